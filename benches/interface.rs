//! The interface on workspaces of 1 thousand, 100 thousand and 1 million contributions: opening to the first frame, a key
//! to the next frame, filtering while typing, facet counts, and the memory that the screens take.
//!
//! Bar: first frame and key-to-frame at the largest cost at most 1.5 times what they cost at 1 thousand. Absolute figures
//! are reported. `cargo bench --bench interface [-- ROWS]` measures up to ROWS.

mod common;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use common::{measure, programme, rows_from_args, write_rows};
use samspel::app::run::{Asked, first_state};
use samspel::app::workspace::Files;
use samspel::app::{Door, Machine, headless};
use samspel::domain::view::{Filter, Seek};
use samspel::store::Reader;

/// Times each thing is done; the median counts.
const TIMES: usize = 15;

fn main() {
    let largest = rows_from_args(1_000_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut first: Option<(Duration, Duration)> = None;
    for rows in [1_000, 100_000, 1_000_000].into_iter().filter(|r| *r <= largest) {
        let workspace = folder.path().join(format!("{rows}.samspel"));
        let input = folder.path().join(format!("{rows}.csv"));
        write_rows(&input, rows);
        programme(&workspace);
        measure(Command::new(env!("CARGO_BIN_EXE_samspel")).arg("import").arg(&workspace).arg(&input));
        let open = median(|| first_frame(&workspace).0);
        let key = median(|| first_frame(&workspace).1);
        let (filter, count) = filter(&workspace);
        // Every screen once, and pages of the longest list.
        let walk = "2<end><home><pagedown><pagedown>/fiets<enter><esc>34581";
        let screens = measure(&mut interface(&workspace, walk));
        let draft = measure(&mut interface(&workspace, "6"));
        println!("{rows} contributions:");
        println!("  open to first frame  {open:?}");
        println!("  key to frame         {key:?}");
        println!("  first page of filter {filter:?}");
        println!("  facet counts of it   {count:?}");
        println!("  memory of the screens {} MiB (aim 150), {:.1} s", screens.peak >> 20, screens.seconds);
        println!("  memory of the draft   {} MiB, {:.1} s", draft.peak >> 20, draft.seconds);
        let (base_open, base_key) = *first.get_or_insert((open, key));
        println!(
            "  ratio to 1 thousand  open {:.2}, key {:.2} (bar 1.50)",
            ratio(open, base_open),
            ratio(key, base_key)
        );
    }
}

/// The program with its screen on paper.
fn interface(workspace: &Path, keys: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samspel"));
    command.arg(workspace).args(["--print", "--keys", keys]);
    command
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64().max(1e-6)
}

fn median(mut one: impl FnMut() -> Duration) -> Duration {
    let mut times: Vec<Duration> = (0..TIMES).map(|_| one()).collect();
    times.sort();
    times[times.len() / 2]
}

fn now() -> u64 {
    1_687_248_000_000
}

/// Opening to the first frame, and, in the list of contributions, a key until everything it asks for is on the screen.
fn first_frame(workspace: &Path) -> (Duration, Duration) {
    let start = Instant::now();
    let door = Files { author: "bench".into(), clock: now, today: "2023-06-20".into() };
    let (state, _) = first_state(None, "2023-06-20", Asked::default());
    let opened = door.open(workspace).expect("the workspace");
    let (sink, inbox) = Machine::channel();
    let mut machine = Machine::new(state, Box::new(door), None, sink);
    machine.enter(opened);
    let mut press = |keys: &str| headless::play(&mut machine, &inbox, keys, (120, 40)).expect("a screen");
    press("");
    let open = start.elapsed();
    press("2<down>");
    let start = Instant::now();
    press("<down>");
    (open, start.elapsed())
}

fn filter(workspace: &Path) -> (Duration, Duration) {
    let reader = Reader::open(workspace).expect("the workspace");
    let frame = reader.frame().expect("the frame");
    let typed = ["f", "fi", "fie", "fiet", "fiets"];
    let page = median(|| {
        let start = Instant::now();
        for text in typed {
            let filter = Filter { text: text.into(), ..Filter::default() };
            reader.contributions(&filter, Seek::First, 50).expect("a page");
        }
        start.elapsed() / 5
    });
    let count = {
        let start = Instant::now();
        let filter = Filter { text: "fiets".into(), ..Filter::default() };
        reader.facets(&frame, &filter).expect("counts");
        start.elapsed()
    };
    (page, count)
}

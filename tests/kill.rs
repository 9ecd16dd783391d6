//! `kill -9` at random moments: an import is there whole or not at all, and what a finished command reported is there.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::fmt::Write as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use samspel::domain::progress::Unwatched;
use samspel::domain::view::Filter;
use samspel::store::Reader;

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

/// How often each kind of work is killed.
const TIMES: u32 = 50;
/// Rows of the import that is killed.
const ROWS: u64 = 20_000;

/// Random moments that are the same in every run (`xorshift64*`).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % n.max(1)
    }
}

/// Waits for a child that is killed after `patience`; whether it ended by itself, with success.
fn killed_after(mut child: std::process::Child, patience: Duration) -> bool {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "{status}");
            return true;
        }
        if start.elapsed() >= patience {
            // SIGKILL: nothing in the program hears of it.
            child.kill().unwrap();
            return child.wait().unwrap().success();
        }
        std::thread::sleep(Duration::from_micros(200));
    }
}

/// How many contributions a sound workspace holds.
fn sound(env: &Env, name: &str) -> u64 {
    let reader = Reader::open(&env.path(name)).unwrap();
    assert_eq!(reader.check(&Unwatched).unwrap(), vec![]);
    u64::try_from(reader.count(&Filter::default()).unwrap()).unwrap()
}

#[test]
fn a_killed_import_is_there_whole_or_not_at_all() {
    let env = Env::programme();
    let mut table = String::from("tekst;soort;thema\n");
    for n in 0..ROWS {
        let theme = ["MOB", "SOC", "ECO", "VRI"][usize::try_from(n % 4).unwrap()];
        writeln!(table, "Uitspraak {n} over de weg, de zorg en het werk in onze gemeente.;trend;{theme}").unwrap();
    }
    env.write("large.csv", table);
    let start = |name: &str| {
        std::fs::copy(env.path("w.samspel"), env.path(name)).unwrap();
        let mut command = env.program();
        command.args(["import", name, "large.csv", "--member", "LIE"]).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().unwrap()
    };
    // How long one takes when it is left alone.
    let begun = Instant::now();
    assert!(killed_after(start("whole.samspel"), Duration::from_secs(120)));
    let whole = begun.elapsed();
    assert_eq!(sound(&env, "whole.samspel"), ROWS);

    // Kills the import once; 1 where nothing of it is there.
    let kill_one = &|n: u32| {
        let mut dice = Dice(20_230_620 + u64::from(n));
        let name = format!("k{n}.samspel");
        // Most moments lie in the second half, where the rows enter; some past the end.
        let moment = if n.is_multiple_of(4) { dice.below(1_000) } else { 500 + dice.below(600) };
        let done = killed_after(start(&name), whole.mul_f64(moment as f64 / 1_000.0));
        let there = sound(&env, &name);
        assert!(there == ROWS || (there == 0 && !done), "kill {n}: {there} of {ROWS} rows are there");
        if there == 0 && n.is_multiple_of(10) {
            // Nothing hinders the next attempt.
            assert!(killed_after(start(&name), Duration::from_secs(120)));
            assert_eq!(sound(&env, &name), ROWS);
        }
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(env.path(&format!("{name}{ending}")));
        }
        u32::from(there == 0)
    };
    // Two at a time, as two cores allow.
    let nothing: u32 = std::thread::scope(|scope| {
        let hands: Vec<_> =
            (0..2).map(|hand| scope.spawn(move || (hand..TIMES).step_by(2).map(kill_one).sum::<u32>())).collect();
        hands.into_iter().map(|h| h.join().unwrap()).sum()
    });
    assert!(nothing > 0, "no kill came before the end");
}

#[test]
fn what_a_finished_command_reported_is_there() {
    let env = Env::programme();
    let mut dice = Dice(7);
    let add = |n: u32, text: &str| {
        let mut command = env.program();
        let author = format!("author{}", n % 3);
        command.args(["add", "w.samspel", text, "--in", "MOB", "--kind", "trend", "--member", "LIE", "--author"]);
        command.arg(author).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let begun = Instant::now();
    assert!(killed_after(add(0, "Ongestoord."), Duration::from_secs(60)));
    let whole = begun.elapsed();
    let mut reported = vec!["Ongestoord.".to_owned()];
    let mut killed = 0;
    for n in 0..TIMES {
        let text = format!("Uitspraak nummer {n}.");
        let moment = 300 + dice.below(900);
        if killed_after(add(n, &text), whole.mul_f64(moment as f64 / 1_000.0)) {
            reported.push(text);
        } else {
            killed += 1;
        }
        let there = sound(&env, "w.samspel");
        assert!(there >= u64::try_from(reported.len()).unwrap(), "kill {n}: something reported is gone");
    }
    let reader = Reader::open(&env.path("w.samspel")).unwrap();
    let all: Vec<samspel::domain::material::Contribution> = reader.all().unwrap();
    for text in &reported {
        assert_eq!(all.iter().filter(|c| c.text == *text).count(), 1, "{text}");
    }
    assert!(killed > 0, "no kill came before the end");
    // History and records agree: everything can be taken back.
    let batches = reader.log(None, usize::MAX).unwrap();
    assert_eq!(batches.len(), all.len() + 1);
}

#[test]
fn several_at_once_lose_nothing() {
    let env = Env::programme();
    let children: Vec<_> = (0..8)
        .map(|n| {
            let mut command = env.program();
            let text = format!("Tegelijk nummer {n}.");
            command.args(["add", "w.samspel", &text, "--in", "MOB", "--kind", "trend", "--member", "LIE"]);
            command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    assert_eq!(sound(&env, "w.samspel"), 8);
}

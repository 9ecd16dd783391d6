use std::path::Path;

use samspel::app::{Door, Machine, Opened, headless};
use samspel::error::{Error, Result};
use samspel::flow::{Event, State};
use samspel::settings::{Chord, Config, Keymap};

use crate::env::{Fake, TestEnv};
use crate::screens;

#[test]
fn start_screen() {
    for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
        let screen = TestEnv::start(columns, rows).keys("");
        insta::assert_snapshot!(format!("start_{columns}x{rows}"), screen);
    }
}

#[test]
fn a_sample_opens() {
    let screen = TestEnv::start(80, 24).keys("<down><down><enter>");
    assert!(screen.contains("Rivierenland 2025–2030"), "{screen}");
}

#[test]
fn palette() {
    screens!("palette", "<ctrl-p>lier");
}

#[test]
fn help() {
    screens!("help", "2?");
}

#[test]
fn the_palette_finds_whatever_the_accents() {
    let screen = TestEnv::open(120, 40).keys("<ctrl-p>MOBIL<enter>");
    assert!(screen.contains("Bijdragen: Mobiliteit"), "{screen}");
}

#[test]
fn another_language_at_once() {
    let screen = TestEnv::open(120, 40).keys("<ctrl-p>taal<enter><down><down><down><enter>");
    assert!(screen.contains("Dækning"), "{screen}");
}

#[test]
fn belgian_digits_and_function_keys() {
    for keys in ["2", "é", "<f2>"] {
        assert!(TestEnv::open(80, 24).keys(keys).contains("Bijdragen"), "{keys}");
    }
}

/// A door behind which everything waits until somebody says go: a share that does not answer.
struct Slow(Fake, std::sync::Mutex<std::sync::mpsc::Receiver<()>>);

impl Door for Slow {
    fn open(&self, path: &Path) -> Result<Opened> {
        self.1.lock().unwrap().recv().unwrap();
        if path.ends_with("broken.samspel") { Err(Error::usage("error-not-a-workspace")) } else { self.0.open(path) }
    }
    fn create(&self, _process: &str, path: &Path) -> Result<Opened> {
        self.open(path)
    }
    fn sample(&self, _process: &str) -> Result<Opened> {
        self.open(Path::new("rivierenland.samspel"))
    }
    fn processes(&self) -> Vec<(String, String, bool)> {
        self.0.processes()
    }
}

#[test]
fn a_share_that_does_not_answer_freezes_nothing() {
    let (go, gate) = std::sync::mpsc::channel();
    let (sink, inbox) = Machine::channel();
    let state = State::new(Config::default(), Keymap::standard(), "mono", "2026-11-22");
    let door = Slow(Fake::default(), std::sync::Mutex::new(gate));
    let mut machine = Machine::new(state, Box::new(door), None, sink);
    machine.feed(Event::Resize(80, 24));
    let press = |machine: &mut Machine, key: &str| drop(machine.feed(Event::Key(Chord::parse(key).unwrap())));
    let screen = |machine: &mut Machine| {
        let mut buf = Machine::canvas(80, 24);
        machine.paint(&mut buf);
        headless::text(&buf)
    };
    for path in ["/share/broken.samspel", "/share/first.samspel", "/share/second.samspel"] {
        machine.feed(Event::Paste(path.into()));
    }
    assert!(screen(&mut machine).contains("second.samspel is being opened"), "{}", screen(&mut machine));
    press(&mut machine, "?");
    assert!(screen(&mut machine).contains("All keys here"), "keys are heard meanwhile\n{}", screen(&mut machine));
    press(&mut machine, "<esc>");
    assert!(!machine.state.common.is_quiet() && machine.state.common.file.is_none());
    (0..3).for_each(|_| go.send(()).unwrap());
    machine.settle(&inbox, std::time::Duration::from_secs(20)).unwrap();
    assert!(machine.state.common.file.as_ref().unwrap().ends_with("second.samspel"), "the one asked for last");
    let text = screen(&mut machine);
    assert!(text.contains("Rivierenland") && !text.contains("being opened"), "{text}");
}

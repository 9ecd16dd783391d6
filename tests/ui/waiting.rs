//! While long work enters, what is quickly done waits for it, says so, and is not lost.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use samspel::app::worker::{Hand, Lanes, People};
use samspel::app::{Machine, headless};
use samspel::domain::Progress;
use samspel::domain::deed::{Deed, Report};
use samspel::error::{Error, Kind, Result, Said};
use samspel::flow::{Event, State, update};
use samspel::settings::{Config, Keymap};

use crate::env::{Fake, TestEnv, frame};

/// A hand on a workspace that only one can write: the long deed holds it until it is told to end.
struct Shared {
    taken: Arc<AtomicBool>,
    end: Option<Mutex<Receiver<()>>>,
}

impl Hand for Shared {
    fn perform(&mut self, _: &Deed, _: &dyn Progress) -> Result<Report> {
        match &self.end {
            Some(end) => {
                self.taken.store(true, Ordering::SeqCst);
                end.lock().unwrap().recv().unwrap();
                self.taken.store(false, Ordering::SeqCst);
                Ok(Report::of(Said::new("note-import")))
            }
            None => self.keep("", None).map(|()| Report::of(Said::new("note-edit"))),
        }
    }

    fn keep(&mut self, _: &str, _: Option<&str>) -> Result<()> {
        // As SQLite does: wait a little, then give up.
        std::thread::sleep(Duration::from_millis(5));
        if self.taken.load(Ordering::SeqCst) { Err(Error::new(Kind::Busy, "error-workspace-busy")) } else { Ok(()) }
    }
}

fn export() -> Box<Deed> {
    Box::new(Deed::Export { out: "x.md".into(), table: None, section: None })
}

#[test]
fn a_quick_deed_waits_for_long_work() {
    let (end, ended) = channel();
    let (news, inbox) = channel();
    let news = Mutex::new(news);
    let sink: samspel::app::worker::Sink = Arc::new(move |event| news.lock().unwrap().send(event).unwrap());
    let taken = Arc::new(AtomicBool::new(false));
    let hand = Shared { taken: Arc::clone(&taken), end: None };
    let helper = Shared { taken: Arc::clone(&taken), end: Some(Mutex::new(ended)) };
    let people =
        People { desk: Box::new(Fake::default()), thinker: None, hand: Box::new(hand), helper: Some(Box::new(helper)) };
    let lanes = Lanes::start(people, &sink);
    let next = || inbox.recv_timeout(Duration::from_secs(20)).unwrap();

    lanes.perform(export());
    while !taken.load(Ordering::SeqCst) {
        std::thread::sleep(Duration::from_millis(1));
    }
    lanes.perform(Box::new(Deed::Undo));
    lanes.keep("note".into(), Some("typed meanwhile".into()));
    for _ in 0..3 {
        assert!(matches!(next(), Event::Waiting));
    }
    end.send(()).unwrap();
    let done: Vec<String> = std::iter::from_fn(|| match next() {
        Event::Waiting => Some(None),
        Event::Done(report) => Some(Some(report.said[0].key.clone())),
        other => panic!("{other:?}"),
    })
    .flatten()
    .take(2)
    .collect();
    assert!(done.contains(&"note-edit".to_owned()) && done.contains(&"note-import".to_owned()), "{done:?}");

    // The text has been kept too: deeds follow one another.
    lanes.perform(Box::new(Deed::Undo));
    while !matches!(next(), Event::Done(_)) {}

    // Where no long work of this program runs, another program is in the way: that is told.
    taken.store(true, Ordering::SeqCst);
    lanes.perform(Box::new(Deed::Undo));
    let told = loop {
        match next() {
            Event::Failed(error) => break error,
            Event::Waiting => {}
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(told.kind, Kind::Busy);
}

#[test]
fn the_header_says_what_saving_waits_for() {
    let mut env = TestEnv::open(120, 40);
    let _ = env.keys("");
    env.machine.state.common.saving = 1;
    let header = |env: &mut TestEnv| {
        let mut canvas = Machine::canvas(120, 40);
        env.machine.paint(&mut canvas);
        headless::text(&canvas).lines().next().unwrap().trim_end().to_owned()
    };
    assert!(header(&mut env).ends_with("bezig met bewaren"), "{}", header(&mut env));
    env.machine.feed(Event::Waiting);
    assert!(header(&mut env).ends_with("bewaren wacht op de lopende taak"), "{}", header(&mut env));
    env.machine.feed(Event::Done(Box::new(Report::of(Said::new("note-edit").with("reference", "LIE-001")))));
    assert!(header(&mut env).ends_with("bewaard"), "{}", header(&mut env));
}

#[test]
fn where_a_workspace_lies_is_said_in_its_own_language() {
    let mut state = State::new(Config::default(), Keymap::standard(), "mono", "2026-11-22");
    update(&mut state, Event::Opened { path: "x.samspel".into(), drafts: vec![] });
    update(&mut state, Event::Remark(Said::new("remark-shared-folder")));
    assert!(state.common.toasts.is_empty(), "not before the language is known");
    for generation in 1..4 {
        let answer = Box::new(samspel::domain::view::Answer::Frame(Box::new(frame())));
        update(&mut state, Event::Answered { generation, answer });
    }
    let texts: Vec<&str> = state.common.toasts.iter().map(|t| t.text.as_str()).collect();
    assert!(matches!(texts[..], [text] if text.contains("netwerkschijf")), "{texts:?}");
}

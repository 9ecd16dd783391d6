//! What is typed stays kept until the deed that enters it is done.

use std::sync::{Arc, Mutex, mpsc};

use samspel::app::Hand;
use samspel::app::worker::{Desk, Lanes, People, Sink};
use samspel::domain::Progress;
use samspel::domain::deed::{Deed, Report};
use samspel::domain::regroup::Run;
use samspel::domain::view::{Answer, Query};
use samspel::error::{Error, Result};
use samspel::flow::{Effect, Event, Overlay, State, update};
use samspel::settings::{Config, Keymap, Stroke, parse_keys};

use crate::env::frame;

struct Nobody;

impl Desk for Nobody {
    fn ask(&self, _query: &Query) -> Result<Answer> {
        Err(Error::cancelled())
    }
}

/// Fails at redo; writes down what it does.
struct Clerk(Arc<Mutex<Vec<String>>>);

impl Hand for Clerk {
    fn perform(&mut self, deed: &Deed, _progress: &dyn Progress) -> Result<Report> {
        self.0.lock().unwrap().push(format!("{deed:?}"));
        if *deed == Deed::Redo { Err(Error::machine("error-workspace-full")) } else { Ok(Report::default()) }
    }

    fn keep(&mut self, key: &str, text: Option<&str>) -> Result<()> {
        self.0.lock().unwrap().push(format!("{key}: {text:?}"));
        Ok(())
    }
}

/// What the clerk did, and the texts that it could not enter.
fn done(work: impl FnOnce(&Lanes)) -> (Vec<String>, Vec<String>) {
    let (sender, inbox) = mpsc::channel();
    let sink: Sink = Arc::new(move |event| drop(sender.send(event)));
    let written = Arc::new(Mutex::new(Vec::new()));
    let lanes = Lanes::start(
        People { desk: Box::new(Nobody), thinker: None, hand: Box::new(Clerk(Arc::clone(&written))), helper: None },
        &sink,
    );
    work(&lanes);
    drop(lanes);
    drop(sink);
    let left = inbox.iter().filter_map(|e| if let Event::Unentered(key) = e { Some(key) } else { None }).collect();
    (Arc::try_unwrap(written).unwrap().into_inner().unwrap(), left)
}

#[test]
fn a_text_is_forgotten_after_its_deed_and_not_when_that_fails() {
    let enter = |deed: Deed| {
        done(move |lanes| {
            lanes.perform(Box::new(deed));
            lanes.keep("note".into(), None);
        })
    };
    assert_eq!(enter(Deed::Undo), (vec!["Undo".into(), "note: None".into()], vec![]));
    assert_eq!(enter(Deed::Redo), (vec!["Redo".into()], vec!["note".into()]));
    // A failure long ago is nothing to a text that is entered without a deed.
    let later = done(|lanes| {
        lanes.perform(Box::new(Deed::Redo));
        lanes.keep("other".into(), Some("x".into()));
        lanes.keep("note".into(), None);
    });
    assert_eq!(later.1, Vec::<String>::new());
}

fn collect(kept: &str) -> State {
    let mut state = State::new(Config::default(), Keymap::standard(), "mono", "2026-11-22");
    let drafts = vec![("collect.add".to_owned(), kept.to_owned())];
    update(&mut state, Event::Opened { path: "x.samspel".into(), drafts });
    state.common.frame = Some(Box::new(frame()));
    press(&mut state, "2");
    state
}

fn press(state: &mut State, keys: &str) -> Vec<Effect> {
    let event = |stroke| match stroke {
        Stroke::Key(chord) => Event::Key(chord),
        Stroke::Paste(text) => Event::Paste(text),
        Stroke::Click(..) => unreachable!(),
    };
    parse_keys(keys).unwrap().into_iter().flat_map(|stroke| update(state, event(stroke))).collect()
}

fn typed(state: &State) -> String {
    match state.common.overlays.last() {
        Some(Overlay::Dialog(_, dialog)) => dialog.typed(),
        other => panic!("no dialog: {other:?}"),
    }
}

#[test]
fn a_refused_text_is_offered_again() {
    let mut state = collect("half");
    let effects = press(&mut state, "a<ctrl-s>");
    let [Effect::Do(_), Effect::SaveScratch { key, text: None }] = effects.as_slice() else {
        panic!("first the deed, then forget: {effects:?}")
    };
    // Somebody quick is given an empty field, and the text again once the deed has failed.
    press(&mut state, "a");
    assert_eq!(typed(&state), "");
    press(&mut state, "<esc>");
    update(&mut state, Event::Unentered(key.clone()));
    press(&mut state, "a");
    assert_eq!(typed(&state), "half");
}

#[test]
fn a_pasted_statement_is_kept_below_what_was_typed() {
    let mut state = collect("half");
    let effects = press(&mut state, "<paste:whole>");
    assert_eq!(typed(&state), "half\nwhole");
    let kept = Effect::SaveScratch { key: "collect.add".into(), text: Some("half\nwhole".into()) };
    assert!(effects.contains(&kept), "{effects:?}");
}

#[test]
fn an_editor_outside_that_fails_leads_back_to_the_text() {
    let open = || {
        let mut state = collect("half");
        let tag = samspel::flow::Tag::new("edit");
        state.common.edit(tag, "Text", "old", "note");
        press(&mut state, "x");
        assert!(press(&mut state, "<ctrl-e>").contains(&Effect::OpenEditor { text: "oldx".into() }));
        assert!(state.common.overlays.is_empty());
        state
    };
    let mut state = open();
    update(&mut state, Event::Edited(Err(Error::machine("error-editor"))));
    let Some(Overlay::Editor(_, editor)) = state.common.overlays.last() else { panic!("the editor is gone") };
    assert_eq!(editor.prose.text(), "oldx");
    // Taken back as it was: what was kept meanwhile is not offered another day.
    let mut state = open();
    let effects = update(&mut state, Event::Edited(Ok("old\n".into())));
    assert!(effects.contains(&Effect::SaveScratch { key: "note".into(), text: None }), "{effects:?}");
}

/// Thinks as long as somebody waits.
struct Thinker;

impl Desk for Thinker {
    fn ask(&self, _query: &Query) -> Result<Answer> {
        Err(Error::cancelled())
    }

    fn consider(&self, query: &Query, progress: &dyn Progress) -> Result<Answer> {
        let Query::Regroup(run) = query else { return Err(Error::cancelled()) };
        // Only the last question lets itself be answered.
        loop {
            if run.finer == 3 {
                return Ok(Answer::Count(3));
            }
            progress.at(1, 2)?;
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
    }
}

#[test]
fn of_long_questions_the_newest_is_answered() {
    let (sender, inbox) = mpsc::channel();
    let sink: Sink = Arc::new(move |event| drop(sender.send(event)));
    let hand = Box::new(Clerk(Arc::default()));
    let people = People { desk: Box::new(Nobody), thinker: Some(Box::new(Thinker)), hand, helper: None };
    let lanes = Lanes::start(people, &sink);
    for finer in 0..=3_i32 {
        lanes.ask("proposal", u64::from(finer.unsigned_abs()), Query::Regroup(Run::of(None).by(finer)));
    }
    let answered =
        inbox.iter().find_map(|e| if let Event::Answered { generation, .. } = e { Some(generation) } else { None });
    assert_eq!(answered, Some(3));
    // Who waits no longer is not answered either.
    lanes.ask("proposal", 9, Query::Regroup(Run::of(None)));
    let begun = inbox.iter().any(|e| matches!(e, Event::Progress { .. }));
    lanes.cancel();
    let left =
        inbox.iter().find_map(|e| if let Event::Unanswered { generation, .. } = e { Some(generation) } else { None });
    assert_eq!((begun, left), (true, Some(9)));
}

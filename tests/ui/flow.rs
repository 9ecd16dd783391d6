//! `update` by table: an event goes in, effects and state come out; no lanes, no terminal.

use samspel::domain::deed::Deed;
use samspel::domain::view::{Answer, Query, Seek};
use samspel::error::{Error, Said};
use samspel::flow::{Effect, Event, Overlay, Screen, State, Target, Visit, update};
use samspel::settings::{Chord, Config, Keymap, Stroke, parse_keys};

use crate::env::{frame, id};

fn open() -> State {
    let mut state = State::new(Config::default(), Keymap::standard(), "mono", "2026-11-22");
    update(&mut state, Event::Opened { path: "x.samspel".into(), drafts: vec![("collect.add".into(), "half".into())] });
    state
}

fn press(state: &mut State, keys: &str) -> Vec<Effect> {
    let strokes = parse_keys(keys).unwrap();
    let events = strokes.into_iter().map(|s| match s {
        Stroke::Key(chord) => Event::Key(chord),
        Stroke::Paste(text) => Event::Paste(text),
        Stroke::Click(..) => unreachable!(),
    });
    events.flat_map(|e| update(state, e)).collect()
}

fn generation(effects: &[Effect], wanted: &str) -> u64 {
    let found = effects.iter().find_map(|e| match e {
        Effect::Ask { slot, generation, .. } if *slot == wanted => Some(*generation),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn keys_and_what_they_ask_for() {
    for (keys, deed) in [("u", Deed::Undo), ("<ctrl-z>", Deed::Undo), ("U", Deed::Redo), ("<ctrl-y>", Deed::Redo)] {
        assert_eq!(press(&mut open(), keys), [Effect::Do(Box::new(deed))], "{keys}");
    }
    assert_eq!(press(&mut open(), "q"), [Effect::Quit]);
    assert!(press(&mut open(), "<ctrl-c>").iter().all(|e| *e != Effect::Quit));
}

#[test]
fn a_stale_answer_is_dropped() {
    let mut state = open();
    let first = generation(&press(&mut state, "2"), "collect.count");
    let second = generation(&press(&mut state, "/f"), "collect.count");
    assert!(second > first);
    update(&mut state, Event::Answered { generation: second, answer: Box::new(Answer::Count(7)) });
    update(&mut state, Event::Answered { generation: first, answer: Box::new(Answer::Count(812)) });
    assert_eq!(state.pages.collect.count, Some(7));
}

#[test]
fn lists_ask_for_pages_never_for_everything() {
    let effects = press(&mut open(), "2");
    let pages: Vec<_> = effects
        .iter()
        .filter_map(|e| match e {
            Effect::Ask { query: Query::Contributions { seek, limit, .. }, .. } => Some((*seek, *limit)),
            _ => None,
        })
        .collect();
    assert_eq!(pages, [(Seek::First, 100)]);
}

#[test]
fn pasting_never_presses_keys() {
    let mut state = open();
    update(&mut state, Event::Answered { generation: 1, answer: Box::new(Answer::Frame(Box::new(frame()))) });
    let effects = press(&mut state, "2<paste:quit\\nq>");
    assert!(!effects.contains(&Effect::Quit));
    assert!(matches!(state.common.overlays.last(), Some(Overlay::Dialog(..))));
}

#[test]
fn a_text_from_last_time_is_there() {
    let mut state = open();
    update(&mut state, Event::Answered { generation: 1, answer: Box::new(Answer::Frame(Box::new(frame()))) });
    press(&mut state, "2a");
    let Some(Overlay::Dialog(_, dialog)) = state.common.overlays.last() else { panic!() };
    assert_eq!(dialog.typed(), "half");
}

#[test]
fn escape_stops_work_first() {
    let mut state = open();
    press(&mut state, "2");
    state.common.saving = 1;
    update(&mut state, Event::Progress { done: 1, total: 10 });
    assert_eq!(press(&mut state, "<esc>"), [Effect::Cancel]);
    assert_eq!(state.screen, Screen::Collect);
    update(&mut state, Event::Failed(Error::cancelled()));
    assert!(state.common.work.is_none());
    press(&mut state, "<esc>");
    assert_eq!(state.screen, Screen::Overview);
}

#[test]
fn quitting_during_work_asks_first() {
    let mut state = open();
    update(&mut state, Event::Progress { done: 1, total: 10 });
    assert!(press(&mut state, "q").is_empty());
    assert_eq!(press(&mut state, "<enter>"), [Effect::Quit]);
}

#[test]
fn a_toast_stands_four_seconds() {
    let mut state = open();
    state.common.say(&Said::new("toast-saved"));
    for (now, toasts) in [(1_000, 1), (4_999, 1), (5_000, 0)] {
        update(&mut state, Event::Tick(now));
        assert_eq!(state.common.toasts.len(), toasts, "{now}");
    }
    assert!(!state.needs_ticks());
}

#[test]
fn tab_and_shift_tab_are_opposites() {
    for screen in ["1", "2"] {
        let mut state = open();
        press(&mut state, screen);
        let start = state.page().focus();
        for _ in 0..state.page().panes().len() {
            press(&mut state, "<tab>");
        }
        assert_eq!(state.page().focus(), start);
        press(&mut state, "<tab><shift-tab>");
        assert_eq!(state.page().focus(), start);
    }
}

#[test]
fn clicks_go_where_they_point() {
    let mut state = open();
    update(&mut state, Event::Click(Target::Tab(Screen::Collect)));
    assert_eq!(state.screen, Screen::Collect);
    update(&mut state, Event::Click(Target::Pane("detail")));
    assert_eq!(state.page().focus(), "detail");
    update(&mut state, Event::Click(Target::Tab(Screen::Collect)));
    assert_eq!(state.trail, [Screen::Overview]);
}

#[test]
fn what_somebody_wants_to_see_is_asked_for() {
    let mut state = open();
    state.common.go(Visit::Contribution(id(9, 41)));
    let effects = update(&mut state, Event::Tick(0));
    let wanted = Query::Contribution(id(9, 41));
    assert!(effects.iter().any(|e| matches!(e, Effect::Ask { query, .. } if *query == wanted)));
}

#[test]
fn keys_of_the_start_screen_never_need_a_file() {
    let mut state = State::new(Config::default(), Keymap::standard(), "mono", "2026-11-22");
    for key in ["2", "u", "i", "x", "L", "X", "8"] {
        let chord = Chord::parse(key).unwrap();
        let effects = update(&mut state, Event::Key(chord));
        assert!(effects.is_empty(), "{key}: {effects:?}");
        assert_eq!(state.screen, Screen::Start);
    }
}

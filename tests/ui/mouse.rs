//! The mouse: whatever stands on a screen answers a click, and the wheel turns what lies under it.

use std::collections::BTreeMap;

use samspel::app::Machine;
use samspel::domain::deed::Deed;
use samspel::domain::material::InterviewFacts;
use samspel::flow::{Effect, Event, Screen, Target};
use samspel::settings::Action;

use crate::env::{TestEnv, id};

/// Screens and panes, by the keys that lead there.
const SCREENS: [&str; 21] = [
    "1",
    "2",
    "2<tab>",
    "3",
    "3<tab>",
    "3v",
    "4",
    "4v",
    "4t",
    "4vv",
    "4vvv",
    "4vvvvv",
    "4vvvvv<tab><tab>",
    "5",
    "5<tab>",
    "6",
    "7",
    "7<tab><tab>",
    "8",
    "L",
    "L<tab>",
];

/// What stands on the screen, each with a place where it is seen.
fn targets(env: &mut TestEnv, keys: &str, (columns, rows): (u16, u16)) -> Vec<(Target, (u16, u16))> {
    let _ = env.keys(keys);
    let mut buf = Machine::canvas(columns, rows);
    let hits = env.machine.paint(&mut buf);
    let mut found: BTreeMap<String, (Target, (u16, u16))> = BTreeMap::new();
    for (y, x) in (0..rows).flat_map(|y| (0..columns).map(move |x| (y, x))) {
        if let Some(target) = hits.at(x, y) {
            found.entry(format!("{target:?}")).or_insert((target.clone(), (x, y)));
        }
    }
    found.into_values().collect()
}

/// Clicks there; the screen before and after, and what is left to the terminal.
fn click(env: &mut TestEnv, (x, y): (u16, u16)) -> (String, String) {
    let before = env.keys("");
    (before, env.keys(&format!("<click:{x},{y}>")))
}

#[test]
fn everything_answers() {
    for size in [(80, 24), (120, 40)] {
        for keys in SCREENS {
            let all = targets(&mut TestEnv::open(size.0, size.1), keys, size);
            assert!(
                all.iter().any(|(t, _)| matches!(t, Target::Action(Action::Palette))),
                "{keys}: no way to the palette"
            );
            // One row answers like the next: the first few of each pane will do.
            let is_first = |t: &Target| match t {
                Target::Row(_, row) => *row < 3,
                Target::Cell(_, row, column) => row.max(column) < &3,
                _ => true,
            };
            for (target, place) in all.into_iter().filter(|(t, _)| is_first(t)) {
                let mut env = TestEnv::open(size.0, size.1);
                let _ = env.keys(keys);
                let screen = env.machine.state.screen;
                let (deeds, focus) = (env.deeds().len(), env.machine.state.page().focus());
                let (before, after) = click(&mut env, place);
                let state = &env.machine.state;
                let told = format!("{keys} {size:?} {target:?} at {place:?}\n{before}\n{after}");
                match target {
                    Target::Tab(wanted) => assert_eq!(state.screen, wanted, "{told}"),
                    Target::Pane(pane) => assert_eq!(state.page().focus(), pane, "{told}"),
                    Target::Row(pane, _) | Target::Cell(pane, ..) => {
                        let has_left = state.screen != screen || !state.common.overlays.is_empty();
                        // A second click on a row opens it, which may be beside it.
                        let is_there = state.page().focus() == pane || state.page().focus() != focus;
                        assert!(has_left || is_there || before != after, "{told}");
                    }
                    // These leave the screen to others: see below, and `tests/pty`.
                    Target::Action(Action::Quit | Action::EditOutside) => {}
                    Target::Action(_) => {
                        let is_heard = env.deeds().len() > deeds || state.page().focus() != focus;
                        assert!(before != after || is_heard, "{told}");
                    }
                    Target::Item(..) | Target::Beside => unreachable!("nothing lies over the page"),
                }
            }
        }
    }
}

#[test]
fn a_row_is_chosen_by_one_click_and_opened_by_two() {
    for (keys, pane, opened) in [
        ("2", "list", "detail"),
        ("5", "priorities", "page"),
        ("7", "interviews", "notes"),
        ("L", "log", "changed"),
        ("8", "parts", "parts"),
    ] {
        let mut env = TestEnv::open(120, 40);
        let all = targets(&mut env, keys, (120, 40));
        let row =
            all.iter().find(|(t, _)| *t == Target::Row(pane, 2)).unwrap_or_else(|| panic!("{keys} has no third row"));
        let first = click(&mut env, row.1).1;
        assert_eq!(env.machine.state.page().focus(), pane, "{keys}\n{first}");
        let marked = first.lines().nth(usize::from(row.1.1)).unwrap();
        assert!(marked.contains('>'), "{keys}: {marked}");
        let second = click(&mut env, row.1).1;
        assert_eq!(env.machine.state.page().focus(), opened, "{keys}\n{second}");
    }
}

#[test]
fn a_cell_of_the_matrix_opens_its_contributions() {
    let mut env = TestEnv::open(120, 40);
    let all = targets(&mut env, "1", (120, 40));
    let cell = all.iter().find(|(t, _)| *t == Target::Cell("coverage", 2, 1)).unwrap().1;
    click(&mut env, cell);
    let screen = click(&mut env, cell).1;
    assert_eq!(env.machine.state.screen, Screen::Collect, "{screen}");
    let filter = &env.machine.state.pages.collect.filter;
    assert_eq!((filter.member, filter.theme), (Some(id(2, 2)), Some(id(5, 1))));
}

#[test]
fn a_facet_narrows_the_list() {
    let mut env = TestEnv::open(120, 40);
    let all = targets(&mut env, "2", (120, 40));
    let facet = all.iter().find(|(t, _)| *t == Target::Row("facets", 1)).unwrap().1;
    click(&mut env, facet);
    assert!(!env.machine.state.pages.collect.filter.is_empty());
    click(&mut env, facet);
    assert!(env.machine.state.pages.collect.filter.is_empty());
}

#[test]
fn a_named_contribution_opens_from_another() {
    let mut env = TestEnv::open(120, 40);
    let all = targets(&mut env, "2", (120, 40));
    let other = all.iter().find(|(t, _)| matches!(t, Target::Row("detail", _)));
    let place = other.unwrap_or_else(|| panic!("no neighbours:\n{}", env.keys(""))).1;
    let before = env.machine.state.pages.collect.shown();
    click(&mut env, place);
    assert_ne!(env.machine.state.pages.collect.shown(), before);
}

#[test]
fn a_form_is_filled_in_and_saved() {
    let mut env = TestEnv::open(80, 24);
    let all = targets(&mut env, "2e", (80, 24));
    let at = |all: &[(Target, (u16, u16))], wanted: Target| all.iter().find(|(t, _)| *t == wanted).map(|(_, p)| *p);
    let kind = at(&all, Target::Item(1, usize::MAX)).unwrap();
    click(&mut env, kind);
    let all = targets(&mut env, "", (80, 24));
    let next =
        all.iter().find(|(t, _)| matches!(t, Target::Item(1, item) if *item != usize::MAX && *item > 0)).unwrap();
    click(&mut env, next.1);
    let save = at(&all, Target::Action(Action::Accept)).unwrap();
    let screen = click(&mut env, save).1;
    assert!(matches!(env.deeds()[..], [Deed::EditContribution { kind: Some(_), .. }]), "{:?}\n{screen}", env.deeds());
}

#[test]
fn what_lies_over_a_page_is_left_and_accepted_by_its_hints() {
    for (keys, action) in [
        ("<ctrl-p>", Action::Cancel),
        ("<ctrl-p>", Action::Accept),
        ("i", Action::Cancel),
        ("?", Action::Cancel),
        ("x", Action::Cancel),
        ("x", Action::Accept),
        ("7n", Action::Back),
        ("6e", Action::Back),
    ] {
        let mut env = TestEnv::open(120, 40);
        let hint = targets(&mut env, keys, (120, 40)).into_iter().find(|(t, _)| *t == Target::Action(action));
        let place = hint.unwrap_or_else(|| panic!("{keys}: no hint for {action:?}\n{}", env.keys(""))).1;
        let (_, screen) = click(&mut env, place);
        assert!(env.machine.state.common.overlays.is_empty(), "{keys} {action:?}\n{screen}");
    }
}

#[test]
fn what_is_written_is_saved_by_a_click() {
    let mut env = TestEnv::open(120, 40);
    let hints = targets(&mut env, "7n Einde.", (120, 40));
    let save = hints.iter().find(|(t, _)| *t == Target::Action(Action::Save)).unwrap().1;
    click(&mut env, save);
    let [Deed::WriteInterview(InterviewFacts { notes, .. })] = &env.deeds()[..] else { panic!("{:?}", env.deeds()) };
    assert!(notes.ends_with(" Einde."));
}

#[test]
fn a_click_on_a_hint_starts_the_persons_editor() {
    let mut env = TestEnv::open(120, 40);
    let all = targets(&mut env, "6", (120, 40));
    let hint = all.into_iter().find(|(t, _)| *t == Target::Action(Action::EditOutside)).unwrap().0;
    assert!(matches!(env.machine.feed(Event::Click(hint))[..], [Effect::OpenEditor { .. }]));
}

#[test]
fn a_click_on_quit_quits_and_the_wheel_moves_what_is_under_it() {
    let mut env = TestEnv::open(120, 40);
    let quit =
        targets(&mut env, "2", (120, 40)).into_iter().find(|(t, _)| *t == Target::Action(Action::Quit)).unwrap().0;
    env.machine.feed(Event::Scroll(Some(Target::Pane("list")), true));
    assert_eq!(env.machine.state.pages.collect.list.cursor.at, 3);
    env.machine.feed(Event::Scroll(Some(Target::Pane("facets")), true));
    assert_eq!(env.machine.state.pages.collect.list.cursor.at, 3);
    assert_eq!(env.machine.state.page().focus(), "list");
    assert_eq!(env.machine.feed(Event::Click(quit)), [Effect::Quit]);
}

//! Laws of the engine as a whole.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::domain::Progress;
use crate::domain::progress::Unwatched;
use crate::error::{Error, Kind, Result};

/// Statements about four subjects; enough for groups, with a stranger among them.
const SAID: [&str; 18] = [
    "De fietssnelweg langs het spoor eindigt aan de gemeentegrens.",
    "Scholieren vinden geen veilig fietspad naar het station.",
    "Een fietssnelweg met verlichting tot aan het station.",
    "De fietsers op het fietspad steken een gevaarlijke overweg over.",
    "Fietsenstalling aan het station staat elke ochtend vol fietsen.",
    "Ouders staan twee jaar op de wachtlijst voor kinderopvang.",
    "De kinderopvang vindt geen kinderbegeleiders meer.",
    "Buitenschoolse opvang sluit te vroeg voor werkende ouders.",
    "Opvang voor jonge kinderen is te duur voor alleenstaande ouders.",
    "Onthaalouders stoppen en de wachtlijst voor kinderopvang groeit.",
    "Bij hevige regen lopen de kelders langs de Nete onder water.",
    "Verharding opbreken zodat regenwater in de bodem zakt.",
    "Elke droge zomer zakt het grondwater verder weg.",
    "Boeren vangen regenwater op voor droge zomers.",
    "Overstroming en droogte vragen om ruimte voor water.",
    "Bibliotheek en zwembad delen één pas in de hele regio.",
    "Het zwembad is versleten en de bibliotheek te klein.",
    "Quizmasters gezocht!",
];

fn dutch<'a>(texts: &[&'a str]) -> Vec<Text<'a>> {
    texts.iter().map(|text| Text { text, language: "nl" }).collect()
}

fn run(texts: &[Text], options: &Options) -> Clustering {
    cluster(texts, options, &Unwatched).expect("nobody cancels")
}

/// Groups as sets of what their texts say.
fn contents(texts: &[Text], found: &Clustering) -> BTreeSet<(String, BTreeSet<String>)> {
    let said = |members: &[usize]| members.iter().map(|m| texts[*m].text.to_owned()).collect();
    found.groups.iter().map(|g| (g.label.clone(), said(&g.members))).collect()
}

/// Every text is in exactly one group or alone.
fn assert_whole(found: &Clustering, texts: usize) {
    let mut seen: Vec<usize> = found.groups.iter().flat_map(|g| g.members.clone()).chain(found.alone.clone()).collect();
    seen.sort_unstable();
    assert_eq!(seen, (0..texts).collect::<Vec<_>>());
    assert_eq!(found.shared_words.len(), texts);
    assert!(found.groups.iter().all(|g| !g.members.is_empty() && !g.label.is_empty()));
    let labels: BTreeSet<&str> = found.groups.iter().map(|g| g.label.as_str()).collect();
    assert_eq!(labels.len(), found.groups.len(), "two groups with one label");
}

#[test]
fn few_texts() {
    assert_eq!(run(&[], &Options::default()), Clustering::default());
    for said in [&["Fiets."][..], &["", ""], &["?!", "Fiets.", ""], &["Fiets.", "Fiets."]] {
        for clusters in [None, Some(0), Some(1), Some(2), Some(9)] {
            assert_whole(&run(&dutch(said), &Options { clusters, ..Options::default() }), said.len());
        }
    }
}

#[test]
fn as_many_as_wanted() {
    let texts = dutch(&SAID);
    for wanted in 1..=SAID.len() {
        let found = run(&texts, &Options { clusters: Some(wanted), ..Options::default() });
        assert_eq!(found.groups.len(), wanted);
        assert_whole(&found, SAID.len());
    }
}

#[test]
fn what_a_person_placed_stays() {
    let texts = dutch(&SAID);
    // Two that do not belong together by their words, and one put apart from its like.
    let mut fixed = vec![None; SAID.len()];
    (fixed[0], fixed[17], fixed[2]) = (Some(7), Some(7), Some(3));
    for clusters in [None, Some(2), Some(3), Some(8)] {
        let found = run(&texts, &Options { clusters, fixed: fixed.clone(), ..Options::default() });
        assert_whole(&found, SAID.len());
        let known = |number| found.groups.iter().find(|g| g.fixed == Some(number)).expect("the group is there");
        assert!(known(7).members.contains(&0) && known(7).members.contains(&17));
        assert!(known(3).members.contains(&2) && !known(3).members.contains(&0));
        assert_eq!(found.groups[0].fixed, Some(3), "groups that a person made come first");
        if let Some(wanted) = clusters {
            assert_eq!(found.groups.len(), wanted);
        }
    }
}

#[test]
fn the_number_of_cores_changes_nothing() {
    // Enough for cells of meaning.
    let said = many(7_000);
    let texts = dutch(&said.iter().map(String::as_str).collect::<Vec<_>>());
    let on = |cores| {
        parallel::CORES.set(Some(cores));
        let found = run(&texts, &Options::default());
        parallel::CORES.set(None);
        found
    };
    let one = on(1);
    assert!(one.groups.len() > 1, "{} groups", one.groups.len());
    assert!(on(3) == one);
}

#[test]
fn people_attract_others() {
    let texts = dutch(&SAID);
    let mut fixed = vec![None; SAID.len()];
    fixed[5] = Some(1);
    let found = run(&texts, &Options { fixed, ..Options::default() });
    assert!(found.groups[0].members.contains(&9), "{found:?}");
}

#[test]
fn a_repetition_changes_nothing_else() {
    let once = dutch(&SAID);
    let mut twice = once.clone();
    twice.push(once[3]);
    let (a, b) = (run(&once, &Options::default()), run(&twice, &Options::default()));
    assert_eq!(contents(&once, &a), contents(&twice, &b));
}

#[test]
fn whichever_is_repeated_changes_nothing_else() {
    let once = dutch(&SAID);
    let expected = contents(&once, &run(&once, &Options::default()));
    // The stranger, said twice, is no longer alone: all others are as they were.
    for at in 0..SAID.len() - 1 {
        let twice: Vec<Text> = once.iter().copied().chain([once[at]]).collect();
        assert_eq!(expected, contents(&twice, &run(&twice, &Options::default())), "{}", SAID[at]);
    }
}

#[test]
fn hostile_texts_are_just_texts() {
    let long = "fietssnelweg langs het kanaal ".repeat(100);
    let run_on = "ş".repeat(5_000);
    let hostile =
        ["\u{1b}[31m\u{0}\u{7}", "🚲🏽‍🦱👩‍👩‍👧🇳🇱", "", "\u{202e}\u{200b}\u{feff}", "e\u{301}\u{301}\u{301}", &long, &run_on];
    for language in ["nl", "tr", "fi", ""] {
        let texts: Vec<Text> = hostile.iter().chain(&SAID[..6]).map(|text| Text { text, language }).collect();
        for some in [&texts[..], &texts[..1], &texts[..2], &texts[5..6], &texts[5..7]] {
            assert_whole(&run(some, &Options::default()), some.len());
        }
    }
}

#[test]
fn labels_are_words_that_people_wrote() {
    let texts = dutch(&SAID);
    let said = SAID.join(" ").to_lowercase();
    for group in run(&texts, &Options::default()).groups {
        for word in group.label.to_lowercase().split([' ', ',']).filter(|w| !w.is_empty() && *w != "en") {
            assert!(said.contains(word), "{word} in {}", group.label);
        }
        assert!(group.label.chars().next().is_some_and(char::is_uppercase));
    }
}

#[test]
fn a_label_of_first_words_does_not_break_off() {
    let found = run(
        &dutch(&["Verder te gaan op de.", "Nog meer van dat."]),
        &Options { clusters: Some(2), ..Options::default() },
    );
    let ends = |label: &str| ["op", "de", "van", "te", "een"].iter().any(|word| label.ends_with(&format!(" {word}")));
    assert!(found.groups.iter().all(|g| !ends(&g.label)), "{found:?}");
}

#[test]
fn cancelling_is_heard() {
    struct Stop(Cell<u32>);
    impl Progress for Stop {
        fn at(&self, done: u64, total: u64) -> Result<()> {
            assert!(done <= total);
            self.0.set(self.0.get() + 1);
            if self.0.get() > 1 { Err(Error::cancelled()) } else { Ok(()) }
        }
    }
    let texts = dutch(&SAID);
    let error = cluster(&texts, &Options::default(), &Stop(Cell::new(0))).expect_err("it was stopped");
    assert_eq!(error.kind, Kind::Cancelled);
}

#[test]
fn likeness_is_explained() {
    let texts = dutch(&SAID);
    let found = run(&texts, &Options::default());
    let group = found.groups.iter().find(|g| g.members.contains(&6)).expect("it has a group");
    assert!(group.members.contains(&5));
    assert!(found.shared_words[6].contains(&"kinderopvang".to_owned()), "{:?}", found.shared_words[6]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn order_decides_nothing(order in Just((0..SAID.len()).collect::<Vec<_>>()).prop_shuffle(), seed in 0_u64..4) {
        let texts = dutch(&SAID);
        let shuffled: Vec<Text> = order.iter().map(|i| texts[*i]).collect();
        let options = Options { seed, ..Options::default() };
        prop_assert_eq!(contents(&texts, &run(&texts, &options)), contents(&shuffled, &run(&shuffled, &options)));
    }

    #[test]
    fn any_text_goes_in(texts in prop::collection::vec("\\PC{0,40}", 0..12), clusters in prop::option::of(0_usize..14)) {
        let texts: Vec<Text> = texts.iter().map(|text| Text { text, language: "" }).collect();
        assert_whole(&run(&texts, &Options { clusters, ..Options::default() }), texts.len());
    }
}

/// Group of every text; `None`: alone.
fn places(found: &Clustering, texts: usize) -> Vec<Option<usize>> {
    let mut places = vec![None; texts];
    for (number, group) in found.groups.iter().enumerate() {
        group.members.iter().for_each(|m| places[*m] = Some(number));
    }
    places
}

proptest! {
    #[test]
    fn constraints_are_always_kept(
        together in proptest::collection::vec((0..18_usize, 0..18_usize), 0..5),
        apart in proptest::collection::vec((0..20_usize, 0..20_usize), 0..6),
        clusters in proptest::option::of(1..6_usize),
        finer in 0..5_usize,
    ) {
        // The last two say what others say: also twins can be kept apart.
        let said: Vec<&str> = SAID.iter().chain(&SAID[..2]).copied().collect();
        let texts = dutch(&said);
        let mut party: Vec<usize> = (0..texts.len()).collect();
        for (a, b) in &together {
            let (from, to) = (party[*b], party[*a]);
            party.iter_mut().filter(|p| **p == from).for_each(|p| *p = to);
        }
        let apart: Vec<(usize, usize)> = apart.into_iter().filter(|(a, b)| party[*a] != party[*b]).collect();
        let resolution = [0.4, 0.7, 1.0, 1.5, 2.2][finer];
        let options = Options { clusters, together: together.clone(), apart: apart.clone(), resolution, ..Options::default() };
        let found = run(&texts, &options);
        assert_whole(&found, texts.len());
        let places = places(&found, texts.len());
        for (a, b) in together.into_iter().filter(|(a, b)| a != b) {
            prop_assert!(places[a].is_some() && places[a] == places[b], "{a} and {b} belong together: {places:?}");
        }
        for (a, b) in apart {
            prop_assert!(places[a].is_none() || places[a] != places[b], "{a} and {b} are kept apart: {places:?}");
        }
    }

    #[test]
    fn what_a_person_placed_attracts_what_belongs_with_it(with in 5..17_usize, fixed in 0..5_usize) {
        let texts = dutch(&SAID);
        let mut places_of_people = vec![None; texts.len()];
        places_of_people[fixed] = Some(0);
        let options = Options { fixed: places_of_people, together: vec![(with, fixed)], ..Options::default() };
        let found = run(&texts, &options);
        prop_assert!(found.groups[0].fixed == Some(0) && found.groups[0].members.contains(&with));
    }
}

#[test]
fn constraints_do_not_depend_on_the_order_of_the_texts() {
    let options =
        |a: usize, b: usize, c: usize| Options { together: vec![(a, b)], apart: vec![(a, c)], ..Options::default() };
    let texts = dutch(&SAID);
    let found = run(&texts, &options(0, 6, 1));
    let turned: Vec<Text> = texts.iter().rev().copied().collect();
    let last = texts.len() - 1;
    assert_eq!(contents(&texts, &found), contents(&turned, &run(&turned, &options(last, last - 6, last - 1))));
}

#[test]
fn finer_means_more_groups() {
    let texts = dutch(&SAID);
    let count = |resolution: f64| run(&texts, &Options { resolution, ..Options::default() }).groups.len();
    let counts: Vec<usize> = [0.3, 0.6, 1.0, 1.6, 2.5].into_iter().map(count).collect();
    assert!(counts.is_sorted() && counts[0] < counts[4], "{counts:?}");
}

/// Refuses from a certain call on, and remembers when it first did.
struct Refuses {
    left: Cell<u64>,
    since: Cell<Option<Instant>>,
}

impl Progress for Refuses {
    fn at(&self, _: u64, _: u64) -> Result<()> {
        let left = self.left.get().saturating_sub(1);
        self.left.set(left);
        if left > 0 {
            return Ok(());
        }
        self.since.set(self.since.get().or(Some(Instant::now())));
        Err(Error::cancelled())
    }
}

/// Different texts in any number, out of words of what was said.
fn many(count: usize) -> Vec<String> {
    let words: Vec<&str> = SAID.iter().flat_map(|text| text.split_whitespace()).collect();
    let mut dice = 12_345_usize;
    let mut word = || {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        words[(dice >> 33) % words.len()]
    };
    (0..count).map(|_| (0..9).map(|_| word()).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn stopping_is_heard_wherever_the_engine_is() {
    // Enough for cells of meaning; more where the engine was built to be fast.
    let said = many(if cfg!(debug_assertions) { 7_000 } else { 20_000 });
    let texts = dutch(&said.iter().map(String::as_str).collect::<Vec<_>>());
    let stopped = |calls: u64| {
        let progress = Refuses { left: Cell::new(calls), since: Cell::new(None) };
        let outcome = cluster(&texts, &Options::default(), &progress);
        (outcome, calls - progress.left.get(), progress.since.get())
    };
    let (outcome, calls, _) = stopped(u64::MAX);
    assert!(outcome.is_ok() && calls > 200, "{calls} calls");
    for part in 0..4 {
        let (outcome, _, since) = stopped(1 + part * calls / 4);
        assert_eq!(outcome.expect_err("it was stopped").kind, Kind::Cancelled);
        let waited = since.expect("it was refused").elapsed();
        assert!(waited < Duration::from_millis(200), "{waited:?} after {part} quarters of the calls");
    }
}

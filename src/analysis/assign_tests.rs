//! New texts for groups that stand: what must hold, whatever comes.

use proptest::prelude::*;

use super::*;
use crate::domain::progress::Unwatched;

/// Two subjects that stand, in Dutch.
const OLD: [(&str, usize); 8] = [
    ("De fietssnelweg langs het spoor eindigt aan de gemeentegrens.", 0),
    ("Scholieren vinden geen veilig fietspad naar het station.", 0),
    ("Een fietssnelweg met verlichting tot aan het station.", 0),
    ("Fietsenstalling aan het station staat elke ochtend vol fietsen.", 0),
    ("Ouders staan twee jaar op de wachtlijst voor kinderopvang.", 1),
    ("De kinderopvang vindt geen kinderbegeleiders meer.", 1),
    ("Buitenschoolse opvang sluit te vroeg voor werkende ouders.", 1),
    ("Opvang voor jonge kinderen is te duur voor alleenstaande ouders.", 1),
];

const NEW: [&str; 7] = [
    "Fietsers willen een verlichte fietssnelweg.",
    "Onthaalouders stoppen en de wachtlijst voor opvang groeit.",
    "Xqzw vbnm!",
    "",
    "Op het fietspad naar school is het donker.",
    "Ouders zoeken opvang.",
    "🚲🚲🚲",
];

fn dutch<'a>(texts: &[&'a str]) -> Vec<Text<'a>> {
    texts.iter().map(|text| Text { text, language: "nl" }).collect()
}

fn standing() -> Standing {
    let texts = dutch(&OLD.map(|(text, _)| text));
    let partition: Vec<Option<usize>> = OLD.iter().map(|(_, group)| Some(*group)).collect();
    Standing::new(&texts, &partition, &Unwatched).expect("nobody cancels")
}

fn assigned(new: &[&str], wishes: &Wishes) -> Vec<Option<Place>> {
    standing().assign(&dutch(new), wishes, &Unwatched).expect("nobody cancels")
}

fn groups(found: &[Option<Place>]) -> Vec<Option<usize>> {
    found.iter().map(|place| place.as_ref().map(|p| p.group)).collect()
}

#[test]
fn each_goes_to_its_like_and_says_why() {
    let found = assigned(&NEW, &Wishes::default());
    assert_eq!(groups(&found), [Some(0), Some(1), None, None, Some(0), Some(1), None]);
    let why = |at: usize| found[at].as_ref().expect("it has a place");
    assert!(why(0).shared_words.contains(&"fietssnelweg".to_owned()), "{:?}", why(0));
    assert!(why(1).shared_words.contains(&"wachtlijst".to_owned()), "{:?}", why(1));
    assert!(found.iter().flatten().all(|p| (30..=1000).contains(&p.likeness)));
}

#[test]
fn an_old_text_is_seen_as_it_was() {
    // Read anew, a text finds its own group, with about the likeness that it has there.
    for (text, group) in OLD {
        let place = assigned(&[text], &Wishes::default()).remove(0).expect("it has a place");
        assert_eq!(place.group, group);
        assert!(place.likeness > 350, "{text}: {place:?}");
    }
}

#[test]
fn nothing_stands() {
    let empty = Standing::new(&[], &[], &Unwatched).expect("nobody cancels");
    assert_eq!(empty.assign(&dutch(&NEW), &Wishes::default(), &Unwatched).expect("runs"), vec![None; NEW.len()]);
    assert!(assigned(&[], &Wishes::default()).is_empty());
}

#[test]
fn a_shut_group_takes_nobody_and_presses_nobody_elsewhere() {
    let wishes = Wishes { shut: [0].into(), ..Wishes::default() };
    let groups = groups(&assigned(&NEW, &wishes));
    assert_eq!(groups, [None, Some(1), None, None, None, Some(1), None]);
    let wishes = Wishes { shut: [0].into(), with: vec![(1, 0)], ..Wishes::default() };
    assert_eq!(assigned(&NEW, &wishes)[1], None, "with one who is locked in: outside");
}

#[test]
fn what_people_said_is_kept() {
    let wishes = Wishes { with: vec![(0, 1)], without: vec![(5, 1)], ..Wishes::default() };
    let found = groups(&assigned(&NEW, &wishes));
    assert_eq!((found[0], found[5]), (Some(1), None));
    // The stranger comes along with the one to whom it belongs; that one has a place for both.
    let wishes = Wishes { together: vec![(0, 2)], ..Wishes::default() };
    let found = groups(&assigned(&NEW, &wishes));
    assert_eq!((found[0], found[2]), (Some(0), Some(0)));
    // Of two that are kept apart the one that is more like the group enters.
    let wishes = Wishes { apart: vec![(0, 4)], ..Wishes::default() };
    let found = groups(&assigned(&NEW, &wishes));
    assert!(found[0] != found[4] && (found[0] == Some(0) || found[4] == Some(0)), "{found:?}");
    // Together and apart cannot both hold.
    let wishes = Wishes { together: vec![(0, 4)], apart: vec![(0, 4)], ..Wishes::default() };
    let found = groups(&assigned(&NEW, &wishes));
    assert_ne!(found[0], found[4]);
}

#[test]
fn a_new_text_is_found_across_languages() {
    let danish = [Text { text: "Forældrene venter længe på en plads i børnehaven.", language: "da" }];
    let found = standing().assign(&danish, &Wishes::default(), &Unwatched).expect("runs");
    assert_eq!(groups(&found), [Some(1)]);
    let why = &found[0].as_ref().expect("it has a place").shared_words;
    assert!(why.iter().any(|pair| pair.contains(" ≈ ")), "{why:?}");
    let unknown = [Text { text: "Kaupunki tarvitsee puistoja", language: "fi" }];
    standing().assign(&unknown, &Wishes::default(), &Unwatched).expect("degrades gracefully");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn order_and_company_decide_nothing(order in Just((0..NEW.len()).collect::<Vec<_>>()).prop_shuffle(), kept in 0..=NEW.len()) {
        let whole = assigned(&NEW, &Wishes::default());
        let some: Vec<&str> = order.iter().take(kept).map(|at| NEW[*at]).collect();
        let expected: Vec<Option<Place>> = order.iter().take(kept).map(|at| whole[*at].clone()).collect();
        prop_assert_eq!(assigned(&some, &Wishes::default()), expected);
    }

    #[test]
    fn the_order_of_the_old_and_their_repetitions_decide_nothing(
        order in Just((0..OLD.len()).collect::<Vec<_>>()).prop_shuffle(),
        twice in 0..OLD.len(),
    ) {
        let rows: Vec<(&str, usize)> = order.iter().chain([&twice]).map(|at| OLD[*at]).collect();
        let texts = dutch(&rows.iter().map(|(text, _)| *text).collect::<Vec<_>>());
        let partition: Vec<Option<usize>> = rows.iter().map(|(_, group)| Some(*group)).collect();
        let again = Standing::new(&texts, &partition, &Unwatched).expect("nobody cancels");
        let found = again.assign(&dutch(&NEW), &Wishes::default(), &Unwatched).expect("nobody cancels");
        prop_assert_eq!(found, assigned(&NEW, &Wishes::default()));
    }

    #[test]
    fn wishes_always_hold(
        together in prop::collection::vec((0..7_usize, 0..7_usize), 0..4),
        apart in prop::collection::vec((0..7_usize, 0..7_usize), 0..4),
        with in prop::collection::vec((0..7_usize, 0..2_usize), 0..3),
        without in prop::collection::vec((0..7_usize, 0..2_usize), 0..3),
        shut in prop::option::of(0..2_usize),
    ) {
        let apart: Vec<(usize, usize)> = apart.into_iter().filter(|(a, b)| a != b).collect();
        let wishes = Wishes { shut: shut.into_iter().collect(), together, apart, with, without };
        let found = groups(&assigned(&NEW, &wishes));
        for (a, b) in &wishes.apart {
            prop_assert!(found[*a].is_none() || found[*a] != found[*b]);
        }
        for (at, group) in &wishes.without {
            prop_assert_ne!(found[*at], Some(*group));
        }
        prop_assert!(found.iter().flatten().all(|group| !wishes.shut.contains(group)));
        if wishes.apart.is_empty() {
            for (a, b) in &wishes.together {
                prop_assert_eq!(found[*a], found[*b]);
            }
        }
    }

    #[test]
    fn any_text_comes_in(texts in prop::collection::vec(any::<String>(), 0..6), language in "(nl|tr|de|fi|)") {
        let texts: Vec<Text> = texts.iter().map(|text| Text { text, language: &language }).collect();
        let found = standing().assign(&texts, &Wishes::default(), &Unwatched).expect("nobody cancels");
        prop_assert_eq!(found.len(), texts.len());
    }
}

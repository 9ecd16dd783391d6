use std::cell::Cell;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::domain::progress::Unwatched;
use crate::error::{Error, Kind};

fn plain(text: &str) -> Text<'_> {
    Text { text, language: "nl" }
}

fn places(found: &NearDuplicates) -> Vec<(usize, usize)> {
    found.pairs.iter().map(|p| (p.a, p.b)).collect()
}

/// Pairs found by comparing all with all: texts, shared words, words of either.
fn brute(texts: &[Text], threshold: f64) -> Vec<Pair> {
    let sets: Vec<BTreeSet<&str>> = texts.iter().map(|t| t.text.split_whitespace().collect()).collect();
    let mut out = Vec::new();
    for a in 0..sets.len() {
        for b in a + 1..sets.len() {
            let pair =
                Pair { a, b, both: sets[a].intersection(&sets[b]).count(), either: sets[a].union(&sets[b]).count() };
            if pair.either > 0 && pair.likeness() >= threshold - 1e-9 {
                out.push(pair);
            }
        }
    }
    out
}

#[test]
fn says_what_differs() {
    let texts = ["Een fietspad langs de Nete.", "Water.", "Een breed fietspad langs de Nete"].map(plain);
    let found = near_duplicates(&texts, 0.7, &Unwatched).expect("runs");
    assert_eq!(found, NearDuplicates { pairs: vec![Pair { a: 0, b: 2, both: 5, either: 6 }], capped: None });
    assert_eq!(differences(texts[0], texts[2]), (vec![], vec!["breed".to_owned()]));
    assert_eq!(differences(texts[1], plain("water WATER vuur")), (vec![], vec!["vuur".to_owned()]));
}

#[test]
fn the_same_is_a_pair_and_nothing_is_not() {
    let texts = ["", "x", "!!", "X", ""].map(plain);
    let found = near_duplicates(&texts, 1.0, &Unwatched).expect("runs");
    assert_eq!(found.pairs, [Pair { a: 1, b: 3, both: 1, either: 1 }]);
    assert_eq!(near_duplicates(&[], 0.7, &Unwatched).expect("runs"), NearDuplicates::default());
    assert_eq!(nearly_repeated(&texts, 1.0, &Unwatched).expect("runs"), [false, true, false, true, false]);
}

#[test]
fn turkish_letters_are_lowered_where_the_language_is_not_told() {
    let texts = ["IŞIK İSTİYORUZ", "ışık istiyoruz"].map(|text| Text { text, language: "" });
    assert_eq!(places(&near_duplicates(&texts, 1.0, &Unwatched).expect("runs")), [(0, 1)]);
    assert_eq!(differences(texts[0], texts[1]), (vec![], vec![]));
}

#[test]
fn a_letter_sent_by_thousands_is_not_listed_pair_by_pair() {
    let letter = "wij vragen de gemeente om het bos aan de rand van het dorp te laten zoals het nu is groet van";
    let mut texts: Vec<String> = (0..3000).map(|n| format!("{letter} bewoner{n}")).collect();
    texts.extend((0..3000).map(|_| letter.to_owned()));
    texts.extend(["een heel andere zin over water", "een heel andere zin over het water"].map(str::to_owned));
    let texts: Vec<Text> = texts.iter().map(|t| plain(t)).collect();
    let begun = Instant::now();
    let found = at_most(&texts, 0.7, 200_000, &Unwatched).expect("runs");
    assert_eq!(found.capped, Some(200_000 / texts.len()));
    assert!(found.pairs.len() <= 200_000 && found.pairs.contains(&Pair { a: 6000, b: 6001, both: 6, either: 7 }));
    let paired: BTreeSet<usize> = found.pairs.iter().flat_map(|p| [p.a, p.b]).collect();
    assert_eq!(paired.len(), texts.len());
    assert!(nearly_repeated(&texts, 0.7, &Unwatched).expect("runs").iter().all(|r| *r));
    assert!(begun.elapsed() < Duration::from_secs(15), "all with all was compared: {:?}", begun.elapsed());
}

#[test]
fn stopping_is_heard_everywhere() {
    /// Stops when it was asked so many times, and remembers when that was.
    struct After(Cell<u32>, Cell<Option<Instant>>);
    impl Progress for After {
        fn at(&self, done: u64, total: u64) -> Result<()> {
            assert!(done <= total);
            self.0.set(self.0.get().saturating_sub(1));
            if self.0.get() > 0 {
                return Ok(());
            }
            assert!(self.1.replace(Some(Instant::now())).is_none(), "it was told before");
            Err(Error::cancelled())
        }
    }
    let texts: Vec<String> = (0..6000).map(|n| format!("{} {} {} a b c d e f", n % 7, n % 11, n % 1000)).collect();
    let texts: Vec<Text> = texts.iter().map(|t| plain(t)).collect();
    for asked in 1..18 {
        let stop = After(Cell::new(asked), Cell::new(None));
        let error = near_duplicates(&texts, 0.7, &stop).expect_err("it was stopped");
        assert_eq!(error.kind, Kind::Cancelled);
        let told = stop.1.get().expect("it was told");
        assert!(told.elapsed() < Duration::from_millis(200), "after {asked}: {:?}", told.elapsed());
    }
}

fn statements() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("([a-f] ){0,7}", 0..25)
}

fn thresholds() -> impl Strategy<Value = f64> {
    prop::sample::select(vec![0.1, 0.3, 0.5, 2.0 / 3.0, 0.7, 0.75, 0.8, 1.0])
}

proptest! {
    #[test]
    fn finds_exactly_what_all_with_all_finds(texts in statements(), threshold in thresholds()) {
        let texts: Vec<Text> = texts.iter().map(|t| plain(t)).collect();
        let found = near_duplicates(&texts, threshold, &Unwatched).expect("runs");
        prop_assert_eq!(&found.pairs, &brute(&texts, threshold));
        prop_assert_eq!(found.capped, None);
        let repeated = nearly_repeated(&texts, threshold, &Unwatched).expect("runs");
        let in_pairs: BTreeSet<usize> = found.pairs.iter().flat_map(|p| [p.a, p.b]).collect();
        prop_assert_eq!(repeated, (0..texts.len()).map(|i| in_pairs.contains(&i)).collect::<Vec<_>>());
    }

    #[test]
    fn of_too_many_pairs_every_text_keeps_its_share(texts in statements(), threshold in thresholds(), most in 1_usize..60) {
        let texts: Vec<Text> = texts.iter().map(|t| plain(t)).collect();
        let all = brute(&texts, threshold);
        let found = at_most(&texts, threshold, most, &Unwatched).expect("runs");
        prop_assert_eq!(found.capped.is_some(), all.len() > most);
        let cap = found.capped.unwrap_or(usize::MAX);
        prop_assert!(found.pairs.len() <= most.max(texts.len()));
        prop_assert!(found.pairs.iter().all(|p| all.contains(p)));
        for text in 0..texts.len() {
            let of = |pairs: &[Pair]| pairs.iter().filter(|p| p.a == text || p.b == text).count();
            prop_assert!(of(&found.pairs) >= of(&all).min(cap), "text {}", text);
        }
    }

    #[test]
    fn the_order_of_texts_decides_nothing(
        texts in prop::collection::hash_set("([a-f] ){0,7}", 0..25),
        threshold in thresholds(),
        most in prop::sample::select(vec![3, 20, 1000]),
        seed in 0_usize..1000,
    ) {
        let mut texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        texts.sort_unstable();
        let mut turned = texts.clone();
        turned.rotate_left(seed % texts.len().max(1));
        if seed % 2 == 0 {
            turned.reverse();
        }
        let pairs = |texts: &[&str]| -> BTreeSet<BTreeSet<String>> {
            let set = |text: &str| text.split_whitespace().collect::<BTreeSet<_>>().into_iter().collect::<String>();
            let all: Vec<Text> = texts.iter().map(|t| plain(t)).collect();
            let found = at_most(&all, threshold, most, &Unwatched).expect("runs");
            found.pairs.iter().map(|p| BTreeSet::from([set(texts[p.a]), set(texts[p.b])])).collect()
        };
        prop_assert_eq!(pairs(&texts), pairs(&turned));
    }

    #[test]
    fn any_text_goes_in(texts in prop::collection::vec("\\PC{0,30}", 0..12), threshold in any::<f64>()) {
        let texts: Vec<Text> = texts.iter().map(|text| Text { text, language: "" }).collect();
        let found = near_duplicates(&texts, threshold, &Unwatched).expect("runs");
        for pair in &found.pairs {
            prop_assert!(pair.a < pair.b);
            let (a, b) = differences(texts[pair.a], texts[pair.b]);
            prop_assert_eq!(a.len() + b.len(), pair.either - pair.both);
        }
    }
}

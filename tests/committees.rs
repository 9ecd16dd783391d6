//! Approval committees: every set that the public reference finds to be tied, and laws of the rules.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use samspel::decide::count::count;
use samspel::domain::ballots::{Candidate, Count, Paper, Pile, Profile, Rule, TieRule};
use samspel::domain::progress::Unwatched;
use samspel::exchange::readers::ballots::read;
use serde_json::Value;

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

/// The rules, and what the reference calls them.
const RULES: [(Rule, &str); 6] = [
    (Rule::Av, "av"),
    (Rule::Pav, "pav"),
    (Rule::SeqPav, "seqpav"),
    (Rule::SeqPhragmen, "seqphragmen"),
    (Rule::EqualShares, "equal-shares"),
    (Rule::ChamberlinCourant, "cc"),
];
/// Sets at which the reference stopped listing.
const REFERENCE_STOPS: usize = 150;

fn oracles() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/oracles/ballots");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("left out: {} is not here", folder.display());
    None
}

fn sets(value: &Value) -> Option<BTreeSet<Vec<usize>>> {
    let set = |set: &Value| {
        let mut set: Vec<usize> = set.as_array().unwrap().iter().map(|c| c.as_u64().unwrap() as usize).collect();
        set.sort_unstable();
        set
    };
    Some(value.as_array()?.iter().map(set).collect())
}

#[test]
fn all_tied_committees_are_those_of_the_public_reference() {
    let Some(folder) = oracles() else { return };
    let cases: Value = serde_json::from_slice(&std::fs::read(folder.join("expected/approval.json")).unwrap()).unwrap();
    let mut compared = 0;
    for case in cases.as_array().unwrap() {
        let name = case["file"].as_str().unwrap();
        let file = read(&folder.join("inputs/approval").join(name), Rule::Av, &Unwatched).unwrap();
        assert_eq!(file.seats, case["committeesize"].as_u64().map(|n| n as usize), "{name}");
        for (rule, key) in RULES {
            let told = &case["rules"][key];
            let found = count(&file.profile, rule, file.seats.unwrap(), &TieRule::Order).unwrap();
            let mut winners = found.winners.clone();
            winners.sort_unstable();
            let mine: BTreeSet<Vec<usize>> = found.tied.into_iter().collect();
            assert!(mine.is_empty() || mine.contains(&winners), "{name} {key}");
            let theirs = ["all_tied_from_test_file", "all_tied"].iter().find_map(|list| sets(&told[list]));
            match theirs {
                Some(theirs) if theirs.len() < REFERENCE_STOPS => assert_eq!(mine, theirs, "{name} {key}"),
                // The reference gave up listing; what it found must be right too.
                Some(theirs) => assert!(mine.is_empty() || theirs.is_subset(&mine), "{name} {key}"),
                None => continue,
            }
            compared += 1;
        }
    }
    assert!(compared >= 120, "{compared}");
}

fn profile(candidates: usize, piles: &[(u64, Vec<usize>)]) -> Profile {
    let candidates = (0..candidates).map(|c| Candidate { id: c.to_string(), name: c.to_string() }).collect();
    let pile = |(count, chosen): &(u64, Vec<usize>)| Pile { count: *count, paper: Paper::Approval(chosen.clone()) };
    Profile { candidates, piles: piles.iter().map(pile).collect() }
}

fn approvals(candidates: usize) -> impl Strategy<Value = Vec<(u64, Vec<usize>)>> {
    let chosen = prop::collection::vec(any::<bool>(), candidates)
        .prop_map(|yes| (0..yes.len()).filter(|c| yes[*c]).collect::<Vec<usize>>());
    prop::collection::vec((1_u64..4, chosen), 1..8)
}

fn by_order(profile: &Profile, rule: Rule, seats: usize) -> Count {
    count(profile, rule, seats, &TieRule::Order).unwrap()
}

proptest! {
    /// Anonymity: who handed which ballot in, and in what order, changes nothing; nor does a pile taken apart.
    #[test]
    fn voters_are_alike(piles in approvals(6), seats in 1_usize..5, seed in any::<usize>()) {
        let mut other: Vec<(u64, Vec<usize>)> = piles.iter().flat_map(|(n, chosen)| vec![(1, chosen.clone()); *n as usize]).collect();
        let at = seed % other.len();
        other.rotate_left(at);
        for (rule, _) in RULES {
            for ties in [TieRule::Order, TieRule::Lot("a seed".to_owned())] {
                prop_assert_eq!(count(&profile(6, &piles), rule, seats, &ties), count(&profile(6, &other), rule, seats, &ties));
            }
        }
    }

    /// Neutrality: candidates renamed are the same candidates.
    #[test]
    fn candidates_are_alike(piles in approvals(6), seats in 1_usize..5, to in Just((0..6).collect::<Vec<usize>>()).prop_shuffle()) {
        let renamed = |chosen: &Vec<usize>| {
            let mut chosen: Vec<usize> = chosen.iter().map(|c| to[*c]).collect();
            chosen.sort_unstable();
            chosen
        };
        let other: Vec<(u64, Vec<usize>)> = piles.iter().map(|(n, chosen)| (*n, renamed(chosen))).collect();
        for (rule, _) in RULES {
            let one: BTreeSet<Vec<usize>> = by_order(&profile(6, &piles), rule, seats).tied.iter().map(renamed).collect();
            let two: BTreeSet<Vec<usize>> = by_order(&profile(6, &other), rule, seats).tied.into_iter().collect();
            prop_assert_eq!(one, two, "{:?}", rule);
        }
    }

    /// Committee monotonicity of the rules that elect one after the other: one seat more costs nobody the seat.
    #[test]
    fn another_seat_costs_nobody_a_seat(piles in approvals(6), seats in 1_usize..6) {
        for rule in [Rule::Av, Rule::SeqPav, Rule::SeqPhragmen] {
            let fewer = by_order(&profile(6, &piles), rule, seats).winners;
            let more = by_order(&profile(6, &piles), rule, seats + 1).winners;
            prop_assert!(fewer.iter().all(|c| more.contains(c)), "{:?} {:?} {:?}", rule, fewer, more);
        }
    }

    /// Whatever is drawn is one of the tied sets.
    #[test]
    fn lots_draw_among_the_tied(piles in approvals(5), seats in 1_usize..5, seed in "[a-z]{1,8}") {
        for (rule, _) in RULES {
            let found = count(&profile(5, &piles), rule, seats, &TieRule::Lot(seed.clone())).unwrap();
            let mut winners = found.winners.clone();
            winners.sort_unstable();
            prop_assert!(found.tied.contains(&winners), "{:?}", rule);
            prop_assert_eq!(found.tied.len() > 1, !found.ties.is_empty() && found.tied.len() > 1, "{:?}", rule);
        }
    }
}

#[test]
fn weights_of_an_approval_file_are_voters() {
    let env = Env::new();
    env.write(
        "w.abc.yaml",
        "profile: [[0, 1], [2], []]\nnum_cand: 4\ncommitteesize: 1\nvoter_weights: [2,\n  3.0, 1]\n",
    );
    let told = env.json("calc count w.abc.yaml --rule pav");
    assert_eq!(
        (&told["winners"], &told["ballots"], &told["worth"]),
        (&serde_json::json!(["2"]), &6.into(), &"3".into())
    );
    for (weights, key) in [
        ("[1, 2]", "ballots-total"),
        ("[1, 2, 0.5]", "ballots-count"),
        ("[1, 2, -1]", "ballots-count"),
        ("[1, 2, NaN]", "ballots-count"),
        ("[1, 2, 1000000000]", "ballots-count"),
    ] {
        env.write("x.abc.yaml", format!("profile: [[0, 1], [2], []]\nvoter_weights: {weights}\nnum_cand: 4\n"));
        assert_eq!(env.refused("calc count x.abc.yaml --rule pav --seats 1"), key, "{weights}");
    }
}

#[test]
fn seats_that_cannot_be_filled_are_refused_and_empty_ballots_count_as_voters() {
    let env = Env::new();
    env.write("a.csv", "count,ballot\n2,A;B\n5,\n0,C\n");
    for (rule, _) in RULES {
        let rule = rule.word();
        assert_eq!(env.refused(&format!("calc count a.csv --rule {rule} --seats 4")), "count-seats", "{rule}");
        assert_eq!(env.refused(&format!("calc count a.csv --rule {rule} --seats 0")), "count-seats", "{rule}");
        let all = env.json(&format!("calc count a.csv --rule {rule} --seats 3"));
        let mut winners: Vec<&str> = all["winners"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        winners.sort_unstable();
        assert_eq!(winners, ["A", "B", "C"], "{rule}");
    }
}

//! Counting: the public reference results, laws of the rules, and files that are no ballots.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use samspel::decide::count::count;
use samspel::domain::Progress;
use samspel::domain::ballots::{Candidate, Count, Happened, Paper, Pile, Profile, Rule, TieBy, TieRule};
use samspel::domain::exact::{Exact, parse, whole};
use samspel::error::Result;
use samspel::exchange::readers::ballots::{BallotFile, read};
use serde_json::Value;

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

struct Unwatched;

impl Progress for Unwatched {
    fn at(&self, _done: u64, _total: u64) -> Result<()> {
        Ok(())
    }
}

fn oracles() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/oracles/ballots");
    if !folder.is_dir() {
        println!("skipped: the reference results are not beside the repository");
        return None;
    }
    Some(folder)
}

fn expected(folder: &Path, name: &str) -> Vec<Value> {
    serde_json::from_str(&std::fs::read_to_string(folder.join("expected").join(name)).unwrap()).unwrap()
}

fn run(file: &BallotFile, rule: Rule, seats: usize) -> Count {
    count(&file.profile, rule, seats, &TieRule::Order).unwrap()
}

/// A number as the reference results write it: `3`, `183/2`, `2727.8`.
fn number(value: &Value) -> Exact {
    parse(&value.as_str().map_or_else(|| value.to_string(), str::to_owned)).unwrap()
}

/// Figures by candidate, against those of the reference; who is out there stands with 0 or not at all.
fn same_figures(file: &BallotFile, found: &[Option<Exact>], told: &Value, what: &str) {
    for (candidate, figure) in file.profile.candidates.iter().zip(found) {
        let told = told.get(&candidate.id).map_or_else(|| whole(0), number);
        assert_eq!(figure.clone().unwrap_or_else(|| whole(0)), told, "{what}: {}", candidate.id);
    }
}

fn ids(file: &BallotFile, places: &[usize]) -> Vec<i64> {
    places.iter().map(|c| file.profile.candidates[*c].id.parse().unwrap()).collect()
}

fn all(sets: &[Vec<usize>]) -> Vec<usize> {
    sets.iter().map(|set| set[0]).collect()
}

fn told(value: &Value) -> Vec<i64> {
    value.as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect()
}

/// Ties that neither an earlier round nor anything else but the order broke.
fn by_order(file: &BallotFile, found: &Count) -> Vec<Vec<i64>> {
    found.ties.iter().filter(|t| t.by == TieBy::Order).map(|t| ids(file, &t.tied)).collect()
}

#[test]
fn rankings_are_counted_as_by_the_public_references() {
    let Some(folder) = oracles() else { return };
    for case in expected(&folder, "ranked.json") {
        let name = case["file"].as_str().unwrap();
        let path = ["ranked", "scottish"].map(|f| folder.join("inputs").join(f).join(name));
        let path = path.iter().find(|p| p.exists()).unwrap();
        let file = read(path, Rule::Irv, &Unwatched).unwrap();
        let own = &case["own"]["result"];
        for (rule, scores, winners) in [
            (Rule::Plurality, "plurality_scores", "plurality_winners"),
            (Rule::Borda, "borda_avg_scores", "borda_avg_winners"),
            (Rule::BordaZero, "borda_zero_unranked_scores", "borda_zero_unranked_winners"),
            (Rule::Copeland, "copeland_half_scores", "copeland_winners"),
        ] {
            let found = run(&file, rule, 1);
            let figures: Vec<Option<Exact>> = found.scores.iter().cloned().map(Some).collect();
            same_figures(&file, &figures, &own[scores], name);
            assert_eq!(ids(&file, &all(&found.tied)), told(&own[winners]), "{name} {rule:?}");
        }
        let other = &case["pref_voting"];
        let found = run(&file, Rule::Schulze, 1);
        assert_eq!(ids(&file, &all(&found.tied)), told(&other["schulze_beat_path"]["result"]), "{name}");
        let found = run(&file, Rule::RankedPairs, 1);
        assert_eq!(ids(&file, &found.winners), told(&other["ranked_pairs_tb_id_order"]["result"]), "{name}");
        if let Some(put) = other.get("ranked_pairs_PUT_all") {
            assert_eq!(ids(&file, &all(&found.tied)), told(&put["result"]), "{name}");
        }
        run_off(&file, &case["own_irv"]["result"], name);
        if case["strict"] == true {
            let seats = usize::try_from(case["seats"].as_i64().unwrap()).unwrap();
            scottish(&file, seats, &case["own_scottish_exact"]["result"], name);
            meek(&file, seats, &case["own_meek"]["result"], name);
        }
    }
}

fn run_off(file: &BallotFile, case: &Value, name: &str) {
    let found = run(file, Rule::Irv, 1);
    assert_eq!(ids(file, &found.winners), [case["winner"].as_i64().unwrap()], "{name}");
    let rounds = case["rounds"].as_array().unwrap();
    assert_eq!(found.rounds.len(), rounds.len(), "{name}");
    for (round, told) in found.rounds.iter().zip(rounds) {
        same_figures(file, &round.totals, told, name);
    }
    let ties: Vec<Vec<i64>> = case["ties_by_id"].as_array().unwrap().iter().map(told).collect();
    assert_eq!(by_order(file, &found), ties, "{name}");
}

fn scottish(file: &BallotFile, seats: usize, case: &Value, name: &str) {
    let found = run(file, Rule::StvScottish, seats);
    assert_eq!(ids(file, &found.winners), told(&case["elected_in_order"]), "{name}");
    assert_eq!(found.quota, Some(number(&case["quota"])), "{name}");
    let stages = case["stages"].as_array().unwrap();
    assert_eq!(found.rounds.len(), stages.len(), "{name}");
    for (round, stage) in found.rounds.iter().zip(stages) {
        let id = |c: usize| &file.profile.candidates[c].id;
        let event = match round.happened {
            Happened::Surplus(c) => format!("surplus {}", id(c)),
            Happened::Excluded(c) => format!("exclude {}", id(c)),
            _ => "first preferences".to_owned(),
        };
        assert_eq!(stage["event"], event, "{name}");
        same_figures(file, &round.totals, &stage["totals"], name);
    }
    let ties: Vec<Vec<i64>> = case["ties_by_lot"].as_array().unwrap().iter().map(told).collect();
    assert_eq!(by_order(file, &found), ties, "{name}");
}

fn meek(file: &BallotFile, seats: usize, case: &Value, name: &str) {
    let found = run(file, Rule::StvMeek, seats);
    assert_eq!(ids(file, &found.winners), told(&case["elected_in_order"]), "{name}");
    let near = |a: &Exact, b: &Exact| (a - b) * whole(1_000_000) < whole(1) && (b - a) * whole(1_000_000) < whole(1);
    assert!(near(&found.quota.unwrap(), &number(&case["final_quota"])), "{name}");
    let last = &found.rounds.last().unwrap().totals;
    for (candidate, figure) in file.profile.candidates.iter().zip(last) {
        let figure = figure.clone().unwrap_or_else(|| whole(0));
        assert!(near(&figure, &number(&case["final_votes"][&candidate.id])), "{name}: {}", candidate.id);
    }
}

#[test]
fn committees_are_those_of_the_public_references() {
    let Some(folder) = oracles() else { return };
    let rules = [
        (Rule::Av, "av"),
        (Rule::Pav, "pav"),
        (Rule::SeqPav, "seqpav"),
        (Rule::SeqPhragmen, "seqphragmen"),
        (Rule::EqualShares, "equal-shares"),
        (Rule::ChamberlinCourant, "cc"),
    ];
    for case in expected(&folder, "approval.json") {
        let name = case["file"].as_str().unwrap();
        let file = read(&folder.join("inputs/approval").join(name), Rule::Av, &Unwatched).unwrap();
        let seats = file.seats.unwrap();
        for (rule, key) in rules {
            let found = run(&file, rule, seats);
            let case = &case["rules"][key];
            let mut winners = ids(&file, &found.winners);
            winners.sort_unstable();
            if let Some(tied) = case["all_tied_from_test_file"].as_array() {
                let mut sets: Vec<Vec<i64>> = found.tied.iter().map(|set| ids(&file, set)).collect();
                sets.sort();
                assert_eq!(sets, tied.iter().map(told).collect::<Vec<_>>(), "{name} {key}");
                assert!(sets.contains(&winners), "{name} {key}");
            }
            match rule {
                // Any of the best is right.
                Rule::Pav | Rule::ChamberlinCourant => {
                    let reference = told(&case["resolute_first"]);
                    assert_eq!(worth(&file, rule, &winners), worth(&file, rule, &reference), "{name} {key}");
                }
                _ => assert_eq!(winners, told(&case["resolute_first"]), "{name} {key}"),
            }
        }
    }
}

fn worth(file: &BallotFile, rule: Rule, committee: &[i64]) -> Exact {
    let committee: Vec<usize> = committee.iter().map(|c| usize::try_from(*c).unwrap()).collect();
    file.profile.piles.iter().map(|pile| worth_to(pile, rule, &committee)).sum()
}

fn worth_to(pile: &Pile, rule: Rule, committee: &[usize]) -> Exact {
    let Paper::Approval(chosen) = &pile.paper else { panic!("approvals") };
    let got = chosen.iter().filter(|c| committee.contains(c)).count();
    let nth = |n: usize| if rule == Rule::Pav || n == 1 { whole(1) / whole(n as i64) } else { whole(0) };
    let each: Exact = (1..=got).map(nth).sum();
    each * whole(pile.count as i64)
}

const RANKED: [Rule; 11] = [
    Rule::Plurality,
    Rule::Borda,
    Rule::BordaZero,
    Rule::Copeland,
    Rule::Schulze,
    Rule::RankedPairs,
    Rule::Kemeny,
    Rule::Irv,
    Rule::StvScottish,
    Rule::StvMeek,
    Rule::Score,
];

fn profile(n: usize, piles: Vec<(u64, Paper)>) -> Profile {
    let candidates = (0..n).map(|c| Candidate { id: c.to_string(), name: c.to_string() }).collect();
    Profile { candidates, piles: piles.into_iter().map(|(count, paper)| Pile { count, paper }).collect() }
}

/// Orders of some of four candidates, with ties.
fn rankings() -> impl Strategy<Value = Vec<(u64, Paper)>> {
    let ballot = (Just(vec![0_usize, 1, 2, 3]).prop_shuffle(), 1_usize..=4, prop::collection::vec(any::<bool>(), 4));
    let paper = ballot.prop_map(|(order, named, joins)| {
        let mut tiers: Vec<Vec<usize>> = Vec::new();
        for (at, c) in order.into_iter().take(named).enumerate() {
            match tiers.last_mut() {
                Some(tier) if joins[at] && at % 3 == 2 => tier.push(c),
                _ => tiers.push(vec![c]),
            }
        }
        Paper::Ranking(tiers)
    });
    prop::collection::vec((1_u64..9, paper), 1..9)
}

fn approvals(n: usize) -> impl Strategy<Value = Vec<(u64, Paper)>> {
    let paper = prop::collection::vec(any::<bool>(), n)
        .prop_map(|yes| Paper::Approval(yes.iter().enumerate().filter(|(_, y)| **y).map(|(c, _)| c).collect()));
    prop::collection::vec((1_u64..4, paper), 1..7)
}

fn renamed(paper: &Paper, to: &[usize]) -> Paper {
    match paper {
        Paper::Ranking(tiers) => Paper::Ranking(tiers.iter().map(|t| t.iter().map(|c| to[*c]).collect()).collect()),
        Paper::Approval(chosen) => {
            let mut chosen: Vec<usize> = chosen.iter().map(|c| to[*c]).collect();
            chosen.sort_unstable();
            Paper::Approval(chosen)
        }
        Paper::Scores(scores) => Paper::Scores(scores.iter().map(|(c, s)| (to[*c], s.clone())).collect()),
    }
}

fn sets(sets: &[Vec<usize>], to: &[usize]) -> Vec<Vec<usize>> {
    let mut out: Vec<Vec<usize>> = sets
        .iter()
        .map(|set| {
            let mut set: Vec<usize> = set.iter().map(|c| to[*c]).collect();
            set.sort_unstable();
            set
        })
        .collect();
    out.sort();
    out
}

fn margin(piles: &[(u64, Paper)], a: usize, b: usize) -> i64 {
    let place = |tiers: &[Vec<usize>], c| tiers.iter().position(|t| t.contains(&c)).unwrap_or(99);
    let of = |(count, paper): &(u64, Paper)| {
        let Paper::Ranking(tiers) = paper else { return 0 };
        (place(tiers, b).cmp(&place(tiers, a)) as i64) * *count as i64
    };
    piles.iter().map(of).sum()
}

proptest! {
    #[test]
    fn order_and_piles_of_ballots_change_nothing(piles in rankings(), seed in any::<u64>()) {
        let mut shuffled: Vec<(u64, Paper)> = piles
            .iter()
            .flat_map(|(n, paper)| if *n > 1 { vec![(1, paper.clone()), (n - 1, paper.clone())] } else { vec![(1, paper.clone())] })
            .collect();
        let at = (seed as usize) % shuffled.len();
        shuffled.rotate_left(at);
        for rule in RANKED.into_iter().filter(|r| *r != Rule::Score) {
            let ties = TieRule::Lot("a seed".to_owned());
            prop_assert_eq!(count(&profile(4, piles.clone()), rule, 1, &ties), count(&profile(4, shuffled.clone()), rule, 1, &ties));
        }
    }

    #[test]
    fn names_change_only_names(piles in rankings(), to in Just(vec![0_usize, 1, 2, 3]).prop_shuffle()) {
        let other: Vec<(u64, Paper)> = piles.iter().map(|(n, p)| (*n, renamed(p, &to))).collect();
        for rule in [Rule::Plurality, Rule::Borda, Rule::BordaZero, Rule::Copeland, Rule::Schulze, Rule::RankedPairs, Rule::Kemeny] {
            let (one, two) = (count(&profile(4, piles.clone()), rule, 1, &TieRule::Order).unwrap(), count(&profile(4, other.clone()), rule, 1, &TieRule::Order).unwrap());
            prop_assert_eq!(sets(&one.tied, &to), sets(&two.tied, &[0, 1, 2, 3]), "{:?}", rule);
        }
    }

    #[test]
    fn who_wins_every_duel_wins(piles in rankings()) {
        let best = (0..4).find(|a| (0..4).all(|b| *a == b || margin(&piles, *a, b) > 0));
        if let Some(best) = best {
            for rule in [Rule::Copeland, Rule::Schulze, Rule::RankedPairs, Rule::Kemeny] {
                let found = count(&profile(4, piles.clone()), rule, 1, &TieRule::Order).unwrap();
                prop_assert_eq!(&found.winners, &vec![best]);
                prop_assert_eq!(&found.tied, &vec![vec![best]]);
            }
        }
    }

    #[test]
    fn praise_never_harms(piles in rankings(), pile in any::<prop::sample::Index>()) {
        for rule in [Rule::Plurality, Rule::Borda, Rule::Copeland, Rule::Schulze, Rule::RankedPairs, Rule::Kemeny] {
            let found = count(&profile(4, piles.clone()), rule, 1, &TieRule::Order).unwrap();
            let winner = found.winners[0];
            let mut better = piles.clone();
            let at = pile.index(better.len());
            if let Paper::Ranking(tiers) = &mut better[at].1 {
                tiers.iter_mut().for_each(|t| t.retain(|c| *c != winner));
                tiers.retain(|t| !t.is_empty());
                tiers.insert(0, vec![winner]);
            }
            let again = count(&profile(4, better), rule, 1, &TieRule::Order).unwrap();
            prop_assert!(again.tied.iter().any(|set| set.contains(&winner)), "{:?}", rule);
        }
    }

    #[test]
    fn exact_committees_are_the_best_of_all(piles in approvals(6), seats in 1_usize..4) {
        for rule in [Rule::Pav, Rule::ChamberlinCourant] {
            let all = profile(6, piles.clone());
            let found = count(&all, rule, seats, &TieRule::Order).unwrap();
            let value = |set: &[usize]| all.piles.iter().map(|p| worth_to(p, rule, set)).sum::<Exact>();
            let every: Vec<Vec<usize>> = (0_usize..64)
                .filter(|bits| bits.count_ones() as usize == seats)
                .map(|bits| (0..6).filter(|c| bits >> c & 1 == 1).collect())
                .collect();
            let best = every.iter().map(|set| value(set)).max().unwrap();
            let mut right: Vec<Vec<usize>> = every.into_iter().filter(|set| value(set) == best).collect();
            right.sort();
            prop_assert_eq!(&found.tied, &right);
        }
    }

    /// Extended justified representation: ℓ·n ÷ k voters who agree on ℓ candidates hold among them one who got ℓ of those it
    /// approves of (Aziz et al. 2017). Exact PAV and equal shares promise it.
    #[test]
    fn large_groups_are_represented(piles in approvals(5), seats in 1_usize..4) {
        for rule in [Rule::Pav, Rule::EqualShares] {
            let all = profile(5, piles.clone());
            let won = count(&all, rule, seats, &TieRule::Order).unwrap().winners;
            let n = all.voters() as usize;
            for agreed in (1_usize..32).map(|bits| (0..5).filter(|c| bits >> c & 1 == 1).collect::<Vec<usize>>()) {
                let of = |p: &Pile| match &p.paper { Paper::Approval(chosen) => chosen.clone(), _ => vec![] };
                let group: Vec<&Pile> = all.piles.iter().filter(|p| agreed.iter().all(|c| of(p).contains(c))).collect();
                let poor: usize = group.iter().filter(|p| of(p).iter().filter(|c| won.contains(c)).count() < agreed.len()).map(|p| p.count as usize).sum();
                prop_assert!(poor * seats < agreed.len() * n, "{:?} {:?} {:?}", rule, agreed, won);
            }
        }
    }
}

#[test]
fn ties_are_broken_by_a_lot_that_can_be_drawn_again() {
    let env = Env::new();
    env.write("b.csv", "count,ballot\n1,A\n1,B\n1,C\n");
    let drawn =
        |seed: &str| env.json(&format!("calc count b.csv --rule plurality --ties lot:{seed}"))["winners"].clone();
    assert_eq!(drawn("2023-06-20"), drawn("2023-06-20"));
    let all: std::collections::BTreeSet<String> = (0..20).map(|n| drawn(&n.to_string()).to_string()).collect();
    assert_eq!(all.len(), 3);
    let told = env.json("calc count b.csv --rule plurality");
    assert_eq!(told["winners"], serde_json::json!(["A"]));
    assert_eq!(told["tied"], serde_json::json!([["A"], ["B"], ["C"]]));
    assert_eq!(told["ties"][0]["by"], "order");
}

#[test]
fn invalid_ballots_are_told_one_by_one() {
    let env = Env::new();
    env.write("b.csv", "count,ballot\n3,A>B=C\n2,A>B>A\n1,B>>C\n0,D\n");
    let told = env.json_partly("calc count b.csv --rule borda");
    assert_eq!(told["ballots"], 3);
    assert_eq!(told["scores"]["A"], "9");
    assert_eq!(told["scores"]["D"], "0");
    let rows: Vec<i64> = told["problems"].as_array().unwrap().iter().map(|p| p["row"].as_i64().unwrap()).collect();
    assert_eq!(rows, [3, 4]);
    env.write("s.csv", "count;ballot\n2;A:5;B:2\n1;A:x;B:1\n");
    let told = env.json_partly("calc count s.csv --rule score");
    assert_eq!(told["scores"]["A"], "10");
}

#[test]
fn what_a_rule_leaves_out_and_how_ties_break_is_told() {
    let env = Env::new();
    env.write("s.csv", "count,ballot\n2,A:5;B:1/3\n0,C\n0,D:1;E\n");
    let told = env.json("calc count s.csv --rule score");
    assert_eq!(told["scores"], serde_json::json!({"A": "10", "B": "2/3", "C": "0", "D": "0", "E": "0"}));
    env.write("b.csv", "count,ballot\n3,A>B\n3,B>A\n2,A=B\n1,\n");
    let told = env.json("calc count b.csv --rule stv-scottish");
    assert_eq!((&told["ballots"], &told["unplaced"]), (&serde_json::json!(9), &serde_json::json!(3)));
    assert_eq!(env.json("calc count b.csv --rule irv")["unplaced"], 1);
    assert_eq!(env.json("calc count b.csv --rule schulze")["unplaced"], 0);
    let said = env.ok("--language en calc count b.csv --rule stv-meek --ties lot:2023-06-20");
    for part in ["3 ballots put nobody first", "by lot", "lot:2023-06-20", "SHA-256"] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn hostile_files_are_refused_with_their_line() {
    let env = Env::new();
    for (name, text, rule, key) in [
        ("a.csv", "", "irv", "ballots-header"),
        ("a.csv", "x,y\n1,A\n", "irv", "ballots-header"),
        ("a.csv", "count,ballot\n", "irv", "ballots-no-candidates"),
        ("a.csv", "count,ballot\n-1,A>B\n", "irv", "ballots-count"),
        ("a.csv", "count,ballot\nNaN,A>B\n", "irv", "ballots-count"),
        ("a.csv", "count,ballot\n1000000000,A>B\n", "irv", "ballots-count"),
        ("a.csv", "count,ballot\n0,A>B\n", "irv", "count-nothing"),
        ("a.csv", "count,ballot\n1,A>B\n", "score", "count-needs-scores"),
        ("a.csv", "count,ballot\n1,A>B\n", "pav", "count-needs-approvals"),
        ("a.soc", "1000000000\n1,A\n", "irv", "ballots-candidates"),
        ("a.soc", "2\n1,A\n1,B\n1,1,1\n1,1\n", "irv", "ballots-candidate-twice"),
        ("a.soc", "2\n1,A\n2,B\n3,3,1\n1,1,2\n", "irv", "ballots-total"),
        ("a.soc", "2\n1,A\n2,B\n1,1,1\n1,1,3\n", "irv", "ballots-unknown"),
        ("a.toc", "2\n1,A\n2,B\n1,1,1\n1,{1,2\n", "irv", "ballots-line"),
        (
            "a.soi",
            "# NUMBER ALTERNATIVES: 1\n# NUMBER VOTERS: 1000000000\n# ALTERNATIVE NAME 1: A\n1: 1\n",
            "irv",
            "ballots-total",
        ),
        ("a.soi", "# NUMBER VOTERS: 1\n1: 1\n", "irv", "ballots-no-candidates"),
        ("a.yaml", "profile: [[0, 5]]\nnum_cand: 2\n", "av", "ballots-unknown"),
        ("a.yaml", "profile: [[0, x]]\nnum_cand: 2\n", "av", "ballots-number"),
        ("a.yaml", "num_cand: 1000000000\nprofile: []\n", "av", "ballots-many-candidates"),
        ("a.yaml", "num_cand: 2\n", "av", "ballots-no-profile"),
    ] {
        env.write(name, text);
        assert_eq!(env.refused(&format!("calc count {name} --rule {rule}")), key, "{text}");
    }
    env.write("b.csv", "count,ballot\n1,A>B\n");
    assert_eq!(env.refused("calc count b.csv --rule irv --seats 2"), "count-one-seat");
    assert_eq!(env.refused("calc count b.csv --rule borda --seats 3"), "count-seats");
    assert_eq!(env.refused("calc count b.csv --rule borda --seats 0"), "count-seats");
    assert_eq!(env.refused("calc count b.csv --rule borda --ties coin"), "count-ties");
    let many: String = (0..21).map(|c| format!(">{c}")).collect();
    env.write("k.csv", format!("count,ballot\n1,{}\n", &many[1..]));
    assert_eq!(env.refused("calc count k.csv --rule kemeny"), "count-too-many");
}

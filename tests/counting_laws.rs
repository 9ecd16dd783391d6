//! Laws of counting, against definitions written out at full length, and what an outsider can draw again.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::BTreeSet;

use proptest::prelude::*;
use samspel::decide::count::count;
use samspel::decide::lot::Lot;
use samspel::domain::ballots::{Candidate, Count, Happened, Paper, Pile, Profile, Round, Rule, TieBy, TieFor, TieRule};
use samspel::domain::exact::{Exact, whole};

/// Rules that look at nothing but orders, with every set of winners that ties allow.
const OF_SETS: [Rule; 7] =
    [Rule::Plurality, Rule::Borda, Rule::BordaZero, Rule::Copeland, Rule::Schulze, Rule::RankedPairs, Rule::Kemeny];
/// Those that elect whoever wins every duel.
const OF_DUELS: [Rule; 4] = [Rule::Copeland, Rule::Schulze, Rule::RankedPairs, Rule::Kemeny];

type Piles = Vec<(u64, Vec<Vec<usize>>)>;

fn profile(n: usize, piles: &Piles) -> Profile {
    let candidates = (0..n).map(|c| Candidate { id: c.to_string(), name: c.to_string() }).collect();
    let pile = |(count, tiers): &(u64, Vec<Vec<usize>>)| Pile { count: *count, paper: Paper::Ranking(tiers.clone()) };
    Profile { candidates, piles: piles.iter().map(pile).collect() }
}

fn counted(n: usize, piles: &Piles, rule: Rule, seats: usize) -> Count {
    count(&profile(n, piles), rule, seats, &TieRule::Order).unwrap()
}

/// Who may win the one seat.
fn winners(n: usize, piles: &Piles, rule: Rule) -> BTreeSet<usize> {
    counted(n, piles, rule, 1).tied.into_iter().flatten().collect()
}

/// Ballots on `n` candidates with tiers, some of them cut off.
fn weak(n: usize) -> impl Strategy<Value = Piles> {
    let ballot = (Just((0..n).collect::<Vec<_>>()).prop_shuffle(), 0..=n, prop::collection::vec(0..3, n));
    let tiers = ballot.prop_map(|(order, named, joins)| {
        let mut tiers: Vec<Vec<usize>> = Vec::new();
        for (at, c) in order.into_iter().take(named).enumerate() {
            match tiers.last_mut() {
                Some(tier) if joins[at] == 0 => tier.push(c),
                _ => tiers.push(vec![c]),
            }
        }
        tiers
    });
    // The first is never empty: somebody has voted.
    let first = (1_u64..5, Just((0..n).map(|c| vec![c]).collect::<Vec<_>>()).prop_shuffle());
    (first, prop::collection::vec((1_u64..9, tiers), 0..8)).prop_map(|(first, mut piles)| {
        piles.push(first);
        piles
    })
}

/// Ballots without ties that name at least `least` of `n`.
fn strict(n: usize, least: usize) -> impl Strategy<Value = Piles> {
    let ballot = (1_u64..12, Just((0..n).map(|c| vec![c]).collect::<Vec<_>>()).prop_shuffle(), least..=n);
    let cut = ballot.prop_map(|(count, mut tiers, named)| {
        tiers.truncate(named);
        (count, tiers)
    });
    prop::collection::vec(cut, 1..9)
}

fn place(tiers: &[Vec<usize>], c: usize) -> usize {
    tiers.iter().position(|t| t.contains(&c)).unwrap_or(usize::MAX)
}

/// How many rank a above b.
fn prefer(piles: &Piles, a: usize, b: usize) -> i64 {
    piles.iter().filter(|(_, tiers)| place(tiers, a) < place(tiers, b)).map(|(n, _)| *n as i64).sum()
}

fn margin(piles: &Piles, a: usize, b: usize) -> i64 {
    prefer(piles, a, b) - prefer(piles, b, a)
}

fn orders(items: &[usize]) -> Vec<Vec<usize>> {
    if items.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (at, first) in items.iter().enumerate() {
        let mut rest = items.to_vec();
        rest.remove(at);
        all.extend(orders(&rest).into_iter().map(|tail| [vec![*first], tail].concat()));
    }
    all
}

/// The strength of the strongest path, by walking all of them.
fn strongest(n: usize, piles: &Piles, from: usize, to: usize, seen: &[usize]) -> i64 {
    let onward = (0..n).filter(|c| *c != from && !seen.contains(c) && margin(piles, from, *c) > 0);
    let reach = onward.map(|c| {
        let step = margin(piles, from, c);
        if c == to { step } else { step.min(strongest(n, piles, c, to, &[seen, &[from]].concat())) }
    });
    reach.max().unwrap_or(0)
}

/// Sets that fill so many seats by ranked pairs under every order of the pairs that puts larger margins first; those between whom
/// nothing is locked stand in any order.
fn ranked_pairs_by_all_orders(n: usize, piles: &Piles, seats: usize) -> BTreeSet<Vec<usize>> {
    let pairs: Vec<(usize, usize)> =
        (0..n).flat_map(|a| (0..n).map(move |b| (a, b))).filter(|(a, b)| margin(piles, *a, *b) > 0).collect();
    let all = orders(&(0..pairs.len()).collect::<Vec<_>>());
    let falls = |order: &&Vec<usize>| {
        let of = |at: &usize| margin(piles, pairs[*at].0, pairs[*at].1);
        order.windows(2).all(|two| of(&two[0]) >= of(&two[1]))
    };
    let relations: BTreeSet<Vec<(usize, usize)>> =
        all.iter().filter(falls).map(|order| locked(n, &pairs, order)).collect();
    let all = orders(&(0..n).collect::<Vec<_>>());
    let mut sets = BTreeSet::new();
    for relation in relations {
        let place = |order: &[usize], c: usize| order.iter().position(|x| *x == c);
        let follows = |order: &&Vec<usize>| relation.iter().all(|(a, b)| place(order, *a) < place(order, *b));
        sets.extend(all.iter().filter(follows).map(|order| {
            let mut set = order[..seats].to_vec();
            set.sort_unstable();
            set
        }));
    }
    sets
}

/// What is locked when pairs are locked in this order, ascending.
fn locked(n: usize, pairs: &[(usize, usize)], order: &[usize]) -> Vec<(usize, usize)> {
    let mut locked: Vec<(usize, usize)> = Vec::new();
    for at in order {
        let (winner, loser) = pairs[*at];
        let mut reached = BTreeSet::from([loser]);
        for _ in 0..n {
            reached.extend(locked.iter().filter(|(a, _)| reached.contains(a)).map(|(_, b)| *b).collect::<Vec<_>>());
        }
        if !reached.contains(&winner) {
            locked.push((winner, loser));
        }
    }
    locked.sort_unstable();
    locked
}

/// The smallest set whose members beat everybody outside it (Smith 1973).
fn smith(n: usize, piles: &Piles) -> BTreeSet<usize> {
    let sets = (1_usize..1 << n).map(|bits| (0..n).filter(|c| bits >> c & 1 == 1).collect::<BTreeSet<usize>>());
    let dominates = |set: &BTreeSet<usize>| {
        set.iter().all(|a| (0..n).filter(|b| !set.contains(b)).all(|b| margin(piles, *a, b) > 0))
    };
    sets.filter(dominates).min_by_key(BTreeSet::len).unwrap()
}

/// Every pair of margins differs, and none is 0.
fn margins_differ(n: usize, piles: &Piles) -> bool {
    let all: Vec<i64> =
        (0..n).flat_map(|a| (0..a).map(move |b| (a, b))).map(|(a, b)| margin(piles, a, b).abs()).collect();
    all.iter().all(|m| *m > 0) && all.iter().collect::<BTreeSet<_>>().len() == all.len()
}

/// Candidate `of` becomes two, `of` right above `n`, or below it on every second pile.
fn cloned(n: usize, piles: &Piles, of: usize) -> Piles {
    let with = |(at, (count, tiers)): (usize, &(u64, Vec<Vec<usize>>))| {
        let two = if at % 2 == 0 { [vec![of], vec![n]] } else { [vec![n], vec![of]] };
        let split = |tier: &Vec<usize>| if tier == &[of] { two.to_vec() } else { vec![tier.clone()] };
        (*count, tiers.iter().flat_map(split).collect())
    };
    piles.iter().enumerate().map(with).collect()
}

fn ballots(piles: &Piles) -> u64 {
    piles.iter().map(|p| p.0).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn kemeny_finds_the_best_of_all_orders(piles in weak(5)) {
        let disagree = |order: &Vec<usize>| -> i64 {
            (0..5).flat_map(|at| (at + 1..5).map(move |below| (at, below))).map(|(at, below)| prefer(&piles, order[below], order[at])).sum()
        };
        let all = orders(&[0, 1, 2, 3, 4]);
        let least = all.iter().map(disagree).min().unwrap();
        for seats in 1..=3 {
            let found = counted(5, &piles, Rule::Kemeny, seats);
            let right: BTreeSet<Vec<usize>> = all
                .iter()
                .filter(|order| disagree(order) == least)
                .map(|order| order[..seats].iter().copied().collect::<BTreeSet<_>>().into_iter().collect())
                .collect();
            prop_assert_eq!(found.tied.iter().cloned().collect::<BTreeSet<_>>(), right);
            prop_assert_eq!(found.disagreements, Some(least));
            prop_assert_eq!(disagree(&found.order), least);
        }
    }

    #[test]
    fn schulze_follows_the_strongest_of_all_paths(piles in weak(5)) {
        let beats = |a, b| strongest(5, &piles, a, b, &[]) > strongest(5, &piles, b, a, &[]);
        let right: BTreeSet<usize> = (0..5).filter(|a| (0..5).all(|b| a == &b || !beats(b, *a))).collect();
        prop_assert_eq!(winners(5, &piles, Rule::Schulze), right);
    }

    #[test]
    fn ranked_pairs_tries_every_order_of_ties(piles in weak(4)) {
        for seats in 1..=3 {
            let found = counted(4, &piles, Rule::RankedPairs, seats);
            let right = ranked_pairs_by_all_orders(4, &piles, seats);
            prop_assert_eq!(found.tied.iter().cloned().collect::<BTreeSet<_>>(), right.clone());
            let mut winners = found.winners.clone();
            winners.sort_unstable();
            prop_assert!(right.contains(&winners));
            prop_assert_eq!(found.ties.is_empty(), right.len() == 1);
        }
    }

    #[test]
    fn winners_of_duels_come_from_the_smallest_set_that_beats_all_others(piles in weak(5)) {
        let smith = smith(5, &piles);
        for rule in OF_DUELS {
            prop_assert!(winners(5, &piles, rule).is_subset(&smith), "{:?}", rule);
        }
    }

    #[test]
    fn who_loses_every_duel_never_wins(piles in strict(4, 4)) {
        if let Some(worst) = (0..4).find(|a| (0..4).all(|b| a == &b || margin(&piles, *a, b) < 0)) {
            for rule in [Rule::Borda, Rule::Copeland, Rule::Schulze, Rule::RankedPairs, Rule::Kemeny] {
                prop_assert!(!winners(4, &piles, rule).contains(&worst), "{:?}", rule);
            }
            prop_assert_ne!(counted(4, &piles, Rule::Irv, 1).winners[0], worst);
        }
    }

    #[test]
    fn more_than_half_of_the_first_places_win(piles in strict(4, 1)) {
        let firsts = |c: usize| piles.iter().filter(|(_, tiers)| tiers[0] == [c]).map(|(n, _)| *n).sum::<u64>();
        if let Some(best) = (0..4).find(|c| 2 * firsts(*c) > ballots(&piles)) {
            for rule in OF_DUELS.into_iter().chain([Rule::Plurality]) {
                prop_assert_eq!(winners(4, &piles, rule), BTreeSet::from([best]), "{:?}", rule);
            }
            for rule in [Rule::Irv, Rule::StvScottish, Rule::StvMeek] {
                let found = counted(4, &piles, rule, 1);
                prop_assert_eq!(found.winners, vec![best], "{:?}", rule);
                prop_assert_eq!(found.rounds.len(), 1);
            }
        }
    }

    #[test]
    fn three_candidates_on_a_ladder_of_margins_are_no_matter_of_taste(piles in weak(3)) {
        if margins_differ(3, &piles) {
            let schulze = winners(3, &piles, Rule::Schulze);
            prop_assert_eq!(schulze.len(), 1);
            prop_assert_eq!(&schulze, &winners(3, &piles, Rule::RankedPairs));
            prop_assert_eq!(&schulze, &winners(3, &piles, Rule::Kemeny));
        }
    }

    #[test]
    fn a_clone_neither_helps_nor_harms(piles in strict(4, 4), of in 0_usize..4) {
        let more = cloned(4, &piles, of);
        let merged = |won: BTreeSet<usize>| won.into_iter().map(|c| if c == 4 { of } else { c }).collect::<BTreeSet<_>>();
        prop_assert_eq!(merged(winners(5, &more, Rule::Schulze)), winners(4, &piles, Rule::Schulze));
        if margins_differ(4, &piles) {
            prop_assert_eq!(merged(winners(5, &more, Rule::RankedPairs)), winners(4, &piles, Rule::RankedPairs));
        }
        let (one, two) = (counted(4, &piles, Rule::Irv, 1), counted(5, &more, Rule::Irv, 1));
        if one.ties.is_empty() && two.ties.is_empty() {
            prop_assert_eq!(merged(two.winners.into_iter().collect()), one.winners.into_iter().collect());
        }
    }

    #[test]
    fn all_ballots_upside_down_dethrone_the_only_winner(piles in strict(4, 4)) {
        let down: Piles = piles.iter().map(|(n, tiers)| (*n, tiers.iter().rev().cloned().collect())).collect();
        for rule in [Rule::Borda, Rule::Copeland, Rule::Schulze, Rule::RankedPairs, Rule::Kemeny] {
            let won = winners(4, &piles, rule);
            if won.len() == 1 {
                prop_assert_ne!(&winners(4, &down, rule), &won, "{:?}", rule);
            }
        }
    }

    #[test]
    fn who_wins_in_two_halls_wins_in_both_together(here in strict(4, 1), there in strict(4, 1)) {
        let all = [here.clone(), there.clone()].concat();
        for rule in [Rule::Plurality, Rule::Borda, Rule::BordaZero] {
            let both: BTreeSet<usize> = &winners(4, &here, rule) & &winners(4, &there, rule);
            if !both.is_empty() {
                prop_assert_eq!(winners(4, &all, rule), both, "{:?}", rule);
            }
        }
    }

    #[test]
    fn a_thousandfold_of_every_ballot_elects_the_same(piles in weak(4)) {
        let more: Piles = piles.iter().map(|(n, tiers)| (n * 1_000, tiers.clone())).collect();
        for rule in OF_SETS {
            prop_assert_eq!(winners(4, &piles, rule), winners(4, &more, rule), "{:?}", rule);
        }
        let of = |piles: &Piles| counted(4, piles, Rule::Irv, 1).winners;
        prop_assert_eq!(of(&piles), of(&more));
    }

    #[test]
    fn one_seat_of_a_transferable_vote_is_a_run_off(piles in strict(5, 1)) {
        let run_off = counted(5, &piles, Rule::Irv, 1);
        for rule in [Rule::StvScottish, Rule::StvMeek] {
            let found = counted(5, &piles, rule, 1);
            if run_off.ties.is_empty() && found.ties.is_empty() {
                prop_assert_eq!(&found.winners, &run_off.winners, "{:?}", rule);
            }
        }
    }

    /// Droop's promise (Woodall 1994): who is supported by more than k quotas, all of whom put the same candidates on top, gets
    /// k of them elected, or all. A vote more than that leaves room for what is cut off behind the fifth decimal.
    #[test]
    fn a_solid_coalition_gets_its_seats(
        own in prop::collection::vec(Just(vec![0_usize, 1, 2]).prop_shuffle(), 1..4),
        others in strict(6, 1),
        seats in 1_usize..5,
        k in 1_u64..4,
    ) {
        let k = k.min(seats as u64);
        // x ballots of the coalition make at least k·(⌊(x + rest) ÷ (s + 1)⌋ + 1) + 1 of all.
        let rest = ballots(&others);
        let size = (1_u64..).find(|x| *x > k * ((x + rest) / (seats as u64 + 1) + 1)).unwrap();
        let each = size / own.len() as u64;
        let mut piles = others.clone();
        for (at, order) in own.iter().enumerate() {
            let n = if at == 0 { size - each * (own.len() as u64 - 1) } else { each };
            piles.push((n, order.iter().map(|c| vec![*c]).collect()));
        }
        for rule in [Rule::StvScottish, Rule::StvMeek] {
            let found = counted(6, &piles, rule, seats);
            let got = found.winners.iter().filter(|c| **c < 3).count() as u64;
            prop_assert!(got >= k.min(3), "{:?}: {} of {}", rule, got, k);
        }
    }

    #[test]
    fn no_vote_is_made_and_nobody_is_elected_twice(piles in strict(5, 1), seats in 1_usize..5) {
        let all = whole(ballots(&piles) as i64);
        for rule in [Rule::StvScottish, Rule::StvMeek] {
            let found = counted(5, &piles, rule, seats);
            prop_assert_eq!(found.winners.len(), seats);
            prop_assert_eq!(found.order.iter().collect::<BTreeSet<_>>().len(), 5);
            prop_assert_eq!(&found.order[..seats], &found.winners[..]);
            let elected: Vec<usize> = found.rounds.iter().flat_map(|r| r.elected.clone()).collect();
            prop_assert_eq!(&elected, &found.winners);
            let mut before = all.clone();
            for round in &found.rounds {
                let sum: Exact = round.totals.iter().flatten().sum();
                prop_assert!(sum <= before, "{:?}", rule);
                before = sum;
                if let Happened::Excluded(c) = round.happened {
                    prop_assert!(!found.winners.contains(&c) && round.totals[c].is_none());
                }
            }
        }
    }

    #[test]
    fn every_tie_is_among_equals_and_can_be_drawn_again(piles in weak(4), seed in "[a-z0-9]{1,8}") {
        let ties = TieRule::Lot(seed.clone());
        for rule in OF_SETS.into_iter().chain([Rule::Irv, Rule::StvScottish, Rule::StvMeek]) {
            let found = count(&profile(4, &piles), rule, 1, &ties).unwrap();
            prop_assert_eq!(&found, &count(&profile(4, &piles), rule, 1, &ties).unwrap());
            let mut won = found.winners.clone();
            won.sort_unstable();
            prop_assert!(found.tied.is_empty() || found.tied.contains(&won), "{:?}", rule);
            for tie in &found.ties {
                prop_assert!(tie.tied.len() > tie.chosen.len() && tie.chosen.iter().all(|c| tie.tied.contains(c)));
                prop_assert_ne!(tie.by, TieBy::Order, "{:?}", rule);
            }
            if found.tied.len() > 1 {
                prop_assert!(!found.ties.is_empty(), "{:?}: a tie is not told", rule);
            }
        }
        // One tie, one lot: the tied in the stated order, shuffled; the first of them is taken.
        let found = count(&profile(4, &piles), Rule::Plurality, 1, &ties).unwrap();
        if let [tie] = found.ties.as_slice() {
            let mut order = tie.tied.clone();
            Lot::new(&seed).shuffle(&mut order);
            prop_assert_eq!(&found.winners, &order[..1]);
            prop_assert_eq!((tie.about, tie.by), (TieFor::Seat, TieBy::Lot));
        }
    }

    #[test]
    fn a_transferable_vote_knows_no_names(piles in strict(5, 1), to in Just(vec![0_usize, 1, 2, 3, 4]).prop_shuffle(), seats in 1_usize..4) {
        let renamed: Piles = piles.iter().map(|(n, tiers)| (*n, tiers.iter().map(|t| vec![to[t[0]]]).collect())).collect();
        let rules = [Rule::StvScottish, Rule::StvMeek].into_iter().chain((seats == 1).then_some(Rule::Irv));
        for rule in rules {
            let (one, two) = (counted(5, &piles, rule, seats), counted(5, &renamed, rule, seats));
            if one.ties.iter().all(|t| t.by != TieBy::Order) {
                let won: BTreeSet<usize> = one.winners.iter().map(|c| to[*c]).collect();
                prop_assert_eq!(won, two.winners.into_iter().collect(), "{:?}", rule);
                let figures = |round: &Round| (0..5).map(|c| round.totals[c].clone()).collect::<Vec<_>>();
                let back = |round: &Round| (0..5).map(|c| round.totals[to[c]].clone()).collect::<Vec<_>>();
                prop_assert_eq!(one.rounds.iter().map(figures).collect::<Vec<_>>(), two.rounds.iter().map(back).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn points_and_approvals_are_sums(cells in prop::collection::vec((1_u64..9, prop::collection::vec(-3_i64..=5, 3)), 1..7)) {
        let third = |n: i64| whole(n) / whole(3);
        let scores = |(n, points): &(u64, Vec<i64>)| Pile { count: *n, paper: Paper::Scores(points.iter().enumerate().map(|(c, p)| (c, third(*p))).collect()) };
        let approvals = |(n, points): &(u64, Vec<i64>)| Pile { count: *n, paper: Paper::Approval((0..3).filter(|c| points[*c] > 0).collect()) };
        let candidates = profile(3, &Vec::new()).candidates;
        let points = Profile { candidates: candidates.clone(), piles: cells.iter().map(scores).collect() };
        let found = count(&points, Rule::Score, 1, &TieRule::Order).unwrap();
        let right: Vec<Exact> = (0..3).map(|c| third(cells.iter().map(|(n, p)| *n as i64 * p[c]).sum())).collect();
        prop_assert_eq!(&found.scores, &right);
        prop_assert_eq!(&right[found.winners[0]], right.iter().max().unwrap());
        let approved = Profile { candidates, piles: cells.iter().map(approvals).collect() };
        let found = count(&approved, Rule::Approval, 2, &TieRule::Order).unwrap();
        let right: Vec<Exact> = (0..3).map(|c| whole(cells.iter().filter(|(_, p)| p[c] > 0).map(|(n, _)| *n as i64).sum())).collect();
        prop_assert_eq!(&found.scores, &right);
        let worst = (0..3).find(|c| !found.winners.contains(c)).unwrap();
        prop_assert!(found.winners.iter().all(|c| right[*c] >= right[worst]));
    }

    /// Instant run-off by another road: who is last by some tie-break goes; the winner is among those some tie-break elects.
    #[test]
    fn a_run_off_ends_where_some_breaking_of_ties_ends(piles in strict(4, 1)) {
        fn every(piles: &Piles, left: &BTreeSet<usize>) -> BTreeSet<usize> {
            let first = |tiers: &Vec<Vec<usize>>| tiers.iter().flatten().copied().find(|c| left.contains(c));
            let of = |c: usize| piles.iter().filter(|(_, t)| first(t) == Some(c)).map(|(n, _)| *n).sum::<u64>();
            let least = left.iter().map(|c| of(*c)).min().unwrap();
            if left.len() == 1 {
                return left.clone();
            }
            let without = |c: &usize| left.iter().copied().filter(|other| other != c).collect::<BTreeSet<_>>();
            left.iter().filter(|c| of(**c) == least).flat_map(|c| every(piles, &without(c))).collect()
        }
        let possible = every(&piles, &(0..4).collect());
        for ties in [TieRule::Order, TieRule::Lot("a".into()), TieRule::Lot("b".into())] {
            let found = count(&profile(4, &piles), Rule::Irv, 1, &ties).unwrap();
            prop_assert!(possible.contains(&found.winners[0]));
        }
    }
}

#[test]
fn more_than_the_seats_can_reach_the_quota_together() {
    let piles: Piles = (0..3).map(|c| (3, vec![vec![c]])).collect();
    let drawn = |seed: &str| count(&profile(3, &piles), Rule::StvMeek, 2, &TieRule::Lot(seed.to_owned())).unwrap();
    for seed in ["a", "b", "c", "d"] {
        let mut order = vec![0, 1, 2];
        Lot::new(seed).shuffle(&mut order);
        let found = drawn(seed);
        assert_eq!(found.winners, order[..2]);
        assert_eq!((found.ties[0].about, found.ties[0].tied.len()), (TieFor::Seat, 3));
    }
    let found = counted(3, &piles, Rule::StvMeek, 2);
    assert_eq!((found.winners, found.ties[0].by), (vec![0, 1], TieBy::Order));
}

#[test]
fn a_billion_ballots_are_counted_to_the_last() {
    let piles: Piles = vec![
        (500_000_000, vec![vec![0], vec![1], vec![2]]),
        (299_999_999, vec![vec![2], vec![1]]),
        (200_000_000, vec![vec![1]]),
    ];
    assert_eq!(ballots(&piles), 999_999_999);
    for rule in OF_SETS {
        assert_eq!(counted(3, &piles, rule, 1).winners.len(), 1, "{rule:?}");
    }
    let found = counted(3, &piles, Rule::StvScottish, 2);
    assert_eq!((found.quota, found.winners), (Some(whole(333_333_334)), vec![0, 1]));
    let found = counted(3, &piles, Rule::StvMeek, 2);
    assert_eq!(found.winners, [0, 1]);
}

//! Ranked pairs (Tideman, Social Choice and Welfare 4, 1987): the largest margins are locked in first, and whatever would
//! contradict them is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::breaker::Breaker;
use super::duels::Duels;
use crate::domain::ballots::{Count, Happened, Profile, Round, Rule};

/// States looked at while all orders of tied margins are tried.
const STATES: usize = 20_000;

/// Who stands above whom so far: `above[a]` as bits.
type Above = Vec<Vec<bool>>;

pub(super) fn count(profile: &Profile, seats: usize, breaker: &mut Breaker) -> Count {
    let duels = Duels::of(profile);
    let n = duels.of.len();
    let by_margin = pairs(&duels);
    let mut above: Above = vec![vec![false; n]; n];
    let mut rounds = Vec::new();
    for (margin, pairs) in by_margin.iter().rev() {
        let mut pairs = pairs.clone();
        // Pairs of one margin are locked in the order of their winners and losers, or of a lot. Where a margin is 0 either
        // may stand above the other.
        if pairs.len() > 1 && clash(&above, &pairs) {
            let numbers: Vec<usize> = (0..pairs.len()).collect();
            let order = breaker.permuted(&numbers);
            pairs = order.into_iter().map(|at| pairs[at]).collect();
        }
        for (winner, loser) in pairs {
            let fits = !above[loser][winner];
            if fits {
                lock(&mut above, winner, loser);
            }
            if *margin > 0 {
                let happened = if fits { Happened::Locked } else { Happened::LeftOut };
                rounds.push(Round {
                    happened: happened(winner, loser, *margin),
                    totals: Vec::new(),
                    elected: Vec::new(),
                });
            }
        }
    }
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by_key(|c| std::cmp::Reverse(above[*c].iter().filter(|b| **b).count()));
    let winners: Vec<usize> = order[..seats].to_vec();
    let tied: Vec<Vec<usize>> =
        if seats == 1 { every_winner(n, &by_margin).into_iter().map(|c| vec![c]).collect() } else { Vec::new() };
    breaker.between(&tied, &winners);
    Count {
        rule: Rule::RankedPairs,
        winners,
        tied,
        scores: Vec::new(),
        order,
        rounds,
        ties: std::mem::take(&mut breaker.ties),
        quota: None,
        disagreements: None,
    }
}

/// Pairs by margin, winner first, in the order of candidates; of drawn duels both ways.
fn pairs(duels: &Duels) -> BTreeMap<i64, Vec<(usize, usize)>> {
    let n = duels.of.len();
    let mut by_margin: BTreeMap<i64, Vec<(usize, usize)>> = BTreeMap::new();
    for a in 0..n {
        for b in (0..n).filter(|b| *b != a) {
            if duels.margin(a, b) >= 0 {
                by_margin.entry(duels.margin(a, b)).or_default().push((a, b));
            }
        }
    }
    by_margin
}

/// Whether not all of these pairs can be locked in together.
fn clash(above: &Above, pairs: &[(usize, usize)]) -> bool {
    let mut together = above.clone();
    pairs.iter().any(|(a, b)| {
        let contradicts = together[*b][*a];
        if !contradicts {
            lock(&mut together, *a, *b);
        }
        contradicts
    })
}

/// Locks a above b, and with it whatever follows.
fn lock(above: &mut Above, a: usize, b: usize) {
    if above[a][b] {
        return;
    }
    let n = above.len();
    let over: Vec<usize> = (0..n).filter(|x| *x == a || above[*x][a]).collect();
    let under: Vec<usize> = (0..n).filter(|y| *y == b || above[b][*y]).collect();
    for x in &over {
        for y in &under {
            above[*x][*y] = true;
        }
    }
}

/// Everybody who wins under some order of the tied margins; nobody where that cannot be settled by so many states.
fn every_winner(n: usize, by_margin: &BTreeMap<i64, Vec<(usize, usize)>>) -> BTreeSet<usize> {
    let mut states: BTreeSet<Above> = BTreeSet::from([vec![vec![false; n]; n]]);
    for (_, pairs) in by_margin.iter().rev().filter(|(margin, _)| **margin > 0) {
        let mut next = BTreeSet::new();
        let mut open: Vec<Above> = states.into_iter().collect();
        let mut seen: BTreeSet<Above> = BTreeSet::new();
        while let Some(above) = open.pop() {
            if seen.len() + next.len() > STATES {
                return BTreeSet::new();
            }
            if !clash(&above, pairs) {
                let mut all = above;
                pairs.iter().for_each(|(a, b)| lock(&mut all, *a, *b));
                next.insert(all);
                continue;
            }
            for (a, b) in pairs.iter().filter(|(a, b)| !above[*a][*b] && !above[*b][*a]) {
                let mut with = above.clone();
                lock(&mut with, *a, *b);
                if seen.insert(with.clone()) {
                    open.push(with);
                }
            }
            if pairs.iter().all(|(a, b)| above[*a][*b] || above[*b][*a]) {
                next.insert(above);
            }
        }
        states = next;
    }
    let top = |above: &Above, c: usize| (0..n).all(|x| !above[x][c]);
    states.iter().flat_map(|above| (0..n).filter(|c| top(above, *c)).collect::<Vec<_>>()).collect()
}

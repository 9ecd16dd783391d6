//! Duels: how many prefer one candidate to another, and the rules of Copeland and Schulze.

use num_bigint::BigInt;

use super::breaker::Breaker;
use super::places::by_scores;
use super::tiers;
use crate::domain::ballots::{Count, Profile, Rule, TieFor};
use crate::domain::exact::{Exact, ratio, whole};

/// `of[a][b]`: how many rank a above b. Who is not named stands below all who are.
pub(super) struct Duels {
    pub of: Vec<Vec<i64>>,
}

impl Duels {
    pub fn of(profile: &Profile) -> Self {
        let n = profile.candidates.len();
        let mut of = vec![vec![0_i64; n]; n];
        for pile in &profile.piles {
            let count = i64::try_from(pile.count).unwrap_or(i64::MAX);
            let mut below = vec![true; n];
            for tier in tiers(&pile.paper) {
                tier.iter().for_each(|c| below[*c] = false);
                for better in tier {
                    for (worse, is_below) in below.iter().enumerate() {
                        of[better][worse] += if *is_below { count } else { 0 };
                    }
                }
            }
        }
        Self { of }
    }

    pub fn margin(&self, a: usize, b: usize) -> i64 {
        self.of[a][b] - self.of[b][a]
    }
}

pub(super) fn count(profile: &Profile, rule: Rule, seats: usize, breaker: &mut Breaker) -> Count {
    let duels = Duels::of(profile);
    match rule {
        Rule::Copeland => by_scores(rule, copeland(&duels), seats, breaker),
        _ => schulze(&duels, seats, breaker),
    }
}

fn copeland(duels: &Duels) -> Vec<Exact> {
    let n = duels.of.len();
    let halves = |a: usize| (0..n).filter(|b| *b != a).map(|b| duels.margin(a, b).signum() + 1).sum::<i64>();
    (0..n).map(|a| ratio(halves(a), 2).unwrap_or_else(|| whole(0))).collect()
}

/// Schulze's method (Social Choice and Welfare 36, 2011): a beats b where the strongest path from a to b, which is as strong
/// as its weakest margin, is stronger than the strongest path back. Widest paths by Floyd and Warshall.
fn schulze(duels: &Duels, seats: usize, breaker: &mut Breaker) -> Count {
    let n = duels.of.len();
    let mut path: Vec<Vec<i64>> =
        (0..n).map(|a| (0..n).map(|b| if a == b { 0 } else { duels.margin(a, b).max(0) }).collect()).collect();
    for via in 0..n {
        for from in 0..n {
            for to in 0..n {
                if from != to && from != via && to != via {
                    path[from][to] = path[from][to].max(path[from][via].min(path[via][to]));
                }
            }
        }
    }
    let beats = |a: usize, b: usize| path[a][b] > path[b][a];
    // Who is beaten by nobody left goes first; the relation is transitive, so somebody always is.
    let mut left: Vec<usize> = (0..n).collect();
    let mut order = Vec::new();
    let mut winners: Vec<usize> = Vec::new();
    let mut tied = Vec::new();
    while !left.is_empty() {
        let top: Vec<usize> = left.iter().copied().filter(|a| left.iter().all(|b| !beats(*b, *a))).collect();
        let free = seats.saturating_sub(winners.len());
        if free > 0 && top.len() >= free {
            tied = super::best_sets(&winners, &top, seats);
        }
        if free > 0 {
            winners.extend(breaker.some(&top, free.min(top.len()), TieFor::Seat));
        }
        left.retain(|c| !top.contains(c));
        order.extend(top);
    }
    let wins = |a: usize| (0..n).filter(|b| *b != a && beats(a, *b)).count();
    Count {
        rule: Rule::Schulze,
        winners,
        tied,
        scores: (0..n).map(|a| Exact::from_integer(BigInt::from(wins(a)))).collect(),
        order,
        rounds: Vec::new(),
        ties: std::mem::take(&mut breaker.ties),
        quota: None,
        disagreements: None,
    }
}

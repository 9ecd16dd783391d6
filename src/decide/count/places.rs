//! Rules that give every candidate one figure: first places, approvals, points, points by place.

use num_bigint::BigInt;

use super::breaker::Breaker;
use super::{best_sets, tiers};
use crate::domain::ballots::{Count, Paper, Profile, Rule, TieFor};
use crate::domain::exact::{Exact, ratio, whole};

pub(super) fn count(profile: &Profile, rule: Rule, seats: usize, breaker: &mut Breaker) -> Count {
    let scores = scores(profile, rule);
    by_scores(rule, scores, seats, breaker)
}

/// The best by figures of any kind.
pub(super) fn by_scores(rule: Rule, scores: Vec<Exact>, seats: usize, breaker: &mut Breaker) -> Count {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].cmp(&scores[*a]).then(a.cmp(b)));
    let last = &scores[order[seats - 1]];
    let better: Vec<usize> = order.iter().copied().filter(|c| scores[*c] > *last).collect();
    let tied: Vec<usize> = order.iter().copied().filter(|c| scores[*c] == *last).collect();
    let sets = best_sets(&better, &tied, seats);
    let chosen = breaker.some(&tied, seats - better.len(), TieFor::Seat);
    let winners: Vec<usize> = better.into_iter().chain(chosen).collect();
    let ties = std::mem::take(&mut breaker.ties);
    Count { rule, winners, tied: sets, scores, order, rounds: Vec::new(), ties, quota: None, disagreements: None }
}

fn scores(profile: &Profile, rule: Rule) -> Vec<Exact> {
    let n = profile.candidates.len();
    let mut sums = vec![Exact::from_integer(BigInt::from(0)); n];
    for pile in &profile.piles {
        let count = Exact::from_integer(BigInt::from(pile.count));
        match (rule, &pile.paper) {
            (Rule::Score, Paper::Scores(scores)) => {
                scores.iter().for_each(|(c, points)| sums[*c] += points * &count);
            }
            (Rule::Approval | Rule::Av, Paper::Approval(chosen)) => chosen.iter().for_each(|c| sums[*c] += &count),
            (Rule::Plurality, paper) => {
                if let Some(first) = tiers(paper).first() {
                    let share = count / whole(i64::try_from(first.len()).unwrap_or(1));
                    first.iter().for_each(|c| sums[*c] += &share);
                }
            }
            (_, paper) => {
                for (c, points) in points_by_place(&tiers(paper), n, rule == Rule::BordaZero) {
                    sums[c] += points * &count;
                }
            }
        }
    }
    sums
}

/// The best of n gets n − 1 points and the last none; a tier shares the mean of its places.
fn points_by_place(tiers: &[Vec<usize>], n: usize, zero: bool) -> Vec<(usize, Exact)> {
    let mut points = Vec::with_capacity(n);
    let mut above = 0;
    let mut named = vec![false; n];
    let give = |tier: &[usize], above: usize, points: &mut Vec<(usize, Exact)>| {
        // The mean of n − 1 − above … n − above − size.
        let twice = 2 * (n - above) - 1 - tier.len();
        let mean = ratio(i64::try_from(twice).unwrap_or(0), 2).unwrap_or_else(|| whole(0));
        points.extend(tier.iter().map(|c| (*c, mean.clone())));
    };
    for tier in tiers {
        give(tier, above, &mut points);
        above += tier.len();
        tier.iter().for_each(|c| named[*c] = true);
    }
    let rest: Vec<usize> = (0..n).filter(|c| !named[*c]).collect();
    if !zero && !rest.is_empty() {
        give(&rest, above, &mut points);
    }
    points
}

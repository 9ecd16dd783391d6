//! Ranked pairs (Tideman, Social Choice and Welfare 4, 1987): the largest margins are locked in first, and whatever would
//! contradict them is left out.

use std::collections::BTreeMap;

use super::above::Above;
use super::breaker::Breaker;
use super::duels::Duels;
use super::universes::{Sets, Universes, every_set, every_winner};
use crate::domain::ballots::{Count, Happened, Profile, Round, Rule, Uncountable};

/// Most candidates: a hundred thousand duels.
const MOST: usize = 500;

pub(super) fn count(profile: &Profile, seats: usize, breaker: &mut Breaker) -> Result<Count, Uncountable> {
    let n = profile.candidates.len();
    if n > MOST {
        return Err(Uncountable::TooMany(MOST));
    }
    let duels = Duels::of(profile);
    let by_margin = pairs(&duels);
    let mut above = Above::none(n);
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
            let fits = !above.holds(loser, winner);
            if fits {
                above.lock(winner, loser);
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
    order.sort_by_key(|c| std::cmp::Reverse(above.below(*c)));
    let winners: Vec<usize> = order[..seats].to_vec();
    let tiers: Vec<Vec<(usize, usize)>> =
        by_margin.into_iter().rev().filter(|(margin, _)| *margin > 0).map(|(_, pairs)| pairs).collect();
    let alone = |all: Vec<usize>| all.into_iter().map(|c| vec![c]).collect::<Vec<_>>();
    let (tied, rivals) = if seats == 1 {
        match every_winner(&duels, &tiers) {
            Universes::All(all) => (alone(all.clone()), alone(all)),
            // That there are ties is told; who of these could win in the end is not known.
            Universes::AtMost(all) => (Vec::new(), alone(all)),
        }
    } else {
        match every_set(n, &tiers, seats) {
            Sets::All(sets) => (sets.clone(), sets),
            Sets::Among(rivals) => (Vec::new(), alone(rivals)),
        }
    };
    breaker.between(&rivals, &winners);
    Ok(Count {
        rule: Rule::RankedPairs,
        winners,
        tied,
        scores: Vec::new(),
        order,
        rounds,
        ties: std::mem::take(&mut breaker.ties),
        quota: None,
        disagreements: None,
    })
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
        let contradicts = together.holds(*b, *a);
        if !contradicts {
            together.lock(*a, *b);
        }
        contradicts
    })
}

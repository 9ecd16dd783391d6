//! Instant run-off, and what all rules that transfer ballots share.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_traits::Zero;

use super::breaker::Breaker;
use super::tiers;
use crate::domain::ballots::{Count, Happened, Profile, Round, Rule, TieFor};
use crate::domain::exact::{Exact, whole};

/// Equal ballots in strict order.
pub(super) struct Sheet {
    pub count: u64,
    pub order: Vec<usize>,
}

/// Ballots as strict orders, equal ones together. A ballot counts up to where it ties candidates: whom it would pass to then
/// it does not say. Ballots without a first preference are left out.
pub(super) fn sheets(profile: &Profile) -> Vec<Sheet> {
    let mut sheets: BTreeMap<Vec<usize>, u64> = BTreeMap::new();
    for pile in &profile.piles {
        let order: Vec<usize> =
            tiers(&pile.paper).iter().take_while(|tier| tier.len() == 1).map(|tier| tier[0]).collect();
        if !order.is_empty() {
            *sheets.entry(order).or_default() += pile.count;
        }
    }
    sheets.into_iter().map(|(order, count)| Sheet { count, order }).collect()
}

/// Instant run-off: whoever is last goes, one a round, until one has more than half of the ballots that still name anybody.
/// A tier of tied candidates shares its ballot. Who is tied for last: the one that had least in the most recent round in which
/// they differed, else the last in the stated order, or by lot.
pub(super) fn instant_run_off(profile: &Profile, breaker: &mut Breaker) -> Count {
    let n = profile.candidates.len();
    let papers: Vec<(u64, Vec<Vec<usize>>)> = profile.piles.iter().map(|p| (p.count, tiers(&p.paper))).collect();
    let mut left: Vec<usize> = (0..n).collect();
    let mut history: Vec<Vec<Exact>> = Vec::new();
    let mut rounds: Vec<Round> = Vec::new();
    let mut happened = Happened::First;
    let mut out = Vec::new();
    let winner = loop {
        let totals = firsts(&papers, &left, n);
        let in_play = left.iter().map(|c| &totals[*c]).fold(Exact::zero(), |sum, t| sum + t);
        let shown = (0..n).map(|c| left.contains(&c).then(|| totals[c].clone())).collect();
        let half = in_play / whole(2);
        let winner = left.iter().copied().find(|c| totals[*c] > half).or_else(|| (left.len() == 1).then(|| left[0]));
        rounds.push(Round { happened, totals: shown, elected: winner.into_iter().collect() });
        history.push(totals);
        if let Some(winner) = winner {
            break winner;
        }
        let now = &history[history.len() - 1];
        let Some(least) = left.iter().map(|c| &now[*c]).min() else { break 0 };
        let last: Vec<usize> = left.iter().copied().rev().filter(|c| now[*c] == *least).collect();
        let gone = breaker.one(&last, true, &history, TieFor::Exclusion);
        left.retain(|c| *c != gone);
        out.push(gone);
        happened = Happened::Excluded(gone);
    };
    let now = &history[history.len() - 1];
    left.sort_by(|a, b| now[*b].cmp(&now[*a]).then(a.cmp(b)));
    Count {
        rule: Rule::Irv,
        winners: vec![winner],
        tied: Vec::new(),
        scores: Vec::new(),
        order: left.into_iter().chain(out.into_iter().rev()).collect(),
        rounds,
        ties: std::mem::take(&mut breaker.ties),
        quota: None,
        disagreements: None,
    }
}

/// First preferences among those left.
fn firsts(papers: &[(u64, Vec<Vec<usize>>)], left: &[usize], n: usize) -> Vec<Exact> {
    let mut is_left = vec![false; n];
    left.iter().for_each(|c| is_left[*c] = true);
    let mut alone = vec![0_u64; n];
    let mut shared = vec![Exact::zero(); n];
    for (count, tiers) in papers {
        let top = tiers.iter().find(|tier| tier.iter().any(|c| is_left[*c]));
        match top.map(Vec::as_slice) {
            Some([only]) => alone[*only] += count,
            Some(tier) => {
                let among: Vec<usize> = tier.iter().copied().filter(|c| is_left[*c]).collect();
                let share = Exact::new(BigInt::from(*count), BigInt::from(among.len()));
                among.iter().for_each(|c| shared[*c] += &share);
            }
            None => {}
        }
    }
    alone.into_iter().zip(shared).map(|(alone, shared)| Exact::from_integer(BigInt::from(alone)) + shared).collect()
}

//! How fast purses fill and prices fall as the share grows: which of two projects stays ahead over a whole range of shares, though
//! the prices that each has somewhere in it overlap.
//!
//! A price falls by what those pay more who pay all they have, divided among the others. As long as the order of purchases stays,
//! both are known within narrow bounds, wider only by the few who are not the same all over the range. So the lead that the first
//! project has at the smallest share shrinks at most so fast. Speeds are held in floating point, rounded away from each other by far
//! more than a sum of that many terms can be off.

use super::purses::{Live, Purses};
use crate::domain::budget::Utility;

/// By how much bounds of speeds are widened, relatively: sums of up to a million positive terms are off by less.
const OFF: f64 = 1e-9;
/// By how much quotients are widened.
const TINY: f64 = 1e-14;

/// Bounds of what changes with the share.
#[derive(Clone, Default)]
pub(super) struct Speeds {
    /// How much fuller each class' purse gets for each unit of the share, at least and at most.
    purses: Vec<[f64; 2]>,
    /// Purses at the smallest share, rounded up.
    above: Vec<i64>,
    /// Length of the range, in the units of the purses, rounded up.
    span: f64,
    /// Units of the purses in one unit of the share.
    unit: f64,
}

/// What is known of the lead of a project.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Lead {
    /// It has it all over the range.
    Kept,
    /// It has it so far, in units of the share; perhaps farther.
    Until(f64),
    /// Nothing is certain.
    Unknown,
}

impl Speeds {
    pub fn new(classes: usize, most_at_from: i64, span: f64, unit: f64) -> Self {
        Self { purses: vec![[1.0, 1.0]; classes], above: vec![most_at_from; classes], span: span * (1.0 + TINY), unit }
    }

    /// A class' purse at the smallest share, at most.
    pub fn above(&self, class: usize) -> i64 {
        self.above[class]
    }

    /// The class paid in full (`sure`), or perhaps all it had: prices fall by `speed`, and this is the least at the smallest share.
    pub fn paid(&mut self, class: usize, weight: i128, speed: [f64; 2], least: i128, sure: bool) {
        let Some(purse) = self.purses.get_mut(class) else { return };
        let weight_of_one = weight as f64;
        purse[0] = if sure { purse[0] + weight_of_one * speed[0] } else { 0.0 };
        purse[1] += weight_of_one * speed[1];
        let rest = i128::from(self.above[class]) - least.saturating_mul(weight);
        self.above[class] = i64::try_from(rest.max(0)).unwrap_or(i64::MAX);
    }

    /// The class paid all it had, at every share.
    pub fn emptied(&mut self, class: usize) {
        if let Some(purse) = self.purses.get_mut(class) {
            (*purse, self.above[class]) = ([0.0, 0.0], 0);
        }
    }
}

impl Purses<'_> {
    /// The contender that is first all over the range, or what is known.
    pub(super) fn leader(&self, contenders: &[usize]) -> (usize, Lead) {
        let first = contenders.iter().copied().filter(|at| self.live[*at].high.is_some());
        let first = first.min_by_key(|at| {
            let live = &self.live[*at];
            self.per_utility(live.project, live.high.unwrap_or(i128::MAX), 0)
        });
        let Some(first) = first else { return (0, Lead::Unknown) };
        let others = contenders.iter().filter(|at| **at != first);
        let leads = others.map(|at| self.ahead(&self.live[first], &self.live[*at]));
        let all = leads.fold(Lead::Kept, |all, lead| match (all, lead) {
            (Lead::Unknown, _) | (_, Lead::Unknown) => Lead::Unknown,
            (Lead::Until(one), Lead::Until(other)) => Lead::Until(one.min(other)),
            (Lead::Kept, lead) => lead,
            (all, Lead::Kept) => all,
        });
        (first, all)
    }

    /// Whether one project stays cheaper per unit of utility than another.
    fn ahead(&self, one: &Live, other: &Live) -> Lead {
        let at_from = self.price_from_below(other, |class| self.speeds.above(class));
        let (Some(dearest), Some(least), Some(_)) = (one.high, at_from, other.high) else { return Lead::Unknown };
        let (Some(mine), Some(its)) = (self.speed(one), self.speed(other)) else { return Lead::Unknown };
        let (mine_value, its_value) = (self.value(one.project)[0], self.value(other.project)[1]);
        let (my_price, its_price) = (dearest as f64 / mine_value, least as f64 / its_value);
        let lead = its_price - my_price - TINY * (its_price + my_price);
        let loss =
            its[1] / self.value(other.project)[0] * (1.0 + TINY) - mine[0] / self.value(one.project)[1] * (1.0 - TINY);
        // A value of 0, or what overflowed, makes no number: nothing is certain then.
        if !(lead > 0.0 && loss.is_finite()) {
            return Lead::Unknown;
        }
        let left = lead - loss * self.speeds.span - TINY * lead;
        if loss <= 0.0 || left > 0.0 { Lead::Kept } else { Lead::Until(lead / loss / self.speeds.unit) }
    }

    /// How fast a project's price falls, at least and at most, for each unit of the share; `None` where it may be any.
    pub(super) fn speed(&self, live: &Live) -> Option<[f64; 2]> {
        let (low, high) = (live.low, live.high?);
        let (mut poor, mut rich) = ([0.0, 0.0], [0.0, 0.0]);
        for (class, weight) in &self.election.supporters[live.project] {
            let at = *class as usize;
            let [least, most] = self.money[at];
            let weight = i128::from(*weight);
            let count = self.election.counts[at] as f64;
            let fuller = self.speeds.purses[at];
            if i128::from(most) <= low.saturating_mul(weight) {
                poor = [poor[0] + count * fuller[0], poor[1] + count * fuller[1]];
            } else if i128::from(least) >= high.saturating_mul(weight) {
                rich = [rich[0] + count * weight as f64, rich[1] + count * weight as f64];
            } else {
                poor[1] += count * fuller[1];
                rich[1] += count * weight as f64;
            }
        }
        let speed = [poor[0] / rich[1] * (1.0 - OFF), poor[1] / rich[0] * (1.0 + OFF)];
        (rich[0] > 0.0 && speed[1].is_finite()).then_some(speed)
    }

    /// What a project is worth to a supporter per unit of weight, at least and at most.
    fn value(&self, project: usize) -> [f64; 2] {
        match self.election.utility {
            Utility::Cost => self.costs[project].map(|cost| cost as f64),
            Utility::Cardinality | Utility::Points => [1.0, 1.0],
        }
    }
}

//! The method of equal shares as a whole: one share, or the share raised by 1 until that is enough.

use num_traits::{Signed, Zero};

use super::election::Election;
use super::purses::{Next, Purses};
use crate::domain::Progress;
use crate::domain::exact::{Exact, whole};

/// How much of the way to where the order perhaps changes is passed over at once.
const NEARLY: f64 = 0.99;

/// A run that has ended.
pub(super) struct Shared<'a> {
    /// What everybody has left, and what everybody paid.
    pub purses: Purses<'a>,
    /// For each purchase those that were equal; empty without a tie.
    pub ties: Vec<Vec<usize>>,
    /// The share of a voter.
    pub share: Exact,
}

/// An even share of the budget.
pub(super) fn even(election: &Election) -> Exact {
    let voters = i64::try_from(election.voters).unwrap_or(i64::MAX);
    if voters == 0 { Exact::zero() } else { &election.budget / whole(voters) }
}

/// Runs the method once, every voter with this share.
pub(super) fn with_share(election: &Election, share: Exact) -> Shared<'_> {
    let mut purses = Purses::new(election, &share, &share);
    let mut ties = Vec::new();
    while let Next::Best(tied) = purses.next() {
        purses.buy(tied[0]);
        ties.push(if tied.len() > 1 { tied } else { Vec::new() });
    }
    Shared { purses, ties, share }
}

/// What is bought, in order, with every share of a range; where that is not certain to be the same, up to how far it perhaps is.
pub(super) fn order(election: &Election, from: &Exact, to: &Exact) -> Result<Vec<usize>, Option<f64>> {
    let mut purses = Purses::new(election, from, to);
    let mut order = Vec::new();
    loop {
        match purses.next() {
            Next::Best(tied) => {
                purses.buy(tied[0]);
                order.push(tied[0]);
            }
            Next::Nothing => return Ok(order),
            Next::Unclear(far) => return Err(far),
        }
    }
}

/// How often the even share is raised by 1 (Add1): until the outcome leaves room for nothing that anybody supports, or up to
/// the last time before it overspends.
///
/// A range of raises that certainly change nothing is passed over at once. With `jump` false every raise is tried by
/// itself; the result is the same.
///
/// # Errors
/// When it is cancelled.
pub(super) fn raises(election: &Election, jump: bool, progress: &dyn Progress) -> crate::error::Result<u64> {
    let even = even(election);
    let (mut raised, mut stride, mut tried) = (0_u64, 1_u64, 0_u64);
    // The longest stride that went well lately: behind a change of order it is tried again.
    let mut wide = 1_u64;
    loop {
        progress.at(tried, 0)?;
        tried += 1;
        let with = |raises: u64| &even + Exact::from_integer(raises.into());
        let last = raised.saturating_add(stride - 1);
        let order = match order(election, &with(raised), &with(last)) {
            Ok(order) => order,
            Err(far) => {
                stride = far.map_or(stride / 4, |far| (far * NEARLY) as u64 + 1).clamp(1, (stride / 2).max(1));
                continue;
            }
        };
        let left = &election.budget - order.iter().map(|p| &election.costs[*p]).sum::<Exact>();
        if left.is_negative() {
            return Ok(raised.saturating_sub(1));
        }
        let fits = |project: usize| {
            let cost = &election.costs[project];
            cost.is_positive() && !election.supporters[project].is_empty() && *cost <= left
        };
        if !(0..election.costs.len()).any(|p| fits(p) && !order.contains(&p)) {
            return Ok(raised);
        }
        raised = last.saturating_add(1);
        wide = wide.max(stride);
        stride = match stride {
            _ if !jump => 1,
            1 => std::mem::replace(&mut wide, 1).max(2),
            more => more.saturating_mul(2),
        };
    }
}

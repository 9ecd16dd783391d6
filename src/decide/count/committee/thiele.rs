//! Committees that maximise a Thiele score (Thiele 1895), exactly: Proportional Approval Voting and Chamberlin–Courant.
//!
//! A voter of whose candidates `j` are elected gives `g(1) + … + g(j)`: 1 + ½ + ⅓ … for PAV, 1 for Chamberlin–Courant.
//! Found by branch and bound. The bound is the Lagrangian dual of the linear relaxation: for any price that each voter
//! pays for an elected candidate, the score is at most what the voters keep plus the `r` dearest candidates. Prices are
//! bettered in floating point; the bound itself is then computed in whole numbers, so that nothing is cut off by a
//! rounding. Candidates whom the same voters approve of are one class with several copies.

use num_bigint::BigInt;

use super::approvals::Approvals;
use super::cells::{Cells, Node};
use crate::domain::exact::Exact;

/// Why a committee cannot be found exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hard {
    /// More work than was allowed would be needed.
    Work,
    /// The numbers would not fit in 127 bits: more seats on one ballot, or more voters, than anybody has.
    Size,
}

/// Which score is maximised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Score {
    /// 1 + ½ + ⅓ + …
    Harmonic,
    /// 1 if at least one is elected.
    Covered,
}

/// Work after which a search is given up, about a quarter of a minute in a release build: approvals looked at while bounds are bettered.
pub const MOST_WORK: u64 = 6_000_000_000;

/// The best committees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Best {
    /// Their score.
    pub score: Exact,
    /// The one that comes first in the order asked for, ascending.
    pub first: Vec<usize>,
    /// All of them in order, as far as `whole` says.
    pub all: Vec<Vec<usize>>,
    /// Whether `all` are all.
    pub whole: bool,
}

/// What is searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goal {
    /// A better one than any so far.
    Better,
    /// Any that is good enough.
    One,
    /// All that are good enough.
    All,
}

/// The committees of `seats` members (at most as many as there are candidates) with the highest score: the one that is first
/// by `order` (candidates from the most to the least favoured in a tie), and up to `most` of all.
///
/// # Errors
/// [`Hard`], when it would take more than `work` approvals looked at to find the best.
pub fn best(
    approvals: &Approvals,
    seats: usize,
    score: Score,
    order: &[usize],
    most: usize,
    work: u64,
) -> Result<Best, Hard> {
    let cells = Cells::new(approvals, seats, score, order).ok_or(Hard::Size)?;
    let start = cells.root();
    // Most elections need no prices: dividing on and on is done sooner. Where it is not, what it found is a start.
    let mut search =
        Search { cells: &cells, bettered: false, work: work / 150, best: -cells.step, found: Vec::new(), most };
    if search.run(start.clone(), Goal::Better).is_err() {
        (search.bettered, search.work) = (true, work);
        search.run(start.clone(), Goal::Better)?;
    }
    search.work = work;
    let score = search.best;
    let first = search.first(start.clone(), order)?;
    // What is left of the work, but not the patience of who waits, goes into the list of those that are as good.
    search.work = work / 20;
    search.found.clear();
    search.most = most;
    let ended = search.run(start, Goal::All).is_ok();
    let (mut all, mut whole) = cells.spread(&search.found, most);
    whole &= ended && search.found.len() < most.max(1);
    if !all.contains(&first) {
        all.push(first.clone());
    }
    all.sort();
    all.truncate(most.max(1));
    Ok(Best { score: Exact::new(BigInt::from(score), BigInt::from(cells.unit)), first, all, whole })
}

struct Search<'a> {
    cells: &'a Cells,
    /// Whether prices are bettered.
    bettered: bool,
    work: u64,
    /// The best score so far.
    best: i128,
    /// Copies of each class, of those that were found.
    found: Vec<Vec<u32>>,
    most: usize,
}

impl Search<'_> {
    /// Looks through everything below `start`; leaves what it found in `found`, the last the best.
    fn run(&mut self, start: Node, goal: Goal) -> Result<(), Hard> {
        let mut open = vec![start];
        while let Some(mut node) = open.pop() {
            let need = if goal == Goal::Better { self.best + self.cells.step } else { self.best };
            let looked = self.cells.look(&mut node, need, self.bettered, self.work)?;
            self.work = self.work.saturating_sub(looked.work);
            if let Some((value, taken)) = looked.committee
                && value >= need
                && (goal != Goal::All || looked.closed)
            {
                self.best = value;
                if goal == Goal::Better {
                    self.found.clear();
                }
                self.found.push(taken);
                if goal == Goal::One || (goal == Goal::All && self.found.len() >= self.most.max(1)) {
                    return Ok(());
                }
            }
            if let Some(class) = looked.branch {
                let (more, less) = node.split(class);
                open.extend([less, more]);
            }
        }
        Ok(())
    }

    /// The best committee that comes first: candidate by candidate, taken if a best committee with it and those taken
    /// before exists.
    fn first(&mut self, mut node: Node, order: &[usize]) -> Result<Vec<usize>, Hard> {
        let mut witness = self.found.last().cloned().unwrap_or_default();
        let mut taken = Vec::new();
        for candidate in order {
            let class = self.cells.class_of[*candidate];
            if node.left() == 0 || node.high[class] == node.low[class] {
                // Either full, or no best committee takes one more of its kind.
                if node.left() == 0 {
                    break;
                }
                continue;
            }
            let wanted = node.low[class] + 1;
            if witness[class] < wanted {
                let mut with = node.clone();
                with.take(class);
                self.found.clear();
                self.run(with, Goal::One)?;
                match self.found.pop() {
                    Some(found) => witness = found,
                    None => {
                        node.high[class] = node.low[class];
                        continue;
                    }
                }
            }
            node.take(class);
            taken.push(*candidate);
        }
        taken.sort_unstable();
        Ok(taken)
    }
}

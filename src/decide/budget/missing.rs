//! How many more supporters a project would have needed.

use super::election::Election;
use super::outcome;
use crate::domain::Progress;
use crate::domain::budget::{Completion, Method, Rule};
use crate::error::Result;

/// The number of additional voters, each of whom wants this project and nothing else, with whom it would have been funded:
/// with so many it is, with one fewer it is not. The budget stays as it is, so that with equal shares everybody's share
/// becomes a little smaller; with points, each new voter gives as many as any ballot gives to one project.
///
/// Found by counting anew: the number is doubled until the project wins and then halved into. More supporters never hurt
/// under greedy; under the other rules a smaller number further down could win by chance, as these rules are not monotone
/// in every case. `None`: it does not win even with as many new voters as there are voters now (at least ten), or it
/// costs more than the budget.
///
/// # Errors
/// When it is cancelled.
pub fn needed(election: &Election, method: &Method, project: usize, progress: &dyn Progress) -> Result<Option<u64>> {
    if election.costs[project] > election.budget {
        return Ok(None);
    }
    let wins = |more: u64| -> Result<bool> {
        let with = election.with_supporters(project, more);
        Ok(outcome(&with, method, true, progress)?.rounds.iter().any(|r| r.project == project))
    };
    let most = election.voters.max(10);
    let (mut without, mut with) = (0, 1);
    while !wins(with)? {
        if with >= most {
            return Ok(None);
        }
        (without, with) = (with, (with * 2).min(most));
    }
    while with - without > 1 {
        let middle = without + (with - without) / 2;
        if wins(middle)? {
            with = middle;
        } else {
            without = middle;
        }
    }
    Ok(Some(with))
}

/// Roughly how many marks on ballots would be looked at to find [`needed`] for that many losers.
#[must_use]
pub fn effort(election: &Election, method: &Method, losers: usize) -> u64 {
    let marks: usize = election.supporters.iter().map(Vec::len).sum();
    let rounds: u64 = match (method.rule, method.completion) {
        (Rule::Greedy, _) => 0,
        (Rule::Phragmen, _) | (Rule::EqualShares, Completion::None | Completion::Greedy) => 10,
        (Rule::EqualShares, _) => 500,
    };
    let counts = 2 * u64::from(election.voters.max(10).ilog2());
    (marks as u64).saturating_mul(rounds + 1).saturating_mul(counts).saturating_mul(losers as u64)
}

//! Participatory budgets: which projects get the money, by which rule, and why the others do not. Pure and exact.
//!
//! * `election`: the ballots, counted; `ratio`: fractions in whole numbers
//! * `greedy`; `shares`, `purses`, `ledger`: the method of equal shares; `phragmen`
//! * [`needed`]: how many more supporters a loser would have needed; [`group_shares`]: what each group decided;
//!   [`all_outcomes`]: every outcome over all ties

mod decided;
mod election;
mod every;
mod greedy;
mod ledger;
mod missing;
mod phragmen;
mod purses;
mod ratio;
mod shares;
mod speeds;
#[cfg(test)]
mod tests;

pub use decided::group_shares;
pub use election::Election;
pub use every::{Every, all_outcomes};
pub use missing::{effort, needed};

use num_traits::{Signed, Zero};

use crate::domain::Progress;
use crate::domain::budget::{BudgetVote, Completion, Loser, Method, Outcome, Phase, Round, Rule, Utility, Why};
use crate::domain::exact::Exact;
use crate::error::Result;

/// Counts a vote for a rule.
///
/// # Errors
/// When the rule asks for points that the ballots do not have, or for more decimals than can be counted.
pub fn count(vote: &BudgetVote, method: &Method) -> Result<Election> {
    // Phragmén knows supporters only, whatever they think a project worth.
    let utility = if method.rule == Rule::Phragmen { Utility::Cardinality } else { method.utility };
    Election::new(vote, utility, method.ties)
}

/// Gives out the money.
///
/// # Errors
/// When it is cancelled.
pub fn decide(election: &Election, method: &Method, progress: &dyn Progress) -> Result<Outcome> {
    outcome(election, method, true, progress)
}

/// `jump`: whether raises that change nothing are passed over; the outcome is the same.
fn outcome(election: &Election, method: &Method, jump: bool, progress: &dyn Progress) -> Result<Outcome> {
    let mut found = match method.rule {
        Rule::Greedy => by_greedy(election, Vec::new(), method.utility),
        Rule::Phragmen => by_loads(election, method.completion),
        Rule::EqualShares => by_shares(election, method.completion, jump, progress)?,
    };
    found.spent = found.rounds.iter().map(|r| &election.costs[r.project]).sum();
    found.losers.sort_by_key(|loser| loser.project);
    Ok(found)
}

/// Greedy with what these rounds leave.
fn by_greedy(election: &Election, mut rounds: Vec<Round>, by: Utility) -> Outcome {
    let taken: Vec<usize> = rounds.iter().map(|r| r.project).collect();
    let (more, passed) = greedy::greedy(election, &taken, by);
    rounds.extend(more);
    let losers = passed.into_iter().map(|(project, left)| {
        let dear = election.costs[project] > election.budget;
        loser(project, if dear { Why::TooDear } else { Why::DidNotFit(left) })
    });
    Outcome { losers: losers.collect(), rounds, spent: Exact::zero(), share: None, raised: None }
}

fn by_loads(election: &Election, completion: Completion) -> Outcome {
    let (rounds, ended) = phragmen::phragmen(election);
    if completion != Completion::None {
        return by_greedy(election, rounds, Utility::Cost);
    }
    let left = rounds.last().map_or_else(|| election.budget.clone(), |r| r.left.clone());
    let losers = (0..election.costs.len()).filter(|p| !rounds.iter().any(|r| r.project == *p)).map(|project| {
        let why = match ended {
            _ if election.costs[project] > election.budget => Why::TooDear,
            Some(unfit) if unfit != project => Why::Ended(unfit),
            _ => Why::DidNotFit(left.clone()),
        };
        loser(project, why)
    });
    Outcome { losers: losers.collect(), rounds, spent: Exact::zero(), share: None, raised: None }
}

fn by_shares(election: &Election, completion: Completion, jump: bool, progress: &dyn Progress) -> Result<Outcome> {
    let raised = match completion {
        Completion::None | Completion::Greedy => None,
        Completion::Add1 | Completion::Add1Greedy | Completion::Add1Density => {
            Some(shares::raises(election, jump, progress)?)
        }
    };
    let share = shares::even(election) + Exact::from_integer(raised.unwrap_or(0).into());
    let mut shared = shares::with_share(election, share);
    let mut rounds = free(election);
    let mut left = election.budget.clone();
    for at in 0..shared.purses.ledger.entries.len() {
        let (project, payers) = (shared.purses.ledger.entries[at].project, shared.purses.ledger.entries[at].payers);
        left -= &election.costs[project];
        // Points are counted in units: a price per unit becomes one per point.
        let unit = Exact::from_integer(election.unit.clone());
        let measure = Some(shared.purses.ledger.paid(at) * unit / election.value(project));
        let tied = shared.ties[at].clone();
        rounds.push(Round { project, phase: Phase::Shares, measure, payers, left: left.clone(), tied });
    }
    let by = match (completion, election.utility) {
        (Completion::None | Completion::Add1, _) => None,
        (_, Utility::Points) => Some(Utility::Points),
        (Completion::Add1Density, _) => Some(Utility::Cardinality),
        _ => Some(Utility::Cost),
    };
    let mut found = match by {
        Some(by) => by_greedy(election, rounds, by),
        None => {
            let funded: Vec<usize> = rounds.iter().map(|r| r.project).collect();
            let losers = (0..election.costs.len()).filter(|p| !funded.contains(p));
            let losers = losers.map(|project| loser(project, Why::NoVotes)).collect();
            Outcome { losers, rounds, spent: Exact::zero(), share: None, raised: None }
        }
    };
    let (ledger, state) = (&mut shared.purses.ledger, &shared.purses.state);
    for loser in &mut found.losers {
        let held = ledger.left(election, state, loser.project);
        if by.is_none() {
            loser.why = match loser.project {
                p if election.supporters[p].is_empty() => Why::NoVotes,
                p if election.costs[p].is_zero() => Why::Worthless,
                p if election.costs[p] > election.budget => Why::TooDear,
                _ => Why::Supporters(held.clone()),
            };
        }
        loser.left = Some(held);
    }
    (found.share, found.raised) = (Some(shared.share), raised);
    Ok(found)
}

/// What costs nothing and is worth something to somebody; where worth is cost, nothing is.
fn free(election: &Election) -> Vec<Round> {
    let is_free = |p: &usize| election.costs[*p].is_zero() && !election.supporters[*p].is_empty();
    let mut free: Vec<usize> = match election.utility {
        Utility::Cost => Vec::new(),
        Utility::Cardinality | Utility::Points => (0..election.costs.len()).filter(is_free).collect(),
    };
    free.sort_by_key(|p| election.places[*p]);
    let left = &election.budget;
    let round =
        |project| Round { project, phase: Phase::Free, measure: None, payers: 0, left: left.clone(), tied: Vec::new() };
    free.into_iter().map(round).collect()
}

fn loser(project: usize, why: Why) -> Loser {
    Loser { project, why, left: None, needed: None }
}

/// Ballots that got at least one of the funded projects they support.
#[must_use]
pub fn served(election: &Election, outcome: &Outcome) -> u64 {
    let mut funded = vec![false; election.costs.len()];
    outcome.rounds.iter().for_each(|r| funded[r.project] = true);
    let is_served = |class: &usize| {
        let choices = election.choices(u32::try_from(*class).unwrap_or(u32::MAX));
        choices.iter().any(|(project, worth)| worth.is_positive() && funded[*project as usize])
    };
    (0..election.counts.len()).filter(is_served).map(|class| election.counts[class]).sum()
}

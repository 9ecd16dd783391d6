//! What the budget of a poll comes to.

use serde::{Deserialize, Serialize};

use crate::domain::Id;
use crate::domain::budget::{GroupShare, Loser, Method, Outcome, Project, Round};
use crate::domain::exact::Exact;
use crate::domain::view::PollState;
use crate::error::Said;

/// A poll with money at stake, decided by its rule; indices are places in `projects`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BudgetPage {
    /// The poll, and how many took part.
    pub state: PollState,
    /// Its options, in the order of `projects`.
    pub options: Vec<Id>,
    /// Its options as projects: code, cost, and the cells name and place.
    pub projects: Vec<Project>,
    /// Money at stake.
    pub budget: Exact,
    /// What came of it; else why that is not known: ballots sealed, an option without its cost.
    pub result: Result<BudgetResult, Said>,
}

/// What came of a budget.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BudgetResult {
    /// The rule: the poll's own, or the usual one while it has none.
    pub method: Method,
    /// What is funded, and why the rest is not.
    pub outcome: Outcome,
    /// Ballots.
    pub ballots: usize,
    /// Ballots that support each project.
    pub votes: Vec<u64>,
    /// Voters who got at least one project that they support.
    pub served: u64,
    /// Voters' column by which shares are told, and the shares.
    pub shares: Option<(String, Vec<GroupShare>)>,
    /// The rules side by side: each with its outcome and the voters served. Empty where that would take long.
    pub compared: Vec<(Method, Outcome, u64)>,
}

impl BudgetPage {
    /// A project's name.
    #[must_use]
    pub fn name(&self, project: usize) -> &str {
        self.projects.get(project).and_then(|p| p.cells.first()).map_or("", String::as_str)
    }

    /// Where a project is.
    #[must_use]
    pub fn place(&self, project: usize) -> &str {
        self.projects.get(project).and_then(|p| p.cells.get(1)).map_or("", String::as_str)
    }
}

impl BudgetResult {
    /// The step that funds a project, and which it was, from 1.
    #[must_use]
    pub fn round(&self, project: usize) -> Option<(usize, &Round)> {
        (1..).zip(&self.outcome.rounds).find(|(_, round)| round.project == project)
    }

    /// Why a project got nothing.
    #[must_use]
    pub fn loser(&self, project: usize) -> Option<&Loser> {
        self.outcome.losers.iter().find(|loser| loser.project == project)
    }

    /// Projects as they are shown: funded ones as they were selected, then the others by support.
    #[must_use]
    pub fn order(&self) -> Vec<usize> {
        let mut others: Vec<usize> = self.outcome.losers.iter().map(|l| l.project).collect();
        others.sort_by_key(|p| std::cmp::Reverse(self.votes.get(*p).copied()));
        self.outcome.order().into_iter().chain(others).collect()
    }
}

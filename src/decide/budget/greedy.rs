//! Greedy: the best first, what does not fit is passed over.

use std::cmp::Ordering;

use num_traits::{Signed, Zero};

use super::election::Election;
use crate::domain::budget::{Phase, Round, Utility};
use crate::domain::exact::Exact;

/// Worth per cost of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Worth {
    /// So much for each unit of money.
    Per(Exact),
    /// It is worth something and costs nothing.
    Endless,
}

impl Worth {
    /// By votes where worth is cost, else by votes or points per cost. Nothing supported, and nothing free by votes, is 0.
    pub fn of(election: &Election, project: usize, utility: Utility) -> Self {
        let (score, cost) = (election.score(project), &election.costs[project]);
        if !score.is_positive() {
            return Self::Per(Exact::zero());
        }
        match (utility, cost.is_positive()) {
            (Utility::Cost, true) => Self::Per(score),
            (Utility::Cost, false) => Self::Per(Exact::zero()),
            (Utility::Cardinality | Utility::Points, true) => Self::Per(score / cost),
            (Utility::Cardinality | Utility::Points, false) => Self::Endless,
        }
    }

    fn measure(&self) -> Option<Exact> {
        match self {
            Self::Per(worth) => Some(worth.clone()),
            Self::Endless => None,
        }
    }
}

impl Ord for Worth {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Per(a), Self::Per(b)) => a.cmp(b),
            (Self::Endless, Self::Endless) => Ordering::Equal,
            (Self::Endless, _) => Ordering::Greater,
            (_, Self::Endless) => Ordering::Less,
        }
    }
}

impl PartialOrd for Worth {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What greedy does with the budget that the projects in `taken` leave: rounds, and for those passed over the money that
/// was left when their turn came.
pub(super) fn greedy(election: &Election, taken: &[usize], by: Utility) -> (Vec<Round>, Vec<(usize, Exact)>) {
    let mut left = &election.budget - taken.iter().map(|p| &election.costs[*p]).sum::<Exact>();
    let rest = (0..election.costs.len()).filter(|p| !taken.contains(p));
    let mut rest: Vec<(usize, Worth)> = rest.map(|p| (p, Worth::of(election, p, by))).collect();
    rest.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| election.places[a.0].cmp(&election.places[b.0])));
    let (mut rounds, mut passed) = (Vec::new(), Vec::new());
    for (at, (project, worth)) in rest.iter().enumerate() {
        let cost = &election.costs[*project];
        if *cost > left {
            passed.push((*project, left.clone()));
            continue;
        }
        let equals = rest[at + 1..].iter().take_while(|other| other.1 == *worth).map(|other| other.0);
        let mut tied: Vec<usize> = equals.filter(|other| election.costs[*other] <= left).collect();
        if !tied.is_empty() {
            tied.insert(0, *project);
        }
        left -= cost;
        let payers = election.votes[*project];
        rounds.push(Round {
            project: *project,
            phase: Phase::Greedy,
            measure: worth.measure(),
            payers,
            left: left.clone(),
            tied,
        });
    }
    (rounds, passed)
}

//! A vote on projects, counted for one rule: ballots of the same content together, points as whole numbers.

use std::cmp::Ordering;
use std::collections::HashMap;

use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::domain::budget::{BallotKind, BudgetVote, TieRule, Utility};
use crate::domain::exact::{Exact, whole};
use crate::error::{Error, Result, Said};

/// Largest number of points on a ballot, in units of the smallest difference between points.
const FINEST: i64 = 1 << 40;

/// What the rules see of a vote.
#[derive(Debug, Clone)]
pub struct Election {
    pub(super) budget: Exact,
    pub(super) costs: Vec<Exact>,
    pub(super) utility: Utility,
    /// Voters, empty ballots included.
    pub(super) voters: u64,
    /// How many ballots each class has.
    pub(super) counts: Vec<u64>,
    /// Projects with what they are worth to the class, class after class: see [`Self::choices`].
    choices: Vec<(u32, i64)>,
    ends: Vec<usize>,
    /// Classes that a project is worth something to, and how much.
    pub(super) supporters: Vec<Vec<(u32, i64)>>,
    /// Ballots that support it.
    pub(super) votes: Vec<u64>,
    /// Sum of what it is worth, points below 0 included.
    pub(super) scores: Vec<i128>,
    /// Into how many units a point is divided.
    pub(super) unit: BigInt,
    /// The class of each ballot.
    pub(super) class_of: Vec<u32>,
    /// Place of each project in the order of the tie rule.
    pub(super) places: Vec<usize>,
}

impl Election {
    /// Counts the ballots of a vote.
    ///
    /// # Errors
    /// When points are asked for and the ballots have none, or have so many decimals, and are so large, that they cannot be
    /// counted in whole units.
    pub fn new(vote: &BudgetVote, utility: Utility, ties: TieRule) -> Result<Self> {
        let unit = if utility == Utility::Points { unit(vote)? } else { BigInt::one() };
        let most = longest(vote);
        let mut election = Self {
            budget: vote.budget.clone(),
            costs: vote.projects.iter().map(|p| p.cost.clone()).collect(),
            utility,
            voters: vote.ballots.len() as u64,
            counts: Vec::new(),
            choices: Vec::new(),
            ends: Vec::new(),
            supporters: vec![Vec::new(); vote.projects.len()],
            votes: vec![0; vote.projects.len()],
            scores: vec![0; vote.projects.len()],
            unit,
            class_of: Vec::with_capacity(vote.ballots.len()),
            places: Vec::new(),
        };
        let mut known: HashMap<Vec<(u32, i64)>, u32> = HashMap::new();
        let mut choices = Vec::new();
        for ballot in &vote.ballots {
            choices.clear();
            for (at, project) in ballot.choices.iter().enumerate() {
                let points = ballot.points.get(at);
                let worth = match utility {
                    Utility::Points if vote.kind == BallotKind::Ordinal => most.saturating_sub(at as i64).max(0),
                    Utility::Points => scaled(points, &election.unit).ok_or_else(too_fine)?,
                    Utility::Cost | Utility::Cardinality => i64::from(points.is_none_or(Signed::is_positive)),
                };
                choices.push((*project, worth));
            }
            choices.sort_unstable();
            let class = match known.get(&choices) {
                Some(class) => *class,
                None => {
                    let class = election.add_class(&choices);
                    known.insert(choices.clone(), class);
                    class
                }
            };
            election.counts[class as usize] += 1;
            election.class_of.push(class);
        }
        election.tally();
        election.places = places(vote, &election.votes, ties);
        Ok(election)
    }

    /// Ballots that support each project.
    #[must_use]
    pub fn votes(&self) -> &[u64] {
        &self.votes
    }

    /// What a class chose, with what it is worth to it.
    pub(super) fn choices(&self, class: u32) -> &[(u32, i64)] {
        let class = class as usize;
        let start = if class == 0 { 0 } else { self.ends[class - 1] };
        &self.choices[start..self.ends[class]]
    }

    /// The same vote with `more` voters who want this project and nothing else. With points, each of them gives it as many
    /// as any ballot gives to a project.
    pub(super) fn with_supporters(&self, project: usize, more: u64) -> Self {
        let worth = match self.utility {
            Utility::Points => self.choices.iter().map(|c| c.1).max().unwrap_or(1).max(1),
            Utility::Cost | Utility::Cardinality => 1,
        };
        let mut election = self.clone();
        let class = election.add_class(&[(u32::try_from(project).unwrap_or(u32::MAX), worth)]);
        election.counts[class as usize] = more;
        election.voters += more;
        election.votes[project] += more;
        election.scores[project] += i128::from(worth) * i128::from(more);
        election
    }

    /// What a project is worth to a supporter per unit of his weight: its cost, or 1.
    pub(super) fn value(&self, project: usize) -> Exact {
        match self.utility {
            Utility::Cost => self.costs[project].clone(),
            Utility::Cardinality | Utility::Points => whole(1),
        }
    }

    /// The sum of what a project is worth, in votes or points.
    pub(super) fn score(&self, project: usize) -> Exact {
        Exact::new(BigInt::from(self.scores[project]), self.unit.clone())
    }

    fn add_class(&mut self, choices: &[(u32, i64)]) -> u32 {
        let class = u32::try_from(self.counts.len()).unwrap_or(u32::MAX);
        self.counts.push(0);
        self.choices.extend_from_slice(choices);
        self.ends.push(self.choices.len());
        for (project, worth) in choices.iter().filter(|c| c.1 > 0) {
            self.supporters[*project as usize].push((class, *worth));
        }
        class
    }

    fn tally(&mut self) {
        for class in 0..self.counts.len() {
            let count = self.counts[class];
            let start = if class == 0 { 0 } else { self.ends[class - 1] };
            for (project, worth) in &self.choices[start..self.ends[class]] {
                self.scores[*project as usize] += i128::from(*worth) * i128::from(count);
                self.votes[*project as usize] += if *worth > 0 { count } else { 0 };
            }
        }
    }
}

/// Projects in the order of the tie rule, as the place of each.
fn places(vote: &BudgetVote, votes: &[u64], ties: TieRule) -> Vec<usize> {
    let by_id = |a: usize, b: usize| vote.projects[a].id.cmp(&vote.projects[b].id);
    let by_cost = |a: usize, b: usize| vote.projects[a].cost.cmp(&vote.projects[b].cost);
    let by_votes = |a: usize, b: usize| votes[b].cmp(&votes[a]);
    let order = |a: usize, b: usize| -> Ordering {
        match ties {
            TieRule::Id => by_id(a, b),
            TieRule::Cost => by_cost(a, b).then_with(|| by_votes(a, b)).then_with(|| by_id(a, b)),
            TieRule::Votes => by_votes(a, b).then_with(|| by_cost(a, b)).then_with(|| by_id(a, b)),
        }
    };
    let mut sorted: Vec<usize> = (0..votes.len()).collect();
    sorted.sort_by(|a, b| order(*a, *b));
    let mut places = vec![0; votes.len()];
    for (place, project) in sorted.into_iter().enumerate() {
        places[project] = place;
    }
    places
}

/// Points of the first place on an ordinal ballot (Borda): as many as may be ranked, or as the longest ballot ranks.
fn longest(vote: &BudgetVote) -> i64 {
    let ranked = vote.ballots.iter().map(|b| b.choices.len()).max().unwrap_or(0);
    let allowed = vote.fact("max_length").and_then(|n| n.parse::<usize>().ok()).filter(|n| *n <= vote.projects.len());
    i64::try_from(ranked.max(allowed.unwrap_or(0))).unwrap_or(i64::MAX)
}

/// Into how many units a point has to be divided so that all points are whole.
fn unit(vote: &BudgetVote) -> Result<BigInt> {
    if vote.kind == BallotKind::Ordinal {
        return Ok(BigInt::one());
    }
    if !vote.kind.has_points() {
        return Err(Error::usage("budget-no-points")
            .with("kind", vote.kind.word())
            .hint(Said::new("budget-no-points-hint")));
    }
    let mut unit = BigInt::one();
    for points in vote.ballots.iter().flat_map(|b| &b.points).filter(|p| !p.denom().is_one()) {
        // The least common multiple: in lowest terms, unit ÷ d has the part of d that unit lacks below.
        unit *= Exact::new(unit.clone(), points.denom().clone()).denom();
        if unit > BigInt::from(FINEST) {
            return Err(too_fine());
        }
    }
    Ok(unit)
}

fn scaled(points: Option<&Exact>, unit: &BigInt) -> Option<i64> {
    let Some(points) = points else { return Some(0) };
    if points.is_zero() {
        return Some(0);
    }
    (points.numer() * (unit / points.denom())).to_i64().filter(|n| n.abs() <= FINEST)
}

fn too_fine() -> Error {
    Error::input("budget-too-fine").hint(Said::new("budget-too-fine-hint"))
}

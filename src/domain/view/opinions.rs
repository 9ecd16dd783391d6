//! What voters think alike about, and what divides them.

use serde::{Deserialize, Serialize};

use crate::domain::Id;
use crate::domain::opinions::{Findings, Side, Statement, Tally};
use crate::domain::view::PollState;
use crate::error::Said;

/// Statements told of what divides.
const DIVIDING: usize = 5;

/// Votes for and against options, taken as opinions; indices are places in `statements`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpinionsPage {
    /// The poll, and how many took part; `None`: all votes by name together.
    pub poll: Option<PollState>,
    /// The options somebody voted on, in the order of `statements`.
    pub options: Vec<Id>,
    /// The same as statements: code and wording.
    pub statements: Vec<Statement>,
    /// What came of it; else why that is not known: ballots sealed, too few votes.
    pub result: Result<OpinionsResult, Said>,
}

/// Who thinks alike, and about what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpinionsResult {
    /// The groups, as they are lettered.
    pub groups: Vec<OpinionGroup>,
    /// Everybody who voted, with those who voted too little to be in a group.
    pub participants: usize,
    /// Mean silhouette, from −1 to 1: how far apart the groups lie.
    pub silhouette: Option<f64>,
    /// Participants over whom it was taken, where they were too many to take all.
    pub sampled: Option<usize>,
    /// Share of all difference that each of the two axes shows.
    pub explained: [f64; 2],
    /// What participants think, by groups.
    pub findings: Findings,
    /// All votes on each statement, of those in no group too.
    pub everybody: Vec<Tally>,
    /// Participants on the plane: those of one group in one cell of a fine grid together, so that they are never too many.
    pub marks: Vec<OpinionMark>,
    /// Places of the statements on the same plane.
    pub places: Vec<[f64; 2]>,
}

/// A group of participants who voted alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpinionGroup {
    /// How many.
    pub size: usize,
    /// Groups in the room (politicians, businesses …) and how many of each, most first; without a name those of whom none is known.
    pub made_of: Vec<(String, usize)>,
}

/// Participants at one place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpinionMark {
    /// The place.
    pub place: [f64; 2],
    /// Their group.
    pub group: Option<usize>,
    /// How many.
    pub count: usize,
}

/// Why a statement is told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Telling {
    /// All together clearly stand on this side.
    Together(Side),
    /// It speaks for a group.
    Speaks(usize),
    /// The groups stand far apart on it.
    Divides,
    /// Nothing of this.
    Rest,
}

impl OpinionsResult {
    /// The statements by what is told of them: what unites, what speaks for each group, what divides, and the rest in their own
    /// order. A statement may be told of more than once.
    #[must_use]
    pub fn told(&self) -> Vec<(Telling, Vec<usize>)> {
        let f = &self.findings;
        let sides = [Side::Agree, Side::Disagree].into_iter().zip(&f.agreed);
        let mut told: Vec<(Telling, Vec<usize>)> =
            sides.map(|(side, all)| (Telling::Together(side), all.clone())).collect();
        if self.groups.len() > 1 {
            let spokes = f.spokes.iter().enumerate();
            told.extend(spokes.map(|(g, own)| (Telling::Speaks(g), own.iter().map(|s| s.statement).collect())));
        }
        told.push((Telling::Divides, f.divides.iter().filter(|d| d.1 > 0.0).take(DIVIDING).map(|d| d.0).collect()));
        let named: Vec<usize> = told.iter().flat_map(|(_, all)| all.clone()).collect();
        told.push((Telling::Rest, (0..self.everybody.len()).filter(|s| !named.contains(s)).collect()));
        told.retain(|(_, all)| !all.is_empty());
        told
    }

    /// On which side of a statement those stand of whom it is told.
    #[must_use]
    pub fn side(&self, telling: Telling, statement: usize) -> Option<Side> {
        match telling {
            Telling::Together(side) => Some(side),
            Telling::Speaks(group) => {
                self.findings.spokes.get(group)?.iter().find(|s| s.statement == statement).map(|s| s.side)
            }
            Telling::Divides | Telling::Rest => None,
        }
    }

    /// How far apart the groups stand on a statement, in per cent points; `None` where there are no two groups.
    #[must_use]
    pub fn apart(&self, statement: usize) -> Option<i64> {
        let found = self.findings.divides.iter().find(|d| d.0 == statement)?;
        Some((found.1 * 100.0).round() as i64)
    }
}

//! Opinions: who agreed with which statement, who thinks alike, what speaks for whom, and what all agree on.

use serde::{Deserialize, Serialize};

/// Votes of participants on statements: 1 agrees, −1 disagrees, 0 passes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opinions {
    /// Participants, as their file calls them.
    pub participants: Vec<String>,
    /// Statements.
    pub statements: Vec<Statement>,
    /// Votes of each participant: statement and vote, ascending by statement, one a statement.
    pub votes: Vec<Vec<(u32, i8)>>,
}

/// A statement that was voted on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Statement {
    /// As its file calls it.
    pub id: String,
    /// What it says, where that is known.
    pub text: String,
    /// Whether moderators took it out: its votes count for nobody's place, and it speaks for no group.
    pub out: bool,
}

/// Where participants stand, and in which groups.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Groups {
    /// Place of each participant on the plane.
    pub places: Vec<[f64; 2]>,
    /// Group of each participant; `None`: too few votes to be put in one.
    pub group: Vec<Option<usize>>,
    /// Names of the groups.
    pub names: Vec<String>,
    /// Mean silhouette, from −1 to 1: how far apart the groups lie; `None` where the groups were given.
    pub silhouette: Option<f64>,
    /// Participants over whom the silhouette was taken, where they were too many to take all.
    pub sampled: Option<usize>,
    /// Share of all difference that the two axes show.
    pub explained: [f64; 2],
}

/// How many of a group voted how on a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Agreed.
    pub agree: u32,
    /// Disagreed.
    pub disagree: u32,
    /// Voted at all, passes included.
    pub votes: u32,
}

/// Which side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Agree.
    Agree,
    /// Disagree.
    Disagree,
}

/// A statement that speaks for a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Spokes {
    /// The statement.
    pub statement: usize,
    /// On which side the group stands.
    pub side: Side,
    /// Of those of the group who voted, how many stand there.
    pub of: (u32, u32),
    /// How much more likely the group stands there than all others.
    pub times: f64,
}

/// What participants think, by groups.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Findings {
    /// Votes by group and statement.
    pub tallies: Vec<Vec<Tally>>,
    /// Group-informed consensus of each statement, to agree and to disagree: the product over the groups of the chance that
    /// somebody of the group does.
    pub consensus: Vec<[f64; 2]>,
    /// What speaks for each group.
    pub spokes: Vec<Vec<Spokes>>,
    /// What all participants together clearly agree on, and disagree with.
    pub agreed: [Vec<usize>; 2],
    /// Statements by how far apart the groups stand on them, the most dividing first: largest less smallest chance to agree.
    pub divides: Vec<(usize, f64)>,
}

//! Opinions: who agreed with which statement, who thinks alike, what speaks for whom, and what all agree on.

use std::collections::BTreeMap;

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

/// What a participant or a statement is called; sorts by number where it is one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Option<u64>, String);

impl Name {
    /// Of a cell or a word, without the space around it.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self(name.trim().parse().ok(), name.trim().to_owned())
    }

    /// As it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.1
    }
}

impl Opinions {
    /// Votes by participant and statement, put in order by name, so that the same votes give the same groups wherever they
    /// come from. `statement` tells what is known of one.
    #[must_use]
    pub fn of(votes: BTreeMap<(Name, Name), i8>, statement: impl FnMut(&Name) -> Statement) -> Self {
        let mut places: BTreeMap<Name, u32> = votes.keys().map(|(_, s)| (s.clone(), 0)).collect();
        places.values_mut().zip(0..).for_each(|(place, at)| *place = at);
        let mut opinions = Self { statements: places.keys().map(statement).collect(), ..Self::default() };
        let mut last: Option<Name> = None;
        for ((participant, statement), vote) in votes {
            if last.as_ref() != Some(&participant) {
                opinions.participants.push(participant.1.clone());
                opinions.votes.push(Vec::new());
                last = Some(participant);
            }
            let place = places.get(&statement).copied().unwrap_or_default();
            opinions.votes.last_mut().into_iter().for_each(|own| own.push((place, vote)));
        }
        opinions
    }
}

/// Where participants stand, and in which groups.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Groups {
    /// Place of each participant on the plane.
    pub places: Vec<[f64; 2]>,
    /// Place of each statement on the same plane: that of somebody who only agreed with it.
    pub statements: Vec<[f64; 2]>,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Agreed.
    pub agree: u32,
    /// Disagreed.
    pub disagree: u32,
    /// Voted at all, passes included.
    pub votes: u32,
}

impl Tally {
    /// Counts one more vote: 1, −1 or 0.
    pub fn add(&mut self, vote: i8) {
        self.votes += 1;
        self.agree += u32::from(vote > 0);
        self.disagree += u32::from(vote < 0);
    }
}

/// Which side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Side {
    /// Agree.
    Agree,
    /// Disagree.
    Disagree,
}

/// A statement that speaks for a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
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

/// A, B, C …: a group on the map and in tables; after Z it begins anew.
#[must_use]
pub fn letter(group: usize) -> char {
    u8::try_from(group % 26).map_or('?', |at| char::from(b'A' + at))
}

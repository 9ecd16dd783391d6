//! How statements and clusters are judged: by members as such, and by participants.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::change::{Change, Key, Record, Table};
use super::frame::record;
use super::id::Id;

/// One member's judgement of a statement or a cluster by one criterion.
///
/// A rating of a statement counts for the cluster in which the statement lies, so that ratings survive a new grouping.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rating {
    /// The contribution or cluster that is judged.
    pub subject: Id,
    /// The member that judges.
    pub member: Id,
    /// The criterion.
    pub criterion: Id,
    /// The score on the criterion's scale.
    pub value: i64,
}

/// A participant who rates: no member as such, but somebody of one, or of a sector, or of both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rater {
    /// Record id.
    pub id: Id,
    /// Number of the participant; persons have no names here.
    pub number: i64,
    /// The member the participant belongs to, if any.
    pub member: Option<Id>,
    /// The sector, as the source calls it: politicians, businesses …; empty where it does not say.
    pub sector: String,
}

/// One participant's judgement of a statement or a cluster by one criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Judgement {
    /// The contribution or cluster that is judged.
    pub subject: Id,
    /// The participant who judges.
    pub rater: Id,
    /// The criterion.
    pub criterion: Id,
    /// The score on the criterion's scale.
    pub value: i64,
}

record!(Rater, Table::Rater);

impl Record for Rating {
    const TABLE: Table = Table::Rating;
    fn key(&self) -> Key {
        Key::three(self.subject, self.member, self.criterion)
    }
}
impl Record for Judgement {
    const TABLE: Table = Table::Judgement;
    fn key(&self) -> Key {
        Key::three(self.subject, self.rater, self.criterion)
    }
}

/// Who rates, as a file or a person says it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RatedBy {
    /// A member as such.
    Member(Id),
    /// Somebody of a member, of a sector or of both.
    Participant {
        /// The participant's number.
        number: i64,
        /// The member, where it is told.
        member: Option<Id>,
        /// The sector; empty where nobody says.
        sector: String,
    },
}

/// Every rating of a workspace.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ratings {
    /// What members said as such.
    pub members: Vec<Rating>,
    /// Participants who rate.
    pub raters: Vec<Rater>,
    /// What they said.
    pub participants: Vec<Judgement>,
}

impl Ratings {
    /// Whatever was rated.
    #[must_use]
    pub fn subjects(&self) -> HashSet<Id> {
        let members = self.members.iter().map(|r| r.subject);
        members.chain(self.participants.iter().map(|r| r.subject)).collect()
    }

    /// The same without one group of raters: a member with its participants, or the sector that goes by this id.
    #[must_use]
    pub fn without(&self, group: Id) -> Self {
        let sector = self.raters.iter().find(|r| r.id == group).map(|r| &r.sector);
        let gone = |r: &&Rater| r.member == Some(group) || Some(&r.sector) == sector;
        let gone: HashSet<Id> = self.raters.iter().filter(gone).map(|r| r.id).collect();
        Self {
            members: self.members.iter().filter(|r| r.member != group).cloned().collect(),
            raters: self.raters.iter().filter(|r| !gone.contains(&r.id)).cloned().collect(),
            participants: self.participants.iter().filter(|r| !gone.contains(&r.rater)).cloned().collect(),
        }
    }

    /// Takes away what was said of one of several clusters, which is to be no more, and says it of another, if there is one.
    /// Where a rater judged that one too, that judgement stands. `self` says afterwards what the changes will make true.
    pub fn moved(&mut self, from: Id, to: Option<Id>) -> Vec<Change> {
        let mut changes = moved(&mut self.members, from, to, |r| &mut r.subject);
        changes.extend(moved(&mut self.participants, from, to, |r| &mut r.subject));
        changes
    }
}

fn moved<R: Record + Clone>(all: &mut Vec<R>, from: Id, to: Option<Id>, subject: fn(&mut R) -> &mut Id) -> Vec<Change> {
    let mut known: HashSet<Key> = all.iter().map(Record::key).collect();
    let (gone, mut kept): (Vec<R>, Vec<R>) = all.drain(..).partition(|r| *subject(&mut r.clone()) == from);
    let mut changes = Vec::new();
    for mut rating in gone {
        changes.push(Change::delete(R::TABLE, rating.key()));
        let Some(to) = to else { continue };
        *subject(&mut rating) = to;
        if known.insert(rating.key()) {
            changes.push(Change::put(&rating));
            kept.push(rating);
        }
    }
    *all = kept;
    changes
}

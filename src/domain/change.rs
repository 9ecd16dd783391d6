//! How a change is expressed, so that one door can record it and take it back.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::id::Id;
use crate::error::Said;

/// A table of the workspace that takes part in batches, undo and merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant names the record of the same name")]
pub enum Table {
    Programme,
    Member,
    Phase,
    Kind,
    Theme,
    Topic,
    Criterion,
    Stance,
    Source,
    Interview,
    Contribution,
    ContributionMember,
    ContributionTopic,
    Link,
    Pairing,
    Heading,
    Cluster,
    Under,
    Membership,
    Rating,
    Rater,
    Judgement,
    Poll,
    Choice,
    Ballot,
    Voter,
    Priority,
    Position,
    Section,
    Sorter,
    Pile,
    Sorted,
}

impl Table {
    /// Every table, parents before children.
    pub const ALL: [Table; 32] = [
        Table::Programme,
        Table::Member,
        Table::Phase,
        Table::Kind,
        Table::Theme,
        Table::Topic,
        Table::Criterion,
        Table::Stance,
        Table::Source,
        Table::Interview,
        Table::Contribution,
        Table::ContributionMember,
        Table::ContributionTopic,
        Table::Link,
        Table::Pairing,
        Table::Heading,
        Table::Cluster,
        Table::Under,
        Table::Membership,
        Table::Rating,
        Table::Rater,
        Table::Judgement,
        Table::Poll,
        Table::Choice,
        Table::Ballot,
        Table::Voter,
        Table::Priority,
        Table::Position,
        Table::Section,
        Table::Sorter,
        Table::Pile,
        Table::Sorted,
    ];

    /// Name in SQL and in exports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Table::Programme => "programme",
            Table::Member => "member",
            Table::Phase => "phase",
            Table::Kind => "kind",
            Table::Theme => "theme",
            Table::Topic => "topic",
            Table::Criterion => "criterion",
            Table::Stance => "stance",
            Table::Source => "source",
            Table::Interview => "interview",
            Table::Contribution => "contribution",
            Table::ContributionMember => "contribution_member",
            Table::ContributionTopic => "contribution_topic",
            Table::Link => "link",
            Table::Pairing => "pairing",
            Table::Heading => "heading",
            Table::Cluster => "cluster",
            Table::Under => "under",
            Table::Membership => "membership",
            Table::Rating => "rating",
            Table::Rater => "rater",
            Table::Judgement => "judgement",
            Table::Poll => "poll",
            Table::Choice => "choice",
            Table::Ballot => "ballot",
            Table::Voter => "voter",
            Table::Priority => "priority",
            Table::Position => "position",
            Table::Section => "section",
            Table::Sorter => "sorter",
            Table::Pile => "pile",
            Table::Sorted => "sorted",
        }
    }

    /// The table of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.name() == name)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Primary key of a record: one id, or the two or three ids that a relation joins.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key(pub Vec<Id>);

impl Key {
    /// Key of a record with an id of its own.
    #[must_use]
    pub fn one(a: Id) -> Self {
        Self(vec![a])
    }
    /// Key of a relation between two records.
    #[must_use]
    pub fn two(a: Id, b: Id) -> Self {
        Self(vec![a, b])
    }
    /// Key of a relation between three records.
    #[must_use]
    pub fn three(a: Id, b: Id, c: Id) -> Self {
        Self(vec![a, b, c])
    }
    /// The ids' bytes one after the other, as the journal stores them.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|id| *id.bytes()).collect()
    }
    /// From the journal's bytes; `None` where the length is not a multiple of 16.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (ids, rest) = bytes.as_chunks::<16>();
        rest.is_empty().then(|| Self(ids.iter().map(|b| Id::from_bytes(*b)).collect()))
    }
}

/// A noun that is stored as a row: its serialised fields are the columns.
pub trait Record: Serialize + DeserializeOwned {
    /// Its table.
    const TABLE: Table;
    /// Its primary key.
    fn key(&self) -> Key;
}

/// A row as an object of its columns.
pub type Row = Map<String, Value>;

/// One record put in place (new or changed), or taken out.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The table.
    pub table: Table,
    /// Which record.
    pub key: Key,
    /// The whole new row, or `None` to delete.
    pub row: Option<Row>,
}

impl Change {
    /// Puts a record in place, whether it is new or not.
    ///
    /// # Panics
    /// Never: a record is a struct, and a struct serialises to an object.
    #[must_use]
    pub fn put<R: Record>(record: &R) -> Self {
        let row = match serde_json::to_value(record) {
            Ok(Value::Object(row)) => row,
            other => unreachable!("a record is a struct, not {other:?}"),
        };
        Self { table: R::TABLE, key: record.key(), row: Some(row) }
    }

    /// Takes a record out.
    #[must_use]
    pub fn delete(table: Table, key: Key) -> Self {
        Self { table, key, row: None }
    }
}

/// What a batch is: a change, or one that takes another back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BatchKind {
    /// Somebody changed something.
    Change,
    /// Takes another batch back.
    Undo,
    /// Takes an undo back.
    Redo,
}

/// One recorded change set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// Its id.
    pub id: Id,
    /// Logical clock of the copy it was made in.
    pub clock: i64,
    /// Moment, RFC 3339 in UTC.
    pub time: String,
    /// Who.
    pub author: String,
    /// What for.
    pub note: Said,
    /// What it is.
    pub kind: BatchKind,
    /// The batch it takes back.
    pub undoes: Option<Id>,
    /// How many records it touched.
    pub size: i64,
}

//! Clusters: contributions that say the same thing.

use serde::{Deserialize, Serialize};

use super::change::{Key, Record, Table};
use super::frame::record;
use super::id::Id;
use super::material::Maker;

/// Contributions that say the same thing, with a label.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cluster {
    /// Record id.
    pub id: Id,
    /// The theme it lies in.
    pub theme: Id,
    /// Its label.
    pub label: String,
    /// Who wrote the label.
    pub labelled_by: Maker,
    /// Who made the cluster.
    pub made_by: Maker,
    /// Locked: a re-run changes nothing in it.
    pub locked: bool,
    /// Mean likeness of its members to its centre, in thousandths.
    pub cohesion: i64,
}

/// A contribution's place in a cluster; a contribution has at most one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Membership {
    /// The contribution.
    pub contribution: Id,
    /// The cluster.
    pub cluster: Id,
    /// Who placed it.
    pub made_by: Maker,
    /// Why: the words it shares with the others, in their written form, most telling first.
    pub shared_words: Vec<String>,
}

/// What a person said about two contributions: every run keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pairing {
    /// The one with the smaller id.
    pub one: Id,
    /// The other.
    pub other: Id,
    /// They belong together; else they are kept apart.
    pub together: bool,
}

impl Pairing {
    /// What was said about two contributions, in whatever order they were named.
    #[must_use]
    pub fn new(a: Id, b: Id, together: bool) -> Self {
        Self { one: a.min(b), other: a.max(b), together }
    }
}

/// What clusters of a theme stand under: the level above them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Record id.
    pub id: Id,
    /// The theme it lies in.
    pub theme: Id,
    /// Its label.
    pub label: String,
    /// Who wrote the label.
    pub labelled_by: Maker,
    /// Who made it.
    pub made_by: Maker,
}

/// A cluster's place under a heading; a cluster has at most one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Under {
    /// The cluster.
    pub cluster: Id,
    /// The heading.
    pub heading: Id,
    /// Who put it there.
    pub made_by: Maker,
}

record!(Cluster, Table::Cluster);
record!(Heading, Table::Heading);

impl Record for Membership {
    const TABLE: Table = Table::Membership;
    fn key(&self) -> Key {
        Key::one(self.contribution)
    }
}

impl Record for Pairing {
    const TABLE: Table = Table::Pairing;
    fn key(&self) -> Key {
        Key::two(self.one, self.other)
    }
}

impl Record for Under {
    const TABLE: Table = Table::Under;
    fn key(&self) -> Key {
        Key::one(self.cluster)
    }
}

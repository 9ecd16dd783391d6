//! Lists of contributions: what is asked for, pages, one whole, facets.

use serde::{Deserialize, Serialize};

use super::why::NearCluster;
use crate::domain::groups::Cluster;
use crate::domain::id::Id;
use crate::domain::material::{Contribution, Maker, Origin, Source, State};

/// Which contributions to show. Empty: all that take part.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub struct Filter {
    /// Words or beginnings of words that must all occur; or a reference.
    pub text: String,
    /// Only this member's (alone or with others).
    pub member: Option<Id>,
    /// Only of this origin.
    pub origin: Option<OriginFilter>,
    /// Only of this theme.
    pub theme: Option<Id>,
    /// Only with this topic.
    pub topic: Option<Id>,
    /// Only of this kind.
    pub kind: Option<Id>,
    /// Only from this source.
    pub source: Option<Id>,
    /// Only those with a topic that the machine proposes and nobody has judged; with `topic`, with that one.
    #[serde(default)]
    pub proposed: bool,
    /// Only in this language (ISO 639-1).
    #[serde(default)]
    pub language: Option<String>,
    /// Only in this cluster.
    pub cluster: Option<Id>,
    /// Only those in no cluster.
    pub unclustered: bool,
    /// Only those that nearly repeat another.
    #[serde(default)]
    pub repeated: bool,
    /// Those set aside instead of those that take part.
    pub set_aside: bool,
}

/// A filter on origins that are no single member's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OriginFilter {
    /// Nobody's in particular, or several members'.
    Shared,
    /// A partner's.
    Partner,
}

impl Filter {
    /// Whether it lets everything through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Which page of a list: after or before a row, or from the start or the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Seek {
    /// The first rows.
    First,
    /// The last rows.
    Last,
    /// Rows after this cursor.
    After(i64),
    /// Rows before this cursor.
    Before(i64),
    /// The rows from this cursor on, itself included.
    From(i64),
}

/// One line of the list of contributions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContributionLine {
    /// Place in the order of entry; the cursor of its page.
    pub cursor: i64,
    /// Record id.
    pub id: Id,
    /// Reference.
    pub reference: String,
    /// Text.
    pub text: String,
    /// Kind.
    pub kind: Id,
    /// Theme.
    pub theme: Id,
    /// Origin.
    pub origin: Origin,
    /// Members it comes from.
    pub members: Vec<Id>,
    /// Partner it comes from.
    pub partner: Option<String>,
    /// Its cluster.
    pub cluster: Option<Id>,
    /// Whether it takes part.
    pub state: State,
}

/// A page of contributions.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ContributionPage {
    /// The lines, in order of entry.
    pub lines: Vec<ContributionLine>,
    /// Whether there are rows before the first.
    pub more_before: bool,
    /// Whether there are rows after the last.
    pub more_after: bool,
}

/// A contribution next to another, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Neighbour {
    /// Record id.
    pub id: Id,
    /// Reference.
    pub reference: String,
    /// Text.
    pub text: String,
    /// Likeness, 0 to 1000.
    pub likeness: i64,
    /// Words both use.
    pub shared_words: Vec<String>,
}

/// What a person said about a contribution and another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PairingLine {
    /// They belong together; else they are kept apart.
    pub together: bool,
    /// The other contribution.
    pub id: Id,
    /// Its reference.
    pub reference: String,
    /// Its text.
    pub text: String,
    /// Who said so.
    pub said_by: String,
}

/// Everything about one contribution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContributionDetail {
    /// The record.
    pub contribution: Contribution,
    /// Members it comes from.
    pub members: Vec<Id>,
    /// Topics and who set them.
    pub topics: Vec<(Id, Maker)>,
    /// Where it came from.
    pub source: Source,
    /// The cluster it lies in, who placed it, and the shared words.
    pub cluster: Option<(Cluster, Maker, Vec<String>)>,
    /// How near it is to its cluster, where its theme is not too large to look.
    #[serde(default)]
    pub own: Option<NearCluster>,
    /// The cluster that would suit it next best.
    #[serde(default)]
    pub next_best: Option<NearCluster>,
    /// What it answers: reference, id, text.
    pub causes: Vec<(String, Id, String)>,
    /// What answers it.
    pub answers: Vec<(String, Id, String)>,
    /// What it belongs together with, and what it is kept apart from.
    pub pairings: Vec<PairingLine>,
    /// The contributions most like it.
    pub neighbours: Vec<Neighbour>,
}

impl ContributionDetail {
    /// The other contributions that it names: what it answers, what answers it, what is like it.
    pub fn others(&self) -> impl Iterator<Item = Id> {
        let linked = self.causes.iter().chain(&self.answers).map(|(_, id, _)| *id);
        linked.chain(self.neighbours.iter().map(|n| n.id))
    }
}

/// A dimension along which contributions are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant names the thing counted by")]
pub enum Dimension {
    Member,
    Theme,
    Topic,
    Kind,
    Source,
    Language,
    Origin,
    State,
}

/// Counts along one dimension: id (or `None` for "shared" and the like, told by `word`) and number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Facet {
    /// The dimension.
    pub dimension: Dimension,
    /// Its values with their counts, in list order.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FacetValue {
    /// The record counted by, if one.
    pub id: Option<Id>,
    /// A code word where there is no record: `shared`, `partner`, `active`, `set_aside`, `unclustered`, `repeated`.
    pub word: Option<String>,
    /// Name as in the programme (empty where `word` is to be translated).
    pub name: String,
    /// How many contributions.
    pub count: i64,
}

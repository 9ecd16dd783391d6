//! Why contributions lie where they lie.

use serde::{Deserialize, Serialize};

use super::figures::ClusterLine;
use super::lists::ContributionLine;
use crate::domain::id::Id;

/// How near a contribution is to a cluster, and with which words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearCluster {
    /// The cluster.
    pub cluster: Id,
    /// Its label.
    pub label: String,
    /// How near, in thousandths.
    pub likeness: i64,
    /// Words of the contribution that the cluster uses too, most telling first.
    pub words: Vec<String>,
}

/// What sets a cluster apart from the one nearest to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetApart {
    /// The nearest cluster of its theme.
    pub cluster: Id,
    /// Its label.
    pub label: String,
    /// How like the two are, in thousandths.
    pub likeness: i64,
    /// Words that tell the cluster from that one.
    pub own: Vec<String>,
    /// Words that tell that one from the cluster.
    pub theirs: Vec<String>,
}

/// Who brought in contributions of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindVoices {
    /// The kind.
    pub kind: Id,
    /// Members with how many each (`None`: nobody in particular, or partners), most first.
    pub voices: Vec<(Option<Id>, i64)>,
}

/// Who takes a stance on the cluster's priority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StanceVoices {
    /// The stance.
    pub stance: Id,
    /// Members, in their order.
    pub members: Vec<Id>,
}

/// A cluster explained.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClusterPage {
    /// The cluster with its figures.
    pub line: ClusterLine,
    /// Different sources of its contributions.
    pub sources: i64,
    /// Its most central contributions that may be quoted, from as many different members as possible.
    pub summary: Vec<ContributionLine>,
    /// What sets it apart, where its theme has another cluster and is not too large to look.
    pub apart: Option<SetApart>,
    /// Who says what: kinds in list order, each with its voices.
    pub kinds: Vec<KindVoices>,
    /// Positions on its priority, in the order of the scale; empty where it has none.
    pub stances: Vec<StanceVoices>,
}

/// What two contributions share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Between {
    /// The two, smaller id first.
    pub pair: (Id, Id),
    /// Their references, in the same order.
    pub references: (String, String),
    /// How like they are, in thousandths.
    pub likeness: i64,
    /// Words both use, most telling first.
    pub words: Vec<String>,
    /// Whether they mean nearly the same, whatever their words.
    pub close: bool,
}

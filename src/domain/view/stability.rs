//! How far a ranking holds: under other weights, without any one member, and how far members agree.

use serde::{Deserialize, Serialize};

use crate::domain::Id;

/// How far a ranking holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stability {
    /// Weightings tried, every division of the weight over the criteria equally likely.
    pub weightings: i64,
    /// Seed of the tries.
    pub seed: String,
    /// Each rated cluster, in the order of the ranking.
    pub clusters: Vec<Hold>,
    /// How many stand on top: at most three.
    pub top: usize,
    /// Thousandths of the weightings under which the same clusters stand on top, in whatever order.
    pub top_holds: i64,
    /// Members without whom other clusters stand on top.
    pub decisive: Vec<Id>,
    /// Members left out in turn.
    pub members: usize,
    /// How far members agree; `None` where too few rated the same.
    pub agreement: Option<Agreement>,
}

/// How far a cluster's rank holds (SMAA-2: Lahdelma and Salminen, Operations Research 49, 2001).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hold {
    /// The cluster.
    pub cluster: Id,
    /// Weightings under which it has rank 1, 2, 3 …: rank acceptability, as counts.
    pub ranks: Vec<i64>,
    /// The mean of the weightings under which it is first, by criterion in thousandths: its central weights.
    pub central: Option<Vec<i64>>,
    /// Under its central weights: thousandths of 1,000 draws of members, with replacement, in which it is first.
    pub confidence: Option<i64>,
}

/// How far members agree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Kendall's W with ties, from 0 to 1, in thousandths.
    pub w: i64,
    /// Share of shufflings with as much agreement or more, in thousandths: how likely it is by chance.
    pub by_chance: i64,
    /// Members and clusters over which it was taken: each of these members rated each of these clusters.
    pub over: (usize, usize),
    /// The two members furthest apart, by their rank correlation in thousandths.
    pub furthest: Option<(Id, Id, i64)>,
}

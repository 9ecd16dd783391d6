//! Figures and what stands behind them: status, matrices, clusters, ranking, votes, priorities, interviews, batches.

use serde::{Deserialize, Serialize};

use super::lists::{ContributionLine, Dimension};
use super::polls::ChoiceResult;
use crate::domain::change::Batch;
use crate::domain::decisions::{Position, Priority};
use crate::domain::groups::{Cluster, Heading};
use crate::domain::id::Id;
use crate::domain::material::{Contribution, Interview, Origin, Source};

/// The figures of the header, of `status`, and of "needs you".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field counts the records it is named after")]
pub struct Status {
    pub programme: String,
    pub contributions: i64,
    pub set_aside: i64,
    pub members: i64,
    pub themes: i64,
    pub topics: i64,
    pub interviews: i64,
    pub clusters: i64,
    pub unclustered: i64,
    pub ratings: i64,
    pub choices: i64,
    pub ballots: i64,
    pub priorities: i64,
    pub positions: i64,
    pub sections: i64,
    pub empty_sections: i64,
    pub batches: i64,
    pub conflicts: i64,
}

/// A row of the coverage matrix: a member, or shared, or partners.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoverageRow {
    /// The member; `None` for the rows of shared and partner origin.
    pub member: Option<Id>,
    /// Which origin this row counts.
    pub origin: Origin,
    /// Counts, one a column.
    pub counts: Vec<i64>,
    /// Contributions of this row; not the sum of the counts where columns overlap.
    pub total: i64,
}

/// Members (and shared, and partners) × themes, topics or kinds; the latter two also within one theme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    /// What the columns are.
    pub columns: Dimension,
    /// The theme within which it counts.
    pub theme: Option<Id>,
    /// Column ids in list order.
    pub column_ids: Vec<Id>,
    /// Rows: members in list order, then shared, then partners where there are any.
    pub rows: Vec<CoverageRow>,
    /// Contributions of each column, every one counted once, however many members brought it in together.
    pub totals: Vec<i64>,
    /// All contributions that it is about, every one counted once.
    pub all: i64,
}

/// Theme × topic counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TopicMatrix {
    /// Themes (rows).
    pub themes: Vec<Id>,
    /// Topics (columns).
    pub topics: Vec<Id>,
    /// Counts by row and column.
    pub counts: Vec<Vec<i64>>,
}

/// A cluster with its figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClusterLine {
    /// The record.
    pub cluster: Cluster,
    /// Contributions in it.
    pub size: i64,
    /// Different members among them.
    pub members: i64,
    /// Whether it has been adopted as a priority.
    pub adopted: bool,
    /// How firm it is, where that was measured for those that it holds now.
    pub firm: Option<Firm>,
}

/// A heading with the clusters under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadingLine {
    /// The record.
    pub heading: Heading,
    /// Its clusters.
    pub clusters: Vec<Id>,
}

/// How firm a cluster is: how often two of its contributions stay together when the texts are grouped anew without some
/// of the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Firm {
    /// The cluster.
    pub cluster: Id,
    /// What tells just these contributions from others.
    pub print: String,
    /// Share of pairs kept together, in thousandths; `None`: it holds too few to tell.
    pub share: Option<i64>,
}

/// Who counts as one when ratings are put together: a member, or a sector of participants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RaterGroup {
    /// The member; for a sector, its first participant.
    pub id: Id,
    /// The member's code; the sector's name.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The member's population, where it is known.
    pub population: Option<i64>,
}

/// What a group of raters said of a cluster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupScore {
    /// The group.
    pub group: Id,
    /// Participants on whose word it stands; 0: the member's own.
    pub participants: i64,
    /// Its scores put together as the ranking does it, on a scale 0 to 1, in thousandths.
    pub score: Option<i64>,
    /// Score by criterion, in list order; `None`: not rated. In thousandths.
    pub scores: Vec<Option<i64>>,
}

/// A ranked cluster. All scores are integers in thousandths of the criterion's scale (3.250 is 3250).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RankedCluster {
    /// The cluster with its figures.
    pub line: ClusterLine,
    /// Rank, 1 first; equal scores share a rank.
    pub rank: i64,
    /// Whether another has the same score.
    pub tied: bool,
    /// Weighted mean over the criteria on a scale 0 to 1, in thousandths; `None`: nobody rated it.
    pub score: Option<i64>,
    /// Mean by criterion.
    pub means: Vec<Option<i64>>,
    /// Spread between groups of raters by criterion (population standard deviation).
    pub spreads: Vec<Option<i64>>,
    /// How many groups of raters rated it.
    pub raters: i64,
    /// The scores of each.
    pub by_group: Vec<GroupScore>,
}

impl RankedCluster {
    /// Participants on whose word its scores stand.
    #[must_use]
    pub fn participants(&self) -> i64 {
        self.by_group.iter().map(|g| g.participants).sum()
    }
}

/// How raters count when their ratings are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weighting {
    /// Every member the same.
    #[default]
    Equal,
    /// By population.
    Population,
    /// By the square root of population (Penrose 1946).
    SquareRoot,
    /// Participants by their sectors, every sector the same.
    Sectors,
}

/// The ranking.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// How raters count.
    pub weighting: Weighting,
    /// Who counts as one.
    pub groups: Vec<RaterGroup>,
    /// Sectors of the participants who rate: 0 where nothing can be ranked by them.
    pub sectors: usize,
    /// Best first.
    pub clusters: Vec<RankedCluster>,
}

impl Ranking {
    /// Who its groups of raters are, for sentences about them.
    #[must_use]
    pub fn who(&self) -> &'static str {
        if self.weighting == Weighting::Sectors { "sectors" } else { "members" }
    }
}

/// A priority with what stands behind it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PriorityPage {
    /// The record.
    pub priority: Priority,
    /// Positions of members.
    pub positions: Vec<Position>,
    /// The cluster it came from, with its figures.
    pub cluster: Option<ClusterLine>,
    /// Contributions behind it by member (`None`: shared or partner), first the members with most.
    pub evidence: Vec<(Option<Id>, i64)>,
    /// A few of the contributions, from as many different members as possible.
    pub quotes: Vec<ContributionLine>,
    /// Ranking figures of its cluster.
    pub ranked: Option<RankedCluster>,
    /// The vote on its option.
    pub vote: Option<ChoiceResult>,
}

/// A priority in the list, with its positions by stance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PriorityLine {
    /// The record.
    pub priority: Priority,
    /// How many members take each stance, in the order of the scale.
    pub stances: Vec<i64>,
    /// How many members have said nothing.
    pub silent: i64,
}

/// An interview in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InterviewPage {
    /// The record.
    pub interview: Interview,
    /// Its source.
    pub source: Source,
    /// The partner, if one was interviewed.
    pub partner: Option<String>,
    /// Its excerpts.
    pub excerpts: Vec<Contribution>,
}

/// A batch and what it changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BatchPage {
    /// The batch.
    pub batch: Batch,
    /// The first of its items: table, key as text, before, after (JSON objects as text; empty: none).
    pub items: Vec<(String, String, String, String)>,
    /// Records that stand now and that the items name by their ids: table and row, to be called by name.
    pub named: Vec<(String, String)>,
}

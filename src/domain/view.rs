//! What screens and lists show: questions ([`Query`]) and answers ([`Answer`]), filled by the store, drawn by the
//! interface, printed by the command line. Everything is bounded: a list is a page, never all rows.

use serde::{Deserialize, Serialize};

use super::change::Batch;
use super::decisions::{Choice, Position, Priority};
use super::frame::Frame;
use super::groups::Cluster;
use super::id::Id;
use super::material::{Contribution, Interview, Maker, Origin, Source, State};
use super::paper::Section;

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
    /// Only in this cluster.
    pub cluster: Option<Id>,
    /// Only those in no cluster.
    pub unclustered: bool,
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
    /// What it answers: reference, id, text.
    pub causes: Vec<(String, Id, String)>,
    /// What answers it.
    pub answers: Vec<(String, Id, String)>,
    /// The contributions most like it.
    pub neighbours: Vec<Neighbour>,
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
    /// A code word where there is no record: `shared`, `partner`, `active`, `set_aside`, `unclustered`.
    pub word: Option<String>,
    /// Name as in the programme (empty where `word` is to be translated).
    pub name: String,
    /// How many contributions.
    pub count: i64,
}

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

/// Members (and shared, and partners) × themes, topics or kinds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    /// What the columns are.
    pub columns: Dimension,
    /// Column ids in list order.
    pub column_ids: Vec<Id>,
    /// Rows: members in list order, then shared, then partners where there are any.
    pub rows: Vec<CoverageRow>,
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
}

/// One member's share of a cluster's evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MemberScore {
    /// The member.
    pub member: Id,
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
    /// Spread between members by criterion (population standard deviation).
    pub spreads: Vec<Option<i64>>,
    /// How many members rated it.
    pub raters: i64,
    /// Each rater's scores.
    pub by_member: Vec<MemberScore>,
}

/// How members count when their ratings are put together.
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
}

/// The ranking.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// How members count.
    pub weighting: Weighting,
    /// Best first.
    pub clusters: Vec<RankedCluster>,
}

/// Votes on one option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChoiceResult {
    /// The option.
    pub choice: Choice,
    /// Votes for.
    pub votes_for: i64,
    /// Votes against.
    pub against: i64,
    /// Blank votes.
    pub blank: i64,
    /// By voter group: name, for, against, blank.
    pub by_group: Vec<(String, i64, i64, i64)>,
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
    /// The partner, if one was interviewed: from its excerpts.
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
}

/// What a screen asks to see.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Query {
    /// The frame.
    Frame,
    /// Header figures.
    Status,
    /// The coverage matrix by themes, topics or kinds.
    Coverage(Dimension),
    /// A page of contributions.
    Contributions {
        /// Which.
        filter: Filter,
        /// Which page.
        seek: Seek,
        /// Rows at most.
        limit: usize,
    },
    /// Facet counts under a filter.
    Facets(Filter),
    /// How many contributions a filter lets through.
    Count(Filter),
    /// One contribution.
    Contribution(Id),
    /// Clusters of a theme, or of all.
    Clusters(Option<Id>),
    /// Theme × topic counts.
    Topics,
    /// The ranking, of one theme or all.
    Ranking {
        /// Only this theme.
        theme: Option<Id>,
        /// How members count.
        weighting: Weighting,
    },
    /// All polls' results by option.
    Polls,
    /// Priorities by rank.
    Priorities,
    /// One priority with its evidence.
    Priority(Id),
    /// Interviews.
    Interviews,
    /// Sections of the draft.
    Sections,
    /// The draft as a document tree, or one section of it.
    Draft(Option<Id>),
    /// Batches, newest first, before this clock.
    Log {
        /// Only batches with a smaller clock.
        before: Option<i64>,
        /// Rows at most.
        limit: usize,
    },
    /// One batch with what it changed.
    Batch(Id),
}

/// What comes back for a [`Query`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each variant answers the query of the same name")]
pub enum Answer {
    Frame(Box<Frame>),
    Status(Box<Status>),
    Coverage(Coverage),
    Contributions(ContributionPage),
    Facets(Vec<Facet>),
    Count(i64),
    Contribution(Option<Box<ContributionDetail>>),
    Clusters(Vec<ClusterLine>),
    Topics(TopicMatrix),
    Ranking(Ranking),
    Polls(Vec<ChoiceResult>),
    Priorities(Vec<PriorityLine>),
    Priority(Option<Box<PriorityPage>>),
    Interviews(Vec<InterviewPage>),
    Sections(Vec<Section>),
    Draft(Box<super::document::Document>),
    Log(Vec<Batch>),
    Batch(Option<Box<BatchPage>>),
}

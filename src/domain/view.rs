//! What screens and lists show: questions ([`Query`]) and answers ([`Answer`]), filled by the store, drawn by the
//! interface, printed by the command line. Everything is bounded: a list is a page, never all rows.

mod budget;
mod figures;
mod lists;
mod map;
mod opinions;
mod polls;
mod stability;
mod why;

use serde::{Deserialize, Serialize};

use super::change::Batch;
use super::frame::Frame;
use super::id::Id;
use super::paper::Section;
use super::regroup::{Regrouping, Run};

pub use budget::*;
pub use figures::*;
pub use lists::*;
pub use map::*;
pub use opinions::*;
pub use polls::*;
pub use stability::*;
pub use why::*;

/// What a screen asks to see.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Query {
    /// The frame.
    Frame,
    /// Header figures.
    Status,
    /// The coverage matrix by themes, topics or kinds.
    Coverage {
        /// What the columns are.
        columns: Dimension,
        /// Only within this theme; with topics or kinds as columns.
        theme: Option<Id>,
    },
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
    /// A cluster explained.
    Cluster(Id),
    /// What two contributions share.
    Between(Id, Id),
    /// Clusters of a theme, or of all.
    Clusters(Option<Id>),
    /// What a run of the machine would change.
    Regroup(Run),
    /// Headings with the clusters under them.
    Headings,
    /// How firm the clusters of a theme are, where that is not known yet.
    Firmness(Id),
    /// Languages of the contributions.
    Languages,
    /// Theme × topic counts.
    Topics,
    /// A map of clusters and contributions.
    Map(MapFilter),
    /// The cards to sort, and how people sorted them.
    Sorting(Cards),
    /// The ranking, of one theme or all.
    Ranking {
        /// Only this theme.
        theme: Option<Id>,
        /// How members count.
        weighting: Weighting,
        /// Criteria with weights that are tried in place of those that are kept.
        weights: Vec<(Id, f64)>,
    },
    /// How far that ranking holds.
    Stability {
        /// Only this theme.
        theme: Option<Id>,
        /// How members count.
        weighting: Weighting,
    },
    /// All polls, and the votes on every option.
    Polls,
    /// One poll with its result and protocol.
    Poll(Id),
    /// What the budget of a poll comes to.
    Budget(Id),
    /// Who thinks alike in a poll on options for and against; `None`: in all votes by name together.
    Opinions(Option<Id>),
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

impl Query {
    /// Whether the answer takes work that may last: it is worked out beside the other questions, with progress, and can
    /// be cancelled.
    #[must_use]
    pub fn is_long(&self) -> bool {
        matches!(
            self,
            Query::Regroup(_)
                | Query::Firmness(_)
                | Query::Stability { .. }
                | Query::Poll(_)
                | Query::Budget(_)
                | Query::Opinions(_)
                | Query::Draft(_)
        )
    }

    /// Whether nobody waits for the answer: it gives way to what somebody waits for.
    #[must_use]
    pub fn is_beside(&self) -> bool {
        matches!(self, Query::Firmness(_) | Query::Stability { .. })
    }
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
    Cluster(Option<Box<ClusterPage>>),
    Between(Option<Between>),
    Clusters(Vec<ClusterLine>),
    Regroup(Box<Regrouping>),
    Headings(Vec<HeadingLine>),
    Firmness(Vec<Firm>),
    Languages(Vec<(String, i64)>),
    Topics(TopicMatrix),
    Map(Box<MapView>),
    Sorting(Box<SortingView>),
    Ranking(Ranking),
    Stability(Box<Stability>),
    Polls(Box<Polls>),
    Poll(Option<Box<PollPage>>),
    Budget(Option<Box<BudgetPage>>),
    Opinions(Option<Box<OpinionsPage>>),
    Priorities(Vec<PriorityLine>),
    Priority(Option<Box<PriorityPage>>),
    Interviews(Vec<InterviewPage>),
    Sections(Vec<Section>),
    Draft(Box<super::document::Document>),
    Log(Vec<Batch>),
    Batch(Option<Box<BatchPage>>),
}

//! What a draft is made from.

use crate::domain::Id;
use crate::domain::frame::Frame;
use crate::domain::material::{Consent, Origin, Source};
use crate::domain::view::{
    BudgetPage, ChoiceResult, ClusterLine, Coverage, Facet, HeadingLine, InterviewPage, MapView, OpinionsPage,
    PollPage, PriorityPage, Ranking, Stability, Status, TopicMatrix,
};

/// Everything that live blocks show, as the workspace holds it at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Material {
    /// The frame.
    pub frame: Frame,
    /// Figures of the whole programme.
    pub status: Status,
    /// Counts by kind, origin and so on. What is missing here is counted over `statements`.
    pub facets: Vec<Facet>,
    /// Members × themes.
    pub coverage: Coverage,
    /// Who spoke of which topic, for every theme.
    pub by_topic: Vec<Coverage>,
    /// Themes × topics.
    pub topics: TopicMatrix,
    /// The contributions that take part, in order of entry. A caller with very many may leave out those that are in no
    /// cluster and not cited, if it gives `facets`.
    pub statements: Vec<Statement>,
    /// Clusters.
    pub clusters: Vec<ClusterLine>,
    /// What clusters stand under.
    pub headings: Vec<HeadingLine>,
    /// The maps that sections ask for, by theme.
    pub maps: Vec<(Option<Id>, MapView)>,
    /// The ranking.
    pub ranking: Ranking,
    /// The rankings that sections ask for by theme, and how far each holds.
    pub rankings: Vec<(Option<Id>, Ranking, Stability)>,
    /// Priorities by rank.
    pub priorities: Vec<PriorityPage>,
    /// Votes by option.
    pub polls: Vec<ChoiceResult>,
    /// Polls whose ballots approve, rank or give points, without money at stake; only where sections ask for votes.
    pub counts: Vec<PollPage>,
    /// What the money of polls goes to; only of polls that sections ask for.
    pub budgets: Vec<BudgetPage>,
    /// Who thinks alike; only where sections ask for it.
    pub opinions: Vec<OpinionsPage>,
    /// Interviews.
    pub interviews: Vec<InterviewPage>,
    /// Sources.
    pub sources: Vec<Source>,
}

/// A contribution as the draft cites it.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Record id.
    pub id: Id,
    /// The reference people say aloud.
    pub reference: String,
    /// The statement.
    pub text: String,
    /// Its kind.
    pub kind: Id,
    /// Its theme.
    pub theme: Id,
    /// Its sub-theme.
    pub subtheme: Option<Id>,
    /// Whose statement it is.
    pub origin: Origin,
    /// Members it comes from.
    pub members: Vec<Id>,
    /// The partner it comes from.
    pub partner: Option<String>,
    /// Its cross-cutting topics.
    pub topics: Vec<Id>,
    /// The cluster it lies in.
    pub cluster: Option<Id>,
    /// How near the middle of its cluster it stands: the higher, the better it speaks for the others (for example the
    /// number of words it shares with them). 0 where unknown.
    pub central: i64,
    /// Title of its source.
    pub source: String,
    /// Sheet in the source file.
    pub sheet: Option<String>,
    /// Row in the source file.
    pub row: Option<i64>,
    /// What the interviewee allowed, where it comes from an interview.
    pub consent: Option<Consent>,
    /// Role of the interviewee, where it comes from an interview.
    pub role: Option<String>,
}

/// How a draft is made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The day of the paper, ISO 8601 (`2023-05-23`): printed under the title, and the date of every written file.
    pub date: String,
    /// Only this section, with the contributions that it cites.
    pub only: Option<Id>,
}

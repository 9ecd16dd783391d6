//! What a person asks to be done, the same for keys, mouse and command line. `jobs::perform` does it.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::change::{Key, Row, Table};
use super::id::Id;
use super::material::{InterviewFacts, Tongue};
use super::polls::PollDeed;
use super::ratings::RatedBy;
use super::regroup::Run;
pub use super::report::Report;
use super::view::{Firm, MapFilter};

/// One request. Every variant that changes the workspace makes exactly one batch, so one undo takes it back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Deed {
    /// Type in a contribution.
    AddContribution {
        /// The statement.
        text: String,
        /// Kind.
        kind: Id,
        /// Theme.
        theme: Id,
        /// Members it comes from; none: shared.
        members: Vec<Id>,
    },
    /// Change text, kind or theme.
    EditContribution {
        /// Which.
        id: Id,
        /// New text.
        text: Option<String>,
        /// New kind.
        kind: Option<Id>,
        /// New theme.
        theme: Option<Id>,
        /// Its language, where that is said.
        language: Option<Tongue>,
    },
    /// Set and take away topics.
    Tag {
        /// Which contributions.
        contributions: Vec<Id>,
        /// Topics to set.
        on: Vec<Id>,
        /// Topics to take away.
        off: Vec<Id>,
    },
    /// Say in which language contributions are.
    SetLanguage {
        /// Which contributions.
        contributions: Vec<Id>,
        /// Their language.
        language: Tongue,
    },
    /// Set aside, or bring back.
    SetAside {
        /// Which contributions.
        contributions: Vec<Id>,
        /// Aside or back.
        on: bool,
    },
    /// `answer` answers `cause`, or no longer does.
    Link {
        /// What is answered.
        cause: Id,
        /// What answers.
        answer: Id,
        /// Make or take away.
        on: bool,
    },
    /// Propose links by likeness within themes, along the chain of roles.
    ProposeLinks,
    /// Propose cross-cutting topics by their key words.
    ProposeTopics,
    /// Import files.
    Import {
        /// The files.
        files: Vec<PathBuf>,
        /// The member that handed them in, where the files do not say.
        member: Option<Id>,
        /// A column map.
        map: Option<PathBuf>,
        /// Format, where the files' endings do not tell.
        format: Option<String>,
        /// Only say what would happen.
        dry_run: bool,
    },
    /// Import rows pasted from a spreadsheet.
    ImportText {
        /// Tab-separated rows, header first.
        text: String,
        /// The member they come from.
        member: Option<Id>,
        /// Only say what would happen.
        dry_run: bool,
    },
    /// Group by machine, or split a cluster: enter what a run proposes.
    Cluster {
        /// The run.
        run: Run,
        /// Which of the proposed parts, by their place; `None`: all.
        parts: Option<Vec<usize>>,
        /// Clock of the newest batch that the proposal has seen; refused when more was changed since. `None`: as it is.
        clock: Option<i64>,
    },
    /// A new cluster by hand, with these contributions.
    NewCluster {
        /// Theme.
        theme: Id,
        /// Label.
        label: String,
        /// Contributions moved into it.
        contributions: Vec<Id>,
    },
    /// Rename a cluster.
    RenameCluster {
        /// Which.
        id: Id,
        /// New label.
        label: String,
    },
    /// Merge clusters into the first.
    MergeClusters {
        /// At least two; the first stays.
        clusters: Vec<Id>,
    },
    /// Move contributions to a cluster, or out of any.
    Move {
        /// Which contributions.
        contributions: Vec<Id>,
        /// Where to; `None`: out.
        cluster: Option<Id>,
    },
    /// Say of contributions that they belong together or are kept apart, or take back what was said of them.
    Pair {
        /// At least two; to take back, one is enough.
        contributions: Vec<Id>,
        /// Together or apart; `None` takes back.
        together: Option<bool>,
    },
    /// Lock or unlock a cluster.
    LockCluster {
        /// Which.
        id: Id,
        /// Lock or unlock.
        on: bool,
    },
    /// Put the clusters of a theme, or of each, under headings by likeness.
    ProposeHeadings {
        /// Only this theme.
        theme: Option<Id>,
    },
    /// A new heading by hand, over these clusters of one theme.
    NewHeading {
        /// Label.
        label: String,
        /// At least one.
        clusters: Vec<Id>,
    },
    /// Put clusters under a heading, or under none.
    PutUnder {
        /// Which clusters.
        clusters: Vec<Id>,
        /// The heading; `None`: none.
        heading: Option<Id>,
    },
    /// Rename a heading.
    RenameHeading {
        /// Which.
        id: Id,
        /// New label.
        label: String,
    },
    /// Take a heading away; its clusters stay.
    DissolveHeading {
        /// Which.
        id: Id,
    },
    /// Keep how firm clusters are, as it was measured; makes no batch.
    KeepFirmness {
        /// The figures.
        figures: Vec<Firm>,
    },
    /// Measure how firm the clusters of a theme are, or of all, and keep it.
    MeasureFirmness {
        /// Only this theme.
        theme: Option<Id>,
    },
    /// Dissolve a cluster; its contributions stay.
    DissolveCluster {
        /// Which.
        id: Id,
    },
    /// Begin a sorting by one more person.
    NewSorter {
        /// What the person is.
        role: String,
    },
    /// Lay statements on a person's pile, or take them off.
    PutOnPile {
        /// Whose sorting.
        sorter: Id,
        /// Which statements.
        contributions: Vec<Id>,
        /// Number of the pile, from 1; the one after the last is a new one. `None`: off the piles.
        pile: Option<i64>,
    },
    /// Write a label on a pile.
    NamePile {
        /// Which.
        pile: Id,
        /// The label.
        label: String,
    },
    /// Delete a person's sorting whole.
    DeleteSorter {
        /// Whose.
        sorter: Id,
    },
    /// Make clusters of a theme as people sorted its statements.
    ClusterBySorts {
        /// The theme.
        theme: Id,
        /// How many; `None`: as many as stand most apart.
        clusters: Option<usize>,
    },
    /// Rate a statement or cluster.
    Rate {
        /// Contribution or cluster.
        subject: Id,
        /// Who rates.
        by: RatedBy,
        /// By which criterion.
        criterion: Id,
        /// Score; `None` takes the rating away.
        value: Option<i64>,
    },
    /// Make an option out of a cluster.
    MakeChoice {
        /// The cluster.
        cluster: Id,
    },
    /// Whatever is about a poll.
    Poll(PollDeed),
    /// Adopt a cluster as a priority.
    AdoptCluster {
        /// The cluster.
        cluster: Id,
        /// Its wording; `None`: the label.
        statement: Option<String>,
    },
    /// Adopt an option as a priority.
    AdoptChoice {
        /// The option.
        choice: Id,
    },
    /// Adopt the best ranked clusters of every theme that has no priority yet.
    AdoptBest,
    /// Take a priority back.
    DropPriority {
        /// Which.
        id: Id,
    },
    /// Change a priority's wording, lead or horizon.
    EditPriority {
        /// Which.
        id: Id,
        /// New statement.
        statement: Option<String>,
        /// New lead.
        lead: Option<String>,
        /// New horizon.
        horizon: Option<String>,
    },
    /// Give a priority another rank; the others make room.
    RankPriority {
        /// Which.
        id: Id,
        /// New rank, from 1.
        rank: i64,
    },
    /// Record a member's stance on a priority.
    TakePosition {
        /// The priority.
        priority: Id,
        /// The member.
        member: Id,
        /// The stance; `None` takes the position away.
        stance: Option<Id>,
        /// A comment; `None` leaves it.
        comment: Option<String>,
    },
    /// Write an interview: a new one where `id` is `None`.
    WriteInterview(InterviewFacts),
    /// Make an excerpt of an interview's notes.
    Excerpt {
        /// The interview.
        interview: Id,
        /// First character.
        start: usize,
        /// One past the last character.
        end: usize,
        /// Kind.
        kind: Id,
        /// Theme.
        theme: Id,
    },
    /// Write a section's body (and heading).
    WriteSection {
        /// Which.
        id: Id,
        /// New heading.
        heading: Option<String>,
        /// New Markdown.
        body: Option<String>,
    },
    /// Add a section after another.
    AddSection {
        /// After which; `None`: at the end.
        after: Option<Id>,
        /// Heading.
        heading: String,
    },
    /// Delete a section.
    DeleteSection {
        /// Which.
        id: Id,
    },
    /// Put or delete a record of the frame (member, phase, theme, topic, kind, criterion, stance, programme).
    EditFrame {
        /// Which table.
        table: Table,
        /// Which record; empty: a new one, which is given its id.
        key: Key,
        /// The whole new row; `None` deletes, refused while something refers to it.
        row: Option<Row>,
    },
    /// Two records of the frame change places in their list.
    SwapFrame {
        /// Which table.
        table: Table,
        /// The one.
        one: Id,
        /// The other.
        other: Id,
    },
    /// Give criteria other weights, all at once.
    WeighCriteria {
        /// Criteria with their weights; not negative, and not all 0.
        weights: Vec<(Id, f64)>,
    },
    /// Take one's own last batch back.
    Undo,
    /// Take the last undo back.
    Redo,
    /// Take one named batch back.
    UndoBatch {
        /// Which.
        id: Id,
    },
    /// Take one named batch back and everything after it.
    UndoSince {
        /// Which.
        id: Id,
    },
    /// Write the draft or a table to a file; the ending says the format.
    Export {
        /// The file.
        out: PathBuf,
        /// A table instead of the draft (CSV).
        table: Option<String>,
        /// Only one section.
        section: Option<Id>,
    },
    /// Write a map as a picture.
    ExportMap {
        /// The file.
        out: PathBuf,
        /// Which map.
        filter: MapFilter,
    },
    /// Copy the workspace while open.
    Backup {
        /// To where.
        out: PathBuf,
    },
}

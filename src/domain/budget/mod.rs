//! Participatory budgets: projects with costs, ballots on them, and what came of it.

mod words;

use serde::{Deserialize, Serialize};

use super::exact::Exact;

pub use words::{money, rounded};

/// A vote on projects that share one budget. Index of a project or ballot: its place in the lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetVote {
    /// What is known of the vote as a whole, in the order of the file: description, country, currency …
    pub facts: Vec<(String, String)>,
    /// The money there is.
    pub budget: Exact,
    /// How people voted.
    pub kind: BallotKind,
    /// What can be paid for.
    pub projects: Vec<Project>,
    /// Who wants what; empty ballots count as voters.
    pub ballots: Vec<Ballot>,
    /// Names of the columns beside each project's id and cost.
    pub project_columns: Vec<String>,
    /// Names of the columns beside each ballot's voter and choices: neighbourhood, age …
    pub voter_columns: Vec<String>,
}

/// How people voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BallotKind {
    /// Any number of projects.
    Approval,
    /// One project.
    ChooseOne,
    /// Projects in order, the best first.
    Ordinal,
    /// Points that a voter divides among projects.
    Cumulative,
    /// Points for each project by itself.
    Scoring,
}

impl BallotKind {
    /// All of them, with their names in files.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("approval", Self::Approval),
        ("choose-1", Self::ChooseOne),
        ("ordinal", Self::Ordinal),
        ("cumulative", Self::Cumulative),
        ("scoring", Self::Scoring),
    ];

    /// Its name in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|w| w.1 == self).map_or("approval", |w| w.0)
    }

    /// Whether ballots carry points.
    #[must_use]
    pub fn has_points(self) -> bool {
        matches!(self, Self::Cumulative | Self::Scoring)
    }
}

/// Something that can be paid for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// Its id, unique in the vote.
    pub id: String,
    /// What it costs; 0 or more.
    pub cost: Exact,
    /// The other columns, in the order of [`BudgetVote::project_columns`].
    pub cells: Vec<String>,
}

/// One voter's choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// The voter, unique in the vote.
    pub voter: String,
    /// Indices of projects, each once, in the voter's order.
    pub choices: Vec<u32>,
    /// Points for each choice, for kinds that have them; else empty.
    pub points: Vec<Exact>,
    /// The other columns, in the order of [`BudgetVote::voter_columns`].
    pub cells: Vec<String>,
}

impl BudgetVote {
    /// A fact by its name.
    #[must_use]
    pub fn fact(&self, name: &str) -> Option<&str> {
        self.facts.iter().find(|f| f.0 == name).map(|f| f.1.as_str())
    }

    /// A project's cell in a column.
    #[must_use]
    pub fn cell(&self, project: usize, column: &str) -> Option<&str> {
        let at = self.project_columns.iter().position(|c| c == column)?;
        self.projects.get(project)?.cells.get(at).map(String::as_str)
    }

    /// A project's name, or its id where it has none.
    #[must_use]
    pub fn name(&self, project: usize) -> &str {
        let id = self.projects.get(project).map_or("", |p| p.id.as_str());
        self.cell(project, "name").filter(|n| !n.is_empty()).unwrap_or(id)
    }
}

/// By which rule the money is given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// The best first, as long as it fits; what does not fit is passed over.
    Greedy,
    /// Method of Equal Shares (Peters, Pierczyński and Skowron 2021): every voter has the same share, supporters pay together.
    EqualShares,
    /// Sequential Phragmén (Brill, Forster, Lackner, Maly and Peters 2023): supporters earn money evenly until they can pay.
    Phragmen,
}

/// What a funded project is worth to a supporter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Utility {
    /// Its cost: greedy is then by votes.
    Cost,
    /// One: greedy is then by votes per cost.
    Cardinality,
    /// The points given to it; greedy is then by points per cost.
    Points,
}

/// What becomes of the money that the method of equal shares leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Completion {
    /// It stays.
    None,
    /// Greedy on the rest: by votes, or with points by points per cost.
    Greedy,
    /// Every voter's share is raised by 1 until nothing more fits or the next outcome would overspend.
    Add1,
    /// [`Self::Add1`], then [`Self::Greedy`].
    Add1Greedy,
    /// [`Self::Add1`], then greedy by votes (or points) per cost.
    Add1Density,
}

/// Who comes first of those that are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TieRule {
    /// The project id that comes first as text, character by character: "10" before "2".
    Id,
    /// The cheaper one, then more votes, then the id.
    Cost,
    /// More votes, then the cheaper one, then the id.
    Votes,
}

/// How to give out the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// By which rule.
    pub rule: Rule,
    /// What a project is worth to its supporters.
    pub utility: Utility,
    /// What becomes of the rest; only with [`Rule::EqualShares`].
    pub completion: Completion,
    /// Who comes first of equals.
    pub ties: TieRule,
}

/// A step by which a project is funded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// The project.
    pub project: usize,
    /// Who gave it the money.
    pub phase: Phase,
    /// What decided: price per unit of utility (equal shares), largest load (Phragmén), worth per cost (greedy).
    /// `None`: free, or without any supporter.
    pub measure: Option<Exact>,
    /// Voters who paid or carried it; in greedy, its supporters.
    pub payers: u64,
    /// Money left in the budget afterwards.
    pub left: Exact,
    /// Projects that were equal here, the funded one among them, in the order of the tie rule; empty without a tie.
    pub tied: Vec<usize>,
}

/// Which rule funded a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// Costs nothing and somebody wants it.
    Free,
    /// Its supporters' shares.
    Shares,
    /// Greedy.
    Greedy,
    /// Phragmén.
    Loads,
}

/// Why a project got nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// It costs more than there is at all.
    TooDear,
    /// Nobody voted for it.
    NoVotes,
    /// It costs nothing, so that it is worth nothing where worth is cost.
    Worthless,
    /// Its supporters had this much left between them, less than it costs.
    Supporters(Exact),
    /// This much of the budget was left when its turn came, less than it costs.
    DidNotFit(Exact),
    /// The count ended before its turn: this project, at least as well placed, did not fit.
    Ended(usize),
}

/// A project that got nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loser {
    /// The project.
    pub project: usize,
    /// Why.
    pub why: Why,
    /// Money that its supporters had left at the end of equal shares.
    pub left: Option<Exact>,
    /// How many more supporters would have let it win; `None`: not asked for, or none found.
    pub needed: Option<u64>,
}

/// What came of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Steps in order; each funds a project.
    pub rounds: Vec<Round>,
    /// Money spent.
    pub spent: Exact,
    /// A voter's share with which the method of equal shares ended.
    pub share: Option<Exact>,
    /// How often that share was raised by 1.
    pub raised: Option<u64>,
    /// Who got nothing, in the order of the vote.
    pub losers: Vec<Loser>,
}

impl Outcome {
    /// Funded projects as they were selected.
    #[must_use]
    pub fn order(&self) -> Vec<usize> {
        self.rounds.iter().map(|r| r.project).collect()
    }
}

/// What part of the money the voters of one group decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupShare {
    /// The group; empty: nothing is known of these voters.
    pub group: String,
    /// Its voters.
    pub voters: u64,
    /// The money they decided.
    pub money: Exact,
}

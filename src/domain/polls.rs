//! Votes: what is put to the vote, who may vote, what they voted, and what a poll asks for to be valid.

use serde::{Deserialize, Serialize};

use super::change::{Key, Record, Table};
use super::frame::record;
use super::id::Id;
pub use super::poll_deeds::{PollDeed, PollFacts, amount};

/// What a ballot of a poll looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// For, against or blank on every option.
    #[default]
    Each,
    /// Any number of options.
    Approval,
    /// Options in order, ties allowed.
    Ranking,
    /// Points for each option.
    Score,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Each, Self::Approval, Self::Ranking, Self::Score];

    /// Its name in files and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Form::Each => "each",
            Form::Approval => "approval",
            Form::Ranking => "ranking",
            Form::Score => "score",
        }
    }
}

/// How far a poll is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Options and roll can still be changed.
    Prepared,
    /// Ballots come in; the roll is frozen.
    #[default]
    Open,
    /// No more ballots.
    Closed,
    /// Closed, and the result is established by a stated rule.
    Counted,
}

impl Stage {
    /// Its name in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Stage::Prepared => "prepared",
            Stage::Open => "open",
            Stage::Closed => "closed",
            Stage::Counted => "counted",
        }
    }
}

/// A vote on the options of one theme or question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Poll {
    /// Record id.
    pub id: Id,
    /// Short code.
    pub code: String,
    /// What it is about.
    pub name: String,
    /// The theme.
    pub theme: Option<Id>,
    /// Place in lists.
    pub sort: i64,
    /// What a ballot looks like.
    #[serde(default)]
    pub form: Form,
    /// How far it is.
    #[serde(default)]
    pub stage: Stage,
    /// Whether its result binds; an indicative poll knows no quorum and no majority.
    #[serde(default)]
    pub binding: bool,
    /// Whether ballots are apart from who cast them, for good.
    #[serde(default)]
    pub secret: bool,
    /// Per cent of the roll that must have voted, for a binding poll.
    #[serde(default)]
    pub quorum: Option<i64>,
    /// Whether a binding poll asks for a majority of members that also stand for a majority of the population.
    #[serde(default)]
    pub double_majority: bool,
    /// How many options are to be chosen.
    #[serde(default = "one")]
    pub seats: i64,
    /// Most points that an option can get, where ballots give points.
    #[serde(default = "ten")]
    pub highest: i64,
    /// The rule by which it was counted, or is to be; empty: the usual one of its form.
    #[serde(default)]
    pub rule: String,
    /// How ties are broken: `order`, or `lot:` and a published seed.
    #[serde(default)]
    pub ties: String,
    /// Money that its options are to be paid from, as an exact number; empty: no money is at stake.
    #[serde(default)]
    pub budget: String,
}

fn one() -> i64 {
    1
}

fn ten() -> i64 {
    10
}

impl Poll {
    /// An indicative poll by name, open to ballots for and against its options.
    #[must_use]
    pub fn open(id: Id, code: &str, name: &str, theme: Option<Id>, sort: i64) -> Self {
        Self {
            id,
            code: code.to_owned(),
            name: name.to_owned(),
            theme,
            sort,
            form: Form::Each,
            stage: Stage::Open,
            binding: false,
            secret: false,
            quorum: None,
            double_majority: false,
            seats: one(),
            highest: ten(),
            rule: String::new(),
            ties: String::new(),
            budget: String::new(),
        }
    }
}

/// What can be chosen; grown out of a cluster, or written as a contribution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Record id.
    pub id: Id,
    /// Short code by which ballots name it (`TRA-1`).
    pub code: String,
    /// Its wording.
    pub text: String,
    /// The theme.
    pub theme: Id,
    /// The cluster it was made from.
    pub cluster: Option<Id>,
    /// The contribution that brought it in.
    pub contribution: Option<Id>,
    /// The poll it stands in.
    pub poll: Option<Id>,
    /// Place in lists.
    pub sort: i64,
    /// What it costs, as an exact number; empty: nothing is known.
    #[serde(default)]
    pub cost: String,
    /// Where it is, or whom it serves: a neighbourhood.
    #[serde(default)]
    pub place: String,
}

impl Choice {
    /// An option that stands in no poll, and of which no cost is known.
    #[must_use]
    pub fn new(id: Id, code: &str, text: &str, theme: Id, sort: i64) -> Self {
        Self {
            id,
            code: code.to_owned(),
            text: text.to_owned(),
            theme,
            cluster: None,
            contribution: None,
            poll: None,
            sort,
            cost: String::new(),
            place: String::new(),
        }
    }
}

/// What a voter said of one option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vote {
    /// For; also: chosen, ranked, given points.
    For,
    /// Against.
    Against,
    /// Blank.
    Blank,
}

/// One voter's vote on one option; a later one replaces an earlier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ballot {
    /// Record id.
    pub id: Id,
    /// The option.
    pub choice: Id,
    /// Number of the voter on the roll; in a secret poll a number that says nothing about who it was.
    pub voter: i64,
    /// Table at which the voter sat.
    pub seat_table: Option<i64>,
    /// Group the voter belongs to (politicians, businesses …).
    pub voter_group: String,
    /// The vote.
    pub vote: Vote,
    /// The place in the voter's order, from 1, or the points.
    #[serde(default)]
    pub value: Option<i64>,
    /// In a secret poll: the code by which the voter alone knows the ballot again.
    #[serde(default)]
    pub receipt: String,
}

/// Somebody who may vote in a poll. Kept apart from the ballots, and frozen when the poll opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voter {
    /// Record id.
    pub id: Id,
    /// The poll.
    pub poll: Id,
    /// Number by which the voter is known in the room; never a name.
    pub number: i64,
    /// The member that the voter votes for, if one.
    pub member: Option<Id>,
    /// Group the voter belongs to.
    pub voter_group: String,
    /// Table at which the voter sits.
    pub seat_table: Option<i64>,
    /// Seat at that table.
    pub seat: Option<i64>,
    /// Whether the voter has voted.
    pub voted: bool,
}

record!(Poll, Table::Poll);
record!(Choice, Table::Choice);
record!(Ballot, Table::Ballot);
record!(Voter, Table::Voter);

/// A mark on a ballot: the option, what was said of it, and its place or points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The option.
    pub choice: Id,
    /// What was said of it.
    pub vote: Vote,
    /// Its place in the voter's order, from 1, or its points.
    pub value: Option<i64>,
}

/// Votes that say the same of an option, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// The option.
    pub choice: Id,
    /// Group of the voters.
    pub voter_group: String,
    /// What they said.
    pub vote: Vote,
    /// How many.
    pub count: i64,
    /// Their places or points added up.
    pub points: i64,
}

/// A whole ballot of a secret poll, while it waits for the poll to close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The code by which the voter alone knows it again.
    pub receipt: String,
    /// Group of the voter, where so many are in it that it tells nobody apart.
    pub voter_group: String,
    /// What is on it.
    pub marks: Vec<Mark>,
}

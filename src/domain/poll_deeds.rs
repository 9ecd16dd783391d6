//! What a person asks to be done about polls.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::marks::Who;
use super::polls::{Form, Mark};

/// A voter as a file or a person gives it, before the roll is frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollRow {
    /// Number of the voter.
    pub number: i64,
    /// The member that the voter votes for.
    pub member: Option<Id>,
    /// Group.
    pub group: String,
    /// Table.
    pub seat_table: Option<i64>,
    /// Seat.
    pub seat: Option<i64>,
}

/// What a person says of a poll while it is prepared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PollFacts {
    /// The poll; `None`: a new one.
    pub id: Option<Id>,
    /// What it is about.
    pub name: String,
    /// The theme.
    pub theme: Id,
    /// What a ballot looks like.
    pub form: Form,
    /// Whether it binds.
    pub binding: bool,
    /// Whether it is secret.
    pub secret: bool,
    /// Per cent of the roll that must have voted.
    pub quorum: Option<i64>,
    /// Whether members and population both count.
    pub double_majority: bool,
    /// How many options are to be chosen.
    pub seats: i64,
    /// Most points of an option.
    pub highest: i64,
    /// Money at stake, as an exact number; empty: none.
    pub budget: String,
}

/// What a person asks to be done about polls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PollDeed {
    /// Prepare a poll, or change one that is prepared.
    Write(PollFacts),
    /// Delete a poll that nobody voted in; its options stay, in no poll.
    Delete(Id),
    /// Write an option for a poll that is prepared.
    AddOption {
        /// The poll.
        poll: Id,
        /// Its wording.
        text: String,
        /// What it costs; empty: nothing is known.
        cost: String,
        /// Where it is.
        place: String,
    },
    /// Put an option into a poll that is prepared, or take it out.
    PutOption {
        /// The option.
        choice: Id,
        /// The poll; `None`: out.
        poll: Option<Id>,
    },
    /// Lay down who may vote, in place of who was on the roll.
    SetRoll {
        /// The poll.
        poll: Id,
        /// Who.
        rows: Vec<RollRow>,
    },
    /// Freeze the roll and let ballots in.
    Open(Id),
    /// Let no more ballots in.
    Close(Id),
    /// Let ballots in again; never for a secret poll.
    Reopen(Id),
    /// Establish the result by a rule.
    Count {
        /// The poll.
        poll: Id,
        /// The rule; empty: the usual one of its form.
        rule: String,
        /// How ties are broken; empty: in the stated order.
        ties: String,
    },
    /// Take a vote on a budget in from a Pabulib file, as a closed poll of its own.
    BringBudget {
        /// The file.
        from: PathBuf,
        /// The theme of its options.
        theme: Id,
    },
    /// Cast the ballots of a file, or replace those that its voters cast before.
    BringBallots {
        /// The poll.
        poll: Id,
        /// The file.
        from: PathBuf,
    },
    /// Cast a ballot, or replace it where the poll is not secret.
    Cast {
        /// The poll.
        poll: Id,
        /// Who casts it.
        voter: Who,
        /// What is on it; options that are not named are blank, or below those that are.
        marks: Vec<Mark>,
    },
}

//! What comes out of a file that came in: items that can enter the workspace, and problems to mend.

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::material::Consent;
use super::polls::Vote;
use super::ratings::RatedBy;
use crate::error::Said;

/// What a table of a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Statements by members, partners or mixed tables.
    Contributions,
    /// Options that can be voted on.
    Choices,
    /// Scores that members gave to statements.
    Ratings,
    /// Stances of members on statements.
    Positions,
    /// Votes on options.
    Ballots,
    /// Interviews with excerpts and syntheses.
    Interviews,
}

/// Where in a file something stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// Sheet of a spreadsheet.
    pub sheet: Option<String>,
    /// Row as a spreadsheet counts, from 1, header rows included.
    pub row: i64,
}

/// A statement that wants to enter.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewContribution {
    /// The statement, cleaned of control characters, outer white space cut.
    pub text: String,
    /// Its kind.
    pub kind: Option<Id>,
    /// Its theme.
    pub theme: Option<Id>,
    /// Its sub-theme.
    pub subtheme: Option<Id>,
    /// Cross-cutting topics that the file names.
    pub topics: Vec<Id>,
    /// Members the file names as origin, beside the one that handed it in.
    pub members: Vec<Id>,
    /// A partner the file names as origin.
    pub partner: Option<String>,
    /// A mixed table the file names as origin (`MOB-T3`).
    pub table: Option<String>,
    /// A place it speaks of.
    pub place: Option<String>,
    /// Its language (ISO 639-1), where the file tells it.
    pub language: Option<String>,
    /// A remark beside it.
    pub remark: Option<String>,
}

/// An interview that wants to enter.
#[derive(Debug, Clone, PartialEq)]
pub struct NewInterview {
    /// The member interviewed, if one.
    pub member: Option<Id>,
    /// The partner interviewed, if one.
    pub partner: Option<String>,
    /// Number of the interviewee.
    pub participant: i64,
    /// Role of the interviewee.
    pub role: String,
    /// Sector of the interviewee.
    pub sector: String,
    /// Day, ISO 8601.
    pub date: Option<String>,
    /// What may be done with it.
    pub consent: Consent,
    /// Notes or transcript.
    pub notes: String,
    /// The essence.
    pub synthesis: String,
    /// Excerpts with their place in the notes, counted in characters.
    pub excerpts: Vec<(NewContribution, std::ops::Range<usize>)>,
}

/// One thing that wants to enter.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A statement.
    Contribution(NewContribution),
    /// An option with its code.
    Choice {
        /// Code by which ballots name it.
        code: String,
        /// The option.
        contribution: NewContribution,
    },
    /// Scores for a statement, named by its text or reference, or for a cluster, by its label.
    Rating {
        /// Who scored.
        by: RatedBy,
        /// Text, reference or label.
        statement: String,
        /// Criterion and score.
        scores: Vec<(Id, i64)>,
    },
    /// A member's stance on a statement.
    Position {
        /// Who.
        member: Id,
        /// The statement's text or reference.
        statement: String,
        /// The stance.
        stance: Id,
        /// Why.
        comment: String,
        /// Who took it, if the file says so: a role.
        by: String,
    },
    /// A vote.
    Ballot {
        /// Number of the voter.
        voter: i64,
        /// Table.
        seat_table: Option<i64>,
        /// Group.
        voter_group: String,
        /// Code of the option.
        choice: String,
        /// The vote.
        vote: Vote,
    },
    /// An interview.
    Interview(Box<NewInterview>),
}

/// Something in a file that a person has to mend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// Name of the file.
    pub file: String,
    /// Where in it.
    pub place: Place,
    /// Header of the column, where one is to blame.
    pub column: Option<String>,
    /// What is wrong.
    pub said: Said,
    /// What to do.
    pub hint: Option<Said>,
    /// The row as it stands in the file, so that rejects can be mended and imported again.
    pub cells: Vec<String>,
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ImportReport {
    /// Rows and interviews read.
    pub read: u64,
    /// Items that entered (or would).
    pub added: u64,
    /// Items that were here already.
    pub known: u64,
    /// Stances on statements that stand behind no priority yet: to be imported again once one is adopted.
    pub waiting: u64,
    /// Added statements that nearly repeat another.
    pub near_duplicates: u64,
    /// Contributions that lie in no cluster then, where others lie in one.
    pub loose: i64,
    /// Columns that were not understood and left out.
    pub ignored_columns: Vec<String>,
    /// What a person has to mend.
    pub problems: Vec<Problem>,
    /// Header row by file, for the rejects.
    pub headers: std::collections::BTreeMap<String, Vec<String>>,
}

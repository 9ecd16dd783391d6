//! What is adopted, and where members stand.

use serde::{Deserialize, Serialize};

use super::change::{Key, Record, Table};
use super::frame::record;
use super::id::Id;

/// A cluster or option adopted into the strategy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Priority {
    /// Record id.
    pub id: Id,
    /// Theme it belongs to.
    pub theme: Id,
    /// The statement as adopted.
    pub statement: String,
    /// Rank, 1 first.
    pub rank: i64,
    /// The cluster it came from.
    pub cluster: Option<Id>,
    /// The option it came from.
    pub choice: Option<Id>,
    /// Who takes the lead, if decided.
    pub lead: String,
    /// By when, if decided.
    pub horizon: String,
}

/// A member's stance on a priority.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// The priority.
    pub priority: Id,
    /// The member.
    pub member: Id,
    /// The stance.
    pub stance: Id,
    /// Why, in the member's own words.
    pub comment: String,
    /// Who took or recorded it, as the source gives it; empty where it does not say.
    pub recorded: String,
    /// The file it came in, where it was not recorded by hand.
    #[serde(default)]
    pub file: Option<String>,
}

record!(Priority, Table::Priority);

impl Record for Position {
    const TABLE: Table = Table::Position;
    fn key(&self) -> Key {
        Key::two(self.priority, self.member)
    }
}

//! Sorting, as group concept mapping does it: a person puts statements on piles by what belongs together.

use serde::{Deserialize, Serialize};

use super::change::{Key, Record, Table};
use super::frame::record;
use super::id::Id;

/// A person who sorts, known by a number and perhaps a role; never by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sorter {
    /// Record id.
    pub id: Id,
    /// Number, from 1; given by samspel.
    pub number: i64,
    /// What the person is, or the number under which a file knew them.
    pub role: String,
}

impl Sorter {
    /// The role as it stands behind the number; nothing where none is known.
    #[must_use]
    pub fn called(&self) -> String {
        if self.role.is_empty() { String::new() } else { format!(" {}", crate::text::clean_line(&self.role)) }
    }
}

/// A pile of one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pile {
    /// Record id.
    pub id: Id,
    /// Whose it is.
    pub sorter: Id,
    /// What the person wrote on it; may be empty.
    pub label: String,
    /// Place among the person's piles, from 1.
    pub sort: i64,
}

/// A statement's place on a person's piles; on at most one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sorted {
    /// Whose sorting.
    pub sorter: Id,
    /// The statement.
    pub contribution: Id,
    /// The pile.
    pub pile: Id,
}

record!(Sorter, Table::Sorter);
record!(Pile, Table::Pile);

impl Record for Sorted {
    const TABLE: Table = Table::Sorted;
    fn key(&self) -> Key {
        Key::two(self.sorter, self.contribution)
    }
}

/// How one person sorted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonsSort {
    /// Who.
    pub sorter: Sorter,
    /// The piles in order.
    pub piles: Vec<Pile>,
    /// What lies on them.
    pub sorted: Vec<Sorted>,
}

//! The draft as people write it.

use serde::{Deserialize, Serialize};

use super::change::{Key, Record, Table};
use super::frame::record;
use super::id::Id;

/// Names of the live blocks that a draft can hold (` ```samspel NAME …`), each with the parameters that it understands.
pub const LIVE_BLOCKS: [(&str, &[&str]); 17] = [
    ("numbers", &[]),
    ("coverage", &[]),
    ("statements", &["theme", "role", "top"]),
    ("clusters", &["theme", "top"]),
    ("map", &["theme"]),
    ("gozone", &["theme", "top"]),
    ("ranking", &["theme", "top"]),
    ("ladder", &["theme", "top"]),
    ("priorities", &["theme", "top"]),
    ("topics", &["theme"]),
    ("positions", &["theme"]),
    ("poll", &["theme"]),
    ("budget", &["theme"]),
    ("opinions", &["theme"]),
    ("quotes", &["theme", "top"]),
    ("syntheses", &[]),
    ("register", &[]),
];

/// A section of the draft: a heading and Markdown with citations and live blocks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Record id.
    pub id: Id,
    /// Heading, without `#`.
    pub heading: String,
    /// The theme this chapter is about, if one.
    pub theme: Option<Id>,
    /// Markdown. Deeper headings stand inside.
    pub body: String,
    /// Whether a person has changed it since the template brought it.
    pub edited: bool,
    /// Place in the draft: a key between its neighbours', compared as text.
    pub sort: String,
}

record!(Section, Table::Section);

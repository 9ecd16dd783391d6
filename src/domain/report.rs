//! What came of a deed.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::intake::ImportReport;
use crate::error::Said;

/// What a deed did.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Report {
    /// What to tell the person, first the most important.
    pub said: Vec<Said>,
    /// The record made, if one was.
    pub made: Option<Id>,
    /// What an import did.
    pub import: Option<ImportReport>,
    /// Files written.
    pub files: Vec<PathBuf>,
}

impl Report {
    /// A report of one sentence.
    #[must_use]
    pub fn of(said: Said) -> Self {
        Self { said: vec![said], ..Self::default() }
    }
}

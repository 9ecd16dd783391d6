//! Votes on participatory budgets in: Pabulib's `.pb`, three sections META, PROJECTS and VOTES, separated by semicolons.
//!
//! A file that contradicts itself is refused whole, with its row: a budget is no place for guessing. What only touches
//! descriptions, or totals that the file repeats for convenience, is a remark.

mod rows;
mod totals;

use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::row::Row;
use super::sniff;
use super::source::Source;
use crate::domain::Progress;
use crate::domain::budget::BudgetVote;
use crate::error::{Error, Result, Said};
use crate::text::{clean_line, cut};

use rows::Sections;

/// A file of a vote on a budget.
#[derive(Debug, Clone, PartialEq)]
pub struct BudgetFile {
    /// Its name, without folders.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The vote.
    pub vote: BudgetVote,
    /// What does not touch the count, but should be known.
    pub remarks: Vec<Said>,
}

/// Reads a `.pb` file.
///
/// # Errors
/// With file, row and reason: a missing section, column or key, an amount that is none, below 0 or beyond all budgets, an id
/// twice or unknown, points that do not go with the projects, totals that the rows contradict.
pub fn read(path: &Path, progress: &dyn Progress) -> Result<BudgetFile> {
    let failed = |e: std::io::Error| Error::file(path, &e);
    let sha256 = checksum(path).map_err(failed)?;
    let encoding = sniff::encoding(&mut sniff::open_file(path)?, false).map_err(failed)?;
    let source = Source::File { path: path.to_owned(), encoding, separator: b';' };
    let mut sections = Sections::new(sniff::file_name(path));
    source.each(progress, &mut |row| sections.take(row).map(|()| true))?;
    let name = sections.file.clone();
    let (vote, remarks) = sections.finish()?;
    Ok(BudgetFile { name, sha256, vote, remarks })
}

fn checksum(path: &Path) -> std::io::Result<String> {
    let (mut file, mut hash, mut chunk) = (std::fs::File::open(path)?, Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut chunk)? {
            0 => return Ok(hash.finalize().iter().map(|b| format!("{b:02x}")).collect()),
            n => hash.update(&chunk[..n]),
        }
    }
}

/// A refusal of a row, with its hint.
fn wrong(file: &str, row: i64, key: &str) -> Error {
    Error::input(key).with("file", file).with("row", row).hint(Said::new(&format!("{key}-hint")))
}

/// What stands in the file, short enough for a message.
fn quoted(text: &str) -> String {
    cut(&clean_line(text), 40)
}

/// The cells of a row, trimmed.
fn trimmed(row: &Row) -> Vec<&str> {
    (0..row.len()).map(|at| row.cell(at).trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')).collect()
}

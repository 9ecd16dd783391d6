//! Ballots of known voters in: a table of who cast which ballot, each written as it is typed (`121`, `A>B=C`, `A;C`, `A:5;B:2`).

use std::path::Path;

use super::sorts::widest;
use super::words::{WORDS, plain};
use super::{Field, sniff};
use crate::domain::Progress;
use crate::error::{Error, Result};
use crate::text::clean_line;

/// Longest table.
const MOST: usize = 2_000_000;
/// Words for the number of a voter, beside those that every table may use.
const NUMBER: [&str; 5] = ["number", "nummer", "nr", "no", "numara"];
/// Words for the ballot.
const BALLOT: [&str; 9] = [
    "ballot",
    "stemmeseddel",
    "stembiljet",
    "biljet",
    "valsedel",
    "rostsedel",
    "röstsedel",
    "oy pusulasi",
    "oy pusulası",
];

/// A ballot as the table has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperLine {
    /// Row in the file.
    pub row: i64,
    /// Number of the voter, or table and seat (`3.4`).
    pub voter: String,
    /// What is on it.
    pub ballot: String,
}

/// Reads a table with the columns voter and ballot: CSV, Excel or OpenDocument; `None`: it has none. `language` is the
/// programme's.
///
/// # Errors
/// When the file cannot be read, or is too long.
pub fn read(path: &Path, language: &str, progress: &dyn Progress) -> Result<Option<Vec<PaperLine>>> {
    let Some(source) = widest(path)? else { return Ok(None) };
    let mut columns: Option<(usize, usize)> = None;
    let mut lines = Vec::new();
    source.each(progress, &mut |row| {
        if row.is_blank() {
            return Ok(true);
        }
        let cells: Vec<String> = row.cells().iter().map(|c| clean_line(c)).collect();
        let Some((voter, ballot)) = columns else {
            columns = header(&cells, language);
            return Ok(true);
        };
        let cell = |at: usize| cells.get(at).cloned().unwrap_or_default();
        lines.push(PaperLine { row: row.number, voter: cell(voter), ballot: cell(ballot) });
        if lines.len() > MOST {
            return Err(Error::input("roll-long").with("file", sniff::file_name(path)).with("most", MOST));
        }
        Ok(true)
    })?;
    Ok(columns.map(|_| lines))
}

/// The columns, if this row is the header: title rows above it are passed over.
fn header(cells: &[String], language: &str) -> Option<(usize, usize)> {
    let words: Vec<String> = cells.iter().map(|c| plain(c)).collect();
    let one_of = |all: &[&str]| words.iter().position(|w| all.contains(&w.as_str()));
    let voter =
        words.iter().position(|w| WORDS.exact(w, language).first().is_some_and(|(field, _)| *field == Field::Voter));
    Some((voter.or_else(|| one_of(&NUMBER))?, one_of(&BALLOT)?))
}

//! A roll in: a table of who may vote. Whoever stands on it votes, so a roll with a fault is refused whole.

use std::path::Path;

use super::sorts::widest;
use super::words::{WORDS, plain};
use super::{Field, sniff};
use crate::domain::Progress;
use crate::error::{Error, Result, Said};
use crate::text::clean_line;

/// Longest roll.
const MOST: usize = 2_000_000;

/// Words for the number of a voter, beside those that every table may use.
const NUMBER: [&str; 5] = ["number", "nummer", "nr", "no", "numara"];
/// Words for a seat at a table.
const SEAT: [&str; 9] = ["seat", "plads", "pladsnummer", "plaats", "stoel", "zetel", "plats", "stol", "koltuk"];

/// A voter as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollLine {
    /// Row in the file.
    pub row: i64,
    /// Number of the voter.
    pub number: i64,
    /// The member, by code or name; empty: none.
    pub member: String,
    /// Group; empty: none.
    pub group: String,
    /// Table.
    pub table: Option<i64>,
    /// Seat at that table.
    pub seat: Option<i64>,
}

/// Places of the columns.
struct Columns {
    number: usize,
    member: Option<usize>,
    group: Option<usize>,
    table: Option<usize>,
    seat: Option<usize>,
}

/// Reads a roll: CSV, Excel or OpenDocument, with a header. `language` is the programme's.
///
/// # Errors
/// With file and row: no column of numbers, a number that is none, too many rows, or nobody at all.
pub fn read(path: &Path, language: &str, progress: &dyn Progress) -> Result<Vec<RollLine>> {
    let file = sniff::file_name(path);
    let mut columns: Option<Columns> = None;
    let mut lines = Vec::new();
    let Some(source) = widest(path)? else { return Err(empty(&file)) };
    source.each(progress, &mut |row| {
        if row.is_blank() {
            return Ok(true);
        }
        let cells: Vec<String> = row.cells().iter().map(|c| clean_line(c)).collect();
        match &columns {
            None => columns = header(&cells, language),
            Some(found) => lines.push(line(found, &cells, row.number, &file)?),
        }
        if lines.len() > MOST {
            return Err(Error::input("roll-long").with("file", &file).with("most", MOST));
        }
        Ok(true)
    })?;
    match (columns, lines.is_empty()) {
        (None, _) => Err(Error::input("roll-header").with("file", &file).hint(Said::new("roll-header-hint"))),
        (_, true) => Err(empty(&file)),
        _ => Ok(lines),
    }
}

fn empty(file: &str) -> Error {
    Error::input("roll-empty").with("file", file).hint(Said::new("roll-header-hint"))
}

/// The columns, if this row is the header: title rows above it are passed over.
fn header(cells: &[String], language: &str) -> Option<Columns> {
    let words: Vec<String> = cells.iter().map(|c| plain(c)).collect();
    let field = |wanted: Field| {
        words.iter().position(|w| WORDS.exact(w, language).first().is_some_and(|(field, _)| *field == wanted))
    };
    let one_of = |all: &[&str]| words.iter().position(|w| all.contains(&w.as_str()));
    Some(Columns {
        number: field(Field::Voter).or_else(|| one_of(&NUMBER))?,
        member: field(Field::Member),
        group: field(Field::Group),
        table: field(Field::Table),
        seat: one_of(&SEAT),
    })
}

fn line(columns: &Columns, cells: &[String], row: i64, file: &str) -> Result<RollLine> {
    let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).map_or("", String::as_str);
    let number = |at: Option<usize>| -> Result<Option<i64>> {
        let text = cell(at);
        if text.is_empty() {
            return Ok(None);
        }
        let found = text.parse::<i64>().ok().filter(|n| (1..=1_000_000_000).contains(n));
        let wrong = || Error::input("roll-number").with("file", file).with("row", row).with("text", text);
        found.map(Some).ok_or_else(wrong)
    };
    let missing = || Error::input("roll-number").with("file", file).with("row", row).with("text", "");
    Ok(RollLine {
        row,
        number: number(Some(columns.number))?.ok_or_else(missing)?,
        member: cell(columns.member).to_owned(),
        group: cell(columns.group).to_owned(),
        table: number(columns.table)?,
        seat: number(columns.seat)?,
    })
}

//! The grouping engine on a plain file of texts: no workspace, nothing is kept.

use std::collections::HashMap;
use std::path::Path;

use crate::analysis::{self, Options, Text};
use crate::domain::Progress;
use crate::domain::intake::{Place, Problem};
use crate::error::{Error, Result, Said};
use crate::exchange::readers::PlainTable;
use crate::text::{clean, clean_line};

pub use crate::analysis::{Clustering, Group, Pair};

/// Columns of the file; the first two must be there.
const COLUMNS: [&str; 5] = ["id", "text", "lang", "member", "label"];
const ID: usize = 0;
const TEXT: usize = 1;

/// One text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLine {
    /// How the file names it.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Its language (ISO 639-1): as the file says, or else as found.
    pub language: String,
    /// Who said it, where the file tells.
    pub member: String,
}

/// The texts of a file.
#[derive(Debug, Clone, Default)]
pub struct TextFile {
    /// Its texts in the order of the file, no two with the same id.
    pub texts: Vec<TextLine>,
    /// Rows that were left out.
    pub problems: Vec<Problem>,
}

impl TextFile {
    /// Reads a file with the columns `id` and `text` and, where they are there, `lang`, `member` and `label`, in any format
    /// that an import reads. A row without id or text, or with an id that stands above already, is a problem beside the
    /// good ones.
    ///
    /// # Errors
    /// When the file cannot be read, lacks a column, or holds no text at all.
    pub fn read(path: &Path, progress: &dyn Progress) -> Result<Self> {
        let table = PlainTable::open(path, &COLUMNS[..2], &COLUMNS[2..])?;
        let mut file = Self::default();
        let mut rows: HashMap<String, i64> = HashMap::new();
        table.read(progress, &mut |place, cells| {
            let line = cells.and_then(|cells| text_line(&table, place.clone(), cells));
            match line {
                Ok(line) => match rows.get(&line.id) {
                    Some(row) => file.problems.push(twice(&table, place, &line.id, *row)),
                    None => {
                        rows.insert(line.id.clone(), place.row);
                        file.texts.push(line);
                    }
                },
                Err(problem) => file.problems.push(*problem),
            }
            Ok(())
        })?;
        if file.texts.is_empty() {
            let error = Error::input("calc-no-texts").with("file", &table.file).with("count", file.problems.len());
            return Err(error.hint(Said::new("calc-no-texts-hint")));
        }
        Ok(file)
    }

    /// The texts as the engine takes them.
    fn for_engine(&self) -> Vec<Text<'_>> {
        self.texts.iter().map(|t| Text { text: &t.text, language: &t.language }).collect()
    }

    /// The texts in groups: `clusters` of them, or as many as suit. Groups hold places in [`TextFile::texts`].
    ///
    /// # Errors
    /// [`crate::error::Kind::Cancelled`] when `progress` says so.
    pub fn cluster(&self, clusters: Option<usize>, seed: u64, progress: &dyn Progress) -> Result<Clustering> {
        let options = Options { clusters, seed, fixed: Vec::new() };
        analysis::cluster(&self.for_engine(), &options, progress)
    }

    /// Pairs of texts that share at least `threshold` of their words (Jaccard), most alike first.
    ///
    /// # Errors
    /// When the threshold is out of bounds, and [`crate::error::Kind::Cancelled`] when `progress` says so.
    pub fn duplicates(&self, threshold: f64, progress: &dyn Progress) -> Result<Vec<Pair>> {
        let mut pairs = analysis::near_duplicates(&self.for_engine(), threshold, progress)?;
        pairs.sort_by_key(|p| std::cmp::Reverse(p.likeness));
        Ok(pairs)
    }
}

fn text_line(table: &PlainTable, place: Place, cells: &[&str]) -> std::result::Result<TextLine, Box<Problem>> {
    let [id, text, language, member, ..] = cells else { return Err(table.blame(place, TEXT, "calc-no-text")) };
    let (id, text) = (clean_line(id), clean(text));
    if id.is_empty() {
        return Err(table.blame(place, ID, "calc-no-id"));
    }
    if text.trim().is_empty() {
        return Err(table.blame(place, TEXT, "calc-no-text"));
    }
    let language = match code(language) {
        Some(code) => code,
        None => analysis::guess(&text).to_owned(),
    };
    Ok(TextLine { id, text, language, member: clean_line(member) })
}

/// `nl` of `nl`, `NL`, `nl-BE` and `nl_NL`; nothing where the cell holds no code of a language.
fn code(cell: &str) -> Option<String> {
    let code = cell.split(['-', '_']).next().unwrap_or_default().trim().to_ascii_lowercase();
    ((2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase())).then_some(code)
}

fn twice(table: &PlainTable, place: Place, id: &str, row: i64) -> Problem {
    let mut problem = *table.blame(place, ID, "calc-twice");
    problem.said = problem.said.with("id", id).with("row", row);
    problem
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn languages_are_read_as_people_write_them() {
        for (cell, expected) in [
            ("nl", Some("nl")),
            ("NL-be", Some("nl")),
            ("da_DK", Some("da")),
            ("fry", Some("fry")),
            ("", None),
            ("Dutch", None),
            ("é", None),
        ] {
            assert_eq!(code(cell).as_deref(), expected, "{cell}");
        }
    }
}

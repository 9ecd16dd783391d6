//! Plain tables for the engines: columns with names of their own, no programme that explains them.

use std::path::Path;

use super::items::{Fault, fault, flawed, ragged};
use super::row::Flaw;
use super::row::tidy;
use super::source::{Source, whole_text};
use super::table::{SEPARATORS, is_header, problem};
use super::words::plain;
use super::{Format, ods, refusal, sniff, tree, xlsx};
use crate::domain::Progress;
use crate::domain::intake::{Place, Problem};
use crate::error::{Error, Result, Said};

/// The header stands within so many rows from the top.
const TOP: usize = 30;

/// What takes the rows of a table: the place, and the cells or what is wrong with the row.
pub type EachRow<'a> = dyn FnMut(Place, std::result::Result<&[&str], Box<Problem>>) -> Result<()> + 'a;

/// A table whose columns are found by their names.
#[derive(Debug)]
pub struct PlainTable {
    /// Name of the file, without folders.
    pub file: String,
    /// Sheet of a spreadsheet.
    pub sheet: Option<String>,
    header: Vec<String>,
    header_row: i64,
    /// For each name asked for, the place of its column.
    at: Vec<Option<usize>>,
    source: Source,
}

/// The first rows of a table, and what of the names stands in them.
struct Looked {
    sheet: Option<String>,
    source: Source,
    rows: Vec<(i64, Vec<String>)>,
    /// The header among the rows, and the places of the names in it.
    best: usize,
    at: Vec<Option<usize>>,
    /// How many of the needed names it has, and of all.
    found: (usize, usize),
}

impl PlainTable {
    /// Opens a file of any format that an import reads and finds the columns named `needed` and, where they are there,
    /// `optional`. Case, spaces and what else stands in the file do not matter.
    ///
    /// # Errors
    /// When the file cannot be read or is not what samspel reads, or when a needed column is missing.
    pub fn open(path: &Path, needed: &[&str], optional: &[&str]) -> Result<Self> {
        let file = sniff::file_name(path);
        let names: Vec<&str> = needed.iter().chain(optional).copied().collect();
        let mut best: Option<Looked> = None;
        for (sheet, source) in sources(path, &file)? {
            let looked = look(sheet, source, &names, needed.len())?;
            if best.as_ref().is_none_or(|b| looked.found > b.found) {
                best = Some(looked);
            }
        }
        let nothing = || Error::input("readers-no-rows").with("file", &file).hint(Said::new("plain-header-hint"));
        let best = best.filter(|b| !b.rows.is_empty()).ok_or_else(nothing)?;
        let (row, header) = best.rows[best.best].clone();
        if best.found.0 < needed.len() {
            let seen = refusal::seen(header.iter().map(String::as_str));
            let missing = needed.iter().zip(&best.at).filter(|(_, at)| at.is_none());
            let mut error = Error::input("plain-missing-columns").with("file", &file).with("row", row);
            for (name, _) in missing {
                error = error.hint(Said::new("plain-needs").with("column", *name));
            }
            return Err(error.with("seen", seen).hint(Said::new("plain-header-hint")));
        }
        Ok(Self { file, sheet: best.sheet, header, header_row: row, at: best.at, source: best.source })
    }

    /// Hands on every row that holds anything: its place, and its cells in the order of the names (empty where there is
    /// no such column) or what is wrong with it. For what a cell holds, `each` may complain with [`PlainTable::blame`].
    ///
    /// # Errors
    /// What `each` or `progress` return, and faults of the machine.
    pub fn read(&self, progress: &dyn Progress, each: &mut EachRow) -> Result<()> {
        self.source.each(progress, &mut |row| {
            if row.number <= self.header_row || row.is_blank() || is_header(row, &self.header) {
                return Ok(true);
            }
            let place = Place { sheet: self.sheet.clone(), row: row.number };
            let fault = match row.flaw {
                Some(Flaw::BadBytes) => Some(flawed(Flaw::BadBytes).hint(Said::new("plain-bad-bytes-hint"))),
                Some(flaw) => Some(flawed(flaw)),
                None => ragged(row, self.header.len()),
            };
            if let Some(fault) = fault {
                let problem = problem(&self.file, place.clone(), &self.header, *fault, row);
                each(place, Err(Box::new(problem)))?;
                return Ok(true);
            }
            let cells: Vec<&str> = self.at.iter().map(|at| at.map_or("", |i| tidy(row.cell(i)))).collect();
            each(place, Ok(&cells))?;
            Ok(true)
        })
    }

    /// A complaint about the cell of the `name`th name in a row: message `key`, hint `key-hint`.
    #[must_use]
    pub fn blame(&self, place: Place, name: usize, key: &str) -> Box<Problem> {
        let Fault { said, hint, .. } = *fault(key);
        let column = self.at.get(name).copied().flatten().and_then(|c| self.header.get(c)).cloned();
        Box::new(Problem { file: self.file.clone(), place, column, said, hint: Some(hint), cells: Vec::new() })
    }
}

/// Everything in the file that may be the table: text under each separator, each visible sheet.
pub(super) fn sources(path: &Path, file: &str) -> Result<Vec<(Option<String>, Source)>> {
    let path = || path.to_owned();
    let visible = |sheets: Vec<(String, bool)>| sheets.into_iter().filter(|s| s.1).map(|s| s.0);
    Ok(match sniff::format(&path(), None)? {
        Format::Csv => {
            let mut input = sniff::open_file(&path())?;
            let encoding = sniff::encoding(&mut input, false).map_err(|e| Error::file(&path(), &e))?;
            SEPARATORS.map(|separator| (None, Source::File { path: path(), encoding, separator })).into()
        }
        Format::Xlsx => visible(xlsx::sheets(&path())?)
            .map(|sheet| (Some(sheet.clone()), Source::Xlsx { path: path(), sheet }))
            .collect(),
        Format::Ods => visible(ods::sheets(&path())?)
            .map(|sheet| (Some(sheet.clone()), Source::Ods { path: path(), sheet }))
            .collect(),
        Format::Json => vec![(None, with_header(tree::json(file, &whole_text(&path())?)?))],
        Format::Toml => {
            let text = whole_text(&path())?;
            let top = tree::toml(file, &text)?;
            tree::toml_rows(&text, &top).map(|rows| (None, with_header(rows))).into_iter().collect()
        }
    })
}

/// The keys of the objects as row 0.
fn with_header(tree: tree::Tree) -> Source {
    let header = super::source::TreeRow { number: 0, cells: tree.header, nested: false };
    Source::Tree(std::iter::once(header).chain(tree.rows).collect())
}

fn look(sheet: Option<String>, source: Source, names: &[&str], needed: usize) -> Result<Looked> {
    let rows = source.first(TOP)?;
    let mut looked = Looked { sheet, source, rows, best: 0, at: vec![None; names.len()], found: (0, 0) };
    for (i, (_, cells)) in looked.rows.iter().enumerate() {
        let heads: Vec<String> = cells.iter().map(|c| plain(c)).collect();
        let at: Vec<Option<usize>> = names.iter().map(|name| heads.iter().position(|h| h == name)).collect();
        let of = |at: &[Option<usize>]| at.iter().flatten().count();
        let found = (of(&at[..needed]), of(&at));
        if found > looked.found {
            (looked.best, looked.at, looked.found) = (i, at, found);
        }
    }
    Ok(looked)
}

//! Sorts in: people's piles of statements, as the programs for group concept mapping write them.
//!
//! * R-CMap: no header; sorter, name of the pile, then the cards on it
//! * cmAnalysis: a row a card with `sorterID`, `statement` (or `StatementNumber`), `stackID`, perhaps the stack's name
//! * a matrix of statements (rows) by piles (columns) of 0 and 1; where a pile holds a card that a pile before it holds
//!   already, the next person's piles begin

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use super::source::Source;
use super::{Format, ods, sniff, xlsx};
use crate::domain::Progress;
use crate::domain::intake::Place;
use crate::error::{Error, Result, Said};
use crate::text::{clean_line, fold};

/// Rows looked at before a file is understood.
const SAMPLE: usize = 40;
/// Largest file that is looked at unasked: some hundred people with some hundred cards.
const MOST: u64 = 4 << 20;

/// A card on a pile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Where it stands.
    pub place: Place,
    /// Who sorted, as the file calls the person.
    pub sorter: String,
    /// The pile, as the file tells one from another.
    pub pile: String,
    /// The statement: number, reference or text.
    pub statement: String,
}

/// A file of sorts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorts {
    /// The file's name, without folders.
    pub name: String,
    /// Its first row, where that is a header.
    pub header: Vec<String>,
    /// The cards in order.
    pub cards: Vec<Card>,
    /// What people wrote on their piles, by sorter and pile.
    pub labels: BTreeMap<(String, String), String>,
}

/// How a file of sorts is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    Piles,
    Cards { sorter: usize, statement: usize, pile: usize, name: Option<usize> },
    Matrix,
}

/// Whether a file holds sorts and nothing else.
#[must_use]
pub fn is_one(path: &Path) -> bool {
    // Sorts are small; of a large file not even the encoding is looked up here.
    let is_small = std::fs::metadata(path).is_ok_and(|m| m.len() <= MOST);
    is_small && found(path).is_ok_and(|(_, layout)| layout.is_some())
}

/// Reads a file of sorts.
///
/// # Errors
/// When it cannot be read, or is laid out in none of the known ways.
pub fn read(path: &Path, progress: &dyn Progress) -> Result<Sorts> {
    let name = sniff::file_name(path);
    let (source, layout) = found(path)?;
    let Some(layout) = layout else {
        return Err(Error::input("readers-no-sorts").with("file", &name).hint(Said::new("readers-no-sorts-hint")));
    };
    let mut sorts = Sorts { name, header: Vec::new(), cards: Vec::new(), labels: BTreeMap::new() };
    let mut matrix = Columns::default();
    source.each(progress, &mut |row| {
        if row.is_blank() {
            return Ok(true);
        }
        let place = Place { sheet: None, row: row.number };
        let cells: Vec<String> = row.cells().iter().map(|c| clean_line(c)).collect();
        let cell = |at: usize| cells.get(at).cloned().unwrap_or_default();
        match layout {
            Layout::Piles => {
                let key = format!("{:06}", row.number);
                sorts.labels.insert((cell(0), key.clone()), cell(1));
                sorts.cards.extend(cells.iter().skip(2).filter(|c| !c.is_empty()).map(|statement| Card {
                    place: place.clone(),
                    sorter: cell(0),
                    pile: key.clone(),
                    statement: whole(statement),
                }));
            }
            _ if sorts.header.is_empty() => {
                sorts.header.clone_from(&cells);
                matrix.labels = cells.iter().skip(1).cloned().collect();
            }
            Layout::Cards { sorter, statement, pile, name } => {
                if let Some(name) = name {
                    sorts.labels.insert((cell(sorter), cell(pile)), cell(name));
                }
                let statement = whole(&cell(statement));
                sorts.cards.push(Card { place, sorter: cell(sorter), pile: cell(pile), statement });
            }
            Layout::Matrix => matrix.rows.push((place, cells)),
        }
        Ok(true)
    })?;
    if layout == Layout::Matrix {
        matrix.into_cards(&mut sorts);
    }
    Ok(sorts)
}

/// The rows of a table of any format, cleaned.
///
/// # Errors
/// When the file cannot be read.
pub fn rows(path: &Path, progress: &dyn Progress) -> Result<Vec<Vec<String>>> {
    let mut rows = Vec::new();
    if let Some(source) = widest(path)? {
        source.each(progress, &mut |row| {
            if !row.is_blank() {
                rows.push(row.cells().iter().map(|c| whole(&clean_line(c))).collect());
            }
            Ok(true)
        })?;
    }
    Ok(rows)
}

/// Spreadsheets write whole numbers as `12.0` now and then.
fn whole(cell: &str) -> String {
    let digits = |s: &str| !s.is_empty() && s.chars().all(|c| c.is_ascii_digit());
    match cell.strip_suffix(".0") {
        Some(number) if digits(number) => number.to_owned(),
        _ => cell.to_owned(),
    }
}

fn found(path: &Path) -> Result<(Source, Option<Layout>)> {
    let name = sniff::file_name(path);
    let nothing = || Error::input("readers-no-sorts").with("file", &name).hint(Said::new("readers-no-sorts-hint"));
    let source = widest(path)?.ok_or_else(nothing)?;
    let sample: Vec<Vec<String>> = source.first(SAMPLE)?.into_iter().map(|(_, cells)| trimmed(cells)).collect();
    let layout = cards(&sample).or_else(|| matrix(&sample)).or_else(|| piles(&sample));
    Ok((source, layout))
}

/// The first sheet, or the text table cut by the separator that makes most cells.
pub(super) fn widest(path: &Path) -> Result<Option<Source>> {
    let first = |sheets: Vec<(String, bool)>| sheets.into_iter().find(|s| s.1).map(|s| s.0);
    Ok(match sniff::format(path, None)? {
        Format::Xlsx => first(xlsx::sheets(path)?).map(|sheet| Source::Xlsx { path: path.to_owned(), sheet }),
        Format::Ods => first(ods::sheets(path)?).map(|sheet| Source::Ods { path: path.to_owned(), sheet }),
        Format::Csv => {
            let mut file = sniff::open_file(path)?;
            let encoding = sniff::encoding(&mut file, false).map_err(|e| Error::file(path, &e))?;
            let mut best: Option<(usize, Source)> = None;
            for separator in [b';', b',', b'\t'] {
                let source = Source::File { path: path.to_owned(), encoding, separator };
                let cells = source.first(SAMPLE)?.iter().map(|(_, cells)| cells.len()).sum();
                if best.as_ref().is_none_or(|(most, _)| cells > *most) {
                    best = Some((cells, source));
                }
            }
            best.map(|(_, source)| source)
        }
        Format::Toml | Format::Json => None,
    })
}

fn trimmed(cells: Vec<String>) -> Vec<String> {
    let mut cells: Vec<String> = cells.iter().map(|c| clean_line(c)).collect();
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

/// A row a card: the header says so.
fn cards(sample: &[Vec<String>]) -> Option<Layout> {
    let header: Vec<String> = sample.first()?.iter().map(|c| fold(c).replace(['_', ' ', '-', '.'], "")).collect();
    let at = |names: &[&str]| header.iter().position(|h| names.contains(&h.as_str()));
    Some(Layout::Cards {
        sorter: at(&["sorterid", "sorter", "participantid", "userid"])?,
        statement: at(&["statement", "statementid", "statementnumber", "card", "cardid"])?,
        pile: at(&["stackid", "stack", "pileid", "pile"])?,
        name: at(&["stackname", "stacklabel", "pilename", "pilelabel", "label"]),
    })
}

/// A matrix of 0 and 1 under a row of labels.
fn matrix(sample: &[Vec<String>]) -> Option<Layout> {
    let (_, rows) = sample.split_first()?;
    let is_bit = |c: &String| matches!(whole(c).as_str(), "0" | "1" | "");
    let wide = rows.iter().map(Vec::len).max()? > 2;
    let bits = rows.iter().all(|r| r.len() > 1 && r[1..].iter().all(is_bit) && !r[0].is_empty());
    (rows.len() > 1 && wide && bits).then_some(Layout::Matrix)
}

/// A row a pile: sorter, name, then cards, all of them numbers or references.
fn piles(sample: &[Vec<String>]) -> Option<Layout> {
    let is_card = |c: &String| {
        let end = c.rsplit('-').next().unwrap_or_default();
        c.is_empty() || (c.len() <= 24 && !end.is_empty() && whole(end).chars().all(|c| c.is_ascii_digit()))
    };
    let rows = sample.iter().all(|r| r.len() > 2 && !r[0].is_empty() && r[2..].iter().all(is_card));
    (sample.len() > 1 && rows).then_some(Layout::Piles)
}

/// A matrix as it was read.
#[derive(Default)]
struct Columns {
    labels: Vec<String>,
    rows: Vec<(Place, Vec<String>)>,
}

impl Columns {
    fn into_cards(self, sorts: &mut Sorts) {
        let (mut person, mut laid) = (1, HashSet::new());
        for (column, label) in self.labels.iter().enumerate() {
            let on = |cells: &[String]| cells.get(column + 1).is_some_and(|c| whole(c) == "1");
            let pile: Vec<usize> = (0..self.rows.len()).filter(|r| on(&self.rows[*r].1)).collect();
            if pile.iter().any(|r| laid.contains(r)) {
                person += 1;
                laid.clear();
            }
            let (sorter, key) = (person.to_string(), format!("{column:06}"));
            if !pile.is_empty() {
                sorts.labels.insert((sorter.clone(), key.clone()), label.clone());
            }
            sorts.cards.extend(pile.iter().map(|r| {
                let (place, cells) = &self.rows[*r];
                let statement = whole(&cells[0]);
                Card { place: place.clone(), sorter: sorter.clone(), pile: key.clone(), statement }
            }));
            laid.extend(pile);
        }
    }
}

//! A table of a file that came in: opened, understood, and read row by row.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use super::header::{Header, Reading};
use super::items::{Fault, Items};
use super::names::Names;
use super::row::Row;
use super::source::{Source, whole_text};
use super::{Column, Field, Format, How, Options, interviews, map, ods, refusal, sniff, tree, xlsx};
use crate::domain::frame::{Frame, Role};
use crate::domain::intake::{Item, Place, Problem, Shape};
use crate::domain::{Id, Progress};
use crate::error::{Error, Result, Said};

/// Rows looked at before a table is understood.
const SAMPLE: usize = 60;
/// Separators of text tables, most frequent first.
pub(super) const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// What takes the rows of a table, one by one: the place, the item or the problem, and the cells of an item's row as they
/// stand, for the rejects, should the item turn out not to fit.
pub type Each<'a> = dyn FnMut(Place, std::result::Result<Item, Problem>, &dyn Fn() -> Vec<String>) -> Result<()> + 'a;

/// A table that was understood and can be read.
#[derive(Debug)]
pub struct Table {
    /// What it holds.
    pub shape: Shape,
    /// Name of the file, without folders.
    pub file: String,
    /// Sheet of a spreadsheet.
    pub sheet: Option<String>,
    /// The header as it stands in the file, for the rejects.
    pub header: Vec<String>,
    /// What each column holds, and how that was found.
    pub columns: Vec<Column>,
    /// Headers of columns that are left out.
    pub ignored: Vec<String>,
    /// Other sheets of the file that hold no list; told with its first table.
    pub skipped_sheets: Vec<String>,
    /// Row of the header; rows up to it are not read.
    header_row: i64,
    content: Content,
    names: Names,
    frame: Frame,
    member: Option<Id>,
    /// What the map says of every row.
    all: Vec<(Field, String)>,
}

#[derive(Debug)]
enum Content {
    Rows(Source),
    Interviews(Vec<(Place, std::result::Result<Item, Problem>)>),
}

/// Opens a file: one table for each sheet that holds a list.
///
/// # Errors
/// When the file cannot be read, is not what samspel reads, is dangerous, or when it is not certain what its columns
/// mean; the hints say what to do.
pub fn open(path: &Path, frame: &Frame, options: &Options) -> Result<Vec<Table>> {
    let format = sniff::format(path, options.format)?;
    let opening = Opening::new(sniff::file_name(path), frame, options);
    match format {
        Format::Csv => {
            let mut file = sniff::open_file(path)?;
            let turkish = frame.programme.language == "tr";
            let encoding = sniff::encoding(&mut file, turkish).map_err(|e| Error::file(path, &e))?;
            let path = path.to_owned();
            opening.text_table(&|separator| Source::File { path: path.clone(), encoding, separator })
        }
        Format::Xlsx => opening.sheets(path, xlsx::sheets(path)?, |path, sheet| Source::Xlsx { path, sheet }),
        Format::Ods => opening.sheets(path, ods::sheets(path)?, |path, sheet| Source::Ods { path, sheet }),
        Format::Json => {
            let found = tree::json(&opening.file, &whole_text(path)?)?;
            Ok(vec![opening.tree(found)?])
        }
        Format::Toml => opening.toml(&whole_text(path)?),
    }
}

/// Opens rows pasted from a spreadsheet, header first; `name` stands for the file in problems.
///
/// # Errors
/// When it is not certain what the columns mean.
pub fn open_text(name: &str, text: &str, frame: &Frame, options: &Options) -> Result<Vec<Table>> {
    let opening = Opening::new(name.to_owned(), frame, options);
    opening.text_table(&|separator| Source::Text { text: text.to_owned(), separator })
}

/// What opening a file needs to know.
struct Opening<'a> {
    file: String,
    frame: &'a Frame,
    options: &'a Options,
}

impl<'a> Opening<'a> {
    fn new(file: String, frame: &'a Frame, options: &'a Options) -> Self {
        Self { file, frame, options }
    }

    fn reading(&self) -> Reading<'a> {
        Reading {
            frame: self.frame,
            map: self.options.map.as_ref(),
            member_known: self.options.member.is_some(),
            compared: RefCell::default(),
        }
    }

    fn names(&self) -> Result<Names> {
        Names::new(self.frame, self.options.map.as_ref()).map_err(|unknown| refusal::bad_map(&self.file, &unknown))
    }

    /// Tries each separator and takes the one by which most of the header is understood.
    fn text_table(&self, source: &dyn Fn(u8) -> Source) -> Result<Vec<Table>> {
        let reading = self.reading();
        let mut best: Option<(Looked, Source)> = None;
        for separator in SEPARATORS {
            let source = source(separator);
            let looked = look(&reading, &source)?;
            if best.as_ref().is_none_or(|b| looked.weight() > b.0.weight()) {
                best = Some((looked, source));
            }
        }
        let Some((looked, source)) = best else { return Ok(Vec::new()) };
        Ok(vec![self.table(looked, None, source)?])
    }

    fn sheets(
        &self,
        path: &Path,
        names: Vec<(String, bool)>,
        source: fn(PathBuf, String) -> Source,
    ) -> Result<Vec<Table>> {
        let reading = self.reading();
        let (mut tables, mut skipped, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        for (name, visible) in names {
            // A hidden sheet holds the choices of a form, or what somebody has put away; it is named, not read.
            if !visible {
                skipped.push(name);
                continue;
            }
            let source = source(path.to_owned(), name.clone());
            let looked = look(&reading, &source)?;
            let (complete, statement) = (looked.complete(), looked.is_meant_as_list());
            match self.table(looked, Some(name.clone()), source) {
                Ok(table) => tables.push(table),
                Err(e) if statement && !complete => return Err(e),
                Err(e) => {
                    refused.push(e);
                    skipped.push(name);
                }
            }
        }
        match (tables.first_mut(), refused.into_iter().next()) {
            (Some(first), _) => first.skipped_sheets = skipped,
            (None, Some(error)) => return Err(error),
            (None, None) => return Err(refusal::no_header(&self.file, &[])),
        }
        Ok(tables)
    }

    fn tree(&self, tree: tree::Tree) -> Result<Table> {
        if tree.overflow {
            let error =
                Error::input("readers-too-many-columns").with("file", &self.file).with("most", tree.header.len());
            return Err(error.hint(Said::new("readers-too-many-columns-hint")));
        }
        let mut header = self.reading().find(std::slice::from_ref(&tree.header));
        if let Some(header) = &mut header {
            header.last = 0;
        }
        let rows = vec![(0, tree.header)];
        let sample = tree.rows.iter().take(SAMPLE).map(|r| (r.number, r.cells.clone()));
        let looked = Looked { header, rows: rows.into_iter().chain(sample).collect() };
        self.table(looked, None, Source::Tree(tree.rows))
    }

    fn toml(&self, text: &str) -> Result<Vec<Table>> {
        let top = tree::toml(&self.file, text)?;
        let mut tables = Vec::new();
        if top.contains_key("interviews") {
            let found = interviews::read(&self.file, text, &top, &mut self.names()?);
            tables.push(self.finish(Shape::Interviews, None, Vec::new(), 0, Content::Interviews(found))?);
        }
        if let Some(rows) = tree::toml_rows(text, &top) {
            tables.push(self.tree(rows)?);
        }
        if tables.is_empty() {
            let error = Error::input("readers-toml-nothing").with("file", &self.file);
            return Err(error.hint(Said::new("readers-toml-nothing-hint")));
        }
        Ok(tables)
    }

    fn table(&self, looked: Looked, sheet: Option<String>, source: Source) -> Result<Table> {
        let place = sheet.as_ref().map_or_else(|| self.file.clone(), |sheet| format!("{} – {sheet}", self.file));
        let Some(header) = looked.header else { return Err(refusal::no_header(&place, &looked.rows)) };
        let row = looked.rows.get(header.last).map_or(0, |r| r.0);
        let (Some(mut shape), true) = (header.shape, header.rivals.is_empty()) else {
            let by_map = self.options.map.iter().flat_map(|m| m.all()).map(|(field, _)| *field);
            let known: Vec<Field> = by_map.chain(self.options.member.map(|_| Field::Member)).collect();
            return Err(refusal::incomplete(&place, row, &header, self.frame, &known));
        };
        let mut names = self.names()?;
        if shape == Shape::Contributions && header.has(Field::Code) {
            let below = looked.rows.get(header.last + 1..).unwrap_or_default();
            let by_map =
                !header.has(Field::Kind) && self.options.map.as_ref().is_some_and(|m| m.makes_options(self.frame));
            if by_map || all_options(&header, below, self.frame, &mut names) {
                shape = Shape::Choices;
            }
        }
        self.finish(shape, sheet, header.columns, row, Content::Rows(source))
    }

    fn finish(
        &self,
        shape: Shape,
        sheet: Option<String>,
        mut columns: Vec<Column>,
        row: i64,
        content: Content,
    ) -> Result<Table> {
        for column in &mut columns {
            if let Some(field) = column.field.filter(|f| !f.serves(shape)) {
                column.field = None;
                column.how = How::Unused(field);
            }
        }
        let left_out = columns.iter().filter(|c| c.field.is_none() && !c.header.is_empty() && c.how != How::Mapped);
        Ok(Table {
            shape,
            file: self.file.clone(),
            sheet,
            header: columns.iter().map(|c| c.header.clone()).collect(),
            ignored: left_out.map(|c| c.header.clone()).collect(),
            columns,
            skipped_sheets: Vec::new(),
            header_row: row,
            content,
            names: self.names()?,
            frame: self.frame.clone(),
            member: self.options.member,
            all: self.options.map.as_ref().map(|m| m.all().to_vec()).unwrap_or_default(),
        })
    }
}

fn look(reading: &Reading, source: &Source) -> Result<Looked> {
    let rows = source.first(SAMPLE)?;
    let cells: Vec<Vec<String>> = rows.iter().map(|r| r.1.clone()).collect();
    Ok(Looked { header: reading.find(&cells), rows })
}

/// The first rows of a table and the header found in them.
struct Looked {
    header: Option<Header>,
    rows: Vec<(i64, Vec<String>)>,
}

impl Looked {
    fn complete(&self) -> bool {
        self.header.as_ref().is_some_and(|h| h.shape.is_some() && h.rivals.is_empty())
    }

    fn weight(&self) -> (bool, usize, usize) {
        let fields = self.header.as_ref().map_or(0, |h| h.fields().count());
        (self.complete(), fields, self.rows.iter().map(|r| r.1.len()).max().unwrap_or_default())
    }

    /// Whether somebody meant this sheet to be read: then it is refused, not passed over.
    fn is_meant_as_list(&self) -> bool {
        let Some(header) = &self.header else { return false };
        header.fields().count() >= 2 && [Field::Text, Field::Choice, Field::Vote].into_iter().any(|f| header.has(f))
    }
}

/// Whether every row names a kind that is an option: then the list is of things to vote on.
fn all_options(header: &Header, rows: &[(i64, Vec<String>)], frame: &Frame, names: &mut Names) -> bool {
    let Some(at) = header.columns.iter().position(|c| c.field == Some(Field::Kind)) else { return false };
    let cells = rows.iter().filter_map(|r| r.1.get(at)).filter(|c| !c.trim().is_empty());
    let mut any = false;
    for cell in cells {
        any = true;
        let kind = names.kinds.find(cell.trim()).and_then(|id| frame.kind(id));
        if kind.is_none_or(|k| k.role != Role::Option) {
            return false;
        }
    }
    any
}

impl Table {
    /// Hands on every row that holds anything, in order: its place, and its item or its problem.
    ///
    /// # Errors
    /// What `each` or `progress` return, and faults of the machine; problems of rows are not errors.
    pub fn read(self, progress: &dyn Progress, each: &mut Each) -> Result<()> {
        let source = match self.content {
            Content::Rows(source) => source,
            Content::Interviews(found) => {
                let total = found.len() as u64;
                for (n, (place, outcome)) in found.into_iter().enumerate() {
                    progress.at(n as u64, total)?;
                    each(place, outcome, &Vec::new)?;
                }
                return Ok(());
            }
        };
        let mut items = Items::new(self.shape, &self.columns, &self.frame, self.names, self.member, &self.all);
        source.each(progress, &mut |row| {
            if row.number <= self.header_row || is_header(row, &self.header) {
                return Ok(true);
            }
            let Some(outcome) = items.item(row) else { return Ok(true) };
            let place = Place { sheet: self.sheet.clone(), row: row.number };
            match outcome {
                Ok(item) => each(place, Ok(item), &|| row.cells())?,
                Err(fault) => {
                    let problem = problem(&self.file, place.clone(), &self.header, *fault, row);
                    each(place, Err(problem), &Vec::new)?;
                }
            }
            Ok(true)
        })
    }

    /// Whether its rows speak of statements that must be known already.
    #[must_use]
    pub fn quotes_statements(&self) -> bool {
        matches!(self.shape, Shape::Ratings | Shape::Positions)
    }

    /// What is left out, for the report: headers of columns, and in brackets the sheets that hold no list.
    #[must_use]
    pub fn ignored_columns(&self) -> Vec<String> {
        let sheets = self.skipped_sheets.iter().map(|s| format!("[{s}]"));
        self.ignored.iter().cloned().chain(sheets).collect()
    }

    /// The map by which this table is read the same way the next time, to be kept and mended by a person.
    #[must_use]
    pub fn map_toml(&self) -> String {
        map::write(&self.columns, &self.frame)
    }
}

/// Files that were pasted together repeat the header in their middle.
pub(super) fn is_header(row: &Row, header: &[String]) -> bool {
    row.cell(0) == header.first().map_or("", String::as_str)
        && row.len() == header.len()
        && header.iter().enumerate().all(|(i, h)| row.cell(i) == h)
}

pub(super) fn problem(file: &str, place: Place, header: &[String], fault: Fault, row: &Row) -> Problem {
    Problem {
        file: file.to_owned(),
        place,
        column: fault.column.and_then(|c| header.get(c)).cloned(),
        said: fault.said,
        hint: Some(fault.hint),
        cells: row.cells(),
    }
}

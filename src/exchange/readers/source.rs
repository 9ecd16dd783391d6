//! Rows out of any format, one after the other.

use std::cell::Cell;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use encoding_rs::Encoding;

use super::csv::Rows;
use super::decode::Utf8;
use super::row::{Flaw, Row, Take};
use super::{ods, sniff, xlsx};
use crate::domain::Progress;
use crate::error::{Error, Result};

/// Rows between two reports of progress.
const STEP: u64 = 1024;

/// Where the rows of a table come from.
#[derive(Debug)]
pub(super) enum Source {
    /// A text table in a file.
    File { path: PathBuf, encoding: &'static Encoding, separator: u8 },
    /// A text table in memory.
    Text { text: String, separator: u8 },
    /// A sheet of an Excel workbook.
    Xlsx { path: PathBuf, sheet: String },
    /// A sheet of an OpenDocument spreadsheet.
    Ods { path: PathBuf, sheet: String },
    /// Rows out of TOML or JSON.
    Tree(Vec<TreeRow>),
}

/// A row out of TOML or JSON.
#[derive(Debug, Clone, Default)]
pub(super) struct TreeRow {
    pub number: i64,
    pub cells: Vec<String>,
    /// Something in it is neither text nor number nor a list of these.
    pub nested: bool,
}

/// Counts what is read through it.
struct Counted<R> {
    input: R,
    passed: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let n = self.input.read(out)?;
        self.passed.set(self.passed.get() + n as u64);
        Ok(n)
    }
}

impl Source {
    /// Hands on every row, blank ones of text tables included.
    pub fn each(&self, progress: &dyn Progress, take: &mut Take) -> Result<()> {
        match self {
            Source::File { path, encoding, separator } => {
                let file = sniff::open_file(path)?;
                let size = file.metadata().map_or(0, |m| m.len());
                let passed = Rc::new(Cell::new(0));
                let input = Counted { input: BufReader::with_capacity(1 << 16, file), passed: Rc::clone(&passed) };
                let rows = Rows::new(Utf8::new(input, encoding), *separator);
                each_record(rows, &mut |n| progress_at(progress, n, passed.get(), size), take)
                    .map_err(|e| e.into_error(path))
            }
            Source::Text { text, separator } => {
                let rows = Rows::new(text.as_bytes(), *separator);
                each_record(rows, &mut |n| progress_at(progress, n, n, 0), take)
                    .map_err(|e| e.into_error(Path::new("")))
            }
            Source::Xlsx { path, sheet } => xlsx::each_row(path, sheet, &mut counted(progress, take)),
            Source::Ods { path, sheet } => ods::each_row(path, sheet, &mut counted(progress, take)),
            Source::Tree(rows) => {
                let mut row = Row::default();
                for (i, from) in rows.iter().enumerate() {
                    progress_at(progress, i as u64, i as u64, rows.len() as u64)?;
                    row.begin(from.number);
                    from.cells.iter().for_each(|c| row.push(c));
                    row.flaw = from.nested.then_some(Flaw::Nested);
                    if !take(&row)? {
                        break;
                    }
                }
                Ok(())
            }
        }
    }

    /// The first rows that hold anything, with their numbers.
    pub fn first(&self, most: usize) -> Result<Vec<(i64, Vec<String>)>> {
        let mut out = Vec::new();
        self.each(&crate::domain::progress::Unwatched, &mut |row| {
            if !row.is_blank() {
                out.push((row.number, row.cells()));
            }
            // Blank rows count as well: a file of line ends is not read to its end for a header.
            Ok(out.len() < most && row.number < 100 * most as i64)
        })?;
        Ok(out)
    }
}

fn progress_at(progress: &dyn Progress, row: u64, done: u64, total: u64) -> Result<()> {
    if row.is_multiple_of(STEP) { progress.at(done, total) } else { Ok(()) }
}

fn counted<'a>(progress: &'a dyn Progress, take: &'a mut Take) -> impl FnMut(&Row) -> Result<bool> + 'a {
    let mut rows = 0;
    move |row| {
        progress_at(progress, rows, rows, 0)?;
        rows += 1;
        take(row)
    }
}

/// What can end the reading of a text table.
enum Stop {
    Read(std::io::Error),
    Said(Error),
}

impl Stop {
    fn into_error(self, path: &Path) -> Error {
        match self {
            Stop::Read(e) => Error::file(path, &e),
            Stop::Said(e) => e,
        }
    }
}

fn each_record<R: Read>(
    mut rows: Rows<R>,
    step: &mut dyn FnMut(u64) -> Result<()>,
    take: &mut Take,
) -> std::result::Result<(), Stop> {
    rows.skip_separator_line().map_err(Stop::Read)?;
    let mut row = Row::default();
    let mut count = 0;
    while rows.next(&mut row).map_err(Stop::Read)? {
        step(count).map_err(Stop::Said)?;
        count += 1;
        if !take(&row).map_err(Stop::Said)? {
            break;
        }
    }
    Ok(())
}

/// The whole of a text file, decoded, for formats that are read as a tree.
pub(super) fn whole_text(path: &Path) -> Result<String> {
    let mut file: File = sniff::open_file(path)?;
    let encoding = sniff::encoding(&mut file, false).map_err(|e| Error::file(path, &e))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|e| Error::file(path, &e))?;
    let text = encoding.decode_with_bom_removal(&bytes).0.into_owned();
    // TOML allows no lone CR.
    Ok(if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text })
}

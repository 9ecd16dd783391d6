//! OpenDocument spreadsheets.
//!
//! Read here and not by calamine, which does not tell merged cells, and which repeats a cell as often as its file
//! says: a page of XML can ask for gigabytes.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::path::Path;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::QName;

use super::packed::{self, damaged};
use super::row::{Row, Take};
use crate::error::Result;

/// Columns beyond this hold nothing that people typed.
const MAX_COLUMNS: usize = 1_000;
/// Sheets beyond this are not read.
const MAX_SHEETS: usize = 200;
/// A row that is repeated more often than this is a filled-down format, not typed.
const MAX_REPEATS: usize = 1_000;
/// Longest text of a cell that is kept; longer than any statement may be.
const MAX_TEXT: usize = 1 << 20;

/// Names of the sheets, in order; what is hidden is not told apart.
pub(super) fn sheets(path: &Path) -> Result<Vec<(String, bool)>> {
    let mut names: Vec<(String, bool)> = Vec::new();
    walk(path, &mut |sheet, row| {
        if row.is_none() && names.iter().all(|n| n.0 != sheet) {
            names.push((sheet.to_owned(), true));
        }
        Ok(names.len() < MAX_SHEETS)
    })?;
    Ok(names)
}

/// Hands on the rows of a sheet that hold anything.
pub(super) fn each_row(path: &Path, sheet: &str, take: &mut Take) -> Result<()> {
    walk(path, &mut |name, row| match row {
        Some(row) if name == sheet => take(row),
        _ => Ok(true),
    })
}

/// Hands on every sheet's beginning (`None`) and rows.
fn walk(path: &Path, take: &mut dyn FnMut(&str, Option<&Row>) -> Result<bool>) -> Result<()> {
    let mut package = packed::open(path)?;
    let content = package.by_name("content.xml").map_err(|e| damaged(path, e))?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(content));
    reader.config_mut().check_end_names = false;
    reader.config_mut().expand_empty_elements = true;
    let mut sheet = Sheet::default();
    let mut buffer = Vec::new();
    let mut row = Row::default();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|e| damaged(path, e))? {
            Event::Start(e) => match e.name() {
                QName("table:table") => {
                    sheet = Sheet { name: attribute(&e, "table:name"), ..Sheet::default() };
                    if !take(&sheet.name, None)? {
                        return Ok(());
                    }
                }
                QName("table:table-row") => sheet.begin_row(number(&e, "table:number-rows-repeated")),
                QName("table:table-cell" | "table:covered-table-cell") => {
                    let cell = Cell::new(&e);
                    let text = content_of(&mut reader, &cell.value).map_err(|e| damaged(path, e))?;
                    sheet.cell(cell, text);
                }
                _ => {}
            },
            Event::End(e) if e.name() == QName("table:table-row") => {
                for _ in 0..sheet.end_row(&mut row) {
                    if !take(&sheet.name, Some(&row))? {
                        return Ok(());
                    }
                    row.number += 1;
                }
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

#[derive(Default)]
struct Sheet {
    name: String,
    /// Rows passed.
    passed: usize,
    repeats: usize,
    line: Vec<String>,
    /// The next column.
    column: usize,
    /// Cells merged over several rows: column → rows left, text.
    carried: HashMap<usize, (usize, String)>,
    covered: Vec<usize>,
}

struct Cell {
    /// The value where the text is not the value itself (numbers, dates).
    value: Option<String>,
    repeats: usize,
    rows: usize,
    covered: bool,
}

impl Cell {
    fn new(e: &BytesStart) -> Self {
        let value = match attribute(e, "office:value-type").as_str() {
            "float" | "percentage" | "currency" => Some(attribute(e, "office:value")),
            "date" => Some(attribute(e, "office:date-value").chars().take(10).collect()),
            "boolean" => Some(attribute(e, "office:boolean-value")),
            _ => None,
        };
        Self {
            value: value.filter(|v| !v.is_empty()),
            repeats: number(e, "table:number-columns-repeated"),
            rows: number(e, "table:number-rows-spanned"),
            covered: e.name() == QName("table:covered-table-cell"),
        }
    }
}

impl Sheet {
    fn begin_row(&mut self, repeats: usize) {
        self.repeats = repeats;
        self.line.clear();
        self.covered.clear();
        self.column = 0;
    }

    fn cell(&mut self, cell: Cell, text: String) {
        let first = self.column;
        self.column = self.column.saturating_add(cell.repeats).min(MAX_COLUMNS);
        for column in first..self.column {
            if cell.covered && self.carried.contains_key(&column) {
                self.covered.push(column);
            }
            if !text.is_empty() && !cell.covered {
                self.line.resize(self.line.len().max(column + 1), String::new());
                self.line[column].clone_from(&text);
            }
        }
        if cell.rows > 1 && first < MAX_COLUMNS {
            self.carried.insert(first, (cell.rows, text));
        }
    }

    /// Fills `row`; returns how often it is to be handed on.
    fn end_row(&mut self, row: &mut Row) -> usize {
        let own = self.line.iter().filter(|c| !c.trim().is_empty()).count();
        row.begin(self.passed as i64 + 1);
        self.passed += self.repeats;
        let times = if own == 0 { 0 } else { self.repeats.min(MAX_REPEATS) };
        if times > 0 {
            for column in &self.covered {
                if let Some((_, text)) = self.carried.get(column) {
                    self.line.resize(self.line.len().max(column + 1), String::new());
                    self.line[*column].clone_from(text);
                }
            }
            self.line.iter().for_each(|c| row.push(c));
            row.own = own;
        }
        let repeats = self.repeats;
        self.carried.retain(|_, (rows, _)| {
            *rows = rows.saturating_sub(repeats);
            *rows > 0
        });
        times
    }
}

/// The text of a cell up to its end; notes beside a cell are not its text.
fn content_of<R: BufRead>(reader: &mut quick_xml::Reader<R>, value: &Option<String>) -> quick_xml::Result<String> {
    let mut text = String::new();
    let mut buffer = Vec::new();
    let (mut depth, mut aside, mut paragraphs) = (0_usize, 0_usize, 0_usize);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(e) => {
                depth += 1;
                let name = e.name();
                if aside > 0 || name == QName("office:annotation") {
                    aside += 1;
                } else if name == QName("text:p") {
                    paragraphs += 1;
                    if paragraphs > 1 {
                        text.push('\n');
                    }
                } else if name == QName("text:s") {
                    text.extend(std::iter::repeat_n(' ', number(&e, "text:c").min(100)));
                } else if name == QName("text:tab") {
                    text.push('\t');
                } else if name == QName("text:line-break") {
                    text.push('\n');
                }
            }
            Event::End(_) if depth == 0 => break,
            Event::End(_) => {
                depth -= 1;
                aside = aside.saturating_sub(1);
            }
            Event::Text(e) if aside == 0 && text.len() < MAX_TEXT => text.push_str(&e.xml10_content()),
            Event::CData(e) if aside == 0 && text.len() < MAX_TEXT => text.push_str(&e.xml10_content()),
            Event::GeneralRef(e) if aside == 0 => {
                if let Some(c) = e.resolve_char_ref()? {
                    text.push(c);
                } else if let Some(known) = quick_xml::escape::resolve_predefined_entity(&e.xml10_content()) {
                    text.push_str(known);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(value.clone().unwrap_or(text))
}

fn attribute(e: &BytesStart, name: &str) -> String {
    let found = e.attributes().flatten().find(|a| a.key == QName(name));
    found.and_then(|a| a.normalized_value(XmlVersion::Implicit1_0).ok().map(|v| v.into_owned())).unwrap_or_default()
}

fn number(e: &BytesStart, name: &str) -> usize {
    attribute(e, name).parse().unwrap_or(1)
}

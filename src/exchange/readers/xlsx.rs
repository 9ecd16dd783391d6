//! Excel workbooks, through calamine, cell by cell: a sheet whose one cell stands in the last corner stays small.

use std::collections::HashMap;
use std::path::Path;

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx};

use super::packed::damaged;
use super::row::{Row, Take};
use crate::error::Result;

/// Columns beyond this hold nothing that people typed.
const MAX_COLUMNS: u32 = 1_000;

fn workbook(path: &Path) -> Result<Xlsx<std::io::BufReader<std::fs::File>>> {
    let file = std::io::BufReader::new(super::sniff::open_file(path)?);
    Xlsx::new(file).map_err(|e| damaged(path, e))
}

/// Names of the sheets, in order, and whether people see them.
pub(super) fn sheets(path: &Path) -> Result<Vec<(String, bool)>> {
    let workbook = workbook(path)?;
    let sheets = workbook.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet);
    Ok(sheets.map(|s| (s.name.clone(), s.visible == SheetVisible::Visible)).collect())
}

/// Hands on the rows of a sheet that hold anything.
pub(super) fn each_row(path: &Path, sheet: &str, take: &mut Take) -> Result<()> {
    let mut workbook = workbook(path)?;
    let mut merged = Merged::new(workbook.merge_cells_by_sheet_name(sheet).map_err(|e| damaged(path, e))?);
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(|e| damaged(path, e))?;
    let mut line: Vec<String> = Vec::new();
    let mut at = 0;
    let mut row = Row::default();
    loop {
        let cell = cells.next_cell().map_err(|e| damaged(path, e))?;
        let place = cell.as_ref().map(|c| c.get_position());
        if place.is_none_or(|(r, _)| r != at) {
            if line.iter().any(|c| !c.trim().is_empty()) {
                merged.fill(at, &mut line);
                row.begin(i64::from(at) + 1);
                line.iter().for_each(|c| row.push(c));
                row.own = merged.own;
                if !take(&row)? {
                    return Ok(());
                }
            }
            line.clear();
        }
        let (Some(cell), Some((r, column))) = (cell, place) else { return Ok(()) };
        // A sheet whose rows go backwards was not written by a spreadsheet; its later rows count on.
        at = r;
        if column >= MAX_COLUMNS {
            continue;
        }
        let text = spelled(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let column = column as usize;
        if line.len() <= column {
            line.resize(column + 1, String::new());
        }
        line[column] = text;
    }
}

fn spelled(value: &DataRef) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(n) => n.to_string(),
        DataRef::String(s) => s.clone(),
        DataRef::SharedString(s) => (*s).to_owned(),
        DataRef::Bool(b) => b.to_string(),
        DataRef::DateTime(d) => {
            let (year, month, day, ..) = d.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(s) => s.get(..10).unwrap_or(s).to_owned(),
        DataRef::DurationIso(s) => s.clone(),
        DataRef::Error(e) => e.to_string(),
    }
}

/// Carries a cell that is merged over several rows down into each of them.
struct Merged {
    /// First column of a region → its first and last row, in the order of rows.
    regions: HashMap<u32, Vec<(u32, u32)>>,
    carried: HashMap<u32, (u32, String)>,
    /// Cells of the last row that were its own.
    own: usize,
}

impl Merged {
    fn new(regions: Vec<Dimensions>) -> Self {
        let mut by_column: HashMap<u32, Vec<(u32, u32)>> = HashMap::new();
        for region in regions.iter().filter(|r| r.end.0 > r.start.0 && r.start.1 < MAX_COLUMNS) {
            by_column.entry(region.start.1).or_default().push((region.start.0, region.end.0));
        }
        by_column.values_mut().for_each(|rows| rows.sort_unstable());
        Self { regions: by_column, carried: HashMap::new(), own: 0 }
    }

    fn fill(&mut self, at: u32, line: &mut Vec<String>) {
        self.own = line.iter().filter(|c| !c.trim().is_empty()).count();
        for (column, rows) in &self.regions {
            let place = rows.partition_point(|(first, _)| *first <= at);
            let Some((first, last)) = place.checked_sub(1).map(|i| rows[i]) else { continue };
            let index = *column as usize;
            if first == at {
                let text = line.get(index).cloned().unwrap_or_default();
                self.carried.insert(*column, (last, text));
            } else if at <= last
                && let Some((_, text)) = self.carried.get(column)
                && line.get(index).is_none_or(String::is_empty)
            {
                if line.len() <= index {
                    line.resize(index + 1, String::new());
                }
                line[index].clone_from(text);
            }
        }
    }
}

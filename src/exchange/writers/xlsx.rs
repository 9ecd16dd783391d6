//! Tables as a workbook: bold frozen headers with filters, sensible widths, text that is never a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use super::is_xml;
use super::tables::{Cell, Sheet, looks_like_formula};
use crate::error::{Error, Result};
use crate::text;

/// What one sheet and one cell can hold, by the format.
const MOST_ROWS: usize = 1_048_575;
const MOST_CHARACTERS: usize = 32_767;
/// Wider columns wrap.
const WIDEST: usize = 60;

/// Writes the tables, one sheet each. Longer ones than a sheet can hold go on in a next sheet.
///
/// # Errors
/// When the format cannot hold them (more than 16,384 columns).
pub fn write(sheets: &[Sheet]) -> Result<Vec<u8>> {
    let failed = |e: rust_xlsxwriter::XlsxError| Error::internal(e);
    let mut book = Workbook::new();
    // A constant day: the same tables must give the same bytes.
    let day = ExcelDateTime::from_ymd(2000, 1, 1).map_err(failed)?;
    book.set_properties(&DocProperties::new().set_author("samspel").set_creation_datetime(&day));
    let formats = Formats::new();
    let mut names = Vec::new();
    for sheet in sheets {
        let mut rest = sheet.rows.as_slice();
        loop {
            let (rows, after) = rest.split_at(rest.len().min(MOST_ROWS));
            let name = sheet_name(&sheet.name, &mut names);
            let page = book.add_worksheet();
            page.set_name(&name).map_err(failed)?;
            fill(page, sheet, rows, &formats).map_err(failed)?;
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
    }
    if sheets.is_empty() {
        book.add_worksheet();
    }
    book.save_to_buffer().map_err(failed)
}

struct Formats {
    head: Format,
    text: Format,
    /// For text that looks like a formula: it stays text also when somebody edits the cell.
    quoted: Format,
    count: Format,
    decimal: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Bottom);
        Self {
            head: head.set_border_bottom(FormatBorder::Thin),
            text: top().set_text_wrap(),
            quoted: top().set_text_wrap().set_quote_prefix(),
            count: top().set_num_format("#,##0"),
            decimal: top().set_num_format("#,##0.000"),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "cells of a workbook are floats; the number format shows what is exact")]
fn fill(
    page: &mut Worksheet,
    sheet: &Sheet,
    rows: &[Vec<Cell>],
    formats: &Formats,
) -> std::result::Result<(), rust_xlsxwriter::XlsxError> {
    for (column, title) in (0_u16..).zip(&sheet.columns) {
        let title = printable(title);
        let cells = rows.iter().filter_map(|row| row.get(usize::from(column)));
        page.set_column_width(column, width(&title, cells))?;
        page.write_string_with_format(0, column, title, &formats.head)?;
    }
    for (at, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row.iter().take(sheet.columns.len())) {
            match cell {
                Cell::Text(text) => {
                    let format = if looks_like_formula(text) { &formats.quoted } else { &formats.text };
                    page.write_string_with_format(at, column, printable(text), format)?;
                }
                Cell::Count(n) => {
                    page.write_number_with_format(at, column, *n as f64, &formats.count)?;
                }
                Cell::Thousandths(n) => {
                    page.write_number_with_format(at, column, *n as f64 / 1000.0, &formats.decimal)?;
                }
                Cell::Empty => {}
            }
        }
    }
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_landscape().set_print_fit_to_pages(1, 0);
    if let (Ok(columns @ 1..), Ok(last)) = (u16::try_from(sheet.columns.len()), u32::try_from(rows.len())) {
        page.autofilter(0, 0, last, columns - 1)?;
    }
    Ok(())
}

/// Width in characters by the longest cell, with room for the filter's arrow.
fn width<'a>(title: &str, cells: impl Iterator<Item = &'a Cell>) -> f64 {
    let longest = cells.map(|cell| match cell {
        Cell::Text(text) => text.chars().take(WIDEST).count(),
        Cell::Count(n) => n.to_string().len() * 4 / 3,
        Cell::Thousandths(n) => n.to_string().len() * 4 / 3 + 2,
        Cell::Empty => 0,
    });
    let wide = longest.max().unwrap_or(0).max(text::width(title) + 2).clamp(6, WIDEST);
    f64::from(u16::try_from(wide).unwrap_or(u16::MAX)) + 1.0
}

/// Text as a cell can hold it: nothing that XML has no place for, not too long.
fn printable(text: &str) -> String {
    let kept: String = text.chars().filter(|c| is_xml(*c) && (!c.is_control() || matches!(c, '\n' | '\t'))).collect();
    if kept.encode_utf16().count() <= MOST_CHARACTERS {
        return kept;
    }
    let mut room = MOST_CHARACTERS - 1;
    let mut cut: String =
        kept.chars().take_while(|c| room.checked_sub(c.len_utf16()).map(|r| room = r).is_some()).collect();
    cut.push('…');
    cut
}

/// A name that the format allows (31 characters, some signs not, none twice, case aside).
fn sheet_name(name: &str, used: &mut Vec<String>) -> String {
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') && !c.is_control() && is_xml(*c);
    let name: String = name.chars().filter(allowed).collect();
    let name = name.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    // "History" is a name that Excel keeps for itself.
    let name = if name.is_empty() || name.eq_ignore_ascii_case("history") { "Data" } else { name };
    let mut n = 1;
    loop {
        let ending = if n == 1 { String::new() } else { format!(" {n}") };
        let mut room = 31 - ending.len();
        let mut candidate: String =
            name.chars().take_while(|c| room.checked_sub(c.len_utf16()).map(|r| room = r).is_some()).collect();
        candidate.truncate(candidate.trim_end_matches('\'').len());
        candidate.push_str(&ending);
        let folded = candidate.to_lowercase();
        if !used.contains(&folded) {
            used.push(folded);
            return candidate;
        }
        n += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_excel_takes() {
        let mut used = Vec::new();
        let names: Vec<String> =
            ["a/b:c", "AB*C", "'x'", "", "History", &"ø".repeat(40)].iter().map(|n| sheet_name(n, &mut used)).collect();
        assert_eq!(names, ["abc", "ABC 2", "x", "Data", "Data 2", &"ø".repeat(31)]);
    }
}

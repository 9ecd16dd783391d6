//! A table as CSV that Excel and LibreOffice open without questions: UTF-8 with a byte order mark, RFC 4180 quoting.

use std::io::Write;

use super::tables::{Cell, Sheet, decimal, looks_like_formula};
use crate::error::{Error, Result};

/// The separator that spreadsheets of that language expect; the decimal sign follows from it.
#[must_use]
pub fn separator(language: &str) -> char {
    if language.starts_with("en") { ',' } else { ';' }
}

/// Writes the table. With `;` between cells, decimals have a comma. Text that a spreadsheet would take for a formula is
/// neutralised with `'` before it.
///
/// # Errors
/// When the destination refuses.
pub fn write(sheet: &Sheet, out: &mut dyn Write, separator: char) -> Result<()> {
    let failed = |e: &dyn std::fmt::Display| Error::machine("writers-failed").because(e);
    out.write_all("\u{feff}".as_bytes()).map_err(|e| failed(&e))?;
    let point = if separator == ',' { '.' } else { ',' };
    let mut csv = csv::WriterBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b';'))
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(out);
    csv.write_record(sheet.columns.iter().map(|c| safe(c))).map_err(|e| failed(&e))?;
    for row in &sheet.rows {
        let cells = (0..sheet.columns.len()).map(|i| match row.get(i) {
            Some(Cell::Text(text)) => safe(text),
            Some(Cell::Count(n)) => n.to_string(),
            Some(Cell::Thousandths(n)) => decimal(*n, point),
            Some(Cell::Empty) | None => String::new(),
        });
        csv.write_record(cells).map_err(|e| failed(&e))?;
    }
    csv.flush().map_err(|e| failed(&e))
}

/// Text without control characters (line breaks stay), and never a formula.
fn safe(text: &str) -> String {
    let formula = looks_like_formula(text);
    let kept = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    if formula { std::iter::once('\'').chain(kept).collect() } else { kept.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_and_separators() {
        let sheet = Sheet {
            name: "x".into(),
            columns: vec!["ref;".into(), "tekst".into(), "score".into()],
            rows: vec![
                vec!["LIE-001".into(), "=cmd|' /C calc'!A0".into(), Cell::Thousandths(3250)],
                vec!["a\"b".into(), "één\nregel;twee".into(), Cell::Count(-5)],
                vec![Cell::Empty],
            ],
        };
        let mut out = Vec::new();
        write(&sheet, &mut out, ';').expect("works");
        let text = String::from_utf8(out).expect("works");
        assert_eq!(
            text,
            "\u{feff}\"ref;\";tekst;score\r\nLIE-001;'=cmd|' /C calc'!A0;3,25\r\n\"a\"\"b\";\"één\nregel;twee\";-5\r\n;;\r\n"
        );
    }
}

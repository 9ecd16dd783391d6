//! Tables as JSON: one object, a table a key, a row an object by column. Text as it is; ids are strings.

use std::io::Write;

use serde_json::Value;

use super::tables::{Cell, Sheet, decimal};
use crate::error::{Error, Result};

/// Writes the tables, row by row, so that a million rows need no memory.
///
/// # Errors
/// When the destination refuses.
pub fn write(sheets: &[Sheet], out: &mut dyn Write) -> Result<()> {
    tables(sheets, out).map_err(|e| Error::machine("writers-failed").because(e))
}

fn tables(sheets: &[Sheet], out: &mut dyn Write) -> std::io::Result<()> {
    out.write_all(b"{")?;
    let names = distinct(sheets.iter().map(|s| s.name.as_str()));
    for (i, (sheet, name)) in sheets.iter().zip(names).enumerate() {
        let before = if i == 0 { "\n" } else { ",\n" };
        write!(out, "{before}{}: [", Value::from(name))?;
        let columns = distinct(sheet.columns.iter().map(String::as_str));
        for (j, row) in sheet.rows.iter().enumerate() {
            out.write_all(if j == 0 { b"\n  {" } else { b",\n  {" })?;
            for (k, column) in columns.iter().enumerate() {
                let before = if k == 0 { "" } else { ", " };
                write!(out, "{before}{}: {}", Value::from(column.as_str()), value(row.get(k)))?;
            }
            out.write_all(b"}")?;
        }
        out.write_all(if sheet.rows.is_empty() { b"]" } else { b"\n]" })?;
    }
    out.write_all(if sheets.is_empty() { b"}\n" } else { b"\n}\n" })?;
    out.flush()
}

fn value(cell: Option<&Cell>) -> String {
    match cell {
        Some(Cell::Text(text)) => Value::from(text.as_str()).to_string(),
        Some(Cell::Count(n)) => n.to_string(),
        Some(Cell::Thousandths(n)) => decimal(*n, '.'),
        Some(Cell::Empty) | None => "null".to_owned(),
    }
}

/// Names made different: a second `tekst` is `tekst 2`; two equal keys in an object would hide one.
fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for name in names {
        let mut candidate = name.to_owned();
        let mut n = 2;
        while out.contains(&candidate) {
            candidate = format!("{name} {n}");
            n += 1;
        }
        out.push(candidate);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_by_name() {
        let sheet = |name: &str, rows| Sheet { name: name.into(), columns: vec!["a".into(), "a".into()], rows };
        let rows = vec![vec![Cell::from("=\"x\"\u{1}"), Cell::Thousandths(-500)], vec![Cell::Count(2)]];
        let mut out = Vec::new();
        write(&[sheet("t", rows), sheet("t", Vec::new())], &mut out).expect("works");
        let json: Value = serde_json::from_slice(&out).expect("works");
        assert_eq!(json["t"][0]["a"], "=\"x\"\u{1}");
        assert_eq!(json["t"][0]["a 2"], -0.5);
        assert_eq!(json["t"][1]["a 2"], Value::Null);
        assert_eq!(json["t 2"], serde_json::json!([]));
    }
}

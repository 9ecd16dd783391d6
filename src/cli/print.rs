//! Tables on plain paper: columns as wide as their contents, numbers to the right.

use crate::text::{cut, pad_left, pad_right, width};

/// A column's title and whether it holds numbers.
pub type Head = (String, bool);

/// Lines of a table whose last column takes what is left of `columns`.
pub fn table(heads: &[Head], rows: &[Vec<String>], columns: usize) -> Vec<String> {
    let widths: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(i, (title, _))| {
            rows.iter().filter_map(|r| r.get(i)).map(|c| width(c)).chain([width(title)]).max().unwrap_or(0)
        })
        .collect();
    let line = |cells: &[String]| -> String {
        let mut out = String::new();
        for (i, cell) in cells.iter().enumerate() {
            let last = i + 1 == cells.len();
            if last {
                out.push_str(&cut(cell, columns.saturating_sub(width(&out)).max(20)));
            } else if heads.get(i).is_some_and(|h| h.1) {
                out.push_str(&pad_left(cell, widths[i]));
                out.push_str("  ");
            } else {
                out.push_str(&pad_right(cell, widths[i]));
                out.push_str("  ");
            }
        }
        out.trim_end().to_owned()
    };
    let titles: Vec<String> = heads.iter().map(|h| h.0.clone()).collect();
    std::iter::once(line(&titles)).chain(rows.iter().map(|r| line(r))).collect()
}

/// Columns of the terminal, or 100 where there is none.
pub fn columns() -> usize {
    std::env::var("COLUMNS")
        .ok()
        .and_then(|c| c.parse().ok())
        .or_else(|| crossterm::terminal::size().ok().map(|(w, _)| usize::from(w)))
        .filter(|w| *w >= 40)
        .unwrap_or(100)
}

//! One row of a file, its cells one after the other in one buffer that is used again for every row.

use super::Field;
use crate::text;

/// What can be wrong with a row as such, before anybody looks at its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// A quotation mark opens a cell and nothing closes it.
    OpenQuote,
    /// Bytes that are no characters in the file's encoding.
    BadBytes,
    /// A cell that holds a list of objects, or a row that is no object (JSON, TOML).
    Nested,
}

/// A row of cells.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// Row as a spreadsheet counts, from 1.
    pub number: i64,
    /// What is wrong with it as such.
    pub flaw: Option<Flaw>,
    /// How many of its cells are its own, not carried down from a merged cell above.
    pub own: usize,
    text: String,
    ends: Vec<usize>,
}

impl Row {
    /// Empties the row for use as row `number`.
    pub fn begin(&mut self, number: i64) {
        self.number = number;
        self.flaw = None;
        self.own = 0;
        self.text.clear();
        self.ends.clear();
    }

    /// Adds a cell.
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
        self.own += usize::from(!cell.trim().is_empty());
    }

    /// Takes all cells at once: `text` with the end of each cell, all on character boundaries.
    pub fn fill(&mut self, text: &str, ends: &[usize]) {
        self.text.push_str(text);
        self.ends.extend_from_slice(ends);
        self.own = ends.len();
    }

    /// Number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// A cell; empty where the row ends before it.
    pub fn cell(&self, at: usize) -> &str {
        let Some(end) = self.ends.get(at) else { return "" };
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        self.text.get(start..*end).unwrap_or_default()
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(|c| c.is_whitespace() || c.is_control() || c == '\u{feff}')
    }

    /// The cells as they are.
    pub fn cells(&self) -> Vec<String> {
        (0..self.len()).map(|i| self.cell(i).to_owned()).collect()
    }
}

/// Which column holds which field.
#[derive(Default)]
pub(super) struct Places(pub Vec<(Field, usize)>);

impl Places {
    pub fn of(&self, field: Field) -> Option<usize> {
        self.0.iter().find(|p| p.0 == field).map(|p| p.1)
    }
}

/// Hands on rows until it is told to stop: `Ok(false)`.
pub(super) type Take<'a> = dyn FnMut(&Row) -> crate::error::Result<bool> + 'a;

/// A cell as it is meant: without the apostrophe by which spreadsheets keep a formula from being one, trimmed.
pub(super) fn tidy(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => cell,
    }
}

/// [`text::clean`], without a look at every character where there is nothing to clean.
pub(super) fn cleaned(cell: &str) -> String {
    let cell = tidy(cell);
    if cell.bytes().all(|b| (0x20..0x7f).contains(&b)) { cell.to_owned() } else { text::clean(cell) }
}

/// A whole number, also as spreadsheets write it (`4.0`, `4,0`).
pub(super) fn whole(cell: &str) -> Option<i64> {
    let (digits, rest) = cell.split_once(['.', ',']).unwrap_or((cell, ""));
    rest.bytes().all(|b| b == b'0').then(|| digits.parse().ok()).flatten()
}

//! Tables of data, before they become a spreadsheet, CSV or JSON.

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Column headers.
    pub columns: Vec<String>,
    /// Rows of cells, one a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell {
    /// Text; never a formula, whatever it begins with.
    Text(String),
    /// A whole number.
    Count(i64),
    /// A number in thousandths: 3250 is 3.25.
    Thousandths(i64),
    /// Nothing.
    #[default]
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::Text(text.to_owned())
    }
}
impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell::Text(text)
    }
}
impl From<i64> for Cell {
    fn from(n: i64) -> Self {
        Cell::Count(n)
    }
}
impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Empty, Into::into)
    }
}

/// Whether a spreadsheet program might take the text for a formula or a command (OWASP "CSV injection"). Blanks before it
/// do not help: spreadsheets cut them. The full-width signs are formulas in East Asian editions.
pub(super) fn looks_like_formula(text: &str) -> bool {
    let risky = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    text.starts_with(['\t', '\r', '\n']) || text.trim_start().starts_with(risky)
}

/// Thousandths with a decimal sign, exact: no float decides what is written.
pub(super) fn decimal(thousandths: i64, point: char) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let rest = format!("{rest:03}");
    match rest.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        rest => format!("{sign}{whole}{point}{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        let written: Vec<String> = [3250, -50, 0, i64::MIN].iter().map(|n| decimal(*n, '.')).collect();
        assert_eq!(written, ["3.25", "-0.05", "0", "-9223372036854775.808"]);
    }

    #[test]
    fn formulas_are_seen_behind_blanks() {
        assert!(["=1", " +1", "-x", "@SUM", "\tx", "＝1"].iter().all(|t| looks_like_formula(t)));
        assert!(!["fiets", "a=b", "", "'=1"].iter().any(|t| looks_like_formula(t)));
    }
}

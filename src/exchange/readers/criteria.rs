//! A table of criteria in: a header with the criteria, perhaps the rows `weight` and `type`, then a row an alternative.

use std::collections::HashMap;
use std::path::Path;

use num_traits::{Signed, Zero};

use super::sniff;
use super::sorts::widest;
use crate::domain::Progress;
use crate::domain::criteria::Criteria;
use crate::domain::exact::{Exact, parse, ratio};
use crate::error::{Error, Result, Said};
use crate::text::{clean_line, cut, fold};

/// Most alternatives and most criteria: every two alternatives are held against each other.
const MOST: usize = 10_000;

/// Reads a table of criteria: CSV, Excel or OpenDocument. Without the row `weight` all criteria count the same; without
/// the row `type` more is better by each. Weights are brought to add up to 1.
///
/// # Errors
/// With file, row and reason: a value that is no number, a weight below 0, weights that are all 0, a name twice, a missing
/// value, a type other than 1 and −1, no alternative, no criterion.
pub fn read(path: &Path, progress: &dyn Progress) -> Result<Criteria> {
    let mut table = Rows { file: sniff::file_name(path), ..Rows::default() };
    if let Some(source) = widest(path)? {
        source.each(progress, &mut |row| {
            if !row.is_blank() {
                table.take(row.number, row.cells().iter().map(|c| clean_line(c)).collect())?;
            }
            Ok(true)
        })?;
    }
    table.finish()
}

#[derive(Default)]
struct Rows {
    file: String,
    names: Option<Vec<String>>,
    weights: Option<Vec<Exact>>,
    types: Option<Vec<bool>>,
    alternatives: Vec<String>,
    values: Vec<Vec<Exact>>,
    seen: HashMap<String, i64>,
}

impl Rows {
    fn wrong(&self, row: i64, key: &str) -> Error {
        let hint = Said::new(&format!("{key}-hint"));
        Error::input(key).with("file", &self.file).with("row", row).hint(hint)
    }

    fn take(&mut self, row: i64, mut cells: Vec<String>) -> Result<()> {
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        let Some(names) = &self.names else {
            let names: Vec<String> = cells.into_iter().skip(1).collect();
            if names.is_empty() || names.len() > MOST || names.iter().any(String::is_empty) {
                return Err(self.wrong(row, "criteria-header"));
            }
            let mut folded: Vec<String> = names.iter().map(|n| fold(n)).collect();
            folded.sort_unstable();
            if let Some(twice) = folded.windows(2).find(|w| w[0] == w[1]) {
                return Err(self.wrong(row, "criteria-twice").with("name", cut(&twice[0], 40)).with("first", row));
            }
            self.names = Some(names);
            return Ok(());
        };
        let mut cells = cells.into_iter();
        let name = cells.next().unwrap_or_default();
        let cells: Vec<String> = cells.collect();
        if cells.len() != names.len() {
            let error = self.wrong(row, "criteria-cells").with("cells", cells.len()).with("columns", names.len());
            return Err(error);
        }
        let number = |cell: &String| {
            parse(cell)
                .or_else(|| parse(&cell.replace(',', ".")))
                .ok_or_else(|| self.wrong(row, "criteria-number").with("word", cut(cell, 30)))
        };
        let numbers: Vec<Exact> = cells.iter().map(number).collect::<Result<_>>()?;
        let begins = self.alternatives.is_empty();
        match fold(&name).as_str() {
            "weight" if begins && self.weights.is_none() => {
                let sum: Exact = numbers.iter().sum();
                if numbers.iter().any(Signed::is_negative) || sum.is_zero() {
                    return Err(self.wrong(row, "criteria-weights"));
                }
                self.weights = Some(numbers.into_iter().map(|w| w / &sum).collect());
            }
            "type" if begins && self.types.is_none() => {
                let one = ratio(1, 1).unwrap_or_else(Exact::zero);
                if numbers.iter().any(|n| n.abs() != one) {
                    return Err(self.wrong(row, "criteria-type"));
                }
                self.types = Some(numbers.iter().map(Signed::is_positive).collect());
            }
            "" => return Err(self.wrong(row, "criteria-unnamed")),
            _ => {
                if let Some(first) = self.seen.insert(name.clone(), row) {
                    return Err(self.wrong(row, "criteria-twice").with("name", cut(&name, 40)).with("first", first));
                }
                if self.alternatives.len() >= MOST {
                    return Err(self.wrong(row, "criteria-many").with("most", MOST));
                }
                self.alternatives.push(name);
                self.values.push(numbers);
            }
        }
        Ok(())
    }

    fn finish(self) -> Result<Criteria> {
        let Some(names) = self.names.clone().filter(|_| !self.alternatives.is_empty()) else {
            return Err(Error::input("criteria-none").with("file", &self.file).hint(Said::new("criteria-none-hint")));
        };
        let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
        let even = || vec![ratio(1, count).unwrap_or_else(Exact::zero); names.len()];
        Ok(Criteria {
            weights: self.weights.unwrap_or_else(even),
            more_is_better: self.types.unwrap_or_else(|| vec![true; names.len()]),
            alternatives: self.alternatives,
            values: self.values,
            names,
        })
    }
}

//! JSON and TOML: lists of objects, read as rows whose keys are the header.

use serde_json::Value;
use toml::de::{DeTable, DeValue};

use super::source::TreeRow;
use crate::error::{Error, Result, Said};

/// Different keys that the objects of a list may have.
const MAX_COLUMNS: usize = 200;

/// A list of objects as header and rows.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub header: Vec<String>,
    pub rows: Vec<TreeRow>,
    /// Its objects have more different keys than any list has.
    pub overflow: bool,
}

impl Tree {
    fn cell(&mut self, row: &mut TreeRow, key: &str, text: String) {
        let column = match self.header.iter().position(|h| h == key) {
            Some(column) => column,
            None if self.header.len() < MAX_COLUMNS => {
                self.header.push(key.to_owned());
                self.header.len() - 1
            }
            None => {
                self.overflow = true;
                return;
            }
        };
        if row.cells.len() <= column {
            row.cells.resize(column + 1, String::new());
        }
        row.cells[column] = text;
    }
}

/// Parts of a list in one cell; names hold commas, but no line breaks.
const JOINT: &str = "\n";

/// A JSON file: a list of objects, or an object that holds one as `contributions` or as its only list.
pub(super) fn json(file: &str, text: &str) -> Result<Tree> {
    let refuse = |key: &str| Error::input(key).with("file", file).hint(Said::new("readers-json-hint"));
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|e| refuse("readers-json").with("line", e.line()).because(e))?;
    let list = match value {
        Value::Array(list) => list,
        Value::Object(mut object) => match object.remove("contributions") {
            Some(Value::Array(list)) => list,
            _ => {
                let is_list = |v: &Value| matches!(v, Value::Array(l) if l.first().is_some_and(Value::is_object));
                let mut lists: Vec<Value> = object.into_iter().map(|p| p.1).filter(is_list).collect();
                match (lists.pop(), lists.is_empty()) {
                    (Some(Value::Array(list)), true) => list,
                    _ => return Err(refuse("readers-json-no-list")),
                }
            }
        },
        _ => return Err(refuse("readers-json-no-list")),
    };
    let mut tree = Tree::default();
    for (item, number) in list.into_iter().zip(1..) {
        let mut row = TreeRow { number, ..TreeRow::default() };
        match item {
            Value::Object(object) => {
                for (key, value) in object {
                    match json_cell(&value) {
                        Some(text) => tree.cell(&mut row, &key, text),
                        None => {
                            row.nested = true;
                            tree.cell(&mut row, &key, value.to_string());
                        }
                    }
                }
            }
            other => {
                row.nested = true;
                row.cells.push(other.to_string());
            }
        }
        tree.rows.push(row);
    }
    Ok(tree)
}

fn json_cell(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(b) => Some(b.to_string()),
        Value::Number(n) => Some(n.to_string()),
        Value::String(s) => Some(s.clone()),
        Value::Array(list) if list.iter().all(|v| !v.is_array() && !v.is_object()) => {
            list.iter().map(json_cell).collect::<Option<Vec<_>>>().map(|parts| parts.join(JOINT))
        }
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// A TOML file, parsed; refused with its line where it is not TOML.
pub(super) fn toml<'t>(file: &str, text: &'t str) -> Result<DeTable<'t>> {
    DeTable::parse(text).map(toml::Spanned::into_inner).map_err(|e| {
        let line = e.span().map_or(1, |s| line_of(text, s.start));
        Error::input("readers-toml")
            .with("file", file)
            .with("line", line)
            .because(e.message())
            .hint(Said::new("readers-toml-hint"))
    })
}

/// Line of a byte offset, from 1.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    1 + text.as_bytes()[..at.min(text.len())].iter().filter(|b| **b == b'\n').count()
}

/// The `[[contributions]]` of a TOML file as rows, numbered by line.
pub(super) fn toml_rows(text: &str, top: &DeTable) -> Option<Tree> {
    let list = top.get("contributions")?.get_ref().as_array()?;
    let mut tree = Tree::default();
    for item in list.iter() {
        let number = i64::try_from(line_of(text, item.span().start)).unwrap_or(i64::MAX);
        let mut row = TreeRow { number, ..TreeRow::default() };
        match item.get_ref().as_table() {
            Some(table) => {
                let mut keys: Vec<_> = table.iter().collect();
                keys.sort_by_key(|(key, _)| key.span().start);
                for (key, value) in keys {
                    let cell = toml_cell(value.get_ref());
                    row.nested |= cell.is_none();
                    tree.cell(&mut row, key.get_ref(), cell.unwrap_or_default());
                }
            }
            None => row.nested = true,
        }
        tree.rows.push(row);
    }
    Some(tree)
}

fn toml_cell(value: &DeValue) -> Option<String> {
    match value {
        DeValue::String(s) => Some(s.to_string()),
        DeValue::Integer(n) => Some(n.to_string()),
        DeValue::Float(n) => Some(n.to_string()),
        DeValue::Boolean(b) => Some(b.to_string()),
        DeValue::Datetime(d) => Some(d.to_string()),
        DeValue::Array(list) if list.iter().all(|v| !v.get_ref().is_array() && !v.get_ref().is_table()) => {
            list.iter().map(|v| toml_cell(v.get_ref())).collect::<Option<Vec<_>>>().map(|parts| parts.join(JOINT))
        }
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

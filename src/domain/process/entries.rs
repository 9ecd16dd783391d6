//! A TOML file read so that every mistake in it is found, not only the first.
//!
//! Serde's derive stops at the first unknown field; people who write a template or a column map by hand want the whole
//! list at once, each with its line.

use std::cell::RefCell;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use toml::de::{DeTable, DeValue};

use crate::error::Said;
use crate::text;

/// Something in a hand-written file that a person has to mend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mistake {
    /// Name of the file, without folders.
    pub file: String,
    /// Line in it, from 1; 0 where the file as a whole is meant.
    pub line: usize,
    /// What is wrong.
    pub said: Said,
    /// What to do.
    pub hint: Option<Said>,
}

/// A file under examination, and what was found wrong in it so far.
pub(crate) struct Sheet<'t> {
    file: &'t str,
    text: &'t str,
    mistakes: RefCell<Vec<Mistake>>,
}

impl<'t> Sheet<'t> {
    pub(crate) fn new(file: &'t str, text: &'t str) -> Self {
        Self { file, text, mistakes: RefCell::new(Vec::new()) }
    }

    /// Parses the text; what is not TOML at all is noted and left out of the result.
    pub(crate) fn parse(&self) -> DeTable<'t> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let at = error.span().map_or(0, |s| s.start);
            let said = Said::new("process-syntax").with("message", error.message());
            self.wrong(at, said, Some(Said::new("process-syntax-hint")));
        }
        table.into_inner()
    }

    /// Line of a byte offset, from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        1 + self.text.as_bytes()[..at].iter().filter(|b| **b == b'\n').count()
    }

    /// Notes a mistake at a byte offset.
    pub(crate) fn wrong(&self, at: usize, said: Said, hint: Option<Said>) {
        let mistake = Mistake { file: self.file.to_owned(), line: self.line(at), said, hint };
        self.mistakes.borrow_mut().push(mistake);
    }

    /// Everything found wrong, in the order of lines.
    pub(crate) fn finish(&self) -> Vec<Mistake> {
        let mut mistakes = self.mistakes.take();
        mistakes.sort_by_key(|m| m.line);
        mistakes
    }
}

/// One table of a file: asks for fields by name, and in the end reports those nobody asked for.
pub(crate) struct Entry<'a, 't> {
    sheet: &'a Sheet<'t>,
    table: &'a DeTable<'t>,
    /// Where it begins.
    pub(crate) at: usize,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a, 't> Entry<'a, 't> {
    pub(crate) fn new(sheet: &'a Sheet<'t>, table: &'a DeTable<'t>, at: usize) -> Self {
        Self { sheet, table, at, asked: RefCell::new(Vec::new()) }
    }

    /// The file it stands in.
    pub(crate) fn sheet(&self) -> &'a Sheet<'t> {
        self.sheet
    }

    fn get(&self, name: &'static str) -> Option<(&'a DeValue<'t>, Range<usize>)> {
        self.asked.borrow_mut().push(name);
        self.table.get(name).map(|v| (v.get_ref(), v.span()))
    }

    /// Where a field stands, or the table where it does not.
    pub(crate) fn at(&self, name: &str) -> usize {
        self.table.get_key_value(name).map_or(self.at, |(key, _)| key.span().start)
    }

    /// Notes a mistake in a field.
    pub(crate) fn wrong(&self, name: &str, said: Said, hint: Option<Said>) {
        self.sheet.wrong(self.at(name), said.with("field", name), hint);
    }

    fn wrong_type(&self, at: usize, name: &str, wants: &str) {
        let said = Said::new("process-wrong-type").with("field", name).with("wants", wants);
        self.sheet.wrong(at, said, Some(Said::new("process-wrong-type-hint").with("field", name).with("wants", wants)));
    }

    fn missing(&self, name: &'static str) {
        let said = Said::new("process-missing-field").with("field", name);
        self.sheet.wrong(self.at, said, Some(Said::new("process-missing-field-hint").with("field", name)));
    }

    /// A text, cleaned to one line where it is short; `None` where it does not stand there.
    pub(crate) fn text(&self, name: &'static str) -> Option<String> {
        let (value, span) = self.get(name)?;
        match value {
            DeValue::String(s) => Some(text::clean(s)),
            // `date = 2023-04-18` without quotes is how TOML writes a date.
            DeValue::Datetime(d) => Some(d.to_string()),
            _ => {
                self.wrong_type(span.start, name, "text");
                None
            }
        }
    }

    /// A text that must stand there and say something; empty after a mistake.
    pub(crate) fn need_text(&self, name: &'static str) -> String {
        if self.table.get(name).is_none() {
            self.asked.borrow_mut().push(name);
            self.missing(name);
            return String::new();
        }
        let text = self.text(name);
        if text.as_deref() == Some("") {
            let said = Said::new("process-empty-field");
            self.wrong(name, said, Some(Said::new("process-empty-field-hint").with("field", name)));
        }
        text.unwrap_or_default()
    }

    /// A whole number.
    pub(crate) fn integer(&self, name: &'static str) -> Option<i64> {
        let (value, span) = self.get(name)?;
        let number = value.as_integer().and_then(|n| i64::from_str_radix(n.as_str(), n.radix()).ok());
        if number.is_none() {
            self.wrong_type(span.start, name, "integer");
        }
        number
    }

    /// A whole number that must stand there.
    pub(crate) fn need_integer(&self, name: &'static str) -> Option<i64> {
        if self.table.get(name).is_none() {
            self.asked.borrow_mut().push(name);
            self.missing(name);
            return None;
        }
        self.integer(name)
    }

    /// A number, with or without a decimal point.
    pub(crate) fn number(&self, name: &'static str) -> Option<f64> {
        let (value, span) = self.get(name)?;
        let number = as_number(value);
        if number.is_none() {
            self.wrong_type(span.start, name, "number");
        }
        number
    }

    /// A pair of numbers.
    pub(crate) fn pair(&self, name: &'static str) -> Option<(f64, f64)> {
        let (value, span) = self.get(name)?;
        let pair = value.as_array().and_then(|a| match &a[..] {
            [x, y] => Some((as_number(x.get_ref())?, as_number(y.get_ref())?)),
            _ => None,
        });
        if pair.is_none() {
            self.wrong_type(span.start, name, "pair");
        }
        pair
    }

    /// A list of texts; empty where it does not stand there.
    pub(crate) fn texts(&self, name: &'static str) -> Vec<String> {
        let Some((value, span)) = self.get(name) else { return Vec::new() };
        let Some(items) = value.as_array() else {
            self.wrong_type(span.start, name, "texts");
            return Vec::new();
        };
        let mut out = Vec::with_capacity(items.len());
        for item in items.iter() {
            match item.get_ref() {
                DeValue::String(s) => out.push(text::clean_line(s)),
                _ => self.wrong_type(item.span().start, name, "texts"),
            }
        }
        out
    }

    /// A table inside, `None` where it does not stand there.
    pub(crate) fn entry(&self, name: &'static str) -> Option<Entry<'a, 't>> {
        let (value, span) = self.get(name)?;
        let Some(table) = value.as_table() else {
            self.wrong_type(span.start, name, "table");
            return None;
        };
        Some(Entry::new(self.sheet, table, span.start))
    }

    /// The tables of a list `[[name]]`; empty where it does not stand there.
    pub(crate) fn entries(&self, name: &'static str) -> Vec<Entry<'a, 't>> {
        let Some((value, span)) = self.get(name) else { return Vec::new() };
        let Some(items) = value.as_array() else {
            self.wrong_type(span.start, name, "tables");
            return Vec::new();
        };
        let mut out = Vec::with_capacity(items.len());
        for item in items.iter() {
            match item.get_ref().as_table() {
                Some(table) => out.push(Entry::new(self.sheet, table, item.span().start)),
                None => self.wrong_type(item.span().start, name, "tables"),
            }
        }
        out
    }

    /// Like [`Self::entries`], where at least one must stand.
    pub(crate) fn need_entries(&self, name: &'static str) -> Vec<Entry<'a, 't>> {
        let there = self.table.get(name).is_some();
        let out = self.entries(name);
        if out.is_empty() && !(there && self.table.get(name).is_some_and(|v| !v.get_ref().is_array())) {
            let said = Said::new("process-empty-list");
            self.wrong(name, said, Some(Said::new("process-empty-list-hint").with("field", name)));
        }
        out
    }

    /// Every key with its value, where they are texts; for tables whose keys people choose.
    pub(crate) fn pairs(&self) -> Vec<(String, String, usize)> {
        let mut out = Vec::new();
        for (key, value) in self.table {
            match value.get_ref() {
                DeValue::String(s) => out.push((key.get_ref().to_string(), s.to_string(), key.span().start)),
                _ => self.wrong_type(value.span().start, key.get_ref(), "text"),
            }
        }
        out.sort_by_key(|p| p.2);
        out
    }

    /// `format = 1`, which every file of samspel carries.
    pub(crate) fn format(&self) {
        let there = self.table.get("format").is_some();
        if self.need_integer("format").is_some_and(|n| n != 1) && there {
            self.wrong("format", Said::new("process-format"), Some(Said::new("process-format-hint")));
        }
    }

    /// The same table, its mistakes noted on another sheet.
    pub(crate) fn under<'b>(&self, sheet: &'b Sheet<'t>) -> Entry<'b, 't>
    where
        'a: 'b,
    {
        Entry::new(sheet, self.table, self.at)
    }

    /// Reports the fields that nobody asked for.
    pub(crate) fn finish(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if asked.contains(&name) {
                continue;
            }
            let hint = match text::closest(name, asked.iter().copied()) {
                Some((meant, _)) => Said::new("process-did-you-mean").with("word", meant),
                None => Said::new("process-one-of").with("words", asked.join(", ")),
            };
            self.sheet.wrong(
                key.span().start,
                Said::new("process-unknown-field").with("field", text::clean_line(name)),
                Some(hint),
            );
        }
    }
}

fn as_number(value: &DeValue) -> Option<f64> {
    let number = match value {
        DeValue::Integer(n) => n.as_str().parse().ok(),
        DeValue::Float(n) => n.as_str().parse().ok(),
        _ => None,
    };
    number.filter(|n: &f64| n.is_finite())
}

//! From a row to the item it holds, or to the problem it has.

mod judged;

use super::names::{Lookup, Names, ThemeRef};
use super::row::{Flaw, Places, Row, cleaned, tidy, whole};
use super::words::WORDS;
use super::{Column, Field};
use crate::domain::Id;
use crate::domain::frame::{Frame, Role};
use crate::domain::intake::{Item, NewContribution, Shape};
use crate::error::{Said, Value};
use crate::text;

/// Longest statement.
pub(super) const LONGEST: usize = 20_000;

/// What is wrong with a row: which column, what, and what to do.
#[derive(Debug)]
pub(super) struct Fault {
    pub column: Option<usize>,
    pub said: Said,
    pub hint: Said,
}

/// A fault about no column in particular.
pub(super) fn fault(key: &str) -> Box<Fault> {
    Box::new(Fault { column: None, said: Said::new(key), hint: Said::new(&format!("{key}-hint")) })
}

/// What is wrong with a row as such.
pub(super) fn flawed(flaw: Flaw) -> Box<Fault> {
    fault(match flaw {
        Flaw::OpenQuote => "readers-open-quote",
        Flaw::BadBytes => "readers-bad-bytes",
        Flaw::Nested => "readers-nested",
    })
}

/// A row in which something stands behind the last column.
pub(super) fn ragged(row: &Row, columns: usize) -> Option<Box<Fault>> {
    let extra = (columns..row.len()).any(|i| !row.cell(i).trim().is_empty());
    extra.then(|| fault("readers-ragged").with("cells", row.len()).with("columns", columns))
}

impl Fault {
    pub fn with(mut self: Box<Self>, name: &str, value: impl Into<Value>) -> Box<Self> {
        let value = value.into();
        self.said = self.said.with(name, value.clone());
        self.hint = self.hint.with(name, value);
        self
    }
    pub fn at(mut self: Box<Self>, column: usize) -> Box<Self> {
        self.column = Some(column);
        self
    }
    pub fn hint(mut self: Box<Self>, hint: Said) -> Box<Self> {
        self.hint = hint;
        self
    }
}

type Outcome<T> = Result<T, Box<Fault>>;

/// An unknown word, with what was probably meant.
pub(super) fn unknown<T: Copy + PartialEq>(list: &str, word: &str, known: &Lookup<T>) -> Box<Fault> {
    let word = text::clean_line(word);
    let hint = match known.closest(&word) {
        Some(meant) => Said::new("readers-did-you-mean").with("word", meant),
        None => Said::new("readers-one-of").with("words", known.some()),
    };
    fault("readers-unknown").with("list", list).with("word", text::cut(&word, 60)).hint(hint)
}

/// Turns rows into items.
pub(super) struct Items<'a> {
    pub shape: Shape,
    pub names: Names,
    columns: &'a [Column],
    frame: &'a Frame,
    member: Option<Id>,
    /// What holds where a row says nothing.
    all: &'a [(Field, String)],
    at: Places,
    /// Columns of criteria.
    criteria: Vec<(usize, Id)>,
    used: Vec<usize>,
    /// The kind of options that name none, where the process has just one.
    option_kind: Option<Id>,
}

impl<'a> Items<'a> {
    pub fn new(
        shape: Shape,
        columns: &'a [Column],
        frame: &'a Frame,
        names: Names,
        member: Option<Id>,
        all: &'a [(Field, String)],
    ) -> Self {
        let placed: Vec<(Field, usize)> =
            columns.iter().enumerate().filter_map(|(i, c)| Some((c.field?, i))).filter(|p| p.0.serves(shape)).collect();
        let criteria =
            placed.iter().filter_map(|(f, i)| if let Field::Criterion(id) = f { Some((*i, *id)) } else { None });
        // A number alone is a row of a form that nobody filled in.
        let used = placed.iter().filter(|p| p.0 != Field::Code).map(|p| p.1).collect();
        let mut options = frame.kinds.iter().filter(|k| k.role == Role::Option).map(|k| k.id);
        let option_kind = options.next().filter(|_| options.next().is_none());
        Self {
            shape,
            names,
            columns,
            frame,
            member,
            all,
            criteria: criteria.collect(),
            used,
            option_kind,
            at: Places(placed),
        }
    }

    /// The item of a row; `None` where nothing was filled in.
    pub fn item(&mut self, row: &Row) -> Option<Outcome<Item>> {
        if let Some(flaw) = row.flaw {
            return Some(Err(flawed(flaw)));
        }
        if row.own == 0 || self.used.iter().all(|i| row.cell(*i).trim().is_empty()) {
            return None;
        }
        if let Some(fault) = ragged(row, self.columns.len()) {
            return Some(Err(fault));
        }
        match self.shape {
            Shape::Contributions | Shape::Interviews => {
                Some(self.contribution(row, Field::Text).map(Item::Contribution))
            }
            Shape::Choices => Some(self.choice(row)),
            Shape::Ratings => self.rating(row).transpose(),
            Shape::Positions => self.position(row).transpose(),
            Shape::Ballots => Some(self.ballot(row)),
        }
    }

    fn cell<'r>(&self, row: &'r Row, field: Field) -> &'r str
    where
        'a: 'r,
    {
        let cell = self.at.of(field).map_or("", |i| tidy(row.cell(i)));
        if !cell.is_empty() || self.all.is_empty() {
            return cell;
        }
        self.all.iter().find(|(f, _)| *f == field).map_or("", |(_, word)| word)
    }

    fn some(&self, row: &Row, field: Field) -> Option<String> {
        let cell = self.cell(row, field);
        (!cell.is_empty()).then(|| text::clean_line(cell)).filter(|c| !c.is_empty())
    }

    /// Puts the blame on the column of `field`.
    fn blame(&self, field: Field) -> impl FnOnce(Box<Fault>) -> Box<Fault> + use<> {
        let at = self.at.of(field);
        move |fault| match at {
            Some(column) => fault.at(column),
            None => fault,
        }
    }

    /// The text of a cell that must say something.
    fn need(&self, row: &Row, field: Field) -> Outcome<String> {
        let at = self.at.of(field).unwrap_or_default();
        let text = cleaned(row.cell(at));
        if text.is_empty() {
            // A row that breaks off before the column was cut, not left open.
            let fault = if at >= row.len() && self.used.iter().any(|i| *i < row.len()) && row.len() > 1 {
                fault("readers-short").with("cells", row.len()).with("columns", self.columns.len())
            } else {
                fault("readers-missing")
            };
            return Err(fault.with("field", field.word()).at(at));
        }
        // Bytes are at least characters, so most texts need no counting.
        if text.len() > LONGEST && text.chars().count() > LONGEST {
            return Err(fault("readers-too-long").with("most", LONGEST).at(at));
        }
        if text.starts_with('#')
            && ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"].contains(&text.as_str())
        {
            return Err(fault("readers-formula-error").with("word", text).at(at));
        }
        Ok(text)
    }

    fn contribution(&mut self, row: &Row, text: Field) -> Outcome<NewContribution> {
        let mut new = NewContribution { text: self.need(row, text)?, ..NewContribution::default() };
        let theme = self.theme(row, &mut new)?;
        let cell = self.cell(row, Field::Kind);
        new.kind = if cell.is_empty() && self.shape == Shape::Choices {
            Some(self.option_kind.ok_or_else(|| fault("readers-option-kind"))?)
        } else {
            if cell.is_empty() {
                self.need(row, Field::Kind)?;
            }
            let found = self.names.kinds.find(cell);
            let unknown = || unknown("kind", cell, &self.names.kinds);
            Some(found.ok_or_else(unknown).map_err(self.blame(Field::Kind))?)
        };
        let topics = self.cell(row, Field::Topics);
        if !topics.is_empty() {
            let found = self.names.topics.find_all(topics);
            let found = found.map_err(|word| unknown("topic", &word, &self.names.topics));
            new.topics = found.map_err(self.blame(Field::Topics))?;
        }
        for field in [Field::Member, Field::With] {
            let cell = self.cell(row, field);
            if !cell.is_empty() {
                let found = self.names.members.find_all(cell);
                let found = found.map_err(|word| unknown("member", &word, &self.names.members));
                for member in found.map_err(self.blame(field))? {
                    if !new.members.contains(&member) {
                        new.members.push(member);
                    }
                }
            }
        }
        new.partner = self.some(row, Field::Partner);
        new.place = self.some(row, Field::Place);
        new.language = self.language(row)?;
        new.table = self.table(row, theme)?;
        let remark = self.remark(row);
        let source = self.some(row, Field::Source).map(|s| self.labelled(Field::Source, &s));
        let parts: Vec<String> =
            [Some(remark), new.remark.take(), source].into_iter().flatten().filter(|r| !r.is_empty()).collect();
        new.remark = (!parts.is_empty()).then(|| parts.join("\n"));
        Ok(new)
    }

    /// The language that the row says it is in.
    fn language(&self, row: &Row) -> Outcome<Option<String>> {
        let cell = self.cell(row, Field::Language);
        if cell.is_empty() {
            return Ok(None);
        }
        let wrong = || fault("readers-language").with("word", text::cut(&text::clean_line(cell), 30));
        WORDS.language(cell).map(Some).ok_or_else(wrong).map_err(self.blame(Field::Language))
    }

    /// Theme and sub-theme. A sub-theme that the programme does not have is kept as a remark: it is a member's own
    /// division, and the theme above it is what counts.
    fn theme(&mut self, row: &Row, new: &mut NewContribution) -> Outcome<ThemeRef> {
        let cell = self.cell(row, Field::Theme);
        if cell.is_empty() {
            self.need(row, Field::Theme)?;
        }
        let found = self.names.themes.find(cell);
        let unknown = || unknown("theme", cell, &self.names.themes);
        let found = found.ok_or_else(unknown).map_err(self.blame(Field::Theme))?;
        (new.theme, new.subtheme) = (Some(found.theme), found.sub);
        let sub = self.cell(row, Field::Subtheme);
        if !sub.is_empty() {
            match self.names.subs.get_mut(&found.theme).and_then(|s| s.find(sub)) {
                Some(id) => new.subtheme = Some(id),
                None => new.remark = Some(self.labelled(Field::Subtheme, &text::clean_line(sub))),
            }
        }
        Ok(found)
    }

    /// What stands beside the statement; from several columns one under the other, each with its header.
    fn remark(&self, row: &Row) -> String {
        let mut columns = self.at.0.iter().filter(|p| p.0 == Field::Remark).map(|p| p.1);
        let mut out = columns.next().map(|i| cleaned(row.cell(i))).unwrap_or_default();
        for i in columns {
            let more = cleaned(row.cell(i));
            if !more.is_empty() {
                let gap = if out.is_empty() { "" } else { "\n" };
                let header = self.columns.get(i).map_or("", |c| c.header.as_str());
                out.push_str(&format!("{gap}{header}: {more}"));
            }
        }
        out
    }

    /// A value with the header it stood under, for the remark.
    fn labelled(&self, field: Field, value: &str) -> String {
        let header = self.at.of(field).and_then(|i| self.columns.get(i)).map_or("", |c| c.header.as_str());
        format!("{header}: {value}")
    }

    /// A mixed table: `MOB-T3` as it is, a bare number with the code of the row's theme.
    fn table(&self, row: &Row, theme: ThemeRef) -> Outcome<Option<String>> {
        let Some(cell) = self.some(row, Field::Table) else { return Ok(None) };
        let number = cell.rsplit(' ').next().unwrap_or(&cell);
        if number.bytes().all(|b| b.is_ascii_digit()) && cell.split(' ').count() <= 2 {
            let code = self.frame.theme(theme.theme).map_or("", |t| t.code.as_str());
            return Ok(Some(format!("{code}-T{}", number.trim_start_matches('0'))));
        }
        let sound = cell.len() <= 20 && cell.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.'));
        if sound && cell.contains('-') {
            return Ok(Some(cell.to_uppercase()));
        }
        Err(self.blame(Field::Table)(fault("readers-table").with("word", text::cut(&cell, 60))))
    }

    fn choice(&mut self, row: &Row) -> Outcome<Item> {
        let code = self.need(row, Field::Code)?;
        let text = if self.at.of(Field::Choice).is_some() { Field::Choice } else { Field::Text };
        Ok(Item::Choice { code: text::clean_line(&code), contribution: self.contribution(row, text)? })
    }
}

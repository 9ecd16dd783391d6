//! A column map: a small file by which an office says what its columns and words mean, once and for all.

use std::collections::BTreeMap;

use super::items::unknown;
use super::names::Names;
use super::words::plain;
use super::{Column, Field};
use crate::domain::frame::{Frame, Role};
use crate::domain::process::Mistake;
use crate::domain::process::entries::{Entry, Sheet};
use crate::error::Said;
use crate::text;

/// What a file's columns and words mean, said by a person.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ColumnMap {
    /// Compared form of the header → its field; `None`: leave the column out.
    columns: BTreeMap<String, Option<Field>>,
    /// List (`theme`, `kind` …) → compared form of the file's word → the programme's word.
    values: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// What holds for every row that says nothing else.
    all: Vec<(Field, String)>,
}

/// What a map can say of all rows at once.
const OF_ALL: [Field; 8] =
    [Field::Theme, Field::Kind, Field::Topics, Field::Member, Field::With, Field::Partner, Field::Table, Field::Place];

/// The lists whose words a map can translate.
pub(super) const LISTS: [&str; 7] = ["theme", "kind", "topic", "member", "stance", "subtheme", "vote"];

impl ColumnMap {
    /// Reads a map.
    ///
    /// # Errors
    /// Every mistake in it, with line and remedy.
    pub fn parse(file: &str, text: &str, frame: &Frame) -> Result<ColumnMap, Vec<Mistake>> {
        let sheet = Sheet::new(file, text);
        let table = sheet.parse();
        let top = Entry::new(&sheet, &table, 0);
        let mut map = ColumnMap::default();
        top.format();
        if let Some(columns) = top.entry("columns") {
            for (header, word, at) in columns.pairs() {
                match field(&word, frame) {
                    Some(field) => {
                        map.columns.insert(plain(&header), field);
                    }
                    None => {
                        let said = Said::new("readers-map-field").with("word", &word).with("column", &header);
                        sheet.wrong(at, said, Some(field_hint(&word, frame)));
                    }
                }
            }
        }
        if let Some(values) = top.entry("values") {
            for list in LISTS {
                let Some(words) = values.entry(list) else { continue };
                let pairs = words.pairs().into_iter().map(|(from, to, _)| (plain(&from), to));
                map.values.insert(list, pairs.collect());
            }
            values.finish();
        }
        if let Some(all) = top.entry("all") {
            map.all = of_all(&all, &sheet, frame);
        }
        top.finish();
        let mistakes = sheet.finish();
        if mistakes.is_empty() { Ok(map) } else { Err(mistakes) }
    }

    /// What the map says of a header: `Some(None)` means "leave out"; `None`: nothing.
    pub(super) fn column(&self, header: &str) -> Option<Option<Field>> {
        self.columns.get(&plain(header)).copied()
    }

    /// What holds for every row that says nothing else.
    pub(super) fn all(&self) -> &[(Field, String)] {
        &self.all
    }

    /// Whether every row is an option to vote on, whatever its columns say.
    pub(super) fn makes_options(&self, frame: &Frame) -> bool {
        let kind = self.all.iter().find(|(field, _)| *field == Field::Kind).map(|(_, word)| plain(word));
        let options = || frame.kinds.iter().filter(|k| k.role == Role::Option);
        kind.is_some_and(|kind| options().any(|k| [&k.name, &k.plural, &k.code].into_iter().any(|w| plain(w) == kind)))
    }

    /// The programme's words for the file's words of a list.
    pub(super) fn values(&self, list: &str) -> impl Iterator<Item = (&str, &str)> {
        self.values.get(list).into_iter().flatten().map(|(from, to)| (from.as_str(), to.as_str()))
    }
}

/// What holds for all rows; words that the programme does not have are mistakes of the map, not of every row.
fn of_all(all: &Entry, sheet: &Sheet, frame: &Frame) -> Vec<(Field, String)> {
    // Without a map nothing is translated, so nothing can be unknown here.
    let Ok(mut names) = Names::new(frame, None) else { return Vec::new() };
    let mut found = Vec::new();
    for (name, word, at) in all.pairs() {
        let Some(field) = OF_ALL.into_iter().find(|f| f.word() == name) else {
            let words = OF_ALL.map(Field::word).join(", ");
            let hint = Said::new("process-one-of").with("words", words);
            sheet.wrong(at, Said::new("process-unknown-field").with("field", text::clean_line(&name)), Some(hint));
            continue;
        };
        let fault = match field {
            Field::Theme => names.themes.find(&word).is_none().then(|| unknown("theme", &word, &names.themes)),
            Field::Kind => names.kinds.find(&word).is_none().then(|| unknown("kind", &word, &names.kinds)),
            Field::Topics => names.topics.find_all(&word).err().map(|w| unknown("topic", &w, &names.topics)),
            Field::Member | Field::With => {
                names.members.find_all(&word).err().map(|w| unknown("member", &w, &names.members))
            }
            _ => None,
        };
        match fault {
            Some(fault) => sheet.wrong(at, fault.said, Some(fault.hint)),
            None => found.push((field, word)),
        }
    }
    found
}

/// The field of that name; `Some(None)` for "ignore".
fn field(word: &str, frame: &Frame) -> Option<Option<Field>> {
    if word == "ignore" {
        return Some(None);
    }
    if let Some(code) = word.strip_prefix("criterion.") {
        let criterion = frame.criteria.iter().find(|c| plain(&c.code) == plain(code))?;
        return Some(Some(Field::Criterion(criterion.id)));
    }
    Field::named(word).map(Some)
}

fn field_words(frame: &Frame) -> Vec<String> {
    let fixed = Field::WORDS.iter().map(|w| w.0.to_owned());
    let criteria = frame.criteria.iter().map(|c| format!("criterion.{}", c.code));
    fixed.chain(criteria).chain(["ignore".to_owned()]).collect()
}

fn field_hint(word: &str, frame: &Frame) -> Said {
    let words = field_words(frame);
    match text::closest(word, words.iter().map(String::as_str)) {
        Some((meant, _)) => Said::new("process-did-you-mean").with("word", meant),
        None => Said::new("process-one-of").with("words", words.join(", ")),
    }
}

/// Writes the map by which these columns are read the same way the next time.
pub(super) fn write(columns: &[Column], frame: &Frame) -> String {
    let mut out = String::from("format = 1\n\n");
    out.push_str(&format!("# {}\n[columns]\n", field_words(frame).join(" ")));
    for column in columns.iter().filter(|c| !c.header.is_empty()) {
        let word = match column.field {
            None => "ignore".to_owned(),
            Some(Field::Criterion(id)) => format!("criterion.{}", frame.criterion(id).map_or("", |c| c.code.as_str())),
            Some(field) => field.word().to_owned(),
        };
        out.push_str(&format!("{} = {}\n", quoted(&column.header), quoted(&word)));
    }
    out
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.replace('\n', " ")).to_string()
}

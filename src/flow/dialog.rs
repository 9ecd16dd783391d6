//! Dialogs: a question with fields. A text input has one line, a choice one list, a confirmation nothing to fill in;
//! a form has several. One shape, so that keys, mouse and drawing are the same for all.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::line::Line;
use super::list::Cursor;
use super::page::Tag;
use super::prose::Prose;
use crate::domain::Id;
use crate::settings::{Action, Chord};
use crate::text::fold;

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What comes back.
    pub value: String,
    /// What people read.
    pub label: String,
    /// What stands beside it, muted.
    pub note: String,
    /// Whether it is chosen.
    pub on: bool,
}

impl Choice {
    /// A choice that is not chosen yet.
    #[must_use]
    pub fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self { value: value.to_string(), label: label.into(), note: String::new(), on: false }
    }
    /// With a note beside it.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
    /// Chosen, if so.
    #[must_use]
    pub fn on(mut self, on: bool) -> Self {
        self.on = on;
        self
    }
}

/// How a field is filled in.
#[derive(Debug, Clone)]
pub enum Input {
    /// One line.
    Line(Line),
    /// Several lines.
    Prose(Box<Prose>),
    /// One of these.
    One(Vec<Choice>, Cursor),
    /// Any of these.
    Many(Vec<Choice>, Cursor),
}

/// A field of a dialog.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name in the reply.
    pub name: &'static str,
    /// Its label.
    pub label: String,
    /// How it is filled in.
    pub input: Input,
    /// Letters typed to find a choice.
    pub typed: String,
}

/// A question with fields.
#[derive(Debug, Clone)]
pub struct Dialog {
    /// What it was opened for.
    pub tag: Tag,
    /// Its title.
    pub title: String,
    /// What stands above the fields, by paragraph.
    pub lead: Vec<String>,
    /// Its fields.
    pub fields: Vec<Field>,
    /// The field that has the keys.
    pub at: usize,
    /// Name under which its first text is kept while it is typed.
    pub draft: Option<String>,
    /// Rows of `lead` scrolled away.
    pub scroll: u16,
    /// Locale key of what Enter does.
    pub accept: &'static str,
}

/// What came of a key.
#[derive(Debug, PartialEq)]
pub enum Turn {
    /// The dialog stays.
    Stay,
    /// A text changed.
    Changed,
    /// It was accepted.
    Accepted(Reply),
    /// It was left.
    Cancelled,
    /// Text for the clipboard.
    Copied(String),
}

/// What was filled in, by field.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reply {
    values: BTreeMap<&'static str, Vec<String>>,
}

impl Reply {
    /// The text of a field, or the value of its choice.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.values.get(name).and_then(|v| v.first()).map_or("", String::as_str)
    }
    /// The record chosen in a field.
    #[must_use]
    pub fn id(&self, name: &str) -> Option<Id> {
        Id::from_str(self.text(name)).ok()
    }
    /// Everything chosen in a field.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.values.get(name).into_iter().flatten().map(String::as_str)
    }
    /// All records chosen in a field.
    #[must_use]
    pub fn ids(&self, name: &str) -> Vec<Id> {
        self.values.get(name).into_iter().flatten().filter_map(|v| Id::from_str(v).ok()).collect()
    }
}

impl Dialog {
    /// A dialog without fields: a confirmation, or a message.
    #[must_use]
    pub fn new(tag: Tag, title: impl Into<String>) -> Self {
        Self {
            tag,
            title: title.into(),
            lead: Vec::new(),
            fields: Vec::new(),
            at: 0,
            draft: None,
            scroll: 0,
            accept: "dialog-ok",
        }
    }
    /// With a paragraph above the fields.
    #[must_use]
    pub fn lead(mut self, text: impl Into<String>) -> Self {
        self.lead.push(text.into());
        self
    }
    /// With a line to type.
    #[must_use]
    pub fn line(self, name: &'static str, label: impl Into<String>, text: &str) -> Self {
        self.field(name, label.into(), Input::Line(Line::new(text)))
    }
    /// With a text of several lines.
    #[must_use]
    pub fn prose(self, name: &'static str, label: impl Into<String>, text: &str) -> Self {
        self.field(name, label.into(), Input::Prose(Box::new(Prose::new(text))))
    }
    /// With one choice of several.
    #[must_use]
    pub fn one(self, name: &'static str, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        let at = choices.iter().position(|c| c.on).unwrap_or(0);
        self.field(name, label.into(), Input::One(choices, Cursor { at, top: 0 }))
    }
    /// With any choice of several.
    #[must_use]
    pub fn many(self, name: &'static str, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        self.field(name, label.into(), Input::Many(choices, Cursor::default()))
    }
    /// Its first text is kept under this name while it is typed.
    #[must_use]
    pub fn draft(mut self, key: impl Into<String>) -> Self {
        self.draft = Some(key.into());
        self
    }
    /// What Enter does, as a locale key.
    #[must_use]
    pub fn accept(mut self, key: &'static str) -> Self {
        self.accept = key;
        self
    }

    fn field(mut self, name: &'static str, label: String, input: Input) -> Self {
        self.fields.push(Field { name, label, input, typed: String::new() });
        self
    }

    /// The text that is kept while it is typed.
    #[must_use]
    pub fn typed(&self) -> String {
        self.fields
            .iter()
            .find_map(|f| match &f.input {
                Input::Prose(prose) => Some(prose.text()),
                Input::Line(line) => Some(line.text().to_owned()),
                _ => None,
            })
            .unwrap_or_default()
    }

    /// What is filled in now.
    #[must_use]
    pub fn reply(&self) -> Reply {
        let values = self.fields.iter().map(|f| {
            let values = match &f.input {
                Input::Line(line) => vec![line.text().to_owned()],
                Input::Prose(prose) => vec![prose.text().trim().to_owned()],
                Input::One(choices, cursor) => choices.get(cursor.at).map(|c| c.value.clone()).into_iter().collect(),
                Input::Many(choices, _) => choices.iter().filter(|c| c.on).map(|c| c.value.clone()).collect(),
            };
            (f.name, values)
        });
        Reply { values: values.collect() }
    }

    /// Takes an action of the keymap, or else the key itself.
    pub fn key(&mut self, action: Option<Action>, chord: Chord) -> Turn {
        match action {
            Some(Action::Cancel) => return Turn::Cancelled,
            Some(Action::Save) => return Turn::Accepted(self.reply()),
            Some(Action::NextField) => return self.go(1),
            Some(Action::PreviousField) => return self.go(self.fields.len().saturating_sub(1)),
            _ => {}
        }
        let several = self.fields.len() > 1;
        let Some(field) = self.fields.get_mut(self.at) else {
            return match action {
                Some(Action::Accept) => Turn::Accepted(self.reply()),
                Some(Action::Up) => self.scrolled(-1),
                Some(Action::Down) => self.scrolled(1),
                Some(Action::PageUp) => self.scrolled(-10),
                Some(Action::PageDown) => self.scrolled(10),
                Some(Action::Copy) => Turn::Copied(self.lead.join("\n")),
                _ => Turn::Stay,
            };
        };
        match &mut field.input {
            Input::Prose(prose) => match action {
                Some(Action::Copy) => Turn::Copied(prose.copied()),
                Some(Action::Undo) => {
                    prose.undo();
                    Turn::Changed
                }
                Some(Action::Redo) => {
                    prose.redo();
                    Turn::Changed
                }
                _ => {
                    prose.key(chord);
                    Turn::Changed
                }
            },
            Input::Line(line) => match action {
                Some(Action::Accept) => Turn::Accepted(self.reply()),
                Some(Action::Copy) => Turn::Copied(line.text().to_owned()),
                Some(Action::Up) if several => self.go(self.fields.len() - 1),
                Some(Action::Down) if several => self.go(1),
                _ if line.key(chord) => Turn::Changed,
                _ => Turn::Stay,
            },
            Input::One(choices, cursor) => {
                let height = 10;
                match action {
                    Some(Action::Accept) => return Turn::Accepted(self.reply()),
                    Some(Action::Up) if several => return self.go(self.fields.len() - 1),
                    Some(Action::Down) if several => return self.go(1),
                    Some(Action::Left) => drop(cursor.step(Action::Up, choices.len(), height)),
                    Some(Action::Right) => drop(cursor.step(Action::Down, choices.len(), height)),
                    Some(action) if cursor.step(action, choices.len(), height) => {}
                    _ => seek(choices, cursor, &mut field.typed, chord),
                }
                Turn::Stay
            }
            Input::Many(choices, cursor) => {
                match action {
                    Some(Action::Accept) => return Turn::Accepted(self.reply()),
                    Some(Action::Mark) => {
                        if let Some(choice) = choices.get_mut(cursor.at) {
                            choice.on = !choice.on;
                        }
                    }
                    Some(action) if cursor.step(action, choices.len(), 10) => {}
                    _ => seek(choices, cursor, &mut field.typed, chord),
                }
                Turn::Stay
            }
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) -> Turn {
        match self.fields.get_mut(self.at).map(|f| &mut f.input) {
            Some(Input::Line(line)) => line.paste(text),
            Some(Input::Prose(prose)) => prose.paste(text),
            _ => return Turn::Stay,
        }
        Turn::Changed
    }

    /// Takes a click on an item of a field.
    pub fn click(&mut self, field: usize, item: usize) -> Turn {
        let again = self.at == field;
        self.at = field.min(self.fields.len().saturating_sub(1));
        let single = self.fields.len() == 1;
        match self.fields.get_mut(self.at).map(|f| &mut f.input) {
            Some(Input::One(choices, cursor)) if item < choices.len() => {
                let same = again && cursor.at == item;
                cursor.at = item;
                if same && single { Turn::Accepted(self.reply()) } else { Turn::Stay }
            }
            Some(Input::Many(choices, cursor)) if item < choices.len() => {
                cursor.at = item;
                choices[item].on = !choices[item].on;
                Turn::Stay
            }
            _ => Turn::Stay,
        }
    }

    fn go(&mut self, steps: usize) -> Turn {
        self.at = (self.at + steps) % self.fields.len().max(1);
        Turn::Stay
    }

    fn scrolled(&mut self, by: i16) -> Turn {
        self.scroll = self.scroll.saturating_add_signed(by).min(500);
        Turn::Stay
    }
}

/// Puts the cursor on the next choice that begins with (or else contains) what is typed.
fn seek(choices: &[Choice], cursor: &mut Cursor, typed: &mut String, chord: Chord) {
    let Some(c) = chord.typed() else {
        typed.clear();
        return;
    };
    typed.push(c);
    let labels: Vec<String> = choices.iter().map(|choice| fold(&choice.label)).collect();
    let find = |needle: &str| {
        labels.iter().position(|l| l.starts_with(needle)).or_else(|| labels.iter().position(|l| l.contains(needle)))
    };
    let found = find(&fold(typed)).or_else(|| {
        *typed = c.to_string();
        find(&fold(typed))
    });
    cursor.at = found.unwrap_or(cursor.at);
}

//! The frame: programme, members, phases, themes, topics, kinds, criteria and stances, edited on screen.

use super::dialog::{Choice, Dialog, Reply};
use super::event::{Pane, Slot};
use super::frame_fields::{PARTS, Shape, blank, fields, in_order, rows, typed, value, written};
use super::list::Cursor;
use super::page::{Page, Tag};
use super::state::Common;
use crate::domain::change::Row;
use crate::domain::deed::Deed;
use crate::domain::view::Answer;
use crate::domain::{Id, Key, Table};
use crate::error::Said;
use crate::settings::{Action, Context};
use std::str::FromStr;

/// The page.
#[derive(Debug)]
pub struct FrameEditor {
    /// Cursor in the parts.
    pub part: Cursor,
    /// Cursor in the records of the part.
    pub record: Cursor,
    focus: Pane,
}

impl Default for FrameEditor {
    fn default() -> Self {
        Self { part: Cursor { at: 1, top: 0 }, record: Cursor::default(), focus: "records" }
    }
}

impl FrameEditor {
    /// The part under the cursor.
    #[must_use]
    pub fn table(&self) -> Table {
        PARTS.get(self.part.at).map_or(Table::Member, |p| p.0)
    }

    /// The records of the part.
    #[must_use]
    pub fn rows(&self, c: &Common) -> Vec<Row> {
        c.frame.as_deref().map(|frame| rows(frame, self.table())).unwrap_or_default()
    }

    fn current(&self, c: &Common) -> Option<Row> {
        self.rows(c).into_iter().nth(self.record.at)
    }

    fn form(&self, what: &'static str, row: &Row, c: &mut Common) {
        let table = self.table();
        let label = PARTS.get(self.part.at).map_or("", |p| p.1);
        let mut dialog = Dialog::new(Tag::about(what, id(row)), c.text(label)).accept("dialog-save");
        for field in fields(table) {
            let text = written(field.shape, row.get(field.name), &c.locale);
            let label = c.text(field.label);
            dialog = match field.shape {
                Shape::Pick(choices) => {
                    let choices = choices.iter().map(|(v, key)| Choice::new(v, c.text(key)).on(*v == text));
                    dialog.one(field.name, label, choices.collect())
                }
                Shape::Parent => dialog.one(field.name, label, self.parents(row, &text, c)),
                Shape::Prose => dialog.prose(field.name, label, &text),
                _ => dialog.line(field.name, label, &text),
            };
        }
        c.open(dialog);
    }

    /// The main themes that a theme can be a part of; one with parts of its own can be part of none.
    fn parents(&self, row: &Row, chosen: &str, c: &Common) -> Vec<Choice> {
        let mut choices = vec![Choice::new("", c.text("field-no-parent"))];
        let own = id(row);
        let Some(frame) = c.frame.as_deref() else { return choices };
        if frame.themes.iter().any(|t| t.parent.is_some() && t.parent == own) {
            return choices;
        }
        let themes = frame.main_themes().filter(|t| Some(t.id) != own);
        choices.extend(themes.map(|t| Choice::new(t.id, t.name.clone()).on(t.id.to_string() == chosen)));
        choices
    }

    fn put(&self, row: Row, c: &mut Common) {
        let key = id(&row).map_or_else(|| Key(Vec::new()), Key::one);
        c.perform(Deed::EditFrame { table: self.table(), key, row: Some(row) });
    }

    /// Changes places with the record above or below; a theme with the next main theme, or the next part of its own.
    fn swap(&mut self, up: bool, c: &mut Common) {
        let mut rows = self.rows(c);
        let at = self.record.at;
        let Some(here) = rows.get(at).cloned() else { return };
        let Some(other) = beside(&rows, at, up) else { return };
        let (Some(one), Some(two)) = (id(&here), id(&rows[other])) else { return };
        c.perform(Deed::SwapFrame { table: self.table(), one, other: two });
        // The cursor goes along; where to, shows once the two have changed places.
        if let (Some(a), Some(b)) = (here.get("sort").cloned(), rows[other].get("sort").cloned()) {
            rows[at].insert("sort".to_owned(), b);
            rows[other].insert("sort".to_owned(), a);
        }
        let place = in_order(rows).iter().position(|row| id(row) == Some(one));
        self.record.at = place.unwrap_or(at);
    }
}

/// The record with which one changes places: of the same parent, next above or below.
fn beside(rows: &[Row], at: usize, up: bool) -> Option<usize> {
    let parent = rows.get(at)?.get("parent");
    let is_beside = |other: &usize| rows[*other].get("parent") == parent;
    if up { (0..at).rev().find(is_beside) } else { (at + 1..rows.len()).find(is_beside) }
}

fn id(row: &Row) -> Option<Id> {
    row.get("id").and_then(|v| v.as_str()).and_then(|s| Id::from_str(s).ok())
}

impl Page for FrameEditor {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Frame, Context::List, Context::Grid, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["parts", "records"]
    }

    fn focus(&self) -> Pane {
        self.focus
    }

    fn set_focus(&mut self, pane: Pane) {
        self.focus = pane;
    }

    fn refresh(&mut self, c: &mut Common) {
        self.record.clamp(self.rows(c).len());
    }

    fn answer(&mut self, _slot: Slot, _answer: Answer, _c: &mut Common) {}

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        match (action, self.focus) {
            (Action::Right | Action::Open, "parts") => self.focus = "records",
            (Action::Left, "records") => self.focus = "parts",
            (Action::Add, _) if self.can(Action::Add, c) => {
                let last = self.rows(c).iter().filter_map(|r| r.get("sort")?.as_i64()).max();
                let row = blank(self.table(), last.map_or(0, |s| s + 1), &c.today);
                self.form("new", &row, c);
            }
            (Action::Edit | Action::Open, _) => {
                if let Some(row) = self.current(c) {
                    self.form("edit", &row, c);
                }
            }
            (Action::Delete, _) if self.can(Action::Delete, c) => {
                if let Some(key) = self.current(c).as_ref().and_then(id).map(Key::one) {
                    c.perform(Deed::EditFrame { table: self.table(), key, row: None });
                }
            }
            (Action::MoveUp, "records") => self.swap(true, c),
            (Action::MoveDown, "records") => self.swap(false, c),
            (_, "parts") if self.part.step(action, PARTS.len(), c.height("parts")) => self.record = Cursor::default(),
            (_, "records") => {
                let length = self.rows(c).len();
                return self.record.step(action, length, c.height("records"));
            }
            _ => return false,
        }
        true
    }

    fn can(&self, action: Action, c: &Common) -> bool {
        match action {
            Action::Add => self.table() != Table::Programme,
            Action::Delete => self.table() != Table::Programme && !self.rows(c).is_empty(),
            Action::MoveUp | Action::MoveDown => {
                let is_here = self.focus == "records" && self.table() != Table::Programme;
                is_here && beside(&self.rows(c), self.record.at, action == Action::MoveUp).is_some()
            }
            _ => true,
        }
    }

    fn hints(&self, _c: &Common) -> Vec<Action> {
        vec![
            Action::Edit,
            Action::Add,
            Action::Delete,
            Action::MoveUp,
            Action::MoveDown,
            Action::NextPane,
            Action::Undo,
        ]
    }

    fn select(&mut self, pane: Pane, row: usize, _column: Option<usize>, _c: &mut Common) -> bool {
        if pane == "parts" {
            if self.part.at != row {
                self.record = Cursor::default();
            }
            self.part.at = row;
            return false;
        }
        std::mem::replace(&mut self.record.at, row) == row
    }

    fn reply(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        let last = self.rows(c).iter().filter_map(|r| r.get("sort")?.as_i64()).max();
        let old = self.rows(c).into_iter().find(|r| tag.what == "edit" && id(r) == tag.ids.first().copied());
        let is_new = old.is_none();
        if is_new && tag.what == "edit" {
            return;
        }
        let mut row = old.unwrap_or_else(|| blank(self.table(), last.map_or(0, |s| s + 1), &c.today));
        let before = row.clone();
        let mut wrong = None;
        for field in fields(self.table()) {
            let text = reply.text(field.name);
            match value(field.shape, text) {
                Some(value) => drop(row.insert(field.name.to_owned(), value)),
                None => {
                    row.insert(field.name.to_owned(), text.into());
                    let key = if matches!(field.shape, Shape::Degrees(..)) { "frame-degrees" } else { "frame-number" };
                    wrong.get_or_insert(Said::new(key).with("field", c.text(field.label)).with("text", text));
                }
            }
        }
        if let Some(said) = wrong {
            // What was typed stays: the form comes back with it.
            c.say(&said);
            return self.form(tag.what, &row, c);
        }
        if is_new || row != before {
            self.put(row, c);
        }
    }

    fn table(&self) -> &'static str {
        if FrameEditor::table(self) == Table::Member { "members" } else { "" }
    }

    fn copied(&self, c: &Common) -> Option<String> {
        let row = self.current(c)?;
        let texts: Vec<String> = fields(FrameEditor::table(self)).iter().map(|f| typed(row.get(f.name))).collect();
        Some(texts.join("\t"))
    }
}

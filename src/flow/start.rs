//! The start screen: recent workspaces, a new one from a template, the samples, or any file.

use std::path::PathBuf;

use super::event::{Pane, Slot};
use super::list::Cursor;
use super::page::Page;
use super::state::Common;
use crate::domain::view::Answer;
use crate::settings::{Action, Context};

/// A line of the start screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A recent workspace.
    Recent(PathBuf),
    /// A new programme from a template.
    New,
    /// The sample data of a process: id and name.
    Sample(String, String),
    /// Any file.
    Open,
}

/// The page.
#[derive(Debug, Default)]
pub struct Start {
    /// Cursor in the entries.
    pub cursor: Cursor,
}

impl Start {
    /// What can be opened from here.
    #[must_use]
    pub fn entries(&self, c: &Common) -> Vec<Entry> {
        let mut entries: Vec<Entry> = c.recent.iter().cloned().map(Entry::Recent).collect();
        entries.extend([Entry::Open, Entry::New]);
        entries.extend(c.processes.iter().filter(|p| p.2).map(|(id, name, _)| Entry::Sample(id.clone(), name.clone())));
        entries
    }
}

impl Page for Start {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Start, Context::List, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["start"]
    }

    fn focus(&self) -> Pane {
        "start"
    }

    fn set_focus(&mut self, _pane: Pane) {}

    fn refresh(&mut self, _c: &mut Common) {}

    fn answer(&mut self, _slot: Slot, _answer: Answer, _c: &mut Common) {}

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        let entries = self.entries(c);
        if action != Action::Open {
            return self.cursor.step(action, entries.len(), c.height("start"));
        }
        match entries.get(self.cursor.at) {
            Some(Entry::Recent(path)) => c.open_file(path.clone()),
            Some(Entry::Sample(id, _)) => c.open_sample(id),
            Some(Entry::New) => super::global::ask(c, Action::NewFile),
            Some(Entry::Open) => super::global::ask(c, Action::OpenFile),
            None => return false,
        }
        true
    }

    fn can(&self, action: Action, c: &Common) -> bool {
        action != Action::Sample || c.processes.iter().any(|p| p.2)
    }

    fn hints(&self, _c: &Common) -> Vec<Action> {
        vec![Action::Open, Action::NewFile, Action::Sample, Action::OpenFile, Action::Language, Action::Help]
    }

    fn select(&mut self, _pane: Pane, row: usize, _column: Option<usize>, _c: &mut Common) -> bool {
        std::mem::replace(&mut self.cursor.at, row) == row
    }
}

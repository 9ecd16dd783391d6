//! Log: who changed what, when and what for; undo of any of it.

use std::collections::HashSet;

use super::event::{Pane, Slot};
use super::list::{Cursor, PAGE};
use super::page::Page;
use super::state::Common;
use crate::domain::Id;
use crate::domain::change::{Batch, BatchKind};
use crate::domain::deed::Deed;
use crate::domain::view::{Answer, BatchPage, Query};
use crate::settings::{Action, Context};

/// Batches that are read anew at most after a change; more come as one scrolls.
const RELOAD: usize = 1_000;

/// The page.
#[derive(Debug)]
pub struct Log {
    /// Batches held, newest first.
    pub batches: Vec<Batch>,
    /// Those of them that were taken back.
    pub undone: HashSet<Id>,
    /// Whether they have been read.
    pub is_read: bool,
    /// Cursor in the batches held.
    pub cursor: Cursor,
    /// What the batch under the cursor changed.
    pub page: Option<Box<BatchPage>>,
    /// Rows of it scrolled away.
    pub scroll: u16,
    /// The page that is waited for, by the clock it lies before; and how many rows it has at most.
    asked: Option<(Option<i64>, usize)>,
    has_more: bool,
    focus: Pane,
}

impl Default for Log {
    fn default() -> Self {
        Self {
            batches: Vec::new(),
            undone: HashSet::new(),
            is_read: false,
            cursor: Cursor::default(),
            page: None,
            scroll: 0,
            asked: None,
            has_more: false,
            focus: "log",
        }
    }
}

/// The batches that a batch still in force takes back. Newest first, so that an undo that was itself taken back no
/// longer counts.
fn undone(batches: &[Batch]) -> HashSet<Id> {
    let mut undone = HashSet::new();
    for (at, batch) in batches.iter().enumerate() {
        let Some(other) = batch.undoes.filter(|_| !undone.contains(&batch.id)) else { continue };
        if batch.kind == BatchKind::Change {
            // Everything from that one on.
            let older = &batches[at + 1..];
            let end = older.iter().position(|b| b.id == other).map_or(older.len(), |first| first + 1);
            undone.extend(older[..end].iter().map(|b| b.id));
        } else {
            undone.insert(other);
        }
    }
    undone
}

impl Log {
    /// The batch under the cursor.
    #[must_use]
    pub fn current(&self) -> Option<&Batch> {
        self.batches.get(self.cursor.at)
    }

    /// What the batch under the cursor changed, once it is there.
    #[must_use]
    pub fn full(&self) -> Option<&BatchPage> {
        self.page.as_deref().filter(|p| Some(p.batch.id) == self.current().map(|b| b.id))
    }

    fn ask(&mut self, before: Option<i64>, limit: usize, c: &mut Common) {
        self.asked = Some((before, limit));
        c.ask("log.list", Query::Log { before, limit });
    }

    /// Asks for what the batch under the cursor changed, when it is another than before.
    fn look(&mut self, c: &mut Common) {
        let Some(id) = self.current().map(|b| b.id) else {
            self.page = None;
            return;
        };
        if self.page.as_ref().is_none_or(|p| p.batch.id != id) {
            self.scroll = 0;
            c.ask("log.batch", Query::Batch(id));
        }
    }

    fn move_list(&mut self, action: Action, c: &mut Common) -> bool {
        let height = c.height("log");
        if !self.cursor.step(action, self.batches.len(), height) {
            return false;
        }
        let near = self.cursor.at + height.max(10) * 2 >= self.batches.len();
        if let (true, true, None, Some(last)) = (near, self.has_more, self.asked, self.batches.last()) {
            let clock = last.clock;
            self.ask(Some(clock), PAGE, c);
        }
        self.look(c);
        true
    }
}

impl Page for Log {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Log, Context::List, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["log", "changed"]
    }

    fn focus(&self) -> Pane {
        self.focus
    }

    fn set_focus(&mut self, pane: Pane) {
        self.focus = pane;
    }

    fn refresh(&mut self, c: &mut Common) {
        self.ask(None, self.batches.len().clamp(PAGE, RELOAD), c);
    }

    fn answer(&mut self, _slot: Slot, answer: Answer, c: &mut Common) {
        match answer {
            Answer::Log(mut batches) => {
                let Some((before, limit)) = self.asked.take() else { return };
                self.has_more = batches.len() >= limit;
                if before.is_some() {
                    self.batches.append(&mut batches);
                } else {
                    let id = self.current().map(|b| b.id);
                    self.batches = batches;
                    // At the top one sees what was done last; elsewhere the place is kept.
                    let kept = id.filter(|_| self.cursor.at > 0);
                    if let Some(at) = kept.and_then(|id| self.batches.iter().position(|b| b.id == id)) {
                        self.cursor.at = at;
                    }
                    self.cursor.clamp(self.batches.len());
                }
                self.undone = undone(&self.batches);
                self.is_read = true;
                self.look(c);
            }
            Answer::Batch(page) => self.page = page,
            _ => {}
        }
    }

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        match (action, self.focus) {
            (Action::Open, "log") if self.current().is_some() => self.focus = "changed",
            (Action::UndoThis, _) => {
                if let Some(id) = self.current().map(|b| b.id).filter(|_| self.can(action, c)) {
                    c.perform(Deed::UndoBatch { id });
                }
            }
            (Action::UndoSince, _) => {
                if let Some(id) = self.current().map(|b| b.id).filter(|_| self.can(action, c)) {
                    c.perform(Deed::UndoSince { id });
                }
            }
            (_, "log") => return self.move_list(action, c),
            _ => return c.scroll("changed", &mut self.scroll, action),
        }
        true
    }

    fn can(&self, action: Action, _c: &Common) -> bool {
        match action {
            Action::UndoThis => self.current().is_some_and(|b| b.clock > 1 && !self.undone.contains(&b.id)),
            Action::UndoSince => self.current().is_some_and(|b| b.clock > 1),
            Action::Open => self.focus == "log" && self.current().is_some(),
            Action::Mark | Action::MarkAll => false,
            _ => true,
        }
    }

    fn hints(&self, c: &Common) -> Vec<Action> {
        let all = [Action::UndoThis, Action::UndoSince, Action::Open, Action::NextPane, Action::Undo, Action::Redo];
        all.into_iter().filter(|a| self.can(*a, c)).collect()
    }

    fn select(&mut self, pane: Pane, row: usize, _column: Option<usize>, c: &mut Common) -> bool {
        if pane != "log" {
            return false;
        }
        let same = std::mem::replace(&mut self.cursor.at, row) == row;
        self.look(c);
        same
    }

    fn table(&self) -> &'static str {
        "log"
    }

    fn copied(&self, c: &Common) -> Option<String> {
        let batch = self.current()?;
        Some(format!("{}\t{}\t{}\t{}", batch.clock, batch.time, batch.author, c.locale.say(&batch.note)))
    }

    fn step_back(&mut self, _c: &mut Common) -> bool {
        let is_inner = self.focus == "changed";
        self.focus = "log";
        is_inner
    }
}

//! Cursors in lists: whole ones, and windows over lists of any length.

use serde::{Deserialize, Serialize};

use crate::domain::Id;
use crate::domain::view::{ContributionLine, Seek};
use crate::settings::Action;

/// Rows asked for at a time.
pub const PAGE: usize = 100;
/// Rows held at most; what lies farther away is asked for again.
const HELD: usize = 400;

/// Where the cursor stands in a list, and which row is drawn first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Cursor {
    /// Row of the cursor.
    pub at: usize,
    /// First row on screen; drawing moves it where it would hide the cursor.
    pub top: usize,
}

impl Cursor {
    /// Moves for an action in a list of `length` rows of which `height` are seen; `false`: not a move.
    pub fn step(&mut self, action: Action, length: usize, height: usize) -> bool {
        let page = height.saturating_sub(1).max(1);
        let last = length.saturating_sub(1);
        self.at = match action {
            Action::Up => self.at.saturating_sub(1),
            Action::Down => self.at.saturating_add(1),
            Action::PageUp => self.at.saturating_sub(page),
            Action::PageDown => self.at.saturating_add(page),
            Action::Top => 0,
            Action::Bottom => last,
            _ => return false,
        }
        .min(last);
        self.top = top(self.at, self.top, length, height);
        true
    }

    /// Keeps the cursor inside a list that became shorter.
    pub fn clamp(&mut self, length: usize) {
        self.at = self.at.min(length.saturating_sub(1));
        self.top = self.top.min(self.at);
    }
}

/// The first row to draw so that the cursor is seen and no room stays empty.
#[must_use]
pub fn top(at: usize, top: usize, length: usize, height: usize) -> usize {
    let height = height.max(1);
    let lowest = at.saturating_sub(height - 1);
    top.clamp(lowest, at).min(length.saturating_sub(height)).max(lowest.min(at))
}

/// A row with a place in an endless list.
pub trait Row {
    /// Its place; ordered as the list is.
    fn cursor(&self) -> i64;
    /// Its record.
    fn id(&self) -> Id;
}

impl Row for ContributionLine {
    fn cursor(&self) -> i64 {
        self.cursor
    }
    fn id(&self) -> Id {
        self.id
    }
}

/// A window over a list of any length: holds the rows around the cursor, asks for more at its edges.
#[derive(Debug, Clone, PartialEq)]
pub struct Paged<T> {
    /// Rows held.
    pub rows: Vec<T>,
    /// Cursor within the rows held.
    pub cursor: Cursor,
    /// Rows before the first one held, where known.
    pub before: Option<i64>,
    more_before: bool,
    more_after: bool,
    asked: Option<Seek>,
    keep: Option<Id>,
}

impl<T> Default for Paged<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            cursor: Cursor::default(),
            before: None,
            more_before: false,
            more_after: false,
            asked: None,
            keep: None,
        }
    }
}

impl<T: Row> Paged<T> {
    /// The row under the cursor.
    #[must_use]
    pub fn current(&self) -> Option<&T> {
        self.rows.get(self.cursor.at)
    }

    /// Whether the first answer is still to come.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.rows.is_empty() && self.asked.is_some()
    }

    /// Begins anew at the first row: what to ask for.
    pub fn restart(&mut self) -> Seek {
        self.keep = None;
        self.asked = Some(Seek::First);
        Seek::First
    }

    /// Asks for the same rows again, because the workspace changed; the cursor stays on its record.
    pub fn reload(&mut self) -> Seek {
        self.keep = self.current().map(Row::id);
        let seek = match self.rows.first() {
            Some(first) if self.more_before => Seek::From(first.cursor()),
            _ => Seek::First,
        };
        self.asked = Some(seek);
        seek
    }

    /// Shows a particular row, which is not among those held.
    pub fn jump(&mut self, cursor: i64) -> Seek {
        self.asked = Some(Seek::From(cursor));
        self.keep = None;
        Seek::From(cursor)
    }

    /// How many rows to ask for.
    #[must_use]
    pub fn limit(&self) -> usize {
        match self.asked {
            Some(Seek::First | Seek::From(_)) => self.rows.len().clamp(PAGE, HELD),
            _ => PAGE,
        }
    }

    /// Moves for an action. `None`: not a move; else perhaps a page to ask for.
    pub fn step(&mut self, action: Action, height: usize) -> Option<Option<Seek>> {
        let far = match action {
            Action::Top if self.more_before => Some(Seek::First),
            Action::Bottom if self.more_after => Some(Seek::Last),
            _ => None,
        };
        if far.is_some() {
            self.asked = far;
            return Some(far);
        }
        if !self.cursor.step(action, self.rows.len(), height) {
            return None;
        }
        Some(self.wanted(height))
    }

    /// The page to ask for when the cursor is near an edge and nothing is asked yet.
    fn wanted(&mut self, height: usize) -> Option<Seek> {
        if self.asked.is_some() {
            return None;
        }
        let near = height.max(10) * 2;
        let seek = if self.more_after && self.cursor.at + near >= self.rows.len() {
            Seek::After(self.rows.last()?.cursor())
        } else if self.more_before && self.cursor.at < near {
            Seek::Before(self.rows.first()?.cursor())
        } else {
            return None;
        };
        self.asked = Some(seek);
        Some(seek)
    }

    /// Takes a page in; says whether the row under the cursor may be another now.
    pub fn receive(&mut self, mut lines: Vec<T>, more_before: bool, more_after: bool) {
        match self.asked.take() {
            Some(Seek::After(_)) => {
                self.rows.append(&mut lines);
                self.more_after = more_after;
                let surplus = self.rows.len().saturating_sub(HELD).min(self.cursor.at);
                if surplus > 0 {
                    self.rows.drain(..surplus);
                    self.cursor.at -= surplus;
                    self.cursor.top = self.cursor.top.saturating_sub(surplus);
                    self.before = self.before.map(|b| b + as_i64(surplus));
                    self.more_before = true;
                }
            }
            Some(Seek::Before(_)) => {
                let count = lines.len();
                lines.append(&mut self.rows);
                self.rows = lines;
                self.cursor.at += count;
                self.cursor.top += count;
                self.before = if more_before { self.before.map(|b| (b - as_i64(count)).max(0)) } else { Some(0) };
                self.more_before = more_before;
                if self.rows.len() > HELD && self.cursor.at < HELD {
                    self.rows.truncate(HELD);
                    self.more_after = true;
                }
            }
            asked => {
                self.rows = lines;
                self.more_before = more_before;
                self.more_after = more_after;
                match asked {
                    Some(Seek::Last) => {
                        self.cursor.at = self.rows.len().saturating_sub(1);
                        self.before = if more_before { None } else { Some(0) };
                    }
                    Some(Seek::From(_)) if more_before => self.before = None,
                    _ => self.before = Some(0),
                }
                if let Some(at) = self.keep.take().and_then(|id| self.rows.iter().position(|r| r.id() == id)) {
                    self.cursor.at = at;
                } else if matches!(asked, Some(Seek::First)) && self.cursor.at >= self.rows.len() {
                    self.cursor = Cursor::default();
                }
                self.cursor.clamp(self.rows.len());
            }
        }
    }

    /// Puts the cursor on the first row held.
    pub fn rewind(&mut self) {
        self.cursor = Cursor::default();
    }

    /// Puts the cursor on a record, if it is among the rows held.
    pub fn find(&mut self, id: Id) -> bool {
        let at = self.rows.iter().position(|r| r.id() == id);
        self.cursor.at = at.unwrap_or(self.cursor.at);
        at.is_some()
    }

    /// Place of the cursor in the whole list, counted from 1, where known.
    #[must_use]
    pub fn place(&self) -> Option<i64> {
        self.before.map(|b| b + as_i64(self.cursor.at) + 1)
    }
}

fn as_i64(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

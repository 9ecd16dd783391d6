//! What every screen is to the rest: a [`Page`].

use super::dialog::Reply;
use super::event::{Pane, Slot, Visit};
use super::state::Common;
use crate::domain::Id;
use crate::domain::view::Answer;
use crate::settings::{Action, Context};

/// What a dialog or editor was opened for, so that its reply finds the way back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tag {
    /// What for; each page has its own words.
    pub what: &'static str,
    /// The records it is about, as they were selected when it was opened.
    pub ids: Vec<Id>,
}

impl Tag {
    /// A tag without records.
    #[must_use]
    pub fn new(what: &'static str) -> Self {
        Self { what, ids: Vec::new() }
    }
    /// A tag about records.
    #[must_use]
    pub fn about(what: &'static str, ids: impl IntoIterator<Item = Id>) -> Self {
        Self { what, ids: ids.into_iter().collect() }
    }
}

/// A screen. It holds what it shows and where the cursor stands; it asks through [`Common::ask`], changes the workspace
/// through [`Common::perform`], and opens dialogs through [`Common::open`].
pub trait Page: std::fmt::Debug {
    /// Contexts of its keys, the most particular first; one of [`crate::settings::action::STACKS`].
    fn contexts(&self) -> &'static [Context];

    /// Its panes, in the order of Tab.
    fn panes(&self) -> &'static [Pane];

    /// The pane that has the keys.
    fn focus(&self) -> Pane;

    /// Gives the keys to a pane.
    fn set_focus(&mut self, pane: Pane);

    /// It is shown, or the workspace changed: ask for everything anew, and keep the place.
    fn refresh(&mut self, c: &mut Common);

    /// A question of this page was answered (only the newest for each slot arrives).
    fn answer(&mut self, slot: Slot, answer: Answer, c: &mut Common);

    /// An action; `false` leaves it to those that every screen has.
    fn act(&mut self, action: Action, c: &mut Common) -> bool;

    /// Whether an action makes sense here and now; what does not is not offered.
    fn can(&self, action: Action, c: &Common) -> bool {
        let _ = (action, c);
        true
    }

    /// Actions for the footer, the most needed first.
    fn hints(&self, c: &Common) -> Vec<Action>;

    /// A row was clicked. Puts the cursor there; says whether it stood there already (a second click opens).
    fn select(&mut self, pane: Pane, row: usize, column: Option<usize>, c: &mut Common) -> bool {
        let _ = (pane, row, column, c);
        false
    }

    /// Somebody wants to see this here; the page is on screen already.
    fn visit(&mut self, visit: &Visit, c: &mut Common) {
        let _ = (visit, c);
    }

    /// A dialog of this page was accepted.
    fn reply(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        let _ = (tag, reply, c);
    }

    /// A text of this page was written, in the editor here or outside.
    fn edited(&mut self, tag: &Tag, text: &str, c: &mut Common) {
        let _ = (tag, text, c);
    }

    /// The text of the filter, where the page has one.
    fn filter(&self) -> Option<&str> {
        None
    }

    /// The filter's text changed.
    fn set_filter(&mut self, text: &str, c: &mut Common) {
        let _ = (text, c);
    }

    /// The table that this page's list is, as exports name it; empty: it is none of them.
    fn table(&self) -> &'static str {
        "contributions"
    }

    /// What Ctrl-C copies.
    fn copied(&self, c: &Common) -> Option<String> {
        let _ = c;
        None
    }

    /// Takes one step back within the page (marks, facets); `false` when there is none left.
    fn step_back(&mut self, c: &mut Common) -> bool {
        let _ = c;
        false
    }
}

//! Review: one priority a page, its evidence, and where members stand.

use super::event::{Pane, Slot};
use super::page::Page;
use super::state::Common;
use crate::domain::view::Answer;
use crate::settings::{Action, Context};

/// The page.
#[derive(Debug, Default)]
pub struct Review {}

impl Page for Review {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Review, Context::List, Context::Grid, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["review"]
    }

    fn focus(&self) -> Pane {
        "review"
    }

    fn set_focus(&mut self, _pane: Pane) {}

    fn refresh(&mut self, _c: &mut Common) {}

    fn answer(&mut self, _slot: Slot, _answer: Answer, _c: &mut Common) {}

    fn act(&mut self, _action: Action, _c: &mut Common) -> bool {
        false
    }

    fn hints(&self, _c: &Common) -> Vec<Action> {
        vec![Action::Undo]
    }
}

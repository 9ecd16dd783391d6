//! Interviews: notes, excerpts and syntheses.

use super::event::{Pane, Slot};
use super::page::Page;
use super::state::Common;
use crate::domain::view::Answer;
use crate::settings::{Action, Context};

/// The page.
#[derive(Debug, Default)]
pub struct Interviews {}

impl Page for Interviews {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Interviews, Context::List, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["interviews"]
    }

    fn focus(&self) -> Pane {
        "interviews"
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

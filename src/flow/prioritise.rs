//! Prioritise: the ranked clusters, how firm the order is, and polls.

use super::event::{Pane, Slot};
use super::page::Page;
use super::state::Common;
use crate::domain::view::Answer;
use crate::settings::{Action, Context};

/// The page.
#[derive(Debug, Default)]
pub struct Prioritise {}

impl Page for Prioritise {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Prioritise, Context::List, Context::Grid, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["prioritise"]
    }

    fn focus(&self) -> Pane {
        "prioritise"
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

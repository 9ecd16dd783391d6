//! Log: who changed what, when and what for; undo of any of it.

use super::event::{Pane, Slot};
use super::page::Page;
use super::state::Common;
use crate::domain::view::Answer;
use crate::settings::{Action, Context};

/// The page.
#[derive(Debug, Default)]
pub struct Log {}

impl Page for Log {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Log, Context::List, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["log"]
    }

    fn focus(&self) -> Pane {
        "log"
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

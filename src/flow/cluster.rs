//! Cluster: what says the same thing, made by the machine and corrected by people.

use super::event::{Pane, Slot};
use super::page::Page;
use super::state::Common;
use crate::domain::view::Answer;
use crate::settings::{Action, Context};

/// The page.
#[derive(Debug, Default)]
pub struct Cluster {}

impl Page for Cluster {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Cluster, Context::List, Context::Tree, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["cluster"]
    }

    fn focus(&self) -> Pane {
        "cluster"
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

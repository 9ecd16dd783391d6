//! Draft: the outline, the section, the references in it.

use super::event::{Pane, Slot};
use super::page::Page;
use super::state::Common;
use crate::domain::view::Answer;
use crate::settings::{Action, Context};

/// The page.
#[derive(Debug, Default)]
pub struct Draft {}

impl Page for Draft {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Draft, Context::List, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["draft"]
    }

    fn focus(&self) -> Pane {
        "draft"
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

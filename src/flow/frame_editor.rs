//! The frame: members, phases, themes, topics, kinds, criteria, stances.

use super::event::{Pane, Slot};
use super::page::Page;
use super::state::Common;
use crate::domain::view::Answer;
use crate::settings::{Action, Context};

/// The page.
#[derive(Debug, Default)]
pub struct FrameEditor {}

impl Page for FrameEditor {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Frame, Context::List, Context::Grid, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["frame_editor"]
    }

    fn focus(&self) -> Pane {
        "frame_editor"
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

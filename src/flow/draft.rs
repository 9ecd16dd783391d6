//! Draft: the outline, the section, the references in it.

use super::dialog::Reply;
use super::draft_section::{Reference, Rendered, rendered};
use super::event::{Pane, Slot, Visit};
use super::list::Cursor;
use super::page::{Page, Tag};
use super::state::Common;
use crate::domain::Id;
use crate::domain::paper::Section;
use crate::domain::view::{Answer, Filter, Query, Seek};
use crate::error::Said;
use crate::settings::{Action, Context};

/// Where a section stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionState {
    /// Nothing is written in it.
    Empty,
    /// As the process template brought it.
    Template,
    /// A person has written in it.
    Edited,
}

impl SectionState {
    /// Where this section stands.
    #[must_use]
    pub fn of(section: &Section) -> Self {
        match (section.body.trim().is_empty(), section.edited) {
            (true, _) => Self::Empty,
            (false, false) => Self::Template,
            (false, true) => Self::Edited,
        }
    }
}

/// The page.
#[derive(Debug)]
pub struct Draft {
    /// The outline.
    pub sections: Vec<Section>,
    /// Cursor in it.
    pub outline: Cursor,
    /// The section under the cursor as it will be printed, with its id.
    pub rendered: Option<(Id, Rendered)>,
    /// Rows of it scrolled away.
    pub scroll: u16,
    /// Cursor in the references.
    pub reference: Cursor,
    /// Whether the outline has come.
    pub known: bool,
    pub(super) adding: Option<Option<Id>>,
    asked: Option<Id>,
    wanted: Option<Id>,
    opening: Option<Filter>,
    focus: Pane,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            sections: Vec::new(),
            outline: Cursor::default(),
            rendered: None,
            scroll: 0,
            reference: Cursor::default(),
            known: false,
            adding: None,
            asked: None,
            wanted: None,
            opening: None,
            focus: "outline",
        }
    }
}

impl Draft {
    /// The section under the cursor.
    #[must_use]
    pub fn current(&self) -> Option<&Section> {
        self.sections.get(self.outline.at)
    }

    /// The section under the cursor as it will be printed, once it is here.
    #[must_use]
    pub fn shown(&self) -> Option<&Rendered> {
        let id = self.current()?.id;
        self.rendered.as_ref().filter(|(of, _)| *of == id).map(|(_, rendered)| rendered)
    }

    /// What the section cites.
    #[must_use]
    pub fn references(&self) -> &[Reference] {
        self.shown().map_or(&[], |r| r.references.as_slice())
    }

    /// The reference under the cursor.
    #[must_use]
    pub fn chosen(&self) -> Option<&Reference> {
        self.references().get(self.reference.at)
    }

    fn ask(&mut self, c: &mut Common) {
        self.asked = self.current().map(|s| s.id);
        if let Some(id) = self.asked {
            c.ask("draft.section", Query::Draft(Some(id)));
        }
    }

    /// Asks for the section under the cursor, when it is another than before.
    fn look(&mut self, c: &mut Common) {
        if self.current().is_some_and(|s| self.asked != Some(s.id)) {
            self.scroll = 0;
            self.reference = Cursor::default();
            self.ask(c);
        }
    }

    fn place(&mut self, id: Id) -> bool {
        let at = self.sections.iter().position(|s| s.id == id);
        self.outline.at = at.unwrap_or(self.outline.at);
        at.is_some()
    }

    fn arrange(&mut self, sections: Vec<Section>, c: &mut Common) {
        let before = self.current().map(|s| s.id);
        self.sections = sections;
        self.known = true;
        let made = self.adding.and_then(|before| c.made.filter(|made| Some(*made) != before));
        let placed = match (made, self.wanted.take()) {
            (Some(id), _) if self.place(id) => {
                self.adding = None;
                true
            }
            (_, Some(id)) => self.place(id),
            _ => before.is_some_and(|id| self.place(id)),
        };
        if !placed {
            self.outline.clamp(self.sections.len());
        }
        self.look(c);
    }

    /// Looks the cited contribution up by its reference; the answer goes there.
    fn open_reference(&mut self, c: &mut Common) {
        if let Some(reference) = self.chosen() {
            let filter = Filter { text: reference.reference.clone(), ..Filter::default() };
            self.look_up(filter, c);
        }
    }

    fn look_up(&mut self, filter: Filter, c: &mut Common) {
        c.ask("draft.open", Query::Contributions { filter: filter.clone(), seek: Seek::First, limit: 20 });
        self.opening = Some(filter);
    }
}

impl Page for Draft {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Draft, Context::List, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["outline", "section", "references"]
    }

    fn focus(&self) -> Pane {
        self.focus
    }

    fn set_focus(&mut self, pane: Pane) {
        self.focus = pane;
    }

    fn refresh(&mut self, c: &mut Common) {
        c.ask("draft.outline", Query::Sections);
        self.ask(c);
    }

    fn answer(&mut self, _slot: Slot, answer: Answer, c: &mut Common) {
        match answer {
            Answer::Sections(sections) => self.arrange(sections, c),
            Answer::Draft(document) => {
                if let Some(id) = self.asked {
                    let rendered = rendered(*document);
                    self.reference.clamp(rendered.references.len());
                    self.rendered = Some((id, rendered));
                }
            }
            Answer::Contributions(page) => {
                let Some(filter) = self.opening.take() else { return };
                match page.lines.iter().find(|l| l.reference == filter.text) {
                    Some(line) => c.go(Visit::Contribution(line.id)),
                    // Cited, and set aside since.
                    None if !filter.set_aside => self.look_up(Filter { set_aside: true, ..filter }, c),
                    None => c.say(&Said::new("draft-no-such-reference").with("reference", filter.text)),
                }
            }
            _ => {}
        }
    }

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        match (action, self.focus) {
            (Action::Open, "outline") => {
                self.focus = "section";
                true
            }
            (Action::Open, "section") => {
                if self.references().is_empty() {
                    c.say(&Said::new("draft-cites-nothing"));
                } else {
                    self.focus = "references";
                }
                true
            }
            (Action::Open, _) => {
                self.open_reference(c);
                true
            }
            _ if self.deed(action, c) => true,
            (_, "outline") => {
                let moved = self.outline.step(action, self.sections.len(), c.height("outline"));
                self.look(c);
                moved
            }
            (_, "section") => {
                let mut at = self.scroll;
                let moved = c.scroll("section", &mut at, action);
                self.scroll = at;
                moved
            }
            _ => {
                let length = self.references().len();
                self.reference.step(action, length, c.height("references"))
            }
        }
    }

    fn can(&self, action: Action, _c: &Common) -> bool {
        match action {
            Action::Edit | Action::EditOutside | Action::Rename | Action::Delete => self.current().is_some(),
            Action::Open => self.focus != "references" || self.chosen().is_some(),
            _ => true,
        }
    }

    fn hints(&self, _c: &Common) -> Vec<Action> {
        let mut hints = match self.focus {
            "references" => vec![Action::Open, Action::NextPane],
            "section" => vec![Action::Edit, Action::Export, Action::NextPane],
            _ => vec![Action::Edit, Action::Add, Action::Export, Action::NextPane],
        };
        hints.extend([
            Action::Edit,
            Action::EditOutside,
            Action::Rename,
            Action::Copy,
            Action::Add,
            Action::Delete,
            Action::Undo,
        ]);
        hints
    }

    fn select(&mut self, pane: Pane, row: usize, _column: Option<usize>, c: &mut Common) -> bool {
        match pane {
            "outline" => {
                let same = std::mem::replace(&mut self.outline.at, row) == row;
                self.look(c);
                same
            }
            "references" => std::mem::replace(&mut self.reference.at, row) == row,
            _ => false,
        }
    }

    fn visit(&mut self, visit: &Visit, c: &mut Common) {
        if let Visit::Section(id) = visit {
            self.focus = "section";
            if !self.place(*id) {
                self.wanted = Some(*id);
            }
            self.look(c);
        }
    }

    fn reply(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        self.replied(tag, reply, c);
    }

    fn edited(&mut self, tag: &Tag, text: &str, c: &mut Common) {
        self.written(tag, text, c);
    }

    fn copied(&self, _c: &Common) -> Option<String> {
        if self.focus == "references" {
            let r = self.chosen()?;
            return Some(format!("{}\t{}", r.reference, r.text.as_deref().unwrap_or_default()));
        }
        self.current().map(|s| format!("# {}\n\n{}\n", s.heading, s.body.trim()))
    }

    fn step_back(&mut self, _c: &mut Common) -> bool {
        let back = self.focus != "outline";
        self.focus = "outline";
        back
    }
}

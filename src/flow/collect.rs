//! Collect: every contribution, narrowed by facets and words, one of them in full.

use std::collections::BTreeMap;

use super::dialog::Reply;
use super::event::{Pane, Slot, Visit};
use super::list::{Cursor, Paged, Row};
use super::page::{Page, Tag};
use super::state::Common;
use crate::domain::Id;
use crate::domain::view::{
    Answer, ContributionDetail, ContributionLine, Dimension, Facet, FacetValue, Filter, Query, Seek,
};
use crate::settings::{Action, Context};

/// A line of the facets pane.
#[derive(Debug, Clone, PartialEq)]
pub enum FacetLine<'a> {
    /// The name of a dimension.
    Head(Dimension),
    /// A value, and whether the filter asks for it.
    Value(Dimension, &'a FacetValue, bool),
}

/// The page.
#[derive(Debug)]
pub struct Collect {
    /// Which contributions are shown.
    pub filter: Filter,
    /// Counts along the dimensions.
    pub facets: Vec<Facet>,
    /// Cursor in the lines of the facets.
    pub facet: Cursor,
    /// The window on the list.
    pub list: Paged<ContributionLine>,
    /// How many the filter lets through.
    pub count: Option<i64>,
    /// The contribution in full.
    pub detail: Option<Box<ContributionDetail>>,
    /// Rows of it scrolled away.
    pub scroll: u16,
    /// A contribution that is shown though the cursor stands elsewhere.
    pub pinned: Option<Id>,
    /// Contributions that are marked, with their theme.
    pub marks: BTreeMap<Id, Id>,
    /// The contribution that waits for its answer to be linked.
    pub linking: Option<(Id, String)>,
    focus: Pane,
}

impl Default for Collect {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            facets: Vec::new(),
            facet: Cursor { at: 1, top: 0 },
            list: Paged::default(),
            count: None,
            detail: None,
            scroll: 0,
            pinned: None,
            marks: BTreeMap::new(),
            linking: None,
            focus: "list",
        }
    }
}

impl Collect {
    /// The filter changed: everything anew, from the first row.
    pub(super) fn filtered(&mut self, c: &mut Common) {
        self.list.rewind();
        let seek = self.list.restart();
        self.ask_list(seek, c);
        self.ask_counts(c);
        self.pinned = None;
    }

    fn ask_list(&self, seek: Seek, c: &mut Common) {
        let limit = self.list.limit();
        c.ask("collect.list", Query::Contributions { filter: self.filter.clone(), seek, limit });
    }

    fn ask_counts(&self, c: &mut Common) {
        c.ask("collect.count", Query::Count(self.filter.clone()));
        c.ask("collect.facets", Query::Facets(self.filter.clone()));
    }

    /// The contribution that is shown in full.
    #[must_use]
    pub fn shown(&self) -> Option<Id> {
        self.pinned.or_else(|| self.list.current().map(Row::id))
    }

    /// The full contribution, if it is the one under the cursor.
    #[must_use]
    pub fn full(&self) -> Option<&ContributionDetail> {
        self.detail.as_deref().filter(|d| Some(d.contribution.id) == self.shown())
    }

    /// Asks for the contribution under the cursor, when it is another than before.
    pub(super) fn look(&mut self, c: &mut Common) {
        let Some(id) = self.shown() else {
            self.detail = None;
            return;
        };
        if self.detail.as_ref().is_none_or(|d| d.contribution.id != id) {
            self.scroll = 0;
            c.ask("collect.detail", Query::Contribution(id));
        }
    }

    fn move_list(&mut self, action: Action, c: &mut Common) -> bool {
        let Some(seek) = self.list.step(action, c.height("list")) else { return false };
        if let Some(seek) = seek {
            self.ask_list(seek, c);
        }
        self.pinned = None;
        self.look(c);
        true
    }

    fn move_facet(&mut self, action: Action, c: &Common) -> bool {
        let lines = self.facet_lines();
        let heads: Vec<bool> = lines.iter().map(|l| matches!(l, FacetLine::Head(_))).collect();
        if !self.facet.step(action, heads.len(), c.height("facets")) {
            return false;
        }
        // Heads are no place to stand: step over them, and not above the first value.
        if heads.get(self.facet.at) == Some(&true) {
            let up = matches!(action, Action::Up | Action::PageUp) && self.facet.at > 0;
            self.facet.step(if up { Action::Up } else { Action::Down }, heads.len(), c.height("facets"));
        }
        true
    }
}

impl Page for Collect {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Collect, Context::List, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["facets", "list", "detail"]
    }

    fn focus(&self) -> Pane {
        self.focus
    }

    fn set_focus(&mut self, pane: Pane) {
        self.focus = pane;
    }

    fn refresh(&mut self, c: &mut Common) {
        let seek = self.list.reload();
        self.ask_list(seek, c);
        self.ask_counts(c);
        if let Some(id) = self.shown() {
            c.ask("collect.detail", Query::Contribution(id));
        }
    }

    fn answer(&mut self, slot: Slot, answer: Answer, c: &mut Common) {
        match answer {
            Answer::Contributions(page) => {
                self.list.receive(page.lines, page.more_before, page.more_after);
                self.look(c);
            }
            Answer::Count(count) => self.count = Some(count),
            Answer::Facets(facets) => {
                self.facets = facets;
                let length = self.facet_lines().len();
                self.facet.clamp(length);
                self.facet.at = self.facet.at.max(usize::from(length > 1));
            }
            Answer::Contribution(detail) => {
                let end = c.scroll_end("detail");
                self.scroll = self.scroll.min(end);
                self.detail = detail;
            }
            Answer::Clusters(clusters) if slot == "collect.clusters" => self.choose_cluster(&clusters, c),
            _ => {}
        }
    }

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        match (action, self.focus) {
            (Action::Open, "facets") => self.toggle(self.facet.at, c),
            (Action::Mark, "facets") => self.toggle(self.facet.at, c),
            (Action::Open, "list") => self.focus = "detail",
            (Action::Open, _) => self.choose_neighbour(c),
            (Action::Mark, "list") => {
                if let Some((id, theme)) = self.list.current().map(|l| (l.id, l.theme)) {
                    if self.marks.remove(&id).is_none() {
                        self.marks.insert(id, theme);
                    }
                    self.move_list(Action::Down, c);
                }
            }
            (Action::MarkAll, _) => {
                // What is on hand: a mark on rows that nobody has seen would be a trap.
                let all: BTreeMap<Id, Id> = self.list.rows.iter().map(|l| (l.id, l.theme)).collect();
                if all.keys().all(|id| self.marks.contains_key(id)) {
                    self.marks.clear()
                } else {
                    self.marks.extend(all)
                }
            }
            (_, "facets") if self.move_facet(action, c) => {}
            (_, "list") if self.move_list(action, c) => {}
            (_, "detail") => {
                let mut at = self.scroll;
                if c.scroll("detail", &mut at, action) {
                    self.scroll = at;
                    return true;
                }
                return self.deed(action, c);
            }
            _ => return self.deed(action, c),
        }
        true
    }

    fn can(&self, action: Action, c: &Common) -> bool {
        match action {
            Action::Edit
            | Action::EditOutside
            | Action::Tag
            | Action::SetLanguage
            | Action::SetAside
            | Action::Link
            | Action::Neighbours
            | Action::MoveTo => self.shown().is_some(),
            Action::Unlink => self.full().is_some_and(|d| !(d.causes.is_empty() && d.answers.is_empty())),
            Action::Add => c.frame.as_ref().is_some_and(|f| !f.kinds.is_empty() && !f.themes.is_empty()),
            Action::PlaceNew => c.can_place(),
            Action::AcceptTopic | Action::RefuseTopic => self.proposed_topic().is_some(),
            Action::ProposeTopics => c.status.contributions > 0 && c.status.topics > 0,
            Action::RunCluster | Action::ProposeLinks => c.status.contributions > 0,
            _ => true,
        }
    }

    fn hints(&self, c: &Common) -> Vec<Action> {
        if self.linking.is_some() {
            return vec![Action::Link, Action::Back, Action::Filter];
        }
        let mut hints = match self.focus {
            "facets" => vec![Action::Open, Action::Filter, Action::NextPane, Action::Back],
            "detail" => vec![
                Action::AcceptTopic,
                Action::RefuseTopic,
                Action::Edit,
                Action::Tag,
                Action::Neighbours,
                Action::NextPane,
                Action::Unlink,
            ],
            _ => vec![Action::Add, Action::Edit, Action::Tag, Action::Filter, Action::NextPane, Action::Mark],
        };
        hints.extend([Action::SetAside, Action::Link, Action::MoveTo, Action::Undo]);
        hints.retain(|a| !matches!(a, Action::AcceptTopic | Action::RefuseTopic) || self.can(*a, c));
        hints
    }

    fn select(&mut self, pane: Pane, row: usize, _column: Option<usize>, c: &mut Common) -> bool {
        match pane {
            "facets" => {
                self.facet.at = row;
                self.toggle(row, c);
                false
            }
            "list" => {
                let same = std::mem::replace(&mut self.list.cursor.at, row) == row;
                self.pinned = None;
                self.look(c);
                same
            }
            _ => {
                if let Some(id) = self.full().and_then(|d| d.others().nth(row)) {
                    c.go(Visit::Contribution(id));
                }
                false
            }
        }
    }

    fn visit(&mut self, visit: &Visit, c: &mut Common) {
        match visit {
            Visit::Contributions(filter) => {
                self.filter = (**filter).clone();
                self.marks.clear();
                self.focus = "list";
                self.filtered(c);
            }
            Visit::Contribution(id) => {
                self.pinned = if self.list.find(*id) { None } else { Some(*id) };
                self.focus = "detail";
                self.look(c);
            }
            _ => {}
        }
    }

    fn reply(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        self.replied(tag, reply, c);
    }

    fn edited(&mut self, tag: &Tag, text: &str, c: &mut Common) {
        self.written(tag, text, c);
    }

    fn filter(&self) -> Option<&str> {
        Some(&self.filter.text)
    }

    fn set_filter(&mut self, text: &str, c: &mut Common) {
        if self.filter.text != text {
            text.clone_into(&mut self.filter.text);
            self.filtered(c);
        }
    }

    fn copied(&self, _c: &Common) -> Option<String> {
        let lines = self.list.rows.iter();
        let marked: Vec<String> =
            lines.filter(|l| self.marks.contains_key(&l.id)).map(|l| format!("{}\t{}", l.reference, l.text)).collect();
        if marked.is_empty() {
            let full = self.full().map(|d| format!("{}\t{}", d.contribution.reference(), d.contribution.text));
            return full.or_else(|| self.list.current().map(|l| format!("{}\t{}", l.reference, l.text)));
        }
        Some(marked.join("\n"))
    }

    fn step_back(&mut self, c: &mut Common) -> bool {
        if self.linking.take().is_some() {
            return true;
        }
        if !self.marks.is_empty() {
            self.marks.clear();
            return true;
        }
        if self.pinned.take().is_some() {
            self.look(c);
            return true;
        }
        if self.focus == "detail" {
            self.focus = "list";
            return true;
        }
        if !self.filter.is_empty() {
            self.filter = Filter::default();
            self.filtered(c);
            return true;
        }
        false
    }
}

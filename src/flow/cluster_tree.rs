//! Moving through Cluster: the tree, what stands under its cursor, marks.

use std::collections::{BTreeMap, BTreeSet};

use super::cluster::{Branch, Cluster};
use super::event::{Pane, Visit};
use super::list::{Cursor, Paged, Row};
use super::state::Common;
use crate::domain::Id;
use crate::domain::frame::Theme;
use crate::domain::view::{ClusterLine, ContributionDetail, Dimension, Filter, Query, Seek};
use crate::settings::Action;
use crate::text::fold;

impl Cluster {
    /// The lines of the tree: themes, under each its clusters (most contributions first), then what lies in none.
    #[must_use]
    pub fn lines(&self, c: &Common) -> Vec<Branch> {
        let Some(frame) = &c.frame else { return Vec::new() };
        let words = fold(&self.text);
        let mut lines = Vec::new();
        for theme in frame.main_themes().filter(|t| self.theme.is_none_or(|only| only == t.id)) {
            let own = self.of_theme(theme, &words);
            let loose = self.loose.get(&theme.id).is_some_and(|n| *n > 0) && words.is_empty();
            if own.is_empty() && (!loose || !words.is_empty()) && self.theme.is_none() {
                continue;
            }
            lines.push(Branch::Theme(theme.id));
            if self.closed.contains(&theme.id) && words.is_empty() {
                continue;
            }
            lines.extend(self.under_headings(&own, !words.is_empty()));
            if loose {
                lines.push(Branch::Loose(theme.id));
            }
        }
        lines
    }

    pub(super) fn of_theme(&self, theme: &Theme, words: &str) -> Vec<&ClusterLine> {
        let all = self.clusters.iter().flatten();
        let mut own: Vec<_> = all
            .filter(|l| l.cluster.theme == theme.id)
            .filter(|l| words.split_whitespace().all(|w| fold(&l.cluster.label).contains(w)))
            .collect();
        own.sort_by_key(|l| (-l.size, l.cluster.id));
        own
    }

    /// A cluster with its figures.
    #[must_use]
    pub fn line(&self, id: Id) -> Option<&ClusterLine> {
        self.clusters.iter().flatten().find(|l| l.cluster.id == id)
    }

    /// The line of the tree that the other panes speak of.
    #[must_use]
    pub fn branch(&self) -> Option<Branch> {
        self.shown
    }

    /// The cluster under the cursor.
    #[must_use]
    pub fn current(&self) -> Option<&ClusterLine> {
        match self.shown? {
            Branch::Cluster(id) => self.line(id),
            _ => None,
        }
    }

    /// The theme under the cursor.
    #[must_use]
    pub fn current_theme(&self) -> Option<Id> {
        match self.shown? {
            Branch::Theme(id) | Branch::Loose(id) => Some(id),
            Branch::Heading(id) => self.heading(id).map(|h| h.heading.theme),
            Branch::Cluster(id) => self.line(id).map(|l| l.cluster.theme),
        }
    }

    /// Which contributions the line under the cursor stands for.
    pub(super) fn contributions(&self) -> Option<Filter> {
        Some(match self.shown? {
            Branch::Theme(id) => Filter { theme: Some(id), ..Filter::default() },
            Branch::Heading(_) => return None,
            Branch::Cluster(id) => Filter { cluster: Some(id), ..Filter::default() },
            Branch::Loose(id) => Filter { theme: Some(id), unclustered: true, ..Filter::default() },
        })
    }

    /// Contributions that an action is about, with the theme of the first: the marked ones, else the one in the list.
    pub(super) fn meant(&self) -> (Vec<Id>, Option<Id>) {
        if !self.picked.is_empty() {
            return (self.picked.keys().copied().collect(), self.picked.values().next().copied());
        }
        match self.list.current().filter(|_| self.focus != "tree") {
            Some(line) => (vec![line.id], Some(line.theme)),
            None => (Vec::new(), None),
        }
    }

    /// The full contribution, if it is the one under the cursor.
    #[must_use]
    pub fn full(&self) -> Option<&ContributionDetail> {
        self.detail.as_deref().filter(|d| Some(d.contribution.id) == self.list.current().map(Row::id))
    }

    /// How many contributions of the line under the cursor come from whom: member, or nobody in particular.
    #[must_use]
    pub fn voices(&self) -> Vec<(Option<Id>, &str, i64)> {
        let members = self.facets.iter().filter(|f| f.dimension == Dimension::Member).flat_map(|f| &f.values);
        let heard = members.filter(|v| v.count > 0).filter_map(|v| match (v.id, v.word.as_deref()) {
            (Some(id), _) => Some((Some(id), v.name.as_str(), v.count)),
            (None, Some("shared")) => Some((None, "origin-shared", v.count)),
            (None, Some("partner")) => Some((None, "origin-partner", v.count)),
            _ => None,
        });
        heard.collect()
    }

    /// Keeps the cursor on its line (or near it), and shows what stands there.
    pub(super) fn settle(&mut self, c: &mut Common) {
        let lines = self.lines(c);
        let goal = self.wanted.map(Branch::Cluster).or(self.shown);
        if let Some(at) = goal.and_then(|g| lines.iter().position(|l| *l == g)) {
            self.tree.at = at;
        } else if self.shown.is_none() {
            // The first cluster says more than its theme.
            self.tree.at = lines.iter().position(|l| matches!(l, Branch::Cluster(_))).unwrap_or(0);
        }
        if self.clusters.is_some() {
            self.wanted = None;
        }
        self.tree.clamp(lines.len());
        self.look(&lines, c);
    }

    /// Shows the contributions of the line under the cursor, when it is another than before.
    pub(super) fn look(&mut self, lines: &[Branch], c: &mut Common) {
        let now = lines.get(self.tree.at).copied();
        if now == self.shown {
            return self.measure(c);
        }
        self.shown = now;
        self.measure(c);
        self.scroll = 0;
        self.list = Paged::default();
        self.facets.clear();
        self.detail = None;
        self.ask_why(c);
        if self.contributions().is_some() {
            let seek = self.list.restart();
            self.ask_list(seek, c);
        }
    }

    /// Has the firmness of the clusters under the cursor measured, beside everything else, where it is not known.
    fn measure(&mut self, c: &mut Common) {
        let Some(line) = self.current().filter(|l| l.firm.is_none() && l.size > 1) else { return };
        let now = (line.cluster.theme, c.status.batches);
        if self.measured != Some(now) && self.proposal.is_none() {
            self.measured = Some(now);
            c.ask("cluster.firmness", Query::Firmness(now.0));
        }
    }

    pub(super) fn ask_list(&self, seek: Seek, c: &mut Common) {
        let Some(filter) = self.contributions() else { return };
        if matches!(seek, Seek::First | Seek::From(_)) {
            c.ask("cluster.facets", Query::Facets(filter.clone()));
        }
        c.ask("cluster.list", Query::Contributions { filter, seek, limit: self.list.limit() });
    }

    pub(super) fn look_closer(&mut self, c: &mut Common) {
        let Some(id) = self.list.current().map(Row::id) else { return };
        if self.detail.as_ref().is_none_or(|d| d.contribution.id != id) {
            self.scroll = 0;
            c.ask("cluster.detail", Query::Contribution(id));
        }
    }

    pub(super) fn move_tree(&mut self, action: Action, c: &mut Common) -> bool {
        let lines = self.lines(c);
        let here = lines.get(self.tree.at).copied();
        match (action, here) {
            (Action::Collapse, Some(Branch::Heading(id))) if !self.closed.contains(&id) => drop(self.closed.insert(id)),
            (Action::Expand, Some(Branch::Heading(id))) => {
                if !self.closed.remove(&id) {
                    self.tree.at += 1;
                }
            }
            (Action::Collapse, Some(Branch::Theme(id))) => drop(self.closed.insert(id)),
            (Action::Collapse, Some(_)) => {
                let theme = self.current_theme();
                self.tree.at = lines.iter().position(|l| theme.map(Branch::Theme) == Some(*l)).unwrap_or(0);
            }
            (Action::Expand, Some(Branch::Theme(id))) => {
                if !self.closed.remove(&id) && !matches!(lines.get(self.tree.at + 1), None | Some(Branch::Theme(_))) {
                    self.tree.at += 1;
                }
            }
            (Action::Expand, Some(_)) => self.focus = "list",
            (Action::Collapse | Action::Expand, None) => {}
            _ => {
                if !self.tree.step(action, lines.len(), c.height("tree")) {
                    return false;
                }
            }
        }
        let lines = self.lines(c);
        self.look(&lines, c);
        true
    }

    pub(super) fn move_list(&mut self, action: Action, c: &mut Common) -> bool {
        if action == Action::Collapse {
            self.focus = "tree";
            return true;
        }
        let Some(seek) = self.list.step(action, c.height("list")) else { return false };
        if let Some(seek) = seek {
            self.ask_list(seek, c);
        }
        self.look_closer(c);
        true
    }

    pub(super) fn move_cell(&mut self, action: Action, c: &Common) -> bool {
        let Some(m) = &self.topics else { return false };
        match action {
            Action::Collapse => self.cell.1 = self.cell.1.saturating_sub(1),
            Action::Expand => self.cell.1 = (self.cell.1 + 1).min(m.topics.len().saturating_sub(1)),
            _ => return self.cell.0.step(action, m.themes.len(), c.height("topics")),
        }
        true
    }

    pub(super) fn mark(&mut self, c: &mut Common) {
        match (self.focus, self.shown, self.list.current()) {
            ("tree", Some(Branch::Theme(_)), _) => self.mark_all(c),
            ("tree", Some(Branch::Heading(id)), _) => {
                let all: BTreeSet<Id> = self.heading(id).into_iter().flat_map(|h| h.clusters.clone()).collect();
                if all.is_subset(&self.marks) {
                    self.marks.retain(|id| !all.contains(id));
                } else {
                    self.marks.extend(all);
                }
            }
            ("tree", Some(Branch::Cluster(id)), _) => {
                if !self.marks.remove(&id) {
                    self.marks.insert(id);
                }
                self.move_tree(Action::Down, c);
            }
            ("list", _, Some(line)) => {
                if self.picked.remove(&line.id).is_none() {
                    self.picked.insert(line.id, line.theme);
                }
                self.ask_between(c);
                self.move_list(Action::Down, c);
            }
            _ => {}
        }
    }

    pub(super) fn mark_all(&mut self, c: &Common) {
        if self.focus == "tree" {
            let theme = self.current_theme();
            let here = self.lines(c).into_iter().filter_map(|l| match l {
                Branch::Cluster(id) if self.line(id).map(|l| l.cluster.theme) == theme => Some(id),
                _ => None,
            });
            let all: BTreeSet<Id> = here.collect();
            if all.is_subset(&self.marks) { self.marks.clear() } else { self.marks.extend(all) }
        } else {
            let all: BTreeMap<Id, Id> = self.list.rows.iter().map(|l| (l.id, l.theme)).collect();
            if all.keys().all(|id| self.picked.contains_key(id)) {
                self.picked.clear()
            } else {
                self.picked.extend(all)
            }
        }
    }

    pub(super) fn open(&mut self, c: &mut Common) {
        match (self.focus, self.shown) {
            ("tree", Some(Branch::Theme(id) | Branch::Heading(id))) => {
                if !self.closed.remove(&id) {
                    self.closed.insert(id);
                }
            }
            ("tree", _) => self.focus = "list",
            ("list", _) => self.focus = "why",
            ("topics", _) => {
                let cell = self.topics.as_ref().map(|m| (m.themes.get(self.cell.0.at), m.topics.get(self.cell.1)));
                if let Some((Some(theme), Some(topic))) = cell {
                    let filter = Filter { theme: Some(*theme), topic: Some(*topic), ..Filter::default() };
                    c.go(Visit::Contributions(Box::new(filter)));
                }
            }
            _ => {
                if let Some(id) = self.list.current().map(Row::id) {
                    c.go(Visit::Contribution(id));
                }
            }
        }
    }

    /// From why to the matrix of topics, to the map, and back.
    pub(super) fn next_view(&mut self, c: &mut Common) {
        (self.matrix, self.map.on) = match (self.matrix, self.map.on) {
            (false, false) => (true, false),
            (true, _) => (false, true),
            _ => (false, false),
        };
        if self.matrix {
            c.ask("cluster.topics", Query::Topics);
            self.focus = "topics";
        } else if self.map.on {
            self.map.ask(self.theme, c);
            self.focus = "map";
        } else {
            self.focus = "tree";
        }
    }

    /// Shows only one theme, or all.
    pub(super) fn narrow(&mut self, theme: Option<Id>, c: &mut Common) {
        self.theme = theme;
        self.closed.clear();
        if self.map.on {
            self.map.ask(theme, c);
        }
        self.settle(c);
    }

    /// A row was clicked; says whether the cursor stood there already.
    pub(super) fn clicked(&mut self, pane: Pane, row: usize, column: Option<usize>, c: &mut Common) -> bool {
        match pane {
            "proposal" => {
                let Some(proposal) = &mut self.proposal else { return false };
                proposal.cursor.at = row;
                proposal.step = Cursor::default();
                // A click on the box takes the part or leaves it.
                if column.is_some() {
                    self.act_on_proposal(Action::Mark, c);
                }
                false
            }
            "steps" => {
                if let Some(proposal) = &mut self.proposal {
                    proposal.step.at = row;
                }
                false
            }
            "map" => std::mem::replace(&mut self.map.cursor, row) == row,
            "tree" if column.is_some() => {
                self.tree.at = row;
                self.mark(c);
                false
            }
            // Marked contributions go where is clicked.
            "tree" if self.drop_on(row, c) => false,
            "list" if column.is_some() => {
                self.list.cursor.at = row;
                self.mark(c);
                false
            }
            "tree" => {
                let same = std::mem::replace(&mut self.tree.at, row) == row;
                let lines = self.lines(c);
                self.look(&lines, c);
                same || matches!(self.shown, Some(Branch::Theme(_) | Branch::Heading(_)))
            }
            "list" => {
                let same = std::mem::replace(&mut self.list.cursor.at, row) == row;
                self.look_closer(c);
                same
            }
            "topics" => {
                let column = column.unwrap_or(self.cell.1);
                let same = (self.cell.0.at, self.cell.1) == (row, column);
                self.cell.0.at = row;
                self.cell.1 = column;
                same
            }
            _ => false,
        }
    }
}

//! Cluster: what says the same thing, made by the machine and corrected by people.

use std::collections::{BTreeMap, BTreeSet};

use super::dialog::Reply;
use super::event::{Pane, Slot, Visit};
use super::list::{Cursor, Paged, Row};
use super::page::{Page, Tag};
use super::state::Common;
use crate::domain::Id;
use crate::domain::frame::Theme;
use crate::domain::view::{
    Answer, ClusterLine, ContributionDetail, ContributionLine, Dimension, Facet, Filter, Query, Seek, TopicMatrix,
};
use crate::settings::{Action, Context};
use crate::text::fold;

/// A line of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Branch {
    /// A theme.
    Theme(Id),
    /// A cluster, by its record.
    Cluster(Id),
    /// What lies in no cluster of this theme.
    Loose(Id),
}

/// The page.
#[derive(Debug)]
pub struct Cluster {
    /// All clusters, as far as they are known.
    pub clusters: Option<Vec<ClusterLine>>,
    /// How many contributions of a theme lie in no cluster, by theme.
    pub loose: BTreeMap<Id, i64>,
    /// Only this theme.
    pub theme: Option<Id>,
    /// Words that labels must have.
    pub text: String,
    /// Themes whose branch is closed.
    pub closed: BTreeSet<Id>,
    /// Cursor in the lines of the tree.
    pub tree: Cursor,
    /// The window on the contributions of the line under the cursor.
    pub list: Paged<ContributionLine>,
    /// The contribution in full.
    pub detail: Option<Box<ContributionDetail>>,
    /// Counts of the line under the cursor, by member and topic.
    pub facets: Vec<Facet>,
    /// Rows of "why together" scrolled away.
    pub scroll: u16,
    /// Clusters that are marked.
    pub marks: BTreeSet<Id>,
    /// Contributions that are marked, with their theme.
    pub picked: BTreeMap<Id, Id>,
    /// Theme × topic counts, once somebody wants them.
    pub topics: Option<TopicMatrix>,
    /// Whether they are shown.
    pub matrix: bool,
    /// Cell under the cursor: row, column.
    pub cell: (Cursor, usize),
    shown: Option<Branch>,
    wanted: Option<Id>,
    pub(super) expects: bool,
    focus: Pane,
}

impl Default for Cluster {
    fn default() -> Self {
        Self {
            clusters: None,
            loose: BTreeMap::new(),
            theme: None,
            text: String::new(),
            closed: BTreeSet::new(),
            tree: Cursor::default(),
            list: Paged::default(),
            detail: None,
            facets: Vec::new(),
            scroll: 0,
            marks: BTreeSet::new(),
            picked: BTreeMap::new(),
            topics: None,
            matrix: false,
            cell: (Cursor::default(), 0),
            shown: None,
            wanted: None,
            expects: false,
            focus: "tree",
        }
    }
}

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
            lines.extend(own.into_iter().map(|l| Branch::Cluster(l.cluster.id)));
            if loose {
                lines.push(Branch::Loose(theme.id));
            }
        }
        lines
    }

    fn of_theme(&self, theme: &Theme, words: &str) -> Vec<&ClusterLine> {
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
            Branch::Cluster(id) => self.line(id).map(|l| l.cluster.theme),
        }
    }

    /// Which contributions the line under the cursor stands for.
    fn contributions(&self) -> Option<Filter> {
        Some(match self.shown? {
            Branch::Theme(id) => Filter { theme: Some(id), ..Filter::default() },
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
        let of = |d: Dimension| self.facets.iter().filter(move |f| f.dimension == d).flat_map(|f| &f.values);
        let members = of(Dimension::Member).filter(|v| v.count > 0).map(|v| (v.id, v.name.as_str(), v.count));
        let others = of(Dimension::Origin).filter(|v| v.count > 0).filter_map(|v| match v.word.as_deref() {
            Some("shared") => Some((None, "origin-shared", v.count)),
            Some("partner") => Some((None, "origin-partner", v.count)),
            _ => None,
        });
        members.chain(others).collect()
    }

    /// Keeps the cursor on its line (or near it), and shows what stands there.
    fn settle(&mut self, c: &mut Common) {
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
    fn look(&mut self, lines: &[Branch], c: &mut Common) {
        let now = lines.get(self.tree.at).copied();
        if now == self.shown {
            return;
        }
        self.shown = now;
        self.scroll = 0;
        self.list = Paged::default();
        self.facets.clear();
        self.detail = None;
        let seek = self.list.restart();
        self.ask_list(seek, c);
    }

    fn ask_list(&self, seek: Seek, c: &mut Common) {
        let Some(filter) = self.contributions() else { return };
        if matches!(seek, Seek::First | Seek::From(_)) {
            c.ask("cluster.facets", Query::Facets(filter.clone()));
        }
        c.ask("cluster.list", Query::Contributions { filter, seek, limit: self.list.limit() });
    }

    fn look_closer(&mut self, c: &mut Common) {
        let Some(id) = self.list.current().map(Row::id) else { return };
        if self.detail.as_ref().is_none_or(|d| d.contribution.id != id) {
            self.scroll = 0;
            c.ask("cluster.detail", Query::Contribution(id));
        }
    }

    fn move_tree(&mut self, action: Action, c: &mut Common) -> bool {
        let lines = self.lines(c);
        let here = lines.get(self.tree.at).copied();
        match (action, here) {
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

    fn move_list(&mut self, action: Action, c: &mut Common) -> bool {
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

    fn move_cell(&mut self, action: Action, c: &Common) -> bool {
        let Some(m) = &self.topics else { return false };
        match action {
            Action::Collapse => self.cell.1 = self.cell.1.saturating_sub(1),
            Action::Expand => self.cell.1 = (self.cell.1 + 1).min(m.topics.len().saturating_sub(1)),
            _ => return self.cell.0.step(action, m.themes.len(), c.height("topics")),
        }
        true
    }

    fn mark(&mut self, c: &mut Common) {
        match (self.focus, self.shown, self.list.current()) {
            ("tree", Some(Branch::Theme(_)), _) => self.mark_all(c),
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
                self.move_list(Action::Down, c);
            }
            _ => {}
        }
    }

    fn mark_all(&mut self, c: &Common) {
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

    fn open(&mut self, c: &mut Common) {
        match (self.focus, self.shown) {
            ("tree", Some(Branch::Theme(id))) => {
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

    /// Shows only one theme, or all.
    pub(super) fn narrow(&mut self, theme: Option<Id>, c: &mut Common) {
        self.theme = theme;
        self.closed.clear();
        self.settle(c);
    }
}

impl Page for Cluster {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Cluster, Context::List, Context::Tree, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        if self.matrix { &["tree", "list", "why", "topics"] } else { &["tree", "list", "why"] }
    }

    fn focus(&self) -> Pane {
        self.focus
    }

    fn set_focus(&mut self, pane: Pane) {
        self.focus = pane;
    }

    fn refresh(&mut self, c: &mut Common) {
        c.ask("cluster.clusters", Query::Clusters(None));
        c.ask("cluster.loose", Query::Facets(Filter { unclustered: true, ..Filter::default() }));
        if self.matrix {
            c.ask("cluster.topics", Query::Topics);
        }
        if self.shown.is_some() {
            let seek = self.list.reload();
            self.ask_list(seek, c);
        }
        if let Some(id) = self.list.current().map(Row::id) {
            c.ask("cluster.detail", Query::Contribution(id));
        }
    }

    fn answer(&mut self, slot: Slot, answer: Answer, c: &mut Common) {
        match (slot, answer) {
            (_, Answer::Clusters(clusters)) => {
                self.marks.retain(|id| clusters.iter().any(|l| l.cluster.id == *id));
                if std::mem::take(&mut self.expects) {
                    self.wanted = self.wanted.or(c.made);
                }
                self.clusters = Some(clusters);
                self.settle(c);
            }
            ("cluster.loose", Answer::Facets(facets)) => {
                let themes = facets.into_iter().filter(|f| f.dimension == Dimension::Theme).flat_map(|f| f.values);
                self.loose = themes.filter_map(|v| Some((v.id?, v.count))).collect();
                self.settle(c);
            }
            (_, Answer::Facets(facets)) => self.facets = facets,
            (_, Answer::Contributions(page)) => {
                self.list.receive(page.lines, page.more_before, page.more_after);
                self.look_closer(c);
            }
            (_, Answer::Contribution(detail)) => {
                self.scroll = self.scroll.min(c.scroll_end("why"));
                self.detail = detail;
            }
            (_, Answer::Topics(matrix)) => {
                self.cell.0.clamp(matrix.themes.len());
                self.cell.1 = self.cell.1.min(matrix.topics.len().saturating_sub(1));
                self.topics = Some(matrix);
            }
            _ => {}
        }
    }

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        match (action, self.focus) {
            (Action::Open, _) => self.open(c),
            (Action::Mark, _) => self.mark(c),
            (Action::MarkAll, _) => self.mark_all(c),
            (Action::NextView, _) => {
                self.matrix = !self.matrix;
                if self.matrix {
                    c.ask("cluster.topics", Query::Topics);
                    self.focus = "topics";
                } else if self.focus == "topics" {
                    self.focus = "tree";
                }
            }
            (_, "tree") if self.move_tree(action, c) => {}
            (_, "list") if self.move_list(action, c) => {}
            (_, "topics") if self.move_cell(action, c) => {}
            (Action::Collapse, "why") => self.focus = "list",
            (_, "why") => {
                let mut at = self.scroll;
                if c.scroll("why", &mut at, action) {
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
        let current = self.current();
        match action {
            Action::RunCluster => c.status.contributions > 0,
            Action::Rename | Action::Lock | Action::Dissolve | Action::MakeOption => current.is_some(),
            Action::Adopt => current.is_some_and(|l| !l.adopted),
            Action::Split => current.is_some_and(|l| l.size > 1),
            Action::Merge => self.mergeable().len() > 1,
            Action::MoveTo => !self.meant().0.is_empty(),
            Action::NewCluster => self.current_theme().is_some(),
            _ => true,
        }
    }

    fn hints(&self, c: &Common) -> Vec<Action> {
        let hints = match self.focus {
            "topics" => vec![Action::Open, Action::NextView, Action::NextPane, Action::Undo],
            "list" | "why" => {
                vec![Action::MoveTo, Action::Mark, Action::NewCluster, Action::Open, Action::NextPane, Action::Undo]
            }
            _ => vec![
                Action::RunCluster,
                Action::Merge,
                Action::Rename,
                Action::Adopt,
                Action::Lock,
                Action::Split,
                Action::Mark,
                Action::Undo,
                Action::NextView,
                Action::OnlyTheme,
            ],
        };
        hints.into_iter().filter(|a| self.can(*a, c)).collect()
    }

    fn select(&mut self, pane: Pane, row: usize, column: Option<usize>, c: &mut Common) -> bool {
        match pane {
            "tree" => {
                let same = std::mem::replace(&mut self.tree.at, row) == row;
                let lines = self.lines(c);
                self.look(&lines, c);
                same || matches!(self.shown, Some(Branch::Theme(_)))
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

    fn visit(&mut self, visit: &Visit, c: &mut Common) {
        if let Visit::Cluster(id) = visit {
            self.theme = None;
            self.text.clear();
            if let Some(theme) = self.line(*id).map(|l| l.cluster.theme) {
                self.closed.remove(&theme);
            }
            self.wanted = Some(*id);
            self.focus = "tree";
            if self.line(*id).is_some() {
                self.settle(c);
            }
        }
    }

    fn reply(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        self.replied(tag, reply, c);
    }

    fn filter(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn set_filter(&mut self, text: &str, c: &mut Common) {
        text.clone_into(&mut self.text);
        self.settle(c);
    }

    fn table(&self) -> &'static str {
        "clusters"
    }

    fn copied(&self, _c: &Common) -> Option<String> {
        match (self.focus, self.current()) {
            ("tree", Some(line)) => Some(format!("{}\t{}", line.cluster.label, line.size)),
            _ => {
                let picked: Vec<&ContributionLine> =
                    self.list.rows.iter().filter(|l| self.picked.contains_key(&l.id)).collect();
                let lines = if picked.is_empty() { self.list.current().into_iter().collect() } else { picked };
                let lines: Vec<String> = lines.into_iter().map(|l| format!("{}\t{}", l.reference, l.text)).collect();
                (!lines.is_empty()).then(|| lines.join("\n"))
            }
        }
    }

    fn step_back(&mut self, c: &mut Common) -> bool {
        if !self.picked.is_empty() || !self.marks.is_empty() {
            self.picked.clear();
            self.marks.clear();
        } else if self.focus != "tree" {
            self.focus = match self.focus {
                "why" => "list",
                _ => "tree",
            };
        } else if self.matrix {
            self.matrix = false;
        } else if !self.text.is_empty() {
            self.set_filter("", c);
        } else if self.theme.is_some() {
            self.narrow(None, c);
        } else {
            return false;
        }
        true
    }
}

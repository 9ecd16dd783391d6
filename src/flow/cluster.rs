//! Cluster: what says the same thing, made by the machine and corrected by people.

use std::collections::{BTreeMap, BTreeSet};

use super::cluster_proposal::{HINTS_ON_PROPOSAL, ON_PROPOSAL, Proposal, SLOT};
use super::dialog::Reply;
use super::event::{Pane, Slot, Visit};
use super::list::{Cursor, Paged, Row};
use super::map::{self, Map};
use super::page::{Page, Tag};
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::view::{
    Answer, ClusterLine, ContributionDetail, ContributionLine, Dimension, Facet, Filter, HeadingLine, Query,
    TopicMatrix,
};
use crate::settings::{Action, Context};

/// A line of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Branch {
    /// A theme.
    Theme(Id),
    /// A heading over clusters.
    Heading(Id),
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
    /// Headings over clusters.
    pub headings: Vec<HeadingLine>,
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
    /// The map.
    pub map: Map,
    /// Cell under the cursor: row, column.
    pub cell: (Cursor, usize),
    /// What a run would change, while somebody looks at it.
    pub proposal: Option<Proposal>,
    /// Theme whose firmness was asked for last, and how many batches there were.
    pub(super) measured: Option<(Id, i64)>,
    pub(super) shown: Option<Branch>,
    pub(super) wanted: Option<Id>,
    pub(super) expects: bool,
    pub(super) focus: Pane,
}

impl Default for Cluster {
    fn default() -> Self {
        Self {
            clusters: None,
            headings: Vec::new(),
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
            map: Map::default(),
            cell: (Cursor::default(), 0),
            proposal: None,
            measured: None,
            shown: None,
            wanted: None,
            expects: false,
            focus: "tree",
        }
    }
}

impl Page for Cluster {
    fn contexts(&self) -> &'static [Context] {
        if self.proposal.is_some() {
            return &[Context::Proposal, Context::Global];
        }
        if self.focus == "map" {
            map::CONTEXTS
        } else {
            &[Context::Cluster, Context::List, Context::Tree, Context::Global]
        }
    }

    fn panes(&self) -> &'static [Pane] {
        match (self.proposal.is_some(), self.matrix, self.map.on) {
            (true, ..) => &["proposal", "steps"],
            (_, true, _) => &["tree", "list", "why", "topics"],
            (_, _, true) => &["tree", "list", "why", "map"],
            _ => &["tree", "list", "why"],
        }
    }

    fn focus(&self) -> Pane {
        self.focus
    }

    fn set_focus(&mut self, pane: Pane) {
        self.focus = pane;
    }

    fn refresh(&mut self, c: &mut Common) {
        c.ask("cluster.clusters", Query::Clusters(None));
        if let Some(run) = self.proposal.as_ref().map(|p| p.run.clone()) {
            c.ask(SLOT, Query::Regroup(run));
        }
        c.ask("cluster.headings", Query::Headings);
        c.ask("cluster.loose", Query::Facets(Filter { unclustered: true, ..Filter::default() }));
        if self.matrix {
            c.ask("cluster.topics", Query::Topics);
        }
        if self.map.on {
            self.map.ask(self.theme, c);
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
            (_, Answer::Headings(headings)) => {
                self.headings = headings;
                self.settle(c);
            }
            (_, Answer::Regroup(found)) => self.proposed(found),
            (_, Answer::Firmness(figures)) if !figures.is_empty() => c.perform(Deed::KeepFirmness { figures }),
            (_, Answer::Languages(languages)) => self.choose_run(&languages, c),
            (_, Answer::Contributions(page)) => {
                self.list.receive(page.lines, page.more_before, page.more_after);
                self.look_closer(c);
            }
            (_, Answer::Contribution(detail)) => {
                self.scroll = self.scroll.min(c.scroll_end("why"));
                self.detail = detail;
            }
            (_, Answer::Map(view)) => self.map.receive(view),
            (_, Answer::Topics(matrix)) => {
                self.cell.0.clamp(matrix.themes.len());
                self.cell.1 = self.cell.1.min(matrix.topics.len().saturating_sub(1));
                self.topics = Some(matrix);
            }
            _ => {}
        }
    }

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        if self.proposal.is_some() {
            return self.act_on_proposal(action, c);
        }
        match (action, self.focus) {
            (Action::ClusterBySorts, "map") => map::ask_clusters(self.theme.or(self.current_theme()), c),
            (_, "map") if self.map.act(action, self.theme, c) => {}
            (Action::Open, _) => self.open(c),
            (Action::Mark, _) => self.mark(c),
            (Action::MarkAll, _) => self.mark_all(c),
            (Action::NextView, _) => self.next_view(c),
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
        if let Some(proposal) = &self.proposal {
            let shown = proposal.found.is_some();
            let of_page = ON_PROPOSAL.contains(&action);
            let fineness = matches!(action, Action::Finer | Action::Coarser);
            return of_page
                && !(fineness && proposal.run.new)
                && (shown || matches!(action, Action::Back | Action::NextPane | Action::PreviousPane));
        }
        let current = self.current();
        match action {
            Action::RunCluster => c.status.contributions > 0,
            Action::PlaceNew => c.can_place(),
            Action::Rename | Action::Dissolve => current.is_some() || self.current_heading().is_some(),
            Action::Lock | Action::MakeOption => current.is_some(),
            Action::PutUnder => self.can_put(),
            Action::ProposeHeadings => self.clusters.iter().flatten().count() > 2,
            Action::Adopt => current.is_some_and(|l| !l.adopted),
            Action::Split => current.is_some_and(|l| l.size > 1),
            Action::Merge => self.mergeable().len() > 1,
            Action::MoveTo => !self.meant().0.is_empty(),
            Action::Together | Action::Apart => self.picked.len() > 1,
            Action::Unpair => self.picked.len() > 1 || self.full().is_some_and(|d| !d.pairings.is_empty()),
            Action::NewCluster => self.current_theme().is_some(),
            Action::ClusterBySorts => self.map.view.as_ref().is_some_and(|v| v.sorters > 0),
            _ => true,
        }
    }

    fn hints(&self, c: &Common) -> Vec<Action> {
        if self.proposal.is_some() {
            return HINTS_ON_PROPOSAL.iter().copied().filter(|a| self.can(*a, c)).collect();
        }
        let hints = match self.focus {
            "topics" => vec![Action::Open, Action::NextView, Action::NextPane, Action::Undo],
            "map" => vec![
                Action::ZoomIn,
                Action::ZoomOut,
                Action::ColourBy,
                Action::MapBasis,
                Action::Open,
                Action::ClusterBySorts,
                Action::GoSorting,
                Action::OnlyTheme,
                Action::NextView,
            ],
            "list" | "why" => vec![
                Action::MoveTo,
                Action::Mark,
                Action::Together,
                Action::Apart,
                Action::Unpair,
                Action::NewCluster,
                Action::Open,
                Action::NextPane,
                Action::Undo,
            ],
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
                Action::PlaceNew,
                Action::OnlyTheme,
                Action::PutUnder,
            ],
        };
        hints.into_iter().filter(|a| self.can(*a, c)).collect()
    }

    fn select(&mut self, pane: Pane, row: usize, column: Option<usize>, c: &mut Common) -> bool {
        self.clicked(pane, row, column, c)
    }

    fn visit(&mut self, visit: &Visit, c: &mut Common) {
        if let Visit::Regroup(run) = visit {
            self.propose((**run).clone(), c);
        }
        if let Visit::Cluster(id) = visit {
            self.leave_proposal();
            self.theme = None;
            self.text.clear();
            if let Some(theme) = self.line(*id).map(|l| l.cluster.theme) {
                self.closed.remove(&theme);
            }
            if let Some(heading) = self.heading_of(*id).map(|h| h.heading.id) {
                self.closed.remove(&heading);
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
        if self.proposal.is_some() {
            self.leave_proposal();
        } else if !self.picked.is_empty() || !self.marks.is_empty() {
            self.picked.clear();
            self.marks.clear();
        } else if self.focus != "tree" {
            self.focus = match self.focus {
                "why" => "list",
                _ => "tree",
            };
        } else if self.matrix || self.map.on {
            (self.matrix, self.map.on) = (false, false);
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

//! Overview: where the process stands, who brought in what, and what needs somebody.

use super::cluster_deeds::choose_theme;
use super::dialog::Reply;
use super::event::{Pane, Slot, Visit};
use super::list::Cursor;
use super::page::{Page, Tag};
use super::state::{Common, Screen};
use crate::domain::Id;
use crate::domain::frame::PhaseState;
use crate::domain::material::Origin;
use crate::domain::regroup::{Run, Scope};
use crate::domain::view::{Answer, Coverage, CoverageRow, Dimension, Filter, OriginFilter, Query};
use crate::error::Said;
use crate::settings::{Action, Context};

/// Gaps of single members named one by one.
const GAPS: usize = 3;

/// Something that needs somebody, and where it is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// What it is.
    pub said: Said,
    /// Where it is done; `None`: by importing.
    pub visit: Option<Visit>,
}

/// The page.
#[derive(Debug)]
pub struct Overview {
    /// What the columns of the matrix are.
    pub columns: Dimension,
    /// The theme within which topics or kinds are counted.
    pub theme: Option<Id>,
    /// The matrix.
    pub coverage: Option<Coverage>,
    /// Row and column of the cursor in the matrix; the column after the last is the total.
    pub cell: (Cursor, usize),
    /// Cursor in the phases.
    pub phase: Cursor,
    /// Cursor in what needs somebody.
    pub need: Cursor,
    focus: Pane,
}

impl Default for Overview {
    fn default() -> Self {
        Self {
            columns: Dimension::Theme,
            theme: None,
            coverage: None,
            cell: (Cursor::default(), 0),
            phase: Cursor::default(),
            need: Cursor::default(),
            focus: "coverage",
        }
    }
}

impl Overview {
    /// What needs somebody, the most pressing first.
    #[must_use]
    pub fn needs(&self, c: &Common) -> Vec<Need> {
        let s = &c.status;
        let mut needs = Vec::new();
        let mut add = |said: Said, visit: Option<Visit>| needs.push(Need { said, visit });
        let screen = |screen| Some(Visit::Screen(screen));
        if s.contributions == 0 {
            add(Said::new("need-import"), None);
            return needs;
        }
        if s.conflicts > 0 {
            add(Said::new("need-conflicts").with("count", s.conflicts), screen(Screen::Log));
        }
        if s.unclustered > 0 {
            let filter = Filter { unclustered: true, ..Filter::default() };
            let said = Said::new("need-unclustered").with("count", s.unclustered);
            add(said, Some(Visit::Contributions(Box::new(filter))));
        }
        if s.clusters > 0 && s.priorities == 0 {
            add(Said::new("need-adopt").with("count", s.clusters), screen(Screen::Prioritise));
        }
        let expected = s.priorities * s.members;
        if expected > s.positions {
            add(Said::new("need-positions").with("count", expected - s.positions), screen(Screen::Review));
        }
        if s.empty_sections > 0 {
            add(Said::new("need-sections").with("count", s.empty_sections), screen(Screen::Draft));
        }
        let gaps = self.gaps(c);
        for (member, column, filter) in gaps.iter().take(GAPS) {
            let said = Said::new("need-gap").with("member", member).with("theme", column);
            add(said, Some(Visit::Contributions(Box::new(filter.clone()))));
        }
        if gaps.len() > GAPS {
            add(Said::new("need-gaps").with("count", gaps.len() - GAPS), screen(Screen::Overview));
        }
        needs
    }

    /// Members that brought in nothing on a theme.
    fn gaps(&self, c: &Common) -> Vec<(String, String, Filter)> {
        let (Some(frame), Some(coverage)) = (&c.frame, &self.coverage) else { return Vec::new() };
        if coverage.columns != Dimension::Theme {
            return Vec::new();
        }
        let mut gaps = Vec::new();
        for row in &coverage.rows {
            let Some(member) = row.member.and_then(|m| frame.member(m)) else { continue };
            for (count, theme) in row.counts.iter().zip(&coverage.column_ids) {
                if let (0, Some(theme)) = (count, frame.theme(*theme)) {
                    let filter = Filter { member: Some(member.id), theme: Some(theme.id), ..Filter::default() };
                    gaps.push((member.name.clone(), theme.name.clone(), filter));
                }
            }
        }
        gaps
    }

    /// How many cells of the matrix are empty.
    #[must_use]
    pub fn empty_cells(&self) -> usize {
        let rows = self.coverage.iter().flat_map(|c| &c.rows).filter(|r| r.member.is_some());
        rows.map(|r| r.counts.iter().filter(|n| **n == 0).count()).sum()
    }

    /// The contributions that a cell counts.
    #[must_use]
    pub fn cell_filter(&self) -> Option<Filter> {
        let coverage = self.coverage.as_ref()?;
        let row: &CoverageRow = coverage.rows.get(self.cell.0.at)?;
        let mut filter = Filter { member: row.member, ..Filter::default() };
        filter.origin = match row.origin {
            Origin::Members => None,
            Origin::Partner => Some(OriginFilter::Partner),
            Origin::Shared => Some(OriginFilter::Shared),
        };
        let column = coverage.column_ids.get(self.cell.1).copied();
        match coverage.columns {
            Dimension::Topic => filter.topic = column,
            Dimension::Kind => filter.kind = column,
            _ => filter.theme = column,
        }
        filter.theme = coverage.theme.or(filter.theme);
        Some(filter)
    }

    fn ask(&self, c: &mut Common) {
        c.ask("overview.coverage", Query::Coverage { columns: self.columns, theme: self.theme });
    }

    fn phases(c: &Common) -> usize {
        c.frame.as_ref().map_or(0, |f| f.phases.len())
    }

    fn move_cell(&mut self, action: Action, c: &Common) -> bool {
        let (rows, columns) = self
            .coverage
            .as_ref()
            .map_or((0, 0), |m| (m.rows.len(), if m.rows.is_empty() { 0 } else { m.column_ids.len() }));
        match action {
            Action::Left => self.cell.1 = self.cell.1.saturating_sub(1),
            Action::Right => self.cell.1 = (self.cell.1 + 1).min(columns),
            _ => return self.cell.0.step(action, rows, c.height("coverage")),
        }
        true
    }
}

impl Page for Overview {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Overview, Context::List, Context::Grid, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        &["phases", "coverage", "needs"]
    }

    fn focus(&self) -> Pane {
        self.focus
    }

    fn set_focus(&mut self, pane: Pane) {
        self.focus = pane;
    }

    fn refresh(&mut self, c: &mut Common) {
        self.ask(c);
        if let (Some(frame), None) = (&c.frame, &self.coverage) {
            self.phase.at = frame.phases.iter().position(|p| p.state == PhaseState::Active).unwrap_or(0);
        }
    }

    fn answer(&mut self, _slot: Slot, answer: Answer, _c: &mut Common) {
        if let Answer::Coverage(coverage) = answer {
            self.cell.0.clamp(coverage.rows.len());
            self.cell.1 = self.cell.1.min(coverage.column_ids.len());
            self.coverage = Some(coverage);
        }
    }

    fn reply(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        if tag.what == "theme" {
            self.theme = reply.id("theme");
            if self.theme.is_some() && self.columns == Dimension::Theme {
                (self.columns, self.cell.1) = (Dimension::Topic, 0);
            }
            self.ask(c);
        }
    }

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        match (action, self.focus) {
            (Action::CountBy, _) => {
                self.columns = match self.columns {
                    Dimension::Theme => Dimension::Topic,
                    Dimension::Topic => Dimension::Kind,
                    _ => Dimension::Theme,
                };
                if self.columns == Dimension::Theme {
                    self.theme = None;
                }
                self.cell.1 = 0;
                self.ask(c);
                true
            }
            (Action::OnlyTheme, _) => {
                choose_theme(self.theme, c);
                true
            }
            (Action::PlaceNew, _) => {
                c.go(Visit::Regroup(Box::new(Run::place(Scope::default()))));
                true
            }
            (Action::RunCluster, _) => {
                c.go(Visit::Regroup(Box::new(Run::of(None))));
                true
            }
            (Action::Open, "coverage") => {
                if let Some(filter) = self.cell_filter() {
                    c.go(Visit::Contributions(Box::new(filter)));
                }
                true
            }
            (Action::Open, "phases") => {
                c.go(Visit::Screen(Screen::FrameEditor));
                true
            }
            (Action::Open, _) => match self.needs(c).get(self.need.at).map(|n| n.visit.clone()) {
                Some(Some(visit)) => {
                    c.go(visit);
                    true
                }
                Some(None) => {
                    super::global::ask(c, Action::Import);
                    true
                }
                None => false,
            },
            (_, "coverage") => self.move_cell(action, c),
            (_, "phases") => self.phase.step(action, Self::phases(c), c.height("phases")),
            _ => {
                let length = self.needs(c).len();
                let action = match action {
                    Action::Left => Action::Up,
                    Action::Right => Action::Down,
                    other => other,
                };
                self.need.step(action, length, c.height("needs"))
            }
        }
    }

    fn can(&self, action: Action, c: &Common) -> bool {
        match action {
            Action::RunCluster => c.status.contributions > 0,
            Action::PlaceNew => c.can_place(),
            _ => true,
        }
    }

    fn hints(&self, c: &Common) -> Vec<Action> {
        let mut hints = vec![Action::Open, Action::Import, Action::CountBy];
        if c.status.unclustered > 0 {
            hints.push(Action::RunCluster);
        }
        hints.extend([Action::OnlyTheme, Action::Export, Action::Undo, Action::NextPane]);
        hints
    }

    fn select(&mut self, pane: Pane, row: usize, column: Option<usize>, _c: &mut Common) -> bool {
        match pane {
            "coverage" => {
                let column = column.unwrap_or(self.cell.1);
                let same = (self.cell.0.at, self.cell.1) == (row, column);
                self.cell.0.at = row;
                self.cell.1 = column;
                same
            }
            "phases" => std::mem::replace(&mut self.phase.at, row) == row,
            // A link: one click is enough.
            _ => {
                self.need.at = row;
                true
            }
        }
    }

    fn copied(&self, c: &Common) -> Option<String> {
        let (frame, coverage) = (c.frame.as_ref()?, self.coverage.as_ref()?);
        let mut out = String::new();
        for row in &coverage.rows {
            let name = row.member.and_then(|m| frame.member(m)).map_or_else(String::new, |m| m.name.clone());
            let cells: Vec<String> = row.counts.iter().chain([&row.total]).map(i64::to_string).collect();
            out.push_str(&format!("{name}\t{}\n", cells.join("\t")));
        }
        Some(out)
    }
}

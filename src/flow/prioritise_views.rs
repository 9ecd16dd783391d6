//! What stands beside or instead of the ranking, and how one turns from one to the next.

use super::list::Cursor;
use super::prioritise::Prioritise;
use super::state::Common;
use crate::domain::Id;
use crate::domain::view::Weighting;
use crate::settings::Action;

/// What stands beside or instead of the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// The scores of the selected cluster, member by member.
    #[default]
    Scores,
    /// All clusters between the first two criteria.
    Plot,
    /// The same clusters on a ladder for each of the two.
    Ladder,
    /// Options and the votes on them.
    Polls,
    /// What the money of a poll goes to.
    Budget,
    /// Who thinks alike, and about what.
    Opinions,
}

/// The poll left or right of the one that is shown.
pub(super) fn beside<T: Copy + PartialEq>(all: &[T], shown: Option<T>, action: Action) -> Option<T> {
    let at = all.iter().position(|one| Some(*one) == shown).unwrap_or(0);
    let next = if action == Action::Right { at + 1 } else { at.wrapping_sub(1) };
    all.get(next).copied()
}

impl Prioritise {
    /// Whether scores and plot are seen at once on a screen of this size.
    #[must_use]
    pub fn has_both(size: (u16, u16)) -> bool {
        size.0 >= 160 || (size.0 >= 110 && size.1 >= 36)
    }

    /// Whether options are shown, not clusters.
    pub(super) fn is_on_options(&self) -> bool {
        matches!(self.view, View::Polls | View::Budget | View::Opinions)
    }

    /// Sectors of the participants who rate.
    pub(super) fn sectors(&self) -> usize {
        self.ranking.as_ref().map_or(0, |r| r.sectors)
    }

    /// Whether participants count by their sectors.
    pub(super) fn is_by_sector(&self) -> bool {
        self.weighting == Weighting::Sectors
    }

    /// Turns to the next way in which raters count.
    pub(super) fn turn_weighting(&mut self, c: &mut Common) {
        self.weighting = match self.weighting {
            Weighting::Equal => Weighting::Population,
            Weighting::Population => Weighting::SquareRoot,
            Weighting::SquareRoot if self.sectors() > 0 => Weighting::Sectors,
            Weighting::SquareRoot | Weighting::Sectors => Weighting::Equal,
        };
        self.stability = None;
        self.pair = 0;
        self.wanted = self.current().map(|r| r.line.cluster.id);
        self.ask_ranking(c);
    }

    /// Turns to the next view.
    pub(super) fn turn_view(&mut self, c: &mut Common) {
        let beside = !matches!(self.focus, "ranking" | "polls" | "projects" | "opinions");
        self.view = match self.view {
            View::Scores if Self::has_both(c.size) => View::Ladder,
            View::Scores => View::Plot,
            View::Plot => View::Ladder,
            View::Ladder => View::Polls,
            View::Polls => View::Budget,
            View::Budget => View::Opinions,
            View::Opinions => View::Scores,
        };
        self.focus = match self.view {
            View::Plot | View::Ladder => "plot",
            View::Scores if beside => "scores",
            View::Scores => "ranking",
            View::Polls => "polls",
            View::Budget => "projects",
            View::Opinions => "opinions",
        };
        self.presenting = false;
        self.skip(false, c);
        self.ask_view(c);
    }

    /// Asks what the view shows, where that is not always there.
    pub(super) fn ask_view(&self, c: &mut Common) {
        match self.view {
            View::Polls => self.ask_poll(c),
            View::Budget => self.ask_budget(c),
            View::Opinions => self.ask_opinions(c),
            _ => {}
        }
    }

    /// Puts the cursors of votes at the top: what they stood in has changed.
    pub(super) fn start_over(&mut self) {
        self.poll = Cursor::default();
        self.budget.cursor = Cursor::default();
        self.opinions.cursor = Cursor::default();
    }

    /// Deeds that the footer names, most wanted first.
    pub(super) fn usual_hints(&self) -> Vec<Action> {
        match self.focus {
            _ if self.is_on_options() => vec![
                Action::Adopt,
                Action::Delete,
                Action::NextView,
                Action::TypeBallots,
                Action::NextStage,
                Action::Present,
                Action::AddOption,
                Action::PollFile,
                Action::Edit,
                Action::NewPoll,
                Action::OnlyTheme,
                Action::Open,
            ],
            _ => vec![
                Action::Rate,
                Action::NextView,
                Action::Adopt,
                Action::AdoptBest,
                Action::Delete,
                Action::Weighting,
                Action::TryWeights,
                Action::OnlyTheme,
                Action::MakeOption,
            ],
        }
    }

    /// Shows only one theme, or all.
    pub(super) fn narrow(&mut self, theme: Option<Id>, c: &mut Common) {
        self.theme = theme;
        self.stability = None;
        self.wanted = self.current().map(|r| r.line.cluster.id);
        self.start_over();
        self.skip(false, c);
        self.ask_ranking(c);
        self.ask_view(c);
    }
}

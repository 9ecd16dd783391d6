//! Opinions in Prioritise: whose votes are shown, and the statement under the cursor.

use super::list::Cursor;
use super::prioritise::Prioritise;
use super::prioritise_views::beside;
use super::state::Common;
use crate::domain::Id;
use crate::domain::opinions::Side;
use crate::domain::polls::Form;
use crate::domain::view::{ChoiceResult, OpinionsPage, PollState, Query, Telling};
use crate::settings::Action;
use crate::text::fold;

/// The view of opinions.
#[derive(Debug, Default)]
pub struct Opinions {
    /// What was found in the chosen poll; `None`: being worked out.
    pub page: Option<Box<OpinionsPage>>,
    /// Cursor in the lines.
    pub cursor: Cursor,
    /// Rows of the statement scrolled away.
    pub scroll: u16,
    /// The chosen poll, or all votes by name; else the first.
    chosen: Option<Option<Id>>,
}

/// A line of the opinions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpinionLine {
    /// What is told of the statements below.
    Head(Telling),
    /// A statement, by its place, and on which side stand those of whom it is told.
    Statement(usize, Option<Side>),
}

impl Prioritise {
    /// What can be shown: all votes by name together (`None`), where these are more than those of one poll; and the polls for and
    /// against of the chosen theme.
    #[must_use]
    pub fn opinion_polls(&self, c: &Common) -> Vec<Option<Id>> {
        let fits = |theme: Option<Id>| self.theme.is_none_or(|only| theme.is_some_and(|t| main_theme(c, t) == only));
        let Some(polls) = self.polls.as_deref() else { return Vec::new() };
        let each: Vec<&PollState> = polls.polls.iter().filter(|p| p.poll.form == Form::Each).collect();
        let by_name = each.iter().filter(|p| !p.poll.secret && p.papers > 0).count();
        let loose = polls.options.iter().any(|o| o.choice.poll.is_none() && o.base() > 0);
        let all = (loose || by_name > 1).then_some(None);
        let each = each.into_iter().filter(|p| fits(p.poll.theme)).map(|p| Some(p.poll.id));
        all.into_iter().chain(each).collect()
    }

    /// What is shown of them.
    #[must_use]
    pub fn opinion_poll(&self, c: &Common) -> Option<Option<Id>> {
        let all = self.opinion_polls(c);
        self.opinions.chosen.filter(|chosen| all.contains(chosen)).or(all.first().copied())
    }

    /// What was found in it, if it is worked out.
    #[must_use]
    pub fn opinions_page(&self, c: &Common) -> Option<&OpinionsPage> {
        let shown = self.opinion_poll(c)?;
        self.opinions.page.as_deref().filter(|page| page.poll.as_ref().map(|s| s.poll.id) == shown)
    }

    /// The lines: statements under what is told of them. Groups are those of all votes, also where only one theme is shown.
    #[must_use]
    pub fn opinion_lines(&self, c: &Common) -> Vec<OpinionLine> {
        let Some(page) = self.opinions_page(c) else { return Vec::new() };
        let Ok(result) = &page.result else { return Vec::new() };
        let words = fold(&self.text);
        let fits = |at: &usize| {
            let text = format!("{} {}", fold(&page.statements[*at].id), fold(&page.statements[*at].text));
            let theme = self.choice_at(page, *at).map(|o| main_theme(c, o.choice.theme));
            words.split_whitespace().all(|w| text.contains(w)) && self.theme.is_none_or(|only| theme == Some(only))
        };
        let mut lines = Vec::new();
        for (telling, statements) in result.told() {
            let shown: Vec<OpinionLine> = statements
                .into_iter()
                .filter(fits)
                .map(|at| OpinionLine::Statement(at, result.side(telling, at)))
                .collect();
            if !shown.is_empty() {
                lines.push(OpinionLine::Head(telling));
                lines.extend(shown);
            }
        }
        lines
    }

    /// The statement under the cursor, by its place.
    #[must_use]
    pub fn statement(&self, c: &Common) -> Option<usize> {
        match self.opinion_lines(c).get(self.opinions.cursor.at)? {
            OpinionLine::Statement(at, _) => Some(*at),
            OpinionLine::Head(_) => None,
        }
    }

    fn choice_at(&self, page: &OpinionsPage, at: usize) -> Option<&ChoiceResult> {
        let id = page.options.get(at)?;
        self.polls.as_ref()?.options.iter().find(|o| o.choice.id == *id)
    }

    /// The option behind the statement under the cursor.
    pub(super) fn statement_option(&self, c: &Common) -> Option<&ChoiceResult> {
        self.choice_at(self.opinions_page(c)?, self.statement(c)?)
    }

    /// Asks who thinks alike in what is shown.
    pub(super) fn ask_opinions(&self, c: &mut Common) {
        if let Some(shown) = self.opinion_poll(c) {
            c.ask("prioritise.opinions", Query::Opinions(shown));
        }
    }

    /// The answer is there: the cursor stands on a statement.
    pub(super) fn take_opinions(&mut self, page: Option<Box<OpinionsPage>>, c: &Common) {
        self.opinions.page = page;
        self.settle_opinion(false, c);
    }

    /// Keeps the cursor on a statement: what stands between them is no place to stand.
    pub(super) fn settle_opinion(&mut self, up: bool, c: &Common) {
        let lines = self.opinion_lines(c);
        self.opinions.cursor.clamp(lines.len());
        if matches!(lines.get(self.opinions.cursor.at), Some(OpinionLine::Head(_))) {
            let up = up && self.opinions.cursor.at > 0;
            self.opinions.cursor.step(if up { Action::Up } else { Action::Down }, lines.len(), c.height("opinions"));
        }
    }

    /// Moves in the list, or to the next poll.
    pub(super) fn step_opinions(&mut self, action: Action, c: &mut Common) -> bool {
        if matches!(action, Action::Left | Action::Right) {
            let next = beside(&self.opinion_polls(c), self.opinion_poll(c), action);
            let Some(chosen) = next else { return false };
            self.opinions = Opinions { chosen: Some(chosen), ..Opinions::default() };
            self.ask_opinions(c);
            return true;
        }
        let length = self.opinion_lines(c).len();
        let moved = self.opinions.cursor.step(action, length, c.height("opinions"));
        if moved {
            self.opinions.scroll = 0;
            self.settle_opinion(matches!(action, Action::Up | Action::PageUp), c);
        }
        moved
    }
}

/// The theme, or the one it is a part of.
pub(super) fn main_theme(c: &Common, theme: Id) -> Id {
    c.frame.as_ref().and_then(|f| f.theme(theme)).and_then(|t| t.parent).unwrap_or(theme)
}

//! Polls with money at stake in Prioritise: which one is shown, and the project under the cursor.

use super::list::Cursor;
use super::prioritise::Prioritise;
use super::prioritise_opinions::main_theme;
use super::prioritise_views::beside;
use super::state::Common;
use crate::domain::Id;
use crate::domain::view::{BudgetPage, ChoiceResult, Query};
use crate::settings::Action;
use crate::text::fold;

/// The view of budgets.
#[derive(Debug, Default)]
pub struct Budgets {
    /// What the budget of the chosen poll comes to; `None`: being worked out.
    pub page: Option<Box<BudgetPage>>,
    /// Cursor in the projects.
    pub cursor: Cursor,
    /// Rows of the reason scrolled away.
    pub scroll: u16,
    /// The chosen poll; else the first.
    chosen: Option<Id>,
}

impl Prioritise {
    /// Polls with money at stake, of the chosen theme.
    #[must_use]
    pub fn budget_polls(&self, c: &Common) -> Vec<Id> {
        let fits = |theme: Option<Id>| self.theme.is_none_or(|only| theme.is_some_and(|t| main_theme(c, t) == only));
        let polls = self.polls.iter().flat_map(|p| &p.polls);
        polls.filter(|p| !p.poll.budget.is_empty() && fits(p.poll.theme)).map(|p| p.poll.id).collect()
    }

    /// The poll whose budget is shown.
    #[must_use]
    pub fn budget_poll(&self, c: &Common) -> Option<Id> {
        let all = self.budget_polls(c);
        self.budget.chosen.filter(|id| all.contains(id)).or(all.first().copied())
    }

    /// What the shown budget comes to, if it is worked out.
    #[must_use]
    pub fn budget_page(&self, c: &Common) -> Option<&BudgetPage> {
        let poll = self.budget_poll(c)?;
        self.budget.page.as_deref().filter(|page| page.state.poll.id == poll)
    }

    /// Places of the projects that are listed: those funded first, as they were selected.
    #[must_use]
    pub fn budget_lines(&self, c: &Common) -> Vec<usize> {
        let Some(page) = self.budget_page(c) else { return Vec::new() };
        let words = fold(&self.text);
        let fits = |at: &usize| {
            let text = format!("{} {}", fold(&page.projects[*at].id), fold(page.name(*at)));
            words.split_whitespace().all(|w| text.contains(w))
        };
        let order = match &page.result {
            Ok(result) => result.order(),
            Err(_) => (0..page.projects.len()).collect(),
        };
        order.into_iter().filter(fits).collect()
    }

    /// The project under the cursor, by its place.
    #[must_use]
    pub fn project(&self, c: &Common) -> Option<usize> {
        self.budget_lines(c).get(self.budget.cursor.at).copied()
    }

    /// The option behind the project under the cursor.
    pub(super) fn project_option(&self, c: &Common) -> Option<&ChoiceResult> {
        let id = *self.budget_page(c)?.options.get(self.project(c)?)?;
        self.polls.as_ref()?.options.iter().find(|o| o.choice.id == id)
    }

    /// Asks what the shown budget comes to.
    pub(super) fn ask_budget(&self, c: &mut Common) {
        if let Some(poll) = self.budget_poll(c) {
            c.ask("prioritise.budget", Query::Budget(poll));
        }
    }

    /// Moves in the list, or to the next poll with money at stake.
    pub(super) fn step_budget(&mut self, action: Action, c: &mut Common) -> bool {
        if matches!(action, Action::Left | Action::Right) {
            let next = beside(&self.budget_polls(c), self.budget_poll(c), action);
            let Some(poll) = next else { return false };
            self.budget = Budgets { chosen: Some(poll), ..Budgets::default() };
            self.ask_budget(c);
            return true;
        }
        let length = self.budget_lines(c).len();
        let moved = self.budget.cursor.step(action, length, c.height("projects"));
        if moved {
            self.budget.scroll = 0;
        }
        moved
    }
}

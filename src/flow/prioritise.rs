//! Prioritise: how members rate the clusters, what comes out of it, and what was voted on.

use super::cluster_deeds::choose_theme;
use super::dialog::Reply;
use super::event::{Pane, Slot, Visit};
use super::list::Cursor;
use super::page::{Page, Tag};
use super::prioritise_budget::Budgets;
use super::prioritise_opinions::Opinions;
use super::prioritise_views::View;
use super::prioritise_weights::Trial;
use super::state::Common;
use crate::domain::Id;
use crate::domain::view::{Answer, PollPage, Polls, PriorityLine, Query, Ranking, Stability, Weighting};
use crate::error::Said;
use crate::settings::{Action, Context};

/// A line of the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RankLine {
    /// A cluster, by its place in the ranking.
    Ranked(usize),
    /// From here on: those that nobody rated; how many.
    Unrated(usize),
}

/// A line of the polls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PollLine {
    /// The poll of the options below, by its place in the answer.
    Poll(usize),
    /// The theme of the options below, which stand in no poll.
    Theme(Id),
    /// An option, by its place in the answer.
    Option(usize),
    /// A prepared poll that has no options yet, by its place in the answer.
    Bare(usize),
}

/// The page.
#[derive(Debug)]
pub struct Prioritise {
    /// The ranking, best first.
    pub ranking: Option<Ranking>,
    /// How far it holds; `None`: not known yet.
    pub stability: Option<Box<Stability>>,
    /// How members count.
    pub weighting: Weighting,
    /// Only this theme.
    pub theme: Option<Id>,
    /// Words that labels must have.
    pub text: String,
    /// Cursor in the lines of the ranking.
    pub cursor: Cursor,
    /// Cursor in the members.
    pub member: Cursor,
    /// What stands beside it.
    pub view: View,
    /// Which of the pairs stands on the ladders.
    pub pair: usize,
    /// Polls, and options with their votes.
    pub polls: Option<Box<Polls>>,
    /// The poll under the cursor, with what happened in it.
    pub poll_page: Option<Box<PollPage>>,
    /// Cursor in the lines of the polls.
    pub poll: Cursor,
    /// Whether a poll's result is shown for the back row.
    pub presenting: bool,
    /// Rows of the vote scrolled away.
    pub scroll: u16,
    /// What the money of a poll goes to.
    pub budget: Budgets,
    /// Who thinks alike in a poll.
    pub opinions: Opinions,
    /// Weights that are tried.
    pub trial: Option<Trial>,
    /// What has been adopted.
    pub priorities: Vec<PriorityLine>,
    pub(super) wanted: Option<Id>,
    pub(super) focus: Pane,
}

impl Default for Prioritise {
    fn default() -> Self {
        Self {
            ranking: None,
            stability: None,
            weighting: Weighting::Equal,
            theme: None,
            text: String::new(),
            cursor: Cursor::default(),
            member: Cursor::default(),
            view: View::Scores,
            pair: 0,
            polls: None,
            poll_page: None,
            poll: Cursor::default(),
            presenting: false,
            scroll: 0,
            budget: Budgets::default(),
            opinions: Opinions::default(),
            trial: None,
            priorities: Vec::new(),
            wanted: None,
            focus: "ranking",
        }
    }
}

impl Prioritise {
    pub(super) fn ask_ranking(&self, c: &mut Common) {
        let (theme, weighting) = (self.theme, self.weighting);
        let weights = self.trial.as_ref().map(|t| t.weights.clone()).unwrap_or_default();
        c.ask("prioritise.ranking", Query::Ranking { theme, weighting, weights });
        if self.trial.is_none() {
            c.ask("prioritise.stability", Query::Stability { theme, weighting });
        }
    }

    /// Steps over a line that is no place to stand.
    pub(super) fn skip(&mut self, up: bool, c: &Common) {
        let lines = self.lines();
        if matches!(lines.get(self.cursor.at), Some(RankLine::Unrated(_))) {
            let up = up && self.cursor.at > 0;
            self.cursor.step(if up { Action::Up } else { Action::Down }, lines.len(), c.height("ranking"));
        }
        self.settle_opinion(up, c);
        let lines = self.poll_lines(c);
        if matches!(lines.get(self.poll.at), Some(PollLine::Theme(_) | PollLine::Poll(_))) {
            let up = up && self.poll.at > 0;
            self.poll.step(if up { Action::Up } else { Action::Down }, lines.len(), c.height("polls"));
        }
    }

    fn step(&mut self, action: Action, c: &mut Common) -> bool {
        let moved = match self.focus {
            "weights" => return self.step_weights(action, c),
            "projects" => return self.step_budget(action, c),
            "reason" => return c.scroll("reason", &mut self.budget.scroll, action),
            "opinions" | "opinion-map" => return self.step_opinions(action, c),
            "opinion" => return c.scroll("opinion", &mut self.opinions.scroll, action),
            "scores" => {
                let groups = self.ranking.as_ref().map_or(0, |r| r.groups.len());
                return self.member.step(action, groups, c.height("scores"));
            }
            "polls" => {
                let length = self.poll_lines(c).len();
                self.poll.step(action, length, c.height("polls"))
            }
            "vote" => return c.scroll("vote", &mut self.scroll, action),
            "plot" if self.view == View::Ladder && matches!(action, Action::Left | Action::Right) => {
                return self.turn_pair(action, c);
            }
            // Left and right lead through the plot as up and down do.
            _ => {
                let action = match action {
                    Action::Left => Action::Up,
                    Action::Right => Action::Down,
                    other => other,
                };
                self.cursor.step(action, self.lines().len(), c.height("ranking"))
            }
        };
        if moved {
            self.scroll = 0;
            self.skip(matches!(action, Action::Up | Action::PageUp | Action::Left), c);
            self.ask_poll(c);
        }
        moved
    }

    fn open(&mut self, c: &mut Common) {
        match self.focus {
            "scores" => self.ask_rate(c),
            "weights" => self.keep_weights(c),
            "polls" => self.focus = "vote",
            // It was stopped: Enter works it out after all.
            "projects" if self.budget_page(c).is_none() => self.ask_budget(c),
            "projects" => self.focus = "reason",
            "opinions" if self.opinions_page(c).is_none() => self.ask_opinions(c),
            "opinions" | "opinion-map" => self.focus = "opinion",
            "vote" | "reason" | "opinion" => {
                let choice = self.option(c).map(|r| (r.choice.cluster, r.choice.contribution));
                match choice {
                    Some((Some(cluster), _)) => c.go(Visit::Cluster(cluster)),
                    Some((None, Some(contribution))) => c.go(Visit::Contribution(contribution)),
                    _ => {}
                }
            }
            _ => {
                if let Some(id) = self.current().map(|r| r.line.cluster.id) {
                    c.go(Visit::Cluster(id));
                }
            }
        }
    }
}

impl Page for Prioritise {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Prioritise, Context::List, Context::Grid, Context::Global]
    }

    fn panes(&self) -> &'static [Pane] {
        match self.view {
            View::Polls => &["polls", "vote"],
            View::Budget => &["projects", "reason"],
            View::Opinions => &["opinions", "opinion", "opinion-map"],
            _ => self.ranking_panes(),
        }
    }

    fn focus(&self) -> Pane {
        self.focus
    }

    fn set_focus(&mut self, pane: Pane) {
        self.focus = pane;
        match pane {
            "scores" | "weights" => self.view = View::Scores,
            "plot" if self.view != View::Ladder => self.view = View::Plot,
            _ => {}
        }
    }

    fn refresh(&mut self, c: &mut Common) {
        self.wanted = self.current().map(|r| r.line.cluster.id);
        // What was tried was tried on something else.
        if !self.drop_trial(c) {
            self.ask_ranking(c);
        }
        c.ask("prioritise.polls", Query::Polls);
        self.ask_view(c);
        c.ask("prioritise.priorities", Query::Priorities);
    }

    fn answer(&mut self, _slot: Slot, answer: Answer, c: &mut Common) {
        match answer {
            Answer::Ranking(ranking) => {
                self.ranking = Some(ranking);
                let lines = self.lines();
                let id = self.wanted.take();
                let is = |l: &RankLine| match (l, &self.ranking) {
                    (RankLine::Ranked(at), Some(r)) => r.clusters.get(*at).map(|r| r.line.cluster.id) == id,
                    _ => false,
                };
                if let Some(at) = lines.iter().position(is).filter(|_| id.is_some()) {
                    self.cursor.at = at;
                }
                self.cursor.clamp(lines.len());
            }
            Answer::Stability(held) => self.stability = Some(held),
            Answer::Polls(polls) => self.take_polls(polls, c),
            Answer::Poll(page) => self.poll_page = page,
            Answer::Budget(page) => {
                self.budget.page = page;
                let length = self.budget_lines(c).len();
                self.budget.cursor.clamp(length);
            }
            Answer::Opinions(page) => self.take_opinions(page, c),
            Answer::Priorities(priorities) => self.priorities = priorities,
            _ => {}
        }
        self.skip(false, c);
    }

    fn act(&mut self, action: Action, c: &mut Common) -> bool {
        match action {
            Action::Open => self.open(c),
            _ if self.is_held_back(action) => c.say(&Said::new("weights-first")),
            Action::TryWeights => self.try_weights(c),
            Action::NextView => self.turn_view(c),
            Action::TypeBallots | Action::NextStage | Action::Present => self.poll_deed(action, c),
            Action::NewPoll | Action::AddOption | Action::Edit | Action::PollFile => self.prepare(action, c),
            Action::OnlyTheme => choose_theme(self.theme, c),
            Action::Weighting => self.turn_weighting(c),
            _ if self.step(action, c) => {}
            _ => return self.deed(action, c),
        }
        true
    }

    fn can(&self, action: Action, c: &Common) -> bool {
        let polls = self.is_on_options();
        let rated = self.ranking.iter().flat_map(|r| &r.clusters).any(|r| r.score.is_some());
        let criteria = c.frame.as_ref().is_some_and(|f| !f.criteria.is_empty() && !f.members.is_empty());
        match action {
            _ if self.is_held_back(action) => false,
            Action::TryWeights => self.can_try(c),
            Action::Rate => !polls && criteria && self.current().is_some(),
            Action::Weighting => !polls && (rated || self.is_by_sector()),
            Action::AdoptBest => rated,
            Action::Adopt if polls => self.option(c).is_some_and(|r| !self.is_adopted(r)),
            Action::Adopt => self.current().is_some_and(|r| !r.line.adopted),
            Action::Delete => self.adopted(c).is_some() || self.taken_out(c).is_some(),
            Action::MakeOption => !polls && self.current().is_some_and(|r| !self.is_option(r.line.cluster.id)),
            Action::TypeBallots | Action::NextStage | Action::Present => self.can_poll(action, c),
            Action::NewPoll | Action::AddOption | Action::Edit | Action::PollFile => self.can_prepare(action, c),
            Action::RunCluster => c.status.contributions > 0,
            _ => true,
        }
    }

    fn hints(&self, c: &Common) -> Vec<Action> {
        let mut hints = self.usual_hints();
        if self.ranking.as_ref().is_some_and(|r| r.clusters.is_empty()) {
            hints.insert(0, Action::RunCluster);
        }
        hints.push(Action::Undo);
        hints.into_iter().filter(|a| self.can(*a, c)).collect()
    }

    fn select(&mut self, pane: Pane, row: usize, column: Option<usize>, c: &mut Common) -> bool {
        if pane == "weights" {
            self.click_weight(row, column, c);
            return false;
        }
        let cursor = match pane {
            "scores" => &mut self.member,
            "polls" => &mut self.poll,
            "projects" => &mut self.budget.cursor,
            "opinions" | "opinion-map" => &mut self.opinions.cursor,
            "ranking" | "plot" => &mut self.cursor,
            _ => return false,
        };
        let same = std::mem::replace(&mut cursor.at, row) == row;
        self.skip(false, c);
        same
    }

    fn reply(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        if tag.what == "theme" {
            self.narrow(reply.id("theme"), c);
        } else if !self.prepared(tag, reply, c) && !self.poll_replied(tag, reply, c) {
            self.rated(tag, reply, c);
        }
    }

    fn filter(&self) -> Option<&str> {
        Some(&self.text)
    }

    fn set_filter(&mut self, text: &str, c: &mut Common) {
        if self.text != text {
            text.clone_into(&mut self.text);
            self.cursor = Cursor::default();
            self.start_over();
            self.skip(false, c);
        }
    }

    fn table(&self) -> &'static str {
        if self.is_on_options() { "votes" } else { "ranking" }
    }

    fn copied(&self, c: &Common) -> Option<String> {
        if self.is_on_options() {
            let r = self.option(c)?;
            return Some(format!("{}\t{}\t{}\t{}\t{}", r.choice.code, r.choice.text, r.votes_for, r.against, r.blank));
        }
        let r = self.current()?;
        let score = r.score.map(|s| c.locale.thousandths(s, 2)).unwrap_or_default();
        Some(format!("{}\t{}\t{score}", r.rank, r.line.cluster.label))
    }

    fn step_back(&mut self, c: &mut Common) -> bool {
        if std::mem::take(&mut self.presenting) || self.drop_trial(c) {
            return true;
        }
        match self.focus {
            "vote" => self.focus = "polls",
            "reason" => self.focus = "projects",
            "opinion" | "opinion-map" => self.focus = "opinions",
            "scores" | "plot" => self.focus = "ranking",
            _ if self.is_on_options() => {
                self.view = View::Scores;
                self.focus = "ranking";
            }
            _ if !self.text.is_empty() => self.set_filter("", c),
            _ if self.theme.is_some() => self.narrow(None, c),
            _ => return false,
        }
        true
    }
}

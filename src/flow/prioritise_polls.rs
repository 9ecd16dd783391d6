//! Polls in Prioritise: ballots typed in one after the other, the next stage of a poll, and the result for the back row.

use super::dialog::{Choice as Item, Dialog, Reply};
use super::page::Tag;
use super::prioritise::{PollLine, Prioritise};
use super::prioritise_views::View;
use super::state::Common;
use crate::domain::Id;
use crate::domain::ballots::Rule;
use crate::domain::deed::Deed;
use crate::domain::marks::keypad_line;
use crate::domain::polls::{Choice, Form, PollDeed, Stage};
use crate::domain::view::{ChoiceResult, PollState, Polls, Query};
use crate::error::Said;
use crate::settings::Action;
use crate::text::clean_line;

impl Prioritise {
    /// The poll of what the cursor is on.
    #[must_use]
    pub fn current_poll(&self, c: &Common) -> Option<&PollState> {
        let polls = self.polls.as_deref()?;
        let shown = |id: Option<Id>| polls.polls.iter().find(|p| Some(p.poll.id) == id);
        match self.view {
            View::Budget => return shown(self.budget_poll(c)),
            View::Opinions => return shown(self.opinion_poll(c).flatten()),
            _ => {}
        }
        let lines = self.poll_lines(c);
        let head =
            lines.get(..=self.poll.at)?.iter().rev().find(|l| !matches!(l, PollLine::Option(_) | PollLine::Bare(_)))?;
        match head {
            PollLine::Poll(at) => polls.polls.get(*at),
            _ => None,
        }
    }

    /// The option and the poll of a line.
    fn names(&self, line: PollLine) -> (Option<Id>, Option<Id>) {
        let Some(polls) = self.polls.as_deref() else { return (None, None) };
        match line {
            PollLine::Option(at) => polls.options.get(at).map_or((None, None), |o| (Some(o.choice.id), o.choice.poll)),
            PollLine::Poll(at) | PollLine::Bare(at) => (None, polls.polls.get(at).map(|p| p.poll.id)),
            PollLine::Theme(_) => (None, None),
        }
    }

    /// The polls as they are now: the cursor goes to one that was just prepared, else it stays on its option, or in its poll.
    pub(super) fn take_polls(&mut self, polls: Box<Polls>, c: &mut Common) {
        let (option, poll) = self.poll_lines(c).get(self.poll.at).map_or((None, None), |line| self.names(*line));
        let before = self.polls.replace(polls);
        let is_new = |id: &Id| before.as_ref().is_some_and(|b| b.polls.iter().all(|p| p.poll.id != *id));
        let lines = self.poll_lines(c);
        let names: Vec<(Option<Id>, Option<Id>)> = lines.iter().map(|line| self.names(*line)).collect();
        let of_poll = |id: Id| names.iter().position(|n| n.1 == Some(id));
        let same = option.and_then(|id| names.iter().position(|n| n.0 == Some(id)));
        let made = c.made.filter(is_new).and_then(of_poll);
        self.poll.at = made.or(same).or(poll.and_then(of_poll)).unwrap_or(self.poll.at);
        self.poll.clamp(lines.len());
        self.skip(false, c);
        self.ask_poll(c);
    }

    /// Asks what happened in the poll under the cursor, unless that is known.
    pub(super) fn ask_poll(&self, c: &mut Common) {
        let Some(state) = self.current_poll(c).filter(|_| self.view == View::Polls) else { return };
        let known = self.poll_page.as_ref().is_some_and(|page| page.state == *state);
        let id = state.poll.id;
        if !known {
            c.ask("prioritise.poll", Query::Poll(id));
        }
    }

    /// Options of a poll, in list order: as they are numbered when ballots are typed.
    fn ballot_options(&self, poll: Id) -> Vec<Choice> {
        let mut options: Vec<Choice> =
            self.polls.iter().flat_map(|p| p.options_of(poll)).map(|o| o.choice.clone()).collect();
        options.sort_by_key(|o| (o.sort, o.id));
        options
    }

    /// What of this can be done now.
    pub(super) fn can_poll(&self, action: Action, c: &Common) -> bool {
        let stage = self.current_poll(c).filter(|_| self.is_on_options()).map(|p| p.poll.stage);
        match action {
            Action::TypeBallots => stage == Some(Stage::Open),
            Action::NextStage => stage.is_some_and(|s| s < Stage::Counted),
            _ => self.view == View::Polls && self.option(c).is_some(),
        }
    }

    /// Does it, or asks for what it needs.
    pub(super) fn poll_deed(&mut self, action: Action, c: &mut Common) {
        if action == Action::Present {
            self.presenting = !self.presenting && self.view == View::Polls;
            return;
        }
        let Some(state) = self.current_poll(c).cloned() else { return c.say(&Said::new("poll-loose")) };
        match action {
            Action::TypeBallots => self.ask_ballot(&state, "", c),
            _ => ask_stage(&state, c),
        }
    }

    /// Opens the line in which a ballot is typed; it comes again until it is left.
    fn ask_ballot(&self, state: &PollState, typed: &str, c: &mut Common) {
        let key = match state.poll.form {
            Form::Each => "keypad-each",
            Form::Approval => "keypad-approval",
            Form::Ranking => "keypad-ranking",
            Form::Score => "keypad-score",
        };
        let said = Said::new("keypad-title").with("name", clean_line(&state.poll.name));
        let mut dialog = Dialog::new(Tag::about("keypad", [state.poll.id]), c.locale.say(&said)).lead(c.text(key));
        for (number, option) in (1..).zip(self.ballot_options(state.poll.id)) {
            dialog = dialog.lead(format!("{number}  {}", clean_line(&option.text)));
        }
        c.open(dialog.line("ballot", c.text("keypad-ballot"), typed).accept("keypad-cast"));
    }

    /// A dialog about a poll was accepted; `false`: it was about something else.
    pub(super) fn poll_replied(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) -> bool {
        let [id] = tag.ids.as_slice() else { return false };
        let found = self.polls.iter().flat_map(|p| &p.polls).find(|p| p.poll.id == *id).cloned();
        let Some(state) = found.filter(|_| matches!(tag.what, "keypad" | "stage")) else { return false };
        if tag.what == "stage" {
            let deed = match state.poll.stage {
                Stage::Prepared => PollDeed::Open(*id),
                Stage::Open => PollDeed::Close(*id),
                _ => {
                    let ties = reply.text("ties").trim().to_owned();
                    PollDeed::Count { poll: *id, rule: reply.text("rule").to_owned(), ties }
                }
            };
            c.perform(Deed::Poll(deed));
            return true;
        }
        let typed = reply.text("ballot").trim();
        if typed.is_empty() {
            return true;
        }
        match keypad_line(state.poll.form, &self.ballot_options(*id), typed) {
            Ok((voter, marks)) => {
                c.perform(Deed::Poll(PollDeed::Cast { poll: *id, voter, marks }));
                self.ask_ballot(&state, "", c);
            }
            Err(said) => {
                c.say(&said);
                self.ask_ballot(&state, typed, c);
            }
        }
        true
    }

    /// Options of the presented poll, most votes first, or those in no poll.
    #[must_use]
    pub fn presented(&self, c: &Common) -> Vec<&ChoiceResult> {
        let Some(polls) = self.polls.as_deref() else { return Vec::new() };
        let lines = self.poll_lines(c);
        let Some(at) = lines.iter().take(self.poll.at + 1).rposition(|l| !matches!(l, PollLine::Option(_))) else {
            return Vec::new();
        };
        let options = lines[at + 1..].iter().map_while(|l| match l {
            PollLine::Option(at) => polls.options.get(*at),
            _ => None,
        });
        options.collect()
    }
}

/// Asks whether a poll goes on to its next stage, saying what that means.
fn ask_stage(state: &PollState, c: &mut Common) {
    let (key, accept) = match (state.poll.stage, state.poll.secret) {
        (Stage::Prepared, _) => ("stage-open", "stage-open-accept"),
        (Stage::Open, false) => ("stage-close", "stage-close-accept"),
        (Stage::Open, true) => ("stage-close-secret", "stage-close-accept"),
        _ => ("stage-count", "stage-count-accept"),
    };
    let said = Said::new(key).with("count", state.papers).with("roll", state.on_roll());
    let mut dialog =
        Dialog::new(Tag::about("stage", [state.poll.id]), clean_line(&state.poll.name)).lead(c.locale.say(&said));
    // A rule that gives out money brings its own order of ties.
    if state.poll.stage == Stage::Closed && state.poll.budget.is_empty() {
        if state.poll.form != Form::Each {
            let usual = Item::new("", c.text("stage-rule-usual")).on(true);
            let rules = Rule::ALL
                .into_iter()
                .filter(|rule| rule.counts(state.poll.form))
                .map(|rule| Item::new(rule.word(), rule.word()));
            dialog = dialog.one("rule", c.text("stage-rule"), std::iter::once(usual).chain(rules).collect());
        }
        dialog = dialog.line("ties", c.text("stage-ties"), "order");
    }
    c.open(dialog.accept(accept));
}

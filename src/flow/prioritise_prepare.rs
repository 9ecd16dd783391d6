//! Polls prepared in Prioritise: a new one, and its options typed in one after the other.

use super::dialog::{Choice as Item, Dialog, Reply};
use super::page::Tag;
use super::prioritise::Prioritise;
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::polls::{Form, PollDeed, PollFacts, Stage};
use crate::domain::view::PollState;
use crate::error::Said;
use crate::settings::Action;
use crate::text::clean_line;

/// What a poll can be: its word, whether it binds, whether it is secret.
const NATURES: [(&str, bool, bool); 4] = [
    ("indicative", false, false),
    ("binding", true, false),
    ("indicative-secret", false, true),
    ("binding-secret", true, true),
];

impl Prioritise {
    /// Whether a poll can be prepared, or the one under the cursor given an option.
    pub(super) fn can_prepare(&self, action: Action, c: &Common) -> bool {
        let prepared = self.current_poll(c).is_some_and(|s| s.poll.stage == Stage::Prepared);
        match action {
            Action::AddOption => self.is_on_options() && prepared,
            _ => self.is_on_options() && c.frame.as_ref().is_some_and(|f| f.main_themes().next().is_some()),
        }
    }

    /// Opens the form for it.
    pub(super) fn prepare(&self, action: Action, c: &mut Common) {
        match self.current_poll(c).filter(|_| action == Action::AddOption).cloned() {
            Some(state) if state.poll.stage == Stage::Prepared => ask_option(&state, c),
            Some(_) => c.say(&Said::new("prepare-frozen")),
            None if action == Action::AddOption => c.say(&Said::new("poll-loose")),
            None => self.ask_poll_facts(c),
        }
    }

    fn ask_poll_facts(&self, c: &mut Common) {
        let Some(frame) = &c.frame else { return };
        let here = self.theme.or_else(|| self.current_poll(c)?.poll.theme);
        let themes = frame.main_themes().map(|t| Item::new(t.id, t.name.clone()).on(here == Some(t.id))).collect();
        let forms = Form::ALL
            .into_iter()
            .map(|form| Item::new(form.word(), c.locale.say(&Said::new("prepare-form-of").with("form", form.word()))));
        let natures = NATURES
            .map(|(word, ..)| Item::new(word, c.locale.say(&Said::new("prepare-nature-of").with("nature", word))));
        let dialog = Dialog::new(Tag::new("prepare"), c.text("prepare-title"))
            .line("name", c.text("prepare-name"), "")
            .one("theme", c.text("prepare-theme"), themes)
            .one("form", c.text("prepare-form"), forms.collect())
            .one("nature", c.text("prepare-nature"), natures.to_vec())
            .line("seats", c.text("prepare-seats"), "1");
        c.open(dialog.accept("prepare-accept"));
    }

    /// A form about it was accepted; `false`: it was about something else.
    pub(super) fn prepared(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) -> bool {
        match (tag.what, tag.ids.as_slice()) {
            ("prepare", _) => self.new_poll(reply, c),
            ("option", [poll]) => self.add_option(*poll, reply, c),
            _ => return false,
        }
        true
    }

    fn new_poll(&self, reply: &Reply, c: &mut Common) {
        let Some(theme) = reply.id("theme") else { return };
        let form = Form::ALL.into_iter().find(|form| form.word() == reply.text("form")).unwrap_or_default();
        let nature = NATURES.into_iter().find(|(word, ..)| *word == reply.text("nature"));
        let (_, binding, secret) = nature.unwrap_or(NATURES[0]);
        let facts = PollFacts {
            id: None,
            name: reply.text("name").to_owned(),
            theme,
            form,
            binding,
            secret,
            quorum: None,
            double_majority: false,
            // What is no number is refused as no number of seats.
            seats: reply.text("seats").trim().parse().unwrap_or(0),
            highest: 10,
            budget: String::new(),
        };
        c.perform(Deed::Poll(PollDeed::Write(facts)));
    }

    fn add_option(&self, poll: Id, reply: &Reply, c: &mut Common) {
        let text = reply.text("text").trim().to_owned();
        let found = self.polls.iter().flat_map(|p| &p.polls).find(|p| p.poll.id == poll).cloned();
        let Some(state) = found.filter(|_| !text.is_empty()) else { return };
        let cost = reply.text("cost").trim().to_owned();
        c.perform(Deed::Poll(PollDeed::AddOption { poll, text, cost, place: String::new() }));
        ask_option(&state, c);
    }
}

/// Opens the line in which an option is typed; it comes again until it is left empty.
fn ask_option(state: &PollState, c: &mut Common) {
    let said = Said::new("prepare-option-title").with("name", clean_line(&state.poll.name));
    let dialog = Dialog::new(Tag::about("option", [state.poll.id]), c.locale.say(&said));
    let mut dialog = dialog.line("text", c.text("prepare-option-text"), "");
    if !state.poll.budget.is_empty() {
        dialog = dialog.line("cost", c.text("prepare-option-cost"), "");
    }
    c.open(dialog.accept("prepare-option-accept"));
}

//! Polls prepared in Prioritise: a new one, what is changed of it, its options typed in one after the other, its roll.

use super::dialog::{Choice as Item, Dialog, Reply};
use super::global;
use super::page::Tag;
use super::picker::Purpose;
use super::prioritise::{PollLine, Prioritise};
use super::prioritise_views::View;
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::polls::{Form, Poll, PollDeed, PollFacts, Stage};
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

/// What is typed of a poll, as it is typed.
#[derive(Debug, Clone)]
struct Typed {
    name: String,
    theme: Option<Id>,
    form: Form,
    nature: usize,
    seats: String,
    quorum: String,
    double_majority: bool,
    highest: String,
    budget: String,
}

impl Typed {
    fn new(theme: Option<Id>) -> Self {
        Self {
            name: String::new(),
            theme,
            form: Form::default(),
            nature: 0,
            seats: "1".to_owned(),
            quorum: String::new(),
            double_majority: false,
            highest: "10".to_owned(),
            budget: String::new(),
        }
    }

    fn of(poll: &Poll) -> Self {
        Self {
            name: poll.name.clone(),
            theme: poll.theme,
            form: poll.form,
            nature: NATURES.iter().position(|n| (n.1, n.2) == (poll.binding, poll.secret)).unwrap_or(0),
            seats: poll.seats.to_string(),
            quorum: poll.quorum.map(|n| n.to_string()).unwrap_or_default(),
            double_majority: poll.double_majority,
            highest: poll.highest.to_string(),
            budget: poll.budget.clone(),
        }
    }

    fn reply(reply: &Reply) -> Self {
        let text = |name: &str| reply.text(name).trim().to_owned();
        Self {
            name: clean_line(reply.text("name")),
            theme: reply.id("theme"),
            form: Form::ALL.into_iter().find(|form| form.word() == reply.text("form")).unwrap_or_default(),
            nature: NATURES.iter().position(|n| n.0 == reply.text("nature")).unwrap_or(0),
            seats: text("seats"),
            quorum: text("quorum"),
            double_majority: reply.text("majority") == "double",
            highest: text("highest"),
            budget: text("budget"),
        }
    }

    /// What it says; or the field in which something is wrong, and what.
    fn facts(&self, id: Option<Id>) -> Result<PollFacts, (&'static str, Said)> {
        let number = |field: &'static str, typed: &str| {
            let wrong = || (field, Said::new("prepare-no-number").with("word", clean_line(typed)));
            typed.trim_end_matches(['%', ' ']).parse::<i64>().map_err(|_| wrong())
        };
        if self.name.is_empty() {
            return Err(("name", Said::new("error-empty-text")));
        }
        let (_, binding, secret) = NATURES[self.nature];
        let facts = PollFacts {
            id,
            name: self.name.clone(),
            theme: self.theme.ok_or_else(|| ("theme", Said::new("error-poll-theme")))?,
            form: self.form,
            binding,
            secret,
            quorum: if self.quorum.is_empty() { None } else { Some(number("quorum", &self.quorum)?) },
            double_majority: self.double_majority,
            seats: number("seats", &self.seats)?,
            highest: number("highest", &self.highest)?,
            budget: self.budget.clone(),
        };
        facts.check().map(|()| facts).map_err(|said| (Self::field_of(&said), said))
    }

    /// Where to mend what stands against a poll.
    fn field_of(said: &Said) -> &'static str {
        match said.key.as_str() {
            "error-poll-quorum" => "quorum",
            "error-poll-indicative" => "nature",
            "error-poll-double-secret" | "error-poll-double-form" => "majority",
            "error-poll-seats" => "seats",
            "error-poll-highest" => "highest",
            _ => "budget",
        }
    }
}

impl Prioritise {
    /// Whether a poll can be prepared, or the one under the cursor be changed, given an option or the rows of a file.
    pub(super) fn can_prepare(&self, action: Action, c: &Common) -> bool {
        let stage = self.current_poll(c).filter(|_| self.is_on_options()).map(|s| s.poll.stage);
        match action {
            Action::AddOption | Action::Edit => stage == Some(Stage::Prepared),
            Action::PollFile => matches!(stage, Some(Stage::Prepared | Stage::Open)),
            _ => self.is_on_options() && c.frame.as_ref().is_some_and(|f| f.main_themes().next().is_some()),
        }
    }

    /// Opens the form for it.
    pub(super) fn prepare(&self, action: Action, c: &mut Common) {
        let state = self.current_poll(c).cloned();
        match (action, state) {
            (Action::NewPoll, state) => {
                let here = self.theme.or_else(|| state?.poll.theme);
                ask_facts(&Typed::new(here), None, "name", c);
            }
            (_, None) => c.say(&Said::new("poll-loose")),
            (Action::PollFile, Some(state)) if state.poll.stage == Stage::Prepared => {
                global::pick(c, Purpose::Roll(state.poll.id));
            }
            (Action::PollFile, Some(state)) if state.poll.stage == Stage::Open => {
                global::pick(c, Purpose::Ballots(state.poll.id));
            }
            (Action::PollFile, Some(state)) => c.say(&Said::new("prepare-closed").with("name", state.poll.name)),
            (_, Some(state)) if state.poll.stage != Stage::Prepared => c.say(&Said::new("prepare-frozen")),
            (Action::Edit, Some(state)) => ask_facts(&Typed::of(&state.poll), Some(state.poll.id), "name", c),
            (_, Some(state)) => ask_option(&state, c),
        }
    }

    /// A form about it was accepted; `false`: it was about something else.
    pub(super) fn prepared(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) -> bool {
        match (tag.what, tag.ids.as_slice()) {
            ("prepare", ids) => {
                let (typed, id) = (Typed::reply(reply), ids.first().copied());
                match typed.facts(id) {
                    Ok(facts) => c.perform(Deed::Poll(PollDeed::Write(facts))),
                    // Nothing that was typed is lost.
                    Err((field, said)) => {
                        c.say(&said);
                        ask_facts(&typed, id, field, c);
                    }
                }
            }
            ("option", [poll]) => self.add_option(*poll, reply, c),
            _ => return false,
        }
        true
    }

    /// What `delete` takes out of a poll that is prepared: the option under the cursor, or the poll where it has none.
    pub(super) fn taken_out(&self, c: &Common) -> Option<PollDeed> {
        if self.view != View::Polls {
            return None;
        }
        let poll = self.current_poll(c).filter(|s| s.poll.stage == Stage::Prepared)?.poll.id;
        match self.poll_lines(c).get(self.poll.at)? {
            PollLine::Option(_) => self.option(c).map(|o| PollDeed::PutOption { choice: o.choice.id, poll: None }),
            _ => Some(PollDeed::Delete(poll)),
        }
    }

    fn add_option(&self, poll: Id, reply: &Reply, c: &mut Common) {
        let text = reply.text("text").trim().to_owned();
        let found = self.polls.iter().flat_map(|p| &p.polls).find(|p| p.poll.id == poll).cloned();
        let Some(state) = found.filter(|_| !text.is_empty()) else { return };
        let (cost, place) = (reply.text("cost").trim().to_owned(), reply.text("place").trim().to_owned());
        c.perform(Deed::Poll(PollDeed::AddOption { poll, text, cost, place }));
        ask_option(&state, c);
    }
}

/// Opens the form in which a poll is described, at a field.
fn ask_facts(typed: &Typed, id: Option<Id>, field: &str, c: &mut Common) {
    let Some(frame) = &c.frame else { return };
    let themes = frame.main_themes().map(|t| Item::new(t.id, t.name.clone()).on(typed.theme == Some(t.id))).collect();
    let form = |form: Form| {
        let label = c.locale.say(&Said::new("prepare-form-of").with("form", form.word()));
        Item::new(form.word(), label).on(form == typed.form)
    };
    let nature = |(at, (word, ..)): (usize, (&str, bool, bool))| {
        Item::new(word, c.locale.say(&Said::new("prepare-nature-of").with("nature", word))).on(at == typed.nature)
    };
    let majority = |(word, double): (&str, bool)| {
        let label = c.locale.say(&Said::new("prepare-majority-of").with("majority", word));
        Item::new(word, label).on(double == typed.double_majority)
    };
    let tag = id.map_or_else(|| Tag::new("prepare"), |id| Tag::about("prepare", [id]));
    let title = c.text(if id.is_some() { "prepare-title-edit" } else { "prepare-title" });
    let mut dialog = Dialog::new(tag, title)
        .line("name", c.text("prepare-name"), &typed.name)
        .one("theme", c.text("prepare-theme"), themes)
        .one("form", c.text("prepare-form"), Form::ALL.map(form).to_vec())
        .one("nature", c.text("prepare-nature"), NATURES.into_iter().enumerate().map(nature).collect())
        .line("seats", c.text("prepare-seats"), &typed.seats)
        .line("quorum", c.text("prepare-quorum"), &typed.quorum)
        .one("majority", c.text("prepare-majority"), [("simple", false), ("double", true)].map(majority).to_vec())
        .line("highest", c.text("prepare-highest"), &typed.highest)
        .line("budget", c.text("prepare-budget"), &typed.budget);
    dialog.at = dialog.fields.iter().position(|f| f.name == field).unwrap_or(0);
    c.open(dialog.accept(if id.is_some() { "dialog-save" } else { "prepare-accept" }));
}

/// Opens the line in which an option is typed; it comes again until it is left empty.
fn ask_option(state: &PollState, c: &mut Common) {
    let said = Said::new("prepare-option-title").with("name", clean_line(&state.poll.name));
    let dialog = Dialog::new(Tag::about("option", [state.poll.id]), c.locale.say(&said));
    let mut dialog = dialog.line("text", c.text("prepare-option-text"), "");
    if !state.poll.budget.is_empty() {
        dialog = dialog.line("cost", c.text("prepare-option-cost"), "");
        dialog = dialog.line("place", c.text("prepare-option-place"), "");
    }
    c.open(dialog.accept("prepare-option-accept"));
}

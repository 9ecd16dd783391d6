//! What Interviews changes: facts, notes, syntheses, excerpts.

use std::ops::Range;

use super::collect_deeds::{kinds, themes};
use super::dialog::{Choice, Dialog, Reply};
use super::global::keep;
use super::interviews::Interviews;
use super::page::Tag;
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::material::{Consent, InterviewFacts};
use crate::domain::view::InterviewPage;
use crate::error::Said;
use crate::settings::Action;
use crate::text::{clean, clean_line, follow, part};

/// Locale keys of what an interviewee allowed.
#[must_use]
pub fn consent(consent: Consent) -> &'static str {
    match consent {
        Consent::Quote => "consent-quote",
        Consent::Anonymous => "consent-anonymous",
        Consent::Background => "consent-background",
    }
}

const CONSENTS: [(Consent, &str); 3] =
    [(Consent::Quote, "quote"), (Consent::Anonymous, "anonymous"), (Consent::Background, "background")];

/// The same interview, to be written with something changed.
fn same(page: &InterviewPage) -> InterviewFacts {
    let i = &page.interview;
    InterviewFacts {
        id: Some(i.id),
        member: page.source.member,
        participant: i.participant,
        role: i.role.clone(),
        sector: i.sector.clone(),
        date: page.source.date.clone(),
        consent: i.consent,
        notes: i.notes.clone(),
        synthesis: i.synthesis.clone(),
        partner: page.partner.clone(),
    }
}

/// Whether a text is a day as calendars write it for machines.
fn is_day(text: &str) -> bool {
    text.parse::<jiff::civil::Date>().is_ok()
}

impl Interviews {
    /// Does what changes the workspace, or opens the dialog for it.
    pub(super) fn deed(&mut self, action: Action, c: &mut Common) -> bool {
        match action {
            Action::Add => self.ask_facts(None, c),
            Action::Edit => match super::page::Page::focus(self) {
                "notes" => self.edit_notes(c),
                "synthesis" => self.edit_synthesis(c),
                _ => {
                    let id = self.shown().map(|p| p.interview.id);
                    if id.is_some() {
                        self.ask_facts(id, c);
                    }
                }
            },
            Action::Notes => self.edit_notes(c),
            Action::Synthesis => self.edit_synthesis(c),
            Action::EditOutside => {
                let Some(page) = self.shown() else { return true };
                let i = &page.interview;
                if super::page::Page::focus(self) == "synthesis" {
                    c.edit_outside(Tag::about("synthesis", [i.id]), &i.synthesis);
                } else {
                    c.edit_outside(Tag::about("notes", [i.id]), &i.notes);
                }
            }
            Action::Excerpt if self.sentences.is_empty() => {
                if self.shown().is_some() {
                    c.say(&Said::new("interview-no-notes"));
                }
            }
            Action::Excerpt => self.choose(c),
            _ => return false,
        }
        true
    }

    fn edit_notes(&self, c: &mut Common) {
        let Some(page) = self.shown() else { return };
        let i = &page.interview;
        let title = c.locale.say(&Said::new("interview-notes-title").with("number", i.number));
        c.edit(Tag::about("notes", [i.id]), title, &i.notes, format!("interview.{}.notes", i.id));
    }

    pub(super) fn edit_synthesis(&self, c: &mut Common) {
        let Some(page) = self.shown() else { return };
        let i = &page.interview;
        let title = c.locale.say(&Said::new("interview-synthesis-title").with("number", i.number));
        c.edit(Tag::about("synthesis", [i.id]), title, &i.synthesis, format!("interview.{}.synthesis", i.id));
    }

    /// Asks for the facts of an interview, or of a new one.
    fn ask_facts(&self, id: Option<Id>, c: &mut Common) {
        let next = self.all.iter().map(|p| p.interview.participant).max().unwrap_or(0) + 1;
        let page = id.and_then(|id| self.interview(id));
        let facts = page.map_or_else(
            || InterviewFacts {
                id: None,
                member: None,
                participant: next,
                role: String::new(),
                sector: String::new(),
                date: Some(c.today.clone()),
                consent: Consent::Quote,
                notes: String::new(),
                synthesis: String::new(),
                partner: None,
            },
            same,
        );
        let number = page.map(|p| p.interview.number);
        Self::open_facts(&facts, number, &facts.participant.to_string(), facts.date.as_deref().unwrap_or(""), c);
    }

    fn open_facts(facts: &InterviewFacts, number: Option<i64>, participant: &str, date: &str, c: &mut Common) {
        let title = match number {
            Some(number) => c.locale.say(&Said::new("interview-facts-title").with("number", number)),
            None => c.text("interview-add-title"),
        };
        let mut members = vec![Choice::new("", c.text("interview-partner")).on(facts.member.is_none())];
        let known = c.frame.as_ref().map_or(&[][..], |f| f.members.as_slice());
        members.extend(known.iter().map(|m| Choice::new(m.id, m.name.clone()).on(Some(m.id) == facts.member)));
        let consents =
            CONSENTS.iter().map(|(value, word)| Choice::new(word, c.text(consent(*value))).on(*value == facts.consent));
        let dialog = Dialog::new(Tag::about("facts", facts.id), title)
            .line("role", c.text("word-function"), &facts.role)
            .one("member", c.text("word-interviewed"), members)
            .line("partner", c.text("word-partner"), facts.partner.as_deref().unwrap_or(""))
            .line("sector", c.text("word-sector"), &facts.sector)
            .line("date", c.text("word-day"), date)
            .line("participant", c.text("word-participant"), participant)
            .one("consent", c.text("word-consent"), consents.collect())
            .accept("dialog-save");
        c.open(dialog);
    }

    /// Asks what the chosen sentences are.
    pub(super) fn ask_excerpt(&mut self, c: &mut Common) {
        let (Some(page), Some(span), Some(frame)) = (self.shown(), self.chosen(), c.frame.clone()) else { return };
        let text = clean_line(&part(&page.interview.notes, &span));
        let dialog = Dialog::new(Tag::about("excerpt", [page.interview.id]), c.text("interview-excerpt-title"))
            .lead(text)
            .one("kind", c.text("word-kind"), kinds(&frame, None))
            .one("theme", c.text("word-theme"), themes(&frame, None))
            .accept("dialog-save");
        c.open(dialog);
        self.span = Some(span);
    }

    /// A dialog was accepted.
    pub(super) fn replied(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        let id = tag.ids.first().copied();
        match tag.what {
            "facts" => self.wrote_facts(id, reply, c),
            "excerpt" => {
                let (Some(interview), Some(span)) = (id, self.span.take()) else { return };
                if let (Some(kind), Some(theme)) = (reply.id("kind"), reply.id("theme")) {
                    let Range { start, end } = span;
                    c.perform(Deed::Excerpt { interview, start, end, kind, theme });
                    self.choosing = None;
                }
            }
            _ => {}
        }
    }

    fn wrote_facts(&mut self, id: Option<Id>, reply: &Reply, c: &mut Common) {
        let old = id.and_then(|id| self.interview(id));
        let (date, participant) = (reply.text("date").trim(), reply.text("participant").trim());
        let consent = CONSENTS.iter().find(|(_, word)| *word == reply.text("consent")).map(|(value, _)| *value);
        let number = participant.parse::<i64>().ok().filter(|n| *n > 0);
        let facts = InterviewFacts {
            id,
            member: reply.id("member"),
            participant: number.unwrap_or(0),
            role: clean_line(reply.text("role")),
            sector: clean_line(reply.text("sector")),
            date: Some(date.to_owned()).filter(|d| !d.is_empty()),
            consent: consent.unwrap_or(Consent::Background),
            notes: old.map(|p| p.interview.notes.clone()).unwrap_or_default(),
            synthesis: old.map(|p| p.interview.synthesis.clone()).unwrap_or_default(),
            partner: Some(clean_line(reply.text("partner"))).filter(|p| !p.is_empty()),
        };
        let wrong = if facts.role.is_empty() {
            Some(Said::new("interview-no-role"))
        } else if facts.member.is_some() && facts.partner.is_some() {
            Some(Said::new("interview-one-of-both"))
        } else if !date.is_empty() && !is_day(date) {
            Some(Said::new("error-frame-date").with("date", date))
        } else if number.is_none() {
            Some(Said::new("interview-no-number"))
        } else {
            None
        };
        if let Some(said) = wrong {
            // What was filled in stays; only what is wrong is asked again.
            c.say(&said);
            return Self::open_facts(&facts, old.map(|p| p.interview.number), participant, date, c);
        }
        if old.map(same).as_ref() != Some(&facts) {
            self.is_adding = id.is_none();
            c.perform(Deed::WriteInterview(facts));
        }
    }

    /// Notes or a synthesis were written, here or in an editor outside.
    pub(super) fn written(&mut self, tag: &Tag, text: &str, c: &mut Common) {
        let Some(page) = tag.ids.first().and_then(|id| self.interview(*id)) else { return };
        let facts = same(page);
        if tag.what == "synthesis" {
            return c.perform(Deed::WriteInterview(InterviewFacts { synthesis: clean(text), ..facts }));
        }
        let notes = clean(text);
        let lost = page
            .excerpts
            .iter()
            .find(|e| Self::span(e).is_some_and(|span| follow(&page.interview.notes, &notes, &span).is_none()));
        if let Some(lost) = lost {
            // Refused, and nothing typed is lost: the text waits in the editor.
            let key = format!("interview.{}.notes", page.interview.id);
            c.say(&Said::new("interview-excerpt-lost").with("reference", lost.reference()));
            return keep(c, &key, text.to_owned());
        }
        c.perform(Deed::WriteInterview(InterviewFacts { notes, ..facts }));
    }
}

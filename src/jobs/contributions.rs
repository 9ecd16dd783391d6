//! Contributions by hand: add, edit, tag, set aside, link; and what the machine proposes about them.

use std::collections::{HashMap, HashSet};

use super::Job;
use crate::analysis::{self, Listener, Text, Topic};
use crate::domain::deed::{Deed, Report};
use crate::domain::frame::Role;
use crate::domain::material::{
    Contribution, ContributionMember, ContributionTopic, Link, Maker, Origin, Source, SourceKind, State, Tongue,
};
use crate::domain::{Change, Id, Key, Table};
use crate::error::{Error, Result, Said};
use crate::text::clean;

/// Puts a contribution into the language that a person tells, or into the one that its words tell.
fn speak(contribution: &mut Contribution, language: &Tongue, listener: &mut Listener) {
    (contribution.language, contribution.language_by) = match language {
        Tongue::Told(code) => (code.clone(), Maker::Person),
        Tongue::Found => (listener.language(&contribution.text).to_owned(), Maker::Machine),
    };
}

impl Job<'_> {
    pub(super) fn contribute(&mut self, deed: &Deed) -> Result<Report> {
        match deed {
            Deed::AddContribution { text, kind, theme, members } => self.add(text, *kind, *theme, members),
            Deed::EditContribution { id, text, kind, theme, language } => {
                self.edit(*id, text.as_deref(), *kind, *theme, language.as_ref())
            }
            Deed::SetLanguage { contributions, language } => self.set_language(contributions, language),
            Deed::Tag { contributions, on, off } => self.tag(contributions, on, off),
            Deed::SetAside { contributions, on } => self.set_aside(contributions, *on),
            Deed::Link { cause, answer, on } => self.link(*cause, *answer, *on),
            Deed::ProposeLinks => self.propose_links(),
            Deed::ProposeTopics => self.propose_topics(),
            other => Err(Error::internal(format!("{other:?} is not about contributions"))),
        }
    }

    fn add(&mut self, text: &str, kind: Id, theme: Id, members: &[Id]) -> Result<Report> {
        let frame = self.frame()?;
        let text = clean(text);
        if text.is_empty() {
            return Err(Error::usage("error-empty-text"));
        }
        let mut changes = Vec::new();
        let typed: Option<Source> =
            self.workspace.all::<Source>()?.into_iter().find(|s| s.kind == SourceKind::Typed && s.member.is_none());
        let source = match typed {
            Some(source) => source.id,
            None => {
                let source = Source {
                    id: self.next_id(),
                    kind: SourceKind::Typed,
                    title: self.word_of_programme(&frame, "source-typed"),
                    file: None,
                    checksum: None,
                    date: None,
                    member: None,
                };
                changes.push(Change::put(&source));
                source.id
            }
        };
        let language = Listener::new(&frame.programme.language).language(&text).to_owned();
        let contribution = Contribution {
            id: self.next_id(),
            series: super::statements::series(&frame, members, None),
            number: 0,
            text,
            kind,
            theme,
            subtheme: None,
            source,
            sheet: None,
            row: None,
            span_start: None,
            span_end: None,
            origin: if members.is_empty() { Origin::Shared } else { Origin::Members },
            partner: None,
            place: None,
            language,
            language_by: Maker::Machine,
            state: State::Active,
            remark: None,
            fingerprint: None,
        };
        changes.push(Change::put(&contribution));
        for member in members {
            changes.push(Change::put(&ContributionMember { contribution: contribution.id, member: *member }));
        }
        let meta = self.meta(Said::new("note-add"));
        self.workspace.commit(&meta, changes)?;
        let added: Contribution = self.need(contribution.id)?;
        let said = Said::new("done-add").with("reference", added.reference());
        Ok(Report { said: vec![said], made: Some(added.id), ..Report::default() })
    }

    fn edit(
        &mut self,
        id: Id,
        text: Option<&str>,
        kind: Option<Id>,
        theme: Option<Id>,
        language: Option<&Tongue>,
    ) -> Result<Report> {
        let mut contribution: Contribution = self.need(id)?;
        if let Some(text) = text {
            contribution.text = clean(text);
            if contribution.text.is_empty() {
                return Err(Error::usage("error-empty-text"));
            }
        }
        let mut listener = Listener::new(&self.frame()?.programme.language);
        if let Some(language) = language {
            speak(&mut contribution, language, &mut listener);
        } else if text.is_some() && contribution.language_by == Maker::Machine {
            speak(&mut contribution, &Tongue::Found, &mut listener);
        }
        contribution.kind = kind.unwrap_or(contribution.kind);
        let mut changes = Vec::new();
        if let Some(theme) = theme.filter(|t| *t != contribution.theme) {
            // A cluster lies in one theme, so a contribution that leaves the theme leaves the cluster.
            contribution.theme = theme;
            contribution.subtheme = None;
            changes.push(Change::delete(Table::Membership, Key::one(id)));
        }
        let note = Said::new("note-edit").with("reference", contribution.reference());
        changes.push(Change::put(&contribution));
        self.commit(note, changes)
    }

    fn set_language(&mut self, contributions: &[Id], language: &Tongue) -> Result<Report> {
        let mut listener = Listener::new(&self.frame()?.programme.language);
        let mut changes = Vec::new();
        for id in contributions {
            let before: Contribution = self.need(*id)?;
            let mut after = before.clone();
            speak(&mut after, language, &mut listener);
            if after != before {
                changes.push(Change::put(&after));
            }
        }
        let note = match language {
            Tongue::Told(code) => Said::new("note-language").with("language", code.as_str()),
            Tongue::Found => Said::new("note-language-found"),
        };
        self.commit(note.with("count", changes.len()), changes)
    }

    fn tag(&mut self, contributions: &[Id], on: &[Id], off: &[Id]) -> Result<Report> {
        let frame = self.frame()?;
        let mut names = Vec::new();
        for topic in on.iter().chain(off) {
            names.push(frame.topic(*topic).map(|t| t.name.clone()).ok_or_else(|| Error::usage("error-no-such-topic"))?);
        }
        let mut changes = Vec::new();
        for id in contributions {
            changes.extend(on.iter().map(|topic| {
                Change::put(&ContributionTopic { contribution: *id, topic: *topic, made_by: Maker::Person })
            }));
            changes.extend(off.iter().map(|topic| Change::delete(Table::ContributionTopic, Key::two(*id, *topic))));
        }
        let note = match (on, off) {
            (_, []) => Said::new("note-tag").with("topic", names.join(", ")),
            ([], _) => Said::new("note-untag").with("topic", names.join(", ")),
            _ => Said::new("note-retag"),
        };
        self.commit(note.with("count", contributions.len()), changes)
    }

    fn set_aside(&mut self, contributions: &[Id], on: bool) -> Result<Report> {
        let state = if on { State::SetAside } else { State::Active };
        let changes = contributions
            .iter()
            .map(|id| Ok(Change::put(&Contribution { state, ..self.need(*id)? })))
            .collect::<Result<_>>()?;
        let key = if on { "note-aside" } else { "note-back" };
        self.commit(Said::new(key).with("count", contributions.len()), changes)
    }

    fn link(&mut self, cause: Id, answer: Id, on: bool) -> Result<Report> {
        if cause == answer {
            return Err(Error::usage("error-link-itself"));
        }
        let (from, to): (Contribution, Contribution) = (self.need(cause)?, self.need(answer)?);
        let change = if on {
            Change::put(&Link { cause, answer, made_by: Maker::Person })
        } else {
            Change::delete(Table::Link, Key::two(cause, answer))
        };
        let key = if on { "note-link" } else { "note-unlink" };
        self.commit(Said::new(key).with("cause", from.reference()).with("answer", to.reference()), vec![change])
    }

    /// Links along observation → need → aim within each theme, by likeness. What a person linked stays as it is.
    fn propose_links(&mut self) -> Result<Report> {
        let frame = self.frame()?;
        let existing: HashSet<Key> = self.workspace.all::<Link>()?.iter().map(crate::domain::Record::key).collect();
        let mut changes = Vec::new();
        for theme in frame.main_themes() {
            let rows = self.workspace.theme_contributions(Some(theme.id))?;
            let of = |role: Role| -> Vec<&Contribution> {
                rows.iter().filter(|c| frame.kind(c.kind).is_some_and(|k| k.role == role)).collect()
            };
            let chain = [Role::Observation, Role::Need, Role::Aim].map(of);
            for pair in chain.windows(2) {
                let texts = |rows: &[&Contribution]| -> Vec<(String, String)> {
                    rows.iter().map(|c| (c.text.clone(), c.language.clone())).collect()
                };
                let (causes, answers) = (texts(&pair[0]), texts(&pair[1]));
                let causes: Vec<Text> = causes.iter().map(|(text, language)| Text { text, language }).collect();
                let answers: Vec<Text> = answers.iter().map(|(text, language)| Text { text, language }).collect();
                for found in analysis::propose_links(&causes, &answers, self.progress)? {
                    let (cause, answer) = (pair[0][found.cause].id, pair[1][found.answer].id);
                    let link = Link { cause, answer, made_by: Maker::Machine };
                    if !existing.contains(&Key::two(link.cause, link.answer)) {
                        changes.push(Change::put(&link));
                    }
                }
            }
        }
        let count = changes.len();
        self.commit(Said::new("note-propose-links").with("count", count), changes)
    }

    /// Topics by their key words, by meaning, and by what people said of others. What a person set stays; what a person
    /// took away comes back only by hand.
    fn propose_topics(&mut self) -> Result<Report> {
        let frame = self.frame()?;
        let rows = self.workspace.theme_contributions(None)?;
        let at: HashMap<Id, usize> = rows.iter().enumerate().map(|(at, c)| (c.id, at)).collect();
        let (set, refused) = (self.workspace.taggings()?, self.workspace.refused_topics()?);
        let of_topic = |topic: Id, all: &mut dyn Iterator<Item = (Id, Id)>| -> Vec<usize> {
            all.filter(|(_, t)| *t == topic).filter_map(|(c, _)| at.get(&c).copied()).collect()
        };
        let known: HashSet<(Id, Id)> = set.iter().map(|t| (t.contribution, t.topic)).collect();
        let by_people = || set.iter().filter(|t| t.made_by == Maker::Person).map(|t| (t.contribution, t.topic));
        // What was taken away and set again is not refused.
        let against = || refused.iter().copied().filter(|pair| !known.contains(pair));
        let topics: Vec<Topic> = frame
            .topics
            .iter()
            .map(|t| Topic {
                name: &t.name,
                language: &frame.programme.language,
                words: &t.words,
                confirmed: of_topic(t.id, &mut by_people()),
                refused: of_topic(t.id, &mut against()),
            })
            .collect();
        let texts: Vec<Text> = rows.iter().map(|c| Text { text: &c.text, language: &c.language }).collect();
        let found = analysis::suggest_topics(&texts, &topics, self.progress)?;
        let mut changes = Vec::new();
        for (topic, suited) in frame.topics.iter().zip(found) {
            let new = suited.into_iter().map(|at| rows[at].id).filter(|id| !known.contains(&(*id, topic.id)));
            changes.extend(new.map(|contribution| {
                Change::put(&ContributionTopic { contribution, topic: topic.id, made_by: Maker::Machine })
            }));
        }
        let count = changes.len();
        self.commit(Said::new("note-propose-topics").with("count", count), changes)
    }
}

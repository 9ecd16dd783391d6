//! What Collect changes: add, edit, tag, set aside, link, move.

use super::collect::Collect;
use super::dialog::{Choice, Dialog, Reply};
use super::event::Visit;
use super::global;
use super::page::Tag;
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::frame::Frame;
use crate::domain::material::{Contribution, Maker, Tongue};
use crate::domain::regroup::{Run, Scope};
use crate::domain::view::{ClusterLine, ContributionLine, Query};
use crate::error::Said;
use crate::settings::{Action, SPOKEN};
use crate::text::{clean, clean_line, cut};

/// Name under which a new contribution is kept while it is typed.
const ADD: &str = "collect.add";

/// The kinds to choose from.
pub(super) fn kinds(frame: &Frame, chosen: Option<Id>) -> Vec<Choice> {
    frame.kinds.iter().map(|k| Choice::new(k.id, k.name.clone()).on(Some(k.id) == chosen)).collect()
}

/// The themes to choose from, sub-themes under theirs.
pub(super) fn themes(frame: &Frame, chosen: Option<Id>) -> Vec<Choice> {
    let mut choices = Vec::new();
    for main in frame.main_themes() {
        choices.push(Choice::new(main.id, main.name.clone()).on(Some(main.id) == chosen));
    }
    choices
}

/// Takes a link away, named by the ids of its cause and its answer.
fn cut_link(link: &str, c: &mut Common) {
    if let [Ok(cause), Ok(answer)] = link.split(' ').map(str::parse).collect::<Vec<_>>()[..] {
        c.perform(Deed::Link { cause, answer, on: false });
    }
}

/// The language that was chosen, where one was asked for.
fn tongue(reply: &Reply) -> Option<Tongue> {
    let chosen = reply.all("language").next()?;
    Some(if chosen.is_empty() { Tongue::Found } else { Tongue::Told(chosen.to_owned()) })
}

/// Whether saying this of a contribution says something new.
fn is_new(contribution: &Contribution, language: &Tongue) -> bool {
    match language {
        Tongue::Found => contribution.language_by == Maker::Person,
        Tongue::Told(code) => contribution.language_by == Maker::Machine || contribution.language != *code,
    }
}

/// What of a contribution can be edited.
struct Record {
    id: Id,
    reference: String,
    text: String,
    kind: Id,
    theme: Id,
}

impl Collect {
    /// The contribution that is shown: in full, or as far as the list has it (a quick hand is ahead of the answer).
    fn record(&self) -> Option<Record> {
        if let Some(d) = self.full() {
            let r = &d.contribution;
            return Some(Record {
                id: r.id,
                reference: r.reference(),
                text: r.text.clone(),
                kind: r.kind,
                theme: r.theme,
            });
        }
        let line = self.list.current().filter(|l| Some(l.id) == self.shown())?;
        let ContributionLine { id, reference, text, kind, theme, .. } = line.clone();
        Some(Record { id, reference, text, kind, theme })
    }

    /// The contributions that an action is about: the marked ones, else the one that is shown.
    #[must_use]
    pub fn meant(&self) -> Vec<Id> {
        if self.marks.is_empty() { self.shown().into_iter().collect() } else { self.marks.keys().copied().collect() }
    }

    /// The theme of what an action is about: of the first, where there are several.
    pub(super) fn meant_theme(&self) -> Option<Id> {
        let line = || self.list.current().filter(|l| Some(l.id) == self.shown()).map(|l| l.theme);
        let shown = || self.full().map(|d| d.contribution.theme).or_else(line);
        self.marks.values().next().copied().or_else(shown)
    }

    /// Does what changes the workspace, or opens the dialog for it.
    pub(super) fn deed(&mut self, action: Action, c: &mut Common) -> bool {
        match action {
            Action::Add => self.add("", c),
            Action::Paste => {
                let text = std::mem::take(&mut c.pasted);
                self.add(&text, c);
            }
            Action::Edit => self.edit(c),
            Action::EditOutside => {
                if let Some(line) = self.record() {
                    c.edit_outside(Tag::about("edit", [line.id]), &line.text);
                }
            }
            Action::AcceptTopic => self.judge_topic(true, c),
            Action::RefuseTopic => self.judge_topic(false, c),
            Action::ProposeTopics => c.perform(Deed::ProposeTopics),
            Action::Tag => self.tag(c),
            Action::SetLanguage => self.choose_language(c),
            Action::SetAside => {
                let contributions = self.meant();
                if !contributions.is_empty() {
                    c.perform(Deed::SetAside { contributions, on: !self.filter.set_aside });
                    self.marks.clear();
                }
            }
            Action::ShowAside => {
                self.filter.set_aside = !self.filter.set_aside;
                self.filtered(c);
            }
            Action::Link => self.link(c),
            Action::Unlink => self.unlink(c),
            Action::ProposeLinks => c.perform(Deed::ProposeLinks),
            Action::Neighbours => self.choose_neighbour(c),
            Action::MoveTo => {
                if let Some(theme) = self.meant_theme() {
                    c.ask("collect.clusters", Query::Clusters(Some(theme)));
                }
            }
            Action::RunCluster => c.go(Visit::Regroup(Box::new(Run { scope: self.scope(), ..Run::of(None) }))),
            Action::PlaceNew => c.go(Visit::Regroup(Box::new(Run::place(self.scope())))),
            _ => return false,
        }
        true
    }

    /// What is filtered, as far as a run can be limited to it.
    fn scope(&self) -> Scope {
        Scope {
            kinds: self.filter.kind.into_iter().collect(),
            members: self.filter.member.into_iter().collect(),
            ..Scope::theme(self.filter.theme)
        }
    }

    fn add(&mut self, pasted: &str, c: &mut Common) {
        let Some(frame) = c.frame.clone() else { return };
        if !pasted.is_empty() {
            // A text that was typed earlier and not entered stays, above what is pasted.
            let earlier = c.drafts.get(ADD).map_or("", |text| text.trim_end());
            let text = if earlier.is_empty() { pasted.to_owned() } else { format!("{earlier}\n{pasted}") };
            global::keep(c, ADD, text);
        }
        let member = self.filter.member;
        let members = frame
            .members
            .iter()
            .map(|m| Choice::new(m.id, m.name.clone()).note(m.code.clone()).on(Some(m.id) == member));
        let dialog = Dialog::new(Tag::new("add"), c.text("collect-add-title"))
            .prose("text", c.text("word-text"), "")
            .one("kind", c.text("word-kind"), kinds(&frame, self.filter.kind))
            .one("theme", c.text("word-theme"), themes(&frame, self.filter.theme))
            .many("members", c.text("collect-add-members"), members.collect())
            .draft(ADD)
            .accept("dialog-save");
        c.open(dialog);
    }

    fn edit(&mut self, c: &mut Common) {
        let (Some(record), Some(frame)) = (self.record(), c.frame.clone()) else { return };
        let theme = frame.theme(record.theme).map(|t| t.parent.unwrap_or(t.id));
        let dialog = Dialog::new(Tag::about("edit", [record.id]), record.reference)
            .prose("text", c.text("word-text"), &record.text)
            .one("kind", c.text("word-kind"), kinds(&frame, Some(record.kind)))
            .one("theme", c.text("word-theme"), themes(&frame, theme))
            .one("language", c.text("word-language"), self.languages(c))
            .draft(format!("contribution.{}", record.id))
            .accept("dialog-save");
        c.open(dialog);
    }

    fn tag(&mut self, c: &mut Common) {
        let Some(frame) = c.frame.clone() else { return };
        let meant = self.meant();
        if meant.is_empty() {
            return;
        }
        // Of several, none is shown as set: what is ticked is added to all.
        let set: Vec<Id> = match (meant.len(), self.full()) {
            (1, Some(d)) => d.topics.iter().map(|t| t.0).collect(),
            _ => Vec::new(),
        };
        let topics = frame.topics.iter().map(|t| Choice::new(t.id, t.name.clone()).on(set.contains(&t.id)));
        let title = c.locale.say(&Said::new("collect-tag-title").with("count", meant.len()));
        c.open(Dialog::new(Tag::about("tag", meant), title).many("topics", "", topics.collect()).accept("dialog-save"));
    }

    /// The languages to choose from for what is shown; first, that its words tell.
    fn languages(&self, c: &Common) -> Vec<Choice> {
        let record = self.full().map(|d| &d.contribution);
        let told = record.filter(|r| r.language_by == Maker::Person).map(|r| r.language.clone());
        let found = record.filter(|_| told.is_none()).map(|r| c.locale.name_of_language(&r.language));
        let mut codes: Vec<String> = SPOKEN.iter().map(|(code, _)| (*code).to_owned()).collect();
        codes.extend(told.iter().filter(|told| !codes.contains(told)).cloned().collect::<Vec<_>>());
        let first = Choice::new("", c.text("collect-language-found")).on(told.is_none());
        let first = if let Some(name) = found { first.note(name) } else { first };
        let named = |code: String| {
            let on = told.as_ref() == Some(&code);
            let name = c.locale.name_of_language(&code);
            Choice::new(code, name).on(on)
        };
        std::iter::once(first).chain(codes.into_iter().map(named)).collect()
    }

    /// Asks in which language the meant contributions are.
    fn choose_language(&self, c: &mut Common) {
        let meant = self.meant();
        if meant.is_empty() {
            return;
        }
        let title = c.locale.say(&Said::new("collect-language-title").with("count", meant.len()));
        let languages = self.languages(c);
        c.open(Dialog::new(Tag::about("language", meant), title).one("language", "", languages));
    }

    /// The first topic of the shown contribution that the machine proposes.
    pub(super) fn proposed_topic(&self) -> Option<Id> {
        self.full()?.topics.iter().find(|(_, by)| *by == Maker::Machine).map(|(topic, _)| *topic)
    }

    /// Accepts the first proposed topic, or refuses it for good.
    fn judge_topic(&self, accept: bool, c: &mut Common) {
        let (Some(id), Some(topic)) = (self.shown(), self.proposed_topic()) else {
            return c.say(&Said::new("collect-nothing-proposed"));
        };
        let (on, off) = if accept { (vec![topic], vec![]) } else { (vec![], vec![topic]) };
        c.perform(Deed::Tag { contributions: vec![id], on, off });
    }

    fn link(&mut self, c: &mut Common) {
        let Some(id) = self.shown() else { return };
        match self.linking.take() {
            Some((cause, _)) if cause == id => {}
            Some((cause, _)) => c.perform(Deed::Link { cause, answer: id, on: true }),
            None => {
                let line = self.list.current().filter(|l| l.id == id).map(|l| l.reference.clone());
                let reference = line.or_else(|| self.full().map(|d| d.contribution.reference())).unwrap_or_default();
                let key = c.keymap.label(&[crate::settings::Context::Collect], Action::Link).unwrap_or_default();
                c.say(&Said::new("collect-linking").with("reference", &reference).with("key", key));
                self.linking = Some((id, reference));
                self.pinned = None;
            }
        }
    }

    /// Takes the one link away, or asks which.
    fn unlink(&mut self, c: &mut Common) {
        let Some(d) = self.full() else { return };
        let id = d.contribution.id;
        let line = |reference: &str, text: &str| format!("{reference}  {}", cut(&clean_line(text), 50));
        let causes = d.causes.iter().map(|(reference, cause, text)| {
            Choice::new(format!("{cause} {id}"), line(reference, text)).note(c.text("detail-causes"))
        });
        let answers = d.answers.iter().map(|(reference, answer, text)| {
            Choice::new(format!("{id} {answer}"), line(reference, text)).note(c.text("detail-answers"))
        });
        let links: Vec<Choice> = causes.chain(answers).collect();
        match links.as_slice() {
            [] => c.say(&Said::new("collect-no-links").with("reference", d.contribution.reference())),
            [only] => cut_link(&only.value, c),
            _ => {
                let title = c.locale.say(&Said::new("collect-unlink").with("reference", d.contribution.reference()));
                c.open(Dialog::new(Tag::new("unlink"), title).one("link", "", links).accept("dialog-take-away"));
            }
        }
    }

    /// Offers the contributions that this one answers, that answer it, and that are most like it.
    pub(super) fn choose_neighbour(&mut self, c: &mut Common) {
        let Some(d) = self.full() else { return };
        let mut choices = Vec::new();
        let line = |reference: &str, text: &str| format!("{reference}  {}", cut(&clean_line(text), 50));
        for (reference, id, text) in &d.causes {
            choices.push(Choice::new(id, line(reference, text)).note(c.text("detail-causes")));
        }
        for (reference, id, text) in &d.answers {
            choices.push(Choice::new(id, line(reference, text)).note(c.text("detail-answers")));
        }
        for n in &d.neighbours {
            choices.push(Choice::new(n.id, line(&n.reference, &n.text)).note(format!("{} %", n.likeness / 10)));
        }
        if choices.is_empty() {
            return c.say(&Said::new("collect-no-neighbours"));
        }
        let title = c.locale.say(&Said::new("collect-neighbours").with("reference", d.contribution.reference()));
        c.open(Dialog::new(Tag::new("neighbour"), title).one("to", "", choices).accept("dialog-show"));
    }

    /// Offers the clusters to which contributions can be moved.
    pub(super) fn choose_cluster(&mut self, clusters: &[ClusterLine], c: &mut Common) {
        let (meant, Some(theme)) = (self.meant(), self.meant_theme()) else { return };
        let mut choices =
            vec![Choice::new("", c.text("collect-no-cluster")), Choice::new("new", c.text("collect-new-cluster"))];
        choices.extend(
            clusters.iter().map(|l| Choice::new(l.cluster.id, l.cluster.label.clone()).note(c.locale.count(l.size))),
        );
        let title = c.locale.say(&Said::new("collect-move-title").with("count", meant.len()));
        let tag = Tag::about("move", [theme].into_iter().chain(meant));
        c.open(Dialog::new(tag, title).one("cluster", "", choices).accept("dialog-move"));
    }

    /// A dialog was accepted.
    pub(super) fn replied(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        let text = clean(reply.text("text"));
        match tag.what {
            "add" | "edit" if text.is_empty() => c.say(&Said::new("collect-empty-text")),
            "add" => {
                if let (Some(kind), Some(theme)) = (reply.id("kind"), reply.id("theme")) {
                    c.perform(Deed::AddContribution { text, kind, theme, members: reply.ids("members") });
                }
            }
            "edit" => {
                let Some(id) = tag.ids.first().copied() else { return };
                let old = self.record().filter(|r| r.id == id);
                let old = old.as_ref();
                let text = Some(text).filter(|t| old.is_none_or(|o| o.text != *t));
                let kind = reply.id("kind").filter(|k| old.is_none_or(|o| o.kind != *k));
                let parent = |t: Id| c.frame.as_ref().and_then(|f| f.theme(t)).and_then(|t| t.parent);
                let theme =
                    reply.id("theme").filter(|t| old.is_none_or(|o| o.theme != *t && parent(o.theme) != Some(*t)));
                let language = tongue(reply).filter(|l| self.full().is_some_and(|d| is_new(&d.contribution, l)));
                if text.is_some() || kind.is_some() || theme.is_some() || language.is_some() {
                    c.perform(Deed::EditContribution { id, text, kind, theme, language });
                }
            }
            "language" => {
                if let Some(language) = tongue(reply) {
                    c.perform(Deed::SetLanguage { contributions: tag.ids.clone(), language });
                    self.marks.clear();
                }
            }
            "tag" => self.tagged(tag, &reply.ids("topics"), c),
            "neighbour" => {
                if let Some(id) = reply.id("to") {
                    c.go(Visit::Contribution(id));
                }
            }
            "unlink" => cut_link(reply.text("link"), c),
            "move" if reply.text("cluster") == "new" => {
                let dialog = Dialog::new(Tag::about("new", tag.ids.iter().copied()), c.text("collect-new-cluster"));
                c.open(dialog.line("label", c.text("word-label"), ""));
            }
            "move" => {
                let contributions = tag.ids.iter().skip(1).copied().collect();
                c.perform(Deed::Move { contributions, cluster: reply.id("cluster") });
                self.marks.clear();
            }
            "new" => {
                if let ([theme, contributions @ ..], false) =
                    (tag.ids.as_slice(), reply.text("label").trim().is_empty())
                {
                    let label = reply.text("label").to_owned();
                    c.perform(Deed::NewCluster { theme: *theme, label, contributions: contributions.to_vec() });
                    self.marks.clear();
                }
            }
            _ => {}
        }
    }

    fn tagged(&mut self, tag: &Tag, chosen: &[Id], c: &mut Common) {
        let single = (tag.ids.len() == 1).then(|| self.full()).flatten();
        let before: Vec<Id> = single.map(|d| d.topics.iter().map(|t| t.0).collect()).unwrap_or_default();
        let except = |all: &[Id], some: &[Id]| all.iter().copied().filter(|t| !some.contains(t)).collect::<Vec<Id>>();
        let (on, off) = (except(chosen, &before), except(&before, chosen));
        if !(on.is_empty() && off.is_empty()) {
            c.perform(Deed::Tag { contributions: tag.ids.clone(), on, off });
        }
        self.marks.clear();
    }

    /// A text was written in the editor outside.
    pub(super) fn written(&mut self, tag: &Tag, text: &str, c: &mut Common) {
        let text = clean(text);
        match tag.ids.first() {
            Some(_) if text.is_empty() => c.say(&Said::new("collect-empty-text")),
            Some(id) => {
                c.perform(Deed::EditContribution { id: *id, text: Some(text), kind: None, theme: None, language: None })
            }
            None => {}
        }
    }
}

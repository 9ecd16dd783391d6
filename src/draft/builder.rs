//! The state of a draft being made: anchors, citations and where they stand, open questions, the register's place.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::cite::{self, Part};
use super::material::{Material, Options, Statement};
use super::{blocks, live, markdown, problems};
use crate::domain::Id;
use crate::domain::document::{Block, Document, Inline, Words};
use crate::domain::material::{Consent, Origin, parse_reference};
use crate::domain::paper::Section;
use crate::error::{Said, Value};
use crate::settings::Locale;
use crate::text;

/// Makes one document.
pub(super) struct Builder<'a> {
    pub material: &'a Material,
    pub locale: &'a Locale,
    pub options: &'a Options,
    /// Contributions by reference.
    by_reference: HashMap<(String, i64), usize>,
    by_id: HashMap<Id, usize>,
    /// Contributions of each cluster, in order of entry.
    by_cluster: HashMap<Id, Vec<usize>>,
    /// What stands for the reference of a contribution whose member must not be known: `LIE-017` would tell.
    masks: HashMap<usize, String>,
    anchors: BTreeSet<String>,
    /// Anchors of register rows.
    rows: HashMap<usize, String>,
    /// Where each contribution is cited: anchor and heading of the section.
    pub cited: BTreeMap<usize, Vec<(String, String)>>,
    /// Contributions that `statements` has shown in this section, so that `quotes` brings others.
    pub shown: BTreeSet<usize>,
    /// Whether the scale of the scores has been explained: once in a paper is enough.
    pub explained: bool,
    notes: Vec<Said>,
    section: String,
    level: u8,
    register: Register,
}

/// Where the register of contributions goes. It is filled last, when every citation is known.
#[derive(Clone, Copy)]
enum Register {
    Missing,
    /// Asked for in the section being read, before its block of that number.
    Here(usize),
    /// Before that block of the document.
    At(usize),
}

impl<'a> Builder<'a> {
    pub fn new(material: &'a Material, locale: &'a Locale, options: &'a Options) -> Self {
        let statements = || material.statements.iter().enumerate();
        let mut by_cluster: HashMap<Id, Vec<usize>> = HashMap::new();
        for (i, statement) in statements() {
            if let Some(cluster) = statement.cluster {
                by_cluster.entry(cluster).or_default().push(i);
            }
        }
        let anonymous = statements().filter(|(_, s)| s.consent.is_some_and(|c| c != Consent::Quote));
        Self {
            material,
            locale,
            options,
            by_reference: statements().filter_map(|(i, s)| Some((parse_reference(&s.reference)?, i))).collect(),
            by_id: statements().map(|(i, s)| (s.id, i)).collect(),
            by_cluster,
            masks: anonymous.enumerate().map(|(n, (i, _))| (i, format!("ANO-{:03}", n + 1))).collect(),
            anchors: BTreeSet::new(),
            rows: HashMap::new(),
            cited: BTreeMap::new(),
            shown: BTreeSet::new(),
            explained: false,
            notes: Vec::new(),
            section: String::new(),
            level: 1,
            register: Register::Missing,
        }
    }

    /// The whole draft, or the one section that was asked for.
    pub fn document(mut self, sections: &[Section]) -> Document {
        let mut out = Vec::new();
        if self.options.only.is_none() {
            out.extend(self.participants());
        }
        for section in sections.iter().filter(|s| self.options.only.is_none_or(|only| s.id == only)) {
            self.shown.clear();
            self.section = text::clean_line(&section.heading);
            let heading = vec![Inline::Text(self.section.clone())];
            out.push(self.heading(1, heading));
            let inner = markdown::blocks(&section.body, &mut self);
            if let Register::Here(at) = self.register {
                self.register = Register::At(out.len() + at);
            }
            out.extend(inner);
        }
        self.put_register(&mut out);
        let programme = &self.material.frame.programme;
        Document {
            title: text::clean_line(&programme.name),
            subtitle: self.say(Said::new("draft-subtitle").with("date", self.printed_date())),
            language: programme.language.clone(),
            date: self.options.date.clone(),
            words: Words {
                contents: self.text("draft-contents"),
                table: self.text("draft-table"),
                cited_in: self.text("draft-cited-in"),
                skip: self.text("draft-skip"),
            },
            blocks: out,
        }
    }

    fn put_register(&mut self, out: &mut Vec<Block>) {
        let register = blocks::register(self);
        if let Register::At(at) = self.register {
            let rest = out.split_off(at.min(out.len()));
            out.extend(register);
            out.extend(rest);
        } else if self.options.only.is_none() || !self.cited.is_empty() {
            let heading = vec![Inline::Text(self.text("draft-register-heading"))];
            out.push(self.heading(1, heading));
            out.extend(register);
        }
    }

    /// Who takes part, by name, as on the title page of a joint paper.
    fn participants(&self) -> Option<Block> {
        let mut names: Vec<String> = self.material.frame.members.iter().map(|m| text::clean_line(&m.name)).collect();
        names.sort_by_cached_key(|name| (text::fold(name), name.clone()));
        let names = names.join(", ");
        (!names.is_empty())
            .then(|| Block::Paragraph(vec![self.line(Said::new("draft-participants").with("names", names))]))
    }

    fn printed_date(&self) -> String {
        let mut parts = self.options.date.splitn(3, '-').map(|p| p.parse::<i64>().ok());
        let (Some(Some(year)), Some(Some(month @ 1..=12)), Some(Some(day @ 1..=31))) =
            (parts.next(), parts.next(), parts.next())
        else {
            return text::clean_line(&self.options.date);
        };
        // As text: a year is not grouped in thousands.
        let said = Said::new("draft-date").with("day", day).with("month", month).with("year", year.to_string());
        self.say(said)
    }

    /// A heading with an anchor of its own.
    pub fn heading(&mut self, level: u8, text: Vec<Inline>) -> Block {
        self.level = level;
        let anchor = self.anchor(&format!("s-{}", slug(&markdown::plain(&text))));
        Block::Heading { level, anchor, text }
    }

    /// A heading one level under the last one that the author wrote.
    pub fn subheading(&mut self, text: String) -> Block {
        let level = self.level;
        let block = self.heading((level + 1).min(6), vec![Inline::Text(text)]);
        self.level = level;
        block
    }

    /// Prose with its citations.
    pub fn prose(&mut self, words: &str, out: &mut Vec<Inline>) {
        for part in cite::split(words) {
            match part {
                Part::Words(words) => out.push(Inline::Text(words.to_owned())),
                Part::References(references) => {
                    for (i, reference) in references.into_iter().enumerate() {
                        if i > 0 {
                            out.push(Inline::Text(" ".to_owned()));
                        }
                        out.push(self.cite_reference(reference));
                    }
                }
            }
        }
    }

    fn cite_reference(&mut self, reference: &str) -> Inline {
        match parse_reference(reference).and_then(|r| self.by_reference.get(&r).copied()) {
            Some(index) => self.cite(index),
            None => {
                self.note(problems::unknown_reference(reference));
                let anchor = self.anchor(&format!("cite-{}", safe(reference)));
                Inline::Cite { reference: reference.to_owned(), target: None, anchor }
            }
        }
    }

    /// A citation of a contribution, noted down for the register.
    pub fn cite(&mut self, index: usize) -> Inline {
        let reference = self.reference(index);
        let target = self.row_anchor(index);
        let count = self.cited.get(&index).map_or(0, Vec::len) + 1;
        let anchor = self.anchor(&format!("cite-{}-{count}", safe(&reference)));
        self.cited.entry(index).or_default().push((anchor.clone(), self.section.clone()));
        Inline::Cite { reference, target: Some(target), anchor }
    }

    /// The anchor of a contribution's row in the register.
    pub fn row_anchor(&mut self, index: usize) -> String {
        if let Some(anchor) = self.rows.get(&index) {
            return anchor.clone();
        }
        let anchor = self.anchor(&format!("ref-{}", safe(&self.reference(index))));
        self.rows.insert(index, anchor.clone());
        anchor
    }

    /// The reference as the paper may show it.
    pub fn reference(&self, index: usize) -> String {
        self.masks.get(&index).unwrap_or(&self.material.statements[index].reference).clone()
    }

    /// A live block. `at`: its place in the section; `None` inside a list or quotation, where there is no room for it.
    pub fn live(&mut self, info: &str, body: &str, at: Option<usize>) -> Vec<Block> {
        let (live, mut said) = live::read(info, &self.material.frame);
        said.extend(problems::leftover(info, body));
        said.into_iter().for_each(|s| self.note(s));
        let Some(live) = live else { return Vec::new() };
        if live.name != "register" {
            return blocks::make(&live, self);
        }
        match (self.register, at) {
            (Register::Missing, Some(at)) => self.register = Register::Here(at),
            (Register::Missing, None) => {}
            _ => self.note(problems::second_register()),
        }
        Vec::new()
    }

    fn note(&mut self, said: Said) {
        let said = said.with("section", self.section.as_str());
        // One word about a thing is enough, however often the paragraph names it.
        if !self.notes.contains(&said) {
            self.notes.push(said);
        }
    }

    /// What has been found wrong since the last call, as notes to stand under the block.
    pub fn take_notes(&mut self) -> Vec<Block> {
        std::mem::take(&mut self.notes).into_iter().map(|said| Block::Note(vec![self.line(said)])).collect()
    }

    fn anchor(&mut self, wanted: &str) -> String {
        let mut anchor = wanted.to_owned();
        let mut n = 2;
        while !self.anchors.insert(anchor.clone()) {
            anchor = format!("{wanted}-{n}");
            n += 1;
        }
        anchor
    }

    /// The contribution with that id.
    pub fn index(&self, id: Id) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    /// The contribution of that number.
    pub fn statement(&self, index: usize) -> &'a Statement {
        &self.material.statements[index]
    }

    /// Contributions of a cluster that may be shown, in order of entry.
    pub fn of_cluster(&self, cluster: Id) -> Vec<usize> {
        let all = self.by_cluster.get(&cluster).map_or(&[][..], Vec::as_slice);
        all.iter().copied().filter(|i| self.may_quote(*i)).collect()
    }

    /// Whether its words may be shown at all.
    pub fn may_quote(&self, index: usize) -> bool {
        self.material.statements[index].consent != Some(Consent::Background)
    }

    /// Whose statement it is, in words; nobody's where consent says so.
    pub fn whose(&self, index: usize) -> String {
        let statement = self.statement(index);
        if matches!(statement.consent, Some(Consent::Anonymous | Consent::Background)) {
            return self.text("draft-anonymous");
        }
        match statement.origin {
            Origin::Shared => self.text("draft-shared"),
            Origin::Partner => match &statement.partner {
                Some(partner) => text::clean_line(partner),
                None => self.text("draft-partner"),
            },
            Origin::Members => self.members(&statement.members),
        }
    }

    /// Names of members, in list order.
    pub fn members(&self, ids: &[Id]) -> String {
        let members = self.material.frame.members.iter().filter(|m| ids.contains(&m.id));
        members.map(|m| text::clean_line(&m.name)).collect::<Vec<_>>().join(", ")
    }

    /// A text of the paper's language.
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// A sentence of the paper's language; what a person wrote goes in cleaned.
    pub fn say(&self, mut said: Said) -> String {
        for value in said.args.values_mut() {
            if let Value::Text(words) = value {
                *words = text::clean_line(words);
            }
        }
        self.locale.say(&said)
    }

    /// A sentence as inline text.
    pub fn line(&self, said: Said) -> Inline {
        Inline::Text(self.say(said))
    }
}

/// Letters and digits of an anchor; whatever else becomes a hyphen.
fn safe(reference: &str) -> String {
    reference.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

/// An anchor out of a heading: `Omgeving en wonen` is `omgeving-en-wonen`.
fn slug(heading: &str) -> String {
    let mut out = String::new();
    for c in text::fold(heading).chars().take(60) {
        match c {
            c if c.is_ascii_alphanumeric() => out.push(c),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    out.trim_end_matches('-').to_owned()
}

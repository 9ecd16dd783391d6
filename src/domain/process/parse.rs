//! From the files of a template to a [`Template`], with every mistake noted on the way.

use std::collections::HashMap;

use super::entries::{Entry, Mistake, Sheet};
use super::{CriterionSpec, KindSpec, MemberSpec, PhaseSpec, RoleSpec, StanceSpec, Template, ThemeSpec, TopicSpec};
use crate::domain::frame::{Better, Role};
use crate::error::Said;
use crate::text::{self, fold};

pub(super) fn parse(files: &[(&str, &str)]) -> Result<Template, Vec<Mistake>> {
    let mut template = Template::default();
    let mut mistakes = Vec::new();
    let file = |name: &str| files.iter().find(|f| f.0 == name).copied();

    match file("process.toml") {
        Some((name, text)) => process(name, text, &mut template, &mut mistakes),
        None => mistakes.push(absent("process.toml")),
    }
    match file("members.toml") {
        Some((name, text)) => members(name, text, &mut template, &mut mistakes),
        None => mistakes.push(absent("members.toml")),
    }
    for (name, text) in files {
        let Some(language) = name.strip_prefix("draft.").and_then(|n| n.strip_suffix(".md")) else { continue };
        super::outline::check(name, text, &template, &mut mistakes);
        template.drafts.insert(language.to_owned(), (*text).to_owned());
    }
    if !template.language.is_empty() && !template.drafts.contains_key(&template.language) {
        mistakes.push(absent(&format!("draft.{}.md", template.language)));
    }
    if mistakes.is_empty() { Ok(template) } else { Err(mistakes) }
}

fn absent(file: &str) -> Mistake {
    let said = Said::new("process-file-missing").with("file", file);
    let hint = Said::new("process-file-missing-hint").with("file", file);
    Mistake { file: file.to_owned(), line: 0, said, hint: Some(hint) }
}

fn process(name: &str, text: &str, template: &mut Template, mistakes: &mut Vec<Mistake>) {
    let sheet = Sheet::new(name, text);
    let table = sheet.parse();
    let top = Entry::new(&sheet, &table, 0);
    top.format();
    template.id = top.need_text("id");
    template.name = top.need_text("name");
    template.region = top.need_text("region");
    template.language = top.need_text("language");
    if !template.language.is_empty() && !is_language(&template.language) {
        let said = Said::new("process-bad-language").with("word", &template.language);
        top.wrong("language", said, Some(Said::new("process-bad-language-hint")));
    }
    template.summary = top.text("summary").unwrap_or_default();
    template.adopt_per_theme = 2;
    if let Some(adopt) = top.entry("adopt") {
        if let Some(n) = adopt.integer("per_theme") {
            if n < 0 {
                adopt.wrong("per_theme", Said::new("process-negative"), Some(Said::new("process-negative-hint")));
            }
            template.adopt_per_theme = n;
        }
        adopt.finish();
    }
    template.phases = list(&top, "phases", phase);
    template.kinds = list(&top, "kinds", kind);
    template.themes = themes(&top);
    template.topics = list(&top, "topics", topic);
    template.criteria = list(&top, "criteria", criterion);
    template.stances = list(&top, "stances", stance);
    template.roles = codes(&sheet, top.entries("roles"), role);
    top.finish();
    mistakes.extend(sheet.finish());
}

fn members(name: &str, text: &str, template: &mut Template, mistakes: &mut Vec<Mistake>) {
    let sheet = Sheet::new(name, text);
    let table = sheet.parse();
    let top = Entry::new(&sheet, &table, 0);
    top.format();
    template.members = list(&top, "members", member);
    top.finish();
    mistakes.extend(sheet.finish());
}

fn is_language(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|b| b.is_ascii_lowercase())
}

/// Reads a list that must not be empty, with codes that must not repeat.
fn list<T>(top: &Entry, name: &'static str, read: fn(&Entry, String) -> T) -> Vec<T> {
    codes(top.sheet(), top.need_entries(name), read)
}

fn codes<T>(sheet: &Sheet, entries: Vec<Entry>, read: fn(&Entry, String) -> T) -> Vec<T> {
    let mut seen = Codes::default();
    let mut out = Vec::with_capacity(entries.len());
    for entry in entries {
        let code = seen.take(sheet, &entry);
        out.push(read(&entry, code));
        entry.finish();
    }
    out
}

/// Codes given out so far, folded, with the line of each.
#[derive(Default)]
struct Codes(HashMap<String, usize>);

impl Codes {
    fn take(&mut self, sheet: &Sheet, entry: &Entry) -> String {
        let code = entry.need_text("code");
        if code.is_empty() {
            return code;
        }
        if code.chars().any(char::is_whitespace) {
            let said = Said::new("process-code-space").with("code", &code);
            entry.wrong("code", said, Some(Said::new("process-code-space-hint")));
        }
        let line = sheet.line(entry.at("code"));
        if let Some(first) = self.0.insert(fold(&code), line) {
            let said = Said::new("process-duplicate").with("code", &code).with("line", first);
            entry.wrong("code", said, Some(Said::new("process-duplicate-hint")));
        }
        code
    }
}

fn phase(entry: &Entry, code: String) -> PhaseSpec {
    let name = entry.need_text("name");
    let (start, end) = (entry.need_text("start"), entry.need_text("end"));
    let day = |field: &'static str, word: &str| {
        let day = word.parse::<jiff::civil::Date>().ok().filter(|_| word.len() == 10);
        if day.is_none() && !word.is_empty() {
            let said = Said::new("process-bad-date").with("word", word);
            entry.wrong(field, said, Some(Said::new("process-bad-date-hint")));
        }
        day
    };
    if let (Some(first), Some(last)) = (day("start", &start), day("end", &end))
        && last < first
    {
        let said = Said::new("process-end-before-start").with("start", &start).with("end", &end);
        entry.wrong("end", said, Some(Said::new("process-end-before-start-hint")));
    }
    PhaseSpec { code, name, start, end }
}

/// The word of a field that allows only a few; notes it where it is none of them.
fn one_of<T: Copy>(entry: &Entry, field: &'static str, words: &[(&'static str, T)]) -> Option<T> {
    let word = entry.need_text(field);
    let found = words.iter().find(|w| w.0 == word).map(|w| w.1);
    if found.is_none() && !word.is_empty() {
        let said = Said::new("process-unknown-word").with("word", &word);
        let hint = match text::closest(&word, words.iter().map(|w| w.0)) {
            Some((meant, _)) => Said::new("process-did-you-mean").with("word", meant),
            None => Said::new("process-one-of").with("words", words.iter().map(|w| w.0).collect::<Vec<_>>().join(", ")),
        };
        entry.wrong(field, said, Some(hint));
    }
    found
}

fn kind(entry: &Entry, code: String) -> KindSpec {
    let name = entry.need_text("name");
    let plural = entry.text("plural").unwrap_or_else(|| name.clone());
    let role = one_of(entry, "role", &Role::ALL.map(|r| (r.word(), r))).unwrap_or(Role::Observation);
    KindSpec { code, name, plural, role, words: entry.texts("words") }
}

fn themes(top: &Entry) -> Vec<ThemeSpec> {
    let sheet = top.sheet();
    // A sub-theme's code stands beside the themes' in filters and forms, so all of them share one set.
    let mut seen = Codes::default();
    let mut out = Vec::new();
    for entry in top.need_entries("themes") {
        let mut theme = theme(sheet, &mut seen, &entry);
        for sub in entry.entries("sub") {
            theme.sub.push(self::theme(sheet, &mut seen, &sub));
            sub.finish();
        }
        out.push(theme);
        entry.finish();
    }
    out
}

fn theme(sheet: &Sheet, seen: &mut Codes, entry: &Entry) -> ThemeSpec {
    let code = seen.take(sheet, entry);
    let name = entry.need_text("name");
    let short = entry.text("short").filter(|s| !s.is_empty()).unwrap_or_else(|| name.clone());
    ThemeSpec { code, name, short, words: entry.texts("words"), sub: Vec::new() }
}

fn topic(entry: &Entry, code: String) -> TopicSpec {
    TopicSpec { code, name: entry.need_text("name"), words: entry.texts("words") }
}

fn criterion(entry: &Entry, code: String) -> CriterionSpec {
    let name = entry.need_text("name");
    let weight = entry.number("weight").unwrap_or(1.0);
    if weight < 0.0 {
        entry.wrong("weight", Said::new("process-negative"), Some(Said::new("process-negative-hint")));
    }
    let (min, max) = (entry.need_integer("min"), entry.need_integer("max"));
    if let (Some(low), Some(high)) = (min, max)
        && low >= high
    {
        let said = Said::new("process-scale").with("min", low).with("max", high);
        entry.wrong("min", said, Some(Said::new("process-scale-hint")));
    }
    let better = one_of(entry, "better", &[("more", Better::More), ("less", Better::Less)]).unwrap_or(Better::More);
    let (min, max) = (min.unwrap_or_default(), max.unwrap_or_default());
    CriterionSpec { code, name, weight, min, max, better, words: entry.texts("words") }
}

fn stance(entry: &Entry, code: String) -> StanceSpec {
    let name = entry.need_text("name");
    StanceSpec { code, name, value: entry.need_integer("value").unwrap_or_default() }
}

fn role(entry: &Entry, code: String) -> RoleSpec {
    RoleSpec { code, name: entry.need_text("name") }
}

fn member(entry: &Entry, code: String) -> MemberSpec {
    let name = entry.need_text("name");
    let population = entry.integer("population");
    if population.is_some_and(|n| n < 0) {
        entry.wrong("population", Said::new("process-negative"), Some(Said::new("process-negative-hint")));
    }
    let place = entry.pair("place");
    if place.is_some_and(|(lat, lon)| lat.abs() > 90.0 || lon.abs() > 180.0) {
        entry.wrong("place", Said::new("process-bad-place"), Some(Said::new("process-bad-place-hint")));
    }
    MemberSpec { code, name, population, place }
}

//! Interviews: notes, what they come to, and excerpts with their place in the notes.

use std::ops::Range;

use toml::de::DeTable;

use super::items::{LONGEST, fault, unknown};
use super::names::Names;
use super::words::WORDS;
use crate::domain::Id;
use crate::domain::intake::{Item, NewContribution, NewInterview, Place, Problem};
use crate::domain::process::entries::{Entry, Sheet};
use crate::error::Said;
use crate::text;

/// Longest notes: a day of talk.
const LONGEST_NOTES: usize = 1_000_000;

type Outcome = (Place, Result<Item, Problem>);

/// The interviews of a file, and the problems in it, in order. A bad excerpt costs itself, not its interview.
pub(super) fn read(file: &str, text: &str, top: &DeTable, names: &mut Names) -> Vec<Outcome> {
    let mut out = Vec::new();
    let sheet = Sheet::new(file, text);
    let head = Entry::new(&sheet, top, 0);
    head.format();
    // Read on their own, as rows.
    let _ = head.entries("contributions");
    let mut found = Vec::new();
    for entry in head.entries("interviews") {
        interview(file, text, &entry, names, &mut found);
    }
    head.finish();
    report(&sheet, &mut out);
    out.append(&mut found);
    out
}

/// Turns what was noted in a part of the file into problems.
fn report(sheet: &Sheet, out: &mut Vec<Outcome>) -> bool {
    let mistakes = sheet.finish();
    let sound = mistakes.is_empty();
    for mistake in mistakes {
        let place = Place { sheet: None, row: i64::try_from(mistake.line).unwrap_or_default() };
        let problem = Problem {
            file: mistake.file,
            place: place.clone(),
            column: None,
            said: mistake.said,
            hint: mistake.hint,
            cells: Vec::new(),
        };
        out.push((place, Err(problem)));
    }
    sound
}

/// Notes a fault in a field.
fn wrong(entry: &Entry, field: &str, fault: &super::items::Fault) {
    entry.wrong(field, fault.said.clone(), Some(fault.hint.clone()));
}

fn interview(file: &str, text: &str, from: &Entry, names: &mut Names, out: &mut Vec<Outcome>) {
    let sheet = Sheet::new(file, text);
    let entry = from.under(&sheet);
    let member = entry.text("member").filter(|m| !m.is_empty()).and_then(|name| {
        let found = names.members.find(&name);
        if found.is_none() {
            wrong(&entry, "member", &unknown("member", &name, &names.members));
        }
        found
    });
    let partner = entry.text("partner").map(|p| text::clean_line(&p)).filter(|p| !p.is_empty());
    let participant = entry.need_integer("participant").unwrap_or_default();
    let line = |name: &'static str| entry.text(name).map(|t| text::clean_line(&t)).unwrap_or_default();
    let (role, sector) = (line("role"), line("sector"));
    let date = entry.text("date").filter(|d| !d.is_empty());
    if let Some(date) = &date
        && date.parse::<jiff::civil::Date>().is_err()
    {
        let said = Said::new("process-bad-date").with("word", date);
        entry.wrong("date", said, Some(Said::new("process-bad-date-hint")));
    }
    let word = entry.need_text("consent");
    let consent = WORDS.consent(&word);
    if consent.is_none() && !word.is_empty() {
        wrong(&entry, "consent", &fault("readers-consent").with("word", text::cut(&text::clean_line(&word), 60)));
    }
    let long = |name: &'static str, most: usize| {
        let text = entry.text(name).unwrap_or_default();
        if text.len() > most && text.chars().count() > most {
            wrong(&entry, name, &fault("readers-too-long").with("most", most));
        }
        text
    };
    let (notes, synthesis) = (long("notes", LONGEST_NOTES), long("synthesis", LONGEST));
    let excerpts = entry.entries("excerpts");
    entry.finish();
    let at = sheet.line(from.at);
    if !report(&sheet, out) {
        return;
    }
    let Some(consent) = consent else { return };
    let place = Place { sheet: None, row: i64::try_from(at).unwrap_or_default() };
    let of = (member, partner.clone());
    let mut interview = NewInterview {
        member,
        partner,
        participant,
        role,
        sector,
        date,
        consent,
        notes,
        synthesis,
        excerpts: Vec::new(),
    };
    let flat = Flat::new(&interview.notes);
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut problems = Vec::new();
    for from in excerpts {
        let sheet = Sheet::new(file, text);
        let found = excerpt(&from.under(&sheet), &flat, &mut taken, names, &of);
        if report(&sheet, &mut problems)
            && let Some(found) = found
        {
            interview.excerpts.push(found);
        }
    }
    out.push((place, Ok(Item::Interview(Box::new(interview)))));
    out.append(&mut problems);
}

fn excerpt(
    entry: &Entry,
    notes: &Flat,
    taken: &mut Vec<Range<usize>>,
    names: &mut Names,
    (member, partner): &(Option<Id>, Option<String>),
) -> Option<(NewContribution, Range<usize>)> {
    let text = text::clean_line(&entry.need_text("text"));
    let range = notes.find(&text, taken);
    if range.is_none() && !text.is_empty() {
        wrong(entry, "text", &fault("readers-excerpt").with("word", text::cut(&text, 60)));
    }
    if text.chars().count() > LONGEST {
        wrong(entry, "text", &fault("readers-too-long").with("most", LONGEST));
    }
    let mut new = NewContribution { text, members: member.iter().copied().collect(), ..NewContribution::default() };
    new.partner.clone_from(partner);
    let word = entry.need_text("kind");
    new.kind = names.kinds.find(&word);
    if new.kind.is_none() && !word.is_empty() {
        wrong(entry, "kind", &unknown("kind", &word, &names.kinds));
    }
    let word = entry.need_text("theme");
    match names.themes.find(&word) {
        Some(found) => (new.theme, new.subtheme) = (Some(found.theme), found.sub),
        None if word.is_empty() => {}
        None => wrong(entry, "theme", &unknown("theme", &word, &names.themes)),
    }
    if let (Some(word), Some(theme)) = (entry.text("subtheme").filter(|w| !w.is_empty()), new.theme) {
        match names.subs.get_mut(&theme) {
            Some(subs) => match subs.find(&word) {
                Some(sub) => new.subtheme = Some(sub),
                None => wrong(entry, "subtheme", &unknown("theme", &word, subs)),
            },
            None => wrong(entry, "subtheme", &unknown("theme", &word, &names.themes)),
        }
    }
    for word in entry.texts("topics") {
        match names.topics.find(&word) {
            Some(topic) if new.topics.contains(&topic) => {}
            Some(topic) => new.topics.push(topic),
            None => wrong(entry, "topics", &unknown("topic", &word, &names.topics)),
        }
    }
    if let Some(word) = entry.text("language").filter(|w| !w.is_empty()) {
        new.language = WORDS.language(&word);
        if new.language.is_none() {
            wrong(entry, "language", &fault("readers-language").with("word", text::cut(&text::clean_line(&word), 30)));
        }
    }
    new.place = entry.text("place").map(|p| text::clean_line(&p)).filter(|p| !p.is_empty());
    new.remark = entry.text("remark").filter(|p| !p.is_empty());
    entry.finish();
    Some((new, range?))
}

/// Notes with every run of white space as one space, and the way back to the characters of the original.
struct Flat {
    text: String,
    /// For each byte of `text`: number of its character in the original; one more for the end.
    origins: Vec<usize>,
}

impl Flat {
    fn new(notes: &str) -> Self {
        let mut text = String::with_capacity(notes.len());
        let mut origins = Vec::with_capacity(notes.len() + 1);
        let mut count = 0;
        for (number, c) in notes.chars().enumerate() {
            count = number + 1;
            if !c.is_whitespace() {
                text.push(c);
            } else if !text.ends_with(' ') {
                text.push(' ');
            }
            origins.resize(text.len(), number);
        }
        origins.push(count);
        Self { text, origins }
    }

    /// Where the excerpt stands, in characters; of several places the first that no other excerpt has.
    fn find(&self, excerpt: &str, taken: &mut Vec<Range<usize>>) -> Option<Range<usize>> {
        if excerpt.is_empty() {
            return None;
        }
        let places = self.text.match_indices(excerpt).map(|(at, hit)| {
            // One past the last character, so that white space cut short behind it stays outside.
            self.origins[at]..self.origins[at + hit.len() - 1] + 1
        });
        let mut first = None;
        for place in places {
            if !taken.contains(&place) {
                taken.push(place.clone());
                return Some(place);
            }
            first.get_or_insert(place);
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_are_found_across_line_breaks() {
        let notes = "Één  zin.\nEn nog\n een zin. En nog een zin.";
        let flat = Flat::new(notes);
        let mut taken = Vec::new();
        let chars: Vec<char> = notes.chars().collect();
        let mut find = |excerpt: &str| {
            let place = flat.find(excerpt, &mut taken)?;
            Some(chars[place].iter().collect::<String>())
        };
        assert_eq!(find("Één zin.").as_deref(), Some("Één  zin."));
        assert_eq!(find("En nog een zin.").as_deref(), Some("En nog\n een zin."));
        assert_eq!(find("En nog een zin.").as_deref(), Some("En nog een zin."));
        assert_eq!(find("Geen zin"), None);
    }
}

//! The words of `config/headers.toml`: how five languages call columns, votes and consents.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::Field;
use crate::domain::material::Consent;
use crate::domain::polls::Vote;
use crate::text;

static FILE: &str = include_str!("../../../config/headers.toml");

type Lists = BTreeMap<String, BTreeMap<String, Vec<String>>>;

pub(super) struct Words {
    /// Folded header → language and field, and whether it is the first word of its list.
    headers: HashMap<String, Vec<(String, Field, bool)>>,
    votes: HashMap<String, Vote>,
    consents: HashMap<String, Consent>,
    /// Columns of keypad exports.
    keypads: HashMap<String, String>,
    /// What the keys of keypads mean; `None`: nothing was pressed.
    keys: HashMap<String, Option<Vote>>,
    /// Names of languages, by what they are called.
    languages: HashMap<String, String>,
}

/// The words, read once.
pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| Words::read(FILE));

/// How headers and values are compared: folded, on one line, without punctuation at their ends or what stands in brackets.
pub(super) fn plain(word: &str) -> String {
    let folded = text::fold(&text::clean_line(word));
    let cut = folded.find(['(', '[']).filter(|at| *at > 0).map_or(folded.as_str(), |at| &folded[..at]);
    let mut out = String::with_capacity(cut.len());
    for c in cut.chars() {
        match c {
            '\'' | '"' => {}
            c if c.is_alphanumeric() => out.push(c),
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

impl Words {
    fn read(file: &str) -> Self {
        // The file is part of the program and a test reads it; should it be broken, maps still work.
        let mut lists: Lists = toml::from_str(file).unwrap_or_default();
        let mut values = |name: &str| lists.remove(name).unwrap_or_default();
        let mut votes = HashMap::new();
        for (name, words) in values("votes") {
            votes.extend(words.iter().map(|w| (vote_word(w), vote_of(&name))));
        }
        let mut keys = HashMap::new();
        for (name, words) in values("keys") {
            let vote = (name != "none").then(|| vote_of(&name));
            keys.extend(words.iter().map(|w| (vote_word(w), vote)));
        }
        let mut keypads = HashMap::new();
        for (name, words) in values("keypads") {
            keypads.extend(words.iter().map(|w| (plain(w), name.clone())));
        }
        let mut consents = HashMap::new();
        for (name, words) in values("consent") {
            let consent = match name.as_str() {
                "quote" => Consent::Quote,
                "anonymous" => Consent::Anonymous,
                _ => Consent::Background,
            };
            consents.extend(words.iter().map(|w| (plain(w), consent)));
        }
        let mut languages = HashMap::new();
        for (code, words) in values("languages") {
            languages.extend(words.iter().map(|w| (plain(w), code.clone())));
        }
        let mut headers: HashMap<String, Vec<(String, Field, bool)>> = HashMap::new();
        for (language, fields) in lists {
            for (name, words) in fields {
                let Some(field) = Field::named(&name) else { continue };
                for (i, word) in words.iter().enumerate() {
                    let of = headers.entry(plain(word)).or_default();
                    if !of.iter().any(|h| h.0 == language && h.1 == field) {
                        of.push((language.clone(), field, i == 0));
                    }
                }
            }
        }
        Self { headers, votes, consents, keypads, keys, languages }
    }

    /// What a header means word for word: field and score, best first. Words of the programme's own language go first.
    pub fn exact(&self, header: &str, language: &str) -> Vec<(Field, u8)> {
        let of = self.headers.get(header).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<(Field, u8)> = Vec::new();
        for (lang, field, first) in of {
            let score = if lang == language { 96 } else { 88 } + if *first { 2 } else { 0 };
            match found.iter_mut().find(|f| f.0 == *field) {
                Some(known) => known.1 = known.1.max(score),
                None => found.push((*field, score)),
            }
        }
        found.sort_by_key(|f| std::cmp::Reverse(f.1));
        found
    }

    /// Every header word with its fields, for comparison by likeness.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str, Field)> {
        self.headers.iter().flat_map(|(word, of)| of.iter().map(move |h| (word.as_str(), h.0.as_str(), h.1)))
    }

    pub fn vote(&self, word: &str) -> Option<Vote> {
        self.votes.get(&vote_word(word)).copied()
    }

    /// What a column of a keypad export holds, by the name of its list.
    pub fn keypad_column(&self, header: &str) -> Option<&str> {
        self.keypads.get(&plain(header)).map(String::as_str)
    }

    /// What a key means, as a digit, a letter or a word: `Some(None)`: nothing was pressed; `None`: no such key.
    pub fn key(&self, word: &str) -> Option<Option<Vote>> {
        let word = vote_word(word);
        let word = word.strip_suffix(".0").unwrap_or(&word);
        if word.is_empty() {
            return Some(None);
        }
        self.keys.get(word).copied().or_else(|| self.votes.get(word).copied().map(Some))
    }

    pub fn consent(&self, word: &str) -> Option<Consent> {
        self.consents.get(&plain(word)).copied()
    }

    /// A language (ISO 639) by its name, or by its code as people write it: `nl`, `NL`, `nl-BE`, `nl_NL`.
    pub fn language(&self, word: &str) -> Option<String> {
        if let Some(code) = self.languages.get(&plain(word)) {
            return Some(code.clone());
        }
        let code = word.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        ((2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase())).then_some(code)
    }
}

fn vote_of(name: &str) -> Vote {
    match name {
        "for" => Vote::For,
        "against" => Vote::Against,
        _ => Vote::Blank,
    }
}

/// Votes may be signs (`+`, `-1`), which [`plain`] would take away.
fn vote_word(word: &str) -> String {
    text::fold(&text::clean_line(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_file_is_sound() {
        let lists: Lists = toml::from_str(FILE).unwrap();
        for language in ["nl", "da", "sv", "tr", "en"] {
            let fields = &lists[language];
            let mut seen: HashMap<String, &str> = HashMap::new();
            for (name, words) in fields {
                assert!(Field::named(name).is_some(), "{language}.{name}");
                for word in words {
                    let other = seen.insert(plain(word), name);
                    assert!(other.is_none_or(|o| o == name), "{language}: {word:?} is both {other:?} and {name}");
                }
            }
            assert_eq!(fields.len(), Field::WORDS.len(), "{language} lacks a field");
        }
    }

    #[test]
    fn languages_by_name_and_by_code() {
        for (word, code) in [
            ("nl", Some("nl")),
            ("NL-be", Some("nl")),
            ("Nederlands", Some("nl")),
            ("dansk", Some("da")),
            ("Türkçe", Some("tr")),
            ("German", Some("de")),
            ("fi", Some("fi")),
            ("fry", Some("fry")),
            ("é", None),
            ("klare taal", None),
            ("", None),
            ("n", None),
        ] {
            assert_eq!(WORDS.language(word).as_deref(), code, "{word}");
        }
    }

    #[test]
    fn votes_and_consents_in_five_languages() {
        for (word, vote) in [
            ("imod", Vote::Against),
            ("VOOR", Vote::For),
            ("Çekimser", Vote::Blank),
            ("hayır", Vote::Against),
            ("-1", Vote::Against),
            ("för", Vote::For),
        ] {
            assert_eq!(WORDS.vote(word), Some(vote), "{word}");
        }
        assert_eq!((WORDS.vote("misschien"), WORDS.consent("Anoniem")), (None, Some(Consent::Anonymous)));
    }

    #[test]
    fn keypads_have_columns_and_keys() {
        for (header, column) in [
            ("Keypad ID", Some("device")),
            ("Stemkastje nr.", Some("device")),
            ("Spørgsmål", Some("question")),
            ("Cevap", Some("answer")),
            ("Tidpunkt", Some("time")),
            ("MOB-1", None),
        ] {
            assert_eq!(WORDS.keypad_column(header), column, "{header}");
        }
        for (key, vote) in [
            ("1", Some(Some(Vote::For))),
            ("2.0", Some(Some(Vote::Against))),
            ("C", Some(Some(Vote::Blank))),
            ("Nej", Some(Some(Vote::Against))),
            ("imod", Some(Some(Vote::Against))),
            ("", Some(None)),
            ("-", Some(None)),
            ("7", None),
        ] {
            assert_eq!(WORDS.key(key), vote, "{key}");
        }
    }

    #[test]
    fn headers_lose_their_ornaments() {
        assert_eq!(plain(" Transversale thema’s: "), "transversale themas");
        assert_eq!(plain("Type (trend, ambitie)*"), "type");
        assert_eq!(plain("cross-cutting"), "cross cutting");
    }
}

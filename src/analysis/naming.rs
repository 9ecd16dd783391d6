//! From telling words to a label: one noun, or two that have to do with one another, in the language that is wanted.

use std::collections::BTreeSet;

use super::compounds::senses;
use super::lexicon::{COLUMNS, Lexicon};
use super::meaning::dot;
use super::nouns::nounness;
use super::words::Tongue;

/// From this likelihood on a word counts as a noun.
const NOUN: f64 = 0.38;
const LIKELY: f64 = 0.18;
/// Least share of a group's texts in which a word stands that names it.
const SHARE: f64 = 0.05;
/// How near the second word must mean to the first, or to the whole group.
const NEAR: f32 = 0.12;
const CENTRAL: f32 = 0.26;
/// Least cosine of a word with what stands for it in another language.
const TRANSLATES: f32 = 0.7;
/// From this on a word of the table is a noun.
const NOUNNESS: f32 = 0.5;

/// A telling word or phrase of a group.
pub(super) struct Term {
    /// As a label shows it.
    pub written: String,
    pub tongue: &'static Tongue,
    /// Its noun, in lower case.
    pub lower: String,
    /// How likely it is a noun.
    pub noun: f64,
    /// Whether it is a name.
    pub name: bool,
    /// What it means among the texts; `None` where it is not known.
    pub meant: Option<[f32; COLUMNS]>,
    /// How near that is to what the group means.
    pub near: f32,
    /// Texts in which it stands.
    pub texts: BTreeSet<usize>,
}

/// How labels are made for one group.
pub(super) struct Naming<'a> {
    /// Texts of the group.
    pub size: usize,
    /// The language that is wanted; empty: that of the texts.
    pub language: &'a str,
}

impl Naming<'_> {
    /// A label that is not `taken` yet.
    pub(super) fn label(
        &self,
        terms: &[Term],
        texts_language: &str,
        taken: &mut BTreeSet<String>,
        opening: impl Fn() -> String,
    ) -> String {
        let language = if self.language.is_empty() { texts_language } else { self.language };
        let join = joining_word(language);
        let turkish = language == "tr";
        let label = |terms: &[&Term]| {
            let said: Vec<(String, bool)> = terms.iter().map(|t| Self::in_language(t, language)).collect();
            // A label is in one language, where that can be.
            let any = said.iter().any(|(_, is_in)| *is_in);
            let mut words: Vec<String> = said.into_iter().filter(|(_, is_in)| *is_in || !any).map(|(w, _)| w).collect();
            words.dedup();
            capitalised(&joined(&words, join), turkish)
        };
        let ways = self.ways(terms);
        let free = ways.iter().map(|way| label(way)).find(|l| !l.is_empty() && !taken.contains(l));
        let first = || ways.first().map(|way| label(way)).filter(|l| !l.is_empty());
        let plain = free.or_else(first).unwrap_or_else(opening);
        let mut label = plain.clone();
        let mut number = 2;
        while !taken.insert(label.clone()) {
            label = format!("{plain} ({number})");
            number += 1;
        }
        label
    }

    /// The words that could make the label, the best choice first.
    fn ways<'t>(&self, terms: &'t [Term]) -> Vec<Vec<&'t Term>> {
        let least = (self.size as f64 * SHARE).ceil().max(2.0) as usize;
        // What nearly half of the texts say is their subject, though its use here may not look like a noun's.
        let noun = |t: &Term| if t.texts.len() * 5 >= self.size * 2 { LIKELY } else { NOUN };
        let names = |t: &&Term| t.noun >= noun(t) && (t.texts.len() >= least || self.size < 4);
        // A name of a place says where, not what: only where nothing else is there.
        let (names, things): (Vec<&Term>, Vec<&Term>) = terms.iter().filter(names).partition(|t| t.name);
        let named: Vec<&Term> = things.into_iter().chain(names).collect();
        let likeliest = || terms.iter().rev().max_by(|a, b| a.noun.total_cmp(&b.noun));
        let Some(first) = named.first().copied().or_else(likeliest) else { return Vec::new() };
        let mut pairs: Vec<Vec<&Term>> = Vec::new();
        for second in named.iter().copied().skip(1) {
            let new = second.texts.iter().filter(|t| !first.texts.contains(t)).count();
            let along = first.meant.zip(second.meant).map_or(0.0, |(a, b)| dot(&a, &b));
            if new * 3 >= second.texts.len() && (along >= NEAR || second.near >= CENTRAL) && !second.name {
                pairs.push(vec![first, second]);
            }
        }
        let single = vec![vec![first]];
        let rest = named.iter().skip(1).map(|second| vec![first, *second]);
        pairs.into_iter().chain(single).chain(rest).collect()
    }

    /// The term, or the common noun that stands for it in the language that is wanted; and whether it is in it.
    fn in_language(term: &Term, language: &str) -> (String, bool) {
        if term.tongue.language == language || term.name {
            return (term.written.clone(), true);
        }
        translated(term, language).map_or_else(|| (term.written.clone(), false), |word| (word.to_owned(), true))
    }
}

fn translated(term: &Term, language: &str) -> Option<&'static str> {
    let (from, to) = (term.tongue.lexicon?, Lexicon::of(language)?);
    let mut meant = [0.0; COLUMNS];
    senses(&term.lower, term.tongue).into_iter().for_each(|word| from.add(word, 1.0, &mut meant));
    let length = dot(&meant, &meant).sqrt();
    if length <= 0.0 {
        return None;
    }
    meant.iter_mut().for_each(|x| *x /= length);
    let tongue = Tongue::of(language);
    let suits = |lexicon: &Lexicon, word: u32, lower: &str| {
        let noun = lower.chars().count() > 2 && !tongue.is_weak(lower) && nounness(lexicon, word) >= NOUNNESS;
        noun && !lexicon.is_foreign(word, lower)
    };
    to.nearest(&meant, suits).filter(|(_, near)| *near >= TRANSLATES).map(|(word, _)| word)
}

/// The word between the last two of a list.
fn joining_word(language: &str) -> &'static str {
    match language {
        "nl" => "en",
        "da" => "og",
        "sv" => "och",
        "tr" => "ve",
        "de" => "und",
        "en" => "and",
        _ => "·",
    }
}

fn joined(terms: &[String], join: &str) -> String {
    match terms {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {join} {last}", first.join(", ")),
    }
}

/// With a capital at the beginning.
pub(super) fn capitalised(label: &str, turkish: bool) -> String {
    let mut chars = label.chars();
    match chars.next() {
        Some('i') if turkish => "İ".chars().chain(chars).collect(),
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::{Options, Text, cluster};
    use crate::domain::progress::Unwatched;

    /// Labels of groups that are given.
    fn labels(language: &str, wanted: &str, groups: &[&[&str]]) -> Vec<String> {
        let texts: Vec<Text> = groups.iter().flat_map(|g| g.iter().map(|text| Text { text, language })).collect();
        let fixed = groups.iter().enumerate().flat_map(|(at, g)| g.iter().map(move |_| Some(at))).collect();
        let options = Options { fixed, language: wanted.to_owned(), ..Options::default() };
        let found = cluster(&texts, &options, &Unwatched).expect("nobody cancels");
        found.groups.into_iter().map(|g| g.label).collect()
    }

    const NL: [&[&str]; 3] = [
        &[
            "Het openbaar vervoer stopt na negen uur.",
            "Meer openbaar vervoer in de dorpen.",
            "De bus rijdt te weinig in de dorpen.",
            "Een bus die op tijd komt.",
        ],
        &[
            "De wachtlijst voor kinderopvang groeit.",
            "Kinderopvang is te duur voor veel ouders.",
            "Ouders vinden geen kinderopvang.",
            "De kinderopvang sluit te vroeg.",
        ],
        &[
            "Regenwater moet in de bodem zakken.",
            "Bij hevige regen loopt het regenwater in de kelders.",
            "Verharding houdt regenwater tegen.",
            "Minder verharding en meer groen.",
        ],
    ];
    const DA: [&[&str]; 3] = [
        &[
            "Bibliotekerne lukker for tidligt.",
            "Vi vil have flere bøger i bibliotekerne.",
            "Bibliotekerne skal være åbne om aftenen.",
        ],
        &[
            "Trafikken på motorvejen står stille hver morgen.",
            "Trafikken larmer om natten.",
            "Lastbilerne fylder, og trafikken vokser.",
        ],
        &["Sygehuset ligger for langt væk.", "Lægerne på sygehuset har for travlt.", "Vi venter i timer på sygehuset."],
    ];

    #[test]
    fn labels_are_nouns_in_their_plain_form() {
        for (language, wanted, groups, expected) in [
            ("nl", "", &NL, ["Openbaar vervoer en bus", "Kinderopvang", "Regenwater en verharding"]),
            ("da", "", &DA, ["Biblioteker", "Trafik", "Sygehus"]),
            ("da", "nl", &DA, ["Bibliotheken", "Verkeer", "Ziekenhuis"]),
            ("nl", "da", &NL, ["Transport og bus", "Børn", "Regenwater og verharding"]),
        ] {
            assert_eq!(labels(language, wanted, groups), expected, "{language} {wanted}");
        }
    }
}

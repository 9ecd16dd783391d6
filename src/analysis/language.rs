//! In which language a text is.

use std::collections::HashMap;

use unicode_segmentation::UnicodeSegmentation;
use whatlang::{Detector, Lang};

use super::Text;
use super::parallel::in_pieces;
use super::words::{LANGUAGES, Tongue};
use crate::domain::Progress;
use crate::error::Result;

/// Decimal logarithm of how likely a word is in a language whose table lacks it: rarer than all in the table.
const UNKNOWN: f32 = 1.5;
/// Decimal logarithm of how much likelier the expected language is than another, before a word is read.
const EXPECTED: f32 = 3.0;
/// By so much (decimal logarithm) the expected language leads where no further word is read.
const PLAIN: f32 = 6.0;
/// Words that are remembered; beyond, memory is freed and they are looked up again.
const REMEMBERED: usize = 100_000;
/// Texts that are looked at in one piece of work.
const PIECE: usize = 256;

/// The language of `text` (ISO 639-1) out of `allowed`, the first of which is the expected one.
///
/// By how common its words are in each language; where none is known, by its trigrams. A text that does not tell is in the expected language; languages that the engine
/// does not know take no part, since it could do nothing with the answer.
#[must_use]
pub fn language(text: &str, allowed: &[&str]) -> Option<&'static str> {
    let known = |code: &str| LANGUAGES.into_iter().find(|l| *l == code);
    let list: Vec<&'static str> = allowed.iter().filter_map(|code| known(code)).collect();
    told(text, &list, 0.0, &mut Known::default()).or(list.first().copied())
}

/// Tells the language of one text after another, where one language is expected: a text is in another one only where its
/// words say so clearly. In a programme whose language the engine does not know, every text is in that language.
pub struct Listener {
    expected: String,
    /// The expected one first.
    list: Vec<&'static str>,
    known: Known,
}

impl Listener {
    /// Listens to texts of which most are in the language `expected` (ISO 639-1).
    #[must_use]
    pub fn new(expected: &str) -> Self {
        let mut list: Vec<&'static str> = LANGUAGES.into_iter().filter(|l| *l == expected).collect();
        if !list.is_empty() {
            list.extend(LANGUAGES.into_iter().filter(|l| *l != expected));
        }
        Self { expected: expected.to_owned(), list, known: Known::default() }
    }

    /// The language of `text` (ISO 639-1).
    pub fn language(&mut self, text: &str) -> &str {
        told(text, &self.list, EXPECTED, &mut self.known).unwrap_or(&self.expected)
    }
}

/// The language of `text` out of `list`, where the text tells it: that in which its words are commonest together. A text
/// of which no word is known is told by its trigrams. The first language has a lead of `ahead`.
fn told(text: &str, list: &[&'static str], ahead: f32, known: &mut Known) -> Option<&'static str> {
    let tell = |scores: &[f32]| {
        let mut order: Vec<usize> = (0..list.len()).collect();
        order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
        // Ten times as likely as the next, or nothing is told.
        match order[..] {
            [first, second, ..] if scores[first] - scores[second] >= 1.0 => Some(list[first]),
            _ => None,
        }
    };
    if list.len() < 2 {
        return None;
    }
    let mut sum = vec![0.0; list.len()];
    sum[0] = ahead;
    let mut any = false;
    for word in text.unicode_words().filter(|w| w.chars().any(char::is_alphabetic)) {
        let scores = known.of(word, list);
        any |= !scores.is_empty();
        sum.iter_mut().zip(scores).for_each(|(slot, x)| *slot += x);
        if ahead > 0.0 && sum[1..].iter().all(|other| sum[0] - other >= PLAIN) {
            return Some(list[0]);
        }
    }
    if any {
        return tell(&sum);
    }
    if text.chars().filter(|c| c.is_alphabetic()).count() < 12 {
        return None;
    }
    let info = Detector::with_allowlist(list.iter().filter_map(|l| to_whatlang(l)).collect()).detect(text);
    let sure = if ahead > 0.0 { 0.5 } else { 0.1 };
    info.filter(|i| i.confidence() >= sure).and_then(|i| from_whatlang(i.lang()))
}

/// How common words are in each language of a list, looked up once a word.
#[derive(Default)]
struct Known(HashMap<String, Vec<f32>>);

impl Known {
    /// Decimal logarithms of how likely a word is; nothing where no language knows it.
    fn of(&mut self, word: &str, list: &[&'static str]) -> &[f32] {
        if !self.0.contains_key(word) {
            if self.0.len() >= REMEMBERED {
                self.0.clear();
            }
            let likely = |language: &&'static str| {
                let tongue = Tongue::of(language);
                let lexicon = tongue.lexicon?;
                lexicon.find(&tongue.lower(word)).map(|found| lexicon.zipf(found))
            };
            let found: Vec<Option<f32>> = list.iter().map(likely).collect();
            let scores = if found.iter().all(Option::is_none) {
                Vec::new()
            } else {
                found.into_iter().map(|zipf| zipf.unwrap_or(UNKNOWN)).collect()
            };
            self.0.insert(word.to_owned(), scores);
        }
        self.0.get(word).map_or(&[], Vec::as_slice)
    }
}

/// The languages of many texts, of which nothing is known, out of all that the engine knows. A text too short to tell is
/// in the language of most others.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn languages(texts: &[&str], progress: &dyn Progress) -> Result<Vec<&'static str>> {
    let pieces = in_pieces(
        texts.len().div_ceil(PIECE),
        &|piece| progress.at((piece * PIECE).min(texts.len()) as u64, texts.len() as u64),
        Known::default,
        |known, piece, stop| {
            let texts = texts.iter().skip(piece * PIECE).take(PIECE).take_while(|_| !stop.is_set());
            texts.map(|text| told(text, &LANGUAGES, 0.0, known)).collect::<Vec<_>>()
        },
    )?;
    let found: Vec<Option<&str>> = pieces.into_iter().flatten().collect();
    let count = |language: &&str| found.iter().flatten().filter(|f| *f == language).count();
    // Of languages that are equally frequent the first one.
    let most = LANGUAGES.into_iter().rev().max_by_key(count).unwrap_or_default();
    Ok(found.into_iter().map(|language| language.unwrap_or(most)).collect())
}

/// The language of a text: as it is told, or found among all that the engine knows.
pub(super) fn told_or_found<'a>(text: &Text<'a>) -> &'a str {
    if text.language.is_empty() { language(text.text, &LANGUAGES).unwrap_or("") } else { text.language }
}

fn to_whatlang(code: &str) -> Option<Lang> {
    Some(match code {
        "nl" => Lang::Nld,
        "da" => Lang::Dan,
        "sv" => Lang::Swe,
        "tr" => Lang::Tur,
        "en" => Lang::Eng,
        "de" => Lang::Deu,
        _ => return None,
    })
}

fn from_whatlang(lang: Lang) -> Option<&'static str> {
    LANGUAGES.into_iter().find(|code| to_whatlang(code) == Some(lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::Unwatched;

    #[test]
    fn tells_languages_apart() {
        for (code, text) in [
            ("nl", "De fietsenstalling aan het station zit elke ochtend vol."),
            ("da", "Vi mangler plads til produktion, fordi hver anden henvendelse handler om butikker."),
            ("sv", "Kommunerna behöver samarbeta om kollektivtrafiken och skolorna."),
            ("tr", "Mahallede çocuklar için güvenli bir oyun alanı istiyoruz."),
            ("en", "The neighbourhood needs a safe crossing near the school."),
            ("de", "Die Straße braucht einen sicheren Übergang für Schulkinder."),
        ] {
            assert_eq!(language(text, &LANGUAGES), Some(code));
        }
    }

    #[test]
    fn another_language_than_the_expected_one_has_to_show_clearly() {
        let mut listener = Listener::new("nl");
        for (code, text) in [
            ("nl", "OK"),
            ("nl", "Bus, trein, tram"),
            ("nl", "Park-and-ride aan het station"),
            ("nl", "Smart region: open data"),
            ("nl", "Sint-Katelijne-Waver, Onze-Lieve-Vrouw-Waver"),
            ("en", "The neighbourhood needs a safe crossing near the school."),
            ("de", "Die Straße braucht einen sicheren Übergang für Schulkinder."),
            ("da", "Vi mangler plads til produktion, fordi hver anden henvendelse handler om butikker."),
            ("tr", "Mahallede çocuklar için güvenli bir oyun alanı istiyoruz."),
        ] {
            assert_eq!(listener.language(text), code, "{text}");
        }
        let mut elsewhere = Listener::new("fi");
        assert_eq!(elsewhere.language("The neighbourhood needs a safe crossing near the school."), "fi");
    }

    #[test]
    fn a_short_text_is_in_the_language_of_the_others() {
        let texts =
            ["OK", "Vi mangler plads til produktion, fordi hver anden henvendelse handler om butikker.", "12 %"];
        assert_eq!(languages(&texts, &Unwatched).expect("runs"), ["da"; 3]);
        assert_eq!(languages(&["OK"], &Unwatched).expect("runs"), ["nl"]);
        assert!(languages(&[], &Unwatched).expect("runs").is_empty());
    }

    #[test]
    fn the_expected_language_wins_where_nothing_is_told() {
        assert_eq!(language("OK", &["da", "en"]), Some("da"));
        assert_eq!(language("12 %", &["tr"]), Some("tr"));
        assert_eq!(language("hei", &["fi"]), None);
        assert_eq!(language("hei", &[]), None);
    }
}

//! What a language does with words: cutting, lower case, stems, stop words, how much a word weighs.

use std::collections::HashMap;
use std::sync::OnceLock;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

use super::grammar::{Grammar, grammar};
use super::lexicon::Lexicon;

/// Languages that have a stemmer, stop words and frequencies. Others degrade to plain words and their characters.
pub(super) const LANGUAGES: [&str; 6] = ["nl", "da", "sv", "tr", "en", "de"];

/// Zipf frequency that is assumed for a word which is not in the table.
const RARE: f32 = 3.0;

/// A word in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// As written, without a Turkish or genitive suffix after an apostrophe.
    pub written: &'a str,
    /// Where `written` begins in the text.
    pub at: usize,
    /// Lower case, as the language does it.
    pub lower: String,
    /// Whether it carries no subject: grammar, a number, a single letter.
    pub stop: bool,
    /// Whether it carries so little that it explains nothing: neither in labels nor among shared words.
    pub weak: bool,
    /// Whether only a hyphen stands between it and the word before.
    pub hyphen: bool,
    /// Whether a sentence begins with it, so that its capital says nothing.
    pub opens: bool,
}

impl Word<'_> {
    /// Whether only one character lies between it and the next word: a blank or a hyphen, no comma and no full stop.
    pub(super) fn beside(&self, next: &Word) -> bool {
        !next.opens && self.at + self.written.len() + 1 == next.at
    }
}

/// What the engine knows about one language.
pub(super) struct Tongue {
    /// ISO 639-1; empty where it is none of the known ones.
    pub language: &'static str,
    turkish: bool,
    stemmer: Option<Stemmer>,
    /// Stop words; `false`: a weak word, which carries little but is kept.
    stops: HashMap<&'static str, bool>,
    /// Its most frequent words: how common they are, and what they mean.
    pub lexicon: Option<&'static Lexicon>,
    grammar: Grammar,
}

impl Tongue {
    /// The knowledge of `language` (ISO 639-1); of an unknown language, next to nothing.
    pub(super) fn of(language: &str) -> &'static Tongue {
        static TONGUES: [OnceLock<Tongue>; 7] = [const { OnceLock::new() }; 7];
        let at = LANGUAGES.iter().position(|l| *l == language).unwrap_or(LANGUAGES.len());
        TONGUES[at].get_or_init(|| Tongue::load(LANGUAGES.get(at).copied().unwrap_or("")))
    }

    fn load(language: &'static str) -> Tongue {
        let lexicon = Lexicon::of(language);
        let zipf = |word: &str| lexicon.and_then(|l| Some(l.zipf(l.find(word)?))).unwrap_or(RARE);
        let stops = stop_words::lookup(language).unwrap_or(&[]).iter().copied();
        // The published lists are greedy ("system", "research", "beslut"): only their common words are grammar. The
        // English one is by far the greediest.
        let grammar_from = if language == "en" { 5.7 } else { 5.0 };
        let stops =
            if language.is_empty() { HashMap::new() } else { stops.map(|w| (w, zipf(w) >= grammar_from)).collect() };
        Tongue {
            language,
            turkish: language == "tr",
            stemmer: stemmer(language),
            stops,
            lexicon,
            grammar: grammar(language),
        }
    }

    /// Lower case; Turkish has two letters i.
    pub(super) fn lower(&self, word: &str) -> String {
        if !self.turkish {
            return word.to_lowercase();
        }
        let dotted: String = word
            .chars()
            .map(|c| match c {
                'I' => 'ı',
                'İ' => 'i',
                c => c,
            })
            .collect();
        dotted.to_lowercase()
    }

    /// The stem of a lower-case word.
    pub(super) fn stemmed(&self, lower: &str) -> String {
        match &self.stemmer {
            // Danish needs a second pass: *virksomhederne* becomes *virksomhed*, but *virksomheder* becomes *virksom*.
            Some(stemmer) if self.language == "da" => stemmer.stem(&stemmer.stem(lower)).into_owned(),
            Some(stemmer) => stemmer.stem(lower).into_owned(),
            None => lower.to_owned(),
        }
    }

    /// Weight by rarity in the language: from .3 for the commonest words to 1.25 for the rarest.
    pub(super) fn rarity(&self, lower: &str) -> f32 {
        let Some(lexicon) = self.lexicon else { return 1.0 };
        let zipf = lexicon.find(lower).map_or(RARE, |word| lexicon.zipf(word)).max(RARE);
        let weight = ((8.0 - zipf) / 4.0).clamp(0.3, 1.5);
        if self.is_weak(lower) { weight * 0.5 } else { weight }
    }

    /// Whether `lower` is in the list of stop words, be it grammar or only weak.
    pub(super) fn is_weak(&self, lower: &str) -> bool {
        self.stops.contains_key(lower) || self.grammar.weak.contains(&lower)
    }

    /// Whether the language writes every noun with a capital.
    pub(super) fn nouns_have_capitals(&self) -> bool {
        self.language == "de"
    }

    /// Whether a noun is to be expected after this word.
    pub(super) fn leads_to_noun(&self, lower: &str) -> bool {
        self.grammar.before_nouns.contains(&lower)
    }

    /// Whether a verb is to be expected after this word.
    pub(super) fn leads_to_verb(&self, lower: &str) -> bool {
        self.grammar.before_verbs.contains(&lower)
    }

    /// Letters that join the parts of a compound; none where the language makes no compounds.
    pub(super) fn links(&self) -> &'static [&'static str] {
        self.grammar.links
    }

    /// Endings that articles and cases hang on nouns, and what stands in their place in the plain form.
    pub(super) fn articles(&self) -> &'static [(&'static str, &'static str)] {
        self.grammar.articles
    }

    /// What the ending says: 1 a noun, -1 none, 0 nothing.
    pub(super) fn ending(&self, lower: &str) -> i8 {
        let ends = |endings: &[&str]| endings.iter().any(|e| lower.len() > e.len() + 2 && lower.ends_with(e));
        i8::from(ends(self.grammar.of_nouns)) - i8::from(ends(self.grammar.of_others))
    }

    /// The words of `text` in order.
    pub(super) fn words<'a>(&self, text: &'a str) -> Vec<Word<'a>> {
        let mut out = Vec::new();
        let mut end = 0;
        for (at, whole) in text.unicode_word_indices() {
            let opens = at == 0 || text[end..at].contains(['.', '!', '?', ':', '\n', '"', '“', '”', '»', '•']);
            let hyphen = at > 0 && matches!(&text[end..at], "-" | "‑");
            end = at + whole.len();
            let written = before_apostrophe(whole);
            let lower = self.lower(written);
            let stop = !tells(&lower) || self.stops.get(lower.as_str()) == Some(&true);
            let weak = stop || self.is_weak(&lower);
            out.push(Word { written, at, lower, stop, weak, hyphen, opens });
        }
        out
    }
}

/// Cuts what stands behind an apostrophe: Turkish suffixes (*İzmir'de*), plurals and genitives (*auto's*).
fn before_apostrophe(word: &str) -> &str {
    match word.find(['\'', '’']) {
        Some(at) if word[..at].chars().count() > 1 => &word[..at],
        _ => word,
    }
}

/// Whether a word can say what a text is about: at least two characters, one of them a letter.
fn tells(lower: &str) -> bool {
    lower.chars().nth(1).is_some() && lower.chars().any(char::is_alphabetic)
}

fn stemmer(language: &str) -> Option<Stemmer> {
    let algorithm = match language {
        "nl" => Algorithm::Dutch,
        "da" => Algorithm::Danish,
        "sv" => Algorithm::Swedish,
        "tr" => Algorithm::Turkish,
        "en" => Algorithm::English,
        "de" => Algorithm::German,
        _ => return None,
    };
    Some(Stemmer::create(algorithm))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(language: &str, text: &str) -> Vec<String> {
        let tongue = Tongue::of(language);
        tongue.words(text).into_iter().filter(|w| !w.stop).map(|w| tongue.stemmed(&w.lower)).collect()
    }

    #[test]
    fn turkish_has_two_letters_i() {
        let tr = Tongue::of("tr");
        for (written, lower) in
            [("IŞIK", "ışık"), ("İZMİR", "izmir"), ("Iğdır", "ığdır"), ("İlçe", "ilçe"), ("ÇIKIŞ", "çıkış"), ("i", "i")]
        {
            assert_eq!(tr.lower(written), lower, "{written}");
        }
        for (language, written, lower) in
            [("nl", "IJS", "ijs"), ("da", "ILD", "ild"), ("sv", "IS", "is"), ("en", "ICE", "ice")]
        {
            assert_eq!(Tongue::of(language).lower(written), lower, "{written}");
        }
        assert_ne!(stems("tr", "ısırgan"), stems("tr", "isirgan"), "two letters, two words");
    }

    #[test]
    fn what_follows_an_apostrophe_is_an_ending() {
        for (one, other) in [("İzmir'de", "İZMİR’in"), ("Karşıyaka’nın", "Karşıyaka'ya"), ("TÜBİTAK'ın", "Tübitak’tan")]
        {
            assert_eq!(stems("tr", one), stems("tr", other), "{one}");
        }
    }

    #[test]
    fn stop_words_go_and_subjects_stay() {
        for (language, text, kept) in [
            ("nl", "de het een en van voor maar niet wordt hebben wij", ""),
            ("nl", "De fietsers wachten aan het station", "fietsers station"),
            ("da", "og det en af på ikke men vi har skal", ""),
            ("da", "Cyklisterne venter på stationen", "cyklisterne stationen"),
            ("sv", "och det en av på inte men vi har ska", ""),
            ("sv", "Cyklisterna väntar på stationen", "cyklisterna stationen"),
            ("tr", "ve bir bu için ile ama da çok daha", ""),
            ("tr", "Bisikletliler bu istasyonda", "bisikletliler istasyonda"),
            ("en", "the a of and for but not we have this", ""),
            ("en", "The cyclists at this station", "cyclists station"),
            ("de", "der die das und von für aber nicht wir haben", ""),
            ("de", "Die Radfahrer an diesem Bahnhof", "radfahrer bahnhof"),
        ] {
            let tongue = Tongue::of(language);
            let left: Vec<String> = tongue.words(text).into_iter().filter(|w| !w.stop).map(|w| w.lower).collect();
            for word in kept.split_whitespace() {
                assert!(left.iter().any(|l| l == word), "{language}: {word} went from {left:?}");
            }
            assert!(!kept.is_empty() || left.is_empty(), "{language}: {left:?} stayed");
        }
    }

    #[test]
    fn numbers_and_letters_say_nothing() {
        assert!(stems("nl", "412 96 % x 2030").is_empty());
        assert_eq!(stems("nl", "R16"), ["r16"]);
    }

    #[test]
    fn inflections_meet() {
        for (language, one, other) in [
            ("nl", "fietsers", "fietser"),
            ("nl", "straten", "straat"),
            ("nl", "gemeentelijke", "gemeentelijk"),
            ("da", "virksomhederne", "virksomheder"),
            ("da", "boligerne", "bolig"),
            ("sv", "kommunerna", "kommuner"),
            ("sv", "bostäderna", "bostäder"),
            ("tr", "parklar", "park"),
            ("tr", "mahalleler", "mahalle"),
            ("en", "connections", "connection"),
            ("en", "cycling", "cycle"),
            ("de", "straßen", "straße"),
            ("de", "schulen", "schule"),
        ] {
            assert_eq!(stems(language, one), stems(language, other), "{language}: {one}, {other}");
        }
        for (language, one, other) in [
            ("nl", "water", "straat"),
            ("da", "skole", "sko"),
            ("sv", "skola", "sko"),
            ("tr", "okul", "oda"),
            ("en", "port", "portal"),
            ("de", "bahn", "bahre"),
        ] {
            assert_ne!(stems(language, one), stems(language, other), "{language}: {one}, {other}");
        }
    }

    #[test]
    fn rare_words_weigh_more() {
        let nl = Tongue::of("nl");
        assert!(nl.rarity("fietssnelweg") > nl.rarity("school"));
        assert!(nl.rarity("school") > nl.rarity("wordt"));
        assert!((Tongue::of("xx").rarity("wort") - 1.0).abs() < 1e-6);
    }

    #[test]
    fn an_unknown_language_still_has_words() {
        let words = Tongue::of("fi").words("Helsingin kaupunki, \u{202e}x 😀");
        assert_eq!(words[0].lower, "helsingin");
    }
}

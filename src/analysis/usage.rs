//! How words are written and as what they are used, counted over all texts.

use std::collections::HashMap;

use super::words::{Tongue, Word};

/// How one lower-case word is written and used.
#[derive(Default, Clone, Copy)]
struct Use {
    /// Capital in the middle of a sentence.
    capital: u32,
    /// Small letter in the middle of a sentence.
    small: u32,
    /// Behind a determiner and before grammar or the end: where nouns stand.
    as_noun: u32,
    /// Behind a pronoun, a modal verb or the sign of the infinitive.
    as_verb: u32,
    all: u32,
    /// Written in a language that gives every noun a capital.
    german: bool,
}

/// Use of all words that are no grammar.
pub(super) struct Usage(HashMap<String, Use>);

impl Usage {
    pub(super) fn new(texts: &[Vec<Word>], tongues: &[&'static Tongue]) -> Self {
        let mut out: HashMap<String, Use> = HashMap::new();
        for (words, tongue) in texts.iter().zip(tongues) {
            for (i, word) in words.iter().enumerate().filter(|(_, w)| !w.stop) {
                if !out.contains_key(&word.lower) {
                    out.insert(word.lower.clone(), Use::default());
                }
                let Some(used) = out.get_mut(&word.lower) else { continue };
                used.all += 1;
                used.german |= tongue.language == "de";
                if !word.opens {
                    *(if is_capital(word) { &mut used.capital } else { &mut used.small }) += 1;
                } else if words.get(i + 1).is_some_and(|next| adjacent(word, next) && is_capital(next)) {
                    // *Brøndby Strand* at the beginning of a sentence: a name goes on.
                    used.capital += 1;
                }
                let before = if i > 0 && adjacent(&words[i - 1], word) { words[i - 1].lower.as_str() } else { "" };
                let ends = words.get(i + 1).is_none_or(|next| next.stop || !adjacent(word, next));
                used.as_noun += u32::from(ends && tongue.leads_to_noun(before));
                used.as_verb += u32::from(tongue.leads_to_verb(before));
            }
        }
        Self(out)
    }

    fn of(&self, lower: &str) -> Use {
        self.0.get(lower).copied().unwrap_or_default()
    }

    /// Whether a word is mostly written with a capital in the middle of a sentence.
    pub(super) fn has_capital(&self, lower: &str) -> bool {
        let used = self.of(lower);
        used.capital > used.small || (used.german && used.capital == 0 && used.small == 0)
    }

    /// Whether it is a name: a capital where other words have none.
    pub(super) fn is_name(&self, lower: &str) -> bool {
        self.has_capital(lower) && !self.of(lower).german
    }

    /// How likely a word is a noun, from about 0.1 to about 1.2.
    pub(super) fn likely_noun(&self, lower: &str, tongue: &Tongue) -> f64 {
        let used = self.of(lower);
        if used.german {
            return if self.has_capital(lower) { 1.0 } else { 0.1 };
        }
        let signals = (f64::from(used.as_noun) + 0.4) / (f64::from(used.all + used.as_verb) + 0.8);
        (signals + 0.35 * f64::from(tongue.ending(lower)) + 0.1).clamp(0.1, 1.2)
    }
}

fn is_capital(word: &Word) -> bool {
    word.written.chars().next().is_some_and(char::is_uppercase)
}

/// Whether only one character lies between two words: a blank or a hyphen, no comma and no full stop.
pub(super) fn adjacent(first: &Word, second: &Word) -> bool {
    !second.opens && first.at + first.written.len() + 1 == second.at
}

//! How a word is written and as what it is used, counted over all texts.

use super::words::{Tongue, Word};

/// How one lower-case word of one language is written and used.
#[derive(Default, Clone, Copy)]
pub(super) struct Use {
    /// Capital in the middle of a sentence.
    capital: u32,
    /// Small letter in the middle of a sentence.
    small: u32,
    /// Behind a determiner and before grammar or the end: where nouns stand.
    as_noun: u32,
    /// Behind a pronoun, a modal verb or the sign of the infinitive.
    as_verb: u32,
    all: u32,
}

impl Use {
    /// Counts the word at place `at` of a text.
    pub(super) fn count(&mut self, words: &[Word], at: usize, tongue: &Tongue) {
        let word = &words[at];
        self.all += 1;
        if !word.opens {
            *(if is_capital(word) { &mut self.capital } else { &mut self.small }) += 1;
        } else if words.get(at + 1).is_some_and(|next| word.beside(next) && is_capital(next)) {
            // *Brøndby Strand* at the beginning of a sentence: a name goes on.
            self.capital += 1;
        }
        let before = if at > 0 && words[at - 1].beside(word) { words[at - 1].lower.as_str() } else { "" };
        let ends = words.get(at + 1).is_none_or(|next| next.stop || !word.beside(next));
        self.as_noun += u32::from(ends && tongue.leads_to_noun(before));
        self.as_verb += u32::from(tongue.leads_to_verb(before));
    }

    /// Adds what was counted elsewhere.
    pub(super) fn add(&mut self, other: Use) {
        self.capital += other.capital;
        self.small += other.small;
        self.as_noun += other.as_noun;
        self.as_verb += other.as_verb;
        self.all += other.all;
    }

    /// Whether the word is mostly written with a capital in the middle of a sentence.
    pub(super) fn has_capital(self, tongue: &Tongue) -> bool {
        self.capital > self.small || (tongue.nouns_have_capitals() && self.capital == 0 && self.small == 0)
    }

    /// Whether it is a name: a capital where other words have none.
    pub(super) fn is_name(self, tongue: &Tongue) -> bool {
        self.has_capital(tongue) && !tongue.nouns_have_capitals()
    }

    /// How likely the word is a noun, from about 0.1 to about 1.2.
    pub(super) fn likely_noun(self, lower: &str, tongue: &Tongue) -> f64 {
        if tongue.nouns_have_capitals() {
            return if self.has_capital(tongue) { 1.0 } else { 0.1 };
        }
        let signals = (f64::from(self.as_noun) + 0.4) / (f64::from(self.all + self.as_verb) + 0.8);
        (signals + 0.35 * f64::from(tongue.ending(lower)) + 0.1).clamp(0.1, 1.2)
    }
}

fn is_capital(word: &Word) -> bool {
    word.written.chars().next().is_some_and(char::is_uppercase)
}

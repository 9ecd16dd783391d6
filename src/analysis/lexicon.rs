//! The shipped table of words: how common each is in its language, and what it means, in one space for six languages.
//! Where it comes from and how it is laid out: `config/words/README.md` and `make.py` beside it.

use std::sync::OnceLock;

/// Columns of a word's vector.
pub(super) const COLUMNS: usize = 128;
/// Zipf frequency from which a word is one that people use.
const COMMON: f32 = 3.3;
/// What a step of that frequency is worth beside the cosine.
const PREFERRED: f32 = 0.05;
/// By how much commoner a foreign word is at home.
const FOREIGN: f32 = 0.7;
/// Bits of a value in the table.
const BITS: usize = 3;

static TABLE: &[u8] = include_bytes!("../../config/words/lexicon.bin");

/// The words of one language.
pub(super) struct Lexicon {
    language: &'static str,
    /// All words in the order of their bytes, each with a line feed behind it.
    words: &'static str,
    /// Where each begins.
    starts: Vec<u32>,
    zipf: &'static [u8],
    codes: &'static [u8],
    /// What each code stands for, by column.
    values: &'static [[f32; 1 << BITS]; COLUMNS],
}

impl Lexicon {
    /// The words of `language` (ISO 639-1), if it is one of the six.
    pub(super) fn of(language: &str) -> Option<&'static Lexicon> {
        Self::all().iter().find(|l| l.language == language)
    }

    fn all() -> &'static [Lexicon] {
        static ALL: OnceLock<Vec<Lexicon>> = OnceLock::new();
        // A table that cannot be read is a fault of the build, which a test finds; the engine then works without.
        ALL.get_or_init(|| load(TABLE).unwrap_or_default())
    }

    /// Number of a lower-case word.
    pub(super) fn find(&self, lower: &str) -> Option<u32> {
        let found = self.starts.binary_search_by(|start| {
            let rest = &self.words.as_bytes()[*start as usize..];
            let word = rest.split(|b| *b == b'\n').next().unwrap_or_default();
            word.cmp(lower.as_bytes())
        });
        found.ok().map(|at| at as u32)
    }

    /// Zipf frequency of a word: the decimal logarithm of how often it occurs in a thousand million words.
    pub(super) fn zipf(&self, word: u32) -> f32 {
        f32::from(self.zipf.get(word as usize).copied().unwrap_or_default()) / 30.0
    }

    /// The vector of a word, of length one.
    pub(super) fn unit(&self, word: u32) -> [f32; COLUMNS] {
        let mut vector = [0.0; COLUMNS];
        self.add(word, 1.0, &mut vector);
        let length = vector.iter().map(|x| x * x).sum::<f32>().sqrt();
        if length > 0.0 {
            vector.iter_mut().for_each(|x| *x /= length);
        }
        vector
    }

    /// The word that suits and means most nearly what `meant` (of length one) does, a common one rather than a rare one,
    /// and how near it is.
    pub(super) fn nearest(
        &self,
        meant: &[f32; COLUMNS],
        suits: impl Fn(&Self, u32, &str) -> bool,
    ) -> Option<(&'static str, f32)> {
        let mut best: Option<(u32, f32, f32)> = None;
        for word in (0..self.starts.len() as u32).filter(|word| self.zipf(*word) >= COMMON) {
            let cosine: f32 = self.unit(word).iter().zip(meant).map(|(x, y)| x * y).sum();
            let value = cosine + PREFERRED * self.zipf(word);
            if best.is_none_or(|(_, most, _)| value > most) && suits(self, word, self.word(word)) {
                best = Some((word, value, cosine));
            }
        }
        best.map(|(word, _, cosine)| (self.word(word), cosine))
    }

    /// Whether a word is much commoner in another language: it is foreign here.
    pub(super) fn is_foreign(&self, word: u32, lower: &str) -> bool {
        let elsewhere = |other: &&Lexicon| {
            other.language != self.language
                && other.find(lower).is_some_and(|w| other.zipf(w) > self.zipf(word) + FOREIGN)
        };
        Self::all().iter().any(|other| elsewhere(&other))
    }

    fn word(&self, word: u32) -> &'static str {
        let from = self.starts.get(word as usize).map_or(self.words.len(), |at| *at as usize);
        self.words.get(from..).and_then(|rest| rest.lines().next()).unwrap_or_default()
    }

    /// Adds `weight` times the vector of a word to `sum`.
    pub(super) fn add(&self, word: u32, weight: f32, sum: &mut [f32; COLUMNS]) {
        const BYTES: usize = COLUMNS * BITS / 8;
        let at = word as usize * BYTES;
        let Some(row) = self.codes.get(at..at + BYTES) else { return };
        // Eight values are three bytes.
        for (group, bytes) in row.chunks_exact(BITS).enumerate() {
            let mut bits = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]);
            for (sum, values) in sum.iter_mut().zip(self.values).skip(group * 8).take(8) {
                *sum += weight * values[(bits & 7) as usize];
                bits >>= BITS;
            }
        }
    }
}

/// Reads the table; `None` where it is not as `make.py` writes it.
fn load(table: &'static [u8]) -> Option<Vec<Lexicon>> {
    let mut rest = table.strip_prefix(b"samspel1")?;
    let columns = number(&mut rest)?;
    let languages = number(&mut rest)?;
    if columns != COLUMNS {
        return None;
    }
    let deviations = floats(&mut rest, COLUMNS)?;
    let levels = floats(&mut rest, 1 << BITS)?;
    let mut values = Box::new([[0.0; 1 << BITS]; COLUMNS]);
    for (column, row) in values.iter_mut().enumerate() {
        for (value, level) in row.iter_mut().zip(&levels) {
            *value = level * deviations[column];
        }
    }
    let values: &'static _ = Box::leak(values);
    let mut heads = Vec::new();
    for _ in 0..languages {
        let language = std::str::from_utf8(take(&mut rest, 2)?).ok()?;
        take(&mut rest, 2)?;
        heads.push((language, number(&mut rest)?, number(&mut rest)?));
    }
    let mut out = Vec::new();
    for (language, count, bytes) in heads {
        let words = std::str::from_utf8(take(&mut rest, bytes)?).ok()?;
        let ends = words.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at as u32 + 1);
        let mut starts: Vec<u32> = std::iter::once(0).chain(ends).collect();
        starts.truncate(count);
        let zipf = take(&mut rest, count)?;
        let codes = take(&mut rest, count * COLUMNS * BITS / 8)?;
        out.push(Lexicon { language, words, starts, zipf, codes, values });
    }
    rest.is_empty().then_some(out)
}

fn take(rest: &mut &'static [u8], count: usize) -> Option<&'static [u8]> {
    let (taken, left) = rest.split_at_checked(count)?;
    *rest = left;
    Some(taken)
}

fn number(rest: &mut &'static [u8]) -> Option<usize> {
    take(rest, 4)?.try_into().ok().map(|bytes| u32::from_le_bytes(bytes) as usize)
}

fn floats(rest: &mut &'static [u8], count: usize) -> Option<Vec<f32>> {
    let bytes = take(rest, count * 4)?;
    Some(bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::words::LANGUAGES;

    fn vector(language: &str, words: &str) -> [f32; COLUMNS] {
        let lexicon = Lexicon::of(language).expect("is there");
        let mut sum = [0.0; COLUMNS];
        for word in words.split(' ') {
            let number = lexicon.find(word).unwrap_or_else(|| panic!("{word} is in the table"));
            lexicon.add(number, 1.0, &mut sum);
        }
        sum
    }

    fn cosine(a: &[f32], b: &[f32]) -> f32 {
        let dot = |x: &[f32], y: &[f32]| x.iter().zip(y).map(|(p, q)| p * q).sum::<f32>();
        dot(a, b) / (dot(a, a) * dot(b, b)).sqrt()
    }

    #[test]
    fn the_table_is_whole() {
        assert!(TABLE.len() <= 16 << 20);
        for language in LANGUAGES {
            let lexicon = Lexicon::of(language).expect("is there");
            assert!(lexicon.starts.len() > 25_000, "{language}");
            assert_eq!(lexicon.starts.len(), lexicon.zipf.len());
            assert!(lexicon.starts.windows(2).all(|w| w[0] < w[1]));
        }
        assert!(Lexicon::of("fi").is_none());
    }

    #[test]
    fn the_first_and_the_last_word_are_found() {
        for language in LANGUAGES {
            let lexicon = Lexicon::of(language).expect("is there");
            let mut lines = lexicon.words.lines();
            let (first, last) = (lines.next().expect("a word"), lines.next_back().expect("a word"));
            assert_eq!(lexicon.find(first), Some(0));
            assert_eq!(lexicon.find(last), Some(lexicon.starts.len() as u32 - 1));
            assert_eq!(lexicon.find(""), None);
            assert_eq!(lexicon.find("zzzzqq"), None);
        }
    }

    #[test]
    fn common_words_are_common() {
        let nl = Lexicon::of("nl").expect("is there");
        let zipf = |word: &str| nl.find(word).map(|w| nl.zipf(w));
        assert!(zipf("de") > Some(7.0));
        assert!(zipf("gemeente") > zipf("fietssnelweg"));
    }

    #[test]
    fn what_means_the_same_lies_near_in_another_language() {
        for (a, b, far) in [
            (("nl", "school leerlingen leraar"), ("da", "skole elever lærer"), ("da", "vand regn flod")),
            (("sv", "vatten regn flod"), ("tr", "su yağmur nehir"), ("tr", "okul öğrenci öğretmen")),
            (("en", "housing rent apartment"), ("nl", "woningen huur appartement"), ("nl", "muziek concert zanger")),
        ] {
            let (a, b, far) = (vector(a.0, a.1), vector(b.0, b.1), vector(far.0, far.1));
            assert!(cosine(&a, &b) > cosine(&a, &far) + 0.1, "{} {}", cosine(&a, &b), cosine(&a, &far));
        }
    }
}

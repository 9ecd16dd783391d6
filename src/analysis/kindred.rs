//! Why a text is in a group with which it shares no word: words of its own that mean nearly what words of the group mean.

use std::collections::BTreeMap;

use super::compounds::senses;
use super::lexicon::COLUMNS;
use super::reading::{Entry, Read};

/// Most frequent words of a group that are looked at.
const FREQUENT: usize = 40;
/// Texts of a group whose words are counted.
const COUNTED: usize = 500;
/// Pairs of words that are told.
const TOLD: usize = 2;

type Vector = [f32; COLUMNS];

/// The commonest words of a group that say something, and what they mean.
pub(super) struct Kindred<'r, 'a> {
    read: &'r Read<'a>,
    words: Vec<(u32, Vector)>,
}

impl<'r, 'a> Kindred<'r, 'a> {
    /// Of the group that `texts` make.
    pub(super) fn new(read: &'r Read<'a>, texts: &[usize]) -> Self {
        let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
        for token in texts.iter().take(COUNTED).flat_map(|text| read.tokens(*text)) {
            let entry = read.entry(*token);
            if !entry.weak {
                *counts.entry(token.word).or_insert(0.0) += entry.tongue.rarity(&entry.lower);
            }
        }
        let mut order: Vec<(u32, f32)> = counts.into_iter().collect();
        order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let known = |(word, _): (u32, f32)| Some((word, vector(&read.entries[word as usize])?));
        Self { read, words: order.into_iter().filter_map(known).take(FREQUENT).collect() }
    }

    /// Pairs of a word of the text and the word of the group that means most nearly the same, as in *rijwiel ≈ fiets*,
    /// the nearest first.
    pub(super) fn of(&self, text: usize) -> Vec<String> {
        let mut found: Vec<(f32, u32, u32)> = Vec::new();
        for token in self.read.tokens(text).iter().filter(|t| !self.read.entry(**t).weak) {
            let Some(mine) = vector(self.read.entry(*token)) else { continue };
            let others = self.words.iter().filter(|(word, _)| *word != token.word);
            let near = others.map(|(word, other)| (cosine(&mine, other), *word));
            if let Some((likeness, word)) = near.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))) {
                found.push((likeness, token.word, word));
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        found.dedup_by_key(|(_, mine, _)| *mine);
        let lower = |word: u32| &self.read.entries[word as usize].lower;
        found.into_iter().take(TOLD).map(|(_, mine, other)| format!("{} ≈ {}", lower(mine), lower(other))).collect()
    }
}

/// What a word means, of length one; `None` where the table knows nothing of it.
fn vector(entry: &Entry) -> Option<Vector> {
    let lexicon = entry.tongue.lexicon?;
    let mut sum = [0.0; COLUMNS];
    for word in senses(&entry.lower, entry.tongue) {
        lexicon.add(word, 1.0, &mut sum);
    }
    let length = sum.iter().map(|x| x * x).sum::<f32>().sqrt();
    (length > 0.0).then(|| sum.map(|x| x / length))
}

fn cosine(a: &Vector, b: &Vector) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_mean_nearly_the_same_say_why() {
        let texts = [
            ("Kinderen leren lezen in de school.", "nl"),
            ("De school zoekt een leraar voor de kinderen.", "nl"),
            ("Water staat in de kelder.", "nl"),
            ("Leerlingen missen een lerares.", "nl"),
        ];
        let read = Read::new(&texts, &|_| Ok(())).expect("nobody cancels");
        let told = Kindred::new(&read, &[0, 1, 2]).of(3);
        assert!(told.contains(&"lerares ≈ leraar".to_owned()), "{told:?}");
        assert!(Kindred::new(&read, &[]).of(3).is_empty());
    }
}

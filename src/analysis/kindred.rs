//! Why a text is in a group with which it shares no word: words of its own that mean nearly what words of the group mean.

use std::collections::BTreeMap;

use super::compounds::senses;
use super::lexicon::COLUMNS;
use super::reading::{Entry, Read};
use super::words::Tongue;

/// Most frequent words of a group that are looked at.
const FREQUENT: usize = 40;
/// Texts of a group whose words are counted.
const COUNTED: usize = 500;
/// Pairs of words that are told.
const TOLD: usize = 2;

type Vector = [f32; COLUMNS];

/// The commonest words of a group that say something, and what they mean.
pub(super) struct Kindred {
    words: Vec<(String, Vector)>,
}

impl Kindred {
    /// Of the group that `texts` make.
    pub(super) fn new(read: &Read, texts: &[usize]) -> Self {
        let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
        for token in texts.iter().take(COUNTED).flat_map(|text| read.tokens(*text)) {
            let entry = read.entry(*token);
            if !entry.weak {
                *counts.entry(token.word).or_insert(0.0) += entry.tongue.rarity(&entry.lower);
            }
        }
        let mut order: Vec<(u32, f32)> = counts.into_iter().collect();
        order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let known = |(word, _): (u32, f32)| {
            let Entry { lower, tongue, .. } = &read.entries[word as usize];
            Some((lower.clone(), vector(lower, tongue)?))
        };
        Self { words: order.into_iter().filter_map(known).take(FREQUENT).collect() }
    }

    /// What a text that was read has in common with it.
    pub(super) fn of_text(&self, read: &Read, text: usize) -> Vec<String> {
        let strong = read.tokens(text).iter().map(|t| read.entry(*t)).filter(|entry| !entry.weak);
        self.of(strong.map(|entry| (entry.lower.as_str(), entry.tongue)))
    }

    /// Pairs of one of these words and the word of the group that means most nearly the same, as in *rijwiel ≈ fiets*,
    /// the nearest first.
    pub(super) fn of<'w>(&self, words: impl Iterator<Item = (&'w str, &'static Tongue)>) -> Vec<String> {
        let mut found: Vec<(f32, &str, &str)> = Vec::new();
        for (lower, tongue) in words {
            let Some(mine) = vector(lower, tongue) else { continue };
            let others = self.words.iter().filter(|(word, _)| word != lower);
            let near = others.map(|(word, other)| (cosine(&mine, other), word.as_str()));
            if let Some((likeness, word)) = near.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1))) {
                found.push((likeness, lower, word));
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        found.dedup_by_key(|(_, mine, _)| *mine);
        found.into_iter().take(TOLD).map(|(_, mine, other)| format!("{mine} ≈ {other}")).collect()
    }
}

/// What a word means, of length one; `None` where the table knows nothing of it.
fn vector(lower: &str, tongue: &Tongue) -> Option<Vector> {
    let lexicon = tongue.lexicon?;
    let mut sum = [0.0; COLUMNS];
    for word in senses(lower, tongue) {
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
        let told = Kindred::new(&read, &[0, 1, 2]).of_text(&read, 3);
        assert!(told.contains(&"lerares ≈ leraar".to_owned()), "{told:?}");
        assert!(Kindred::new(&read, &[]).of_text(&read, 3).is_empty());
    }
}

//! One text as a point: a sparse vector of its words beside a dense one of what they mean.

use super::lexicon::COLUMNS;
use super::space::WORDS;

/// A sparse vector: features in rising order, and their weights.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sparse<'s> {
    pub at: &'s [u32],
    pub weight: &'s [f32],
}

impl<'s> Sparse<'s> {
    pub(super) fn iter(self) -> impl Iterator<Item = (usize, f32)> + 's {
        self.at.iter().zip(self.weight).map(|(f, w)| (*f as usize, *w))
    }

    /// Inner product; of unit vectors the cosine of their angle.
    pub(super) fn dot(self, other: Sparse) -> f32 {
        let (mut i, mut j, mut sum) = (0, 0, 0.0);
        while i < self.at.len() && j < other.at.len() {
            match self.at[i].cmp(&other.at[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    sum += self.weight[i] * other.weight[j];
                    i += 1;
                    j += 1;
                }
            }
        }
        sum
    }
}

/// A text as a point.
pub(super) struct Point<'s> {
    pub words: Sparse<'s>,
    pub meaning: [f32; COLUMNS],
    /// Its squared length: 1, less what it has no words for.
    pub square: f32,
}

impl<'s> Point<'s> {
    pub(super) fn new(words: Sparse<'s>, has_words: bool, meaning: [f32; COLUMNS], is_known: bool) -> Self {
        let square = if has_words { WORDS } else { 0.0 } + if is_known { 1.0 - WORDS } else { 0.0 };
        Self { words, meaning, square }
    }
}

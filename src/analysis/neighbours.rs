//! The nearest texts, exactly, over an inverted index.

use super::space::{Space, Sparse};
use crate::domain::Progress;
use crate::error::Result;

/// Longest list of texts that is walked for one stem: a stem in more of them tells nothing.
const LONGEST: usize = 2_000;
/// Most steps that one run of characters may cost over all texts; only large collections reach it.
const STEPS: usize = 4_000_000;

/// For each feature the texts that have it.
pub(super) struct Postings {
    start: Vec<usize>,
    entries: Vec<(u32, f32)>,
}

impl Postings {
    pub(super) fn new(space: &Space) -> Self {
        let texts = space.vectors.len();
        let longest_run = (STEPS / texts.max(1)).clamp(200, LONGEST);
        let mut start = vec![0_usize; space.features + 1];
        for (feature, _) in space.vectors.iter().flat_map(Sparse::iter) {
            start[feature + 1] += 1;
        }
        for feature in 0..space.features {
            let longest = if feature < space.first_run { LONGEST } else { longest_run };
            if start[feature + 1] > longest {
                start[feature + 1] = 0;
            }
            start[feature + 1] += start[feature];
        }
        let mut next = start.clone();
        let mut entries = vec![(0, 0.0); start[space.features]];
        for (text, vector) in space.vectors.iter().enumerate() {
            for (feature, weight) in vector.iter() {
                if start[feature] < start[feature + 1] {
                    entries[next[feature]] = (text as u32, weight);
                    next[feature] += 1;
                }
            }
        }
        Self { start, entries }
    }

    fn of(&self, feature: usize) -> &[(u32, f32)] {
        &self.entries[self.start[feature]..self.start[feature + 1]]
    }
}

/// Scratch space for one search after another.
pub(super) struct Search {
    score: Vec<f32>,
    touched: Vec<u32>,
}

impl Search {
    pub(super) fn new(texts: usize) -> Self {
        Self { score: vec![0.0; texts], touched: Vec::new() }
    }

    /// The `top` texts most like `vector` that `allowed` lets through, best first, equals in order of text.
    pub(super) fn nearest(
        &mut self,
        postings: &Postings,
        vector: &Sparse,
        top: usize,
        allowed: impl Fn(usize) -> bool,
    ) -> Vec<(usize, f32)> {
        for (feature, weight) in vector.iter() {
            for (text, other) in postings.of(feature) {
                let score = &mut self.score[*text as usize];
                if *score == 0.0 {
                    self.touched.push(*text);
                }
                *score += weight * other;
            }
        }
        let mut found: Vec<(usize, f32)> = Vec::with_capacity(self.touched.len());
        for text in self.touched.drain(..) {
            let score = std::mem::take(&mut self.score[text as usize]);
            if score > 0.0 && allowed(text as usize) {
                found.push((text as usize, score));
            }
        }
        let better = |a: &(usize, f32), b: &(usize, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if found.len() > top && top > 0 {
            found.select_nth_unstable_by(top - 1, better);
        }
        found.truncate(top);
        found.sort_by(better);
        found
    }
}

/// For each text its `k` nearest others.
pub(super) fn all_nearest(
    space: &Space,
    k: usize,
    progress: &dyn Progress,
    from: u64,
    of: u64,
) -> Result<Vec<Vec<(usize, f32)>>> {
    let postings = Postings::new(space);
    let mut search = Search::new(space.vectors.len());
    let mut out = Vec::with_capacity(space.vectors.len());
    for (i, vector) in space.vectors.iter().enumerate() {
        if i % 128 == 0 {
            progress.at(from + i as u64, of)?;
        }
        out.push(search.nearest(&postings, vector, k, |other| other != i));
    }
    Ok(out)
}

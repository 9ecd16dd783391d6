//! The nearest texts of each, over an inverted index of their words and over what they mean.

use super::cells::Cells;
use super::parallel::{Stop, in_pieces};
use super::point::Sparse;
use super::space::{Space, WORDS};
use super::watch::Watch;
use crate::error::Result;

/// Up to so many texts every text's meaning is compared with every other's.
const ALL: usize = 6_000;
/// Texts that are compared exactly for each that is wanted; candidates by words, and as many by meaning.
const CANDIDATES: usize = 2;
/// Most steps along lists of texts for one text.
const WALKED: usize = 8_000;
/// Texts in one piece of work.
const PIECE: usize = 64;

/// For each feature the texts that have it.
struct Postings {
    start: Vec<usize>,
    entries: Vec<(u32, f32)>,
}

impl Postings {
    fn new(space: &Space, watch: &Watch) -> Result<Self> {
        let mut start = vec![0_usize; space.features + 1];
        for text in 0..space.len() {
            let features = space.of(text).at;
            watch.step(features.len())?;
            features.iter().for_each(|feature| start[*feature as usize + 1] += 1);
        }
        for feature in 0..space.features {
            if start[feature + 1] > space.longest(feature) {
                start[feature + 1] = 0;
            }
            start[feature + 1] += start[feature];
        }
        let mut next = start.clone();
        let mut entries = vec![(0, 0.0); start[space.features]];
        for text in 0..space.len() {
            watch.step(space.of(text).at.len())?;
            for (feature, weight) in space.of(text).iter() {
                if start[feature] < start[feature + 1] {
                    entries[next[feature]] = (text as u32, weight);
                    next[feature] += 1;
                }
            }
        }
        Ok(Self { start, entries })
    }

    fn of(&self, feature: usize) -> &[(u32, f32)] {
        &self.entries[self.start[feature]..self.start[feature + 1]]
    }
}

/// What finds the texts near one: all of them up to a few thousand; of more, those that share telling words with it and
/// those whose meaning falls into the same cell, compared exactly.
pub(super) struct Near {
    postings: Postings,
    cells: Option<Cells>,
}

/// Scratch space for one search after another.
#[derive(Default)]
pub(super) struct Search {
    score: Vec<f32>,
    order: Vec<(u32, u32, f32)>,
    touched: Vec<u32>,
}

/// Better first; equals in order of text.
fn better(a: &(u32, f32), b: &(u32, f32)) -> std::cmp::Ordering {
    b.1.total_cmp(&a.1).then(a.0.cmp(&b.0))
}

fn best(found: &mut Vec<(u32, f32)>, most: usize) {
    if found.len() > most && most > 0 {
        found.select_nth_unstable_by(most - 1, better);
    }
    found.truncate(most);
}

impl Near {
    /// # Errors
    /// What `progress` returns.
    pub(super) fn new(space: &Space, progress: &dyn Fn() -> Result<()>) -> Result<Self> {
        let cells = if space.len() > ALL { Some(Cells::new(&space.meanings, space.len(), progress)?) } else { None };
        Ok(Self { postings: Postings::new(space, &Watch::new(progress))?, cells })
    }

    /// The `top` texts most like `text` that `allowed` lets through, best first.
    pub(super) fn nearest(
        &self,
        space: &Space,
        search: &mut Search,
        text: usize,
        top: usize,
        allowed: impl Fn(usize) -> bool,
    ) -> Vec<(u32, f32)> {
        search.score.resize(space.len(), 0.0);
        self.by_words(search, space.of(text));
        let mut found = match &self.cells {
            None => all(space, search, text, &allowed),
            Some(cells) => candidates(space, search, cells, text, top, &allowed),
        };
        for text in search.touched.drain(..) {
            search.score[text as usize] = 0.0;
        }
        found.retain(|(_, likeness)| *likeness > 0.0);
        best(&mut found, top);
        found.sort_by(better);
        found
    }

    /// Adds up what each text shares with `vector`, the rarest features first, until enough was walked: what very many
    /// texts have tells least.
    fn by_words(&self, search: &mut Search, vector: Sparse) {
        search.order.clear();
        search.order.extend(
            vector.iter().map(|(feature, weight)| (self.postings.of(feature).len() as u32, feature as u32, weight)),
        );
        search.order.sort_unstable_by_key(|(length, feature, _)| (*length, *feature));
        let mut walked = 0;
        for (length, feature, weight) in &search.order {
            walked += *length as usize;
            if walked > WALKED {
                break;
            }
            for (text, other) in self.postings.of(*feature as usize) {
                let score = &mut search.score[*text as usize];
                if *score == 0.0 {
                    search.touched.push(*text);
                }
                *score += weight * other;
            }
        }
    }

    /// For each text its `k` nearest others, best first. `progress` is told how many texts are done.
    pub(super) fn all_nearest(
        &self,
        space: &Space,
        k: usize,
        progress: &dyn Fn(usize) -> Result<()>,
    ) -> Result<Vec<Vec<(u32, f32)>>> {
        let texts = space.len();
        let pieces = in_pieces(
            texts.div_ceil(PIECE),
            &|piece| progress((piece * PIECE).min(texts)),
            Search::default,
            |search, piece, stop: &Stop| {
                let rows = piece * PIECE..((piece + 1) * PIECE).min(texts);
                let rows = rows.take_while(|_| !stop.is_set());
                rows.map(|text| self.nearest(space, search, text, k, |other| other != text)).collect::<Vec<_>>()
            },
        )?;
        let mut out = Vec::with_capacity(texts);
        for piece in pieces {
            progress(texts)?;
            out.extend(piece);
        }
        Ok(out)
    }
}

fn all(space: &Space, search: &Search, text: usize, allowed: &impl Fn(usize) -> bool) -> Vec<(u32, f32)> {
    let others = (0..space.len()).filter(|other| allowed(*other));
    let meanings = &space.meanings;
    others
        .map(|other| (other as u32, WORDS * search.score[other] + (1.0 - WORDS) * meanings.likeness(text, other)))
        .collect()
}

fn candidates(
    space: &Space,
    search: &Search,
    cells: &Cells,
    text: usize,
    top: usize,
    allowed: &impl Fn(usize) -> bool,
) -> Vec<(u32, f32)> {
    let meanings = &space.meanings;
    let mut by_words: Vec<(u32, f32)> = search
        .touched
        .iter()
        .filter(|other| allowed(**other as usize))
        .map(|other| (*other, search.score[*other as usize]))
        .collect();
    best(&mut by_words, CANDIDATES * top);
    let same_cell = cells.with(text).iter().filter(|other| allowed(**other as usize));
    let mut by_meaning: Vec<(u32, f32)> =
        same_cell.map(|other| (*other, meanings.likeness(text, *other as usize))).collect();
    best(&mut by_meaning, CANDIDATES * top);
    let mut out: Vec<u32> = by_words.iter().chain(&by_meaning).map(|(other, _)| *other).collect();
    out.sort_unstable();
    out.dedup();
    let exact = |other: u32| {
        // Lists that are too long were not walked: what was added up for such words is missing everywhere.
        WORDS * search.score[other as usize] + (1.0 - WORDS) * meanings.likeness(text, other as usize)
    };
    out.into_iter().map(|other| (other, exact(other))).collect()
}

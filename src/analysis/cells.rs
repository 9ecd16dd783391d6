//! Texts sorted into cells by what they mean, so that of very many only those of the same cell are compared.

use super::lexicon::COLUMNS;
use super::meaning::{Meanings, UNIT, likeness};
use super::parallel::{each, in_pieces};
use super::watch::Watch;
use crate::error::{Error, Result};

/// Texts in a cell, about.
const SIZE: usize = 100;
/// Texts by which the centres of cells are found, for each centre.
const SAMPLE: usize = 40;
/// Rounds in which they are found.
const ROUNDS: usize = 6;

type Centre = Vec<i16>;

/// A tree of two levels: a text goes to the nearest of the upper centres, then to the nearest of those below it.
pub(super) struct Cells {
    texts: Vec<u32>,
    starts: Vec<usize>,
    /// Cell of each text.
    of: Vec<u32>,
}

impl Cells {
    /// Spherical k-means (Dhillon and Modha 2001) of evenly spaced texts from evenly spaced starts, twice: the same texts
    /// in the same order give the same cells.
    ///
    /// # Errors
    /// What `progress` returns.
    pub(super) fn new(meanings: &Meanings, texts: usize, progress: &dyn Fn() -> Result<()>) -> Result<Self> {
        let side = ((texts / SIZE) as f64).sqrt().ceil() as usize;
        let watch = Watch::new(progress);
        let upper = centres(meanings, &spaced(texts, side * SAMPLE), side, &|steps| watch.step(steps))?;
        let high = nearest_of_each(meanings, texts, progress, &|_| (&upper, 0))?;
        progress()?;
        let mut below: Vec<Vec<usize>> = vec![Vec::new(); upper.len()];
        for (text, cell) in high.iter().enumerate() {
            below[*cell as usize].push(text);
        }
        let pieces = in_pieces(
            below.len(),
            &|_| progress(),
            || (),
            |(), cell, stop| {
                let texts = &below[cell];
                let sample: Vec<usize> = spaced(texts.len(), side * SAMPLE).into_iter().map(|at| texts[at]).collect();
                let go_on = |_| if stop.is_set() { Err(Error::cancelled()) } else { Ok(()) };
                centres(meanings, &sample, texts.len().div_ceil(SIZE), &go_on).unwrap_or_default()
            },
        )?;
        let mut first = vec![0_usize];
        pieces.iter().for_each(|lower| first.push(first[first.len() - 1] + lower.len()));
        let of = nearest_of_each(meanings, texts, progress, &|text| {
            let cell = high[text] as usize;
            (&pieces[cell], first[cell])
        })?;
        let mut starts = vec![0_usize; first[first.len() - 1] + 1];
        of.iter().for_each(|cell| starts[*cell as usize + 1] += 1);
        for cell in 1..starts.len() {
            starts[cell] += starts[cell - 1];
        }
        let mut next = starts.clone();
        let mut sorted = vec![0; texts];
        for (text, cell) in of.iter().enumerate() {
            sorted[next[*cell as usize]] = text as u32;
            next[*cell as usize] += 1;
        }
        Ok(Self { texts: sorted, starts, of })
    }

    /// The texts in the cell of `text`, itself among them; at most a few times as many as a cell should hold.
    pub(super) fn with(&self, text: usize) -> &[u32] {
        let cell = self.of[text] as usize;
        let all = &self.texts[self.starts[cell]..self.starts[cell + 1]];
        if all.len() <= 4 * SIZE {
            return all;
        }
        // Very many that mean the same, such as answers of one word: those around it are as good as any.
        let at = all.binary_search(&(text as u32)).unwrap_or_default();
        let from = at.saturating_sub(2 * SIZE).min(all.len() - 4 * SIZE);
        &all[from..from + 4 * SIZE]
    }
}

/// `most` of `count` places at even distances; all of them where there are fewer.
fn spaced(count: usize, most: usize) -> Vec<usize> {
    let taken = count.min(most);
    (0..taken).map(|i| i * count / taken).collect()
}

fn centres(
    meanings: &Meanings,
    sample: &[usize],
    wanted: usize,
    go_on: &dyn Fn(usize) -> Result<()>,
) -> Result<Vec<Centre>> {
    let mut out: Vec<Centre> =
        spaced(sample.len(), wanted.max(1)).into_iter().map(|at| meanings.of(sample[at]).to_vec()).collect();
    for _ in 0..ROUNDS {
        let mut sums = vec![[0_i32; COLUMNS]; out.len()];
        for text in sample {
            go_on(out.len() * COLUMNS)?;
            let vector = meanings.of(*text);
            for (slot, x) in sums[nearest(&out, vector)].iter_mut().zip(vector) {
                *slot += i32::from(*x);
            }
        }
        for (centre, sum) in out.iter_mut().zip(&sums) {
            let length = sum.iter().map(|x| f64::from(*x) * f64::from(*x)).sum::<f64>().sqrt();
            if length > 0.0 {
                *centre = sum.iter().map(|x| (f64::from(*x) / length * f64::from(UNIT)).round() as i16).collect();
            }
        }
    }
    Ok(out)
}

fn nearest(centres: &[Centre], vector: &[i16]) -> usize {
    let mut found = (0, f32::NEG_INFINITY);
    for (number, centre) in centres.iter().enumerate() {
        let value = likeness(centre, vector);
        if value > found.1 {
            found = (number, value);
        }
    }
    found.0
}

/// For each text the number of the nearest of the centres that `among` gives for it, counted from the number beside them.
fn nearest_of_each<'c>(
    meanings: &Meanings,
    texts: usize,
    progress: &dyn Fn() -> Result<()>,
    among: &(dyn Fn(usize) -> (&'c Vec<Centre>, usize) + Sync),
) -> Result<Vec<u32>> {
    each(texts, &|_| progress(), |text| {
        let (centres, first) = among(text);
        (first + nearest(centres, meanings.of(text))) as u32
    })
}

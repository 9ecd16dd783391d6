//! Centres of groups, and which group a text is nearest to.

use super::lexicon::COLUMNS;
use super::meaning::UNIT;
use super::point::Point;
use super::space::{Space, WORDS};
use super::watch::Watch;
use crate::error::Result;

/// Whose group each text is in; `None`: in none.
pub(super) type Partition = Vec<Option<usize>>;

/// Most features of a centre: of a group of very many texts the strongest are enough.
const STRONGEST: usize = 2_000;

/// Sums of the points of each group: of their words, listed by feature, and of their meanings.
pub(super) struct Centres {
    by_feature: Vec<Vec<(u32, f32)>>,
    meanings: Vec<[f32; COLUMNS]>,
    /// Squared length of each sum.
    square: Vec<f32>,
    /// Points in each.
    pub size: Vec<usize>,
}

impl Centres {
    /// # Errors
    /// What the watch returns.
    pub(super) fn new(space: &Space, partition: &[Option<usize>], groups: usize, watch: &Watch) -> Result<Self> {
        let mut members = vec![Vec::new(); groups];
        for (text, group) in partition.iter().enumerate() {
            if let Some(group) = group {
                members[*group].push(text);
            }
        }
        let mut out = Self {
            by_feature: vec![Vec::new(); space.features],
            meanings: Vec::with_capacity(groups),
            square: Vec::with_capacity(groups),
            size: members.iter().map(Vec::len).collect(),
        };
        let mut sum = vec![0.0_f32; space.features];
        for (group, texts) in members.iter().enumerate() {
            out.take(space, group as u32, texts, &mut sum, watch)?;
        }
        Ok(out)
    }

    fn take(&mut self, space: &Space, group: u32, texts: &[usize], sum: &mut [f32], watch: &Watch) -> Result<()> {
        let mut touched: Vec<(u32, f32)> = Vec::new();
        for text in texts {
            watch.step(space.of(*text).at.len() + COLUMNS)?;
            for (feature, weight) in space.of(*text).iter() {
                if sum[feature] == 0.0 {
                    touched.push((feature as u32, 0.0));
                }
                sum[feature] += weight;
            }
        }
        watch.step(touched.len())?;
        let mut square = 0.0;
        touched.sort_unstable_by_key(|(feature, _)| *feature);
        for (feature, weight) in &mut touched {
            *weight = std::mem::take(&mut sum[*feature as usize]);
            square += *weight * *weight;
        }
        if touched.len() > STRONGEST {
            touched.select_nth_unstable_by(STRONGEST, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            touched.truncate(STRONGEST);
        }
        for (feature, weight) in touched {
            self.by_feature[feature as usize].push((group, weight));
        }
        // Whole numbers: their sum is the same in any order.
        let mut meaning = [0_i64; COLUMNS];
        for text in texts {
            for (slot, x) in meaning.iter_mut().zip(space.meanings.of(*text)) {
                *slot += i64::from(*x);
            }
        }
        let meaning = meaning.map(|x| x as f32 / UNIT);
        let meant: f32 = meaning.iter().map(|x| x * x).sum();
        self.square.push(WORDS * square + (1.0 - WORDS) * meant);
        self.meanings.push(meaning);
        Ok(())
    }

    /// Cosine of a text with each group's centre; with its own group's, as if it were not in it.
    pub(super) fn likeness(&self, space: &Space, text: usize, own: Option<usize>) -> Vec<f32> {
        self.likeness_of(&space.point(text), own)
    }

    /// The same of a point, which need not be one of the texts.
    pub(super) fn likeness_of(&self, point: &Point, own: Option<usize>) -> Vec<f32> {
        let mut dot = vec![0.0_f32; self.square.len()];
        for (feature, weight) in point.words.iter() {
            for (group, other) in &self.by_feature[feature] {
                dot[*group as usize] += weight * other;
            }
        }
        for (group, dot) in dot.iter_mut().enumerate() {
            *dot = self.cosine(point, (group, own == Some(group)), *dot);
        }
        dot
    }

    /// Cosine of a text with the centre of its own group, as if it were not in it.
    pub(super) fn likeness_to_own(&self, space: &Space, text: usize, own: usize) -> f32 {
        let point = space.point(text);
        let dot = point
            .words
            .iter()
            .filter_map(|(feature, weight)| {
                let list = &self.by_feature[feature];
                let at = list.binary_search_by_key(&(own as u32), |(group, _)| *group).ok()?;
                Some(weight * list[at].1)
            })
            .sum();
        self.cosine(&point, (own, true), dot)
    }

    fn cosine(&self, point: &Point, (group, is_own): (usize, bool), words: f32) -> f32 {
        let length = point.square;
        let meant: f32 = self.meanings[group].iter().zip(&point.meaning).map(|(x, y)| x * y).sum();
        let mut dot = WORDS * words + (1.0 - WORDS) * meant;
        let mut square = self.square[group];
        if is_own {
            // Taking a vector out of the sum takes its own square out of the product.
            square -= 2.0 * dot - length;
            dot -= length;
        }
        let lengths = (square.max(0.0) * length).sqrt();
        if lengths > 1e-6 { (dot / lengths).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// Likeness of every two groups: the cosine of their centres.
    pub(super) fn between(&self) -> Vec<Vec<f32>> {
        let groups = self.square.len();
        let mut dot = vec![0.0_f32; groups * groups];
        for list in &self.by_feature {
            for (i, (a, x)) in list.iter().enumerate() {
                for (b, y) in &list[i + 1..] {
                    dot[*a as usize * groups + *b as usize] += x * y;
                }
            }
        }
        let cosine = |a: usize, b: usize| {
            let length = (self.square[a] * self.square[b]).sqrt();
            let meant: f32 = self.meanings[a].iter().zip(&self.meanings[b]).map(|(x, y)| x * y).sum();
            let both = WORDS * dot[a.min(b) * groups + a.max(b)] + (1.0 - WORDS) * meant;
            if a == b || length <= 0.0 { 0.0 } else { (both / length).max(0.0) }
        };
        (0..groups).map(|a| (0..groups).map(|b| cosine(a, b)).collect()).collect()
    }
}
/// Group of the greatest likeness, the first of equals.
pub(super) fn best(likeness: &[f32]) -> Option<(usize, f32)> {
    let mut found: Option<(usize, f32)> = None;
    for (group, value) in likeness.iter().enumerate() {
        if *value > 0.0 && found.is_none_or(|(_, most)| *value > most) {
            found = Some((group, *value));
        }
    }
    found
}

/// Numbers groups from 0 without gaps in order of first appearance; returns how many there are.
pub(super) fn close_gaps(partition: &mut [Option<usize>]) -> usize {
    let mut numbers: Vec<usize> = Vec::new();
    let mut known = std::collections::HashMap::new();
    for group in partition.iter_mut().flatten() {
        let next = numbers.len();
        let number = *known.entry(*group).or_insert(next);
        if number == next {
            numbers.push(*group);
        }
        *group = number;
    }
    numbers.len()
}

/// Two halves of `texts` that differ most: 2-means on the sphere (Dhillon and Modha 2001) from the text furthest from
/// the centre and the one furthest from that. Both halves hold at least one text wherever there are two.
///
/// # Errors
/// What the watch returns.
pub(super) fn halves(space: &Space, texts: &[usize], watch: &Watch) -> Result<(Vec<usize>, Vec<usize>)> {
    if texts.len() < 2 {
        return Ok((texts.to_vec(), Vec::new()));
    }
    let centres = |side: &[Option<usize>]| {
        let mut partition = vec![None; space.len()];
        for (text, side) in texts.iter().zip(side) {
            partition[*text] = *side;
        }
        Centres::new(space, &partition, 2, watch)
    };
    let whole = centres(&vec![Some(0); texts.len()])?;
    let least = |values: Vec<f32>| {
        (0..values.len()).min_by(|a, b| values[*a].total_cmp(&values[*b]).then(a.cmp(b))).unwrap_or(0)
    };
    let a = least(texts.iter().map(|t| whole.likeness(space, *t, None)[0]).collect());
    let mut to_a: Vec<f32> = texts.iter().map(|t| space.likeness(*t, texts[a])).collect();
    to_a[a] = f32::INFINITY;
    let b = least(to_a);
    let mut side: Vec<Option<usize>> = vec![None; texts.len()];
    (side[a], side[b]) = (Some(0), Some(1));
    for _ in 0..12 {
        let now = centres(&side)?;
        let likeness: Vec<Vec<f32>> = texts.iter().map(|t| now.likeness(space, *t, None)).collect();
        // What is like neither goes to the smaller half, so that a pile of strangers is cut in the middle.
        let mut next: Vec<Option<usize>> = likeness.iter().map(|l| best(l).map(|(g, _)| g)).collect();
        (next[a], next[b]) = (Some(0), Some(1));
        let mut count = [0, 1].map(|s| next.iter().filter(|n| **n == Some(s)).count());
        for slot in next.iter_mut().filter(|n| n.is_none()) {
            let smaller = usize::from(count[1] < count[0]);
            count[smaller] += 1;
            *slot = Some(smaller);
        }
        if next == side {
            break;
        }
        side = next;
    }
    let of = |s: usize| texts.iter().zip(&side).filter(|(_, x)| **x == Some(s)).map(|(t, _)| *t).collect();
    Ok((of(0), of(1)))
}

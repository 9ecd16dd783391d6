//! Centres of groups, and which group a text is nearest to.

use super::space::{Space, Sparse};

/// Whose group each text is in; `None`: in none.
pub(super) type Partition = Vec<Option<usize>>;

/// Sums of the points of each group, listed by feature.
pub(super) struct Centres {
    by_feature: Vec<Vec<(u32, f32)>>,
    /// Squared length of each sum.
    square: Vec<f32>,
    /// Points in each.
    pub size: Vec<usize>,
}

impl Centres {
    pub(super) fn new(space: &Space, partition: &[Option<usize>], groups: usize) -> Self {
        let mut members = vec![Vec::new(); groups];
        for (text, group) in partition.iter().enumerate() {
            if let Some(group) = group {
                members[*group].push(text);
            }
        }
        let mut by_feature = vec![Vec::new(); space.features];
        let mut square = vec![0.0; groups];
        let mut sum = vec![0.0_f32; space.features];
        let mut touched: Vec<usize> = Vec::new();
        for (group, texts) in members.iter().enumerate() {
            for (feature, weight) in texts.iter().flat_map(|t| space.vectors[*t].iter()) {
                if sum[feature] == 0.0 {
                    touched.push(feature);
                }
                sum[feature] += weight;
            }
            touched.sort_unstable();
            for feature in touched.drain(..) {
                let weight = std::mem::take(&mut sum[feature]);
                square[group] += weight * weight;
                by_feature[feature].push((group as u32, weight));
            }
        }
        Self { by_feature, square, size: members.iter().map(Vec::len).collect() }
    }

    /// Cosine of a text with each group's centre; with its own group's, as if it were not in it.
    pub(super) fn likeness(&self, vector: &Sparse, own: Option<usize>) -> Vec<f32> {
        let mut dot = vec![0.0_f32; self.square.len()];
        for (feature, weight) in vector.iter() {
            for (group, other) in &self.by_feature[feature] {
                dot[*group as usize] += weight * other;
            }
        }
        for (group, dot) in dot.iter_mut().enumerate() {
            let mut square = self.square[group];
            if own == Some(group) {
                // The vector has length one: taking it out of the sum takes one out of the product.
                square -= 2.0 * *dot - 1.0;
                *dot -= 1.0;
            }
            *dot = if square > 1e-6 { (*dot / square.sqrt()).clamp(0.0, 1.0) } else { 0.0 };
        }
        dot
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
            if a == b || length <= 0.0 { 0.0 } else { dot[a.min(b) * groups + a.max(b)] / length }
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
pub(super) fn halves(space: &Space, texts: &[usize]) -> (Vec<usize>, Vec<usize>) {
    if texts.len() < 2 {
        return (texts.to_vec(), Vec::new());
    }
    let points = || texts.iter().map(|t| &space.vectors[*t]);
    let centres = |side: &[Option<usize>]| {
        let mut partition = vec![None; space.vectors.len()];
        for (text, side) in texts.iter().zip(side) {
            partition[*text] = *side;
        }
        Centres::new(space, &partition, 2)
    };
    let whole = centres(&vec![Some(0); texts.len()]);
    let least = |values: Vec<f32>| {
        (0..values.len()).min_by(|a, b| values[*a].total_cmp(&values[*b]).then(a.cmp(b))).unwrap_or(0)
    };
    let a = least(points().map(|p| whole.likeness(p, None)[0]).collect());
    let mut to_a: Vec<f32> = points().map(|p| p.dot(&space.vectors[texts[a]])).collect();
    to_a[a] = f32::INFINITY;
    let b = least(to_a);
    let mut side: Vec<Option<usize>> = vec![None; texts.len()];
    (side[a], side[b]) = (Some(0), Some(1));
    for _ in 0..12 {
        let now = centres(&side);
        let likeness: Vec<Vec<f32>> = points().map(|p| now.likeness(p, None)).collect();
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
    (of(0), of(1))
}

//! A weighted graph in a form in which a million nodes can be gone through fast.

use super::watch::Watch;
use crate::error::Result;

/// An undirected weighted graph, each edge listed at both ends: the neighbours of node `n` stand from `ends[n - 1]` to
/// `ends[n]`.
#[derive(Debug, Clone, Default)]
pub(super) struct Links {
    ends: Vec<usize>,
    to: Vec<(u32, f32)>,
    /// For each node the sum of its weights, with twice what lies within it.
    pub degrees: Vec<f64>,
}

impl Links {
    /// From the nearest others of each node, with the `weight` of a likeness. Of two that name each other the first one's
    /// word counts.
    ///
    /// # Errors
    /// What the watch returns.
    pub(super) fn new(near: Vec<Vec<(u32, f32)>>, weight: impl Fn(f32) -> f32, watch: &Watch) -> Result<Self> {
        let nodes = near.len();
        let mut next = vec![0; nodes + 1];
        for (node, near) in near.iter().enumerate() {
            watch.step(near.len())?;
            next[node + 1] += near.len();
            near.iter().for_each(|(other, _)| next[*other as usize + 1] += 1);
        }
        starts(&mut next);
        let mut out = Self { to: vec![(0, 0.0); next[nodes]], ..Self::default() };
        // What was taken over is let go bit by bit: a million lists at once would keep whoever cancels waiting.
        for (node, near) in near.into_iter().enumerate() {
            watch.step(near.len())?;
            for (other, likeness) in near {
                let weight = weight(likeness);
                for (from, to) in [(node, other), (other as usize, node as u32)] {
                    out.to[next[from]] = (to, weight);
                    next[from] += 1;
                }
            }
        }
        // What came first stays first among equals.
        let (mut start, mut kept) = (0, 0);
        for end in &next[..nodes] {
            watch.step(end - start)?;
            out.to[start..*end].sort_by_key(|(to, _)| *to);
            let (first, mut degree) = (kept, 0.0);
            for at in start..*end {
                let (to, weight) = out.to[at];
                if kept == first || out.to[kept - 1].0 != to {
                    out.to[kept] = (to, weight);
                    degree += f64::from(weight);
                    kept += 1;
                }
            }
            start = *end;
            out.ends.push(kept);
            out.degrees.push(degree);
        }
        out.to.truncate(kept);
        out.to.shrink_to_fit();
        Ok(out)
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The neighbours of a node and the weights of its links to them.
    pub(super) fn of(&self, node: usize) -> impl ExactSizeIterator<Item = (usize, f64)> + '_ {
        let from = if node == 0 { 0 } else { self.ends[node - 1] };
        self.to[from..self.ends[node]].iter().map(|(to, weight)| (*to as usize, f64::from(*weight)))
    }

    /// The graph whose nodes are the parts of this one.
    ///
    /// # Errors
    /// What the watch returns.
    pub(super) fn joined(&self, part: &[u32], parts: usize, watch: &Watch) -> Result<Self> {
        let mut next = vec![0; parts + 1];
        part.iter().for_each(|p| next[*p as usize + 1] += 1);
        starts(&mut next);
        let mut members = vec![0; part.len()];
        for (node, p) in part.iter().enumerate() {
            members[next[*p as usize]] = node;
            next[*p as usize] += 1;
        }
        let mut out = Self::default();
        let mut sums = Sums::new(parts);
        let mut start = 0;
        for p in 0..parts {
            let mut degree = 0.0;
            for node in &members[start..next[p]] {
                degree += self.degrees[*node];
                let links = self.of(*node);
                watch.step(links.len())?;
                links.filter(|(to, _)| part[*to] != p as u32).for_each(|(to, weight)| sums.add(part[to], weight));
            }
            start = next[p];
            out.to.extend(sums.met.iter().map(|to| (*to, sums.of[*to as usize] as f32)));
            sums.clear();
            out.ends.push(out.to.len());
            out.degrees.push(degree);
        }
        Ok(out)
    }
}

/// Counts, each one place further on, become places where lists start.
fn starts(counts: &mut [usize]) {
    for at in 1..counts.len() {
        counts[at] += counts[at - 1];
    }
}

/// Sums by community, emptied in no more steps than were taken to fill them.
pub(super) struct Sums {
    pub of: Vec<f64>,
    pub met: Vec<u32>,
}

impl Sums {
    pub(super) fn new(most: usize) -> Self {
        Self { of: vec![0.0; most], met: Vec::new() }
    }

    pub(super) fn add(&mut self, to: u32, weight: f64) {
        let slot = &mut self.of[to as usize];
        if *slot == 0.0 {
            self.met.push(to);
        }
        *slot += weight;
    }

    pub(super) fn clear(&mut self) {
        self.met.drain(..).for_each(|to| self.of[to as usize] = 0.0);
    }
}

//! From the neighbour graph to groups that a secretary can work with: as many as suit the size, none too small, nothing
//! that a person placed moved.

use super::centres::{Centres, Partition, best, close_gaps, halves};
use super::cluster::MANY;
use super::communities::{Graph, communities};
use super::parallel::in_pieces;
use super::space::Space;
use crate::domain::Progress;
use crate::error::Result;

/// Below this likeness to every centre a text fits nowhere.
pub(super) const FITS: f32 = 0.03;
/// Power by which likenesses become weights, where texts are many: that somebody is near says more than how near. Where
/// they are few, the near ones of a text are soon not near at all, and the power goes to one. Measured on the open sets.
const DAMPED: f64 = 0.25;
/// So many texts are half way between few and many.
const FEW: f64 = 40.0;
/// Rounds of moving texts to the nearest centre.
const ROUNDS: usize = 5;
/// The same where there are many texts: by then hardly one moves.
const ROUNDS_OF_MANY: usize = 2;
/// When only one in so many moves, that will do.
const HARDLY: usize = 50;
/// Attempts at a suitable number of groups.
const STEPS: u64 = 16;
/// Texts in one piece of work.
const PIECE: usize = 256;

/// The texts to group.
pub(super) struct Task<'a> {
    pub space: &'a Space,
    /// Nearest others of each text.
    pub near: &'a [Vec<(u32, f32)>],
    /// Number of the group in which a person put a text.
    pub fixed: &'a [Option<usize>],
    /// How many groups, where somebody said so.
    pub wanted: Option<usize>,
    pub seed: u64,
    /// How fine, against what suits.
    pub resolution: f64,
}

/// How many groups suit so many texts: a theme of 40 to 70 statements reads well in 4 to 9.
pub(super) fn suitable(texts: usize) -> (usize, usize) {
    let most = ((texts as f64).sqrt() * 1.15).round() as usize;
    let fewest = (texts as f64 / 8.0).ceil() as usize;
    let fewest = fewest.min((texts as f64).powf(0.3).ceil() as usize);
    (fewest.max(1), if texts > 200 { usize::MAX } else { most.max(1) })
}

impl Task<'_> {
    /// Finds the groups.
    pub(super) fn run(&self, progress: &dyn Progress, from: u64, of: u64) -> Result<Partition> {
        let hosts = self.hosts();
        let graph = self.graph(&hosts);
        let (fewest, most) = match self.wanted {
            Some(wanted) => (wanted, wanted),
            None => self.bounds(),
        };
        let found = self.with_suitable_number(&graph, fewest, most, &mut |step| progress.at(from + step, of))?;
        let mut partition: Partition = hosts.iter().map(|host| Some(found[*host])).collect();
        self.separate(&mut partition);
        self.settle(&mut partition, &|| progress.at(from + STEPS, of))?;
        if self.wanted.is_none() {
            self.merge_small(&mut partition);
            self.drop_loose(&mut partition);
        }
        self.reach(&mut partition, fewest, most);
        close_gaps(&mut partition);
        Ok(partition)
    }

    /// How many groups suit, moved by how fine they are wanted.
    fn bounds(&self) -> (usize, usize) {
        let (fewest, most) = suitable(self.near.len());
        let moved = |n: usize| if n == usize::MAX { n } else { ((n as f64 * self.resolution).round() as usize).max(1) };
        (moved(fewest), moved(most))
    }

    /// Node of the graph for each text: texts that a person put together are one node, so that they stay together.
    fn hosts(&self) -> Vec<usize> {
        let mut first: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
        let mut nodes = 0;
        let mut out = Vec::with_capacity(self.fixed.len());
        for fixed in self.fixed {
            let node = match fixed {
                Some(group) => *first.entry(*group).or_insert(nodes),
                None => nodes,
            };
            nodes = nodes.max(node + 1);
            out.push(node);
        }
        out
    }

    /// Every text with its nearest ones, weighted by likeness.
    fn graph(&self, hosts: &[usize]) -> Graph {
        let texts = self.near.len() as f64;
        let power = DAMPED + (1.0 - DAMPED) * FEW / (texts + FEW);
        let mut edges = Vec::new();
        for (a, near) in self.near.iter().enumerate() {
            for (b, likeness) in near {
                let b = *b as usize;
                // Each edge once, also where both name each other.
                let mutual = self.near[b].iter().any(|(back, _)| *back as usize == a);
                if (!mutual || a < b) && hosts[a] != hosts[b] {
                    edges.push((hosts[a], hosts[b], f64::from(*likeness).powf(power)));
                }
            }
        }
        Graph::new(hosts.iter().max().map_or(0, |h| h + 1), edges)
    }

    /// Communities at resolution 1; where their number does not suit, at the resolution that bisection finds.
    fn with_suitable_number(
        &self,
        graph: &Graph,
        fewest: usize,
        most: usize,
        step: &mut dyn FnMut(u64) -> Result<()>,
    ) -> Result<Vec<usize>> {
        let (mut low, mut high): (Option<f64>, Option<f64>) = (None, None);
        let mut resolution = self.resolution;
        let mut nearest: Option<(usize, Vec<usize>)> = None;
        for at in 0..STEPS {
            step(at)?;
            let found = communities(graph, resolution, self.seed)?;
            let count = sizeable(&found);
            let miss = if count < fewest { fewest - count } else { count.saturating_sub(most) };
            if nearest.as_ref().is_none_or(|(least, _)| miss < *least) {
                nearest = Some((miss, found));
            }
            if miss == 0 {
                break;
            }
            *(if count < fewest { &mut low } else { &mut high }) = Some(resolution);
            resolution = match (low, high) {
                (Some(low), Some(high)) => (low * high).sqrt(),
                (Some(low), None) => low * 1.5,
                (None, high) => high.unwrap_or(resolution) / 1.5,
            };
        }
        Ok(nearest.map(|(_, found)| found).unwrap_or_default())
    }

    /// Takes apart communities that hold texts of several fixed groups; the free ones go to the nearest.
    fn separate(&self, partition: &mut Partition) {
        let mut holds: std::collections::BTreeMap<usize, std::collections::BTreeSet<usize>> = Default::default();
        for (group, fixed) in partition.iter().zip(self.fixed) {
            if let (Some(group), Some(fixed)) = (group, fixed) {
                holds.entry(*group).or_default().insert(*fixed);
            }
        }
        let mut next = partition.iter().flatten().max().map_or(0, |g| g + 1);
        for (group, fixed) in holds.into_iter().filter(|(_, fixed)| fixed.len() > 1) {
            for (i, number) in fixed.into_iter().enumerate() {
                let target = if i == 0 { group } else { next };
                next += usize::from(i > 0);
                for (slot, fixed) in partition.iter_mut().zip(self.fixed) {
                    if *fixed == Some(number) {
                        *slot = Some(target);
                    }
                }
            }
        }
    }

    /// Moves free texts to the nearest centre until hardly one moves; what is like no centre is left out.
    fn settle(&self, partition: &mut Partition, progress: &dyn Fn() -> Result<()>) -> Result<()> {
        for _ in 0..if partition.len() > MANY { ROUNDS_OF_MANY } else { ROUNDS } {
            let groups = close_gaps(partition);
            let centres = Centres::new(self.space, partition, groups);
            let least = if self.wanted.is_none() { smallest(partition.len()) } else { 1 };
            let fixed = self.fixed_groups(partition, groups);
            // What is too small to be a group attracts nobody, and goes.
            let attracts: Vec<bool> = (0..groups).map(|g| centres.size[g] >= least || fixed[g].is_some()).collect();
            let before = &*partition;
            let pieces = in_pieces(
                before.len().div_ceil(PIECE),
                &|_| progress(),
                || (),
                |(), piece, stop| {
                    let texts = piece * PIECE..((piece + 1) * PIECE).min(before.len());
                    let texts = texts.take_while(|_| !stop.is_set());
                    texts.map(|text| self.nearest(&centres, &attracts, text, before[text])).collect::<Partition>()
                },
            )?;
            let next: Partition = pieces.concat();
            let moved = next.iter().zip(before).filter(|(a, b)| a != b).count();
            *partition = next;
            if moved * HARDLY <= partition.len() {
                break;
            }
        }
        close_gaps(partition);
        Ok(())
    }

    fn nearest(&self, centres: &Centres, attracts: &[bool], text: usize, own: Option<usize>) -> Option<usize> {
        if self.fixed[text].is_some() {
            return own;
        }
        let mut likeness = centres.likeness(self.space, text, own);
        likeness.iter_mut().zip(attracts).filter(|(_, attracts)| !**attracts).for_each(|(value, _)| *value = 0.0);
        best(&likeness).filter(|(_, value)| *value >= FITS).map(|(group, _)| group)
    }

    /// Joins groups that are too small to the nearest, smallest first; one that is near to none falls apart.
    fn merge_small(&self, partition: &mut Partition) {
        let smallest = smallest(partition.len());
        loop {
            let groups = close_gaps(partition);
            let centres = Centres::new(self.space, partition, groups);
            let fixed = self.fixed_groups(partition, groups);
            let small = (0..groups)
                .filter(|g| centres.size[*g] < smallest && fixed[*g].is_none())
                .min_by_key(|g| (centres.size[*g], *g));
            let Some(small) = small else { return };
            let target = best(&centres.between()[small]).filter(|(_, value)| *value >= FITS);
            let target = target.map(|(group, _)| group);
            partition.iter_mut().filter(|g| **g == Some(small)).for_each(|g| *g = target);
        }
    }

    /// Halves groups whose texts are hardly like one another until the halves are; one too small for that dissolves, and
    /// its texts go to the nearest of the others, if they fit there.
    fn drop_loose(&self, partition: &mut Partition) {
        let least = smallest(partition.len());
        // A half of a half of …: it ends by itself, and here for certain.
        for _ in 0..usize::BITS {
            let groups = close_gaps(partition);
            let centres = Centres::new(self.space, partition, groups);
            let fixed = self.fixed_groups(partition, groups);
            let mut members = vec![Vec::new(); groups];
            let mut sum = vec![0.0; groups];
            for (text, group) in partition.iter().enumerate() {
                if let Some(group) = group {
                    members[*group].push(text);
                    sum[*group] += centres.likeness_to_own(self.space, text, *group);
                }
            }
            let holds = |g: usize| sum[g] >= FITS * members[g].len() as f32 && members[g].len() >= least;
            let attracts: Vec<bool> = (0..groups).map(|g| holds(g) || fixed[g].is_some()).collect();
            if attracts.iter().all(|a| *a) {
                return;
            }
            let mut next = groups;
            for group in (0..groups).filter(|g| !attracts[*g]) {
                if members[group].len() >= 2 * least {
                    halves(self.space, &members[group]).1.iter().for_each(|text| partition[*text] = Some(next));
                    next += 1;
                } else {
                    for text in &members[group] {
                        partition[*text] = self.nearest(&centres, &attracts, *text, Some(group));
                    }
                }
            }
        }
    }

    /// Merges the two nearest groups, or halves the largest, until the number is right or nothing more can be done.
    fn reach(&self, partition: &mut Partition, fewest: usize, most: usize) {
        loop {
            let groups = close_gaps(partition);
            let done = if groups > most {
                self.merge_nearest(partition, groups)
            } else if groups < fewest && self.wanted.is_some() {
                self.halve_largest(partition, groups)
            } else {
                return;
            };
            if !done {
                return;
            }
        }
    }

    fn merge_nearest(&self, partition: &mut Partition, groups: usize) -> bool {
        let centres = Centres::new(self.space, partition, groups);
        let between = centres.between();
        let fixed = self.fixed_groups(partition, groups);
        let mut nearest: Option<(f32, usize, usize)> = None;
        for a in 0..groups {
            for b in a + 1..groups {
                // Large groups look alike because they hold everything: divide by size, as Ward (1963) does.
                let value = between[a][b] / ((centres.size[a] * centres.size[b]) as f32).sqrt().sqrt();
                let free = fixed[a].is_none() || fixed[b].is_none();
                if free && nearest.is_none_or(|(most, _, _)| value > most) {
                    nearest = Some((value, a, b));
                }
            }
        }
        let Some((_, a, b)) = nearest else { return false };
        partition.iter_mut().filter(|g| **g == Some(b)).for_each(|g| *g = Some(a));
        true
    }

    fn halve_largest(&self, partition: &mut Partition, groups: usize) -> bool {
        let mut free = vec![Vec::new(); groups];
        let mut held = vec![false; groups];
        for (text, group) in partition.iter().enumerate() {
            match (group, self.fixed[text]) {
                (Some(group), None) => free[*group].push(text),
                (Some(group), Some(_)) => held[*group] = true,
                (None, _) => {}
            }
        }
        let largest = (0..groups)
            .filter(|g| free[*g].len() + usize::from(held[*g]) > 1)
            .max_by_key(|g| (free[*g].len(), std::cmp::Reverse(*g)));
        if let Some(group) = largest {
            // Texts that a person placed stay; of the free ones the half that is less like the rest leaves.
            let leaving = if free[group].len() == 1 { free[group].clone() } else { halves(self.space, &free[group]).1 };
            for text in leaving {
                partition[text] = Some(groups);
            }
            return true;
        }
        // Only single texts are left: those that fit nowhere may still be groups of their own.
        match partition.iter().position(Option::is_none) {
            Some(text) => partition[text] = Some(groups),
            None => return false,
        }
        true
    }

    /// The number by which a person knows each group.
    pub(super) fn fixed_groups(&self, partition: &[Option<usize>], groups: usize) -> Vec<Option<usize>> {
        let mut out = vec![None; groups];
        for (group, fixed) in partition.iter().zip(self.fixed) {
            if let (Some(group), Some(fixed)) = (group, fixed) {
                out[*group] = Some(*fixed);
            }
        }
        out
    }
}

/// Texts that make a group; where there are few, two do.
fn smallest(texts: usize) -> usize {
    if texts < 24 { 2 } else { 3 }
}

/// How many communities are large enough to be groups.
fn sizeable(partition: &[usize]) -> usize {
    let mut sizes = vec![0_usize; partition.iter().max().map_or(0, |c| c + 1)];
    for community in partition {
        sizes[*community] += 1;
    }
    let least = smallest(partition.len());
    sizes.iter().filter(|size| **size >= least).count()
}

//! From the neighbour graph to groups that a secretary can work with: as many as suit the size, none too small, nothing
//! that a person placed moved.

use std::cell::Cell;

use super::centres::{Centres, Partition, best, close_gaps, halves};
use super::cluster::MANY;
use super::graph::Links;
use super::leiden::Search;
use super::lexicon::COLUMNS;
use super::parallel::each;
use super::space::Space;
use super::watch::Watch;
use crate::domain::Progress;
use crate::error::Result;

/// Below this likeness to every centre a text fits nowhere.
pub(super) const FITS: f32 = 0.03;
/// Rounds of moving texts to the nearest centre.
const ROUNDS: usize = 5;
/// The same where there are many texts: by then hardly one moves.
const ROUNDS_OF_MANY: usize = 2;
/// When only one in so many moves, that will do.
const HARDLY: usize = 50;
/// Attempts at a suitable number of groups.
const STEPS: u64 = 16;

/// The texts to group.
pub(super) struct Task<'a> {
    pub space: &'a Space,
    /// Each text with its nearest ones.
    pub links: &'a Links,
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
        let (fewest, most) = match self.wanted {
            Some(wanted) => (wanted, wanted),
            None => self.bounds(),
        };
        let step = Cell::new(0);
        let ask = || progress.at(from + step.get(), of);
        let watch = &Watch::new(&ask);
        let found = self.with_suitable_number(fewest, most, &step, watch)?;
        let mut partition: Partition = found.into_iter().map(Some).collect();
        step.set(STEPS);
        self.settle(&mut partition, watch)?;
        if self.wanted.is_none() {
            self.merge_small(&mut partition, watch)?;
            self.drop_loose(&mut partition, watch)?;
        }
        self.reach(&mut partition, fewest, most, watch)?;
        close_gaps(&mut partition);
        Ok(partition)
    }

    /// How many groups suit, moved by how fine they are wanted.
    fn bounds(&self) -> (usize, usize) {
        let (fewest, most) = suitable(self.links.len());
        let moved = |n: usize| if n == usize::MAX { n } else { ((n as f64 * self.resolution).round() as usize).max(1) };
        (moved(fewest), moved(most))
    }

    /// Communities at resolution 1; where their number does not suit, at the resolution that bisection finds.
    fn with_suitable_number(&self, fewest: usize, most: usize, step: &Cell<u64>, watch: &Watch) -> Result<Vec<usize>> {
        let (mut low, mut high): (Option<f64>, Option<f64>) = (None, None);
        let mut resolution = self.resolution;
        let mut nearest: Option<(usize, Vec<usize>)> = None;
        for at in 0..STEPS {
            step.set(at);
            watch.look()?;
            let found = Search { resolution, seed: self.seed, watch }.run(self.links, self.fixed)?;
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

    /// Moves free texts to the nearest centre until hardly one moves; what is like no centre is left out.
    fn settle(&self, partition: &mut Partition, watch: &Watch) -> Result<()> {
        for _ in 0..if partition.len() > MANY { ROUNDS_OF_MANY } else { ROUNDS } {
            let groups = close_gaps(partition);
            let centres = Centres::new(self.space, partition, groups, watch)?;
            let least = if self.wanted.is_none() { smallest(partition.len()) } else { 1 };
            let fixed = self.fixed_groups(partition, groups);
            // What is too small to be a group attracts nobody, and goes.
            let attracts: Vec<bool> = (0..groups).map(|g| centres.size[g] >= least || fixed[g].is_some()).collect();
            let before = &*partition;
            let next: Partition =
                each(before.len(), &|_| watch.look(), |text| self.nearest(&centres, &attracts, text, before[text]))?;
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
    fn merge_small(&self, partition: &mut Partition, watch: &Watch) -> Result<()> {
        let smallest = smallest(partition.len());
        loop {
            let groups = close_gaps(partition);
            let centres = Centres::new(self.space, partition, groups, watch)?;
            let fixed = self.fixed_groups(partition, groups);
            let small = (0..groups)
                .filter(|g| centres.size[*g] < smallest && fixed[*g].is_none())
                .min_by_key(|g| (centres.size[*g], *g));
            let Some(small) = small else { return Ok(()) };
            let target = best(&centres.between()[small]).filter(|(_, value)| *value >= FITS);
            let target = target.map(|(group, _)| group);
            partition.iter_mut().filter(|g| **g == Some(small)).for_each(|g| *g = target);
        }
    }

    /// Halves groups whose texts are hardly like one another until the halves are; one too small for that dissolves, and
    /// its texts go to the nearest of the others, if they fit there.
    fn drop_loose(&self, partition: &mut Partition, watch: &Watch) -> Result<()> {
        let least = smallest(partition.len());
        // A half of a half of …: it ends by itself, and here for certain.
        for _ in 0..usize::BITS {
            let groups = close_gaps(partition);
            let centres = Centres::new(self.space, partition, groups, watch)?;
            let fixed = self.fixed_groups(partition, groups);
            let mut members = vec![Vec::new(); groups];
            let mut sum = vec![0.0; groups];
            for (text, group) in partition.iter().enumerate() {
                watch.step(COLUMNS)?;
                if let Some(group) = group {
                    members[*group].push(text);
                    sum[*group] += centres.likeness_to_own(self.space, text, *group);
                }
            }
            let holds = |g: usize| sum[g] >= FITS * members[g].len() as f32 && members[g].len() >= least;
            let attracts: Vec<bool> = (0..groups).map(|g| holds(g) || fixed[g].is_some()).collect();
            if attracts.iter().all(|a| *a) {
                return Ok(());
            }
            let mut next = groups;
            for group in (0..groups).filter(|g| !attracts[*g]) {
                if members[group].len() >= 2 * least {
                    halves(self.space, &members[group], watch)?.1.iter().for_each(|text| partition[*text] = Some(next));
                    next += 1;
                } else {
                    for text in &members[group] {
                        watch.step(COLUMNS)?;
                        partition[*text] = self.nearest(&centres, &attracts, *text, Some(group));
                    }
                }
            }
        }
        Ok(())
    }

    /// Merges the two nearest groups, or halves the largest, until the number is right or nothing more can be done.
    fn reach(&self, partition: &mut Partition, fewest: usize, most: usize, watch: &Watch) -> Result<()> {
        loop {
            let groups = close_gaps(partition);
            let done = if groups > most {
                self.merge_nearest(partition, groups, watch)?
            } else if groups < fewest && self.wanted.is_some() {
                self.halve_largest(partition, groups, watch)?
            } else {
                return Ok(());
            };
            if !done {
                return Ok(());
            }
        }
    }

    fn merge_nearest(&self, partition: &mut Partition, groups: usize, watch: &Watch) -> Result<bool> {
        let centres = Centres::new(self.space, partition, groups, watch)?;
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
        let Some((_, a, b)) = nearest else { return Ok(false) };
        partition.iter_mut().filter(|g| **g == Some(b)).for_each(|g| *g = Some(a));
        Ok(true)
    }

    fn halve_largest(&self, partition: &mut Partition, groups: usize, watch: &Watch) -> Result<bool> {
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
            let all = &free[group];
            let leaving = if all.len() == 1 { all.clone() } else { halves(self.space, all, watch)?.1 };
            for text in leaving {
                partition[text] = Some(groups);
            }
            return Ok(true);
        }
        // Only single texts are left: those that fit nowhere may still be groups of their own.
        match partition.iter().position(Option::is_none) {
            Some(text) => partition[text] = Some(groups),
            None => return Ok(false),
        }
        Ok(true)
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

//! Communities of a weighted graph: the Leiden algorithm (Traag, Waltman and van Eck 2019) for modularity with a resolution
//! (Reichardt and Bornholdt 2006): a higher resolution gives more and smaller communities. Sequential, so that a seed gives
//! one result. Of our own because it must hear at once that it should stop, keep the groups that people made, and do with
//! little memory where there are a million texts.

use std::collections::{HashMap, VecDeque};

use super::cluster::MANY;
use super::graph::{Links, Sums};
use super::watch::Watch;
use crate::error::Result;

/// A gain below this is none: weights are not known more exactly.
const LEAST: f64 = 1e-7;
/// Times that the whole is gone through at most: the first finds the communities, the others mend them.
const ROUNDS: u64 = 10;
/// The same where there are many nodes: what is left to mend by then is little.
const ROUNDS_OF_MANY: u64 = 2;

/// What is looked for.
pub(super) struct Search<'a> {
    /// Higher: more and smaller communities.
    pub resolution: f64,
    pub seed: u64,
    pub watch: &'a Watch<'a>,
}

impl Search<'_> {
    /// The community of each node, numbered from 0 in order of first appearance. Nodes with the same number in `fixed` stay
    /// together, those with different numbers apart; others may join them. `fixed` may be shorter than the nodes.
    ///
    /// # Errors
    /// What the watch returns.
    pub fn run(&self, links: &Links, fixed: &[Option<usize>]) -> Result<Vec<usize>> {
        let mut number: HashMap<usize, u32> = HashMap::new();
        let mut still = Vec::new();
        let place: Vec<u32> = (0..links.len())
            .map(|node| {
                let next = still.len() as u32;
                let held = fixed.get(node).copied().flatten();
                let at = held.map_or(next, |group| *number.entry(group).or_insert(next));
                if at == next {
                    still.push(held.is_some());
                }
                at
            })
            .collect();
        let joined =
            if still.len() < links.len() { Some(links.joined(&place, still.len(), self.watch)?) } else { None };
        let links = joined.as_ref().unwrap_or(links);
        let mut community: Vec<u32> = (0..links.len() as u32).collect();
        for round in 0..if links.len() > MANY { ROUNDS_OF_MANY } else { ROUNDS } {
            let before = community.clone();
            self.round(links, &still, &mut community, self.seed.wrapping_add(round))?;
            if community == before {
                break;
            }
        }
        self.split(links, &mut community)?;
        let mut all: Vec<u32> = place.into_iter().map(|p| community[p as usize]).collect();
        renumber(&mut all);
        Ok(all.into_iter().map(|c| c as usize).collect())
    }

    /// Makes each piece of a community that falls apart one of its own.
    fn split(&self, links: &Links, community: &mut [u32]) -> Result<()> {
        let mut piece = vec![u32::MAX; community.len()];
        let mut open = Vec::new();
        for first in 0..community.len() {
            if piece[first] != u32::MAX {
                continue;
            }
            piece[first] = first as u32;
            open.push(first);
            while let Some(node) = open.pop() {
                self.watch.step(links.of(node).len())?;
                for (to, _) in links.of(node).filter(|(to, _)| community[*to] == community[node]) {
                    if piece[to] == u32::MAX {
                        piece[to] = first as u32;
                        open.push(to);
                    }
                }
            }
        }
        community.copy_from_slice(&piece);
        Ok(())
    }

    /// Once through all levels: nodes move, communities are refined into parts, parts become nodes.
    fn round(&self, graph: &Links, still: &[bool], community: &mut Vec<u32>, seed: u64) -> Result<()> {
        let total: f64 = graph.degrees.iter().sum();
        if total <= 0.0 {
            return Ok(());
        }
        let mut dice = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let price = self.resolution / total;
        let mut level: Option<Links> = None;
        let mut still = still.to_vec();
        // For each node of the whole graph its node in the current one, and for each of these its community.
        let mut place: Vec<u32> = (0..graph.len() as u32).collect();
        let mut current = std::mem::take(community);
        loop {
            let here = level.as_ref().unwrap_or(graph);
            let moved = self.settle(here, &still, &mut current, price, &mut dice)?;
            let count = renumber(&mut current);
            if !moved && level.is_some() || count == here.len() {
                break;
            }
            let mut refined = self.refine(here, &still, &current, price, &mut dice)?;
            let parts = renumber(&mut refined);
            if parts == here.len() {
                break;
            }
            let mut above = vec![0; parts];
            let mut above_still = vec![false; parts];
            for (node, part) in refined.iter().enumerate() {
                above[*part as usize] = current[node];
                above_still[*part as usize] |= still[node];
            }
            let next = here.joined(&refined, parts, self.watch)?;
            self.watch.look()?;
            place.iter_mut().for_each(|p| *p = refined[*p as usize]);
            level = Some(next);
            still = above_still;
            current = above;
        }
        *community = place.into_iter().map(|p| current[p as usize]).collect();
        renumber(community);
        Ok(())
    }

    /// Moves nodes to the community that gains most until none gains any more.
    fn settle(&self, graph: &Links, still: &[bool], community: &mut [u32], price: f64, dice: &mut u64) -> Result<bool> {
        let n = graph.len();
        let mut weight = vec![0.0; n];
        let mut size = vec![0_u32; n];
        for (node, c) in community.iter().enumerate() {
            weight[*c as usize] += graph.degrees[node];
            size[*c as usize] += 1;
        }
        let mut empty: Vec<u32> = (0..n as u32).rev().filter(|c| size[*c as usize] == 0).collect();
        self.watch.look()?;
        let mut queue: VecDeque<u32> = shuffled(n, dice).into();
        let mut waits = vec![true; n];
        let mut sum = Sums::new(n);
        self.watch.look()?;
        let mut moved = false;
        while let Some(node) = queue.pop_front() {
            let v = node as usize;
            self.watch.step(graph.of(v).len())?;
            waits[v] = false;
            if still[v] {
                continue;
            }
            let own = community[v];
            graph.of(v).for_each(|(to, weight)| sum.add(community[to], weight));
            let degree = graph.degrees[v];
            weight[own as usize] -= degree;
            let gain = |c: u32, linked: f64| linked - price * degree * weight[c as usize];
            let mut best = (gain(own, sum.of[own as usize]), own);
            for c in &sum.met {
                let found = gain(*c, sum.of[*c as usize]);
                if found > best.0 + LEAST {
                    best = (found, *c);
                }
            }
            if best.0 < -LEAST
                && size[own as usize] > 1
                && let Some(new) = empty.last()
            {
                best = (0.0, *new);
            }
            sum.clear();
            weight[best.1 as usize] += degree;
            if best.1 == own {
                continue;
            }
            moved = true;
            if size[best.1 as usize] == 0 {
                empty.pop();
            }
            size[own as usize] -= 1;
            size[best.1 as usize] += 1;
            if size[own as usize] == 0 {
                empty.push(own);
            }
            community[v] = best.1;
            for (to, _) in graph.of(v) {
                if community[to] != best.1 && !waits[to] {
                    waits[to] = true;
                    queue.push_back(to as u32);
                }
            }
        }
        Ok(moved)
    }

    /// Parts of the communities, each well connected within.
    fn refine(&self, graph: &Links, still: &[bool], community: &[u32], price: f64, dice: &mut u64) -> Result<Vec<u32>> {
        let n = graph.len();
        let mut whole = vec![0.0; n];
        community.iter().enumerate().for_each(|(v, c)| whole[*c as usize] += graph.degrees[v]);
        let mut part: Vec<u32> = (0..n as u32).collect();
        let mut weight = graph.degrees.clone();
        self.watch.look()?;
        let mut alone = vec![true; n];
        // For each part the weight of its links to the rest of its community.
        let mut outward = vec![0.0; n];
        for (v, out) in outward.iter_mut().enumerate() {
            self.watch.step(graph.of(v).len())?;
            let inside = graph.of(v).filter(|(to, _)| community[*to] == community[v]);
            *out = inside.map(|(_, weight)| weight).sum();
        }
        let mut sum = Sums::new(n);
        for node in shuffled(n, dice) {
            let v = node as usize;
            self.watch.step(graph.of(v).len())?;
            let all = whole[community[v] as usize];
            let degree = graph.degrees[v];
            if !alone[v] || still[v] || outward[v] < price * degree * (all - degree) {
                continue;
            }
            let inside = graph.of(v).filter(|(to, _)| community[*to] == community[v]);
            inside.for_each(|(to, weight)| sum.add(part[to], weight));
            let mut best: Option<(f64, u32)> = None;
            for p in &sum.met {
                let other = weight[*p as usize];
                if outward[*p as usize] < price * other * (all - other) {
                    continue;
                }
                let gain = sum.of[*p as usize] - price * degree * other;
                if gain > LEAST && best.is_none_or(|b| gain > b.0 + LEAST) {
                    best = Some((gain, *p));
                }
            }
            if let Some((_, p)) = best {
                let linked = sum.of[p as usize];
                let to = p as usize;
                outward[to] += outward[v] - 2.0 * linked;
                weight[to] += degree;
                weight[v] = 0.0;
                part[v] = p;
                alone[to] = false;
                alone[v] = false;
            }
            sum.clear();
        }
        Ok(part)
    }
}

/// Numbers from 0 in order of first appearance; returns how many there are.
fn renumber(community: &mut [u32]) -> usize {
    let mut number = vec![u32::MAX; community.len()];
    let mut next = 0;
    for c in community.iter_mut() {
        let slot = &mut number[*c as usize];
        if *slot == u32::MAX {
            *slot = next;
            next += 1;
        }
        *c = *slot;
    }
    next as usize
}

/// The nodes in an order of chance (xorshift64*, Vigna 2016; Fisher and Yates).
fn shuffled(n: usize, dice: &mut u64) -> Vec<u32> {
    let mut order: Vec<u32> = (0..n as u32).collect();
    for i in (1..n).rev() {
        *dice ^= *dice >> 12;
        *dice ^= *dice << 25;
        *dice ^= *dice >> 27;
        let x = dice.wrapping_mul(0x2545_f491_4f6c_dd1d);
        order.swap(i, ((x >> 33) % (i as u64 + 1)) as usize);
    }
    order
}

#[cfg(test)]
#[path = "leiden_tests.rs"]
mod tests;

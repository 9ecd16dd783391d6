//! What a run takes in, what is grouped with what, and what stays where people want it.

use std::collections::{HashMap, HashSet};

use super::regroup::Plan;
use super::standing::Standing;
use crate::domain::frame::Frame;
use crate::domain::material::{Contribution, State};
use crate::domain::regroup::Run;
use crate::domain::{Id, Key};
use crate::error::Result;
use crate::store::Reader;

/// The contributions that a run takes in, in order of entry.
pub(super) fn taken(store: &Reader, standing: &Standing, run: &Run) -> Result<Vec<Contribution>> {
    let scope = &run.scope;
    if let Some(cluster) = scope.cluster {
        let inside = store.placed_in(cluster)?.into_iter().filter(|m| !standing.aside.contains(&m.contribution));
        return inside.map(|m| store.need(&Key::one(m.contribution))).collect();
    }
    let only = if let [theme] = scope.themes[..] { Some(theme) } else { None };
    let mut members: HashMap<Id, Vec<Id>> = HashMap::new();
    if !scope.members.is_empty() {
        for origin in store.origins()? {
            members.entry(origin.contribution).or_default().push(origin.member);
        }
    }
    let of = |id: &Id| members.get(id).map_or(&[][..], Vec::as_slice);
    let all = store.theme_contributions(only)?;
    Ok(all.into_iter().filter(|c| scope.takes(c, of(&c.id))).collect())
}

/// What belongs together with some contributions and was not taken in: it comes along, or the word would not hold.
pub(super) fn guests(store: &Reader, standing: &Standing, taken: &[Contribution]) -> Result<Vec<Contribution>> {
    let mut inside: HashSet<Id> = taken.iter().map(|c| c.id).collect();
    let mut guests = Vec::new();
    loop {
        let half =
            standing.pairings.iter().filter(|p| p.together && inside.contains(&p.one) != inside.contains(&p.other));
        let next: Vec<Id> = half.map(|p| if inside.contains(&p.one) { p.other } else { p.one }).collect();
        if next.is_empty() {
            return Ok(guests);
        }
        for id in next.into_iter().filter(|id| inside.insert(*id)).collect::<Vec<_>>() {
            guests.extend(store.get::<Contribution>(&Key::one(id))?.filter(|c| c.state == State::Active));
        }
    }
}

impl Plan {
    /// What is grouped by itself: each theme, or everything together.
    pub(super) fn pools(&self, frame: &Frame, run: &Run) -> Vec<Vec<usize>> {
        if run.scope.cluster.is_some() {
            return vec![(0..self.contributions.len()).collect()];
        }
        let open = |i: &usize| !self.standing.is_closed(self.contributions[*i].id);
        let free: Vec<usize> = (0..self.contributions.len()).filter(open).collect();
        if run.scope.across {
            return vec![free];
        }
        let home = self.homes(&free);
        let of = |theme: Id| free.iter().copied().filter(|i| home[i] == theme).collect();
        frame.main_themes().map(|theme| of(theme.id)).collect()
    }

    /// The theme with which each contribution is grouped: its own, or that of the first with which it belongs together.
    fn homes(&self, free: &[usize]) -> HashMap<usize, Id> {
        let mut home: HashMap<usize, Id> = free.iter().map(|i| (*i, self.contributions[*i].theme)).collect();
        let pairs = self.pairs(free, true);
        let at = |place: usize| free[place];
        let mut first: HashMap<usize, usize> = free.iter().map(|i| (*i, *i)).collect();
        loop {
            let mut changed = false;
            for (a, b) in &pairs {
                let least = first[&at(*a)].min(first[&at(*b)]);
                for i in [at(*a), at(*b)] {
                    changed |= first.insert(i, least) != Some(least);
                }
            }
            if !changed {
                break;
            }
        }
        for i in free {
            home.insert(*i, self.contributions[first[i]].theme);
        }
        home
    }

    /// What people said of those in a pool, by their places in it.
    pub(super) fn pairs(&self, pool: &[usize], together: bool) -> Vec<(usize, usize)> {
        let said: Vec<_> = self.standing.pairings.iter().filter(|p| p.together == together).collect();
        if said.is_empty() {
            return Vec::new();
        }
        let place: HashMap<Id, usize> =
            pool.iter().enumerate().map(|(at, i)| (self.contributions[*i].id, at)).collect();
        said.iter().filter_map(|p| Some((*place.get(&p.one)?, *place.get(&p.other)?))).collect()
    }

    /// The cluster in which a run leaves a contribution: a people's one, or, of those that only come along, their own.
    pub(super) fn holder(&self, i: usize) -> Option<Id> {
        if self.splits {
            return None;
        }
        let id = self.contributions[i].id;
        let held = self.standing.anchor_of(id).or_else(|| self.standing.place(id).filter(|_| i >= self.own));
        held.filter(|_| !self.must_leave(i))
    }

    /// Whether a contribution is to be kept apart from another of its cluster: what the machine put there gives way, of
    /// two such the one that came later.
    fn must_leave(&self, i: usize) -> bool {
        let id = self.contributions[i].id;
        if self.standing.is_placed(id) {
            return false;
        }
        let others = self.standing.pairings.iter().filter(|p| !p.together).filter_map(|p| match (p.one, p.other) {
            (one, other) if one == id => Some(other),
            (one, other) if other == id => Some(one),
            _ => None,
        });
        let here = self.standing.place(id);
        let mut same = others.filter(|other| here.is_some() && self.standing.place(*other) == here);
        same.any(|other| self.standing.is_placed(other) || other < id)
    }
}

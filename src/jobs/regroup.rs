//! A run of the machine: planned on what stands, shown as a difference, entered whole or in part. The machine never
//! touches what people placed, renamed, made, locked or adopted.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::placing;
use super::pools::{guests, taken};
use super::standing::Standing;
use crate::analysis::{self, Options, Text};
use crate::domain::frame::Frame;
use crate::domain::material::{Contribution, Maker};
use crate::domain::regroup::{Fate, Run};
use crate::domain::{Id, Progress};
use crate::error::Result;
use crate::store::Reader;

/// A cluster as the run would have it.
pub(super) struct Target {
    /// The cluster that it is already: the one with which it shares most.
    pub old: Option<Id>,
    pub theme: Id,
    pub label: String,
    pub cohesion: i64,
    /// Those that the run put into it, by their place among the contributions.
    pub members: Vec<usize>,
}

/// Where a run would have a contribution.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Where it is: people closed it.
    Closed,
    /// In no cluster.
    Alone,
    /// In this target.
    In(usize),
}

/// What a run would make of the programme.
pub(super) struct Plan {
    pub standing: Standing,
    /// Those that the run takes in, then those that come along because they belong with one of these.
    pub contributions: Vec<Contribution>,
    pub own: usize,
    /// Whether the run takes one cluster apart.
    pub splits: bool,
    pub places: Vec<Place>,
    pub shared_words: Vec<Vec<String>>,
    pub targets: Vec<Target>,
    pub parts: Vec<Planned>,
}

/// What would become of one cluster.
pub(super) struct Planned {
    pub fate: Fate,
    pub theme: Id,
    pub old: Option<Id>,
    pub target: Option<usize>,
    /// Who comes, by place among the contributions.
    pub coming: Vec<usize>,
    /// Who leaves.
    pub leaving: Vec<usize>,
}

/// Plans a run.
pub(super) fn plan(store: &Reader, run: &Run, progress: &dyn Progress) -> Result<Plan> {
    if run.new {
        return placing::plan(store, run, progress);
    }
    let frame = store.frame()?;
    let standing = Standing::of(store)?;
    let mut contributions = taken(store, &standing, run)?;
    let own = contributions.len();
    if run.scope.cluster.is_none() {
        contributions.extend(guests(store, &standing, &contributions)?);
    }
    let mut plan = Plan { own, ..Plan::over(standing, contributions, run.scope.cluster.is_some()) };
    let pools = plan.pools(&frame, run);
    for (at, pool) in pools.iter().enumerate() {
        let progress = Within { whole: progress, at: at as u64, of: pools.len() as u64 };
        plan.group(pool, run, &frame, &progress)?;
    }
    plan.keep_apart_from_outside();
    plan.parts = plan.compare(&frame, run);
    Ok(plan)
}

impl Plan {
    /// Nothing planned yet.
    pub(super) fn over(standing: Standing, contributions: Vec<Contribution>, splits: bool) -> Self {
        let count = contributions.len();
        Self {
            standing,
            contributions,
            own: count,
            splits,
            places: vec![Place::Closed; count],
            shared_words: vec![Vec::new(); count],
            targets: Vec::new(),
            parts: Vec::new(),
        }
    }

    fn group(&mut self, pool: &[usize], run: &Run, frame: &Frame, progress: &dyn Progress) -> Result<()> {
        let texts: Vec<Text> = pool
            .iter()
            .map(|i| Text { text: &self.contributions[*i].text, language: &self.contributions[*i].language })
            .collect();
        let anchors: BTreeSet<Id> = pool.iter().filter_map(|i| self.holder(*i)).collect();
        let anchors: Vec<Id> = anchors.into_iter().collect();
        let fixed = pool.iter().map(|i| self.holder(*i).and_then(|c| anchors.binary_search(&c).ok())).collect();
        let options = Options {
            clusters: run.clusters,
            seed: run.seed,
            fixed,
            resolution: run.resolution(),
            together: self.pairs(pool, true),
            apart: self.pairs(pool, false),
        };
        let mut found = analysis::cluster(&texts, &options, progress)?;
        if run.scope.cluster.is_some() && found.groups.len() < 2 {
            // Who splits wants two parts at least.
            found = analysis::cluster(&texts, &Options { clusters: Some(2), ..options }, progress)?;
        }
        let groups: Vec<Vec<usize>> =
            found.groups.iter().map(|g| g.members.iter().map(|m| pool[*m]).collect()).collect();
        let heirs = self.heirs(&groups, &anchors, run);
        for ((group, members), heir) in found.groups.into_iter().zip(groups).zip(heirs) {
            let old = group.fixed.and_then(|at| anchors.get(at).copied()).or(heir);
            let cluster = old.and_then(|id| self.standing.clusters.get(&id));
            let label = match cluster {
                Some(cluster) if cluster.labelled_by == Maker::Person => cluster.label.clone(),
                _ => group.label,
            };
            let theme = cluster.map_or_else(|| self.most_common_theme(&members, frame), |c| c.theme);
            members.iter().for_each(|i| self.places[*i] = Place::In(self.targets.len()));
            self.targets.push(Target { old, theme, label, cohesion: group.cohesion, members });
        }
        for at in found.alone {
            // The engine lets go of nothing that a person placed, and what fits no part stays.
            let stays = self.splits || self.holder(pool[at]).is_some();
            self.places[pool[at]] = if stays { Place::Closed } else { Place::Alone };
        }
        for (at, words) in found.shared_words.into_iter().enumerate() {
            self.shared_words[pool[at]] = words;
        }
        Ok(())
    }

    /// The machine's old cluster that each group is: pairs that share most find one another first.
    fn heirs(&self, groups: &[Vec<usize>], held: &[Id], run: &Run) -> Vec<Option<Id>> {
        let mut shared: Vec<(std::cmp::Reverse<usize>, Id, usize)> = Vec::new();
        for (number, members) in groups.iter().enumerate() {
            let mut overlap: BTreeMap<Id, usize> = BTreeMap::new();
            for i in members {
                if let Some(cluster) = self.standing.place(self.contributions[*i].id) {
                    *overlap.entry(cluster).or_insert(0) += 1;
                }
            }
            let theme = |i: &usize| self.contributions[*i].theme;
            let home = members.first().map(theme);
            overlap.retain(|id, _| {
                if self.splits {
                    return true;
                }
                let at_home = run.scope.across || Some(self.standing.clusters[id].theme) == home;
                at_home && !self.standing.anchors.contains(id) && !held.contains(id)
            });
            shared.extend(overlap.into_iter().map(|(id, n)| (std::cmp::Reverse(n), id, number)));
        }
        shared.sort_unstable();
        let mut heirs = vec![None; groups.len()];
        let mut taken: HashSet<Id> = HashSet::new();
        for (_, id, number) in shared {
            if heirs[number].is_none() && taken.insert(id) {
                heirs[number] = Some(id);
            }
        }
        heirs
    }

    /// The theme from which most of some contributions come; of equals the first in the frame.
    fn most_common_theme(&self, members: &[usize], frame: &Frame) -> Id {
        let mut counts: HashMap<Id, usize> = HashMap::new();
        for i in members {
            *counts.entry(self.contributions[*i].theme).or_insert(0) += 1;
        }
        let count = |id: Id| counts.get(&id).copied().unwrap_or(0);
        let first = members.first().map_or_else(|| frame.programme.id, |i| self.contributions[*i].theme);
        frame.main_themes().map(|t| t.id).fold(first, |best, id| if count(id) > count(best) { id } else { best })
    }

    /// Lets those fit nowhere that would enter a cluster in which somebody stays from whom they are kept apart.
    fn keep_apart_from_outside(&mut self) {
        let inside: HashMap<Id, usize> = self.contributions.iter().enumerate().map(|(i, c)| (c.id, i)).collect();
        let place = |plan: &Self, id: Id| match inside.get(&id).filter(|i| plan.places[**i] != Place::Closed) {
            Some(i) => plan.then(*i).0,
            None => plan.standing.place(id),
        };
        for pairing in self.standing.pairings.clone().into_iter().filter(|p| !p.together) {
            let (a, b) = (place(self, pairing.one), place(self, pairing.other));
            if a.is_none() || a != b {
                continue;
            }
            for id in [pairing.other, pairing.one] {
                let Some(i) = inside.get(&id).copied() else { continue };
                if let Place::In(target) = self.places[i]
                    && self.holder(i).is_none()
                {
                    self.targets[target].members.retain(|m| *m != i);
                    self.places[i] = Place::Alone;
                    break;
                }
            }
        }
    }

    /// The cluster in which a contribution would lie then, where it has one already; targets without one by number.
    pub(super) fn then(&self, i: usize) -> (Option<Id>, Option<usize>) {
        match self.places[i] {
            Place::Closed => (self.standing.place(self.contributions[i].id), None),
            Place::Alone => (None, None),
            Place::In(target) => (self.targets[target].old, Some(target)),
        }
    }

    /// Whether a contribution would lie elsewhere than now.
    pub(super) fn moves(&self, i: usize) -> bool {
        let now = self.standing.place(self.contributions[i].id);
        match self.then(i) {
            (Some(old), _) => now != Some(old),
            (None, Some(_)) => true,
            (None, None) => now.is_some(),
        }
    }

    /// What would become of each cluster that would not stay as it is.
    pub(super) fn compare(&self, frame: &Frame, run: &Run) -> Vec<Planned> {
        let mut leaving: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
        for i in (0..self.contributions.len()).filter(|i| self.moves(*i)) {
            if let Some(cluster) = self.standing.place(self.contributions[i].id) {
                leaving.entry(cluster).or_default().push(i);
            }
        }
        let mut parts = Vec::new();
        let mut kept: BTreeSet<Id> = BTreeSet::new();
        for (number, target) in self.targets.iter().enumerate() {
            let coming: Vec<usize> = target.members.iter().copied().filter(|i| self.moves(*i)).collect();
            let left = target.old.and_then(|id| leaving.get(&id)).cloned().unwrap_or_default();
            kept.extend(target.old);
            let fate = match target.old {
                None => Fate::New,
                Some(_) if !coming.is_empty() || !left.is_empty() => Fate::Changed,
                Some(id) if self.standing.clusters[&id].label != target.label => Fate::Renamed,
                Some(_) => continue,
            };
            let part =
                Planned { fate, theme: target.theme, old: target.old, target: Some(number), coming, leaving: left };
            parts.push(part);
        }
        let sizes = self.sizes(|_| true);
        let holds = |id: &Id| sizes.get(id).copied().unwrap_or(0);
        for cluster in self.standing.clusters.values().filter(|c| !kept.contains(&c.id)) {
            let theirs = self.standing.anchors.contains(&cluster.id);
            let left = leaving.get(&cluster.id).cloned().unwrap_or_default();
            let in_scope = run.scope.is_in(&cluster.theme) && !self.splits && !run.new;
            let fate = match (left.len(), holds(&cluster.id)) {
                (0, 0) if in_scope && !theirs => Fate::Dissolved,
                (0, _) => continue,
                (gone, all) if gone == all && !theirs => Fate::Dissolved,
                _ => Fate::Changed,
            };
            let (old, theme) = (Some(cluster.id), cluster.theme);
            parts.push(Planned { fate, theme, old, target: None, coming: Vec::new(), leaving: left });
        }
        let place = |id: Id| frame.themes.iter().position(|t| t.id == id);
        parts.sort_by_key(|p| {
            let size = p.target.map_or(0, |t| self.targets[t].members.len());
            (place(p.theme), p.target.is_none(), std::cmp::Reverse(size), p.target, p.old)
        });
        parts
    }

    /// How many contributions of a kind each cluster holds now.
    pub(super) fn sizes(&self, counts: impl Fn(Id) -> bool) -> HashMap<Id, usize> {
        let mut sizes = HashMap::new();
        for membership in self.standing.memberships.values().filter(|m| counts(m.contribution)) {
            *sizes.entry(membership.cluster).or_insert(0) += 1;
        }
        sizes
    }
}

/// A part of longer work, seen from the whole.
struct Within<'a> {
    whole: &'a dyn Progress,
    at: u64,
    of: u64,
}

impl Progress for Within<'_> {
    fn at(&self, done: u64, total: u64) -> Result<()> {
        const FINE: u64 = 1000;
        let part = (done * FINE).checked_div(total).unwrap_or(0).min(FINE);
        self.whole.at(self.at * FINE + part, self.of * FINE)
    }
}

//! Contributions that lie in no cluster find one among those that stand: nothing else moves, nothing is made or worded
//! anew. Shown and entered as any other run is.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::pools::taken;
use super::regroup::{Place, Plan, Target};
use super::standing::Standing;
use crate::analysis::{self, Text, Wishes};
use crate::domain::material::{Contribution, State};
use crate::domain::regroup::Run;
use crate::domain::{Id, Key, Progress};
use crate::error::Result;
use crate::store::Reader;

/// Plans the placing of those that a run takes in and that lie in no cluster; whom a person took out of the clusters
/// stays outside.
pub(super) fn plan(store: &Reader, run: &Run, progress: &dyn Progress) -> Result<Plan> {
    let frame = store.frame()?;
    let standing = Standing::of(store)?;
    let is_new = |c: &Contribution| standing.place(c.id).is_none() && !standing.is_closed(c.id);
    let new: Vec<Contribution> = taken(store, &standing, run)?.into_iter().filter(is_new).collect();
    let mut plan = Plan::over(standing, new, false);
    plan.places.fill(Place::Alone);
    let pools = plan.pools(&frame, run);
    for pool in pools.iter().filter(|pool| !pool.is_empty()) {
        plan.place(store, pool, run, progress)?;
    }
    plan.keep_together();
    plan.parts = plan.compare(&frame, run);
    Ok(plan)
}

/// The clusters of a place, whom they hold, and the number of each.
struct Homes {
    clusters: Vec<Id>,
    number: HashMap<Id, usize>,
    texts: Vec<(Contribution, usize)>,
}

impl Plan {
    fn place(&mut self, store: &Reader, pool: &[usize], run: &Run, progress: &dyn Progress) -> Result<()> {
        let themes: HashSet<Id> = pool.iter().map(|i| self.contributions[*i].theme).collect();
        let homes = self.homes_in(store, &themes, run)?;
        let old: Vec<Text> = homes.texts.iter().map(|(c, _)| text_of(c)).collect();
        let partition: Vec<Option<usize>> = homes.texts.iter().map(|(_, number)| Some(*number)).collect();
        let groups = analysis::Standing::new(&old, &partition, progress)?;
        let new: Vec<Text> = pool.iter().map(|i| text_of(&self.contributions[*i])).collect();
        let found = groups.assign(&new, &self.wishes(pool, &homes), progress)?;
        let mut targets: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (i, place) in pool.iter().zip(found) {
            let Some(place) = place else { continue };
            targets.entry(place.group).or_default().push(*i);
            self.shared_words[*i] = place.shared_words;
        }
        for (group, members) in targets {
            let cluster = &self.standing.clusters[&homes.clusters[group]];
            members.iter().for_each(|i| self.places[*i] = Place::In(self.targets.len()));
            self.targets.push(Target {
                old: Some(cluster.id),
                theme: cluster.theme,
                label: cluster.label.clone(),
                cohesion: cluster.cohesion,
                members,
            });
        }
        Ok(())
    }

    /// The clusters in which contributions of these themes may come to lie, and whom they hold.
    fn homes_in(&self, store: &Reader, themes: &HashSet<Id>, run: &Run) -> Result<Homes> {
        let among = |theme: &Id| if run.scope.across { run.scope.is_in(theme) } else { themes.contains(theme) };
        let clusters: Vec<Id> = self.standing.clusters.values().filter(|c| among(&c.theme)).map(|c| c.id).collect();
        let number: HashMap<Id, usize> = clusters.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let place = |id: &Id| self.standing.place(*id).and_then(|cluster| number.get(&cluster)).copied();
        let only = themes.iter().next().copied().filter(|_| themes.len() == 1);
        let mut texts: Vec<(Contribution, usize)> = Vec::new();
        let mut seen: HashSet<Id> = HashSet::new();
        for contribution in store.theme_contributions(only)? {
            if let Some(at) = place(&contribution.id) {
                seen.insert(contribution.id);
                texts.push((contribution, at));
            }
        }
        // A cluster may hold contributions of other themes.
        let guests: BTreeSet<Id> =
            self.standing.memberships.keys().filter(|id| !seen.contains(id) && place(id).is_some()).copied().collect();
        for id in guests {
            let active = store.get::<Contribution>(&Key::one(id))?.filter(|c| c.state == State::Active);
            texts.extend(active.and_then(|c| Some((c, place(&id)?))));
        }
        Ok(Homes { clusters, number, texts })
    }

    /// What people said of those in a pool, among themselves and of others that lie somewhere.
    fn wishes(&self, pool: &[usize], homes: &Homes) -> Wishes {
        let shut = |cluster: &Id| self.standing.is_shut(*cluster);
        let mut wishes = Wishes {
            shut: homes.clusters.iter().filter(|c| shut(c)).map(|c| homes.number[c]).collect(),
            together: self.pairs(pool, true),
            apart: self.pairs(pool, false),
            ..Wishes::default()
        };
        if self.standing.pairings.is_empty() {
            return wishes;
        }
        let at: HashMap<Id, usize> = pool.iter().enumerate().map(|(at, i)| (self.contributions[*i].id, at)).collect();
        for pairing in &self.standing.pairings {
            for (one, other) in [(pairing.one, pairing.other), (pairing.other, pairing.one)] {
                let group = self.standing.place(other).and_then(|cluster| homes.number.get(&cluster));
                if let (Some(at), Some(group)) = (at.get(&one), group) {
                    (if pairing.together { &mut wishes.with } else { &mut wishes.without }).push((*at, *group));
                }
            }
        }
        wishes
    }

    /// Leaves those outside that belong with somebody who stays elsewhere: alone neither has the wrong company.
    fn keep_together(&mut self) {
        let inside: HashMap<Id, usize> = self.contributions.iter().enumerate().map(|(i, c)| (c.id, i)).collect();
        loop {
            let then = |id: Id| inside.get(&id).map_or_else(|| self.standing.place(id), |i| self.then(*i).0);
            let torn = self.standing.pairings.iter().filter(|p| p.together && then(p.one) != then(p.other));
            let of_new = torn.flat_map(|p| [p.one, p.other]).filter_map(|id| inside.get(&id).copied());
            let Some(i) = of_new.filter(|i| matches!(self.places[*i], Place::In(_))).min() else { return };
            if let Place::In(target) = self.places[i] {
                self.targets[target].members.retain(|m| *m != i);
            }
            self.places[i] = Place::Alone;
            self.shared_words[i].clear();
        }
    }
}

fn text_of(contribution: &Contribution) -> Text<'_> {
    Text { text: &contribution.text, language: &contribution.language }
}

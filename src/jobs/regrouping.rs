//! What a run would change, for people to see; and entering of it what they accept.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Job;
use super::headings::gone;
use super::regroup::{Place, Plan, Planned, plan};
use crate::domain::deed::Report;
use crate::domain::groups::{Cluster, Membership};
use crate::domain::material::Maker;
use crate::domain::regroup::{Fate, Part, Regrouping, Run, Step};
use crate::domain::{Change, Id, Key, Progress, Table};
use crate::error::{Error, Result, Said};
use crate::store::Reader;
use crate::text::{clean_line, cut};

/// Moves told in all; large runs tell fewer of each part.
const STEPS: usize = 20_000;
/// Moves told of a part at least, and at most.
const OF_A_PART: (usize, usize) = (5, 200);
/// Columns of a contribution's text that are told.
const TOLD: usize = 200;

/// What a run would change.
pub(super) fn propose(store: &Reader, run: &Run, progress: &dyn Progress) -> Result<Regrouping> {
    let clock = store.clock()?;
    let plan = plan(store, run, progress)?;
    let count = plan.contributions.len();
    let free = |i: &usize| plan.splits || plan.places[*i] != Place::Closed;
    let now: HashSet<Id> = plan.contributions.iter().filter_map(|c| plan.standing.place(c.id)).collect();
    let gone = plan.parts.iter().filter(|p| p.fate == Fate::Dissolved && p.old.is_some_and(|id| now.contains(&id)));
    let new = plan.parts.iter().filter(|p| p.fate == Fate::New);
    let sizes = plan.sizes(|id| !plan.standing.aside.contains(&id));
    let each = (STEPS / plan.parts.len().max(1)).clamp(OF_A_PART.0, OF_A_PART.1);
    Ok(Regrouping {
        run: run.clone(),
        clock,
        taken: (0..count).filter(free).count(),
        clusters: now.len(),
        clusters_then: now.len() + new.count() - gone.count(),
        moving: (0..count).filter(|i| plan.moves(*i)).count(),
        alone: plan.places.iter().filter(|p| **p == Place::Alone).count(),
        parts: plan.parts.iter().map(|part| plan.told(part, &sizes, each)).collect(),
    })
}

impl Plan {
    fn told(&self, part: &Planned, sizes: &HashMap<Id, usize>, steps: usize) -> Part {
        let target = part.target.map(|t| &self.targets[t]);
        let cluster = part.old.and_then(|id| self.standing.clusters.get(&id));
        let size = part.old.and_then(|id| sizes.get(&id)).copied().unwrap_or(0);
        let label = target.map(|t| t.label.clone()).or_else(|| cluster.map(|c| c.label.clone())).unwrap_or_default();
        let before = cluster.map(|c| c.label.clone()).filter(|l| *l != label);
        let told = part.coming.iter().chain(&part.leaving).take(steps);
        Part {
            cluster: part.old,
            theme: part.theme,
            fate: part.fate,
            label,
            before,
            size,
            size_then: size + part.coming.len() - part.leaving.len().min(size),
            coming: part.coming.len(),
            leaving: part.leaving.len(),
            steps: told.map(|i| self.step(*i)).collect(),
        }
    }

    fn step(&self, i: usize) -> Step {
        let contribution = &self.contributions[i];
        let from = self.standing.place(contribution.id).and_then(|id| self.standing.clusters.get(&id));
        let to = match self.places[i] {
            Place::In(target) => Some(self.targets[target].label.clone()),
            _ => None,
        };
        Step {
            contribution: contribution.id,
            reference: contribution.reference(),
            text: cut(&clean_line(&contribution.text), TOLD),
            from: from.map(|c| c.label.clone()),
            to,
            shared_words: self.shared_words[i].clone(),
        }
    }
}

impl Job<'_> {
    /// Enters what a run proposes, all of it or the chosen parts, as one batch.
    pub(super) fn regroup(&mut self, run: &Run, parts: Option<&[usize]>, clock: Option<i64>) -> Result<Report> {
        if clock.is_some_and(|seen| self.workspace.clock().is_ok_and(|now| now != seen)) {
            return Err(Error::usage("error-proposal-old").hint(Said::new("hint-proposal-old")));
        }
        let plan = plan(self.workspace, run, self.progress)?;
        if let Some(cluster) = run.scope.cluster.filter(|_| plan.targets.len() < 2) {
            return Err(Error::usage("error-split-one").with("label", self.need::<Cluster>(cluster)?.label));
        }
        let chosen = |at: usize| parts.is_none_or(|parts| parts.contains(&at));
        let mut ids: Vec<Option<Id>> = plan.targets.iter().map(|t| t.old).collect();
        let mut entered: HashSet<usize> = HashSet::new();
        if parts.is_none() {
            // Also what stays as it is: likeness and shared words are told anew.
            entered.extend(0..plan.targets.len());
        }
        for (at, part) in plan.parts.iter().enumerate().filter(|(at, _)| chosen(*at)) {
            entered.extend(part.target);
            if let (Some(target), Fate::New) = (part.target, plan.parts[at].fate) {
                ids[target] = Some(self.next_id());
            }
        }
        // Who takes a cluster apart places what leaves it.
        let by = if plan.splits { Maker::Person } else { Maker::Machine };
        let mut changes = Vec::new();
        for (number, target) in plan.targets.iter().enumerate().filter(|(n, _)| entered.contains(n)) {
            let Some(id) = ids[number] else { continue };
            let fresh = Cluster {
                id,
                theme: target.theme,
                label: String::new(),
                labelled_by: Maker::Machine,
                made_by: by,
                locked: false,
                cohesion: 0,
            };
            let cluster = plan.standing.clusters.get(&id).cloned().unwrap_or(fresh);
            let (label, cohesion) = (target.label.clone(), target.cohesion);
            changes.push(Change::put(&Cluster { label, cohesion, ..cluster }));
            let put = |i: &&usize| if plan.splits { plan.moves(**i) } else { plan.holder(**i).is_none() };
            for i in target.members.iter().filter(put) {
                changes.push(Change::put(&Membership {
                    contribution: plan.contributions[*i].id,
                    cluster: id,
                    made_by: by,
                    shared_words: plan.shared_words[*i].clone(),
                }));
            }
        }
        let goes_elsewhere = |i: usize| matches!(plan.places[i], Place::In(target) if entered.contains(&target));
        for (_, part) in plan.parts.iter().enumerate().filter(|(at, _)| chosen(*at)) {
            let dissolves = part.fate == Fate::Dissolved;
            let stay_out = part
                .leaving
                .iter()
                .copied()
                .filter(|i| if dissolves { !goes_elsewhere(*i) } else { plan.places[*i] == Place::Alone });
            changes.extend(stay_out.map(|i| Change::delete(Table::Membership, Key::one(plan.contributions[i].id))));
            changes.extend(part.old.filter(|_| dissolves).into_iter().flat_map(gone));
        }
        if parts.is_some() {
            // Half of a proposal may part what belongs together.
            let mut after: BTreeMap<Id, Option<Id>> = BTreeMap::new();
            for change in changes.iter().filter(|c| c.table == Table::Membership) {
                let cluster = change.row.as_ref().and_then(|row| row.get("cluster")?.as_str()?.parse().ok());
                after.insert(change.key.0[0], cluster);
            }
            self.refuse_against_pairings(&after, false)?;
        }
        let note = match (parts, run.scope.cluster) {
            (_, Some(cluster)) => {
                let new = plan.parts.iter().enumerate().filter(|(at, part)| chosen(*at) && part.fate == Fate::New);
                let labels: Vec<&str> =
                    new.filter_map(|(_, part)| plan.targets.get(part.target?)).map(|t| t.label.as_str()).collect();
                let from = plan.standing.clusters.get(&cluster).map(|c| c.label.clone()).unwrap_or_default();
                Said::new("note-split").with("from", from).with("to", labels.join(", "))
            }
            (Some(parts), None) if parts.len() < plan.parts.len() => {
                Said::new("note-cluster-parts").with("count", parts.len()).with("all", plan.parts.len())
            }
            _ if run.new => {
                let placed = (0..plan.contributions.len()).filter(|i| plan.moves(*i)).count();
                Said::new("note-place").with("count", placed).with("alone", plan.contributions.len() - placed)
            }
            _ => {
                let grouped: usize = plan.targets.iter().map(|t| t.members.len()).sum();
                let alone = plan.places.iter().filter(|p| **p == Place::Alone).count();
                Said::new("note-cluster")
                    .with("clusters", plan.targets.len())
                    .with("count", grouped)
                    .with("alone", alone)
            }
        };
        self.commit(note, changes)
    }
}

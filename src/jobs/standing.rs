//! How the programme is grouped now, and what of that is people's: a run keeps it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::domain::Id;
use crate::domain::decisions::Priority;
use crate::domain::groups::{Cluster, Membership, Pairing};
use crate::domain::material::Maker;
use crate::domain::polls::Choice;
use crate::error::Result;
use crate::store::Reader;

/// The clusters, whom they hold, and what is fixed.
pub(super) struct Standing {
    pub clusters: BTreeMap<Id, Cluster>,
    pub memberships: HashMap<Id, Membership>,
    /// Clusters that people made, renamed, locked, rated or adopted: a run keeps them and whom they hold.
    pub anchors: BTreeSet<Id>,
    /// Clusters that stand behind a priority or an option: what was decided on does not grow unseen.
    adopted: HashSet<Id>,
    /// Contributions that a person took out of every cluster.
    out: HashSet<Id>,
    /// Contributions that are set aside.
    pub aside: HashSet<Id>,
    /// What people said of two contributions.
    pub pairings: Vec<Pairing>,
}

impl Standing {
    pub(super) fn of(store: &Reader) -> Result<Self> {
        let clusters: BTreeMap<Id, Cluster> = store.all::<Cluster>()?.into_iter().map(|c| (c.id, c)).collect();
        let memberships: HashMap<Id, Membership> =
            store.all::<Membership>()?.into_iter().map(|m| (m.contribution, m)).collect();
        let adopted: HashSet<Id> = store
            .all::<Choice>()?
            .into_iter()
            .filter_map(|c| c.cluster)
            .chain(store.all::<Priority>()?.into_iter().filter_map(|p| p.cluster))
            .collect();
        let rated = store.ratings()?.subjects();
        let by_person: HashSet<Id> =
            memberships.values().filter(|m| m.made_by == Maker::Person).map(|m| m.cluster).collect();
        let anchors = clusters
            .values()
            .filter(|c| {
                c.locked
                    || c.made_by == Maker::Person
                    || c.labelled_by == Maker::Person
                    || adopted.contains(&c.id)
                    || rated.contains(&c.id)
                    || by_person.contains(&c.id)
            })
            .map(|c| c.id)
            .collect();
        let (out, aside, pairings) = (store.taken_out()?, store.aside()?, store.all()?);
        Ok(Self { clusters, memberships, anchors, adopted, out, aside, pairings })
    }

    /// The cluster in which a contribution lies.
    pub(super) fn place(&self, contribution: Id) -> Option<Id> {
        self.memberships.get(&contribution).map(|m| m.cluster)
    }

    /// Whether a run leaves a contribution where it is and lets nobody join it: locked away, adopted, or taken out by a
    /// person.
    pub(super) fn is_closed(&self, contribution: Id) -> bool {
        match self.place(contribution) {
            Some(cluster) => self.is_shut(cluster),
            None => self.out.contains(&contribution),
        }
    }

    /// Whether nothing enters or leaves a cluster in a run.
    pub(super) fn is_shut(&self, cluster: Id) -> bool {
        self.clusters[&cluster].locked || self.adopted.contains(&cluster)
    }

    /// Whether a person put a contribution where it lies.
    pub(super) fn is_placed(&self, contribution: Id) -> bool {
        self.memberships.get(&contribution).is_some_and(|m| m.made_by == Maker::Person)
    }

    /// The people's cluster that holds a contribution.
    pub(super) fn anchor_of(&self, contribution: Id) -> Option<Id> {
        self.place(contribution).filter(|cluster| self.anchors.contains(cluster))
    }
}

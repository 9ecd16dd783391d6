//! Clusters: the machine's proposal, and everything by hand. The machine never touches what people placed, renamed,
//! made, locked or adopted.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Job;
use crate::analysis::{self, Options, Text};
use crate::domain::decisions::{Choice, Priority, Rating};
use crate::domain::deed::{Deed, Report};
use crate::domain::groups::{Cluster, Membership};
use crate::domain::material::{Contribution, Maker};
use crate::domain::{Change, Id, Key, Record, Table};
use crate::error::{Error, Result, Said};
use crate::text::clean_line;

impl Job<'_> {
    pub(super) fn group(&mut self, deed: &Deed) -> Result<Report> {
        match deed {
            Deed::Cluster { theme, clusters, seed } => self.cluster(*theme, *clusters, *seed),
            Deed::NewCluster { theme, label, contributions } => self.new_cluster(*theme, label, contributions),
            Deed::RenameCluster { id, label } => self.rename_cluster(*id, label),
            Deed::MergeClusters { clusters } => self.merge_clusters(clusters),
            Deed::Move { contributions, cluster } => self.move_to(contributions, *cluster),
            Deed::SplitCluster { id } => self.split_cluster(*id),
            Deed::LockCluster { id, on } => self.lock_cluster(*id, *on),
            Deed::DissolveCluster { id } => self.dissolve_cluster(*id),
            other => Err(Error::internal(format!("{other:?} is not about clusters"))),
        }
    }

    /// Groups theme by theme and makes one batch of it.
    fn cluster(&mut self, theme: Option<Id>, clusters: Option<usize>, seed: u64) -> Result<Report> {
        let frame = self.frame()?;
        let themes: Vec<Id> = match theme {
            Some(theme) => vec![theme],
            None => frame.main_themes().map(|t| t.id).collect(),
        };
        let mut changes = Vec::new();
        let (mut groups, mut grouped, mut alone) = (0, 0, 0);
        for theme in themes {
            let proposal = self.propose(theme, clusters, seed)?;
            groups += proposal.groups;
            grouped += proposal.grouped;
            alone += proposal.alone;
            changes.extend(proposal.changes);
        }
        let note = Said::new("note-cluster").with("clusters", groups).with("count", grouped).with("alone", alone);
        self.commit(note, changes)
    }

    fn propose(&mut self, theme: Id, wanted: Option<usize>, seed: u64) -> Result<Proposal> {
        let standing = Standing::of(self, theme)?;
        let free: Vec<&Contribution> = standing.contributions.iter().filter(|c| !standing.is_closed(c.id)).collect();
        let texts: Vec<Text> = free.iter().map(|c| Text { text: &c.text, language: &c.language }).collect();
        let anchors: Vec<Id> = standing.anchors.iter().copied().collect();
        let fixed = free
            .iter()
            .map(|c| standing.anchor_of(c.id).and_then(|cluster| anchors.iter().position(|a| *a == cluster)))
            .collect();
        let options = Options { clusters: wanted, seed, fixed, ..Options::default() };
        let found = analysis::cluster(&texts, &options, self.progress)?;

        let mut changes = Vec::new();
        let mut kept: HashSet<Id> = standing.anchors.iter().copied().collect();
        let mut grouped = 0;
        for group in &found.groups {
            let members: Vec<Id> = group.members.iter().map(|i| free[*i].id).collect();
            let cluster = match group.fixed.and_then(|i| anchors.get(i)) {
                Some(id) => standing.clusters[id].clone(),
                None => match standing.heir(&members, &kept) {
                    Some(old) => old.clone(),
                    None => Cluster {
                        id: self.next_id(),
                        theme,
                        label: String::new(),
                        labelled_by: Maker::Machine,
                        made_by: Maker::Machine,
                        locked: false,
                        cohesion: 0,
                    },
                },
            };
            kept.insert(cluster.id);
            let label = if cluster.labelled_by == Maker::Person { cluster.label.clone() } else { group.label.clone() };
            let id = cluster.id;
            changes.push(Change::put(&Cluster { label, cohesion: group.cohesion, ..cluster }));
            for (at, member) in group.members.iter().zip(&members) {
                grouped += 1;
                if standing.anchor_of(*member).is_some() {
                    continue;
                }
                let shared_words = found.shared_words[*at].clone();
                changes.push(Change::put(&Membership {
                    contribution: *member,
                    cluster: id,
                    made_by: Maker::Machine,
                    shared_words,
                }));
            }
        }
        for at in &found.alone {
            let id = free[*at].id;
            if standing.anchor_of(id).is_none() && standing.memberships.contains_key(&id) {
                changes.push(Change::delete(Table::Membership, Key::one(id)));
            }
        }
        for gone in standing.clusters.keys().filter(|id| !kept.contains(id)) {
            changes.push(Change::delete(Table::Cluster, Key::one(*gone)));
        }
        Ok(Proposal { changes, groups: found.groups.len(), grouped, alone: found.alone.len() })
    }

    fn new_cluster(&mut self, theme: Id, label: &str, contributions: &[Id]) -> Result<Report> {
        let label = label_of(label)?;
        let cluster = Cluster {
            id: self.next_id(),
            theme,
            label: label.clone(),
            labelled_by: Maker::Person,
            made_by: Maker::Person,
            locked: false,
            cohesion: 0,
        };
        let mut changes = vec![Change::put(&cluster)];
        changes.extend(self.placed(contributions, &cluster)?);
        let report = self.commit(Said::new("note-new-cluster").with("label", label), changes)?;
        Ok(Report { made: Some(cluster.id), ..report })
    }

    fn rename_cluster(&mut self, id: Id, label: &str) -> Result<Report> {
        let cluster: Cluster = self.need(id)?;
        let label = label_of(label)?;
        let note = Said::new("note-rename").with("from", cluster.label.clone()).with("to", label.clone());
        self.commit(note, vec![Change::put(&Cluster { label, labelled_by: Maker::Person, ..cluster })])
    }

    /// Everything that stood on the merged clusters stands on the first afterwards.
    fn merge_clusters(&mut self, clusters: &[Id]) -> Result<Report> {
        let [first, others @ ..] = clusters else { return Err(Error::usage("error-merge-one")) };
        if others.is_empty() || others.contains(first) {
            return Err(Error::usage("error-merge-one"));
        }
        let first: Cluster = self.need(*first)?;
        let ratings: Vec<Rating> = self.workspace.ratings()?;
        let mut rated: HashSet<Key> = ratings.iter().map(Record::key).collect();
        let mut changes = Vec::new();
        for other in others {
            let other: Cluster = self.need(*other)?;
            if other.theme != first.theme {
                return Err(Error::usage("error-other-theme").with("label", other.label));
            }
            let members = self.workspace.placed_in(other.id)?;
            changes.extend(
                members
                    .into_iter()
                    .map(|m| Change::put(&Membership { cluster: first.id, made_by: Maker::Person, ..m })),
            );
            for choice in self.workspace.all::<Choice>()?.into_iter().filter(|c| c.cluster == Some(other.id)) {
                changes.push(Change::put(&Choice { cluster: Some(first.id), ..choice }));
            }
            for priority in self.workspace.all::<Priority>()?.into_iter().filter(|p| p.cluster == Some(other.id)) {
                changes.push(Change::put(&Priority { cluster: Some(first.id), ..priority }));
            }
            for rating in ratings.iter().filter(|r| r.subject == other.id) {
                changes.push(Change::delete(Table::Rating, rating.key()));
                let moved = Rating { subject: first.id, ..rating.clone() };
                if rated.insert(moved.key()) {
                    changes.push(Change::put(&moved));
                }
            }
            changes.push(Change::delete(Table::Cluster, Key::one(other.id)));
        }
        changes.push(Change::put(&Cluster { made_by: Maker::Person, ..first.clone() }));
        self.commit(Said::new("note-merge").with("count", clusters.len()).with("label", first.label), changes)
    }

    fn move_to(&mut self, contributions: &[Id], cluster: Option<Id>) -> Result<Report> {
        match cluster {
            Some(cluster) => {
                let cluster: Cluster = self.need(cluster)?;
                let changes = self.placed(contributions, &cluster)?;
                let note = Said::new("note-move").with("count", contributions.len()).with("label", cluster.label);
                self.commit(note, changes)
            }
            None => {
                let changes = contributions.iter().map(|id| Change::delete(Table::Membership, Key::one(*id))).collect();
                self.commit(Said::new("note-move-out").with("count", contributions.len()), changes)
            }
        }
    }

    fn placed(&self, contributions: &[Id], cluster: &Cluster) -> Result<Vec<Change>> {
        contributions
            .iter()
            .map(|id| {
                let contribution: Contribution = self.need(*id)?;
                if contribution.theme != cluster.theme {
                    return Err(Error::usage("error-not-this-theme")
                        .with("reference", contribution.reference())
                        .with("label", cluster.label.clone())
                        .hint(Said::new("hint-change-theme")));
                }
                let made_by = Maker::Person;
                Ok(Change::put(&Membership { contribution: *id, cluster: cluster.id, made_by, shared_words: vec![] }))
            })
            .collect()
    }

    fn split_cluster(&mut self, id: Id) -> Result<Report> {
        let cluster: Cluster = self.need(id)?;
        let members = self.workspace.placed_in(id)?;
        if members.len() < 2 {
            return Err(Error::usage("error-split-one").with("label", cluster.label));
        }
        let rows: Vec<Contribution> = members.iter().map(|m| self.need(m.contribution)).collect::<Result<_>>()?;
        let texts: Vec<Text> = rows.iter().map(|c| Text { text: &c.text, language: &c.language }).collect();
        let (_, second) = analysis::split(&texts)?;
        let part: Vec<Text> = second.iter().map(|i| Text { ..texts[*i] }).collect();
        let whole = Options { clusters: Some(1), fixed: vec![Some(0); part.len()], ..Options::default() };
        let named = analysis::cluster(&part, &whole, self.progress)?;
        let label = named.groups.first().map_or_else(|| cluster.label.clone(), |g| g.label.clone());
        let new = Cluster {
            id: self.next_id(),
            theme: cluster.theme,
            label: label.clone(),
            labelled_by: Maker::Machine,
            made_by: Maker::Person,
            locked: false,
            cohesion: named.groups.first().map_or(0, |g| g.cohesion),
        };
        let mut changes = vec![Change::put(&new)];
        for at in second {
            let moved = Membership { cluster: new.id, made_by: Maker::Person, ..members[at].clone() };
            changes.push(Change::put(&moved));
        }
        let report = self.commit(Said::new("note-split").with("from", cluster.label).with("to", label), changes)?;
        Ok(Report { made: Some(new.id), ..report })
    }

    fn lock_cluster(&mut self, id: Id, on: bool) -> Result<Report> {
        let cluster: Cluster = self.need(id)?;
        let key = if on { "note-lock" } else { "note-unlock" };
        let note = Said::new(key).with("label", cluster.label.clone());
        self.commit(note, vec![Change::put(&Cluster { locked: on, ..cluster })])
    }

    fn dissolve_cluster(&mut self, id: Id) -> Result<Report> {
        let cluster: Cluster = self.need(id)?;
        let mut changes: Vec<Change> =
            self.workspace.placed_in(id)?.into_iter().map(|m| Change::delete(Table::Membership, m.key())).collect();
        let ratings = self.workspace.ratings()?;
        changes.extend(ratings.iter().filter(|r| r.subject == id).map(|r| Change::delete(Table::Rating, r.key())));
        changes.push(Change::delete(Table::Cluster, Key::one(id)));
        self.commit(Said::new("note-dissolve").with("label", cluster.label), changes)
    }
}

/// What a run proposes for one theme.
struct Proposal {
    changes: Vec<Change>,
    groups: usize,
    grouped: usize,
    alone: usize,
}

/// How a theme is grouped now, and what of that is people's.
struct Standing {
    contributions: Vec<Contribution>,
    clusters: BTreeMap<Id, Cluster>,
    memberships: HashMap<Id, Membership>,
    /// Clusters that people made, renamed, locked, rated or adopted: a run keeps them and whom they hold.
    anchors: std::collections::BTreeSet<Id>,
    /// Clusters that stand behind a priority or an option: what was decided on does not grow unseen.
    adopted: HashSet<Id>,
    /// Contributions that a person took out of every cluster.
    out: HashSet<Id>,
}

impl Standing {
    fn of(job: &Job, theme: Id) -> Result<Self> {
        let store = &job.workspace;
        let contributions = store.theme_contributions(Some(theme))?;
        let clusters: BTreeMap<Id, Cluster> =
            store.all::<Cluster>()?.into_iter().filter(|c| c.theme == theme).map(|c| (c.id, c)).collect();
        let mut memberships = HashMap::new();
        for cluster in clusters.keys() {
            memberships.extend(store.placed_in(*cluster)?.into_iter().map(|m| (m.contribution, m)));
        }
        let adopted: HashSet<Id> = store
            .all::<Choice>()?
            .into_iter()
            .filter_map(|c| c.cluster)
            .chain(store.all::<Priority>()?.into_iter().filter_map(|p| p.cluster))
            .collect();
        let rated: HashSet<Id> = store.ratings()?.into_iter().map(|r| r.subject).collect();
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
        Ok(Self { contributions, clusters, memberships, anchors, adopted, out: store.taken_out()? })
    }

    /// Whether a run leaves a contribution where it is and lets nobody join it: locked away, adopted, or taken out by a
    /// person.
    fn is_closed(&self, contribution: Id) -> bool {
        match self.memberships.get(&contribution) {
            Some(m) => self.clusters[&m.cluster].locked || self.adopted.contains(&m.cluster),
            None => self.out.contains(&contribution),
        }
    }

    /// The people's cluster that holds a contribution. In a cluster that the machine made and a person only added to,
    /// just the placed contributions are held.
    fn anchor_of(&self, contribution: Id) -> Option<Id> {
        let membership = self.memberships.get(&contribution)?;
        let cluster = &self.clusters[&membership.cluster];
        let held = membership.made_by == Maker::Person
            || cluster.made_by == Maker::Person
            || cluster.labelled_by == Maker::Person
            || self.anchors.contains(&cluster.id);
        held.then_some(cluster.id)
    }

    /// The machine's old cluster that lives on in a new group: the one with most members in it, if not yet taken.
    fn heir(&self, members: &[Id], taken: &HashSet<Id>) -> Option<&Cluster> {
        let mut overlap: BTreeMap<Id, usize> = BTreeMap::new();
        for member in members {
            if let Some(m) = self.memberships.get(member) {
                *overlap.entry(m.cluster).or_insert(0) += 1;
            }
        }
        overlap
            .into_iter()
            .filter(|(id, _)| !taken.contains(id))
            .max_by_key(|(id, n)| (*n, std::cmp::Reverse(*id)))
            .and_then(|(id, _)| self.clusters.get(&id))
    }
}

fn label_of(label: &str) -> Result<String> {
    let label = clean_line(label);
    if label.is_empty() { Err(Error::usage("error-empty-label")) } else { Ok(label) }
}

//! Clusters by hand: new, rename, merge, move, split, lock, dissolve.

use std::collections::BTreeMap;

use super::Job;
use super::headings::gone;
use crate::domain::decisions::Priority;
use crate::domain::deed::{Deed, Report};
use crate::domain::groups::{Cluster, Membership};
use crate::domain::material::{Contribution, Maker};
use crate::domain::polls::Choice;
use crate::domain::{Change, Id, Key, Record, Table};
use crate::error::{Error, Result, Said};
use crate::text::clean_line;

impl Job<'_> {
    pub(super) fn group(&mut self, deed: &Deed) -> Result<Report> {
        match deed {
            Deed::Cluster { run, parts, clock } => self.regroup(run, parts.as_deref(), *clock),
            Deed::NewCluster { theme, label, contributions } => self.new_cluster(*theme, label, contributions),
            Deed::RenameCluster { id, label } => self.rename_cluster(*id, label),
            Deed::MergeClusters { clusters } => self.merge_clusters(clusters),
            Deed::Move { contributions, cluster } => self.move_to(contributions, *cluster),
            Deed::Pair { contributions, together } => self.pair(contributions, *together),
            Deed::LockCluster { id, on } => self.lock_cluster(*id, *on),
            Deed::DissolveCluster { id } => self.dissolve_cluster(*id),
            other => Err(Error::internal(format!("{other:?} is not about clusters"))),
        }
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
        let mut ratings = self.workspace.ratings()?;
        let (mut changes, mut after) = (Vec::new(), BTreeMap::new());
        for other in others {
            let other: Cluster = self.need(*other)?;
            if other.theme != first.theme {
                return Err(Error::usage("error-other-theme").with("label", other.label));
            }
            let members = self.workspace.placed_in(other.id)?;
            after.extend(members.iter().map(|m| (m.contribution, Some(first.id))));
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
            changes.extend(ratings.moved(other.id, Some(first.id)));
            changes.extend(gone(other.id));
        }
        self.refuse_against_pairings(&after, false)?;
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
                self.refuse_against_pairings(&contributions.iter().map(|id| (*id, None)).collect(), false)?;
                let changes = contributions.iter().map(|id| Change::delete(Table::Membership, Key::one(*id))).collect();
                self.commit(Said::new("note-move-out").with("count", contributions.len()), changes)
            }
        }
    }

    fn placed(&self, contributions: &[Id], cluster: &Cluster) -> Result<Vec<Change>> {
        self.refuse_against_pairings(&contributions.iter().map(|id| (*id, Some(cluster.id))).collect(), false)?;
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

    fn lock_cluster(&mut self, id: Id, on: bool) -> Result<Report> {
        let cluster: Cluster = self.need(id)?;
        if on {
            // What is locked stays: it must agree with what people said.
            let inside = self.workspace.placed_in(id)?.into_iter().map(|m| (m.contribution, Some(id)));
            self.refuse_against_pairings(&inside.collect(), true)?;
        }
        let key = if on { "note-lock" } else { "note-unlock" };
        let note = Said::new(key).with("label", cluster.label.clone());
        self.commit(note, vec![Change::put(&Cluster { locked: on, ..cluster })])
    }

    fn dissolve_cluster(&mut self, id: Id) -> Result<Report> {
        let cluster: Cluster = self.need(id)?;
        let mut changes: Vec<Change> =
            self.workspace.placed_in(id)?.into_iter().map(|m| Change::delete(Table::Membership, m.key())).collect();
        changes.extend(self.workspace.ratings()?.moved(id, None));
        changes.extend(gone(id));
        self.commit(Said::new("note-dissolve").with("label", cluster.label), changes)
    }
}

fn label_of(label: &str) -> Result<String> {
    let label = clean_line(label);
    if label.is_empty() { Err(Error::usage("error-empty-label")) } else { Ok(label) }
}

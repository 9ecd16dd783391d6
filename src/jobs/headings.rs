//! The level above clusters: headings, proposed by the machine or made by hand.

use std::collections::{BTreeMap, BTreeSet};

use super::Job;
use crate::analysis::{self, Text};
use crate::domain::deed::{Deed, Report};
use crate::domain::groups::{Cluster, Heading, Under};
use crate::domain::material::{Contribution, Maker};
use crate::domain::view::ClusterLine;
use crate::domain::{Change, Id, Key, Record, Table};
use crate::error::{Error, Result, Said};
use crate::text::clean_line;

impl Job<'_> {
    pub(super) fn head(&mut self, deed: &Deed) -> Result<Report> {
        match deed {
            Deed::ProposeHeadings { theme } => self.propose_headings(*theme),
            Deed::PutUnder { clusters, heading } => self.put_under(clusters, *heading),
            Deed::NewHeading { label, clusters } => self.new_heading(label, clusters),
            Deed::RenameHeading { id, label } => self.rename_heading(*id, label),
            Deed::DissolveHeading { id } => self.dissolve_heading(*id),
            other => Err(Error::internal(format!("{other:?} is not about headings"))),
        }
    }

    /// Puts the clusters of each theme under headings by likeness. Where people put a cluster, and headings that they made
    /// or named, stay.
    fn propose_headings(&mut self, theme: Option<Id>) -> Result<Report> {
        let frame = self.frame()?;
        let headings: Vec<Heading> = self.workspace.all()?;
        let under: BTreeMap<Id, Under> = self.workspace.all::<Under>()?.into_iter().map(|u| (u.cluster, u)).collect();
        let theirs: BTreeSet<Id> = headings
            .iter()
            .filter(|h| h.made_by == Maker::Person || h.labelled_by == Maker::Person)
            .map(|h| h.id)
            .chain(under.values().filter(|u| u.made_by == Maker::Person).map(|u| u.heading))
            .collect();
        let (mut changes, mut made, mut covered) = (Vec::new(), 0, 0);
        for theme in frame.main_themes().map(|t| t.id).filter(|id| theme.is_none_or(|only| only == *id)) {
            let lines = self.workspace.cluster_lines(&frame, Some(theme))?;
            let held = |id: &Id| under.get(id).is_some_and(|u| theirs.contains(&u.heading));
            let free: Vec<Id> =
                lines.iter().filter(|l| l.size > 0).map(|l| l.cluster.id).filter(|id| !held(id)).collect();
            let mut said: Vec<Vec<Contribution>> = Vec::with_capacity(free.len());
            for cluster in &free {
                let inside = self.workspace.placed_in(*cluster)?;
                said.push(inside.iter().map(|m| self.need(m.contribution)).collect::<Result<_>>()?);
            }
            let texts: Vec<Vec<Text>> = said
                .iter()
                .map(|rows| rows.iter().map(|c| Text { text: &c.text, language: &c.language }).collect())
                .collect();
            let found = analysis::above(&texts, self.progress)?;
            let mut old: Vec<&Heading> =
                headings.iter().filter(|h| h.theme == theme && !theirs.contains(&h.id)).collect();
            let mut gone: BTreeSet<Id> = free.iter().filter(|id| under.contains_key(id)).copied().collect();
            for family in found {
                let members: Vec<Id> = family.iter().map(|m| free[*m]).collect();
                let label = composed(lines.iter().filter(|l| members.contains(&l.cluster.id)));
                let shared =
                    |h: &Heading| members.iter().filter(|c| under.get(c).is_some_and(|u| u.heading == h.id)).count();
                let heir = (0..old.len()).max_by_key(|i| (shared(old[*i]), std::cmp::Reverse(*i)));
                let heir = heir.filter(|i| shared(old[*i]) > 0).map(|i| old.remove(i).id);
                let id = heir.unwrap_or_else(|| self.next_id());
                let (labelled_by, made_by) = (Maker::Machine, Maker::Machine);
                changes.push(Change::put(&Heading { id, theme, label, labelled_by, made_by }));
                made += 1;
                covered += members.len();
                for cluster in members {
                    gone.remove(&cluster);
                    changes.push(Change::put(&Under { cluster, heading: id, made_by }));
                }
            }
            changes.extend(gone.into_iter().map(|id| Change::delete(Table::Under, Key::one(id))));
            changes.extend(old.into_iter().map(|h| Change::delete(Table::Heading, h.key())));
        }
        self.commit(Said::new("note-headings").with("count", covered).with("headings", made), changes)
    }

    fn new_heading(&mut self, label: &str, clusters: &[Id]) -> Result<Report> {
        let label = label_of(label)?;
        let [first, ..] = clusters else { return Err(Error::usage("error-heading-none")) };
        let theme = self.need::<Cluster>(*first)?.theme;
        let (labelled_by, made_by) = (Maker::Person, Maker::Person);
        let heading = Heading { id: self.next_id(), theme, label: label.clone(), labelled_by, made_by };
        let mut changes = vec![Change::put(&heading)];
        changes.extend(self.under(clusters, &heading)?);
        let report =
            self.commit(Said::new("note-new-heading").with("label", label).with("count", clusters.len()), changes)?;
        Ok(Report { made: Some(heading.id), ..report })
    }

    fn put_under(&mut self, clusters: &[Id], heading: Option<Id>) -> Result<Report> {
        let count = clusters.len();
        match heading {
            Some(id) => {
                let heading: Heading = self.need(id)?;
                let changes = self.under(clusters, &heading)?;
                self.commit(Said::new("note-under").with("count", count).with("label", heading.label), changes)
            }
            None => {
                let changes = clusters.iter().map(|id| Change::delete(Table::Under, Key::one(*id))).collect();
                self.commit(Said::new("note-not-under").with("count", count), changes)
            }
        }
    }

    fn under(&self, clusters: &[Id], heading: &Heading) -> Result<Vec<Change>> {
        let put = |id: &Id| {
            let cluster: Cluster = self.need(*id)?;
            if cluster.theme != heading.theme {
                return Err(Error::usage("error-other-theme").with("label", cluster.label));
            }
            Ok(Change::put(&Under { cluster: *id, heading: heading.id, made_by: Maker::Person }))
        };
        clusters.iter().map(put).collect()
    }

    fn rename_heading(&mut self, id: Id, label: &str) -> Result<Report> {
        let heading: Heading = self.need(id)?;
        let label = label_of(label)?;
        let note = Said::new("note-rename-heading").with("from", heading.label.clone()).with("to", label.clone());
        self.commit(note, vec![Change::put(&Heading { label, labelled_by: Maker::Person, ..heading })])
    }

    fn dissolve_heading(&mut self, id: Id) -> Result<Report> {
        let heading: Heading = self.need(id)?;
        let below = self.workspace.all::<Under>()?.into_iter().filter(|u| u.heading == id);
        let mut changes: Vec<Change> = below.map(|u| Change::delete(Table::Under, u.key())).collect();
        changes.push(Change::delete(Table::Heading, heading.key()));
        self.commit(Said::new("note-dissolve-heading").with("label", heading.label), changes)
    }
}

/// A label for a heading over some clusters, largest first: the telling word of each, or the label that a person wrote.
fn composed<'a>(lines: impl Iterator<Item = &'a ClusterLine>) -> String {
    const NAMED: usize = 3;
    let word = |cluster: &Cluster| match cluster.labelled_by {
        Maker::Person => cluster.label.clone(),
        Maker::Machine => cluster.label.split(' ').next().unwrap_or_default().to_owned(),
    };
    lines.take(NAMED).map(|l| word(&l.cluster)).collect::<Vec<_>>().join(", ")
}

/// Takes a cluster out, and from under its heading.
pub(super) fn gone(cluster: Id) -> [Change; 2] {
    [Change::delete(Table::Under, Key::one(cluster)), Change::delete(Table::Cluster, Key::one(cluster))]
}

fn label_of(label: &str) -> Result<String> {
    let label = clean_line(label);
    if label.is_empty() { Err(Error::usage("error-heading-label")) } else { Ok(label) }
}

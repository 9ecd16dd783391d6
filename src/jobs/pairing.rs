//! What belongs together and what is kept apart: said by people, kept by every run, never against one another.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::Job;
use super::standing::Standing;
use crate::domain::deed::Report;
use crate::domain::groups::Pairing;
use crate::domain::material::Contribution;
use crate::domain::{Change, Id, Record, Table};
use crate::error::{Error, Result, Said};

/// Contributions of which one thing can be said at once: of each two, it is said.
const AT_ONCE: usize = 30;
/// References named in a note.
const NAMED: usize = 6;

impl Job<'_> {
    /// Says of contributions that they belong together or are kept apart, or takes back what was said.
    pub(super) fn pair(&mut self, contributions: &[Id], together: Option<bool>) -> Result<Report> {
        let named: Vec<Id> = contributions.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
        let Some(together) = together else { return self.unpair(&named) };
        if named.len() < 2 {
            return Err(Error::usage("error-pair-one"));
        }
        if named.len() > AT_ONCE {
            return Err(Error::usage("error-pair-many").with("count", AT_ONCE));
        }
        let new: Vec<Pairing> = if together {
            // Each with the first: the rest follows.
            named[1..].iter().map(|other| Pairing::new(named[0], *other, true)).collect()
        } else {
            let pairs = named.iter().enumerate().flat_map(|(i, a)| named[i + 1..].iter().map(move |b| (*a, *b)));
            pairs.map(|(a, b)| Pairing::new(a, b, false)).collect()
        };
        let standing = Standing::of(self.workspace)?;
        self.refuse_contradiction(&new, &standing)?;
        for pairing in &new {
            self.refuse_against_people(pairing, &standing)?;
        }
        let changes = new.iter().map(Change::put).collect();
        let key = if together { "note-together" } else { "note-apart" };
        self.commit(Said::new(key).with("references", self.references(&named)?), changes)
    }

    fn unpair(&mut self, named: &[Id]) -> Result<Report> {
        let all: Vec<Pairing> = self.workspace.all()?;
        let about = |p: &Pairing| match named {
            [only] => p.one == *only || p.other == *only,
            several => several.contains(&p.one) && several.contains(&p.other),
        };
        let gone: Vec<&Pairing> = all.iter().filter(|p| about(p)).collect();
        if gone.is_empty() {
            return Err(Error::usage("error-pair-nothing"));
        }
        let changes = gone.iter().map(|p| Change::delete(Table::Pairing, p.key())).collect();
        self.commit(Said::new("note-unpair").with("references", self.references(named)?), changes)
    }

    fn references(&self, ids: &[Id]) -> Result<String> {
        let shown = ids.iter().take(NAMED).map(|id| self.reference(*id)).collect::<Result<Vec<_>>>()?;
        let more = if ids.len() > NAMED { " …" } else { "" };
        Ok(shown.join(", ") + more)
    }

    fn reference(&self, id: Id) -> Result<String> {
        Ok(self.need::<Contribution>(id)?.reference())
    }

    /// Refuses what cannot hold beside what was said before.
    fn refuse_contradiction(&self, new: &[Pairing], standing: &Standing) -> Result<()> {
        let key = |p: &Pairing| (p.one, p.other);
        let mut all: BTreeMap<(Id, Id), Pairing> = standing.pairings.iter().map(|p| (key(p), p.clone())).collect();
        for pairing in new {
            if let Some(said) = all.get(&key(pairing)).filter(|said| said.together != pairing.together) {
                return Err(self.said_otherwise(said)?);
            }
            all.insert(key(pairing), pairing.clone());
        }
        let fresh: BTreeSet<(Id, Id)> = new.iter().map(key).collect();
        for apart in all.values().filter(|p| !p.together) {
            let way = way(&all, apart.one, apart.other);
            // Name what was said before and says the contrary.
            let before = if fresh.contains(&key(apart)) { way.first() } else { Some(apart) };
            if let Some(before) = before.filter(|_| !way.is_empty()) {
                return Err(self.said_otherwise(before)?);
            }
        }
        Ok(())
    }

    fn said_otherwise(&self, said: &Pairing) -> Result<Error> {
        let key = if said.together { "error-said-together" } else { "error-said-apart" };
        let author = self.workspace.said_by(Table::Pairing, &said.key())?.unwrap_or_default();
        Ok(Error::usage(key)
            .with("one", self.reference(said.one)?)
            .with("other", self.reference(said.other)?)
            .with("author", author)
            .hint(Said::new("hint-said-otherwise")))
    }

    /// Refuses what people's clusters do not allow: two in different ones cannot come together, two placed in one by
    /// hand, or locked in it, cannot come apart.
    fn refuse_against_people(&self, pairing: &Pairing, standing: &Standing) -> Result<()> {
        let (a, b) = (standing.place(pairing.one), standing.place(pairing.other));
        let closed = standing.is_closed(pairing.one) || standing.is_closed(pairing.other);
        let stays = if pairing.together {
            let held = standing.anchor_of(pairing.one).is_some() && standing.anchor_of(pairing.other).is_some();
            a != b && (closed || held)
        } else {
            let placed = standing.is_placed(pairing.one) && standing.is_placed(pairing.other);
            a.is_some() && a == b && (closed || placed)
        };
        if !stays {
            return Ok(());
        }
        let held = [a, b].into_iter().flatten().filter(|c| standing.is_shut(*c)).chain(a).chain(b).next();
        let Some(cluster) = held.and_then(|id| standing.clusters.get(&id)) else {
            // One of them was taken out of the clusters by hand.
            let out = if standing.is_closed(pairing.one) { pairing.one } else { pairing.other };
            return Err(Error::usage("error-pair-out").with("reference", self.reference(out)?));
        };
        let key = if pairing.together { "error-pair-elsewhere" } else { "error-pair-inside" };
        let author = self.workspace.said_by(Table::Cluster, &cluster.key())?.unwrap_or_default();
        Err(Error::usage(key)
            .with("one", self.reference(pairing.one)?)
            .with("other", self.reference(pairing.other)?)
            .with("label", cluster.label.clone())
            .with("locked", if cluster.locked { "yes" } else { "no" })
            .with("author", author)
            .hint(Said::new("hint-pair-move")))
    }

    /// Refuses to move contributions against what people said of them; `after` is where each that moves would lie. What
    /// was so before is not refused again, unless it is to `stay` so.
    pub(super) fn refuse_against_pairings(&self, after: &BTreeMap<Id, Option<Id>>, stay: bool) -> Result<()> {
        for pairing in self.workspace.all::<Pairing>()? {
            if !after.contains_key(&pairing.one) && !after.contains_key(&pairing.other) {
                continue;
            }
            let place = |id: Id| match after.get(&id) {
                Some(place) => Ok(*place),
                None => self.workspace.cluster_of(id),
            };
            let (a, b) = (place(pairing.one)?, place(pairing.other)?);
            let now = (self.workspace.cluster_of(pairing.one)?, self.workspace.cluster_of(pairing.other)?);
            if now == (a, b) && !stay {
                continue;
            }
            if (pairing.together && a != b) || (!pairing.together && a.is_some() && a == b) {
                return Err(self.said_otherwise(&pairing)?);
            }
        }
        Ok(())
    }
}

/// The words by which two contributions belong together, one leading to the next; empty: they do not.
fn way(all: &BTreeMap<(Id, Id), Pairing>, from: Id, to: Id) -> Vec<Pairing> {
    let mut came: BTreeMap<Id, Pairing> = BTreeMap::new();
    let mut next = VecDeque::from([from]);
    let mut seen = BTreeSet::from([from]);
    while let Some(here) = next.pop_front() {
        if here == to {
            break;
        }
        for pairing in all.values().filter(|p| p.together && (p.one == here || p.other == here)) {
            let there = if pairing.one == here { pairing.other } else { pairing.one };
            if seen.insert(there) {
                came.insert(there, pairing.clone());
                next.push_back(there);
            }
        }
    }
    let mut way = Vec::new();
    let mut here = to;
    while let Some(pairing) = came.get(&here) {
        here = if pairing.one == here { pairing.other } else { pairing.one };
        way.push(pairing.clone());
    }
    way
}

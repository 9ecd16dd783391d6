//! Why contributions lie where they lie: worked out when somebody looks.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::analysis::{Explained, Text};
use crate::domain::decisions::Priority;
use crate::domain::frame::Frame;
use crate::domain::groups::Cluster;
use crate::domain::material::{Contribution, State};
use crate::domain::progress::Unwatched;
use crate::domain::view::{Between, ClusterPage, ContributionLine, KindVoices, NearCluster, SetApart, StanceVoices};
use crate::domain::{Id, Key};
use crate::error::Result;
use crate::store::Reader;

/// Contributions of a theme up to which somebody waits while they are read and placed.
const NEIGHBOURHOOD: i64 = 3_000;
/// Contributions that sum a cluster up.
const SUMMARY: usize = 3;

/// The contributions of a theme in their clusters.
struct Theme {
    rows: Vec<Contribution>,
    clusters: Vec<Cluster>,
    places: Vec<Option<usize>>,
}

impl Theme {
    /// `None` where the theme is too large to look while somebody waits.
    fn read(store: &Reader, theme: Id) -> Result<Option<Self>> {
        if store.theme_size(theme)? > NEIGHBOURHOOD {
            return Ok(None);
        }
        let rows = store.theme_contributions(Some(theme))?;
        let clusters: Vec<Cluster> = store.all::<Cluster>()?.into_iter().filter(|c| c.theme == theme).collect();
        let number: HashMap<Id, usize> = clusters.iter().enumerate().map(|(i, c)| (c.id, i)).collect();
        let mut place: HashMap<Id, usize> = HashMap::new();
        for cluster in &clusters {
            place.extend(store.placed_in(cluster.id)?.into_iter().map(|m| (m.contribution, number[&m.cluster])));
        }
        let places = rows.iter().map(|c| place.get(&c.id).copied()).collect();
        Ok(Some(Self { rows, clusters, places }))
    }

    fn explained(&self) -> Result<Explained<'_>> {
        let texts: Vec<Text> = self.rows.iter().map(|c| Text { text: &c.text, language: &c.language }).collect();
        Explained::new(&texts, self.places.clone(), self.clusters.len(), &Unwatched)
    }

    fn at(&self, id: Id) -> Option<usize> {
        self.rows.iter().position(|c| c.id == id)
    }
}

/// How near a contribution is to its own cluster, and to the next-best one.
pub(super) fn near_clusters(store: &Reader, of: &Contribution) -> Result<(Option<NearCluster>, Option<NearCluster>)> {
    let Some(theme) = Theme::read(store, of.theme)? else { return Ok((None, None)) };
    let Some(at) = theme.at(of.id).filter(|_| !theme.clusters.is_empty()) else { return Ok((None, None)) };
    let (own, next) = theme.explained()?.nearness(at, &Unwatched)?;
    let named = |near: crate::analysis::Nearness| {
        let cluster = &theme.clusters[near.group];
        NearCluster { cluster: cluster.id, label: cluster.label.clone(), likeness: near.likeness, words: near.words }
    };
    Ok((own.map(named), next.map(named)))
}

/// What two contributions share; `None` where one of them is gone.
pub(super) fn between(store: &Reader, a: Id, b: Id) -> Result<Option<Between>> {
    let pair = (a.min(b), a.max(b));
    let (Some(one), Some(other)) = (get(store, pair.0)?, get(store, pair.1)?) else { return Ok(None) };
    // Among those of their theme, so that what all say weighs little.
    let mut rows = Theme::read(store, one.theme)?.map(|t| t.rows).unwrap_or_default();
    rows.retain(|c| c.id != one.id && c.id != other.id);
    rows.splice(0..0, [one, other]);
    let texts: Vec<Text> = rows.iter().map(|c| Text { text: &c.text, language: &c.language }).collect();
    let shared = Explained::new(&texts, vec![None; texts.len()], 0, &Unwatched)?.shared(0, 1);
    Ok(Some(Between {
        pair,
        references: (rows[0].reference(), rows[1].reference()),
        likeness: shared.likeness,
        words: shared.words,
        close: shared.close,
    }))
}

fn get(store: &Reader, id: Id) -> Result<Option<Contribution>> {
    store.get(&Key::one(id))
}

/// A cluster explained; `None` where it is gone.
pub(super) fn cluster(store: &Reader, id: Id) -> Result<Option<ClusterPage>> {
    let frame = store.frame()?;
    let Some(record) = store.get::<Cluster>(&Key::one(id))? else { return Ok(None) };
    let lines = store.cluster_lines(&frame, Some(record.theme))?;
    let Some(line) = lines.into_iter().find(|l| l.cluster.id == id) else { return Ok(None) };
    let mut held = Vec::new();
    for membership in store.placed_in(id)? {
        held.extend(get(store, membership.contribution)?.filter(|c| c.state == State::Active));
    }
    let sources: BTreeSet<Id> = held.iter().map(|c| c.source).collect();
    let quotable = store.evidence(id)?;
    let mut page = ClusterPage {
        line,
        sources: i64::try_from(sources.len()).unwrap_or(i64::MAX),
        summary: Vec::new(),
        apart: None,
        kinds: kinds(store, &frame, &held)?,
        stances: stances(store, &frame, id)?,
    };
    let mut order: Vec<Id> = quotable.iter().map(|l| l.id).collect();
    if let Some(theme) = Theme::read(store, record.theme)?
        && let Some(group) = theme.clusters.iter().position(|c| c.id == id)
    {
        let explained = theme.explained()?;
        let central = explained.central(group);
        let rank: HashMap<Id, usize> =
            central.iter().enumerate().map(|(rank, at)| (theme.rows[*at].id, rank)).collect();
        order.sort_by_key(|id| rank.get(id).copied().unwrap_or(usize::MAX));
        page.apart = explained.apart(group, &Unwatched)?.map(|found| {
            let other = &theme.clusters[found.group];
            SetApart {
                cluster: other.id,
                label: other.label.clone(),
                likeness: found.likeness,
                own: found.own,
                theirs: found.theirs,
            }
        });
    }
    page.summary = from_many(&order, quotable);
    Ok(Some(page))
}

/// The first few lines in an order, each of a member that was not heard yet as long as there is one.
fn from_many(order: &[Id], lines: Vec<ContributionLine>) -> Vec<ContributionLine> {
    let mut by_id: HashMap<Id, ContributionLine> = lines.into_iter().map(|l| (l.id, l)).collect();
    let mut left: Vec<ContributionLine> = order.iter().filter_map(|id| by_id.remove(id)).collect();
    let mut heard: BTreeSet<Id> = BTreeSet::new();
    let mut out = Vec::new();
    while out.len() < SUMMARY && !left.is_empty() {
        let fresh = |l: &ContributionLine| !l.members.is_empty() && !l.members.iter().any(|m| heard.contains(m));
        let next = left.remove(left.iter().position(fresh).unwrap_or(0));
        heard.extend(&next.members);
        out.push(next);
    }
    out
}

fn kinds(store: &Reader, frame: &Frame, held: &[Contribution]) -> Result<Vec<KindVoices>> {
    let mut found: BTreeMap<Id, BTreeMap<Option<Id>, i64>> = BTreeMap::new();
    for contribution in held {
        let voices = found.entry(contribution.kind).or_default();
        let members = store.members_of(contribution.id)?;
        if members.is_empty() {
            *voices.entry(None).or_insert(0) += 1;
        }
        members.into_iter().for_each(|member| *voices.entry(Some(member)).or_insert(0) += 1);
    }
    let place = |member: Option<Id>| frame.members.iter().position(|m| Some(m.id) == member).unwrap_or(usize::MAX);
    let sorted = |voices: BTreeMap<Option<Id>, i64>| {
        let mut voices: Vec<(Option<Id>, i64)> = voices.into_iter().collect();
        voices.sort_by_key(|(member, count)| (member.is_none(), -count, place(*member)));
        voices
    };
    let kinds =
        frame.kinds.iter().filter_map(|k| Some(KindVoices { kind: k.id, voices: sorted(found.remove(&k.id)?) }));
    Ok(kinds.collect())
}

fn stances(store: &Reader, frame: &Frame, cluster: Id) -> Result<Vec<StanceVoices>> {
    let Some(priority) = store.all::<Priority>()?.into_iter().find(|p| p.cluster == Some(cluster)) else {
        return Ok(Vec::new());
    };
    let positions = store.positions_on(priority.id)?;
    let of = |stance: Id| -> Vec<Id> {
        let taken = |member: Id| positions.iter().any(|p| p.member == member && p.stance == stance);
        frame.members.iter().map(|m| m.id).filter(|m| taken(*m)).collect()
    };
    let all = frame.stances.iter().map(|s| StanceVoices { stance: s.id, members: of(s.id) });
    Ok(all.filter(|s| !s.members.is_empty()).collect())
}

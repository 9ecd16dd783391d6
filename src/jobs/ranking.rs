//! The ranking, the votes and the positions, put together from the workspace for the decide room.

use std::collections::HashMap;
use std::path::Path;

use super::poll_count::quoted;
use crate::decide::{self, Matrix};
use crate::domain::Id;
use crate::domain::criteria::{Criteria, Method, Normalise, Ranked, Rule};
use crate::domain::decisions::{Position, Priority};
use crate::domain::exact::{self, Exact};
use crate::domain::frame::Frame;
use crate::domain::polls::Choice;
use crate::domain::ratings::Ratings;
use crate::domain::view::{
    ChoiceResult, ClusterLine, Polls, PriorityLine, PriorityPage, Ranking, Stability, Weighting,
};
use crate::error::{Error, Result};
use crate::store::Reader;

/// Seed of the weightings that screen and draft try; the command line's usual one.
pub(super) const SEED: &str = "1";
/// Statements shown as evidence of a priority.
const QUOTES: usize = 5;

/// The ranking of all clusters, or of one theme's. Ranks are within what is asked for.
pub(super) fn ranking(store: &Reader, theme: Option<Id>, weighting: Weighting) -> Result<Ranking> {
    ranking_with(store, theme, weighting, &[])
}

/// The same with other weights of some criteria.
pub(super) fn ranking_with(
    store: &Reader,
    theme: Option<Id>,
    weighting: Weighting,
    weights: &[(Id, f64)],
) -> Result<Ranking> {
    let mut rated = Rated::of(store, theme)?;
    for criterion in &mut rated.frame.criteria {
        let tried = weights.iter().find(|(id, _)| *id == criterion.id);
        criterion.weight = tried.map_or(criterion.weight, |(_, weight)| *weight);
    }
    Ok(rated.rank(weighting, &rated.ratings))
}

/// What a ranking is made from.
struct Rated {
    frame: Frame,
    cluster_of: HashMap<Id, Id>,
    lines: Vec<ClusterLine>,
    ratings: Ratings,
}

impl Rated {
    fn of(store: &Reader, theme: Option<Id>) -> Result<Self> {
        let frame = store.frame()?;
        let cluster_of = store.memberships()?.into_iter().collect();
        let lines = store.cluster_lines(&frame, theme)?;
        Ok(Self { cluster_of, lines, ratings: store.ratings()?, frame })
    }

    fn rank(&self, weighting: Weighting, ratings: &Ratings) -> Ranking {
        let of = |id: Id| self.cluster_of.get(&id).copied();
        decide::rank(&self.frame, self.lines.clone(), ratings, &of, weighting)
    }

    /// As a table for the other rules, in the order of the ranking.
    fn table(&self, weighting: Weighting, ranking: &Ranking) -> Matrix {
        let lines = ranking.clusters.iter().map(|r| r.line.clone()).collect();
        let of = |id: Id| self.cluster_of.get(&id).copied();
        decide::table(&self.frame, lines, &self.ratings, &of, weighting)
    }
}

/// The ranking, and how far it holds. Members (or sectors) are left out one by one, each time with everything else as it is.
///
/// # Errors
/// When the file cannot be read.
pub fn ranking_held(
    store: &Reader,
    theme: Option<Id>,
    weighting: Weighting,
    seed: &str,
) -> Result<(Ranking, Stability)> {
    let rated = Rated::of(store, theme)?;
    let without = |group: Id| rated.rank(weighting, &rated.ratings.without(group));
    let ranking = rated.rank(weighting, &rated.ratings);
    let mut stability = decide::stability(&rated.frame, &ranking, seed, &without);
    stability.rules = decide::agreeing(&rated.table(weighting, &ranking).0, stability.top);
    Ok((ranking, stability))
}

/// The clusters ranked by another rule: the table that it was done on, its clusters with their ranks, and how many clusters are
/// left out because they were not rated by every criterion.
///
/// # Errors
/// When the file cannot be read, or there is no cluster rated by every criterion.
pub fn ranking_by(store: &Reader, theme: Option<Id>, weighting: Weighting, rule: Rule) -> Result<RankedBy> {
    let rated = Rated::of(store, theme)?;
    let ranking = rated.rank(weighting, &rated.ratings);
    let (table, clusters, left_out) = rated.table(weighting, &ranking);
    if clusters.is_empty() {
        return Err(Error::usage("error-nothing-rated"));
    }
    let normalise = if rule.method == Method::Topsis { Normalise::Vector } else { Normalise::None };
    let ranked = decide::weigh::weigh(&table, rule.method, normalise, rule.preference).map_err(|_| {
        // Neither of the two divides by what may be 0.
        Error::internal("a table that cannot be ranked")
    })?;
    Ok(RankedBy { table, clusters, ranked, left_out })
}

/// Clusters ranked by another rule; all in the order of the table.
#[derive(Debug)]
pub struct RankedBy {
    /// The table: where on its scale each mean lies, from 0 to 1.
    pub table: Criteria,
    /// The clusters behind its rows.
    pub clusters: Vec<Id>,
    /// Their scores and ranks.
    pub ranked: Vec<Ranked>,
    /// Clusters that were not rated by every criterion.
    pub left_out: usize,
}

/// Writes a table that `calc rank` reads: criteria, their weights, and a row a cluster, all as exact fractions.
///
/// # Errors
/// When the file cannot be written.
pub fn write_table(table: &Criteria, out: &Path) -> Result<()> {
    let line = |name: &str, cells: &[Exact]| {
        let cells: Vec<String> = std::iter::once(quoted(name)).chain(cells.iter().map(exact::say)).collect();
        format!("{}\n", cells.join(","))
    };
    let names: Vec<String> = table.names.iter().map(|name| quoted(name)).collect();
    let mut text = format!("cluster,{}\n", names.join(","));
    text.push_str(&line("weight", &table.weights));
    for (name, values) in table.alternatives.iter().zip(&table.values) {
        text.push_str(&line(name, values));
    }
    super::write_text(out, &text)
}

/// Every poll, and every option with its votes.
pub(super) fn polls(store: &Reader) -> Result<Polls> {
    Ok(Polls { polls: store.poll_states()?, options: options(store)? })
}

/// Every option with its votes.
pub(super) fn options(store: &Reader) -> Result<Vec<ChoiceResult>> {
    Ok(decide::tally(&store.all::<Choice>()?, &store.votes()?))
}

/// Priorities by rank, with their positions by stance.
pub(super) fn priorities(store: &Reader) -> Result<Vec<PriorityLine>> {
    Ok(decide::stances(&store.frame()?, &store.all::<Priority>()?, &store.all::<Position>()?))
}

/// One priority with everything behind it.
pub(super) fn priority(store: &Reader, id: Id) -> Result<Option<PriorityPage>> {
    let ranking = ranking(store, None, Weighting::Equal)?;
    let polls = options(store)?;
    let Some(priority) = store.get(&crate::domain::Key::one(id))? else { return Ok(None) };
    priority_page(store, priority, &ranking, &polls).map(Some)
}

/// A priority with its evidence, where ranking and polls are known already.
pub(super) fn priority_page(
    store: &Reader,
    priority: Priority,
    ranking: &Ranking,
    polls: &[ChoiceResult],
) -> Result<PriorityPage> {
    let ranked = priority.cluster.and_then(|id| ranking.clusters.iter().find(|r| r.line.cluster.id == id)).cloned();
    let vote = priority.choice.and_then(|id| polls.iter().find(|p| p.choice.id == id)).cloned();
    let positions = store.positions_on(priority.id)?;
    let lines = match priority.cluster {
        Some(cluster) => store.evidence(cluster)?,
        None => Vec::new(),
    };
    let mut evidence: Vec<(Option<Id>, i64)> = Vec::new();
    for line in &lines {
        let members: Vec<Option<Id>> =
            if line.members.is_empty() { vec![None] } else { line.members.iter().copied().map(Some).collect() };
        for member in members {
            match evidence.iter_mut().find(|(m, _)| *m == member) {
                Some((_, n)) => *n += 1,
                None => evidence.push((member, 1)),
            }
        }
    }
    evidence.sort_by_key(|(_, n)| -n);
    // As many different voices as possible: first the first statement of each member, then the second …
    let mut turns: HashMap<Option<Id>, usize> = HashMap::new();
    let mut quotes: Vec<(usize, _)> = lines
        .into_iter()
        .map(|line| {
            let turn = turns.entry(line.members.first().copied()).or_insert(0);
            *turn += 1;
            (*turn, line)
        })
        .collect();
    quotes.sort_by_key(|(turn, line)| (*turn, line.cursor));
    let quotes = quotes.into_iter().take(QUOTES).map(|(_, line)| line).collect();
    Ok(PriorityPage {
        cluster: ranked.as_ref().map(|r| r.line.clone()),
        priority,
        positions,
        evidence,
        quotes,
        ranked,
        vote,
    })
}

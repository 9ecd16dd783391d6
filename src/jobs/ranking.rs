//! The ranking, the votes and the positions, put together from the workspace for the decide room.

use std::collections::HashMap;

use crate::decide;
use crate::domain::Id;
use crate::domain::decisions::{Position, Priority};
use crate::domain::polls::Choice;
use crate::domain::view::{ChoiceResult, Polls, PriorityLine, PriorityPage, Ranking, Stability, Weighting};
use crate::error::Result;
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
    let mut frame = store.frame()?;
    for criterion in &mut frame.criteria {
        let tried = weights.iter().find(|(id, _)| *id == criterion.id);
        criterion.weight = tried.map_or(criterion.weight, |(_, weight)| *weight);
    }
    let cluster_of: HashMap<Id, Id> = store.memberships()?.into_iter().collect();
    let lines = store.cluster_lines(&frame, theme)?;
    Ok(decide::rank(&frame, lines, &store.ratings()?, &|id| cluster_of.get(&id).copied(), weighting))
}

/// The ranking, and how far it holds. Members are left out one by one, each time with everything else as it is.
///
/// # Errors
/// When the file cannot be read.
pub fn ranking_held(
    store: &Reader,
    theme: Option<Id>,
    weighting: Weighting,
    seed: &str,
) -> Result<(Ranking, Stability)> {
    let frame = store.frame()?;
    let cluster_of: HashMap<Id, Id> = store.memberships()?.into_iter().collect();
    let lines = store.cluster_lines(&frame, theme)?;
    let ratings = store.ratings()?;
    let of = |id: Id| cluster_of.get(&id).copied();
    let without = |member: Option<Id>| {
        let kept: Vec<_> = ratings.iter().filter(|r| Some(r.member) != member).cloned().collect();
        decide::rank(&frame, lines.clone(), &kept, &of, weighting)
    };
    let ranking = without(None);
    let stability = decide::stability(&frame, &ranking, seed, &|member| without(Some(member)));
    Ok((ranking, stability))
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

//! How far a ranking holds: SMAA-2 over all weightings, without any one member, and the agreement of members.

mod agreement;

use std::cmp::Reverse;

use crate::decide::lot::Lot;
use crate::domain::Id;
use crate::domain::exact::thousandths;
use crate::domain::frame::{Better, Criterion, Frame};
use crate::domain::view::{Hold, RankedCluster, Ranking, Stability};

/// Weightings tried.
pub const WEIGHTINGS: i64 = 10_000;
/// Draws of members for a confidence factor.
const DRAWS: usize = 1_000;
/// Ranks of whose acceptability is told.
const RANKS: usize = 1_000;
/// How many stand on top; more where a tie stands at the edge.
const TOP: usize = 3;

/// Works out how far `ranking` holds. `without` ranks again with one member left out. Only clusters that somebody rated take
/// part; a missing mean is missing, and the weights of the other criteria are shared out over the rest. The other rules are told by
/// [`super::agreeing`].
#[must_use]
pub fn stability(frame: &Frame, ranking: &Ranking, seed: &str, without: &dyn Fn(Id) -> Ranking) -> Stability {
    let rated: Vec<&RankedCluster> = ranking.clusters.iter().filter(|r| r.score.is_some()).collect();
    let values: Vec<Vec<Option<f64>>> = rated.iter().map(|r| goodness(&frame.criteria, &r.means)).collect();
    let top = top_of(&rated);
    let firm: Vec<bool> = rated.iter().map(|r| r.rank <= top as i64).collect();
    let counted = Counted::of(frame, ranking, &rated);
    let mut tries = Tries::new(rated.len(), frame.criteria.len());
    let mut lot = Lot::new(seed);
    for _ in 0..WEIGHTINGS {
        let weights = weighting(&mut lot, frame.criteria.len());
        tries.count(&values, &weights, top, &firm);
    }
    let clusters = rated
        .iter()
        .enumerate()
        .map(|(at, r)| {
            let central = tries.central(at);
            let confidence = central.as_ref().map(|weights| counted.confidence(at, weights, &mut lot));
            let thousandths = |w: &Vec<f64>| w.iter().map(|x| (x * 1000.0).round() as i64).collect();
            Hold {
                cluster: r.line.cluster.id,
                ranks: tries.ranks[at].clone(),
                central: central.as_ref().map(thousandths),
                confidence,
            }
        })
        .collect();
    let on_top = |ranking: &Ranking| {
        let mut ids: Vec<Id> = ranking
            .clusters
            .iter()
            .filter(|r| r.score.is_some() && r.rank <= top as i64)
            .map(|r| r.line.cluster.id)
            .collect();
        ids.sort_unstable();
        ids
    };
    let raters: Vec<Id> = ranking
        .groups
        .iter()
        .map(|g| g.id)
        .filter(|id| rated.iter().any(|r| r.by_group.iter().any(|s| s.group == *id)))
        .collect();
    let now = on_top(ranking);
    let decisive = raters.iter().copied().filter(|id| raters.len() > 1 && on_top(&without(*id)) != now).collect();
    Stability {
        weightings: WEIGHTINGS,
        seed: seed.to_owned(),
        clusters,
        top,
        top_holds: tries.held * 1000 / WEIGHTINGS,
        rules: Vec::new(),
        decisive,
        members: raters.len(),
        apart: agreement::apart(&ranking.groups, &rated),
        agreement: agreement::agreement(frame, &ranking.groups, &rated, &mut lot),
    }
}

/// How many stand on top: three, or all who share the third rank where these are not too many, else those before them. Under other
/// weights a tie hardly ever comes back, so a top that cut through one would never hold.
fn top_of(rated: &[&RankedCluster]) -> usize {
    // All of them are no top.
    let few = TOP.min(rated.len().saturating_sub(1)).max(1);
    let Some(last) = rated.get(few - 1) else { return few };
    let with = rated.iter().filter(|r| r.rank <= last.rank).count();
    let before = rated.iter().filter(|r| r.rank < last.rank).count();
    match with {
        _ if with <= 2 * TOP && with < rated.len() => with,
        _ if before > 0 => before,
        _ => few,
    }
}

/// Means as 0, the worst end of the scale, to 1, the best.
fn goodness(criteria: &[Criterion], means: &[Option<i64>]) -> Vec<Option<f64>> {
    let one = |(criterion, mean): (&Criterion, &Option<i64>)| {
        let wide = (criterion.max - criterion.min).max(1) as f64;
        let share = ((*mean)? as f64 / 1000.0 - criterion.min as f64) / wide;
        Some(if criterion.better == Better::Less { 1.0 - share } else { share })
    };
    criteria.iter().zip(means).map(one).collect()
}

/// A weighting drawn evenly from all: the gaps between sorted numbers from 0 to 1.
fn weighting(lot: &mut Lot, criteria: usize) -> Vec<f64> {
    let mut cuts: Vec<f64> = (1..criteria).map(|_| lot.unit()).collect();
    cuts.sort_by(f64::total_cmp);
    cuts.push(1.0);
    let mut before = 0.0;
    cuts.into_iter().map(|cut| cut - std::mem::replace(&mut before, cut)).collect()
}

/// The score in billionths, so that a tie does not hang on the last bit; nothing where no criterion was rated.
fn score(values: &[Option<f64>], weights: &[f64]) -> i64 {
    let known = || values.iter().zip(weights).filter_map(|(v, w)| Some(((*v)?, *w)));
    let weight: f64 = known().map(|(_, w)| w).sum();
    let sum: f64 = known().map(|(v, w)| v * w).sum();
    if weight > 0.0 { (sum / weight * 1e9).round() as i64 } else { -1 }
}

/// Counts of what the tries showed.
struct Tries {
    ranks: Vec<Vec<i64>>,
    firsts: Vec<(f64, Vec<f64>)>,
    held: i64,
}

impl Tries {
    fn new(clusters: usize, criteria: usize) -> Self {
        Self {
            ranks: vec![vec![0; RANKS.min(clusters)]; clusters],
            firsts: vec![(0.0, vec![0.0; criteria]); clusters],
            held: 0,
        }
    }

    /// Ranks under one weighting; the rank of a cluster is one more than how many are better.
    fn count(&mut self, values: &[Vec<Option<f64>>], weights: &[f64], top: usize, firm: &[bool]) {
        let scores: Vec<i64> = values.iter().map(|v| score(v, weights)).collect();
        let mut order: Vec<usize> = (0..scores.len()).collect();
        order.sort_by_key(|at| (Reverse(scores[*at]), *at));
        let (mut rank, mut holds) = (0, true);
        for (place, at) in order.iter().enumerate() {
            if place == 0 || scores[*at] != scores[order[place - 1]] {
                rank = place;
            }
            holds &= firm[*at] == (rank < top);
            if let Some(count) = self.ranks[*at].get_mut(rank) {
                *count += 1;
            }
            if rank == 0 {
                let (times, sum) = &mut self.firsts[*at];
                *times += 1.0;
                sum.iter_mut().zip(weights).for_each(|(s, w)| *s += w);
            }
        }
        // Who is tied with the last of the top stands there too: a tie that comes or goes changes who is on top.
        self.held += i64::from(holds);
    }

    fn central(&self, at: usize) -> Option<Vec<f64>> {
        let (times, sum) = &self.firsts[at];
        (*times > 0.0).then(|| sum.iter().map(|s| s / times).collect())
    }
}

/// What each member said of each cluster, and how much each member counts.
struct Counted<'a> {
    criteria: &'a [Criterion],
    weights: Vec<f64>,
    /// By cluster, member and criterion, in thousandths of the scale.
    scores: Vec<Vec<Option<&'a [Option<i64>]>>>,
    /// Members who rated anything.
    raters: Vec<usize>,
}

impl<'a> Counted<'a> {
    fn of(frame: &'a Frame, ranking: &Ranking, rated: &[&'a RankedCluster]) -> Self {
        let weights = super::raters::weights(&ranking.groups, ranking.weighting);
        let of = |r: &'a RankedCluster, m: usize| {
            let found = r.by_group.iter().find(|s| s.group == ranking.groups[m].id);
            found.map(|s| s.scores.as_slice())
        };
        let members = ranking.groups.len();
        let scores: Vec<Vec<_>> = rated.iter().map(|r| (0..members).map(|m| of(r, m)).collect()).collect();
        let raters = (0..members).filter(|m| scores.iter().any(|row: &Vec<_>| row[*m].is_some())).collect();
        Self {
            criteria: &frame.criteria,
            weights: weights.iter().map(|w| thousandths(w) as f64).collect(),
            scores,
            raters,
        }
    }

    /// A cluster's score over these members, put together as the ranking does it: by criterion first, members weighted.
    fn score(&self, cluster: usize, drawn: &[usize], weights: &[f64]) -> i64 {
        let mean = |criterion: usize| {
            let known = drawn.iter().filter_map(|m| {
                let score = self.scores[cluster][*m].and_then(|s| s.get(criterion).copied().flatten())?;
                Some((score as f64, self.weights[*m]))
            });
            let (sum, weight) = known.fold((0.0, 0.0), |(sum, weight), (score, w)| (sum + score * w, weight + w));
            (weight > 0.0).then(|| (sum / weight).round() as i64)
        };
        let means: Vec<Option<i64>> = (0..self.criteria.len()).map(mean).collect();
        score(&goodness(self.criteria, &means), weights)
    }

    /// How often a cluster is first under its central weights when members are drawn anew, with replacement.
    fn confidence(&self, at: usize, weights: &[f64], lot: &mut Lot) -> i64 {
        let mut first = 0;
        for _ in 0..DRAWS {
            let drawn: Vec<usize> =
                self.raters.iter().map(|_| self.raters[lot.below(self.raters.len() as u64) as usize]).collect();
            let own = self.score(at, &drawn, weights);
            first += i64::from(own >= 0 && (0..self.scores.len()).all(|c| self.score(c, &drawn, weights) <= own));
        }
        first * 1000 / DRAWS as i64
    }
}

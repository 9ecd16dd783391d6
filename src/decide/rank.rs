//! From members' ratings to a ranking of clusters.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::fraction::Fraction;
use super::matrix::{Matrix, matrix};
use crate::domain::Id;
use crate::domain::decisions::Rating;
use crate::domain::frame::{Better, Criterion, Frame, Member};
use crate::domain::view::{ClusterLine, MemberScore, RankedCluster, Ranking, Weighting};

/// What one member said of one cluster by one criterion.
#[derive(Default)]
struct Heard {
    /// Of the cluster itself.
    direct: Option<i64>,
    /// Of statements in it: their sum and number.
    statements: (i128, i64),
}

impl Heard {
    fn score(&self) -> Option<Fraction> {
        let (sum, count) = self.statements;
        match self.direct {
            Some(value) => Some(Fraction::whole(value)),
            None => (count > 0).then(|| Fraction::new(sum, i128::from(count))),
        }
    }
}

/// Ranks clusters by members' ratings: a weighted sum over criteria (Keeney and Raiffa 1976, additive value function).
///
/// * A member's score is its rating of the cluster; where it gave none, the mean of its ratings of statements in it.
/// * By criterion: mean over the members that rated, weighted as `weighting` says. Ratings outside the criterion's scale
///   are brought onto its nearest end. What is missing is missing: it is no zero, and it counts in no weight.
/// * The mean is brought to 0 (bad end) … 1 (good end) and the criteria are put together by their weights; a criterion
///   by which nobody rated takes no part. Weights that are all 0 count the same.
/// * All of it in fractions: two clusters are tied when their scores are equal, not when they look alike. Ties share a
///   rank (1, 2, 2, 4) and stand by label, then by id. Clusters that nobody rated come last, share one rank, are not
///   called tied, and have no score.
///
/// A member whose population is not known counts as the mean of those that are known. Square roots of populations are
/// taken to a thousandth.
#[must_use]
pub fn rank(
    frame: &Frame,
    clusters: Vec<ClusterLine>,
    ratings: &[Rating],
    cluster_of: &dyn Fn(Id) -> Option<Id>,
    weighting: Weighting,
) -> Ranking {
    let weights = member_weights(&frame.members, weighting);
    let mut heard = hear(frame, &clusters, ratings, cluster_of);
    let mut rows: Vec<(Option<Fraction>, RankedCluster)> = clusters
        .into_iter()
        .map(|line| {
            let heard = heard.remove(&line.cluster.id).unwrap_or_default();
            judge(frame, line, &heard, &weights)
        })
        .collect();
    rows.sort_by(|(a, x), (b, y)| {
        let label = |r: &RankedCluster| (r.line.cluster.label.clone(), r.line.cluster.id);
        best_first(*a, *b).then_with(|| label(x).cmp(&label(y)))
    });
    number(&mut rows);
    Ranking { weighting, clusters: rows.into_iter().map(|(_, row)| row).collect() }
}

/// The same clusters as a table for the other rules, in the order given.
#[must_use]
pub fn table(
    frame: &Frame,
    clusters: Vec<ClusterLine>,
    ratings: &[Rating],
    cluster_of: &dyn Fn(Id) -> Option<Id>,
    weighting: Weighting,
) -> Matrix {
    let weights = member_weights(&frame.members, weighting);
    let mut heard = hear(frame, &clusters, ratings, cluster_of);
    let row = |line: ClusterLine| {
        let heard = heard.remove(&line.cluster.id).unwrap_or_default();
        let scores = by_criterion(frame, &heard, &weights);
        let means = frame.criteria.iter().zip(&scores).map(|(c, scores)| Some(goodness(c, mean(scores)?))).collect();
        (line.cluster.id, line.cluster.label, means)
    };
    matrix(frame, clusters.into_iter().map(row).collect())
}

/// Higher scores first, no score last.
fn best_first(a: Option<Fraction>, b: Option<Fraction>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => b.cmp(&a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

fn number(rows: &mut [(Option<Fraction>, RankedCluster)]) {
    for at in 0..rows.len() {
        let score = rows[at].0;
        let same = |other: Option<&(Option<Fraction>, RankedCluster)>| other.is_some_and(|(s, _)| *s == score);
        let (before, after) = (at > 0 && same(rows.get(at - 1)), same(rows.get(at + 1)));
        let rank = if before { rows[at - 1].1.rank } else { at as i64 + 1 };
        rows[at].1.rank = rank;
        rows[at].1.tied = score.is_some() && (before || after);
    }
}

/// Weight of each member, in list order.
pub(super) fn member_weights(members: &[Member], weighting: Weighting) -> Vec<Fraction> {
    let known: Vec<i64> = members.iter().filter_map(|m| m.population).filter(|p| *p > 0).collect();
    if known.is_empty() || weighting == Weighting::Equal {
        return vec![Fraction::ONE; members.len()];
    }
    let mean = Fraction::new(known.iter().map(|p| i128::from(*p)).sum(), known.len() as i128);
    members
        .iter()
        .map(|member| {
            let population = member.population.filter(|p| *p > 0).map_or(mean, Fraction::whole);
            match weighting {
                Weighting::SquareRoot => Fraction::new(i128::from(population.root_thousandths()), 1000),
                Weighting::Population | Weighting::Equal => population,
            }
        })
        .collect()
}

/// By member and criterion, both as places in the frame's lists.
type ByRater = BTreeMap<(usize, usize), Heard>;

/// Sorts ratings under the cluster that they speak of. Ratings by unknown members or criteria, or of statements outside
/// the clusters, are left out.
fn hear(
    frame: &Frame,
    clusters: &[ClusterLine],
    ratings: &[Rating],
    cluster_of: &dyn Fn(Id) -> Option<Id>,
) -> BTreeMap<Id, ByRater> {
    let members: BTreeMap<Id, usize> = frame.members.iter().enumerate().map(|(i, m)| (m.id, i)).collect();
    let criteria: BTreeMap<Id, usize> = frame.criteria.iter().enumerate().map(|(i, c)| (c.id, i)).collect();
    let mut out: BTreeMap<Id, ByRater> = clusters.iter().map(|c| (c.cluster.id, ByRater::new())).collect();
    for rating in ratings {
        let (Some(member), Some(criterion)) = (members.get(&rating.member), criteria.get(&rating.criterion)) else {
            continue;
        };
        let direct = out.contains_key(&rating.subject);
        let cluster = if direct { Some(rating.subject) } else { cluster_of(rating.subject) };
        let Some(raters) = cluster.and_then(|c| out.get_mut(&c)) else { continue };
        let heard = raters.entry((*member, *criterion)).or_default();
        let value = on_scale(rating.value, &frame.criteria[*criterion]);
        if direct {
            heard.direct = Some(value);
        } else {
            heard.statements.0 += i128::from(value);
            heard.statements.1 += 1;
        }
    }
    out
}

fn on_scale(value: i64, criterion: &Criterion) -> i64 {
    value.clamp(criterion.min.min(criterion.max), criterion.max.max(criterion.min))
}

/// Scores with the weight of who gave them, by criterion.
fn by_criterion(frame: &Frame, heard: &ByRater, weights: &[Fraction]) -> Vec<Vec<(Fraction, Fraction)>> {
    let score_of = |member: usize, criterion: usize| heard.get(&(member, criterion)).and_then(Heard::score);
    (0..frame.criteria.len())
        .map(|c| weights.iter().enumerate().filter_map(|(m, w)| score_of(m, c).map(|score| (score, *w))).collect())
        .collect()
}

fn judge(frame: &Frame, line: ClusterLine, heard: &ByRater, weights: &[Fraction]) -> (Option<Fraction>, RankedCluster) {
    let score_of = |member: usize, criterion: usize| heard.get(&(member, criterion)).and_then(Heard::score);
    let by_criterion = by_criterion(frame, heard, weights);
    let means: Vec<Option<Fraction>> = by_criterion.iter().map(|scores| mean(scores)).collect();
    let by_member: Vec<MemberScore> = frame
        .members
        .iter()
        .enumerate()
        .map(|(m, member)| MemberScore {
            member: member.id,
            scores: (0..frame.criteria.len()).map(|c| score_of(m, c).map(Fraction::thousandths)).collect(),
        })
        .filter(|row| row.scores.iter().any(Option::is_some))
        .collect();
    let score = overall(&frame.criteria, &means);
    let row = RankedCluster {
        line,
        rank: 0,
        tied: false,
        score: score.map(Fraction::thousandths),
        means: means.iter().map(|m| m.map(Fraction::thousandths)).collect(),
        spreads: by_criterion.iter().map(|scores| spread(scores)).collect(),
        raters: by_member.len() as i64,
        by_member,
    };
    (score, row)
}

/// Weighted mean. Weights that are all 0 do not happen: populations are positive.
fn mean(scores: &[(Fraction, Fraction)]) -> Option<Fraction> {
    let weight: Fraction = scores.iter().map(|(_, weight)| *weight).sum();
    (!weight.is_zero()).then(|| scores.iter().map(|(score, weight)| *score * *weight).sum::<Fraction>().over(weight))
}

/// Population standard deviation between members, each counted once: a spread is about people, not inhabitants.
fn spread(scores: &[(Fraction, Fraction)]) -> Option<i64> {
    let count = Fraction::whole(scores.len() as i64);
    if count.is_zero() {
        return None;
    }
    let mean = scores.iter().map(|(score, _)| *score).sum::<Fraction>().over(count);
    let squares: Fraction = scores.iter().map(|(score, _)| (*score - mean) * (*score - mean)).sum();
    Some(squares.over(count).root_thousandths())
}

/// The criteria put together: 0 the worst end of every scale, 1 the best.
fn overall(criteria: &[Criterion], means: &[Option<Fraction>]) -> Option<Fraction> {
    let goodness: Vec<(Fraction, Fraction)> = criteria
        .iter()
        .zip(means)
        .filter_map(|(criterion, mean)| Some((goodness(criterion, (*mean)?), Fraction::weight(criterion.weight))))
        .collect();
    // Whether weights are all 0 is a question about the frame, not about who happened to rate what.
    if criteria.iter().all(|c| Fraction::weight(c.weight).is_zero()) {
        let even: Vec<_> = goodness.into_iter().map(|(value, _)| (value, Fraction::ONE)).collect();
        return mean(&even);
    }
    mean(&goodness)
}

fn goodness(criterion: &Criterion, mean: Fraction) -> Fraction {
    let (low, high) = (Fraction::whole(criterion.min), Fraction::whole(criterion.max));
    let share = (mean - low).over(high - low);
    match criterion.better {
        Better::More => share,
        Better::Less => Fraction::ONE - share,
    }
}

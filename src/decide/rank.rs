//! From ratings by members and participants to a ranking of clusters.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use num_traits::{One, Zero};

use super::matrix::{Matrix, matrix};
use super::raters::{Raters, weights};
use crate::domain::Id;
use crate::domain::exact::{Exact, ratio, root, thousandths, weight, whole};
use crate::domain::frame::{Better, Criterion, Frame};
use crate::domain::ratings::Ratings;
use crate::domain::view::{ClusterLine, GroupScore, RankedCluster, Ranking, RaterGroup, Weighting};

/// What one voice said of one cluster by one criterion.
#[derive(Default)]
struct Voice {
    /// Of the cluster itself.
    direct: Option<i64>,
    /// Of statements in it: their sum and number.
    statements: (i64, i64),
}

impl Voice {
    fn hear(&mut self, value: i64, direct: bool) {
        if direct {
            self.direct = Some(value);
        } else {
            self.statements.0 = self.statements.0.saturating_add(value);
            self.statements.1 += 1;
        }
    }

    fn score(&self) -> Option<Exact> {
        let (sum, count) = self.statements;
        match self.direct {
            Some(value) => Some(whole(value)),
            None => ratio(sum, count),
        }
    }
}

/// What one group of raters said of one cluster by one criterion: the member as such, and participants.
#[derive(Default)]
struct Heard {
    own: Voice,
    participants: BTreeMap<Id, Voice>,
}

impl Heard {
    fn score(&self) -> Option<Exact> {
        self.own.score().or_else(|| {
            let scores: Vec<Exact> = self.participants.values().filter_map(Voice::score).collect();
            plain_mean(&scores)
        })
    }

    /// Participants on whose word the score stands.
    fn counted(&self) -> impl Iterator<Item = Id> + '_ {
        self.participants.keys().copied().filter(|_| self.own.score().is_none())
    }
}

/// Ranks clusters by ratings: a weighted sum over criteria (Keeney and Raiffa 1976, additive value function).
///
/// * The score of a member or a participant is its rating of the cluster; where it gave none, the mean of its ratings of
///   statements in it. A member that did not rate as such has the mean of its participants; a sector always has.
/// * By criterion: mean over the members (or sectors) that rated, weighted as `weighting` says. Ratings outside the criterion's scale
///   are brought onto its nearest end. What is missing is missing: it is no zero, and it counts in no weight.
/// * The mean is brought to 0 (bad end) … 1 (good end) and the criteria are put together by their weights; a criterion
///   by which nobody rated takes no part. Weights that are all 0 count the same.
/// * All of it in fractions: two clusters are tied when their scores are equal, not when they look alike. Ties share a
///   rank (1, 2, 2, 4) and stand by label, then by id. Clusters that nobody rated come last, share one rank, are not
///   called tied, and have no score.
///
/// Square roots of populations are taken to a thousandth.
#[must_use]
pub fn rank(
    frame: &Frame,
    clusters: Vec<ClusterLine>,
    ratings: &Ratings,
    cluster_of: &dyn Fn(Id) -> Option<Id>,
    weighting: Weighting,
) -> Ranking {
    let raters = Raters::of(frame, ratings, weighting);
    let weights = weights(&raters.groups, weighting);
    let mut heard = hear(frame, &raters, &clusters, ratings, cluster_of);
    let mut rows: Vec<(Option<Exact>, RankedCluster)> = clusters
        .into_iter()
        .map(|line| {
            let heard = heard.remove(&line.cluster.id).unwrap_or_default();
            judge(frame, &raters.groups, line, &heard, &weights)
        })
        .collect();
    rows.sort_by(|(a, x), (b, y)| {
        let label = |r: &RankedCluster| (r.line.cluster.label.clone(), r.line.cluster.id);
        best_first(a.as_ref(), b.as_ref()).then_with(|| label(x).cmp(&label(y)))
    });
    number(&mut rows);
    Ranking {
        weighting,
        groups: raters.groups,
        sectors: raters.sectors,
        clusters: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

/// The same clusters as a table for the other rules, in the order given.
#[must_use]
pub fn table(
    frame: &Frame,
    clusters: Vec<ClusterLine>,
    ratings: &Ratings,
    cluster_of: &dyn Fn(Id) -> Option<Id>,
    weighting: Weighting,
) -> Matrix {
    let raters = Raters::of(frame, ratings, weighting);
    let weights = weights(&raters.groups, weighting);
    let mut heard = hear(frame, &raters, &clusters, ratings, cluster_of);
    let row = |line: ClusterLine| {
        let heard = heard.remove(&line.cluster.id).unwrap_or_default();
        let scores = by_criterion(frame, &heard, &weights);
        let means = frame.criteria.iter().zip(&scores).map(|(c, scores)| Some(goodness(c, &mean(scores)?))).collect();
        (line.cluster.id, line.cluster.label, means)
    };
    matrix(frame, clusters.into_iter().map(row).collect())
}

/// Higher scores first, no score last.
fn best_first(a: Option<&Exact>, b: Option<&Exact>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => b.cmp(a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

fn number(rows: &mut [(Option<Exact>, RankedCluster)]) {
    for at in 0..rows.len() {
        let score = &rows[at].0;
        let same = |other: Option<&(Option<Exact>, RankedCluster)>| other.is_some_and(|(s, _)| s == score);
        let (before, after) = (at > 0 && same(rows.get(at - 1)), same(rows.get(at + 1)));
        let tied = score.is_some() && (before || after);
        let rank = if before { rows[at - 1].1.rank } else { at as i64 + 1 };
        (rows[at].1.rank, rows[at].1.tied) = (rank, tied);
    }
}

/// By group of raters and criterion, both as places in their lists.
type ByRater = BTreeMap<(usize, usize), Heard>;

/// Sorts ratings under the cluster that they speak of. Ratings by unknown groups or criteria, or of statements outside
/// the clusters, are left out.
fn hear(
    frame: &Frame,
    raters: &Raters,
    clusters: &[ClusterLine],
    ratings: &Ratings,
    cluster_of: &dyn Fn(Id) -> Option<Id>,
) -> BTreeMap<Id, ByRater> {
    let criteria: BTreeMap<Id, usize> = frame.criteria.iter().enumerate().map(|(i, c)| (c.id, i)).collect();
    let own = ratings.members.iter().map(|r| (r.subject, r.criterion, r.value, raters.members.get(&r.member), None));
    let participants = ratings
        .participants
        .iter()
        .map(|r| (r.subject, r.criterion, r.value, raters.participants.get(&r.rater), Some(r.rater)));
    let mut out: BTreeMap<Id, ByRater> = clusters.iter().map(|c| (c.cluster.id, ByRater::new())).collect();
    for (subject, criterion, value, group, participant) in own.chain(participants) {
        let (Some(group), Some(criterion)) = (group, criteria.get(&criterion)) else { continue };
        let direct = out.contains_key(&subject);
        let cluster = if direct { Some(subject) } else { cluster_of(subject) };
        let Some(heard) = cluster.and_then(|c| out.get_mut(&c)) else { continue };
        let heard = heard.entry((*group, *criterion)).or_default();
        let voice = match participant {
            Some(id) => heard.participants.entry(id).or_default(),
            None => &mut heard.own,
        };
        voice.hear(on_scale(value, &frame.criteria[*criterion]), direct);
    }
    out
}

fn on_scale(value: i64, criterion: &Criterion) -> i64 {
    value.clamp(criterion.min.min(criterion.max), criterion.max.max(criterion.min))
}

/// Scores with the weight of who gave them, by criterion.
fn by_criterion<'a>(frame: &Frame, heard: &ByRater, weights: &'a [Exact]) -> Vec<Vec<(Exact, &'a Exact)>> {
    let score_of = |group: usize, criterion: usize| heard.get(&(group, criterion)).and_then(Heard::score);
    (0..frame.criteria.len())
        .map(|c| weights.iter().enumerate().filter_map(|(g, w)| score_of(g, c).map(|score| (score, w))).collect())
        .collect()
}

fn judge(
    frame: &Frame,
    groups: &[RaterGroup],
    line: ClusterLine,
    heard: &ByRater,
    weights: &[Exact],
) -> (Option<Exact>, RankedCluster) {
    let of = |group: usize, criterion: usize| heard.get(&(group, criterion));
    let participants = |group: usize| -> BTreeSet<Id> {
        (0..frame.criteria.len()).filter_map(|c| of(group, c)).flat_map(Heard::counted).collect()
    };
    let by_criterion = by_criterion(frame, heard, weights);
    let means: Vec<Option<Exact>> = by_criterion.iter().map(|scores| mean(scores)).collect();
    let by_group: Vec<GroupScore> = groups
        .iter()
        .enumerate()
        .map(|(g, group)| {
            let scores: Vec<_> = (0..frame.criteria.len()).map(|c| of(g, c).and_then(Heard::score)).collect();
            GroupScore {
                group: group.id,
                participants: participants(g).len() as i64,
                score: overall(&frame.criteria, &scores).as_ref().map(thousandths),
                scores: scores.iter().map(|s| s.as_ref().map(thousandths)).collect(),
            }
        })
        .filter(|row| row.scores.iter().any(Option::is_some))
        .collect();
    let score = overall(&frame.criteria, &means);
    let row = RankedCluster {
        line,
        rank: 0,
        tied: false,
        score: score.as_ref().map(thousandths),
        means: means.iter().map(|m| m.as_ref().map(thousandths)).collect(),
        spreads: by_criterion.iter().map(|scores| spread(scores)).collect(),
        raters: by_group.len() as i64,
        by_group,
    };
    (score, row)
}

/// Mean of scores that count the same; `None` of none.
fn plain_mean(scores: &[Exact]) -> Option<Exact> {
    (!scores.is_empty()).then(|| scores.iter().sum::<Exact>() / whole(scores.len() as i64))
}

/// Weighted mean. Weights that are all 0 do not happen: populations are positive.
fn mean(scores: &[(Exact, &Exact)]) -> Option<Exact> {
    let all: Exact = scores.iter().map(|(_, weight)| *weight).sum();
    (!all.is_zero()).then(|| scores.iter().map(|(score, weight)| score * *weight).sum::<Exact>() / all)
}

/// Population standard deviation between groups of raters, each counted once: a spread is about people, not inhabitants.
fn spread(scores: &[(Exact, &Exact)]) -> Option<i64> {
    let scores: Vec<Exact> = scores.iter().map(|(score, _)| score.clone()).collect();
    let mean = plain_mean(&scores)?;
    let squares: Vec<Exact> = scores.iter().map(|score| (score - &mean) * (score - &mean)).collect();
    Some(thousandths(&root(&plain_mean(&squares)?)))
}

/// The criteria put together: 0 the worst end of every scale, 1 the best.
fn overall(criteria: &[Criterion], means: &[Option<Exact>]) -> Option<Exact> {
    // Whether weights are all 0 is a question about the frame, not about who happened to rate what.
    let weights: Vec<Exact> = criteria.iter().map(|c| weight(c.weight)).collect();
    let even = weights.iter().all(Zero::is_zero).then(Exact::one);
    let goodness =
        |((criterion, mean), own)| Some((goodness(criterion, Option::as_ref(mean)?), even.as_ref().unwrap_or(own)));
    let scores: Vec<(Exact, &Exact)> = criteria.iter().zip(means).zip(&weights).filter_map(goodness).collect();
    mean(&scores)
}

/// Where on its scale a mean lies; on a scale of one value it lies at the bad end.
fn goodness(criterion: &Criterion, mean: &Exact) -> Exact {
    let (low, long) = (whole(criterion.min), whole(criterion.max) - whole(criterion.min));
    let share = if long.is_zero() { Exact::zero() } else { (mean - low) / long };
    match criterion.better {
        Better::More => share,
        Better::Less => Exact::one() - share,
    }
}

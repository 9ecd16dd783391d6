//! How far members agree: Kendall's coefficient of concordance W with ties (Kendall and Babington Smith 1939), and how likely as
//! much is by chance, by shuffling.

use super::{goodness, score};
use crate::decide::lot::Lot;
use crate::domain::Id;
use crate::domain::frame::{Criterion, Frame};
use crate::domain::view::{Agreement, Apart, RankedCluster, RaterGroup, correlation};

/// Pairs of groups that are kept.
const PAIRS: usize = 20;
/// Shufflings.
const SHUFFLES: i64 = 2_000;

/// Agreement over a block of members and clusters in which everybody rated everything: members are taken in by how much they
/// rated, as long as the block grows; `None` below two by two.
pub(super) fn agreement(
    frame: &Frame,
    groups: &[RaterGroup],
    rated: &[&RankedCluster],
    lot: &mut Lot,
) -> Option<Agreement> {
    let even = vec![1.0; frame.criteria.len()];
    let weights: Vec<f64> = frame.criteria.iter().map(|c: &Criterion| c.weight).collect();
    let weights = if weights.iter().all(|w| *w <= 0.0) { even } else { weights };
    let value = |m: Id, r: &RankedCluster| {
        let scores = r.by_group.iter().find(|s| s.group == m)?;
        Some(score(&goodness(&frame.criteria, &scores.scores), &weights)).filter(|s| *s >= 0)
    };
    let mut rows: Vec<(Id, Vec<Option<i64>>)> =
        groups.iter().map(|g| (g.id, rated.iter().map(|r| value(g.id, r)).collect())).collect();
    rows.sort_by_key(|(_, row): &(Id, Vec<Option<i64>>)| std::cmp::Reverse(row.iter().flatten().count()));
    let common = |members: usize| {
        (0..rated.len()).filter(|c| rows[..members].iter().all(|(_, row)| row[*c].is_some())).collect::<Vec<_>>()
    };
    let members = (2..=rows.len()).filter(|m| common(*m).len() > 1).max_by_key(|m| (*m * common(*m).len(), *m))?;
    let columns = common(members);
    let mut ranks: Vec<Vec<i64>> = rows[..members]
        .iter()
        .map(|(_, row)| ranks(&columns.iter().filter_map(|c| row[*c]).collect::<Vec<_>>()))
        .collect();
    let w = concordance(&ranks)?;
    let mut as_much = 0;
    for _ in 0..SHUFFLES {
        ranks.iter_mut().for_each(|row| lot.shuffle(row));
        as_much += i64::from(concordance(&ranks).is_some_and(|other| other >= w - 1e-12));
    }
    Some(Agreement {
        w: (w * 1000.0).round() as i64,
        by_chance: (as_much + 1) * 1000 / (SHUFFLES + 1),
        over: (members, columns.len()),
    })
}

/// Twice the ranks, 1 for the highest; ties share the mean of theirs.
fn ranks(values: &[i64]) -> Vec<i64> {
    let rank = |v: &i64| {
        let higher = values.iter().filter(|o| *o > v).count() as i64;
        let same = values.iter().filter(|o| *o == v).count() as i64;
        2 * higher + same + 1
    };
    values.iter().map(rank).collect()
}

/// W: the sum of squares of the rank sums around their mean, against what it would be if all agreed. `None` where everybody
/// ranks everything alike.
fn concordance(ranks: &[Vec<i64>]) -> Option<f64> {
    let (m, n) = (ranks.len() as f64, ranks.first()?.len());
    let sums: Vec<f64> = (0..n).map(|c| ranks.iter().map(|row| row[c] as f64 / 2.0).sum()).collect();
    let mean = sums.iter().sum::<f64>() / n as f64;
    let squares: f64 = sums.iter().map(|s| (s - mean).powi(2)).sum();
    let ties: f64 = ranks.iter().map(|row| ties(row)).sum();
    let n = n as f64;
    let all = m * m * (n * n * n - n) - m * ties;
    (all > 0.0).then(|| (12.0 * squares / all).clamp(0.0, 1.0))
}

/// The sum of t³ − t over groups of t that share a rank.
fn ties(row: &[i64]) -> f64 {
    let mut sorted = row.to_vec();
    sorted.sort_unstable();
    sorted.chunk_by(|a, b| a == b).map(|same| (same.len() as f64).powi(3) - same.len() as f64).sum()
}

/// The groups of raters that stand furthest apart, by Pearson's r between the scores of both over the clusters that both rated;
/// the furthest first.
pub(super) fn apart(groups: &[RaterGroup], rated: &[&RankedCluster]) -> Vec<Apart> {
    let score = |g: &RaterGroup, r: &RankedCluster| r.by_group.iter().find(|s| s.group == g.id).and_then(|s| s.score);
    let rows: Vec<Vec<Option<i64>>> = groups.iter().map(|g| rated.iter().map(|r| score(g, r)).collect()).collect();
    let correlated = |a: usize, b: usize| {
        let both = rows[a].iter().zip(&rows[b]).filter_map(|(x, y)| Some(((*x)? as f64, (*y)? as f64)));
        let r = correlation(&both.collect::<Vec<_>>())?;
        Some(Apart { one: groups[a].id, other: groups[b].id, r })
    };
    let pairs = (0..groups.len()).flat_map(|a| (a + 1..groups.len()).map(move |b| (a, b)));
    let mut found: Vec<Apart> = pairs.filter_map(|(a, b)| correlated(a, b)).collect();
    found.sort_by_key(|a| a.r);
    found.truncate(PAIRS);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_of_known_ranks() {
        // All alike: 1. Two opposite: 0. Siegel and Castellan's three judges of six: W = .162.
        assert_eq!(concordance(&[ranks(&[9, 5, 1]), ranks(&[8, 4, 2])]), Some(1.0));
        assert_eq!(concordance(&[ranks(&[9, 5, 1]), ranks(&[1, 5, 9])]), Some(0.0));
        let judges = [[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]].map(|j| ranks(&j.map(|r| -r)));
        let w = concordance(&judges).expect("ranks differ");
        assert!((w - 0.162).abs() < 5e-4, "{w}");
        assert_eq!(concordance(&[vec![2, 2], vec![2, 2]]), None);
    }
}

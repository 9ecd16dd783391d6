//! How far members agree: Kendall's coefficient of concordance W with ties (Kendall and Babington Smith 1939), and how likely as
//! much is by chance, by shuffling.

use super::{goodness, score};
use crate::decide::lot::Lot;
use crate::domain::Id;
use crate::domain::frame::{Criterion, Frame};
use crate::domain::view::{Agreement, RankedCluster};

/// Shufflings.
const SHUFFLES: i64 = 2_000;

/// Agreement over a block of members and clusters in which everybody rated everything: members are taken in by how much they
/// rated, as long as the block grows; `None` below two by two.
pub(super) fn agreement(frame: &Frame, rated: &[&RankedCluster], lot: &mut Lot) -> Option<Agreement> {
    let even = vec![1.0; frame.criteria.len()];
    let weights: Vec<f64> = frame.criteria.iter().map(|c: &Criterion| c.weight).collect();
    let weights = if weights.iter().all(|w| *w <= 0.0) { even } else { weights };
    let value = |m: Id, r: &RankedCluster| {
        let scores = r.by_member.iter().find(|s| s.member == m)?;
        Some(score(&goodness(&frame.criteria, &scores.scores), &weights)).filter(|s| *s >= 0)
    };
    let mut rows: Vec<(Id, Vec<Option<i64>>)> =
        frame.members.iter().map(|m| (m.id, rated.iter().map(|r| value(m.id, r)).collect())).collect();
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
    let furthest = furthest(&rows[..members], &ranks);
    let mut as_much = 0;
    for _ in 0..SHUFFLES {
        ranks.iter_mut().for_each(|row| lot.shuffle(row));
        as_much += i64::from(concordance(&ranks).is_some_and(|other| other >= w - 1e-12));
    }
    Some(Agreement {
        w: (w * 1000.0).round() as i64,
        by_chance: (as_much + 1) * 1000 / (SHUFFLES + 1),
        over: (members, columns.len()),
        furthest,
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

/// The two members whose ranks go least together, by Pearson's correlation of ranks (Spearman 1904).
fn furthest(rows: &[(Id, Vec<Option<i64>>)], ranks: &[Vec<i64>]) -> Option<(Id, Id, i64)> {
    let pairs = (0..rows.len()).flat_map(|a| (a + 1..rows.len()).map(move |b| (a, b)));
    let correlated = pairs.filter_map(|(a, b)| Some((rows[a].0, rows[b].0, correlation(&ranks[a], &ranks[b])?)));
    correlated.min_by_key(|(a, b, r)| (*r, *a, *b))
}

fn correlation(a: &[i64], b: &[i64]) -> Option<i64> {
    let n = a.len() as f64;
    let mean = |x: &[i64]| x.iter().sum::<i64>() as f64 / n;
    let (ma, mb) = (mean(a), mean(b));
    let sum =
        |f: &dyn Fn(f64, f64) -> f64| a.iter().zip(b).map(|(x, y)| f(*x as f64 - ma, *y as f64 - mb)).sum::<f64>();
    let below = (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt();
    (below > 0.0).then(|| (sum(&|x, y| x * y) / below * 1000.0).round() as i64)
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
        assert_eq!(correlation(&ranks(&[3, 2, 1]), &ranks(&[1, 2, 3])), Some(-1000));
    }
}

//! From a table of criteria to a ranking of alternatives.
//!
//! In fractions wherever the method allows it, so that a tie is a tie. Vector normalisation and TOPSIS take square roots:
//! there scores within 10⁻¹² share a rank.

use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::domain::criteria::{Criteria, Method, Normalise, Preference, Ranked};
use crate::domain::exact::{Exact, ratio, whole};

/// Scores nearer than this are the same, where they are no fractions.
const SAME: f64 = 1e-12;

/// Why a table cannot be ranked as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Sum normalisation divides by a value of 0, or by values that add up to 0: this criterion.
    DividesByZero(usize),
}

/// Ranks the alternatives, in their order.
///
/// # Errors
/// [`Unfit`] where the normalisation does not exist for these values.
pub fn weigh(
    criteria: &Criteria,
    method: Method,
    normalise: Normalise,
    preference: Preference,
) -> Result<Vec<Ranked>, Unfit> {
    if method == Method::Promethee {
        return Ok(in_fractions(promethee(criteria, preference)));
    }
    let columns: Vec<usize> = (0..criteria.names.len()).collect();
    if normalise == Normalise::Vector {
        let columns: Vec<Vec<f64>> = columns.into_iter().map(|c| by_length(criteria, c)).collect();
        let floats = |at: usize| columns.iter().map(|c| c[at]).collect::<Vec<f64>>();
        let rows: Vec<Vec<f64>> = (0..criteria.values.len()).map(floats).collect();
        return Ok(in_floats(match method {
            Method::Topsis => topsis(criteria, &rows),
            _ => rows.iter().map(|row| dot(&weights(criteria), row)).collect(),
        }));
    }
    let one = |c| match normalise {
        Normalise::Sum => by_sum(criteria, c),
        Normalise::None => Ok(as_they_are(criteria, c)),
        _ => Ok(by_range(criteria, c)),
    };
    let columns: Vec<Vec<Exact>> = columns.into_iter().map(one).collect::<Result<_, _>>()?;
    let rows = (0..criteria.values.len()).map(|at| columns.iter().map(|c| c[at].clone()).collect::<Vec<Exact>>());
    if method == Method::Topsis {
        let rows: Vec<Vec<f64>> = rows.map(|row| row.iter().map(float).collect()).collect();
        return Ok(in_floats(topsis(criteria, &rows)));
    }
    let score = |row: Vec<Exact>| row.iter().zip(&criteria.weights).map(|(x, w)| x * w).sum();
    Ok(in_fractions(rows.map(score).collect()))
}

fn column(criteria: &Criteria, at: usize) -> impl Iterator<Item = &Exact> {
    criteria.values.iter().map(move |row| &row[at])
}

fn float(number: &Exact) -> f64 {
    number.to_f64().unwrap_or(0.0)
}

fn weights(criteria: &Criteria) -> Vec<f64> {
    criteria.weights.iter().map(float).collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

fn by_length(criteria: &Criteria, at: usize) -> Vec<f64> {
    let values: Vec<f64> = column(criteria, at).map(float).collect();
    let length = dot(&values, &values).sqrt();
    let share = |x: f64| if length > 0.0 { x / length } else { 0.0 };
    values.into_iter().map(|x| if criteria.more_is_better[at] { share(x) } else { 1.0 - share(x) }).collect()
}

/// A criterion by which all are the same tells nobody apart: 1 for all.
fn by_range(criteria: &Criteria, at: usize) -> Vec<Exact> {
    let (least, most) = (column(criteria, at).min(), column(criteria, at).max());
    let (Some(least), Some(most)) = (least, most) else { return Vec::new() };
    let range = most - least;
    let place = |x: &Exact| {
        let from = if criteria.more_is_better[at] { x - least } else { most - x };
        if range.is_zero() { Exact::one() } else { from / &range }
    };
    column(criteria, at).map(place).collect()
}

fn as_they_are(criteria: &Criteria, at: usize) -> Vec<Exact> {
    column(criteria, at).map(|x| if criteria.more_is_better[at] { x.clone() } else { Exact::one() - x }).collect()
}

fn by_sum(criteria: &Criteria, at: usize) -> Result<Vec<Exact>, Unfit> {
    let unfit = Unfit::DividesByZero(at);
    let values: Vec<Exact> = if criteria.more_is_better[at] {
        column(criteria, at).cloned().collect()
    } else {
        let inverse = |x: &Exact| if x.is_zero() { Err(unfit) } else { Ok(x.recip()) };
        column(criteria, at).map(inverse).collect::<Result<_, _>>()?
    };
    let sum: Exact = values.iter().sum();
    if sum.is_zero() { Err(unfit) } else { Ok(values.into_iter().map(|x| x / &sum).collect()) }
}

/// Distance from the worst, as a share of the distances from worst and best.
fn topsis(criteria: &Criteria, rows: &[Vec<f64>]) -> Vec<f64> {
    let weights = weights(criteria);
    let rows: Vec<Vec<f64>> =
        rows.iter().map(|row| row.iter().zip(&weights).map(|(x, w)| x * w).collect::<Vec<f64>>()).collect();
    let ends = |pick: fn(f64, f64) -> f64, start: f64| -> Vec<f64> {
        (0..weights.len()).map(|c| rows.iter().map(|row| row[c]).fold(start, pick)).collect()
    };
    let (best, worst) = (ends(f64::max, f64::NEG_INFINITY), ends(f64::min, f64::INFINITY));
    let distance = |row: &[f64], to: &[f64]| row.iter().zip(to).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt();
    let nearness = |row: &Vec<f64>| {
        let (to_best, to_worst) = (distance(row, &best), distance(row, &worst));
        let all = to_best + to_worst;
        // Where all are the same, nobody is nearer to the best than to the worst.
        if all > 0.0 { to_worst / all } else { 0.5 }
    };
    rows.iter().map(nearness).collect()
}

/// What speaks for each alternative against the others less what speaks against it, from −1 to 1.
fn promethee(criteria: &Criteria, preference: Preference) -> Vec<Exact> {
    let count = criteria.values.len();
    let thresholds: Vec<(Exact, Exact)> = (0..criteria.names.len()).map(|c| thresholds(criteria, c)).collect();
    let mut flows = vec![Exact::zero(); count];
    for one in 0..count {
        for other in 0..count {
            if one == other {
                continue;
            }
            let mut preferred = Exact::zero();
            for (c, weight) in criteria.weights.iter().enumerate() {
                let difference = &criteria.values[one][c] - &criteria.values[other][c];
                let difference = if criteria.more_is_better[c] { difference } else { -difference };
                preferred += weight * preferred_by(&difference, preference, &thresholds[c]);
            }
            flows[one] += &preferred;
            flows[other] -= preferred;
        }
    }
    let others = whole(i64::try_from(count).unwrap_or(i64::MAX) - 1);
    if others.is_positive() { flows.into_iter().map(|flow| flow / &others).collect() } else { flows }
}

fn preferred_by(difference: &Exact, preference: Preference, (little, much): &(Exact, Exact)) -> Exact {
    let from = match preference {
        Preference::Linear => little.clone(),
        Preference::Usual | Preference::VShape => Exact::zero(),
    };
    if *difference <= from {
        Exact::zero()
    } else if preference == Preference::Usual || difference >= much {
        Exact::one()
    } else {
        (difference - &from) / (much - &from)
    }
}

/// A quarter of the standard deviation and the whole of it, each to three decimals: what is felt as a small and as a large
/// difference where nobody says.
fn thresholds(criteria: &Criteria, at: usize) -> (Exact, Exact) {
    let values: Vec<f64> = column(criteria, at).map(float).collect();
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    let deviation = (values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / count).sqrt();
    let rounded = |x: f64| ratio((x * 1000.0).round() as i64, 1000).unwrap_or_else(Exact::zero);
    (rounded(deviation / 4.0), rounded(deviation))
}

fn in_fractions(scores: Vec<Exact>) -> Vec<Ranked> {
    let rank = |mine: &Exact| 1 + scores.iter().filter(|other| *other > mine).count();
    scores.iter().map(|s| Ranked { score: float(s), rank: rank(s), exact: Some(s.clone()) }).collect()
}

fn in_floats(scores: Vec<f64>) -> Vec<Ranked> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
    let mut ranks = vec![0; scores.len()];
    for (place, at) in order.iter().enumerate() {
        let before = place.checked_sub(1).map(|p| order[p]).filter(|b| scores[*b] - scores[*at] <= SAME);
        ranks[*at] = before.map_or(place + 1, |b| ranks[b]);
    }
    scores.into_iter().zip(ranks).map(|(score, rank)| Ranked { score, exact: None, rank }).collect()
}

//! From a table of criteria to a ranking of alternatives.
//!
//! In fractions wherever the method allows it, so that a tie is a tie. Vector normalisation and TOPSIS take square roots:
//! there whole numbers of 256 bits stand for them, and scores that agree in their first 60 decimals share a rank.

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use crate::domain::criteria::{Criteria, Method, Normalise, Preference, Ranked};
use crate::domain::exact::{Exact, as_number, ratio, root, rounded, thousandths, whole};

/// Scores whose difference is less than one in two to this power are the same, where they are no fractions.
const SAME: u32 = 200;

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
    let one = |c| match normalise {
        Normalise::Sum => by_sum(criteria, c),
        Normalise::None => Ok(as_they_are(criteria, c)),
        Normalise::Vector => Ok(by_length(criteria, c)),
        _ => Ok(by_range(criteria, c)),
    };
    let columns: Vec<Vec<Exact>> = (0..criteria.names.len()).map(one).collect::<Result<_, _>>()?;
    let weighted = |at: usize| columns.iter().zip(&criteria.weights).map(|(c, w)| &c[at] * w).collect();
    let rows: Vec<Vec<Exact>> = (0..criteria.values.len()).map(weighted).collect();
    if method == Method::Topsis {
        return Ok(in_roots(topsis(&rows)));
    }
    let sums = rows.iter().map(|row| row.iter().sum()).collect();
    Ok(if normalise == Normalise::Vector { in_roots(sums) } else { in_fractions(sums) })
}

fn column(criteria: &Criteria, at: usize) -> impl Iterator<Item = &Exact> {
    criteria.values.iter().map(move |row| &row[at])
}

fn by_length(criteria: &Criteria, at: usize) -> Vec<Exact> {
    let length = root(&column(criteria, at).map(|x| x * x).sum());
    let share = |x: &Exact| if length.is_zero() { Exact::zero() } else { rounded(&(x / &length)) };
    column(criteria, at).map(|x| if criteria.more_is_better[at] { share(x) } else { Exact::one() - share(x) }).collect()
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
fn topsis(rows: &[Vec<Exact>]) -> Vec<Exact> {
    let rows: Vec<Vec<Exact>> = rows.iter().map(|row| row.iter().map(rounded).collect()).collect();
    let wide = rows.first().map_or(0, Vec::len);
    let column = |c: usize| rows.iter().map(move |row| &row[c]);
    let best: Vec<&Exact> = (0..wide).filter_map(|c| column(c).max()).collect();
    let worst: Vec<&Exact> = (0..wide).filter_map(|c| column(c).min()).collect();
    let distance = |row: &[Exact], to: &[&Exact]| root(&row.iter().zip(to).map(|(a, b)| (a - *b) * (a - *b)).sum());
    let nearness = |row: &Vec<Exact>| {
        let (to_best, to_worst) = (distance(row, &best), distance(row, &worst));
        let all = to_best + &to_worst;
        // Where all are the same, nobody is nearer to the best than to the worst.
        if all.is_zero() { Exact::new(1.into(), 2.into()) } else { rounded(&(to_worst / all)) }
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
    let count = whole(criteria.values.len().max(1) as i64);
    let mean = column(criteria, at).sum::<Exact>() / &count;
    let squares: Exact = column(criteria, at).map(|x| (x - &mean) * (x - &mean)).sum();
    let deviation = root(&(squares / count));
    let short = |x: &Exact| ratio(thousandths(x), 1000).unwrap_or_else(Exact::zero);
    (short(&(&deviation / whole(4))), short(&deviation))
}

/// Fractions: only the same score shares a rank.
fn in_fractions(scores: Vec<Exact>) -> Vec<Ranked> {
    let ranks = ranks(&scores, &Exact::zero());
    scores.into_iter().zip(ranks).map(|(s, rank)| Ranked { score: as_number(&s), exact: Some(s), rank }).collect()
}

/// Numbers with roots in them, which are no fractions: what is nearer than can be told apart shares a rank.
fn in_roots(scores: Vec<Exact>) -> Vec<Ranked> {
    let ranks = ranks(&scores, &Exact::new(BigInt::one(), BigInt::one() << SAME));
    scores.iter().zip(ranks).map(|(s, rank)| Ranked { score: as_number(s), exact: None, rank }).collect()
}

/// One more than how many are better; who follows another by no more than `same` shares its rank.
fn ranks(scores: &[Exact], same: &Exact) -> Vec<usize> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].cmp(&scores[*a]).then(a.cmp(b)));
    let mut ranks = vec![0; scores.len()];
    for (place, at) in order.iter().enumerate() {
        let before = place.checked_sub(1).map(|p| order[p]).filter(|b| &scores[*b] - &scores[*at] <= *same);
        ranks[*at] = before.map_or(place + 1, |b| ranks[b]);
    }
    ranks
}

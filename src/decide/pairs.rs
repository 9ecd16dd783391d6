//! Weights out of comparisons in pairs (Saaty, The Analytic Hierarchy Process, 1980).

use num_traits::Signed;

use crate::domain::criteria::Criteria;
use crate::domain::exact::{Exact, as_number, ratio, whole};

/// Random indices for 3 to 15 criteria: the mean consistency index of tables filled in at random.
const RANDOM: [f64; 13] = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];
/// Most criteria that can be compared in pairs.
pub const MOST: usize = RANDOM.len() + 2;
/// Turns after which the weights no longer change; a table of positive numbers needs far fewer.
const TURNS: usize = 10_000;

/// Weights, and how consistent the comparisons are.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// Weights, which add up to 1.
    pub weights: Vec<f64>,
    /// Consistency ratio: 0 where every comparison follows from the others; above 0.10 they had better be looked at again.
    pub ratio: f64,
}

/// Why a table is no comparison in pairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Incomparable {
    /// Rows and columns do not name the same in the same order.
    Names,
    /// More criteria than random indices are known for.
    TooMany,
    /// A comparison is not above 0.
    NotPositive(usize, usize),
    /// A comparison and its reverse contradict one another.
    NotReverse(usize, usize),
}

/// The principal eigenvector of a table in which row i, column j says how many times more i counts than j.
///
/// # Errors
/// When the table is none of that kind. A reverse may be rounded: 3 and 0.33.
pub fn weights(table: &Criteria) -> Result<Compared, Incomparable> {
    let n = table.names.len();
    if table.names != table.alternatives {
        return Err(Incomparable::Names);
    }
    if n > MOST {
        return Err(Incomparable::TooMany);
    }
    let near = |x: &Exact| (x - whole(1)).abs() * whole(20) <= ratio(1, 1).unwrap_or_else(|| whole(1));
    for (i, row) in table.values.iter().enumerate() {
        for (j, value) in row.iter().enumerate() {
            if !value.is_positive() {
                return Err(Incomparable::NotPositive(i, j));
            }
            if !near(&(value * &table.values[j][i])) {
                return Err(Incomparable::NotReverse(i, j));
            }
        }
    }
    let values: Vec<Vec<f64>> = table.values.iter().map(|row| row.iter().map(as_number).collect()).collect();
    let mut weights = vec![1.0 / n as f64; n];
    let mut largest = n as f64;
    for _ in 0..TURNS {
        let image: Vec<f64> = values.iter().map(|row| row.iter().zip(&weights).map(|(v, w)| v * w).sum()).collect();
        let sum: f64 = image.iter().sum();
        let next: Vec<f64> = image.iter().map(|x| x / sum).collect();
        let change = next.iter().zip(&weights).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        weights = next;
        // The weights added up to 1, so their image adds up to the eigenvalue.
        largest = sum;
        if change < 1e-16 {
            break;
        }
    }
    let ratio = match n.checked_sub(3).and_then(|at| RANDOM.get(at)) {
        Some(random) => ((largest - n as f64) / (n as f64 - 1.0) / random).max(0.0),
        None => 0.0,
    };
    Ok(Compared { weights, ratio })
}

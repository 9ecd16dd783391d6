//! The two directions in which votes differ most: the first principal components of the matrix of votes, missing ones at the
//! statement's mean. Around that mean a missing vote is 0, so the matrix stays sparse. Found by the method of Lanczos with full
//! reorthogonalisation (Golub and Van Loan, Matrix Computations, section 10.1), in fixed order.

use crate::domain::opinions::Opinions;

/// Statements up to which their products are added up once, instead of going through all votes at every step.
const DENSE: usize = 3_000;
/// Most steps; half of them are enough where the third component is not nearly as strong as the second.
const STEPS: usize = 240;
/// A component is found when what it misses is so small beside its size.
const SMALL: f64 = 1e-13;

/// Votes of a participant: statement and distance from its mean.
type Row = Vec<(usize, f64)>;

/// Votes around their means, by participant.
struct Centred {
    rows: Vec<Row>,
    means: Vec<f64>,
}

impl Centred {
    fn of(opinions: &Opinions) -> Self {
        let n = opinions.statements.len();
        let (mut sums, mut counts) = (vec![0_i64; n], vec![0_i64; n]);
        for (statement, vote) in opinions.votes.iter().flatten() {
            sums[*statement as usize] += i64::from(*vote);
            counts[*statement as usize] += 1;
        }
        let mean = |s: usize| sums[s] as f64 / counts[s].max(1) as f64;
        let means: Vec<f64> = (0..n).map(mean).collect();
        let row = |votes: &Vec<(u32, i8)>| {
            let kept = votes.iter().filter(|(s, _)| !opinions.statements[*s as usize].out);
            kept.map(|(s, vote)| (*s as usize, f64::from(*vote) - means[*s as usize])).collect()
        };
        let rows = opinions.votes.iter().map(row).collect();
        Self { rows, means }
    }

    /// Products of every two statements added up, row by row; nothing where there are too many statements.
    fn products(&self) -> Option<Vec<f64>> {
        let n = self.means.len();
        if n > DENSE {
            return None;
        }
        let mut sums = vec![0.0; n * n];
        for row in &self.rows {
            for (a, x) in row {
                for (b, y) in row {
                    sums[a * n + b] += x * y;
                }
            }
        }
        Some(sums)
    }

    fn apply(&self, products: Option<&[f64]>, x: &[f64]) -> Vec<f64> {
        if let Some(products) = products {
            return products.chunks(self.means.len()).map(|row| dot(row, x)).collect();
        }
        let mut y = vec![0.0; self.means.len()];
        for row in &self.rows {
            let along: f64 = row.iter().map(|(s, v)| v * x[*s]).sum();
            row.iter().for_each(|(s, v)| y[*s] += v * along);
        }
        y
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// Places on the plane, and the share of all variance that each axis shows.
pub(super) struct Placed {
    pub participants: Vec<[f64; 2]>,
    pub statements: Vec<[f64; 2]>,
    pub explained: [f64; 2],
}

/// Places participants and statements on the two axes.
pub(super) fn project(opinions: &Opinions) -> Placed {
    let centred = Centred::of(opinions);
    let (axes, sizes) = components(&centred);
    let all: f64 = centred.rows.iter().flatten().map(|(_, v)| v * v).sum();
    let statements = opinions.statements.len() as f64;
    // A statement that moderators took out counts as one that everybody passed.
    let out = opinions.statements.iter().filter(|s| s.out).count();
    let place = |(row, votes): (&Row, &Vec<(u32, i8)>)| {
        let kept = votes.iter().filter(|(s, _)| !opinions.statements[*s as usize].out).count();
        let scale = (statements / (kept + out).max(1) as f64).sqrt();
        let along = |axis: &Vec<f64>| row.iter().map(|(s, v)| v * axis[*s]).sum::<f64>() * scale;
        [along(&axes[0]), along(&axes[1])]
    };
    // That of somebody who agreed with it and voted on nothing else.
    let of_statement = |(s, mean): (usize, &f64)| {
        let along = |axis: &Vec<f64>| (1.0 - mean) * axis[s] * statements.sqrt();
        if opinions.statements[s].out { [0.0; 2] } else { [along(&axes[0]), along(&axes[1])] }
    };
    Placed {
        participants: centred.rows.iter().zip(&opinions.votes).map(place).collect(),
        statements: centred.means.iter().enumerate().map(of_statement).collect(),
        explained: sizes.map(|size| if all > 0.0 { size / all } else { 0.0 }),
    }
}

/// The two strongest components and how strong they are. Of each, the largest loading is positive.
fn components(centred: &Centred) -> ([Vec<f64>; 2], [f64; 2]) {
    let n = centred.means.len();
    let products = centred.products();
    let mut basis: Vec<Vec<f64>> = Vec::new();
    let (mut diagonal, mut beside): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
    // No direction of its own, and orthogonal to nothing that votes are likely to hold.
    let mut next: Vec<f64> = (0..n).map(|i| 1.0 + (i as f64 * 0.618_033_988_749_895).fract()).collect();
    let mut found = ([vec![0.0; n], vec![0.0; n]], [0.0; 2]);
    for step in 1..=STEPS.min(n) {
        for _ in 0..2 {
            for b in &basis {
                let along = dot(&next, b);
                next.iter_mut().zip(b).for_each(|(x, y)| *x -= along * y);
            }
        }
        let length = dot(&next, &next).sqrt();
        if length < 1e-300 {
            break;
        }
        next.iter_mut().for_each(|x| *x /= length);
        let image = centred.apply(products.as_deref(), &next);
        diagonal.push(dot(&next, &image));
        basis.push(next);
        let last = &basis[basis.len() - 1];
        next = image.iter().zip(last).map(|(x, y)| x - diagonal[step - 1] * y).collect();
        if let Some(before) = basis.len().checked_sub(2).map(|at| &basis[at]) {
            let along = beside[step - 2];
            next.iter_mut().zip(before).for_each(|(x, y)| *x -= along * y);
        }
        let strength = dot(&next, &next).sqrt();
        let ends = step == STEPS.min(n) || strength <= SMALL * diagonal[0].abs();
        if ends || step % 12 == 0 {
            let (sizes, vectors) = eigen(&diagonal, &beside);
            let misses = |at: usize| strength * vectors[at].last().copied().unwrap_or(0.0).abs();
            let two = sizes.len().min(2);
            if ends || (0..two).all(|at| misses(at) <= SMALL * sizes[0]) {
                for at in 0..two {
                    found.0[at] = combined(&basis, &vectors[at]);
                    found.1[at] = sizes[at].max(0.0);
                }
                break;
            }
        }
        beside.push(strength);
    }
    // What has no strength is no direction but rounding.
    for at in 0..2 {
        if found.1[at] <= 1e-10 * found.1[0] {
            found.0[at] = vec![0.0; n];
            found.1[at] = 0.0;
        }
        upright(&mut found.0[at]);
    }
    found
}

fn combined(basis: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; basis[0].len()];
    for (vector, weight) in basis.iter().zip(weights) {
        sum.iter_mut().zip(vector).for_each(|(x, y)| *x += weight * y);
    }
    sum
}

/// Turns an axis so that its largest loading is positive; of equal ones the first decides.
fn upright(axis: &mut [f64]) {
    let rounded = |x: f64| (x.abs() * 1e9).round();
    let largest = axis.iter().fold(0.0_f64, |most, x| most.max(rounded(*x)));
    let negative = axis.iter().find(|x| rounded(**x) == largest).is_some_and(|x| *x < 0.0);
    if negative {
        axis.iter_mut().for_each(|x| *x = -*x);
    }
}

/// Eigenvalues, largest first, with their vectors, of a symmetric tridiagonal matrix: Jacobi's rotations (Golub and Van Loan,
/// section 8.5), which are exact enough and simple, for matrices of some hundred rows.
fn eigen(diagonal: &[f64], beside: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = diagonal.len();
    let mut a = vec![vec![0.0; n]; n];
    for i in 0..n {
        a[i][i] = diagonal[i];
        if i + 1 < n {
            a[i][i + 1] = beside[i];
            a[i + 1][i] = beside[i];
        }
    }
    let mut vectors: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for _ in 0..40 {
        let off: f64 = (0..n).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| a[i][j] * a[i][j]).sum();
        let all: f64 = (0..n).map(|i| a[i][i] * a[i][i]).sum();
        if off <= 1e-32 * all {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                if a[p][q].abs() > 1e-300 {
                    rotate(&mut a, &mut vectors, p, q);
                }
            }
        }
    }
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|x, y| a[*y][*y].total_cmp(&a[*x][*x]).then(x.cmp(y)));
    (order.iter().map(|i| a[*i][*i]).collect(), order.iter().map(|i| vectors[*i].clone()).collect())
}

/// One rotation, after which `a[p][q]` is 0; the rows of `vectors` turn along.
fn rotate(a: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
    let t = if theta >= 0.0 { 1.0 } else { -1.0 } / (theta.abs() + (theta * theta + 1.0).sqrt());
    let c = 1.0 / (t * t + 1.0).sqrt();
    let s = t * c;
    for row in a.iter_mut() {
        let (x, y) = (row[p], row[q]);
        row[p] = c * x - s * y;
        row[q] = s * x + c * y;
    }
    turn(a, p, q, c, s);
    turn(vectors, p, q, c, s);
}

/// Turns two rows into one another.
fn turn(rows: &mut [Vec<f64>], p: usize, q: usize, c: f64, s: f64) {
    // p stands before q.
    let (before, after) = rows.split_at_mut(q);
    for (x, y) in before[p].iter_mut().zip(&mut after[0]) {
        (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_matrix_has_its_known_values() {
        // 2 on the diagonal, 1 beside: 2 + √2, 2, 2 − √2.
        let (values, vectors) = eigen(&[2.0, 2.0, 2.0], &[1.0, 1.0]);
        let root = 2.0_f64.sqrt();
        for (found, known) in values.iter().zip([2.0 + root, 2.0, 2.0 - root]) {
            assert!((found - known).abs() < 1e-12);
        }
        assert!((vectors[0][1].abs() - 0.5 * root).abs() < 1e-12);
    }
}

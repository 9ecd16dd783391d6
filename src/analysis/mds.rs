//! Two-dimensional non-metric scaling: from how unlike things are to a map on which the unlike lie apart.
//!
//! The start is the classical solution (Torgerson 1952); SMACOF (de Leeuw 1977) moves it until the distances on the map
//! rise as the dissimilarities do, by monotone regression (Kruskal 1964, ties free: his primary approach).

use super::ward::Point;

/// Moves at most. What is left to gain after these cannot be seen on a map.
const MOVES: usize = 1_000;
/// A move that lowers the stress by less than this is the last one.
const ENOUGH: f64 = 1e-7;
/// A map as good as this is not moved further: where people sort nearly alike, perfect order is reached by laying whole
/// piles on one spot, which shows less, not more.
const PERFECT: f64 = 0.01;

/// Dissimilarities of every two of `count` things; `None`: not known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Dissimilarities {
    pub count: usize,
    /// The upper triangle, row by row.
    pub values: Vec<Option<f64>>,
}

impl Dissimilarities {
    pub(super) fn new(count: usize, mut of: impl FnMut(usize, usize) -> Option<f64>) -> Self {
        let values = pairs(count).map(|(i, j)| of(i, j)).collect();
        Self { count, values }
    }
}

/// Every two of `count`, in the order in which [`Dissimilarities`] holds them.
pub(super) fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(move |i| (i + 1..count).map(move |j| (i, j)))
}

/// A map, and how far it is from a perfect one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scaled {
    pub points: Vec<Point>,
    /// Stress-1 (Kruskal 1964): 0 is perfect.
    pub stress: f64,
}

/// The map of these dissimilarities, in the unit circle around the middle, turned in the one way that
/// [`oriented`] knows.
pub(super) fn scale(unlike: &Dissimilarities) -> Scaled {
    let start = classical(unlike);
    let (points, stress) = smacof(unlike, start);
    Scaled { points: oriented(points), stress }
}

/// The classical solution: the two greatest axes of the doubly centred squares. What is not known counts as the mean.
fn classical(unlike: &Dissimilarities) -> Vec<Point> {
    let n = unlike.count;
    let known: Vec<f64> = unlike.values.iter().copied().flatten().collect();
    let mean = if known.is_empty() { 1.0 } else { known.iter().sum::<f64>() / known.len() as f64 };
    let mut squares = vec![0.0; n * n];
    for ((i, j), value) in pairs(n).zip(&unlike.values) {
        let value = value.unwrap_or(mean);
        squares[i * n + j] = value * value;
        squares[j * n + i] = value * value;
    }
    let rows: Vec<f64> = squares.chunks(n.max(1)).map(|row| row.iter().sum::<f64>() / n as f64).collect();
    let all = rows.iter().sum::<f64>() / n.max(1) as f64;
    let centred = (0..n * n).map(|at| -0.5 * (squares[at] - rows[at / n] - rows[at % n] + all)).collect::<Vec<f64>>();
    let (values, vectors) = eigen(centred, n);
    let mut axes: Vec<usize> = (0..n).collect();
    axes.sort_by(|a, b| values[*b].total_cmp(&values[*a]).then(a.cmp(b)));
    let along = |row: usize, place: usize| {
        axes.get(place).map_or(0.0, |axis| vectors[row * n + axis] * values[*axis].max(0.0).sqrt())
    };
    (0..n).map(|row| [along(row, 0), along(row, 1)]).collect()
}

/// Eigenvalues and eigenvectors (columns) of a symmetric matrix, by Jacobi's rotations in fixed order.
fn eigen(mut a: Vec<f64>, n: usize) -> (Vec<f64>, Vec<f64>) {
    let mut v = vec![0.0; n * n];
    (0..n).for_each(|i| v[i * n + i] = 1.0);
    let size: f64 = a.iter().map(|x| x * x).sum();
    for _ in 0..60 {
        let off: f64 = pairs(n).map(|(i, j)| a[i * n + j] * a[i * n + j]).sum();
        if off <= size * 1e-24 {
            break;
        }
        for (p, q) in pairs(n) {
            let apq = a[p * n + q];
            if apq == 0.0 {
                continue;
            }
            let theta = (a[q * n + q] - a[p * n + p]) / (2.0 * apq);
            let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
            let c = 1.0 / (t * t + 1.0).sqrt();
            let s = t * c;
            for k in 0..n {
                let (x, y) = (a[k * n + p], a[k * n + q]);
                a[k * n + p] = c * x - s * y;
                a[k * n + q] = s * x + c * y;
            }
            for k in 0..n {
                let (x, y) = (a[p * n + k], a[q * n + k]);
                a[p * n + k] = c * x - s * y;
                a[q * n + k] = s * x + c * y;
                let (x, y) = (v[k * n + p], v[k * n + q]);
                v[k * n + p] = c * x - s * y;
                v[k * n + q] = s * x + c * y;
            }
        }
    }
    ((0..n).map(|i| a[i * n + i]).collect(), v)
}

/// Moves the points until the stress no longer falls. A pair that is not known wishes for the distance it has.
fn smacof(unlike: &Dissimilarities, mut points: Vec<Point>) -> (Vec<Point>, f64) {
    let n = unlike.count;
    let order = Order::new(unlike);
    if order.at.is_empty() || n < 3 {
        return (points, 0.0);
    }
    let mut best = (points.clone(), f64::INFINITY);
    for _ in 0..MOVES {
        let distances: Vec<f64> = pairs(n).map(|(i, j)| distance(points[i], points[j])).collect();
        let wished = order.fitted(&distances);
        let square = |of: &[f64]| order.at.iter().map(|pair| of[*pair] * of[*pair]).sum::<f64>();
        let (length, wish) = (square(&distances), square(&wished));
        if length <= 0.0 || wish <= 0.0 {
            // Everything in one place.
            return (points, 0.0);
        }
        let off: f64 = order.at.iter().map(|pair| (distances[*pair] - wished[*pair]).powi(2)).sum();
        let stress = (off / length).sqrt();
        if best.1 - stress < ENOUGH || stress <= PERFECT {
            if stress < best.1 {
                best = (points, stress);
            }
            break;
        }
        best = (points.clone(), stress);
        let factor = (length / wish).sqrt();
        let mut moved = vec![[0.0; 2]; n];
        for (pair, (i, j)) in pairs(n).enumerate() {
            let pull = if unlike.values[pair].is_none() {
                1.0
            } else if distances[pair] > 1e-12 {
                wished[pair] * factor / distances[pair]
            } else {
                continue;
            };
            for axis in 0..2 {
                let step = pull * (points[i][axis] - points[j][axis]);
                moved[i][axis] += step;
                moved[j][axis] -= step;
            }
        }
        moved.iter_mut().flatten().for_each(|x| *x /= n as f64);
        points = moved;
    }
    best
}

/// The known pairs from the most alike to the least; pairs that are equally unlike stand together in a block.
struct Order {
    at: Vec<usize>,
    blocks: Vec<std::ops::Range<usize>>,
}

impl Order {
    fn new(unlike: &Dissimilarities) -> Self {
        let mut known: Vec<(f64, usize)> =
            unlike.values.iter().enumerate().filter_map(|(at, value)| Some(((*value)?, at))).collect();
        known.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut blocks: Vec<std::ops::Range<usize>> = Vec::new();
        for (place, (value, _)) in known.iter().enumerate() {
            match blocks.last_mut() {
                Some(block) if known[block.start].0 == *value => block.end = place + 1,
                _ => blocks.push(place..place + 1),
            }
        }
        Self { at: known.into_iter().map(|(_, at)| at).collect(), blocks }
    }

    /// The distances nearest to these that rise as the dissimilarities do; by pair, 0 where nothing is known.
    fn fitted(&self, distances: &[f64]) -> Vec<f64> {
        let mut order = self.at.clone();
        for block in &self.blocks {
            order[block.clone()].sort_by(|a, b| distances[*a].total_cmp(&distances[*b]).then(a.cmp(b)));
        }
        let rising = rising(&order.iter().map(|pair| distances[*pair]).collect::<Vec<f64>>());
        let mut out = vec![0.0; distances.len()];
        for (pair, value) in order.into_iter().zip(rising) {
            out[pair] = value;
        }
        out
    }
}

/// Least squares under the rule that no value is smaller than the one before: pool adjacent violators.
pub(super) fn rising(values: &[f64]) -> Vec<f64> {
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for value in values {
        let mut pool = (*value, 1);
        while let Some(last) = pools.last()
            && last.0 / last.1 as f64 >= pool.0 / pool.1 as f64
        {
            pool = (pool.0 + last.0, pool.1 + last.1);
            pools.pop();
        }
        pools.push(pool);
    }
    pools.into_iter().flat_map(|(sum, count)| std::iter::repeat_n(sum / count as f64, count)).collect()
}

pub(super) fn distance(a: Point, b: Point) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// A map may be turned, mirrored and enlarged without saying anything else; so that the same data always give the same
/// picture, the middle is the origin, the longer axis lies across, the farthest point lies at distance 1, and on both axes the
/// longer tail points right and up (where there is none, the first point that is not in the middle does).
pub(super) fn oriented(mut points: Vec<Point>) -> Vec<Point> {
    let n = points.len().max(1) as f64;
    for axis in 0..2 {
        let mean = points.iter().map(|p| p[axis]).sum::<f64>() / n;
        points.iter_mut().for_each(|p| p[axis] -= mean);
    }
    let sum = |of: fn(&Point) -> f64, points: &[Point]| points.iter().map(of).sum::<f64>();
    let (xx, yy, xy) = (sum(|p| p[0] * p[0], &points), sum(|p| p[1] * p[1], &points), sum(|p| p[0] * p[1], &points));
    let angle = 0.5 * (2.0 * xy).atan2(xx - yy);
    let (sin, cos) = angle.sin_cos();
    points.iter_mut().for_each(|p| *p = [cos * p[0] + sin * p[1], cos * p[1] - sin * p[0]]);
    let farthest = points.iter().map(|p| p[0].hypot(p[1])).fold(0.0, f64::max);
    if farthest <= 0.0 {
        return points;
    }
    points.iter_mut().flatten().for_each(|x| *x /= farthest);
    for axis in 0..2 {
        let tail: f64 = points.iter().map(|p| p[axis].powi(3)).sum();
        let whole: f64 = points.iter().map(|p| p[axis].abs().powi(3)).sum();
        let sign = if tail.abs() > 1e-6 * whole {
            tail
        } else {
            points.iter().map(|p| p[axis]).find(|x| x.abs() > 1e-6).unwrap_or(1.0)
        };
        if sign < 0.0 {
            points.iter_mut().for_each(|p| p[axis] = -p[axis]);
        }
    }
    // So that the last bit of a sum never shows.
    points.iter_mut().flatten().for_each(|x| *x = (*x * 1e6).round() / 1e6 + 0.0);
    points
}

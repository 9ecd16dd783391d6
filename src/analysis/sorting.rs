//! Group concept mapping (Kane and Trochim 2007): people sort statements into piles; what many put together lies close
//! together on a map; clusters are drawn on the map.

use super::mds::{Dissimilarities, distance, pairs, scale};
use super::ward::{Point, cut, silhouette, ward};

/// Statements at most: the map of more could not be read, and sorting more is asked of nobody.
pub const MOST_SORTED: usize = 300;
/// Clusters looked at when nobody says how many.
const FEWEST: usize = 3;
const MOST: usize = 12;

/// How one person sorted: piles of statements, by their place in the list. What somebody left out stands in no pile.
pub type Sort = Vec<Vec<usize>>;

/// The map of sorted statements.
#[derive(Debug, Clone, PartialEq)]
pub struct SortMap {
    /// Where each statement lies; `None`: nobody sorted it.
    pub points: Vec<Option<Point>>,
    /// Stress-1 of the map.
    pub stress: f64,
    /// Bridging of each statement in thousandths: 0 an anchor, sorted with its neighbours only; 1000 a bridge, sorted with
    /// statements all over the map.
    pub bridging: Vec<Option<i64>>,
    /// The cluster of each statement.
    pub cluster: Vec<Option<usize>>,
    /// Number of clusters.
    pub clusters: usize,
    /// Pairs of statements that nobody had both of.
    pub unseen: usize,
}

/// Maps statements by how people sorted them. `keys` names the statements: with the same keys and sorts the map is the
/// same whatever their order. `clusters`: how many; `None`: as many as stand most apart.
#[must_use]
pub fn map_sorts<K: Ord>(keys: &[K], sorts: &[Sort], clusters: Option<usize>) -> SortMap {
    let counts = Counts::new(keys.len(), sorts);
    let mut order: Vec<usize> = (0..keys.len()).filter(|i| counts.of(*i, *i).1 > 0).collect();
    order.sort_by(|a, b| keys[*a].cmp(&keys[*b]));
    order.truncate(MOST_SORTED);
    let n = order.len();
    let unlike = Dissimilarities::new(n, |i, j| {
        let (together, both) = counts.of(order[i], order[j]);
        (both > 0).then(|| 1.0 - f64::from(together) / f64::from(both))
    });
    let unseen = unlike.values.iter().filter(|v| v.is_none()).count();
    let scaled = scale(&unlike);
    let merges = ward(&scaled.points);
    let number = clusters.unwrap_or_else(|| number_of_clusters(&scaled.points)).clamp(1, n.max(1));
    let cluster = cut(&merges, n, number);
    let bridging = bridging(&scaled.points, |i, j| counts.of(order[i], order[j]).0);

    let mut map = SortMap {
        points: vec![None; keys.len()],
        stress: scaled.stress,
        bridging: vec![None; keys.len()],
        cluster: vec![None; keys.len()],
        clusters: if n == 0 { 0 } else { number },
        unseen,
    };
    for (place, statement) in order.into_iter().enumerate() {
        map.points[statement] = Some(scaled.points[place]);
        map.bridging[statement] = Some(bridging[place]);
        map.cluster[statement] = Some(cluster[place]);
    }
    map
}

/// Of every two statements, how many people put them together, and how many sorted both.
struct Counts {
    statements: usize,
    together: Vec<u32>,
    both: Vec<u32>,
}

impl Counts {
    fn new(statements: usize, sorts: &[Sort]) -> Self {
        let mut counts =
            Self { statements, together: vec![0; statements * statements], both: vec![0; statements * statements] };
        for sort in sorts {
            let mut pile_of = vec![None; statements];
            for (pile, members) in sort.iter().enumerate() {
                for member in members.iter().filter(|m| **m < statements) {
                    pile_of[*member] = Some(pile);
                }
            }
            let sorted: Vec<(usize, usize)> =
                pile_of.iter().enumerate().filter_map(|(at, pile)| Some((at, (*pile)?))).collect();
            for (i, pile) in &sorted {
                for (j, other) in &sorted {
                    counts.both[i * statements + j] += 1;
                    counts.together[i * statements + j] += u32::from(pile == other);
                }
            }
        }
        counts
    }

    fn of(&self, i: usize, j: usize) -> (u32, u32) {
        let at = i * self.statements + j;
        (self.together[at], self.both[at])
    }
}

/// As many clusters as stand most apart on the map.
fn number_of_clusters(points: &[Point]) -> usize {
    let merges = ward(points);
    let mut best = (f64::NEG_INFINITY, 1);
    for number in FEWEST..=MOST.min(points.len() / 2) {
        let width = silhouette(points, &cut(&merges, points.len(), number));
        if width > best.0 + 1e-9 {
            best = (width, number);
        }
    }
    best.1
}

/// For each statement the mean distance on the map to those it was put together with, weighed by how many people did,
/// stretched so that the least is 0 and the greatest 1000. A statement that stood alone with everybody anchors nothing.
fn bridging(points: &[Point], together: impl Fn(usize, usize) -> u32) -> Vec<i64> {
    let n = points.len();
    let (mut sums, mut weights) = (vec![0.0; n], vec![0.0; n]);
    for (i, j) in pairs(n) {
        let weight = f64::from(together(i, j));
        for at in [i, j] {
            sums[at] += weight * distance(points[i], points[j]);
            weights[at] += weight;
        }
    }
    let raw: Vec<Option<f64>> = sums.iter().zip(&weights).map(|(s, w)| (*w > 0.0).then(|| s / w)).collect();
    let least = raw.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let greatest = raw.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
    raw.into_iter()
        .map(|value| match value {
            Some(value) if greatest > least => ((value - least) / (greatest - least) * 1000.0).round() as i64,
            Some(_) => 0,
            None => 1000,
        })
        .collect()
}

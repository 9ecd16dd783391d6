//! k-means in the plane (Lloyd 1982), k by the mean silhouette (Rousseeuw 1987).

use crate::decide::lot::Lot;

/// Participants up to whom the silhouette is taken over all; above, over so many drawn by lot.
const ALL: usize = 5_000;
/// Most rounds.
const ROUNDS: usize = 300;

/// Groups of points.
pub(super) struct Chosen {
    pub labels: Vec<usize>,
    pub groups: usize,
    pub silhouette: Option<f64>,
    pub sampled: Option<usize>,
}

/// `wanted` groups, or as many from 2 to `most` as have the best mean silhouette; where two are equally good, fewer.
pub(super) fn choose(points: &[[f64; 2]], wanted: Option<usize>, most: usize) -> Chosen {
    let starts = distinct(points);
    let all_in_one = || Chosen {
        labels: vec![0; points.len()],
        groups: usize::from(!points.is_empty()),
        silhouette: None,
        sampled: None,
    };
    let sizes = match wanted {
        Some(k) => k..=k,
        None => 2..=most,
    };
    let sample = sample(points.len());
    let mut best = all_in_one();
    for k in sizes.filter(|k| *k > 1 && *k <= starts.len()) {
        let labels = lloyd(points, starts[..k].to_vec());
        let silhouette = silhouette(points, &labels, k, &sample);
        // Rounded: a tie goes to fewer groups, and must not hang on the last bit.
        let rounded = |x: f64| (x * 1e9).round();
        if best.silhouette.is_none_or(|s| rounded(silhouette) > rounded(s)) {
            let sampled = (sample.len() < points.len()).then_some(sample.len());
            best = Chosen { labels, groups: k, silhouette: Some(silhouette), sampled };
        }
    }
    best
}

/// The different points, smallest first.
fn distinct(points: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let mut all = points.to_vec();
    all.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    all.dedup();
    all
}

fn away(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)
}

fn lloyd(points: &[[f64; 2]], mut centres: Vec<[f64; 2]>) -> Vec<usize> {
    let mut labels = vec![usize::MAX; points.len()];
    for _ in 0..ROUNDS {
        let mut moved = false;
        for (label, point) in labels.iter_mut().zip(points) {
            let mut nearest = 0;
            for c in 1..centres.len() {
                if away(*point, centres[c]) < away(*point, centres[nearest]) {
                    nearest = c;
                }
            }
            moved |= *label != nearest;
            *label = nearest;
        }
        if !moved {
            break;
        }
        let mut sums = vec![([0.0; 2], 0.0); centres.len()];
        for (label, point) in labels.iter().zip(points) {
            let (sum, count) = &mut sums[*label];
            sum[0] += point[0];
            sum[1] += point[1];
            *count += 1.0;
        }
        for (centre, (sum, count)) in centres.iter_mut().zip(sums) {
            if count > 0.0 {
                *centre = [sum[0] / count, sum[1] / count];
            }
        }
    }
    labels
}

/// Over whom the silhouette is taken: all, or a fixed draw, in order.
fn sample(points: usize) -> Vec<usize> {
    let mut all: Vec<usize> = (0..points).collect();
    if points > ALL {
        Lot::new("silhouette").shuffle(&mut all);
        all.truncate(ALL);
        all.sort_unstable();
    }
    all
}

fn silhouette(points: &[[f64; 2]], labels: &[usize], k: usize, sample: &[usize]) -> f64 {
    let mut sizes = vec![0.0_f64; k];
    sample.iter().for_each(|p| sizes[labels[*p]] += 1.0);
    let mut sum = 0.0;
    for p in sample {
        let own = labels[*p];
        if sizes[own] <= 1.0 {
            continue;
        }
        let mut to = vec![0.0_f64; k];
        sample.iter().for_each(|q| to[labels[*q]] += away(points[*p], points[*q]).sqrt());
        let within = to[own] / (sizes[own] - 1.0);
        let others = (0..k).filter(|g| *g != own && sizes[*g] > 0.0).map(|g| to[g] / sizes[g]);
        let nearest = others.fold(f64::INFINITY, f64::min);
        let larger = within.max(nearest);
        if nearest.is_finite() && larger > 0.0 {
            sum += (nearest - within) / larger;
        }
    }
    sum / (sample.len().max(1) as f64)
}

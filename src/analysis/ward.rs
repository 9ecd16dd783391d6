//! Hierarchical clusters of points on a map by Ward's criterion (Ward 1963; on squared distances, "Ward.D2").

/// A place on a map.
pub type Point = [f64; 2];

/// Two clusters that become one. Points are numbered from 0; the cluster of merge `m` is number `points + m`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Merge {
    /// The smaller number.
    pub a: usize,
    pub b: usize,
    /// How far apart they were.
    pub height: f64,
}

/// The merges from single points to one cluster, nearest first.
pub(super) fn ward(points: &[Point]) -> Vec<Merge> {
    let n = points.len();
    let mut number: Vec<usize> = (0..n).collect();
    let mut size = vec![1.0; n];
    let mut square = vec![0.0; n * n];
    for i in 0..n {
        for j in 0..n {
            square[i * n + j] = (points[i][0] - points[j][0]).powi(2) + (points[i][1] - points[j][1]).powi(2);
        }
    }
    let mut alive: Vec<usize> = (0..n).collect();
    let mut merges = Vec::with_capacity(n.saturating_sub(1));
    while alive.len() > 1 {
        let mut best = (alive[0], alive[1]);
        for (place, i) in alive.iter().enumerate() {
            for j in &alive[place + 1..] {
                if square[i * n + j] < square[best.0 * n + best.1] {
                    best = (*i, *j);
                }
            }
        }
        let (i, j) = best;
        let between = square[i * n + j];
        merges.push(Merge { a: number[i].min(number[j]), b: number[i].max(number[j]), height: between.sqrt() });
        alive.retain(|k| *k != j);
        for k in alive.iter().copied().filter(|k| *k != i) {
            let all = size[i] + size[j] + size[k];
            let to = ((size[i] + size[k]) * square[i * n + k] + (size[j] + size[k]) * square[j * n + k]
                - size[k] * between)
                / all;
            square[i * n + k] = to;
            square[k * n + i] = to;
        }
        size[i] += size[j];
        number[i] = n + merges.len() - 1;
    }
    merges
}

/// The cluster of each point when the merges stop at `clusters`, numbered in the order of their first points.
pub(super) fn cut(merges: &[Merge], points: usize, clusters: usize) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..points + merges.len()).collect();
    for (step, merge) in merges.iter().enumerate().take(points.saturating_sub(clusters.max(1))) {
        parent[merge.a] = points + step;
        parent[merge.b] = points + step;
    }
    let mut seen: Vec<usize> = Vec::new();
    (0..points)
        .map(|point| {
            let mut top = point;
            while parent[top] != top {
                top = parent[top];
            }
            seen.iter().position(|root| *root == top).unwrap_or_else(|| {
                seen.push(top);
                seen.len() - 1
            })
        })
        .collect()
}

/// How well clusters are set apart: the mean silhouette width (Rousseeuw 1987), from -1 to 1.
pub(super) fn silhouette(points: &[Point], cluster: &[usize]) -> f64 {
    let count = cluster.iter().max().map_or(0, |c| c + 1);
    let mut sizes = vec![0.0; count];
    cluster.iter().for_each(|c| sizes[*c] += 1.0);
    let width = |i: usize| {
        let own = cluster[i];
        if sizes[own] < 2.0 {
            return 0.0;
        }
        let mut sums = vec![0.0; count];
        for (j, other) in points.iter().enumerate() {
            sums[cluster[j]] += super::mds::distance(points[i], *other);
        }
        let within = sums[own] / (sizes[own] - 1.0);
        let without = (0..count).filter(|c| *c != own).map(|c| sums[c] / sizes[c]).fold(f64::INFINITY, f64::min);
        let wide = within.max(without);
        if wide > 0.0 && wide.is_finite() { (without - within) / wide } else { 0.0 }
    };
    (0..points.len()).map(width).sum::<f64>() / points.len().max(1) as f64
}

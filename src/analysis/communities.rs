//! Communities of the neighbour graph. The one place that knows the library that finds them.

use leiden_rs::{GraphDataBuilder, Leiden, LeidenConfig, QualityType};

use crate::error::{Error, Result};

/// An undirected weighted graph: each edge once, its smaller end first, in rising order.
#[derive(Debug, Clone, Default)]
pub(super) struct Graph {
    pub nodes: usize,
    pub edges: Vec<(usize, usize, f64)>,
}

impl Graph {
    /// Joins edges between the same nodes and brings them into order, so that the result depends on nothing else.
    pub(super) fn new(nodes: usize, mut edges: Vec<(usize, usize, f64)>) -> Self {
        for edge in &mut edges {
            if edge.0 > edge.1 {
                std::mem::swap(&mut edge.0, &mut edge.1);
            }
        }
        edges.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
        edges.dedup_by(|next, kept| {
            let same = (next.0, next.1) == (kept.0, kept.1);
            if same {
                kept.2 += next.2;
            }
            same
        });
        Self { nodes, edges }
    }
}

/// Number of each node's community, counted from 0 in order of first appearance.
///
/// Leiden algorithm (Traag, Waltman and van Eck 2019) for modularity with a resolution (Reichardt and Bornholdt 2006):
/// a higher resolution gives more and smaller communities. Sequential, so that a seed gives one result.
pub(super) fn communities(graph: &Graph, resolution: f64, seed: u64) -> Result<Vec<usize>> {
    if graph.edges.is_empty() {
        return Ok((0..graph.nodes).collect());
    }
    let mut builder = GraphDataBuilder::new(graph.nodes);
    for (a, b, weight) in &graph.edges {
        builder.add_edge(*a, *b, *weight).map_err(Error::internal)?;
    }
    let graph = builder.build().map_err(Error::internal)?;
    let config = LeidenConfig {
        resolution,
        seed: Some(seed),
        quality: QualityType::Modularity,
        epsilon: 1e-9,
        ..LeidenConfig::default()
    };
    let found = Leiden::new(config).run(&graph).map_err(Error::internal)?;
    Ok(renumbered(found.partition.as_slice()))
}

/// The same partition with numbers in order of first appearance.
pub(super) fn renumbered(partition: &[usize]) -> Vec<usize> {
    let mut numbers = std::collections::HashMap::new();
    partition
        .iter()
        .map(|c| {
            let next = numbers.len();
            *numbers.entry(*c).or_insert(next)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rings of five, joined in a chain by weak edges.
    fn rings(count: usize) -> Graph {
        let mut edges = Vec::new();
        for ring in 0..count {
            for i in 0..5 {
                for j in i + 1..5 {
                    edges.push((ring * 5 + i, ring * 5 + j, 1.0));
                }
            }
            if ring > 0 {
                edges.push((ring * 5 - 1, ring * 5, 0.1));
            }
        }
        Graph::new(count * 5, edges)
    }

    #[test]
    fn finds_what_hangs_together() {
        let found = communities(&rings(6), 1.0, 1).expect("runs");
        for ring in found.chunks(5) {
            assert!(ring.iter().all(|c| *c == ring[0]), "{found:?}");
        }
    }

    #[test]
    fn same_seed_same_communities() {
        let graph = noise(300);
        let first = communities(&graph, 1.0, 7).expect("runs");
        for _ in 0..5 {
            assert_eq!(communities(&graph, 1.0, 7).expect("runs"), first);
        }
    }

    #[test]
    fn every_community_is_connected() {
        for seed in 0..8 {
            let graph = noise(200);
            let found = communities(&graph, 1.0, seed).expect("runs");
            let count = found.iter().max().map_or(0, |c| c + 1);
            let mut parent: Vec<usize> = (0..graph.nodes).collect();
            fn root(parent: &mut [usize], mut x: usize) -> usize {
                while parent[x] != x {
                    parent[x] = parent[parent[x]];
                    x = parent[x];
                }
                x
            }
            for (a, b, _) in graph.edges.iter().filter(|e| found[e.0] == found[e.1]) {
                let (a, b) = (root(&mut parent, *a), root(&mut parent, *b));
                parent[a] = b;
            }
            let roots: std::collections::BTreeSet<_> = (0..graph.nodes).map(|x| root(&mut parent, x)).collect();
            assert_eq!(roots.len(), count, "a community falls apart");
        }
    }

    #[test]
    fn no_edges_no_communities() {
        assert_eq!(communities(&Graph::new(3, vec![]), 1.0, 1).expect("runs"), [0, 1, 2]);
    }

    /// A graph without structure, from a linear congruence.
    fn noise(nodes: usize) -> Graph {
        let mut state = 12_345_u64;
        let mut next = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        let edges = (0..nodes * 4)
            .map(|_| (next(nodes), next(nodes), 1.0 + next(100) as f64 / 100.0))
            .filter(|e| e.0 != e.1)
            .collect();
        Graph::new(nodes, edges)
    }
}

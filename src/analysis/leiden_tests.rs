use std::cell::Cell;
use std::time::{Duration, Instant};

use super::*;
use crate::error::{Error, Kind};

type Edge = (usize, usize, f64);

/// Texts about some subjects: most neighbours of a node have its subject, some another.
fn subjects(nodes: usize, subjects: usize, seed: u64) -> Vec<Edge> {
    let mut dice = seed;
    let mut below = |n: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) as usize % n
    };
    let mut edges: std::collections::BTreeMap<(usize, usize), f64> = std::collections::BTreeMap::new();
    for node in 0..nodes {
        for _ in 0..6 {
            let near = node % subjects + subjects * below(nodes / subjects);
            let other = if below(10) < 7 { near } else { below(nodes) };
            if other != node && other < nodes {
                edges.insert((node.min(other), node.max(other)), 0.2 + below(100) as f64 / 200.0);
            }
        }
    }
    edges.into_iter().map(|((a, b), weight)| (a, b, weight)).collect()
}

fn links(nodes: usize, edges: &[Edge], watch: &Watch) -> Result<Links> {
    let mut near = vec![Vec::new(); nodes];
    edges.iter().for_each(|(a, b, weight)| near[*a].push((*b as u32, *weight as f32)));
    Links::new(near, |likeness| likeness, watch)
}

fn found(nodes: usize, edges: &[Edge], resolution: f64, seed: u64, fixed: &[Option<usize>]) -> Vec<usize> {
    let ask = || Ok(());
    let watch = &Watch::new(&ask);
    let links = links(nodes, edges, watch).expect("nobody stops it");
    Search { resolution, seed, watch }.run(&links, fixed).expect("nobody stops it")
}

fn modularity(edges: &[Edge], community: &[usize], resolution: f64) -> f64 {
    let (mut all, mut inside, mut degrees) = (0.0, 0.0, vec![0.0; community.len()]);
    for (a, b, weight) in edges {
        all += weight;
        degrees[community[*a]] += weight;
        degrees[community[*b]] += weight;
        inside += if community[*a] == community[*b] { *weight } else { 0.0 };
    }
    inside / all - resolution * degrees.iter().map(|d| d * d).sum::<f64>() / (4.0 * all * all)
}

#[test]
fn at_least_as_good_as_what_was_planted() {
    for (seed, resolution) in [(1, 1.0), (2, 1.0), (3, 3.0), (4, 5.0)] {
        let edges = subjects(1500, 30, seed);
        let planted: Vec<usize> = (0..1500).map(|node| node % 30).collect();
        let planted = modularity(&edges, &planted, resolution);
        let found = modularity(&edges, &found(1500, &edges, resolution, seed, &[]), resolution);
        assert!(found > planted - 0.002, "resolution {resolution}: {found} against {planted}");
    }
}

#[test]
fn a_finer_search_finds_more() {
    let edges = subjects(1500, 30, 1);
    let count = |resolution: f64| found(1500, &edges, resolution, 1, &[]).into_iter().max();
    assert!(count(0.3) < count(1.0) && count(1.0) < count(8.0));
}

#[test]
fn every_community_hangs_together() {
    for seed in 0..6 {
        let edges = subjects(400, 4, seed);
        let found = found(400, &edges, 2.0, seed, &[]);
        let mut piece: Vec<usize> = (0..400).collect();
        for _ in 0..400 {
            for (a, b, _) in edges.iter().filter(|(a, b, _)| found[*a] == found[*b]) {
                let least = piece[*a].min(piece[*b]);
                (piece[*a], piece[*b]) = (least, least);
            }
        }
        let pieces: std::collections::BTreeSet<usize> = piece.into_iter().collect();
        assert_eq!(found.into_iter().max(), Some(pieces.len() - 1));
    }
}

#[test]
fn of_two_that_name_each_other_the_first_counts() {
    let near = vec![vec![(1, 0.5), (2, 0.25)], vec![(0, 0.75)], vec![]];
    let ask = || Ok(());
    let links = Links::new(near, |likeness| likeness, &Watch::new(&ask)).expect("nobody stops it");
    let of = |node: usize| links.of(node).collect::<Vec<_>>();
    assert_eq!((of(0), of(1), of(2)), (vec![(1, 0.5), (2, 0.25)], vec![(0, 0.5)], vec![(0, 0.25)]));
    assert_eq!(links.degrees, [0.75, 0.5, 0.25]);
}

#[test]
fn the_seed_decides_and_nothing_else() {
    let edges = subjects(400, 10, 1);
    let first = found(400, &edges, 1.0, 3, &[]);
    assert!((0..3).all(|_| found(400, &edges, 1.0, 3, &[]) == first));
    assert_eq!(found(3, &[], 1.0, 1, &[]), [0, 1, 2]);
    assert!(found(0, &[], 1.0, 1, &[]).is_empty());
}

#[test]
fn what_people_put_together_stays_together_and_apart() {
    for seed in 0..6 {
        let edges = subjects(300, 6, seed);
        let fixed: Vec<Option<usize>> = (0..120).map(|n| (n % 3 > 0).then_some(100 + n % 3)).collect();
        let found = found(300, &edges, 0.5, seed, &fixed);
        let of = |group: usize| -> std::collections::BTreeSet<usize> {
            (0..120).filter(|n| fixed[*n] == Some(group)).map(|n| found[n]).collect()
        };
        assert_eq!((of(101).len(), of(102).len()), (1, 1));
        assert!(of(101) != of(102));
        assert!((120..300).any(|n| of(101).contains(&found[n])), "nobody joined");
    }
}

#[test]
fn stopping_is_heard() {
    let edges = subjects(30_000, 100, 1);
    for asked in 1..12 {
        let (left, told) = (Cell::new(asked), Cell::new(None));
        let ask = || {
            left.set(left.get() - 1);
            if left.get() > 0 {
                return Ok(());
            }
            told.set(Some(Instant::now()));
            Err(Error::cancelled())
        };
        let watch = &Watch::new(&ask);
        let search = Search { resolution: 1.0, seed: 1, watch };
        let error = links(30_000, &edges, watch).and_then(|links| search.run(&links, &[]));
        let error = error.expect_err("it was stopped");
        assert_eq!(error.kind, Kind::Cancelled);
        assert!(told.get().is_some_and(|at: Instant| at.elapsed() < Duration::from_millis(200)));
    }
}

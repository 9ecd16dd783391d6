//! What the search promises beyond what the tests of the counting rules see: order, limits and hostile sizes.

use super::approvals::Approvals;
use super::thiele::{Hard, Score, best};
use crate::decide::lot::Lot;

const MUCH: u64 = 1_000_000_000;

/// Ballots of `voters` who approve of each candidate with `percent`.
fn random(lot: &mut Lot, candidates: usize, voters: u64, percent: u64) -> Approvals {
    let ballot = |lot: &mut Lot| -> Vec<usize> { (0..candidates).filter(|_| lot.below(100) < percent).collect() };
    let ballots: Vec<(Vec<usize>, u64)> = (0..voters).map(|_| (ballot(lot), 1 + lot.below(3))).collect();
    Approvals::new(candidates, ballots)
}

/// Score times 840, which 1 to 8 divide.
fn worth(approvals: &Approvals, score: Score, committee: &[usize]) -> u64 {
    let one = |(approved, count): &(Vec<usize>, u64)| {
        let elected = approved.iter().filter(|c| committee.contains(c)).count() as u64;
        count * if score == Score::Covered { 840 * elected.min(1) } else { (1..=elected).map(|n| 840 / n).sum() }
    };
    approvals.ballots().iter().map(one).sum()
}

#[test]
fn the_search_finds_what_trying_all_finds() {
    let mut lot = Lot::new("committees");
    for _ in 0..400 {
        let candidates = 1 + lot.below(8) as usize;
        let (voters, percent) = (lot.below(9), 10 + lot.below(80));
        let seats = 1 + lot.below(candidates as u64) as usize;
        let approvals = random(&mut lot, candidates, voters, percent);
        let mut order: Vec<usize> = (0..candidates).collect();
        lot.shuffle(&mut order);
        let place = |set: &Vec<usize>| {
            let mut places: Vec<usize> = set.iter().filter_map(|c| order.iter().position(|o| o == c)).collect();
            places.sort_unstable();
            places
        };
        for score in [Score::Harmonic, Score::Covered] {
            let sets = (0_u32..1 << candidates).filter(|bits| bits.count_ones() as usize == seats);
            let sets = sets.map(|bits| (0..candidates).filter(|c| bits >> c & 1 == 1).collect::<Vec<usize>>());
            let sets: Vec<Vec<usize>> = sets.collect();
            let top = sets.iter().map(|set| worth(&approvals, score, set)).max().unwrap();
            let mut right: Vec<Vec<usize>> =
                sets.into_iter().filter(|set| worth(&approvals, score, set) == top).collect();
            right.sort();
            let found = best(&approvals, seats, score, &order, 1_000, MUCH).unwrap();
            assert_eq!(found.all, right, "{score:?} {seats} {approvals:?}");
            assert!(found.whole);
            assert_eq!(Some(&found.first), right.iter().min_by_key(|set| place(set)), "{order:?}");
        }
    }
}

#[test]
fn thirty_candidates_are_no_trouble() {
    let approvals = random(&mut Lot::new("thirty"), 30, 60, 30);
    let order: Vec<usize> = (0..30).collect();
    for score in [Score::Harmonic, Score::Covered] {
        let found = best(&approvals, 8, score, &order, 100, MUCH).unwrap();
        assert_eq!(found.first.len(), 8);
        // No exchange of one member for another is an improvement.
        for out in 0..8 {
            for c in (0..30).filter(|c| !found.first.contains(c)) {
                let mut other = found.first.clone();
                other[out] = c;
                assert!(rough(&approvals, score, &other) <= rough(&approvals, score, &found.first) + 1e-9);
            }
        }
    }
}

fn rough(approvals: &Approvals, score: Score, committee: &[usize]) -> f64 {
    let one = |(approved, count): &(Vec<usize>, u64)| {
        let elected = approved.iter().filter(|c| committee.contains(c)).count();
        let points: f64 = (1..=elected).map(|n| 1.0 / n as f64).sum();
        *count as f64 * if score == Score::Covered { elected.min(1) as f64 } else { points }
    };
    approvals.ballots().iter().map(one).sum()
}

#[test]
fn what_is_too_hard_is_refused_after_the_work_allowed() {
    let approvals = random(&mut Lot::new("hard"), 100, 300, 10);
    let order: Vec<usize> = (0..100).collect();
    assert_eq!(best(&approvals, 20, Score::Covered, &order, 10, 2_000_000), Err(Hard::Work));
}

#[test]
fn more_seats_than_numbers_can_hold_are_refused() {
    let everyone: Vec<usize> = (0..400).collect();
    let crowd = Approvals::new(400, [(everyone.clone(), 999_999_999), (vec![3], 1)]);
    assert_eq!(best(&crowd, 300, Score::Harmonic, &everyone, 10, MUCH), Err(Hard::Size));
    let found = best(&crowd, 300, Score::Covered, &everyone, 10, MUCH).unwrap();
    assert_eq!(found.first.len(), 300);
    assert!(!found.whole && found.first.contains(&3));
}

#[test]
fn what_nobody_approves_of_fills_the_last_seats() {
    let approvals = Approvals::new(5, [(vec![4], 2), (Vec::new(), 7)]);
    let order: Vec<usize> = (0..5).collect();
    for score in [Score::Harmonic, Score::Covered] {
        let found = best(&approvals, 3, score, &order, 100, MUCH).unwrap();
        assert_eq!(found.first, [0, 1, 4]);
        assert_eq!((found.all.len(), found.whole), (6, true));
    }
}

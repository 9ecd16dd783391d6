//! From panels of kinds to panels of persons, and the draw.

use std::collections::BTreeSet;

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::kinds::Kinds;
use super::program::Panel;
use crate::decide::lot::Lot;
use crate::domain::exact::Exact;
use crate::domain::panel::{Listed, Lottery, Pool};

/// Parts into which all chances are cut.
const PARTS: i64 = 1_000_000_000_000;
/// Most members of all listed panels together.
const LISTED: usize = 4_000_000;

/// Turns shares of panels into exact chances, and lists the panels of persons.
///
/// Within a panel of kinds the persons of a kind take turns: the chance of the panel is cut into as many equal parts as there
/// are persons, and in each part the window of those drawn moves on by one address (and, at addresses with several persons alike,
/// from one of them to the next). So each has exactly the same chance, and of one address never two are drawn.
pub(super) fn expand(pool: &Pool, kinds: &Kinds, shares: &[(Panel, f64)], left_out: &[usize]) -> Lottery {
    let weights = weights(shares);
    let part = |w: i64| Exact::new(BigInt::from(w), BigInt::from(PARTS));
    let by_kind: Vec<(Panel, Exact)> =
        shares.iter().zip(&weights).filter(|(_, w)| **w > 0).map(|((panel, _), w)| (panel.clone(), part(*w))).collect();
    let mut chances = vec![Exact::zero(); pool.persons.len()];
    for (k, kind) in kinds.kinds.iter().enumerate() {
        let seats = by_kind.iter().map(|(panel, chance)| chance * Exact::from_integer(BigInt::from(panel[k])));
        let chance =
            seats.fold(Exact::zero(), |sum, s| sum + s) / Exact::from_integer(BigInt::from(kind.persons.len()));
        kind.persons.iter().for_each(|p| chances[*p] = chance.clone());
    }
    let mut panels = Vec::new();
    let mut listed = 0;
    for (panel, chance) in &by_kind {
        let found = turns(kinds, panel);
        listed += found.len() * pool.size;
        if listed > LISTED {
            panels.clear();
            break;
        }
        panels.extend(found.into_iter().map(|(members, part)| Listed { members, chance: part * chance }));
    }
    Lottery {
        chances,
        panels,
        kinds: by_kind,
        members: kinds.kinds.iter().map(|k| k.persons.clone()).collect(),
        left_out: left_out.iter().flat_map(|k| kinds.kinds[*k].persons.iter().copied()).collect(),
    }
}

/// Whole parts of a billion billionths that add up: rounded down, the rest given to the largest shares.
fn weights(shares: &[(Panel, f64)]) -> Vec<i64> {
    let all: f64 = shares.iter().map(|s| s.1).sum();
    let mut weights: Vec<i64> = shares.iter().map(|s| (s.1 / all * PARTS as f64).floor() as i64).collect();
    let rest = PARTS - weights.iter().sum::<i64>();
    if let Some(largest) = (0..weights.len()).max_by_key(|at| (weights[*at], std::cmp::Reverse(*at))) {
        weights[largest] += rest;
    }
    weights
}

/// The panels of persons that a panel of kinds stands for, each with its part of the chance.
fn turns(kinds: &Kinds, panel: &[i64]) -> Vec<(Vec<usize>, Exact)> {
    let cuts_of = |home: usize| -> i64 {
        let own = kinds.kinds.iter().zip(panel).filter(|(k, seats)| k.home == home && **seats > 0);
        let each = own.fold(1, |all: i64, (k, _)| lcm(all, k.each as i64));
        kinds.homes[home] as i64 * each
    };
    let homes: Vec<usize> = (0..kinds.homes.len())
        .filter(|h| kinds.kinds.iter().zip(panel).any(|(k, seats)| k.home == *h && *seats > 0))
        .collect();
    let mut cuts: BTreeSet<Exact> = BTreeSet::from([Exact::zero()]);
    for home in &homes {
        let n = cuts_of(*home);
        cuts.extend((1..n).map(|j| Exact::new(BigInt::from(j), BigInt::from(n))));
    }
    let cuts: Vec<Exact> = cuts.into_iter().chain([Exact::one()]).collect();
    let two = |pair: &[Exact]| {
        let middle = (&pair[0] + &pair[1]) / Exact::from_integer(BigInt::from(2));
        (at(kinds, panel, &homes, &middle, &cuts_of), &pair[1] - &pair[0])
    };
    cuts.windows(2).map(two).collect()
}

/// Who is drawn at a point of the chance between 0 and 1.
fn at(kinds: &Kinds, panel: &[i64], homes: &[usize], point: &Exact, cuts_of: &dyn Fn(usize) -> i64) -> Vec<usize> {
    let mut drawn = Vec::new();
    for home in homes {
        let addresses = kinds.homes[*home];
        let turn = (point * Exact::from_integer(BigInt::from(cuts_of(*home)))).floor().to_integer();
        let turn = usize::try_from(turn).unwrap_or(0);
        let mut next = turn % addresses;
        for (kind, seats) in kinds.kinds.iter().zip(panel).filter(|(k, _)| k.home == *home) {
            for _ in 0..*seats {
                drawn.push(kind.persons[next * kind.each + (turn / addresses) % kind.each]);
                next = (next + 1) % addresses;
            }
        }
    }
    drawn.sort_unstable();
    drawn
}

fn lcm(a: i64, b: i64) -> i64 {
    let gcd = |mut a: i64, mut b: i64| {
        while b != 0 {
            (a, b) = (b, a % b);
        }
        a
    };
    a / gcd(a, b) * b
}

/// Draws one panel by a seed: 64 bits of the lot as a fraction, and the first panel whose chances, added up in the order of the
/// list, go beyond it. Where panels are not listed, a panel of kinds is drawn so, and then its turn.
#[must_use]
pub fn draw(pool: &Pool, lottery: &Lottery, seed: &str) -> Vec<usize> {
    let mut lot = Lot::new(seed);
    let mut point = || Exact::new(BigInt::from(lot.bits()), BigInt::from(1) << 64);
    let (first, second) = (point(), point());
    if !lottery.panels.is_empty() {
        let chosen = picked(lottery.panels.iter().map(|p| &p.chance), &first);
        return lottery.panels.get(chosen).map(|p| p.members.clone()).unwrap_or_default();
    }
    let kinds = Kinds::of(pool);
    let chosen = picked(lottery.kinds.iter().map(|k| &k.1), &first);
    let Some((panel, _)) = lottery.kinds.get(chosen) else { return Vec::new() };
    let homes: Vec<usize> = (0..kinds.homes.len()).collect();
    let cuts_of = |home: usize| {
        let own = kinds.kinds.iter().zip(panel).filter(|(k, seats)| k.home == home && **seats > 0);
        kinds.homes[home] as i64 * own.fold(1, |all: i64, (k, _)| lcm(all, k.each as i64))
    };
    at(&kinds, panel, &homes, &second, &cuts_of)
}

fn picked<'a>(chances: impl Iterator<Item = &'a Exact>, point: &Exact) -> usize {
    let mut sum = Exact::zero();
    let mut last = 0;
    for (at, chance) in chances.enumerate() {
        sum += chance;
        last = at;
        if sum > *point {
            break;
        }
    }
    last
}

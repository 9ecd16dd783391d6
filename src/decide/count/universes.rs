//! Who can win by ranked pairs under some order of the pairs whose margins tie ("parallel universes": Conitzer, Rognlie and
//! Xia, IJCAI 2009). The search goes deep first and leaves a branch once nobody new can win in it (after Wang et al., IJCAI 2019).

use std::collections::BTreeSet;

use super::above::Above;
use super::duels::Duels;
use super::{SETS, best_sets};

/// Most branches, and most words in all that they may take, or be read while they are looked at.
const BRANCHES: usize = 200_000;
/// The same where sets are looked for: fewer branches can be left, and nobody should wait long.
const BRANCHES_OF_SETS: usize = 20_000;
const WORK: usize = 300_000_000;

/// Open candidates up to which every set of them is looked up.
const FEW: usize = 10;

/// The pairs of one margin, winner first.
type Tier = Vec<(usize, usize)>;

/// Every possible winner, when the search came to its end; else all who were not shut out.
pub(super) enum Universes {
    All(Vec<usize>),
    AtMost(Vec<usize>),
}

/// Looks for all who win when the pairs of each tier, largest margins first, are locked in in some order.
pub(super) fn every_winner(duels: &Duels, tiers: &[Tier]) -> Universes {
    let n = duels.of.len();
    let mut found: BTreeSet<usize> = BTreeSet::new();
    let ended = walk(n, tiers, BRANCHES, |above, is_last| {
        let hopeful = hopeful(duels, above);
        if is_last || hopeful.len() == 1 {
            found.extend(&hopeful);
        }
        hopeful.iter().all(|c| found.contains(c))
    });
    if ended { Universes::All(found.into_iter().collect()) } else { Universes::AtMost(hopeful(duels, &Above::none(n))) }
}

/// Every possible set of winners, when the search came to its end and they are not too many; else who may be in some of them and
/// not in others.
pub(super) enum Sets {
    All(Vec<Vec<usize>>),
    Among(Vec<usize>),
}

/// Looks for all sets that fill so many seats under some order of the pairs of each tier.
pub(super) fn every_set(n: usize, tiers: &[Tier], seats: usize) -> Sets {
    let mut found: BTreeSet<Vec<usize>> = BTreeSet::new();
    let mut fits = true;
    let ended = walk(n, tiers, BRANCHES_OF_SETS, |above, is_last| {
        let (sure, open) = standing(above, seats);
        if open.len() <= FEW {
            let sets = best_sets(&sure, &open, seats);
            if let [only] = sets.as_slice() {
                found.insert(only.clone());
            }
            if sets.iter().all(|set| found.contains(set)) {
                return true;
            }
        }
        if is_last {
            fits &= heads(above, seats).is_some_and(|sets| {
                found.extend(sets);
                found.len() <= SETS
            });
        }
        !fits
    });
    if ended && fits { Sets::All(found.into_iter().collect()) } else { Sets::Among(undecided(n, tiers, seats)) }
}

/// Who is in whatever comes, and of whom it is open.
fn standing(above: &Above, seats: usize) -> (Vec<usize>, Vec<usize>) {
    let n = above.len();
    let is_sure = |c: &usize| above.below(*c) as usize >= n - seats;
    let is_out = |c: usize| (0..n).filter(|x| above.holds(*x, c)).count() >= seats;
    let (sure, rest): (Vec<usize>, Vec<usize>) = (0..n).partition(is_sure);
    (sure, rest.into_iter().filter(|c| !is_out(*c)).collect())
}

/// Of whom it is open after the pairs that are locked in whatever the order, as far as that is plain.
fn undecided(n: usize, tiers: &[Tier], seats: usize) -> Vec<usize> {
    let mut above = Above::none(n);
    for tier in tiers {
        if !lock_undisputed(&mut above, tier).is_empty() {
            break;
        }
    }
    standing(&above, seats).1
}

/// Every set of so many above of whom nobody stands but others of it; `None` beyond [`SETS`] on the way.
fn heads(above: &Above, seats: usize) -> Option<BTreeSet<Vec<usize>>> {
    let n = above.len();
    let mut sets = BTreeSet::from([Vec::new()]);
    for _ in 0..seats {
        let mut longer = BTreeSet::new();
        for set in &sets {
            let is_next = |c: usize| !set.contains(&c) && (0..n).all(|x| !above.holds(x, c) || set.contains(&x));
            for c in (0..n).filter(|c| is_next(*c)) {
                let mut set: Vec<usize> = set.iter().copied().chain([c]).collect();
                set.sort_unstable();
                longer.insert(set);
            }
            if longer.len() > SETS {
                return None;
            }
        }
        sets = longer;
    }
    Some(sets)
}

/// Goes through what can stand when the pairs of each tier are locked in in some order. `look` sees each, and whether it is a
/// last one, and says when to go no deeper. Whether the search came to its end.
fn walk(n: usize, tiers: &[Tier], branches: usize, mut look: impl FnMut(&Above, bool) -> bool) -> bool {
    let most = branches.min(WORK / (Above::size(n) * n).max(1));
    let mut seen: BTreeSet<(usize, Above)> = BTreeSet::new();
    let mut open = vec![(0, Above::none(n))];
    while let Some((at, mut above)) = open.pop() {
        let tier = tiers.get(at);
        if look(&above, tier.is_none()) {
            continue;
        }
        let Some(tier) = tier else { continue };
        let rivals = lock_undisputed(&mut above, tier);
        let next = if rivals.is_empty() { vec![(at + 1, above)] } else { branched(at, &above, &rivals) };
        for branch in next {
            if seen.len() >= most {
                return false;
            }
            if seen.insert(branch.clone()) {
                open.push(branch);
            }
        }
    }
    true
}

/// One branch for each pair that could be the next.
fn branched(at: usize, above: &Above, rivals: &[(usize, usize)]) -> Vec<(usize, Above)> {
    let with = |(a, b): &(usize, usize)| {
        let mut with = above.clone();
        with.lock(*a, *b);
        (at, with)
    };
    rivals.iter().map(with).collect()
}

/// Locks the pairs of a tier that are on no circle with others of it, and so are locked in whatever the order; gives the rest
/// that is still open.
fn lock_undisputed(above: &mut Above, tier: &Tier) -> Tier {
    let open = |above: &Above| -> Tier {
        tier.iter().copied().filter(|(a, b)| !above.holds(*a, *b) && !above.holds(*b, *a)).collect()
    };
    let pairs = open(above);
    let n = above.len();
    let mut onward: Vec<Vec<usize>> = (0..n).map(|a| (0..n).filter(|b| above.holds(a, *b)).collect()).collect();
    pairs.iter().for_each(|(a, b)| onward[*a].push(*b));
    let mut reach: Vec<Option<Vec<bool>>> = vec![None; n];
    for (a, b) in &pairs {
        let reached = reach[*b].get_or_insert_with(|| reached(&onward, *b));
        if !reached[*a] {
            above.lock(*a, *b);
        }
    }
    open(above)
}

fn reached(onward: &[Vec<usize>], from: usize) -> Vec<bool> {
    let mut seen = vec![false; onward.len()];
    let mut open = vec![from];
    seen[from] = true;
    while let Some(c) = open.pop() {
        for next in &onward[c] {
            if !std::mem::replace(&mut seen[*next], true) {
                open.push(*next);
            }
        }
    }
    seen
}

/// Who can still win: nobody stands above it, and against each duel it lost there is, or can come about, a chain of duels no
/// weaker that puts it above that rival.
fn hopeful(duels: &Duels, above: &Above) -> Vec<usize> {
    above.tops().into_iter().filter(|c| answers_all(duels, above, *c)).collect()
}

fn answers_all(duels: &Duels, above: &Above, c: usize) -> bool {
    let n = duels.of.len();
    let lost = |x: usize| duels.margin(x, c);
    if (0..n).all(|x| lost(x) <= 0) {
        return true;
    }
    // The strongest chains from c, as strong as their weakest link; what stands already is stronger than any.
    let link = |a: usize, b: usize| match duels.margin(a, b) {
        _ if above.holds(a, b) => i64::MAX,
        margin if margin > 0 && !above.holds(b, a) => margin,
        _ => 0,
    };
    let mut strength: Vec<i64> = (0..n).map(|x| if x == c { i64::MAX } else { link(c, x) }).collect();
    let mut open: Vec<usize> = (0..n).filter(|x| *x != c).collect();
    while let Some(at) = (0..open.len()).max_by_key(|at| strength[open[*at]]) {
        let via = open.swap_remove(at);
        for x in &open {
            strength[*x] = strength[*x].max(strength[via].min(link(via, *x)));
        }
    }
    (0..n).all(|x| strength[x] >= lost(x))
}

//! Kemeny's order (Kemeny, Daedalus 88, 1959): the one with which voters disagree least, pair by pair. By dynamic programming
//! over the sets of candidates that stand on top: 2^n · n steps, exact.

use super::breaker::Breaker;
use super::duels::Duels;
use crate::domain::ballots::{Count, Profile, Rule, TieFor, Uncountable};

/// Most candidates: a million sets.
const MOST: usize = 20;

pub(super) fn count(profile: &Profile, seats: usize, breaker: &mut Breaker) -> Result<Count, Uncountable> {
    let duels = Duels::of(profile);
    let n = duels.of.len();
    if n > MOST {
        return Err(Uncountable::TooMany(MOST));
    }
    let full = (1_usize << n) - 1;
    let in_set = |set: usize, c: usize| set >> c & 1 == 1;
    // What it costs to put c right below the candidates of a set: voters who rank c above one of them disagree, but the cost
    // is booked where c is placed, against those who come later.
    let cost = |set: usize, c: usize| -> i64 {
        (0..n).filter(|later| *later != c && !in_set(set, *later)).map(|later| duels.of[later][c]).sum()
    };
    // least[set]: least disagreement of an order of all that are not in the set, which stand below it.
    let mut least = vec![i64::MAX; full + 1];
    least[full] = 0;
    for set in (0..full).rev() {
        for c in (0..n).filter(|c| !in_set(set, *c)) {
            least[set] = least[set].min(cost(set, c) + least[set | 1 << c]);
        }
    }
    let best = |set: usize| -> Vec<usize> {
        (0..n).filter(|c| !in_set(set, *c) && cost(set, *c) + least[set | 1 << *c] == least[set]).collect()
    };
    // One best order: place by place, ties broken where several candidates begin one.
    let (mut set, mut order) = (0, Vec::new());
    while set != full {
        let next = breaker.some(&best(set), 1, TieFor::Seat)[0];
        order.push(next);
        set |= 1 << next;
    }
    // Every set of winners that some best order begins with.
    let mut reached = std::collections::BTreeSet::from([0_usize]);
    for _ in 0..seats {
        reached = reached.iter().flat_map(|set| best(*set).into_iter().map(move |c| set | 1 << c)).collect();
    }
    let tied = reached.iter().map(|set| (0..n).filter(|c| in_set(*set, *c)).collect()).collect::<Vec<_>>();
    Ok(Count {
        rule: Rule::Kemeny,
        winners: order[..seats].to_vec(),
        tied: if tied.len() > super::SETS { Vec::new() } else { tied },
        scores: Vec::new(),
        order,
        rounds: Vec::new(),
        ties: std::mem::take(&mut breaker.ties),
        quota: None,
        disagreements: Some(least[0]),
    })
}

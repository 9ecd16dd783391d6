//! Ties, broken and recorded.

use crate::decide::lot::Lot;
use crate::domain::ballots::{Tie, TieBy, TieFor, TieRule};

/// Breaks ties and remembers them.
pub(super) struct Breaker {
    lot: Option<Lot>,
    pub ties: Vec<Tie>,
}

impl Breaker {
    pub fn new(rule: &TieRule) -> Self {
        let lot = match rule {
            TieRule::Order => None,
            TieRule::Lot(seed) => Some(Lot::new(seed)),
        };
        Self { lot, ties: Vec::new() }
    }

    /// Takes `free` of the tied, which stand in the order in which they are taken where no lot is drawn.
    pub fn some(&mut self, tied: &[usize], free: usize, about: TieFor) -> Vec<usize> {
        let mut order = tied.to_vec();
        if tied.len() == free {
            return order;
        }
        let by = match &mut self.lot {
            Some(lot) => {
                order.sort_unstable();
                lot.shuffle(&mut order);
                TieBy::Lot
            }
            None => TieBy::Order,
        };
        order.truncate(free);
        self.record(tied, &order, about, by);
        order
    }

    /// Takes one of the tied: the one that stood best (or worst, `worst`) in the most recent round in which they differed,
    /// else the first of them in the order given, or by lot. `history` holds the figures of the rounds before, newest last.
    pub fn one<T: Ord>(&mut self, tied: &[usize], worst: bool, history: &[Vec<T>], about: TieFor) -> usize {
        let mut left = tied.to_vec();
        for (round, figures) in history.iter().enumerate().rev() {
            if left.len() == 1 {
                break;
            }
            let key = |c: &usize| &figures[*c];
            let Some(extreme) = (if worst { left.iter().map(key).min() } else { left.iter().map(key).max() }) else {
                break;
            };
            let kept: Vec<usize> = left.iter().copied().filter(|c| figures[*c] == *extreme).collect();
            if kept.len() == 1 {
                self.record(tied, &kept, about, TieBy::Round(round + 1));
            }
            left = kept;
        }
        match left.as_slice() {
            [only] => *only,
            _ => self.some(&left, 1, about).first().copied().unwrap_or(left[0]),
        }
    }

    /// A place among so many sets that are tied: the first, or by lot.
    pub fn number(&mut self, sets: usize) -> usize {
        self.lot.as_mut().map_or(0, |lot| usize::try_from(lot.below(sets as u64)).unwrap_or(0))
    }

    /// An order of these, by lot where lots are drawn, else as they stand.
    pub fn permuted(&mut self, items: &[usize]) -> Vec<usize> {
        let mut order = items.to_vec();
        if let Some(lot) = &mut self.lot {
            lot.shuffle(&mut order);
        }
        order
    }

    /// Records that more than one set of winners was possible: a tie between those who are in some of them but not in all.
    pub fn between(&mut self, sets: &[Vec<usize>], winners: &[usize]) {
        if sets.len() > 1 {
            let mut tied: Vec<usize> = sets.iter().flatten().copied().collect();
            tied.sort_unstable();
            tied.dedup();
            tied.retain(|c| !sets.iter().all(|set| set.contains(c)));
            let chosen: Vec<usize> = winners.iter().copied().filter(|c| tied.contains(c)).collect();
            let by = if self.lot.is_some() { TieBy::Lot } else { TieBy::Order };
            self.record(&tied, &chosen, TieFor::Seat, by);
        }
    }

    fn record(&mut self, tied: &[usize], chosen: &[usize], about: TieFor, by: TieBy) {
        let mut tied = tied.to_vec();
        tied.sort_unstable();
        self.ties.push(Tie { about, tied, chosen: chosen.to_vec(), by });
    }
}

//! Rules that elect one after the other: sequential proportional approval voting, sequential Phragmén, equal shares.

use std::collections::BTreeSet;

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::Voters;
use crate::decide::count::{Breaker, SETS};
use crate::domain::ballots::{Count, Happened, Round, Rule, TieFor};
use crate::domain::exact::Exact;

/// States looked at while all ways to break ties are tried.
const STATES: usize = 4_000;

/// How far an election is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct State {
    /// Elected so far, ascending.
    elected: Vec<usize>,
    /// Of each kind of voter: how many it has got (sequential PAV), its load (Phragmén), or its money (equal shares).
    purse: Vec<Exact>,
    /// Whether equal shares has run out of money and Phragmén goes on, with what is left as a negative load.
    completing: bool,
}

pub(super) fn count(voters: &Voters, rule: Rule, seats: usize, breaker: &mut Breaker) -> Count {
    let election = Election { voters, rule };
    let mut state = election.start(seats);
    let (mut winners, mut rounds) = (Vec::new(), Vec::new());
    let mut was_tied = false;
    while winners.len() < seats {
        let (figures, tied) = election.figures(&mut state);
        was_tied |= tied.len() > 1;
        let next = breaker.some(&tied, 1, TieFor::Seat)[0];
        rounds.push(Round { happened: Happened::Elected(next), totals: figures.clone(), elected: vec![next] });
        election.elect(&mut state, next, figures[next].as_ref());
        winners.push(next);
    }
    let tied = if was_tied { election.every_committee(seats) } else { vec![state.elected.clone()] };
    Count {
        rule,
        order: winners.clone(),
        winners,
        tied,
        scores: Vec::new(),
        rounds,
        ties: std::mem::take(&mut breaker.ties),
        quota: None,
        disagreements: None,
    }
}

struct Election<'a> {
    voters: &'a Voters,
    rule: Rule,
}

impl Election<'_> {
    fn start(&self, seats: usize) -> State {
        let each = match self.rule {
            Rule::EqualShares => Exact::new(BigInt::from(seats), BigInt::from(self.voters.all)),
            _ => Exact::zero(),
        };
        State { elected: Vec::new(), purse: vec![each; self.voters.counts.len()], completing: false }
    }

    fn count(&self, kind: usize) -> Exact {
        Exact::from_integer(BigInt::from(self.voters.counts[kind]))
    }

    /// The figures of the candidates who are not elected, and those who are best by them.
    fn figures(&self, state: &mut State) -> (Vec<Option<Exact>>, Vec<usize>) {
        let open = |c: usize| state.elected.binary_search(&c).is_err();
        let all = 0..self.voters.candidates();
        let mut figures: Vec<Option<Exact>> = match self.rule {
            Rule::EqualShares if !state.completing => {
                all.clone().map(|c| if open(c) { self.price(state, c) } else { None }).collect()
            }
            Rule::SeqPav => all.clone().map(|c| open(c).then(|| self.gain(state, c))).collect(),
            _ => all.clone().map(|c| if open(c) { self.load(state, c) } else { None }).collect(),
        };
        if self.rule == Rule::EqualShares && !state.completing && figures.iter().all(Option::is_none) {
            state.completing = true;
            state.purse.iter_mut().for_each(|money| *money = -money.clone());
            figures = all.clone().map(|c| if open(c) { self.load(state, c) } else { None }).collect();
        }
        let known = figures.iter().flatten();
        let best = if self.rule == Rule::SeqPav { known.max() } else { known.min() };
        let tied = match best {
            Some(best) => all.filter(|c| figures[*c].as_ref() == Some(best)).collect(),
            // Nobody supports those who are left.
            None => all.filter(|c| open(*c)).collect(),
        };
        (figures, tied)
    }

    /// What a candidate adds: of each supporter one over one more than it has got already.
    fn gain(&self, state: &State, c: usize) -> Exact {
        let part = |kind: &usize| self.count(*kind) / (state.purse[*kind].clone() + Exact::one());
        self.voters.supporters[c].iter().map(part).fold(Exact::zero(), |sum, part| sum + part)
    }

    /// The load that supporters would carry each if the candidate were elected; `None` without supporters.
    fn load(&self, state: &State, c: usize) -> Option<Exact> {
        let kinds = &self.voters.supporters[c];
        let carried = kinds.iter().map(|k| self.count(*k) * &state.purse[*k]).fold(Exact::one(), |sum, l| sum + l);
        let supporters: BigInt = kinds.iter().map(|k| BigInt::from(self.voters.counts[*k])).sum();
        (!supporters.is_zero()).then(|| carried / Exact::from_integer(supporters))
    }

    /// The smallest most that a supporter has to pay; `None` where their money does not reach.
    fn price(&self, state: &State, c: usize) -> Option<Exact> {
        let mut rich: Vec<usize> = self.voters.supporters[c].clone();
        let mut missing = Exact::one();
        while !rich.is_empty() {
            let payers: BigInt = rich.iter().map(|k| BigInt::from(self.voters.counts[*k])).sum();
            let price = &missing / Exact::from_integer(payers);
            let (poor, still): (Vec<usize>, Vec<usize>) = rich.into_iter().partition(|k| state.purse[*k] < price);
            if poor.is_empty() {
                return Some(price);
            }
            for kind in poor {
                missing -= self.count(kind) * &state.purse[kind];
            }
            rich = still;
        }
        None
    }

    /// Elects a candidate by its figure; who has no supporters has none, and changes nobody's purse.
    fn elect(&self, state: &mut State, c: usize, figure: Option<&Exact>) {
        for (kind, figure) in self.voters.supporters[c].iter().zip(figure.into_iter().cycle()) {
            let purse = &mut state.purse[*kind];
            *purse = match self.rule {
                Rule::SeqPav => &*purse + Exact::one(),
                Rule::EqualShares if !state.completing => &*purse - figure.min(purse).clone(),
                _ => figure.clone(),
            };
        }
        if let Err(at) = state.elected.binary_search(&c) {
            state.elected.insert(at, c);
        }
    }

    /// All committees over all ways to break ties; none where there are too many ways.
    fn every_committee(&self, seats: usize) -> Vec<Vec<usize>> {
        let mut states = BTreeSet::from([self.start(seats)]);
        for _ in 0..seats {
            let mut next = BTreeSet::new();
            for mut state in states {
                let (figures, tied) = self.figures(&mut state);
                for c in tied {
                    let mut with = state.clone();
                    self.elect(&mut with, c, figures[c].as_ref());
                    next.insert(with);
                }
                if next.len() > STATES {
                    return Vec::new();
                }
            }
            states = next;
        }
        let sets: BTreeSet<Vec<usize>> = states.into_iter().map(|s| s.elected).collect();
        if sets.len() > SETS { Vec::new() } else { sets.into_iter().collect() }
    }
}

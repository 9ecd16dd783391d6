//! Rules that look for the best committee of all: proportional approval voting, and Chamberlin and Courant's. Exact by branch
//! and bound on whole numbers; what is too large for that goes to an integer program, whose answer is checked.

use num_bigint::BigInt;

use super::Voters;
use super::program;
use crate::decide::count::{Breaker, SETS};
use crate::domain::ballots::{Count, Rule, Uncountable};
use crate::domain::exact::Exact;

/// Branches looked at before the integer program takes over.
const BRANCHES: usize = 100_000;
/// Most seats: beyond, the common denominator of 1, ½, ⅓ … leaves 128 bits.
const MOST_SEATS: usize = 60;

pub(super) fn count(voters: &Voters, rule: Rule, seats: usize, breaker: &mut Breaker) -> Result<Count, Uncountable> {
    if seats > MOST_SEATS {
        return Err(Uncountable::TooMany(MOST_SEATS));
    }
    let worth = Worth::of(rule, seats);
    let mut search = Search::new(voters, &worth, seats);
    search.climb();
    search.branch(0);
    let (best, tied) = if search.branches <= BRANCHES {
        (search.best, search.found)
    } else {
        let found = program::solve(voters, &worth.weights(), seats).ok_or(Uncountable::TooHard)?;
        (worth.total(voters, &found), vec![found])
    };
    let too_many = tied.len() > SETS;
    let first = tied.first().cloned().ok_or(Uncountable::TooHard)?;
    let winners = if tied.len() == 1 { first } else { tied[breaker.number(tied.len())].clone() };
    breaker.between(&tied, &winners);
    let score = Exact::new(BigInt::from(best), BigInt::from(worth.one));
    Ok(Count {
        rule,
        order: Vec::new(),
        winners,
        tied: if too_many || search.branches > BRANCHES { Vec::new() } else { tied },
        scores: vec![score],
        rounds: Vec::new(),
        ties: std::mem::take(&mut breaker.ties),
        quota: None,
        disagreements: None,
    })
}

/// What the first, second, third … elected candidate of whom a voter approves is worth, as whole numbers.
struct Worth {
    one: i128,
    nth: Vec<i128>,
}

impl Worth {
    fn of(rule: Rule, seats: usize) -> Self {
        if rule == Rule::ChamberlinCourant {
            return Self { one: 1, nth: (0..seats).map(|n| i128::from(n == 0)).collect() };
        }
        let numbers = 1..=i128::try_from(seats).unwrap_or(1);
        let one = numbers.clone().fold(1, |common, n| common / gcd(common, n) * n);
        Self { one, nth: numbers.map(|n| one / n).collect() }
    }

    fn weights(&self) -> Vec<f64> {
        self.nth.iter().map(|n| *n as f64 / self.one as f64).collect()
    }

    fn total(&self, voters: &Voters, committee: &[usize]) -> i128 {
        let of_kind = |(kind, count): (usize, &u64)| {
            let got = voters.approved[kind].iter().filter(|c| committee.contains(c)).count();
            i128::from(*count) * self.nth[..got].iter().sum::<i128>()
        };
        voters.counts.iter().enumerate().map(of_kind).sum()
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

struct Search<'a> {
    voters: &'a Voters,
    worth: &'a Worth,
    seats: usize,
    /// Candidates, those with most supporters first.
    order: Vec<usize>,
    got: Vec<usize>,
    chosen: Vec<usize>,
    value: i128,
    best: i128,
    found: Vec<Vec<usize>>,
    branches: usize,
}

impl<'a> Search<'a> {
    fn new(voters: &'a Voters, worth: &'a Worth, seats: usize) -> Self {
        let support = |c: usize| voters.supporters[c].iter().map(|k| voters.counts[*k]).sum::<u64>();
        let mut order: Vec<usize> = (0..voters.candidates()).collect();
        order.sort_by_key(|c| (std::cmp::Reverse(support(*c)), *c));
        let got = vec![0; voters.counts.len()];
        Self {
            voters,
            worth,
            seats,
            order,
            got,
            chosen: Vec::new(),
            value: 0,
            best: -1,
            found: Vec::new(),
            branches: 0,
        }
    }

    fn gain(&self, c: usize) -> i128 {
        let kinds = self.voters.supporters[c].iter();
        kinds.map(|k| i128::from(self.voters.counts[*k]) * self.worth.nth[self.got[*k]]).sum()
    }

    fn put(&mut self, c: usize) {
        self.value += self.gain(c);
        self.voters.supporters[c].iter().for_each(|k| self.got[*k] += 1);
        self.chosen.push(c);
    }

    fn take_back(&mut self) {
        if let Some(c) = self.chosen.pop() {
            self.voters.supporters[c].iter().for_each(|k| self.got[*k] -= 1);
            self.value -= self.gain(c);
        }
    }

    /// A good committee to begin with: one after the other, whoever adds most.
    fn climb(&mut self) {
        for _ in 0..self.seats {
            let open = self.order.iter().copied().filter(|c| !self.chosen.contains(c));
            if let Some(next) = open.max_by_key(|c| (self.gain(*c), std::cmp::Reverse(*c))) {
                self.put(next);
            }
        }
        self.best = self.value;
        while !self.chosen.is_empty() {
            self.take_back();
        }
    }

    /// Tries all committees that hold those chosen and others from `from` on in the order. What each of the others adds only
    /// shrinks as the committee grows, so the best gains added up are a bound.
    fn branch(&mut self, from: usize) {
        self.branches += 1;
        if self.branches > BRANCHES {
            return;
        }
        let open = self.seats - self.chosen.len();
        if open == 0 {
            if self.value > self.best {
                self.found.clear();
            }
            if self.value >= self.best && self.found.len() <= SETS {
                self.best = self.value;
                let mut set = self.chosen.clone();
                set.sort_unstable();
                let at = self.found.binary_search(&set).unwrap_or_else(|at| at);
                self.found.insert(at, set);
            }
            return;
        }
        let rest: Vec<usize> = self.order[from..].to_vec();
        let mut gains: Vec<i128> = rest.iter().map(|c| self.gain(*c)).collect();
        for (at, c) in rest.iter().enumerate() {
            if rest.len() - at < open {
                return;
            }
            let mut left = gains[at..].to_vec();
            let split = left.len() - open;
            left.select_nth_unstable(split);
            let bound = self.value + left[split..].iter().sum::<i128>();
            let enough = if self.found.len() > SETS { bound > self.best } else { bound >= self.best };
            if !enough {
                return;
            }
            // Every committee with c takes this bound: its own gain and the best of the others after it.
            self.put(*c);
            self.branch(from + at + 1);
            self.take_back();
            gains[at] = 0;
        }
    }
}

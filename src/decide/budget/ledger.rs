//! The exact side of equal shares: every purse and price as a straight line in the share, worked out only where asked for.
//!
//! A purse holds the share less the full prices of what it paid for, or nothing. A price is what the emptied purses leave
//! of the cost, divided among the others. So counting who paid what, in whole numbers, is all there is to remember.

use std::collections::HashMap;

use num_bigint::BigInt;
use num_traits::Zero;

use super::election::Election;
use super::purses::{Live, Purse};
use crate::domain::exact::{Exact, whole};

/// `at + slope · t`, where t goes from 0, the smallest share, to the length of the range.
#[derive(Debug, Clone)]
pub(super) struct Line {
    at: Exact,
    slope: Exact,
}

impl Line {
    fn new(at: Exact) -> Self {
        Self { at, slope: Exact::zero() }
    }

    fn add(&mut self, other: &Line, times: i128) {
        if times != 0 {
            let times = Exact::from_integer(BigInt::from(times));
            self.at += &other.at * &times;
            if !other.slope.is_zero() {
                self.slope += &other.slope * &times;
            }
        }
    }

    fn over(mut self, n: i128) -> Self {
        let n = Exact::from_integer(BigInt::from(n));
        self.at /= &n;
        if !self.slope.is_zero() {
            self.slope /= n;
        }
        self
    }
}

/// An exact price, if there is one.
#[derive(Debug)]
pub(super) enum Price {
    /// Per unit of weight.
    At(Line),
    /// The supporters do not have the money.
    Unaffordable,
    /// It is no straight line over this range of shares.
    Unknown,
}

/// Bounds and states of all purses.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    pub money: &'a [[i64; 2]],
    pub state: &'a [Purse],
}

/// A purchase.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub project: usize,
    cost: Exact,
    /// Voters who paid anything.
    pub payers: u64,
    /// Classes that paid all that they had.
    pub emptied: Vec<u32>,
    /// Weight of those who paid the full price.
    rich: i128,
    /// Voters in `emptied`.
    poor: i128,
    /// Earlier purchases for which those in `emptied` had paid, and with which weight.
    paid: Vec<(usize, i128)>,
    /// Whether it is the same for every share of the range.
    sure: bool,
    /// The exact price, once somebody asked; `Some(None)`: no straight line.
    line: Option<Option<Line>>,
}

impl Entry {
    /// `exact`: its price, where it had to be worked out already.
    pub fn new(project: usize, cost: &Exact, rich: i128, sure: bool, exact: Option<Line>) -> Self {
        let (line, cost) = (exact.map(Some), cost.clone());
        Self { project, cost, payers: 0, emptied: Vec::new(), rich, poor: 0, paid: Vec::new(), sure, line }
    }
}

/// All purchases so far.
#[derive(Debug, Clone)]
pub(super) struct Ledger {
    share: Line,
    length: Exact,
    pub entries: Vec<Entry>,
    /// So many entries, from the first, have their price.
    worked_out: usize,
    /// The purchase of each project.
    bought: Vec<Option<u32>>,
}

/// What classes hold together: so many shares, less these weights of each purchase.
#[derive(Default)]
struct Sum {
    voters: i128,
    paid: Vec<i128>,
}

impl Ledger {
    pub fn new(from: &Exact, to: &Exact, projects: usize) -> Self {
        let length = to - from;
        let slope = if length.is_zero() { Exact::zero() } else { whole(1) };
        let share = Line { at: from.clone(), slope };
        Self { share, length, entries: Vec::new(), worked_out: 0, bought: vec![None; projects] }
    }

    pub fn is_point(&self) -> bool {
        self.length.is_zero()
    }

    /// The line's values for the smallest and for the largest share.
    pub fn ends(&self, line: &Line) -> (Exact, Exact) {
        (line.at.clone(), &line.at + &line.slope * &self.length)
    }

    /// Writes a purchase down.
    pub fn record(&mut self, election: &Election, mut entry: Entry) {
        let mut sum = self.sum();
        for class in &entry.emptied {
            self.count(election, *class, &mut sum);
        }
        entry.poor = sum.voters;
        entry.paid = sum.paid.into_iter().enumerate().filter(|paid| paid.1 != 0).collect();
        self.bought[entry.project] = u32::try_from(self.entries.len()).ok();
        self.entries.push(entry);
    }

    /// What these classes, whose purses are open, hold each; exact for a single share.
    pub fn held(&mut self, election: &Election, classes: impl Iterator<Item = u32>) -> Vec<Exact> {
        let mut known: HashMap<Vec<(u32, i64)>, Exact> = HashMap::new();
        let mut out = Vec::new();
        for class in classes {
            let paid: Vec<(u32, i64)> = self.purchases(election, class).collect();
            let held = match known.get(&paid) {
                Some(held) => held.clone(),
                None => {
                    let mut line = self.share.clone();
                    for (entry, weight) in &paid {
                        if let Some(price) = self.line(*entry as usize) {
                            line.add(&price, -i128::from(*weight));
                        }
                    }
                    known.insert(paid, line.at.clone());
                    line.at
                }
            };
            out.push(held);
        }
        out
    }

    /// What the supporters of a project hold together; exact for a single share.
    pub fn left(&mut self, election: &Election, state: &[Purse], project: usize) -> Exact {
        let mut sum = self.sum();
        for (class, _) in &election.supporters[project] {
            if state[*class as usize] == Purse::Open {
                self.count(election, *class, &mut sum);
            }
        }
        self.total(&sum).map_or_else(Exact::zero, |line| line.at)
    }

    /// What a purchase's price was per unit of weight; exact for a single share.
    pub fn paid(&mut self, entry: usize) -> Exact {
        self.line(entry).map_or_else(Exact::zero, |line| line.at)
    }

    /// The exact price of a project that is not bought yet.
    pub fn price(&mut self, election: &Election, held: Held, live: &Live) -> Price {
        let (mut all, mut poor) = (self.sum(), self.sum());
        let (mut rich, mut close) = (0_i128, Vec::new());
        for (class, weight) in &election.supporters[live.project] {
            let at = *class as usize;
            match held.state[at] {
                Purse::Empty => continue,
                Purse::Unsure => return Price::Unknown,
                Purse::Open => self.count(election, *class, &mut all),
            }
            let (count, wide) = (i128::from(election.counts[at]), i128::from(*weight));
            let [least, most] = held.money[at];
            if live.high.is_some_and(|high| i128::from(least) >= high.saturating_mul(wide)) {
                rich += count * wide;
            } else if i128::from(most) < live.low.saturating_mul(wide) {
                self.count(election, *class, &mut poor);
            } else {
                close.push((*class, wide));
            }
        }
        if !self.is_point() && (live.high.is_none() || !close.is_empty()) {
            return Price::Unknown;
        }
        let cost = &election.costs[live.project];
        let (Some(all), Some(poor)) = (self.total(&all), self.total(&poor)) else { return Price::Unknown };
        if live.high.is_none() && all.at < *cost {
            return Price::Unaffordable;
        }
        let mut open = Line::new(cost.clone());
        open.add(&poor, -1);
        // Those whose purses are close to the price, the emptiest first, until one can pay it.
        let held = self.held(election, close.iter().map(|c| c.0));
        let per_weight = |(held, (class, weight)): (Exact, (u32, i128))| {
            let weight_of_all = weight * i128::from(election.counts[class as usize]);
            let total = &held * Exact::from_integer(BigInt::from(election.counts[class as usize]));
            (held / Exact::from_integer(BigInt::from(weight)), total, weight_of_all)
        };
        let mut close: Vec<(Exact, Exact, i128)> = held.into_iter().zip(close).map(per_weight).collect();
        close.sort_by(|a, b| a.0.cmp(&b.0));
        rich += close.iter().map(|c| c.2).sum::<i128>();
        for (each, total, weight) in close {
            if rich == 0 || open.at <= each * Exact::from_integer(BigInt::from(rich)) {
                break;
            }
            open.at -= total;
            rich -= weight;
        }
        if rich == 0 { Price::Unaffordable } else { Price::At(open.over(rich)) }
    }

    fn sum(&self) -> Sum {
        Sum { voters: 0, paid: vec![0; self.entries.len()] }
    }

    /// Adds the purses of a class that has paid in full for all it wanted.
    fn count(&self, election: &Election, class: u32, sum: &mut Sum) {
        let count = i128::from(election.counts[class as usize]);
        sum.voters += count;
        for (entry, weight) in self.purchases(election, class) {
            sum.paid[entry as usize] += count * i128::from(weight);
        }
    }

    fn purchases<'b>(&'b self, election: &'b Election, class: u32) -> impl Iterator<Item = (u32, i64)> + 'b {
        let bought = |(project, weight): &(u32, i64)| Some((self.bought[*project as usize]?, *weight));
        election.choices(class).iter().filter(|c| c.1 > 0).filter_map(bought)
    }

    fn total(&mut self, sum: &Sum) -> Option<Line> {
        let mut total = Line::new(Exact::zero());
        total.add(&self.share.clone(), sum.voters);
        for (entry, weight) in sum.paid.iter().enumerate().filter(|p| *p.1 != 0) {
            total.add(&self.line(entry)?, -weight);
        }
        Some(total)
    }

    /// A purchase's price. All before it are worked out first, one after the other: each may hang on any earlier one.
    fn line(&mut self, entry: usize) -> Option<Line> {
        while self.worked_out <= entry {
            if self.entries[self.worked_out].line.is_none() {
                self.entries[self.worked_out].line = Some(self.work_out(self.worked_out));
            }
            self.worked_out += 1;
        }
        self.entries[entry].line.clone().flatten()
    }

    fn work_out(&self, entry: usize) -> Option<Line> {
        let &Entry { rich, poor, sure, .. } = &self.entries[entry];
        if !sure || rich == 0 {
            return None;
        }
        let mut open = Line::new(self.entries[entry].cost.clone());
        open.add(&self.share, -poor);
        for (earlier, weight) in &self.entries[entry].paid {
            open.add(self.entries[*earlier].line.as_ref()?.as_ref()?, *weight);
        }
        Some(open.over(rich))
    }
}

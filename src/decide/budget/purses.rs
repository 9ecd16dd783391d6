//! The method of equal shares, round by round, for one share of money or for all shares between two at once.
//!
//! Every class of voters has a purse. Amounts are held between two whole numbers of tiny units, rounded away from each other,
//! so that a comparison that comes out the same for both is certain; where it does not, [`super::ledger`] decides by exact
//! fractions. With the same order of purchases more money makes no purse smaller and no price higher: whoever pays the
//! full price goes on paying it. So the lower bounds are those of the smallest share and the upper bounds those of the
//! largest, and a round that is certain by them is certain for every share between.

use num_bigint::BigInt;
use num_traits::{Pow, Signed, ToPrimitive};

use super::election::Election;
use super::ledger::{Entry, Held, Ledger, Price};
use super::ratio::Ratio;
use super::speeds::{Lead, Speeds};
use crate::domain::budget::Utility;
use crate::domain::exact::Exact;

/// Bits of the largest purse.
const BITS: i64 = 60;

/// What is known of a class' purse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purse {
    /// It has paid the full price of all that it wanted of the projects bought.
    Open,
    /// It once paid all that it had.
    Empty,
    /// One of these, depending on the share.
    Unsure,
}

/// A project that can still be bought.
#[derive(Debug, Clone)]
pub(super) struct Live {
    pub project: usize,
    /// The price per unit of weight is at least this.
    pub low: i128,
    /// The price is at most this; `None`: perhaps its supporters cannot pay.
    pub high: Option<i128>,
    /// At least so dear per unit of utility.
    bound: Ratio,
}

/// What the next round is.
#[derive(Debug)]
pub(super) enum Next {
    /// These are the best and equal, in the order of the tie rule.
    Best(Vec<usize>),
    /// Nobody can pay for anything more.
    Nothing,
    /// It depends on the share; perhaps not up to so many units above the smallest.
    Unclear(Option<f64>),
}

/// A run under way.
#[derive(Clone)]
pub(super) struct Purses<'a> {
    pub election: &'a Election,
    pub ledger: Ledger,
    /// Lower and upper bound of each class' purse.
    pub money: Vec<[i64; 2]>,
    pub state: Vec<Purse>,
    pub live: Vec<Live>,
    pub speeds: Speeds,
    pub costs: Vec<[i128; 2]>,
    shift: i64,
}

impl<'a> Purses<'a> {
    /// Purses that hold between `from` and `to` each.
    pub fn new(election: &'a Election, from: &Exact, to: &Exact) -> Self {
        let shift = BITS - i64::try_from(to.ceil().to_integer().bits()).unwrap_or(BITS);
        let bounds = |amount: &Exact| Some([down(amount.clone(), shift)?, up(amount.clone(), shift)?]);
        let least = bounds(from).map_or(0, |b| b[0]);
        let most = bounds(to).map_or(0, |b| b[1]);
        let clamp = |n: i128| i64::try_from(n).unwrap_or(i64::MAX);
        let speeds = match (bounds(from), bounds(&(to - from))) {
            (Some(at_from), Some(span)) if from < to => {
                Speeds::new(election.counts.len(), clamp(at_from[1]), span[1] as f64, 2_f64.powi(shift as i32))
            }
            _ => Speeds::default(),
        };
        let mut costs = vec![[0, 0]; election.costs.len()];
        let mut live = Vec::new();
        for (project, cost) in election.costs.iter().enumerate() {
            if !cost.is_positive() || election.supporters[project].is_empty() {
                continue;
            }
            // What does not fit in 100 bits is more than all purses together can hold.
            let Some(cost) = bounds(cost).filter(|c| c[1] < 1 << 100) else { continue };
            costs[project] = cost;
            live.push(Live { project, low: 0, high: None, bound: Ratio::NONE });
        }
        Self {
            election,
            ledger: Ledger::new(from, to, election.costs.len()),
            money: vec![[clamp(least), clamp(most)]; election.counts.len()],
            state: vec![Purse::Open; election.counts.len()],
            live,
            speeds,
            costs,
            shift,
        }
    }

    /// Whether the run is for one share only: then nothing is unclear.
    pub fn is_point(&self) -> bool {
        self.ledger.is_point()
    }

    /// The best of what can be bought.
    pub fn next(&mut self) -> Next {
        self.live.sort_by_key(|live| live.bound);
        let mut least = Ratio::ENDLESS;
        let (mut at, mut seen) = (0, 0);
        while at < self.live.len() && self.live[at].bound <= least {
            let mut live = self.live[at].clone();
            match self.low(&live) {
                None => {
                    self.live.remove(at);
                    continue;
                }
                Some(low) => live.low = low,
            }
            live.high = None;
            live.bound = self.per_utility(live.project, live.low, 1);
            if live.bound <= least {
                live.high = self.high(&live);
                let dearest = live.high.map_or(Ratio::ENDLESS, |high| self.per_utility(live.project, high, 0));
                least = least.min(dearest);
            }
            self.live[at] = live;
            at += 1;
            seen = at;
        }
        let contenders: Vec<usize> = (0..seen).filter(|at| self.live[*at].bound <= least).collect();
        match contenders.as_slice() {
            [] => Next::Nothing,
            [only] if self.live[*only].high.is_some() => Next::Best(vec![self.live[*only].project]),
            several if self.is_point() => self.settle(several),
            several => match self.leader(several) {
                (first, Lead::Kept) => Next::Best(vec![self.live[first].project]),
                (_, lead) => match (self.settle(several), lead) {
                    (Next::Unclear(None), Lead::Until(far)) => Next::Unclear(Some(far)),
                    (next, _) => next,
                },
            },
        }
    }

    /// Decides by exact prices among those whose bounds meet.
    fn settle(&mut self, contenders: &[usize]) -> Next {
        let mut priced = Vec::new();
        let mut gone = Vec::new();
        for at in contenders {
            let live = self.live[*at].clone();
            match self.exact_price(&live) {
                Price::Unknown => return Next::Unclear(None),
                Price::Unaffordable => gone.push(live.project),
                Price::At(line) => {
                    let (from, to) = self.ledger.ends(&line);
                    let bounds =
                        (down(from.clone().min(to.clone()), self.shift), up(from.clone().max(to.clone()), self.shift));
                    if let (Some(low), Some(high)) = bounds {
                        (self.live[*at].low, self.live[*at].high) = (low, Some(high));
                    }
                    let value = self.election.value(live.project);
                    priced.push((live.project, from / &value, to / value));
                }
            }
        }
        self.live.retain(|live| !gone.contains(&live.project));
        self.first_of(priced)
    }

    /// The first by price per utility at both ends of the range of shares.
    fn first_of(&self, mut ends: Vec<(usize, Exact, Exact)>) -> Next {
        let places = &self.election.places;
        ends.sort_by(|a, b| a.1.cmp(&b.1).then_with(|| places[a.0].cmp(&places[b.0])));
        let Some((best, from, to)) = ends.first().cloned() else { return Next::Nothing };
        let mut tied = vec![best];
        for (project, at_from, at_to) in ends.iter().skip(1) {
            // Prices are straight lines: who is behind at both ends is behind between them.
            match (at_from.cmp(&from), at_to.cmp(&to)) {
                (std::cmp::Ordering::Equal, std::cmp::Ordering::Equal) => tied.push(*project),
                (_, std::cmp::Ordering::Less) => return Next::Unclear(None),
                (_, std::cmp::Ordering::Equal) if places[*project] < places[best] => return Next::Unclear(None),
                _ => {}
            }
        }
        Next::Best(tied)
    }

    /// Lets the supporters of a project pay for it.
    pub fn buy(&mut self, project: usize) {
        let Some(at) = self.live.iter().position(|l| l.project == project) else { return };
        let live = self.live.remove(at);
        let (low, high) = (live.low, live.high.unwrap_or(i128::MAX >> 44));
        let (speed, at_from) = if self.is_point() {
            ([0.0, 0.0], low)
        } else {
            let at_from = self.price_from_below(&live, |class| self.speeds.above(class));
            (self.speed(&live).unwrap_or([0.0, f64::INFINITY]), at_from.unwrap_or(low))
        };
        // Nobody pays before all is settled: the exact price is worked out from the purses as they are.
        let (mut full, mut emptied, mut doubtful) = (Vec::new(), Vec::new(), Vec::new());
        let (mut payers, mut sure) = (0_u64, true);
        for (class, weight) in &self.election.supporters[project] {
            let (at, weight) = (*class as usize, i128::from(*weight));
            match self.state[at] {
                Purse::Empty => continue,
                Purse::Unsure => sure = false,
                Purse::Open => {}
            }
            payers += self.election.counts[at];
            let [least, most] = self.money[at];
            if i128::from(most) <= low.saturating_mul(weight) && self.state[at] == Purse::Open {
                emptied.push(*class);
            } else if i128::from(least) > high.saturating_mul(weight) {
                full.push((*class, weight));
            } else {
                doubtful.push((*class, weight));
            }
        }
        let mut exact = None;
        if self.is_point() && (!doubtful.is_empty() || full.is_empty()) {
            if let Price::At(line) = self.exact_price(&live) {
                exact = Some(line);
            }
            let price = exact.as_ref().map(|line| self.ledger.ends(line).0);
            let held = self.ledger.held(self.election, doubtful.iter().map(|d| d.0));
            for ((class, weight), held) in doubtful.drain(..).zip(held) {
                let full_price = price.as_ref().map(|price| price * Exact::from_integer(BigInt::from(weight)));
                if full_price.is_some_and(|full_price| held > full_price) {
                    full.push((class, weight));
                } else {
                    emptied.push(class);
                }
            }
        }
        let mut rich = 0_i128;
        for (class, weight) in full {
            rich += i128::from(self.election.counts[class as usize]) * weight;
            self.pay(class as usize, low.saturating_mul(weight), high.saturating_mul(weight));
            self.speeds.paid(class as usize, weight, speed, at_from, true);
        }
        for (class, weight) in doubtful {
            sure = false;
            self.state[class as usize] = Purse::Unsure;
            self.pay(class as usize, low.saturating_mul(weight), high.saturating_mul(weight));
            self.speeds.paid(class as usize, weight, speed, at_from, false);
        }
        let cost = &self.election.costs[project];
        let mut entry = Entry::new(project, cost, rich, sure, exact);
        (entry.payers, entry.emptied) = (payers, emptied);
        for class in &entry.emptied {
            self.money[*class as usize] = [0, 0];
            self.state[*class as usize] = Purse::Empty;
            self.speeds.emptied(*class as usize);
        }
        self.ledger.record(self.election, entry);
    }

    fn pay(&mut self, class: usize, least: i128, most: i128) {
        let [low, high] = self.money[class];
        let after = |held: i64, paid: i128| i64::try_from((i128::from(held) - paid).max(0)).unwrap_or(0);
        self.money[class] = [after(low, most), after(high, least)];
    }

    /// The exact price of a project.
    pub fn exact_price(&mut self, live: &Live) -> Price {
        let held = Held { money: &self.money, state: &self.state };
        self.ledger.price(self.election, held, live)
    }

    /// A price that is not above the true one; `None` where the supporters certainly cannot pay.
    ///
    /// Newton's method from below: with any set of voters who pay all they have, the rest of the cost divided among the
    /// others is at most the true price.
    fn low(&self, live: &Live) -> Option<i128> {
        self.price_from_below(live, |class| self.money[class][1])
    }

    /// The same for purses that hold no less than the true ones, where the price is at least what is known already.
    pub fn price_from_below(&self, live: &Live, held: impl Fn(usize) -> i64) -> Option<i128> {
        let cost = self.costs[live.project][0];
        let mut price = live.low;
        loop {
            let (poor, rich, rest) = self.pass(live.project, price, &held);
            if poor + rest < cost {
                return None;
            }
            if rich == 0 {
                return Some(price);
            }
            let next = (cost - poor) / rich;
            if next <= price {
                return Some(price);
            }
            price = next;
        }
    }

    /// A price at which the supporters certainly raise the cost; `None` where they perhaps cannot.
    fn high(&self, live: &Live) -> Option<i128> {
        let cost = self.costs[live.project][1];
        let mut price = live.low;
        loop {
            let (poor, rich, rest) = self.pass(live.project, price, |class| self.money[class][0]);
            if poor + rest < cost {
                return None;
            }
            if rich == 0 {
                return Some(price);
            }
            let next = (cost - poor + rich - 1) / rich;
            if next <= price {
                return Some(price);
            }
            price = next;
        }
    }

    /// At this price: what those pay who have less, the weight of those who pay it in full, and the money of the latter.
    fn pass(&self, project: usize, price: i128, held: impl Fn(usize) -> i64) -> (i128, i128, i128) {
        let (mut poor, mut rich, mut rest) = (0_i128, 0_i128, 0_i128);
        // Nearly all weights are 1 and all purses narrow: this loop is where the time goes.
        let narrow = i64::try_from(price).unwrap_or(i64::MAX);
        for (class, weight) in &self.election.supporters[project] {
            let at = *class as usize;
            let held = held(at);
            let count = i128::from(self.election.counts[at].cast_signed());
            let total = count * i128::from(held);
            let is_poor =
                if *weight == 1 { held < narrow } else { i128::from(held) < price.saturating_mul(i128::from(*weight)) };
            if is_poor {
                poor += total;
            } else {
                rich += count * i128::from(*weight);
                rest += total;
            }
        }
        (poor, rich, rest)
    }

    pub fn per_utility(&self, project: usize, price: i128, side: usize) -> Ratio {
        let value = match self.election.utility {
            Utility::Cost => self.costs[project][side].unsigned_abs(),
            Utility::Cardinality | Utility::Points => 1,
        };
        Ratio { above: price.unsigned_abs(), below: value }
    }
}

/// `amount · 2^shift`, rounded down; `None` beyond 126 bits.
fn down(amount: Exact, shift: i64) -> Option<i128> {
    narrow(shifted(amount, shift)?.floor())
}

/// `amount · 2^shift`, rounded up; `None` beyond 126 bits.
fn up(amount: Exact, shift: i64) -> Option<i128> {
    narrow(shifted(amount, shift)?.ceil())
}

fn shifted(amount: Exact, shift: i64) -> Option<Exact> {
    let power = Exact::from_integer(BigInt::from(2).pow(u32::try_from(shift.unsigned_abs()).ok()?));
    Some(if shift < 0 { amount / power } else { amount * power })
}

fn narrow(whole: Exact) -> Option<i128> {
    whole.to_integer().to_i128().filter(|n| n.unsigned_abs() < 1 << 126)
}

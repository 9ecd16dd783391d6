//! The Method of Equal Shares for committees (Peters and Skowron 2020), filled up to the seats.
//!
//! Every voter gets seats ÷ voters; a candidate costs 1. Each turn elects the candidate whose supporters can pay with the
//! least from the one that pays most: a price each, and who has less gives all it has. When no supporters can pay any
//! more, seats may be left: they are filled by sequential Phragmén, where what is left in the purses counts as paid ahead
//! (the completion of the reference implementation).

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::approvals::Approvals;
use super::sequential::SeqPhragmen;
use super::turns::{Offer, Turns, foremost};
use crate::domain::exact::Exact;

/// The method between two turns.
#[derive(Clone)]
pub struct EqualShares<'a> {
    approvals: &'a Approvals,
    elected: Vec<bool>,
    /// Which of `purses` the voters of each ballot have.
    purse: Vec<usize>,
    purses: Vec<Exact>,
    phase: Phase<'a>,
}

#[derive(Clone)]
enum Phase<'a> {
    Paying,
    Completing(SeqPhragmen<'a>),
}

impl<'a> EqualShares<'a> {
    /// Before the first turn.
    pub fn new(approvals: &'a Approvals, seats: usize) -> Self {
        let voters = BigInt::from(approvals.voters());
        let share = if voters.is_zero() { Exact::zero() } else { Exact::new(BigInt::from(seats), voters) };
        let purse = vec![0; approvals.ballots().len()];
        let elected = vec![false; approvals.candidates()];
        let mut start = Self { approvals, elected, purse, purses: vec![share], phase: Phase::Paying };
        start.settle();
        start
    }

    /// What each supporter of a candidate pays at most; `None` where all of them together have less than 1.
    fn price(&self, candidate: usize) -> Option<Exact> {
        let mut voters: BTreeMap<usize, u128> = BTreeMap::new();
        for ballot in self.approvals.supporters(candidate) {
            *voters.entry(self.purse[*ballot]).or_default() += u128::from(self.approvals.ballots()[*ballot].1);
        }
        let mut rich: u128 = voters.values().sum();
        let mut purses: Vec<(&Exact, u128)> = voters.into_iter().map(|(at, n)| (&self.purses[at], n)).collect();
        purses.sort();
        let mut missing = Exact::one();
        for (purse, n) in purses {
            let price = &missing / BigInt::from(rich);
            if *purse >= price {
                return Some(price);
            }
            missing -= purse * BigInt::from(n);
            rich -= n;
        }
        None
    }

    fn paying(&self) -> Vec<(usize, Option<Exact>)> {
        (0..self.elected.len()).filter(|c| !self.elected[*c]).map(|c| (c, self.price(c))).collect()
    }

    /// Goes over to the completion once nobody can be paid for.
    fn settle(&mut self) {
        if !self.paying().iter().any(|(_, price)| price.is_some()) {
            let (elected, purse) = (self.elected.clone(), self.purse.clone());
            self.phase = Phase::Completing(SeqPhragmen::after(self.approvals, elected, purse, &self.purses));
        }
    }
}

impl Turns for EqualShares<'_> {
    type Mark = Vec<Exact>;

    fn offer(&self) -> Option<Offer> {
        if let Phase::Completing(phragmen) = &self.phase {
            return phragmen.offer();
        }
        let standing = self.paying();
        let tied = foremost(&standing, |a, b| a < b);
        (!tied.is_empty()).then_some(Offer { tied, standing })
    }

    fn elect(&mut self, candidate: usize) {
        if let Phase::Completing(phragmen) = &mut self.phase {
            phragmen.elect(candidate);
            return;
        }
        if let Some(price) = self.price(candidate) {
            let mut now: BTreeMap<usize, usize> = BTreeMap::new();
            for ballot in self.approvals.supporters(candidate) {
                let before = self.purse[*ballot];
                let after = *now.entry(before).or_insert_with(|| {
                    let left = if self.purses[before] > price { &self.purses[before] - &price } else { Exact::zero() };
                    self.purses.push(left);
                    self.purses.len() - 1
                });
                self.purse[*ballot] = after;
            }
        }
        self.elected[candidate] = true;
        self.settle();
    }

    fn mark(&self) -> Vec<Exact> {
        match &self.phase {
            Phase::Completing(phragmen) => phragmen.mark(),
            Phase::Paying => self.purse.iter().map(|at| self.purses[*at].clone()).collect(),
        }
    }

    fn candidates(&self) -> usize {
        self.elected.len()
    }

    fn cost(&self) -> u64 {
        let kinds = self.purses.len() as u64 + 1;
        4 * self.approvals.marks() + self.purse.len() as u64 + 8 * kinds * self.approvals.candidates() as u64
    }
}

//! Sequential Proportional Approval Voting (Thiele 1895) and sequential Phragmén (Phragmén 1894).

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::approvals::Approvals;
use super::turns::{Offer, Turns, foremost};
use crate::domain::exact::{Exact, whole};

/// Each turn elects whoever adds most to the PAV score: every supporter of whose candidates `j` are elected adds 1/(j+1).
#[derive(Clone)]
pub struct SeqPav<'a> {
    approvals: &'a Approvals,
    elected: Vec<bool>,
    /// How many of its candidates each ballot has elected.
    satisfied: Vec<usize>,
}

impl<'a> SeqPav<'a> {
    /// Before the first turn.
    pub fn new(approvals: &'a Approvals) -> Self {
        let satisfied = vec![0; approvals.ballots().len()];
        Self { approvals, elected: vec![false; approvals.candidates()], satisfied }
    }

    fn gain(&self, candidate: usize) -> Exact {
        let mut by_number: Vec<u128> = Vec::new();
        for ballot in self.approvals.supporters(candidate) {
            let number = self.satisfied[*ballot];
            if by_number.len() <= number {
                by_number.resize(number + 1, 0);
            }
            by_number[number] += u128::from(self.approvals.ballots()[*ballot].1);
        }
        let parts = by_number.iter().enumerate().filter(|(_, voters)| **voters > 0);
        parts.map(|(number, voters)| Exact::new(BigInt::from(*voters), BigInt::from(number + 1))).sum()
    }
}

impl Turns for SeqPav<'_> {
    type Mark = ();

    fn offer(&self) -> Option<Offer> {
        let left = (0..self.elected.len()).filter(|c| !self.elected[*c]);
        let standing: Vec<_> = left.map(|c| (c, Some(self.gain(c)))).collect();
        let tied = foremost(&standing, |a, b| a > b);
        (!tied.is_empty()).then_some(Offer { tied, standing })
    }

    fn elect(&mut self, candidate: usize) {
        self.elected[candidate] = true;
        self.approvals.supporters(candidate).iter().for_each(|ballot| self.satisfied[*ballot] += 1);
    }

    fn mark(&self) {}

    fn candidates(&self) -> usize {
        self.elected.len()
    }

    fn cost(&self) -> u64 {
        self.approvals.marks() + 8 * self.approvals.candidates() as u64 + 1
    }
}

/// Each elected candidate is a load of 1, borne by its supporters so that the greatest load of a voter is as small as can
/// be; each turn elects the candidate for whom that is smallest. Loads carried once are not shared out again.
#[derive(Clone)]
pub struct SeqPhragmen<'a> {
    approvals: &'a Approvals,
    elected: Vec<bool>,
    /// Which of `loads` each ballot's voters carry: there are no more different ones than turns and beginnings.
    carries: Vec<usize>,
    loads: Vec<Exact>,
}

impl<'a> SeqPhragmen<'a> {
    /// Before the first turn: nobody carries anything.
    pub fn new(approvals: &'a Approvals) -> Self {
        let (ballots, candidates) = (approvals.ballots().len(), approvals.candidates());
        let (carries, loads) = (vec![0; ballots], vec![Exact::zero()]);
        Self { approvals, elected: vec![false; candidates], carries, loads }
    }

    /// After other turns: who is elected, and what the voters of each ballot have paid ahead.
    pub(super) fn after(approvals: &'a Approvals, elected: Vec<bool>, purse: Vec<usize>, purses: &[Exact]) -> Self {
        let loads = purses.iter().map(|purse| -purse).collect();
        Self { approvals, elected, carries: purse, loads }
    }

    /// The load of each supporter once `candidate` is elected; `None` without supporters.
    fn load(&self, candidate: usize) -> Option<Exact> {
        let mut voters = vec![0_u128; self.loads.len()];
        for ballot in self.approvals.supporters(candidate) {
            voters[self.carries[*ballot]] += u128::from(self.approvals.ballots()[*ballot].1);
        }
        let all: u128 = voters.iter().sum();
        let carried = voters.iter().zip(&self.loads).filter(|(n, load)| **n > 0 && !load.is_zero());
        let carried: Exact = carried.map(|(n, load)| load * BigInt::from(*n)).sum();
        (all > 0).then(|| (carried + Exact::one()) / BigInt::from(all))
    }
}

impl Turns for SeqPhragmen<'_> {
    type Mark = Vec<Exact>;

    fn offer(&self) -> Option<Offer> {
        let left = (0..self.elected.len()).filter(|c| !self.elected[*c]);
        let standing: Vec<_> = left.map(|c| (c, self.load(c))).collect();
        let tied = foremost(&standing, |a, b| a < b);
        (!tied.is_empty()).then_some(Offer { tied, standing })
    }

    fn elect(&mut self, candidate: usize) {
        self.elected[candidate] = true;
        let Some(load) = self.load(candidate) else { return };
        self.loads.push(load);
        for ballot in self.approvals.supporters(candidate) {
            self.carries[*ballot] = self.loads.len() - 1;
        }
    }

    fn mark(&self) -> Vec<Exact> {
        self.carries.iter().map(|at| self.loads.get(*at).cloned().unwrap_or_else(|| whole(0))).collect()
    }

    fn candidates(&self) -> usize {
        self.elected.len()
    }

    fn cost(&self) -> u64 {
        let kinds = self.loads.len() as u64 + 1;
        self.approvals.marks() + self.carries.len() as u64 + 8 * kinds * self.approvals.candidates() as u64
    }
}

//! Who approves of whom, in the form in which the rules ask it.

use std::collections::BTreeMap;

/// Approval ballots: alike ones as one with their number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approvals {
    candidates: usize,
    ballots: Vec<(Vec<usize>, u64)>,
    supporters: Vec<Vec<usize>>,
}

impl Approvals {
    /// Of ballots with their number of voters; a candidate that a ballot names twice counts once, one beyond `candidates`
    /// not at all. Ballots without a candidate or a voter change no outcome but the number of [`Approvals::voters`].
    pub fn new(candidates: usize, ballots: impl IntoIterator<Item = (Vec<usize>, u64)>) -> Self {
        let mut alike: BTreeMap<Vec<usize>, u64> = BTreeMap::new();
        for (mut approved, count) in ballots {
            approved.retain(|c| *c < candidates);
            approved.sort_unstable();
            approved.dedup();
            let sum = alike.entry(approved).or_default();
            *sum = sum.saturating_add(count);
        }
        let ballots: Vec<(Vec<usize>, u64)> = alike.into_iter().filter(|(_, count)| *count > 0).collect();
        let mut supporters = vec![Vec::new(); candidates];
        for (at, (approved, _)) in ballots.iter().enumerate() {
            approved.iter().for_each(|c| supporters[*c].push(at));
        }
        Self { candidates, ballots, supporters }
    }

    /// How many candidates there are.
    pub fn candidates(&self) -> usize {
        self.candidates
    }

    /// The ballots: the approved candidates in order, and how many voters handed that ballot in.
    pub fn ballots(&self) -> &[(Vec<usize>, u64)] {
        &self.ballots
    }

    /// Places in [`Approvals::ballots`] of those that approve of a candidate.
    pub fn supporters(&self, candidate: usize) -> &[usize] {
        &self.supporters[candidate]
    }

    /// How many voters there are, those that approve of nobody included.
    pub fn voters(&self) -> u128 {
        self.ballots.iter().map(|(_, count)| u128::from(*count)).sum()
    }

    /// How many approvals stand on all ballots: what one look at everything costs.
    pub fn marks(&self) -> u64 {
        self.ballots.iter().map(|(approved, _)| approved.len() as u64).sum()
    }
}

//! Approval committees: rules that look at the committee as a whole.
//!
//! Sources: proportional approval voting, Thiele 1895; sequential Phragmén, Phragmén 1899 in the form of Brill et al. 2017;
//! equal shares, Peters and Skowron 2020; Chamberlin and Courant 1983.

mod best;
mod program;
mod sequential;

use super::breaker::Breaker;
use crate::domain::ballots::{Count, Paper, Profile, Rule, Uncountable};

pub(super) fn count(profile: &Profile, rule: Rule, seats: usize, breaker: &mut Breaker) -> Result<Count, Uncountable> {
    let voters = Voters::of(profile);
    match rule {
        Rule::Pav | Rule::ChamberlinCourant => best::count(&voters, rule, seats, breaker),
        _ => Ok(sequential::count(&voters, rule, seats, breaker)),
    }
}

/// Voters by what they approve of.
struct Voters {
    /// How many of each kind; a kind is what is approved of.
    counts: Vec<u64>,
    /// What each kind approves of, ascending.
    approved: Vec<Vec<usize>>,
    /// Kinds that approve of each candidate.
    supporters: Vec<Vec<usize>>,
    /// All voters, those who approve of nobody too.
    all: u64,
}

impl Voters {
    fn of(profile: &Profile) -> Self {
        let mut kinds: std::collections::BTreeMap<&[usize], u64> = std::collections::BTreeMap::new();
        for pile in &profile.piles {
            if let Paper::Approval(chosen) = &pile.paper {
                *kinds.entry(chosen).or_default() += pile.count;
            }
        }
        let mut supporters = vec![Vec::new(); profile.candidates.len()];
        let (mut counts, mut approved) = (Vec::new(), Vec::new());
        for (kind, (chosen, count)) in kinds.into_iter().enumerate() {
            chosen.iter().for_each(|c| supporters[*c].push(kind));
            counts.push(count);
            approved.push(chosen.to_vec());
        }
        Self { counts, approved, supporters, all: profile.voters() }
    }

    fn candidates(&self) -> usize {
        self.supporters.len()
    }
}

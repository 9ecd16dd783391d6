//! Whether an option that was voted on for and against is carried.

use std::collections::BTreeMap;

use crate::domain::Id;
use crate::domain::frame::Member;
use crate::domain::polls::{Ballot, Vote, Voter};
use crate::domain::view::{ChoiceResult, Doubly, Verdict};

/// An option is carried by more votes for than against; blank votes count for neither.
///
/// By double majority also: more than half of the members on the roll are for it, and they have more than half of the
/// population of those members. A member is for it where more of its voters are for it than against.
#[must_use]
pub fn verdict(option: &ChoiceResult, double: Option<(&[Member], &[Voter], &[Ballot])>) -> Verdict {
    let doubly = double.map(|(members, roll, ballots)| doubly(option.choice.id, members, roll, ballots));
    let by_both = doubly
        .as_ref()
        .is_none_or(|d| d.members_for * 2 > d.members && i128::from(d.population_for) * 2 > i128::from(d.population));
    Verdict { choice: option.choice.id, carried: option.votes_for > option.against && by_both, doubly }
}

fn doubly(option: Id, members: &[Member], roll: &[Voter], ballots: &[Ballot]) -> Doubly {
    let member_of: BTreeMap<i64, Id> = roll.iter().filter_map(|v| Some((v.number, v.member?))).collect();
    let mut balance: BTreeMap<Id, i64> = member_of.values().map(|m| (*m, 0)).collect();
    for ballot in ballots.iter().filter(|b| b.choice == option) {
        let weight = match ballot.vote {
            Vote::For => 1,
            Vote::Against => -1,
            Vote::Blank => 0,
        };
        if let Some(sum) = member_of.get(&ballot.voter).and_then(|m| balance.get_mut(m)) {
            *sum += weight;
        }
    }
    let population = |id: &Id| members.iter().find(|m| m.id == *id).and_then(|m| m.population).unwrap_or(0);
    let in_favour = balance.iter().filter(|(_, sum)| **sum > 0).map(|(m, _)| m);
    Doubly {
        members_for: in_favour.clone().count() as i64,
        members: balance.len() as i64,
        population_for: in_favour.map(population).sum(),
        population: balance.keys().map(population).sum(),
    }
}

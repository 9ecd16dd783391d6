//! Ballots -> votes by option.

use std::collections::BTreeMap;

use crate::domain::Id;
use crate::domain::decisions::{Ballot, Choice, Vote};
use crate::domain::view::ChoiceResult;

/// Counts the votes on every option, in the order of `choices`; a voter's last ballot on an option counts.
///
/// `ballots` come in order of their ids, which is the order in which they were cast. Ballots on other options are left
/// out. Groups stand in order of name; a voter is in the group of the ballot that counts.
#[must_use]
pub fn tally(choices: &[Choice], ballots: &[Ballot]) -> Vec<ChoiceResult> {
    let mut last: BTreeMap<(Id, i64), &Ballot> = BTreeMap::new();
    for ballot in ballots {
        last.insert((ballot.choice, ballot.voter), ballot);
    }
    let mut by_choice: BTreeMap<Id, BTreeMap<&str, [i64; 3]>> = BTreeMap::new();
    for ballot in last.into_values() {
        let groups = by_choice.entry(ballot.choice).or_default();
        groups.entry(&ballot.voter_group).or_default()[column(ballot.vote)] += 1;
    }
    choices
        .iter()
        .map(|choice| {
            let groups = by_choice.remove(&choice.id).unwrap_or_default();
            let total = |column: usize| groups.values().map(|votes| votes[column]).sum();
            ChoiceResult {
                choice: choice.clone(),
                votes_for: total(0),
                against: total(1),
                blank: total(2),
                by_group: groups.iter().map(|(name, v)| ((*name).to_owned(), v[0], v[1], v[2])).collect(),
            }
        })
        .collect()
}

fn column(vote: Vote) -> usize {
    match vote {
        Vote::For => 0,
        Vote::Against => 1,
        Vote::Blank => 2,
    }
}

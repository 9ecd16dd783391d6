//! Ballots -> votes by option.

use std::collections::BTreeMap;

use crate::domain::Id;
use crate::domain::polls::{Choice, Vote, Votes};
use crate::domain::view::{ChoiceResult, GroupVotes};

/// Adds up the votes on every option, in the order of `choices`. Votes on other options are left out; groups stand in
/// order of name.
#[must_use]
pub fn tally(choices: &[Choice], votes: &[Votes]) -> Vec<ChoiceResult> {
    let mut by_choice: BTreeMap<Id, (i64, BTreeMap<&str, [i64; 3]>)> = BTreeMap::new();
    for cast in votes {
        let (points, groups) = by_choice.entry(cast.choice).or_default();
        *points += cast.points;
        groups.entry(&cast.voter_group).or_default()[column(cast.vote)] += cast.count;
    }
    choices
        .iter()
        .map(|choice| {
            let (points, groups) = by_choice.remove(&choice.id).unwrap_or_default();
            let total = |column: usize| groups.values().map(|votes| votes[column]).sum();
            ChoiceResult {
                choice: choice.clone(),
                votes_for: total(0),
                against: total(1),
                blank: total(2),
                points,
                by_group: groups.iter().map(|(name, votes)| GroupVotes::new(name, *votes)).collect(),
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

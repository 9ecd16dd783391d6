//! What part of the money each group of voters decided.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_traits::Zero;

use super::election::Election;
use super::shares::{Shared, with_share};
use crate::domain::budget::{GroupShare, Outcome, Phase};
use crate::domain::exact::Exact;

/// The money that each group's voters decided, in the order of the groups' names; `group_of` names the group of each
/// ballot, in the order of the vote.
///
/// What was bought by equal shares counts as each voter paid for it. Any other project counts in equal parts for each of its
/// supporters (with points: in proportion to the points). What nobody voted for counts for nobody.
#[must_use]
pub fn group_shares(election: &Election, outcome: &Outcome, group_of: &[&str]) -> Vec<GroupShare> {
    let mut names: BTreeMap<&str, usize> = group_of.iter().map(|name| (*name, 0)).collect();
    names.values_mut().enumerate().for_each(|(at, group)| *group = at);
    let mut members: Vec<BTreeMap<usize, u64>> = vec![BTreeMap::new(); election.counts.len()];
    let mut groups: Vec<GroupShare> =
        names.keys().map(|name| GroupShare { group: (*name).to_owned(), voters: 0, money: Exact::zero() }).collect();
    for (class, name) in election.class_of.iter().zip(group_of) {
        let group = names[name];
        groups[group].voters += 1;
        *members[*class as usize].entry(group).or_default() += 1;
    }
    let add = |groups: &mut [GroupShare], weights: &[i128], price: &Exact| {
        for (group, weight) in groups.iter_mut().zip(weights).filter(|g| *g.1 != 0) {
            group.money += price * Exact::from_integer(BigInt::from(*weight));
        }
    };
    for round in outcome.rounds.iter().filter(|r| matches!(r.phase, Phase::Greedy | Phase::Loads)) {
        let mut weights = vec![0_i128; groups.len()];
        for (class, weight) in &election.supporters[round.project] {
            for (group, count) in &members[*class as usize] {
                weights[*group] += i128::from(*weight) * i128::from(*count);
            }
        }
        let all: i128 = weights.iter().sum();
        if all > 0 {
            let each = &election.costs[round.project] / Exact::from_integer(BigInt::from(all));
            add(&mut groups, &weights, &each);
        }
    }
    let Some(share) = &outcome.share else { return groups };
    let Shared { mut purses, share, .. } = with_share(election, share.clone());
    let mut emptied = vec![usize::MAX; election.counts.len()];
    for at in 0..purses.ledger.entries.len() {
        for class in &purses.ledger.entries[at].emptied {
            emptied[*class as usize] = at;
        }
    }
    // A voter who paid in full paid the price; one whose purse it emptied paid the share less all earlier prices.
    let mut weights = vec![vec![0_i128; groups.len()]; purses.ledger.entries.len()];
    let mut shares = vec![0_i128; groups.len()];
    let project_at: BTreeMap<usize, usize> =
        purses.ledger.entries.iter().enumerate().map(|(at, e)| (e.project, at)).collect();
    for (class, members) in members.iter().enumerate() {
        let last = emptied[class];
        for (group, count) in members {
            if last != usize::MAX {
                shares[*group] += i128::from(*count);
                continue;
            }
            for (project, weight) in
                election.choices(u32::try_from(class).unwrap_or(u32::MAX)).iter().filter(|c| c.1 > 0)
            {
                if let Some(at) = project_at.get(&(*project as usize)) {
                    weights[*at][*group] += i128::from(*weight) * i128::from(*count);
                }
            }
        }
    }
    // Whoever was emptied paid his whole share in all, by way of one project or another.
    add(&mut groups, &shares, &share);
    for (at, weights) in weights.iter().enumerate() {
        if weights.iter().any(|w| *w != 0) {
            let price = purses.ledger.paid(at);
            add(&mut groups, weights, &price);
        }
    }
    groups
}

//! Every outcome that some way of resolving the ties leads to.

use std::collections::{BTreeSet, HashSet};

use super::election::Election;
use super::free;
use super::greedy::Worth;
use super::phragmen::{Loads, Turn};
use super::purses::{Next, Purses};
use super::shares::even;
use crate::domain::Progress;
use crate::domain::budget::{Method, Rule, Utility};
use crate::domain::exact::Exact;
use crate::error::Result;

/// States looked at before the search ends.
const MOST: usize = 20_000;

/// Outcomes over all ties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Every {
    /// Sets of projects, sorted.
    pub outcomes: BTreeSet<Vec<usize>>,
    /// Whether these are all: the search ends after 20,000 states.
    pub complete: bool,
}

/// All outcomes over all ties, without a completion.
///
/// # Errors
/// When it is cancelled.
pub fn all_outcomes(election: &Election, method: &Method, progress: &dyn Progress) -> Result<Every> {
    match method.rule {
        Rule::Greedy => by_greedy(election, method.utility, progress),
        Rule::EqualShares => by_shares(election, progress),
        Rule::Phragmen => by_loads(election, progress),
    }
}

/// Looks at states one after the other; `follow` ends in an outcome or in further states.
fn search<S, K: std::hash::Hash + Eq>(
    start: S,
    key: impl Fn(&mut S) -> K,
    mut follow: impl FnMut(S) -> std::result::Result<Vec<usize>, Vec<S>>,
    progress: &dyn Progress,
) -> Result<Every> {
    let (mut open, mut seen, mut outcomes) = (vec![start], HashSet::new(), BTreeSet::new());
    while let Some(mut state) = open.pop() {
        progress.at(seen.len() as u64, 0)?;
        if !seen.insert(key(&mut state)) {
            continue;
        }
        if seen.len() > MOST {
            return Ok(Every { outcomes, complete: false });
        }
        match follow(state) {
            Ok(mut outcome) => {
                outcome.sort_unstable();
                outcomes.insert(outcome);
            }
            Err(states) => open.extend(states),
        }
    }
    Ok(Every { outcomes, complete: true })
}

fn by_greedy(election: &Election, by: Utility, progress: &dyn Progress) -> Result<Every> {
    let worth: Vec<Worth> = (0..election.costs.len()).map(|p| Worth::of(election, p, by)).collect();
    let follow = |taken: BTreeSet<usize>| {
        let left = &election.budget - taken.iter().map(|p| &election.costs[*p]).sum::<Exact>();
        let fits: Vec<usize> = (0..worth.len()).filter(|p| !taken.contains(p) && election.costs[*p] <= left).collect();
        let Some(best) = fits.iter().map(|p| &worth[*p]).max() else { return Ok(taken.into_iter().collect()) };
        let with = |p: &usize| taken.iter().copied().chain([*p]).collect();
        Err(fits.iter().filter(|p| worth[**p] == *best).map(with).collect())
    };
    search(BTreeSet::new(), |taken: &mut BTreeSet<usize>| taken.clone(), follow, progress)
}

fn by_shares<'a>(election: &'a Election, progress: &dyn Progress) -> Result<Every> {
    let share = even(election);
    let free: Vec<usize> = free(election).iter().map(|r| r.project).collect();
    let bought = |state: &Purses| state.ledger.entries.iter().map(|e| e.project).collect::<Vec<usize>>();
    // What was bought, at which price, and whom it emptied, says all about the purses.
    let key = |state: &mut Purses| {
        let mut entries = bought(state).into_iter().enumerate().map(|(at, p)| (p, at)).collect::<Vec<_>>();
        entries.sort_unstable();
        let prices: Vec<(usize, Exact)> = entries.into_iter().map(|(p, at)| (p, state.ledger.paid(at))).collect();
        let mut emptied: Vec<u32> = state.ledger.entries.iter().flat_map(|e| e.emptied.clone()).collect();
        emptied.sort_unstable();
        (prices, emptied)
    };
    let follow = |mut state: Purses<'a>| match state.next() {
        Next::Best(tied) => Err(tied
            .into_iter()
            .map(|project| {
                let mut after = state.clone();
                after.buy(project);
                after
            })
            .collect()),
        Next::Nothing | Next::Unclear(_) => Ok(free.iter().copied().chain(bought(&state)).collect()),
    };
    search(Purses::new(election, &share, &share), key, follow, progress)
}

fn by_loads<'a>(election: &'a Election, progress: &dyn Progress) -> Result<Every> {
    let all = |state: &Loads| -> Vec<usize> {
        let open = |p: &usize| !state.live.contains(p) && election.costs[*p] <= election.budget;
        (0..election.costs.len()).filter(open).collect()
    };
    let key = |state: &mut Loads| (state.live.clone(), state.carried());
    let follow = |state: Loads<'a>| match state.turn() {
        Turn::First(first, load) => Err(first
            .into_iter()
            .map(|project| {
                let mut after = state.clone();
                after.fund(project, load.as_ref());
                after
            })
            .collect()),
        Turn::Nothing | Turn::Ended(_) => Ok(all(&state)),
    };
    search(Loads::new(election), key, follow, progress)
}

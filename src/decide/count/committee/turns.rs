//! Rules that elect one candidate after another: what each turn offers, one way through, and all ways.

use std::collections::BTreeSet;

use crate::domain::exact::Exact;

/// What a turn offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Who may be elected now: more than one is a tie. In order, never empty.
    pub tied: Vec<usize>,
    /// What each candidate that is left stands at, in order of the candidates: a gain, a load or a price. `None`: nothing to
    /// speak of, as the load of a candidate whom nobody approves of.
    pub standing: Vec<(usize, Option<Exact>)>,
}

/// One turn of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// What was on offer.
    pub offer: Offer,
    /// Who was elected.
    pub elected: usize,
}

/// A rule between two turns.
pub trait Turns: Clone {
    /// What distinguishes a point from others: two with the same go on alike.
    type Mark: Ord;
    /// The offer of the next turn; `None` when every candidate is elected.
    fn offer(&self) -> Option<Offer>;
    /// Elects one.
    fn elect(&mut self, candidate: usize);
    /// The mark of this point.
    fn mark(&self) -> Self::Mark;
    /// How many candidates there are.
    fn candidates(&self) -> usize;
    /// About how many ballots and candidates an offer looks at.
    fn cost(&self) -> u64;
}

/// The way in which `choose` takes one of those that are tied; at most as many turns as there are candidates.
pub fn resolved<R: Turns>(mut rule: R, seats: usize, choose: &mut dyn FnMut(&[usize]) -> Option<usize>) -> Vec<Turn> {
    let mut turns = Vec::new();
    while turns.len() < seats {
        let Some(offer) = rule.offer() else { break };
        let Some(elected) = choose(&offer.tied) else { break };
        rule.elect(elected);
        turns.push(Turn { offer, elected });
    }
    turns
}

/// All committees to which ties can lead, in order, at most `most`; and whether that is all: the search ends once it has
/// looked at `work` ballots and candidates.
pub fn all_ways<R: Turns>(rule: R, seats: usize, most: usize, mut work: u64) -> (Vec<Vec<usize>>, bool) {
    let mut found: BTreeSet<Vec<usize>> = BTreeSet::new();
    let mut seen: BTreeSet<(Vec<usize>, R::Mark)> = BTreeSet::new();
    let mut open = vec![(rule, Vec::new())];
    while let Some((rule, elected)) = open.pop() {
        let offer = if elected.len() < seats { rule.offer() } else { None };
        let Some(offer) = offer else {
            found.insert(elected);
            continue;
        };
        work = work.saturating_sub(rule.cost());
        if work == 0 || found.len() > most {
            let all = found.into_iter().take(most).collect();
            return (all, false);
        }
        for candidate in offer.tied.into_iter().rev() {
            let mut with = elected.clone();
            let at = with.binary_search(&candidate).unwrap_or_else(|at| at);
            with.insert(at, candidate);
            if with.len() == seats {
                found.insert(with);
                continue;
            }
            let mut next = rule.clone();
            next.elect(candidate);
            if seen.insert((with.clone(), next.mark())) {
                open.push((next, with));
            }
        }
    }
    let whole = found.len() <= most;
    (found.into_iter().take(most).collect(), whole)
}

/// Those of `standing` that nobody surpasses by `better` (whether the first is better than the second); nothing is worst.
pub(super) fn foremost(standing: &[(usize, Option<Exact>)], better: fn(&Exact, &Exact) -> bool) -> Vec<usize> {
    let mut best: Option<&Exact> = None;
    let mut tied = Vec::new();
    for (candidate, value) in standing {
        let ahead = match (value, best) {
            (Some(value), Some(best)) if better(best, value) => continue,
            (Some(value), Some(best)) => better(value, best),
            (Some(_), None) => true,
            (None, Some(_)) => continue,
            (None, None) => false,
        };
        if ahead {
            tied.clear();
            best = value.as_ref();
        }
        tied.push(*candidate);
    }
    tied
}

//! Approval committees: rules that look at the committee as a whole.
//!
//! Sources: proportional approval voting, Thiele 1895; sequential Phragmén, Phragmén 1899 in the form of Brill et al. 2017;
//! equal shares, Peters and Skowron 2020; Chamberlin and Courant 1983. [`thiele`] finds the best committee of all, with
//! [`cells`] and [`bound`]; [`turns`] elects one after the other, as [`sequential`] and [`shares`] say.

mod approvals;
mod bound;
mod cells;
mod sequential;
mod shares;
#[cfg(test)]
mod tests;
mod thiele;
mod turns;

use super::breaker::Breaker;
use super::{SETS, blank};
use crate::domain::ballots::{Count, Happened, Paper, Profile, Round, Rule, TieFor, Uncountable};

use approvals::Approvals;
use sequential::{SeqPav, SeqPhragmen};
use shares::EqualShares;
use thiele::{Hard, MOST_WORK, Score};
use turns::{Turns, all_ways, resolved};

/// Ballots and candidates looked at while all ways to break ties are tried.
const WAYS: u64 = 50_000_000;
/// Approvals of one voter, and seats, up to which 1, ½, ⅓ … have a common denominator that leaves room for all voters.
const MOST_SEATS: usize = 60;

pub(super) fn count(profile: &Profile, rule: Rule, seats: usize, breaker: &mut Breaker) -> Result<Count, Uncountable> {
    let papers = profile.piles.iter().filter_map(|pile| match &pile.paper {
        Paper::Approval(chosen) => Some((chosen.clone(), pile.count)),
        _ => None,
    });
    let approvals = Approvals::new(profile.candidates.len(), papers);
    match rule {
        Rule::Pav => best(&approvals, rule, Score::Harmonic, seats, breaker),
        Rule::ChamberlinCourant => best(&approvals, rule, Score::Covered, seats, breaker),
        Rule::SeqPav => Ok(by_turns(&SeqPav::new(&approvals), rule, seats, breaker)),
        Rule::SeqPhragmen => Ok(by_turns(&SeqPhragmen::new(&approvals), rule, seats, breaker)),
        _ => Ok(by_turns(&EqualShares::new(&approvals, seats), rule, seats, breaker)),
    }
}

/// The committee with the highest score. Of several the first in the stated order; by lot any, each as likely, or where
/// there are too many to tell, the first in an order of the candidates that is drawn.
fn best(
    approvals: &Approvals,
    rule: Rule,
    score: Score,
    seats: usize,
    breaker: &mut Breaker,
) -> Result<Count, Uncountable> {
    let all: Vec<usize> = (0..approvals.candidates()).collect();
    let order = breaker.permuted(&all);
    let best = thiele::best(approvals, seats, score, &order, SETS, MOST_WORK).map_err(|hard| match hard {
        Hard::Work => Uncountable::TooHard,
        Hard::Size => Uncountable::TooMany(MOST_SEATS),
    })?;
    let winners =
        if best.whole && best.all.len() > 1 { best.all[breaker.number(best.all.len())].clone() } else { best.first };
    breaker.between(&best.all, &winners);
    let tied = if best.whole { best.all } else { Vec::new() };
    Ok(Count { winners, tied, scores: vec![best.score], ties: std::mem::take(&mut breaker.ties), ..blank(rule) })
}

/// One seat after the other.
fn by_turns<R: Turns>(start: &R, rule: Rule, seats: usize, breaker: &mut Breaker) -> Count {
    let turns = resolved(start.clone(), seats, &mut |tied| breaker.some(tied, 1, TieFor::Seat).first().copied());
    let winners: Vec<usize> = turns.iter().map(|turn| turn.elected).collect();
    let mut only = winners.clone();
    only.sort_unstable();
    let tied = match turns.iter().any(|turn| turn.offer.tied.len() > 1) {
        false => vec![only],
        true => match all_ways(start.clone(), seats, SETS, WAYS) {
            (ways, true) => ways,
            (_, false) => Vec::new(),
        },
    };
    let rounds = turns.into_iter().map(|turn| {
        let mut totals = vec![None; start.candidates()];
        turn.offer.standing.into_iter().for_each(|(candidate, figure)| totals[candidate] = figure);
        Round { happened: Happened::Elected(turn.elected), totals, elected: vec![turn.elected] }
    });
    let rounds = rounds.collect();
    let ties = std::mem::take(&mut breaker.ties);
    Count { order: winners.clone(), winners, tied, rounds, ties, ..blank(rule) }
}

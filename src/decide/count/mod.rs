//! Ballots -> winners, by many rules, exactly. Ties are records of the outcome, so that protocol and JSON tell the same.

mod breaker;
mod committee;
mod duels;
mod kemeny;
mod meek;
mod places;
mod ranked_pairs;
mod scottish;
mod transfer;

use crate::domain::ballots::{Count, Paper, Profile, Rule, TieRule, Uncountable};

use breaker::Breaker;

/// Sets of winners that are told at most.
const SETS: usize = 1_000;

/// Counts ballots by a rule; ties are broken in the stated order of the candidates or by a lot.
///
/// # Errors
/// When the rule does not fit the ballots or the seats, or its exact result would take too long.
pub fn count(profile: &Profile, rule: Rule, seats: usize, ties: &TieRule) -> Result<Count, Uncountable> {
    if profile.candidates.is_empty() || profile.voters() == 0 {
        return Err(Uncountable::Nothing);
    }
    if seats == 0 || seats > profile.candidates.len() {
        return Err(Uncountable::Seats);
    }
    let is = |wanted: fn(&Paper) -> bool| profile.piles.iter().all(|p| wanted(&p.paper));
    if rule.is_approval() && !is(|p| matches!(p, Paper::Approval(_))) {
        return Err(Uncountable::NeedsApprovals);
    }
    if rule == Rule::Score && !is(|p| matches!(p, Paper::Scores(_))) {
        return Err(Uncountable::NeedsScores);
    }
    let mut breaker = Breaker::new(ties);
    match rule {
        Rule::Plurality | Rule::Approval | Rule::Av | Rule::Score | Rule::Borda | Rule::BordaZero => {
            Ok(places::count(profile, rule, seats, &mut breaker))
        }
        Rule::Copeland | Rule::Schulze => Ok(duels::count(profile, rule, seats, &mut breaker)),
        Rule::RankedPairs => Ok(ranked_pairs::count(profile, seats, &mut breaker)),
        Rule::Kemeny => kemeny::count(profile, seats, &mut breaker),
        Rule::Irv if seats > 1 => Err(Uncountable::OneSeat),
        Rule::Irv => Ok(transfer::instant_run_off(profile, &mut breaker)),
        Rule::StvScottish => Ok(scottish::count(profile, seats, &mut breaker)),
        Rule::StvMeek => Ok(meek::count(profile, seats, &mut breaker)),
        Rule::Pav | Rule::SeqPav | Rule::SeqPhragmen | Rule::EqualShares | Rule::ChamberlinCourant => {
            committee::count(profile, rule, seats, &mut breaker)
        }
    }
}

/// The outcome of a rule before anything is known.
fn blank(rule: Rule) -> Count {
    Count {
        rule,
        winners: Vec::new(),
        tied: Vec::new(),
        scores: Vec::new(),
        order: Vec::new(),
        rounds: Vec::new(),
        ties: Vec::new(),
        quota: None,
        disagreements: None,
    }
}

/// A ballot as tiers, best first; who is not named stands in no tier.
fn tiers(paper: &Paper) -> Vec<Vec<usize>> {
    match paper {
        Paper::Ranking(tiers) => tiers.clone(),
        Paper::Approval(chosen) if chosen.is_empty() => Vec::new(),
        Paper::Approval(chosen) => vec![chosen.clone()],
        Paper::Scores(scores) => {
            let mut by_score: Vec<&(usize, crate::domain::exact::Exact)> = scores.iter().collect();
            by_score.sort_by(|a, b| b.1.cmp(&a.1));
            let mut tiers: Vec<Vec<usize>> = Vec::new();
            for (at, (candidate, score)) in by_score.iter().enumerate() {
                match tiers.last_mut() {
                    Some(tier) if by_score[at - 1].1 == *score => tier.push(*candidate),
                    _ => tiers.push(vec![*candidate]),
                }
            }
            tiers
        }
    }
}

/// All ways to take the best `seats` by these figures, where the last seats are tied; empty beyond [`SETS`].
fn best_sets(better: &[usize], tied: &[usize], seats: usize) -> Vec<Vec<usize>> {
    let mut sets = Vec::new();
    let free = seats - better.len();
    let mut chosen: Vec<usize> = (0..free).collect();
    loop {
        let mut set: Vec<usize> = better.iter().copied().chain(chosen.iter().map(|at| tied[*at])).collect();
        set.sort_unstable();
        sets.push(set);
        if sets.len() > SETS {
            return Vec::new();
        }
        // The next combination in lexicographic order.
        let Some(at) = (0..free).rev().find(|at| chosen[*at] < tied.len() - free + at) else { return sets };
        chosen[at] += 1;
        for later in at + 1..free {
            chosen[later] = chosen[later - 1] + 1;
        }
    }
}

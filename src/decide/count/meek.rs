//! The single transferable vote after Meek (Hill, Wichmann and Woodall, Computer Journal 30, 1987: algorithm 123). Every
//! candidate keeps a part of each ballot and passes the rest on; the parts of the elected are lowered until nobody holds more
//! than the quota. Counted in whole units of 10⁻¹⁴ votes, so that every machine comes to the same end.

use num_bigint::BigInt;

use super::breaker::Breaker;
use super::transfer::{Sheet, sheets};
use crate::domain::ballots::{Count, Happened, Profile, Round, Rule, TieFor};
use crate::domain::exact::Exact;

/// A whole vote.
const ONE: i128 = 100_000_000_000_000;
/// Surplus that may be left over: a billionth of a vote.
const OMEGA: i128 = ONE / 1_000_000_000;
/// How ballots lie at some point.
struct Standing {
    votes: Vec<i128>,
    quota: i128,
}

pub(super) fn count(profile: &Profile, seats: usize, breaker: &mut Breaker) -> Count {
    let n = profile.candidates.len();
    let sheets = sheets(profile);
    // What each keeps of a ballot: all, until it is elected; nothing, once it is excluded.
    let mut keep = vec![ONE; n];
    let mut continuing = vec![true; n];
    let (mut elected, mut excluded): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    let (mut rounds, mut history): (Vec<Round>, Vec<Vec<i128>>) = (Vec::new(), Vec::new());
    let mut happened = Happened::First;
    let mut standing = distribute(&sheets, &keep, seats);
    while elected.len() < seats {
        let mut fresh = Vec::new();
        let mut before = i128::MAX;
        loop {
            let reached = elect(&standing, &mut continuing, seats - elected.len() - fresh.len(), breaker);
            let somebody_new = !reached.is_empty();
            fresh.extend(reached);
            if elected.len() + fresh.len() == seats {
                break;
            }
            let over = |c: &usize| (standing.votes[*c] - standing.quota).max(0);
            let surplus: i128 = elected.iter().chain(&fresh).map(over).sum();
            // Where so many ballots round that it cannot shrink any further, it is as small as it gets.
            if surplus < OMEGA || (surplus >= before && !somebody_new) {
                break;
            }
            before = surplus;
            for c in elected.iter().chain(&fresh) {
                // Rounded up, so that nobody falls below the quota by rounding.
                let votes = standing.votes[*c].max(1);
                keep[*c] = ((keep[*c] * standing.quota + votes - 1) / votes).min(ONE);
            }
            standing = distribute(&sheets, &keep, seats);
        }
        let open = seats - elected.len() - fresh.len();
        let mut left: Vec<usize> = (0..n).filter(|c| continuing[*c]).collect();
        if open > 0 && left.len() <= open {
            left.sort_by(|a, b| standing.votes[*b].cmp(&standing.votes[*a]).then(a.cmp(b)));
            left.iter().for_each(|c| continuing[*c] = false);
            fresh.append(&mut left);
        }
        elected.extend(&fresh);
        let figure = |c: usize| Exact::new(BigInt::from(standing.votes[c]), BigInt::from(ONE));
        let totals = (0..n).map(|c| (!excluded.contains(&c)).then(|| figure(c))).collect();
        rounds.push(Round { happened, totals, elected: fresh });
        history.push(standing.votes.clone());
        if elected.len() == seats {
            break;
        }
        let least = left.iter().map(|c| standing.votes[*c]).min().unwrap_or(0);
        let tied: Vec<usize> = left.into_iter().rev().filter(|c| standing.votes[*c] == least).collect();
        let out = breaker.one(&tied, true, &history, TieFor::Exclusion);
        continuing[out] = false;
        keep[out] = 0;
        excluded.push(out);
        happened = Happened::Excluded(out);
        standing = distribute(&sheets, &keep, seats);
    }
    let unelected = (0..n).filter(|c| continuing[*c]);
    let order = elected.iter().copied().chain(unelected).chain(excluded.into_iter().rev()).collect();
    Count {
        rule: Rule::StvMeek,
        winners: elected,
        tied: Vec::new(),
        scores: Vec::new(),
        order,
        rounds,
        ties: std::mem::take(&mut breaker.ties),
        quota: Some(Exact::new(BigInt::from(standing.quota), BigInt::from(ONE))),
        disagreements: None,
    }
}

/// Those who have reached the quota, best first, as many as there are seats. One more than that can reach it, where all hold
/// exactly the quota.
fn elect(standing: &Standing, continuing: &mut [bool], open: usize, breaker: &mut Breaker) -> Vec<usize> {
    let votes = &standing.votes;
    let mut reached: Vec<usize> =
        (0..continuing.len()).filter(|c| continuing[*c] && votes[*c] >= standing.quota).collect();
    reached.sort_by(|a, b| votes[*b].cmp(&votes[*a]).then(a.cmp(b)));
    if let Some(first_out) = reached.get(open).copied() {
        let (mut taken, mut tied) = (reached.clone(), reached);
        taken.retain(|c| votes[*c] > votes[first_out]);
        tied.retain(|c| votes[*c] == votes[first_out]);
        taken.extend(breaker.some(&tied, open - taken.len(), TieFor::Seat));
        reached = taken;
    }
    reached.iter().for_each(|c| continuing[*c] = false);
    reached
}

/// Passes every ballot down its order, each candidate keeping its part.
fn distribute(sheets: &[Sheet], keep: &[i128], seats: usize) -> Standing {
    let mut votes = vec![0_i128; keep.len()];
    let mut held = 0_i128;
    for sheet in sheets {
        let count = i128::from(sheet.count);
        let mut rest = ONE;
        for c in &sheet.order {
            let kept = if keep[*c] == ONE { rest } else { rest * keep[*c] / ONE };
            votes[*c] += kept * count;
            rest -= kept;
            if rest == 0 {
                break;
            }
        }
        held += (ONE - rest) * count;
    }
    Standing { votes, quota: held / (i128::try_from(seats).unwrap_or(i128::MAX - 1) + 1) }
}

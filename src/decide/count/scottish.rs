//! The single transferable vote of the Scottish Local Government Elections Order 2007 (SSI 2007/42): quota
//! ⌊ballots ÷ (seats + 1)⌋ + 1, surpluses by the weighted inclusive Gregory method to five decimals, truncated.

use num_bigint::BigInt;

use super::breaker::Breaker;
use super::transfer::{Sheet, sheets};
use crate::domain::ballots::{Count, Happened, Profile, Round, Rule, TieFor};
use crate::domain::exact::Exact;

/// A vote: values are whole hundred-thousandths.
const ONE: i128 = 100_000;

/// How a candidate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Continuing,
    /// Elected; its surplus is still to be transferred.
    Surplus,
    Elected,
    Excluded,
}

/// A count under way.
struct Election<'a> {
    sheets: Vec<Sheet>,
    /// Who holds each sheet: its place in the sheet's order; past its end nobody does.
    at: Vec<usize>,
    value: Vec<i128>,
    totals: Vec<i128>,
    state: Vec<State>,
    quota: i128,
    seats: usize,
    elected: Vec<usize>,
    excluded: Vec<usize>,
    history: Vec<Vec<i128>>,
    rounds: Vec<Round>,
    breaker: &'a mut Breaker,
}

pub(super) fn count(profile: &Profile, seats: usize, breaker: &mut Breaker) -> Count {
    let n = profile.candidates.len();
    let sheets = sheets(profile);
    let ballots: i128 = sheets.iter().map(|s| i128::from(s.count)).sum();
    let quota = ballots / (i128::try_from(seats).unwrap_or(i128::MAX - 1) + 1) + 1;
    let mut totals = vec![0; n];
    sheets.iter().for_each(|s| totals[s.order[0]] += i128::from(s.count) * ONE);
    let mut election = Election {
        at: vec![0; sheets.len()],
        value: vec![ONE; sheets.len()],
        sheets,
        totals,
        state: vec![State::Continuing; n],
        quota: quota * ONE,
        seats,
        elected: Vec::new(),
        excluded: Vec::new(),
        history: Vec::new(),
        rounds: Vec::new(),
        breaker,
    };
    election.end_stage(Happened::First);
    while election.elected.len() < seats {
        election.stage();
    }
    let Election { elected, excluded, state, rounds, .. } = election;
    let unelected = (0..n).filter(|c| state[*c] == State::Continuing);
    let order = elected.iter().copied().chain(unelected).chain(excluded.into_iter().rev()).collect();
    Count {
        rule: Rule::StvScottish,
        winners: elected,
        tied: Vec::new(),
        scores: Vec::new(),
        order,
        rounds,
        ties: std::mem::take(&mut breaker.ties),
        quota: Some(Exact::from_integer(BigInt::from(quota))),
        disagreements: None,
    }
}

impl Election<'_> {
    fn with(&self, state: State) -> Vec<usize> {
        (0..self.state.len()).filter(|c| self.state[*c] == state).collect()
    }

    /// One stage: the largest surplus is transferred; where there is none, whoever has least is excluded.
    fn stage(&mut self) {
        let waiting = self.with(State::Surplus);
        if let Some(most) = waiting.iter().map(|c| self.totals[*c]).max() {
            let tied: Vec<usize> = waiting.into_iter().filter(|c| self.totals[*c] == most).collect();
            let from = self.breaker.one(&tied, false, &self.history, TieFor::Surplus);
            self.transfer_surplus(from);
            return self.end_stage(Happened::Surplus(from));
        }
        let continuing = self.with(State::Continuing);
        let least = continuing.iter().map(|c| self.totals[*c]).min().unwrap_or(0);
        let tied: Vec<usize> = continuing.into_iter().rev().filter(|c| self.totals[*c] == least).collect();
        let out = self.breaker.one(&tied, true, &self.history, TieFor::Exclusion);
        self.state[out] = State::Excluded;
        self.excluded.push(out);
        self.pass_on(out, |value| value);
        self.totals[out] = 0;
        self.end_stage(Happened::Excluded(out));
    }

    fn transfer_surplus(&mut self, from: usize) {
        let (total, surplus) = (self.totals[from], self.totals[from] - self.quota);
        self.state[from] = State::Elected;
        self.pass_on(from, |value| value * surplus / total);
        self.totals[from] = self.quota;
    }

    /// Passes the sheets of a candidate to whom they name next among those who are still in the running.
    fn pass_on(&mut self, from: usize, worth: impl Fn(i128) -> i128) {
        for (i, sheet) in self.sheets.iter().enumerate() {
            if sheet.order.get(self.at[i]) != Some(&from) {
                continue;
            }
            let next = (self.at[i] + 1..sheet.order.len()).find(|at| self.state[sheet.order[*at]] == State::Continuing);
            self.at[i] = next.unwrap_or(sheet.order.len());
            self.value[i] = worth(self.value[i]);
            if let Some(at) = next {
                self.totals[sheet.order[at]] += self.value[i] * i128::from(sheet.count);
            }
        }
    }

    /// Deems elected who has reached the quota; and all who are left where there are no more of them than seats.
    fn end_stage(&mut self, happened: Happened) {
        let mut reached: Vec<usize> =
            self.with(State::Continuing).into_iter().filter(|c| self.totals[*c] >= self.quota).collect();
        reached.sort_by(|a, b| self.totals[*b].cmp(&self.totals[*a]).then(a.cmp(b)));
        reached.truncate(self.seats - self.elected.len());
        for c in &reached {
            self.state[*c] = if self.totals[*c] > self.quota { State::Surplus } else { State::Elected };
        }
        let open = self.seats - self.elected.len() - reached.len();
        let mut left = self.with(State::Continuing);
        if open > 0 && left.len() <= open {
            left.sort_by(|a, b| self.totals[*b].cmp(&self.totals[*a]).then(a.cmp(b)));
            left.iter().for_each(|c| self.state[*c] = State::Elected);
            reached.extend(left);
        }
        self.elected.extend(&reached);
        let shown = |(c, total): (usize, &i128)| {
            let figure = Exact::new(BigInt::from(*total), BigInt::from(ONE));
            (self.state[c] != State::Excluded).then_some(figure)
        };
        let totals = self.totals.iter().enumerate().map(shown).collect();
        self.rounds.push(Round { happened, totals, elected: reached });
        self.history.push(self.totals.clone());
    }
}

//! Ballots cast one by one: by number, where a later one replaces an earlier, or secretly, where nobody can find one again.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Job;
use super::polls::options_of;
use crate::domain::deed::Report;
use crate::domain::marks::Who;
use crate::domain::polls::{Ballot, Choice, Form, Mark, Paper, Poll, Stage, Vote, Voter};
use crate::domain::{Change, Id};
use crate::error::{Error, Result, Said};

/// A smaller group would tell its voters apart in a secret poll.
const SMALLEST_GROUP: usize = 5;

impl Job<'_> {
    /// Takes a ballot in and tells its receipt.
    pub(super) fn cast(&mut self, id: Id, who: Who, marks: &[Mark]) -> Result<Report> {
        let poll: Poll = self.need(id)?;
        if poll.stage != Stage::Open {
            return Err(Error::usage("error-poll-not-open").with("name", poll.name));
        }
        let options = options_of(self.workspace, id)?;
        let marks = filled(&poll, &options, marks)?;
        let roll = self.workspace.roll(id)?;
        let (number, voter) = self.voter(&poll, &roll, who)?;
        if poll.secret {
            let voter = voter.ok_or_else(|| Error::usage("error-poll-no-roll").hint(Said::new("hint-poll-roll")))?;
            return self.cast_secretly(&poll, &roll, &voter, marks);
        }
        let before: BTreeMap<Id, Ballot> =
            self.workspace.ballot_of(id, number)?.into_iter().map(|b| (b.choice, b)).collect();
        let group = voter.as_ref().map(|v| v.voter_group.clone());
        let table = voter.as_ref().and_then(|v| v.seat_table);
        let mut changes: Vec<Change> = Vec::new();
        let emptied = before.keys().filter(|c| marks.iter().all(|m| m.choice != **c));
        let emptied: Vec<Mark> = emptied.map(|c| blank(*c)).collect();
        for mark in marks.iter().chain(&emptied) {
            let old = before.get(&mark.choice);
            changes.push(Change::put(&Ballot {
                id: old.map_or_else(|| self.next_id(), |b| b.id),
                choice: mark.choice,
                voter: number,
                seat_table: table.or_else(|| old.and_then(|b| b.seat_table)),
                voter_group: group.clone().or_else(|| old.map(|b| b.voter_group.clone())).unwrap_or_default(),
                vote: mark.vote,
                value: mark.value,
                receipt: String::new(),
            }));
        }
        changes.extend(voter.map(|v| Change::put(&Voter { voted: true, ..v })));
        let key = if before.is_empty() { "note-ballot" } else { "note-ballot-again" };
        let note = Said::new(key)
            .with("number", number)
            .with("name", poll.name.clone())
            .with("receipt", receipt_by_name(&poll, number));
        self.commit(note, changes)
    }

    /// The voter's number and place on the roll; where no roll was laid down, whoever gives a number may vote.
    fn voter(&self, poll: &Poll, roll: &[Voter], who: Who) -> Result<(i64, Option<Voter>)> {
        let found = roll.iter().find(|v| match who {
            Who::Number(number) => v.number == number,
            Who::Seat(table, seat) => (v.seat_table, v.seat) == (Some(table), Some(seat)),
        });
        match (found, who) {
            (Some(voter), _) => Ok((voter.number, Some(voter.clone()))),
            (None, Who::Number(number)) if roll.is_empty() => Ok((number, None)),
            (None, Who::Number(number)) => {
                Err(Error::usage("error-not-on-roll").with("number", number).with("name", poll.name.clone()))
            }
            (None, Who::Seat(table, seat)) => {
                Err(Error::usage("error-no-such-seat").with("table", table).with("seat", seat))
            }
        }
    }

    fn cast_secretly(&mut self, poll: &Poll, roll: &[Voter], voter: &Voter, marks: Vec<Mark>) -> Result<Report> {
        let alike = roll.iter().filter(|v| v.voter_group == voter.voter_group).count();
        let receipt = receipt(Uuid::new_v4().as_bytes());
        let paper = Paper {
            receipt: receipt.clone(),
            voter_group: if alike < SMALLEST_GROUP { String::new() } else { voter.voter_group.clone() },
            marks,
        };
        self.workspace.cast_secretly(poll.id, voter, &paper)?;
        Ok(Report::of(Said::new("done-secret-ballot").with("name", poll.name.clone()).with("receipt", receipt)))
    }
}

/// A ballot as it is stored: with a mark on every option where it says for or against, only what is named elsewhere.
pub(super) fn filled(poll: &Poll, options: &[Choice], marks: &[Mark]) -> Result<Vec<Mark>> {
    let mut named: BTreeMap<Id, &Mark> = BTreeMap::new();
    for mark in marks {
        if options.iter().all(|o| o.id != mark.choice) {
            return Err(Error::usage("error-ballot-option").with("name", poll.name.clone()));
        }
        if named.insert(mark.choice, mark).is_some() {
            return Err(Error::usage("error-ballot-twice"));
        }
        let fits = match poll.form {
            Form::Each | Form::Approval => mark.value.is_none(),
            Form::Ranking => mark.value.is_some_and(|n| (1..=i64::try_from(options.len()).unwrap_or(0)).contains(&n)),
            Form::Score => mark.value.is_some_and(|n| (0..=poll.highest).contains(&n)),
        };
        if !fits {
            return Err(Error::usage("error-ballot-value").with("highest", poll.highest));
        }
    }
    let of = |o: &Choice| named.get(&o.id).map_or_else(|| blank(o.id), |m| (*m).clone());
    let all = poll.form == Form::Each;
    let mut filled: Vec<Mark> = options.iter().filter(|o| all || named.contains_key(&o.id)).map(of).collect();
    if filled.is_empty() {
        // Who names nobody took part all the same.
        filled.extend(options.first().map(|o| blank(o.id)));
    }
    Ok(filled)
}

fn blank(choice: Id) -> Mark {
    Mark { choice, vote: Vote::Blank, value: None }
}

/// The receipt of a ballot by name: anybody can work it out again from the poll and the voter's number.
#[must_use]
pub(super) fn receipt_by_name(poll: &Poll, voter: i64) -> String {
    let mut hash = Sha256::new();
    hash.update(poll.id.bytes());
    hash.update(voter.to_be_bytes());
    receipt(&hash.finalize())
}

/// Forty bits as two groups of four, without letters that are read wrongly (Crockford's base 32).
fn receipt(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bits = bytes.iter().take(5).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    let letter = |at: u32| char::from(LETTERS[usize::try_from(bits >> (35 - 5 * at) & 31).unwrap_or(0)]);
    let all: String = (0..8).map(letter).collect();
    format!("{}-{}", &all[..4], &all[4..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receipts_are_eight_letters_of_forty_bits() {
        assert_eq!(receipt(&[0, 0, 0, 0, 0]), "0000-0000");
        assert_eq!(receipt(&[255, 255, 255, 255, 255, 7]), "ZZZZ-ZZZZ");
        assert_eq!(receipt(&[0x08, 0x42, 0x10, 0x84, 0x21]), "1111-1111");
    }
}

//! Polls: preparing them, the roll, ballots, closing. What a secret poll keeps apart is kept apart here.

use std::collections::{BTreeMap, HashSet};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Job;
use crate::domain::deed::Report;
use crate::domain::marks::Who;
use crate::domain::polls::{Ballot, Choice, Form, Mark, Paper, Poll, PollDeed, PollFacts, RollRow, Stage, Vote, Voter};
use crate::domain::{Change, Id, Key, Record, exact};
use crate::error::{Error, Result, Said};
use crate::store::Reader;
use crate::text::{clean, clean_line};

/// A smaller group would tell its voters apart in a secret poll.
pub(super) const SMALLEST_GROUP: usize = 5;

impl Job<'_> {
    pub(super) fn vote(&mut self, deed: &PollDeed) -> Result<Report> {
        match deed {
            PollDeed::Write(facts) => self.write_poll(facts),
            PollDeed::Delete(poll) => self.delete_poll(*poll),
            PollDeed::AddOption { poll, text, cost, place } => self.add_option(*poll, text, cost, place),
            PollDeed::PutOption { choice, poll } => self.put_option(*choice, *poll),
            PollDeed::SetRoll { poll, rows } => self.set_roll(*poll, rows),
            PollDeed::Open(poll) => self.open_poll(*poll),
            PollDeed::Close(poll) => self.close_poll(*poll),
            PollDeed::Reopen(poll) => self.reopen_poll(*poll),
            PollDeed::Count { .. } => Err(Error::internal("to come")),
            PollDeed::Cast { poll, voter, marks } => self.cast(*poll, *voter, marks),
        }
    }

    fn write_poll(&mut self, facts: &PollFacts) -> Result<Report> {
        let polls: Vec<Poll> = self.workspace.all()?;
        let before = facts.id.map(|id| self.prepared(id)).transpose()?;
        let name = clean_line(&facts.name);
        if name.is_empty() {
            return Err(Error::usage("error-empty-text"));
        }
        validate(facts)?;
        let (id, code, sort) = match &before {
            Some(poll) => (poll.id, poll.code.clone(), poll.sort),
            None => (self.next_id(), free_code(&polls), polls.iter().map(|p| p.sort).max().unwrap_or(0) + 1),
        };
        let poll = Poll {
            form: facts.form,
            stage: Stage::Prepared,
            binding: facts.binding,
            secret: facts.secret,
            quorum: facts.quorum,
            double_majority: facts.double_majority,
            seats: facts.seats,
            highest: facts.highest,
            budget: amount(&facts.budget)?,
            ..Poll::open(id, &code, &name, Some(facts.theme), sort)
        };
        let key = if before.is_some() { "note-poll-edit" } else { "note-poll-new" };
        let report = self.commit(Said::new(key).with("code", code).with("name", name), vec![Change::put(&poll)])?;
        Ok(Report { made: Some(id), ..report })
    }

    fn delete_poll(&mut self, id: Id) -> Result<Report> {
        let poll: Poll = self.need(id)?;
        self.refuse_if_voted(&poll)?;
        let options = options_of(self.workspace, id)?;
        let mut changes: Vec<Change> =
            options.into_iter().map(|choice| Change::put(&Choice { poll: None, ..choice })).collect();
        changes.extend(self.workspace.roll(id)?.iter().map(|v| Change::delete(Voter::TABLE, v.key())));
        changes.push(Change::delete(Poll::TABLE, Key::one(id)));
        self.commit(Said::new("note-poll-delete").with("name", poll.name), changes)
    }

    fn add_option(&mut self, poll: Id, text: &str, cost: &str, place: &str) -> Result<Report> {
        let poll = self.prepared(poll)?;
        let text = clean(text);
        if text.is_empty() {
            return Err(Error::usage("error-empty-text"));
        }
        let all: Vec<Choice> = self.workspace.all()?;
        let number = (1..).find(|n| all.iter().all(|c| c.code != format!("{}-{n}", poll.code))).unwrap_or(1);
        let theme = poll.theme.ok_or_else(|| Error::usage("error-poll-theme"))?;
        let sort = all.iter().map(|c| c.sort).max().unwrap_or(0) + 1;
        let choice = Choice {
            poll: Some(poll.id),
            cost: amount(cost)?,
            place: clean_line(place),
            ..Choice::new(self.next_id(), &format!("{}-{number}", poll.code), &text, theme, sort)
        };
        let note = Said::new("note-poll-option").with("code", choice.code.clone()).with("text", text);
        let report = self.commit(note, vec![Change::put(&choice)])?;
        Ok(Report { made: Some(choice.id), ..report })
    }

    fn put_option(&mut self, choice: Id, poll: Option<Id>) -> Result<Report> {
        let choice: Choice = self.need(choice)?;
        if let Some(from) = choice.poll {
            self.prepared(from)?;
        }
        let note = match poll {
            Some(to) => {
                let to = self.prepared(to)?;
                Said::new("note-poll-put").with("code", choice.code.clone()).with("name", to.name)
            }
            None => Said::new("note-poll-take").with("code", choice.code.clone()),
        };
        self.commit(note, vec![Change::put(&Choice { poll, ..choice })])
    }

    fn set_roll(&mut self, poll: Id, rows: &[RollRow]) -> Result<Report> {
        let poll = self.prepared(poll)?;
        let before = self.workspace.roll(poll.id)?;
        let mut numbers = HashSet::new();
        if let Some(twice) = rows.iter().find(|r| !numbers.insert(r.number)) {
            return Err(Error::usage("error-roll-twice").with("number", twice.number));
        }
        let mut seats = HashSet::new();
        let seat = |r: &RollRow| Some((r.seat_table?, r.seat?));
        if let Some((table, seat)) = rows.iter().filter_map(seat).find(|place| !seats.insert(*place)) {
            return Err(Error::usage("error-seat-twice").with("table", table).with("seat", seat));
        }
        let gone = before.iter().filter(|v| !numbers.contains(&v.number));
        let mut changes: Vec<Change> = gone.map(|v| Change::delete(Voter::TABLE, v.key())).collect();
        let known: BTreeMap<i64, Id> = before.iter().map(|v| (v.number, v.id)).collect();
        for row in rows {
            let id = known.get(&row.number).copied().unwrap_or_else(|| self.next_id());
            changes.push(Change::put(&Voter {
                id,
                poll: poll.id,
                number: row.number,
                member: row.member,
                voter_group: clean_line(&row.group),
                seat_table: row.seat_table,
                seat: row.seat,
                voted: false,
            }));
        }
        self.commit(Said::new("note-roll").with("count", rows.len()).with("name", poll.name), changes)
    }

    fn open_poll(&mut self, id: Id) -> Result<Report> {
        let poll = self.prepared(id)?;
        let options = options_of(self.workspace, id)?;
        if options.is_empty() {
            return Err(Error::usage("error-poll-empty").hint(Said::new("hint-poll-option")));
        }
        let on_roll = self.workspace.roll(id)?.len();
        if on_roll == 0 && (poll.binding || poll.secret) {
            return Err(Error::usage("error-poll-no-roll").hint(Said::new("hint-poll-roll")));
        }
        let note = Said::new("note-poll-open").with("name", poll.name.clone()).with("count", on_roll);
        self.commit(note, vec![Change::put(&Poll { stage: Stage::Open, ..poll })])
    }

    /// Closes a poll. Of a secret one the ballots leave the urn in the order of their receipts, with ids that hold no
    /// time, in one batch with the marks on the roll: nothing in the file says which came from whom.
    fn close_poll(&mut self, id: Id) -> Result<Report> {
        let poll: Poll = self.need(id)?;
        if poll.stage != Stage::Open {
            return Err(Error::usage("error-poll-not-open").with("name", poll.name));
        }
        let name = poll.name.clone();
        let closed = Change::put(&Poll { stage: Stage::Closed, ..poll.clone() });
        if !poll.secret {
            return self.commit(Said::new("note-poll-close").with("name", name), vec![closed]);
        }
        let papers = self.workspace.urn(id)?;
        let mut changes = vec![closed];
        let voted = self.workspace.roll(id)?.into_iter().filter(|v| v.voted);
        changes.extend(voted.map(|voter| Change::put(&voter)));
        for (paper, number) in papers.iter().zip(1..) {
            changes.extend(paper.marks.iter().map(|mark| {
                Change::put(&Ballot {
                    id: Id::from_bytes(*Uuid::new_v4().as_bytes()),
                    choice: mark.choice,
                    voter: number,
                    seat_table: None,
                    voter_group: paper.voter_group.clone(),
                    vote: mark.vote,
                    value: mark.value,
                    receipt: paper.receipt.clone(),
                })
            }));
        }
        let note = Said::new("note-poll-close-secret").with("name", name).with("count", papers.len());
        let report = self.commit(note, changes)?;
        self.workspace.empty_urn(id)?;
        Ok(report)
    }

    fn reopen_poll(&mut self, id: Id) -> Result<Report> {
        let poll: Poll = self.need(id)?;
        if poll.stage < Stage::Closed {
            return Err(Error::usage("error-poll-not-closed").with("name", poll.name));
        }
        if poll.secret {
            return Err(Error::usage("error-secret-closed").with("name", poll.name));
        }
        let note = Said::new("note-poll-reopen").with("name", poll.name.clone());
        self.commit(note, vec![Change::put(&Poll { stage: Stage::Open, ..poll })])
    }

    /// Takes a ballot in and tells its receipt.
    fn cast(&mut self, id: Id, who: Who, marks: &[Mark]) -> Result<Report> {
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

    /// The poll, if it can still be changed.
    fn prepared(&self, id: Id) -> Result<Poll> {
        let poll: Poll = self.need(id)?;
        self.refuse_if_voted(&poll)?;
        if poll.stage == Stage::Prepared {
            return Ok(poll);
        }
        Err(Error::usage("error-poll-frozen").with("name", poll.name))
    }

    fn refuse_if_voted(&self, poll: &Poll) -> Result<()> {
        let papers = self.workspace.ballots(poll.id)?.len() + self.workspace.urn(poll.id)?.len();
        if papers == 0 { Ok(()) } else { Err(Error::usage("error-poll-voted").with("name", poll.name.clone())) }
    }
}

/// The options of a poll, in list order.
pub(super) fn options_of(store: &Reader, poll: Id) -> Result<Vec<Choice>> {
    Ok(store.all::<Choice>()?.into_iter().filter(|c| c.poll == Some(poll)).collect())
}

/// What cannot be asked for together.
fn validate(facts: &PollFacts) -> Result<()> {
    let wrong = |key: &str| Err(Error::usage(key));
    match facts {
        PollFacts { quorum: Some(n), .. } if !(1..=100).contains(n) => wrong("error-poll-quorum"),
        PollFacts { quorum: Some(_), binding: false, .. } | PollFacts { double_majority: true, binding: false, .. } => {
            wrong("error-poll-indicative")
        }
        // Whose vote stands for which member would have to be known.
        PollFacts { double_majority: true, secret: true, .. } => wrong("error-poll-double-secret"),
        PollFacts { double_majority: true, form, .. } if *form != Form::Each => wrong("error-poll-double-form"),
        PollFacts { seats, .. } if *seats < 1 => wrong("error-poll-seats"),
        PollFacts { highest, .. } if !(1..=1_000_000).contains(highest) => wrong("error-poll-highest"),
        _ => Ok(()),
    }
}

/// An amount of money as it is stored; empty where none is given.
fn amount(typed: &str) -> Result<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(String::new());
    }
    let zero = exact::whole(0);
    match exact::parse(typed).filter(|n| *n >= zero) {
        Some(number) => Ok(exact::say(&number)),
        None => Err(Error::usage("error-amount").with("text", typed)),
    }
}

/// The first code that no poll has.
fn free_code(polls: &[Poll]) -> String {
    (1..).map(|n| format!("P{n}")).find(|code| polls.iter().all(|p| p.code != *code)).unwrap_or_default()
}

/// A ballot as it is stored: with a mark on every option where it says for or against, only what is named elsewhere.
fn filled(poll: &Poll, options: &[Choice], marks: &[Mark]) -> Result<Vec<Mark>> {
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

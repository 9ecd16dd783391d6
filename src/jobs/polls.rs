//! Polls: preparing them, the roll, opening, closing. What a secret poll keeps apart is kept apart here and in `casting`.

use std::collections::{BTreeMap, HashSet};

use uuid::Uuid;

use super::Job;
use super::rolls::{RollRow, read_roll};
use crate::domain::deed::Report;
use crate::domain::polls::{Ballot, Choice, Poll, PollDeed, PollFacts, Stage, Voter, amount};
use crate::domain::{Change, Id, Key, Record};
use crate::error::{Error, Result, Said};
use crate::store::Reader;
use crate::text::{clean, clean_line};

impl Job<'_> {
    pub(super) fn vote(&mut self, deed: &PollDeed) -> Result<Report> {
        match deed {
            PollDeed::Write(facts) => self.write_poll(facts),
            PollDeed::Delete(poll) => self.delete_poll(*poll),
            PollDeed::AddOption { poll, text, cost, place } => self.add_option(*poll, text, cost, place),
            PollDeed::PutOption { choice, poll } => self.put_option(*choice, *poll),
            PollDeed::BringRoll { poll, from } => {
                let rows = read_roll(self.workspace, from, self.progress)?;
                self.set_roll(*poll, &rows)
            }
            PollDeed::Open(poll) => self.open_poll(*poll),
            PollDeed::Close(poll) => self.close_poll(*poll),
            PollDeed::Reopen(poll) => self.reopen_poll(*poll),
            PollDeed::Count { poll, rule, ties } => self.count_poll(*poll, rule, ties),
            PollDeed::BringBudget { from, theme } => self.bring_budget(from, *theme),
            PollDeed::BringBallots { poll, from } => self.bring_ballots(*poll, from),
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
        facts.check().map_err(said)?;
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
            budget: amount(&facts.budget).map_err(said)?,
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
            cost: amount(cost).map_err(said)?,
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

    fn count_poll(&mut self, id: Id, rule: &str, ties: &str) -> Result<Report> {
        let poll: Poll = self.need(id)?;
        if poll.stage < Stage::Closed {
            return Err(Error::usage("error-poll-not-closed").with("name", poll.name));
        }
        let (rule, ties) = super::poll_count::rule(&poll, rule, ties)?;
        let note = Said::new("note-poll-count").with("name", poll.name.clone()).with("rule", rule.clone());
        self.commit(note, vec![Change::put(&Poll { stage: Stage::Counted, rule, ties, ..poll })])
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
        let papers = self.workspace.ballots(Some(poll.id))?.len() + self.workspace.urn(poll.id)?.len();
        if papers == 0 { Ok(()) } else { Err(Error::usage("error-poll-voted").with("name", poll.name.clone())) }
    }
}

/// The options of a poll, in list order.
pub(super) fn options_of(store: &Reader, poll: Id) -> Result<Vec<Choice>> {
    Ok(store.all::<Choice>()?.into_iter().filter(|c| c.poll == Some(poll)).collect())
}

/// What a person asked for and cannot have.
fn said(said: Said) -> Error {
    Error::wrong(said)
}

/// The first code that no poll has.
pub(super) fn free_code(polls: &[Poll]) -> String {
    (1..).map(|n| format!("P{n}")).find(|code| polls.iter().all(|p| p.code != *code)).unwrap_or_default()
}

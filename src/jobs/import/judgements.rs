//! Ratings, positions and ballots that come in, and what of all of it is here already.

use std::collections::{BTreeMap, HashMap};

use super::super::raters::Raters;
use super::{Desk, RowAt};
use crate::domain::decisions::{Position, Priority};
use crate::domain::intake::NewInterview;
use crate::domain::material::Interview;
use crate::domain::polls::{Ballot, Choice, Form, Poll, Stage, Vote, Voter};
use crate::domain::ratings::{Judgement, RatedBy, Rating};
use crate::domain::{Change, Id, Key, Record};
use crate::error::{Result, Said};
use crate::store::{Reader, Staging};

/// A vote of a voter on an option, as it stands last in the file.
struct LastVote {
    seat_table: Option<i64>,
    voter_group: String,
    vote: Vote,
}

/// What the workspace holds of the things that an import may bring again.
pub(super) struct Known {
    choices: HashMap<String, Id>,
    /// The poll in which the options of a theme that come from files stand.
    polls: HashMap<Id, Id>,
    stages: HashMap<Id, Poll>,
    voting: HashMap<Id, Id>,
    rolls: HashMap<Id, HashMap<i64, Voter>>,
    choice_count: i64,
    interviews: HashMap<(i64, String), Id>,
    last_interview: i64,
    ratings: HashMap<Key, i64>,
    raters: Raters,
    positions: HashMap<Key, Position>,
    /// Priority that stands on the cluster in which a statement lies.
    priorities: HashMap<Id, Id>,
    clusters: HashMap<Id, Id>,
    /// The vote of a voter on an option, and the ballot on which it stands.
    votes: HashMap<(Id, i64), (Vote, Id)>,
    waiting_votes: BTreeMap<(Id, i64), LastVote>,
}

impl Known {
    pub fn load(store: &Reader) -> Result<Self> {
        let (choices, ballots): (Vec<Choice>, Vec<Ballot>) = (store.all()?, store.all()?);
        let polls: Vec<Poll> = store.all()?;
        let frame = store.frame()?;
        let of_theme = |p: &Poll| frame.theme(p.theme?).filter(|t| t.code == p.code).map(|t| (t.id, p.id));
        let interviews: Vec<Interview> = store.all()?;
        let priorities = store.all::<Priority>()?;
        let ratings = store.ratings()?;
        let by_members = ratings.members.iter().map(|r| (r.key(), r.value));
        let by_participants = ratings.participants.iter().map(|r| (r.key(), r.value));
        Ok(Self {
            choice_count: i64::try_from(choices.len()).unwrap_or(i64::MAX),
            rolls: rolls(store, &polls)?,
            voting: choices.iter().filter_map(|c| Some((c.id, c.poll?))).collect(),
            choices: choices.into_iter().map(|c| (c.code, c.id)).collect(),
            polls: polls.iter().filter_map(of_theme).collect(),
            stages: polls.into_iter().map(|p| (p.id, p)).collect(),
            last_interview: interviews.iter().map(|i| i.number).max().unwrap_or(0),
            interviews: interviews.into_iter().map(|i| ((i.participant, i.notes), i.id)).collect(),
            raters: Raters::of(&ratings.raters),
            ratings: by_members.chain(by_participants).collect(),
            positions: store.all::<Position>()?.into_iter().map(|p| (p.key(), p)).collect(),
            clusters: if priorities.is_empty() { HashMap::new() } else { store.memberships()?.into_iter().collect() },
            priorities: priorities.into_iter().filter_map(|p| Some((p.cluster?, p.id))).collect(),
            votes: ballots.into_iter().map(|b| ((b.choice, b.voter), (b.vote, b.id))).collect(),
            waiting_votes: BTreeMap::new(),
        })
    }

    pub fn choice(&self, code: &str) -> Option<Id> {
        self.choices.get(code).copied()
    }
    /// Why a vote of this voter on this option cannot enter.
    fn refusal(&self, choice: Id, voter: i64) -> Option<Said> {
        let poll = self.stages.get(self.voting.get(&choice)?)?;
        let roll = self.rolls.get(&poll.id);
        let said = match poll {
            _ if poll.secret => Said::new("problem-poll-secret"),
            _ if poll.form != Form::Each => Said::new("problem-poll-form"),
            _ if poll.stage != Stage::Open => Said::new("problem-poll-not-open"),
            _ if roll.is_some_and(|r| !r.contains_key(&voter)) => {
                Said::new("problem-not-on-roll").with("number", voter)
            }
            _ => return None,
        };
        Some(said.with("name", poll.name.clone()))
    }

    pub fn add_choice(&mut self, code: &str, id: Id) {
        self.choices.insert(code.to_owned(), id);
    }
    pub fn next_choice(&mut self) -> i64 {
        self.choice_count += 1;
        self.choice_count
    }
    pub fn poll(&self, theme: Id) -> Option<Id> {
        self.polls.get(&theme).copied()
    }
    pub fn add_poll(&mut self, theme: Id, id: Id) {
        self.polls.insert(theme, id);
    }
    pub fn interview(&self, new: &NewInterview) -> Option<Id> {
        self.interviews.get(&(new.participant, new.notes.clone())).copied()
    }
    pub fn add_interview(&mut self, new: &NewInterview, id: Id) -> i64 {
        self.interviews.insert((new.participant, new.notes.clone()), id);
        self.last_interview += 1;
        self.last_interview
    }
}

/// Who may vote, by poll and number; nothing of polls without a roll.
fn rolls(store: &Reader, polls: &[Poll]) -> Result<HashMap<Id, HashMap<i64, Voter>>> {
    let mut rolls = HashMap::new();
    for poll in polls {
        let roll = store.roll(poll.id)?;
        if !roll.is_empty() {
            rolls.insert(poll.id, roll.into_iter().map(|v| (v.number, v)).collect());
        }
    }
    Ok(rolls)
}

fn put<R: Record>(rating: &R) -> (Key, Change) {
    (rating.key(), Change::put(rating))
}

impl Desk<'_> {
    /// The statement (or cluster, by its label) that a rating or position quotes, or a problem.
    fn statement(&mut self, at: &RowAt, text: &str) -> Option<Id> {
        let found = self.statements.as_ref().and_then(|s| s.find(text));
        if found.is_none() {
            let said = Said::new("problem-no-such-statement").with("text", crate::text::cut(text, 60));
            self.problem(at, said, Some(Said::new("hint-statement")));
        }
        found
    }

    pub(super) fn rating(
        &mut self,
        staging: &mut Staging,
        at: &RowAt,
        by: &RatedBy,
        statement: &str,
        scores: &[(Id, i64)],
    ) {
        let Some(subject) = self.statement(at, statement) else { return };
        let rating: Box<dyn Fn(Id, i64) -> (Key, Change)> = match by {
            RatedBy::Member(member) => {
                let member = *member;
                Box::new(move |criterion, value| put(&Rating { subject, member, criterion, value }))
            }
            RatedBy::Participant { number, member, sector } => {
                match self.known.raters.meet(*number, *member, sector, || staging.next_id()) {
                    Err(said) => return self.problem(at, said, Some(Said::new("hint-rater"))),
                    Ok((rater, entered)) => {
                        self.changes.extend(entered);
                        Box::new(move |criterion, value| put(&Judgement { subject, rater, criterion, value }))
                    }
                }
            }
        };
        let mut new = false;
        for (criterion, value) in scores {
            let (key, change) = rating(*criterion, *value);
            if self.known.ratings.insert(key, *value) != Some(*value) {
                self.changes.push(change);
                new = true;
            }
        }
        if new { self.report.added += 1 } else { self.report.known += 1 }
    }

    /// A stance on a statement is a stance on the priority that its cluster became. Where a member's statements in one
    /// cluster differ, the most reserved stance stands, and every comment: reservations are never smoothed away.
    pub(super) fn position(
        &mut self,
        at: &RowAt,
        member: Id,
        statement: &str,
        stance: Id,
        (comment, recorded): (String, String),
    ) {
        let Some(statement) = self.statement(at, statement) else { return };
        let cluster = self.known.clusters.get(&statement).unwrap_or(&statement);
        let priority = self.known.priorities.get(cluster).copied();
        let Some(priority) = priority else {
            self.report.waiting += 1;
            return;
        };
        let value = |id: Id| self.frame.stance(id).map_or(0, |s| s.value);
        let mut position = Position { priority, member, stance, comment, recorded, file: Some(self.file.clone()) };
        if let Some(before) = self.known.positions.get(&position.key()) {
            if value(before.stance) < value(stance) {
                position.stance = before.stance;
            }
            if position.comment.is_empty() || before.comment.contains(&position.comment) {
                position.comment.clone_from(&before.comment);
            } else if !before.comment.is_empty() {
                position.comment = format!("{} {}", before.comment, position.comment);
            }
            if position.recorded.is_empty() || before.file.is_none() {
                position.recorded.clone_from(&before.recorded);
            }
            position.file.clone_from(&before.file);
            if *before == position {
                self.report.known += 1;
                return;
            }
        }
        self.report.added += 1;
        self.known.positions.insert(position.key(), position.clone());
        self.changes.retain(|c| c.table != Position::TABLE || c.key != position.key());
        self.changes.push(Change::put(&position));
    }

    pub(super) fn ballot(
        &mut self,
        at: &RowAt,
        voter: i64,
        seat_table: Option<i64>,
        voter_group: String,
        choice: &str,
        vote: Vote,
    ) {
        let Some(id) = self.known.choice(choice) else {
            let said = Said::new("problem-no-such-option").with("code", choice);
            self.problem(at, said, Some(Said::new("hint-option")));
            return;
        };
        if let Some(said) = self.known.refusal(id, voter) {
            return self.problem(at, said, None);
        }
        let last = LastVote { seat_table, voter_group, vote };
        // Somebody who presses twice means the second: only the last vote on an option counts.
        if self.known.waiting_votes.insert((id, voter), last).is_some() {
            self.report.known += 1;
        }
    }

    /// The votes that stand once the whole file is read.
    pub(super) fn settle_ballots(&mut self, staging: &mut Staging) {
        for ((choice, voter), last) in std::mem::take(&mut self.known.waiting_votes) {
            let before = self.known.votes.get(&(choice, voter)).copied();
            if before.is_some_and(|(vote, _)| vote == last.vote) {
                self.report.known += 1;
                continue;
            }
            self.report.added += 1;
            let voter_on_roll = self
                .known
                .voting
                .get(&choice)
                .and_then(|p| self.known.rolls.get_mut(p))
                .and_then(|r| r.get_mut(&voter));
            if let Some(on_roll) = voter_on_roll.filter(|v| !v.voted) {
                on_roll.voted = true;
                self.changes.push(Change::put(on_roll));
            }
            self.changes.push(Change::put(&Ballot {
                // A vote that replaces another stands on its ballot.
                id: before.map_or_else(|| staging.next_id(), |(_, id)| id),
                choice,
                voter,
                seat_table: last.seat_table,
                voter_group: last.voter_group,
                vote: last.vote,
                value: None,
                receipt: String::new(),
            }));
        }
    }
}

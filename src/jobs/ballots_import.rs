//! The ballots of a poll from a file: of known voters, or of nobody in particular, as PrefLib has them. Each is looked at on its
//! own, and told with its reason where it cannot count.

use std::collections::BTreeMap;
use std::path::Path;

use num_traits::ToPrimitive;

use super::Job;
use super::casting::filled;
use super::polls::options_of;
use crate::domain::ballots::{Candidate, Paper, Profile, Rule};
use crate::domain::deed::Report;
use crate::domain::exact::Exact;
use crate::domain::intake::{ImportReport, Place, Problem};
use crate::domain::marks::{Who, read_ballot, read_who};
use crate::domain::polls::{Ballot, Choice, Form, Mark, Poll, Stage, Vote, Voter};
use crate::domain::{Change, Id};
use crate::error::{Error, Kind, Result, Said};
use crate::exchange::readers::{ballots, papers};
use crate::text::{clean_line, fold};

/// Most ballots that a workspace takes in at once; files of more are counted by `calc count`.
const MOST: u64 = 200_000;

/// What a voter's ballot says.
type Cast = BTreeMap<i64, Vec<Mark>>;

impl Job<'_> {
    /// Takes ballots in, as one change. A voter's later ballot replaces an earlier one, in the file as in the poll.
    pub(super) fn bring_ballots(&mut self, id: Id, from: &Path) -> Result<Report> {
        let poll: Poll = self.need(id)?;
        if poll.stage != Stage::Open {
            return Err(Error::usage("error-poll-not-open").with("name", poll.name));
        }
        if poll.secret {
            return Err(Error::usage("ballots-file-secret").with("name", poll.name));
        }
        let options = options_of(self.workspace, id)?;
        let roll = self.workspace.roll(id)?;
        let language = self.frame()?.programme.language;
        let file = from.file_name().map(|name| clean_line(&name.to_string_lossy())).unwrap_or_default();
        let known = if is_counted(&file) { None } else { papers::read(from, &language, self.progress)? };
        let (cast, problems) = match known {
            Some(lines) => self.of_voters(&poll, &options, &roll, &file, lines),
            None => self.of_nobody(&poll, &options, &roll, from)?,
        };
        self.lay_down(&poll, &roll, &file, cast, problems)
    }

    /// Ballots of known voters: who may not vote, and what is no ballot, is told.
    fn of_voters(
        &self,
        poll: &Poll,
        options: &[Choice],
        roll: &[Voter],
        file: &str,
        lines: Vec<papers::PaperLine>,
    ) -> (Cast, Vec<Problem>) {
        let mut cast = Cast::new();
        let mut problems = Vec::new();
        let numbers: BTreeMap<i64, &Voter> = roll.iter().map(|v| (v.number, v)).collect();
        let seats: BTreeMap<(i64, i64), i64> =
            roll.iter().filter_map(|v| Some(((v.seat_table?, v.seat?), v.number))).collect();
        let number = |who: Who| match who {
            Who::Number(number) if roll.is_empty() || numbers.contains_key(&number) => Ok(number),
            Who::Number(number) => {
                Err(Said::new("error-not-on-roll").with("number", number).with("name", poll.name.clone()))
            }
            Who::Seat(table, seat) => {
                let found = seats.get(&(table, seat)).copied();
                found.ok_or_else(|| Said::new("error-no-such-seat").with("table", table).with("seat", seat))
            }
        };
        for line in lines {
            let marks = read_who(&line.voter).and_then(number).and_then(|number| {
                let marks = read_ballot(poll.form, options, &line.ballot)?;
                Ok((number, filled(poll, options, &marks).map_err(|error| error.said)?))
            });
            match marks {
                Ok((number, marks)) => drop(cast.insert(number, marks)),
                Err(said) => problems.push(problem(file, line.row, said)),
            }
        }
        (cast, problems)
    }

    /// Ballots of nobody in particular: numbered on from the last voter, where no roll says who may vote.
    fn of_nobody(&self, poll: &Poll, options: &[Choice], roll: &[Voter], from: &Path) -> Result<(Cast, Vec<Problem>)> {
        if !roll.is_empty() {
            return Err(Error::input("ballots-file-roll").hint(Said::new("ballots-file-roll-hint")));
        }
        let rule = if poll.form == Form::Approval { Rule::Approval } else { Rule::Borda };
        let file = ballots::read(from, rule, self.progress)?;
        if file.profile.voters() > MOST {
            return Err(Error::input("ballots-file-many").with("most", i64::try_from(MOST).unwrap_or(i64::MAX)));
        }
        let behind = options_behind(&file.profile, options)?;
        let last = self.workspace.ballots(Some(poll.id))?.iter().map(|b| b.voter).max().unwrap_or(0);
        let mut cast = Cast::new();
        let mut number = last.max(0);
        for pile in &file.profile.piles {
            let marks = marks(poll.form, &pile.paper, &behind)
                .ok_or_else(|| Error::input("ballots-file-form").with("form", poll.form.word()))?;
            let marks = filled(poll, options, &marks)?;
            for _ in 0..pile.count {
                number += 1;
                cast.insert(number, marks.clone());
            }
        }
        Ok((cast, file.problems))
    }

    fn lay_down(
        &mut self,
        poll: &Poll,
        roll: &[Voter],
        file: &str,
        cast: Cast,
        problems: Vec<Problem>,
    ) -> Result<Report> {
        let mut before: BTreeMap<i64, BTreeMap<Id, Ballot>> = BTreeMap::new();
        for ballot in self.workspace.ballots(Some(poll.id))? {
            before.entry(ballot.voter).or_default().insert(ballot.choice, ballot);
        }
        let on_roll: BTreeMap<i64, &Voter> = roll.iter().map(|v| (v.number, v)).collect();
        let (read, replaced) = (cast.len(), cast.keys().filter(|number| before.contains_key(number)).count());
        let mut changes: Vec<Change> = Vec::new();
        for (number, marks) in cast {
            let voter = on_roll.get(&number);
            let mut old = before.remove(&number).unwrap_or_default();
            let mut put = |old: Option<Ballot>, mark: Mark| {
                let id = old.map_or_else(|| self.workspace.next_id(self.context.now), |b| b.id);
                changes.push(Change::put(&Ballot {
                    id,
                    choice: mark.choice,
                    voter: number,
                    seat_table: voter.and_then(|v| v.seat_table),
                    voter_group: voter.map(|v| v.voter_group.clone()).unwrap_or_default(),
                    vote: mark.vote,
                    value: mark.value,
                    receipt: String::new(),
                }));
            };
            for mark in marks {
                put(old.remove(&mark.choice), mark);
            }
            // What the earlier ballot named and this one does not.
            for (choice, ballot) in old {
                put(Some(ballot), Mark { choice, vote: Vote::Blank, value: None });
            }
            changes.extend(voter.filter(|v| !v.voted).map(|v| Change::put(&Voter { voted: true, ..(*v).clone() })));
        }
        let note = Said::new("note-ballots").with("count", read).with("name", clean_line(&poll.name));
        let note = note.with("file", file.to_owned()).with("replaced", replaced);
        let mut report = match changes.is_empty() {
            true => Report::of(note),
            false => self.commit(note, changes)?,
        };
        let added = u64::try_from(read).unwrap_or(u64::MAX);
        report.import = Some(ImportReport { read: added, added, problems, ..ImportReport::default() });
        Ok(report)
    }
}

/// Whether a file of that name holds ballots that nobody in particular cast.
fn is_counted(file: &str) -> bool {
    let lower = file.to_lowercase();
    [".soc", ".soi", ".toc", ".toi", ".yaml", ".yml"].iter().any(|end| lower.ends_with(end))
}

/// The option behind each candidate: by code, else by wording, else by number.
fn options_behind(profile: &Profile, options: &[Choice]) -> Result<Vec<Id>> {
    let option = |candidate: &Candidate| {
        let (id, name) = (fold(&candidate.id), fold(&candidate.name));
        let by_code = options.iter().find(|o| fold(&o.code) == id || fold(&o.code) == name);
        let by_text = || options.iter().find(|o| fold(&o.text) == name);
        // A number is no option where a name says what it is.
        let number = id.parse::<usize>().ok().filter(|n| name == id || name == format!("candidate {n}"));
        let by_number = || options.get(number?.checked_sub(1)?);
        let found = by_code.or_else(by_text).or_else(by_number).map(|o| o.id);
        found.ok_or_else(|| {
            let codes: Vec<&str> = options.iter().map(|o| o.code.as_str()).collect();
            let hint = Said::new("hint-choices").with("names", codes.join(", "));
            Error { kind: Kind::Input, ..Error::usage("error-typed-option") }
                .with("text", candidate.name.clone())
                .hint(hint)
        })
    };
    profile.candidates.iter().map(option).collect()
}

/// A ballot as marks; `None`: it is of another form.
fn marks(form: Form, paper: &Paper, behind: &[Id]) -> Option<Vec<Mark>> {
    let chosen = |at: &usize, value: Option<i64>| Mark { choice: behind[*at], vote: Vote::For, value };
    match (form, paper) {
        (Form::Ranking, Paper::Ranking(tiers)) => {
            let tiers = (1..).zip(tiers).flat_map(|(place, tier)| tier.iter().map(move |at| (at, place)));
            Some(tiers.map(|(at, place)| chosen(at, Some(place))).collect())
        }
        (Form::Approval, Paper::Approval(all)) => Some(all.iter().map(|at| chosen(at, None)).collect()),
        (Form::Score, Paper::Scores(all)) => all.iter().map(|(at, n)| Some(chosen(at, Some(whole(n)?)))).collect(),
        (Form::Each, Paper::Scores(all)) => {
            let vote = |n: &Exact| match whole(n)? {
                1 => Some(Vote::For),
                -1 => Some(Vote::Against),
                0 => Some(Vote::Blank),
                _ => None,
            };
            all.iter().map(|(at, n)| Some(Mark { choice: behind[*at], vote: vote(n)?, value: None })).collect()
        }
        _ => None,
    }
}

fn whole(number: &Exact) -> Option<i64> {
    Some(number).filter(|n| n.is_integer()).and_then(Exact::to_i64)
}

fn problem(file: &str, row: i64, said: Said) -> Problem {
    let place = Place { sheet: None, row };
    Problem { file: file.to_owned(), place, column: None, said, hint: None, cells: Vec::new() }
}

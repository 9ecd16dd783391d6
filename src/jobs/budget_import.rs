//! A vote on a budget from a Pabulib file, taken in as a closed poll of its own.

use std::collections::HashSet;
use std::path::Path;

use super::Job;
use super::polls::free_code;
use crate::domain::budget::{Ballot as Wish, BallotKind, BudgetVote};
use crate::domain::deed::Report;
use crate::domain::exact::{self, Exact};
use crate::domain::polls::{Ballot, Choice, Form, Poll, Stage, Vote, Voter};
use crate::domain::{Change, Id};
use crate::error::{Error, Result, Said};
use crate::exchange::readers::pabulib::{self, BudgetFile};
use crate::text::{clean, clean_line, fold};
use num_traits::ToPrimitive;

/// Columns of projects that say where a project is, and of voters that say where they live, in the order of preference.
const PLACES: [&str; 4] = ["neighborhood", "neighbourhood", "district", "subunit"];

impl Job<'_> {
    /// Takes a vote in: the poll, an option for each project, a place on the roll and a ballot for each voter. All in one
    /// batch, so that it can be undone at once.
    pub(super) fn bring_budget(&mut self, from: &Path, theme: Id) -> Result<Report> {
        let BudgetFile { name: file, vote, remarks, .. } = pabulib::read(from, self.progress)?;
        let polls: Vec<Poll> = self.workspace.all()?;
        let code = free_code(&polls);
        let highest = highest(&vote, &file)?;
        let name = vote.fact("description").map(clean_line).filter(|n| !n.is_empty()).unwrap_or_else(|| file.clone());
        let sort = polls.iter().map(|p| p.sort).max().unwrap_or(0) + 1;
        let poll = Poll {
            form: form(vote.kind),
            stage: Stage::Closed,
            highest,
            budget: exact::say(&vote.budget),
            ..Poll::open(self.next_id(), &code, &name, Some(theme), sort)
        };
        let mut changes = vec![Change::put(&poll)];
        let choices = self.choices(&vote, &poll, theme)?;
        changes.extend(choices.iter().map(Change::put));
        let group = PLACES.iter().find_map(|p| vote.voter_columns.iter().position(|c| c == p));
        for (number, wish) in numbers(&vote.ballots).into_iter().zip(&vote.ballots) {
            let voter_group = group.map(|at| clean_line(&wish.cells[at])).unwrap_or_default();
            let marks = marks(&vote, wish);
            // Who names nobody took part all the same.
            let blank = marks.is_empty().then(|| choices.first()).flatten().map(|c| (c.id, Vote::Blank, None));
            let marks = marks.into_iter().map(|(at, value)| (choices[at].id, Vote::For, value)).chain(blank);
            for (choice, vote, value) in marks {
                changes.push(Change::put(&Ballot {
                    id: self.next_id(),
                    choice,
                    voter: number,
                    seat_table: None,
                    voter_group: voter_group.clone(),
                    vote,
                    value,
                    receipt: String::new(),
                }));
            }
            changes.push(Change::put(&Voter {
                id: self.next_id(),
                poll: poll.id,
                number,
                member: None,
                voter_group,
                seat_table: None,
                seat: None,
                voted: true,
            }));
        }
        let note = Said::new("note-budget-import").with("file", file).with("name", name).with("code", code);
        let note = note.with("projects", vote.projects.len()).with("ballots", vote.ballots.len());
        let mut report = self.commit(note, changes)?;
        report.said.extend(remarks);
        Ok(Report { made: Some(poll.id), ..report })
    }

    /// An option for each project. Their ids become codes as they are; where an option has one of them already, all of them
    /// get the poll's code before them, so that they sort as before.
    fn choices(&mut self, vote: &BudgetVote, poll: &Poll, theme: Id) -> Result<Vec<Choice>> {
        let all: Vec<Choice> = self.workspace.all()?;
        let taken: HashSet<String> = all.iter().map(|c| fold(&c.code)).collect();
        let before = if vote.projects.iter().any(|p| taken.contains(&fold(&p.id))) {
            format!("{}-", poll.code)
        } else {
            String::new()
        };
        let sort = all.iter().map(|c| c.sort).max().unwrap_or(0);
        let place = PLACES.iter().find(|p| vote.project_columns.iter().any(|c| c == *p));
        let choice = |(at, project): (usize, &crate::domain::budget::Project)| Choice {
            poll: Some(poll.id),
            cost: exact::say(&project.cost),
            place: place.and_then(|p| vote.cell(at, p)).map(clean_line).unwrap_or_default(),
            ..Choice::new(
                self.workspace.next_id(self.context.now),
                &format!("{before}{}", project.id),
                &clean(vote.name(at)),
                theme,
                sort + 1 + i64::try_from(at).unwrap_or(0),
            )
        };
        Ok(vote.projects.iter().enumerate().map(choice).collect())
    }
}

fn form(kind: BallotKind) -> Form {
    match kind {
        BallotKind::Approval | BallotKind::ChooseOne => Form::Approval,
        BallotKind::Ordinal => Form::Ranking,
        BallotKind::Cumulative | BallotKind::Scoring => Form::Score,
    }
}

/// The most points that a ballot gives; points that are no whole numbers are refused: a poll counts whole points.
fn highest(vote: &BudgetVote, file: &str) -> Result<i64> {
    let mut highest = 1;
    for wish in &vote.ballots {
        for points in &wish.points {
            let whole = Some(points).filter(|p| p.is_integer()).and_then(Exact::to_i64);
            let fits = whole.filter(|n| (0..=1_000_000).contains(n)).ok_or_else(|| {
                let error = Error::input("budget-import-points").with("file", file).with("voter", wish.voter.clone());
                error.with("points", exact::say(points)).hint(Said::new("budget-import-points-hint"))
            })?;
            highest = highest.max(fits);
        }
    }
    Ok(highest)
}

/// The voters' numbers: their own where these are numbers, each once; else counted from 1.
fn numbers(ballots: &[Wish]) -> Vec<i64> {
    let own: Option<Vec<i64>> = ballots.iter().map(|b| b.voter.trim().parse().ok().filter(|n| *n > 0)).collect();
    let once = |numbers: &Vec<i64>| numbers.iter().collect::<HashSet<_>>().len() == numbers.len();
    own.filter(once).unwrap_or_else(|| (1..).take(ballots.len()).collect())
}

/// What a ballot says: the project, and its place or points.
fn marks(vote: &BudgetVote, wish: &Wish) -> Vec<(usize, Option<i64>)> {
    let value = |at: usize| match form(vote.kind) {
        Form::Ranking => i64::try_from(at + 1).ok(),
        Form::Score => wish.points.get(at).and_then(Exact::to_i64),
        Form::Each | Form::Approval => None,
    };
    wish.choices.iter().enumerate().map(|(at, project)| (*project as usize, value(at))).collect()
}

//! A poll with money at stake: its options as projects, its ballots as a vote on them, decided by its rule.

use std::collections::BTreeMap;
use std::path::Path;

use super::budgeting::{BudgetAnswer, BudgetQuestion, decide_file};
use super::casting::receipt_by_name;
use super::poll_count::hexadecimal;
use super::polls::options_of;
use crate::domain::budget::{
    Ballot as Wish, BallotKind, BudgetVote, Completion, Method, Project, Rule, TieRule, Utility,
};
use crate::domain::exact::{self, Exact};
use crate::domain::polls::{Ballot, Choice, Form, Poll, Stage, Vote};
use crate::domain::view::{BudgetPage, BudgetResult};
use crate::domain::{Id, Key, Progress};
use crate::error::{Error, Result, Said};
use crate::exchange::readers::pabulib::BudgetFile;
use crate::exchange::writers::pabulib;
use crate::store::Reader;
use crate::text::clean_line;

/// Ballots times projects up to which the screen sets the rules side by side without being asked.
const QUICK: usize = 200_000;

/// What a project is worth where nobody says otherwise.
pub(super) fn own_utility(form: Form) -> Utility {
    if form == Form::Score { Utility::Points } else { Utility::Cost }
}

/// The rule of a poll with money at stake: its own, else equal shares, raised, and greedy on the rest.
pub(super) fn method_of(poll: &Poll) -> Method {
    let usual = Method {
        rule: Rule::EqualShares,
        utility: own_utility(poll.form),
        completion: Completion::Add1Greedy,
        ties: TieRule::Id,
    };
    Method::named(&poll.rule, own_utility(poll.form)).unwrap_or(usual)
}

/// The question that a rule asks.
fn question(method: Method) -> BudgetQuestion {
    BudgetQuestion {
        rule: method.rule,
        utility: Some(method.utility),
        completion: method.completion,
        ties: method.ties,
        needed: None,
        by: None,
        compare: false,
        every: false,
    }
}

/// Decides a closed poll: by what is asked, or by its own rule.
///
/// # Errors
/// When the poll is still open, has no money at stake, or an option has no cost.
pub fn poll_budget(
    store: &Reader,
    id: Id,
    asked: Option<&BudgetQuestion>,
    progress: &dyn Progress,
) -> Result<BudgetAnswer> {
    let poll: Poll = store.need(&Key::one(id))?;
    if poll.stage < Stage::Closed {
        return Err(Error::usage("error-poll-not-closed").with("name", poll.name));
    }
    let (file, _) = budget_file(store, &poll)?;
    let own = question(method_of(&poll));
    decide_file(file, asked.unwrap_or(&own), progress)
}

/// The question that a poll's own rule asks, to be changed by what else is asked.
#[must_use]
pub fn poll_question(poll: &Poll) -> BudgetQuestion {
    question(method_of(poll))
}

/// The ballots of a closed poll as a Pabulib file.
///
/// # Errors
/// When the poll is still open, has no money at stake, an option has no cost, or the file cannot be written.
pub fn write_poll_budget(store: &Reader, id: Id, out: &Path) -> Result<()> {
    let poll: Poll = store.need(&Key::one(id))?;
    if poll.stage < Stage::Closed {
        return Err(Error::usage("error-poll-not-closed").with("name", poll.name));
    }
    super::write_text(out, &ballots_file(store, &poll)?)
}

/// The ballots of a poll with money at stake as a Pabulib file.
pub(super) fn ballots_file(store: &Reader, poll: &Poll) -> Result<String> {
    let (file, _) = budget_file(store, poll)?;
    Ok(String::from_utf8_lossy(&bytes(&file.vote)?).into_owned())
}

/// A poll with money at stake for the screen and the draft; `None` where there is no such poll, or no money. `compare`: whether to
/// set the rules side by side, where that is quickly done.
pub(super) fn page(store: &Reader, id: Id, compare: bool, progress: &dyn Progress) -> Result<Option<BudgetPage>> {
    let Some(state) = store.poll_states()?.into_iter().find(|s| s.poll.id == id) else { return Ok(None) };
    let Some(budget) = exact::parse(&state.poll.budget) else { return Ok(None) };
    let choices = options_of(store, id)?;
    let projects = choices
        .iter()
        .map(|c| Project { id: c.code.clone(), cost: exact::parse(&c.cost).unwrap_or_default(), cells: cells(c) })
        .collect();
    let result = if state.is_sealed() {
        Err(Said::new("poll-sealed"))
    } else if state.papers == 0 {
        Err(Said::new("budget-no-ballots"))
    } else {
        match budget_file(store, &state.poll) {
            Ok((file, _)) => Ok(result(file, &state.poll, compare, progress)?),
            Err(error) if error.said.key == "error-budget-cost" => Err(error.said),
            Err(error) => return Err(error),
        }
    };
    let options = choices.iter().map(|c| c.id).collect();
    Ok(Some(BudgetPage { state, options, projects, budget, result }))
}

fn result(file: BudgetFile, poll: &Poll, compare: bool, progress: &dyn Progress) -> Result<BudgetResult> {
    let ballots = file.vote.ballots.len();
    let compare = compare && ballots * file.vote.projects.len() <= QUICK;
    let answer = decide_file(file, &BudgetQuestion { compare, ..question(method_of(poll)) }, progress)?;
    Ok(BudgetResult {
        method: answer.method,
        outcome: answer.outcome,
        ballots,
        votes: answer.votes,
        served: answer.served,
        shares: answer.shares,
        compared: answer.compared,
    })
}

fn cells(choice: &Choice) -> Vec<String> {
    vec![clean_line(&choice.text), clean_line(&choice.place)]
}

/// The vote as a file would hold it, with the options behind its projects.
fn budget_file(store: &Reader, poll: &Poll) -> Result<(BudgetFile, Vec<Choice>)> {
    let budget = exact::parse(&poll.budget).ok_or_else(|| {
        Error::usage("error-no-budget").with("name", poll.name.clone()).hint(Said::new("hint-budget"))
    })?;
    let choices = options_of(store, poll.id)?;
    let vote = BudgetVote {
        facts: vec![("description".to_owned(), clean_line(&poll.name))],
        budget,
        kind: match poll.form {
            Form::Each | Form::Approval => BallotKind::Approval,
            Form::Ranking => BallotKind::Ordinal,
            Form::Score => BallotKind::Scoring,
        },
        projects: choices.iter().map(project).collect::<Result<_>>()?,
        ballots: wishes(store, poll, &choices)?,
        project_columns: vec!["name".to_owned(), "neighborhood".to_owned()],
        voter_columns: vec!["group".to_owned(), "member".to_owned()],
    };
    let vote = without_empty_columns(vote);
    let sha256 = hexadecimal(&bytes(&vote)?);
    Ok((BudgetFile { name: format!("{}.pb", poll.code), sha256, vote, remarks: Vec::new() }, choices))
}

fn project(choice: &Choice) -> Result<Project> {
    let cost = exact::parse(&choice.cost);
    let cost = cost.ok_or_else(|| Error::usage("error-budget-cost").with("code", choice.code.clone()))?;
    Ok(Project { id: choice.code.clone(), cost, cells: cells(choice) })
}

/// What each ballot asks for, by voter; the member behind it only where ballots are by name.
fn wishes(store: &Reader, poll: &Poll, choices: &[Choice]) -> Result<Vec<Wish>> {
    let place: BTreeMap<Id, u32> = choices.iter().map(|c| c.id).zip(0..).collect();
    let frame = store.frame()?;
    let member = |id: Option<Id>| id.and_then(|id| frame.member(id)).map(|m| m.code.clone()).unwrap_or_default();
    let members: BTreeMap<i64, String> = match poll.secret {
        true => BTreeMap::new(),
        false => store.roll(poll.id)?.iter().map(|v| (v.number, member(v.member))).collect(),
    };
    let mut papers: BTreeMap<i64, Vec<Ballot>> = BTreeMap::new();
    store.ballots(Some(poll.id))?.into_iter().for_each(|b| papers.entry(b.voter).or_default().push(b));
    let wish = |(voter, mut paper): (i64, Vec<Ballot>)| {
        let receipt = paper.iter().map(|b| b.receipt.clone()).find(|r| !r.is_empty());
        let group = paper.first().map(|b| clean_line(&b.voter_group)).unwrap_or_default();
        paper.retain(|b| b.vote == Vote::For);
        let key = |b: &Ballot| match poll.form {
            Form::Ranking => b.value.unwrap_or(0),
            _ => 0,
        };
        paper.sort_by_key(|b| (key(b), place.get(&b.choice).copied()));
        let points = |b: &Ballot| exact::whole(b.value.unwrap_or(0));
        Wish {
            voter: receipt.unwrap_or_else(|| receipt_by_name(poll, voter)),
            choices: paper.iter().filter_map(|b| place.get(&b.choice).copied()).collect(),
            points: if poll.form == Form::Score { paper.iter().map(points).collect() } else { Vec::new() },
            cells: vec![group, members.get(&voter).cloned().unwrap_or_default()],
        }
    };
    Ok(papers.into_iter().map(wish).collect())
}

/// Leaves out what nobody filled in.
fn without_empty_columns(mut vote: BudgetVote) -> BudgetVote {
    for at in (0..vote.voter_columns.len()).rev() {
        if vote.ballots.iter().all(|b| b.cells[at].is_empty()) {
            vote.voter_columns.remove(at);
            vote.ballots.iter_mut().for_each(|b| drop(b.cells.remove(at)));
        }
    }
    vote
}

fn bytes(vote: &BudgetVote) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    pabulib::write(vote, &mut bytes)?;
    Ok(bytes)
}

/// Winners of a poll that was counted by a rule for budgets, in the order in which they were selected, with what is told of it.
pub(super) fn counted(store: &Reader, poll: &Poll, progress: &dyn Progress) -> Result<(Vec<Id>, Vec<Said>, String)> {
    let (file, choices) = budget_file(store, poll)?;
    let answer = decide_file(file, &BudgetQuestion { needed: Some(false), ..question(method_of(poll)) }, progress)?;
    let told = |amount: &Exact| exact::say(amount);
    let mut said = vec![answer.method.say()];
    if let Some(share) = &answer.outcome.share {
        said.push(match answer.outcome.raised {
            Some(raised) => Said::new("budget-share-raised").with("raised", raised).with("share", told(share)),
            None => Said::new("budget-share").with("share", told(share)),
        });
    }
    for (number, round) in (1..).zip(&answer.outcome.rounds) {
        let project = &answer.file.vote.projects[round.project];
        let step = Said::new("budget-step").with("number", i64::from(number)).with("id", project.id.clone());
        said.push(step.with("cost", told(&project.cost)).with("left", told(&round.left)));
        if !round.tied.is_empty() {
            let tied: Vec<&str> = round.tied.iter().map(|p| answer.file.vote.projects[*p].id.as_str()).collect();
            said.push(Said::new("budget-tie").with("tied", tied.join(", ")).with("id", project.id.clone()));
        }
    }
    let winners = answer.outcome.order().into_iter().map(|p| choices[p].id).collect();
    Ok((winners, said, answer.file.sha256))
}

//! budget: what the money of a poll goes to, and votes on budgets from and to files.

use serde_json::json;

use super::args::{BudgetQuestionArgs, PollBudgetArgs};
use super::calc::tell_budget;
use super::desk::{Bar, Desk};
use super::print::{columns, table};
use super::{Outcome, find};
use crate::domain::budget::money;
use crate::domain::deed::Deed;
use crate::domain::exact;
use crate::domain::polls::{Poll, PollDeed};
use crate::domain::view::{Answer, PollState, Query};
use crate::error::{Error, Result, Said};
use crate::jobs::{self, BudgetQuestion};
use crate::store::Workspace;
use crate::text::clean_line;

pub fn budget(args: &PollBudgetArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    if let Some(from) = &args.from {
        let theme = super::polls::theme_of(&workspace.frame()?, args.theme.as_deref())?;
        let deed = PollDeed::BringBudget { from: from.clone(), theme };
        return desk.perform(&mut workspace, &Deed::Poll(deed));
    }
    let Some(typed) = &args.poll else { return list(&workspace, desk) };
    let poll = find::poll(&workspace, typed)?;
    if let Some(out) = &args.out {
        jobs::write_poll_budget(&workspace, poll.id, out)?;
        desk.remark(&Said::new("done-export").with("path", out.display().to_string()));
    }
    let answer = jobs::poll_budget(&workspace, poll.id, Some(&question(&args.question, &poll)), &Bar::new())?;
    tell_budget(&answer, desk)
}

/// What is asked; where no rule is named, the poll's own with what else is asked changed in it.
fn question(args: &BudgetQuestionArgs, poll: &Poll) -> BudgetQuestion {
    let (asked, own) = (args.question(), jobs::poll_question(poll));
    if args.rule.is_some() {
        return asked;
    }
    BudgetQuestion {
        rule: own.rule,
        utility: asked.utility.or(own.utility),
        completion: args.completion.map_or(own.completion, |_| asked.completion),
        ties: args.ties.map_or(own.ties, |_| asked.ties),
        ..asked
    }
}

/// The polls with money at stake.
fn list(workspace: &Workspace, desk: &Desk) -> Result<Outcome> {
    let Answer::Polls(polls) = desk.ask(workspace, &Query::Polls)? else {
        return Err(Error::internal("another answer than asked for"));
    };
    let with_money: Vec<&PollState> = polls.polls.iter().filter(|p| !p.poll.budget.is_empty()).collect();
    if desk.json {
        let rows: Vec<_> = with_money
            .iter()
            .map(|p| {
                json!({"code": p.poll.code, "name": p.poll.name, "budget": p.poll.budget, "stage": p.poll.stage,
                       "ballots": p.papers, "projects": polls.options_of(p.poll.id).count(), "rule": p.poll.rule})
            })
            .collect();
        desk.print_json(&json!({ "budgets": rows }))?;
        return Ok(Outcome::Done);
    }
    if with_money.is_empty() {
        desk.line(&desk.locale.text("budget-none"))?;
        return Ok(Outcome::Done);
    }
    let heads = [
        ("column-code", false),
        ("budget-column-budget", true),
        ("budget-column-projects", true),
        ("column-ballots", true),
        ("budget-column-stage", false),
        ("budget-column-poll", false),
    ];
    let heads: Vec<(String, bool)> = heads.iter().map(|(key, right)| (desk.locale.text(key), *right)).collect();
    let row = |p: &&PollState| {
        let budget = exact::parse(&p.poll.budget).map(|b| money(&desk.locale, &b)).unwrap_or_default();
        let stage = desk.locale.say(&Said::new("budget-stage").with("stage", p.poll.stage.word()));
        let (projects, ballots) = (polls.options_of(p.poll.id).count(), desk.locale.count(p.papers));
        vec![p.poll.code.clone(), budget, projects.to_string(), ballots, stage, clean_line(&p.poll.name)]
    };
    let rows: Vec<Vec<String>> = with_money.iter().map(row).collect();
    table(&heads, &rows, columns()).iter().try_for_each(|line| desk.line(line))?;
    Ok(Outcome::Done)
}

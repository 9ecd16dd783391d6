//! The outcome of `calc budget` for machines: amounts are exact, as text.

use num_traits::Zero;
use serde_json::{Value, json};

use crate::domain::budget::{Loser, Method, Outcome, Phase, Round, Why};
use crate::domain::exact::{Exact, say};
use crate::jobs::BudgetAnswer;

/// The whole answer; `remarks` are said in the reader's language.
pub(super) fn answer_json(answer: &BudgetAnswer, remarks: &[String]) -> Value {
    let (vote, outcome) = (&answer.file.vote, &answer.outcome);
    let id = |project: &usize| vote.projects[*project].id.as_str();
    let sorted = |projects: &[usize]| {
        let mut ids: Vec<&str> = projects.iter().map(id).collect();
        ids.sort_unstable();
        json!(ids)
    };
    let ids = |projects: &[usize]| json!(projects.iter().map(id).collect::<Vec<_>>());
    let [rule, utility, completion, ties] = answer.method.words();
    let tied = |round: &&Round| !round.tied.is_empty();
    let shares = answer.shares.as_ref().map(|(column, groups)| {
        let share = |money: &Exact| (!outcome.spent.is_zero()).then(|| say(&(money / &outcome.spent)));
        let group = |g: &crate::domain::budget::GroupShare| {
            json!({"group": g.group, "voters": g.voters, "money": say(&g.money), "share": share(&g.money)})
        };
        json!({"column": column, "groups": groups.iter().map(group).collect::<Vec<_>>()})
    });
    let compared = |(method, outcome, served): &(Method, Outcome, u64)| {
        let [rule, utility, completion, _] = method.words();
        json!({
            "rule": rule, "utility": utility, "completion": completion, "winners": sorted(&outcome.order()),
            "order": ids(&outcome.order()), "total_cost": say(&outcome.spent), "served": served,
        })
    };
    json!({
        "winners": sorted(&outcome.order()),
        "order": ids(&outcome.order()),
        "total_cost": say(&outcome.spent),
        "budget": say(&vote.budget),
        "left": say(&(&vote.budget - &outcome.spent)),
        "currency": vote.fact("currency"),
        "rule": rule,
        "utility": utility,
        "completion": completion,
        "tie_rule": ties,
        "ballot_kind": vote.kind.word(),
        "ballots": vote.ballots.len(),
        "projects": vote.projects.len(),
        "served": answer.served,
        "share": outcome.share.as_ref().map(say),
        "raised": outcome.raised,
        "rounds": outcome.rounds.iter().map(|r| round_json(r, answer)).collect::<Vec<_>>(),
        "ties": outcome.rounds.iter().filter(tied).map(|round| {
            json!({"tied": ids(&round.tied), "chosen": id(&round.project), "by": ties})
        }).collect::<Vec<_>>(),
        "losers": outcome.losers.iter().map(|l| loser_json(l, answer)).collect::<Vec<_>>(),
        "supporters_needed_asked": answer.asked_needed,
        "shares": shares,
        "official": answer.official().map(|projects| sorted(&projects)),
        "compare": answer.compared.iter().map(compared).collect::<Vec<_>>(),
        "outcomes": answer.every.as_ref().map(|every| every.outcomes.iter().map(|o| sorted(o)).collect::<Vec<_>>()),
        "outcomes_complete": answer.every.as_ref().map(|every| every.complete),
        "remarks": remarks,
        "sha256": answer.file.sha256,
        "version": env!("CARGO_PKG_VERSION"),
    })
}

fn round_json(round: &Round, answer: &BudgetAnswer) -> Value {
    let vote = &answer.file.vote;
    let (phase, measure) = match round.phase {
        Phase::Free => ("free", "price"),
        Phase::Shares => ("shares", "rho"),
        Phase::Greedy => ("greedy", "worth"),
        Phase::Loads => ("phragmen", "load"),
    };
    json!({
        "project": vote.projects[round.project].id,
        "cost": say(&vote.projects[round.project].cost),
        "votes": answer.votes[round.project],
        "phase": phase,
        measure: round.measure.as_ref().map(say),
        "payers": round.payers,
        "left": say(&round.left),
    })
}

fn loser_json(loser: &Loser, answer: &BudgetAnswer) -> Value {
    let vote = &answer.file.vote;
    let why = match &loser.why {
        Why::TooDear => "above_budget",
        Why::NoVotes => "no_votes",
        Why::Worthless => "worthless",
        Why::Supporters(_) => "supporters_short",
        Why::DidNotFit(_) => "did_not_fit",
        Why::Ended(_) => "ended",
    };
    let left = match &loser.why {
        Why::DidNotFit(left) => Some(say(left)),
        _ => None,
    };
    let before = match loser.why {
        Why::Ended(unfit) => Some(vote.projects[unfit].id.as_str()),
        _ => None,
    };
    json!({
        "project": vote.projects[loser.project].id,
        "cost": say(&vote.projects[loser.project].cost),
        "votes": answer.votes[loser.project],
        "why": why,
        "left": loser.left.as_ref().map(say),
        "budget_left": left,
        "ended_at": before,
        "supporters_needed": loser.needed,
    })
}

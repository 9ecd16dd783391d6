//! What a `.pb` file says beside its rows, held against them: nothing here changes the count.

use num_traits::{Signed, Zero};

use super::rows::number;
use crate::domain::budget::{BallotKind, BudgetVote};
use crate::domain::exact::{Exact, say, whole};
use crate::error::Said;

/// Facts that describe the vote and that a complete file has.
const DESCRIBING: [&str; 7] = ["description", "country", "unit", "instance", "rule", "date_begin", "date_end"];

/// Remarks on a vote.
pub(super) fn remarks(vote: &BudgetVote) -> Vec<Said> {
    let missing: Vec<&str> = DESCRIBING.into_iter().filter(|key| vote.fact(key).is_none_or(str::is_empty)).collect();
    let mut remarks = Vec::new();
    if !missing.is_empty() {
        remarks.push(Said::new("budget-remark-missing").with("keys", missing.join(", ")));
    }
    let mut votes = vec![Exact::zero(); vote.projects.len()];
    let mut scores = votes.clone();
    for ballot in &vote.ballots {
        for (at, project) in ballot.choices.iter().enumerate() {
            votes[*project as usize] += whole(1);
            if let Some(points) = ballot.points.get(at) {
                scores[*project as usize] += points;
            }
        }
    }
    remarks.extend(differs(vote, "votes", &votes));
    if vote.kind.has_points() {
        remarks.extend(differs(vote, "score", &scores));
    }
    let limit = |key: &str| vote.fact(key).and_then(|n| n.parse::<usize>().ok());
    let most = if vote.kind == BallotKind::ChooseOne { Some(1) } else { limit("max_length") };
    if let Some(most) = most {
        let over = vote.ballots.iter().filter(|b| b.choices.len() > most).count();
        if over > 0 {
            remarks.push(Said::new("budget-remark-long").with("ballots", over).with("most", most));
        }
    }
    if vote.fact("default_score").and_then(number).is_some_and(|n| !n.is_zero()) {
        remarks.push(Said::new("budget-remark-default"));
    }
    if vote.kind.has_points()
        && let Some(most) = vote.fact("max_sum_points").and_then(number).filter(Signed::is_positive)
    {
        let over = vote.ballots.iter().filter(|b| b.points.iter().sum::<Exact>() > most).count();
        if over > 0 {
            remarks.push(Said::new("budget-remark-points").with("ballots", over).with("most", say(&most)));
        }
    }
    remarks
}

/// A column of totals that the ballots do not bear out.
fn differs(vote: &BudgetVote, column: &str, counted: &[Exact]) -> Option<Said> {
    let told = |project: usize| vote.cell(project, column).and_then(number);
    let wrong: Vec<usize> = (0..counted.len()).filter(|p| told(*p).is_some_and(|n| n != counted[*p])).collect();
    let first = *wrong.first()?;
    let said = Said::new("budget-remark-totals").with("column", column).with("projects", wrong.len());
    let said = said.with("id", &vote.projects[first].id).with("counted", say(&counted[first]));
    Some(said.with("told", say(&told(first)?)))
}

//! What the money of a poll goes to, and why the rest is not funded.

use super::super::builder::Builder;
use super::super::live::Live;
use super::{cell, figures, nothing, row, table, wanted, words};
use crate::domain::budget::{money, rounded};
use crate::domain::document::{Block, Inline, TableRow};
use crate::domain::exact::whole;
use crate::domain::view::{BudgetPage, BudgetResult};
use crate::error::Said;
use crate::text::clean_line;

pub(super) fn make(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let pages = &builder.material.budgets;
    let asked: Vec<&BudgetPage> =
        pages.iter().filter(|b| b.state.poll.theme.is_some_and(|theme| wanted(live, theme, None))).collect();
    if asked.is_empty() {
        return nothing(builder, Said::new("draft-nothing-budget"));
    }
    asked.into_iter().flat_map(|page| of_poll(builder, page)).collect()
}

fn of_poll(builder: &Builder, page: &BudgetPage) -> Vec<Block> {
    let result = match &page.result {
        Ok(result) => result,
        Err(said) => {
            let text = format!("{}: {}", clean_line(&page.state.poll.name), builder.say(said.clone()));
            return vec![Block::Note(cell(&text))];
        }
    };
    let mut blocks = vec![projects(builder, page, result)];
    let said = Said::new("draft-budget-base")
        .with("rule", builder.say(result.method.say()))
        .with("ballots", builder.locale.count(i64::try_from(result.ballots).unwrap_or(0)))
        .with("spent", money(builder.locale, &result.outcome.spent))
        .with("budget", money(builder.locale, &page.budget));
    blocks.push(Block::Note(cell(&builder.say(said))));
    blocks.extend(shares(builder, page, result));
    blocks
}

/// Every project: funded as which one, or why it is not.
fn projects(builder: &Builder, page: &BudgetPage, result: &BudgetResult) -> Block {
    let columns = vec![
        words(builder.text("draft-column-option"), 8),
        figures(builder.text("budget-column-cost"), 3),
        figures(builder.text("budget-column-votes"), 2),
        words(builder.text("draft-column-outcome"), 7),
    ];
    let rows: Vec<TableRow> = result
        .order()
        .into_iter()
        .map(|at| {
            let project = &page.projects[at];
            let mut name = vec![Inline::Strong(cell(&project.id))];
            if page.name(at) != project.id {
                name.push(Inline::Text(format!(" {}", page.name(at))));
            }
            let votes = result.votes.get(at).copied().and_then(|n| i64::try_from(n).ok()).unwrap_or(0);
            row(vec![
                name,
                cell(&money(builder.locale, &project.cost)),
                cell(&builder.locale.count(votes)),
                outcome(builder, page, result, at),
            ])
        })
        .collect();
    let name = clean_line(&page.state.poll.name);
    table(builder.say(Said::new("draft-budget-caption").with("name", name)), columns, rows)
}

fn outcome(builder: &Builder, page: &BudgetPage, result: &BudgetResult, at: usize) -> Vec<Inline> {
    let Some(loser) = result.loser(at) else {
        let number = result.round(at).map_or(0, |(number, _)| number);
        let said = Said::new("draft-budget-funded").with("number", number);
        return vec![Inline::Strong(cell(&builder.say(said)))];
    };
    let unfit = loser.unfit().map_or("", |at| page.projects[at].id.as_str());
    let said = Said::new("budget-not-funded");
    cell(&builder.say(loser.fill(said, unfit, builder.locale, &|amount| money(builder.locale, amount))))
}

/// What share of the money each group of voters decided.
fn shares(builder: &Builder, page: &BudgetPage, result: &BudgetResult) -> Option<Block> {
    let spent = &result.outcome.spent;
    let (_, groups) = result.shares.as_ref().filter(|(_, groups)| groups.len() > 1 && *spent > whole(0))?;
    let columns = vec![
        words(builder.text("budget-column-group"), 6),
        figures(builder.text("budget-column-money"), 3),
        figures(builder.text("budget-column-money-share"), 3),
        figures(builder.text("budget-column-voters-share"), 3),
    ];
    let all = whole(i64::try_from(result.ballots.max(1)).unwrap_or(1));
    let percent = |n| format!("{} %", rounded(builder.locale, &(n * whole(100)), 0));
    let mut groups: Vec<_> = groups.iter().collect();
    groups.sort_by(|a, b| b.money.cmp(&a.money));
    let rows = groups.into_iter().map(|g| {
        let name = if g.group.is_empty() { builder.text("budget-unknown-group") } else { g.group.clone() };
        let of_voters = whole(i64::try_from(g.voters).unwrap_or(0)) / &all;
        let share = percent(&g.money / spent);
        row(vec![cell(&name), cell(&money(builder.locale, &g.money)), cell(&share), cell(&percent(of_voters))])
    });
    let name = clean_line(&page.state.poll.name);
    let caption = builder.say(Said::new("draft-budget-shares-caption").with("name", name));
    Some(table(caption, columns, rows.collect()))
}

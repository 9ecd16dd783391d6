//! What those who voted agree on across all groups of opinion, what speaks for each group, and what divides them.

use super::super::builder::Builder;
use super::super::live::Live;
use super::{NOTHING, cell, count, figures, nothing, row, table, wanted, words};
use crate::domain::document::{Block, Column, Inline, TableRow};
use crate::domain::opinions::{Side, letter};
use crate::domain::view::{OpinionsPage, OpinionsResult, Telling, per_cent};
use crate::error::Said;
use crate::text::clean_line;

pub(super) fn make(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let pages = &builder.material.opinions;
    // Without a theme: all votes by name together.
    let asked = |page: &&OpinionsPage| match (&page.poll, live.theme) {
        (None, None) => true,
        (Some(state), Some(_)) => state.poll.theme.is_some_and(|theme| wanted(live, theme, None)),
        _ => false,
    };
    let asked: Vec<&OpinionsPage> = pages.iter().filter(asked).collect();
    if asked.is_empty() {
        return nothing(builder, Said::new("draft-nothing-opinions"));
    }
    asked.into_iter().flat_map(|page| of_poll(builder, page)).collect()
}

fn of_poll(builder: &Builder, page: &OpinionsPage) -> Vec<Block> {
    let name = match &page.poll {
        Some(state) => clean_line(&state.poll.name),
        None => builder.text("opinions-by-name"),
    };
    let result = match &page.result {
        Ok(result) => result,
        Err(said) => return vec![Block::Note(cell(&format!("{name}: {}", builder.say(said.clone()))))],
    };
    vec![statements(builder, page, result, &name), base(builder, result), groups(builder, result, &name)]
}

/// The statements of which something is told, each once, with the share of each group that agrees.
fn statements(builder: &Builder, page: &OpinionsPage, result: &OpinionsResult, name: &str) -> Block {
    let mut columns = vec![words(builder.text("draft-column-option"), 8)];
    let of_group = |g| Column { title: letter(g).to_string(), number: true, width: 2 };
    columns.extend((0..result.groups.len()).map(of_group));
    columns.push(words(builder.text("draft-column-told"), 6));
    let told = result.told();
    let mut listed: Vec<usize> = Vec::new();
    for at in told.iter().filter(|(telling, _)| *telling != Telling::Rest).flat_map(|(_, all)| all) {
        if !listed.contains(at) {
            listed.push(*at);
        }
    }
    let rows: Vec<TableRow> = listed
        .into_iter()
        .map(|at| {
            let statement = &page.statements[at];
            let mut cells = vec![vec![
                Inline::Strong(cell(&statement.id)),
                Inline::Text(format!(" {}", clean_line(&statement.text))),
            ]];
            cells.extend(result.findings.tallies.iter().map(|own| {
                let percent = per_cent(i64::from(own[at].agree), i64::from(own[at].votes));
                cell(&percent.map_or_else(|| NOTHING.to_owned(), |n| format!("{n} %")))
            }));
            cells.push(cell(&what_is_told(builder, result, &told, at)));
            row(cells)
        })
        .collect();
    table(builder.say(Said::new("draft-opinions-caption").with("name", name)), columns, rows)
}

/// "All together agree; speaks for A and C; 66 points between the groups".
fn what_is_told(builder: &Builder, result: &OpinionsResult, told: &[(Telling, Vec<usize>)], at: usize) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut speaks: [Vec<String>; 2] = [Vec::new(), Vec::new()];
    for (telling, _) in told.iter().filter(|(_, all)| all.contains(&at)) {
        match telling {
            Telling::Together(Side::Agree) => parts.push(builder.text("opinions-together-agree")),
            Telling::Together(Side::Disagree) => parts.push(builder.text("opinions-together-disagree")),
            Telling::Speaks(group) => {
                let against = result.side(*telling, at) == Some(Side::Disagree);
                speaks[usize::from(against)].push(letter(*group).to_string());
            }
            Telling::Divides | Telling::Rest => {}
        }
    }
    for (key, letters) in ["draft-opinions-for", "draft-opinions-against"].into_iter().zip(speaks) {
        if !letters.is_empty() {
            parts.push(builder.say(Said::new(key).with("letters", letters.join(", "))));
        }
    }
    if let Some(apart) =
        result.apart(at).filter(|_| told.iter().any(|(t, all)| *t == Telling::Divides && all.contains(&at)))
    {
        parts.push(builder.say(Said::new("groups-apart").with("percent", apart)));
    }
    parts.join("; ")
}

/// Who counts, and what the figures are.
fn base(builder: &Builder, result: &OpinionsResult) -> Block {
    let grouped: usize = result.groups.iter().map(|g| g.size).sum();
    let number = |n: usize| builder.locale.count(i64::try_from(n).unwrap_or(i64::MAX));
    let said = Said::new("draft-opinions-base")
        .with("grouped", number(grouped))
        .with("participants", number(result.participants))
        .with("groups", result.groups.len());
    let apart = result.silhouette.map(|s| builder.locale.thousandths((s * 1000.0).round() as i64, 2));
    let apart = apart.map(|figure| {
        let said = Said::new("groups-silhouette").with("silhouette", figure);
        format!(" {}", builder.say(said.with("over", result.sampled.unwrap_or(0))))
    });
    Block::Note(cell(&format!("{}{}", builder.say(said), apart.unwrap_or_default())))
}

/// Who is in each group.
fn groups(builder: &Builder, result: &OpinionsResult, name: &str) -> Block {
    let columns = vec![
        words(builder.text("draft-column-group"), 2),
        figures(builder.text("draft-column-participants"), 2),
        words(builder.text("draft-column-who"), 9),
    ];
    let rows = result.groups.iter().enumerate().map(|(at, group)| {
        let named = group.made_of.iter().filter(|(name, _)| !name.is_empty());
        let who: Vec<String> = named.map(|(name, n)| format!("{} {name}", builder.locale.count(*n as i64))).collect();
        let who = if who.is_empty() { NOTHING.to_owned() } else { who.join(", ") };
        row(vec![cell(&letter(at).to_string()), count(builder, group.size as i64), cell(&who)])
    });
    let rows = rows.collect();
    table(builder.say(Said::new("draft-opinions-groups-caption").with("name", name)), columns, rows)
}

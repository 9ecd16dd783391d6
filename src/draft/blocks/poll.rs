//! Votes on options, each with its base.

use std::cmp::Reverse;

use super::super::builder::Builder;
use super::super::live::Live;
use super::{NOTHING, cell, count, figures, nothing, row, table, theme_name, wanted, words};
use crate::domain::Id;
use crate::domain::document::{Block, Column, Inline, TableRow};
use crate::domain::polls::{Form, Stage};
use crate::domain::view::{ChoiceResult, GroupVotes, PollPage, PollState};
use crate::error::Said;
use crate::text;

pub(super) fn make(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let polls = &builder.material.polls;
    let voted: Vec<&ChoiceResult> =
        polls.iter().filter(|c| wanted(live, c.choice.theme, None) && c.base() > 0).collect();
    let asked = |p: &&PollPage| p.state.poll.theme.is_some_and(|theme| wanted(live, theme, None));
    let counts: Vec<&PollPage> = builder.material.counts.iter().filter(asked).collect();
    if voted.is_empty() && counts.is_empty() {
        return nothing(builder, Said::new("draft-nothing-votes"));
    }
    let themes = builder.material.frame.themes.iter().map(|t| t.id);
    let mut out = Vec::new();
    for theme in themes {
        let mut choices: Vec<&ChoiceResult> = voted.iter().copied().filter(|c| c.choice.theme == theme).collect();
        choices.sort_by_key(|c| (c.choice.sort, c.choice.id));
        if !choices.is_empty() {
            out.push(of_theme(builder, theme, &choices));
            out.extend(by_group(builder, theme, &choices));
        }
    }
    out.extend(counts.into_iter().flat_map(|page| of_poll(builder, page)));
    out
}

/// A poll whose ballots approve, rank or give points: who was chosen, and how many ballots name each option, also by group.
fn of_poll(builder: &Builder, page: &PollPage) -> Vec<Block> {
    let (state, name) = (&page.state, text::clean_line(&page.state.poll.name));
    if state.is_sealed() || state.papers == 0 {
        let why = builder.text(if state.is_sealed() { "poll-sealed" } else { "budget-no-ballots" });
        return vec![Block::Note(cell(&format!("{name}: {why}")))];
    }
    let said = Said::new("draft-poll-base")
        .with("ballots", builder.locale.count(state.papers))
        .with("counted", i64::from(state.poll.stage == Stage::Counted))
        .with("rule", state.poll.rule.clone());
    let base = Block::Note(cell(&builder.say(said)));
    let caption = builder.say(Said::new("draft-poll-count-caption").with("name", name));
    vec![table(caption, heads(builder, state), named(builder, page)), base]
}

/// Groups of a poll's voters; only where there is more than one.
fn groups_of(state: &PollState) -> &[(String, i64)] {
    if state.by_group.len() < 2 { &[] } else { &state.by_group }
}

fn heads(builder: &Builder, state: &PollState) -> Vec<Column> {
    let mut columns =
        vec![words(builder.text("draft-column-option"), 8), words(builder.text("draft-column-outcome"), 3)];
    let scored = state.poll.form == Form::Score;
    columns.extend(scored.then(|| figures(builder.text("column-points"), 2)));
    columns.push(figures(builder.text("column-ballots"), 2));
    columns.push(figures(builder.text("draft-column-share"), 2));
    let title = |name: &str| if name.trim().is_empty() { NOTHING.to_owned() } else { name.to_owned() };
    columns.extend(groups_of(state).iter().map(|(name, _)| figures(title(name), 2)));
    columns
}

/// The options: who was chosen, in order, then the others by points or ballots.
fn named(builder: &Builder, page: &PollPage) -> Vec<TableRow> {
    let state = &page.state;
    let scored = state.poll.form == Form::Score;
    let place = |o: &ChoiceResult| page.winners.iter().position(|w| *w == o.choice.id);
    let mut options: Vec<&ChoiceResult> = page.options.iter().collect();
    options.sort_by_key(|o| (place(o).unwrap_or(usize::MAX), Reverse(if scored { o.points } else { o.votes_for })));
    let one = |o: &ChoiceResult| {
        let chosen = place(o).map(|at| builder.say(Said::new("draft-poll-chosen").with("number", at + 1)));
        let mut cells = vec![option(o, true), cell(&chosen.unwrap_or_default())];
        cells.extend(scored.then(|| count(builder, o.points)));
        cells.push(count(builder, o.votes_for));
        cells.push(cell(&share(builder, o.votes_for, state.papers)));
        let of_group = |g: &GroupVotes| {
            cell(&format!("{} ({})", share(builder, g.votes_for, g.base()), builder.locale.count(g.base())))
        };
        cells.extend(state.naming(o).iter().take(groups_of(state).len()).map(of_group));
        row(cells)
    };
    options.into_iter().map(one).collect()
}

fn of_theme(builder: &Builder, theme: Id, choices: &[&ChoiceResult]) -> Block {
    let columns = vec![
        words(builder.text("draft-column-option"), 10),
        figures(builder.text("draft-column-for"), 2),
        figures(builder.text("draft-column-against"), 2),
        figures(builder.text("draft-column-blank"), 2),
        figures(builder.text("draft-column-base"), 2),
        figures(builder.text("draft-column-share"), 2),
    ];
    let rows = choices.iter().map(|c| {
        row(vec![
            option(c, true),
            count(builder, c.votes_for),
            count(builder, c.against),
            count(builder, c.blank),
            count(builder, c.base()),
            cell(&share(builder, c.votes_for, c.base())),
        ])
    });
    let rows: Vec<TableRow> = rows.collect();
    let caption = builder.say(Said::new("draft-poll-caption").with("theme", theme_name(builder, theme)));
    table(caption, columns, rows)
}

/// The share of each group of voters that is for an option; only where there is more than one group.
fn by_group(builder: &Builder, theme: Id, choices: &[&ChoiceResult]) -> Option<Block> {
    let mut groups: Vec<&str> = choices.iter().flat_map(|c| c.by_group.iter().map(|g| g.name.as_str())).collect();
    groups.sort_by_cached_key(|g| (text::fold(g), (*g).to_owned()));
    groups.dedup();
    if groups.len() < 2 {
        return None;
    }
    let mut columns = vec![words(builder.text("draft-column-option"), 3)];
    let of_group = |c: &ChoiceResult, group: &str| {
        let mine = c.by_group.iter().filter(|g| g.name == group);
        mine.fold((0, 0), |(for_it, all), g| (for_it + g.votes_for, all + g.base()))
    };
    columns.extend(groups.iter().map(|g| {
        let title = if g.trim().is_empty() { NOTHING } else { g };
        Column { title: text::clean_line(title), number: true, width: 3 }
    }));
    let rows = choices.iter().map(|c| {
        let mut cells = vec![option(c, false)];
        cells.extend(groups.iter().map(|g| {
            let (for_it, all) = of_group(c, g);
            match all {
                0 => cell(NOTHING),
                _ => cell(&format!("{} ({})", share(builder, for_it, all), builder.locale.count(all))),
            }
        }));
        row(cells)
    });
    let rows = rows.collect();
    let caption = builder.say(Said::new("draft-poll-groups-caption").with("theme", theme_name(builder, theme)));
    Some(table(caption, columns, rows))
}

fn option(result: &ChoiceResult, whole: bool) -> Vec<Inline> {
    let code = Inline::Strong(cell(&result.choice.code));
    match (whole, result.choice.code.trim().is_empty()) {
        (_, true) => cell(&result.choice.text),
        (false, false) => vec![code],
        (true, false) => vec![code, Inline::Text(format!(" {}", text::clean_line(&result.choice.text)))],
    }
}

/// A share in whole per cent, rounded half up.
fn share(builder: &Builder, part: i64, base: i64) -> String {
    let thousandths = i128::from(part) * 100_000 / i128::from(base.max(1));
    format!("{} %", builder.locale.thousandths(i64::try_from(thousandths).unwrap_or(0), 0))
}

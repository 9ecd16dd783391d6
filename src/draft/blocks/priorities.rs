//! Ranked priorities with what they rest on.

use super::super::builder::Builder;
use super::super::live::Live;
use super::super::pick;
use super::{NOTHING, cell, count, figures, nothing, row, table, theme_name, wanted, with_theme, words};
use crate::domain::document::{Block, Column, Inline};
use crate::domain::view::{PriorityPage, RankedCluster};
use crate::error::Said;

const EVIDENCE: usize = 3;

pub(super) fn make(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let mut pages: Vec<&PriorityPage> =
        builder.material.priorities.iter().filter(|p| wanted(live, p.priority.theme, None)).collect();
    if pages.is_empty() {
        return nothing(builder, Said::new("draft-nothing-priorities"));
    }
    pages.sort_by_key(|p| (p.priority.rank, p.priority.id));
    pages.truncate(live.top.unwrap_or(usize::MAX));
    let rated = pages.iter().any(|p| ranked(builder, p).is_some_and(|r| r.score.is_some()));
    let lead = pages.iter().any(|p| !p.priority.lead.trim().is_empty());
    let horizon = pages.iter().any(|p| !p.priority.horizon.trim().is_empty());
    let tied = pages.iter().any(|p| ranked(builder, p).is_some_and(|r| r.tied));

    let rows = pages
        .into_iter()
        .map(|page| {
            let mut cells = vec![count(builder, page.priority.rank), statement(builder, live, page)];
            if rated {
                cells.extend(scores(builder, page));
            }
            if lead {
                cells.push(cell(&page.priority.lead));
            }
            if horizon {
                cells.push(cell(&page.priority.horizon));
            }
            cells.push(evidence(builder, page));
            row(cells)
        })
        .collect();
    let caption = with_theme(builder, live, "draft-priorities-caption", "draft-priorities-caption-theme");
    let mut out = vec![table(caption, columns(builder, rated, lead, horizon), rows)];
    if rated && !std::mem::replace(&mut builder.explained, true) {
        out.push(Block::Note(vec![builder.line(Said::new("draft-priorities-scale"))]));
    }
    if tied {
        out.push(Block::Note(vec![builder.line(Said::new("draft-priorities-tied"))]));
    }
    out
}

fn columns(builder: &Builder, rated: bool, lead: bool, horizon: bool) -> Vec<Column> {
    let mut columns =
        vec![figures(builder.text("draft-column-rank"), 2), words(builder.text("draft-column-priority"), 9)];
    if rated {
        columns.push(figures(builder.text("draft-column-score"), 2));
        columns.push(figures(builder.text("draft-column-spread"), 3));
        columns.push(figures(builder.text("draft-column-raters"), 3));
    }
    if lead {
        columns.push(words(builder.text("draft-column-lead"), 3));
    }
    if horizon {
        columns.push(words(builder.text("draft-column-horizon"), 2));
    }
    columns.push(words(builder.text("draft-column-evidence"), 4));
    columns
}

/// The statement; under it the theme, where the table is not about one.
fn statement(builder: &Builder, live: &Live, page: &PriorityPage) -> Vec<Inline> {
    let mut out = cell(&page.priority.statement);
    if live.theme.is_none() {
        out.push(Inline::Break);
        out.push(Inline::Emphasis(cell(&theme_name(builder, page.priority.theme))));
    }
    out
}

fn scores(builder: &Builder, page: &PriorityPage) -> [Vec<Inline>; 3] {
    let Some((ranked, score)) = ranked(builder, page).and_then(|r| Some((r, r.score?))) else {
        return [cell(NOTHING), cell(NOTHING), cell(NOTHING)];
    };
    let tie = if ranked.tied { "= " } else { "" };
    // One number for all criteria: where members differ most.
    let spread = ranked.spreads.iter().flatten().max();
    [
        cell(&format!("{tie}{}", builder.locale.thousandths(score, 2))),
        cell(&spread.map_or(NOTHING.to_owned(), |s| builder.locale.thousandths(*s, 1))),
        count(builder, ranked.raters),
    ]
}

fn ranked<'m>(builder: &Builder<'m>, page: &'m PriorityPage) -> Option<&'m RankedCluster> {
    let of_cluster = |id| builder.material.ranking.clusters.iter().find(|r| r.line.cluster.id == id);
    page.ranked.as_ref().or_else(|| of_cluster(page.priority.cluster?))
}

/// Citations of the strongest evidence: the page's own choice, or else its cluster's most central contributions.
fn evidence(builder: &mut Builder, page: &PriorityPage) -> Vec<Inline> {
    let quotes = page.quotes.iter().filter_map(|q| builder.index(q.id));
    let mut chosen: Vec<usize> = quotes.filter(|i| builder.may_quote(*i)).take(EVIDENCE).collect();
    if let (true, Some(cluster)) = (chosen.is_empty(), page.priority.cluster) {
        let members = builder.of_cluster(cluster);
        let picked = pick::choose(&members, &builder.material.statements, EVIDENCE);
        chosen.extend(picked.into_iter().map(|c| c.index));
    }
    let mut out = Vec::new();
    // One on a line: side by side in a narrow column they would break at their hyphens.
    for index in chosen {
        if !out.is_empty() {
            out.push(Inline::Break);
        }
        out.push(builder.cite(index));
    }
    out
}

//! Members × themes, and members × topics within a theme: who brought what in, and where nothing came.

use super::super::builder::Builder;
use super::{cell, count, count_or_gap, figures, nothing, row, short_theme, strong, table, theme_name, words};
use crate::domain::Id;
use crate::domain::document::{Block, Inline, TableRow};
use crate::domain::material::Origin;
use crate::domain::view::{Coverage, CoverageRow, Dimension};
use crate::error::Said;

/// More gaps than this are told as a number: the table shows them.
const GAPS_NAMED: usize = 12;

pub(super) fn make(builder: &mut Builder) -> Vec<Block> {
    of(builder, &builder.material.coverage, builder.text("draft-coverage-caption"))
}

/// Members × cross-cutting topics within a theme.
pub(super) fn of_theme(builder: &Builder, theme: Id) -> Vec<Block> {
    let Some(coverage) = builder.material.by_topic.iter().find(|c| c.theme == Some(theme)) else {
        return nothing(builder, Said::new("draft-nothing-topics"));
    };
    let said = Said::new("draft-topics-caption-theme").with("theme", theme_name(builder, theme));
    of(builder, coverage, builder.say(said))
}

fn of(builder: &Builder, coverage: &Coverage, caption: String) -> Vec<Block> {
    if coverage.rows.iter().all(|r| r.total == 0) {
        return nothing(builder, Said::new("draft-nothing-at-all"));
    }
    let mut columns = vec![words(builder.text("draft-column-member"), 6)];
    columns.extend(coverage.column_ids.iter().map(|id| figures(column_name(builder, coverage.columns, *id), 2)));
    columns.push(figures(builder.text("draft-column-total"), 2));
    let mut rows: Vec<TableRow> = coverage
        .rows
        .iter()
        .filter(|r| r.member.is_some() || r.total > 0)
        .map(|r| {
            let mut cells = vec![cell(&row_name(builder, r))];
            cells.extend(r.counts.iter().map(|n| count_or_gap(builder, *n)));
            cells.push(vec![Inline::Strong(count(builder, r.total))]);
            row(cells)
        })
        .collect();
    rows.push(totals(builder, coverage));
    let mut out = vec![table(caption, columns, rows)];
    out.extend(several(builder, coverage));
    out.extend(gaps(builder, coverage));
    out
}

fn column_name(builder: &Builder, columns: Dimension, id: Id) -> String {
    let frame = &builder.material.frame;
    match columns {
        Dimension::Kind => frame.kind(id).map(|k| k.name.clone()).unwrap_or_default(),
        Dimension::Topic => frame.topic(id).map(|t| t.name.clone()).unwrap_or_default(),
        _ => short_theme(builder, id),
    }
}

fn row_name(builder: &Builder, row: &CoverageRow) -> String {
    match (row.member.and_then(|id| builder.material.frame.member(id)), row.origin) {
        (Some(member), _) => member.name.clone(),
        (None, Origin::Partner) => builder.text("draft-partners"),
        (None, _) => builder.text("draft-shared"),
    }
}

fn totals(builder: &Builder, coverage: &Coverage) -> TableRow {
    let mut cells = vec![strong(&builder.text("draft-column-total"))];
    for column in 0..coverage.column_ids.len() {
        let sum = coverage.rows.iter().filter_map(|r| r.counts.get(column)).sum();
        cells.push(vec![Inline::Strong(count(builder, sum))]);
    }
    let sum = coverage.rows.iter().map(|r| r.total).sum();
    cells.push(vec![Inline::Strong(count(builder, sum))]);
    row(cells)
}

/// A contribution of two members stands in two rows: where that makes the sum larger than what there is, it is said.
fn several(builder: &Builder, coverage: &Coverage) -> Option<Block> {
    let sum: i64 = coverage.rows.iter().map(|r| r.total).sum();
    let all = coverage.all;
    (sum > all).then(|| Block::Note(vec![builder.line(Said::new("draft-coverage-several").with("all", all))]))
}

fn gaps(builder: &Builder, coverage: &Coverage) -> Option<Block> {
    let members = coverage.rows.iter().filter_map(|r| Some((r, builder.material.frame.member(r.member?)?)));
    let mut named = Vec::new();
    for (row, member) in members {
        for (n, id) in row.counts.iter().zip(&coverage.column_ids) {
            if *n == 0 {
                let name = match coverage.columns {
                    Dimension::Theme => theme_name(builder, *id),
                    other => column_name(builder, other, *id),
                };
                named.push(format!("{} – {name}", member.name));
            }
        }
    }
    let said = match named.len() {
        0 => return None,
        n if n > GAPS_NAMED => Said::new("draft-coverage-gaps-many").with("count", n),
        _ => Said::new("draft-coverage-gaps").with("gaps", named.join("; ")),
    };
    Some(Block::Note(vec![builder.line(said)]))
}

//! Where members stand: counts by stance, and every reservation or refusal with its reason.

use super::super::builder::Builder;
use super::super::live::Live;
use super::{NOTHING, cell, count, count_or_gap, figures, nothing, row, table, wanted, words};
use crate::domain::decisions::Position;
use crate::domain::document::{Block, TableRow};
use crate::domain::view::PriorityPage;
use crate::error::Said;

pub(super) fn make(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let mut pages: Vec<&PriorityPage> =
        builder.material.priorities.iter().filter(|p| wanted(live, p.priority.theme, None)).collect();
    pages.sort_by_key(|p| (p.priority.rank, p.priority.id));
    if pages.iter().all(|p| p.positions.is_empty()) {
        return nothing(builder, Said::new("draft-nothing-positions"));
    }
    let mut out = vec![counts(builder, &pages)];
    let reservations = reservations(builder, &pages);
    if reservations.is_empty() {
        out.push(Block::Note(vec![builder.line(Said::new("draft-positions-all-support"))]));
    } else {
        let columns = vec![
            figures(builder.text("draft-column-rank"), 2),
            words(builder.text("draft-column-priority"), 6),
            words(builder.text("draft-column-member"), 4),
            words(builder.text("draft-column-stance"), 4),
            words(builder.text("draft-column-comment"), 8),
        ];
        out.push(table(builder.text("draft-reservations-caption"), columns, reservations));
    }
    out
}

fn counts(builder: &Builder, pages: &[&PriorityPage]) -> Block {
    let frame = &builder.material.frame;
    let mut columns =
        vec![figures(builder.text("draft-column-rank"), 2), words(builder.text("draft-column-priority"), 8)];
    columns.extend(frame.stances.iter().map(|s| figures(s.name.clone(), 3)));
    columns.push(figures(builder.text("draft-column-silent"), 3));
    let rows = pages.iter().map(|page| {
        let mut cells = vec![count(builder, page.priority.rank), cell(&page.priority.statement)];
        let taken = |id| page.positions.iter().filter(|p| p.stance == id).count();
        cells.extend(frame.stances.iter().map(|s| count_or_gap(builder, whole(taken(s.id)))));
        let silent = frame.members.iter().filter(|m| page.positions.iter().all(|p| p.member != m.id)).count();
        cells.push(count_or_gap(builder, whole(silent)));
        row(cells)
    });
    table(builder.text("draft-positions-caption"), columns, rows.collect())
}

fn reservations(builder: &Builder, pages: &[&PriorityPage]) -> Vec<TableRow> {
    let frame = &builder.material.frame;
    let mut rows = Vec::new();
    for page in pages {
        for member in &frame.members {
            let held = page.positions.iter().filter(|p| p.member == member.id && worth_telling(builder, p));
            for position in held {
                let stance = frame.stance(position.stance).map(|s| s.name.as_str()).unwrap_or_default();
                let comment = if position.comment.trim().is_empty() { NOTHING } else { &position.comment };
                rows.push(row(vec![
                    count(builder, page.priority.rank),
                    cell(&page.priority.statement),
                    cell(&member.name),
                    cell(stance),
                    cell(comment),
                ]));
            }
        }
    }
    rows
}

/// Less than full support; a neutral stance only where it gives a reason.
fn worth_telling(builder: &Builder, position: &Position) -> bool {
    let stances = &builder.material.frame.stances;
    let full = stances.iter().map(|s| s.value).max().unwrap_or(0);
    match builder.material.frame.stance(position.stance) {
        Some(stance) if stance.value == 0 => full > 0 && !position.comment.trim().is_empty(),
        Some(stance) => stance.value < full,
        None => false,
    }
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

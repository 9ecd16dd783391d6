//! Theme × cross-cutting topic: what was said, and openly what was not.

use super::super::builder::Builder;
use super::super::live::Live;
use super::{cell, count_or_gap, coverage, figures, nothing, row, table, theme_name, words};
use crate::domain::document::{Block, Inline, TableRow};
use crate::error::Said;

pub(super) fn make(live: &Live, builder: &mut Builder) -> Vec<Block> {
    if let Some(theme) = live.theme {
        return coverage::of_theme(builder, theme);
    }
    let matrix = &builder.material.topics;
    if matrix.counts.iter().flatten().all(|n| *n == 0) {
        return nothing(builder, Said::new("draft-nothing-topics"));
    }
    let topic_name = |id| builder.material.frame.topic(id).map(|t| t.name.clone()).unwrap_or_default();
    let mut columns = vec![words(builder.text("draft-column-theme"), 4)];
    columns.extend(matrix.topics.iter().map(|id| figures(topic_name(*id), 3)));
    let rows: Vec<TableRow> = matrix
        .themes
        .iter()
        .zip(&matrix.counts)
        .map(|(theme, counts)| {
            let mut cells = vec![cell(&theme_name(builder, *theme))];
            cells.extend(counts.iter().map(|n| count_or_gap(builder, *n)));
            row(cells)
        })
        .collect();
    let mut out = vec![table(builder.text("draft-topics-caption"), columns, rows)];

    // One line a theme: who reads the chapter on mobility looks for mobility.
    let mut gaps = Vec::new();
    for (theme, counts) in matrix.themes.iter().zip(&matrix.counts) {
        let missing = matrix.topics.iter().zip(counts).filter(|(_, n)| **n == 0);
        let missing: Vec<String> = missing.map(|(id, _)| topic_name(*id)).collect();
        if !missing.is_empty() {
            let said = Said::new("draft-topics-gap")
                .with("theme", theme_name(builder, *theme))
                .with("topics", missing.join(", "));
            gaps.push(vec![Block::Paragraph(vec![builder.line(said)])]);
        }
    }
    if gaps.is_empty() {
        out.push(Block::Note(vec![builder.line(Said::new("draft-topics-no-gap"))]));
    } else {
        out.push(Block::Paragraph(vec![Inline::Text(builder.text("draft-topics-gaps"))]));
        out.push(Block::List { ordered: false, items: gaps });
    }
    out
}

//! Clusters of a theme: what several members say alike.

use std::cmp::Reverse;

use super::super::builder::Builder;
use super::super::live::Live;
use super::super::material::Material;
use super::super::pick;
use super::{cell, count, figures, nothing, row, table, wanted, with_theme, words};
use crate::domain::document::{Block, Inline, TableRow};
use crate::domain::view::ClusterLine;
use crate::error::Said;
use crate::text;

const CLUSTERS: usize = 10;

pub(super) fn make(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let material = builder.material;
    let mut lines: Vec<&ClusterLine> =
        material.clusters.iter().filter(|l| l.size > 0 && wanted(live, l.cluster.theme, None)).collect();
    if lines.is_empty() {
        return nothing(builder, Said::new("draft-nothing-clusters"));
    }
    lines.sort_by_key(|l| (Reverse(l.members), Reverse(l.size), l.cluster.id));
    let all = lines.len();
    lines.truncate(live.top.unwrap_or(CLUSTERS));
    let shown = lines.len();
    // Where nothing shown stands under a heading, none is spoken of.
    let above: Vec<Option<&str>> = lines.iter().map(|line| heading(material, line)).collect();
    let headed = above.iter().any(Option::is_some);
    let rows: Vec<TableRow> = lines
        .into_iter()
        .zip(above)
        .map(|(line, above)| {
            let example = example(builder, line);
            let mut cells = vec![cell(&line.cluster.label)];
            cells.extend(headed.then(|| cell(above.unwrap_or_default())));
            cells.extend([count(builder, line.size), count(builder, line.members), example]);
            row(cells)
        })
        .collect();
    let mut columns = vec![words(builder.text("draft-column-cluster"), 5)];
    columns.extend(headed.then(|| words(builder.text("draft-column-heading"), 4)));
    columns.extend([
        figures(builder.text("draft-column-size"), 2),
        figures(builder.text("draft-column-members"), 2),
        words(builder.text("draft-column-example"), 8),
    ]);
    let mut out =
        vec![table(with_theme(builder, live, "draft-clusters-caption", "draft-clusters-caption-theme"), columns, rows)];
    if shown < all {
        let said = Said::new("draft-clusters-more").with("shown", shown).with("all", all);
        out.push(Block::Note(vec![builder.line(said)]));
    }
    out
}

/// Label of what the cluster stands under.
fn heading<'a>(material: &'a Material, line: &ClusterLine) -> Option<&'a str> {
    let above = material.headings.iter().find(|h| h.clusters.contains(&line.cluster.id))?;
    Some(&above.heading.label)
}

fn example(builder: &mut Builder, line: &ClusterLine) -> Vec<Inline> {
    let members = builder.of_cluster(line.cluster.id);
    let Some(chosen) = pick::choose(&members, &builder.material.statements, 1).into_iter().next() else {
        return Vec::new();
    };
    let words = text::clean_line(&builder.statement(chosen.index).text);
    vec![Inline::Text(format!("{words} ")), builder.cite(chosen.index)]
}

//! The ranking of clusters, and how far it holds.

use super::super::builder::Builder;
use super::super::live::Live;
use super::{cell, count, figures, nothing, row, strong, table, with_theme, words};
use crate::domain::document::{Block, Inline, TableRow};
use crate::domain::view::{RankedCluster, Ranking, Stability};
use crate::error::Said;

/// Clusters shown where the block does not say how many.
const CLUSTERS: usize = 10;

pub(super) fn make(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let found = builder.material.rankings.iter().find(|(theme, ..)| *theme == live.theme);
    let rated = found.iter().flat_map(|(_, ranking, _)| &ranking.clusters).filter(|r| r.score.is_some());
    let shown: Vec<&RankedCluster> = rated.take(live.top.unwrap_or(CLUSTERS)).collect();
    let Some((_, ranking, held)) = found.filter(|_| !shown.is_empty()) else {
        return nothing(builder, Said::new("draft-nothing-ranking"));
    };
    let mut blocks = vec![of_clusters(live, builder, &shown, ranking, held)];
    blocks.extend(firmness(builder, ranking, held));
    blocks
}

fn of_clusters(live: &Live, builder: &Builder, shown: &[&RankedCluster], ranking: &Ranking, held: &Stability) -> Block {
    let firm = held.clusters.len() > 1;
    let mut columns =
        vec![figures(builder.text("draft-column-rank"), 2), words(builder.text("draft-column-cluster"), 8)];
    let criteria = &builder.material.frame.criteria;
    columns.extend(criteria.iter().map(|c| figures(c.name.clone(), 2)));
    columns.push(figures(builder.text("draft-column-raters"), 2));
    columns.extend(firm.then(|| figures(builder.say(Said::new("draft-column-on-top").with("top", held.top)), 2)));
    let rows: Vec<TableRow> = shown
        .iter()
        .map(|r| {
            let tie = if r.tied { "= " } else { "" };
            let mut cells =
                vec![cell(&format!("{tie}{}", builder.locale.count(r.rank))), strong(&r.line.cluster.label)];
            cells.extend((0..criteria.len()).map(|at| mean(builder, r, at)));
            cells.push(count(builder, r.raters));
            cells.extend(firm.then(|| {
                let hold = held.hold(r.line.cluster.id);
                let share = hold.map(|h| held.shares(h, builder.locale)).map(|[_, top, _]| top);
                cell(&share.unwrap_or_default())
            }));
            row(cells)
        })
        .collect();
    let caption = with_theme(builder, live, "draft-ranking-caption", "draft-ranking-caption-theme");
    let all = ranking.clusters.iter().filter(|r| r.score.is_some()).count();
    let caption = match shown.len() < all {
        true => {
            let said = Said::new("draft-ranking-first").with("caption", caption).with("shown", shown.len());
            builder.say(said.with("all", all))
        }
        false => caption,
    };
    table(caption, columns, rows)
}

/// A mean with its spread: how far members lie apart.
fn mean(builder: &Builder, ranked: &RankedCluster, at: usize) -> Vec<Inline> {
    let figure = |list: &[Option<i64>]| list.get(at).copied().flatten().map(|n| builder.locale.thousandths(n, 1));
    match (figure(&ranked.means), figure(&ranked.spreads)) {
        (Some(mean), Some(spread)) => cell(&format!("{mean} ±{spread}")),
        (Some(mean), None) => cell(&mean),
        _ => cell(super::NOTHING),
    }
}

/// How far it holds, in sentences.
fn firmness(builder: &Builder, ranking: &Ranking, held: &Stability) -> Option<Block> {
    let said = held.say(ranking, builder.locale);
    let text: Vec<String> = said.into_iter().map(|said| builder.say(said)).collect();
    (held.clusters.len() > 1).then(|| Block::Paragraph(cell(&text.join(" "))))
}

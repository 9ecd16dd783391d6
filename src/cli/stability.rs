//! How far the ranking holds, after the ranking.

use serde_json::{Value, json};

use super::desk::Desk;
use super::print::{columns, table};
use crate::domain::Id;
use crate::domain::view::{Hold, Ranking, Stability};
use crate::error::{Result, Said};
use crate::text::wrap;

/// Clusters of which it is told how firm their rank is.
const TOLD: usize = 10;

pub fn as_json(held: &Stability, ranking: &Ranking) -> Value {
    let code = |id: &Id| ranking.groups.iter().find(|g| g.id == *id).map(|g| g.code.clone()).unwrap_or_default();
    let clusters: Vec<Value> = held
        .clusters
        .iter()
        .map(|h| {
            json!({"id": h.cluster.to_string(), "ranks": h.ranks, "central_weights": h.central, "confidence": h.confidence})
        })
        .collect();
    let agreement = held
        .agreement
        .as_ref()
        .map(|a| json!({"w": a.w, "by_chance": a.by_chance, "members": a.over.0, "clusters": a.over.1}));
    let apart: Vec<Value> =
        held.apart.iter().map(|a| json!({"members": [code(&a.one), code(&a.other)], "r": a.r})).collect();
    json!({"weightings": held.weightings, "seed": held.seed, "top": held.top, "top_holds": held.top_holds,
           "rules": held.rules.iter().map(|(rule, holds)| json!({"rule": rule.word(), "holds": holds})).collect::<Vec<_>>(),
           "decisive": held.decisive.iter().map(code).collect::<Vec<_>>(), "members": held.members, "clusters": clusters,
           "agreement": agreement, "apart": apart})
}

pub fn print(held: &Stability, ranking: &Ranking, desk: &Desk) -> Result<()> {
    if held.clusters.is_empty() {
        return Ok(());
    }
    desk.line("")?;
    for said in held.say(ranking, &desk.locale) {
        wrapped(&desk.locale.say(&said), desk)?;
    }
    let heads = [
        ("column-rank", true),
        ("column-first", true),
        ("column-top", true),
        ("column-confidence", true),
        ("column-cluster", false),
    ];
    let heads: Vec<(String, bool)> = heads.iter().map(|(key, right)| (desk.locale.text(key), *right)).collect();
    let row = |h: &Hold| {
        let ranked = ranking.clusters.iter().find(|r| r.line.cluster.id == h.cluster)?;
        let [first, top, sure] = held.shares(h, &desk.locale);
        Some(vec![ranked.rank.to_string(), first, top, sure, ranked.line.cluster.label.clone()])
    };
    let rows: Vec<Vec<String>> = held.clusters.iter().take(TOLD).filter_map(row).collect();
    for line in table(&heads, &rows, columns()) {
        desk.line(&line)?;
    }
    wrapped(&desk.locale.say(&Said::new("stability-note").with("who", ranking.who()).with("top", held.top)), desk)
}

fn wrapped(text: &str, desk: &Desk) -> Result<()> {
    wrap(text, columns()).into_iter().try_for_each(|line| desk.line(&line))
}

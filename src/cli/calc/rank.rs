//! calc rank: alternatives ranked by criteria.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::cli::Outcome;
use crate::cli::desk::{Bar, Desk};
use crate::cli::print::{columns, table};
use crate::domain::criteria::{Criteria, Method, Normalise, Preference, Ranked};
use crate::domain::exact::say;
use crate::error::Result;
use crate::jobs::rank_file;

/// Ranks the alternatives of a table.
pub fn rank(path: &Path, how: (Method, Normalise, Preference), desk: &Desk) -> Result<Outcome> {
    let (criteria, ranked) = rank_file(path, how, &Bar::new())?;
    tell(&criteria, &ranked, desk)
}

/// Tells scores and ranks, best first.
pub fn tell(criteria: &Criteria, ranked: &[Ranked], desk: &Desk) -> Result<Outcome> {
    let named: Vec<(&String, &Ranked)> = criteria.alternatives.iter().zip(ranked).collect();
    if desk.json {
        let object = |value: &dyn Fn(&Ranked) -> Option<Value>| -> Map<String, Value> {
            named.iter().filter_map(|(name, r)| Some(((*name).clone(), value(r)?))).collect()
        };
        desk.print_json(&json!({
            "scores": object(&|r| Some(json!(r.score))),
            "ranks": object(&|r| Some(json!(r.rank))),
            "exact": object(&|r| r.exact.as_ref().map(|e| json!(say(e)))),
            "weights": criteria.names.iter().zip(&criteria.weights).map(|(n, w)| (n.clone(), json!(say(w)))).collect::<Map<_, _>>(),
            "version": env!("CARGO_PKG_VERSION"),
        }))?;
        return Ok(Outcome::Done);
    }
    let heads = [("column-rank", true), ("column-score", true), ("column-name", false)];
    let heads: Vec<(String, bool)> = heads.iter().map(|(key, right)| (desk.locale.text(key), *right)).collect();
    let mut best: Vec<&(&String, &Ranked)> = named.iter().collect();
    best.sort_by_key(|(_, r)| r.rank);
    let rows: Vec<Vec<String>> = best
        .into_iter()
        .map(|(name, r)| {
            let score = desk.locale.thousandths((r.score * 1000.0).round() as i64, 3);
            vec![r.rank.to_string(), score, (*name).clone()]
        })
        .collect();
    for line in table(&heads, &rows, columns()) {
        desk.line(&line)?;
    }
    Ok(Outcome::Done)
}

//! calc weights: weights out of comparisons in pairs.

use std::path::Path;

use serde_json::{Map, json};

use crate::cli::Outcome;
use crate::cli::desk::{Bar, Desk};
use crate::cli::print::{columns, table};
use crate::error::{Result, Said};
use crate::jobs::{Compared, weights_file};

/// From this consistency ratio on the comparisons had better be looked at again.
const DOUBTFUL: f64 = 0.10;

/// Derives weights from a table of comparisons.
pub fn weights(path: &Path, desk: &Desk) -> Result<Outcome> {
    let (names, found) = weights_file(path, &Bar::new())?;
    tell(&names, &found, desk)
}

/// Tells weights and how far the comparisons agree with one another.
pub fn tell(names: &[String], found: &Compared, desk: &Desk) -> Result<Outcome> {
    if desk.json {
        let weights: Map<_, _> = names.iter().zip(&found.weights).map(|(n, w)| (n.clone(), json!(w))).collect();
        desk.print_json(&json!({"weights": weights, "consistency_ratio": found.ratio,
            "consistent": found.ratio <= DOUBTFUL, "version": env!("CARGO_PKG_VERSION")}))?;
        return Ok(Outcome::Done);
    }
    let heads = [(desk.locale.text("column-weight"), true), (desk.locale.text("column-name"), false)];
    let figure = |x: f64| desk.locale.thousandths((x * 1000.0).round() as i64, 3);
    let rows: Vec<Vec<String>> =
        names.iter().zip(&found.weights).map(|(name, w)| vec![figure(*w), name.clone()]).collect();
    for line in table(&heads, &rows, columns()) {
        desk.line(&line)?;
    }
    let key = if found.ratio > DOUBTFUL { "weights-doubtful" } else { "weights-consistent" };
    desk.line(&desk.locale.say(&Said::new(key).with("ratio", figure(found.ratio))))?;
    Ok(Outcome::Done)
}

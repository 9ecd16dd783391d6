//! calc duplicates: texts that are nearly the same.

use std::path::Path;

use serde::Serialize;
use serde_json::Value;

use super::{outcome, print_texts, tell_problems};
use crate::cli::Outcome;
use crate::cli::desk::{Bar, Desk};
use crate::cli::import::problems_json;
use crate::cli::print::columns;
use crate::error::{Error, Result, Said};
use crate::jobs::{NearDuplicates, Pair, TextFile};
use crate::text::cut;

#[derive(Serialize)]
struct DuplicatesJson<'a> {
    pairs: Vec<PairJson<'a>>,
    /// Whether these are all pairs.
    complete: bool,
    problems: Vec<Value>,
}

#[derive(Serialize)]
struct PairJson<'a> {
    a: &'a str,
    b: &'a str,
    similarity: f64,
}

pub fn duplicates(path: &Path, threshold: &str, desk: &Desk) -> Result<Outcome> {
    let threshold = share(threshold)?;
    let file = TextFile::read(path, &Bar::new())?;
    let found = file.duplicates(threshold, &Bar::new())?;
    if desk.json {
        let id = |text: usize| file.texts[text].id.as_str();
        let pair = |p: &Pair| PairJson { a: id(p.a), b: id(p.b), similarity: p.likeness() };
        desk.print_json(&DuplicatesJson {
            pairs: found.pairs.iter().map(pair).collect(),
            complete: found.capped.is_none(),
            problems: problems_json(desk, &file.problems),
        })?;
    } else {
        print_pairs(&file, &found, threshold, desk)?;
        tell_problems(&file.problems, desk);
    }
    Ok(outcome(&file))
}

/// A share between a tenth and one, with a point or a comma.
fn share(typed: &str) -> Result<f64> {
    let parsed: Option<f64> = typed.trim().replace(',', ".").parse().ok();
    parsed
        .filter(|x| (0.1..=1.0).contains(x))
        .ok_or_else(|| Error::usage("error-threshold").with("text", typed).hint(Said::new("hint-threshold")))
}

fn print_pairs(file: &TextFile, found: &NearDuplicates, threshold: f64, desk: &Desk) -> Result<()> {
    let percent = |x: f64| (x * 100.0).floor() as i64;
    let summary = match found.capped {
        None => Said::new("calc-pairs"),
        Some(each) => Said::new("calc-pairs-capped").with("each", each),
    };
    let summary = summary
        .with("pairs", found.pairs.len())
        .with("texts", file.texts.len())
        .with("percent", (threshold * 100.0).round() as i64);
    desk.line(&desk.locale.say(&summary))?;
    for pair in &found.pairs {
        desk.line("")?;
        desk.line(&desk.locale.say(&Said::new("calc-pair").with("percent", percent(pair.likeness()))))?;
        print_texts(file, [pair.a, pair.b].iter(), desk)?;
        let (only_a, only_b) = file.differences(pair);
        for (text, words) in [(pair.a, only_a), (pair.b, only_b)] {
            if !words.is_empty() {
                let only = Said::new("calc-only").with("id", &file.texts[text].id).with("words", words.join(", "));
                desk.line(&cut(&format!("  {}", desk.locale.say(&only)), columns()))?;
            }
        }
    }
    Ok(())
}

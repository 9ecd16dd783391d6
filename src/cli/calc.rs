//! calc: the engines on plain files.

use std::path::Path;

use serde::Serialize;
use serde_json::Value;

use super::Outcome;
use super::args::{CalcArgs, CalcCommand};
use super::desk::{Bar, Desk};
use super::import::{in_words, problems_json};
use super::print::columns;
use crate::domain::intake::Problem;
use crate::error::{Error, Result, Said};
use crate::jobs::{Clustering, Group, NearDuplicates, Pair, TextFile, TextLine};
use crate::text::{clean_line, cut, width};

/// Texts shown of each cluster.
const SHOWN: usize = 3;
/// Refused rows that are told one by one.
const TOLD: usize = 20;

pub fn run(args: &CalcArgs, desk: &Desk) -> Result<Outcome> {
    match &args.what {
        CalcCommand::Cluster { texts, clusters, seed } => cluster(texts, clusters, *seed, desk),
        CalcCommand::Duplicates { texts, threshold } => duplicates(texts, threshold, desk),
    }
}

#[derive(Serialize)]
struct ClustersJson<'a> {
    clusters: Vec<ClusterJson<'a>>,
    texts: Vec<TextJson<'a>>,
    problems: Vec<Value>,
}

#[derive(Serialize)]
struct ClusterJson<'a> {
    id: String,
    label: &'a str,
    terms: &'a [String],
    size: usize,
    /// In thousandths.
    cohesion: i64,
}

#[derive(Serialize)]
struct TextJson<'a> {
    id: &'a str,
    cluster: Option<String>,
    language: &'a str,
}

fn cluster(path: &Path, clusters: &str, seed: u64, desk: &Desk) -> Result<Outcome> {
    let wanted = wanted(clusters)?;
    let mut file = TextFile::read(path, &Bar::new())?;
    file.find_languages(&Bar::new())?;
    let found = file.cluster(wanted, seed, &Bar::new())?;
    if desk.json {
        desk.print_json(&clusters_json(&file, &found, desk))?;
    } else {
        print_clusters(&file, &found, desk)?;
        tell(&file.problems, desk);
    }
    Ok(outcome(&file))
}

/// How many clusters are asked for.
fn wanted(typed: &str) -> Result<Option<usize>> {
    match typed.trim() {
        "auto" => Ok(None),
        number => match number.parse() {
            Ok(n) if n > 0 => Ok(Some(n)),
            _ => Err(Error::usage("error-clusters").with("text", typed).hint(Said::new("hint-clusters"))),
        },
    }
}

fn clusters_json<'a>(file: &'a TextFile, found: &'a Clustering, desk: &Desk) -> ClustersJson<'a> {
    let mut of: Vec<Option<usize>> = vec![None; file.texts.len()];
    for (number, group) in found.groups.iter().enumerate() {
        group.members.iter().for_each(|text| of[*text] = Some(number + 1));
    }
    let cluster = |(number, group): (usize, &'a Group)| ClusterJson {
        id: (number + 1).to_string(),
        label: &group.label,
        terms: &group.terms,
        size: group.members.len(),
        cohesion: group.cohesion,
    };
    let text = |(text, cluster): (&'a TextLine, &Option<usize>)| TextJson {
        id: &text.id,
        cluster: cluster.map(|n| n.to_string()),
        language: &text.language,
    };
    ClustersJson {
        clusters: found.groups.iter().enumerate().map(cluster).collect(),
        texts: file.texts.iter().zip(&of).map(text).collect(),
        problems: problems_json(desk, &file.problems),
    }
}

fn print_clusters(file: &TextFile, found: &Clustering, desk: &Desk) -> Result<()> {
    let summary = Said::new("calc-clusters")
        .with("clusters", found.groups.len())
        .with("texts", file.texts.len())
        .with("alone", found.alone.len());
    desk.line(&desk.locale.say(&summary))?;
    for (number, group) in found.groups.iter().enumerate() {
        let mut members: Vec<&str> = group.members.iter().map(|t| file.texts[*t].member.as_str()).collect();
        members.sort_unstable();
        members.dedup();
        let head = Said::new("calc-cluster")
            .with("number", number + 1)
            .with("label", &group.label)
            .with("size", group.members.len())
            .with("members", members.iter().filter(|m| !m.is_empty()).count());
        desk.line("")?;
        desk.line(&desk.locale.say(&head))?;
        let terms = Said::new("calc-terms").with("terms", group.terms.join(", "));
        desk.line(&cut(&format!("  {}", desk.locale.say(&terms)), columns()))?;
        print_texts(file, group.members.iter().take(SHOWN), desk)?;
    }
    Ok(())
}

/// Texts under one another, their ids before them.
fn print_texts<'a>(file: &TextFile, texts: impl Iterator<Item = &'a usize> + Clone, desk: &Desk) -> Result<()> {
    let line = |text: &usize| &file.texts[*text];
    let widest = texts.clone().map(|t| width(&line(t).id)).max().unwrap_or(0).min(columns() / 3);
    for text in texts {
        let id = crate::text::pad_right(&cut(&line(text).id, widest), widest);
        desk.line(&cut(&format!("  {id}  {}", clean_line(&line(text).text)), columns()))?;
    }
    Ok(())
}

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

fn duplicates(path: &Path, threshold: &str, desk: &Desk) -> Result<Outcome> {
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
        tell(&file.problems, desk);
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

/// Says beside the result which rows were left out.
fn tell(problems: &[Problem], desk: &Desk) {
    for problem in problems.iter().take(TOLD) {
        eprintln!("{}", crate::text::tame(&in_words(desk, problem)));
    }
    if problems.len() > TOLD {
        desk.remark(&Said::new("calc-more-problems").with("count", problems.len() - TOLD));
    }
}

fn outcome(file: &TextFile) -> Outcome {
    if file.problems.is_empty() { Outcome::Done } else { Outcome::SomeRefused }
}

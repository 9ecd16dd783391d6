//! calc cluster: texts grouped by what they are about.

use std::path::Path;

use serde::Serialize;
use serde_json::Value;

use super::{outcome, print_texts, tell_problems, wanted};
use crate::cli::Outcome;
use crate::cli::desk::{Bar, Desk};
use crate::cli::import::problems_json;
use crate::cli::print::columns;
use crate::error::{Result, Said};
use crate::jobs::{Clustering, Group, TextFile, TextLine};
use crate::text::cut;

/// Texts shown of each cluster.
const SHOWN: usize = 3;

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

pub fn cluster(path: &Path, clusters: &str, seed: u64, desk: &Desk) -> Result<Outcome> {
    let wanted = wanted(clusters, usize::MAX)?;
    let mut file = TextFile::read(path, &Bar::new())?;
    file.find_languages(&Bar::new())?;
    let found = file.cluster(wanted, seed, &Bar::new())?;
    if desk.json {
        desk.print_json(&clusters_json(&file, &found, desk))?;
    } else {
        print_clusters(&file, &found, desk)?;
        tell_problems(&file.problems, desk);
    }
    Ok(outcome(&file))
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

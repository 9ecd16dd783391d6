//! show of a cluster: what it says in short, what sets it apart, who says what in it.

use serde_json::json;

use super::Outcome;
use super::desk::Desk;
use super::print::{columns, table};
use crate::domain::Id;
use crate::domain::frame::Frame;
use crate::domain::view::{Answer, ClusterPage, Query};
use crate::error::{Error, Result, Said};
use crate::store::Workspace;
use crate::text::clean_line;

/// Prints a cluster.
pub fn cluster(desk: &mut Desk, workspace: &Workspace, id: Id) -> Result<Outcome> {
    let frame = workspace.frame()?;
    let Answer::Cluster(Some(page)) = desk.ask(workspace, &Query::Cluster(id))? else {
        return Err(Error::usage("error-no-such-cluster").with("name", id.to_string()));
    };
    if desk.json {
        let value = serde_json::to_value(&page).map_err(Error::internal)?;
        desk.print_json(&json!({ "cluster": value }))?;
        return Ok(Outcome::Done);
    }
    desk.line(&clean_line(&page.line.cluster.label))?;
    let rows: Vec<Vec<String>> =
        facts(desk, &frame, &page).into_iter().map(|(name, value)| vec![name, value]).collect();
    let heads = vec![(String::new(), false), (String::new(), false)];
    for line in table(&heads, &rows, columns()).into_iter().skip(1) {
        desk.line(&line)?;
    }
    Ok(Outcome::Done)
}

fn facts(desk: &Desk, frame: &Frame, page: &ClusterPage) -> Vec<(String, String)> {
    let text = |key: &str| desk.locale.text(key);
    let cluster = &page.line.cluster;
    let mut facts = vec![
        (text("column-theme"), frame.theme(cluster.theme).map(|t| t.name.clone()).unwrap_or_default()),
        (text("column-size"), desk.locale.count(page.line.size)),
        (text("column-members"), desk.locale.count(page.line.members)),
        (text("column-sources"), desk.locale.count(page.sources)),
        (text("column-cohesion"), format!("{} %", (cluster.cohesion + 5) / 10)),
    ];
    let quotes = page.summary.iter().map(|l| format!("{}  {}", l.reference, clean_line(&l.text)));
    facts.extend(quotes.map(|quote| (text("cluster-summary"), quote)));
    if let Some(apart) = &page.apart {
        let words = |key: &str, words: &[String]| desk.locale.say(&Said::new(key).with("words", words.join(", ")));
        let both = format!(
            "{}: {}; {}",
            clean_line(&apart.label),
            words("cluster-apart-own", &apart.own),
            words("cluster-apart-theirs", &apart.theirs)
        );
        facts.push((text("column-nearest"), both));
    }
    let name = |member: Option<Id>| match member.and_then(|id| frame.member(id)) {
        Some(member) => member.name.clone(),
        None => text("cluster-others"),
    };
    for kind in &page.kinds {
        let voices: Vec<String> = kind.voices.iter().map(|(m, n)| format!("{} {n}", name(*m))).collect();
        facts.push((frame.kind(kind.kind).map(|k| k.name.clone()).unwrap_or_default(), voices.join(", ")));
    }
    for stance in &page.stances {
        let members: Vec<String> = stance.members.iter().map(|m| name(Some(*m))).collect();
        let stance = frame.stances.iter().find(|s| s.id == stance.stance).map(|s| s.name.clone()).unwrap_or_default();
        facts.push((stance, members.join(", ")));
    }
    facts
}

//! cluster: what a run of the machine would change, and entering it.

use serde_json::{Value, json};

use super::args::ClusterArgs;
use super::desk::Desk;
use super::print::{columns, table};
use super::{Outcome, find};
use crate::domain::deed::Deed;
use crate::domain::frame::Frame;
use crate::domain::regroup::{Fate, Part, Regrouping, Run, Scope};
use crate::domain::view::{Answer, Query};
use crate::domain::{Id, view};
use crate::error::{Error, Result, Said};
use crate::store::Workspace;
use crate::text::clean_line;

/// Moves printed of each part.
const STEPS: usize = 5;

pub fn run(args: &ClusterArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let frame = workspace.frame()?;
    let ids = |typed: &[String], find: fn(&Frame, &str) -> Result<Id>| -> Result<Vec<Id>> {
        typed.iter().map(|t| find(&frame, t)).collect()
    };
    let scope = Scope {
        themes: ids(&args.themes, find::theme)?,
        across: args.across,
        kinds: ids(&args.kinds, find::kind)?,
        members: ids(&args.members, find::member)?,
        languages: args.text_languages.clone(),
        cluster: None,
    };
    let run = Run { scope, clusters: args.clusters, seed: args.seed, finer: args.finer, new: args.new };
    if args.apply && args.parts.is_empty() {
        return desk.perform(&mut workspace, &Deed::Cluster { run, parts: None, clock: None });
    }
    let Answer::Regroup(found) = desk.ask(&workspace, &Query::Regroup(run.clone()))? else {
        return Err(Error::internal("not what was asked"));
    };
    if args.apply {
        let parts = args.parts.iter().map(|n| n.checked_sub(1).filter(|at| *at < found.parts.len()));
        let parts: Option<Vec<usize>> = parts.collect();
        let parts = parts.ok_or_else(|| Error::usage("error-no-proposed-part").with("count", found.parts.len()))?;
        return desk.perform(&mut workspace, &Deed::Cluster { run, parts: Some(parts), clock: Some(found.clock) });
    }
    print(&found, &frame, "cli-proposal-apply", desk)
}

/// Shows what splitting a cluster would make.
pub fn show(run: &Run, workspace: &Workspace, desk: &Desk) -> Result<Outcome> {
    let Answer::Regroup(found) = desk.ask(workspace, &Query::Regroup(run.clone()))? else {
        return Err(Error::internal("not what was asked"));
    };
    print(&found, &workspace.frame()?, "cli-split-apply", desk)
}

fn print(found: &Regrouping, frame: &Frame, how: &str, desk: &Desk) -> Result<Outcome> {
    if desk.json {
        desk.print_json(&as_json(found, frame))?;
        return Ok(Outcome::Done);
    }
    tell(found, frame, how, desk)?;
    Ok(Outcome::Done)
}

fn code(frame: &Frame, theme: Id) -> String {
    frame.theme(theme).map(|t| t.code.clone()).unwrap_or_default()
}

fn as_json(found: &Regrouping, frame: &Frame) -> Value {
    let parts = found.parts.iter().enumerate().map(|(at, part)| {
        let steps = part
            .steps
            .iter()
            .map(|s| json!({"reference": s.reference, "from": s.from, "to": s.to, "shared_words": s.shared_words}));
        json!({"part": at + 1, "cluster": part.cluster.map(|id| id.to_string()), "theme": code(frame, part.theme),
               "fate": part.fate, "label": part.label, "before": part.before, "size": part.size,
               "size_then": part.size_then, "coming": part.coming, "leaving": part.leaving,
               "moves": steps.collect::<Vec<_>>()})
    });
    json!({"contributions": found.taken, "clusters_now": found.clusters, "clusters_then": found.clusters_then,
           "moving": found.moving, "alone": found.alone, "parts": parts.collect::<Vec<_>>()})
}

fn tell(found: &Regrouping, frame: &Frame, how: &str, desk: &Desk) -> Result<()> {
    let told: Vec<String> = found.told().iter().map(|said| desk.locale.say(said)).collect();
    desk.line(&told.join(" · "))?;
    if found.parts.is_empty() {
        return desk.line(&desk.locale.text("cli-proposal-none"));
    }
    let heads = ["column-part", "column-change", "column-theme", "column-size", "column-cluster"];
    let heads: Vec<(String, bool)> =
        heads.iter().map(|h| (desk.locale.text(h), matches!(*h, "column-part" | "column-size"))).collect();
    let rows: Vec<Vec<String>> = found
        .parts
        .iter()
        .enumerate()
        .map(|(at, part)| {
            let number = (at + 1).to_string();
            let fate = desk.locale.text(fate(part.fate));
            let size = if part.fate == Fate::New {
                part.size_then.to_string()
            } else {
                format!("{} → {}", part.size, part.size_then)
            };
            vec![number, fate, code(frame, part.theme), size, clean_line(&part.label)]
        })
        .collect();
    let lines = table(&heads, &rows, columns());
    desk.line(&lines[0])?;
    for (line, part) in lines[1..].iter().zip(&found.parts) {
        desk.line(line)?;
        moves(part, desk)?;
    }
    desk.line(&desk.locale.text(how))
}

/// The first of those that move where something was before; of a new cluster its size says enough.
fn moves(part: &Part, desk: &Desk) -> Result<()> {
    let say = |said: Said| desk.locale.say(&said);
    if let Some(before) = &part.before {
        desk.line(&format!("      {}", say(Said::new("proposal-was").with("label", clean_line(before)))))?;
    }
    if part.fate == Fate::New && part.steps.iter().all(|s| s.from.is_none()) {
        return Ok(());
    }
    let nowhere = desk.locale.text("proposal-nowhere");
    for step in part.steps.iter().take(STEPS) {
        let end = |label: &Option<String>| label.as_deref().map_or_else(|| nowhere.clone(), clean_line);
        let mut line = format!("      {}  {} → {}", step.reference, end(&step.from), end(&step.to));
        if !step.shared_words.is_empty() {
            let words = Said::new("proposal-shares").with("words", step.shared_words.join(", "));
            line = format!("{line} ({})", say(words));
        }
        desk.line(&line)?;
    }
    let more = (part.coming + part.leaving).saturating_sub(STEPS.min(part.steps.len()));
    if more > 0 {
        desk.line(&format!("      {}", say(Said::new("cli-proposal-more").with("count", more))))?;
    }
    Ok(())
}

fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::New => "proposal-new",
        Fate::Changed => "proposal-changed",
        Fate::Renamed => "proposal-renamed",
        Fate::Dissolved => "proposal-dissolved",
    }
}

/// The clusters as they stand.
pub fn list(workspace: &Workspace, theme: Option<Id>, desk: &Desk) -> Result<Outcome> {
    let frame = workspace.frame()?;
    let lines: Vec<view::ClusterLine> = workspace.cluster_lines(&frame, theme)?;
    let headings = workspace.heading_lines()?;
    let heading = |id: Id| headings.iter().find(|h| h.clusters.contains(&id)).map(|h| h.heading.label.clone());
    if desk.json {
        let rows: Vec<Value> = lines
            .iter()
            .map(|l| {
                json!({"id": l.cluster.id.to_string(), "theme": code(&frame, l.cluster.theme),
                       "label": l.cluster.label, "size": l.size, "members": l.members,
                       "cohesion": l.cluster.cohesion, "made_by": l.cluster.made_by, "locked": l.cluster.locked,
                       "adopted": l.adopted, "firm": l.firm.as_ref().and_then(|f| f.share), "heading": heading(l.cluster.id)})
            })
            .collect();
        desk.print_json(&json!({"clusters": rows}))?;
        return Ok(Outcome::Done);
    }
    if lines.is_empty() {
        desk.line(&desk.locale.text("clusters-empty"))?;
        return Ok(Outcome::Done);
    }
    let heads: Vec<(String, bool)> = [
        ("column-theme", false),
        ("column-size", true),
        ("column-members", true),
        ("column-firm", true),
        ("column-cluster", false),
    ]
    .iter()
    .map(|(c, n)| (desk.locale.text(c), *n))
    .collect();
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|l| {
            let size = desk.locale.count(l.size);
            let above = heading(l.cluster.id).map_or_else(String::new, |h| format!("{h} ▸ "));
            let label = format!("{above}{}", l.cluster.label);
            let firm =
                l.firm.as_ref().and_then(|f| f.share).map_or_else(String::new, |s| format!("{} %", (s + 5) / 10));
            vec![code(&frame, l.cluster.theme), size, desk.locale.count(l.members), firm, label]
        })
        .collect();
    for line in table(&heads, &rows, columns()) {
        desk.line(&line)?;
    }
    Ok(Outcome::Done)
}

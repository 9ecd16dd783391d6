//! new, export, status, log, undo, redo, check, backup.

use serde_json::json;

use super::args::{BackupArgs, ExportArgs, FileArgs, LogArgs, NewArgs, UndoArgs};
use super::desk::{Bar, Desk};
use super::print::{columns, table};
use super::{Outcome, find};
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::view::{Answer, Query};
use crate::error::{Error, Result, Said};
use crate::jobs;
use crate::store::Reader;
use crate::text::fold;

pub fn new(args: &NewArgs, desk: &mut Desk) -> Result<Outcome> {
    let workspace = jobs::programme::create(&args.file, &args.process, jobs::programme::node(), &desk.context)?;
    let frame = workspace.frame()?;
    desk.speak(&frame.programme.language);
    let said = Said::new("done-new").with("name", frame.programme.name).with("path", args.file.display().to_string());
    desk.tell(&crate::domain::deed::Report::of(said))?;
    Ok(Outcome::Done)
}

pub fn export(args: &ExportArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let section = match &args.section {
        Some(heading) => {
            let folded = fold(heading);
            let found = workspace.sections()?.into_iter().find(|s| fold(&s.heading) == folded);
            Some(found.ok_or_else(|| no_such_section(&workspace, heading))?.id)
        }
        None => None,
    };
    desk.perform(&mut workspace, &Deed::Export { out: args.out.clone(), table: args.table.clone(), section })
}

fn no_such_section(store: &Reader, heading: &str) -> Error {
    let error = Error::usage("error-no-such-section").with("name", heading);
    let headings: Vec<String> = store.sections().unwrap_or_default().into_iter().map(|s| s.heading).collect();
    error.hint(Said::new("hint-choices").with("names", headings.join(", ")))
}

pub fn status(args: &FileArgs, desk: &mut Desk) -> Result<Outcome> {
    let workspace = desk.open(&args.file)?;
    let status = workspace.status()?;
    if desk.json {
        desk.print_json(&serde_json::to_value(&status).map_err(Error::internal)?)?;
        return Ok(Outcome::Done);
    }
    desk.line(&status.programme)?;
    let figures = [
        ("status-contributions", status.contributions),
        ("status-set-aside", status.set_aside),
        ("status-members", status.members),
        ("status-themes", status.themes),
        ("status-topics", status.topics),
        ("status-interviews", status.interviews),
        ("status-clusters", status.clusters),
        ("status-unclustered", status.unclustered),
        ("status-ratings", status.ratings),
        ("status-choices", status.choices),
        ("status-ballots", status.ballots),
        ("status-priorities", status.priorities),
        ("status-positions", status.positions),
        ("status-sections", status.sections),
        ("status-batches", status.batches),
    ];
    let rows: Vec<Vec<String>> =
        figures.iter().map(|(key, n)| vec![desk.locale.text(key), desk.locale.count(*n)]).collect();
    let wide = rows.iter().map(|r| crate::text::width(&r[0])).max().unwrap_or(0);
    for row in rows {
        desk.line(&format!("  {}  {}", crate::text::pad_right(&row[0], wide), crate::text::pad_left(&row[1], 9)))?;
    }
    Ok(Outcome::Done)
}

pub fn log(args: &LogArgs, desk: &mut Desk) -> Result<Outcome> {
    let workspace = desk.open(&args.file)?;
    let Answer::Log(batches) = desk.ask(&workspace, &Query::Log { before: None, limit: args.limit })? else {
        return Err(Error::internal("another answer than asked for"));
    };
    if desk.json {
        let rows: Vec<serde_json::Value> = batches
            .iter()
            .map(|b| {
                json!({"id": b.id.to_string(), "number": b.clock, "time": b.time, "author": b.author,
                       "what": desk.locale.say(&b.note), "kind": b.kind, "records": b.size})
            })
            .collect();
        desk.print_json(&json!({"batches": rows}))?;
        return Ok(Outcome::Done);
    }
    let heads = ["column-number", "column-time", "column-author", "column-records", "column-what"];
    let heads: Vec<(String, bool)> =
        heads.iter().enumerate().map(|(i, k)| (desk.locale.text(k), i == 0 || i == 3)).collect();
    let rows: Vec<Vec<String>> = batches
        .iter()
        .map(|b| {
            let time = b.time.get(..16).unwrap_or(&b.time).replace('T', " ");
            vec![b.clock.to_string(), time, b.author.clone(), desk.locale.count(b.size), desk.locale.say(&b.note)]
        })
        .collect();
    for line in table(&heads, &rows, columns()) {
        desk.line(&line)?;
    }
    Ok(Outcome::Done)
}

pub fn undo(args: &UndoArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let deed = match (args.change, args.since) {
        (Some(number), _) => Deed::UndoBatch { id: numbered(&workspace, number)? },
        (None, Some(number)) => Deed::UndoSince { id: numbered(&workspace, number)? },
        (None, None) => Deed::Undo,
    };
    desk.perform(&mut workspace, &deed)
}

/// The batch that has this number in the log.
fn numbered(workspace: &Reader, number: i64) -> Result<Id> {
    let found = workspace.log(Some(number.saturating_add(1)), 1)?.into_iter().find(|b| b.clock == number);
    found.map(|b| b.id).ok_or_else(|| Error::usage("error-no-such-batch"))
}

pub fn redo(args: &FileArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    desk.perform(&mut workspace, &Deed::Redo)
}

pub fn check(args: &FileArgs, desk: &mut Desk) -> Result<Outcome> {
    let reader = Reader::open(&args.file)?;
    // A damaged file may not even say its language; then the findings come in the person's.
    if let Ok(frame) = reader.frame() {
        desk.speak(&frame.programme.language);
    }
    let findings = reader.check(&Bar::new())?;
    let lines: Vec<String> = findings.iter().map(|f| desk.locale.say(&f.said)).collect();
    if desk.json {
        desk.print_json(&json!({"sound": lines.is_empty(), "findings": lines}))?;
    } else if lines.is_empty() {
        desk.line(&desk.locale.text("done-check"))?;
    } else {
        for line in &lines {
            desk.line(line)?;
        }
    }
    Ok(if lines.is_empty() { Outcome::Done } else { Outcome::Damaged })
}

pub fn backup(args: &BackupArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    desk.perform(&mut workspace, &Deed::Backup { out: args.out.clone() })
}

/// The theme, member or kind filter words of a command, as ids.
pub fn theme_of(frame: &crate::domain::frame::Frame, typed: Option<&str>) -> Result<Option<Id>> {
    typed.map(|t| find::theme(frame, t)).transpose()
}

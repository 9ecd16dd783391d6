//! import.

use serde_json::{Value, json};

use super::args::ImportArgs;
use super::desk::{Bar, Desk};
use super::{Outcome, find};
use crate::domain::deed::Deed;
use crate::domain::intake::{ImportReport, Problem};
use crate::error::{Error, Result, Said};
use crate::jobs;

pub fn run(args: &ImportArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let frame = workspace.frame()?;
    let member = args.member.as_deref().map(|m| find::member(&frame, m)).transpose()?;
    if let (Some(out), Some(first)) = (&args.write_map, args.inputs.first()) {
        jobs::write_map(&frame, first, out)?;
        desk.remark(&Said::new("done-map").with("path", out.display().to_string()));
    }
    let deed = Deed::Import {
        files: args.inputs.clone(),
        member,
        map: args.map.clone(),
        format: args.format.clone(),
        dry_run: args.dry_run,
    };
    let report = jobs::perform(&mut workspace, &deed, &desk.context, &Bar::new())?;
    let import = report.import.clone().unwrap_or_default();
    if let Some(path) = &args.rejects {
        for written in jobs::write_rejects(path, &import)? {
            desk.remark(&Said::new("done-export").with("path", written.display().to_string()));
        }
    }
    if desk.json {
        desk.print_json(&as_json(desk, &import))?;
    } else {
        for said in &report.said {
            desk.line(&desk.locale.say(said))?;
        }
        if import.loose > 0 {
            let key = "samspel cluster --new";
            desk.line(&desk.locale.say(&Said::new("done-import-loose").with("count", import.loose).with("key", key)))?;
        }
        for problem in &import.problems {
            desk.line(&format!("  {}", in_words(desk, problem)))?;
        }
        for column in &import.ignored_columns {
            desk.line(&format!("  {}", desk.locale.say(&Said::new("import-ignored").with("column", column.clone()))))?;
        }
    }
    if import.problems.is_empty() {
        return Ok(Outcome::Done);
    }
    if import.added + import.known + import.waiting == 0 {
        return Err(Error::input("error-import-nothing").with("count", import.problems.len()));
    }
    Ok(Outcome::SomeRefused)
}

/// One problem on one line: where, what, what to do.
pub fn in_words(desk: &Desk, problem: &Problem) -> String {
    let mut at = problem.file.clone();
    if let Some(sheet) = &problem.place.sheet {
        at.push_str(&format!(", {sheet}"));
    }
    if problem.place.row > 0 {
        at.push_str(&format!(", {} {}", desk.locale.text("word-row"), problem.place.row));
    }
    if let Some(column) = &problem.column {
        at.push_str(&format!(", {column}"));
    }
    let hint = problem.hint.as_ref().map(|h| format!(" {}", desk.locale.say(h))).unwrap_or_default();
    format!("{at}: {}{hint}", desk.locale.say(&problem.said))
}

/// Problems as JSON has them everywhere.
pub fn problems_json(desk: &Desk, problems: &[Problem]) -> Vec<Value> {
    let json = |p: &Problem| {
        json!({"file": p.file, "sheet": p.place.sheet, "row": p.place.row, "column": p.column,
               "message": desk.locale.say(&p.said), "hint": p.hint.as_ref().map(|h| desk.locale.say(h))})
    };
    problems.iter().map(json).collect()
}

fn as_json(desk: &Desk, import: &ImportReport) -> Value {
    let problems = problems_json(desk, &import.problems);
    json!({"read": import.read, "added": import.added, "known": import.known, "waiting": import.waiting,
           "near_duplicates": import.near_duplicates, "unclustered": import.loose, "ignored_columns": import.ignored_columns, "problems": problems})
}

//! frame: the parts of the programme, shown and changed.

use std::path::Path;

use serde_json::{Value, json};

use super::args::FrameArgs;
use super::desk::{Bar, Desk};
use super::{Outcome, calc, find};
use crate::domain::change::Row;
use crate::domain::deed::Deed;
use crate::domain::{Id, Key, Table};
use crate::error::{Error, Result, Said};
use crate::jobs;
use crate::store::{Reader, Workspace};
use crate::text::fold;

const PARTS: [Table; 8] = [
    Table::Programme,
    Table::Member,
    Table::Phase,
    Table::Kind,
    Table::Theme,
    Table::Topic,
    Table::Criterion,
    Table::Stance,
];

pub fn run(args: &FrameArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let Some(part) = &args.part else { return show(desk, &workspace, &PARTS) };
    let table = PARTS.into_iter().find(|t| t.name() == part).ok_or_else(|| {
        let names: Vec<&str> = PARTS.iter().map(|t| t.name()).collect();
        Error::usage("error-no-such-part")
            .with("name", part)
            .hint(Said::new("hint-choices").with("names", names.join(", ")))
    })?;
    if let Some(pairs) = &args.pairs {
        return weigh(pairs, desk, &mut workspace, table);
    }
    if args.set.is_empty() && !args.delete {
        return show(desk, &workspace, &[table]);
    }
    change(args, desk, &mut workspace, table)
}

/// Weighs criteria by comparisons in pairs, which name each of them once, by code or name.
fn weigh(pairs: &Path, desk: &Desk, workspace: &mut Workspace, table: Table) -> Result<Outcome> {
    if table != Table::Criterion {
        return Err(Error::usage("pairs-not-criteria").with("name", table.name()));
    }
    let frame = workspace.frame()?;
    let (names, found) = jobs::weights_file(pairs, &Bar::new())?;
    // A digit more than anybody compares to; what is kept is what is told.
    let rounded = |w: &f64| (w * 10_000.0).round() / 10_000.0;
    let weight = |(name, w): (&String, &f64)| Ok((find::criterion(&frame, name)?, rounded(w)));
    let weights: Vec<(Id, f64)> = names.iter().zip(&found.weights).map(weight).collect::<Result<_>>()?;
    if let Some(missing) = frame.criteria.iter().find(|c| weights.iter().all(|(id, _)| *id != c.id)) {
        return Err(Error::input("pairs-criterion-missing").with("name", missing.name.clone()));
    }
    jobs::perform(workspace, &Deed::WeighCriteria { weights }, &desk.context, &Bar::new())?;
    calc::tell_weights(&names, &found, desk)
}

fn rows(workspace: &Reader, table: Table) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    workspace.each_row(table, &mut |row| {
        rows.push(row);
        Ok(())
    })?;
    Ok(rows)
}

fn show(desk: &Desk, workspace: &Reader, tables: &[Table]) -> Result<Outcome> {
    if desk.json {
        let mut all = serde_json::Map::new();
        for table in tables {
            all.insert(table.name().to_owned(), json!(rows(workspace, *table)?));
        }
        desk.print_json(&Value::Object(all))?;
        return Ok(Outcome::Done);
    }
    for table in tables {
        desk.line(&desk.locale.text(heading(*table)))?;
        for row in rows(workspace, *table)? {
            let fields: Vec<String> = row
                .iter()
                .filter(|(k, v)| !matches!(k.as_str(), "id" | "sort" | "parent") && !v.is_null())
                .map(|(k, v)| match v {
                    Value::String(s) => format!("{k}={s}"),
                    Value::Array(words) => {
                        format!("{k}={}", words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(","))
                    }
                    other => format!("{k}={other}"),
                })
                .collect();
            desk.line(&format!("  {}", fields.join("  ")))?;
        }
    }
    Ok(Outcome::Done)
}

fn heading(table: Table) -> &'static str {
    match table {
        Table::Member => "frame-members",
        Table::Phase => "frame-phases",
        Table::Kind => "frame-kinds",
        Table::Theme => "frame-themes",
        Table::Topic => "frame-topics",
        Table::Criterion => "frame-criteria",
        Table::Stance => "frame-stances",
        _ => "frame-programme",
    }
}

fn change(args: &FrameArgs, desk: &mut Desk, workspace: &mut Workspace, table: Table) -> Result<Outcome> {
    let existing = rows(workspace, table)?;
    let code = args.code.as_deref().map(fold);
    let named = |row: &&Row| table == Table::Programme || row.get("code").and_then(Value::as_str).map(fold) == code;
    let found = existing.iter().find(named).cloned();
    if args.delete {
        let row = found.ok_or_else(|| Error::usage("error-no-such-record").with("table", table.name()))?;
        return desk.perform(workspace, &Deed::EditFrame { table, key: key(&row)?, row: None });
    }
    let mut row = match found {
        Some(row) => row,
        None => blank(workspace, desk, table, args.code.as_deref().unwrap_or_default(), existing.len()),
    };
    for setting in &args.set {
        let (field, value) =
            setting.split_once('=').ok_or_else(|| Error::usage("error-setting").with("text", setting))?;
        let typed = typed(row.get(field), value)
            .ok_or_else(|| Error::usage("error-no-such-field").with("name", field).with("table", table.name()))?;
        row.insert(field.to_owned(), typed);
    }
    desk.perform(workspace, &Deed::EditFrame { table, key: key(&row)?, row: Some(row) })
}

/// A new record of a table with sensible values, to be filled by what was set.
fn blank(workspace: &mut Workspace, desk: &Desk, table: Table, code: &str, sort: usize) -> Row {
    let id = workspace.next_id(desk.context.now).to_string();
    let value = match table {
        Table::Member => json!({"name": code, "population": null, "latitude": null, "longitude": null}),
        Table::Phase => json!({"name": code, "start": "", "end": "", "state": "planned"}),
        Table::Kind => json!({"name": code, "plural": code, "role": "observation", "words": []}),
        Table::Theme => json!({"name": code, "short": code, "parent": null, "words": []}),
        Table::Topic => json!({"name": code, "words": []}),
        Table::Criterion => json!({"name": code, "weight": 1.0, "min": 1, "max": 5, "better": "more", "words": []}),
        _ => json!({"name": code, "value": 0}),
    };
    let mut row = match value {
        Value::Object(row) => row,
        _ => Row::new(),
    };
    row.insert("id".into(), json!(id));
    row.insert("code".into(), json!(code));
    row.insert("sort".into(), json!(sort));
    row
}

fn key(row: &Row) -> Result<Key> {
    let id = row.get("id").and_then(Value::as_str).and_then(|s| s.parse().ok());
    id.map(Key::one).ok_or_else(|| Error::internal("a record without an id"))
}

/// The value typed, as the kind of value that the field holds now; `None` for a field that is not there.
fn typed(now: Option<&Value>, text: &str) -> Option<Value> {
    Some(match now? {
        Value::Number(n) if n.is_f64() => json!(text.parse::<f64>().ok()?),
        Value::Number(_) => json!(text.parse::<i64>().ok()?),
        Value::Array(_) => json!(text.split(',').map(str::trim).filter(|w| !w.is_empty()).collect::<Vec<_>>()),
        Value::Null if text.is_empty() => Value::Null,
        Value::Null => {
            text.parse::<i64>().map_or_else(|_| text.parse::<f64>().map_or(json!(text), |x| json!(x)), |n| json!(n))
        }
        _ => json!(text),
    })
}

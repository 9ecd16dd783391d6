//! map and sort.

use serde_json::{Value, json};

use super::args::{MapArgs, SortArgs, SortCommand};
use super::desk::Desk;
use super::keeping::theme_of;
use super::print::{columns, table};
use super::{Outcome, find};
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::frame::Frame;
use crate::domain::view::{Answer, Basis, Cards, MapFilter, MapView, Query, SortingView};
use crate::error::{Error, Result, Said};
use crate::store::Workspace;

pub fn map(args: &MapArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let frame = workspace.frame()?;
    let theme = theme_of(&frame, args.theme.as_deref())?;
    if let (true, Some(theme)) = (args.apply, theme) {
        return desk.perform(&mut workspace, &Deed::ClusterBySorts { theme, clusters: args.clusters });
    }
    let basis = args.by.as_deref().map(|by| if by == "sorts" { Basis::Sorts } else { Basis::Likeness });
    let filter = MapFilter { theme, basis, clusters: args.clusters };
    if let Some(out) = &args.svg {
        return desk.perform(&mut workspace, &Deed::ExportMap { out: out.clone(), filter });
    }
    let Answer::Map(view) = desk.ask(&workspace, &Query::Map(filter))? else {
        return Err(Error::internal("a map was asked for"));
    };
    if desk.json {
        desk.print_json(&as_json(&frame, &view))?;
        return Ok(Outcome::Done);
    }
    print(desk, &frame, &view)?;
    Ok(Outcome::Done)
}

fn print(desk: &Desk, frame: &Frame, view: &MapView) -> Result<()> {
    if view.points.is_empty() {
        return desk.line(&desk.locale.text(if view.basis == Basis::Sorts { "empty-map-sorts" } else { "empty-map" }));
    }
    desk.line(&desk.locale.say(&view.said(desk.locale.thousandths(view.stress, 2))))?;
    for said in view.remarks() {
        desk.line(&desk.locale.say(&said))?;
    }
    let mut heads = vec![(desk.locale.text("column-size"), true), (desk.locale.text("column-members"), true)];
    if view.basis == Basis::Sorts {
        heads.push((desk.locale.text("column-bridging"), true));
    }
    let rated = view.groups.iter().any(|g| g.means.iter().any(Option::is_some));
    if rated {
        heads.extend(frame.criteria.iter().map(|c| (c.name.clone(), true)));
    }
    heads.push((desk.locale.text("column-cluster"), false));
    let rows: Vec<Vec<String>> = view
        .groups
        .iter()
        .map(|g| {
            let mut row = vec![desk.locale.count(g.size), desk.locale.count(g.members)];
            if view.basis == Basis::Sorts {
                row.push(g.bridging.map(|b| desk.locale.thousandths(b, 2)).unwrap_or_default());
            }
            if rated {
                let mean = |at: usize| g.means.get(at).copied().flatten();
                let cell = |at| mean(at).map_or_else(|| "–".into(), |m| desk.locale.thousandths(m, 1));
                row.extend((0..frame.criteria.len()).map(cell));
            }
            let near: Vec<&str> = g.neighbours.iter().map(|n| view.groups[*n].label.as_str()).collect();
            let near = desk.locale.say(&Said::new("map-near").with("names", near.join(", ")));
            row.push(if g.neighbours.is_empty() { g.label.clone() } else { format!("{} ({near})", g.label) });
            row
        })
        .collect();
    for line in table(&heads, &rows, columns()) {
        desk.line(&line)?;
    }
    if let (Some(r), [first, second, ..]) = (view.correlation, frame.criteria.as_slice()) {
        let said = Said::new("map-correlation").with("first", &first.name).with("second", &second.name);
        desk.line(&desk.locale.say(&said.with("r", desk.locale.thousandths(r, 2))))?;
    }
    Ok(())
}

fn as_json(frame: &Frame, view: &MapView) -> Value {
    let theme = |id: Option<Id>| id.and_then(|id| frame.theme(id)).map(|t| t.code.clone());
    let groups: Vec<Value> = view
        .groups
        .iter()
        .map(|g| {
            let ratings: serde_json::Map<String, Value> = frame
                .criteria
                .iter()
                .zip(&g.means)
                .map(|(c, mean)| (c.code.clone(), mean.map_or(Value::Null, |m| json!(m as f64 / 1000.0))))
                .collect();
            json!({"label": g.label, "cluster": g.cluster.map(|c| c.to_string()), "theme": theme(g.theme), "x": g.x,
                   "y": g.y, "size": g.size, "members": g.members, "bridging": g.bridging.map(|b| b as f64 / 1000.0),
                   "ratings": ratings, "neighbours": g.neighbours})
        })
        .collect();
    let points: Vec<Value> = view
        .points
        .iter()
        .map(|p| {
            json!({"reference": p.reference, "theme": theme(Some(p.theme)), "group": p.group, "x": p.x, "y": p.y,
                   "bridging": p.bridging.map(|b| b as f64 / 1000.0)})
        })
        .collect();
    let ladder: Vec<&str> = frame.criteria.iter().take(2).map(|c| c.code.as_str()).collect();
    json!({"basis": view.basis, "sorters": view.sorters, "stress": view.stress as f64 / 1000.0, "unseen": view.unseen,
           "left_out": view.left_out, "groups": groups, "points": points,
           "ladder": {"criteria": ladder, "correlation": view.correlation.map(|r| r as f64 / 1000.0)}})
}

pub fn sort(args: &SortArgs, desk: &mut Desk) -> Result<Outcome> {
    use SortCommand as S;
    let file = match &args.what {
        S::List { file }
        | S::New { file, .. }
        | S::Put { file, .. }
        | S::Off { file, .. }
        | S::Label { file, .. }
        | S::Delete { file, .. } => file,
    };
    let mut workspace = desk.open(file)?;
    let Answer::Sorting(view) = desk.ask(&workspace, &Query::Sorting(Cards::All))? else {
        return Err(Error::internal("sorts were asked for"));
    };
    let deed = match &args.what {
        S::List { .. } => return list(desk, &view),
        S::New { role, .. } => Deed::NewSorter { role: role.clone() },
        S::Put { sorter, pile, references, .. } => Deed::PutOnPile {
            sorter: person(&view, *sorter)?.sorter.id,
            contributions: contributions(&workspace, references)?,
            pile: Some(*pile),
        },
        S::Off { sorter, references, .. } => Deed::PutOnPile {
            sorter: person(&view, *sorter)?.sorter.id,
            contributions: contributions(&workspace, references)?,
            pile: None,
        },
        S::Label { sorter, pile, label, .. } => {
            let found = person(&view, *sorter)?.piles.iter().find(|p| p.sort == *pile);
            let found = found.ok_or_else(|| Error::usage("error-no-such-pile").with("number", *pile))?;
            Deed::NamePile { pile: found.id, label: label.clone() }
        }
        S::Delete { sorter, .. } => Deed::DeleteSorter { sorter: person(&view, *sorter)?.sorter.id },
    };
    desk.perform(&mut workspace, &deed)
}

fn contributions(workspace: &Workspace, references: &[String]) -> Result<Vec<Id>> {
    find::contributions(workspace, references)
}

fn person(view: &SortingView, number: i64) -> Result<&crate::domain::sorting::PersonsSort> {
    let found = view.sorts.iter().find(|s| s.sorter.number == number);
    found.ok_or_else(|| Error::usage("error-no-such-sorter").with("number", number))
}

fn list(desk: &Desk, view: &SortingView) -> Result<Outcome> {
    let reference = |id: Id| view.cards.iter().find(|c| c.0 == id).map_or("", |c| c.1.as_str());
    if desk.json {
        let people: Vec<Value> = view
            .sorts
            .iter()
            .map(|s| {
                let piles: Vec<Value> = s
                    .piles
                    .iter()
                    .map(|p| {
                        let cards = s.sorted.iter().filter(|c| c.pile == p.id).map(|c| reference(c.contribution));
                        json!({"number": p.sort, "label": p.label, "contributions": cards.collect::<Vec<_>>()})
                    })
                    .collect();
                json!({"sorter": s.sorter.number, "role": s.sorter.role, "piles": piles})
            })
            .collect();
        desk.print_json(&json!({"sorts": people}))?;
        return Ok(Outcome::Done);
    }
    if view.sorts.is_empty() {
        desk.line(&desk.locale.text("empty-map-sorts"))?;
    }
    for s in &view.sorts {
        let said = Said::new("sort-person")
            .with("number", s.sorter.number)
            .with("role", s.sorter.called())
            .with("piles", s.piles.len())
            .with("count", s.sorted.len());
        desk.line(&desk.locale.say(&said))?;
        for pile in &s.piles {
            let cards = s.sorted.iter().filter(|c| c.pile == pile.id).map(|c| reference(c.contribution));
            desk.line(&format!("  {} {}: {}", pile.sort, pile.label, cards.collect::<Vec<_>>().join(" ")))?;
        }
    }
    Ok(Outcome::Done)
}

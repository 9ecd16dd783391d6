//! rate, adopt, position, rank.

use std::path::Path;

use serde_json::{Value, json};

use super::args::{AdoptArgs, PositionArgs, RankArgs, RateArgs, Weights};
use super::desk::Desk;
use super::keeping::theme_of;
use super::print::{columns, table};
use super::{Outcome, calc, find, stability};
use crate::domain::criteria::{Method, Rule};
use crate::domain::deed::Deed;
use crate::domain::polls::Choice;
use crate::domain::ratings::RatedBy;
use crate::domain::view::Weighting;
use crate::error::{Result, Said};
use crate::jobs::{self, RankedBy};
use crate::text::fold;

pub fn rate(args: &RateArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let frame = workspace.frame()?;
    let subject = match workspace.by_reference(&args.subject)? {
        Some(contribution) => contribution.id,
        None => find::cluster(&workspace, &args.subject)?,
    };
    let member = args.member.as_deref().map(|typed| find::member(&frame, typed)).transpose()?;
    let criterion = find::criterion(&frame, &args.criterion)?;
    let value = args.value.filter(|_| !args.remove);
    let by = match (args.participant, member) {
        (None, Some(member)) => RatedBy::Member(member),
        (number, member) => RatedBy::Participant {
            number: number.unwrap_or(0),
            member,
            sector: args.sector.clone().unwrap_or_default(),
        },
    };
    let deed = Deed::Rate { subject, by, criterion, value };
    desk.perform(&mut workspace, &deed)
}

pub fn adopt(args: &AdoptArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let deed = match (&args.what, args.drop) {
        (_, Some(rank)) => Deed::DropPriority { id: find::priority(&workspace, rank)?.id },
        (None, None) => Deed::AdoptBest,
        (Some(what), None) => {
            let folded = fold(what);
            let choice = workspace.all::<Choice>()?.into_iter().find(|c| fold(&c.code) == folded);
            match choice {
                Some(choice) => Deed::AdoptChoice { choice: choice.id },
                None => {
                    Deed::AdoptCluster { cluster: find::cluster(&workspace, what)?, statement: args.statement.clone() }
                }
            }
        }
    };
    desk.perform(&mut workspace, &deed)
}

pub fn position(args: &PositionArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let frame = workspace.frame()?;
    let stance = match &args.stance {
        Some(typed) if !args.remove => Some(find::stance(&frame, typed)?),
        _ => None,
    };
    let deed = Deed::TakePosition {
        priority: find::priority(&workspace, args.rank)?.id,
        member: find::member(&frame, &args.member)?,
        stance,
        comment: args.comment.clone(),
    };
    desk.perform(&mut workspace, &deed)
}

pub fn rank(args: &RankArgs, desk: &mut Desk) -> Result<Outcome> {
    let workspace = desk.open(&args.file)?;
    let frame = workspace.frame()?;
    let weighting = match args.weights {
        Weights::Equal => Weighting::Equal,
        Weights::Population => Weighting::Population,
        Weights::SquareRoot => Weighting::SquareRoot,
        Weights::Sectors => Weighting::Sectors,
    };
    let theme = theme_of(&frame, args.theme.as_deref())?;
    if args.method.is_some() || args.out.is_some() {
        let method = args.method.map_or(Method::Weighted, Method::from);
        let found =
            jobs::ranking_by(&workspace, theme, weighting, Rule { method, preference: args.preference.into() })?;
        return by_rule(&found, args.out.as_deref(), desk);
    }
    let (ranking, held) = jobs::ranking_held(&workspace, theme, weighting, &args.seed)?;
    let theme_code = |id| frame.theme(id).map(|t| t.code.clone()).unwrap_or_default();
    if desk.json {
        let rows: Vec<Value> = ranking
            .clusters
            .iter()
            .map(|r| {
                json!({"rank": r.rank, "tied": r.tied, "id": r.line.cluster.id.to_string(),
                       "theme": theme_code(r.line.cluster.theme), "label": r.line.cluster.label, "score": r.score,
                       "means": r.means, "spreads": r.spreads, "raters": r.raters,
                       "participants": r.participants()})
            })
            .collect();
        let criteria: Vec<&str> = frame.criteria.iter().map(|c| c.code.as_str()).collect();
        desk.print_json(&json!({"weights": ranking.weighting, "criteria": criteria, "ranking": rows,
            "stability": stability::as_json(&held, &ranking)}))?;
        return Ok(Outcome::Done);
    }
    let number = |n: Option<i64>| n.map_or_else(|| "–".to_owned(), |n| desk.locale.thousandths(n, 2));
    let mut heads = vec![
        (desk.locale.text("column-rank"), true),
        (desk.locale.text("column-theme"), false),
        (desk.locale.text("column-score"), true),
    ];
    heads.extend(frame.criteria.iter().map(|c| (format!("{} ±", c.name), true)));
    heads.push((desk.locale.text("column-raters"), true));
    heads.push((desk.locale.text("column-cluster"), false));
    let rows: Vec<Vec<String>> = ranking
        .clusters
        .iter()
        .map(|r| {
            let tie = if r.tied { "=" } else { "" };
            let mut row = vec![format!("{tie}{}", r.rank), theme_code(r.line.cluster.theme), number(r.score)];
            for (mean, spread) in r.means.iter().zip(&r.spreads) {
                row.push(format!("{} ±{}", number(*mean), number(*spread)));
            }
            row.push(desk.locale.count(r.raters));
            row.push(r.line.cluster.label.clone());
            row
        })
        .collect();
    for line in table(&heads, &rows, columns()) {
        desk.line(&line)?;
    }
    stability::print(&held, &ranking, desk)?;
    Ok(Outcome::Done)
}

/// Tells a ranking by another rule, or writes the table from which anybody comes to it.
fn by_rule(found: &RankedBy, out: Option<&Path>, desk: &Desk) -> Result<Outcome> {
    if let Some(out) = out {
        jobs::write_table(&found.table, out)?;
        desk.line(&desk.locale.say(&Said::new("done-export").with("path", out.display().to_string())))?;
        return Ok(Outcome::Done);
    }
    calc::tell_ranks(&found.table, &found.ranked, desk)?;
    if found.left_out > 0 && !desk.json {
        desk.line(&desk.locale.say(&Said::new("rank-left-out").with("count", found.left_out)))?;
    }
    Ok(Outcome::Done)
}

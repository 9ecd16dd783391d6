//! calc panel: a panel drawn by lot within quotas, with everybody's chance.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::cli::Outcome;
use crate::cli::desk::{Bar, Desk};
use crate::cli::print::{columns, table};
use crate::domain::exact::{as_number, say};
use crate::error::{Error, Result, Said};
use crate::jobs::{PanelAsked, PanelDrawn, check_commitment, commitment, panel_file, write_panel_list};
use crate::text::wrap;

/// Works out the lottery of a panel, and draws where there is a seed.
pub fn panel(
    asked: &PanelAsked,
    seed: Option<&str>,
    told: Option<&str>,
    list: Option<&Path>,
    desk: &Desk,
) -> Result<Outcome> {
    match (seed, told) {
        (Some(seed), Some(told)) => check_commitment(seed, told)?,
        (None, Some(_)) => return Err(Error::usage("panel-no-seed")),
        _ => {}
    }
    let found = panel_file(asked, seed, &Bar::new())?;
    if let Some(list) = list {
        write_panel_list(list, &found)?;
    }
    if desk.json {
        desk.print_json(&outcome(asked, seed, &found))?;
    } else {
        print(seed, &found, desk)?;
    }
    Ok(Outcome::Done)
}

fn outcome(asked: &PanelAsked, seed: Option<&str>, found: &PanelDrawn) -> Value {
    let id = |p: &usize| found.pool.persons[*p].id.as_str();
    let ids = |all: &[usize]| all.iter().map(id).collect::<Vec<_>>();
    let chances = &found.lottery.chances;
    let by_id = |value: &dyn Fn(usize) -> Value| -> Map<String, Value> {
        (0..chances.len()).map(|p| (id(&p).to_owned(), value(p))).collect()
    };
    let panels: Vec<Value> = found
        .lottery
        .panels
        .iter()
        .map(|p| json!({"members": ids(&p.members), "probability": as_number(&p.chance), "exact": say(&p.chance)}))
        .collect();
    json!({
        "method": asked.method.word(),
        "probabilities": by_id(&|p| json!(as_number(&chances[p]))),
        "exact": by_id(&|p| json!(say(&chances[p]))),
        "minimum": chances.iter().min().map(as_number),
        "maximum": chances.iter().max().map(as_number),
        "panels": panels,
        "drawn": found.drawn.as_deref().map(ids),
        "seed": seed,
        "commitment": seed.map(commitment),
        "list_sha256": found.list,
        "left_out": ids(&found.lottery.left_out),
        "kinds": found.lottery.members.len(),
        "version": env!("CARGO_PKG_VERSION"),
    })
}

/// How many are drawn from how many, with what chances, and whom no panel can hold.
pub fn panel_chances(found: &PanelDrawn, desk: &Desk) -> Result<()> {
    let chances = &found.lottery.chances;
    let percent = |chance: Option<f64>| desk.locale.thousandths((chance.unwrap_or(0.0) * 100_000.0).round() as i64, 2);
    let said = Said::new("panel-head")
        .with("persons", chances.len())
        .with("kinds", found.lottery.members.len())
        .with("size", found.pool.size)
        .with("least", percent(chances.iter().min().map(as_number)))
        .with("most", percent(chances.iter().max().map(as_number)));
    wrapped(&desk.locale.say(&said), desk)?;
    if !found.lottery.left_out.is_empty() {
        let said = Said::new("panel-left-out").with("count", found.lottery.left_out.len());
        wrapped(&desk.locale.say(&said), desk)?;
    }
    Ok(())
}

fn print(seed: Option<&str>, found: &PanelDrawn, desk: &Desk) -> Result<()> {
    panel_chances(found, desk)?;
    let said = match found.lottery.panels.len() {
        0 => Said::new("panel-kinds").with("count", found.lottery.kinds.len()),
        listed => Said::new("panel-listed").with("count", listed),
    };
    wrapped(&desk.locale.say(&said.with("sha", &found.list)), desk)?;
    let Some(drawn) = &found.drawn else { return wrapped(&desk.locale.text("panel-not-drawn"), desk) };
    let seed = seed.unwrap_or_default();
    let said = Said::new("panel-drawn").with("seed", seed).with("commitment", commitment(seed));
    wrapped(&desk.locale.say(&said), desk)?;
    let ids: Vec<&str> = drawn.iter().map(|p| found.pool.persons[*p].id.as_str()).collect();
    wrapped(&ids.join(" "), desk)?;
    let heads = [
        ("column-feature", false),
        ("column-value", false),
        ("column-least", true),
        ("column-drawn", true),
        ("column-most", true),
    ];
    let heads: Vec<(String, bool)> = heads.iter().map(|(key, right)| (desk.locale.text(key), *right)).collect();
    let rows: Vec<Vec<String>> = found
        .pool
        .quotas
        .iter()
        .enumerate()
        .map(|(q, quota)| {
            let count = drawn.iter().filter(|p| found.pool.persons[**p].counts_for.contains(&q)).count();
            vec![
                quota.feature.clone(),
                quota.value.clone(),
                quota.min.to_string(),
                count.to_string(),
                quota.max.to_string(),
            ]
        })
        .collect();
    for line in table(&heads, &rows, columns()) {
        desk.line(&line)?;
    }
    Ok(())
}

fn wrapped(text: &str, desk: &Desk) -> Result<()> {
    wrap(text, columns()).into_iter().try_for_each(|line| desk.line(&line))
}

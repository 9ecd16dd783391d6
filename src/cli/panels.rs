//! panel: a panel by lot in a workspace, from its pool to those who come in for others.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::Outcome;
use super::args::{PanelArgs, PanelCommand as P};
use super::calc::print_wrapped;
use super::desk::{Bar, Desk};
use super::print::{columns, table};
use crate::domain::exact::say;
use crate::domain::panel::{KeptPanel, KeptQuota, PanelStage, Standing};
use crate::error::{Result, Said};
use crate::jobs::{self, PanelDrawn, PanelPage, PanelWanted};
use crate::store::Workspace;
use crate::text::clean_line;

pub fn panel(args: &PanelArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    match &args.what {
        None => list(&workspace, desk),
        Some(P::New { panel, size, pool, quotas, rule, same_address }) => {
            let wanted = PanelWanted {
                name: panel.clone(),
                size: *size,
                people: pool.clone(),
                categories: quotas.clone(),
                method: (*rule).into(),
                addresses: same_address.clone(),
            };
            show(&jobs::new_panel(&mut workspace, &wanted, &Bar::new())?, desk)
        }
        Some(P::Show { panel }) => show(&jobs::panel_page(&workspace, panel)?, desk),
        Some(P::Check { panel }) => check(&workspace, panel, desk),
        Some(P::Commit { panel, seed, out }) => {
            let (page, found) = jobs::commit_panel(&mut workspace, panel, seed, out.as_deref())?;
            committed(&page, &found, out.as_deref(), desk)
        }
        Some(P::Draw { panel, seed }) => {
            let page = jobs::draw_panel(&mut workspace, panel, seed)?;
            last(&page, "panel-final", desk)
        }
        Some(P::Decline { panel, number, vacant }) => {
            let (page, seed, came) = jobs::decline_seat(&mut workspace, panel, *number, *vacant)?;
            declined(&page, *number, &seed, &came, desk)
        }
        Some(P::Export { panel, out, what }) => {
            jobs::write_panel_table(&workspace, panel, (*what).into(), out)?;
            written(out, desk)
        }
        Some(P::Erase { panel }) => match jobs::erase_panel(&mut workspace, panel)? {
            Some(page) => last(&page, "panel-is-erased", desk),
            None => gone(panel, desk),
        },
    }
}

/// Of a panel nothing is left.
fn gone(panel: &str, desk: &Desk) -> Result<Outcome> {
    if desk.json {
        desk.print_json(&json!({"deleted": panel, "version": env!("CARGO_PKG_VERSION")}))?;
        return Ok(Outcome::Done);
    }
    print_wrapped(&desk.locale.say(&Said::new("panel-is-gone").with("name", clean_line(panel))), desk)?;
    Ok(Outcome::Done)
}

fn list(workspace: &Workspace, desk: &Desk) -> Result<Outcome> {
    let panels = workspace.panels()?;
    if desk.json {
        let all: Vec<Value> = panels.iter().map(|p| Value::Object(facts_json(p))).collect();
        desk.print_json(&json!({"panels": all, "version": env!("CARGO_PKG_VERSION")}))?;
        return Ok(Outcome::Done);
    }
    if panels.is_empty() {
        print_wrapped(&desk.locale.text("panel-no-panels"), desk)?;
    }
    for panel in &panels {
        print_wrapped(&format!("{}: {}", clean_line(&panel.name), desk.locale.say(&stage(panel))), desk)?;
    }
    Ok(Outcome::Done)
}

/// How far a panel is, in a sentence.
fn stage(panel: &KeptPanel) -> Said {
    let said = Said::new("panel-stage").with("stage", panel.stage().word()).with("rule", panel.method.word());
    said.with("size", panel.size).with("persons", panel.persons).with("erased", i64::from(panel.erased))
}

fn facts_json(panel: &KeptPanel) -> Map<String, Value> {
    let told = |text: &String| if text.is_empty() { Value::Null } else { json!(text) };
    let quotas: Vec<Value> = panel
        .quotas
        .iter()
        .map(|k| {
            json!({"feature": k.quota.feature, "value": k.quota.value, "min": k.quota.min, "max": k.quota.max,
                   "pool": k.among, "members": k.held})
        })
        .collect();
    [
        ("name", json!(panel.name)),
        ("size", json!(panel.size)),
        ("method", json!(panel.method.word())),
        ("stage", json!(panel.stage().word())),
        ("same_address", json!(panel.addresses)),
        ("persons", json!(panel.persons)),
        ("erased", json!(panel.erased)),
        ("commitment", told(&panel.commitment)),
        ("list_sha256", told(&panel.list)),
        ("seed", told(&panel.seed)),
        ("quotas", json!(quotas)),
    ]
    .into_iter()
    .map(|(key, value)| (key.to_owned(), value))
    .collect()
}

fn page_json(page: &PanelPage) -> Map<String, Value> {
    let mut facts = facts_json(&page.panel);
    for (key, standing) in
        [("drawn", Standing::Drawn), ("declined", Standing::Declined), ("replacements", Standing::Replacement)]
    {
        facts.insert(key.to_owned(), json!(page.numbers(standing)));
    }
    facts.insert("members".to_owned(), json!(page.members()));
    facts.insert("version".to_owned(), json!(env!("CARGO_PKG_VERSION")));
    facts
}

fn show(page: &PanelPage, desk: &Desk) -> Result<Outcome> {
    if desk.json {
        desk.print_json(&page_json(page))?;
        return Ok(Outcome::Done);
    }
    print(page, desk)?;
    Ok(Outcome::Done)
}

/// A panel after what is never taken back, with a word on that.
fn last(page: &PanelPage, key: &str, desk: &Desk) -> Result<Outcome> {
    let done = show(page, desk)?;
    if !desk.json {
        print_wrapped(&desk.locale.text(key), desk)?;
    }
    Ok(done)
}

fn print(page: &PanelPage, desk: &Desk) -> Result<()> {
    let panel = &page.panel;
    let say = |said: Said| print_wrapped(&desk.locale.say(&said), desk);
    print_wrapped(&format!("{}: {}", clean_line(&panel.name), desk.locale.say(&stage(panel))), desk)?;
    if panel.stage() != PanelStage::Prepared {
        promised(panel, desk)?;
    }
    if panel.stage() == PanelStage::Drawn {
        say(Said::new("panel-revealed").with("seed", &panel.seed))?;
        for (key, standing) in [
            ("panel-are-drawn", Standing::Drawn),
            ("panel-are-declined", Standing::Declined),
            ("panel-are-replacements", Standing::Replacement),
        ] {
            let numbers = page.numbers(standing);
            if !numbers.is_empty() {
                say(Said::new(key).with("count", numbers.len()).with("numbers", spaced(&numbers)))?;
            }
        }
        let vacant = panel.size.saturating_sub(page.members().len());
        if vacant > 0 {
            say(Said::new("panel-vacant").with("count", vacant))?;
        }
    }
    quotas(panel, desk)
}

/// What was published before the draw.
fn promised(panel: &KeptPanel, desk: &Desk) -> Result<()> {
    for said in [
        Said::new("panel-seed-sha").with("sha", &panel.commitment),
        Said::new("panel-list-sha").with("sha", &panel.list),
    ] {
        print_wrapped(&desk.locale.say(&said), desk)?;
    }
    Ok(())
}

fn quotas(panel: &KeptPanel, desk: &Desk) -> Result<()> {
    let drawn = panel.stage() == PanelStage::Drawn;
    let mut heads =
        vec![("column-feature", false), ("column-value", false), ("column-pool", true), ("column-least", true)];
    if drawn {
        heads.push(("column-drawn", true));
    }
    heads.push(("column-most", true));
    let heads: Vec<(String, bool)> = heads.into_iter().map(|(key, right)| (desk.locale.text(key), right)).collect();
    let row = |kept: &KeptQuota| {
        let mut row = vec![kept.quota.feature.clone(), kept.quota.value.clone()];
        row.extend([kept.among, kept.quota.min].map(|n| n.to_string()));
        if drawn {
            row.push(kept.held.to_string());
        }
        row.push(kept.quota.max.to_string());
        row
    };
    let rows: Vec<Vec<String>> = panel.quotas.iter().map(row).collect();
    table(&heads, &rows, columns()).iter().try_for_each(|line| desk.line(line))
}

fn check(workspace: &Workspace, typed: &str, desk: &Desk) -> Result<Outcome> {
    let found = jobs::check_panel(workspace, typed)?;
    let panel = &found.page.panel;
    if desk.json {
        let changes = found.changes.iter().filter_map(|change| {
            let quota = &panel.quotas.get(change.quota)?.quota;
            Some(json!({"feature": quota.feature, "value": quota.value, "min": quota.min, "max": quota.max,
                        "least": change.min, "most": change.max}))
        });
        desk.print_json(&json!({
            "name": panel.name,
            "possible": found.why.is_none(),
            "reason": found.why.as_ref().map(|why| &why.said.key),
            "changes": changes.collect::<Vec<_>>(),
            "version": env!("CARGO_PKG_VERSION"),
        }))?;
        return Ok(Outcome::Done);
    }
    match &found.why {
        None => print_wrapped(&desk.locale.text("panel-possible"), desk)?,
        Some(why) => std::iter::once(&why.said)
            .chain(&why.hints)
            .try_for_each(|said| print_wrapped(&desk.locale.say(said), desk))?,
    }
    quotas(panel, desk)?;
    Ok(Outcome::Done)
}

fn committed(page: &PanelPage, found: &PanelDrawn, out: Option<&Path>, desk: &Desk) -> Result<Outcome> {
    let chances = &found.lottery.chances;
    let (least, most) = (chances.iter().min(), chances.iter().max());
    if desk.json {
        let mut facts = page_json(page);
        facts.insert("minimum".to_owned(), json!(least.map(say)));
        facts.insert("maximum".to_owned(), json!(most.map(say)));
        facts.insert("left_out".to_owned(), json!(found.lottery.left_out.iter().map(|p| p + 1).collect::<Vec<_>>()));
        facts.insert("panels".to_owned(), json!(found.lottery.panels.len().max(found.lottery.kinds.len())));
        facts.insert("files".to_owned(), json!(out.map(|o| o.display().to_string()).into_iter().collect::<Vec<_>>()));
        desk.print_json(&facts)?;
        return Ok(Outcome::Done);
    }
    super::calc::panel_chances(found, desk)?;
    promised(&page.panel, desk)?;
    if let Some(out) = out {
        written(out, desk)?;
    }
    print_wrapped(&desk.locale.text("panel-publish"), desk)?;
    Ok(Outcome::Done)
}

fn declined(page: &PanelPage, number: i64, seed: &str, came: &[i64], desk: &Desk) -> Result<Outcome> {
    if desk.json {
        let mut facts = page_json(page);
        let lot = if came.is_empty() { Value::Null } else { json!(seed) };
        facts.insert("came_in".to_owned(), json!(came));
        facts.insert("replacement_seed".to_owned(), lot);
        desk.print_json(&facts)?;
        return Ok(Outcome::Done);
    }
    let said = if came.is_empty() {
        Said::new("panel-declined-vacant").with("number", number.to_string())
    } else {
        let said = Said::new("panel-declined").with("number", number.to_string()).with("count", came.len());
        said.with("numbers", spaced(came)).with("seed", seed)
    };
    print_wrapped(&desk.locale.say(&said), desk)?;
    print(page, desk)?;
    Ok(Outcome::Done)
}

fn written(out: &Path, desk: &Desk) -> Result<Outcome> {
    let path = out.display().to_string();
    if desk.json {
        desk.print_json(&json!({"files": [path]}))?;
    } else {
        desk.line(&desk.locale.say(&Said::new("panel-written").with("path", path)))?;
    }
    Ok(Outcome::Done)
}

fn spaced(numbers: &[i64]) -> String {
    numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(" ")
}

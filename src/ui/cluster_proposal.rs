//! What a run of the machine would change: its parts, each to be taken or not, and who moves where.

use ratatui::layout::Rect;

use super::cluster::{columns, theme_short};
use super::paint::{Paint, split_columns, split_rows};
use crate::domain::regroup::{Fate, Part, Regrouping, Step};
use crate::error::Said;
use crate::flow::list::top;
use crate::flow::{PROPOSAL, Proposal, Target};
use crate::settings::Action;
use crate::text::{clean_line, cut, pad_left, pad_right, wrap};

/// Steps that the slider shows to either side.
const REACH: i32 = 6;

/// Draws the page while a proposal is shown.
pub fn draw(p: &mut Paint, area: Rect, proposal: &Proposal) {
    if area.width < 60 || area.height < 14 {
        return if p.state.page().focus() == "steps" { steps(p, area, proposal) } else { parts(p, area, proposal) };
    }
    let places = if area.width < 110 {
        split_rows(area, &[area.height * 11 / 20])
    } else {
        split_columns(area, &[area.width / 2])
    };
    parts(p, places[0], proposal);
    steps(p, places[1], proposal);
}

fn parts(p: &mut Paint, area: Rect, proposal: &Proposal) {
    let title = p.text("pane-proposal");
    let all = proposal.found.as_ref().map_or(0, |f| f.parts.len());
    let taken = Said::new("proposal-taken").with("count", proposal.chosen()).with("all", all);
    let note = if all == 0 { String::new() } else { p.locale.say(&taken) };
    let mut inner = p.pane(area, "proposal", &title, &note);
    let Some(found) = &proposal.found else {
        let text = p.text("proposal-working");
        return p.empty(inner, &text);
    };
    let head = summary(p, found);
    for line in wrap(&head, usize::from(inner.width)).into_iter().take(3) {
        p.put(inner.x, inner.y, &line, inner.width, p.theme.text);
        inner = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
    }
    if inner.height > 3 && !found.run.new {
        slider(p, inner, proposal);
        inner = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
    }
    if found.parts.is_empty() {
        let text = p.text(if found.run.new { "proposal-place-none" } else { "proposal-unchanged" });
        return p.empty(inner, &text);
    }
    let themes = found.parts.iter().any(|part| part.theme != found.parts[0].theme);
    p.list(inner, "proposal", proposal.cursor, found.parts.len(), |p, index, row| {
        part_row(p, row, &found.parts[index], !proposal.refused.contains(&index), themes);
    });
    // The boxes lie on their rows: a click there takes the part or leaves it.
    let first = top(proposal.cursor.at, proposal.cursor.top, found.parts.len(), usize::from(inner.height));
    for (y, index) in (inner.y..inner.bottom()).zip(first..found.parts.len()) {
        let place = Rect { x: inner.x + 2, y, width: 3, height: 1 };
        p.hit(place, Target::Cell("proposal", index, 0));
    }
}

/// What changes, in one sentence.
fn summary(p: &Paint, found: &Regrouping) -> String {
    found.told().iter().map(|said| p.locale.say(said)).collect::<Vec<_>>().join(" · ")
}

/// How fine the clusters are, and the keys and places that change it.
fn slider(p: &mut Paint, area: Rect, proposal: &Proposal) {
    let key = |p: &Paint, action| p.state.common.keymap.label(p.state.page().contexts(), action).unwrap_or_default();
    let coarser = format!("{} {}", key(p, Action::Coarser), p.text("action-coarser"));
    let finer = format!("{} {}", p.text("action-finer"), key(p, Action::Finer));
    let at = proposal.run.finer.clamp(-REACH, REACH);
    let track: String = (-REACH..=REACH).map(|step| if step == at { '●' } else { '·' }).collect();
    let mut x = area.x;
    for (text, style, action) in [
        (coarser, p.theme.muted, Some(Action::Coarser)),
        (track, p.theme.accent, None),
        (finer, p.theme.muted, Some(Action::Finer)),
    ] {
        let wide = p.put(x, area.y, &text, area.right().saturating_sub(x), style);
        if let Some(action) = action {
            p.hit(Rect { x, y: area.y, width: wide, height: 1 }, Target::Action(action));
        }
        x += wide + 1;
    }
    if p.state.common.is_waiting(PROPOSAL) {
        let text = p.text("proposal-counting");
        p.put(x + 1, area.y, &text, area.right().saturating_sub(x + 1), p.theme.muted);
    } else if let Some(found) = &proposal.found {
        let text = p.locale.say(&Said::new("cluster-count").with("count", found.clusters_then));
        p.put(x + 1, area.y, &text, area.right().saturating_sub(x + 1), p.theme.strong);
    }
}

fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::New => "proposal-new",
        Fate::Changed => "proposal-changed",
        Fate::Renamed => "proposal-renamed",
        Fate::Dissolved => "proposal-dissolved",
    }
}

fn part_row(p: &mut Paint, row: Rect, part: &Part, taken: bool, themes: bool) {
    p.put(row.x, row.y, if taken { "[x]" } else { "[ ]" }, 3, p.theme.accent);
    let words = [Fate::New, Fate::Changed, Fate::Renamed, Fate::Dissolved].map(|f| columns(&p.text(fate(f))));
    let wide = words.into_iter().max().unwrap_or(0);
    let style = match part.fate {
        Fate::New => p.theme.good,
        Fate::Dissolved => p.theme.warn,
        _ => p.theme.text,
    };
    let word = p.text(fate(part.fate));
    p.put(row.x + 4, row.y, &word, wide, style);
    let mut x = row.x + 4 + wide + 1;
    if themes && row.width >= 52 {
        let theme = theme_short(p, part.theme);
        p.put(x, row.y, &cut(&theme, 7), 8, p.theme.muted);
        x += 8;
    }
    let size = |n: usize| p.locale.count(i64::try_from(n).unwrap_or(i64::MAX));
    let (now, then) = (pad_left(&size(part.size), 3), pad_right(&size(part.size_then), 3));
    let figures = if part.fate == Fate::New { format!("      {then}") } else { format!("{now} → {then}") };
    let end = row.right().saturating_sub(columns(&figures));
    let label = clean_line(&part.label);
    let room = end.saturating_sub(x + 1);
    p.put(x, row.y, &cut(&label, usize::from(room)), room, if taken { p.theme.text } else { p.theme.muted });
    p.put(end, row.y, &figures, columns(&figures), p.theme.muted);
}

fn steps(p: &mut Paint, area: Rect, proposal: &Proposal) {
    let title = proposal.part().map(|part| clean_line(&part.label)).unwrap_or_else(|| p.text("pane-steps"));
    let room = usize::from(area.width).saturating_sub(8);
    let mut inner = p.pane(area, "steps", &cut(&title, room), "");
    let Some(part) = proposal.part() else { return };
    let mut head = Vec::new();
    if let Some(before) = &part.before {
        head.push(p.locale.say(&Said::new("proposal-was").with("label", clean_line(before))));
    }
    let mut told = Vec::new();
    if part.coming > 0 {
        told.push(p.locale.say(&Said::new("proposal-coming").with("count", part.coming)));
    }
    if part.leaving > 0 {
        told.push(p.locale.say(&Said::new("proposal-leaving").with("count", part.leaving)));
    }
    if part.steps.len() < part.coming + part.leaving {
        told.push(p.locale.say(&Said::new("proposal-first").with("count", part.steps.len())));
    }
    if !told.is_empty() {
        head.push(told.join(" · "));
    }
    let wide = usize::from(inner.width);
    for line in head.iter().flat_map(|text| wrap(text, wide)).take(4) {
        p.put(inner.x, inner.y, &line, inner.width, p.theme.muted);
        inner = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
    }
    if part.steps.is_empty() {
        return;
    }
    p.tall(inner, "steps", 2, proposal.step, part.steps.len(), |p, index, row| {
        step_row(p, row, &part.steps[index], part);
    });
}

fn step_row(p: &mut Paint, row: Rect, step: &Step, part: &Part) {
    let reference = columns(&step.reference).clamp(7, 12) + 2;
    p.put(row.x, row.y, &step.reference, reference - 1, p.theme.accent);
    p.put(row.x + reference, row.y, &step.text, row.width.saturating_sub(reference), p.theme.text);
    if row.height < 2 {
        return;
    }
    let nowhere = p.text("proposal-nowhere");
    let name = |label: &Option<String>| label.as_deref().map_or(nowhere.clone(), clean_line);
    // Which end is not this cluster itself.
    let (from, to) = (name(&step.from), name(&step.to));
    let comes = part.fate != Fate::Dissolved && step.to.as_deref() == Some(part.label.as_str());
    let mut text = if comes { format!("← {from}") } else { format!("→ {to}") };
    if !step.shared_words.is_empty() {
        let said = Said::new("proposal-shares").with("words", step.shared_words.join(", "));
        text = format!("{text} · {}", p.locale.say(&said));
    }
    p.put(row.x + reference, row.y + 1, &text, row.width.saturating_sub(reference), p.theme.muted);
}

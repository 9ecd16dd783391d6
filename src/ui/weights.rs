//! Sliders: the weights that are tried, beside those that are kept.

use ratatui::layout::Rect;

use super::cluster::columns;
use super::paint::Paint;
use crate::domain::view::RankedCluster;
use crate::flow::{Target, Trial};
use crate::text::{cut, wrap};

/// Columns of weight and share.
const FIGURES: u16 = 13;

/// Draws the pane.
pub fn draw(p: &mut Paint, area: Rect, trial: &Trial) {
    let title = p.text("pane-weights");
    let inner = p.pane(area, "weights", &title, "");
    let Some(frame) = p.state.common.frame.as_deref() else { return };
    let longest = frame.criteria.iter().map(|c| columns(&c.name)).max().unwrap_or(8);
    let room = inner.width.saturating_sub(2 + FIGURES);
    let name_width = (longest + 1).min(room / 2);
    let track = room.saturating_sub(name_width).min(trial.steps + 1);
    let about = wrap(&p.text("weights-about"), usize::from(inner.width));
    let rows = u16::try_from(about.len()).unwrap_or(0);
    let told = if usize::from(inner.height) > frame.criteria.len() + about.len() { rows } else { 0 };
    let body = Rect { height: inner.height - told, ..inner };
    p.list(body, "weights", trial.cursor, trial.weights.len(), |p, index, row| {
        let (id, weight) = trial.weights[index];
        let Some(criterion) = frame.criterion(id) else { return };
        p.put(row.x, row.y, &cut(&criterion.name, usize::from(name_width - 1)), name_width, p.theme.text);
        let slider = Rect { x: row.x + name_width, y: row.y, width: track, height: 1 };
        track_of(p, slider, trial, index, (criterion.weight, weight));
        let x = slider.right() + 1;
        let figure = figure(p, weight);
        p.put_right(x, row.y, &figure, 5, p.theme.strong);
        p.put_right(x + 5, row.y, &format!("{} %", trial.share(index)), 6, p.theme.muted);
    });
    for (y, line) in (body.bottom()..inner.bottom()).zip(about) {
        p.put(inner.x, y, &line, inner.width, p.theme.muted);
    }
}

/// A weight with as many decimals as it needs, two at most.
fn figure(p: &Paint, weight: f64) -> String {
    let hundredths = (weight * 100.0).round() as i64;
    let decimals = match hundredths {
        n if n % 100 == 0 => 0,
        n if n % 10 == 0 => 1,
        _ => 2,
    };
    p.locale.thousandths(hundredths * 10, decimals)
}

/// A track with the weight that is kept as a cross and the one that is tried as a knob; a click sets the latter.
fn track_of(p: &mut Paint, area: Rect, trial: &Trial, index: usize, (kept, tried): (f64, f64)) {
    if area.width < 2 {
        return;
    }
    let last = u32::from(area.width - 1);
    let most = u32::from(trial.steps.max(1));
    let column = |steps: u16| u16::try_from((u32::from(steps) * last * 2 + most) / (most * 2)).unwrap_or(0);
    let (kept, tried) = (column(trial.steps_of(kept)), column(trial.steps_of(tried)));
    for at in 0..area.width {
        let (sign, style) = match at {
            at if at == tried => ("●", p.theme.accent),
            at if at == kept => ("×", p.theme.text),
            at if at < tried => ("━", p.theme.accent),
            _ => ("─", p.theme.border),
        };
        p.put(area.x + at, area.y, sign, 1, style);
    }
    for at in 0..area.width {
        let steps = (u32::from(at) * most * 2 + last) / (last * 2);
        let cell = Rect { x: area.x + at, y: area.y, width: 1, height: 1 };
        p.hit(cell, Target::Cell("weights", index, steps as usize));
    }
}

/// Columns in which it stands how far a cluster has moved, while weights are tried.
pub fn moved_columns(p: &Paint) -> u16 {
    if p.state.pages.prioritise.trial.is_some() { 5 } else { 0 }
}

/// How far a cluster has moved under the weights that are tried.
pub fn moved(p: &mut Paint, (x, y): (u16, u16), ranked: &RankedCluster) {
    let Some(moved) = p.state.pages.prioritise.moved(ranked).filter(|n| *n != 0) else { return };
    let (sign, style) = if moved > 0 { ("▲", p.theme.good) } else { ("▼", p.theme.bad) };
    p.put(x, y, &format!("{sign}{}", moved.abs()), 4, style);
}

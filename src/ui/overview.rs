//! Overview: time line, coverage, what needs somebody.

use ratatui::layout::Rect;

use super::coverage;
use super::dates::{days, short_date};
use super::paint::{Paint, split_columns, split_rows};
use crate::domain::frame::{Frame, Phase, PhaseState};
use crate::error::Said;
use crate::flow::Need;
use crate::text::{cut, width};

/// Where a phase stands: as somebody set it, else by its days.
#[must_use]
pub fn phase_state(phase: &Phase, today: &str) -> PhaseState {
    match phase.state {
        PhaseState::Planned if !phase.end.is_empty() && phase.end.as_str() < today => PhaseState::Done,
        PhaseState::Planned if !phase.start.is_empty() && phase.start.as_str() <= today => PhaseState::Active,
        state => state,
    }
}

/// The phase that the header names: the last one under way, else the next one.
#[must_use]
pub fn current_phase(frame: &Frame, today: &str) -> Option<usize> {
    let state = |p: &Phase| phase_state(p, today);
    let phases = &frame.phases;
    let active = phases.iter().rposition(|p| state(p) == PhaseState::Active);
    active
        .or_else(|| phases.iter().position(|p| state(p) == PhaseState::Planned))
        .or_else(|| phases.iter().rposition(|p| state(p) == PhaseState::Done))
}

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.overview;
    let needs = page.needs(&p.state.common);
    let focus = p.state.page().focus();
    let rows = u16::try_from(needs.len()).unwrap_or(u16::MAX).clamp(1, 6) + 2;
    if area.width < 60 || area.height < 16 {
        return match focus {
            "phases" => phases(p, area),
            "needs" => draw_needs(p, area, &needs),
            _ => coverage::draw(p, area),
        };
    }
    if area.width < 100 {
        let rows = rows.min(5);
        let parts = split_rows(area, &[area.height - rows.min(area.height)]);
        coverage::draw(p, parts[0]);
        return if focus == "phases" { phases(p, parts[1]) } else { draw_needs(p, parts[1], &needs) };
    }
    let parts = split_rows(area, &[area.height.saturating_sub(rows)]);
    let columns = split_columns(parts[0], &[if area.width < 140 { 36 } else { 44 }]);
    phases(p, columns[0]);
    coverage::draw(p, columns[1]);
    draw_needs(p, parts[1], &needs);
}

fn phases(p: &mut Paint, area: Rect) {
    let title = p.text("pane-process");
    let inner = p.pane(area, "phases", &title, "");
    let Some(frame) = p.state.common.frame.as_deref() else { return };
    let today = &p.state.common.today;
    if frame.phases.is_empty() {
        let text = p.text("empty-phases");
        return p.empty(inner, &text);
    }
    let cursor = p.state.pages.overview.phase;
    let count = u16::try_from(frame.phases.len()).unwrap_or(u16::MAX);
    let chart = inner.height >= count * 2 + 3;
    let list = Rect { height: if chart { count } else { inner.height }, ..inner };
    p.list(list, "phases", cursor, frame.phases.len(), |p, index, row| {
        let phase = &frame.phases[index];
        let state = phase_state(phase, today);
        let (mark, style) = match state {
            PhaseState::Done => ("✓ ", p.theme.muted),
            PhaseState::Active => ("▶ ", p.theme.strong),
            PhaseState::Planned => ("  ", p.theme.text),
            PhaseState::Skipped => ("– ", p.theme.muted),
        };
        p.put(row.x, row.y, mark, 2, if state == PhaseState::Active { p.theme.accent } else { style });
        // Where bars stand below, the days stand beside them and the names have the whole line.
        let when = if chart { String::new() } else { days(p.locale, &phase.start, &phase.end) };
        let when_width = u16::try_from(width(&when)).unwrap_or(0).min(row.width / 2);
        let room = row.width.saturating_sub(if chart { 2 } else { when_width + 3 });
        p.put(row.x + 2, row.y, &cut(&phase.name, usize::from(room)), room, style);
        p.put_right(row.right().saturating_sub(when_width), row.y, &when, when_width, p.theme.muted);
    });
    if chart {
        let below = Rect { y: inner.y + count + 1, height: inner.height - count - 1, ..inner };
        timeline(p, below, frame, today);
    }
}

/// Days since some fixed day, for placing only.
fn day_number(iso: &str) -> Option<i64> {
    let date: jiff::civil::Date = iso.parse().ok()?;
    Some(i64::from(date.year()) * 372 + i64::from(date.month()) * 31 + i64::from(date.day()))
}

fn timeline(p: &mut Paint, area: Rect, frame: &Frame, today: &str) {
    let spans: Vec<_> = frame.phases.iter().map(|ph| (day_number(&ph.start), day_number(&ph.end))).collect();
    let first = spans.iter().filter_map(|s| s.0).min();
    let last = spans.iter().filter_map(|s| s.1).max();
    let (Some(first), Some(last), Some(now)) = (first, last, day_number(today)) else { return };
    let when: Vec<String> = frame.phases.iter().map(|ph| days(p.locale, &ph.start, &ph.end)).collect();
    let wide = when.iter().map(|w| width(w)).max().unwrap_or(0);
    let left = area.x + 3 + u16::try_from(wide).unwrap_or(0).min(area.width / 2);
    let room = i64::from(area.right().saturating_sub(left)).max(1);
    let column = |day: i64| -> u16 {
        let at = (day - first).clamp(0, last - first) * (room - 1) / (last - first).max(1);
        left + u16::try_from(at).unwrap_or(0)
    };
    let y_last = area.bottom().saturating_sub(1);
    let inside = (first..=last).contains(&now);
    for (y, (index, span)) in (area.y..y_last).zip(spans.iter().enumerate()) {
        let phase = &frame.phases[index];
        p.put(area.x + 2, y, &when[index], left.saturating_sub(area.x + 3), p.theme.muted);
        if inside {
            p.put(column(now), y, "┊", 1, p.theme.muted);
        }
        let (Some(from), Some(to)) = span else { continue };
        let (from, to) = (column(*from), column(*to).max(column(*from)));
        let (sign, style) = match phase_state(phase, today) {
            PhaseState::Done => ("━", p.theme.muted),
            PhaseState::Active => ("━", p.theme.accent),
            PhaseState::Planned => ("─", p.theme.text),
            PhaseState::Skipped => ("╌", p.theme.muted),
        };
        p.put(from, y, &sign.repeat(usize::from(to - from) + 1), area.width, style);
    }
    let y = (area.y + u16::try_from(spans.len()).unwrap_or(0)).min(y_last);
    let said = Said::new("timeline-today").with("date", short_date(p.locale, today));
    let text = p.locale.say(&said);
    let wide = u16::try_from(width(&text)).unwrap_or(0);
    let x = if inside { column(now).min(area.right().saturating_sub(wide)) } else { area.x + 2 };
    p.put(x, y, &text, area.width, p.theme.muted);
}

fn draw_needs(p: &mut Paint, area: Rect, needs: &[Need]) {
    let title = p.text("pane-needs");
    let inner = p.pane(area, "needs", &title, "");
    if p.state.common.frame.is_none() {
        return;
    }
    if needs.is_empty() {
        let text = p.text("empty-needs");
        p.put(inner.x, inner.y, &text, inner.width, p.theme.good);
        return;
    }
    let mut cursor = p.state.pages.overview.need;
    cursor.clamp(needs.len());
    p.list(inner, "needs", cursor, needs.len(), |p, index, row| {
        let text = p.locale.say(&needs[index].said);
        p.put(row.x, row.y, &text, row.width.saturating_sub(2), p.theme.text);
        p.put(row.right().saturating_sub(1), row.y, "→", 1, p.theme.accent);
    });
}

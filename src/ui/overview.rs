//! Overview: time line, coverage, what needs somebody.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::dates::{days, short_date};
use super::paint::{Paint, split_columns, split_rows};
use crate::domain::frame::{Frame, Phase, PhaseState};
use crate::domain::material::Origin;
use crate::domain::view::{Coverage, CoverageRow, Dimension};
use crate::error::Said;
use crate::flow::list::top;
use crate::flow::{Need, Target};
use crate::settings::Theme;
use crate::text::{cut, cut_middle, width};

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
            _ => coverage(p, area),
        };
    }
    if area.width < 100 {
        let rows = rows.min(5);
        let parts = split_rows(area, &[area.height - rows.min(area.height)]);
        coverage(p, parts[0]);
        return if focus == "phases" { phases(p, parts[1]) } else { draw_needs(p, parts[1], &needs) };
    }
    let parts = split_rows(area, &[area.height.saturating_sub(rows)]);
    let columns = split_columns(parts[0], &[if area.width < 140 { 36 } else { 44 }]);
    phases(p, columns[0]);
    coverage(p, columns[1]);
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
        let when = days(p.locale, &phase.start, &phase.end);
        let when_width = u16::try_from(width(&when)).unwrap_or(0).min(row.width / 2);
        p.put(row.x, row.y, mark, 2, if state == PhaseState::Active { p.theme.accent } else { style });
        let room = row.width.saturating_sub(when_width + 3);
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
    let room = i64::from(area.width.saturating_sub(2)).max(1);
    let column = |day: i64| -> u16 {
        let at = (day - first).clamp(0, last - first) * (room - 1) / (last - first).max(1);
        area.x + 2 + u16::try_from(at).unwrap_or(0)
    };
    let y_last = area.bottom().saturating_sub(1);
    let inside = (first..=last).contains(&now);
    for (y, (phase, span)) in (area.y..y_last).zip(frame.phases.iter().zip(&spans)) {
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

/// Short names of the columns.
fn heads(coverage: &Coverage, frame: &Frame) -> Vec<String> {
    let name = |id: &crate::domain::Id| match coverage.columns {
        Dimension::Topic => frame.topic(*id).map(|t| t.name.clone()),
        Dimension::Kind => frame.kind(*id).map(|k| k.plural.clone()),
        _ => frame.theme(*id).map(|t| if t.short.is_empty() { t.name.clone() } else { t.short.clone() }),
    };
    coverage.column_ids.iter().map(|id| name(id).unwrap_or_default()).collect()
}

/// The shade of a cell: its part of the row's own total against an even spread over the columns.
fn shade(theme: &Theme, count: i64, total: i64, columns: usize) -> Option<Style> {
    if count <= 0 || total <= 0 {
        return None;
    }
    let percent = count.saturating_mul(100).saturating_mul(i64::try_from(columns).unwrap_or(1)) / total;
    let step = match percent {
        ..50 => 0,
        50..85 => 1,
        85..120 => 2,
        120..170 => 3,
        _ => 4,
    };
    Some(theme.heat[step])
}

fn coverage(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.overview;
    let title = p.text(match page.columns {
        Dimension::Topic => "pane-coverage-topics",
        Dimension::Kind => "pane-coverage-kinds",
        _ => "pane-coverage-themes",
    });
    let inner = p.pane(area, "coverage", &title, "");
    let (Some(coverage), Some(frame)) = (&page.coverage, p.state.common.frame.as_deref()) else { return };
    if coverage.rows.is_empty() || p.state.common.status.contributions == 0 {
        let text = p.text("empty-coverage");
        return p.empty(inner, &text);
    }
    let heads = heads(coverage, frame);
    let names: Vec<String> = coverage.rows.iter().map(|r| row_name(p, r, frame)).collect();
    let longest = names.iter().map(|n| width(n)).max().unwrap_or(8);
    let name_width = u16::try_from(longest).unwrap_or(8).min(inner.width / 4).max(6) + 3;
    let total_width = 7;
    let room = inner.width.saturating_sub(name_width + total_width);
    let count = u16::try_from(heads.len()).unwrap_or(u16::MAX).max(1);
    let cell = (room / count).clamp(5, 10);
    let fit = usize::from((room / cell).max(1)).min(heads.len());
    // A matrix wider than the pane moves under its cursor.
    let from = page.cell.1.min(heads.len().saturating_sub(1)).saturating_sub(fit.saturating_sub(1));
    let shown = from..(from + fit).min(heads.len());
    let x_of = |column: usize| inner.x + name_width + cell * u16::try_from(column.saturating_sub(from)).unwrap_or(0);
    for column in shown.clone() {
        let head = cut(&heads[column], usize::from(cell - 1));
        let style = if column == page.cell.1 { p.theme.strong } else { p.theme.muted };
        p.put_right(x_of(column), inner.y, &head, cell, style);
    }
    let total_x = x_of(shown.end);
    p.put_right(total_x, inner.y, "Σ", total_width, p.theme.muted);
    if shown.start > 0 {
        p.put(inner.x, inner.y, "←", 1, p.theme.muted);
    }
    let legend = inner.height > u16::try_from(names.len()).unwrap_or(u16::MAX).saturating_add(2);
    let body = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1 + 2 * u16::from(legend)), ..inner };
    let height = usize::from(body.height);
    p.hits.seen.push(("coverage", body.height, u16::try_from(names.len()).unwrap_or(u16::MAX)));
    let cursor = page.cell.0;
    let first = top(cursor.at, cursor.top, names.len(), height);
    for (y, index) in (body.y..body.bottom()).zip(first..names.len()) {
        let row = &coverage.rows[index];
        let on_row = index == cursor.at;
        let apart = row.origin != Origin::Members;
        let name = cut_middle(&names[index], usize::from(name_width.saturating_sub(3)));
        let style = if on_row {
            p.theme.strong
        } else if apart {
            p.theme.muted
        } else {
            p.theme.text
        };
        p.put(inner.x + 2, y, &name, name_width, style);
        p.hit(Rect { x: inner.x, y, width: name_width, height: 1 }, Target::Row("coverage", index));
        for column in shown.clone() {
            draw_cell(p, (x_of(column), y, cell), row, (index, column), heads.len());
        }
        let total = p.locale.count(row.total);
        p.put_right(total_x, y, &total, total_width, p.theme.strong);
        p.hit(Rect { x: total_x, y, width: total_width, height: 1 }, Target::Cell("coverage", index, heads.len()));
        if on_row {
            p.put(inner.x, y, ">", 1, p.theme.accent);
            if page.cell.1 >= heads.len() {
                let style = p.selected("coverage");
                p.tint(Rect { x: total_x + 1, y, width: total_width - 1, height: 1 }, style);
            }
        }
    }
    if legend {
        draw_legend(p, Rect { y: inner.bottom() - 1, height: 1, ..inner });
    }
}

fn draw_cell(p: &mut Paint, (x, y, wide): (u16, u16, u16), row: &CoverageRow, at: (usize, usize), columns: usize) {
    let count = row.counts.get(at.1).copied().unwrap_or(0);
    let area = Rect { x: x + 1, y, width: wide - 1, height: 1 };
    let text = if count == 0 { "·".to_owned() } else { p.locale.count(count) };
    let style = shade(p.theme, count, row.total, columns).unwrap_or(p.theme.muted);
    p.tint(area, style);
    p.put_right(area.x, y, &format!("{text} "), area.width, style);
    p.hit(Rect { x, width: wide, ..area }, Target::Cell("coverage", at.0, at.1));
    let cell = &p.state.pages.overview.cell;
    if (cell.0.at, cell.1) == at {
        let style = p.selected("coverage");
        p.tint(area, style);
        p.put(area.x, y, ">", 1, Style::new());
    }
}

fn row_name(p: &Paint, row: &CoverageRow, frame: &Frame) -> String {
    match (row.member.and_then(|m| frame.member(m)), row.origin) {
        (Some(member), _) => member.name.clone(),
        (None, Origin::Partner) => p.text("origin-partner"),
        (None, _) => p.text("origin-shared"),
    }
}

fn draw_legend(p: &mut Paint, area: Rect) {
    let mut x = area.x + 2;
    if p.theme.heat[0].bg.is_some() {
        for style in p.theme.heat {
            x += p.put(x, area.y, "  ", 2, style);
        }
        x += 1;
        let text = p.text("coverage-shade");
        x += p.put(x, area.y, &text, area.right().saturating_sub(x), p.theme.muted);
        x += p.put(x, area.y, " · ", area.right().saturating_sub(x), p.theme.muted);
    }
    let said = Said::new("coverage-none").with("count", p.state.pages.overview.empty_cells());
    let text = p.locale.say(&said);
    p.put(x, area.y, &text, area.right().saturating_sub(x), p.theme.muted);
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

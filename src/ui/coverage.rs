//! Coverage: how much each member brought in on each theme, topic or kind, and what the columns come to.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{MEASURE, Paint, bar};
use crate::domain::Id;
use crate::domain::frame::Frame;
use crate::domain::material::Origin;
use crate::domain::view::{Coverage, CoverageRow, Dimension};
use crate::error::Said;
use crate::flow::Target;
use crate::flow::list::top;
use crate::settings::Theme;
use crate::text::{cut, cut_middle, width, wrap};

/// The narrowest a column gets: a mark, three figures, air.
const CELL: u16 = 5;

fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

/// Full name and short name of a column.
fn head(coverage: &Coverage, frame: &Frame, id: Id) -> (String, String) {
    match coverage.columns {
        Dimension::Topic => frame.topic(id).map(|t| (t.name.clone(), t.name.clone())),
        Dimension::Kind => frame.kind(id).map(|k| (k.plural.clone(), k.plural.clone())),
        _ => frame.theme(id).map(|t| (t.name.clone(), if t.short.is_empty() { &t.name } else { &t.short }.clone())),
    }
    .unwrap_or_default()
}

/// Where everything stands across.
struct Across {
    /// The names of the rows, with the mark before them.
    name: u16,
    /// Every column, with the air before it.
    cells: Vec<u16>,
    /// The columns in sight.
    shown: std::ops::Range<usize>,
    /// The sums at the end.
    total: u16,
}

impl Across {
    /// Heads stand whole where there is room; the names of the rows give way first, then the longest heads.
    fn of(room: u16, names: &[String], heads: &[String], total: i64, cursor: usize) -> Self {
        let total = columns(&total.to_string()).max(3) + 3;
        let room = room.saturating_sub(total);
        let longest = names.iter().map(|n| columns(n)).max().unwrap_or(8) + 2;
        let wanted: Vec<u16> = heads.iter().map(|h| (columns(h) + 1).max(CELL)).collect();
        let sum = |cells: &[u16]| cells.iter().fold(0_u16, |a, b| a.saturating_add(*b));
        let name = longest.min(room.saturating_sub(sum(&wanted)).max(18.min(room / 3).max(8))).min(room / 2);
        let left = room.saturating_sub(name);
        let capped = |cap: u16| wanted.iter().map(|w| (*w).min(cap)).collect::<Vec<_>>();
        let mut cells = (CELL..=24).rev().map(capped).find(|c| sum(c) <= left).unwrap_or_else(|| capped(CELL + 3));
        let few = u16::try_from(cells.len()).unwrap_or(u16::MAX).max(1);
        let spare = (left.saturating_sub(sum(&cells)) / few).min(3);
        cells.iter_mut().for_each(|c| *c += spare);
        // A matrix wider than the pane moves under its cursor.
        let cursor = cursor.min(cells.len().saturating_sub(1));
        let mut from = 0;
        while from < cursor && sum(&cells[from..=cursor]) > left {
            from += 1;
        }
        let mut to = from;
        while to < cells.len() && sum(&cells[from..=to]) <= left {
            to += 1;
        }
        Self { name, cells, shown: from..to, total }
    }

    fn x(&self, left: u16, column: usize) -> u16 {
        let cells = self.cells.get(self.shown.start..column).unwrap_or_default();
        left + self.name + cells.iter().sum::<u16>()
    }
}

/// Draws the pane.
pub fn draw(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.overview;
    let title = p.text(match page.columns {
        Dimension::Topic => "pane-coverage-topics",
        Dimension::Kind => "pane-coverage-kinds",
        _ => "pane-coverage-themes",
    });
    let theme = page.coverage.as_ref().and_then(|c| c.theme);
    let within = theme.and_then(|id| p.state.common.frame.as_deref()?.theme(id)).map(|t| t.name.clone());
    let title = within.map_or(title.clone(), |theme| format!("{title} · {theme}"));
    let (Some(coverage), Some(frame)) = (&page.coverage, p.state.common.frame.as_deref()) else {
        p.pane(area, "coverage", &title, "");
        return;
    };
    if coverage.rows.is_empty() || p.state.common.status.contributions == 0 {
        let inner = p.pane(area, "coverage", &title, "");
        let text = p.text("empty-coverage");
        return p.empty(inner, &text);
    }
    let heads: Vec<(String, String)> = coverage.column_ids.iter().map(|id| head(coverage, frame, *id)).collect();
    // The column under the cursor by its full name.
    let note = heads.get(page.cell.1).map_or("", |h| h.0.as_str());
    let inner = p.pane(area, "coverage", &title, note);
    let names: Vec<String> = coverage.rows.iter().map(|r| row_name(p, r, frame)).collect();
    let short: Vec<String> = heads.iter().map(|h| h.1.clone()).collect();
    let across = Across::of(inner.width, &names, &short, coverage.all, page.cell.1);
    for column in across.shown.clone() {
        let cell = across.cells[column];
        let text = cut(&short[column], usize::from(cell - 1));
        let style = if column == page.cell.1 { p.theme.strong } else { p.theme.muted };
        p.put_right(across.x(inner.x, column), inner.y, &text, cell, style);
    }
    p.put_right(across.x(inner.x, across.shown.end), inner.y, "Σ", across.total - 1, p.theme.muted);
    if across.shown.end < across.cells.len() {
        p.put(across.x(inner.x, across.shown.end), inner.y, "→", 1, p.theme.muted);
    }
    if across.shown.start > 0 {
        p.put(inner.x, inner.y, "←", 1, p.theme.muted);
    }
    let count = u16::try_from(names.len()).unwrap_or(u16::MAX);
    let below = inner.height.saturating_sub(1).saturating_sub(count);
    // What fits under the rows: sums, then the legend, then a bar for every column.
    let sums = u16::from(below >= 1);
    let legend = u16::from(below >= 2);
    let body = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1 + sums + legend), ..inner };
    rows(p, body, coverage, &names, &across);
    let mut y = (body.y + count).min(body.bottom());
    if sums > 0 {
        totals(p, Rect { y, height: 1, ..inner }, coverage, &across);
        y += 1;
    }
    let spare = Rect { y: y + 1, height: inner.bottom().saturating_sub(y + 3), ..inner };
    if spare.height > u16::try_from(heads.len()).unwrap_or(u16::MAX) {
        bars(p, spare, coverage, &heads, &names);
    }
    if legend > 0 {
        draw_legend(p, Rect { y: inner.bottom() - 1, height: 1, ..inner });
    }
}

fn rows(p: &mut Paint, body: Rect, coverage: &Coverage, names: &[String], across: &Across) {
    let page = &p.state.pages.overview;
    p.hits.seen.push(("coverage", body.height, u16::try_from(names.len()).unwrap_or(u16::MAX)));
    let cursor = page.cell.0;
    let first = top(cursor.at, cursor.top, names.len(), usize::from(body.height));
    let total_x = across.x(body.x, across.shown.end);
    for (y, index) in (body.y..body.bottom()).zip(first..names.len()) {
        let row = &coverage.rows[index];
        let on_row = index == cursor.at;
        let name = cut_middle(&names[index], usize::from(across.name.saturating_sub(2)));
        let style = if on_row {
            p.theme.strong
        } else if row.origin != Origin::Members {
            p.theme.muted
        } else {
            p.theme.text
        };
        p.put(body.x + 2, y, &name, across.name, style);
        p.hit(Rect { x: body.x, y, width: across.name, height: 1 }, Target::Row("coverage", index));
        for column in across.shown.clone() {
            let place = (across.x(body.x, column), y, across.cells[column]);
            draw_cell(p, place, row, (index, column), across.cells.len());
        }
        let total = p.locale.count(row.total);
        p.put_right(total_x, y, &total, across.total - 1, p.theme.strong);
        let place = Rect { x: total_x, y, width: across.total, height: 1 };
        p.hit(place, Target::Cell("coverage", index, across.cells.len()));
        if on_row {
            p.put(body.x, y, ">", 1, p.theme.accent);
            if page.cell.1 >= across.cells.len() {
                let style = p.selected("coverage");
                p.tint(Rect { x: total_x + 1, width: across.total - 1, ..place }, style);
            }
        }
    }
}

/// What every column comes to, a contribution of several members counted once.
fn totals(p: &mut Paint, row: Rect, coverage: &Coverage, across: &Across) {
    let name = p.text("coverage-all");
    p.put(row.x + 2, row.y, &name, across.name.saturating_sub(2), p.theme.muted);
    for column in across.shown.clone() {
        let total = p.locale.count(coverage.totals.get(column).copied().unwrap_or(0));
        let wide = across.cells[column];
        p.put_right(across.x(row.x, column), row.y, &format!("{total} "), wide, p.theme.strong);
    }
    let total = p.locale.count(coverage.all);
    p.put_right(across.x(row.x, across.shown.end), row.y, &total, across.total - 1, p.theme.strong);
}

/// A bar for every column, and who has brought in nothing on it; below that how this is counted.
fn bars(p: &mut Paint, area: Rect, coverage: &Coverage, heads: &[(String, String)], names: &[String]) {
    let most = coverage.totals.iter().copied().max().unwrap_or(0);
    let name = heads.iter().map(|h| columns(&h.0)).max().unwrap_or(0).min(area.width / 3);
    let wide = (area.width / 4).min(24);
    for (y, (at, (full, _))) in (area.y..area.bottom()).zip(heads.iter().enumerate()) {
        let total = coverage.totals.get(at).copied().unwrap_or(0);
        let chosen = at == p.state.pages.overview.cell.1;
        let style = if chosen { p.theme.strong } else { p.theme.text };
        p.put(area.x + 2, y, &cut_middle(full, usize::from(name)), name, style);
        let x = area.x + name + 3;
        p.put_right(x, y, &p.locale.count(total), 6, p.theme.strong);
        p.put(x + 7, y, &bar(total, most, wide), wide, p.theme.accent);
        let silent: Vec<&str> = coverage
            .rows
            .iter()
            .zip(names)
            .filter(|(row, _)| row.member.is_some() && row.counts.get(at).copied().unwrap_or(0) == 0)
            .map(|(_, name)| name.as_str())
            .collect();
        if !silent.is_empty() {
            let said = Said::new("coverage-silent").with("members", silent.join(", "));
            let x = x + 8 + wide;
            p.put(x, y, &p.locale.say(&said), area.right().saturating_sub(x), p.theme.warn);
        }
    }
    let together: i64 = coverage.rows.iter().map(|r| r.total).sum();
    let y = area.y + u16::try_from(heads.len()).unwrap_or(u16::MAX) + 1;
    if together > coverage.all && y < area.bottom() {
        let text = p.text("coverage-several");
        let lines = wrap(&text, usize::from(area.width.saturating_sub(2).min(MEASURE)));
        for (y, line) in (y..area.bottom()).zip(lines) {
            p.put(area.x + 2, y, &line, area.width.saturating_sub(2), p.theme.muted);
        }
    }
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
        if p.state.pages.overview.empty_cells() == 0 {
            return;
        }
        x += p.put(x, area.y, " · ", area.right().saturating_sub(x), p.theme.muted);
    }
    let said = Said::new("coverage-none").with("count", p.state.pages.overview.empty_cells());
    let text = p.locale.say(&said);
    p.put(x, area.y, &text, area.right().saturating_sub(x), p.theme.muted);
}

//! The frame: its parts, and the records of one.

use ratatui::layout::Rect;

use super::paint::{Paint, split_columns};
use crate::domain::change::Row;
use crate::flow::frame_fields::{FrameField, PARTS, Shape, fields, rows, typed, written};
use crate::text::{clean_line, cut, width};

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    if area.width < 60 || area.height < 14 {
        return if p.state.page().focus() == "parts" { parts(p, area) } else { records(p, area) };
    }
    let columns = split_columns(area, &[32]);
    parts(p, columns[0]);
    records(p, columns[1]);
}

fn parts(p: &mut Paint, area: Rect) {
    let title = p.text("screen-frame");
    let inner = p.pane(area, "parts", &title, "");
    let cursor = p.state.pages.frame_editor.part;
    p.list(inner, "parts", cursor, PARTS.len(), |p, index, row| {
        let (table, key) = PARTS[index];
        let name = p.text(key);
        p.put(row.x, row.y, &name, row.width.saturating_sub(4), p.theme.text);
        let count = p.state.common.frame.as_deref().map_or(0, |f| rows(f, table).len());
        if table != crate::domain::Table::Programme {
            let count = p.locale.count(i64::try_from(count).unwrap_or(0));
            p.put_right(row.right().saturating_sub(4), row.y, &count, 4, p.theme.muted);
        }
    });
}

fn records(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.frame_editor;
    let table = page.table();
    let title = PARTS.get(page.part.at).map_or_else(String::new, |part| p.text(part.1));
    let inner = p.pane(area, "records", &title, "");
    let all = page.rows(&p.state.common);
    if all.is_empty() {
        let text = p.text("empty-frame-part");
        return p.empty(inner, &text);
    }
    let shown: Vec<(&FrameField, u16)> = layout(p, table, &all, inner.width.saturating_sub(2));
    let mut x = inner.x + 2;
    for (field, wide) in &shown {
        let label = cut(&p.text(field.label), usize::from(wide.saturating_sub(2)));
        if is_number(field.shape) {
            p.put_right(x, inner.y, &label, wide.saturating_sub(2), p.theme.muted);
        } else {
            p.put(x, inner.y, &label, *wide, p.theme.muted);
        }
        x += wide;
    }
    let list = Rect { y: inner.y + 1.min(inner.height), height: inner.height.saturating_sub(1), ..inner };
    p.list(list, "records", page.record, all.len(), |p, index, row| {
        let mut x = row.x;
        for (i, (field, wide)) in shown.iter().enumerate() {
            let text = cut(&shown_value(p, field, &all[index]), usize::from(wide.saturating_sub(2)));
            let style = if i == 0 { p.theme.accent } else { p.theme.text };
            if is_number(field.shape) {
                p.put_right(x, row.y, &text, wide.saturating_sub(2), style);
            } else {
                p.put(x, row.y, &text, *wide, style);
            }
            x += wide;
        }
    });
}

fn is_number(shape: Shape) -> bool {
    matches!(shape, Shape::Whole | Shape::MaybeWhole | Shape::Decimal | Shape::Degrees(..))
}

/// The columns that have room, each as wide as its longest value, within what it may take.
fn layout(p: &Paint, table: crate::domain::Table, all: &[Row], room: u16) -> Vec<(&'static FrameField, u16)> {
    let mut left = room;
    let mut shown = Vec::new();
    for field in fields(table).iter().filter(|f| f.columns > 0) {
        let longest = all.iter().map(|r| width(&shown_value(p, field, r))).max().unwrap_or(0);
        let least = match field.shape {
            Shape::Degrees(..) => 14,
            Shape::Pick(_) | Shape::Parent => 10,
            shape if is_number(shape) => 10,
            _ => 6,
        };
        let wide = u16::try_from(longest).unwrap_or(u16::MAX).clamp(least, field.columns.max(least)) + 2;
        // A text may be cut; a number or a word of a list that is cut says something else.
        if left < 6 || (wide > left + 2 && !matches!(field.shape, Shape::Text | Shape::Words)) {
            break;
        }
        let wide = wide.min(left);
        shown.push((field, wide));
        left -= wide;
    }
    shown
}

fn shown_value(p: &Paint, field: &FrameField, row: &Row) -> String {
    let value = row.get(field.name);
    let text = clean_line(&typed(value));
    match field.shape {
        Shape::Pick(choices) => choices.iter().find(|c| c.0 == text).map_or(text, |c| p.text(c.1)),
        Shape::Whole | Shape::MaybeWhole | Shape::Degrees(..) => written(field.shape, value, p.locale),
        Shape::Decimal => {
            #[expect(clippy::cast_possible_truncation, reason = "a weight, never near the limits")]
            let thousandths = value.and_then(|v| v.as_f64()).map(|n| (n * 1000.0).round() as i64);
            thousandths.map_or(text, |n| p.locale.thousandths(n, 2))
        }
        Shape::Parent => {
            let parent = text.parse().ok().and_then(|id| p.state.common.frame.as_deref()?.theme(id));
            parent.map(|t| t.name.clone()).unwrap_or_default()
        }
        Shape::Text if matches!(field.name, "start" | "end") => super::short_date(p.locale, &text),
        _ => text,
    }
}

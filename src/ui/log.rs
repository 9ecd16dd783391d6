//! Log: the batches, and what each changed.

use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};
use serde_json::Value;

use super::dates::short_date;
use super::log_words::{Names, called, field, record};
use super::paint::{MEASURE, Paint, split_columns, split_rows, wrapped};
use crate::domain::change::{Batch, BatchKind, Row};
use crate::domain::view::BatchPage;
use crate::error::Said;
use crate::text::{clean, clean_line, cut, cut_middle, pad_left, pad_right, width, wrap};

/// Characters of a long text that are shown of it, before and after each.
const LONGEST: usize = 600;

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    if area.width < 60 || area.height < 14 {
        return if p.state.page().focus() == "changed" { changed(p, area) } else { list(p, area) };
    }
    let parts = if area.width < 110 {
        split_rows(area, &[(area.height * 2 / 5).max(7)])
    } else {
        split_columns(area, &[area.width - (area.width * 9 / 20).min(MEASURE + 6)])
    };
    list(p, parts[0]);
    changed(p, parts[1]);
}

/// Day and time of a batch, as recorded.
fn moment(p: &Paint, batch: &Batch) -> (String, String) {
    let day = batch.time.get(..10).unwrap_or_default();
    (short_date(p.locale, day), batch.time.get(11..16).unwrap_or_default().to_owned())
}

fn list(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.log;
    let title = p.text("pane-log");
    let said = Said::new("log-shown").with("shown", page.batches.len());
    let note = if page.batches.is_empty() { String::new() } else { p.locale.say(&said) };
    let inner = p.pane(area, "log", &title, &note);
    if page.batches.is_empty() {
        if page.is_read {
            let text = p.text("empty-log");
            p.empty(inner, &text);
        }
        return;
    }
    let largest = page.batches.first().map_or(1, |b| b.clock);
    let digits = u16::try_from(width(&p.locale.count(largest))).unwrap_or(4).max(2);
    p.list(inner, "log", page.cursor, page.batches.len(), |p, index, row| {
        if let Some(batch) = p.state.pages.log.batches.get(index) {
            line(p, row, batch, digits);
        }
    });
}

fn line(p: &mut Paint, row: Rect, batch: &Batch, digits: u16) {
    let is_undone = p.state.pages.log.undone.contains(&batch.id);
    if is_undone {
        p.put(row.x.saturating_sub(1), row.y, "×", 1, p.theme.warn);
    }
    let style = if is_undone { p.theme.muted.add_modifier(Modifier::CROSSED_OUT) } else { p.theme.text };
    let (day, time) = moment(p, batch);
    let mut x = row.x;
    let number = pad_left(&p.locale.count(batch.clock), usize::from(digits));
    x += p.put(x, row.y, &number, digits, p.theme.accent) + 1;
    let room = if row.width >= 44 { 14 } else { 8 };
    let when = if room == 14 { format!("{} {time}", pad_left(&day, 7)) } else { pad_left(&day, 7) };
    p.put(x, row.y, &when, room, p.theme.muted);
    x += room;
    // Who, where there is more than one; a lone name says nothing that the pane beside does not.
    let authors = p.state.pages.log.batches.iter().map(|b| &b.author);
    let longest = authors.clone().map(|a| width(&clean_line(a))).max().unwrap_or(0).min(12);
    if row.width >= 56 && authors.clone().any(|author| *author != batch.author) {
        let columns = u16::try_from(longest).unwrap_or(12);
        p.put(x, row.y, &cut_middle(&clean_line(&batch.author), longest), columns, p.theme.muted);
        x += columns + 1;
    }
    let room = row.right().saturating_sub(x);
    let what = cut(&clean_line(&p.locale.say(&batch.note)), usize::from(room));
    p.put(x, row.y, &what, room, style);
}

fn changed(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.log;
    let title = match page.current() {
        Some(batch) => p.locale.say(&Said::new("log-number").with("number", batch.clock)),
        None => p.text("pane-changed"),
    };
    let inner = p.pane(area, "changed", &title, "");
    let Some(batch) = page.current() else {
        if page.is_read {
            let text = p.text("empty-changed");
            p.empty(inner, &text);
        }
        return;
    };
    let columns = inner.width.saturating_sub(1).min(MEASURE);
    let mut lines = wrapped(&clean(&p.locale.say(&batch.note)), columns, p.theme.strong);
    let (day, time) = moment(p, batch);
    let records = p.locale.say(&Said::new("log-records").with("count", batch.size));
    let when = p.locale.say(&Said::new("log-utc").with("day", day).with("time", time));
    let facts = [clean_line(&batch.author), when, records].join(" · ");
    lines.extend(wrapped(&facts, columns, p.theme.muted));
    match batch.kind {
        BatchKind::Change => {}
        BatchKind::Undo => lines.extend(wrapped(&p.text("log-undoes"), columns, p.theme.muted)),
        BatchKind::Redo => lines.extend(wrapped(&p.text("log-redoes"), columns, p.theme.muted)),
    }
    if page.undone.contains(&batch.id) {
        lines.extend(wrapped(&p.text("log-undone"), columns, p.theme.warn));
    }
    if let Some(full) = page.full() {
        items(p, full, columns, &mut lines);
    }
    p.prose(inner, "changed", page.scroll, &lines);
}

fn row_of(json: &str) -> Option<Row> {
    match serde_json::from_str(json) {
        Ok(Value::Object(row)) => Some(row),
        _ => None,
    }
}

/// What a batch changed, record by record.
fn items(p: &Paint, page: &BatchPage, columns: u16, lines: &mut Vec<Line<'static>>) {
    let mut names = Names::of(p.state.common.frame.as_deref());
    let rows: Vec<_> = page
        .items
        .iter()
        .map(|(table, key, before, after)| (table.as_str(), key.as_str(), row_of(before), row_of(after)))
        .collect();
    for (table, _, before, after) in &rows {
        for row in [after, before].into_iter().flatten() {
            names.learn(table, row);
        }
    }
    for (table, row) in &page.named {
        if let Some(row) = row_of(row) {
            names.learn(table, &row);
        }
    }
    for (table, key, before, after) in &rows {
        lines.push(Line::default());
        let what = record(table).map_or_else(|| (*table).to_owned(), |key| p.text(key));
        let name = after.as_ref().or(before.as_ref()).and_then(|row| called(table, row)).unwrap_or_else(|| {
            let ids = key.split(' ').filter_map(|id| id.parse().ok());
            ids.map(|id| cut(&names.name(id), 34)).collect::<Vec<_>>().join(", ")
        });
        let done = match (before, after) {
            (None, _) => "log-made",
            (Some(_), None) => "log-deleted",
            (Some(_), Some(_)) => "log-changed",
        };
        let head = format!("{what} {}: {}", cut(&clean_line(&name), 72), p.text(done));
        lines.extend(wrapped(&head, columns, p.theme.strong));
        let empty = Row::new();
        let pair = [before.as_ref().unwrap_or(&empty), after.as_ref().unwrap_or(&empty)];
        differences(p, &names, (table, key), pair, columns, lines);
    }
    let more = page.batch.size.saturating_sub(i64::try_from(rows.len()).unwrap_or(i64::MAX));
    if more > 0 {
        lines.push(Line::default());
        lines.extend(wrapped(&p.locale.say(&Said::new("log-more").with("count", more)), columns, p.theme.muted));
    }
}

/// The fields that differ, before and after. What its name says already is left out.
fn differences(
    p: &Paint,
    names: &Names,
    (table, key): (&str, &str),
    [before, after]: [&Row; 2],
    columns: u16,
    lines: &mut Vec<Line<'static>>,
) {
    let is_change = !before.is_empty() && !after.is_empty();
    let all = if after.is_empty() { before } else { after };
    let is_said = |name: &str, value: &Value| {
        value.as_str().is_some_and(|id| key.split(' ').any(|k| k == id))
            || table == "contribution" && matches!(name, "series" | "number")
    };
    let mut fields: Vec<(usize, &str, &String, &Value)> = all
        .iter()
        .filter(|(name, value)| !is_said(name, value))
        .filter_map(|(name, value)| field(table, name).map(|(place, key)| (place, key, name, value)))
        .collect();
    fields.sort_by_key(|f| f.0);
    let mut is_shown = false;
    for (_, key, name, value) in fields {
        let other = if is_change { before.get(name).unwrap_or(&Value::Null) } else { &Value::Null };
        if other == value || is_nothing(value, is_change) {
            continue;
        }
        is_shown = true;
        let label = 18.min(usize::from(columns) / 3);
        let value = cut(&names.value(value, p.locale), LONGEST);
        let text =
            if is_change { format!("{} → {value}", cut(&names.value(other, p.locale), LONGEST)) } else { value };
        let room = usize::from(columns).saturating_sub(label + 3).max(8);
        for (i, part) in wrap(&text, room).into_iter().enumerate() {
            let name = if i == 0 { cut(&p.text(key), label) } else { String::new() };
            lines.push(Line::from(vec![
                Span::styled(format!("  {} ", pad_right(&name, label)), p.theme.muted),
                Span::styled(part, p.theme.text),
            ]));
        }
    }
    if is_change && !is_shown {
        let text = format!("  {}", p.text("log-nothing"));
        lines.extend(wrapped(&text, columns, p.theme.muted));
    }
}

/// Whether a field of a new or deleted record says nothing.
fn is_nothing(value: &Value, is_change: bool) -> bool {
    let is_empty = match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    };
    !is_change && is_empty
}

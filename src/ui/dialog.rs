//! Dialogs: at most 72 × 20, centred, the rest dimmed.

use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::paint::Paint;
use crate::flow::list::top;
use crate::flow::{Choice, Dialog, Field, Input, Target};
use crate::settings::Action;
use crate::text::{cut_middle, pad_right, width, wrap};

/// Largest dialog.
pub const LARGEST: (u16, u16) = (72, 20);

/// Rows that a list has in a form of several fields.
const LIST_ROWS: u16 = 4;

/// Clears room for a dialog in the middle and draws its box; returns the inside.
pub fn window(p: &mut Paint, area: Rect, columns: u16, rows: u16, title: &str) -> Rect {
    let columns = columns.min(LARGEST.0).min(area.width);
    let rows = rows.min(LARGEST.1).min(area.height);
    let place = Rect {
        x: area.x + (area.width - columns) / 2,
        y: area.y + (area.height - rows) / 2,
        width: columns,
        height: rows,
    };
    dim(p, area);
    p.hit(area, Target::Beside);
    p.clear(place);
    p.hit(place, Target::Item(usize::MAX, usize::MAX));
    let mut letters = title.chars();
    let title: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    p.boxed(place, &title, "", p.theme.border_focus, p.theme.border_focus.patch(p.theme.strong))
}

fn dim(p: &mut Paint, area: Rect) {
    if p.theme.dimmed.fg.is_none() {
        return;
    }
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            if let Some(cell) = p.buf.cell_mut((x, y)) {
                cell.set_style(ratatui::style::Style::reset().patch(p.theme.dimmed));
            }
        }
    }
}

fn height(field: &Field, single: bool, room: u16) -> u16 {
    let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    match &field.input {
        Input::Line(_) => 1,
        Input::Prose(_) if single => room,
        Input::Prose(_) => 5,
        Input::One(choices, _) | Input::Many(choices, _) if single => count(choices.len()).max(1),
        Input::One(..) => 1,
        Input::Many(choices, _) => count(choices.len()).clamp(1, LIST_ROWS),
    }
}

/// Draws a dialog.
pub fn draw(p: &mut Paint, area: Rect, dialog: &Dialog) {
    let inside = LARGEST.0.min(area.width).saturating_sub(4);
    let lead: Vec<String> = dialog.lead.iter().flat_map(|t| wrap(t, usize::from(inside))).collect();
    let lead_rows = u16::try_from(lead.len()).unwrap_or(u16::MAX);
    let single = dialog.fields.len() == 1;
    let labels = u16::try_from(dialog.fields.iter().filter(|f| !f.label.is_empty()).count()).unwrap_or(0);
    let stacked = |f: &Field| matches!(f.input, Input::Prose(_) | Input::Many(..)) || single;
    let label_rows =
        if single { labels } else { u16::try_from(dialog.fields.iter().filter(|f| stacked(f)).count()).unwrap_or(0) };
    let fields: u16 = dialog.fields.iter().fold(0, |sum, f| sum.saturating_add(height(f, single, 10)));
    let gap = u16::from(lead_rows > 0 && fields > 0);
    let rows = lead_rows.saturating_add(fields).saturating_add(label_rows + gap + 4);
    let inner = window(p, area, LARGEST.0, rows, &dialog.title);
    if inner.height < 2 {
        return;
    }
    let bottom = inner.bottom() - 1;
    buttons(p, Rect { y: bottom, height: 1, ..inner }, dialog);
    let mut y = inner.y;
    let lead_room =
        inner.height.saturating_sub(2 + fields.saturating_add(label_rows + gap)).max(u16::from(fields == 0));
    let lead_shown = lead_rows.min(lead_room.max(inner.height.saturating_sub(2) / 3));
    let scroll = dialog.scroll.min(lead_rows.saturating_sub(lead_shown));
    for line in lead.iter().skip(usize::from(scroll)).take(usize::from(lead_shown)) {
        p.put(inner.x, y, line, inner.width, p.theme.text);
        y += 1;
    }
    if lead_rows > scroll + lead_shown {
        p.put(inner.right().saturating_sub(1), y.saturating_sub(1), "↓", 1, p.theme.muted);
    }
    y += gap;
    let label_width = dialog.fields.iter().filter(|f| !stacked(f)).map(|f| width(&f.label)).max().unwrap_or(0);
    let label_width = u16::try_from(label_width).unwrap_or(u16::MAX).min(inner.width / 3);
    let rows_of = |f: &Field| height(f, single, 10) + u16::from(stacked(f));
    let first = first_field(dialog, rows_of, (bottom - 1).saturating_sub(y));
    let (top, mut last) = (y, first);
    for (index, field) in dialog.fields.iter().enumerate().skip(first) {
        let room = (bottom - 1).saturating_sub(y);
        if room == 0 {
            break;
        }
        let focused = index == dialog.at;
        let style = if focused { p.theme.accent.patch(p.theme.strong) } else { p.theme.muted };
        let mut place = Rect { x: inner.x, y, width: inner.width, height: height(field, single, room).min(room) };
        if stacked(field) {
            if !field.label.is_empty() {
                let label = if focused && !single { format!("> {}", field.label) } else { field.label.clone() };
                p.put(inner.x, y, &label, inner.width, style);
                place.y += 1;
                place.height = place.height.min(room - 1);
            }
        } else {
            let mark = if focused { "> " } else { "  " };
            p.put(inner.x, y, mark, 2, style);
            p.put(inner.x + 2, y, &field.label, label_width, style);
            place.x += label_width + 4;
            place.width = place.width.saturating_sub(label_width + 4);
        }
        p.hit(Rect { x: inner.x, width: inner.width, ..place }, Target::Item(index, usize::MAX));
        input(p, place, index, field, focused, single);
        y = place.bottom();
        last = index + 1;
    }
    let edge = inner.right().saturating_sub(1);
    if first > 0 {
        p.put(edge, top, "↑", 1, p.theme.muted);
    }
    if last < dialog.fields.len() {
        p.put(edge, y.saturating_sub(1), "↓", 1, p.theme.muted);
    }
}

/// The first field to be shown, so that the one with the keys is whole where the room allows.
fn first_field(dialog: &Dialog, rows_of: impl Fn(&Field) -> u16, room: u16) -> usize {
    let mut first = dialog.at.min(dialog.fields.len());
    let mut rows = dialog.fields.get(first).map_or(0, &rows_of);
    while let Some(before) = first.checked_sub(1) {
        rows = rows.saturating_add(rows_of(&dialog.fields[before]));
        if rows > room {
            break;
        }
        first = before;
    }
    first
}

fn input(p: &mut Paint, area: Rect, index: usize, field: &Field, focused: bool, single: bool) {
    match &field.input {
        Input::Line(line) => line_field(p, area, line.text(), line.before(), focused),
        Input::Prose(prose) => prose.area().render(area.intersection(p.buf.area), p.buf),
        Input::One(choices, cursor) if !single => {
            let label = choices.get(cursor.at).map_or("", |c| c.label.as_str());
            if !focused {
                p.put(area.x, area.y, label, area.width, p.theme.text);
                return;
            }
            let label = cut_middle(label, usize::from(area.width.saturating_sub(4)));
            let used = p.put(area.x, area.y, &format!("‹ {label} ›"), area.width, p.theme.accent);
            // The arrows turn to the choice before and after; the word between them, too, goes on to the next.
            let (before, last) = (cursor.at.saturating_sub(1), choices.len().saturating_sub(1));
            p.hit(Rect { width: used, ..area }, Target::Item(index, (cursor.at + 1).min(last)));
            p.hit(Rect { width: 2.min(used), ..area }, Target::Item(index, before));
        }
        Input::One(choices, cursor) => list(p, area, index, choices, cursor.at, false, focused),
        Input::Many(choices, cursor) => list(p, area, index, choices, cursor.at, true, focused),
    }
}

/// A line being typed, scrolled so that the cursor is seen.
pub fn line_field(p: &mut Paint, area: Rect, text: &str, before: &str, focused: bool) {
    let room = usize::from(area.width.saturating_sub(1));
    let at = width(before);
    let skipped: String = if at > room {
        // The end of what stands before the cursor, as much as there is room for.
        let mut tail = String::new();
        for c in before.chars().rev() {
            if width(&tail) + 2 > room {
                break;
            }
            tail.insert(0, c);
        }
        tail
    } else {
        text.to_owned()
    };
    let column = if at > room { width(&skipped) } else { at };
    p.put(area.x, area.y, &skipped, area.width, p.theme.text);
    if focused {
        let x = area.x + u16::try_from(column).unwrap_or(0).min(area.width.saturating_sub(1));
        p.hits.cursor = Some((x, area.y));
    } else if text.is_empty() {
        p.put(area.x, area.y, "–", 1, p.theme.muted);
    }
}

fn list(p: &mut Paint, area: Rect, field: usize, choices: &[Choice], at: usize, many: bool, focused: bool) {
    let first = top(at, 0, choices.len(), usize::from(area.height));
    for (y, (item, choice)) in (area.y..area.bottom()).zip(choices.iter().enumerate().skip(first)) {
        let row = Rect { y, height: 1, ..area };
        let mark = match (many, choice.on) {
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
            _ => "",
        };
        let note = u16::try_from(width(&choice.note)).unwrap_or(0).min(area.width / 3);
        let room = area.width.saturating_sub(note + 4);
        let label = format!("{mark}{}", cut_middle(&choice.label, usize::from(room).saturating_sub(mark.len())));
        p.put(row.x + 2, y, &pad_right(&label, usize::from(room)), room, p.theme.text);
        p.put_right(row.right().saturating_sub(note + 1), y, &choice.note, note, p.theme.muted);
        p.hit(row, Target::Item(field, item));
        if item == at {
            p.put(row.x, y, ">", 1, p.theme.text);
            p.tint(row, if focused { p.theme.selection } else { p.theme.selection_away });
        }
    }
    // There is more above or below.
    let last = area.right().saturating_sub(1);
    if first > 0 {
        p.put(last, area.y, "↑", 1, p.theme.muted);
    }
    if first + usize::from(area.height) < choices.len() && area.height > 0 {
        p.put(last, area.bottom() - 1, "↓", 1, p.theme.muted);
    }
}

fn buttons(p: &mut Paint, area: Rect, dialog: &Dialog) {
    let prose = matches!(dialog.fields.get(dialog.at).map(|f| &f.input), Some(Input::Prose(_)));
    let mut hints = vec![(Action::Accept, if prose { Action::Save } else { Action::Accept }, p.text(dialog.accept))];
    if matches!(dialog.fields.get(dialog.at).map(|f| &f.input), Some(Input::Many(..))) {
        hints.push((Action::Mark, Action::Mark, p.text("dialog-mark")));
    }
    if dialog.fields.len() > 1 {
        hints.push((Action::NextField, Action::NextField, p.text("dialog-next")));
    }
    hints.push((Action::Cancel, Action::Cancel, p.text("dialog-cancel")));
    let contexts = [crate::settings::Context::Dialog];
    let mut x = area.x;
    for (click, action, name) in hints {
        let key = p.key_name(&p.state.common.keymap.label(&contexts, action).unwrap_or_default());
        let wide = u16::try_from(width(&key) + width(&name) + 1).unwrap_or(0);
        if x + wide > area.right() {
            break;
        }
        let used = p.put(x, area.y, &key, wide, p.theme.accent);
        p.put(x + used + 1, area.y, &name, wide, p.theme.muted);
        p.hit(Rect { x, width: wide, ..area }, Target::Action(click));
        x += wide + 3;
    }
}

//! What lies over a page: filter line, palette, file picker, editor.

use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::dialog::{self, line_field, window};
use super::help;
use super::paint::Paint;
use crate::error::Said;
use crate::flow::list::top;
use crate::flow::{Editor, Overlay, Palette, Picker, Purpose, Target};
use crate::settings::{Action, Context};
use crate::text::{cut_middle, width};

/// Draws what lies over the page, topmost last.
pub fn draw(p: &mut Paint, area: Rect) {
    for overlay in &p.state.common.overlays {
        match overlay {
            Overlay::Filter(line, _) => {
                let row = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
                p.clear(row);
                let used = p.put(row.x + 1, row.y, "/ ", 2, p.theme.accent);
                let place = Rect { x: row.x + 1 + used, width: row.width.saturating_sub(used + 2), ..row };
                line_field(p, place, line.text(), line.before(), true);
            }
            Overlay::Palette(palette) => draw_palette(p, area, palette),
            Overlay::Help(scroll) => help::draw(p, area, *scroll),
            Overlay::Dialog(_, dialog) => dialog::draw(p, area, dialog),
            Overlay::Editor(_, editor) => draw_editor(p, area, editor),
            Overlay::Picker(picker) => draw_picker(p, area, picker),
        }
    }
}

/// A line to type in, and a list under it.
fn draw_list(
    p: &mut Paint,
    inner: Rect,
    line: &crate::flow::line::Line,
    (at, length): (usize, usize),
    row: impl Fn(&mut Paint, usize, Rect),
) {
    let used = p.put(inner.x, inner.y, "› ", 2, p.theme.accent);
    let place = Rect { x: inner.x + used, width: inner.width.saturating_sub(used), height: 1, ..inner };
    line_field(p, place, line.text(), line.before(), true);
    let list = Rect { y: inner.y + 2.min(inner.height), height: inner.height.saturating_sub(2), ..inner };
    let first = top(at, 0, length, usize::from(list.height));
    for (y, index) in (list.y..list.bottom()).zip(first..length) {
        let area = Rect { y, height: 1, ..list };
        row(p, index, Rect { x: area.x + 2.min(area.width), width: area.width.saturating_sub(2), ..area });
        p.hit(area, Target::Item(0, index));
        if index == at {
            p.put(area.x, y, ">", 1, p.theme.text);
            p.tint(area, p.theme.selection);
        }
    }
}

fn draw_palette(p: &mut Paint, area: Rect, palette: &Palette) {
    let title = p.text("action-palette");
    let inner = window(p, area, dialog::LARGEST.0, dialog::LARGEST.1, &title);
    if palette.hits.is_empty() {
        let text = p.text("palette-empty");
        p.put(inner.x, inner.y + 2, &text, inner.width, p.theme.muted);
    }
    draw_list(p, inner, &palette.line, (palette.cursor.at, palette.hits.len()), |p, index, row| {
        let Some(entry) = palette.hits.get(index).and_then(|i| palette.entries.get(*i)) else { return };
        let entry_note = p.key_name(&entry.note);
        let note = u16::try_from(width(&entry_note)).unwrap_or(0).min(row.width / 3);
        p.put(row.x, row.y, &entry.label, row.width.saturating_sub(note + 2), p.theme.text);
        p.put_right(row.right().saturating_sub(note), row.y, &entry_note, note, p.theme.muted);
    });
}

fn draw_picker(p: &mut Paint, area: Rect, picker: &Picker) {
    let title = p.text(match picker.purpose {
        Purpose::Open => "action-open-file",
        Purpose::Import => "action-import",
        Purpose::Roll(_) => "picker-roll",
        Purpose::Ballots(_) => "picker-ballots",
    });
    let folder = picker.folder.as_ref().map(|f| f.display().to_string()).unwrap_or_default();
    let inner = window(p, area, dialog::LARGEST.0, dialog::LARGEST.1, &title);
    let waiting = if picker.asked.is_some() { p.text("picker-reading") } else { String::new() };
    let room = usize::from(inner.width).saturating_sub(width(&waiting) + 1);
    p.put(inner.x, inner.y, &cut_middle(&folder, room), inner.width, p.theme.muted);
    let columns = u16::try_from(width(&waiting)).unwrap_or(0);
    p.put(inner.right().saturating_sub(columns), inner.y, &waiting, columns, p.theme.accent);
    let inner = Rect { y: inner.y + 1.min(inner.height), height: inner.height.saturating_sub(1), ..inner };
    let hits = picker.hits();
    draw_list(p, inner, &picker.line, (picker.cursor.at, hits.len() + 1), |p, index, row| {
        let Some(entry) = index.checked_sub(1).and_then(|i| hits.get(i)) else {
            p.put(row.x, row.y, "../", row.width, p.theme.muted);
            return;
        };
        let name = if entry.is_file { entry.name.clone() } else { format!("{}/", entry.name) };
        p.put(row.x, row.y, &cut_middle(&name, usize::from(row.width.saturating_sub(12))), row.width, p.theme.text);
        if entry.is_file {
            let kilobytes = i64::try_from(entry.size.div_ceil(1024)).unwrap_or(i64::MAX);
            let size = p.locale.say(&Said::new("picker-size").with("kilobytes", kilobytes));
            p.put_right(row.right().saturating_sub(12), row.y, &size, 12, p.theme.muted);
        }
    });
}

fn draw_editor(p: &mut Paint, area: Rect, editor: &Editor) {
    // The whole body: a text wants room. The measure stays readable on wide windows.
    let columns = area.width.min(super::MEASURE + 6);
    let place = Rect {
        x: area.x + (area.width - columns) / 2,
        y: area.y + 2.min(area.height),
        width: columns,
        height: area.height.saturating_sub(3),
    };
    p.hit(area, Target::Beside);
    p.clear(place);
    let note = if editor.found { p.text("editor-found") } else { String::new() };
    let inner = p.boxed(place, &editor.title, &note, p.theme.border_focus, p.theme.border_focus.patch(p.theme.strong));
    editor.prose.area().render(inner.intersection(p.buf.area), p.buf);
    let row = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    p.clear(row);
    let mut x = row.x + 1;
    for (action, key) in [
        (Action::Back, "editor-done"),
        (Action::Save, "editor-save"),
        (Action::EditOutside, "action-edit-outside"),
        (Action::Undo, "action-undo"),
    ] {
        let Some(label) = p.state.common.keymap.label(&[Context::Text], action) else { continue };
        let (name, from) = (p.text(key), x);
        x += p.put(x, row.y, &label, row.right().saturating_sub(x), p.theme.accent) + 1;
        x += p.put(x, row.y, &name, row.right().saturating_sub(x), p.theme.muted) + 2;
        p.hit(Rect { x: from, width: x.saturating_sub(from + 2), ..row }, Target::Action(action));
    }
}

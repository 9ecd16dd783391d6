//! The start screen.

use ratatui::layout::Rect;

use super::paint::Paint;
use crate::error::Said;
use crate::flow::StartEntry;
use crate::text::{cut_middle, width, wrap};

/// Draws the page: a column in the middle, what was open last on top.
pub fn draw(p: &mut Paint, area: Rect) {
    let columns = area.width.min(76);
    let place = Rect { x: area.x + (area.width - columns) / 2, width: columns, ..area };
    let title = p.text("start-title");
    let inner = p.pane(place, "start", &title, "");
    let mut y = inner.y;
    if inner.height > 12 {
        for line in wrap(&p.text("start-lead"), usize::from(inner.width)) {
            p.put(inner.x, y, &line, inner.width, p.theme.muted);
            y += 1;
        }
        y += 1;
    }
    let entries = p.state.pages.start.entries(&p.state.common);
    let list = Rect { y, height: inner.bottom().saturating_sub(y), ..inner };
    p.list(list, "start", p.state.pages.start.cursor, entries.len(), |p, index, row| {
        let (label, note) = match &entries[index] {
            StartEntry::Recent(path) => {
                let name = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
                let folder = path.parent().map(|f| f.display().to_string()).unwrap_or_default();
                (name, folder)
            }
            StartEntry::New => (p.text("start-new"), String::new()),
            StartEntry::Open => (p.text("start-open"), String::new()),
            StartEntry::Sample(_, name) => (p.locale.say(&Said::new("start-sample").with("name", name)), String::new()),
        };
        let used = p.put(row.x, row.y, &label, row.width, p.theme.text);
        let room = row.width.saturating_sub(used + 3);
        let note = cut_middle(&note, usize::from(room));
        let wide = u16::try_from(width(&note)).unwrap_or(0);
        p.put_right(row.right().saturating_sub(wide), row.y, &note, wide, p.theme.muted);
    });
}

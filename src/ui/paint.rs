//! The brush: everything that is put on the screen goes through here, so that nothing is ever drawn outside it, cut
//! through a wide character, or left without a way to click it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::flow::list::{Cursor, top};
use crate::flow::{Pane, State, Target};
use crate::settings::{Locale, Theme};
use crate::text::{cut, pad_left, width, wrap};

/// Columns in which prose is set, however wide the window.
pub const MEASURE: u16 = 72;

/// What stands where, and how much of it was seen.
#[derive(Debug, Default)]
pub struct Hits {
    areas: Vec<(Rect, Target)>,
    /// Rows to show and rows in all, by pane.
    pub seen: Vec<(Pane, u16, u16)>,
    /// Where the terminal's cursor belongs.
    pub cursor: Option<(u16, u16)>,
}

impl Hits {
    /// What stands at a place; what was drawn last lies on top.
    #[must_use]
    pub fn at(&self, x: u16, y: u16) -> Option<&Target> {
        self.areas.iter().rev().find(|(area, _)| area.contains((x, y).into())).map(|(_, target)| target)
    }
}

/// The brush.
pub struct Paint<'a> {
    /// What is drawn on.
    pub buf: &'a mut Buffer,
    /// What is drawn.
    pub state: &'a State,
    /// Words.
    pub locale: &'a Locale,
    /// Colours.
    pub theme: &'a Theme,
    /// What stands where.
    pub hits: Hits,
    /// Whether the line of tabs names help and palette.
    pub has_tail: bool,
}

impl Paint<'_> {
    /// Puts text at a place, cut to `columns`; says how many columns it took.
    pub fn put(&mut self, x: u16, y: u16, text: &str, columns: u16, style: Style) -> u16 {
        let area = self.buf.area;
        if y < area.top() || y >= area.bottom() || x < area.left() || x >= area.right() {
            return 0;
        }
        let room = usize::from(columns.min(area.right() - x));
        let text = cut(text, room);
        let (end, _) = self.buf.set_stringn(x, y, &text, room, style);
        end.saturating_sub(x)
    }

    /// Puts text so that it ends at the right edge of `columns`.
    pub fn put_right(&mut self, x: u16, y: u16, text: &str, columns: u16, style: Style) {
        self.put(x, y, &pad_left(text, usize::from(columns)), columns, style);
    }

    /// Puts a line of styled runs, cut to `columns`.
    pub fn line(&mut self, x: u16, y: u16, line: &Line, columns: u16) {
        let mut at = x;
        let end = x.saturating_add(columns);
        for span in &line.spans {
            if at >= end {
                break;
            }
            at = at.saturating_add(self.put(at, y, &span.content, end - at, span.style));
        }
    }

    /// Lays a style over an area.
    pub fn tint(&mut self, area: Rect, style: Style) {
        self.buf.set_style(area.intersection(self.buf.area), style);
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buf.area);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buf.cell_mut((x, y)) {
                    cell.reset();
                }
            }
        }
    }

    /// Says what a click on an area means.
    pub fn hit(&mut self, area: Rect, target: Target) {
        let area = area.intersection(self.buf.area);
        if !area.is_empty() {
            self.hits.areas.push((area, target));
        }
    }

    /// Draws a box with a title; returns what lies within, a column of air on both sides.
    pub fn boxed(&mut self, area: Rect, title: &str, note: &str, border: Style, title_style: Style) -> Rect {
        let area = area.intersection(self.buf.area);
        if area.width < 2 || area.height < 2 {
            return Rect { width: 0, height: 0, ..area };
        }
        let (right, bottom) = (area.right() - 1, area.bottom() - 1);
        let rule = "─".repeat(usize::from(area.width - 2));
        for (y, left_end, right_end) in [(area.y, "┌", "┐"), (bottom, "└", "┘")] {
            self.put(area.x, y, left_end, 1, border);
            self.put(area.x + 1, y, &rule, area.width - 2, border);
            self.put(right, y, right_end, 1, border);
        }
        for y in area.y + 1..bottom {
            self.put(area.x, y, "│", 1, border);
            self.put(right, y, "│", 1, border);
        }
        let room = area.width.saturating_sub(4);
        let note_width = u16::try_from(width(note)).unwrap_or(u16::MAX);
        let with_note = !note.is_empty() && u16::try_from(width(title)).is_ok_and(|t| t + note_width + 4 <= room);
        if !title.is_empty() && room > 0 {
            self.put(
                area.x + 2,
                area.y,
                &format!(" {} ", cut(title, usize::from(room.saturating_sub(2)))),
                room,
                title_style,
            );
        }
        if with_note {
            self.put(
                right.saturating_sub(note_width + 3),
                area.y,
                &format!(" {note} "),
                note_width + 2,
                self.theme.muted,
            );
        }
        let air = u16::from(area.width > 4);
        Rect { x: area.x + 1 + air, y: area.y + 1, width: area.width - 2 - 2 * air, height: area.height - 2 }
    }

    /// Draws a pane of the page; the one that has the keys stands out by border and bold title.
    pub fn pane(&mut self, area: Rect, pane: Pane, title: &str, note: &str) -> Rect {
        let focused = self.is_focused(pane);
        let (border, title_style) = if focused {
            (self.theme.border_focus, self.theme.border_focus.patch(self.theme.strong))
        } else {
            (self.theme.border, self.theme.muted)
        };
        self.hit(area, Target::Pane(pane));
        self.boxed(area, title, note, border, title_style)
    }

    /// Whether a pane has the keys.
    #[must_use]
    pub fn is_focused(&self, pane: Pane) -> bool {
        self.state.common.overlays.is_empty() && self.state.page().focus() == pane
    }

    /// Style of the row under the cursor.
    #[must_use]
    pub fn selected(&self, pane: Pane) -> Style {
        if self.is_focused(pane) { self.theme.selection } else { self.theme.selection_away }
    }

    /// Draws the rows of a list around its cursor: `row` draws one into its area. Column 0 holds the `>` mark.
    pub fn list(
        &mut self,
        area: Rect,
        pane: Pane,
        cursor: Cursor,
        length: usize,
        row: impl FnMut(&mut Self, usize, Rect),
    ) {
        self.tall(area, pane, 1, cursor, length, row);
    }

    /// The same with several lines a row.
    pub fn tall(
        &mut self,
        area: Rect,
        pane: Pane,
        lines: u16,
        cursor: Cursor,
        length: usize,
        mut row: impl FnMut(&mut Self, usize, Rect),
    ) {
        let lines = lines.clamp(1, area.height.max(1));
        let height = area.height / lines;
        self.hits.seen.push((pane, height, u16::try_from(length).unwrap_or(u16::MAX)));
        let height = usize::from(height);
        let first = top(cursor.at, cursor.top, length, height);
        // In the column of air beside it: there is more above, or below.
        let bottom = area.bottom().saturating_sub(1);
        for (is_more, mark, y) in [(first > 0, "↑", area.y), (first + height < length, "↓", bottom)] {
            if is_more && height > 0 {
                self.put(area.right(), y, mark, 1, self.theme.muted);
            }
        }
        for (y, index) in (area.y..area.bottom()).step_by(usize::from(lines)).zip(first..length.min(first + height)) {
            let whole = Rect { y, height: lines, ..area };
            let inner = Rect { x: area.x + area.width.min(2), width: area.width.saturating_sub(2), ..whole };
            row(self, index, inner);
            self.hit(whole, Target::Row(pane, index));
            if index == cursor.at {
                // Left of the text a mark, so that the row is found without colour too.
                self.put(area.x, y, ">", 1, Style::new());
                let style = self.selected(pane);
                self.tint(whole, style);
            }
        }
    }

    /// Sets running text with its own scroll position.
    pub fn prose(&mut self, area: Rect, pane: Pane, scroll: u16, lines: &[Line]) {
        let all = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        self.hits.seen.push((pane, area.height, all));
        let scroll = scroll.min(all.saturating_sub(area.height));
        for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(usize::from(scroll))) {
            self.line(area.x, y, line, area.width);
        }
        if all > area.height && area.height > 2 {
            let more = if scroll + area.height < all { "↓" } else { "↑" };
            self.put(area.right().saturating_sub(1), area.bottom() - 1, more, 1, self.theme.muted);
        }
    }

    /// Says in an empty pane what belongs there and which key brings it.
    pub fn empty(&mut self, area: Rect, text: &str) {
        let measure = area.width.min(MEASURE);
        let skip = area.y + area.height / 3;
        for (y, line) in (skip..area.bottom()).zip(wrap(text, usize::from(measure))) {
            self.put(area.x, y, &line, area.width, self.theme.muted);
        }
    }

    /// The name of a key as it stands on this language's keyboards.
    #[must_use]
    pub fn key_name(&self, label: &str) -> String {
        if label.contains("Space") { label.replace("Space", &self.text("key-space")) } else { label.to_owned() }
    }

    /// The text of a locale key.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }
}

/// Breaks a text into lines of one style.
#[must_use]
pub fn wrapped(text: &str, columns: u16, style: Style) -> Vec<Line<'static>> {
    wrap(text, usize::from(columns.min(MEASURE))).into_iter().map(|l| Line::from(Span::styled(l, style))).collect()
}

/// A bar of `value` out of `whole`, in eighths of a column.
#[must_use]
pub fn bar(value: i64, whole: i64, columns: u16) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    if whole <= 0 || value <= 0 {
        return String::new();
    }
    let eighths = i64::from(columns).saturating_mul(8).saturating_mul(value.min(whole)) / whole;
    let full = usize::try_from(eighths / 8).unwrap_or(0);
    let part = usize::try_from(eighths % 8).unwrap_or(0);
    // Something is never shown as nothing.
    let least = if eighths == 0 { "▏" } else { EIGHTHS[part] };
    format!("{}{least}", "█".repeat(full))
}

/// Splits an area into columns of these widths, the rest to the last.
#[must_use]
pub fn split_columns(area: Rect, widths: &[u16]) -> Vec<Rect> {
    let mut out = Vec::new();
    let mut x = area.x;
    for w in widths {
        let w = (*w).min(area.right().saturating_sub(x));
        out.push(Rect { x, width: w, ..area });
        x += w;
    }
    out.push(Rect { x, width: area.right().saturating_sub(x), ..area });
    out
}

/// Splits an area into rows of these heights, the rest to the last.
#[must_use]
pub fn split_rows(area: Rect, heights: &[u16]) -> Vec<Rect> {
    let mut out = Vec::new();
    let mut y = area.y;
    for h in heights {
        let h = (*h).min(area.bottom().saturating_sub(y));
        out.push(Rect { y, height: h, ..area });
        y += h;
    }
    out.push(Rect { y, height: area.bottom().saturating_sub(y), ..area });
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_in_eighths() {
        assert_eq!(bar(50, 100, 4), "██");
        assert_eq!(bar(9, 16, 1), "▌");
        assert_eq!(bar(1, 1000, 4), "▏");
        assert_eq!(bar(0, 10, 4), "");
        assert_eq!(bar(20, 10, 3), "███");
    }
}

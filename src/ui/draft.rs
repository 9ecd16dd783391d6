//! Draft: the outline, the section as it will be printed, and what it cites.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::document::{Setting, lines};
use super::paint::{Paint, split_columns, split_rows, wrapped};
use crate::domain::paper::Section;
use crate::error::Said;
use crate::flow::SectionState;
use crate::text::{clean_line, cut, width};

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.draft;
    if page.known && page.sections.is_empty() {
        return outline(p, area);
    }
    let focus = p.state.page().focus();
    if area.width < 60 || area.height < 14 {
        return match focus {
            "section" => section(p, area),
            "references" => references(p, area),
            _ => outline(p, area),
        };
    }
    if area.width < 110 {
        let columns = split_columns(area, &[28]);
        if focus == "references" {
            let rows = split_rows(columns[1], &[area.height / 2]);
            section(p, rows[0]);
            references(p, rows[1]);
        } else {
            section(p, columns[1]);
        }
        return outline(p, columns[0]);
    }
    let outline_width = (area.width * 2 / 7).min(48);
    // The section gets its measure; what is left shows the references.
    let section_width = (area.width - outline_width).saturating_sub(30).min(if area.width >= 160 { 90 } else { 66 });
    let parts = split_columns(area, &[outline_width, section_width]);
    outline(p, parts[0]);
    section(p, parts[1]);
    references(p, parts[2]);
}

fn state_word(p: &Paint, section: &Section) -> String {
    p.text(match SectionState::of(section) {
        SectionState::Empty => "draft-state-empty",
        SectionState::Template => "draft-state-template",
        SectionState::Edited => "draft-state-edited",
    })
}

fn outline(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.draft;
    let title = p.text("draft-pane-outline");
    let place = Said::new("list-place").with("place", page.outline.at + 1).with("count", page.sections.len());
    let note = if page.sections.is_empty() { String::new() } else { p.locale.say(&place) };
    let inner = p.pane(area, "outline", &title, &note);
    if page.sections.is_empty() {
        if page.known {
            let text = p.text("draft-empty-outline");
            p.empty(inner, &text);
        }
        return;
    }
    // Where not all fits, what is still as the template has it goes without saying.
    let longest = page.sections.iter().map(|s| width(&s.heading)).max().unwrap_or(0);
    let roomy = longest + width(&p.text("draft-state-template")) + 4 <= usize::from(inner.width);
    p.list(inner, "outline", page.outline, page.sections.len(), |p, index, row| {
        let section = &p.state.pages.draft.sections[index];
        let silent = !roomy && SectionState::of(section) == SectionState::Template;
        let word = if silent { String::new() } else { state_word(p, section) };
        let wide = u16::try_from(width(&word)).unwrap_or(0).min(row.width / 2);
        let room = row.width.saturating_sub(if silent { 0 } else { wide + 1 });
        let style = match SectionState::of(section) {
            SectionState::Empty => p.theme.warn,
            SectionState::Template => p.theme.muted,
            SectionState::Edited => p.theme.good,
        };
        p.put(row.x, row.y, &cut(&clean_line(&section.heading), usize::from(room)), room, p.theme.text);
        p.put_right(row.right().saturating_sub(wide), row.y, &word, wide, style);
    });
}

fn section(p: &mut Paint, area: Rect) {
    let state = p.state;
    let page = &state.pages.draft;
    let current = page.current();
    let title = p.text("draft-pane-section");
    let note = current.map(|s| state_word(p, s)).unwrap_or_default();
    let inner = p.pane(area, "section", &title, &note);
    let Some(current) = current else { return };
    let Some(rendered) = page.shown() else { return };
    let focused = p.is_focused("references");
    let chosen = page.chosen().filter(|_| focused).map(|r| r.reference.as_str());
    let mut lines = lines(Setting { theme: p.theme, chosen }, &rendered.blocks, inner.width.saturating_sub(1));
    if SectionState::of(current) == SectionState::Empty {
        lines.push(Line::default());
        lines.extend(wrapped(&p.text("draft-empty-section"), inner.width, p.theme.muted));
    }
    p.prose(inner, "section", page.scroll, &lines);
}

fn references(p: &mut Paint, area: Rect) {
    let state = p.state;
    let page = &state.pages.draft;
    let all = page.references();
    let title = p.text("draft-pane-references");
    let note = if all.is_empty() { String::new() } else { p.locale.count(i64::try_from(all.len()).unwrap_or(0)) };
    let inner = p.pane(area, "references", &title, &note);
    if all.is_empty() {
        if page.current().is_some() {
            let text = p.text("draft-empty-references");
            p.empty(inner, &text);
        }
        return;
    }
    // Under the list the chosen one in full, where there is room.
    let full = page.chosen().map(|r| full(p, r, inner.width)).unwrap_or_default();
    let below = u16::try_from(full.len()).unwrap_or(u16::MAX).min(inner.height / 2);
    let below = if inner.height >= 6 { below } else { 0 };
    let rows = u16::try_from(all.len()).unwrap_or(u16::MAX).min(inner.height.saturating_sub(below + 1).max(1));
    let list = Rect { height: rows.min(inner.height), ..inner };
    p.list(list, "references", page.reference, all.len(), |p, index, row| {
        let Some(r) = state.pages.draft.references().get(index) else { return };
        let known = r.text.is_some();
        p.put(row.x, row.y, &r.reference, 11, if known { p.theme.accent } else { p.theme.bad });
        let text = r.text.as_deref().map_or_else(|| p.text("draft-unknown"), clean_line);
        let room = row.width.saturating_sub(11);
        p.put(row.x + 11, row.y, &text, room, if known { p.theme.text } else { p.theme.bad });
    });
    let from = list.bottom() + 1;
    for (y, line) in (from..inner.bottom()).zip(&full) {
        p.line(inner.x, y, line, inner.width);
    }
}

fn full(p: &Paint, r: &crate::flow::Reference, columns: u16) -> Vec<Line<'static>> {
    let count = Said::new("draft-cited-here").with("count", r.count);
    let mut lines = wrapped(&format!("{} · {}", r.reference, p.locale.say(&count)), columns, p.theme.strong);
    let text = r.text.as_deref().map_or_else(|| p.text("draft-unknown"), clean_line);
    lines.extend(wrapped(&text, columns, p.theme.text));
    lines
}

//! Collect: facets, list, and the whole contribution.

use ratatui::layout::Rect;

use super::collect_detail;
use super::paint::{Paint, split_columns, split_rows};
use crate::domain::view::{ContributionLine, Dimension, FacetValue, Filter, OriginFilter};
use crate::error::Said;
use crate::flow::FacetLine;
use crate::text::{clean_line, cut, cut_middle, width};

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    let focus = p.state.page().focus();
    if area.width < 60 || area.height < 14 {
        return match focus {
            "facets" => facets(p, area),
            "detail" => collect_detail::draw(p, area),
            _ => list(p, area),
        };
    }
    if area.width < 110 {
        if focus == "facets" {
            let parts = split_columns(area, &[30]);
            facets(p, parts[0]);
            return list(p, parts[1]);
        }
        let parts = split_rows(area, &[(area.height * 2 / 5).max(7)]);
        list(p, parts[0]);
        return collect_detail::draw(p, parts[1]);
    }
    let detail = (area.width * 2 / 5).min(78);
    let parts = split_columns(area, &[28, area.width - 28 - detail]);
    facets(p, parts[0]);
    list(p, parts[1]);
    collect_detail::draw(p, parts[2]);
}

/// Locale key of a dimension's name.
fn dimension(d: Dimension) -> &'static str {
    match d {
        Dimension::Member => "word-members",
        Dimension::Theme => "word-themes",
        Dimension::Topic => "word-topics",
        Dimension::Kind => "word-kinds",
        Dimension::Source => "word-sources",
        Dimension::Language => "word-languages",
        Dimension::Origin => "word-origin",
        Dimension::State => "word-state",
    }
}

fn value_name(p: &Paint, dimension: Dimension, value: &FacetValue) -> String {
    if let (Dimension::Language, Some(code)) = (dimension, &value.word) {
        return p.locale.name_of_language(code);
    }
    let key = match value.word.as_deref() {
        Some("shared") => "origin-shared",
        Some("partner") => "origin-partner",
        Some("members") => "origin-members",
        Some("active") => "state-active",
        Some("set_aside") => "state-set-aside",
        Some("unclustered") => "state-unclustered",
        Some("proposed") => "state-proposed",
        Some("repeated") => "state-repeated",
        _ => return value.name.clone(),
    };
    p.text(key)
}

fn facets(p: &mut Paint, area: Rect) {
    let title = p.text("pane-facets");
    let inner = p.pane(area, "facets", &title, "");
    let page = &p.state.pages.collect;
    let lines = page.facet_lines();
    p.list(inner, "facets", page.facet, lines.len(), |p, index, row| match &lines[index] {
        FacetLine::Head(d) => {
            let name = p.text(dimension(*d));
            p.put(row.x.saturating_sub(2), row.y, &name, row.width + 2, p.theme.strong);
        }
        FacetLine::Value(dimension, value, on) => {
            let count = p.locale.count(value.count);
            let number = u16::try_from(width(&count)).unwrap_or(0);
            let name = value_name(p, *dimension, value);
            let room = row.width.saturating_sub(number + 3);
            let style = if *on { p.theme.accent.patch(p.theme.strong) } else { p.theme.text };
            p.put(row.x, row.y, if *on { "● " } else { "  " }, 2, style);
            p.put(row.x + 2, row.y, &cut_middle(&name, usize::from(room)), room, style);
            p.put_right(row.right().saturating_sub(number), row.y, &count, number, p.theme.muted);
        }
    });
}

/// What the filter asks for, in words.
fn asked(p: &Paint, filter: &Filter) -> String {
    let mut parts = Vec::new();
    if let Some(frame) = &p.state.common.frame {
        parts.extend(filter.member.and_then(|m| frame.member(m)).map(|m| m.name.clone()));
        parts.extend(filter.theme.and_then(|t| frame.theme(t)).map(|t| t.name.clone()));
        parts.extend(filter.topic.and_then(|t| frame.topic(t)).map(|t| t.name.clone()));
        parts.extend(filter.kind.and_then(|k| frame.kind(k)).map(|k| k.plural.clone()));
    }
    parts.extend(filter.language.as_deref().map(|code| p.locale.name_of_language(code)));
    match filter.origin {
        Some(OriginFilter::Shared) => parts.push(p.text("origin-shared")),
        Some(OriginFilter::Partner) => parts.push(p.text("origin-partner")),
        None => {}
    }
    if filter.unclustered {
        parts.push(p.text("state-unclustered"));
    }
    if filter.proposed {
        parts.push(p.text("state-proposed"));
    }
    if filter.repeated {
        parts.push(p.text("state-repeated"));
    }
    if filter.set_aside {
        parts.push(p.text("state-set-aside"));
    }
    if !filter.text.is_empty() {
        parts.push(format!("/{}", filter.text));
    }
    parts.join(" · ")
}

fn list(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.collect;
    let asked = asked(p, &page.filter);
    let mut title = p.text("pane-contributions");
    if !asked.is_empty() {
        title = format!("{title}: {asked}");
    }
    let mut note = match (page.list.place().filter(|_| !page.list.rows.is_empty()), page.count) {
        (Some(place), Some(count)) => {
            let said = Said::new("list-place").with("place", place).with("count", count);
            p.locale.say(&said)
        }
        (None, Some(count)) => p.locale.count(count),
        _ => String::new(),
    };
    if !page.marks.is_empty() {
        let marked = p.locale.say(&Said::new("list-marked").with("count", page.marks.len()));
        note = format!("{marked} · {note}");
    }
    if let Some((_, reference)) = &page.linking {
        note = p.locale.say(&Said::new("list-linking").with("reference", reference));
    }
    let inner = p.pane(area, "list", &title, &note);
    if page.list.rows.is_empty() {
        if !page.list.is_waiting() {
            let key = if page.filter.is_empty() { "empty-contributions" } else { "empty-filter" };
            let text = p.text(key);
            p.empty(inner, &text);
        }
        return;
    }
    p.list(inner, "list", page.list.cursor, page.list.rows.len(), |p, index, row| {
        line(p, row, &p.state.pages.collect.list.rows[index]);
    });
}

fn line(p: &mut Paint, row: Rect, line: &ContributionLine) {
    let marked = p.state.pages.collect.marks.contains_key(&line.id);
    p.put(row.x.saturating_sub(1), row.y, if marked { "•" } else { " " }, 1, p.theme.accent);
    let frame = p.state.common.frame.as_deref();
    let theme = frame.and_then(|f| f.theme(line.theme)).map(|t| {
        let main = t.parent.and_then(|id| frame.and_then(|f| f.theme(id))).unwrap_or(t);
        if main.short.is_empty() { main.name.clone() } else { main.short.clone() }
    });
    let kind = frame.and_then(|f| f.kind(line.kind)).map(|k| k.name.clone());
    let mut x = row.x;
    let mut column = |p: &mut Paint, text: &str, wide: u16, style| {
        p.put(x, row.y, &cut(text, usize::from(wide.saturating_sub(1))), wide, style);
        x += wide;
    };
    column(p, &line.reference, 11, p.theme.accent);
    if row.width >= 60 {
        column(p, &theme.unwrap_or_default(), 9, p.theme.muted);
    }
    if row.width >= 76 {
        column(p, &kind.unwrap_or_default(), 13, p.theme.muted);
    }
    let rest = row.right().saturating_sub(x);
    p.put(x, row.y, &clean_line(&line.text), rest, p.theme.text);
}

//! Interviews: the list, the notes with the excerpts marked in them, the synthesis, the excerpts.

use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::dates::short_date;
use super::marked::{Styles, marked};
use super::paint::{MEASURE, Paint, split_columns, split_rows, wrapped};
use crate::domain::material::Consent;
use crate::domain::view::InterviewPage;
use crate::error::Said;
use crate::flow::{Interviews, Target, consent};
use crate::text::{clean_line, cut, pad_left};

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    let focus = p.state.page().focus();
    if area.width < 60 || area.height < 14 {
        return match focus {
            "notes" => notes(p, area),
            "synthesis" => synthesis(p, area),
            "excerpts" => excerpts(p, area),
            _ => list(p, area),
        };
    }
    if area.width < 110 {
        let parts = split_rows(area, &[(area.height / 3).max(6)]);
        list(p, parts[0]);
        if matches!(focus, "synthesis" | "excerpts") {
            let halves = split_rows(parts[1], &[parts[1].height / 2]);
            synthesis(p, halves[0]);
            return excerpts(p, halves[1]);
        }
        return notes(p, parts[1]);
    }
    let middle = MEASURE + 6;
    if area.width < 160 {
        let parts = split_columns(area, &[area.width - middle]);
        list(p, parts[0]);
        let rows = split_rows(parts[1], &[area.height * 3 / 5]);
        notes(p, rows[0]);
        let halves = split_columns(rows[1], &[middle / 2]);
        synthesis(p, halves[0]);
        return excerpts(p, halves[1]);
    }
    let right = (area.width - middle) / 2;
    let parts = split_columns(area, &[area.width - middle - right, middle]);
    list(p, parts[0]);
    notes(p, parts[1]);
    let halves = split_rows(parts[2], &[area.height * 2 / 5]);
    synthesis(p, halves[0]);
    excerpts(p, halves[1]);
}

/// Who was interviewed: the member, or the partner.
fn who(p: &Paint, page: &InterviewPage) -> String {
    let frame = p.state.common.frame.as_deref();
    let member = page.source.member.and_then(|m| frame?.member(m)).map(|m| m.name.clone());
    member.or_else(|| page.partner.clone()).unwrap_or_else(|| p.text("origin-partner"))
}

/// What an interviewee allowed, in a word.
fn consent_word(p: &Paint, what: Consent) -> String {
    p.text(match what {
        Consent::Quote => "consent-word-quote",
        Consent::Anonymous => "consent-word-anonymous",
        Consent::Background => "consent-word-background",
    })
}

fn list(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.interviews;
    let title = p.text("screen-interviews");
    let said = Said::new("list-place").with("place", page.list.at + 1).with("count", page.rows.len());
    let note = if page.rows.is_empty() { String::new() } else { p.locale.say(&said) };
    let inner = p.pane(area, "interviews", &title, &note);
    if page.rows.is_empty() {
        if page.is_read {
            let text = p.text(if page.all.is_empty() { "empty-interviews" } else { "empty-filter" });
            p.empty(inner, &text);
        }
        return;
    }
    let is_wide = inner.width >= 70;
    p.tall(inner, "interviews", if is_wide { 1 } else { 2 }, page.list, page.rows.len(), |p, index, row| {
        let page = &p.state.pages.interviews;
        if let Some(page) = page.rows.get(index).and_then(|at| page.all.get(*at)) {
            if is_wide { wide_row(p, row, page) } else { tall_row(p, row, page) }
        }
    });
}

fn wide_row(p: &mut Paint, row: Rect, page: &InterviewPage) {
    let i = &page.interview;
    let date = page.source.date.as_deref().map(|d| short_date(p.locale, d)).unwrap_or_default();
    let spare = row.width.saturating_sub(3 + 8 + 13 + 3);
    // The sector gives way first: the notes beside or below say it.
    let (role, member) = if row.width < 90 { (spare * 3 / 5, spare * 2 / 5) } else { (spare * 9 / 20, spare * 6 / 20) };
    let sector = if row.width < 90 { 0 } else { spare.saturating_sub(role + member) };
    let cells = [
        (pad_left(&p.locale.count(i.number), 2), 3, p.theme.accent),
        (i.role.clone(), role, p.theme.text),
        (who(p, page), member, p.theme.text),
        (i.sector.clone(), sector, p.theme.muted),
        (date, 8, p.theme.muted),
        (consent_word(p, i.consent), 13, if i.consent == Consent::Background { p.theme.warn } else { p.theme.muted }),
    ];
    let mut x = row.x;
    for (text, wide, style) in cells {
        let room = usize::from(wide.saturating_sub(1));
        if room > 0 {
            p.put(x, row.y, &cut(&clean_line(&text), room), wide, style);
        }
        x += wide;
    }
    p.put_right(row.right().saturating_sub(3), row.y, &excerpt_count(p, page), 3, p.theme.text);
}

fn tall_row(p: &mut Paint, row: Rect, page: &InterviewPage) {
    let i = &page.interview;
    p.put(row.x, row.y, &pad_left(&p.locale.count(i.number), 2), 3, p.theme.accent);
    let room = row.width.saturating_sub(7);
    let (role, name) = (clean_line(&i.role), clean_line(&who(p, page)));
    p.put(row.x + 3, row.y, &cut(&format!("{role}, {name}"), usize::from(room)), room, p.theme.text);
    p.put_right(row.right().saturating_sub(3), row.y, &excerpt_count(p, page), 3, p.theme.text);
    if row.height > 1 {
        let room = row.width.saturating_sub(3);
        let mut parts = vec![consent_word(p, i.consent)];
        parts.extend(page.source.date.as_deref().map(|d| short_date(p.locale, d)));
        parts.push(clean_line(&i.sector));
        parts.retain(|part| !part.is_empty());
        p.put(row.x + 3, row.y + 1, &cut(&parts.join(" · "), usize::from(room)), room, p.theme.muted);
    }
}

/// How many excerpts; nothing is a dot, not a nought.
fn excerpt_count(p: &Paint, page: &InterviewPage) -> String {
    let count = i64::try_from(page.excerpts.len()).unwrap_or(i64::MAX);
    if count == 0 { "·".to_owned() } else { p.locale.count(count) }
}

/// Who, when, and what may be done with it.
fn facts(p: &Paint, page: &InterviewPage, columns: u16) -> Vec<Line<'static>> {
    let i = &page.interview;
    let participant = Said::new("interview-participant").with("number", i.participant);
    let mut parts = vec![clean_line(&i.role), who(p, page), clean_line(&i.sector)];
    parts.extend(page.source.date.as_deref().map(|d| short_date(p.locale, d)));
    parts.push(p.locale.say(&participant));
    parts.retain(|part| !part.is_empty());
    let mut lines = wrapped(&parts.join(" · "), columns, p.theme.muted);
    let style = if i.consent == Consent::Background { p.theme.warn } else { p.theme.muted };
    lines.extend(wrapped(&p.text(consent(i.consent)), columns, style));
    lines.push(Line::default());
    lines
}

fn notes(p: &mut Paint, area: Rect) {
    let state = &p.state.pages.interviews;
    let title = match state.shown() {
        Some(page) => p.locale.say(&Said::new("interview-notes-title").with("number", page.interview.number)),
        None => p.text("pane-notes"),
    };
    let note = match state.choosing {
        Some((from, to)) => p.locale.say(&Said::new("interview-chosen").with("count", to - from + 1)),
        None => String::new(),
    };
    let inner = p.pane(area, "notes", &title, &note);
    let Some(page) = state.shown() else { return };
    let columns = inner.width.saturating_sub(2).min(MEASURE);
    let mut lines = facts(p, page, columns);
    for line in &mut lines {
        line.spans.insert(0, Span::raw("  "));
    }
    if page.interview.notes.is_empty() {
        p.prose(inner, "notes", 0, &lines);
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(inner.height);
        let text = p.text("empty-notes");
        let rest = Rect { x: inner.x + 2, y: inner.y + rows, height: inner.height - rows, width: columns };
        return p.empty(rest, &text);
    }
    let above = lines.len();
    let spans: Vec<_> = page.excerpts.iter().filter_map(Interviews::span).collect();
    let chosen = state.chosen();
    let styles = Styles {
        text: p.theme.text,
        excerpt: p.theme.accent.add_modifier(Modifier::UNDERLINED),
        chosen: p.theme.selection,
    };
    let rows = marked(&page.interview.notes, &spans, chosen.as_ref(), columns, styles);
    let is_on = |span: &std::ops::Range<usize>| {
        chosen.as_ref().is_some_and(|c| span.start < c.end && c.start < span.end.max(span.start + 1))
    };
    let first = rows.iter().position(|r| is_on(&r.span));
    let last = rows.iter().rposition(|r| is_on(&r.span));
    // What is being chosen is always in sight, its end rather than its beginning.
    let mut scroll = usize::from(state.scroll);
    if let (Some(first), Some(last)) = (first, last) {
        let least = (above + last + 1).saturating_sub(usize::from(inner.height));
        scroll = scroll.min(above + first).max(least);
    }
    let sentences: Vec<Option<usize>> = rows
        .iter()
        .map(|r| state.sentences.iter().rposition(|s| s.start < r.span.end && r.span.start < s.end))
        .collect();
    for row in rows {
        let mut line = row.line;
        let mark = if is_on(&row.span) { "> " } else { "  " };
        line.spans.insert(0, Span::styled(mark, p.theme.accent));
        lines.push(line);
    }
    let scroll = scroll.min(lines.len().saturating_sub(usize::from(inner.height)));
    p.prose(inner, "notes", u16::try_from(scroll).unwrap_or(u16::MAX), &lines);
    if chosen.is_some() {
        for (y, at) in (inner.y..inner.bottom()).zip(scroll..) {
            if let Some(sentence) = at.checked_sub(above).and_then(|at| sentences.get(at)).copied().flatten() {
                p.hit(Rect { y, height: 1, ..inner }, Target::Row("notes", sentence));
            }
        }
    }
}

fn synthesis(p: &mut Paint, area: Rect) {
    let title = p.text("pane-synthesis");
    let inner = p.pane(area, "synthesis", &title, "");
    let Some(page) = p.state.pages.interviews.shown() else { return };
    if page.interview.synthesis.is_empty() {
        let text = p.text("empty-synthesis");
        return p.empty(inner, &text);
    }
    let lines = wrapped(&page.interview.synthesis, inner.width.saturating_sub(1), p.theme.text);
    p.prose(inner, "synthesis", p.state.pages.interviews.read, &lines);
}

fn excerpts(p: &mut Paint, area: Rect) {
    let title = p.text("pane-excerpts");
    let state = &p.state.pages.interviews;
    let count = state.shown().map(|page| excerpt_count(p, page)).unwrap_or_default();
    let inner = p.pane(area, "excerpts", &title, &count);
    let Some(page) = state.shown() else { return };
    if page.excerpts.is_empty() {
        let text = p.text("empty-excerpts");
        return p.empty(inner, &text);
    }
    let is_wide = inner.width >= 70;
    p.tall(inner, "excerpts", if is_wide { 1 } else { 2 }, state.excerpt, page.excerpts.len(), |p, index, row| {
        let Some(excerpt) = p.state.pages.interviews.shown().and_then(|page| page.excerpts.get(index)) else { return };
        let frame = p.state.common.frame.as_deref();
        let kind = frame.and_then(|f| f.kind(excerpt.kind)).map(|k| k.name.clone()).unwrap_or_default();
        let theme = frame.and_then(|f| f.theme(excerpt.theme)).map(|t| t.name.clone()).unwrap_or_default();
        let text = clean_line(&excerpt.text);
        p.put(row.x, row.y, &excerpt.reference(), 11, p.theme.accent);
        let named = cut(&format!("{kind} · {theme}"), if is_wide { 27 } else { usize::from(row.width) });
        p.put(
            row.x + 11,
            row.y,
            &named,
            row.width.saturating_sub(11).min(if is_wide { 27 } else { 200 }),
            p.theme.muted,
        );
        if is_wide {
            p.put(row.x + 39, row.y, &text, row.width.saturating_sub(39), p.theme.text);
        } else if row.height > 1 {
            p.put(row.x, row.y + 1, &text, row.width, p.theme.text);
        }
    });
}

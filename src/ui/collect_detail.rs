//! One contribution in full: what it says, where it came from, what it belongs to.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::dates::short_date;
use super::paint::{MEASURE, Paint, wrapped};
use crate::domain::material::{Maker, Origin, State};
use crate::domain::view::ContributionDetail;
use crate::error::Said;
use crate::flow::Target;
use crate::text::{clean_line, cut, pad_right, width, wrap};

/// Draws the pane.
pub fn draw(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.collect;
    let full = page.full();
    let title = full.map_or_else(|| p.text("pane-contribution"), |d| d.contribution.reference());
    let frame = p.state.common.frame.as_deref();
    let kind = full.and_then(|d| frame?.kind(d.contribution.kind)).map(|k| k.name.clone()).unwrap_or_default();
    let inner = p.pane(area, "detail", &title, &kind);
    let Some(detail) = full else {
        if page.shown().is_none() && !page.list.is_waiting() {
            let text = p.text("empty-contribution");
            p.empty(inner, &text);
        }
        return;
    };
    let (scroll, (lines, others)) = (page.scroll, lines(p, detail, inner.width));
    p.prose(inner, "detail", scroll, &lines);
    let hidden = usize::from(scroll).min(lines.len().saturating_sub(usize::from(inner.height)));
    for (place, line) in others.into_iter().enumerate() {
        let seen = line.checked_sub(hidden).and_then(|at| u16::try_from(at).ok()).filter(|at| *at < inner.height);
        if let Some(at) = seen {
            p.hit(Rect { y: inner.y + at, height: 1, ..inner }, Target::Row("detail", place));
        }
    }
}

/// The lines of the pane, and which of them name [`ContributionDetail::others`].
fn lines(p: &Paint, d: &ContributionDetail, columns: u16) -> (Vec<Line<'static>>, Vec<usize>) {
    let record = &d.contribution;
    let mut lines = wrapped(&record.text, columns, p.theme.strong);
    lines.push(Line::default());
    let mut facts: Vec<(&str, String)> = Vec::new();
    let frame = p.state.common.frame.as_deref();
    let theme = frame.and_then(|f| f.theme(record.theme));
    let parent = theme.and_then(|t| t.parent).and_then(|id| frame?.theme(id));
    let sub = record.subtheme.and_then(|id| frame?.theme(id));
    let themes: Vec<String> = [parent, theme, sub].into_iter().flatten().map(|t| t.name.clone()).collect();
    facts.push(("word-theme", themes.join(" › ")));
    facts.push(("word-origin", origin(p, d)));
    facts.push(("word-source", source(p, d)));
    for (key, maker) in [("word-topics", Maker::Person), ("word-topics-proposed", Maker::Machine)] {
        let of_maker = d.topics.iter().filter(|(_, by)| *by == maker);
        let topics: Vec<String> = of_maker.filter_map(|(id, _)| Some(frame?.topic(*id)?.name.clone())).collect();
        if !topics.is_empty() {
            facts.push((key, topics.join(", ")));
        }
    }
    facts.push(("word-cluster", cluster(p, d)));
    let language = p.locale.name_of_language(&record.language);
    let told = || p.locale.say(&Said::new("detail-language-told").with("language", language.clone()));
    facts.push(("word-language", if record.language_by == Maker::Person { told() } else { language.clone() }));
    if let Some(place) = &record.place {
        facts.push(("word-place", place.clone()));
    }
    if let Some(remark) = &record.remark {
        facts.push(("word-remark", remark.clone()));
    }
    if record.state == State::SetAside {
        facts.push(("word-state", p.text("state-set-aside")));
    }
    let label = facts.iter().map(|(key, _)| width(&p.text(key))).max().unwrap_or(8).min(22) + 2;
    let room = usize::from(columns.min(MEASURE)).saturating_sub(label).max(8);
    for (key, value) in facts {
        for (i, part) in wrap(&value, room).into_iter().enumerate() {
            let name = if i == 0 { p.text(key) } else { String::new() };
            lines.push(Line::from(vec![
                Span::styled(pad_right(&name, label), p.theme.muted),
                Span::styled(part, p.theme.text),
            ]));
        }
    }
    let mut others = Vec::new();
    let mut block = |key: &str, rows: Vec<(String, String)>| {
        if rows.is_empty() {
            return;
        }
        lines.push(Line::default());
        lines.push(Line::from(Span::styled(p.text(key), p.theme.strong)));
        for (reference, text) in rows {
            let lead = if width(&reference) > 11 { width(&reference) + 1 } else { 11 };
            let room = usize::from(columns).saturating_sub(lead);
            others.push(lines.len());
            lines.push(Line::from(vec![
                Span::styled(pad_right(&reference, lead), p.theme.accent),
                Span::styled(cut(&clean_line(&text), room), p.theme.text),
            ]));
        }
    };
    block("detail-causes", d.causes.iter().map(|(r, _, t)| (r.clone(), t.clone())).collect());
    block("detail-answers", d.answers.iter().map(|(r, _, t)| (r.clone(), t.clone())).collect());
    let near = d.neighbours.iter().map(|n| {
        let words =
            if n.shared_words.is_empty() { String::new() } else { format!("  ({})", n.shared_words.join(", ")) };
        (format!("{:<10} {:>2} %", n.reference, n.likeness / 10), format!("{}{words}", n.text))
    });
    block("detail-neighbours", near.collect());
    (lines, others)
}

fn origin(p: &Paint, d: &ContributionDetail) -> String {
    let frame = p.state.common.frame.as_deref();
    match d.contribution.origin {
        Origin::Shared => p.text("origin-shared"),
        Origin::Partner => d.contribution.partner.clone().unwrap_or_else(|| p.text("origin-partner")),
        Origin::Members => {
            let names: Vec<&str> = d.members.iter().filter_map(|m| Some(frame?.member(*m)?.name.as_str())).collect();
            names.join(", ")
        }
    }
}

/// Where it came from, down to the row.
fn source(p: &Paint, d: &ContributionDetail) -> String {
    let record = &d.contribution;
    let mut parts = vec![d.source.title.clone()];
    parts.extend(d.source.file.clone().filter(|f| *f != d.source.title));
    parts.extend(record.sheet.clone());
    parts.extend(record.row.map(|row| p.locale.say(&Said::new("detail-row").with("row", row.to_string()))));
    parts.extend(d.source.date.as_ref().map(|date| short_date(p.locale, date)));
    parts.join(" · ")
}

/// The cluster it lies in, who placed it there, and why.
fn cluster(p: &Paint, d: &ContributionDetail) -> String {
    let Some((cluster, maker, words)) = &d.cluster else { return p.text("detail-no-cluster") };
    let mut text = cluster.label.clone();
    let by = p.text(if *maker == Maker::Machine { "made-by-machine" } else { "made-by-person" });
    text.push_str(&format!(" · {by}"));
    if !words.is_empty() {
        let said = Said::new("detail-shares").with("words", words.join(", "));
        text.push_str(&format!(" · {}", p.locale.say(&said)));
    }
    text
}

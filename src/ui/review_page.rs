//! One priority in full: what it says, where it came from, who brought it in, in their own words.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::paint::{MEASURE, Paint, bar, wrapped};
use crate::domain::material::Origin;
use crate::domain::view::{ContributionLine, PriorityPage, RankedCluster};
use crate::error::Said;
use crate::flow::{QUOTES_SEEN, Target};
use crate::text::{clean, clean_line, cut_middle, pad_left, pad_right, width, wrap};

/// Columns before a quote: its mark.
const MARK: usize = 2;

/// Draws the pane.
pub fn draw(p: &mut Paint, area: Rect) {
    let review = &p.state.pages.review;
    let full = review.full();
    let title = match review.current() {
        Some(line) => p.locale.say(&Said::new("review-pane-priority").with("rank", line.priority.rank)),
        None => p.text("review-pane-page"),
    };
    let place = Said::new("list-place").with("place", review.list.at + 1).with("count", review.lines.len());
    let note = if review.lines.is_empty() { String::new() } else { p.locale.say(&place) };
    let inner = p.pane(area, "page", &title, &note);
    let Some(page) = full else { return };
    let (lines, quotes) = lines(p, page, inner.width);
    let all = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let scroll = review.scroll.min(all.saturating_sub(inner.height));
    p.prose(inner, "page", scroll, &lines);
    let (top, end) = (usize::from(scroll), usize::from(scroll) + usize::from(inner.height));
    let seen = |rows: &Range<usize>| rows.start >= top && rows.start < end;
    let first = quotes.iter().position(seen).unwrap_or(0);
    let past = quotes.iter().rposition(seen).map_or(first, |last| last + 1);
    let number = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    p.hits.seen.push((QUOTES_SEEN, number(first), number(past)));
    for (index, rows) in quotes.iter().enumerate() {
        let from = rows.start.clamp(top, end);
        let height = rows.end.clamp(from, end) - from;
        let place = Rect { y: inner.y + number(from - top), height: number(height), ..inner };
        p.hit(place, Target::Row("page", index));
        if review.quote == Some(index) && seen(rows) {
            p.put(inner.x, place.y, ">", 1, p.theme.text);
            let style = p.selected("page");
            p.tint(place, style);
        }
    }
}

/// The lines of the page, and which of them each quote takes.
fn lines(p: &Paint, page: &PriorityPage, columns: u16) -> (Vec<Line<'static>>, Vec<Range<usize>>) {
    let mut lines = wrapped(&clean(&page.priority.statement), columns, p.theme.strong);
    lines.push(Line::default());
    facts(p, page, columns, &mut lines);
    if let Some(vote) = page.vote.as_ref().filter(|v| !v.by_group.is_empty()) {
        lines.push(Line::default());
        lines.push(Line::from(Span::styled(p.text("review-vote-groups"), p.theme.strong)));
        for g in &vote.by_group {
            let said = format!("{}: {}", g.name, votes(p, g.votes_for, g.against, g.blank));
            lines.extend(wrapped(&said, columns, p.theme.text));
        }
    }
    evidence(p, page, columns, &mut lines);
    let mut quotes = Vec::new();
    if !page.quotes.is_empty() {
        lines.push(Line::default());
        lines.push(Line::from(Span::styled(p.text("review-quotes"), p.theme.strong)));
        for quote in &page.quotes {
            let start = lines.len();
            lines.extend(one_quote(p, quote, columns));
            quotes.push(start..lines.len());
        }
    }
    (lines, quotes)
}

fn facts(p: &Paint, page: &PriorityPage, columns: u16, lines: &mut Vec<Line<'static>>) {
    let priority = &page.priority;
    let frame = p.state.common.frame.as_deref();
    let decided = |text: &str| if text.is_empty() { p.text("review-undecided") } else { clean_line(text) };
    let theme = frame.and_then(|f| f.theme(priority.theme));
    let parent = theme.and_then(|t| t.parent).and_then(|id| frame?.theme(id));
    let themes: Vec<&str> = [parent, theme].into_iter().flatten().map(|t| t.name.as_str()).collect();
    let mut facts: Vec<(&str, String)> = vec![
        ("word-theme", themes.join(" › ")),
        ("review-lead", decided(&priority.lead)),
        ("review-horizon", decided(&priority.horizon)),
    ];
    if let Some(line) = &page.cluster {
        let said = Said::new("review-cluster")
            .with("label", clean_line(&line.cluster.label))
            .with("size", line.size)
            .with("members", line.members);
        facts.push(("word-cluster", p.locale.say(&said)));
    }
    if let Some(vote) = &page.vote {
        facts.push(("review-option", format!("{}  {}", vote.choice.code, clean_line(&vote.choice.text))));
        facts.push(("review-vote", votes(p, vote.votes_for, vote.against, vote.blank)));
    }
    if page.cluster.is_none() && page.vote.is_none() {
        facts.push(("review-from", p.text("review-from-nowhere")));
    }
    if let Some(ranked) = &page.ranked {
        facts.push(("review-score", score(p, ranked)));
        facts.extend(spread(p, ranked).map(|text| ("review-spread", text)));
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
}

fn votes(p: &Paint, yes: i64, no: i64, blank: i64) -> String {
    p.locale.say(&Said::new("review-votes").with("for", yes).with("against", no).with("blank", blank))
}

fn score(p: &Paint, ranked: &RankedCluster) -> String {
    let Some(score) = ranked.score else { return p.text("review-unrated") };
    let said = Said::new("review-score-value")
        .with("score", p.locale.thousandths(score, 2))
        .with("rank", ranked.rank)
        .with("count", ranked.raters);
    let mut text = p.locale.say(&said);
    if ranked.tied {
        text.push_str(", ");
        text.push_str(&p.text("review-tied"));
    }
    text
}

/// How far members lie apart on each criterion.
fn spread(p: &Paint, ranked: &RankedCluster) -> Option<String> {
    let frame = p.state.common.frame.as_deref()?;
    let parts: Vec<String> = frame
        .criteria
        .iter()
        .zip(&ranked.spreads)
        .filter_map(|(criterion, spread)| Some(format!("{} {}", criterion.name, p.locale.thousandths((*spread)?, 1))))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Who brought in how much of it; what is nobody's in particular apart, last.
fn evidence(p: &Paint, page: &PriorityPage, columns: u16, lines: &mut Vec<Line<'static>>) {
    if page.evidence.is_empty() {
        return;
    }
    let frame = p.state.common.frame.as_deref();
    lines.push(Line::default());
    lines.push(Line::from(Span::styled(p.text("review-evidence"), p.theme.strong)));
    let most = page.evidence.iter().map(|e| e.1).max().unwrap_or(0);
    let (own, apart): (Vec<_>, Vec<_>) = page.evidence.iter().copied().partition(|e| e.0.is_some());
    for (member, count) in own.into_iter().chain(apart) {
        let known = member.and_then(|id| frame?.member(id)).map(|m| m.name.clone());
        let style = if known.is_some() { p.theme.text } else { p.theme.muted };
        let name = known.unwrap_or_else(|| p.text("review-apart"));
        let room = usize::from(columns.min(MEASURE)).saturating_sub(17).clamp(8, 28);
        let mut line = vec![
            Span::styled(pad_right(&cut_middle(&name, room), room), style),
            Span::styled(pad_left(&p.locale.count(count), 5), p.theme.text),
        ];
        line.push(Span::styled(format!("  {}", bar(count, most, 10)), p.theme.accent));
        lines.push(Line::from(line));
    }
}

fn one_quote(p: &Paint, quote: &ContributionLine, columns: u16) -> Vec<Line<'static>> {
    let frame = p.state.common.frame.as_deref();
    let whose = match quote.origin {
        Origin::Shared => p.text("origin-shared"),
        Origin::Partner => quote.partner.clone().unwrap_or_else(|| p.text("origin-partner")),
        Origin::Members => {
            let names: Vec<&str> =
                quote.members.iter().filter_map(|m| Some(frame?.member(*m)?.name.as_str())).collect();
            names.join(", ")
        }
    };
    let mut lines = vec![Line::from(vec![
        Span::raw(" ".repeat(MARK)),
        Span::styled(quote.reference.clone(), p.theme.accent),
        Span::styled(format!("  {}", clean_line(&whose)), p.theme.muted),
    ])];
    let room = usize::from(columns.min(MEASURE)).saturating_sub(MARK);
    lines.extend(
        wrap(&clean_line(&quote.text), room)
            .into_iter()
            .map(|text| Line::from(vec![Span::raw(" ".repeat(MARK)), Span::styled(text, p.theme.text)])),
    );
    lines
}

//! A poll's result for the whole room: figures that are read from the back row.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use super::cluster::columns;
use super::paint::{Paint, bar};
use crate::domain::polls::Form;
use crate::domain::view::per_cent;
use crate::error::Said;
use crate::flow::Target;
use crate::text::{clean_line, cut, wrap};

/// Columns and rows of a figure.
const FIGURE: (u16, u16) = (4, 4);
/// Figures of a percentage.
const FIGURES: u16 = 4;

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.prioritise;
    let options = page.presented(&p.state.common);
    let state = page.current_poll(&p.state.common);
    let title = state.map_or_else(|| p.text("pane-polls"), |s| clean_line(&s.poll.name));
    let stage = state.map(|s| {
        let said = Said::new("poll-head").with("stage", s.poll.stage.word()).with("count", s.papers);
        p.locale.say(&said)
    });
    let note = stage.unwrap_or_default();
    let inner = p.boxed(area, &title, &note, p.theme.muted, p.theme.strong);
    if let Some(state) = state.filter(|s| s.is_sealed()) {
        let count = state.papers.to_string();
        big(p, Rect { y: inner.y + inner.height / 3, ..inner }, &count, p.theme.strong);
        let text = p.text("present-sealed");
        p.put(inner.x, inner.y + inner.height / 3 + FIGURE.1 + 1, &text, inner.width, p.theme.text);
        return;
    }
    let rows = inner.height.saturating_sub(1);
    // Figure, and a free row below it; where that fits nowhere, plain lines.
    let tall = FIGURE.1 + 1;
    let large = inner.width >= 60 && rows >= tall;
    let each = if large { tall.max(rows / u16::try_from(options.len().max(1)).unwrap_or(1)).min(tall + 3) } else { 3 };
    let room = usize::from((rows / each).max(1));
    let at = page.option(&p.state.common).and_then(|o| options.iter().position(|x| x.choice.id == o.choice.id));
    let first = at.unwrap_or(0) / room * room;
    let polls = page.polls.as_deref();
    for (row, option) in (0_u16..).zip(options.iter().skip(first).take(room)) {
        let votes = polls.map_or([0; 3], |polls| polls.votes_on(option));
        let area = Rect { y: inner.y + row * each, height: each, ..inner };
        let share = per_cent(votes[0], votes.iter().sum()).map_or_else(|| "–".to_owned(), |n| format!("{n}%"));
        let code = format!("{}  {}", option.choice.code, clean_line(&option.choice.text));
        let beside = if large { FIGURE.0 * FIGURES + 2 } else { 6 };
        if large {
            big(p, Rect { width: beside, ..area }, &share, p.theme.strong);
        } else {
            p.put(area.x, area.y, &share, beside, p.theme.strong);
        }
        let text = Rect { x: area.x + beside, width: area.width.saturating_sub(beside), ..area };
        let lines = wrap(&code, usize::from(text.width));
        let titles = if large { 2 } else { 1 };
        for (y, line) in (text.y..).zip(lines.iter().take(titles)) {
            let line = if lines.len() > titles && y + 1 == text.y + titles as u16 {
                cut(&format!("{line} …"), usize::from(text.width))
            } else {
                line.clone()
            };
            p.put(text.x, y, &line, text.width, p.theme.strong);
        }
        let y = text.y + u16::try_from(lines.len().min(titles)).unwrap_or(1);
        let length = bar(votes[0], votes.iter().sum::<i64>().max(1), text.width.saturating_sub(1));
        p.put(text.x, y, &length, text.width, p.theme.accent);
        if large {
            let count = |n| p.locale.count(n);
            let each = state.is_none_or(|s| s.poll.form == Form::Each);
            let said = match each {
                true => Said::new("prioritise-votes")
                    .with("for", count(votes[0]))
                    .with("against", count(votes[1]))
                    .with("blank", count(votes[2])),
                false => Said::new("poll-named").with("count", votes[0]).with("base", votes.iter().sum::<i64>()),
            };
            p.put(text.x, y + 1, &p.locale.say(&said), text.width, p.theme.muted);
        }
        let index = page.poll_lines(&p.state.common).iter().position(|l| {
            matches!(l, crate::flow::PollLine::Option(o) if polls.is_some_and(|q| q.options[*o].choice.id == option.choice.id))
        });
        p.hit(area, Target::Row("polls", index.unwrap_or(0)));
    }
    let base = if state.is_none_or(|s| s.poll.form == Form::Each) { "present-base" } else { "present-base-named" };
    let papers = state.map_or(0, |s| s.papers);
    let text = if state.is_some() { p.locale.say(&Said::new(base).with("count", papers)) } else { String::new() };
    p.put(inner.x, inner.bottom() - 1, &text, inner.width, p.theme.muted);
    let more = options.len().saturating_sub(first + room);
    if more > 0 {
        let text = format!("↓ {more}");
        p.put_right(
            inner.right().saturating_sub(columns(&text)),
            inner.bottom() - 1,
            &text,
            columns(&text),
            p.theme.muted,
        );
    }
}

fn big(p: &mut Paint, area: Rect, text: &str, style: Style) {
    let lines = vec![Line::from(text.to_owned())];
    BigText::builder()
        .pixel_size(PixelSize::Quadrant)
        .style(style)
        .lines(lines)
        .build()
        .render(area.intersection(p.buf.area), p.buf);
}

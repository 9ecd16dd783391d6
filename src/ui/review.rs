//! Review: the priorities with their positions as a bar, one of them in full, and where every member stands.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::paint::{Paint, split_columns, split_rows};
use super::{review_page, review_positions};
use crate::domain::frame::Stance;
use crate::domain::view::PriorityLine;
use crate::error::Said;
use crate::flow::list::top;
use crate::flow::{Review, Target};
use crate::text::{clean_line, wrap};

/// Cells of a bar of positions at most; up to so many members each has a cell of its own.
const CELLS: usize = 12;

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.review;
    if page.known && page.lines.is_empty() {
        // Nothing to review: one sentence, not three empty boxes.
        return priorities(p, area);
    }
    if area.width < 60 || area.height < 14 {
        return match p.state.page().focus() {
            "page" => review_page::draw(p, area),
            "positions" => review_positions::draw(p, area),
            _ => priorities(p, area),
        };
    }
    if area.width < 110 {
        let columns = split_columns(area, &[area.width - (area.width * 4 / 9).clamp(32, 40)]);
        let rows = split_rows(columns[0], &[(area.height / 3).max(6)]);
        priorities(p, rows[0]);
        review_page::draw(p, rows[1]);
        return review_positions::draw(p, columns[1]);
    }
    let right = (area.width / 3).clamp(40, 76);
    let middle = (area.width * 3 / 8).min(78);
    let parts = split_columns(area, &[area.width - right - middle, middle]);
    priorities(p, parts[0]);
    review_page::draw(p, parts[1]);
    review_positions::draw(p, parts[2]);
}

fn priorities(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.review;
    let (title, note) = (p.text("review-pane-priorities"), p.text("review-bar-note"));
    let inner = p.pane(area, "priorities", &title, if page.lines.is_empty() { "" } else { &note });
    if page.lines.is_empty() {
        if page.known {
            let text = p.text("review-empty");
            p.empty(inner, &text);
        }
        return;
    }
    let narrow = inner.width < 64;
    if !narrow || inner.height < 20 {
        return p.list(inner, "priorities", page.list, page.lines.len(), |p, index, row| {
            let line = &p.state.pages.review.lines[index];
            one_line(p, row, line);
        });
    }
    // Two lines each, so that a statement can be told from the next.
    let height = inner.height / 2;
    p.hits.seen.push(("priorities", height, columns(page.lines.len())));
    let first = top(page.list.at, page.list.top, page.lines.len(), usize::from(height));
    let last = page.lines.len().min(first + usize::from(height));
    for (at, index) in (0..height).zip(first..last) {
        let place = Rect { y: inner.y + at * 2, height: 2, ..inner };
        p.hit(place, Target::Row("priorities", index));
        two_lines(p, Rect { x: inner.x + 2, width: inner.width - 2, ..place }, &page.lines[index]);
        if index == page.list.at {
            p.put(inner.x, place.y, ">", 1, Style::new());
            let style = p.selected("priorities");
            p.tint(place, style);
        }
    }
}

fn columns(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// How many say nothing yet, and the columns that takes in every line.
fn silent(p: &Paint, line: &PriorityLine, wide: bool) -> (String, u16) {
    let text = match (line.silent, wide) {
        (0, _) => String::new(),
        (_, true) => p.locale.say(&Said::new("review-silent").with("count", line.silent)),
        (_, false) => format!("·{}", p.locale.count(line.silent)),
    };
    let any = p.state.pages.review.lines.iter().any(|l| l.silent > 0);
    (
        text,
        if !any {
            0
        } else if wide {
            14
        } else {
            4
        },
    )
}

fn one_line(p: &mut Paint, row: Rect, line: &PriorityLine) {
    let rank = p.locale.count(line.priority.rank);
    let (silent, last) = silent(p, line, row.width >= 64);
    let spans = bar(p, &line.stances, line.silent);
    let bar_width = columns(spans.iter().map(Span::width).sum::<usize>());
    let room = row.width.saturating_sub(4 + bar_width + last);
    p.put_right(row.x, row.y, &rank, 2, p.theme.muted);
    p.put(row.x + 3, row.y, &clean_line(&line.priority.statement), room, p.theme.text);
    let x = row.x + 4 + room;
    p.line(x, row.y, &Line::from(spans), row.right().saturating_sub(x));
    p.put_right(row.right().saturating_sub(last), row.y, &silent, last, p.theme.muted);
}

fn two_lines(p: &mut Paint, row: Rect, line: &PriorityLine) {
    let rank = p.locale.count(line.priority.rank);
    let (silent, last) = silent(p, line, false);
    let spans = bar(p, &line.stances, line.silent);
    let bar_width = columns(spans.iter().map(Span::width).sum::<usize>());
    let statement = clean_line(&line.priority.statement);
    let room = row.width.saturating_sub(3);
    let head = wrap(&statement, usize::from(room)).into_iter().next().unwrap_or_default();
    let rest = statement.strip_prefix(head.as_str()).unwrap_or_default().trim_start();
    p.put_right(row.x, row.y, &rank, 2, p.theme.muted);
    p.put(row.x + 3, row.y, &head, room, p.theme.text);
    let x = row.right().saturating_sub(bar_width + last);
    p.put(row.x + 3, row.y + 1, rest, x.saturating_sub(row.x + 4), p.theme.text);
    p.line(x, row.y + 1, &Line::from(spans), row.right().saturating_sub(x));
    p.put_right(row.right().saturating_sub(last), row.y + 1, &silent, last, p.theme.muted);
}

/// The style of a stance: its place on the scale, never alone.
pub fn stance_style(p: &Paint, stance: &Stance) -> Style {
    let scale = p.state.common.frame.as_ref().map_or(&[][..], |f| f.stances.as_slice());
    let best = scale.iter().map(|s| s.value).max().unwrap_or(0);
    match stance.value {
        v if v > 0 && v == best => p.theme.good,
        v if v > 0 => p.theme.warn,
        0 => p.theme.muted,
        _ => p.theme.bad,
    }
}

/// The positions as a bar: a letter for every member that took that stance, a dot for one that has said nothing.
fn bar(p: &Paint, stances: &[i64], silent: i64) -> Vec<Span<'static>> {
    let c = &p.state.common;
    let scale = c.frame.as_ref().map_or(&[][..], |f| f.stances.as_slice());
    let mut counts = stances.to_vec();
    counts.push(silent);
    let cells = share(&counts, CELLS);
    let mut spans: Vec<Span> = Vec::new();
    for (place, n) in cells.iter().enumerate() {
        let (letter, style) = match scale.get(place).filter(|_| place < stances.len()) {
            Some(stance) => (Review::letter(c, place), stance_style(p, stance)),
            None => ("·".to_owned(), p.theme.muted),
        };
        if *n > 0 {
            spans.push(Span::styled(letter.repeat(*n), style));
        }
    }
    let used: usize = spans.iter().map(Span::width).sum();
    let members = c.frame.as_ref().map_or(0, |f| f.members.len()).min(CELLS);
    if used < members {
        spans.push(Span::raw(" ".repeat(members - used)));
    }
    spans
}

/// Shares `cells` out by these counts (largest remainders); as many as there are where that is no more. What is there
/// has a cell, as long as there are cells for all.
fn share(counts: &[i64], cells: usize) -> Vec<usize> {
    let counts: Vec<usize> = counts.iter().map(|n| usize::try_from(*n).unwrap_or(0)).collect();
    let whole: usize = counts.iter().sum();
    if whole <= cells {
        return counts;
    }
    let mut out: Vec<usize> = counts.iter().map(|n| (n * cells / whole).max(usize::from(*n > 0))).collect();
    while out.iter().sum::<usize>() > cells {
        let Some(largest) = (0..out.len()).rev().max_by_key(|i| out[*i]).filter(|i| out[*i] > 1) else { break };
        out[largest] -= 1;
    }
    let mut order: Vec<usize> = (0..counts.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(counts[*i] * cells % whole));
    for i in order.into_iter().cycle().take(counts.len() * 2) {
        if out.iter().sum::<usize>() >= cells {
            break;
        }
        out[i] += usize::from(counts[i] > 0);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn cells_by_largest_remainder() {
        assert_eq!(share(&[3, 1, 0, 0, 2], 12), [3, 1, 0, 0, 2]);
        assert_eq!(share(&[20, 10, 0, 0, 0], 12), [8, 4, 0, 0, 0]);
        assert_eq!(share(&[100, 1, 0, 1, 0], 12), [10, 1, 0, 1, 0]);
        assert_eq!(share(&[], 12), [] as [usize; 0]);
        assert_eq!(share(&[7, 7, 7, 7, 7], 12).iter().sum::<usize>(), 12);
    }
}

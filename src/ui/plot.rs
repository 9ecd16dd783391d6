//! Clusters between two criteria: what is high on both stands top right. The lines are the means of what is shown, as in
//! the go-zone of group concept mapping (Trochim 1989).

use ratatui::layout::Rect;

use super::cluster::columns;
use super::labels::{Taken, put_near};
use super::paint::Paint;
use crate::domain::frame::{Better, Criterion};
use crate::domain::view::RankedCluster;
use crate::error::Said;
use crate::flow::{RankLine, Target};
use crate::text::{clean_line, cut};

/// A cluster with its means on both criteria.
pub(super) struct Point {
    /// Its line in the ranking.
    pub line: usize,
    pub rank: i64,
    pub x: i64,
    pub y: i64,
    pub label: String,
    pub is_chosen: bool,
}

/// Draws the pane.
pub fn draw(p: &mut Paint, area: Rect) {
    let Some(frame) = p.state.common.frame.as_deref() else { return };
    let [first, second, ..] = frame.criteria.as_slice() else {
        let title = p.text("pane-plot");
        let inner = p.pane(area, "plot", &title, "");
        let text = p.text("empty-plot-criteria");
        return p.empty(inner, &text);
    };
    let said = Said::new("prioritise-plot-title").with("first", &first.name).with("second", &second.name);
    let title = p.locale.say(&said);
    let inner = p.pane(area, "plot", &title, "");
    let points = points(p, |r| Some((r.means.first().copied()??, r.means.get(1).copied()??)));
    if points.is_empty() {
        let text = p.text("empty-plot");
        return p.empty(inner, &text);
    }
    if inner.width < 24 || inner.height < 6 {
        return;
    }
    let field = Rect { x: inner.x + 4, y: inner.y, width: inner.width - 4, height: inner.height - 2 };
    let span = |value: fn(&Point) -> i64, c: &Criterion| {
        let low = points.iter().map(value).min().unwrap_or(0);
        let high = points.iter().map(value).max().unwrap_or(0);
        // A little air, and never a span so small that noise looks like a difference.
        let least = (c.max - c.min) * 250;
        let air = ((high - low) / 8).max((least - (high - low)) / 2).max(1);
        // No air beyond the ends of the scale: nothing can lie there.
        ((low - air).max(c.min * 1000).min(low), (high + air).min(c.max * 1000).max(high))
    };
    let (xs, ys) = (span(|q| q.x, first), span(|q| q.y, second));
    let place = |value: i64, (low, high): (i64, i64), cells: u16, better: Better| -> u16 {
        let last = i64::from(cells.saturating_sub(1));
        let at = ((value - low) * last * 2 + (high - low)) / ((high - low).max(1) * 2);
        let at = at.clamp(0, last);
        u16::try_from(if better == Better::Less { last - at } else { at }).unwrap_or(0)
    };
    let x_of = |value: i64| field.x + place(value, xs, field.width, first.better);
    let y_of = |value: i64| field.bottom() - 1 - place(value, ys, field.height, second.better);
    let count = i64::try_from(points.len()).unwrap_or(1).max(1);
    let mean = |value: fn(&Point) -> i64| points.iter().map(value).sum::<i64>() / count;
    let (mean_x, mean_y) = (mean(|q| q.x), mean(|q| q.y));
    lines(p, field, (x_of(mean_x), y_of(mean_y)));
    let mut taken = Taken::new(field);
    marks(p, &points, &mut taken, |q| (x_of(q.x), y_of(q.y)));
    labels(p, &points, &mut taken, |q| (x_of(q.x), y_of(q.y)));
    corners(p, field, (x_of(mean_x), y_of(mean_y)), &mut taken, (&first.name, &second.name));
    axes(p, inner, field, (first, xs), (second, ys));
}

/// The clusters that have both values, in the order of the ranking.
pub(super) fn points(p: &Paint, values: impl Fn(&RankedCluster) -> Option<(i64, i64)>) -> Vec<Point> {
    let page = &p.state.pages.prioritise;
    let Some(ranking) = &page.ranking else { return Vec::new() };
    let chosen = page.current().map(|r| r.line.cluster.id);
    let lines = page.lines().into_iter().enumerate().filter_map(|(line, l)| match l {
        RankLine::Ranked(at) => Some((line, ranking.clusters.get(at)?)),
        RankLine::Unrated(_) => None,
    });
    lines
        .filter_map(|(line, r)| {
            let (x, y) = values(r)?;
            Some(Point {
                line,
                rank: r.rank,
                x,
                y,
                label: clean_line(&r.line.cluster.label),
                is_chosen: chosen == Some(r.line.cluster.id),
            })
        })
        .collect()
}

/// The means, which part the field in four.
fn lines(p: &mut Paint, field: Rect, (x, y): (u16, u16)) {
    p.put(field.x, y, &"╌".repeat(usize::from(field.width)), field.width, p.theme.border);
    for row in field.top()..field.bottom() {
        p.put(x, row, if row == y { "┼" } else { "┊" }, 1, p.theme.border);
    }
}

fn marks(p: &mut Paint, points: &[Point], taken: &mut Taken, at: impl Fn(&Point) -> (u16, u16)) {
    // The chosen one last, so that nothing lies over it.
    for point in points.iter().filter(|q| !q.is_chosen).chain(points.iter().filter(|q| q.is_chosen)) {
        let (x, y) = at(point);
        let (mark, style) =
            if point.is_chosen { ("◉", p.theme.accent.patch(p.theme.strong)) } else { ("•", p.theme.text) };
        p.put(x, y, mark, 1, style);
        p.hit(Rect { x, y, width: 1, height: 1 }, Target::Row("plot", point.line));
        taken.take(x, y, 1);
    }
}

/// The chosen one's label, and the ranks of the others, where there is room.
fn labels(p: &mut Paint, points: &[Point], taken: &mut Taken, at: impl Fn(&Point) -> (u16, u16)) {
    for point in points.iter().filter(|q| q.is_chosen).chain(points.iter().filter(|q| !q.is_chosen)) {
        let (x, y) = at(point);
        let text = if point.is_chosen {
            format!("{} {}", point.rank, cut(&point.label, usize::from(taken.area.width / 2)))
        } else {
            point.rank.to_string()
        };
        let style = if point.is_chosen { p.theme.strong } else { p.theme.muted };
        put_near(p, taken, (x, y), &text, style, &Target::Row("plot", point.line));
    }
}

/// What it means to stand in a corner.
fn corners(p: &mut Paint, field: Rect, mean: (u16, u16), taken: &mut Taken, names: (&str, &str)) {
    let both = p.text("prioritise-corner-both");
    let none = p.text("prioritise-corner-none");
    let only = |p: &Paint, name: &str| p.locale.say(&Said::new("prioritise-corner-only").with("criterion", name));
    let (first, second) = (only(p, names.0), only(p, names.1));
    let bottom = field.bottom() - 1;
    let left_room = mean.0.saturating_sub(field.x + 1);
    let right_room = field.right().saturating_sub(mean.0 + 2);
    for (text, is_right, y, room) in [
        (both, true, field.y, right_room),
        (second, false, field.y, left_room),
        (first, true, bottom, right_room),
        (none, false, bottom, left_room),
    ] {
        let wide = columns(&text);
        let x = if is_right { field.right().saturating_sub(wide) } else { field.x };
        if wide <= room && taken.is_free(x, y, wide) {
            p.put(x, y, &text, wide, p.theme.muted);
            taken.take(x, y, wide);
        }
    }
}

/// The ends of both scales, as far as they are shown.
fn axes(p: &mut Paint, inner: Rect, field: Rect, x: (&Criterion, (i64, i64)), y: (&Criterion, (i64, i64))) {
    let ends = |p: &Paint, (c, (low, high)): (&Criterion, (i64, i64))| {
        let (low, high) = if c.better == Better::Less { (high, low) } else { (low, high) };
        (p.locale.thousandths(low, 1), p.locale.thousandths(high, 1))
    };
    let (low, high) = ends(p, y);
    p.put_right(inner.x, field.y, &high, 3, p.theme.muted);
    p.put_right(inner.x, field.bottom() - 1, &low, 3, p.theme.muted);
    let base = field.bottom();
    for row in field.top()..base {
        p.put(field.x - 1, row, "│", 1, p.theme.border);
    }
    p.put(field.x - 1, base, &format!("└{}", "─".repeat(usize::from(field.width))), field.width + 1, p.theme.border);
    let (low, high) = ends(p, x);
    p.put(field.x, base + 1, &low, 4, p.theme.muted);
    p.put(field.right().saturating_sub(columns(&high)), base + 1, &high, 4, p.theme.muted);
    let said = Said::new("prioritise-axes").with("first", &x.0.name).with("second", &y.0.name);
    let room = field.width.saturating_sub(12);
    let lines = format!("{} · {}", p.locale.say(&said), p.text("prioritise-axes-lines"));
    let name = if columns(&lines) <= room { lines } else { cut(&p.locale.say(&said), usize::from(room)) };
    let middle = field.x + field.width.saturating_sub(columns(&name)) / 2;
    p.put(middle, base + 1, &name, field.width, p.theme.muted);
}

//! Clusters on two ladders, one for each of two criteria or two groups of raters, a line from rung to rung: level lines where
//! both agree, slopes where they do not ("pattern match", Kane and Trochim 2007).

use std::collections::BTreeMap;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::cluster::columns;
use super::labels::{Taken, dot_bit, dots_sign};
use super::paint::Paint;
use super::plot::{Point, points};
use crate::domain::Id;
use crate::domain::frame::Better;
use crate::domain::view::correlation;
use crate::error::Said;
use crate::flow::{Pair, Target};
use crate::text::{clean_line, cut};

/// Columns for the ranks beside each ladder.
const SIDE: u16 = 9;

/// Draws the pane.
pub fn draw(p: &mut Paint, area: Rect) {
    let Some(frame) = p.state.common.frame.as_deref() else { return };
    let page = &p.state.pages.prioritise;
    let pairs = page.pairs(frame.criteria.len());
    let at = page.pair.min(pairs.len().saturating_sub(1));
    let Some(pair) = pairs.get(at).copied() else {
        let title = p.text("pane-plot");
        let inner = p.pane(area, "plot", &title, "");
        let text = p.text("empty-plot-criteria");
        return p.empty(inner, &text);
    };
    let points = compared(p, pair);
    let (left, right) = ladders(p, pair, &points);
    let which = if pairs.len() > 1 { format!(" ◂ {}/{} ▸", at + 1, pairs.len()) } else { String::new() };
    let said = Said::new("prioritise-ladder-title").with("first", &left.name).with("second", &right.name);
    let room = usize::from(area.width.saturating_sub(columns(&which) + 6));
    let title = format!("{}{which}", cut(&p.locale.say(&said), room));
    let inner = p.pane(area, "plot", &title, "");
    if points.is_empty() {
        let text = p.text("empty-plot");
        return p.empty(inner, &text);
    }
    if inner.width < 2 * SIDE + 8 || inner.height < 6 {
        return;
    }
    let field = Rect { x: inner.x + SIDE, y: inner.y + 1, width: inner.width - 2 * SIDE, height: inner.height - 3 };
    for x in [field.x - 1, field.right()] {
        for y in field.top()..field.bottom() {
            p.put(x, y, "│", 1, p.theme.border);
        }
    }
    let dots = |point: &Point| (left.dot(point.x, field.height), right.dot(point.y, field.height));
    // The chosen one last, so that nothing lies over it.
    lines(p, field, points.iter().filter(|q| !q.is_chosen).map(&dots), p.theme.muted);
    lines(p, field, points.iter().filter(|q| q.is_chosen).map(&dots), p.theme.accent);
    ranks(p, inner, field, &points, &dots);
    heads(p, inner, &left, &right);
    foot(p, inner, &points);
}

/// The clusters that stand on both ladders.
fn compared(p: &Paint, pair: Pair) -> Vec<Point> {
    match pair {
        Pair::Criteria => points(p, |r| Some((r.means.first().copied()??, r.means.get(1).copied()??))),
        Pair::Groups(one, other) => points(p, |r| {
            let score = |id| r.by_group.iter().find(|g| g.group == id)?.score;
            Some((score(one)?, score(other)?))
        }),
    }
}

fn ladders(p: &Paint, pair: Pair, points: &[Point]) -> (Ladder, Ladder) {
    let page = &p.state.pages.prioritise;
    let criterion = |at: usize, value| {
        let criterion = p.state.common.frame.as_ref().and_then(|f| f.criteria.get(at));
        let (name, better) = criterion.map_or((String::new(), Better::More), |c| (c.name.clone(), c.better));
        Ladder::of(name, better, 1, points, value)
    };
    let group = |id: Id, value| {
        let group = page.ranking.as_ref().and_then(|r| r.groups.iter().find(|g| g.id == id));
        Ladder::of(group.map(|g| clean_line(&g.name)).unwrap_or_default(), Better::More, 2, points, value)
    };
    match pair {
        Pair::Criteria => (criterion(0, |q: &Point| q.x), criterion(1, |q: &Point| q.y)),
        Pair::Groups(one, other) => (group(one, |q: &Point| q.x), group(other, |q: &Point| q.y)),
    }
}

/// A scale as far as it is shown; up is good.
struct Ladder {
    name: String,
    low: i64,
    high: i64,
    better: Better,
    decimals: u32,
}

impl Ladder {
    fn of(name: String, better: Better, decimals: u32, points: &[Point], value: fn(&Point) -> i64) -> Self {
        let low = points.iter().map(value).min().unwrap_or(0);
        let high = points.iter().map(value).max().unwrap_or(0).max(low + 1);
        Self { name, low, high, better, decimals }
    }

    /// Quarter cells below the top of a field so many cells high.
    fn dot(&self, value: i64, cells: u16) -> u16 {
        let last = i64::from(cells) * 4 - 1;
        let up = (value - self.low) * last / (self.high - self.low);
        let down = if self.better == Better::Less { up } else { last - up };
        u16::try_from(down.clamp(0, last)).unwrap_or(0)
    }

    /// Values at the top and at the bottom.
    fn ends(&self) -> (i64, i64) {
        if self.better == Better::Less { (self.low, self.high) } else { (self.high, self.low) }
    }
}

/// Lines across the field, from and to these quarter cells.
fn lines(p: &mut Paint, field: Rect, ends: impl Iterator<Item = (u16, u16)>, style: Style) {
    let across = i64::from(field.width) * 2 - 1;
    let mut cells: BTreeMap<(u16, u16), u8> = BTreeMap::new();
    for (from, to) in ends {
        let (from, to) = (i64::from(from), i64::from(to));
        let mut before = from;
        for x in 0..=across {
            let y = from + (to - from) * x / across;
            // A steep line has more dots than columns.
            for y in before.min(y)..=before.max(y) {
                let (x, y) = (u16::try_from(x).unwrap_or(0), u16::try_from(y).unwrap_or(0));
                *cells.entry((x / 2, y / 4)).or_default() |= dot_bit(x, y);
            }
            before = y;
        }
    }
    for ((x, y), bits) in cells {
        p.put(field.x + x, field.y + y, &dots_sign(bits), 1, style);
    }
}

/// The ranks beside both ladders where there is room; the chosen one's first.
fn ranks(p: &mut Paint, inner: Rect, field: Rect, points: &[Point], dots: &impl Fn(&Point) -> (u16, u16)) {
    let mut taken = Taken::new(inner);
    for point in points.iter().filter(|q| q.is_chosen).chain(points.iter().filter(|q| !q.is_chosen)) {
        let style = if point.is_chosen { p.theme.accent.patch(p.theme.strong) } else { p.theme.muted };
        let text = if point.is_chosen { format!("◉ {}", point.rank) } else { point.rank.to_string() };
        let wide = columns(&text);
        let (one, other) = dots(point);
        for (x, y) in [(field.x - 2 - wide, one), (field.right() + 2, other)] {
            let y = field.y + y / 4;
            if taken.is_free(x, y, wide) {
                p.put(x, y, &text, wide, style);
                taken.take(x.saturating_sub(1), y, wide + 2);
                p.hit(Rect { x, y, width: wide, height: 1 }, Target::Row("plot", point.line));
            }
        }
    }
}

/// What stands on the ladders, with the values at both ends.
fn heads(p: &mut Paint, inner: Rect, left: &Ladder, right: &Ladder) {
    let room = usize::from(inner.width / 2 - 1);
    let end = |p: &Paint, ladder: &Ladder, top: bool| {
        let (high, low) = ladder.ends();
        let value = p.locale.thousandths(if top { high } else { low }, ladder.decimals);
        if top { cut(&format!("{} {value}", ladder.name), room) } else { value }
    };
    let (bottom, half) = (inner.bottom() - 2, u16::try_from(room).unwrap_or(0));
    for (y, top) in [(inner.y, true), (bottom, false)] {
        let (one, other) = (end(p, left, top), end(p, right, top));
        p.put(inner.x, y, &one, half, p.theme.muted);
        p.put_right(inner.right() - half, y, &other, half, p.theme.muted);
    }
}

/// How far both agree, in words a person can repeat, and which line is the chosen one's.
fn foot(p: &mut Paint, inner: Rect, points: &[Point]) {
    let pairs: Vec<(f64, f64)> = points.iter().map(|q| (q.x as f64, q.y as f64)).collect();
    let agreement = match correlation(&pairs) {
        None => p.text("prioritise-ladder-few"),
        Some(r) => {
            let key = match r {
                700.. => "prioritise-ladder-strong",
                300..700 => "prioritise-ladder-some",
                -300..300 => "prioritise-ladder-none",
                _ => "prioritise-ladder-against",
            };
            p.locale.say(&Said::new(key).with("r", p.locale.thousandths(r, 2)))
        }
    };
    let chosen = points.iter().find(|q| q.is_chosen).map(|q| format!("◉ {} {}", q.rank, q.label)).unwrap_or_default();
    let y = inner.bottom() - 1;
    let wide = columns(&agreement).min(inner.width);
    let room = inner.width.saturating_sub(wide + 2);
    p.put(inner.x, y, &cut(&chosen, usize::from(room)), room, p.theme.accent);
    p.put_right(inner.right() - wide, y, &agreement, wide, p.theme.muted);
}

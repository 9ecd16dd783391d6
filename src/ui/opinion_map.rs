//! The map of opinions: participants who voted alike lie near one another, a statement towards those who agree with it.

use std::collections::BTreeMap;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::cluster::columns;
use super::labels::{Taken, dot_bit, dots_sign, put_near};
use super::map::Lens;
use super::opinions::{found, nothing};
use super::paint::Paint;
use crate::domain::opinions::letter;
use crate::domain::view::{OpinionsPage, OpinionsResult};
use crate::error::Said;
use crate::flow::{OpinionLine, Target};

/// How far out the outermost statement stands, of the way to the outermost participant.
const REACH: f64 = 0.95;
/// Cells a participant has at least where each is shown as a letter.
const AIRY: usize = 6;

/// Draws the pane.
pub fn draw(p: &mut Paint, area: Rect) {
    let title = p.text("pane-opinion-map");
    let inner = p.pane(area, "opinion-map", &title, "");
    let Some((page, result)) = found(p) else { return nothing(p, inner, "opinion-map") };
    let foot = u16::from(inner.height > 5);
    let field = Rect { height: inner.height.saturating_sub(foot), ..inner };
    if field.height < 3 || field.width < 12 {
        return;
    }
    let lens = Lens::new(field, window(result));
    // What stands in a cell, and the same with air around it, in which no code may stand.
    let (mut taken, mut airy) = (Taken::new(field), Taken::new(field));
    for (x, y) in participants(p, &lens, field, result).into_iter().chain(letters(p, &lens, result)) {
        taken.take(x, y, 1);
        airy.take(x.saturating_sub(1), y, 3);
    }
    statements(p, &lens, page, result, (&mut taken, &mut airy));
    if foot > 0 {
        legend(p, Rect { y: field.bottom(), height: 1, ..inner }, result);
    }
}

/// The middle of all participants, and how far they reach from there.
fn window(result: &OpinionsResult) -> ((f64, f64), (f64, f64)) {
    let ends = |axis: usize| {
        let all = result.marks.iter().map(move |mark| mark.place[axis]);
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), x| (least.min(x), most.max(x)))
    };
    let ((left, right), (bottom, top)) = (ends(0), ends(1));
    // Where all voted alike they stand in the middle.
    let half = |least: f64, most: f64| ((most - least) / 2.0).max(1e-6);
    (((left + right) / 2.0, (bottom + top) / 2.0), (half(left, right), half(bottom, top)))
}

/// Colour of a group.
fn dress(p: &Paint, group: Option<usize>) -> Style {
    group.map_or(p.theme.muted, |g| p.theme.series[g % p.theme.series.len()])
}

/// The dots of a cell as braille has them, and how many of each group stand there.
type Dots = (u8, BTreeMap<Option<usize>, usize>);

/// Participants: as the letter of their group where they are few, `*` where groups meet; else as dots, eight to a cell, in the
/// colour of the group with most of them.
fn participants(p: &mut Paint, lens: &Lens, field: Rect, result: &OpinionsResult) -> Vec<(u16, u16)> {
    let few = result.participants * AIRY <= usize::from(field.width) * usize::from(field.height);
    let mut cells: BTreeMap<(u16, u16), Dots> = BTreeMap::new();
    for mark in &result.marks {
        let Some((x, y)) = lens.dot((mark.place[0], mark.place[1])) else { continue };
        let cell = cells.entry((field.y + y / 4, field.x + x / 2)).or_default();
        cell.0 |= dot_bit(x, y);
        *cell.1.entry(mark.group).or_default() += mark.count;
    }
    let mut used = Vec::new();
    for ((y, x), (bits, groups)) in cells {
        let most =
            groups.iter().max_by_key(|(group, n)| (**n, std::cmp::Reverse(**group))).and_then(|(group, _)| *group);
        let met = groups.keys().flatten().count() > 1;
        let sign = match most {
            _ if !few => dots_sign(bits),
            _ if met => "*".to_owned(),
            Some(group) => letter(group).to_string(),
            None => "·".to_owned(),
        };
        let style = if few && met { p.theme.text } else { dress(p, most) };
        p.put(x, y, &sign, 1, style);
        used.push((x, y));
    }
    used
}

/// The letter of each group in its middle, so that dots are told apart without colour too.
fn letters(p: &mut Paint, lens: &Lens, result: &OpinionsResult) -> Vec<(u16, u16)> {
    let mut used = Vec::new();
    for group in 0..result.groups.len() {
        let own = result.marks.iter().filter(|mark| mark.group == Some(group));
        let (count, sum) = own.fold((0.0, [0.0; 2]), |(count, sum), mark| {
            let n = mark.count as f64;
            (count + n, [sum[0] + mark.place[0] * n, sum[1] + mark.place[1] * n])
        });
        if let Some((x, y)) = lens.cell((sum[0] / count, sum[1] / count)) {
            p.put(x, y, &letter(group).to_string(), 1, dress(p, Some(group)).patch(p.theme.strong));
            used.push((x, y));
        }
    }
    used
}

/// Statements in the places that are free, those with a code first that are told of first; the one under the cursor always.
fn statements(
    p: &mut Paint,
    lens: &Lens,
    page: &OpinionsPage,
    result: &OpinionsResult,
    (taken, airy): (&mut Taken, &mut Taken),
) {
    let flow = &p.state.pages.prioritise;
    let chosen = flow.statement(&p.state.common);
    let lines = flow.opinion_lines(&p.state.common);
    let ((middle_x, middle_y), (half_x, half_y)) = window(result);
    let far =
        |place: &[f64; 2]| (place[0].abs() / (half_x + middle_x.abs())).max(place[1].abs() / (half_y + middle_y.abs()));
    let farthest = result.places.iter().map(far).fold(0.0_f64, f64::max);
    // Their places tell a direction and which stands farther out; on the scale of participants they lie at the middle.
    let scale = if farthest > 0.0 { REACH / farthest } else { 0.0 };
    let at = |s: usize| lens.cell((result.places[s][0] * scale, result.places[s][1] * scale));
    let mut shown: Vec<(usize, usize)> = Vec::new();
    for (line, statement) in lines.iter().enumerate() {
        let OpinionLine::Statement(statement, _) = statement else { continue };
        if shown.iter().all(|(_, s)| s != statement) {
            shown.push((line, *statement));
        }
    }
    shown.sort_by_key(|(_, s)| Some(*s) != chosen);
    let mut marks: Vec<(usize, usize, (u16, u16))> = Vec::new();
    for (line, statement) in shown {
        let Some((x, y)) = at(statement) else { continue };
        let (sign, style) = match Some(statement) == chosen {
            true => ("◉", p.theme.accent.patch(p.theme.strong)),
            false if taken.is_free(x, y, 1) => ("+", p.theme.muted),
            false => continue,
        };
        p.put(x, y, sign, 1, style);
        p.hit(Rect { x, y, width: 1, height: 1 }, Target::Row("opinion-map", line));
        taken.take(x, y, 1);
        airy.take(x.saturating_sub(1), y, 3);
        marks.push((line, statement, (x, y)));
    }
    for (line, statement, place) in marks {
        let style = if Some(statement) == chosen { p.theme.strong } else { p.theme.muted };
        put_near(p, airy, place, &page.statements[statement].id, style, &Target::Row("opinion-map", line));
    }
}

/// How many stand in which group, and what the other signs mean.
fn legend(p: &mut Paint, row: Rect, result: &OpinionsResult) {
    let mut x = row.x;
    let grouped: usize = result.groups.iter().map(|g| g.size).sum();
    let mut entries: Vec<(String, Style, String)> = result
        .groups
        .iter()
        .enumerate()
        .map(|(at, group)| (letter(at).to_string(), dress(p, Some(at)), p.locale.count(group.size as i64)))
        .collect();
    entries.push(("+".to_owned(), p.theme.muted, p.text("opinions-map-statement")));
    let rest = result.participants.saturating_sub(grouped);
    if rest > 0 {
        let said = Said::new("opinions-map-rest").with("count", rest);
        entries.push(("·".to_owned(), p.theme.muted, p.locale.say(&said)));
    }
    for (sign, style, text) in entries {
        let wide = columns(&text) + 4;
        if x + wide > row.right() + 2 {
            break;
        }
        p.put(x, row.y, &sign, 1, style.patch(p.theme.strong));
        p.put(x + 2, row.y, &text, wide, p.theme.muted);
        x += wide;
    }
}

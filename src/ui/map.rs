//! The map: contributions as braille dots (or, where few are seen, as shapes), groups as shapes with a label.

use std::collections::BTreeMap;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::cluster::{columns, theme_name};
use super::labels::{Taken, dot_bit, dots_sign, put_near};
use super::paint::Paint;
use crate::domain::Id;
use crate::domain::view::{Basis, MapGroup, MapPoint};
use crate::error::Said;
use crate::flow::Target;
use crate::flow::map::{Colour, Item, SERIES};
use crate::text::{clean_line, cut, wrap};

/// One shape a series, so that colour never says it alone.
const SHAPES: [&str; SERIES] = ["●", "▲", "■", "◆", "▼", "✚", "★", "✖"];
/// What is in no series.
const PLAIN: &str = "○";
/// Columns by which the map may be stretched across: distances should still look like what they are.
const STRETCH: f64 = 1.6;

/// Draws the pane.
pub fn draw(p: &mut Paint, area: Rect) {
    let (title, note) = titles(p);
    let inner = p.pane(area, "map", &title, &note);
    let map = &p.state.pages.cluster.map;
    let Some(view) = map.view.as_deref() else {
        let text = p.text("map-working");
        return p.empty(inner, &text);
    };
    if map.is_empty() {
        let text = p.text(if view.basis == Basis::Sorts { "empty-map-sorts" } else { "empty-map" });
        return p.empty(inner, &text);
    }
    let about = about(p, inner.width);
    let rows = u16::try_from(about.len()).unwrap_or(0).min(inner.height / 3);
    let needed =
        |entries: &[(&str, Style, String)]| -> u16 { entries.iter().map(|(.., name)| columns(name) + 4).sum() };
    let mut entries = legend(p, false);
    let wide = needed(&entries);
    if wide > inner.width * 2 {
        entries = legend(p, true);
    }
    let legend = if inner.height < 10 { 0 } else { 1 + u16::from(wide > inner.width && inner.height > 15) };
    let field = Rect { height: inner.height.saturating_sub(rows + legend), ..inner };
    if field.height < 3 || field.width < 12 {
        return;
    }
    plot(p, field);
    if legend > 0 {
        draw_legend(p, Rect { y: field.bottom(), height: legend, ..inner }, entries);
    }
    for (y, (line, style)) in (field.bottom() + legend..inner.bottom()).zip(about) {
        p.put(inner.x, y, &line, inner.width, style);
    }
}

fn titles(p: &Paint) -> (String, String) {
    let page = &p.state.pages.cluster;
    let map = &page.map;
    let basis = map.view.as_ref().map_or(Basis::Likeness, |v| v.basis);
    let mut title = p.text(if basis == Basis::Sorts { "pane-map-sorts" } else { "pane-map" });
    if let Some(theme) = page.theme {
        title = format!("{title}: {}", theme_name(p, theme));
    }
    let mut note = match &map.view {
        Some(v) if v.basis == Basis::Sorts && v.sorters > 0 => {
            let said = Said::new("map-note-sorts").with("count", v.sorters);
            p.locale.say(&said.with("fit", p.locale.thousandths(v.stress, 2)))
        }
        Some(v) if !v.points.is_empty() => {
            p.locale.say(&Said::new("map-note").with("fit", p.locale.thousandths(v.stress, 2)))
        }
        _ => String::new(),
    };
    if map.zoom > 0 {
        note = format!("{note} · ×{}", 2_u32.pow(map.zoom));
    }
    (title, note)
}

/// From places on the map to cells.
pub(super) struct Lens {
    field: Rect,
    middle: (f64, f64),
    /// Dots a unit, across and up.
    scale: (f64, f64),
}

impl Lens {
    pub(super) fn new(field: Rect, (middle, half): ((f64, f64), (f64, f64))) -> Self {
        // Marks stand a cell from the edge, so that none is cut.
        let (wide, high) = (f64::from(field.width.saturating_sub(2)), f64::from(field.height.saturating_sub(1)) * 2.0);
        let (x, y) = (wide / (2.0 * half.0), high / (2.0 * half.1));
        let least = x.min(y);
        Self { field, middle, scale: (x.min(least * STRETCH), y.min(least * STRETCH)) }
    }

    /// Half cells across and quarter cells down, as braille has them; `None`: outside.
    pub(super) fn dot(&self, (x, y): (f64, f64)) -> Option<(u16, u16)> {
        let across = f64::from(self.field.width) + (x - self.middle.0) * self.scale.0 * 2.0;
        let down = f64::from(self.field.height) * 2.0 - (y - self.middle.1) * self.scale.1 * 2.0;
        let inside = across >= 0.0 && down >= 0.0;
        let (across, down) = (across as u16, down as u16);
        (inside && across < self.field.width * 2 && down < self.field.height * 4).then_some((across, down))
    }

    pub(super) fn cell(&self, place: (f64, f64)) -> Option<(u16, u16)> {
        self.dot(place).map(|(x, y)| (self.field.x + x / 2, self.field.y + y / 4))
    }
}

/// Shape and colour of a series.
fn dress(p: &Paint, series: &[Id], key: Option<Id>) -> (&'static str, Style) {
    match key.map(|k| series.iter().position(|s| *s == k).unwrap_or(SERIES - 1)) {
        Some(at) => (SHAPES[at], p.theme.series[at]),
        None => (PLAIN, p.theme.muted),
    }
}

fn plot(p: &mut Paint, field: Rect) {
    let map = &p.state.pages.cluster.map;
    let Some(view) = map.view.as_deref() else { return };
    let lens = Lens::new(field, map.window());
    let series = map.series(&p.state.common);
    let seen: Vec<(usize, &MapPoint, (u16, u16))> = view
        .points
        .iter()
        .enumerate()
        .filter_map(|(at, point)| Some((at, point, lens.dot((point.x, point.y))?)))
        .collect();
    let few = seen.len() * 8 <= usize::from(field.width) * usize::from(field.height)
        && (map.zoom > 0 || view.groups.is_empty());
    let mut taken = Taken::new(field);
    if few {
        for (at, point, (x, y)) in seen {
            let (shape, style) = dress(p, &series, map.key(point));
            let (x, y) = (field.x + x / 2, field.y + y / 4);
            p.put(x, y, shape, 1, style);
            p.hit(Rect { x, y, width: 1, height: 1 }, Target::Row("map", view.groups.len() + at));
            taken.take(x, y, 1);
        }
    } else {
        let keyed = seen.into_iter().map(|(_, point, dot)| (dot, map.key(point)));
        braille(p, field, &series, keyed);
    }
    groups(p, &lens, &series, &mut taken);
    cursor(p, &lens, &mut taken);
}

/// The dots of a cell as braille has them, and the series of each.
type Dots = (u8, Vec<Option<Id>>);

/// Contributions as dots, eight to a cell; a cell has the colour of the series with most dots in it.
fn braille(p: &mut Paint, field: Rect, series: &[Id], dots: impl Iterator<Item = ((u16, u16), Option<Id>)>) {
    let mut cells: BTreeMap<(u16, u16), Dots> = BTreeMap::new();
    for ((x, y), key) in dots {
        let cell = cells.entry((y / 4, x / 2)).or_default();
        cell.0 |= dot_bit(x, y);
        cell.1.push(key);
    }
    for ((row, column), (bits, keys)) in cells {
        let count = |key: &Option<Id>| keys.iter().filter(|k| *k == key).count();
        let most = keys.iter().max_by_key(|key| (count(key), std::cmp::Reverse(**key))).copied().flatten();
        let sign = dots_sign(bits);
        let (_, style) = dress(p, series, most);
        p.put(field.x + column, field.y + row, &sign, 1, style);
    }
}

/// Groups as shapes, then as many labels as have room: the chosen one's first, then the largest.
fn groups(p: &mut Paint, lens: &Lens, series: &[Id], taken: &mut Taken) {
    let map = &p.state.pages.cluster.map;
    let Some(view) = map.view.as_deref() else { return };
    let mut order: Vec<usize> = (0..view.groups.len()).collect();
    order.sort_by_key(|at| (*at != map.cursor, -view.groups[*at].size));
    let mut marks: Vec<(usize, (u16, u16))> = Vec::new();
    for at in order {
        let Some(place) = lens.cell((view.groups[at].x, view.groups[at].y)) else { continue };
        let (shape, style) = dress(p, series, map.key_of_group(at));
        if taken.is_free(place.0, place.1, 1) || at == map.cursor {
            p.put(place.0, place.1, shape, 1, style.patch(p.theme.strong));
            taken.take(place.0, place.1, 1);
            p.hit(Rect { x: place.0, y: place.1, width: 1, height: 1 }, Target::Row("map", at));
        }
        marks.push((at, place));
    }
    let longest = usize::from((lens.field.width / 3).clamp(10, 30));
    for (at, place) in marks {
        let text = cut(&clean_line(&view.groups[at].label), longest);
        let style = if at == map.cursor { p.theme.strong } else { p.theme.text };
        put_near(p, taken, place, &text, style, &Target::Row("map", at));
    }
}

/// The mark under the cursor: reversed, with brackets around it so that it is found without colour.
fn cursor(p: &mut Paint, lens: &Lens, taken: &mut Taken) {
    let map = &p.state.pages.cluster.map;
    let Some(item) = map.item(map.cursor) else { return };
    let Some((x, y)) = lens.cell(item.place()) else { return };
    if let Item::Point(point) = item {
        let (shape, style) = dress(p, &map.series(&p.state.common), map.key(point));
        p.put(x, y, shape, 1, style);
        put_near(p, taken, (x, y), &point.reference, p.theme.strong, &Target::Row("map", map.cursor));
    }
    let selected = p.selected("map");
    p.tint(Rect { x, y, width: 1, height: 1 }, selected);
    for (x, sign) in [(x.checked_sub(1), ">"), (x.checked_add(1), "<")] {
        if let Some(x) = x.filter(|x| *x >= lens.field.x && *x < lens.field.right()) {
            p.put(x, y, sign, 1, p.theme.accent.patch(p.theme.strong));
        }
    }
}

/// What the mark under the cursor is.
fn about(p: &Paint, width: u16) -> Vec<(String, Style)> {
    let map = &p.state.pages.cluster.map;
    let room = usize::from(width);
    match map.item(map.cursor) {
        Some(Item::Group(group)) => about_group(p, group, room),
        Some(Item::Point(point)) => {
            let theme = theme_name(p, point.theme);
            let frame = p.state.common.frame.as_deref();
            let member = |id: &Id| frame.and_then(|f| f.member(*id)).map(|m| m.name.clone());
            let who: Vec<String> = point.members.iter().filter_map(member).collect();
            let head = [point.reference.clone(), who.join(", "), theme];
            let mut head: Vec<String> = head.into_iter().filter(|part| !part.is_empty()).collect();
            head.extend(point.bridging.map(|b| bridging(p, b)));
            let mut lines = vec![(head.join(" · "), p.theme.muted)];
            lines.extend(wrap(&clean_line(&point.text), room).into_iter().take(3).map(|l| (l, p.theme.text)));
            lines
        }
        None => Vec::new(),
    }
}

fn about_group(p: &Paint, group: &MapGroup, room: usize) -> Vec<(String, Style)> {
    let view = p.state.pages.cluster.map.view.as_deref();
    let said = Said::new("map-group").with("count", group.size).with("members", group.members);
    let mut facts = vec![p.locale.say(&said)];
    facts.extend(group.bridging.map(|b| bridging(p, b)));
    let criteria = p.state.common.frame.as_deref().map_or(&[][..], |f| f.criteria.as_slice());
    let means = criteria.iter().zip(&group.means);
    facts.extend(means.filter_map(|(c, m)| Some(format!("{} {}", c.name, p.locale.thousandths((*m)?, 1)))));
    let near = group.neighbours.iter().filter_map(|n| Some(clean_line(&view?.groups.get(*n)?.label)));
    let near = p.locale.say(&Said::new("map-near").with("names", near.collect::<Vec<_>>().join(", ")));
    let mut lines = vec![(cut(&clean_line(&group.label), room), p.theme.strong)];
    lines.push((facts.join(" · "), p.theme.text));
    if !group.neighbours.is_empty() {
        lines.push((near, p.theme.muted));
    }
    for remark in view.into_iter().flat_map(|v| v.remarks()) {
        lines.push((p.locale.say(&remark), p.theme.muted));
    }
    lines
}

/// Bridging in words and as the field's figure.
fn bridging(p: &Paint, value: i64) -> String {
    let key = match value {
        ..250 => "map-anchor",
        250..600 => "map-between",
        _ => "map-bridge",
    };
    p.locale.say(&Said::new(key).with("value", p.locale.thousandths(value, 2)))
}

/// Which shape stands for what; members by their codes where whole names have no room.
fn legend(p: &Paint, brief: bool) -> Vec<(&'static str, Style, String)> {
    let map = &p.state.pages.cluster.map;
    let series = map.series(&p.state.common);
    let Some(frame) = p.state.common.frame.as_deref() else { return Vec::new() };
    let name = |id: Id| match map.colour {
        Colour::Theme => super::cluster::theme_short(p, id),
        Colour::Member if brief => frame.member(id).map(|m| m.code.clone()).unwrap_or_default(),
        Colour::Member => frame.member(id).map(|m| m.name.clone()).unwrap_or_default(),
        Colour::Topic => frame.topic(id).map(|t| t.name.clone()).unwrap_or_default(),
    };
    let mut entries: Vec<(&str, Style, String)> =
        series.iter().enumerate().map(|(at, id)| (SHAPES[at], p.theme.series[at], name(*id))).collect();
    let view = map.view.as_deref();
    let keys: Vec<Option<Id>> = view.map(|v| v.points.iter().map(|q| map.key(q)).collect()).unwrap_or_default();
    if keys.iter().flatten().any(|k| !series.contains(k)) {
        entries.push((SHAPES[SERIES - 1], p.theme.series[SERIES - 1], p.text("map-others")));
    }
    if keys.iter().any(Option::is_none) {
        entries.push((PLAIN, p.theme.muted, p.text("map-none")));
    }
    entries
}

/// Draws the legend in columns of the same width.
fn draw_legend(p: &mut Paint, area: Rect, entries: Vec<(&str, Style, String)>) {
    let rows = usize::from(area.height).max(1);
    let each = area.width / u16::try_from(entries.len().div_ceil(rows)).unwrap_or(1).max(1);
    let mut at = (area.x, area.y);
    for (shape, style, name) in entries {
        if at.0 + each > area.right() {
            at = (area.x, at.1 + 1);
        }
        p.put(at.0, at.1, shape, 1, style);
        p.put(at.0 + 2, at.1, &name, each.saturating_sub(4), p.theme.muted);
        at.0 += each;
    }
}

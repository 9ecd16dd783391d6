//! Cluster: tree of themes and clusters, their contributions, and why these lie together.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{Paint, bar, split_columns, split_rows};
use super::{cluster_why, map};
use crate::domain::Id;
use crate::domain::material::Maker;
use crate::domain::view::{ClusterLine, ContributionLine};
use crate::error::Said;
use crate::flow::list::{Cursor, top};
use crate::flow::{Branch, Pane, Target};
use crate::text::{clean_line, cut, cut_middle, width};

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    if let Some(proposal) = &p.state.pages.cluster.proposal {
        return super::cluster_proposal::draw(p, area, proposal);
    }
    let focus = p.state.page().focus();
    let matrix = p.state.pages.cluster.matrix;
    if area.width < 60 || area.height < 14 {
        return match focus {
            "list" => list(p, area),
            "why" => cluster_why::draw(p, area),
            "topics" => topics(p, area),
            "map" => map::draw(p, area),
            _ => tree(p, area),
        };
    }
    let mapped = p.state.pages.cluster.map.on;
    let right = |p: &mut Paint, area: Rect| match (matrix, mapped) {
        (true, _) if focus != "why" => topics(p, area),
        (_, true) if focus != "why" => map::draw(p, area),
        _ => cluster_why::draw(p, area),
    };
    if area.width < 110 && focus == "map" {
        return map::draw(p, area);
    }
    if area.width < 110 {
        let parts = split_columns(area, &[(area.width / 2).min(46)]);
        tree(p, parts[0]);
        if focus == "topics" {
            return right(p, parts[1]);
        }
        let rows = split_rows(parts[1], &[(area.height * 2 / 5).max(6)]);
        list(p, rows[0]);
        return right(p, rows[1]);
    }
    let tree_width = if area.width < 150 { 46 } else { 52 };
    let why = ((area.width - tree_width) / 2).min(76);
    if matches!(focus, "topics" | "map") && area.width < 160 {
        let parts = split_columns(area, &[tree_width]);
        tree(p, parts[0]);
        return right(p, parts[1]);
    }
    if mapped && area.width >= 160 {
        // The map beside them.
        let parts = split_columns(area, &[tree_width, (area.width - tree_width) * 2 / 5]);
        tree(p, parts[0]);
        let rows = split_rows(parts[1], &[area.height * 2 / 5]);
        list(p, rows[0]);
        cluster_why::draw(p, rows[1]);
        return map::draw(p, parts[2]);
    }
    let parts = split_columns(area, &[tree_width, area.width - tree_width - why]);
    tree(p, parts[0]);
    list(p, parts[1]);
    if matrix && area.width >= 160 {
        let themes = p.state.pages.cluster.topics.as_ref().map_or(4, |m| m.themes.len());
        let below = u16::try_from(themes).unwrap_or(u16::MAX).saturating_add(5).min(area.height / 2);
        let rows = split_rows(parts[2], &[area.height - below]);
        cluster_why::draw(p, rows[0]);
        return topics(p, rows[1]);
    }
    right(p, parts[2]);
}

/// Name of a theme.
pub fn theme_name(p: &Paint, id: Id) -> String {
    p.state.common.frame.as_deref().and_then(|f| f.theme(id)).map(|t| t.name.clone()).unwrap_or_default()
}

/// Short name of a theme, for a column.
pub fn theme_short(p: &Paint, id: Id) -> String {
    let frame = p.state.common.frame.as_deref();
    let theme = frame.and_then(|f| f.theme(id));
    let main = theme.and_then(|t| t.parent).and_then(|m| frame?.theme(m)).or(theme);
    main.map(|t| if t.short.is_empty() { t.name.clone() } else { t.short.clone() }).unwrap_or_default()
}

/// Columns of a text, for laying out.
pub fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

fn tree(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.cluster;
    let mut title = p.text("pane-clusters");
    if let Some(theme) = page.theme {
        title = format!("{title}: {}", theme_name(p, theme));
    }
    if !page.text.is_empty() {
        title = format!("{title} /{}", page.text);
    }
    let marked = page.picked.len();
    let note = match page.marks.len() {
        _ if marked > 0 => p.locale.say(&Said::new("cluster-click-moves").with("count", marked)),
        0 => page.clusters.as_ref().map(|l| p.locale.count(i64::try_from(l.len()).unwrap_or(0))).unwrap_or_default(),
        n => p.locale.say(&Said::new("list-marked").with("count", n)),
    };
    let mut inner = p.pane(area, "tree", &title, &note);
    let Some(clusters) = &page.clusters else { return };
    let lines = page.lines(&p.state.common);
    if clusters.is_empty() && p.state.common.status.contributions == 0 {
        let text = p.text("empty-cluster-material");
        return p.empty(inner, &text);
    }
    if lines.is_empty() {
        let text = p.text("empty-filter");
        return p.empty(inner, &text);
    }
    if clusters.is_empty() {
        let text = p.text("empty-clusters");
        let top = Rect { height: inner.height.min(4), ..inner };
        for (y, line) in (top.y..top.bottom()).zip(crate::text::wrap(&text, usize::from(inner.width))) {
            p.put(inner.x, y, &line, inner.width, p.theme.muted);
            inner.y += 1;
            inner.height = inner.height.saturating_sub(1);
        }
    } else if inner.height >= 14 {
        legend(p, Rect { y: inner.bottom() - 2, height: 2, ..inner });
        inner.height -= 3;
    }
    p.list(inner, "tree", page.tree, lines.len(), |p, index, row| {
        let page = &p.state.pages.cluster;
        match lines[index] {
            Branch::Theme(id) => theme_row(p, row, id),
            Branch::Heading(id) => heading_row(p, row, id),
            Branch::Cluster(id) => {
                let deeper = if page.heading_of(id).is_some() { 2 } else { 0 };
                let row = Rect { x: row.x + deeper, width: row.width.saturating_sub(deeper), ..row };
                if let Some(line) = page.line(id) {
                    cluster_row(p, row, line);
                }
            }
            Branch::Loose(id) => {
                let count = p.locale.count(page.loose.get(&id).copied().unwrap_or(0));
                let room = row.width.saturating_sub(columns(&count) + figures(row.width).1 + 7);
                let text = p.text("state-unclustered");
                p.put(row.x + 2, row.y, &text, room, p.theme.muted);
                let wide = columns(&count);
                let end = row.right().saturating_sub(figures(row.width).1 + 4);
                p.put(end.saturating_sub(wide), row.y, &count, wide, p.theme.muted);
            }
        }
    });
}

/// Columns right of a cluster's label: bar, then what stands beside the figure (bar and marks).
fn figures(row: u16) -> (u16, u16) {
    let bar = if row >= 38 { 4 } else { 0 };
    (bar, bar + 4)
}

fn theme_row(p: &mut Paint, row: Rect, id: Id) {
    let page = &p.state.pages.cluster;
    let sign = if page.closed.contains(&id) && page.text.is_empty() { "▸ " } else { "▾ " };
    let own = page.clusters.iter().flatten().filter(|l| l.cluster.theme == id).count();
    let count = p.locale.say(&Said::new("cluster-count").with("count", own));
    let room = row.width.saturating_sub(columns(&count) + 3);
    p.put(row.x, row.y, sign, 2, p.theme.muted);
    let name = cut_middle(&theme_name(p, id), usize::from(room));
    p.put(row.x + 2, row.y, &name, room, p.theme.strong);
    let wide = columns(&count);
    p.put(row.right().saturating_sub(wide), row.y, &count, wide, p.theme.muted);
}

fn heading_row(p: &mut Paint, row: Rect, id: Id) {
    let page = &p.state.pages.cluster;
    let Some(line) = page.heading(id) else { return };
    let sign = if page.closed.contains(&id) && page.text.is_empty() { "▸ " } else { "▾ " };
    let count = p.locale.say(&Said::new("cluster-count").with("count", line.clusters.len()));
    let wide = columns(&count);
    let room = row.width.saturating_sub(wide + 5);
    p.put(row.x + 2, row.y, sign, 2, p.theme.muted);
    p.put(row.x + 4, row.y, &cut(&clean_line(&line.heading.label), usize::from(room)), room, p.theme.text);
    p.put(row.right().saturating_sub(wide), row.y, &count, wide, p.theme.muted);
}

fn cluster_row(p: &mut Paint, row: Rect, line: &ClusterLine) {
    let cluster = &line.cluster;
    let marked = p.state.pages.cluster.marks.contains(&cluster.id);
    p.put(row.x, row.y, if marked { "•" } else { " " }, 1, p.theme.accent);
    let (bars, beside) = figures(row.width);
    let figure = format!("{} ({})", p.locale.count(line.size), p.locale.count(line.members));
    let wide = columns(&figure).max(6);
    let label_room = row.width.saturating_sub(2 + beside + wide + 1);
    let style = if marked { p.theme.accent } else { p.theme.text };
    p.put(row.x + 2, row.y, &cut(&clean_line(&cluster.label), usize::from(label_room)), label_room, style);
    let mut x = row.right().saturating_sub(beside + wide);
    p.put_right(x, row.y, &figure, wide, p.theme.muted);
    x += wide + 1;
    if bars > 0 {
        let all = p.state.pages.cluster.clusters.iter().flatten();
        let closest = all.map(|l| l.cluster.cohesion).max().unwrap_or(1);
        p.put(x, row.y, &bar(cluster.cohesion, closest, bars - 1), bars - 1, p.theme.accent);
        x += bars;
    }
    for (offset, (on, sign, style)) in (0..).zip([
        (line.adopted, "✓", p.theme.good),
        (cluster.locked, "▪", p.theme.warn),
        (cluster.made_by == Maker::Person, "◆", p.theme.accent),
    ]) {
        if on {
            p.put(x + offset, row.y, sign, 1, style);
        }
    }
}

fn legend(p: &mut Paint, area: Rect) {
    let mut first = p.text("cluster-legend-figures");
    if figures(area.width.saturating_sub(2)).0 > 0 {
        first = format!("{first} · {}", p.text("cluster-legend-bar"));
    }
    p.put(area.x, area.y, &first, area.width, p.theme.muted);
    let marks = p.text("cluster-legend-marks");
    p.put(area.x, area.y + 1, &marks, area.width, p.theme.muted);
}

fn list(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.cluster;
    let (title, count) = match page.branch() {
        Some(Branch::Cluster(id)) => {
            let line = page.line(id);
            (line.map(|l| clean_line(&l.cluster.label)).unwrap_or_default(), line.map(|l| l.size))
        }
        Some(Branch::Heading(id)) => (page.heading(id).map(|h| clean_line(&h.heading.label)).unwrap_or_default(), None),
        Some(Branch::Theme(id)) => (theme_name(p, id), None),
        Some(Branch::Loose(id)) => {
            let title = format!("{}: {}", theme_name(p, id), p.text("state-unclustered"));
            (title, page.loose.get(&id).copied())
        }
        None => (p.text("pane-contributions"), None),
    };
    let mut note = match (page.list.place().filter(|_| !page.list.rows.is_empty()), count) {
        (Some(place), Some(count)) => p.locale.say(&Said::new("list-place").with("place", place).with("count", count)),
        _ => String::new(),
    };
    if !page.picked.is_empty() {
        note = p.locale.say(&Said::new("list-marked").with("count", page.picked.len()));
    }
    let room = usize::from(area.width).saturating_sub(width(&note) + 8);
    let inner = p.pane(area, "list", &cut(&title, room), &note);
    if page.list.rows.is_empty() {
        if !page.list.is_waiting() {
            let of_heading = matches!(page.branch(), Some(Branch::Heading(_)));
            let text = p.text(if of_heading { "empty-heading" } else { "empty-cluster" });
            p.empty(inner, &text);
        }
        return;
    }
    let (cursor, length) = (page.list.cursor, page.list.rows.len());
    p.list(inner, "list", cursor, length, |p, index, row| {
        contribution_row(p, row, &p.state.pages.cluster.list.rows[index]);
    });
    mark_column(p, inner, "list", cursor, length);
}

/// A click left of a row marks it.
fn mark_column(p: &mut Paint, area: Rect, pane: Pane, cursor: Cursor, length: usize) {
    let first = top(cursor.at, cursor.top, length, usize::from(area.height));
    for (y, index) in (area.y..area.bottom()).zip(first..length) {
        p.hit(Rect { x: area.x, y, width: 2.min(area.width), height: 1 }, Target::Cell(pane, index, 0));
    }
}

fn contribution_row(p: &mut Paint, row: Rect, line: &ContributionLine) {
    let page = &p.state.pages.cluster;
    let marked = page.picked.contains_key(&line.id);
    p.put(row.x.saturating_sub(1), row.y, if marked { "•" } else { " " }, 1, p.theme.accent);
    let reference = columns(&line.reference).clamp(7, 12) + 2;
    p.put(row.x, row.y, &line.reference, reference - 1, p.theme.accent);
    let text = clean_line(&line.text);
    p.put(row.x + reference, row.y, &text, row.width.saturating_sub(reference), p.theme.text);
}

fn topics(p: &mut Paint, area: Rect) {
    let title = p.text("pane-topic-matrix");
    let inner = p.pane(area, "topics", &title, "");
    let page = &p.state.pages.cluster;
    let (Some(matrix), Some(frame)) = (&page.topics, p.state.common.frame.as_deref()) else { return };
    if matrix.topics.is_empty() || matrix.themes.is_empty() {
        let text = p.text("empty-topics");
        return p.empty(inner, &text);
    }
    let topic_name = |id: &Id| frame.topic(*id).map(|t| t.name.clone()).unwrap_or_default();
    let names: Vec<String> = matrix.themes.iter().map(|t| theme_name(p, *t)).collect();
    let longest = names.iter().map(|n| columns(n)).max().unwrap_or(8);
    let count = u16::try_from(matrix.topics.len()).unwrap_or(u16::MAX).max(1);
    let spare = inner.width.saturating_sub(count.saturating_mul(9));
    let name_width = (longest + 3).min(spare.max(inner.width / 3)).max(9);
    let room = inner.width.saturating_sub(name_width);
    let cell = (room / count).clamp(6, 18);
    let fit = usize::from((room / cell).max(1)).min(matrix.topics.len());
    // A matrix wider than the pane moves under its cursor.
    let from = page.cell.1.saturating_sub(fit.saturating_sub(1));
    let largest = matrix.counts.iter().flatten().copied().max().unwrap_or(0);
    let body = Rect { y: inner.y + 1, height: inner.height.saturating_sub(3), ..inner };
    for (place, topic) in (0_u16..).zip(matrix.topics.iter().skip(from).take(fit)) {
        let style = if from + usize::from(place) == page.cell.1 { p.theme.strong } else { p.theme.muted };
        let head = cut(&topic_name(topic), usize::from(cell - 1));
        p.put_right(inner.x + name_width + place * cell, inner.y, &head, cell, style);
    }
    if from > 0 {
        p.put(inner.x, inner.y, "←", 1, p.theme.muted);
    }
    if from + fit < matrix.topics.len() {
        p.put(inner.x + 2, inner.y, "→", 1, p.theme.muted);
    }
    let chosen = page.cell;
    p.list(body, "topics", chosen.0, matrix.themes.len(), |p, index, row| {
        let name = cut_middle(&names[index], usize::from(name_width.saturating_sub(3)));
        p.put(row.x, row.y, &name, name_width, p.theme.text);
        for place in 0..fit {
            let column = from + place;
            let n = matrix.counts.get(index).and_then(|r| r.get(column)).copied().unwrap_or(0);
            let x = inner.x + name_width + u16::try_from(place).unwrap_or(0) * cell;
            let on = (chosen.0.at, chosen.1) == (index, column);
            draw_cell(p, Rect { x, y: row.y, width: cell, height: 1 }, n, largest, on);
        }
    });
    for (y, index) in (body.y..body.bottom()).zip(
        crate::flow::list::top(chosen.0.at, chosen.0.top, matrix.themes.len(), usize::from(body.height))
            ..matrix.themes.len(),
    ) {
        for place in 0..fit {
            let x = inner.x + name_width + u16::try_from(place).unwrap_or(0) * cell;
            p.hit(Rect { x, y, width: cell, height: 1 }, Target::Cell("topics", index, from + place));
        }
    }
    let here = (names.get(chosen.0.at), matrix.topics.get(chosen.1));
    if let ((Some(theme), Some(topic)), true) = (here, inner.height > 3) {
        let n = matrix.counts.get(chosen.0.at).and_then(|r| r.get(chosen.1)).copied().unwrap_or(0);
        let said =
            Said::new("cluster-topic-cell").with("theme", theme).with("topic", topic_name(topic)).with("count", n);
        let text = p.locale.say(&said);
        p.put(inner.x, inner.bottom() - 1, &text, inner.width, p.theme.muted);
    }
}

fn draw_cell(p: &mut Paint, area: Rect, n: i64, largest: i64, on: bool) {
    let text = if n == 0 { "·".to_owned() } else { p.locale.count(n) };
    let shade = usize::try_from(n.saturating_mul(5) / largest.max(1)).unwrap_or(0).min(4);
    let style = if n == 0 { p.theme.muted } else { p.theme.heat[shade] };
    let inside = Rect { x: area.x + 1, width: area.width - 1, ..area };
    p.tint(inside, style);
    let text = if on { format!(">{text} ") } else { format!("{text} ") };
    p.put_right(inside.x, area.y, &text, inside.width, if on { style.patch(p.theme.strong) } else { style });
    if on && p.is_focused("topics") {
        p.tint(inside, Style::new().patch(p.theme.selection));
    }
}

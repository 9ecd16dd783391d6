//! Prioritise: the ranking, and beside it members' scores or the plot; or the polls.

use ratatui::layout::Rect;

use super::cluster::{columns, theme_name, theme_short};
use super::paint::{Paint, bar, split_columns, split_rows};
use super::prioritise_firm::{distribution, firmness, hold};
use super::{budget, ladder, opinions, plot, polls, present, weights};
use crate::domain::frame::{Better, Criterion};
use crate::domain::view::{RankedCluster, Weighting};
use crate::error::Said;
use crate::flow::{Prioritise, RankLine, View};
use crate::text::{clean_line, cut, cut_middle};

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    let focus = p.state.page().focus();
    let view = p.state.pages.prioritise.view;
    if view == View::Polls && p.state.pages.prioritise.presenting {
        return present::draw(p, area);
    }
    match view {
        View::Polls => return polls::draw(p, area),
        View::Budget => return budget::draw(p, area),
        View::Opinions => return opinions::draw(p, area),
        _ => {}
    }
    if area.width < 60 || area.height < 14 {
        return match focus {
            "scores" | "weights" => scores(p, area),
            "plot" if view == View::Ladder => ladder::draw(p, area),
            "plot" => plot::draw(p, area),
            _ => ranking(p, area),
        };
    }
    let picture = if view == View::Ladder { ladder::draw } else { plot::draw };
    let beside = if matches!(view, View::Plot | View::Ladder) { picture } else { scores };
    if area.width < 110 {
        let above = if matches!(view, View::Plot | View::Ladder) { (area.height / 3).max(6) } else { area.height / 2 };
        let parts = split_rows(area, &[above]);
        ranking(p, parts[0]);
        return beside(p, parts[1]);
    }
    if !Prioritise::has_both(p.state.common.size) {
        let parts = split_columns(area, &[area.width * 5 / 8]);
        ranking(p, parts[0]);
        return beside(p, parts[1]);
    }
    if area.height < 33 {
        let parts = split_columns(area, &[area.width * 9 / 20, area.width * 9 / 40]);
        ranking(p, parts[0]);
        scores(p, parts[1]);
        return picture(p, parts[2]);
    }
    let parts = split_columns(area, &[area.width * 5 / 8]);
    ranking(p, parts[0]);
    let members = p.state.common.frame.as_ref().map_or(0, |f| f.members.len());
    let rows = u16::try_from(members).unwrap_or(u16::MAX).saturating_add(9).min(parts[1].height / 2);
    let right = split_rows(parts[1], &[rows]);
    scores(p, right[0]);
    picture(p, right[1]);
}

/// Name of a criterion as a column head; an arrow where little is good.
fn head(criterion: &Criterion) -> String {
    match criterion.better {
        Better::More => criterion.name.clone(),
        Better::Less => format!("{} ↓", criterion.name),
    }
}

/// A mean on its criterion's scale as a bar.
fn scale_bar(criterion: &Criterion, value: i64, columns: u16) -> String {
    bar(value - criterion.min * 1000, (criterion.max - criterion.min) * 1000, columns)
}

/// How the ranking's columns are laid out in a row of this width.
struct Layout {
    theme: u16,
    label: u16,
    criterion: u16,
    shown: usize,
    raters: u16,
}

const RANK: u16 = 6;
const FIGURE: u16 = 6;
const SPREAD: u16 = 8;

impl Layout {
    fn of(width: u16, criteria: &[Criterion]) -> Self {
        let few = u16::try_from(criteria.len()).unwrap_or(u16::MAX).max(1);
        let rest = width.saturating_sub(RANK + FIGURE);
        if rest < 40 {
            // Little room: the score alone says it.
            return Self { theme: 0, label: rest, criterion: 0, shown: 0, raters: 0 };
        }
        // How many rated stands beside the scores too.
        let raters = if width >= 84 { FIGURE } else { 0 };
        let rest = rest - SPREAD - raters;
        let criterion = (rest.saturating_sub(24) / few).clamp(11, 16);
        // Their names stand whole where the labels keep eighteen columns.
        let longest = criteria.iter().map(|c| columns(&head(c))).max().unwrap_or(0) + 2;
        let criterion = if longest <= rest.saturating_sub(18) / few { criterion.max(longest) } else { criterion };
        let shown = usize::from(rest.saturating_sub(18) / criterion).min(criteria.len());
        let label = rest - criterion * u16::try_from(shown).unwrap_or(0);
        let theme = if label >= 38 { 9 } else { 0 };
        Self { theme, label: label - theme, criterion, shown, raters }
    }
    fn is_narrow(&self) -> bool {
        self.criterion == 0
    }
}

fn title(p: &Paint) -> String {
    let page = &p.state.pages.prioritise;
    let mut title = p.text("pane-ranking");
    if let Some(theme) = page.theme {
        title = format!("{title}: {}", theme_name(p, theme));
    }
    if !page.text.is_empty() {
        title = format!("{title} /{}", page.text);
    }
    title
}

/// How members count, in words.
fn weighting(p: &Paint) -> String {
    p.text(match p.state.pages.prioritise.weighting {
        Weighting::Equal => "prioritise-weighting-equal",
        Weighting::Population => "prioritise-weighting-population",
        Weighting::SquareRoot => "prioritise-weighting-root",
        Weighting::Sectors => "prioritise-weighting-sectors",
    })
}

fn ranking(p: &mut Paint, area: Rect) {
    let (title, mut note) = (title(p), weighting(p));
    let marked = format!("✓ {} · {note}", p.text("cluster-adopted"));
    if columns(&marked) + columns(&title) + 12 <= area.width {
        note = marked;
    }
    let mut inner = p.pane(area, "ranking", &title, &note);
    let page = &p.state.pages.prioritise;
    let (Some(ranking), Some(frame)) = (&page.ranking, p.state.common.frame.as_deref()) else { return };
    let lines = page.lines();
    if ranking.clusters.is_empty() {
        let text = p.text("empty-ranking");
        return p.empty(inner, &text);
    }
    if lines.is_empty() {
        let text = p.text("empty-filter");
        return p.empty(inner, &text);
    }
    let layout = Layout::of(inner.width.saturating_sub(2), &frame.criteria);
    if inner.height > 4 {
        let row = Rect { x: inner.x + 2, width: inner.width.saturating_sub(2), height: 1, ..inner };
        heads(p, row, &layout, &frame.criteria);
        inner = Rect { y: inner.y + 1, height: inner.height - 1, ..inner };
    }
    inner = firmness(p, inner);
    p.list(inner, "ranking", page.cursor, lines.len(), |p, index, row| match lines[index] {
        RankLine::Ranked(at) => ranked_row(p, row, &layout, &frame.criteria, &ranking.clusters[at]),
        RankLine::Unrated(count) => {
            let text = p.locale.say(&Said::new("prioritise-unrated").with("count", count));
            p.put(row.x.saturating_sub(2), row.y, &text, row.width + 2, p.theme.muted);
        }
    });
}

fn heads(p: &mut Paint, row: Rect, layout: &Layout, criteria: &[Criterion]) {
    let style = p.theme.muted;
    let mut x = row.x + RANK + layout.theme + layout.label;
    let score = p.text("prioritise-head-score");
    p.put_right(x, row.y, &cut(&score, usize::from(FIGURE - 1)), FIGURE, style);
    x += FIGURE;
    for criterion in criteria.iter().take(layout.shown) {
        let name = cut(&head(criterion), usize::from(layout.criterion.saturating_sub(2)));
        p.put(x + 2, row.y, &name, layout.criterion, style);
        x += layout.criterion;
    }
    if !layout.is_narrow() {
        let spread = p.text("prioritise-head-spread");
        p.put_right(x + 1, row.y, &spread, SPREAD - 1, style);
        let raters = p.text("prioritise-head-raters");
        p.put_right(x + SPREAD, row.y, &raters, layout.raters, style);
    }
}

fn ranked_row(p: &mut Paint, row: Rect, layout: &Layout, criteria: &[Criterion], ranked: &RankedCluster) {
    let cluster = &ranked.line.cluster;
    if ranked.score.is_some() {
        let rank = format!("{}{}", if ranked.tied { "=" } else { "" }, ranked.rank);
        p.put_right(row.x, row.y, &rank, 3, p.theme.strong);
    }
    if ranked.line.adopted {
        p.put(row.x + 4, row.y, "✓", 1, p.theme.good);
    }
    let mut x = row.x + RANK;
    let room = layout.label.saturating_sub(1 + weights::moved_columns(p));
    let label = cut(&clean_line(&cluster.label), usize::from(room));
    p.put(x, row.y, &label, layout.label, p.theme.text);
    weights::moved(p, (x + room + 1, row.y), ranked);
    x += layout.label;
    if layout.theme > 0 {
        p.put(x, row.y, &cut(&theme_short(p, cluster.theme), 8), layout.theme, p.theme.muted);
        x += layout.theme;
    }
    let Some(score) = ranked.score else { return };
    let text = p.locale.thousandths(score, 2);
    p.put_right(x, row.y, &text, FIGURE, p.theme.strong);
    x += FIGURE;
    for (at, criterion) in criteria.iter().enumerate().take(layout.shown) {
        mean_cell(p, Rect { x, width: layout.criterion, ..row }, criterion, ranked.means.get(at).copied().flatten());
        x += layout.criterion;
    }
    if layout.is_narrow() {
        return;
    }
    let spread = ranked.spreads.iter().flatten().copied().max();
    let spread = spread.map(|s| format!("±{}", p.locale.thousandths(s, 1))).unwrap_or_default();
    p.put_right(x, row.y, &spread, SPREAD, p.theme.muted);
    let raters = p.locale.count(ranked.raters);
    p.put_right(x + SPREAD, row.y, &raters, layout.raters, p.theme.muted);
}

/// A mean as a bar and a figure.
fn mean_cell(p: &mut Paint, area: Rect, criterion: &Criterion, mean: Option<i64>) {
    let figure = mean.map_or_else(|| "–".to_owned(), |m| p.locale.thousandths(m, 1));
    let wide = area.width.saturating_sub(7);
    if let Some(mean) = mean {
        p.put(area.x + 2, area.y, &scale_bar(criterion, mean, wide), wide, p.theme.accent);
    }
    p.put_right(area.x + 2 + wide, area.y, &figure, 4, p.theme.text);
}

fn scores(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.prioritise;
    if let Some(trial) = &page.trial {
        return weights::draw(p, area, trial);
    }
    let (Some(frame), Some(ranking)) = (p.state.common.frame.as_deref(), &page.ranking) else { return };
    let groups = &ranking.groups;
    let current = page.current();
    let title = current.map_or_else(|| p.text("pane-scores"), |r| clean_line(&r.line.cluster.label));
    let note = current.map(|r| {
        let said = Said::new("prioritise-raters").with("count", r.raters).with("members", groups.len());
        p.locale.say(&said.with("who", ranking.who()).with("participants", r.participants()))
    });
    let note = note.unwrap_or_default();
    let room = area.width.saturating_sub(columns(&note) + 8);
    let inner = p.pane(area, "scores", &cut(&title, usize::from(room)), &note);
    let Some(ranked) = current else {
        let text = p.text("empty-scores");
        return p.empty(inner, &text);
    };
    if frame.criteria.is_empty() || groups.is_empty() {
        let text = p.text("empty-criteria");
        return p.empty(inner, &text);
    }
    let few = u16::try_from(frame.criteria.len()).unwrap_or(u16::MAX).max(1);
    let longest = groups.iter().map(|g| columns(&g.name)).max().unwrap_or(8);
    let room = inner.width.saturating_sub(2);
    let wanted = frame.criteria.iter().map(|c| columns(&head(c)) + 1).max().unwrap_or(0).clamp(12, 16);
    let name_width = longest.min(room.saturating_sub(few.saturating_mul(wanted) + 1).max(room * 3 / 10)) + 1;
    let cell = (room.saturating_sub(name_width) / few).clamp(8, 20);
    let x_of = |at: u16| inner.x + 2 + name_width + at * cell;
    for (at, criterion) in (0..).zip(&frame.criteria) {
        let name = cut(&head(criterion), usize::from(cell.saturating_sub(1)));
        p.put(x_of(at), inner.y, &name, inner.right().saturating_sub(x_of(at)), p.theme.muted);
    }
    // The mean, and how the scores spread over the scale.
    let foot = if inner.height > 8 { 2 } else { u16::from(inner.height > 6) };
    let legend = u16::from(usize::from(inner.height) > groups.len() + 3);
    let taken = 1 + foot + legend;
    let body = Rect { y: inner.y + 1, height: inner.height.saturating_sub(taken), ..inner };
    p.list(body, "scores", page.member, groups.len(), |p, index, row| {
        let group = &groups[index];
        let name = cut_middle(&group.name, usize::from(name_width - 1));
        let given = ranked.by_group.iter().find(|s| s.group == group.id);
        p.put(row.x, row.y, &name, name_width, if given.is_some() { p.theme.text } else { p.theme.muted });
        for (at, criterion) in (0_u16..).zip(&frame.criteria) {
            let place = usize::from(at);
            let score = given.and_then(|s| s.scores.get(place).copied().flatten());
            let area = Rect { x: x_of(at), y: row.y, width: cell, height: 1 };
            if area.right() > inner.right() + 1 {
                break;
            }
            let mean = ranked.means.get(place).copied().flatten().zip(ranked.spreads.get(place).copied().flatten());
            score_cell(p, area, criterion, score, mean);
        }
    });
    if foot == 0 {
        return;
    }
    let y = body.y + body.height.min(u16::try_from(groups.len()).unwrap_or(u16::MAX));
    let mean = p.text("prioritise-mean");
    p.put(inner.x + 2, y, &mean, name_width.saturating_sub(1), p.theme.strong);
    for (at, _) in (0_u16..).zip(&frame.criteria) {
        let place = usize::from(at);
        let mean = ranked.means.get(place).copied().flatten();
        let spread = ranked.spreads.get(place).copied().flatten();
        let text = match (mean, spread) {
            (Some(m), Some(s)) => format!("{} ±{}", p.locale.thousandths(m, 1), p.locale.thousandths(s, 1)),
            (Some(m), None) => p.locale.thousandths(m, 1),
            _ => "–".to_owned(),
        };
        p.put(x_of(at), y, &text, cell.min(inner.right().saturating_sub(x_of(at))), p.theme.strong);
    }
    if legend > 0 {
        let text = p.text("prioritise-legend");
        p.put(inner.x + 2, inner.bottom() - 1, &text, inner.width.saturating_sub(2), p.theme.muted);
    }
    let below = Rect { y: y + 1, height: inner.bottom().saturating_sub(y + 1 + legend), ..inner };
    if below.height == 0 {
        return;
    }
    let title = p.text("prioritise-distribution");
    p.put(below.x + 2, below.y, &cut(&title, usize::from(name_width - 1)), name_width, p.theme.muted);
    for (at, criterion) in (0_u16..).zip(&frame.criteria) {
        let given = ranked.by_group.iter().filter_map(|s| s.scores.get(usize::from(at)).copied().flatten());
        let text = distribution(criterion, given, usize::from(cell.saturating_sub(1)));
        p.put(x_of(at), below.y, &text, cell.min(inner.right().saturating_sub(x_of(at))), p.theme.accent);
    }
    hold(p, Rect { y: below.y + 1, height: below.height - 1, ..below }, ranked);
}

/// One member's score, marked where it lies apart from the others.
fn score_cell(p: &mut Paint, area: Rect, criterion: &Criterion, score: Option<i64>, mean: Option<(i64, i64)>) {
    let Some(score) = score else {
        p.put(area.x, area.y, "–", area.width, p.theme.muted);
        return;
    };
    let whole = score % 1000 == 0;
    let figure = p.locale.thousandths(score, if whole { 0 } else { 1 });
    p.put(area.x, area.y, &figure, 4, p.theme.text);
    let (mark, style) = match mean {
        Some((mean, spread)) if spread > 0 && score > mean + spread => ("▲", p.theme.good),
        Some((mean, spread)) if spread > 0 && score < mean - spread => ("▼", p.theme.bad),
        _ => (" ", p.theme.text),
    };
    p.put(area.x + 4, area.y, mark, 1, style);
    let wide = area.width.saturating_sub(7);
    p.put(area.x + 6, area.y, &scale_bar(criterion, score, wide), wide, p.theme.accent);
}

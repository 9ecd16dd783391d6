//! Pictures made of data: the map of clusters and contributions, and the go-zone of two criteria.

use std::collections::BTreeMap;

use super::super::builder::Builder;
use super::super::live::Live;
use super::{cell, figures, nothing, row, table, wanted, with_theme, words};
use crate::domain::document::{Axis, Block, Figure, Inline, Mark, Plot, Table, TableRow};
use crate::domain::frame::{Better, Criterion, Frame};
use crate::domain::view::{Basis, MapView, RankedCluster};
use crate::error::Said;
use crate::settings::Locale;
use crate::text;

pub(super) fn make(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let material = builder.material;
    let Some((_, view)) = material.maps.iter().find(|(theme, _)| *theme == live.theme) else {
        return nothing(builder, Said::new("draft-nothing-map"));
    };
    if view.groups.is_empty() {
        return nothing(builder, Said::new("draft-nothing-map"));
    }
    let caption = with_theme(builder, live, "draft-map-caption", "draft-map-caption-theme");
    vec![Block::Figure(Box::new(map_figure(&material.frame, view, builder.locale, caption)))]
}

/// The map as a figure: groups with number and label, contributions as small marks, shapes by theme.
#[must_use]
pub fn map_figure(frame: &Frame, view: &MapView, locale: &Locale, caption: String) -> Figure {
    // By theme where there are several, else by group: one shape for all would say nothing.
    let by_theme: Vec<_> = frame.main_themes().filter(|t| view.points.iter().any(|p| p.theme == t.id)).collect();
    let several = by_theme.len() > 1;
    let theme_of = |id| by_theme.iter().position(|t| Some(t.id) == id).unwrap_or(by_theme.len());
    let group_theme = |group: usize| {
        let mut count: BTreeMap<usize, usize> = BTreeMap::new();
        for point in view.points.iter().filter(|p| p.group == Some(group)) {
            *count.entry(theme_of(Some(point.theme))).or_default() += 1;
        }
        count.into_iter().max_by_key(|(theme, n)| (*n, std::cmp::Reverse(*theme))).map_or(0, |(theme, _)| theme)
    };
    let small = view.points.iter().map(|p| Mark {
        x: p.x,
        y: p.y,
        number: None,
        label: String::new(),
        series: if several { Some(theme_of(Some(p.theme))) } else { p.group },
    });
    let large = view.groups.iter().enumerate().map(|(at, g)| Mark {
        x: g.x,
        y: g.y,
        number: Some(at + 1),
        label: text::clean_line(&g.label),
        series: Some(if several { group_theme(at) } else { at }),
    });
    let marks = small.chain(large).collect();
    let series = if several { by_theme.iter().map(|t| text::clean_line(&t.name)).collect() } else { Vec::new() };
    let description = std::iter::once(view.said(locale.thousandths(view.stress, 2)))
        .chain(view.remarks())
        .map(|said| locale.say(&said))
        .collect::<Vec<_>>()
        .join(" ");
    let table = map_table(view, locale, &caption);
    Figure { caption, description, plot: Plot { marks, series, axes: None }, table }
}

fn map_table(view: &MapView, locale: &Locale, caption: &str) -> Table {
    let sorts = view.basis == Basis::Sorts;
    let mut columns = vec![
        figures("#".to_owned(), 1),
        words(locale.text("draft-column-cluster"), 6),
        figures(locale.text("draft-column-size"), 2),
        words(locale.text("draft-column-near"), 6),
    ];
    if sorts {
        columns.push(figures(locale.text("column-bridging"), 2));
    }
    let rows: Vec<TableRow> = view
        .groups
        .iter()
        .enumerate()
        .map(|(at, group)| {
            let near: Vec<String> = group
                .neighbours
                .iter()
                .filter_map(|n| Some(format!("{} ({})", text::clean_line(&view.groups.get(*n)?.label), n + 1)))
                .collect();
            let mut cells = vec![
                vec![Inline::Text((at + 1).to_string())],
                cell(&group.label),
                vec![Inline::Text(locale.count(group.size))],
                cell(&near.join("; ")),
            ];
            if sorts {
                cells.push(cell(&group.bridging.map(|b| locale.thousandths(b, 2)).unwrap_or_default()));
            }
            row(cells)
        })
        .collect();
    Table { caption: caption.to_owned(), columns, rows }
}

/// What is high on both of the first two criteria stands top right; the lines are the means (Trochim 1989).
pub(super) fn gozone(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let material = builder.material;
    let [first, second, ..] = material.frame.criteria.as_slice() else {
        return nothing(builder, Said::new("draft-nothing-gozone"));
    };
    let rated: Vec<(&RankedCluster, i64, i64)> = material
        .ranking
        .clusters
        .iter()
        .filter(|r| wanted(live, r.line.cluster.theme, None))
        .filter_map(|r| Some((r, (*r.means.first()?)?, (*r.means.get(1)?)?)))
        .take(live.top.unwrap_or(usize::MAX))
        .collect();
    if rated.len() < 2 {
        return nothing(builder, Said::new("draft-nothing-gozone"));
    }
    let locale = builder.locale;
    let (x, y) = (Scale::of(first, rated.iter().map(|r| r.1)), Scale::of(second, rated.iter().map(|r| r.2)));
    let said = |key: &str| Said::new(key).with("first", first.name.as_str()).with("second", second.name.as_str());
    let mut caption = locale.say(&said("draft-gozone-caption"));
    if let Some(theme) = live.theme.and_then(|t| material.frame.theme(t)) {
        caption = format!("{caption}: {}", theme.name);
    }
    let mark = |(at, (r, a, b)): (usize, &(&RankedCluster, i64, i64))| Mark {
        x: x.place(*a),
        y: y.place(*b),
        number: Some(at + 1),
        label: text::clean_line(&r.line.cluster.label),
        series: Some(usize::from(x.place(*a) >= x.mean && y.place(*b) >= y.mean)),
    };
    let plot = Plot {
        marks: rated.iter().enumerate().map(mark).collect(),
        series: vec![locale.text("draft-gozone-rest"), locale.text("draft-gozone-both")],
        axes: Some((x.axis(first, locale), y.axis(second, locale))),
    };
    let columns = vec![
        figures("#".to_owned(), 1),
        words(locale.text("draft-column-cluster"), 6),
        figures(first.name.clone(), 2),
        figures(second.name.clone(), 2),
        words(locale.text("draft-column-zone"), 4),
    ];
    let rows = rated.iter().zip(&plot.marks).enumerate().map(|(at, ((r, a, b), mark))| {
        let zone = if mark.series == Some(1) { &plot.series[1] } else { "" };
        row(vec![
            vec![Inline::Text((at + 1).to_string())],
            cell(&r.line.cluster.label),
            vec![Inline::Text(locale.thousandths(*a, 1))],
            vec![Inline::Text(locale.thousandths(*b, 1))],
            cell(zone),
        ])
    });
    let Block::Table(table) = table(caption.clone(), columns, rows.collect()) else { return Vec::new() };
    let description = locale.say(&said("draft-gozone-description").with("count", rated.len()));
    vec![Block::Figure(Box::new(Figure { caption, description, plot, table }))]
}

/// A criterion's scale as far as it is shown.
struct Scale {
    low: i64,
    high: i64,
    mean: f64,
    less: bool,
}

impl Scale {
    fn of(criterion: &Criterion, values: impl Iterator<Item = i64>) -> Self {
        let values: Vec<i64> = values.collect();
        let (low, high) = (values.iter().min().copied().unwrap_or(0), values.iter().max().copied().unwrap_or(0));
        let mean = values.iter().sum::<i64>() / i64::try_from(values.len().max(1)).unwrap_or(1);
        let mut scale = Self { low, high: high.max(low + 1), mean: 0.0, less: criterion.better == Better::Less };
        scale.mean = scale.place(mean);
        scale
    }

    /// Good is right and up, whatever the criterion.
    fn place(&self, value: i64) -> f64 {
        let share = (value - self.low) as f64 / (self.high - self.low) as f64;
        if self.less { 1.0 - share } else { share }
    }

    fn axis(&self, criterion: &Criterion, locale: &Locale) -> Axis {
        let (low, high) = if self.less { (self.high, self.low) } else { (self.low, self.high) };
        Axis {
            title: text::clean_line(&criterion.name),
            low: locale.thousandths(low, 1),
            high: locale.thousandths(high, 1),
            mean: self.mean,
        }
    }
}

//! Pictures made of data: the map of clusters and contributions, and the go-zone of two criteria.

use std::collections::BTreeMap;

use super::super::builder::Builder;
use super::super::live::Live;
use super::{cell, figures, nothing, row, wanted, with_theme, words};
use crate::domain::document::{Axis, Block, Figure, Inline, Mark, Plot, PlotKind, Table, TableRow};
use crate::domain::frame::{Better, Criterion, Frame};
use crate::domain::view::{Basis, MapView, RankedCluster, correlation};
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
    Figure { caption, description, plot: Plot { marks, series, kind: PlotKind::Map }, table }
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

/// Clusters that have means on both of the first two criteria, best rank first.
struct Rated<'a> {
    first: &'a Criterion,
    second: &'a Criterion,
    clusters: Vec<(&'a RankedCluster, i64, i64)>,
}

impl<'a> Rated<'a> {
    fn of(live: &Live, builder: &Builder<'a>) -> Option<Self> {
        let material = builder.material;
        let [first, second, ..] = material.frame.criteria.as_slice() else { return None };
        let clusters: Vec<_> = material
            .ranking
            .clusters
            .iter()
            .filter(|r| wanted(live, r.line.cluster.theme, None))
            .filter_map(|r| Some((r, (*r.means.first()?)?, (*r.means.get(1)?)?)))
            .take(live.top.unwrap_or(usize::MAX))
            .collect();
        (clusters.len() > 1).then_some(Self { first, second, clusters })
    }

    /// A sentence about both criteria.
    fn said(&self, key: &str) -> Said {
        Said::new(key).with("first", self.first.name.as_str()).with("second", self.second.name.as_str())
    }

    fn caption(&self, key: &str, live: &Live, builder: &Builder) -> String {
        let caption = builder.locale.say(&self.said(key));
        match live.theme.and_then(|t| builder.material.frame.theme(t)) {
            Some(theme) => format!("{caption}: {}", text::clean_line(&theme.name)),
            None => caption,
        }
    }

    fn scales(&self) -> (Scale, Scale) {
        let of = |c: &Criterion, at: fn(&(&RankedCluster, i64, i64)) -> i64| Scale::of(c, self.clusters.iter().map(at));
        (of(self.first, |c| c.1), of(self.second, |c| c.2))
    }

    /// The same as a table; `last` is the last column.
    fn table(&self, caption: &str, builder: &Builder, last: Option<(&str, Vec<String>)>) -> Table {
        let locale = builder.locale;
        let mut columns = vec![
            figures("#".to_owned(), 1),
            words(locale.text("draft-column-cluster"), 6),
            figures(self.first.name.clone(), 2),
            figures(self.second.name.clone(), 2),
        ];
        columns.extend(last.as_ref().map(|(title, _)| words(locale.text(title), 4)));
        let rows = self.clusters.iter().enumerate().map(|(at, (r, a, b))| {
            let mut cells = vec![
                vec![Inline::Text((at + 1).to_string())],
                cell(&r.line.cluster.label),
                vec![Inline::Text(locale.thousandths(*a, 1))],
                vec![Inline::Text(locale.thousandths(*b, 1))],
            ];
            cells.extend(last.iter().map(|(_, zones)| cell(zones.get(at).map_or("", String::as_str))));
            row(cells)
        });
        Table { caption: caption.to_owned(), columns, rows: rows.collect() }
    }
}

/// What is high on both of the first two criteria stands top right; the lines are the means (Trochim 1989).
pub(super) fn gozone(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let Some(rated) = Rated::of(live, builder) else {
        return nothing(builder, Said::new("draft-nothing-gozone"));
    };
    let locale = builder.locale;
    let (x, y) = rated.scales();
    let mark = |(at, (r, a, b)): (usize, &(&RankedCluster, i64, i64))| Mark {
        x: x.place(*a),
        y: y.place(*b),
        number: Some(at + 1),
        label: text::clean_line(&r.line.cluster.label),
        series: Some(usize::from(x.place(*a) >= x.mean && y.place(*b) >= y.mean)),
    };
    let marks: Vec<Mark> = rated.clusters.iter().enumerate().map(mark).collect();
    let series = vec![locale.text("draft-gozone-rest"), locale.text("draft-gozone-both")];
    let zone = |m: &Mark| if m.series == Some(1) { series[1].clone() } else { String::new() };
    let zones = marks.iter().map(zone).collect();
    let caption = rated.caption("draft-gozone-caption", live, builder);
    let table = rated.table(&caption, builder, Some(("draft-column-zone", zones)));
    let description = locale.say(&rated.said("draft-gozone-description").with("count", rated.clusters.len()));
    let kind = PlotKind::Zones(x.axis(rated.first, locale), y.axis(rated.second, locale));
    vec![Block::Figure(Box::new(Figure { caption, description, plot: Plot { marks, series, kind }, table }))]
}

/// The same clusters on two ladders, joined: how far both criteria agree ("pattern match", Kane and Trochim 2007).
pub(super) fn ladder(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let Some(rated) = Rated::of(live, builder) else {
        return nothing(builder, Said::new("draft-nothing-gozone"));
    };
    let locale = builder.locale;
    let (x, y) = rated.scales();
    let marks = rated.clusters.iter().enumerate().flat_map(|(at, (r, a, b))| {
        let label = text::clean_line(&r.line.cluster.label);
        let mark = |x: f64, y: f64| Mark { x, y, number: Some(at + 1), label: label.clone(), series: Some(at) };
        [mark(0.0, x.place(*a)), mark(1.0, y.place(*b))]
    });
    let marks: Vec<Mark> = marks.collect();
    let caption = rated.caption("draft-ladder-caption", live, builder);
    let table = rated.table(&caption, builder, None);
    let pairs: Vec<(f64, f64)> = marks.chunks_exact(2).map(|pair| (pair[0].y, pair[1].y)).collect();
    let mut description = locale.say(&rated.said("draft-ladder-description").with("count", rated.clusters.len()));
    if let Some(r) = correlation(&pairs) {
        let said = Said::new("draft-ladder-correlation").with("r", locale.thousandths(r, 2));
        description = format!("{description} {}", locale.say(&said));
    }
    let kind = PlotKind::Ladder(x.axis(rated.first, locale), y.axis(rated.second, locale));
    let note = Block::Note(vec![Inline::Text(description.clone())]);
    vec![
        Block::Figure(Box::new(Figure { caption, description, plot: Plot { marks, series: Vec::new(), kind }, table })),
        note,
    ]
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

//! Maps: by the likeness of words, or by how people sorted.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::analysis::{self, MOST_CENTRES, MOST_SORTED, Point, Sort, SortMap, Text};
use crate::decide;
use crate::domain::groups::Cluster;
use crate::domain::material::{Contribution, Maker};
use crate::domain::progress::Unwatched;
use crate::domain::sorting::{PersonsSort, Pile, Sorted, Sorter};
use crate::domain::view::{
    Basis, Cards, ClusterLine, MapFilter, MapGroup, MapPoint, MapView, SortingView, Weighting, correlation,
};
use crate::domain::{Id, Progress};
use crate::error::Result;
use crate::store::{Belongings, Reader};

/// Contributions on a map by likeness at most, so that nobody waits for it.
const MOST_TEXTS: usize = 10_000;
/// People who must have sorted before the map is theirs unasked: fewer say little.
const FEWEST: usize = 3;
/// Groups named as neighbours of one.
const NEIGHBOURS: usize = 2;

/// The map that is asked for.
pub(super) fn map(store: &Reader, filter: MapFilter) -> Result<MapView> {
    if filter.basis != Some(Basis::Likeness) {
        let board = Board::sorted(store, filter.theme)?;
        if filter.basis == Some(Basis::Sorts) || board.people() >= FEWEST {
            return board.by_sorts(store, filter.clusters);
        }
    }
    by_likeness(store, filter.theme)
}

/// The cards and the sorts of everybody.
pub(super) fn sorting(store: &Reader, cards: Cards) -> Result<SortingView> {
    let theme = match cards {
        Cards::All => None,
        Cards::Of(theme) => Some(theme),
        Cards::First => {
            let frame = store.frame()?;
            let mut themes = frame.main_themes().map(|t| t.id);
            let mut first = None;
            while let (None, Some(theme)) = (first, themes.next()) {
                first = (store.theme_size(theme)? > 0).then_some(theme);
            }
            first
        }
    };
    let cards = match (cards, theme) {
        (Cards::First, None) => Vec::new(),
        _ => store.theme_contributions(theme)?.into_iter().map(|c| (c.id, c.reference(), c.text)).collect(),
    };
    Ok(SortingView { theme, cards, sorts: persons(store)? })
}

/// How everybody sorted, by number.
pub(super) fn persons(store: &Reader) -> Result<Vec<PersonsSort>> {
    let (mut piles, mut sorted): (BTreeMap<Id, Vec<Pile>>, BTreeMap<Id, Vec<Sorted>>) = Default::default();
    for pile in store.all::<Pile>()? {
        piles.entry(pile.sorter).or_default().push(pile);
    }
    for card in store.all::<Sorted>()? {
        sorted.entry(card.sorter).or_default().push(card);
    }
    let person = |sorter: Sorter| PersonsSort {
        piles: piles.remove(&sorter.id).unwrap_or_default(),
        sorted: sorted.remove(&sorter.id).unwrap_or_default(),
        sorter,
    };
    Ok(store.all::<Sorter>()?.into_iter().map(person).collect())
}

/// The contributions that people sorted, and how.
pub(super) struct Board {
    pub rows: Vec<Contribution>,
    sorts: Vec<PersonsSort>,
}

impl Board {
    pub fn sorted(store: &Reader, theme: Option<Id>) -> Result<Self> {
        Ok(Self { rows: store.sorted_contributions(theme)?, sorts: persons(store)? })
    }

    /// How many people sorted any of them.
    fn people(&self) -> usize {
        let here: HashSet<Id> = self.rows.iter().map(|r| r.id).collect();
        self.sorts.iter().filter(|s| s.sorted.iter().any(|card| here.contains(&card.contribution))).count()
    }

    /// The map of how people sorted these contributions, the sorts it is made from, and their piles with labels.
    pub fn map(&self, clusters: Option<usize>) -> (SortMap, usize, Vec<(String, Vec<usize>)>) {
        let place: HashMap<Id, usize> = self.rows.iter().enumerate().map(|(at, r)| (r.id, at)).collect();
        let mut labelled = Vec::new();
        let mut sorts: Vec<Sort> = Vec::new();
        for person in &self.sorts {
            let mut piles: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
            for card in &person.sorted {
                if let Some(at) = place.get(&card.contribution) {
                    piles.entry(card.pile).or_default().push(*at);
                }
            }
            for pile in person.piles.iter().filter(|p| !p.label.is_empty()) {
                labelled.extend(piles.get(&pile.id).map(|cards| (pile.label.clone(), cards.clone())));
            }
            if !piles.is_empty() {
                sorts.push(piles.into_values().collect());
            }
        }
        let keys: Vec<Id> = self.rows.iter().map(|r| r.id).collect();
        (analysis::map_sorts(&keys, &sorts, clusters), sorts.len(), labelled)
    }

    fn by_sorts(self, store: &Reader, clusters: Option<usize>) -> Result<MapView> {
        let (map, sorters, labelled) = self.map(clusters);
        let labels = self.labels(&map, &labelled, &Unwatched)?;
        let belongings = belongings(store, &self.rows)?;
        let mut view = view(&self.rows, Basis::Sorts, &map.points, &map.cluster, belongings);
        let place = |rows: &[usize]| {
            let points: Vec<Point> = rows.iter().filter_map(|at| map.points[*at]).collect();
            let n = points.len().max(1) as f64;
            [0, 1].map(|axis| points.iter().map(|p| p[axis]).sum::<f64>() / n)
        };
        for (group, label) in labels.into_iter().enumerate() {
            let rows: Vec<usize> = (0..self.rows.len()).filter(|at| map.cluster[*at] == Some(group)).collect();
            let themes: HashSet<Id> = rows.iter().map(|at| self.rows[*at].theme).collect();
            let bridging: Vec<i64> = rows.iter().filter_map(|at| map.bridging[*at]).collect();
            let theme = rows.first().map(|at| self.rows[*at].theme).filter(|_| themes.len() == 1);
            let mean = bridging.iter().sum::<i64>() / i64::try_from(bridging.len().max(1)).unwrap_or(1);
            view.groups.push(group_of(None, theme, label, place(&rows), Some(mean)));
        }
        let mut bridging = self.rows.iter().zip(&map.bridging).filter_map(|(row, b)| Some((row.id, (*b)?)));
        let known: HashMap<Id, i64> = bridging.by_ref().collect();
        view.points.iter_mut().for_each(|p| p.bridging = known.get(&p.id).copied());
        view.sorters = as_i64(sorters);
        view.stress = (map.stress * 1000.0).round() as i64;
        view.unseen = as_i64(map.unseen);
        view.left_out = as_i64(self.rows.len().saturating_sub(MOST_SORTED));
        let lines = pseudo_lines(&view);
        finish(store, view, lines)
    }

    /// A label for each cluster of a map of sorts: that of the pile, over all people, that is most nearly the cluster; where
    /// no pile has a label, the words that set it apart.
    pub fn labels(
        &self,
        map: &SortMap,
        piles: &[(String, Vec<usize>)],
        progress: &dyn Progress,
    ) -> Result<Vec<String>> {
        let told = self.telling(map, progress)?;
        let mut taken: HashSet<String> = HashSet::new();
        let mut out = Vec::new();
        for (group, told) in told.into_iter().enumerate() {
            let inside: HashSet<usize> = (0..self.rows.len()).filter(|at| map.cluster[*at] == Some(group)).collect();
            let mut fits: Vec<(i64, &str)> = piles
                .iter()
                .map(|(label, cards)| {
                    let shared = cards.iter().filter(|c| inside.contains(c)).count();
                    let all = inside.len() + cards.len() - shared;
                    (as_i64(shared * 1000) / as_i64(all.max(1)), label.as_str())
                })
                .filter(|(fit, label)| *fit > 0 && !taken.contains(*label))
                .collect();
            fits.sort_by_key(|(fit, label)| (-fit, *label));
            let label = fits.first().map_or(told, |(_, label)| (*label).to_owned());
            taken.insert(label.clone());
            out.push(label);
        }
        Ok(out)
    }

    /// The words that set each cluster apart.
    fn telling(&self, map: &SortMap, progress: &dyn Progress) -> Result<Vec<String>> {
        let inside: Vec<usize> = (0..self.rows.len()).filter(|at| map.cluster[*at].is_some()).collect();
        let texts: Vec<Text> = inside.iter().map(|at| text(&self.rows[*at])).collect();
        let fixed = inside.iter().map(|at| map.cluster[*at]).collect();
        let options =
            analysis::Options { clusters: Some(map.clusters), seed: 0, fixed, ..analysis::Options::default() };
        let mut labels = vec![String::new(); map.clusters];
        for group in analysis::cluster(&texts, &options, progress)?.groups {
            if let Some(at) = group.fixed.filter(|at| *at < labels.len()) {
                labels[at] = group.label;
            }
        }
        Ok(labels)
    }
}

fn by_likeness(store: &Reader, theme: Option<Id>) -> Result<MapView> {
    let mut lines = store.cluster_lines(&store.frame()?, theme)?;
    lines.retain(|l| l.size > 0);
    lines.sort_by_key(|l| (-l.size, l.cluster.id));
    lines.truncate(MOST_CENTRES);
    // Without clusters every contribution is a point of its own, and those few enough to be laid out.
    let most = if lines.is_empty() { MOST_CENTRES } else { MOST_TEXTS };
    let rows = store.first_contributions(theme, most)?;
    let belongings = belongings(store, &rows)?;
    let here: HashSet<Id> = belongings.iter().filter_map(|b| b.cluster).collect();
    lines.retain(|l| here.contains(&l.cluster.id));
    let number: HashMap<Id, usize> = lines.iter().enumerate().map(|(at, l)| (l.cluster.id, at)).collect();
    let group: Vec<Option<usize>> = belongings.iter().map(|b| number.get(&b.cluster?).copied()).collect();
    let texts: Vec<Text> = rows.iter().map(text).collect();
    let map = if lines.is_empty() {
        analysis::map_alone(&texts, &Unwatched)?
    } else {
        analysis::map_texts(&texts, &group, &Unwatched)?
    };
    let mut view = view(&rows, Basis::Likeness, &map.texts, &group, belongings);
    let all = match theme {
        Some(theme) => store.theme_size(theme)?,
        None => store.status()?.contributions,
    };
    view.left_out = all - as_i64(view.points.len());
    view.stress = (map.stress * 1000.0).round() as i64;
    if !lines.is_empty() {
        let group = |(l, place): (&ClusterLine, &Point)| {
            group_of(Some(l.cluster.id), Some(l.cluster.theme), l.cluster.label.clone(), *place, None)
        };
        view.groups = lines.iter().zip(&map.groups).map(group).collect();
    }
    finish(store, view, lines)
}

fn belongings(store: &Reader, rows: &[Contribution]) -> Result<Vec<Belongings>> {
    rows.iter().map(|row| store.belongings(row.id)).collect()
}

/// The points of the map, their groups numbered as given.
fn view(
    rows: &[Contribution],
    basis: Basis,
    points: &[Option<Point>],
    group: &[Option<usize>],
    belongings: Vec<Belongings>,
) -> MapView {
    let places = points.iter().zip(group).zip(belongings);
    let on_map = rows.iter().zip(places).filter_map(|(row, ((point, group), belongings))| {
        let [x, y] = (*point)?;
        Some(MapPoint {
            id: row.id,
            reference: row.reference(),
            text: row.text.clone(),
            theme: row.theme,
            members: belongings.members,
            topics: belongings.topics,
            group: *group,
            x,
            y,
            bridging: None,
        })
    });
    let points = on_map.collect();
    let groups = Vec::new();
    MapView { basis, sorters: 0, stress: 0, unseen: 0, left_out: 0, groups, points, correlation: None }
}

/// Figures of the groups: sizes, members, ratings, neighbours. `lines` are the groups as the ranking knows them.
fn finish(store: &Reader, mut view: MapView, lines: Vec<ClusterLine>) -> Result<MapView> {
    let frame = store.frame()?;
    let ids: Vec<Id> = lines.iter().map(|l| l.cluster.id).collect();
    let group_of: HashMap<Id, Id> = view.points.iter().filter_map(|p| Some((p.id, *ids.get(p.group?)?))).collect();
    let means = ranking_means(&frame, lines, store, &group_of)?;
    let mut heard: Vec<HashSet<Id>> = vec![HashSet::new(); view.groups.len()];
    for point in &view.points {
        if let Some(group) = point.group.filter(|g| *g < view.groups.len()) {
            view.groups[group].size += 1;
            heard[group].extend(&point.members);
        }
    }
    let places: Vec<(f64, f64)> = view.groups.iter().map(|g| (g.x, g.y)).collect();
    for (at, group) in view.groups.iter_mut().enumerate() {
        group.members = as_i64(heard[at].len());
        group.means = ids.get(at).and_then(|id| means.get(id)).cloned().unwrap_or_default();
        let mut near: Vec<(f64, usize)> = places
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .map(|(other, p)| ((p.0 - places[at].0).hypot(p.1 - places[at].1), other))
            .collect();
        near.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        group.neighbours = near.into_iter().take(NEIGHBOURS).map(|(_, other)| other).collect();
    }
    let both = |g: &MapGroup| Some(((*g.means.first()?)? as f64, (*g.means.get(1)?)? as f64));
    view.correlation = correlation(&view.groups.iter().filter_map(both).collect::<Vec<_>>());
    Ok(view)
}

/// Means by criterion of groups that the ranking can be asked about.
fn ranking_means(
    frame: &crate::domain::frame::Frame,
    lines: Vec<ClusterLine>,
    store: &Reader,
    group_of: &HashMap<Id, Id>,
) -> Result<HashMap<Id, Vec<Option<i64>>>> {
    let ratings = store.ratings()?;
    let ranking = decide::rank(frame, lines, &ratings, &|id| group_of.get(&id).copied(), Weighting::Equal);
    Ok(ranking.clusters.into_iter().map(|r| (r.line.cluster.id, r.means)).collect())
}

/// Groups that are no clusters of the workspace, as the ranking wants them: each with an id of its own.
fn pseudo_lines(view: &MapView) -> Vec<ClusterLine> {
    let line = |(at, group): (usize, &MapGroup)| ClusterLine {
        cluster: Cluster {
            id: Id::from_bytes((at as u128).to_be_bytes()),
            theme: group.theme.unwrap_or(Id::from_bytes([0; 16])),
            label: group.label.clone(),
            labelled_by: Maker::Machine,
            made_by: Maker::Machine,
            locked: false,
            cohesion: 0,
        },
        size: group.size,
        members: group.members,
        adopted: false,
        firm: None,
    };
    view.groups.iter().enumerate().map(line).collect()
}

fn group_of(cluster: Option<Id>, theme: Option<Id>, label: String, place: Point, bridging: Option<i64>) -> MapGroup {
    let [x, y] = place;
    MapGroup { cluster, theme, label, x, y, size: 0, members: 0, bridging, means: Vec::new(), neighbours: Vec::new() }
}

fn text(row: &Contribution) -> Text<'_> {
    Text { text: &row.text, language: &row.language }
}

fn as_i64(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

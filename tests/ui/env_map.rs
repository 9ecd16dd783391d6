//! A map and sorts of the programme: clusters on a spiral, their contributions around them.

use samspel::domain::sorting::{PersonsSort, Pile, Sorted, Sorter};
use samspel::domain::view::*;

use crate::env::id;
use crate::env_rank;

/// By likeness the clusters of all themes; by sorts two groups of the first theme, sorted by seven people.
pub fn map(lines: &[ContributionLine], filter: MapFilter) -> MapView {
    let basis = filter.basis.unwrap_or(Basis::Likeness);
    let sorts = basis == Basis::Sorts;
    let clusters: Vec<_> = env_rank::clusters()
        .into_iter()
        .filter(|c| filter.theme.is_none_or(|t| t == c.cluster.theme))
        .take(if sorts { 2 } else { usize::MAX })
        .collect();
    let place = |n: f64, far: f64| ((n * 2.4).cos() * far, (n * 2.4).sin() * far);
    let mut groups: Vec<MapGroup> = clusters
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let (x, y) = place(at as f64, 0.3 + at as f64 * 0.1);
            MapGroup {
                cluster: (!sorts).then_some(line.cluster.id),
                theme: Some(line.cluster.theme),
                label: line.cluster.label.clone(),
                x,
                y,
                size: 0,
                members: line.members,
                bridging: sorts.then_some(at as i64 * 700),
                means: vec![Some(4200), None],
                neighbours: if clusters.len() > 1 { vec![(at + 1) % clusters.len()] } else { vec![] },
            }
        })
        .collect();
    let mut points = Vec::new();
    for (n, line) in lines.iter().enumerate().filter(|(_, l)| filter.theme.is_none_or(|t| t == l.theme)) {
        let group = groups.iter().position(|g| g.theme == Some(line.theme)).filter(|_| n % 7 != 6);
        let (dx, dy) = place(n as f64, 0.12);
        let (x, y) = group.map_or((0.0, 0.0), |g| (groups[g].x, groups[g].y));
        if let Some(group) = group {
            groups[group].size += 1;
        }
        points.push(MapPoint {
            id: line.id,
            reference: line.reference.clone(),
            text: line.text.clone(),
            theme: line.theme,
            members: line.members.clone(),
            topics: if n % 4 == 0 { vec![id(6, n % 3)] } else { vec![] },
            group,
            x: x + dx,
            y: y + dy,
            bridging: sorts.then_some(300),
        });
    }
    let sorters = if sorts { 7 } else { 0 };
    MapView { basis, sorters, stress: 214, unseen: 0, left_out: 0, groups, correlation: None, points }
}

/// Two people: one has sorted five cards on two piles, the other has just sat down.
pub fn sorting(lines: &[ContributionLine], cards: Cards) -> SortingView {
    let theme = match cards {
        Cards::First => Some(id(5, 0)),
        Cards::Of(theme) => Some(theme),
        Cards::All => None,
    };
    let cards: Vec<_> = lines
        .iter()
        .filter(|l| theme.is_none_or(|t| t == l.theme))
        .map(|l| (l.id, l.reference.clone(), l.text.clone()))
        .collect();
    let sorter = |n: usize, role: &str| Sorter { id: id(30, n), number: n as i64, role: role.into() };
    let pile = |n: usize, label: &str| Pile { id: id(31, n), sorter: id(30, 1), label: label.into(), sort: n as i64 };
    let on = |n: usize, card: usize| Sorted { sorter: id(30, 1), contribution: cards[card].0, pile: id(31, n) };
    let first = PersonsSort {
        sorter: sorter(1, "directeur"),
        piles: vec![pile(1, "Veilig naar school"), pile(2, "")],
        sorted: vec![on(1, 0), on(1, 2), on(1, 5), on(2, 1), on(2, 3)],
    };
    let second = PersonsSort { sorter: sorter(2, ""), piles: vec![], sorted: vec![] };
    SortingView { theme, sorts: vec![first, second], cards }
}

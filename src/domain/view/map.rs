//! A map: what is alike lies close together.

use serde::{Deserialize, Serialize};

use crate::domain::id::Id;
use crate::domain::sorting::PersonsSort;
use crate::error::Said;

/// What says how close two things lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The words of the contributions, as the grouping compares them.
    Likeness,
    /// How people sorted them.
    Sorts,
}

/// Which map is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub struct MapFilter {
    /// Only this theme.
    pub theme: Option<Id>,
    /// By what; `None`: by people's sorts where a few have sorted, else by likeness.
    pub basis: Option<Basis>,
    /// How many clusters are drawn on a map of sorts; `None`: as many as stand most apart.
    pub clusters: Option<usize>,
}

/// A map of groups and their contributions. Places lie within the unit circle, `y` upwards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MapView {
    /// What it is made from.
    pub basis: Basis,
    /// People whose sorts it is made from.
    pub sorters: i64,
    /// Stress-1 in thousandths: how far the map is from showing everything as it is.
    pub stress: i64,
    /// Pairs of statements that nobody sorted both of.
    pub unseen: i64,
    /// Contributions that the map leaves out, because it would hold too many.
    pub left_out: i64,
    /// Groups, the largest first.
    pub groups: Vec<MapGroup>,
    /// How the first two criteria go together over the groups: Pearson's r in thousandths.
    pub correlation: Option<i64>,
    /// Contributions, in order of entry.
    pub points: Vec<MapPoint>,
}

impl MapView {
    /// What it is made from and how far it can be trusted, as one sentence; `fit` is the stress as it is written.
    #[must_use]
    pub fn said(&self, fit: String) -> Said {
        match self.basis {
            Basis::Sorts => Said::new("map-of-sorts").with("count", self.sorters),
            Basis::Likeness => Said::new("map-of-likeness"),
        }
        .with("fit", fit)
        .with("points", self.points.len())
    }

    /// What must be known to read it rightly.
    #[must_use]
    pub fn remarks(&self) -> Vec<Said> {
        let mut said = Vec::new();
        if self.left_out > 0 {
            said.push(Said::new("map-left-out").with("count", self.left_out));
        }
        if self.unseen > 0 {
            said.push(Said::new("map-unseen").with("count", self.unseen));
        }
        said
    }
}

/// A group on the map: a cluster, or one drawn around statements that people sorted alike.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MapGroup {
    /// The cluster, where it is one.
    pub cluster: Option<Id>,
    /// Its theme; none where its statements are of several.
    pub theme: Option<Id>,
    /// Its label.
    pub label: String,
    /// Place.
    pub x: f64,
    /// Place.
    pub y: f64,
    /// Contributions.
    pub size: i64,
    /// Different members among them.
    pub members: i64,
    /// Mean bridging in thousandths, on a map of sorts.
    pub bridging: Option<i64>,
    /// Mean rating by criterion, in list order, in thousandths.
    pub means: Vec<Option<i64>>,
    /// The groups that lie nearest, as places in the list.
    pub neighbours: Vec<usize>,
}

/// A contribution on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MapPoint {
    /// The contribution.
    pub id: Id,
    /// Its reference.
    pub reference: String,
    /// What it says.
    pub text: String,
    /// Its theme.
    pub theme: Id,
    /// Members it comes from.
    pub members: Vec<Id>,
    /// Its cross-cutting topics.
    pub topics: Vec<Id>,
    /// Its group, as a place in the list of groups.
    pub group: Option<usize>,
    /// Place.
    pub x: f64,
    /// Place.
    pub y: f64,
    /// Bridging in thousandths, on a map of sorts.
    pub bridging: Option<i64>,
}

/// Which contributions are sorted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub enum Cards {
    /// Those of the first theme that has any.
    #[default]
    First,
    /// Those of a theme.
    Of(Id),
    /// All.
    All,
}

/// Everything about sorting: the cards, and how people sorted them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SortingView {
    /// The theme they are of; `None`: all.
    pub theme: Option<Id>,
    /// The statements to sort: id, reference, text.
    pub cards: Vec<(Id, String, String)>,
    /// How each person sorted, by number.
    pub sorts: Vec<PersonsSort>,
}

/// How two things go together: Pearson's r in thousandths; `None` for fewer than three pairs, or where one does not vary.
#[must_use]
pub fn correlation(pairs: &[(f64, f64)]) -> Option<i64> {
    let n = pairs.len() as f64;
    let (mx, my) = (pairs.iter().map(|p| p.0).sum::<f64>() / n, pairs.iter().map(|p| p.1).sum::<f64>() / n);
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
    let (xx, yy) = (sum(&|p| (p.0 - mx).powi(2)), sum(&|p| (p.1 - my).powi(2)));
    let xy = sum(&|p| (p.0 - mx) * (p.1 - my));
    (pairs.len() > 2 && xx > 0.0 && yy > 0.0).then(|| (xy / (xx * yy).sqrt() * 1000.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::correlation;

    /// Computed with scipy.stats.pearsonr.
    #[test]
    fn correlation_is_pearsons() {
        assert_eq!(correlation(&[(1.0, 2.0), (2.0, 1.0), (3.0, 4.0), (4.0, 3.0), (5.0, 6.0)]), Some(822));
        assert_eq!(correlation(&[(1.0, 3.0), (2.0, 2.0), (3.0, 1.0)]), Some(-1000));
        assert_eq!(correlation(&[(1.0, 1.0), (2.0, 2.0)]), None);
        assert_eq!(correlation(&[(1.0, 1.0), (2.0, 1.0), (3.0, 1.0)]), None);
    }
}

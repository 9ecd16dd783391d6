//! Opinion groups: who thinks alike, as the Polis platform finds it (Small et al., Recerca 26, 2021): two principal components
//! of the votes, missing ones at the statement's mean; k-means with k by the silhouette; what speaks for whom by z-tests.

mod axes;
mod findings;
mod kmeans;

pub use findings::findings;

use crate::domain::opinions::{Groups, Opinions};

/// Votes from which on somebody is put in a group; fewer where there are fewer statements.
const ENOUGH: usize = 7;
/// Most groups.
const MOST: usize = 5;

/// Places participants on the plane and groups those with seven votes or more (or one on every statement): into `wanted` groups, or into as many from 2 to
/// 5 as lie most apart. Fewer different places than groups make fewer groups.
#[must_use]
pub fn groups(opinions: &Opinions, wanted: Option<usize>) -> Groups {
    let placed = axes::project(opinions);
    let places = placed.participants;
    let enough = ENOUGH.min(opinions.statements.len());
    let members: Vec<usize> = (0..places.len()).filter(|p| opinions.votes[*p].len() >= enough).collect();
    let points: Vec<[f64; 2]> = members.iter().map(|p| places[*p]).collect();
    let choice = kmeans::choose(&points, wanted, MOST);
    let mut group = vec![None; places.len()];
    members.iter().zip(&choice.labels).for_each(|(p, label)| group[*p] = Some(*label));
    Groups {
        places,
        statements: placed.statements,
        group,
        names: (0..choice.groups).map(|g| g.to_string()).collect(),
        silhouette: choice.silhouette,
        sampled: choice.sampled,
        explained: placed.explained,
    }
}

/// Places participants on the plane; groups are as given, by participant.
#[must_use]
pub fn given(opinions: &Opinions, names: Vec<String>, group: Vec<Option<usize>>) -> Groups {
    let placed = axes::project(opinions);
    Groups {
        places: placed.participants,
        statements: placed.statements,
        group,
        names,
        silhouette: None,
        sampled: None,
        explained: placed.explained,
    }
}

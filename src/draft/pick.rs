//! Which few contributions speak for many: the most central ones of different clusters and different members.

use std::collections::HashMap;

use super::material::Statement;
use crate::domain::Id;

/// How many of a cluster's most central contributions are weighed against each other for bringing in a new member.
const NEAR_THE_MIDDLE: usize = 8;

/// A contribution chosen to be shown, and the others of its cluster that it stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    pub index: usize,
    pub alike: Vec<usize>,
}

struct Group {
    /// Not yet chosen, most central first.
    left: Vec<usize>,
    /// Different members that speak in it.
    voices: usize,
    /// Which of the chosen ones speaks for the rest.
    speaker: Option<usize>,
}

/// Chooses at most `top` of `candidates`: round by round one of every cluster, clusters with most members first, members
/// not yet heard first, then the most central, then the earliest.
pub(super) fn choose(candidates: &[usize], statements: &[Statement], top: usize) -> Vec<Chosen> {
    let mut groups = groups(candidates, statements);
    let mut heard: HashMap<Id, usize> = HashMap::new();
    let mut chosen: Vec<Chosen> = Vec::new();
    while chosen.len() < top && groups.iter().any(|g| !g.left.is_empty()) {
        for group in groups.iter_mut().filter(|g| !g.left.is_empty()) {
            let times_heard = |place: usize| {
                let members = &statements[group.left[place]].members;
                members.iter().map(|m| heard.get(m).copied().unwrap_or(0)).max().unwrap_or(0)
            };
            let near = 0..group.left.len().min(NEAR_THE_MIDDLE);
            let Some(place) = near.min_by_key(|place| (times_heard(*place), *place)) else { continue };
            let index = group.left.remove(place);
            for member in &statements[index].members {
                *heard.entry(*member).or_default() += 1;
            }
            group.speaker.get_or_insert(chosen.len());
            chosen.push(Chosen { index, alike: Vec::new() });
            if chosen.len() == top {
                break;
            }
        }
    }
    for group in groups {
        if let Some(speaker) = group.speaker {
            chosen[speaker].alike = group.left;
        }
    }
    chosen
}

fn groups(candidates: &[usize], statements: &[Statement]) -> Vec<Group> {
    let mut place: HashMap<Id, usize> = HashMap::new();
    let mut groups: Vec<Group> = Vec::new();
    for &index in candidates {
        let alone = groups.len();
        let at = statements[index].cluster.map_or(alone, |cluster| *place.entry(cluster).or_insert(alone));
        if at == alone {
            groups.push(Group { left: Vec::new(), voices: 0, speaker: None });
        }
        groups[at].left.push(index);
    }
    for group in &mut groups {
        let mut members: Vec<Id> = group.left.iter().flat_map(|i| statements[*i].members.iter().copied()).collect();
        members.sort_unstable();
        members.dedup();
        group.voices = members.len();
        // Stable: equals stay in order of entry.
        group.left.sort_by_key(|i| std::cmp::Reverse(statements[*i].central));
    }
    groups.sort_by_key(|g| (std::cmp::Reverse(g.voices), std::cmp::Reverse(g.left.len())));
    groups
}

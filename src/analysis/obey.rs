//! What people said about pairs of texts: these belong together, those are kept apart. Groups that were found are bent
//! until every such word holds; a text that a person placed is never moved for one.

use std::collections::{BTreeMap, BTreeSet};

use super::centres::{Centres, Partition, best};
use super::space::Space;
use super::watch::Watch;
use crate::error::Result;

/// Pairs of texts, by number.
type Pairs = [(usize, usize)];

/// Bends a partition until it obeys; returns how many groups there are then. `fixed` are the texts that stay where they
/// are. Where two words cannot both hold (A with B, A apart from B), being apart wins.
///
/// # Errors
/// What the watch returns.
pub(super) fn obey(
    space: &Space,
    partition: &mut Partition,
    fixed: &[Option<usize>],
    together: &Pairs,
    apart: &Pairs,
    watch: &Watch,
) -> Result<usize> {
    let mut groups = partition.iter().flatten().max().map_or(0, |g| g + 1);
    if together.is_empty() && apart.is_empty() {
        return Ok(groups);
    }
    let parties = parties(partition.len(), together);
    let centres = Centres::new(space, partition, groups, watch)?;
    for party in parties.values().filter(|p| p.len() > 1) {
        let held: BTreeSet<usize> =
            party.iter().filter(|t| fixed[**t].is_some()).filter_map(|t| partition[*t]).collect();
        let target = match held.first() {
            Some(only) if held.len() == 1 => *only,
            // People placed them in different groups: each stays where it was placed.
            Some(_) => continue,
            None => nearest(&centres, space, partition, party, |_| true).unwrap_or(groups),
        };
        groups = groups.max(target + 1);
        party.iter().for_each(|text| partition[*text] = Some(target));
    }
    part(space, partition, fixed, &parties, (apart, groups), watch)
}

/// Moves the less central of every two that are kept apart, with all that belongs to it.
fn part(
    space: &Space,
    partition: &mut Partition,
    fixed: &[Option<usize>],
    parties: &BTreeMap<usize, Vec<usize>>,
    (apart, mut groups): (&Pairs, usize),
    watch: &Watch,
) -> Result<usize> {
    let of: BTreeMap<usize, &Vec<usize>> = parties.values().flat_map(|p| p.iter().map(move |t| (*t, p))).collect();
    let mut enemies: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (a, b) in apart {
        enemies.entry(*a).or_default().insert(*b);
        enemies.entry(*b).or_default().insert(*a);
    }
    let sorted: BTreeSet<(usize, usize)> = apart.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect();
    for (a, b) in sorted {
        if partition[a].is_none() || partition[a] != partition[b] || a == b {
            continue;
        }
        let alone = |text: usize| vec![text];
        // Two that belong together by way of others and are kept apart: the one that leaves, leaves by itself.
        let torn = of.get(&a).is_some_and(|p| p.contains(&b));
        let party = |text: usize| if torn { alone(text) } else { of.get(&text).map_or(alone(text), |p| (*p).clone()) };
        let centres = Centres::new(space, partition, groups, watch)?;
        let value = |text: usize| centres.likeness(space, text, partition[text])[partition[text].unwrap_or(0)];
        let held = |text: usize| party(text).iter().any(|t| fixed[*t].is_some());
        let leaving = match (held(a), held(b)) {
            (true, true) => continue,
            (true, false) => b,
            (false, true) => a,
            (false, false) if value(b) > value(a) => a,
            _ => b,
        };
        let leaving = party(leaving);
        let near = |group: usize, partition: &Partition| {
            let foes = leaving.iter().filter_map(|t| enemies.get(t)).flatten();
            foes.copied().all(|foe| partition[foe] != Some(group))
        };
        let target = nearest(&centres, space, partition, &leaving, |group| near(group, partition));
        let target = match target {
            Some(group) => Some(group),
            None if leaving.len() > 1 => {
                groups += 1;
                Some(groups - 1)
            }
            None => None,
        };
        leaving.iter().for_each(|text| partition[*text] = target);
    }
    Ok(groups)
}

/// The group that some texts are most like together, of those that are allowed.
fn nearest(
    centres: &Centres,
    space: &Space,
    partition: &Partition,
    texts: &[usize],
    allowed: impl Fn(usize) -> bool,
) -> Option<usize> {
    let mut sum = vec![0.0_f32; centres.size.len()];
    for text in texts {
        for (group, value) in centres.likeness(space, *text, partition[*text]).into_iter().enumerate() {
            sum[group] += value;
        }
    }
    sum.iter_mut().enumerate().filter(|(group, _)| !allowed(*group)).for_each(|(_, value)| *value = 0.0);
    best(&sum).map(|(group, _)| group)
}

/// Texts that belong together, directly or by way of others, by the first of them.
pub(super) fn parties(texts: usize, together: &Pairs) -> BTreeMap<usize, Vec<usize>> {
    let mut first: Vec<usize> = (0..texts).collect();
    fn root(first: &mut [usize], mut at: usize) -> usize {
        while first[at] != at {
            first[at] = first[first[at]];
            at = first[at];
        }
        at
    }
    for (a, b) in together {
        let (a, b) = (root(&mut first, *a), root(&mut first, *b));
        first[a.max(b)] = a.min(b);
    }
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (text, _) in together.iter().flat_map(|(a, b)| [(*a, ()), (*b, ())]).collect::<BTreeMap<_, _>>() {
        let root = root(&mut first, text);
        found.entry(root).or_default().push(text);
    }
    found
}

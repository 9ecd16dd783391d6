//! Positions -> how many members stand where.

use std::collections::BTreeMap;

use crate::domain::Id;
use crate::domain::decisions::{Position, Priority};
use crate::domain::frame::Frame;
use crate::domain::view::PriorityLine;

/// For each priority, in the order given, how many members take each stance of the scale, and how many are silent.
///
/// A member has one position on a priority, its last; positions of unknown members or stances are left out, so that
/// stances and silent always add up to the members.
#[must_use]
pub fn stances(frame: &Frame, priorities: &[Priority], positions: &[Position]) -> Vec<PriorityLine> {
    let place: BTreeMap<Id, usize> = frame.stances.iter().enumerate().map(|(i, s)| (s.id, i)).collect();
    let mut taken: BTreeMap<Id, BTreeMap<Id, usize>> = BTreeMap::new();
    for position in positions {
        if let (Some(stance), Some(_)) = (place.get(&position.stance), frame.member(position.member)) {
            taken.entry(position.priority).or_default().insert(position.member, *stance);
        }
    }
    priorities
        .iter()
        .map(|priority| {
            let by_member = taken.remove(&priority.id).unwrap_or_default();
            let mut counts = vec![0; frame.stances.len()];
            by_member.values().for_each(|stance| counts[*stance] += 1);
            let silent = frame.members.len() as i64 - by_member.len() as i64;
            PriorityLine { priority: priority.clone(), stances: counts, silent }
        })
        .collect()
}

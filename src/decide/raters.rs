//! Who counts as one when ratings are put together: members, or the sectors of participants.

use std::collections::BTreeMap;

use num_traits::One;

use crate::domain::Id;
use crate::domain::exact::{Exact, ratio, root, thousandths, whole};
use crate::domain::frame::{Frame, Member};
use crate::domain::ratings::{Rater, Ratings};
use crate::domain::view::{RaterGroup, Weighting};

/// Groups of raters, and to which of them, by place, members as such and participants belong.
pub(super) struct Raters {
    pub groups: Vec<RaterGroup>,
    /// Sectors there are, whether they count or not.
    pub sectors: usize,
    pub members: BTreeMap<Id, usize>,
    pub participants: BTreeMap<Id, usize>,
}

impl Raters {
    pub(super) fn of(frame: &Frame, ratings: &Ratings, weighting: Weighting) -> Self {
        let sectors = sectors(ratings);
        if weighting == Weighting::Sectors {
            Self::by_sector(sectors)
        } else {
            Self::by_member(frame, ratings, sectors.len())
        }
    }

    /// Members in list order, and participants with the member they belong to.
    fn by_member(frame: &Frame, ratings: &Ratings, sectors: usize) -> Self {
        let group =
            |m: &Member| RaterGroup { id: m.id, code: m.code.clone(), name: m.name.clone(), population: m.population };
        let members: BTreeMap<Id, usize> = (0..).zip(&frame.members).map(|(i, m)| (m.id, i)).collect();
        let place = |r: &Rater| Some((r.id, *members.get(&r.member?)?));
        let participants = ratings.raters.iter().filter_map(place).collect();
        Self { groups: frame.members.iter().map(group).collect(), sectors, members, participants }
    }

    /// Sectors by name. What members said as such is no sector's.
    fn by_sector(sectors: BTreeMap<&str, Vec<&Rater>>) -> Self {
        let count = sectors.len();
        let mut found =
            Self { groups: Vec::new(), sectors: count, members: BTreeMap::new(), participants: BTreeMap::new() };
        for (place, (name, raters)) in sectors.into_iter().enumerate() {
            found.participants.extend(raters.iter().map(|r| (r.id, place)));
            let (id, code, name) = (raters[0].id, name.to_owned(), name.to_owned());
            found.groups.push(RaterGroup { id, code, name, population: None });
        }
        found
    }
}

/// Participants by sector.
fn sectors(ratings: &Ratings) -> BTreeMap<&str, Vec<&Rater>> {
    let mut sectors: BTreeMap<&str, Vec<&Rater>> = BTreeMap::new();
    for rater in ratings.raters.iter().filter(|r| !r.sector.is_empty()) {
        sectors.entry(&rater.sector).or_default().push(rater);
    }
    sectors
}

/// Weight of each group of raters, in list order. A member whose population is not known counts as the mean of those that are.
pub(super) fn weights(groups: &[RaterGroup], weighting: Weighting) -> Vec<Exact> {
    let known: Vec<i64> = groups.iter().filter_map(|g| g.population).filter(|p| *p > 0).collect();
    if known.is_empty() || matches!(weighting, Weighting::Equal | Weighting::Sectors) {
        return vec![Exact::one(); groups.len()];
    }
    let mean = known.iter().map(|p| whole(*p)).sum::<Exact>() / whole(known.len() as i64);
    let weight = |group: &RaterGroup| {
        let population = group.population.filter(|p| *p > 0).map_or_else(|| mean.clone(), whole);
        match weighting {
            Weighting::SquareRoot => ratio(thousandths(&root(&population)), 1000).unwrap_or_else(Exact::one),
            _ => population,
        }
    };
    groups.iter().map(weight).collect()
}

//! What the ladders compare: two criteria, or two groups of raters.

use super::prioritise::Prioritise;
use super::state::Common;
use crate::domain::Id;
use crate::settings::Action;

/// What stands on the two ladders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pair {
    /// The first two criteria, as everybody rated together.
    Criteria,
    /// Two groups of raters, by the scores of each over all criteria.
    Groups(Id, Id),
}

impl Prioritise {
    /// Everything that can be compared where there are so many criteria: groups as they stand apart, the furthest first.
    /// Whoever looks at sectors came for them.
    #[must_use]
    pub fn pairs(&self, criteria: usize) -> Vec<Pair> {
        let apart = self.stability.iter().flat_map(|held| &held.apart);
        let groups = apart.map(|a| Pair::Groups(a.one, a.other));
        let both = (criteria > 1).then_some(Pair::Criteria);
        if self.is_by_sector() { groups.chain(both).collect() } else { both.into_iter().chain(groups).collect() }
    }

    /// The next pair to the left or right.
    pub(super) fn turn_pair(&mut self, action: Action, c: &Common) -> bool {
        let last = self.pairs(c.frame.as_ref().map_or(0, |f| f.criteria.len())).len().saturating_sub(1);
        let before = self.pair.min(last);
        self.pair = if action == Action::Left { before.saturating_sub(1) } else { (before + 1).min(last) };
        self.pair != before
    }
}

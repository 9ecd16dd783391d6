//! Participants who rate: found by their number, or entered.

use std::collections::HashMap;

use crate::domain::ratings::Rater;
use crate::domain::{Change, Id};
use crate::error::Said;
use crate::text::fold;

/// The participants whom a workspace knows.
pub(super) struct Raters {
    by_number: HashMap<i64, Rater>,
    /// How each sector is spelled, by its folded name.
    sectors: HashMap<String, String>,
}

impl Raters {
    pub fn of(all: &[Rater]) -> Self {
        Self {
            by_number: all.iter().map(|r| (r.number, r.clone())).collect(),
            sectors: all.iter().map(|r| (fold(&r.sector), r.sector.clone())).collect(),
        }
    }

    /// The participant of this number, who is entered or of whom more is known now; or what contradicts.
    pub fn meet(
        &mut self,
        number: i64,
        member: Option<Id>,
        sector: &str,
        new_id: impl FnOnce() -> Id,
    ) -> Result<(Id, Option<Change>), Said> {
        if number < 1 {
            return Err(Said::new("problem-rater-number").with("number", number));
        }
        let spelled = self.sectors.entry(fold(sector)).or_insert_with(|| sector.to_owned()).clone();
        let before = self.by_number.get(&number).cloned();
        let mut now = match &before {
            Some(known) => known.clone(),
            None => Rater { id: new_id(), number, member: None, sector: String::new() },
        };
        if member.is_some() {
            if now.member.is_some_and(|known| Some(known) != member) {
                return Err(Said::new("problem-rater-member").with("number", number));
            }
            now.member = member;
        }
        if !spelled.is_empty() {
            if !now.sector.is_empty() && now.sector != spelled {
                let said = Said::new("problem-rater-sector").with("number", number);
                return Err(said.with("known", now.sector).with("sector", spelled));
            }
            now.sector = spelled;
        }
        let change = (before.as_ref() != Some(&now)).then(|| Change::put(&now));
        self.by_number.insert(number, now.clone());
        Ok((now.id, change))
    }
}

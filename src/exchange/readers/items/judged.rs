//! Rows that judge what is there: ratings, stances, votes.

use super::{Field, Items, Outcome, Row, fault, tidy, unknown, whole};
use crate::domain::Id;
use crate::domain::intake::Item;
use crate::domain::polls::Vote;
use crate::domain::ratings::RatedBy;
use crate::text;

impl Items<'_> {
    /// Who rates or takes a stance.
    fn rater(&mut self, row: &Row) -> Outcome<Id> {
        let cell = self.cell(row, Field::Member);
        if let (true, Some(member)) = (cell.is_empty(), self.member) {
            return Ok(member);
        }
        if cell.is_empty() {
            self.need(row, Field::Member)?;
        }
        let found = self.names.members.find(cell);
        found.ok_or_else(|| unknown("member", cell, &self.names.members)).map_err(self.blame(Field::Member))
    }

    fn statement(&self, row: &Row) -> Outcome<String> {
        let by_code = self.at.of(Field::Text).is_none() || self.cell(row, Field::Text).is_empty();
        let code = self.at.of(Field::Code).is_some();
        self.need(row, if by_code && code { Field::Code } else { Field::Text })
    }

    pub(super) fn rating(&mut self, row: &Row) -> Outcome<Option<Item>> {
        let by = match self.number(row, Field::Voter)? {
            None => RatedBy::Member(self.rater(row)?),
            Some(number) => RatedBy::Participant {
                number,
                member: if self.cell(row, Field::Member).is_empty() { self.member } else { Some(self.rater(row)?) },
                sector: text::clean_line(self.cell(row, Field::Group)),
            },
        };
        let statement = self.statement(row)?;
        let mut scores = Vec::with_capacity(self.criteria.len());
        for (at, id) in &self.criteria {
            let cell = tidy(row.cell(*at));
            let Some(criterion) = self.frame.criterion(*id).filter(|_| !cell.is_empty()) else { continue };
            let bounds = |key: &str| {
                let fault = fault(key).with("word", text::cut(&text::clean_line(cell), 30));
                fault.with("min", criterion.min).with("max", criterion.max).at(*at)
            };
            let value = whole(cell).ok_or_else(|| bounds("readers-no-score"))?;
            if value < criterion.min || value > criterion.max {
                return Err(bounds("readers-score-range"));
            }
            scores.push((*id, value));
        }
        // A member may leave a statement unrated; that is no mistake, and nothing to store.
        Ok((!scores.is_empty()).then_some(Item::Rating { by, statement, scores }))
    }

    pub(super) fn position(&mut self, row: &Row) -> Outcome<Option<Item>> {
        let member = self.rater(row)?;
        let statement = self.statement(row)?;
        let cell = self.cell(row, Field::Stance);
        let comment = self.remark(row);
        if cell.is_empty() && comment.is_empty() {
            return Ok(None);
        }
        if cell.is_empty() {
            self.need(row, Field::Stance)?;
        }
        let found = self.names.stances.find(cell);
        let stance =
            found.ok_or_else(|| unknown("stance", cell, &self.names.stances)).map_err(self.blame(Field::Stance))?;
        let by = text::clean_line(self.cell(row, Field::By));
        Ok(Some(Item::Position { member, statement, stance, comment, by }))
    }

    /// A number, also behind a word: "participant 14".
    fn number(&self, row: &Row, field: Field) -> Outcome<Option<i64>> {
        let cell = self.cell(row, field);
        if cell.is_empty() {
            return Ok(None);
        }
        let last = cell.rsplit(' ').next().unwrap_or(cell);
        let wrong =
            || self.blame(field)(fault("readers-no-number").with("word", text::cut(&text::clean_line(cell), 30)));
        whole(last).filter(|n| *n >= 0).map(Some).ok_or_else(wrong)
    }

    pub(super) fn ballot(&mut self, row: &Row) -> Outcome<Item> {
        let voter = match self.number(row, Field::Voter)? {
            Some(voter) => voter,
            None => return self.need(row, Field::Voter).and(Err(fault("readers-missing"))),
        };
        let seat_table = self.number(row, Field::Table)?;
        let choice = text::clean_line(&self.need(row, Field::Choice)?);
        let cell = self.cell(row, Field::Vote);
        if cell.is_empty() {
            self.need(row, Field::Vote)?;
        }
        let vote: Option<Vote> = self.names.vote(cell);
        let wrong = || fault("readers-vote").with("word", text::cut(&text::clean_line(cell), 60));
        let vote = vote.ok_or_else(wrong).map_err(self.blame(Field::Vote))?;
        let voter_group = self.some(row, Field::Group).unwrap_or_default();
        Ok(Item::Ballot { voter, seat_table, voter_group, choice, vote })
    }
}

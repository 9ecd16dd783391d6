//! The form in which somebody rates: a member as such, or a participant by number, of a member or of a sector.

use super::dialog::{Choice, Dialog, Reply};
use super::page::Tag;
use super::prioritise::Prioritise;
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::frame::Criterion;
use crate::domain::ratings::RatedBy;
use crate::domain::view::Weighting;
use crate::error::Said;
use crate::text::clean_line;

/// Values from which on a scale is typed, as percentages are, instead of chosen from.
const LONG: i64 = 20;

/// What the form says.
struct Typed {
    /// The member, or what a sector goes by.
    group: Id,
    criterion: Id,
    /// Empty: no score.
    value: String,
    /// Number of a participant; empty: the member as such.
    participant: String,
}

impl Prioritise {
    /// Opens the form for the member or sector under the cursor, at the first criterion that is still open.
    pub(super) fn ask_rate(&self, c: &mut Common) {
        let ranked = self.current().filter(|_| !self.is_on_options());
        let (Some(frame), Some(ranking), Some(ranked)) = (&c.frame, &self.ranking, ranked) else {
            return c.say(&Said::new("cluster-choose-one"));
        };
        let group = ranking.groups.get(self.member.at).or_else(|| ranking.groups.last());
        let Some(group) = group else { return c.say(&Said::new("prioritise-no-raters")) };
        let scores = ranked.by_group.iter().find(|s| s.group == group.id).map(|s| s.scores.as_slice());
        let scores = scores.unwrap_or_default();
        let score = |at: usize| scores.get(at).copied().flatten();
        let at = (0..frame.criteria.len()).find(|at| score(*at).is_none()).unwrap_or(0);
        let Some(criterion) = frame.criteria.get(at) else { return c.say(&Said::new("prioritise-no-criteria")) };
        // The mean of a sector is nobody's score.
        let given = score(at).filter(|_| !self.is_by_sector()).map(|n| (n + 500) / 1000);
        let (min, max) = ends(&frame.criteria);
        let start = given.or_else(|| (max - min <= LONG).then_some((min + max) / 2));
        let value = start.map(|n| n.to_string()).unwrap_or_default();
        let typed = Typed { group: group.id, criterion: criterion.id, value, participant: String::new() };
        self.form(ranked.line.cluster.id, &typed, "group", c);
    }

    /// The form, at a field.
    fn form(&self, subject: Id, typed: &Typed, field: &str, c: &mut Common) {
        let (Some(frame), Some(ranking)) = (&c.frame, &self.ranking) else { return };
        let by_sector = ranking.weighting == Weighting::Sectors;
        let group = |g: &crate::domain::view::RaterGroup| {
            let code = if by_sector { String::new() } else { g.code.clone() };
            Choice::new(g.id, clean_line(&g.name)).note(code).on(g.id == typed.group)
        };
        let criteria = frame.criteria.iter().map(|k| Choice::new(k.id, k.name.clone()).on(k.id == typed.criterion));
        let title = ranking.clusters.iter().find(|r| r.line.cluster.id == subject);
        let title = title.map(|r| clean_line(&r.line.cluster.label)).unwrap_or_default();
        let who = c.text(if by_sector { "prioritise-sector" } else { "prioritise-member" });
        let dialog = Dialog::new(Tag::about("rate", [subject]), title)
            .one("group", who, ranking.groups.iter().map(group).collect())
            .one("criterion", c.text("prioritise-criterion"), criteria.collect());
        let label = c.text("prioritise-value");
        let (min, max) = ends(&frame.criteria);
        let dialog = if max - min > LONG {
            dialog.line("value", label, &typed.value)
        } else {
            let value = |n: i64| Choice::new(n, n.to_string()).on(n.to_string() == typed.value);
            let none = Choice::new("", c.text("prioritise-no-value")).on(typed.value.is_empty());
            dialog.one("value", label, (min..=max).map(value).chain([none]).collect())
        };
        let mut dialog = dialog.line("participant", c.text("prioritise-participant"), &typed.participant);
        dialog.at = dialog.fields.iter().position(|f| f.name == field).unwrap_or(0);
        c.open(dialog.accept("dialog-save"));
    }

    /// The form was accepted.
    pub(super) fn rated(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        let ("rate", [subject]) = (tag.what, tag.ids.as_slice()) else { return };
        let (Some(group), Some(criterion)) = (reply.id("group"), reply.id("criterion")) else { return };
        let text = |field: &str| reply.text(field).trim().to_owned();
        let typed = Typed { group, criterion, value: text("value"), participant: text("participant") };
        if let Some(at) = self.ranking.as_ref().and_then(|r| r.groups.iter().position(|g| g.id == group)) {
            self.member.at = at;
        }
        match self.rating(&typed) {
            Ok((by, value)) => c.perform(Deed::Rate { subject: *subject, by, criterion, value }),
            // Nothing that was typed is lost.
            Err((field, said)) => {
                c.say(&said);
                self.form(*subject, &typed, field, c);
            }
        }
    }

    /// Who gives which score; or the field in which something is wrong, and what.
    fn rating(&self, typed: &Typed) -> Result<(RatedBy, Option<i64>), (&'static str, Said)> {
        let number = |field, key: &str, text: &str| match text {
            "" => Ok(None),
            text => text.parse::<i64>().map(Some).map_err(|_| (field, Said::new(key).with("word", clean_line(text)))),
        };
        let value = number("value", "prioritise-no-number", &typed.value)?;
        let participant = number("participant", "prioritise-no-participant", &typed.participant)?;
        let ranking = self.ranking.as_ref().filter(|r| r.weighting == Weighting::Sectors);
        let sector = ranking.and_then(|r| r.groups.iter().find(|g| g.id == typed.group)).map(|g| g.name.clone());
        let by = match (participant, sector) {
            (None, None) => RatedBy::Member(typed.group),
            (None, Some(_)) => return Err(("participant", Said::new("prioritise-which-participant"))),
            (Some(number), None) => RatedBy::Participant { number, member: Some(typed.group), sector: String::new() },
            (Some(number), Some(sector)) => RatedBy::Participant { number, member: None, sector },
        };
        Ok((by, value))
    }
}

/// The lowest and the highest value of any scale.
fn ends(criteria: &[Criterion]) -> (i64, i64) {
    let (min, max) = (criteria.iter().map(|k| k.min).min(), criteria.iter().map(|k| k.max).max());
    (min.unwrap_or(0), max.unwrap_or(0))
}

//! What Prioritise changes: rate, make options, adopt, take back.

use super::dialog::{Choice, Dialog, Reply};
use super::event::Visit;
use super::page::Tag;
use super::prioritise::Prioritise;
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::ratings::RatedBy;
use crate::domain::regroup::Run;
use crate::error::Said;
use crate::settings::Action;
use crate::text::clean_line;

impl Prioritise {
    /// Whether a cluster is an option already.
    pub(super) fn is_option(&self, cluster: Id) -> bool {
        self.polls.iter().flat_map(|p| &p.options).any(|r| r.choice.cluster == Some(cluster))
    }

    /// Does what changes the workspace, or opens the dialog for it.
    pub(super) fn deed(&mut self, action: Action, c: &mut Common) -> bool {
        let polls = self.is_on_options();
        let cluster = self.current().map(|r| r.line.cluster.id);
        match action {
            Action::Rate => self.ask_rate(c),
            Action::AdoptBest => c.perform(Deed::AdoptBest),
            Action::RunCluster => c.go(Visit::Regroup(Box::new(Run::of(self.theme)))),
            Action::Adopt if polls => match self.option(c).map(|r| r.choice.id) {
                Some(choice) => c.perform(Deed::AdoptChoice { choice }),
                None => c.say(&Said::new("prioritise-choose-option")),
            },
            Action::Adopt => match cluster {
                Some(cluster) => c.perform(Deed::AdoptCluster { cluster, statement: None }),
                None => c.say(&Said::new("cluster-choose-one")),
            },
            Action::MakeOption if polls => c.say(&Said::new("prioritise-is-option")),
            Action::MakeOption => match cluster {
                Some(cluster) => c.perform(Deed::MakeChoice { cluster }),
                None => c.say(&Said::new("cluster-choose-one")),
            },
            Action::Delete => match (self.adopted(c), self.taken_out(c)) {
                (Some(id), _) => c.perform(Deed::DropPriority { id }),
                (None, Some(out)) => c.perform(Deed::Poll(out)),
                (None, None) => c.say(&Said::new("prioritise-not-adopted")),
            },
            _ => return false,
        }
        true
    }

    /// Opens the form in which a member's score is entered, for the member under the cursor.
    pub(super) fn ask_rate(&self, c: &mut Common) {
        if self.is_by_sector() {
            return c.say(&Said::new("prioritise-rate-sectors"));
        }
        let (Some(frame), Some(ranked)) = (&c.frame, self.current().filter(|_| !self.is_on_options())) else {
            return c.say(&Said::new("cluster-choose-one"));
        };
        let Some(first) = frame.criteria.first() else { return c.say(&Said::new("prioritise-no-criteria")) };
        let at = self.member.at.min(frame.members.len().saturating_sub(1));
        let members: Vec<Choice> = frame
            .members
            .iter()
            .enumerate()
            .map(|(i, m)| Choice::new(m.id, m.name.clone()).note(m.code.clone()).on(i == at))
            .collect();
        let scores = ranked.by_group.iter().find(|s| frame.members.get(at).is_some_and(|m| m.id == s.group));
        // The first criterion that is still open is what somebody comes to fill in.
        let open =
            (0..frame.criteria.len()).find(|i| scores.is_none_or(|s| s.scores.get(*i).is_none_or(Option::is_none)));
        let criterion = open.unwrap_or(0);
        let given = scores.and_then(|s| s.scores.get(criterion).copied().flatten()).map(|n| (n + 500) / 1000);
        let criteria = frame.criteria.iter().enumerate();
        let criteria = criteria.map(|(i, k)| Choice::new(k.id, k.name.clone()).on(i == criterion)).collect();
        let (min, max) =
            frame.criteria.iter().fold((first.min, first.max), |(min, max), k| (min.min(k.min), max.max(k.max)));
        let start = given.unwrap_or((min + max) / 2);
        // A scale of percentages is typed, a short one chosen from.
        let label = c.text("prioritise-value");
        let title = clean_line(&ranked.line.cluster.label);
        let dialog = Dialog::new(Tag::about("rate", [ranked.line.cluster.id]), title)
            .one("member", c.text("prioritise-member"), members)
            .one("criterion", c.text("prioritise-criterion"), criteria);
        let dialog = if max - min > 20 {
            dialog.line("value", label, &given.map(|n| n.to_string()).unwrap_or_default())
        } else {
            let mut values: Vec<Choice> = (min..=max).map(|n| Choice::new(n, n.to_string()).on(n == start)).collect();
            values.push(Choice::new("", c.text("prioritise-no-value")));
            dialog.one("value", label, values)
        };
        c.open(dialog.accept("dialog-save"));
    }

    /// A dialog was accepted.
    pub(super) fn replied(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        let ("rate", [subject]) = (tag.what, tag.ids.as_slice()) else { return };
        let (Some(member), Some(criterion)) = (reply.id("member"), reply.id("criterion")) else { return };
        let typed = reply.text("value").trim();
        let value = typed.parse::<i64>().ok();
        if value.is_none() && !typed.is_empty() {
            return c.say(&Said::new("prioritise-no-number").with("word", typed));
        }
        if let Some(at) = c.frame.as_ref().and_then(|f| f.members.iter().position(|m| m.id == member)) {
            self.member.at = at;
        }
        c.perform(Deed::Rate { subject: *subject, by: RatedBy::Member(member), criterion, value });
    }
}

//! What Review changes: positions and comments, wording, rank.

use super::dialog::{Choice, Dialog, Reply};
use super::page::Tag;
use super::review::{Review, STANCES};
use super::state::Common;
use crate::domain::deed::Deed;
use crate::error::Said;
use crate::settings::Action;
use crate::text::{clean, clean_line, cut};

impl Review {
    /// Does what changes the workspace, or opens the dialog for it; `false`: the action is none of these.
    pub(super) fn deed(&mut self, action: Action, c: &mut Common) -> bool {
        if let Some(place) = STANCES.iter().position(|a| *a == action) {
            self.take(Some(place), c);
            return true;
        }
        match action {
            Action::NoStance => self.take(None, c),
            Action::Comment => self.comment(c),
            Action::Edit => self.edit(c),
            Action::RankUp | Action::RankDown => {
                let by = if action == Action::RankUp { -1 } else { 1 };
                if let Some(p) = self.current().map(|l| &l.priority).filter(|_| self.can_rank(by)) {
                    c.perform(Deed::RankPriority { id: p.id, rank: p.rank + by });
                }
            }
            Action::Delete => {
                if let Some(line) = self.current() {
                    c.perform(Deed::DropPriority { id: line.priority.id });
                }
            }
            _ => return false,
        }
        true
    }

    fn can_rank(&self, by: i64) -> bool {
        if by < 0 { self.list.at > 0 } else { self.list.at + 1 < self.lines.len() }
    }

    /// Whether the members are in sight; if not, brings them there and says that a member is to be chosen first, so that
    /// nobody answers for a member that is not seen.
    fn shows_members(&mut self, c: &mut Common) -> bool {
        let shown = c.seen.contains_key("positions");
        if !shown && self.full().is_some() {
            self.focus_positions();
            c.say(&Said::new("review-choose-member"));
        }
        shown
    }

    fn focus_positions(&mut self) {
        super::page::Page::set_focus(self, "positions");
    }

    /// Records the stance at that place of the scale for the chosen member, or takes it back.
    fn take(&mut self, place: Option<usize>, c: &mut Common) {
        if !self.shows_members(c) {
            return;
        }
        let Some((priority, (member, position))) = self.full().map(|p| p.priority.id).zip(self.chosen(c)) else {
            return;
        };
        let member = member.id;
        let stances = c.frame.as_ref().map_or(&[][..], |f| f.stances.as_slice());
        let stance = match place {
            Some(place) => match stances.get(place) {
                Some(stance) => Some(stance.id),
                None => return c.say(&Said::new("review-short-scale").with("count", stances.len())),
            },
            None if position.is_none() => return c.say(&Said::new("review-still-silent")),
            None => None,
        };
        if stance.is_some() && position.map(|p| p.stance) == stance {
            return c.say(&Said::new("done-nothing"));
        }
        c.perform(Deed::TakePosition { priority, member, stance, comment: None });
    }

    /// Opens the comment of the chosen member; one that has said nothing takes a stance with it.
    fn comment(&mut self, c: &mut Common) {
        if !self.shows_members(c) {
            return;
        }
        let Some((priority, (member, position))) = self.full().map(|p| p.priority.id).zip(self.chosen(c)) else {
            return;
        };
        let text = position.map_or("", |p| p.comment.as_str());
        let mut dialog = Dialog::new(Tag::about("comment", [priority, member.id]), member.name.clone())
            .prose("comment", c.text("review-comment"), text)
            .draft(format!("position.{priority}.{}", member.id))
            .accept("dialog-save");
        if position.is_none() {
            let stances = c.frame.as_ref().map_or(&[][..], |f| f.stances.as_slice());
            let choices = stances.iter().map(|s| Choice::new(s.id, s.name.clone())).collect();
            dialog = dialog.one("stance", c.text("review-stance"), choices);
        }
        c.open(dialog);
    }

    fn edit(&mut self, c: &mut Common) {
        let Some(p) = self.current().map(|l| &l.priority) else { return };
        let title = c.locale.say(&Said::new("review-edit-title").with("rank", p.rank));
        let dialog = Dialog::new(Tag::about("edit", [p.id]), title)
            .prose("statement", c.text("review-statement"), &p.statement)
            .line("lead", c.text("review-lead"), &p.lead)
            .line("horizon", c.text("review-horizon"), &p.horizon)
            .draft(format!("priority.{}", p.id))
            .accept("dialog-save");
        c.open(dialog);
    }

    /// A dialog was accepted.
    pub(super) fn replied(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        match (tag.what, tag.ids.as_slice()) {
            ("comment", [priority, member]) => {
                let positions = self.page.iter().filter(|p| p.priority.id == *priority).flat_map(|p| &p.positions);
                let before = positions.into_iter().find(|p| p.member == *member);
                let comment = clean(reply.text("comment"));
                let Some(stance) = reply.id("stance").or(before.map(|p| p.stance)) else { return };
                if before.is_some_and(|p| p.comment == comment && p.stance == stance) {
                    return;
                }
                let comment = Some(comment);
                c.perform(Deed::TakePosition { priority: *priority, member: *member, stance: Some(stance), comment });
            }
            ("edit", [id]) => {
                let statement = clean(reply.text("statement"));
                if statement.is_empty() {
                    return c.say(&Said::new("review-empty-statement"));
                }
                let old = self.lines.iter().map(|l| &l.priority).find(|p| p.id == *id);
                let changed = |new: String, old: Option<&String>| Some(new).filter(|n| old != Some(n));
                let statement = changed(statement, old.map(|p| &p.statement));
                let lead = changed(clean_line(reply.text("lead")), old.map(|p| &p.lead));
                let horizon = changed(clean_line(reply.text("horizon")), old.map(|p| &p.horizon));
                if statement.is_some() || lead.is_some() || horizon.is_some() {
                    c.perform(Deed::EditPriority { id: *id, statement, lead, horizon });
                }
            }
            _ => {}
        }
    }

    /// The letter that stands for a stance: the key that takes it, else its place on the scale.
    #[must_use]
    pub fn letter(c: &Common, place: usize) -> String {
        let contexts = [crate::settings::Context::Review];
        let key = STANCES.get(place).and_then(|a| c.keymap.label(&contexts, *a));
        let short = key.filter(|k| crate::text::width(k) == 1);
        short.unwrap_or_else(|| cut(&(place + 1).to_string(), 1))
    }
}

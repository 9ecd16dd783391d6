//! What Cluster changes: group, name, merge, move, split, lock, dissolve, promote.

use super::cluster::{Branch, Cluster};
use super::dialog::{Choice, Dialog, Reply};
use super::page::Tag;
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::regroup::{Run, Scope};
use crate::error::Said;
use crate::settings::Action;
use crate::text::{clean, clean_line};

/// Opens the choice of one theme or all; the reply is the field `theme` of the tag `theme`.
pub(super) fn choose_theme(chosen: Option<Id>, c: &mut Common) {
    let Some(frame) = &c.frame else { return };
    let mut choices = vec![Choice::new("", c.text("cluster-all-themes")).on(chosen.is_none())];
    choices.extend(frame.main_themes().map(|t| Choice::new(t.id, t.name.clone()).on(Some(t.id) == chosen)));
    let title = c.text("cluster-only-theme");
    c.open(Dialog::new(Tag::new("theme"), title).one("theme", "", choices).accept("dialog-show"));
}

impl Cluster {
    /// Clusters to be merged: the marked ones, or the single marked one and that under the cursor.
    pub(super) fn mergeable(&self) -> Vec<Id> {
        let mut clusters: Vec<Id> = self.marks.iter().copied().collect();
        if let ([only], Some(current)) = (clusters.as_slice(), self.current().map(|l| l.cluster.id))
            && *only != current
        {
            clusters.push(current);
        }
        clusters
    }

    /// Does what changes the workspace, or opens the dialog for it.
    pub(super) fn deed(&mut self, action: Action, c: &mut Common) -> bool {
        if self.deed_on_heading(action, c) {
            return true;
        }
        let current = self.current().map(|l| (l.cluster.id, l.cluster.label.clone(), l.cluster.locked));
        match (action, current) {
            (Action::OnlyTheme, _) => choose_theme(self.theme, c),
            (Action::RunCluster, _) => self.ask_run(c),
            (Action::PlaceNew, _) => self.propose(Run::place(Scope::theme(self.theme)), c),
            (Action::NewCluster, _) => self.ask_new(c),
            (Action::Merge, _) => self.ask_merge(c),
            (Action::MoveTo, _) => self.ask_move(c),
            (Action::PutUnder, _) => self.ask_under(c),
            (Action::ProposeHeadings, _) => {
                c.perform(Deed::ProposeHeadings { theme: self.theme.or(self.current_theme()) });
            }
            (Action::Together, _) => self.pair(Some(true), c),
            (Action::Apart, _) => self.pair(Some(false), c),
            (Action::Unpair, _) => self.pair(None, c),
            (
                Action::Rename | Action::Split | Action::Lock | Action::Dissolve | Action::MakeOption | Action::Adopt,
                None,
            ) => c.say(&Said::new("cluster-choose-one")),
            (Action::Rename, Some((id, label, _))) => {
                let dialog = Dialog::new(Tag::about("rename", [id]), c.text("cluster-rename-title"));
                c.open(dialog.line("label", c.text("word-label"), &label).accept("dialog-save"));
            }
            (Action::Split, Some((id, ..))) => self.propose(Run::split(id, None), c),
            (Action::Lock, Some((id, _, locked))) => c.perform(Deed::LockCluster { id, on: !locked }),
            (Action::Dissolve, Some((id, ..))) => c.perform(Deed::DissolveCluster { id }),
            (Action::MakeOption, Some((cluster, ..))) => c.perform(Deed::MakeChoice { cluster }),
            (Action::Adopt, Some((cluster, ..))) => c.perform(Deed::AdoptCluster { cluster, statement: None }),
            _ => return false,
        }
        true
    }

    fn ask_new(&self, c: &mut Common) {
        let (meant, theme) = self.meant();
        let Some(theme) = theme.or(self.current_theme()) else { return };
        Self::ask_label(theme, &meant, c);
    }

    fn ask_label(theme: Id, contributions: &[Id], c: &mut Common) {
        let said = Said::new("cluster-new-title").with("count", contributions.len());
        let tag = Tag::about("new", [theme].into_iter().chain(contributions.iter().copied()));
        let dialog = Dialog::new(tag, c.locale.say(&said)).line("label", c.text("word-label"), "");
        c.open(dialog.accept("dialog-save"));
    }

    fn ask_merge(&self, c: &mut Common) {
        let clusters = self.mergeable();
        let mut lines: Vec<_> = clusters.iter().filter_map(|id| self.line(*id)).collect();
        if lines.len() < 2 {
            return c.say(&Said::new("cluster-mark-two"));
        }
        lines.sort_by_key(|l| (-l.size, l.cluster.id));
        let choices =
            lines.iter().map(|l| Choice::new(l.cluster.id, clean_line(&l.cluster.label)).note(c.locale.count(l.size)));
        let choices = choices.collect();
        let title = c.locale.say(&Said::new("cluster-merge-title").with("count", lines.len()));
        let dialog = Dialog::new(Tag::about("merge", clusters), title).lead(c.text("cluster-merge-lead"));
        c.open(dialog.one("first", "", choices).accept("cluster-merge-now"));
    }

    fn ask_move(&self, c: &mut Common) {
        let (meant, theme) = self.meant();
        let Some(theme) = theme else { return c.say(&Said::new("cluster-choose-contribution")) };
        let mut lines: Vec<_> = self.clusters.iter().flatten().filter(|l| l.cluster.theme == theme).collect();
        lines.sort_by_key(|l| (-l.size, l.cluster.id));
        let mut choices: Vec<Choice> = lines
            .iter()
            .map(|l| Choice::new(l.cluster.id, clean_line(&l.cluster.label)).note(c.locale.count(l.size)))
            .collect();
        choices.push(Choice::new("", c.text("collect-no-cluster")));
        choices.push(Choice::new("new", c.text("collect-new-cluster")));
        let title = c.locale.say(&Said::new("collect-move-title").with("count", meant.len()));
        let tag = Tag::about("move", [theme].into_iter().chain(meant));
        c.open(Dialog::new(tag, title).one("cluster", "", choices).accept("dialog-move"));
    }

    /// Moves the marked contributions to the cluster at a line of the tree; `false`: none are marked, or no cluster is there.
    pub(super) fn drop_on(&mut self, row: usize, c: &mut Common) -> bool {
        let cluster = match self.lines(c).get(row) {
            Some(Branch::Cluster(id)) => Some(*id),
            Some(Branch::Loose(_)) => None,
            _ => return false,
        };
        if self.picked.is_empty() {
            return false;
        }
        c.perform(Deed::Move { contributions: self.picked.keys().copied().collect(), cluster });
        self.picked.clear();
        true
    }

    /// Says of the marked contributions that they belong together or are kept apart, or takes back what was said.
    fn pair(&mut self, together: Option<bool>, c: &mut Common) {
        let (contributions, _) = self.meant();
        let enough = if together.is_some() { 2 } else { 1 };
        if contributions.len() < enough {
            return c.say(&Said::new("cluster-mark-contributions"));
        }
        c.perform(Deed::Pair { contributions, together });
        self.picked.clear();
    }

    /// A dialog was accepted.
    pub(super) fn replied(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        let label = clean(reply.text("label"));
        match (tag.what, tag.ids.as_slice()) {
            ("theme", _) => self.narrow(reply.id("theme"), c),
            ("by-sorts", _) => super::map::clusters_replied(reply, c),
            ("under" | "new-heading" | "rename-heading", _) => self.headed(tag, reply, c),
            ("run", _) => self.run_chosen(reply, c),
            ("rename" | "new", _) if label.is_empty() => c.say(&Said::new("cluster-needs-label")),
            ("rename", [id]) if self.line(*id).is_none_or(|l| l.cluster.label != label) => {
                c.perform(Deed::RenameCluster { id: *id, label });
            }
            ("new", [theme, contributions @ ..]) => {
                c.perform(Deed::NewCluster { theme: *theme, label, contributions: contributions.to_vec() });
                self.expects = true;
                c.made = None;
                self.picked.clear();
            }
            ("merge", clusters) => {
                let Some(first) = reply.id("first") else { return };
                let others = clusters.iter().copied().filter(|id| *id != first);
                c.perform(Deed::MergeClusters { clusters: [first].into_iter().chain(others).collect() });
                self.marks.clear();
            }
            ("move", [theme, contributions @ ..]) if reply.text("cluster") == "new" => {
                Self::ask_label(*theme, contributions, c);
            }
            ("move", [_, contributions @ ..]) => {
                c.perform(Deed::Move { contributions: contributions.to_vec(), cluster: reply.id("cluster") });
                self.picked.clear();
            }
            _ => {}
        }
    }
}

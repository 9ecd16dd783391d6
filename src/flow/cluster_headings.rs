//! The level above clusters in the tree: headings, and putting clusters under them.

use super::cluster::{Branch, Cluster};
use super::dialog::{Choice, Dialog, Reply};
use super::page::Tag;
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::view::{ClusterLine, HeadingLine};
use crate::error::Said;
use crate::settings::Action;
use crate::text::{clean, clean_line};

impl Cluster {
    /// A heading with its clusters.
    #[must_use]
    pub fn heading(&self, id: Id) -> Option<&HeadingLine> {
        self.headings.iter().find(|h| h.heading.id == id)
    }

    /// The heading under the cursor.
    #[must_use]
    pub fn current_heading(&self) -> Option<&HeadingLine> {
        match self.branch()? {
            Branch::Heading(id) => self.heading(id),
            _ => None,
        }
    }

    /// The heading under which a cluster stands.
    #[must_use]
    pub fn heading_of(&self, cluster: Id) -> Option<&HeadingLine> {
        self.headings.iter().find(|h| h.clusters.contains(&cluster))
    }

    /// The lines of some clusters of a theme: those under headings first, the heading with most contributions first.
    pub(super) fn under_headings(&self, own: &[&ClusterLine], all_open: bool) -> Vec<Branch> {
        let mut groups: Vec<(i64, Id, Vec<Id>)> = Vec::new();
        let mut free = Vec::new();
        for line in own {
            let Some(heading) = self.heading_of(line.cluster.id).map(|h| h.heading.id) else {
                free.push(Branch::Cluster(line.cluster.id));
                continue;
            };
            match groups.iter_mut().find(|(_, id, _)| *id == heading) {
                Some((size, _, clusters)) => {
                    *size += line.size;
                    clusters.push(line.cluster.id);
                }
                None => groups.push((line.size, heading, vec![line.cluster.id])),
            }
        }
        groups.sort_by_key(|(size, id, _)| (-size, *id));
        let mut lines = Vec::new();
        for (_, heading, clusters) in groups {
            lines.push(Branch::Heading(heading));
            if all_open || !self.closed.contains(&heading) {
                lines.extend(clusters.into_iter().map(Branch::Cluster));
            }
        }
        lines.extend(free);
        lines
    }

    /// Clusters that are to be put under a heading: the marked ones, else the one under the cursor.
    fn to_put(&self) -> Vec<Id> {
        if self.marks.is_empty() {
            return self.current().map(|l| l.cluster.id).into_iter().collect();
        }
        self.marks.iter().copied().collect()
    }

    /// Whether there is something to put under a heading.
    pub(super) fn can_put(&self) -> bool {
        !self.to_put().is_empty()
    }

    pub(super) fn ask_under(&self, c: &mut Common) {
        let clusters = self.to_put();
        let Some(theme) = clusters.first().and_then(|id| self.line(*id)).map(|l| l.cluster.theme) else {
            return c.say(&Said::new("cluster-choose-one"));
        };
        let here = self.headings.iter().filter(|h| h.heading.theme == theme);
        let mut choices: Vec<Choice> = here
            .map(|h| {
                let count = c.locale.say(&Said::new("cluster-count").with("count", h.clusters.len()));
                Choice::new(h.heading.id, clean_line(&h.heading.label)).note(count)
            })
            .collect();
        choices.push(Choice::new("new", c.text("heading-new")));
        choices.push(Choice::new("", c.text("heading-none")));
        let title = c.locale.say(&Said::new("heading-under-title").with("count", clusters.len()));
        c.open(Dialog::new(Tag::about("under", clusters), title).one("heading", "", choices).accept("dialog-move"));
    }

    fn ask_heading(clusters: &[Id], c: &mut Common) {
        let title = c.text("heading-new-title");
        let dialog = Dialog::new(Tag::about("new-heading", clusters.iter().copied()), title);
        c.open(dialog.line("label", c.text("word-label"), "").accept("dialog-save"));
    }

    /// What can be done to a heading under the cursor; `false`: there is none, or the action is another.
    pub(super) fn deed_on_heading(&self, action: Action, c: &mut Common) -> bool {
        let Some(heading) = self.current_heading().map(|h| h.heading.clone()) else { return false };
        match action {
            Action::Rename => {
                let dialog = Dialog::new(Tag::about("rename-heading", [heading.id]), c.text("heading-rename-title"));
                c.open(dialog.line("label", c.text("word-label"), &heading.label).accept("dialog-save"));
            }
            Action::Dissolve => c.perform(Deed::DissolveHeading { id: heading.id }),
            _ => return false,
        }
        true
    }

    /// A dialog about headings was accepted.
    pub(super) fn headed(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        let label = clean(reply.text("label"));
        match (tag.what, tag.ids.as_slice()) {
            ("under", clusters) if reply.text("heading") == "new" => Self::ask_heading(clusters, c),
            ("under", clusters) => {
                c.perform(Deed::PutUnder { clusters: clusters.to_vec(), heading: reply.id("heading") });
                self.marks.clear();
            }
            (_, _) if label.is_empty() => c.say(&Said::new("heading-needs-label")),
            ("new-heading", clusters) => {
                c.perform(Deed::NewHeading { label, clusters: clusters.to_vec() });
                self.marks.clear();
            }
            ("rename-heading", [id]) => c.perform(Deed::RenameHeading { id: *id, label }),
            _ => {}
        }
    }
}

//! What Prioritise changes: make options, adopt, take back. How one rates stands beside it.

use super::event::Visit;
use super::prioritise::Prioritise;
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::regroup::Run;
use crate::error::Said;
use crate::settings::Action;

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
}

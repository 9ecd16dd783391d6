//! What Cluster asks so as to say why: the cluster explained, and what two marked contributions share.

use super::cluster::{Branch, Cluster};
use super::state::Common;
use crate::domain::Id;
use crate::domain::view::{Answer, Between, ClusterPage, Query};

/// Why things lie where they lie, as far as it is known.
#[derive(Debug, Default)]
pub struct Why {
    page: Option<Box<ClusterPage>>,
    between: Option<Between>,
}

impl Cluster {
    /// The cluster under the cursor, explained.
    #[must_use]
    pub fn explained(&self) -> Option<&ClusterPage> {
        let page = self.why.page.as_deref()?;
        (self.branch() == Some(Branch::Cluster(page.line.cluster.id))).then_some(page)
    }

    /// What the two marked contributions share, where just two are marked.
    #[must_use]
    pub fn between(&self) -> Option<&Between> {
        let found = self.why.between.as_ref()?;
        (self.two() == Some(found.pair)).then_some(found)
    }

    fn two(&self) -> Option<(Id, Id)> {
        let mut picked = self.picked.keys().copied();
        let pair = (picked.next()?, picked.next()?);
        picked.next().is_none().then_some(pair)
    }

    pub(super) fn ask_why(&self, c: &mut Common) {
        if let Some(Branch::Cluster(id)) = self.branch() {
            c.ask("cluster.page", Query::Cluster(id));
        }
    }

    pub(super) fn ask_between(&self, c: &mut Common) {
        if let Some((a, b)) = self.two() {
            c.ask("cluster.between", Query::Between(a, b));
        }
    }

    pub(super) fn told_why(&mut self, answer: Answer) {
        match answer {
            Answer::Cluster(page) => self.why.page = page,
            Answer::Between(found) => self.why.between = found,
            _ => {}
        }
    }
}

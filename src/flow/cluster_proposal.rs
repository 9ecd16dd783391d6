//! What a run would change, before anything does: looked through, taken in part or whole, or left.

use std::collections::BTreeSet;

use super::cluster::Cluster;
use super::list::Cursor;
use super::state::Common;
use crate::domain::deed::Deed;
use crate::domain::regroup::{Part, Regrouping, Run};
use crate::domain::view::Query;
use crate::error::Said;
use crate::settings::Action;

/// The place that waits for what a run would change.
pub const SLOT: &str = "cluster.proposal";

/// What can be done while a proposal is shown.
pub(super) const ON_PROPOSAL: &[Action] = &[
    Action::TakeProposal,
    Action::Finer,
    Action::Coarser,
    Action::Mark,
    Action::MarkAll,
    Action::RunCluster,
    Action::NextPane,
    Action::PreviousPane,
    Action::Back,
];

/// What the footer says of it.
pub(super) const HINTS_ON_PROPOSAL: &[Action] = &[
    Action::TakeProposal,
    Action::Mark,
    Action::Back,
    Action::Finer,
    Action::Coarser,
    Action::NextPane,
    Action::RunCluster,
    Action::MarkAll,
];

/// A proposal on screen.
#[derive(Debug, Default)]
pub struct Proposal {
    /// The run that was asked for last.
    pub run: Run,
    /// What it would change; of an earlier run while a newer one is worked out.
    pub found: Option<Box<Regrouping>>,
    /// Parts that are not taken, by their place.
    pub refused: BTreeSet<usize>,
    /// Cursor among the parts.
    pub cursor: Cursor,
    /// Cursor among the moves of the part under it.
    pub step: Cursor,
}

impl Proposal {
    /// The part under the cursor.
    #[must_use]
    pub fn part(&self) -> Option<&Part> {
        self.found.as_ref()?.parts.get(self.cursor.at)
    }

    fn parts(&self) -> usize {
        self.found.as_ref().map_or(0, |f| f.parts.len())
    }

    /// How many parts would be taken.
    #[must_use]
    pub fn chosen(&self) -> usize {
        self.parts() - self.refused.len()
    }
}

impl Cluster {
    /// Asks what a run would change, and shows it when it is known.
    pub(super) fn propose(&mut self, run: Run, c: &mut Common) {
        let proposal = self.proposal.get_or_insert_default();
        proposal.run = run.clone();
        self.focus = "proposal";
        c.ask(SLOT, Query::Regroup(run));
    }

    /// A run has been worked out.
    pub(super) fn proposed(&mut self, found: Box<Regrouping>) {
        let Some(proposal) = &mut self.proposal else { return };
        proposal.cursor.clamp(found.parts.len());
        proposal.step = Cursor::default();
        // What was refused of another run says nothing about this one.
        if proposal.found.as_ref().is_none_or(|old| old.parts != found.parts) {
            proposal.refused.clear();
        }
        proposal.found = Some(found);
    }

    /// Leaves the proposal; nothing has changed.
    pub(super) fn leave_proposal(&mut self) {
        self.proposal = None;
        self.focus = "tree";
    }

    /// An action while a proposal is shown.
    pub(super) fn act_on_proposal(&mut self, action: Action, c: &mut Common) -> bool {
        let Some(proposal) = &mut self.proposal else { return false };
        let parts = proposal.parts();
        match action {
            Action::TakeProposal => self.take(c),
            Action::Finer => self.propose_by(1, c),
            Action::Coarser => self.propose_by(-1, c),
            Action::RunCluster => self.ask_run(c),
            Action::Mark if parts > 0 => {
                if !proposal.refused.remove(&proposal.cursor.at) {
                    proposal.refused.insert(proposal.cursor.at);
                }
                proposal.cursor.step(Action::Down, parts, c.height("proposal"));
                proposal.step = Cursor::default();
            }
            Action::MarkAll => {
                proposal.refused = if proposal.refused.is_empty() { (0..parts).collect() } else { BTreeSet::new() };
            }
            _ if self.focus == "steps" => {
                let steps = proposal.part().map_or(0, |p| p.steps.len());
                return proposal.step.step(action, steps, c.height("steps"));
            }
            _ => {
                let moved = proposal.cursor.step(action, parts, c.height("proposal"));
                if moved {
                    proposal.step = Cursor::default();
                }
                return moved;
            }
        }
        true
    }

    fn propose_by(&mut self, steps: i32, c: &mut Common) {
        let Some(run) = self.proposal.as_ref().map(|p| p.run.by(steps)) else { return };
        // A number that was asked for gives way: finer and coarser go by what the texts show.
        self.propose(Run { clusters: None, ..run }, c);
    }

    fn take(&mut self, c: &mut Common) {
        let Some(proposal) = &self.proposal else { return };
        if c.is_waiting(SLOT) {
            return c.say(&Said::new("proposal-wait"));
        }
        let Some(found) = &proposal.found else { return self.leave_proposal() };
        if proposal.chosen() > 0 {
            let taken = (0..found.parts.len()).filter(|at| !proposal.refused.contains(at));
            let parts = (!proposal.refused.is_empty()).then(|| taken.collect());
            c.perform(Deed::Cluster { run: found.run.clone(), parts, clock: Some(found.clock) });
        } else {
            c.say(&Said::new("proposal-nothing"));
        }
        self.leave_proposal();
    }
}

//! Weights tried in Prioritise: sliders under which the clusters are ranked anew at every step, until they are kept or dropped.

use super::event::Pane;
use super::list::Cursor;
use super::prioritise::Prioritise;
use super::prioritise_views::View;
use super::state::Common;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::frame::Criterion;
use crate::domain::view::RankedCluster;
use crate::settings::Action;

/// Steps of a slider, about.
const STEPS: f64 = 20.0;

/// Weights that are tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// Criteria with the weights tried.
    pub weights: Vec<(Id, f64)>,
    /// Cursor in the criteria.
    pub cursor: Cursor,
    /// By how much one step changes a weight: 1, 2 or 5 times a power of ten.
    pub step: f64,
    /// Steps to the right end.
    pub steps: u16,
    /// Ranks under the weights that are kept, by cluster.
    before: Vec<(Id, i64)>,
}

impl Trial {
    fn of(criteria: &[Criterion], ranked: &[RankedCluster]) -> Self {
        // Twice the largest weight is room enough on both sides.
        let most = criteria.iter().map(|c| c.weight).fold(0.0, f64::max) * 2.0;
        let most = if most > 0.0 { most } else { 2.0 };
        let step = round_step(most / STEPS);
        Self {
            weights: criteria.iter().map(|c| (c.id, c.weight)).collect(),
            cursor: Cursor::default(),
            step,
            steps: (most / step).ceil() as u16,
            before: ranked.iter().filter(|r| r.score.is_some()).map(|r| (r.line.cluster.id, r.rank)).collect(),
        }
    }

    /// A weight's share of all, in per cent.
    #[must_use]
    pub fn share(&self, at: usize) -> i64 {
        let all: f64 = self.weights.iter().map(|(_, w)| w).sum();
        let own = self.weights.get(at).map_or(0.0, |(_, w)| *w);
        if all > 0.0 { (own / all * 100.0).round() as i64 } else { 0 }
    }

    /// Steps of a weight from the left end, not past the right one.
    #[must_use]
    pub fn steps_of(&self, weight: f64) -> u16 {
        ((weight / self.step).round() as u16).min(self.steps)
    }

    /// Sets the weight under the cursor to so many steps; all cannot be 0.
    fn put(&mut self, steps: u16) -> bool {
        let at = self.cursor.at;
        let Some(weight) = self.weights.get(at).map(|(_, w)| *w) else { return false };
        // A multiple of a power of ten is said again as it is typed.
        let wanted = (f64::from(steps.min(self.steps)) * self.step * 1e6).round() / 1e6;
        let others: f64 = self.weights.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, (_, w))| w).sum();
        if wanted == weight || wanted + others <= 0.0 {
            return false;
        }
        self.weights[at].1 = wanted;
        true
    }
}

/// The next of 1, 2 and 5 times a power of ten from there on.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.log10().floor());
    [1.0, 2.0, 5.0, 10.0].map(|n| n * power).into_iter().find(|step| *step >= least * 0.999).unwrap_or(power)
}

impl Prioritise {
    /// Begins to try weights, or drops those that are tried.
    pub(super) fn try_weights(&mut self, c: &mut Common) {
        if self.drop_trial(c) {
            return;
        }
        let (Some(frame), Some(ranking)) = (&c.frame, &self.ranking) else { return };
        self.trial = Some(Trial::of(&frame.criteria, &ranking.clusters));
        self.view = View::Scores;
        self.focus = "weights";
    }

    /// Whether weights can be tried: two criteria at least, and a ranking that they can change.
    pub(super) fn can_try(&self, c: &Common) -> bool {
        let criteria = c.frame.as_ref().map_or(0, |f| f.criteria.len());
        let rated = self.ranking.iter().flat_map(|r| &r.clusters).filter(|r| r.score.is_some()).count();
        !self.is_on_options() && criteria > 1 && rated > 1
    }

    /// Whether that is held back while weights are tried: what would change what they are tried on.
    pub(super) fn is_held_back(&self, action: Action) -> bool {
        let changes = matches!(
            action,
            Action::Rate
                | Action::NextView
                | Action::Adopt
                | Action::AdoptBest
                | Action::Delete
                | Action::Weighting
                | Action::OnlyTheme
                | Action::MakeOption
                | Action::RunCluster
        );
        self.trial.is_some() && changes
    }

    /// Drops what is tried; `false`: nothing was.
    pub(super) fn drop_trial(&mut self, c: &mut Common) -> bool {
        if self.trial.take().is_none() {
            return false;
        }
        self.focus = "ranking";
        self.ask_ranking(c);
        true
    }

    /// Keeps the weights that are tried.
    pub(super) fn keep_weights(&mut self, c: &mut Common) {
        let Some(trial) = self.trial.take() else { return };
        self.focus = "ranking";
        c.perform(Deed::WeighCriteria { weights: trial.weights });
    }

    /// Chooses a criterion, or gives it more or less weight.
    pub(super) fn step_weights(&mut self, action: Action, c: &mut Common) -> bool {
        let Some(trial) = &mut self.trial else { return false };
        let now = trial.weights.get(trial.cursor.at).map_or(0.0, |(_, w)| *w / trial.step);
        let changed = match action {
            // From between two steps to the next of them.
            Action::Left => trial.put((now - 1e-6).ceil().max(1.0) as u16 - 1),
            Action::Right => trial.put((now + 1e-6).floor() as u16 + 1),
            _ => return trial.cursor.step(action, trial.weights.len(), c.height("weights")),
        };
        if changed {
            self.ask_ranking(c);
        }
        changed
    }

    /// A click on a slider: so many steps for that criterion.
    pub(super) fn click_weight(&mut self, row: usize, steps: Option<usize>, c: &mut Common) {
        let Some(trial) = &mut self.trial else { return };
        trial.cursor.at = row;
        if steps.and_then(|n| u16::try_from(n).ok()).is_some_and(|steps| trial.put(steps)) {
            self.ask_ranking(c);
        }
    }

    /// How many places a cluster has moved up under the weights that are tried; `None`: none are, or it was not ranked.
    #[must_use]
    pub fn moved(&self, ranked: &RankedCluster) -> Option<i64> {
        let trial = self.trial.as_ref()?;
        let before = trial.before.iter().find(|(id, _)| *id == ranked.line.cluster.id)?.1;
        Some(before - ranked.rank)
    }

    /// Panes of the ranking; the sliders stand where scores stand otherwise.
    pub(super) fn ranking_panes(&self) -> &'static [Pane] {
        if self.trial.is_some() { &["ranking", "weights", "plot"] } else { &["ranking", "scores", "plot"] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        for (least, step) in [(0.1, 0.1), (0.3, 0.5), (0.06, 0.1), (0.15, 0.2), (1.2, 2.0), (50.0, 50.0), (7.0, 10.0)] {
            assert!((round_step(least) - step).abs() < 1e-9, "{least}: {}", round_step(least));
        }
    }
}

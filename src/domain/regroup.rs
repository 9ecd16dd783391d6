//! A run of the machine and what it would change: nothing is grouped anew before a person has seen the difference.

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::material::Contribution;
use crate::error::Said;

/// One step finer multiplies the resolution by this, one step coarser divides by it.
const STEP: f64 = 1.25;
/// Steps at most, either way.
const STEPS: i32 = 12;

/// What a run takes in. An empty list: all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Scope {
    /// Only what lies in this cluster: it is to be split.
    pub cluster: Option<Id>,
    /// Only these themes.
    pub themes: Vec<Id>,
    /// Whether clusters may hold contributions of several of these themes; else each theme is grouped by itself.
    pub across: bool,
    /// Only these kinds.
    pub kinds: Vec<Id>,
    /// Only what these members brought in.
    pub members: Vec<Id>,
    /// Only texts in these languages.
    pub languages: Vec<String>,
}

impl Scope {
    /// One theme alone, or every theme by itself.
    #[must_use]
    pub fn theme(theme: Option<Id>) -> Self {
        Self { themes: theme.into_iter().collect(), ..Self::default() }
    }

    /// Whether a theme is among those that are taken in.
    #[must_use]
    pub fn is_in(&self, theme: &Id) -> bool {
        self.themes.is_empty() || self.themes.contains(theme)
    }

    /// Whether a contribution that these members brought in is taken in.
    #[must_use]
    pub fn takes(&self, contribution: &Contribution, members: &[Id]) -> bool {
        fn among<T: PartialEq>(list: &[T], value: &T) -> bool {
            list.is_empty() || list.contains(value)
        }
        among(&self.themes, &contribution.theme)
            && among(&self.kinds, &contribution.kind)
            && among(&self.languages, &contribution.language)
            && (self.members.is_empty() || members.iter().any(|m| self.members.contains(m)))
    }
}

/// One run of the machine.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Run {
    /// What it takes in.
    pub scope: Scope,
    /// Number of clusters a theme; `None`: the machine chooses.
    pub clusters: Option<usize>,
    /// Seed.
    pub seed: u64,
    /// Steps finer (more clusters) or, below zero, coarser.
    pub finer: i32,
    /// Only those that lie in no cluster, each into the nearest that stands: nothing else moves.
    #[serde(default)]
    pub new: bool,
}

impl Run {
    /// A run over one theme, or over every theme by itself.
    #[must_use]
    pub fn of(theme: Option<Id>) -> Self {
        Self { scope: Scope::theme(theme), seed: 1, ..Self::default() }
    }

    /// A run that places those that lie in no cluster, and moves nothing else.
    #[must_use]
    pub fn place(scope: Scope) -> Self {
        Self { scope, new: true, ..Self::of(None) }
    }

    /// A run that splits a cluster, into so many parts or as many as suit.
    #[must_use]
    pub fn split(cluster: Id, parts: Option<usize>) -> Self {
        let scope = Scope { cluster: Some(cluster), ..Scope::default() };
        Self { scope, clusters: parts, ..Self::of(None) }
    }

    /// The same, finer or coarser by some steps.
    #[must_use]
    pub fn by(&self, steps: i32) -> Self {
        Self { finer: (self.finer + steps).clamp(-STEPS, STEPS), ..self.clone() }
    }

    /// The resolution that it asks of the engine.
    #[must_use]
    pub fn resolution(&self) -> f64 {
        STEP.powi(self.finer.clamp(-STEPS, STEPS))
    }
}

/// What becomes of a cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It is made.
    New,
    /// Contributions come or go.
    Changed,
    /// The machine words its own label anew.
    Renamed,
    /// Nothing is left in it, and it goes.
    Dissolved,
}

/// A contribution that would move.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Record id.
    pub contribution: Id,
    /// Reference.
    pub reference: String,
    /// The beginning of its text.
    pub text: String,
    /// Label of the cluster it leaves; `None`: it lies in none.
    pub from: Option<String>,
    /// Label of the cluster it enters; `None`: it fits nowhere.
    pub to: Option<String>,
    /// Why: the words that it shares with where it goes.
    pub shared_words: Vec<String>,
}

/// What would become of one cluster; a person accepts it or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The cluster; `None`: it has none yet.
    pub cluster: Option<Id>,
    /// The theme under which it stands.
    pub theme: Id,
    /// What becomes of it.
    pub fate: Fate,
    /// Its label then.
    pub label: String,
    /// Its label now, where that differs.
    pub before: Option<String>,
    /// Contributions in it now.
    pub size: usize,
    /// Contributions in it then.
    pub size_then: usize,
    /// How many come.
    pub coming: usize,
    /// How many leave.
    pub leaving: usize,
    /// The first of those that come, then of those that leave.
    pub steps: Vec<Step>,
}

/// What a run would change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Regrouping {
    /// The run.
    pub run: Run,
    /// Clock of the newest batch that it has seen: who accepts it later is told when more was changed since.
    pub clock: i64,
    /// Contributions that the run takes in.
    pub taken: usize,
    /// Clusters that hold some of them now.
    pub clusters: usize,
    /// Clusters that would hold some of them then.
    pub clusters_then: usize,
    /// Contributions that would lie elsewhere than now.
    pub moving: usize,
    /// Contributions that would lie in no cluster.
    pub alone: usize,
    /// What would become of each cluster that would not stay as it is.
    pub parts: Vec<Part>,
}

impl Regrouping {
    /// What changes, in a few figures.
    #[must_use]
    pub fn told(&self) -> Vec<Said> {
        let mut told = if self.run.new {
            vec![Said::new("proposal-place").with("count", self.moving).with("all", self.taken)]
        } else {
            vec![
                Said::new("proposal-clusters").with("now", self.clusters).with("then", self.clusters_then),
                Said::new("proposal-moving").with("count", self.moving).with("all", self.taken),
            ]
        };
        told.extend((self.alone > 0).then(|| Said::new("proposal-alone").with("count", self.alone)));
        told
    }
}

//! How far a ranking holds: under other weights, without any one member, and how far members agree.

use serde::{Deserialize, Serialize};

use crate::domain::Id;
use crate::domain::criteria::Rule;
use crate::domain::view::Ranking;
use crate::error::Said;
use crate::settings::Locale;

/// Pairs that stand furthest apart of which it is told.
const PAIRS: usize = 3;

/// How far a ranking holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stability {
    /// Weightings tried, every division of the weight over the criteria equally likely.
    pub weightings: i64,
    /// Seed of the tries.
    pub seed: String,
    /// Each rated cluster, in the order of the ranking.
    pub clusters: Vec<Hold>,
    /// How many stand on top: at most three.
    pub top: usize,
    /// Thousandths of the weightings under which the same clusters stand on top, in whatever order.
    pub top_holds: i64,
    /// The other rules, over the clusters rated by every criterion, and whether each puts the same ones on top.
    pub rules: Vec<(Rule, bool)>,
    /// Members (or sectors) without whom other clusters stand on top.
    pub decisive: Vec<Id>,
    /// Members (or sectors) left out in turn.
    pub members: usize,
    /// Members (or sectors) that stand furthest apart, the furthest first.
    pub apart: Vec<Apart>,
    /// How far members agree; `None` where too few rated the same.
    pub agreement: Option<Agreement>,
}

impl Stability {
    /// How far it holds, in sentences that a person can repeat: the top, how far members agree, and who stand furthest apart.
    #[must_use]
    pub fn say(&self, ranking: &Ranking, locale: &Locale) -> Vec<Said> {
        let names = |ids: &[Id]| {
            let named = ids.iter().filter_map(|id| ranking.groups.iter().find(|g| g.id == *id));
            named.map(|g| g.name.clone()).collect::<Vec<_>>().join(", ")
        };
        let percent = |thousandths: i64| locale.thousandths(thousandths * 100, 0);
        let top = Said::new("stability-top")
            .with("top", self.top)
            .with("percent", percent(self.top_holds))
            .with("weightings", self.weightings)
            .with("seed", self.seed.clone())
            .with("who", ranking.who())
            .with("decisive", self.decisive.len())
            .with("members", names(&self.decisive));
        let mut said = vec![top];
        let others: Vec<String> =
            self.rules.iter().filter(|(_, holds)| !holds).map(|(rule, _)| locale.say(&rule.say())).collect();
        if !self.rules.is_empty() {
            let tried: Vec<String> = self.rules.iter().map(|(rule, _)| locale.say(&rule.say())).collect();
            let rules = Said::new("stability-rules").with("others", others.len()).with("names", others.join(", "));
            said.push(rules.with("tried", tried.join(", ")));
        }
        if let Some(a) = &self.agreement {
            let chance = if a.by_chance < 10 { "< 1".to_owned() } else { percent(a.by_chance) };
            let agreement =
                Said::new("stability-agreement").with("w", locale.thousandths(a.w, 2)).with("chance", chance);
            said.push(agreement.with("who", ranking.who()).with("members", a.over.0).with("clusters", a.over.1));
        }
        let pair = |a: &Apart| {
            let said = Said::new("stability-pair").with("one", names(&[a.one])).with("other", names(&[a.other]));
            locale.say(&said.with("r", locale.thousandths(a.r, 2)))
        };
        let pairs: Vec<String> = self.apart.iter().take(PAIRS).map(pair).collect();
        if !pairs.is_empty() {
            said.push(Said::new("stability-furthest").with("pairs", pairs.join(", ")));
        }
        said
    }

    /// How far a cluster's rank holds.
    #[must_use]
    pub fn hold(&self, cluster: Id) -> Option<&Hold> {
        self.clusters.iter().find(|h| h.cluster == cluster)
    }

    /// Per cent of the weightings, as text, under which a cluster is first, and under which it stands on top; and how sure its
    /// first place is under the weighting that suits it best (`–` where none makes it first).
    #[must_use]
    pub fn shares(&self, hold: &Hold, locale: &Locale) -> [String; 3] {
        let percent = |thousandths: i64| format!("{} %", locale.thousandths(thousandths * 100, 0));
        let share = |n: i64| percent(n * 1000 / self.weightings.max(1));
        let first = hold.ranks.first().copied().unwrap_or(0);
        let top = hold.ranks.iter().take(self.top).sum();
        [share(first), share(top), hold.confidence.map_or_else(|| "–".to_owned(), percent)]
    }
}

/// How far a cluster's rank holds (SMAA-2: Lahdelma and Salminen, Operations Research 49, 2001).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hold {
    /// The cluster.
    pub cluster: Id,
    /// Weightings under which it has rank 1, 2, 3 …: rank acceptability, as counts.
    pub ranks: Vec<i64>,
    /// The mean of the weightings under which it is first, by criterion in thousandths: its central weights.
    pub central: Option<Vec<i64>>,
    /// Under its central weights: thousandths of 1,000 draws of members, with replacement, in which it is first.
    pub confidence: Option<i64>,
}

/// How far members agree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Kendall's W with ties, from 0 to 1, in thousandths.
    pub w: i64,
    /// Share of shufflings with as much agreement or more, in thousandths: how likely it is by chance.
    pub by_chance: i64,
    /// Members (or sectors) and clusters over which it was taken: each of them rated each of these clusters.
    pub over: (usize, usize),
}

/// How far apart two members (or sectors) stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Apart {
    /// The one.
    pub one: Id,
    /// The other.
    pub other: Id,
    /// Pearson's r between their scores, in thousandths: 1000 they go together, -1000 one is for what the other is against.
    pub r: i64,
}

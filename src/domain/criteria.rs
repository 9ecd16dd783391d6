//! What is to be ranked: alternatives judged by criteria, and what each criterion counts.

use serde::{Deserialize, Serialize};

use super::exact::Exact;
use crate::error::Said;

/// Alternatives by criteria. Every row of `values` has one value a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criteria {
    /// Names of the criteria.
    pub names: Vec<String>,
    /// What each criterion counts; they add up to 1.
    pub weights: Vec<Exact>,
    /// Whether more is better, for each criterion.
    pub more_is_better: Vec<bool>,
    /// Names of the alternatives.
    pub alternatives: Vec<String>,
    /// Values, a row for each alternative.
    pub values: Vec<Vec<Exact>>,
}

/// How criteria are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    /// Weighted mean of the normalised values.
    Weighted,
    /// Nearness to the best and distance from the worst values (Hwang and Yoon 1981).
    Topsis,
    /// Net outranking flow (Brans and Vincke 1985).
    Promethee,
}

/// How values of different units are made comparable, for the weighted mean and TOPSIS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Normalise {
    /// Divided by the length of the criterion's vector; of what should be little, one minus that.
    Vector,
    /// From the worst value, 0, to the best, 1.
    MinMax,
    /// Divided by the sum; of what should be little, the same of one over the value.
    Sum,
    /// Not at all: values lie between 0 and 1 already; of what should be little, one minus that.
    None,
}

/// How much one alternative is preferred over another for a difference by one criterion, for PROMETHEE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Preference {
    /// Wholly, for any difference.
    Usual,
    /// In proportion to the difference, wholly from the standard deviation on.
    VShape,
    /// Not at all up to a quarter of the standard deviation, wholly from the standard deviation on, in proportion between.
    Linear,
}

/// A rule by which clusters can be ranked beside the weighted mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// How criteria are put together.
    pub method: Method,
    /// How a difference becomes a preference, for PROMETHEE.
    pub preference: Preference,
}

impl Rule {
    /// The rules against which a ranking is held.
    pub const OTHERS: [Self; 4] = [
        Self { method: Method::Topsis, preference: Preference::Usual },
        Self { method: Method::Promethee, preference: Preference::Usual },
        Self { method: Method::Promethee, preference: Preference::VShape },
        Self { method: Method::Promethee, preference: Preference::Linear },
    ];

    /// Its name on the command line and in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match (self.method, self.preference) {
            (Method::Weighted, _) => "weighted",
            (Method::Topsis, _) => "topsis",
            (Method::Promethee, Preference::Usual) => "promethee/usual",
            (Method::Promethee, Preference::VShape) => "promethee/vshape",
            (Method::Promethee, Preference::Linear) => "promethee/linear",
        }
    }

    /// Its name in a sentence.
    #[must_use]
    pub fn say(self) -> Said {
        Said::new("rule-of-ranking").with("rule", self.word().replace('/', "-"))
    }
}

/// An alternative with its score and rank.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// Its score.
    pub score: f64,
    /// The score as a fraction, where it is one.
    pub exact: Option<Exact>,
    /// 1 is best; those with the same score share a rank.
    pub rank: usize,
}

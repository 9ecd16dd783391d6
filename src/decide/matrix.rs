//! The clusters of a workspace as a table of criteria, for the other rules of ranking; and whether those rules agree with the
//! weighted mean on who stands on top.

use std::collections::HashMap;

use num_traits::{One, Zero};

use super::weigh::weigh;
use crate::domain::Id;
use crate::domain::criteria::{Criteria, Method, Normalise, Preference, Ranked, Rule};
use crate::domain::exact::{Exact, weight, whole};
use crate::domain::frame::Frame;
use crate::text::clean_line;

/// Clusters up to which every two are held against each other while somebody waits.
const PAIRS: usize = 200;

/// Clusters as a table: the clusters behind its rows, and how many are left out because they were not rated by every criterion.
pub type Matrix = (Criteria, Vec<Id>, usize);

/// The clusters with a mean by every criterion. Values say where on its scale a mean lies, from 0, the bad end, to 1, the good
/// one, so that more is better by all. Weights that are all 0 count the same.
#[must_use]
pub fn matrix(frame: &Frame, rows: Vec<(Id, String, Vec<Option<Exact>>)>) -> Matrix {
    let count = rows.len();
    let mut criteria = Criteria {
        names: frame.criteria.iter().map(|c| clean_line(&c.name)).collect(),
        weights: shares(frame),
        more_is_better: vec![true; frame.criteria.len()],
        alternatives: Vec::new(),
        values: Vec::new(),
    };
    let mut ids = Vec::new();
    let mut times: HashMap<String, usize> = HashMap::new();
    for (id, label, means) in rows {
        let values: Option<Vec<Exact>> = means.into_iter().collect();
        let Some(values) = values.filter(|v| !v.is_empty()) else { continue };
        let label = clean_line(&label);
        let time = times.entry(label.clone()).or_insert(0);
        *time += 1;
        // Two clusters of one name stay apart in the table.
        criteria.alternatives.push(if *time == 1 { label } else { format!("{label} ({time})") });
        criteria.values.push(values);
        ids.push(id);
    }
    let left_out = count - ids.len();
    (criteria, ids, left_out)
}

/// Weights that add up to 1.
fn shares(frame: &Frame) -> Vec<Exact> {
    let weights: Vec<Exact> = frame.criteria.iter().map(|c| weight(c.weight)).collect();
    let all: Exact = weights.iter().sum();
    if all.is_zero() {
        let count = whole(i64::try_from(weights.len().max(1)).unwrap_or(1));
        return weights.iter().map(|_| Exact::one() / &count).collect();
    }
    weights.into_iter().map(|w| w / &all).collect()
}

/// By which of the other rules the same alternatives stand on top, ties at its edge among them. Rules that hold every two against
/// each other are left out where there are very many.
#[must_use]
pub fn agreeing(criteria: &Criteria, top: usize) -> Vec<(Rule, bool)> {
    let by = |method, normalise, preference| weigh(criteria, method, normalise, preference).unwrap_or_default();
    let on_top = |ranked: &[Ranked]| -> Vec<usize> { (0..ranked.len()).filter(|at| ranked[*at].rank <= top).collect() };
    let usual = on_top(&by(Method::Weighted, Normalise::None, Preference::Usual));
    // All of them are no top.
    if criteria.values.len() <= top {
        return Vec::new();
    }
    let few = criteria.values.len() <= PAIRS;
    let rules = Rule::OTHERS.into_iter().filter(|rule| few || rule.method != Method::Promethee);
    rules.map(|rule| (rule, on_top(&by(rule.method, Normalise::Vector, rule.preference)) == usual)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exact::ratio;

    fn table(values: &[[i64; 2]]) -> Criteria {
        let exact = |n: i64| ratio(n, 10).unwrap_or_else(Exact::zero);
        Criteria {
            names: vec!["a".into(), "b".into()],
            weights: vec![exact(5), exact(5)],
            more_is_better: vec![true, true],
            alternatives: (0..values.len()).map(|at| at.to_string()).collect(),
            values: values.iter().map(|row| row.map(exact).to_vec()).collect(),
        }
    }

    #[test]
    fn rules_are_held_against_the_weighted_mean() {
        // What is better by everything is on top by every rule.
        let clear = agreeing(&table(&[[9, 9], [5, 5], [1, 1]]), 1);
        assert_eq!(clear.len(), 4);
        assert!(clear.iter().all(|(_, holds)| *holds));
        // A little better by one criterion and much worse by the other: only counting who is better says otherwise, by a tie.
        let unclear = agreeing(&table(&[[10, 0], [9, 8], [1, 9]]), 1);
        let holds = |word: &str| unclear.iter().find(|(rule, _)| rule.word() == word).map(|(_, holds)| *holds);
        assert_eq!(holds("topsis"), Some(true));
        assert_eq!(holds("promethee/usual"), Some(false));
        assert!(agreeing(&table(&[[9, 9]]), 1).is_empty(), "one alone is no top");
    }
}

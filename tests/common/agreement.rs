//! How well groups found by the engine agree with groups made by people.

use std::collections::BTreeMap;

use samspel::analysis::{Options, Text, cluster};
use samspel::domain::progress::Unwatched;

/// Normalised mutual information (arithmetic mean) and adjusted Rand index (Hubert and Arabie 1985).
pub fn agreement(gold: &[&str], found: &[usize]) -> (f64, f64) {
    let n = gold.len() as f64;
    let mut both: BTreeMap<(&str, usize), f64> = BTreeMap::new();
    let mut by_gold: BTreeMap<&str, f64> = BTreeMap::new();
    let mut by_found: BTreeMap<usize, f64> = BTreeMap::new();
    for (g, f) in gold.iter().zip(found) {
        *both.entry((g, *f)).or_insert(0.0) += 1.0;
        *by_gold.entry(g).or_insert(0.0) += 1.0;
        *by_found.entry(*f).or_insert(0.0) += 1.0;
    }
    let entropy = |counts: Vec<f64>| -> f64 { counts.iter().map(|c| -c / n * (c / n).ln()).sum() };
    let (h_gold, h_found) =
        (entropy(by_gold.values().copied().collect()), entropy(by_found.values().copied().collect()));
    let mutual: f64 = both.iter().map(|((g, f), c)| c / n * (c * n / (by_gold[g] * by_found[f])).ln()).sum();
    let pairs = |c: f64| c * (c - 1.0) / 2.0;
    let same: f64 = both.values().map(|c| pairs(*c)).sum();
    let in_gold: f64 = by_gold.values().map(|c| pairs(*c)).sum();
    let in_found: f64 = by_found.values().map(|c| pairs(*c)).sum();
    let expected = in_gold * in_found / pairs(n);
    (mutual / ((h_gold + h_found) / 2.0), (same - expected) / ((in_gold + in_found) / 2.0 - expected))
}

/// Number of each text's group; a text that fits nowhere is a group of its own.
pub fn groups_of(texts: &[Text]) -> Vec<usize> {
    let found = cluster(texts, &Options { seed: 1, ..Options::default() }, &Unwatched).expect("nobody cancels");
    let mut out: Vec<usize> = (0..texts.len()).map(|i| 1_000_000 + i).collect();
    for (number, group) in found.groups.iter().enumerate() {
        group.members.iter().for_each(|m| out[*m] = number);
    }
    out
}

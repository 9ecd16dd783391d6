//! The level above: groups of groups.

use super::{Index, Text};
use crate::domain::Progress;
use crate::error::Result;

/// Texts of a group that speak for it.
const SPEAK: usize = 60;
/// Groups for which one above is worth having, and how many lie under one as a rule.
const FEWEST: usize = 3;
const UNDER_ONE: usize = 3;

/// Which groups of texts belong under one heading, by what their texts say together; at least two each. What is like no
/// other stays without.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn above(groups: &[Vec<Text>], progress: &dyn Progress) -> Result<Vec<Vec<usize>>> {
    if groups.len() < FEWEST {
        return Ok(Vec::new());
    }
    let joined: Vec<(String, String)> = groups
        .iter()
        .map(|texts| {
            let said: Vec<&str> = texts.iter().take(SPEAK).map(|t| t.text).collect();
            let said = said.join("\n");
            // Of a group in several languages, that of the most central; empty is found out by the engine.
            (said, texts.first().map_or_else(String::new, |t| t.language.to_owned()))
        })
        .collect();
    let texts: Vec<Text> = joined.iter().map(|(text, language)| Text { text, language }).collect();
    let found = families(&likeness(&texts, progress)?, groups.len().div_ceil(UNDER_ONE).max(2));
    Ok(found.into_iter().filter(|family| family.len() > 1).collect())
}

/// Likeness of every two texts.
fn likeness(texts: &[Text], progress: &dyn Progress) -> Result<Vec<Vec<f64>>> {
    let index = Index::new(texts, progress)?;
    let mut all = vec![vec![0.0; texts.len()]; texts.len()];
    for (i, row) in all.iter_mut().enumerate() {
        row[i] = 1_000.0;
        for near in index.neighbours(i, texts.len()) {
            row[near.text] = near.likeness as f64;
        }
    }
    Ok(all)
}

/// Joins families as Ward (1963) does, those first whose joining scatters least, until there are as few as wanted or none
/// are alike: one family does not swallow the rest.
fn families(likeness: &[Vec<f64>], wanted: usize) -> Vec<Vec<usize>> {
    let mut families: Vec<Vec<usize>> = (0..likeness.len()).map(|i| vec![i]).collect();
    let mean = |a: &[usize], b: &[usize]| -> f64 {
        let sum: f64 = a.iter().flat_map(|i| b.iter().map(move |j| (i, j))).map(|(i, j)| likeness[*i][*j]).sum();
        sum / (a.len() * b.len()) as f64
    };
    while families.len() > wanted {
        let mut least: Option<(f64, usize, usize)> = None;
        let within: Vec<f64> = families.iter().map(|f| mean(f, f)).collect();
        for (b, second) in families.iter().enumerate() {
            for (a, first) in families[..b].iter().enumerate() {
                let alike = mean(first, second);
                let size = (first.len() * second.len()) as f64 / (first.len() + second.len()) as f64;
                let cost = size * (within[a] + within[b] - 2.0 * alike);
                if alike > 0.0 && least.is_none_or(|(best, ..)| cost < best) {
                    least = Some((cost, a, b));
                }
            }
        }
        let Some((_, a, b)) = least else { break };
        let joined = families.remove(b);
        families[a].extend(joined);
    }
    families
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::Unwatched;

    #[test]
    fn what_is_alike_comes_under_one_heading() {
        let groups = [
            ["Brede fietspaden naar school", "Smalle fietspaden voor fietsers"],
            ["De bus rijdt minder vaak naar het station", "Een late bus naar het station"],
            ["Fietsers vragen een fietspad langs het kanaal", "Veilige fietspaden en fietsers"],
            ["De bus wacht op de trein in het station", "Het station zonder bus"],
        ];
        let texts: Vec<Vec<Text>> =
            groups.iter().map(|g| g.iter().map(|text| Text { text, language: "nl" }).collect()).collect();
        let mut found: Vec<Vec<usize>> = above(&texts, &Unwatched).unwrap();
        found.iter_mut().for_each(|members| members.sort_unstable());
        found.sort();
        assert_eq!(found, [vec![0, 2], vec![1, 3]]);
        assert!(above(&texts[..2], &Unwatched).unwrap().is_empty(), "two need no heading");
    }
}

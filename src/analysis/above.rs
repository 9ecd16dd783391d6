//! The level above: groups of groups.

use super::Text;
use super::cluster::{Options, cluster};
use crate::domain::Progress;
use crate::error::Result;

/// Texts of a group that speak for it.
const SPEAK: usize = 60;
/// Groups for which one above is worth having, and how many lie under one as a rule.
const FEWEST: usize = 3;
const UNDER_ONE: usize = 3;

/// Groups that belong under one heading, with its label; at least two each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Above {
    /// The groups.
    pub members: Vec<usize>,
    /// Two or three telling words.
    pub label: String,
}

/// Puts groups of texts under headings, by what their texts say together. What is like no other stays without.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn above(groups: &[Vec<Text>], progress: &dyn Progress) -> Result<Vec<Above>> {
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
    let wanted = groups.len().div_ceil(UNDER_ONE).max(2);
    let found = cluster(&texts, &Options { clusters: Some(wanted), seed: 1, ..Options::default() }, progress)?;
    let several = found.groups.into_iter().filter(|g| g.members.len() > 1);
    Ok(several.map(|g| Above { members: g.members, label: g.label }).collect())
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
        let mut found: Vec<Vec<usize>> = above(&texts, &Unwatched).unwrap().into_iter().map(|a| a.members).collect();
        found.iter_mut().for_each(|members| members.sort_unstable());
        found.sort();
        assert_eq!(found, [vec![0, 2], vec![1, 3]]);
        assert!(above(&texts[..2], &Unwatched).unwrap().is_empty(), "two need no heading");
    }
}

//! Opinions of a plain file: groups, what speaks for them, what all agree on.

use std::path::Path;

use crate::decide::groups::{findings, given, groups};
use crate::domain::Progress;
use crate::domain::opinions::{Findings, Groups, Opinions};
use crate::error::{Error, Result};
use crate::exchange::readers::opinions;

/// Reads votes, groups participants (or takes the groups of a table), and works out what they think.
///
/// # Errors
/// When a file cannot be read or contradicts itself, or the groups name nobody who voted.
pub fn opinions_file(
    votes: &Path,
    statements: Option<&Path>,
    wanted: Option<usize>,
    given_in: Option<&Path>,
    progress: &dyn Progress,
) -> Result<(Opinions, Groups, Findings)> {
    let found = opinions::read(votes, statements, progress)?;
    let placed = match given_in {
        None => {
            let (placed, findings) = thought(&found, wanted);
            return Ok((found, placed, findings));
        }
        Some(path) => {
            let (names, group) = by_name(&found, opinions::read_given(path)?);
            if names.is_empty() {
                return Err(Error::input("opinions-given-nobody").with("file", path.display().to_string()));
            }
            given(&found, names, group)
        }
    };
    let findings = findings(&found, &placed);
    Ok((found, placed, findings))
}

/// Groups those who think alike, into `wanted` groups or as many as lie most apart, and works out what they think.
pub(super) fn thought(opinions: &Opinions, wanted: Option<usize>) -> (Groups, Findings) {
    let placed = groups(opinions, wanted);
    let findings = findings(opinions, &placed);
    (placed, findings)
}

/// Groups that hold somebody who voted, by number where names are numbers, and the group of each participant.
fn by_name(opinions: &Opinions, given: opinions::Given) -> (Vec<String>, Vec<Option<usize>>) {
    let of: std::collections::HashMap<String, String> = given.into_iter().collect();
    let mut names: Vec<(Option<i64>, String)> =
        opinions.participants.iter().filter_map(|p| of.get(p)).map(|g| (g.parse().ok(), g.clone())).collect();
    names.sort();
    names.dedup();
    let names: Vec<String> = names.into_iter().map(|n| n.1).collect();
    let group = opinions.participants.iter().map(|p| names.iter().position(|n| of.get(p) == Some(n))).collect();
    (names, group)
}

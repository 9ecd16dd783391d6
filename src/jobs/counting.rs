//! Ballots of a plain file, counted.

use std::path::Path;

use crate::decide::count::{self, count};
use crate::domain::Progress;
use crate::domain::ballots::{Count, Profile, Rule, TieRule, Uncountable};
use crate::error::{Error, Result, Said};
use crate::exchange::readers::ballots::{BallotFile, read};

/// Reads ballots and counts them. Without `seats` the file says how many are to be elected, else one is.
///
/// # Errors
/// When the file cannot be read, or the rule does not fit it.
pub fn count_file(
    path: &Path,
    rule: Rule,
    seats: Option<usize>,
    ties: &TieRule,
    progress: &dyn Progress,
) -> Result<(BallotFile, Count)> {
    let file = read(path, rule, progress)?;
    let seats = seats.or(file.seats).unwrap_or(1);
    let found = count(&file.profile, rule, seats, ties).map_err(|why| {
        uncountable(why, rule)
            .with("file", &file.name)
            .with("seats", seats)
            .with("candidates", file.profile.candidates.len())
    })?;
    Ok((file, found))
}

/// Ballots that the rule cannot give to anybody, and so leaves out of its base.
#[must_use]
pub fn unplaced(profile: &Profile, rule: Rule) -> u64 {
    count::unplaced(profile, rule)
}

/// Why a rule cannot count, and what to do.
pub(super) fn uncountable(why: Uncountable, rule: Rule) -> Error {
    let error = match why {
        Uncountable::Nothing => Error::input("count-nothing"),
        Uncountable::Seats => Error::usage("count-seats"),
        Uncountable::OneSeat => Error::usage("count-one-seat").hint(Said::new("count-one-seat-hint")),
        Uncountable::NeedsApprovals => Error::input("count-needs-approvals"),
        Uncountable::NeedsScores => Error::input("count-needs-scores"),
        Uncountable::TooMany(most) => Error::usage("count-too-many").with("most", most),
        Uncountable::TooHard => Error::usage("count-too-hard"),
    };
    error.with("rule", rule.word())
}

/// `order`, or `lot:` and a seed.
///
/// # Errors
/// When it is neither.
pub fn tie_rule(typed: &str) -> Result<TieRule> {
    match typed.trim().split_once(':') {
        None if typed.trim().is_empty() || typed.trim() == "order" => Ok(TieRule::Order),
        Some(("lot", seed)) if !seed.trim().is_empty() => Ok(TieRule::Lot(seed.trim().to_owned())),
        _ => Err(Error::usage("count-ties").with("text", typed).hint(Said::new("count-ties-hint"))),
    }
}

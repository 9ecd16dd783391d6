//! A vote on a participatory budget as Pabulib's `.pb`: UTF-8, semicolons, three sections.

use std::io::Write;

use num_bigint::BigInt;
use num_traits::{One, Zero};

use crate::domain::budget::BudgetVote;
use crate::domain::exact::{Exact, say};
use crate::error::{Error, Result};

/// Facts that follow from the rows, written from them.
const COUNTED: [&str; 4] = ["num_projects", "num_votes", "budget", "vote_type"];

/// Writes a vote.
///
/// Text stays as it is, less control characters: `.pb` is read by programs, and a cell that begins with `-` is a number.
///
/// # Errors
/// When the destination refuses.
pub fn write(vote: &BudgetVote, out: &mut dyn Write) -> Result<()> {
    let failed = |e: &dyn std::fmt::Display| Error::machine("writers-failed").because(e);
    let mut csv = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(out);
    let mut row = |cells: &[&str]| {
        let kept: Vec<String> = cells.iter().map(|cell| without_controls(cell)).collect();
        csv.write_record(&kept).map_err(|e| failed(&e))
    };
    let (projects, voters) = (vote.projects.len().to_string(), vote.ballots.len().to_string());
    let counted = [projects, voters, decimal(&vote.budget), vote.kind.word().to_owned()];
    row(&["META"])?;
    row(&["key", "value"])?;
    let mut written = [false; COUNTED.len()];
    for (key, value) in &vote.facts {
        match COUNTED.iter().position(|counted| counted == key) {
            Some(at) if written[at] => {}
            Some(at) => {
                written[at] = true;
                row(&[key, &counted[at]])?;
            }
            None => row(&[key, value])?,
        }
    }
    for (at, key) in COUNTED.iter().enumerate().filter(|(at, _)| !written[*at]) {
        row(&[key, &counted[at]])?;
    }
    row(&["PROJECTS"])?;
    let columns: Vec<&str> = vote.project_columns.iter().map(String::as_str).collect();
    row(&[&["project_id", "cost"], columns.as_slice()].concat())?;
    for project in &vote.projects {
        let cost = decimal(&project.cost);
        let cells: Vec<&str> = project.cells.iter().map(String::as_str).collect();
        row(&[&[project.id.as_str(), cost.as_str()], cells.as_slice()].concat())?;
    }
    row(&["VOTES"])?;
    let own: &[&str] = if vote.kind.has_points() { &["voter_id", "vote", "points"] } else { &["voter_id", "vote"] };
    let columns: Vec<&str> = vote.voter_columns.iter().map(String::as_str).collect();
    row(&[own, columns.as_slice()].concat())?;
    for ballot in &vote.ballots {
        let named: Vec<&str> = ballot.choices.iter().map(|p| vote.projects[*p as usize].id.as_str()).collect();
        let points: Vec<String> = ballot.points.iter().map(decimal).collect();
        let (named, points) = (named.join(","), points.join(","));
        let own: &[&str] = &[&ballot.voter, &named, &points];
        let own = &own[..if vote.kind.has_points() { 3 } else { 2 }];
        let cells: Vec<&str> = ballot.cells.iter().map(String::as_str).collect();
        row(&[own, cells.as_slice()].concat())?;
    }
    csv.flush().map_err(|e| failed(&e))
}

fn without_controls(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

/// A number with all its decimals; as a fraction where these do not end.
fn decimal(number: &Exact) -> String {
    let (mut below, mut digits) = (number.denom().clone(), 0_usize);
    for prime in [2, 5] {
        let mut times = 0;
        while (&below % BigInt::from(prime)).is_zero() {
            below /= BigInt::from(prime);
            times += 1;
        }
        digits = digits.max(times);
    }
    if digits == 0 || !below.is_one() {
        return say(number);
    }
    let scaled = (number * Exact::from_integer(BigInt::from(10).pow(u32::try_from(digits).unwrap_or(0)))).to_integer();
    let (sign, all) = (if scaled < BigInt::zero() { "-" } else { "" }, scaled.magnitude().to_string());
    let all = format!("{all:0>width$}", width = digits + 1);
    let (whole, rest) = all.split_at(all.len() - digits);
    format!("{sign}{whole}.{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exact::parse;

    #[test]
    fn numbers_keep_all_their_decimals() {
        for (text, written) in [
            ("12.50", "12.5"),
            ("0.001", "0.001"),
            ("-1/8", "-0.125"),
            ("7/3", "7/3"),
            ("40000.0", "40000"),
            ("0", "0"),
        ] {
            assert_eq!(parse(text).map(|n| decimal(&n)).as_deref(), Some(written), "{text}");
        }
    }
}

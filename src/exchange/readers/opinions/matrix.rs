//! Votes as a matrix: a row a participant, a column a statement, as Polis exports `participants-votes.csv`. The counts that each
//! row tells are checked.

use super::{Ballot, Table};
use crate::domain::opinions::Name;
use crate::error::{Error, Result};

/// Columns that are no statements.
const TOLD: [&str; 7] = ["participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"];

/// Whether a table is such a matrix.
pub(super) fn is_one(table: &Table) -> bool {
    table.column(&["participant"]).is_some() && table.column(&["vote", "statement", "comment-id"]).is_none()
}

pub(super) fn read(table: &Table, ballot: &mut Ballot) -> Result<()> {
    let statements: Vec<(usize, Name)> = table
        .header
        .iter()
        .enumerate()
        .filter(|(_, h)| !TOLD.contains(&h.as_str()) && !h.is_empty())
        .map(|(at, h)| (at, Name::of(h)))
        .collect();
    let participant = table.column(&["participant"]).unwrap_or_default();
    let mut seen = std::collections::HashSet::new();
    for (row, cells) in &table.rows {
        let id = Name::of(&cells[participant]);
        if !seen.insert(id.clone()) {
            return Err(ballot.wrong(*row, "opinions-participant-twice", id.as_str()));
        }
        let mut counts = [0_i64; 3];
        for (at, statement) in &statements {
            let cell = cells.get(*at).map_or("", |c| c.trim());
            if cell.is_empty() {
                continue;
            }
            let vote = ballot.vote(*row, cell)?;
            counts[0] += 1;
            counts[1] += i64::from(vote > 0);
            counts[2] += i64::from(vote < 0);
            ballot.votes.insert((id.clone(), statement.clone()), vote);
        }
        for (name, found) in ["n-votes", "n-agree", "n-disagree"].into_iter().zip(counts) {
            let Some(at) = table.column(&[name]) else { continue };
            let told = cells.get(at).map_or("", |c| c.trim());
            let told: i64 = told.parse().map_err(|_| ballot.wrong(*row, "opinions-number", told))?;
            if told != found {
                return Err(Error::input("opinions-row-total")
                    .with("file", &ballot.file)
                    .with("row", *row)
                    .with("name", name)
                    .with("told", told)
                    .with("found", found));
            }
        }
    }
    Ok(())
}

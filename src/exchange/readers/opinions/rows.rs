//! Votes one a row: participant, statement, vote. Where rows carry a time the last vote by time counts, else the last row.

use super::{Ballot, Table};
use crate::domain::opinions::Name;
use crate::error::{Error, Result, Said};

pub(super) fn read(_text: &str, table: &Table, ballot: &mut Ballot) -> Result<()> {
    let participant = table.column(&["participant", "voter-id", "voter_id", "user_id", "voter"]);
    let statement = table.column(&["statement", "comment-id", "comment_id", "statement_id"]);
    let vote = table.column(&["vote", "vote_value"]);
    let ((participant, statement), vote) = participant.zip(statement).zip(vote).ok_or_else(|| {
        Error::input("opinions-header").with("file", &table.file).hint(Said::new("opinions-none-hint"))
    })?;
    let time = table.column(&["timestamp", "created"]);
    let mut times: std::collections::HashMap<(Name, Name), f64> = std::collections::HashMap::new();
    for (row, cells) in &table.rows {
        let cell = |at: usize| cells.get(at).map_or("", String::as_str);
        let key = (Name::of(cell(participant)), Name::of(cell(statement)));
        if key.0.as_str().is_empty() || key.1.as_str().is_empty() {
            return Err(ballot.wrong(*row, "opinions-nameless", ""));
        }
        let cast = ballot.vote(*row, cell(vote))?;
        if let Some(time) = time {
            let text = cell(time).trim();
            let at = text
                .parse::<f64>()
                .ok()
                .filter(|t| t.is_finite())
                .ok_or_else(|| ballot.wrong(*row, "opinions-time", text))?;
            match times.get(&key) {
                Some(before) if *before > at => continue,
                _ => times.insert(key.clone(), at),
            };
        }
        ballot.votes.insert(key, cast);
    }
    Ok(())
}

//! What is told of a poll, and rolls from files.

use std::path::Path;

use crate::domain::Id;
use crate::domain::Progress;
use crate::domain::polls::Stage;
use crate::domain::view::PollState;
use crate::error::{Error, Result, Said};
use crate::exchange::readers::roll;
use crate::store::Reader;
use crate::text::fold;

/// A voter as a file gives it, before the roll is frozen.
#[derive(Debug)]
pub(super) struct RollRow {
    /// Number of the voter.
    pub number: i64,
    /// The member that the voter votes for.
    pub member: Option<Id>,
    /// Group.
    pub group: String,
    /// Table.
    pub seat_table: Option<i64>,
    /// Seat.
    pub seat: Option<i64>,
}

/// Reads who may vote from a table; members by code or name.
///
/// # Errors
/// When the file cannot be read, or names a member that is none.
pub(super) fn read_roll(store: &Reader, path: &Path, progress: &dyn Progress) -> Result<Vec<RollRow>> {
    let frame = store.frame()?;
    let lines = roll::read(path, &frame.programme.language, progress)?;
    let member = |typed: &str, row: i64| {
        let folded = fold(typed);
        let found = frame.members.iter().find(|m| fold(&m.code) == folded || fold(&m.name) == folded);
        let names: Vec<&str> = frame.members.iter().map(|m| m.code.as_str()).collect();
        let wrong = || {
            let hint = Said::new("hint-choices").with("names", names.join(", "));
            Error::input("roll-member").with("row", row).with("text", typed).hint(hint)
        };
        found.map(|m| m.id).ok_or_else(wrong)
    };
    lines
        .into_iter()
        .map(|line| {
            let member = if line.member.is_empty() { None } else { Some(member(&line.member, line.row)?) };
            Ok(RollRow { number: line.number, member, group: line.group, seat_table: line.table, seat: line.seat })
        })
        .collect()
}

/// What a poll is and how far it is, sentence by sentence: its ballots, its nature, who took part, and whether enough did.
#[must_use]
pub fn poll_facts(state: &PollState) -> Vec<Said> {
    let poll = &state.poll;
    let nature = Said::new("poll-nature")
        .with("form", poll.form.word())
        .with("stage", poll.stage.word())
        .with("binding", i64::from(poll.binding))
        .with("secret", i64::from(poll.secret));
    let turnout = match state.on_roll() {
        0 => Said::new("poll-turnout-open").with("count", state.papers),
        roll => Said::new("poll-turnout").with("count", state.voted()).with("roll", roll),
    };
    let mut facts = vec![nature, turnout];
    if let (Some(quorum), Some(met)) = (poll.quorum, state.quorate()) {
        let key = match (met, poll.stage < Stage::Closed) {
            (true, _) => "poll-quorum-met",
            (false, true) => "poll-quorum-open",
            (false, false) => "poll-quorum-missed",
        };
        facts.push(Said::new(key).with("quorum", quorum));
    }
    facts
}

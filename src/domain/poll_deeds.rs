//! What a person asks to be done about polls.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::exact;
use super::id::Id;
use super::marks::Who;
use super::polls::{Form, Mark};
use crate::error::Said;

/// What a person says of a poll while it is prepared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PollFacts {
    /// The poll; `None`: a new one.
    pub id: Option<Id>,
    /// What it is about.
    pub name: String,
    /// The theme.
    pub theme: Id,
    /// What a ballot looks like.
    pub form: Form,
    /// Whether it binds.
    pub binding: bool,
    /// Whether it is secret.
    pub secret: bool,
    /// Per cent of the roll that must have voted.
    pub quorum: Option<i64>,
    /// Whether members and population both count.
    pub double_majority: bool,
    /// How many options are to be chosen.
    pub seats: i64,
    /// Most points of an option.
    pub highest: i64,
    /// Money at stake, as an exact number; empty: none.
    pub budget: String,
}

impl PollFacts {
    /// Whether there can be such a poll; else what stands against it.
    ///
    /// # Errors
    /// What a person has to change.
    pub fn check(&self) -> Result<(), Said> {
        let wrong = |key: &str| Err(Said::new(key));
        match self {
            Self { quorum: Some(n), .. } if !(1..=100).contains(n) => wrong("error-poll-quorum"),
            Self { quorum: Some(_), binding: false, .. } | Self { double_majority: true, binding: false, .. } => {
                wrong("error-poll-indicative")
            }
            // Whose vote stands for which member would have to be known.
            Self { double_majority: true, secret: true, .. } => wrong("error-poll-double-secret"),
            Self { double_majority: true, form, .. } if *form != Form::Each => wrong("error-poll-double-form"),
            Self { seats, .. } if *seats < 1 => wrong("error-poll-seats"),
            Self { highest, .. } if !(1..=1_000_000).contains(highest) => wrong("error-poll-highest"),
            Self { budget, .. } => amount(budget).map(drop),
        }
    }
}

/// An amount of money as it is stored; empty where none is given. It may be typed as people write it: 40 000, 40.000, 40,000,
/// 1.250,50 or 1250.5. A point or comma before three last digits parts thousands, as no money has three decimals.
///
/// # Errors
/// When it is no amount.
pub fn amount(typed: &str) -> Result<String, Said> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(String::new());
    }
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    match exact::parse(&plain(&digits)).filter(|n| *n >= exact::whole(0)) {
        Some(number) => Ok(exact::say(&number)),
        None => Err(Said::new("error-amount").with("text", typed)),
    }
}

/// The amount with nothing between its thousands and a point before decimals; what is no amount stays what it is.
fn plain(text: &str) -> String {
    let Some(at) = text.rfind(['.', ',']) else { return text.to_owned() };
    let (head, mark, tail) = (&text[..at], &text[at..=at], &text[at + 1..]);
    let other = if mark == "." { "," } else { "." };
    let has_other = head.contains(other);
    if !has_other && tail.len() == 3 && !head.starts_with('0') {
        return thousands(&format!("{head}{mark}{tail}"), mark).unwrap_or_else(|| text.to_owned());
    }
    let whole = if has_other { thousands(head, other) } else { Some(head.to_owned()) };
    whole.map_or_else(|| text.to_owned(), |whole| format!("{whole}.{tail}"))
}

/// Digits in threes, put together.
fn thousands(text: &str, mark: &str) -> Option<String> {
    let mut parts = text.split(mark);
    let first = parts.next().filter(|p| (1..=3).contains(&p.len()))?;
    let rest: Vec<&str> = parts.collect();
    rest.iter().all(|p| p.len() == 3).then(|| format!("{first}{}", rest.concat()))
}

/// What a person asks to be done about polls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PollDeed {
    /// Prepare a poll, or change one that is prepared.
    Write(PollFacts),
    /// Delete a poll that nobody voted in; its options stay, in no poll.
    Delete(Id),
    /// Write an option for a poll that is prepared.
    AddOption {
        /// The poll.
        poll: Id,
        /// Its wording.
        text: String,
        /// What it costs; empty: nothing is known.
        cost: String,
        /// Where it is.
        place: String,
    },
    /// Put an option into a poll that is prepared, or take it out.
    PutOption {
        /// The option.
        choice: Id,
        /// The poll; `None`: out.
        poll: Option<Id>,
    },
    /// Lay down who may vote, in place of who was on the roll.
    BringRoll {
        /// The poll.
        poll: Id,
        /// The table.
        from: PathBuf,
    },
    /// Freeze the roll and let ballots in.
    Open(Id),
    /// Let no more ballots in.
    Close(Id),
    /// Let ballots in again; never for a secret poll.
    Reopen(Id),
    /// Establish the result by a rule.
    Count {
        /// The poll.
        poll: Id,
        /// The rule; empty: the usual one of its form.
        rule: String,
        /// How ties are broken; empty: in the stated order.
        ties: String,
    },
    /// Take a vote on a budget in from a Pabulib file, as a closed poll of its own.
    BringBudget {
        /// The file.
        from: PathBuf,
        /// The theme of its options.
        theme: Id,
    },
    /// Cast the ballots of a file, or replace those that its voters cast before.
    BringBallots {
        /// The poll.
        poll: Id,
        /// The file.
        from: PathBuf,
    },
    /// Cast a ballot, or replace it where the poll is not secret.
    Cast {
        /// The poll.
        poll: Id,
        /// Who casts it.
        voter: Who,
        /// What is on it; options that are not named are blank, or below those that are.
        marks: Vec<Mark>,
    },
}

#[cfg(test)]
mod tests {
    use super::amount;

    #[test]
    fn money_is_read_as_people_write_it() {
        let same = [
            ("40000", &["40000", "40 000", "40\u{a0}000", "40.000", "40,000", "40'000", "40000.00", "40.000,00"][..]),
            ("1250000", &["1.250.000", "1,250,000", "1 250 000", "1250000,0"]),
            ("2501/2", &["1250.5", "1250,50", "1.250,50", "1,250.50", "1 250,5", "2501/2"]),
            ("1/8", &["0.125", "0,125", "1/8"]),
            ("", &["", "  "]),
        ];
        for (stored, typed) in same {
            for text in typed {
                assert_eq!(amount(text).as_deref(), Ok(stored), "{text}");
                assert_eq!(amount(stored).as_deref(), Ok(stored), "what is stored reads as it is");
            }
        }
        for wrong in ["-5", "veel", "1.2.3", "1,5,25", "12.34,567.8", "1..000", ",", "1.0000.000", "NaN", "∞", "1/0"]
        {
            assert!(amount(wrong).is_err(), "{wrong}: {:?}", amount(wrong));
        }
    }
}

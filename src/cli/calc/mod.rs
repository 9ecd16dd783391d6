//! calc: the engines on plain files, one file an engine.

mod budget;
mod budget_json;
mod cluster;
mod count;
mod duplicates;
mod groups;
mod panel;
mod rank;
mod weights;

pub use budget::tell as tell_budget;
pub use groups::{MOST as MOST_GROUPS, tell as tell_groups};
pub use rank::tell as tell_ranks;
pub use weights::tell as tell_weights;

use super::Outcome;
use super::args::{CalcArgs, CalcCommand};
use super::desk::Desk;
use super::import::in_words;
use super::print::columns;
use crate::domain::intake::Problem;
use crate::error::{Error, Result, Said};
use crate::jobs::TextFile;
use crate::text::{clean_line, cut, width};

/// How many groups are asked for, `most` at most; `None`: as many as the data ask for.
pub fn wanted(typed: &str, most: usize) -> Result<Option<usize>> {
    match typed.trim() {
        "auto" => Ok(None),
        number => match number.parse() {
            Ok(n) if (1..=most).contains(&n) => Ok(Some(n)),
            _ => Err(Error::usage("error-clusters").with("text", number).hint(Said::new("hint-clusters"))),
        },
    }
}

/// Refused rows that are told one by one.
const TOLD: usize = 20;

pub fn run(args: &CalcArgs, desk: &Desk) -> Result<Outcome> {
    match &args.what {
        CalcCommand::Budget(args) => budget::budget(args, desk),
        CalcCommand::Cluster { texts, clusters, seed } => cluster::cluster(texts, clusters, *seed, desk),
        CalcCommand::Count { ballots, rule, seats, ties } => count::count(ballots, rule, *seats, ties, desk),
        CalcCommand::Groups { votes, groups, given, statements } => {
            let (statements, given) = (statements.as_deref(), given.as_deref());
            groups::groups(&groups::Asked { votes, statements, groups, given }, desk)
        }
        CalcCommand::Panel(args) => {
            let asked = args.asked();
            let (seed, told, list) = (args.seed.as_deref(), args.commitment.as_deref(), args.list.as_deref());
            panel::panel(&asked, seed, told, list, desk)
        }
        CalcCommand::Rank { matrix, method, normalise, preference } => {
            rank::rank(matrix, ((*method).into(), (*normalise).into(), (*preference).into()), desk)
        }
        CalcCommand::Weights { pairs } => weights::weights(pairs, desk),
        CalcCommand::Duplicates { texts, threshold } => duplicates::duplicates(texts, threshold, desk),
    }
}

pub use count::print as print_wrapped;
pub use panel::panel_chances;

/// Texts under one another, their ids before them.
fn print_texts<'a>(file: &TextFile, texts: impl Iterator<Item = &'a usize> + Clone, desk: &Desk) -> Result<()> {
    let line = |text: &usize| &file.texts[*text];
    let widest = texts.clone().map(|t| width(&line(t).id)).max().unwrap_or(0).min(columns() / 3);
    for text in texts {
        let id = crate::text::pad_right(&cut(&line(text).id, widest), widest);
        desk.line(&cut(&format!("  {id}  {}", clean_line(&line(text).text)), columns()))?;
    }
    Ok(())
}

/// Says beside the result which rows were left out.
pub fn tell_problems(problems: &[Problem], desk: &Desk) {
    for problem in problems.iter().take(TOLD) {
        eprintln!("{}", crate::text::tame(&in_words(desk, problem)));
    }
    if problems.len() > TOLD {
        desk.remark(&Said::new("calc-more-problems").with("count", problems.len() - TOLD));
    }
}

fn outcome(file: &TextFile) -> Outcome {
    if file.problems.is_empty() { Outcome::Done } else { Outcome::SomeRefused }
}

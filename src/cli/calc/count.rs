//! calc count: ballots counted by a rule, with the protocol.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::tell_problems;
use crate::cli::Outcome;
use crate::cli::desk::{Bar, Desk};
use crate::cli::import::problems_json;
use crate::cli::print::columns;
use crate::domain::ballots::{Count, Happened, Profile, Round, Rule, Tie, TieBy, TieFor};
use crate::domain::exact::say;
use crate::error::{Error, Result, Said};
use crate::jobs::{count_file, protocol, tie_rule, unplaced};
use crate::text::{clean_line, wrap};

/// Counts the ballots of a file.
pub fn count(path: &Path, rule: &str, seats: Option<usize>, ties: &str, desk: &Desk) -> Result<Outcome> {
    let rule = Rule::named(rule).ok_or_else(|| Error::internal("the command line lets only rules through"))?;
    let (file, found) = count_file(path, rule, seats, &tie_rule(ties)?, &Bar::new())?;
    if desk.json {
        let mut value = count_json(&file.profile, &found);
        if let Some(object) = value.as_object_mut() {
            object.insert("sha256".into(), json!(file.sha256));
            object.insert("tie_rule".into(), json!(ties));
            object.insert("problems".into(), Value::Array(problems_json(desk, &file.problems)));
        }
        desk.print_json(&value)?;
    } else {
        for said in protocol(&file.profile, &found) {
            print(&desk.locale.say(&said), desk)?;
        }
        print(&desk.locale.say(&Said::new("poll-ties").with("ties", ties)), desk)?;
        print(&desk.locale.say(&Said::new("count-sha").with("file", &file.name).with("sha", &file.sha256)), desk)?;
        tell_problems(&file.problems, desk);
    }
    Ok(if file.problems.is_empty() { Outcome::Done } else { Outcome::SomeRefused })
}

/// A sentence of the protocol, wrapped; what goes on is set in.
pub fn print(text: &str, desk: &Desk) -> Result<()> {
    let text = clean_line(text);
    for (at, line) in wrap(&text, columns().saturating_sub(4)).into_iter().enumerate() {
        desk.line(&if at == 0 { line } else { format!("    {line}") })?;
    }
    Ok(())
}

/// The outcome of a count for machines.
pub fn count_json(profile: &Profile, found: &Count) -> Value {
    let id = |c: &usize| profile.candidates[*c].id.as_str();
    let ids = |all: &[usize]| all.iter().map(id).collect::<Vec<_>>();
    let scores: Map<String, Value> = if found.scores.len() == profile.candidates.len() {
        found.scores.iter().enumerate().map(|(c, score)| (id(&c).to_owned(), json!(say(score)))).collect()
    } else {
        Map::new()
    };
    let worth = (found.scores.len() == 1 && profile.candidates.len() != 1).then(|| say(&found.scores[0]));
    json!({
        "rule": found.rule.word(),
        "winners": ids(&found.winners),
        "tied": found.tied.iter().map(|set| ids(set)).collect::<Vec<_>>(),
        "scores": scores,
        "worth": worth,
        "order": ids(&found.order),
        "quota": found.quota.as_ref().map(say),
        "disagreements": found.disagreements,
        "rounds": found.rounds.iter().map(|r| round_json(r, &id)).collect::<Vec<_>>(),
        "ties": found.ties.iter().map(|t| tie_json(t, &ids)).collect::<Vec<_>>(),
        "ballots": profile.voters(),
        "unplaced": unplaced(profile, found.rule),
        "candidates": profile.candidates.iter().map(|c| json!({"id": c.id, "name": c.name})).collect::<Vec<_>>(),
        "version": env!("CARGO_PKG_VERSION"),
    })
}

fn round_json<'a>(round: &Round, id: &dyn Fn(&usize) -> &'a str) -> Value {
    let (event, of) = match &round.happened {
        Happened::First => ("first", vec![]),
        Happened::Surplus(c) => ("surplus", vec![id(c)]),
        Happened::Excluded(c) => ("excluded", vec![id(c)]),
        Happened::Elected(c) => ("elected", vec![id(c)]),
        Happened::Locked(a, b, _) => ("locked", vec![id(a), id(b)]),
        Happened::LeftOut(a, b, _) => ("left_out", vec![id(a), id(b)]),
    };
    let margin = match round.happened {
        Happened::Locked(_, _, margin) | Happened::LeftOut(_, _, margin) => Some(margin),
        _ => None,
    };
    let totals: Map<String, Value> = round
        .totals
        .iter()
        .enumerate()
        .filter_map(|(c, total)| Some((id(&c).to_owned(), json!(say(total.as_ref()?)))))
        .collect();
    let elected: Vec<&str> = round.elected.iter().map(id).collect();
    json!({"event": event, "candidates": of, "margin": margin, "totals": totals, "elected": elected})
}

fn tie_json<'a>(tie: &Tie, ids: &dyn Fn(&[usize]) -> Vec<&'a str>) -> Value {
    let about = match tie.about {
        TieFor::Seat => "seat",
        TieFor::Surplus => "surplus",
        TieFor::Exclusion => "exclusion",
    };
    let by = match tie.by {
        TieBy::Round(round) => format!("round {round}"),
        TieBy::Order => "order".to_owned(),
        TieBy::Lot => "lot".to_owned(),
    };
    json!({"about": about, "tied": ids(&tie.tied), "chosen": ids(&tie.chosen), "by": by})
}

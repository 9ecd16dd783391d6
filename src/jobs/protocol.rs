//! The protocol of a count: what happened, round by round, each tie and how it was broken, and who won.

use num_bigint::BigInt;
use num_traits::Signed;

use super::counting::unplaced;
use crate::domain::ballots::{Count, Happened, Profile, Round, Rule, Tie, TieBy, TieFor};
use crate::domain::exact::{Exact, say};
use crate::error::Said;

/// The protocol of a count, sentence by sentence.
#[must_use]
pub fn protocol(profile: &Profile, found: &Count) -> Vec<Said> {
    let name = |c: usize| profile.candidates[c].name.clone();
    let names = |all: &[usize]| all.iter().map(|c| name(*c)).collect::<Vec<_>>().join(", ");
    let mut lines = vec![
        Said::new("count-head")
            .with("rule", found.rule.word())
            .with("voters", i64::try_from(profile.voters()).unwrap_or(i64::MAX))
            .with("candidates", profile.candidates.len())
            .with("seats", found.winners.len()),
    ];
    let unplaced = unplaced(profile, found.rule);
    if unplaced > 0 {
        lines.push(Said::new("count-unplaced").with("count", i64::try_from(unplaced).unwrap_or(i64::MAX)));
    }
    if let Some(quota) = &found.quota {
        lines.push(Said::new("count-quota").with("quota", figure(quota)));
    }
    if found.scores.len() == profile.candidates.len() {
        let mut order: Vec<usize> = (0..found.scores.len()).collect();
        order.sort_by(|a, b| found.scores[*b].cmp(&found.scores[*a]).then(a.cmp(b)));
        lines.extend(
            order
                .into_iter()
                .map(|c| Said::new("count-score").with("name", name(c)).with("score", figure(&found.scores[c]))),
        );
    } else if let [only] = found.scores.as_slice() {
        lines.push(Said::new("count-worth").with("score", figure(only)));
    }
    for (number, round) in found.rounds.iter().enumerate() {
        lines.extend(of_round(number + 1, round, &name, &names));
    }
    if found.rule == Rule::Kemeny {
        let order = Said::new("count-order").with("names", names(&found.order));
        lines.push(order.with("disagreements", found.disagreements.unwrap_or(0)));
    }
    lines.extend(found.ties.iter().map(|tie| of_tie(tie, &names)));
    lines.push(Said::new("count-winners").with("names", names(&found.winners)).with("count", found.winners.len()));
    if found.tied.len() > 1 {
        let sets: Vec<String> = found.tied.iter().take(10).map(|set| names(set)).collect();
        lines.push(Said::new("count-sets").with("count", found.tied.len()).with("sets", sets.join(" · ")));
    }
    lines
}

fn of_round(
    number: usize,
    round: &Round,
    name: &dyn Fn(usize) -> String,
    names: &dyn Fn(&[usize]) -> String,
) -> Vec<Said> {
    let said = match round.happened {
        Happened::First => Said::new("count-round-first"),
        Happened::Surplus(c) => Said::new("count-round-surplus").with("name", name(c)),
        Happened::Excluded(c) => Said::new("count-round-excluded").with("name", name(c)),
        Happened::Elected(c) => Said::new("count-round-elected").with("name", name(c)),
        Happened::Locked(a, b, margin) => {
            Said::new("count-round-locked").with("name", name(a)).with("other", name(b)).with("margin", margin)
        }
        Happened::LeftOut(a, b, margin) => {
            Said::new("count-round-left-out").with("name", name(a)).with("other", name(b)).with("margin", margin)
        }
    };
    let mut lines = vec![said.with("round", number)];
    let mut figures: Vec<(usize, &Exact)> =
        round.totals.iter().enumerate().filter_map(|(c, total)| Some((c, total.as_ref()?))).collect();
    figures.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(&b.0)));
    if !figures.is_empty() {
        let all: Vec<String> = figures.into_iter().map(|(c, total)| format!("{} {}", name(c), figure(total))).collect();
        lines.push(Said::new("count-figures").with("figures", all.join(" · ")));
    }
    if !round.elected.is_empty() && !matches!(round.happened, Happened::Elected(_)) {
        lines.push(Said::new("count-elected").with("names", names(&round.elected)));
    }
    lines
}

fn of_tie(tie: &Tie, names: &dyn Fn(&[usize]) -> String) -> Said {
    let key = match tie.about {
        TieFor::Seat => "count-tie-seat",
        TieFor::Surplus => "count-tie-surplus",
        TieFor::Exclusion => "count-tie-exclusion",
    };
    let (by, round) = match tie.by {
        TieBy::Round(round) => ("round", round),
        TieBy::Order => ("order", 0),
        TieBy::Lot => ("lot", 0),
    };
    let said = Said::new(key).with("tied", names(&tie.tied)).with("chosen", names(&tie.chosen));
    said.with("by", by).with("round", round)
}

/// A figure as people read it: whole, or with its decimals, of which five are shown and "…" stands for the rest; else as a
/// fraction.
#[must_use]
pub fn figure(number: &Exact) -> String {
    // Meek's count has fourteen decimals.
    let times = |digits: u32| number * Exact::from_integer(BigInt::from(10).pow(digits));
    if !times(14).is_integer() {
        return say(number);
    }
    let scaled = times(5);
    let more = if scaled.is_integer() { "" } else { "…" };
    let digits = scaled.numer().magnitude() / scaled.denom().magnitude();
    let digits = format!("{digits:0>6}");
    let sign = if number.is_negative() { "-" } else { "" };
    let (before, after) = digits.split_at(digits.len() - 5);
    let after = if more.is_empty() { after.trim_end_matches('0') } else { after };
    if after.is_empty() { format!("{sign}{before}") } else { format!("{sign}{before}.{after}{more}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exact::parse;

    #[test]
    fn figures_are_exact() {
        for (given, said) in [
            ("12", "12"),
            ("112.84448", "112.84448"),
            ("183/2", "91.5"),
            ("1/3", "1/3"),
            ("-0.5", "-0.5"),
            ("0", "0"),
            ("301.576164874552", "301.57616…"),
            ("-0.000001", "-0.00000…"),
        ] {
            assert_eq!(parse(given).map(|n| figure(&n)).as_deref(), Some(said), "{given}");
        }
    }
}

//! The result of a poll: its ballots counted by its rule, with the protocol, and the file from which anybody can count again.

use std::collections::BTreeMap;
use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::casting::receipt_by_name;
use super::counting::{tie_rule, uncountable};
use super::poll_budget;
use super::polls::options_of;
use super::protocol::protocol;
use super::rolls::poll_facts;
use crate::decide;
use crate::decide::count::count;
use crate::domain::ballots::{Candidate, Count, Paper, Pile, Profile, Rule};
use crate::domain::budget::{Method, Utility};
use crate::domain::marks::say_ballot;
use crate::domain::polls::{Ballot, Choice, Form, Mark, Poll, Stage, Vote};
use crate::domain::view::{ChoiceResult, PollPage, PollState, Verdict, per_cent};
use crate::domain::{Id, Key, Progress, exact};
use crate::error::{Error, Result, Said};
use crate::store::Reader;
use crate::text::clean_line;

/// The rule by which a poll is counted, and how ties are broken, from what was typed.
pub(super) fn rule(poll: &Poll, typed: &str, ties: &str) -> Result<(String, String)> {
    tie_rule(ties)?;
    let ties = if ties.trim().is_empty() { "order" } else { ties.trim() };
    if !poll.budget.is_empty()
        && let Some(method) = budget_rule(poll, typed)
    {
        if ties != "order" {
            return Err(Error::usage("error-budget-ties").hint(Said::new("hint-budget-ties")));
        }
        return Ok((method.word(), ties.to_owned()));
    }
    if poll.form == Form::Each {
        // Every option stands for itself: there is nothing to choose a rule for.
        let fits = typed.is_empty() || typed == MAJORITY;
        return if fits {
            Ok((MAJORITY.to_owned(), ties.to_owned()))
        } else {
            Err(Error::usage("error-poll-rule-each"))
        };
    }
    let usual = match (poll.form, poll.seats) {
        (Form::Approval, 1) => Rule::Approval,
        (Form::Approval, _) => Rule::Av,
        (Form::Score, _) => Rule::Score,
        (_, 1) => Rule::Irv,
        _ => Rule::StvScottish,
    };
    let rule = if typed.is_empty() { Some(usual) } else { Rule::named(typed) };
    match rule.filter(|r| r.counts(poll.form)) {
        Some(rule) => Ok((rule.word().to_owned(), ties.to_owned())),
        None => {
            let names: Vec<&str> = Rule::ALL.iter().filter(|r| r.counts(poll.form)).map(|r| r.word()).collect();
            let hint = Said::new("hint-choices").with("names", names.join(", "));
            Err(Error::usage("error-poll-rule").with("rule", typed).hint(hint))
        }
    }
}

/// A rule that gives out money: the one that was typed, or where nothing was the usual one.
fn budget_rule(poll: &Poll, typed: &str) -> Option<Method> {
    if typed.is_empty() {
        let usual = Poll { rule: String::new(), ..poll.clone() };
        return Some(poll_budget::method_of(&usual));
    }
    Method::named(typed, poll_budget::own_utility(poll.form))
}

/// The rule of polls for and against: more for than against.
const MAJORITY: &str = "majority";

/// A poll with its result; `None` where there is no such poll.
pub(super) fn page(store: &Reader, id: Id, progress: &dyn Progress) -> Result<Option<PollPage>> {
    let Some(state) = store.poll_states()?.into_iter().find(|s| s.poll.id == id) else { return Ok(None) };
    let choices = options_of(store, id)?;
    let options = decide::tally(&choices, &store.votes()?);
    let poll = state.poll.clone();
    let mut page = PollPage {
        protocol: poll_facts(&state),
        state,
        options,
        verdicts: vec![],
        winners: vec![],
        sha256: String::new(),
    };
    if poll.stage < Stage::Closed {
        return Ok(Some(page));
    }
    let ballots = store.ballots(Some(id))?;
    page.sha256 = hexadecimal(ballots_file(&poll, &choices, &ballots).as_bytes());
    let by_budget = Method::named(&poll.rule, Utility::Cost).is_some();
    if by_budget {
        let (winners, told, sha256) = poll_budget::counted(store, &poll, progress)?;
        page.winners = winners;
        page.protocol.extend(told);
        page.sha256 = sha256;
    } else if poll.form == Form::Each {
        page.verdicts = verdicts(store, &poll, &page.options, &ballots)?;
        page.protocol.extend(page.options.iter().zip(&page.verdicts).map(|(o, v)| of_option(o, v, &page.state)));
        page.winners = page.verdicts.iter().filter(|v| v.carried && stands(&page.state)).map(|v| v.choice).collect();
    } else if poll.stage == Stage::Counted {
        let profile = profile(&poll, &choices, &ballots);
        let found = counted(&poll, &profile)?;
        page.winners = found.winners.iter().map(|c| choices[*c].id).collect();
        page.protocol.extend(protocol(&profile, &found));
    }
    if poll.stage == Stage::Counted && !by_budget {
        page.protocol.push(Said::new("poll-ties").with("ties", poll.ties.clone()));
    }
    page.protocol.push(Said::new("poll-sha").with("sha", page.sha256.clone()));
    Ok(Some(page))
}

/// Whether a result stands: a binding poll with a quorum needs it met.
fn stands(state: &PollState) -> bool {
    state.quorate() != Some(false)
}

fn counted(poll: &Poll, profile: &Profile) -> Result<Count> {
    let rule = Rule::named(&poll.rule).ok_or_else(|| Error::internal(format!("no rule {:?}", poll.rule)))?;
    let seats = usize::try_from(poll.seats).unwrap_or(1);
    count(profile, rule, seats, &tie_rule(&poll.ties)?).map_err(|why| {
        uncountable(why, rule)
            .with("file", poll.name.clone())
            .with("seats", seats)
            .with("candidates", profile.candidates.len())
    })
}

fn verdicts(store: &Reader, poll: &Poll, options: &[ChoiceResult], ballots: &[Ballot]) -> Result<Vec<Verdict>> {
    if !poll.double_majority {
        return Ok(options.iter().map(|o| decide::verdict(o, None)).collect());
    }
    let (frame, roll) = (store.frame()?, store.roll(poll.id)?);
    Ok(options.iter().map(|o| decide::verdict(o, Some((&frame.members, &roll, ballots)))).collect())
}

fn of_option(option: &ChoiceResult, verdict: &Verdict, state: &PollState) -> Said {
    let said = Said::new(if verdict.doubly.is_some() { "poll-verdict-double" } else { "poll-verdict" })
        .with("code", option.choice.code.clone())
        .with("for", option.votes_for)
        .with("against", option.against)
        .with("blank", option.blank)
        .with("percent", per_cent(option.votes_for, option.base()).unwrap_or(0))
        .with("base", option.base())
        .with("carried", i64::from(verdict.carried && stands(state)))
        .with("binding", i64::from(state.poll.binding));
    match &verdict.doubly {
        Some(d) => said
            .with("members", d.members_for)
            .with("all", d.members)
            .with("population", per_cent(d.population_for, d.population).unwrap_or(0)),
        None => said,
    }
}

/// The protocol of a poll, sentence by sentence.
///
/// # Errors
/// When the file cannot be read, the ballots cannot be counted by the poll's rule, or it was cancelled.
pub fn poll_protocol(store: &Reader, id: Id, progress: &dyn Progress) -> Result<PollPage> {
    page(store, id, progress)?.ok_or_else(|| Error::usage("error-no-such-record").with("table", "poll"))
}

/// Ballots by voter, in the order of the voters' numbers.
fn papers(ballots: &[Ballot]) -> BTreeMap<i64, Vec<&Ballot>> {
    let mut papers: BTreeMap<i64, Vec<&Ballot>> = BTreeMap::new();
    ballots.iter().for_each(|b| papers.entry(b.voter).or_default().push(b));
    papers
}

/// The ballots of a poll as its rule counts them; options stand in list order.
fn profile(poll: &Poll, choices: &[Choice], ballots: &[Ballot]) -> Profile {
    let place = |id: Id| choices.iter().position(|c| c.id == id).unwrap_or_default();
    let named = |paper: &[&Ballot]| -> Vec<(usize, i64)> {
        let chosen = paper.iter().filter(|b| b.vote == Vote::For);
        let mut named: Vec<(usize, i64)> = chosen.map(|b| (place(b.choice), b.value.unwrap_or(0))).collect();
        named.sort_unstable();
        named
    };
    let paper = |ballots: &[&Ballot]| {
        let named = named(ballots);
        match poll.form {
            Form::Each | Form::Approval => Paper::Approval(named.into_iter().map(|n| n.0).collect()),
            Form::Score => Paper::Scores(named.into_iter().map(|(c, points)| (c, exact::whole(points))).collect()),
            Form::Ranking => {
                let mut tiers: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
                named.into_iter().for_each(|(c, place)| tiers.entry(place).or_default().push(c));
                Paper::Ranking(tiers.into_values().collect())
            }
        }
    };
    let candidate = |c: &Choice| Candidate { id: c.code.clone(), name: format!("{} {}", c.code, clean_line(&c.text)) };
    Profile {
        candidates: choices.iter().map(candidate).collect(),
        piles: papers(ballots).values().map(|b| Pile { count: 1, paper: paper(b) }).collect(),
    }
}

/// The ballots as a table that `calc count` reads: receipt, group, count, ballot. Options that nobody names stand in a row with
/// count 0. Votes for and against are points: 1, −1 and 0.
fn ballots_file(poll: &Poll, choices: &[Choice], ballots: &[Ballot]) -> String {
    let mut out = String::from("receipt,group,count,ballot\n");
    let all: Vec<&str> = choices.iter().map(|c| c.code.as_str()).collect();
    let nobody = match poll.form {
        Form::Ranking => all.join("="),
        Form::Approval => all.join(";"),
        Form::Each | Form::Score => all.iter().map(|c| format!("{c}:0")).collect::<Vec<_>>().join(";"),
    };
    // Writing to a text never fails.
    let _ = writeln!(out, ",,0,{nobody}");
    for (voter, paper) in papers(ballots) {
        let receipt = paper.iter().map(|b| b.receipt.clone()).find(|r| !r.is_empty());
        let receipt = receipt.unwrap_or_else(|| receipt_by_name(poll, voter));
        let group = paper.first().map_or("", |b| b.voter_group.as_str());
        let _ = writeln!(out, "{receipt},{},1,{}", quoted(group), ballot(poll, choices, &paper));
    }
    out
}

fn ballot(poll: &Poll, choices: &[Choice], paper: &[&Ballot]) -> String {
    if poll.form != Form::Each {
        let marks: Vec<Mark> = paper.iter().map(|b| Mark { choice: b.choice, vote: b.vote, value: b.value }).collect();
        return say_ballot(poll.form, choices, &marks);
    }
    let points = |c: &Choice| match paper.iter().find(|b| b.choice == c.id).map(|b| b.vote) {
        Some(Vote::For) => 1,
        Some(Vote::Against) => -1,
        _ => 0,
    };
    choices.iter().map(|c| format!("{}:{}", c.code, points(c))).collect::<Vec<_>>().join(";")
}

/// A cell of a comma-separated table.
pub(super) fn quoted(cell: &str) -> String {
    let cell = clean_line(cell);
    // A spreadsheet takes such a cell for a formula.
    let cell = if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell };
    if cell.contains([',', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// The file of ballots of a poll that is closed; a Pabulib file where a rule gave out money.
///
/// # Errors
/// When the poll is still open: until then ballots are nobody's to read.
pub fn ballots_table(store: &Reader, id: Id) -> Result<String> {
    let poll: Poll = store.need(&Key::one(id))?;
    if poll.stage < Stage::Closed {
        return Err(Error::usage("error-poll-not-closed").with("name", poll.name));
    }
    if Method::named(&poll.rule, Utility::Cost).is_some() {
        return poll_budget::ballots_file(store, &poll);
    }
    let choices = options_of(store, id)?;
    Ok(ballots_file(&poll, &choices, &store.ballots(Some(id))?))
}

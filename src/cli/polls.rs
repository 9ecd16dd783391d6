//! poll: preparing polls, rolls, ballots, results.

use std::path::Path;

use serde_json::{Value, json};

use super::args::{PollArgs, PollCommand as P, PollFactsArgs};
use super::desk::{Bar, Desk};
use super::import::problems_json;
use super::print::{columns, table};
use super::{Outcome, calc, find};
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::frame::Frame;
use crate::domain::marks::{read_ballot, read_who};
use crate::domain::polls::{Choice, Form, Poll, PollDeed, PollFacts, Stage};
use crate::domain::view::{Answer, ChoiceResult, PollState, Polls, Query, per_cent};
use crate::error::{Error, Result, Said};
use crate::jobs;
use crate::store::Workspace;
use crate::text::{clean_line, fold};

pub fn poll(args: &PollArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let deed = match &args.what {
        None => return show(&all(desk, &workspace)?, desk),
        Some(P::Show { poll }) => {
            let id = find::poll(&workspace, poll)?.id;
            return show(&only(all(desk, &workspace)?, id), desk);
        }
        Some(P::Roll { poll, from: None }) => return roll(&workspace, &find::poll(&workspace, poll)?, desk),
        Some(P::Roll { poll, from: Some(from) }) => {
            let poll = find::poll(&workspace, poll)?.id;
            PollDeed::BringRoll { poll, from: from.clone() }
        }
        Some(P::Protocol { poll, out }) => {
            return protocol(&workspace, find::poll(&workspace, poll)?.id, out.as_deref(), desk);
        }
        Some(P::Ballots { poll, out }) => return ballots(&workspace, find::poll(&workspace, poll)?.id, out, desk),
        Some(P::Groups { poll, groups, out }) => {
            let poll = poll.as_deref().map(|typed| find::poll(&workspace, typed)).transpose()?.map(|poll| poll.id);
            return opinions(&workspace, poll, groups, out.as_deref(), desk);
        }
        Some(P::Cast { poll, from }) => {
            let poll = find::poll(&workspace, poll)?.id;
            return cast(&mut workspace, poll, from, desk);
        }
        Some(P::Count { poll, rule, ties }) => {
            let poll = find::poll(&workspace, poll)?.id;
            let deed = PollDeed::Count { poll, rule: rule.clone(), ties: ties.clone() };
            jobs::perform(&mut workspace, &Deed::Poll(deed), &desk.context, &Bar::new())?;
            return protocol(&workspace, poll, None, desk);
        }
        Some(other) => deed(other, &workspace)?,
    };
    desk.perform(&mut workspace, &Deed::Poll(deed))
}

/// What is asked for, with names found.
fn deed(asked: &P, workspace: &Workspace) -> Result<PollDeed> {
    let poll = |typed: &str| find::poll(workspace, typed);
    Ok(match asked {
        P::New { name, facts } => PollDeed::Write(new_facts(&workspace.frame()?, name, facts)?),
        P::Edit { poll: typed, name, facts } => {
            PollDeed::Write(changed(&workspace.frame()?, poll(typed)?, name.as_deref(), facts)?)
        }
        P::Delete { poll: typed } => PollDeed::Delete(poll(typed)?.id),
        P::Option { poll: typed, text, cost, place } => {
            PollDeed::AddOption { poll: poll(typed)?.id, text: text.clone(), cost: cost.clone(), place: place.clone() }
        }
        P::Put { poll: typed, code } => {
            PollDeed::PutOption { choice: option(workspace, code)?.id, poll: Some(poll(typed)?.id) }
        }
        P::Take { code } => PollDeed::PutOption { choice: option(workspace, code)?.id, poll: None },
        P::Open { poll: typed } => PollDeed::Open(poll(typed)?.id),
        P::Close { poll: typed } => PollDeed::Close(poll(typed)?.id),
        P::Reopen { poll: typed } => PollDeed::Reopen(poll(typed)?.id),
        P::Vote { poll: typed, voter, ballot } => {
            let poll = poll(typed)?;
            let options = options(workspace, poll.id)?;
            PollDeed::Cast {
                poll: poll.id,
                voter: read_who(voter).map_err(Error::wrong)?,
                marks: read_ballot(poll.form, &options, ballot).map_err(Error::wrong)?,
            }
        }
        P::Show { .. }
        | P::Roll { .. }
        | P::Groups { .. }
        | P::Cast { .. }
        | P::Count { .. }
        | P::Protocol { .. }
        | P::Ballots { .. } => {
            return Err(Error::internal("asked, not done"));
        }
    })
}

/// The theme that was typed, or the only one there is.
pub fn theme_of(frame: &Frame, typed: Option<&str>) -> Result<Id> {
    let theme = typed.map(|typed| find::theme(frame, typed)).transpose()?;
    let mut themes = frame.main_themes();
    match (theme, themes.next(), themes.next()) {
        (Some(theme), ..) => Ok(theme),
        (None, Some(only), None) => Ok(only.id),
        _ => {
            let names: Vec<&str> = frame.main_themes().map(|t| t.code.as_str()).collect();
            let hint = Said::new("hint-choices").with("names", names.join(", "));
            Err(Error::usage("error-poll-theme").hint(hint))
        }
    }
}

fn new_facts(frame: &Frame, name: &str, args: &PollFactsArgs) -> Result<PollFacts> {
    let theme = theme_of(frame, args.theme.as_deref())?;
    Ok(PollFacts {
        id: None,
        name: name.to_owned(),
        theme,
        form: args.form.map_or(Form::Each, Form::from),
        binding: args.binding,
        secret: args.secret,
        quorum: args.quorum,
        double_majority: args.double_majority,
        seats: args.seats.unwrap_or(1),
        highest: args.highest.unwrap_or(10),
        budget: args.budget.clone().unwrap_or_default(),
    })
}

/// What a poll is, with what is asked for changed; the flags, once given, are not taken away here.
fn changed(frame: &Frame, poll: Poll, name: Option<&str>, args: &PollFactsArgs) -> Result<PollFacts> {
    let theme = match &args.theme {
        Some(typed) => find::theme(frame, typed)?,
        None => poll.theme.ok_or_else(|| Error::usage("error-poll-theme"))?,
    };
    Ok(PollFacts {
        id: Some(poll.id),
        name: name.map_or(poll.name, str::to_owned),
        theme,
        form: args.form.map_or(poll.form, Form::from),
        binding: poll.binding || args.binding,
        secret: poll.secret || args.secret,
        quorum: args.quorum.or(poll.quorum),
        double_majority: poll.double_majority || args.double_majority,
        seats: args.seats.unwrap_or(poll.seats),
        highest: args.highest.unwrap_or(poll.highest),
        budget: args.budget.clone().unwrap_or(poll.budget),
    })
}

fn options(workspace: &Workspace, poll: Id) -> Result<Vec<Choice>> {
    Ok(workspace.all::<Choice>()?.into_iter().filter(|c| c.poll == Some(poll)).collect())
}

fn option(workspace: &Workspace, code: &str) -> Result<Choice> {
    let folded = fold(code);
    let found = workspace.all::<Choice>()?.into_iter().find(|c| fold(&c.code) == folded);
    found.ok_or_else(|| Error::usage("error-no-such-option").with("name", code))
}

fn all(desk: &Desk, workspace: &Workspace) -> Result<Polls> {
    match desk.ask(workspace, &Query::Polls)? {
        Answer::Polls(polls) => Ok(*polls),
        _ => Err(Error::internal("another answer than asked for")),
    }
}

fn only(mut polls: Polls, id: Id) -> Polls {
    polls.polls.retain(|p| p.poll.id == id);
    polls.options.retain(|o| o.choice.poll == Some(id));
    polls
}

fn show(polls: &Polls, desk: &Desk) -> Result<Outcome> {
    if desk.json {
        desk.print_json(&json!({
            "polls": polls.polls.iter().map(poll_json).collect::<Vec<_>>(),
            "options": polls.options.iter().map(|o| option_json(o, polls)).collect::<Vec<_>>(),
        }))?;
        return Ok(Outcome::Done);
    }
    if polls.polls.is_empty() && polls.options.is_empty() {
        desk.line(&desk.locale.text("poll-empty"))?;
    }
    let mut first = true;
    for state in &polls.polls {
        if !std::mem::take(&mut first) {
            desk.line("")?;
        }
        print_poll(state, polls, desk)?;
    }
    let loose: Vec<&ChoiceResult> = polls.options.iter().filter(|o| o.choice.poll.is_none()).collect();
    if !loose.is_empty() {
        if !first {
            desk.line("")?;
        }
        desk.line(&desk.locale.text("poll-loose"))?;
        print_options(Form::Each, &loose, 0, desk)?;
    }
    Ok(Outcome::Done)
}

/// How a poll stands, in one line.
fn print_poll(state: &PollState, polls: &Polls, desk: &Desk) -> Result<()> {
    let poll = &state.poll;
    desk.line(&format!("{}  {}", poll.code, clean_line(&poll.name)))?;
    for said in jobs::poll_facts(state) {
        desk.line(&format!("  {}", desk.locale.say(&said)))?;
    }
    let options: Vec<&ChoiceResult> = polls.options_of(poll.id).collect();
    if state.is_sealed() {
        options.iter().try_for_each(|o| desk.line(&format!("  {}  {}", o.choice.code, clean_line(&o.choice.text))))?;
        return desk.line(&format!("  {}", desk.locale.text("poll-sealed")));
    }
    print_options(poll.form, &options, state.papers, desk)
}

fn print_options(form: Form, options: &[&ChoiceResult], papers: i64, desk: &Desk) -> Result<()> {
    if options.is_empty() {
        return desk.line(&format!("  {}", desk.locale.text("poll-no-options")));
    }
    let count = |n: i64| desk.locale.count(n);
    let share = |part, base| per_cent(part, base).map_or_else(|| "–".to_owned(), |n| format!("{n} %"));
    let titles: &[&str] = match form {
        Form::Each => &["column-code", "column-for", "column-against", "column-blank", "column-share", "column-text"],
        Form::Approval | Form::Ranking => &["column-code", "column-ballots", "column-of-ballots", "column-text"],
        Form::Score => &["column-code", "column-points", "column-ballots", "column-text"],
    };
    let last = titles.len() - 1;
    let heads: Vec<(String, bool)> =
        titles.iter().enumerate().map(|(i, key)| (desk.locale.text(key), i > 0 && i < last)).collect();
    let row = |r: &&ChoiceResult| {
        let mut row = vec![r.choice.code.clone()];
        match form {
            Form::Each => {
                row.extend([r.votes_for, r.against, r.blank].map(count));
                row.push(share(r.votes_for, r.base()));
            }
            Form::Approval | Form::Ranking => row.extend([count(r.votes_for), share(r.votes_for, papers)]),
            Form::Score => row.extend([count(r.points), count(r.votes_for)]),
        }
        row.push(clean_line(&r.choice.text));
        row
    };
    let rows: Vec<Vec<String>> = options.iter().map(row).collect();
    for line in table(&heads, &rows, columns().saturating_sub(2)) {
        desk.line(&format!("  {line}"))?;
    }
    let base = match form {
        Form::Each => "poll-base",
        Form::Approval => "poll-base-approval",
        Form::Ranking => "poll-base-ranking",
        Form::Score => "poll-base-score",
    };
    desk.line(&format!("  {}", desk.locale.say(&Said::new(base).with("count", papers))))
}

fn poll_json(state: &PollState) -> Value {
    let p = &state.poll;
    let roll: Vec<Value> =
        state.roll.iter().map(|(group, n, voted)| json!({"group": group, "roll": n, "voted": voted})).collect();
    json!({"code": p.code, "name": p.name, "form": p.form, "stage": p.stage, "binding": p.binding, "secret": p.secret,
           "quorum": p.quorum, "double_majority": p.double_majority, "seats": p.seats, "budget": p.budget,
           "rule": p.rule, "ties": p.ties, "ballots": state.papers, "roll": roll, "quorate": state.quorate()})
}

fn option_json(r: &ChoiceResult, polls: &Polls) -> Value {
    let groups: Vec<Value> = polls
        .by_group(r)
        .iter()
        .map(|g| json!({"group": g.name, "for": g.votes_for, "against": g.against, "blank": g.blank}))
        .collect();
    json!({"option": r.choice.code, "text": r.choice.text, "for": r.votes_for, "against": r.against, "blank": r.blank,
           "points": r.points, "cost": r.choice.cost, "place": r.choice.place, "groups": groups})
}

/// Tells the protocol, or writes it to a file.
fn protocol(workspace: &Workspace, id: Id, out: Option<&Path>, desk: &Desk) -> Result<Outcome> {
    let page = jobs::poll_protocol(workspace, id, &Bar::new())?;
    let lines: Vec<String> = page.protocol.iter().map(|said| clean_line(&desk.locale.say(said))).collect();
    if let Some(out) = out {
        let mut text = format!("{}\n\n", clean_line(&page.state.poll.name));
        lines.iter().for_each(|line| text.push_str(&format!("{line}\n")));
        return write(out, &text, desk);
    }
    if desk.json {
        let code = |id: &Id| page.options.iter().find(|o| o.choice.id == *id).map(|o| o.choice.code.clone());
        let carried: Vec<_> = page.verdicts.iter().filter(|v| v.carried).filter_map(|v| code(&v.choice)).collect();
        desk.print_json(&json!({
            "poll": poll_json(&page.state),
            "winners": page.winners.iter().filter_map(code).collect::<Vec<_>>(),
            "majority": carried,
            "protocol": lines,
            "sha256": page.sha256,
            "version": env!("CARGO_PKG_VERSION"),
        }))?;
        return Ok(Outcome::Done);
    }
    for line in &lines {
        super::calc::print_wrapped(line, desk)?;
    }
    Ok(Outcome::Done)
}

fn ballots(workspace: &Workspace, id: Id, out: &Path, desk: &Desk) -> Result<Outcome> {
    write(out, &jobs::ballots_table(workspace, id)?, desk)
}

/// Casts the ballots of a file; those that cannot count are told one by one.
fn cast(workspace: &mut Workspace, poll: Id, from: &Path, desk: &Desk) -> Result<Outcome> {
    let deed = Deed::Poll(PollDeed::BringBallots { poll, from: from.to_owned() });
    let report = jobs::perform(workspace, &deed, &desk.context, &Bar::new())?;
    let problems = report.import.as_ref().map(|i| i.problems.as_slice()).unwrap_or_default();
    if desk.json {
        let said: Vec<String> = report.said.iter().map(|s| desk.locale.say(s)).collect();
        let cast = report.import.as_ref().map_or(0, |i| i.added);
        desk.print_json(&json!({"said": said, "cast": cast, "problems": problems_json(desk, problems)}))?;
    } else {
        desk.tell(&report)?;
        calc::tell_problems(problems, desk);
    }
    Ok(if problems.is_empty() { Outcome::Done } else { Outcome::SomeRefused })
}

/// Tells who thinks alike, or writes the votes from which anybody works it out again.
fn opinions(workspace: &Workspace, poll: Option<Id>, groups: &str, out: Option<&Path>, desk: &Desk) -> Result<Outcome> {
    let found = jobs::poll_opinions(workspace, poll, calc::wanted(groups, calc::MOST_GROUPS)?)?;
    let Some(out) = out else { return calc::tell_groups(&found, desk) };
    jobs::write_poll_opinions(workspace, poll, &found.0, out)?;
    desk.line(&desk.locale.say(&Said::new("done-export").with("path", out.display().to_string())))?;
    Ok(Outcome::Done)
}

fn write(out: &Path, text: &str, desk: &Desk) -> Result<Outcome> {
    jobs::write_text(out, text)?;
    desk.line(&desk.locale.say(&Said::new("done-export").with("path", out.display().to_string())))?;
    Ok(Outcome::Done)
}

/// Who may vote, and who has.
fn roll(workspace: &Workspace, poll: &Poll, desk: &Desk) -> Result<Outcome> {
    let frame = workspace.frame()?;
    let roll = workspace.roll(poll.id)?;
    let member = |id: Option<Id>| id.and_then(|id| frame.member(id)).map(|m| m.code.clone()).unwrap_or_default();
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    if desk.json {
        let rows: Vec<Value> = roll
            .iter()
            .map(|v| {
                json!({"number": v.number, "member": member(v.member), "group": v.voter_group, "table": v.seat_table,
                       "seat": v.seat, "voted": v.voted})
            })
            .collect();
        desk.print_json(&json!({"poll": poll.code, "frozen": poll.stage != Stage::Prepared, "roll": rows}))?;
        return Ok(Outcome::Done);
    }
    if roll.is_empty() {
        desk.line(&desk.locale.text("poll-no-roll"))?;
        return Ok(Outcome::Done);
    }
    let titles = [
        ("column-number", true),
        ("column-member", false),
        ("column-group", false),
        ("column-table", true),
        ("column-seat", true),
        ("column-voted", false),
    ];
    let heads: Vec<(String, bool)> = titles.iter().map(|(key, right)| (desk.locale.text(key), *right)).collect();
    let yes = desk.locale.text("word-yes");
    let rows: Vec<Vec<String>> = roll
        .iter()
        .map(|v| {
            let voted = if v.voted { yes.clone() } else { String::new() };
            vec![
                v.number.to_string(),
                member(v.member),
                v.voter_group.clone(),
                number(v.seat_table),
                number(v.seat),
                voted,
            ]
        })
        .collect();
    for line in table(&heads, &rows, columns()) {
        desk.line(&line)?;
    }
    Ok(Outcome::Done)
}

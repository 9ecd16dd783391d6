//! list, show, add, edit, tag, link, set-aside.

use serde_json::{Value, json};

use super::args::{AddArgs, EditArgs, LinkArgs, ListArgs, SetAsideArgs, ShowArgs, TagArgs};
use super::desk::Desk;
use super::keeping::theme_of;
use super::print::{columns, table};
use super::{Outcome, find};
use crate::domain::deed::Deed;
use crate::domain::frame::Frame;
use crate::domain::material::{Maker, Origin, Tongue};
use crate::domain::view::{Answer, ContributionLine, Filter, Query, Seek};
use crate::error::{Error, Result, Said};
use crate::text::{clean_line, wrap};

/// Columns that prose takes at most.
const MEASURE: usize = 72;

pub fn list(args: &ListArgs, desk: &mut Desk) -> Result<Outcome> {
    let workspace = desk.open(&args.file)?;
    let frame = workspace.frame()?;
    let filter = Filter {
        text: args.words.join(" "),
        member: args.member.as_deref().map(|m| find::member(&frame, m)).transpose()?,
        theme: theme_of(&frame, args.theme.as_deref())?,
        topic: args.topic.as_deref().map(|t| find::topic(&frame, t)).transpose()?,
        kind: args.kind.as_deref().map(|k| find::kind(&frame, k)).transpose()?,
        cluster: args.cluster.as_deref().map(|c| find::cluster(&workspace, c)).transpose()?,
        unclustered: args.unclustered,
        repeated: args.near_duplicates,
        proposed: args.proposed,
        language: args.text_language.clone(),
        set_aside: args.aside,
        ..Filter::default()
    };
    let seek = args.after.map_or(Seek::First, Seek::After);
    let page = workspace.contributions(&filter, seek, args.limit)?;
    if desk.json {
        let rows: Vec<Value> = page.lines.iter().map(|l| line_json(&frame, l)).collect();
        let next = page.lines.last().filter(|_| page.more_after).map(|l| l.cursor);
        desk.print_json(&json!({"contributions": rows, "next": next}))?;
        return Ok(Outcome::Done);
    }
    if page.lines.is_empty() {
        desk.line(&desk.locale.text("list-empty"))?;
        return Ok(Outcome::Done);
    }
    let heads: Vec<(String, bool)> =
        ["column-reference", "column-origin", "column-theme", "column-kind", "column-text"]
            .iter()
            .map(|c| (desk.locale.text(c), false))
            .collect();
    let rows: Vec<Vec<String>> = page
        .lines
        .iter()
        .map(|l| {
            vec![
                l.reference.clone(),
                origin(&frame, desk, l.origin, &l.members, l.partner.as_deref()),
                frame.theme(l.theme).map(|t| t.code.clone()).unwrap_or_default(),
                frame.kind(l.kind).map(|k| k.name.clone()).unwrap_or_default(),
                clean_line(&l.text),
            ]
        })
        .collect();
    for line in table(&heads, &rows, columns()) {
        desk.line(&line)?;
    }
    if page.more_after {
        let total = workspace.count(&filter)?;
        let said = crate::error::Said::new("list-more").with("shown", page.lines.len()).with("total", total);
        desk.line(&desk.locale.say(&said))?;
    }
    Ok(Outcome::Done)
}

fn line_json(frame: &Frame, l: &ContributionLine) -> Value {
    let members: Vec<&str> = l.members.iter().filter_map(|m| frame.member(*m)).map(|m| m.code.as_str()).collect();
    json!({"id": l.id.to_string(), "reference": l.reference, "text": l.text, "origin": l.origin, "members": members,
           "partner": l.partner, "theme": frame.theme(l.theme).map(|t| &t.code),
           "kind": frame.kind(l.kind).map(|k| &k.code), "cluster": l.cluster.map(|c| c.to_string()), "state": l.state,
           "cursor": l.cursor})
}

/// Whose statement it is, in words.
fn origin(frame: &Frame, desk: &Desk, origin: Origin, members: &[crate::domain::Id], partner: Option<&str>) -> String {
    match origin {
        Origin::Shared => desk.locale.text("origin-shared"),
        Origin::Partner => partner.unwrap_or_default().to_owned(),
        Origin::Members => {
            let names: Vec<&str> = members.iter().filter_map(|m| frame.member(*m)).map(|m| m.name.as_str()).collect();
            names.join(", ")
        }
    }
}

pub fn show(args: &ShowArgs, desk: &mut Desk) -> Result<Outcome> {
    let workspace = desk.open(&args.file)?;
    let frame = workspace.frame()?;
    let id = match (find::contribution(&workspace, &args.reference), find::cluster(&workspace, &args.reference)) {
        (Ok(id), _) => id,
        (Err(_), Ok(cluster)) => return super::show::cluster(desk, &workspace, cluster),
        (Err(error), Err(_)) => return Err(error),
    };
    let Answer::Contribution(Some(detail)) = desk.ask(&workspace, &Query::Contribution(id))? else {
        return Err(Error::usage("error-no-such-reference").with("name", args.reference.clone()));
    };
    if desk.json {
        let mut value = serde_json::to_value(&detail).map_err(Error::internal)?;
        value["reference"] = json!(detail.contribution.reference());
        desk.print_json(&value)?;
        return Ok(Outcome::Done);
    }
    let c = &detail.contribution;
    desk.line(&c.reference())?;
    for line in wrap(&c.text, MEASURE) {
        desk.line(&format!("  {line}"))?;
    }
    let mut topics = Vec::new();
    for (topic, by) in &detail.topics {
        let name = frame.topic(*topic).map(|t| t.name.clone()).unwrap_or_default();
        topics.push(if *by == Maker::Machine { format!("{name} ({})", desk.locale.text("by-machine")) } else { name });
    }
    let place = match (&c.sheet, c.row) {
        (Some(sheet), Some(row)) => format!(", {sheet}, {} {row}", desk.locale.text("word-row")),
        (None, Some(row)) => format!(", {} {row}", desk.locale.text("word-row")),
        _ => String::new(),
    };
    let mut facts = vec![
        ("column-origin", origin(&frame, desk, c.origin, &detail.members, c.partner.as_deref())),
        ("column-theme", frame.theme(c.theme).map(|t| t.name.clone()).unwrap_or_default()),
        ("column-kind", frame.kind(c.kind).map(|k| k.name.clone()).unwrap_or_default()),
        ("column-topics", topics.join(", ")),
        ("column-source", format!("{}{place}", detail.source.title)),
        ("column-language", desk.locale.name_of_language(&c.language)),
    ];
    if let Some((cluster, by, words)) = &detail.cluster {
        let why = if *by == Maker::Person { desk.locale.text("by-person") } else { words.join(", ") };
        facts.push(("column-cluster", format!("{} ({why})", cluster.label)));
    }
    if let Some(next) = detail.next_best.as_ref().filter(|n| n.likeness > 0) {
        let words = if next.words.is_empty() { String::new() } else { format!(" ({})", next.words.join(", ")) };
        facts.push(("column-next-best", format!("{} · {} %{words}", next.label, (next.likeness + 5) / 10)));
    }
    for pairing in &detail.pairings {
        let key = if pairing.together { "column-together" } else { "column-apart" };
        let said = Said::new("cli-said-by").with("author", pairing.said_by.clone());
        let text = clean_line(&pairing.text);
        facts.push((key, format!("{} ({})  {text}", pairing.reference, desk.locale.say(&said))));
    }
    for (key, links) in [("column-answers", &detail.causes), ("column-answered-by", &detail.answers)] {
        for (reference, _, text) in links {
            facts.push((key, format!("{reference}  {}", clean_line(text))));
        }
    }
    for near in &detail.neighbours {
        let words = near.shared_words.join(", ");
        facts.push(("column-near", format!("{}  {} ({words})", near.reference, clean_line(&near.text))));
    }
    let heads = vec![(String::new(), false), (String::new(), false)];
    let rows: Vec<Vec<String>> =
        facts.into_iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| vec![desk.locale.text(k), v]).collect();
    for line in table(&heads, &rows, columns()).into_iter().skip(1) {
        desk.line(&line)?;
    }
    Ok(Outcome::Done)
}

pub fn add(args: &AddArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let frame = workspace.frame()?;
    let deed = Deed::AddContribution {
        text: args.text.clone(),
        kind: find::kind(&frame, &args.kind)?,
        theme: find::theme(&frame, &args.theme)?,
        members: args.member.iter().map(|m| find::member(&frame, m)).collect::<Result<_>>()?,
    };
    desk.perform(&mut workspace, &deed)
}

pub fn edit(args: &EditArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let frame = workspace.frame()?;
    let deed = Deed::EditContribution {
        id: find::contribution(&workspace, &args.reference)?,
        text: args.text.clone(),
        kind: args.kind.as_deref().map(|k| find::kind(&frame, k)).transpose()?,
        theme: theme_of(&frame, args.theme.as_deref())?,
        language: args.text_language.as_deref().map(tongue).transpose()?,
    };
    desk.perform(&mut workspace, &deed)
}

/// A language as it is typed: a code of ISO 639-1, or that the words tell it.
fn tongue(typed: &str) -> Result<Tongue> {
    if typed == "auto" {
        return Ok(Tongue::Found);
    }
    let is_code = typed.len() == 2 && typed.bytes().all(|b| b.is_ascii_lowercase());
    let wrong = || Error::usage("error-language").with("text", typed).hint(Said::new("hint-language"));
    if is_code { Ok(Tongue::Told(typed.to_owned())) } else { Err(wrong()) }
}

pub fn tag(args: &TagArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let deed = match &args.topic {
        Some(topic) if !args.propose => {
            let topics = vec![find::topic(&workspace.frame()?, topic)?];
            let contributions = find::contributions(&workspace, &args.references)?;
            let (on, off) = if args.remove { (vec![], topics) } else { (topics, vec![]) };
            Deed::Tag { contributions, on, off }
        }
        _ => Deed::ProposeTopics,
    };
    desk.perform(&mut workspace, &deed)
}

pub fn link(args: &LinkArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let deed = match (&args.cause, &args.answer) {
        (Some(cause), Some(answer)) => Deed::Link {
            cause: find::contribution(&workspace, cause)?,
            answer: find::contribution(&workspace, answer)?,
            on: !args.remove,
        },
        _ => Deed::ProposeLinks,
    };
    desk.perform(&mut workspace, &deed)
}

pub fn set_aside(args: &SetAsideArgs, desk: &mut Desk) -> Result<Outcome> {
    let mut workspace = desk.open(&args.file)?;
    let contributions = find::contributions(&workspace, &args.references)?;
    desk.perform(&mut workspace, &Deed::SetAside { contributions, on: !args.back })
}

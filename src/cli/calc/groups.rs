//! calc groups: who thinks alike, what speaks for whom, what all agree on, what divides.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::wanted;
use crate::cli::Outcome;
use crate::cli::desk::{Bar, Desk};
use crate::cli::print::columns;
use crate::domain::opinions::{Findings, Groups, Opinions, Side, Tally, letter};
use crate::error::{Result, Said};
use crate::jobs::opinions_file;
use crate::text::{clean_line, wrap};

/// Statements told of what divides.
const TOLD: usize = 5;
/// Most groups that can be asked for.
pub const MOST: usize = 100;
/// Rows of the map.
const ROWS: usize = 16;

/// What is asked for.
pub struct Asked<'a> {
    pub votes: &'a Path,
    pub statements: Option<&'a Path>,
    pub groups: &'a str,
    pub given: Option<&'a Path>,
}

/// Groups the participants of a file by their votes.
pub fn groups(asked: &Asked, desk: &Desk) -> Result<Outcome> {
    let wanted = wanted(asked.groups, MOST)?;
    let found = opinions_file(asked.votes, asked.statements, wanted, asked.given, &Bar::new())?;
    tell(&found, desk)
}

/// Tells what was found, in words or as JSON.
pub fn tell((opinions, groups, findings): &(Opinions, Groups, Findings), desk: &Desk) -> Result<Outcome> {
    if desk.json {
        desk.print_json(&outcome(opinions, groups, findings))?;
    } else {
        print(opinions, groups, findings, desk)?;
    }
    Ok(Outcome::Done)
}

fn outcome(opinions: &Opinions, groups: &Groups, findings: &Findings) -> Value {
    let name = |g: usize| groups.names[g].as_str();
    let id = |s: usize| opinions.statements[s].id.as_str();
    let rounded = |x: f64| (x * 1e9).round() / 1e9;
    let participants: Vec<Value> = (0..opinions.participants.len())
        .map(|p| {
            let [x, y] = groups.places[p];
            let group = groups.group[p].map(name);
            json!({"id": opinions.participants[p], "group": group, "x": rounded(x), "y": rounded(y), "votes": opinions.votes[p].len()})
        })
        .collect();
    let of_group = |t: &Tally| json!({"agree": t.agree, "disagree": t.disagree, "pass": t.votes - t.agree - t.disagree, "votes": t.votes});
    let statements: Vec<Value> = (0..opinions.statements.len())
        .map(|s| {
            let by_group: Map<String, Value> =
                findings.tallies.iter().enumerate().map(|(g, t)| (name(g).to_owned(), of_group(&t[s]))).collect();
            let exact = |side| say_product(findings.tallies.iter().map(|t| t[s]), side);
            let [x, y] = groups.statements[s].map(rounded);
            json!({"id": id(s), "text": opinions.statements[s].text, "moderated_out": opinions.statements[s].out, "x": x, "y": y,
                   "consensus_agree": findings.consensus[s][0], "consensus_disagree": findings.consensus[s][1],
                   "exact_agree": exact(Side::Agree), "exact_disagree": exact(Side::Disagree), "by_group": by_group})
        })
        .collect();
    let side = |side: Side| if side == Side::Agree { "agree" } else { "disagree" };
    let representative: Map<String, Value> = findings
        .spokes
        .iter()
        .enumerate()
        .map(|(g, spokes)| {
            let all: Vec<Value> = spokes
                .iter()
                .map(|s| json!({"statement": id(s.statement), "side": side(s.side), "stand": s.of.0, "votes": s.of.1, "times": s.times}))
                .collect();
            (name(g).to_owned(), Value::Array(all))
        })
        .collect();
    let ids = |all: &[usize]| all.iter().map(|s| id(*s)).collect::<Vec<_>>();
    json!({
        "participants": participants,
        "statements": statements,
        "representative": representative,
        "consensus": {"agree": ids(&findings.agreed[0]), "disagree": ids(&findings.agreed[1])},
        "divides": findings.divides.iter().map(|(s, apart)| json!({"statement": id(*s), "apart": apart})).collect::<Vec<_>>(),
        "groups": groups.names,
        "silhouette": groups.silhouette,
        "silhouette_over": groups.sampled,
        "explained": groups.explained,
        "version": env!("CARGO_PKG_VERSION"),
    })
}

/// The product over groups of (n + 1) ÷ (votes + 2), as a fraction.
fn say_product(tallies: impl Iterator<Item = Tally>, side: Side) -> String {
    use crate::domain::exact::{ratio, say, whole};
    let one = |t: Tally| {
        let n = if side == Side::Agree { t.agree } else { t.disagree };
        ratio(i64::from(n) + 1, i64::from(t.votes) + 2).unwrap_or_else(|| whole(1))
    };
    say(&tallies.map(one).fold(whole(1), |product, part| product * part))
}

fn print(opinions: &Opinions, groups: &Groups, findings: &Findings, desk: &Desk) -> Result<()> {
    let grouped = groups.group.iter().flatten().count();
    let head = Said::new("groups-head")
        .with("participants", opinions.participants.len())
        .with("statements", opinions.statements.len())
        .with("votes", opinions.votes.iter().map(Vec::len).sum::<usize>())
        .with("groups", groups.names.len())
        .with("grouped", grouped);
    wrapped(&desk.locale.say(&head), "", desk)?;
    if let Some(silhouette) = groups.silhouette {
        let figure = desk.locale.thousandths((silhouette * 1000.0).round() as i64, 2);
        let said = Said::new("groups-silhouette").with("silhouette", figure).with("over", groups.sampled.unwrap_or(0));
        wrapped(&desk.locale.say(&said), "", desk)?;
    }
    map(groups, desk)?;
    for (g, spokes) in findings.spokes.iter().enumerate() {
        let size = groups.group.iter().filter(|of| **of == Some(g)).count();
        desk.line("")?;
        let said = Said::new("groups-group")
            .with("letter", letter(g).to_string())
            .with("name", &groups.names[g])
            .with("count", size);
        desk.line(&desk.locale.say(&said))?;
        for s in spokes {
            let key = if s.side == Side::Agree { "groups-agrees" } else { "groups-disagrees" };
            let said = Said::new(key).with("stand", i64::from(s.of.0)).with("votes", i64::from(s.of.1));
            statement(opinions, s.statement, &desk.locale.say(&said), desk)?;
        }
    }
    for (key, all) in [("groups-all-agree", &findings.agreed[0]), ("groups-all-disagree", &findings.agreed[1])] {
        if !all.is_empty() {
            desk.line("")?;
            desk.line(&desk.locale.text(key))?;
            all.iter().try_for_each(|s| statement(opinions, *s, "", desk))?;
        }
    }
    if !findings.divides.is_empty() {
        desk.line("")?;
        desk.line(&desk.locale.text("groups-divide"))?;
        for (s, apart) in findings.divides.iter().take(TOLD) {
            let said = Said::new("groups-apart").with("percent", (apart * 100.0).round() as i64);
            statement(opinions, *s, &desk.locale.say(&said), desk)?;
        }
    }
    Ok(())
}

fn statement(opinions: &Opinions, s: usize, note: &str, desk: &Desk) -> Result<()> {
    let Some(known) = opinions.statements.get(s) else { return Ok(()) };
    let note = if note.is_empty() { String::new() } else { format!(" ({note})") };
    wrapped(&format!("{}  {}{note}", known.id, clean_line(&known.text)), "  ", desk)
}

fn wrapped(text: &str, indent: &str, desk: &Desk) -> Result<()> {
    for line in wrap(text, columns().saturating_sub(indent.len())) {
        desk.line(&format!("{indent}{line}"))?;
    }
    Ok(())
}

/// Participants on the plane: the letter of those of one group in a cell, `*` where several meet, `·` of no group.
fn map(groups: &Groups, desk: &Desk) -> Result<()> {
    let wide = columns().min(78);
    let range = |axis: usize| {
        let all = groups.places.iter().map(move |p| p[axis]);
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), x| (least.min(x), most.max(x)))
    };
    let ((left, right), (bottom, top)) = (range(0), range(1));
    // All in one place, or nobody at all: there is nothing to draw.
    let is_wide = right > left && top > bottom;
    if !is_wide {
        return Ok(());
    }
    let mut cells = vec![vec![' '; wide]; ROWS];
    for (place, group) in groups.places.iter().zip(&groups.group) {
        let at = |x: f64, from: f64, to: f64, n: usize| (((x - from) / (to - from)) * (n - 1) as f64).round() as usize;
        let cell = &mut cells[ROWS - 1 - at(place[1], bottom, top, ROWS)][at(place[0], left, right, wide)];
        let mark = group.map_or('·', letter);
        *cell = match (*cell, mark) {
            (' ' | '·', mark) => mark,
            (there, '·') => there,
            (there, mark) if there == mark => mark,
            _ => '*',
        };
    }
    desk.line("")?;
    for row in cells {
        desk.line(row.into_iter().collect::<String>().trim_end())?;
    }
    wrapped(&desk.locale.text("groups-map"), "", desk)
}

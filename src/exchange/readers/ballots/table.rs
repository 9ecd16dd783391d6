//! Ballots as a table `count,ballot`: rankings `A>B=C>D`, approvals `A;B;C`, points `A:5;B:2`. Rows with count 0 name candidates
//! that no ballot names. Candidates stand in the order of their names, whole numbers by size, so that the order of the rows
//! changes nothing.

use std::collections::BTreeSet;

use super::Sheet;
use crate::domain::ballots::{Paper, Rule};
use crate::domain::exact::{Exact, parse};
use crate::error::{Result, Said};
use crate::text::cut;

/// Longest name of a candidate.
const LONGEST: usize = 200;

/// How the ballots of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Ranking,
    Approval,
    Scores,
}

/// A row: its line, how many ballots, and what they say.
type Row = (usize, String, String);

pub(super) fn read(text: &str, rule: Rule, sheet: &mut Sheet) -> Result<()> {
    let rows = rows(text, sheet)?;
    let has = |c: &[char]| rows.iter().any(|(_, _, ballot)| ballot.contains(c));
    let kind = if has(&['>', '=']) {
        Kind::Ranking
    } else if has(&[':']) {
        Kind::Scores
    } else if has(&[';']) || rule.is_approval() {
        Kind::Approval
    } else {
        Kind::Ranking
    };
    let mut names: BTreeSet<(Option<u64>, &str)> = BTreeSet::new();
    for (line, _, ballot) in &rows {
        for name in split(ballot, kind) {
            if name.chars().count() > LONGEST {
                return Err(sheet.wrong(*line, "ballots-name").with("name", cut(name, 40)));
            }
            names.insert((name.parse().ok(), name));
        }
    }
    for (_, name) in names {
        sheet.candidate(1, name, name)?;
    }
    if sheet.profile.candidates.is_empty() {
        return Err(sheet.wrong(1, "ballots-no-candidates"));
    }
    for (line, count, ballot) in &rows {
        let count = sheet.count(*line, count)?;
        // A row of no ballots names candidates, and says nothing of them.
        if count == 0 {
            continue;
        }
        match paper(ballot, kind, sheet) {
            Ok(paper) => sheet.lay(*line, count, paper),
            Err(said) => sheet.invalid(*line, said.with("count", count)),
        }
    }
    Ok(())
}

/// The rows, whatever separates the columns; a ballot in the last column may hold the separator itself.
fn rows(text: &str, sheet: &Sheet) -> Result<Vec<Row>> {
    let first = text.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
    let separator = [b'\t', b',', b';'].into_iter().find(|s| first.contains(char::from(*s))).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut columns: Option<(Option<usize>, usize, usize)> = None;
    let mut rows = Vec::new();
    for record in reader.records() {
        let line = |r: &csv::StringRecord| r.position().map_or(0, |p| usize::try_from(p.line()).unwrap_or(0));
        let record = record.map_err(|e| sheet.wrong(1, "ballots-line").because(e))?;
        let number = line(&record);
        let Some((count, ballot, wide)) = columns else {
            let word = |wanted: &[&str]| record.iter().position(|c| wanted.contains(&c.trim().to_lowercase().as_str()));
            let ballot = word(&["ballot", "stem", "stemme", "stembiljet", "stemmeseddel", "vote"]);
            let count = word(&["count", "aantal", "antal", "sayı"]);
            let Some(ballot) = ballot else {
                return Err(sheet.wrong(number, "ballots-header").hint(Said::new("ballots-header-hint")));
            };
            columns = Some((count, ballot, record.len()));
            continue;
        };
        // A blank line of a table is no ballot; a ballot that names nobody has its count before it.
        if record.iter().all(|c| c.trim().is_empty()) {
            continue;
        }
        let cell = if ballot + 1 == wide {
            record.iter().skip(ballot).collect::<Vec<_>>().join(&char::from(separator).to_string())
        } else {
            record.get(ballot).unwrap_or_default().to_owned()
        };
        let counted = count.map_or("1", |at| record.get(at).unwrap_or_default());
        rows.push((number, counted.to_owned(), cell.trim().to_owned()));
    }
    if columns.is_none() {
        return Err(sheet.wrong(1, "ballots-header").hint(Said::new("ballots-header-hint")));
    }
    Ok(rows)
}

/// The names on a ballot.
fn split(ballot: &str, kind: Kind) -> Vec<&str> {
    let named = |part: &'_ str| !part.is_empty();
    match kind {
        Kind::Ranking => ballot.split(['>', '=']).map(str::trim).filter(|p| named(p)).collect(),
        Kind::Approval => ballot.split(';').map(str::trim).filter(|p| named(p)).collect(),
        Kind::Scores => ballot
            .split(';')
            .map(|p| p.rsplit_once(':').map_or(p, |(name, _)| name).trim())
            .filter(|p| named(p))
            .collect(),
    }
}

fn paper(ballot: &str, kind: Kind, sheet: &Sheet) -> std::result::Result<Paper, Said> {
    let place = |name: &str| sheet.places.get(name).copied().unwrap_or_default();
    let mut parts = ballot.split(';').map(str::trim).filter(|p| !p.is_empty());
    Ok(match kind {
        Kind::Ranking if ballot.is_empty() => Paper::Ranking(Vec::new()),
        Kind::Ranking => {
            let mut tiers = Vec::new();
            for tier in ballot.split('>') {
                let names: Vec<&str> = tier.split('=').map(str::trim).collect();
                if names.iter().any(|n| n.is_empty()) {
                    return Err(Said::new("ballots-gap"));
                }
                tiers.push(names.into_iter().map(place).collect());
            }
            Paper::Ranking(tiers)
        }
        Kind::Approval => {
            let mut chosen: Vec<usize> = parts.map(place).collect();
            chosen.sort_unstable();
            Paper::Approval(chosen)
        }
        Kind::Scores => {
            let score = |part: &str| -> std::result::Result<(usize, Exact), Said> {
                let (name, points) = part.rsplit_once(':').unwrap_or((part, ""));
                let points = parse(points);
                let wrong = || Said::new("ballots-points").with("text", cut(part, 40));
                Ok((place(name.trim()), points.ok_or_else(wrong)?))
            };
            let mut scores = parts.try_fold(Vec::new(), |mut all, part| {
                all.push(score(part)?);
                Ok::<_, Said>(all)
            })?;
            scores.sort_by_key(|s| s.0);
            Paper::Scores(scores)
        }
    })
}

//! PrefLib's files of orders. The new layout begins with `# …` headers and writes `count: 1,{2,3}`; the old one begins with the
//! number of candidates, their names, the totals, and writes `count,1,{2,3}`.

use super::Sheet;
use crate::domain::ballots::Paper;
use crate::error::Result;
use crate::text::{clean_line, cut};

/// Whether this is such a file.
pub(super) fn is_one(name: &str, text: &str) -> bool {
    let is_named = [".soc", ".soi", ".toc", ".toi"].iter().any(|ending| name.ends_with(ending));
    is_named || text.lines().take(40).any(|l| l.starts_with("# NUMBER ALTERNATIVES"))
}

pub(super) fn read(text: &str, sheet: &mut Sheet) -> Result<()> {
    let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim())).filter(|(_, l)| !l.is_empty());
    let is_new = text.trim_start().starts_with('#');
    let declared = if is_new { new_head(text, sheet)? } else { old_head(&mut lines, sheet)? };
    for (number, line) in lines.filter(|(_, l)| !l.starts_with('#')) {
        let parts = if is_new { line.split_once(':') } else { line.split_once(',') };
        let Some((count, order)) = parts else { return Err(sheet.wrong(number, "ballots-line")) };
        let count = sheet.count(number, count)?;
        let tiers = tiers(order, number, sheet)?;
        sheet.lay(number, count, Paper::Ranking(tiers));
    }
    match declared {
        Some((line, voters)) if voters != sheet.voters => {
            Err(sheet.wrong(line, "ballots-total").with("told", voters).with("found", sheet.voters))
        }
        _ => Ok(()),
    }
}

/// The candidates, and where the number of voters is told.
fn new_head(text: &str, sheet: &mut Sheet) -> Result<Option<(usize, u64)>> {
    let (mut declared, mut candidates) = (None, None);
    for (at, line) in text.lines().enumerate() {
        let Some((key, value)) = line.strip_prefix('#').and_then(|l| l.split_once(':')) else { continue };
        let (key, value, number) = (key.trim(), value.trim(), at + 1);
        let told =
            || value.parse::<u64>().map_err(|_| sheet.wrong(number, "ballots-number").with("text", cut(value, 40)));
        match key {
            "NUMBER VOTERS" => declared = Some((number, told()?)),
            "NUMBER ALTERNATIVES" => candidates = Some((number, told()?)),
            _ => {
                if let Some(id) = key.strip_prefix("ALTERNATIVE NAME ") {
                    sheet.candidate(number, id.trim(), &clean_line(value))?;
                }
            }
        }
    }
    check_candidates(candidates, sheet)?;
    Ok(declared)
}

fn check_candidates(told: Option<(usize, u64)>, sheet: &Sheet) -> Result<()> {
    let found = sheet.profile.candidates.len() as u64;
    match told {
        Some((line, told)) if told != found => {
            Err(sheet.wrong(line, "ballots-candidates").with("told", told).with("found", found))
        }
        None if found == 0 => Err(sheet.wrong(1, "ballots-no-candidates")),
        _ => Ok(()),
    }
}

fn old_head<'a>(lines: &mut impl Iterator<Item = (usize, &'a str)>, sheet: &mut Sheet) -> Result<Option<(usize, u64)>> {
    let Some((number, first)) = lines.next() else { return Err(sheet.wrong(1, "ballots-no-candidates")) };
    let told: u64 = first.parse().map_err(|_| sheet.wrong(number, "ballots-number").with("text", cut(first, 40)))?;
    for _ in 0..told {
        let Some((number, line)) = lines.next() else {
            return check_candidates(Some((number, told)), sheet).map(|()| None);
        };
        let Some((id, name)) = line.split_once(',') else { return Err(sheet.wrong(number, "ballots-line")) };
        sheet.candidate(number, id.trim(), &clean_line(name))?;
    }
    check_candidates(Some((number, told)), sheet)?;
    let Some((number, totals)) = lines.next() else { return Err(sheet.wrong(number, "ballots-line")) };
    let voters = totals.split(',').next().and_then(|n| n.trim().parse().ok());
    let voters = voters.ok_or_else(|| sheet.wrong(number, "ballots-number").with("text", cut(totals, 40)))?;
    Ok(Some((number, voters)))
}

/// `1,{2,3},4` as tiers.
fn tiers(order: &str, line: usize, sheet: &Sheet) -> Result<Vec<Vec<usize>>> {
    let mut tiers: Vec<Vec<usize>> = Vec::new();
    let mut open: Option<Vec<usize>> = None;
    for part in order.split(',') {
        let part = part.trim();
        let (begins, ends) = (part.starts_with('{'), part.ends_with('}'));
        let id = part.trim_start_matches('{').trim_end_matches('}').trim();
        if begins {
            if open.is_some() {
                return Err(sheet.wrong(line, "ballots-line"));
            }
            open = Some(Vec::new());
        }
        if !id.is_empty() {
            let found = sheet.places.get(id).copied();
            let candidate = found.ok_or_else(|| sheet.wrong(line, "ballots-unknown").with("name", cut(id, 40)))?;
            match &mut open {
                Some(tier) => tier.push(candidate),
                None => tiers.push(vec![candidate]),
            }
        }
        if ends {
            let tier = open.take().ok_or_else(|| sheet.wrong(line, "ballots-line"))?;
            tiers.extend(Some(tier).filter(|t| !t.is_empty()));
        }
    }
    if open.is_some() { Err(sheet.wrong(line, "ballots-line")) } else { Ok(tiers) }
}

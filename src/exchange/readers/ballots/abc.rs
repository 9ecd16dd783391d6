//! Approval profiles as the abcvoting library writes them: YAML with `profile`, a list of lists of candidates, `num_cand`,
//! `committeesize` and, where ballots stand for several voters, `voter_weights`. Of YAML only what these files use is read.

use super::Sheet;
use crate::domain::ballots::Paper;
use crate::error::Result;
use crate::text::cut;

pub(super) fn read(text: &str, sheet: &mut Sheet) -> Result<()> {
    let number = |key: &str, sheet: &Sheet| -> Result<Option<usize>> {
        for (at, line) in text.lines().enumerate() {
            if let Some(value) = line.strip_prefix(key).and_then(|l| l.trim_start().strip_prefix(':')) {
                let value = value.trim();
                let wrong = |_| sheet.wrong(at + 1, "ballots-number").with("text", cut(value, 40));
                return value.parse().map(Some).map_err(wrong);
            }
        }
        Ok(None)
    };
    let candidates = number("num_cand", sheet)?;
    sheet.seats = number("committeesize", sheet)?;
    let ballots = profile(text, sheet)?;
    let named = ballots.iter().flat_map(|(_, chosen)| chosen).max().map_or(0, |most| most + 1);
    let told = candidates.unwrap_or(named);
    if told == 0 {
        return Err(sheet.wrong(1, "ballots-no-candidates"));
    }
    for c in 0..told {
        sheet.candidate(1, &c.to_string(), &c.to_string())?;
    }
    let weights = weights(text, sheet, ballots.len())?;
    for (at, (line, mut chosen)) in ballots.into_iter().enumerate() {
        if let Some(unknown) = chosen.iter().find(|c| **c >= told) {
            return Err(sheet.wrong(line, "ballots-unknown").with("name", *unknown));
        }
        chosen.sort_unstable();
        let count = match weights.get(at) {
            Some((line, weight)) => sheet.count(*line, weight)?,
            None => sheet.count(line, "1")?,
        };
        sheet.lay(line, count, Paper::Approval(chosen));
    }
    Ok(())
}

/// How many voters each ballot stands for, each with its line; empty where the file does not say. A weight that is no whole
/// number is no number of ballots.
fn weights(text: &str, sheet: &Sheet, ballots: usize) -> Result<Vec<(usize, String)>> {
    const KEY: &str = "voter_weights";
    let Some(start) = text.lines().position(|l| l.starts_with(KEY)) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate().skip(start) {
        let (line, begins) = line.strip_prefix(KEY).map_or((line, false), |rest| (rest.trim_start_matches(':'), true));
        // The next key stands at the margin; so do the dashes of a list.
        if !begins && line.starts_with(|c: char| c.is_alphabetic()) {
            break;
        }
        let words = line.split([',', '[', ']', ' ', '\t']).filter(|w| !w.is_empty() && *w != "-");
        found.extend(words.map(|word| (at + 1, word.strip_suffix(".0").unwrap_or(word).to_owned())));
    }
    if found.len() == ballots {
        return Ok(found);
    }
    Err(sheet.wrong(start + 1, "ballots-total").with("told", ballots).with("found", found.len()))
}

/// The lists within `profile`, each with its line.
fn profile(text: &str, sheet: &Sheet) -> Result<Vec<(usize, Vec<usize>)>> {
    let Some(start) = text.lines().position(|l| l.starts_with("profile")) else {
        return Err(sheet.wrong(1, "ballots-no-profile"));
    };
    let mut ballots: Vec<(usize, Vec<usize>)> = Vec::new();
    // Lists within one list between brackets, or one list a line after a dash.
    let mut depth = 0;
    let mut inner = 1;
    for (at, line) in text.lines().enumerate().skip(start) {
        let line =
            if at == start { line.trim_start_matches("profile").trim_start().trim_start_matches(':') } else { line };
        let dashed = line.trim_start().starts_with('-');
        if at > start && depth == 0 && !dashed && !line.trim().is_empty() {
            // The next key, or the list that begins below its key.
            if !line.trim_start().starts_with('[') {
                break;
            }
        }
        if dashed {
            inner = 0;
        }
        let mut digits = String::new();
        for c in line.trim_start().trim_start_matches('-').chars().chain([' ']) {
            if c.is_ascii_digit() {
                digits.push(c);
                continue;
            }
            if !digits.is_empty() {
                let number = digits.parse::<usize>().ok().filter(|_| depth == inner + 1);
                let wrong = || sheet.wrong(at + 1, "ballots-number").with("text", cut(&digits, 40));
                let number = number.ok_or_else(wrong)?;
                ballots.last_mut().ok_or_else(wrong)?.1.push(number);
                digits.clear();
            }
            match c {
                '[' => {
                    depth += 1;
                    if depth == inner + 1 {
                        ballots.push((at + 1, Vec::new()));
                    }
                }
                ']' => depth -= 1,
                ',' | ' ' | '\t' => {}
                other => return Err(sheet.wrong(at + 1, "ballots-number").with("text", other.to_string())),
            }
        }
        if !(0..=2).contains(&depth) {
            return Err(sheet.wrong(at + 1, "ballots-line"));
        }
    }
    if depth == 0 { Ok(ballots) } else { Err(sheet.wrong(start + 1, "ballots-line")) }
}

//! The outline of the draft: sections at level-1 headings, a passage repeated for each theme, placeholders, live blocks.

use super::entries::{Mistake, Sheet};
use super::{Template, ThemeSpec};
use crate::domain::frame::Role;
use crate::domain::paper::LIVE_BLOCKS;
use crate::error::Said;
use crate::text;

const EACH: &str = "<!-- each theme -->";
const END: &str = "<!-- end -->";

/// A section of the outline, filled in for one programme.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Heading, without `#`.
    pub heading: String,
    /// Place of its theme in the template, where it stands in the repeated passage.
    pub theme: Option<usize>,
    /// Markdown below the heading.
    pub body: String,
}

/// A line of the outline with the theme it is filled in for.
struct Line<'a> {
    text: &'a str,
    theme: Option<usize>,
}

/// Repeats the passage between `each theme` and `end` once a theme.
fn unroll<'a>(outline: &'a str, themes: usize) -> Vec<Line<'a>> {
    let mut out = Vec::new();
    let mut passage: Option<Vec<&str>> = None;
    for text in outline.lines() {
        match (text.trim(), &mut passage) {
            (EACH, _) => passage = Some(Vec::new()),
            (END, Some(lines)) => {
                let of = |theme| lines.iter().map(move |text| Line { text, theme: Some(theme) });
                out.extend((0..themes).flat_map(of));
                passage = None;
            }
            (_, Some(lines)) => lines.push(text),
            (_, None) => out.push(Line { text, theme: None }),
        }
    }
    out
}

/// Cuts an outline into sections, with every placeholder filled in.
pub(super) fn pieces(outline: &str, template: &Template) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut fenced = false;
    for line in unroll(outline, template.themes.len()) {
        let theme = line.theme.and_then(|i| template.themes.get(i));
        let text = fill(line.text, template, theme);
        if text.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if let (Some(heading), false) = (text.strip_prefix("# "), fenced) {
            let heading = text::clean_line(heading);
            pieces.push(Piece { heading, theme: line.theme, body: String::new() });
        } else if let Some(piece) = pieces.last_mut() {
            piece.body.push_str(&text);
            piece.body.push('\n');
        }
    }
    for piece in &mut pieces {
        piece.body = piece.body.trim().to_owned();
    }
    pieces
}

fn fill(line: &str, template: &Template, theme: Option<&ThemeSpec>) -> String {
    // Line by line and in one pass, so that a name which itself looks like a placeholder stays as it is.
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let value = [
            ("{region}", Some(&template.region)),
            ("{programme}", Some(&template.name)),
            ("{theme.code}", theme.map(|t| &t.code)),
            ("{theme.name}", theme.map(|t| &t.name)),
        ]
        .into_iter()
        .find(|(name, value)| value.is_some() && rest.starts_with(name));
        match value {
            Some((name, Some(value))) => {
                out.push_str(value);
                rest = &rest[name.len()..];
            }
            _ => {
                out.push('{');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// Notes everything in an outline that would not come out as its writer means it.
pub(super) fn check(file: &str, outline: &str, template: &Template, mistakes: &mut Vec<Mistake>) {
    let sheet = Sheet::new(file, outline);
    let (mut at, mut each, mut fence, mut headings) = (0, None, None, 0);
    for line in outline.split_inclusive('\n') {
        let text = line.trim();
        let wrong = |key: &str| sheet.wrong(at, Said::new(key), Some(Said::new(&format!("{key}-hint"))));
        if let Some(info) = text.strip_prefix("```") {
            fence = if fence.is_some() { None } else { Some(at) };
            if let Some(block) = info.trim().strip_prefix("samspel").filter(|_| fence.is_some()) {
                live_block(&sheet, at, block, template, each.is_some());
            }
        } else if text == EACH {
            if each.is_some() {
                wrong("process-each-nested");
            }
            each = Some(at);
        } else if text == END {
            if each.take().is_none() {
                wrong("process-end-alone");
            }
        } else if fence.is_none() && line.starts_with("# ") {
            headings += 1;
        } else if headings == 0 && !text.is_empty() {
            wrong("process-text-before-heading");
            headings = 1;
        }
        placeholders(&sheet, at, text, each.is_some());
        at += line.len();
    }
    let open = |at: Option<usize>, key: &str| {
        if let Some(at) = at {
            sheet.wrong(at, Said::new(key), Some(Said::new(&format!("{key}-hint"))));
        }
    };
    open(each, "process-each-open");
    open(fence, "process-fence-open");
    if headings == 0 {
        open(Some(0), "process-no-headings");
    }
    mistakes.extend(sheet.finish());
}

fn placeholders(sheet: &Sheet, at: usize, line: &str, in_each: bool) {
    let names = ["region", "programme", "theme.code", "theme.name"];
    for (open, _) in line.match_indices('{') {
        let Some(name) = line[open + 1..].split_once('}').map(|p| p.0) else { continue };
        if name.is_empty() || !name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_')) {
            continue;
        }
        if !names.contains(&name) {
            let said = Said::new("process-unknown-placeholder").with("word", name);
            sheet.wrong(at, said, Some(meant(name, &names)));
        } else if name.starts_with("theme.") && !in_each {
            let said = Said::new("process-theme-outside").with("word", name);
            sheet.wrong(at, said, Some(Said::new("process-theme-outside-hint")));
        }
    }
}

fn meant(word: &str, words: &[&str]) -> Said {
    match text::closest(word, words.iter().copied()) {
        Some((meant, _)) => Said::new("process-did-you-mean").with("word", meant),
        None => Said::new("process-one-of").with("words", words.join(", ")),
    }
}

fn live_block(sheet: &Sheet, at: usize, block: &str, template: &Template, in_each: bool) {
    let mut words = block.split_whitespace();
    let name = words.next().unwrap_or_default();
    let known = LIVE_BLOCKS.iter().find(|(known, _)| *known == name);
    // Where nobody can tell which block was meant, its options are held against those of all.
    let allowed = known.map_or(&["theme", "role", "top"][..], |(_, allowed)| allowed);
    if known.is_none() {
        let said = Said::new("process-unknown-block").with("word", name);
        sheet.wrong(at, said, Some(meant(name, &LIVE_BLOCKS.map(|(known, _)| known))));
    }
    for word in words {
        let Some((key, value)) = word.split_once('=') else {
            let said = Said::new("process-block-option").with("word", word);
            sheet.wrong(at, said, Some(Said::new("process-block-option-hint")));
            continue;
        };
        if !allowed.contains(&key) {
            let said = Said::new("process-block-option").with("word", word);
            sheet.wrong(at, said, Some(meant(key, allowed)));
            continue;
        }
        let known: Vec<&str> = match key {
            // A template without themes has been told so already.
            "theme" if template.themes.is_empty() || (in_each && value == "{theme.code}") => continue,
            "theme" => template.themes.iter().flat_map(|t| t.sub.iter().chain([t])).map(|t| t.code.as_str()).collect(),
            "role" => Role::ALL.map(Role::word).to_vec(),
            _ => {
                if !value.parse::<u32>().is_ok_and(|n| n > 0) {
                    let said = Said::new("process-block-top").with("word", value);
                    sheet.wrong(at, said, Some(Said::new("process-block-top-hint")));
                }
                continue;
            }
        };
        if !known.contains(&value) {
            let said = Said::new("process-block-unknown").with("option", key).with("word", value);
            sheet.wrong(at, said, Some(meant(value, &known)));
        }
    }
}

//! The info string of a live block: `samspel statements theme=MOB role=need top=6`.

use crate::domain::Id;
use crate::domain::frame::{Frame, Role, Theme};
use crate::domain::paper::LIVE_BLOCKS;
use crate::error::Said;
use crate::text;

/// A live block as asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Live {
    /// One of [`LIVE_BLOCKS`].
    pub name: &'static str,
    /// Only this theme or sub-theme.
    pub theme: Option<Id>,
    /// Only contributions in this part of the chain.
    pub role: Option<Role>,
    /// At most so many.
    pub top: Option<usize>,
}

/// Whether a fence's info string announces a live block.
pub(super) fn is_live(info: &str) -> bool {
    info.split_whitespace().next() == Some("samspel")
}

/// Reads an info string. Problems that change what the block would say leave no block; a parameter that does not exist is
/// said and passed over.
pub(super) fn read(info: &str, frame: &Frame) -> (Option<Live>, Vec<Said>) {
    let words = words(info);
    let asked = words.get(1).map_or("", String::as_str);
    let Some((name, allowed)) = LIVE_BLOCKS.iter().find(|(name, _)| *name == asked) else {
        let known = match text::closest(asked, LIVE_BLOCKS.iter().map(|(name, _)| *name)) {
            Some((close, _)) => Said::new("draft-problem-block-meant").with("meant", close),
            None => Said::new("draft-problem-block").with("known", LIVE_BLOCKS.map(|(name, _)| name).join(", ")),
        };
        return (None, vec![known.with("block", asked)]);
    };
    let mut live = Live { name, theme: None, role: None, top: None };
    let mut problems = Vec::new();
    let mut whole = true;
    for word in &words[2..] {
        let (key, value) = word.split_once('=').unwrap_or((word, ""));
        if !allowed.contains(&key) {
            problems.push(Said::new("draft-problem-parameter").with("block", *name).with("parameter", key));
            continue;
        }
        let said = match key {
            "theme" => theme(value, frame).map(|t| live.theme = Some(t)).err(),
            "role" => role(value).map(|r| live.role = Some(r)).err(),
            _ => top(value).map(|n| live.top = Some(n)).err(),
        };
        whole &= said.is_none();
        problems.extend(said.map(|s| s.with("block", *name)));
    }
    (whole.then_some(live), problems)
}

/// The themes for which a text asks for a block of this name (`None`: all themes together), so that no other has to be worked
/// out.
pub(super) fn wanted(name: &str, body: &str, frame: &Frame) -> Vec<Option<Id>> {
    let fences = body.lines().filter_map(|line| line.trim_start().strip_prefix("```"));
    let asked = fences.filter(|info| is_live(info)).filter_map(|info| read(info, frame).0);
    asked.filter(|live| live.name == name).map(|live| live.theme).collect()
}

fn theme(value: &str, frame: &Frame) -> Result<Id, Said> {
    let folded = text::fold(value);
    let same = |t: &&Theme| text::fold(&t.code) == folded || text::fold(&t.name) == folded;
    if let Some(theme) = frame.themes.iter().find(same) {
        return Ok(theme.id);
    }
    let names = frame.main_themes().flat_map(|t| [t.code.as_str(), t.name.as_str()]);
    Err(match text::closest(value, names) {
        Some((meant, _)) => Said::new("draft-problem-theme-meant").with("theme", value).with("meant", meant),
        None => Said::new("draft-problem-theme")
            .with("theme", value)
            .with("known", frame.main_themes().map(|t| t.code.clone()).collect::<Vec<_>>().join(", ")),
    })
}

fn role(value: &str) -> Result<Role, Said> {
    Role::ALL.into_iter().find(|r| r.word() == value).ok_or_else(|| {
        Said::new("draft-problem-role").with("role", value).with("known", Role::ALL.map(Role::word).join(", "))
    })
}

fn top(value: &str) -> Result<usize, Said> {
    match value.parse() {
        Ok(n) if (1..=10_000).contains(&n) => Ok(n),
        _ => Err(Said::new("draft-problem-top").with("value", value)),
    }
}

/// Words of an info string; a value may stand in double quotes: `theme="Vrije tijd"`.
fn words(info: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    for c in info.chars() {
        match c {
            '"' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            c => word.push(c),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_quotes() {
        assert_eq!(
            words("samspel  clusters theme=\"Vrije tijd\" top=3"),
            ["samspel", "clusters", "theme=Vrije tijd", "top=3"]
        );
        assert!(is_live("samspel numbers") && !is_live("samspeltje") && !is_live(""));
    }
}

//! The keymap: one table that feeds dispatch, footer, help and tests. `config/keys.toml` with a person's own file
//! laid over it.

use std::collections::BTreeMap;

use super::action::{Action, Context, STACKS};
use super::chord::Chord;
use crate::error::Said;
use crate::text::closest;

/// The keys samspel comes with.
pub const DEFAULT_KEYS: &str = include_str!("../../config/keys.toml");

/// Which key asks for what, where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    table: BTreeMap<(Context, Action), Vec<Chord>>,
}

impl Keymap {
    /// The keymap that samspel comes with.
    ///
    /// # Panics
    /// When the shipped file is wrong; a test reads it.
    #[must_use]
    pub fn standard() -> Self {
        match Self::read(&[("config/keys.toml", DEFAULT_KEYS)]) {
            Ok(keymap) => keymap,
            Err(problems) => panic!("{problems:?}"),
        }
    }

    /// Lays files over one another, the later over the earlier.
    ///
    /// # Errors
    /// Every problem of all files at once: unknown names, keys that are none, keys that mean two things.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, Vec<Said>> {
        let mut keymap = Self { table: BTreeMap::new() };
        let mut problems = Vec::new();
        for (file, text) in files {
            keymap.lay(file, text, &mut problems);
        }
        keymap.conflicts(&mut problems);
        if problems.is_empty() { Ok(keymap) } else { Err(problems) }
    }

    fn lay(&mut self, file: &str, text: &str, problems: &mut Vec<Said>) {
        let table: toml::Table = match text.parse() {
            Ok(table) => table,
            Err(e) => {
                problems.push(Said::new("keys-not-toml").with("file", file).with("cause", first_line(&e.to_string())));
                return;
            }
        };
        for (context_word, section) in &table {
            let Some(context) = Context::named(context_word) else {
                problems.push(unknown(file, context_word, Context::ALL.iter().map(|c| c.word())));
                continue;
            };
            let Some(section) = section.as_table() else {
                problems.push(Said::new("keys-no-list").with("file", file).with("name", context_word));
                continue;
            };
            for (word, keys) in section {
                let Some(action) = Action::named(word) else {
                    problems.push(unknown(file, word, Action::ALL.iter().map(|a| a.word())));
                    continue;
                };
                let list: Option<Vec<&str>> = keys.as_array().and_then(|l| l.iter().map(|k| k.as_str()).collect());
                let Some(list) = list else {
                    problems.push(Said::new("keys-no-list").with("file", file).with("name", word));
                    continue;
                };
                let mut chords = Vec::new();
                for key in list {
                    match Chord::parse(key) {
                        Ok(chord) => chords.push(chord),
                        Err(_) => problems
                            .push(Said::new("keys-bad-key").with("file", file).with("name", word).with("key", key)),
                    }
                }
                self.table.insert((context, action), chords);
            }
        }
    }

    fn conflicts(&self, problems: &mut Vec<Said>) {
        let mut told = Vec::new();
        for stack in STACKS {
            let mut seen: BTreeMap<Chord, Action> = BTreeMap::new();
            for ((context, action), chords) in &self.table {
                if !stack.contains(context) {
                    continue;
                }
                for chord in chords {
                    let other = *seen.entry(*chord).or_insert(*action);
                    if other != *action && !told.contains(&(*chord, other, *action)) {
                        told.push((*chord, other, *action));
                        problems.push(
                            Said::new("keys-conflict")
                                .with("key", chord.to_string())
                                .with("one", other.word())
                                .with("other", action.word())
                                .with("where", stack[0].word()),
                        );
                    }
                }
            }
        }
    }

    /// What a key asks for where these contexts hold, the most particular first.
    #[must_use]
    pub fn action(&self, contexts: &[Context], chord: Chord) -> Option<Action> {
        contexts.iter().find_map(|context| {
            self.table.iter().find(|((c, _), chords)| c == context && chords.contains(&chord)).map(|((_, a), _)| *a)
        })
    }

    /// The keys of an action where these contexts hold; empty where it has none.
    #[must_use]
    pub fn keys(&self, contexts: &[Context], action: Action) -> &[Chord] {
        contexts.iter().find_map(|c| self.table.get(&(*c, action))).map_or(&[], Vec::as_slice)
    }

    /// The first key of an action, as people read it.
    #[must_use]
    pub fn label(&self, contexts: &[Context], action: Action) -> Option<String> {
        self.keys(contexts, action).first().map(Chord::label)
    }

    /// Everything bound in a context, in the order of the help page.
    pub fn bound(&self, context: Context) -> impl Iterator<Item = (Action, &[Chord])> {
        self.table.iter().filter(move |((c, _), _)| *c == context).map(|((_, a), keys)| (*a, keys.as_slice()))
    }
}

fn first_line(text: &str) -> String {
    text.lines().map(str::trim).rfind(|l| !l.is_empty()).unwrap_or_default().to_owned()
}

fn unknown<'a>(file: &str, name: &str, candidates: impl Iterator<Item = &'a str>) -> Said {
    let meant = closest(name, candidates).map(|c| c.0);
    let said = Said::new(if meant.is_some() { "keys-unknown-meant" } else { "keys-unknown" });
    let said = said.with("file", file).with("name", name);
    match meant {
        Some(meant) => said.with("meant", meant),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::chord::KeyName;

    #[test]
    fn the_shipped_keymap_has_no_conflict() {
        let keymap = Keymap::standard();
        let key = |k: &str| Chord::parse(k).unwrap();
        let stack = [Context::Collect, Context::List, Context::Global];
        assert_eq!(keymap.action(&stack, key("e")), Some(Action::Edit));
        assert_eq!(keymap.action(&stack, key("é")), Some(Action::GoCollect));
        assert_eq!(keymap.label(&stack, Action::Undo).as_deref(), Some("u"));
    }

    #[test]
    fn no_default_key_needs_altgr() {
        let altgr = "[]{}\\@|#$~^`´£€¤½";
        for ((context, action), chords) in &Keymap::standard().table {
            for chord in chords {
                let bad = matches!(chord.key, KeyName::Char(c) if altgr.contains(c)) || (chord.ctrl && chord.alt);
                assert!(!bad, "{chord} for {action:?} in {context:?}");
            }
        }
    }

    #[test]
    fn all_problems_at_once() {
        let mine = "[global]\nquitt = [\"q\"]\nundo = [\"<f77>\"]\nimport = [\"x\"]\nhelp = \"?\"\n[colect]\n";
        let problems = Keymap::read(&[("keys.toml", DEFAULT_KEYS), ("mine", mine)]).unwrap_err();
        let mut keys: Vec<_> = problems.iter().map(|p| p.key.as_str()).collect();
        keys.sort_unstable();
        let expected = ["keys-bad-key", "keys-conflict", "keys-no-list", "keys-unknown-meant", "keys-unknown-meant"];
        assert_eq!(keys, expected);
        assert_eq!(Keymap::read(&[("mine", "= 1")]).unwrap_err()[0].key, "keys-not-toml");
    }

    #[test]
    fn a_file_laid_over_replaces_and_unbinds() {
        let mine = "[global]\nundo = [\"<f12>\"]\nquit = []\n";
        let keymap = Keymap::read(&[("keys.toml", DEFAULT_KEYS), ("mine", mine)]).unwrap();
        assert_eq!(keymap.label(&[Context::Global], Action::Undo).as_deref(), Some("F12"));
        assert_eq!(keymap.label(&[Context::Global], Action::Quit), None);
        assert_eq!(keymap.label(&[Context::Global], Action::Redo).as_deref(), Some("U"));
    }
}

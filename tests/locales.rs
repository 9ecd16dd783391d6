//! The texts on screen: the same keys with the same values in every language, none missing, none unused.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use samspel::flow::Screen;
use samspel::settings::{Action, Context, LANGUAGES, Locale};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
}

/// Keys of a language, each with the values it takes.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = Vec::new();
    files(&root().join("config/locales").join(language), "ftl", &mut found);
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for file in found {
        for line in std::fs::read_to_string(&file).unwrap().lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                key = line.split(" =").next().unwrap().to_owned();
                let twice = messages.insert(key.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{language}: {key} stands twice");
            }
            for part in line.split('$').skip(1) {
                let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                messages.get_mut(&key).unwrap().insert(name);
            }
        }
    }
    messages
}

/// All string literals of the sources that look like keys.
fn literals() -> BTreeSet<String> {
    let mut found = Vec::new();
    files(&root().join("src"), "rs", &mut found);
    let mut literals = BTreeSet::new();
    for file in found {
        let text = std::fs::read_to_string(&file).unwrap();
        for part in text.split('"') {
            let is_key = part.starts_with(|c: char| c.is_ascii_lowercase())
                && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            if is_key {
                literals.insert(part.to_owned());
            }
        }
    }
    literals
}

/// Keys that are put together from words.
fn families() -> BTreeSet<String> {
    let actions = Action::ALL.iter().map(|a| a.said());
    let contexts = Context::ALL.iter().map(|c| c.said());
    let screens = Screen::ALL.iter().map(|s| s.said()).chain(Screen::TABS.iter().map(|s| s.short()));
    let help = samspel::cli::help::keys();
    actions.chain(contexts).chain(screens).chain(help).collect()
}

#[test]
fn every_language_says_the_same() {
    let english = messages("en");
    for language in LANGUAGES {
        // Also reads every file: a syntax error panics here.
        let _ = Locale::new(language);
        let other = messages(language);
        for (key, values) in &english {
            assert_eq!(Some(values), other.get(key), "{language}: {key}");
        }
        for key in other.keys() {
            assert!(english.contains_key(key), "{language} has {key}, English has not");
        }
    }
}

#[test]
fn no_key_is_unused() {
    let used: BTreeSet<String> = literals().union(&families()).cloned().collect();
    // The readers and the template check give a message its hint by the message's own name.
    let hint_of_used = |key: &str| key.strip_suffix("-hint").is_some_and(|message| used.contains(message));
    let unused: Vec<String> = messages("en").into_keys().filter(|k| !used.contains(k) && !hint_of_used(k)).collect();
    assert!(unused.is_empty(), "unused: {unused:?}");
}

#[test]
fn every_key_used_exists() {
    let known = messages("en");
    let absent: Vec<String> = families().into_iter().filter(|key| !known.contains_key(key)).collect();
    assert!(absent.is_empty(), "missing: {absent:?}");
    // What is handed to a function that takes a key.
    const CALLS: [&str; 10] = [
        "Said::new(",
        ".text(",
        "Error::usage(",
        "Error::input(",
        "Error::machine(",
        ".accept(",
        "Error::new(Kind::Busy, ",
        "Error::new(Kind::Damaged, ",
        "Error::new(Kind::Machine, ",
        "Error::new(Kind::Usage, ",
    ];
    let mut found = Vec::new();
    files(&root().join("src"), "rs", &mut found);
    let mut missing = BTreeSet::new();
    for file in found {
        let text = std::fs::read_to_string(&file).unwrap();
        for call in CALLS {
            for part in text.split(call).skip(1) {
                let Some(literal) = part.trim_start().strip_prefix('"').and_then(|p| p.split('"').next()) else {
                    continue;
                };
                // A field of a reply or a column of a row is also reached by `.text("…")`; keys have a hyphen.
                if literal.contains('-') && !literal.contains(' ') && !known.contains_key(literal) {
                    missing.insert(format!("{literal} in {}", file.file_name().unwrap().to_string_lossy()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "missing: {missing:?}");
}

#[test]
fn every_text_can_be_said() {
    for language in LANGUAGES {
        let locale = Locale::new(language);
        for (key, values) in messages(language) {
            let mut said = samspel::error::Said::new(&key);
            for value in values {
                said = said.with(&value, 3);
            }
            let text = locale.say(&said);
            assert!(!text.contains('‹') && !text.contains("{$"), "{language}: {key}: {text}");
        }
    }
}

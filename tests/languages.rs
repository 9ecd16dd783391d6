//! The language of a contribution: found by its words, told by a file or a person, never found anew against a person.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use serde_json::Value;

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::{Env, rows};

const MIXED: &str = "bestuur;thema;soort;tekst;taal
Lier;Mobiliteit;trend;De bus naar het station rijdt te laat voor de trein.;
Lier;Mobiliteit;trend;Die Straße zum Bahnhof braucht einen sicheren Übergang für Schulkinder.;
Lier;Mobiliteit;trend;Park-and-ride aan het station.;
Lier;Mobiliteit;trend;Ring 3, tram 5 en bus 12.;Deens
Lier;Mobiliteit;trend;De brug over de Nete is te smal.;klare taal
";

/// Text, language and who said it.
fn languages(env: &Env, file: &str) -> Vec<(String, String, String)> {
    let word = |row: &Value, key: &str| row[key].as_str().unwrap_or_else(|| panic!("{row}")).to_owned();
    let all = env.everything(file).1;
    rows(&all, "contribution")
        .iter()
        .map(|row| (word(row, "text"), word(row, "language"), word(row, "language_by")))
        .collect()
}

/// Edits the text of the first contribution.
fn write(env: &Env, text: &str) {
    let run = env.run_args(&["edit", "w.samspel", "LIE-001", "--text", text]);
    assert_eq!(run.code, 0, "{run:?}");
}

fn of<'a>(all: &'a [(String, String, String)], part: &str) -> (&'a str, &'a str) {
    let found = all.iter().find(|row| row.0.contains(part)).unwrap_or_else(|| panic!("{part}"));
    (&found.1, &found.2)
}

fn filled() -> Env {
    let env = Env::programme();
    env.write("mixed.csv", MIXED);
    let report = env.run("import w.samspel mixed.csv --json");
    assert_eq!(report.code, 1, "{report:?}");
    let report: Value = serde_json::from_str(&report.out).unwrap();
    assert_eq!((&report["added"], report["problems"].as_array().unwrap().len()), (&Value::from(4), 1), "{report}");
    let problem = &report["problems"][0];
    assert!(problem["column"].as_str().unwrap().contains("taal"), "{problem}");
    assert!(problem["message"].as_str().unwrap().contains("klare taal"), "{problem}");
    env
}

#[test]
fn it_is_found_by_the_words_unless_the_file_tells_it() {
    let env = filled();
    let all = languages(&env, "w.samspel");
    assert_eq!(of(&all, "bus naar"), ("nl", "machine"));
    assert_eq!(of(&all, "Straße"), ("de", "machine"));
    assert_eq!(of(&all, "Park-and-ride"), ("nl", "machine"));
    assert_eq!(of(&all, "Ring 3"), ("da", "person"));
    let typed =
        ["add", "w.samspel", "The station needs a safe crossing for cyclists.", "--in", "MOB", "--kind", "trend"];
    assert_eq!(env.run_args(&typed).code, 0);
    assert_eq!(of(&languages(&env, "w.samspel"), "safe crossing"), ("en", "machine"));
}

#[test]
fn it_can_be_asked_for_and_is_told() {
    let env = filled();
    assert!(env.ok("list w.samspel --text-language de").contains("Straße"));
    assert!(!env.ok("list w.samspel --text-language de").contains("tram 5"));
    assert!(env.ok("show w.samspel LIE-002 --language en").contains("German"));
    assert!(env.ok("show w.samspel LIE-001 --language en").contains("Dutch"));
}

#[test]
fn what_a_person_says_stays_until_a_person_says_otherwise() {
    let env = filled();
    let before = languages(&env, "w.samspel");
    env.ok("edit w.samspel LIE-001 --text-language sv");
    let said = languages(&env, "w.samspel");
    assert_eq!(of(&said, "bus naar"), ("sv", "person"));
    write(&env, "The bus to the station is too late for the train.");
    assert_eq!(of(&languages(&env, "w.samspel"), "The bus"), ("sv", "person"));
    env.ok("edit w.samspel LIE-001 --text-language auto");
    assert_eq!(of(&languages(&env, "w.samspel"), "The bus"), ("en", "machine"));
    write(&env, "De bus naar het station rijdt te laat voor de trein.");
    assert_eq!(languages(&env, "w.samspel"), before, "and a text that is edited is listened to again");
    let wrong = env.run("edit w.samspel LIE-001 --text-language Dutch --language en");
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("ISO 639-1"), "{wrong:?}");
}

#[test]
fn our_own_table_comes_back_as_it_left() {
    let env = filled();
    env.ok("export w.samspel --out c.csv");
    env.ok("new again.samspel --process strategio");
    env.ok("import again.samspel c.csv");
    assert_eq!(languages(&env, "again.samspel"), languages(&env, "w.samspel"));
}

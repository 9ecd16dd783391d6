//! Exports of voting keypads come in as votes, in the forms in which such programs write them.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use serde_json::{Value, json};

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

/// A programme with three options of one theme.
fn with_options() -> Env {
    let env = Env::programme();
    env.write(
        "o.csv",
        "nr;optie;thema\nMOB-1;Fietssnelwegen;Mobiliteit\nMOB-2;Deelauto's;Mobiliteit\nMOB-3;Bussen;Mobiliteit\n",
    );
    env.ok("import w.samspel o.csv");
    env
}

/// For, against, blank of each option.
fn votes(env: &Env) -> Vec<(i64, i64, i64)> {
    let told = env.json("poll w.samspel");
    let of = |o: &Value, key: &str| o[key].as_i64().unwrap();
    told["options"].as_array().unwrap().iter().map(|o| (of(o, "for"), of(o, "against"), of(o, "blank"))).collect()
}

/// Rows and messages of the problems of an import that refuses some.
fn refused(env: &Env, line: &str) -> Vec<(i64, String)> {
    let told = env.json_partly(line);
    let problems = told["problems"].as_array().unwrap().iter();
    problems.map(|p| (p["row"].as_i64().unwrap(), p["message"].as_str().unwrap().to_owned())).collect()
}

#[test]
fn the_last_press_counts_by_time_or_by_place() {
    let env = with_options();
    env.write(
        "k.csv",
        "Stemming Vlaams-Brabant;;;\nExport van 20/06/2023;;;\n\nToestel;Vraag;Antwoord;Tijdstip\n1;MOB-1;1;20/06/2023 14:05:09\n\
         2;MOB-1;B;20/06/2023 14:05:10\n1;MOB-1;2;20/06/2023 14:05:02\n2;MOB-2;blanco;20/06/2023 14:06:00\n\
         1;MOB-2;ja;20/06/2023 14:06:00\n3;MOB-2;-;20/06/2023 14:06:01\n",
    );
    let told = env.json("import w.samspel k.csv");
    assert_eq!((&told["read"], &told["added"], &told["known"]), (&json!(6), &json!(4), &json!(1)));
    assert_eq!(votes(&env), [(1, 1, 0), (1, 0, 1), (0, 0, 0)]);
    let again = env.json("import w.samspel k.csv");
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &json!(5)));
    env.write("places.csv", "keypad,question,response\n7,MOB-3,2\n7,MOB-3,3\n7,MOB-3,1\n8,MOB-3,1\n8,MOB-3,2\n");
    let told = env.json("import w.samspel places.csv");
    assert_eq!((&told["added"], &told["known"]), (&json!(2), &json!(3)));
    assert_eq!(votes(&env)[2], (1, 1, 0));
}

#[test]
fn a_row_a_keypad_with_a_list_of_who_has_it() {
    let env = with_options();
    env.write(
        "k.csv",
        "Results\nDevice ID,MOB-1,2,\"MOB-3: Bussen\",Name\nK-001,1,A,for\nK-002,2,b,nej\nK-003,3,C,\nK-004,1,,?\n",
    );
    env.write(
        "list.csv",
        "enhed;deltager;bord;gruppe\nK-001;11;Bord 1;politiker\nK-002;12;1;erhverv\nK-003;13;2;erhverv\n",
    );
    let problems = refused(&env, "import w.samspel k.csv list.csv --as keypads");
    let rows: Vec<i64> = problems.iter().map(|p| p.0).collect();
    assert_eq!(rows, [6, 6], "{problems:?}");
    assert!(problems.iter().any(|p| p.1.contains('?')), "{problems:?}");
    assert!(problems.iter().any(|p| p.1.contains("k-004")), "{problems:?}");
    assert_eq!(votes(&env), [(1, 1, 1), (1, 1, 1), (1, 1, 0)]);
    let told = env.json("poll w.samspel");
    let groups = told["options"][0]["groups"].to_string();
    assert!(groups.contains("erhverv") && groups.contains("politiker"), "{groups}");
}

#[test]
fn exports_of_five_languages_and_old_encodings() {
    for (header, yes, no) in [
        ("stemkastje;optie;stem", "voor", "tegen"),
        ("stemmeboks;spørgsmål;svar", "for", "imod"),
        ("mentometer;fråga;svar", "för", "emot"),
        ("cihaz no;soru;cevap", "evet", "hayır"),
        ("clicker;question;answer", "yes", "no"),
    ] {
        let env = with_options();
        let text = format!("{header}\r\n1;mob-1;{yes}\r\n2;Fietssnelwegen;{no}\r\n3;MOB-1.;{yes}\r\n");
        // The Turkish dotless i is not in Windows-1252.
        let western = text.chars().all(|c| (c as u32) < 256);
        let bytes = if western { text.chars().map(|c| c as u8).collect() } else { text.into_bytes() };
        env.write("k.csv", bytes);
        env.ok("import w.samspel k.csv");
        assert_eq!(votes(&env)[0], (2, 1, 0), "{header}");
    }
}

#[test]
fn what_cannot_count_is_told_one_by_one() {
    let env = with_options();
    env.write(
        "k.csv",
        "device,question,answer,time\n1,MOB-1,1,10:00:00\n1,MOB-9,1,10:00:00\n2,MOB-1,4,10:00:00\n,MOB-1,1,10:00:00\n\
         3,MOB-1,1,10:00:01\n3,MOB-1,2,10:00:01\n3A25,MOB-1,1,10:00:02\nX-1,MOB-1,2,10:00:03\n5,MOB-1,1,soon\n\
         6,MOB-1,\"1,2\",10:00:00\n",
    );
    let problems = refused(&env, "import w.samspel k.csv");
    let mut rows: Vec<i64> = problems.iter().map(|p| p.0).collect();
    rows.sort_unstable();
    assert_eq!(rows, [3, 4, 5, 6, 7, 8, 9, 10, 11], "{problems:#?}");
    assert_eq!(votes(&env)[0], (1, 0, 0));
}

#[test]
fn lists_that_contradict_themselves_are_told() {
    let env = with_options();
    env.write("list.csv", "device;table\n1;1\n1;2\n2;1\n2;1\nA-2;3\nserial 3F;3\n4;syd\n");
    env.write("k.csv", "device;question;answer\n1;MOB-1;1\n2;MOB-1;1\n4;MOB-1;1\n");
    let problems = refused(&env, "import w.samspel list.csv k.csv");
    let rows: Vec<i64> = problems.iter().map(|p| p.0).collect();
    assert_eq!(rows, [7, 8, 3, 6, 4], "{problems:#?}");
    assert_eq!(votes(&env)[0], (2, 0, 0));
    env.write("same.csv", "keypad;number;question;answer\nA 1;1;MOB-2;1\nB 1;1;MOB-2;2\n");
    assert_eq!(refused(&env, "import w.samspel same.csv").len(), 1);
}

#[test]
fn what_is_no_export_is_refused() {
    let env = with_options();
    env.write("a.csv", "tekst;thema\nIets;Mobiliteit\n");
    assert_eq!(env.refused("import w.samspel a.csv --as keypads"), "readers-no-keypads");
    env.write("b.csv", "");
    assert_eq!(env.refused("import w.samspel b.csv --as keypads"), "readers-empty-file");
    env.write("c.csv", "device;table\n1;1\n");
    assert_eq!(env.refused("import w.samspel c.csv --as keypads"), "keypads-no-presses");
    env.write("d.csv", "device;colour;size\n1;red;2\n");
    assert_eq!(env.refused("import w.samspel d.csv --as keypads"), "readers-no-keypads");
    assert_eq!(env.refused("import w.samspel missing.csv --as keypads"), env.refused("import w.samspel missing.csv"));
    // A number that no machine has room for is a keypad nobody has, not the end.
    env.write("e.csv", "device;question;answer\n99999999999999999999999;MOB-1;1\n2;MOB-1;1\n");
    assert_eq!(refused(&env, "import w.samspel e.csv").len(), 1);
    assert_eq!(votes(&env)[0], (1, 0, 0));
}

#[test]
fn spreadsheets_are_exports_too() {
    let env = with_options();
    let sheet = xlsx(&[&["Export", "", ""], &["Keypad", "Vraag 1", "MOB-2"], &["1", "1", "2"], &["2", "1", ""]]);
    env.write("k.xlsx", sheet);
    let told = env.json("import w.samspel k.xlsx --as keypads");
    assert_eq!((&told["read"], &told["added"]), (&json!(2), &json!(3)));
    assert_eq!(votes(&env)[..2], [(2, 0, 0), (0, 1, 0)]);
}

/// A workbook with one sheet; numbers as numbers.
fn xlsx(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(*cells) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).unwrap(),
                Err(_) => sheet.write_string(row, column, *cell).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_trial_changes_nothing() {
    let env = with_options();
    env.write("k.csv", "device;question;answer\n1;MOB-1;1\n");
    assert_eq!(env.json("import w.samspel k.csv --dry-run")["added"], 1);
    assert_eq!(votes(&env)[0], (0, 0, 0));
}

//! The engines on plain files: what they print as text and as JSON, and what they say about rows that they leave out.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

/// Six statements, three about cycling and three about care, each with the office that made it.
const SIX: &str = "id,text,lang,member,label\n\
    f1,De fietssnelweg naar Mechelen is op de brug te smal voor twee bakfietsen naast elkaar.,nl,LIE,fiets\n\
    f2,Op de fietssnelweg rijden steeds meer elektrische fietsen veel te hard voorbij de school.,nl,DUF,fiets\n\
    f3,Wij willen de fietssnelweg tegen 2028 doortrekken tot aan het station en de school.,nl,LIE,fiets\n\
    z1,Steeds meer ouderen wonen alleen en zien buiten de thuiszorg dagenlang niemand anders.,nl,NIJ,zorg\n\
    z2,Wij willen dat elke alleenstaande oudere elke week bezoek krijgt van de thuiszorg.,nl,NIJ,zorg\n\
    z3,De thuiszorg vindt geen verplegers meer om bij ouderen thuis te komen.,nl,NIJ,zorg\n";

fn json(out: &str) -> Value {
    serde_json::from_str(out).unwrap_or_else(|e| panic!("{e}: {out}"))
}

fn texts(found: &Value) -> BTreeMap<String, Option<String>> {
    let cluster = |t: &Value| t["cluster"].as_str().map(str::to_owned);
    found["texts"].as_array().unwrap().iter().map(|t| (t["id"].as_str().unwrap().to_owned(), cluster(t))).collect()
}

/// Pairs as sets of ids with their similarity.
fn pairs(found: &Value) -> BTreeSet<(BTreeSet<String>, String)> {
    let id = |p: &Value, field: &str| p[field].as_str().unwrap().to_owned();
    let pair = |p: &Value| (BTreeSet::from([id(p, "a"), id(p, "b")]), p["similarity"].to_string());
    found["pairs"].as_array().unwrap().iter().map(pair).collect()
}

#[test]
fn cluster_prints_what_the_design_promises() {
    let env = Env::new();
    env.write("six.csv", SIX);
    let found = env.json("calc cluster six.csv --clusters 2");
    let clusters = found["clusters"].as_array().unwrap();
    assert_eq!(clusters.len(), 2, "{found}");
    for cluster in clusters {
        assert_eq!(cluster["size"], 3, "{found}");
        assert!(cluster["id"].is_string() && !cluster["label"].as_str().unwrap().is_empty(), "{found}");
        assert!(cluster["terms"].as_array().unwrap().iter().all(Value::is_string), "{found}");
    }
    let of = texts(&found);
    assert!(of["f1"] == of["f2"] && of["f2"] == of["f3"] && of["z1"] == of["z2"] && of["z2"] == of["z3"], "{found}");
    assert!(of["f1"].is_some() && of["z1"].is_some() && of["f1"] != of["z1"], "{found}");
    assert!(found["texts"].as_array().unwrap().iter().all(|t| t["language"] == "nl"), "{found}");

    let out = env.ok("calc cluster six.csv --clusters 2");
    assert!(out.contains("2 clusters of 6 texts; every text fits somewhere."), "{out}");
    assert!(out.contains("3 texts, from 2 members") && out.contains("3 texts, from one member"), "{out}");
    assert!(out.contains("thuiszorg") && out.contains("f1  De fietssnelweg naar Mechelen"), "{out}");
}

#[test]
fn the_order_of_rows_decides_nothing() {
    let env = Env::new();
    let (head, rows) = SIX.split_once('\n').unwrap();
    let rows: Vec<&str> = rows.lines().collect();
    let turned: Vec<&str> = rows.iter().rev().copied().collect();
    env.write("one.csv", format!("{head}\n{}\n", rows.join("\n")));
    env.write("two.csv", format!("{head}\n{}\n", turned.join("\n")));
    for command in ["calc cluster", "calc cluster --seed 7 --clusters 3"] {
        let of = |file: &str| texts(&env.json(&format!("{command} {file}")));
        assert_eq!(of("one.csv"), of("two.csv"), "{command}");
    }
    let of = |file: &str| pairs(&env.json(&format!("calc duplicates --threshold 0.1 {file}")));
    assert_eq!(of("one.csv"), of("two.csv"));
    assert!(!of("one.csv").is_empty());
}

#[test]
fn a_text_that_fits_nowhere_has_no_cluster() {
    let env = Env::new();
    env.write("seven.csv", format!("{SIX}x,Qwzx vbkj.,nl,,\n"));
    let found = env.json("calc cluster seven.csv");
    assert_eq!(texts(&found)["x"], None, "{found}");
    let sizes: u64 = found["clusters"].as_array().unwrap().iter().map(|c| c["size"].as_u64().unwrap()).sum();
    assert_eq!(sizes as usize, texts(&found).values().flatten().count());
    assert!(env.ok("calc cluster seven.csv").contains("one text fits nowhere"));
}

#[test]
fn languages_are_found_where_the_file_does_not_tell() {
    let env = Env::new();
    let all = [
        ("nl", "De fietsenstalling aan het station zit elke ochtend vol."),
        ("da", "Vi mangler plads til produktion, fordi hver anden henvendelse handler om butikker."),
        ("sv", "Kommunerna behöver samarbeta om kollektivtrafiken och skolorna."),
        ("tr", "Mahallede çocuklar için güvenli bir oyun alanı istiyoruz."),
        ("en", "The neighbourhood needs a safe crossing near the school."),
        ("de", "Die Straße braucht einen sicheren Übergang für Schulkinder."),
    ];
    let rows: String = all.iter().map(|(code, text)| format!("{code};{text}\n")).collect();
    env.write("all.csv", format!("id;text\n{rows}"));
    let found = env.json("calc cluster all.csv");
    for text in found["texts"].as_array().unwrap() {
        assert_eq!(text["language"], text["id"], "{found}");
    }
    // A language that the engine does not know, none at all, and none that could be: still grouped, never a panic.
    env.write(
        "other.csv",
        "id;text;lang\n1;Pyörätie on liian kapea;fi\n2;自行车道太窄了;zh-Hans\n3;?!;\n4;Pyörätie;Suomi\n",
    );
    let found = env.json("calc cluster other.csv");
    let codes: Vec<&Value> = found["texts"].as_array().unwrap().iter().map(|t| &t["language"]).collect();
    assert_eq!((codes[0].as_str(), codes[1].as_str()), (Some("fi"), Some("zh")), "{found}");
    env.ok("calc duplicates other.csv");
}

#[test]
fn duplicates_say_what_differs() {
    let env = Env::new();
    env.write(
        "texts.csv",
        "id;text\n\
         a;Een fietspad langs de Nete.\n\
         b;Iets geheel anders over water.\n\
         c;Een breed fietspad langs de Nete\n\
         d;een FIETSPAD, langs de Nete\n",
    );
    let found = env.json("calc duplicates texts.csv");
    let of: Vec<(&str, &str)> = found["pairs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (p["a"].as_str().unwrap(), p["b"].as_str().unwrap()))
        .collect();
    assert_eq!(of, [("a", "d"), ("a", "c"), ("c", "d")], "most alike first: {found}");
    assert_eq!(found["pairs"][0]["similarity"], 1.0, "{found}");
    let five_sixths = found["pairs"][1]["similarity"].as_f64().unwrap();
    assert!((five_sixths - 5.0 / 6.0).abs() < 0.001, "{found}");
    let out = env.ok("calc duplicates texts.csv");
    assert!(out.contains("3 pairs among 4 texts with at least 70 % of their words in common."), "{out}");
    assert!(out.contains("Same words") && out.contains("only in c: breed"), "{out}");
    assert_eq!(env.json("calc duplicates texts.csv --threshold 1")["pairs"].as_array().unwrap().len(), 1);
    assert_eq!(env.json("calc duplicates texts.csv --threshold 0,9")["pairs"].as_array().unwrap().len(), 1);
}

#[test]
fn bad_rows_are_told_and_the_rest_is_used() {
    let env = Env::new();
    env.write(
        "bad.csv",
        "id;text\n\
         1;Een fietspad langs de Nete.\n\
         1;Een fietspad langs de Nete.\n\
         ;Een fietspad langs de Nete.\n\
         3;  \n\
         4;\"nooit gesloten\n\
         5;te;veel\n\
         6;Een fietspad langs de Nete!\n",
    );
    let run = env.run("calc duplicates bad.csv --json");
    assert_eq!(run.code, 1, "{run:#?}");
    let found = json(&run.out);
    assert_eq!(pairs(&found), BTreeSet::from([(BTreeSet::from(["1".into(), "6".into()]), "1.0".to_owned())]));
    let rows: Vec<i64> = found["problems"].as_array().unwrap().iter().map(|p| p["row"].as_i64().unwrap()).collect();
    assert_eq!(rows, [3, 4, 5, 6, 7], "{found}");
    assert!(found["problems"].as_array().unwrap().iter().all(|p| p["file"] == "bad.csv" && p["hint"].is_string()));

    let run = env.run("calc duplicates bad.csv");
    assert_eq!(run.code, 1, "{run:#?}");
    assert!(run.out.contains("One pair among 2 texts"), "{run:#?}");
    assert!(run.err.contains("bad.csv, row 3, id: The id 1 stands in row 2 already."), "{run:#?}");
    assert_eq!(env.run("calc cluster bad.csv").code, 1);

    let many: String = (0..30).map(|n| format!("{n};\n")).collect();
    env.write("many.csv", format!("id;text\n{many}x;Water\n"));
    assert!(env.run("calc cluster many.csv").err.contains("and 10 more rows left out"));
}

#[test]
fn what_cannot_be_done_is_refused_with_a_remedy() {
    let env = Env::new();
    env.write("six.csv", SIX);
    env.write("names.csv", "nummer;zin\n1;Een fietspad\n");
    env.write("empty.csv", "id;text\n1;\n");
    env.write("head.csv", "id;text\n");
    for (line, expected) in [
        ("calc cluster six.csv --clusters 0", "whole number"),
        ("calc cluster six.csv --clusters veel", "auto"),
        ("calc duplicates six.csv --threshold 0", "0.7"),
        ("calc duplicates six.csv --threshold 1.5", "0.7"),
        ("calc duplicates six.csv --threshold NaN", "0.7"),
        ("calc duplicates six.csv --threshold veel", "0.7"),
        ("calc cluster names.csv", "name “text”"),
        ("calc cluster names.csv", "nummer"),
        ("calc cluster empty.csv", "one row was refused"),
        ("calc cluster head.csv", "with an id and a text"),
        ("calc cluster nowhere.csv", "nowhere.csv does not exist"),
        ("calc cluster .", "folder"),
    ] {
        let said = env.fails(2, line);
        assert!(said.contains(expected), "{line}: {said}");
    }
    // More clusters than texts: as many as there can be.
    assert!(env.json("calc cluster six.csv --clusters 99")["clusters"].as_array().unwrap().len() <= 6);
}

#[test]
fn files_are_read_as_an_import_reads_them() {
    let env = Env::new();
    let rows = "Lijst van 2026\n\nID\tText\tLang\n1\tDe Nete én de fietsers – vóór\tnl\n2\tde nete én de fietsers – vóór\tnl\n";
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(rows.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    env.write("utf16.csv", utf16);
    let (cp1252, _, _) = encoding_rs::WINDOWS_1252.encode(rows);
    env.write("cp1252.csv", cp1252);
    env.write("pipes.txt", rows.replace('\t', "|"));
    env.write("lines.csv", format!("sep=;\r\n{}", rows.replace('\t', ";").replace('\n', "\r\n")));
    env.write(
        "list.json",
        r#"[{"id": 1, "text": "De Nete én de fietsers – vóór"}, {"id": 2, "text": "de Nete én de fietsers – vóór"}]"#,
    );
    for file in ["utf16.csv", "cp1252.csv", "pipes.txt", "lines.csv", "list.json"] {
        let found = env.json(&format!("calc duplicates {file}"));
        assert_eq!(
            pairs(&found),
            BTreeSet::from([(BTreeSet::from(["1".into(), "2".into()]), "1.0".to_owned())]),
            "{file}"
        );
    }
}

#[test]
fn what_comes_out_is_tame() {
    let env = Env::new();
    env.write("evil.csv", "id,text\n\u{1b}[31m1,\"rood \u{1b}]0;x\u{7} water \u{202e}\"\n2,rood 0 x water\n");
    for line in ["calc duplicates evil.csv --threshold 0.5", "calc cluster evil.csv"] {
        for out in [env.ok(line), env.ok(&format!("{line} --json"))] {
            assert!(!out.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{out:?}");
        }
    }
}

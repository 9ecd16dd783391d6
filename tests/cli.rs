//! Every command of the command line: what it changes, that `undo` takes exactly that back and `redo` brings it again,
//! what it prints as text and as JSON, and whose fault it names when it refuses.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::{Env, row, rows, samples};

/// Three statements about cycling and two about care, each on one line.
const FIVE: &str = "tekst;soort;thema\n\
    De fietssnelweg naar Mechelen is op de brug te smal voor twee bakfietsen naast elkaar.;uitdaging;Mobiliteit\n\
    Op de fietssnelweg rijden steeds meer elektrische fietsen veel te hard voorbij de school.;trend;Mobiliteit\n\
    Wij willen de fietssnelweg tegen 2028 doortrekken tot aan het station en de school.;ambitie;MOB\n\
    Steeds meer ouderen wonen alleen en zien buiten de thuishulp dagenlang niemand anders.;trend;Sociaal beleid\n\
    Wij willen dat elke alleenstaande oudere elke week bezoek krijgt van een buurtbewoner.;Ambitie;SOC\n";

/// A programme with the forms of Berlaar and Bonheiden.
fn filled() -> Env {
    let env = Env::programme();
    for (file, code) in [("berlaar.csv", "BER"), ("bonheiden.csv", "BON")] {
        std::fs::copy(samples().join("strategio/inputs").join(file), env.path(file)).unwrap();
        env.ok(&format!("import w.samspel {file} --member {code}"));
    }
    env
}

/// A programme with the five statements of Lier and one of Duffel: LIE-001 to LIE-005, DUF-001.
fn small() -> Env {
    let env = Env::programme();
    env.write("five.csv", FIVE);
    env.ok("import w.samspel five.csv --member LIE");
    env.ok("add w.samspel 'Aan het station staan fietsen tot voor de apotheek.' --in MOB --kind trend --member DUF");
    env
}

/// Figures that follow from the records, whatever the number of batches.
fn figures(env: &Env) -> Value {
    let mut status = env.json("status w.samspel");
    status.as_object_mut().unwrap().remove("batches");
    status
}

/// Does what a command line asks, looks at the workspace, takes it back, brings it again. Returns what was printed.
fn changes(env: &Env, line: &str, look: impl Fn(&Value)) -> String {
    let (before, figures_before) = (env.everything("w.samspel").0, figures(env));
    let out = env.ok(line);
    let (after, tree) = env.everything("w.samspel");
    let figures_after = figures(env);
    assert!(before != after, "{line}: nothing changed");
    look(&tree);
    env.check("w.samspel");
    for _ in 0..2 {
        env.ok("undo w.samspel");
        assert!(env.everything("w.samspel").0 == before, "{line}: undo left another state");
        assert_eq!(figures(env), figures_before, "{line}: undo left other figures");
        env.check("w.samspel");
        env.ok("redo w.samspel");
        assert!(env.everything("w.samspel").0 == after, "{line}: redo made another state");
        assert_eq!(figures(env), figures_after, "{line}: redo made other figures");
        env.check("w.samspel");
    }
    out
}

/// A command line that must be refused, and leave everything as it was.
fn refused(env: &Env, line: &str, words: &[&str]) {
    let before = env.everything("w.samspel").0;
    let said = env.fails(2, line);
    for word in words {
        assert!(said.contains(word), "{line}: “{word}” is not in: {said}");
    }
    assert!(env.everything("w.samspel").0 == before, "{line}: refused, yet something changed");
}

fn id<'a>(tree: &'a Value, table: &str, field: &str, value: &str) -> &'a str {
    row(tree, table, field, value)["id"].as_str().unwrap()
}

/// The contribution that is called `LIE-003`.
fn called<'a>(tree: &'a Value, reference: &str) -> &'a Value {
    let (series, number) = reference.rsplit_once('-').unwrap();
    let number: i64 = number.parse().unwrap();
    rows(tree, "contribution").iter().find(|c| c["series"] == series && c["number"] == number).expect(reference)
}

/// Label of the cluster that a contribution lies in.
fn cluster_of(tree: &Value, reference: &str) -> Option<String> {
    let contribution = &called(tree, reference)["id"];
    let membership = rows(tree, "membership").iter().find(|m| m["contribution"] == *contribution)?;
    let cluster = rows(tree, "cluster").iter().find(|c| c["id"] == membership["cluster"]).unwrap();
    Some(cluster["label"].as_str().unwrap().to_owned())
}

// ---------------------------------------------------------------------------------------------- programme and import

#[test]
fn new_makes_a_programme_from_a_name_or_a_folder() {
    let env = Env::new();
    let out = env.ok("new w.samspel --process strategio");
    assert!(out.contains("Rivierenland") && out.contains("w.samspel"), "{out}");
    let status = env.json("status w.samspel");
    for (figure, n) in [("members", 12), ("themes", 8), ("topics", 7), ("contributions", 0), ("batches", 1)] {
        assert_eq!(status[figure], n, "{figure}: {status}");
    }
    for figure in ["clusters", "unclustered", "priorities", "conflicts"] {
        assert_eq!(status[figure], 0, "{figure}: {status}");
    }
    assert!(status["programme"].as_str().unwrap().contains("Rivierenland"));
    env.check("w.samspel");

    let template = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("config/processes/vestegnen");
    env.ok(&format!("new own.samspel --process '{}'", template.display()));
    assert_eq!(env.json("status own.samspel")["members"], 8);

    let before = env.bytes("w.samspel");
    assert!(env.fails(2, "new w.samspel --process strategio").contains("w.samspel"));
    assert!(env.bytes("w.samspel") == before, "an existing file was touched");
    let said = env.fails(2, "new x.samspel --process strategi");
    assert!(said.contains("strategi") && said.contains("strategio, vestegnen"), "{said}");
    assert!(!env.path("x.samspel").exists(), "a refused command leaves no file");
    env.write("bad/process.toml", "format = 1\nname = 3\n");
    let said = env.fails(2, "new y.samspel --process bad");
    assert!(said.contains("process.toml"), "{said}");
    assert!(!env.path("y.samspel").exists());
}

#[test]
fn import_reports_what_the_design_promises() {
    let env = Env::programme();
    env.write(
        "lier.csv",
        "tekst;soort;thema\n\
         De fietssnelweg naar Mechelen is op de brug te smal voor twee bakfietsen.;uitdaging;Mobilitiet\n\
         Steeds meer ouderen wonen alleen en zien dagenlang niemand.;trend;Sociaal beleid\n\
         ;trend;Mobiliteit\n",
    );
    let run = env.run("import w.samspel lier.csv --member LIE --json");
    assert_eq!(run.code, 1, "{run:#?}");
    let report: Value = serde_json::from_str(&run.out).unwrap();
    for (field, n) in [("read", 3), ("added", 1), ("known", 0), ("near_duplicates", 0)] {
        assert_eq!(report[field], n, "{field}: {report}");
    }
    let problems = report["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 2, "{report}");
    assert_eq!(problems[0]["file"], "lier.csv");
    assert_eq!((&problems[0]["sheet"], &problems[0]["row"]), (&Value::Null, &json!(2)));
    assert_eq!(problems[0]["column"], "thema");
    assert!(problems[0]["message"].as_str().unwrap().contains("Mobilitiet"), "{report}");
    assert!(problems[0]["hint"].as_str().unwrap().contains("“Mobiliteit”"), "{report}");
    assert_eq!((&problems[1]["row"], &problems[1]["column"]), (&json!(4), &json!("tekst")));

    let c = &env.json("show w.samspel LIE-001");
    assert_eq!(c["contribution"]["row"], 3, "the row of the file is kept: {c}");
    assert_eq!(c["source"]["file"], "lier.csv");
    assert_eq!(c["source"]["checksum"].as_str().map(str::len), Some(64));
    env.check("w.samspel");
}

#[test]
fn import_is_one_change_that_undo_takes_back() {
    let env = Env::programme();
    env.write("five.csv", FIVE);
    let out = changes(&env, "import w.samspel five.csv --member LIE", |tree| {
        assert_eq!(rows(tree, "contribution").len(), 5);
        let lier = id(tree, "member", "code", "LIE");
        assert!(rows(tree, "contribution_member").iter().all(|m| m["member"] == lier));
        assert_eq!(rows(tree, "source").len(), 1);
    });
    assert!(out.contains("5 read: 5 added, 0 known already, 0 refused"), "{out}");
    assert_eq!(env.json("list w.samspel fietssnelweg")["contributions"].as_array().unwrap().len(), 3);
    env.ok("undo w.samspel");
    assert_eq!(env.json("list w.samspel fietssnelweg")["contributions"], json!([]), "the search forgets, too");
    // What was taken back may come again, and gets its names again or new ones, never those of others.
    let again = env.json("import w.samspel five.csv --member LIE");
    assert_eq!((&again["added"], &again["known"]), (&json!(5), &json!(0)), "{again}");
    env.check("w.samspel");
}

/// The same table with its rows in another order.
fn shuffled(csv: &str) -> String {
    let (header, rows) = csv.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    rows.rotate_left(2);
    format!("{header}\n{}\n", rows.join("\n"))
}

#[test]
fn importing_twice_or_in_another_order_changes_nothing() {
    let env = Env::programme();
    env.write("five.csv", FIVE);
    env.write("shuffled.csv", shuffled(FIVE));
    env.ok("import w.samspel five.csv --member LIE");
    let before = env.everything("w.samspel").0;
    for file in ["five.csv", "shuffled.csv"] {
        let report = env.json(&format!("import w.samspel {file} --member LIE"));
        assert_eq!((&report["read"], &report["added"], &report["known"]), (&json!(5), &json!(0), &json!(5)), "{file}");
        assert!(env.everything("w.samspel").0 == before, "{file} changed something");
    }
    assert_eq!(env.json("status w.samspel")["batches"], 2, "nothing new is no change");
    // The same words from another member are that member's own statement.
    let report = env.json("import w.samspel five.csv --member DUF");
    assert_eq!(report["added"], 5);
    // Twice in one file is once.
    env.write("twice.csv", format!("{FIVE}{}", FIVE.split_once('\n').unwrap().1));
    let report = env.json("import w.samspel twice.csv --member BOR");
    assert_eq!((&report["added"], &report["known"]), (&json!(5), &json!(5)));
    env.check("w.samspel");
}

#[test]
fn every_sample_file_is_known_the_second_time() {
    let env = Env::new();
    for sample in ["strategio", "vestegnen"] {
        env.ok(&format!("demo {sample} --headless {sample}"));
        let workspace = format!("{sample}/{sample}.samspel");
        let before = env.everything(&workspace).0;
        let text = std::fs::read_to_string(samples().join(sample).join("sample.toml")).unwrap();
        let inputs: toml::Table = text.parse().unwrap();
        for input in inputs["inputs"].as_array().unwrap() {
            let file = input["file"].as_str().unwrap();
            let member = input.get("member").map(|m| format!("--member {}", m.as_str().unwrap())).unwrap_or_default();
            if file.ends_with(".pb") {
                let again = format!("import {workspace} {sample}/inputs-as-they-arrived/{file}");
                assert_eq!(env.refused(&again), "import-budget");
                continue;
            }
            let run = env.run(&format!("import {workspace} {sample}/inputs-as-they-arrived/{file} {member} --json"));
            assert!(run.code == 0 || run.code == 1, "{file}: {run:#?}");
            let report: Value = serde_json::from_str(&run.out).unwrap();
            assert_eq!(report["added"], 0, "{file}: {report}");
        }
        assert!(env.everything(&workspace).0 == before, "{sample}: importing twice changed something");
    }
}

#[test]
fn a_dry_run_changes_nothing() {
    let env = Env::programme();
    env.write("five.csv", FIVE);
    let (before, status) = (env.everything("w.samspel").0, env.json("status w.samspel"));
    let report = env.json("import w.samspel five.csv --member LIE --dry-run");
    assert_eq!((&report["read"], &report["added"]), (&json!(5), &json!(5)));
    let out = env.ok("import w.samspel five.csv --member LIE --dry-run");
    assert!(out.contains("nothing entered") && out.contains("5 would be added"), "{out}");
    assert_eq!(env.json("status w.samspel"), status);
    assert!(env.everything("w.samspel").0 == before);
}

#[test]
fn rejected_rows_can_be_mended_and_imported() {
    let env = Env::programme();
    env.write(
        "lier.csv",
        "Nr;Thema;Uitspraak;Soort\n\
         1;Mobilitiet;\"De fietssnelweg naar Mechelen is te smal; ook op de brug.\";uitdaging\n\
         2;Sociaal beleid;Steeds meer ouderen wonen alleen en zien dagenlang niemand.;trend\n\
         3;Mobiliteit;Wij willen de fietssnelweg doortrekken tot aan het station.;wens\n",
    );
    let run = env.run("import w.samspel lier.csv --member LIE --rejects rejects.csv");
    assert_eq!(run.code, 1, "{run:#?}");
    assert!(run.out.contains("lier.csv, row 2, Thema: The theme “Mobilitiet” is unknown. Did you mean"), "{run:#?}");
    let rejects = env.text("rejects.csv");
    assert_eq!(rejects.lines().count(), 3, "header and two rows: {rejects}");
    assert!(rejects.contains("Thema") && rejects.contains("ook op de brug"), "{rejects}");
    env.write("rejects.csv", rejects.replace("Mobilitiet", "Mobiliteit").replace("wens", "ambitie"));
    let report = env.json("import w.samspel rejects.csv --member LIE");
    assert_eq!((&report["added"], report["problems"].as_array().map(Vec::len)), (&json!(2), Some(0)), "{report}");
    assert_eq!(env.json("status w.samspel")["contributions"], 3);
    let texts = env.json("list w.samspel brug");
    assert_eq!(texts["contributions"][0]["text"], "De fietssnelweg naar Mechelen is te smal; ook op de brug.");
}

#[test]
fn rejects_of_several_files_each_keep_their_columns() {
    let env = Env::programme();
    env.write("a.csv", "thema;soort;tekst\nFout;trend;Uit het eerste bestand komt deze uitspraak over fietsen.\n");
    env.write("b.csv", "tekst,thema,soort\nUit het tweede bestand komt deze uitspraak over bussen.,Mis,trend\n");
    env.write("c.csv", FIVE);
    let run = env.run("import w.samspel a.csv c.csv b.csv --member LIE --rejects rejects.csv");
    assert_eq!(run.code, 1, "{run:#?}");
    let mut files: Vec<String> = std::fs::read_dir(env.folder())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|n| n.starts_with("rejects"))
        .collect();
    files.sort();
    for file in &files {
        env.write(file, env.text(file).replace("Fout", "MOB").replace("Mis", "MOB"));
        env.json(&format!("import w.samspel {file} --member LIE"));
    }
    let found = env.json("list w.samspel uitspraak");
    let texts: BTreeSet<&str> =
        found["contributions"].as_array().unwrap().iter().map(|c| c["text"].as_str().unwrap()).collect();
    let expected = BTreeSet::from([
        "Uit het eerste bestand komt deze uitspraak over fietsen.",
        "Uit het tweede bestand komt deze uitspraak over bussen.",
    ]);
    assert_eq!(texts, expected, "{files:?}");
}

#[test]
fn rejected_ratings_votes_and_positions_can_be_mended_too() {
    let env = small();
    env.ok("group new w.samspel Fiets --in MOB LIE-001 LIE-002");
    env.ok("adopt w.samspel Fiets --statement 'De fietssnelweg komt eerst.'");
    env.write("ratings.csv", "bestuur;uitspraak;belang;haalbaarheid\nLIE;LIE-099;4;2\nDUF;LIE-001;5;3\n");
    env.write("positions.csv", "bestuur;uitspraak;standpunt;toelichting\nLIE;LIE-099;Steun;Ja\nDUF;LIE-001;Steun;\n");
    for (file, table, n) in [("ratings.csv", "rating", 4), ("positions.csv", "position", 2)] {
        let run = env.run(&format!("import w.samspel {file} --rejects mend.csv"));
        assert_eq!(run.code, 1, "{file}: {run:#?}");
        assert!(run.out.contains(&format!("{file}, row 2")), "{file}: {run:#?}");
        env.write("mend.csv", env.text("mend.csv").replace("LIE-099", "LIE-002"));
        let report = env.json("import w.samspel mend.csv");
        assert_eq!(report["added"], 1, "{file}: {report}");
        assert_eq!(rows(&env.everything("w.samspel").1, table).len(), n, "{file}");
    }
}

#[test]
fn a_map_is_written_and_used() {
    let env = Env::programme();
    let strange = "Kolom A;Kolom B;Kolom C\n\
        De fietssnelweg naar Mechelen is op de brug te smal.;uitdaging;MOB\n";
    env.write("strange.csv", strange);
    let said = env.fails(2, "import w.samspel strange.csv --member LIE");
    assert!(said.contains("strange.csv"), "{said}");
    assert_eq!(env.json("status w.samspel")["contributions"], 0, "never a silent guess");

    env.write("five.csv", FIVE);
    env.ok("import w.samspel five.csv --member LIE --write-map map.toml");
    let map = env.text("map.toml");
    for header in ["tekst", "soort", "thema"] {
        assert!(map.contains(header), "{map}");
    }
    let own = map.replace("tekst", "Kolom A").replace("soort", "Kolom B").replace("thema", "Kolom C");
    env.write("own.toml", own);
    let report = env.json("import w.samspel strange.csv --member LIE --map own.toml");
    assert_eq!(report["added"], 1, "{report}");
    env.write("broken.toml", "format = 1\n[columns]\n\"Kolom A\" = \"tekts\"\n");
    let said = env.fails(2, "import w.samspel strange.csv --member DUF --map broken.toml");
    assert!(said.contains("broken.toml"), "{said}");
}

#[test]
fn near_repetitions_are_kept_and_listed() {
    let env = Env::programme();
    let rows = "tekst;soort;thema\n\
        De fietssnelweg naar Mechelen is op de brug over de Nete veel te smal.;uitdaging;MOB\n\
        Er zijn te weinig plaatsen in de kinderopvang.;uitdaging;OND\n";
    env.write("one.csv", rows);
    assert_eq!(env.json("import w.samspel one.csv --member LIE")["near_duplicates"], 0);
    assert!(env.ok("list w.samspel --near-duplicates").contains("No contribution"));
    let alike = "tekst;soort;thema\n\
        De fietssnelweg naar Mechelen is op de brug over de Nete echt te smal.;uitdaging;MOB\n";
    env.write("two.csv", alike);
    let run = env.ok("import w.samspel two.csv --member DUF");
    assert!(run.contains("One of them nearly repeats"), "{run}");
    let listed = env.json("list w.samspel --near-duplicates");
    let references: Vec<&Value> = listed["contributions"].as_array().unwrap().iter().map(|l| &l["reference"]).collect();
    assert_eq!(references, ["LIE-001", "DUF-001"]);
    let narrowed = env.json("list w.samspel --near-duplicates --member DUF");
    assert_eq!(narrowed["contributions"].as_array().unwrap().len(), 1);
    // Taken back with the import; the rest of the workspace does not notice.
    env.ok("undo w.samspel");
    let left = env.json("list w.samspel --near-duplicates");
    assert_eq!(left["contributions"].as_array().unwrap().len(), 1);
    env.check("w.samspel");
}

#[test]
fn a_map_says_what_holds_for_a_whole_file() {
    let env = Env::programme();
    env.write("mobility.csv", "tekst;soort\nDe brug is te smal.;\nWij willen een bredere brug.;ambitie\n");
    let said = env.fails(2, "import w.samspel mobility.csv");
    assert!(said.contains("theme"), "{said}");
    let all =
        "theme = \"Mobiliteit\"\nkind = \"uitdaging\"\nmember = \"LIE\"\ntopics = \"Armoede; Toegankelijkheid\"\n";
    env.write("all.toml", format!("format = 1\n[all]\n{all}"));
    let report = env.json("import w.samspel mobility.csv --map all.toml");
    assert_eq!((&report["added"], &report["problems"]), (&2.into(), &serde_json::json!([])), "{report}");
    let (_, tree) = env.everything("w.samspel");
    let kind = |code: &str| row(&tree, "kind", "code", code)["id"].clone();
    let of = |text: &str| row(&tree, "contribution", "text", text).clone();
    let (challenge, ambition) = (of("De brug is te smal."), of("Wij willen een bredere brug."));
    assert_eq!(challenge["kind"], kind("uitdaging"), "the map fills what the row leaves open");
    assert_eq!(ambition["kind"], kind("ambitie"), "and no more");
    assert_eq!(challenge["theme"], row(&tree, "theme", "code", "MOB")["id"]);
    assert_eq!(challenge["series"], "LIE");
    assert_eq!(rows(&tree, "contribution_topic").len(), 4);

    // A column of text alone.
    env.write("lines.csv", "tekst\nDe bus rijdt te weinig.\n");
    assert_eq!(env.json("import w.samspel lines.csv --map all.toml")["added"], 1);
    // What the map lacks too is asked for; what it has, is not.
    env.write("half.toml", "format = 1\n[all]\ntheme = \"MOB\"\n");
    let said = env.fails(2, "import w.samspel lines.csv --map half.toml");
    assert!(said.contains("kind") && !said.contains("column for the theme"), "{said}");
    // Words of the map are checked with the map, not row by row.
    env.write("wrong.toml", "format = 1\n[all]\ntheme = \"Mobilitiet\"\nkolor = \"x\"\n");
    let said = env.fails(2, "import w.samspel lines.csv --map wrong.toml");
    assert!(said.contains("wrong.toml, line 3") && said.contains("Mobiliteit") && said.contains("line 4"), "{said}");
}

#[test]
fn a_map_makes_a_whole_file_options() {
    let env = Env::new();
    env.ok("new v.samspel --process vestegnen");
    env.write("paper.csv", "nr;tekst;tema\nA1;En cykelsti langs banen;TRA\n");
    env.write("all.toml", "format = 1\n[all]\nkind = \"Valgmulighed\"\n");
    env.ok("import v.samspel paper.csv --map all.toml");
    let (_, tree) = env.everything("v.samspel");
    assert_eq!(row(&tree, "choice", "code", "A1")["text"], "En cykelsti langs banen");
}

#[test]
fn nothing_taken_in_is_said_and_files_are_named() {
    let env = Env::programme();
    env.write("bad.csv", "tekst;soort;thema\nEen uitspraak over iets dat hier niet bestaat.;trend;Ruimtevaart\n");
    let before = env.everything("w.samspel").0;
    let run = env.run("import w.samspel bad.csv --member LIE");
    assert_eq!(run.code, 2, "{run:#?}");
    assert!(run.out.contains("bad.csv, row 2, thema"), "{run:#?}");
    assert!(env.fails(2, "import w.samspel missing.csv --member LIE").contains("missing.csv"));
    env.write("empty.csv", "");
    assert!(env.fails(2, "import w.samspel empty.csv --member LIE").contains("empty.csv"));
    assert!(env.fails(2, "import w.samspel five.csv --member Leir").contains("Did you mean Lier"));
    assert!(env.everything("w.samspel").0 == before);
    assert_eq!(env.json("status w.samspel")["batches"], 1);
}

#[test]
fn of_several_files_one_that_cannot_be_read_does_not_stop_the_others() {
    let env = Env::programme();
    env.write("five.csv", FIVE);
    env.write("torn.xlsx", b"PK\x03\x04 and then nothing");
    env.write("more.csv", "tekst;soort;thema\nDe laatste bus vertrekt al voor het einde van de film.;uitdaging;MOB\n");
    let run = env.run("import w.samspel five.csv torn.xlsx more.csv --member LIE --json");
    assert_eq!(run.code, 1, "{run:#?}");
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["added"], 6, "{report}");
    assert_eq!(report["problems"][0]["file"], "torn.xlsx", "{report}");
    assert_eq!(env.json("status w.samspel")["contributions"], 6);
}

#[test]
fn a_format_can_be_named() {
    let env = Env::programme();
    env.write("statements.txt", FIVE);
    assert_eq!(env.json("import w.samspel statements.txt --member LIE --as csv")["added"], 5);
    let rows =
        r#"[{"tekst": "De bus rijdt op zondag niet tot aan het ziekenhuis.", "soort": "trend", "thema": "MOB"}]"#;
    env.write("rows.data", rows);
    assert_eq!(env.json("import w.samspel rows.data --member LIE --as json")["added"], 1);
    let said = env.fails(2, "import w.samspel rows.data --member LIE --as docx");
    assert!(said.contains("docx") && said.contains("csv"), "{said}");
}

// ------------------------------------------------------------------------------------------------------ contributions

#[test]
fn list_finds_by_words_and_frame() {
    let env = filled();
    let all = env.json("list w.samspel --limit 500");
    let n = all["contributions"].as_array().unwrap().len();
    assert_eq!(Value::from(n), env.json("status w.samspel")["contributions"]);
    assert_eq!(all["next"], Value::Null);

    // Page by page the same, each row once.
    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let page = env.json(&format!("list w.samspel --limit 20 {after}"));
        seen.extend(page["contributions"].as_array().unwrap().clone());
        let Some(next) = page["next"].as_i64() else { break };
        after = format!("--after {next}");
    }
    assert_eq!(Value::from(seen), all["contributions"]);

    let of = |line: &str| env.json(&format!("list w.samspel {line} --limit 500"))["contributions"].clone();
    let count = |line: &str| of(line).as_array().unwrap().len();
    let of_both = all["contributions"].as_array().unwrap().iter().filter(|c| {
        let members = c["members"].as_array().unwrap();
        members.contains(&json!("BER")) && members.contains(&json!("BON"))
    });
    assert_eq!(count("--member BER") + count("--member Bonheiden"), n + of_both.count());
    assert_eq!(count("--in Mobiliteit"), count("--in mob"));
    assert!(of("--in MOB").as_array().unwrap().iter().all(|c| c["theme"] == "MOB"));
    assert!(of("--kind trend").as_array().unwrap().iter().all(|c| c["kind"] == "trend"));
    assert_eq!(count("--unclustered"), n);
    assert!(count("--topic armoede") < n);
    let found = of("fiets");
    assert!(!found.as_array().unwrap().is_empty());
    assert!(found.as_array().unwrap().iter().all(|c| c["text"].as_str().unwrap().to_lowercase().contains("fiets")));
    assert_eq!(count("FIETS"), count("fiets"));

    let plain = env.ok("list w.samspel fiets --limit 3");
    assert!(plain.lines().next().unwrap().starts_with("Ref"), "{plain}");
    assert!(plain.lines().all(|l| l.chars().count() <= 100), "{plain}");
    assert!(plain.contains("--limit shows more"), "{plain}");
    assert_eq!(env.ok("list w.samspel hottentottententen").trim(), "No contribution fits.");
    for (line, word) in [
        ("--member BRE", "Did you mean BER"),
        ("--in Mobiltiet", "Did you mean Mobiliteit"),
        ("--kind trnd", "rend"),
        ("--topic armode", "rmoede"),
        ("--cluster Fiets", "Fiets"),
    ] {
        let said = env.fails(2, &format!("list w.samspel {line}"));
        assert!(said.contains(word), "{line}: {said}");
    }
}

#[test]
fn add_show_edit() {
    let env = small();
    let out = changes(
        &env,
        "add w.samspel '  De dienst\tBurgerzaken sluit op woensdag. ' --in 'smart region' --kind uitdaging --member LIE",
        |tree| {
            let c = called(tree, "LIE-006");
            assert_eq!(c["text"], "De dienst Burgerzaken sluit op woensdag.");
            assert_eq!(c["theme"], id(tree, "theme", "code", "SMA"));
            assert_eq!((&c["origin"], &c["state"]), (&json!("members"), &json!("active")));
        },
    );
    assert_eq!(out.trim(), "Added as LIE-006.");
    changes(&env, "add w.samspel 'Van ons allemaal.' --in SMA --kind trend", |tree| {
        let c = row(tree, "contribution", "text", "Van ons allemaal.");
        assert_eq!(c["origin"], "shared");
        assert!(rows(tree, "contribution_member").iter().all(|m| m["contribution"] != c["id"]));
    });
    changes(&env, "add w.samspel 'Van ons beiden.' --in SMA --kind trend --member LIE --member DUF", |tree| {
        let c = row(tree, "contribution", "text", "Van ons beiden.");
        assert_ne!((&c["series"], &c["series"]), (&json!("LIE"), &json!("DUF")), "credited to nobody for convenience");
        assert_eq!(rows(tree, "contribution_member").iter().filter(|m| m["contribution"] == c["id"]).count(), 2);
    });

    let shown = env.ok("show w.samspel lie-6");
    for word in ["LIE-006", "De dienst Burgerzaken sluit op woensdag.", "Lier", "Smart Region", "Uitdaging"] {
        assert!(shown.contains(word), "{word}: {shown}");
    }
    assert_eq!(env.json("show w.samspel LIE-006")["reference"], "LIE-006");

    changes(&env, "edit w.samspel LIE-006 --text 'De balie sluit op woensdag.' --in SOC --kind trend", |tree| {
        let c = called(tree, "LIE-006");
        assert_eq!(c["text"], "De balie sluit op woensdag.");
        assert_eq!(c["theme"], id(tree, "theme", "code", "SOC"));
        assert_eq!(c["kind"], id(tree, "kind", "code", "trend"));
    });
    assert_eq!(env.json("list w.samspel balie")["contributions"].as_array().unwrap().len(), 1);
    assert_eq!(env.json("list w.samspel Burgerzaken")["contributions"], json!([]));

    refused(&env, "edit w.samspel LIE-006 --text '  '", &["There is no text"]);
    refused(&env, "edit w.samspel LIE-999 --text x", &["LIE-999"]);
    refused(&env, "edit w.samspel LIE-006 --in Mobiltiet", &["Did you mean Mobiliteit"]);
    refused(&env, "add w.samspel 'Iets.' --in MOB --kind trent", &["Did you mean"]);
    refused(&env, "add w.samspel ' ' --in MOB --kind trend", &["There is no text"]);
    refused(&env, "show w.samspel nergens", &["nergens"]);
    // The same text again is no change.
    let batches = env.json("status w.samspel")["batches"].clone();
    env.ok("edit w.samspel LIE-006 --text 'De balie sluit op woensdag.'");
    assert_eq!(env.json("status w.samspel")["batches"], batches);
}

#[test]
fn references_are_never_given_twice() {
    let env = small();
    env.ok("add w.samspel 'Eerste poging.' --in SMA --kind trend --member LIE");
    env.ok("undo w.samspel");
    let out = env.ok("add w.samspel 'Tweede poging.' --in SMA --kind trend --member LIE");
    assert_eq!(out.trim(), "Added as LIE-007.", "LIE-006 was said aloud once");
}

#[test]
fn tag_link_and_set_aside() {
    let env = small();
    changes(&env, "tag w.samspel toegankelijkheid LIE-001 LIE-002", |tree| {
        let topic = id(tree, "topic", "code", "toegankelijkheid");
        let set = rows(tree, "contribution_topic").iter().filter(|t| t["topic"] == topic).collect::<Vec<_>>();
        assert_eq!(set.len(), 2);
        assert!(set.iter().all(|t| t["made_by"] == "person"));
    });
    assert_eq!(env.json("list w.samspel --topic Toegankelijkheid")["contributions"].as_array().unwrap().len(), 2);
    changes(&env, "tag w.samspel toegankelijkheid LIE-001 --remove", |tree| {
        assert_eq!(rows(tree, "contribution_topic").len(), 1);
    });
    refused(&env, "tag w.samspel toegankelijkhied LIE-001", &["Did you mean"]);
    refused(&env, "tag w.samspel armoede LIE-001 LIE-099", &["LIE-099"]);

    changes(&env, "link w.samspel LIE-002 LIE-001", |tree| {
        let links = rows(tree, "link");
        assert_eq!(links.len(), 1);
        assert_eq!(
            (&links[0]["cause"], &links[0]["answer"]),
            (&called(tree, "LIE-002")["id"], &called(tree, "LIE-001")["id"])
        );
        assert_eq!(links[0]["made_by"], "person");
    });
    assert!(env.ok("show w.samspel LIE-001").contains("LIE-002"));
    changes(&env, "link w.samspel --propose", |tree| {
        assert!(rows(tree, "link").iter().any(|l| l["made_by"] == "machine"));
        assert_eq!(rows(tree, "link").iter().filter(|l| l["made_by"] == "person").count(), 1);
    });
    changes(&env, "link w.samspel LIE-002 LIE-001 --remove", |tree| {
        assert!(rows(tree, "link").iter().all(|l| l["made_by"] == "machine"));
    });
    refused(&env, "link w.samspel LIE-001 LIE-001", &["itself"]);
    refused(&env, "link w.samspel LIE-001 LIE-099", &["LIE-099"]);

    let batches = env.json("status w.samspel")["contributions"].clone();
    changes(&env, "set-aside w.samspel LIE-001 LIE-002", |tree| {
        assert_eq!(called(tree, "LIE-001")["state"], "set_aside");
    });
    let status = env.json("status w.samspel");
    assert_eq!(status["set_aside"], 2, "{status}");
    assert_eq!(status["contributions"].as_i64().unwrap() + 2, batches.as_i64().unwrap(), "{status}");
    assert_eq!(env.json("list w.samspel --aside")["contributions"].as_array().unwrap().len(), 2);
    assert_eq!(env.json("list w.samspel")["contributions"].as_array().unwrap().len(), 4);
    env.ok("export w.samspel --out draft.md");
    assert!(!env.text("draft.md").contains("LIE-001"), "what is set aside is not in the draft");
    changes(&env, "set-aside w.samspel LIE-001 LIE-002 --back", |tree| {
        assert_eq!(called(tree, "LIE-001")["state"], "active");
    });
}

// ----------------------------------------------------------------------------------------------------------- grouping

#[test]
fn cluster_groups_and_explains() {
    let env = filled();
    assert!(env.ok("cluster w.samspel").contains("--apply"));
    changes(&env, "cluster w.samspel --apply --seed 7", |tree| {
        assert!(rows(tree, "cluster").len() > 3);
        assert!(rows(tree, "cluster").iter().all(|c| !c["label"].as_str().unwrap().is_empty()));
        for m in rows(tree, "membership") {
            assert_eq!(m["made_by"], "machine");
            assert!(!m["shared_words"].as_array().unwrap().is_empty(), "every membership is explained: {m}");
        }
    });
    let before = env.everything("w.samspel").0;
    env.ok("cluster w.samspel --apply --seed 7");
    assert!(env.everything("w.samspel").0 == before, "the same seed gives the same groups");
    let clusters = env.json("group list w.samspel")["clusters"].clone();
    for field in ["id", "theme", "label", "size", "members", "cohesion", "made_by", "locked", "adopted"] {
        assert!(!clusters[0][field].is_null(), "{field}: {clusters}");
    }
    let sum: i64 = clusters.as_array().unwrap().iter().map(|c| c["size"].as_i64().unwrap()).sum();
    let status = env.json("status w.samspel");
    assert_eq!(sum + status["unclustered"].as_i64().unwrap(), status["contributions"].as_i64().unwrap());
    changes(&env, "cluster w.samspel --apply --in MOB --clusters 2", |tree| {
        let theme = id(tree, "theme", "code", "MOB");
        assert_eq!(rows(tree, "cluster").iter().filter(|c| c["theme"] == theme).count(), 2);
    });
    assert!(env.ok("group list w.samspel --in MOB").contains("MOB"));
}

#[test]
fn a_proposal_is_shown_and_entered_in_part() {
    let env = filled();
    let before = env.everything("w.samspel").0;
    let shown = env.ok("cluster w.samspel --in MOB --in ECO --clusters 3");
    assert!(shown.contains("new") && shown.contains("--parts"), "{shown}");
    let found = env.json("cluster w.samspel --in MOB --clusters 3");
    assert!(env.everything("w.samspel").0 == before, "nothing has changed");
    let label = found["parts"][0]["label"].as_str().unwrap().to_owned();
    changes(&env, "cluster w.samspel --in MOB --clusters 3 --apply --parts 1", |tree| {
        assert_eq!(rows(tree, "cluster").len(), 1);
        assert_eq!(rows(tree, "cluster")[0]["label"], label.as_str());
    });
    refused(&env, "cluster w.samspel --in MOB --apply --parts 99", &["parts"]);
    let finer = env.json("cluster w.samspel --in MOB --finer -2");
    assert!(finer["clusters_then"].as_i64().unwrap() <= found["clusters_then"].as_i64().unwrap());
    let all = env.json("cluster w.samspel --across --kind trend --member BER --text-language nl");
    let taken = all["contributions"].as_i64().unwrap();
    assert!(taken > 0 && taken < env.json("status w.samspel")["contributions"].as_i64().unwrap(), "{all}");
}

#[test]
fn new_contributions_are_placed() {
    let env = filled();
    env.ok("cluster w.samspel --apply --clusters 3");
    let before = env.everything("w.samspel").1;
    let old: Vec<Value> = rows(&before, "membership").to_vec();
    std::fs::write(
        env.path("later.csv"),
        "bestuur;thema;soort;tekst\nLier;Mobiliteit;trend;De bus naar het station rijdt te laat voor de trein\n",
    )
    .unwrap();
    let said = env.ok("import w.samspel later.csv");
    assert!(said.contains("cluster --new"), "{said}");
    let shown = env.ok("cluster w.samspel --new --in MOB");
    assert!(shown.contains("--apply"), "{shown}");
    changes(&env, "cluster w.samspel --new --in MOB --apply", |tree| {
        assert!(old.iter().all(|m| rows(tree, "membership").contains(m)), "old memberships are untouched");
        assert_eq!(rows(tree, "cluster"), rows(&before, "cluster"));
    });
    refused(&env, "cluster w.samspel --new --clusters 3", &["--clusters"]);
}

#[test]
fn grouping_by_hand() {
    let env = small();
    changes(&env, "group new w.samspel Fietsen --in MOB LIE-001 LIE-002", |tree| {
        let cluster = row(tree, "cluster", "label", "Fietsen");
        assert_eq!((&cluster["made_by"], &cluster["labelled_by"]), (&json!("person"), &json!("person")));
        assert_eq!(cluster_of(tree, "LIE-001").as_deref(), Some("Fietsen"));
        assert_eq!(cluster_of(tree, "LIE-003"), None);
    });
    changes(&env, "group new w.samspel Station --in MOB DUF-001 LIE-003", |tree| {
        assert_eq!(rows(tree, "cluster").len(), 2);
    });
    changes(&env, "group rename w.samspel fietsen 'Veilig fietsen'", |tree| {
        assert_eq!(cluster_of(tree, "LIE-002").as_deref(), Some("Veilig fietsen"));
    });
    changes(&env, "group move w.samspel Station LIE-002", |tree| {
        assert_eq!(cluster_of(tree, "LIE-002").as_deref(), Some("Station"));
    });
    changes(&env, "group out w.samspel LIE-002", |tree| {
        assert_eq!(cluster_of(tree, "LIE-002"), None);
    });
    changes(&env, "group merge w.samspel Station 'Veilig fietsen'", |tree| {
        assert_eq!(rows(tree, "cluster").len(), 1);
        for reference in ["LIE-001", "LIE-003", "DUF-001"] {
            assert_eq!(cluster_of(tree, reference).as_deref(), Some("Station"));
        }
    });
    changes(&env, "group split w.samspel Station", |tree| {
        assert_eq!(rows(tree, "cluster").len(), 2);
        assert_eq!(rows(tree, "membership").len(), 3);
    });
    env.ok("undo w.samspel");
    changes(&env, "group under w.samspel Onderweg Station", |tree| {
        assert_eq!(row(tree, "heading", "label", "Onderweg")["made_by"], "person");
        assert_eq!(rows(tree, "under").len(), 1);
    });
    assert!(env.ok("group list w.samspel").contains("Onderweg ▸ Station"));
    changes(&env, "group rename w.samspel Onderweg Reizen", |tree| {
        assert_eq!(rows(tree, "heading")[0]["label"], "Reizen");
    });
    changes(&env, "group from-under w.samspel Station", |tree| assert!(rows(tree, "under").is_empty()));
    changes(&env, "group dissolve w.samspel Reizen", |tree| assert!(rows(tree, "heading").is_empty()));
    env.ok("group headings w.samspel");
    env.ok("group measure w.samspel --in MOB");
    changes(&env, "group together w.samspel LIE-001 LIE-003", |tree| {
        assert_eq!(rows(tree, "pairing")[0]["together"], true);
    });
    assert!(env.ok("show w.samspel LIE-001").contains("LIE-003"));
    refused(&env, "group apart w.samspel LIE-003 LIE-001", &["LIE-001", "belong together"]);
    changes(&env, "group unpair w.samspel LIE-001", |tree| assert!(rows(tree, "pairing").is_empty()));
    changes(&env, "group apart w.samspel LIE-001 LIE-004", |tree| {
        assert_eq!(rows(tree, "pairing")[0]["together"], false);
    });
    env.ok("undo w.samspel");
    changes(&env, "group lock w.samspel Station", |tree| {
        assert_eq!(row(tree, "cluster", "label", "Station")["locked"], true);
    });
    changes(&env, "group unlock w.samspel Station", |tree| {
        assert_eq!(row(tree, "cluster", "label", "Station")["locked"], false);
    });
    changes(&env, "group option w.samspel Station", |tree| {
        let choice = &rows(tree, "choice")[0];
        assert_eq!(choice["cluster"], row(tree, "cluster", "label", "Station")["id"]);
        assert_eq!(choice["code"], "MOB-1");
    });
    refused(&env, "group option w.samspel Station", &["Station"]);
    env.ok("undo w.samspel");
    changes(&env, "group dissolve w.samspel Station", |tree| {
        assert!(rows(tree, "cluster").is_empty() && rows(tree, "membership").is_empty());
        assert_eq!(rows(tree, "contribution").len(), 6, "its contributions stay");
    });
    env.ok("undo w.samspel");

    refused(&env, "group rename w.samspel Statoin Iets", &["Did you mean Station"]);
    refused(&env, "group rename w.samspel Station ' '", &["label"]);
    refused(&env, "group move w.samspel Station LIE-004", &["LIE-004", "Station"]);
    refused(&env, "group merge w.samspel Station Station", &[]);
    refused(&env, "group new w.samspel Zorg --in SOC LIE-001", &["LIE-001"]);
    env.ok("group new w.samspel Alleen --in SOC LIE-004");
    refused(&env, "group split w.samspel Alleen", &["Alleen"]);
    refused(&env, "group merge w.samspel Station Alleen", &["Alleen"]);
}

#[test]
fn two_clusters_of_one_name_are_never_mixed_up() {
    let env = small();
    env.ok("group new w.samspel Samen --in MOB LIE-001 LIE-002");
    env.ok("group new w.samspel Samen --in SOC LIE-004 LIE-005");
    for line in ["group rename w.samspel Samen Anders", "group dissolve w.samspel samen", "adopt w.samspel Samen"] {
        refused(&env, line, &["several clusters", "MOB", "SOC"]);
    }
    let clusters = env.json("group list w.samspel")["clusters"].clone();
    let care = clusters.as_array().unwrap().iter().find(|c| c["theme"] == "SOC").unwrap();
    changes(&env, &format!("group rename w.samspel {} Zorg", care["id"].as_str().unwrap()), |tree| {
        assert_eq!(cluster_of(tree, "LIE-004").as_deref(), Some("Zorg"));
        assert_eq!(cluster_of(tree, "LIE-001").as_deref(), Some("Samen"));
    });
}

#[test]
fn a_cluster_that_a_decision_stands_on_is_not_dissolved() {
    let env = small();
    env.ok("group new w.samspel Fiets --in MOB LIE-001 LIE-002");
    env.ok("adopt w.samspel Fiets");
    let before = env.everything("w.samspel").0;
    let run = env.run("group dissolve w.samspel Fiets");
    assert!(run.code == 2 || run.code == 0, "{run:#?}");
    if run.code == 2 {
        assert!(!run.err.contains("FOREIGN") && !run.err.contains("fault of samspel"), "{run:#?}");
        assert!(env.everything("w.samspel").0 == before);
    } else {
        let tree = env.everything("w.samspel").1;
        assert_eq!(rows(&tree, "priority").len(), 1, "the priority stays");
    }
    env.check("w.samspel");
}

/// Where every contribution lies, by the cluster's id.
fn placed(tree: &Value) -> BTreeMap<String, String> {
    let word = |v: &Value| v.as_str().unwrap().to_owned();
    rows(tree, "membership").iter().map(|m| (word(&m["contribution"]), word(&m["cluster"]))).collect()
}

#[test]
fn a_run_never_moves_what_people_placed_renamed_or_locked() {
    let env = filled();
    for (file, code) in [("nijlen.csv", "NIJ"), ("puurs-sint-amands.csv", "PUU")] {
        std::fs::copy(samples().join("strategio/inputs").join(file), env.path(file)).unwrap();
        env.ok(&format!("import w.samspel {file} --member {code}"));
    }
    env.ok("cluster w.samspel --apply --in MOB");
    let tree = env.everything("w.samspel").1;
    let by_size = env.json("group list w.samspel --in MOB")["clusters"].clone();
    let clusters: Vec<&Value> = by_size.as_array().unwrap().iter().collect();
    assert!(clusters.len() >= 3, "{by_size}");
    let inside = |tree: &Value, cluster: &Value| -> Vec<String> {
        let of: Vec<String> = placed(tree).into_iter().filter(|(_, c)| cluster == c.as_str()).map(|(m, _)| m).collect();
        rows(tree, "contribution")
            .iter()
            .filter(|c| of.iter().any(|o| c["id"] == o.as_str()))
            .map(|c| format!("{}-{:03}", c["series"].as_str().unwrap(), c["number"].as_i64().unwrap()))
            .collect()
    };
    // One renamed, one locked, one contribution moved from the third to the first, one taken out, a new one made.
    let (first, second, third) = (&clusters[0]["id"], &clusters[1]["id"], &clusters[2]["id"]);
    let label = |i: usize| clusters[i]["label"].as_str().unwrap();
    let others = inside(&tree, third);
    assert!(others.len() >= 4, "{others:?}");
    env.ok(&format!("group rename w.samspel '{}' 'Onze fietsers'", label(0)));
    env.ok(&format!("group lock w.samspel '{}'", label(1)));
    env.ok(&format!("group move w.samspel 'Onze fietsers' {}", others[0]));
    env.ok(&format!("group out w.samspel {}", others[1]));
    env.ok(&format!("group new w.samspel 'Met de hand' --in MOB {} {}", others[2], others[3]));
    let before = env.everything("w.samspel").1;
    let locked = inside(&before, second);
    let renamed = inside(&before, first);

    for line in
        ["--seed 1", "--seed 99", "--clusters 2 --seed 5", "--clusters 9 --seed 6", "--in MOB --clusters 1 --seed 3"]
    {
        env.ok(&format!("cluster w.samspel --apply {line}"));
        let after = env.everything("w.samspel").1;
        let cluster =
            |id: &Value| rows(&after, "cluster").iter().find(|c| c["id"] == *id).unwrap_or_else(|| panic!("{line}"));
        assert_eq!(cluster(first)["label"], "Onze fietsers", "{line}");
        assert_eq!(inside(&after, second), locked, "{line}: a locked cluster changed");
        assert_eq!((&cluster(second)["label"], &cluster(second)["locked"]), (&json!(label(1)), &json!(true)), "{line}");
        let now = inside(&after, first);
        assert!(renamed.iter().all(|r| now.contains(r)), "{line}: {renamed:?} → {now:?}");
        assert_eq!(cluster_of(&after, &others[0]).as_deref(), Some("Onze fietsers"), "{line}");
        assert_eq!(cluster_of(&after, &others[1]), None, "{line}: taken out, and stays out");
        for reference in &others[2..4] {
            assert_eq!(cluster_of(&after, reference).as_deref(), Some("Met de hand"), "{line}");
        }
        env.check("w.samspel");
    }
}

// ----------------------------------------------------------------------------------------------------------- deciding

#[test]
fn rate_adopt_position() {
    let env = small();
    env.ok("group new w.samspel Fiets --in MOB LIE-001 LIE-002");
    env.ok("group new w.samspel Station --in MOB LIE-003 DUF-001");
    changes(&env, "rate w.samspel Fiets --member LIE --criterion belang 5", |tree| {
        let rating = &rows(tree, "rating")[0];
        assert_eq!((&rating["value"], &rating["subject"]), (&json!(5), &row(tree, "cluster", "label", "Fiets")["id"]));
    });
    changes(&env, "rate w.samspel LIE-001 --member Duffel --criterion Haalbaarheid 2", |tree| {
        assert_eq!(rows(tree, "rating").len(), 2);
    });
    changes(&env, "rate w.samspel Fiets --member LIE --criterion belang 3", |tree| {
        assert!(rows(tree, "rating").iter().any(|r| r["value"] == 3));
        assert_eq!(rows(tree, "rating").len(), 2, "a second judgement replaces the first");
    });
    changes(&env, "rate w.samspel LIE-001 --member DUF --criterion haalbaarheid --remove", |tree| {
        assert_eq!(rows(tree, "rating").len(), 1);
    });
    refused(&env, "rate w.samspel Fiets --member LIE --criterion belang 6", &["6", "1", "5"]);
    refused(&env, "rate w.samspel Fiets --member Leir --criterion belang 4", &["Did you mean Lier"]);
    refused(&env, "rate w.samspel Fiets --member LIE --criterion belnag 4", &["Did you mean"]);
    refused(&env, "rate w.samspel Feits --member LIE --criterion belang 4", &["Did you mean Fiets"]);

    let ranking = env.json("rank w.samspel");
    assert_eq!(ranking["ranking"][0]["label"], "Fiets", "{ranking}");
    assert_eq!(ranking["ranking"][0]["rank"], 1);
    assert_eq!(ranking["ranking"][0]["raters"], 1);
    for weights in ["equal", "population", "square-root"] {
        let plain = env.ok(&format!("rank w.samspel --weights {weights} --in MOB"));
        assert!(plain.contains("Fiets"), "{plain}");
    }

    changes(&env, "adopt w.samspel Fiets --statement 'De fietssnelweg komt eerst.'", |tree| {
        let priority = &rows(tree, "priority")[0];
        assert_eq!((&priority["rank"], &priority["statement"]), (&json!(1), &json!("De fietssnelweg komt eerst.")));
        assert_eq!(priority["cluster"], row(tree, "cluster", "label", "Fiets")["id"]);
    });
    refused(&env, "adopt w.samspel Fiets", &["1"]);
    env.ok("group option w.samspel Station");
    changes(&env, "adopt w.samspel MOB-1", |tree| {
        let priority = rows(tree, "priority").iter().find(|p| p["rank"] == 2).unwrap();
        assert_eq!(priority["choice"], rows(tree, "choice")[0]["id"]);
        assert_eq!(priority["cluster"], row(tree, "cluster", "label", "Station")["id"], "it keeps where it came from");
    });
    changes(
        &env,
        "position w.samspel 1 --member LIE --stance reserve --comment 'Als de provincie meebetaalt.'",
        |tree| {
            let position = &rows(tree, "position")[0];
            assert_eq!(position["stance"], id(tree, "stance", "code", "reserve"));
            assert_eq!(
                (&position["comment"], &position["recorded"]),
                (&json!("Als de provincie meebetaalt."), &json!("anna"))
            );
        },
    );
    changes(&env, "position w.samspel 1 --member LIE --stance Steun", |tree| {
        let position = &rows(tree, "position")[0];
        assert_eq!(position["stance"], id(tree, "stance", "code", "support"));
        assert_eq!(position["comment"], "Als de provincie meebetaalt.", "the comment stays");
    });
    refused(&env, "position w.samspel 1 --member LIE --stance Stuen", &["Did you mean Steun"]);
    refused(&env, "position w.samspel 9 --member LIE --stance Steun", &["9"]);
    env.ok("export w.samspel --out draft.md");
    assert!(env.text("draft.md").contains("De fietssnelweg komt eerst."));
    changes(&env, "position w.samspel 1 --member LIE --remove", |tree| {
        assert!(rows(tree, "position").is_empty());
    });
    env.ok("undo w.samspel");
    changes(&env, "adopt w.samspel --drop 1", |tree| {
        let priorities = rows(tree, "priority");
        assert_eq!((priorities.len(), &priorities[0]["rank"]), (1, &json!(1)), "the others move up");
        assert!(rows(tree, "position").is_empty());
    });
}

#[test]
fn the_best_are_adopted_and_polls_counted() {
    let env = filled();
    env.ok("cluster w.samspel --apply --clusters 3");
    let labels = env.json("group list w.samspel --in MOB")["clusters"].clone();
    for (at, value) in [(0, 2), (1, 5), (2, 4)] {
        let label = labels[at]["label"].as_str().unwrap();
        env.ok(&format!("rate w.samspel '{label}' --member LIE --criterion belang {value}"));
    }
    changes(&env, "adopt w.samspel --best", |tree| {
        let adopted: Vec<&Value> = rows(tree, "priority").iter().map(|p| &p["cluster"]).collect();
        assert_eq!(adopted.len(), 2, "as many as the process says");
        assert_eq!((adopted[0], adopted[1]), (&labels[1]["id"], &labels[2]["id"]), "the best first");
    });

    assert!(!env.ok("poll w.samspel").is_empty());
    env.write("options.csv", "code;tekst;soort;thema\nMOB-1;Wij bouwen de brug nog voor 2028.;optie;MOB\nMOB-2;Wij bouwen de brug pas na 2030.;optie;MOB\n");
    changes(&env, "import w.samspel options.csv", |tree| {
        assert_eq!(rows(tree, "choice").len(), 2);
        assert_eq!(rows(tree, "poll").len(), 1);
    });
    let votes = "deelnemer;tafel;groep;optie;stem\n1;1;burger;MOB-1;voor\n2;1;burger;MOB-1;tegen\n3;2;politiek;MOB-1;voor\n3;2;politiek;MOB-2;blanco\n1;1;burger;MOB-1;tegen\n";
    env.write("votes.csv", votes);
    changes(&env, "import w.samspel votes.csv", |tree| {
        assert_eq!(rows(tree, "ballot").len(), 4, "the later vote replaces the earlier");
    });
    let poll = env.json("poll w.samspel");
    let first = &poll["options"][0];
    assert_eq!(first["option"], "MOB-1", "{poll}");
    assert_eq!((&first["for"], &first["against"], &first["blank"]), (&json!(1), &json!(2), &json!(0)), "{poll}");
    assert!(env.ok("poll w.samspel").contains("MOB-2"));
    assert_eq!(env.json("import w.samspel votes.csv")["added"], 0);
}

// -------------------------------------------------------------------------------------------------------------- frame

#[test]
fn the_frame_is_shown_and_changed() {
    let env = small();
    let frame = env.json("frame w.samspel");
    for (part, n) in [("member", 12), ("topic", 7), ("criterion", 2), ("stance", 4), ("kind", 5), ("programme", 1)] {
        assert_eq!(frame[part].as_array().unwrap().len(), n, "{part}");
        assert_eq!(env.json(&format!("frame w.samspel {part}"))[part], frame[part]);
        assert!(!env.ok(&format!("frame w.samspel {part}")).is_empty());
    }
    changes(&env, "frame w.samspel member LIE --set population=37000 --set 'name=Stad Lier'", |tree| {
        let lier = row(tree, "member", "code", "LIE");
        assert_eq!((&lier["population"], &lier["name"]), (&json!(37_000), &json!("Stad Lier")));
    });
    changes(&env, "frame w.samspel member ZEM --set name=Zemst --set population=23000", |tree| {
        assert_eq!(row(tree, "member", "code", "ZEM")["name"], "Zemst");
        assert_eq!(rows(tree, "member").len(), 13);
    });
    changes(&env, "frame w.samspel member ZEM --delete", |tree| assert_eq!(rows(tree, "member").len(), 12));
    changes(&env, "frame w.samspel theme MOB --set 'name=Mobiliteit en haven'", |tree| {
        assert_eq!(row(tree, "theme", "code", "MOB")["name"], "Mobiliteit en haven");
    });
    changes(&env, "frame w.samspel theme HAV --set name=Haven --set words=kaai,dok", |tree| {
        assert_eq!(row(tree, "theme", "code", "HAV")["words"], json!(["kaai", "dok"]));
    });
    changes(&env, "frame w.samspel phase review --set end=2023-09-15", |tree| {
        assert_eq!(row(tree, "phase", "code", "review")["end"], "2023-09-15");
    });
    changes(&env, "frame w.samspel kind droom --set name=Droom --set role=aim", |tree| {
        assert_eq!(row(tree, "kind", "code", "droom")["role"], "aim");
    });
    changes(&env, "frame w.samspel topic water --set name=Water --set words=rivier*,nete", |tree| {
        assert_eq!(rows(tree, "topic").len(), 8);
    });
    changes(&env, "frame w.samspel criterion belang --set weight=1.5", |tree| {
        assert_eq!(row(tree, "criterion", "code", "belang")["weight"], 1.5);
    });
    changes(&env, "frame w.samspel stance later --set name=Later --set value=0", |tree| {
        assert_eq!(rows(tree, "stance").len(), 5);
    });
    changes(&env, "frame w.samspel programme --set 'name=Rivierenland 2040'", |tree| {
        assert_eq!(rows(tree, "programme")[0]["name"], "Rivierenland 2040");
    });

    refused(&env, "frame w.samspel member LIE --delete", &["refers to this"]);
    refused(&env, "frame w.samspel theme MOB --delete", &[]);
    refused(&env, "frame w.samspel kind trend --delete", &[]);
    refused(&env, "frame w.samspel programme --delete", &["one programme"]);
    refused(&env, "frame w.samspel member XXX --delete", &[]);
    refused(&env, "frame w.samspel member LIE --set inwoners=3", &["inwoners"]);
    refused(&env, "frame w.samspel member LIE --set population=veel", &[]);
    refused(&env, "frame w.samspel member LIE --set name=", &[]);
    refused(&env, "frame w.samspel member LIE --set code=DUF", &["this code"]);
    refused(&env, "frame w.samspel member --set name=Niemand", &[]);
    refused(&env, "frame w.samspel phase review --set end=2023-01-01", &[]);
    refused(&env, "frame w.samspel phase review --set 'end=volgende week'", &["volgende week"]);
    refused(&env, "frame w.samspel criterion belang --set min=9", &[]);
    refused(&env, "frame w.samspel kind trend --set role=zomaar", &[]);
    refused(&env, "frame w.samspel membre", &["membre", "member"]);
    refused(&env, "frame w.samspel member LIE --set name", &["name"]);
}

// ------------------------------------------------------------------------------------------------------------- export

#[test]
fn every_format_and_table_is_written() {
    let env = Env::new();
    env.ok("demo vestegnen --headless out");
    let mut tables = 0;
    for table in [
        "contributions",
        "members",
        "topics",
        "sources",
        "clusters",
        "ranking",
        "ratings",
        "votes",
        "priorities",
        "positions",
    ] {
        env.ok(&format!("export out/vestegnen.samspel --out {table}.csv --table {table}"));
        let bytes = env.bytes(&format!("{table}.csv"));
        let text = String::from_utf8(bytes).unwrap();
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let columns = reader.headers().unwrap().len();
        assert!(columns >= 4, "{table}");
        assert!(reader.records().all(|r| r.unwrap().len() == columns), "{table}");
        assert!(text.lines().count() > 5, "{table}");
        tables += 1;
    }
    for format in ["md", "html", "docx", "xlsx", "csv", "json"] {
        let report = env.json(&format!("export out/vestegnen.samspel --out again/all.{format}"));
        assert!(report["files"][0].as_str().unwrap().ends_with(&format!("all.{format}")), "{report}");
        assert!(env.bytes(&format!("again/all.{format}")).len() > 1000, "{format}");
    }
    use calamine::Reader as _;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(env.path("again/all.xlsx")).unwrap();
    let names = book.sheet_names();
    assert_eq!(names.len(), tables, "{names:?}");
    for name in names {
        assert!(book.worksheet_range(&name).unwrap().height() > 4, "{name}");
    }
    let everything: Value = serde_json::from_slice(&env.bytes("again/all.json")).unwrap();
    let heading = rows(&everything, "section")[2]["heading"].as_str().unwrap();
    env.ok(&format!("export out/vestegnen.samspel --out section.md --section '{heading}'"));
    assert!(env.bytes("section.md").len() < env.bytes("again/all.md").len());
    assert!(env.text("section.md").contains(heading));

    assert!(env.fails(2, "export out/vestegnen.samspel --out all.pdf").contains(".md"));
    let said = env.fails(2, "export out/vestegnen.samspel --out x.csv --table raad");
    assert!(said.contains("raad") && said.contains("contributions"), "{said}");
    assert!(env.fails(2, "export out/vestegnen.samspel --out x.md --section Nergens").contains("Nergens"));
    let missing: Vec<_> = std::fs::read_dir(env.path("again"))
        .unwrap()
        .filter(|e| e.as_ref().unwrap().path().extension().is_some_and(|x| x == "part"))
        .collect();
    assert!(missing.is_empty(), "half files are left: {missing:?}");
}

// ------------------------------------------------------------------------------------------------------------ keeping

#[test]
fn undo_everything_and_redo_everything() {
    let env = small();
    let mut states = vec![env.everything("w.samspel").0];
    for line in [
        "tag w.samspel armoede LIE-004",
        "group new w.samspel Fiets --in MOB LIE-001 LIE-002 LIE-003",
        "rate w.samspel Fiets --member LIE --criterion belang 4",
        "adopt w.samspel Fiets",
        "position w.samspel 1 --member DUF --stance against --comment Nee.",
        "edit w.samspel LIE-001 --text 'De brug is te smal.'",
        "set-aside w.samspel LIE-005",
        "frame w.samspel member LIE --set population=1",
        "link w.samspel LIE-002 LIE-001",
    ] {
        env.ok(line);
        states.push(env.everything("w.samspel").0);
    }
    for state in states.iter().rev().skip(1) {
        env.ok("undo w.samspel");
        assert!(env.everything("w.samspel").0 == *state);
    }
    env.check("w.samspel");
    for state in states.iter().skip(1) {
        env.ok("redo w.samspel");
        assert!(env.everything("w.samspel").0 == *state);
    }
    env.fails(2, "redo w.samspel");
    // After something new there is nothing to bring back.
    env.ok("undo w.samspel");
    env.ok("tag w.samspel wonen LIE-004");
    env.fails(2, "redo w.samspel");
    env.check("w.samspel");
}

#[test]
fn one_change_or_everything_since_is_taken_back() {
    let env = small();
    let start = env.everything("w.samspel").0;
    env.ok("edit w.samspel LIE-001 --text 'Een.' --author anna");
    let number = env.json("log w.samspel --limit 1")["batches"][0]["number"].as_i64().unwrap();
    env.ok("edit w.samspel LIE-002 --text 'Twee.' --author bert");
    env.ok("edit w.samspel LIE-001 --text 'Drie.' --author bert");
    let end = env.everything("w.samspel").0;
    refused(&env, &format!("undo w.samspel --change {number}"), &["bert"]);
    env.ok(&format!("undo w.samspel --change {}", number + 1));
    assert_ne!(called(&env.everything("w.samspel").1, "LIE-002")["text"], "Twee.");
    env.ok("redo w.samspel");
    let said = env.ok(&format!("undo w.samspel --since {number}"));
    assert!(said.contains(&number.to_string()), "{said}");
    assert!(env.everything("w.samspel").0 == start);
    env.ok("undo w.samspel");
    assert!(env.everything("w.samspel").0 == end);
    refused(&env, "undo w.samspel --since 99", &[]);
    refused(&env, "undo w.samspel --since 1", &[]);
    env.fails(2, &format!("undo w.samspel --since {number} --change {number}"));
    env.check("w.samspel");
}

#[test]
fn people_undo_their_own_and_not_what_others_built_upon() {
    let env = small();
    env.ok("edit w.samspel LIE-001 --text 'Anna schreef dit.' --author anna");
    env.ok("edit w.samspel LIE-002 --text 'Bert schreef dat.' --author bert");
    env.ok("undo w.samspel --author anna");
    let tree = env.everything("w.samspel").1;
    assert_ne!(called(&tree, "LIE-001")["text"], "Anna schreef dit.");
    assert_eq!(called(&tree, "LIE-002")["text"], "Bert schreef dat.");
    env.ok("redo w.samspel --author anna");
    env.ok("edit w.samspel LIE-001 --text 'Bert schreef door.' --author bert");
    refused(&env, "undo w.samspel --author anna", &["bert"]);
    refused(&env, "undo w.samspel --author carla", &[]);
    env.check("w.samspel");
}

#[test]
fn the_beginning_is_never_undone() {
    let env = Env::programme();
    refused(&env, "undo w.samspel", &[]);
    refused(&env, "redo w.samspel", &[]);
}

#[test]
fn log_says_who_when_what() {
    let env = small();
    env.ok("edit w.samspel LIE-001 --text 'Anders.' --author bert");
    env.ok("undo w.samspel --author bert");
    let log = env.json("log w.samspel");
    let batches = log["batches"].as_array().unwrap();
    assert_eq!(batches.len(), 5, "{log}");
    let kinds: Vec<&str> = batches.iter().map(|b| b["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["undo", "change", "change", "change", "change"]);
    assert_eq!((&batches[1]["author"], &batches[1]["records"]), (&json!("bert"), &json!(1)));
    assert_eq!(batches[0]["number"], 5);
    assert!(batches[0]["time"].as_str().unwrap().starts_with("2023-06-20T08:00"));
    let plain = env.ok("log w.samspel --limit 2");
    assert_eq!(plain.lines().count(), 3, "{plain}");
    assert!(plain.contains("bert") && plain.contains("2023-06-20 08:00"), "{plain}");
}

#[test]
fn backup_is_the_same_workspace() {
    let env = small();
    let before = env.everything("w.samspel").0;
    env.ok("backup w.samspel copy.samspel");
    env.check("copy.samspel");
    assert!(env.everything("copy.samspel").0 == before);
    let copy = env.bytes("copy.samspel");
    assert!(env.fails(2, "backup w.samspel copy.samspel").contains("copy.samspel"));
    assert!(env.bytes("copy.samspel") == copy, "an older copy is never overwritten");
}

#[test]
fn damage_ends_with_three_and_other_files_are_refused() {
    let env = filled();
    env.ok("cluster w.samspel --apply");
    // A page in the middle of the file is overwritten, as a failing disk would.
    let mut bytes = env.bytes("w.samspel");
    let middle = bytes.len() / 2 / 4096 * 4096;
    for at in (middle - 40 * 4096..middle + 40 * 4096).step_by(4096) {
        bytes[at..at + 4096].fill(0xa5);
    }
    env.write("damaged.samspel", &bytes);
    let run = env.run("check damaged.samspel");
    assert_eq!(run.code, 3, "{run:#?}");
    assert!(run.out.len() + run.err.len() > 20, "{run:#?}");
    let run = env.run("check damaged.samspel --json");
    assert_eq!(run.code, 3, "{run:#?}");
    assert_eq!(env.run("export damaged.samspel --out x.json").code, 3);
    assert!(!env.path("x.json").exists());

    env.write("torn.samspel", &env.bytes("w.samspel")[..20_000]);
    assert_eq!(env.run("check torn.samspel").code, 3);
    env.write("notes.txt", "This is no workspace.");
    env.write("empty.samspel", "");
    for file in ["notes.txt", "empty.samspel", "nowhere.samspel", "."] {
        let run = env.run(&format!("status {file}"));
        assert_eq!(run.code, 2, "{file}: {run:#?}");
        assert!(run.err.contains(file), "{file}: {run:#?}");
    }
    assert_eq!(env.bytes("empty.samspel").len(), 0, "an empty file stays empty");
    assert!(!env.path("nowhere.samspel").exists());
    let other = rusqlite::Connection::open(env.path("other.db")).unwrap();
    other.execute_batch("create table a(b); insert into a values (1)").unwrap();
    drop(other);
    let before = env.bytes("other.db");
    assert_eq!(env.run("status other.db").code, 2);
    assert!(env.bytes("other.db") == before);
    // A workspace from a later samspel is refused, untouched.
    std::fs::copy(env.path("w.samspel"), env.path("newer.samspel")).unwrap();
    let newer = rusqlite::Connection::open(env.path("newer.samspel")).unwrap();
    newer.pragma_update(None, "user_version", 9999).unwrap();
    newer.pragma_update(None, "journal_mode", "delete").unwrap();
    drop(newer);
    let before = env.bytes("newer.samspel");
    let run = env.run("tag newer.samspel armoede BER-001");
    assert_eq!(run.code, 2, "{run:#?}");
    assert!(env.bytes("newer.samspel") == before);
}

#[test]
fn wrong_usage_ends_with_two() {
    let env = small();
    for line in ["liste w.samspel", "list", "group w.samspel", "rank w.samspel --weights random", "edit w.samspel"] {
        let run = env.run(line);
        assert_eq!(run.code, 2, "{line}: {run:#?}");
        assert!(!run.err.is_empty());
    }
    assert_eq!(env.run("--help").code, 0);
    assert_eq!(env.run("--version").code, 0);
    assert!(env.ok("--json status w.samspel").starts_with('{'), "options may stand before the command");
    let run = env.run("show w.samspel LIE-099 --json");
    let error: Value = serde_json::from_str(&run.err).unwrap();
    assert_eq!((run.code, &error["error"]["key"]), (2, &json!("error-no-such-reference")), "{run:#?}");
}

#[test]
fn help_and_complaints_speak_the_asked_language() {
    let env = Env::new();
    for (language, words) in [
        (
            "en",
            ["Usage:", "Bring files in.", "Only say what would happen.", "There is no --foo here", "no command lst"],
        ),
        (
            "nl",
            [
                "Gebruik:",
                "Bestanden binnenhalen.",
                "Zeg alleen wat er zou gebeuren.",
                "--foo bestaat hier niet",
                "opdracht lst",
            ],
        ),
        ("da", ["Brug:", "Hent filer ind.", "Sig kun, hvad der ville ske.", "--foo findes ikke her", "Kommandoen lst"]),
    ] {
        let [usage, about, argument, unknown, command] = words;
        let all = env.ok(&format!("--help --language {language}"));
        let one = env.ok(&format!("import --help --language {language}"));
        assert!(all.contains(usage) && all.contains(about), "{all}");
        assert!(one.contains(usage) && one.contains(about) && one.contains(argument), "{one}");
        for text in [all, one] {
            let english = ["Print help", "[default:", "Options:\n", "Arguments:\n", "[OPTIONS]", "Commands:\n"];
            let left: Vec<&str> = english.into_iter().filter(|w| text.contains(w)).collect();
            assert!(language == "en" || left.is_empty(), "{left:?} in {text}");
        }
        assert!(env.fails(2, &format!("import w.samspel x.csv --foo --language {language}")).contains(unknown));
        assert!(env.fails(2, &format!("group lst --language {language}")).contains(command));
    }
    // Without --language, the environment says it.
    let mut command = env.program();
    let output = command.args(["help", "add"]).env("LANG", "nl_BE.UTF-8").output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("Een bijdrage toevoegen."));
    // Every way of being wrong is a sentence, with what to do.
    for (line, says) in [
        ("adopt w.samspel --best --drop 1", "do not go together"),
        ("rank w.samspel --weights random", "equal, population, square-root"),
        ("rank w.samspel --weights", "needs a value"),
        ("list", "Something is missing: <FILE>"),
        ("list w.samspel --membr LIE", "Did you mean --member"),
        ("list w.samspel --limit many", "cannot be"),
    ] {
        let told = env.fails(2, line);
        assert!(told.contains(says) && told.contains("samspel --help"), "{line}: {told}");
    }
}

#[test]
fn a_programme_speaks_its_own_language() {
    let env = small();
    let of = |language: &str| {
        let mut command = env.program();
        command.args(["status", "w.samspel"]);
        if !language.is_empty() {
            command.args(["--language", language]);
        }
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    assert_eq!(of(""), of("nl"));
    assert_ne!(of("nl"), of("en"));
    assert_ne!(of("da"), of("en"));
}

/// Six statements sorted by three people, in each of the three layouts.
const RCMAP: &str = "P1,Fietsen,LIE-001,LIE-002,LIE-003\nP1,Zorg,LIE-004,LIE-005\nP2,Onderweg,LIE-001,LIE-002\n\
    P2,,LIE-003\nP2,Ouderen,LIE-004,LIE-005\nP3,Alles over fietsen,LIE-001,LIE-003,DUF-001\nP3,Mensen,LIE-005,LIE-004\n";

/// The piles as they are printed: by person, each by its contributions.
fn piles(env: &Env) -> Vec<Vec<Vec<String>>> {
    let sorts = env.json("sort list w.samspel");
    let of = |value: &Value, key: &str| value[key].as_array().unwrap().clone();
    let pile = |p: &Value| {
        let mut cards: Vec<String> = of(p, "contributions").iter().map(|c| c.as_str().unwrap().to_owned()).collect();
        cards.sort();
        cards
    };
    of(&sorts, "sorts").iter().map(|s| of(s, "piles").iter().map(pile).collect()).collect()
}

#[test]
fn sorts_come_in_as_r_cmap_writes_them() {
    let env = small();
    env.write("sorts.csv", RCMAP);
    let out = changes(&env, "import w.samspel sorts.csv", |tree| {
        assert_eq!((rows(tree, "sorter").len(), rows(tree, "pile").len(), rows(tree, "sorted").len()), (3, 7, 15));
        assert_eq!(row(tree, "pile", "label", "Onderweg")["sort"], 1);
    });
    assert!(out.contains("15"), "{out}");
    assert_eq!(piles(&env)[1], [vec!["LIE-001", "LIE-002"], vec!["LIE-003"], vec!["LIE-004", "LIE-005"]]);
    let again = env.json("import w.samspel sorts.csv");
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &json!(15)), "a second import changes nothing");
}

#[test]
fn sorts_come_in_a_row_a_card_with_numbers_from_a_list() {
    let env = small();
    env.write(
        "sorts.csv",
        "sorterID,statement,stackID\nanna@example.org,1,a\nanna@example.org,2,a\nanna@example.org,9,b\n",
    );
    env.write("kaartjes.csv", "nr;verwijzing\n1;LIE-001\n2;LIE-003\n");
    let run = env.run("import w.samspel sorts.csv");
    assert_eq!(run.code, 2, "without the list nobody knows what the numbers mean: {run:#?}");
    let run = env.run("import w.samspel sorts.csv --as sorting --map kaartjes.csv");
    assert_eq!(run.code, 1, "card 9 is refused: {run:#?}");
    assert!(run.out.contains("Card 9 is unknown"), "{}", run.out);
    assert_eq!(piles(&env), [vec![vec!["LIE-001", "LIE-003"]]]);
    let everything = String::from_utf8(env.everything("w.samspel").0).unwrap();
    assert!(!everything.contains("example.org"), "who sorted is nobody's business");
}

#[test]
fn sorts_come_in_as_a_matrix() {
    let env = small();
    env.write(
        "sorts.csv",
        "stelling;Fietsen;Zorg;Weg;Thuis\nLIE-001;1;0;1;0\nLIE-002;1;0;1;0\nLIE-004;0;1;0;1\nLIE-005;0;1;0;1\n",
    );
    env.ok("import w.samspel sorts.csv");
    let two = vec![vec!["LIE-001", "LIE-002"], vec!["LIE-004", "LIE-005"]];
    assert_eq!(piles(&env), [two.clone(), two], "the third column begins the second person");
}

#[test]
fn a_card_on_two_piles_of_a_person_is_refused() {
    let env = small();
    env.write("sorts.csv", "P1,Een,LIE-001,LIE-002\nP1,Twee,LIE-002,LIE-003\n");
    let run = env.run("import w.samspel sorts.csv");
    assert_eq!(run.code, 1, "{run:#?}");
    assert!(run.out.contains("LIE-002 lies on two piles"), "{}", run.out);
    assert_eq!(piles(&env), [vec![vec!["LIE-001", "LIE-002"], vec!["LIE-003"]]]);
}

#[test]
fn a_list_of_contributions_is_no_file_of_sorts() {
    let env = small();
    env.write("more.csv", FIVE);
    let run = env.run("import w.samspel more.csv --as sorting");
    assert_eq!(run.code, 2, "{run:#?}");
    assert!(run.err.contains("holds no sorts"), "{}", run.err);
}

#[test]
fn people_sort_by_command() {
    let env = small();
    changes(&env, "sort new w.samspel --role burger", |tree| assert_eq!(rows(tree, "sorter").len(), 1));
    changes(&env, "sort put w.samspel 1 1 LIE-001 LIE-002", |tree| assert_eq!(rows(tree, "sorted").len(), 2));
    changes(&env, "sort put w.samspel 1 2 LIE-004", |tree| assert_eq!(rows(tree, "pile").len(), 2));
    changes(&env, "sort put w.samspel 1 2 LIE-002", |tree| assert_eq!(rows(tree, "sorted").len(), 3));
    changes(&env, "sort off w.samspel 1 LIE-001", |tree| assert_eq!(rows(tree, "sorted").len(), 2));
    changes(&env, "sort label w.samspel 1 2 Mensen", |tree| {
        assert_eq!(row(tree, "pile", "label", "Mensen")["sort"], 2);
    });
    assert!(env.run("sort put w.samspel 1 4 LIE-001").err.contains("no pile 4"));
    assert!(env.run("sort put w.samspel 7 1 LIE-001").err.contains("no person 7"));
    assert!(env.ok("sort list w.samspel").contains("Person 1 burger · 2 on 2 piles"));
    changes(&env, "sort delete w.samspel 1", |tree| assert!(rows(tree, "sorted").is_empty()));
}

#[test]
fn a_map_is_printed_drawn_and_made_clusters_of() {
    let env = small();
    assert!(env.ok("map w.samspel --by sorts").contains("Nobody has sorted yet"));
    assert_eq!(env.run("map w.samspel --in MOB --apply").code, 2, "nothing to make clusters of");
    let likeness = env.json("map w.samspel");
    assert_eq!((&likeness["basis"], likeness["points"].as_array().unwrap().len()), (&json!("likeness"), 6));
    env.write("sorts.csv", RCMAP);
    env.ok("import w.samspel sorts.csv");
    let map = env.json("map w.samspel --clusters 2");
    assert_eq!((&map["basis"], &map["sorters"]), (&json!("sorts"), &json!(3)));
    assert!(map["stress"].as_f64().unwrap() < 0.05, "{map}");
    let group = |reference: &str| {
        let points = map["points"].as_array().unwrap();
        points.iter().find(|p| p["reference"] == reference).unwrap()["group"].clone()
    };
    assert_eq!(group("LIE-004"), group("LIE-005"));
    assert_ne!(group("LIE-001"), group("LIE-005"));
    let text = env.ok("map w.samspel");
    assert!(text.contains("from the sortings of 3 people") && text.contains("Stress-1 0."), "{text}");
    env.ok("map w.samspel --svg map.svg");
    env.ok("map w.samspel --svg again.svg");
    assert_eq!(env.bytes("map.svg"), env.bytes("again.svg"));
    let svg = env.text("map.svg");
    assert!(svg.contains("<title>") && svg.contains("<desc>") && svg.contains("role=\"img\""), "{svg}");
    changes(&env, "map w.samspel --in MOB --clusters 2 --apply", |tree| {
        assert_eq!(rows(tree, "cluster").len(), 2);
        assert!(rows(tree, "cluster").iter().all(|c| c["made_by"] == "person"));
        assert_eq!(rows(tree, "membership").len(), 4, "the care of the elderly is another theme");
    });
}

#[test]
fn proposed_topics_are_gone_through_one_after_another() {
    let env = filled();
    env.ok("tag w.samspel --propose");
    let waiting = |env: &Env| -> Vec<String> {
        let list = env.json("list w.samspel --proposed --limit 500");
        let rows = list["contributions"].as_array().unwrap();
        rows.iter().map(|row| row["reference"].as_str().unwrap().to_owned()).collect()
    };
    let first = waiting(&env);
    let distinct: BTreeSet<&String> = first.iter().collect();
    assert!(first.len() > 3 && distinct.len() == first.len(), "each stands once, however many are proposed: {first:?}");
    let all = env.everything("w.samspel").1;
    let proposals: Vec<&Value> =
        rows(&all, "contribution_topic").iter().filter(|t| t["made_by"] == "machine").collect();
    let named: BTreeSet<&str> = proposals.iter().map(|t| t["contribution"].as_str().unwrap()).collect();
    assert_eq!(named.len(), first.len());
    // Every proposal of the first one is judged: it waits no longer, and the others still do.
    let id = row(
        &all,
        "contribution",
        "id",
        env.json(&format!("show w.samspel {}", first[0]))["contribution"]["id"].as_str().unwrap(),
    );
    for tag in proposals.iter().filter(|t| t["contribution"] == id["id"]) {
        let code = row(&all, "topic", "id", tag["topic"].as_str().unwrap())["code"].as_str().unwrap();
        env.ok(&format!("tag w.samspel {code} {}", first[0]));
    }
    assert_eq!(waiting(&env), first[1..]);
}

#[test]
fn a_cluster_is_shown_by_its_label() {
    let env = filled();
    env.ok("cluster w.samspel --in MOB --clusters 3 --apply");
    let all = env.everything("w.samspel").1;
    let cluster = &rows(&all, "cluster")[0];
    let label = cluster["label"].as_str().unwrap();
    let shown = env.run_args(&["show", "w.samspel", label]);
    assert_eq!(shown.code, 0, "{shown:?}");
    let size = rows(&all, "membership").iter().filter(|m| m["cluster"] == cluster["id"]).count();
    for said in [label, "Mobiliteit", &size.to_string()] {
        assert!(shown.out.contains(said), "{said}: {}", shown.out);
    }
    let json = env.run_args(&["show", "w.samspel", label, "--json"]);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["cluster"]["line"]["cluster"]["id"], cluster["id"]);
    assert_eq!(json["cluster"]["line"]["size"], size);
    assert_eq!(env.run_args(&["show", "w.samspel", "geen bundel van die naam"]).code, 2);
}

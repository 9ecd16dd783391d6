//! Hostile text is just text, and hostile files are refused with a clear word.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use serde_json::Value;

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::{Env, rows};

/// Cells that office people do not type, each with what may be left of it.
const CELLS: [(&str, &str); 14] = [
    ("\u{1b}[31mRood\u{1b}[0m en \u{1b}]0;titel\u{7}verder met de tekst", "[31mRood[0m en ]0;titelverder met de tekst"),
    ("\u{9b}2J wist het scherm van wie dit leest", "2J wist het scherm van wie dit leest"),
    ("=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1"),
    ("+32 15 123 456 is het nummer van het loket", "+32 15 123 456 is het nummer van het loket"),
    ("-1 graad is genoeg voor een gladde brug", "-1 graad is genoeg voor een gladde brug"),
    ("@SUM(1+1)*cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0"),
    (
        "<script>alert('x')</script><img src=x onerror=alert(1)>",
        "<script>alert('x')</script><img src=x onerror=alert(1)>",
    ),
    ("Links naar rechts \u{202e}sthcer raan sknil\u{202c} en terug", "Links naar rechts sthcer raan sknil en terug"),
    ("On\u{200b}zicht\u{feff}baar gescheiden", "Onzichtbaar gescheiden"),
    ("Nul\0teken in het midden van de zin", "Nulteken in het midden van de zin"),
    ("[@LIE-001] en ```samspel priorities``` als tekst", "[@LIE-001] en ```samspel priorities``` als tekst"),
    ("| een | tabel | en een [link](javascript:alert(1)) |", "| een | tabel | en een [link](javascript:alert(1)) |"),
    ("{ $count } en { \"\" } zijn van Fluent", "{ $count } en { \"\" } zijn van Fluent"),
    ("👩‍👩‍👧‍👦 Z̷̛a̶l̵g̴o̶ İıŞş 测试 ﷽ e\u{301}\u{301}\u{301}\u{301}", ""),
];

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

fn hostile() -> Env {
    let env = Env::programme();
    let mut table = String::from("tekst;soort;thema;plaats;opmerking\n");
    for (cell, _) in CELLS {
        table.push_str(&format!("{};trend;MOB;{};{}\n", quoted(cell), quoted(cell), quoted(cell)));
    }
    env.write("hostile.csv", table);
    let report = env.json("import w.samspel hostile.csv --member LIE");
    assert_eq!(report["added"], CELLS.len(), "{report}");
    env
}

/// No control character but the line's end, nothing that turns the direction of reading.
fn is_tame(text: &str) -> bool {
    let turning = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    !text.chars().any(|c| (c.is_control() && c != '\n') || turning(c))
}

#[test]
fn hostile_text_never_reaches_the_terminal() {
    let env = hostile();
    let tree = env.everything("w.samspel").1;
    for ((_, kept), c) in CELLS.iter().zip(rows(&tree, "contribution")) {
        let text = c["text"].as_str().unwrap();
        assert!(kept.is_empty() || text == *kept, "{text:?} should be {kept:?}");
    }
    let label = CELLS[0].0;
    let added = env.run_args(&["add", "w.samspel", label, "--in", "MOB", "--kind", "trend", "--author", label]);
    assert_eq!(added.code, 0, "{added:#?}");
    let made = env.run_args(&["group", "new", "w.samspel", label, "--in", "MOB", "LIE-001", "LIE-002"]);
    assert_eq!(made.code, 0, "{made:#?}");
    let framed =
        env.run_args(&["frame", "w.samspel", "member", "ZZZ", "--set", &format!("name={label}"), "--author", label]);
    assert!(framed.code == 0 || framed.code == 2, "{framed:#?}");
    let mut outputs = vec![added, made, framed];
    for line in [
        "list w.samspel",
        "list w.samspel rood",
        "show w.samspel LIE-001",
        "show w.samspel LIE-008",
        "cluster w.samspel",
        "frame w.samspel",
        "log w.samspel",
        "status w.samspel",
        "rank w.samspel",
        "poll w.samspel",
        "check w.samspel",
    ] {
        let run = env.run(line);
        assert_eq!(run.code, 0, "{line}: {run:#?}");
        outputs.push(run);
    }
    // What people type comes back in errors.
    for args in [
        vec!["show", "w.samspel", label],
        vec!["list", "w.samspel", "--member", "\u{1b}[31mniemand\u{202e}"],
        vec!["export", "w.samspel", "--out", "x.\u{1b}[31m"],
        vec!["frame", "w.samspel", label],
        vec!["status", "\u{1b}[31mnowhere\u{202e}.samspel"],
        vec!["import", "w.samspel", "\u{1b}]0;titel\u{7}.csv"],
        vec!["new", "x.samspel", "--process", label],
        vec!["demo", label, "--headless", "d"],
    ] {
        let run = env.run_args(&args);
        assert_eq!(run.code, 2, "{args:?}: {run:#?}");
        outputs.push(run);
    }
    // And so do headers, sheets and values of refused rows.
    env.write(
        "\u{1b}[1mvet.csv",
        format!(
            "tekst;soort;thema;{0}\nEen gewone zin over de weg.;{0};{0};x\nNog een zin over de weg.;trend;MOB;x\n",
            quoted(label)
        ),
    );
    let run = env.run_args(&["import", "w.samspel", "\u{1b}[1mvet.csv", "--member", "LIE"]);
    assert_eq!(run.code, 1, "{run:#?}");
    outputs.push(run);
    for run in outputs {
        assert!(is_tame(&run.out), "{:?}", run.out);
        assert!(is_tame(&run.err), "{:?}", run.err);
    }
    env.check("w.samspel");
}

#[test]
fn exported_tables_hold_no_formula() {
    let env = hostile();
    env.ok("export w.samspel --out all.csv");
    let text = env.text("all.csv");
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let mut neutralised = 0;
    for record in reader.records() {
        for cell in &record.unwrap() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
            neutralised += usize::from(cell.starts_with("'"));
        }
    }
    assert!(neutralised >= 4, "{text}");

    use calamine::Reader as _;
    env.ok("export w.samspel --out all.xlsx");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(env.path("all.xlsx")).unwrap();
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.used_cells().all(|(_, _, f)| f.is_empty()), "{name}: {formulas:?}");
    }
    // What went out neutralised comes in as it was.
    env.ok("new second.samspel --process strategio");
    let before = env.json("list w.samspel")["contributions"].as_array().unwrap().len();
    let run = env.run("import second.samspel all.csv --json");
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["added"], before, "{run:#?}");
}

#[test]
fn documents_show_hostile_text_as_text() {
    let env = hostile();
    env.ok("group new w.samspel '<b>Vet</b> & =1+1' --in MOB LIE-001 LIE-003 LIE-007");
    env.ok("adopt w.samspel '<b>Vet</b> & =1+1' --statement '<script>alert(2)</script> [@LIE-001](javascript:x)'");
    for ending in ["md", "html", "docx"] {
        env.ok(&format!("export w.samspel --out draft.{ending}"));
    }
    let html = env.text("draft.html");
    assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("onerror=alert(1)>"), "raw HTML");
    assert!(!html.contains("href=\"javascript:"), "a link that runs");
    assert!(html.contains("&lt;script&gt;alert("), "shown as text");
    let draft = env.text("draft.md");
    assert!(!draft.replace("\\]", "").contains("](javascript:"), "a link that runs");
    let unescaped = draft.replace("\\<", "");
    assert!(!unescaped.contains("<script") && !unescaped.contains("<img") && !unescaped.contains("<b>"), "raw HTML");
    for text in [&html, &draft] {
        assert!(is_tame(&text.replace('\t', " ")));
    }
    let mut packed = zip::ZipArchive::new(Cursor::new(env.bytes("draft.docx"))).unwrap();
    let mut body = String::new();
    std::io::Read::read_to_string(&mut packed.by_name("word/document.xml").unwrap(), &mut body).unwrap();
    let mut reader = quick_xml::Reader::from_str(&body);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
}

/// A package with these parts.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        packed.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        packed.write_all(content).unwrap();
    }
    packed.finish().unwrap().into_inner()
}

const TYPES: &[u8] =
    b"<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
const BOOK: &[u8] = b"<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" \
r:id=\"rId1\"/></sheets></workbook>";
const LINKS: &[u8] =
    b"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
Target=\"worksheets/sheet1.xml\"/></Relationships>";

fn workbook(sheet: &[u8]) -> Vec<u8> {
    package(&[
        ("[Content_Types].xml", TYPES),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

#[test]
fn hostile_files_are_refused_with_a_word() {
    let env = Env::programme();
    let before = env.everything("w.samspel").0;
    let mut bomb =
        b"<?xml version=\"1.0\"?><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>".to_vec();
    bomb.resize(80 << 20, b'a');
    let laughs = b"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\
        <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&c;</t>\
        </is></c></row></sheetData></worksheet>";
    let far = b"<?xml version=\"1.0\"?><worksheet><sheetData><row r=\"4294967295\"><c r=\"ZZZZZZZ99999999\"><v>1</v></c></row>\
        </sheetData></worksheet>";
    let deep = format!("{{\"rows\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let wide = format!("{}\n{}\n", vec!["kolom"; 100_000].join(";"), vec!["x"; 100_000].join(";"));
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("bomb.xlsx", workbook(&bomb)),
        ("laughs.xlsx", workbook(laughs)),
        ("far.xlsx", workbook(far)),
        ("none.xlsx", b"This is no package.".to_vec()),
        ("torn.xlsx", workbook(b"<worksheet/>")[..200].to_vec()),
        ("empty.xlsx", package(&[])),
        ("climb.xlsx", package(&[("../../../../etc/passwd", b"x"), ("[Content_Types].xml", TYPES)])),
        ("noise.csv", (0..100_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect()),
        ("zeros.csv", vec![0; 1 << 20]),
        ("line.csv", vec![b'a'; 20 << 20]),
        ("quote.csv", [b"tekst;soort;thema\n\"".to_vec(), vec![b'a'; 20 << 20]].concat()),
        ("wide.csv", wide.into_bytes()),
        ("deep.json", deep.into_bytes()),
        ("deep.toml", format!("a = {}", "[".repeat(100_000)).into_bytes()),
        ("types.json", br#"{"format": 1, "contributions": 7}"#.to_vec()),
        ("page.csv", b"<!DOCTYPE html><html><body>Inloggen</body></html>".to_vec()),
    ];
    for (name, bytes) in cases {
        env.write(name, bytes);
        let start = Instant::now();
        let run = env.run(&format!("import w.samspel {name} --member LIE"));
        assert!(start.elapsed() < Duration::from_secs(60), "{name} took {:?}", start.elapsed());
        assert_eq!(run.code, 2, "{name}: {}", &run.err.chars().take(500).collect::<String>());
        assert!(run.err.contains(name) || run.out.contains(name), "{name} is not named: {run:#?}");
        assert!(run.err.len() < 4_000, "{name}: {} bytes of complaint", run.err.len());
        assert!(is_tame(&run.err) && is_tame(&run.out), "{name}");
        assert!(!run.err.contains("fault of samspel"), "{name}: {run:#?}");
    }
    assert!(env.everything("w.samspel").0 == before);
    env.check("w.samspel");
}

#[test]
fn strange_files_with_good_rows_are_read() {
    let env = Env::programme();
    let row = |text: &str| format!("{text};trend;MOB\n");
    let long = "woord ".repeat(50_000);
    let mut wide = String::from("tekst;soort;thema");
    let mut cells = String::from("Een zin in een tabel van honderdduizend kolommen.;trend;MOB");
    for n in 0..100_000 {
        wide.push_str(&format!(";k{n}"));
        cells.push(';');
    }
    let windows = b"tekst;soort;thema\nCaf\xe9 \x93De Zon\x94 sluit \x80 5 te vroeg.;trend;MOB\n".to_vec();
    let mut broken = b"tekst;soort;thema\nDeze zin is goed geschreven.;trend;MOB\n".to_vec();
    broken.extend(b"\xc3\xa9\xc3\xa9n zin met \xff\xfe stukke bytes.;trend;MOB\n");
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("long.csv", format!("tekst;soort;thema\n{}{}", row(&long), row("Een korte zin erna.")).into_bytes()),
        ("wide.csv", format!("{wide}\n{cells}\n").into_bytes()),
        ("windows.csv", windows),
        ("broken.csv", broken),
        ("nul.csv", b"tekst;soort;thema\nNul\0 in het midden.;trend;MOB\n".to_vec()),
        ("cr.csv", b"tekst;soort;thema\rMet enkel wagenterugloop.;trend;MOB\r".to_vec()),
    ];
    for (name, bytes) in cases {
        env.write(name, bytes);
        let start = Instant::now();
        let run = env.run(&format!("import w.samspel {name} --member LIE --json"));
        assert!(start.elapsed() < Duration::from_secs(60), "{name} took {:?}", start.elapsed());
        assert!(run.code == 0 || run.code == 1, "{name}: {:.500}", run.err);
        let report: Value = serde_json::from_str(&run.out).unwrap();
        assert!(report["added"].as_i64().unwrap() >= 1, "{name}: {:.500}", run.out);
    }
    let found = env.json("list w.samspel café");
    assert!(found["contributions"][0]["text"].as_str().unwrap().contains("Café “De Zon” sluit € 5"), "{found}");
    for line in ["list w.samspel", "show w.samspel LIE-001"] {
        let out = env.ok(line);
        assert!(is_tame(&out));
    }
    assert!(env.ok("list w.samspel").lines().all(|l| l.chars().count() <= 100));
    env.check("w.samspel");
}

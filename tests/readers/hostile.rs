//! Bytes made to hurt, and files that are not what they are called.

use std::time::Instant;

use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use samspel::domain::progress::Unwatched;
use samspel::error::{Error, Result};
use samspel::exchange::readers::{Format, Options, open_text};

use crate::formats::package;
use crate::{frame, open_bytes, refusal};

#[test]
fn files_that_are_something_else_are_named() {
    let frame = frame("strategio");
    for (name, bytes, key) in [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....".to_vec(), "readers-old-office"),
        ("a.csv", b"%PDF-1.7".to_vec(), "readers-document"),
        ("a.samspel", b"SQLite format 3\0....".to_vec(), "readers-workspace"),
        ("a.csv", b"<!DOCTYPE html><html>".to_vec(), "readers-markup"),
        ("a.docx", package(&[("word/document.xml", b"<w:document/>")]), "readers-document"),
        ("a.zip", package(&[("a.csv", b"a;b")]), "readers-zip"),
        ("a.xlsx", b"PK\x03\x04 and then nothing".to_vec(), "readers-damaged"),
        ("a.xlsx", package(&[("xl/workbook.xml", b"<workbook")]), "readers-damaged"),
        (
            "a.ods",
            package(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<office:x")]),
            "readers-damaged",
        ),
    ] {
        assert_eq!(refusal(name, &bytes, &frame).0, key, "{name}");
    }
    let options = Options { format: Some(Format::Xlsx), ..Options::default() };
    let error = open_bytes("a.csv", b"Thema;Soort;Tekst\n", &frame, &options).unwrap_err();
    assert_eq!(error.said.key, "readers-other-format");
}

#[test]
fn a_bomb_is_not_unpacked() {
    let frame = frame("strategio");
    let zeros = vec![b' '; 64 << 20];
    let bomb = package(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refusal("a.xlsx", &bomb, &frame).0, "readers-bomb");

    // The same with a directory that says the part is small: both its headers, local and central.
    let size = (64_u32 << 20).to_le_bytes();
    let mut lying = bomb;
    let places: Vec<usize> = lying.windows(4).enumerate().filter(|w| w.1 == size).map(|w| w.0).collect();
    assert!(!places.is_empty());
    for at in places {
        lying[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert!(["readers-bomb", "readers-damaged"].contains(&refusal("a.xlsx", &lying, &frame).0.as_str()));
}

#[test]
fn a_cell_in_the_last_corner_costs_nothing() {
    let frame = frame("strategio");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (i, header) in ["Thema", "Soort", "Tekst"].iter().enumerate() {
        sheet.write(0, i as u16, *header).unwrap();
    }
    sheet.write(1_048_575, 16_383, "x").unwrap();
    sheet.write(1_048_575, 0, "MOB").unwrap();
    let mut tables = open_bytes("a.xlsx", &workbook.save_to_buffer().unwrap(), &frame, &Options::default()).unwrap();
    let mut rows = Vec::new();
    tables
        .remove(0)
        .read(&Unwatched, &mut |place, outcome, _| {
            rows.push((place.row, outcome.is_err()));
            Ok(())
        })
        .unwrap();
    assert_eq!(rows, [(1_048_576, true)]);
}

#[test]
fn cancelling_stops_at_once() {
    struct Stop;
    impl samspel::domain::Progress for Stop {
        fn at(&self, _: u64, _: u64) -> Result<()> {
            Err(Error::cancelled())
        }
    }
    let frame = frame("strategio");
    let table = open_text("plak", "Thema;Soort;Tekst\nMOB;trend;x\n", &frame, &Options::default()).unwrap().remove(0);
    let error = table.read(&Stop, &mut |_, _, _| panic!("nothing is handed on")).unwrap_err();
    assert_eq!(error.said.key, "error-cancelled");
}

/// Reads to the end whatever opens.
fn drain(name: &str, bytes: &[u8], frame: &samspel::domain::frame::Frame) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    for table in samspel::exchange::readers::open(&path, frame, &Options::default()).unwrap_or_default() {
        let _ = table.read(&Unwatched, &mut |_, _, _| Ok(()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let frame = frame("strategio");
        for name in ["a.csv", "a.toml", "a.json", "a.xlsx"] {
            drain(name, &bytes, &frame);
        }
    }

    #[test]
    fn any_bytes_below_a_header_are_rows(bytes in prop::collection::vec(prop::sample::select(b"MOB;trend\"\n\r,x\0\xff\xc3\xa9'=# ".to_vec()), 0..400)) {
        let frame = frame("strategio");
        drain("a.csv", &[b"Thema;Soort;Tekst\n".as_slice(), &bytes].concat(), &frame);
    }

    #[test]
    fn damaged_packages_are_refused_or_read(at in 0usize..6000, byte in any::<u8>(), cut in 0usize..6000) {
        let frame = frame("strategio");
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (i, header) in ["Thema", "Soort", "Tekst"].iter().enumerate() {
            sheet.write(0, i as u16, *header).unwrap();
            sheet.write(1, i as u16, "MOB").unwrap();
        }
        let mut bytes = workbook.save_to_buffer().unwrap();
        let place = at % bytes.len();
        bytes[place] = byte;
        drain("a.xlsx", &bytes, &frame);
        bytes.truncate(cut % bytes.len());
        drain("a.xlsx", &bytes, &frame);
    }

    #[test]
    fn sheets_that_break_off_end(at in 0usize..2000, part in prop::sample::select(vec!["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"])) {
        let frame = frame("strategio");
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (i, header) in ["Thema", "Soort", "Tekst"].iter().enumerate() {
            sheet.write(0, i as u16, *header).unwrap();
        }
        sheet.merge_range(1, 0, 3, 0, "MOB", &rust_xlsxwriter::Format::new()).unwrap();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(workbook.save_to_buffer().unwrap())).unwrap();
        let mut parts = Vec::new();
        for i in 0..zip.len() {
            let mut file = zip.by_index(i).unwrap();
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
            let name = file.name().unwrap().into_owned();
            if name == part {
                bytes.truncate(at % bytes.len());
            }
            parts.push((name, bytes));
        }
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|p| (p.0.as_str(), p.1.as_slice())).collect();
        drain("a.xlsx", &package(&parts), &frame);
    }

    #[test]
    fn xml_that_is_odd_is_refused_or_read(xml in "(<table:table-row>|<table:table-cell>|</table:table-cell>|<text:p>|Thema|<office:annotation>|</table:table-row>|<table:covered-table-cell/>|&amp;|&|<){0,30}") {
        let frame = frame("strategio");
        let content = format!("<table:table table:name=\"a\">{xml}</table:table>");
        drain("a.ods", &package(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())]), &frame);
    }
}

/// Budget: about three seconds in release. Run with `cargo test --release --test readers million -- --ignored --nocapture`.
#[test]
#[ignore = "takes a 200 MB file; the bench of imports measures it with every release"]
fn a_million_rows() {
    use std::io::Write;
    let frame = frame("strategio");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    let mut out = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
    writeln!(out, "Nr;Thema;Soort;Omschrijving;Transversale thema's;Samen met;Plaats").unwrap();
    for n in 0..1_000_000 {
        let theme = ["Mobiliteit", "ECO", "Omgeving en wonen", "sociaal beleid"][n % 4];
        let kind = ["Trend", "uitdaging", "Ambities"][n % 3];
        writeln!(out, "{n};{theme};{kind};\"Rij {n}: steeds meer leerlingen fietsen langs de Aarschotsebaan naar Lier, ook in het donker; één op de {}.\";armoede, wonen;Lier, Putte;Heikant", n % 97).unwrap();
    }
    drop(out);
    let start = Instant::now();
    let table = samspel::exchange::readers::open(&path, &frame, &Options::default()).unwrap().remove(0);
    let opened = start.elapsed();
    let mut rows = 0;
    table
        .read(&Unwatched, &mut |_, item, _| {
            rows += u64::from(item.is_ok());
            Ok(())
        })
        .unwrap();
    println!("opened in {opened:?}, {rows} rows in {:?}", start.elapsed());
    assert_eq!(rows, 1_000_000);
}

//! Spreadsheets, TOML and JSON.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use samspel::domain::intake::{Item, Shape};
use samspel::exchange::readers::Options;
use zip::write::SimpleFileOptions;

use crate::{contributions, frame, name, open_bytes, open_one, read, refusal};

fn xlsx(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

/// A package with these parts.
pub fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An OpenDocument spreadsheet with these tables.
fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    package(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())])
}

#[test]
fn merged_cells_titles_empty_columns_and_other_sheets() {
    let frame = frame("strategio");
    let bytes = xlsx(|workbook| {
        let bold = Format::new();
        let notes = workbook.add_worksheet().set_name("Toelichting").unwrap();
        notes.write(0, 0, "Vul per rij één bijdrage in.").unwrap();
        let sheet = workbook.add_worksheet().set_name("Bijdragen").unwrap();
        sheet.merge_range(0, 0, 0, 5, "Inbreng gemeente Lier", &bold).unwrap();
        sheet.merge_range(2, 1, 2, 2, "Inhoud", &bold).unwrap();
        for (i, header) in ["Thema", "Soort", "Subthema", "", "Tekst", "Datum"].iter().enumerate() {
            sheet.write(3, i as u16, *header).unwrap();
        }
        sheet.merge_range(4, 0, 6, 0, "Mobiliteit", &bold).unwrap();
        sheet.merge_range(5, 1, 6, 1, "trend", &bold).unwrap();
        sheet.write(4, 1, "ambitie").unwrap();
        sheet.write(4, 4, "een").unwrap();
        sheet
            .write_with_format(
                4,
                5,
                ExcelDateTime::from_ymd(2023, 3, 1).unwrap(),
                &Format::new().set_num_format("yyyy-mm-dd"),
            )
            .unwrap();
        sheet.write(5, 4, "twee").unwrap();
        // Row 7 lies inside both merged cells and holds nothing of its own.
        sheet.write(9, 0, "ECO").unwrap();
        sheet.write(9, 1, "trend").unwrap();
        sheet.write(9, 4, 2030).unwrap();
        let hidden = workbook.add_worksheet().set_name("Oud").unwrap();
        hidden.write(0, 0, "Thema").unwrap();
        hidden.set_hidden(true);
    });
    let table = open_one("lier.xlsx", &bytes, &frame);
    assert_eq!(
        (table.sheet.as_deref(), &table.skipped_sheets[..], &table.ignored[..]),
        (Some("Bijdragen"), &["Toelichting".to_owned(), "Oud".to_owned()][..], &["Datum".to_owned()][..])
    );
    assert_eq!(table.ignored_columns(), ["Datum", "[Toelichting]", "[Oud]"]);
    let (found, problems) = contributions(table);
    assert!(problems.is_empty(), "{problems:?}");
    let view: Vec<_> = found
        .iter()
        .map(|(row, c)| (*row, name(&frame, c.theme.unwrap()), name(&frame, c.kind.unwrap()), c.text.as_str()))
        .collect();
    assert_eq!(view, [(5, "MOB", "ambitie", "een"), (6, "MOB", "trend", "twee"), (10, "ECO", "trend", "2030")]);
}

#[test]
fn two_sheets_are_two_tables_and_a_half_understood_one_is_refused() {
    let frame = frame("strategio");
    let sheet = |workbook: &mut Workbook, name: &str, header: [&str; 3]| {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (i, (header, cell)) in header.iter().zip(["MOB", "trend", "tekst"]).enumerate() {
            sheet.write(0, i as u16, *header).unwrap();
            sheet.write(1, i as u16, cell).unwrap();
        }
    };
    let good = ["Thema", "Soort", "Tekst"];
    let bytes = xlsx(|w| {
        sheet(w, "Een", good);
        sheet(w, "Twee", good);
        sheet(w, "Totalen", ["Thema", "Soort", "Aantal"]);
    });
    let tables = open_bytes("a.xlsx", &bytes, &frame, &Options::default()).unwrap();
    assert_eq!(tables.iter().map(|t| t.sheet.as_deref().unwrap()).collect::<Vec<_>>(), ["Een", "Twee"]);
    assert_eq!(tables[0].skipped_sheets, ["Totalen"]);
    let bytes = xlsx(|w| {
        sheet(w, "Een", good);
        sheet(w, "Twee", ["Thema", "Gewicht", "Tekst"]);
    });
    assert_eq!(refusal("a.xlsx", &bytes, &frame).0, "readers-missing-columns");
}

#[test]
fn opendocument_with_merged_repeated_and_annotated_cells() {
    let frame = frame("strategio");
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let header = ["Thema", "Soort", "Tekst", "Plaats"].map(cell).concat();
    let rows = format!(
        "<table:table table:name=\"Leeg\"/><table:table table:name=\"Blad1\">\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         <table:table-row>{header}</table:table-row>\
         <table:table-row><table:table-cell table:number-rows-spanned=\"2\"><text:p>Economie</text:p></table:table-cell>{}\
         <table:table-cell><office:annotation><text:p>niet dit</text:p></office:annotation><text:p>Q&amp;A<text:s text:c=\"2\"/>één&#33;</text:p><text:p>twee</text:p></table:table-cell></table:table-row>\
         <table:table-row><table:covered-table-cell/>{}{}<table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7,00</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         </table:table>",
        cell("trend"),
        cell("ambitie"),
        cell("drie"),
    );
    let table = open_one("a.ods", &ods(&rows), &frame);
    let (found, problems) = contributions(table);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!((found[0].0, found[0].1.text.as_str()), (4, "Q&A  één!\ntwee"));
    assert_eq!(
        (found[1].0, name(&frame, found[1].1.theme.unwrap()), found[1].1.place.as_deref()),
        (5, "ECO", Some("7"))
    );
    assert_eq!(found.len(), 2);
}

#[test]
fn json_as_list_or_object() {
    let frame = frame("strategio");
    let list = r#"[{"thema":"MOB","soort":"trend","tekst":"een","transversaal":["armoede","wonen"],"nr":1},
        {"thema":"MOB","soort":"trend","tekst":{"nl":"twee"}}, 5, {"thema":"Omgeving en wonen","soort":"trend","tekst":"vier"}]"#;
    for text in
        [list.to_owned(), format!("{{\"contributions\":{list}}}"), format!("\u{feff}{{\"rows\":{list},\"n\":3}}")]
    {
        let (found, problems) = contributions(open_one("a.json", text.as_bytes(), &frame));
        assert_eq!(found.iter().map(|f| (f.0, f.1.topics.len())).collect::<Vec<_>>(), [(1, 2), (4, 0)]);
        assert_eq!(
            problems.iter().map(|p| (p.place.row, p.said.key.as_str())).collect::<Vec<_>>(),
            [(2, "readers-nested"), (3, "readers-nested")]
        );
    }
    assert_eq!(refusal("a.json", b"[{\"a\":1]", &frame).0, "readers-json");
    assert_eq!(refusal("a.json", b"{\"a\":1}", &frame).0, "readers-json-no-list");
    let many: Vec<String> = (0..300).map(|n| format!("{{\"k{n}\":1}}")).collect();
    assert_eq!(refusal("a.json", format!("[{}]", many.join(",")).as_bytes(), &frame).0, "readers-too-many-columns");
    let deep = "[".repeat(100_000);
    assert_eq!(refusal("a.json", deep.as_bytes(), &frame).0, "readers-json");
}

const INTERVIEW: &str = r#"format = 1
[[interviews]]
member = "Lier"
participant = 3
role = "diensthoofd"
date = 2023-04-18
consent = "anoniem"
notes = """
Eerst dit. En dan
over de brug dat.
"""
synthesis = "Kort."
[[interviews.excerpts]]
text = "En dan over de brug dat."
kind = "trend"
theme = "Mobiliteit"
topics = ["armoede"]
[[interviews.excerpts]]
text = "Dat zei niemand."
kind = "trent"
theme = "MOB"
[[interviews]]
member = "Lierr"
participant = 4
consent = "misschien"
sythesis = "x"
[[contributions]]
text = "Los"
kind = "trend"
theme = "ECO"
topics = ["armoede", "wonen"]
"#;

#[test]
fn interviews_and_contributions_in_toml() {
    let frame = frame("strategio");
    let tables = open_bytes("a.toml", INTERVIEW.as_bytes(), &frame, &Options::default()).unwrap();
    let [interviews, rows]: [_; 2] = tables.try_into().unwrap();
    assert_eq!((interviews.shape, rows.shape), (Shape::Interviews, Shape::Contributions));
    let (items, problems) = read(interviews);
    let Item::Interview(interview) = &items[0].1 else { panic!() };
    assert_eq!((items.len(), items[0].0, interview.date.as_deref()), (1, 2, Some("2023-04-18")));
    assert_eq!((interview.excerpts.len(), interview.excerpts[0].1.clone()), (1, 11..35));
    let view: Vec<_> = problems.iter().map(|p| (p.place.row, p.said.key.as_str())).collect();
    assert_eq!(
        view,
        [
            (19, "readers-excerpt"),
            (20, "readers-unknown"),
            (23, "readers-unknown"),
            (25, "readers-consent"),
            (26, "process-unknown-field")
        ]
    );
    let (found, _) = contributions(rows);
    assert_eq!((found[0].0, found[0].1.topics.len()), (27, 2));
    assert_eq!(refusal("a.toml", b"a = [", &frame).0, "readers-toml");
    assert_eq!(refusal("a.toml", b"a = 1", &frame).0, "readers-toml-nothing");
}

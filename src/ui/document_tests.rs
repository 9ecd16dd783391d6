use proptest::prelude::*;

use super::*;
use crate::domain::document::{Column, Table, TableRow};

fn shown(blocks: &[Block], columns: u16) -> Vec<String> {
    let theme = Theme::named("mono");
    let lines = lines(Setting { theme: &theme, chosen: None }, blocks, columns);
    lines.iter().map(|l| l.spans.iter().map(|s| s.content.as_ref()).collect()).collect()
}

fn text(t: &str) -> Inline {
    Inline::Text(t.into())
}

fn paragraph(t: &str) -> Block {
    Block::Paragraph(vec![text(t)])
}

fn cite(reference: &str, target: Option<&str>) -> Inline {
    Inline::Cite { reference: reference.into(), target: target.map(str::to_owned), anchor: "a".into() }
}

fn table(columns: &[(&str, bool, u16)], rows: &[&[&str]]) -> Block {
    let columns = columns
        .iter()
        .map(|(title, number, width)| Column { title: (*title).into(), number: *number, width: *width })
        .collect();
    let rows =
        rows.iter().map(|r| TableRow { anchor: None, cells: r.iter().map(|c| vec![text(c)]).collect() }).collect();
    Block::Table(Table { caption: String::new(), columns, rows })
}

#[test]
fn prose_keeps_its_measure_however_wide_the_window() {
    let lines = shown(&[paragraph(&"woord ".repeat(40))], 200);
    assert!(lines.iter().all(|l| width(l) <= 72), "{lines:?}");
    assert_eq!(lines.len(), 4);
}

#[test]
fn a_citation_is_one_word_with_what_clings_to_it() {
    let block = Block::Paragraph(vec![
        text("Fietsen "),
        cite("LIE-017", Some("r")),
        text(", en "),
        Inline::Strong(vec![text("lopen")]),
        text("."),
        cite("XYZ-9", None),
    ]);
    assert_eq!(shown(&[block], 19), ["Fietsen [LIE-017],", "en lopen.[XYZ-9?]"]);
}

#[test]
fn the_chosen_citation_stands_out() {
    let theme = Theme::named("mono");
    let block = Block::Paragraph(vec![cite("LIE-017", Some("r"))]);
    let style = |chosen| lines(Setting { theme: &theme, chosen }, std::slice::from_ref(&block), 40)[0].spans[0].style;
    assert_ne!(style(Some("LIE-017")), style(None));
}

#[test]
fn every_block_has_its_look() {
    let blocks = [
        Block::Heading { level: 1, anchor: "a".into(), text: vec![text("Mobiliteit")] },
        Block::List {
            ordered: true,
            items: vec![
                vec![
                    paragraph("eerst dit, dan dat"),
                    Block::List { ordered: false, items: vec![vec![paragraph("onder")]] },
                ],
                vec![paragraph("dan")],
            ],
        },
        Block::Quote { text: vec![text("Geen opvang.")], by: vec![text("Lier")] },
        Block::Note(vec![text("Niets verzameld over de economie.")]),
        Block::Code("a\u{1b}[31m  b\n  c".into()),
        Block::Rule,
        Block::Paragraph(vec![text("een"), Inline::Break, text("twee")]),
    ];
    let expected = [
        "Mobiliteit",
        "──────────",
        "",
        "1. eerst dit,",
        "   dan dat",
        "   – onder",
        "2. dan",
        "",
        "│ Geen opvang.",
        "│ — Lier",
        "",
        "› Niets",
        "  verzameld over",
        "  de economie.",
        "",
        "a[31m  b",
        "  c",
        "",
        "────────────────",
        "",
        "een",
        "twee",
    ];
    assert_eq!(shown(&blocks, 16), expected);
}

#[test]
fn columns_take_what_they_need_and_share_the_rest_by_weight() {
    let block = table(
        &[("Rang", true, 1), ("Prioriteit", false, 6), ("Trekker", false, 2)],
        &[&["1", "Elke leerling kan veilig naar school fietsen", "Lier"], &["12", "Opvang", "Sint-Katelijne-Waver"]],
    );
    let wide = [
        "Rang  Prioriteit                                    Trekker",
        "────────────────────────────────────────────────────────────────────────",
        "   1  Elke leerling kan veilig naar school fietsen  Lier",
        "  12  Opvang                                        Sint-Katelijne-Waver",
    ];
    assert_eq!(shown(std::slice::from_ref(&block), 100), wide);
    let narrow = [
        "Rang  Prioriteit       Trekker",
        "─────────────────────────────────────",
        "   1  Elke leerling    Lier",
        "      kan veilig naar",
        "      school fietsen",
        "",
        "  12  Opvang           Sint-Katelijne",
        "                       -Waver",
    ];
    assert_eq!(shown(&[block], 37), narrow);
}

#[test]
fn wide_and_combining_characters_keep_the_columns() {
    let block = table(&[("駅", false, 1), ("n", true, 1)], &[&["東京駅", "1"], &["cafe\u{301}", "22"], &["", ""]]);
    assert_eq!(shown(&[block], 40), ["駅       n", "──────────", "東京駅   1", "cafe\u{301}    22", ""]);
}

#[test]
fn too_narrow_for_columns_rows_become_paragraphs() {
    let titles = ["Mobil", "Onderw", "Sociaal", "Duurz", "Econ"];
    let mut columns = vec![("Bestuur", false, 2)];
    columns.extend(titles.map(|t| (t, true, 1)));
    let block = table(&columns, &[&["Berlaar", "4", "9", "3", "", "7"], &["Lier", "1", "2", "3", "4", "5"]]);
    let expected = [
        "Berlaar",
        "Mobil 4 · Onderw 9 ·",
        "Sociaal 3 · Econ 7",
        "",
        "Lier",
        "Mobil 1 · Onderw 2 ·",
        "Sociaal 3 · Duurz 4",
        "· Econ 5",
    ];
    assert_eq!(shown(&[block], 20), expected);
    let block = table(&[("Rang", true, 1), ("Prioriteit", false, 6), ("Score", true, 1)], &[&["1", "Opvang", "0,81"]]);
    assert_eq!(shown(&[block], 14), ["1 · Opvang", "Score 0,81"]);
}

proptest! {
    #[test]
    fn nothing_is_wider_than_asked(words in "\\PC{0,60}", cell in "\\PC{0,30}", columns in 2u16..90) {
        let blocks = [
            Block::Heading { level: 2, anchor: String::new(), text: vec![text(&words)] },
            Block::Paragraph(vec![text(&words), cite(&cell, None), Inline::Strong(vec![text(&cell)])]),
            Block::List { ordered: true, items: vec![vec![paragraph(&words), Block::Quote { text: vec![text(&cell)], by: vec![] }]] },
            table(&[(&cell, false, 3), ("n", true, 1), (&words, false, 0)], &[&[&words, &cell], &[&cell, "12", &words]]),
            Block::Code(words.clone()),
        ];
        for line in shown(&blocks, columns) {
            prop_assert!(width(&line) <= usize::from(columns), "{:?} is wider than {}", line, columns);
        }
    }
}

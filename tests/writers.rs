//! Files out: well-formed whatever goes in, linked, and the same bytes twice.

mod material;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use material::{large, large_outline, options, outline, small};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use samspel::domain::document::{Block, Column, Document, Inline, Table, TableRow, Words};
use samspel::draft::build;
use samspel::exchange::writers::{Cell, Sheet, csv, docx, html, json, markdown, xlsx};
use samspel::settings::Locale;

/// All start tags of well-formed XML, with their attributes.
fn elements(xml: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut out = Vec::new();
    let mut depth = 0_usize;
    loop {
        let event = reader.read_event().unwrap_or_else(|e| panic!("{e} at {}: {xml}", reader.error_position()));
        let start = match &event {
            Event::Start(s) => {
                depth += 1;
                s
            }
            Event::Empty(s) => s,
            Event::End(_) => {
                depth -= 1;
                continue;
            }
            Event::Eof => break,
            Event::GeneralRef(entity) => {
                let known = matches!(&**entity, "amp" | "lt" | "gt" | "quot" | "apos" | "#39");
                assert!(known, "entity {entity:?}");
                continue;
            }
            _ => continue,
        };
        let attributes = start.attributes().map(|a| {
            let a = a.expect("an attribute");
            (a.key.as_ref().to_owned(), a.value.clone().into_owned())
        });
        out.push((start.name().as_ref().to_owned(), attributes.collect()));
    }
    assert_eq!(depth, 0, "something was not closed");
    out
}

/// The HTML as XML: samspel writes HTML that is both, so that a strict parser can judge it.
fn html_elements(document: &Document) -> Vec<(String, BTreeMap<String, String>)> {
    let html = html::write(document);
    let body = html.strip_prefix("<!DOCTYPE html>\n").expect("doctype");
    let (before, rest) = body.split_once("<style>").expect("a style sheet");
    let (_, after) = rest.split_once("</style>").expect("its end");
    elements(&format!("{before}{after}"))
}

fn package(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    (0..zip.len())
        .map(|i| {
            let mut file = zip.by_index(i).expect("a part");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("text");
            (file.name().expect("a name").into_owned(), text)
        })
        .collect()
}

/// Parts parse; bookmarks are unique; every inner link has its bookmark.
fn assert_sound_docx(document: &Document) {
    let bytes = docx::write(document).expect("docx");
    assert_eq!(bytes, docx::write(document).expect("docx"), "the same bytes twice");
    let parts = package(&bytes);
    for (name, part) in &parts {
        elements(part);
        assert!(!part.contains("{language}"), "{name}");
    }
    let body = elements(&parts["word/document.xml"]);
    let value = |name: &str, key: &str| -> Vec<String> {
        body.iter().filter(|e| e.0 == name).filter_map(|e| e.1.get(key).cloned()).collect()
    };
    let names = value("w:bookmarkStart", "w:name");
    let set: BTreeSet<&String> = names.iter().collect();
    assert_eq!(names.len(), set.len(), "a bookmark stands twice");
    for anchor in value("w:hyperlink", "w:anchor") {
        assert!(set.contains(&anchor), "{anchor} leads nowhere");
    }
    let mut ends = value("w:bookmarkEnd", "w:id");
    let mut starts = value("w:bookmarkStart", "w:id");
    ends.sort();
    starts.sort();
    assert_eq!(starts, ends);
    let relations: BTreeSet<String> =
        elements(&parts["word/_rels/document.xml.rels"]).into_iter().filter_map(|e| e.1.get("Id").cloned()).collect();
    assert!(value("w:hyperlink", "r:id").iter().all(|id| relations.contains(id)));
    let styles: BTreeSet<String> =
        elements(&parts["word/styles.xml"]).into_iter().filter_map(|e| e.1.get("w:styleId").cloned()).collect();
    for name in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
        assert!(value(name, "w:val").iter().all(|s| styles.contains(s)), "a style is missing");
    }
    for name in ["w:basedOn", "w:next", "w:link"] {
        let used = elements(&parts["word/styles.xml"]).into_iter().filter(|e| e.0 == name);
        assert!(
            used.filter_map(|e| e.1.get("w:val").cloned()).all(|s| styles.contains(&s)),
            "{name}: a style is missing"
        );
    }
    assert_whole_package(&parts);
    let numbers: BTreeSet<String> = elements(&parts["word/numbering.xml"])
        .into_iter()
        .filter(|e| e.0 == "w:num")
        .filter_map(|e| e.1.get("w:numId").cloned())
        .collect();
    assert!(value("w:numId", "w:val").iter().all(|id| numbers.contains(id)), "a list has no numbering");
    for (name, part) in parts.iter().filter(|p| p.0.starts_with("word/")) {
        assert_order(name, part);
    }
}

/// What belongs together in the package is there: targets of relationships, content types of parts, uses of relations.
fn assert_whole_package(parts: &BTreeMap<String, String>) {
    let typed: BTreeMap<String, String> = elements(&parts["[Content_Types].xml"])
        .into_iter()
        .filter(|e| e.0 == "Override")
        .map(|e| (e.1["PartName"].trim_start_matches('/').to_owned(), e.1["ContentType"].clone()))
        .collect();
    for name in typed.keys() {
        assert!(parts.contains_key(name), "{name} has a content type and is not there");
    }
    for name in parts.keys().filter(|n| !n.ends_with(".rels") && *n != "[Content_Types].xml") {
        assert!(typed.contains_key(name), "{name} has no content type");
    }
    for (name, part) in parts.iter().filter(|p| p.0.ends_with(".rels")) {
        let folder = name.split("_rels/").next().unwrap_or_default();
        let mut ids = BTreeSet::new();
        for (_, attributes) in elements(part).into_iter().filter(|e| e.0 == "Relationship") {
            assert!(ids.insert(attributes["Id"].clone()), "{name}: an id stands twice");
            let outside = attributes.get("TargetMode").is_some_and(|m| m == "External");
            let target = format!("{folder}{}", attributes["Target"]);
            assert!(outside || parts.contains_key(&target), "{name}: {target} is not there");
        }
        if folder == "word/" {
            let body = elements(&parts["word/document.xml"]);
            let used = body.iter().flat_map(|e| &e.1).filter(|a| a.0 == "r:id").map(|a| a.1);
            for id in used {
                assert!(ids.contains(id), "{id} is no relationship");
            }
        }
    }
}

/// In what order a part of the text may hold its properties (ECMA-376-1, annex A): LibreOffice forgives another, Word
/// calls the file damaged.
const ORDER: [(&str, &str); 8] = [
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
         suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd \
         snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
         textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    ),
    (
        "w:rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish \
         webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang \
         eastAsianLayout specVanish oMath",
    ),
    (
        "w:tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd \
         tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    ),
    (
        "w:tcPr",
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers",
    ),
    (
        "w:sectPr",
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols \
         formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    ),
    (
        "w:style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal \
         personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    ),
    ("w:tbl", "bookmarkStart bookmarkEnd tblPr tblGrid tr"),
    ("w:lvl", "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"),
];

fn assert_order(name: &str, part: &str) {
    let mut reader = Reader::from_str(part);
    // Each open element with the place of its last child.
    let mut open: Vec<(String, usize)> = Vec::new();
    loop {
        let event = reader.read_event().expect("well-formed");
        let (tag, stays_open) = match &event {
            Event::Start(s) => (s.name().as_ref().to_owned(), true),
            Event::Empty(s) => (s.name().as_ref().to_owned(), false),
            Event::End(_) => {
                open.pop();
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        if let Some((parent, last)) = open.last_mut()
            && let Some((_, order)) = ORDER.iter().find(|o| o.0 == *parent)
        {
            let child = tag.trim_start_matches("w:");
            let place = order.split_whitespace().position(|w| w == child);
            let place = place.unwrap_or_else(|| panic!("{name}: {parent} cannot hold {tag}"));
            assert!(place >= *last, "{name}: {tag} stands too late in {parent}");
            *last = place;
        }
        if stays_open {
            open.push((tag, 0));
        }
    }
}

#[test]
#[should_panic(expected = "stands too late")]
fn the_order_of_properties_is_looked_at() {
    assert_order("x", "<w:p><w:pPr><w:jc/><w:pStyle/></w:pPr></w:p>");
}

/// Ids are unique and every inner link has its target.
fn assert_sound_html(document: &Document) {
    let elements = html_elements(document);
    let ids: Vec<&String> = elements.iter().filter_map(|e| e.1.get("id")).collect();
    let set: BTreeSet<&str> = ids.iter().map(|s| s.as_str()).collect();
    assert_eq!(ids.len(), set.len(), "an id stands twice");
    for (name, attributes) in &elements {
        assert!(!["script", "iframe", "link", "img", "object"].contains(&name.as_str()), "{name}");
        assert!(attributes.keys().all(|k| !k.starts_with("on")), "an event handler");
        if let Some(href) = attributes.get("href") {
            let inner = href.strip_prefix('#').is_some_and(|id| set.contains(id));
            assert!(inner || href.starts_with("https://") || href.starts_with("mailto:"), "{href}");
        }
    }
}

/// Every pipe table has as many cells in each row as in its head, and the words come back.
fn assert_sound_markdown(document: &Document) {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
    let text = markdown::write(document);
    let wanted: Vec<(usize, usize)> = document
        .blocks
        .iter()
        .filter_map(|b| match b {
            Block::Table(t) => Some((t.columns.len(), t.rows.len())),
            _ => None,
        })
        .collect();
    let mut found = Vec::new();
    let (mut cells, mut rows) = (0, 0);
    let mut width = 0;
    for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Table(columns)) => (width, rows) = (columns.len(), 0),
            Event::Start(Tag::TableHead | Tag::TableRow) => cells = 0,
            Event::Start(Tag::TableCell) => cells += 1,
            Event::End(TagEnd::TableHead) => assert_eq!(cells, width),
            Event::End(TagEnd::TableRow) => {
                assert_eq!(cells, width);
                rows += 1;
            }
            Event::End(TagEnd::Table) => found.push((width, rows)),
            Event::Html(html) | Event::InlineHtml(html) => {
                let ours = html.starts_with("<a id=\"") || ["</a>", "<br>", "<!-- -->\n"].contains(&&*html);
                assert!(ours, "foreign markup {html:?} in {text}");
            }
            _ => {}
        }
    }
    assert_eq!(found, wanted, "{text}");
}

#[test]
fn drafts_are_sound_in_every_format() {
    for (sections, material) in [(outline(), small()), (large_outline(), large())] {
        let document = build(&sections, &material, &Locale::new("nl"), &options());
        assert_sound_docx(&document);
        assert_sound_html(&document);
        assert_sound_markdown(&document);
        assert_eq!(html::write(&document), html::write(&document));
    }
}

#[test]
fn html_and_docx_bear_what_offices_need() {
    let document = build(&outline(), &small(), &Locale::new("nl"), &options());
    let html = html::write(&document);
    for needed in [
        "lang=\"nl\"",
        "class=\"skip\"",
        "<main",
        "<nav",
        "<caption>",
        "scope=\"col\"",
        "@media print",
        "prefers-color-scheme",
    ] {
        assert!(html.contains(needed), "{needed}");
    }
    assert!(!html.contains("http://") && !html.contains("url("), "nothing is fetched from elsewhere");
    let parts = package(&docx::write(&document).expect("docx"));
    let body = &parts["word/document.xml"];
    for needed in
        ["Heading1", "Heading2", "w:tblHeader", "TOC \\o", "SEQ Tabel", "w:bookmarkStart", "w:jc w:val=\"right\""]
    {
        assert!(body.contains(needed), "{needed}");
    }
    assert!(parts["docProps/core.xml"].contains("2023-05-23T00:00:00Z"));
    assert!(parts["word/styles.xml"].contains("nl-BE") && parts["word/footer1.xml"].contains("PAGE"));
}

/// Puts one text wherever a document has room for one.
fn everywhere(text: &str) -> Document {
    let t = || vec![Inline::Text(text.to_owned())];
    let cite =
        |anchor: &str| Inline::Cite { reference: text.into(), target: Some("ref-1".into()), anchor: anchor.into() };
    let column = |number| Column { title: text.into(), number, width: 2 };
    let inline = vec![
        Inline::Text(text.into()),
        Inline::Strong(t()),
        Inline::Emphasis(vec![Inline::Strong(t())]),
        Inline::Code(text.into()),
        Inline::Link { url: text.into(), text: t() },
        Inline::Link { url: format!("https://example.org/{text}"), text: t() },
        Inline::Jump { anchor: "cite-1".into(), text: text.into() },
        Inline::Break,
        Inline::Cite { reference: text.into(), target: None, anchor: "cite-0".into() },
        Inline::Break,
    ];
    Document {
        title: text.into(),
        subtitle: text.into(),
        language: "nl".into(),
        date: text.into(),
        words: Words { contents: text.into(), table: text.into(), cited_in: text.into(), skip: text.into() },
        blocks: vec![
            Block::Heading { level: 1, anchor: "s-1".into(), text: t() },
            Block::Heading { level: 2, anchor: "s-2".into(), text: t() },
            Block::Paragraph(inline),
            Block::List {
                ordered: true,
                items: vec![vec![
                    Block::Paragraph(t()),
                    Block::List {
                        ordered: false,
                        items: vec![vec![Block::Paragraph(t())], vec![Block::Code(text.into())], vec![]],
                    },
                ]],
            },
            Block::Quote { text: t(), by: vec![cite("cite-1")] },
            Block::Note(t()),
            Block::Code(text.into()),
            Block::Table(Table {
                caption: text.into(),
                columns: vec![column(false), column(true)],
                rows: vec![
                    TableRow {
                        anchor: Some("ref-1".into()),
                        cells: vec![t(), vec![cite("cite-2"), Inline::Break, Inline::Code(text.into())]],
                    },
                    TableRow { anchor: None, cells: vec![t()] },
                ],
            }),
            Block::Rule,
        ],
    }
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<script>alert(1)</script>".to_owned()),
        Just("]]>|`*_[x](javascript:alert(1))".to_owned()),
        Just("=cmd|' /C calc'!A0".to_owned()),
        Just("\u{202e}\u{0}\u{1b}[31m\u{fffe}\u{ffff}\r\n".to_owned()),
        Just("\n\n# a\n- b\n1. c\n---\n| d |\n|---|".to_owned()),
        Just("&amp;&#x0;\"'>".to_owned()),
        Just("\\".to_owned()),
        Just("``` ".to_owned()),
        any::<String>(),
        "[ -~]{0,8}",
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, ..ProptestConfig::default() })]

    #[test]
    fn hostile_text_breaks_no_document(text in hostile()) {
        let document = everywhere(&text);
        assert_sound_docx(&document);
        assert_sound_html(&document);
        assert_sound_markdown(&document);
    }

    #[test]
    fn hostile_text_breaks_no_table(text in hostile()) {
        let sheet = Sheet {
            name: text.clone(),
            columns: vec![text.clone(), text.clone()],
            rows: vec![vec![Cell::Text(text.clone()), Cell::Count(i64::MIN)], vec![Cell::Thousandths(-1), Cell::Empty]],
        };
        let bytes = xlsx::write(&[sheet.clone(), sheet.clone()]).expect("works");
        prop_assert_eq!(&bytes, &xlsx::write(&[sheet.clone(), sheet.clone()]).expect("works"));
        for (name, part) in package(&bytes) {
            elements(&part);
            prop_assert!(!part.contains("<f>"), "a formula in {}", name);
        }
        let mut out = Vec::new();
        json::write(&[sheet.clone(), sheet.clone()], &mut out).expect("works");
        let read: serde_json::Value = serde_json::from_slice(&out).expect("works");
        prop_assert_eq!(read.as_object().expect("works").len(), 2);

        let mut out = Vec::new();
        csv::write(&sheet, &mut out, ';').expect("works");
        let out = String::from_utf8(out).expect("works");
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(out.strip_prefix('\u{feff}').expect("works").as_bytes());
        let records: Vec<::csv::StringRecord> = reader.records().map(|r| r.expect("a record")).collect();
        prop_assert_eq!(records.len(), 3);
        for cell in records.iter().take(2).map(|r| &r[0]) {
            prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{:?}", cell);
        }
    }
}

#[test]
fn workbooks_read_back() {
    use calamine::{Data, Reader as _};
    let sheet = Sheet {
        name: "Bijdragen".into(),
        columns: vec!["Verwijzing".into(), "Tekst".into(), "Score".into()],
        rows: vec![
            vec!["LIE-001".into(), "=1+1".into(), Cell::Thousandths(3250)],
            vec!["LIE-002".into(), "İzmir _x0041_".into(), Cell::Count(12)],
        ],
    };
    let bytes = xlsx::write(&[sheet]).expect("works");
    let mut book = calamine::Xlsx::new(Cursor::new(bytes)).expect("works");
    let range = book.worksheet_range("Bijdragen").expect("works");
    assert_eq!(range.get_value((1, 1)), Some(&Data::String("=1+1".into())));
    assert_eq!(range.get_value((1, 2)), Some(&Data::Float(3.25)));
    assert_eq!(range.get_value((2, 2)), Some(&Data::Float(12.0)));
}

/// Writes the drafts to the folder that SAMSPEL_LOOK names, for people to look at.
#[test]
fn for_looking_at() {
    let Some(folder) = std::env::var_os("SAMSPEL_LOOK").map(std::path::PathBuf::from) else { return };
    for (name, sections, material) in [("small", outline(), small()), ("large", large_outline(), large())] {
        let document = build(&sections, &material, &Locale::new("nl"), &options());
        let put =
            |ending: &str, bytes: &[u8]| std::fs::write(folder.join(format!("{name}.{ending}")), bytes).expect("works");
        put("md", markdown::write(&document).as_bytes());
        put("html", html::write(&document).as_bytes());
        put("docx", &docx::write(&document).expect("works"));
    }
}

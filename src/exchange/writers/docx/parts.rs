//! The parts of the package and how they belong together.

use super::body::Body;
use super::xml::Xml;
use crate::domain::document::Document;

const STYLES: &str = include_str!("styles.xml");
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// File names and contents, in the order in which they are packed: the content types come first, as Word writes them.
pub(super) fn package(document: &Document, body: &Body) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", core(document)),
        ("docProps/app.xml", app()),
        ("word/document.xml", body.xml.clone()),
        ("word/_rels/document.xml.rels", document_relations(body)),
        ("word/styles.xml", STYLES.replace("{language}", locale(&document.language)).replace("\r\n", "\n")),
        ("word/numbering.xml", numbering(body.ordered_lists)),
        ("word/settings.xml", settings(document)),
        ("word/footer1.xml", footer(document)),
    ]
}

/// The language as Word names it, with the region whose offices samspel serves.
fn locale(language: &str) -> &'static str {
    match language.get(..2).unwrap_or_default() {
        "nl" => "nl-BE",
        "da" => "da-DK",
        "sv" => "sv-SE",
        "tr" => "tr-TR",
        _ => "en-GB",
    }
}

fn content_types() -> String {
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut xml = Xml::new();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
    xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
    for (part, kind) in [
        ("/word/document.xml", format!("{main}.document.main+xml")),
        ("/word/styles.xml", format!("{main}.styles+xml")),
        ("/word/numbering.xml", format!("{main}.numbering+xml")),
        ("/word/settings.xml", format!("{main}.settings+xml")),
        ("/word/footer1.xml", format!("{main}.footer+xml")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned()),
    ] {
        xml.empty("Override", &[("PartName", part), ("ContentType", &kind)]);
    }
    xml.finish()
}

fn package_relations() -> String {
    let relations = [
        ("rId1", format!("{R}/officeDocument"), "word/document.xml"),
        ("rId2", format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        ("rId3", format!("{R}/extended-properties"), "docProps/app.xml"),
    ];
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    for (id, kind, target) in relations {
        xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)]);
    }
    xml.finish()
}

fn document_relations(body: &Body) -> String {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    let fixed = [
        ("rId1", "styles", "styles.xml"),
        ("rId2", "numbering", "numbering.xml"),
        ("rId3", "settings", "settings.xml"),
        ("rId4", "footer", "footer1.xml"),
    ];
    for (id, kind, target) in fixed {
        xml.empty("Relationship", &[("Id", id), ("Type", &format!("{R}/{kind}")), ("Target", target)]);
    }
    for (i, url) in body.links.iter().enumerate() {
        let id = link_id(i);
        let kind = format!("{R}/hyperlink");
        xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", url), ("TargetMode", "External")]);
    }
    xml.finish()
}

/// Relation id of the n-th outer link.
pub(super) fn link_id(index: usize) -> String {
    format!("rIdLink{}", index + 1)
}

fn core(document: &Document) -> String {
    let day = document.date.get(..10).filter(|d| is_day(d)).unwrap_or("2000-01-01");
    let stamp = format!("{day}T00:00:00Z");
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.open("dc:title", &[]).text(&document.title).close();
    xml.open("dc:creator", &[]).text("samspel").close();
    xml.open("dc:language", &[]).text(locale(&document.language)).close();
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.open(name, &[("xsi:type", "dcterms:W3CDTF")]).text(&stamp).close();
    }
    xml.finish()
}

fn is_day(text: &str) -> bool {
    text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() })
}

fn app() -> String {
    let mut xml = Xml::new();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", namespace)]);
    xml.open("Application", &[]).text("samspel").close();
    xml.finish()
}

/// Bullets, and numbers that begin anew with each list.
fn numbering(ordered_lists: usize) -> String {
    let mut xml = Xml::new();
    xml.open("w:numbering", &[("xmlns:w", W)]);
    for (id, ordered) in [("0", false), ("1", true)] {
        xml.open("w:abstractNum", &[("w:abstractNumId", id)]).val("w:multiLevelType", "hybridMultilevel");
        for level in 0..9_usize {
            let (format, text) = match (ordered, level % 3) {
                (true, 0) => ("decimal", format!("%{}.", level + 1)),
                (true, 1) => ("lowerLetter", format!("%{}.", level + 1)),
                (true, _) => ("lowerRoman", format!("%{}.", level + 1)),
                (false, 0) => ("bullet", "•".to_owned()),
                (false, _) => ("bullet", "–".to_owned()),
            };
            let left = (360 * (level + 1)).to_string();
            xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
            xml.val("w:start", "1").val("w:numFmt", format).val("w:lvlText", &text).val("w:lvlJc", "left");
            xml.open("w:pPr", &[]).empty("w:ind", &[("w:left", &left), ("w:hanging", "360")]).close();
            xml.close();
        }
        xml.close();
    }
    xml.open("w:num", &[("w:numId", "1")]).val("w:abstractNumId", "0").close();
    for list in 0..ordered_lists {
        xml.open("w:num", &[("w:numId", &(list + 2).to_string())]).val("w:abstractNumId", "1");
        for level in 0..9_usize {
            xml.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]).val("w:startOverride", "1").close();
        }
        xml.close();
    }
    xml.finish()
}

fn settings(document: &Document) -> String {
    let mut xml = Xml::new();
    xml.open("w:settings", &[("xmlns:w", W)]);
    xml.empty("w:zoom", &[("w:percent", "100")]).val("w:defaultTabStop", "709");
    xml.val("w:autoHyphenation", "true").val("w:hyphenationZone", "280").val("w:doNotHyphenateCaps", "true");
    // Word 2013 and later; without it Word opens the file in compatibility mode.
    xml.open("w:compat", &[]);
    let schema = "http://schemas.microsoft.com/office/word";
    xml.empty("w:compatSetting", &[("w:name", "compatibilityMode"), ("w:uri", schema), ("w:val", "15")]);
    xml.close();
    xml.empty("w:themeFontLang", &[("w:val", locale(&document.language))]);
    xml.val("w:decimalSymbol", if document.language.starts_with("en") { "." } else { "," });
    xml.val("w:listSeparator", if document.language.starts_with("en") { "," } else { ";" });
    xml.finish()
}

/// Title on the left, page of pages on the right.
fn footer(document: &Document) -> String {
    let mut xml = Xml::new();
    xml.open("w:ftr", &[("xmlns:w", W)]).open("w:p", &[]);
    xml.open("w:pPr", &[]).val("w:pStyle", "Footer").close();
    let run = |xml: &mut Xml, text: &str| {
        xml.open("w:r", &[]).open("w:t", &[("xml:space", "preserve")]).text(text).close().close();
    };
    run(&mut xml, &document.title);
    xml.open("w:r", &[]).empty("w:tab", &[]).close();
    page_field(&mut xml, "PAGE");
    run(&mut xml, " / ");
    page_field(&mut xml, "NUMPAGES");
    xml.finish()
}

/// A page number: Word and LibreOffice fill these in while they lay the pages out.
fn page_field(xml: &mut Xml, name: &str) {
    xml.open("w:fldSimple", &[("w:instr", name)]).open("w:r", &[]).open("w:t", &[]).text("1");
    xml.close().close().close();
}

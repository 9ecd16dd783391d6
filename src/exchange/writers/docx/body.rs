//! The document tree as `word/document.xml`.

use std::collections::BTreeMap;

use super::super::{contents, front, has_long_table};
use super::xml::Xml;
use crate::domain::document::{Block, Document, Inline};

/// The main part and what the other parts must know of it.
pub(super) struct Body {
    pub xml: String,
    /// Addresses of outer links, in the order of their relation ids.
    pub links: Vec<String>,
    pub ordered_lists: usize,
}

pub(super) fn write(document: &Document) -> Body {
    let mut out = Writer {
        xml: Xml::new(),
        table_word: &document.words.table,
        bookmarks: BTreeMap::new(),
        placed: Vec::new(),
        links: Vec::new(),
        tables: 0,
        ordered_lists: 0,
        breaks: false,
    };
    out.document(document);
    Body { xml: out.xml.finish(), links: out.links, ordered_lists: out.ordered_lists }
}

pub(super) struct Writer<'a> {
    pub xml: Xml,
    pub table_word: &'a str,
    /// Bookmark numbers of anchors: names in DOCX are short and plain, so they are numbered in order of first use.
    pub bookmarks: BTreeMap<String, usize>,
    /// Anchors that have been placed: the same bookmark twice would be a damaged file.
    pub placed: Vec<bool>,
    pub links: Vec<String>,
    pub tables: usize,
    pub ordered_lists: usize,
    /// Whether the next paragraph begins a page.
    pub breaks: bool,
}

/// How a paragraph stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Stand {
    pub style: Option<&'static str>,
    /// List and level whose mark it bears.
    pub mark: Option<(usize, usize)>,
    /// Indentation of a paragraph within a list that bears no mark.
    pub indent: usize,
    pub right: bool,
}

impl Stand {
    pub fn styled(style: &'static str) -> Self {
        Self { style: Some(style), ..Self::default() }
    }
}

/// Dress of a run.
#[derive(Clone, Copy, Default)]
pub(super) struct Dress {
    pub style: Option<&'static str>,
    pub strong: bool,
    pub emphasis: bool,
    pub code: bool,
}

impl Writer<'_> {
    fn document(&mut self, document: &Document) {
        let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        self.xml.open("w:document", &[("xmlns:w", main), ("xmlns:r", relations)]).open("w:body", &[]);
        self.words("Title", &document.title);
        self.words("Subtitle", &document.subtitle);
        let (front, chapters) = front(&document.blocks);
        self.blocks(front, 0);
        self.contents(document);
        for (i, block) in chapters.iter().enumerate() {
            if matches!(block, Block::Heading { level: 1, .. }) && has_long_table(&chapters[i + 1..]) {
                self.breaks = true;
            }
            self.block(block, 0);
        }
        self.section();
    }

    /// A4, 2 cm margins, numbered pages.
    fn section(&mut self) {
        self.xml.open("w:sectPr", &[]).empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId4")]);
        self.xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let margins = [
            ("w:top", "1134"),
            ("w:right", "1134"),
            ("w:bottom", "1247"),
            ("w:left", "1134"),
            ("w:header", "567"),
            ("w:footer", "567"),
            ("w:gutter", "0"),
        ];
        self.xml.empty("w:pgMar", &margins).close();
    }

    /// The contents as a field that Word and LibreOffice can renew, filled in already. It shows no page numbers (`\n`):
    /// only who lays the pages out knows them, and asking Word to do so on opening would greet every reader with a question.
    fn contents(&mut self, document: &Document) {
        let entries = contents(&document.blocks);
        if entries.len() < 2 {
            return;
        }
        self.words("TOCHeading", &document.words.contents);
        let last = entries.len() - 1;
        for (i, (level, anchor, title)) in entries.into_iter().enumerate() {
            self.paragraph(Stand::styled(if level == 1 { "TOC1" } else { "TOC2" }));
            if i == 0 {
                self.field_begin(" TOC \\o \"1-2\" \\n \\h \\z ", Dress::default());
            }
            self.jump(anchor, &title, Dress::default());
            if i == last {
                self.field_end(Dress::default());
            }
            self.xml.close();
        }
        self.breaks = true;
    }

    pub fn blocks(&mut self, blocks: &[Block], level: usize) {
        blocks.iter().for_each(|b| self.block(b, level));
    }

    fn block(&mut self, block: &Block, level: usize) {
        let plain = Stand { indent: level, ..Stand::default() };
        match block {
            Block::Heading { level, anchor, text } => {
                let style = match level {
                    1 => "Heading1",
                    2 => "Heading2",
                    3 => "Heading3",
                    4 => "Heading4",
                    5 => "Heading5",
                    _ => "Heading6",
                };
                self.paragraph(Stand::styled(style));
                let open = self.bookmark(anchor);
                self.inlines(text, Dress::default());
                self.bookmark_end(open);
                self.xml.close();
            }
            Block::Paragraph(text) => self.whole(plain, text),
            Block::Note(text) => self.whole(Stand { style: Some("Note"), ..plain }, text),
            Block::Quote { text, by } => {
                self.whole(Stand { style: Some("Quote"), ..plain }, text);
                if !by.is_empty() {
                    self.paragraph(Stand { style: Some("QuoteSource"), ..plain });
                    self.run("— ", Dress::default());
                    self.inlines(by, Dress::default());
                    self.xml.close();
                }
            }
            Block::List { ordered, items } => self.list(*ordered, items, level),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.table(&figure.table),
            Block::Code(code) => {
                self.paragraph(Stand { style: Some("Code"), ..plain });
                for (i, line) in code.lines().enumerate() {
                    if i > 0 {
                        self.line_break();
                    }
                    self.run(line, Dress::default());
                }
                self.xml.close();
            }
            Block::Rule => {
                self.xml.open("w:p", &[]).open("w:pPr", &[]).open("w:pBdr", &[]);
                let line = [("w:val", "single"), ("w:sz", "4"), ("w:space", "1"), ("w:color", "D5DADD")];
                self.xml.empty("w:bottom", &line).close().close().close();
            }
        }
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Block>], level: usize) {
        let number = if ordered {
            self.ordered_lists += 1;
            self.ordered_lists + 1
        } else {
            1
        };
        for item in items {
            let mut mark = Some((number, level.min(8)));
            for block in item {
                match (block, mark) {
                    (Block::Paragraph(text), Some(_)) => {
                        self.whole(Stand { style: Some("ListParagraph"), mark: mark.take(), ..Stand::default() }, text);
                    }
                    (Block::List { ordered, items }, _) => self.list(*ordered, items, level + 1),
                    _ => self.block(block, level + 1),
                }
            }
        }
    }

    fn words(&mut self, style: &'static str, words: &str) {
        if !words.is_empty() {
            self.paragraph(Stand::styled(style));
            self.run(words, Dress::default());
            self.xml.close();
        }
    }

    fn whole(&mut self, stand: Stand, text: &[Inline]) {
        self.paragraph(stand);
        self.inlines(text, Dress::default());
        self.xml.close();
    }

    /// Opens a paragraph; the elements stand in the order that the schema wants.
    pub fn paragraph(&mut self, stand: Stand) {
        self.xml.open("w:p", &[]).open("w:pPr", &[]);
        if let Some(style) = stand.style {
            self.xml.val("w:pStyle", style);
        }
        if std::mem::take(&mut self.breaks) {
            self.xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some((list, level)) = stand.mark {
            self.xml.open("w:numPr", &[]).val("w:ilvl", &level.to_string()).val("w:numId", &list.to_string()).close();
        }
        if stand.indent > 0 {
            self.xml.empty("w:ind", &[("w:left", &(360 * stand.indent.min(9)).to_string())]);
        }
        if stand.right {
            self.xml.val("w:jc", "right");
        }
        self.xml.close();
    }
}

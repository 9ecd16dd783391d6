//! The draft as one self-contained HTML file: styled, accessible, printable; no script, nothing fetched from elsewhere.

use crate::domain::document::{Block, Document, Inline, Table};

use super::{contents, front, has_long_table, is_safe_link, is_xml};

/// The style sheet, inside every file.
const STYLE: &str = include_str!("html.css");

/// Writes the document.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut out = Writer { out: String::new(), table_word: &document.words.table, tables: 0 };
    out.head(document);
    out.title(document);
    out.contents(document);
    out.raw("<main id=\"text\">\n");
    let (_, chapters) = front(&document.blocks);
    out.chapters(chapters);
    out.raw("</main>\n</body>\n</html>\n");
    out.out
}

struct Writer<'a> {
    out: String,
    table_word: &'a str,
    tables: usize,
}

impl Writer<'_> {
    fn raw(&mut self, markup: &str) -> &mut Self {
        self.out.push_str(markup);
        self
    }

    /// Text, everything in it escaped; also fit for a quoted attribute.
    fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                // Hidden changes of direction have no place in a paper.
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                c if !is_xml(c) || (c.is_control() && !matches!(c, '\n' | '\t')) => {}
                c => self.out.push(c),
            }
        }
        self
    }

    fn head(&mut self, document: &Document) {
        self.raw("<!DOCTYPE html>\n<html lang=\"").text(&document.language).raw("\">\n<head>\n");
        self.raw("<meta charset=\"utf-8\"/>\n");
        self.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        self.raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        self.raw("<meta name=\"generator\" content=\"samspel\"/>\n");
        self.raw("<meta name=\"date\" content=\"").text(&document.date).raw("\"/>\n");
        self.raw("<title>").text(&document.title).raw("</title>\n");
        self.raw("<style>\n").raw(STYLE).raw("</style>\n</head>\n<body>\n");
        self.raw("<a class=\"skip\" href=\"#text\">").text(&document.words.skip).raw("</a>\n");
    }

    fn title(&mut self, document: &Document) {
        self.raw("<header class=\"title\">\n<h1>").text(&document.title).raw("</h1>\n");
        if !document.subtitle.is_empty() {
            self.raw("<p class=\"subtitle\">").text(&document.subtitle).raw("</p>\n");
        }
        let (front, _) = front(&document.blocks);
        front.iter().for_each(|b| self.block(b));
        self.raw("</header>\n");
    }

    fn contents(&mut self, document: &Document) {
        let entries = contents(&document.blocks);
        if entries.len() < 2 {
            return;
        }
        self.raw("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">").text(&document.words.contents);
        self.raw("</h2>\n<ol>");
        let mut open = 1;
        for (i, (level, anchor, title)) in entries.into_iter().enumerate() {
            // A second level can only be opened inside an entry.
            let level = if i == 0 { 1 } else { level };
            match (open, level) {
                (1, 2) => self.raw("\n<ol>\n"),
                (2, 1) => self.raw("</li>\n</ol></li>\n"),
                _ if i > 0 => self.raw("</li>\n"),
                _ => self.raw("\n"),
            };
            open = level;
            self.raw("<li><a href=\"#").text(anchor).raw("\">").text(&title).raw("</a>");
        }
        self.raw(if open == 2 { "</li>\n</ol></li>\n" } else { "</li>\n" }).raw("</ol>\n</nav>\n");
    }

    /// Each chapter is a section, so that a screen reader can walk from one to the next.
    fn chapters(&mut self, blocks: &[Block]) {
        let mut open = false;
        for (i, block) in blocks.iter().enumerate() {
            if let Block::Heading { level: 1, anchor, .. } = block {
                if open {
                    self.raw("</section>\n");
                }
                let class = if has_long_table(&blocks[i + 1..]) { " class=\"annex\"" } else { "" };
                self.raw("<section aria-labelledby=\"").text(anchor).raw("\"").raw(class).raw(">\n");
                open = true;
            }
            self.block(block);
        }
        if open {
            self.raw("</section>\n");
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, anchor, text } => {
                let level = (level + 1).min(6).to_string();
                self.raw("<h").raw(&level).raw(" id=\"").text(anchor).raw("\">");
                self.inlines(text).raw("</h").raw(&level).raw(">\n");
            }
            Block::Paragraph(text) => {
                self.raw("<p>").inlines(text).raw("</p>\n");
            }
            Block::Note(text) => {
                self.raw("<p class=\"note\">").inlines(text).raw("</p>\n");
            }
            Block::Quote { text, by } => {
                self.raw("<figure class=\"quote\">\n<blockquote><p>").inlines(text).raw("</p></blockquote>\n");
                if !by.is_empty() {
                    self.raw("<figcaption>").inlines(by).raw("</figcaption>\n");
                }
                self.raw("</figure>\n");
            }
            Block::List { ordered, items } => {
                let tag = if *ordered { "ol" } else { "ul" };
                self.raw("<").raw(tag).raw(">\n");
                for item in items {
                    self.raw("<li>");
                    match item.as_slice() {
                        [Block::Paragraph(text)] => {
                            self.inlines(text);
                        }
                        blocks => blocks.iter().for_each(|b| self.block(b)),
                    }
                    self.raw("</li>\n");
                }
                self.raw("</").raw(tag).raw(">\n");
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => {
                self.raw("<figure class=\"plot\">\n").raw(&super::svg::inline(figure));
                self.raw("<figcaption>").text(&figure.caption).raw("</figcaption>\n</figure>\n");
                self.table(&figure.table);
            }
            Block::Code(code) => {
                self.raw("<pre><code>").text(code).raw("</code></pre>\n");
            }
            Block::Rule => {
                self.raw("<hr/>\n");
            }
        }
    }

    fn table(&mut self, table: &Table) {
        // A wide table scrolls inside its own frame, which must be reachable by keyboard.
        // On paper, a short table stays in one piece.
        let class = if table.rows.len() <= 10 { "table short" } else { "table" };
        let wide = if table.columns.len() >= 6 { " wide" } else { "" };
        self.raw("<div class=\"")
            .raw(class)
            .raw(wide)
            .raw("\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .text(&table.caption);
        self.raw("\">\n<table>\n");
        if !table.caption.is_empty() {
            self.tables += 1;
            let number = self.tables.to_string();
            let word = self.table_word;
            self.raw("<caption><b>").text(word).raw(" ").raw(&number).raw(".</b> ").text(&table.caption);
            self.raw("</caption>\n");
        }
        let all: u32 = table.columns.iter().map(|c| u32::from(c.width.max(1))).sum();
        self.raw("<colgroup>");
        for column in &table.columns {
            let share = u32::from(column.width.max(1)) * 1000 / all.max(1);
            self.raw(&format!("<col style=\"width:{}.{}%\"/>", share / 10, share % 10));
        }
        self.raw("</colgroup>\n<thead><tr>");
        for column in &table.columns {
            self.raw("<th scope=\"col\"").raw(number_class(column.number)).raw(">").text(&column.title).raw("</th>");
        }
        self.raw("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.raw("<tr");
            if let Some(anchor) = &row.anchor {
                self.raw(" id=\"").text(anchor).raw("\"");
            }
            self.raw(">");
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                self.raw("<td").raw(number_class(column.number)).raw(">").inlines(cell).raw("</td>");
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n</div>\n");
    }

    fn inlines(&mut self, text: &[Inline]) -> &mut Self {
        for inline in text {
            match inline {
                Inline::Text(t) => self.text(t),
                Inline::Strong(t) => self.raw("<strong>").inlines(t).raw("</strong>"),
                Inline::Emphasis(t) => self.raw("<em>").inlines(t).raw("</em>"),
                Inline::Code(code) => self.raw("<code>").text(code).raw("</code>"),
                Inline::Link { url, text } if is_safe_link(url) => {
                    self.raw("<a href=\"").text(url).raw("\" rel=\"noopener noreferrer\">").inlines(text).raw("</a>")
                }
                Inline::Link { text, .. } => self.inlines(text),
                Inline::Jump { anchor, text } => {
                    self.raw("<a class=\"back\" href=\"#").text(anchor).raw("\">").text(text).raw("</a>")
                }
                Inline::Cite { reference, target: Some(target), anchor } => {
                    self.raw("<a class=\"cite\" id=\"").text(anchor).raw("\" href=\"#").text(target).raw("\">");
                    self.text(reference).raw("</a>")
                }
                Inline::Cite { reference, target: None, anchor } => {
                    self.raw("<span class=\"unknown\" id=\"").text(anchor).raw("\">").text(reference).raw(" ?</span>")
                }
                Inline::Break => self.raw("<br/>"),
            };
        }
        self
    }
}

fn number_class(number: bool) -> &'static str {
    if number { " class=\"n\"" } else { "" }
}

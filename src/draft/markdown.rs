//! Markdown as people write it becomes blocks; citations and live blocks are handed to the [`Builder`].

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::builder::Builder;
use super::live;
use crate::domain::document::{Block, Column, Inline, Table, TableRow};
use crate::text;

/// What of Markdown a section may use beyond CommonMark.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES;

/// Deeper than anybody writes; beyond it the text is kept and the nesting dropped, so that a hostile section cannot
/// exhaust the stack.
const DEEPEST: usize = 24;

/// Section text without what no paper may hold (control characters, direction marks).
pub(super) fn clean(body: &str) -> String {
    text::clean(body)
}

/// Turns a section's Markdown into blocks.
pub(super) fn blocks(body: &str, builder: &mut Builder) -> Vec<Block> {
    let body = clean(body);
    let mut reader = Reader { events: Parser::new_ext(&body, OPTIONS), builder, depth: 0 };
    reader.blocks()
}

struct Reader<'p, 'b, 'm> {
    events: Parser<'p>,
    builder: &'b mut Builder<'m>,
    depth: usize,
}

impl Reader<'_, '_, '_> {
    /// Blocks up to the end of what is open.
    fn blocks(&mut self) -> Vec<Block> {
        let mut out = Vec::new();
        if self.depth > DEEPEST {
            let text = self.plain();
            if !text.is_empty() {
                out.push(Block::Paragraph(vec![Inline::Text(text)]));
            }
            return out;
        }
        self.depth += 1;
        // Tight list items hold words without a paragraph around them.
        let mut loose = Run::default();
        while let Some(event) = self.events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if !is_inline(&tag) => {
                    self.flush(&mut loose, &mut out);
                    self.block(tag, &mut out);
                }
                Event::Rule => {
                    self.flush(&mut loose, &mut out);
                    out.push(Block::Rule);
                }
                event => self.inline(event, &mut loose),
            }
            self.open_questions(&mut out);
        }
        self.flush(&mut loose, &mut out);
        self.open_questions(&mut out);
        self.depth -= 1;
        out
    }

    fn block(&mut self, tag: Tag, out: &mut Vec<Block>) {
        match tag {
            Tag::Paragraph => {
                let text = self.inlines();
                out.push(Block::Paragraph(text));
            }
            Tag::Heading { level, .. } => {
                let text = self.inlines();
                // Level 1 is the section's own heading.
                let level = depth_of(level).max(2);
                out.push(self.builder.heading(level, text));
            }
            Tag::BlockQuote(_) => {
                let inner = self.blocks();
                let mut text = Vec::new();
                flatten(inner, &mut text);
                out.push(Block::Quote { text, by: Vec::new() });
            }
            Tag::CodeBlock(kind) => {
                let body = self.plain();
                match kind {
                    CodeBlockKind::Fenced(info) if live::is_live(&info) => {
                        let nested = self.depth > 1;
                        let at = out.len();
                        out.extend(self.builder.live(&info, &body, (!nested).then_some(at)));
                    }
                    _ => out.push(Block::Code(body.trim_end().to_owned())),
                }
            }
            Tag::List(start) => {
                let mut items = Vec::new();
                while let Some(event) = self.events.next() {
                    match event {
                        Event::Start(Tag::Item) => items.push(self.blocks()),
                        Event::End(_) => break,
                        _ => {}
                    }
                }
                out.push(Block::List { ordered: start.is_some(), items });
            }
            Tag::Table(alignments) => {
                let table = self.table(&alignments);
                out.push(Block::Table(table));
            }
            Tag::HtmlBlock => {
                let text = without_comments(&self.plain());
                if !text.is_empty() {
                    out.push(Block::Paragraph(vec![Inline::Text(text)]));
                }
            }
            _ => out.extend(self.blocks()),
        }
    }

    fn table(&mut self, alignments: &[Alignment]) -> Table {
        let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
        let mut row = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.inlines()),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let mut rows = rows.into_iter();
        let head = rows.next().unwrap_or_default();
        let rows: Vec<TableRow> = rows.map(|cells| TableRow { anchor: None, cells }).collect();
        let columns = head.iter().enumerate().map(|(i, title)| {
            let longest = rows.iter().filter_map(|r| r.cells.get(i)).map(|c| text::width(&plain(c))).max();
            Column {
                title: plain(title),
                number: alignments.get(i) == Some(&Alignment::Right),
                width: u16::try_from(longest.unwrap_or(0) / 12).unwrap_or(u16::MAX).clamp(1, 6),
            }
        });
        Table { caption: String::new(), columns: columns.collect(), rows }
    }

    /// Inline text up to the end of what is open.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut run = Run::default();
        if self.depth > DEEPEST {
            run.words = self.plain();
            return self.finish(&mut run);
        }
        self.depth += 1;
        while let Some(event) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, &mut run);
        }
        self.depth -= 1;
        self.finish(&mut run)
    }

    fn inline(&mut self, event: Event, run: &mut Run) {
        let inline = match event {
            Event::Text(text) => return run.words.push_str(&text),
            Event::SoftBreak => return run.words.push(' '),
            Event::InlineHtml(html) | Event::Html(html) => return run.words.push_str(&without_comments(&html)),
            Event::HardBreak => Inline::Break,
            Event::Code(code) => Inline::Code(code.into_string()),
            Event::Start(Tag::Emphasis) => Inline::Emphasis(self.inlines()),
            Event::Start(Tag::Strong) => Inline::Strong(self.inlines()),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let url = dest_url.into_string();
                Inline::Link { url, text: self.inlines() }
            }
            Event::Start(_) => {
                // An image: its description stands for it.
                let text = self.plain();
                return run.words.push_str(&text);
            }
            _ => return,
        };
        self.builder.prose(&std::mem::take(&mut run.words), &mut run.out);
        run.out.push(inline);
    }

    fn finish(&mut self, run: &mut Run) -> Vec<Inline> {
        self.builder.prose(&std::mem::take(&mut run.words), &mut run.out);
        std::mem::take(&mut run.out)
    }

    fn flush(&mut self, run: &mut Run, out: &mut Vec<Block>) {
        let text = self.finish(run);
        if !text.is_empty() {
            out.push(Block::Paragraph(text));
        }
    }

    /// What could not be found in the block just read stands right under it, at the outermost level.
    fn open_questions(&mut self, out: &mut Vec<Block>) {
        if self.depth == 1 {
            out.extend(self.builder.take_notes());
        }
    }

    /// The bare text up to the end of what is open, however deep.
    fn plain(&mut self) -> String {
        let mut out = String::new();
        let mut open = 0_usize;
        for event in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) if open == 0 => break,
                Event::End(_) => open -= 1,
                Event::Text(t) | Event::Code(t) | Event::Html(t) | Event::InlineHtml(t) => out.push_str(&t),
                Event::SoftBreak | Event::HardBreak => out.push(' '),
                _ => {}
            }
        }
        out
    }
}

/// Inline text being read: words not yet looked through for citations, and what came before them.
#[derive(Default)]
struct Run {
    words: String,
    out: Vec<Inline>,
}

fn is_inline(tag: &Tag) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. } | Tag::Strikethrough)
}

fn depth_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Raw HTML is shown as the text it is; remarks that authors leave for each other are not.
fn without_comments(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    // Only whole blocks are trimmed: inline HTML carries the space around it in the text events.
    if html.ends_with('\n') { out.trim().to_owned() } else { out }
}

/// All inline text of blocks, paragraph by paragraph: a quotation holds nothing else.
fn flatten(blocks: Vec<Block>, out: &mut Vec<Inline>) {
    for block in blocks {
        if !out.is_empty() {
            out.push(Inline::Break);
        }
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note(text) => out.extend(text),
            Block::Quote { text, by } => {
                out.extend(text);
                out.extend(by);
            }
            Block::List { items, .. } => items.into_iter().for_each(|item| flatten(item, out)),
            Block::Code(code) => out.push(Inline::Code(code)),
            Block::Table(table) => {
                for cell in table.rows.into_iter().flat_map(|r| r.cells) {
                    out.extend(cell);
                    out.push(Inline::Text(" ".to_owned()));
                }
            }
            // Pictures come out of live blocks, never out of Markdown.
            Block::Figure(_) | Block::Rule => {}
        }
    }
}

/// The words of inline text.
pub(super) fn plain(text: &[Inline]) -> String {
    let mut out = String::new();
    for inline in text {
        match inline {
            Inline::Text(t) | Inline::Code(t) => out.push_str(t),
            Inline::Strong(t) | Inline::Emphasis(t) | Inline::Link { text: t, .. } => out.push_str(&plain(t)),
            Inline::Jump { text, .. } => out.push_str(text),
            Inline::Cite { reference, .. } => out.push_str(reference),
            Inline::Break => out.push(' '),
        }
    }
    out
}

//! The draft as Markdown (CommonMark with pipe tables), for portals and for people who read plain text.

use crate::domain::document::{Block, Document, Inline, Table};
use crate::text;

use super::{contents, front, is_safe_link};

/// Writes the document. The title is level 1, chapters level 2; citations are links with anchors both ways.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut out = Writer { out: String::new(), words: &document.words.table, tables: 0 };
    out.paragraph("", &format!("# {}", escape(&document.title, true)));
    if !document.subtitle.is_empty() {
        out.paragraph("", &format!("*{}*", escape(&document.subtitle, true)));
    }
    let (front, chapters) = front(&document.blocks);
    out.blocks("", front);
    let contents = contents(&document.blocks);
    if contents.len() > 1 {
        out.paragraph("", &format!("**{}**", escape(&document.words.contents, true)));
        for (level, anchor, title) in contents {
            let indent = "  ".repeat(usize::from(level) - 1);
            out.line(&indent, &format!("- [{}](#{anchor})", escape(&title, false)));
        }
        out.out.push('\n');
    }
    out.blocks("", chapters);
    let mut out = out.out;
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

struct Writer<'a> {
    out: String,
    words: &'a str,
    tables: usize,
}

impl Writer<'_> {
    fn line(&mut self, prefix: &str, line: &str) {
        if line.is_empty() {
            self.out.push_str(prefix.trim_end());
        } else {
            self.out.push_str(prefix);
            self.out.push_str(line);
        }
        self.out.push('\n');
    }

    fn paragraph(&mut self, prefix: &str, text: &str) {
        for line in text.split('\n') {
            self.line(prefix, line);
        }
        self.line(prefix, "");
    }

    fn blocks(&mut self, prefix: &str, blocks: &[Block]) {
        let mut after_list = None;
        for block in blocks {
            // Two lists in a row would become one.
            if let (Some(kind), Block::List { ordered, .. }) = (after_list, block)
                && kind == *ordered
            {
                self.paragraph(prefix, "<!-- -->");
            }
            after_list = if let Block::List { ordered, .. } = block { Some(*ordered) } else { None };
            self.block(prefix, block);
        }
    }

    fn block(&mut self, prefix: &str, block: &Block) {
        match block {
            Block::Heading { level, anchor, text } => {
                let marks = "#".repeat(usize::from(*level + 1).min(6));
                let text = inlines(text, Place::Cell).replace("<br>", " ");
                self.paragraph(prefix, &format!("{marks} <a id=\"{}\"></a>{text}", attribute(anchor)));
            }
            Block::Paragraph(text) => self.paragraph(prefix, &inlines(text, Place::Paragraph)),
            Block::Note(text) => {
                let text = inlines(text, Place::Paragraph);
                self.paragraph(&format!("{prefix}> "), &format!("*{}*", text.trim()));
                self.close(prefix);
            }
            Block::Quote { text, by } => {
                let quoted = format!("{prefix}> ");
                self.paragraph(&quoted, &inlines(text, Place::Paragraph));
                if !by.is_empty() {
                    self.paragraph(&quoted, &format!("— {}", inlines(by, Place::Paragraph)));
                }
                self.close(prefix);
            }
            Block::List { ordered, items } => {
                for (i, item) in items.iter().enumerate() {
                    let mark = if *ordered { format!("{}. ", i + 1) } else { "- ".to_owned() };
                    self.item(prefix, &mark, item);
                }
                self.line(prefix, "");
            }
            Block::Table(table) => self.table(prefix, table),
            Block::Figure(figure) => self.table(prefix, &figure.table),
            Block::Code(code) => {
                let code: String = code.chars().filter(|c| !c.is_control() || *c == '\n').collect();
                let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
                let fence = "`".repeat(longest.max(2) + 1);
                self.paragraph(prefix, &format!("{fence}\n{code}\n{fence}"));
            }
            Block::Rule => self.paragraph(prefix, "---"),
        }
    }

    /// The line that ends a quotation, so that the next one does not become part of it.
    fn close(&mut self, prefix: &str) {
        let quoted = format!("{prefix}>\n");
        if self.out.ends_with(&quoted) {
            self.out.truncate(self.out.len() - quoted.len());
        }
        self.line(prefix, "");
    }

    fn item(&mut self, prefix: &str, mark: &str, item: &[Block]) {
        let start = self.out.len();
        let inner = format!("{prefix}{}", " ".repeat(mark.len()));
        self.blocks(&inner, item);
        // A list of short paragraphs reads better without blank lines between them.
        let tight = matches!(item, [Block::Paragraph(_)] | [Block::Paragraph(_), Block::List { .. }]);
        let mut text = self.out.split_off(start);
        if tight {
            text = text.lines().filter(|l| !l.trim().is_empty()).map(|l| format!("{l}\n")).collect();
        }
        match text.strip_prefix(&inner) {
            Some(rest) => self.out.push_str(&format!("{prefix}{mark}{rest}")),
            None => self.out.push_str(&format!("{prefix}{}\n{text}", mark.trim_end())),
        }
    }

    fn table(&mut self, prefix: &str, table: &Table) {
        if !table.caption.is_empty() {
            self.tables += 1;
            let label = format!("**{} {}.** {}", escape(self.words, false), self.tables, escape(&table.caption, false));
            self.paragraph(prefix, &label);
        }
        if table.columns.is_empty() {
            return;
        }
        let head: Vec<String> = table.columns.iter().map(|c| escape(&c.title, false)).collect();
        let rule: Vec<&str> = table.columns.iter().map(|c| if c.number { "---:" } else { "---" }).collect();
        self.line(prefix, &format!("| {} |", head.join(" | ")));
        self.line(prefix, &format!("| {} |", rule.join(" | ")));
        for row in &table.rows {
            let mut line = String::from("|");
            for i in 0..table.columns.len() {
                line.push(' ');
                if let (0, Some(anchor)) = (i, &row.anchor) {
                    line.push_str(&format!("<a id=\"{}\"></a>", attribute(anchor)));
                }
                line.push_str(&row.cells.get(i).map(|c| inlines(c, Place::Cell)).unwrap_or_default());
                line.push_str(" |");
            }
            self.line(prefix, &line);
        }
        self.line(prefix, "");
    }
}

/// Where inline text stands: a cell may not hold a line break.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Paragraph,
    Cell,
}

fn inlines(text: &[Inline], place: Place) -> String {
    let mut out = String::new();
    for inline in text {
        let line_start = out.is_empty() || out.ends_with('\n');
        match inline {
            Inline::Text(t) => out.push_str(&escape(t, line_start)),
            Inline::Strong(t) => out.push_str(&wrapped("**", &inlines(t, place))),
            Inline::Emphasis(t) => out.push_str(&wrapped("*", &inlines(t, place))),
            Inline::Code(code) => out.push_str(&code_span(code)),
            Inline::Link { url, text } if is_safe_link(url) => {
                out.push_str(&format!("[{}](<{}>)", inlines(text, place), address(url)));
            }
            Inline::Link { text, .. } => out.push_str(&inlines(text, place)),
            Inline::Jump { anchor, text } => {
                out.push_str(&format!("[{}](#{})", escape(text, false), attribute(anchor)));
            }
            Inline::Cite { reference, target, anchor } => {
                let reference = escape(reference, false);
                out.push_str(&format!("<a id=\"{}\"></a>", attribute(anchor)));
                match target {
                    Some(target) => out.push_str(&format!("[{reference}](#{})", attribute(target))),
                    None => out.push_str(&format!("\\[{reference} ?\\]")),
                }
            }
            Inline::Break if place == Place::Cell => out.push_str("<br>"),
            Inline::Break => out.push_str("\\\n"),
        }
    }
    // A break at the very end is none, and its backslash would be seen.
    while let Some(rest) = out.strip_suffix("\\\n") {
        out.truncate(rest.len());
    }
    out
}

/// Emphasis must touch its words: blanks go outside.
fn wrapped(mark: &str, inner: &str) -> String {
    let core = inner.trim();
    if core.is_empty() {
        return inner.to_owned();
    }
    let before = &inner[..inner.len() - inner.trim_start().len()];
    let after = &inner[inner.trim_end().len()..];
    format!("{before}{mark}{core}{mark}{after}")
}

fn code_span(code: &str) -> String {
    let code = text::clean_line(code).replace('|', "\\|");
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 { " " } else { "" };
    if code.is_empty() { String::new() } else { format!("{fence}{pad}{code}{pad}{fence}") }
}

/// Text in which nothing is markup any more. `line_start`: at the start of a line more characters have a meaning.
fn escape(text: &str, line_start: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut digits = line_start;
    let mut blank = false;
    let mut chars = text.chars().enumerate().peekable();
    while let Some((i, c)) = chars.next() {
        let c = if c == '\n' || c == '\t' { ' ' } else { c };
        // Hard to see, easy to abuse, and of no use in a paper.
        if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') {
            continue;
        }
        // Four blanks at the start of a line would be code.
        if c == ' ' && (blank || (line_start && out.is_empty())) {
            continue;
        }
        blank = c == ' ';
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => out.push('\\'),
            '&' => {
                out.push_str("&amp;");
                digits = false;
                continue;
            }
            '#' | '+' | '-' | '=' | ':' if line_start && out.is_empty() => out.push('\\'),
            // "1." begins a list, "1.250" does not.
            '.' | ')' if digits && i > 0 && chars.peek().is_none_or(|(_, next)| next.is_whitespace()) => out.push('\\'),
            _ => {}
        }
        digits &= c.is_ascii_digit();
        out.push(c);
    }
    out
}

fn attribute(anchor: &str) -> String {
    anchor.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}

fn address(url: &str) -> String {
    url.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E").replace('|', "%7C")
}

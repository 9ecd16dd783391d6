//! A document tree as lines on the screen: prose set in 72 columns, tables as wide as there is room. Pure.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::document_table;
use super::paint::MEASURE;
use crate::domain::document::{Block, Inline};
use crate::settings::Theme;
use crate::text::{clean, cut, pad_left, width};

/// How a document is set.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// Colours.
    pub theme: &'a Theme,
    /// The reference whose citations stand out.
    pub chosen: Option<&'a str>,
}

/// Lines of blocks, none wider than `columns`.
#[must_use]
pub fn lines(setting: Setting, blocks: &[Block], columns: u16) -> Vec<Line<'static>> {
    let mut out: Vec<Line> = Vec::new();
    for block in blocks {
        if !out.is_empty() {
            out.push(Line::default());
        }
        out.extend(one(setting, block, usize::from(columns.max(1)), 0));
    }
    out
}

fn one(s: Setting, block: &Block, columns: usize, depth: usize) -> Vec<Line<'static>> {
    let measure = columns.min(usize::from(MEASURE));
    let theme = s.theme;
    match block {
        Block::Heading { level, text, .. } => {
            let style = if *level <= 2 { theme.accent.patch(theme.strong) } else { theme.strong };
            let mut lines = set(&runs(s, text, style), measure);
            if *level == 1 {
                let longest = lines.iter().map(Line::width).max().unwrap_or(0);
                lines.push(Line::styled("─".repeat(longest), theme.border));
            }
            lines
        }
        Block::Paragraph(text) => set(&runs(s, text, theme.text), measure),
        Block::List { ordered, items } => list(s, *ordered, items, measure, depth),
        Block::Quote { text, by } => {
            let inner = measure.saturating_sub(2);
            let mut lines = set(&runs(s, text, theme.text.add_modifier(Modifier::ITALIC)), inner);
            if !by.is_empty() {
                let mut signed = vec![("— ".to_owned(), theme.muted)];
                signed.extend(runs(s, by, theme.muted));
                lines.extend(set(&signed, inner));
            }
            led(lines, "│ ", "│ ", theme.muted, measure)
        }
        Block::Table(table) => document_table::lines(s, table, columns),
        Block::Figure(figure) => document_table::lines(s, &figure.table, columns),
        Block::Code(code) => {
            clean(code).lines().map(|l| Line::styled(cut(l, columns), theme.muted)).collect::<Vec<_>>()
        }
        Block::Note(text) => {
            led(set(&runs(s, text, theme.muted), measure.saturating_sub(2)), "› ", "  ", theme.warn, measure)
        }
        Block::Rule => vec![Line::styled("─".repeat(measure), theme.border)],
    }
}

fn list(s: Setting, ordered: bool, items: &[Vec<Block>], columns: usize, depth: usize) -> Vec<Line<'static>> {
    let digits = items.len().to_string().len();
    let mut out = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let mark = match (ordered, depth % 2) {
            (true, _) => format!("{}. ", pad_left(&(index + 1).to_string(), digits)),
            (false, 0) => "• ".to_owned(),
            (false, _) => "– ".to_owned(),
        };
        let wide = width(&mark);
        let mut lines = Vec::new();
        for (at, block) in item.iter().enumerate() {
            if at > 0 && !matches!(block, Block::List { .. }) {
                lines.push(Line::default());
            }
            lines.extend(one(s, block, columns.saturating_sub(wide).max(1), depth + 1));
        }
        out.extend(led(lines, &mark, &" ".repeat(wide), s.theme.muted, columns));
    }
    out
}

/// Puts a mark before the first line and another before those that follow, where there is room for it.
fn led(lines: Vec<Line<'static>>, first: &str, rest: &str, style: Style, columns: usize) -> Vec<Line<'static>> {
    if columns <= width(first) {
        return lines;
    }
    let marked = lines.into_iter().enumerate().map(|(i, line)| {
        let mark = if i == 0 { first } else { rest };
        let mut spans = vec![Span::styled(mark.to_owned(), style)];
        spans.extend(line.spans.into_iter().map(|span| Span::styled(span.content, line.style.patch(span.style))));
        Line::from(spans)
    });
    marked.collect()
}

/// A run of text in one style.
pub type Run = (String, Style);

/// Inline elements as runs; a line break is `\n`.
#[must_use]
pub fn runs(s: Setting, inlines: &[Inline], style: Style) -> Vec<Run> {
    let mut out = Vec::new();
    gather(s, inlines, style, &mut out);
    out
}

fn gather(s: Setting, inlines: &[Inline], style: Style, out: &mut Vec<Run>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push((text.clone(), style)),
            Inline::Strong(inner) => gather(s, inner, style.patch(s.theme.strong), out),
            Inline::Emphasis(inner) => gather(s, inner, style.add_modifier(Modifier::ITALIC), out),
            Inline::Code(code) => out.push((code.clone(), style.patch(s.theme.muted))),
            Inline::Link { url, text } => {
                gather(s, text, style.add_modifier(Modifier::UNDERLINED), out);
                // The terminal has nothing to hover over: the address is said, unless it is the text.
                if !matches!(text.as_slice(), [Inline::Text(t)] if t == url) {
                    out.push((format!(" ({url})"), style.patch(s.theme.muted)));
                }
            }
            Inline::Jump { text, .. } => out.push((text.clone(), style)),
            Inline::Cite { reference, target, .. } => {
                let known = target.is_some();
                let mut cite = style.patch(if known { s.theme.accent } else { s.theme.bad });
                if s.chosen == Some(reference.as_str()) {
                    cite = cite.patch(s.theme.selection);
                }
                out.push((format!("[{reference}{}]", if known { "" } else { "?" }), cite));
            }
            Inline::Break => out.push(("\n".to_owned(), style)),
        }
    }
}

/// One word, whose parts may differ in style.
#[derive(Default)]
struct Word {
    parts: Vec<Run>,
    wide: usize,
}

impl Word {
    fn push(&mut self, text: &str, style: Style) {
        match self.parts.last_mut() {
            Some((last, same)) if *same == style => last.push_str(text),
            _ => self.parts.push((text.to_owned(), style)),
        }
    }
}

/// Breaks runs into lines of at most `columns`: at blanks where it can, within a word longer than a line between
/// characters. Control characters and direction marks do not get through.
#[must_use]
pub fn set(runs: &[Run], columns: usize) -> Vec<Line<'static>> {
    let columns = columns.max(1);
    let mut page = Page { columns, lines: Vec::new(), line: Vec::new(), used: 0 };
    let mut word = Word::default();
    for (text, style) in runs {
        let mut piece = String::new();
        let flush = |piece: &mut String, word: &mut Word| {
            let safe = clean(piece);
            piece.clear();
            if !safe.is_empty() {
                word.wide += width(&safe);
                word.push(&safe, *style);
            }
        };
        for c in text.chars() {
            if !c.is_whitespace() {
                piece.push(c);
                continue;
            }
            flush(&mut piece, &mut word);
            page.word(std::mem::take(&mut word));
            if c == '\n' {
                page.end();
            }
        }
        flush(&mut piece, &mut word);
    }
    page.word(word);
    if !page.line.is_empty() || page.lines.is_empty() {
        page.end();
    }
    page.lines
}

/// Lines being filled.
struct Page {
    columns: usize,
    lines: Vec<Line<'static>>,
    line: Vec<Run>,
    used: usize,
}

impl Page {
    fn end(&mut self) {
        let spans = std::mem::take(&mut self.line).into_iter().map(|(text, style)| Span::styled(text, style));
        self.lines.push(Line::from(spans.collect::<Vec<_>>()));
        self.used = 0;
    }

    fn put(&mut self, text: &str, style: Style) {
        self.used += width(text);
        match self.line.last_mut() {
            Some((last, same)) if *same == style => last.push_str(text),
            _ => self.line.push((text.to_owned(), style)),
        }
    }

    fn word(&mut self, word: Word) {
        let Some((_, first)) = word.parts.first() else { return };
        if self.used > 0 && self.used + 1 + word.wide > self.columns {
            self.end();
        }
        if self.used > 0 {
            // The blank belongs to what goes on: `[LIE-017] en` is not underlined between the two.
            let style = match self.line.last() {
                Some((_, last)) if last == first => *first,
                _ => Style::new(),
            };
            self.put(" ", style);
        }
        let whole = word.wide <= self.columns;
        for (text, style) in word.parts {
            if whole {
                self.put(&text, style);
                continue;
            }
            for g in text.graphemes(true) {
                if self.used > 0 && self.used + width(g) > self.columns {
                    self.end();
                }
                // A wide character has no half.
                self.put(if width(g) > self.columns { "…" } else { g }, style);
            }
        }
    }
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;

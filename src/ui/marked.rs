//! Running text with marks in it: excerpts between ‹ and ›, and the sentences that are being chosen.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::text::width;

/// A line of marked text.
#[derive(Debug)]
pub struct MarkedLine {
    /// What is drawn.
    pub line: Line<'static>,
    /// The characters of the text on it.
    pub span: Range<usize>,
}

/// How the parts are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Styles {
    /// What is neither.
    pub text: Style,
    /// Excerpts.
    pub excerpt: Style,
    /// What is being chosen.
    pub chosen: Style,
}

/// A piece of a line: what is drawn, its columns, its style.
type Piece = (String, usize, Style);

/// Breaks a text into lines of at most `columns`, with the excerpts between ‹ and ›.
#[must_use]
pub fn marked(
    text: &str,
    excerpts: &[Range<usize>],
    chosen: Option<&Range<usize>>,
    columns: u16,
    s: Styles,
) -> Vec<MarkedLine> {
    let chars: Vec<char> = text.chars().collect();
    let excerpts: Vec<Range<usize>> = excerpts.iter().filter_map(|span| trimmed(&chars, span)).collect();
    let style = |at: usize| {
        if chosen.is_some_and(|c| c.contains(&at)) {
            s.chosen
        } else if excerpts.iter().any(|e| e.contains(&at)) {
            s.excerpt
        } else {
            s.text
        }
    };
    let piece = |at: usize| -> Piece {
        let mut text = String::new();
        text.extend(excerpts.iter().filter(|e| e.start == at).map(|_| '‹'));
        text.push(chars[at]);
        text.extend(excerpts.iter().filter(|e| e.end == at + 1).map(|_| '›'));
        let columns = width(&text);
        (text, columns, style(at))
    };
    let columns = usize::from(columns.max(1));
    let mut out = Vec::new();
    let mut line: Vec<Piece> = Vec::new();
    let (mut used, mut from, mut at) = (0, 0, 0);
    let mut push = |line: &mut Vec<Piece>, span: Range<usize>| out.push(MarkedLine { line: set(line), span });
    while at < chars.len() {
        if chars[at] == '\n' {
            push(&mut line, from..at);
            (used, from) = (0, at + 1);
            at += 1;
            continue;
        }
        if chars[at].is_whitespace() {
            at += 1;
            continue;
        }
        let end = (at..chars.len()).find(|i| chars[*i].is_whitespace()).unwrap_or(chars.len());
        let word: Vec<Piece> = (at..end).map(piece).collect();
        let wide: usize = word.iter().map(|p| p.1).sum();
        if used > 0 && used + 1 + wide > columns {
            push(&mut line, from..at);
            (used, from) = (0, at);
        }
        if used > 0 {
            line.push((" ".to_owned(), 1, style(at - 1)));
            used += 1;
        }
        for (offset, part) in word.into_iter().enumerate() {
            if used > 0 && part.1 > 0 && used + part.1 > columns {
                push(&mut line, from..at + offset);
                (used, from) = (0, at + offset);
            }
            used += part.1;
            line.push(part);
        }
        at = end;
    }
    push(&mut line, from..chars.len());
    out
}

/// A span without the white space around it, within the text; `None` when nothing is left.
fn trimmed(chars: &[char], span: &Range<usize>) -> Option<Range<usize>> {
    let (mut from, mut to) = (span.start, span.end.min(chars.len()));
    while from < to && chars[from].is_whitespace() {
        from += 1;
    }
    while from < to && chars[to - 1].is_whitespace() {
        to -= 1;
    }
    (from < to).then_some(from..to)
}

/// Sets pieces as a line, neighbours of one style in one run.
fn set(pieces: &mut Vec<Piece>) -> Line<'static> {
    let mut runs: Vec<(String, Style)> = Vec::new();
    for (text, _, style) in pieces.drain(..) {
        match runs.last_mut() {
            Some((run, same)) if *same == style => run.push_str(&text),
            _ => runs.push((text, style)),
        }
    }
    Line::from(runs.into_iter().map(|(text, style)| Span::styled(text, style)).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain() -> Styles {
        Styles { text: Style::new(), excerpt: Style::new(), chosen: Style::new() }
    }

    #[test]
    fn marks_stand_where_the_excerpt_is() {
        let lines = marked("een twee drie\nvier", std::slice::from_ref(&(4..9)), None, 9, plain());
        let texts: Vec<String> = lines.iter().map(|l| l.line.to_string()).collect();
        assert_eq!(texts, ["een", "‹twee›", "drie", "vier"]);
        assert_eq!(lines[1].span, 4..9);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide(text in "[a-zéW\u{301}電 \\n]{0,80}", from in 0usize..90, long in 0usize..90, columns in 4u16..30) {
            let lines = marked(&text, std::slice::from_ref(&(from..from + long)), Some(&(long..from)), columns, plain());
            prop_assert!(lines.iter().all(|l| l.line.width() <= usize::from(columns)));
            let words: String = lines.iter().map(|l| l.line.to_string()).collect();
            let bare = |t: &str| t.chars().filter(|c| !c.is_whitespace() && !"‹›".contains(*c)).collect::<String>();
            prop_assert_eq!(bare(&words), bare(&text));
        }
    }
}

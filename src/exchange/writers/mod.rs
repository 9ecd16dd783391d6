//! Files out: a document tree or tables become bytes. Same input, same bytes: no clock, no randomness.
//!
//! * [`markdown`], [`html`], [`docx`]: the draft
//! * [`svg`]: pictures made of data, in the draft and by themselves
//! * [`xlsx`], [`csv`], [`json`]: tables ([`Sheet`])
//! * [`pabulib`]: votes on participatory budgets

pub mod csv;
pub mod docx;
pub mod html;
pub mod json;
pub mod markdown;
pub mod pabulib;
pub mod svg;
mod tables;
pub mod xlsx;

pub use tables::{Cell, Sheet};

use crate::domain::document::{Block, Inline};

/// The words of inline text, without their dress.
fn plain(text: &[Inline]) -> String {
    let mut out = String::new();
    for inline in text {
        match inline {
            Inline::Text(t) | Inline::Code(t) | Inline::Jump { text: t, .. } => out.push_str(t),
            Inline::Strong(t) | Inline::Emphasis(t) | Inline::Link { text: t, .. } => out.push_str(&plain(t)),
            Inline::Cite { reference, .. } => out.push_str(reference),
            Inline::Break => out.push(' '),
        }
    }
    out
}

/// Whether a link leads somewhere harmless; `javascript:` and the like stay bare text.
fn is_safe_link(url: &str) -> bool {
    let start: String = url.chars().take(8).collect::<String>().to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| start.starts_with(scheme));
    known && !url.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// Whether XML 1.0 has a place for the character; the others would make a file that no program opens.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// What stands before the first heading (on the title page, above the contents), and the chapters.
fn front(blocks: &[Block]) -> (&[Block], &[Block]) {
    let first = blocks.iter().position(|b| matches!(b, Block::Heading { .. })).unwrap_or(blocks.len());
    blocks.split_at(first)
}

/// Whether the chapter that begins here has a table of more than a page: then it begins on a page of its own.
fn has_long_table(rest: &[Block]) -> bool {
    let mut chapter = rest.iter().take_while(|b| !matches!(b, Block::Heading { level: 1, .. }));
    chapter.any(|b| matches!(b, Block::Table(t) if t.rows.len() > 30))
}

/// Headings for the contents: level, anchor and words, down to the second level.
fn contents(blocks: &[Block]) -> Vec<(u8, &str, String)> {
    let headings = blocks.iter().filter_map(|block| match block {
        Block::Heading { level, anchor, text } if *level <= 2 => Some((*level, anchor.as_str(), plain(text))),
        _ => None,
    });
    headings.collect()
}

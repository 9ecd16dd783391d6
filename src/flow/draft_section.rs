//! A section as it will be printed, and what it cites.

use crate::domain::document::{Block, Document, Inline, TableRow};

/// A contribution that a section cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its reference.
    pub reference: String,
    /// Its text; `None`: no contribution bears this reference.
    pub text: Option<String>,
    /// How often it is cited here.
    pub count: usize,
}

/// A section as a document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rendered {
    /// Its blocks, without the register that closes every paper.
    pub blocks: Vec<Block>,
    /// What it cites, in the order of the text.
    pub references: Vec<Reference>,
}

/// Takes a section's paper apart: the register at its end becomes the texts of its references.
pub(super) fn rendered(document: Document) -> Rendered {
    let mut blocks = document.blocks;
    let is_register =
        |b: &Block| matches!(b, Block::Table(t) if !t.rows.is_empty() && t.rows.iter().all(|r| r.anchor.is_some()));
    let mut register: Vec<Block> = Vec::new();
    if let Some(table) = blocks.iter().rposition(is_register) {
        register.push(blocks[table].clone());
        // The heading over it, unless it is the section's own: a chapter that holds the register is shown with it.
        let over = blocks[..table].iter().rposition(|b| matches!(b, Block::Heading { level: 1, .. }));
        if let Some(over) = over.filter(|at| *at > 0) {
            blocks.truncate(over);
        }
    }
    let mut found = Vec::new();
    cited(&blocks, &mut found);
    let rows: Vec<&TableRow> =
        register.iter().flat_map(|b| if let Block::Table(t) = b { &t.rows[..] } else { &[] }).collect();
    let mut references: Vec<Reference> = Vec::new();
    for (reference, target) in found {
        if let Some(known) = references.iter_mut().find(|r| r.reference == reference) {
            known.count += 1;
            continue;
        }
        let row = target.and_then(|t| rows.iter().find(|r| r.anchor.as_deref() == Some(t)));
        let text = row.and_then(|r| r.cells.get(1)).map(|cell| plain(cell));
        references.push(Reference { reference: reference.to_owned(), text, count: 1 });
    }
    Rendered { references, blocks }
}

/// Every citation in these blocks, with the anchor of its row in the register.
fn cited<'a>(blocks: &'a [Block], found: &mut Vec<(&'a str, Option<&'a str>)>) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note(text) => cited_in(text, found),
            Block::List { items, .. } => items.iter().for_each(|item| cited(item, found)),
            Block::Quote { text, by } => {
                cited_in(text, found);
                cited_in(by, found);
            }
            Block::Table(table) => table.rows.iter().flat_map(|r| &r.cells).for_each(|cell| cited_in(cell, found)),
            Block::Code(_) | Block::Figure(_) | Block::Rule => {}
        }
    }
}

fn cited_in<'a>(inlines: &'a [Inline], found: &mut Vec<(&'a str, Option<&'a str>)>) {
    for inline in inlines {
        match inline {
            Inline::Cite { reference, target, .. } => found.push((reference, target.as_deref())),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                cited_in(inner, found)
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Jump { .. } | Inline::Break => {}
        }
    }
}

/// The words alone.
fn plain(inlines: &[Inline]) -> String {
    inlines.iter().fold(String::new(), |mut out, inline| {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Jump { text, .. } => out.push_str(text),
            Inline::Cite { reference, .. } => out.push_str(reference),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                out.push_str(&plain(inner));
            }
            Inline::Break => out.push(' '),
        }
        out
    })
}

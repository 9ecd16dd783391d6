//! The register of contributions, to which every citation leads and from which it leads back.

use super::super::builder::Builder;
use super::{cell, nothing, row, short_theme, table, words};
use crate::domain::document::{Block, Inline, TableRow};
use crate::domain::material::{Consent, parse_reference};
use crate::error::Said;
use crate::text;

/// A longer register is no longer read on paper: it lists what is cited, and the data annex has the rest.
const WHOLE: usize = 5_000;

/// Made last, when every citation is known.
pub(in super::super) fn register(builder: &mut Builder) -> Vec<Block> {
    let all =
        usize::try_from(builder.material.status.contributions).unwrap_or(0).max(builder.material.statements.len());
    let cited_only = builder.options.only.is_some() || all > WHOLE;
    let mut listed: Vec<usize> = (0..builder.material.statements.len()).collect();
    if cited_only {
        listed.retain(|i| builder.cited.contains_key(i));
    }
    if listed.is_empty() && all == 0 {
        return nothing(builder, Said::new("draft-nothing-at-all"));
    }
    listed.sort_by_cached_key(|i| {
        let reference = builder.reference(*i);
        (parse_reference(&reference), reference)
    });
    let mut out = Vec::new();
    if all > WHOLE && builder.options.only.is_none() {
        let said = Said::new("draft-register-cited-only").with("cited", listed.len()).with("all", all);
        out.push(Block::Note(vec![builder.line(said)]));
    }
    if listed.is_empty() {
        out.extend(nothing(builder, Said::new("draft-register-none-cited")));
        return out;
    }
    let withheld =
        listed.iter().filter(|i| builder.statement(**i).consent.is_some_and(|c| c != Consent::Quote)).count();
    if withheld > 0 {
        out.push(Block::Note(vec![builder.line(Said::new("draft-register-consent").with("count", withheld))]));
    }
    let columns = vec![
        words(builder.text("draft-column-reference"), 1),
        words(builder.text("draft-column-contribution"), 14),
        words(
            format!("{}, {}", builder.text("draft-column-kind"), builder.text("draft-column-theme").to_lowercase()),
            2,
        ),
        words(builder.text("draft-column-origin"), 2),
        words(builder.text("draft-column-source"), 4),
        words(builder.text("draft-cited-in"), 4),
    ];
    let rows = listed.into_iter().map(|index| entry(builder, index)).collect();
    out.push(table(builder.text("draft-register-caption"), columns, rows));
    out
}

fn entry(builder: &mut Builder, index: usize) -> TableRow {
    let anchor = builder.row_anchor(index);
    let statement = builder.statement(index);
    let open = statement.consent.is_none_or(|c| c == Consent::Quote);
    let said = match statement.consent {
        Some(Consent::Background) => vec![Inline::Emphasis(cell(&builder.text("draft-register-withheld")))],
        _ => cell(&statement.text),
    };
    let kind = builder.material.frame.kind(statement.kind).map(|k| k.name.clone()).unwrap_or_default();
    let mut about = cell(&kind);
    about.push(Inline::Break);
    about.extend(cell(&short_theme(builder, statement.theme)));
    let source = if open { place(builder, index) } else { builder.text("draft-source-interview") };
    TableRow {
        anchor: Some(anchor),
        ..row(vec![
            cell(&builder.reference(index)),
            said,
            about,
            cell(&builder.whose(index)),
            cell(&source),
            back(builder, index),
        ])
    }
}

/// Source, sheet and row: where in which file it stood.
fn place(builder: &Builder, index: usize) -> String {
    let statement = builder.statement(index);
    let mut parts = vec![text::clean_line(&statement.source)];
    parts.extend(statement.sheet.as_deref().map(text::clean_line));
    parts.extend(statement.row.map(|row| builder.say(Said::new("draft-register-row").with("row", row.to_string()))));
    parts.retain(|p| !p.is_empty());
    parts.join(", ")
}

/// Links back to each place that cites it, named by its section; a section's second place by its number.
fn back(builder: &Builder, index: usize) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut last: Option<(&str, usize)> = None;
    for (anchor, section) in builder.cited.get(&index).into_iter().flatten() {
        let nth = match last {
            Some((same, n)) if same == section => n + 1,
            _ => 1,
        };
        last = Some((section, nth));
        if !out.is_empty() {
            out.push(Inline::Text(if nth == 1 { "; " } else { ", " }.to_owned()));
        }
        let text = if nth == 1 && !section.is_empty() { text::cut(section, 32) } else { nth.to_string() };
        out.push(Inline::Jump { anchor: anchor.clone(), text });
    }
    out
}

//! What in an outline cannot be made, without making it.

use std::collections::BTreeSet;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::cite::{self, Part};
use super::live;
use super::markdown;
use super::material::Material;
use crate::domain::material::parse_reference;
use crate::domain::paper::Section;
use crate::error::Said;

/// Unknown blocks, parameters, themes and references of every section, in the order in which they stand. Each has the
/// value `section`, the heading it stands under.
#[must_use]
pub fn outline_problems(sections: &[Section], material: &Material) -> Vec<Said> {
    let known: BTreeSet<(String, i64)> =
        material.statements.iter().filter_map(|s| parse_reference(&s.reference)).collect();
    let mut registers = 0;
    let mut found = Vec::new();
    for section in sections {
        let mut here = Vec::new();
        scan(&section.body, |event| match event {
            Found::Live(info, body) => {
                let (block, problems) = live::read(info, &material.frame);
                here.extend(problems);
                here.extend(leftover(info, body));
                if block.is_some_and(|b| b.name == "register") {
                    registers += 1;
                    here.extend((registers > 1).then(second_register));
                }
            }
            Found::Reference(reference) => {
                let known = parse_reference(reference).is_some_and(|r| known.contains(&r));
                here.extend((!known).then(|| unknown_reference(reference)));
            }
        });
        found.extend(here.into_iter().map(|said| said.with("section", section.heading.as_str())));
    }
    found
}

/// Said of a reference that nothing has.
pub(super) fn unknown_reference(reference: &str) -> Said {
    Said::new("draft-problem-reference").with("reference", reference)
}

/// Said of a second register: its anchors would stand twice.
pub(super) fn second_register() -> Said {
    Said::new("draft-problem-register")
}

/// Said of text inside a live block: it would never be shown.
pub(super) fn leftover(info: &str, body: &str) -> Option<Said> {
    let block = info.split_whitespace().nth(1).unwrap_or_default();
    (!body.trim().is_empty()).then(|| Said::new("draft-problem-body").with("block", block))
}

enum Found<'a> {
    Live(&'a str, &'a str),
    Reference(&'a str),
}

fn scan(body: &str, mut found: impl FnMut(Found)) {
    let mut prose = String::new();
    let mut info: Option<String> = None;
    let flush = |prose: &mut String, found: &mut dyn FnMut(Found)| {
        for part in cite::split(prose) {
            if let Part::References(references) = part {
                references.into_iter().for_each(|r| found(Found::Reference(r)));
            }
        }
        prose.clear();
    };
    for event in Parser::new_ext(&markdown::clean(body), markdown::OPTIONS) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                flush(&mut prose, &mut found);
                info = Some(match kind {
                    CodeBlockKind::Fenced(info) => info.into_string(),
                    CodeBlockKind::Indented => String::new(),
                });
            }
            Event::End(TagEnd::CodeBlock) => {
                if let Some(info) = info.take().filter(|i| live::is_live(i)) {
                    found(Found::Live(&info, &prose));
                }
                prose.clear();
            }
            Event::Text(text) => prose.push_str(&text),
            Event::SoftBreak => prose.push(' '),
            _ => flush(&mut prose, &mut found),
        }
    }
}

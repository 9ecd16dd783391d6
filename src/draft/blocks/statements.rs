//! Contributions in their own words: as a list that speaks for many, or as quotations.

use super::super::builder::Builder;
use super::super::live::Live;
use super::super::pick::{self, Chosen};
use super::{nothing, wanted};
use crate::domain::document::{Block, Inline};
use crate::domain::frame::Role;
use crate::domain::material::Consent;
use crate::error::Said;
use crate::text;

const STATEMENTS: usize = 8;
const QUOTES: usize = 3;
/// So many of those that say the same are cited; the others are counted.
const ALIKE_CITED: usize = 3;

pub(super) fn list(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let candidates = candidates(live, builder);
    let chosen = pick::choose(&candidates, &builder.material.statements, live.top.unwrap_or(STATEMENTS));
    if chosen.is_empty() {
        return nothing(builder, nothing_said(live, builder));
    }
    let items = chosen.into_iter().map(|chosen| vec![Block::Paragraph(item(builder, chosen))]).collect();
    vec![Block::List { ordered: false, items }]
}

fn item(builder: &mut Builder, chosen: Chosen) -> Vec<Inline> {
    builder.shown.insert(chosen.index);
    let statement = text::clean_line(&builder.statement(chosen.index).text);
    let mut out = vec![Inline::Text(format!("{statement} ")), builder.cite(chosen.index)];
    if chosen.alike.is_empty() {
        return out;
    }
    out.push(Inline::Text(format!(" {} ", builder.text("draft-alike"))));
    out.extend(super::cites(builder, chosen.alike.iter().copied().take(ALIKE_CITED)));
    let more = chosen.alike.len().saturating_sub(ALIKE_CITED);
    if more > 0 {
        let said = builder.say(Said::new("draft-alike-more").with("count", more));
        out.push(Inline::Text(format!(" {said}")));
    }
    out
}

pub(super) fn quotes(live: &Live, builder: &mut Builder) -> Vec<Block> {
    let top = live.top.unwrap_or(QUOTES);
    let (seen, fresh): (Vec<usize>, Vec<usize>) =
        candidates(live, builder).into_iter().partition(|i| builder.shown.contains(i));
    let statements = &builder.material.statements;
    let mut chosen: Vec<usize> = pick::choose(&fresh, statements, top).into_iter().map(|c| c.index).collect();
    chosen.extend(pick::choose(&seen, statements, top - chosen.len()).into_iter().map(|c| c.index));
    if chosen.is_empty() {
        return nothing(builder, nothing_said(live, builder));
    }
    chosen.into_iter().map(|index| quote(builder, index)).collect()
}

fn quote(builder: &mut Builder, index: usize) -> Block {
    let statement = builder.statement(index);
    let text = vec![Inline::Text(text::clean_line(&statement.text))];
    let mut by = builder.whose(index);
    let role = statement.role.as_deref().filter(|_| statement.consent == Some(Consent::Quote));
    if let Some(role) = role.map(text::clean_line).filter(|r| !r.is_empty()) {
        by = format!("{by}, {role}");
    }
    Block::Quote { text, by: vec![Inline::Text(format!("{by} ")), builder.cite(index)] }
}

fn candidates(live: &Live, builder: &Builder) -> Vec<usize> {
    let material = builder.material;
    let role_of = |kind| material.frame.kind(kind).map(|k| k.role);
    let fits = |s: &super::super::material::Statement| {
        wanted(live, s.theme, s.subtheme) && live.role.is_none_or(|role| role_of(s.kind) == Some(role))
    };
    (0..material.statements.len()).filter(|i| builder.may_quote(*i) && fits(&material.statements[*i])).collect()
}

/// "No challenges were collected on Smart Region": in the words that the process uses for the role.
fn nothing_said(live: &Live, builder: &Builder) -> Said {
    let frame = &builder.material.frame;
    let kinds = |role: Role| {
        let plurals: Vec<String> =
            frame.kinds.iter().filter(|k| k.role == role).map(|k| k.plural.to_lowercase()).collect();
        plurals.join(", ")
    };
    let what = live.role.map(kinds).filter(|w| !w.is_empty()).unwrap_or_else(|| builder.text("draft-contributions"));
    match live.theme.and_then(|t| frame.theme(t)) {
        Some(theme) => Said::new("draft-nothing-of-theme").with("what", what).with("theme", theme.name.as_str()),
        None => Said::new("draft-nothing-of").with("what", what),
    }
}

//! What the interviews add: their syntheses by sector, as far as the interviewees allowed.

use std::collections::BTreeMap;

use super::super::builder::Builder;
use super::nothing;
use crate::domain::document::{Block, Inline};
use crate::domain::material::Consent;
use crate::domain::view::InterviewPage;
use crate::error::Said;
use crate::text;

const CITED: usize = 5;

pub(super) fn make(builder: &mut Builder) -> Vec<Block> {
    let interviews = &builder.material.interviews;
    let (background, open): (Vec<&InterviewPage>, Vec<_>) =
        interviews.iter().partition(|p| p.interview.consent == Consent::Background);
    let mut written: Vec<&InterviewPage> =
        open.into_iter().filter(|p| !text::clean(&p.interview.synthesis).is_empty()).collect();
    if written.is_empty() && background.is_empty() {
        return nothing(builder, Said::new("draft-nothing-interviews"));
    }
    written.sort_by_key(|p| (p.interview.number, p.interview.id));
    let mut sectors: BTreeMap<(String, String), Vec<&InterviewPage>> = BTreeMap::new();
    for page in written {
        let sector = text::clean_line(&page.interview.sector);
        sectors.entry((text::fold(&sector), sector)).or_default().push(page);
    }
    let mut out = Vec::new();
    let several = sectors.len() > 1;
    for ((_, sector), pages) in sectors {
        if several {
            let name = if sector.is_empty() { builder.text("draft-syntheses-no-sector") } else { sector };
            out.push(builder.subheading(name));
        }
        for page in pages {
            let synthesis = synthesis(builder, page);
            out.push(Block::Paragraph(synthesis));
        }
    }
    if !background.is_empty() {
        let said = Said::new("draft-syntheses-background").with("count", background.len());
        out.push(Block::Note(vec![builder.line(said)]));
    }
    out
}

/// Number, role and member as far as allowed, the synthesis, and the excerpts it rests on.
fn synthesis(builder: &mut Builder, page: &InterviewPage) -> Vec<Inline> {
    let interview = &page.interview;
    let number = Said::new("draft-syntheses-number").with("number", interview.number.to_string());
    let mut name = vec![builder.say(number)];
    if interview.consent == Consent::Quote {
        let member = page.source.member.and_then(|id| builder.material.frame.member(id)).map(|m| m.name.as_str());
        let known = [Some(interview.role.as_str()), member, page.partner.as_deref()];
        name.extend(known.into_iter().flatten().map(text::clean_line).filter(|w| !w.is_empty()));
    } else {
        name.push(builder.text("draft-anonymous"));
    }
    let words = text::clean_line(&interview.synthesis);
    let mut out =
        vec![Inline::Strong(vec![Inline::Text(format!("{}.", name.join(", ")))]), Inline::Text(format!(" {words} "))];
    let excerpts: Vec<usize> = page.excerpts.iter().filter_map(|e| builder.index(e.id)).take(CITED).collect();
    out.extend(super::cites(builder, excerpts));
    out
}

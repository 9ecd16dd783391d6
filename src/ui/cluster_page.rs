//! A cluster explained: its summary, what sets it apart, who says what in it; and what two contributions share.

use ratatui::text::{Line, Span};

use super::paint::{Paint, wrapped};
use crate::domain::Id;
use crate::domain::view::{Between, ClusterPage, ContributionDetail};
use crate::error::Said;
use crate::text::{clean_line, cut, width};

/// A percentage of thousandths.
fn percent(thousandths: i64) -> i64 {
    (thousandths + 5) / 10
}

/// The most central contributions, and what sets the cluster apart.
pub fn summary(p: &Paint, page: &ClusterPage, columns: u16, lines: &mut Vec<Line<'static>>) {
    let said = Said::new("cluster-sources").with("members", page.line.members).with("sources", page.sources);
    lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.muted));
    if !page.summary.is_empty() {
        lines.push(Line::default());
        lines.push(Line::from(Span::styled(p.text("cluster-summary"), p.theme.strong)));
    }
    for quote in &page.summary {
        let head = format!("{}  ", quote.reference);
        let room = usize::from(columns).saturating_sub(width(&head));
        let text = cut(&clean_line(&quote.text), room);
        lines.push(Line::from(vec![Span::styled(head, p.theme.accent), Span::styled(text, p.theme.text)]));
    }
    let Some(apart) = &page.apart else { return };
    lines.push(Line::default());
    let said = Said::new("cluster-nearest").with("label", clean_line(&apart.label));
    lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.strong));
    for (key, words) in [("cluster-apart-own", &apart.own), ("cluster-apart-theirs", &apart.theirs)] {
        if !words.is_empty() {
            let said = Said::new(key).with("words", words.join(", "));
            lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.text));
        }
    }
}

/// Who says what: kinds and stances side by side.
pub fn voices(p: &Paint, page: &ClusterPage) -> Vec<(String, String)> {
    let Some(frame) = p.state.common.frame.as_deref() else { return Vec::new() };
    let name = |member: Option<Id>| match member.and_then(|id| frame.member(id)) {
        Some(member) => member.name.clone(),
        None => p.text("cluster-others"),
    };
    let kinds = page.kinds.iter().filter_map(|k| {
        let voices = k.voices.iter().map(|(member, n)| format!("{} {}", name(*member), p.locale.count(*n)));
        Some((frame.kind(k.kind)?.name.clone(), voices.collect::<Vec<_>>().join(", ")))
    });
    let stances = page.stances.iter().filter_map(|s| {
        let members: Vec<String> = s.members.iter().map(|m| name(Some(*m))).collect();
        Some((frame.stances.iter().find(|x| x.id == s.stance)?.name.clone(), members.join(", ")))
    });
    kinds.chain(stances).collect()
}

/// How near a contribution is to its cluster, and which would suit it next best.
pub fn nearness(p: &Paint, d: &ContributionDetail, columns: u16, lines: &mut Vec<Line<'static>>) {
    if let Some(own) = &d.own {
        let said = Said::new("cluster-near-own").with("percent", percent(own.likeness));
        lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.muted));
    }
    if let Some(next) = d.next_best.as_ref().filter(|n| n.likeness > 0) {
        let key = if next.words.is_empty() { "cluster-next-meaning" } else { "cluster-next" };
        let said = Said::new(key)
            .with("label", clean_line(&next.label))
            .with("percent", percent(next.likeness))
            .with("words", next.words.join(", "));
        lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.muted));
    }
}

/// What two marked contributions share.
pub fn between(p: &Paint, found: &Between, columns: u16, lines: &mut Vec<Line<'static>>) {
    let key = match (found.words.is_empty(), found.close) {
        (false, _) => "cluster-between",
        (true, true) => "cluster-between-close",
        (true, false) => "cluster-between-nothing",
    };
    let said = Said::new(key)
        .with("one", found.references.0.clone())
        .with("other", found.references.1.clone())
        .with("percent", percent(found.likeness))
        .with("words", found.words.join(", "));
    lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.accent));
    lines.push(Line::default());
}

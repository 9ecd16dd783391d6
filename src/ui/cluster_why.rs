//! Why together: whose voices a cluster holds, and what the selected contribution shares with the others.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::cluster::theme_name;
use super::cluster_page;
use super::paint::{MEASURE, Paint, wrapped};
use crate::domain::material::{Maker, Origin};
use crate::domain::view::{ClusterLine, ContributionDetail};
use crate::error::Said;
use crate::flow::Branch;
use crate::text::{clean_line, cut, pad_right, width, wrap};

/// How well a cluster holds together, in words. Single sentences that say the same still share few of their words:
/// likeness to the centre lies between 0.08 and 0.32 in the sample, half of the clusters between 0.13 and 0.21.
pub fn cohesion(thousandths: i64) -> &'static str {
    match thousandths {
        ..=0 => "cluster-cohesion-none",
        1..130 => "cluster-cohesion-loose",
        130..210 => "cluster-cohesion-fair",
        _ => "cluster-cohesion-close",
    }
}

/// How firm a cluster is, in words.
pub fn firmness(thousandths: i64) -> &'static str {
    match thousandths {
        ..500 => "cluster-firm-loose",
        500..750 => "cluster-firm-mostly",
        _ => "cluster-firm",
    }
}

/// Draws the pane.
pub fn draw(p: &mut Paint, area: Rect) {
    let title = p.text("pane-why");
    let page = &p.state.pages.cluster;
    let reference = page.full().map(|d| d.contribution.reference()).unwrap_or_default();
    let inner = p.pane(area, "why", &title, &reference);
    if page.list.rows.is_empty() && page.current().is_none() {
        if !page.list.is_waiting() {
            let text = p.text("empty-why");
            p.empty(inner, &text);
        }
        return;
    }
    let mut lines = Vec::new();
    if let Some(found) = page.between() {
        cluster_page::between(p, found, inner.width, &mut lines);
    }
    if let Some(line) = page.current() {
        about(p, line, inner.width, &mut lines);
        if let Some(page) = page.explained() {
            cluster_page::summary(p, page, inner.width, &mut lines);
        }
    } else if let Some(Branch::Loose(_)) = page.branch() {
        let text = p.text("cluster-why-loose");
        lines.extend(wrapped(&text, inner.width, p.theme.muted));
    }
    if let Some(d) = page.full() {
        contribution(p, d, inner.width, &mut lines);
    }
    facts(p, inner.width, &mut lines);
    if let Some(d) = page.full() {
        neighbours(p, d, inner.width, &mut lines);
    }
    let scroll = page.scroll;
    p.prose(inner, "why", scroll, &lines);
}

/// The cluster: its label, how it holds together, who made it.
fn about(p: &Paint, line: &ClusterLine, columns: u16, lines: &mut Vec<Line<'static>>) {
    let cluster = &line.cluster;
    lines.extend(wrapped(&clean_line(&cluster.label), columns, p.theme.strong));
    let mut parts = vec![p.text(cohesion(cluster.cohesion))];
    parts.push(p.text(match (cluster.made_by, cluster.labelled_by) {
        (Maker::Person, _) => "cluster-by-person",
        (Maker::Machine, Maker::Person) => "cluster-named-by-person",
        _ => "cluster-by-machine",
    }));
    if cluster.locked {
        parts.push(p.text("cluster-locked"));
    }
    if line.adopted {
        parts.push(p.text("cluster-adopted"));
    }
    lines.extend(wrapped(&parts.join(" · "), columns, p.theme.muted));
    if let Some(share) = line.firm.as_ref().and_then(|f| f.share) {
        let said = Said::new(firmness(share)).with("percent", (share + 5) / 10);
        lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.muted));
    }
}

/// Whose voices are in it, whose are not, which topics.
fn facts(p: &Paint, columns: u16, lines: &mut Vec<Line<'static>>) {
    let page = &p.state.pages.cluster;
    let Some(frame) = p.state.common.frame.as_deref() else { return };
    let mut voices = page.voices();
    if voices.is_empty() {
        return;
    }
    voices.sort_by_key(|(id, _, n)| (id.is_none(), -n));
    let heard: Vec<String> = voices
        .iter()
        .map(|(id, name, n)| {
            let name = if id.is_some() { (*name).to_owned() } else { p.text(name) };
            format!("{name} {}", p.locale.count(*n))
        })
        .collect();
    let silent = frame.members.iter().filter(|m| voices.iter().all(|(id, ..)| *id != Some(m.id)));
    let silent: Vec<&str> = silent.map(|m| m.name.as_str()).collect();
    let topics = page.facets.iter().filter(|f| f.dimension == crate::domain::view::Dimension::Topic);
    let topics: Vec<String> = topics
        .flat_map(|f| &f.values)
        .filter(|v| v.count > 0)
        .map(|v| format!("{} {}", v.name, p.locale.count(v.count)))
        .collect();
    let named = [
        ("cluster-voices", heard.join(", ")),
        ("cluster-silent", silent.join(", ")),
        ("cluster-topics", topics.join(", ")),
    ];
    let mut rows: Vec<(String, String)> = named.into_iter().map(|(key, value)| (p.text(key), value)).collect();
    rows.extend(page.explained().map(|page| cluster_page::voices(p, page)).unwrap_or_default());
    lines.push(Line::default());
    table(p, &rows, columns, lines);
}

fn table(p: &Paint, rows: &[(String, String)], columns: u16, lines: &mut Vec<Line<'static>>) {
    let rows: Vec<&(String, String)> = rows.iter().filter(|(_, value)| !value.is_empty()).collect();
    let label = rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0) + 2;
    let all = usize::from(columns.min(MEASURE));
    // Beside their names where that leaves a line worth reading, else under them.
    let beside = label + 24 <= all;
    let (indent, room) = if beside { (label, all - label) } else { (0, all.max(8)) };
    for (name, value) in rows {
        if !beside {
            lines.push(Line::from(Span::styled(name.clone(), p.theme.muted)));
        }
        for (i, part) in wrap(value, room).into_iter().enumerate() {
            let name = if i == 0 && beside { name.as_str() } else { "" };
            lines.push(Line::from(vec![
                Span::styled(pad_right(name, indent), p.theme.muted),
                Span::styled(part, p.theme.text),
            ]));
        }
    }
}

fn contribution(p: &Paint, d: &ContributionDetail, columns: u16, lines: &mut Vec<Line<'static>>) {
    let record = &d.contribution;
    let frame = p.state.common.frame.as_deref();
    if !lines.is_empty() {
        lines.push(Line::default());
    }
    let whose = match record.origin {
        Origin::Shared => p.text("origin-shared"),
        Origin::Partner => record.partner.clone().unwrap_or_else(|| p.text("origin-partner")),
        Origin::Members => {
            let names = d.members.iter().filter_map(|m| Some(frame?.member(*m)?.name.as_str()));
            names.collect::<Vec<_>>().join(", ")
        }
    };
    let kind = frame.and_then(|f| f.kind(record.kind)).map(|k| k.name.clone()).unwrap_or_default();
    lines.push(Line::from(vec![
        Span::styled(record.reference(), p.theme.accent),
        Span::styled(format!("  {whose} · {kind}"), p.theme.muted),
    ]));
    lines.extend(wrapped(&record.text, columns, p.theme.text));
    for pairing in &d.pairings {
        let said = Said::new(if pairing.together { "cluster-together" } else { "cluster-apart" })
            .with("reference", pairing.reference.clone())
            .with("author", pairing.said_by.clone());
        lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.warn));
    }
    match &d.cluster {
        Some((_, _, words)) if !words.is_empty() => {
            let said = Said::new("cluster-shares").with("words", words.join(", "));
            lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.accent));
        }
        Some((_, Maker::Person, _)) => {
            lines.extend(wrapped(&p.text("cluster-placed-by-person"), columns, p.theme.accent));
        }
        Some(_) => lines.extend(wrapped(&p.text("cluster-shares-none"), columns, p.theme.muted)),
        None => {
            let said = Said::new("cluster-none-yet").with("theme", theme_name(p, record.theme));
            lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.muted));
        }
    }
    cluster_page::nearness(p, d, columns, lines);
}

/// What is most like it, so that somebody sees where else it might belong.
fn neighbours(p: &Paint, d: &ContributionDetail, columns: u16, lines: &mut Vec<Line<'static>>) {
    if d.neighbours.is_empty() {
        return;
    }
    lines.push(Line::default());
    lines.push(Line::from(Span::styled(p.text("detail-neighbours"), p.theme.strong)));
    for n in &d.neighbours {
        let head = format!("{}  {:>2} %  ", n.reference, n.likeness / 10);
        let room = usize::from(columns).saturating_sub(width(&head));
        let text = cut(&clean_line(&n.text), room);
        lines.push(Line::from(vec![Span::styled(head, p.theme.accent), Span::styled(text, p.theme.text)]));
    }
}

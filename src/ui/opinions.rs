//! Opinions: the statements by what is told of them, how each group voted on one, and the map of who thinks alike.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::cluster::columns;
use super::opinion_map;
use super::paint::{MEASURE, Paint, split_columns, split_rows, wrapped};
use super::polls::{bar, share};
use crate::domain::opinions::{Side, Tally, letter};
use crate::domain::view::{OpinionsPage, OpinionsResult, Telling, per_cent};
use crate::error::Said;
use crate::flow::{OpinionLine, Pane};
use crate::text::{clean_line, cut, pad_left, pad_right, width};

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    let focus = p.state.page().focus();
    if area.width < 60 || area.height < 14 {
        return match focus {
            "opinion" => opinion(p, area),
            "opinion-map" => opinion_map::draw(p, area),
            _ => statements(p, area),
        };
    }
    if area.width < 110 {
        let parts = split_rows(area, &[area.height / 2]);
        statements(p, parts[0]);
        let below = split_columns(parts[1], &[area.width / 2]);
        opinion(p, below[0]);
        return opinion_map::draw(p, below[1]);
    }
    let parts = split_columns(area, &[area.width * 11 / 20]);
    statements(p, parts[0]);
    let right = split_rows(parts[1], &[area.height / 2]);
    opinion(p, right[0]);
    opinion_map::draw(p, right[1]);
}

/// What is shown, and which of how many it is.
fn title(p: &Paint) -> String {
    let (page, common) = (&p.state.pages.prioritise, &p.state.common);
    let all = page.opinion_polls(common);
    let Some(shown) = page.opinion_poll(common) else { return p.text("pane-opinions") };
    let state = page.polls.iter().flat_map(|polls| &polls.polls).find(|s| Some(s.poll.id) == shown);
    let name = state.map_or_else(|| p.text("opinions-by-name"), |s| clean_line(&s.poll.name));
    let at = all.iter().position(|one| *one == shown).unwrap_or(0) + 1;
    let which = if all.len() > 1 { format!(" ◂ {at}/{} ▸", all.len()) } else { String::new() };
    let filter = if page.text.is_empty() { String::new() } else { format!(" /{}", page.text) };
    format!("{}: {name}{which}{filter}", p.text("pane-opinions"))
}

/// What was found, where it was.
pub(super) fn found<'a>(p: &Paint<'a>) -> Option<(&'a OpinionsPage, &'a OpinionsResult)> {
    let page = p.state.pages.prioritise.opinions_page(&p.state.common)?;
    Some((page, page.result.as_ref().ok()?))
}

/// Says why a pane has nothing to show.
pub(super) fn nothing(p: &mut Paint, inner: Rect, pane: Pane) {
    let (page, common) = (&p.state.pages.prioritise, &p.state.common);
    let text = match page.opinions_page(common) {
        _ if page.opinion_poll(common).is_none() => p.text("empty-opinions"),
        None if common.is_waiting("prioritise.opinions") => p.text("opinions-working"),
        None => p.text("opinions-stopped"),
        Some(OpinionsPage { result: Err(said), .. }) if pane == "opinions" => p.locale.say(said),
        Some(_) if page.opinion_lines(common).is_empty() && pane == "opinions" => p.text("empty-filter"),
        Some(_) if pane == "opinion-map" => p.text("empty-opinion-map"),
        Some(_) => p.text("empty-opinion"),
    };
    p.empty(inner, &text);
}

fn statements(p: &mut Paint, area: Rect) {
    let (page, common) = (&p.state.pages.prioritise, &p.state.common);
    let result = found(p);
    let note = result.map(|(_, r)| {
        let grouped = r.groups.iter().map(|g| g.size).sum::<usize>();
        let said = Said::new("opinions-note").with("grouped", grouped).with("participants", r.participants);
        p.locale.say(&said.with("groups", r.groups.len()))
    });
    let note = note.unwrap_or_default();
    let title = title(p);
    let room = area.width.saturating_sub(columns(&note) + 8);
    let note = if columns(&title) > room { String::new() } else { note };
    let mut inner = p.pane(area, "opinions", &title, &note);
    let lines = page.opinion_lines(common);
    let Some((opinions, result)) = result.filter(|_| !lines.is_empty()) else { return nothing(p, inner, "opinions") };
    let cell = if inner.width < 60 { 4 } else { 6 };
    let few = u16::try_from(result.groups.len()).unwrap_or(0);
    let figures = (few * cell).min(inner.width / 2);
    let x_of = |inner: Rect, group: u16| inner.right().saturating_sub(figures) + group * cell;
    if inner.height > 4 {
        for group in 0..few {
            let x = x_of(inner, group);
            p.put_right(
                x,
                inner.y,
                &letter(usize::from(group)).to_string(),
                cell - u16::from(cell > 4) * 2,
                p.theme.strong,
            );
        }
        inner = Rect { y: inner.y + 1, height: inner.height - 1, ..inner };
    }
    if inner.height > 8 {
        let text = p.text("opinions-legend");
        p.put(inner.x, inner.bottom() - 1, &text, inner.width, p.theme.muted);
        inner.height -= 2;
    }
    p.list(inner, "opinions", page.opinions.cursor, lines.len(), |p, index, row| match lines[index] {
        OpinionLine::Head(telling) => {
            let text = told(p, result, telling);
            p.put(row.x.saturating_sub(2), row.y, &text, row.width + 2, p.theme.strong);
        }
        OpinionLine::Statement(at, side) => {
            let statement = &opinions.statements[at];
            let (sign, style) = match side {
                Some(Side::Agree) => ("+", p.theme.good),
                Some(Side::Disagree) => ("−", p.theme.bad),
                None => (" ", p.theme.text),
            };
            p.put(row.x, row.y, sign, 1, style);
            let row = Rect { x: row.x + 2, width: row.width.saturating_sub(2), ..row };
            let code = columns(&statement.id).clamp(5, 9) + 1;
            p.put(row.x, row.y, &cut(&clean_line(&statement.id), usize::from(code - 1)), code - 1, p.theme.accent);
            let x = row.x + code;
            let room = x_of(row, 0).saturating_sub(x + 1);
            p.put(x, row.y, &cut(&statement.text, usize::from(room)), room, p.theme.text);
            for group in 0..few {
                let tally = result.findings.tallies[usize::from(group)][at];
                let percent = percent(tally).map_or_else(|| "–".to_owned(), |n| n.to_string());
                let sign = if cell > 4 { " %" } else { "" };
                p.put_right(x_of(row, group), row.y, &format!("{percent}{sign}"), cell, p.theme.text);
            }
        }
    });
}

/// Who agrees, in per cent of those who voted on it.
fn percent(tally: Tally) -> Option<i64> {
    per_cent(i64::from(tally.agree), i64::from(tally.votes))
}

/// What is told of statements, as a heading.
fn told(p: &Paint, result: &OpinionsResult, telling: Telling) -> String {
    match telling {
        Telling::Together(Side::Agree) => p.text("groups-all-agree"),
        Telling::Together(Side::Disagree) => p.text("groups-all-disagree"),
        Telling::Divides => p.text("groups-divide"),
        Telling::Rest => p.text("opinions-rest"),
        Telling::Speaks(group) => {
            let size = result.groups.get(group).map_or(0, |g| g.size);
            p.locale.say(&Said::new("opinions-speaks").with("letter", letter(group).to_string()).with("count", size))
        }
    }
}

fn opinion(p: &mut Paint, area: Rect) {
    let (page, common) = (&p.state.pages.prioritise, &p.state.common);
    let shown = found(p).zip(page.statement(common));
    let title = shown.map_or_else(|| p.text("pane-opinion"), |((o, _), at)| clean_line(&o.statements[at].id));
    let adopted = page.option(common).filter(|r| page.is_adopted(r));
    let note = adopted.map(|_| p.text("cluster-adopted")).unwrap_or_default();
    let inner = p.pane(area, "opinion", &title, &note);
    let Some(((opinions, result), at)) = shown else { return nothing(p, inner, "opinion") };
    let mut lines = wrapped(&opinions.statements[at].text, inner.width, p.theme.strong);
    lines.extend(votes(p, result, at, inner.width));
    lines.push(Line::default());
    lines.extend(remarks(p, result, at).iter().flat_map(|text| wrapped(text, inner.width, p.theme.text)));
    lines.push(Line::default());
    lines.extend(groups(p, result).iter().flat_map(|text| wrapped(text, inner.width, p.theme.muted)));
    p.prose(inner, "opinion", page.opinions.scroll, &lines);
}

/// How all and each group voted on a statement.
fn votes(p: &Paint, result: &OpinionsResult, at: usize, columns: u16) -> Vec<Line<'static>> {
    let all = p.text("opinions-all");
    let name = width(&all).max(2) + 1;
    let wide = columns.min(MEASURE);
    let bar_width = wide.saturating_sub(u16::try_from(name).unwrap_or(0) + 16).min(30);
    let heads = format!(
        "{}{}{}{}",
        " ".repeat(name),
        " ".repeat(usize::from(bar_width)),
        pad_left(&p.text("opinions-head-agree"), 7),
        pad_left(&p.text("prioritise-head-base"), 9)
    );
    let mut lines = vec![Line::from(Span::styled(heads, p.theme.muted))];
    let groups = result.findings.tallies.iter().enumerate().map(|(g, t)| (letter(g).to_string(), t[at]));
    for (who, tally) in std::iter::once((all, result.everybody[at])).chain(groups) {
        let [agree, disagree, votes] = [tally.agree, tally.disagree, tally.votes].map(i64::from);
        let mut spans = vec![Span::styled(pad_right(&who, name), p.theme.strong)];
        spans.extend(bar(p, [agree, disagree, votes - agree - disagree], bar_width));
        spans.push(Span::styled(pad_left(&share(agree, votes), 7), p.theme.strong));
        spans.push(Span::styled(pad_left(&p.locale.count(votes), 9), p.theme.muted));
        lines.push(Line::from(spans));
    }
    lines
}

/// What is told of this statement, with its figures.
fn remarks(p: &Paint, result: &OpinionsResult, at: usize) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    let sides = ["opinions-together-agree", "opinions-together-disagree"];
    for (key, all) in sides.into_iter().zip(&result.findings.agreed) {
        told.extend(all.contains(&at).then(|| format!("{}.", p.text(key))));
    }
    for (group, spokes) in result.findings.spokes.iter().enumerate().filter(|_| result.groups.len() > 1) {
        told.extend(spokes.iter().filter(|s| s.statement == at).map(|s| {
            let key = if s.side == Side::Agree { "opinions-speaks-agree" } else { "opinions-speaks-disagree" };
            let said = Said::new(key).with("letter", letter(group).to_string());
            p.locale.say(&said.with("stand", i64::from(s.of.0)).with("votes", i64::from(s.of.1)))
        }));
    }
    told.extend(result.apart(at).map(|n| p.locale.say(&Said::new("opinions-apart").with("percent", n))));
    told
}

/// Who is in which group, how far apart they lie, and how much of it the map shows.
fn groups(p: &Paint, result: &OpinionsResult) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for (at, group) in result.groups.iter().enumerate() {
        let said = Said::new("opinions-group").with("letter", letter(at).to_string()).with("count", group.size);
        let made_of: Vec<String> = group
            .made_of
            .iter()
            .filter(|(name, _)| !name.is_empty())
            .map(|(name, n)| format!("{} {name}", p.locale.count(i64::try_from(*n).unwrap_or(0))))
            .collect();
        let made_of = if made_of.is_empty() { String::new() } else { format!(": {}", made_of.join(", ")) };
        told.push(format!("{}{made_of}", p.locale.say(&said)));
    }
    if let Some(silhouette) = result.silhouette {
        let figure = p.locale.thousandths((silhouette * 1000.0).round() as i64, 2);
        let over = result.sampled.unwrap_or(0);
        told.push(p.locale.say(&Said::new("groups-silhouette").with("silhouette", figure).with("over", over)));
    }
    let shown = result.explained.map(|share| (share * 100.0).round() as i64);
    told.push(p.locale.say(&Said::new("opinions-axes").with("across", shown[0]).with("up", shown[1])));
    told
}

//! Polls: every option with the votes on it, and one of them by group of voters.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::cluster::{columns, theme_name};
use super::paint::{MEASURE, Paint, split_columns, split_rows, wrapped};
use crate::domain::polls::{Form, Stage};
use crate::domain::view::{ChoiceResult, per_cent};
use crate::error::Said;
use crate::flow::PollLine;
use crate::text::{clean_line, cut, pad_left, pad_right, width};

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    let focus = p.state.page().focus();
    if area.width < 60 || area.height < 14 {
        return if focus == "vote" { vote(p, area) } else { options(p, area) };
    }
    if area.width < 110 {
        let parts = split_rows(area, &[area.height / 2]);
        options(p, parts[0]);
        return vote(p, parts[1]);
    }
    let parts = split_columns(area, &[area.width * 3 / 5]);
    options(p, parts[0]);
    vote(p, parts[1]);
}

/// For, against and blank as one bar: lengths in whole columns that add up, rounded at the seams.
fn lengths(votes: [i64; 3], wide: u16) -> [usize; 3] {
    let all: i64 = votes.iter().sum();
    if all <= 0 {
        return [0; 3];
    }
    let wide = i64::from(wide);
    let seam = |n: i64| usize::try_from((n * wide * 2 + all) / (all * 2)).unwrap_or(0);
    let (first, second, third) = (seam(votes[0]), seam(votes[0] + votes[1]), seam(all));
    [first, second - first, third - second]
}

/// For, against and blank as one bar.
pub(super) fn bar(p: &Paint, votes: [i64; 3], wide: u16) -> Vec<Span<'static>> {
    let [yes, no, blank] = lengths(votes, wide);
    let rest = usize::from(wide).saturating_sub(yes + no + blank);
    vec![
        Span::styled("█".repeat(yes), p.theme.good),
        Span::styled("▒".repeat(no), p.theme.bad),
        Span::styled("·".repeat(blank), p.theme.muted),
        Span::raw(" ".repeat(rest)),
    ]
}

/// A share in per cent, as it is shown.
pub(super) fn share(yes: i64, base: i64) -> String {
    per_cent(yes, base).map_or_else(|| "–".to_owned(), |n| format!("{n} %"))
}

fn options(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.prioritise;
    let mut title = p.text("pane-polls");
    if let Some(theme) = page.theme {
        title = format!("{title}: {}", theme_name(p, theme));
    }
    if !page.text.is_empty() {
        title = format!("{title} /{}", page.text);
    }
    let mut inner = p.pane(area, "polls", &title, "");
    let Some(polls) = &page.polls else { return };
    let lines = page.poll_lines(&p.state.common);
    if lines.is_empty() {
        let text = p.text(if polls.options.is_empty() { "empty-polls" } else { "empty-filter" });
        return p.empty(inner, &text);
    }
    let bar_width = match inner.width {
        ..50 => 0,
        50..80 => 12,
        _ => 20,
    };
    // Figures: space, percent, space, base.
    let figures = bar_width + 14;
    if inner.height > 4 {
        let (head_for, head_base) = (p.text("prioritise-head-for"), p.text("prioritise-head-base"));
        p.put_right(inner.right().saturating_sub(14), inner.y, &head_for, 6, p.theme.muted);
        p.put_right(inner.right().saturating_sub(8), inner.y, &cut(&head_base, 7), 8, p.theme.muted);
        inner = Rect { y: inner.y + 1, height: inner.height - 1, ..inner };
    }
    if inner.height > 8 {
        let text = p.text("prioritise-votes-legend");
        p.put(inner.x, inner.bottom() - 1, &text, inner.width, p.theme.muted);
        inner.height -= 2;
    }
    p.list(inner, "polls", page.poll, lines.len(), |p, index, row| match lines[index] {
        PollLine::Theme(id) => {
            let name = theme_name(p, id);
            p.put(row.x.saturating_sub(2), row.y, &name, row.width + 2, p.theme.strong);
        }
        PollLine::Poll(at) => {
            let state = &polls.polls[at];
            let said = Said::new("poll-head").with("stage", state.poll.stage.word()).with("count", state.papers);
            let note = p.locale.say(&said);
            let wide = columns(&note) + 1;
            let room = (row.width + 2).saturating_sub(wide);
            let name = cut(&clean_line(&state.poll.name), usize::from(room));
            p.put(row.x.saturating_sub(2), row.y, &name, room, p.theme.strong);
            p.put_right(row.right().saturating_sub(wide), row.y, &note, wide, p.theme.muted);
        }
        PollLine::Bare(_) => {
            let text = p.text("poll-no-options");
            p.put(row.x + 2, row.y, &text, row.width.saturating_sub(2), p.theme.muted);
        }
        PollLine::Option(at) => {
            let result = &polls.options[at];
            let votes = polls.votes_on(result);
            if p.state.pages.prioritise.is_adopted(result) {
                p.put(row.x, row.y, "✓", 1, p.theme.good);
            }
            let code = columns(&result.choice.code).clamp(5, 9) + 1;
            p.put(row.x + 2, row.y, &result.choice.code, code - 1, p.theme.accent);
            let x = row.x + 2 + code;
            let room = row.width.saturating_sub(2 + code + figures + 1);
            p.put(x, row.y, &cut(&clean_line(&result.choice.text), usize::from(room)), room, p.theme.text);
            let x = row.right().saturating_sub(figures);
            let line = Line::from(bar(p, votes, bar_width));
            p.line(x, row.y, &line, bar_width);
            let x = x + bar_width;
            let all = votes.iter().sum();
            p.put_right(x, row.y, &share(votes[0], all), 6, p.theme.strong);
            let base = p.locale.count(all);
            p.put_right(x + 6, row.y, &base, 8, p.theme.muted);
        }
    });
}

fn vote(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.prioritise;
    let option = page.option(&p.state.common);
    let title = option.map_or_else(|| p.text("pane-vote"), |r| r.choice.code.clone());
    let note = option.filter(|r| page.is_adopted(r)).map(|_| p.text("cluster-adopted")).unwrap_or_default();
    let inner = p.pane(area, "vote", &title, &note);
    let Some(result) = option else {
        let lines = page.poll_lines(&p.state.common);
        let bare = matches!(lines.get(page.poll.at), Some(PollLine::Bare(_)));
        let text = p.text(if bare { "prepare-bare" } else { "empty-vote" });
        return p.empty(inner, &text);
    };
    let mut lines = vote_lines(p, result, inner.width);
    lines.extend(protocol(p, inner.width));
    let scroll = page.scroll;
    p.prose(inner, "vote", scroll, &lines);
}

fn vote_lines(p: &Paint, r: &ChoiceResult, columns: u16) -> Vec<Line<'static>> {
    let mut lines = wrapped(&r.choice.text, columns, p.theme.strong);
    lines.push(Line::default());
    let polls = p.state.pages.prioritise.polls.as_deref();
    if let Some(state) =
        polls.and_then(|polls| polls.poll_of(r)).filter(|state| state.poll.form != Form::Each || state.is_sealed())
    {
        if state.is_sealed() {
            lines.extend(wrapped(&p.text("poll-sealed"), columns, p.theme.muted));
            return lines;
        }
        let said = Said::new("poll-named").with("count", r.votes_for).with("base", state.papers);
        lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.text));
        if state.poll.form == Form::Score {
            lines.extend(wrapped(
                &p.locale.say(&Said::new("poll-points").with("points", r.points)),
                columns,
                p.theme.text,
            ));
        }
        let wide = columns.min(MEASURE);
        let naming = [r.votes_for, 0, state.papers - r.votes_for];
        lines.push(Line::from(bar(p, naming, wide)));
        lines.extend(groups(p, r, wide));
        return lines;
    }
    let Some(percent) = per_cent(r.votes_for, r.base()) else {
        lines.extend(wrapped(&p.text("prioritise-no-votes"), columns, p.theme.muted));
        return lines;
    };
    let said = Said::new("prioritise-share").with("percent", percent).with("base", r.base());
    lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.text));
    let wide = columns.min(MEASURE);
    lines.push(Line::from(bar(p, [r.votes_for, r.against, r.blank], wide)));
    let count = |n| p.locale.count(n);
    let said = Said::new("prioritise-votes")
        .with("for", count(r.votes_for))
        .with("against", count(r.against))
        .with("blank", count(r.blank));
    lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.muted));
    lines.extend(groups(p, r, wide));
    lines
}

/// The same by group of voters.
fn groups(p: &Paint, r: &ChoiceResult, wide: u16) -> Vec<Line<'static>> {
    let Some(polls) = p.state.pages.prioritise.polls.as_deref() else { return Vec::new() };
    let groups = polls.by_group(r);
    if groups.is_empty() {
        return Vec::new();
    }
    let named = polls.poll_of(r).is_some_and(|state| state.poll.form != Form::Each);
    let head = p.text(if named { "poll-head-named" } else { "prioritise-head-for" });
    let title = p.text("prioritise-groups");
    let names = groups.iter().map(|g| width(&g.name)).max().unwrap_or(8).min(usize::from(wide / 3));
    let longest = names.max(width(&title)) + 2;
    let bar_width = wide.saturating_sub(u16::try_from(longest).unwrap_or(0) + 16).min(24);
    let heads = format!(
        "{}{}{}{}",
        pad_right(&title, longest),
        " ".repeat(usize::from(bar_width)),
        pad_left(&head, 7),
        pad_left(&p.text("prioritise-head-base"), 9)
    );
    let mut lines = vec![Line::default(), Line::from(Span::styled(heads, p.theme.muted))];
    for g in &groups {
        let mut spans = vec![Span::styled(pad_right(&cut(&clean_line(&g.name), longest - 1), longest), p.theme.text)];
        spans.extend(bar(p, [g.votes_for, g.against, g.blank], bar_width));
        spans.push(Span::styled(pad_left(&share(g.votes_for, g.base()), 7), p.theme.strong));
        spans.push(Span::styled(pad_left(&p.locale.count(g.base()), 9), p.theme.muted));
        lines.push(Line::from(spans));
    }
    lines
}

/// What happened in the poll, once it is closed.
fn protocol(p: &Paint, columns: u16) -> Vec<Line<'static>> {
    let page = &p.state.pages.prioritise;
    let current = page.current_poll(&p.state.common).map(|s| s.poll.id);
    let found = page.poll_page.as_deref().filter(|found| Some(found.state.poll.id) == current);
    let Some(found) = found.filter(|found| found.state.poll.stage >= Stage::Closed) else { return Vec::new() };
    let mut lines = vec![Line::default(), Line::from(Span::styled(p.text("poll-protocol"), p.theme.strong))];
    lines.extend(found.protocol.iter().flat_map(|said| wrapped(&p.locale.say(said), columns, p.theme.text)));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_add_up() {
        assert_eq!(lengths([62, 30, 8], 20), [12, 6, 2]);
        assert_eq!(lengths([1, 1, 1], 10).iter().sum::<usize>(), 10);
        assert_eq!(lengths([0, 0, 0], 10), [0; 3]);
    }
}

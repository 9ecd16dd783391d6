//! Budgets: the projects of a poll with money at stake, those funded first, and why the others are not.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::cluster::columns;
use super::paint::{Paint, bar, split_columns, split_rows, wrapped};
use crate::domain::budget::{money, rounded};
use crate::domain::exact::{Exact, whole};
use crate::domain::view::{BudgetPage, BudgetResult};
use crate::error::Said;
use crate::text::{clean_line, cut, pad_left, pad_right, width, wrap};

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    let focus = p.state.page().focus();
    if area.width < 60 || area.height < 14 {
        return if focus == "reason" { reason(p, area) } else { projects(p, area) };
    }
    if area.width < 110 {
        let parts = split_rows(area, &[area.height / 2]);
        projects(p, parts[0]);
        return reason(p, parts[1]);
    }
    let parts = split_columns(area, &[area.width * 3 / 5]);
    projects(p, parts[0]);
    reason(p, parts[1]);
}

/// The chosen poll, and which of how many it is.
fn title(p: &Paint) -> String {
    let page = &p.state.pages.prioritise;
    let all = page.budget_polls(&p.state.common);
    let shown = page.budget_poll(&p.state.common);
    let state = page.polls.iter().flat_map(|polls| &polls.polls).find(|s| Some(s.poll.id) == shown);
    let Some(state) = state else { return p.text("pane-projects") };
    let at = all.iter().position(|id| *id == state.poll.id).unwrap_or(0) + 1;
    let which = if all.len() > 1 { format!(" ◂ {at}/{} ▸", all.len()) } else { String::new() };
    let filter = if page.text.is_empty() { String::new() } else { format!(" /{}", page.text) };
    format!("{}: {}{which}{filter}", p.text("pane-projects"), clean_line(&state.poll.name))
}

fn projects(p: &mut Paint, area: Rect) {
    let (page, common) = (&p.state.pages.prioritise, &p.state.common);
    let budget = page.budget_page(common);
    let note = budget.and_then(|b| b.result.as_ref().ok().map(|r| (b, r))).map(|(b, r)| {
        let said = Said::new("budget-spent-of").with("spent", money(p.locale, &r.outcome.spent));
        p.locale.say(&said.with("budget", money(p.locale, &b.budget)))
    });
    let note = note.unwrap_or_default();
    let room = area.width.saturating_sub(columns(&note) + 8);
    let mut inner = p.pane(area, "projects", &cut(&title(p), usize::from(room)), &note);
    if page.budget_poll(common).is_none() {
        let text = p.text("empty-budgets");
        return p.empty(inner, &text);
    }
    let Some(budget) = budget else {
        let text = p.text(if common.is_waiting("prioritise.budget") { "budget-working" } else { "budget-stopped" });
        return p.empty(inner, &text);
    };
    let lines = page.budget_lines(common);
    if lines.is_empty() {
        let text = p.text(if budget.projects.is_empty() { "poll-no-options" } else { "empty-filter" });
        return p.empty(inner, &text);
    }
    let result = budget.result.as_ref().ok();
    let about = match &budget.result {
        Ok(result) => p.locale.say(&result.method.say()),
        Err(said) => p.locale.say(said),
    };
    if inner.height > 6 {
        let most = if inner.height > 10 { 3 } else { 1 };
        let mut about = wrap(&about, usize::from(inner.width));
        let rows = u16::try_from(about.len()).unwrap_or(1).min(most);
        if let Some(last) = about.get(usize::from(rows)..).filter(|rest| !rest.is_empty()).map(|rest| rest.join(" ")) {
            // What has no room is cut where it can be seen.
            let line = &mut about[usize::from(rows) - 1];
            *line = cut(&format!("{line} {last}"), usize::from(inner.width));
        }
        for (y, line) in (inner.bottom() - rows..inner.bottom()).zip(&about) {
            p.put(inner.x, y, line, inner.width, p.theme.muted);
        }
        inner.height -= rows + u16::from(inner.height > 10);
    }
    let cost_width = budget.projects.iter().map(|q| columns(&money(p.locale, &q.cost))).max().unwrap_or(0);
    let cost = p.text("budget-column-cost");
    let cost_width = cost_width.max(columns(&cost)) + 2;
    // A space and ten columns.
    let bar_width = if inner.width < 60 { 0 } else { 11 };
    let votes = p.text("budget-column-votes");
    let votes_width = columns(&votes).max(6) + 2;
    if inner.height > 4 {
        let x = inner.right().saturating_sub(cost_width + bar_width + votes_width + 1);
        p.put_right(x, inner.y, &cost, cost_width, p.theme.muted);
        p.put_right(inner.right().saturating_sub(votes_width + 1), inner.y, &votes, votes_width, p.theme.muted);
        inner = Rect { y: inner.y + 1, height: inner.height - 1, ..inner };
    }
    let most = result.and_then(|r| r.votes.iter().max()).copied().unwrap_or(0);
    let code_width = budget.projects.iter().map(|q| columns(&q.id)).max().unwrap_or(0).clamp(4, 10) + 1;
    p.list(inner, "projects", page.budget.cursor, lines.len(), |p, index, row| {
        let at = lines[index];
        let project = &budget.projects[at];
        let round = result.and_then(|r| r.round(at));
        if let Some((number, _)) = round {
            p.put_right(row.x, row.y, &number.to_string(), 3, p.theme.strong);
            p.put(row.x + 4, row.y, "✓", 1, p.theme.good);
        }
        let style = if round.is_some() || result.is_none() { p.theme.text } else { p.theme.muted };
        let x = row.x + 6;
        p.put(x, row.y, &cut(&clean_line(&project.id), usize::from(code_width - 1)), code_width, p.theme.accent);
        let x = x + code_width;
        let right = row.right().saturating_sub(cost_width + bar_width + votes_width);
        let room = right.saturating_sub(x);
        let name = if budget.name(at) == project.id { "" } else { budget.name(at) };
        p.put(x, row.y, &cut(name, usize::from(room.saturating_sub(1))), room, style);
        p.put_right(right, row.y, &money(p.locale, &project.cost), cost_width, p.theme.text);
        let votes = result.and_then(|r| r.votes.get(at)).copied();
        if let Some(votes) = votes {
            let (part, all) = (i64::try_from(votes).unwrap_or(0), i64::try_from(most).unwrap_or(0));
            p.put(
                right + cost_width + 1,
                row.y,
                &bar(part, all.max(1), bar_width.saturating_sub(1)),
                bar_width,
                p.theme.accent,
            );
            p.put_right(
                row.right().saturating_sub(votes_width),
                row.y,
                &p.locale.count(part),
                votes_width,
                p.theme.strong,
            );
        }
    });
}

fn reason(p: &mut Paint, area: Rect) {
    let (page, common) = (&p.state.pages.prioritise, &p.state.common);
    let found = page.budget_page(common).zip(page.project(common));
    let title = found.map_or_else(|| p.text("pane-reason"), |(b, at)| clean_line(&b.projects[at].id));
    let adopted = page.option(common).filter(|r| page.is_adopted(r));
    let note = adopted.map(|_| p.text("cluster-adopted")).unwrap_or_default();
    let inner = p.pane(area, "reason", &title, &note);
    let Some((budget, at)) = found else {
        let text = p.text("empty-reason");
        return p.empty(inner, &text);
    };
    let lines = reason_lines(p, budget, at, inner.width);
    p.prose(inner, "reason", page.budget.scroll, &lines);
}

fn reason_lines(p: &Paint, budget: &BudgetPage, at: usize, columns: u16) -> Vec<Line<'static>> {
    let mut lines = wrapped(budget.name(at), columns, p.theme.strong);
    if !budget.place(at).is_empty() {
        lines.extend(wrapped(budget.place(at), columns, p.theme.muted));
    }
    lines.push(Line::default());
    let result = match &budget.result {
        Ok(result) => result,
        Err(said) => {
            lines.extend(wrapped(&p.locale.say(said), columns, p.theme.muted));
            return lines;
        }
    };
    lines.extend(wrapped(&p.locale.say(&why(p, budget, result, at)), columns, p.theme.text));
    if let Some(tied) = result.round(at).map(|(_, r)| &r.tied).filter(|tied| !tied.is_empty()) {
        let ids: Vec<&str> = tied.iter().map(|q| budget.projects[*q].id.as_str()).collect();
        let said = Said::new("budget-tie").with("tied", ids.join(", ")).with("id", budget.projects[at].id.clone());
        lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.muted));
    }
    let said = Said::new("budget-served").with("served", result.served).with("ballots", result.ballots);
    lines.push(Line::default());
    lines.extend(wrapped(&p.locale.say(&said), columns, p.theme.text));
    lines.extend(shares(p, result, columns));
    lines.extend(compared(p, budget, result, at, columns));
    lines
}

/// By which step a project is funded, or why it is not.
fn why(p: &Paint, budget: &BudgetPage, result: &BudgetResult, at: usize) -> Said {
    let project = &budget.projects[at];
    let Some(loser) = result.loser(at) else {
        let (number, left) = result.round(at).map_or((0, whole(0)), |(n, r)| (n, r.left.clone()));
        let said = Said::new("budget-step-of").with("number", number).with("cost", money(p.locale, &project.cost));
        let votes = result.votes.get(at).copied().unwrap_or(0);
        return said.with("votes", votes).with("left", money(p.locale, &left));
    };
    let unfit = loser.unfit().map_or("", |at| budget.projects[at].id.as_str());
    loser.fill(Said::new("budget-not-funded"), unfit, p.locale, &|amount| money(p.locale, amount))
}

fn percent(p: &Paint, part: &Exact) -> String {
    format!("{} %", rounded(p.locale, &(part * whole(100)), 0))
}

/// What share of the money each group of voters decided, beside its share of the voters.
fn shares(p: &Paint, result: &BudgetResult, columns: u16) -> Vec<Line<'static>> {
    let zero = whole(0);
    let Some((_, groups)) = result.shares.as_ref().filter(|_| result.outcome.spent > zero) else { return Vec::new() };
    let title = p.text("budget-shares");
    let longest = groups.iter().map(|g| width(&g.group)).max().unwrap_or(0).max(width(&title));
    let longest = longest.min(usize::from(columns).saturating_sub(27)).max(8);
    let head = format!(
        "{}{}{}",
        pad_right(&cut(&title, longest), longest + 2),
        pad_left(&p.text("budget-column-money-share"), 12),
        pad_left(&p.text("budget-column-voters-share"), 13)
    );
    let mut lines = vec![Line::default(), Line::from(Span::styled(head, p.theme.muted))];
    let mut groups: Vec<_> = groups.iter().collect();
    groups.sort_by(|a, b| b.money.cmp(&a.money));
    let all = whole(i64::try_from(result.ballots.max(1)).unwrap_or(1));
    for g in groups {
        let name = if g.group.is_empty() { p.text("budget-unknown-group") } else { clean_line(&g.group) };
        let of_voters = whole(i64::try_from(g.voters).unwrap_or(0)) / &all;
        lines.push(Line::from(vec![
            Span::styled(pad_right(&cut(&name, longest), longest + 2), p.theme.text),
            Span::styled(pad_left(&percent(p, &(&g.money / &result.outcome.spent)), 12), p.theme.strong),
            Span::styled(pad_left(&percent(p, &of_voters), 13), p.theme.muted),
        ]));
    }
    lines
}

/// The rules side by side: whether each funds this project, and what it comes to in all.
fn compared(p: &Paint, budget: &BudgetPage, result: &BudgetResult, at: usize, columns: u16) -> Vec<Line<'static>> {
    if result.compared.is_empty() {
        return Vec::new();
    }
    let head = Said::new("budget-compared-for").with("id", budget.projects[at].id.clone());
    let mut lines = vec![Line::default()];
    lines.extend(wrapped(&p.locale.say(&head), columns, p.theme.muted));
    for (method, outcome, served) in &result.compared {
        let (sign, style) = match outcome.order().contains(&at) {
            true => ("✓", p.theme.good),
            false => ("·", p.theme.muted),
        };
        let said = Said::new("budget-compared-line")
            .with("projects", outcome.rounds.len())
            .with("spent", money(p.locale, &outcome.spent))
            .with("served", *served);
        let text = format!("{} {}", p.locale.say(&method.say()), p.locale.say(&said));
        let own = *method == result.method;
        let text_style = if own { p.theme.strong } else { p.theme.text };
        for (row, line) in wrapped(&text, columns.saturating_sub(2), text_style).into_iter().enumerate() {
            let mut spans = vec![Span::styled(if row == 0 { format!("{sign} ") } else { "  ".into() }, style)];
            spans.extend(line.spans);
            lines.push(Line::from(spans));
        }
    }
    lines
}

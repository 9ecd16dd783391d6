//! Sorting: the cards of a theme, the piles of the person who sorts, and the people.

use ratatui::layout::Rect;

use super::cluster::{columns, theme_name};
use super::paint::{MEASURE, Paint, split_columns, split_rows};
use crate::domain::sorting::Pile;
use crate::error::Said;
use crate::flow::sorting::PILES;
use crate::settings::Action;
use crate::text::{clean_line, cut, wrap};

/// Draws the page.
pub fn draw(p: &mut Paint, area: Rect) {
    if area.width < 60 || area.height < 14 {
        return match p.state.page().focus() {
            "people" => people(p, area),
            "piles" => piles(p, area),
            _ => cards(p, area),
        };
    }
    let parts = split_columns(area, &[area.width * 11 / 20]);
    cards(p, parts[0]);
    let known = p.state.pages.sorting.view.as_ref().map_or(0, |v| v.sorts.len());
    let wanted = u16::try_from(known).unwrap_or(u16::MAX).saturating_add(2).clamp(3, area.height / 3);
    let right = split_rows(parts[1], &[wanted]);
    people(p, right[0]);
    piles(p, right[1]);
}

/// The key that lays a card on this pile; empty beyond those that have one.
fn key_of(p: &Paint, pile: &Pile) -> String {
    let action = usize::try_from(pile.sort).ok().and_then(|n| PILES.get(n.checked_sub(1)?)).copied();
    label(p, action)
}

fn label(p: &Paint, action: Option<Action>) -> String {
    let contexts = p.state.page().contexts();
    action.and_then(|a| p.state.common.keymap.label(contexts, a)).unwrap_or_default()
}

fn cards(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.sorting;
    let mut title = p.text("pane-cards");
    if let Some(theme) = page.theme {
        title = format!("{title}: {}", theme_name(p, theme));
    }
    let shown = page.cards();
    let note = match (page.current(), &page.view) {
        (Some(person), Some(view)) => {
            let said = Said::new("sorting-done").with("done", page.sorted(person)).with("count", view.cards.len());
            p.locale.say(&said)
        }
        _ => String::new(),
    };
    let mut inner = p.pane(area, "cards", &title, &note);
    let Some(view) = &page.view else { return };
    if page.current().is_none() {
        let text = p.text("empty-sorting");
        return p.empty(inner, &text);
    }
    if shown.is_empty() {
        let text = p.text("empty-filter");
        return p.empty(inner, &text);
    }
    // The card in full below, so that nobody sorts half a sentence.
    let text = page.card().map(|card| clean_line(&card.2)).unwrap_or_default();
    let lines = wrap(&text, usize::from(inner.width.min(MEASURE)));
    let below = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(inner.height / 3);
    for (y, line) in (inner.bottom() - below..inner.bottom()).zip(&lines) {
        p.put(inner.x, y, line, inner.width, p.theme.strong);
    }
    inner.height = inner.height.saturating_sub(below + 1);
    p.list(inner, "cards", page.card, shown.len(), |p, index, row| {
        let Some(card) = view.cards.get(shown[index]) else { return };
        let page = &p.state.pages.sorting;
        let pile = page.pile_of(card.0);
        let mark = pile.map(|pile| {
            let key = key_of(p, pile);
            if key.is_empty() { pile.sort.to_string() } else { key }
        });
        let style = if mark.is_some() { p.theme.muted } else { p.theme.text };
        p.put(row.x, row.y, mark.as_deref().unwrap_or("·"), 2, p.theme.accent);
        let reference = columns(&card.1).clamp(7, 12) + 1;
        p.put(row.x + 3, row.y, &card.1, reference, p.theme.accent);
        let text = clean_line(&card.2);
        p.put(row.x + 3 + reference, row.y, &text, row.width.saturating_sub(3 + reference), style);
    });
}

fn piles(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.sorting;
    let title = p.text("pane-piles");
    let inner = p.pane(area, "piles", &title, "");
    let (Some(person), Some(view)) = (page.current(), &page.view) else {
        let text = p.text("sorting-no-person");
        return p.empty(inner, &text);
    };
    if person.piles.is_empty() {
        let text = p.text("empty-piles");
        return p.empty(inner, &text);
    }
    let tall = if usize::from(inner.height) >= person.piles.len() * 3 { 3 } else { 1 };
    p.tall(inner, "piles", tall, page.pile, person.piles.len(), |p, index, row| {
        let pile = &person.piles[index];
        let on: Vec<&str> = person
            .sorted
            .iter()
            .filter(|s| s.pile == pile.id)
            .filter_map(|s| view.cards.iter().find(|c| c.0 == s.contribution))
            .map(|card| card.2.as_str())
            .collect();
        let count = p.locale.count(i64::try_from(on.len()).unwrap_or(0));
        let key = key_of(p, pile);
        p.put(row.x, row.y, &key, 2, p.theme.accent);
        let name = if pile.label.is_empty() {
            p.locale.say(&Said::new("sorting-pile").with("number", pile.sort))
        } else {
            clean_line(&pile.label)
        };
        let wide = columns(&count);
        p.put(row.x + 3, row.y, &name, row.width.saturating_sub(wide + 5), p.theme.strong);
        p.put(row.right().saturating_sub(wide + 1), row.y, &count, wide, p.theme.muted);
        let texts: Vec<String> = on.iter().map(|t| clean_line(t)).collect();
        for (y, text) in (row.y + 1..row.y + row.height.saturating_sub(1).max(1)).zip(texts.iter().rev()) {
            p.put(row.x + 3, y, &cut(text, usize::from(row.width)), row.width.saturating_sub(4), p.theme.muted);
        }
    });
}

fn people(p: &mut Paint, area: Rect) {
    let page = &p.state.pages.sorting;
    let title = p.text("pane-sorters");
    let inner = p.pane(area, "people", &title, "");
    let Some(view) = &page.view else { return };
    if view.sorts.is_empty() {
        let text = p.text("empty-sorters");
        let y = inner.y;
        p.put(inner.x, y, &text, inner.width, p.theme.muted);
        return;
    }
    p.list(inner, "people", page.person, view.sorts.len(), |p, index, row| {
        let person = &view.sorts[index];
        let said = Said::new("sort-person")
            .with("number", person.sorter.number)
            .with("role", person.sorter.called())
            .with("piles", person.piles.len())
            .with("count", person.sorted.len());
        p.put(row.x, row.y, &p.locale.say(&said), row.width, p.theme.text);
    });
}

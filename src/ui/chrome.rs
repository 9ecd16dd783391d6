//! What stands around every page: header, tabs, footer, messages.

use ratatui::layout::Rect;

use super::paint::{Paint, bar};
use crate::error::Said;
use crate::flow::{Overlay, Screen, Target, Tone, global};
use crate::settings::{Action, Context};
use crate::text::{clean_line, cut, width};

/// Hints in the footer at most.
const HINTS: usize = 8;

fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

/// The programme and its phase on the left, figures on the right; figures give way first.
pub fn header(p: &mut Paint, area: Rect) {
    let c = &p.state.common;
    let mut figures = Vec::new();
    let mut left = vec!["samspel".to_owned()];
    if let Some(frame) = &c.frame {
        left.push(frame.programme.name.clone());
        let active = super::overview::current_phase(frame, &c.today);
        if let Some(index) = active {
            let said = Said::new("header-phase").with("number", index + 1).with("count", frame.phases.len());
            left.push(format!("{} {}", p.locale.say(&said), frame.phases[index].name));
        }
        figures.push(p.locale.say(&Said::new("header-members").with("count", c.status.members)));
        figures.push(p.locale.say(&Said::new("header-contributions").with("count", c.status.contributions)));
    }
    if c.file.is_some() {
        figures.push(p.text(match c.saving {
            0 => "header-saved",
            _ if c.waiting => "header-waiting",
            _ => "header-saving",
        }));
    }
    let name = columns(&left.join(" · ")).min(area.width);
    while figures.len() > 1 && columns(&figures.join(" · ")) + name + 3 > area.width {
        figures.remove(0);
    }
    let right = figures.join(" · ");
    let right_width = columns(&right).min(area.width / 2);
    p.put_right(area.right().saturating_sub(right_width + 1), area.y, &right, right_width, p.theme.muted);
    let room = area.width.saturating_sub(right_width + 4);
    let mut x = area.x + 1;
    for (i, part) in left.iter().enumerate() {
        let room = room.saturating_sub(x - area.x);
        let style = if i == 1 { p.theme.strong } else { p.theme.muted };
        if i > 0 && room > 3 {
            x += p.put(x, area.y, " · ", 3, p.theme.muted);
        }
        x += p.put(x, area.y, part, room.saturating_sub(3), style);
    }
}

/// The screens; narrow windows get shorter names, then digits alone.
pub fn tabs(p: &mut Paint, area: Rect) {
    if p.state.common.file.is_none() {
        return;
    }
    let global = [Context::Global];
    let key = |p: &Paint, action| p.state.common.keymap.label(&global, action).unwrap_or_default();
    let tail = format!(
        "{} {}  {} {}",
        key(p, Action::Help),
        p.text("action-help"),
        key(p, Action::Palette),
        p.text("action-palette")
    );
    let mut names: Vec<(Screen, String, String)> = Vec::new();
    for screen in Screen::TABS {
        let digit = screen.action().map(|a| key(p, a)).unwrap_or_default();
        names.push((screen, digit, p.text(&screen.said())));
    }
    // Whole names with air, else short ones close together, else those cut.
    let whole: u16 = names.iter().map(|(_, d, n)| columns(d) + columns(n) + 3).sum();
    let air = whole <= area.width;
    if !air {
        names.iter_mut().for_each(|(screen, _, name)| *name = p.text(&screen.short()));
    }
    let total = |limit: usize| -> u16 {
        names
            .iter()
            .map(|(s, d, n)| {
                let shown = if *s == p.state.screen { n.clone() } else { cut(n, limit) };
                columns(d) + columns(&shown) + if shown.is_empty() { 1 } else { 2 } + u16::from(air || shown.is_empty())
            })
            .sum()
    };
    let limit = [usize::MAX, 10, 8, 6, 5, 4, 0].into_iter().find(|l| total(*l) <= area.width).unwrap_or(0);
    let mut x = area.x;
    for (screen, digit, name) in &names {
        let active = *screen == p.state.screen;
        let shown = if active { name.clone() } else { cut(name, limit) };
        let end = if air || shown.is_empty() { " " } else { "" };
        let label = if shown.is_empty() { format!(" {digit}{end}") } else { format!(" {digit} {shown}{end}") };
        let wide = columns(&label).min(area.right().saturating_sub(x));
        p.put(x, area.y, &label, wide, if active { p.theme.selection } else { p.theme.text });
        if !active {
            p.put(x + 1, area.y, digit, 1, p.theme.accent);
        }
        p.hit(Rect { x, width: wide, ..area }, Target::Tab(*screen));
        x += wide;
    }
    let tail_width = columns(&tail);
    p.has_tail = x + tail_width + 2 <= area.right();
    if p.has_tail {
        let from = area.right() - tail_width - 1;
        p.put(from, area.y, &tail, tail_width, p.theme.muted);
        let half = columns(&format!("{} {}", key(p, Action::Help), p.text("action-help")));
        p.hit(Rect { x: from, width: half, ..area }, Target::Action(Action::Help));
        p.hit(Rect { x: from + half + 2, width: tail_width - half - 2, ..area }, Target::Action(Action::Palette));
    }
}

/// The keys that apply here, the most needed first; what has no room is left out from the end.
pub fn footer(p: &mut Paint, area: Rect) {
    let state = p.state;
    if !state.common.overlays.is_empty() {
        return;
    }
    let page = state.page();
    let contexts = page.contexts();
    let keymap = &state.common.keymap;
    let mut hints: Vec<Action> = Vec::new();
    for action in page.hints(&state.common) {
        if !hints.contains(&action) && global::can(state, action) {
            hints.push(action);
        }
    }
    // Whatever finds no room is found in the palette: where the line of tabs has none for it, it stands here.
    let ends = [Action::Palette, Action::Quit].into_iter().filter(|a| *a == Action::Quit || !p.has_tail);
    let mut ends: Vec<_> = ends.filter_map(|a| Some((a, keymap.label(contexts, a)?, p.text(&a.said())))).collect();
    let needed =
        |ends: &[(Action, String, String)]| -> u16 { ends.iter().map(|(_, k, n)| columns(k) + columns(n) + 3).sum() };
    // What is done here comes before how to leave: the palette knows that, too.
    let first = hints
        .iter()
        .find_map(|a| Some(columns(&p.key_name(&keymap.label(contexts, *a)?)) + columns(&p.text(&a.said()))));
    if ends.len() > 1 && first.is_some_and(|wide| wide + 2 + needed(&ends) + 2 > area.width) {
        ends.retain(|(action, ..)| *action != Action::Quit);
    }
    let quit_width = needed(&ends);
    let room = area.width.saturating_sub(quit_width + 2);
    let mut x = area.x + 1;
    let mut shown = 0;
    for action in hints {
        let Some(key) = keymap.label(contexts, action).map(|key| p.key_name(&key)) else { continue };
        let name = p.text(&action.said());
        let wide = columns(&key) + columns(&name) + 1;
        if shown == HINTS || x + wide > area.x + room {
            break;
        }
        p.hit(Rect { x, width: wide, ..area }, Target::Action(action));
        let used = p.put(x, area.y, &key, wide, p.theme.accent);
        p.put(x + used + 1, area.y, &name, wide, p.theme.muted);
        x += wide + 2;
        shown += 1;
    }
    let mut x = area.right().saturating_sub(quit_width);
    for (action, key, name) in ends {
        let wide = columns(&key) + columns(&name) + 1;
        p.hit(Rect { x, width: wide, ..area }, Target::Action(action));
        let used = p.put(x, area.y, &key, wide, p.theme.accent);
        p.put(x + used + 1, area.y, &name, wide, p.theme.muted);
        x += wide + 2;
    }
}

/// While something lies over the page, its keys do nothing: those of what lies there, where it does not name them itself.
pub fn over(p: &mut Paint, area: Rect) {
    if area.y < super::dialog::LARGEST.1 {
        // On a low screen the window itself stands there.
        return;
    }
    let accept: &[(Action, &str)] = match p.state.common.overlays.last() {
        Some(Overlay::Palette(_)) => &[(Action::Accept, "palette-run"), (Action::Cancel, "dialog-cancel")],
        Some(Overlay::Picker(_)) => &[(Action::Accept, "action-open"), (Action::Cancel, "dialog-cancel")],
        Some(Overlay::Help(_)) => &[(Action::Cancel, "dialog-cancel")],
        _ => &[],
    };
    let mut x = area.x + 1;
    for (action, name) in accept {
        let Some(key) = p.state.common.keymap.label(&[Context::Line], *action) else { continue };
        let name = p.text(name);
        let from = x;
        x += p.put(x, area.y, &key, area.right().saturating_sub(x), p.theme.accent) + 1;
        x += p.put(x, area.y, &name, area.right().saturating_sub(x), p.theme.muted) + 2;
        p.hit(Rect { x: from, width: x.saturating_sub(from + 2), ..area }, Target::Action(*action));
    }
}

/// Work under way and toasts, over the last lines of the body.
pub fn messages(p: &mut Paint, body: Rect) {
    let c = &p.state.common;
    let mut y = body.bottom();
    for toast in c.toasts.iter().rev() {
        let (mark, style) = match toast.tone {
            Tone::Done => ("✓ ", p.theme.good),
            Tone::Hint => ("› ", p.theme.accent),
            Tone::Wrong => ("! ", p.theme.bad),
        };
        let lines = crate::text::wrap(&format!("{mark}{}", toast.text), usize::from(body.width.clamp(6, 76) - 4));
        let wide = lines.iter().map(|l| columns(l)).max().unwrap_or(0) + 2;
        for line in lines.iter().rev().take(4) {
            y = y.saturating_sub(1);
            if y <= body.y {
                return;
            }
            let area = Rect { x: body.right().saturating_sub(wide + 1), y, width: wide, height: 1 };
            p.clear(area);
            p.put(area.x + 1, y, line, wide, style);
        }
    }
    if let Some(name) = c.opening.last().filter(|_| body.height > 2) {
        y = y.saturating_sub(1);
        let text = format!(" {} ", p.locale.say(&Said::new("opening").with("name", clean_line(name))));
        let wide = columns(&text).min(body.width);
        let area = Rect { x: body.right().saturating_sub(wide), y, width: wide, height: 1 };
        p.clear(area);
        p.put(area.x, y, &text, wide, p.theme.text);
    }
    if let Some(work) = c.work.filter(|_| body.height > 2) {
        let area = Rect { y: body.bottom() - 1, height: 1, ..body };
        p.clear(area);
        let cells = 20.min(body.width / 4);
        let shown = bar(i64::try_from(work.done).unwrap_or(0), i64::try_from(work.total).unwrap_or(0), cells);
        let used = p.put(area.x + 1, area.y, &shown, cells, p.theme.accent);
        let rest = "░".repeat(usize::from(cells - used.min(cells)));
        p.put(area.x + 1 + used, area.y, &rest, cells, p.theme.muted);
        let percent = work.done.saturating_mul(100).checked_div(work.total).unwrap_or(0);
        let spent = c.now.saturating_sub(work.since);
        let left = if percent > 2 { spent.saturating_mul(100 - percent.min(100)) / percent / 1000 } else { 0 };
        let key = if work.cancelled {
            "work-stopping"
        } else if left > 0 {
            "work-left"
        } else {
            "work-on"
        };
        let said = Said::new(key).with("percent", percent).with("seconds", left);
        p.put(area.x + cells + 3, area.y, &p.locale.say(&said), area.width.saturating_sub(cells + 3), p.theme.text);
    }
}

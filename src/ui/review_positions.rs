//! Where every member stands on the priority, why, and which key takes which stance.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::document::set;
use super::paint::{MEASURE, Paint};
use super::review::stance_style;
use crate::domain::decisions::Position;
use crate::domain::frame::{Frame, Member};
use crate::error::Said;
use crate::flow::{Review, STANCES, Target};
use crate::settings::Context;
use crate::text::{clean_line, cut, cut_middle, width, wrap};

/// Draws the pane.
pub fn draw(p: &mut Paint, area: Rect) {
    let state = p.state;
    let page = &state.pages.review;
    let title = p.text("review-pane-positions");
    let silent = page.current().map_or(0, |l| l.silent);
    let note = if silent > 0 { p.locale.say(&Said::new("review-silent").with("count", silent)) } else { String::new() };
    let inner = p.pane(area, "positions", &title, &note);
    let Some(frame) = state.common.frame.as_deref() else { return };
    if page.full().is_none() || inner.is_empty() {
        return;
    }
    let rows = page.positions(frame);
    if rows.is_empty() {
        let text = p.text("review-empty-members");
        return p.empty(inner, &text);
    }
    let legend = legend(p, frame, inner.width);
    let legend_rows = legend.len().min(usize::from(inner.height / 3));
    let columns = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let bottom = inner.bottom() - columns(legend_rows);
    for (y, entries) in (bottom..inner.bottom()).zip(legend) {
        let mut x = inner.x;
        for (place, key, name) in entries {
            let wide = columns(width(&key) + 1 + width(&name));
            let used = p.put(x, y, &key, wide, p.theme.accent);
            p.put(x + used + 1, y, &name, inner.right().saturating_sub(x + used + 1), p.theme.muted);
            p.hit(Rect { x, y, width: wide, height: 1 }.intersection(inner), Target::Action(STANCES[place]));
            x += wide + 2;
        }
    }
    let room = bottom.saturating_sub(inner.y);
    let remarks = remarks(p, frame, &rows, page.member.at, inner.width);
    // Members first; what they said gets what is left, and a few rows in any case, with air above and below.
    let spoken = if room < 10 { 0 } else { columns(remarks.iter().map(Vec::len).sum()) };
    let kept = spoken.min(room / 3).min(room.saturating_sub(columns(rows.len()) + 2).max(3));
    let wanted = columns(rows.len()).min(room.saturating_sub(if kept > 0 { kept + 2 } else { 0 }).max(1));
    let list = Rect { height: wanted, ..inner };
    p.list(list, "positions", page.member, rows.len(), |p, index, row| {
        let (member, position) = rows[index];
        line(p, row, frame, member, position);
    });
    let under = Rect { y: list.bottom() + 1, height: bottom.saturating_sub(list.bottom() + 2), ..inner };
    let all: usize = remarks.iter().map(Vec::len).sum();
    // All of them in their order where they fit, else from the chosen member's on.
    let skip = if all > usize::from(under.height) {
        rows.iter().take(page.member.at).filter(|(_, position)| has_remark(*position)).count()
    } else {
        0
    };
    let skip = if skip < remarks.len() { skip } else { 0 };
    let mut y = under.y;
    for remark in remarks.into_iter().skip(skip) {
        for line in remark {
            if y >= under.bottom() {
                return;
            }
            p.line(under.x, y, &line, under.width);
            y += 1;
        }
    }
}

fn has_remark(position: Option<&Position>) -> bool {
    position.is_some_and(|p| !p.comment.trim().is_empty())
}

fn line(p: &mut Paint, row: Rect, frame: &Frame, member: &Member, position: Option<&Position>) {
    let longest = |names: &mut dyn Iterator<Item = &String>| names.map(|n| width(n)).max().unwrap_or(0);
    let whole = longest(&mut frame.members.iter().map(|m| &m.name));
    // What people said goes before who: where a name has no room beside the longest stance, its code stands.
    let stances = longest(&mut frame.stances.iter().map(|s| &s.name));
    let spare = usize::from(row.width).saturating_sub(stances + 6);
    let (called, name) = if spare >= whole.min(8) {
        (&member.name, whole.min(spare))
    } else {
        (&member.code, longest(&mut frame.members.iter().map(|m| &m.code)))
    };
    let columns = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    p.put(row.x, row.y, &cut_middle(called, name), columns(name), p.theme.text);
    let x = row.x + columns(name) + 2;
    let room = row.right().saturating_sub(x);
    let place = position.and_then(|position| frame.stances.iter().position(|s| s.id == position.stance));
    let Some((place, stance)) = place.and_then(|place| frame.stances.get(place).map(|s| (place, s))) else {
        let text = p.text("review-member-silent");
        p.put(x, row.y, &format!("· {text}"), room, p.theme.muted);
        return;
    };
    let style = stance_style(p, stance);
    let letter = Review::letter(&p.state.common, place);
    let mark = if has_remark(position) { 2 } else { 0 };
    let used = p.put(x, row.y, &format!("{letter} {}", stance.name), room.saturating_sub(mark), style);
    if let Some(position) = position.filter(|position| has_remark(Some(position))) {
        let from = x + used;
        let left = row.right().saturating_sub(from);
        // A comment that has no room here stands below; a quotation mark says that there is one.
        let text = if left >= 12 { format!("  {}", clean_line(&position.comment)) } else { " ”".to_owned() };
        p.put(from, row.y, &cut(&text, usize::from(left)), left, p.theme.muted);
    }
}

/// What members said, each wrapped; the chosen one's name stands out.
fn remarks(
    p: &Paint,
    frame: &Frame,
    rows: &[(&Member, Option<&Position>)],
    chosen: usize,
    columns: u16,
) -> Vec<Vec<Line<'static>>> {
    let room = usize::from(columns.min(MEASURE));
    let said = rows.iter().enumerate().filter(|(_, (_, position))| has_remark(*position));
    said.map(|(index, (member, position))| {
        let position = position.as_ref();
        let stance = position.and_then(|p| frame.stance(p.stance)).map_or("", |s| s.name.as_str());
        let mut head = vec![stance.to_owned()];
        head.extend(position.into_iter().flat_map(|position| whence(p, position)));
        let name_style = if index == chosen { p.theme.accent.patch(p.theme.strong) } else { p.theme.strong };
        let head = format!(" · {}", head.join(" · "));
        let mut lines = set(&[(clean_line(&member.name), name_style), (head, p.theme.muted)], room);
        let comment = position.map_or("", |p| p.comment.as_str());
        lines.extend(wrap(comment, room).into_iter().map(|text| Line::from(Span::styled(text, p.theme.text))));
        lines
    })
    .collect()
}

/// Who took or recorded a position, and the file it came in.
fn whence(p: &Paint, position: &Position) -> Vec<String> {
    let (who, file) = (clean_line(&position.recorded), position.file.as_deref().map(clean_line));
    let mut parts = Vec::new();
    match (who.is_empty(), &file) {
        (true, _) => {}
        // As the file gives it: a role.
        (false, Some(_)) => parts.push(who),
        (false, None) => parts.push(p.locale.say(&Said::new("review-recorded").with("by", who))),
    }
    parts.extend(file.map(|file| p.locale.say(&Said::new("review-from-file").with("file", file))));
    parts
}

/// The keys that take a stance, in rows that fit: place on the scale, key, name.
fn legend(p: &Paint, frame: &Frame, columns: u16) -> Vec<Vec<(usize, String, String)>> {
    let contexts = [Context::Review];
    let mut rows: Vec<Vec<(usize, String, String)>> = Vec::new();
    let mut used = usize::MAX;
    for (place, (stance, action)) in frame.stances.iter().zip(STANCES).enumerate() {
        let Some(key) = p.state.common.keymap.label(&contexts, action) else { continue };
        let wide = width(&key) + 1 + width(&stance.name);
        if used.saturating_add(wide) > usize::from(columns) {
            rows.push(Vec::new());
            used = 0;
        }
        used += wide + 2;
        if let Some(row) = rows.last_mut() {
            row.push((place, key, stance.name.clone()));
        }
    }
    rows
}

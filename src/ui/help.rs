//! All keys, generated from the keymap: those of this screen first.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::dialog::{LARGEST, window};
use super::paint::Paint;
use crate::settings::{Chord, Context};
use crate::text::{pad_right, width};

/// Draws the help page.
pub fn draw(p: &mut Paint, area: Rect, scroll: u16) {
    let title = p.text("help-title");
    let inner = window(p, area, LARGEST.0, LARGEST.1, &title);
    let mut contexts: Vec<Context> = p.state.page().contexts().to_vec();
    contexts.extend([Context::Text, Context::Dialog]);
    let mut lines: Vec<Line> = Vec::new();
    for context in contexts {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::from(Span::styled(p.text(&context.said()), p.theme.strong)));
        for (action, keys) in p.state.common.keymap.bound(context) {
            let labels: Vec<String> = keys.iter().map(Chord::label).map(|l| p.key_name(&l)).collect();
            let shown = if labels.is_empty() { "–".to_owned() } else { labels.join("  ") };
            let room = usize::from(inner.width / 3).max(width(&shown) + 1);
            lines.push(Line::from(vec![
                Span::styled(pad_right(&shown, room), p.theme.accent),
                Span::styled(p.text(&action.said()), p.theme.text),
            ]));
        }
    }
    p.prose(inner, "help", scroll, &lines);
}

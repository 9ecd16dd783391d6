//! What the terminal sends, in samspel's words: presses and repeats, never releases; AltGr is text, never a command.

use crossterm::event::{
    Event as Raw, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use crate::flow::Event;
use crate::settings::{Chord, KeyName};
use crate::ui::Hits;

/// The event that a raw one means; what was drawn last says what the mouse is on.
#[must_use]
pub fn event(raw: Raw, hits: &Hits) -> Option<Event> {
    match raw {
        Raw::Key(key) => chord(key).map(Event::Key),
        Raw::Paste(text) => Some(Event::Paste(text)),
        Raw::Mouse(mouse) => mouse_event(mouse, hits),
        Raw::Resize(columns, rows) => Some(Event::Resize(columns, rows)),
        Raw::FocusGained | Raw::FocusLost => None,
    }
}

fn mouse_event(mouse: MouseEvent, hits: &Hits) -> Option<Event> {
    let target = hits.at(mouse.column, mouse.row).cloned();
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => target.map(Event::Click),
        MouseEventKind::ScrollDown => Some(Event::Scroll(target, true)),
        MouseEventKind::ScrollUp => Some(Event::Scroll(target, false)),
        _ => None,
    }
}

/// The key that was pressed. Windows also reports releases: they are nothing.
#[must_use]
pub fn chord(key: KeyEvent) -> Option<Chord> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let mut ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let mut alt = key.modifiers.contains(KeyModifiers::ALT);
    let mut shift = key.modifiers.contains(KeyModifiers::SHIFT);
    let name = match key.code {
        KeyCode::Char(c) => {
            // AltGr arrives as Ctrl+Alt: what it types is text.
            if ctrl && alt {
                (ctrl, alt) = (false, false);
            }
            shift = false;
            KeyName::Char(if ctrl { c.to_ascii_lowercase() } else { c })
        }
        KeyCode::Enter => KeyName::Enter,
        KeyCode::Esc => KeyName::Esc,
        KeyCode::Tab => KeyName::Tab,
        KeyCode::BackTab => {
            shift = true;
            KeyName::Tab
        }
        KeyCode::Backspace => KeyName::Backspace,
        KeyCode::Delete => KeyName::Delete,
        KeyCode::Insert => KeyName::Insert,
        KeyCode::Up => KeyName::Up,
        KeyCode::Down => KeyName::Down,
        KeyCode::Left => KeyName::Left,
        KeyCode::Right => KeyName::Right,
        KeyCode::Home => KeyName::Home,
        KeyCode::End => KeyName::End,
        KeyCode::PageUp => KeyName::PageUp,
        KeyCode::PageDown => KeyName::PageDown,
        KeyCode::F(n) => KeyName::F(n),
        _ => return None,
    };
    Some(Chord { key: name, ctrl, alt, shift })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_as_terminals_send_them() {
        let key = |code, modifiers| chord(KeyEvent::new(code, modifiers)).unwrap().to_string();
        assert_eq!(key(KeyCode::Char('P'), KeyModifiers::CONTROL | KeyModifiers::SHIFT), "<ctrl-p>");
        assert_eq!(key(KeyCode::Char('L'), KeyModifiers::SHIFT), "L");
        assert_eq!(key(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT), "@");
        assert_eq!(key(KeyCode::BackTab, KeyModifiers::SHIFT), "<shift-tab>");
        assert_eq!(key(KeyCode::F(2), KeyModifiers::NONE), "<f2>");
    }

    #[test]
    fn a_release_is_nothing() {
        let mut key = KeyEvent::new(KeyCode::Char('a'), KeyModifiers::NONE);
        key.kind = KeyEventKind::Release;
        assert_eq!(chord(key), None);
        key.kind = KeyEventKind::Repeat;
        assert!(chord(key).is_some());
    }
}

//! Several lines of text being written, with undo; a thin hand over the text area.

use ratatui::style::{Modifier, Style};
use ratatui_textarea::{CursorMove, Input, Key, TextArea, WrapMode};

use crate::settings::{Chord, KeyName};

/// A text being written.
#[derive(Debug, Clone)]
pub struct Prose {
    area: TextArea<'static>,
}

impl Prose {
    /// A text with the cursor at its end.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(harmless).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_line_style(Style::new());
        area.set_cursor_style(Style::new().add_modifier(Modifier::REVERSED));
        area.set_max_histories(1000);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// The widget to draw.
    #[must_use]
    pub fn area(&self) -> &TextArea<'static> {
        &self.area
    }

    /// Inserts pasted text; line breaks stay, other control characters go.
    pub fn paste(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let lines: Vec<String> = text.split('\n').map(harmless).collect();
        self.area.insert_str(lines.join("\n"));
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        self.area.undo();
    }

    /// Takes the last undo back.
    pub fn redo(&mut self) {
        self.area.redo();
    }

    /// The selected text, else all of it.
    #[must_use]
    pub fn copied(&self) -> String {
        let mut area = self.area.clone();
        if area.selection_range().is_some() {
            area.copy();
            return area.yank_text();
        }
        self.text()
    }

    /// Takes a key.
    pub fn key(&mut self, chord: Chord) {
        let jump = chord.ctrl || chord.alt;
        let moved = match chord.key {
            KeyName::Left if jump => Some(CursorMove::WordBack),
            KeyName::Right if jump => Some(CursorMove::WordForward),
            KeyName::Home if jump => Some(CursorMove::Top),
            KeyName::End if jump => Some(CursorMove::Bottom),
            KeyName::Left => Some(CursorMove::Back),
            KeyName::Right => Some(CursorMove::Forward),
            KeyName::Up => Some(CursorMove::Up),
            KeyName::Down => Some(CursorMove::Down),
            KeyName::Home => Some(CursorMove::Head),
            KeyName::End => Some(CursorMove::End),
            _ => None,
        };
        if let Some(moved) = moved {
            match (chord.shift, self.area.is_selecting()) {
                (true, false) => self.area.start_selection(),
                (false, true) => self.area.cancel_selection(),
                _ => {}
            }
            self.area.move_cursor(moved);
            return;
        }
        let key = match chord.key {
            KeyName::Char('a') if chord.ctrl => return self.area.select_all(),
            KeyName::Char('w') if chord.ctrl => {
                self.area.delete_word();
                return;
            }
            KeyName::Backspace if jump => {
                self.area.delete_word();
                return;
            }
            KeyName::Char(c) if !jump && !c.is_control() => Key::Char(c),
            KeyName::Enter => Key::Enter,
            KeyName::Backspace => Key::Backspace,
            KeyName::Delete => Key::Delete,
            KeyName::PageUp => Key::PageUp,
            KeyName::PageDown => Key::PageDown,
            _ => return,
        };
        self.area.input_without_shortcuts(Input { key, ctrl: false, alt: false, shift: chord.shift });
    }
}

fn harmless(line: &str) -> String {
    line.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_and_undo() {
        let mut prose = Prose::new("een");
        prose.paste(" twee\r\ndrie\u{1b}[31m");
        assert_eq!(prose.text(), "een twee\ndrie[31m");
        prose.undo();
        assert_eq!(prose.text(), "een");
        prose.redo();
        prose.key(Chord::plain(KeyName::Enter));
        assert_eq!(prose.text(), "een twee\ndrie[31m\n");
    }
}

//! One line of text being typed, with a cursor between characters as people see them.

use unicode_segmentation::UnicodeSegmentation;

use crate::settings::{Chord, KeyName};
use crate::text::clean_line;

/// A line of text and a cursor in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    text: String,
    /// Byte offset, always between graphemes.
    cursor: usize,
}

impl Line {
    /// A line with the cursor at its end.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text = clean_line(text);
        Self { cursor: text.len(), text }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text before the cursor.
    #[must_use]
    pub fn before(&self) -> &str {
        &self.text[..self.cursor]
    }

    /// Inserts pasted text, on one line and without control characters.
    pub fn paste(&mut self, text: &str) {
        let text = clean_line(text);
        self.text.insert_str(self.cursor, &text);
        self.cursor += text.len();
    }

    fn left(&self) -> usize {
        self.before().graphemes(true).next_back().map_or(0, str::len)
    }

    fn right(&self) -> usize {
        self.text[self.cursor..].graphemes(true).next().map_or(0, str::len)
    }

    /// Takes a key; `false`: not a key for a line of text.
    pub fn key(&mut self, chord: Chord) -> bool {
        match chord.key {
            KeyName::Char('u') if chord.ctrl => {
                self.text.drain(..self.cursor);
                self.cursor = 0;
            }
            KeyName::Char('w') if chord.ctrl => self.delete_word(),
            KeyName::Backspace if chord.ctrl || chord.alt => self.delete_word(),
            KeyName::Char(c) if !chord.ctrl && !chord.alt && !c.is_control() => {
                self.text.insert(self.cursor, c);
                self.cursor += c.len_utf8();
            }
            KeyName::Backspace => {
                let from = self.cursor - self.left();
                self.text.drain(from..self.cursor);
                self.cursor = from;
            }
            KeyName::Delete => {
                let to = self.cursor + self.right();
                self.text.drain(self.cursor..to);
            }
            KeyName::Left => self.cursor -= self.left(),
            KeyName::Right => self.cursor += self.right(),
            KeyName::Home => self.cursor = 0,
            KeyName::End => self.cursor = self.text.len(),
            _ => return false,
        }
        true
    }

    fn delete_word(&mut self) {
        let kept = self.before().trim_end();
        let from = kept.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8());
        self.text.drain(from..self.cursor);
        self.cursor = from;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Stroke, parse_keys};
    use proptest::prelude::*;

    fn typed(keys: &str) -> Line {
        let mut line = Line::default();
        for stroke in parse_keys(keys).unwrap() {
            match stroke {
                Stroke::Key(chord) => drop(line.key(chord)),
                Stroke::Paste(text) => line.paste(&text),
                Stroke::Click(..) => {}
            }
        }
        line
    }

    #[test]
    fn typing_and_moving() {
        assert_eq!(typed("fiets<left><left>X").text(), "fieXts");
        assert_eq!(typed("een twee<ctrl-w>drie").text(), "een drie");
        assert_eq!(typed("e<paste:\u{301}n>x<backspace><backspace><backspace>").text(), "");
        assert_eq!(typed("<paste:a\\tb\\nc>").text(), "a b c");
    }

    proptest! {
        #[test]
        fn no_key_breaks_a_character(start in "\\PC*", keys in "(<left>|<right>|<delete>|<backspace>|<ctrl-w>|é|x){0,20}") {
            let mut line = Line::new(&start);
            for stroke in parse_keys(&keys).unwrap() {
                if let Stroke::Key(chord) = stroke { line.key(chord); }
                prop_assert!(line.text().is_char_boundary(line.before().len()));
            }
        }
    }
}

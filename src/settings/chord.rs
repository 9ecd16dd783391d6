//! Keys as people press them and as they are written down: `e`, `<ctrl-p>`, `<f2>`, `2/fiets<enter>`.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::Said;

/// A key of the keyboard, without what is held down beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each variant names the key")]
pub enum KeyName {
    Char(char),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

const NAMES: [(KeyName, &str, &str); 16] = [
    (KeyName::Enter, "enter", "Enter"),
    (KeyName::Esc, "esc", "Esc"),
    (KeyName::Tab, "tab", "Tab"),
    (KeyName::Char(' '), "space", "Space"),
    (KeyName::Backspace, "backspace", "⌫"),
    (KeyName::Delete, "delete", "Del"),
    (KeyName::Insert, "insert", "Ins"),
    (KeyName::Up, "up", "↑"),
    (KeyName::Down, "down", "↓"),
    (KeyName::Left, "left", "←"),
    (KeyName::Right, "right", "→"),
    (KeyName::Home, "home", "Home"),
    (KeyName::End, "end", "End"),
    (KeyName::PageUp, "pageup", "PgUp"),
    (KeyName::PageDown, "pagedown", "PgDn"),
    (KeyName::Char('<'), "lt", "<"),
];

/// One key press with what was held down. `shift` is kept only where it is not part of the character itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field names the key held")]
pub struct Chord {
    pub key: KeyName,
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

impl Chord {
    /// A key with nothing held down.
    #[must_use]
    pub fn plain(key: KeyName) -> Self {
        Self { key, ctrl: false, alt: false, shift: false }
    }

    /// The character that this key types into a text, if it types one.
    #[must_use]
    pub fn typed(&self) -> Option<char> {
        match self.key {
            KeyName::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// As people read it on a key cap: `Ctrl-P`, `Enter`, `↑`, `e`.
    #[must_use]
    pub fn label(&self) -> String {
        let mut out = String::new();
        if self.ctrl {
            out.push_str("Ctrl-");
        }
        if self.alt {
            out.push_str("Alt-");
        }
        if self.shift {
            out.push_str("Shift-");
        }
        match (self.key, NAMES.iter().find(|n| n.0 == self.key)) {
            (_, Some(name)) => out.push_str(name.2),
            (KeyName::Char(c), None) if self.ctrl => out.extend(c.to_uppercase()),
            (KeyName::Char(c), None) => out.push(c),
            (KeyName::F(n), None) => out.push_str(&format!("F{n}")),
            (_, None) => {}
        }
        out
    }

    /// Reads one key as it stands in a keymap: `e`, `<enter>`, `<ctrl-p>`.
    ///
    /// # Errors
    /// A message naming what is not a key.
    pub fn parse(text: &str) -> Result<Self, Said> {
        let bad = || Said::new("key-unknown").with("key", text);
        let mut chars = text.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return Ok(Self::plain(KeyName::Char(c)));
        }
        let inner = text.strip_prefix('<').and_then(|t| t.strip_suffix('>')).ok_or_else(bad)?;
        let mut chord = Self::plain(KeyName::Enter);
        let mut rest = inner;
        loop {
            let lower = rest.to_ascii_lowercase();
            let (held, length) = if lower.starts_with("ctrl-") {
                (&mut chord.ctrl, 5)
            } else if lower.starts_with("alt-") {
                (&mut chord.alt, 4)
            } else if lower.starts_with("shift-") {
                (&mut chord.shift, 6)
            } else {
                break;
            };
            *held = true;
            rest = &rest[length..];
        }
        let mut chars = rest.chars();
        chord.key = if let (Some(c), None) = (chars.next(), chars.next()) {
            // Ctrl takes no notice of case; nobody can hold Shift "more" than the capital letter says.
            if chord.ctrl { KeyName::Char(c.to_ascii_lowercase()) } else { KeyName::Char(c) }
        } else if let Some(name) = NAMES.iter().find(|n| n.1.eq_ignore_ascii_case(rest)) {
            name.0
        } else {
            let number = rest.strip_prefix(['f', 'F']).and_then(|n| n.parse().ok()).filter(|n| (1..=12).contains(n));
            KeyName::F(number.ok_or_else(bad)?)
        };
        Ok(chord)
    }
}

impl fmt::Display for Chord {
    /// As it stands in a keymap; [`Chord::parse`] reads it back.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = NAMES.iter().find(|n| n.0 == self.key).map(|n| n.1);
        if let (KeyName::Char(c), None, false) = (self.key, name, self.ctrl || self.alt || self.shift) {
            return write!(f, "{c}");
        }
        f.write_str("<")?;
        for (held, word) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if held {
                f.write_str(word)?;
            }
        }
        match (self.key, name) {
            (_, Some(name)) => f.write_str(name)?,
            (KeyName::Char(c), None) => write!(f, "{c}")?,
            (KeyName::F(n), None) => write!(f, "f{n}")?,
            (_, None) => {}
        }
        f.write_str(">")
    }
}

/// One step of a key string.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stroke {
    /// A key is pressed.
    Key(Chord),
    /// Text is pasted: `<paste:…>`, with `\t` and `\n` for tab and line break.
    Paste(String),
    /// The mouse is clicked at column and row: `<click:10,4>`.
    Click(u16, u16),
}

/// Reads a key string: characters press themselves, `<…>` names a key, a paste or a click.
///
/// # Errors
/// A message naming the part that is not a key.
pub fn parse_keys(text: &str) -> Result<Vec<Stroke>, Said> {
    let mut strokes = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c != '<' {
            strokes.push(Stroke::Key(Chord::plain(KeyName::Char(c))));
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let Some(end) = rest.find('>') else {
            return Err(Said::new("key-unknown").with("key", rest));
        };
        let (name, after) = rest.split_at(end + 1);
        let inner = &name[1..end];
        if let Some(pasted) = inner.strip_prefix("paste:") {
            strokes.push(Stroke::Paste(pasted.replace("\\t", "\t").replace("\\n", "\n")));
        } else if let Some(place) = inner.strip_prefix("click:") {
            let at = place.split_once(',').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)));
            let (x, y) = at.ok_or_else(|| Said::new("key-unknown").with("key", name))?;
            strokes.push(Stroke::Click(x, y));
        } else {
            strokes.push(Stroke::Key(Chord::parse(name)?));
        }
        rest = after;
    }
    Ok(strokes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keys_read_and_print_alike() {
        for text in ["e", "E", "é", "<enter>", "<ctrl-p>", "<alt-x>", "<shift-tab>", "<f2>", "<space>", "<lt>", "§"] {
            assert_eq!(Chord::parse(text).map(|c| c.to_string()), Ok(text.to_owned()));
        }
        for text in ["<ctrl-P>", "<CTRL-p>"] {
            assert_eq!(Chord::parse(text).map(|c| c.label()), Ok("Ctrl-P".to_owned()));
        }
        assert!(Chord::parse("<f13>").is_err() && Chord::parse("<nope>").is_err() && Chord::parse("").is_err());
    }

    #[test]
    fn key_strings() {
        let strokes = parse_keys("2/fi<enter><paste:a\\tb><click:3,4>").unwrap();
        assert_eq!(strokes.len(), 7);
        assert_eq!(strokes[4], Stroke::Key(Chord::plain(KeyName::Enter)));
        assert_eq!(strokes[5..], [Stroke::Paste("a\tb".into()), Stroke::Click(3, 4)]);
        assert!(parse_keys("a<b").is_err());
    }

    proptest! {
        #[test]
        fn no_key_string_panics(text in "\\PC*") {
            let _ = parse_keys(&text);
        }
    }
}

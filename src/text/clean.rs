//! Hostile text is just text: nothing that a terminal would obey gets past here.

/// Removes control characters, escape sequences' introducers and invisible direction marks; keeps line breaks and
/// turns tabs into a space and CRLF or CR into LF. Outer white space is cut.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\n' => out.push('\n'),
            '\t' | '\u{a0}' | '\u{202f}' => out.push(' '),
            c if c.is_control() || is_invisible(c) => {}
            c => out.push(c),
        }
    }
    let kept = out.trim();
    if kept.len() == out.len() { out } else { kept.to_owned() }
}

/// Like [`clean`], and on one line: any run of white space becomes one space.
#[must_use]
pub fn clean_line(text: &str) -> String {
    let cleaned = clean(text);
    let mut out = String::with_capacity(cleaned.len());
    for word in cleaned.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// What may go to a terminal: nothing that steers it or turns the direction of reading; blanks and lines stay.
#[must_use]
pub fn tame(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !(c.is_control() || is_invisible(*c))).collect()
}

/// Text as it may stand in JSON that goes to a terminal: what [`tame`] drops is escaped as JSON does.
#[must_use]
pub fn tame_json(json: &str) -> String {
    json.chars().fold(String::with_capacity(json.len()), |mut out, c| {
        if c == '\n' || !(c.is_control() || is_invisible(c)) {
            out.push(c);
        } else {
            // All of them lie in the first plane: four digits.
            out.push_str(&format!("\\u{:04x}", u32::from(c)));
        }
        out
    })
}

/// Marks that change direction or hide text: they have no place in an office's statements and serve spoofing.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_lose_their_teeth() {
        assert_eq!(clean("a\u{1b}[31mrood\u{7}"), "a[31mrood");
        assert_eq!(clean("\u{202e}tegin\u{9b}31m"), "tegin31m");
    }

    #[test]
    fn what_goes_to_a_terminal_is_tame() {
        assert_eq!(tame("  a\u{1b}[31m\u{9b}b\r\n\u{202e}c"), "  a[31mb\nc");
        assert_eq!(tame_json("{\"a\":\"\u{9b}\u{202e}é\"}"), "{\"a\":\"\\u009b\\u202eé\"}");
    }

    #[test]
    fn lines_and_blanks() {
        assert_eq!(clean("  een\r\ntwee\rdrie\tvier "), "een\ntwee\ndrie vier");
        assert_eq!(clean_line(" een\n  twee\u{a0}drie "), "een twee drie");
    }
}

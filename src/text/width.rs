//! Columns on screen: East Asian wide and combining characters counted as terminals do.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes on screen.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// Cuts `text` to at most `columns`, ending in `…` where something was cut.
#[must_use]
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    if columns == 0 {
        return String::new();
    }
    let mut out = String::new();
    take(text.graphemes(true), columns - 1, &mut out);
    while out.ends_with(' ') {
        out.pop();
    }
    out.push('…');
    out
}

/// Cuts a long name in its middle, so that both its ends stay readable.
#[must_use]
pub fn cut_middle(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    if columns < 3 {
        return cut(text, columns);
    }
    let tail_columns = (columns - 1) / 2;
    let mut out = String::new();
    take(text.graphemes(true), columns - 1 - tail_columns, &mut out);
    let mut tail: Vec<&str> = Vec::new();
    let mut used = 0;
    for g in text.graphemes(true).rev() {
        used += width(g);
        if used > tail_columns {
            break;
        }
        tail.push(g);
    }
    out.push('…');
    out.extend(tail.into_iter().rev());
    out
}

fn take<'a>(graphemes: impl Iterator<Item = &'a str>, columns: usize, out: &mut String) {
    let mut used = 0;
    for g in graphemes {
        used += width(g);
        if used > columns {
            break;
        }
        out.push_str(g);
    }
}

/// Cuts or fills with blanks on the right to exactly `columns`.
#[must_use]
pub fn pad_right(text: &str, columns: usize) -> String {
    let mut out = cut(text, columns);
    out.extend(std::iter::repeat_n(' ', columns.saturating_sub(width(&out))));
    out
}

/// Cuts or fills with blanks on the left to exactly `columns`.
#[must_use]
pub fn pad_left(text: &str, columns: usize) -> String {
    let text = cut(text, columns);
    let mut out = " ".repeat(columns.saturating_sub(width(&text)));
    out.push_str(&text);
    out
}

/// Breaks text into lines of at most `columns`, at spaces where it can; a word longer than a line is broken between
/// characters. Line breaks in the text stay; an empty text is one empty line.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut used = 0;
        for word in paragraph.split(breaks).filter(|word| !word.is_empty()) {
            let w = width(word);
            if used > 0 && used + 1 + w > columns {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            if w <= columns {
                line.push_str(word);
                used += w;
                continue;
            }
            for g in word.graphemes(true) {
                let gw = width(g);
                if used > 0 && used + gw > columns {
                    lines.push(std::mem::take(&mut line));
                    used = 0;
                }
                line.push_str(g);
                used += gw;
            }
        }
        lines.push(line);
    }
    lines
}

/// Whether a line may end here: not at a space that holds together what stands beside it.
fn breaks(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cuts_say_so() {
        assert_eq!(cut("Sint-Katelijne-Waver", 8), "Sint-Ka…");
        assert_eq!(cut_middle("Sint-Katelijne-Waver", 11), "Sint-…Waver");
        assert_eq!(cut("でんしゃ", 5), "でん…");
        assert_eq!(pad_left("12", 4), "  12");
        assert_eq!(wrap("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(wrap("", 8), [""]);
    }

    proptest! {
        #[test]
        fn never_wider_than_asked(text in "\\PC*", columns in 0usize..40) {
            prop_assert!(width(&cut(&text, columns)) <= columns);
            prop_assert!(width(&cut_middle(&text, columns)) <= columns);
        }

        #[test]
        fn wrapping_loses_no_word(text in "[a-zéİ\u{a0} ]{0,80}", columns in 1usize..30) {
            let lines = wrap(&text, columns);
            prop_assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
            prop_assert!(lines.iter().all(|l| width(l) <= columns));
        }
    }
}

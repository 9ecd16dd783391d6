//! Places in running text, counted in characters: sentences, and words that stay findable while the text is edited.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The sentences of a text as ranges of characters, without the white space around them.
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for sentence in text.split_sentence_bounds() {
        let all = sentence.chars().count();
        let before = sentence.chars().take_while(|c| c.is_whitespace()).count();
        let words = sentence.trim().chars().count();
        if words > 0 {
            found.push(at + before..at + before + words);
        }
        at += all;
    }
    found
}

/// The characters from one place to another.
#[must_use]
pub fn part(text: &str, span: &Range<usize>) -> String {
    text.chars().skip(span.start).take(span.end.saturating_sub(span.start)).collect()
}

/// Where the words at `span` of the old text stand in the new one; `None` when they are no longer there. Of several
/// places, the one nearest to where they would be if everything around them only moved.
#[must_use]
pub fn follow(old: &str, new: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let words: Vec<char> = part(old, span).chars().collect();
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    if words.is_empty() || words.len() > new.len() {
        return None;
    }
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let expected = if span.start <= same && span.end <= same {
        span.start
    } else {
        (span.start + new.len()).saturating_sub(old.len())
    };
    let places = new.windows(words.len()).enumerate().filter(|(_, w)| *w == words.as_slice()).map(|(at, _)| at);
    let at = places.min_by_key(|at| at.abs_diff(expected))?;
    Some(at..at + words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_people_end_them() {
        let text = "Het fietspad stopt. Ouders rijden dan, bv. naar school!\nÉén vraag blijft: wie betaalt?";
        let found: Vec<String> = sentences(text).iter().map(|s| part(text, s)).collect();
        assert_eq!(
            found,
            ["Het fietspad stopt.", "Ouders rijden dan, bv. naar school!", "Één vraag blijft: wie betaalt?"]
        );
        assert!(sentences(" \n ").is_empty());
    }

    #[test]
    fn words_are_followed() {
        let old = "Een. Twee. Een.";
        assert_eq!(follow(old, "Nul. Een. Twee. Een.", &(0..4)), Some(5..9));
        assert_eq!(follow(old, "Nul. Een. Twee. Een.", &(11..15)), Some(16..20));
        assert_eq!(follow(old, "Een. Twee. Een. Vier.", &(0..4)), Some(0..4));
        assert_eq!(follow(old, "Een. Drie.", &(5..10)), None);
        assert_eq!(follow("", "", &(0..0)), None);
    }
}

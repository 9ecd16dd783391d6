//! Cross-cutting topics: whether one of their key words stands in a text.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::fold;

/// The first words of `text` that one of `words` names, as written, or `None`.
///
/// Key words are compared folded, as whole words: *armoede* is not in *kansarmoede*. A final `*` means any ending, so
/// *kind\** is in *Kinderopvang*; a key word of several words means just these, one after the other. What stands behind
/// an apostrophe is an ending that may be there or not (*İzmir'de*).
#[must_use]
pub fn topic_hits(text: &str, words: &[String]) -> Option<String> {
    let keys: Vec<Vec<String>> = words.iter().map(|key| parts(key)).filter(|key| !key.is_empty()).collect();
    let words: Vec<(usize, &str, String)> = text.unicode_word_indices().map(|(at, w)| (at, w, fold(w))).collect();
    for start in 0..words.len() {
        let here = &words[start..];
        let hit = keys.iter().filter(|key| starts_with(here, key)).max_by_key(|key| key.len());
        if let Some(key) = hit {
            let (from, _, _) = words[start];
            let (last, written, _) = words[start + key.len() - 1];
            return Some(text[from..last + written.len()].to_owned());
        }
    }
    None
}

/// The folded words of a key, each with its `*`.
fn parts(key: &str) -> Vec<String> {
    let folded = fold(key);
    folded
        .split(|c: char| c.is_whitespace() || c == '-')
        .filter(|p| !p.trim_matches('*').is_empty())
        .map(str::to_owned)
        .collect()
}

fn starts_with(words: &[(usize, &str, String)], key: &[String]) -> bool {
    words.len() >= key.len() && words.iter().zip(key).all(|((_, _, word), part)| is_meant(word, part))
}

fn is_meant(word: &str, part: &str) -> bool {
    let bare = word.split('\'').next().unwrap_or(word);
    match part.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == part || bare == part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(text: &str, words: &[&str]) -> Option<String> {
        topic_hits(text, &words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn whole_words_and_any_ending() {
        assert_eq!(hit("Meer Kinderopvang nodig", &["kind*"]).as_deref(), Some("Kinderopvang"));
        assert_eq!(hit("Kansarmoede stijgt", &["armoede"]), None);
        assert_eq!(hit("De armoede stijgt", &["armoede"]).as_deref(), Some("armoede"));
        assert_eq!(hit("met het openbaar vervoer.", &["openbaar vervoer"]).as_deref(), Some("openbaar vervoer"));
        assert_eq!(hit("openbaar is het vervoer", &["openbaar vervoer"]), None);
    }

    #[test]
    fn folded_and_with_endings() {
        assert_eq!(hit("ENGELLİ'LER için", &["engelli"]).as_deref(), Some("ENGELLİ'LER"));
        assert_eq!(hit("Børn og unge", &["born"]).as_deref(), Some("Børn"));
        assert_eq!(hit("één loket", &["een loket"]).as_deref(), Some("één loket"));
    }

    #[test]
    fn nothing_asked_nothing_found() {
        assert_eq!(hit("alles", &[]), None);
        assert_eq!(hit("alles", &["", "*", " "]), None);
        assert_eq!(hit("", &["a*"]), None);
    }
}

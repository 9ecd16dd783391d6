//! One folding for texts and queries, so that *isik* finds *IŞIK*, *ozdere* finds *Özdere* and *tonder* finds *Tønder*.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Version of the folding: a workspace whose index was made with another one is indexed anew.
pub const VERSION: i64 = 1;

/// Folds text for comparison: lower case, `İ I ı i` alike, marks stripped, `ø æ å ß ð þ œ ł đ` spelled out.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    fold_into(text, |c, _| out.push(c));
    out
}

/// Folds `text`, handing each folded character on with the byte offset of the original character it came from.
fn fold_into(text: &str, mut push: impl FnMut(char, usize)) {
    for (at, c) in text.char_indices() {
        if c.is_ascii() {
            push(c.to_ascii_lowercase(), at);
            continue;
        }
        match c {
            'İ' | 'ı' => push('i', at),
            'ø' | 'Ø' => push('o', at),
            'æ' | 'Æ' => {
                push('a', at);
                push('e', at);
            }
            'œ' | 'Œ' => {
                push('o', at);
                push('e', at);
            }
            'ß' | 'ẞ' => {
                push('s', at);
                push('s', at);
            }
            'ð' | 'Ð' | 'đ' | 'Đ' => push('d', at),
            'þ' | 'Þ' => {
                push('t', at);
                push('h', at);
            }
            'ł' | 'Ł' => push('l', at),
            '’' | '‘' | 'ʼ' => push('\'', at),
            c => {
                for lower in c.to_lowercase() {
                    for part in std::iter::once(lower).nfkd() {
                        if !is_combining_mark(part) {
                            push(part, at);
                        }
                    }
                }
            }
        }
    }
}

/// A folded text with the way back to the original's offsets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`: offset in the original of the character it came from; one more for the end.
    origins: Vec<usize>,
}

impl Folded {
    /// Folds `original`.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut origins = Vec::with_capacity(original.len() + 1);
        fold_into(original, |c, at| {
            text.push(c);
            origins.resize(text.len(), at);
        });
        origins.push(original.len());
        Self { text, origins }
    }

    /// Where in the original all occurrences of folded `needle` stand, as byte ranges on character boundaries.
    #[must_use]
    pub fn find_all(&self, needle: &str) -> Vec<std::ops::Range<usize>> {
        if needle.is_empty() {
            return Vec::new();
        }
        self.text
            .match_indices(needle)
            .map(|(at, hit)| {
                let start = self.origins[at];
                let mut end = at + hit.len();
                // The last folded character may be the first half of a spelled-out one, or have marks behind it.
                while end < self.text.len() && self.origins[end] == self.origins[end - 1] {
                    end += 1;
                }
                start..self.origins[end]
            })
            .collect()
    }
}

/// The candidate closest to `word` by folded edit distance (Damerau–Levenshtein), if close enough to be meant:
/// at most one difference in four letters, and at least one allowed from three letters on.
#[must_use]
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<(&'a str, usize)> {
    let word = fold(word);
    let mut best: Option<(&'a str, usize)> = None;
    for candidate in candidates {
        let folded = fold(candidate);
        let distance = strsim::damerau_levenshtein(&word, &folded);
        let letters = word.chars().count().max(folded.chars().count());
        let allowed = if letters < 3 { 0 } else { (letters / 4).max(1) };
        if distance <= allowed && best.is_none_or(|(_, d)| distance < d) {
            best = Some((candidate, distance));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_fold_for_five_languages() {
        for (text, folded) in [
            ("IŞIK", "isik"),
            ("ışık", "isik"),
            ("İZMİR", "izmir"),
            ("Özdere", "ozdere"),
            ("Tønder", "tonder"),
            ("Ærø Åbenrå", "aero abenra"),
            ("Straße", "strasse"),
            ("cafe\u{301}", "cafe"),
            ("Þórr", "thorr"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
            assert_eq!(Folded::new(text).text, folded, "{text}");
        }
    }

    #[test]
    fn hits_lie_in_the_original() {
        let text = "De Åsa-straße in İzmir";
        let folded = Folded::new(text);
        let hit = |needle: &str| folded.find_all(needle).into_iter().map(|r| &text[r]).collect::<Vec<_>>();
        assert_eq!(hit("izmir"), ["İzmir"]);
        assert_eq!(hit("stras"), ["straß"]);
        assert_eq!(hit("asa"), ["Åsa"]);
        assert!(hit("").is_empty());
    }

    #[test]
    fn did_you_mean() {
        let themes = ["Mobiliteit", "Economie", "Omgeving en wonen"];
        assert_eq!(closest("Mobilitiet", themes).map(|c| c.0), Some("Mobiliteit"));
        assert_eq!(closest("Toerisme", themes), None);
    }
}

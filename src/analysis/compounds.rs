//! Words that are made of words: *fietssnelweg* is a *snelweg* and has to do with *fiets*.

use std::collections::HashMap;

use super::lexicon::Lexicon;
use super::words::Tongue;

/// Fewest letters of a part that stands alone somewhere in the texts.
const SHORTEST: usize = 4;
/// Fewest letters of a part that is in the table of words.
const SHORTEST_KNOWN: usize = 3;

/// Stems of the words of which a word is made, among `stems`: of all texts' words, those that stand alone somewhere.
pub(super) fn parts(lower: &str, whole: u32, tongue: &Tongue, stems: &HashMap<String, u32>) -> Vec<u32> {
    let mut out = Vec::new();
    let known = |part: &str| stems.get(part).or_else(|| stems.get(&tongue.stemmed(part))).copied();
    for (head, tail) in cuts(lower, SHORTEST) {
        let bare = ["s", "e", "en", "er", "n"].iter().filter_map(|link| head.strip_suffix(link));
        let heads = std::iter::once(head).chain(bare).filter(|h| h.chars().nth(SHORTEST - 1).is_some());
        out.extend(heads.filter_map(known));
        out.extend(known(tail));
    }
    out.sort_unstable();
    out.dedup();
    out.retain(|part| *part != whole);
    out
}

/// The words of the table that tell what a word means: itself; or the two of which it is made, cut where the shorter one
/// is longest; or the longest beginning of it that is a word (Turkish endings).
pub(super) fn senses(lower: &str, tongue: &Tongue) -> Vec<u32> {
    let Some(lexicon) = tongue.lexicon else { return Vec::new() };
    if let Some(whole) = lexicon.find(lower) {
        return vec![whole];
    }
    let mut best: Option<(usize, Vec<u32>)> = None;
    for (head, tail) in cuts(lower, SHORTEST_KNOWN).filter(|_| !tongue.links().is_empty()) {
        let Some(last) = lexicon.find(tail) else { continue };
        let bare = tongue.links().iter().filter_map(|link| head.strip_suffix(link));
        let mut heads = std::iter::once(head).chain(bare).filter(|h| h.chars().count() >= SHORTEST_KNOWN);
        let Some((first, length)) = heads.find_map(|h| Some((lexicon.find(h)?, h.chars().count()))) else { continue };
        let shorter = length.min(tail.chars().count());
        if best.as_ref().is_none_or(|(most, _)| shorter > *most) {
            best = Some((shorter, vec![first, last]));
        }
    }
    best.map_or_else(|| beginning(lower, lexicon).into_iter().collect(), |(_, found)| found)
}

/// The longest word that `lower` begins with, where what is left looks like an ending.
fn beginning(lower: &str, lexicon: &Lexicon) -> Option<u32> {
    let letters: Vec<usize> = lower.char_indices().map(|(at, _)| at).collect();
    let ending = (letters.len() / 2).max(2);
    let from = letters.len().saturating_sub(ending).max(SHORTEST);
    letters.get(from..)?.iter().rev().find_map(|cut| lexicon.find(&lower[..*cut]))
}

/// Every way to cut a word in two with at least `least` letters on each side.
fn cuts(lower: &str, least: usize) -> impl Iterator<Item = (&str, &str)> {
    let letters: Vec<usize> = lower.char_indices().map(|(at, _)| at).collect();
    let last = letters.len().saturating_sub(least);
    (least..=last).map(move |cut| lower.split_at(letters[cut]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(language: &str, word: &str) -> Vec<u32> {
        senses(word, Tongue::of(language))
    }

    fn known(language: &str, list: &[&str]) -> Vec<u32> {
        let lexicon = Lexicon::of(language).expect("is there");
        list.iter().map(|word| lexicon.find(word).unwrap_or_else(|| panic!("{word} is in the table"))).collect()
    }

    #[test]
    fn a_compound_means_its_parts() {
        for (language, word, parts) in [
            ("nl", "school", &["school"] as &[&str]),
            ("nl", "bomenschool", &["bomen", "school"]),
            ("nl", "waterstraat", &["water", "straat"]),
            ("da", "vandskole", &["vand", "skole"]),
            ("sv", "vattenskola", &["vatten", "skola"]),
            ("de", "wasserschule", &["wasser", "schule"]),
            ("nl", "xqzw", &[]),
            ("nl", "", &[]),
            ("fi", "kaupunki", &[]),
        ] {
            let expected = if parts.is_empty() { Vec::new() } else { known(language, parts) };
            assert_eq!(words(language, word), expected, "{word}");
        }
    }

    #[test]
    fn a_turkish_ending_is_an_ending() {
        let tr = Lexicon::of("tr").expect("is there");
        let base = tr.find("mahalle").expect("is there");
        assert!(tr.find("mahallemizdekilerde").is_none());
        let found = words("tr", "mahallemizdekilerde");
        assert_eq!(found.len(), 1);
        assert!(found[0] >= base, "a word that begins with mahalle");
    }

    #[test]
    fn parts_are_words_that_stand_alone() {
        let nl = Tongue::of("nl");
        let stems: HashMap<String, u32> =
            ["fiets", "snelweg", "fietssnelweg", "weg"].into_iter().zip(0..).map(|(s, n)| (nl.stemmed(s), n)).collect();
        assert_eq!(parts("fietssnelweg", 2, nl, &stems), [0, 1]);
        assert_eq!(parts("weg", 3, nl, &stems), [] as [u32; 0]);
    }
}

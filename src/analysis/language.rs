//! In which language a text is.

use whatlang::{Detector, Lang};

use super::words::LANGUAGES;

/// The language of `text` (ISO 639-1) out of `allowed`, the first of which is the expected one.
///
/// Trigrams and alphabets by whatlang. A text too short to tell is in the expected language; languages that the engine
/// does not know take no part, since it could do nothing with the answer.
#[must_use]
pub fn language(text: &str, allowed: &[&str]) -> Option<&'static str> {
    let known = |code: &str| LANGUAGES.into_iter().find(|l| *l == code);
    let expected = allowed.iter().find_map(|code| known(code));
    let list: Vec<Lang> = allowed.iter().filter_map(|code| known(code)).filter_map(to_whatlang).collect();
    if list.len() < 2 || text.chars().filter(|c| c.is_alphabetic()).count() < 12 {
        return expected;
    }
    let info = Detector::with_allowlist(list).detect(text);
    let found = info.filter(|i| i.confidence() >= 0.1).and_then(|i| from_whatlang(i.lang()));
    found.or(expected)
}

/// The language of `text` out of all that the engine knows: for texts of which nothing is known.
#[must_use]
pub fn guess(text: &str) -> &'static str {
    language(text, &LANGUAGES).unwrap_or("")
}

fn to_whatlang(code: &str) -> Option<Lang> {
    Some(match code {
        "nl" => Lang::Nld,
        "da" => Lang::Dan,
        "sv" => Lang::Swe,
        "tr" => Lang::Tur,
        "en" => Lang::Eng,
        "de" => Lang::Deu,
        _ => return None,
    })
}

fn from_whatlang(lang: Lang) -> Option<&'static str> {
    LANGUAGES.into_iter().find(|code| to_whatlang(code) == Some(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_languages_apart() {
        for (code, text) in [
            ("nl", "De fietsenstalling aan het station zit elke ochtend vol."),
            ("da", "Vi mangler plads til produktion, fordi hver anden henvendelse handler om butikker."),
            ("sv", "Kommunerna behöver samarbeta om kollektivtrafiken och skolorna."),
            ("tr", "Mahallede çocuklar için güvenli bir oyun alanı istiyoruz."),
            ("en", "The neighbourhood needs a safe crossing near the school."),
            ("de", "Die Straße braucht einen sicheren Übergang für Schulkinder."),
        ] {
            assert_eq!(language(text, &LANGUAGES), Some(code));
        }
    }

    #[test]
    fn the_expected_language_wins_where_nothing_is_told() {
        assert_eq!(language("OK", &["da", "en"]), Some("da"));
        assert_eq!(language("12 %", &["tr"]), Some("tr"));
        assert_eq!(language("hei", &["fi"]), None);
        assert_eq!(language("hei", &[]), None);
    }
}

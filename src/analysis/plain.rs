//! The plain form of a noun: without the article that Danish and Swedish hang on it, without the cases of Turkish.

use super::compounds::head;
use super::lexicon::{COLUMNS, Lexicon};
use super::words::Tongue;

/// Least cosine of a form with its plain form.
const NEAR: f32 = 0.45;
/// What a letter more is worth, in cosine.
const LONGER: f32 = 0.05;
/// By how much rarer the plain form may be, in steps of the Zipf frequency.
const RARER: f32 = 1.0;

/// The plain form of a lower-case word, where the table of words knows one that means the same.
pub(super) fn plain(lower: &str, tongue: &Tongue) -> Option<String> {
    let lexicon = tongue.lexicon?;
    if let Some(word) = lexicon.find(lower) {
        return nearest(lower, lexicon.zipf(word), &lexicon.unit(word), lexicon, tongue);
    }
    // Of an unknown compound the last part is brought into its plain form.
    let (first, last) = head(lower, lexicon)?;
    let word = lexicon.find(last)?;
    let found = nearest(last, lexicon.zipf(word), &lexicon.unit(word), lexicon, tongue)?;
    Some(format!("{first}{found}"))
}

fn nearest(lower: &str, zipf: f32, vector: &[f32; COLUMNS], lexicon: &Lexicon, tongue: &Tongue) -> Option<String> {
    let mut best: Option<(f32, String)> = None;
    for (form, plural) in forms(lower, tongue.articles()) {
        let Some(word) = lexicon.find(&form) else { continue };
        let cosine: f32 = lexicon.unit(word).iter().zip(vector).map(|(x, y)| x * y).sum();
        // Of *forskere* and *forsker* the longer one: a plural stays a plural.
        let suits = cosine + if plural { LONGER * form.chars().count() as f32 } else { 0.0 };
        let better = best.as_ref().is_none_or(|(most, _)| suits > *most);
        if cosine >= NEAR && better && lexicon.zipf(word) >= zipf - RARER {
            best = Some((suits, form));
        }
    }
    best.map(|(_, form)| form)
}

/// What is left of a word without each of the endings, and with what may stand in its place; and whether it is a plural.
fn forms(lower: &str, endings: &[(&str, &str)]) -> Vec<(String, bool)> {
    let mut out = Vec::new();
    for (ending, instead) in endings {
        let Some(rest) = lower.strip_suffix(ending).filter(|rest| rest.chars().count() > 1) else { continue };
        out.push((format!("{rest}{instead}"), ending.len() > 3));
        let mut last = rest.chars().rev();
        // *trafikken*: *trafik*.
        if let (Some(a), Some(b), true) = (last.next(), last.next(), instead.is_empty())
            && a == b
        {
            out.push((rest[..rest.len() - a.len_utf8()].to_owned(), false));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_and_cases_go() {
        for (language, forms) in [
            (
                "da",
                "universet:univers regeringens:regering kommunerne:kommuner forskerne:forskere trafikken:trafik timen:time",
            ),
            ("da", "biltrafikken:biltrafik station: vand: bymidte: rejse:"),
            (
                "sv",
                "regeringen:regering kongressen:kongress sjukhuset:sjukhus jorden:jord kommunerna:kommuner vatten: skatt:",
            ),
            ("tr", "kazadan:kaza seçimin:seçim telefonlarda:telefonlar seyahat: spor:"),
            ("nl", "gemeenten: station:"),
            ("xx", "anything:"),
        ] {
            for form in forms.split(' ') {
                let (word, wanted) = form.split_once(':').expect("a colon");
                let found = plain(word, Tongue::of(language));
                assert_eq!(found.as_deref().unwrap_or_default(), wanted, "{language} {word}");
            }
        }
    }
}

//! Which challenge answers which trend: proposals by likeness.

use super::index::{Index, Near};
use super::neighbours::Search;
use super::{Text, thousandths};
use crate::domain::Progress;
use crate::error::Result;

/// A proposed link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Place of what is answered among the causes.
    pub cause: usize,
    /// Place of what answers among the answers.
    pub answer: usize,
    /// How like they are, in thousandths.
    pub likeness: i64,
    /// Words both use, as the answer writes them, most telling first.
    pub shared_words: Vec<String>,
}

/// For each cause its best answer, where it stands out from what chance would bring.
///
/// Of all pairs of a cause and an answer most have nothing to do with each other, so the likenesses of all but the best
/// of each cause tell what chance brings: mean `m` and standard deviation `s`. The best of `n` answers without any meaning
/// lies about `s·√(2 ln n)` above `m` (the expected maximum of n normal variables, Cramér 1946); a proposal must lie one
/// more `s` above that, and share at least one word.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn propose_links(causes: &[Text], answers: &[Text], progress: &dyn Progress) -> Result<Vec<Proposal>> {
    if causes.is_empty() || answers.is_empty() {
        return Ok(Vec::new());
    }
    let all: Vec<Text> = causes.iter().chain(answers).copied().collect();
    let index = Index::new(&all, progress)?;
    let mut search = Search::default();
    let (mut sum, mut squares) = (0.0_f64, 0.0_f64);
    let mut best = Vec::new();
    for cause in 0..causes.len() {
        if cause % 128 == 0 {
            progress.at(cause as u64, causes.len() as u64)?;
        }
        let is_answer = |text: usize| text >= causes.len() && all[text].text != all[cause].text;
        let found = index.nearest_of(&mut search, cause, answers.len(), is_answer);
        for (_, likeness) in found.iter().skip(1) {
            sum += f64::from(*likeness);
            squares += f64::from(*likeness) * f64::from(*likeness);
        }
        best.extend(found.first().map(|(text, likeness)| (cause, *text, *likeness)));
    }
    let pairs = (causes.len() * (answers.len() - 1)).max(1) as f64;
    let mean = sum / pairs;
    let deviation = (squares / pairs - mean * mean).max(0.0).sqrt();
    let threshold = mean + deviation * (1.0 + (2.0 * (answers.len() as f64).ln()).sqrt());
    let standing_out = best.into_iter().filter(|(_, _, likeness)| f64::from(*likeness) >= threshold.min(0.6));
    let proposals = standing_out.map(|(cause, text, likeness)| {
        let Near { shared_words, .. } = index.near(cause, text, likeness);
        Proposal { cause, answer: text - causes.len(), likeness: thousandths(likeness), shared_words }
    });
    Ok(proposals.filter(|p| !p.shared_words.is_empty()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::Unwatched;

    fn dutch(text: &str) -> Text<'_> {
        Text { text, language: "nl" }
    }

    #[test]
    fn an_answer_shares_the_subject() {
        let causes = [
            "Steeds meer pendelaars nemen de fiets naar het station.",
            "De bibliotheek trekt minder jongeren dan tien jaar geleden.",
            "Het aantal alleenstaande ouderen stijgt snel.",
            "Aannemers zoeken vergeefs naar metselaars.",
            "Elke zomer valt er minder neerslag.",
        ]
        .map(dutch);
        let answers = [
            "Jongeren vinden de weg naar de bibliotheek weer.",
            "Een concertzaal voor de hele regio.",
            "Voldoende stallingen voor de fiets aan elk station.",
            "Wateroverlast vermijden door te ontharden.",
            "Bedrijventerreinen delen hun warmte.",
            "Eén loket voor alle vergunningen.",
            "Dokters en verplegers onder één dak.",
            "Erfgoed openstellen voor schoolklassen.",
        ]
        .map(dutch);
        let found = propose_links(&causes, &answers, &Unwatched).expect("nobody cancels");
        let pairs: Vec<(usize, usize)> = found.iter().map(|p| (p.cause, p.answer)).collect();
        assert_eq!(pairs, [(0, 2), (1, 0)]);
        assert!(found[0].shared_words.contains(&"fiets".to_owned()), "{found:?}");
    }

    #[test]
    fn nothing_to_link() {
        assert_eq!(propose_links(&[], &[dutch("x")], &Unwatched).expect("runs"), []);
        assert_eq!(propose_links(&[dutch("fiets")], &[dutch("water")], &Unwatched).expect("runs"), []);
    }
}

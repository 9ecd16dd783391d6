//! Whether a word is a noun, told from what it means: nouns lie on one side of the space of words, verbs and adjectives on
//! the other, in every language alike.

use std::sync::OnceLock;

use super::lexicon::{COLUMNS, Lexicon};

/// Words known to be nouns or not. On a language that is left out, the side is told right for nine pairs in ten.
static KNOWN: &str = include_str!("../../config/words/nouns.txt");
/// Weight of the penalty on the size of the regression's weights.
const RIDGE: f64 = 3.0;

type Vector = [f32; COLUMNS];

/// How much the word is on the nouns' side: about 1 for a noun, about 0 for a verb or an adjective.
pub(super) fn nounness(lexicon: &Lexicon, word: u32) -> f32 {
    static SIDE: OnceLock<(Vector, f32)> = OnceLock::new();
    let (weights, base) = SIDE.get_or_init(learnt);
    let vector = lexicon.unit(word);
    base + weights.iter().zip(&vector).map(|(w, x)| w * x).sum::<f32>()
}

/// Ridge regression of one on nouns and nought on others.
fn learnt() -> (Vector, f32) {
    let mut rows: Vec<(Vector, f64)> = Vec::new();
    for line in KNOWN.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let (Some(language), Some(kind)) = (words.next(), words.next()) else { continue };
        let Some(lexicon) = Lexicon::of(language) else { continue };
        let target = if kind == "noun" { 1.0 } else { 0.0 };
        rows.extend(words.filter_map(|word| Some((lexicon.unit(lexicon.find(word)?), target))));
    }
    let count = rows.len().max(1) as f64;
    let mean = rows.iter().map(|(_, y)| y).sum::<f64>() / count;
    let mut middle = [0.0_f64; COLUMNS];
    for (x, _) in &rows {
        middle.iter_mut().zip(x).for_each(|(slot, x)| *slot += f64::from(*x) / count);
    }
    let mut matrix = vec![[0.0_f64; COLUMNS]; COLUMNS];
    let mut right = [0.0_f64; COLUMNS];
    for (x, y) in &rows {
        let centred: Vec<f64> = x.iter().zip(&middle).map(|(x, m)| f64::from(*x) - m).collect();
        for (row, a) in centred.iter().enumerate() {
            right[row] += a * (y - mean);
            matrix[row].iter_mut().zip(&centred).for_each(|(slot, b)| *slot += a * b);
        }
    }
    (0..COLUMNS).for_each(|i| matrix[i][i] += RIDGE);
    let solved = solve(matrix, right);
    let base = mean - solved.iter().zip(&middle).map(|(w, m)| w * m).sum::<f64>();
    (solved.map(|w| w as f32), base as f32)
}

/// Solves a positive definite system by elimination; the ridge keeps the pivots from nought.
fn solve(mut matrix: Vec<[f64; COLUMNS]>, mut right: [f64; COLUMNS]) -> [f64; COLUMNS] {
    for pivot in 0..COLUMNS {
        let above = matrix[pivot];
        for row in pivot + 1..COLUMNS {
            let share = matrix[row][pivot] / above[pivot];
            matrix[row].iter_mut().zip(&above).skip(pivot).for_each(|(slot, x)| *slot -= share * x);
            right[row] -= share * right[pivot];
        }
    }
    for row in (0..COLUMNS).rev() {
        let known: f64 = (row + 1..COLUMNS).map(|column| matrix[row][column] * right[column]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_are_told_from_verbs_and_adjectives() {
        for (language, nouns, others) in [
            ("nl", "laadpaal wachtlijst zwembad voetpad", "zorgzame verharden gezamenlijke plaatsen"),
            ("da", "kollektiv arbejdskraft spildevand miljø", "udvider fælles forurenede hente"),
            ("sv", "vatten forskare bostad skatt", "besöka använda självständiga ställa"),
            ("tr", "turist maç hücre başkent", "gerekmektedir yapmak büyük onaylamayan"),
            ("en", "kindergarten pavement subsidy nurse", "improving cheaper walked affordable"),
            ("de", "radweg ampel parkplatz spielplatz", "fahren gefährlich neue bauen"),
        ] {
            let lexicon = Lexicon::of(language).expect("is there");
            let mean = |words: &str| {
                let found: Vec<f32> =
                    words.split(' ').filter_map(|w| Some(nounness(lexicon, lexicon.find(w)?))).collect();
                found.iter().sum::<f32>() / found.len() as f32
            };
            assert!(mean(nouns) > mean(others) + 0.1, "{language}: {} {}", mean(nouns), mean(others));
        }
    }
}

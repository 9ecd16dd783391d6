//! What texts mean: one dense vector a text, from the vectors of its words.

use super::compounds::senses;
use super::lexicon::COLUMNS;
use super::parallel::each;
use super::reading::Read;
use super::watch::Watch;
use super::words::{LANGUAGES, Tongue};
use crate::error::Result;

/// Frequency at which a word weighs half; the *a* of Arora, Liang and Ma (2017). Measured on the open sets.
const HALF: f32 = 3e-4;
/// Principal directions that are brought down to the size of the next.
const FLATTENED: usize = 8;
/// Texts that it takes to tell one principal direction.
const FEW: usize = 8;
/// Most texts from which the principal directions are found.
const SAMPLE: usize = 20_000;
/// Texts a language must have until its own mean counts half.
const SHRINK: f32 = 80.0;
/// What stands for one in a stored vector.
pub(super) const UNIT: f32 = 1024.0;

type Vector = [f32; COLUMNS];
/// Words of the table, and how much each weighs.
pub(super) type Senses = Vec<(u32, f32)>;

/// Unit vectors of texts, one after the other, in steps of 1/1024; zeros where a text has no known word.
pub(super) struct Meanings {
    values: Vec<i16>,
    known: Vec<bool>,
    /// What is taken out of every text of a language.
    middles: Vec<(&'static str, Vector)>,
    /// Directions that are flattened, and what is kept of each.
    flattened: Vec<(Vector, f32)>,
}

impl Meanings {
    /// Means of the words' vectors weighted by smooth inverse frequency (Arora, Liang and Ma 2017), centred per language,
    /// with the strongest common directions flattened.
    ///
    /// Taking the first direction out altogether, as the paper does, costs dearly where all texts are about one field:
    /// there it is the field's main divide. Bringing the first few down to the size of the next one (half-way whitening)
    /// keeps them, and does better on every open set.
    pub(super) fn new(read: &Read, progress: &dyn Fn(usize) -> Result<()>) -> Result<Self> {
        let ask = || progress(read.len());
        let watch = &Watch::new(&ask);
        let weighted: Vec<Senses> = each(read.entries.len(), &|_| progress(0), |word| {
            let entry = &read.entries[word];
            weighted_senses(&entry.lower, entry.tongue)
        })?;
        let mut vectors = each(read.len(), progress, |text| mean(read, &weighted, text))?;
        let middles = centre(&mut vectors, read, watch)?;
        let directions = principal(&vectors, watch)?;
        let least = directions.last().map_or(0.0, |(_, size)| *size);
        let kept = |size: f32| (least / size.max(1e-12)).sqrt().min(1.0);
        let flattened = directions.into_iter().map(|(direction, size)| (direction, kept(size))).collect();
        let values = Vec::with_capacity(vectors.len() * COLUMNS);
        let mut out = Self { values, known: Vec::new(), middles, flattened };
        for vector in vectors {
            watch.step(out.flattened.len() * COLUMNS)?;
            let (values, known) = out.flat(vector);
            out.known.push(known);
            out.values.extend(values);
        }
        Ok(out)
    }

    /// What a text means that is none of these, from the mean of its words: seen from the same middle, flattened alike.
    /// Zeros where no word is known.
    pub(super) fn of_another(&self, senses: &[(&'static Tongue, Senses)], tongue: &Tongue) -> Vector {
        let mut vector = mean_of(senses.iter().map(|(tongue, senses)| (*tongue, senses.as_slice())));
        if is_known(&vector) {
            let middle = self.middles.iter().find(|(language, _)| *language == tongue.language);
            middle.into_iter().for_each(|(_, middle)| add(&mut vector, -1.0, middle));
            unit(&mut vector);
        }
        let (values, _) = self.flat(vector);
        values.map(|x| f32::from(x) / UNIT)
    }

    /// A vector as it is stored: flattened, of length one; whether it is anything at all.
    fn flat(&self, mut vector: Vector) -> ([i16; COLUMNS], bool) {
        let whole = vector;
        for (direction, keep) in &self.flattened {
            add(&mut vector, (keep - 1.0) * dot(&whole, direction), direction);
        }
        let known = unit(&mut vector);
        (vector.map(|x| (x * UNIT).round() as i16), known)
    }

    /// A word as if it were a text: a vector of length one; `None` where it is not known.
    pub(super) fn of_word(&self, lower: &str, tongue: &Tongue) -> Option<Vector> {
        let lexicon = tongue.lexicon?;
        let mut vector = [0.0; COLUMNS];
        senses(lower, tongue).into_iter().for_each(|word| lexicon.add(word, 1.0, &mut vector));
        if !unit(&mut vector) {
            return None;
        }
        let middle = self.middles.iter().find(|(language, _)| *language == tongue.language);
        middle.into_iter().for_each(|(_, middle)| add(&mut vector, -1.0, middle));
        let (values, known) = self.flat(vector);
        known.then(|| values.map(|x| f32::from(x) / UNIT))
    }

    pub(super) fn of(&self, text: usize) -> &[i16] {
        &self.values[text * COLUMNS..(text + 1) * COLUMNS]
    }

    /// What texts mean on average: a vector of length one.
    pub(super) fn middle(&self, texts: &[usize]) -> Vector {
        let mut sum = [0.0; COLUMNS];
        texts.iter().for_each(|text| add(&mut sum, 1.0, &self.as_floats(*text)));
        unit(&mut sum);
        sum
    }

    /// The vector of a text, of length one.
    pub(super) fn as_floats(&self, text: usize) -> [f32; COLUMNS] {
        let mut out = [0.0; COLUMNS];
        out.iter_mut().zip(self.of(text)).for_each(|(slot, x)| *slot = f32::from(*x) / UNIT);
        out
    }

    /// Whether a word of the text is known.
    pub(super) fn is_known(&self, text: usize) -> bool {
        self.known[text]
    }

    /// Cosine of two texts.
    pub(super) fn likeness(&self, a: usize, b: usize) -> f32 {
        likeness(self.of(a), self.of(b))
    }
}

/// Cosine of two stored unit vectors.
pub(super) fn likeness(a: &[i16], b: &[i16]) -> f32 {
    let sum: i32 = a.iter().zip(b).map(|(x, y)| i32::from(*x) * i32::from(*y)).sum();
    sum as f32 / (UNIT * UNIT)
}

/// The senses of a word in the table, and how much each weighs.
pub(super) fn weighted_senses(lower: &str, tongue: &Tongue) -> Senses {
    let found = senses(lower, tongue);
    let share = 1.0 / found.len().max(1) as f32;
    let weight = |word: u32| {
        let zipf = tongue.lexicon.map_or(0.0, |l| l.zipf(word));
        share * HALF / (HALF + 10_f32.powf(zipf - 9.0))
    };
    found.into_iter().map(|word| (word, weight(word))).collect()
}

fn mean(read: &Read, senses: &[Senses], text: usize) -> Vector {
    let tokens = read.tokens(text).iter();
    mean_of(tokens.map(|token| (read.entry(*token).tongue, senses[token.word as usize].as_slice())))
}

fn mean_of<'s>(words: impl Iterator<Item = (&'static Tongue, &'s [(u32, f32)])>) -> Vector {
    let (mut sum, mut total) = ([0.0; COLUMNS], 0.0);
    for (tongue, senses) in words {
        let Some(lexicon) = tongue.lexicon else { continue };
        for (word, weight) in senses {
            lexicon.add(*word, *weight, &mut sum);
            total += weight;
        }
    }
    if total > 0.0 {
        sum.iter_mut().for_each(|x| *x /= total);
    }
    sum
}

/// Takes each language's mean out of its texts, so that texts do not lie together because of their language, and brings
/// each to length one. A language of few texts is trusted to be in the middle, where the table has put it. Returns what
/// was taken out.
fn centre(vectors: &mut [Vector], read: &Read, watch: &Watch) -> Result<Vec<(&'static str, Vector)>> {
    let language = |text: usize| LANGUAGES.iter().position(|language| *language == read.tongues[text].language);
    let mut sums = LANGUAGES.map(|_| ([0.0; COLUMNS], 0.0));
    for (text, vector) in vectors.iter().enumerate().filter(|(_, vector)| is_known(vector)) {
        watch.step(COLUMNS)?;
        let Some(language) = language(text) else { continue };
        add(&mut sums[language].0, 1.0, vector);
        sums[language].1 += 1.0;
    }
    let middles = sums.map(|(sum, count)| sum.map(|x| x / (count + SHRINK)));
    for (text, vector) in vectors.iter_mut().enumerate().filter(|(_, vector)| is_known(vector)) {
        watch.step(COLUMNS)?;
        let Some(language) = language(text) else { continue };
        add(vector, -1.0, &middles[language]);
        unit(vector);
    }
    Ok(LANGUAGES.into_iter().zip(middles).collect())
}

/// The strongest directions and the variance along each, found in a sample by power iteration with deflation.
fn principal(vectors: &[Vector], watch: &Watch) -> Result<Vec<(Vector, f32)>> {
    let step = vectors.len().div_ceil(SAMPLE).max(1);
    let mut covariance = vec![[0.0_f32; COLUMNS]; COLUMNS];
    for vector in vectors.iter().step_by(step) {
        watch.step(COLUMNS * COLUMNS)?;
        for (row, x) in covariance.iter_mut().zip(vector) {
            add(row, *x, vector);
        }
    }
    let count = vectors.len().div_ceil(step).max(1) as f32;
    covariance.iter_mut().flatten().for_each(|x| *x /= count);
    let mut out: Vec<(Vector, f32)> = Vec::new();
    // Of few texts the last direction would be no more than chance.
    for start in 0..FLATTENED.min(vectors.len() / FEW) {
        let mut direction = [0.0; COLUMNS];
        for (column, x) in direction.iter_mut().enumerate() {
            *x = 1.0 / (1.0 + ((column + start) % COLUMNS) as f32);
        }
        let mut size = 0.0;
        watch.look()?;
        for _ in 0..60 {
            let mut next = [0.0; COLUMNS];
            for (slot, row) in next.iter_mut().zip(&covariance) {
                *slot = dot(row, &direction);
            }
            for (found, _) in &out {
                let along = dot(&next, found);
                add(&mut next, -along, found);
            }
            size = dot(&next, &next).sqrt();
            if !unit(&mut next) {
                return Ok(out);
            }
            direction = next;
        }
        out.push((direction, size));
    }
    Ok(out)
}

fn add(sum: &mut Vector, weight: f32, vector: &Vector) {
    for (slot, x) in sum.iter_mut().zip(vector) {
        *slot += weight * x;
    }
}

pub(super) fn dot(a: &Vector, b: &Vector) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

fn is_known(vector: &Vector) -> bool {
    vector.iter().any(|x| *x != 0.0)
}

/// Brings a vector to length one; whether it could be.
fn unit(vector: &mut Vector) -> bool {
    let length = dot(vector, vector).sqrt();
    if length > 1e-6 {
        vector.iter_mut().for_each(|x| *x /= length);
    } else {
        *vector = [0.0; COLUMNS];
    }
    length > 1e-6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meanings(texts: &[(&str, &str)]) -> Meanings {
        let read = Read::new(texts, &|_| Ok(())).expect("nobody cancels");
        Meanings::new(&read, &|_| Ok(())).expect("nobody cancels")
    }

    #[test]
    fn languages_meet_where_the_subject_is_the_same() {
        let found = meanings(&[
            ("Kinderen hebben een veilige weg naar school nodig.", "nl"),
            ("Het water in de rivier stijgt bij hevige regen.", "nl"),
            ("Er zijn te weinig betaalbare woningen.", "nl"),
            ("Bus en trein rijden te weinig.", "nl"),
            ("Børnene mangler en sikker skolevej.", "da"),
            ("Regnvand oversvømmer åen og kældrene.", "da"),
            ("Der mangler boliger til at betale.", "da"),
            ("Tog og busser kører for sjældent.", "da"),
        ]);
        for text in 0..4 {
            let other = (4..8).max_by(|a, b| found.likeness(text, *a).total_cmp(&found.likeness(text, *b)));
            assert_eq!(other, Some(text + 4), "{text}");
        }
    }

    #[test]
    fn a_text_without_known_words_means_nothing() {
        let found = meanings(&[("xqzw vbnm", "nl"), ("kaupunki", "fi"), ("school", "nl"), ("water", "nl"), ("", "nl")]);
        assert!([0, 1, 4].into_iter().all(|t| !found.is_known(t) && found.of(t).iter().all(|x| *x == 0)));
        assert!(found.is_known(2) && (found.likeness(2, 2) - 1.0).abs() < 0.02);
    }
}

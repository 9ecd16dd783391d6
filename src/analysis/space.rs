//! Texts as points: weighted stems, parts of compounds and runs of characters, one sparse unit vector a text.

use std::collections::{BTreeMap, HashMap};

use super::usage::Usage;
use super::words::{Tongue, Word};
use crate::domain::Progress;
use crate::error::Result;

/// Share of the characters in the likeness of two texts; the rest is the stems'. Measured on the open sets.
const CHARACTERS: f32 = 0.3;
/// Weight of a known part of a compound against a word that stands alone.
const PART: f32 = 0.5;
/// Weight of a name against another word: who speaks of the same place need not speak of the same subject.
const NAME: f32 = 0.7;
/// Length of the runs of characters.
const RUN: usize = 4;

/// A sparse vector: features in rising order, and their weights.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Sparse {
    pub at: Vec<u32>,
    pub weight: Vec<f32>,
}

impl Sparse {
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, f32)> + '_ {
        self.at.iter().zip(&self.weight).map(|(f, w)| (*f as usize, *w))
    }

    /// Inner product; of unit vectors the cosine of their angle.
    pub(super) fn dot(&self, other: &Sparse) -> f32 {
        let (mut i, mut j, mut sum) = (0, 0, 0.0);
        while i < self.at.len() && j < other.at.len() {
            match self.at[i].cmp(&other.at[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    sum += self.weight[i] * other.weight[j];
                    i += 1;
                    j += 1;
                }
            }
        }
        sum
    }
}

/// Texts cut into words, each by its own language.
pub(super) struct Read<'a> {
    pub tongues: Vec<&'static Tongue>,
    pub words: Vec<Vec<Word<'a>>>,
    pub usage: Usage,
}

impl<'a> Read<'a> {
    pub(super) fn new(texts: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let (mut tongues, mut words) = (Vec::new(), Vec::new());
        for (text, language) in texts {
            let tongue = Tongue::of(language);
            words.push(tongue.words(text));
            tongues.push(tongue);
        }
        let usage = Usage::new(&words, &tongues);
        Self { tongues, words, usage }
    }
}

/// Points of all texts, and what their features are.
pub(super) struct Space {
    pub vectors: Vec<Sparse>,
    /// Number of the feature of a stem.
    stems: HashMap<String, u32>,
    /// For each word that is made of known ones, these.
    parts: HashMap<String, Vec<u32>>,
    /// First feature that is a run of characters.
    pub first_run: usize,
    pub features: usize,
}

impl Space {
    /// Weighs the features of `read`.
    ///
    /// Stems: logarithm of the count × smoothed inverse document frequency (Spärck Jones 1972, Salton and Buckley 1988)
    /// × rarity in the language. Known parts of compounds count as the word they are (*fietssnelweg* is a *snelweg*),
    /// at a lower weight. Runs of characters catch what neither stems nor parts do (*fietspad*, *fietsers*). Both halves
    /// are unit vectors of their own before they are joined, so that long texts are not all characters.
    pub(super) fn new(read: &Read, progress: &dyn Progress, from: u64, of: u64) -> Result<Self> {
        let mut stems: HashMap<String, u32> = HashMap::new();
        for word in read.words.iter().flatten().filter(|w| !w.stop) {
            let next = stems.len() as u32;
            stems.entry(word.stem.clone()).or_insert(next);
        }
        let mut parts: HashMap<String, Vec<u32>> = HashMap::new();
        let mut runs: HashMap<String, u32> = HashMap::new();
        let (mut by_stem, mut by_run) = (Vec::new(), Vec::new());
        for (i, (words, tongue)) in read.words.iter().zip(&read.tongues).enumerate() {
            if i % 256 == 0 {
                progress.at(from + i as u64, of)?;
            }
            let (mut stem_counts, mut run_counts) = (BTreeMap::new(), BTreeMap::new());
            for word in words.iter().filter(|w| !w.stop) {
                let name = if read.usage.is_name(&word.lower) { NAME } else { 1.0 };
                let rarity = tongue.rarity(&word.lower) * name;
                let (count, best) = stem_counts.entry(stems[&word.stem]).or_insert((0.0_f32, 0.0_f32));
                *count += 1.0;
                *best = best.max(rarity);
                if !parts.contains_key(&word.lower) {
                    parts.insert(word.lower.clone(), parts_of(word, tongue, &stems));
                }
                for part in &parts[&word.lower] {
                    let (count, best) = stem_counts.entry(*part).or_insert((0.0, 0.0));
                    *count += PART;
                    *best = best.max(rarity);
                }
                each_run(&word.lower, |run| {
                    let next = runs.len() as u32;
                    let run = match runs.get(run) {
                        Some(known) => *known,
                        None => *runs.entry(run.to_owned()).or_insert(next),
                    };
                    let (count, best) = run_counts.entry(run).or_insert((0.0_f32, 0.0_f32));
                    *count += 1.0;
                    *best = best.max(rarity);
                });
            }
            by_stem.push(stem_counts);
            by_run.push(run_counts);
        }
        let stem_vectors = weigh(&by_stem, stems.len());
        let run_vectors = weigh(&by_run, runs.len());
        let first_run = stems.len();
        let vectors = stem_vectors.into_iter().zip(run_vectors).map(|(s, r)| join(s, r, first_run as u32)).collect();
        Ok(Self { vectors, features: first_run + runs.len(), stems, parts, first_run })
    }

    /// Number of the feature of a stem.
    pub(super) fn stem(&self, stem: &str) -> Option<usize> {
        self.stems.get(stem).map(|f| *f as usize)
    }

    /// The words among `words` that bring in the features of stems in `wanted`, as written, at most `most`, in the order
    /// of `wanted` and each once.
    pub(super) fn written_in(&self, words: &[Word], wanted: impl Iterator<Item = usize>, most: usize) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for feature in wanted {
            if out.len() == most {
                break;
            }
            let whole = words.iter().find(|w| !w.weak && self.stem(&w.stem) == Some(feature));
            let part = || words.iter().find(|w| !w.weak && self.has_part(&w.lower, feature));
            if let Some(word) = whole.or_else(part).filter(|w| !seen.contains(&w.lower.as_str())) {
                seen.push(&word.lower);
                out.push(if word.opens { word.lower.clone() } else { word.written.to_owned() });
            }
        }
        out
    }

    /// Whether a compound is made of the word with that feature.
    pub(super) fn has_part(&self, lower: &str, feature: usize) -> bool {
        self.parts.get(lower).is_some_and(|parts| parts.contains(&(feature as u32)))
    }
}

/// Log tf × smoothed idf × rarity, each text's vector brought to length one.
fn weigh(counts: &[BTreeMap<u32, (f32, f32)>], features: usize) -> Vec<Sparse> {
    let mut texts_with = vec![0_u32; features];
    for feature in counts.iter().flat_map(BTreeMap::keys) {
        texts_with[*feature as usize] += 1;
    }
    let all = counts.len() as f32;
    let idf: Vec<f32> = texts_with.iter().map(|df| ((1.0 + all) / (1.0 + *df as f32)).ln() + 0.3).collect();
    counts
        .iter()
        .map(|row| {
            let at: Vec<u32> = row.keys().copied().collect();
            let mut weight: Vec<f32> =
                row.iter().map(|(f, (count, rarity))| (1.0 + count).ln() * idf[*f as usize] * rarity).collect();
            let length = weight.iter().map(|w| w * w).sum::<f32>().sqrt();
            if length > 0.0 {
                weight.iter_mut().for_each(|w| *w /= length);
            }
            Sparse { at, weight }
        })
        .collect()
}

fn join(mut stems: Sparse, runs: Sparse, first_run: u32) -> Sparse {
    if runs.at.is_empty() {
        return stems;
    }
    let (of_stems, of_runs) = ((1.0 - CHARACTERS).sqrt(), CHARACTERS.sqrt());
    stems.weight.iter_mut().for_each(|w| *w *= of_stems);
    stems.at.extend(runs.at.iter().map(|f| f + first_run));
    stems.weight.extend(runs.weight.iter().map(|w| w * of_runs));
    stems
}

/// Hands on every run of [`RUN`] characters of a word with its edges marked.
fn each_run(lower: &str, mut found: impl FnMut(&str)) {
    let marked = format!("<{lower}>");
    let starts: Vec<usize> = marked.char_indices().map(|(at, _)| at).chain([marked.len()]).collect();
    if starts.len() <= RUN {
        return;
    }
    for window in starts.windows(RUN + 1) {
        found(&marked[window[0]..window[RUN]]);
    }
}

/// Features of the known words of which a compound is made: those that stand alone somewhere in the texts.
fn parts_of(word: &Word, tongue: &Tongue, stems: &HashMap<String, u32>) -> Vec<u32> {
    const SHORTEST: usize = 4;
    let lower = word.lower.as_str();
    let whole = stems.get(&word.stem).copied();
    let letters: Vec<usize> = lower.char_indices().map(|(at, _)| at).collect();
    let mut out = Vec::new();
    if letters.len() < 2 * SHORTEST {
        return out;
    }
    for at in &letters[SHORTEST..=letters.len() - SHORTEST] {
        let (head, tail) = lower.split_at(*at);
        let bare = ["s", "e", "en", "er", "n"].iter().filter_map(|link| head.strip_suffix(link));
        let head = std::iter::once(head).chain(bare).filter(|h| h.chars().nth(SHORTEST - 1).is_some());
        let known = |part: &str| stems.get(part).or_else(|| stems.get(&tongue.stemmed(part))).copied();
        out.extend(head.filter_map(known));
        out.extend(known(tail));
    }
    out.sort_unstable();
    out.dedup();
    out.retain(|part| Some(*part) != whole);
    out
}

//! Texts as points, in two ways at once: by their words (stems, parts of compounds, runs of characters: one sparse unit
//! vector a text) and by what the words mean (one dense one). How like two texts are is a fixed mixture of the two.

use std::collections::HashMap;

use super::compounds::parts;
use super::meaning::Meanings;
use super::parallel::{each, in_pieces};
use super::point::{Point, Sparse};
use super::reading::Read;
use super::watch::Watch;
use super::words::Tongue;
use crate::domain::Progress;
use crate::error::Result;

/// Share of the words in the likeness of two texts; the rest is the meaning's. Measured on the open sets: meaning varies
/// some eight times as much from text to text, so that the two weigh about the same.
pub(super) const WORDS: f32 = 0.80;
/// Share of the characters in the likeness by words; the rest is the stems'.
const CHARACTERS: f32 = 0.3;
/// Weight of a known part of a compound against a word that stands alone.
const PART: f32 = 0.5;
/// Weight of a name against another word: who speaks of the same place need not speak of the same subject.
const NAME: f32 = 0.7;
/// Length of the runs of characters.
const RUN: usize = 4;
/// Longest list of texts that is walked for one feature: a feature of more texts tells nothing.
const LONGEST: usize = 2_000;
/// Most steps that one run of characters may cost over all texts; only large collections reach it.
const STEPS: usize = 4_000_000;
/// Texts in one piece of work.
const PIECE: usize = 1024;

/// A word of a text that can explain something: its number, its stem, the stems of its parts, and how it is shown.
pub(super) struct Telling<'t> {
    pub word: u32,
    pub stem: u32,
    pub parts: &'t [u32],
    pub shown: &'t str,
}

/// The words that bring in the stems in `wanted`, at most `most`, in the order of `wanted` and each once.
pub(super) fn telling(words: &[Telling], wanted: impl Iterator<Item = usize>, most: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut seen: Vec<u32> = Vec::new();
    for stem in wanted {
        if out.len() == most {
            break;
        }
        let whole = words.iter().find(|w| w.stem as usize == stem);
        let part = || words.iter().find(|w| w.parts.contains(&(stem as u32)));
        if let Some(word) = whole.or_else(part).filter(|w| !seen.contains(&w.word)) {
            seen.push(word.word);
            out.push(word.shown.to_owned());
        }
    }
    out
}

/// Points of all texts, and what their features are.
pub(super) struct Space {
    ends: Vec<usize>,
    at: Vec<u32>,
    weight: Vec<f32>,
    pub meanings: Meanings,
    /// For each word the stems of the known words of which it is made.
    parts: Vec<Vec<u32>>,
    /// First feature that is a run of characters; those before are the stems, by their numbers.
    pub first_run: usize,
    pub features: usize,
    /// Longest list of texts that a run of characters may have.
    longest_run: usize,
    /// Inverse document frequency of each feature.
    idf: Vec<f32>,
    /// Number of each run of characters.
    runs: HashMap<Run, u32>,
}

impl Space {
    /// Places the texts of `read`. `progress` goes from `from` to `from` plus the number of texts, of `of`.
    ///
    /// Stems: logarithm of the count × smoothed inverse document frequency (Spärck Jones 1972, Salton and Buckley 1988)
    /// × rarity in the language. Known parts of compounds count as the word they are (*fietssnelweg* is a *snelweg*),
    /// at a lower weight. Runs of characters catch what neither stems nor parts do (*fietspad*, *fietsers*). Both halves
    /// are unit vectors of their own before they are joined, so that long texts are not all characters.
    pub(super) fn new(read: &Read, progress: &dyn Progress, from: u64, of: u64) -> Result<Self> {
        let texts = read.len();
        let half = |done: usize| progress.at(from + done as u64 / 2, of);
        let meanings = Meanings::new(read, &half)?;
        let middle = || half(texts);
        let watch = Watch::new(&middle);
        let parts: Vec<Vec<u32>> = each(read.entries.len(), &|_| middle(), |word| {
            let entry = &read.entries[word];
            parts(&entry.lower, entry.stem, entry.tongue, &read.stems)
        })?;
        let runs = Runs::new(read, &watch)?;
        let first_run = read.stems.len();
        let features = first_run + runs.numbers.len();
        let words = Words { read, parts: &parts, runs: &runs, first_run: first_run as u32 };

        let other_half = |done: usize| progress.at(from + (texts + done) as u64 / 2, of);
        let counted = words.in_pieces(&other_half, |counts, text| words.count(text, counts))?;
        let mut texts_with = vec![0_u32; features];
        let end = || other_half(texts);
        let watch = Watch::new(&end);
        for (at, _, _) in &counted {
            watch.step(at.len())?;
            at.iter().for_each(|feature| texts_with[*feature as usize] += 1);
        }
        let idf: Vec<f32> = texts_with.iter().map(|df| idf(texts, *df)).collect();

        let longest_run = (STEPS / texts.max(1)).clamp(200, LONGEST) as u32;
        // A run in one text only makes nothing alike, one in very many says nothing: neither is kept.
        let kept = |feature: u32| {
            let count = texts_with[feature as usize];
            (feature as usize) < first_run || (2..=longest_run).contains(&count)
        };
        let mut out = Self {
            ends: Vec::with_capacity(texts),
            at: Vec::new(),
            weight: Vec::new(),
            meanings,
            parts: Vec::new(),
            first_run,
            features,
            longest_run: longest_run as usize,
            idf: Vec::new(),
            runs: HashMap::new(),
        };
        for (at, mut weight, ends) in counted {
            watch.step(at.len() * 4)?;
            let mut begin = 0;
            for end in ends {
                let (at, weight) = (&at[begin..end], &mut weight[begin..end]);
                weigh(at, weight, &idf, first_run);
                for (feature, weight) in at.iter().zip(weight).filter(|(f, _)| kept(**f)) {
                    out.at.push(*feature);
                    out.weight.push(*weight);
                }
                out.ends.push(out.at.len());
                begin = end;
            }
        }
        (out.parts, out.idf, out.runs) = (parts, idf, runs.numbers);
        Ok(out)
    }

    /// Number of texts.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The words of a text as a point.
    pub(super) fn of(&self, text: usize) -> Sparse<'_> {
        let from = if text == 0 { 0 } else { self.ends[text - 1] };
        let to = self.ends[text];
        Sparse { at: &self.at[from..to], weight: &self.weight[from..to] }
    }

    /// The stems of a text, those of its compounds' parts included, and their weights.
    pub(super) fn stems(&self, text: usize) -> impl Iterator<Item = (usize, f32)> + '_ {
        self.of(text).iter().take_while(|(feature, _)| *feature < self.first_run)
    }

    /// Likeness of two texts, at most 1.
    pub(super) fn likeness(&self, a: usize, b: usize) -> f32 {
        WORDS * self.of(a).dot(self.of(b)) + (1.0 - WORDS) * self.meanings.likeness(a, b)
    }

    /// A text as a point.
    pub(super) fn point(&self, text: usize) -> Point<'_> {
        let (words, is_known) = (self.of(text), self.meanings.is_known(text));
        Point::new(words, !words.at.is_empty(), self.meanings.as_floats(text), is_known)
    }

    /// The words of a text that is none of these as features with their weights, seen as theirs are: none of the figures
    /// changes for it. Words and runs of characters that no text has take their share of the length and are left out.
    pub(super) fn place(&self, brought: &[Brought]) -> (Vec<u32>, Vec<f32>) {
        let mut counts = Counts::new();
        // What nobody has is numbered behind what the texts have.
        let (mut new_stems, mut new_runs) = (HashMap::new(), HashMap::new());
        for word in brought {
            let stem = word.known.unwrap_or_else(|| numbered(&mut new_stems, word.stem.as_str()));
            count(&mut counts, (false, stem), 1.0, word.rarity);
            word.parts.iter().for_each(|part| count(&mut counts, (false, *part), PART, word.rarity));
            for run in &word.runs {
                let feature = self.runs.get(run).map(|run| self.first_run as u32 + run);
                let feature = feature.unwrap_or_else(|| numbered(&mut new_runs, run));
                count(&mut counts, (true, feature), 1.0, word.rarity);
            }
        }
        let mut sorted: Vec<(Feature, (f32, f32))> = counts.into_iter().collect();
        sorted.sort_unstable_by_key(|(feature, _)| *feature);
        let middle = sorted.partition_point(|((is_run, _), _)| !is_run);
        let at: Vec<u32> = sorted.iter().map(|((_, number), _)| *number).collect();
        let unseen = idf(self.len(), 0);
        let weight = |((_, number), (count, rarity)): &(Feature, (f32, f32))| {
            (1.0 + count).ln() * rarity * self.idf.get(*number as usize).copied().unwrap_or(unseen)
        };
        let mut weights: Vec<f32> = sorted.iter().map(weight).collect();
        share(&mut weights, middle);
        at.into_iter().zip(weights).filter(|(feature, _)| (*feature as usize) < self.features).unzip()
    }

    /// Longest list of texts that is walked for a feature.
    pub(super) fn longest(&self, feature: usize) -> usize {
        if feature < self.first_run { LONGEST } else { self.longest_run }
    }

    /// Whether a compound is made of the word with that stem.
    pub(super) fn has_part(&self, word: u32, stem: u32) -> bool {
        self.parts[word as usize].contains(&stem)
    }

    /// The words of a text that bring in the stems in `wanted`, as written, at most `most`, in the order of `wanted` and
    /// each once.
    pub(super) fn written_in(
        &self,
        read: &Read,
        text: usize,
        wanted: impl Iterator<Item = usize>,
        most: usize,
    ) -> Vec<String> {
        let strong = read.tokens(text).iter().map(|t| (t, read.entry(*t))).filter(|(_, entry)| !entry.weak);
        let words = strong.map(|(token, entry)| Telling {
            word: token.word,
            stem: entry.stem,
            parts: &self.parts[token.word as usize],
            shown: if token.opens { &entry.lower } else { read.written(text, *token) },
        });
        telling(&words.collect::<Vec<_>>(), wanted, most)
    }
}

/// Features, weights and, text by text, where its features end.
type Counted = (Vec<u32>, Vec<f32>, Vec<usize>);
/// A run of characters.
pub(super) type Run = [char; RUN];
/// Whether it is a run of characters, and its number.
type Feature = (bool, u32);
/// Feature, count, greatest rarity.
type Counts = HashMap<Feature, (f32, f32)>;

/// A word of a text that is none of those that were placed, and what it brings in.
#[derive(Debug, Clone)]
pub(super) struct Brought {
    pub stem: String,
    /// Its number, where the texts have the stem.
    pub known: Option<u32>,
    pub parts: Vec<u32>,
    pub runs: Vec<Run>,
    pub rarity: f32,
}

/// Inverse document frequency of what so many of the texts have.
fn idf(texts: usize, with: u32) -> f32 {
    ((1.0 + texts as f32) / (1.0 + with as f32)).ln() + 0.3
}

fn count(counts: &mut Counts, feature: Feature, share: f32, rarity: f32) {
    let (count, best) = counts.entry(feature).or_insert((0.0, 0.0));
    *count += share;
    *best = best.max(rarity);
}

/// How much a word weighs by itself.
pub(super) fn rarity(lower: &str, tongue: &Tongue, is_name: bool) -> f32 {
    tongue.rarity(lower) * if is_name { NAME } else { 1.0 }
}

/// A number behind all features, the same for the same thing.
fn numbered<T: std::hash::Hash + Eq>(known: &mut HashMap<T, u32>, thing: T) -> u32 {
    let next = u32::MAX - known.len() as u32;
    *known.entry(thing).or_insert(next)
}

/// What brings features into texts.
struct Words<'w, 'a> {
    read: &'w Read<'a>,
    parts: &'w [Vec<u32>],
    runs: &'w Runs,
    first_run: u32,
}

impl Words<'_, '_> {
    /// Counts every text, on all cores: features in rising order with log count × rarity.
    fn in_pieces(
        &self,
        progress: &dyn Fn(usize) -> Result<()>,
        count: impl Fn(&mut Counts, usize) + Sync,
    ) -> Result<Vec<Counted>> {
        let texts = self.read.len();
        in_pieces(
            texts.div_ceil(PIECE),
            &|piece| progress((piece * PIECE).min(texts)),
            Counts::new,
            |counts, piece, stop| {
                let (mut at, mut weight, mut ends) = Counted::default();
                for text in (piece * PIECE..((piece + 1) * PIECE).min(texts)).take_while(|_| !stop.is_set()) {
                    counts.clear();
                    count(counts, text);
                    let mut sorted: Vec<(u32, (f32, f32))> = counts.iter().map(|((_, f), c)| (*f, *c)).collect();
                    sorted.sort_unstable_by_key(|(feature, _)| *feature);
                    for (feature, (count, rarity)) in sorted {
                        at.push(feature);
                        weight.push((1.0 + count).ln() * rarity);
                    }
                    ends.push(at.len());
                }
                (at, weight, ends)
            },
        )
    }

    fn count(&self, text: usize, counts: &mut Counts) {
        for token in self.read.tokens(text) {
            let entry = self.read.entry(*token);
            let rarity = rarity(&entry.lower, entry.tongue, entry.is_name());
            let mut add = |feature: Feature, share: f32| count(counts, feature, share, rarity);
            add((false, entry.stem), 1.0);
            self.parts[token.word as usize].iter().for_each(|part| add((false, *part), PART));
            self.runs.of(token.word).iter().for_each(|run| add((true, self.first_run + run), 1.0));
        }
    }
}

/// The runs of characters of each word, with its edges marked.
struct Runs {
    ends: Vec<usize>,
    runs: Vec<u32>,
    numbers: HashMap<Run, u32>,
}

/// The runs of characters of a word, with its edges marked.
pub(super) fn runs(lower: &str) -> impl Iterator<Item = Run> {
    let marked: Vec<char> = std::iter::once('<').chain(lower.chars()).chain(['>']).collect();
    // A word as short as a run is its own stem.
    let last = if marked.len() > RUN { marked.len() - RUN + 1 } else { 0 };
    (0..last).map(move |from| std::array::from_fn(|i| marked[from + i]))
}

impl Runs {
    fn new(read: &Read, watch: &Watch) -> Result<Self> {
        let mut numbers: HashMap<Run, u32> = HashMap::new();
        let (mut ends, mut all) = (Vec::with_capacity(read.entries.len()), Vec::new());
        for entry in &read.entries {
            watch.step(entry.lower.len() * 4)?;
            for run in runs(&entry.lower) {
                let next = numbers.len() as u32;
                all.push(*numbers.entry(run).or_insert(next));
            }
            ends.push(all.len());
        }
        Ok(Self { ends, runs: all, numbers })
    }

    fn of(&self, word: u32) -> &[u32] {
        let word = word as usize;
        let from = if word == 0 { 0 } else { self.ends[word - 1] };
        &self.runs[from..self.ends[word]]
    }
}

/// Multiplies by the inverse document frequency and brings stems and runs each to their share of length one.
fn weigh(at: &[u32], weight: &mut [f32], idf: &[f32], first_run: usize) {
    for (feature, weight) in at.iter().zip(weight.iter_mut()) {
        *weight *= idf[*feature as usize];
    }
    share(weight, at.partition_point(|feature| (*feature as usize) < first_run));
}

/// Brings stems, which stand before `middle`, and runs each to their share of length one.
fn share(weight: &mut [f32], middle: usize) {
    let (stems, runs) = weight.split_at_mut(middle);
    let characters = if runs.is_empty() { 0.0 } else { CHARACTERS };
    for (part, share) in [(stems, 1.0 - characters), (runs, characters)] {
        let length = part.iter().map(|w| w * w).sum::<f32>().sqrt();
        if length > 0.0 {
            part.iter_mut().for_each(|w| *w *= share.sqrt() / length);
        }
    }
}

//! Texts that are nearly the same, exactly and without comparing all with all.
//!
//! All-pairs search with prefix and positional filtering (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007;
//! Xiao, Wang, Lin and Yu 2008): words are ordered rarest first; two sets that are alike enough must share a word in their
//! first few, be of similar size, and have enough words left behind the first that they share; only such pairs are
//! compared, and those exactly. Texts with the same words are one for the search.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};

use unicode_segmentation::UnicodeSegmentation;

use super::Text;
use super::parallel::{Stop, in_pieces};
use super::wordsets::{WordSets, tongue};
use crate::domain::Progress;
use crate::error::Result;

/// Lowest threshold that is honoured: below it nearly everything would be a pair.
const LOWEST: f64 = 0.1;
/// Most pairs that are listed. A survey in which thousands say one thing has more than anybody can read.
const MOST: usize = 2_000_000;
/// Sets that are looked at in one piece of work.
const PIECE: usize = 1024;
/// Comparisons between two looks at whether to go on.
const STEP: usize = 1 << 16;

/// Two texts that share most of their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// The earlier text.
    pub a: usize,
    /// The later text.
    pub b: usize,
    /// How many words both have.
    pub both: usize,
    /// How many words the one or the other has.
    pub either: usize,
}

impl Pair {
    /// Words of both ÷ words of either (Jaccard).
    #[must_use]
    pub fn likeness(&self) -> f64 {
        self.both as f64 / self.either as f64
    }
}

/// Pairs of texts that are nearly the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NearDuplicates {
    /// The pairs, in order of `a` and `b`.
    pub pairs: Vec<Pair>,
    /// Where there are more pairs than can be listed: so many are listed for every text, or all that it is in where those
    /// are fewer.
    pub capped: Option<usize>,
}

/// All pairs of texts whose sets of lower-case words have a Jaccard likeness of at least `threshold`, or, of more than two
/// million, some for each text: see [`NearDuplicates::capped`]. Thresholds are brought into .1 … 1. Texts without a word
/// pair with nothing. Which texts are paired does not depend on their order.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn near_duplicates(texts: &[Text], threshold: f64, progress: &dyn Progress) -> Result<NearDuplicates> {
    at_most(texts, threshold, MOST, progress)
}

/// For each text whether another is nearly the same, as [`near_duplicates`] means it.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn nearly_repeated(texts: &[Text], threshold: f64, progress: &dyn Progress) -> Result<Vec<bool>> {
    let all = Search::new(read(texts, progress)?, texts.len(), threshold, Reach::Both, progress)?;
    let sets = &all.sets;
    let alike = all.each(progress, |seen, set, stop| {
        let mut found = sets.rows(set).len() > 1;
        if !found {
            all.partners(seen, set, stop, &mut |_, _| {
                found = true;
                ControlFlow::Break(())
            });
        }
        found
    })?;
    let mut repeated = vec![false; texts.len()];
    for set in (0..sets.len()).filter(|set| alike[*set]) {
        sets.rows(set).iter().for_each(|row| repeated[*row as usize] = true);
    }
    Ok(repeated)
}

/// What differs between two texts: the words that only the one and only the other has, as they write them, in their order.
#[must_use]
pub fn differences(a: Text, b: Text) -> (Vec<String>, Vec<String>) {
    let only = |one: Text, other: Text| {
        let lower = |text: Text, word: &str| tongue(&text).lower(word);
        let mut seen: HashSet<String> = other.text.unicode_words().map(|w| lower(other, w)).collect();
        one.text.unicode_words().filter(|word| seen.insert(lower(one, word))).map(str::to_owned).collect()
    };
    (only(a, b), only(b, a))
}

fn at_most(texts: &[Text], threshold: f64, most: usize, progress: &dyn Progress) -> Result<NearDuplicates> {
    let mut all = Search::new(read(texts, progress)?, texts.len(), threshold, Reach::Smaller, progress)?;
    let count = AtomicUsize::new(0);
    let enough = |found: usize| count.fetch_add(found, Ordering::Relaxed) + found > most;
    let within = |n: usize| n * (n - 1) / 2;
    let mut found = all.each(progress, |seen, set, stop| {
        let mut found = Vec::new();
        let rows = all.sets.rows(set).len();
        if !enough(within(rows)) {
            all.partners(seen, set, stop, &mut |other, both| {
                found.push((other, both));
                go_on(!enough(rows * all.sets.rows(other).len()))
            });
        }
        found
    })?;
    let capped = (count.into_inner() > most).then(|| (most / texts.len()).max(1));
    if let Some(cap) = capped {
        all = Search::new(all.sets, texts.len(), threshold, Reach::Both, progress)?;
        found = all.each(progress, |seen, set, stop| {
            let mut found = Vec::new();
            all.partners(seen, set, stop, &mut |other, both| {
                found.push((other, both));
                go_on(found.len() < cap)
            });
            found
        })?;
    }
    let sets = &all.sets;
    let mut pairs = Vec::new();
    for (set, partners) in found.into_iter().enumerate() {
        let size = sets.words(set).len();
        for (nth, row) in sets.rows(set).iter().enumerate() {
            let same = sets.rows(set)[..nth].iter().map(|other| (*other, size, size));
            let alike = partners.iter().flat_map(|(other, both)| {
                let either = size + sets.words(*other).len() - both;
                sets.rows(*other).iter().map(move |row| (*row, *both, either))
            });
            let pair = |(other, both, either): (u32, usize, usize)| {
                let (a, b) = (row.min(&other), row.max(&other));
                Pair { a: *a as usize, b: *b as usize, both, either }
            };
            pairs.extend(same.chain(alike).take(capped.unwrap_or(usize::MAX)).map(pair));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    Ok(NearDuplicates { pairs, capped })
}

fn go_on(on: bool) -> ControlFlow<()> {
    if on { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
}

fn read(texts: &[Text], progress: &dyn Progress) -> Result<WordSets> {
    WordSets::new(texts, &|done| progress.at(done as u64, 2 * texts.len() as u64))
}

/// With which others a set is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Those that come before it, so that each pair is met once.
    Smaller,
    /// All others.
    Both,
}

/// A set in the list of one of its words: all that is needed to see that most others are too different, so that one look
/// through the list is enough.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    set: u32,
    size: u32,
    /// Place of the word in the set.
    place: u32,
    parity: u64,
}

/// For each of 64 parts of the vocabulary whether the set has an odd number of its words. Two sets differ in at least as
/// many words as parts (Sandes, Teodoro and Melo 2020).
fn parity(words: &[u32]) -> u64 {
    words.iter().fold(0, |bits, word| bits ^ 1 << (word.wrapping_mul(0x9e37_79b1) >> 26))
}

/// Sets of words and the index over their rarest words.
struct Search {
    sets: WordSets,
    threshold: f64,
    reach: Reach,
    /// For each word where its list ends, and the lists one after the other. In each the sets are in order.
    ends: Vec<usize>,
    lists: Vec<Entry>,
    /// How many texts there are: half of the work is to read them.
    texts: usize,
}

impl Search {
    fn new(sets: WordSets, texts: usize, threshold: f64, reach: Reach, progress: &dyn Progress) -> Result<Self> {
        let threshold = if threshold.is_finite() { threshold.clamp(LOWEST, 1.0) } else { 1.0 };
        let here = || progress.at(texts as u64, 2 * texts as u64);
        let mut all = Self { sets, threshold, reach, ends: Vec::new(), lists: Vec::new(), texts };
        let mut next = vec![0; all.sets.vocabulary + 1];
        for set in 0..all.sets.len() {
            all.listed(set).iter().for_each(|word| next[*word as usize + 1] += 1);
            if set % STEP == 0 {
                here()?;
            }
        }
        for word in 1..next.len() {
            next[word] += next[word - 1];
        }
        let mut lists = vec![Entry::default(); next.last().copied().unwrap_or(0)];
        for set in 0..all.sets.len() {
            let words = all.sets.words(set);
            let entry = Entry { set: set as u32, size: words.len() as u32, place: 0, parity: parity(words) };
            for (place, word) in all.listed(set).iter().enumerate() {
                let slot = &mut next[*word as usize];
                lists[*slot] = Entry { place: place as u32, ..entry };
                *slot += 1;
            }
            if set % STEP == 0 {
                here()?;
            }
        }
        all.ends = next;
        all.lists = lists;
        Ok(all)
    }

    /// The words of a set under which it is listed.
    fn listed(&self, set: usize) -> &[u32] {
        let words = self.sets.words(set);
        let n = words.len();
        // The larger set of a pair looks for the smaller: then at least 2t/(1+t) of the smaller is shared.
        let shared = match self.reach {
            Reach::Smaller => self.needed(n, n),
            Reach::Both => at_least(self.threshold * n as f64),
        };
        &words[..=n - shared]
    }

    /// How many words two sets of these sizes must share.
    fn needed(&self, n: usize, m: usize) -> usize {
        at_least(self.threshold / (1.0 + self.threshold) * (n + m) as f64)
    }

    /// Asks for every set in turn, on all cores.
    fn each<T: Send>(
        &self,
        progress: &dyn Progress,
        ask: impl Fn(&mut Vec<u32>, usize, &Stop) -> T + Sync,
    ) -> Result<Vec<T>> {
        let sets = self.sets.len();
        let total = 2 * self.texts;
        let told = |piece: usize| progress.at((self.texts + piece * PIECE).min(total) as u64, total as u64);
        let pieces = in_pieces(
            sets.div_ceil(PIECE),
            &told,
            || vec![u32::MAX; sets],
            |seen, piece, stop| {
                let sets = piece * PIECE..sets.min((piece + 1) * PIECE);
                sets.take_while(|_| !stop.is_set()).map(|set| ask(seen, set, stop)).collect::<Vec<T>>()
            },
        )?;
        Ok(pieces.into_iter().flatten().collect())
    }

    /// Hands over the sets that are alike enough, each with the number of shared words, in an order of their own, until it
    /// is told to stop. `seen` remembers with which set each was compared last.
    fn partners(
        &self,
        seen: &mut [u32],
        set: usize,
        stop: &Stop,
        take: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) {
        let words = self.sets.words(set);
        let n = words.len();
        let smallest = at_least(self.threshold * n as f64);
        let largest = match self.reach {
            Reach::Smaller => n,
            Reach::Both => (n as f64 / self.threshold + 1e-9) as usize,
        };
        let parity = parity(words);
        let mut compared = 0;
        // Of a likeness t, at least t·n words are shared: the rarest n − t·n + 1 hold one of them.
        for (i, word) in words[..=n - smallest].iter().enumerate() {
            let end = self.ends[*word as usize];
            let start = if *word == 0 { 0 } else { self.ends[*word as usize - 1] };
            let list = &self.lists[start..end];
            let list = &list[list.partition_point(|entry| (entry.size as usize) < smallest)..];
            for entry in list {
                let (other, m, j) = (entry.set as usize, entry.size as usize, entry.place as usize);
                if m > largest || (self.reach == Reach::Smaller && other >= set) {
                    break;
                }
                compared += 1;
                if compared % STEP == 0 && stop.is_set() {
                    return;
                }
                let needed = self.needed(n, m);
                let differ = (entry.parity ^ parity).count_ones() as usize;
                if (n - i).min(m - j) < needed || n + m < 2 * needed + differ {
                    continue;
                }
                if other == set || std::mem::replace(&mut seen[other], set as u32) == set as u32 {
                    continue;
                }
                if let Some(rest) = shared(&words[i + 1..], &self.sets.words(other)[j + 1..], needed - 1)
                    && take(other, rest + 1).is_break()
                {
                    return;
                }
            }
        }
    }
}

/// Smallest whole number that is not below `x`, forgiving the last bits of a product.
fn at_least(x: f64) -> usize {
    ((x - 1e-9).ceil() as usize).max(1)
}

/// How many words both have, if they are at least `needed`.
fn shared(a: &[u32], b: &[u32], needed: usize) -> Option<usize> {
    let (mut i, mut j, mut both) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        if both + (a.len() - i).min(b.len() - j) < needed {
            return None;
        }
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                both += 1;
                i += 1;
                j += 1;
            }
        }
    }
    (both >= needed).then_some(both)
}

#[cfg(test)]
#[path = "duplicates_tests.rs"]
mod tests;

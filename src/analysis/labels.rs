//! What a group is called, and why a text is in it: telling words in the form in which people wrote them.

use std::collections::{BTreeMap, BTreeSet};

use super::space::{Read, Space};
use super::usage::adjacent;
use super::words::Tongue;
use crate::text::fold;

/// Telling words that a group gets beside its label.
const TERMS: usize = 8;
/// From this likelihood on a word counts as a noun.
const NOUN: f64 = 0.26;
/// Most telling stems that are looked at as words.
const CANDIDATES: usize = 60;
/// Words that say why a text is in its group.
const SHARED: usize = 4;

/// Everything that naming groups needs to know of the texts.
pub(super) struct Labels<'r, 'a> {
    read: &'r Read<'a>,
    space: &'r Space,
    members: Vec<Vec<usize>>,
    /// In how many texts each stem is, by group and over all.
    inside: Vec<BTreeMap<u32, u32>>,
    overall: Vec<u32>,
}

/// A word that could name a group.
struct Candidate {
    stem: u32,
    score: f64,
    texts: BTreeSet<usize>,
}

impl<'r, 'a> Labels<'r, 'a> {
    pub(super) fn new(read: &'r Read<'a>, space: &'r Space, partition: &[Option<usize>], groups: usize) -> Self {
        let mut members = vec![Vec::new(); groups];
        let mut inside = vec![BTreeMap::new(); groups];
        let mut overall = vec![0; space.first_run];
        for (text, group) in partition.iter().enumerate() {
            for stem in stems(space, text) {
                overall[stem as usize] += 1;
                if let Some(group) = group {
                    *inside[*group].entry(stem).or_insert(0) += 1;
                }
            }
            if let Some(group) = group {
                members[*group].push(text);
            }
        }
        Self { read, space, members, inside, overall }
    }

    /// Label and telling words of every group. No two labels are the same.
    pub(super) fn all(&self) -> Vec<(String, Vec<String>)> {
        let mut taken = BTreeSet::new();
        // The largest groups choose first.
        let mut order: Vec<usize> = (0..self.members.len()).collect();
        order.sort_by_key(|g| (std::cmp::Reverse(self.members[*g].len()), *g));
        let mut out = vec![(String::new(), Vec::new()); self.members.len()];
        for group in order {
            let terms = self.terms(group);
            let language = self.language_of(group);
            let join = joining_word(language);
            let naming = self.naming(&terms, Tongue::of(language));
            let mut label = (2..=3.max(naming.len()))
                .chain([1])
                .map(|count| capitalised(&joined(&naming[..count.min(naming.len())], join)))
                .find(|label| !label.is_empty() && !taken.contains(label))
                .unwrap_or_else(|| capitalised(&joined(&naming[..naming.len().min(2)], join)));
            if label.is_empty() {
                label = self.opening_words(group);
            }
            let plain = label.clone();
            let mut number = 2;
            while !taken.insert(label.clone()) {
                label = format!("{plain} ({number})");
                number += 1;
            }
            out[group] = (label, terms);
        }
        out
    }

    /// The terms in the order in which they go into the label: the best one, then those that look like nouns.
    fn naming(&self, terms: &[String], tongue: &Tongue) -> Vec<String> {
        let is_noun = |term: &&String| {
            let lower = tongue.lower(term.rsplit([' ', '-']).next().unwrap_or(term));
            self.read.usage.likely_noun(&lower, tongue) >= NOUN
        };
        let Some((first, rest)) = terms.split_first() else { return Vec::new() };
        let (nouns, others): (Vec<&String>, Vec<&String>) = rest.iter().partition(is_noun);
        std::iter::once(first).chain(nouns).chain(others).cloned().collect()
    }

    /// The most telling words of a group, each for texts that those before it do not cover yet.
    fn terms(&self, group: usize) -> Vec<String> {
        let mut candidates = self.candidates(group);
        let mut covered: BTreeSet<usize> = BTreeSet::new();
        let mut out: Vec<String> = Vec::new();
        while out.len() < TERMS && !candidates.is_empty() {
            let value = |c: &Candidate| {
                let new = c.texts.iter().filter(|t| !covered.contains(t)).count();
                c.score * (0.35 + 0.65 * new as f64 / c.texts.len().max(1) as f64)
            };
            let best = (0..candidates.len())
                .max_by(|a, b| value(&candidates[*a]).total_cmp(&value(&candidates[*b])).then(b.cmp(a)))
                .unwrap_or(0);
            let chosen = candidates.remove(best);
            let Some(written) = self.phrase(group, &chosen) else { continue };
            if out.iter().any(|other| says_the_same(other, &written)) {
                continue;
            }
            covered.extend(&chosen.texts);
            out.push(written);
        }
        out
    }

    /// Stems that are commoner in the group than elsewhere: log-odds ratio with the whole as informative Dirichlet
    /// prior, as a z-score (Monroe, Colaresi and Quinn 2008), for stems in at least two of its texts.
    fn candidates(&self, group: usize) -> Vec<Candidate> {
        let least = if self.members[group].len() > 1 { 2 } else { 1 };
        let groups = self.members.len();
        let all: f64 = self.overall.iter().map(|c| f64::from(*c)).sum();
        let mine: f64 = self.inside[group].values().map(|c| f64::from(*c)).sum();
        let mut out = Vec::new();
        for (stem, count) in &self.inside[group] {
            if *count < least || (groups > 2 && self.everywhere(*stem)) {
                continue;
            }
            let inside = f64::from(*count);
            let total = f64::from(self.overall[*stem as usize]);
            let outside = total - inside;
            let prior = total / all * 20.0 + 0.01;
            let odds = |y: f64, n: f64| ((y + prior) / (n + 20.0 - y - prior).max(0.5)).ln();
            let variance = 1.0 / (inside + prior) + 1.0 / (outside + prior);
            let z = (odds(inside, mine) - odds(outside, all - mine)) / variance.sqrt();
            if z > 0.0 {
                out.push((z * inside / self.members[group].len() as f64, *stem));
            }
        }
        out.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        out.truncate(CANDIDATES);
        out.into_iter().filter_map(|(telling, stem)| self.candidate(group, stem, telling)).collect()
    }

    fn candidate(&self, group: usize, stem: u32, telling: f64) -> Option<Candidate> {
        let score = telling * self.suits_label(group, stem);
        let has = |text: &usize| self.space.vectors[*text].at.binary_search(&stem).is_ok();
        let texts = self.members[group].iter().copied().filter(has).collect();
        (score > 0.0).then_some(Candidate { stem, score, texts })
    }

    /// Whether every group uses the stem: such a word tells none of them apart.
    fn everywhere(&self, stem: u32) -> bool {
        self.inside.iter().all(|counts| counts.contains_key(&stem))
    }

    /// How well a stem's commonest word suits a label: nouns, rather long, rather rare, no names of people or places.
    fn suits_label(&self, group: usize, stem: u32) -> f64 {
        let Some((word, tongue)) = self.commonest(group, stem) else { return 0.0 };
        if tongue.is_weak(word) {
            return 0.0;
        }
        let noun = self.read.usage.likely_noun(word, tongue);
        let name = if self.read.usage.is_name(word) { 0.3 } else { 1.0 };
        let length = (word.chars().count() as f64 / 9.0).clamp(0.4, 1.4);
        (0.1 + noun) * name * length.sqrt() * f64::from(tongue.rarity(word))
    }

    /// The lower-case word in which a stem occurs most often in the group: on its own, or, where it is mostly part of one
    /// compound, this (*zonnepanelen* rather than *panelen*).
    fn commonest(&self, group: usize, stem: u32) -> Option<(&'r str, &'static Tongue)> {
        let mut alone: BTreeMap<&'r str, (usize, usize)> = BTreeMap::new();
        let mut inside: BTreeMap<&'r str, (usize, usize)> = BTreeMap::new();
        for text in &self.members[group] {
            for word in self.read.words[*text].iter().filter(|w| !w.stop) {
                let counts = if self.space.stem(&word.stem) == Some(stem as usize) {
                    &mut alone
                } else if self.space.has_part(&word.lower, stem as usize) {
                    &mut inside
                } else {
                    continue;
                };
                counts.entry(&word.lower).or_insert((0, *text)).0 += 1;
            }
        }
        let standing: usize = alone.values().map(|(count, _)| count).sum();
        let most = |counts: BTreeMap<&'r str, (usize, usize)>| {
            counts.into_iter().max_by(|(x, (a, _)), (y, (b, _))| a.cmp(b).then(y.len().cmp(&x.len())).then(y.cmp(x)))
        };
        let compound = most(inside).filter(|(_, (count, _))| *count > standing);
        let (word, (_, text)) = compound.or_else(|| most(alone))?;
        Some((word, self.read.tongues[text]))
    }

    /// The candidate as written; where it mostly stands beside the same other word, both (*openbaar vervoer*).
    fn phrase(&self, group: usize, candidate: &Candidate) -> Option<String> {
        let (word, tongue) = self.commonest(group, candidate.stem)?;
        let mut pairs: BTreeMap<(&str, &str, bool), BTreeSet<usize>> = BTreeMap::new();
        for text in &self.members[group] {
            for pair in self.read.words[*text].windows(2) {
                let [first, second] = pair else { continue };
                let beside = !first.weak && !second.weak && adjacent(first, second);
                if beside && (first.lower == word || second.lower == word) {
                    pairs.entry((&first.lower, &second.lower, second.hyphen)).or_default().insert(*text);
                }
            }
        }
        let texts = |lower: &str| {
            self.members[group].iter().filter(|t| self.read.words[**t].iter().any(|w| w.lower == lower)).count()
        };
        let common = pairs.into_iter().max_by(|a, b| a.1.len().cmp(&b.1.len()).then(b.0.cmp(&a.0)));
        match common {
            // The second word must be a noun: *buitengewoon onderwijs*, but not *ouders bellen*.
            Some(((first, second, hyphen), both))
                if both.len() >= 2
                    && both.len() * 5 >= texts(word) * 3
                    && (hyphen || self.read.usage.likely_noun(second, tongue) >= 0.45) =>
            {
                let between = if hyphen { '-' } else { ' ' };
                Some(format!("{}{between}{}", self.written(first), self.written(second)))
            }
            _ => Some(self.written(word)),
        }
    }

    /// A lower-case word as people write it in the middle of a sentence.
    fn written(&self, lower: &str) -> String {
        if !self.read.usage.has_capital(lower) {
            return lower.to_owned();
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for word in self.read.words.iter().flatten().filter(|w| w.lower == lower) {
            *counts.entry(word.written).or_insert(0) += 1;
        }
        let most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
        most.map_or_else(|| lower.to_owned(), |(written, _)| written.to_owned())
    }

    /// Where nothing tells: the first words of the first text.
    fn opening_words(&self, group: usize) -> String {
        let words = self.members[group].first().map(|t| self.read.words[*t].as_slice()).unwrap_or_default();
        let opening: Vec<&str> = words.iter().take(4).map(|w| w.written).collect();
        if opening.is_empty() { "…".to_owned() } else { capitalised(&opening.join(" ")) }
    }

    /// Language of most texts of a group.
    fn language_of(&self, group: usize) -> &'static str {
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        for text in &self.members[group] {
            *counts.entry(self.read.tongues[*text].language).or_insert(0) += 1;
        }
        counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0))).map_or("", |(l, _)| l)
    }

    /// The words of a text that others in its group use too, as the text writes them, most telling first.
    pub(super) fn shared(&self, text: usize, group: usize, repeated: bool) -> Vec<String> {
        let needed = if repeated { 1 } else { 2 };
        let stem_weight = self.space.vectors[text].iter().take_while(|(f, _)| *f < self.space.first_run);
        let mut found: Vec<(f32, usize)> = stem_weight
            .filter_map(|(stem, weight)| {
                let with = self.inside[group].get(&(stem as u32)).copied().unwrap_or(0);
                let share = with as f32 / self.overall[stem].max(1) as f32;
                (with >= needed).then_some((weight * share.sqrt() * (with as f32).ln_1p(), stem))
            })
            .collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        self.space.written_in(&self.read.words[text], found.into_iter().map(|(_, stem)| stem), SHARED)
    }
}

/// Stems of a text, those of its compounds' parts included.
fn stems(space: &Space, text: usize) -> impl Iterator<Item = u32> + '_ {
    let features = space.vectors[text].at.iter().copied();
    features.take_while(|f| (*f as usize) < space.first_run)
}

/// Whether two words of a label would say one thing: same beginning, or one inside the other.
fn says_the_same(a: &str, b: &str) -> bool {
    let (a, b) = (fold(a), fold(b));
    let alike = |x: &str, y: &str| {
        let common = x.chars().zip(y.chars()).take_while(|(p, q)| p == q).count();
        common >= 5 || x.contains(y) || y.contains(x)
    };
    a.split([' ', '-']).any(|x| b.split([' ', '-']).any(|y| alike(x, y)))
}

/// The word between the last two of a list.
fn joining_word(language: &str) -> &'static str {
    match language {
        "nl" => "en",
        "da" => "og",
        "sv" => "och",
        "tr" => "ve",
        "de" => "und",
        "en" => "and",
        _ => "·",
    }
}

fn joined(terms: &[String], join: &str) -> String {
    match terms {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {join} {last}", first.join(", ")),
    }
}

/// With a capital at the beginning.
fn capitalised(label: &str) -> String {
    let mut chars = label.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

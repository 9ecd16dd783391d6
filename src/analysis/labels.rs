//! What a group is called, and why a text is in it: telling words in the form in which people wrote them.

use std::collections::{BTreeMap, BTreeSet};

use super::lexicon::COLUMNS;
use super::meaning::dot;
use super::naming::{Naming, Term, capitalised};
use super::plain::plain;
use super::reading::{Entry, Read};
use super::space::Space;
use super::watch::Watch;
use crate::error::Result;
use crate::text::fold;

/// Telling words that a group gets beside its label.
const TERMS: usize = 8;
/// What a word far from what the group means still counts.
const FAR: f32 = 0.4;
/// Most telling stems that are looked at as words.
const CANDIDATES: usize = 60;
/// Words that say why a text is in its group.
pub(super) const SHARED: usize = 4;
/// Texts of a group that are looked at closely: of very many some, at even distances.
const CLOSELY: usize = 2_000;

/// Everything that naming groups needs to know of the texts.
pub(super) struct Labels<'r, 'a> {
    read: &'r Read<'a>,
    space: &'r Space,
    /// How many texts each group has, and those that are looked at.
    sizes: Vec<usize>,
    members: Vec<Vec<usize>>,
    /// How often each word is in those.
    words: Vec<BTreeMap<u32, u32>>,
    stems: Stems,
    /// What the texts of each group mean on average.
    meant: Vec<[f32; COLUMNS]>,
    /// The language in which labels are wanted; empty: in that of the texts.
    language: &'r str,
}

/// In how many texts each stem is, by group and over all.
pub(super) struct Stems {
    inside: Vec<BTreeMap<u32, u32>>,
    overall: Vec<u32>,
    /// How many groups use each stem.
    users: Vec<u32>,
}

impl Stems {
    ///
    /// # Errors
    /// What the watch returns.
    pub(super) fn new(space: &Space, partition: &[Option<usize>], groups: usize, watch: &Watch) -> Result<Self> {
        let none = || vec![0; space.first_run];
        let mut out = Self { inside: vec![BTreeMap::new(); groups], overall: none(), users: none() };
        for (text, group) in partition.iter().enumerate() {
            watch.step(space.of(text).at.len() * 8)?;
            for (stem, _) in space.stems(text) {
                out.overall[stem] += 1;
                if let Some(group) = group {
                    let count = out.inside[*group].entry(stem as u32).or_insert(0);
                    out.users[stem] += u32::from(*count == 0);
                    *count += 1;
                }
            }
        }
        Ok(out)
    }

    /// Of a text's stems those that at least `needed` texts of a group have, most telling first.
    pub(super) fn shared(&self, stems: impl Iterator<Item = (usize, f32)>, group: usize, needed: u32) -> Vec<usize> {
        let mut found: Vec<(f32, usize)> = stems
            .filter_map(|(stem, weight)| {
                let with = self.inside[group].get(&(stem as u32)).copied().unwrap_or(0);
                let share = with as f32 / self.overall[stem].max(1) as f32;
                (with >= needed).then_some((weight * share.sqrt() * (with as f32).ln_1p(), stem))
            })
            .collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        found.into_iter().map(|(_, stem)| stem).collect()
    }
}

/// A word that could name a group.
struct Candidate {
    stem: u32,
    score: f64,
    texts: BTreeSet<usize>,
}

impl<'r, 'a> Labels<'r, 'a> {
    /// # Errors
    /// What the watch returns.
    pub(super) fn new(
        read: &'r Read<'a>,
        space: &'r Space,
        partition: &[Option<usize>],
        groups: usize,
        language: &'r str,
        watch: &Watch,
    ) -> Result<Self> {
        let mut members = vec![Vec::new(); groups];
        for (text, group) in partition.iter().enumerate() {
            if let Some(group) = group {
                members[*group].push(text);
            }
        }
        let sizes: Vec<usize> = members.iter().map(Vec::len).collect();
        for members in members.iter_mut().filter(|m| m.len() > CLOSELY) {
            *members = (0..CLOSELY).map(|i| members[i * members.len() / CLOSELY]).collect();
        }
        let words = members.iter().map(|texts| watch.look().map(|()| counted(read, texts))).collect::<Result<_>>()?;
        let meant =
            members.iter().map(|texts| watch.look().map(|()| space.meanings.middle(texts))).collect::<Result<_>>()?;
        let stems = Stems::new(space, partition, groups, watch)?;
        Ok(Self { read, space, sizes, members, words, stems, meant, language })
    }

    /// Label and telling words of every group. No two labels are the same.
    ///
    /// # Errors
    /// What the watch returns.
    pub(super) fn all(&self, watch: &Watch) -> Result<Vec<(String, Vec<String>)>> {
        let mut taken = BTreeSet::new();
        // The largest groups choose first.
        let mut order: Vec<usize> = (0..self.members.len()).collect();
        order.sort_by_key(|g| (std::cmp::Reverse(self.sizes[*g]), *g));
        let mut out = vec![(String::new(), Vec::new()); self.members.len()];
        for group in order {
            let terms = self.terms(group, watch)?;
            let naming = Naming { size: self.members[group].len(), language: self.language };
            let label = naming.label(&terms, self.language_of(group), &mut taken, || self.opening_words(group));
            out[group] = (label, terms.into_iter().map(|term| term.written).collect());
        }
        Ok(out)
    }

    /// The most telling words of a group as a label shows them, best first.
    pub(super) fn telling(&self, group: usize, watch: &Watch) -> Result<Vec<String>> {
        Ok(self.terms(group, watch)?.into_iter().map(|term| term.written).collect())
    }

    /// The most telling words of a group, each for texts that those before it do not cover yet.
    fn terms(&self, group: usize, watch: &Watch) -> Result<Vec<Term>> {
        watch.look()?;
        let mut candidates = self.candidates(group, watch)?;
        let mut covered: BTreeSet<usize> = BTreeSet::new();
        let mut out: Vec<Term> = Vec::new();
        while out.len() < TERMS && !candidates.is_empty() {
            watch.look()?;
            let value = |c: &Candidate| {
                let new = c.texts.iter().filter(|t| !covered.contains(t)).count();
                c.score * (0.35 + 0.65 * new as f64 / c.texts.len().max(1) as f64)
            };
            let mut best = (0, f64::NEG_INFINITY);
            for (at, candidate) in candidates.iter().enumerate() {
                let found = value(candidate);
                if found > best.1 {
                    best = (at, found);
                }
            }
            let chosen = candidates.remove(best.0);
            let Some(term) = self.phrase(group, &chosen) else { continue };
            if out.iter().any(|other| says_the_same(&other.written, &term.written)) {
                continue;
            }
            covered.extend(&chosen.texts);
            out.push(Term { texts: chosen.texts, ..term });
        }
        Ok(out)
    }

    /// Stems that are commoner in the group than elsewhere: log-odds ratio with the whole as informative Dirichlet
    /// prior, as a z-score (Monroe, Colaresi and Quinn 2008), for stems in at least two of its texts.
    fn candidates(&self, group: usize, watch: &Watch) -> Result<Vec<Candidate>> {
        let size = self.sizes[group];
        let least = if size > 1 { 2 } else { 1 };
        let all: f64 = self.stems.overall.iter().map(|c| f64::from(*c)).sum();
        let mine: f64 = self.stems.inside[group].values().map(|c| f64::from(*c)).sum();
        let mut out = Vec::new();
        for (stem, count) in &self.stems.inside[group] {
            watch.step(32)?;
            let told = self.tells(*stem);
            if *count < least || told == 0.0 {
                continue;
            }
            let inside = f64::from(*count);
            let total = f64::from(self.stems.overall[*stem as usize]);
            let outside = total - inside;
            let prior = total / all * 20.0 + 0.01;
            let odds = |y: f64, n: f64| ((y + prior) / (n + 20.0 - y - prior).max(0.5)).ln();
            let variance = 1.0 / (inside + prior) + 1.0 / (outside + prior);
            let z = (odds(inside, mine) - odds(outside, all - mine)) / variance.sqrt();
            if z > 0.0 {
                out.push((told * z * inside / size as f64, *stem));
            }
        }
        out.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        out.truncate(CANDIDATES);
        let mut found = Vec::with_capacity(out.len());
        for (telling, stem) in out {
            watch.look()?;
            found.extend(self.candidate(group, stem, telling));
        }
        Ok(found)
    }

    fn candidate(&self, group: usize, stem: u32, telling: f64) -> Option<Candidate> {
        let score = telling * self.suits_label(group, stem);
        let has = |text: &usize| self.space.of(*text).at.binary_search(&stem).is_ok();
        let texts = self.members[group].iter().copied().filter(has).collect();
        (score > 0.0).then_some(Candidate { stem, score, texts })
    }

    /// How much a stem tells groups apart: the share of those that do not use it.
    fn tells(&self, stem: u32) -> f64 {
        let groups = self.stems.inside.len();
        if groups < 3 {
            return 1.0;
        }
        let users = self.stems.users[stem as usize];
        1.0 - f64::from(users.saturating_sub(1)) / (groups - 1) as f64
    }

    /// How well a stem's commonest word suits a label: nouns, rather long, rather rare, no names of people or places.
    fn suits_label(&self, group: usize, stem: u32) -> f64 {
        let Some(word) = self.commonest(group, stem) else { return 0.0 };
        let entry = &self.read.entries[word as usize];
        if entry.tongue.is_weak(&entry.lower) {
            return 0.0;
        }
        let name = if entry.is_name() { 0.3 } else { 1.0 };
        let near = self.space.meanings.of_word(&entry.lower, entry.tongue);
        let near = near.map_or(0.0, |word| dot(&word, &self.meant[group]).max(0.0));
        let length = (entry.lower.chars().count() as f64 / 9.0).clamp(0.4, 1.4);
        (0.1 + entry.likely_noun()) * name * length.sqrt() * f64::from(entry.tongue.rarity(&entry.lower) * (FAR + near))
    }

    /// The word in which a stem occurs most often in the group: on its own, or, where it is mostly part of one compound,
    /// this (*zonnepanelen* rather than *panelen*).
    fn commonest(&self, group: usize, stem: u32) -> Option<u32> {
        let (mut alone, mut inside, mut standing) = (None, None, 0);
        for (word, count) in &self.words[group] {
            let entry = &self.read.entries[*word as usize];
            let best = if entry.stem == stem {
                standing += count;
                &mut alone
            } else if self.space.has_part(*word, stem) {
                &mut inside
            } else {
                continue;
            };
            // More often, then shorter, then first in the alphabet.
            let rank = (*count, std::cmp::Reverse(entry.lower.len()), std::cmp::Reverse(entry.lower.as_str()));
            if best.as_ref().is_none_or(|(known, _)| rank > *known) {
                *best = Some((rank, *word));
            }
        }
        let compound = inside.filter(|((count, _, _), _)| *count > standing);
        compound.or(alone).map(|(_, word)| word)
    }

    /// The candidate as a term; where it mostly stands beside the same other word, both (*openbaar vervoer*).
    fn phrase(&self, group: usize, candidate: &Candidate) -> Option<Term> {
        let word = self.commonest(group, candidate.stem)?;
        let mut pairs: BTreeMap<(u32, u32, bool), BTreeSet<usize>> = BTreeMap::new();
        let mut texts = 0;
        for text in &self.members[group] {
            let tokens = self.read.tokens(*text);
            texts += usize::from(tokens.iter().any(|t| t.word == word));
            for pair in tokens.windows(2) {
                let [first, second] = *pair else { continue };
                let strong = !self.read.entry(first).weak && !self.read.entry(second).weak;
                if strong && first.beside(second) && (first.word == word || second.word == word) {
                    pairs.entry((first.word, second.word, second.hyphen)).or_default().insert(*text);
                }
            }
        }
        let common = pairs.into_iter().max_by(|a, b| a.1.len().cmp(&b.1.len()).then(b.0.cmp(&a.0)));
        match common {
            // The second word must be a noun: *buitengewoon onderwijs*, but not *ouders bellen*.
            Some(((first, second, hyphen), both))
                if both.len() >= 2
                    && both.len() * 5 >= texts * 3
                    && (hyphen || self.read.entries[second as usize].likely_noun() >= 0.45) =>
            {
                let between = if hyphen { '-' } else { ' ' };
                let written = format!("{}{between}{}", self.written(group, first), self.written(group, second));
                Some(self.term(group, second, written))
            }
            _ => Some(self.term(group, word, self.plainly(group, word))),
        }
    }

    fn term(&self, group: usize, word: u32, written: String) -> Term {
        let entry = &self.read.entries[word as usize];
        let meant = self.space.meanings.of_word(&entry.lower, entry.tongue);
        let near = meant.map_or(0.0, |word| dot(&word, &self.meant[group]));
        let (tongue, lower) = (entry.tongue, entry.lower.clone());
        let name = entry.is_name();
        Term { written, tongue, lower, noun: entry.likely_noun(), name, meant, near, texts: BTreeSet::new() }
    }

    /// A word in its plain form, where the language has articles or cases that hang on it.
    fn plainly(&self, group: usize, word: u32) -> String {
        let entry = &self.read.entries[word as usize];
        let plain = if entry.has_capital() { None } else { plain(&entry.lower, entry.tongue) };
        plain.unwrap_or_else(|| self.written(group, word))
    }

    /// A word as the texts of the group write it in the middle of a sentence.
    fn written(&self, group: usize, word: u32) -> String {
        let entry: &Entry = &self.read.entries[word as usize];
        if !entry.has_capital() {
            return entry.lower.clone();
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for text in &self.members[group] {
            for token in self.read.tokens(*text).iter().filter(|t| t.word == word) {
                *counts.entry(self.read.written(*text, *token)).or_insert(0) += 1;
            }
        }
        let most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
        most.map_or_else(|| entry.lower.clone(), |(written, _)| written.to_owned())
    }

    /// Where nothing tells: the first words of the first text.
    fn opening_words(&self, group: usize) -> String {
        let opening = self.members[group].first().map(|text| self.read.opening(*text, 4)).unwrap_or_default();
        if opening.is_empty() { "…".to_owned() } else { capitalised(&opening, false) }
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
        let shared = self.stems.shared(self.space.stems(text), group, needed);
        self.space.written_in(self.read, text, shared.into_iter(), SHARED)
    }
}

/// How often each word is in the texts.
fn counted(read: &Read, texts: &[usize]) -> BTreeMap<u32, u32> {
    let mut out = BTreeMap::new();
    for token in texts.iter().flat_map(|text| read.tokens(*text)) {
        *out.entry(token.word).or_insert(0) += 1;
    }
    out
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

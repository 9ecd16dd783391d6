//! New texts for groups that stand: each goes to the nearest, and nothing else moves. What was placed before is read once
//! and never changed by what comes, so that no new text has a say in where another goes.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::centres::{Centres, best};
use super::compounds::parts;
use super::grouping::FITS;
use super::kindred::Kindred;
use super::labels::{SHARED, Stems};
use super::meaning::{Senses, weighted_senses};
use super::obey::parties;
use super::parallel::in_pieces;
use super::point::{Point, Sparse};
use super::reading::Read;
use super::space::{Brought, Space, Telling, rarity, runs, telling};
use super::watch::Watch;
use super::words::Tongue;
use super::{Text, language, thousandths};
use crate::domain::Progress;
use crate::error::Result;

/// New texts in one piece of work.
const PIECE: usize = 64;

/// Groups that stand, read and placed once, to ask where new texts belong.
pub struct Standing {
    space: Space,
    centres: Centres,
    telling: Stems,
    kindred: Vec<Kindred>,
    /// Number of each stem that the groups' texts have.
    stems: HashMap<String, u32>,
    /// Words that the groups' texts write as names, by language.
    names: HashSet<(&'static str, String)>,
}

/// What people said of new texts, by their numbers and those of the groups.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Groups that take nobody in. Who is nearest to such a group stays outside, rather than being pressed into another.
    pub shut: BTreeSet<usize>,
    /// New texts that belong together.
    pub together: Vec<(usize, usize)>,
    /// New texts that are kept apart.
    pub apart: Vec<(usize, usize)>,
    /// A new text, and the group of one with which it belongs together.
    pub with: Vec<(usize, usize)>,
    /// A new text, and the group of one from which it is kept apart.
    pub without: Vec<(usize, usize)>,
}

/// Where a new text belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The group.
    pub group: usize,
    /// How like it is to the group's centre, in thousandths.
    pub likeness: i64,
    /// The words that it shares with the group, as it writes them, most telling first; where it shares none, pairs of words
    /// that mean nearly the same.
    pub shared_words: Vec<String>,
}

/// A word of a new text, worked out once.
struct Known {
    brought: Brought,
    senses: Senses,
}

/// What one core has worked out so far.
type Seen = HashMap<(&'static str, String), Known>;

/// A new text, seen as the others are.
struct New {
    at: Vec<u32>,
    weight: Vec<f32>,
    has_words: bool,
    meaning: [f32; super::lexicon::COLUMNS],
    /// Stem, parts and written form of those of its words that can explain something.
    shared_by: Vec<(u32, Vec<u32>, String)>,
    tongue: &'static Tongue,
    /// All its words that are not weak.
    strong: Vec<String>,
}

impl New {
    fn point(&self) -> Point<'_> {
        let is_known = self.meaning.iter().any(|x| *x != 0.0);
        Point::new(Sparse { at: &self.at, weight: &self.weight }, self.has_words, self.meaning, is_known)
    }
}

impl Standing {
    /// Reads the groups: `partition` says in which each text is; those in none take no part.
    ///
    /// # Errors
    /// [`crate::error::Kind::Cancelled`] when `progress` says so.
    pub fn new(texts: &[Text], partition: &[Option<usize>], progress: &dyn Progress) -> Result<Self> {
        let told = |text: &Text| (text.text.to_owned(), language::told_or_found(text).to_owned());
        let grouped = texts.iter().zip(partition).filter_map(|(text, group)| Some((told(text), (*group)?)));
        // In an order of their own, each once: neither order nor repetitions decide anything.
        let rows: BTreeSet<((String, String), usize)> = grouped.collect();
        let partition: Vec<Option<usize>> = rows.iter().map(|(_, group)| Some(*group)).collect();
        let texts: Vec<(&str, &str)> = rows.iter().map(|((text, language), _)| (&**text, &**language)).collect();
        let groups = partition.iter().flatten().max().map_or(0, |g| g + 1);
        let (count, total) = (texts.len() as u64, 3 * texts.len() as u64 / 2 + 1);
        let read = Read::new(&texts, &|done| progress.at(done as u64 / 2, total))?;
        let space = Space::new(&read, progress, count / 2, total)?;
        let ask = || progress.at(total - 1, total);
        let watch = Watch::new(&ask);
        let centres = Centres::new(&space, &partition, groups, &watch)?;
        let telling = Stems::new(&space, &partition, groups, &watch)?;
        let mut members = vec![Vec::new(); groups];
        rows.iter().enumerate().for_each(|(text, (_, group))| members[*group].push(text));
        let kindred = members.iter().map(|texts| Kindred::new(&read, texts)).collect();
        let names = read.entries.iter().filter(|e| e.is_name()).map(|e| (e.tongue.language, e.lower.clone())).collect();
        Ok(Self { space, centres, telling, kindred, stems: read.stems, names })
    }

    /// Where each new text belongs; `None`: nowhere.
    ///
    /// Who belongs together goes together, to the group of those of them that have one, else to the nearest; who is kept
    /// apart from somebody does not enter the same group. Of two new texts that are kept apart the one that is more like
    /// the group enters. Where two words cannot both hold, being apart wins.
    ///
    /// # Errors
    /// [`crate::error::Kind::Cancelled`] when `progress` says so.
    pub fn assign(&self, new: &[Text], wishes: &Wishes, progress: &dyn Progress) -> Result<Vec<Option<Place>>> {
        let pairs = wishes.together.iter().chain(&wishes.apart).flat_map(|(a, b)| [*a, *b]);
        let single = wishes.with.iter().chain(&wishes.without).map(|(text, _)| *text);
        let bound: BTreeSet<usize> = pairs.chain(single).collect();
        let count = new.len();
        let pieces = in_pieces(
            count.div_ceil(PIECE),
            &|piece| progress.at((piece * PIECE).min(count) as u64, count as u64),
            Seen::new,
            |seen, piece, stop| {
                let texts = (piece * PIECE..((piece + 1) * PIECE).min(count)).take_while(|_| !stop.is_set());
                let mut free =
                    |at: usize| if bound.contains(&at) { None } else { self.free(&new[at], &wishes.shut, seen) };
                texts.map(&mut free).collect::<Vec<_>>()
            },
        )?;
        let mut found = pieces.concat();
        self.bind(new, wishes, &bound, &mut found);
        Ok(found)
    }

    /// Where a text belongs of which nobody said anything.
    fn free(&self, text: &Text, shut: &BTreeSet<usize>, seen: &mut Seen) -> Option<Place> {
        let new = self.see(text, seen);
        let likeness = self.centres.likeness_of(&new.point(), None);
        let (group, _) = best(&likeness).filter(|(group, value)| *value >= FITS && !shut.contains(group))?;
        Some(self.place(&new, group, likeness[group]))
    }

    /// Finds places for those of whom people said something.
    fn bind(&self, new: &[Text], wishes: &Wishes, bound: &BTreeSet<usize>, found: &mut [Option<Place>]) {
        let mut seen = Seen::new();
        let news: BTreeMap<usize, New> = bound.iter().map(|at| (*at, self.see(&new[*at], &mut seen))).collect();
        let likeness: BTreeMap<usize, Vec<f32>> =
            news.iter().map(|(at, new)| (*at, self.centres.likeness_of(&new.point(), None))).collect();
        let mut enemies: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (a, b) in &wishes.apart {
            enemies.entry(*a).or_default().insert(*b);
            enemies.entry(*b).or_default().insert(*a);
        }
        let mut waiting: Vec<Party> = self.parties(new, wishes, bound, &enemies, &likeness);
        // Whose place is clearest goes first.
        waiting.sort_by(|a, b| {
            let said = |party: &Party| party.texts.iter().map(|at| new[*at]).collect::<BTreeSet<_>>();
            let clearest = |party: &Party| party.likeness.iter().copied().fold(0.0_f32, f32::max);
            clearest(b).total_cmp(&clearest(a)).then_with(|| said(a).cmp(&said(b))).then(a.texts.cmp(&b.texts))
        });
        for party in waiting {
            let foes = party.texts.iter().filter_map(|at| enemies.get(at)).flatten();
            let held: BTreeSet<usize> = foes.filter_map(|foe| Some(found[*foe].as_ref()?.group)).collect();
            let Some(group) = party.choose(&held, &wishes.shut) else { continue };
            for at in party.texts {
                found[at] = Some(self.place(&news[&at], group, likeness[&at][group]));
            }
        }
    }

    fn parties(
        &self,
        new: &[Text],
        wishes: &Wishes,
        bound: &BTreeSet<usize>,
        enemies: &BTreeMap<usize, BTreeSet<usize>>,
        likeness: &BTreeMap<usize, Vec<f32>>,
    ) -> Vec<Party> {
        let joined = parties(new.len(), &wishes.together);
        let at_odds =
            |party: &[usize]| party.iter().any(|a| enemies.get(a).is_some_and(|e| party.iter().any(|b| e.contains(b))));
        let mut all: Vec<Vec<usize>> = joined.into_values().filter(|party| !at_odds(party)).collect();
        let inside: BTreeSet<usize> = all.iter().flatten().copied().collect();
        all.extend(bound.difference(&inside).map(|at| vec![*at]));
        let groups = self.centres.size.len();
        let of = |texts: Vec<usize>| {
            let named = |list: &[(usize, usize)]| -> BTreeSet<usize> {
                list.iter().filter(|(at, _)| texts.contains(at)).map(|(_, group)| *group).collect()
            };
            let mut sum = vec![0.0_f32; groups];
            texts.iter().for_each(|at| sum.iter_mut().zip(&likeness[at]).for_each(|(slot, x)| *slot += x));
            sum.iter_mut().for_each(|x| *x /= texts.len() as f32);
            Party { with: named(&wishes.with), without: named(&wishes.without), texts, likeness: sum }
        };
        all.into_iter().map(of).collect()
    }

    fn place(&self, new: &New, group: usize, likeness: f32) -> Place {
        let first_run = self.space.first_run;
        let stems = new.point().words.iter().filter(|(feature, _)| *feature < first_run).collect::<Vec<_>>();
        let shared = self.telling.shared(stems.into_iter(), group, 1);
        let words: Vec<Telling> = new
            .shared_by
            .iter()
            .map(|(stem, parts, shown)| Telling { word: *stem, stem: *stem, parts, shown })
            .collect();
        let mut shared_words = telling(&words, shared.into_iter(), SHARED);
        if shared_words.is_empty() {
            shared_words = self.kindred[group].of(new.strong.iter().map(|lower| (lower.as_str(), new.tongue)));
        }
        Place { group, likeness: thousandths(likeness), shared_words }
    }

    fn see(&self, text: &Text, seen: &mut Seen) -> New {
        let tongue = Tongue::of(language::told_or_found(text));
        let words = tongue.words(text.text);
        let (mut brought, mut senses, mut shared_by) = (Vec::new(), Vec::new(), Vec::new());
        for word in words.iter().filter(|w| !w.stop) {
            let key = (tongue.language, word.lower.clone());
            let known = seen.entry(key).or_insert_with_key(|(_, lower)| self.know(lower, tongue));
            brought.push(known.brought.clone());
            senses.push((tongue, known.senses.clone()));
            if let Some(stem) = known.brought.known.or(known.brought.parts.first().copied()).filter(|_| !word.weak) {
                let shown = if word.opens { word.lower.clone() } else { word.written.to_owned() };
                shared_by.push((stem, known.brought.parts.clone(), shown));
            }
        }
        let (at, weight) = self.space.place(&brought);
        let meaning = self.space.meanings.of_another(&senses, tongue);
        let strong = words.iter().filter(|w| !w.weak).map(|w| w.lower.clone()).collect();
        New { at, weight, has_words: !brought.is_empty(), meaning, shared_by, tongue, strong }
    }

    fn know(&self, lower: &str, tongue: &'static Tongue) -> Known {
        let stem = tongue.stemmed(lower);
        let known = self.stems.get(&stem).copied();
        let brought = Brought {
            parts: parts(lower, known.unwrap_or(u32::MAX), tongue, &self.stems),
            runs: runs(lower).collect(),
            rarity: rarity(lower, tongue, self.names.contains(&(tongue.language, lower.to_owned()))),
            stem,
            known,
        };
        Known { brought, senses: weighted_senses(lower, tongue) }
    }
}

/// New texts that go together, and what is to be kept.
struct Party {
    texts: Vec<usize>,
    with: BTreeSet<usize>,
    without: BTreeSet<usize>,
    /// Their mean likeness to each group.
    likeness: Vec<f32>,
}

impl Party {
    /// The group that they enter, given those in which somebody lies from whom one of them is kept apart.
    fn choose(&self, held: &BTreeSet<usize>, shut: &BTreeSet<usize>) -> Option<usize> {
        let barred = |group: &usize| self.without.contains(group) || held.contains(group);
        let mut open = self.likeness.clone();
        open.iter_mut().enumerate().filter(|(group, _)| barred(group)).for_each(|(_, value)| *value = 0.0);
        if self.with.is_empty() {
            return best(&open)
                .filter(|(group, value)| *value >= FITS && !shut.contains(group))
                .map(|(group, _)| group);
        }
        // However unlike: a person said so. Of several groups the nearest.
        let order = |a: &&usize, b: &&usize| open[**a].total_cmp(&open[**b]).then(b.cmp(a));
        self.with.iter().filter(|g| !barred(g) && !shut.contains(g)).max_by(order).copied()
    }
}

//! The way from texts to labelled groups.

use std::cmp::Reverse;

use super::centres::{Centres, Partition, close_gaps};
use super::graph::Links;
use super::grouping::Task;
use super::kindred::Kindred;
use super::labels::Labels;
use super::neighbours::Near;
use super::obey::obey;
use super::parallel::{each, sorted};
use super::reading::Read;
use super::space::Space;
use super::watch::Watch;
use super::{Text, language, thousandths};
use crate::domain::Progress;
use crate::error::Result;

/// Most neighbours of each text in the graph.
const NEAR: usize = 20;
/// The same where there are many texts, each with many that say nearly the same.
const NEAR_OF_MANY: usize = 15;
/// Texts that are put into order in one piece of work.
const PIECE: usize = 8192;
/// Power by which likenesses become weights, where texts are many: that somebody is near says more than how near. Where
/// they are few, the near ones of a text are soon not near at all, and the power goes to one. Measured on the open sets.
const DAMPED: f32 = 0.25;
/// So many texts are half way between few and many.
const FEW: f32 = 40.0;
/// From here on texts are many.
pub(super) const MANY: usize = 20_000;

/// What a person wants of a grouping.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// How many groups; `None`: as many as suit.
    pub clusters: Option<usize>,
    /// Seed of the community search.
    pub seed: u64,
    /// For each text the number of the group in which a person put it; shorter than the texts: the rest are free. Texts
    /// of one number stay together, are never mixed with those of another, and attract others.
    pub fixed: Vec<Option<usize>>,
    /// Pairs of texts that belong together, by their numbers.
    pub together: Vec<(usize, usize)>,
    /// Pairs of texts that are kept apart.
    pub apart: Vec<(usize, usize)>,
    /// How fine the groups are: 1 as suits, more for more and smaller ones.
    pub resolution: f64,
    /// The language in which labels are wanted (ISO 639-1); empty: in that of most texts of a group.
    pub language: String,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            clusters: None,
            seed: 0,
            fixed: Vec::new(),
            together: Vec::new(),
            apart: Vec::new(),
            resolution: 1.0,
            language: String::new(),
        }
    }
}

/// Texts that say the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its texts, the most central first.
    pub members: Vec<usize>,
    /// The number by which a person knows it: see [`Options::fixed`].
    pub fixed: Option<usize>,
    /// Two or three telling words; no two groups have the same.
    pub label: String,
    /// More telling words in their written form, best first.
    pub terms: Vec<String>,
    /// Mean likeness of its texts to its centre, each compared with the others' centre; in thousandths.
    pub cohesion: i64,
}

/// Groups of texts, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clustering {
    /// The groups: first those that a person made, by number, then the largest first.
    pub groups: Vec<Group>,
    /// Texts that fit nowhere.
    pub alone: Vec<usize>,
    /// For each text the words that it shares with its group, as it writes them, most telling first; where it shares none,
    /// pairs of words that mean nearly the same, as in *rijwiel ≈ fiets*.
    pub shared_words: Vec<Vec<String>>,
}

/// Texts with the same words, language and place: one point for the engine, so that a repetition changes nothing.
struct Node<'a> {
    text: Text<'a>,
    fixed: Option<usize>,
    rows: Vec<usize>,
}

/// Groups texts by what they are about.
///
/// Every text becomes a point (see [`Space`]); the points' nearest neighbours make a graph; its communities, settled by
/// their centres, are the groups. Texts are put into an order of their own first: the order in which they come decides
/// nothing.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn cluster(texts: &[Text], options: &Options, progress: &dyn Progress) -> Result<Clustering> {
    let begin = || progress.at(0, 3 * texts.len() as u64 + 20);
    let nodes = nodes(texts, options, &begin)?;
    let count = nodes.len() as u64;
    let total = 3 * count + 20;
    let read = Read::new(&texts_of(&nodes), &|done| progress.at(done as u64 / 2, total))?;
    let space = Space::new(&read, progress, count / 2, total)?;
    let found = 5 * count / 2;
    let ask = || progress.at(found, total);
    let watch = Watch::new(&ask);
    let links = {
        // Few texts: fewer neighbours, or all would be joined with all.
        let neighbours = nodes.len().isqrt().clamp(5, if nodes.len() > MANY { NEAR_OF_MANY } else { NEAR });
        let near = Near::new(&space, &|| progress.at(3 * count / 2, total))?;
        let near = near.all_nearest(&space, neighbours, &|done| progress.at(3 * count / 2 + done as u64, total))?;
        let texts = nodes.len() as f32;
        let power = DAMPED + (1.0 - DAMPED) * FEW / (texts + FEW);
        Links::new(near, |likeness| likeness.powf(power), &watch)?
    };
    let fixed: Vec<Option<usize>> = nodes.iter().map(|n| n.fixed).collect();
    let task = Task {
        space: &space,
        links: &links,
        fixed: &fixed,
        wanted: options.clusters,
        seed: options.seed,
        resolution: options.resolution,
    };
    let mut partition = task.run(progress, found, total)?;
    if options.clusters.is_none() {
        let next = partition.iter().flatten().max().map_or(0, |g| g + 1);
        // Who says the same thing twice is not alone.
        let twice = partition.iter_mut().zip(&nodes).filter(|(g, n)| g.is_none() && n.rows.len() > 1);
        for (group, (slot, node)) in (next..).zip(twice) {
            debug_assert!(node.fixed.is_none());
            *slot = Some(group);
        }
    }
    let of_rows = |pairs: &[(usize, usize)]| pairs_of_nodes(&nodes, texts.len(), pairs);
    obey(&space, &mut partition, &fixed, &of_rows(&options.together), &of_rows(&options.apart), &watch)?;
    let groups = close_gaps(&mut partition);
    let known_as = task.fixed_groups(&partition, groups);
    let told = Told {
        nodes: &nodes,
        read: &read,
        space: &space,
        partition,
        known_as,
        rows: texts.len(),
        language: &options.language,
    };
    told.clustering(&|done| progress.at(found + 20 + done as u64 / 2, total))
}

/// What was found, to be told.
struct Told<'t> {
    nodes: &'t [Node<'t>],
    read: &'t Read<'t>,
    space: &'t Space,
    partition: Partition,
    /// Number by which a person knows each group.
    known_as: Vec<Option<usize>>,
    /// How many texts came.
    rows: usize,
    /// The language in which labels are wanted; empty: in that of the texts.
    language: &'t str,
}

impl Told<'_> {
    /// Groups with their labels, and for every text why it is where it is. `progress` is told how many texts are done.
    fn clustering(&self, progress: &dyn Fn(usize) -> Result<()>) -> Result<Clustering> {
        let ask = || progress(0);
        let watch = &Watch::new(&ask);
        let groups = self.known_as.len();
        let labels = Labels::new(self.read, self.space, &self.partition, groups, self.language, watch)?;
        let names = labels.all(watch)?;
        let words = each(self.nodes.len(), progress, |node| {
            self.partition[node].map(|group| labels.shared(node, group, self.nodes[node].rows.len() > 1))
        })?;
        let mut members = vec![Vec::new(); groups];
        for (node, group) in self.partition.iter().enumerate() {
            group.iter().for_each(|group| members[*group].push(node));
        }
        let mut out = Clustering {
            groups: self.groups(names, &members, watch)?,
            alone: Vec::new(),
            shared_words: vec![Vec::new(); self.rows],
        };
        let mut kindred: Vec<Option<Kindred>> = (0..groups).map(|_| None).collect();
        for (at, words) in words.into_iter().enumerate() {
            watch.step(64)?;
            let rows = &self.nodes[at].rows;
            let Some((group, mut words)) = self.partition[at].zip(words) else {
                out.alone.extend(rows);
                continue;
            };
            if words.is_empty() {
                words = kindred[group]
                    .get_or_insert_with(|| Kindred::new(self.read, &members[group]))
                    .of_text(self.read, at);
            }
            for row in rows {
                out.shared_words[*row].clone_from(&words);
            }
        }
        out.alone.sort_unstable();
        progress(self.nodes.len())?;
        Ok(out)
    }

    /// The groups in the order in which they are told.
    fn groups(&self, names: Vec<(String, Vec<String>)>, members: &[Vec<usize>], watch: &Watch) -> Result<Vec<Group>> {
        let centres = Centres::new(self.space, &self.partition, members.len(), watch)?;
        let own = |node: usize| {
            self.partition[node].map(|group| thousandths(centres.likeness_to_own(self.space, node, group)))
        };
        let central = each(self.nodes.len(), &|_| watch.look(), own)?;
        let mut found = Vec::with_capacity(members.len());
        for ((group, members), (label, terms)) in members.iter().enumerate().zip(names) {
            let mut order: Vec<(i64, usize)> = members.iter().map(|n| (central[*n].unwrap_or(0), *n)).collect();
            let cohesion = match order.len() {
                0 | 1 => 1000,
                many => order.iter().map(|(value, _)| value).sum::<i64>() / many as i64,
            };
            watch.look()?;
            order.sort_unstable_by_key(|(value, node)| (Reverse(*value), *node));
            let rows = order.iter().flat_map(|(_, n)| self.nodes[*n].rows.iter().copied()).collect();
            let group = Group { members: rows, fixed: self.known_as[group], label, terms, cohesion };
            found.push((members.first().copied(), group));
        }
        found.sort_by_key(|(first, group)| (group.fixed.unwrap_or(usize::MAX), Reverse(group.members.len()), *first));
        Ok(found.into_iter().map(|(_, group)| group).collect())
    }
}

fn texts_of<'a>(nodes: &[Node<'a>]) -> Vec<(&'a str, &'a str)> {
    nodes.iter().map(|n| (n.text.text, n.text.language)).collect()
}

/// The different texts in an order that does not depend on the order in which they came.
fn nodes<'a>(texts: &[Text<'a>], options: &Options, progress: &dyn Fn() -> Result<()>) -> Result<Vec<Node<'a>>> {
    // Who is kept apart from another is a point of its own, even where both say the same.
    let single: std::collections::HashSet<usize> = options.apart.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let row = |row: usize| {
        let text = texts[row];
        let language = language::told_or_found(&texts[row]);
        let alone = single.contains(&row).then_some(row);
        (Text { text: text.text, language }, options.fixed.get(row).copied().flatten(), alone, row)
    };
    let rows = sorted(texts.len().div_ceil(PIECE), progress, |piece, stop| {
        let some = piece * PIECE..((piece + 1) * PIECE).min(texts.len());
        some.take_while(|_| !stop.is_set()).map(row).collect()
    })?;
    let watch = Watch::new(progress);
    let mut out: Vec<Node<'a>> = Vec::new();
    for (text, fixed, alone, row) in rows {
        watch.step(text.text.len())?;
        match out.last_mut() {
            Some(last) if alone.is_none() && last.text == text && last.fixed == fixed => last.rows.push(row),
            _ => out.push(Node { text, fixed, rows: vec![row] }),
        }
    }
    Ok(out)
}

/// The same pairs by the numbers of their points; what is one point needs no word.
fn pairs_of_nodes(nodes: &[Node], texts: usize, pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    if pairs.is_empty() {
        return Vec::new();
    }
    let mut of = vec![0; texts];
    for (node, rows) in nodes.iter().enumerate() {
        rows.rows.iter().for_each(|row| of[*row] = node);
    }
    pairs.iter().map(|(a, b)| (of[*a], of[*b])).filter(|(a, b)| a != b).collect()
}

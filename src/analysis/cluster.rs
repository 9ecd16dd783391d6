//! The way from texts to labelled groups.

use super::centres::{Centres, close_gaps};
use super::grouping::Task;
use super::kindred::Kindred;
use super::labels::Labels;
use super::neighbours::Near;
use super::obey::obey;
use super::reading::Read;
use super::space::Space;
use super::{Text, language, thousandths};
use crate::domain::Progress;
use crate::error::Result;

/// Most neighbours of each text in the graph.
const NEAR: usize = 20;
/// The same where there are many texts, each with many that say nearly the same.
const NEAR_OF_MANY: usize = 15;
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
    let nodes = nodes(texts, options);
    let count = nodes.len() as u64;
    let total = 3 * count + 20;
    let read = Read::new(&texts_of(&nodes), &|done| progress.at(done as u64 / 2, total))?;
    let space = Space::new(&read, progress, count / 2, total)?;
    // Few texts: fewer neighbours, or all would be joined with all.
    let neighbours = nodes.len().isqrt().clamp(5, if nodes.len() > MANY { NEAR_OF_MANY } else { NEAR });
    let near = Near::new(&space, &|| progress.at(3 * count / 2, total))?;
    let near = near.all_nearest(&space, neighbours, &|done| progress.at(3 * count / 2 + done as u64, total))?;
    let fixed: Vec<Option<usize>> = nodes.iter().map(|n| n.fixed).collect();
    let task = Task {
        space: &space,
        near: &near,
        fixed: &fixed,
        wanted: options.clusters,
        seed: options.seed,
        resolution: options.resolution,
    };
    let mut partition = task.run(progress, 5 * count / 2, total)?;
    let mut groups = partition.iter().flatten().max().map_or(0, |g| g + 1);
    if options.clusters.is_none() {
        // Who says the same thing twice is not alone.
        for (slot, node) in partition.iter_mut().zip(&nodes).filter(|(g, n)| g.is_none() && n.rows.len() > 1) {
            debug_assert!(node.fixed.is_none());
            *slot = Some(groups);
            groups += 1;
        }
    }
    let of_rows = |pairs: &[(usize, usize)]| pairs_of_nodes(&nodes, texts.len(), pairs);
    obey(&space, &mut partition, &fixed, &of_rows(&options.together), &of_rows(&options.apart));
    let groups = close_gaps(&mut partition);
    progress.at(total - 5, total)?;
    let labels = Labels::new(&read, &space, &partition, groups, &options.language);
    let names = labels.all();
    let centres = Centres::new(&space, &partition, groups);
    let known_as = task.fixed_groups(&partition, groups);

    let mut out = Clustering { shared_words: vec![Vec::new(); texts.len()], ..Clustering::default() };
    let mut found: Vec<(Vec<usize>, Group)> = Vec::with_capacity(groups);
    for (group, (label, terms)) in names.into_iter().enumerate() {
        let members: Vec<usize> = (0..nodes.len()).filter(|n| partition[*n] == Some(group)).collect();
        let mut central: Vec<(i64, usize)> =
            members.iter().map(|n| (thousandths(centres.likeness_to_own(&space, *n, group)), *n)).collect();
        let cohesion = if members.len() < 2 {
            1000
        } else {
            central.iter().map(|(value, _)| value).sum::<i64>() / members.len() as i64
        };
        central.sort_by_key(|(value, node)| (std::cmp::Reverse(*value), *node));
        let rows = central.iter().flat_map(|(_, n)| nodes[*n].rows.iter().copied()).collect();
        found.push((members, Group { members: rows, fixed: known_as[group], label, terms, cohesion }));
    }
    found.sort_by_key(|(members, group)| {
        let rank = group.fixed.map_or(usize::MAX, |f| f);
        (rank, std::cmp::Reverse(group.members.len()), members.first().copied())
    });
    out.groups = found.into_iter().map(|(_, group)| group).collect();
    let mut kindred: Vec<Option<Kindred>> = (0..groups).map(|_| None).collect();
    for (i, node) in nodes.iter().enumerate() {
        let mut words = partition[i].map(|g| labels.shared(i, g, node.rows.len() > 1)).unwrap_or_default();
        if let (Some(group), true) = (partition[i], words.is_empty()) {
            let members = || (0..nodes.len()).filter(|n| partition[*n] == Some(group)).collect::<Vec<_>>();
            words = kindred[group].get_or_insert_with(|| Kindred::new(&read, &members())).of_text(&read, i);
        }
        for row in &node.rows {
            out.shared_words[*row].clone_from(&words);
        }
        if partition[i].is_none() {
            out.alone.extend(&node.rows);
        }
    }
    out.alone.sort_unstable();
    progress.at(total, total)?;
    Ok(out)
}

fn texts_of<'a>(nodes: &[Node<'a>]) -> Vec<(&'a str, &'a str)> {
    nodes.iter().map(|n| (n.text.text, n.text.language)).collect()
}

/// The different texts in an order that does not depend on the order in which they came.
fn nodes<'a>(texts: &[Text<'a>], options: &Options) -> Vec<Node<'a>> {
    // Who is kept apart from another is a point of its own, even where both say the same.
    let single: std::collections::HashSet<usize> = options.apart.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let mut rows: Vec<(Text<'a>, Option<usize>, Option<usize>, usize)> = texts
        .iter()
        .enumerate()
        .map(|(row, text)| {
            let language = language::told_or_found(text);
            let alone = single.contains(&row).then_some(row);
            (Text { text: text.text, language }, options.fixed.get(row).copied().flatten(), alone, row)
        })
        .collect();
    rows.sort_unstable();
    let mut out: Vec<Node<'a>> = Vec::new();
    for (text, fixed, alone, row) in rows {
        match out.last_mut() {
            Some(last) if alone.is_none() && last.text == text && last.fixed == fixed => last.rows.push(row),
            _ => out.push(Node { text, fixed, rows: vec![row] }),
        }
    }
    out
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

//! Texts -> groups, labels, near-duplicates, likeness, links, topics, languages. Pure and deterministic: the same texts
//! give the same answer in whatever order they come.
//!
//! ```text
//! lexicon    the shipped table: how common words of six languages are, and what they mean
//! grammar    what a language's grammar shows; language: in which a text is
//! words      text -> words: cut, lower-cased, stemmed, weighed by how common they are; compounds: words made of words
//! reading    texts -> the same words known once, with how they are used (usage)
//! space      words -> a sparse point a text: stems, parts of compounds, runs of characters; meaning: a dense one (point: both)
//! neighbours points -> the nearest texts of each, over an inverted index and over cells of meaning
//! graph      the nearest texts of each -> a weighted graph; leiden: its communities (watch: whether to go on)
//! grouping   communities -> groups: a suitable number, none too small, people's decisions kept (centres: their middles)
//! obey       pairs that belong together, or are kept apart
//! assign     new texts -> groups that stand
//! above      groups -> groups of groups
//! stability  how often what lies together stays together in samples
//! labels     groups -> telling words, why a text is where it is; naming: words -> a label (nouns, plain: which and how)
//! explain    the same asked of groups that stand: next-best group, what sets apart; kindred: why, where no word is shared
//! wordsets   texts -> sets of words that are compared fast; duplicates: texts that are nearly the same
//! index, links, topics: what else asks for likeness; parallel: work on all cores
//! map        likeness -> places on a map; sorting: people's piles -> a map and its clusters (mds, ward)
//! ```

mod above;
mod assign;
#[cfg(test)]
mod assign_tests;
mod cells;
mod centres;
mod cluster;
mod compounds;
mod duplicates;
mod explain;
mod grammar;
mod graph;
mod grouping;
mod index;
mod kindred;
mod labels;
mod language;
mod leiden;
mod lexicon;
mod links;
mod map;
mod mds;
mod meaning;
mod naming;
mod neighbours;
mod nouns;
mod obey;
mod parallel;
mod plain;
mod point;
mod reading;
mod sorting;
#[cfg(test)]
mod sorting_tests;
mod space;
mod stability;
#[cfg(test)]
mod tests;
mod topics;
mod usage;
mod ward;
mod watch;
mod words;
mod wordsets;

pub use above::above;
pub use assign::{Place, Standing, Wishes};
pub use cluster::{Clustering, Group, Options, cluster};
pub use duplicates::{NearDuplicates, Pair, differences, near_duplicates, nearly_repeated};
pub use explain::{Apart, Explained, Nearness, Shared};
pub use index::{Index, Near};
pub use language::{Listener, language, languages};
pub use links::{Proposal, propose_links};
pub use map::{LikenessMap, MOST_CENTRES, map_alone, map_texts};
pub use sorting::{MOST_SORTED, Sort, SortMap, map_sorts};
pub use stability::stability;
pub use topics::{Topic, suggest_topics, topic_hits};
pub use ward::Point;

/// A text to be compared with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<'a> {
    /// What it says.
    pub text: &'a str,
    /// Its language (ISO 639-1); empty: to be found out.
    pub language: &'a str,
}

/// A likeness as it is shown and stored: thousandths.
fn thousandths(likeness: f32) -> i64 {
    (f64::from(likeness) * 1000.0).round().clamp(0.0, 1000.0) as i64
}

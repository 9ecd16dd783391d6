//! Texts that are nearly the same, exactly and without comparing all with all.

use std::collections::HashMap;

use unicode_segmentation::UnicodeSegmentation;

use super::Text;
use super::words::Tongue;
use crate::domain::Progress;
use crate::error::Result;

/// Lowest threshold that is honoured: below it nearly everything would be a pair.
const LOWEST: f64 = 0.1;

/// Two texts that share most of their words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The earlier text.
    pub a: usize,
    /// The later text.
    pub b: usize,
    /// Words of both ÷ words of either (Jaccard), in thousandths.
    pub likeness: i64,
    /// Words that only the earlier has, as written, in its order.
    pub only_a: Vec<String>,
    /// Words that only the later has, as written, in its order.
    pub only_b: Vec<String>,
}

/// All pairs of texts whose sets of lower-case words have a Jaccard likeness of at least `threshold`, in order of `a`
/// and `b`. Thresholds are brought into .1 … 1. Texts without a word pair with nothing.
///
/// All-pairs search with prefix filtering (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007): words are
/// ordered rarest first; two sets that are alike enough must share a word in their first few, and be of similar size;
/// only such pairs are compared, and those exactly.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn near_duplicates(texts: &[Text], threshold: f64, progress: &dyn Progress) -> Result<Vec<Pair>> {
    let threshold = if threshold.is_finite() { threshold.clamp(LOWEST, 1.0) } else { 1.0 };
    let sets = word_sets(texts);
    let mut order: Vec<usize> = (0..sets.len()).filter(|i| !sets[*i].is_empty()).collect();
    order.sort_by_key(|i| (sets[*i].len(), *i));

    let mut index: HashMap<u32, Vec<usize>> = HashMap::new();
    let mut met = vec![usize::MAX; sets.len()];
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (step, text) in order.iter().copied().enumerate() {
        if step % 512 == 0 {
            progress.at(step as u64, order.len() as u64)?;
        }
        let set = &sets[text];
        let smallest = at_least(threshold * set.len() as f64);
        // Of a likeness t, at least t·n words are shared: the rarest n − t·n + 1 hold one of them.
        for word in &set[..=set.len() - smallest] {
            let list = index.entry(*word).or_default();
            for other in list.iter().copied() {
                if sets[other].len() >= smallest && met[other] != text {
                    met[other] = text;
                    if let Some(both) = shared(set, &sets[other], threshold) {
                        found.push((text.min(other), text.max(other), both));
                    }
                }
            }
            list.push(text);
        }
    }
    found.sort_unstable();
    Ok(found.into_iter().map(|(a, b, both)| pair(texts, &sets, a, b, both)).collect())
}

/// For each text whether another is nearly the same, as [`near_duplicates`] means it. Pairs are not listed, so that a
/// survey in which thousands say one thing costs no more than any other.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn nearly_repeated(texts: &[Text], threshold: f64, progress: &dyn Progress) -> Result<Vec<bool>> {
    let threshold = if threshold.is_finite() { threshold.clamp(LOWEST, 1.0) } else { 1.0 };
    let sets = word_sets(texts);
    let mut order: Vec<usize> = (0..sets.len()).filter(|i| !sets[*i].is_empty()).collect();
    order.sort_by_key(|i| (sets[*i].len(), *i));

    let mut repeated = vec![false; sets.len()];
    // By word: the texts that still stand alone, and those that have found their like.
    let mut index: HashMap<u32, (Vec<usize>, Vec<usize>)> = HashMap::new();
    for (step, text) in order.iter().copied().enumerate() {
        if step % 512 == 0 {
            progress.at(step as u64, order.len() as u64)?;
        }
        let set = &sets[text];
        let smallest = at_least(threshold * set.len() as f64);
        let alike = |other: usize| sets[other].len() >= smallest && shared(set, &sets[other], threshold).is_some();
        for word in &set[..=set.len() - smallest] {
            let (alone, paired) = index.entry(*word).or_default();
            alone.retain(|other| {
                if !repeated[*other] && alike(*other) {
                    repeated[*other] = true;
                    repeated[text] = true;
                }
                if repeated[*other] {
                    paired.push(*other);
                }
                !repeated[*other]
            });
            if !repeated[text] && paired.iter().rev().any(|other| alike(*other)) {
                repeated[text] = true;
            }
            if repeated[text] { paired.push(text) } else { alone.push(text) }
        }
    }
    Ok(repeated)
}

/// Smallest whole number that is not below `x`, forgiving the last bits of a product.
fn at_least(x: f64) -> usize {
    ((x - 1e-9).ceil() as usize).max(1)
}

/// For each text the numbers of its different words, rarest word first.
fn word_sets(texts: &[Text]) -> Vec<Vec<u32>> {
    let mut number: HashMap<String, u32> = HashMap::new();
    let mut count: Vec<u32> = Vec::new();
    let mut sets: Vec<Vec<u32>> = Vec::with_capacity(texts.len());
    for text in texts {
        let tongue = Tongue::of(text.language);
        let mut set: Vec<u32> = text
            .text
            .unicode_words()
            .map(|word| {
                let next = number.len() as u32;
                *number.entry(tongue.lower(word)).or_insert(next)
            })
            .collect();
        set.sort_unstable();
        set.dedup();
        count.resize(number.len(), 0);
        set.iter().for_each(|word| count[*word as usize] += 1);
        sets.push(set);
    }
    for set in &mut sets {
        set.sort_unstable_by_key(|word| (count[*word as usize], *word));
    }
    // From here on a word is known by its place in the order of rarity, so that two sets can be walked side by side.
    let mut by_rarity: Vec<u32> = (0..count.len() as u32).collect();
    by_rarity.sort_unstable_by_key(|word| (count[*word as usize], *word));
    let mut place = vec![0_u32; count.len()];
    for (at, word) in by_rarity.into_iter().enumerate() {
        place[word as usize] = at as u32;
    }
    sets.iter_mut().flatten().for_each(|word| *word = place[*word as usize]);
    sets
}

/// How many words both sets have, if they are alike enough.
fn shared(a: &[u32], b: &[u32], threshold: f64) -> Option<usize> {
    let needed = at_least(threshold / (1.0 + threshold) * (a.len() + b.len()) as f64);
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

fn pair(texts: &[Text], sets: &[Vec<u32>], a: usize, b: usize, both: usize) -> Pair {
    let either = sets[a].len() + sets[b].len() - both;
    let likeness = ((both * 2000 + either) / (either * 2)) as i64;
    Pair { a, b, likeness, only_a: only(texts[a], texts[b]), only_b: only(texts[b], texts[a]) }
}

/// Words that only the first text has.
fn only(one: Text, other: Text) -> Vec<String> {
    let lower = |text: Text, word: &str| Tongue::of(text.language).lower(word);
    let mut seen: std::collections::HashSet<String> = other.text.unicode_words().map(|w| lower(other, w)).collect();
    one.text.unicode_words().filter(|word| seen.insert(lower(one, word))).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::Unwatched;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn plain(text: &str) -> Text<'_> {
        Text { text, language: "nl" }
    }

    #[test]
    fn says_what_differs() {
        let texts = ["Een fietspad langs de Nete.", "Water.", "Een breed fietspad langs de Nete"].map(plain);
        let found = near_duplicates(&texts, 0.7, &Unwatched).expect("runs");
        assert_eq!(found, [Pair { a: 0, b: 2, likeness: 833, only_a: vec![], only_b: vec!["breed".to_owned()] }]);
    }

    #[test]
    fn the_same_is_a_pair_and_nothing_is_not() {
        let texts = ["", "x", "!!", "X", ""].map(plain);
        let found = near_duplicates(&texts, 1.0, &Unwatched).expect("runs");
        assert_eq!(found.iter().map(|p| (p.a, p.b, p.likeness)).collect::<Vec<_>>(), [(1, 3, 1000)]);
    }

    proptest! {
        #[test]
        fn finds_exactly_what_all_with_all_finds(
            texts in prop::collection::vec("([a-f] ){0,7}", 0..25),
            threshold in prop::sample::select(vec![0.1, 0.3, 0.5, 2.0 / 3.0, 0.7, 0.75, 0.8, 1.0]),
        ) {
            let texts: Vec<Text> = texts.iter().map(|t| plain(t)).collect();
            let found = near_duplicates(&texts, threshold, &Unwatched).expect("runs");
            let sets: Vec<BTreeSet<&str>> = texts.iter().map(|t| t.text.split_whitespace().collect()).collect();
            let mut expected = Vec::new();
            for a in 0..sets.len() {
                for b in a + 1..sets.len() {
                    let both = sets[a].intersection(&sets[b]).count() as f64;
                    let either = sets[a].union(&sets[b]).count() as f64;
                    if either > 0.0 && both / either >= threshold - 1e-9 {
                        expected.push((a, b));
                    }
                }
            }
            prop_assert_eq!(found.iter().map(|p| (p.a, p.b)).collect::<Vec<_>>(), expected);
            let repeated = nearly_repeated(&texts, threshold, &Unwatched).expect("runs");
            let in_pairs: BTreeSet<usize> = found.iter().flat_map(|p| [p.a, p.b]).collect();
            prop_assert_eq!(repeated, (0..texts.len()).map(|i| in_pairs.contains(&i)).collect::<Vec<_>>());
        }
    }
}

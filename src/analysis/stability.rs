//! How firm groups are: of every two texts of a group, how often they stay together when only some of the texts are
//! there (after Hennig 2007, with pairs instead of Jaccard).

use super::cluster::{Options, cluster};
use super::{Text, thousandths};
use crate::domain::Progress;
use crate::error::Result;

/// Of a hundred texts so many are taken in each run.
const TAKEN: u64 = 80;
/// Texts in a run at most: a sample of a large programme tells as much.
const MOST: u64 = 3_000;

/// Share of pairs kept together, by group, in thousandths; `None`: a group that never had two texts in a sample.
///
/// Each run takes four fifths of the texts (which ones hangs on what they say and on the run, not on their order) and
/// groups them anew into as many groups. What people fixed is left out: the texts speak for themselves.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn stability(
    texts: &[Text],
    partition: &[Option<usize>],
    options: &Options,
    runs: u64,
    progress: &dyn Progress,
) -> Result<Vec<Option<i64>>> {
    const FINE: u64 = 1_000;
    let groups = partition.iter().flatten().max().map_or(0, |g| g + 1);
    let mut kept = vec![0_u64; groups];
    let mut pairs = vec![0_u64; groups];
    for run in 0..runs {
        let taken = sample(texts, partition, run);
        let some: Vec<Text> = taken.iter().map(|i| texts[*i]).collect();
        let there: std::collections::BTreeSet<usize> = taken.iter().filter_map(|i| partition[*i]).collect();
        let options = Options { clusters: Some(there.len().max(1)), seed: options.seed + run, ..Options::default() };
        let part = Part { whole: progress, run, runs, fine: FINE };
        let found = cluster(&some, &options, &part)?;
        let mut again: Vec<Option<usize>> = vec![None; taken.len()];
        for (number, group) in found.groups.iter().enumerate() {
            group.members.iter().for_each(|m| again[*m] = Some(number));
        }
        let mut sizes = vec![0_u64; groups];
        let mut both: std::collections::BTreeMap<(usize, usize), u64> = std::collections::BTreeMap::new();
        for (i, now) in taken.iter().zip(&again) {
            let Some(group) = partition[*i] else { continue };
            sizes[group] += 1;
            if let Some(now) = now {
                *both.entry((group, *now)).or_insert(0) += 1;
            }
        }
        let two = |n: u64| n * n.saturating_sub(1) / 2;
        sizes.iter().zip(&mut pairs).for_each(|(n, sum)| *sum += two(*n));
        both.into_iter().for_each(|((group, _), n)| kept[group] += two(n));
    }
    let share = |(kept, pairs): (&u64, &u64)| (*pairs > 0).then(|| thousandths(*kept as f32 / *pairs as f32));
    Ok(kept.iter().zip(&pairs).map(share).collect())
}

/// Which grouped texts a run takes.
fn sample(texts: &[Text], partition: &[Option<usize>], run: u64) -> Vec<usize> {
    let grouped: Vec<usize> = (0..texts.len()).filter(|i| partition[*i].is_some()).collect();
    let bound = (MOST * 100 / (grouped.len() as u64).max(1)).min(TAKEN) * 100;
    grouped.into_iter().filter(|i| draw(texts[*i].text, run) % 10_000 < bound).collect()
}

/// A number that hangs on the text and the run (FNV-1a, then mixed as in MurmurHash3).
fn draw(text: &str, run: u64) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ run.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

/// One run of several.
struct Part<'a> {
    whole: &'a dyn Progress,
    run: u64,
    runs: u64,
    fine: u64,
}

impl Progress for Part<'_> {
    fn at(&self, done: u64, total: u64) -> Result<()> {
        let part = (done * self.fine).checked_div(total).unwrap_or(0).min(self.fine);
        self.whole.at(self.run * self.fine + part, self.runs * self.fine)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::Unwatched;

    const CYCLING: [&str; 6] = [
        "Scholieren fietsen naar school langs smalle fietspaden",
        "Smalle fietspaden langs de school zijn onveilig voor scholieren",
        "Brede fietspaden langs elke school zodat scholieren veilig fietsen",
        "Fietsen op smalle fietspaden is gevaarlijk voor scholieren",
        "Veilige fietspaden voor scholieren die naar school fietsen",
        "Langs de smalle fietspaden fietsen te weinig scholieren",
    ];
    const BUSES: [&str; 6] = [
        "De bus naar het station rijdt minder vaak",
        "Wie de bus naar het station mist wacht een uur op een bus",
        "Elk kwartier een bus naar het station",
        "De bus stopt in de avond niet aan het station",
        "Van het station vertrekt na acht uur geen bus",
        "Een bus die op de trein in het station wacht",
    ];

    fn measured(texts: &[&str], partition: &[Option<usize>]) -> Vec<Option<i64>> {
        let texts: Vec<Text> = texts.iter().map(|text| Text { text, language: "nl" }).collect();
        stability(&texts, partition, &Options::default(), 10, &Unwatched).unwrap()
    }

    #[test]
    fn what_says_the_same_is_firmer_than_what_was_thrown_together() {
        let texts = [CYCLING, BUSES].concat();
        let by_subject: Vec<Option<usize>> = (0..12).map(|i| Some(i / 6)).collect();
        let mixed: Vec<Option<usize>> = (0..12).map(|i| Some(i % 2)).collect();
        let firm = measured(&texts, &by_subject);
        let loose = measured(&texts, &mixed);
        assert!(firm.iter().all(|s| s.is_some_and(|s| s > 700)), "{firm:?}");
        assert!(loose.iter().all(|s| s.is_some_and(|s| s < 600)), "{loose:?}");
    }

    #[test]
    fn the_order_of_the_texts_decides_nothing() {
        let texts = [CYCLING, BUSES].concat();
        let partition: Vec<Option<usize>> = (0..12).map(|i| Some(i / 6)).collect();
        let turned: Vec<&str> = texts.iter().rev().copied().collect();
        let back: Vec<Option<usize>> = partition.iter().rev().copied().collect();
        assert_eq!(measured(&texts, &partition), measured(&turned, &back));
    }

    #[test]
    fn nothing_to_measure() {
        assert_eq!(measured(&[], &[]), []);
        assert_eq!(measured(&["Alleen"], &[Some(0)]), [None]);
        assert_eq!(measured(&["Alleen", "Los"], &[Some(0), None]), [None]);
    }
}

//! Why texts lie where they lie: their next-best group, what sets a group apart, who stands in its middle, what two share.

use std::cmp::Reverse;

use super::centres::{Centres, best};
use super::labels::Labels;
use super::language::told_or_found;
use super::reading::Read;
use super::space::Space;
use super::watch::Watch;
use super::{Text, thousandths};
use crate::domain::Progress;
use crate::error::{Error, Result};

/// Telling words that set two groups apart.
const APART: usize = 5;
/// From this likeness in meaning on two texts without a common word are close.
const CLOSE: f32 = 0.35;

/// A text's nearness to a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearness {
    /// The group.
    pub group: usize,
    /// How near, in thousandths.
    pub likeness: i64,
    /// Words of the text that the group uses too, as the text writes them, most telling first.
    pub words: Vec<String>,
}

/// Two groups side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// The nearest other group.
    pub group: usize,
    /// How like the two are, in thousandths.
    pub likeness: i64,
    /// What the group itself speaks of and the other does not.
    pub own: Vec<String>,
    /// The other way round.
    pub theirs: Vec<String>,
}

/// What two texts share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// How like they are, in thousandths.
    pub likeness: i64,
    /// Words both use.
    pub words: Vec<String>,
    /// Whether they mean nearly the same, whatever their words.
    pub close: bool,
}

/// Texts that lie in groups, read and placed.
pub struct Explained<'a> {
    read: Read<'a>,
    space: Space,
    partition: Vec<Option<usize>>,
    groups: usize,
    centres: Centres,
}

impl<'a> Explained<'a> {
    /// Reads and places texts of which each lies in one of `groups` groups, or in none.
    ///
    /// # Errors
    /// [`crate::error::Kind::Cancelled`] when `progress` says so.
    pub fn new(
        texts: &[Text<'a>],
        partition: Vec<Option<usize>>,
        groups: usize,
        progress: &dyn Progress,
    ) -> Result<Self> {
        let count = texts.len() as u64;
        let texts: Vec<(&str, &str)> = texts.iter().map(|t| (t.text, told_or_found(t))).collect();
        let read = Read::new(&texts, &|_| progress.at(0, count))?;
        let space = Space::new(&read, progress, 0, count)?;
        let centres = Centres::new(&space, &partition, groups, &Watch::new(&|| progress.at(count, count)))?;
        Ok(Self { read, space, partition, groups, centres })
    }

    /// The texts of a group, the most central first.
    #[must_use]
    pub fn central(&self, group: usize) -> Vec<usize> {
        let mine = (0..self.partition.len()).filter(|text| self.partition[*text] == Some(group));
        let near = |text: usize| thousandths(self.centres.likeness_to_own(&self.space, text, group));
        let mut found: Vec<(Reverse<i64>, usize)> = mine.map(|text| (Reverse(near(text)), text)).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, text)| text).collect()
    }

    /// How near a text is to its own group and to the next-best one; `None` where there is none.
    ///
    /// # Errors
    /// [`crate::error::Kind::Cancelled`] when `progress` says so.
    pub fn nearness(&self, text: usize, progress: &dyn Progress) -> Result<(Option<Nearness>, Option<Nearness>)> {
        let ask = || progress.at(0, 1);
        let own = self.partition.get(text).copied().flatten();
        let mut likeness = self.centres.likeness(&self.space, text, own);
        let labels = Labels::new(&self.read, &self.space, &self.partition, self.groups, "", &Watch::new(&ask))?;
        let near = |(group, value): (usize, f32)| Nearness {
            group,
            likeness: thousandths(value),
            // In another group than its own, one text with the word is enough.
            words: labels.shared(text, group, own != Some(group)),
        };
        let of_own = own.map(|group| near((group, likeness[group])));
        if let Some(group) = own {
            likeness[group] = 0.0;
        }
        Ok((of_own, best(&likeness).map(near)))
    }

    /// What sets a group apart from the one nearest to it, if there is another.
    ///
    /// # Errors
    /// [`crate::error::Kind::Cancelled`] when `progress` says so.
    pub fn apart(&self, group: usize, progress: &dyn Progress) -> Result<Option<Apart>> {
        let between = self.centres.between();
        let Some(row) = between.get(group) else { return Ok(None) };
        let others = (0..self.groups).filter(|other| *other != group && self.centres.size[*other] > 0);
        let Some(other) = others.max_by(|a, b| row[*a].total_cmp(&row[*b]).then(b.cmp(a))) else { return Ok(None) };
        let two: Vec<Option<usize>> = self
            .partition
            .iter()
            .map(|place| match place {
                Some(place) if *place == group => Some(0),
                Some(place) if *place == other => Some(1),
                _ => None,
            })
            .collect();
        let ask = || progress.at(0, 1);
        let watch = Watch::new(&ask);
        let labels = Labels::new(&self.read, &self.space, &two, 2, "", &watch)?;
        let words = |side: usize| Ok::<_, Error>(labels.telling(side, &watch)?.into_iter().take(APART).collect());
        Ok(Some(Apart { group: other, likeness: thousandths(row[other]), own: words(0)?, theirs: words(1)? }))
    }

    /// What two texts share.
    #[must_use]
    pub fn shared(&self, a: usize, b: usize) -> Shared {
        Shared {
            likeness: thousandths(self.space.likeness(a, b)),
            words: super::index::shared_words(&self.read, &self.space, a, b),
            close: self.space.meanings.likeness(a, b) >= CLOSE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::Unwatched;

    const SAID: [&str; 7] = [
        "Kinderopvang is te duur voor ouders.",
        "De wachtlijst voor kinderopvang groeit.",
        "Ouders zoeken kinderopvang in de buurt van het station.",
        "De trein stopt niet meer aan het station.",
        "Het station heeft geen fietsenstalling.",
        "De bus rijdt niet tot aan het station.",
        "Crèches vragen te veel geld.",
    ];

    fn explained() -> Explained<'static> {
        let texts = SAID.map(|text| Text { text, language: "nl" });
        let places = [Some(0), Some(0), Some(0), Some(1), Some(1), Some(1), None];
        Explained::new(&texts, places.to_vec(), 2, &Unwatched).expect("nobody cancels")
    }

    #[test]
    fn a_text_between_two_groups_names_the_other() {
        let (own, next) = explained().nearness(2, &Unwatched).expect("nobody cancels");
        let (own, next) = (own.expect("lies in one"), next.expect("there is another"));
        assert_eq!((own.group, next.group), (0, 1));
        assert!(own.words.contains(&"kinderopvang".to_owned()), "{own:?}");
        assert_eq!(next.words, ["station"]);
        assert!(own.likeness > 0 && next.likeness > 0);
        assert_eq!(explained().nearness(6, &Unwatched).expect("nobody cancels").0, None);
    }

    #[test]
    fn the_middle_comes_first_and_the_words_set_apart() {
        let found = explained();
        assert_eq!(found.central(1).len(), 3);
        let apart = found.apart(0, &Unwatched).expect("nobody cancels").expect("there is another");
        assert_eq!(apart.group, 1);
        assert!(apart.own.contains(&"kinderopvang".to_owned()) && !apart.own.contains(&"station".to_owned()));
        assert!(apart.theirs.contains(&"station".to_owned()), "{apart:?}");
    }

    #[test]
    fn two_texts_share_words_or_a_meaning_or_nothing() {
        let found = explained();
        assert_eq!(found.shared(0, 1).words, ["kinderopvang"]);
        assert!(found.shared(3, 4).likeness > found.shared(0, 4).likeness);
        let foreign = found.shared(0, 6);
        assert!(foreign.words.is_empty() && foreign.close, "{foreign:?}");
        assert!(!found.shared(4, 6).close);
    }
}

//! The texts most like a text, with the words both use.

use super::neighbours::{Near as Nearest, Search};
use super::reading::Read;
use super::space::Space;
use super::{Text, language, thousandths};
use crate::domain::Progress;
use crate::error::Result;

/// Words that say why two texts are alike.
const SHARED: usize = 5;

/// A text near another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// Which text.
    pub text: usize,
    /// How like the two are in words and meaning, in thousandths.
    pub likeness: i64,
    /// Words both use, as the near one writes them, most telling first.
    pub shared_words: Vec<String>,
}

/// Texts that have been read and placed, to ask for neighbours of any of them.
pub struct Index<'a> {
    read: Read<'a>,
    space: Space,
    nearest: Nearest,
}

impl<'a> Index<'a> {
    /// Reads and places the texts.
    ///
    /// # Errors
    /// [`crate::error::Kind::Cancelled`] when `progress` says so.
    pub fn new(texts: &[Text<'a>], progress: &dyn Progress) -> Result<Self> {
        let count = texts.len() as u64;
        let texts: Vec<(&str, &str)> = texts.iter().map(|t| (t.text, language::told_or_found(t))).collect();
        let read = Read::new(&texts, &|_| progress.at(0, count))?;
        let space = Space::new(&read, progress, 0, count)?;
        let nearest = Nearest::new(&space, &|| progress.at(count, count))?;
        Ok(Self { read, space, nearest })
    }

    /// The `top` texts nearest to text `of`, the nearest first; none where there is no such text.
    #[must_use]
    pub fn neighbours(&self, of: usize, top: usize) -> Vec<Near> {
        if of >= self.space.len() {
            return Vec::new();
        }
        let found = self.nearest_of(&mut Search::default(), of, top, |other| other != of);
        found.into_iter().map(|(text, likeness)| self.near(of, text, likeness)).collect()
    }

    pub(super) fn near(&self, of: usize, text: usize, likeness: f32) -> Near {
        Near { text, likeness: thousandths(likeness), shared_words: self.shared_words(of, text) }
    }

    /// The words both texts use, as `b` writes them, most telling first.
    #[must_use]
    pub fn shared_words(&self, a: usize, b: usize) -> Vec<String> {
        if a.max(b) >= self.space.len() {
            return Vec::new();
        }
        let other = self.space.of(b);
        let mut found: Vec<(f32, usize)> = self
            .space
            .stems(a)
            .filter_map(|(stem, weight)| {
                let at = other.at.binary_search(&(stem as u32)).ok()?;
                Some((weight * other.weight[at], stem))
            })
            .collect();
        found.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        self.space.written_in(&self.read, b, found.into_iter().map(|(_, stem)| stem), SHARED)
    }

    pub(super) fn nearest_of(
        &self,
        search: &mut Search,
        of: usize,
        top: usize,
        allowed: impl Fn(usize) -> bool,
    ) -> Vec<(usize, f32)> {
        let found = self.nearest.nearest(&self.space, search, of, top, allowed);
        found.into_iter().map(|(text, likeness)| (text as usize, likeness)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::Unwatched;

    #[test]
    fn the_nearest_says_why() {
        let texts = [
            "De fietssnelweg langs het kanaal moet doorlopen tot Mechelen.",
            "Er zijn te weinig plaatsen in de kinderopvang.",
            "Een fietssnelweg zonder kruispunten langs de spoorweg.",
            "Kinderopvang is voor veel gezinnen te duur.",
        ];
        let texts = texts.map(|text| Text { text, language: "nl" });
        let index = Index::new(&texts, &Unwatched).expect("nobody cancels");
        let near = index.neighbours(0, 2);
        assert_eq!(near[0].text, 2);
        assert_eq!(near[0].shared_words, ["fietssnelweg"]);
        assert_eq!(index.neighbours(1, 1)[0].text, 3);
        assert!(index.neighbours(9, 2).is_empty());
    }
}

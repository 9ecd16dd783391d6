//! Texts as sets of words, in a form in which many can be compared fast.

use std::collections::HashMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::Text;
use super::language::told_or_found;
use super::parallel::in_pieces;
use super::words::Tongue;
use crate::error::Result;

/// Texts cut into words at once.
const PIECE: usize = 1024;
/// Steps between two looks at whether to go on.
const STEP: usize = 1 << 14;

/// The different sets of words of some texts, each with the texts (rows) that have it. A word is known by its place in
/// the order of rarity. The sets stand in an order of their own, smaller ones first: the order of the texts decides
/// nothing. Texts without a word have no set.
pub(super) struct WordSets {
    words: Vec<u32>,
    word_ends: Vec<usize>,
    rows: Vec<u32>,
    row_ends: Vec<usize>,
    /// How many different words there are.
    pub vocabulary: usize,
}

impl WordSets {
    /// Number of different sets.
    pub fn len(&self) -> usize {
        self.word_ends.len()
    }

    /// The words of a set, rarest first.
    pub fn words(&self, set: usize) -> &[u32] {
        &self.words[range(&self.word_ends, set)]
    }

    /// The texts that have this set, by number.
    pub fn rows(&self, set: usize) -> &[u32] {
        &self.rows[range(&self.row_ends, set)]
    }

    /// Reads the texts. `progress` is told how many of them are done.
    ///
    /// # Errors
    /// What `progress` returns.
    pub fn new(texts: &[Text], progress: &dyn Fn(usize) -> Result<()>) -> Result<Self> {
        let cut = in_pieces(
            texts.len().div_ceil(PIECE),
            &|piece| progress(piece * PIECE),
            || (),
            |(), piece, stop| {
                let mut out = Piece::default();
                let texts = texts.iter().skip(piece * PIECE).take(PIECE);
                texts.take_while(|_| !stop.is_set()).for_each(|text| out.take(text));
                out
            },
        )?;
        let here = || progress(texts.len());
        let (mut words, ends, vocabulary) = numbered(cut, &here)?;
        let mut keys = Vec::with_capacity(ends.len());
        for row in 0..ends.len() {
            if row % STEP == 0 {
                here()?;
            }
            let set = &mut words[range(&ends, row)];
            set.sort_unstable();
            if let Some(first) = set.first().copied() {
                // Size, the two rarest words, row: numbers sort many times faster than sets.
                let size = set.len().min(0xffff) as u128;
                let second = set.get(1).copied().unwrap_or(0);
                keys.push(size << 96 | u128::from(first) << 64 | u128::from(second) << 32 | row as u128);
            }
        }
        keys.sort_unstable();
        here()?;
        let set = |key: &u128| &words[range(&ends, *key as u32 as usize)];
        for alike in keys.chunk_by_mut(|a, b| *a >> 32 == *b >> 32) {
            alike.sort_unstable_by(|a, b| set(a).len().cmp(&set(b).len()).then(set(a).cmp(set(b))).then(a.cmp(b)));
        }
        here()?;
        let mut sorted = Self {
            words: Vec::with_capacity(words.len()),
            word_ends: Vec::new(),
            rows: Vec::with_capacity(keys.len()),
            row_ends: Vec::new(),
            vocabulary,
        };
        for same in keys.chunk_by(|a, b| set(a) == set(b)) {
            sorted.words.extend(set(&same[0]));
            sorted.word_ends.push(sorted.words.len());
            sorted.rows.extend(same.iter().map(|key| *key as u32));
            sorted.row_ends.push(sorted.rows.len());
        }
        Ok(sorted)
    }
}

fn range(ends: &[usize], at: usize) -> Range<usize> {
    (if at == 0 { 0 } else { ends[at - 1] })..ends[at]
}

/// Some texts cut into words that are numbered within the piece.
#[derive(Default)]
struct Piece {
    number: HashMap<String, u32>,
    /// Number of the last text in which a word stood.
    last: Vec<u32>,
    words: Vec<u32>,
    ends: Vec<usize>,
}

impl Piece {
    fn take(&mut self, text: &Text) {
        let tongue = tongue(text);
        let row = self.ends.len() as u32;
        for word in text.text.unicode_words() {
            let next = self.last.len() as u32;
            let number = *self.number.entry(tongue.lower(word)).or_insert(next);
            if number == next {
                self.last.push(u32::MAX);
            }
            if std::mem::replace(&mut self.last[number as usize], row) != row {
                self.words.push(number);
            }
        }
        self.ends.push(self.words.len());
    }
}

/// By which language's rules a text is lower-cased. Where that is not told it matters for one of them only, Turkish, and
/// for its two letters I; the letters beside them give it away.
pub(super) fn tongue(text: &Text) -> &'static Tongue {
    let asks = text.language.is_empty()
        && text.text.contains(['I', 'İ'])
        && text.text.contains(['ğ', 'ş', 'ı', 'Ğ', 'Ş', 'İ']);
    Tongue::of(if asks { told_or_found(text) } else { text.language })
}

/// All pieces as one, with words numbered from the rarest to the most common; those that are equally rare by a hash of
/// their letters, so that the order of the texts decides nothing.
fn numbered(pieces: Vec<Piece>, here: &dyn Fn() -> Result<()>) -> Result<(Vec<u32>, Vec<usize>, usize)> {
    let mut number: HashMap<String, u32> = HashMap::new();
    // For each word: in how many texts it stands, hash, number.
    let mut keys: Vec<u128> = Vec::new();
    let (mut words, mut ends) = (Vec::new(), Vec::new());
    for piece in pieces {
        here()?;
        let mut spelled = vec![String::new(); piece.last.len()];
        piece.number.into_iter().for_each(|(word, local)| spelled[local as usize] = word);
        let mut known = Vec::with_capacity(spelled.len());
        for word in spelled {
            let next = keys.len() as u32;
            let hash = u128::from(fnv(&word));
            let global = *number.entry(word).or_insert(next);
            if global == next {
                keys.push(hash << 32 | u128::from(next));
            }
            known.push(global);
        }
        ends.extend(piece.ends.iter().map(|end| words.len() + end));
        for local in piece.words {
            let global = known[local as usize];
            keys[global as usize] += 1 << 96;
            words.push(global);
        }
    }
    drop(number);
    keys.sort_unstable();
    here()?;
    let mut place = vec![0_u32; keys.len()];
    for (at, key) in keys.iter().enumerate() {
        place[*key as u32 as usize] = at as u32;
    }
    words.iter_mut().for_each(|word| *word = place[*word as usize]);
    here()?;
    Ok((words, ends, keys.len()))
}

/// FNV-1a (Fowler, Noll and Vo), 64 bits.
fn fnv(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

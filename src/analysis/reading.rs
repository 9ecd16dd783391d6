//! Texts cut into words, each different word known once: what is worked out for a word is worked out once.

use std::collections::HashMap;

use super::compounds::senses;
use super::nouns::nounness;
use super::parallel::in_pieces;
use super::usage::Use;
use super::words::{Tongue, Word};
use crate::error::Result;

/// Texts that are cut in one piece of work.
const PIECE: usize = 512;

/// Shelves over which the numbers of words are spread: one that grows is moved, and a large one for too long.
const SHELVES: usize = 16;

/// Numbers of words, by language and spelling.
type Numbers = HashMap<(&'static str, String), u32>;

/// A word of one language that carries a subject.
pub(super) struct Entry {
    pub tongue: &'static Tongue,
    /// Lower case, as the language does it.
    pub lower: String,
    /// Its stem, by number among all stems.
    pub stem: u32,
    /// Whether it carries so little that it explains nothing.
    pub weak: bool,
    pub used: Use,
}

impl Entry {
    /// How likely the word is a noun, by how it is used here and by what it means; from about 0.1 to about 1.5.
    pub(super) fn likely_noun(&self) -> f64 {
        let used = self.used.likely_noun(&self.lower, self.tongue);
        match (self.tongue.lexicon, senses(&self.lower, self.tongue).last()) {
            // The last part of a compound says what the whole is. What it means tells more than few uses do.
            (Some(lexicon), Some(word)) => {
                let meant = (1.5 * f64::from(nounness(lexicon, *word)) - 0.05).clamp(0.1, 1.4);
                meant * (0.45 + 0.55 * used)
            }
            _ => used,
        }
    }

    pub(super) fn is_name(&self) -> bool {
        self.used.is_name(self.tongue)
    }

    pub(super) fn has_capital(&self) -> bool {
        self.used.has_capital(self.tongue)
    }
}

/// A word in a text; stop words are left out.
#[derive(Clone, Copy)]
pub(super) struct Token {
    /// Its entry.
    pub word: u32,
    /// Where it stands in the text, in bytes.
    at: u32,
    length: u16,
    /// Whether a sentence begins with it, so that its capital says nothing.
    pub opens: bool,
    /// Whether only a hyphen stands between it and the word before.
    pub hyphen: bool,
}

impl Token {
    /// Whether only one character lies between it and the next.
    pub(super) fn beside(self, next: Token) -> bool {
        !next.opens && self.at + u32::from(self.length) + 1 == next.at
    }
}

/// Texts, each cut by its own language.
pub(super) struct Read<'a> {
    texts: Vec<&'a str>,
    pub tongues: Vec<&'static Tongue>,
    pub entries: Vec<Entry>,
    /// Number of each stem.
    pub stems: HashMap<String, u32>,
    tokens: Vec<Token>,
    ends: Vec<usize>,
}

impl<'a> Read<'a> {
    /// Cuts texts, given with their languages. Entries and stems are numbered in order of first appearance. `progress`
    /// is told how many texts are done.
    pub(super) fn new(texts: &[(&'a str, &str)], progress: &dyn Fn(usize) -> Result<()>) -> Result<Self> {
        let pieces = in_pieces(
            texts.len().div_ceil(PIECE),
            &|piece| progress((piece * PIECE).min(texts.len())),
            || (),
            |(), piece, stop| {
                let mut out = Piece::default();
                let texts = texts.iter().skip(piece * PIECE).take(PIECE);
                texts.take_while(|_| !stop.is_set()).for_each(|(text, language)| out.take(text, language));
                out
            },
        )?;
        let mut read = Self {
            texts: texts.iter().map(|(text, _)| *text).collect(),
            tongues: texts.iter().map(|(_, language)| Tongue::of(language)).collect(),
            entries: Vec::new(),
            stems: HashMap::new(),
            tokens: Vec::with_capacity(pieces.iter().map(|p| p.tokens.len()).sum()),
            ends: Vec::with_capacity(texts.len()),
        };
        let mut known: [Numbers; SHELVES] = Default::default();
        for piece in pieces {
            progress(texts.len())?;
            read.take(piece, &mut known);
        }
        for shelf in known {
            progress(texts.len())?;
            drop(shelf);
        }
        Ok(read)
    }

    /// Takes a piece in: its words get the numbers that they have, or new ones.
    fn take(&mut self, piece: Piece, known: &mut [Numbers; SHELVES]) {
        let numbers: Vec<u32> = piece
            .entries
            .into_iter()
            .map(|local| {
                let shelf = local.lower.bytes().fold(0, u8::wrapping_add);
                let known = &mut known[usize::from(shelf) % SHELVES];
                let key = (local.tongue.language, local.lower);
                if let Some(number) = known.get(&key) {
                    self.entries[*number as usize].used.add(local.used);
                    return *number;
                }
                let next = self.stems.len() as u32;
                let stem = *self.stems.entry(local.stem).or_insert(next);
                let number = self.entries.len() as u32;
                let (tongue, lower) = (local.tongue, key.1.clone());
                self.entries.push(Entry { tongue, lower, stem, weak: local.weak, used: local.used });
                known.insert(key, number);
                number
            })
            .collect();
        let before = self.tokens.len();
        self.tokens.extend(piece.tokens.into_iter().map(|t| Token { word: numbers[t.word as usize], ..t }));
        self.ends.extend(piece.ends.into_iter().map(|end| before + end));
    }

    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The words of a text in order, without stop words.
    pub(super) fn tokens(&self, text: usize) -> &[Token] {
        let from = if text == 0 { 0 } else { self.ends[text - 1] };
        &self.tokens[from..self.ends[text]]
    }

    pub(super) fn entry(&self, token: Token) -> &Entry {
        &self.entries[token.word as usize]
    }

    /// A word as the text writes it.
    pub(super) fn written(&self, text: usize, token: Token) -> &'a str {
        let from = token.at as usize;
        self.texts[text].get(from..from + usize::from(token.length)).unwrap_or_default()
    }

    /// The first words of a text, as it writes them, up to one that carries a subject: *De aanval*, not *De aanval op een*.
    pub(super) fn opening(&self, text: usize, most: usize) -> String {
        let words = self.tongues[text].words(self.texts[text]);
        let first = &words[..words.len().min(most)];
        let end = first.iter().rposition(|w| !w.stop).map_or(first.len(), |last| last + 1);
        first[..end].iter().map(|w| w.written).collect::<Vec<_>>().join(" ")
    }
}

/// Some of the texts, with a numbering of its own.
#[derive(Default)]
struct Piece {
    entries: Vec<Local>,
    known: Numbers,
    tokens: Vec<Token>,
    ends: Vec<usize>,
}

struct Local {
    tongue: &'static Tongue,
    lower: String,
    stem: String,
    weak: bool,
    used: Use,
}

impl Piece {
    fn take(&mut self, text: &str, language: &str) {
        let tongue = Tongue::of(language);
        let words = tongue.words(text);
        for (at, word) in words.iter().enumerate().filter(|(_, w)| !w.stop) {
            let number = self.number(tongue, word);
            self.entries[number as usize].used.count(&words, at, tongue);
            self.tokens.push(Token {
                word: number,
                at: word.at as u32,
                length: word.written.len().min(usize::from(u16::MAX)) as u16,
                opens: word.opens,
                hyphen: word.hyphen,
            });
        }
        self.ends.push(self.tokens.len());
    }

    fn number(&mut self, tongue: &'static Tongue, word: &Word) -> u32 {
        let key = (tongue.language, word.lower.clone());
        if let Some(number) = self.known.get(&key) {
            return *number;
        }
        let number = self.entries.len() as u32;
        let stem = tongue.stemmed(&word.lower);
        let lower = word.lower.clone();
        self.entries.push(Local { tongue, lower, stem, weak: word.weak, used: Use::default() });
        self.known.insert(key, number);
        number
    }
}

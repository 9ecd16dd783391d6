//! The grouping engine on a plain file of texts: no workspace, nothing is kept.

use std::collections::HashMap;
use std::path::Path;

use crate::analysis::{self, Options, Text};
use crate::domain::Progress;
use crate::domain::intake::{Place, Problem};
use crate::error::{Error, Result, Said};
use crate::exchange::readers::{self, PlainTable};
use crate::text::{clean, clean_line};

pub use crate::analysis::{Clustering, Group, NearDuplicates, Pair};

/// Columns of the file; the first two must be there.
const COLUMNS: [&str; 5] = ["id", "text", "lang", "member", "label"];
const ID: usize = 0;
const TEXT: usize = 1;

/// One text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLine {
    /// How the file names it.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Its language (ISO 639-1), as the file says; empty: see [`TextFile::find_languages`].
    pub language: String,
    /// Who said it, where the file tells.
    pub member: String,
}

impl TextLine {
    fn for_engine(&self) -> Text<'_> {
        Text { text: &self.text, language: &self.language }
    }
}

/// The texts of a file.
#[derive(Debug, Clone, Default)]
pub struct TextFile {
    /// Its texts in the order of the file, no two with the same id.
    pub texts: Vec<TextLine>,
    /// Rows that were left out.
    pub problems: Vec<Problem>,
}

impl TextFile {
    /// Reads a file with the columns `id` and `text` and, where they are there, `lang`, `member` and `label`, in any format
    /// that an import reads. A row without id or text, or with an id that stands above already, is a problem beside the
    /// good ones.
    ///
    /// # Errors
    /// When the file cannot be read, lacks a column, or holds no text at all.
    pub fn read(path: &Path, progress: &dyn Progress) -> Result<Self> {
        let table = PlainTable::open(path, &COLUMNS[..2], &COLUMNS[2..])?;
        let mut file = Self::default();
        let mut rows: HashMap<String, i64> = HashMap::new();
        table.read(progress, &mut |place, cells| {
            let line = cells.and_then(|cells| text_line(&table, place.clone(), cells));
            match line {
                Ok(line) => match rows.get(&line.id) {
                    Some(row) => file.problems.push(twice(&table, place, &line.id, *row)),
                    None => {
                        rows.insert(line.id.clone(), place.row);
                        file.texts.push(line);
                    }
                },
                Err(problem) => file.problems.push(*problem),
            }
            Ok(())
        })?;
        if file.texts.is_empty() {
            let error = Error::input("calc-no-texts").with("file", &table.file).with("count", file.problems.len());
            return Err(error.hint(Said::new("calc-no-texts-hint")));
        }
        Ok(file)
    }

    /// Finds the language of every text of which the file does not tell it.
    ///
    /// # Errors
    /// [`crate::error::Kind::Cancelled`] when `progress` says so.
    pub fn find_languages(&mut self, progress: &dyn Progress) -> Result<()> {
        let untold: Vec<usize> = (0..self.texts.len()).filter(|at| self.texts[*at].language.is_empty()).collect();
        let texts: Vec<&str> = untold.iter().map(|at| self.texts[*at].text.as_str()).collect();
        for (at, language) in untold.iter().zip(analysis::languages(&texts, progress)?) {
            self.texts[*at].language = language.to_owned();
        }
        Ok(())
    }

    /// The texts in groups: `clusters` of them, or as many as suit. Groups hold places in [`TextFile::texts`].
    ///
    /// # Errors
    /// [`crate::error::Kind::Cancelled`] when `progress` says so.
    pub fn cluster(&self, clusters: Option<usize>, seed: u64, progress: &dyn Progress) -> Result<Clustering> {
        let options = Options { clusters, seed, ..Options::default() };
        let texts: Vec<Text> = self.texts.iter().map(TextLine::for_engine).collect();
        analysis::cluster(&texts, &options, progress)
    }

    /// Pairs of texts that share at least `threshold` of their words (Jaccard), most alike first. Pairs hold places in
    /// [`TextFile::texts`], the earlier one first.
    ///
    /// # Errors
    /// [`crate::error::Kind::Cancelled`] when `progress` says so.
    pub fn duplicates(&self, threshold: f64, progress: &dyn Progress) -> Result<NearDuplicates> {
        // By id, so that the order of the rows decides nothing, even of which texts with the same words are paired.
        let mut order: Vec<usize> = (0..self.texts.len()).collect();
        order.sort_unstable_by_key(|at| &self.texts[*at].id);
        let texts: Vec<Text> = order.iter().map(|at| self.texts[*at].for_engine()).collect();
        let mut found = analysis::near_duplicates(&texts, threshold, progress)?;
        for pair in &mut found.pairs {
            let (a, b) = (order[pair.a], order[pair.b]);
            (pair.a, pair.b) = (a.min(b), a.max(b));
        }
        let alike = |p: &Pair, q: &Pair| (q.both * p.either).cmp(&(p.both * q.either));
        found.pairs.sort_unstable_by(|p, q| alike(p, q).then(p.cmp(q)));
        Ok(found)
    }

    /// The words that only the one and only the other text of a pair has.
    #[must_use]
    pub fn differences(&self, pair: &Pair) -> (Vec<String>, Vec<String>) {
        analysis::differences(self.texts[pair.a].for_engine(), self.texts[pair.b].for_engine())
    }
}

fn text_line(table: &PlainTable, place: Place, cells: &[&str]) -> std::result::Result<TextLine, Box<Problem>> {
    let [id, text, language, member, ..] = cells else { return Err(table.blame(place, TEXT, "calc-no-text")) };
    let (id, text) = (clean_line(id), clean(text));
    if id.is_empty() {
        return Err(table.blame(place, ID, "calc-no-id"));
    }
    if text.trim().is_empty() {
        return Err(table.blame(place, TEXT, "calc-no-text"));
    }
    Ok(TextLine { id, text, language: readers::language(language).unwrap_or_default(), member: clean_line(member) })
}

fn twice(table: &PlainTable, place: Place, id: &str, row: i64) -> Problem {
    let mut problem = *table.blame(place, ID, "calc-twice");
    problem.said = problem.said.with("id", id).with("row", row);
    problem
}

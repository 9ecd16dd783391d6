//! Ballots in: PrefLib files (soc, soi, toc, toi; both layouts), approval profiles (abc.yaml), and tables `count,ballot`.
//!
//! A file that contradicts itself is refused whole, with its line. A single ballot that cannot count is left out and told.

mod abc;
mod preflib;
mod table;

use std::collections::HashMap;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{sniff, source};
use crate::domain::Progress;
use crate::domain::ballots::{Candidate, Paper, Pile, Profile, Rule};
use crate::domain::intake::{Place, Problem};
use crate::error::{Error, Result, Said};
use crate::text::cut;

/// Most candidates.
const MOST_CANDIDATES: usize = 2_000;
/// Most ballots: more than any electorate on earth has.
const MOST_BALLOTS: u64 = 999_999_999;

/// A file of ballots.
#[derive(Debug, Clone, PartialEq)]
pub struct BallotFile {
    /// Its name, without folders.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// The ballots that count.
    pub profile: Profile,
    /// How many are to be elected, where the file says it.
    pub seats: Option<usize>,
    /// Ballots that do not count, each with its reason.
    pub problems: Vec<Problem>,
}

/// Reads a file of ballots to be counted by `rule`.
///
/// # Errors
/// With file, line and reason: what is no file of ballots, a number that is none, a candidate that is none, a total that does
/// not add up, too many of anything.
pub fn read(path: &Path, rule: Rule, progress: &dyn Progress) -> Result<BallotFile> {
    progress.at(0, 2)?;
    let bytes = std::fs::read(path).map_err(|e| Error::file(path, &e))?;
    let sha256 = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
    let text = source::whole_text(path)?;
    let name = sniff::file_name(path);
    progress.at(1, 2)?;
    let mut sheet = Sheet { file: name.clone(), ..Sheet::default() };
    let lower = name.to_lowercase();
    if lower.ends_with(".yaml") || lower.ends_with(".yml") {
        abc::read(&text, &mut sheet)?;
    } else if preflib::is_one(&lower, &text) {
        preflib::read(&text, &mut sheet)?;
    } else {
        table::read(&text, rule, &mut sheet)?;
    }
    progress.at(2, 2)?;
    let Sheet { profile, seats, problems, .. } = sheet;
    Ok(BallotFile { name, sha256, profile, seats, problems })
}

/// A file on its way in.
#[derive(Default)]
struct Sheet {
    file: String,
    profile: Profile,
    places: HashMap<String, usize>,
    seats: Option<usize>,
    problems: Vec<Problem>,
    voters: u64,
}

impl Sheet {
    /// An error about a line, counted from 1.
    fn wrong(&self, line: usize, key: &str) -> Error {
        let row = i64::try_from(line).unwrap_or(i64::MAX);
        Error::input(key).with("file", &self.file).with("row", row)
    }

    fn candidate(&mut self, line: usize, id: &str, name: &str) -> Result<usize> {
        if self.profile.candidates.len() == MOST_CANDIDATES {
            return Err(self.wrong(line, "ballots-many-candidates").with("most", MOST_CANDIDATES));
        }
        let at = self.profile.candidates.len();
        if self.places.insert(id.to_owned(), at).is_some() {
            return Err(self.wrong(line, "ballots-candidate-twice").with("name", cut(id, 40)));
        }
        self.profile.candidates.push(Candidate { id: id.to_owned(), name: name.to_owned() });
        Ok(at)
    }

    /// A count of ballots.
    fn count(&mut self, line: usize, text: &str) -> Result<u64> {
        let text = text.trim();
        let found = text.parse::<u64>().ok().filter(|n| *n <= MOST_BALLOTS);
        let count = found.ok_or_else(|| self.wrong(line, "ballots-count").with("text", cut(text, 40)))?;
        self.voters += count;
        if self.voters > MOST_BALLOTS {
            return Err(self.wrong(line, "ballots-count").with("text", cut(text, 40)));
        }
        Ok(count)
    }

    /// Lays a ballot down, unless it names somebody twice.
    fn lay(&mut self, line: usize, count: u64, paper: Paper) {
        if count == 0 {
            return;
        }
        let mut named: Vec<usize> = match &paper {
            Paper::Ranking(tiers) => tiers.iter().flatten().copied().collect(),
            Paper::Approval(chosen) => chosen.clone(),
            Paper::Scores(scores) => scores.iter().map(|s| s.0).collect(),
        };
        named.sort_unstable();
        match named.windows(2).find(|two| two[0] == two[1]) {
            Some(twice) => {
                let name = self.profile.candidates[twice[0]].id.clone();
                self.invalid(line, Said::new("ballots-twice").with("name", name).with("count", count));
            }
            None => self.profile.piles.push(Pile { count, paper }),
        }
    }

    fn invalid(&mut self, line: usize, said: Said) {
        self.problems.push(Problem {
            file: self.file.clone(),
            place: Place { sheet: None, row: i64::try_from(line).unwrap_or(i64::MAX) },
            column: None,
            said,
            hint: None,
            cells: Vec::new(),
        });
    }
}

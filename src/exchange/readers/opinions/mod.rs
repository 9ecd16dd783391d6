//! Opinions in: a table participant, statement, vote; or an export of the Polis platform of either generation, as its votes or as
//! its matrix. Signs and totals are checked against what the files themselves tell, and a contradiction is refused.

mod matrix;
mod polis;
mod rows;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use super::source::whole_text;
use super::{sniff, words};
use crate::domain::Progress;
use crate::domain::opinions::{Name, Opinions, Statement};
use crate::error::{Error, Result, Said};
use crate::text::cut;

/// Most participants, statements and votes.
const MOST: usize = 20_000_000;
const MOST_STATEMENTS: usize = 100_000;

/// Groups that a file gives: participant and group.
pub type Given = Vec<(String, String)>;

/// Reads votes; `statements` is a table of statements (else the one beside the votes is taken, where there is one).
///
/// # Errors
/// With file, row and reason: what holds no votes, a vote that is none, totals or signs that contradict one another.
pub fn read(path: &Path, statements: Option<&Path>, progress: &dyn Progress) -> Result<Opinions> {
    progress.at(0, 3)?;
    let files = polis::Files::around(path, statements)?;
    let mut ballot = Ballot { file: sniff::file_name(&files.votes), ..Ballot::default() };
    let text = whole_text(&files.votes)?;
    progress.at(1, 3)?;
    let table = Table::read(&text, &ballot.file)?;
    if matrix::is_one(&table) {
        matrix::read(&table, &mut ballot)?;
    } else {
        rows::read(&text, &table, &mut ballot)?;
    }
    progress.at(2, 3)?;
    if polis::is_flipped(&files, &text)? {
        ballot.votes.values_mut().for_each(|vote| *vote = -*vote);
    }
    let opinions = ballot.opinions(&files)?;
    progress.at(3, 3)?;
    Ok(opinions)
}

/// Reads a table of groups: participant, group.
///
/// # Errors
/// When it has no such columns, or names a participant twice.
pub fn read_given(path: &Path) -> Result<Given> {
    let file = sniff::file_name(path);
    let table = Table::read(&whole_text(path)?, &file)?;
    let wrong = || Error::input("opinions-given").with("file", &file);
    let (participant, group) =
        table.column(&["participant"]).zip(table.column(&["group", "group-id"])).ok_or_else(wrong)?;
    let mut seen = HashMap::new();
    let mut given = Vec::new();
    for (row, cells) in &table.rows {
        let (name, group) = (cells[participant].trim(), cells[group].trim());
        if seen.insert(name.to_owned(), *row).is_some() {
            return Err(Error::input("opinions-twice")
                .with("file", &file)
                .with("row", *row)
                .with("name", cut(name, 40)));
        }
        if !group.is_empty() {
            given.push((name.to_owned(), group.to_owned()));
        }
    }
    Ok(given)
}

/// A text table with its header, every row as wide as it.
struct Table {
    file: String,
    header: Vec<String>,
    rows: Vec<(i64, Vec<String>)>,
}

impl Table {
    fn read(text: &str, file: &str) -> Result<Self> {
        // Comments before the header are told elsewhere.
        let comments = text.lines().take_while(|l| l.starts_with('#')).count();
        let body: String =
            if comments == 0 { text.to_owned() } else { text.lines().skip(comments).collect::<Vec<_>>().join("\n") };
        let first = body.lines().next().unwrap_or_default();
        let separator =
            [b'\t', b';', b','].into_iter().max_by_key(|s| first.matches(char::from(*s)).count()).unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .has_headers(false)
            .from_reader(body.as_bytes());
        let mut table = Self { file: file.to_owned(), header: Vec::new(), rows: Vec::new() };
        for record in reader.records() {
            let record = record.map_err(|e| Error::input("opinions-broken").with("file", file).because(e))?;
            if record.iter().all(|c| c.trim().is_empty()) {
                continue;
            }
            let line = record.position().map_or(0, |p| p.line()) + comments as u64;
            let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
            if table.header.is_empty() {
                table.header = cells.iter().map(|c| c.trim().to_lowercase()).collect();
                continue;
            }
            if table.rows.len() >= MOST {
                return Err(Error::input("opinions-long").with("file", file).with("most", MOST));
            }
            cells.resize(table.header.len().max(cells.len()), String::new());
            table.rows.push((i64::try_from(line).unwrap_or(i64::MAX), cells));
        }
        Ok(table)
    }

    fn column(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.header.iter().position(|h| h == name))
    }
}

/// Votes on their way in: the one that stands of each participant on each statement.
#[derive(Default)]
struct Ballot {
    file: String,
    votes: BTreeMap<(Name, Name), i8>,
}

impl Ballot {
    fn wrong(&self, row: i64, key: &str, text: &str) -> Error {
        Error::input(key).with("file", &self.file).with("row", row).with("text", cut(text, 40))
    }

    /// A vote: 1, −1 or 0, or a word for it.
    fn vote(&self, row: i64, text: &str) -> Result<i8> {
        match text.trim() {
            "1" | "1.0" | "+1" | "agree" => Ok(1),
            "-1" | "-1.0" | "−1" | "disagree" => Ok(-1),
            "0" | "0.0" | "pass" => Ok(0),
            other => match words::WORDS.vote(other) {
                Some(crate::domain::polls::Vote::For) => Ok(1),
                Some(crate::domain::polls::Vote::Against) => Ok(-1),
                Some(crate::domain::polls::Vote::Blank) => Ok(0),
                None => Err(self.wrong(row, "opinions-vote", other).hint(Said::new("opinions-vote-hint"))),
            },
        }
    }

    fn opinions(self, files: &polis::Files) -> Result<Opinions> {
        if self.votes.is_empty() {
            return Err(Error::input("opinions-none").with("file", &self.file).hint(Said::new("opinions-none-hint")));
        }
        let told = files.statements()?;
        if let Some(told) = &told {
            told.check(&self)?;
        }
        let statements: BTreeSet<&Name> = self.votes.keys().map(|(_, s)| s).collect();
        if statements.len() > MOST_STATEMENTS {
            return Err(Error::input("opinions-long").with("file", &self.file).with("most", MOST_STATEMENTS));
        }
        Ok(Opinions::of(self.votes, |name| {
            let known = told.as_ref().and_then(|t| t.rows.get(name.as_str()));
            Statement {
                id: name.as_str().to_owned(),
                text: known.map(|k| k.text.clone()).unwrap_or_default(),
                out: known.is_some_and(|k| k.out),
            }
        }))
    }
}

/// The folder of a file.
fn folder_of(path: &Path) -> PathBuf {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}

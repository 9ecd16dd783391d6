//! The files that lie around votes exported by Polis: statements with their totals, and the convention of signs.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::{Ballot, Table, folder_of};
use crate::error::{Error, Result, Said};
use crate::exchange::readers::sniff;
use crate::exchange::readers::source::whole_text;
use crate::text::clean_line;

/// Names of the files of votes, the most telling first.
const VOTES: [&str; 3] = ["votes.csv", "participant-votes.csv", "participants-votes.csv"];

/// The files of an export.
pub(super) struct Files {
    pub votes: PathBuf,
    comments: Option<PathBuf>,
    summary: Option<PathBuf>,
}

impl Files {
    /// The files around a path: a folder, or one of the files in it. `statements` is what somebody says the statements are.
    pub fn around(path: &Path, statements: Option<&Path>) -> Result<Self> {
        let (folder, named) =
            if path.is_dir() { (path.to_owned(), None) } else { (folder_of(path), Some(path.to_owned())) };
        let there = |name: &str| Some(folder.join(name)).filter(|p| p.is_file());
        let name = named.as_deref().map(sniff::file_name).unwrap_or_default();
        let is_exported =
            named.is_none() || VOTES.contains(&name.as_str()) || name == "comments.csv" || name == "summary.csv";
        let votes = match named {
            Some(path) if !matches!(name.as_str(), "comments.csv" | "summary.csv") => Some(path),
            _ => VOTES.iter().find_map(|v| there(v)),
        };
        let missing = || {
            Error::input("opinions-folder").with("file", folder.display().to_string()).with("names", VOTES.join(", "))
        };
        // Beside a file of another name lies who knows what.
        let beside = |name: &str| if is_exported { there(name) } else { None };
        Ok(Self {
            votes: votes.ok_or_else(missing)?,
            comments: statements.map(Path::to_owned).or_else(|| beside("comments.csv")),
            summary: beside("summary.csv"),
        })
    }

    /// The statements, where a table tells them.
    pub fn statements(&self) -> Result<Option<Told>> {
        self.comments.as_deref().map(Told::read).transpose()
    }
}

/// Whether the file says that 1 means disagree.
pub(super) fn is_flipped(files: &Files, votes: &str) -> Result<bool> {
    let first = votes.lines().next().unwrap_or_default();
    let in_votes =
        first.strip_prefix('#').and_then(|l| l.split_once("vote-convention")).map(|(_, said)| said.to_owned());
    let said = match (&in_votes, &files.summary) {
        (Some(said), _) => Some(said.clone()),
        (None, Some(summary)) => {
            let text = whole_text(summary)?;
            text.lines().find_map(|l| l.strip_prefix("vote-convention")).map(str::to_owned)
        }
        (None, None) => None,
    };
    let Some(said) = said else { return Ok(false) };
    let plain: String =
        said.to_lowercase().replace('−', "-").chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
    // As in `agree=1 disagree=-1`, `disagree: 1, agree: -1`, or `1=agree`.
    let agree_first = |one: &str| plain.replace("disagree", "").contains(one);
    match (agree_first("agree-1") || agree_first("-1agree"), agree_first("agree1") || agree_first("1agree")) {
        (true, _) => Ok(true),
        (false, true) => Ok(false),
        _ => Err(Error::input("opinions-convention").with("text", clean_line(&said))),
    }
}

/// What is told of a statement.
pub(super) struct Known {
    pub text: String,
    pub out: bool,
    agrees: Option<i64>,
    disagrees: Option<i64>,
}

/// A table of statements.
pub(super) struct Told {
    file: String,
    pub rows: HashMap<String, Known>,
}

impl Told {
    fn read(path: &Path) -> Result<Self> {
        let file = sniff::file_name(path);
        let table = Table::read(&whole_text(path)?, &file)?;
        let missing = || Error::input("opinions-statements").with("file", &file);
        let id = table.column(&["statement", "comment-id", "comment_id"]).ok_or_else(missing)?;
        let text = table.column(&["text", "comment-body", "comment_body", "comment"]);
        let out = table.column(&["moderated"]);
        let (agrees, disagrees) = (table.column(&["agrees"]), table.column(&["disagrees"]));
        let mut rows = HashMap::new();
        for (row, cells) in &table.rows {
            let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).map_or("", |c| c.trim());
            let number = |at: Option<usize>| match cell(at) {
                "" => Ok(None),
                text => text.parse::<f64>().ok().filter(|n| n.is_finite()).map(|n| Some(n as i64)).ok_or_else(|| {
                    Error::input("opinions-number")
                        .with("file", &file)
                        .with("row", *row)
                        .with("text", crate::text::cut(text, 40))
                }),
            };
            // A server of 2024 wrote texts without quotes: what stands in columns of their own belongs to the last one.
            let whole = match text {
                Some(at) if at + 1 == table.header.len() => cells[at..].join(","),
                at => cell(at).to_owned(),
            };
            let known = Known {
                text: clean_line(whole.trim_end_matches(',')),
                out: number(out)? == Some(-1),
                agrees: number(agrees)?,
                disagrees: number(disagrees)?,
            };
            rows.insert(cell(Some(id)).to_owned(), known);
        }
        Ok(Self { file, rows })
    }

    /// Whether the votes add up to what is told of each statement.
    pub fn check(&self, ballot: &Ballot) -> Result<()> {
        let mut found: HashMap<&str, [i64; 2]> = HashMap::new();
        for ((_, statement), vote) in &ballot.votes {
            let counts = found.entry(statement.as_str()).or_default();
            counts[0] += i64::from(*vote > 0);
            counts[1] += i64::from(*vote < 0);
        }
        let mut ids: Vec<&String> = self.rows.keys().collect();
        ids.sort();
        let (mut differ, mut turned, mut first) = (0, 0, None);
        for id in ids {
            let known = &self.rows[id];
            let (Some(agrees), Some(disagrees)) = (known.agrees, known.disagrees) else { continue };
            let [a, d] = found.get(id.as_str()).copied().unwrap_or_default();
            if (a, d) != (agrees, disagrees) {
                differ += 1;
                turned += i64::from((d, a) == (agrees, disagrees));
                first.get_or_insert((id.clone(), agrees, disagrees, a, d));
            }
        }
        let Some((id, agrees, disagrees, a, d)) = first else { return Ok(()) };
        let error = Error::input("opinions-totals")
            .with("file", &self.file)
            .with("votes", &ballot.file)
            .with("statement", id)
            .with("agrees", agrees)
            .with("disagrees", disagrees)
            .with("a", a)
            .with("d", d)
            .with("count", differ);
        Err(if turned == differ { error.hint(Said::new("opinions-turned")) } else { error })
    }
}

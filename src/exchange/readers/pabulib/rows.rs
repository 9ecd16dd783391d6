//! Row after row of a `.pb` file.

use std::collections::HashMap;

use num_traits::Signed;

use super::super::row::{Flaw, Row};
use super::{quoted, totals, trimmed, wrong};
use crate::domain::budget::{Ballot, BallotKind, BudgetVote, Project};
use crate::domain::exact::{Exact, parse, whole};
use crate::error::{Error, Result, Said};
use crate::text::closest;

/// Largest amount of money: more than all the money of the world in the smallest of currencies.
const MOST_MONEY: i64 = 1_000_000_000_000_000_000;
/// Most points for one project.
const MOST_POINTS: i64 = 1_000_000_000;
/// Most projects: each is held against each other.
const MOST_PROJECTS: usize = 5_000;
/// Facts that decide the count; twice with different values, they contradict each other.
const DECISIVE: [&str; 4] = ["budget", "vote_type", "num_projects", "num_votes"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Before,
    Meta,
    Projects,
    Votes,
}

impl Section {
    const WORDS: [(&'static str, Section); 3] =
        [("meta", Section::Meta), ("projects", Section::Projects), ("votes", Section::Votes)];

    /// The section that begins with this row.
    fn begun_by(cells: &[&str]) -> Option<Self> {
        let (first, rest) = cells.split_first()?;
        let alone = rest.iter().all(|cell| cell.is_empty());
        alone.then(|| Self::WORDS.iter().find(|w| first.eq_ignore_ascii_case(w.0)).map(|w| w.1)).flatten()
    }

    fn word(self) -> String {
        Self::WORDS.iter().find(|w| w.1 == self).map_or("META", |w| w.0).to_uppercase()
    }
}

/// The columns of a section: which two or three are its own, and which are beside them.
#[derive(Default)]
struct Columns {
    names: Vec<String>,
    own: Vec<usize>,
    beside: Vec<usize>,
}

impl Columns {
    fn cells(&self, cells: &[&str]) -> Vec<String> {
        self.beside.iter().map(|at| word(cells.get(*at).copied().unwrap_or_default()).to_owned()).collect()
    }

    fn names(&self) -> Vec<String> {
        self.beside.iter().map(|at| self.names[*at].clone()).collect()
    }
}

/// A file on its way in.
pub(super) struct Sections {
    pub file: String,
    section: Section,
    /// Whether the row to come names the columns.
    heads: bool,
    seen: Vec<Section>,
    facts: Vec<(String, String, i64)>,
    kind: BallotKind,
    columns: Columns,
    projects: Vec<Project>,
    project_columns: Vec<String>,
    ids: HashMap<String, (u32, i64)>,
    ballots: Vec<Ballot>,
    voter_columns: Vec<String>,
    voters: HashMap<String, i64>,
    /// The last ballot that named each project, counted from 1, and where on it.
    named: Vec<(usize, usize)>,
}

impl Sections {
    pub fn new(file: String) -> Self {
        Self {
            file,
            section: Section::Before,
            heads: false,
            seen: Vec::new(),
            facts: Vec::new(),
            kind: BallotKind::Approval,
            columns: Columns::default(),
            projects: Vec::new(),
            project_columns: Vec::new(),
            ids: HashMap::new(),
            ballots: Vec::new(),
            voter_columns: Vec::new(),
            voters: HashMap::new(),
            named: Vec::new(),
        }
    }

    fn wrong(&self, row: i64, key: &str) -> Error {
        wrong(&self.file, row, key)
    }

    /// Takes a row.
    pub fn take(&mut self, row: &Row) -> Result<()> {
        match row.flaw {
            Some(Flaw::OpenQuote) => return Err(self.wrong(row.number, "budget-quote")),
            Some(Flaw::BadBytes | Flaw::Nested) => return Err(self.wrong(row.number, "budget-bytes")),
            None => {}
        }
        if row.is_blank() {
            return Ok(());
        }
        let (cells, at) = (trimmed(row), row.number);
        if let Some(section) = Section::begun_by(&cells) {
            return self.begin(section, at);
        }
        match self.section {
            Section::Before => Err(self.wrong(at, "budget-before").with("word", quoted(cells[0]))),
            Section::Meta => self.fact(&cells, at),
            Section::Projects if self.heads => self.heads(&cells, at, &["project_id", "cost"]),
            Section::Votes if self.heads && self.kind.has_points() => {
                self.heads(&cells, at, &["voter_id", "vote", "points"])
            }
            Section::Votes if self.heads => self.heads(&cells, at, &["voter_id", "vote"]),
            Section::Projects => self.project(&cells, at),
            Section::Votes => self.ballot(&cells, at),
        }
    }

    fn begin(&mut self, section: Section, row: i64) -> Result<()> {
        let expected = [Section::Meta, Section::Projects, Section::Votes].get(self.seen.len()).copied();
        if expected != Some(section) {
            let key = if self.seen.contains(&section) { "budget-section-twice" } else { "budget-section-order" };
            return Err(self.wrong(row, key).with("section", section.word()));
        }
        self.seen.push(section);
        (self.section, self.heads) = (section, true);
        if section == Section::Projects {
            self.kind = self.vote_type()?;
        }
        Ok(())
    }

    fn fact(&mut self, cells: &[&str], row: i64) -> Result<()> {
        let key = cells[0].to_lowercase();
        let is_header = key == "key" && cells.get(1).is_some_and(|c| c.eq_ignore_ascii_case("value"));
        if std::mem::take(&mut self.heads) && is_header {
            return Ok(());
        }
        if key.is_empty() {
            return Err(self.wrong(row, "budget-no-key"));
        }
        // A value with a semicolon in it that nobody quoted.
        let value = cells[1..].join(";").trim_end_matches(';').to_owned();
        if let Some((_, first, at)) = self.facts.iter().find(|f| f.0 == key)
            && DECISIVE.contains(&key.as_str())
            && *first != value
        {
            return Err(self.wrong(row, "budget-key-twice").with("key", key).with("first", *at));
        }
        self.facts.push((key, value, row));
        Ok(())
    }

    fn known(&self, key: &str) -> Result<(&str, i64)> {
        let fact = self.facts.iter().find(|f| f.0 == key && !f.1.is_empty());
        fact.map(|f| (f.1.as_str(), f.2)).ok_or_else(|| {
            let hint = Said::new("budget-key-missing-hint").with("key", key);
            Error::input("budget-key-missing").with("file", &self.file).with("key", key).hint(hint)
        })
    }

    fn vote_type(&self) -> Result<BallotKind> {
        let (word, row) = self.known("vote_type")?;
        let kind = BallotKind::WORDS.iter().find(|w| w.0.eq_ignore_ascii_case(word));
        kind.map(|w| w.1).ok_or_else(|| self.wrong(row, "budget-vote-type").with("word", quoted(word)))
    }

    fn heads(&mut self, cells: &[&str], row: i64, own: &[&str]) -> Result<()> {
        self.heads = false;
        let names: Vec<String> = cells.iter().map(|c| c.to_lowercase()).collect();
        let section = self.section.word();
        if let Some(at) = (1..names.len()).find(|at| !names[*at].is_empty() && names[..*at].contains(&names[*at])) {
            return Err(self.wrong(row, "budget-column-twice").with("name", quoted(&names[at])));
        }
        let place = |name: &&str| {
            let missing = || self.wrong(row, "budget-column").with("name", *name).with("section", &section);
            names.iter().position(|n| n == *name).ok_or_else(missing)
        };
        let own = own.iter().map(place).collect::<Result<Vec<usize>>>()?;
        let beside: Vec<usize> = (0..names.len()).filter(|at| !own.contains(at) && !names[*at].is_empty()).collect();
        self.columns = Columns { names, own, beside };
        match self.section {
            Section::Projects => self.project_columns = self.columns.names(),
            _ => self.voter_columns = self.columns.names(),
        }
        Ok(())
    }

    /// The cells of the section's own columns; a row with more cells than columns is refused.
    fn own<'a>(&self, cells: &[&'a str], row: i64) -> Result<Vec<&'a str>> {
        if cells.iter().skip(self.columns.names.len()).any(|cell| !cell.is_empty()) {
            let error = self.wrong(row, "budget-cells").with("cells", cells.len());
            return Err(error.with("columns", self.columns.names.len()));
        }
        Ok(self.columns.own.iter().map(|at| cells.get(*at).copied().unwrap_or_default()).collect())
    }

    fn project(&mut self, cells: &[&str], row: i64) -> Result<()> {
        let own = self.own(cells, row)?;
        let (id, cost) = (own[0], own[1]);
        if id.is_empty() {
            return Err(self.wrong(row, "budget-no-id"));
        }
        if id.contains(',') {
            return Err(self.wrong(row, "budget-comma").with("id", quoted(id)));
        }
        let cost = self.money(cost, row)?;
        let at = u32::try_from(self.projects.len()).unwrap_or(u32::MAX);
        if self.projects.len() >= MOST_PROJECTS {
            return Err(self.wrong(row, "budget-many").with("most", MOST_PROJECTS));
        }
        if let Some((_, first)) = self.ids.insert(id.to_owned(), (at, row)) {
            return Err(self.wrong(row, "budget-project-twice").with("id", quoted(id)).with("first", first));
        }
        self.projects.push(Project { id: id.to_owned(), cost, cells: self.columns.cells(cells) });
        Ok(())
    }

    fn ballot(&mut self, cells: &[&str], row: i64) -> Result<()> {
        let own = self.own(cells, row)?;
        let voter = own[0];
        if voter.is_empty() {
            return Err(self.wrong(row, "budget-no-voter"));
        }
        if let Some(first) = self.voters.insert(voter.to_owned(), row) {
            return Err(self.wrong(row, "budget-voter-twice").with("id", quoted(voter)).with("first", first));
        }
        let named = if self.ids.contains_key(own[1]) { own[1] } else { word(own[1]) };
        let named: Vec<&str> = list(named);
        let points = own.get(2).map(|cell| list(word(cell)));
        if let Some(points) = &points
            && points.len() != named.len()
        {
            let error = self.wrong(row, "budget-points-count").with("points", points.len());
            return Err(error.with("projects", named.len()));
        }
        self.named.resize(self.projects.len(), (0, 0));
        let number = self.ballots.len() + 1;
        let mut ballot = Ballot {
            voter: voter.to_owned(),
            choices: Vec::with_capacity(named.len()),
            points: Vec::new(),
            cells: self.columns.cells(cells),
        };
        for (at, id) in named.iter().enumerate() {
            let Some((project, _)) = self.ids.get(*id) else { return Err(self.unknown(id, row)) };
            let given = points.as_ref().map(|points| self.points(points[at], row)).transpose()?;
            let (last, place) = self.named[*project as usize];
            match given {
                // Named twice it counts once, with the points that come last.
                Some(points) if last == number => ballot.points[place] = points,
                None if last == number => {}
                given => {
                    self.named[*project as usize] = (number, ballot.choices.len());
                    ballot.choices.push(*project);
                    ballot.points.extend(given);
                }
            }
        }
        self.ballots.push(ballot);
        Ok(())
    }

    fn unknown(&self, id: &str, row: i64) -> Error {
        let error = self.wrong(row, "budget-unknown").with("id", quoted(id));
        match closest(id, self.projects.iter().map(|p| p.id.as_str())) {
            Some((near, _)) => error.hint(Said::new("budget-unknown-near").with("id", near)),
            None => error,
        }
    }

    fn money(&self, cell: &str, row: i64) -> Result<Exact> {
        let amount = number(cell).ok_or_else(|| self.wrong(row, "budget-money").with("word", quoted(cell)))?;
        if amount.is_negative() {
            return Err(self.wrong(row, "budget-negative").with("word", quoted(cell)));
        }
        if amount > whole(MOST_MONEY) {
            return Err(self.wrong(row, "budget-too-much").with("word", quoted(cell)));
        }
        Ok(amount)
    }

    fn points(&self, cell: &str, row: i64) -> Result<Exact> {
        let points = number(cell).filter(|p| p.abs() <= whole(MOST_POINTS));
        let points = points.ok_or_else(|| self.wrong(row, "budget-points").with("word", quoted(cell)))?;
        if points.is_negative() && self.kind == BallotKind::Cumulative {
            return Err(self.wrong(row, "budget-points-negative").with("word", quoted(cell)));
        }
        Ok(points)
    }

    /// Holds the rows against what the file says of them.
    pub fn finish(self) -> Result<(BudgetVote, Vec<Said>)> {
        let missing = Section::WORDS.iter().find(|w| !self.seen.contains(&w.1));
        if let Some((_, section)) = missing {
            let hint = Said::new("budget-section-missing-hint");
            let error = Error::input("budget-section-missing").with("file", &self.file);
            return Err(error.with("section", section.word()).hint(hint));
        }
        if self.heads {
            let error = Error::input("budget-section-empty").with("file", &self.file);
            return Err(error.hint(Said::new("budget-section-empty-hint")));
        }
        if self.projects.is_empty() {
            return Err(Error::input("budget-no-projects")
                .with("file", &self.file)
                .hint(Said::new("budget-no-projects-hint")));
        }
        let (budget, row) = self.known("budget")?;
        let budget = self.money(budget, row)?;
        for (key, rows) in [("num_projects", self.projects.len()), ("num_votes", self.ballots.len())] {
            let (word, row) = self.known(key)?;
            let said = number(word).filter(Exact::is_integer);
            let said =
                said.ok_or_else(|| self.wrong(row, "budget-count").with("key", key).with("word", quoted(word)))?;
            if said != whole(i64::try_from(rows).unwrap_or(i64::MAX)) {
                let error = self.wrong(row, "budget-count-differs").with("key", key).with("word", quoted(word));
                return Err(error.with("rows", rows));
            }
        }
        let vote = BudgetVote {
            facts: self.facts.into_iter().map(|f| (f.0, f.1)).collect(),
            budget,
            kind: self.kind,
            projects: self.projects,
            ballots: self.ballots,
            project_columns: self.project_columns,
            voter_columns: self.voter_columns,
        };
        let remarks = totals::remarks(&vote);
        Ok((vote, remarks))
    }
}

/// A cell; `none` stands for nothing.
fn word(cell: &str) -> &str {
    if cell.eq_ignore_ascii_case("none") { "" } else { cell }
}

/// A list with commas; what is empty between two commas is nothing.
fn list(cell: &str) -> Vec<&str> {
    cell.split(',').map(str::trim).filter(|entry| !entry.is_empty()).collect()
}

/// A number as these files write it: with a point or a comma before its decimals.
pub(super) fn number(cell: &str) -> Option<Exact> {
    parse(cell).or_else(|| parse(&cell.replacen(',', ".", 1)))
}

//! Files in: read, matched, recognised, staged aside, entered in one batch a file. A bad row never stops the good ones.

mod judgements;
mod keypads;
mod material;
mod rejects;

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Job;
use super::statements::Statements;
use crate::analysis::{self, Listener, Text};
use crate::domain::deed::Report;
use crate::domain::frame::Frame;
use crate::domain::intake::{ImportReport, Item, Place, Problem};
use crate::domain::material::{Source, SourceKind};
use crate::domain::{Change, Id, Progress};
use crate::error::{Error, Kind, Result, Said};
use crate::exchange::readers::{self, ColumnMap, Format, Options, Table, sorts};
use crate::store::Staging;
use crate::text::clean_line;

pub use rejects::write_rejects;

/// Share of words that two statements have in common (Jaccard) from which on one nearly repeats the other.
const NEARLY: f64 = 0.7;
/// Contributions up to which an import looks for near-repetitions by itself.
const LOOKED_THROUGH: i64 = 100_000;

/// The word by which people's sorts are asked for (`--as`).
const SORTING: &str = "sorting";

/// How one file is brought in: what the file itself does not say.
#[derive(Debug, Clone, Default)]
pub struct Intake {
    /// The member that handed it in.
    pub member: Option<Id>,
    /// Title of the source; the file's name where none is given.
    pub title: Option<String>,
    /// What kind of source it is.
    pub kind: Option<SourceKind>,
    /// How its columns are to be read.
    pub map: Option<ColumnMap>,
    /// Its format, where the file's ending does not tell.
    pub format: Option<Format>,
    /// Only say what would happen.
    pub dry_run: bool,
}

impl Job<'_> {
    pub(super) fn import(
        &mut self,
        files: &[PathBuf],
        member: Option<Id>,
        map: Option<&Path>,
        format: Option<&str>,
        dry_run: bool,
    ) -> Result<Report> {
        if !files.is_empty() && files.iter().all(|f| format == Some(SORTING) || (format.is_none() && sorts::is_one(f)))
        {
            let mut total = ImportReport::default();
            for file in files {
                add_up(&mut total, self.import_sorts(file, map, dry_run)?);
            }
            return Ok(reported(total, None, dry_run));
        }
        if keypads::are_meant(files, format) {
            return self.import_keypads(files, dry_run);
        }
        let format = format
            .map(|name| {
                let mut names = Format::ALL.map(Format::word).to_vec();
                names.extend([SORTING, keypads::WORD]);
                let names = names.join(", ");
                Format::named(name).ok_or_else(|| {
                    Error::usage("error-format").with("name", name).hint(Said::new("hint-choices").with("names", names))
                })
            })
            .transpose()?;
        let map = match map {
            Some(path) => {
                let text = std::fs::read_to_string(path).map_err(|e| Error::file(path, &e))?;
                Some(column_map(path, &text, &self.frame()?)?)
            }
            None => None,
        };
        let intake = Intake { member, map, format, dry_run, ..Intake::default() };
        let before = self.workspace.last_place()?;
        let mut total = ImportReport::default();
        for file in files {
            match self.import_file(file, &intake) {
                Ok(report) => add_up(&mut total, report),
                // Of several files, one that is refused whole does not keep the others out.
                Err(error) if files.len() > 1 && matches!(error.kind, Kind::Input | Kind::Machine) => {
                    total.problems.push(whole_file(file, error));
                }
                Err(error) => return Err(error),
            }
        }
        let near = if dry_run { None } else { self.follow_up(before, &mut total)? };
        total.loose = if dry_run { 0 } else { self.loose(&total)? };
        Ok(reported(total, near, dry_run))
    }

    pub(super) fn import_text(&mut self, text: &str, member: Option<Id>, dry_run: bool) -> Result<Report> {
        let frame = self.frame()?;
        let title = self.word_of_programme(&frame, "source-pasted");
        let options = Options { member, ..Options::default() };
        let tables = readers::open_text(&title, text, &frame, &options)?;
        let intake = Intake { member, title: Some(title), dry_run, ..Intake::default() };
        let checksum = hex(&Sha256::digest(text.as_bytes()));
        let before = self.workspace.last_place()?;
        let mut report = self.bring_in(tables, &frame, &intake, None, checksum)?;
        let near = if dry_run { None } else { self.follow_up(before, &mut report)? };
        report.loose = if dry_run { 0 } else { self.loose(&report)? };
        Ok(reported(report, near, dry_run))
    }

    /// The job that follows an import: looks for contributions that nearly repeat another, keeps which they are, and
    /// says how many of those that entered after the place `before` do. Exact repetitions never entered. Cancelling it takes
    /// nothing back: the import is in.
    fn follow_up(&mut self, before: i64, report: &mut ImportReport) -> Result<Option<Said>> {
        if report.added == 0 {
            return Ok(None);
        }
        if self.workspace.status()?.contributions > LOOKED_THROUGH {
            return Ok(Some(Said::new("done-import-near-skipped").with("count", LOOKED_THROUGH)));
        }
        match self.seek_repetitions() {
            Ok(()) => {
                report.near_duplicates = self.workspace.repetitions_after(before)?;
                let said = Said::new("done-import-near").with("count", report.near_duplicates);
                Ok((report.near_duplicates > 0).then_some(said))
            }
            Err(error) if error.kind == Kind::Cancelled => Ok(Some(Said::new("done-import-near-cancelled"))),
            Err(error) => Err(error),
        }
    }

    /// How many contributions lie in no cluster after something entered, where there are clusters to place them in.
    fn loose(&self, report: &ImportReport) -> Result<i64> {
        let status = self.workspace.status()?;
        Ok(if report.added > 0 && status.clusters > 0 { status.unclustered } else { 0 })
    }

    /// Finds the contributions that nearly repeat another, and keeps which they are.
    pub(super) fn seek_repetitions(&mut self) -> Result<()> {
        let rows = self.workspace.theme_contributions(None)?;
        let texts: Vec<Text> = rows.iter().map(|c| Text { text: &c.text, language: &c.language }).collect();
        let repeated = analysis::nearly_repeated(&texts, NEARLY, self.progress)?;
        let found: Vec<Id> =
            rows.iter().zip(repeated).filter(|(_, repeated)| *repeated).map(|(row, _)| row.id).collect();
        self.workspace.keep_repetitions(&found)
    }

    /// Brings one file in, as one batch.
    pub(super) fn import_file(&mut self, path: &Path, intake: &Intake) -> Result<ImportReport> {
        if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("pb")) {
            return Err(Error::input("import-budget")
                .with("file", path.display().to_string())
                .hint(Said::new("import-budget-hint")));
        }
        let frame = self.frame()?;
        let options = Options { member: intake.member, map: intake.map.clone(), format: intake.format };
        let tables = readers::open(path, &frame, &options)?;
        self.bring_in(tables, &frame, intake, Some(path), checksum(path)?)
    }

    fn bring_in(
        &mut self,
        tables: Vec<Table>,
        frame: &Frame,
        intake: &Intake,
        path: Option<&Path>,
        checksum: String,
    ) -> Result<ImportReport> {
        let file = path.and_then(Path::file_name).map(|n| clean_line(&n.to_string_lossy()));
        self.at_desk(
            frame,
            intake,
            file,
            checksum,
            tables.iter().any(Table::quotes_statements),
            |desk, staging, progress| {
                for table in tables {
                    desk.report.headers.insert(desk.file.clone(), table.header.clone());
                    desk.report.ignored_columns.extend(table.ignored_columns());
                    table.read(progress, &mut |place, item, cells| {
                        desk.take(staging, &RowAt { place: &place, cells }, item)
                    })?;
                }
                Ok(())
            },
        )
    }

    /// Lets `fill` lay what a file holds on a desk, and enters what stands on it then as one batch.
    fn at_desk<F>(
        &mut self,
        frame: &Frame,
        intake: &Intake,
        file: Option<String>,
        checksum: String,
        needs_statements: bool,
        fill: F,
    ) -> Result<ImportReport>
    where
        F: FnOnce(&mut Desk, &mut Staging, &dyn Progress) -> Result<()>,
    {
        let title = intake.title.clone().or_else(|| file.clone()).unwrap_or_default();
        let statements = if needs_statements { Some(self.statements()?) } else { None };
        let known = judgements::Known::load(self.workspace)?;
        let progress = self.progress;
        let meta = self.meta(Said::new("note-import").with("title", title.clone()));

        let mut staging = self.workspace.stage(self.context.now)?;
        let source = Source {
            id: staging.next_id(),
            kind: intake.kind.unwrap_or(SourceKind::Form),
            title,
            file,
            checksum: Some(checksum),
            date: None,
            member: intake.member,
        };
        let mut desk = Desk {
            frame,
            intake,
            source: source.id,
            file: source.file.clone().unwrap_or_else(|| source.title.clone()),
            statements,
            listener: Listener::new(&frame.programme.language),
            known,
            changes: Vec::new(),
            rows_from_source: false,
            report: ImportReport::default(),
        };
        fill(&mut desk, &mut staging, progress)?;
        desk.settle_ballots(&mut staging);
        let Desk { changes, report, rows_from_source, .. } = desk;
        if !intake.dry_run {
            // Interviews are sources of their own; ratings, positions and ballots are records, not statements.
            let source = rows_from_source.then_some(&source);
            staging.enter(&meta, source, changes, progress)?;
        }
        Ok(report)
    }
}

/// A row under the eyes: where it stands, and its cells should it have to go to the rejects.
struct RowAt<'a> {
    place: &'a Place,
    cells: &'a dyn Fn() -> Vec<String>,
}

/// Where the items of one file are looked at, one by one.
struct Desk<'a> {
    frame: &'a Frame,
    intake: &'a Intake,
    source: Id,
    file: String,
    statements: Option<Statements>,
    listener: Listener,
    known: judgements::Known,
    changes: Vec<Change>,
    rows_from_source: bool,
    report: ImportReport,
}

impl Desk<'_> {
    fn take(&mut self, staging: &mut Staging, at: &RowAt, item: std::result::Result<Item, Problem>) -> Result<()> {
        self.report.read += 1;
        match item {
            Err(problem) => self.report.problems.push(problem),
            Ok(Item::Contribution(row)) => self.contribution(staging, at.place, &row)?,
            Ok(Item::Choice { code, contribution }) => self.choice(staging, at.place, &code, &contribution)?,
            Ok(Item::Interview(interview)) => self.interview(staging, *interview)?,
            Ok(Item::Rating { by, statement, scores }) => self.rating(staging, at, &by, &statement, &scores),
            Ok(Item::Position { member, statement, stance, comment, by }) => {
                self.position(at, member, &statement, stance, (comment, by));
            }
            Ok(Item::Ballot { voter, seat_table, voter_group, choice, vote }) => {
                self.ballot(at, voter, seat_table, voter_group, &choice, vote);
            }
        }
        Ok(())
    }

    fn problem(&mut self, at: &RowAt, said: Said, hint: Option<Said>) {
        self.report.problems.push(Problem {
            file: self.file.clone(),
            place: at.place.clone(),
            column: None,
            said,
            hint,
            cells: (at.cells)(),
        });
    }
}

fn add_up(total: &mut ImportReport, one: ImportReport) {
    total.read += one.read;
    total.added += one.added;
    total.known += one.known;
    total.waiting += one.waiting;
    total.near_duplicates += one.near_duplicates;
    total.ignored_columns.extend(one.ignored_columns);
    total.problems.extend(one.problems);
    total.headers.extend(one.headers);
}

fn reported(import: ImportReport, near: Option<Said>, dry_run: bool) -> Report {
    let key = if dry_run { "done-import-dry" } else { "done-import" };
    let mut said = vec![
        Said::new(key)
            .with("read", import.read)
            .with("added", import.added)
            .with("known", import.known)
            .with("problems", import.problems.len()),
    ];
    said.extend(near);
    if import.waiting > 0 {
        said.push(Said::new("done-import-waiting").with("count", import.waiting));
    }
    Report { said, import: Some(import), ..Report::default() }
}

/// Reads a column map; all its mistakes are hints of the error.
fn column_map(path: &Path, text: &str, frame: &Frame) -> Result<ColumnMap> {
    let name = path.display().to_string();
    ColumnMap::parse(&name, text, frame).map_err(|mistakes| {
        let error = Error::input("error-map").with("path", name).with("count", mistakes.len());
        super::programme::with_mistakes(error, mistakes)
    })
}

/// Writes how the columns of a file were read, so that the next time nothing has to be guessed.
///
/// # Errors
/// When the file cannot be read or the map cannot be written.
pub fn write_map(frame: &Frame, file: &Path, out: &Path) -> Result<()> {
    let tables = readers::open(file, frame, &Options::default())?;
    let table = tables.first().ok_or_else(|| Error::input("error-nothing-to-map"))?;
    std::fs::write(out, table.map_toml()).map_err(|e| Error::file(out, &e))
}

/// A file that could not be read at all, as a problem of the import.
fn whole_file(path: &Path, error: Error) -> Problem {
    Problem {
        file: path.file_name().map(|n| clean_line(&n.to_string_lossy())).unwrap_or_default(),
        place: Place::default(),
        column: None,
        said: error.said,
        hint: error.hints.into_iter().next(),
        cells: Vec::new(),
    }
}

/// SHA-256 of a file (FIPS 180-4), read in pieces.
fn checksum(path: &Path) -> Result<String> {
    use std::io::Read;
    let mut file = std::fs::File::open(path).map_err(|e| Error::file(path, &e))?;
    let mut hash = Sha256::new();
    let mut piece = vec![0u8; 1 << 16];
    loop {
        let n = file.read(&mut piece).map_err(|e| Error::file(path, &e))?;
        if n == 0 {
            return Ok(hex(&hash.finalize()));
        }
        hash.update(&piece[..n]);
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, b| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{b:02x}");
        text
    })
}

//! The whole pipeline on a sample: import every file, group, rate, rank, adopt, review, draft, export.
//!
//! Nothing here knows what is in the samples: delete two of their files, edit ten sentences, and the draft follows.

use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use super::import::Intake;
use super::{Context, Job, programme};
use crate::domain::Progress;
use crate::domain::deed::Deed;
use crate::domain::intake::Problem;
use crate::domain::material::SourceKind;
use crate::domain::regroup::Run;
use crate::error::{Error, Result, Said};
use crate::store::Workspace;

static SAMPLES: Dir = include_dir!("$CARGO_MANIFEST_DIR/sample-data");

/// What a sample's `sample.toml` says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// Version of this format.
    pub format: u32,
    /// The process it belongs to.
    pub process: String,
    /// The moment at which the sample was made: its batches carry it, so that every run gives the same bytes.
    pub clock: jiff::Timestamp,
    /// Seed of the grouping.
    pub seed: u64,
    /// How many rows it breaks on purpose.
    pub refused: usize,
    /// Its files, in the order in which they arrived.
    pub inputs: Vec<Input>,
}

/// One file of a sample.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Path within the sample.
    pub file: String,
    /// Code of the member that handed it in.
    pub member: Option<String>,
    /// Title of the source.
    pub title: Option<String>,
    /// Kind of source.
    pub kind: Option<SourceKind>,
    /// Code of the theme that a vote on a budget belongs to.
    pub theme: Option<String>,
}

/// What the pipeline did.
#[derive(Debug)]
pub struct Done {
    /// The filled workspace.
    pub workspace: Workspace,
    /// Everything that was refused, with where and why.
    pub problems: Vec<Problem>,
    /// Whether no more rows were refused than the sample breaks on purpose.
    pub as_meant: bool,
    /// The moment of the sample, milliseconds since 1970.
    pub now: u64,
}

impl std::fmt::Debug for Workspace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Workspace").field("path", &self.path()).finish_non_exhaustive()
    }
}

/// Names of the samples that samspel brings.
#[must_use]
pub fn names() -> Vec<&'static str> {
    let mut names: Vec<&str> = SAMPLES.dirs().filter_map(|d| d.path().file_name()?.to_str()).collect();
    names.sort_unstable();
    names
}

/// What a sample says of itself.
///
/// # Errors
/// When there is no such sample, or its `sample.toml` is not as it should be.
pub fn sample(name: &str) -> Result<Sample> {
    let file = SAMPLES.get_file(format!("{name}/sample.toml")).ok_or_else(|| {
        Error::usage("error-no-such-sample")
            .with("name", name)
            .hint(Said::new("hint-samples").with("names", names().join(", ")))
    })?;
    toml::from_str(file.contents_utf8().unwrap_or_default()).map_err(Error::internal)
}

/// Writes a sample's files into `folder`, as they would arrive.
///
/// # Errors
/// When the folder cannot be written.
pub fn unpack(name: &str, folder: &Path) -> Result<()> {
    let dir = SAMPLES.get_dir(name).ok_or_else(|| Error::usage("error-no-such-sample").with("name", name))?;
    let sample = sample(name)?;
    for input in &sample.inputs {
        let Some(file) = dir.get_file(dir.path().join(&input.file)) else { continue };
        let to = folder.join(&input.file);
        if let Some(parent) = to.parent() {
            std::fs::create_dir_all(parent).map_err(|e| Error::file(parent, &e))?;
        }
        std::fs::write(&to, file.contents()).map_err(|e| Error::file(&to, &e))?;
    }
    Ok(())
}

/// The workspace that a sample fills in a folder.
#[must_use]
pub fn workspace_file(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.samspel"))
}

/// A new folder for a run of this sample, beside those of earlier runs.
///
/// # Errors
/// When no folder can be made there.
pub fn fresh_folder(base: &Path, name: &str) -> Result<PathBuf> {
    for n in 1_u32.. {
        let folder = base.join(format!("samspel-{name}-{n}"));
        match std::fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(e) => return Err(Error::file(&folder, &e)),
        }
    }
    Err(Error::internal("no folder left"))
}

/// Runs the pipeline in a folder: unpacks the sample's files there, unless `inputs` names others, and fills a new
/// workspace beside them.
///
/// # Errors
/// As [`run`].
pub fn in_folder(
    name: &str,
    folder: &Path,
    inputs: Option<&Path>,
    author: &str,
    progress: &dyn Progress,
    tell: &mut dyn FnMut(&Said),
) -> Result<Done> {
    let unpacked = folder.join("inputs-as-they-arrived");
    if inputs.is_none() {
        unpack(name, &unpacked)?;
    }
    run(name, inputs.unwrap_or(&unpacked), &workspace_file(folder, name), author, progress, tell)
}

/// Runs the pipeline over the sample's files in `inputs` and fills a new workspace at `path`, telling each step.
///
/// # Errors
/// When a file cannot be read or the workspace cannot be written; refused rows are no error.
pub fn run(
    name: &str,
    inputs: &Path,
    path: &Path,
    author: &str,
    progress: &dyn Progress,
    tell: &mut dyn FnMut(&Said),
) -> Result<Done> {
    let sample = sample(name)?;
    let now = u64::try_from(sample.clock.as_millisecond()).map_err(Error::internal)?;
    let context = Context { author: author.to_owned(), now };
    let mut workspace = programme::create(path, &sample.process, sample.seed, &context)?;
    let mut problems = Vec::new();
    let frame = workspace.frame()?;
    tell(&Said::new("demo-new").with("name", frame.programme.name.clone()).with("members", frame.members.len()));

    let quotes = |i: &&Input| Path::new(&i.file).parent().is_none_or(|p| p.as_os_str().is_empty());
    let mut job = Job { workspace: &mut workspace, context: &context, progress };
    // Statements first; what people said about them (ratings, votes, positions) once they are grouped.
    for input in sample.inputs.iter().filter(|i| !quotes(i)) {
        problems.extend(job.take_in(input, inputs, tell)?);
    }
    let run = Run { seed: sample.seed, ..Run::default() };
    for deed in [Deed::Cluster { run, parts: None, clock: None }, Deed::ProposeTopics, Deed::ProposeLinks] {
        job.perform(&deed)?.said.iter().for_each(&mut *tell);
    }
    let (positions, judgements): (Vec<&Input>, Vec<&Input>) =
        sample.inputs.iter().filter(quotes).partition(|i| i.file.starts_with("positions"));
    for input in judgements {
        problems.extend(job.take_in(input, inputs, tell)?);
    }
    job.perform(&Deed::AdoptBest)?.said.iter().for_each(&mut *tell);
    for input in positions {
        problems.extend(job.take_in(input, inputs, tell)?);
    }
    job.seek_repetitions()?;
    let as_meant = problems.len() <= sample.refused;
    Ok(Done { workspace, problems, as_meant, now })
}

/// Exports the draft in every format, and its annexes.
///
/// # Errors
/// When a file cannot be written.
pub fn export(done: &mut Done, folder: &Path, author: &str, progress: &dyn Progress) -> Result<Vec<PathBuf>> {
    let context = Context { author: author.to_owned(), now: done.now };
    let mut job = Job { workspace: &mut done.workspace, context: &context, progress };
    let mut files = Vec::new();
    for name in ["draft.md", "draft.html", "draft.docx", "annexes.xlsx", "contributions.csv", "everything.json"] {
        files.extend(job.export(&folder.join(name), None, None)?.files);
    }
    Ok(files)
}

impl Job<'_> {
    fn take_in(&mut self, input: &Input, folder: &Path, tell: &mut dyn FnMut(&Said)) -> Result<Vec<Problem>> {
        let path = folder.join(&input.file);
        if !path.exists() {
            // A sample with files taken out still runs; what is missing is said.
            tell(&Said::new("demo-missing").with("file", input.file.clone()));
            return Ok(Vec::new());
        }
        let frame = self.frame()?;
        let theme = input.theme.as_ref().and_then(|code| frame.themes.iter().find(|t| t.code == *code));
        if let Some(theme) = theme {
            self.bring_budget(&path, theme.id)?.said.iter().for_each(tell);
            return Ok(Vec::new());
        }
        let member = input.member.as_ref().and_then(|code| frame.members.iter().find(|m| m.code == *code));
        let intake =
            Intake { member: member.map(|m| m.id), title: input.title.clone(), kind: input.kind, ..Intake::default() };
        let report = self.import_file(&path, &intake)?;
        tell(
            &Said::new("demo-import")
                .with("file", input.file.clone())
                .with("added", report.added)
                .with("known", report.known)
                .with("waiting", report.waiting)
                .with("problems", report.problems.len()),
        );
        Ok(report.problems)
    }
}

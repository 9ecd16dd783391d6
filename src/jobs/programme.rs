//! A new programme from a process template: one that samspel brings, or a folder of one's own.

use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::domain::Change;
use crate::domain::process::{Mistake, Template};
use crate::error::{Error, Kind, Result, Said};
use crate::store::{Meta, Workspace};

use super::Context;

static PROCESSES: Dir = include_dir!("$CARGO_MANIFEST_DIR/config/processes");

/// Names of the processes that samspel brings.
#[must_use]
pub fn names() -> Vec<&'static str> {
    let mut names: Vec<&str> = PROCESSES.dirs().filter_map(|d| d.path().file_name()?.to_str()).collect();
    names.sort_unstable();
    names
}

/// The template of that name, or in that folder.
///
/// # Errors
/// When there is none, or it has mistakes: all of them are hints of the error.
pub fn template(name: &str) -> Result<Template> {
    let files: Vec<(String, String)> = match PROCESSES.get_dir(name) {
        Some(dir) => dir
            .files()
            .filter_map(|f| Some((f.path().file_name()?.to_str()?.to_owned(), f.contents_utf8()?.to_owned())))
            .collect(),
        None => read_folder(name)?,
    };
    let files: Vec<(&str, &str)> = files.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    Template::parse(&files).map_err(|mistakes| {
        let error = Error::input("error-template").with("name", name).with("count", mistakes.len());
        with_mistakes(error, mistakes)
    })
}

/// Every mistake becomes hints of the error: where, what, what to do.
pub(super) fn with_mistakes(error: Error, mistakes: Vec<Mistake>) -> Error {
    mistakes.into_iter().fold(error, |error, m| {
        let at = Said::new("template-mistake").with("file", m.file).with("line", m.line);
        let error = error.hint(at).hint(m.said);
        match m.hint {
            Some(hint) => error.hint(hint),
            None => error,
        }
    })
}

fn read_folder(name: &str) -> Result<Vec<(String, String)>> {
    let folder = Path::new(name);
    if !folder.is_dir() {
        return Err(Error::usage("error-no-such-process")
            .with("name", name)
            .hint(Said::new("hint-processes").with("names", names().join(", "))));
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|e| Error::file(folder, &e))? {
        let path = entry.map_err(|e| Error::file(folder, &e))?.path();
        let known = path.extension().is_some_and(|e| e == "toml" || e == "md");
        if known && path.is_file() {
            let text = std::fs::read_to_string(&path).map_err(|e| Error::file(&path, &e))?;
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            files.push((name, text));
        }
    }
    files.sort();
    Ok(files)
}

/// A number that tells a new copy's ids from others': random, from the operating system.
#[must_use]
pub fn node() -> u64 {
    uuid::Uuid::new_v4().as_u64_pair().1
}

/// Makes a workspace with the frame and outline of a template. `node` tells this copy's ids from others'.
///
/// # Errors
/// When the file exists or the template has mistakes.
pub fn create(path: &Path, process: &str, node: u64, context: &Context) -> Result<Workspace> {
    let template = template(process)?;
    let mut workspace = Workspace::create(path, node)?;
    let mut ids = || workspace.next_id(context.now);
    let (programme, changes) = template.records(&mut ids);
    if !changes.iter().any(|c: &Change| c.table == crate::domain::Table::Programme) {
        return Err(Error::new(Kind::Internal, "error-no-programme"));
    }
    let note = Said::new("note-new").with("name", programme.name);
    match workspace.commit(&Meta { author: context.author.clone(), note, now: context.now }, changes) {
        Ok(_) => Ok(workspace),
        Err(error) => {
            workspace.discard();
            Err(error)
        }
    }
}

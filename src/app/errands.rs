//! Errands to folders and files: each on a thread of its own, so that a slow share never freezes the screen.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::worker::{Door, LANE, Opened, Sink, guarded};
use crate::error::{Error, Result};
use crate::flow::{Event, FolderEntry};

/// Where errands are run, and where an opened workspace waits to be fetched.
pub struct Errands {
    door: Arc<dyn Door>,
    sink: Sink,
    /// The workspace that was opened by the errand of that number.
    arrived: Arc<Mutex<Option<(u64, Opened)>>>,
    newest: u64,
}

impl Errands {
    /// Nothing is under way yet.
    #[must_use]
    pub fn new(door: Box<dyn Door>, sink: Sink) -> Self {
        Self { door: door.into(), sink, arrived: Arc::default(), newest: 0 }
    }

    /// The door through which workspaces come.
    #[must_use]
    pub fn door(&self) -> &dyn Door {
        self.door.as_ref()
    }

    /// Opens a workspace. Of several that are asked for, the last one asked for is entered.
    pub fn open(&mut self, work: impl FnOnce(&dyn Door) -> Result<Opened> + Send + 'static) {
        self.newest += 1;
        let (number, door, arrived) = (self.newest, Arc::clone(&self.door), Arc::clone(&self.arrived));
        self.run(Event::Unopened, move || {
            let opened = work(door.as_ref())?;
            let mut place = arrived.lock().unwrap_or_else(PoisonError::into_inner);
            if place.as_ref().is_none_or(|(other, _)| *other < number) {
                *place = Some((number, opened));
            }
            Ok(Event::Arrived)
        });
    }

    /// The workspace that has arrived, if it is the one asked for last.
    pub fn fetch(&mut self) -> Option<Opened> {
        let arrived = self.arrived.lock().unwrap_or_else(PoisonError::into_inner).take();
        arrived.filter(|(number, _)| *number == self.newest).map(|(_, opened)| opened)
    }

    /// Says what lies in a folder.
    pub fn list(&self, asked: u64, path: PathBuf) {
        let shown = path.clone();
        let failed = move |error| Event::Folder { asked, path: shown, entries: Err(error) };
        self.run(failed, move || {
            let (path, entries) = list_folder(&path)?;
            Ok(Event::Folder { asked, path, entries: Ok(entries) })
        });
    }

    fn run(
        &self,
        failed: impl FnOnce(Error) -> Event + Clone + Send + 'static,
        work: impl FnOnce() -> Result<Event> + Send + 'static,
    ) {
        let (sink, refused) = (Arc::clone(&self.sink), failed.clone());
        let errand = move || sink(guarded(work).unwrap_or_else(failed));
        if let Err(error) = std::thread::Builder::new().name(format!("{LANE}-errand")).spawn(errand) {
            (self.sink)(refused(Error::internal(error)));
        }
    }
}

fn list_folder(path: &Path) -> Result<(PathBuf, Vec<FolderEntry>)> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    let path = std::path::absolute(path).map_err(|e| Error::file(path, &e))?;
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(&path).map_err(|e| Error::file(&path, &e))?.flatten() {
        let meta = std::fs::metadata(entry.path());
        let is_file = meta.as_ref().is_ok_and(std::fs::Metadata::is_file);
        let size = meta.map(|m| m.len()).unwrap_or(0);
        entries.push(FolderEntry { is_file, name: entry.file_name().to_string_lossy().into_owned(), size });
    }
    entries.sort();
    Ok((path, entries))
}

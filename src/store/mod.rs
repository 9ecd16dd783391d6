//! The workspace file. All SQL lives here.
//!
//! * [`Workspace`] writes, through one door: [`Workspace::commit`]
//! * [`Reader`] reads, beside a writer, and can be interrupted
//! * `journal` takes batches back; `staging` brings large imports in; `check` and `backup` keep the file sound

mod backup;
mod check;
mod commit;
mod counters;
mod export;
mod facets;
mod firmness;
mod ids;
mod journal;
mod load;
mod lock;
mod maps;
mod pages;
mod panels;
mod place;
mod polls;
mod repetitions;
mod schema;
mod scratch;
mod search;
mod sqlite;
mod staging;
mod summaries;
mod tables;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use check::Finding;
pub use commit::{Committed, Meta};
pub use export::TableDump;
pub use maps::Belongings;
pub use staging::{Staged, Staging};

use crate::domain::Id;
use crate::error::{Result, Said};

/// A workspace opened for writing. One at a time writes; others wait.
pub struct Workspace {
    reader: Reader,
    ids: ids::Ids,
    /// Where other machines may write too.
    lock: Option<lock::Lock>,
}

/// A workspace opened for reading.
pub struct Reader {
    db: Connection,
    path: PathBuf,
}

/// Stops a running query of a [`Reader`] from another thread.
pub struct Interrupt(rusqlite::InterruptHandle);

impl Interrupt {
    /// Stops what runs; does nothing where nothing runs.
    pub fn stop(&self) {
        self.0.interrupt();
    }
}

impl Workspace {
    /// Makes a new workspace file, empty but for its schema. `node` tells this copy's ids from others'.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn create(path: &Path, node: u64) -> Result<Self> {
        let db = sqlite::create(path)?;
        let workspace = Self::over(db, path, node);
        match workspace.db.execute("insert into setting values ('copy', ?1)", [format!("{node:016x}")]) {
            Ok(_) => Ok(workspace),
            Err(fault) => {
                workspace.discard();
                Err(fault.into())
            }
        }
    }

    /// Takes the file away: it was just made, and could not be made whole.
    pub fn discard(self) {
        let path = self.path().to_owned();
        drop(self);
        sqlite::remove(&path);
    }

    /// Opens a workspace, bringing an older schema to the newest.
    ///
    /// # Errors
    /// When it is no workspace, damaged, of a newer schema, unreadable, or held by another writer.
    pub fn open(path: &Path) -> Result<Self> {
        let db = sqlite::open(path)?;
        // Two programs, or two connections of one, may write in the same millisecond: each draws its own part of the ids.
        let node = uuid::Uuid::new_v4().as_u64_pair().1;
        Ok(Self::over(db, path, node))
    }

    fn over(db: Connection, path: &Path, node: u64) -> Self {
        let lock = place::is_shared(path).then(|| lock::Lock::of(path));
        let workspace = Self { reader: Reader { db, path: path.to_owned() }, ids: ids::Ids::new(node), lock };
        if !workspace.is_read_only() {
            // Others see from here on who writes. Who has it already is told with the remark, and at every change.
            let _ = workspace.hold();
        }
        workspace
    }

    /// Makes sure that no other machine writes, where one could.
    fn hold(&self) -> Result<()> {
        self.lock.as_ref().map_or(Ok(()), lock::Lock::hold)
    }

    fn is_read_only(&self) -> bool {
        self.db.is_readonly(rusqlite::MAIN_DB).unwrap_or(false)
    }

    /// What a person should know about where this workspace lies.
    #[must_use]
    pub fn remark(&self) -> Option<Said> {
        if self.is_read_only() {
            return Some(Said::new("remark-read-only"));
        }
        self.lock.as_ref()?;
        Some(self.hold().map_or_else(|held| held.said, |()| Said::new("remark-shared-folder")))
    }

    /// The next record id at `now`, in milliseconds since 1970.
    pub fn next_id(&mut self, now: u64) -> Id {
        self.ids.next(now)
    }
}

/// Everything that can be read can be read from a writer too.
impl std::ops::Deref for Workspace {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl Reader {
    /// Opens a workspace for reading.
    ///
    /// # Errors
    /// When it is no workspace, damaged, of a newer schema, or unreadable.
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self { db: sqlite::open_reader(path)?, path: path.to_owned() })
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A number that stays the same as long as nobody else changes the file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn state(&self) -> Result<i64> {
        Ok(self.db.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }

    /// A handle that stops this reader's running query.
    #[must_use]
    pub fn interrupt(&self) -> Interrupt {
        Interrupt(self.db.get_interrupt_handle())
    }
}

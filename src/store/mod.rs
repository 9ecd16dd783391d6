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
mod firmness;
mod ids;
mod journal;
mod load;
mod maps;
mod pages;
mod schema;
mod scratch;
mod search;
mod sqlite;
mod staging;
mod summaries;
mod tables;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use check::Finding;
pub use commit::{Committed, Meta};
pub use export::TableDump;
pub use maps::Belongings;
pub use staging::{Staged, Staging};

use crate::domain::Id;
use crate::error::Result;

/// A workspace opened for writing. One at a time writes; others wait.
pub struct Workspace {
    reader: Reader,
    ids: ids::Ids,
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
        db.execute("insert into setting values ('copy', ?1)", [format!("{node:016x}")])?;
        Ok(Self::over(db, path, node))
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
        Self { reader: Reader { db, path: path.to_owned() }, ids: ids::Ids::new(node) }
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

    /// Whether the file lies where samspel gives up speed for safety: a network share or a synchronised folder.
    #[must_use]
    pub fn is_in_shared_folder(&self) -> bool {
        sqlite::is_shared_folder(&self.path)
    }

    /// A handle that stops this reader's running query.
    #[must_use]
    pub fn interrupt(&self) -> Interrupt {
        Interrupt(self.db.get_interrupt_handle())
    }
}

//! What is being typed, kept outside journal and export until the field is left.

use rusqlite::{OptionalExtension, params};

use super::commit::timestamp;
use super::{Reader, Workspace};
use crate::error::Result;

impl Workspace {
    /// Keeps what is being typed under `key`.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep_scratch(&mut self, key: &str, text: &str, now: u64) -> Result<()> {
        self.hold()?;
        self.db.execute(
            "insert into scratch values (?1, ?2, ?3)
             on conflict(key) do update set text = excluded.text, time = excluded.time",
            params![key, text, timestamp(now)?],
        )?;
        Ok(())
    }

    /// Forgets what was being typed, because it has been committed or given up.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn drop_scratch(&mut self, key: &str) -> Result<()> {
        self.hold()?;
        self.db.execute("delete from scratch where key = ?1", [key])?;
        Ok(())
    }
}

impl Reader {
    /// What was being typed under `key` when the program last stopped.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn scratch(&self, key: &str) -> Result<Option<String>> {
        Ok(self.db.query_row("select text from scratch where key = ?1", [key], |r| r.get(0)).optional()?)
    }

    /// Everything that was being typed, by key.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn scratches(&self) -> Result<Vec<(String, String)>> {
        let mut statement = self.db.prepare("select key, text from scratch order by key")?;
        let kept = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(kept.collect::<std::result::Result<_, _>>()?)
    }
}

//! Which contributions nearly repeat another: found by the machine after an import, kept until it looks again. No part of
//! the journal: it says nothing that the texts do not say.

use rusqlite::params;

use super::{Reader, Workspace};
use crate::domain::Id;
use crate::error::Result;

impl Workspace {
    /// Keeps what a search for near-repetitions found, in the place of what an earlier one did.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep_repetitions(&mut self, found: &[Id]) -> Result<()> {
        self.transaction(|this| {
            this.db.execute("delete from repetition", [])?;
            let mut keep = this.db.prepare_cached(
                "insert into repetition(contribution, seq) select id, seq from contribution where id = ?1",
            )?;
            for id in found {
                keep.execute(params![&id.bytes()[..]])?;
            }
            Ok(())
        })
    }
}

impl Reader {
    /// Place of the contribution that entered last; 0 where there is none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_place(&self) -> Result<i64> {
        Ok(self.db.query_row("select coalesce(max(seq), 0) from contribution", [], |r| r.get(0))?)
    }

    /// How many of the contributions that entered after a place nearly repeat another.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn repetitions_after(&self, place: i64) -> Result<u64> {
        let sql = "select count(*) from repetition where seq > ?1";
        let count: i64 = self.db.query_row(sql, [place], |r| r.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }
}

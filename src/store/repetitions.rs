//! Which contributions nearly repeat another: found by the machine after an import, kept until it looks again. No part of
//! the journal: it says nothing that the texts do not say.

use rusqlite::params;

use super::Workspace;
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

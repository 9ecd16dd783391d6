//! How firm clusters are: figures beside the journal.

use rusqlite::{OptionalExtension, params};

use super::{Reader, Workspace};
use crate::domain::Id;
use crate::domain::view::Firm;
use crate::error::Result;

impl Reader {
    /// What tells those that a cluster holds now from others: how many there are, and their places in the order of entry.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn print_of(&self, cluster: Id) -> Result<String> {
        let mut statement = self.db.prepare_cached(
            "select count(*) || '.' || total(seq) || '.' || total(seq * seq % 1000003) from membership where cluster = ?1",
        )?;
        Ok(statement.query_row([&cluster.bytes()[..]], |r| r.get(0))?)
    }

    /// How firm a cluster is, where that was measured for those that it holds now.
    pub(super) fn firm(&self, cluster: Id) -> Result<Option<Firm>> {
        let print = self.print_of(cluster)?;
        let mut statement = self.db.prepare_cached("select share from firmness where cluster = ?1 and print = ?2")?;
        let share = statement.query_row(params![&cluster.bytes()[..], print], |r| r.get(0)).optional()?;
        Ok(share.map(|share| Firm { cluster, print, share }))
    }
}

impl Workspace {
    /// Keeps how firm clusters are. That is no change of the programme: no batch tells of it.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep_firmness(&mut self, figures: &[Firm]) -> Result<()> {
        self.transaction(|this| {
            this.db.execute("delete from firmness where cluster not in (select id from cluster)", [])?;
            let mut statement = this.db.prepare_cached("insert or replace into firmness values (?1, ?2, ?3)")?;
            for firm in figures {
                statement.execute(params![&firm.cluster.bytes()[..], firm.print, firm.share])?;
            }
            Ok(())
        })
    }
}

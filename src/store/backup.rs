//! A copy of the workspace while it is open.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::Reader;
use crate::domain::Progress;
use crate::error::{Error, Result};

/// Pages copied between two looks at progress and cancel: 4 MiB.
const STEP: i32 = 1024;

impl Reader {
    /// Copies the workspace to `to`, a file that must not exist, while others read and write it.
    ///
    /// # Errors
    /// When the file exists or cannot be written, or on cancel: a half copy is removed.
    pub fn backup(&self, to: &Path, progress: &dyn Progress) -> Result<()> {
        if to.exists() {
            return Err(Error::usage("error-file-exists").with("path", to.display().to_string()));
        }
        let done = self.copy_to(to, progress);
        if done.is_err() && to.exists() {
            std::fs::remove_file(to).map_err(|e| Error::file(to, &e))?;
        }
        done
    }

    fn copy_to(&self, to: &Path, progress: &dyn Progress) -> Result<()> {
        let mut copy = Connection::open(to)?;
        {
            let backup = Backup::new(&self.db, &mut copy)?;
            loop {
                let step = backup.step(STEP)?;
                let at = backup.progress();
                let total = u64::try_from(at.pagecount).unwrap_or(0);
                progress.at(total.saturating_sub(u64::try_from(at.remaining).unwrap_or(0)), total)?;
                match step {
                    StepResult::Done => break,
                    StepResult::Busy | StepResult::Locked => {
                        std::thread::sleep(std::time::Duration::from_millis(20));
                    }
                    _ => {}
                }
            }
        }
        // A copy is one file: whoever carries it away must not have to know of a write-ahead log beside it.
        let _: String = copy.query_row("pragma journal_mode = delete", [], |r| r.get(0))?;
        Ok(())
    }
}

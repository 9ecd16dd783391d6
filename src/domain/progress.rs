//! How long work tells how far it is, and hears that it should stop.

use crate::error::Result;

/// Where long work reports, and where it learns that it was cancelled.
pub trait Progress {
    /// Reports `done` of `total` steps (`total` 0: not known yet).
    ///
    /// # Errors
    /// [`crate::error::Kind::Cancelled`] when the person wants it to stop; the caller passes it on.
    fn at(&self, done: u64, total: u64) -> Result<()>;
}

/// Nobody watches and nobody cancels.
pub struct Unwatched;

impl Progress for Unwatched {
    fn at(&self, _done: u64, _total: u64) -> Result<()> {
        Ok(())
    }
}

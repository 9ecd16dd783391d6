//! Whether to go on: asked now and then in work that one core does alone.

use std::cell::Cell;

use crate::error::Result;

/// Steps between two questions: some milliseconds of looking here and there in memory.
const STEPS: usize = 1 << 18;

/// Counts steps, and asks when there were enough of them.
pub(super) struct Watch<'a> {
    ask: &'a dyn Fn() -> Result<()>,
    steps: Cell<usize>,
}

impl<'a> Watch<'a> {
    pub(super) fn new(ask: &'a dyn Fn() -> Result<()>) -> Self {
        Self { ask, steps: Cell::new(0) }
    }

    /// Counts `steps` and a few more, for getting there.
    ///
    /// # Errors
    /// What the one who is asked returns.
    pub(super) fn step(&self, steps: usize) -> Result<()> {
        self.steps.set(self.steps.get() + steps + 8);
        if self.steps.get() < STEPS { Ok(()) } else { self.look() }
    }

    /// Asks now.
    ///
    /// # Errors
    /// What the one who is asked returns.
    pub(super) fn look(&self) -> Result<()> {
        self.steps.set(0);
        (self.ask)()
    }
}

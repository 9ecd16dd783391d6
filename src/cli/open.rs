//! No command: the terminal interface.

use std::path::Path;

use super::Outcome;
use super::args::Cli;
use super::desk::Desk;
use crate::error::{Error, Result, Said};

pub fn run(cli: &Cli, desk: &mut Desk) -> Result<Outcome> {
    let _ = (cli, desk);
    Err(Error::usage("error-no-terminal").hint(Said::new("hint-no-terminal")))
}

pub fn file(cli: &Cli, desk: &mut Desk, _path: &Path) -> Result<Outcome> {
    run(cli, desk)
}

//! The command line: every task without a full screen. Plain text by default, `--json` where a machine reads it.
//!
//! Exit status: 0 ok, 1 some of the input was refused (the rest is in), 2 wrong usage or nothing could be done,
//! 3 damaged workspace.

mod args;
mod budget;
mod calc;
mod contributions;
mod decide;
mod demo;
mod desk;
mod find;
mod frame;
mod group;
pub mod help;
mod import;
mod keeping;
mod mapping;
mod open;
mod panels;
mod polls;
mod print;
mod regroup;
mod show;
mod stability;

use std::process::ExitCode;

pub use args::Cli;
use args::Command;
use desk::Desk;

use crate::error::{Error, Kind, Result};

/// Whether a command did all it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Everything.
    Done,
    /// Some of the input was refused; the rest is in.
    SomeRefused,
    /// The workspace is damaged.
    Damaged,
}

/// Runs the program with the arguments of this process.
#[must_use]
pub fn main() -> ExitCode {
    let cli = help::parse();
    let mut desk = Desk::new(&cli);
    match run(&cli, &mut desk) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::SomeRefused) => ExitCode::from(1),
        Ok(Outcome::Damaged) => ExitCode::from(3),
        Err(error) => {
            let code = if error.kind == Kind::Damaged { 3 } else { 2 };
            desk.complain(&error);
            ExitCode::from(code)
        }
    }
}

fn run(cli: &Cli, desk: &mut Desk) -> Result<Outcome> {
    let Some(command) = &cli.command else { return open::run(cli, desk) };
    match command {
        Command::Demo(args) => demo::run(cli, args, desk),
        Command::New(args) => keeping::new(args, desk),
        Command::Import(args) => import::run(args, desk),
        Command::List(args) => contributions::list(args, desk),
        Command::Show(args) => contributions::show(args, desk),
        Command::Add(args) => contributions::add(args, desk),
        Command::Edit(args) => contributions::edit(args, desk),
        Command::Tag(args) => contributions::tag(args, desk),
        Command::Link(args) => contributions::link(args, desk),
        Command::SetAside(args) => contributions::set_aside(args, desk),
        Command::Cluster(args) => regroup::run(args, desk),
        Command::Group(args) => group::by_hand(args, desk),
        Command::Map(args) => mapping::map(args, desk),
        Command::Sort(args) => mapping::sort(args, desk),
        Command::Rate(args) => decide::rate(args, desk),
        Command::Adopt(args) => decide::adopt(args, desk),
        Command::Position(args) => decide::position(args, desk),
        Command::Rank(args) => decide::rank(args, desk),
        Command::Poll(args) => polls::poll(args, desk),
        Command::Budget(args) => budget::budget(args, desk),
        Command::Panel(args) => panels::panel(args, desk),
        Command::Frame(args) => frame::run(args, desk),
        Command::Export(args) => keeping::export(args, desk),
        Command::Calc(args) => calc::run(args, desk),
        Command::Status(args) => keeping::status(args, desk),
        Command::Log(args) => keeping::log(args, desk),
        Command::Undo(args) => keeping::undo(args, desk),
        Command::Redo(args) => keeping::redo(args, desk),
        Command::Check(args) => keeping::check(args, desk),
        Command::Backup(args) => keeping::backup(args, desk),
    }
}

/// A reader that closed the pipe early (`samspel list … | head`) is no fault of anybody's.
fn written(result: std::io::Result<()>) -> Result<()> {
    match result {
        Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => std::process::exit(0),
        other => other.map_err(|e| Error::machine("error-stdout").because(e)),
    }
}

//! No command: the terminal interface; or, with `--print`, its screen on paper.

use std::io::IsTerminal;
use std::path::Path;

use super::args::Cli;
use super::desk::{Desk, now};
use super::{Outcome, written};
use crate::app::run::{Asked, Start, first_state, run as run_interface};
use crate::app::workspace::Files;
use crate::app::{Door, Machine, headless, svg};
use crate::error::{Error, Result, Said};
use crate::settings::Folder;

pub fn run(cli: &Cli, desk: &mut Desk) -> Result<Outcome> {
    interface(cli, desk, cli.file.as_deref())
}

/// Opens the interface on a workspace.
pub fn file(cli: &Cli, desk: &mut Desk, path: &Path) -> Result<Outcome> {
    interface(cli, desk, Some(path))
}

fn interface(cli: &Cli, desk: &mut Desk, path: Option<&Path>) -> Result<Outcome> {
    let door = Files { author: desk.context.author.clone(), clock: now, today: desk.today() };
    if cli.print {
        return print(cli, desk, door, path);
    }
    if !(std::io::stdin().is_terminal() && std::io::stdout().is_terminal()) {
        return Err(Error::usage("error-no-terminal").hint(Said::new("hint-no-terminal")));
    }
    run_interface(Start {
        door: Box::new(door),
        file: path.map(Path::to_owned),
        folder: Folder::of_this_person(),
        today: desk.today(),
        asked: asked(cli),
    })?;
    Ok(Outcome::Done)
}

fn asked(cli: &Cli) -> Asked {
    Asked { language: cli.language.clone(), theme: cli.theme.clone() }
}

/// Presses keys on a screen that nobody sees and prints what it shows: a bug report is a command line.
fn print(cli: &Cli, desk: &Desk, door: Files, path: Option<&Path>) -> Result<Outcome> {
    let size = size(&cli.size)?;
    let (mut state, wrong) = first_state(None, &desk.today(), asked(cli));
    state.common.config.author = Some(desk.context.author.clone());
    if let Some(error) = wrong.into_iter().next() {
        return Err(error);
    }
    let opened = path.map(|path| door.open(path)).transpose()?;
    let (sink, inbox) = Machine::channel();
    let mut machine = Machine::new(state, Box::new(door), None, sink);
    if let Some(opened) = opened {
        machine.enter(opened);
    }
    let screen = headless::play(&mut machine, &inbox, cli.keys.as_deref().unwrap_or_default(), size)?;
    match &cli.svg {
        Some(out) => {
            let light = machine.state.common.theme == "light";
            std::fs::write(out, svg::picture(&screen, light)).map_err(|e| Error::file(out, &e))?;
        }
        None => written(std::io::Write::write_all(&mut std::io::stdout(), headless::text(&screen).as_bytes()))?,
    }
    Ok(Outcome::Done)
}

fn size(text: &str) -> Result<(u16, u16)> {
    let wrong = || Error::usage("error-size").with("size", text);
    let (columns, rows) = text.split_once(['x', '×']).ok_or_else(wrong)?;
    match (columns.trim().parse(), rows.trim().parse()) {
        (Ok(columns @ 1..=1000), Ok(rows @ 1..=500)) => Ok((columns, rows)),
        _ => Err(wrong()),
    }
}

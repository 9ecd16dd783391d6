//! What every command needs: who asks, in what language, how to print.

use std::io::{BufWriter, IsTerminal, Write};
use std::path::Path;

use serde::Serialize;
use serde_json::json;

use super::args::Cli;
use super::{Outcome, written};
use crate::domain::Progress;
use crate::domain::deed::{Deed, Report};
use crate::domain::view::{Answer, Query};
use crate::error::{Error, Kind, Result, Said};
use crate::jobs::{self, Context};
use crate::settings::Locale;
use crate::store::Workspace;
use crate::text::{clean_line, tame, tame_json};

/// Everything a command has at hand.
pub struct Desk {
    pub locale: Locale,
    pub context: Context,
    pub json: bool,
    asked_language: Option<String>,
}

impl Desk {
    /// From the command line and the environment.
    pub fn new(cli: &Cli) -> Self {
        let asked_language = cli.language.clone();
        let language = asked_language.clone().or_else(super::help::from_environment).unwrap_or_default();
        let author = cli
            .author
            .clone()
            .or_else(|| std::env::var("USER").ok())
            .or_else(|| std::env::var("USERNAME").ok())
            .unwrap_or_else(|| "samspel".into());
        let author = clean_line(&author);
        Self { locale: Locale::new(&language), context: Context { author, now: now() }, json: cli.json, asked_language }
    }

    /// Opens a workspace; unless another language was asked for, it speaks its own.
    pub fn open(&mut self, path: &Path) -> Result<Workspace> {
        let workspace = Workspace::open(path)?;
        self.speak(&workspace.frame()?.programme.language);
        if let Some(said) = workspace.remark() {
            self.remark(&said);
        }
        Ok(workspace)
    }

    /// Speaks this language from here on, unless another was asked for.
    pub fn speak(&mut self, language: &str) {
        if self.asked_language.is_none() {
            self.locale = Locale::new(language);
        }
    }

    /// Does a deed on a workspace and tells what it did.
    pub fn perform(&mut self, workspace: &mut Workspace, deed: &Deed) -> Result<Outcome> {
        let report = jobs::perform(workspace, deed, &self.context, &Bar::new())?;
        self.tell(&report)?;
        Ok(Outcome::Done)
    }

    /// Asks a workspace.
    pub fn ask(&self, workspace: &Workspace, query: &Query) -> Result<Answer> {
        jobs::answer(workspace, query, &self.today(), &Bar::new())
    }

    /// Today, ISO 8601.
    pub fn today(&self) -> String {
        i64::try_from(self.context.now)
            .ok()
            .and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok())
            .map(|t| t.to_zoned(jiff::tz::TimeZone::UTC).date().to_string())
            .unwrap_or_default()
    }

    /// Prints what a deed did.
    pub fn tell(&self, report: &Report) -> Result<()> {
        if self.json {
            let made = report.made.map(|id| id.to_string());
            let files: Vec<String> = report.files.iter().map(|f| f.display().to_string()).collect();
            let said: Vec<String> = report.said.iter().map(|s| self.locale.say(s)).collect();
            return self.print_json(&json!({"said": said, "made": made, "files": files}));
        }
        for said in &report.said {
            self.line(&self.locale.say(said))?;
        }
        Ok(())
    }

    /// Prints a line.
    pub fn line(&self, text: &str) -> Result<()> {
        written(writeln!(std::io::stdout(), "{}", tame(text)))
    }

    /// Prints JSON.
    pub fn print_json(&self, value: &impl Serialize) -> Result<()> {
        let mut out = TameJson(BufWriter::with_capacity(1 << 16, std::io::stdout().lock()));
        let done = serde_json::to_writer(&mut out, value).map_err(std::io::Error::from);
        written(done.and_then(|()| writeln!(out.0)).and_then(|()| out.0.flush()))
    }

    /// Says something beside the result.
    pub fn remark(&self, said: &Said) {
        eprintln!("{}", tame(&self.locale.say(said)));
    }

    /// Prints an error with its hints on stderr; with `--json` as an object.
    pub fn complain(&self, error: &Error) {
        let hints: Vec<String> = error.hints.iter().map(|h| self.locale.say(h)).collect();
        if self.json {
            let key = &error.said.key;
            let message = self.locale.say(&error.said);
            let value = json!({"error": {"key": key, "message": message, "hints": hints, "cause": error.cause}});
            eprintln!("{}", tame_json(&value.to_string()));
            return;
        }
        eprintln!("{}: {}", self.locale.text("word-error"), tame(&self.locale.say(&error.said)));
        if let Some(cause) = error
            .cause
            .as_ref()
            .filter(|_| error.said.key != "error-file-missing" && matches!(error.kind, Kind::Internal | Kind::Machine))
        {
            eprintln!("  {}", clean_line(cause));
        }
        for hint in hints {
            eprintln!("  {}", tame(&hint));
        }
    }
}

/// JSON on its way to a terminal, piece by piece: millions of rows are never one text.
struct TameJson<W>(W);

impl<W: Write> Write for TameJson<W> {
    fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
        if piece.iter().all(|b| (0x20..0x7f).contains(b)) {
            return self.0.write(piece);
        }
        // JSON is escaped within ASCII, so that a piece never ends inside a letter.
        let text = std::str::from_utf8(piece).map_err(std::io::Error::other)?;
        self.0.write_all(tame_json(text).as_bytes())?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

/// Milliseconds since 1970; `SAMSPEL_NOW` (RFC 3339) fixes it for tests and pictures.
pub fn now() -> u64 {
    let fixed = std::env::var("SAMSPEL_NOW").ok().and_then(|t| t.parse::<jiff::Timestamp>().ok());
    u64::try_from(fixed.unwrap_or_else(jiff::Timestamp::now).as_millisecond()).unwrap_or(0)
}

/// Progress on stderr, only where somebody watches.
pub struct Bar {
    shown: bool,
    last: std::cell::Cell<u64>,
}

impl Bar {
    /// A bar at its start.
    pub fn new() -> Self {
        Self { shown: std::io::stderr().is_terminal(), last: std::cell::Cell::new(u64::MAX) }
    }
}

impl Progress for Bar {
    fn at(&self, done: u64, total: u64) -> Result<()> {
        if self.shown && total > 0 {
            let percent = done * 100 / total;
            if self.last.replace(percent) != percent {
                eprint!("\r{percent:3} % ");
                if done >= total {
                    eprint!("\r      \r");
                }
            }
        }
        Ok(())
    }
}

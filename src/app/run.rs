//! The event loop: everything that happens comes through one channel; time passes only while it matters.

use std::io::{self, stdout};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use ratatui::backend::CrosstermBackend;

use super::machine::Machine;
use super::signals::{Watch, end_by};
use super::terminal::{self, Guard, Reader, Screen};
use super::worker::{Door, Sink};
use super::{input, outside};
use crate::error::{Error, Result, Said};
use crate::flow::{Effect, Event, State};
use crate::settings::{Config, Folder, Keymap, Theme};
use crate::ui::{self, Hits};

/// How often a toast or a progress bar is looked after.
const TICK: Duration = Duration::from_millis(250);

/// What the interface is started with.
pub struct Start {
    /// Opens workspaces.
    pub door: Box<dyn Door>,
    /// The workspace to open at once.
    pub file: Option<PathBuf>,
    /// Where the person's settings lie.
    pub folder: Option<Folder>,
    /// Today, ISO 8601.
    pub today: String,
    /// Language and colours asked for on the command line, before those of the settings.
    pub asked: Asked,
}

/// What the command line asks for, before a person's settings.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Language of the interface.
    pub language: Option<String>,
    /// `dark`, `light` or `mono`.
    pub theme: Option<String>,
}

/// What comes through the channel.
enum Message {
    Flow(Event),
    Terminal(io::Result<crossterm::event::Event>),
    Signal(i32),
}

/// The state of a person with these settings, and what was wrong with the settings: nothing of it is fatal.
#[must_use]
pub fn first_state(folder: Option<&Folder>, today: &str, asked: Asked) -> (State, Vec<Error>) {
    let mut wrong = Vec::new();
    let mut config = folder.map_or_else(|| Ok(Config::default()), Folder::config).unwrap_or_else(|error| {
        wrong.push(error);
        Config::default()
    });
    config.language = asked.language.or(config.language);
    config.theme = asked.theme.or(config.theme);
    let keymap = folder.map_or_else(|| Ok(Keymap::standard()), Folder::keymap).unwrap_or_else(|problems| {
        wrong.extend(problems.into_iter().map(Error::wrong));
        Keymap::standard()
    });
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
    let theme = Theme::guess(config.theme.as_deref(), no_color, std::env::var("COLORFGBG").ok().as_deref());
    (State::new(config, keymap, theme, today), wrong)
}

/// Runs the interface until the person leaves it.
///
/// # Errors
/// When the terminal cannot be taken or stops obeying; it has been given back then.
pub fn run(start: Start) -> Result<()> {
    let Start { door, file, folder, today, asked } = start;
    let (state, wrong) = first_state(folder.as_ref(), &today, asked);
    let (sender, inbox) = mpsc::channel();
    let sink: Sink = {
        let sender = sender.clone();
        Arc::new(move |event| drop(sender.send(Message::Flow(event))))
    };
    let mouse = state.common.config.mouse.unwrap_or(true);
    let machine = Machine::new(state, door, folder, sink);

    // ===== the terminal is ours from here =====
    terminal::install_panic_hook();
    let guard = Guard::take(mouse).map_err(broken)?;
    let signals = {
        let sender = sender.clone();
        Watch::start(move |signal| sender.send(Message::Signal(signal)).is_ok())
    };
    let screen = Screen::new(CrosstermBackend::new(stdout())).map_err(broken)?;
    let reader = {
        let sender = sender.clone();
        Reader::start(move |read| sender.send(Message::Terminal(read)).is_ok())
    };
    let mut live =
        Live { machine, screen, reader, signals: signals.clone(), hits: Hits::default(), begun: Instant::now() };
    let ended = live.run(&inbox, file, wrong);
    live.reader.end();
    drop(guard);
    // ===== the terminal is given back =====

    // The lanes finish what they have begun. A signal ends that: nobody is left to take it in order.
    drop(inbox);
    drop(live);
    signals.close();
    let signal = ended?;
    end_by(signal);
    Ok(())
}

struct Live {
    machine: Machine,
    screen: Screen,
    reader: Reader,
    signals: Watch,
    hits: Hits,
    begun: Instant,
}

impl Live {
    /// Runs until somebody leaves; returns the signal that ended it, if one did.
    fn run(&mut self, inbox: &Receiver<Message>, file: Option<PathBuf>, wrong: Vec<Error>) -> Result<Option<i32>> {
        let size = self.screen.size().map_err(broken)?;
        self.feed(Event::Resize(size.width, size.height))?;
        for error in wrong {
            self.feed(Event::Trouble(error))?;
        }
        if let Some(path) = file {
            self.draw()?;
            let opened = self.machine.open(path);
            if self.outside(opened)? {
                return Ok(None);
            }
        }
        loop {
            self.draw()?;
            let Some(first) = self.wait(inbox)? else { continue };
            let mut next = Some(first);
            // A burst (a paste, a held key, progress) is taken in whole before it is drawn.
            let mut budget = 256;
            while let Some(message) = next {
                let event = match message {
                    Message::Flow(event) => Some(event),
                    Message::Terminal(read) => {
                        #[cfg(debug_assertions)]
                        provoke();
                        input::event(read.map_err(broken)?, &self.hits)
                    }
                    Message::Signal(signal) => {
                        self.machine.cancel();
                        return Ok(Some(signal));
                    }
                };
                if let Some(event) = event
                    && self.feed(event)?
                {
                    return Ok(None);
                }
                budget -= 1;
                next = if budget > 0 { inbox.try_recv().ok() } else { None };
            }
            if self.machine.state.needs_ticks() {
                self.tick()?;
            }
        }
    }

    fn wait(&mut self, inbox: &Receiver<Message>) -> Result<Option<Message>> {
        if !self.machine.state.needs_ticks() {
            return inbox.recv().map(Some).map_err(Error::internal);
        }
        match inbox.recv_timeout(TICK) {
            Ok(message) => Ok(Some(message)),
            Err(RecvTimeoutError::Timeout) => {
                self.tick()?;
                Ok(None)
            }
            Err(e) => Err(Error::internal(e)),
        }
    }

    fn tick(&mut self) -> Result<bool> {
        let now = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.feed(Event::Tick(now))
    }

    fn draw(&mut self) -> Result<()> {
        let machine = &mut self.machine;
        let mut hits = Hits::default();
        let (state, theme) = (&machine.state, &machine.theme);
        self.screen.draw(|frame| hits = ui::draw(state, &state.common.locale, theme, frame)).map_err(broken)?;
        machine.feed(Event::Seen(hits.seen.clone()));
        self.hits = hits;
        Ok(())
    }

    /// Takes an event in; `true`: leave.
    fn feed(&mut self, event: Event) -> Result<bool> {
        let effects = self.machine.feed(event);
        self.outside(effects)
    }

    /// Does what only a terminal can; `true`: leave.
    fn outside(&mut self, effects: Vec<Effect>) -> Result<bool> {
        for effect in effects {
            match effect {
                Effect::Quit => return Ok(true),
                Effect::Copy(text) => outside::copy(&mut stdout(), &text).map_err(broken)?,
                Effect::Redraw => terminal::clear(&mut self.screen).map_err(broken)?,
                Effect::Settings(config) => terminal::set_mouse(config.mouse.unwrap_or(true)).map_err(broken)?,
                Effect::Show(file) => {
                    if let Err(error) = outside::open_with_system(&file) {
                        // Only a message comes of it.
                        let _ = self.machine.feed(Event::Trouble(error));
                    }
                }
                Effect::OpenEditor { text } => {
                    let edited = self.edit(&text)?;
                    if self.feed(Event::Edited(edited))? {
                        return Ok(true);
                    }
                }
                _ => {}
            }
        }
        Ok(false)
    }

    /// Lends the terminal to an editor.
    fn edit(&mut self, text: &str) -> Result<Result<String>> {
        let config = self.machine.state.common.config.clone();
        self.reader.pause();
        let work = || outside::edit(text, config.editor.as_deref());
        let (edited, taken) = self.signals.shelter(|| terminal::lend(config.mouse.unwrap_or(true), work));
        self.reader.resume();
        taken.map_err(broken)?;
        terminal::clear(&mut self.screen).map_err(broken)?;
        Ok(edited)
    }
}

/// With `SAMSPEL_PANIC` set, a debug build panics at the first key: `tests/pty` looks at what becomes of the terminal.
#[cfg(debug_assertions)]
fn provoke() {
    assert!(std::env::var_os("SAMSPEL_PANIC").is_none(), "provoked by SAMSPEL_PANIC");
}

fn broken(cause: io::Error) -> Error {
    Error::machine("error-terminal").because(cause).hint(Said::new("error-terminal-hint"))
}

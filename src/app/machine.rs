//! State, lanes and settings together, without a terminal: what the live loop, `--print` and the tests share.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::errands::Errands;
use super::worker::{Door, Lanes, Opened, People, Sink};
use crate::domain::deed::Deed;
use crate::error::{Error, Result};
use crate::flow::{Effect, Event, State, update};
use crate::settings::{Folder, Theme};
use crate::ui::{self, Hits};

/// The interface without its terminal.
pub struct Machine {
    /// What is known.
    pub state: State,
    /// Colours in use.
    pub theme: Theme,
    lanes: Option<Lanes>,
    errands: Errands,
    folder: Option<Folder>,
    sink: Sink,
    /// Tables written only to be looked at in another program.
    looking: usize,
}

/// Where events of the lanes arrive.
pub type Inbox = Receiver<Event>;

impl Machine {
    /// A machine on the start screen.
    #[must_use]
    pub fn new(mut state: State, door: Box<dyn Door>, folder: Option<Folder>, sink: Sink) -> Self {
        let errands = Errands::new(door, Arc::clone(&sink));
        state.common.processes = errands.door().processes();
        state.common.recent = folder.as_ref().map(Folder::recent).unwrap_or_default();
        let theme = Theme::named(state.common.theme);
        Self { state, theme, lanes: None, errands, folder, sink, looking: 0 }
    }

    /// A sink and the inbox where its events arrive.
    #[must_use]
    pub fn channel() -> (Sink, Inbox) {
        let (sender, inbox): (Sender<Event>, Inbox) = mpsc::channel();
        // A machine that is gone needs no events.
        (Arc::new(move |event| drop(sender.send(event))), inbox)
    }

    /// Takes an event in; returns what only a terminal can do.
    pub fn feed(&mut self, event: Event) -> Vec<Effect> {
        let opened = match &event {
            Event::Done(report) if self.looking > 0 && !report.files.is_empty() => report.files.clone(),
            _ => Vec::new(),
        };
        let arrived = matches!(event, Event::Arrived);
        let mut outside = Vec::new();
        for effect in update(&mut self.state, event) {
            self.obey(effect, &mut outside);
        }
        if let Some(opened) = arrived.then(|| self.errands.fetch()).flatten() {
            outside.extend(self.enter(opened));
        }
        for file in opened {
            self.looking -= 1;
            outside.push(Effect::Show(file));
        }
        outside
    }

    fn obey(&mut self, effect: Effect, outside: &mut Vec<Effect>) {
        match effect {
            Effect::Ask { slot, generation, query } => {
                if let Some(lanes) = &self.lanes {
                    lanes.ask(slot, generation, query);
                }
            }
            Effect::Do(deed) => match &self.lanes {
                Some(lanes) => lanes.perform(deed),
                None => outside.extend(self.feed(Event::Failed(Error::usage("toast-no-file")))),
            },
            Effect::Cancel => self.cancel(),
            Effect::SaveScratch { key, text } => {
                if let Some(lanes) = &self.lanes {
                    lanes.keep(key, text);
                }
            }
            Effect::OpenFile(path) => self.errands.open(move |door| door.open(&path)),
            Effect::NewFile { process, path } => self.errands.open(move |door| door.create(&process, &path)),
            Effect::Sample(process) => self.errands.open(move |door| door.sample(&process)),
            Effect::ListFolder { asked, path } => self.errands.list(asked, path),
            Effect::Spreadsheet(table) => {
                let out = match super::outside::private_folder() {
                    Ok(folder) => folder.join(format!("samspel-{table}.csv")),
                    Err(error) => return outside.extend(self.feed(Event::Trouble(error))),
                };
                self.looking += 1;
                self.state.common.saving += 1;
                let deed = Deed::Export { out, table: Some(table), section: None };
                self.obey(Effect::Do(Box::new(deed)), outside);
            }
            Effect::Settings(config) => {
                self.theme = Theme::named(self.state.common.theme);
                if let Some(error) = self.folder.as_ref().and_then(|f| f.save_config(&config).err()) {
                    outside.extend(self.feed(Event::Trouble(error)));
                }
                outside.push(Effect::Settings(config));
            }
            Effect::OpenEditor { .. } | Effect::Copy(_) | Effect::Show(_) | Effect::Redraw | Effect::Quit => {
                outside.push(effect);
            }
        }
    }

    /// Stops the long work that is under way.
    pub fn cancel(&self) {
        if let Some(lanes) = &self.lanes {
            lanes.cancel();
        }
    }

    /// Opens a workspace; what goes wrong is said on screen.
    pub fn open(&mut self, path: PathBuf) -> Vec<Effect> {
        let mut outside = Vec::new();
        for effect in self.state.open(path) {
            self.obey(effect, &mut outside);
        }
        outside
    }

    /// Goes to work on an open workspace.
    pub fn enter(&mut self, opened: Opened) -> Vec<Effect> {
        let Opened { path, desk, thinker, hand, helper, drafts, remark } = opened;
        // The lanes of the one before finish first: a file is never written from two sides.
        self.lanes = None;
        self.lanes = Some(Lanes::start(People { desk, thinker, hand, helper }, &self.sink));
        let mut outside = Vec::new();
        if let Some(error) = self.folder.as_ref().and_then(|f| f.remember(&path).err()) {
            outside.extend(self.feed(Event::Trouble(error)));
        }
        outside.extend(self.feed(Event::Opened { path, drafts }));
        if let Some(said) = remark {
            outside.extend(self.feed(Event::Remark(said)));
        }
        outside
    }

    /// Paints the screen, and learns how much of each list was seen.
    pub fn paint(&mut self, buf: &mut Buffer) -> Hits {
        let hits = ui::paint(&self.state, &self.state.common.locale, &self.theme, buf.area, buf);
        self.feed(Event::Seen(hits.seen.clone()));
        hits
    }

    /// Waits until nothing is under way; returns what only a terminal can do.
    ///
    /// # Errors
    /// When it takes longer than `patience`.
    pub fn settle(&mut self, inbox: &Inbox, patience: Duration) -> Result<Vec<Effect>> {
        let mut outside = Vec::new();
        while !self.state.common.is_quiet() {
            let event = inbox.recv_timeout(patience).map_err(|_| Error::internal("still busy"))?;
            outside.extend(self.feed(event));
        }
        while let Ok(event) = inbox.try_recv() {
            outside.extend(self.feed(event));
        }
        Ok(outside)
    }

    /// An empty buffer of a size.
    #[must_use]
    pub fn canvas(columns: u16, rows: u16) -> Buffer {
        Buffer::empty(Rect::new(0, 0, columns, rows))
    }
}

//! Errands to folders and files: what takes as long as a share takes, while people go on.

use std::path::PathBuf;

use super::event::Effect;
use super::state::{Common, State};

impl Common {
    /// Has a workspace opened; `name` stands on screen while that takes.
    pub(super) fn open_with(&mut self, effect: Effect, name: impl Into<String>) {
        self.opening.push(name.into());
        self.effects.push(effect);
    }

    /// Has a workspace file opened.
    pub(super) fn open_file(&mut self, path: PathBuf) {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        self.open_with(Effect::OpenFile(path), name);
    }

    /// Has a workspace made with the sample data of a process.
    pub(super) fn open_sample(&mut self, process: &str) {
        let name = self.processes.iter().find(|p| p.0 == process).map_or(process, |p| p.1.as_str()).to_owned();
        self.open_with(Effect::Sample(process.to_owned()), name);
    }

    /// Has a folder read; returns the number of the question.
    pub(super) fn list_folder(&mut self, path: PathBuf) -> u64 {
        self.generation += 1;
        self.listing += 1;
        self.effects.push(Effect::ListFolder { asked: self.generation, path });
        self.generation
    }
}

impl State {
    /// Has a workspace opened from outside: the one that samspel was started with.
    pub fn open(&mut self, path: PathBuf) -> Vec<Effect> {
        self.common.open_file(path);
        std::mem::take(&mut self.common.effects)
    }
}

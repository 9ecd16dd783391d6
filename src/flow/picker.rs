//! The file picker: a folder's contents, narrowed by what is typed; a typed path is as good as a picked one.

use std::path::PathBuf;

use super::event::{FolderEntry, Target};
use super::global;
use super::line::Line;
use super::list::Cursor;
use super::overlay::{Given, Overlay, move_or_type};
use super::state::{Common, State};
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::polls::PollDeed;
use crate::error::Error;
use crate::settings::{Action, Chord};
use crate::text::fold;

/// What a file is picked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To be opened as a workspace.
    Open,
    /// To be imported.
    Import,
    /// To tell who may vote in this poll.
    Roll(Id),
    /// To be cast as ballots in this poll.
    Ballots(Id),
}

/// Endings of the ballots of PrefLib.
const PREFLIB: [&str; 4] = [".soc", ".soi", ".toc", ".toi"];

impl Purpose {
    /// Whether a file is offered: a workspace to be opened, or what can be read in. What SQLite keeps beside an open
    /// workspace is neither; a name that is typed is as good as one that is offered.
    fn wants(self, name: &str) -> bool {
        let name = name.to_lowercase();
        match self {
            Purpose::Open => name.ends_with(".samspel"),
            Purpose::Import | Purpose::Roll(_) => global::INPUTS.iter().any(|end| name.ends_with(end)),
            Purpose::Ballots(_) => global::INPUTS.iter().chain(&PREFLIB).any(|end| name.ends_with(end)),
        }
    }
}

/// The file picker.
#[derive(Debug, Clone)]
pub struct Picker {
    /// What for.
    pub purpose: Purpose,
    /// The folder shown; `None`: not known yet.
    pub folder: Option<PathBuf>,
    /// The folder that is being read, by the number of the question.
    pub asked: Option<u64>,
    /// What is typed.
    pub line: Line,
    /// Cursor in the hits; row 0 is the folder above.
    pub cursor: Cursor,
    /// What lies in the folder, folders first.
    pub entries: Vec<FolderEntry>,
}

impl Picker {
    /// The entries that match what is typed. A name that begins with a dot is shown only when asked for.
    #[must_use]
    pub fn hits(&self) -> Vec<&FolderEntry> {
        let needle = fold(self.line.text());
        let hidden = needle.starts_with('.');
        self.entries
            .iter()
            .filter(|e| (hidden || !e.name.starts_with('.')) && fold(&e.name).contains(&needle))
            .filter(|e| !e.is_file || self.purpose.wants(&e.name))
            .collect()
    }
}

/// Opens the picker on a folder.
pub(super) fn open(c: &mut Common, purpose: Purpose, folder: PathBuf) {
    let asked = Some(c.list_folder(folder));
    let (line, cursor) = (Line::default(), Cursor::default());
    c.overlays.push(Overlay::Picker(Picker { purpose, folder: None, asked, line, cursor, entries: Vec::new() }));
}

/// A folder was read: shown where it is still waited for.
pub(super) fn listed(state: &mut State, asked: u64, path: PathBuf, entries: Result<Vec<FolderEntry>, Error>) {
    let c = &mut state.common;
    c.listing = c.listing.saturating_sub(1);
    let is_awaited = |o: &&mut Overlay| matches!(o, Overlay::Picker(p) if p.asked == Some(asked));
    let Some(Overlay::Picker(picker)) = c.overlays.iter_mut().rev().find(is_awaited) else { return };
    picker.asked = None;
    match entries {
        Ok(entries) => {
            picker.folder = Some(path);
            picker.entries = entries;
            picker.line = Line::default();
            picker.cursor = Cursor::default();
        }
        // The folder before stays; without one, there is at least a way up.
        Err(error) => {
            picker.folder.get_or_insert(path);
            c.say_error(&error);
        }
    }
}

pub(super) fn give(state: &mut State, mut picker: Picker, action: Option<Action>, chord: Option<Chord>, given: &Given) {
    let mut pick = action == Some(Action::Accept);
    if action == Some(Action::Cancel) {
        return;
    }
    if let Given::Click(Target::Item(_, item)) = given {
        pick = picker.cursor.at == *item;
        picker.cursor.at = *item;
    }
    let length = picker.hits().len() + 1;
    if !pick {
        if move_or_type(&mut picker.line, &mut picker.cursor, length, action, chord, given) {
            let length = picker.hits().len();
            picker.cursor.at = usize::from(!picker.line.text().is_empty() && length > 0);
        }
        state.common.overlays.push(Overlay::Picker(picker));
        return;
    }
    let folder = picker.folder.clone().unwrap_or_default();
    let typed = picker.line.text().trim_matches(['"', '\'']).to_owned();
    let entry = picker.cursor.at.checked_sub(1).and_then(|i| picker.hits().get(i).map(|e| (*e).clone()));
    let next = match entry {
        Some(entry) if entry.is_file => return picked(state, picker.purpose, folder.join(entry.name)),
        Some(entry) => folder.join(entry.name),
        None if typed.contains(['/', '\\', '.']) => return picked(state, picker.purpose, folder.join(typed)),
        None => folder.parent().map_or_else(|| folder.clone(), PathBuf::from),
    };
    picker.asked = Some(state.common.list_folder(next));
    state.common.overlays.push(Overlay::Picker(picker));
}

fn picked(state: &mut State, purpose: Purpose, path: PathBuf) {
    match purpose {
        Purpose::Open => state.common.open_file(path),
        Purpose::Import => global::offer_import(&mut state.common, &[path]),
        Purpose::Roll(poll) => state.common.perform(Deed::Poll(PollDeed::BringRoll { poll, from: path })),
        Purpose::Ballots(poll) => state.common.perform(Deed::Poll(PollDeed::BringBallots { poll, from: path })),
    }
}

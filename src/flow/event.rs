//! What happens ([`Event`]) and what should be done about it outside ([`Effect`]).

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::state::Screen;
use crate::domain::Id;
use crate::domain::deed::{Deed, Report};
use crate::domain::regroup::Run;
use crate::domain::view::{Answer, Filter, Query};
use crate::error::{Error, Said};
use crate::settings::{Action, Chord, Config};

/// Name of a pane within its screen; what the keys go to, what is clicked.
pub type Pane = &'static str;

/// Name of a place that waits for an answer; the newest question for it wins.
pub type Slot = &'static str;

/// What stands on the screen at some place.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// A tab.
    Tab(Screen),
    /// A hint in the footer or a button.
    Action(Action),
    /// A pane, beside its rows.
    Pane(Pane),
    /// A row of a pane, by its place in the list that the page holds.
    Row(Pane, usize),
    /// A cell of a matrix: row and column.
    Cell(Pane, usize, usize),
    /// A line of the topmost dialog: field, and item within it.
    Item(usize, usize),
    /// Beside the topmost dialog.
    Beside,
}

/// Somewhere to go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Visit {
    /// A screen as it was left.
    Screen(Screen),
    /// The contributions that a filter lets through.
    Contributions(Box<Filter>),
    /// One contribution.
    Contribution(Id),
    /// One cluster.
    Cluster(Id),
    /// What a run of the machine would change.
    Regroup(Box<Run>),
    /// One priority.
    Priority(Id),
    /// One section of the draft.
    Section(Id),
    /// One interview.
    Interview(Id),
}

/// A line of a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FolderEntry {
    /// Files after folders.
    pub is_file: bool,
    /// Name.
    pub name: String,
    /// Size in bytes.
    pub size: u64,
}

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Chord),
    /// Text was pasted.
    Paste(String),
    /// The mouse was clicked on something.
    Click(Target),
    /// The wheel was turned over something; `true`: down.
    Scroll(Option<Target>, bool),
    /// The terminal has another size.
    Resize(u16, u16),
    /// What was drawn had this many rows to show and this many in all, by pane.
    Seen(Vec<(Pane, u16, u16)>),
    /// A question was answered.
    Answered {
        /// Which question.
        generation: u64,
        /// The answer.
        answer: Box<Answer>,
    },
    /// A question could not be answered.
    Unanswered {
        /// Which question.
        generation: u64,
        /// Why.
        error: Error,
    },
    /// Work went on.
    Progress {
        /// Steps done.
        done: u64,
        /// Steps in all; 0: not known.
        total: u64,
    },
    /// A deed was done.
    Done(Box<Report>),
    /// A deed failed.
    Failed(Error),
    /// The deed that was to enter a text failed; the text is still kept under this name.
    Unentered(String),
    /// Something else failed: a file would not open, the editor would not start.
    Trouble(Error),
    /// Time went on: milliseconds since the start.
    Tick(u64),
    /// The editor outside was closed, with the text or with what went wrong.
    Edited(Result<String, Error>),
    /// What lies in a folder, or why nobody can say.
    Folder {
        /// Which question this answers.
        asked: u64,
        /// The folder, absolute.
        path: PathBuf,
        /// Its contents.
        entries: Result<Vec<FolderEntry>, Error>,
    },
    /// A workspace that was asked for is there to be entered.
    Arrived,
    /// A workspace that was asked for cannot be opened.
    Unopened(Error),
    /// A workspace was opened.
    Opened {
        /// Its file.
        path: PathBuf,
        /// Texts that were being typed when samspel last ended, by name.
        drafts: Vec<(String, String)>,
    },
    /// Something to know about the workspace that was opened.
    Remark(Said),
    /// A quick deed waits until the long one that is entering lets it in.
    Waiting,
}

/// Something to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Answer a question; a newer one for the same slot makes it void.
    Ask {
        /// What waits for it.
        slot: Slot,
        /// Its number.
        generation: u64,
        /// The question.
        query: Query,
    },
    /// Do a deed, after those before it.
    Do(Box<Deed>),
    /// Stop the deed that is under way.
    Cancel,
    /// Keep a text that is being typed.
    SaveScratch {
        /// Its name.
        key: String,
        /// The text; `None`: not needed once the deed before this is done.
        text: Option<String>,
    },
    /// Let the person edit a text in an editor outside.
    OpenEditor {
        /// The text.
        text: String,
    },
    /// Put a text on the clipboard.
    Copy(String),
    /// Open a workspace.
    OpenFile(PathBuf),
    /// Make a workspace from a process template and open it.
    NewFile {
        /// The process.
        process: String,
        /// Where.
        path: PathBuf,
    },
    /// Make a workspace with the sample data of a process and open it.
    Sample(String),
    /// Say what lies in a folder.
    ListFolder {
        /// The number of the question.
        asked: u64,
        /// The folder.
        path: PathBuf,
    },
    /// Write the current list to a table file and open it in the program for such files.
    Spreadsheet(String),
    /// Open a file that was written in the system's program for it.
    Show(PathBuf),
    /// Settings changed: keep them, and obey them.
    Settings(Config),
    /// Draw everything anew.
    Redraw,
    /// End.
    Quit,
}

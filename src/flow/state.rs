//! What the interface knows: the pages, and what they share.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::dialog::Dialog;
use super::event::{Effect, Pane, Slot, Visit};
use super::overlay::{Editor, Overlay};
use super::page::{Page, Tag};
use super::toast::Toast;
use crate::domain::Id;
use crate::domain::deed::Deed;
use crate::domain::frame::Frame;
use crate::domain::view::{Query, Status};
use crate::error::Said;
use crate::settings::{Action, Config, Keymap, Locale};

macro_rules! screens {
    ($($screen:ident $field:ident $go:ident $word:literal;)*) => {
        /// A screen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each variant is the screen of that name")]
        pub enum Screen { $($screen),* }

        /// The page of every screen.
        #[derive(Debug, Default)]
        #[expect(missing_docs, reason = "each field is the page of that screen")]
        pub struct Pages { $(pub $field: super::$field::$screen),* }

        impl Pages {
            /// The page of a screen.
            #[must_use]
            pub fn get(&self, screen: Screen) -> &dyn Page {
                match screen { $(Screen::$screen => &self.$field),* }
            }
            /// The page of a screen, to change it.
            pub fn get_mut(&mut self, screen: Screen) -> &mut dyn Page {
                match screen { $(Screen::$screen => &mut self.$field),* }
            }
        }

        impl Screen {
            /// All screens.
            pub const ALL: &[Screen] = &[$(Screen::$screen),*];

            /// Its word, as in locale keys (`screen-…`).
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Screen::$screen => $word),* }
            }

            /// The action that goes there.
            #[must_use]
            pub fn action(self) -> Option<Action> {
                match self { $(Screen::$screen => go!($go)),* }
            }
        }
    };
}
macro_rules! go {
    (None) => {
        None
    };
    ($go:ident) => {
        Some(Action::$go)
    };
}

screens! {
    Overview overview GoOverview "overview";
    Collect collect GoCollect "collect";
    Cluster cluster GoCluster "cluster";
    Prioritise prioritise GoPrioritise "prioritise";
    Review review GoReview "review";
    Draft draft GoDraft "draft";
    Interviews interviews GoInterviews "interviews";
    FrameEditor frame_editor GoFrame "frame";
    Log log GoLog "log";
    Sorting sorting GoSorting "sorting";
    Start start None "start";
}

impl Screen {
    /// The screens that have a tab.
    pub const TABS: [Screen; 8] = [
        Screen::Overview,
        Screen::Collect,
        Screen::Cluster,
        Screen::Prioritise,
        Screen::Review,
        Screen::Draft,
        Screen::Interviews,
        Screen::FrameEditor,
    ];

    /// Locale key of its name.
    #[must_use]
    pub fn said(self) -> String {
        format!("screen-{}", self.word())
    }

    /// Locale key of its name where tabs have little room.
    #[must_use]
    pub fn short(self) -> String {
        format!("tab-{}", self.word())
    }
}

/// Work that is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Work {
    /// Steps done.
    pub done: u64,
    /// Steps in all; 0: not known.
    pub total: u64,
    /// When its first progress came, in milliseconds.
    pub since: u64,
    /// Whether somebody asked it to stop.
    pub cancelled: bool,
}

/// Who waits for an answer or a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// The header and what every screen has.
    House,
    /// A screen.
    Screen(Screen),
}

/// What all pages share.
#[derive(Debug)]
pub struct Common {
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The workspace, if one is open.
    pub file: Option<PathBuf>,
    /// Its frame.
    pub frame: Option<Box<Frame>>,
    /// Its figures.
    pub status: Status,
    /// The person's settings.
    pub config: Config,
    /// Name of the theme in use.
    pub theme: &'static str,
    /// The keys.
    pub keymap: Arc<Keymap>,
    /// The texts on screen.
    pub locale: Arc<Locale>,
    /// Today, ISO 8601: time comes in as an argument.
    pub today: String,
    /// Recent workspaces, for the start screen.
    pub recent: Vec<PathBuf>,
    /// Process templates and samples: id, name, and whether it has a sample.
    pub processes: Vec<(String, String, bool)>,
    /// Texts that were typed and not yet entered, by name.
    pub drafts: BTreeMap<String, String>,
    /// Messages on screen.
    pub toasts: Vec<Toast>,
    /// Work under way.
    pub work: Option<Work>,
    /// Deeds that are not answered yet.
    pub saving: usize,
    /// Whether the last of them waits for long work that is entering.
    pub waiting: bool,
    /// What is to be known about the workspace, until its language is known and it has been said.
    pub(super) remark: Option<Said>,
    /// What lies over the page, topmost last.
    pub overlays: Vec<Overlay>,
    /// Milliseconds since the start.
    pub now: u64,
    pub(super) owner: Owner,
    pub(super) effects: Vec<Effect>,
    pub(super) visit: Option<Visit>,
    pub(super) slots: BTreeMap<Slot, (u64, Owner)>,
    pub(super) seen: BTreeMap<Pane, (u16, u16)>,
    /// The text that was pasted last, while it waits for what to do with it.
    pub pasted: String,
    /// The record that the last deed made.
    pub made: Option<Id>,
    /// Texts handed over to a deed that may still fail, by name.
    pub(super) left: BTreeMap<String, String>,
    pub(super) outside: Option<(Owner, Tag, String, Option<Box<Editor>>)>,
    /// The workspaces that are being opened: what they are called on screen.
    pub opening: Vec<String>,
    /// Folders that are being read.
    pub(super) listing: usize,
    pub(super) generation: u64,
}

impl Common {
    /// Asks for something to show. Only the newest question of a slot is ever answered.
    pub fn ask(&mut self, slot: Slot, query: Query) {
        self.generation += 1;
        self.slots.insert(slot, (self.generation, self.owner));
        // An older question for the same slot that has not left yet need not leave at all.
        self.effects.retain(|e| !matches!(e, Effect::Ask { slot: s, .. } if *s == slot));
        self.effects.push(Effect::Ask { slot, generation: self.generation, query });
    }

    /// Whether a slot still waits for its answer.
    #[must_use]
    pub fn is_waiting(&self, slot: Slot) -> bool {
        self.slots.contains_key(slot)
    }

    /// Whether anything waits for an answer.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.slots.is_empty() && self.saving == 0 && self.opening.is_empty() && self.listing == 0
    }

    /// Has a deed done. Pages are refreshed when it is.
    pub fn perform(&mut self, deed: Deed) {
        self.saving += 1;
        self.effects.push(Effect::Do(Box::new(deed)));
    }

    /// Has something done outside.
    pub fn effect(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Opens a dialog; its reply comes back to the page that opened it. A text typed earlier and not entered is there.
    pub fn open(&mut self, mut dialog: Dialog) {
        let kept = dialog.draft.as_ref().and_then(|key| self.drafts.get(key)).cloned();
        if let Some(text) = kept {
            dialog.fill(&text);
        }
        self.overlays.push(Overlay::Dialog(self.owner, Box::new(dialog)));
    }

    /// Opens the editor on a text; what was written comes back to [`Page::edited`].
    pub fn edit(&mut self, tag: Tag, title: impl Into<String>, text: &str, draft: impl Into<String>) {
        let editor = Editor::new(tag, title.into(), text, draft.into(), &self.drafts);
        self.overlays.push(Overlay::Editor(self.owner, Box::new(editor)));
    }

    /// Opens the person's own editor on a text; what was written comes back to [`Page::edited`].
    pub fn edit_outside(&mut self, tag: Tag, text: &str) {
        self.outside = Some((self.owner, tag, text.to_owned(), None));
        self.effects.push(Effect::OpenEditor { text: text.to_owned() });
    }

    /// Goes somewhere.
    pub fn go(&mut self, visit: Visit) {
        self.visit = Some(visit);
    }

    /// Whether there is anything to place, and anywhere to place it.
    #[must_use]
    pub fn can_place(&self) -> bool {
        self.status.clusters > 0 && self.status.unclustered > 0
    }

    /// The text of a locale key.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// How many rows of a pane were seen when it was last drawn.
    #[must_use]
    pub fn height(&self, pane: Pane) -> usize {
        self.seen.get(pane).map_or(10, |s| usize::from(s.0))
    }

    /// How far a pane can be scrolled, after what was last drawn.
    #[must_use]
    pub fn scroll_end(&self, pane: Pane) -> u16 {
        self.seen.get(pane).map_or(0, |s| s.1.saturating_sub(s.0))
    }

    /// Scrolls a pane of running text; `false`: the action is no scrolling.
    pub fn scroll(&self, pane: Pane, at: &mut u16, action: Action) -> bool {
        let mut cursor = super::list::Cursor { at: usize::from(*at), top: 0 };
        let end = self.scroll_end(pane);
        let moved = cursor.step(action, usize::from(end) + 1, self.height(pane));
        *at = u16::try_from(cursor.at).unwrap_or(end);
        moved
    }
}

/// Everything the interface knows.
#[derive(Debug)]
pub struct State {
    /// What the pages share.
    pub common: Common,
    /// The pages.
    pub pages: Pages,
    /// The screen that is shown.
    pub screen: Screen,
    /// Where Esc leads back to.
    pub trail: Vec<Screen>,
}

impl State {
    /// The start screen of a person with these settings.
    #[must_use]
    pub fn new(config: Config, keymap: Keymap, theme: &'static str, today: &str) -> Self {
        let locale = Arc::new(Locale::new(config.language.as_deref().unwrap_or("en")));
        Self {
            common: Common {
                size: (80, 24),
                file: None,
                frame: None,
                status: Status::default(),
                config,
                theme,
                keymap: Arc::new(keymap),
                locale,
                today: today.to_owned(),
                recent: Vec::new(),
                processes: Vec::new(),
                drafts: BTreeMap::new(),
                toasts: Vec::new(),
                work: None,
                saving: 0,
                waiting: false,
                remark: None,
                overlays: Vec::new(),
                now: 0,
                owner: Owner::House,
                effects: Vec::new(),
                visit: None,
                slots: BTreeMap::new(),
                seen: BTreeMap::new(),
                pasted: String::new(),
                made: None,
                left: BTreeMap::new(),
                outside: None,
                opening: Vec::new(),
                listing: 0,
                generation: 0,
            },
            pages: Pages::default(),
            screen: Screen::Start,
            trail: Vec::new(),
        }
    }

    /// The page on screen.
    #[must_use]
    pub fn page(&self) -> &dyn Page {
        self.pages.get(self.screen)
    }

    /// Whether time matters: a toast stands, or work is under way.
    #[must_use]
    pub fn needs_ticks(&self) -> bool {
        !self.common.toasts.is_empty() || self.common.saving > 0 || self.common.work.is_some()
    }
}

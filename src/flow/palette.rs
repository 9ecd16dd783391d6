//! The palette: every action by name, and members, themes and topics to see their contributions.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::event::{Target, Visit};
use super::global;
use super::line::Line;
use super::list::Cursor;
use super::overlay::{Given, Overlay, move_or_type};
use super::state::{Screen, State};
use crate::domain::view::Filter;
use crate::settings::{Action, Chord, Context};
use crate::text::fold;

/// What a line of the palette does.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// An action, on the screen where it belongs.
    Act(Option<Screen>, Action),
    /// Somewhere to go.
    Go(Visit),
}

/// A line of the palette.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What it does.
    pub command: Command,
    /// What people read.
    pub label: String,
    /// Key, or what it is.
    pub note: String,
    folded: String,
}

/// The palette.
#[derive(Debug, Clone)]
pub struct Palette {
    /// What is typed.
    pub line: Line,
    /// Cursor in the hits.
    pub cursor: Cursor,
    /// Hits, best first, as places in `entries`.
    pub hits: Vec<usize>,
    /// All lines.
    pub entries: Vec<Entry>,
}

/// Cursor keys and the like have no place in a list of commands.
fn is_command(action: Action) -> bool {
    !matches!(
        action,
        Action::Up
            | Action::Down
            | Action::Left
            | Action::Right
            | Action::PageUp
            | Action::PageDown
            | Action::Top
            | Action::Bottom
            | Action::Expand
            | Action::Collapse
            | Action::Back
            | Action::Palette
            | Action::NextPane
            | Action::PreviousPane
            | Action::Mark
            | Action::Open
    )
}

impl Palette {
    /// Everything that can be done from here.
    #[must_use]
    pub fn new(state: &State) -> Self {
        let c = &state.common;
        let here = state.page().contexts();
        let mut entries: Vec<Entry> = Vec::new();
        let mut add = |command: Command, label: String, note: String| {
            let folded = fold(&label);
            entries.push(Entry { command, label, note, folded });
        };
        let screen_of = |context: Context| {
            Screen::ALL.iter().copied().find(|s| state.pages.get(*s).contexts().first() == Some(&context))
        };
        let mut contexts: Vec<Context> = here.to_vec();
        if c.file.is_some() {
            contexts.extend(Context::ALL.iter().filter(|x| screen_of(**x).is_some_and(|s| s != Screen::Start)));
        }
        let mut told = Vec::new();
        for context in contexts {
            for (action, keys) in c.keymap.bound(context) {
                let at_home = here.contains(&context);
                if !is_command(action) || (at_home && !global::can(state, action)) {
                    continue;
                }
                let place = if at_home { None } else { screen_of(context) };
                // A key for a fifth stance on a scale of four does nothing anywhere.
                let Some(name) = super::review::action_name(c, action) else { continue };
                let label = match place {
                    Some(screen) => format!("{}: {name}", c.text(&screen.said())),
                    None => name,
                };
                if told.contains(&(place, action)) {
                    continue;
                }
                told.push((place, action));
                let note = keys.first().map(Chord::label).unwrap_or_default();
                add(Command::Act(place, action), label, note);
            }
        }
        if let Some(frame) = &c.frame {
            let go = |filter: Filter| Command::Go(Visit::Contributions(Box::new(filter)));
            for m in &frame.members {
                add(go(Filter { member: Some(m.id), ..Filter::default() }), m.name.clone(), c.text("word-member"));
            }
            for t in &frame.themes {
                add(go(Filter { theme: Some(t.id), ..Filter::default() }), t.name.clone(), c.text("word-theme"));
            }
            for t in &frame.topics {
                add(go(Filter { topic: Some(t.id), ..Filter::default() }), t.name.clone(), c.text("word-topic"));
            }
        }
        let mut palette = Self { line: Line::default(), cursor: Cursor::default(), hits: Vec::new(), entries };
        palette.search();
        palette
    }

    /// The line under the cursor.
    #[must_use]
    pub fn chosen(&self) -> Option<&Entry> {
        self.hits.get(self.cursor.at).and_then(|i| self.entries.get(*i))
    }

    fn search(&mut self) {
        let needle = fold(self.line.text());
        let matcher = SkimMatcherV2::default();
        let mut scored: Vec<(i64, usize)> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(i, e)| {
                let score = if needle.is_empty() { 0 } else { matcher.fuzzy_match(&e.folded, &needle)? };
                Some((score, i))
            })
            .collect();
        scored.sort_by_key(|(score, i)| (-score, *i));
        self.hits = scored.into_iter().map(|(_, i)| i).collect();
        self.cursor = Cursor::default();
    }
}

pub(super) fn give(
    state: &mut State,
    mut palette: Palette,
    action: Option<Action>,
    chord: Option<Chord>,
    given: &Given,
) {
    let mut run = action == Some(Action::Accept);
    if action == Some(Action::Cancel) {
        return;
    }
    if let Given::Click(Target::Item(_, item)) = given {
        palette.cursor.at = *item;
        run = true;
    }
    if run {
        let Some(entry) = palette.chosen() else { return };
        match entry.command.clone() {
            Command::Go(visit) => state.common.go(visit),
            Command::Act(screen, action) => {
                if let Some(screen) = screen {
                    global::show(state, screen);
                }
                global::act(state, action);
            }
        }
        return;
    }
    if move_or_type(&mut palette.line, &mut palette.cursor, palette.hits.len(), action, chord, given) {
        palette.search();
    }
    state.common.overlays.push(Overlay::Palette(palette));
}

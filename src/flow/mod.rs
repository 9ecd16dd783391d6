//! What the interface does: `update(&mut State, Event) -> Vec<Effect>`. No terminal, no database, no clock.
//!
//! ```text
//! Event ──► update ──► State            (drawn by ui)
//!              └─────► Vec<Effect>      (done by app, which answers with events)
//!
//! State = Common (frame, figures, settings, toasts, overlays, what is waited for)
//!       + Pages  (one Page a screen, one file each)
//! ```
//!
//! A key goes to the topmost overlay, else through the keymap to the page, else to what every screen has ([`global`]).

mod cluster;
mod cluster_deeds;
mod cluster_headings;
mod cluster_proposal;
mod cluster_scope;
mod cluster_tree;
mod cluster_why;
mod collect;
mod collect_deeds;
mod collect_facets;
pub mod dialog;
mod draft;
mod draft_deeds;
mod draft_section;
mod errand;
pub mod event;
mod frame_editor;
pub mod frame_fields;
pub mod global;
mod house;
mod interviews;
mod interviews_deeds;
pub mod line;
pub mod list;
mod log;
pub mod map;
mod overlay;
mod overview;
pub mod page;
mod palette;
mod picker;
mod prioritise;
mod prioritise_budget;
mod prioritise_deeds;
mod prioritise_ladder;
mod prioritise_lines;
mod prioritise_opinions;
mod prioritise_polls;
mod prioritise_prepare;
mod prioritise_rate;
mod prioritise_views;
mod prioritise_weights;
mod prose;
mod review;
mod review_deeds;
pub mod sorting;
mod start;
mod state;
mod toast;

pub use cluster::{Branch, Cluster};
pub use cluster_proposal::{Proposal, SLOT as PROPOSAL};
pub use collect::{Collect, FacetLine};
pub use dialog::{Choice, Dialog, Field, Input, Reply};
pub use draft::{Draft, SectionState};
pub use draft_section::{Reference, Rendered};
pub use event::{Effect, Event, FolderEntry, Pane, Slot, Target, Visit};
pub use frame_editor::FrameEditor;
pub use interviews::Interviews;
pub use interviews_deeds::consent;
pub use log::Log;
pub use overlay::{Editor, Overlay};
pub use overview::{Need, Overview};
pub use page::{Page, Tag};
pub use palette::{Command, Entry, Palette};
pub use picker::{Picker, Purpose};
pub use prioritise::{PollLine, Prioritise, RankLine};
pub use prioritise_ladder::Pair;
pub use prioritise_opinions::OpinionLine;
pub use prioritise_views::View;
pub use prioritise_weights::Trial;
pub use prose::Prose;
pub use review::{QUOTES_SEEN, Review, STANCES, action_name};
pub use sorting::Sorting;
pub use start::{Entry as StartEntry, Start};
pub use state::{Common, Owner, Pages, Screen, State, Work};
pub use toast::{Toast, Tone};

use crate::domain::view::{Answer, Query};
use crate::error::{Error, Kind, Said};
use crate::settings::{Action, Chord, Locale};
use overlay::Given;

/// How long a toast stands, in milliseconds.
const TOAST: u64 = 4_000;

/// Takes an event in; says what is to be done outside.
pub fn update(state: &mut State, event: Event) -> Vec<Effect> {
    match event {
        Event::Key(chord) => key(state, chord),
        Event::Paste(text) if state.common.overlays.is_empty() => global::pasted(state, text),
        Event::Paste(text) => overlay::give(state, Given::Paste(text)),
        Event::Click(target) => click(state, target),
        Event::Scroll(target, down) => scroll(state, target, down),
        Event::Resize(columns, rows) => state.common.size = (columns, rows),
        Event::Seen(panes) => state.common.seen = panes.into_iter().map(|(p, seen, all)| (p, (seen, all))).collect(),
        Event::Answered { generation, answer } => answered(state, generation, *answer),
        Event::Unanswered { generation, error } => {
            let c = &mut state.common;
            let before = c.slots.len();
            c.slots.retain(|_, (g, _)| *g != generation);
            thought(c);
            // An answer that nobody waits for any more may fail in silence.
            if c.slots.len() < before && error.kind != Kind::Cancelled {
                c.say_error(&error);
            }
        }
        Event::Progress { done, total } => {
            let c = &mut state.common;
            let (since, cancelled) = c.work.map_or((c.now, false), |w| (w.since, w.cancelled));
            c.work = Some(Work { done, total, since, cancelled });
        }
        Event::Done(report) => house::done(state, &report),
        Event::Failed(error) => house::failed(state, &error),
        Event::Unentered(key) => {
            let c = &mut state.common;
            if let Some(text) = c.left.remove(&key) {
                c.drafts.entry(key).or_insert(text);
                c.say_done(&Said::new("toast-kept"));
            }
        }
        Event::Trouble(error) => state.common.say_error(&error),
        Event::Tick(now) => {
            let c = &mut state.common;
            c.now = now;
            for toast in &mut c.toasts {
                toast.until.get_or_insert(now + TOAST);
            }
            c.toasts.retain(|t| t.until.is_none_or(|until| until > now));
        }
        Event::Edited(result) => edited(state, result),
        Event::Folder { asked, path, entries } => picker::listed(state, asked, path, entries),
        Event::Arrived => drop(state.common.opening.pop()),
        Event::Unopened(error) => {
            state.common.opening.pop();
            state.common.say_error(&error);
        }
        Event::Opened { path, drafts } => {
            let c = &mut state.common;
            c.file = Some(path);
            c.drafts = drafts.into_iter().collect();
            c.frame = None;
            c.overlays.clear();
            c.slots.clear();
            state.pages = Pages::default();
            state.trail.clear();
            state.screen = Screen::Overview;
            house::refresh(state);
        }
        Event::Remark(said) => state.common.remark = Some(said),
        Event::Waiting => state.common.waiting = true,
    }
    while let Some(visit) = state.common.visit.take() {
        global::visit(state, &visit);
    }
    std::mem::take(&mut state.common.effects)
}

fn key(state: &mut State, chord: Chord) {
    if !state.common.overlays.is_empty() {
        return overlay::give(state, Given::Key(chord));
    }
    let action = state.common.keymap.action(state.page().contexts(), chord);
    let c = &mut state.common;
    if let (Some(Action::Back), Some(work)) = (action, &mut c.work)
        && !work.cancelled
    {
        work.cancelled = true;
        c.effects.push(Effect::Cancel);
        return;
    }
    if let Some(action) = action {
        global::act(state, action);
    }
}

fn click(state: &mut State, target: Target) {
    if !state.common.overlays.is_empty() {
        return overlay::give(state, Given::Click(target));
    }
    let (pane, row, column) = match target {
        Target::Tab(screen) => return global::show(state, screen),
        Target::Action(action) => return global::act(state, action),
        Target::Item(..) | Target::Beside => return,
        Target::Pane(pane) => {
            let (page, _) = global::page(state);
            return page.set_focus(pane);
        }
        Target::Row(pane, row) => (pane, row, None),
        Target::Cell(pane, row, column) => (pane, row, Some(column)),
    };
    let (page, c) = global::page(state);
    let focused = page.focus() == pane;
    page.set_focus(pane);
    if page.select(pane, row, column, c) && focused {
        global::act(state, Action::Open);
    }
}

fn scroll(state: &mut State, target: Option<Target>, down: bool) {
    let action = if down { Action::Down } else { Action::Up };
    if !state.common.overlays.is_empty() {
        return overlay::give(state, Given::Action(action));
    }
    let (page, c) = global::page(state);
    let focus = page.focus();
    if let Some(Target::Pane("map") | Target::Row("map", _)) = target {
        // On a map the wheel goes nearer and farther.
        page.set_focus("map");
        page.act(if down { Action::ZoomOut } else { Action::ZoomIn }, c);
        return page.set_focus(focus);
    }
    // The wheel moves what lies under the mouse, and leaves the keys where they are.
    if let Some(Target::Pane(pane) | Target::Row(pane, _) | Target::Cell(pane, ..)) = target {
        page.set_focus(pane);
    }
    for _ in 0..3 {
        page.act(action, c);
    }
    page.set_focus(focus);
}

fn answered(state: &mut State, generation: u64, answer: Answer) {
    let c = &mut state.common;
    let Some((slot, owner)) = c.slots.iter().find(|(_, (g, _))| *g == generation).map(|(s, (_, o))| (*s, *o)) else {
        return;
    };
    c.slots.remove(slot);
    thought(c);
    match (owner, answer) {
        (Owner::House, answer) => house::answer(state, answer),
        (Owner::Screen(screen), answer) => {
            c.owner = owner;
            state.pages.get_mut(screen).answer(slot, answer, c);
        }
    }
}

/// Long thinking ended: where no deed is under way, nothing is any more.
fn thought(c: &mut Common) {
    if c.saving == 0 {
        c.work = None;
    }
}

fn edited(state: &mut State, result: Result<String, Error>) {
    let Some((owner, tag, original, editor)) = state.common.outside.take() else { return };
    state.common.effects.push(Effect::Redraw);
    match result {
        Ok(text) => global::entered(state, editor.map(|e| e.draft), |state| {
            if text.trim_end() != original.trim_end() {
                global::edited(state, owner, &tag, text.trim_end());
            }
        }),
        Err(error) => {
            let c = &mut state.common;
            c.say_error(&error);
            // Back to where the text was being written: it is as it was.
            c.overlays.extend(editor.map(|e| Overlay::Editor(owner, e)));
        }
    }
}

/// The language of the interface: the person's choice, else the programme's.
fn choose_language(c: &mut Common) {
    let programme = c.frame.as_ref().map(|f| f.programme.language.clone());
    let language = c.config.language.clone().or(programme).unwrap_or_else(|| "en".to_owned());
    if !language.starts_with(c.locale.language()) {
        c.locale = std::sync::Arc::new(Locale::new(&language));
    }
}

/// Asks for what the header shows.
fn ask_house(c: &mut Common) {
    c.owner = Owner::House;
    c.ask("house.frame", Query::Frame);
    c.ask("house.status", Query::Status);
}

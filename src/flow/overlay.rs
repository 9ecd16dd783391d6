//! What lies over a page and takes the keys first: filter line, palette, help, dialogs, editor, file picker.

use std::collections::BTreeMap;

use super::dialog::{Dialog, Input, Turn};
use super::event::{Effect, Target};
use super::global;
use super::line::Line;
use super::list::Cursor;
use super::page::Tag;
use super::palette::Palette;
use super::picker::Picker;
use super::prose::Prose;
use super::state::{Owner, State};
use crate::error::Said;
use crate::settings::{Action, Chord, Context};

/// Something over the page.
#[derive(Debug)]
pub enum Overlay {
    /// The filter line of the page, with the text it had before.
    Filter(Line, String),
    /// The palette.
    Palette(Palette),
    /// All keys; rows scrolled away.
    Help(u16),
    /// A dialog.
    Dialog(Owner, Box<Dialog>),
    /// The editor.
    Editor(Owner, Box<Editor>),
    /// The file picker.
    Picker(Picker),
}

/// A longer text being written.
#[derive(Debug)]
pub struct Editor {
    /// What it is for.
    pub tag: Tag,
    /// Its title.
    pub title: String,
    /// The text.
    pub prose: Prose,
    /// The text as it is in the workspace.
    pub original: String,
    /// Name under which the text is kept while it is typed.
    pub draft: String,
    /// Whether a kept text was found and is shown.
    pub found: bool,
}

impl Editor {
    pub(super) fn new(tag: Tag, title: String, text: &str, draft: String, drafts: &BTreeMap<String, String>) -> Self {
        let kept = drafts.get(&draft).filter(|kept| kept.as_str() != text);
        Self {
            tag,
            title,
            prose: Prose::new(kept.map_or(text, String::as_str)),
            original: text.to_owned(),
            found: kept.is_some(),
            draft,
        }
    }
}

impl Dialog {
    /// Puts a kept text into the first field that takes text.
    pub(super) fn fill(&mut self, text: &str) {
        for field in &mut self.fields {
            match &mut field.input {
                Input::Prose(prose) => **prose = Prose::new(text),
                Input::Line(line) => *line = Line::new(text),
                _ => continue,
            }
            return;
        }
    }
}

impl Overlay {
    /// Contexts of its keys.
    #[must_use]
    pub fn contexts(&self) -> &'static [Context] {
        match self {
            Overlay::Filter(..) | Overlay::Palette(_) | Overlay::Picker(_) => &[Context::Line],
            Overlay::Help(_) | Overlay::Dialog(..) => &[Context::Dialog],
            Overlay::Editor(..) => &[Context::Text],
        }
    }
}

/// What is given to the topmost overlay.
pub(super) enum Given {
    Key(Chord),
    Action(Action),
    Paste(String),
    Click(Target),
}

/// Gives something to the topmost overlay.
pub(super) fn give(state: &mut State, given: Given) {
    let Some(overlay) = state.common.overlays.pop() else { return };
    let (action, chord) = match &given {
        Given::Key(chord) => (state.common.keymap.action(overlay.contexts(), *chord), Some(*chord)),
        Given::Action(action) | Given::Click(Target::Action(action)) => (Some(*action), None),
        Given::Paste(_) | Given::Click(_) => (None, None),
    };
    // A click beside it closes what holds no text; what holds some stays.
    let beside = matches!(given, Given::Click(Target::Beside));
    match overlay {
        Overlay::Filter(line, old) => filter(state, line, old, action, &given),
        Overlay::Palette(palette) => {
            if !beside {
                super::palette::give(state, palette, action, chord, &given);
            }
        }
        Overlay::Picker(picker) => {
            if !beside {
                super::picker::give(state, picker, action, chord, &given);
            }
        }
        Overlay::Help(scroll) => {
            let leave = matches!(action, Some(Action::Cancel | Action::Accept | Action::Help)) || beside;
            let leave = leave || chord.and_then(|c| c.typed()).is_some_and(|c| c == '?' || c == 'q');
            if !leave {
                let mut at = scroll;
                if let Some(action) = action {
                    state.common.scroll("help", &mut at, action);
                }
                state.common.overlays.push(Overlay::Help(at));
            }
        }
        Overlay::Dialog(owner, dialog) => give_dialog(state, owner, dialog, action, chord, given),
        Overlay::Editor(owner, editor) => give_editor(state, owner, editor, action, chord, given),
    }
}

fn filter(state: &mut State, mut line: Line, old: String, action: Option<Action>, given: &Given) {
    let (page, c) = global::page(state);
    match (action, given) {
        (Some(Action::Cancel), _) => return page.set_filter(&old, c),
        (Some(Action::Accept), _) | (_, Given::Click(_)) => return,
        (Some(action @ (Action::Up | Action::Down | Action::PageUp | Action::PageDown)), _) => {
            page.act(action, c);
        }
        (_, Given::Key(chord)) if line.key(*chord) => page.set_filter(line.text(), c),
        (_, Given::Paste(text)) => {
            line.paste(text);
            page.set_filter(line.text(), c);
        }
        _ => {}
    }
    c.overlays.push(Overlay::Filter(line, old));
}

fn give_dialog(
    state: &mut State,
    owner: Owner,
    mut dialog: Box<Dialog>,
    action: Option<Action>,
    chord: Option<Chord>,
    given: Given,
) {
    let turn = match (given, chord) {
        (Given::Paste(text), _) => dialog.paste(&text),
        (Given::Click(Target::Item(field, item)), _) => dialog.click(field, item),
        (Given::Click(Target::Beside), _) if dialog.fields.is_empty() => Turn::Cancelled,
        (Given::Click(Target::Action(action)) | Given::Action(action), _) => {
            let key = Chord::plain(crate::settings::KeyName::Esc);
            // Clicking the button accepts, even while the keys are in a text of several lines.
            dialog.key(Some(if action == Action::Accept { Action::Save } else { action }), key)
        }
        (_, Some(chord)) => dialog.key(action, chord),
        _ => Turn::Stay,
    };
    let c = &mut state.common;
    match turn {
        Turn::Stay => c.overlays.push(Overlay::Dialog(owner, dialog)),
        Turn::Copied(text) => {
            c.effects.push(Effect::Copy(text));
            c.say_done(&Said::new("toast-copied"));
            c.overlays.push(Overlay::Dialog(owner, dialog));
        }
        Turn::Changed => {
            if let Some(key) = &dialog.draft {
                global::keep(c, key, dialog.typed());
            }
            c.overlays.push(Overlay::Dialog(owner, dialog));
        }
        Turn::Cancelled => {
            if dialog.draft.is_some() && !dialog.typed().trim().is_empty() {
                c.say_done(&Said::new("toast-kept"));
            }
        }
        Turn::Accepted(reply) => {
            let Dialog { draft, tag, .. } = *dialog;
            global::entered(state, draft, |state| global::reply(state, owner, &tag, &reply));
        }
    }
}

fn give_editor(
    state: &mut State,
    owner: Owner,
    mut editor: Box<Editor>,
    action: Option<Action>,
    chord: Option<Chord>,
    given: Given,
) {
    let c = &mut state.common;
    let before = editor.prose.text();
    match (action, given, chord) {
        (Some(Action::Back), ..) => {
            let text = editor.prose.text();
            global::entered(state, Some(editor.draft), |state| {
                if text != editor.original {
                    global::edited(state, owner, &editor.tag, &text);
                }
            });
            return;
        }
        (Some(Action::Save), ..) => {
            let text = editor.prose.text();
            if text == editor.original {
                c.say_done(&Said::new("toast-saved"));
            } else {
                editor.original.clone_from(&text);
                global::entered(state, Some(editor.draft.clone()), |state| {
                    global::edited(state, owner, &editor.tag, &text);
                });
            }
            state.common.overlays.push(Overlay::Editor(owner, editor));
            return;
        }
        (Some(Action::EditOutside), ..) => {
            c.effects.push(Effect::OpenEditor { text: editor.prose.text() });
            c.outside = Some((owner, editor.tag.clone(), editor.original.clone(), Some(editor)));
            return;
        }
        (Some(Action::Undo), ..) => editor.prose.undo(),
        (Some(Action::Redo), ..) => editor.prose.redo(),
        (Some(Action::Copy), ..) => {
            c.effects.push(Effect::Copy(editor.prose.copied()));
            c.say_done(&Said::new("toast-copied"));
        }
        (_, Given::Paste(text), _) => editor.prose.paste(&text),
        (_, _, Some(chord)) => editor.prose.key(chord),
        _ => {}
    }
    let text = editor.prose.text();
    if text != before {
        global::keep(c, &editor.draft, text);
    }
    c.overlays.push(Overlay::Editor(owner, editor));
}

/// A list in an overlay: cursor keys move, everything else goes to the line.
pub(super) fn move_or_type(
    line: &mut Line,
    cursor: &mut Cursor,
    length: usize,
    action: Option<Action>,
    chord: Option<Chord>,
    given: &Given,
) -> bool {
    if let Some(action) = action
        && cursor.step(action, length, 10)
    {
        return false;
    }
    match (given, chord) {
        (Given::Paste(text), _) => line.paste(text),
        (_, Some(chord)) => return line.key(chord),
        _ => return false,
    }
    true
}

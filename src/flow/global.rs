//! Actions that every screen has.

use std::path::{Path, PathBuf};

use super::dialog::{Choice, Dialog, Reply};
use super::event::{Effect, Visit};
use super::house;
use super::line::Line;
use super::overlay::Overlay;
use super::page::{Page, Tag};
use super::palette::Palette;
use super::picker::{self, Purpose};
use super::state::{Common, Owner, Screen, State};
use crate::domain::deed::Deed;
use crate::error::Said;
use crate::settings::{Action, LANGUAGES, THEMES};
use crate::text::{clean, cut};

/// How the names of files end that can be read in; an old XLS is refused in words that say what to do.
pub(super) const INPUTS: [&str; 8] = [".csv", ".tsv", ".txt", ".xlsx", ".ods", ".toml", ".json", ".xls"];

/// Screens to which Esc can lead back.
const TRAIL: usize = 30;

/// The page on screen and what it shares, with questions and dialogs coming back to it.
pub(super) fn page(state: &mut State) -> (&mut dyn Page, &mut Common) {
    state.common.owner = Owner::Screen(state.screen);
    (state.pages.get_mut(state.screen), &mut state.common)
}

/// Shows a screen.
pub fn show(state: &mut State, screen: Screen) {
    if state.common.file.is_none() && screen != Screen::Start {
        return state.common.say(&Said::new("toast-no-file"));
    }
    if screen == state.screen {
        return;
    }
    state.trail.push(state.screen);
    if state.trail.len() > TRAIL {
        state.trail.remove(0);
    }
    enter(state, screen);
}

fn enter(state: &mut State, screen: Screen) {
    state.screen = screen;
    let (page, c) = page(state);
    page.refresh(c);
}

/// Goes where somebody wants to go.
pub(super) fn visit(state: &mut State, visit: &Visit) {
    let screen = match visit {
        Visit::Screen(screen) => *screen,
        Visit::Contributions(_) | Visit::Contribution(_) => Screen::Collect,
        Visit::Cluster(_) | Visit::Regroup(_) => Screen::Cluster,
        Visit::Priority(_) => Screen::Review,
        Visit::Section(_) => Screen::Draft,
        Visit::Interview(_) => Screen::Interviews,
    };
    show(state, screen);
    let (page, c) = page(state);
    page.visit(visit, c);
}

/// Whether an action makes sense here and now.
#[must_use]
pub fn can(state: &State, action: Action) -> bool {
    let c = &state.common;
    let open = c.file.is_some();
    match action {
        Action::Undo | Action::Redo => open && c.status.batches > 0,
        Action::MarkAll => matches!(state.screen, Screen::Collect | Screen::Cluster),
        Action::Filter => state.page().filter().is_some(),
        Action::Import | Action::Export | Action::Spreadsheet | Action::Backup | Action::Save => open,
        Action::GoOverview
        | Action::GoCollect
        | Action::GoCluster
        | Action::GoPrioritise
        | Action::GoReview
        | Action::GoDraft
        | Action::GoInterviews
        | Action::GoFrame
        | Action::GoSorting
        | Action::GoLog => open && Some(action) != state.screen.action(),
        _ => state.page().can(action, c),
    }
}

/// Does an action: the page first, then what every screen has.
pub fn act(state: &mut State, action: Action) {
    let (page, c) = page(state);
    if page.act(action, c) {
        return;
    }
    if let Some(screen) = Screen::ALL.iter().copied().find(|s| s.action() == Some(action)) {
        return show(state, screen);
    }
    match action {
        Action::NextPane => turn(page, 1),
        Action::PreviousPane => {
            let steps = page.panes().len().saturating_sub(1);
            turn(page, steps);
        }
        Action::Back => back(state),
        Action::Filter => {
            if let Some(text) = page.filter() {
                let text = text.to_owned();
                c.overlays.push(Overlay::Filter(Line::new(&text), text));
            }
        }
        Action::Copy => {
            if let Some(text) = page.copied(c) {
                c.effect(Effect::Copy(text));
                c.say_done(&Said::new("toast-copied"));
            }
        }
        Action::Palette => {
            let palette = Palette::new(state);
            state.common.overlays.push(Overlay::Palette(palette));
        }
        Action::Help => c.overlays.push(Overlay::Help(0)),
        Action::Save => c.say_done(&Said::new("toast-saved")),
        Action::Spreadsheet if c.file.is_some() => match page.table() {
            "" => c.say(&Said::new("toast-no-table")),
            table => c.effect(Effect::Spreadsheet(table.to_owned())),
        },
        _ => ask(&mut state.common, action),
    }
}

/// Actions that need no page.
pub(super) fn ask(c: &mut Common, action: Action) {
    c.owner = Owner::House;
    let open = c.file.is_some();
    match action {
        Action::Quit if c.work.is_some() => {
            let dialog = Dialog::new(Tag::new("quit"), c.text("quit-title")).lead(c.text("quit-busy"));
            c.open(dialog.accept("quit-now"));
        }
        Action::Quit => c.effect(Effect::Quit),
        Action::Undo if open => c.perform(Deed::Undo),
        Action::Redo if open => c.perform(Deed::Redo),
        Action::Import if open => pick(c, Purpose::Import),
        Action::OpenFile => pick(c, Purpose::Open),
        Action::Export if open => {
            let name = file_stem(c);
            let what = vec![
                Choice::new("draft", c.text("export-draft")).on(true),
                Choice::new("table", c.text("export-table")),
            ];
            let dialog = Dialog::new(Tag::new("export"), c.text("action-export"))
                .lead(c.text("export-lead"))
                .line("file", c.text("word-file"), &format!("{name}.docx"))
                .one("what", c.text("export-what"), what);
            c.open(dialog.accept("export-now"));
        }
        Action::Backup if open => {
            let name = format!("{}-{}.samspel", file_stem(c), c.today);
            let dialog = Dialog::new(Tag::new("backup"), c.text("action-backup"));
            c.open(dialog.line("file", c.text("word-file"), &name));
        }
        Action::NewFile => {
            let processes = c.processes.iter().map(|(id, name, _)| Choice::new(id, name.clone()).note(id.clone()));
            let dialog = Dialog::new(Tag::new("new"), c.text("action-new-file"))
                .lead(c.text("new-lead"))
                .one("process", c.text("word-process"), processes.collect())
                .line("file", c.text("word-file"), "programme.samspel");
            c.open(dialog);
        }
        Action::Sample => {
            let samples = c.processes.iter().filter(|p| p.2).map(|(id, name, _)| Choice::new(id, name.clone()));
            let dialog = Dialog::new(Tag::new("sample"), c.text("action-sample"));
            c.open(dialog.one("process", c.text("word-process"), samples.collect()));
        }
        Action::Language => {
            let chosen = c.config.language.clone();
            let mut languages = vec![Choice::new("", c.text("language-programme")).on(chosen.is_none())];
            let names = ["English", "Nederlands", "Dansk"];
            languages.extend(
                LANGUAGES.iter().zip(names).map(|(l, name)| Choice::new(l, name).on(chosen.as_deref() == Some(*l))),
            );
            c.open(Dialog::new(Tag::new("language"), c.text("action-language")).one("language", "", languages));
        }
        Action::Theme => {
            let names = [c.text("theme-dark"), c.text("theme-light"), c.text("theme-mono")];
            let themes = THEMES.iter().zip(names).map(|(t, name)| Choice::new(t, name).on(*t == c.theme));
            c.open(Dialog::new(Tag::new("theme"), c.text("action-theme")).one("theme", "", themes.collect()));
        }
        Action::Mouse => {
            let on = !c.config.mouse.unwrap_or(true);
            c.config.mouse = Some(on);
            c.effect(Effect::Settings(c.config.clone()));
            c.say_done(&Said::new(if on { "toast-mouse-on" } else { "toast-mouse-off" }));
        }
        _ => {}
    }
}

fn turn(page: &mut dyn Page, steps: usize) {
    let panes = page.panes();
    let at = panes.iter().position(|p| *p == page.focus()).unwrap_or(0);
    if let Some(pane) = panes.get((at + steps) % panes.len().max(1)) {
        page.set_focus(pane);
    }
}

fn back(state: &mut State) {
    let (page, c) = page(state);
    if page.step_back(c) {
        return;
    }
    if page.filter().is_some_and(|f| !f.is_empty()) {
        return page.set_filter("", c);
    }
    if let Some(screen) = state.trail.pop() {
        enter(state, screen);
    }
}

/// Lets a file beside the workspace be picked.
pub(super) fn pick(c: &mut Common, purpose: Purpose) {
    let folder = c.file.as_deref().and_then(Path::parent).map_or_else(PathBuf::new, PathBuf::from);
    picker::open(c, purpose, folder);
}

/// The name of the workspace's file without its ending: how what is written from it is called.
pub(super) fn file_stem(c: &Common) -> String {
    c.file.as_deref().and_then(Path::file_stem).map_or_else(String::new, |s| s.to_string_lossy().into_owned())
}

/// The members to choose from, after "as the file says".
fn member_choices(c: &Common) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", c.text("import-as-file-says")).on(true)];
    let members = c.frame.as_ref().map_or(&[][..], |f| f.members.as_slice());
    choices.extend(members.iter().map(|m| Choice::new(m.id, m.name.clone()).note(m.code.clone())));
    choices
}

/// Offers to import files.
pub(super) fn offer_import(c: &mut Common, files: &[PathBuf]) {
    c.owner = Owner::House;
    let names: Vec<String> = files.iter().map(|f| f.display().to_string()).collect();
    let mut dialog = Dialog::new(Tag::new("import"), c.text("action-import"));
    dialog = if let [name] = names.as_slice() {
        dialog.line("file", c.text("word-file"), name)
    } else {
        let all =
            Choice::new(names.join("\u{1f}"), c.locale.say(&Said::new("import-files").with("count", names.len())));
        dialog.one("file", c.text("word-file"), vec![all.on(true)])
    };
    let members = member_choices(c);
    c.open(dialog.one("member", c.text("import-member"), members).accept("import-now"));
}

/// Text pasted where no text is being typed: rows of a spreadsheet, files that were dropped, or a statement.
pub(super) fn pasted(state: &mut State, text: String) {
    if state.common.file.is_none() {
        if let [path] = paths(&text).as_slice() {
            state.common.open_file(path.clone());
        }
        return;
    }
    let files = paths(&text);
    if !files.is_empty() {
        return offer_import(&mut state.common, &files);
    }
    let c = &mut state.common;
    if text.contains('\t') {
        c.owner = Owner::House;
        let rows: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
        let said = Said::new("paste-rows").with("rows", rows.len());
        let mut dialog = Dialog::new(Tag::new("paste"), c.text("paste-title")).lead(c.locale.say(&said));
        for row in rows.iter().take(5) {
            let cells: Vec<String> = row.split('\t').map(|cell| cut(&clean(cell), 30)).collect();
            dialog = dialog.lead(cells.join(" │ "));
        }
        let members = member_choices(c);
        c.open(dialog.one("member", c.text("import-member"), members).accept("import-now"));
        c.pasted = text;
        return;
    }
    c.pasted = clean(&text);
    let (page, c) = page(state);
    if !page.act(Action::Paste, c) {
        c.say(&Said::new("toast-paste-nowhere"));
    }
}

/// The files that a pasted text names: one a line, as terminals write dropped files.
fn paths(text: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let bare = line.trim_matches(['"', '\'']).trim_start_matches("file://").replace("\\ ", " ");
        let lower = bare.to_lowercase();
        let is_path = INPUTS.iter().chain(&[".samspel"]).any(|e| lower.ends_with(e))
            && bare.contains(['/', '\\'])
            && !bare.contains('\t');
        if !is_path {
            return Vec::new();
        }
        found.push(PathBuf::from(bare));
    }
    found
}

/// Keeps a text that is being typed.
pub(super) fn keep(c: &mut Common, key: &str, text: String) {
    if c.drafts.insert(key.to_owned(), text.clone()).as_ref() != Some(&text) {
        c.effect(Effect::SaveScratch { key: key.to_owned(), text: Some(text) });
    }
}

/// Hands over a text that was kept while it was written. It stays kept until the deed that enters it is done: samspel
/// may end, or the deed fail, in between.
pub(super) fn entered(state: &mut State, key: Option<String>, hand: impl FnOnce(&mut State)) {
    let kept = key.and_then(|key| state.common.drafts.remove(&key).map(|text| (key, text)));
    hand(state);
    // Whoever refused the text has kept it again, for another try.
    if let Some((key, text)) = kept.filter(|(key, _)| !state.common.drafts.contains_key(key)) {
        state.common.left.insert(key.clone(), text);
        state.common.effect(Effect::SaveScratch { key, text: None });
    }
}

/// Hands an accepted dialog to whoever opened it.
pub(super) fn reply(state: &mut State, owner: Owner, tag: &Tag, reply: &Reply) {
    state.common.owner = owner;
    match owner {
        Owner::House => house::reply(state, tag, reply),
        Owner::Screen(screen) => state.pages.get_mut(screen).reply(tag, reply, &mut state.common),
    }
}

/// Hands a written text to whoever asked for it.
pub(super) fn edited(state: &mut State, owner: Owner, tag: &Tag, text: &str) {
    state.common.owner = owner;
    if let Owner::Screen(screen) = owner {
        state.pages.get_mut(screen).edited(tag, text, &mut state.common);
    }
}

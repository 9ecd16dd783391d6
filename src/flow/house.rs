//! What belongs to no screen: header figures, finished deeds, and the dialogs that every screen can open.

use super::dialog::{Dialog, Reply};
use super::event::Effect;
use super::global;
use super::page::Tag;
use super::state::{Common, State};
use super::{Owner, ask_house, choose_language};
use crate::domain::deed::{Deed, Report};
use crate::domain::view::Answer;
use crate::error::{Error, Kind, Said};
use crate::settings::{Action, Context, THEMES};
use std::path::PathBuf;

/// Problems of an import listed in its dialog.
const PROBLEMS: usize = 200;

/// Asks for header and page anew.
pub(super) fn refresh(state: &mut State) {
    ask_house(&mut state.common);
    let (page, c) = global::page(state);
    page.refresh(c);
}

/// Takes an answer for the header.
pub(super) fn answer(state: &mut State, answer: Answer) {
    let c = &mut state.common;
    match answer {
        Answer::Status(status) => c.status = *status,
        Answer::Frame(frame) => {
            let first = c.frame.is_none();
            c.frame = Some(frame);
            choose_language(c);
            if let Some(said) = c.remark.take() {
                c.say(&said);
            }
            if first {
                let (page, c) = global::page(state);
                page.refresh(c);
            }
        }
        _ => {}
    }
}

/// A deed was done: says so, and shows what is there now.
pub(super) fn done(state: &mut State, report: &Report) {
    let c = &mut state.common;
    settle(c);
    c.made = report.made;
    let loose = report.import.as_ref().filter(|import| import.loose > 0).and_then(|import| {
        let key = c.keymap.label(&[Context::Cluster], Action::PlaceNew)?;
        Some(Said::new("done-import-loose").with("count", import.loose).with("key", key))
    });
    match report.said.as_slice() {
        [how, ..] if loose.is_some() => loose.iter().for_each(|loose| c.say_both(how, loose)),
        // One message: a change that was taken back must not stand there by itself as if it were done.
        [how, what] if how.key.starts_with("done-") => c.say_both(how, what),
        all => all.iter().take(2).for_each(|said| c.report(said)),
    }
    if let Some(import) = report.import.as_ref().filter(|i| !i.problems.is_empty()) {
        let mut dialog = Dialog::new(Tag::new("report"), c.text("import-title"));
        let said = Said::new("import-summary")
            .with("read", import.read)
            .with("added", import.added)
            .with("known", import.known)
            .with("problems", import.problems.len());
        dialog = dialog.lead(c.locale.say(&said));
        for problem in import.problems.iter().take(PROBLEMS) {
            let place = Said::new("import-place")
                .with("file", &problem.file)
                .with("row", problem.place.row)
                .with("column", problem.column.clone().unwrap_or_default());
            let mut text = format!("{} {}", c.locale.say(&place), c.locale.say(&problem.said));
            if let Some(hint) = &problem.hint {
                text.push(' ');
                text.push_str(&c.locale.say(hint));
            }
            dialog = dialog.lead(text);
        }
        c.owner = Owner::House;
        c.open(dialog);
    }
    if state.common.file.is_some() {
        refresh(state);
    }
}

/// A deed failed: says why, and what to do.
pub(super) fn failed(state: &mut State, error: &Error) {
    let c = &mut state.common;
    settle(c);
    if error.kind == Kind::Cancelled {
        c.say(&error.said);
    } else {
        c.say_error(error);
    }
}

fn settle(c: &mut Common) {
    c.saving = c.saving.saturating_sub(1);
    c.waiting = false;
    if c.saving == 0 {
        c.work = None;
    }
}

/// A dialog that belongs to no screen was accepted.
pub(super) fn reply(state: &mut State, tag: &Tag, reply: &Reply) {
    let c = &mut state.common;
    match tag.what {
        "import" => {
            let files = reply.text("file").split('\u{1f}').map(PathBuf::from).collect();
            c.perform(Deed::Import { files, member: reply.id("member"), map: None, format: None, dry_run: false });
        }
        "paste" => {
            let text = std::mem::take(&mut c.pasted);
            c.perform(Deed::ImportText { text, member: reply.id("member"), dry_run: false });
        }
        "export" => {
            let out = PathBuf::from(reply.text("file"));
            let table = Some(reply.text("what")).filter(|w| *w == "table").map(|_| state.page().table().to_owned());
            match table.as_deref() {
                Some("") => state.common.say(&Said::new("toast-no-table")),
                _ => state.common.perform(Deed::Export { out, table, section: None }),
            }
        }
        "backup" => c.perform(Deed::Backup { out: PathBuf::from(reply.text("file")) }),
        "new" => {
            let (process, path) = (reply.text("process").to_owned(), PathBuf::from(reply.text("file")));
            c.open_with(Effect::NewFile { process, path }, reply.text("file"));
        }
        "sample" => c.open_sample(reply.text("process")),
        "language" => {
            c.config.language = Some(reply.text("language").to_owned()).filter(|l| !l.is_empty());
            choose_language(c);
            c.effect(Effect::Settings(c.config.clone()));
        }
        "theme" => {
            let chosen = THEMES.into_iter().find(|t| *t == reply.text("theme"));
            c.config.theme = chosen.map(str::to_owned);
            c.theme = chosen.unwrap_or(c.theme);
            c.effect(Effect::Settings(c.config.clone()));
        }
        "quit" => c.effect(Effect::Quit),
        _ => {}
    }
}

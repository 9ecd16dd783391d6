//! What Draft changes: bodies, headings, sections; and what it writes to files.

use std::path::PathBuf;

use super::dialog::{Choice, Dialog, Reply};
use super::draft::Draft;
use super::global::file_stem;
use super::page::Tag;
use super::state::Common;
use crate::domain::deed::Deed;
use crate::error::Said;
use crate::settings::Action;
use crate::text::{clean, clean_line};

/// The tables that can be written on their own, with the locale keys of their names.
const TABLES: [(&str, &str); 9] = [
    ("contributions", "table-contributions"),
    ("members", "table-members"),
    ("sources", "table-sources"),
    ("clusters", "table-clusters"),
    ("ranking", "table-ranking"),
    ("ratings", "table-ratings"),
    ("votes", "table-votes"),
    ("priorities", "table-priorities"),
    ("positions", "table-positions"),
];

impl Draft {
    /// Does what changes the draft, or opens the dialog for it; `false`: the action is none of these.
    pub(super) fn deed(&mut self, action: Action, c: &mut Common) -> bool {
        match action {
            Action::Edit => {
                if let Some(s) = self.current() {
                    let draft = format!("section.{}", s.id);
                    c.edit(Tag::about("body", [s.id]), s.heading.clone(), &s.body, draft);
                }
            }
            Action::EditOutside => {
                if let Some(s) = self.current() {
                    c.edit_outside(Tag::about("body", [s.id]), &s.body);
                }
            }
            Action::Rename => {
                if let Some(s) = self.current() {
                    let dialog = Dialog::new(Tag::about("rename", [s.id]), c.text("draft-rename-title"))
                        .line("heading", c.text("draft-heading"), &s.heading)
                        .accept("dialog-save");
                    c.open(dialog);
                }
            }
            Action::Add => {
                let after = self.current();
                let title = match after {
                    Some(s) => c.locale.say(&Said::new("draft-add-after").with("heading", clean_line(&s.heading))),
                    None => c.text("draft-add-first"),
                };
                let dialog = Dialog::new(Tag::about("add", after.map(|s| s.id)), title)
                    .line("heading", c.text("draft-heading"), "")
                    .draft("draft.add")
                    .accept("dialog-save");
                c.open(dialog);
            }
            Action::Delete => {
                if let Some(s) = self.current() {
                    c.perform(Deed::DeleteSection { id: s.id });
                }
            }
            Action::Export => self.export(c),
            _ => return false,
        }
        true
    }

    fn export(&self, c: &mut Common) {
        let name = format!("{}.docx", file_stem(c));
        let mut texts = vec![Choice::new("draft", c.text("draft-export-whole")).on(true)];
        texts.extend(self.current().map(|s| Choice::new(s.id, clean_line(&s.heading))));
        let tables = TABLES.iter().map(|(table, key)| Choice::new(table, c.text(key))).collect();
        let dialog = Dialog::new(Tag::new("export"), c.text("action-export"))
            .lead(c.text("draft-export-lead"))
            .line("file", c.text("word-file"), &name)
            .one("text", c.text("draft-export-text"), texts)
            .one("table", c.text("draft-export-table"), tables)
            .accept("export-now");
        c.open(dialog);
    }

    /// A dialog was accepted.
    pub(super) fn replied(&mut self, tag: &Tag, reply: &Reply, c: &mut Common) {
        let heading = clean_line(reply.text("heading"));
        match tag.what {
            "rename" | "add" if heading.is_empty() => c.say(&Said::new("draft-empty-heading")),
            "rename" => {
                let Some(id) = tag.ids.first().copied() else { return };
                if self.sections.iter().all(|s| s.id != id || s.heading != heading) {
                    c.perform(Deed::WriteSection { id, heading: Some(heading), body: None });
                }
            }
            "add" => {
                self.adding = Some(c.made);
                c.perform(Deed::AddSection { after: tag.ids.first().copied(), heading });
            }
            "export" => {
                let out = PathBuf::from(reply.text("file").trim());
                let ending = out.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
                let is_table = ending == "csv";
                let is_text = matches!(ending.as_str(), "md" | "html" | "docx");
                let table = Some(reply.text("table").to_owned()).filter(|_| is_table);
                let section = reply.id("text").filter(|_| is_text);
                c.perform(Deed::Export { out, table, section });
            }
            _ => {}
        }
    }

    /// A section was written, here or in the editor outside.
    pub(super) fn written(&mut self, tag: &Tag, text: &str, c: &mut Common) {
        let Some(id) = tag.ids.first().copied() else { return };
        let body = clean(text);
        if self.sections.iter().all(|s| s.id != id || s.body != body) {
            c.perform(Deed::WriteSection { id, heading: None, body: Some(body) });
        }
    }
}

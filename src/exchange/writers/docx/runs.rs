//! Runs of text, links, fields and bookmarks.

use super::super::is_safe_link;
use super::body::{Dress, Writer};
use super::parts::link_id;
use crate::domain::document::Inline;

impl Writer<'_> {
    pub(super) fn inlines(&mut self, text: &[Inline], dress: Dress) {
        for inline in text {
            match inline {
                Inline::Text(t) => self.run(t, dress),
                Inline::Strong(t) => self.inlines(t, Dress { strong: true, ..dress }),
                Inline::Emphasis(t) => self.inlines(t, Dress { emphasis: true, ..dress }),
                Inline::Code(t) => self.run(t, Dress { code: true, ..dress }),
                Inline::Link { url, text } if is_safe_link(url) => {
                    self.links.push(url.clone());
                    let id = link_id(self.links.len() - 1);
                    self.xml.open("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
                    // A link within a link would be a damaged file.
                    let words = super::super::plain(text);
                    self.run(&words, Dress { style: Some("Hyperlink"), ..dress });
                    self.xml.close();
                }
                Inline::Link { text, .. } => self.inlines(text, dress),
                Inline::Jump { anchor, text } => self.jump(anchor, text, Dress { style: Some("Citation"), ..dress }),
                Inline::Cite { reference, target, anchor } => {
                    let open = self.bookmark(anchor);
                    let dress = Dress { style: Some("Citation"), ..dress };
                    match target {
                        Some(target) => self.jump(target, reference, dress),
                        None => self.run(&format!("{reference} ?"), dress),
                    }
                    self.bookmark_end(open);
                }
                Inline::Break => self.line_break(),
            }
        }
    }

    pub(super) fn jump(&mut self, anchor: &str, text: &str, dress: Dress) {
        let name = self.bookmark_name(anchor);
        self.xml.open("w:hyperlink", &[("w:anchor", &name), ("w:history", "1")]);
        self.run(text, dress);
        self.xml.close();
    }

    pub(super) fn run(&mut self, text: &str, dress: Dress) {
        if text.is_empty() {
            return;
        }
        self.run_begin(dress);
        self.xml.open("w:t", &[("xml:space", "preserve")]).text(&text.replace('\n', " ")).close().close();
    }

    /// Opens a run with its dress.
    fn run_begin(&mut self, dress: Dress) {
        self.xml.open("w:r", &[]);
        if dress.style.is_some() || dress.strong || dress.emphasis || dress.code {
            self.xml.open("w:rPr", &[]);
            // Code within a link stays a link: a run has one style.
            if let Some(style) = dress.style.or(dress.code.then_some("CodeText")) {
                self.xml.val("w:rStyle", style);
            }
            if dress.strong {
                self.xml.empty("w:b", &[]);
            }
            if dress.emphasis {
                self.xml.empty("w:i", &[]);
            }
            self.xml.close();
        }
    }

    pub(super) fn line_break(&mut self) {
        self.xml.open("w:r", &[]).empty("w:br", &[]).close();
    }

    pub(super) fn field_begin(&mut self, instruction: &str, dress: Dress) {
        self.field_mark("begin", dress);
        self.run_begin(dress);
        self.xml.open("w:instrText", &[("xml:space", "preserve")]).text(instruction).close().close();
        self.field_mark("separate", dress);
    }

    pub(super) fn field_end(&mut self, dress: Dress) {
        self.field_mark("end", dress);
    }

    fn field_mark(&mut self, kind: &str, dress: Dress) {
        self.run_begin(dress);
        self.xml.empty("w:fldChar", &[("w:fldCharType", kind)]).close();
    }

    fn bookmark_number(&mut self, anchor: &str) -> usize {
        let next = self.bookmarks.len();
        let number = *self.bookmarks.entry(anchor.to_owned()).or_insert(next);
        if number >= self.placed.len() {
            self.placed.resize(number + 1, false);
        }
        number
    }

    fn bookmark_name(&mut self, anchor: &str) -> String {
        format!("_Ref{:06}", self.bookmark_number(anchor) + 1)
    }

    /// Begins a bookmark, unless the anchor stands already; gives its number back for the end.
    pub(super) fn bookmark(&mut self, anchor: &str) -> Option<usize> {
        let number = self.bookmark_number(anchor);
        if std::mem::replace(&mut self.placed[number], true) {
            return None;
        }
        let name = self.bookmark_name(anchor);
        self.xml.empty("w:bookmarkStart", &[("w:id", &number.to_string()), ("w:name", &name)]);
        Some(number)
    }

    pub(super) fn bookmark_end(&mut self, open: Option<usize>) {
        if let Some(number) = open {
            self.xml.empty("w:bookmarkEnd", &[("w:id", &number.to_string())]);
        }
    }
}

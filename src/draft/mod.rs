//! Outline, citations and live blocks become one document tree. Pure: same material, same tree.
//!
//! ```text
//! sections (Markdown) ─ markdown ─┬─ prose, citations ─┐
//!                                 └─ live ─ blocks ────┴─ builder ─ Document
//! ```
//!
//! A citation is `[@LIE-017]` or `[@LIE-017; @MEC-003]`; a live block is a fenced block whose info string begins with
//! `samspel`, with an empty body: it is made from the data whenever the draft is shown or exported.

mod blocks;
mod builder;
mod cite;
mod live;
mod markdown;
mod material;
mod pick;
mod problems;

pub use blocks::map_figure;
pub use material::{Material, Options, Statement};
pub use problems::outline_problems;

use crate::domain::Id;
use crate::domain::document::Document;
use crate::domain::frame::Frame;
use crate::domain::paper::Section;
use crate::settings::Locale;

/// The themes for which sections ask for a live block of this name (`None`: all themes together), each once.
#[must_use]
pub fn wanted(name: &str, sections: &[Section], frame: &Frame) -> Vec<Option<Id>> {
    let mut wanted: Vec<Option<Id>> = sections.iter().flat_map(|s| live::wanted(name, &s.body, frame)).collect();
    wanted.sort_unstable();
    wanted.dedup();
    wanted
}

/// The draft, or one section of it, as a document tree in the language of `locale`.
///
/// Whatever cannot be made (an unknown block, theme or reference) stands in the document as a visible note;
/// [`outline_problems`] lists the same. A register of contributions is added where the outline has none, so that
/// citations always lead somewhere.
#[must_use]
pub fn build(sections: &[Section], material: &Material, locale: &Locale, options: &Options) -> Document {
    builder::Builder::new(material, locale, options).document(sections)
}

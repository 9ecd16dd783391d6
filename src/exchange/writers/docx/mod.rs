//! The draft as DOCX (Office Open XML, transitional): real heading styles, contents, numbered captions, repeating header
//! rows, language, and citations that are links both ways. The same document gives the same bytes.
//!
//! * `body`, `tables`, `runs`: the document tree as `word/document.xml`
//! * `parts`: the fixed parts and the relations between them
//! * `styles.xml`: how it looks; the styles keep Word's own names, so that a house style can replace them
//! * `xml`: elements that always close

mod body;
mod parts;
mod runs;
mod tables;
mod xml;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::domain::document::Document;
use crate::error::{Error, Result};

/// Writes the document.
///
/// # Errors
/// Only if the package cannot be put together in memory.
pub fn write(document: &Document) -> Result<Vec<u8>> {
    let body = body::write(document);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The earliest time that the format knows, instead of the clock's.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, content) in parts::package(document, &body) {
        zip.start_file(name, options).map_err(Error::internal)?;
        zip.write_all(content.as_bytes()).map_err(Error::internal)?;
    }
    Ok(zip.finish().map_err(Error::internal)?.into_inner())
}

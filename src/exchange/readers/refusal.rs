//! Why a file is not read: what was seen in it, what is missing, and how to say what its columns mean.

use super::header::{Header, missing};
use super::{Field, How};
use crate::domain::frame::Frame;
use crate::error::{Error, Said};
use crate::text;

/// Longest list of headers in a message.
const SEEN: usize = 160;

/// What stands in a row, for a message.
pub(super) fn seen<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let cells: Vec<String> =
        cells.filter(|c| !c.trim().is_empty()).map(|c| text::cut(&text::clean_line(c), 40)).collect();
    text::cut(&cells.join(" · "), SEEN)
}

/// No row says what the columns hold.
pub(super) fn no_header(place: &str, rows: &[(i64, Vec<String>)]) -> Error {
    let first = rows.first().map(|r| seen(r.1.iter().map(String::as_str))).unwrap_or_default();
    let key = if rows.is_empty() { "readers-no-rows" } else { "readers-no-header" };
    Error::input(key).with("file", place).with("seen", first).hint(Said::new("readers-no-header-hint"))
}

/// The header is there, but does not say all that a list needs, or says it twice. `known` is said elsewhere.
pub(super) fn incomplete(place: &str, row: i64, header: &Header, frame: &Frame, known: &[Field]) -> Error {
    let headers = seen(header.columns.iter().map(|c| c.header.as_str()));
    let mut error = if header.rivals.is_empty() {
        Error::input("readers-missing-columns")
    } else {
        Error::input("readers-rival-columns")
    };
    error = error.with("file", place).with("row", row).with("seen", headers);
    for (field, one, other) in &header.rivals {
        let said = Said::new("readers-rivals").with("field", field.word()).with("name", criterion(*field, frame));
        error = error.hint(said.with("one", one).with("other", other));
    }
    if header.rivals.is_empty() {
        for field in missing(header, known) {
            let maybe = header.columns.iter().find_map(|c| match &c.how {
                How::Unsafe(meant, _) if *meant == field => Some(c.header.as_str()),
                _ => None,
            });
            let said = match maybe {
                Some(column) => Said::new("readers-maybe").with("column", column),
                None => Said::new("readers-needs"),
            };
            error = error.hint(said.with("field", field.word()));
        }
    }
    error.hint(Said::new("readers-map-hint"))
}

fn criterion(field: Field, frame: &Frame) -> String {
    match field {
        Field::Criterion(id) => frame.criterion(id).map(|c| c.name.clone()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// A map translates to words that the programme does not have.
pub(super) fn bad_map(place: &str, unknown: &[(String, String)]) -> Error {
    let mut error = Error::input("readers-map-values").with("file", place);
    for (from, to) in unknown {
        error = error.hint(Said::new("readers-map-value").with("from", from).with("to", to));
    }
    error
}

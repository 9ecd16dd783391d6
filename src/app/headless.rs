//! The interface on paper: a key string goes in, the screen comes out, as text or as a picture.

use std::time::Duration;

use ratatui::buffer::Buffer;

use super::machine::{Inbox, Machine};
use crate::error::{Error, Result};
use crate::flow::{Effect, Event};
use crate::settings::Stroke;
use crate::settings::parse_keys;
use crate::text::width;

/// How long one key may take before it is called stuck.
const PATIENCE: Duration = Duration::from_secs(120);

/// Presses the keys one by one, each when everything is quiet, and returns the last screen. A key that ends the
/// program ends the string.
///
/// # Errors
/// When the string names a key that is none, or something never ends.
pub fn play(machine: &mut Machine, inbox: &Inbox, keys: &str, (columns, rows): (u16, u16)) -> Result<Buffer> {
    let strokes = parse_keys(keys).map_err(Error::wrong)?;
    machine.feed(Event::Resize(columns, rows));
    machine.settle(inbox, PATIENCE)?;
    let mut buf = Machine::canvas(columns, rows);
    let mut hits = machine.paint(&mut buf);
    for stroke in strokes {
        let event = match stroke {
            Stroke::Key(chord) => Event::Key(chord),
            Stroke::Paste(text) => Event::Paste(text),
            Stroke::Click(x, y) => match hits.at(x, y) {
                Some(target) => Event::Click(target.clone()),
                None => continue,
            },
        };
        let mut outside = machine.feed(event);
        outside.extend(machine.settle(inbox, PATIENCE)?);
        if outside.contains(&Effect::Quit) {
            break;
        }
        buf = Machine::canvas(columns, rows);
        hits = machine.paint(&mut buf);
    }
    Ok(buf)
}

/// A screen as lines of text, without blanks at their ends.
#[must_use]
pub fn text(buf: &Buffer) -> String {
    let mut out = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        let mut line = String::new();
        let mut x = buf.area.left();
        while x < buf.area.right() {
            let symbol = buf.cell((x, y)).map_or(" ", |c| c.symbol());
            line.push_str(symbol);
            // A wide character covers the cell behind it.
            x += u16::try_from(width(symbol)).unwrap_or(1).max(1);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

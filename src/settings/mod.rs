//! What can be configured: texts on screen, keys, colours, folders.

pub mod action;
pub mod chord;
pub mod config;
pub mod keys;
mod locale;
pub mod theme;

pub use action::{Action, Context};
pub use chord::{Chord, KeyName, Stroke, parse_keys};
pub use config::{Config, Folder};
pub use keys::Keymap;
pub use locale::{LANGUAGES, Locale, SPOKEN};
pub use theme::{THEMES, Theme};

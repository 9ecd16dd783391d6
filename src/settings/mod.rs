//! What can be configured: texts on screen, keys, colours, folders.

mod locale;

pub use locale::{LANGUAGES, Locale};

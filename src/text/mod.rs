//! Text as people see it and as search compares it: cleaning, folding, display width, cutting, wrapping.
//!
//! Every function is total on hostile input: any `&str` goes in, no slice ever breaks a character.

mod clean;
mod fold;
mod spans;
mod width;

pub use clean::{clean, clean_line, tame, tame_json};
pub use fold::{Folded, VERSION as FOLD_VERSION, closest, fold};
pub use spans::{follow, part, sentences};
pub use width::{cut, cut_middle, pad_left, pad_right, width, wrap};

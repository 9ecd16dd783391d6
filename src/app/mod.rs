//! The terminal and what lies around the interface.
//!
//! * [`machine`]: state, lanes and settings together, without a terminal
//! * [`worker`]: the two lanes, and the traits behind which the workspace plugs in
//! * [`headless`]: key strings in, screens out; [`svg`]: a screen as a picture
//! * [`mod@run`]: the event loop on a real terminal, which [`terminal`] takes and gives back, also on [`signals`]

mod errands;
pub mod headless;
pub mod input;

pub mod machine;
pub mod outside;
pub mod run;
pub mod signals;
pub mod svg;
pub mod terminal;
pub mod worker;
pub mod workspace;

pub use machine::Machine;
pub use run::run;
pub use worker::{Desk, Door, Hand, Opened};

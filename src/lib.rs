//! samspel: the workbench of a joint regional strategy.
//!
//! ```text
//! main
//!  └ cli            one file a command; plain output
//!     ├ app         the terminal, the event loop, two worker lanes, $EDITOR, clipboard
//!     │  ├ ui       State -> frame; draws only
//!     │  └ flow     update(&mut State, Event) -> Vec<Effect>; no terminal, no database, no clock
//!     └ jobs        what a person asks for, once, for cli and app alike
//!        ├ store    the workspace file: schema, queries, batches, undo. All SQL lives here
//!        ├ exchange files in (readers) and out (writers)
//!        ├ draft    outline, citations, live blocks -> document tree
//!        ├ analysis texts -> clusters, labels, near-duplicates
//!        └ decide   ratings and ballots -> ranks and results
//!             └ domain   the nouns and their rules
//!                  └ settings, text, error
//! ```
//!
//! Arrows point down only; `tests/architecture.rs` holds the house to it.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod decide;
pub mod domain;
pub mod draft;
pub mod error;
pub mod exchange;
pub mod flow;
pub mod jobs;
pub mod settings;
pub mod store;
pub mod text;
pub mod ui;

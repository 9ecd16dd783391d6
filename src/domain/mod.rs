//! The nouns of a joint strategy and their rules. No I/O, no clock, no randomness.
//!
//! * [`frame`]: programme, member, phase, kind, theme, topic, criterion, stance
//! * [`material`]: source, interview, contribution, origin, link
//! * [`groups`]: cluster and membership; [`sorting`]: people's piles of statements;
//!   [`regroup`]: what a run of the machine would change
//! * [`criteria`]: what is ranked, and by what; [`ballots`]: what is counted; [`exact`]: numbers without rounding
//! * [`ratings`]: who rated what; [`decisions`]: priority, position; [`polls`]: poll, option, ballot, who may vote; [`marks`]: a ballot as it is typed
//! * [`opinions`]: who agrees with what, and who thinks alike; [`panel`]: who is drawn by lot, and with what chance
//! * [`paper`]: sections of the draft; [`document`]: the tree that is written out
//! * [`budget`]: projects with costs and the ballots on them
//! * [`change`]: how every change of these is expressed; [`deed`]: what a person asks to be done
//! * [`intake`]: what comes out of a file that came in; [`view`]: what screens and lists show
//! * [`process`]: a template of a process

pub mod ballots;
pub mod budget;
pub mod change;
pub mod criteria;
pub mod decisions;
pub mod deed;
pub mod document;
pub mod exact;
pub mod frame;
pub mod groups;
pub mod id;
pub mod intake;
pub mod keypads;
pub mod marks;
pub mod material;
pub mod opinions;
pub mod panel;
pub mod paper;
mod poll_deeds;
pub mod polls;
pub mod process;
pub mod progress;
pub mod ratings;
pub mod regroup;
pub mod report;
pub mod sorting;
pub mod view;

pub use change::{Batch, Change, Key, Record, Table};
pub use id::Id;
pub use progress::Progress;

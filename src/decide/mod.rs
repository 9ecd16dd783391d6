//! Ratings and ballots -> ranks and results. Pure and exact: fractions, no floating point between ratings and ranks.

pub mod budget;
pub mod count;
pub mod groups;
pub mod lot;
mod matrix;
pub mod pairs;
pub mod panel;
mod rank;
mod raters;
mod stability;
mod stances;
mod tally;
#[cfg(test)]
mod tests;
mod verdict;
pub mod weigh;

pub use matrix::{Matrix, agreeing};
pub use rank::{rank, table};
pub use stability::stability;
pub use stances::stances;
pub use tally::tally;
pub use verdict::verdict;

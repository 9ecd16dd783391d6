//! Arguments about maps and sorting.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Arguments of `map`.
#[derive(Debug, Args)]
pub struct MapArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Only this theme.
    #[arg(long = "in")]
    pub theme: Option<String>,
    /// By how people sorted, or by the likeness of words; by sorts where three have sorted.
    #[arg(long, value_parser = ["sorts", "likeness"])]
    pub by: Option<String>,
    /// How many clusters are drawn on a map of sorts; chosen from the data where not given.
    #[arg(long)]
    pub clusters: Option<usize>,
    /// Write the map as an SVG picture.
    #[arg(long, value_name = "F.svg")]
    pub svg: Option<PathBuf>,
    /// Make the clusters that people's sorts give; needs --in.
    #[arg(long, requires = "theme")]
    pub apply: bool,
}

/// Arguments of `sort`.
#[derive(Debug, Args)]
pub struct SortArgs {
    /// What to do.
    #[command(subcommand)]
    pub what: SortCommand,
}

/// Sorting by hand.
#[derive(Debug, Subcommand)]
pub enum SortCommand {
    /// How everybody sorted.
    List { file: PathBuf },
    /// Begin the sorting of one more person; prints the number.
    New {
        file: PathBuf,
        /// What the person is; no name.
        #[arg(long, default_value = "")]
        role: String,
    },
    /// Lay contributions on a pile of a person; the pile after the last is a new one.
    Put {
        file: PathBuf,
        /// Number of the person.
        sorter: i64,
        /// Number of the pile.
        pile: i64,
        #[arg(required = true)]
        references: Vec<String>,
    },
    /// Take contributions off a person's piles.
    Off {
        file: PathBuf,
        /// Number of the person.
        sorter: i64,
        #[arg(required = true)]
        references: Vec<String>,
    },
    /// Write a label on a pile.
    Label { file: PathBuf, sorter: i64, pile: i64, label: String },
    /// Delete a person's sorting.
    Delete { file: PathBuf, sorter: i64 },
}

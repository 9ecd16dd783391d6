//! Arguments of the engines on plain files.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Arguments of `calc`.
#[derive(Debug, Args)]
pub struct CalcArgs {
    /// Which engine.
    #[command(subcommand)]
    pub what: CalcCommand,
}

/// The engines.
#[derive(Debug, Subcommand)]
pub enum CalcCommand {
    /// Group texts by what they are about.
    Cluster {
        /// Table with the columns id and text, and if you have them lang, member and label.
        texts: PathBuf,
        /// How many clusters; auto: as many as suit.
        #[arg(long, default_value = "auto", value_name = "auto|N")]
        clusters: String,
        /// Seed of the run.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Find texts that are nearly the same.
    Duplicates {
        /// Table with the columns id and text, and if you have them lang, member and label.
        texts: PathBuf,
        /// Share of words in common from which on two texts are a pair: 0.1 to 1.
        #[arg(long, default_value = "0.7", value_name = "X")]
        threshold: String,
    },
}

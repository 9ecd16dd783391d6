//! Arguments about panels by lot.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::PanelMethodArg;
use crate::jobs::PanelTable;

/// Arguments of `panel`.
#[derive(Debug, Args)]
pub struct PanelArgs {
    /// The workspace.
    pub file: PathBuf,
    /// What is to be done; nothing: show all panels.
    #[command(subcommand)]
    pub what: Option<PanelCommand>,
}

/// What can be done with panels.
#[derive(Debug, Subcommand)]
pub enum PanelCommand {
    /// Bring in the pool and the quotas of a panel.
    New {
        /// What it is called.
        panel: String,
        /// Members of the panel.
        #[arg(long, value_name = "N")]
        size: usize,
        /// Table with an id and a column for each feature.
        #[arg(long, value_name = "FILE")]
        pool: PathBuf,
        /// Table feature,value,min,max.
        #[arg(long, value_name = "FILE")]
        quotas: PathBuf,
        /// How chances are shared out.
        #[arg(long, value_enum, default_value_t = PanelMethodArg::Leximin)]
        rule: PanelMethodArg,
        /// Columns that together say where somebody lives: of one address one person at most.
        #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
        same_address: Vec<String>,
    },
    /// One panel: how far it is, and what pool and panel hold of each quota.
    Show {
        /// The panel.
        panel: String,
    },
    /// Whether the quotas can be met; else the smallest change that lets them.
    Check {
        /// The panel.
        panel: String,
    },
    /// Work out the list of panels and lay down the SHA-256 of a seed; the seed itself is not kept.
    Commit {
        /// The panel.
        panel: String,
        /// The seed, to be kept secret until the draw.
        #[arg(long)]
        seed: String,
        /// Write the list of panels to this file.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Draw by the seed that was committed to; never taken back.
    Draw {
        /// The panel.
        panel: String,
        /// The seed.
        #[arg(long)]
        seed: String,
    },
    /// Somebody who was drawn declines: draw who comes in within the quotas.
    Decline {
        /// The panel.
        panel: String,
        /// Number of the person.
        number: i64,
        /// Leave the seat empty.
        #[arg(long)]
        vacant: bool,
    },
    /// Write a table of a panel to a file.
    Export {
        /// The panel.
        panel: String,
        /// The file.
        out: PathBuf,
        /// Which: those drawn with all that is known of them, or what is needed to check the draw.
        #[arg(long, value_enum, default_value_t = PanelTableArg::Drawn)]
        what: PanelTableArg,
    },
    /// Erase the persons; numbers of those drawn and counts stay. Before a seed is committed to, the whole panel goes. Never taken back.
    Erase {
        /// The panel.
        panel: String,
    },
}

/// Words of [`PanelTable`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PanelTableArg {
    Drawn,
    Pool,
    Quotas,
    List,
}

impl From<PanelTableArg> for PanelTable {
    fn from(word: PanelTableArg) -> Self {
        match word {
            PanelTableArg::Drawn => Self::Drawn,
            PanelTableArg::Pool => Self::Pool,
            PanelTableArg::Quotas => Self::Quotas,
            PanelTableArg::List => Self::List,
        }
    }
}

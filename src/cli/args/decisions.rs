//! Arguments about ratings, priorities and positions.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::calc::{MethodArg, PreferenceArg};

/// Arguments of `rate`.
#[derive(Debug, Args)]
pub struct RateArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Reference of a contribution, or label of a cluster.
    pub subject: String,
    /// Member that rates, or to which the participant belongs.
    #[arg(long, required_unless_present = "participant")]
    pub member: Option<String>,
    /// Number of the participant who rates; leave out where the member rates as such.
    #[arg(long, value_parser = clap::value_parser!(i64).range(1..))]
    pub participant: Option<i64>,
    /// Sector of the participant.
    #[arg(long, requires = "participant")]
    pub sector: Option<String>,
    /// By which criterion.
    #[arg(long)]
    pub criterion: String,
    /// The score.
    #[arg(required_unless_present = "remove")]
    pub value: Option<i64>,
    /// Take the rating away.
    #[arg(long)]
    pub remove: bool,
}

/// Arguments of `adopt`.
#[derive(Debug, Args)]
pub struct AdoptArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Label of a cluster or code of an option; leave out with --best.
    #[arg(required_unless_present_any = ["best", "drop"])]
    pub what: Option<String>,
    /// The best ranked clusters of every theme that has no priority yet.
    #[arg(long)]
    pub best: bool,
    /// Wording of the priority.
    #[arg(long)]
    pub statement: Option<String>,
    /// Take the priority of this rank back instead.
    #[arg(long, value_name = "RANK", conflicts_with_all = ["what", "best"])]
    pub drop: Option<i64>,
}

/// Arguments of `position`.
#[derive(Debug, Args)]
pub struct PositionArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Rank of the priority.
    pub rank: i64,
    /// Whose stance.
    #[arg(long)]
    pub member: String,
    /// The stance (code or name).
    #[arg(long, required_unless_present = "remove")]
    pub stance: Option<String>,
    /// Why.
    #[arg(long)]
    pub comment: Option<String>,
    /// Take the position away.
    #[arg(long)]
    pub remove: bool,
}

/// How members count.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Weights {
    /// Every member the same.
    Equal,
    /// By population.
    Population,
    /// By the square root of population.
    SquareRoot,
    /// Participants by sector, every sector the same.
    Sectors,
}

/// Arguments of `rank`.
#[derive(Debug, Args)]
pub struct RankArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Only this theme.
    #[arg(long = "in")]
    pub theme: Option<String>,
    /// How members count.
    #[arg(long, value_enum, default_value_t = Weights::Equal)]
    pub weights: Weights,
    /// Seed of the weightings that are tried.
    #[arg(long, default_value = "1")]
    pub seed: String,
    /// Another rule than the weighted mean, over the clusters rated by every criterion.
    #[arg(long, value_enum)]
    pub method: Option<MethodArg>,
    /// How a difference becomes a preference, for promethee.
    #[arg(long, value_enum, default_value_t = PreferenceArg::Usual)]
    pub preference: PreferenceArg,
    /// Write the table that calc rank reads instead.
    #[arg(long, value_name = "TABLE")]
    pub out: Option<PathBuf>,
}

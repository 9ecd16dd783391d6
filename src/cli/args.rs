//! What can be typed after `samspel`.

mod budget;
mod calc;
mod decisions;
mod mapping;
mod material;
mod panels;
mod polls;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub use budget::*;
pub use calc::*;
pub use decisions::*;
pub use mapping::*;
pub use material::*;
pub use panels::*;
pub use polls::*;

/// The workbench of a joint regional strategy.
#[derive(Debug, Parser)]
#[command(name = "samspel", version, about, subcommand_precedence_over_arg = true, max_term_width = 100)]
pub struct Cli {
    /// Workspace to open in the terminal interface; without one, the recent ones to choose from.
    pub file: Option<PathBuf>,
    /// Keys to press once it is open, as in `2/fiets<enter>`.
    #[arg(long, requires = "print")]
    pub keys: Option<String>,
    /// Print the screen as text when everything is quiet, and leave.
    #[arg(long)]
    pub print: bool,
    /// Write the screen as an SVG picture instead.
    #[arg(long, value_name = "FILE", requires = "print")]
    pub svg: Option<PathBuf>,
    /// Size of the screen for --print.
    #[arg(long, default_value = "120x40", value_name = "COLUMNSxROWS")]
    pub size: String,
    /// Colours: dark, light or mono.
    #[arg(long, global = true)]
    pub theme: Option<String>,
    /// Language of what is printed (en, nl, da).
    #[arg(long, global = true)]
    pub language: Option<String>,
    /// Name that changes are recorded under.
    #[arg(long, global = true, env = "SAMSPEL_AUTHOR")]
    pub author: Option<String>,
    /// Print JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be done without a full screen.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// A fresh workspace with sample data, opened in the interface; without a terminal the whole pipeline runs.
    Demo(DemoArgs),
    /// An empty programme from a process template.
    New(NewArgs),
    /// Bring files in.
    Import(ImportArgs),
    /// List contributions.
    List(ListArgs),
    /// Show one contribution whole.
    Show(ShowArgs),
    /// Add a contribution.
    Add(AddArgs),
    /// Change a contribution's text, kind or theme.
    Edit(EditArgs),
    /// Set or take away a cross-cutting topic.
    Tag(TagArgs),
    /// Say that one contribution answers another.
    Link(LinkArgs),
    /// Set contributions aside, or bring them back.
    SetAside(SetAsideArgs),
    /// Group contributions by machine.
    Cluster(ClusterArgs),
    /// Group contributions by hand.
    Group(GroupArgs),
    /// A map of clusters and contributions: what is alike lies close together.
    Map(MapArgs),
    /// People's piles of statements, for a map made from how they sort.
    Sort(SortArgs),
    /// Rate a statement or cluster.
    Rate(RateArgs),
    /// Adopt a cluster or an option as a priority.
    Adopt(AdoptArgs),
    /// Record a member's stance on a priority.
    Position(PositionArgs),
    /// The ranking of clusters.
    Rank(RankArgs),
    /// Votes on options: polls, their rolls, ballots and results.
    Poll(PollArgs),
    /// Give out the money that a poll is about, and tell why.
    Budget(Box<PollBudgetArgs>),
    /// Panels drawn by lot from a pool of persons.
    Panel(PanelArgs),
    /// Show or change the frame: members, phases, themes, topics, kinds, criteria, stances.
    Frame(FrameArgs),
    /// Write the draft or the tables to a file.
    Export(ExportArgs),
    /// The engines on plain files, no workspace needed.
    Calc(CalcArgs),
    /// Figures of the programme.
    Status(FileArgs),
    /// Who changed what, newest first.
    Log(LogArgs),
    /// Take a change back: your own last one, or a named one.
    Undo(UndoArgs),
    /// Take the last undo back.
    Redo(FileArgs),
    /// Look whether the file is sound.
    Check(FileArgs),
    /// Copy the workspace while it is open.
    Backup(BackupArgs),
}

/// Arguments of a command that needs only the workspace.
#[derive(Debug, Args)]
pub struct FileArgs {
    /// The workspace.
    pub file: PathBuf,
}

/// Arguments of `undo`.
#[derive(Debug, Args)]
pub struct UndoArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Take this change back, by its number in `log`, whoever made it.
    #[arg(long, value_name = "NUMBER", conflicts_with = "since")]
    pub change: Option<i64>,
    /// Take this change back and everything after it, as one change.
    #[arg(long, value_name = "NUMBER")]
    pub since: Option<i64>,
}

/// Arguments of `demo`.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// Which sample: strategio or vestegnen.
    #[arg(default_value = "strategio")]
    pub process: String,
    /// Run the whole pipeline without a screen and leave everything in this folder.
    #[arg(long, value_name = "DIR")]
    pub headless: Option<PathBuf>,
    /// Take the sample's files from this folder instead of those in the program.
    #[arg(long, value_name = "DIR")]
    pub inputs: Option<PathBuf>,
}

/// Arguments of `new`.
#[derive(Debug, Args)]
pub struct NewArgs {
    /// The workspace to make.
    pub file: PathBuf,
    /// A process that samspel brings, or a folder with a template.
    #[arg(long, value_name = "NAME|DIR")]
    pub process: String,
}

/// Arguments of `frame`.
#[derive(Debug, Args)]
pub struct FrameArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Which part: member, phase, kind, theme, topic, criterion, stance, programme.
    pub part: Option<String>,
    /// Code of the record to change or to make.
    pub code: Option<String>,
    /// What to set, as in name=Lier or population=36646.
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    pub set: Vec<String>,
    /// Delete the record; refused while something refers to it.
    #[arg(long)]
    pub delete: bool,
    /// Weigh criteria by a table of comparisons in pairs, as calc weights reads it.
    #[arg(long, value_name = "TABLE", conflicts_with_all = ["code", "set", "delete"])]
    pub pairs: Option<PathBuf>,
}

/// Arguments of `export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The workspace.
    pub file: PathBuf,
    /// The file to write: .md .html .docx for the draft, .xlsx every table, .csv one table, .json everything.
    #[arg(long)]
    pub out: PathBuf,
    /// Which table, for .csv.
    #[arg(long)]
    pub table: Option<String>,
    /// Only the section with this heading.
    #[arg(long)]
    pub section: Option<String>,
}

/// Arguments of `log`.
#[derive(Debug, Args)]
pub struct LogArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Rows at most.
    #[arg(long, default_value_t = 20)]
    pub limit: usize,
}

/// Arguments of `backup`.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Where to copy it.
    pub out: PathBuf,
}

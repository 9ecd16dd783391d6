//! What can be typed after `samspel`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

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
    /// Rate a statement or cluster.
    Rate(RateArgs),
    /// Adopt a cluster or an option as a priority.
    Adopt(AdoptArgs),
    /// Record a member's stance on a priority.
    Position(PositionArgs),
    /// The ranking of clusters.
    Rank(RankArgs),
    /// Votes on options.
    Poll(FileArgs),
    /// Show or change the frame: members, phases, themes, topics, kinds, criteria, stances.
    Frame(FrameArgs),
    /// Write the draft or the tables to a file.
    Export(ExportArgs),
    /// Figures of the programme.
    Status(FileArgs),
    /// Who changed what, newest first.
    Log(LogArgs),
    /// Take your own last change back.
    Undo(FileArgs),
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

/// Arguments of `import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Files to bring in.
    #[arg(required = true)]
    pub inputs: Vec<PathBuf>,
    /// Format, where the file's ending does not tell (csv, xlsx, ods, toml, json).
    #[arg(long = "as", value_name = "FORMAT")]
    pub format: Option<String>,
    /// The member that handed the files in.
    #[arg(long, value_name = "CODE")]
    pub member: Option<String>,
    /// How the columns are to be read.
    #[arg(long, value_name = "MAP.toml")]
    pub map: Option<PathBuf>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
    /// Write the refused rows to this file, to be mended and imported again.
    #[arg(long, value_name = "F.csv")]
    pub rejects: Option<PathBuf>,
    /// Write how the columns of the first file were read, to be used with --map the next time.
    #[arg(long, value_name = "MAP.toml")]
    pub write_map: Option<PathBuf>,
}

/// Arguments of `list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Words, or beginnings of words, that must occur.
    pub words: Vec<String>,
    /// Only this member's.
    #[arg(long)]
    pub member: Option<String>,
    /// Only of this theme.
    #[arg(long = "in")]
    pub theme: Option<String>,
    /// Only with this cross-cutting topic.
    #[arg(long)]
    pub topic: Option<String>,
    /// Only of this kind.
    #[arg(long)]
    pub kind: Option<String>,
    /// Only in this cluster (label).
    #[arg(long)]
    pub cluster: Option<String>,
    /// Only what is in no cluster.
    #[arg(long)]
    pub unclustered: bool,
    /// What was set aside.
    #[arg(long)]
    pub aside: bool,
    /// Rows at most.
    #[arg(long, default_value_t = 50)]
    pub limit: usize,
    /// Rows after this one (the cursor printed last with --json).
    #[arg(long)]
    pub after: Option<i64>,
}

/// Arguments of `show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Its reference, as in LIE-017.
    pub reference: String,
}

/// Arguments of `add`.
#[derive(Debug, Args)]
pub struct AddArgs {
    /// The workspace.
    pub file: PathBuf,
    /// The statement.
    pub text: String,
    /// Its theme.
    #[arg(long = "in")]
    pub theme: String,
    /// Its kind.
    #[arg(long)]
    pub kind: String,
    /// A member it comes from; several times for several; none: shared.
    #[arg(long)]
    pub member: Vec<String>,
}

/// Arguments of `edit`.
#[derive(Debug, Args)]
pub struct EditArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Its reference.
    pub reference: String,
    /// New text.
    #[arg(long)]
    pub text: Option<String>,
    /// New theme.
    #[arg(long = "in")]
    pub theme: Option<String>,
    /// New kind.
    #[arg(long)]
    pub kind: Option<String>,
}

/// Arguments of `tag`.
#[derive(Debug, Args)]
pub struct TagArgs {
    /// The workspace.
    pub file: PathBuf,
    /// The topic; leave it and the references out with --propose.
    #[arg(required_unless_present = "propose")]
    pub topic: Option<String>,
    /// References.
    #[arg(required_unless_present = "propose")]
    pub references: Vec<String>,
    /// Take the topic away.
    #[arg(long)]
    pub remove: bool,
    /// Let the machine propose topics by their key words.
    #[arg(long)]
    pub propose: bool,
}

/// Arguments of `link`.
#[derive(Debug, Args)]
pub struct LinkArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Reference of what is answered; leave both out with --propose.
    #[arg(required_unless_present = "propose")]
    pub cause: Option<String>,
    /// Reference of what answers it.
    #[arg(required_unless_present = "propose")]
    pub answer: Option<String>,
    /// Take the link away.
    #[arg(long)]
    pub remove: bool,
    /// Let the machine propose links by likeness.
    #[arg(long)]
    pub propose: bool,
}

/// Arguments of `set-aside`.
#[derive(Debug, Args)]
pub struct SetAsideArgs {
    /// The workspace.
    pub file: PathBuf,
    /// References.
    #[arg(required = true)]
    pub references: Vec<String>,
    /// Bring them back.
    #[arg(long)]
    pub back: bool,
}

/// Arguments of `cluster`.
#[derive(Debug, Args)]
pub struct ClusterArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Only this theme.
    #[arg(long = "in")]
    pub theme: Option<String>,
    /// How many clusters a theme; chosen from the data where not given.
    #[arg(long)]
    pub clusters: Option<usize>,
    /// Seed of the run.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Enter the result; without it, the clusters as they stand are listed.
    #[arg(long)]
    pub apply: bool,
}

/// Arguments of `group`.
#[derive(Debug, Args)]
pub struct GroupArgs {
    /// What to do.
    #[command(subcommand)]
    pub what: GroupCommand,
}

/// Grouping by hand.
#[derive(Debug, Subcommand)]
pub enum GroupCommand {
    /// A new cluster with these contributions.
    New {
        file: PathBuf,
        label: String,
        #[arg(long = "in")]
        theme: String,
        references: Vec<String>,
    },
    /// Give a cluster another label.
    Rename { file: PathBuf, label: String, new_label: String },
    /// Move contributions to a cluster.
    Move {
        file: PathBuf,
        label: String,
        #[arg(required = true)]
        references: Vec<String>,
    },
    /// Take contributions out of their clusters.
    Out {
        file: PathBuf,
        #[arg(required = true)]
        references: Vec<String>,
    },
    /// Merge clusters into the first.
    Merge {
        file: PathBuf,
        #[arg(required = true, num_args = 2..)]
        labels: Vec<String>,
    },
    /// Split a cluster in two by likeness.
    Split { file: PathBuf, label: String },
    /// Lock a cluster: a run changes nothing in it.
    Lock { file: PathBuf, label: String },
    /// Unlock a cluster.
    Unlock { file: PathBuf, label: String },
    /// Dissolve a cluster; its contributions stay.
    Dissolve { file: PathBuf, label: String },
    /// Make an option out of a cluster.
    Option { file: PathBuf, label: String },
}

/// Arguments of `rate`.
#[derive(Debug, Args)]
pub struct RateArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Reference of a contribution, or label of a cluster.
    pub subject: String,
    /// Who rates.
    #[arg(long)]
    pub member: String,
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

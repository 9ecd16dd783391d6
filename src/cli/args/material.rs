//! Arguments about contributions and clusters.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Arguments of `import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The workspace.
    pub file: PathBuf,
    /// Files to bring in.
    #[arg(required = true)]
    pub inputs: Vec<PathBuf>,
    /// Format, where the file's ending does not tell (csv, xlsx, ods, toml, json); sorting for people's piles.
    #[arg(long = "as", value_name = "FORMAT")]
    pub format: Option<String>,
    /// The member that handed the files in.
    #[arg(long, value_name = "CODE")]
    pub member: Option<String>,
    /// How the columns are to be read; with --as sorting the list of cards: number, then reference or text.
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
    /// Only texts in this language (nl, da …).
    #[arg(long, value_name = "CODE")]
    pub text_language: Option<String>,
    /// Only what is in no cluster.
    #[arg(long)]
    pub unclustered: bool,
    /// Only what has a cross-cutting topic proposed and not judged yet.
    #[arg(long)]
    pub proposed: bool,
    /// Only what nearly repeats another, as found after the last import.
    #[arg(long)]
    pub near_duplicates: bool,
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
    /// Its reference, as in LIE-017; or the label of a cluster.
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
    /// The language that the text is in (nl, da …); auto: as its words tell.
    #[arg(long, value_name = "CODE|auto")]
    pub text_language: Option<String>,
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
    /// Only this theme; may be given several times.
    #[arg(long = "in", value_name = "THEME")]
    pub themes: Vec<String>,
    /// Let clusters hold contributions of several themes, instead of grouping each theme by itself.
    #[arg(long)]
    pub across: bool,
    /// Only this kind; may be given several times.
    #[arg(long = "kind", value_name = "KIND")]
    pub kinds: Vec<String>,
    /// Only what this member brought in; may be given several times.
    #[arg(long = "member", value_name = "MEMBER")]
    pub members: Vec<String>,
    /// Only texts in this language (nl, da …); may be given several times.
    #[arg(long = "text-language", value_name = "CODE")]
    pub text_languages: Vec<String>,
    /// Only place the contributions that lie in no cluster, each into the nearest that stands; nothing else moves.
    #[arg(long, conflicts_with_all = ["clusters", "finer", "seed"])]
    pub new: bool,
    /// How many clusters a theme; chosen from the data where not given.
    #[arg(long)]
    pub clusters: Option<usize>,
    /// Finer (1, 2 …) or coarser (-1, -2 …) than what suits the texts.
    #[arg(long, default_value_t = 0, allow_hyphen_values = true)]
    pub finer: i32,
    /// Seed of the run.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Enter what the run proposes; without it, the proposal is only shown.
    #[arg(long)]
    pub apply: bool,
    /// With --apply: enter only these parts of the proposal, by their numbers.
    #[arg(long, value_delimiter = ',', requires = "apply", value_name = "N,N")]
    pub parts: Vec<usize>,
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
    /// The clusters as they stand.
    List {
        file: PathBuf,
        #[arg(long = "in")]
        theme: Option<String>,
    },
    /// A new cluster with these contributions.
    New {
        file: PathBuf,
        label: String,
        #[arg(long = "in")]
        theme: String,
        references: Vec<String>,
    },
    /// Put clusters under headings by likeness: the level above them.
    Headings {
        file: PathBuf,
        #[arg(long = "in")]
        theme: Option<String>,
    },
    /// Put clusters under a heading, which is made where there is none of that label.
    Under {
        file: PathBuf,
        heading: String,
        #[arg(required = true)]
        labels: Vec<String>,
    },
    /// Take clusters from under their heading.
    FromUnder {
        file: PathBuf,
        #[arg(required = true)]
        labels: Vec<String>,
    },
    /// Measure how firm the clusters are: how often they hold when some texts are left out.
    Measure {
        file: PathBuf,
        #[arg(long = "in")]
        theme: Option<String>,
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
    /// Split a cluster by likeness.
    Split {
        file: PathBuf,
        label: String,
        /// Into how many parts; as many as suit where not given.
        #[arg(long, value_parser = clap::value_parser!(u16).range(2..))]
        into: Option<u16>,
        /// Only show the parts.
        #[arg(long)]
        show: bool,
    },
    /// Say that contributions belong together: every run keeps it.
    Together {
        file: PathBuf,
        #[arg(required = true, num_args = 2..)]
        references: Vec<String>,
    },
    /// Say that contributions are kept apart: every run keeps it.
    Apart {
        file: PathBuf,
        #[arg(required = true, num_args = 2..)]
        references: Vec<String>,
    },
    /// Take back what was said of contributions, or of one.
    Unpair {
        file: PathBuf,
        #[arg(required = true)]
        references: Vec<String>,
    },
    /// Lock a cluster: a run changes nothing in it.
    Lock { file: PathBuf, label: String },
    /// Unlock a cluster.
    Unlock { file: PathBuf, label: String },
    /// Dissolve a cluster; its contributions stay.
    Dissolve { file: PathBuf, label: String },
    /// Make an option out of a cluster.
    Option { file: PathBuf, label: String },
}

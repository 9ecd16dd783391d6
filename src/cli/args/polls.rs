//! Arguments about polls.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::domain::polls::Form;

/// Arguments of `poll`.
#[derive(Debug, Args)]
pub struct PollArgs {
    /// The workspace.
    pub file: PathBuf,
    /// What is to be done; nothing: show all polls.
    #[command(subcommand)]
    pub what: Option<PollCommand>,
}

/// What can be done with polls. A poll is named by its code or its name.
#[derive(Debug, Subcommand)]
pub enum PollCommand {
    /// One poll with its result, and who took part.
    Show {
        /// The poll.
        poll: String,
    },
    /// Prepare a poll.
    New {
        /// What it is about.
        name: String,
        #[command(flatten)]
        facts: PollFactsArgs,
    },
    /// Change a poll that is prepared.
    Edit {
        /// The poll.
        poll: String,
        /// Another name.
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        facts: PollFactsArgs,
    },
    /// Delete a poll that nobody voted in; its options stay.
    Delete {
        /// The poll.
        poll: String,
    },
    /// Write an option for a poll.
    Option {
        /// The poll.
        poll: String,
        /// Its wording.
        text: String,
        /// What it costs.
        #[arg(long, default_value = "")]
        cost: String,
        /// Where it is: a neighbourhood.
        #[arg(long, default_value = "")]
        place: String,
    },
    /// Put an option into a poll.
    Put {
        /// The poll.
        poll: String,
        /// Code of the option.
        code: String,
    },
    /// Take an option out of its poll.
    Take {
        /// Code of the option.
        code: String,
    },
    /// Who may vote: show the roll, or lay it down from a table with the columns number, member, group, table and seat.
    Roll {
        /// The poll.
        poll: String,
        /// The table; number alone is needed.
        from: Option<PathBuf>,
    },
    /// Freeze the roll and let ballots in.
    Open {
        /// The poll.
        poll: String,
    },
    /// Cast a ballot.
    Vote {
        /// The poll.
        poll: String,
        /// Number of the voter, or table and seat as 3.4.
        voter: String,
        /// Digits of the keypad (1 for, 2 against, 0 blank), or options: 1;3 or 2>1=3 or 1:5;2:0.
        #[arg(default_value = "", allow_hyphen_values = true)]
        ballot: String,
    },
    /// Cast the ballots of a file: a table with the columns voter and ballot, or PrefLib ballots of nobody in particular.
    Cast {
        /// The poll.
        poll: String,
        /// The file.
        from: PathBuf,
    },
    /// Let no more ballots in.
    Close {
        /// The poll.
        poll: String,
    },
    /// Let ballots in again; never for a secret poll.
    Reopen {
        /// The poll.
        poll: String,
    },
    /// Establish the result by a rule, and tell the protocol.
    Count {
        /// The poll.
        poll: String,
        /// The rule, one of those of calc count; else the usual one for its ballots.
        #[arg(long, default_value = "")]
        rule: String,
        /// How ties are broken: in the stated order, or by a lot with a published seed.
        #[arg(long, default_value = "", value_name = "order|lot:SEED")]
        ties: String,
    },
    /// Group those who voted by how they voted, and tell what speaks for whom.
    Groups {
        /// The poll; nothing: all votes by name together.
        poll: Option<String>,
        /// How many groups; auto: as many from 2 to 5 as lie most apart.
        #[arg(long, default_value = "auto", value_name = "auto|N")]
        groups: String,
        /// Write the votes as a table that calc groups reads.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Tell the protocol of a poll.
    Protocol {
        /// The poll.
        poll: String,
        /// Write it to this file.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Write the ballots of a closed poll to a file that calc count reads.
    Ballots {
        /// The poll.
        poll: String,
        /// The file.
        #[arg(long)]
        out: PathBuf,
    },
}

/// What a poll is to be.
#[derive(Debug, Args)]
pub struct PollFactsArgs {
    /// The theme.
    #[arg(long = "in")]
    pub theme: Option<String>,
    /// What a ballot looks like.
    #[arg(long, value_enum)]
    pub form: Option<FormArg>,
    /// Its result binds.
    #[arg(long)]
    pub binding: bool,
    /// Nobody can find out who voted what.
    #[arg(long)]
    pub secret: bool,
    /// Per cent of the roll that must have voted; for a binding poll.
    #[arg(long, value_name = "PERCENT")]
    pub quorum: Option<i64>,
    /// An option needs a majority of the members that stand for a majority of the population.
    #[arg(long)]
    pub double_majority: bool,
    /// How many options are to be chosen.
    #[arg(long, value_name = "N")]
    pub seats: Option<i64>,
    /// Most points that an option can get.
    #[arg(long, value_name = "POINTS")]
    pub highest: Option<i64>,
    /// Money from which options are to be paid.
    #[arg(long, value_name = "AMOUNT")]
    pub budget: Option<String>,
}

/// Words of [`Form`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum FormArg {
    /// For, against or blank on every option.
    Each,
    /// Any number of options.
    Approval,
    /// Options in order.
    Ranking,
    /// Points for options.
    Score,
}

impl From<FormArg> for Form {
    fn from(word: FormArg) -> Self {
        match word {
            FormArg::Each => Self::Each,
            FormArg::Approval => Self::Approval,
            FormArg::Ranking => Self::Ranking,
            FormArg::Score => Self::Score,
        }
    }
}

//! Arguments of `calc budget` and `budget`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::domain::budget::{Completion, Rule, TieRule, Utility};
use crate::jobs::BudgetQuestion;

/// Arguments of `calc budget`.
#[derive(Debug, Args)]
pub struct BudgetArgs {
    /// Pabulib file (.pb): projects with costs, and ballots.
    pub votes: PathBuf,
    #[command(flatten)]
    pub question: BudgetQuestionArgs,
    /// Write the vote with this outcome marked, as a Pabulib file.
    #[arg(long, value_name = "F.pb")]
    pub out: Option<PathBuf>,
}

/// Arguments of `budget`.
#[derive(Debug, Args)]
pub struct PollBudgetArgs {
    /// The workspace.
    pub file: PathBuf,
    /// The poll, by its code or name; nothing: list the polls with money at stake.
    pub poll: Option<String>,
    #[command(flatten)]
    pub question: BudgetQuestionArgs,
    /// Take a vote in from a Pabulib file (.pb), as a closed poll of its own.
    #[arg(long, value_name = "F.pb", conflicts_with = "poll")]
    pub from: Option<PathBuf>,
    /// The theme of what is taken in.
    #[arg(long = "in", value_name = "THEME", requires = "from")]
    pub theme: Option<String>,
    /// Write the vote as a Pabulib file (.pb), which calc budget decides again.
    #[arg(long, value_name = "F.pb", requires = "poll")]
    pub out: Option<PathBuf>,
}

/// How the money is to be given out.
#[derive(Debug, Args)]
pub struct BudgetQuestionArgs {
    /// The rule; else greedy, or in a workspace the rule of the poll.
    #[arg(long, value_enum)]
    pub rule: Option<RuleArg>,
    /// What a project is worth to its supporters; else points where the ballots have them, or its cost.
    #[arg(long, value_enum)]
    pub utility: Option<UtilityArg>,
    /// What becomes of the money that equal shares leave; else nothing, or in a workspace as the poll's rule has it.
    #[arg(long, value_enum)]
    pub completion: Option<CompletionArg>,
    /// Who comes first of equals; else by id, or in a workspace as the poll's rule has it.
    #[arg(long, value_enum)]
    pub ties: Option<TiesArg>,
    /// Column of the voters by which to say who decided what; else where they live.
    #[arg(long, value_name = "COLUMN")]
    pub by: Option<String>,
    /// Whether to say how many more supporters would have let each loser win.
    #[arg(long, value_enum, default_value_t = NeededArg::Auto)]
    pub needed: NeededArg,
    /// Set the rules side by side.
    #[arg(long)]
    pub compare: bool,
    /// List every outcome over all ties.
    #[arg(long)]
    pub all_ties: bool,
}

impl BudgetQuestionArgs {
    /// What is asked.
    pub fn question(&self) -> BudgetQuestion {
        BudgetQuestion {
            rule: match self.rule {
                None | Some(RuleArg::Greedy) => Rule::Greedy,
                Some(RuleArg::Mes) => Rule::EqualShares,
                Some(RuleArg::Phragmen) => Rule::Phragmen,
            },
            utility: self.utility.map(|word| match word {
                UtilityArg::Cost => Utility::Cost,
                UtilityArg::Cardinality => Utility::Cardinality,
                UtilityArg::Points => Utility::Points,
            }),
            completion: match self.completion {
                None | Some(CompletionArg::None) => Completion::None,
                Some(CompletionArg::Greedy) => Completion::Greedy,
                Some(CompletionArg::Add1) => Completion::Add1,
                Some(CompletionArg::Add1u) => Completion::Add1Greedy,
                Some(CompletionArg::Add1PerCost) => Completion::Add1Density,
            },
            ties: match self.ties {
                None | Some(TiesArg::Id) => TieRule::Id,
                Some(TiesArg::Cost) => TieRule::Cost,
                Some(TiesArg::Votes) => TieRule::Votes,
            },
            needed: match self.needed {
                NeededArg::Auto => None,
                NeededArg::All => Some(true),
                NeededArg::None => Some(false),
            },
            by: self.by.clone(),
            compare: self.compare,
            every: self.all_ties,
        }
    }
}

/// Words of [`Rule`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum RuleArg {
    Greedy,
    Mes,
    Phragmen,
}

/// Words of [`Utility`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum UtilityArg {
    Cost,
    Cardinality,
    Points,
}

/// Words of [`Completion`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum CompletionArg {
    None,
    Greedy,
    Add1,
    Add1u,
    #[value(name = "add1-per-cost")]
    Add1PerCost,
}

/// Words of [`TieRule`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum TiesArg {
    Id,
    Cost,
    Votes,
}

/// Whether to look how many more supporters losers needed.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum NeededArg {
    /// Where that is quickly done.
    Auto,
    All,
    None,
}

//! Arguments of the engines on plain files.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::budget::BudgetArgs;
use crate::domain::ballots::Rule;
use crate::domain::criteria::{Method, Normalise, Preference};

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
    /// Decide a participatory budget, and explain it.
    Budget(Box<BudgetArgs>),
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
    /// Count ballots by a rule, with the protocol.
    Count {
        /// PrefLib file (soc, soi, toc, toi), abc.yaml, or table count,ballot: A>B=C, A;B, or A:5;B:2.
        ballots: PathBuf,
        /// The rule.
        #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(Rule::ALL.map(Rule::word)), hide_possible_values = false)]
        rule: String,
        /// How many are elected; else what the file says, else one.
        #[arg(long, value_name = "N")]
        seats: Option<usize>,
        /// How ties are broken: in the stated order, or by a lot with a published seed.
        #[arg(long, default_value = "order", value_name = "order|lot:SEED")]
        ties: String,
    },
    /// Group people by how they voted on statements, and tell what speaks for whom.
    Groups {
        /// Table participant,statement,vote (1, -1, 0), or an export of Polis: the folder or its file of votes.
        votes: PathBuf,
        /// How many groups; auto: as many from 2 to 5 as lie most apart.
        #[arg(long, default_value = "auto", value_name = "auto|N")]
        groups: String,
        /// Table participant,group: these groups instead.
        #[arg(long, value_name = "FILE")]
        given: Option<PathBuf>,
        /// Table statement,moderated,text; moderated -1 is left out.
        #[arg(long, value_name = "FILE")]
        statements: Option<PathBuf>,
    },
    /// Draw a panel by lot within quotas, with equal chances as far as they allow.
    Panel(CalcPanelArgs),
    /// Derive the weights of criteria from comparisons in pairs.
    Weights {
        /// Table with the same names in its first row and first column: how many times more the row counts than the column.
        pairs: PathBuf,
    },
    /// Rank alternatives by criteria.
    Rank {
        /// Table: first column the name, first rows weight and type (1: more is better, -1: less), then the alternatives.
        matrix: PathBuf,
        /// How criteria are put together.
        #[arg(long, value_enum, default_value_t = MethodArg::Weighted)]
        method: MethodArg,
        /// How values are made comparable, for weighted and topsis.
        #[arg(long, value_enum, default_value_t = NormaliseArg::Vector)]
        normalise: NormaliseArg,
        /// How a difference becomes a preference, for promethee.
        #[arg(long, value_enum, default_value_t = PreferenceArg::Usual)]
        preference: PreferenceArg,
    },
}

/// Words of [`Method`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum MethodArg {
    Weighted,
    Topsis,
    Promethee,
}

impl From<MethodArg> for Method {
    fn from(word: MethodArg) -> Self {
        match word {
            MethodArg::Weighted => Self::Weighted,
            MethodArg::Topsis => Self::Topsis,
            MethodArg::Promethee => Self::Promethee,
        }
    }
}

/// Words of [`Normalise`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum NormaliseArg {
    Vector,
    Minmax,
    Sum,
    None,
}

impl From<NormaliseArg> for Normalise {
    fn from(word: NormaliseArg) -> Self {
        match word {
            NormaliseArg::Vector => Self::Vector,
            NormaliseArg::Minmax => Self::MinMax,
            NormaliseArg::Sum => Self::Sum,
            NormaliseArg::None => Self::None,
        }
    }
}

/// Words of [`Preference`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PreferenceArg {
    Usual,
    Linear,
    Vshape,
}

impl From<PreferenceArg> for Preference {
    fn from(word: PreferenceArg) -> Self {
        match word {
            PreferenceArg::Usual => Self::Usual,
            PreferenceArg::Linear => Self::Linear,
            PreferenceArg::Vshape => Self::VShape,
        }
    }
}

/// Arguments of `calc panel`.
#[derive(Debug, Args)]
pub struct CalcPanelArgs {
    /// Table feature,value,min,max.
    #[arg(long, value_name = "FILE")]
    pub categories: PathBuf,
    /// Table with an id and a column for each feature.
    #[arg(long, value_name = "FILE")]
    pub people: PathBuf,
    /// Members of the panel.
    #[arg(long, value_name = "N")]
    pub size: usize,
    /// How chances are shared out.
    #[arg(long, value_enum, default_value_t = PanelMethodArg::Leximin)]
    pub method: PanelMethodArg,
    /// Draw by this seed; without one only the list of panels is made.
    #[arg(long)]
    pub seed: Option<String>,
    /// SHA-256 by which the seed was committed to: refused where it is another seed's.
    #[arg(long, value_name = "SHA256")]
    pub commitment: Option<String>,
    /// Columns that together say where somebody lives: of one address one person at most.
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    pub address: Vec<String>,
    /// Write the list of panels to this file.
    #[arg(long, value_name = "FILE")]
    pub list: Option<PathBuf>,
    /// Ids of those drawn before, to draw replacements for those who declined.
    #[arg(long, value_name = "FILE", requires = "declined")]
    pub drawn: Option<PathBuf>,
    /// Ids of those who declined.
    #[arg(long, value_name = "FILE", requires = "drawn")]
    pub declined: Option<PathBuf>,
}

impl CalcPanelArgs {
    /// What is asked for.
    #[must_use]
    pub fn asked(&self) -> crate::jobs::PanelAsked {
        crate::jobs::PanelAsked {
            categories: self.categories.clone(),
            people: self.people.clone(),
            size: self.size,
            method: self.method.into(),
            addresses: self.address.clone(),
            drawn: self.drawn.clone(),
            declined: self.declined.clone(),
        }
    }
}

/// Words of [`crate::domain::panel::Method`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PanelMethodArg {
    Leximin,
    Maximin,
    Stratified,
}

impl From<PanelMethodArg> for crate::domain::panel::Method {
    fn from(word: PanelMethodArg) -> Self {
        match word {
            PanelMethodArg::Leximin => Self::Leximin,
            PanelMethodArg::Maximin => Self::Maximin,
            PanelMethodArg::Stratified => Self::Stratified,
        }
    }
}

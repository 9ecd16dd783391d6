//! Files in: CSV, XLSX, ODS, TOML, JSON and rows pasted from a spreadsheet become items and problems.
//!
//! [`open`] finds out what a file is and what its columns mean, and refuses it whole where that is not certain.
//! [`Table::read`] then hands on row after row: a bad row is a problem beside the good ones, never the end.
//!
//! * `sniff`, `packed`, `decode`: what the bytes are, and whether they are safe to read
//! * `csv`, `xlsx`, `ods`, `tree`: rows out of each format; `source` treats them alike
//! * `words`, `header`, `map`: what columns mean; `names`, `items`: what cells mean
//! * [`pabulib`]: votes on participatory budgets
//! * `interviews`: notes with excerpts; [`sorts`]: people's piles of statements
//! * `interviews`: notes with excerpts; [`sorts`]: people's piles of statements; [`keypads`]: what was pressed
//!   on voting keypads
//! * `plain`: tables of a fixed form, without a programme, for the engines on plain files

pub mod ballots;
pub mod criteria;
mod csv;
mod decode;
mod header;
mod interviews;
mod items;
pub mod keypads;
mod map;
mod names;
mod ods;
pub mod opinions;
pub mod pabulib;
mod packed;
pub mod papers;
mod plain;
pub mod pool;
mod refusal;
pub mod roll;
mod row;
mod sniff;
pub mod sorts;
mod source;
mod table;
mod tree;
mod words;
mod xlsx;

use crate::domain::Id;
use crate::domain::intake::Shape;

pub use map::ColumnMap;
pub use plain::PlainTable;
pub use table::{Each, Table, open, open_text};

/// A format of files that come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text table with any separator.
    Csv,
    /// Excel workbook.
    Xlsx,
    /// OpenDocument spreadsheet.
    Ods,
    /// Interviews or contributions in TOML.
    Toml,
    /// A list of objects in JSON.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 5] = [Format::Csv, Format::Xlsx, Format::Ods, Format::Toml, Format::Json];

    /// Its name on the command line (`--as`).
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Ods => "ods",
            Format::Toml => "toml",
            Format::Json => "json",
        }
    }

    /// The format of that name.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.word() == word)
    }
}

/// What a person says about a file beforehand.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Its format; otherwise found by its bytes.
    pub format: Option<Format>,
    /// What its columns and words mean.
    pub map: Option<ColumnMap>,
    /// The member that handed it in: rates and takes stances where the file names nobody.
    pub member: Option<Id>,
}

/// A language (ISO 639) as people write it in a cell, by name or code; nothing where the cell holds none.
#[must_use]
pub fn language(cell: &str) -> Option<String> {
    words::WORDS.language(cell)
}

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The statement.
    Text,
    /// Its kind.
    Kind,
    /// Its theme.
    Theme,
    /// Its sub-theme.
    Subtheme,
    /// Cross-cutting topics.
    Topics,
    /// Members it was made together with.
    With,
    /// The member it comes from, or that rates.
    Member,
    /// A business or organisation it comes from.
    Partner,
    /// A mixed table, or the table at which a voter sat.
    Table,
    /// A place it speaks of.
    Place,
    /// The language it is in.
    Language,
    /// A remark, or the comment beside a stance.
    Remark,
    /// A document it was taken from; kept in the remark.
    Source,
    /// Number or code of the row.
    Code,
    /// An option, or its code in a ballot.
    Choice,
    /// Number of a voter.
    Voter,
    /// Group of a voter.
    Group,
    /// A vote.
    Vote,
    /// A stance.
    Stance,
    /// Who took a stance: a role.
    By,
    /// Scores by a criterion.
    Criterion(Id),
}

impl Field {
    /// Names of the fields in map files and word lists; criteria are `criterion.<code>`.
    pub const WORDS: [(&'static str, Field); 20] = [
        ("text", Field::Text),
        ("kind", Field::Kind),
        ("theme", Field::Theme),
        ("subtheme", Field::Subtheme),
        ("topics", Field::Topics),
        ("with", Field::With),
        ("member", Field::Member),
        ("partner", Field::Partner),
        ("table", Field::Table),
        ("place", Field::Place),
        ("language", Field::Language),
        ("remark", Field::Remark),
        ("source", Field::Source),
        ("code", Field::Code),
        ("choice", Field::Choice),
        ("voter", Field::Voter),
        ("group", Field::Group),
        ("vote", Field::Vote),
        ("stance", Field::Stance),
        ("by", Field::By),
    ];

    /// The field of that name.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|w| w.0 == word).map(|w| w.1)
    }

    /// Its name in map files.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|w| w.1 == self).map_or("criterion", |w| w.0)
    }

    /// Whether a table of that shape makes use of it.
    #[must_use]
    pub fn serves(self, shape: Shape) -> bool {
        use Field::{
            By, Choice, Code, Criterion, Group, Kind, Language, Member, Partner, Place, Remark, Source, Stance,
            Subtheme, Table, Text, Theme, Topics, Vote, Voter, With,
        };
        match shape {
            Shape::Contributions | Shape::Interviews => {
                !matches!(self, Code | Choice | Voter | Group | Vote | Stance | By | Criterion(_))
            }
            Shape::Choices => matches!(
                self,
                Code | Choice
                    | Text
                    | Kind
                    | Theme
                    | Subtheme
                    | Topics
                    | With
                    | Member
                    | Partner
                    | Table
                    | Place
                    | Language
                    | Remark
                    | Source
            ),
            Shape::Ratings => matches!(self, Member | Voter | Group | Text | Code | Criterion(_)),
            Shape::Positions => matches!(self, Member | Text | Code | Stance | Remark | By),
            Shape::Ballots => matches!(self, Voter | Table | Group | Choice | Vote),
        }
    }
}

/// How a column came to its field, or why it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// A map says so.
    Mapped,
    /// The header is a known word for it.
    Exact,
    /// The header is nearly this known word.
    Alike(String),
    /// The header is a little like this word for this field: not enough to go by.
    Unsafe(Field, String),
    /// Another column is a better claim to this field.
    Beaten(Field),
    /// Understood as this field, which a table of this shape has no use for.
    Unused(Field),
    /// Not understood.
    Unknown,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub header: String,
    /// What it holds; `None`: left out.
    pub field: Option<Field>,
    /// How sure that is, 0 to 100.
    pub score: u8,
    /// How that was found.
    pub how: How,
}

//! The frame of a programme: what a process template brings and a secretariat edits on screen.

use serde::{Deserialize, Serialize};

use super::change::{Key, Record, Table};
use super::id::Id;

/// One joint strategy process; a workspace holds exactly one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    /// Record id.
    pub id: Id,
    /// Id of the process template it was made from.
    pub process: String,
    /// Name as on the title page.
    pub name: String,
    /// Name of the region.
    pub region: String,
    /// Language of its papers (ISO 639-1).
    pub language: String,
    /// One sentence on what it is.
    pub summary: String,
    /// How many of a theme's best ranked clusters are proposed as priorities.
    pub adopt_per_theme: i64,
}

/// A participating municipality, district, neighbourhood or administration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// Record id.
    pub id: Id,
    /// Short code that begins its references (`LIE`).
    pub code: String,
    /// Name.
    pub name: String,
    /// Inhabitants, where known.
    pub population: Option<i64>,
    /// Latitude in degrees, where known.
    pub latitude: Option<f64>,
    /// Longitude in degrees, where known.
    pub longitude: Option<f64>,
    /// Place in lists.
    pub sort: i64,
}

/// Where a phase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhaseState {
    /// Not begun.
    Planned,
    /// Under way; several phases may be.
    Active,
    /// Finished.
    Done,
    /// Left out.
    Skipped,
}

/// A dated step of the process. Phases may overlap, be skipped, or come back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Phase {
    /// Record id.
    pub id: Id,
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// First day, ISO 8601.
    pub start: String,
    /// Last day, ISO 8601.
    pub end: String,
    /// Where it stands.
    pub state: PhaseState,
    /// Place in lists.
    pub sort: i64,
}

/// What part a kind plays in the chain trend → challenge → ambition → option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Trend, change, insight.
    Observation,
    /// Challenge.
    Need,
    /// Ambition, vision.
    Aim,
    /// Something that can be chosen.
    Option,
    /// Something that is done.
    Action,
}

impl Role {
    /// All roles, in the order of the chain.
    pub const ALL: [Role; 5] = [Role::Observation, Role::Need, Role::Aim, Role::Option, Role::Action];

    /// The word as it stands in templates and live blocks.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Role::Observation => "observation",
            Role::Need => "need",
            Role::Aim => "aim",
            Role::Option => "option",
            Role::Action => "action",
        }
    }
}

/// What a contribution is; defined by the process.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kind {
    /// Record id.
    pub id: Id,
    /// Short code.
    pub code: String,
    /// Singular.
    pub name: String,
    /// Plural.
    pub plural: String,
    /// Its part in the chain.
    pub role: Role,
    /// Other words that input files use for it.
    pub words: Vec<String>,
    /// Place in lists.
    pub sort: i64,
}

/// A subject the process is organised by; a sub-theme has a parent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Record id.
    pub id: Id,
    /// Short code (`MOB`).
    pub code: String,
    /// Name.
    pub name: String,
    /// Name for narrow columns.
    pub short: String,
    /// The theme this is a part of.
    pub parent: Option<Id>,
    /// Other words that input files use for it.
    pub words: Vec<String>,
    /// Place in lists.
    pub sort: i64,
}

/// A cross-cutting subject applied to every theme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Record id.
    pub id: Id,
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Key words; a final `*` means any ending.
    pub words: Vec<String>,
    /// Place in lists.
    pub sort: i64,
}

/// Which end of a criterion's scale is the good one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// High is good.
    More,
    /// Low is good.
    Less,
}

/// What clusters are judged by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// Record id.
    pub id: Id,
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Weight, relative to the other criteria; not negative.
    pub weight: f64,
    /// Lowest score.
    pub min: i64,
    /// Highest score.
    pub max: i64,
    /// Which end is good.
    pub better: Better,
    /// Other words that input files use for it.
    pub words: Vec<String>,
    /// Place in lists.
    pub sort: i64,
}

/// One step of the scale of positions, best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stance {
    /// Record id.
    pub id: Id,
    /// Short code (`support`).
    pub code: String,
    /// Name.
    pub name: String,
    /// Value on the scale; positive is for, negative against.
    pub value: i64,
    /// Place in lists.
    pub sort: i64,
}

macro_rules! record {
    ($type:ty, $table:expr) => {
        impl Record for $type {
            const TABLE: Table = $table;
            fn key(&self) -> Key {
                Key::one(self.id)
            }
        }
    };
}
pub(super) use record;

record!(Programme, Table::Programme);
record!(Member, Table::Member);
record!(Phase, Table::Phase);
record!(Kind, Table::Kind);
record!(Theme, Table::Theme);
record!(Topic, Table::Topic);
record!(Criterion, Table::Criterion);
record!(Stance, Table::Stance);

/// The whole frame of a programme, as every room needs it to name things.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field holds the records it is named after, in list order")]
pub struct Frame {
    pub programme: Programme,
    pub members: Vec<Member>,
    pub phases: Vec<Phase>,
    pub kinds: Vec<Kind>,
    pub themes: Vec<Theme>,
    pub topics: Vec<Topic>,
    pub criteria: Vec<Criterion>,
    pub stances: Vec<Stance>,
}

impl Frame {
    /// The main themes, without sub-themes.
    pub fn main_themes(&self) -> impl Iterator<Item = &Theme> {
        self.themes.iter().filter(|t| t.parent.is_none())
    }
    /// The member with that id.
    #[must_use]
    pub fn member(&self, id: Id) -> Option<&Member> {
        self.members.iter().find(|m| m.id == id)
    }
    /// The theme or sub-theme with that id.
    #[must_use]
    pub fn theme(&self, id: Id) -> Option<&Theme> {
        self.themes.iter().find(|t| t.id == id)
    }
    /// The kind with that id.
    #[must_use]
    pub fn kind(&self, id: Id) -> Option<&Kind> {
        self.kinds.iter().find(|k| k.id == id)
    }
    /// The topic with that id.
    #[must_use]
    pub fn topic(&self, id: Id) -> Option<&Topic> {
        self.topics.iter().find(|t| t.id == id)
    }
    /// The criterion with that id.
    #[must_use]
    pub fn criterion(&self, id: Id) -> Option<&Criterion> {
        self.criteria.iter().find(|c| c.id == id)
    }
    /// The stance with that id.
    #[must_use]
    pub fn stance(&self, id: Id) -> Option<&Stance> {
        self.stances.iter().find(|s| s.id == id)
    }
    /// Series of references for what is nobody's in particular: three letters of the region.
    #[must_use]
    pub fn shared_series(&self) -> String {
        "REG".to_owned()
    }
}

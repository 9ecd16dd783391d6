//! A panel drawn by lot from a pool of persons: whom it must reflect, and with what chance each person is drawn.

use super::exact::Exact;

/// How many members of the panel must have a value of a feature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// The feature: age, gender.
    pub feature: String,
    /// The value.
    pub value: String,
    /// At least.
    pub min: i64,
    /// At most.
    pub max: i64,
    /// How far the least may give way where no panel meets the quotas, and how far the most: the bounds that nobody goes beyond.
    pub flex: (i64, i64),
}

impl Quota {
    /// What may give way where nothing is said of it: everything.
    pub const ANY: (i64, i64) = (0, 1_000_000);
}

/// Somebody who can be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// As the file calls the person.
    pub id: String,
    /// Quotas that the person counts for: one a feature, by place in the list of quotas.
    pub counts_for: Vec<usize>,
    /// Where the person lives, where that is told; persons of one address are not drawn together.
    pub address: Option<String>,
}

/// Whom to draw from, and how many.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pool {
    /// Quotas, feature by feature.
    pub quotas: Vec<Quota>,
    /// Persons.
    pub persons: Vec<Person>,
    /// Members of the panel.
    pub size: usize,
}

/// How chances are shared out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// As equal as the quotas allow: the smallest chance as large as can be, then the next smallest, and so on.
    Leximin,
    /// The smallest chance as large as can be.
    Maximin,
    /// Every kind of person has its share of the seats, as near as the quotas allow.
    Stratified,
}

impl Method {
    const ALL: [Self; 3] = [Self::Leximin, Self::Maximin, Self::Stratified];

    /// The word for it in files and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Leximin => "leximin",
            Self::Maximin => "maximin",
            Self::Stratified => "stratified",
        }
    }

    /// The one that a word stands for.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.word() == word)
    }
}

/// A panel of the list from which one is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Members, by place in the pool, ascending.
    pub members: Vec<usize>,
    /// Chance of being drawn.
    pub chance: Exact,
}

/// The lottery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lottery {
    /// Chance of each person.
    pub chances: Vec<Exact>,
    /// Every panel that can be drawn, with its chance; the chances add up to 1. Empty where there would be too many: then
    /// `kinds` is drawn first, and persons of a kind among one another.
    pub panels: Vec<Listed>,
    /// Panels by how many of each kind of person they hold, with their chance.
    pub kinds: Vec<(Vec<i64>, Exact)>,
    /// Persons of each kind: equal in all features, and living with persons alike.
    pub members: Vec<Vec<usize>>,
    /// Persons whom no panel within the quotas can hold.
    pub left_out: Vec<usize>,
}

/// How a quota would have to give way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relaxed {
    /// Which quota.
    pub quota: usize,
    /// Its least, then.
    pub min: i64,
    /// Its most, then.
    pub max: i64,
}

/// Why no panel can be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undrawable {
    /// No panel meets the quotas; with the smallest change to them that lets one, as far as they may give way.
    Impossible(Vec<Relaxed>),
    /// No panel meets them however far they may give way; with the smallest change beyond that.
    Beyond(Vec<Relaxed>),
    /// There are fewer addresses than seats.
    TooFew,
    /// The optimisation did not come to an end.
    Unsolved,
}

/// A panel of a workspace: what was laid down, and what of the draw is known so far. Persons stand apart from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPanel {
    /// Its place in the workspace.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// Members.
    pub size: usize,
    /// How chances are shared out.
    pub method: Method,
    /// Columns that together say where somebody lives.
    pub addresses: Vec<String>,
    /// Columns of the file that the persons came from.
    pub columns: Vec<String>,
    /// Persons in the pool.
    pub persons: i64,
    /// SHA-256 of the seed, from before the draw; empty until it is committed to.
    pub commitment: String,
    /// SHA-256 of the published list of panels; empty until then.
    pub list: String,
    /// The seed; empty until the draw reveals it.
    pub seed: String,
    /// Whether the persons were erased.
    pub erased: bool,
    /// Quotas, with what the pool and the panel hold of each.
    pub quotas: Vec<KeptQuota>,
}

impl KeptPanel {
    /// How far it is.
    #[must_use]
    pub fn stage(&self) -> PanelStage {
        match (self.commitment.is_empty(), self.seed.is_empty()) {
            (true, _) => PanelStage::Prepared,
            (false, true) => PanelStage::Committed,
            (false, false) => PanelStage::Drawn,
        }
    }
}

/// How far a panel is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelStage {
    /// Pool and quotas are there.
    Prepared,
    /// The SHA-256 of the seed is laid down.
    Committed,
    /// The seed is revealed and the panel stands.
    Drawn,
}

impl PanelStage {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Committed => "committed",
            Self::Drawn => "drawn",
        }
    }
}

/// A quota of a panel of a workspace, with counts that outlive the persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptQuota {
    /// The quota.
    pub quota: Quota,
    /// Persons of the pool that count for it.
    pub among: i64,
    /// Members of the panel that count for it.
    pub held: i64,
}

/// How somebody of the pool stands to the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In the pool, not drawn.
    Waiting,
    /// Drawn.
    Drawn,
    /// Drawn, and declined.
    Declined,
    /// Drawn instead of somebody who declined.
    Replacement,
}

impl Standing {
    const ALL: [Self; 4] = [Self::Waiting, Self::Drawn, Self::Declined, Self::Replacement];

    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Drawn => "drawn",
            Self::Declined => "declined",
            Self::Replacement => "replacement",
        }
    }

    /// The one that a word stands for.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.word() == word)
    }

    /// Whether such a person sits on the panel.
    #[must_use]
    pub fn sits(self) -> bool {
        matches!(self, Self::Drawn | Self::Replacement)
    }
}

/// Somebody of the pool of a workspace. Personal data: never in the journal, the draft or an export of the workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPerson {
    /// Place in the file, from 1: what is published instead of a name.
    pub number: i64,
    /// How the person stands to the panel.
    pub standing: Standing,
    /// Quotas that the person counts for, by place; none once erased.
    pub counts_for: Vec<usize>,
    /// Number of the address, where it is known and matters.
    pub address: Option<i64>,
    /// The row of the file, a cell a column; none once erased.
    pub cells: Vec<String>,
}

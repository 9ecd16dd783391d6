//! What members brought in, and where it came from.

use serde::{Deserialize, Serialize};

use super::change::{Key, Record, Table};
use super::frame::record;
use super::id::Id;

/// Where something came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A form or list that a member filled in.
    Form,
    /// A document.
    Document,
    /// An interview.
    Interview,
    /// A working session.
    Workshop,
    /// A survey.
    Survey,
    /// Desk research.
    Desk,
    /// Typed in by hand.
    Typed,
}

/// A file, meeting or person from which contributions came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Record id.
    pub id: Id,
    /// What it is.
    pub kind: SourceKind,
    /// Title shown to people.
    pub title: String,
    /// File name, without folders.
    pub file: Option<String>,
    /// SHA-256 of the file, lower-case hexadecimal.
    pub checksum: Option<String>,
    /// Day of the source, ISO 8601.
    pub date: Option<String>,
    /// The member that handed it in, if one did.
    pub member: Option<Id>,
}

/// What an interviewee allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// May be quoted with role.
    Quote,
    /// May be quoted without role or member.
    Anonymous,
    /// Background only: never quoted.
    Background,
}

/// An interview: a source with notes and a synthesis. Its excerpts are contributions with a span.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Interview {
    /// Record id; the same as its source's.
    pub id: Id,
    /// Number by which people call the interview.
    pub number: i64,
    /// Number of the interviewee; names live elsewhere.
    pub participant: i64,
    /// Role of the interviewee.
    pub role: String,
    /// Sector of the interviewee.
    pub sector: String,
    /// What may be done with it.
    pub consent: Consent,
    /// Notes or transcript.
    pub notes: String,
    /// The essence in a few sentences.
    pub synthesis: String,
    /// The business or organisation that was interviewed, where it is no member.
    #[serde(default)]
    pub partner: Option<String>,
}

/// What there is to write about an interview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InterviewFacts {
    /// Which; `None`: a new one.
    pub id: Option<Id>,
    /// The member interviewed.
    pub member: Option<Id>,
    /// Number of the interviewee.
    pub participant: i64,
    /// Role of the interviewee.
    pub role: String,
    /// Sector of the interviewee.
    pub sector: String,
    /// Day, ISO 8601.
    pub date: Option<String>,
    /// What may be done with it.
    pub consent: Consent,
    /// Notes or transcript.
    pub notes: String,
    /// The essence in a few sentences.
    pub synthesis: String,
    /// The business or organisation interviewed, where it is no member.
    pub partner: Option<String>,
}

/// Whose statement it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// One member, or several: see [`ContributionMember`].
    Members,
    /// A business or organisation, named in `partner`.
    Partner,
    /// Nobody's in particular: a mixed table, desk research. Shown as "shared".
    Shared,
}

impl Origin {
    /// Its name in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Origin::Members => "members",
            Origin::Partner => "partner",
            Origin::Shared => "shared",
        }
    }
}

/// Whether a contribution takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Takes part.
    Active,
    /// Set aside by a person; kept, shown apart.
    SetAside,
}

/// One statement from a source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contribution {
    /// Record id.
    pub id: Id,
    /// First part of its reference: a member's code, a table (`MOB-T3`), or the region's.
    pub series: String,
    /// Second part of its reference; 0 until the workspace has given one out.
    pub number: i64,
    /// The statement.
    pub text: String,
    /// Its kind.
    pub kind: Id,
    /// Its theme.
    pub theme: Id,
    /// Its sub-theme, where given.
    pub subtheme: Option<Id>,
    /// Where it came from.
    pub source: Id,
    /// Sheet in the source file.
    pub sheet: Option<String>,
    /// Row in the source file, counted from 1 as a spreadsheet does.
    pub row: Option<i64>,
    /// Place in an interview's notes: first character.
    pub span_start: Option<i64>,
    /// Place in an interview's notes: one past the last character.
    pub span_end: Option<i64>,
    /// Whose statement it is.
    pub origin: Origin,
    /// The partner, where the origin is one.
    pub partner: Option<String>,
    /// A place it speaks of.
    pub place: Option<String>,
    /// Language of the text (ISO 639-1).
    pub language: String,
    /// Who said so; what a person or a file said is never found anew.
    #[serde(default = "by_machine", deserialize_with = "maker")]
    pub language_by: Maker,
    /// Whether it takes part.
    pub state: State,
    /// A remark that came with it.
    pub remark: Option<String>,
    /// Fingerprint of the row it was imported from, kept when the text is edited: it recognises a second import.
    pub fingerprint: Option<i64>,
}

/// Who found the language of what was kept before people could say it.
fn by_machine() -> Maker {
    Maker::Machine
}

/// A maker; nothing stands for the machine.
fn maker<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Maker, D::Error> {
    Ok(Option::<Maker>::deserialize(from)?.unwrap_or(Maker::Machine))
}

impl Contribution {
    /// The reference people say aloud: `LIE-017`, `LIE-1204`, `MOB-T3-04`.
    #[must_use]
    pub fn reference(&self) -> String {
        reference(&self.series, self.number)
    }
}

/// Spells a reference: three digits after a member's code, two after a table.
#[must_use]
pub fn reference(series: &str, number: i64) -> String {
    if series.contains('-') { format!("{series}-{number:02}") } else { format!("{series}-{number:03}") }
}

/// Reads a reference: `lie-17` is `("LIE", 17)`.
#[must_use]
pub fn parse_reference(text: &str) -> Option<(String, i64)> {
    let (series, number) = text.trim().rsplit_once('-')?;
    let number: i64 = number.parse().ok()?;
    (number > 0 && !series.is_empty()).then(|| (series.to_uppercase(), number))
}

/// A member whose statement a contribution is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContributionMember {
    /// The contribution.
    pub contribution: Id,
    /// The member.
    pub member: Id,
}

/// Who placed something: the machine proposes, people decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Maker {
    /// The program.
    Machine,
    /// A person; the machine never changes it.
    Person,
}

/// In which language a contribution is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tongue {
    /// As a person says (ISO 639-1).
    Told(String),
    /// As its words say.
    Found,
}

/// A cross-cutting topic of a contribution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContributionTopic {
    /// The contribution.
    pub contribution: Id,
    /// The topic.
    pub topic: Id,
    /// Who set it.
    pub made_by: Maker,
}

/// One contribution answers another: trend → challenge → ambition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// What is answered.
    pub cause: Id,
    /// What answers.
    pub answer: Id,
    /// Who made the link.
    pub made_by: Maker,
}

record!(Source, Table::Source);
record!(Interview, Table::Interview);
record!(Contribution, Table::Contribution);

impl Record for ContributionMember {
    const TABLE: Table = Table::ContributionMember;
    fn key(&self) -> Key {
        Key::two(self.contribution, self.member)
    }
}
impl Record for ContributionTopic {
    const TABLE: Table = Table::ContributionTopic;
    fn key(&self) -> Key {
        Key::two(self.contribution, self.topic)
    }
}
impl Record for Link {
    const TABLE: Table = Table::Link;
    fn key(&self) -> Key {
        Key::two(self.cause, self.answer)
    }
}

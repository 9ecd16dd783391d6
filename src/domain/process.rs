//! A process template: data that makes a new programme. Checked whole: every mistake is listed at once.
//!
//! A template is a folder with `process.toml` (phases, kinds, themes, topics, criteria, stances, roles),
//! `members.toml` (which a region replaces by its own) and one `draft.<language>.md` a language.

pub(crate) mod entries;
mod outline;
mod parse;
mod records;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::frame::{Better, Role};

pub use entries::Mistake;

/// A checked template.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Template {
    /// Its id, the name of its folder.
    pub id: String,
    /// Name of the programme.
    pub name: String,
    /// Name of the region.
    pub region: String,
    /// Language of the programme's papers (ISO 639-1).
    pub language: String,
    /// One sentence on what it is.
    pub summary: String,
    /// How many of a theme's best ranked clusters are proposed as priorities.
    pub adopt_per_theme: i64,
    /// Dated steps, in list order.
    pub phases: Vec<PhaseSpec>,
    /// What a contribution can be.
    pub kinds: Vec<KindSpec>,
    /// Themes with their sub-themes.
    pub themes: Vec<ThemeSpec>,
    /// Cross-cutting topics.
    pub topics: Vec<TopicSpec>,
    /// What clusters are judged by.
    pub criteria: Vec<CriterionSpec>,
    /// The scale of positions, best first.
    pub stances: Vec<StanceSpec>,
    /// Who takes part in which capacity.
    pub roles: Vec<RoleSpec>,
    /// The participating administrations.
    pub members: Vec<MemberSpec>,
    /// Outline of the draft by language, as written.
    pub drafts: BTreeMap<String, String>,
}

/// A dated step.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PhaseSpec {
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// First day, ISO 8601.
    pub start: String,
    /// Last day, ISO 8601.
    pub end: String,
}

/// What a contribution can be.
#[derive(Debug, Clone, PartialEq)]
pub struct KindSpec {
    /// Short code.
    pub code: String,
    /// Singular.
    pub name: String,
    /// Plural.
    pub plural: String,
    /// Its part in the chain.
    pub role: Role,
    /// Other words for it.
    pub words: Vec<String>,
}

/// A theme, or a sub-theme (which has none below it).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ThemeSpec {
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Name for narrow columns; the name where the template gives none.
    pub short: String,
    /// Other words for it.
    pub words: Vec<String>,
    /// Sub-themes.
    pub sub: Vec<ThemeSpec>,
}

/// A cross-cutting topic.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TopicSpec {
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Key words; a final `*` means any ending.
    pub words: Vec<String>,
}

/// What clusters are judged by.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionSpec {
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Weight; not negative.
    pub weight: f64,
    /// Lowest score.
    pub min: i64,
    /// Highest score.
    pub max: i64,
    /// Which end is good.
    pub better: Better,
    /// Other words for it.
    pub words: Vec<String>,
}

/// One step of the scale of positions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StanceSpec {
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Value on the scale.
    pub value: i64,
}

/// A capacity in which people take part.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RoleSpec {
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
}

/// A participating administration.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MemberSpec {
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Inhabitants.
    pub population: Option<i64>,
    /// Latitude and longitude in degrees.
    pub place: Option<(f64, f64)>,
}

impl Template {
    /// Reads a template from the files of its folder, given by name without folders.
    ///
    /// # Errors
    /// Every mistake in it, in the order of files and lines.
    pub fn parse(files: &[(&str, &str)]) -> Result<Template, Vec<Mistake>> {
        parse::parse(files)
    }
}

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
    /// No panel meets the quotas; with the smallest change to them that lets one.
    Impossible(Vec<Relaxed>),
    /// There are fewer addresses than seats.
    TooFew,
    /// The optimisation did not come to an end.
    Unsolved,
}

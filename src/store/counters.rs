//! Counts that header, facets and matrices show, kept by every commit so that nobody counts a million rows.
//!
//! A counter has a name and one or two things it counts by; a topic or kind within a theme is one such thing. Only contributions that take part are counted, except under
//! `aside`. A statement of several members counts for each of them; what is nobody's counts under its origin.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, params};

use super::Reader;
use crate::domain::Id;
use crate::domain::material::{Contribution, Origin, State};
use crate::error::Result;

/// What a counter counts by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Theme,
    Kind,
    Source,
    Origin,
    Language,
    Member,
    Topic,
    TopicTheme,
    KindTheme,
    Cluster,
}

/// Every counter, and the one or two things it counts by.
const COUNTERS: [(&str, &[By]); 20] = [
    ("all", &[]),
    ("theme", &[By::Theme]),
    ("kind", &[By::Kind]),
    ("source", &[By::Source]),
    ("origin", &[By::Origin]),
    ("language", &[By::Language]),
    ("member", &[By::Member]),
    ("topic", &[By::Topic]),
    ("clustered", &[By::Cluster]),
    ("member theme", &[By::Member, By::Theme]),
    ("member kind", &[By::Member, By::Kind]),
    ("member topic", &[By::Member, By::Topic]),
    ("origin theme", &[By::Origin, By::Theme]),
    ("origin kind", &[By::Origin, By::Kind]),
    ("origin topic", &[By::Origin, By::Topic]),
    ("theme topic", &[By::Theme, By::Topic]),
    ("member topic theme", &[By::Member, By::TopicTheme]),
    ("member kind theme", &[By::Member, By::KindTheme]),
    ("origin topic theme", &[By::Origin, By::TopicTheme]),
    ("origin kind theme", &[By::Origin, By::KindTheme]),
];
/// Counts what was set aside; all others count only what takes part.
const ASIDE: &str = "aside";

impl By {
    /// What it selects; `c` is the contribution. That it lies in a cluster counts, not in which.
    fn column(self) -> &'static str {
        match self {
            By::Theme => "c.theme",
            By::Kind => "c.kind",
            By::Source => "c.source",
            By::Origin => "cast(c.origin as blob)",
            By::Language => "cast(c.language as blob)",
            By::Member => "r.member",
            By::Topic => "t.topic",
            By::TopicTheme => "cast(t.topic || c.theme as blob)",
            By::KindTheme => "cast(c.kind || c.theme as blob)",
            By::Cluster => "x''",
        }
    }

    /// Where that stands, if not in the contribution itself.
    fn join(self) -> &'static str {
        match self {
            By::Member => " join contribution_member r on r.contribution = c.id",
            By::Topic | By::TopicTheme => " join contribution_topic t on t.contribution = c.id",
            By::Cluster => " join membership m on m.contribution = c.id",
            _ => "",
        }
    }
}

/// The two columns that a counter selects, and what they are joined from.
fn selected(by: &[By]) -> (&'static str, &'static str, String) {
    let column = |at: usize| by.get(at).map_or("x''", |b| b.column());
    (column(0), column(1), by.iter().map(|b| b.join()).collect())
}

/// One value that a counter counts by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Part {
    Nothing,
    Record(Id),
    Origin(Origin),
    Language(String),
    /// Something within a theme: two ids as one value.
    Within([u8; 32]),
}

impl Part {
    fn bytes(&self) -> &[u8] {
        match self {
            Part::Nothing => &[],
            Part::Record(id) => id.bytes(),
            Part::Origin(origin) => origin.word().as_bytes(),
            Part::Language(code) => code.as_bytes(),
            Part::Within(both) => both,
        }
    }
}

/// By what a topic or a kind within a theme is counted.
pub(super) fn within(what: Id, theme: Id) -> [u8; 32] {
    let mut both = [0; 32];
    both[..16].copy_from_slice(what.bytes());
    both[16..].copy_from_slice(theme.bytes());
    both
}

/// What a large import adds to the counters, counted while its rows are staged: under the lock nobody counts a million
/// rows.
#[derive(Debug, Default)]
pub(super) struct Tally(HashMap<(&'static str, Part, Part), i64>);

impl Tally {
    /// Counts a contribution that lies in no cluster yet.
    pub(super) fn add(&mut self, row: &Contribution, members: &[Id], topics: &[Id]) {
        if row.state == State::SetAside {
            *self.0.entry((ASIDE, Part::Nothing, Part::Nothing)).or_default() += 1;
            return;
        }
        let each = |by: Option<&By>, take: &mut dyn FnMut(Part)| match by {
            None => take(Part::Nothing),
            Some(By::Theme) => take(Part::Record(row.theme)),
            Some(By::Kind) => take(Part::Record(row.kind)),
            Some(By::Source) => take(Part::Record(row.source)),
            Some(By::Origin) => take(Part::Origin(row.origin)),
            Some(By::Language) => take(Part::Language(row.language.clone())),
            Some(By::Member) => members.iter().for_each(|m| take(Part::Record(*m))),
            Some(By::Topic) => topics.iter().for_each(|t| take(Part::Record(*t))),
            Some(By::TopicTheme) => topics.iter().for_each(|t| take(Part::Within(within(*t, row.theme)))),
            Some(By::KindTheme) => take(Part::Within(within(row.kind, row.theme))),
            Some(By::Cluster) => {}
        };
        for (name, by) in COUNTERS {
            each(by.first(), &mut |a| {
                each(by.get(1), &mut |b| *self.0.entry((name, a.clone(), b)).or_default() += 1);
            });
        }
    }

    /// Adds everything to the counters.
    pub(super) fn enter(&self, db: &Connection) -> Result<()> {
        let mut add = db.prepare_cached(
            "insert into counter(name, a, b, n) values (?1, ?2, ?3, ?4)
             on conflict(name, a, b) do update set n = n + excluded.n",
        )?;
        for ((name, a, b), n) in &self.0 {
            add.execute(params![name, a.bytes(), b.bytes(), n])?;
        }
        Ok(())
    }
}

/// Adds (`sign` 1) or takes away (`sign` −1) what these contributions, as they are stored now, count for.
pub(super) fn count(db: &Connection, contributions: &BTreeSet<Id>, sign: i64) -> Result<()> {
    if contributions.is_empty() {
        return Ok(());
    }
    db.execute_batch(
        "create temp table if not exists touched(id blob primary key) without rowid; delete from temp.touched",
    )?;
    let mut insert = db.prepare_cached("insert into temp.touched values (?1)")?;
    for id in contributions {
        insert.execute([&id.bytes()[..]])?;
    }
    let counters = COUNTERS.iter().map(|c| (c.0, c.1, "active")).chain([(ASIDE, &[][..], "set_aside")]);
    for (name, by, state) in counters {
        let (a, b, joins) = selected(by);
        let sql = format!(
            "insert into counter(name, a, b, n)
             select '{name}', {a}, {b}, ?1 * count(*) from temp.touched d cross join contribution c on c.id = d.id{joins}
             where c.state = '{state}' group by 2, 3 having count(*) > 0
             on conflict(name, a, b) do update set n = n + excluded.n"
        );
        db.prepare_cached(&sql)?.execute([sign])?;
    }
    Ok(())
}

/// Counts everything anew and returns the names of the counters that were wrong.
pub(super) fn verify(db: &Connection) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    for (name, by) in COUNTERS {
        let (a, b, joins) = selected(by);
        let sql = format!(
            "with fresh(a, b, n) as (select {a}, {b}, count(*) from contribution c{joins} where c.state = 'active'
               group by 1, 2 having count(*) > 0),
             kept(a, b, n) as (select a, b, n from counter where name = ?1 and n <> 0)
             select exists(select * from fresh except select * from kept)
                 or exists(select * from kept except select * from fresh)"
        );
        if db.query_row(&sql, [name], |r| r.get::<_, bool>(0))? {
            wrong.push(name.to_owned());
        }
    }
    Ok(wrong)
}

impl Reader {
    /// One counter; 0 where nothing was ever counted.
    pub(super) fn counter(&self, name: &str, a: &[u8], b: &[u8]) -> Result<i64> {
        let mut statement = self.db.prepare_cached("select n from counter where name = ?1 and a = ?2 and b = ?3")?;
        let mut rows = statement.query((name, a, b))?;
        Ok(rows.next()?.map(|r| r.get(0)).transpose()?.unwrap_or(0))
    }

    /// How many contributions take part.
    pub(super) fn counted(&self) -> Result<i64> {
        self.counter("all", &[], &[])
    }
}

//! Counts that header, facets and matrices show, kept by every commit so that nobody counts a million rows.
//!
//! A counter has a name and one or two things it counts by. Only contributions that take part are counted, except under
//! `aside`. A statement of several members counts for each of them; what is nobody's counts under its origin.

use std::collections::BTreeSet;

use rusqlite::{Connection, params_from_iter, types::Value as Sql};

use super::Reader;
use crate::domain::Id;
use crate::error::Result;

/// For each counter: what it selects by, and from where. `c` is the contribution.
const COUNTERS: [(&str, &str, &str, &str); 15] = [
    ("all", "x''", "x''", ""),
    ("theme", "c.theme", "x''", ""),
    ("kind", "c.kind", "x''", ""),
    ("source", "c.source", "x''", ""),
    ("origin", "cast(c.origin as blob)", "x''", ""),
    ("member", "r.member", "x''", MEMBERS),
    ("topic", "t.topic", "x''", TOPICS),
    ("clustered", "x''", "x''", "join membership m on m.contribution = c.id"),
    ("member theme", "r.member", "c.theme", MEMBERS),
    ("member kind", "r.member", "c.kind", MEMBERS),
    ("member topic", "r.member", "t.topic", MEMBERS_AND_TOPICS),
    ("origin theme", "cast(c.origin as blob)", "c.theme", ""),
    ("origin kind", "cast(c.origin as blob)", "c.kind", ""),
    ("origin topic", "cast(c.origin as blob)", "t.topic", TOPICS),
    ("theme topic", "c.theme", "t.topic", TOPICS),
];

const MEMBERS: &str = "join contribution_member r on r.contribution = c.id";
const TOPICS: &str = "join contribution_topic t on t.contribution = c.id";
const MEMBERS_AND_TOPICS: &str =
    "join contribution_member r on r.contribution = c.id join contribution_topic t on t.contribution = c.id";

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
    add(db, "temp.touched d cross join contribution c on c.id = d.id", "1", &[], sign)
}

/// Adds what the contributions from place `first` to `last` count for.
pub(super) fn count_range(db: &Connection, first: i64, last: i64) -> Result<()> {
    add(db, "contribution c", "c.seq between ?2 and ?3", &[first, last], 1)
}

fn add(db: &Connection, from: &str, scope: &str, scope_values: &[i64], sign: i64) -> Result<()> {
    let values: Vec<Sql> = std::iter::once(sign).chain(scope_values.iter().copied()).map(Sql::Integer).collect();
    let states = COUNTERS.iter().map(|c| (c, "active")).chain([(&("aside", "x''", "x''", ""), "set_aside")]);
    for ((name, a, b, joins), state) in states {
        let sql = format!(
            "insert into counter(name, a, b, n)
             select '{name}', {a}, {b}, ?1 * count(*) from {from} {joins}
             where {scope} and c.state = '{state}' group by 2, 3 having count(*) > 0
             on conflict(name, a, b) do update set n = n + excluded.n"
        );
        db.prepare_cached(&sql)?.execute(params_from_iter(&values))?;
    }
    Ok(())
}

/// Counts everything anew and returns the names of the counters that were wrong.
pub(super) fn verify(db: &Connection) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    for (name, a, b, joins) in COUNTERS {
        let sql = format!(
            "with fresh(a, b, n) as (select {a}, {b}, count(*) from contribution c {joins} where c.state = 'active'
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

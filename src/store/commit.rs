//! The one door through which every change goes: one transaction, one batch, the before-image of each record.

use std::collections::BTreeSet;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use serde_json::Value as Json;

use super::tables::{Shape, key_values, shape};
use super::{Workspace, counters, search};
use crate::domain::change::{BatchKind, Row};
use crate::domain::{Change, Id, Key, Table};
use crate::error::{Error, Result, Said};

/// Where the image of a deleted contribution keeps its place in the order of entry.
const SEQ: &str = "seq";

/// Who changes something, what for, and when.
#[derive(Debug, Clone)]
pub struct Meta {
    /// Who.
    pub author: String,
    /// What for.
    pub note: Said,
    /// Milliseconds since 1970.
    pub now: u64,
}

/// What a commit did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// The batch; `None` when nothing differed from what was there.
    pub batch: Option<Id>,
    /// How many records changed.
    pub records: usize,
}

impl Workspace {
    /// Makes all `changes` or none, as one batch.
    ///
    /// A contribution whose number is 0 is given the next number of its series. Changes that change nothing are left
    /// out; when none is left, no batch is made.
    ///
    /// # Errors
    /// When a reference would dangle (a theme still used is deleted), or the file cannot be written.
    pub fn commit(&mut self, meta: &Meta, changes: Vec<Change>) -> Result<Committed> {
        self.commit_as(meta, changes, BatchKind::Change, None)
    }

    pub(super) fn commit_as(
        &mut self,
        meta: &Meta,
        mut changes: Vec<Change>,
        kind: BatchKind,
        undoes: Option<Id>,
    ) -> Result<Committed> {
        in_order(&mut changes);
        let batch = self.next_id(meta.now);
        self.transaction(|this| {
            let clock = this.next_clock()?;
            let touched = touched_contributions(&changes);
            counters::count(&this.db, &touched, -1)?;
            let mut items = Vec::new();
            for change in changes {
                if let Some(item) = this.apply(change)? {
                    items.push(item);
                }
            }
            if items.is_empty() {
                counters::count(&this.db, &touched, 1)?;
                return Ok(Committed { batch: None, records: 0 });
            }
            counters::count(&this.db, &touched, 1)?;
            this.write_batch(clock, batch, meta, kind, undoes, items.len())?;
            write_items(&this.db, clock, &items)?;
            Ok(Committed { batch: Some(batch), records: items.len() })
        })
    }

    /// Runs `work` in one transaction that takes the write lock at its start.
    pub(super) fn transaction<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.hold()?;
        self.db.execute_batch("begin immediate")?;
        let done = work(self).and_then(|value| {
            self.db.execute_batch("commit")?;
            Ok(value)
        });
        if done.is_err() && !self.db.is_autocommit() {
            self.db.execute_batch("rollback")?;
        }
        done
    }

    pub(super) fn next_clock(&self) -> Result<i64> {
        Ok(self.db.query_row("select coalesce(max(clock), 0) + 1 from batch", [], |r| r.get(0))?)
    }

    pub(super) fn write_batch(
        &self,
        clock: i64,
        id: Id,
        meta: &Meta,
        kind: BatchKind,
        undoes: Option<Id>,
        size: usize,
    ) -> Result<()> {
        let copy: String = self.db.query_row("select value from setting where key = 'copy'", [], |r| r.get(0))?;
        let note = serde_json::to_string(&meta.note).map_err(Error::internal)?;
        let kind = match kind {
            BatchKind::Change => "change",
            BatchKind::Undo => "undo",
            BatchKind::Redo => "redo",
        };
        self.db.execute(
            "insert into batch(clock, id, copy, time, author, note, kind, undoes, size)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                clock,
                &id.bytes()[..],
                copy.as_bytes(),
                timestamp(meta.now)?,
                meta.author,
                note,
                kind,
                undoes.map(|u| u.bytes().to_vec()),
                i64::try_from(size).unwrap_or(i64::MAX)
            ],
        )?;
        Ok(())
    }

    /// Applies one change; `None` when the row was so already.
    pub(super) fn apply(&self, change: Change) -> Result<Option<Item>> {
        let Change { table, key, row } = change;
        let mut before = self.row(table, &key)?;
        let row = match row {
            Some(row) if table == Table::Contribution => Some(self.numbered(row)?),
            other => other,
        };
        if before == row {
            return Ok(None);
        }
        if table == Table::Contribution {
            search::forget(&self.db, &key)?;
        }
        match &row {
            Some(row) => put(&self.db, table, row, before.is_some())?,
            None => {
                let seq = delete(&self.db, table, &key)?;
                // What comes back one day comes back to its own place in the list.
                if let (Some(before), Some(seq)) = (&mut before, seq) {
                    before.insert(SEQ.into(), seq.into());
                }
            }
        }
        if table == Table::Contribution && row.is_some() {
            search::learn(&self.db, &key)?;
        }
        Ok(Some(Item { table, key, before, deleted: row.is_none() }))
    }

    /// Gives a contribution the next number of its series, if it has none; numbers are never given twice.
    fn numbered(&self, mut row: Row) -> Result<Row> {
        let number = row.get("number").and_then(Json::as_i64).unwrap_or(0);
        let series = row.get("series").and_then(Json::as_str).unwrap_or_default().to_owned();
        if number > 0 {
            self.db.execute(
                "insert into series values (?1, ?2)
                 on conflict(series) do update set last = max(last, excluded.last)",
                params![series, number],
            )?;
        } else {
            row.insert("number".into(), Json::from(self.take_numbers(&series, 1)?));
        }
        Ok(row)
    }

    /// Takes `count` numbers of a series and returns the first.
    pub(super) fn take_numbers(&self, series: &str, count: i64) -> Result<i64> {
        let last: i64 = self.db.query_row(
            "insert into series values (?1, ?2)
             on conflict(series) do update set last = last + excluded.last returning last",
            params![series, count],
            |r| r.get(0),
        )?;
        Ok(last - count + 1)
    }
}

/// One changed record, for the journal.
pub(super) struct Item {
    pub table: Table,
    pub key: Key,
    pub before: Option<Row>,
    pub deleted: bool,
}

/// Puts parents before children and takes children out before parents, deletions first.
pub(super) fn in_order(changes: &mut [Change]) {
    let rank = |c: &Change| {
        let place = Table::ALL.iter().position(|t| *t == c.table).unwrap_or(0);
        if c.row.is_some() { (1, place) } else { (0, Table::ALL.len() - place) }
    };
    changes.sort_by_key(rank);
}

/// The contributions whose counts a change set may alter.
pub(super) fn touched_contributions(changes: &[Change]) -> BTreeSet<Id> {
    changes
        .iter()
        .filter(|c| {
            matches!(
                c.table,
                Table::Contribution | Table::ContributionMember | Table::ContributionTopic | Table::Membership
            )
        })
        .map(|c| c.key.0[0])
        .collect()
}

fn put(db: &Connection, table: Table, row: &Row, exists: bool) -> Result<()> {
    let shape = shape(table);
    let mut values = shape.bind(table, row)?;
    let sql = if exists {
        update_sql(table, &shape)
    } else {
        if shape.ordered {
            let contribution = values[0].clone();
            let seq: i64 = db
                .query_row("select seq from contribution where id = ?1", [contribution], |r| r.get(0))
                .map_err(|_| Error::usage("error-no-such-record").with("table", Table::Contribution.name()))?;
            values.push(seq.into());
        } else if table == Table::Contribution {
            values.push(row.get(SEQ).and_then(Json::as_i64).map_or(Sql::Null, Sql::Integer));
        }
        insert_sql(table, &shape)
    };
    db.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(())
}

fn insert_sql(table: Table, shape: &Shape) -> String {
    let mut places: Vec<String> = (1..=shape.columns.len()).map(|i| format!("?{i}")).collect();
    let last = shape.columns.len() + 1;
    let mut columns = shape.list();
    if shape.ordered {
        places.push(format!("?{last}"));
    } else if table == Table::Contribution {
        // A place that somebody took meanwhile, or none: the next one at the end.
        places.push(format!("(select ?{last} where not exists (select 1 from contribution where seq = ?{last}))"));
    }
    if places.len() == last {
        columns.push_str(", seq");
    }
    format!("insert into {table}({columns}) values ({})", places.join(", "))
}

fn update_sql(table: Table, shape: &Shape) -> String {
    let sets = shape.columns[shape.key..]
        .iter()
        .enumerate()
        .map(|(i, (name, _))| format!("\"{name}\" = ?{}", shape.key + i + 1))
        .collect::<Vec<_>>()
        .join(", ");
    if sets.is_empty() {
        // A relation of two ids has nothing to update; touching its first column keeps the statement valid.
        return format!("update {table} set \"{0}\" = \"{0}\" where {1}", shape.columns[0].0, shape.key_test());
    }
    format!("update {table} set {sets} where {}", shape.key_test())
}

/// Takes a row out; of a contribution, says which place in the order of entry it had.
fn delete(db: &Connection, table: Table, key: &Key) -> Result<Option<i64>> {
    let mut sql = format!("delete from {table} where {}", shape(table).key_test());
    if table != Table::Contribution {
        db.prepare_cached(&sql)?.execute(params_from_iter(key_values(key)))?;
        return Ok(None);
    }
    sql.push_str(" returning seq");
    let mut statement = db.prepare_cached(&sql)?;
    Ok(statement.query_row(params_from_iter(key_values(key)), |r| r.get(0)).optional()?)
}

pub(super) fn write_items(db: &Connection, clock: i64, items: &[Item]) -> Result<()> {
    let mut statement =
        db.prepare_cached("insert into item(batch, n, \"table\", key, op, before) values (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for (n, item) in items.iter().enumerate() {
        let op = match (&item.before, item.deleted) {
            // A contribution has one id; two are the first and last of a range that an import brought.
            (None, _) if item.table == Table::Contribution && item.key.0.len() == 2 => "r",
            (None, _) => "i",
            (Some(_), false) => "u",
            (Some(_), true) => "d",
        };
        let before = item.before.as_ref().map(|row| Json::Object(row.clone()).to_string());
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        statement.execute(params![clock, n, item.table.name(), item.key.bytes(), op, before])?;
    }
    Ok(())
}

/// RFC 3339 in UTC.
pub(super) fn timestamp(now: u64) -> Result<String> {
    let millis = i64::try_from(now).map_err(Error::internal)?;
    Ok(jiff::Timestamp::from_millisecond(millis).map_err(Error::internal)?.to_string())
}

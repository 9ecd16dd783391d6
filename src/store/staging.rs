//! A large import: rows are staged aside in a temporary table, then enter in one transaction.
//!
//! While rows are staged the workspace is not locked; dropping the [`Staging`] leaves nothing behind.

use std::collections::{HashMap, HashSet};

use rusqlite::params;

use super::commit::{Committed, Item, Meta, in_order, touched_contributions, write_items};
use super::{Workspace, counters};
use crate::domain::change::BatchKind;
use crate::domain::material::{Contribution, Maker, Source, State};
use crate::domain::{Change, Id, Key, Progress, Table};
use crate::error::Result;
use crate::text::fold;

const TABLES: &str = "
create temp table if not exists staged(seq integer primary key, id blob, series text, number integer, text text,
  folded text, kind blob, theme blob, subtheme blob, source blob, sheet text, \"row\" integer, span_start integer,
  span_end integer, origin text, partner text, place text, language text, language_by text, state text, remark text, fingerprint integer);
create temp table if not exists staged_member(contribution blob, member blob, seq integer);
create temp table if not exists staged_topic(contribution blob, topic blob, made_by text, seq integer);
delete from temp.staged; delete from temp.staged_member; delete from temp.staged_topic;";

/// Rows between two looks at progress and cancel.
const STEP: u64 = 4096;

/// Rows waiting to enter.
pub struct Staging<'w> {
    workspace: &'w mut Workspace,
    now: u64,
    known: HashSet<i64>,
    per_series: HashMap<String, i64>,
    tally: counters::Tally,
    rows: i64,
    ids: Option<(Id, Id)>,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Staged {
    /// It waits to enter, under this id.
    New(Id),
    /// The same row has entered before, or stands twice in this import.
    Known,
}

impl Workspace {
    /// Begins to stage an import at `now`.
    ///
    /// # Errors
    /// When the file cannot be read or a temporary file cannot be made.
    pub fn stage(&mut self, now: u64) -> Result<Staging<'_>> {
        let mut known = HashSet::new();
        {
            let mut statement =
                self.db.prepare("select fingerprint from contribution where fingerprint is not null")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                known.insert(row.get(0)?);
            }
        }
        self.db.execute_batch(TABLES)?;
        // A transaction over temporary tables alone takes no lock on the workspace.
        self.db.execute_batch("begin deferred")?;
        Ok(Staging {
            workspace: self,
            now,
            known,
            per_series: HashMap::new(),
            tally: counters::Tally::default(),
            rows: 0,
            ids: None,
        })
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        if !self.workspace.db.is_autocommit() {
            // Nothing but the temporary tables is in this transaction; if even this fails, closing the file drops them.
            let _ = self.workspace.db.execute_batch("rollback");
        }
    }
}

impl Staging<'_> {
    /// An id for a record that enters together with the rows.
    pub fn next_id(&mut self) -> Id {
        self.workspace.next_id(self.now)
    }

    /// Stages a contribution; its `id` and `number` are given here.
    ///
    /// # Errors
    /// When the temporary file cannot be written.
    pub fn add(&mut self, row: &Contribution, members: &[Id], topics: &[Id]) -> Result<Staged> {
        if row.fingerprint.is_some_and(|f| !self.known.insert(f)) {
            return Ok(Staged::Known);
        }
        let id = self.workspace.next_id(self.now);
        self.ids = Some((self.ids.map_or(id, |(first, _)| first), id));
        self.rows += 1;
        self.tally.add(row, members, topics);
        let number = match self.per_series.get_mut(&row.series) {
            Some(n) => {
                *n += 1;
                *n
            }
            None => {
                self.per_series.insert(row.series.clone(), 1);
                1
            }
        };
        let db = &self.workspace.db;
        db.prepare_cached(
            "insert into temp.staged values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
               ?17, ?18, ?19, ?20, ?21, ?22)",
        )?
        .execute(params![
            self.rows,
            &id.bytes()[..],
            row.series,
            number,
            row.text,
            fold(&row.text),
            &row.kind.bytes()[..],
            &row.theme.bytes()[..],
            row.subtheme.as_ref().map(|i| &i.bytes()[..]),
            &row.source.bytes()[..],
            row.sheet,
            row.row,
            row.span_start,
            row.span_end,
            row.origin.word(),
            row.partner,
            row.place,
            row.language,
            match row.language_by {
                Maker::Machine => "machine",
                Maker::Person => "person",
            },
            match row.state {
                State::Active => "active",
                State::SetAside => "set_aside",
            },
            row.remark,
            row.fingerprint,
        ])?;
        for member in members {
            db.prepare_cached("insert into temp.staged_member values (?1, ?2, ?3)")?.execute(params![
                &id.bytes()[..],
                &member.bytes()[..],
                self.rows
            ])?;
        }
        for topic in topics {
            db.prepare_cached("insert into temp.staged_topic values (?1, ?2, 'person', ?3)")?.execute(params![
                &id.bytes()[..],
                &topic.bytes()[..],
                self.rows
            ])?;
        }
        Ok(Staged::New(id))
    }

    /// How many rows wait.
    #[must_use]
    pub fn len(&self) -> i64 {
        self.rows
    }

    /// Whether no row waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Lets everything in: the source, the staged rows, and what belongs to them, as one batch. When there is neither a
    /// row nor a change, nothing is written, not even the source.
    ///
    /// # Errors
    /// When the file cannot be written, or on cancel: then nothing has entered.
    pub fn enter(
        mut self,
        meta: &Meta,
        source: Option<&Source>,
        mut changes: Vec<Change>,
        progress: &dyn Progress,
    ) -> Result<Committed> {
        if self.rows == 0 && changes.is_empty() {
            return Ok(Committed { batch: None, records: 0 });
        }
        let (rows, ids, per_series) = (self.rows, self.ids, std::mem::take(&mut self.per_series));
        let tally = std::mem::take(&mut self.tally);
        self.workspace.db.execute_batch("commit")?;
        in_order(&mut changes);
        let batch = self.workspace.next_id(self.now);
        self.workspace.transaction(|this| {
            let clock = this.next_clock()?;
            let mut items: Vec<Item> = Vec::new();
            if let Some(source) = source {
                items.extend(this.apply(Change::put(source))?);
            }
            if let Some((first, last)) = ids {
                this.enter_rows(rows, &per_series, progress)?;
                tally.enter(&this.db)?;
                items.push(Item {
                    table: Table::Contribution,
                    key: Key::two(first, last),
                    before: None,
                    deleted: false,
                });
            }
            let range = usize::from(ids.is_some());
            let touched = touched_contributions(&changes);
            counters::count(&this.db, &touched, -1)?;
            for change in changes {
                items.extend(this.apply(change)?);
            }
            counters::count(&this.db, &touched, 1)?;
            let records = items.len() - range + usize::try_from(rows).unwrap_or(0);
            this.write_batch(clock, batch, meta, BatchKind::Change, None, records)?;
            write_items(&this.db, clock, &items)?;
            this.db.execute_batch(
                "delete from temp.staged; delete from temp.staged_member; delete from temp.staged_topic",
            )?;
            Ok(Committed { batch: Some(batch), records })
        })
    }
}

impl Workspace {
    fn enter_rows(&mut self, rows: i64, per_series: &HashMap<String, i64>, progress: &dyn Progress) -> Result<()> {
        let base: i64 = self.db.query_row("select coalesce(max(seq), 0) from contribution", [], |r| r.get(0))?;
        self.db.execute_batch(
            "create temp table if not exists base(series text primary key, first integer); delete from temp.base",
        )?;
        for (series, count) in per_series {
            let first = self.take_numbers(series, *count)?;
            self.db.execute("insert into temp.base values (?1, ?2)", params![series, first - 1])?;
        }
        let total = u64::try_from(rows).unwrap_or(0);
        let mut rows_in = self.db.prepare(
            "insert into contribution(seq, id, series, number, text, kind, theme, subtheme, source, sheet, \"row\",
               span_start, span_end, origin, partner, place, language, language_by, state, remark, fingerprint)
             select s.seq + ?1, s.id, s.series, s.number + b.first, s.text, s.kind, s.theme,
               s.subtheme, s.source, s.sheet, s.\"row\", s.span_start, s.span_end, s.origin, s.partner, s.place,
               s.language, s.language_by, s.state, s.remark, s.fingerprint
             from temp.staged s join temp.base b on b.series = s.series where s.seq between ?2 and ?3 order by s.seq",
        )?;
        let mut words_in = self.db.prepare(
            "insert into search(rowid, text) select seq + ?1, folded from temp.staged where seq between ?2 and ?3 order by seq",
        )?;
        let mut at = 1;
        while at <= rows {
            let last = (at + i64::try_from(STEP).unwrap_or(1) - 1).min(rows);
            rows_in.execute([base, at, last])?;
            words_in.execute([base, at, last])?;
            progress.at(u64::try_from(last).unwrap_or(0), total)?;
            at = last + 1;
        }
        for (table, columns) in [("member", "contribution, member"), ("topic", "contribution, topic, made_by")] {
            self.db.execute(
                &format!(
                    "insert or ignore into contribution_{table} select {columns}, seq + ?1 from temp.staged_{table}"
                ),
                [base],
            )?;
        }
        Ok(())
    }
}

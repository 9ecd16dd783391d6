//! Batches: listing them, taking one back, taking that back. History is only ever appended to.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rusqlite::{OptionalExtension, params};
use serde_json::Value as Json;

use super::commit::{Committed, Meta};
use super::tables::put_row;
use super::{Reader, Workspace};
use crate::domain::change::{Batch, BatchKind};
use crate::domain::view::BatchPage;
use crate::domain::{Change, Id, Key, Table};
use crate::error::{Error, Kind, Result, Said};

/// A stored item of a batch.
struct Stored {
    table: Table,
    key: Vec<u8>,
    op: String,
    before: Option<String>,
}

impl Stored {
    /// The first and the last id of what an import brought.
    fn range(&self) -> Result<[Id; 2]> {
        match Key::from_bytes(&self.key).ok_or_else(broken)?.0[..] {
            [first, last] => Ok([first, last]),
            _ => Err(broken()),
        }
    }
}

/// Whether an id is one of those that an import gave out: what somebody else made meanwhile ends in other bits.
fn is_between(id: &Id, first: &Id, last: &Id) -> bool {
    (first..=last).contains(&id) && id.bytes()[10..] == first.bytes()[10..]
}

fn broken() -> Error {
    Error::new(Kind::Damaged, "error-journal-damaged")
}

fn refuse_if_sealed(batch: &Batch) -> Result<()> {
    if batch.note.key == SEALED { Err(Error::usage("error-undo-sealed")) } else { Ok(()) }
}

/// The tables whose rows an import brings as a range.
const IMPORTED: [Table; 3] = [Table::Contribution, Table::ContributionMember, Table::ContributionTopic];

/// The batch that began the programme: without it there is nothing to work in, so it is never taken back.
const BEGINNING: i64 = 1;

/// The note of a batch that closed a secret poll. Taken back, its ballots would be lost and its voters could vote again.
const SEALED: &str = "note-poll-close-secret";

/// Items of a batch that the log shows.
const SHOWN_ITEMS: usize = 200;

impl Workspace {
    /// Takes the author's own last batch back.
    ///
    /// # Errors
    /// When there is none, or later changes stand on it.
    pub fn undo(&mut self, author: &str, now: u64) -> Result<(Committed, Batch)> {
        let (undo, _) = self.stacks(author)?;
        let batch = undo.into_iter().next_back().ok_or_else(|| Error::usage("error-nothing-to-undo"))?;
        self.take_back(&batch, author, now, BatchKind::Undo)
    }

    /// Takes the author's last undo back, if nothing was changed since.
    ///
    /// # Errors
    /// When there is none.
    pub fn redo(&mut self, author: &str, now: u64) -> Result<(Committed, Batch)> {
        let (_, redo) = self.stacks(author)?;
        let batch = redo.into_iter().next_back().ok_or_else(|| Error::usage("error-nothing-to-redo"))?;
        self.take_back(&batch, author, now, BatchKind::Redo)
    }

    /// Takes one batch back, whoever made it.
    ///
    /// # Errors
    /// When there is no such batch, it has been taken back already, or later changes stand on it.
    pub fn undo_batch(&mut self, id: Id, author: &str, now: u64) -> Result<(Committed, Batch)> {
        let batch = self.batch(id)?.ok_or_else(|| Error::usage("error-no-such-batch"))?;
        if self.taken_back()?.contains(&id) {
            return Err(Error::usage("error-already-undone"));
        }
        let kind = if batch.kind == BatchKind::Undo { BatchKind::Redo } else { BatchKind::Undo };
        self.take_back(&batch, author, now, kind)
    }

    /// Takes a batch back and everything after it, whoever made it: one change, so that one undo brings it all again.
    ///
    /// # Errors
    /// When there is no such batch, or it is the beginning.
    pub fn undo_since(&mut self, id: Id, author: &str, now: u64) -> Result<(Committed, Batch)> {
        let first = self.batch(id)?.ok_or_else(|| Error::usage("error-no-such-batch"))?;
        if first.clock == BEGINNING {
            return Err(Error::usage("error-nothing-to-undo"));
        }
        // From the newest on: what an older batch found stands over what a newer one did.
        let mut then: BTreeMap<(Table, Key), Change> = BTreeMap::new();
        for batch in self.batches_where("clock >= ?1 order by clock desc", params![first.clock])? {
            refuse_if_sealed(&batch)?;
            for item in self.items(batch.clock, None)? {
                if item.op == "r" {
                    let [from, to] = item.range()?;
                    then.retain(|(table, key), _| !(IMPORTED.contains(table) && is_between(&key.0[0], &from, &to)));
                }
                let mut changes = Vec::new();
                self.reverse(&item, &mut changes)?;
                then.extend(changes.into_iter().map(|c| ((c.table, c.key.clone()), c)));
            }
        }
        let meta =
            Meta { author: author.to_owned(), note: Said::new("note-undo-since").with("clock", first.clock), now };
        let done = self.commit_as(&meta, then.into_values().collect(), BatchKind::Change, Some(first.id))?;
        Ok((done, first))
    }

    fn take_back(&mut self, batch: &Batch, author: &str, now: u64, kind: BatchKind) -> Result<(Committed, Batch)> {
        if batch.clock == BEGINNING {
            return Err(Error::usage("error-nothing-to-undo"));
        }
        refuse_if_sealed(batch)?;
        self.refuse_if_built_upon(batch)?;
        let mut changes = Vec::new();
        for item in self.items(batch.clock, None)? {
            self.reverse(&item, &mut changes)?;
        }
        let key = if kind == BatchKind::Redo { "note-redo" } else { "note-undo" };
        let note = Said::new(key).with("clock", batch.clock);
        let meta = Meta { author: author.to_owned(), note, now };
        let done = self.commit_as(&meta, changes, kind, Some(batch.id))?;
        Ok((done, batch.clone()))
    }

    /// The changes that take one item back.
    fn reverse(&self, item: &Stored, changes: &mut Vec<Change>) -> Result<()> {
        match (item.op.as_str(), &item.before) {
            ("i", _) => {
                changes.push(Change::delete(item.table, Key::from_bytes(&item.key).ok_or_else(broken)?));
            }
            ("u" | "d", Some(before)) => {
                let Ok(Json::Object(row)) = serde_json::from_str(before) else { return Err(broken()) };
                changes.push(put_row(item.table, row)?);
            }
            ("r", _) => {
                let [first, last] = item.range()?;
                for table in IMPORTED {
                    let column = if table == Table::Contribution { "id" } else { "contribution" };
                    // What somebody else made while the import ran has an id in the range, too: only the last 48 bits
                    // tell whose it is. Last in, first out: bringing the rows back reverses this, and then they stand
                    // in the order they came in.
                    let tail = format!(
                        "where {column} between ?1 and ?2 and substr({column}, 11) = substr(?1, 11)
                         order by {column} desc"
                    );
                    let range = params![&first.bytes()[..], &last.bytes()[..]];
                    for row in self.select(table, &tail, range)? {
                        changes.push(Change::delete(table, super::tables::key_of(table, &row)?));
                    }
                }
            }
            _ => return Err(broken()),
        }
        Ok(())
    }

    /// Later changes that still hold and touch the same records would be lost silently: they have to go first.
    fn refuse_if_built_upon(&self, batch: &Batch) -> Result<()> {
        let taken_back = self.taken_back()?;
        let mut later = self.db.prepare(
            "select distinct l.clock, l.id, l.author from item i
             join item j on j.\"table\" = i.\"table\" and j.batch > ?1 and j.key = i.key
             join batch l on l.clock = j.batch and l.kind = 'change'
             where i.batch = ?1 and i.op <> 'r'
             union
             select distinct l.clock, l.id, l.author from item i
             join item j on j.batch > ?1 and j.key >= substr(i.key, 1, 16) and j.key < cast(substr(i.key, 17, 16) || x'ff' as blob)
               and substr(j.key, 11, 6) = substr(i.key, 11, 6)
               and j.\"table\" in ('contribution', 'contribution_member', 'contribution_topic', 'membership', 'link', 'pairing', 'rating')
             join batch l on l.clock = j.batch and l.kind = 'change'
             where i.batch = ?1 and i.op = 'r' order by 1 desc",
        )?;
        let mut rows = later.query([batch.clock])?;
        while let Some(row) = rows.next()? {
            let id = id_at(row, 1)?;
            if !taken_back.contains(&id) {
                return Err(Error::usage("error-built-upon")
                    .with("author", row.get::<_, String>(2)?)
                    .with("clock", row.get::<_, i64>(0)?)
                    .hint(Said::new("hint-built-upon")));
            }
        }
        Ok(())
    }

    /// The author's batches that can be undone, and the undos that can be redone, oldest first.
    fn stacks(&self, author: &str) -> Result<(Vec<Batch>, Vec<Batch>)> {
        let (mut undo, mut redo): (Vec<Batch>, Vec<Batch>) = (Vec::new(), Vec::new());
        for batch in self.batches_where("author = ?1 order by clock", params![author])? {
            match batch.kind {
                BatchKind::Change => {
                    undo.push(batch);
                    redo.clear();
                }
                BatchKind::Undo => {
                    undo.retain(|b| Some(b.id) != batch.undoes);
                    redo.push(batch);
                }
                BatchKind::Redo => {
                    redo.retain(|b| Some(b.id) != batch.undoes);
                    undo.push(batch);
                }
            }
        }
        Ok((undo, redo))
    }
}

impl Reader {
    /// Batches, newest first, with a clock smaller than `before`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn log(&self, before: Option<i64>, limit: usize) -> Result<Vec<Batch>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.batches_where("clock < ?1 order by clock desc limit ?2", params![before.unwrap_or(i64::MAX), limit])
    }

    /// One batch with the first of its items.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn batch_page(&self, id: Id) -> Result<Option<BatchPage>> {
        let Some(batch) = self.batch(id)? else { return Ok(None) };
        let items = self
            .items(batch.clock, Some(SHOWN_ITEMS))?
            .into_iter()
            .map(|item| {
                let key = Key::from_bytes(&item.key);
                let after = match (&key, item.op.as_str()) {
                    (Some(key), "i" | "u") => match self.next_image(batch.clock, &item)? {
                        Some(image) => image,
                        None => self.row(item.table, key)?.map(|r| Json::Object(r).to_string()),
                    },
                    _ => None,
                };
                let key = key.map(|k| k.0.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
                Ok((
                    item.table.name().to_owned(),
                    key.unwrap_or_default(),
                    item.before.unwrap_or_default(),
                    after.unwrap_or_default(),
                ))
            })
            .collect::<Result<Vec<_>>>()?;
        let named = self.named_in(&items)?;
        Ok(Some(BatchPage { batch, items, named }))
    }

    /// The records that items speak of by their ids, where they have a name of their own and stand outside the frame.
    fn named_in(&self, items: &[(String, String, String, String)]) -> Result<Vec<(String, String)>> {
        let texts = items.iter().flat_map(|(_, key, before, after)| [key, before, after]);
        let words = texts.flat_map(|text| text.split(|c: char| !(c.is_ascii_hexdigit() || c == '-')));
        let ids: BTreeSet<Id> = words.filter(|w| w.len() == 36).filter_map(|w| w.parse().ok()).collect();
        let mut named = Vec::new();
        for id in ids {
            for table in [Table::Contribution, Table::Cluster, Table::Priority, Table::Choice, Table::Source] {
                if let Some(row) = self.row(table, &Key::one(id))? {
                    named.push((table.name().to_owned(), Json::Object(row).to_string()));
                    break;
                }
            }
        }
        Ok(named)
    }

    /// What was done in the first place, where a batch is an undo or a redo: that is what people know it by.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn beginning_of(&self, mut batch: Batch) -> Result<Batch> {
        while let Some(id) = batch.undoes.filter(|_| batch.kind != BatchKind::Change)
            && let Some(earlier) = self.batch(id)?
        {
            batch = earlier;
        }
        Ok(batch)
    }

    fn batch(&self, id: Id) -> Result<Option<Batch>> {
        Ok(self.batches_where("id = ?1", params![&id.bytes()[..]])?.into_iter().next())
    }

    /// Batches that a batch still in force takes back. Read from the newest, so that an undo that was itself taken back
    /// no longer counts.
    fn taken_back(&self) -> Result<HashSet<Id>> {
        let mut taken = HashSet::new();
        // A change that takes others back took all from one on; an undo or a redo took that one alone.
        let mut statement = self.db.prepare_cached(
            "select b.id, t.id from batch b join batch u on u.id = b.undoes
             join batch t on t.clock >= u.clock and t.clock < case b.kind when 'change' then b.clock else u.clock + 1 end
             where b.undoes is not null order by b.clock desc",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if !taken.contains(&id_at(row, 0)?) {
                taken.insert(id_at(row, 1)?);
            }
        }
        Ok(taken)
    }

    fn items(&self, clock: i64, limit: Option<usize>) -> Result<Vec<Stored>> {
        let limit = limit.map_or(-1, |l| i64::try_from(l).unwrap_or(i64::MAX));
        let mut statement = self
            .db
            .prepare_cached("select \"table\", key, op, before from item where batch = ?1 order by n desc limit ?2")?;
        let mut rows = statement.query([clock, limit])?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            let name: String = row.get(0)?;
            let table = Table::named(&name).ok_or_else(broken)?;
            items.push(Stored { table, key: row.get(1)?, op: row.get(2)?, before: row.get(3)? });
        }
        Ok(items)
    }

    /// What a later batch found where this one left a record; `None` where no later one touched it.
    fn next_image(&self, clock: i64, item: &Stored) -> Result<Option<Option<String>>> {
        let mut statement = self.db.prepare_cached(
            "select before from item where \"table\" = ?1 and key = ?2 and batch > ?3 order by batch, n limit 1",
        )?;
        let mut rows = statement.query(params![item.table.name(), &item.key[..], clock])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    }

    fn batches_where(&self, tail: &str, params: impl rusqlite::Params) -> Result<Vec<Batch>> {
        let sql = format!("select clock, id, time, author, note, kind, undoes, size from batch where {tail}");
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(params)?;
        let mut batches = Vec::new();
        while let Some(row) = rows.next()? {
            let note: String = row.get(4)?;
            let kind: String = row.get(5)?;
            let undoes: Option<[u8; 16]> = row.get(6)?;
            batches.push(Batch {
                id: id_at(row, 1)?,
                clock: row.get(0)?,
                time: row.get(2)?,
                author: row.get(3)?,
                note: serde_json::from_str(&note).unwrap_or_else(|_| Said::new("note-text").with("text", note)),
                kind: match kind.as_str() {
                    "undo" => BatchKind::Undo,
                    "redo" => BatchKind::Redo,
                    _ => BatchKind::Change,
                },
                undoes: undoes.map(Id::from_bytes),
                size: row.get(7)?,
            });
        }
        Ok(batches)
    }

    /// Clock of the newest batch.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn clock(&self) -> Result<i64> {
        self.batch_count()
    }

    /// Who brought a record to what it says now.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn said_by(&self, table: Table, key: &Key) -> Result<Option<String>> {
        let mut statement = self.db.prepare_cached(
            "select b.author from item i join batch b on b.clock = i.batch
             where i.\"table\" = ?1 and i.key = ?2 order by i.batch desc limit 1",
        )?;
        Ok(statement.query_row(params![table.name(), key.bytes()], |r| r.get(0)).optional()?)
    }

    /// How many batches there are.
    pub(super) fn batch_count(&self) -> Result<i64> {
        Ok(self.db.query_row("select max(clock) from batch", [], |r| r.get(0)).optional()?.flatten().unwrap_or(0))
    }
}

/// The id in a column.
pub(super) fn id_at(row: &rusqlite::Row<'_>, column: usize) -> Result<Id> {
    Ok(Id::from_bytes(row.get(column)?))
}

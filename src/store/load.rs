//! Records by table and key, and the frame.

use rusqlite::{OptionalExtension, params_from_iter};

use super::Reader;
use super::tables::{key_values, record, shape};
use crate::domain::change::Row;
use crate::domain::frame::{Frame, Programme};
use crate::domain::{Key, Record, Table};
use crate::error::{Error, Result};

impl Reader {
    /// One record, or `None`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn get<R: Record>(&self, key: &Key) -> Result<Option<R>> {
        self.row(R::TABLE, key)?.map(record).transpose()
    }

    /// One record that must be there.
    ///
    /// # Errors
    /// [`crate::error::Kind::Usage`] when there is none.
    pub fn need<R: Record>(&self, key: &Key) -> Result<R> {
        self.get(key)?.ok_or_else(|| Error::usage("error-no-such-record").with("table", R::TABLE.name()))
    }

    /// All records of a table in list order. For the small tables; lists of contributions are pages.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn all<R: Record>(&self) -> Result<Vec<R>> {
        let mut all = Vec::new();
        self.each(order(R::TABLE), [], &mut |one| {
            all.push(one);
            Ok(())
        })?;
        Ok(all)
    }

    /// Records of a table under a condition in SQL (of this room only), in list order.
    pub(super) fn all_where<R: Record>(&self, condition: &str, params: impl rusqlite::Params) -> Result<Vec<R>> {
        let mut all = Vec::new();
        self.each(&format!("where {condition} {}", order(R::TABLE)), params, &mut |one| {
            all.push(one);
            Ok(())
        })?;
        Ok(all)
    }

    /// Hands on records one by one, so that a million of them need not be held twice; `tail` is everything after the
    /// table's name.
    pub(super) fn each<R: Record>(
        &self,
        tail: &str,
        params: impl rusqlite::Params,
        take: &mut dyn FnMut(R) -> Result<()>,
    ) -> Result<()> {
        let shape = shape(R::TABLE);
        let mut statement = self.db.prepare_cached(&format!("select {} from {} {tail}", shape.list(), R::TABLE))?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            take(record(shape.read(row)?)?)?;
        }
        Ok(())
    }

    /// The frame.
    ///
    /// # Errors
    /// When the file cannot be read or holds no programme.
    pub fn frame(&self) -> Result<Frame> {
        let programme = self.all::<Programme>()?.into_iter().next();
        Ok(Frame {
            programme: programme.ok_or_else(|| Error::new(crate::error::Kind::Damaged, "error-no-programme"))?,
            members: self.all()?,
            phases: self.all()?,
            kinds: self.all()?,
            themes: self.all()?,
            topics: self.all()?,
            criteria: self.all()?,
            stances: self.all()?,
        })
    }

    /// One row as an object, or `None`.
    pub(super) fn row(&self, table: Table, key: &Key) -> Result<Option<Row>> {
        let shape = shape(table);
        let sql = format!("select {} from {table} where {}", shape.list(), shape.key_test());
        let mut statement = self.db.prepare_cached(&sql)?;
        let row = statement.query_row(params_from_iter(key_values(key)), |r| Ok(shape.read(r))).optional()?;
        row.transpose()
    }

    /// Rows as objects; `tail` is everything after the table's name.
    pub(super) fn select(&self, table: Table, tail: &str, params: impl rusqlite::Params) -> Result<Vec<Row>> {
        let shape = shape(table);
        let mut statement = self.db.prepare_cached(&format!("select {} from {table} {tail}", shape.list()))?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(shape.read(row)?);
        }
        Ok(found)
    }
}

/// List order of a table.
pub(super) fn order(table: Table) -> &'static str {
    match table {
        Table::Member
        | Table::Phase
        | Table::Kind
        | Table::Theme
        | Table::Topic
        | Table::Criterion
        | Table::Stance
        | Table::Section
        | Table::Poll
        | Table::Choice => "order by sort, id",
        Table::Priority => "order by rank, id",
        Table::Interview | Table::Sorter | Table::Voter | Table::Rater => "order by number, id",
        Table::Pile => "order by sorter, sort, id",
        Table::Sorted => "order by sorter, pile, contribution",
        Table::Contribution => "order by seq",
        Table::ContributionMember => "order by contribution, member",
        Table::ContributionTopic => "order by contribution, topic",
        Table::Link => "order by cause, answer",
        Table::Pairing => "order by one, other",
        Table::Under => "order by heading, cluster",
        Table::Membership => "order by cluster, seq",
        Table::Rating => "order by subject, member, criterion",
        Table::Judgement => "order by subject, rater, criterion",
        Table::Position => "order by priority, member",
        Table::Programme | Table::Source | Table::Heading | Table::Cluster | Table::Ballot => "order by id",
    }
}

//! Whole tables, row by row, for exports that hold everything.

use super::Reader;
use super::load::order;
use super::tables::shape;
use crate::domain::Table;
use crate::domain::change::Row;
use crate::error::Result;

/// A table's name and columns, for the head of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableDump {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: Vec<&'static str>,
}

impl Reader {
    /// The head of a table.
    #[must_use]
    pub fn table_head(table: Table) -> TableDump {
        TableDump { name: table.name(), columns: shape(table).columns.iter().map(|(name, _)| *name).collect() }
    }

    /// Hands on every row of a table in list order, holding one at a time.
    ///
    /// # Errors
    /// When the file cannot be read, or `each` fails.
    pub fn each_row(&self, table: Table, each: &mut dyn FnMut(Row) -> Result<()>) -> Result<()> {
        let shape = shape(table);
        let mut statement = self.db.prepare(&format!("select {} from {table} {}", shape.list(), order(table)))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(shape.read(row)?)?;
        }
        Ok(())
    }
}

//! What lies on a map: so many contributions and no more, and what each belongs to.

use rusqlite::types::Value as Sql;

use super::Reader;
use super::journal::id_at;
use super::tables::record;
use crate::domain::material::Contribution;
use crate::domain::{Id, Table};
use crate::error::Result;

/// Members, topics and cluster of a contribution.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Belongings {
    /// Members it comes from.
    pub members: Vec<Id>,
    /// Its cross-cutting topics.
    pub topics: Vec<Id>,
    /// The cluster it lies in.
    pub cluster: Option<Id>,
}

impl Reader {
    /// The first contributions of a theme (or all) that take part, `most` of them.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn first_contributions(&self, theme: Option<Id>, most: usize) -> Result<Vec<Contribution>> {
        self.on_map(theme, "", most)
    }

    /// The contributions of a theme (or all) that take part and that anybody has sorted.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn sorted_contributions(&self, theme: Option<Id>) -> Result<Vec<Contribution>> {
        self.on_map(theme, "and exists(select 1 from sorted s where s.contribution = contribution.id)", usize::MAX)
    }

    fn on_map(&self, theme: Option<Id>, only: &str, most: usize) -> Result<Vec<Contribution>> {
        let most = Sql::Integer(i64::try_from(most).unwrap_or(i64::MAX));
        let rows = match theme {
            Some(theme) => {
                let tail = format!("where state = 'active' and theme = ?1 {only} order by seq limit ?2");
                self.select(Table::Contribution, &tail, [Sql::Blob(theme.bytes().to_vec()), most])?
            }
            None => {
                let tail = format!("where state = 'active' {only} order by seq limit ?1");
                self.select(Table::Contribution, &tail, [most])?
            }
        };
        rows.into_iter().map(record).collect()
    }

    /// What a contribution belongs to.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn belongings(&self, contribution: Id) -> Result<Belongings> {
        Ok(Belongings {
            members: self.ids("select member from contribution_member where contribution = ?1", contribution)?,
            topics: self.ids("select topic from contribution_topic where contribution = ?1", contribution)?,
            cluster: self.cluster_of(contribution)?,
        })
    }

    fn ids(&self, sql: &str, of: Id) -> Result<Vec<Id>> {
        let mut statement = self.db.prepare_cached(sql)?;
        let mut rows = statement.query([&of.bytes()[..]])?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            ids.push(id_at(row, 0)?);
        }
        Ok(ids)
    }
}

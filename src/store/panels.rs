//! Panels by lot, and the persons they are drawn from. None of it is journaled: an undo would bring back whom somebody asked to
//! forget, or take back a draw that people have seen.

use rusqlite::{Row, params};
use serde::de::DeserializeOwned;

use super::{Reader, Workspace};
use crate::domain::panel::{KeptPanel, KeptPerson, KeptQuota, Method, Quota, Standing};
use crate::error::{Error, Result};

impl Reader {
    /// All panels, in the order in which they were made.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn panels(&self) -> Result<Vec<KeptPanel>> {
        let mut statement = self.db.prepare_cached(
            "select id, name, size, rule, addresses, columns, persons, commitment, list, seed, erased from panel order by id",
        )?;
        let mut rows = statement.query([])?;
        let mut panels = Vec::new();
        while let Some(row) = rows.next()? {
            let rule: String = row.get(3)?;
            let id = row.get(0)?;
            panels.push(KeptPanel {
                id,
                name: row.get(1)?,
                size: usize::try_from(row.get::<_, i64>(2)?).map_err(Error::internal)?,
                method: Method::named(&rule).ok_or_else(|| Error::internal(format!("no rule is {rule:?}")))?,
                addresses: listed(row, 4)?,
                columns: listed(row, 5)?,
                persons: row.get(6)?,
                commitment: row.get(7)?,
                list: row.get(8)?,
                seed: row.get(9)?,
                erased: row.get(10)?,
                quotas: self.panel_quotas(id)?,
            });
        }
        Ok(panels)
    }

    fn panel_quotas(&self, panel: i64) -> Result<Vec<KeptQuota>> {
        let mut statement = self.db.prepare_cached(
            "select feature, value, \"min\", \"max\", among, held, min_flex, max_flex from panel_quota where panel = ?1
             order by place",
        )?;
        let kept = statement.query_map([panel], |r| {
            let flex = (r.get(6)?, r.get(7)?);
            let quota = Quota { feature: r.get(0)?, value: r.get(1)?, min: r.get(2)?, max: r.get(3)?, flex };
            Ok(KeptQuota { quota, among: r.get(4)?, held: r.get(5)? })
        })?;
        Ok(kept.collect::<std::result::Result<_, _>>()?)
    }

    /// Persons of a panel's pool, by number; once erased only those who were drawn.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn panel_persons(&self, panel: i64) -> Result<Vec<KeptPerson>> {
        let mut statement = self.db.prepare_cached(
            "select number, standing, counts_for, address, cells from panel_person where panel = ?1 order by number",
        )?;
        let mut rows = statement.query([panel])?;
        let mut persons = Vec::new();
        while let Some(row) = rows.next()? {
            let word: String = row.get(1)?;
            persons.push(KeptPerson {
                number: row.get(0)?,
                standing: Standing::named(&word).ok_or_else(|| Error::internal(format!("nobody is {word:?}")))?,
                counts_for: listed(row, 2)?,
                address: row.get(3)?,
                cells: listed(row, 4)?,
            });
        }
        Ok(persons)
    }
}

impl Workspace {
    /// Keeps a new panel with its pool; its id is given here.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn add_panel(&mut self, panel: &KeptPanel, persons: &[KeptPerson]) -> Result<()> {
        self.transaction(|this| {
            this.db.execute(
                "insert into panel(name, size, rule, addresses, columns, persons, commitment, list, seed, erased)
                 values (?1, ?2, ?3, ?4, ?5, ?6, '', '', '', 0)",
                params![
                    panel.name,
                    i64::try_from(panel.size).map_err(Error::internal)?,
                    panel.method.word(),
                    json(&panel.addresses)?,
                    json(&panel.columns)?,
                    panel.persons,
                ],
            )?;
            let id = this.db.last_insert_rowid();
            let mut row =
                this.db.prepare_cached("insert into panel_quota values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?9)")?;
            for (place, kept) in (0_i64..).zip(&panel.quotas) {
                let Quota { feature, value, min, max, flex } = &kept.quota;
                row.execute(params![id, place, feature, value, min, max, kept.among, flex.0, flex.1])?;
            }
            let mut row = this.db.prepare_cached("insert into panel_person values (?1, ?2, ?3, ?4, ?5, ?6)")?;
            for person in persons {
                let (counts_for, cells) = (json(&person.counts_for)?, json(&person.cells)?);
                row.execute(params![id, person.number, person.standing.word(), counts_for, person.address, cells])?;
            }
            Ok(())
        })
    }

    /// Lays down the SHA-256 of the seed and of the list of panels, once.
    ///
    /// # Errors
    /// When a seed was committed to meanwhile, or the file cannot be written.
    pub fn commit_panel(&mut self, panel: &KeptPanel, commitment: &str, list: &str) -> Result<()> {
        self.transaction(|this| {
            let laid = this.db.execute(
                "update panel set commitment = ?2, list = ?3 where id = ?1 and commitment = '' and erased = 0",
                params![panel.id, commitment, list],
            )?;
            if laid == 1 { Ok(()) } else { Err(Error::usage("panel-committed").with("name", panel.name.clone())) }
        })
    }

    /// Seats and unseats persons, with what the panel then holds of each quota; the draw itself also reveals the seed, once.
    /// `declined` is how many had declined when this was worked out.
    ///
    /// # Errors
    /// When the panel was drawn, erased or changed meanwhile, or the file cannot be written.
    pub fn seat_panel(
        &mut self,
        panel: &KeptPanel,
        seed: Option<&str>,
        seats: &[(i64, Standing)],
        held: &[i64],
        declined: usize,
    ) -> Result<()> {
        self.transaction(|this| {
            // Whoever came first stands: the second is told.
            let late = || Error::usage("panel-meanwhile").with("name", panel.name.clone());
            let before: i64 = this.db.query_row(
                "select count(*) from panel_person where panel = ?1 and standing = 'declined'",
                [panel.id],
                |r| r.get(0),
            )?;
            if usize::try_from(before) != Ok(declined) {
                return Err(late());
            }
            let drawn = this.db.execute(
                "update panel set seed = ?2 where id = ?1 and seed = ?3 and erased = 0",
                params![panel.id, seed.unwrap_or(&panel.seed), panel.seed],
            )?;
            let mut row = this.db.prepare_cached(
                "update panel_person set standing = ?3 where panel = ?1 and number = ?2 and standing <> ?3
                 and standing <> 'declined'",
            )?;
            for (number, standing) in seats {
                if row.execute(params![panel.id, number, standing.word()])? != 1 {
                    return Err(late());
                }
            }
            let mut row = this.db.prepare_cached("update panel_quota set held = ?3 where panel = ?1 and place = ?2")?;
            for (place, count) in (0_i64..).zip(held) {
                row.execute(params![panel.id, place, count])?;
            }
            if drawn == 1 { Ok(()) } else { Err(late()) }
        })
    }

    /// Erases the persons of a panel; numbers of those who were drawn and counts stay. Of a panel for which no seed was committed
    /// to, nothing stays. The file is written anew, so that nothing of the persons is left in pages that SQLite no longer uses.
    ///
    /// # Errors
    /// When the file cannot be written, or another program reads it and so holds the old pages.
    pub fn erase_panel(&mut self, panel: &KeptPanel) -> Result<()> {
        self.transaction(|this| {
            this.db.execute("delete from panel_person where panel = ?1 and standing = 'waiting'", [panel.id])?;
            this.db.execute(
                "update panel_person set counts_for = '[]', address = null, cells = '[]' where panel = ?1",
                [panel.id],
            )?;
            this.db.execute("update panel set erased = 1, columns = '[]' where id = ?1", [panel.id])?;
            let of = "select id from panel where id = ?1 and commitment = ''";
            for rows in ["panel_person where panel", "panel_quota where panel", "panel where id"] {
                this.db.execute(&format!("delete from {rows} in ({of})"), [panel.id])?;
            }
            Ok(())
        })?;
        self.db.execute_batch("vacuum")?;
        // The write-ahead log holds the old pages until it is emptied; where there is none, nothing is busy.
        let busy: i64 = self.db.query_row("pragma wal_checkpoint(truncate)", [], |r| r.get(0))?;
        if busy == 0 { Ok(()) } else { Err(Error::machine("panel-erase-busy").with("name", panel.name.clone())) }
    }
}

fn listed<T: DeserializeOwned>(row: &Row, at: usize) -> Result<Vec<T>> {
    let text: String = row.get(at)?;
    serde_json::from_str(&text).map_err(Error::internal)
}

fn json(list: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(list).map_err(Error::internal)
}

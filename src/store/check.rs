//! Is the file sound? SQLite's own checks, and the promises that SQLite does not know.

use super::Reader;
use crate::domain::{Progress, Table};
use crate::error::{Result, Said};

/// Something that `check` found wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What.
    pub said: Said,
}

/// One of the checks: what it finds wrong.
type Step = fn(&Reader) -> Result<Vec<Said>>;

impl Reader {
    /// Checks pages, references between records, counters, search index, journal and given-out numbers.
    ///
    /// # Errors
    /// When the file is too damaged even to be checked, or on cancel.
    pub fn check(&self, progress: &dyn Progress) -> Result<Vec<Finding>> {
        let steps: [Step; 6] = [
            Self::check_pages,
            Self::check_references,
            Self::check_counters,
            Self::check_search,
            Self::check_journal,
            Self::check_numbers,
        ];
        let mut findings = Vec::new();
        for (done, step) in steps.iter().enumerate() {
            progress.at(u64::try_from(done).unwrap_or(0), 6)?;
            findings.extend(step(self)?.into_iter().map(|said| Finding { said }));
        }
        Ok(findings)
    }

    fn check_pages(&self) -> Result<Vec<Said>> {
        let lines = self.texts("pragma integrity_check(20)")?;
        let bad = lines.into_iter().filter(|l| l != "ok");
        Ok(bad.map(|l| Said::new("check-pages").with("detail", l)).collect())
    }

    fn check_references(&self) -> Result<Vec<Said>> {
        let mut said: Vec<Said> = self
            .texts("select \"table\" || ' → ' || parent from pragma_foreign_key_check group by 1")?
            .into_iter()
            .map(|l| Said::new("check-dangling").with("detail", l))
            .collect();
        let orphans: i64 = self.db.query_row(
            "select count(*) from (select subject from rating union all select subject from judgement)
             where subject not in (select id from contribution) and subject not in (select id from cluster)",
            [],
            |r| r.get(0),
        )?;
        if orphans > 0 {
            said.push(Said::new("check-orphan-ratings").with("count", orphans));
        }
        Ok(said)
    }

    fn check_counters(&self) -> Result<Vec<Said>> {
        let wrong = self.wrong_counters()?;
        Ok(wrong.into_iter().map(|name| Said::new("check-counter").with("detail", name)).collect())
    }

    fn check_search(&self) -> Result<Vec<Said>> {
        let differing: i64 = self.db.query_row(
            "select abs((select count(*) from contribution) - (select count(*) from search))",
            [],
            |r| r.get(0),
        )?;
        Ok(if differing == 0 { vec![] } else { vec![Said::new("check-search").with("count", differing)] })
    }

    fn check_journal(&self) -> Result<Vec<Said>> {
        let mut said = Vec::new();
        let known: Vec<String> = Table::ALL.iter().map(|t| format!("'{}'", t.name())).collect();
        let broken: i64 = self.db.query_row(
            &format!(
                "select count(*) from item where \"table\" not in ({}) or length(key) % 16 <> 0 or length(key) = 0
                 or (before is null) <> (op in ('i', 'r')) or (before is not null and not json_valid(before))",
                known.join(", ")
            ),
            [],
            |r| r.get(0),
        )?;
        if broken > 0 {
            said.push(Said::new("check-journal").with("count", broken));
        }
        // Every record entered by a batch: one that no batch brought was written around the door.
        for table in Table::ALL.into_iter().filter(|t| super::tables::shape(*t).key == 1 && *t != Table::Contribution) {
            let key = super::tables::shape(table).columns[0].0;
            let unborn: i64 = self.db.query_row(
                &format!(
                    "select count(*) from {table} t where not exists
                     (select 1 from item where \"table\" = '{table}' and key = t.\"{key}\")"
                ),
                [],
                |r| r.get(0),
            )?;
            if unborn > 0 {
                said.push(Said::new("check-unrecorded").with("table", table.name()).with("count", unborn));
            }
        }
        Ok(said)
    }

    fn check_numbers(&self) -> Result<Vec<Said>> {
        let behind = self.texts(
            "select c.series from contribution c left join series s on s.series = c.series
             group by c.series having max(c.number) > coalesce(max(s.last), 0)",
        )?;
        Ok(behind.into_iter().map(|s| Said::new("check-numbers").with("detail", s)).collect())
    }

    fn texts(&self, sql: &str) -> Result<Vec<String>> {
        let mut statement = self.db.prepare(sql)?;
        let texts = statement.query_map([], |r| r.get(0))?.collect::<std::result::Result<_, _>>()?;
        Ok(texts)
    }
}

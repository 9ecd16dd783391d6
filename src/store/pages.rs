//! Pages of contributions and one contribution whole: never more than what is shown.

use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;

use super::journal::id_at;
use super::search::question;
use super::{Reader, counters};
use crate::domain::groups::{Cluster, Membership, Pairing};
use crate::domain::material::{Contribution, ContributionTopic, Link, Origin, State, parse_reference, reference};
use crate::domain::view::{
    ContributionDetail, ContributionLine, ContributionPage, Filter, OriginFilter, PairingLine, Seek,
};
use crate::domain::{Id, Key, Record, Table};
use crate::error::Result;

/// How a filter is answered: the index that drives the query, and what is left to test on each row.
pub(super) struct Plan {
    pub from: String,
    seq: &'static str,
    tests: Vec<String>,
    pub values: Vec<Sql>,
}

impl Plan {
    pub fn of(filter: &Filter) -> Self {
        let mut plan = Self { from: "contribution c".into(), seq: "c.seq", tests: Vec::new(), values: Vec::new() };
        let mut driven = false;
        if let Some((series, number)) = parse_reference(&filter.text) {
            plan.test("c.series = ?", Sql::Text(series));
            plan.test("c.number = ?", Sql::Integer(number));
            driven = true;
        } else if let Some(question) = question(&filter.text) {
            plan.drive("search s cross join contribution c on c.seq = s.rowid", "s.rowid");
            plan.test("s.search match ?", Sql::Text(question));
            driven = true;
        }
        let relations = [
            (filter.cluster, "membership", "cluster"),
            (filter.member, "contribution_member", "member"),
            (filter.topic, "contribution_topic", "topic"),
        ];
        for (id, table, column) in relations {
            let Some(id) = id else { continue };
            if driven {
                plan.test(
                    &format!("exists (select 1 from {table} where contribution = c.id and {column} = ?)"),
                    blob(id),
                );
            } else {
                plan.drive(&format!("{table} d cross join contribution c on c.id = d.contribution"), "d.seq");
                plan.test(&format!("d.{column} = ?"), blob(id));
                driven = true;
            }
        }
        if filter.proposed {
            let other = "select 1 from contribution_topic where contribution = c.id and made_by = 'machine'";
            match filter.topic {
                Some(topic) => plan.test(&format!("exists ({other} and topic = ?)"), blob(topic)),
                None if driven => plan.tests.push(format!("exists ({other})")),
                None => {
                    plan.drive("contribution_topic d cross join contribution c on c.id = d.contribution", "d.seq");
                    plan.tests.push("d.made_by = 'machine'".into());
                    // Of several proposals of one contribution the first stands for all.
                    plan.tests.push(format!("not exists ({other} and topic < d.topic)"));
                    driven = true;
                }
            }
        }
        if filter.repeated {
            if driven {
                plan.tests.push("exists (select 1 from repetition where contribution = c.id)".into());
            } else {
                plan.drive("repetition d cross join contribution c on c.id = d.contribution", "d.seq");
                driven = true;
            }
        }
        for (id, column) in [(filter.theme, "theme"), (filter.kind, "kind"), (filter.source, "source")] {
            if let Some(id) = id {
                // A unary plus keeps SQLite from leaving the index that already drives.
                plan.test(&format!("{}c.{column} = ?", if driven { "+" } else { "" }), blob(id));
                driven = true;
            }
        }
        if let Some(language) = &filter.language {
            plan.test(&format!("{}c.language = ?", if driven { "+" } else { "" }), Sql::Text(language.clone()));
            driven = true;
        }
        if let Some(origin) = filter.origin {
            let word = match origin {
                OriginFilter::Shared => "shared",
                OriginFilter::Partner => "partner",
            };
            plan.tests.push(format!("{}c.origin = '{word}'", if driven { "+" } else { "" }));
        }
        if filter.unclustered {
            plan.tests.push("not exists (select 1 from membership where contribution = c.id)".into());
        }
        let state = if filter.set_aside { "set_aside" } else { "active" };
        plan.tests.push(format!("c.state = '{state}'"));
        plan
    }

    fn drive(&mut self, from: &str, seq: &'static str) {
        self.from = from.into();
        self.seq = seq;
    }

    fn test(&mut self, test: &str, value: Sql) {
        self.values.push(value);
        self.tests.push(test.replacen('?', &format!("?{}", self.values.len()), 1));
    }

    pub fn conditions(&self) -> String {
        self.tests.join(" and ")
    }
}

const LINE: &str = "c.seq, c.id, c.series, c.number, c.text, c.kind, c.theme, c.origin, c.partner, c.state";

impl Reader {
    /// A page of contributions in order of entry.
    ///
    /// # Errors
    /// When the file cannot be read or the query was interrupted.
    pub fn contributions(&self, filter: &Filter, seek: Seek, limit: usize) -> Result<ContributionPage> {
        let (sql, values, backwards) = page_sql(filter, seek, limit);
        let mut lines = {
            let mut statement = self.db.prepare_cached(&sql)?;
            let mut rows = statement.query(params_from_iter(values))?;
            let mut lines = Vec::new();
            while let Some(row) = rows.next()? {
                lines.push(line(row)?);
            }
            lines
        };
        let more = lines.len() > limit;
        lines.truncate(limit);
        if backwards {
            lines.reverse();
        }
        for line in &mut lines {
            line.members = self.members_of(line.id)?;
            line.cluster = self.get::<Membership>(&Key::one(line.id))?.map(|m| m.cluster);
        }
        let (more_before, more_after) = match seek {
            Seek::First => (false, more),
            Seek::Last => (more, false),
            Seek::After(_) => (true, more),
            Seek::Before(_) => (more, true),
            Seek::From(at) => (self.any_before(filter, at)?, more),
        };
        Ok(ContributionPage { lines, more_before, more_after })
    }

    fn any_before(&self, filter: &Filter, at: i64) -> Result<bool> {
        let (sql, values, _) = page_sql(filter, Seek::Before(at), 0);
        Ok(self.db.prepare_cached(&sql)?.exists(params_from_iter(values))?)
    }

    /// Members whose statement a contribution is, in their order.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn members_of(&self, contribution: Id) -> Result<Vec<Id>> {
        let mut statement = self.db.prepare_cached(
            "select r.member from contribution_member r join member m on m.id = r.member
             where r.contribution = ?1 order by m.sort",
        )?;
        let mut rows = statement.query([&contribution.bytes()[..]])?;
        let mut members = Vec::new();
        while let Some(row) = rows.next()? {
            members.push(id_at(row, 0)?);
        }
        Ok(members)
    }

    /// How many contributions a filter lets through.
    ///
    /// # Errors
    /// When the file cannot be read or the query was interrupted.
    pub fn count(&self, filter: &Filter) -> Result<i64> {
        if filter.is_empty() {
            return self.counted();
        }
        let plan = Plan::of(filter);
        let sql = format!("select count(*) from {} where {}", plan.from, plan.conditions());
        Ok(self.db.prepare_cached(&sql)?.query_row(params_from_iter(plan.values), |r| r.get(0))?)
    }

    /// The contribution with this reference.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn by_reference(&self, text: &str) -> Result<Option<Contribution>> {
        let Some((series, number)) = parse_reference(text) else { return Ok(None) };
        Ok(self.all_where::<Contribution>("series = ?1 and number = ?2", (series, number))?.into_iter().next())
    }

    /// Everything about one contribution; neighbours are the analysis room's and come empty.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn contribution(&self, id: Id) -> Result<Option<ContributionDetail>> {
        let Some(contribution) = self.get::<Contribution>(&Key::one(id))? else { return Ok(None) };
        let topics: Vec<ContributionTopic> = self.all_where("contribution = ?1", [&id.bytes()[..]])?;
        let cluster = match self.get::<Membership>(&Key::one(id))? {
            Some(m) => Some((self.need::<Cluster>(&Key::one(m.cluster))?, m.made_by, m.shared_words)),
            None => None,
        };
        let causes: Vec<Link> = self.all_where("answer = ?1", [&id.bytes()[..]])?;
        let answers: Vec<Link> = self.all_where("cause = ?1", [&id.bytes()[..]])?;
        let spoken = |other: Id| -> Result<(String, Id, String)> {
            let other = self.need::<Contribution>(&Key::one(other))?;
            Ok((other.reference(), other.id, other.text))
        };
        let pairings: Vec<Pairing> = self.all_where("one = ?1 or other = ?1", [&id.bytes()[..]])?;
        let paired = |pairing: Pairing| -> Result<PairingLine> {
            let (reference, id, text) = spoken(if pairing.one == id { pairing.other } else { pairing.one })?;
            let said_by = self.said_by(Table::Pairing, &pairing.key())?.unwrap_or_default();
            Ok(PairingLine { together: pairing.together, id, reference, text, said_by })
        };
        Ok(Some(ContributionDetail {
            members: self.members_of(id)?,
            topics: topics.into_iter().map(|t| (t.topic, t.made_by)).collect(),
            source: self.need(&Key::one(contribution.source))?,
            cluster,
            causes: causes.into_iter().map(|l| spoken(l.cause)).collect::<Result<_>>()?,
            answers: answers.into_iter().map(|l| spoken(l.answer)).collect::<Result<_>>()?,
            pairings: pairings.into_iter().map(paired).collect::<Result<_>>()?,
            own: None,
            next_best: None,
            neighbours: Vec::new(),
            contribution,
        }))
    }

    /// Names of counters that do not add up; for `check`.
    pub(super) fn wrong_counters(&self) -> Result<Vec<String>> {
        counters::verify(&self.db)
    }

    /// What SQLite does for a page query, for the test that every list uses an index.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn explain_page(&self, filter: &Filter, seek: Seek) -> Result<Vec<String>> {
        let (sql, values, _) = page_sql(filter, seek, 50);
        let mut statement = self.db.prepare(&format!("explain query plan {sql}"))?;
        let steps = statement.query_map(params_from_iter(values), |r| r.get(3))?;
        Ok(steps.collect::<std::result::Result<_, _>>()?)
    }
}

/// SQL of a page, its values, and whether its rows come last first. One row more than asked tells whether there is more.
fn page_sql(filter: &Filter, seek: Seek, limit: usize) -> (String, Vec<Sql>, bool) {
    let mut plan = Plan::of(filter);
    let seq = plan.seq;
    match seek {
        Seek::After(at) => plan.test(&format!("{seq} > ?"), Sql::Integer(at)),
        Seek::Before(at) => plan.test(&format!("{seq} < ?"), Sql::Integer(at)),
        Seek::From(at) => plan.test(&format!("{seq} >= ?"), Sql::Integer(at)),
        Seek::First | Seek::Last => {}
    }
    let backwards = matches!(seek, Seek::Last | Seek::Before(_));
    let direction = if backwards { " desc" } else { "" };
    let sql = format!(
        "select {LINE} from {} where {} order by {seq}{direction} limit {}",
        plan.from,
        plan.conditions(),
        limit + 1
    );
    (sql, plan.values, backwards)
}

fn line(row: &rusqlite::Row<'_>) -> Result<ContributionLine> {
    let series: String = row.get(2)?;
    let origin: String = row.get(7)?;
    let state: String = row.get(9)?;
    Ok(ContributionLine {
        cursor: row.get(0)?,
        id: id_at(row, 1)?,
        reference: reference(&series, row.get(3)?),
        text: row.get(4)?,
        kind: id_at(row, 5)?,
        theme: id_at(row, 6)?,
        origin: match origin.as_str() {
            "shared" => Origin::Shared,
            "partner" => Origin::Partner,
            _ => Origin::Members,
        },
        members: Vec::new(),
        partner: row.get(8)?,
        cluster: None,
        state: if state == "set_aside" { State::SetAside } else { State::Active },
    })
}

fn blob(id: Id) -> Sql {
    Sql::Blob(id.bytes().to_vec())
}

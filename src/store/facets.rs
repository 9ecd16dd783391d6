//! Counts along every dimension, of everything or under a filter.

use rusqlite::params_from_iter;

use super::Reader;
use super::pages::Plan;
use crate::domain::Id;
use crate::domain::frame::Frame;
use crate::domain::material::Source;
use crate::domain::view::{Dimension, Facet, FacetValue, Filter};
use crate::error::Result;

impl Reader {
    /// Counts along every dimension under a filter; without one they are read from the counters.
    ///
    /// # Errors
    /// When the file cannot be read or the query was interrupted.
    pub fn facets(&self, frame: &Frame, filter: &Filter) -> Result<Vec<Facet>> {
        let named = |dimension, of: Vec<(Id, &str)>| -> Result<Facet> {
            let counts = self.facet_counts(dimension, filter)?;
            let values = of
                .into_iter()
                .map(|(id, name)| FacetValue {
                    id: Some(id),
                    word: None,
                    name: name.to_owned(),
                    count: counts.iter().find(|(key, _)| key == id.bytes()).map_or(0, |(_, n)| *n),
                })
                .collect();
            Ok(Facet { dimension, values })
        };
        let worded = |counts: &[(Vec<u8>, i64)], word: &str| FacetValue {
            id: None,
            word: Some(word.to_owned()),
            name: String::new(),
            count: counts.iter().find(|(key, _)| key == word.as_bytes()).map_or(0, |(_, n)| *n),
        };
        let mut members = named(Dimension::Member, frame.members.iter().map(|m| (m.id, m.name.as_str())).collect())?;
        let origins = self.facet_counts(Dimension::Origin, filter)?;
        members.values.extend(["shared", "partner"].map(|word| worded(&origins, word)));
        let languages = self.facet_counts(Dimension::Language, filter)?;
        let sources: Vec<Source> = self.all()?;
        let mut state = Facet { dimension: Dimension::State, values: Vec::new() };
        let unclustered = if filter.is_empty() {
            self.counted()? - self.counter("clustered", &[], &[])?
        } else {
            self.count(&Filter { unclustered: true, ..filter.clone() })?
        };
        let aside = if filter.is_empty() {
            self.counter("aside", &[], &[])?
        } else {
            self.count(&Filter { set_aside: true, ..filter.clone() })?
        };
        let repeated = self.count(&Filter { repeated: true, ..filter.clone() })?;
        let proposed = self.count(&Filter { proposed: true, ..filter.clone() })?;
        let states =
            [("unclustered", unclustered), ("proposed", proposed), ("repeated", repeated), ("set_aside", aside)];
        for (word, count) in states {
            state.values.push(FacetValue { id: None, word: Some(word.into()), name: String::new(), count });
        }
        Ok(vec![
            members,
            named(Dimension::Theme, frame.main_themes().map(|t| (t.id, t.name.as_str())).collect())?,
            named(Dimension::Topic, frame.topics.iter().map(|t| (t.id, t.name.as_str())).collect())?,
            named(Dimension::Kind, frame.kinds.iter().map(|k| (k.id, k.name.as_str())).collect())?,
            named(Dimension::Source, sources.iter().map(|s| (s.id, s.title.as_str())).collect())?,
            spoken(languages),
            state,
        ])
    }

    fn facet_counts(&self, dimension: Dimension, filter: &Filter) -> Result<Vec<(Vec<u8>, i64)>> {
        let (name, column, join) = match dimension {
            Dimension::Member => ("member", "r.member", "join contribution_member r on r.contribution = c.id"),
            Dimension::Topic => ("topic", "t.topic", "join contribution_topic t on t.contribution = c.id"),
            Dimension::Theme => ("theme", "c.theme", ""),
            Dimension::Kind => ("kind", "c.kind", ""),
            Dimension::Source => ("source", "c.source", ""),
            Dimension::Language => ("language", "cast(c.language as blob)", ""),
            Dimension::Origin | Dimension::State => ("origin", "cast(c.origin as blob)", ""),
        };
        let (sql, values) = if filter.is_empty() {
            (format!("select a, n from counter where name = '{name}'"), Vec::new())
        } else {
            let plan = Plan::of(filter);
            let sql =
                format!("select {column}, count(*) from {} {join} where {} group by 1", plan.from, plan.conditions());
            (sql, plan.values)
        };
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut counts = Vec::new();
        while let Some(row) = rows.next()? {
            counts.push((row.get(0)?, row.get(1)?));
        }
        Ok(counts)
    }
}

/// The languages that occur, the most common first; none where all is in one, or nothing is left of others.
fn spoken(counts: Vec<(Vec<u8>, i64)>) -> Facet {
    let mut values: Vec<FacetValue> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(code, count)| {
            let word = String::from_utf8_lossy(&code).into_owned();
            FacetValue { id: None, word: Some(word), name: String::new(), count }
        })
        .collect();
    values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.word.cmp(&b.word)));
    Facet { dimension: Dimension::Language, values }
}

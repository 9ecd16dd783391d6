//! The frame, edited on screen or by command: nobody needs to open a TOML file.

use serde_json::Value;

use super::Job;
use crate::domain::change::Row;
use crate::domain::deed::Report;
use crate::domain::frame::{Criterion, Kind, Member, Phase, Programme, Stance, Theme, Topic};
use crate::domain::{Change, Id, Key, Record, Table};
use crate::error::{Error, Result, Said};
use crate::text::{clean, clean_line};

impl Job<'_> {
    pub(super) fn edit_frame(&mut self, table: Table, key: &Key, row: Option<&Row>) -> Result<Report> {
        let Some(row) = row else {
            if table == Table::Programme {
                return Err(Error::usage("error-delete-programme"));
            }
            return self.commit(
                Said::new("note-frame-delete").with("table", table.name()),
                vec![Change::delete(table, key.clone())],
            );
        };
        let mut row = cleaned(row);
        let mut key = key.clone();
        if key.0.is_empty() {
            let id = self.workspace.next_id(self.context.now);
            row.insert("id".to_owned(), id.to_string().into());
            key = Key::one(id);
        }
        let row = &row;
        let change = change(table, row)?;
        if change.key != key {
            return Err(Error::internal("the row is another record than its key says"));
        }
        self.refuse_nonsense(&change)?;
        let name = row.get("name").and_then(serde_json::Value::as_str).unwrap_or_default();
        self.commit(Said::new("note-frame").with("name", name), vec![change])
    }

    pub(super) fn swap_frame(&mut self, table: Table, one: Id, other: Id) -> Result<Report> {
        let mut rows: Vec<Row> = Vec::new();
        self.workspace.each_row(table, &mut |row| {
            let id = row.get("id").and_then(serde_json::Value::as_str);
            if id.is_some_and(|id| id == one.to_string() || id == other.to_string()) {
                rows.push(row);
            }
            Ok(())
        })?;
        let [one, other] = rows.as_mut_slice() else {
            return Err(Error::usage("error-no-such-record").with("table", table.name()));
        };
        if let (Some(a), Some(b)) = (one.get_mut("sort"), other.get_mut("sort")) {
            std::mem::swap(a, b);
        }
        let changes = vec![change(table, one)?, change(table, other)?];
        self.commit(Said::new("note-frame-swap"), changes)
    }

    /// Rules that hold whatever screen or command a change comes from.
    fn refuse_nonsense(&self, change: &Change) -> Result<()> {
        let Some(row) = &change.row else { return Ok(()) };
        let text = |name: &str| row.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
        if row.contains_key("name") && text("name").trim().is_empty() {
            return Err(Error::usage("error-frame-no-name"));
        }
        if row.contains_key("code") && text("code").trim().is_empty() {
            return Err(Error::usage("error-frame-no-code"));
        }
        if change.table == Table::Phase {
            let day = |name: &str| {
                text(name)
                    .parse::<jiff::civil::Date>()
                    .map_err(|_| Error::usage("error-frame-date").with("date", text(name)))
            };
            if day("end")? < day("start")? {
                return Err(Error::usage("error-frame-end-before-start"));
            }
        }
        if change.table == Table::Criterion {
            let number = |name: &str| row.get(name).and_then(serde_json::Value::as_f64).unwrap_or(0.0);
            if number("weight") < 0.0 {
                return Err(Error::usage("error-weight-negative"));
            }
            if number("min") >= number("max") {
                return Err(Error::usage("error-frame-scale"));
            }
        }
        Ok(())
    }
}

impl Job<'_> {
    /// Gives criteria other weights, as one change.
    pub(super) fn weigh_criteria(&mut self, weights: &[(Id, f64)]) -> Result<Report> {
        if weights.iter().any(|(_, w)| !w.is_finite() || *w < 0.0) {
            return Err(Error::usage("error-weight-negative"));
        }
        let mut criteria = self.frame()?.criteria;
        for (id, weight) in weights {
            match criteria.iter_mut().find(|c| c.id == *id) {
                Some(criterion) => criterion.weight = *weight,
                None => return Err(Error::usage("error-no-such-criterion").with("name", id.to_string())),
            }
        }
        if criteria.iter().map(|c| c.weight).sum::<f64>() <= 0.0 {
            return Err(Error::usage("error-weights-nothing"));
        }
        let told: Vec<String> = criteria.iter().map(|c| format!("{} {}", c.name, c.weight)).collect();
        let changes = criteria.iter().map(Change::put).collect();
        self.commit(Said::new("note-weigh-criteria").with("weights", told.join(", ")), changes)
    }
}

/// The row without what has no place in a name or a text.
fn cleaned(row: &Row) -> Row {
    let value = |field: &str, value: &Value| match value {
        Value::String(text) if field == "summary" => Value::String(clean(text)),
        Value::String(text) => Value::String(clean_line(text)),
        Value::Array(words) => {
            words.iter().map(|w| w.as_str().map_or_else(|| w.clone(), |w| clean_line(w).into())).collect()
        }
        other => other.clone(),
    };
    row.iter().map(|(field, v)| (field.clone(), value(field, v))).collect()
}

/// A row of a part of the frame as a change, or a clear refusal.
fn change(table: Table, row: &Row) -> Result<Change> {
    match table {
        Table::Programme => put::<Programme>(row),
        Table::Member => put::<Member>(row),
        Table::Phase => put::<Phase>(row),
        Table::Kind => put::<Kind>(row),
        Table::Theme => put::<Theme>(row),
        Table::Topic => put::<Topic>(row),
        Table::Criterion => put::<Criterion>(row),
        Table::Stance => put::<Stance>(row),
        other => Err(Error::usage("error-not-frame").with("table", other.name())),
    }
}

/// A row that is a whole record of its kind, or a clear refusal.
fn put<R: Record>(row: &Row) -> Result<Change> {
    let record: R = serde_json::from_value(serde_json::Value::Object(row.clone()))
        .map_err(|e| Error::usage("error-frame-row").with("table", R::TABLE.name()).because(e))?;
    Ok(Change::put(&record))
}

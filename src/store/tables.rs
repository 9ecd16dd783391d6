//! What the journaled tables look like: one description serves reading, writing, before-images, exports and `check`.

use rusqlite::types::{Value as Sql, ValueRef};
use serde_json::Value as Json;

use crate::domain::{Change, Id, Key, Record, Table, change::Row};
use crate::error::{Error, Result};

/// How a column is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// An id: 16 bytes.
    Id,
    /// Text.
    Text,
    /// A whole number.
    Int,
    /// A number.
    Real,
    /// Yes or no.
    Bool,
    /// A list of words, as a JSON array.
    Words,
    /// Text of a later schema; what an older image means that has none.
    TextOr(&'static str),
    /// A whole number of a later schema.
    IntOr(i64),
    /// Yes or no of a later schema.
    BoolOr(bool),
}

use Column::{Bool, BoolOr, Id as Ref, Int, IntOr, Real, Text, TextOr, Words};

/// A table's columns. The first `key` columns are the primary key.
pub(super) struct Shape {
    pub key: usize,
    pub columns: &'static [(&'static str, Column)],
    /// Whether a row repeats its contribution's place in the order of entry, so that pages need no sorting.
    pub ordered: bool,
}

/// The description of a table.
pub(super) fn shape(table: Table) -> Shape {
    let (key, columns): (usize, &'static [(&'static str, Column)]) = match table {
        Table::Programme => (
            1,
            &[
                ("id", Ref),
                ("process", Text),
                ("name", Text),
                ("region", Text),
                ("language", Text),
                ("summary", Text),
                ("adopt_per_theme", Int),
            ],
        ),
        Table::Member => (
            1,
            &[
                ("id", Ref),
                ("code", Text),
                ("name", Text),
                ("population", Int),
                ("latitude", Real),
                ("longitude", Real),
                ("sort", Int),
            ],
        ),
        Table::Phase => (
            1,
            &[
                ("id", Ref),
                ("code", Text),
                ("name", Text),
                ("start", Text),
                ("end", Text),
                ("state", Text),
                ("sort", Int),
            ],
        ),
        Table::Kind => (
            1,
            &[
                ("id", Ref),
                ("code", Text),
                ("name", Text),
                ("plural", Text),
                ("role", Text),
                ("words", Words),
                ("sort", Int),
            ],
        ),
        Table::Theme => (
            1,
            &[
                ("id", Ref),
                ("code", Text),
                ("name", Text),
                ("short", Text),
                ("parent", Ref),
                ("words", Words),
                ("sort", Int),
            ],
        ),
        Table::Topic => (1, &[("id", Ref), ("code", Text), ("name", Text), ("words", Words), ("sort", Int)]),
        Table::Criterion => (
            1,
            &[
                ("id", Ref),
                ("code", Text),
                ("name", Text),
                ("weight", Real),
                ("min", Int),
                ("max", Int),
                ("better", Text),
                ("words", Words),
                ("sort", Int),
            ],
        ),
        Table::Stance => (1, &[("id", Ref), ("code", Text), ("name", Text), ("value", Int), ("sort", Int)]),
        Table::Source => (
            1,
            &[
                ("id", Ref),
                ("kind", Text),
                ("title", Text),
                ("file", Text),
                ("checksum", Text),
                ("date", Text),
                ("member", Ref),
            ],
        ),
        Table::Interview => (
            1,
            &[
                ("id", Ref),
                ("number", Int),
                ("participant", Int),
                ("role", Text),
                ("sector", Text),
                ("consent", Text),
                ("notes", Text),
                ("synthesis", Text),
                ("partner", Text),
            ],
        ),
        Table::Contribution => (
            1,
            &[
                ("id", Ref),
                ("series", Text),
                ("number", Int),
                ("text", Text),
                ("kind", Ref),
                ("theme", Ref),
                ("subtheme", Ref),
                ("source", Ref),
                ("sheet", Text),
                ("row", Int),
                ("span_start", Int),
                ("span_end", Int),
                ("origin", Text),
                ("partner", Text),
                ("place", Text),
                ("language", Text),
                ("language_by", Text),
                ("state", Text),
                ("remark", Text),
                ("fingerprint", Int),
            ],
        ),
        Table::ContributionMember => (2, &[("contribution", Ref), ("member", Ref)]),
        Table::ContributionTopic => (2, &[("contribution", Ref), ("topic", Ref), ("made_by", Text)]),
        Table::Heading => {
            (1, &[("id", Ref), ("theme", Ref), ("label", Text), ("labelled_by", Text), ("made_by", Text)])
        }
        Table::Under => (1, &[("cluster", Ref), ("heading", Ref), ("made_by", Text)]),
        Table::Pairing => (2, &[("one", Ref), ("other", Ref), ("together", Bool)]),
        Table::Link => (2, &[("cause", Ref), ("answer", Ref), ("made_by", Text)]),
        Table::Cluster => (
            1,
            &[
                ("id", Ref),
                ("theme", Ref),
                ("label", Text),
                ("labelled_by", Text),
                ("made_by", Text),
                ("locked", Bool),
                ("cohesion", Int),
            ],
        ),
        Table::Membership => {
            (1, &[("contribution", Ref), ("cluster", Ref), ("made_by", Text), ("shared_words", Words)])
        }
        Table::Rating => (3, &[("subject", Ref), ("member", Ref), ("criterion", Ref), ("value", Int)]),
        Table::Rater => (1, &[("id", Ref), ("number", Int), ("member", Ref), ("sector", Text)]),
        Table::Judgement => (3, &[("subject", Ref), ("rater", Ref), ("criterion", Ref), ("value", Int)]),
        Table::Poll => (
            1,
            &[
                ("id", Ref),
                ("code", Text),
                ("name", Text),
                ("theme", Ref),
                ("sort", Int),
                ("form", TextOr("each")),
                ("stage", TextOr("open")),
                ("binding", BoolOr(false)),
                ("secret", BoolOr(false)),
                ("quorum", Int),
                ("double_majority", BoolOr(false)),
                ("seats", IntOr(1)),
                ("highest", IntOr(10)),
                ("rule", TextOr("")),
                ("ties", TextOr("")),
                ("budget", TextOr("")),
            ],
        ),
        Table::Choice => (
            1,
            &[
                ("id", Ref),
                ("code", Text),
                ("text", Text),
                ("theme", Ref),
                ("cluster", Ref),
                ("contribution", Ref),
                ("poll", Ref),
                ("sort", Int),
                ("cost", TextOr("")),
                ("place", TextOr("")),
            ],
        ),
        Table::Ballot => (
            1,
            &[
                ("id", Ref),
                ("choice", Ref),
                ("voter", Int),
                ("seat_table", Int),
                ("voter_group", Text),
                ("vote", Text),
                ("value", Int),
                ("receipt", TextOr("")),
            ],
        ),
        Table::Voter => (
            1,
            &[
                ("id", Ref),
                ("poll", Ref),
                ("number", Int),
                ("member", Ref),
                ("voter_group", Text),
                ("seat_table", Int),
                ("seat", Int),
                ("voted", Bool),
            ],
        ),
        Table::Priority => (
            1,
            &[
                ("id", Ref),
                ("theme", Ref),
                ("statement", Text),
                ("rank", Int),
                ("cluster", Ref),
                ("choice", Ref),
                ("lead", Text),
                ("horizon", Text),
            ],
        ),
        Table::Position => (
            2,
            &[
                ("priority", Ref),
                ("member", Ref),
                ("stance", Ref),
                ("comment", Text),
                ("recorded", Text),
                ("file", Text),
            ],
        ),
        Table::Section => {
            (1, &[("id", Ref), ("heading", Text), ("theme", Ref), ("body", Text), ("edited", Bool), ("sort", Text)])
        }
        Table::Sorter => (1, &[("id", Ref), ("number", Int), ("role", Text)]),
        Table::Pile => (1, &[("id", Ref), ("sorter", Ref), ("label", Text), ("sort", Int)]),
        Table::Sorted => (2, &[("sorter", Ref), ("contribution", Ref), ("pile", Ref)]),
    };
    let ordered = matches!(table, Table::ContributionMember | Table::ContributionTopic | Table::Membership);
    Shape { key, columns, ordered }
}

impl Column {
    /// What an image of an older schema means that does not have this column.
    fn absent(self) -> Json {
        match self {
            TextOr(text) => text.into(),
            IntOr(number) => number.into(),
            BoolOr(yes) => yes.into(),
            _ => Json::Null,
        }
    }
}

impl Shape {
    /// The columns, comma-separated and quoted (`end` and `row` are words of SQL).
    pub fn list(&self) -> String {
        self.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
    }

    /// `"a" = ?1 and "b" = ?2` over the key.
    pub fn key_test(&self) -> String {
        self.columns[..self.key]
            .iter()
            .enumerate()
            .map(|(i, (name, _))| format!("\"{name}\" = ?{}", i + 1))
            .collect::<Vec<_>>()
            .join(" and ")
    }

    /// Turns a row object into values to bind, in column order.
    pub fn bind(&self, table: Table, row: &Row) -> Result<Vec<Sql>> {
        self.columns
            .iter()
            .map(|(name, column)| {
                let json = row.get(*name).cloned().unwrap_or_else(|| column.absent());
                to_sql(*column, &json).ok_or_else(|| Error::internal(format!("{table}.{name} cannot hold {json}")))
            })
            .collect()
    }

    /// Reads a row that was selected with [`Shape::list`].
    pub fn read(&self, row: &rusqlite::Row<'_>) -> Result<Row> {
        let mut object = Row::new();
        for (i, (name, column)) in self.columns.iter().enumerate() {
            let value = row.get_ref(i)?;
            let json = to_json(*column, value)
                .ok_or_else(|| Error::internal(format!("column {name} holds {:?}", value.data_type())))?;
            object.insert((*name).to_owned(), json);
        }
        Ok(object)
    }
}

/// The values of a key.
pub(super) fn key_values(key: &Key) -> Vec<Sql> {
    key.0.iter().map(|id| Sql::Blob(id.bytes().to_vec())).collect()
}

/// The record in a row object.
pub(super) fn record<R: Record>(row: Row) -> Result<R> {
    serde_json::from_value(Json::Object(row)).map_err(|e| Error::internal(format!("{}: {e}", R::TABLE)))
}

/// The key of a row object.
pub(super) fn key_of(table: Table, row: &Row) -> Result<Key> {
    let shape = shape(table);
    let ids = shape.columns[..shape.key]
        .iter()
        .map(|(name, _)| row.get(*name).and_then(Json::as_str).and_then(|s| s.parse::<Id>().ok()))
        .collect::<Option<Vec<Id>>>()
        .ok_or_else(|| Error::internal(format!("{table}: a row without its key")))?;
    Ok(Key(ids))
}

/// The change that puts a row object in place.
pub(super) fn put_row(table: Table, row: Row) -> Result<Change> {
    Ok(Change { table, key: key_of(table, &row)?, row: Some(row) })
}

fn to_sql(column: Column, json: &Json) -> Option<Sql> {
    Some(match (column, json) {
        (_, Json::Null) => Sql::Null,
        (Ref, Json::String(s)) => Sql::Blob(s.parse::<Id>().ok()?.bytes().to_vec()),
        (Text | TextOr(_), Json::String(s)) => Sql::Text(s.clone()),
        (Int | IntOr(_), Json::Number(n)) => Sql::Integer(n.as_i64()?),
        (Real, Json::Number(n)) => Sql::Real(n.as_f64()?),
        (Bool | BoolOr(_), Json::Bool(b)) => Sql::Integer(i64::from(*b)),
        (Words, Json::Array(_)) => Sql::Text(json.to_string()),
        _ => return None,
    })
}

fn to_json(column: Column, value: ValueRef<'_>) -> Option<Json> {
    Some(match (column, value) {
        (_, ValueRef::Null) => Json::Null,
        (Ref, ValueRef::Blob(b)) => Json::String(Id::from_bytes(b.try_into().ok()?).to_string()),
        (Text | TextOr(_), ValueRef::Text(t)) => Json::String(String::from_utf8_lossy(t).into_owned()),
        (Int | IntOr(_), ValueRef::Integer(n)) => Json::from(n),
        (Real, ValueRef::Real(x)) => Json::from(x),
        (Bool | BoolOr(_), ValueRef::Integer(n)) => Json::Bool(n != 0),
        (Words, ValueRef::Text(t)) => serde_json::from_slice(t).ok()?,
        _ => return None,
    })
}

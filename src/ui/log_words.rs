//! The words of the log: tables, fields and values in the language of the reader, records by their names.

use std::collections::HashMap;

use serde_json::Value;

use crate::domain::Id;
use crate::domain::change::Row;
use crate::domain::frame::Frame;
use crate::domain::material::reference;
use crate::settings::Locale;
use crate::text::clean;

/// Locale keys of tables.
const RECORDS: [(&str, &str); 23] = [
    ("programme", "record-programme"),
    ("member", "record-member"),
    ("phase", "record-phase"),
    ("kind", "record-kind"),
    ("theme", "record-theme"),
    ("topic", "record-topic"),
    ("criterion", "record-criterion"),
    ("stance", "record-stance"),
    ("source", "record-source"),
    ("interview", "record-interview"),
    ("contribution", "record-contribution"),
    ("contribution_member", "record-contribution-member"),
    ("contribution_topic", "record-contribution-topic"),
    ("link", "record-link"),
    ("cluster", "record-cluster"),
    ("membership", "record-membership"),
    ("rating", "record-rating"),
    ("poll", "record-poll"),
    ("choice", "record-choice"),
    ("ballot", "record-ballot"),
    ("priority", "record-priority"),
    ("position", "record-position"),
    ("section", "record-section"),
];

/// Locale keys of fields. A field that is not here is bookkeeping and not shown.
const FIELDS: [(&str, &str); 78] = [
    ("process", "field-process"),
    ("name", "field-name"),
    ("region", "field-region"),
    ("language", "field-language"),
    ("summary", "field-summary"),
    ("adopt_per_theme", "field-adopt-per-theme"),
    ("code", "field-code"),
    ("population", "field-population"),
    ("latitude", "field-latitude"),
    ("longitude", "field-longitude"),
    ("sort", "field-sort"),
    ("start", "field-start"),
    ("end", "field-end"),
    ("state", "field-state"),
    ("plural", "field-plural"),
    ("role", "field-role"),
    ("words", "field-words"),
    ("short", "field-short"),
    ("parent", "field-parent"),
    ("weight", "field-weight"),
    ("min", "field-min"),
    ("max", "field-max"),
    ("better", "field-better"),
    ("value", "field-value"),
    ("kind", "field-kind"),
    ("title", "field-title"),
    ("file", "field-file"),
    ("date", "field-date"),
    ("member", "field-member"),
    ("number", "field-number"),
    ("participant", "field-participant"),
    ("sector", "field-sector"),
    ("consent", "field-consent"),
    ("notes", "field-notes"),
    ("synthesis", "field-synthesis"),
    ("series", "field-series"),
    ("text", "field-text"),
    ("theme", "field-theme"),
    ("subtheme", "field-subtheme"),
    ("source", "field-source"),
    ("sheet", "field-sheet"),
    ("row", "field-row"),
    ("span_start", "field-span-start"),
    ("span_end", "field-span-end"),
    ("origin", "field-origin"),
    ("partner", "field-partner"),
    ("place", "field-place"),
    ("remark", "field-remark"),
    ("contribution", "field-contribution"),
    ("topic", "field-topic"),
    ("made_by", "field-made-by"),
    ("cause", "field-cause"),
    ("answer", "field-answer"),
    ("label", "field-label"),
    ("labelled_by", "field-labelled-by"),
    ("locked", "field-locked"),
    ("cohesion", "field-cohesion"),
    ("cluster", "field-cluster"),
    ("shared_words", "field-shared-words"),
    ("subject", "field-subject"),
    ("criterion", "field-criterion"),
    ("poll", "field-poll"),
    ("choice", "field-choice"),
    ("voter", "field-voter"),
    ("seat_table", "field-seat-table"),
    ("voter_group", "field-voter-group"),
    ("vote", "field-vote"),
    ("statement", "field-statement"),
    ("rank", "field-rank"),
    ("lead", "field-lead"),
    ("horizon", "field-horizon"),
    ("priority", "field-priority"),
    ("stance", "field-stance"),
    ("comment", "field-comment"),
    ("recorded", "field-recorded"),
    ("heading", "field-heading"),
    ("body", "field-body"),
    ("edited", "field-edited"),
];

/// Locale keys of values that are words of the program.
const VALUES: [(&str, &str); 30] = [
    ("planned", "value-planned"),
    ("active", "value-active"),
    ("done", "value-done"),
    ("skipped", "value-skipped"),
    ("set_aside", "value-set-aside"),
    ("machine", "value-machine"),
    ("person", "value-person"),
    ("members", "value-members"),
    ("shared", "value-shared"),
    ("partner", "value-partner"),
    ("observation", "value-observation"),
    ("need", "value-need"),
    ("aim", "value-aim"),
    ("option", "value-option"),
    ("action", "value-action"),
    ("more", "value-more"),
    ("less", "value-less"),
    ("for", "value-for"),
    ("against", "value-against"),
    ("blank", "value-blank"),
    ("form", "value-form"),
    ("document", "value-document"),
    ("interview", "value-interview"),
    ("workshop", "value-workshop"),
    ("survey", "value-survey"),
    ("desk", "value-desk"),
    ("typed", "value-typed"),
    ("quote", "value-quote"),
    ("anonymous", "value-anonymous"),
    ("background", "value-background"),
];

fn find(words: &[(&'static str, &'static str)], name: &str) -> Option<&'static str> {
    words.iter().find(|(word, _)| *word == name).map(|(_, key)| *key)
}

/// Locale key of a table's name.
#[must_use]
pub fn record(table: &str) -> Option<&'static str> {
    find(&RECORDS, table)
}

/// Locale key of a field's name; `None` for what is not shown.
#[must_use]
pub fn field(name: &str) -> Option<&'static str> {
    find(&FIELDS, name)
}

/// What people call the record in a row.
#[must_use]
pub fn called(table: &str, row: &Row) -> Option<String> {
    let text = |name: &str| row.get(name).and_then(Value::as_str).map(clean).filter(|t| !t.is_empty());
    let number = |name: &str| row.get(name).and_then(Value::as_i64);
    match table {
        "contribution" => Some(reference(&text("series")?, number("number")?)),
        "interview" => Some(number("number")?.to_string()),
        "choice" | "priority" | "section" | "cluster" | "source" => text("statement")
            .or_else(|| text("heading"))
            .or_else(|| text("label"))
            .or_else(|| text("title"))
            .or_else(|| text("text")),
        _ => text("name"),
    }
}

/// Names of records by id.
#[derive(Debug, Default)]
pub struct Names(HashMap<Id, String>);

impl Names {
    /// What the frame names.
    #[must_use]
    pub fn of(frame: Option<&Frame>) -> Self {
        let mut names = HashMap::new();
        if let Some(f) = frame {
            names.insert(f.programme.id, f.programme.name.clone());
            names.extend(f.members.iter().map(|r| (r.id, r.name.clone())));
            names.extend(f.phases.iter().map(|r| (r.id, r.name.clone())));
            names.extend(f.kinds.iter().map(|r| (r.id, r.name.clone())));
            names.extend(f.themes.iter().map(|r| (r.id, r.name.clone())));
            names.extend(f.topics.iter().map(|r| (r.id, r.name.clone())));
            names.extend(f.criteria.iter().map(|r| (r.id, r.name.clone())));
            names.extend(f.stances.iter().map(|r| (r.id, r.name.clone())));
        }
        Self(names)
    }

    /// Learns what the record in a row is called.
    pub fn learn(&mut self, table: &str, row: &Row) {
        let id = row.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
        if let (Some(id), Some(name)) = (id, called(table, row)) {
            self.0.entry(id).or_insert(name);
        }
    }

    /// The name of a record, or the end of its id.
    #[must_use]
    pub fn name(&self, id: Id) -> String {
        self.0.get(&id).cloned().unwrap_or_else(|| {
            let id = id.to_string();
            format!("…{}", &id[id.len().saturating_sub(6)..])
        })
    }

    /// A value as people read it.
    #[must_use]
    pub fn value(&self, value: &Value, locale: &Locale) -> String {
        match value {
            Value::Null => locale.text("log-none"),
            Value::Bool(on) => locale.text(if *on { "log-yes" } else { "log-no" }),
            Value::Number(n) => n.as_i64().map_or_else(|| n.to_string(), |n| locale.count(n)),
            Value::String(text) if text.is_empty() => locale.text("log-none"),
            Value::String(text) => match (text.parse::<Id>(), find(&VALUES, text)) {
                (Ok(id), _) => self.name(id),
                (_, Some(key)) => locale.text(key),
                _ => clean(text),
            },
            Value::Array(items) if items.is_empty() => locale.text("log-none"),
            Value::Array(items) => items.iter().map(|v| self.value(v, locale)).collect::<Vec<_>>().join(", "),
            Value::Object(_) => clean(&value.to_string()),
        }
    }
}

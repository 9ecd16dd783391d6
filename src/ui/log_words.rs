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
const RECORDS: [(&str, &str); 32] = [
    ("programme", "log-record-programme"),
    ("member", "log-record-member"),
    ("phase", "log-record-phase"),
    ("kind", "log-record-kind"),
    ("theme", "log-record-theme"),
    ("topic", "log-record-topic"),
    ("criterion", "log-record-criterion"),
    ("stance", "log-record-stance"),
    ("source", "log-record-source"),
    ("interview", "log-record-interview"),
    ("contribution", "log-record-contribution"),
    ("contribution_member", "log-record-contribution-member"),
    ("contribution_topic", "log-record-contribution-topic"),
    ("link", "log-record-link"),
    ("pairing", "log-record-pairing"),
    ("heading", "log-record-heading"),
    ("cluster", "log-record-cluster"),
    ("under", "log-record-under"),
    ("membership", "log-record-membership"),
    ("rating", "log-record-rating"),
    ("rater", "log-record-rater"),
    ("judgement", "log-record-judgement"),
    ("poll", "log-record-poll"),
    ("choice", "log-record-choice"),
    ("ballot", "log-record-ballot"),
    ("voter", "log-record-voter"),
    ("priority", "log-record-priority"),
    ("position", "log-record-position"),
    ("section", "log-record-section"),
    ("sorter", "log-record-sorter"),
    ("pile", "log-record-pile"),
    ("sorted", "log-record-sorted"),
];

/// Locale keys of fields. A field that is not here is bookkeeping and not shown.
const FIELDS: [(&str, &str); 84] = [
    ("name", "log-field-name"),
    ("text", "log-field-text"),
    ("statement", "log-field-statement"),
    ("heading", "log-field-heading"),
    ("label", "log-field-label"),
    ("title", "log-field-title"),
    ("process", "log-field-process"),
    ("region", "log-field-region"),
    ("language", "log-field-language"),
    ("summary", "log-field-summary"),
    ("adopt_per_theme", "log-field-adopt-per-theme"),
    ("code", "log-field-code"),
    ("population", "log-field-population"),
    ("latitude", "log-field-latitude"),
    ("longitude", "log-field-longitude"),
    ("sort", "log-field-sort"),
    ("start", "log-field-start"),
    ("end", "log-field-end"),
    ("state", "log-field-state"),
    ("plural", "log-field-plural"),
    ("role", "log-field-role"),
    ("words", "log-field-words"),
    ("short", "log-field-short"),
    ("parent", "log-field-parent"),
    ("weight", "log-field-weight"),
    ("min", "log-field-min"),
    ("max", "log-field-max"),
    ("better", "log-field-better"),
    ("value", "log-field-value"),
    ("kind", "log-field-kind"),
    ("file", "log-field-file"),
    ("date", "log-field-date"),
    ("member", "log-field-member"),
    ("number", "log-field-number"),
    ("participant", "log-field-participant"),
    ("sector", "log-field-sector"),
    ("rater", "log-field-rater"),
    ("consent", "log-field-consent"),
    ("notes", "log-field-notes"),
    ("synthesis", "log-field-synthesis"),
    ("series", "log-field-series"),
    ("theme", "log-field-theme"),
    ("subtheme", "log-field-subtheme"),
    ("source", "log-field-source"),
    ("sheet", "log-field-sheet"),
    ("row", "log-field-row"),
    ("span_start", "log-field-span-start"),
    ("span_end", "log-field-span-end"),
    ("origin", "log-field-origin"),
    ("partner", "log-field-partner"),
    ("place", "log-field-place"),
    ("remark", "log-field-remark"),
    ("contribution", "log-field-contribution"),
    ("topic", "log-field-topic"),
    ("made_by", "log-field-made-by"),
    ("cause", "log-field-cause"),
    ("answer", "log-field-answer"),
    ("one", "log-field-one"),
    ("other", "log-field-other"),
    ("together", "log-field-together"),
    ("labelled_by", "log-field-labelled-by"),
    ("locked", "log-field-locked"),
    ("cohesion", "log-field-cohesion"),
    ("cluster", "log-field-cluster"),
    ("shared_words", "log-field-shared-words"),
    ("subject", "log-field-subject"),
    ("criterion", "log-field-criterion"),
    ("poll", "log-field-poll"),
    ("choice", "log-field-choice"),
    ("voter", "log-field-voter"),
    ("seat_table", "log-field-seat-table"),
    ("voter_group", "log-field-voter-group"),
    ("vote", "log-field-vote"),
    ("rank", "log-field-rank"),
    ("lead", "log-field-lead"),
    ("horizon", "log-field-horizon"),
    ("priority", "log-field-priority"),
    ("stance", "log-field-stance"),
    ("comment", "log-field-comment"),
    ("recorded", "log-field-recorded"),
    ("body", "log-field-body"),
    ("edited", "log-field-edited"),
    ("sorter", "log-field-sorter"),
    ("pile", "log-field-pile"),
];

/// Locale keys of values that are words of the program.
const VALUES: [(&str, &str); 30] = [
    ("planned", "log-value-planned"),
    ("active", "log-value-active"),
    ("done", "log-value-done"),
    ("skipped", "log-value-skipped"),
    ("set_aside", "log-value-set-aside"),
    ("machine", "log-value-machine"),
    ("person", "log-value-person"),
    ("members", "log-value-members"),
    ("shared", "log-value-shared"),
    ("partner", "log-value-partner"),
    ("observation", "log-value-observation"),
    ("need", "log-value-need"),
    ("aim", "log-value-aim"),
    ("option", "log-value-option"),
    ("action", "log-value-action"),
    ("more", "log-value-more"),
    ("less", "log-value-less"),
    ("for", "log-value-for"),
    ("against", "log-value-against"),
    ("blank", "log-value-blank"),
    ("form", "log-value-form"),
    ("document", "log-value-document"),
    ("interview", "log-value-interview"),
    ("workshop", "log-value-workshop"),
    ("survey", "log-value-survey"),
    ("desk", "log-value-desk"),
    ("typed", "log-value-typed"),
    ("quote", "log-value-quote"),
    ("anonymous", "log-value-anonymous"),
    ("background", "log-value-background"),
];

fn find(words: &[(&'static str, &'static str)], name: &str) -> Option<&'static str> {
    words.iter().find(|(word, _)| *word == name).map(|(_, key)| *key)
}

/// Locale key of a table's name.
#[must_use]
pub fn record(table: &str) -> Option<&'static str> {
    find(&RECORDS, table)
}

/// Place and locale key of the name of a table's field; `None` for what is not shown.
#[must_use]
pub fn field(table: &str, name: &str) -> Option<(usize, &'static str)> {
    let (at, (_, key)) = FIELDS.iter().enumerate().find(|(_, (word, _))| *word == name)?;
    // The heading of a section is words, that of a cluster a record.
    Some((at, if (table, name) == ("under", "heading") { "log-record-heading" } else { *key }))
}

/// What people call the record in a row.
#[must_use]
pub fn called(table: &str, row: &Row) -> Option<String> {
    let text = |name: &str| row.get(name).and_then(Value::as_str).map(clean).filter(|t| !t.is_empty());
    let number = |name: &str| row.get(name).and_then(Value::as_i64);
    match table {
        "contribution" => Some(reference(&text("series")?, number("number")?)),
        "interview" | "sorter" => Some(number("number")?.to_string()),
        "pile" => text("label").or_else(|| Some(number("sort")?.to_string())),
        "choice" | "priority" | "section" | "cluster" | "heading" | "source" => text("statement")
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

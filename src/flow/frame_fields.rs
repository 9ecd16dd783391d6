//! What the records of the frame are made of: one table of fields feeds list, form and the row that is written.

use serde_json::{Value, json};

use crate::domain::Table;
use crate::domain::change::Row;
use crate::domain::frame::Frame;

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A line of text.
    Text,
    /// Several lines.
    Prose,
    /// A whole number.
    Whole,
    /// A whole number, or nothing.
    MaybeWhole,
    /// A number with decimals.
    Decimal,
    /// A number with decimals, or nothing.
    MaybeDecimal,
    /// Words, separated by commas.
    Words,
    /// One of these: value and locale key.
    Pick(&'static [(&'static str, &'static str)]),
    /// The main theme it is a part of, or none.
    Parent,
}

/// A field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrameField {
    /// Its column.
    pub name: &'static str,
    /// Locale key of its label.
    pub label: &'static str,
    /// How it is filled in.
    pub shape: Shape,
    /// Columns it has in the list; 0: only in the form.
    pub columns: u16,
}

const fn field(name: &'static str, label: &'static str, shape: Shape, columns: u16) -> FrameField {
    FrameField { name, label, shape, columns }
}

/// The parts of the frame, in the order of the screen.
pub const PARTS: [(Table, &str); 8] = [
    (Table::Programme, "frame-programme"),
    (Table::Member, "word-members"),
    (Table::Phase, "frame-phases"),
    (Table::Theme, "word-themes"),
    (Table::Topic, "word-topics"),
    (Table::Kind, "word-kinds"),
    (Table::Criterion, "frame-criteria"),
    (Table::Stance, "frame-stances"),
];

const LANGUAGE: Shape = Shape::Pick(&[
    ("nl", "language-nl"),
    ("da", "language-da"),
    ("sv", "language-sv"),
    ("tr", "language-tr"),
    ("en", "language-en"),
]);
const STATE: Shape = Shape::Pick(&[
    ("planned", "phase-planned"),
    ("active", "phase-active"),
    ("done", "phase-done"),
    ("skipped", "phase-skipped"),
]);
const ROLE: Shape = Shape::Pick(&[
    ("observation", "role-observation"),
    ("need", "role-need"),
    ("aim", "role-aim"),
    ("option", "role-option"),
    ("action", "role-action"),
]);
const BETTER: Shape = Shape::Pick(&[("more", "better-more"), ("less", "better-less")]);

const CODE: FrameField = field("code", "field-code", Shape::Text, 16);
const NAME: FrameField = field("name", "field-name", Shape::Text, 34);
const WORDS: FrameField = field("words", "field-words", Shape::Words, 40);

/// The fields of a part.
#[must_use]
pub fn fields(table: Table) -> &'static [FrameField] {
    const PROGRAMME: &[FrameField] = &[
        NAME,
        field("region", "field-region", Shape::Text, 20),
        field("language", "field-language", LANGUAGE, 12),
        field("adopt_per_theme", "field-adopt", Shape::Whole, 0),
        field("summary", "field-summary", Shape::Prose, 0),
    ];
    const MEMBER: &[FrameField] = &[
        CODE,
        NAME,
        field("population", "field-population", Shape::MaybeWhole, 12),
        field("latitude", "field-latitude", Shape::MaybeDecimal, 0),
        field("longitude", "field-longitude", Shape::MaybeDecimal, 0),
    ];
    const PHASE: &[FrameField] = &[
        CODE,
        NAME,
        field("start", "field-start", Shape::Text, 12),
        field("end", "field-end", Shape::Text, 12),
        field("state", "word-state", STATE, 14),
    ];
    const THEME: &[FrameField] = &[
        CODE,
        NAME,
        field("short", "field-short", Shape::Text, 10),
        field("parent", "field-parent", Shape::Parent, 20),
        WORDS,
    ];
    const TOPIC: &[FrameField] = &[CODE, NAME, WORDS];
    const KIND: &[FrameField] =
        &[CODE, NAME, field("plural", "field-plural", Shape::Text, 20), field("role", "field-role", ROLE, 16), WORDS];
    const CRITERION: &[FrameField] = &[
        CODE,
        NAME,
        field("weight", "field-weight", Shape::Decimal, 8),
        field("min", "field-min", Shape::Whole, 6),
        field("max", "field-max", Shape::Whole, 6),
        field("better", "field-better", BETTER, 12),
        WORDS,
    ];
    const STANCE: &[FrameField] = &[CODE, NAME, field("value", "field-value", Shape::Whole, 8)];
    match table {
        Table::Programme => PROGRAMME,
        Table::Member => MEMBER,
        Table::Phase => PHASE,
        Table::Theme => THEME,
        Table::Topic => TOPIC,
        Table::Kind => KIND,
        Table::Criterion => CRITERION,
        Table::Stance => STANCE,
        _ => &[],
    }
}

/// Records in list order: by their place, those that are part of another under it.
#[must_use]
pub fn in_order(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|row| row.get("sort").and_then(Value::as_i64));
    let (parts, mains): (Vec<Row>, Vec<Row>) =
        rows.into_iter().partition(|row| row.get("parent").is_some_and(|parent| !parent.is_null()));
    let mut out = Vec::with_capacity(parts.len() + mains.len());
    for main in mains {
        let own: Vec<Row> = parts.iter().filter(|part| part.get("parent") == main.get("id")).cloned().collect();
        out.push(main);
        out.extend(own);
    }
    out
}

/// The records of a part, in list order.
#[must_use]
pub fn rows(frame: &Frame, table: Table) -> Vec<Row> {
    let all = match table {
        Table::Programme => json!([frame.programme]),
        Table::Member => json!(frame.members),
        Table::Phase => json!(frame.phases),
        Table::Theme => json!(frame.themes),
        Table::Topic => json!(frame.topics),
        Table::Kind => json!(frame.kinds),
        Table::Criterion => json!(frame.criteria),
        Table::Stance => json!(frame.stances),
        _ => json!([]),
    };
    let Value::Array(all) = all else { return Vec::new() };
    in_order(all.into_iter().filter_map(|v| if let Value::Object(row) = v { Some(row) } else { None }).collect())
}

/// A new record with sensible values; its id is given where it is written.
#[must_use]
pub fn blank(table: Table, sort: i64, today: &str) -> Row {
    let mut row = Row::new();
    for field in fields(table) {
        let value = match (field.shape, field.name) {
            (Shape::Words, _) => json!([]),
            (Shape::Whole, "min") => json!(1),
            (Shape::Whole, "max") => json!(5),
            (Shape::Whole, _) => json!(0),
            (Shape::Decimal, _) => json!(1.0),
            (Shape::MaybeWhole | Shape::MaybeDecimal | Shape::Parent, _) => Value::Null,
            (Shape::Pick(choices), _) => json!(choices.first().map_or("", |c| c.0)),
            (_, "start" | "end") => json!(today),
            _ => json!(""),
        };
        row.insert(field.name.to_owned(), value);
    }
    row.insert("sort".to_owned(), json!(sort));
    row
}

/// A value as people type it.
#[must_use]
pub fn typed(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(s)) => s.clone(),
        Some(Value::Number(n)) => n.to_string(),
        Some(Value::Array(words)) => words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        _ => String::new(),
    }
}

/// What people typed, as a value; `None`: it is not what belongs there.
#[must_use]
pub fn value(shape: Shape, text: &str) -> Option<Value> {
    let text = text.trim();
    // A decimal comma is as good as a point.
    let decimal = || text.replace(',', ".").parse::<f64>().ok().filter(|n| n.is_finite()).map(|n| json!(n));
    let whole = || text.replace([' ', '.', ','], "").parse::<i64>().ok().map(|n| json!(n));
    match shape {
        Shape::MaybeWhole | Shape::MaybeDecimal | Shape::Parent if text.is_empty() => Some(Value::Null),
        Shape::Whole | Shape::MaybeWhole => whole(),
        Shape::Decimal | Shape::MaybeDecimal => decimal(),
        Shape::Words => {
            Some(text.split(',').map(str::trim).filter(|w| !w.is_empty()).map(|w| json!(w)).collect::<Vec<_>>().into())
        }
        Shape::Text | Shape::Prose | Shape::Pick(_) | Shape::Parent => Some(json!(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_comes_back() {
        for (shape, text, expected) in [
            (Shape::Decimal, "1,5", Some(json!(1.5))),
            (Shape::MaybeWhole, "11.656", Some(json!(11656))),
            (Shape::MaybeWhole, "", Some(Value::Null)),
            (Shape::Whole, "veel", None),
            (Shape::Words, "fiets*, , bus", Some(json!(["fiets*", "bus"]))),
        ] {
            assert_eq!(value(shape, text), expected, "{text}");
        }
    }
}

//! What the records of the frame are made of: one table of fields feeds list, form and the row that is written.

use serde_json::{Value, json};

use crate::domain::Table;
use crate::domain::change::Row;
use crate::domain::frame::Frame;
use crate::settings::{Locale, SPOKEN};

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
    /// Degrees of a circle, or nothing: locale keys of the directions above and below zero, and the farthest.
    Degrees(&'static str, &'static str, i16),
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

const LANGUAGE: Shape = Shape::Pick(&SPOKEN);
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
        field("latitude", "field-latitude", Shape::Degrees("compass-north", "compass-south", 90), 14),
        field("longitude", "field-longitude", Shape::Degrees("compass-east", "compass-west", 180), 14),
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
            (Shape::MaybeWhole | Shape::Degrees(..) | Shape::Parent, _) => Value::Null,
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

/// A value as this language writes it: what [`value`] reads again.
#[must_use]
pub fn written(shape: Shape, value: Option<&Value>, locale: &Locale) -> String {
    let point = |text: String| if locale.language() == "en" { text } else { text.replace('.', ",") };
    let whole = value.and_then(Value::as_i64);
    match (shape, value.and_then(Value::as_f64), whole) {
        (Shape::Degrees(above, below, _), Some(n), _) => {
            let direction = locale.text(if n < 0.0 { below } else { above });
            // As exact as it is, and at least to ten metres, so that places stand in line.
            let (exact, short) = (n.abs().to_string(), format!("{:.4}", n.abs()));
            format!("{}° {direction}", point(if exact.len() > short.len() { exact } else { short }))
        }
        (Shape::Decimal, Some(n), _) => point(n.to_string()),
        (Shape::Whole | Shape::MaybeWhole, _, Some(n)) => locale.count(n),
        _ => typed(value),
    }
}

/// Degrees as people write them: `51.1312`, `51,1312° N`, `51° 7' 52" NB`, `-4.5`, `4.5 W`.
fn degrees(text: &str, most: i16) -> Option<f64> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let parts: Vec<f64> = text
        .split(|c: char| !is_part(c))
        .filter(|part| !part.is_empty())
        .map(|part| part.replace(',', ".").parse().ok())
        .collect::<Option<_>>()?;
    let size = match parts[..] {
        [degrees] => degrees,
        [degrees, minutes] if minutes < 60.0 => degrees + minutes / 60.0,
        [degrees, minutes, seconds] if minutes < 60.0 && seconds < 60.0 => degrees + minutes / 60.0 + seconds / 3600.0,
        _ => return None,
    };
    let word: String = text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_uppercase).collect();
    // North, south, east and west in the languages of the interface and of their neighbours; NB, ZB, OL, WL in Dutch.
    let is_below = match word.as_str() {
        "" => text.trim_start().starts_with(['-', '−']),
        "N" | "NB" | "K" | "E" | "O" | "OL" | "Ø" | "Ö" | "D" => false,
        "S" | "Z" | "ZB" | "G" | "W" | "WL" | "V" | "B" => true,
        _ => return None,
    };
    (size <= f64::from(most)).then_some(if is_below { -size } else { size })
}

/// What people typed, as a value; `None`: it is not what belongs there.
#[must_use]
pub fn value(shape: Shape, text: &str) -> Option<Value> {
    let text = text.trim();
    // A decimal comma is as good as a point.
    let decimal = || text.replace(',', ".").parse::<f64>().ok().filter(|n| n.is_finite()).map(|n| json!(n));
    let whole = || text.replace([' ', '.', ','], "").parse::<i64>().ok().map(|n| json!(n));
    match shape {
        Shape::MaybeWhole | Shape::Degrees(..) | Shape::Parent if text.is_empty() => Some(Value::Null),
        Shape::Whole | Shape::MaybeWhole => whole(),
        Shape::Decimal => decimal(),
        Shape::Degrees(.., most) => degrees(text, most).map(|n| json!(n)),
        Shape::Words => {
            Some(text.split(',').map(str::trim).filter(|w| !w.is_empty()).map(|w| json!(w)).collect::<Vec<_>>().into())
        }
        Shape::Text | Shape::Prose | Shape::Pick(_) | Shape::Parent => Some(json!(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NORTH: Shape = Shape::Degrees("compass-north", "compass-south", 90);

    #[test]
    fn what_is_written_is_read_again() {
        for language in ["en", "nl", "da"] {
            let locale = Locale::new(language);
            for (shape, json) in [
                (NORTH, json!(51.1312)),
                (NORTH, json!(-33.9)),
                (Shape::Degrees("compass-east", "compass-west", 180), json!(-71.05)),
                (Shape::Degrees("compass-east", "compass-west", 180), json!(4.5703)),
                (Shape::Decimal, json!(1.25)),
                (Shape::MaybeWhole, json!(1_245_600)),
            ] {
                let text = written(shape, Some(&json), &locale);
                assert_eq!(value(shape, &text), Some(json), "{language}: {text}");
            }
        }
        assert_eq!(written(NORTH, Some(&json!(51.1312)), &Locale::new("nl")), "51,1312° N");
    }

    #[test]
    fn what_is_typed_comes_back() {
        for (shape, text, expected) in [
            (Shape::Decimal, "1,5", Some(json!(1.5))),
            (Shape::MaybeWhole, "11.656", Some(json!(11656))),
            (Shape::MaybeWhole, "", Some(Value::Null)),
            (Shape::Whole, "veel", None),
            (NORTH, "51,1312° N", Some(json!(51.1312))),
            (NORTH, "51.1312", Some(json!(51.1312))),
            (NORTH, "51° 30' 36\" NB", Some(json!(51.51))),
            (NORTH, "33,9 Z", Some(json!(-33.9))),
            (NORTH, "-33.9", Some(json!(-33.9))),
            (NORTH, "91", None),
            (NORTH, "Lier", None),
            (NORTH, "51° 75'", None),
            (NORTH, " ", Some(Value::Null)),
            (Shape::Words, "fiets*, , bus", Some(json!(["fiets*", "bus"]))),
        ] {
            assert_eq!(value(shape, text), expected, "{text}");
        }
    }
}

//! Every word on screen, by key and language, with CLDR plurals (Project Fluent).
//!
//! The files are `config/locales/<language>/<room>.ftl`: one folder a language, one file a room of the house.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use crate::error::{Said, Value};

static LOCALES: Dir = include_dir!("$CARGO_MANIFEST_DIR/config/locales");

/// Languages of the interface, complete.
pub const LANGUAGES: [&str; 3] = ["en", "nl", "da"];

/// Languages of texts that have a name on screen, those that the grouping knows, each with the key of its name.
pub const SPOKEN: [(&str, &str); 6] = [
    ("nl", "language-nl"),
    ("da", "language-da"),
    ("sv", "language-sv"),
    ("tr", "language-tr"),
    ("en", "language-en"),
    ("de", "language-de"),
];

/// The texts of one language; English stands in for a language that samspel does not speak.
pub struct Locale {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Locale {
    /// The texts of `language` (ISO 639-1, or longer like `nl-BE`).
    ///
    /// # Panics
    /// When a shipped locale file is not valid Fluent; a test reads them all.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let language = LANGUAGES.into_iter().find(|l| language.to_lowercase().starts_with(l)).unwrap_or("en");
        let id: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let plain: fn(&FluentValue, &_) -> Option<String> = match language {
            "en" => |v, _| group(v, ','),
            _ => |v, _| group(v, '.'),
        };
        bundle.set_formatter(Some(plain));
        for file in LOCALES.get_dir(language).into_iter().flat_map(Dir::files) {
            let text = file.contents_utf8().unwrap_or_default().to_owned();
            match FluentResource::try_new(text) {
                Ok(resource) => {
                    if let Err(errors) = bundle.add_resource(resource) {
                        panic!("{}: {errors:?}", file.path().display());
                    }
                }
                Err((_, errors)) => panic!("{}: {errors:?}", file.path().display()),
            }
        }
        Self { language, bundle }
    }

    /// Language of these texts (ISO 639-1).
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The name of another language (ISO 639-1); its code where these texts have no word for it.
    #[must_use]
    pub fn name_of_language(&self, code: &str) -> String {
        SPOKEN.iter().find(|(known, _)| *known == code).map_or_else(|| code.to_owned(), |(_, key)| self.text(key))
    }

    /// Whether there is a text of that key.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The text of a key without values.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.say(&Said::new(key))
    }

    /// The sentence for a message. A key that is missing shows itself in angle quotes rather than nothing.
    #[must_use]
    pub fn say(&self, said: &Said) -> String {
        let Some(pattern) = self.bundle.get_message(&said.key).and_then(|m| m.value()) else {
            return format!("‹{}›", said.key);
        };
        let mut args = FluentArgs::new();
        for (name, value) in &said.args {
            match value {
                Value::Count(n) => args.set(name.as_str(), FluentValue::from(*n)),
                Value::Text(s) => args.set(name.as_str(), FluentValue::from(s.as_str())),
            }
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// A whole number, grouped as the language does.
    #[must_use]
    pub fn count(&self, n: i64) -> String {
        group_number(n, if self.language == "en" { ',' } else { '.' })
    }

    /// Thousandths as a decimal number with `digits` (0 to 3) after the language's own sign: `3250` is "3,25" in Dutch.
    #[must_use]
    pub fn thousandths(&self, n: i64, digits: u32) -> String {
        let unit = 10_i64.pow(3 - digits.min(3));
        // Half away from zero, in integers: no float ever decides what is shown.
        let rounded = (n.abs() + unit / 2) / unit;
        let scale = 10_i64.pow(digits.min(3));
        let sign = if n < 0 && rounded > 0 { "-" } else { "" };
        if scale == 1 {
            return format!("{sign}{rounded}");
        }
        let point = if self.language == "en" { '.' } else { ',' };
        format!("{sign}{}{point}{:0digits$}", rounded / scale, rounded % scale, digits = digits as usize)
    }
}

fn group(value: &FluentValue, separator: char) -> Option<String> {
    match value {
        #[expect(clippy::cast_possible_truncation, reason = "only whole numbers go in")]
        FluentValue::Number(n) => Some(group_number(n.value as i64, separator)),
        _ => None,
    }
}

fn group_number(n: i64, separator: char) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + 4);
    if n < 0 {
        out.push('-');
    }
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_the_language_writes_them() {
        let (en, nl) = (Locale::new("en"), Locale::new("nl-BE"));
        assert_eq!((en.count(1_234_567), nl.count(-1_234)), ("1,234,567".into(), "-1.234".into()));
        assert_eq!((en.thousandths(3250, 2), nl.thousandths(3255, 2)), ("3.25".into(), "3,26".into()));
        assert_eq!(nl.thousandths(-499, 0), "0");
    }
}

//! What went wrong, whose fault it is, and what to do about it.
//!
//! An [`Error`] carries message *keys* and values, never finished sentences: the sentence is made by
//! [`crate::settings::Locale::say`] in the language of the person who reads it.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// Result with samspel's own error.
pub type Result<T> = std::result::Result<T, Error>;

/// A value inside a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A whole number; takes part in plural rules and is grouped as the language does.
    Count(i64),
    /// Anything else.
    Text(String),
}

macro_rules! count_from {
    ($($t:ty),*) => { $(impl From<$t> for Value {
        fn from(n: $t) -> Self { Value::Count(i64::try_from(n).unwrap_or(i64::MAX)) }
    })* };
}
count_from!(i64, u64, usize, u32, i32, u16);

impl From<&str> for Value {
    fn from(s: &str) -> Self {
        Value::Text(s.to_owned())
    }
}
impl From<String> for Value {
    fn from(s: String) -> Self {
        Value::Text(s)
    }
}
impl From<&String> for Value {
    fn from(s: &String) -> Self {
        Value::Text(s.clone())
    }
}

/// Something to be said in the reader's language: a key of the locale files and its values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// Key in `config/locales/*.ftl`.
    pub key: String,
    /// Values by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, Value>,
}

impl Said {
    /// A message without values.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: BTreeMap::new() }
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

impl fmt::Display for Said {
    /// For logs and panics only; people get [`crate::settings::Locale::say`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key)?;
        for (name, value) in &self.args {
            match value {
                Value::Count(n) => write!(f, " {name}={n}")?,
                Value::Text(s) => write!(f, " {name}={s:?}")?,
            }
        }
        Ok(())
    }
}

/// Whose fault it is; decides the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The command or the keys were wrong, or a named thing does not exist.
    Usage,
    /// A file that came in is not what it should be.
    Input,
    /// The machine refused: disk full, read-only folder, no such file.
    Machine,
    /// Another program holds the workspace.
    Busy,
    /// The workspace file itself is damaged.
    Damaged,
    /// Somebody pressed Esc.
    Cancelled,
    /// A fault of samspel.
    Internal,
}

/// An error with kind, message and hints.
#[derive(Debug)]
pub struct Error {
    /// Whose fault it is.
    pub kind: Kind,
    /// What happened.
    pub said: Said,
    /// What to do, in the order to try.
    pub hints: Vec<Said>,
    /// The technical cause, for the log and for `--json`.
    pub cause: Option<String>,
}

impl Error {
    /// An error of `kind` with message `key`.
    #[must_use]
    pub fn new(kind: Kind, key: &str) -> Self {
        Self { kind, said: Said::new(key), hints: Vec::new(), cause: None }
    }
    /// Wrong usage, or nothing of that name.
    #[must_use]
    pub fn usage(key: &str) -> Self {
        Self::new(Kind::Usage, key)
    }
    /// Wrong usage, in words that somebody else found.
    #[must_use]
    pub fn wrong(said: Said) -> Self {
        Self { said, ..Self::usage("") }
    }
    /// A file that came in is not what it should be.
    #[must_use]
    pub fn input(key: &str) -> Self {
        Self::new(Kind::Input, key)
    }
    /// The machine refused.
    #[must_use]
    pub fn machine(key: &str) -> Self {
        Self::new(Kind::Machine, key)
    }
    /// A fault of samspel itself.
    #[must_use]
    pub fn internal(cause: impl fmt::Display) -> Self {
        Self::new(Kind::Internal, "error-internal").because(cause)
    }
    /// Work was cancelled on request.
    #[must_use]
    pub fn cancelled() -> Self {
        Self::new(Kind::Cancelled, "error-cancelled")
    }
    /// A file could not be read or written.
    #[must_use]
    pub fn file(path: &std::path::Path, cause: &std::io::Error) -> Self {
        let key = match cause.kind() {
            std::io::ErrorKind::NotFound => "error-file-missing",
            std::io::ErrorKind::PermissionDenied => "error-file-denied",
            std::io::ErrorKind::StorageFull => "error-disk-full",
            _ => "error-file",
        };
        Self::machine(key).with("path", path.display().to_string()).because(cause)
    }

    /// Adds a value to the message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.said = self.said.with(name, value);
        self
    }
    /// Adds a hint.
    #[must_use]
    pub fn hint(mut self, hint: Said) -> Self {
        self.hints.push(hint);
        self
    }
    /// Keeps the technical cause.
    #[must_use]
    pub fn because(mut self, cause: impl fmt::Display) -> Self {
        self.cause = Some(cause.to_string());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.said)?;
        if let Some(cause) = &self.cause {
            write!(f, " ({cause})")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

//! A person's own settings and recent files, in the folders that the system gives for them.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result, Said};

use super::keys::{DEFAULT_KEYS, Keymap};
use super::locale::LANGUAGES;
use super::theme::THEMES;

/// Recent files remembered.
const RECENT: usize = 9;

/// `config.toml`: everything may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Language of the interface; left out: the programme's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// `dark`, `light` or `mono`; left out: by the terminal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Whether the mouse works in samspel (the terminal then no longer marks text without Shift).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mouse: Option<bool>,
    /// Editor for longer texts; left out: `$VISUAL`, `$EDITOR`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub editor: Option<String>,
    /// Name under which changes are recorded; left out: the login name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
}

/// `recent.toml`: newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Recent {
    #[serde(default)]
    files: Vec<PathBuf>,
}

/// Where the settings lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder of this person: `SAMSPEL_HOME` where set, else the system's own place for settings.
    #[must_use]
    pub fn of_this_person() -> Option<Self> {
        if let Some(home) = std::env::var_os("SAMSPEL_HOME") {
            return Some(Self(PathBuf::from(home)));
        }
        directories::ProjectDirs::from("", "", "samspel").map(|dirs| Self(dirs.config_dir().to_owned()))
    }

    /// A folder given by name.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        Self(path.to_owned())
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Reads `config.toml`; none is an empty one.
    ///
    /// # Errors
    /// When it cannot be read, is not TOML, or names a language or theme that is none.
    pub fn config(&self) -> Result<Config> {
        let path = self.0.join("config.toml");
        let Some(text) = read(&path)? else { return Ok(Config::default()) };
        let bad = |cause: String| Error::input("config-wrong").with("path", path.display().to_string()).because(cause);
        let config: Config = toml::from_str(&text).map_err(|e| {
            let line = e.span().map_or(0, |s| text[..s.start.min(text.len())].matches('\n').count() + 1);
            bad(e.message().to_owned()).hint(Said::new("config-line").with("line", line).with("cause", e.message()))
        })?;
        if let Some(name) = config.language.as_deref().filter(|l| !LANGUAGES.contains(l)) {
            return Err(bad(name.to_owned()).hint(choices("language", name, &LANGUAGES)));
        }
        if let Some(name) = config.theme.as_deref().filter(|t| !THEMES.contains(t)) {
            return Err(bad(name.to_owned()).hint(choices("theme", name, &THEMES)));
        }
        Ok(config)
    }

    /// Writes `config.toml`.
    ///
    /// # Errors
    /// When the folder or the file cannot be written.
    pub fn save_config(&self, config: &Config) -> Result<()> {
        self.write("config.toml", &toml::to_string(config).map_err(Error::internal)?)
    }

    /// The keymap with this person's `keys.toml` laid over it.
    ///
    /// # Errors
    /// Every problem of that file at once.
    pub fn keymap(&self) -> std::result::Result<Keymap, Vec<Said>> {
        let path = self.0.join("keys.toml");
        match read(&path) {
            Ok(None) => Ok(Keymap::standard()),
            Ok(Some(mine)) => {
                Keymap::read(&[("config/keys.toml", DEFAULT_KEYS), (&path.display().to_string(), mine.as_str())])
            }
            Err(e) => Err(vec![e.said]),
        }
    }

    /// Recent workspaces, newest first. A damaged list is an empty one: it is only a convenience.
    #[must_use]
    pub fn recent(&self) -> Vec<PathBuf> {
        let text = read(&self.0.join("recent.toml")).ok().flatten().unwrap_or_default();
        toml::from_str::<Recent>(&text).map(|r| r.files).unwrap_or_default()
    }

    /// Remembers a workspace as the newest.
    ///
    /// # Errors
    /// When the folder or the file cannot be written.
    pub fn remember(&self, file: &Path) -> Result<()> {
        let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        let mut files = self.recent();
        files.retain(|f| *f != file);
        files.insert(0, file);
        files.truncate(RECENT);
        self.write("recent.toml", &toml::to_string(&Recent { files }).map_err(Error::internal)?)
    }

    fn write(&self, name: &str, text: &str) -> Result<()> {
        let path = self.0.join(name);
        std::fs::create_dir_all(&self.0).map_err(|e| Error::file(&self.0, &e))?;
        // Beside it first: a full disk must not leave half a file in the place of a whole one.
        let beside = path.with_extension("toml.new");
        std::fs::write(&beside, text).map_err(|e| Error::file(&path, &e))?;
        std::fs::rename(&beside, &path).map_err(|e| Error::file(&path, &e))
    }
}

fn choices(what: &str, name: &str, known: &[&str]) -> Said {
    Said::new("config-choices").with("what", what).with("name", name).with("known", known.join(", "))
}

fn read(path: &Path) -> Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(Error::file(path, &e)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::at(&dir.path().join("deep"));
        assert_eq!(folder.config().unwrap(), Config::default());
        let config = Config { language: Some("nl".into()), mouse: Some(true), ..Config::default() };
        folder.save_config(&config).unwrap();
        assert_eq!(folder.config().unwrap(), config);
    }

    #[test]
    fn a_wrong_setting_says_where() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::at(dir.path());
        for (text, key) in [
            ("mouse = true\ntheme = \"purple\"", "config-choices"),
            ("language = \"fr\"", "config-choices"),
            ("mouse = true\ncolour = 1", "config-line"),
        ] {
            std::fs::write(dir.path().join("config.toml"), text).unwrap();
            assert_eq!(folder.config().unwrap_err().hints[0].key, key, "{text}");
        }
    }

    #[test]
    fn recent_files_newest_first() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::at(dir.path());
        for i in 0..12 {
            folder.remember(&dir.path().join(format!("{i}.samspel"))).unwrap();
        }
        folder.remember(&dir.path().join("5.samspel")).unwrap();
        let recent = folder.recent();
        assert_eq!(recent.len(), RECENT);
        assert!(recent[0].ends_with("5.samspel") && recent[1].ends_with("11.samspel"));
    }
}

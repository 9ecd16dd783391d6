//! Runs the program as a person would: in a folder of its own, with nothing of this machine's environment.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

/// The day on which all tests take place.
pub const TODAY: &str = "2023-06-20T08:00:00Z";

/// A scratch folder in which commands run.
pub struct Env {
    folder: TempDir,
}

/// What a command left behind.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Env {
    /// An empty folder.
    pub fn new() -> Self {
        Self { folder: TempDir::new().expect("a scratch folder") }
    }

    /// A folder with a new programme `w.samspel` of the process strategio.
    pub fn programme() -> Self {
        let env = Self::new();
        env.ok("new w.samspel --process strategio");
        env
    }

    /// A path within the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, contents).expect("a writable folder");
        path
    }

    /// Reads a file of the folder.
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    /// Reads a text file of the folder.
    pub fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    /// The program, with a clean environment, in the folder.
    pub fn program(&self) -> std::process::Command {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_samspel"));
        command.env_clear().current_dir(self.folder());
        for (name, value) in [("SAMSPEL_NOW", TODAY), ("SAMSPEL_AUTHOR", "anna"), ("COLUMNS", "100")] {
            command.env(name, value);
        }
        for name in ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR"] {
            command.env(name, self.folder());
        }
        for name in ["PATH", "SystemRoot"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command
    }

    /// Runs the program with these arguments and, where they name none, in English.
    pub fn run_args<S: AsRef<str>>(&self, args: &[S]) -> Run {
        let mut command = assert_cmd::Command::from_std(self.program());
        command.args(args.iter().map(AsRef::as_ref)).timeout(Duration::from_secs(120));
        if !args.iter().any(|a| a.as_ref() == "--language") {
            command.args(["--language", "en"]);
        }
        let output = command.output().expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8 comes out");
        let run = Run { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) };
        assert!(!run.err.contains("panicked"), "{}", run.err);
        for text in [&run.out, &run.err] {
            let missing = text.split('‹').skip(1).any(|rest| {
                let key = rest.split('›').next().unwrap_or_default();
                key.contains('-') && key.chars().all(|c| c.is_ascii_lowercase() || c == '-')
            });
            assert!(!missing, "a text is missing: {text}");
        }
        run
    }

    /// Runs a command line; words with spaces stand between single quotes.
    pub fn run(&self, line: &str) -> Run {
        self.run_args(&words(line))
    }

    /// Runs a command line that must succeed; what it printed.
    pub fn ok(&self, line: &str) -> String {
        let run = self.run(line);
        assert_eq!(run.code, 0, "{line}: {run:#?}");
        run.out
    }

    /// Runs a command line with `--json` that must succeed.
    pub fn json(&self, line: &str) -> Value {
        let out = self.ok(&format!("{line} --json"));
        serde_json::from_str(&out).unwrap_or_else(|e| panic!("{line}: {e}: {out}"))
    }

    /// Runs a command line that must end with that status; what it said on stderr.
    pub fn fails(&self, code: i32, line: &str) -> String {
        let run = self.run(line);
        assert_eq!(run.code, code, "{line}: {run:#?}");
        run.err
    }

    /// Runs a command line that must be refused; the key of the error.
    pub fn refused(&self, line: &str) -> String {
        let run = self.run(&format!("{line} --json"));
        assert_ne!(run.code, 0, "{line}: {run:#?}");
        let told: Value = serde_json::from_str(&run.err).unwrap_or_else(|e| panic!("{line}: {e}: {run:#?}"));
        told["error"]["key"].as_str().unwrap_or_default().to_owned()
    }

    /// Runs a command line with `--json` of which some of the input must be refused.
    pub fn json_partly(&self, line: &str) -> Value {
        let run = self.run(&format!("{line} --json"));
        assert_eq!(run.code, 1, "{line}: {run:#?}");
        serde_json::from_str(&run.out).unwrap_or_else(|e| panic!("{line}: {e}: {run:#?}"))
    }

    /// Everything in a workspace, as bytes and as a tree.
    pub fn everything(&self, workspace: &str) -> (Vec<u8>, Value) {
        self.ok(&format!("export {workspace} --out everything.json"));
        let bytes = self.bytes("everything.json");
        let tree = serde_json::from_slice(&bytes).expect("JSON");
        (bytes, tree)
    }

    /// Asserts that a workspace is sound.
    pub fn check(&self, workspace: &str) {
        let found = self.json(&format!("check {workspace}"));
        assert_eq!(found["sound"], Value::Bool(true), "{found}");
    }
}

/// The words of a command line; single quotes hold words together.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in line.split('\'').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// The repository's folder of sample data.
pub fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data")
}

/// The rows of a table in `everything.json`.
pub fn rows<'a>(everything: &'a Value, table: &str) -> &'a Vec<Value> {
    everything[table].as_array().unwrap_or_else(|| panic!("no table {table}"))
}

/// The only row of a table of which a field has this value.
pub fn row<'a>(everything: &'a Value, table: &str, field: &str, value: &str) -> &'a Value {
    let found: Vec<&Value> = rows(everything, table).iter().filter(|r| r[field] == *value).collect();
    assert_eq!(found.len(), 1, "{table} with {field} = {value}");
    found[0]
}

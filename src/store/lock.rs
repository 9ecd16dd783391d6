//! A lock that other machines see: a small file beside a workspace on a share or in a synchronised folder.
//!
//! SQLite's own locks keep the programs of one machine apart. Between machines they cannot be relied on: a share may not
//! pass them on, a synchroniser never does. So the machine that writes leaves a note beside the file, as office programs
//! do, and every other machine only reads until the note is gone.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::{Error, Kind, Result, Said};

/// Who writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Holder {
    /// Name of the machine.
    machine: String,
    /// Login name.
    user: String,
    /// Number of the program.
    process: u32,
}

/// The right to write in a workspace that several machines see.
pub(super) struct Lock {
    file: PathBuf,
    me: Holder,
}

impl Lock {
    /// The lock of a workspace; not taken yet.
    pub(super) fn of(workspace: &Path) -> Self {
        let mut file = workspace.as_os_str().to_owned();
        file.push(".lock");
        let user = ["USER", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default();
        Self { file: file.into(), me: Holder { machine: machine(), user, process: std::process::id() } }
    }

    /// Takes the lock, or keeps it: asked before every change, since a note of another machine may arrive late.
    ///
    /// # Errors
    /// When another machine has it, or the folder cannot be written.
    pub(super) fn hold(&self) -> Result<()> {
        match std::fs::OpenOptions::new().write(true).create_new(true).open(&self.file) {
            Ok(mut note) => {
                let text = toml::to_string(&self.me).map_err(Error::internal)?;
                note.write_all(text.as_bytes()).map_err(|e| Error::file(&self.file, &e))
            }
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => match self.holder() {
                // This machine's: of this program, of another beside it, or left behind by one that was killed.
                Some(holder) if holder.machine == self.me.machine => Ok(()),
                Some(holder) => Err(self.refusal(&holder)),
                // Gone in between: the next change takes it.
                None if !self.file.exists() => Ok(()),
                None => Err(self.refusal(&Holder { machine: "?".into(), user: "?".into(), process: 0 })),
            },
            Err(e) => Err(Error::file(&self.file, &e)),
        }
    }

    fn holder(&self) -> Option<Holder> {
        toml::from_str(&std::fs::read_to_string(&self.file).ok()?).ok()
    }

    fn refusal(&self, holder: &Holder) -> Error {
        Error::new(Kind::Busy, "error-workspace-held")
            .with("machine", crate::text::clean_line(&holder.machine))
            .with("user", crate::text::clean_line(&holder.user))
            .hint(Said::new("hint-workspace-held").with("path", self.file.display().to_string()))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Of two programs of one machine, the one whose note it is takes it away; the other's next change leaves a new one.
        if self.holder().as_ref() == Some(&self.me) {
            // A note that stays behind is this machine's and hinders nobody here; other machines are told what to do.
            let _ = std::fs::remove_file(&self.file);
        }
    }
}

/// Name of this machine.
fn machine() -> String {
    let named = std::env::var("COMPUTERNAME").or_else(|_| std::fs::read_to_string("/proc/sys/kernel/hostname"));
    let asked = || {
        let output = std::process::Command::new("hostname").output().ok()?;
        String::from_utf8(output.stdout).ok()
    };
    named.ok().or_else(asked).unwrap_or_default().trim().to_owned()
}

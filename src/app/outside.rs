//! Programs outside: the person's editor, the system's opener, and the clipboard behind the terminal.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::{Error, Result, Said};

/// Opens a file with the program that the system has for it.
///
/// # Errors
/// When there is none.
pub fn open_with_system(path: &Path) -> Result<()> {
    let mut command = if cfg!(target_os = "windows") {
        let mut c = Command::new("cmd");
        c.args(["/C", "start", ""]);
        c
    } else if cfg!(target_os = "macos") {
        Command::new("open")
    } else {
        Command::new("xdg-open")
    };
    let started = command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    match started {
        Ok(_) => Ok(()),
        Err(e) => Err(Error::machine("error-no-opener").with("path", path.display().to_string()).because(e)),
    }
}

/// Lets the person edit a text in an editor: the one from the settings, `$VISUAL`, `$EDITOR`, or the system's simplest.
/// The terminal has to be given back before, and taken again after.
///
/// # Errors
/// When no editor starts or it ends badly; the text is then in a file that the hint names.
pub fn edit(text: &str, chosen: Option<&str>) -> Result<String> {
    let from_env = |name: &str| std::env::var(name).ok().filter(|v| !v.trim().is_empty());
    let fallback = if cfg!(target_os = "windows") { "notepad" } else { "vi" };
    let line = chosen.map(str::to_owned).or_else(|| from_env("VISUAL")).or_else(|| from_env("EDITOR"));
    let line = line.unwrap_or_else(|| fallback.to_owned());
    let mut words = line.split_whitespace();
    let program = words.next().unwrap_or(fallback);
    // A name of its own: the text of an earlier editor that failed is still there.
    let path = std::env::temp_dir().join(format!("samspel-{}.md", uuid::Uuid::new_v4()));
    write_privately(&path, text).map_err(|e| Error::file(&path, &e))?;
    let status = Command::new(program).args(words).arg(&path).status();
    let kept = Said::new("editor-kept").with("path", path.display().to_string());
    match status {
        Ok(status) if status.success() => {}
        Ok(status) => {
            return Err(Error::machine("error-editor").with("editor", &line).because(status).hint(kept));
        }
        Err(e) => return Err(Error::machine("error-editor").with("editor", &line).because(e).hint(kept)),
    }
    let written = std::fs::read_to_string(&path).map_err(|e| Error::file(&path, &e))?;
    // The text is on its way into the workspace; the file has done its work, and may stay if it will not go.
    let _ = std::fs::remove_file(&path);
    Ok(written)
}

/// A new folder among the temporary files, for this person alone: a file in it can have a name that people read, and no
/// other person's file stands in its way.
///
/// # Errors
/// When the machine refuses.
pub fn private_folder() -> Result<PathBuf> {
    let path = std::env::temp_dir().join(format!("samspel-{}", uuid::Uuid::new_v4()));
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only where a folder can be made private is it made so"))]
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&path).map_err(|e| Error::file(&path, &e))?;
    Ok(path)
}

/// Writes a new file for this person alone: on a shared machine, others see the folder of temporary files.
fn write_privately(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

/// Asks the terminal to put a text on the clipboard (OSC 52): works over SSH too, where the terminal allows it.
///
/// # Errors
/// When the terminal cannot be written to.
pub fn copy(out: &mut impl Write, text: &str) -> std::io::Result<()> {
    write!(out, "\x1b]52;c;{}\x07", base64(text.as_bytes()))?;
    out.flush()
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let three = chunk.iter().fold(0u32, |sum, b| sum << 8 | u32::from(*b)) << (8 * (3 - chunk.len()));
        for i in 0..4 {
            let digit = (three >> (18 - 6 * i)) & 63;
            out.push(if i <= chunk.len() { char::from(DIGITS[digit as usize]) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_as_rfc_4648_has_it() {
        for (text, code) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(text.as_bytes()), code);
        }
        let mut out = Vec::new();
        copy(&mut out, "å").unwrap();
        assert_eq!(out, b"\x1b]52;c;w6U=\x07");
    }
}

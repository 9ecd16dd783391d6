//! A person at a terminal: a pseudo-terminal, a shell in it, samspel run from that shell.

use std::fmt::Debug;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use samspel::domain::progress::Unwatched;
use samspel::domain::view::{Filter, Seek};
use samspel::store::Workspace;
use tempfile::TempDir;

/// How long anything may take; only a fault ever uses it up.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the shell does. It stays when samspel has left: had samspel led the session, the kernel would set the
/// terminal right at its end, and the tests would prove nothing.
const SHELL: &str = r#"sh -c 'echo $$ > "$0"; exec "$@"' "$@"; printf 'left with %s.\n' $?; read -r _"#;

/// What each mode that a program can leave behind is switched on and off with.
const MODES: [(&str, &str, &str); 7] = [
    ("alternate screen", "\x1b[?1049h", "\x1b[?1049l"),
    ("hidden cursor", "\x1b[?25l", "\x1b[?25h"),
    ("bracketed paste", "\x1b[?2004h", "\x1b[?2004l"),
    ("mouse buttons", "\x1b[?1000h", "\x1b[?1000l"),
    ("mouse dragging", "\x1b[?1002h", "\x1b[?1002l"),
    ("mouse moves", "\x1b[?1003h", "\x1b[?1003l"),
    ("mouse coordinates", "\x1b[?1006h", "\x1b[?1006l"),
];

/// A folder with a small workspace, settings and nothing of the machine around it.
pub struct House {
    pub folder: TempDir,
}

impl House {
    /// An empty programme with three contributions.
    pub fn new() -> Self {
        let house = Self { folder: tempfile::tempdir().unwrap() };
        let file = house.file();
        let file = file.to_str().unwrap();
        house.samspel(&["new", file, "--process", "strategio"]);
        for (member, text) in [("Lier", "Fietspaden ontbreken."), ("Duffel", "Bus te laat."), ("Putte", "Geen opvang.")]
        {
            let place = ["--in", "Mobiliteit", "--kind", "trend", "--member", member];
            house.samspel(&[&["add", file, text], &place[..]].concat());
        }
        house
    }

    /// The workspace.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("p.samspel")
    }

    /// Runs samspel without a terminal; returns what it prints.
    pub fn samspel(&self, args: &[&str]) -> String {
        let out = Command::new(program()).args(args).env_clear().envs(self.surroundings()).output().unwrap();
        assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    }

    fn surroundings(&self) -> Vec<(&'static str, String)> {
        let home = self.folder.path().to_str().unwrap().to_owned();
        let path = std::env::var("PATH").unwrap_or_default();
        vec![("PATH", path), ("HOME", home.clone()), ("SAMSPEL_HOME", home.clone()), ("TMPDIR", home)]
    }

    /// Opens the workspace in the interface and waits until it stands.
    pub fn enter(&self) -> Session {
        self.enter_with(&[])
    }

    /// The same with more environment.
    pub fn enter_with(&self, more: &[(&str, &str)]) -> Session {
        let mut session = Session::start(self, more);
        session.wait_for("are in no cluster");
        session
    }

    /// The texts of all contributions, after a look whether the file is sound.
    pub fn texts(&self) -> Vec<String> {
        let workspace = Workspace::open(&self.file()).unwrap();
        assert_eq!(workspace.check(&Unwatched).unwrap(), vec![]);
        let page = workspace.contributions(&Filter::default(), Seek::First, 1000).unwrap();
        page.lines.into_iter().map(|line| line.text).collect()
    }

    /// What is kept of what was being typed.
    pub fn kept(&self, key: &str) -> String {
        Workspace::open(&self.file()).unwrap().scratch(key).unwrap().unwrap_or_default()
    }

    /// A small editor: a shell script.
    pub fn editor(&self, script: &str) -> String {
        use std::os::unix::fs::PermissionsExt;
        let path = self.folder.path().join("editor");
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_samspel"))
}

/// A terminal with samspel in it.
pub struct Session {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    shell: Box<dyn Child + Send + Sync>,
    parser: vt100::Parser,
    heard: Receiver<Vec<u8>>,
    said: Vec<u8>,
    before: String,
    pid: PathBuf,
    // Kept open: what the terminal says after the end is read too.
    _slave: Box<dyn SlavePty + Send>,
}

impl Session {
    fn start(house: &House, more: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size(100, 30)).unwrap();
        let pid = house.folder.path().join("pid");
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", SHELL, "sh"]);
        command.args([pid.as_os_str(), program().as_os_str(), house.file().as_os_str()]);
        command.args(["--language", "en"]);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.cwd(house.folder.path());
        for (name, value) in house.surroundings() {
            command.env(name, value);
        }
        for (name, value) in more {
            command.env(name, value);
        }
        let before = stty(pair.master.as_ref());
        let shell = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, heard) = mpsc::channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(n @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..n].to_vec()).is_err() {
                    return;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        let parser = vt100::Parser::new(30, 100, 0);
        let (master, _slave) = (pair.master, pair.slave);
        Self { master, writer, shell, parser, heard, said: Vec::new(), before, pid, _slave }
    }

    /// What stands on the screen.
    pub fn screen(&self) -> String {
        self.parser.screen().contents()
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Pastes, as a terminal does it.
    pub fn paste(&mut self, text: &str) {
        self.press(&format!("\x1b[200~{}\x1b[201~", text.replace('\n', "\r")));
    }

    /// Gives the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.parser.screen_mut().set_size(rows, columns);
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// Hears what the terminal says within `time`; `false`: nothing.
    pub fn hear(&mut self, time: Duration) -> bool {
        match self.heard.recv_timeout(time) {
            Ok(bytes) => {
                self.parser.process(&bytes);
                self.said.extend(bytes);
                true
            }
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => panic!("the terminal is gone:\n{}", self.screen()),
        }
    }

    /// Waits until the screen is as `holds` wants it.
    pub fn wait_until(&mut self, what: &str, holds: impl Fn(&str) -> bool) {
        let begun = Instant::now();
        while !holds(&self.screen()) {
            assert!(begun.elapsed() < PATIENCE, "waited in vain for {what}:\n{}", self.screen());
            self.hear(Duration::from_millis(200));
        }
    }

    /// Waits until a text stands on the screen.
    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contains(text));
    }

    /// Waits until a text no longer stands on the screen.
    pub fn wait_gone(&mut self, text: &str) {
        self.wait_until(&format!("{text:?} to go"), |screen| !screen.contains(text));
    }

    /// Sends a signal to samspel itself.
    pub fn signal(&self, name: &str) {
        let pid = std::fs::read_to_string(&self.pid).unwrap();
        let sent = Command::new("sh").args(["-c", &format!("kill -{name} {}", pid.trim())]).status().unwrap();
        assert!(sent.success());
    }

    /// Asserts that the settings of the terminal are those from before: an editor has it.
    pub fn is_lent(&self) {
        assert_eq!(stty(self.master.as_ref()), self.before);
    }

    /// Waits until samspel has taken the terminal for the `times`th time, and drawn: keys reach it from then on.
    pub fn wait_taken(&mut self, times: usize, text: &str) {
        let on = MODES[0].1.as_bytes();
        let begun = Instant::now();
        while self.said.windows(on.len()).filter(|w| *w == on).count() < times {
            assert!(begun.elapsed() < PATIENCE, "the terminal is never taken again:\n{}", self.screen());
            self.hear(Duration::from_millis(200));
        }
        // Taking it clears it.
        self.wait_for(text);
    }

    /// Asserts that samspel has the terminal: else giving it back proves nothing.
    pub fn is_taken(&self) {
        assert_ne!(stty(self.master.as_ref()), self.before, "raw");
        for (name, on, off) in MODES {
            assert!(self.last(on) > self.last(off), "{name} is on");
        }
    }

    /// Waits for the end and asserts that the terminal is as it was before; `code` as the shell sees it.
    pub fn leaves(&mut self, code: i32) {
        self.wait_for("left with");
        self.wait_for(&format!("left with {code}."));
        assert_eq!(stty(self.master.as_ref()), self.before);
        for (name, on, off) in MODES {
            assert!(self.last(on) > 0, "{name} was on");
            assert!(self.last(off) > self.last(on), "{name} is off again");
        }
        let screen = self.parser.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let after = &self.said[self.last("\x1b[?1049l")..];
        let after = String::from_utf8_lossy(after).replace("\x1b[?25h", "");
        assert!(!after.contains('\x1b'), "nothing is drawn into the shell: {after:?}");
    }

    /// One past where these bytes were said last; 0: never.
    fn last(&self, bytes: &str) -> usize {
        let at = self.said.windows(bytes.len()).rposition(|w| w == bytes.as_bytes());
        at.map_or(0, |at| at + bytes.len())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The shell leads the session: with it goes whatever still runs there. It may have gone already.
        let _ = self.shell.kill();
        let _ = self.shell.wait();
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, ..PtySize::default() }
}

/// How the terminal is set.
fn stty(master: &dyn MasterPty) -> String {
    fn text(settings: impl Debug) -> String {
        format!("{settings:?}")
    }
    text(master.get_termios().expect("settings of the terminal"))
}

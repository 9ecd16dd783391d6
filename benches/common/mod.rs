//! What benches share: rows made from the shipped samples by a seeded generator, and how a run is measured.
#![allow(dead_code, reason = "each bench uses a part of it")]

pub mod texts;

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Time and memory of a run.
pub struct Run {
    /// Wall clock.
    pub seconds: f64,
    /// Processor time of the command and of what it started; 0 where the system does not tell.
    pub cpu: f64,
    /// Largest resident set in bytes; 0 where the system does not tell.
    pub peak: u64,
}

/// Runs a command to its end.
pub fn measure(command: &mut Command) -> Run {
    let (start, before) = (Instant::now(), cpu_of_children());
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::inherit()).spawn().expect("the command starts");
    let mut peak = 0;
    let status = loop {
        let text = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = text.lines().find_map(|l| l.strip_prefix("VmHWM:"));
        let kib = line.and_then(|l| l.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0);
        peak = peak.max(kib << 10);
        if let Some(status) = child.try_wait().expect("the command can be waited for") {
            break status;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    assert!(status.success(), "{command:?}: {status}");
    Run { seconds: start.elapsed().as_secs_f64(), cpu: cpu_of_children() - before, peak }
}

/// Processor seconds of all children that have ended, as Linux tells it in hundredths.
fn cpu_of_children() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program stands in brackets and may hold blanks; user and system time are the 14th and 15th after.
    let after = text.rsplit(')').next().unwrap_or_default();
    let ticks = after.split_whitespace().skip(13).take(2).filter_map(|n| n.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}

/// A Python with these packages, in a folder of its own; `None`, with a notice, where there is none to be had.
pub fn python(packages: &[&str]) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("python-{}", packages.join("-")));
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let runs = |command: &mut Command| {
        let quiet = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        quiet.is_ok_and(|status| status.success())
    };
    let has_all = |python: &Path| {
        let installed = ["-m", "pip", "show", "--quiet"];
        runs(Command::new(python).args(installed).args(packages))
    };
    if has_all(&python) {
        return Some(python);
    }
    let installed = ["python3", "python"].iter().any(|name| runs(Command::new(name).args(["-m", "venv"]).arg(&folder)))
        && runs(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(packages));
    if !installed {
        println!("skipped: there is no Python to compare with, or {} cannot be installed", packages.join(", "));
    }
    installed.then_some(python)
}

/// A script of this folder, with its arguments.
pub fn script(python: &Path, name: &str) -> Command {
    let mut command = Command::new(python);
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches").join(name));
    command
}

/// Prints what a run took.
pub fn report(name: &str, run: &Run) {
    println!("{name}: {:.1} s of processor time, {:.1} s, {} MiB", run.cpu, run.seconds, run.peak >> 20);
}

/// Rows asked for after `--`, or `default`.
pub fn rows_from_args(default: usize) -> usize {
    std::env::args().filter_map(|a| a.parse().ok()).next().unwrap_or(default)
}

/// A new programme of the sample's process.
pub fn programme(path: &Path) {
    let status = Command::new(env!("CARGO_BIN_EXE_samspel"))
        .args(["new", "--process", "strategio"])
        .arg(path)
        .stdout(Stdio::null())
        .status()
        .expect("samspel runs");
    assert!(status.success());
}

/// A small generator (xorshift64*, Vigna 2016): same seed, same rows.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let x = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d);
        usize::try_from((x >> 33) % n as u64).expect("below n")
    }
}

/// Writes `count` contributions: halves of sentences of the Dutch sample, put together at random, each one different.
pub fn write_rows(path: &Path, count: usize) {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/strategio/inputs");
    let mut words: Vec<Vec<String>> = Vec::new();
    for name in ["bonheiden.csv", "lier.csv", "willebroek.csv", "nijlen.csv"] {
        let text = std::fs::read_to_string(sample.join(name)).expect("the sample");
        for line in text.lines() {
            let sentence = line.split([';', ',', '"']).max_by_key(|c| c.len()).unwrap_or_default();
            let cut: Vec<String> = sentence.split_whitespace().map(str::to_owned).collect();
            if cut.len() >= 8 {
                words.push(cut);
            }
        }
    }
    let themes = ["VRI", "MOB", "OND", "SOC", "DUU", "OMG", "SMA", "ECO"];
    let kinds = ["trend", "verandering", "uitdaging", "ambitie"];
    let members = ["BER", "BON", "BOR", "DUF", "HEI", "LIE", "MEC", "NIJ", "PUU", "PUT", "SKW", "WIL"];
    let mut dice = Dice(42);
    let mut out = BufWriter::new(std::fs::File::create(path).expect("the rows"));
    writeln!(out, "bestuur,thema,soort,tekst").expect("the rows");
    for n in 0..count {
        let (a, b) = (&words[dice.below(words.len())], &words[dice.below(words.len())]);
        let (a, b) = (&a[..a.len() / 2], &b[b.len() / 2..]);
        let (member, theme, kind) = (members[dice.below(12)], themes[dice.below(8)], kinds[dice.below(4)]);
        writeln!(out, "{member},{theme},{kind},\"{} {} ({n})\"", a.join(" "), b.join(" ")).expect("the rows");
    }
}

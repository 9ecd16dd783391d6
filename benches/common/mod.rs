//! What benches share: rows made from the shipped samples by a seeded generator, and how a run is measured.
#![allow(dead_code, reason = "each bench uses a part of it")]

use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Time and memory of a run.
pub struct Run {
    /// Wall clock.
    pub seconds: f64,
    /// Largest resident set in bytes; 0 where the system does not tell.
    pub peak: u64,
}

/// Runs a command to its end.
pub fn measure(command: &mut Command) -> Run {
    let start = Instant::now();
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
    Run { seconds: start.elapsed().as_secs_f64(), peak }
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

//! Approval committees against the public reference implementation, abcvoting, in the same run: ballots drawn at random, as
//! hard as ballots get, and every size a step further.
//!
//! `cargo bench --bench committees`. What is told of samspel is the whole program, reading and printing included, and all
//! tied committees; of abcvoting one committee, without starting Python.

mod common;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use common::{Dice, python, script};

/// Candidates, ballots, seats, per cent of the candidates on a ballot.
const SIZES: [(usize, usize, usize, usize); 4] =
    [(20, 100, 5, 30), (20, 100, 10, 30), (30, 100, 10, 30), (50, 200, 10, 10)];
/// The rules as samspel and as abcvoting call them.
const RULES: [(&str, &str); 5] = [
    ("pav", "pav"),
    ("chamberlin-courant", "cc"),
    ("seq-pav", "seqpav"),
    ("seq-phragmen", "seqphragmen"),
    ("equal-shares", "equal-shares"),
];

fn main() {
    let reference = python(&["abcvoting"]);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for size in SIZES {
        let (candidates, ballots, seats, _) = size;
        let path = folder.join(format!("committees-{candidates}-{ballots}-{seats}.abc.yaml"));
        std::fs::write(&path, instance(size)).expect("the folder of benches can be written to");
        println!("{seats} of {candidates} candidates, {ballots} ballots");
        let theirs = reference.as_ref().map(|python| seconds_by_rule(python, &path)).unwrap_or_default();
        for (rule, theirs_called) in RULES {
            let start = Instant::now();
            let status = Command::new(env!("CARGO_BIN_EXE_samspel"))
                .args(["calc", "count", "--json", "--rule", rule])
                .arg(&path)
                .stdout(Stdio::null())
                .status()
                .expect("samspel runs");
            assert!(status.success(), "{rule}");
            let mine = start.elapsed().as_secs_f64();
            match theirs.iter().find(|(name, _)| name == theirs_called) {
                Some((_, theirs)) => println!("  {rule}: {mine:.3} s; abcvoting {theirs:.3} s"),
                None => println!("  {rule}: {mine:.3} s"),
            }
        }
    }
}

/// Ballots on which each candidate stands with the same likelihood.
fn instance((candidates, ballots, seats, per_cent): (usize, usize, usize, usize)) -> String {
    let mut dice = Dice(0x5eed);
    let ballot = |dice: &mut Dice| {
        let chosen = (0..candidates).filter(|_| dice.below(100) < per_cent);
        format!("[{}]", chosen.map(|c| c.to_string()).collect::<Vec<_>>().join(", "))
    };
    let all: Vec<String> = (0..ballots).map(|_| ballot(&mut dice)).collect();
    format!("profile: [{}]\nnum_cand: {candidates}\ncommitteesize: {seats}\n", all.join(",\n  "))
}

/// What abcvoting needs for each rule; nothing, with a notice, for what it cannot do.
fn seconds_by_rule(python: &Path, path: &Path) -> Vec<(String, f64)> {
    let mut found = Vec::new();
    for (_, rule) in RULES {
        let run = script(python, "abcvoting_rules.py").arg(path).arg(rule).stderr(Stdio::null()).output();
        let text = run.map(|run| String::from_utf8_lossy(&run.stdout).into_owned()).unwrap_or_default();
        match text.split_once(' ').and_then(|(name, seconds)| Some((name.to_owned(), seconds.trim().parse().ok()?))) {
            Some(one) => found.push(one),
            None => println!("  abcvoting cannot compute {rule} here"),
        }
    }
    found
}

//! Opinion groups of 1,000 to 100,000 participants over 1,000 statements of which each voted on 2 %, and how the time grows;
//! against red-dwarf, the public reference of the Polis platform's way, on the same votes in the same run.
//!
//! `cargo bench --bench groups [-- PARTICIPANTS]`. Votes are made by a seeded generator: four camps that lean one way or the
//! other on each statement, and votes that mostly follow them. The reference is measured over its pipeline alone, votes in
//! memory; samspel from the start of the program to its end, reading included. One difference is by design: above 5,000
//! participants samspel measures how far groups lie apart over 5,000 drawn by lot, the reference over all pairs.

#![allow(clippy::expect_used, reason = "a bench may stop at what it did not expect")]

#[path = "common/mod.rs"]
mod common;

use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

use common::{Dice, measure, python, report, rows_from_args, script};

const STATEMENTS: usize = 1_000;
/// One in so many votes is cast.
const CAST: usize = 50;
/// Camps, in tenths of all participants.
const CAMPS: [usize; 4] = [4, 3, 2, 1];
/// How much faster than the reference it has to be at the largest size.
const BAR: f64 = 10.0;
/// How alike the groups of both have to be there, where 1 is the same and 0 is chance.
const ALIKE: f64 = 0.95;

/// A group for each participant who is in one, by the participant's number.
type Grouping = BTreeMap<usize, usize>;

fn main() {
    let largest = rows_from_args(100_000);
    let reference = python(&["red-dwarf==0.4.0"]);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("votes.csv");
    let mut before: Option<f64> = None;
    let mut last = None;
    for participants in [largest / 100, largest / 10, largest] {
        let (votes, camps) = write_votes(&file, participants);
        println!("{participants} participants, {STATEMENTS} statements, {votes} votes:");
        let ours = measure(&mut samspel(&file));
        report("  samspel calc groups", &ours);
        let found = grouping(&samspel(&file).output().expect("samspel runs").stdout);
        println!("  groups against the camps: {:.3} alike", alike(&found, &camps));
        if let Some(before) = before {
            println!("  ten times the participants: {:.1} times the time", ours.seconds / before);
        }
        before = Some(ours.seconds);
        last = reference.as_ref().map(|python| against(python, &file, &found, &ours));
    }
    if let Some((ratio, alike)) = last {
        assert!(alike >= ALIKE, "the groups are {alike:.3} alike, not {ALIKE}");
        assert!(ratio >= BAR, "{ratio:.1} times as fast as the reference, not {BAR}");
    }
}

fn samspel(file: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samspel"));
    command.args(["calc", "groups", "--json"]).arg(file);
    command
}

/// Runs the reference, and holds its groups and its time against ours: how many times longer it takes, the smaller of processor
/// time and wall clock, and how alike the groups are.
fn against(python: &Path, file: &Path, found: &Grouping, ours: &common::Run) -> (f64, f64) {
    let told = file.with_extension("json");
    let whole = measure(script(python, "red_dwarf_groups.py").arg(file).arg(&told).env("PYTHONWARNINGS", "ignore"));
    report("  red-dwarf, Python and reading included", &whole);
    let told: serde_json::Value =
        serde_json::from_slice(&std::fs::read(told).expect("the reference's groups")).expect("the reference's groups");
    let number = |value: &serde_json::Value| value.as_u64().and_then(|n| usize::try_from(n).ok()).expect("a group");
    let groups = told["groups"].as_object().expect("groups");
    let theirs: Grouping = groups.iter().map(|(id, g)| (id.parse().expect("a participant"), number(g))).collect();
    assert!(theirs.keys().eq(found.keys()), "both group the same participants");
    let alike = alike(found, &theirs);
    let seconds = |key: &str| told[key].as_f64().expect("seconds");
    // The system counts processor time in hundredths: whatever took less is taken for one of them.
    let (cpu, wall) = (seconds("cpu") / ours.cpu.max(0.01), seconds("seconds") / ours.seconds);
    println!("  its pipeline alone: {:.1} s of processor time, {:.1} s", seconds("cpu"), seconds("seconds"));
    println!("  ratio {cpu:.1} of processor time, {wall:.1} of wall clock (bar {BAR}); groups {alike:.3} alike");
    (cpu.min(wall), alike)
}

fn grouping(json: &[u8]) -> Grouping {
    let told: serde_json::Value = serde_json::from_slice(json).expect("groups");
    let text = |value: &serde_json::Value| value.as_str().and_then(|text| text.parse().ok());
    let all = told["participants"].as_array().expect("participants");
    all.iter().filter_map(|p| Some((text(&p["id"])?, text(&p["group"])?))).collect()
}

/// How alike two groupings are over those in both: the adjusted Rand index (Hubert and Arabie 1985).
fn alike(a: &Grouping, b: &Grouping) -> f64 {
    let mut cells: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    let (mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new());
    let mut all = 0.0;
    for (person, one) in a {
        if let Some(other) = b.get(person) {
            *cells.entry((*one, *other)).or_default() += 1.0;
            *rows.entry(*one).or_default() += 1.0;
            *columns.entry(*other).or_default() += 1.0;
            all += 1.0;
        }
    }
    let pairs = |n: &f64| n * (n - 1.0) / 2.0;
    let together: f64 = cells.values().map(pairs).sum();
    let (a, b): (f64, f64) = (rows.values().map(pairs).sum(), columns.values().map(pairs).sum());
    let chance = a * b / pairs(&all);
    (together - chance) / ((a + b) / 2.0 - chance)
}

/// Writes the votes; how many they are, and the camp of each participant.
fn write_votes(path: &Path, participants: usize) -> (usize, Grouping) {
    let mut dice = Dice(17);
    let mut out = BufWriter::new(std::fs::File::create(path).expect("the votes"));
    writeln!(out, "participant,statement,vote").expect("the votes");
    // Whether a camp agrees, statement by statement.
    let leans: Vec<[bool; CAMPS.len()]> = (0..STATEMENTS).map(|_| CAMPS.map(|_| dice.below(2) == 0)).collect();
    let of_tenth: Vec<usize> = CAMPS.iter().enumerate().flat_map(|(camp, n)| vec![camp; *n]).collect();
    let (mut votes, mut camps) = (0, Grouping::new());
    for person in 0..participants {
        let camp = of_tenth[dice.below(of_tenth.len())];
        camps.insert(person, camp);
        for (statement, leans) in leans.iter().enumerate() {
            if dice.below(CAST) > 0 {
                continue;
            }
            let own = if leans[camp] { 1 } else { -1 };
            // Seventeen of twenty votes follow the camp, one passes, two go against it.
            let vote = match dice.below(20) {
                0..17 => own,
                17 => 0,
                _ => -own,
            };
            writeln!(out, "{person},{statement},{vote}").expect("the votes");
            votes += 1;
        }
    }
    out.flush().expect("the votes");
    (votes, camps)
}

//! Leximin for panels by lot: everybody's chance as equal as the quotas allow, and how the time grows with the pool; against
//! sortition-algorithms, the public reference, on the smallest of them, and on the reference pool beside the repository.
//!
//! `cargo bench --bench panels [-- LARGEST]`. Pools are made by a seeded generator; in the smallest nearly every person is of a
//! kind of their own, so that working with kinds saves little. The reference is measured over its rule alone, samspel from the
//! start of the program to its end, reading and printing included. Larger pools take the reference too long to be compared; the
//! solver that it needs comes as a package that solves small programs free of charge, not in production.

#![allow(clippy::expect_used, reason = "a bench may stop at what it did not expect")]

#[path = "common/mod.rs"]
mod common;

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{Dice, measure, python, report, rows_from_args, script};

/// The reference pool of which the reference's time is told, and how many of its persons are taken.
const REFERENCE: &str = "syn_150_20";
const PARTS: [usize; 3] = [50, 100, 150];
/// How much faster than the reference it has to be.
const BAR: f64 = 10.0;
/// How near sorted chances come to the reference's where both are right. It gives way by so much where its solver stops short.
const NEAR: f64 = 5e-3;
const GIVES: f64 = 1e-4;

/// Features of the pools that are made, with tenths of the town and of the pool by value: some volunteer more than others.
const FEATURES: [(&str, &[usize], &[usize]); 6] = [
    ("gender", &[5, 5], &[4, 6]),
    ("age", &[2, 3, 3, 2], &[1, 2, 4, 3]),
    ("education", &[3, 4, 3], &[1, 3, 6]),
    ("district", &[2, 2, 2, 2, 1, 1], &[3, 2, 2, 1, 1, 1]),
    ("home", &[6, 4], &[7, 3]),
    ("opinion", &[3, 4, 3], &[2, 3, 5]),
];
/// Persons of a pool for each seat.
const PER_SEAT: usize = 10;

/// A pool and its quotas as files, and how many are drawn.
struct Case {
    features: PathBuf,
    people: PathBuf,
    size: usize,
}

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let largest = rows_from_args(5_000);
    let mut before: Option<(usize, f64)> = None;
    for persons in [largest / 50, largest / 10, largest / 2, largest] {
        let case = written(folder.path(), persons);
        let run = measure(&mut samspel(&case));
        let found = answer(&case);
        report(&format!("{} of {persons} persons, {} kinds", case.size, found["kinds"]), &run);
        if let Some((fewer, seconds)) = before {
            println!("  {} times the pool: {:.1} times the time", persons / fewer, run.seconds / seconds);
        }
        before = Some((persons, run.seconds));
    }
    let Some(python) = python(&["sortition-algorithms[gurobi]==0.12.15"]) else { return };
    let smallest = written(folder.path(), largest / 50);
    against(&python, &smallest, &format!("{} of {} persons, the smallest of them", smallest.size, largest / 50));
    let inputs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/oracles/panels/inputs");
    if !inputs.is_dir() {
        println!("skipped: the reference pools are not beside the repository");
        return;
    }
    for persons in PARTS {
        let case = first(&inputs, folder.path(), persons);
        against(&python, &case, &format!("{} of the first {persons} persons of {REFERENCE}", case.size));
    }
}

fn samspel(case: &Case) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samspel"));
    command.args(["calc", "panel", "--json", "--size", &case.size.to_string()]);
    command.arg("--categories").arg(&case.features).arg("--people").arg(&case.people);
    command
}

fn answer(case: &Case) -> serde_json::Value {
    let output = samspel(case).output().expect("samspel runs");
    serde_json::from_slice(&output.stdout).expect("the chances")
}

/// Runs the reference on the same files, and holds its chances and its time against ours.
fn against(python: &Path, case: &Case, called: &str) {
    let ours = measure(&mut samspel(case));
    println!("{called}:");
    report("  samspel calc panel", &ours);
    let told = case.people.with_extension("json");
    let mut theirs = script(python, "sortition_leximin.py");
    theirs.arg(&case.features).arg(&case.people).arg(case.size.to_string()).arg(&told);
    // It logs each step to where errors go.
    let output = theirs.output().expect("the reference runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told: serde_json::Value = serde_json::from_slice(&std::fs::read(told).expect("the reference's chances"))
        .expect("the reference's chances");
    let (mine, others) = (sorted(&answer(case)), sorted(&told));
    assert_eq!(mine.len(), others.len(), "both tell everybody's chance");
    let apart: Vec<f64> = mine.iter().zip(&others).map(|(a, b)| a - b).collect();
    let furthest = apart.iter().fold(0.0, |most: f64, d| most.max(d.abs()));
    let seconds = |key: &str| told[key].as_f64().expect("seconds");
    // The system counts processor time in hundredths: whatever took less is taken for one of them.
    let (cpu, wall) = (seconds("cpu") / ours.cpu.max(0.01), seconds("seconds") / ours.seconds);
    println!("  sortition-algorithms: {:.1} s of processor time, {:.1} s", seconds("cpu"), seconds("seconds"));
    println!("  ratio {cpu:.0} of processor time, {wall:.0} of wall clock (bar {BAR}); chances {furthest:.0e} apart");
    if furthest >= NEAR {
        // That lottery is the more equal one whose chances, from the least on, are the first to be higher.
        let first = apart.iter().find(|d| d.abs() > GIVES);
        assert!(first.is_some_and(|d| *d > 0.0), "chances are {furthest} apart, and the reference's are more equal");
        println!("  samspel's chances are the more equal ones: the reference settled some too early");
    }
    assert!(cpu.min(wall) >= BAR, "{:.1} times as fast as the reference, not {BAR}", cpu.min(wall));
}

fn sorted(told: &serde_json::Value) -> Vec<f64> {
    let of_persons = told["probabilities"].as_object().expect("chances");
    let mut all: Vec<f64> = of_persons.values().map(|p| p.as_f64().expect("a chance")).collect();
    all.sort_by(f64::total_cmp);
    all
}

/// The reference pool, or the first persons of it.
fn first(inputs: &Path, folder: &Path, persons: usize) -> Case {
    let input = |kind: &str| inputs.join(format!("{REFERENCE}.{kind}"));
    let told = std::fs::read(input("json")).expect("the reference pool");
    let told: serde_json::Value = serde_json::from_slice(&told).expect("the reference pool");
    let text = std::fs::read_to_string(input("respondents.csv")).expect("the reference pool");
    let rows: Vec<&str> = text.lines().take(persons + 1).collect();
    let people = folder.join(format!("first-{persons}.csv"));
    std::fs::write(&people, rows.join("\n") + "\n").expect("the pool");
    let size = told["k"].as_u64().and_then(|k| usize::try_from(k).ok()).expect("seats");
    Case { features: input("features.csv"), people, size }
}

/// A pool and its quotas: seats for each value by its share of the town, one more or less allowed.
fn written(folder: &Path, persons: usize) -> Case {
    let case = Case {
        features: folder.join("features.csv"),
        people: folder.join(format!("pool-{persons}.csv")),
        size: persons / PER_SEAT,
    };
    let mut out = BufWriter::new(std::fs::File::create(&case.features).expect("the quotas"));
    writeln!(out, "feature,value,min,max").expect("the quotas");
    for (feature, town, _) in FEATURES {
        for (value, tenths) in town.iter().enumerate() {
            let seats = case.size * tenths / 10;
            writeln!(out, "{feature},v{value},{},{}", seats.saturating_sub(1), seats + 1).expect("the quotas");
        }
    }
    out.flush().expect("the quotas");
    let mut dice = Dice(23);
    let mut out = BufWriter::new(std::fs::File::create(&case.people).expect("the pool"));
    let names: Vec<&str> = FEATURES.iter().map(|f| f.0).collect();
    writeln!(out, "id,{}", names.join(",")).expect("the pool");
    for person in 0..persons {
        let values = FEATURES.map(|(_, _, pool)| {
            let of_tenth: Vec<usize> = pool.iter().enumerate().flat_map(|(value, n)| vec![value; *n]).collect();
            format!("v{}", of_tenth[dice.below(of_tenth.len())])
        });
        writeln!(out, "p{person:05},{}", values.join(",")).expect("the pool");
    }
    out.flush().expect("the pool");
    case
}

//! Equal shares with Add1 on votes as large as a city's: how it grows, and beside pabutools where that comes to an end.
//!
//! `cargo bench --bench budget [-- BALLOTS]`. Votes are made by a seeded generator: projects in districts, a few of them
//! known all over town; voters name up to twelve, half of them near home. The reference is run on the CPU clock of its rule
//! alone, samspel from the start of the program to its end, reading included.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a bench may stop at what it did not expect")]

#[path = "common/mod.rs"]
mod common;

use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

use common::{Dice, measure, python, report, rows_from_args, script};

/// The vote of a city, as a rule of thumb: one of the largest in Pabulib has 131,000 ballots.
const CITY: usize = 131_000;
/// How much faster than the reference it has to be.
const BAR: f64 = 50.0;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("v.pb");
    let city = rows_from_args(CITY);
    for (ballots, projects, unit) in [(city / 10, 140, 1), (city, 140, 1), (1_000, 40, 300), (city / 10, 140, 400)] {
        write_vote(&file, ballots, projects, unit);
        let run = measure(samspel(&file).args(["--rule", "mes", "--completion", "add1"]));
        let found = answer(&file);
        report(&format!("{ballots} ballots, {projects} projects, raised {} times", found["raised"]), &run);
    }
    let Some(python) = python(&["pabutools==1.2.3"]) else { return };
    for (ballots, projects) in [(500, 20), (2_500, 22)] {
        write_vote(&file, ballots, projects, 1);
        let run = measure(samspel(&file).args(["--rule", "mes", "--completion", "add1"]));
        let output = script(&python, "pabutools_mes.py").arg(&file).output().expect("the reference runs");
        let reference: serde_json::Value = serde_json::from_slice(&output.stdout).expect("the reference's result");
        assert_eq!(answer(&file)["winners"], reference["winners"], "both fund the same");
        // The system counts in hundredths: whatever took less is taken for one of them.
        let (theirs, ours) = (reference["seconds"].as_f64().expect("seconds"), run.cpu.max(0.01));
        let ratio = theirs / ours;
        println!(
            "{ballots} ballots, {projects} projects: pabutools {theirs:.2} s, samspel {ours:.2} s, {ratio:.0} times"
        );
        assert!(ratio >= BAR, "{ratio:.1} times as fast as the reference, not {BAR}");
    }
}

fn samspel(file: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samspel"));
    command.args(["calc", "budget", "--needed", "none", "--json"]).arg(file);
    command
}

fn answer(file: &Path) -> serde_json::Value {
    let output = samspel(file).args(["--rule", "mes", "--completion", "add1"]).output().expect("samspel runs");
    serde_json::from_slice(&output.stdout).expect("the result")
}

/// Writes a vote; costs are multiples of 1,000 `unit`s, the budget is two fifths of all costs.
fn write_vote(path: &Path, ballots: usize, projects: usize, unit: usize) {
    const DISTRICTS: usize = 18;
    let mut dice = Dice(11);
    let costs: Vec<usize> = (0..projects).map(|_| (5 + dice.below(595)) * 1000 * unit).collect();
    let mut out = BufWriter::new(std::fs::File::create(path).expect("the vote"));
    let budget = costs.iter().sum::<usize>() * 2 / 5;
    writeln!(out, "META\nkey;value\ndescription;City\ncountry;x\nunit;x\ninstance;1\nrule;unknown").unwrap();
    writeln!(out, "date_begin;2025\ndate_end;2025\nvote_type;approval\nbudget;{budget}").unwrap();
    writeln!(out, "num_projects;{projects}\nnum_votes;{ballots}\nPROJECTS\nproject_id;cost").unwrap();
    for (id, cost) in costs.iter().enumerate() {
        writeln!(out, "{id};{cost}").unwrap();
    }
    writeln!(out, "VOTES\nvoter_id;vote;district").unwrap();
    for voter in 0..ballots {
        let district = dice.below(DISTRICTS);
        let mut named: Vec<usize> = (0..=dice.below(12))
            .map(|_| match dice.below(2) {
                0 => (district + DISTRICTS * dice.below(projects.div_ceil(DISTRICTS))).min(projects - 1),
                // A product of two numbers is more often small: some are known all over town.
                _ => (dice.below(projects) * dice.below(projects)) / projects,
            })
            .collect();
        named.sort_unstable();
        named.dedup();
        let named: Vec<String> = named.iter().map(usize::to_string).collect();
        writeln!(out, "v{voter};{};d{district}", named.join(",")).unwrap();
    }
}

//! The single transferable vote over 100,000 ballots, Scottish and after Meek, and how it grows from 10,000 to 1,000,000;
//! against stvpoll (Scottish) on the same files in the same run, and against pref_voting (Meek) on 200 ballots: with a
//! thousand it takes minutes.
//!
//! Ten candidates of falling popularity, four seats; a ballot names one to ten of them. Nearly half of a million ballots differ
//! from one another, more than in real elections. `cargo bench --bench counting [-- LARGEST]`.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use common::{Dice, measure, python, report, rows_from_args, script};
use samspel::decide::count::count;
use samspel::domain::ballots::{Candidate, Paper, Pile, Profile, Rule, TieRule};

/// Who stands, and how popular each is.
const CANDIDATES: usize = 10;
const SEATS: usize = 4;
/// Ballots that pref_voting counts in reasonable time.
const FEW: usize = 200;
/// Runs of which the fastest counts.
const RUNS: usize = 3;

type Ballots = BTreeMap<Vec<usize>, u64>;

fn main() {
    let largest = rows_from_args(1_000_000);
    let sizes: Vec<usize> = [largest / 100, largest / 10, largest].into_iter().filter(|n| *n > 0).collect();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let stvpoll = python(&["stvpoll==0.5.6"]);
    for rule in [Rule::StvScottish, Rule::StvMeek] {
        let mut before: Option<(f64, f64)> = None;
        for size in &sizes {
            let ballots = drawn(*size);
            let file = folder.path().join(format!("{size}.soi"));
            write(&file, &ballots);
            let ours = fastest(|| command(&file, rule));
            let engine = engine(&profile(&ballots), rule);
            println!("{} of {size} ballots, {} different:", rule.word(), ballots.len());
            report("  samspel calc count", &ours);
            println!("  the engine alone: {engine:.3} s");
            if let Some((command, alone)) = before {
                println!("  ten times the ballots: {:.1}; the engine {:.1}", ours.seconds / command, engine / alone);
            }
            before = Some((ours.seconds, engine));
            if let (Some(python), Rule::StvScottish) = (&stvpoll, rule) {
                against(python, "stvpoll_scottish.py", "stvpoll", &file, rule, &ours);
            }
        }
    }
    let Some(python) = python(&["pref_voting==1.18.2"]) else { return };
    let file = folder.path().join("few.soi");
    write(&file, &drawn(FEW));
    println!("{} of {FEW} ballots:", Rule::StvMeek.word());
    let ours = fastest(|| command(&file, Rule::StvMeek));
    report("  samspel calc count", &ours);
    against(&python, "pref_voting_meek.py", "pref_voting", &file, Rule::StvMeek, &ours);
}

fn command(file: &Path, rule: Rule) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_samspel"));
    program.args(["calc", "count", "--json", "--rule", rule.word(), "--seats", &SEATS.to_string()]).arg(file);
    program
}

fn fastest(command: impl Fn() -> Command) -> common::Run {
    let runs = (0..RUNS).map(|_| measure(&mut command()));
    runs.min_by(|a, b| a.seconds.total_cmp(&b.seconds)).expect("a run")
}

/// Runs the other program, checks that it elects the same, and prints how many times longer it takes.
fn against(python: &Path, name: &str, called: &str, file: &Path, rule: Rule, ours: &common::Run) {
    let elected = file.with_extension("json");
    let theirs = measure(script(python, name).arg(file).arg(SEATS.to_string()).arg(&elected));
    report(&format!("  {called}"), &theirs);
    let told = std::fs::read(&elected).expect("who is elected");
    let found = command(file, rule).output().expect("samspel runs").stdout;
    let json = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes).expect("who is elected");
    let same = ids(&json(&found)["winners"]) == ids(&json(&told));
    let who = if same { "the same are elected" } else { "OTHERS ARE ELECTED" };
    println!("  ratio {:.1}; {who}", theirs.seconds / ours.seconds);
}

fn ids(value: &serde_json::Value) -> BTreeSet<String> {
    value.as_array().expect("ids").iter().map(|id| id.as_str().expect("an id").to_owned()).collect()
}

/// Seconds of the count alone, without reading and printing.
fn engine(profile: &Profile, rule: Rule) -> f64 {
    let run = || {
        let start = Instant::now();
        let found = count(profile, rule, SEATS, &TieRule::Order).expect("a count");
        assert_eq!(found.winners.len(), SEATS);
        start.elapsed().as_secs_f64()
    };
    (0..RUNS).map(|_| run()).fold(f64::INFINITY, f64::min)
}

/// Ballots drawn place by place, candidate k with weight 20 ÷ (k + 3) among those not yet named.
fn drawn(size: usize) -> Ballots {
    let mut dice = Dice(11);
    let mut ballots = Ballots::new();
    for _ in 0..size {
        let mut left: Vec<usize> = (0..CANDIDATES).collect();
        let mut order = Vec::new();
        for _ in 0..=dice.below(CANDIDATES) {
            let weight = |c: &usize| 20_000 / (c + 3);
            let mut at = dice.below(left.iter().map(weight).sum());
            let place = left.iter().position(|c| {
                let here = at < weight(c);
                at = at.saturating_sub(weight(c));
                here
            });
            order.push(left.remove(place.expect("one of those left")));
        }
        *ballots.entry(order).or_default() += 1;
    }
    ballots
}

fn profile(ballots: &Ballots) -> Profile {
    let candidates =
        (1..=CANDIDATES).map(|c| Candidate { id: c.to_string(), name: format!("Candidate {c}") }).collect();
    let pile = |(order, count): (&Vec<usize>, &u64)| Pile {
        count: *count,
        paper: Paper::Ranking(order.iter().map(|c| vec![*c]).collect()),
    };
    Profile { candidates, piles: ballots.iter().map(pile).collect() }
}

/// Writes the ballots as PrefLib does.
fn write(path: &Path, ballots: &Ballots) {
    let mut out = std::io::BufWriter::new(std::fs::File::create(path).expect("the ballots"));
    writeln!(out, "# NUMBER ALTERNATIVES: {CANDIDATES}\n# NUMBER VOTERS: {}", ballots.values().sum::<u64>())
        .expect("the ballots");
    for c in 1..=CANDIDATES {
        writeln!(out, "# ALTERNATIVE NAME {c}: Candidate {c}").expect("the ballots");
    }
    for (order, count) in ballots {
        let order: Vec<String> = order.iter().map(|c| (c + 1).to_string()).collect();
        writeln!(out, "{count}: {}", order.join(",")).expect("the ballots");
    }
    out.flush().expect("the ballots");
}

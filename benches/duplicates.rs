//! Near-duplicates among 100,000 texts against datasketch's MinHash LSH on the same file in the same run.
//!
//! The baseline is what its documentation shows: 128 permutations over the lower-case words, threshold .7, insert all, then
//! query each. Bar: at least 5 times less processor time, and .98 of the pairs whose words have a Jaccard likeness of .7 and
//! more. Those are known by comparing all with all among the first texts. `cargo bench --bench duplicates [-- TEXTS]`.

mod common;

use std::collections::{BTreeSet, HashMap};
use std::fs::File;
use std::path::Path;
use std::process::Command;

use common::texts::write_texts;
use common::{measure, python, report, rows_from_args, script};

/// Likeness from which on two texts are a pair.
const THRESHOLD: f64 = 0.7;
/// Texts of which all pairs are compared.
const COMPARED: usize = 5000;

type Pairs = BTreeSet<(u32, u32)>;

fn main() {
    let count = rows_from_args(100_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("texts.csv");
    write_texts(&input, count);
    println!("{count} texts, {} KiB of CSV", std::fs::metadata(&input).expect("the texts").len() >> 10);

    let found = folder.path().join("pairs.json");
    let mut program = Command::new(env!("CARGO_BIN_EXE_samspel"));
    program.args(["calc", "duplicates", "--json"]).arg(&input);
    let ours = measure(&mut program);
    report("samspel calc duplicates", &ours);
    let out = program.stdout(File::create(&found).expect("the pairs")).status().expect("samspel runs");
    assert!(out.success());
    let pairs = json_pairs(&found);
    let truth = compared(&input);
    println!("{} pairs; recall {:.4} of {} (bar .98)", pairs.len(), recall(&pairs, &truth), truth.len());

    let Some(python) = python(&["datasketch"]) else { return };
    let theirs_found = folder.path().join("theirs.csv");
    let theirs = measure(script(&python, "datasketch_lsh.py").arg(&input).arg(&theirs_found));
    report("datasketch MinHash LSH", &theirs);
    let theirs_pairs = csv_pairs(&theirs_found);
    println!("{} pairs; recall {:.4} of {}", theirs_pairs.len(), recall(&theirs_pairs, &truth), truth.len());
    println!("ratio {:.1} (bar 5.0)", theirs.cpu / ours.cpu);
}

/// Pairs among the first texts, each compared with each. Words are cut here in another way than the program does.
fn compared(input: &Path) -> Pairs {
    let mut reader = csv::Reader::from_path(input).expect("the texts");
    let mut number: HashMap<String, u32> = HashMap::new();
    let mut sets: Vec<(u32, Vec<u32>)> = Vec::new();
    for row in reader.records().take(COMPARED) {
        let row = row.expect("a text");
        let words = row[1].split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase);
        let numbered = words.map(|word| {
            let next = number.len() as u32;
            *number.entry(word).or_insert(next)
        });
        let set: BTreeSet<u32> = numbered.collect();
        sets.push((row[0].parse().expect("a number"), set.into_iter().collect()));
    }
    let mut pairs = Pairs::new();
    for (at, (a, one)) in sets.iter().enumerate() {
        for (b, other) in &sets[at + 1..] {
            let both = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
            if both as f64 >= THRESHOLD * (one.len() + other.len() - both) as f64 {
                pairs.insert((*a, *b));
            }
        }
    }
    pairs
}

fn recall(found: &Pairs, truth: &Pairs) -> f64 {
    found.intersection(truth).count() as f64 / truth.len().max(1) as f64
}

fn ordered(a: &str, b: &str) -> (u32, u32) {
    let (a, b) = (a.parse().expect("a number"), b.parse().expect("a number"));
    if a < b { (a, b) } else { (b, a) }
}

fn json_pairs(path: &Path) -> Pairs {
    let text = std::fs::read_to_string(path).expect("the pairs");
    let found: serde_json::Value = serde_json::from_str(&text).expect("the pairs");
    let pair = |p: &serde_json::Value| ordered(p["a"].as_str().expect("an id"), p["b"].as_str().expect("an id"));
    found["pairs"].as_array().expect("the pairs").iter().map(pair).collect()
}

fn csv_pairs(path: &Path) -> Pairs {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).expect("the pairs");
    reader.records().map(|row| row.expect("a pair")).map(|row| ordered(&row[0], &row[1])).collect()
}

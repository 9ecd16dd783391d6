//! Grouping of 10,000, 100,000 and 1,000,000 texts; of 100,000 against scikit-learn on the same file in the same run.
//!
//! The baseline is TF-IDF of the words and k-means, both as they come, with a number of clusters that is given; the program
//! finds languages, number and labels by itself. Bars: 100,000 texts at least 5 times less processor time than the
//! baseline, 1,000,000 at most 12 times the time of 100,000 and under 4 GiB.
//! `cargo bench --bench cluster [-- TEXTS…]`; without numbers 10,000 and 100,000 and 1,000,000.

mod common;

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use common::texts::write_texts;
use common::{Run, measure, python, report, script};
use samspel::analysis::{Options, Standing, Text, Wishes, cluster};
use samspel::domain::progress::Unwatched;

/// Texts in the comparison with the baseline.
const COMPARED: usize = 100_000;
/// Clusters that the baseline is told to find.
const BASELINE_CLUSTERS: usize = 100;
/// New texts that are assigned to the clusters of the others.
const NEW: usize = 1_000;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|a| a.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![10_000, COMPARED, 1_000_000] } else { asked };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut at_compared: Option<Run> = None;
    for texts in sizes {
        let input = folder.path().join(format!("{texts}.csv"));
        write_texts(&input, texts);
        let run = measure(Command::new(env!("CARGO_BIN_EXE_samspel")).args(["calc", "cluster", "--json"]).arg(&input));
        report(&format!("samspel calc cluster, {texts} texts"), &run);
        println!("  cores used: {:.2}", run.cpu / run.seconds);
        match &at_compared {
            Some(base) if texts == 10 * COMPARED => println!(
                "  {:.1} times the time of {COMPARED} (bar 12.0), {} MiB (bar 4096 MiB)",
                run.seconds / base.seconds,
                run.peak >> 20
            ),
            _ => {}
        }
        if texts <= COMPARED {
            assign(&input, folder.path(), texts);
        }
        if texts == COMPARED {
            baseline(&input, &run);
            at_compared = Some(run);
        }
    }
}

/// Time to find the cluster of a new text, one by one and many at once, once the clusters stand.
fn assign(input: &Path, folder: &Path, texts: usize) {
    let more = folder.join("more.csv");
    // Fewer texts are the first of more: those behind are new.
    write_texts(&more, texts + NEW);
    let (old, all) = (texts_of(input), texts_of(&more));
    let told =
        |all: &[String]| all.iter().map(|text| samspel::analysis::language(text, &["nl", "da"])).collect::<Vec<_>>();
    let languages = told(&all);
    let text = |at: usize| Text { text: &all[at], language: languages[at].unwrap_or("nl") };
    let before: Vec<Text> = (0..old.len()).map(text).collect();
    let new: Vec<Text> = (old.len()..all.len()).map(text).collect();
    let found = cluster(&before, &Options::default(), &Unwatched).expect("nobody cancels");
    let mut partition = vec![None; before.len()];
    for (number, group) in found.groups.iter().enumerate() {
        group.members.iter().for_each(|m| partition[*m] = Some(number));
    }
    let begun = Instant::now();
    let standing = Standing::new(&before, &partition, &Unwatched).expect("nobody cancels");
    let built = begun.elapsed().as_secs_f64();
    let each = |count: usize| {
        let begun = Instant::now();
        for some in new.chunks(count) {
            standing.assign(some, &Wishes::default(), &Unwatched).expect("nobody cancels");
        }
        1000.0 * begun.elapsed().as_secs_f64() / new.len() as f64
    };
    println!(
        "  a new text among {} clusters: {:.3} ms one by one, {:.3} ms of {NEW} at once (bar 1 ms); index {built:.1} s",
        found.groups.len(),
        each(1),
        each(NEW),
    );
}

fn texts_of(file: &Path) -> Vec<String> {
    let mut reader = csv::Reader::from_path(file).expect("the texts");
    reader.records().map(|row| row.expect("a row")[1].to_owned()).collect()
}

fn baseline(input: &Path, ours: &Run) {
    let Some(python) = python(&["scikit-learn"]) else { return };
    let theirs = measure(script(&python, "sklearn_kmeans.py").arg(input).arg(BASELINE_CLUSTERS.to_string()));
    report("  scikit-learn TF-IDF and k-means", &theirs);
    println!("  ratio {:.1} (bar 5.0)", theirs.cpu / ours.cpu);
}

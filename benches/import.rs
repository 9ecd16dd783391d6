//! Import of 1,000,000 contributions against the `sqlite3` shell on the same file in the same run.
//!
//! The baseline is what an office's database person would type: `.import` into one plain table, then an FTS5 index over
//! its text. Bar: at most 3 times that, under 600 MiB. `cargo bench --bench import [-- ROWS]`.

mod common;

use std::path::Path;
use std::process::Command;

use common::{Run, measure, programme, report, rows_from_args, write_rows};

fn main() {
    let rows = rows_from_args(1_000_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("contributions.csv");
    write_rows(&input, rows);
    let size = std::fs::metadata(&input).expect("the rows").len();
    println!("{rows} rows, {} MiB of CSV", size >> 20);

    let Some(baseline) = shell(folder.path(), &input) else {
        println!("skipped: there is no sqlite3 shell to compare with");
        return;
    };
    let workspace = folder.path().join("bench.samspel");
    programme(&workspace);
    let ours = measure(
        Command::new(env!("CARGO_BIN_EXE_samspel")).arg("import").arg(&workspace).arg(&input).env("COLUMNS", "100"),
    );
    report("sqlite3 shell: .import and FTS5", &baseline);
    report("samspel import", &ours);
    println!(
        "ratio {:.2} (bar 3.00), peak memory {} MiB (bar 600 MiB)",
        ours.seconds / baseline.seconds,
        ours.peak >> 20
    );
}

fn shell(folder: &Path, input: &Path) -> Option<Run> {
    Command::new("sqlite3").arg("-version").output().ok().filter(|o| o.status.success())?;
    let script = format!(
        ".import --csv '{}' t\ncreate virtual table f using fts5(text);\ninsert into f(rowid, text) select rowid, tekst from t;\n",
        input.display()
    );
    let file = folder.join("script.sql");
    std::fs::write(&file, script).expect("the script");
    let mut command = Command::new("sqlite3");
    command.arg(folder.join("plain.db")).arg(format!(".read '{}'", file.display()));
    Some(measure(&mut command))
}

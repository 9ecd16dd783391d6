//! Files in: the samples as they would really arrive, every encoding and separator, and bytes made to hurt.

use std::path::{Path, PathBuf};

use samspel::domain::frame::Frame;
use samspel::domain::intake::{Item, Problem, Shape};
use samspel::domain::process::Template;
use samspel::domain::progress::Unwatched;
use samspel::domain::{Change, Id, Record, Table as Rows};
use samspel::exchange::readers::{Options, Table, open};
use samspel::settings::Locale;

/// The frame that a template of this project makes.
fn frame(process: &str) -> Option<Frame> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/processes").join(process);
    let files: Vec<(String, String)> = std::fs::read_dir(folder)
        .ok()?
        .map(|f| f.unwrap().path())
        .map(|f| (f.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&f).unwrap()))
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|f| (f.0.as_str(), f.1.as_str())).collect();
    let mut n = 0_u128;
    let (programme, changes) = Template::parse(&files).unwrap().records(&mut || {
        n += 1;
        Id::from_bytes(n.to_be_bytes())
    });
    fn all<R: Record>(changes: &[Change], table: Rows) -> Vec<R> {
        let rows = changes.iter().filter(|c| c.table == table).filter_map(|c| c.row.clone());
        rows.map(|r| serde_json::from_value(serde_json::Value::Object(r)).unwrap()).collect()
    }
    Some(Frame {
        programme,
        members: all(&changes, Rows::Member),
        phases: all(&changes, Rows::Phase),
        kinds: all(&changes, Rows::Kind),
        themes: all(&changes, Rows::Theme),
        topics: all(&changes, Rows::Topic),
        criteria: all(&changes, Rows::Criterion),
        stances: all(&changes, Rows::Stance),
    })
}

/// Everything in a table.
fn read(table: Table) -> (Vec<(i64, Item)>, Vec<Problem>) {
    let (mut items, mut problems) = (Vec::new(), Vec::new());
    table
        .read(&Unwatched, &mut |place, outcome| {
            match outcome {
                Ok(item) => items.push((place.row, item)),
                Err(problem) => problems.push(problem),
            }
            Ok(())
        })
        .unwrap();
    (items, problems)
}

/// A folder of samples: in the project, or where `SAMSPEL_SAMPLES` says.
fn samples(folder: &str) -> Option<PathBuf> {
    let root = std::env::var_os("SAMSPEL_SAMPLES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data"), PathBuf::from);
    let folder = root.join(folder);
    if !folder.is_dir() {
        eprintln!("skipped: there is no {}", folder.display());
        return None;
    }
    Some(folder)
}

#[test]
fn dump() {
    for process in ["strategio", "vestegnen"] {
        let (Some(frame), Some(folder)) = (frame(process), samples(process)) else { continue };
        let locale = Locale::new(&frame.programme.language);
        let mut files: Vec<PathBuf> = Vec::new();
        for sub in ["inputs", "interviews", ""] {
            let mut f: Vec<PathBuf> = std::fs::read_dir(folder.join(sub))
                .unwrap()
                .map(|f| f.unwrap().path())
                .filter(|p| p.is_file())
                .collect();
            f.sort();
            files.extend(f);
        }
        for file in files {
            match open(&file, &frame, &Options::default()) {
                Err(e) => {
                    println!("{}: REFUSED {}", file.display(), locale.say(&e.said));
                    for h in &e.hints {
                        println!("      {}", locale.say(h));
                    }
                }
                Ok(tables) => {
                    for table in tables {
                        let head = format!(
                            "{} {:?} {:?} ignored {:?} skipped {:?}",
                            file.file_name().unwrap().display(),
                            table.sheet,
                            table.shape,
                            table.ignored,
                            table.skipped_sheets
                        );
                        let columns: Vec<_> = table
                            .columns
                            .iter()
                            .map(|c| format!("{}={}", c.header, c.field.map_or("-", |f| f.word())))
                            .collect();
                        let (items, problems) = read(table);
                        println!("{head}: {} items {} problems  {}", items.len(), problems.len(), columns.join(","));
                        for p in problems {
                            println!(
                                "    row {} {:?} {} — {}",
                                p.place.row,
                                p.column,
                                locale.say(&p.said),
                                locale.say(p.hint.as_ref().unwrap())
                            );
                        }
                        let _ = Shape::Ballots;
                    }
                }
            }
        }
    }
}

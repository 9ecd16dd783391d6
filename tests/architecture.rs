//! The house stands as `src/lib.rs` draws it: arrows point down only, no cycles, no file over 400 lines.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each room may see.
const ROOMS: [(&str, &[&str]); 15] = [
    ("main", &["cli"]),
    ("cli", &["app", "flow", "ui", "jobs", "store", "domain", "settings", "text", "error"]),
    ("app", &["ui", "flow", "jobs", "store", "domain", "settings", "text", "error"]),
    ("ui", &["flow", "domain", "settings", "text", "error"]),
    ("flow", &["domain", "settings", "text", "error"]),
    ("jobs", &["store", "exchange", "draft", "analysis", "decide", "domain", "settings", "text", "error"]),
    ("store", &["domain", "settings", "text", "error"]),
    ("exchange", &["domain", "settings", "text", "error"]),
    ("draft", &["domain", "settings", "text", "error"]),
    ("analysis", &["domain", "settings", "text", "error"]),
    ("decide", &["domain", "settings", "text", "error"]),
    ("domain", &["settings", "text", "error"]),
    ("settings", &["text", "error"]),
    ("text", &["error"]),
    ("error", &[]),
];

/// Longest a file may be.
const LINES: usize = 400;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("src can be read") {
        let path = entry.expect("src can be read").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

fn sources() -> Vec<(String, PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    files(&src, &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let inside = path.strip_prefix(&src).expect("in src").to_owned();
            let first = inside.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
            let room = first.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).expect("a source file");
            (room, inside, text)
        })
        .filter(|(room, ..)| room != "lib")
        .collect()
}

/// The rooms that a source file names after `crate::` (or `samspel::` in main), outside comments.
fn seen(text: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for line in text.lines().filter(|l| !l.trim_start().starts_with("//")) {
        for door in ["crate::", "samspel::"] {
            for (at, _) in line.match_indices(door) {
                let rest = &line[at + door.len()..];
                if let Some(list) = rest.strip_prefix('{') {
                    for part in list.split(['{', '}', ',']) {
                        let name: String =
                            part.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                        rooms.insert(name);
                    }
                } else {
                    rooms.insert(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
                }
            }
        }
    }
    let known: BTreeSet<&str> = ROOMS.iter().map(|r| r.0).collect();
    rooms.into_iter().filter(|r| known.contains(r.as_str())).collect()
}

#[test]
fn arrows_point_down_only() {
    let allowed: BTreeMap<&str, &[&str]> = ROOMS.into_iter().collect();
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        let may = allowed.get(room.as_str()).unwrap_or_else(|| panic!("{} stands in no room", path.display()));
        for other in seen(&text) {
            if other != room && !may.contains(&other.as_str()) {
                wrong.push(format!("{} ({room}) sees {other}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows up or sideways:\n{}", wrong.join("\n"));
}

#[test]
fn the_table_of_rooms_has_no_cycle() {
    let mut below: BTreeMap<&str, BTreeSet<&str>> =
        ROOMS.into_iter().map(|(room, may)| (room, may.iter().copied().collect())).collect();
    while !below.is_empty() {
        let ground: Vec<&str> = below.iter().filter(|(_, may)| may.is_empty()).map(|(room, _)| *room).collect();
        assert!(!ground.is_empty(), "a cycle among {:?}", below.keys());
        for room in ground {
            below.remove(room);
            below.values_mut().for_each(|may| {
                may.remove(room);
            });
        }
    }
}

#[test]
fn no_file_is_longer_than_a_person_reads_at_once() {
    let long: Vec<String> = sources()
        .into_iter()
        .map(|(_, path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LINES)
        .map(|(path, lines)| format!("{}: {lines}", path.display()))
        .collect();
    assert!(long.is_empty(), "over {LINES} lines:\n{}", long.join("\n"));
}

#[test]
fn all_sql_lives_in_the_store() {
    for (room, path, text) in sources() {
        assert!(room == "store" || !text.contains("rusqlite"), "{} knows the database", path.display());
    }
}

//! The sample programmes: every file is read, and exactly the rows that are broken on purpose are problems.

use std::path::{Path, PathBuf};

use samspel::domain::intake::{Item, Shape};
use samspel::domain::polls::Vote;
use samspel::exchange::readers::{Options, open};

use crate::{contributions, frame, name, read};

/// A folder of samples: in the project, or where `SAMSPEL_SAMPLES` says.
fn folder(process: &str) -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let root = std::env::var_os("SAMSPEL_SAMPLES").map_or(here, PathBuf::from);
    let folder = root.join(process);
    if !folder.is_dir() {
        println!("skipped: there is no {}", folder.display());
        return None;
    }
    Some(folder)
}

fn files(folder: &Path, sub: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder.join(sub)) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.map(|f| f.unwrap().path()).collect();
    // A vote on a budget is no table of contributions: it has a reader of its own.
    let is_table = |f: &PathBuf| f.extension().is_none_or(|e| e != "pb");
    files.retain(|f| f.is_file() && is_table(f) && f.file_name().is_some_and(|n| n != "sample.toml"));
    files.sort();
    files
}

/// A file with what it holds, how many items, and the rows that are problems.
type Opened = (String, Shape, usize, Vec<i64>);

/// Reads every file of a sample.
fn everything(process: &str) -> Option<Vec<Opened>> {
    let (frame, folder) = (frame(process), folder(process)?);
    let mut out = Vec::new();
    for file in ["inputs", "interviews", ""].iter().flat_map(|sub| files(&folder, sub)) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let tables = open(&file, &frame, &Options::default()).unwrap_or_else(|e| panic!("{name}: {e} {:?}", e.hints));
        for table in tables {
            let shape = table.shape;
            let (items, problems) = read(table);
            out.push((name.clone(), shape, items.len(), problems.iter().map(|p| p.place.row).collect()));
        }
    }
    Some(out)
}

#[test]
fn strategio_is_read_whole() {
    let Some(found) = everything("strategio") else { return };
    let problems: Vec<(&str, &[i64])> = found.iter().filter(|f| !f.3.is_empty()).map(|f| (&*f.0, &*f.3)).collect();
    let broken: [(&str, &[i64]); 5] = [
        ("bornem.xlsx", &[13]),
        ("duffel.csv", &[20, 45]),
        ("lier.csv", &[8, 31]),
        ("putte.csv", &[23, 37]),
        ("willebroek.csv", &[32]),
    ];
    assert_eq!(problems, broken);
    let count = |shape: Shape| found.iter().filter(|f| f.1 == shape).map(|f| f.2).sum::<usize>();
    assert!(count(Shape::Contributions) >= 480, "{}", count(Shape::Contributions));
    let by_file = |file: &str| found.iter().find(|f| f.0 == file).map(|f| f.2);
    let counts = [
        ("berlaar.csv", 49),
        ("bornem.xlsx", 47),
        ("heist-op-den-berg.xlsx", 50),
        ("sint-katelijne-waver.ods", 48),
        ("puurs-sint-amands.csv", 45),
        ("planningsdag-tafels.csv", 32),
    ];
    for (file, expected) in counts {
        assert_eq!(by_file(file), Some(expected), "{file}");
    }
    assert!(count(Shape::Interviews) >= 12 && count(Shape::Ratings) > 700 && count(Shape::Positions) > 700);
}

#[test]
fn vestegnen_is_read_whole() {
    let Some(found) = everything("vestegnen") else { return };
    let problems: Vec<(&str, &[i64])> = found.iter().filter(|f| !f.3.is_empty()).map(|f| (&*f.0, &*f.3)).collect();
    assert_eq!(problems, [("brondby.csv", &[11][..]), ("ishoj.csv", &[14])]);
    let count = |shape: Shape| found.iter().filter(|f| f.1 == shape).map(|f| f.2).sum::<usize>();
    assert_eq!((count(Shape::Interviews), count(Shape::Choices)), (35, 31));
    assert!(count(Shape::Ballots) > 6_000 && count(Shape::Ratings) > 300 && count(Shape::Positions) > 300);
}

#[test]
fn what_the_files_say_is_kept() {
    let Some(folder) = folder("strategio") else { return };
    let frame = frame("strategio");
    let of = |file: &str| {
        let mut tables = open(&folder.join("inputs").join(file), &frame, &Options::default()).unwrap();
        contributions(tables.remove(0)).0
    };
    // A mixed table is nobody's; its name is kept.
    let tables = of("planningsdag-tafels.csv");
    assert!(tables.iter().all(|(_, c)| c.members.is_empty() && c.table.as_ref().is_some_and(|t| t.contains("-T"))));
    assert_eq!(tables[0].1.table.as_deref(), Some("VRI-T1"));
    // "Samen met" lists members.
    let shared: Vec<Vec<&str>> = of("willebroek.csv")
        .iter()
        .filter(|(_, c)| !c.members.is_empty())
        .map(|(_, c)| c.members.iter().map(|m| name(&frame, *m)).collect())
        .collect();
    assert_eq!(shared.len(), 3);
    assert_eq!(shared[0], ["WIL", "PUU", "BOR"]);
    // Windows-1252 with a euro sign, a cell of two lines, a theme carried down from a merged cell.
    assert!(of("duffel.csv").iter().any(|(_, c)| c.text.contains("vóór 8 uur")));
    assert!(of("putte.csv").iter().any(|(_, c)| c.remark.as_deref() == Some("€ 14.000 per jaar")));
    assert!(of("lier.csv")[0].1.text.contains("vol.\nOok"));
    assert_eq!(of("lier.csv")[0].1.remark.as_deref(), Some("subthema: Fiets"));
    let bornem = of("bornem.xlsx");
    assert_eq!((bornem[1].0, name(&frame, bornem[1].1.theme.unwrap())), (5, "VRI"));
    assert_eq!(bornem[1].1.subtheme.map(|s| name(&frame, s)), Some("VRI.3"));
}

#[test]
fn votes_and_businesses_of_vestegnen() {
    let Some(folder) = folder("vestegnen") else { return };
    let frame = frame("vestegnen");
    let open = |file: &str| open(&folder.join(file), &frame, &Options::default()).unwrap().remove(0);
    let (votes, _) = read(open("votes.csv"));
    let Item::Ballot { voter, seat_table, voter_group, choice, vote } = &votes[0].1 else { panic!() };
    assert_eq!(
        (*voter, *seat_table, voter_group.as_str(), choice.as_str(), *vote),
        (1, Some(1), "erhverv", "TRA-1", Vote::Against)
    );
    let (businesses, _) = contributions(open("inputs/virksomheder.csv"));
    assert!(businesses.iter().all(|(_, c)| c.partner.is_some() && c.members.is_empty()));
    let (options, _) = read(open("inputs/valgmuligheder.csv"));
    let Item::Choice { code, contribution } = &options[0].1 else { panic!() };
    assert_eq!((code.as_str(), contribution.kind.map(|k| name(&frame, k))), ("TRA-1", Some("valgmulighed")));
    let (desk, _) = contributions(open("inputs/desk-research.csv"));
    assert_eq!(desk[0].1.remark.as_deref(), Some("kilde: Trafiktællinger, 2006"));
    for (_, item) in read(open("interviews/virksomheder.toml")).0 {
        let Item::Interview(interview) = item else { panic!() };
        let notes: Vec<char> = interview.notes.chars().collect();
        assert!(!interview.excerpts.is_empty());
        for (excerpt, place) in &interview.excerpts {
            let there: String = notes[place.clone()].iter().collect();
            assert_eq!(there, excerpt.text);
        }
    }
}

#[test]
fn files_of_other_programs_never_panic() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/exports");
    if !root.is_dir() {
        println!("skipped: there is no {}", root.display());
        return;
    }
    let frame = frame("strategio");
    let mut folders = vec![root];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            seen += 1;
            // Nothing in them is what this programme needs: each is refused, with a reason and a remedy.
            let error = open(&path, &frame, &Options::default()).map(|t| t.len()).unwrap_err();
            assert!(!error.hints.is_empty(), "{}: {error}", path.display());
        }
    }
    assert!(seen > 10);
}

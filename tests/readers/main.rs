//! Files in: the samples as they would really arrive, every encoding and separator, and bytes made to hurt.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod formats;
mod hostile;
mod samples;
mod text_tables;

use std::cell::RefCell;
use std::path::Path;

use samspel::domain::frame::Frame;
use samspel::domain::intake::{Item, NewContribution, Problem};
use samspel::domain::process::Template;
use samspel::domain::progress::Unwatched;
use samspel::domain::{Change, Id, Record, Table as Rows};
use samspel::error::Result;
use samspel::exchange::readers::{Options, Table, open};
use samspel::settings::{LANGUAGES, Locale};

/// The frame that a template of this project makes.
fn frame(process: &str) -> Frame {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/processes").join(process);
    let files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
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
    Frame {
        programme,
        members: all(&changes, Rows::Member),
        phases: all(&changes, Rows::Phase),
        kinds: all(&changes, Rows::Kind),
        themes: all(&changes, Rows::Theme),
        topics: all(&changes, Rows::Topic),
        criteria: all(&changes, Rows::Criterion),
        stances: all(&changes, Rows::Stance),
    }
}

/// Everything in a table, items by their row.
fn read(table: Table) -> (Vec<(i64, Item)>, Vec<Problem>) {
    let (mut items, mut problems) = (Vec::new(), Vec::new());
    table
        .read(&Unwatched, &mut |place, outcome, _| {
            match outcome {
                Ok(item) => items.push((place.row, item)),
                Err(problem) => {
                    assert_eq!(problem.place, place);
                    has_words(&problem);
                    problems.push(problem);
                }
            }
            Ok(())
        })
        .unwrap();
    (items, problems)
}

/// Every sentence to a person exists in every language, with all its values filled in.
fn has_words(problem: &Problem) {
    for language in LANGUAGES {
        let locale = Locale::new(language);
        for said in std::iter::once(&problem.said).chain(&problem.hint) {
            let sentence = locale.say(said);
            assert!(!sentence.contains(['‹', '{', '}']), "{language}: {sentence}");
        }
    }
}

/// The contributions of a table by row.
fn contributions(table: Table) -> (Vec<(i64, NewContribution)>, Vec<Problem>) {
    let (items, problems) = read(table);
    let items = items.into_iter().map(|(row, item)| match item {
        Item::Contribution(new) => (row, new),
        other => panic!("not a contribution: {other:?}"),
    });
    (items.collect(), problems)
}

thread_local! {
    /// Tables read their file when they are read, so scratch folders stay as long as their test, which is a thread.
    static FOLDERS: RefCell<Vec<tempfile::TempDir>> = const { RefCell::new(Vec::new()) };
}

/// Writes a file into a scratch folder and opens it.
fn open_bytes(name: &str, bytes: &[u8], frame: &Frame, options: &Options) -> Result<Vec<Table>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    FOLDERS.with_borrow_mut(|folders| folders.push(folder));
    open(&path, frame, options)
}

fn open_one(name: &str, bytes: &[u8], frame: &Frame) -> Table {
    let mut tables =
        open_bytes(name, bytes, frame, &Options::default()).unwrap_or_else(|e| panic!("{name}: {e} {:?}", e.hints));
    assert_eq!(tables.len(), 1, "{name}");
    tables.remove(0)
}

/// The refusal of a file: its key and those of its hints, all of which have words.
fn refusal(name: &str, bytes: &[u8], frame: &Frame) -> (String, Vec<String>) {
    let error = match open_bytes(name, bytes, frame, &Options::default()) {
        Ok(tables) => panic!("{name} was opened: {:?}", tables.iter().map(|t| t.shape).collect::<Vec<_>>()),
        Err(error) => error,
    };
    for language in LANGUAGES {
        let locale = Locale::new(language);
        for said in std::iter::once(&error.said).chain(&error.hints) {
            let sentence = locale.say(said);
            assert!(!sentence.contains(['‹', '{', '}']), "{language}: {sentence}");
        }
    }
    (error.said.key, error.hints.into_iter().map(|h| h.key).collect())
}

/// Name of a theme, kind, topic or member.
fn name(frame: &Frame, id: Id) -> &str {
    let theme = frame.theme(id).map(|t| &t.code);
    let kind = frame.kind(id).map(|k| &k.code);
    let topic = frame.topic(id).map(|t| &t.code);
    let member = frame.member(id).map(|m| &m.code);
    theme.or(kind).or(topic).or(member).unwrap()
}

//! What only the inside can try: a file that may not grow. `tests/refusals.rs` fills a real disk, where it may.

use tempfile::TempDir;

use super::{Meta, Staging, Workspace};
use crate::domain::frame::{Kind as ContributionKind, Role, Theme};
use crate::domain::material::{Contribution, Origin, Source, SourceKind, State};
use crate::domain::progress::Unwatched;
use crate::domain::{Change, Id};
use crate::error::{Error, Kind, Result, Said};

const NOW: u64 = 1_686_902_400_000;
/// Pages that the file may still grow by.
const ROOM: i64 = 40;

struct Fixture {
    workspace: Workspace,
    kind: Id,
    theme: Id,
    source: Source,
    _folder: TempDir,
}

fn meta() -> Meta {
    Meta { author: "a".into(), note: Said::new("note-text"), now: NOW }
}

fn fixture() -> Fixture {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::create(&folder.path().join("t.samspel"), 1).unwrap();
    let (kind, theme, source) = (workspace.next_id(NOW), workspace.next_id(NOW), workspace.next_id(NOW));
    let (code, name) = ("x".to_owned(), "X".to_owned());
    let source = Source {
        id: source,
        kind: SourceKind::Form,
        title: name.clone(),
        file: None,
        checksum: None,
        date: None,
        member: None,
    };
    let frame = vec![
        Change::put(&ContributionKind {
            id: kind,
            code: code.clone(),
            name: name.clone(),
            plural: name.clone(),
            role: Role::Need,
            words: vec![],
            sort: 0,
        }),
        Change::put(&Theme { id: theme, code, name: name.clone(), short: name, parent: None, words: vec![], sort: 0 }),
        Change::put(&source),
    ];
    workspace.commit(&meta(), frame).unwrap();
    Fixture { workspace, kind, theme, source, _folder: folder }
}

impl Fixture {
    fn contribution(&mut self, n: i64) -> Contribution {
        Contribution {
            id: self.workspace.next_id(NOW),
            series: "REG".into(),
            number: 0,
            text: format!("Bijdrage {n}: {}", "een langere tekst over de weg. ".repeat(20)),
            kind: self.kind,
            theme: self.theme,
            subtheme: None,
            source: self.source.id,
            sheet: None,
            row: None,
            span_start: None,
            span_end: None,
            origin: Origin::Shared,
            partner: None,
            place: None,
            language: "nl".into(),
            language_by: crate::domain::material::Maker::Machine,
            state: State::Active,
            remark: None,
            fingerprint: Some(n),
        }
    }

    /// From here on the file may grow by a few pages only: SQLite then says the same as on a full disk.
    fn fill(&self) {
        let pages: i64 = self.workspace.db.pragma_query_value(None, "page_count", |r| r.get(0)).unwrap();
        self.set_room(pages + ROOM);
    }

    fn set_room(&self, pages: i64) {
        let _: i64 =
            self.workspace.db.query_row(&format!("pragma max_page_count = {pages}"), [], |r| r.get(0)).unwrap();
    }

    fn import(&mut self, from: i64, count: i64) -> Result<()> {
        let rows: Vec<Contribution> = (from..from + count).map(|n| self.contribution(n)).collect();
        let mut staging: Staging = self.workspace.stage(NOW)?;
        for row in &rows {
            staging.add(row, &[], &[])?;
        }
        staging.enter(&meta(), None, vec![], &Unwatched).map(|_| ())
    }

    fn assert_sound(&self, contributions: i64, batches: i64) {
        assert_eq!(self.workspace.check(&Unwatched).unwrap(), vec![]);
        let status = self.workspace.status().unwrap();
        assert_eq!((status.contributions, status.batches), (contributions, batches));
    }
}

fn assert_full(error: &Error) {
    assert_eq!((error.kind, error.said.key.as_str()), (Kind::Machine, "error-workspace-full"));
    assert_eq!(error.hints[0].key, "hint-workspace-full");
}

#[test]
fn a_full_disk_refuses_a_change_and_keeps_all_before_it() {
    let mut f = fixture();
    f.fill();
    let mut saved = 0;
    let error = loop {
        let row = f.contribution(saved);
        match f.workspace.commit(&meta(), vec![Change::put(&row)]) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
        assert!(saved < 10_000, "the file never became full");
    };
    assert_full(&error);
    assert!(saved > 0);
    f.assert_sound(saved, saved + 1);
    let typed = f.workspace.keep_scratch("section", &"lang ".repeat(100_000), NOW).unwrap_err();
    assert_full(&typed);
    // Room again: work goes on where it stood.
    f.set_room(1_000_000);
    let row = f.contribution(20_000);
    f.workspace.commit(&meta(), vec![Change::put(&row)]).unwrap();
    f.workspace.undo("a", NOW).unwrap();
    f.workspace.undo("a", NOW).unwrap();
    f.assert_sound(saved - 1, saved + 4);
}

#[test]
fn a_full_disk_refuses_an_import_and_leaves_nothing_of_it() {
    let mut f = fixture();
    f.import(0, 10).unwrap();
    f.fill();
    assert_full(&f.import(100, 5_000).unwrap_err());
    f.assert_sound(10, 2);
    // The same import, once there is room: all of it enters, none of it was remembered as known.
    f.set_room(1_000_000);
    f.import(100, 5_000).unwrap();
    f.assert_sound(5_010, 3);
}

//! The workspace file: nothing is lost, everything can be taken back, every page uses an index.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod common;

use common::{NOW, fixture, meta};
use proptest::prelude::*;
use samspel::domain::change::Change;
use samspel::domain::material::{Contribution, ContributionMember, Source, SourceKind};
use samspel::domain::progress::Unwatched;
use samspel::domain::view::{Dimension, Filter, OriginFilter, Seek};
use samspel::domain::{Id, Key, Progress, Table};
use samspel::error::{Error, Kind, Result};
use samspel::store::{Reader, Staged, Workspace};

/// Makes a workspace one of the third schema.
const BACK_TO_THREE: &str = "alter table interview drop column partner; alter table position drop column file;
    drop index contribution_language; drop index contribution_topic_proposed; alter table contribution drop column language_by;
    delete from counter where name = 'language' or name like '% theme' and name like '% % %'; drop table repetition; drop table under; drop table heading; drop table sorted; drop table pile; drop table sorter;
    drop index choice_poll; drop table voter; drop table urn; drop table marked;
    drop table judgement; drop table rater; drop table panel_person; drop table panel_quota; drop table panel;
    alter table poll drop column form; alter table poll drop column stage; alter table poll drop column binding;
    alter table poll drop column secret; alter table poll drop column quorum; alter table poll drop column double_majority;
    alter table poll drop column seats; alter table poll drop column highest; alter table poll drop column rule;
    alter table poll drop column ties; alter table poll drop column budget;
    alter table choice drop column cost; alter table choice drop column place;
    alter table ballot drop column value; alter table ballot drop column receipt;
    pragma user_version = 3";

/// Every journaled row, as text: what undo and redo must restore.
fn everything(reader: &Reader) -> Vec<String> {
    let mut rows = Vec::new();
    for table in Table::ALL {
        let mut of_table = Vec::new();
        reader
            .each_row(table, &mut |row| {
                of_table.push(format!("{table} {}", serde_json::Value::Object(row)));
                Ok(())
            })
            .unwrap();
        of_table.sort();
        rows.extend(of_table);
    }
    rows
}

fn sound(reader: &Reader) {
    assert_eq!(reader.check(&Unwatched).unwrap(), vec![]);
}

#[test]
fn references_are_given_per_member_and_never_twice() {
    let mut f = fixture();
    let first = f.add("a", 0, 0, "Een");
    let second = f.add("a", 0, 1, "Twee");
    let other = f.add("a", 1, 0, "Drie");
    assert_eq!(f.get(first).reference(), "LIE-001");
    assert_eq!(f.get(second).reference(), "LIE-002");
    assert_eq!(f.get(other).reference(), "MEC-001");
    f.workspace.undo("a", NOW).unwrap();
    f.workspace.undo("a", NOW).unwrap();
    let third = f.add("a", 0, 0, "Vier");
    assert_eq!(f.get(third).reference(), "LIE-003", "a number that was spoken once is not given again");
    sound(&f.workspace);
}

#[test]
fn search_finds_folded_words_and_beginnings() {
    let mut f = fixture();
    for text in ["İZMİR en Özdere", "IŞIK en verlichting", "Tønder Kommune", "de fietssnelweg langs de Nete"] {
        f.add("a", 0, 0, text);
    }
    let hits = |typed: &str| f.workspace.count(&Filter { text: typed.into(), ..Filter::default() }).unwrap();
    for (typed, count) in [
        ("izmir", 1),
        ("ozdere", 1),
        ("ışık", 1),
        ("tonder", 1),
        ("fietss nete", 1),
        ("snelweg", 0),
        ("\"langs de nete\"", 1),
        ("LIE-002", 1),
        ("lie-9", 0),
        ("en", 2),
    ] {
        assert_eq!(hits(typed), count, "{typed}");
    }
}

#[test]
fn pages_go_both_ways_and_meet() {
    let mut f = fixture();
    for i in 0..25 {
        f.add("a", i % 3, i % 2, &format!("Bijdrage {i} over fietsen"));
    }
    let member = f.members[1];
    for filter in [
        Filter::default(),
        Filter { text: "fietsen".into(), ..Filter::default() },
        Filter { member: Some(member), ..Filter::default() },
        Filter { theme: Some(f.themes[1]), ..Filter::default() },
    ] {
        let all = f.workspace.contributions(&filter, Seek::First, 100).unwrap();
        assert!(!all.more_before && !all.more_after);
        let mut forwards = Vec::new();
        let mut seek = Seek::First;
        loop {
            let page = f.workspace.contributions(&filter, seek, 4).unwrap();
            seek = Seek::After(page.lines.last().unwrap().cursor);
            forwards.extend(page.lines);
            if !page.more_after {
                break;
            }
        }
        assert_eq!(forwards, all.lines);
        let mut backwards = Vec::new();
        let mut seek = Seek::Last;
        loop {
            let page = f.workspace.contributions(&filter, seek, 4).unwrap();
            seek = Seek::Before(page.lines[0].cursor);
            backwards.splice(0..0, page.lines);
            if !page.more_before {
                break;
            }
        }
        assert_eq!(backwards, all.lines);
        let middle = all.lines[all.lines.len() / 2].cursor;
        let from = f.workspace.contributions(&filter, Seek::From(middle), 2).unwrap();
        assert_eq!((from.lines[0].cursor, from.more_before), (middle, true));
    }
}

#[test]
fn every_page_uses_an_index_and_sorts_nothing() {
    let f = fixture();
    let (member, theme, topic) = (f.members[0], f.themes[0], f.topics[0]);
    let base = Filter::default();
    let filters = [
        base.clone(),
        Filter { text: "fiets".into(), ..base.clone() },
        Filter { text: "LIE-3".into(), ..base.clone() },
        Filter { member: Some(member), ..base.clone() },
        Filter { member: Some(member), theme: Some(theme), ..base.clone() },
        Filter { topic: Some(topic), ..base.clone() },
        Filter { theme: Some(theme), kind: Some(f.kinds[0]), ..base.clone() },
        Filter { source: Some(f.source), ..base.clone() },
        Filter { cluster: Some(theme), ..base.clone() },
        Filter { origin: Some(OriginFilter::Shared), ..base.clone() },
        Filter { unclustered: true, ..base.clone() },
        Filter { repeated: true, ..base.clone() },
        Filter { repeated: true, member: Some(member), theme: Some(theme), ..base.clone() },
        Filter { set_aside: true, ..base.clone() },
        Filter { language: Some("de".into()), ..base.clone() },
        Filter { language: Some("de".into()), theme: Some(theme), ..base.clone() },
        Filter { proposed: true, ..base.clone() },
        Filter { proposed: true, topic: Some(topic), ..base.clone() },
        Filter { proposed: true, member: Some(member), ..base.clone() },
        Filter { text: "fiets".into(), member: Some(member), ..base },
    ];
    for filter in filters {
        for seek in [Seek::First, Seek::After(5), Seek::Before(5), Seek::Last] {
            let plan = f.workspace.explain_page(&filter, seek).unwrap();
            assert!(!plan.iter().any(|s| s.contains("TEMP B-TREE")), "{filter:?} {seek:?}: {plan:?}");
            let scans = plan.iter().filter(|s| s.starts_with("SCAN") && !s.contains("VIRTUAL TABLE")).count();
            let walks_in_order = filter.is_empty() || filter.unclustered || filter.repeated || filter.proposed;
            assert!(scans == 0 || walks_in_order, "{filter:?} {seek:?}: {plan:?}");
        }
    }
}

#[test]
fn undo_refuses_what_others_built_upon() {
    let mut f = fixture();
    let id = f.add("anna", 0, 0, "Een");
    let mut edited = f.get(id);
    edited.text = "Een, verbeterd".into();
    f.workspace.commit(&meta("bert"), vec![Change::put(&edited)]).unwrap();
    let refused = f.workspace.undo("anna", NOW).unwrap_err();
    assert_eq!((refused.kind, refused.said.key.as_str()), (Kind::Usage, "error-built-upon"));
    f.workspace.undo("bert", NOW).unwrap();
    f.workspace.undo("anna", NOW).unwrap();
    assert_eq!(f.workspace.status().unwrap().contributions, 0);
    f.workspace.redo("anna", NOW).unwrap();
    f.workspace.redo("bert", NOW).unwrap();
    assert_eq!(f.get(id).text, "Een, verbeterd");
    sound(&f.workspace);
}

#[test]
fn a_theme_in_use_is_not_deleted() {
    let mut f = fixture();
    f.add("a", 0, 0, "Een");
    let before = everything(&f.workspace);
    let refused =
        f.workspace.commit(&meta("a"), vec![Change::delete(Table::Theme, Key::one(f.themes[0]))]).unwrap_err();
    assert_eq!(refused.said.key, "error-still-used");
    assert_eq!(everything(&f.workspace), before);
    sound(&f.workspace);
}

fn stage(f: &mut common::Fixture, rows: &[(usize, &str)], progress: &dyn Progress) -> Result<(usize, usize)> {
    let rows: Vec<Contribution> = rows
        .iter()
        .map(|(member, text)| {
            let mut row = f.contribution(*member, 0, text);
            row.fingerprint = Some(text.bytes().map(i64::from).sum::<i64>() * 31 + i64::try_from(*member).unwrap());
            row
        })
        .collect();
    let (members, topics) = (f.members.clone(), f.topics.clone());
    let mut staging = f.workspace.stage(NOW)?;
    let source = Source {
        id: staging.next_id(),
        kind: SourceKind::Form,
        title: "Formulier".into(),
        file: Some("f.csv".into()),
        checksum: None,
        date: None,
        member: None,
    };
    let (mut new, mut known) = (0, 0);
    for row in rows {
        let member = match row.series.as_str() {
            "LIE" => 0,
            "MEC" => 1,
            _ => 2,
        };
        let row = Contribution { source: source.id, ..row };
        match staging.add(&row, &[members[member]], &topics)? {
            Staged::New(_) => new += 1,
            Staged::Known => known += 1,
        }
    }
    staging.enter(&meta("import"), Some(&source), vec![], progress)?;
    Ok((new, known))
}

#[test]
fn an_import_enters_once_and_can_be_taken_back() {
    let mut f = fixture();
    f.add("a", 0, 0, "Getypt");
    let start = everything(&f.workspace);
    let rows = [(0, "Eerste"), (1, "Tweede"), (0, "Derde"), (0, "Eerste")];
    assert_eq!(stage(&mut f, &rows, &Unwatched).unwrap(), (3, 1));
    let mut turned = rows;
    turned.reverse();
    assert_eq!(stage(&mut f, &turned, &Unwatched).unwrap(), (0, 4), "in another order: all known");
    sound(&f.workspace);
    let imported = everything(&f.workspace);
    let frame = f.workspace.frame().unwrap();
    let coverage = f.workspace.coverage(&frame, Dimension::Theme, None).unwrap();
    assert_eq!(coverage.rows[0].counts, [3, 0]);
    // What staging counts under the lock is what commit would have counted; of the theme's four, one was typed without topic.
    let theme = f.themes[0];
    let within = f.workspace.coverage(&frame, Dimension::Topic, Some(theme)).unwrap();
    let expected = imported.iter().filter(|row| row.starts_with("contribution_topic ")).count() as i64;
    assert_eq!((within.theme, within.totals.clone()), (Some(theme), vec![expected]));
    assert_eq!(within.all, f.workspace.count(&Filter { theme: Some(theme), ..Filter::default() }).unwrap());
    for (row, member) in within.rows.iter().zip(&f.members) {
        let cell = Filter { member: Some(*member), theme: Some(theme), topic: Some(f.topics[0]), ..Filter::default() };
        assert_eq!(row.counts, [f.workspace.count(&cell).unwrap()]);
    }
    let kinds = f.workspace.coverage(&frame, Dimension::Kind, Some(theme)).unwrap();
    assert_eq!(kinds.totals.iter().sum::<i64>(), within.all, "every contribution is of one kind");
    assert_eq!(f.workspace.count(&Filter { text: "derde".into(), ..Filter::default() }).unwrap(), 1);
    f.workspace.undo("import", NOW).unwrap();
    assert_eq!(everything(&f.workspace), start);
    sound(&f.workspace);
    f.workspace.redo("import", NOW).unwrap();
    assert_eq!(everything(&f.workspace), imported);
    sound(&f.workspace);
}

#[test]
fn undoing_an_import_spares_what_somebody_else_made_meanwhile() {
    let mut f = fixture();
    let mut other = Workspace::open(f.workspace.path()).unwrap();
    let before = f.workspace.next_id(NOW);
    // Both clocks show the same millisecond; the colleague is some ids ahead, within those that the rows will get.
    while other.next_id(NOW) < before {}
    for _ in 0..70 {
        other.next_id(NOW);
    }
    let rows: Vec<(usize, String)> = (0..50).map(|n| (n % 2, format!("Rij {}", "a".repeat(n + 1)))).collect();
    let rows: Vec<(usize, &str)> = rows.iter().map(|(m, t)| (*m, t.as_str())).collect();
    stage(&mut f, &rows, &Unwatched).unwrap();
    let own = Contribution { id: other.next_id(NOW), ..f.contribution(0, 0, "Van een collega") };
    other.commit(&meta("bert"), vec![Change::put(&own)]).unwrap();
    let all: Vec<Contribution> = f.workspace.all().unwrap();
    assert!(all.iter().any(|c| c.id < own.id) && all.iter().any(|c| c.id > own.id), "its id lies among the rows");

    f.workspace.undo("import", NOW).unwrap();
    let left: Vec<Contribution> = f.workspace.all().unwrap();
    assert_eq!(left.iter().map(|c| c.id).collect::<Vec<_>>(), [own.id]);
    sound(&f.workspace);
    f.workspace.redo("import", NOW).unwrap();
    let again: Vec<Contribution> = f.workspace.all().unwrap();
    let texts: Vec<&str> = again.iter().map(|c| c.text.as_str()).filter(|t| t.starts_with("Rij")).collect();
    let expected: Vec<&str> = rows.iter().map(|r| r.1).collect();
    assert_eq!(texts, expected, "in the order in which they came");
    sound(&f.workspace);
}

#[test]
fn what_undo_brings_back_stands_where_it_stood() {
    let mut f = fixture();
    let order = |f: &common::Fixture| -> Vec<String> {
        let all: Vec<Contribution> = f.workspace.all().unwrap();
        all.into_iter().map(|c| c.text).collect()
    };
    f.add("a", 0, 0, "Een");
    stage(&mut f, &[(0, "Rij een"), (1, "Rij twee")], &Unwatched).unwrap();
    f.add("a", 1, 0, "Drie");
    let before = order(&f);
    f.workspace.undo("import", NOW).unwrap();
    let fourth = f.add("a", 1, 0, "Vier");
    f.workspace.redo("import", NOW).unwrap();
    assert_eq!(order(&f), [&before[..], &["Vier".to_owned()]].concat());
    // A place that was taken meanwhile: what comes back stands last, and nothing is lost.
    let changes = [Change::delete(Table::Contribution, Key::one(fourth))];
    let origin = Change::delete(Table::ContributionMember, Key::two(fourth, f.members[1]));
    f.workspace.commit(&meta("b"), changes.into_iter().chain([origin]).collect()).unwrap();
    f.add("a", 0, 1, "Vijf");
    f.workspace.undo("b", NOW).unwrap();
    assert_eq!(order(&f)[4..], ["Vijf", "Vier"]);
    sound(&f.workspace);
}

#[test]
fn everything_since_a_batch_is_taken_back_as_one() {
    let mut f = fixture();
    let first = f.add("anna", 0, 0, "Getypt");
    let start = everything(&f.workspace);
    stage(&mut f, &[(0, "Rij een"), (1, "Rij twee")], &Unwatched).unwrap();
    let since = f.workspace.log(None, 1).unwrap().remove(0);
    let row = f.workspace.all::<Contribution>().unwrap().remove(1);
    let edited = Contribution { text: "Rij anders".into(), ..row.clone() };
    f.workspace.commit(&meta("bert"), vec![Change::put(&edited)]).unwrap();
    f.workspace.undo("bert", NOW).unwrap();
    f.workspace.commit(&meta("bert"), vec![Change::put(&edited)]).unwrap();
    let refused = f.workspace.undo("import", NOW).unwrap_err();
    assert_eq!(refused.said.key, "error-built-upon", "bert's change stands on the import");
    let second = f.add("anna", 1, 1, "Later");
    f.workspace
        .commit(&meta("carla"), vec![Change::put(&Contribution { text: "Weg".into(), ..f.get(first) })])
        .unwrap();
    let end = everything(&f.workspace);

    let (done, _) = f.workspace.undo_since(since.id, "dirk", NOW).unwrap();
    assert!(done.batch.is_some());
    assert_eq!(everything(&f.workspace), start);
    assert!(f.workspace.get::<Contribution>(&Key::one(second)).unwrap().is_none());
    sound(&f.workspace);
    let refused = f.workspace.undo_batch(since.id, "anna", NOW).unwrap_err();
    assert_eq!(refused.said.key, "error-already-undone", "it has been taken back along");
    f.workspace.undo("dirk", NOW).unwrap();
    assert_eq!(everything(&f.workspace), end, "one undo brings it all again");
    sound(&f.workspace);
    f.workspace.redo("dirk", NOW).unwrap();
    assert_eq!(everything(&f.workspace), start);
    // Where there is nothing left to take back, no batch is made; the beginning stays.
    assert_eq!(f.workspace.undo_since(since.id, "dirk", NOW).unwrap().0.batch, None);
    let beginning = f.workspace.log(Some(2), 1).unwrap().remove(0);
    assert_eq!(f.workspace.undo_since(beginning.id, "dirk", NOW).unwrap_err().said.key, "error-nothing-to-undo");
    sound(&f.workspace);
}

#[test]
fn an_import_that_was_undone_is_not_brought_back_with_what_came_after() {
    let mut f = fixture();
    let start = everything(&f.workspace);
    stage(&mut f, &[(0, "Rij een"), (1, "Rij twee")], &Unwatched).unwrap();
    let since = f.workspace.log(None, 1).unwrap().remove(0);
    f.workspace.undo("import", NOW).unwrap();
    f.add("anna", 0, 0, "Daarna");
    f.workspace.undo_since(since.id, "anna", NOW).unwrap();
    assert_eq!(everything(&f.workspace), start);
    sound(&f.workspace);
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    struct Cancel;
    impl Progress for Cancel {
        fn at(&self, _: u64, _: u64) -> Result<()> {
            Err(Error::cancelled())
        }
    }
    let mut f = fixture();
    let before = everything(&f.workspace);
    let batches = f.workspace.status().unwrap().batches;
    assert_eq!(stage(&mut f, &[(0, "Een"), (1, "Twee")], &Cancel).unwrap_err().kind, Kind::Cancelled);
    assert_eq!(everything(&f.workspace), before);
    assert_eq!(f.workspace.status().unwrap().batches, batches);
    sound(&f.workspace);
    assert_eq!(stage(&mut f, &[(0, "Een"), (1, "Twee")], &Unwatched).unwrap(), (2, 0));
}

#[test]
fn what_is_no_workspace_is_refused_untouched() {
    let f = fixture();
    let folder = f.folder.path();
    let text = folder.join("notes.samspel");
    std::fs::write(&text, "just text, longer than sixteen bytes").unwrap();
    let foreign = folder.join("other.db");
    rusqlite::Connection::open(&foreign).unwrap().execute_batch("create table t(x)").unwrap();
    for path in [&text, &foreign] {
        let before = std::fs::read(path).unwrap();
        assert_eq!(Workspace::open(path).err().unwrap().said.key, "error-not-a-workspace");
        assert_eq!(std::fs::read(path).unwrap(), before);
    }
    assert_eq!(Workspace::open(&folder.join("none")).err().unwrap().said.key, "error-file-missing");
    assert_eq!(Workspace::create(&text, 1).err().unwrap().said.key, "error-file-exists");
    let newer = folder.join("newer.samspel");
    drop(Workspace::create(&newer, 1).unwrap());
    rusqlite::Connection::open(&newer).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let refused = Workspace::open(&newer).err().unwrap();
    assert_eq!((refused.kind, refused.said.key.as_str()), (Kind::Input, "error-newer-schema"));
    assert_eq!(Reader::open(&newer).err().unwrap().said.key, "error-newer-schema");
}

#[test]
fn an_older_schema_is_brought_to_the_newest() {
    let mut f = fixture();
    let id = f.add("a", 0, 0, "Van vroeger");
    let path = f.workspace.path().to_owned();
    drop(f.workspace);
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch(BACK_TO_THREE).unwrap();
    drop(old);
    let mut workspace = Workspace::open(&path).unwrap();
    workspace.keep_repetitions(&[id]).unwrap();
    let found = workspace.contributions(&Filter { repeated: true, ..Filter::default() }, Seek::First, 9).unwrap();
    assert_eq!(found.lines.len(), 1);
    sound(&workspace);
}

#[test]
fn a_damaged_page_is_named() {
    let mut f = fixture();
    for i in 0..200 {
        f.add("a", 0, 0, &format!("Bijdrage {i} met wat tekst om bladzijden te vullen"));
    }
    let copy = f.folder.path().join("copy.samspel");
    f.workspace.backup(&copy, &Unwatched).unwrap();
    sound(&Reader::open(&copy).unwrap());
    let mut bytes = std::fs::read(&copy).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xa5);
    std::fs::write(&copy, bytes).unwrap();
    let found = Workspace::open(&copy).and_then(|w| w.check(&Unwatched).map(|f| f.len()));
    assert!(match found {
        Ok(findings) => findings > 0,
        Err(e) => e.kind == Kind::Damaged,
    });
}

#[test]
fn a_second_writer_waits_and_is_told() {
    let f = fixture();
    let path = f.workspace.path().to_owned();
    let holder = rusqlite::Connection::open(&path).unwrap();
    holder.execute_batch("begin immediate").unwrap();
    let mut second = Workspace::open(&path).unwrap();
    let refused = second.commit(&meta("b"), vec![Change::delete(Table::Stance, Key::one(f.topics[0]))]).unwrap_err();
    assert_eq!(refused.kind, Kind::Busy);
    assert_eq!(Reader::open(&path).unwrap().status().unwrap().members, 3, "readers go on");
    holder.execute_batch("rollback").unwrap();
}

#[test]
fn what_is_being_typed_is_kept() {
    let mut f = fixture();
    f.workspace.keep_scratch("section 1", "half a sen", NOW).unwrap();
    f.workspace.keep_scratch("section 1", "half a sentence", NOW).unwrap();
    assert_eq!(f.workspace.scratch("section 1").unwrap().as_deref(), Some("half a sentence"));
    f.workspace.drop_scratch("section 1").unwrap();
    assert_eq!(f.workspace.scratch("section 1").unwrap(), None);
}

/// A random change, as a person might make it.
#[derive(Debug, Clone)]
enum Step {
    Add(usize, usize),
    Edit(usize, String),
    Retheme(usize, usize),
    Share(usize, usize),
    Delete(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => (0usize..3, 0usize..2).prop_map(|(m, t)| Step::Add(m, t)),
        2 => (any::<usize>(), "[a-zİé ]{1,12}").prop_map(|(i, t)| Step::Edit(i, t)),
        1 => (any::<usize>(), 0usize..2).prop_map(|(i, t)| Step::Retheme(i, t)),
        1 => (any::<usize>(), 0usize..3).prop_map(|(i, m)| Step::Share(i, m)),
        1 => any::<usize>().prop_map(Step::Delete),
    ];
    proptest::collection::vec(step, 1..12)
}

fn take(f: &mut common::Fixture, ids: &mut Vec<Id>, step: &Step) {
    let pick = |ids: &[Id], i: usize| (!ids.is_empty()).then(|| ids[i % ids.len()]);
    let changes = match step {
        Step::Add(member, theme) => {
            ids.push(f.add("p", *member, *theme, "Iets"));
            return;
        }
        Step::Edit(i, text) => {
            let Some(id) = pick(ids, *i) else { return };
            vec![Change::put(&Contribution { text: text.clone(), ..f.get(id) })]
        }
        Step::Retheme(i, theme) => {
            let Some(id) = pick(ids, *i) else { return };
            vec![Change::put(&Contribution { theme: f.themes[*theme], ..f.get(id) })]
        }
        Step::Share(i, member) => {
            let Some(id) = pick(ids, *i) else { return };
            vec![Change::put(&ContributionMember { contribution: id, member: f.members[*member] })]
        }
        Step::Delete(i) => {
            let Some(id) = pick(ids, *i) else { return };
            ids.retain(|x| *x != id);
            let mut changes = vec![Change::delete(Table::Contribution, Key::one(id))];
            for member in &f.members {
                changes.push(Change::delete(Table::ContributionMember, Key::two(id, *member)));
            }
            changes
        }
    };
    f.workspace.commit(&meta("p"), changes).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Taking back everything since any batch is the state before it, and taking that back is the state after all.
    #[test]
    fn undo_since_is_the_state_before(steps in steps(), from in any::<usize>()) {
        let mut f = fixture();
        let mut ids = Vec::new();
        let mut states = vec![everything(&f.workspace)];
        for step in &steps {
            take(&mut f, &mut ids, step);
            let batches = usize::try_from(f.workspace.status().unwrap().batches).unwrap();
            states.resize(batches, everything(&f.workspace));
        }
        if states.len() > 1 {
            let from = 1 + from % (states.len() - 1);
            let clock = i64::try_from(from).unwrap() + 2;
            let batch = f.workspace.log(Some(clock), 1).unwrap().remove(0);
            f.workspace.undo_since(batch.id, "q", NOW).unwrap();
            prop_assert_eq!(&everything(&f.workspace), &states[from - 1]);
            sound(&f.workspace);
            f.workspace.undo("q", NOW).ok();
            prop_assert_eq!(Some(&everything(&f.workspace)), states.last());
            sound(&f.workspace);
        }
    }

    /// Undo all is the start, redo all is the end, and counters, index and journal hold throughout.
    #[test]
    fn undo_all_is_the_start_and_redo_all_is_the_end(steps in steps()) {
        let mut f = fixture();
        let start = everything(&f.workspace);
        let mut ids = Vec::new();
        for step in &steps {
            take(&mut f, &mut ids, step);
        }
        sound(&f.workspace);
        let end = everything(&f.workspace);
        let mut undone = 0;
        while f.workspace.undo("p", NOW).is_ok() {
            undone += 1;
        }
        prop_assert_eq!(everything(&f.workspace), start);
        sound(&f.workspace);
        for _ in 0..undone {
            f.workspace.redo("p", NOW).unwrap();
        }
        prop_assert_eq!(everything(&f.workspace), end);
        sound(&f.workspace);
    }
}

#[test]
fn a_workspace_of_an_earlier_schema_comes_along() {
    use samspel::domain::decisions::{Position, Priority};
    let mut f = fixture();
    let stance = f.workspace.frame().unwrap().stances[0].id;
    let priority = Priority {
        id: f.workspace.next_id(NOW),
        theme: f.themes[0],
        statement: "Eerst".into(),
        rank: 1,
        cluster: None,
        choice: None,
        lead: String::new(),
        horizon: String::new(),
    };
    let position = |member: usize, recorded: &str| Position {
        priority: priority.id,
        member: f.members[member],
        stance,
        comment: String::new(),
        recorded: recorded.into(),
        file: None,
    };
    let changes =
        vec![Change::put(&priority), Change::put(&position(0, "els")), Change::put(&position(1, "Standpunten.XLSX"))];
    f.workspace.commit(&meta("els"), changes).unwrap();
    let path = f.workspace.path().to_owned();
    drop(f.workspace);
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch(BACK_TO_THREE).unwrap();
    drop(old);
    let workspace = Workspace::open(&path).unwrap();
    let mut positions = workspace.positions_on(priority.id).unwrap();
    positions.sort_by_key(|p| f.members.iter().position(|m| *m == p.member));
    assert_eq!((positions[0].recorded.as_str(), positions[0].file.as_deref()), ("els", None));
    assert_eq!((positions[1].recorded.as_str(), positions[1].file.as_deref()), ("", Some("Standpunten.XLSX")));
    sound(&workspace);
}

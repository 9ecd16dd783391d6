//! What tests share: a scratch folder, a fixed clock, a small programme.
#![allow(dead_code, reason = "each test program uses a part of it")]

use samspel::domain::change::Change;
use samspel::domain::frame::{Better, Criterion, Kind, Member, Programme, Role, Stance, Theme, Topic};
use samspel::domain::material::{Contribution, ContributionMember, Origin, Source, SourceKind, State};
use samspel::domain::{Id, Key};
use samspel::error::Said;
use samspel::store::{Meta, Workspace};
use tempfile::TempDir;

/// 16 June 2023, 08:00 UTC.
pub const NOW: u64 = 1_686_902_400_000;

/// A workspace in a folder of its own, with the ids of what is in it.
pub struct Fixture {
    pub folder: TempDir,
    pub workspace: Workspace,
    pub members: Vec<Id>,
    pub themes: Vec<Id>,
    pub kinds: Vec<Id>,
    pub topics: Vec<Id>,
    pub source: Id,
}

/// Who and when, with a note.
pub fn meta(author: &str) -> Meta {
    Meta { author: author.into(), note: Said::new("note-text").with("text", "test"), now: NOW }
}

/// Three members, two themes, two kinds, one topic, one source, nothing said yet.
pub fn fixture() -> Fixture {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut workspace = Workspace::create(&folder.path().join("t.samspel"), 1).expect("a workspace");
    let mut id = || workspace.next_id(NOW);
    let mut changes = vec![Change::put(&Programme {
        id: id(),
        process: "test".into(),
        name: "Proef".into(),
        region: "Regio".into(),
        language: "nl".into(),
        summary: String::new(),
        adopt_per_theme: 2,
    })];
    let mut members = Vec::new();
    for (sort, (code, name)) in [("LIE", "Lier"), ("MEC", "Mechelen"), ("PUT", "Putte")].into_iter().enumerate() {
        let member = Member {
            id: id(),
            code: code.into(),
            name: name.into(),
            population: Some(10_000 * (1 + i64::try_from(sort).unwrap())),
            latitude: None,
            longitude: None,
            sort: i64::try_from(sort).unwrap(),
        };
        members.push(member.id);
        changes.push(Change::put(&member));
    }
    let mut themes = Vec::new();
    for (sort, (code, name)) in [("MOB", "Mobiliteit"), ("ECO", "Economie")].into_iter().enumerate() {
        let theme = Theme {
            id: id(),
            code: code.into(),
            name: name.into(),
            short: name.into(),
            parent: None,
            words: vec![],
            sort: i64::try_from(sort).unwrap(),
        };
        themes.push(theme.id);
        changes.push(Change::put(&theme));
    }
    let mut kinds = Vec::new();
    for (sort, (code, role)) in [("trend", Role::Observation), ("uitdaging", Role::Need)].into_iter().enumerate() {
        let kind = Kind {
            id: id(),
            code: code.into(),
            name: code.into(),
            plural: code.into(),
            role,
            words: vec![],
            sort: i64::try_from(sort).unwrap(),
        };
        kinds.push(kind.id);
        changes.push(Change::put(&kind));
    }
    let topic = Topic { id: id(), code: "armoede".into(), name: "Armoede".into(), words: vec!["arm*".into()], sort: 0 };
    let criterion = Criterion {
        id: id(),
        code: "belang".into(),
        name: "Belang".into(),
        weight: 1.0,
        min: 1,
        max: 5,
        better: Better::More,
        words: vec![],
        sort: 0,
    };
    let stance = Stance { id: id(), code: "support".into(), name: "Steun".into(), value: 2, sort: 0 };
    let source = Source {
        id: id(),
        kind: SourceKind::Typed,
        title: "Getypt".into(),
        file: None,
        checksum: None,
        date: None,
        member: None,
    };
    changes.extend([Change::put(&topic), Change::put(&criterion), Change::put(&stance), Change::put(&source)]);
    workspace.commit(&meta("setup"), changes).expect("the frame");
    Fixture { folder, workspace, members, themes, kinds, topics: vec![topic.id], source: source.id }
}

impl Fixture {
    /// A contribution that has not entered yet.
    pub fn contribution(&mut self, member: usize, theme: usize, text: &str) -> Contribution {
        let series = ["LIE", "MEC", "PUT"][member];
        Contribution {
            id: self.workspace.next_id(NOW),
            series: series.into(),
            number: 0,
            text: text.into(),
            kind: self.kinds[0],
            theme: self.themes[theme],
            subtheme: None,
            source: self.source,
            sheet: None,
            row: None,
            span_start: None,
            span_end: None,
            origin: Origin::Members,
            partner: None,
            place: None,
            language: "nl".into(),
            language_by: samspel::domain::material::Maker::Machine,
            state: State::Active,
            remark: None,
            fingerprint: None,
        }
    }

    /// Adds a contribution of a member as `author`.
    pub fn add(&mut self, author: &str, member: usize, theme: usize, text: &str) -> Id {
        let contribution = self.contribution(member, theme, text);
        let origin = ContributionMember { contribution: contribution.id, member: self.members[member] };
        self.workspace
            .commit(&meta(author), vec![Change::put(&contribution), Change::put(&origin)])
            .expect("a contribution");
        contribution.id
    }

    /// The contribution as it stands.
    pub fn get(&self, id: Id) -> Contribution {
        self.workspace.need(&Key::one(id)).expect("a contribution")
    }
}

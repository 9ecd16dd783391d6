//! Interviews and batches behind the tests.

use samspel::domain::change::{Batch, BatchKind};
use samspel::domain::material::{Consent, Contribution, Interview, Origin, Source, SourceKind, State, parse_reference};
use samspel::domain::view::{BatchPage, InterviewPage};
use samspel::domain::{Id, Key};
use samspel::error::Said;

use crate::env::id;

pub const NOTES: &str = "Het fietspad naar de school stopt aan de brug. Ouders brengen hun kinderen daarom met de \
    wagen, bv. de ouders uit de nieuwe wijk. Dat maakt de straat drukker!\nWie in ploegen werkt vindt geen opvang. De \
    gemeenten plannen elk voor zich.";

fn excerpt(n: usize, reference: &str, start: usize, end: usize, member: bool) -> Contribution {
    let (series, number) = parse_reference(reference).unwrap();
    Contribution {
        id: id(13, n),
        series,
        number,
        text: samspel::text::part(NOTES, &(start..end)),
        kind: id(4, 1),
        theme: id(5, n % 4),
        subtheme: None,
        source: id(12, 0),
        sheet: None,
        row: None,
        span_start: i64::try_from(start).ok(),
        span_end: i64::try_from(end).ok(),
        origin: if member { Origin::Members } else { Origin::Partner },
        partner: None,
        place: None,
        language: "nl".into(),
        language_by: samspel::domain::material::Maker::Machine,
        state: State::Active,
        remark: None,
        fingerprint: None,
    }
}

fn interview(n: usize, role: &str, sector: &str, member: Option<Id>, consent: Consent, notes: &str) -> InterviewPage {
    let number = i64::try_from(n).unwrap() + 1;
    InterviewPage {
        interview: Interview {
            id: id(12, n),
            number,
            participant: 100 + number,
            role: role.into(),
            sector: sector.into(),
            consent,
            notes: notes.into(),
            synthesis: if n == 0 {
                "Veilige schoolroutes vragen één plan over de grenzen heen.".into()
            } else {
                String::new()
            },
            partner: None,
        },
        source: Source {
            id: id(12, n),
            kind: SourceKind::Interview,
            title: format!("Interview {number}"),
            file: None,
            checksum: None,
            date: Some(format!("2026-10-{:02}", 5 + n)),
            member,
        },
        partner: member.is_none().then(|| "Voka Mechelen-Kempen".into()),
        excerpts: if n == 0 {
            vec![excerpt(0, "LIE-201", 0, 46, true), excerpt(1, "LIE-202", 159, 199, true)]
        } else {
            vec![]
        },
    }
}

pub fn interviews() -> Vec<InterviewPage> {
    vec![
        interview(0, "Schepen van mobiliteit", "lokaal bestuur", Some(id(2, 2)), Consent::Quote, NOTES),
        interview(
            1,
            "Directeur",
            "bedrijven",
            None,
            Consent::Anonymous,
            "De vrachtwagens staan stil. De kern loopt leeg.",
        ),
        interview(2, "Diensthoofd ruimtelijke ordening", "lokaal bestuur", Some(id(2, 5)), Consent::Background, ""),
    ]
}

fn batch(clock: usize, note: Said, kind: BatchKind, undoes: Option<usize>, size: i64) -> Batch {
    Batch {
        id: id(14, clock),
        clock: i64::try_from(clock).unwrap(),
        time: format!("2026-11-22T{:02}:{:02}:07Z", clock / 60 % 24, clock % 60),
        author: "els.wouters".into(),
        note,
        kind,
        undoes: undoes.map(|n| id(14, n)),
        size,
    }
}

/// 250 batches; 249 takes 248 back.
fn batches() -> Vec<Batch> {
    let change = BatchKind::Change;
    let note = |clock: usize| match clock {
        250 => batch(250, Said::new("note-edit").with("reference", "LIE-003"), change, None, 1),
        249 => batch(249, Said::new("note-undo").with("clock", 248), BatchKind::Undo, Some(248), 2),
        248 => batch(
            248,
            Said::new("note-rename").with("from", "Fietsen").with("to", "Veilig naar school"),
            change,
            None,
            2,
        ),
        1 => batch(1, Said::new("note-import").with("title", "Inbreng Lier"), change, None, 812),
        n => batch(n, Said::new("note-add"), change, None, 3),
    };
    (1..=250).rev().map(note).collect()
}

pub fn log(before: Option<i64>, limit: usize) -> Vec<Batch> {
    batches().into_iter().filter(|b| before.is_none_or(|c| b.clock < c)).take(limit).collect()
}

pub fn batch_page(wanted: Id) -> Option<Box<BatchPage>> {
    let batch = batches().into_iter().find(|b| b.id == wanted)?;
    let json = |text: &str, theme: Id| {
        format!(
            r#"{{"id":"{}","series":"LIE","number":3,"text":"{text}","kind":"{}","theme":"{theme}","state":"active","fingerprint":7}}"#,
            id(9, 2),
            id(4, 0)
        )
    };
    let key = Key::one(id(9, 2)).0[0].to_string();
    let before = json("De trein rijdt te weinig.", id(5, 0));
    let after = json("De trein rijdt te weinig na zeven uur 's avonds.", id(5, 3));
    let relation = format!(r#"{{"contribution":"{}","topic":"{}","made_by":"person"}}"#, id(9, 2), id(6, 1));
    let items = match batch.clock {
        250 => vec![("contribution".into(), key, before, after)],
        _ => vec![
            ("contribution".into(), key, String::new(), after),
            ("contribution_topic".into(), format!("{} {}", id(9, 2), id(6, 1)), relation, String::new()),
        ],
    };
    Some(Box::new(BatchPage { batch, items, named: Vec::new() }))
}

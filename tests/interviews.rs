//! Interviews in a real workspace: excerpts stay findable while their notes are edited, and the log says what was
//! changed by which batch.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod common;

use common::{Fixture, NOW, fixture};
use samspel::domain::Id;
use samspel::domain::deed::{Deed, Report};
use samspel::domain::material::{Consent, InterviewFacts};
use samspel::domain::progress::Unwatched;
use samspel::error::Result;
use samspel::jobs::{Context, perform};

const NOTES: &str = "Eerst dit. De trein rijdt te weinig. Dan dat.";

fn act(f: &mut Fixture, deed: &Deed) -> Result<Report> {
    perform(&mut f.workspace, deed, &Context { author: "els".into(), now: NOW }, &Unwatched)
}

fn write(id: Option<Id>, member: Id, notes: &str) -> Deed {
    Deed::WriteInterview(InterviewFacts {
        id,
        member: Some(member),
        participant: 7,
        role: "Schepen".into(),
        sector: "bestuur".into(),
        date: Some("2023-05-23".into()),
        consent: Consent::Quote,
        notes: notes.into(),
        synthesis: String::new(),
        partner: None,
    })
}

fn place(f: &Fixture) -> (String, String) {
    let page = f.workspace.interviews().unwrap().remove(0);
    let excerpt = &page.excerpts[0];
    let (from, to) = (excerpt.span_start.unwrap(), excerpt.span_end.unwrap());
    let span = usize::try_from(from).unwrap()..usize::try_from(to).unwrap();
    (samspel::text::part(&page.interview.notes, &span), excerpt.text.clone())
}

#[test]
fn excerpts_follow_their_words() {
    let mut f = fixture();
    let member = f.members[0];
    let interview = act(&mut f, &write(None, member, NOTES)).unwrap().made.unwrap();
    let (kind, theme) = (f.kinds[0], f.themes[0]);
    act(&mut f, &Deed::Excerpt { interview, start: 11, end: 36, kind, theme }).unwrap();
    let words = "De trein rijdt te weinig.".to_owned();
    assert_eq!(place(&f), (words.clone(), words.clone()));

    let longer = format!("Een heel nieuwe zin vooraan, met één é. {NOTES} En nog iets.");
    act(&mut f, &write(Some(interview), member, &longer)).unwrap();
    assert_eq!(place(&f), (words.clone(), words.clone()));

    let refused = act(&mut f, &write(Some(interview), member, "Eerst dit. Dan dat.")).unwrap_err();
    assert_eq!(refused.said.key, "error-excerpt-moved");
    assert_eq!(place(&f), (words.clone(), words.clone()));

    act(&mut f, &Deed::Undo).unwrap();
    assert_eq!(place(&f), (words.clone(), words));
    assert_eq!(f.workspace.interviews().unwrap()[0].interview.notes, NOTES);
}

#[test]
fn a_batch_shows_what_it_left_not_what_is_there_now() {
    let mut f = fixture();
    let id = f.add("els", 0, 0, "een");
    let edit =
        |text: &str| Deed::EditContribution { id, text: Some(text.into()), kind: None, theme: None, language: None };
    act(&mut f, &edit("twee")).unwrap();
    act(&mut f, &edit("drie")).unwrap();
    let batches = f.workspace.log(None, 10).unwrap();
    let images = |n: usize| {
        let page = f.workspace.batch_page(batches[n].id).unwrap().unwrap();
        let (_, _, before, after) =
            page.items.into_iter().find(|(table, key, ..)| table == "contribution" && *key == id.to_string()).unwrap();
        (before, after)
    };
    let (before, after) = images(0);
    assert!(before.contains("twee") && after.contains("drie"), "{before} {after}");
    let (before, after) = images(1);
    assert!(before.contains("een") && after.contains("twee"), "{before} {after}");
    let (before, after) = images(2);
    assert!(before.is_empty() && after.contains("een"), "{before} {after}");
}

#[test]
fn both_lists_open_in_a_spreadsheet() {
    let mut f = fixture();
    let member = f.members[0];
    act(&mut f, &write(None, member, NOTES)).unwrap();
    for (table, expected) in [("interviews", "Schepen"), ("log", "els")] {
        let out = f.folder.path().join(format!("{table}.csv"));
        act(&mut f, &Deed::Export { out: out.clone(), table: Some(table.into()), section: None }).unwrap();
        let text = std::fs::read_to_string(&out).unwrap();
        assert!(text.contains(expected), "{text}");
    }
}

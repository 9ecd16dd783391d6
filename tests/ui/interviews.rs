use samspel::domain::Id;
use samspel::domain::deed::Deed;
use samspel::domain::material::{Consent, InterviewFacts};
use samspel::flow::{Effect, Event, Target};
use samspel::settings::Chord;

use crate::env::{TestEnv, id};
use crate::env_interviews::NOTES;
use crate::screens;

#[test]
fn interviews() {
    screens!("interviews", "7");
}

#[test]
fn notes() {
    screens!("interviews_notes", "7<enter>");
}

#[test]
fn choosing() {
    screens!("interviews_choosing", "7t<down><space>");
}

#[test]
fn excerpts() {
    screens!("interviews_excerpts", "7<shift-tab>");
}

#[test]
fn form() {
    screens!("interviews_form", "7e");
}

#[test]
fn excerpt_dialog() {
    screens!("interviews_excerpt_dialog", "7t<down><enter>");
}

#[test]
fn background_says_so() {
    screens!("interviews_background", "7<down><down><enter>");
}

fn written(id: Option<Id>, change: impl FnOnce(&mut (String, String, String))) -> Deed {
    let mut texts = ("Schepen van mobiliteit".into(), NOTES.into(), String::new());
    texts.2 = "Veilige schoolroutes vragen één plan over de grenzen heen.".into();
    change(&mut texts);
    Deed::WriteInterview(InterviewFacts {
        id,
        member: Some(crate::env::id(2, 2)),
        participant: 101,
        role: texts.0,
        sector: "lokaal bestuur".into(),
        date: Some("2026-10-05".into()),
        consent: Consent::Quote,
        notes: texts.1,
        synthesis: texts.2,
        partner: None,
    })
}

#[test]
fn an_excerpt_has_its_place_in_the_notes() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("7t<down><space><enter><right><down><right><enter>");
    let excerpt = Deed::Excerpt { interview: id(12, 0), start: 47, end: 158, kind: id(4, 1), theme: id(5, 1) };
    assert_eq!(env.deeds(), [excerpt]);
    let words = samspel::text::part(NOTES, &(47..158));
    assert!(words.starts_with("Ouders") && words.ends_with("drukker!"), "{words}");
}

#[test]
fn choosing_can_be_left() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("7<tab><enter><space><space>");
    assert!(screen.contains("3 zinnen"), "{screen}");
    let screen = env.keys("<esc>");
    assert!(!screen.contains("zinnen") && env.deeds().is_empty(), "{screen}");
}

#[test]
fn a_new_interview() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("7aLeerkracht<tab><right><tab><tab>onderwijs<tab><tab><tab><right><enter>");
    let deed = Deed::WriteInterview(InterviewFacts {
        id: None,
        member: Some(id(2, 0)),
        participant: 104,
        role: "Leerkracht".into(),
        sector: "onderwijs".into(),
        date: Some("2026-11-22".into()),
        consent: Consent::Anonymous,
        notes: String::new(),
        synthesis: String::new(),
        partner: None,
    });
    assert_eq!(env.deeds(), [deed]);
}

#[test]
fn wrong_facts_are_asked_again() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("7aLeerkracht<tab><tab><tab><tab><ctrl-a> gisteren<enter>");
    assert!(screen.contains("Leerkracht") && screen.contains("gisteren"), "{screen}");
    assert!(env.deeds().is_empty());
}

#[test]
fn facts_are_edited() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("7e van Lier<enter>");
    assert_eq!(env.deeds(), [written(Some(id(12, 0)), |t| t.0.push_str(" van Lier"))]);
    let _ = env.keys("e<enter>");
    assert_eq!(env.deeds().len(), 1, "nothing changed, nothing done");
}

#[test]
fn notes_and_synthesis_are_written() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("7n Meer.<esc>");
    assert_eq!(env.deeds(), [written(Some(id(12, 0)), |t| t.1.push_str(" Meer."))]);
    env.keeps(&format!("interview.{}.notes", id(12, 0)), None);
    let _ = env.keys("s Kort.<esc>");
    assert_eq!(env.deeds()[1..], [written(Some(id(12, 0)), |t| t.2.push_str(" Kort."))]);
    let _ = env.keys("<tab>e Nog.<esc>");
    assert_eq!(env.deeds()[2..], [written(Some(id(12, 0)), |t| t.1.push_str(" Nog."))]);
}

#[test]
fn notes_without_the_words_of_an_excerpt_are_kept_and_refused() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("7n<ctrl-a>Alles anders.<esc>");
    assert!(screen.contains("LIE-201"), "{screen}");
    assert!(env.deeds().is_empty());
    assert!(env.keys("n").contains("Alles anders."));
}

#[test]
fn an_excerpt_leads_to_collect() {
    let screen = TestEnv::open(80, 24).keys("7<shift-tab><down><enter>");
    assert!(screen.contains("Bijdrage") && !screen.contains("Fragmenten"), "{screen}");
}

#[test]
fn words_filter() {
    let screen = TestEnv::open(80, 24).keys("7/voka<enter>");
    assert!(screen.contains("Directeur") && !screen.contains("Schepen"), "{screen}");
}

#[test]
fn the_own_editor_gets_the_text_and_gives_it_back() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("7");
    let press = |env: &mut TestEnv| env.machine.feed(Event::Key(Chord::parse("E").unwrap()));
    assert_eq!(press(&mut env), [Effect::OpenEditor { text: NOTES.into() }]);
    env.machine.feed(Event::Edited(Ok(format!("{NOTES} Meer.\n"))));
    let _ = env.keys("");
    assert_eq!(env.deeds(), [written(Some(id(12, 0)), |t| t.1.push_str(" Meer."))]);
    let _ = env.keys("<tab><tab>");
    let synthesis = "Veilige schoolroutes vragen één plan over de grenzen heen.";
    assert_eq!(press(&mut env), [Effect::OpenEditor { text: synthesis.into() }]);
}

#[test]
fn sentences_are_chosen_with_the_mouse() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("7t");
    for row in [1, 3, 2] {
        env.machine.feed(Event::Click(Target::Row("notes", row)));
    }
    let _ = env.keys("<enter>");
    let excerpt = Deed::Excerpt { interview: id(12, 0), start: 0, end: 198, kind: id(4, 0), theme: id(5, 0) };
    assert_eq!(env.deeds(), [excerpt]);
}

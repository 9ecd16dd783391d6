//! Interviews and Log: facts, notes, synthesis, excerpts; one batch taken back.

use samspel::domain::material::Consent;

use crate::world::World;

const NOTES: &str = "De fietsenstalling zit vol. Niemand wil nog een ring om de stad.";

crate::rows! {
    adds: Interviews Add "7aopvoeder<tab>putte<tab>zorg<tab><tab><tab><right><enter>" |b, a| {
        assert_eq!(a.interviews.len(), b.interviews.len() + 1);
        let new = a.interviews.last().unwrap();
        assert_eq!((new.role.as_str(), new.sector.as_str(), new.number, new.participant), ("opvoeder", "zorg", 2, 2));
        assert_eq!(new.consent, Consent::Anonymous);
        let source = a.sources.iter().find(|s| s.id == new.id).unwrap();
        assert_eq!((a.frame.member(source.member.unwrap()).unwrap().code.as_str(), source.date.as_deref()), ("PUT", Some("2023-06-16")));
    };
    edits_facts: Interviews Edit "7e<ctrl-u>schepen<enter>" |_, a| {
        assert_eq!((a.interviews[0].role.as_str(), a.interviews[0].notes.as_str()), ("schepen", NOTES));
    };
    writes_notes: Interviews Notes "7n Einde.<esc>" |b, a| {
        assert_eq!(a.interviews[0].notes, format!("{NOTES} Einde."));
        assert_eq!(a.interviews[0].synthesis, b.interviews[0].synthesis);
    };
    writes_notes_outside: Interviews EditOutside "7E<outside:Niets van dat al.>" |_, a| {
        assert_eq!(a.interviews[0].notes, "Niets van dat al.");
    };
    writes_a_synthesis: Interviews Synthesis "7s Echt.<esc>" |_, a| {
        assert_eq!((a.interviews[0].synthesis.as_str(), a.interviews[0].notes.as_str()), ("Meer plaats voor fietsen. Echt.", NOTES));
    };
    excerpts: Interviews Excerpt "7t<down>tuitd<tab>mobil<enter>" |b, a| {
        assert_eq!(a.contributions.len(), b.contributions.len() + 1);
        let new = a.said("Niemand wil");
        assert_eq!((new.text.as_str(), new.source), ("Niemand wil nog een ring om de stad.", a.interviews[0].id));
        assert_eq!((a.kind(new.kind), a.theme(new.theme), a.members(new.id)), ("uitdaging", "MOB", vec!["LIE"]));
        assert_eq!((new.span_start, new.span_end), (Some(28), Some(64)));
    };
}

#[test]
fn one_batch_is_taken_back_from_the_log() {
    let mut world = World::open();
    let before = world.now();
    let screen = world.press("Lz");
    let after = world.now();
    assert_eq!(after.position(1, "BON"), None, "the last thing done was a position\n{screen}");
    world.sound();
    world.press("U");
    assert_eq!(world.now().dump, before.dump);
    world.press("u");
    assert_eq!(world.now().dump, after.dump);
    world.sound();
}

#[test]
fn an_older_batch_that_others_stand_on_stays() {
    let mut world = World::open();
    let before = world.now();
    world.press("L<end>z");
    assert_eq!(world.now().dump, before.dump, "nothing takes the beginning back");
    let screen = world.press("L<home><down><down>z");
    assert_eq!(world.now().dump, before.dump, "a position stands on the priority\n{screen}");
}

#[test]
fn everything_since_is_taken_back_from_the_log_as_one() {
    let mut world = World::open();
    let before = world.now();
    let screen = world.press("2s<down>tarm<space><enter>L<down>Z");
    assert_eq!(world.now().dump, before.dump, "{screen}");
    assert!(screen.contains("× "), "what was taken back is marked\n{screen}");
    world.sound();
    let screen = world.press("u");
    assert_ne!(world.now().dump, before.dump, "{screen}");
    assert_eq!(world.now().contributions.iter().filter(|c| c.state != before.at(0).state).count(), 2);
    world.press("U");
    assert_eq!(world.now().dump, before.dump);
    world.sound();
}

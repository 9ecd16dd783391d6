//! Interviews and Log: facts, notes, synthesis, excerpts; one batch taken back.

use samspel::domain::material::{Consent, Origin};

use crate::world::World;

const NOTES: &str = "De fietsenstalling zit vol. Niemand wil nog een ring om de stad.";

crate::rows! {
    adds: Interviews Add "7aopvoeder<tab>putte<tab><tab>zorg<tab><tab><tab><right><enter>" |b, a| {
        assert_eq!(a.interviews.len(), b.interviews.len() + 1);
        let new = a.interviews.last().unwrap();
        assert_eq!((new.role.as_str(), new.sector.as_str(), new.number, new.participant), ("opvoeder", "zorg", 2, 2));
        assert_eq!(new.consent, Consent::Anonymous);
        let source = a.sources.iter().find(|s| s.id == new.id).unwrap();
        assert_eq!((a.frame.member(source.member.unwrap()).unwrap().code.as_str(), source.date.as_deref()), ("PUT", Some("2023-06-16")));
    };
    adds_a_partner: Interviews Add "7abedrijfsleider<tab><tab>Scheepswerf Noeveren<tab>nijverheid<enter>" |_, a| {
        let new = a.interviews.last().unwrap();
        assert_eq!((new.partner.as_deref(), new.role.as_str()), (Some("Scheepswerf Noeveren"), "bedrijfsleider"));
        assert_eq!(a.sources.iter().find(|s| s.id == new.id).unwrap().member, None);
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

#[test]
fn what_a_partner_says_is_the_partners() {
    let mut world = World::open();
    world.press(
        "7abedrijfsleider<tab><tab>Werf<tab>nijverheid<enter>nDe kade is te kort.<esc>t<enter>tuitd<tab>eco<enter>",
    );
    let now = world.now();
    let said = now.said("De kade");
    assert_eq!((said.partner.as_deref(), said.origin), (Some("Werf"), Origin::Partner));
    world.press("<esc><esc>7e<tab><tab><ctrl-u>Scheepswerf<enter>");
    assert_eq!(world.now().said("De kade").partner.as_deref(), Some("Scheepswerf"), "its words follow its name");
    let screen = world.press("e<tab>lier<enter>");
    assert!(screen.contains("Scheepswerf") && screen.contains("Lier"), "either a member or a partner\n{screen}");
    assert_eq!(world.now().interviews.last().unwrap().partner.as_deref(), Some("Scheepswerf"));
    world.sound();
}

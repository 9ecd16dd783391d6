//! Frame: members, themes, topics, phases and the rest.

use samspel::domain::frame::PhaseState;

use crate::now::Now;

fn codes(now: &Now) -> Vec<&str> {
    now.frame.members.iter().map(|m| m.code.as_str()).collect()
}

fn first_two_turned(before: &Now, after: &Now) {
    let mut expected = codes(before);
    expected.swap(0, 1);
    assert_eq!(codes(after), expected);
}

crate::rows! {
    adds_a_member: Frame Add "8aRIV<tab>Rivierenland<tab>1.200<tab>51,1<tab>4,5<ctrl-s>" |b, a| {
        let new = a.frame.members.last().unwrap();
        assert_eq!((new.code.as_str(), new.name.as_str(), new.population), ("RIV", "Rivierenland", Some(1200)));
        assert_eq!((new.latitude, new.longitude), (Some(51.1), Some(4.5)));
        assert_eq!(a.frame.members.len(), b.frame.members.len() + 1);
    };
    adds_a_topic: Frame Add "8<left><down><down><down><right>aWAT<tab>Water<tab>water*, nat<enter>" |b, a| {
        let new = a.frame.topics.last().unwrap();
        assert_eq!((new.name.as_str(), &new.words), ("Water", &vec!["water*".to_owned(), "nat".to_owned()]));
        assert_eq!(a.frame.topics.len(), b.frame.topics.len() + 1);
    };
    adds_a_subtheme: Frame Add "8<left><down><down>aMOB.9<tab>Veren<tab>Veer<tab>mobil<enter>" |_, a| {
        let new = a.frame.themes.iter().find(|t| t.code == "MOB.9").unwrap();
        assert_eq!(a.theme(new.parent.unwrap()), "MOB");
    };
    edits_a_member: Frame Edit "8e<tab><ctrl-u>Balder<enter>" |b, a| {
        assert_eq!((a.frame.members[0].name.as_str(), &a.frame.members[0].code), ("Balder", &b.frame.members[0].code));
        assert_eq!(a.frame.members[1..], b.frame.members[1..]);
    };
    edits_the_programme: Frame Edit "8<left><up><f9><ctrl-u>Anders<enter>" |b, a| {
        assert_eq!(a.frame.programme.name, "Anders");
        assert_eq!(a.frame.programme.summary, b.frame.programme.summary);
    };
    starts_a_phase: Frame Edit "8<left><down><right>e<tab><tab><tab><tab><right><enter>" |b, a| {
        assert_eq!((b.frame.phases[0].state, a.frame.phases[0].state), (PhaseState::Planned, PhaseState::Active));
        assert_eq!(a.frame.phases[1..], b.frame.phases[1..]);
    };
    weighs_a_criterion: Frame Edit "8<left><end><up><right>e<tab><tab><ctrl-u>2,5<enter>" |_, a| {
        assert!((a.frame.criteria[0].weight - 2.5).abs() < 1e-9);
    };
    deletes_a_member: Frame Delete "8<end>d" |b, a| assert_eq!(codes(a), codes(b)[..11]);
    moves_up: Frame MoveUp "8<down>+" first_two_turned;
    moves_down: Frame MoveDown "8-" first_two_turned;
    moves_a_theme: Frame MoveDown "8<left><down><down><right>-" |b, a| {
        let mains = |now: &Now| now.frame.main_themes().map(|t| t.code.clone()).collect::<Vec<_>>();
        let mut expected = mains(b);
        expected.swap(0, 1);
        assert_eq!(mains(a), expected);
    };
}

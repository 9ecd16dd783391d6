//! Overview and Collect: add, edit, tag, set aside, link, move, group, import.

use crate::now::Now;
use samspel::domain::material::{Maker, Origin, State};

fn grouped(before: &Now, after: &Now) {
    assert!(after.clusters.len() > before.clusters.len(), "a new group was found");
    for old in &before.memberships {
        assert!(after.memberships.contains(old), "what people placed stays");
    }
    let new = after.memberships.iter().filter(|m| !before.memberships.contains(m));
    assert!(new.clone().count() >= 2 && new.clone().all(|m| m.made_by == Maker::Machine));
}

fn moved(now: &Now, place: usize, label: &str) {
    assert!(now.inside(label).contains(&place));
    let id = now.at(place).id;
    assert_eq!(now.memberships.iter().filter(|m| m.contribution == id).count(), 1);
    assert!(now.memberships.iter().any(|m| m.contribution == id && m.made_by == Maker::Person));
}

crate::rows! {
    overview_groups: Overview RunCluster "1c<enter>" grouped;

    adds: Collect Add "2aEen snelbus naar de haven<tab>uitd<tab>eco<tab>lier<space>mech<space><ctrl-s>" |b, a| {
        assert_eq!(a.contributions.len(), b.contributions.len() + 1);
        let new = a.said("Een snelbus naar de haven");
        assert_eq!((a.kind(new.kind), a.theme(new.theme)), ("uitdaging", "ECO"));
        assert_eq!((new.origin, a.members(new.id)), (Origin::Members, vec!["LIE", "MEC"]));
        assert!(new.number > 0);
    };
    adds_shared: Collect Add "2aVan niemand<ctrl-s>" |_, a| {
        let new = a.said("Van niemand");
        assert_eq!((new.origin, a.members(new.id).len()), (Origin::Shared, 0));
    };
    pastes_a_statement: Collect Paste "2<paste:Een zin\\nvan elders><ctrl-s>" |b, a| {
        assert_eq!(a.contributions.len(), b.contributions.len() + 1);
        assert_eq!(a.said("Een zin").text, "Een zin\nvan elders");
    };
    edits_the_text: Collect Edit "2e, overal<ctrl-s>" |b, a| {
        assert_eq!(a.at(0).text, format!("{}, overal", b.at(0).text));
        assert_eq!(a.memberships, b.memberships);
    };
    edits_kind_and_theme: Collect Edit "2<f9><tab>amb<tab>vrije<enter>" |b, a| {
        assert_eq!((a.kind(a.at(0).kind), a.theme(a.at(0).theme)), ("ambitie", "VRI"));
        assert_eq!(a.at(0).text, b.at(0).text);
        assert_eq!(a.inside("Fietspaden"), [1, 2, 3], "a cluster lies in one theme");
    };
    edits_outside: Collect EditOutside "2E<outside:Herschreven>" |_, a| assert_eq!(a.at(0).text, "Herschreven");
    tags_one: Collect Tag "2tarm<space><enter>" |b, a| {
        assert_eq!(a.topics(a.at(0).id), ["armoede"]);
        assert_eq!(a.tags.len(), b.tags.len() + 1);
    };
    tags_with_several: Collect Tag "2tarm<space>won<space><enter>" |_, a| {
        assert_eq!(a.topics(a.at(0).id), ["armoede", "wonen"]);
    };
    tags_another_instead: Collect Tag "2<down>tarm<space>won<space><enter>" |b, a| {
        assert_eq!(b.topics(b.at(1).id), ["armoede"]);
        assert_eq!(a.topics(a.at(1).id), ["wonen"]);
    };
    tags_several: Collect Tag "2<space><space><space>tdig<space>won<space><enter>" |_, a| {
        assert_eq!(a.topics(a.at(0).id), ["digitalisering", "wonen"]);
        assert_eq!(a.topics(a.at(1).id), ["armoede", "digitalisering", "wonen"]);
        assert_eq!(a.topics(a.at(2).id), ["digitalisering", "wonen"]);
    };
    proposes_topics: Collect ProposeTopics "2T" |b, a| {
        assert!(a.topics(a.at(0).id).contains(&"kindvriendelijkheid"), "school* is a key word of it");
        let new = a.tags.iter().filter(|t| !b.tags.contains(t));
        assert!(new.clone().count() > 2 && new.clone().all(|t| t.made_by == Maker::Machine));
        assert!(b.tags.iter().all(|t| a.tags.contains(t)), "what people set stays");
    };
    says_the_language: Collect SetLanguage "2wgerman<enter>" |b, a| {
        assert_eq!((b.at(0).language.as_str(), b.at(0).language_by), ("nl", Maker::Machine));
        assert_eq!((a.at(0).language.as_str(), a.at(0).language_by), ("de", Maker::Person));
        assert_eq!(a.at(1), b.at(1));
    };
    says_the_language_of_several: Collect SetLanguage "2<space><space>wdanish<enter>" |_, a| {
        let danish: Vec<usize> = (0..20).filter(|p| a.at(*p).language == "da").collect();
        assert_eq!(danish, [0, 1]);
    };
    sets_aside: Collect SetAside "2s" |_, a| assert_eq!(a.at(0).state, State::SetAside);
    sets_several_aside: Collect SetAside "2<space><down><space><delete>" |_, a| {
        let aside: Vec<usize> = (0..20).filter(|p| a.at(*p).state == State::SetAside).collect();
        assert_eq!(aside, [0, 2, 19]);
    };
    brings_back: Collect SetAside "2Ss" |b, a| {
        assert_eq!((b.at(19).state, a.at(19).state), (State::SetAside, State::Active));
        assert_eq!(a.at(0), b.at(0));
    };
    links: Collect Link "2l<down>l" |b, a| {
        assert_eq!(a.links.len(), b.links.len() + 1);
        let link = a.links.iter().find(|l| l.cause == a.at(0).id && l.answer == a.at(1).id);
        assert_eq!(link.map(|l| l.made_by), Some(Maker::Person));
    };
    takes_the_only_link_away: Collect Unlink "2/sluipweg<enter>r" |b, a| {
        assert_eq!((b.links[0].cause, b.links[0].answer), (b.at(7).id, b.at(8).id));
        assert_eq!(a.links, []);
    };
    proposes_links: Collect ProposeLinks "2P" |b, a| {
        assert!(a.links.len() > b.links.len());
        for link in a.links.iter().filter(|l| !b.links.contains(l)) {
            let of = |id| a.contributions.iter().find(|c| c.id == id).unwrap();
            assert_eq!(of(link.cause).theme, of(link.answer).theme);
            assert_eq!(link.made_by, Maker::Machine);
        }
    };
    moves: Collect MoveTo "2mbus<enter>" |b, a| {
        moved(a, 0, "Bussen");
        assert_eq!((b.inside("Fietspaden").len(), a.inside("Fietspaden").len()), (4, 3));
    };
    moves_out: Collect MoveTo "2m<home><enter>" |_, a| assert_eq!(a.inside("Fietspaden"), [1, 2, 3]);
    moves_several: Collect MoveTo "2<space><space>mvra<enter>" |_, a| assert_eq!(a.inside("Vracht"), [0, 1, 7, 8]);
    moves_to_a_new_one: Collect MoveTo "2<space><space>m<down><enter>Scholieren<enter>" |_, a| {
        assert_eq!(a.inside("Scholieren"), [0, 1]);
        assert_eq!(a.inside("Fietspaden"), [2, 3]);
        moved(a, 0, "Scholieren");
    };
    moves_what_is_shown_from_elsewhere: Collect MoveTo "2/winkel<enter>5<enter><down><enter>mfiet<enter>" |b, a| {
        assert_eq!(b.inside("Bussen").len() - 1, a.inside("Bussen").len());
        assert_eq!(a.inside("Fietspaden").len(), 5);
    };
    makes_a_cluster_of_what_is_out_of_sight: Collect MoveTo
        "2<space><space>/winkel<enter>m<down><enter>Scholieren<enter>" |_, a| {
        assert_eq!(a.inside("Scholieren"), [0, 1]);
        assert_eq!(a.theme(a.cluster("Scholieren").unwrap().theme), "MOB");
    };
    collect_groups: Collect RunCluster "2c<enter>" grouped;

    imports_pasted_rows: Global Import
        "2<paste:bestuur\\tthema\\tsoort\\ttekst\\nLier\\tMobiliteit\\ttrend\\tGeplakt><enter>" |_, a| {
        let new = a.said("Geplakt");
        assert_eq!((a.members(new.id), a.theme(new.theme), a.kind(new.kind)), (vec!["LIE"], "MOB", "trend"));
    };
    imports_a_picked_file: Global Import "imeer<enter><enter>" |b, a| {
        assert_eq!(a.contributions.len(), b.contributions.len() + 2);
        assert_eq!(a.members(a.said("Uit het bestand").id), ["PUT"]);
    };
    imports_a_typed_file_for_a_member: Global Import "1i{dir}/zonder.csv<enter><tab>duff<enter>" |_, a| {
        assert_eq!(a.members(a.said("Zonder bestuur").id), ["DUF"]);
    };
    imports_a_dropped_file: Global Import "2<paste:{dir}/meer.csv><enter>" |b, a| {
        assert_eq!(a.contributions.len(), b.contributions.len() + 2);
    };
}

#[test]
fn one_of_two_links_is_taken_away() {
    let mut world = crate::world::World::open();
    world.press("2l/sluipweg<enter>l");
    let before = world.now();
    assert_eq!(before.links.len(), 2);
    let screen = world.press("<esc>2/sluipweg<enter>r");
    assert!(screen.contains("take away"), "asks which:\n{screen}");
    world.press("<enter>");
    let left = world.now().links;
    assert_eq!(left.len(), 1);
    assert!(left.iter().all(|l| l.cause == before.at(7).id), "the first one offered, from LIE-001, is gone");
    world.press("u");
    assert_eq!(world.now().dump, before.dump);
    world.sound();
}

#[test]
fn a_proposed_topic_is_accepted_by_one_key() {
    let mut world = crate::world::World::open();
    world.press("2T");
    let before = world.now();
    let first = before.at(0).id;
    world.press("+");
    let after = world.now();
    let mine = |now: &Now| now.tags.iter().filter(|t| t.contribution == first).cloned().collect::<Vec<_>>();
    assert_eq!(mine(&before).len(), mine(&after).len());
    assert_eq!(mine(&after).iter().filter(|t| t.made_by == Maker::Person).count(), 1);
    world.press("u");
    assert_eq!(world.now().dump, before.dump);
    world.press("U");
    assert_eq!(world.now().dump, after.dump);
    world.sound();
}

#[test]
fn a_refused_topic_is_not_proposed_again() {
    let mut world = crate::world::World::open();
    world.press("2T");
    let before = world.now();
    let first = before.at(0).id;
    let topics = |now: &Now| now.tags.iter().filter(|t| t.contribution == first).count();
    world.press("-");
    let after = world.now();
    assert_eq!(topics(&after), topics(&before) - 1);
    world.press("T");
    assert_eq!(topics(&world.now()), topics(&after), "the refusal is learnt");
    world.sound();
}

#[test]
fn a_refusal_is_taken_back() {
    let mut world = crate::world::World::open();
    world.press("2T");
    let before = world.now();
    world.press("-u");
    assert_eq!(world.now().dump, before.dump);
    world.sound();
}

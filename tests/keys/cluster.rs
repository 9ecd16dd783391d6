//! Cluster: group, new, rename, merge, move, split, lock, dissolve, promote.

use crate::now::Now;
use samspel::domain::groups::Pairing;
use samspel::domain::material::Maker;

const LABELS: [&str; 4] = ["Bussen", "Fietspaden", "Vracht", "Winkels"];

/// Labels, sorted.
fn labels(now: &Now) -> Vec<&str> {
    let mut labels: Vec<&str> = now.clusters.iter().map(|c| c.label.as_str()).collect();
    labels.sort_unstable();
    labels
}

crate::rows! {
    groups_all: Cluster RunCluster "3c<right><enter><enter>" |b, a| {
        assert!(a.clusters.len() > b.clusters.len());
        assert!(LABELS.iter().all(|l| a.inside(l).len() >= b.inside(l).len()));
        let new = a.clusters.iter().filter(|c| !LABELS.contains(&c.label.as_str()));
        assert!(new.clone().all(|c| c.made_by == Maker::Machine && a.theme(c.theme) == "ECO"));
    };
    groups_one_theme: Cluster RunCluster "3<end>c<tab>3<enter><enter>" |b, a| {
        let of = |now: &Now, code: &str| now.clusters.iter().filter(|c| now.theme(c.theme) == code).count();
        assert_eq!(of(a, "MOB"), of(b, "MOB"));
        assert_eq!(of(a, "ECO"), 1 + 3, "three beside the one that is an option already");
    };
    makes_an_empty_one: Cluster NewCluster "3aLeeg<enter>" |_, a| {
        assert_eq!(a.inside("Leeg").len(), 0);
        let new = a.cluster("Leeg").unwrap();
        assert_eq!((a.theme(new.theme), new.made_by, new.labelled_by), ("MOB", Maker::Person, Maker::Person));
    };
    makes_one_of_marked: Cluster NewCluster "3<tab><space><space>aScholieren<enter>" |_, a| {
        assert_eq!(a.inside("Scholieren"), [0, 1]);
        assert_eq!(a.inside("Fietspaden"), [2, 3]);
    };
    makes_one_of_loose: Cluster NewCluster "3<end><tab><ctrl-a>aWerk<enter>" |_, a| {
        assert_eq!(a.inside("Werk"), [13, 14, 15, 16, 17, 18]);
    };
    renames: Cluster Rename "3r<ctrl-u>Veilig fietsen<enter>" |b, a| {
        let new = a.cluster("Veilig fietsen").unwrap();
        assert_eq!(Some(new.id), b.cluster("Fietspaden").map(|c| c.id));
        assert_eq!(new.labelled_by, Maker::Person);
    };
    merges: Cluster Merge "3<space>m<enter>" |_, a| {
        assert_eq!(labels(a), ["Fietspaden", "Vracht", "Winkels"]);
        assert_eq!(a.inside("Fietspaden"), [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(a.priority(1).cluster, a.cluster("Fietspaden").map(|c| c.id), "the priority comes along");
        assert!(a.ratings.iter().all(|r| a.clusters.iter().any(|c| c.id == r.subject)));
    };
    merges_into_the_chosen: Cluster Merge "3<space><space><space>m<down><enter>" |_, a| {
        assert_eq!(labels(a), ["Bussen", "Winkels"]);
        assert_eq!(a.inside("Bussen"), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    };
    moves_one: Cluster MoveTo "3<tab>t<down><enter>" |_, a| {
        assert_eq!((a.inside("Fietspaden"), a.inside("Bussen")), (vec![1, 2, 3], vec![0, 4, 5, 6]));
    };
    moves_marked: Cluster MoveTo "3<tab><space><down><space>tvra<enter>" |_, a| {
        assert_eq!(a.inside("Vracht"), [0, 2, 7, 8]);
    };
    moves_out: Cluster MoveTo "3<tab>t<end><up><enter>" |_, a| assert_eq!(a.inside("Fietspaden"), [1, 2, 3]);
    moves_to_a_new_one: Cluster MoveTo "3<tab><down>t<end><enter>School<enter>" |_, a| {
        assert_eq!((a.inside("School"), a.inside("Fietspaden")), (vec![1], vec![0, 2, 3]));
    };
    says_together: Cluster Together "3<tab><space><space>b" |_, a| {
        assert!(a.pairings.contains(&Pairing::new(a.at(0).id, a.at(1).id, true)));
    };
    says_apart: Cluster Apart "3<home><tab><space><down><down><down><space>n" |_, a| {
        assert!(a.pairings.contains(&Pairing::new(a.at(0).id, a.at(4).id, false)));
    };
    takes_it_back: Cluster Unpair "3<end><tab>w" |b, a| {
        assert_eq!((b.pairings.len(), a.pairings.len()), (1, 0));
    };
    puts_under_a_new_heading: Cluster PutUnder "3<space><space>e<end><up><enter>Onderweg<enter>" |_, a| {
        let heading = a.headings.iter().find(|h| h.label == "Onderweg").unwrap().id;
        let below: Vec<_> = a.under.iter().filter(|u| u.heading == heading).map(|u| u.cluster).collect();
        assert!(below.len() == 2 && below.contains(&a.cluster("Fietspaden").unwrap().id));
    };
    renames_a_heading: Cluster Rename "3<home><down><down><down><down><down><down>r!<enter>" |b, a| {
        assert_eq!(a.headings[0].label, format!("{}!", b.headings[0].label));
    };
    dissolves_a_heading: Cluster Dissolve "3<home><down><down><down><down><down><down>d" |_, a| {
        assert!(a.headings.is_empty() && a.under.is_empty() && a.cluster("Winkels").is_some());
    };
    splits: Cluster Split "3s<enter>" |b, a| {
        assert_eq!(a.clusters.len(), b.clusters.len() + 1);
        let new = a.clusters.iter().find(|c| b.clusters.iter().all(|o| o.id != c.id)).unwrap();
        let mut all = [a.inside("Fietspaden"), a.inside(&new.label)].concat();
        assert!(!a.inside("Fietspaden").is_empty() && !a.inside(&new.label).is_empty());
        all.sort_unstable();
        assert_eq!((all, a.theme(new.theme)), (vec![0, 1, 2, 3], "MOB"));
    };
    locks: Cluster Lock "3f" |_, a| {
        assert!(a.clusters.iter().all(|c| c.locked == (c.label == "Fietspaden")));
    };
    dissolves: Cluster Dissolve "3d" |b, a| {
        assert_eq!(labels(a), ["Bussen", "Vracht", "Winkels"]);
        assert_eq!(a.contributions, b.contributions);
        assert!(a.memberships.iter().all(|m| (0..4).all(|p| a.at(p).id != m.contribution)));
        assert!(a.ratings.iter().all(|r| a.clusters.iter().any(|c| c.id == r.subject)));
    };
    makes_an_option: Cluster MakeOption "3o" |b, a| {
        let new = a.choices.iter().find(|c| !b.choices.contains(c)).unwrap();
        assert_eq!((new.code.as_str(), new.text.as_str()), ("MOB-1", "Fietspaden"));
        assert_eq!(new.cluster, a.cluster("Fietspaden").map(|c| c.id));
    };
    adopts: Cluster Adopt "3p" |_, a| {
        let new = a.priority(3);
        assert_eq!(new.cluster, a.cluster("Fietspaden").map(|c| c.id));
        assert_eq!(new.statement, a.at(2).text, "the aim that members wrote");
    };
    takes_a_part: Proposal TakeProposal "4c<ctrl-a><end><space><enter>" |b, a| {
        let new: Vec<_> = a.clusters.iter().filter(|c| !LABELS.contains(&c.label.as_str())).collect();
        assert_eq!((new.len(), a.clusters.len()), (1, b.clusters.len() + 1), "one of the two that are proposed");
        assert!(!a.inside(&new[0].label).is_empty());
    };
    proposes_otherwise: Proposal RunCluster "3<end>c<enter>c<tab>3<enter><enter>" |b, a| {
        assert_eq!(a.clusters.len(), b.clusters.len() + 3);
    };
}

#[test]
fn a_proposal_that_is_left_changes_nothing() {
    for keys in ["4c", "4c<esc>", "4c+-<down><space><esc>", "4c<ctrl-a><enter>", "4c2"] {
        let mut world = crate::World::open();
        let before = world.now().dump;
        let screen = world.press(keys);
        assert!(before == world.now().dump, "{keys}: {screen}");
    }
}

#[test]
fn a_click_takes_a_part_or_leaves_it() {
    let mut world = crate::World::open();
    let screen = world.press("4c");
    let (y, row) = screen_row(&mut world, "[x]");
    assert!(screen.contains("2 of 2"), "{screen}");
    let x = row.chars().take_while(|c| *c != '[').count() + 1;
    assert!(world.press(&format!("<click:{x},{y}>")).contains("1 of 2"));
}

#[test]
fn marked_contributions_go_where_is_clicked() {
    let mut world = crate::World::open();
    world.press("3<tab>");
    let (y, row) = screen_row(&mut world, "> LIE-001");
    let x = row[..row.find("> LIE").unwrap()].chars().count();
    assert!(world.press(&format!("<click:{x},{y}>")).contains("1 marked"));
    let (y, row) = screen_row(&mut world, "Vracht");
    let x = row[..row.find("Vracht").unwrap()].chars().count() + 1;
    world.press(&format!("<click:{x},{y}>"));
    assert_eq!(world.now().inside("Vracht"), [0, 7, 8]);
    world.press("u");
    assert_eq!(world.now().inside("Vracht"), [7, 8]);
}

#[test]
fn headings_are_proposed_over_what_is_alike() {
    let mut world = crate::World::open();
    // What was one cluster is alike.
    world.press("3s<enter>");
    let before = world.now();
    let screen = world.press("E");
    let after = world.now();
    let new: Vec<_> = after.headings.iter().filter(|h| h.made_by == Maker::Machine).collect();
    assert!(!new.is_empty() && new.iter().all(|h| after.theme(h.theme) == "MOB"), "{screen}");
    assert!(new.iter().all(|h| after.under.iter().filter(|u| u.heading == h.id).count() > 1));
    world.sound();
    world.press("u");
    assert!(before.dump == world.now().dump);
    world.press("U");
    assert!(after.dump == world.now().dump);
}

/// The first row of the screen that holds something.
fn screen_row(world: &mut crate::World, what: &str) -> (usize, String) {
    let screen = world.whole();
    screen.lines().enumerate().find(|(_, l)| l.contains(what)).map(|(y, l)| (y, l.to_owned())).unwrap()
}

#[test]
fn what_was_changed_since_is_not_grouped_over() {
    let mut world = crate::World::open();
    world.press("4c");
    world.elsewhere();
    let before = world.now().dump;
    let screen = world.press("<enter>");
    assert!(screen.contains("has changed since this was proposed"), "{screen}");
    assert!(before == world.now().dump);
}

#[test]
fn new_contributions_are_placed_from_every_screen_that_knows_of_them() {
    for screen in ["1", "2", "3"] {
        let mut world = crate::World::open();
        std::fs::write(
            world.path("later.csv"),
            "bestuur;thema;soort;tekst\nLier;Mobiliteit;trend;Scholieren fietsen op smalle fietspaden\n",
        )
        .unwrap();
        let said = world.press("i{dir}/later.csv<enter><enter>");
        assert!(said.contains("N places them"), "{said}");
        let before = world.now();
        let proposal = world.press(&format!("{screen}N"));
        assert!(proposal.contains("finds a place") && proposal.contains("no cluster · shares"), "{proposal}");
        assert!(!proposal.contains("finer"), "there is nothing finer or coarser: {proposal}");
        assert!(before.dump == world.now().dump, "{screen}: a proposal changes nothing");
        world.press("+-<enter>");
        let after = world.now();
        assert_eq!(after.inside("Fietspaden"), [0, 1, 2, 3, 20]);
        assert!(before.memberships.iter().all(|m| after.memberships.contains(m)), "nothing else moves");
        assert_eq!(before.clusters, after.clusters);
        world.press("u");
        assert!(before.dump == world.now().dump, "{screen}: undo");
        world.press("U");
        assert!(after.dump == world.now().dump, "{screen}: redo");
    }
}

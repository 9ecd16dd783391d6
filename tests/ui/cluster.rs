use samspel::domain::deed::Deed;
use samspel::domain::regroup::{Run, Scope};

use crate::env::{TestEnv, id};
use crate::screens;

#[test]
fn cluster() {
    screens!("cluster", "3");
}

#[test]
fn contributions_of_a_cluster() {
    screens!("cluster_list", "3<enter>");
}

#[test]
fn why_together() {
    screens!("cluster_why", "3<enter><enter>");
}

#[test]
fn topics_by_theme() {
    screens!("cluster_topics", "3v<right><right>");
}

#[test]
fn wide_screens_show_all_four() {
    insta::assert_snapshot!("cluster_topics_160x45", TestEnv::open(160, 45).keys("3v"));
}

/// The deeds after keys.
fn deeds(keys: &str) -> Vec<Deed> {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys(keys);
    env.deeds()
}

#[test]
fn grouping_asks_for_what() {
    let entered = |run: Run| [Deed::Cluster { run, parts: None, clock: Some(4) }];
    assert_eq!(deeds("3c<enter><enter>"), entered(Run::of(Some(id(5, 0)))));
    let six = Run { clusters: Some(6), ..Run::of(None) };
    assert_eq!(deeds("3c<right><tab>6<enter><enter>"), entered(six));
    let scope = Scope { across: true, kinds: vec![id(4, 0)], members: vec![id(2, 2)], ..Scope::default() };
    assert_eq!(
        deeds("3c<right><right><tab><tab>tren<space>lier<space><enter><enter>"),
        entered(Run { scope, ..Run::of(None) })
    );
}

#[test]
fn a_wrong_number_of_clusters_does_nothing() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("3c<tab>veel<enter>");
    assert!(env.deeds().is_empty());
    assert!(screen.contains("“veel” is geen aantal"), "{screen}");
}

#[test]
fn a_new_cluster_of_marked_contributions() {
    let contributions = vec![id(9, 0), id(9, 3)];
    assert_eq!(
        deeds("3<enter><space><space>aNieuw<enter>"),
        [Deed::NewCluster { theme: id(5, 0), label: "Nieuw".into(), contributions }]
    );
    assert_eq!(
        deeds("3aLeeg<enter>"),
        [Deed::NewCluster { theme: id(5, 0), label: "Leeg".into(), contributions: vec![] }]
    );
}

#[test]
fn renaming() {
    assert_eq!(
        deeds("3r!<enter>"),
        [Deed::RenameCluster { id: id(10, 0), label: "Veilig fietsen naar school!".into() }]
    );
    assert!(deeds("3r<ctrl-u><enter>").is_empty(), "a name is needed");
}

#[test]
fn merging_asks_which_name_stays() {
    let clusters = vec![id(10, 7), id(10, 0)];
    assert_eq!(deeds("3<space><space>m<down><enter>"), [Deed::MergeClusters { clusters }]);
    assert!(deeds("3m").is_empty(), "nothing is marked");
}

#[test]
fn splitting_locking_dissolving() {
    let run = Run::split(id(10, 0), None);
    assert_eq!(deeds("3s<enter>"), [Deed::Cluster { run, parts: None, clock: Some(4) }]);
    assert_eq!(deeds("3f"), [Deed::LockCluster { id: id(10, 0), on: true }]);
    assert_eq!(deeds("3/ploegen<enter>f"), [Deed::LockCluster { id: id(10, 1), on: false }]);
    assert_eq!(deeds("3d"), [Deed::DissolveCluster { id: id(10, 0) }]);
}

#[test]
fn promoting() {
    assert_eq!(deeds("3o"), [Deed::MakeChoice { cluster: id(10, 0) }]);
    assert_eq!(deeds("3p"), [Deed::AdoptCluster { cluster: id(10, 0), statement: None }]);
}

#[test]
fn moving_to_another_cluster() {
    let contributions = vec![id(9, 0)];
    assert_eq!(
        deeds("3<enter>tvracht<enter>"),
        [Deed::Move { contributions: contributions.clone(), cluster: Some(id(10, 5)) }]
    );
    assert_eq!(
        deeds("3<enter>t<pagedown><up><enter>"),
        [Deed::Move { contributions: contributions.clone(), cluster: None }]
    );
    assert_eq!(
        deeds("3<enter>t<pagedown><enter>Anders<enter>"),
        [Deed::NewCluster { theme: id(5, 0), label: "Anders".into(), contributions }]
    );
}

#[test]
fn undo_is_one_key() {
    assert_eq!(deeds("3fu").last(), Some(&Deed::Undo));
}

#[test]
fn two_that_are_marked_are_held_against_each_other() {
    let mut env = TestEnv::open(120, 40);
    let one = env.keys("3<enter><space>");
    assert!(!one.contains("MEC-002"), "{one}");
    let two = env.keys("<space>");
    for said in ["LIE-001", "MEC-002", "31 %", "fietssnelweg"] {
        assert!(two.contains(said), "{said}: {two}");
    }
}

#[test]
fn what_was_not_done_is_not_ticked_off() {
    let mut env = TestEnv::open(80, 24);
    let refused = env.keys("3m");
    assert!(refused.contains("› Markeer minstens twee"), "{refused}");
}

#[test]
fn branches_close_and_open() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("3<left><left>");
    assert!(screen.contains("▸ Mobiliteit"), "{screen}");
    assert!(env.keys("<right><right>").contains("> "), "back into the branch");
    assert!(env.keys("").contains("▾ Mobiliteit"));
}

#[test]
fn one_theme_alone() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("3Tduur<enter>");
    assert!(screen.contains("Bundels: Duurzaamheid") && !screen.contains("Vrachtverkeer"), "{screen}");
    assert!(env.keys("<esc>").contains("Vrachtverkeer"));
}

#[test]
fn marks_are_taken_back_first() {
    let mut env = TestEnv::open(80, 24);
    assert!(env.keys("3<ctrl-a>").contains("4 gemarkeerd"));
    assert!(!env.keys("<esc>").contains("gemarkeerd"));
}

#[test]
fn a_cell_opens_its_contributions() {
    let screen = TestEnv::open(120, 40).keys("3v<enter>");
    assert!(screen.contains("Bijdragen: Mobiliteit · Armoede"), "{screen}");
}

#[test]
fn the_whole_contribution_is_one_key_away() {
    let screen = TestEnv::open(120, 40).keys("3<enter><enter><enter>");
    assert!(screen.contains("BER-001") && screen.contains("Verfijnen"), "{screen}");
}

#[test]
fn proposal() {
    screens!("cluster_proposal", "3c<enter>");
}

#[test]
fn the_narrowest_footer_says_how_to_accept() {
    let screen = TestEnv::open(40, 12).keys("3c<enter>");
    let footer = screen.lines().last().unwrap_or_default();
    assert!(footer.contains("Enter aanvaarden") && footer.contains(": opdracht"), "{screen}");
}

#[test]
fn moves_of_a_part() {
    screens!("cluster_proposal_steps", "3c<enter>+<down><tab><down>");
}

#[test]
fn what_a_run_takes_in() {
    screens!("cluster_scope", "3c");
}

#[test]
fn a_proposal_is_taken_part_by_part() {
    let run = Run::of(Some(id(5, 0)));
    assert_eq!(
        deeds("3c<enter><down><space><space><enter>"),
        [Deed::Cluster { run: run.clone(), parts: Some(vec![0, 3]), clock: Some(4) }]
    );
    assert!(deeds("3c<enter><esc>").is_empty());
    assert_eq!(deeds("3c<enter>+<enter>"), [Deed::Cluster { run: run.by(1), parts: None, clock: Some(4) }]);
}

#[test]
fn the_last_run_is_remembered() {
    let mut env = TestEnv::open(120, 40);
    let _ = env.keys("3c<right><right><tab>4<tab>lier<space><enter><esc>");
    let screen = env.keys("c");
    assert!(screen.contains("over thema's heen") && screen.contains("[x] Lier") && screen.contains(" 4"), "{screen}");
}

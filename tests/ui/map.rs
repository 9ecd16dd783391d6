use samspel::domain::deed::Deed;
use samspel::flow::Screen;

use crate::env::{TestEnv, id};
use crate::screens;

#[test]
fn map() {
    screens!("map", "3vv");
}

#[test]
fn zoomed_map() {
    screens!("map_zoomed", "3vv<right>++<down>");
}

#[test]
fn map_of_sorts() {
    screens!("map_sorts", "3vvb");
}

#[test]
fn wide_screens_show_the_map_beside() {
    insta::assert_snapshot!("map_160x45", TestEnv::open(160, 45).keys("3vv<tab>"));
}

#[test]
fn sorting() {
    screens!("sorting", "W");
}

#[test]
fn a_person_who_just_sat_down() {
    insta::assert_snapshot!("sorting_piles_40x12", TestEnv::open(40, 12).keys("W<tab>"));
    insta::assert_snapshot!("sorting_empty_80x24", TestEnv::open(80, 24).keys("W<tab><tab><down><tab>"));
}

/// The deeds after keys.
fn deeds(keys: &str) -> Vec<Deed> {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys(keys);
    env.deeds()
}

#[test]
fn shapes_follow_what_they_stand_for() {
    let mut env = TestEnv::open(120, 40);
    let by_theme = env.keys("3vv");
    assert!(by_theme.contains("● Mobil") && by_theme.contains("▲ Onderw"), "{by_theme}");
    let by_member = env.keys("c");
    assert!(by_member.contains("● Berlaar") && by_member.contains("○ geen"), "{by_member}");
    let by_topic = env.keys("c");
    assert!(by_topic.contains("● Armoede"), "{by_topic}");
    assert_eq!(env.keys("c"), by_theme);
}

#[test]
fn enter_leads_to_the_cluster_and_to_the_contribution() {
    let mut env = TestEnv::open(120, 40);
    let screen = env.keys("3vv<enter>");
    assert!(screen.contains("> ") && screen.contains("Veilig fietsen naar school"), "{screen}");
    let mut env = TestEnv::open(120, 40);
    let _ = env.keys("3vv<end><enter>");
    assert_eq!(env.machine.state.screen, Screen::Collect);
    assert_eq!(env.machine.state.pages.collect.pinned, Some(id(9, 59)));
}

#[test]
fn zooming_out_whole_comes_back_to_groups() {
    let mut env = TestEnv::open(120, 40);
    let whole = env.keys("3vv");
    assert_ne!(env.keys("++"), whole);
    assert_eq!(env.keys("--"), whole);
}

#[test]
fn laying_goes_on_to_the_next_card() {
    let card = |n| vec![id(9, n)];
    let sorter = id(30, 1);
    let free: Vec<Deed> = deeds("W<down><down><down><down>ab");
    let [
        Deed::PutOnPile { contributions: first, pile: Some(1), .. },
        Deed::PutOnPile { contributions: second, pile: Some(2), .. },
    ] = free.as_slice()
    else {
        panic!("{free:?}")
    };
    assert_ne!(first, second, "the cursor goes on");
    assert_eq!(deeds("W<delete>"), [Deed::PutOnPile { sorter, contributions: card(0), pile: None }]);
    assert_eq!(
        deeds("Wc"),
        [Deed::PutOnPile { sorter, contributions: card(0), pile: Some(3) }],
        "the next pile is new"
    );
    assert!(deeds("Wd").is_empty(), "no pile is skipped");
}

#[test]
fn one_theme_is_sorted_at_a_time() {
    let screen = TestEnv::open(120, 40).keys("WTduur<enter>");
    assert!(screen.contains("Te sorteren: Duurzaamheid"), "{screen}");
}

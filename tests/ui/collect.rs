use samspel::domain::deed::Deed;

use crate::env::{TestEnv, id};
use crate::screens;

#[test]
fn collect() {
    screens!("collect", "2");
}

#[test]
fn facets() {
    screens!("collect_facets", "2<shift-tab><down><down><enter>");
}

#[test]
fn filter() {
    screens!("collect_filter", "2/fietssn<enter>");
}

#[test]
fn edit_dialog() {
    screens!("collect_edit", "2e");
}

#[test]
fn editing_makes_one_deed() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("2e<ctrl-a>Nieuw.<ctrl-s>");
    assert_eq!(
        env.deeds(),
        [Deed::EditContribution { id: id(9, 0), text: Some("Nieuw.".into()), kind: None, theme: None, language: None }]
    );
    assert!(screen.contains("Nieuw."), "{screen}");
}

#[test]
fn escape_keeps_what_was_typed() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("2aHalf af<esc>");
    assert!(env.deeds().is_empty());
    env.keeps("collect.add", Some("Half af"));
    assert!(env.keys("a").contains("Half af"));
}

#[test]
fn adding_a_contribution() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("2aMeer bomen.<tab><right><down><down><space><ctrl-s>");
    let expected =
        Deed::AddContribution { text: "Meer bomen.".into(), kind: id(4, 1), theme: id(5, 0), members: vec![id(2, 0)] };
    assert_eq!(env.deeds(), [expected]);
    env.keeps("collect.add", None);
}

#[test]
fn several_are_set_aside_at_once() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("2<space><space>s");
    assert_eq!(env.deeds(), [Deed::SetAside { contributions: vec![id(9, 0), id(9, 1)], on: true }]);
}

#[test]
fn linking_takes_two_rows() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("2l");
    assert!(screen.contains("wat antwoordt op BER-001?"), "{screen}");
    let _ = env.keys("<down>l");
    assert_eq!(env.deeds(), [Deed::Link { cause: id(9, 0), answer: id(9, 1), on: true }]);
}

#[test]
fn tagging_sets_what_was_ticked() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("2t<space><enter>");
    assert_eq!(env.deeds(), [Deed::Tag { contributions: vec![id(9, 0)], on: vec![id(6, 0)], off: vec![] }]);
}

#[test]
fn a_neighbour_is_shown_without_losing_the_place() {
    let screen = TestEnv::open(120, 40).keys("2n<enter>");
    assert!(screen.contains("┌─ BER-002"), "{screen}");
}

#[test]
fn pasted_rows_are_previewed_and_imported() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("2<paste:tekst\\tthema\\nMeer bomen\\tDuurzaamheid>");
    assert!(screen.contains("Meer bomen │ Duurzaamheid"), "{screen}");
    let _ = env.keys("<enter>");
    let text = "tekst\tthema\nMeer bomen\tDuurzaamheid".to_owned();
    assert_eq!(env.deeds(), [Deed::ImportText { text, member: None, dry_run: false }]);
}

#[test]
fn a_dropped_file_is_offered_for_import() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("<paste:'/data/inbreng lier.xlsx'><enter>");
    assert!(!screen.contains("inlezen │"), "{screen}");
    let Deed::Import { files, .. } = &env.deeds()[0] else { panic!() };
    assert_eq!(files[0].to_string_lossy(), "/data/inbreng lier.xlsx");
}

#[test]
fn the_end_of_the_list_and_back() {
    let mut env = TestEnv::open(80, 24);
    assert!(env.keys("2G").contains("60 van 60"));
    assert!(env.keys("gj").contains("2 van 60"));
}

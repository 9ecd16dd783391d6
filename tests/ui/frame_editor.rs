use samspel::domain::deed::Deed;
use samspel::domain::{Key, Table};

use crate::env::{TestEnv, id};
use crate::screens;

#[test]
fn frame_editor() {
    screens!("frame", "8");
}

#[test]
fn the_form_of_a_phase() {
    screens!("frame_phase", "8<left><down><tab>e");
}

#[test]
fn renaming_a_member() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("8<down>e<tab> aan Dijle<enter>");
    let [Deed::EditFrame { table: Table::Member, key, row: Some(row) }] = &env.deeds()[..] else { panic!() };
    assert_eq!((key, row["name"].as_str()), (&Key::one(id(2, 1)), Some("Bonheiden aan Dijle")));
    assert_eq!(row["population"], 12_656);
}

#[test]
fn a_new_record_has_no_key_yet() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("8aDUF<tab>Duffel<tab>17.664<enter>");
    let [Deed::EditFrame { key, row: Some(row), .. }] = &env.deeds()[..] else { panic!() };
    assert!(key.0.is_empty());
    assert_eq!(
        (row["code"].as_str(), row["sort"].as_i64(), row["population"].as_i64()),
        (Some("DUF"), Some(6), Some(17_664))
    );
}

#[test]
fn what_is_no_number_comes_back() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("8e<tab><tab>veel<enter>");
    assert!(env.deeds().is_empty());
    assert!(screen.contains("11.656veel"), "{screen}");
}

#[test]
fn nothing_changed_nothing_done() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("8e<enter>");
    assert!(env.deeds().is_empty());
}

#[test]
fn deleting_is_one_deed() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("8d");
    assert_eq!(env.deeds(), [Deed::EditFrame { table: Table::Member, key: Key::one(id(2, 0)), row: None }]);
}

#[test]
fn moving_down_changes_places() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("8-");
    let (one, other) = (id(2, 0), id(2, 1));
    assert_eq!(env.deeds(), [Deed::SwapFrame { table: Table::Member, one, other }]);
}

use samspel::domain::deed::Deed;

use crate::env::{TestEnv, id};
use crate::screens;

#[test]
fn log() {
    screens!("log", "L");
}

#[test]
fn changed() {
    screens!("log_changed", "L<enter>");
}

#[test]
fn made_and_deleted() {
    screens!("log_made", "L<down><down><down><enter>");
}

#[test]
fn undone_batches_are_marked() {
    let screen = TestEnv::open(80, 24).keys("L<down><down>");
    assert!(screen.contains("× 248 ") || screen.contains("×248 "), "{screen}");
    assert!(screen.contains("Later teruggenomen"), "{screen}");
}

#[test]
fn one_batch_is_taken_back() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("L<down><down><down>z");
    assert_eq!(env.deeds(), [Deed::UndoBatch { id: id(14, 247) }]);
    // What was taken back already is not taken back again.
    let _ = env.keys("<up>z");
    assert_eq!(env.deeds().len(), 1);
}

#[test]
fn more_come_as_one_scrolls() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("LGGG");
    assert!(screen.contains("laatste 250") && screen.contains("Inbreng Lier"), "{screen}");
}

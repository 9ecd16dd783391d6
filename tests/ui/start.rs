use crate::env::TestEnv;
use crate::screens;

#[test]
fn start_screen() {
    for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
        let screen = TestEnv::start(columns, rows).keys("");
        insta::assert_snapshot!(format!("start_{columns}x{rows}"), screen);
    }
}

#[test]
fn a_sample_opens() {
    let screen = TestEnv::start(80, 24).keys("<down><down><enter>");
    assert!(screen.contains("Rivierenland 2025–2030"), "{screen}");
}

#[test]
fn palette() {
    screens!("palette", "<ctrl-p>lier");
}

#[test]
fn help() {
    screens!("help", "2?");
}

#[test]
fn the_palette_finds_whatever_the_accents() {
    let screen = TestEnv::open(120, 40).keys("<ctrl-p>MOBIL<enter>");
    assert!(screen.contains("Bijdragen: Mobiliteit"), "{screen}");
}

#[test]
fn another_language_at_once() {
    let screen = TestEnv::open(120, 40).keys("<ctrl-p>taal<enter><down><down><down><enter>");
    assert!(screen.contains("Dækning"), "{screen}");
}

#[test]
fn belgian_digits_and_function_keys() {
    for keys in ["2", "é", "<f2>"] {
        assert!(TestEnv::open(80, 24).keys(keys).contains("Bijdragen"), "{keys}");
    }
}

use crate::env::TestEnv;
use crate::screens;

#[test]
fn overview() {
    screens!("overview", "");
}

#[test]
fn count_by_kind() {
    screens!("overview_kinds", "vv<right>");
}

#[test]
fn enter_opens_the_cell_in_collect() {
    let screen = TestEnv::open(160, 40).keys("<down><down><right><enter>");
    assert!(screen.contains("Lier · Onderwijs en kinderopvang"), "{screen}");
}

#[test]
fn what_needs_somebody_leads_there() {
    let screen = TestEnv::open(120, 40).keys("<tab><enter>");
    assert!(screen.contains("in geen bundel"), "{screen}");
}

#[test]
fn escape_leads_back() {
    let mut env = TestEnv::open(120, 40);
    assert_eq!(env.keys("<enter><esc><esc>"), TestEnv::open(120, 40).keys(""));
}

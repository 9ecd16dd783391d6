use std::path::PathBuf;

use samspel::domain::deed::Deed;

use crate::env::{TestEnv, id};
use crate::env_draft::BODY;
use crate::screens;

#[test]
fn draft() {
    screens!("draft", "6");
}

#[test]
fn section() {
    screens!("draft_section", "6<enter>");
}

#[test]
fn references() {
    screens!("draft_references", "6<enter><enter>");
}

#[test]
fn an_empty_section() {
    screens!("draft_empty", "6<down><down><tab>");
}

#[test]
fn export_dialog() {
    screens!("draft_export", "6x");
}

#[test]
fn the_body_is_written_here_and_kept_while_typed() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("6e Slot.");
    assert!(env.deeds().is_empty());
    let body = format!("{BODY} Slot.");
    let name = format!("section.{}", id(22, 0));
    assert!(env.keeps(&name, Some(&body)));
    let _ = env.keys("<ctrl-s><esc>");
    assert!(env.keeps(&name, None));
    assert_eq!(env.deeds(), [Deed::WriteSection { id: id(22, 0), heading: None, body: Some(body) }]);
}

#[test]
fn a_section_is_renamed() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("6r en dank<enter>");
    let heading = Some("Voorwoord en dank".to_owned());
    assert_eq!(env.deeds(), [Deed::WriteSection { id: id(22, 0), heading, body: None }]);
    let _ = env.keys("r<enter>");
    assert_eq!(env.deeds().len(), 1);
}

#[test]
fn a_section_is_added_after_this_one() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("6<down>a");
    assert!(screen.contains("Nieuw hoofdstuk na “Samenvatting”"), "{screen}");
    let _ = env.keys("Kader<enter>");
    assert_eq!(env.deeds(), [Deed::AddSection { after: Some(id(22, 1)), heading: "Kader".into() }]);
    let screen = env.keys("a<enter>");
    assert!(screen.contains("heeft een titel nodig"), "{screen}");
    assert_eq!(env.deeds().len(), 1);
}

#[test]
fn deleting_asks_nothing() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("6<down><down>d");
    assert_eq!(env.deeds(), [Deed::DeleteSection { id: id(22, 2) }]);
}

#[test]
fn the_draft_and_one_section_are_exported() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("6x<enter>");
    let _ = env.keys("x<tab><right><enter>");
    let out = PathBuf::from("rivierenland.docx");
    let whole = Deed::Export { out: out.clone(), table: None, section: None };
    let one = Deed::Export { out, table: None, section: Some(id(22, 0)) };
    assert_eq!(env.deeds(), [whole, one]);
}

#[test]
fn the_ending_says_what_is_exported() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("6x<ctrl-u>t.csv<tab><right><tab><right><enter>");
    let table = Some("members".to_owned());
    let Deed::Export { out, table: named, section } = &env.deeds()[0] else { panic!("{:?}", env.deeds()) };
    assert_eq!((named, section), (&table, &None));
    assert!(out.to_string_lossy().ends_with("t.csv"));
}

#[test]
fn a_reference_leads_to_its_contribution() {
    let screen = TestEnv::open(120, 40).keys("6<enter><enter><down><enter>");
    assert!(screen.contains("┌─ MEC-001"), "{screen}");
    let screen = TestEnv::open(120, 40).keys("6<enter><enter>G<enter>");
    assert!(screen.contains("XYZ-999 kan niet getoond worden"), "{screen}");
}

#[test]
fn the_outline_keeps_its_place() {
    let screen = TestEnv::open(80, 24).keys("6<down><down><down>1<esc>");
    assert!(screen.contains("> Mobiliteit"), "{screen}");
}

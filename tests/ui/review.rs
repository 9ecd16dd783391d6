use samspel::domain::deed::Deed;

use crate::env::{TestEnv, id};
use crate::screens;

#[test]
fn review() {
    screens!("review", "5");
}

#[test]
fn page() {
    screens!("review_page", "5<right><tab>");
}

#[test]
fn quote() {
    screens!("review_quote", "5<tab><down><down><down>");
}

#[test]
fn positions() {
    screens!("review_positions", "5<tab><tab><down><down>");
}

#[test]
fn edit_dialog() {
    screens!("review_edit", "5e");
}

fn position(member: usize, stance: Option<usize>) -> Deed {
    Deed::TakePosition { priority: id(20, 0), member: id(2, member), stance: stance.map(|s| id(8, s)), comment: None }
}

#[test]
fn one_key_a_stance_for_the_chosen_member() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("5<tab><tab>rno<down>s");
    let _ = env.keys("<down><down><down><down><down>s<delete>");
    let expected =
        [position(0, Some(1)), position(0, Some(2)), position(0, Some(3)), position(5, Some(0)), position(5, None)];
    assert_eq!(env.deeds(), expected);
}

#[test]
fn the_fifth_stance_is_taken_where_there_is_one() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("5<tab><tab>z");
    assert!(env.deeds().is_empty());
    assert!(screen.contains("heeft 4 trappen"), "{screen}");
}

#[test]
fn nobody_answers_for_a_member_that_is_not_seen() {
    let mut env = TestEnv::open(40, 12);
    let screen = env.keys("5r");
    assert!(env.deeds().is_empty());
    assert!(screen.contains("Standpunten"), "{screen}");
    let _ = env.keys("r");
    assert_eq!(env.deeds(), [position(0, Some(1))]);
}

#[test]
fn a_comment_keeps_the_stance() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("5<tab><tab>cGraag.<ctrl-s>");
    let comment = Some("Graag.".to_owned());
    let expected = Deed::TakePosition { priority: id(20, 0), member: id(2, 0), stance: Some(id(8, 0)), comment };
    assert_eq!(env.deeds(), [expected]);
}

#[test]
fn a_silent_member_takes_a_stance_with_its_comment() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("5<tab><tab><down><down><down><down><enter>Nog even.<tab><right>");
    assert!(screen.contains("‹ Steun met voorbehoud ›"), "{screen}");
    let _ = env.keys("<ctrl-s>");
    let comment = Some("Nog even.".to_owned());
    let expected = Deed::TakePosition { priority: id(20, 0), member: id(2, 4), stance: Some(id(8, 1)), comment };
    assert_eq!(env.deeds(), [expected]);
}

#[test]
fn what_was_changed_is_changed_and_nothing_else() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("5e<tab><ctrl-u>Putte<ctrl-s>");
    let [Deed::EditPriority { id: of, statement, lead, horizon }] = &env.deeds()[..] else {
        panic!("{:?}", env.deeds())
    };
    assert_eq!((of, statement.as_deref(), horizon.as_deref()), (&id(20, 0), None, None));
    assert!(lead.as_deref().is_some_and(|l| l.ends_with("Putte")));
}

#[test]
fn rank_goes_up_and_down_within_the_list() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("5+-<down>+<down>-");
    let expected = [(0, 2), (1, 1)].map(|(n, rank)| Deed::RankPriority { id: id(20, n), rank });
    assert_eq!(env.deeds(), expected);
}

#[test]
fn dropping_a_priority_asks_nothing() {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys("5<down>d");
    assert_eq!(env.deeds(), [Deed::DropPriority { id: id(20, 1) }]);
}

#[test]
fn a_quote_leads_to_its_contribution() {
    let screen = TestEnv::open(120, 40).keys("5<enter><down><down><enter>");
    assert!(screen.contains("┌─ BON-001"), "{screen}");
    let screen = TestEnv::open(80, 24).keys("5<enter><pagedown><pagedown><down><enter>");
    assert!(screen.contains("┌─ BER-001"), "{screen}");
}

#[test]
fn pages_are_turned() {
    let screen = TestEnv::open(120, 40).keys("5<tab><right><right><left>");
    assert!(screen.contains("Prioriteit 2"), "{screen}");
    assert!(screen.contains("120 voor · 31 tegen · 9"), "{screen}");
}

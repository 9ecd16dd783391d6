use samspel::domain::deed::Deed;
use samspel::domain::polls::{Form, PollDeed};
use samspel::domain::ratings::RatedBy;
use samspel::domain::regroup::Run;

use crate::env::{TestEnv, id};
use crate::screens;

#[test]
fn prioritise() {
    screens!("prioritise", "4");
}

#[test]
fn weights_are_tried() {
    for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
        let screen = TestEnv::open(columns, rows).keys("4t<down><right><right><right><right><right>");
        insta::assert_snapshot!(format!("prioritise_weights_{columns}x{rows}"), screen);
    }
    let weights = |keys: &str| deeds(keys).into_iter().next();
    let kept =
        |first: f64, second: f64| Some(Deed::WeighCriteria { weights: vec![(id(7, 0), first), (id(7, 1), second)] });
    let mut env = TestEnv::open(80, 24);
    let before = env.keys("4");
    assert_eq!(env.keys("t<right><right><esc>"), before, "Esc drops them");
    assert_eq!(weights("4t<left><enter>"), kept(0.9, 1.0));
    // Nothing that would change what they are tried on is done meanwhile.
    assert!(deeds("4tpPdor<esc>").is_empty());
    assert!(TestEnv::open(80, 24).keys("4tv").contains("Gewichten op proef"));
    // A weight of 0 is a weight, as long as another one counts.
    let left = "<left>".repeat(40);
    assert_eq!(weights(&format!("4t{left}<enter>")), kept(0.0, 1.0));
    assert_eq!(weights(&format!("4t{left}<down>{left}<enter>")), kept(0.0, 0.1));
}

#[test]
fn scores() {
    screens!("prioritise_scores", "4<tab><down>");
}

#[test]
fn plot() {
    screens!("prioritise_plot", "4<tab><tab><down><down>");
}

#[test]
fn ladder() {
    for (columns, rows, keys) in [(40, 12, "4vv"), (80, 24, "4vv<up><down><down>"), (120, 40, "4v")] {
        let screen = TestEnv::open(columns, rows).keys(keys);
        insta::assert_snapshot!(format!("prioritise_ladder_{columns}x{rows}"), screen);
    }
}

/// Two members, or two sectors, those who stand furthest apart first.
#[test]
fn ladder_of_groups() {
    insta::assert_snapshot!("prioritise_ladder_members_80x24", TestEnv::open(80, 24).keys("4vv<right>"));
    insta::assert_snapshot!("prioritise_ladder_sectors_80x24", TestEnv::open(80, 24).keys("4wwwvv"));
    let last = TestEnv::open(80, 24).keys("4vv<right><right><right>");
    assert!(last.contains("◂ 3/3 ▸"), "{last}");
    assert!(TestEnv::open(80, 24).keys("4vv<right><left><left>").contains("◂ 1/3 ▸"));
    assert!(!TestEnv::open(80, 24).keys("4vv<right>w").contains("◂ 2/3 ▸"), "another weighting starts over");
}

/// Participants by sector: for a sector only a participant rates.
#[test]
fn scores_by_sector() {
    insta::assert_snapshot!("prioritise_sectors_80x24", TestEnv::open(80, 24).keys("4www<tab><down>"));
    insta::assert_snapshot!("prioritise_sectors_40x12", TestEnv::open(40, 12).keys("4www<tab>"));
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("4wwwr<tab><tab>4<enter>");
    assert!(screen.contains("typ het nummer van één."), "{screen}");
    assert!(env.deeds().is_empty());
    // Nothing that was typed is lost, and the cursor stands where something is missing.
    assert!(env.keys("x<enter>").contains("“x” is geen nummer van een deelnemer"));
    let _ = env.keys("<backspace>7<enter>");
    let by = RatedBy::Participant { number: 7, member: None, sector: "bestuur".into() };
    assert_eq!(env.deeds(), [Deed::Rate { subject: id(10, 0), by, criterion: id(7, 0), value: Some(4) }]);
    assert!(env.keys("wr").contains("Bestuur"), "after the sectors come the members again");
}

#[test]
fn polls() {
    for (columns, rows, keys) in [(40, 12, "4vvv"), (80, 24, "4vvv"), (120, 40, "4vv")] {
        let screen = TestEnv::open(columns, rows).keys(keys);
        insta::assert_snapshot!(format!("prioritise_polls_{columns}x{rows}"), screen);
    }
}

#[test]
fn votes_by_group() {
    insta::assert_snapshot!("prioritise_vote_protocol_120x40", TestEnv::open(120, 40).keys("4vv<end>"));
    insta::assert_snapshot!("prioritise_vote_40x12", TestEnv::open(40, 12).keys("4vvv<enter>"));
}

#[test]
fn budgets() {
    for (columns, rows, keys) in [(40, 12, "4vvvv"), (80, 24, "4vvvv<down><down>"), (120, 40, "4vvv<down>")] {
        let screen = TestEnv::open(columns, rows).keys(keys);
        insta::assert_snapshot!(format!("prioritise_budget_{columns}x{rows}"), screen);
    }
    insta::assert_snapshot!("prioritise_budget_reason_40x12", TestEnv::open(40, 12).keys("4vvvv<down><down><enter>"));
    insta::assert_snapshot!("prioritise_budget_next_80x24", TestEnv::open(80, 24).keys("4vvvv<right>"));
}

#[test]
fn a_result_for_the_back_row() {
    for (columns, rows, keys) in [(40, 12, "4vvvf"), (80, 24, "4vvvf"), (120, 40, "4vv<end>f")] {
        let screen = TestEnv::open(columns, rows).keys(keys);
        insta::assert_snapshot!(format!("prioritise_present_{columns}x{rows}"), screen);
    }
    let mut env = TestEnv::open(80, 24);
    let before = env.keys("4vvv");
    assert_eq!(env.keys("f<esc>"), before, "Esc leads back");
}

#[test]
fn ballots_are_typed_one_after_the_other() {
    // The poll with money at stake is closed, the options above stand in no poll.
    assert!(deeds("4vvvb").is_empty() && deeds("4vvvs").is_empty());
    insta::assert_snapshot!("prioritise_stage_80x24", TestEnv::open(80, 24).keys("4vvv<end>s"));
    let poll = id(13, 0);
    let counted = PollDeed::Count { poll, rule: String::new(), ties: String::new() };
    assert_eq!(deeds("4vvv<end>s<enter>"), [Deed::Poll(counted)]);
}

#[test]
fn a_budget_that_was_stopped_says_so() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("4vvvv<right><right>");
    assert!(screen.contains("Gestopt. Enter rekent alsnog uit"), "{screen}");
    assert!(!screen.contains("Er wordt uitgerekend"), "{screen}");
    assert!(env.keys("<left><left>").contains("55.000 van 60.000"), "the others are there still");
}

#[test]
fn what_is_funded_becomes_a_priority() {
    assert_eq!(deeds("4vvvv<down>p"), [Deed::AdoptChoice { choice: id(14, 1) }]);
    // Filtered to the one with "brug" in its name.
    assert_eq!(deeds("4vvvv/brug<enter>p"), [Deed::AdoptChoice { choice: id(14, 2) }]);
    assert!(deeds("4vvvvr").is_empty(), "a project is not scored");
}

#[test]
fn opinions() {
    for (columns, rows, keys) in [(40, 12, "4vvvvv"), (80, 24, "4vvvvv<down>"), (120, 40, "4vvvv<down><down>")] {
        let screen = TestEnv::open(columns, rows).keys(keys);
        insta::assert_snapshot!(format!("prioritise_opinions_{columns}x{rows}"), screen);
    }
    insta::assert_snapshot!("prioritise_opinion_40x12", TestEnv::open(40, 12).keys("4vvvvv<enter>"));
    insta::assert_snapshot!("prioritise_opinion_map_40x12", TestEnv::open(40, 12).keys("4vvvvv<tab><tab><down>"));
    insta::assert_snapshot!("prioritise_opinions_sealed_80x24", TestEnv::open(80, 24).keys("4vvvvv<right>"));
}

#[test]
fn opinions_that_were_stopped_say_so() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("4vvvvv<right><right>");
    assert!(screen.contains("Gestopt. Enter rekent alsnog uit"), "{screen}");
    assert!(env.keys("<left><left>").contains("122 van 125 in 2 groepen"), "the others are there still");
}

#[test]
fn statements_are_found_by_word_and_theme_and_become_priorities() {
    // Below the heading of what unites, then that of what speaks for the first group.
    assert_eq!(deeds("4vvvvv<down>p"), [Deed::AdoptChoice { choice: id(12, 0) }]);
    assert_eq!(deeds("4vvvvv/abonnement<enter>p"), [Deed::AdoptChoice { choice: id(12, 1) }]);
    let screen = TestEnv::open(80, 24).keys("4vvvvv/abonnement<enter>");
    assert!(screen.contains("MOB-2") && !screen.contains("MOB-1 Een"), "{screen}");
    let screen = TestEnv::open(80, 24).keys("4vvvvvTduu<enter>");
    assert!(screen.contains("DUU-1") && !screen.contains("MOB-2 Eén"), "{screen}");
    assert!(deeds("4vvvvvr").is_empty(), "a statement is not scored");
}

#[test]
fn rating_form() {
    insta::assert_snapshot!("prioritise_rate_sectors_80x24", TestEnv::open(80, 24).keys("4wwwr"));
    screens!("prioritise_rate", "4r");
}

#[test]
fn wide_screens_show_all_three() {
    insta::assert_snapshot!("prioritise_160x45", TestEnv::open(160, 45).keys("4"));
}

/// The deeds after keys.
fn deeds(keys: &str) -> Vec<Deed> {
    let mut env = TestEnv::open(80, 24);
    let _ = env.keys(keys);
    env.deeds()
}

#[test]
fn rating() {
    let rate =
        |member, criterion, value| Deed::Rate { subject: id(10, 0), by: RatedBy::Member(member), criterion, value };
    // Member and criterion as they stand, then the highest value.
    assert_eq!(deeds("4r<tab><tab><pagedown><left><enter>"), [rate(id(2, 0), id(7, 0), Some(5))]);
    // The last one is "no score".
    assert_eq!(deeds("4r<tab><tab><pagedown><enter>"), [rate(id(2, 0), id(7, 0), None)]);
    // A participant of that member, by number.
    let by = RatedBy::Participant { number: 12, member: Some(id(2, 0)), sector: String::new() };
    let of = Deed::Rate { subject: id(10, 0), by, criterion: id(7, 0), value: Some(2) };
    assert_eq!(deeds("4r<tab><tab>2<tab>12<enter>"), [of]);
    // From the row of a member that said nothing yet.
    assert_eq!(deeds("4<tab><end><enter><tab><right><tab>2<enter>"), [rate(id(2, 5), id(7, 1), Some(2))]);
}

#[test]
fn adopting_and_taking_back() {
    assert_eq!(deeds("4p"), [Deed::AdoptCluster { cluster: id(10, 0), statement: None }]);
    assert_eq!(deeds("4P"), [Deed::AdoptBest]);
    assert_eq!(deeds("4<down>d"), [Deed::DropPriority { id: id(20, 2) }]);
    assert!(deeds("4<end>d").is_empty(), "the last is no priority");
    assert_eq!(deeds("4pu").last(), Some(&Deed::Undo));
}

#[test]
fn options() {
    assert_eq!(deeds("4o"), [Deed::MakeChoice { cluster: id(10, 0) }]);
    assert_eq!(deeds("4vvvp"), [Deed::AdoptChoice { choice: id(12, 1) }]);
    assert_eq!(deeds("4vvv<end><up><up><up>d"), [Deed::DropPriority { id: id(20, 2) }]);
}

#[test]
fn grouping_first() {
    assert!(deeds("4c").is_empty(), "it is shown first");
    assert_eq!(deeds("4c<enter>"), [Deed::Cluster { run: Run::of(None), parts: None, clock: Some(4) }]);
}

#[test]
fn members_count_in_three_ways() {
    let mut env = TestEnv::open(80, 24);
    assert!(env.keys("4").contains("even zwaar"));
    assert!(env.keys("w").contains("naar inwoners"));
    assert!(env.keys("w").contains("wortel"));
    assert!(env.keys("w").contains("even zwaar"));
}

#[test]
fn one_theme_alone() {
    let mut env = TestEnv::open(80, 24);
    let screen = env.keys("4Tduur<enter>");
    assert!(screen.contains("Rangorde: Duurzaamheid") && !screen.contains("Veilig fietsen"), "{screen}");
    assert!(env.keys("<esc>").contains("Veilig fietsen"));
}

#[test]
fn what_lies_behind_is_one_key_away() {
    let screen = TestEnv::open(120, 40).keys("4<down><enter>");
    assert!(screen.contains("> ") && screen.contains("Waarom samen"), "{screen}");
    assert!(screen.contains("Wateroverlast in de vallei"), "{screen}");
    let screen = TestEnv::open(120, 40).keys("4vv<enter><enter>");
    assert!(screen.contains("BON-002") && screen.contains("Verfijnen"), "{screen}");
}

#[test]
fn a_poll_is_prepared() {
    screens!("prioritise_new_poll", "4vvvn");
    let facts = |keys: &str| match deeds(keys).pop() {
        Some(Deed::Poll(PollDeed::Write(facts))) => facts,
        other => panic!("{other:?}"),
    };
    // The theme under the cursor is meant, until another is chosen.
    let new = facts("4vvvnTram of bus<tab><tab>volgorde<tab>bindend<tab><backspace>2<tab>50 %<enter>");
    assert_eq!((new.name.as_str(), new.form, new.binding, new.secret), ("Tram of bus", Form::Ranking, true, false));
    assert_eq!((new.id, new.seats, new.quorum, new.highest), (None, 2, Some(50), 10));
    let money = facts("4vvvnPot<tab><tab>punten<tab><tab><tab><tab><tab><backspace><backspace>5<tab>1000,50<enter>");
    assert_eq!((money.form, money.highest, money.budget.as_str()), (Form::Score, 5, "1000,50"));
    let double = facts("4vvvnPot<tab><tab><tab>bindend<tab><tab><tab>dubbel<enter>");
    assert!(double.double_majority && double.quorum.is_none());
    // What cannot be had comes back with a word on it, and nothing that was typed is lost.
    for (keys, word, field) in [
        ("4vvvnTram<tab><tab><tab><tab>x<enter>", "“1x” is geen geheel getal", "Te kiezen"),
        ("4vvvnTram<tab><tab><tab><tab><tab>50<enter>", "bindend", "Aard"),
        ("4vvvnTram<tab><tab><tab>bindend<tab><tab>500<enter>", "100", "Quorum, %"),
        ("4vvvnTram<tab><tab><tab><tab><tab><tab><tab><tab>-5<enter>", "-5", "Geld"),
        ("4vvvnTram<tab><tab>volgorde<tab>bindend<tab><tab><tab>dubbel<enter>", "dubbel", "Meerderheid"),
        ("4vvvn<tab><enter>", "geen tekst", "Waarover gaat ze?"),
    ] {
        let mut env = TestEnv::open(120, 40);
        let screen = env.keys(keys);
        assert!(screen.contains(word) && screen.contains(&format!("> {field}")), "{screen}");
        assert!(env.deeds().is_empty());
    }
    // Every field can be reached on the smallest screen.
    let last = "<tab>".repeat(8);
    insta::assert_snapshot!("prioritise_new_poll_last_40x12", TestEnv::open(40, 12).keys(&format!("4vvvn{last}")));
    assert!(deeds("4vvva").is_empty(), "no option for a poll that is open, or for none");
}

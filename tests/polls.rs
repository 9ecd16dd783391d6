//! Polls: from preparing to closing, what is kept apart, and what is refused.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use serde_json::Value;

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

const ROLL: &str = "Deltagere i topmødet\nnr;kommune;gruppe;bord;plads
1;;politiker;1;1\n2;;politiker;1;2\n3;;politiker;1;3\n4;;politiker;2;1\n5;;politiker;2;2\n6;;erhverv;2;3\n";

/// A programme with a prepared poll P1 of three options; `facts` are its options on the command line.
fn prepared(facts: &str) -> Env {
    let env = Env::new();
    env.ok("new w.samspel --process vestegnen");
    env.ok(&format!("poll w.samspel new Klima --in TRA {facts}"));
    for text in ["Letbane", "Cykelsti", "Bus"] {
        env.ok(&format!("poll w.samspel option P1 {text}"));
    }
    env.write("roll.csv", ROLL);
    env
}

fn open(facts: &str) -> Env {
    let env = prepared(facts);
    env.ok("poll w.samspel roll P1 roll.csv");
    env.ok("poll w.samspel open P1");
    env
}

fn poll(env: &Env) -> Value {
    env.json("poll w.samspel show P1")["polls"][0].clone()
}

fn votes(env: &Env) -> Vec<[i64; 3]> {
    let found = env.json("poll w.samspel show P1");
    let option = |o: &Value| ["for", "against", "blank"].map(|key| o[key].as_i64().unwrap());
    found["options"].as_array().unwrap().iter().map(option).collect()
}

#[test]
fn a_vote_by_number_counts_once_and_can_be_replaced() {
    let env = open("");
    env.ok("poll w.samspel vote P1 1 112");
    env.ok("poll w.samspel vote P1 2.3 121");
    assert_eq!(votes(&env), [[2, 0, 0], [1, 1, 0], [1, 1, 0]]);
    env.ok("poll w.samspel vote P1 1 2");
    assert_eq!(votes(&env), [[1, 1, 0], [0, 1, 1], [1, 0, 1]]);
    assert_eq!(poll(&env)["ballots"], 2);
    env.ok("undo w.samspel");
    assert_eq!(votes(&env), [[2, 0, 0], [1, 1, 0], [1, 1, 0]]);
    for (ballot, key) in [
        ("7 111", "error-not-on-roll"),
        ("9.9 111", "error-no-such-seat"),
        ("1 1111", "error-typed-many"),
        ("1 4", "error-typed-digit"),
        ("x 1", "error-typed-voter"),
    ] {
        assert_eq!(env.refused(&format!("poll w.samspel vote P1 {ballot}")), key, "{ballot}");
    }
}

#[test]
fn a_roll_is_frozen_and_so_are_the_options() {
    let env = open("--binding --quorum 50");
    for (command, key) in [
        ("poll w.samspel roll P1 roll.csv", "error-poll-frozen"),
        ("poll w.samspel option P1 Tog", "error-poll-frozen"),
        ("poll w.samspel edit P1 --secret", "error-poll-frozen"),
        ("poll w.samspel open P1", "error-poll-frozen"),
        ("poll w.samspel reopen P1", "error-poll-not-closed"),
    ] {
        assert_eq!(env.refused(command), key, "{command}");
    }
    env.ok("poll w.samspel vote P1 1 1");
    env.ok("poll w.samspel vote P1 2 1");
    assert_eq!(poll(&env)["quorate"], false);
    env.ok("poll w.samspel vote P1 3 1");
    assert_eq!(poll(&env)["quorate"], true);
    env.ok("poll w.samspel close P1");
    assert_eq!(env.refused("poll w.samspel vote P1 4 1"), "error-poll-not-open");
    env.ok("poll w.samspel reopen P1");
    env.ok("poll w.samspel vote P1 4 1");
    assert_eq!(votes(&env)[0], [4, 0, 0]);
    assert_eq!(env.refused("poll w.samspel delete P1"), "error-poll-voted");
}

#[test]
fn what_does_not_go_together_is_refused() {
    for (facts, key) in [
        ("--quorum 50", "error-poll-indicative"),
        ("--binding --quorum 101", "error-poll-quorum"),
        ("--binding --double-majority --secret", "error-poll-double-secret"),
        ("--binding --double-majority --form approval", "error-poll-double-form"),
        ("--seats 0", "error-poll-seats"),
        ("--budget 1,5,25", "error-amount"),
    ] {
        let env = Env::new();
        env.ok("new w.samspel --process vestegnen");
        let command = format!("poll w.samspel new Klima --in TRA {facts}");
        assert_eq!(env.refused(&command), key, "{facts}");
    }
    let env = prepared("--binding");
    assert_eq!(env.refused("poll w.samspel open P1"), "error-poll-no-roll");
    for (roll, key) in [
        ("nr;gruppe\n1;a\n1;b\n", "error-roll-twice"),
        ("nr;bord;plads\n1;1;1\n2;1;1\n", "error-seat-twice"),
        ("nr;kommune\n1;Atlantis\n", "roll-member"),
        ("nr\nx\n", "roll-number"),
        ("gruppe\na\n", "roll-header"),
        ("nr\n", "roll-empty"),
        ("nr\n-3\n", "roll-number"),
    ] {
        env.write("bad.csv", roll);
        assert_eq!(env.refused("poll w.samspel roll P1 bad.csv"), key, "{roll}");
    }
}

/// Nothing in the file may join a voter and a ballot: not a number, not an id, not a batch, not an order.
#[test]
fn a_secret_ballot_is_nobodys() {
    let env = open("--secret --form ranking");
    let mut receipts = Vec::new();
    for voter in [4, 2, 6, 1] {
        let told = env.json(&format!("poll w.samspel vote P1 {voter} {}", if voter == 6 { "3>1=2" } else { "1>2" }));
        let said = told["said"][0].as_str().unwrap().to_owned();
        receipts.push(said.rsplit(' ').next().unwrap().to_owned());
    }
    assert_eq!(env.refused("poll w.samspel vote P1 4 2"), "error-voted-already");
    assert_eq!(poll(&env)["ballots"], 4);
    let batches = |env: &Env| env.json("log w.samspel --limit 100")["batches"].as_array().unwrap().len();
    let before = batches(&env);
    env.ok("poll w.samspel close P1");
    assert_eq!(batches(&env), before + 1, "all ballots enter together, and none before");
    assert_eq!(env.refused("undo w.samspel"), "error-undo-sealed");
    assert_eq!(env.refused("poll w.samspel reopen P1"), "error-secret-closed");
    assert_eq!(poll(&env)["ballots"], 4);

    let (_, all) = env.everything("w.samspel");
    env.check("w.samspel");
    let ballots = env::rows(&all, "ballot");
    let mut found: Vec<(i64, String)> =
        ballots.iter().map(|b| (b["voter"].as_i64().unwrap(), b["receipt"].as_str().unwrap().to_owned())).collect();
    found.sort();
    found.dedup();
    // Numbered by receipt, which says nothing of the order in which they came.
    receipts.sort();
    assert_eq!(found.iter().map(|f| f.1.clone()).collect::<Vec<_>>(), receipts);
    assert_eq!(found.iter().map(|f| f.0).collect::<Vec<_>>(), [1, 2, 3, 4]);
    for ballot in ballots {
        assert_eq!(ballot["seat_table"], Value::Null);
        // Five politicians hide one another; the one business does not hide.
        assert!(["politiker", ""].contains(&ballot["voter_group"].as_str().unwrap()));
        // Version 4: no time in it.
        assert_eq!(&ballot["id"].as_str().unwrap()[14..15], "4");
    }
    let voted = env::rows(&all, "voter").iter().filter(|v| v["voted"] == true).count();
    assert_eq!(voted, 4);
}

#[test]
fn ballots_from_a_file_obey_the_poll() {
    let env = open("");
    env.write("votes.csv", "deltager;valgmulighed;stemme\n1;P1-1;for\n8;P1-1;for\n1;P1-1;imod\n");
    let report = env.json_partly("import w.samspel votes.csv");
    assert_eq!(report["added"], 1);
    assert_eq!(report["problems"].as_array().unwrap().len(), 1);
    // The last vote of a voter counts.
    assert_eq!(votes(&env)[0], [0, 1, 0]);
    let roll = env.json("poll w.samspel roll P1");
    assert_eq!(roll["roll"][0]["voted"], true);
    env.ok("poll w.samspel close P1");
    env.write("late.csv", "deltager;valgmulighed;stemme\n2;P1-1;for\n");
    assert_eq!(env.refused("import w.samspel late.csv"), "error-import-nothing");
}

#[test]
fn a_result_can_be_counted_again_by_anybody() {
    let env = open("--secret --form ranking");
    for (voter, ballot) in [(1, "1>2>3"), (2, "2>1"), (3, "1=2>3"), (4, "3>2"), (5, "2"), (6, "")] {
        env.ok(&format!("poll w.samspel vote P1 {voter} '{ballot}'"));
    }
    assert_eq!(env.refused("poll w.samspel count P1"), "error-poll-not-closed");
    assert_eq!(env.refused("poll w.samspel ballots P1 --out b.csv"), "error-poll-not-closed");
    env.ok("poll w.samspel close P1");
    env.ok("poll w.samspel ballots P1 --out b.csv");
    for rule in ["irv", "schulze", "borda", "kemeny", "ranked-pairs"] {
        let told = env.json(&format!("poll w.samspel count P1 --rule {rule}"));
        let again = env.json(&format!("calc count b.csv --rule {rule}"));
        assert_eq!(told["winners"], again["winners"], "{rule}");
        assert_eq!(told["sha256"], again["sha256"], "{rule}");
        assert_eq!(again["ballots"], 6);
    }
    assert_eq!(env.refused("poll w.samspel count P1 --rule pav"), "error-poll-rule");
    assert_eq!(poll(&env)["stage"], "counted");
    let told = env.ok("poll w.samspel protocol P1");
    assert!(told.lines().last().unwrap().len() >= 64 || told.contains("SHA-256"), "{told}");
}

#[test]
fn a_double_majority_asks_members_and_their_population() {
    let env = prepared("--binding --quorum 60 --double-majority");
    // One large member and two small ones.
    let members = env.json("frame w.samspel member");
    let mut codes: Vec<(i64, String)> = members["members"]
        .as_array()
        .or_else(|| members["member"].as_array())
        .unwrap()
        .iter()
        .map(|m| (m["population"].as_i64().unwrap_or(0), m["code"].as_str().unwrap().to_owned()))
        .collect();
    codes.sort();
    let (large, small) = (codes[codes.len() - 1].clone(), [codes[0].clone(), codes[1].clone()]);
    assert!(large.0 > small[0].0 + small[1].0, "the sample has one large member: {codes:?}");
    env.write("m.csv", format!("nr;kommune\n1;{}\n2;{}\n3;{}\n", large.1, small[0].1, small[1].1));
    env.ok("poll w.samspel roll P1 m.csv");
    env.ok("poll w.samspel open P1");
    env.ok("poll w.samspel vote P1 1 211");
    env.ok("poll w.samspel vote P1 2 111");
    env.ok("poll w.samspel vote P1 3 122");
    env.ok("poll w.samspel close P1");
    let told = env.json("poll w.samspel count P1");
    // Two of three members are not enough without the large one; with it they are.
    assert_eq!(told["majority"], serde_json::json!(["P1-2", "P1-3"]));
    assert_eq!(told["winners"], serde_json::json!(["P1-2", "P1-3"]));
}

#[test]
fn without_its_quorum_a_binding_poll_decides_nothing() {
    let env = open("--binding --quorum 60");
    for voter in 1..=3 {
        env.ok(&format!("poll w.samspel vote P1 {voter} 1"));
    }
    env.ok("poll w.samspel close P1");
    let told = env.json("poll w.samspel count P1");
    assert_eq!(
        (told["majority"].clone(), told["winners"].clone()),
        (serde_json::json!(["P1-1"]), serde_json::json!([]))
    );
    env.ok("poll w.samspel reopen P1");
    env.ok("poll w.samspel vote P1 4 1");
    env.ok("poll w.samspel close P1");
    assert_eq!(env.json("poll w.samspel count P1")["winners"], serde_json::json!(["P1-1"]));
}

#[test]
fn ballots_of_a_file_are_looked_at_one_by_one() {
    let env = open("");
    env.ok("poll w.samspel vote P1 3 111");
    // A title, a later ballot of the same voter, a seat, and three that cannot count.
    let table = "Afstemning 16. april\nvælger;stemmeseddel\n1;222\n9;111\n2.3;121\n3;1111\n4;1x1\n1;112\n3;2\n";
    env.write("ballots.csv", table);
    let found = env.json_partly("poll w.samspel cast P1 ballots.csv");
    assert_eq!(found["cast"], 3);
    let rows: Vec<i64> = found["problems"].as_array().unwrap().iter().map(|p| p["row"].as_i64().unwrap()).collect();
    assert_eq!(rows, [4, 6, 7]);
    // Voter 1 as in the later row, voter 6 by table and seat, voter 3 anew.
    assert_eq!(votes(&env), [[2, 1, 0], [1, 1, 1], [1, 1, 1]]);
    assert_eq!(poll(&env)["ballots"], 3);
    env.ok("undo w.samspel");
    assert_eq!(votes(&env), [[1, 0, 0]; 3], "one change, taken back as one");
    assert_eq!(env.refused("poll w.samspel cast P1 nothing.csv"), "error-file-missing");
}

#[test]
fn ballots_of_nobody_in_particular_are_counted_as_their_file_is() {
    let env = prepared("--form ranking");
    env.ok("poll w.samspel open P1");
    let preflib = "# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 8\n# NUMBER UNIQUE ORDERS: 3\n# ALTERNATIVE NAME 1: Bus\n\
                   # ALTERNATIVE NAME 2: Letbane\n# ALTERNATIVE NAME 3: Cykelsti\n5: 1,2,3\n2: 2,3,1\n1: 3,{1,2}\n";
    env.write("votes.toc", preflib);
    env.ok("poll w.samspel cast P1 votes.toc");
    env.ok("poll w.samspel cast P1 votes.toc");
    assert_eq!(poll(&env)["ballots"], 16, "a second file is of other voters");
    env.ok("undo w.samspel");
    env.ok("poll w.samspel close P1");
    env.ok("poll w.samspel ballots P1 --out back.csv");
    let names = |winners: &Value| winners.as_array().unwrap().len();
    for rule in ["borda", "schulze", "irv"] {
        let there = env.json(&format!("calc count votes.toc --rule {rule}"));
        let back = env.json(&format!("calc count back.csv --rule {rule}"));
        assert_eq!(names(&there["winners"]), names(&back["winners"]));
        // Bus is 1 in the file, and P1-3 in the poll.
        assert_eq!((there["winners"][0].as_str(), back["winners"][0].as_str()), (Some("1"), Some("P1-3")), "{rule}");
    }
}

#[test]
fn ballots_of_a_file_that_do_not_belong_are_refused() {
    let env = open("--form approval");
    env.write("votes.soc", "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: Bus\n# ALTERNATIVE NAME 2: Tog\n1: 1,2\n");
    assert_eq!(env.refused("poll w.samspel cast P1 votes.soc"), "ballots-file-roll");
    let env = prepared("--form approval");
    env.write("votes.soc", "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: Bus\n# ALTERNATIVE NAME 2: Tog\n1: 1,2\n");
    env.write(
        "other.soc",
        "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: Bus\n# ALTERNATIVE NAME 2: Letbane\n1: 1,2\n",
    );
    assert_eq!(env.refused("poll w.samspel cast P1 other.soc"), "error-poll-not-open");
    env.ok("poll w.samspel open P1");
    assert_eq!(env.refused("poll w.samspel cast P1 votes.soc"), "error-typed-option");
    assert_eq!(env.refused("poll w.samspel cast P1 other.soc"), "ballots-file-form");
    let env = open("--secret");
    env.write("ballots.csv", "voter,ballot\n1,111\n");
    assert_eq!(env.refused("poll w.samspel cast P1 ballots.csv"), "ballots-file-secret");
}

#[test]
fn every_form_is_told_by_group_with_its_base() {
    let env = open("--form approval");
    for (voter, ballot) in [(1, "1;2"), (2, "1"), (6, "3"), (5, "")] {
        env.ok(&format!("poll w.samspel vote P1 {voter} '{ballot}'"));
    }
    let found = env.json("poll w.samspel show P1");
    let groups = |at: usize| found["options"][at]["groups"].clone();
    let group = |name: &str, named: i64, base: i64| serde_json::json!({"group": name, "for": named, "against": 0, "blank": base - named});
    assert_eq!(groups(0), serde_json::json!([group("erhverv", 0, 1), group("politiker", 2, 3)]));
    assert_eq!(groups(2), serde_json::json!([group("erhverv", 1, 1), group("politiker", 0, 3)]));
}

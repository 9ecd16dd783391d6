//! Opinion groups: the public reference results, laws, and exports that contradict themselves.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use proptest::prelude::*;
use samspel::decide::groups::{findings, groups};
use samspel::domain::opinions::{Opinions, Statement};
use serde_json::{Value, json};

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

fn representative(found: &Value, group: &str) -> Vec<(String, String)> {
    let all = found["representative"][group].as_array().unwrap();
    all.iter().map(|s| (text(&s["statement"]), text(&s["side"]))).collect()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn told(spokes: &Value) -> Vec<(String, String)> {
    spokes.as_array().unwrap().iter().map(|s| (text(&s["tid"]), text(&s["repful-for"]))).collect()
}

#[test]
fn groups_are_those_of_the_public_reference() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/oracles/groups");
    let Ok(files) = std::fs::read_dir(folder.join("expected")) else {
        println!("skipped: the reference results are not beside the repository");
        return;
    };
    let env = Env::new();
    for file in files.flatten() {
        let case: Value = serde_json::from_str(&std::fs::read_to_string(file.path()).unwrap()).unwrap();
        let name = case["name"].as_str().unwrap();
        let input = |kind: &str| folder.join("inputs").join(format!("{name}.{kind}.csv")).display().to_string();
        let command = format!("calc groups '{}' --statements '{}'", input("votes"), input("statements"));
        let found = env.json(&command);
        // The exact components; the default ones are drawn at random where there are many statements.
        let exact = case["variants"].get("full_svd_seed0").filter(|v| v["projections"].is_object());
        let (expected, near) = match exact {
            Some(expected) => (expected, 1e-6),
            None => (&case["variants"]["default_seed0"], 1e-3),
        };
        assert_eq!(found["participants"].as_array().unwrap().len(), expected["participants"], "{name}");
        for person in found["participants"].as_array().unwrap() {
            let id = person["id"].as_str().unwrap();
            for (axis, at) in [("x", 0), ("y", 1)] {
                let place = expected["projections"][id][at].as_f64().unwrap();
                assert!((person[axis].as_f64().unwrap() - place).abs() < near, "{name}: {id} {axis}");
            }
        }
        let usual = &case["variants"]["default_seed0"];
        for person in found["participants"].as_array().unwrap() {
            let label = &usual["labels"][person["id"].as_str().unwrap()];
            assert_eq!(person["group"].as_str().map(str::to_owned), label.as_i64().map(|l| l.to_string()), "{name}");
        }
        for (group, spokes) in usual["repness"].as_object().unwrap() {
            assert_eq!(representative(&found, group), told(spokes), "{name}, group {group}");
        }
        for side in ["agree", "disagree"] {
            let ids: Vec<String> =
                usual["consensus"][side].as_array().unwrap().iter().map(|s| text(&s["tid"])).collect();
            assert_eq!(found["consensus"][side], json!(ids), "{name}");
        }
        let given = &case["given_official_groups"];
        if given.is_object() {
            let found = env.json(&format!("{command} --given '{}'", input("official")));
            for (at, group) in found["groups"].as_array().unwrap().iter().enumerate() {
                let group = group.as_str().unwrap();
                assert_eq!(
                    representative(&found, group),
                    told(&given["repness"][at.to_string()]),
                    "{name}, group {group}"
                );
            }
            for statement in found["statements"].as_array().unwrap() {
                if let Some(value) = given["gac_agree"][statement["id"].as_str().unwrap()].as_f64() {
                    assert!((statement["consensus_agree"].as_f64().unwrap() - value).abs() < 1e-12, "{name}");
                }
            }
        }
    }
}

/// Two camps of eight and twelve on ten statements, and somebody who voted twice only.
fn camps() -> String {
    let mut out = String::from("participant,statement,vote\n");
    for person in 0..20 {
        for statement in 0..10 {
            let own = if person < 8 { 1 } else { -1 };
            let vote = match statement {
                // All agree.
                9 => 1,
                s if (person * 7 + s * 3) % 11 == 0 => 0,
                _ => own,
            };
            writeln!(out, "p{person:02},{statement},{vote}").unwrap();
        }
    }
    out + "late,0,1\nlate,1,1\n"
}

#[test]
fn two_camps_are_found_and_what_unites_them() {
    let env = Env::new();
    env.write("v.csv", camps());
    let found = env.json("calc groups v.csv");
    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    for person in found["participants"].as_array().unwrap() {
        *sizes.entry(person["group"].to_string()).or_default() += 1;
    }
    let mut sizes: Vec<usize> = sizes.into_values().collect();
    sizes.sort_unstable();
    // Who voted on fewer than seven statements is in no group.
    assert_eq!(sizes, [1, 8, 12]);
    assert_eq!(found["consensus"]["agree"][0], "9");
    assert_eq!(found["divides"].as_array().unwrap().last().unwrap()["statement"], "9");
    let printed = env.ok("calc groups v.csv --language nl");
    assert!(printed.contains("2 groepen"), "{printed}");
    assert!(printed.lines().all(|l| l.chars().count() <= 100), "{printed}");
}

#[test]
fn exports_of_polis_are_read_with_their_traps() {
    let env = Env::new();
    let votes = camps();
    // The last vote by time counts, whatever the order of the rows; ids need not be contiguous.
    let mut rows = String::from("timestamp,datetime,comment-id,voter-id,vote\n9,x,40,7,1\n3,x,40,7,-1\n5,x,12,7,-1\n");
    for line in votes.lines().skip(1) {
        let mut cells = line.split(',');
        let (p, s, v) = (cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap());
        writeln!(rows, "1,x,{s},{p},{v}").unwrap();
    }
    env.write("polis/votes.csv", &rows);
    let found = env.json("calc groups polis");
    let of = |id: &str| found["statements"].as_array().unwrap().iter().find(|s| s["id"] == id).unwrap().clone();
    assert_eq!(found["participants"].as_array().unwrap().len(), 22);
    assert!(of("40")["by_group"].is_object());
    // Totals told beside them are held against the votes; an unquoted text is read whole.
    let tally = |vote: &str, s: &str| votes.lines().filter(|l| l.ends_with(&format!(",{s},{vote}"))).count();
    let mut comments = String::from("timestamp,comment-id,agrees,disagrees,moderated,comment-body\n");
    for s in 0..10 {
        let s = s.to_string();
        writeln!(comments, "1,{s},{},{},1,Meer treinen, minder wachten", tally("1", &s), tally("-1", &s)).unwrap();
    }
    comments += "1,40,1,0,1,Nieuw\n1,12,0,1,-1,Weg ermee\n";
    env.write("polis/comments.csv", &comments);
    let found = env.json("calc groups polis");
    let first = &found["statements"][0];
    assert_eq!(first["text"], "Meer treinen, minder wachten");
    env.write("polis/comments.csv", comments.replace("1,40,1,0,", "1,40,2,0,"));
    assert_eq!(env.refused("calc groups polis"), "opinions-totals");
    // Turned signs are told as such, and right with the convention written down.
    let turned: String = rows
        .lines()
        .map(|l| match l.rsplit_once(',') {
            Some((head, "1")) => format!("{head},-1\n"),
            Some((head, "-1")) => format!("{head},1\n"),
            _ => format!("{l}\n"),
        })
        .collect();
    env.write("polis/comments.csv", &comments);
    env.write("polis/votes.csv", &turned);
    let refused = env.run("calc groups polis");
    assert_eq!(refused.code, 2);
    env.write("polis/votes.csv", format!("# vote-convention: agree=-1\n{turned}"));
    assert_eq!(env.json("calc groups polis")["consensus"], found["consensus"]);
}

#[test]
fn a_matrix_is_held_against_its_own_counts() {
    let env = Env::new();
    let matrix = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,3,17\n0,,0,2,1,1,1,-1\n1,,0,1,1,0,,1\n2,,0,0,0,0,,\n";
    env.write("participants-votes.csv", matrix);
    let found = env.json("calc groups participants-votes.csv");
    assert_eq!(found["statements"][1]["id"], "17");
    env.write("participants-votes.csv", matrix.replace("0,,0,2,1,1,", "0,,0,2,2,0,"));
    assert_eq!(env.refused("calc groups participants-votes.csv"), "opinions-row-total");
}

#[test]
fn hostile_votes_are_refused() {
    let env = Env::new();
    for (votes, key) in [
        ("", "opinions-header"),
        ("participant,statement,vote\n", "opinions-none"),
        ("participant,statement,vote\n1,1,NaN\n", "opinions-vote"),
        ("participant,statement,vote\n1,1,1000000000\n", "opinions-vote"),
        ("participant,statement,vote\n,1,1\n", "opinions-nameless"),
        ("timestamp,comment-id,voter-id,vote\nnever,1,1,1\n", "opinions-time"),
        ("participant,n-votes,1\n1,1,1\n1,1,1\n", "opinions-participant-twice"),
        ("# vote-convention: sideways\nparticipant,statement,vote\n1,1,1\n", "opinions-convention"),
    ] {
        env.write("v.csv", votes);
        assert_eq!(env.refused("calc groups v.csv"), key, "{votes}");
    }
    env.write("v.csv", camps());
    env.write("g.csv", "participant,group\nnobody,1\n");
    assert_eq!(env.refused("calc groups v.csv --given g.csv"), "opinions-given-nobody");
    env.write("g.csv", "participant,group\np00,1\np00,2\n");
    assert_eq!(env.refused("calc groups v.csv --given g.csv"), "opinions-twice");
    assert_eq!(env.refused("calc groups v.csv --groups 0"), "error-clusters");
    // Everybody alike: no axis, no groups, and no fault.
    let alike: String = (0..9).flat_map(|p| (0..8).map(move |s| format!("{p},{s},1\n"))).collect();
    env.write("v.csv", format!("participant,statement,vote\n{alike}"));
    assert_eq!(env.json("calc groups v.csv")["groups"], json!(["0"]));
}

/// Without wordings, which a file of votes does not hold.
fn without_texts(mut found: Value) -> Value {
    found["statements"].as_array_mut().unwrap().iter_mut().for_each(|s| s["text"] = json!(""));
    found
}

#[test]
fn a_workspace_comes_to_what_its_file_comes_to() {
    let env = Env::new();
    env.ok("demo vestegnen --headless v");
    // One poll: four or five options are fewer than seven votes, and enough.
    let polls = [("", "all.csv"), ("TRA", "tra.csv")];
    for (poll, file) in polls {
        let command = format!("poll v/vestegnen.samspel groups {poll} --out {file}");
        assert_eq!(env.refused(&command), "error-poll-not-closed");
    }
    for code in ["TRA", "ERO", "ARB", "BYL", "MIL", "VID", "SAM", "PRO"] {
        env.ok(&format!("poll v/vestegnen.samspel close {code}"));
    }
    for (poll, file) in polls {
        let here = env.json(&format!("poll v/vestegnen.samspel groups {poll}"));
        assert!(here["groups"].as_array().unwrap().len() > 1);
        env.ok(&format!("poll v/vestegnen.samspel groups {poll} --out {file}"));
        assert_eq!(without_texts(here), without_texts(env.json(&format!("calc groups {file}"))), "{poll}");
    }
    let two = env.json("poll v/vestegnen.samspel groups --groups 2");
    assert_eq!(two["groups"], json!(["0", "1"]));
    env.ok("poll v/vestegnen.samspel new Tog --in TRA --form ranking");
    assert_eq!(env.refused("poll v/vestegnen.samspel groups Tog"), "error-opinions-form");
    env.ok("poll v/vestegnen.samspel new Sporvogn --in TRA");
    assert_eq!(env.refused("poll v/vestegnen.samspel groups Sporvogn"), "opinions-few");
}

#[test]
fn opinions_of_a_secret_poll_are_told_once_it_is_closed_and_never_by_number() {
    let env = Env::new();
    env.ok("new w.samspel --process vestegnen");
    env.ok("poll w.samspel new Klima --in TRA --secret");
    for text in ["Letbane", "Cykelsti", "Bus"] {
        env.ok(&format!("poll w.samspel option P1 {text}"));
    }
    env.write("roll.csv", "nr;gruppe\n1;politiker\n2;politiker\n3;erhverv\n4;erhverv\n");
    env.ok("poll w.samspel roll P1 roll.csv");
    env.ok("poll w.samspel open P1");
    for (voter, digits) in [(1, "112"), (2, "112"), (3, "221"), (4, "221")] {
        env.ok(&format!("poll w.samspel vote P1 {voter} {digits}"));
    }
    assert_eq!(env.refused("poll w.samspel groups P1"), "error-poll-not-closed");
    env.ok("poll w.samspel close P1");
    let found = env.json("poll w.samspel groups P1");
    assert_eq!(found["groups"], json!(["0", "1"]));
    for person in found["participants"].as_array().unwrap() {
        assert!(person["id"].as_str().unwrap().len() > 4, "a receipt, no number: {person}");
    }
    // In all votes by name together there is none of it.
    assert_eq!(env.refused("poll w.samspel groups"), "opinions-few");
}

#[test]
fn a_number_that_means_two_voters_is_not_taken_for_one() {
    let env = Env::new();
    env.ok("new w.samspel --process vestegnen");
    for (poll, group) in [("P1", "politiker"), ("P2", "erhverv")] {
        env.ok(&format!("poll w.samspel new {poll} --in TRA"));
        for text in ["Letbane", "Bus"] {
            env.ok(&format!("poll w.samspel option {poll} {text}"));
        }
        env.write("roll.csv", format!("nr;gruppe\n1;{group}\n2;{group}\n"));
        env.ok(&format!("poll w.samspel roll {poll} roll.csv"));
        env.ok(&format!("poll w.samspel open {poll}"));
        env.ok(&format!("poll w.samspel vote {poll} 1 12"));
        env.ok(&format!("poll w.samspel vote {poll} 2 21"));
    }
    assert_eq!(env.refused("poll w.samspel groups"), "opinions-numbers");
    assert_eq!(env.json("poll w.samspel groups P2")["participants"].as_array().unwrap().len(), 2);
}

fn some_opinions() -> impl Strategy<Value = Opinions> {
    let row = prop::collection::vec(prop::option::weighted(0.8, -1_i8..=1), 9);
    prop::collection::vec(row, 4..24).prop_map(|rows| Opinions {
        participants: (0..rows.len()).map(|p| format!("{p:03}")).collect(),
        statements: (0..9).map(|s| Statement { id: s.to_string(), ..Statement::default() }).collect(),
        votes: rows
            .iter()
            .map(|row| row.iter().enumerate().filter_map(|(s, v)| Some((s as u32, (*v)?))).collect())
            .collect(),
    })
}

proptest! {
    #[test]
    fn order_of_participants_changes_nothing(opinions in some_opinions(), by in any::<prop::sample::Index>()) {
        let by = by.index(opinions.participants.len());
        let mut turned = opinions.clone();
        turned.participants.rotate_left(by);
        turned.votes.rotate_left(by);
        let (one, mut two) = (groups(&opinions, None), groups(&turned, None));
        let (first, second) = (findings(&opinions, &one), findings(&turned, &two));
        two.group.rotate_right(by);
        prop_assert_eq!(one.names.len(), two.names.len());
        prop_assert_eq!(&first.agreed, &second.agreed);
        let total = |f: &samspel::domain::opinions::Findings| f.tallies.iter().flatten().map(|t| t.votes).sum::<u32>();
        prop_assert_eq!(total(&first), total(&second));
    }

    #[test]
    fn tallies_add_up(opinions in some_opinions()) {
        let placed = groups(&opinions, None);
        let found = findings(&opinions, &placed);
        let grouped: usize = opinions.votes.iter().zip(&placed.group).filter(|(_, g)| g.is_some()).map(|(v, _)| v.len()).sum();
        prop_assert_eq!(found.tallies.iter().flatten().map(|t| t.votes as usize).sum::<usize>(), grouped);
        for consensus in found.consensus {
            prop_assert!(consensus.iter().all(|c| (0.0..=1.0).contains(c)));
        }
    }
}

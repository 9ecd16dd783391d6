//! How far the ranking holds: what the shares add up to, and what changes them.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use serde_json::Value;

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

/// A programme with three clusters and these ratings: member, cluster, criterion, value.
fn rated(ratings: &[(&str, &str, &str, i64)]) -> Env {
    let env = Env::programme();
    for (at, label) in ["Fietsen", "Wonen", "Zorg"].iter().enumerate() {
        let reference =
            env.json(&format!("add w.samspel 'Iets over {label} {at}' --kind ambitie --in MOB --member LIE"));
        let said = reference["said"][0].as_str().unwrap();
        let reference =
            said.split_whitespace().find(|w| w.starts_with("LIE-")).unwrap().trim_end_matches([':', '.', ',']);
        env.ok(&format!("group new w.samspel {label} {reference} --in MOB"));
    }
    for (member, cluster, criterion, value) in ratings {
        env.ok(&format!("rate w.samspel {cluster} --member {member} --criterion {criterion} {value}"));
    }
    env
}

fn stability(env: &Env, options: &str) -> Value {
    env.json(&format!("rank w.samspel {options}"))["stability"].clone()
}

#[test]
fn a_ranking_that_all_share_holds_under_every_weighting() {
    let env = rated(&[]);
    let frame = env.json("frame w.samspel criterion");
    let codes: Vec<String> =
        frame["criterion"].as_array().unwrap().iter().map(|c| c["code"].as_str().unwrap().to_owned()).collect();
    for member in ["LIE", "DUF", "MEC"] {
        for code in &codes {
            for (cluster, value) in [("Fietsen", 5), ("Wonen", 3), ("Zorg", 1)] {
                env.ok(&format!("rate w.samspel {cluster} --member {member} --criterion {code} {value}"));
            }
        }
    }
    let held = stability(&env, "");
    assert_eq!(held["top_holds"], 1000);
    assert_eq!(held["decisive"], serde_json::json!([]));
    assert_eq!(held["agreement"]["w"], 1000);
    let first = &held["clusters"][0];
    assert_eq!(first["ranks"][0], held["weightings"]);
    assert_eq!(first["confidence"], 1000);
    let central: i64 = first["central_weights"].as_array().unwrap().iter().map(|w| w.as_i64().unwrap()).sum();
    assert!((998..=1002).contains(&central), "{central}");
    // The middle of all weightings.
    let even = 1000 / codes.len() as i64;
    assert!(first["central_weights"].as_array().unwrap().iter().all(|w| (w.as_i64().unwrap() - even).abs() < 20));
    assert!(env.ok("rank w.samspel --language nl").contains("welk bestuur ook wegblijft"));
}

#[test]
fn criteria_that_disagree_share_the_weightings_out() {
    let env = rated(&[]);
    let frame = env.json("frame w.samspel criterion");
    let codes: Vec<String> =
        frame["criterion"].as_array().unwrap().iter().map(|c| c["code"].as_str().unwrap().to_owned()).collect();
    for member in ["LIE", "DUF"] {
        for (at, code) in codes.iter().enumerate() {
            let (one, other) = if at == 0 { (5, 1) } else { (1, 5) };
            env.ok(&format!("rate w.samspel Fietsen --member {member} --criterion {code} {one}"));
            env.ok(&format!("rate w.samspel Wonen --member {member} --criterion {code} {other}"));
        }
    }
    let held = stability(&env, "--seed a");
    assert_eq!(held, stability(&env, "--seed a"), "the same seed, the same figures");
    let firsts: Vec<i64> =
        held["clusters"].as_array().unwrap().iter().map(|c| c["ranks"][0].as_i64().unwrap()).collect();
    assert_eq!(firsts.iter().sum::<i64>(), held["weightings"].as_i64().unwrap());
    for cluster in held["clusters"].as_array().unwrap() {
        let ranks: i64 = cluster["ranks"].as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).sum();
        assert_eq!(ranks, held["weightings"].as_i64().unwrap());
    }
    if codes.len() == 2 {
        // Of all divisions of the weight over two criteria, half put the one first and half the other.
        assert!(firsts.iter().all(|n| (n - 5000).abs() < 250), "{firsts:?}");
    }
}

#[test]
fn nothing_rated_holds_nothing() {
    let env = rated(&[]);
    let held = stability(&env, "");
    assert_eq!(held["clusters"], serde_json::json!([]));
    assert_eq!(held["agreement"], Value::Null);
    env.ok("rank w.samspel");
}

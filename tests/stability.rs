//! How far the ranking holds: what the shares add up to, and what changes them.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use serde_json::{Value, json};

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
    assert_eq!((held["top"].clone(), held["top_holds"].clone()), (Value::from(2), Value::from(1000)));
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
fn weights_that_are_kept_rank_anew_and_are_taken_back_as_one() {
    use samspel::domain::deed::Deed;
    use samspel::domain::progress::Unwatched;
    use samspel::domain::view::{Answer, Query, Ranking, Weighting};
    use samspel::jobs::{Context, answer, perform};
    use samspel::store::Workspace;

    let env = rated(&[]);
    let frame = env.json("frame w.samspel criterion");
    let codes: Vec<String> =
        frame["criterion"].as_array().unwrap().iter().map(|c| c["code"].as_str().unwrap().to_owned()).collect();
    for (at, code) in codes.iter().enumerate() {
        let (one, other) = if at == 0 { (5, 1) } else { (1, 5) };
        env.ok(&format!("rate w.samspel Fietsen --member LIE --criterion {code} {one}"));
        env.ok(&format!("rate w.samspel Wonen --member LIE --criterion {code} {other}"));
    }
    let mut workspace = Workspace::open(&env.path("w.samspel")).unwrap();
    let ranking = |workspace: &Workspace, weights: &[(samspel::domain::Id, f64)]| -> Ranking {
        let query = Query::Ranking { theme: None, weighting: Weighting::Equal, weights: weights.to_vec() };
        match answer(workspace, &query, "2023-06-20", &Unwatched).unwrap() {
            Answer::Ranking(ranking) => ranking,
            other => panic!("{other:?}"),
        }
    };
    let before = ranking(&workspace, &[]);
    let criteria = workspace.frame().unwrap().criteria;
    let first_only: Vec<_> = criteria.iter().zip([1.0, 0.0, 0.0, 0.0]).map(|(c, w)| (c.id, w)).collect();
    let last_only: Vec<_> = criteria.iter().zip([0.0, 1.0, 1.0, 1.0]).map(|(c, w)| (c.id, w)).collect();
    let on_top = |ranking: &Ranking| ranking.clusters[0].line.cluster.label.clone();
    assert_eq!(on_top(&ranking(&workspace, &first_only)), "Fietsen");
    assert_eq!(on_top(&ranking(&workspace, &last_only)), "Wonen");
    assert_eq!(ranking(&workspace, &[]), before, "what is tried changes nothing");
    let context = Context { author: "test".into(), now: 1_700_000_000_000 };
    let weigh = |weights: &[(samspel::domain::Id, f64)]| Deed::WeighCriteria { weights: weights.to_vec() };
    let nothing: Vec<_> = criteria.iter().map(|c| (c.id, 0.0)).collect();
    for (weights, key) in
        [(&[(criteria[0].id, -1.0)][..], "error-weight-negative"), (&nothing, "error-weights-nothing")]
    {
        let refused = perform(&mut workspace, &weigh(weights), &context, &Unwatched).unwrap_err();
        assert_eq!(refused.said.key, key);
    }
    perform(&mut workspace, &weigh(&last_only), &context, &Unwatched).unwrap();
    assert_eq!(ranking(&workspace, &[]), ranking(&workspace, &last_only));
    perform(&mut workspace, &Deed::Undo, &context, &Unwatched).unwrap();
    assert_eq!(ranking(&workspace, &[]), before);
}

#[test]
fn other_rules_rank_the_same_table_here_and_in_a_file() {
    let env = rated(&[]);
    let frame = env.json("frame w.samspel criterion");
    let codes: Vec<String> =
        frame["criterion"].as_array().unwrap().iter().map(|c| c["code"].as_str().unwrap().to_owned()).collect();
    assert_eq!(env.refused("rank w.samspel --method topsis"), "error-nothing-rated");
    for member in ["LIE", "DUF", "MEC"] {
        for code in &codes {
            // Thirds, so that nothing is a round number; Zorg is rated by one criterion only.
            for (cluster, value) in [("Fietsen", 5), ("Wonen", if member == "LIE" { 4 } else { 2 })] {
                env.ok(&format!("rate w.samspel {cluster} --member {member} --criterion {code} {value}"));
            }
        }
    }
    env.ok(&format!("rate w.samspel Zorg --member LIE --criterion {} 5", codes[0]));
    env.ok("rank w.samspel --out table.csv");
    assert!(env.text("table.csv").contains("Wonen,5/12,5/12"), "{}", env.text("table.csv"));
    for (here, there) in [
        ("--method weighted", "--normalise none"),
        ("--method topsis", "--method topsis"),
        ("--method promethee", "--method promethee"),
        ("--method promethee --preference linear", "--method promethee --preference linear"),
        ("--method promethee --preference vshape", "--method promethee --preference vshape"),
    ] {
        let here = env.json(&format!("rank w.samspel {here}"));
        assert_eq!(here, env.json(&format!("calc rank table.csv {there}")), "{there}");
        assert_eq!(here["ranks"], serde_json::json!({"Fietsen": 1, "Wonen": 2}));
    }
    assert!(env.ok("rank w.samspel --method topsis --language nl").contains("Eén bundel valt weg"));
    // The top one of two that are rated by everything, under all rules.
    let rules = stability(&env, "")["rules"].clone();
    assert!(rules.as_array().unwrap().iter().all(|r| r["holds"] == true), "{rules}");
}

#[test]
fn criteria_are_weighed_by_comparisons_in_pairs() {
    let env = Env::programme();
    env.write("pairs.csv", "criterion,Belang,Haalbaarheid\nBelang,1,3\nHaalbaarheid,1/3,1\n");
    let before = env.json("frame w.samspel criterion");
    let found = env.json("frame w.samspel criterion --pairs pairs.csv");
    assert_eq!(found["weights"]["Belang"], 0.75);
    let kept = env.json("frame w.samspel criterion");
    assert_eq!(
        (kept["criterion"][0]["weight"].clone(), kept["criterion"][1]["weight"].clone()),
        (0.75.into(), 0.25.into())
    );
    env.ok("undo w.samspel");
    assert_eq!(env.json("frame w.samspel criterion"), before);
    env.write("pairs.csv", "criterion,Belang,Moed\nBelang,1,3\nMoed,1/3,1\n");
    assert_eq!(env.refused("frame w.samspel criterion --pairs pairs.csv"), "error-no-such-criterion");
    env.write("pairs.csv", "criterion,Belang\nBelang,1\n");
    assert_eq!(env.refused("frame w.samspel criterion --pairs pairs.csv"), "pairs-criterion-missing");
    assert_eq!(env.refused("frame w.samspel member --pairs pairs.csv"), "pairs-not-criteria");
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
    // Two opposite clusters: the one on top now is so under half of the weightings.
    assert_eq!(held["top"], 1);
    assert!(held["top_holds"].as_i64().unwrap() < 1000);
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

#[test]
fn confidence_counts_members_as_the_ranking_does() {
    let env = rated(&[]);
    let frame = env.json("frame w.samspel criterion");
    let codes: Vec<String> =
        frame["criterion"].as_array().unwrap().iter().map(|c| c["code"].as_str().unwrap().to_owned()).collect();
    // One member as large as no others together is for one cluster, two small ones for the other.
    for (member, population) in [("LIE", 10_000_000), ("DUF", 1_000), ("MEC", 1_000)] {
        env.ok(&format!("frame w.samspel member {member} --set population={population}"));
    }
    for (member, one, other) in [("LIE", 5, 1), ("DUF", 1, 5), ("MEC", 1, 5)] {
        for code in &codes {
            env.ok(&format!("rate w.samspel Fietsen --member {member} --criterion {code} {one}"));
            env.ok(&format!("rate w.samspel Wonen --member {member} --criterion {code} {other}"));
        }
    }
    let held = stability(&env, "--weights population");
    let sure = held["clusters"][0]["confidence"].as_i64().unwrap();
    // The large one is among three draws of three in 19 of 27 cases.
    assert!((sure - 704).abs() < 70, "{sure}");
    assert_eq!(held["decisive"], serde_json::json!(["LIE"]));
}

#[test]
fn the_top_never_cuts_through_a_tie() {
    let env = rated(&[]);
    let frame = env.json("frame w.samspel criterion");
    let codes: Vec<String> =
        frame["criterion"].as_array().unwrap().iter().map(|c| c["code"].as_str().unwrap().to_owned()).collect();
    let held = |values: [[i64; 3]; 3]| {
        for (member, values) in ["LIE", "DUF", "MEC"].iter().zip(values) {
            for code in &codes {
                for (cluster, value) in ["Fietsen", "Wonen", "Zorg"].iter().zip(values) {
                    env.ok(&format!("rate w.samspel {cluster} --member {member} --criterion {code} {value}"));
                }
            }
        }
        let held = stability(&env, "");
        (held["top"].clone(), held["top_holds"].clone(), held["decisive"].clone())
    };
    let json = |value: i64| Value::from(value);
    // Second and third are tied: the top ends before them.
    let one = (json(1), json(1000), serde_json::json!([]));
    assert_eq!(held([[5, 3, 3], [5, 2, 4], [5, 4, 2]]), one);
    // Both firsts are tied: they are the top.
    let two = (json(2), json(1000), serde_json::json!([]));
    assert_eq!(held([[4, 4, 1], [5, 3, 1], [3, 5, 1]]), two);
    // All three are tied: nowhere does a top end, and without one of two members they part.
    let (top, _, decisive) = held([[3, 3, 3], [2, 3, 4], [4, 3, 2]]);
    assert_eq!((top, decisive), (json(2), serde_json::json!(["DUF", "MEC"])));
}

/// By participants of sectors: taken in, ranked, held against each other, merged, taken back.
#[test]
fn participants_rate_for_their_sectors() {
    let env = rated(&[("DUF", "Fietsen", "belang", 2)]);
    let rows = "deelnemer;sector;bestuur;uitspraak;belang;haalbaarheid\n\
        1;Politiek;LIE;Fietsen;5;4\n2;politiek;;Fietsen;3;\n3;onderneming;LIE;Fietsen;1;2\n\
        1;Politiek;LIE;Wonen;2;2\n3;onderneming;;wonen;4;5\n4;;BER;MOB-99;3;3\n0;onderneming;;Zorg;4;4\n\
        1;onderneming;;Zorg;3;3\n1;;DUF;Zorg;3;3\n";
    env.write("r.csv", rows);
    let report = env.json_partly("import w.samspel r.csv --rejects r.rejects.csv");
    assert_eq!((&report["added"], report["problems"].as_array().unwrap().len()), (&json!(5), 4), "{report}");
    let told = report["problems"].as_array().unwrap().iter().map(|p| (p["row"].as_i64(), p["message"].as_str()));
    let parts = [(7, "MOB-99"), (8, "they start at 1"), (9, "belongs to “Politiek”"), (10, "another member")];
    for ((row, message), (wanted, part)) in told.zip(parts) {
        assert!(row == Some(wanted) && message.unwrap().contains(part), "{row:?} {message:?}");
    }
    let of = |ranking: &Value, label: &str| {
        ranking["ranking"].as_array().unwrap().iter().find(|r| r["label"] == label).cloned().unwrap()
    };
    let by_sector = env.json("rank w.samspel --weights sectors");
    let fietsen = of(&by_sector, "Fietsen");
    // Politics (5 + 3) / 2, business 1; members as such are not asked.
    assert_eq!(
        (&fietsen["means"][0], &fietsen["raters"], &fietsen["participants"]),
        (&json!(2500), &json!(2), &json!(3))
    );
    assert_eq!(by_sector["stability"]["members"], 2);
    let by_member = of(&env.json("rank w.samspel"), "Fietsen");
    // Duffel as such 2; Lier through its two participants 3; participant 2 has no member.
    assert_eq!(
        (&by_member["means"][0], &by_member["raters"], &by_member["participants"]),
        (&json!(2500), &json!(2), &json!(2))
    );
    let shown = env.ok("rank w.samspel --weights sectors --language nl");
    assert!(shown.contains("welke sector ook wegblijft") || shown.contains("zonder"), "{shown}");

    env.ok("rate w.samspel Zorg --participant 5 --sector politiek --criterion belang 4");
    env.ok("rate w.samspel Wonen --participant 5 --criterion belang 4");
    assert_eq!(of(&env.json("rank w.samspel --weights sectors"), "Zorg")["participants"], 1);
    let refused = env.fails(2, "rate w.samspel Zorg --participant 5 --sector onderneming --criterion belang 4");
    assert!(refused.contains("Politiek"), "{refused}");
    env.fails(2, "rate w.samspel Zorg --criterion belang 4");
    env.fails(2, "rate w.samspel Zorg --participant 0 --criterion belang 4");

    let before = env.json("rank w.samspel --weights sectors")["ranking"].clone();
    env.ok("group merge w.samspel Fietsen Wonen");
    // Where a participant judged both, the judgement of the first stands: 1 said 5, 3 said 1; 5 judged only the other.
    assert_eq!(of(&env.json("rank w.samspel --weights sectors"), "Fietsen")["means"][0], 2500);
    assert_eq!(of(&env.json("rank w.samspel --weights sectors"), "Fietsen")["participants"], 4);
    env.ok("undo w.samspel");
    assert_eq!(env.json("rank w.samspel --weights sectors")["ranking"], before);
    env.ok("group dissolve w.samspel Zorg");
    env.ok("check w.samspel");
    env.ok("undo w.samspel");
    assert_eq!(env.json("rank w.samspel --weights sectors")["ranking"], before);
    env.ok("rate w.samspel Zorg --participant 5 --criterion belang --remove");
    assert_eq!(of(&env.json("rank w.samspel --weights sectors"), "Zorg")["participants"], 0);
    env.ok("check w.samspel");
}

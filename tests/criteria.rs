//! Rankings by criteria: the public reference results, laws, and tables that are no tables.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::fmt::Write;
use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::Value;

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

const BRIDGES: &str = "bridge,cost,strength
weight,3,1
type,-1,1
a,690,3
b,520,2
c,650,9
d,650,9
";

fn run(env: &Env, table: &str, options: &str) -> Value {
    env.write("m.csv", table);
    env.json(&format!("calc rank m.csv {options}"))
}

/// A table of criteria as a file.
fn table(matrix: &[Vec<f64>], weights: &[f64], types: &[i64]) -> String {
    let row = |name: &str, cells: Vec<String>| format!("{name},{}\n", cells.join(","));
    let mut out = row("name", (0..weights.len()).map(|c| format!("c{c}")).collect());
    out += &row("weight", weights.iter().map(f64::to_string).collect());
    out += &row("type", types.iter().map(i64::to_string).collect());
    for (at, values) in matrix.iter().enumerate() {
        out += &row(&format!("a{at}"), values.iter().map(f64::to_string).collect());
    }
    out
}

fn close(found: &Value, expected: &[f64], what: &str) {
    for (at, expected) in expected.iter().enumerate() {
        let found = found["scores"][format!("a{at}")].as_f64().unwrap();
        assert!((found - expected).abs() < 1e-9, "{what}: a{at} {found}, not {expected}");
    }
}

#[test]
fn the_public_reference_results_come_out() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/oracles/criteria/expected.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: the reference results are not beside the repository");
        return;
    };
    let all: Value = serde_json::from_str(&text).unwrap();
    let env = Env::new();
    let floats = |v: &Value| v.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect::<Vec<f64>>();
    let options = [
        ("pymcdm_topsis_vector", "--method topsis"),
        ("pydecision_topsis_vector", "--method topsis --normalise vector"),
        ("pymcdm_topsis_minmax", "--method topsis --normalise minmax"),
        ("pymcdm_topsis_sum", "--method topsis --normalise sum"),
        ("pymcdm_wsm_vector", "--method weighted"),
        ("pymcdm_wsm_minmax", "--method weighted --normalise minmax"),
        ("pymcdm_wsm_sum", "--method weighted --normalise sum"),
        ("pymcdm_promethee2_usual", "--method promethee"),
        ("pydecision_promethee2_usual", "--method promethee --preference usual"),
        ("pydecision_promethee2_vshape", "--method promethee --preference vshape"),
        ("pymcdm_promethee2_vshape2_linear_qp", "--method promethee --preference linear"),
        ("pydecision_promethee2_linear_qp", "--method promethee --preference linear"),
    ];
    let mut compared = 0;
    for (name, case) in all.as_object().unwrap().iter().filter(|(_, case)| case["results"].is_object()) {
        let matrix: Vec<Vec<f64>> = case["matrix"].as_array().unwrap().iter().map(floats).collect();
        let types: Vec<i64> = case["types"].as_array().unwrap().iter().map(|t| t.as_i64().unwrap()).collect();
        let table = table(&matrix, &floats(&case["weights"]), &types);
        for (key, options) in options {
            let Some(expected) = case["results"].get(key).filter(|r| r["scores"].is_array()) else { continue };
            let found = run(&env, &table, options);
            close(&found, &floats(&expected["scores"]), &format!("{name} {key}"));
            for (at, rank) in expected["rank"].as_array().into_iter().flatten().enumerate() {
                assert_eq!(found["ranks"][format!("a{at}")].as_f64(), rank.as_f64(), "{name} {key} a{at}");
            }
            compared += 1;
        }
    }
    assert!(compared >= 30, "{compared} results were compared");
}

#[test]
fn ties_share_a_rank_and_fractions_are_told() {
    let env = Env::new();
    let found = run(&env, BRIDGES, "--normalise minmax");
    assert_eq!(found["weights"]["cost"], "3/4");
    assert_eq!((&found["ranks"]["c"], &found["ranks"]["d"]), (&found["ranks"]["d"], &found["ranks"]["c"]));
    // 3/4 · (690−650)/170 + 1/4 · 1
    assert_eq!(found["exact"]["c"], "29/68");
    assert_eq!(found["exact"]["b"], "3/4");
    let plain = env.ok("calc rank m.csv --normalise minmax --language en");
    let lines: Vec<&str> = plain.lines().collect();
    assert!(lines[1].trim_start().starts_with('1') && lines[1].ends_with('b'), "{plain}");
}

#[test]
fn what_is_no_table_of_criteria_is_refused_by_row_and_reason() {
    let env = Env::new();
    for (table, words) in [
        ("", "empty"),
        ("name\n", "row 1"),
        ("name,a,b\n", "no table of criteria"),
        ("name,a,A\nx,1,2\n", "row 1"),
        ("name,a,b\nx,1\n", "row 2 has 1 values for 2"),
        ("name,a,b\nx,1,NaN\n", "row 2: “NaN”"),
        ("name,a,b\nx,1,1e999999999\n", "row 2: “1e999999999”"),
        ("name,a,b\nweight,1,-1\nx,1,2\n", "row 2: weights"),
        ("name,a,b\nweight,0,0\nx,1,2\n", "row 2: weights"),
        ("name,a,b\ntype,1,2\nx,1,2\n", "row 2: a type"),
        ("name,a,b\nx,1,2\nx,3,4\n", "row 3: “x” stands in row 2"),
        ("name,a,b\n,1,2\n", "row 2 has no name"),
    ] {
        env.write("bad.csv", table);
        let run = env.run("calc rank bad.csv --language en");
        assert_eq!(run.code, 2, "{table:?}: {run:?}");
        assert!(run.err.contains(words), "{table:?}: {}", run.err);
    }
    env.write("nought.csv", "name,a\ntype,-1\nx,0\ny,2\n");
    let run = env.run("calc rank nought.csv --normalise sum --language en");
    assert!(run.code == 2 && run.err.contains("“a”"), "{run:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Neither the order of the rows nor the size of the weights decides anything.
    #[test]
    fn order_and_scale_decide_nothing(
        rows in prop::collection::vec(prop::collection::vec(1_i64..9, 3), 2..6),
        weights in prop::collection::vec(1_i64..5, 3),
        factor in 2_i64..9,
    ) {
        let env = Env::new();
        let file = |order: &[usize], factor: i64| {
            let mut out = "name,a,b,c\nweight".to_owned();
            weights.iter().for_each(|w| write!(out, ",{}", w * factor).unwrap());
            out += "\ntype,1,-1,1\n";
            for at in order {
                writeln!(out, "x{at},{}", rows[*at].iter().map(i64::to_string).collect::<Vec<_>>().join(",")).unwrap();
            }
            out
        };
        let order: Vec<usize> = (0..rows.len()).collect();
        let turned: Vec<usize> = order.iter().rev().copied().collect();
        for options in ["--normalise minmax", "--method topsis", "--method promethee --preference linear"] {
            let (one, other) = (run(&env, &file(&order, 1), options), run(&env, &file(&turned, factor), options));
            prop_assert_eq!(&one["ranks"], &other["ranks"], "{}", options);
        }
    }
}

/// Comparisons in pairs as a file.
fn pairs(matrix: &[Vec<f64>]) -> String {
    let names: Vec<String> = (0..matrix.len()).map(|c| format!("c{c}")).collect();
    let mut out = format!("pair,{}\n", names.join(","));
    for (name, row) in names.iter().zip(matrix) {
        writeln!(out, "{name},{}", row.iter().map(f64::to_string).collect::<Vec<_>>().join(",")).unwrap();
    }
    out
}

#[test]
fn weights_from_pairs_are_those_of_the_public_reference() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/oracles/criteria/expected.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: the reference results are not beside the repository");
        return;
    };
    let all: Value = serde_json::from_str(&text).unwrap();
    let env = Env::new();
    for (name, case) in all["AHP"].as_object().unwrap() {
        let matrix: Vec<Vec<f64>> = serde_json::from_value(case["matrix"].clone()).unwrap();
        env.write("p.csv", pairs(&matrix));
        let found = env.json("calc weights p.csv");
        let expected = &case["numpy_eigen"];
        for (at, weight) in expected["weights"].as_array().unwrap().iter().enumerate() {
            let own = found["weights"][format!("c{at}")].as_f64().unwrap();
            assert!((own - weight.as_f64().unwrap()).abs() < 1e-9, "{name}: c{at} {own}");
        }
        let ratio = expected["CR"].as_f64().unwrap();
        assert!((found["consistency_ratio"].as_f64().unwrap() - ratio.max(0.0)).abs() < 1e-9, "{name}");
        assert_eq!(found["consistent"], ratio <= 0.10, "{name}");
    }
}

#[test]
fn pairs_that_are_none_are_refused() {
    let env = Env::new();
    for (table, key) in [
        ("p,a,b\na,1,2\nc,0.5,1\n", "pairs-names"),
        ("p,a,b\na,1,2\n", "pairs-names"),
        ("p,a,b\na,1,-2\nb,-0.5,1\n", "pairs-positive"),
        ("p,a,b\na,1,2\nb,2,1\n", "pairs-reverse"),
        ("p,a,b\na,1,NaN\nb,2,1\n", "criteria-number"),
    ] {
        env.write("p.csv", table);
        assert_eq!(env.refused("calc weights p.csv"), key, "{table}");
    }
    env.write("p.csv", "p,a,b\na,1,3\nb,0.33,1\n");
    assert_eq!(env.json("calc weights p.csv")["consistency_ratio"], 0.0);
}

#[test]
fn where_roots_are_taken_a_tie_is_a_tie_and_the_smallest_difference_is_none() {
    let env = Env::new();
    for method in ["topsis", "weighted"] {
        let ranks = |last: &str| {
            let table = format!("name,x,y\nweight,1,1\na,1,2\nb,2,1\nc,3,5\nd,5,{last}\n");
            run(&env, &table, &format!("--method {method} --normalise vector"))["ranks"].clone()
        };
        assert_eq!(ranks("3"), serde_json::json!({"a": 3, "b": 3, "c": 1, "d": 1}), "{method}");
        let apart = ranks("3.000000000000000000000001");
        assert_eq!((&apart["d"], &apart["c"]), (&Value::from(1), &Value::from(2)), "{method}: {apart}");
    }
}

//! Panels by lot: the public reference results, what every lottery promises, and quotas that cannot be.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use proptest::prelude::*;
use samspel::decide::lot::Lot;
use samspel::decide::panel::{draw, lottery};
use samspel::domain::exact::{Exact, as_number, whole};
use samspel::domain::panel::{Method, Person, Pool, Quota, Undrawable};
use serde_json::Value;

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

#[test]
fn chances_are_those_of_the_public_reference() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/oracles/panels");
    if !folder.is_dir() {
        println!("skipped: the reference results are not beside the repository");
        return;
    }
    let env = Env::new();
    for name in ["tiny_6_2", "syn_150_20"] {
        let read = |path: String| -> Value {
            serde_json::from_str(&std::fs::read_to_string(folder.join(path)).unwrap()).unwrap()
        };
        let size = read(format!("inputs/{name}.json"))["k"].clone();
        let expected = &read(format!("expected/{name}.json"))["results"];
        let file = |kind: &str| folder.join(format!("inputs/{name}.{kind}.csv")).display().to_string();
        let command = format!(
            "calc panel --categories '{}' --people '{}' --size {size} --seed 1",
            file("features"),
            file("respondents")
        );
        let sorted = |of: &Value| {
            let mut all: Vec<f64> = of.as_object().unwrap().values().map(|p| p.as_f64().unwrap()).collect();
            all.sort_by(f64::total_cmp);
            all
        };
        let found = env.json(&command);
        for (reference, near) in [("exact_types_leximin", 1e-6), ("leximin", 5e-3)] {
            if expected[reference]["probabilities"].is_object() {
                for (a, b) in sorted(&found["probabilities"]).iter().zip(sorted(&expected[reference]["probabilities"]))
                {
                    assert!((a - b).abs() < near, "{name} {reference}: {a}, not {b}");
                }
            }
        }
        let found = env.json(&format!("{command} --method maximin"));
        let least = expected["maximin"]["min"].as_f64().unwrap();
        assert!((found["minimum"].as_f64().unwrap() - least).abs() < 1e-6, "{name}");
    }
}

/// A feature with its values, least and most.
type Feature<'a> = (&'a str, &'a [(&'a str, i64, i64)]);

fn pool(features: &[Feature], rows: &[&[&str]], size: usize) -> Pool {
    let quotas: Vec<Quota> = features
        .iter()
        .flat_map(|(feature, values)| {
            values.iter().map(|(value, min, max)| Quota {
                feature: (*feature).into(),
                value: (*value).into(),
                min: *min,
                max: *max,
                flex: Quota::ANY,
            })
        })
        .collect();
    let place =
        |feature: &str, value: &str| quotas.iter().position(|q| q.feature == feature && q.value == value).unwrap();
    let persons = rows
        .iter()
        .enumerate()
        .map(|(at, row)| Person {
            id: format!("{at:04}"),
            counts_for: features.iter().zip(*row).map(|((feature, _), value)| place(feature, value)).collect(),
            address: None,
        })
        .collect();
    Pool { quotas, persons, size }
}

/// Every panel meets the quotas and holds one person an address at most; chances are those of the list and add up.
fn holds(pool: &Pool, method: Method) -> Result<(), Undrawable> {
    let found = lottery(pool, method)?;
    let mut chances = vec![whole(0); pool.persons.len()];
    let mut all = whole(0);
    for panel in &found.panels {
        assert_eq!(panel.members.len(), pool.size);
        meets(pool, &panel.members);
        panel.members.iter().for_each(|p| chances[*p] += &panel.chance);
        all += &panel.chance;
    }
    assert_eq!(all, whole(1));
    assert_eq!(chances, found.chances);
    assert_eq!(found.chances.iter().sum::<Exact>(), whole(pool.size as i64));
    Ok(())
}

fn meets(pool: &Pool, members: &[usize]) {
    for (at, quota) in pool.quotas.iter().enumerate() {
        let count = members.iter().filter(|p| pool.persons[**p].counts_for.contains(&at)).count() as i64;
        assert!((quota.min..=quota.max).contains(&count), "{quota:?}: {count}");
    }
    let mut addresses: Vec<&String> = members.iter().filter_map(|p| pool.persons[*p].address.as_ref()).collect();
    let told = addresses.len();
    addresses.sort();
    addresses.dedup();
    assert_eq!(addresses.len(), told, "two of one address");
}

fn some_pool() -> impl Strategy<Value = Pool> {
    let person = (0_usize..3, 0_usize..3, prop::option::of(0_u8..6));
    (prop::collection::vec(person, 8..24), 2_usize..5).prop_map(|(people, size)| {
        let values = ["a", "b", "c"];
        let rows: Vec<[&str; 2]> = people.iter().map(|(x, y, _)| [values[*x], values[*y]]).collect();
        let rows: Vec<&[&str]> = rows.iter().map(|r| r.as_slice()).collect();
        let most = size as i64;
        let free: &[(&str, i64, i64)] = &[("a", 0, most), ("b", 0, most), ("c", 0, 1)];
        let some: &[(&str, i64, i64)] = &[("a", 1, most), ("b", 0, most - 1), ("c", 0, most)];
        let mut pool = pool(&[("x", free), ("y", some)], &rows, size);
        pool.persons
            .iter_mut()
            .zip(&people)
            .for_each(|(person, (.., home))| person.address = home.map(|h| h.to_string()));
        pool
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn panels_meet_their_quotas_and_chances_add_up(pool in some_pool()) {
        for method in [Method::Leximin, Method::Maximin, Method::Stratified] {
            if let Err(why) = holds(&pool, method) {
                prop_assert!(matches!(why, Undrawable::Impossible(_) | Undrawable::TooFew), "{:?}", why);
            }
        }
    }

    #[test]
    fn leximin_promises_no_less_than_maximin_or_shares(pool in some_pool()) {
        if let Ok(best) = lottery(&pool, Method::Leximin) {
            let least = |l: &samspel::domain::panel::Lottery| l.chances.iter().map(as_number).fold(1.0, f64::min);
            for other in [Method::Maximin, Method::Stratified] {
                prop_assert!(least(&best) >= least(&lottery(&pool, other).unwrap()) - 1e-6);
            }
        }
    }

    #[test]
    fn order_of_persons_changes_no_chance(pool in some_pool(), by in any::<prop::sample::Index>()) {
        let by = by.index(pool.persons.len());
        let mut turned = pool.clone();
        turned.persons.rotate_left(by);
        if let (Ok(one), Ok(two)) = (lottery(&pool, Method::Leximin), lottery(&turned, Method::Leximin)) {
            let mut second = two.chances;
            second.rotate_right(by);
            for (a, b) in one.chances.iter().zip(&second) {
                prop_assert!((as_number(a) - as_number(b)).abs() < 1e-6);
            }
        }
    }

    /// What is proposed lets a panel be drawn, and nothing smaller by one seat would.
    #[test]
    fn impossible_quotas_are_mended_by_the_smallest_change(pool in some_pool()) {
        let mut asked = pool;
        asked.quotas[0].min = asked.size as i64;
        asked.quotas[1].min = 1;
        asked.quotas.iter_mut().for_each(|q| q.max = q.max.max(q.min));
        if let Err(Undrawable::Impossible(changes)) = lottery(&asked, Method::Maximin) {
            prop_assert!(!changes.is_empty());
            let mut mended = asked.clone();
            for change in &changes {
                mended.quotas[change.quota].min = change.min;
                mended.quotas[change.quota].max = change.max;
            }
            prop_assert!(holds(&mended, Method::Maximin).is_ok());
        }
    }
}

#[test]
fn draws_come_as_often_as_they_are_said_to() {
    let rows: Vec<[&str; 2]> =
        (0..24).map(|n| [if n % 3 == 0 { "f" } else { "m" }, if n % 4 == 0 { "y" } else { "o" }]).collect();
    let rows: Vec<&[&str]> = rows.iter().map(|r| r.as_slice()).collect();
    let mut pool = pool(&[("g", &[("f", 3, 3), ("m", 2, 3)]), ("a", &[("y", 2, 3), ("o", 2, 4)])], &rows, 6);
    // Some live together.
    for (at, person) in pool.persons.iter_mut().enumerate().take(9) {
        person.address = Some((at / 3).to_string());
    }
    let found = lottery(&pool, Method::Leximin).unwrap();
    let mut seen = vec![0_u32; pool.persons.len()];
    let draws = 100_000_u32;
    // The draw of a seed, and beside it the same lottery a hundred thousand times over one stream.
    meets(&pool, &draw(&pool, &found, "2023-06-20"));
    assert_eq!(draw(&pool, &found, "2023-06-20"), draw(&pool, &found, "2023-06-20"));
    let mut lot = Lot::new("simulation");
    let sums: Vec<f64> = found
        .panels
        .iter()
        .scan(0.0, |sum, p| {
            *sum += as_number(&p.chance);
            Some(*sum)
        })
        .collect();
    for _ in 0..draws {
        let point = lot.unit();
        let panel = sums.iter().position(|sum| point < *sum).unwrap_or(sums.len() - 1);
        found.panels[panel].members.iter().for_each(|p| seen[*p] += 1);
    }
    for (count, chance) in seen.iter().zip(&found.chances) {
        let chance = as_number(chance);
        // Five standard errors: a wrong chance is caught, a right one hardly ever refused.
        let error = 5.0 * (chance * (1.0 - chance) / f64::from(draws)).sqrt() + 1e-9;
        assert!((f64::from(*count) / f64::from(draws) - chance).abs() <= error, "{count} of {draws}, not {chance}");
    }
}

/// Two hundred persons of many kinds.
fn many() -> (String, String) {
    let mut people = String::from("id,gender,age,area,work\n");
    let mut lot = Lot::new("pool");
    let mut pick = |all: &[&'static str]| all[lot.below(all.len() as u64) as usize];
    for n in 0..240_usize {
        let (gender, age) = (pick(&["f", "m"]), pick(&["16", "30", "45", "65"]));
        let (area, work) = (pick(&["n", "e", "s", "w", "c"]), pick(&["yes", "no"]));
        writeln!(people, "p{n:03},{gender},{age},{area},{work}").unwrap();
    }
    let quotas = "feature,value,min,max\ngender,f,11,13\ngender,m,11,13\nage,16,5,7\nage,30,5,7\nage,45,5,7\nage,65,5,7\narea,n,4,6\narea,e,4,6\narea,s,4,6\narea,w,4,6\narea,c,4,6\nwork,yes,10,14\nwork,no,10,14\n";
    (quotas.to_owned(), people)
}

#[test]
fn a_pool_of_many_kinds_is_drawn_from_too() {
    let env = Env::new();
    let (quotas, people) = many();
    env.write("c.csv", &quotas);
    env.write("p.csv", &people);
    let found = env.json("calc panel --categories c.csv --people p.csv --size 24 --seed 7 --list l.csv");
    assert!(found["kinds"].as_u64().unwrap() > 60, "{}", found["kinds"]);
    let of: BTreeMap<&str, Vec<&str>> =
        people.lines().skip(1).map(|l| (&l[..4], l.split(',').skip(1).collect())).collect();
    let mut sums: BTreeMap<String, f64> = BTreeMap::new();
    for panel in found["panels"].as_array().unwrap() {
        let members: Vec<&str> = panel["members"].as_array().unwrap().iter().map(|m| m.as_str().unwrap()).collect();
        assert_eq!(members.len(), 24);
        for line in quotas.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let at = ["gender", "age", "area", "work"].iter().position(|f| *f == cells[0]).unwrap();
            let count = members.iter().filter(|m| of[*m][at] == cells[1]).count() as i64;
            assert!((cells[2].parse().unwrap()..=cells[3].parse().unwrap()).contains(&count), "{line}: {count}");
        }
        members
            .iter()
            .for_each(|m| *sums.entry((*m).to_owned()).or_default() += panel["probability"].as_f64().unwrap());
    }
    for (id, chance) in found["probabilities"].as_object().unwrap() {
        assert!((sums.get(id).copied().unwrap_or(0.0) - chance.as_f64().unwrap()).abs() < 1e-9, "{id}");
    }
    assert!(found["panels"].as_array().unwrap().iter().any(|p| p["members"] == found["drawn"]));
    // Committed to before, checked after.
    let commitment = found["commitment"].as_str().unwrap();
    env.ok(&format!("calc panel --categories c.csv --people p.csv --size 24 --seed 7 --commitment {commitment}"));
    assert_eq!(
        env.refused(&format!(
            "calc panel --categories c.csv --people p.csv --size 24 --seed 8 --commitment {commitment}"
        )),
        "panel-commitment"
    );
    // Three decline: the rest stays, and all of it meets the quotas still.
    let drawn: Vec<&str> = found["drawn"].as_array().unwrap().iter().map(|m| m.as_str().unwrap()).collect();
    env.write("drawn.csv", format!("id\n{}\n", drawn.join("\n")));
    env.write("declined.csv", format!("id\n{}\n", drawn[..3].join("\n")));
    let again = env.json(
        "calc panel --categories c.csv --people p.csv --size 24 --seed 7 --drawn drawn.csv --declined declined.csv",
    );
    let new: Vec<&str> = again["drawn"].as_array().unwrap().iter().map(|m| m.as_str().unwrap()).collect();
    assert_eq!(new.len(), 3);
    assert!(new.iter().all(|n| !drawn.contains(n)));
}

#[test]
fn impossible_and_hostile_pools_are_answered() {
    let env = Env::new();
    let people = "id,gender\na,f\nb,f\nc,m\n";
    for (quotas, people, size, key) in [
        ("feature,value,min,max\ngender,f,1,1\ngender,m,2,2\n", people, "3", "panel-impossible"),
        ("feature,value,min,max\ngender,f,2,1\ngender,m,0,1\n", people, "2", "pool-least-most"),
        ("feature,value,min,max\ngender,f,0,NaN\ngender,m,0,1\n", people, "2", "pool-number"),
        ("feature,value,min,max\ngender,f,0,1000000000\ngender,m,0,1\n", people, "2", "pool-number"),
        ("feature,value,min,max\ngender,f,-1,1\ngender,m,0,1\n", people, "2", "pool-number"),
        ("feature,value,min,max\ngender,f,0,2\n", people, "2", "pool-value"),
        ("feature,value,min,max\nage,f,0,2\n", people, "2", "pool-column"),
        ("feature,value\ngender,f\n", people, "2", "pool-column"),
        ("feature,value,min,max,min_flex,max_flex\ngender,f,1,1,2,3\ngender,m,0,1,,\n", people, "2", "pool-flex"),
        ("feature,value,min,max,min_flex,max_flex\ngender,f,1,1,0,x\ngender,m,0,1,,\n", people, "2", "pool-number"),
        ("feature,value,min,max\ngender,f,0,2\ngender,F,0,2\n", people, "2", "pool-quota-twice"),
        ("", people, "2", "readers-empty-file"),
        ("feature,value,min,max\ngender,f,0,2\ngender,m,0,1\n", "id,gender\na,f\na,m\n", "1", "pool-twice"),
        ("feature,value,min,max\ngender,f,0,2\ngender,m,0,1\n", "id,gender\n,f\n", "1", "pool-nameless"),
        ("feature,value,min,max\ngender,f,0,2\ngender,m,0,1\n", "id,gender\n", "1", "pool-empty"),
        ("feature,value,min,max\ngender,f,0,2\ngender,m,0,1\n", people, "4", "panel-size"),
        ("feature,value,min,max\ngender,f,0,2\ngender,m,0,1\n", people, "0", "panel-size"),
    ] {
        env.write("c.csv", quotas);
        env.write("p.csv", people);
        assert_eq!(
            env.refused(&format!("calc panel --categories c.csv --people p.csv --size {size}")),
            key,
            "{quotas} {people}"
        );
    }
    env.write("c.csv", "category,name,min,max\ngender,f,2,2\ngender,m,2,2\n");
    env.write("p.csv", "id,gender,street\na,f,x\nb,f,y\nc,m,z\nd,m,z\n");
    assert_eq!(env.json("calc panel --categories c.csv --people p.csv --size 4")["minimum"], 1.0);
    // Two of one address cannot both be drawn: then the quotas cannot be met.
    assert_eq!(env.refused("calc panel --categories c.csv --people p.csv --size 4 --address street"), "panel-few");
    env.write("c.csv", "category,name,min,max\ngender,f,0,2\ngender,m,2,2\n");
    let refused = env.run("calc panel --categories c.csv --people p.csv --size 3 --address street");
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("gender m from 1 to 2 instead of 2 to 2"), "{}", refused.err);
}

/// Quotas give way only as far as the file lets them; where that does not help, what goes beyond is said to do so.
#[test]
fn quotas_give_way_as_far_as_they_may() {
    let env = Env::new();
    env.write("p.csv", "id,gender,age\na,f,y\nb,f,y\nc,m,o\nd,m,o\n");
    let refused = |quotas: &str| {
        env.write("c.csv", quotas);
        let run = env.run("calc panel --categories c.csv --people p.csv --size 2");
        assert_eq!(run.code, 2, "{run:#?}");
        run.err
    };
    // Three women are one too many: either the least of women gives way, or the most of men.
    let free = refused("feature,value,min,max\ngender,f,2,2\ngender,m,0,2\nage,y,0,1.0\nage,o,0,2\n");
    assert!(free.contains("smallest change") && !free.contains("max_flex"), "{free}");
    let held = refused(
        "feature,value,min,max,min_flex,max_flex\ngender,f,2,2,2,2\ngender,m,0,2,,\nage,y,0,1,-1,-1\nage,o,0,2,0,2\n",
    );
    assert!(held.contains("age y from 0 to 2") && !held.contains("gender f from"), "{held}");
    let beyond = refused(
        "feature,value,min,max,min_flex,max_flex\ngender,f,2,2,2,2\ngender,m,0,2,0,2\nage,y,0,1,0,1\nage,o,0,2,0,2\n",
    );
    assert!(beyond.contains("min_flex and max_flex") && beyond.contains("smallest change"), "{beyond}");
}

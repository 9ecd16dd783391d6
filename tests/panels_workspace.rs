//! Panels in a workspace: committed to before, drawn after, checked by an outsider, filled up again, and their persons forgotten.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::{Value, json};

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

const QUOTAS: &str =
    "feature,value,min,max\ngender,f,3,5\ngender,m,3,5\narea,\"north, old\",2,4\narea,south,2,4\narea,+east,1,3\n";
const SEED: &str = "dice of 3 May: 4 6 1 1 2 5";

/// Sixty persons, two at each address, with a name and a telephone number each.
fn pool() -> String {
    let mut people = String::from("id,name,phone,gender,area,street,house\n");
    for n in 0..60 {
        let gender = ["f", "m"][n % 2];
        let area = ["\"north, old\"", "south", "+east"][n / 2 % 3];
        writeln!(people, "K-{n:03},Zwanenburg{n},0612345{n:03},{gender},{area},Lindelaan,{}", n / 2).unwrap();
    }
    people
}

fn prepared(quotas: &str) -> Env {
    let env = Env::new();
    env.ok("new w.samspel --process vestegnen");
    env.write("p.csv", pool());
    env.write("q.csv", quotas);
    env.ok("panel w.samspel new Borgerting --size 8 --pool p.csv --quotas q.csv --same-address street,house");
    env
}

fn drawn() -> Env {
    let env = prepared(QUOTAS);
    env.ok(&format!("panel w.samspel commit Borgerting --seed '{SEED}' --out list.csv"));
    env.ok(&format!("panel w.samspel draw Borgerting --seed '{SEED}'"));
    env
}

fn numbers(of: &Value) -> Vec<i64> {
    of.as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect()
}

/// Every quota is met, and no address has two.
fn meets(page: &Value) {
    for quota in page["quotas"].as_array().unwrap() {
        let held = quota["members"].as_i64().unwrap();
        assert!((quota["min"].as_i64().unwrap()..=quota["max"].as_i64().unwrap()).contains(&held), "{quota}");
    }
    let members = numbers(&page["members"]);
    let homes: BTreeSet<i64> = members.iter().map(|n| (n - 1) / 2).collect();
    assert_eq!(homes.len(), members.len());
}

/// Everything that lies in the folder of the workspace's own files, as bytes.
fn bytes(env: &Env) -> Vec<u8> {
    ["w.samspel", "w.samspel-wal"].iter().filter(|f| env.path(f).exists()).flat_map(|f| env.bytes(f)).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|w| w == text.as_bytes())
}

#[test]
fn an_outsider_comes_to_the_same_panel() {
    for rule in ["leximin", "maximin", "stratified"] {
        let env = prepared(QUOTAS);
        env.ok(&format!(
            "panel w.samspel new Ting --size 8 --pool p.csv --quotas q.csv --rule {rule} --same-address street,house"
        ));
        let before = env.json(&format!("panel w.samspel commit Ting --seed '{SEED}' --out list.csv"));
        assert_eq!(
            (&before["stage"], &before["seed"], &before["method"]),
            (&json!("committed"), &Value::Null, &json!(rule))
        );
        let after = env.json(&format!("panel w.samspel draw ting --seed '{SEED}'"));
        assert_eq!((&after["stage"], &after["seed"]), (&json!("drawn"), &json!(SEED)));
        meets(&after);
        for what in ["pool", "quotas", "list"] {
            env.ok(&format!("panel w.samspel export Ting out-{what}.csv --what {what}"));
        }
        assert_eq!(env.text("out-list.csv"), env.text("list.csv"));
        // No name, no number of a telephone, no street.
        assert!(["Zwanenburg", "0612345", "Linde", "K-0"].iter().all(|t| !env.text("out-pool.csv").contains(t)));
        let commitment = before["commitment"].as_str().unwrap();
        let found = env.json(&format!(
            "calc panel --categories out-quotas.csv --people out-pool.csv --size 8 --method {rule} --address household \
             --seed '{SEED}' --commitment {commitment} --list again.csv"
        ));
        assert_eq!(env.text("again.csv"), env.text("list.csv"));
        assert_eq!(found["list_sha256"], before["list_sha256"]);
        let drawn: Vec<i64> =
            found["drawn"].as_array().unwrap().iter().map(|n| n.as_str().unwrap().parse().unwrap()).collect();
        assert_eq!(drawn, numbers(&after["drawn"]));
        env.check("w.samspel");
    }
}

#[test]
fn a_draw_is_committed_to_once_and_drawn_once() {
    let env = prepared(QUOTAS);
    assert_eq!(env.refused("panel w.samspel draw Borgerting --seed x"), "panel-uncommitted");
    assert_eq!(env.refused("panel w.samspel commit Borgerting --seed ' '"), "panel-seed-empty");
    env.ok(&format!("panel w.samspel commit Borgerting --seed '{SEED}'"));
    // The seed is nowhere in the file until it is revealed.
    assert!(!holds(&bytes(&env), SEED));
    assert_eq!(env.refused("panel w.samspel commit Borgerting --seed other"), "panel-committed");
    assert_eq!(env.refused("panel w.samspel draw Borgerting --seed other"), "panel-commitment");
    assert_eq!(env.json("panel w.samspel show Borgerting")["members"], json!([]));
    assert_eq!(env.refused("panel w.samspel decline Borgerting 1"), "panel-undrawn");
    assert_eq!(env.refused("panel w.samspel export Borgerting o.csv"), "panel-undrawn");
    let told = env.ok(&format!("panel w.samspel draw Borgerting --seed '{SEED}'"));
    assert!(told.contains("never taken back"), "{told}");
    assert!(told.lines().all(|l| l.chars().count() <= 100), "{told}");
    let page = env.json("panel w.samspel show Borgerting");
    assert_eq!(env.refused(&format!("panel w.samspel draw Borgerting --seed '{SEED}'")), "panel-drawn-already");
    // Undo takes back the last change of the programme, if there is one, and never a draw.
    env.run("undo w.samspel");
    assert_eq!(env.json("panel w.samspel show Borgerting"), page);
    assert_eq!(env.json("panel w.samspel")["panels"][0]["stage"], "drawn");
}

#[test]
fn a_list_that_comes_out_otherwise_is_not_drawn_from() {
    let env = prepared(QUOTAS);
    env.ok(&format!("panel w.samspel commit Borgerting --seed '{SEED}'"));
    let db = rusqlite::Connection::open(env.path("w.samspel")).unwrap();
    db.execute("update panel_quota set \"max\" = 4 where feature = 'gender'", []).unwrap();
    drop(db);
    assert_eq!(env.refused(&format!("panel w.samspel draw Borgerting --seed '{SEED}'")), "panel-list-differs");
    assert_eq!(env.json("panel w.samspel show Borgerting")["stage"], "committed");
}

#[test]
fn who_declines_is_replaced_within_the_quotas() {
    let env = drawn();
    let first = numbers(&env.json("panel w.samspel show Borgerting")["drawn"]);
    for (done, number) in (1..).zip(&first[..4]) {
        let page = env.json(&format!("panel w.samspel decline Borgerting {number}"));
        meets(&page);
        assert_eq!(numbers(&page["members"]).len(), 8);
        assert_eq!(numbers(&page["declined"]).len(), done);
        assert!(!numbers(&page["members"]).contains(number));
        assert_eq!(page["replacement_seed"], format!("{SEED}:{number}"));
    }
    assert_eq!(env.refused(&format!("panel w.samspel decline Borgerting {}", first[0])), "panel-not-member");
    assert_eq!(env.refused("panel w.samspel decline Borgerting 999"), "panel-not-member");
    // Who came in can decline too, and an outsider comes to the same replacement.
    let page = env.json("panel w.samspel show Borgerting");
    let number = numbers(&page["replacements"])[0];
    let ids = |all: &[i64]| format!("id\n{}\n", all.iter().map(i64::to_string).collect::<Vec<_>>().join("\n"));
    let declined = [numbers(&page["declined"]), vec![number]].concat();
    env.write("declined.csv", ids(&declined));
    env.write("drawn.csv", ids(&[numbers(&page["members"]), numbers(&page["declined"])].concat()));
    env.ok("panel w.samspel export Borgerting pool.csv --what pool");
    env.ok("panel w.samspel export Borgerting quotas.csv --what quotas");
    let found = env.json(&format!(
        "calc panel --categories quotas.csv --people pool.csv --size 8 --address household --seed '{SEED}:{number}' \
         --drawn drawn.csv --declined declined.csv"
    ));
    let after = env.json(&format!("panel w.samspel decline Borgerting {number}"));
    assert_eq!(found["drawn"], json!(numbers(&after["came_in"]).iter().map(i64::to_string).collect::<Vec<_>>()));
    // A seat left empty is filled with the next.
    let members = numbers(&after["members"]);
    let page = env.json(&format!("panel w.samspel decline Borgerting {} --vacant", members[0]));
    assert_eq!((numbers(&page["members"]).len(), &page["came_in"]), (7, &json!([])));
    assert!(env.ok("panel w.samspel show Borgerting").contains("Empty seats: 1"));
    let page = env.json(&format!("panel w.samspel decline Borgerting {}", members[1]));
    assert_eq!(numbers(&page["came_in"]).len(), 2);
    meets(&page);
    // The file of those drawn holds what is needed to invite them.
    env.ok("panel w.samspel export Borgerting invited.csv");
    let invited = env.text("invited.csv");
    assert_eq!(invited.lines().count() - 1, 8 + numbers(&page["declined"]).len());
    assert!(invited.contains("Zwanenburg") && invited.contains("0612345"), "{invited}");
}

#[test]
fn nobody_to_come_in_changes_nothing() {
    let env = Env::new();
    env.ok("new w.samspel --process vestegnen");
    env.write("p.csv", "id,gender\na,f\nb,m\nc,m\n");
    env.write("q.csv", "feature,value,min,max\ngender,f,1,1\ngender,m,1,1\n");
    env.ok("panel w.samspel new Lille --size 2 --pool p.csv --quotas q.csv");
    env.ok("panel w.samspel commit Lille --seed s");
    let before = env.json("panel w.samspel draw Lille --seed s");
    let told = env.run("panel w.samspel decline Lille 1");
    assert_eq!(told.code, 2);
    assert!(told.err.contains("--vacant"), "{}", told.err);
    assert_eq!(env.json("panel w.samspel show Lille"), json!(before));
    assert_eq!(env.json("panel w.samspel decline Lille 1 --vacant")["members"].as_array().unwrap().len(), 1);
}

#[test]
fn impossible_quotas_are_answered_with_the_smallest_change() {
    let env = prepared(
        "feature,value,min,max\ngender,f,5,8\ngender,m,4,8\narea,\"north, old\",0,8\narea,south,0,8\narea,+east,0,8\n",
    );
    let found = env.json("panel w.samspel check Borgerting");
    assert_eq!((&found["possible"], &found["reason"]), (&json!(false), &json!("panel-impossible")));
    let change = &found["changes"][0];
    assert_eq!(change["feature"], "gender");
    assert_eq!(change["min"].as_i64().unwrap() - change["least"].as_i64().unwrap(), 1);
    assert!(env.ok("panel w.samspel check Borgerting").contains("The smallest change that helps"));
    assert_eq!(env.refused("panel w.samspel commit Borgerting --seed s"), "panel-impossible");
    assert_eq!(env.json("panel w.samspel show Borgerting")["stage"], "prepared");
    let env = prepared(QUOTAS);
    let found = env.json("panel w.samspel check Borgerting");
    assert_eq!((&found["possible"], &found["changes"]), (&json!(true), &json!([])));
}

#[test]
fn persons_stay_out_of_journal_and_exports_and_are_erased_whole() {
    let env = drawn();
    let (everything, _) = env.everything("w.samspel");
    assert!(!holds(&everything, "Zwanenburg"));
    assert!(!env.ok("log w.samspel").contains("Zwanenburg"));
    assert!(holds(&bytes(&env), "Zwanenburg7"));
    let before = env.json("panel w.samspel show Borgerting");
    let told = env.ok("panel w.samspel erase Borgerting");
    assert!(told.contains("never taken back"), "{told}");
    let left = bytes(&env);
    assert!(["Zwanenburg", "0612345", "Lindelaan", "K-0"].iter().all(|t| !holds(&left, t)));
    let after = env.json("panel w.samspel show Borgerting");
    assert_eq!(after["erased"], true);
    for key in ["drawn", "members", "quotas", "persons", "commitment", "seed", "list_sha256"] {
        assert_eq!(after[key], before[key], "{key}");
    }
    let member = numbers(&after["members"])[0];
    for line in [
        format!("decline Borgerting {member}"),
        "export Borgerting o.csv".to_owned(),
        "export Borgerting o.csv --what pool".to_owned(),
        "export Borgerting o.csv --what list".to_owned(),
        "check Borgerting".to_owned(),
    ] {
        assert_eq!(env.refused(&format!("panel w.samspel {line}")), "panel-erased", "{line}");
    }
    env.ok("panel w.samspel export Borgerting o.csv --what quotas");
    // Once more does no harm, and the workspace is whole.
    env.ok("panel w.samspel erase Borgerting");
    env.check("w.samspel");
}

#[test]
fn a_panel_that_promises_nothing_yet_is_erased_whole() {
    let env = prepared(QUOTAS);
    let told = env.ok("panel w.samspel erase Borgerting");
    assert!(told.contains("Borgerting is deleted"), "{told}");
    assert!(["Zwanenburg", "Lindelaan", "north, old"].iter().all(|t| !holds(&bytes(&env), t)));
    assert_eq!(env.json("panel w.samspel")["panels"], json!([]));
    // The name is free again.
    env.ok("panel w.samspel new Borgerting --size 8 --pool p.csv --quotas q.csv");
    assert_eq!(env.json("panel w.samspel erase Borgerting")["deleted"], "Borgerting");
    env.check("w.samspel");
}

#[test]
fn erasing_tells_when_another_program_holds_the_old_pages() {
    let env = drawn();
    let other = rusqlite::Connection::open(env.path("w.samspel")).unwrap();
    other.execute_batch("begin").unwrap();
    let count = |db: &rusqlite::Connection| -> i64 {
        db.query_row("select count(*) from panel_person where cells like '%Zwanenburg%'", [], |r| r.get(0)).unwrap()
    };
    assert_eq!(count(&other), 60);
    assert_eq!(env.refused("panel w.samspel erase Borgerting"), "panel-erase-busy");
    other.execute_batch("commit").unwrap();
    assert_eq!(count(&other), 0);
    drop(other);
    env.ok("panel w.samspel erase Borgerting");
    assert!(!holds(&bytes(&env), "Zwanenburg"));
}

#[test]
fn what_cannot_be_published_is_not_committed_to() {
    let env = prepared(QUOTAS);
    env.write("file", "");
    env.fails(2, "panel w.samspel commit Borgerting --seed s --out file/list.csv");
    assert_eq!(env.json("panel w.samspel show Borgerting")["stage"], "prepared");
}

#[test]
fn what_cannot_be_is_refused() {
    let env = prepared(QUOTAS);
    let new = "panel w.samspel new";
    assert_eq!(env.refused(&format!("{new} borgerTING --size 8 --pool p.csv --quotas q.csv")), "panel-taken");
    assert_eq!(env.refused(&format!("{new} ' ' --size 8 --pool p.csv --quotas q.csv")), "error-empty-text");
    for size in ["0", "61", "1000000000"] {
        assert_eq!(env.refused(&format!("{new} A --size {size} --pool p.csv --quotas q.csv")), "panel-size");
    }
    let absent = format!("{new} A --size 8 --pool p.csv --quotas q.csv --same-address nowhere");
    assert_eq!(env.refused(&absent), "pool-column");
    env.write("ids.csv", "feature,value,min,max\nID,a,0,1\n");
    env.write("one.csv", "id\na\n");
    assert_eq!(env.refused(&format!("{new} A --size 1 --pool one.csv --quotas ids.csv")), "panel-feature-id");
    assert_eq!(env.refused("panel w.samspel show Elsewhere"), "panel-none");
    // Nothing of what was refused is there.
    assert_eq!(env.json("panel w.samspel")["panels"].as_array().unwrap().len(), 1);
    let empty = Env::new();
    empty.ok("new w.samspel --process vestegnen");
    assert!(empty.ok("panel w.samspel").contains("No panels yet"));
}

#[test]
fn a_feature_may_be_called_household() {
    let env = Env::new();
    env.ok("new w.samspel --process vestegnen");
    env.write("p.csv", "id,household,street\na,big,x\nb,small,x\nc,big,y\nd,small,z\n");
    env.write("q.csv", "feature,value,min,max\nhousehold,big,1,1\nhousehold,small,1,1\n");
    env.ok("panel w.samspel new T --size 2 --pool p.csv --quotas q.csv --same-address street");
    env.ok("panel w.samspel commit T --seed s --out list.csv");
    env.ok("panel w.samspel export T pool.csv --what pool");
    env.ok("panel w.samspel export T quotas.csv --what quotas");
    let line = "calc panel --categories quotas.csv --people pool.csv --size 2 --address 'household 2' --list again.csv";
    env.ok(line);
    assert_eq!(env.text("again.csv"), env.text("list.csv"));
}

//! The whole main job on both samples: from files to a draft in which every statement can be traced.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::OnceLock;

use quick_xml::events::Event;
use samspel::analysis::Text;
use serde_json::Value;

#[path = "common/agreement.rs"]
mod agreement;
#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use agreement::{agreement, groups_of};
use env::{Env, Run, rows, samples};

/// What a headless run leaves beside the workspace.
const FILES: [&str; 6] =
    ["draft.md", "draft.html", "draft.docx", "annexes.xlsx", "contributions.csv", "everything.json"];

/// A sample that was run, and what it printed.
struct Demo {
    env: Env,
    run: Run,
    everything: Value,
}

impl Demo {
    fn new(sample: &str) -> Self {
        let env = Env::new();
        let run = env.run(&format!("demo {sample} --headless out"));
        let everything = serde_json::from_slice(&env.bytes("out/everything.json")).expect("JSON");
        Self { env, run, everything }
    }

    fn text(&self, file: &str) -> String {
        self.env.text(&format!("out/{file}"))
    }
}

fn strategio() -> &'static Demo {
    static DEMO: OnceLock<Demo> = OnceLock::new();
    DEMO.get_or_init(|| Demo::new("strategio"))
}

fn vestegnen() -> &'static Demo {
    static DEMO: OnceLock<Demo> = OnceLock::new();
    DEMO.get_or_init(|| Demo::new("vestegnen"))
}

fn both() -> [(&'static str, &'static Demo); 2] {
    [("strategio", strategio()), ("vestegnen", vestegnen())]
}

/// Statements of a sample, each with the theme that the member named and its language.
fn statements(demo: &Demo) -> Vec<(&str, &str, &str)> {
    rows(&demo.everything, "contribution")
        .iter()
        .map(|row| (row["theme"].as_str().unwrap(), row["text"].as_str().unwrap(), row["language"].as_str().unwrap()))
        .collect()
}

/// Nobody tells the engine the themes; what it groups by itself has to agree with them far more than chance does.
#[test]
fn groups_across_themes_find_the_themes_again() {
    for ((name, demo), (nmi_bar, ari_bar)) in both().into_iter().zip([(0.31, 0.23), (0.35, 0.28)]) {
        let rows = statements(demo);
        let texts: Vec<Text> = rows.iter().map(|(_, text, language)| Text { text, language }).collect();
        let themes: Vec<&str> = rows.iter().map(|(theme, ..)| *theme).collect();
        let groups = groups_of(&texts);
        let (nmi, ari) = agreement(&themes, &groups);
        println!("{name}: NMI {nmi:.3} ARI {ari:.3}");
        assert!(nmi >= nmi_bar && ari >= ari_bar, "{name}: NMI {nmi:.3} ARI {ari:.3}");
        let mut elsewhere = themes.clone();
        elsewhere.rotate_left(themes.len() / 2);
        let (_, chance) = agreement(&elsewhere, &groups);
        assert!(chance < ari_bar / 2.0, "{name}: groups agree with the wrong themes too ({chance:.3})");
    }
}

#[test]
fn exactly_the_rows_broken_on_purpose_are_refused_and_named() {
    let broken: [(&Demo, &[&str]); 2] = [
        (
            strategio(),
            &[
                "bornem.xlsx, Bijdragen, row 13,",
                "duffel.csv, row 20,",
                "duffel.csv, row 45,",
                "lier.csv, row 8,",
                "lier.csv, row 31,",
                "putte.csv, row 23,",
                "putte.csv, row 37,",
                "willebroek.csv, row 32,",
            ],
        ),
        (vestegnen(), &["brondby.csv, row 11,", "ishoj.csv, row 14,"]),
    ];
    for (demo, expected) in broken {
        assert_eq!(demo.run.code, 0, "{:#?}", demo.run);
        let named: Vec<&str> =
            demo.run.out.lines().filter_map(|l| l.strip_prefix("  ")).filter(|l| l.contains(", row ")).collect();
        assert_eq!(named.len(), expected.len(), "{named:#?}");
        for (line, start) in named.iter().zip(expected) {
            assert!(line.starts_with(start), "{line} should begin with {start}");
        }
        assert!(demo.run.out.contains(&format!("\n{} rows were refused; the rest is in.\n", expected.len())));
    }
    let out = &strategio().run.out;
    assert!(out.contains("“Mobilitiet” is unknown. Did you mean “Mobiliteit”?"), "{out}");
}

#[test]
fn every_step_is_told_and_every_file_named() {
    for (name, demo) in both() {
        for word in ["stand alone", "links proposed", "priorities adopted", "ratings.csv", "positions.csv"] {
            assert!(demo.run.out.contains(word), "{name}: {word}");
        }
        for file in FILES.into_iter().chain([format!("{name}.samspel").as_str()]) {
            assert!(demo.run.out.contains(file), "{name}: {file} is not named");
            assert!(demo.env.path(&format!("out/{file}")).exists(), "{name}: {file} is missing");
        }
        let status = demo.env.json(&format!("status out/{name}.samspel"));
        for figure in ["contributions", "clusters", "ratings", "priorities", "positions", "interviews"] {
            assert!(status[figure].as_i64().is_some_and(|n| n > 0), "{name}: {figure}: {status}");
        }
        demo.env.check(&format!("out/{name}.samspel"));
    }
}

/// Text without what Markdown and HTML put between words.
fn plain(text: &str) -> String {
    let text = text.replace("<br>", " ").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
    let text = text.replace("&quot;", "\"").replace("&#39;", "'");
    text.chars().filter(|c| *c != '\\').collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_draft_has_every_theme_every_priority_every_statement() {
    for (name, demo) in both() {
        let draft = plain(&demo.text("draft.md"));
        let html = plain(&demo.text("draft.html"));
        for theme in rows(&demo.everything, "theme").iter().filter(|t| t["parent"].is_null()) {
            let heading = theme["name"].as_str().unwrap();
            assert!(draft.contains(heading) && html.contains(heading), "{name}: theme {heading}");
        }
        let priorities = rows(&demo.everything, "priority");
        assert!(!priorities.is_empty());
        for priority in priorities {
            let statement = plain(priority["statement"].as_str().unwrap());
            assert!(draft.contains(&statement) && html.contains(&statement), "{name}: priority {statement}");
        }
        let sources: HashMap<&str, &str> = rows(&demo.everything, "interview")
            .iter()
            .map(|i| (i["id"].as_str().unwrap(), i["consent"].as_str().unwrap()))
            .collect();
        for c in rows(&demo.everything, "contribution") {
            let shown = sources.get(c["source"].as_str().unwrap()).is_none_or(|consent| *consent == "quote");
            let text = plain(c["text"].as_str().unwrap());
            assert!(!shown || draft.contains(&text), "{name}: not in the register: {text}");
        }
    }
}

/// What stands between `start` and `end`, everywhere in a text.
fn between<'a>(text: &'a str, start: &str, end: char) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

fn links_lead_somewhere(name: &str, text: &str, targets: &[&str]) {
    let ids = between(text, "id=\"", '"');
    let known: HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), known.len(), "{name}: an id stands twice");
    for target in targets {
        assert!(known.contains(target), "{name}: nothing is called {target}");
    }
    let led: HashSet<&str> = targets.iter().copied().collect();
    let (mut references, mut citations) = (0, 0);
    for id in known {
        if let Some(reference) = id.strip_prefix("ref-") {
            references += 1;
            assert!(!reference.is_empty());
        }
        if id.starts_with("cite-") {
            citations += 1;
            assert!(led.contains(id), "{name}: no way back to {id}");
        }
    }
    assert!(references > 100 && citations > 100, "{name}: {references} references, {citations} citations");
}

#[test]
fn citations_lead_to_the_register_and_back() {
    for (name, demo) in both() {
        let draft = demo.text("draft.md");
        links_lead_somewhere(name, &draft, &between(&draft, "](#", ')'));
        let html = demo.text("draft.html");
        links_lead_somewhere(name, &html, &between(&html, "href=\"#", '"'));
        assert!(draft.contains("](#ref-") && html.contains("href=\"#ref-"));
    }
}

/// Reads XML to its end; every element that opens closes.
fn well_formed(name: &str, text: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let (mut open, mut elements) = (Vec::new(), Vec::new());
    loop {
        let event = reader.read_event().unwrap_or_else(|e| panic!("{name}: {e} at {}", reader.error_position()));
        match event {
            Event::Start(ref e) | Event::Empty(ref e) => {
                let mut attributes = BTreeMap::new();
                for attribute in e.attributes() {
                    let attribute = attribute.unwrap_or_else(|e| panic!("{name}: {e}"));
                    let key = attribute.key.as_ref().to_owned();
                    attributes.insert(key, attribute.value.into_owned());
                }
                let tag = e.name().as_ref().to_owned();
                if matches!(event, Event::Start(_)) {
                    open.push(tag.clone());
                }
                elements.push((tag, attributes));
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{name}: {open:?} stay open");
    elements
}

#[test]
fn the_page_is_well_formed_and_carries_itself() {
    for (name, demo) in both() {
        let html = demo.text("draft.html");
        let elements = well_formed(name, &html);
        let (_, root) = elements.iter().find(|(tag, _)| tag == "html").expect("a root");
        assert_eq!(root["lang"], if name == "strategio" { "nl" } else { "da" });
        for (tag, attributes) in &elements {
            assert!(tag != "script" && tag != "link" && tag != "iframe", "{name}: <{tag}>");
            assert!(!attributes.keys().any(|k| k.starts_with("on") || k == "src"), "{name}: {attributes:?}");
        }
        let levels: Vec<u32> = elements
            .iter()
            .filter_map(|(tag, _)| tag.strip_prefix('h').filter(|l| l.len() == 1)?.parse().ok())
            .collect();
        assert_eq!(levels.iter().filter(|l| **l == 1).count(), 1, "{name}: one title");
        assert!(levels.windows(2).all(|w| w[1] <= w[0] + 1), "{name}: a level of headings is skipped");
    }
}

/// The parts of a packed file.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut packed = zip::ZipArchive::new(Cursor::new(bytes)).expect("a packed file");
    (0..packed.len())
        .map(|i| {
            let mut part = packed.by_index(i).expect("a part");
            let mut content = Vec::new();
            part.read_to_end(&mut content).expect("a whole part");
            (part.name().expect("a name").into_owned(), content)
        })
        .collect()
}

#[test]
fn the_document_opens() {
    for (name, demo) in both() {
        let parts = parts(&demo.env.bytes("out/draft.docx"));
        let types = String::from_utf8(parts["[Content_Types].xml"].clone()).unwrap();
        for (part, content) in &parts {
            let text = std::str::from_utf8(content).expect("text parts only");
            let elements = well_formed(&format!("{name}: {part}"), text);
            let ending = part.rsplit('.').next().unwrap();
            assert!(types.contains(&format!("/{part}\"")) || types.contains(&format!("\"{ending}\"")), "{part}");
            if part == "word/document.xml" {
                let of = |tag: &str, key: &str| -> Vec<String> {
                    elements.iter().filter(|(t, _)| t == tag).filter_map(|(_, a)| a.get(key).cloned()).collect()
                };
                let marks = of("w:bookmarkStart", "w:name");
                let known: BTreeSet<&String> = marks.iter().collect();
                assert_eq!(marks.len(), known.len(), "{name}: a bookmark stands twice");
                assert!(marks.iter().all(|m| m.len() <= 40), "Word cuts bookmarks at 40 characters");
                let anchors = of("w:hyperlink", "w:anchor");
                assert!(anchors.len() > 200);
                assert!(anchors.iter().all(|a| known.contains(a)), "{name}: a link leads nowhere");
                let styles = of("w:pStyle", "w:val");
                assert!(styles.iter().any(|s| s == "Heading1") && styles.iter().any(|s| s == "Heading2"));
                assert!(elements.iter().any(|(tag, _)| tag == "w:tblHeader"), "no header row repeats");
            }
        }
        let sheets = self::parts(&demo.env.bytes("out/annexes.xlsx"));
        for (part, content) in sheets.iter().filter(|(p, _)| p.ends_with("xml") || p.ends_with("rels")) {
            let elements = well_formed(part, std::str::from_utf8(content).unwrap());
            assert!(!elements.iter().any(|(tag, _)| tag == "f"), "{part} holds a formula");
        }
    }
}

#[test]
fn a_second_export_gives_the_same_bytes() {
    for (name, demo) in both() {
        let sample: toml::Table =
            std::fs::read_to_string(samples().join(name).join("sample.toml")).unwrap().parse().unwrap();
        for file in FILES {
            let again = format!("again/{file}");
            let mut command = demo.env.program();
            command.env("SAMSPEL_NOW", sample["clock"].as_str().unwrap()).args([
                "export",
                &format!("out/{name}.samspel"),
                "--out",
                &again,
            ]);
            assert!(command.output().expect("runs").status.success());
            assert!(demo.env.bytes(&again) == demo.env.bytes(&format!("out/{file}")), "{name}: {file} differs");
        }
    }
}

#[test]
fn a_second_run_gives_the_same_bytes() {
    for (name, demo) in both() {
        let second = Demo::new(name);
        for file in FILES {
            let file = format!("out/{file}");
            assert!(second.env.bytes(&file) == demo.env.bytes(&file), "{name}: {file} differs");
        }
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn the_draft_follows_the_files() {
    let env = Env::new();
    copy(&samples().join("strategio"), &env.path("in"));
    std::fs::remove_file(env.path("in/inputs/duffel.csv")).unwrap();
    std::fs::remove_file(env.path("in/interviews/duffel.toml")).unwrap();
    // Ten sentences of Nijlen get another beginning; one in every four rows, so that some of them were rated.
    let nijlen = env.text("in/inputs/nijlen.csv");
    let texts: Vec<String> = rows(&strategio().everything, "contribution")
        .iter()
        .filter(|c| c["series"] == "NIJ" && !c["row"].is_null())
        .map(|c| c["text"].as_str().unwrap().to_owned())
        .filter(|t| nijlen.matches(t.as_str()).count() == 1)
        .step_by(4)
        .take(10)
        .collect();
    assert_eq!(texts.len(), 10);
    let edited = texts.iter().enumerate().fold(nijlen, |all, (n, t)| {
        all.replace(t.as_str(), &format!("Herschreven zin nummer {n} over de veerpont: {t}"))
    });
    env.write("in/inputs/nijlen.csv", edited);

    let run = env.run("demo --inputs in --headless out");
    assert!(run.code == 0 || run.code == 1, "{run:#?}");
    assert!(run.out.contains("duffel.csv") && run.out.contains("duffel.toml"), "what is missing is said: {}", run.out);
    let draft = env.text("out/draft.md");
    assert!(strategio().text("draft.md").contains("DUF-001") && !draft.contains("DUF-"), "Duffel is still cited");
    let words = plain(&draft);
    for (n, text) in texts.iter().enumerate() {
        assert!(words.contains(&format!("Herschreven zin nummer {n} over de veerpont: {}", plain(text))), "{text}");
    }
    links_lead_somewhere("edited", &draft, &between(&draft, "](#", ')'));

    let ranking = |env: &Env| env.json("rank out/strategio.samspel")["ranking"].as_array().unwrap().clone();
    let (before, after) = (ranking(&strategio().env), ranking(&env));
    assert_ne!(before, after, "the ranking did not notice");
    let scored: Vec<&Value> = after.iter().filter(|r| !r["score"].is_null()).collect();
    assert!(scored.len() > 20);
    assert!(scored.windows(2).all(|w| w[0]["score"].as_i64() >= w[1]["score"].as_i64()), "best first");
    assert!(scored.windows(2).all(|w| w[0]["rank"].as_i64() <= w[1]["rank"].as_i64()), "ranks rise");
    let everything: Value = serde_json::from_slice(&env.bytes("out/everything.json")).unwrap();
    let mut ranks: Vec<i64> = rows(&everything, "priority").iter().map(|p| p["rank"].as_i64().unwrap()).collect();
    ranks.sort_unstable();
    assert!(ranks.iter().copied().eq(1..=16), "{ranks:?}");
    env.check("out/strategio.samspel");
}

/// How many contributions hold each sequence of six words.
fn most_repeated(texts: &[&str]) -> (usize, String) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for text in texts {
        let words: Vec<String> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
        let own: HashSet<String> = words.windows(6).map(|w| w.join(" ")).collect();
        for sequence in own {
            *counts.entry(sequence).or_default() += 1;
        }
    }
    counts.into_iter().map(|(s, n)| (n, s)).max().unwrap_or_default()
}

#[test]
fn the_samples_are_what_they_promise() {
    let dutch = rows(&strategio().everything, "contribution");
    let texts: Vec<&str> = dutch.iter().map(|c| c["text"].as_str().unwrap()).collect();
    assert!(texts.len() >= 480, "{}", texts.len());
    assert!(dutch.iter().all(|c| c["language"] == "nl"));
    for text in &texts {
        let words = text.split_whitespace().count();
        assert!((8..=60).contains(&words), "{words} words: {text}");
    }
    let danish = rows(&vestegnen().everything, "contribution");
    let strange: Vec<&Value> = danish.iter().filter(|c| c["language"] != "da").map(|c| &c["text"]).collect();
    assert!(strange.is_empty(), "{strange:?}");
    for (name, demo) in both() {
        let texts: Vec<&str> =
            rows(&demo.everything, "contribution").iter().map(|c| c["text"].as_str().unwrap()).collect();
        let (times, sequence) = most_repeated(&texts);
        assert!(times * 100 <= texts.len(), "{name}: “{sequence}” stands in {times} of {}", texts.len());
    }
    assert_eq!(rows(&strategio().everything, "member").len(), 12);
    assert_eq!(rows(&strategio().everything, "topic").len(), 7);
    assert!(rows(&strategio().everything, "member").iter().all(|m| m["population"].is_i64() && m["latitude"].is_f64()));

    let danish = &vestegnen().everything;
    assert_eq!(rows(danish, "member").len(), 8);
    let interviews = rows(danish, "interview");
    assert_eq!(interviews.len(), 35);
    assert!(interviews.iter().all(|i| !i["synthesis"].as_str().unwrap().is_empty()));
    let seats: BTreeMap<i64, i64> = rows(danish, "ballot")
        .iter()
        .filter_map(|b| Some((b["voter"].as_i64().unwrap(), b["seat_table"].as_i64()?)))
        .collect();
    assert_eq!(seats.len(), 220);
    assert_eq!(seats.values().collect::<BTreeSet<_>>().len(), 32);
    let mut per_theme: BTreeMap<&str, usize> = BTreeMap::new();
    // Those with a cost are the projects of the vote on a budget.
    for choice in rows(danish, "choice").iter().filter(|c| c["cost"] == "") {
        *per_theme.entry(choice["theme"].as_str().unwrap()).or_default() += 1;
    }
    assert_eq!(per_theme.len(), 8);
    assert!(per_theme.values().all(|n| (3..=5).contains(n)), "{per_theme:?}");
    let voted: BTreeSet<&str> = rows(danish, "ballot").iter().map(|b| b["choice"].as_str().unwrap()).collect();
    assert_eq!(voted.len(), rows(danish, "choice").len(), "every option was voted on");
}

#[test]
fn a_workspace_that_is_there_is_never_overwritten() {
    let demo = strategio();
    let before = demo.env.bytes("out/strategio.samspel");
    let said = demo.env.fails(2, "demo --headless out");
    assert!(said.contains("strategio.samspel"), "{said}");
    assert!(demo.env.bytes("out/strategio.samspel") == before);
    let said = demo.env.fails(2, "demo strategi --headless other");
    assert!(said.contains("strategio, vestegnen"), "{said}");
}

use super::*;
use crate::domain::change::Table;
use crate::domain::id::Id;
use crate::settings::{LANGUAGES, Locale};

const PROCESS: &str = r#"format = 1
id = "test"
name = "Proef 2030"
region = "Proefland"
language = "nl"
[[phases]]
code = "a"
name = "A"
start = "2023-03-01"
end = "2023-03-31"
[[kinds]]
code = "trend"
name = "Trend"
role = "observation"
[[themes]]
code = "MOB"
name = "Mobiliteit"
[[themes.sub]]
code = "MOB.1"
name = "Fiets"
[[themes]]
code = "ECO"
name = "Economie {region}"
short = "Econ"
[[topics]]
code = "wonen"
name = "Wonen"
[[criteria]]
code = "belang"
name = "Belang"
min = 1
max = 5
better = "more"
[[stances]]
code = "support"
name = "Steun"
value = 2
"#;
const MEMBERS: &str =
    "format = 1\n[[members]]\ncode = \"LIE\"\nname = \"Lier\"\npopulation = 36646\nplace = [51.1, 4.5]\n";
const DRAFT: &str = "# Voorwoord {programme}\n\nAan {region}.\n\n<!-- each theme -->\n# {theme.name}\n\n```samspel statements theme={theme.code} top=3\n# geen kop\n```\n<!-- end -->\n\n# Slot\n";

fn parse(process: &str, members: &str, draft: &str) -> Result<Template, Vec<Mistake>> {
    Template::parse(&[("process.toml", process), ("members.toml", members), ("draft.nl.md", draft)])
}

/// Key, line and file of each mistake.
fn mistakes(process: &str, members: &str, draft: &str) -> Vec<(String, usize, String)> {
    let found = parse(process, members, draft).unwrap_err();
    found.into_iter().map(|m| (m.said.key, m.line, m.file)).collect()
}

fn ids() -> impl FnMut() -> Id {
    let mut n = 0_u128;
    move || {
        n += 1;
        Id::from_bytes(n.to_be_bytes())
    }
}

#[test]
fn a_sound_template_becomes_records() {
    let template = parse(PROCESS, MEMBERS, DRAFT).unwrap();
    assert_eq!(template.themes[0].short, "Mobiliteit");
    assert_eq!((template.adopt_per_theme, template.kinds[0].plural.as_str()), (2, "Trend"));
    let (programme, changes) = template.records(&mut ids());
    assert_eq!((programme.name.as_str(), programme.process.as_str()), ("Proef 2030", "test"));
    let rows =
        |table: Table| changes.iter().filter(|c| c.table == table).filter_map(|c| c.row.as_ref()).collect::<Vec<_>>();
    assert_eq!(rows(Table::Programme).len(), 1);
    let themes = rows(Table::Theme);
    assert_eq!(
        (themes.len(), &themes[1]["parent"], &themes[0]["parent"]),
        (3, &themes[0]["id"], &serde_json::Value::Null)
    );
    let sections = rows(Table::Section);
    let view: Vec<_> = sections.iter().map(|s| (s["heading"].as_str().unwrap(), s["sort"].as_str().unwrap())).collect();
    // A name that looks like a placeholder stays a name.
    let headings =
        [("Voorwoord Proef 2030", "a0010"), ("Mobiliteit", "a0020"), ("Economie {region}", "a0030"), ("Slot", "a0040")];
    assert_eq!(view, headings);
    assert_eq!(sections[0]["body"], "Aan Proefland.");
    assert_eq!(sections[1]["body"], "```samspel statements theme=MOB top=3\n# geen kop\n```");
    assert_eq!((&sections[2]["theme"], &sections[3]["theme"]), (&themes[2]["id"], &serde_json::Value::Null));
}

#[test]
fn every_mistake_is_listed_at_once() {
    let process = PROCESS
        .replace("format = 1", "format = 2")
        .replace("region = \"Proefland\"\n", "")
        .replace("language = \"nl\"", "langauge = \"nl\"\nlanguage = \"nl\"")
        .replace("end = \"2023-03-31\"", "end = \"2023-02-31\"")
        .replace("role = \"observation\"", "role = \"observatoin\"")
        .replace("code = \"ECO\"", "code = \"MOB.1\"")
        .replace("min = 1", "weight = -1\nmin = 5")
        .replace("better = \"more\"", "better = \"higher\"")
        .replace("[[stances]]\ncode = \"support\"\nname = \"Steun\"\nvalue = 2\n", "");
    let found = mistakes(&process, MEMBERS, DRAFT);
    let lines: Vec<_> = found.iter().map(|m| (m.0.as_str(), m.1)).collect();
    assert_eq!(
        lines,
        [
            ("process-format", 1),
            ("process-missing-field", 1),
            ("process-empty-list", 1),
            ("process-unknown-field", 4),
            ("process-bad-date", 10),
            ("process-unknown-word", 14),
            ("process-duplicate", 22),
            ("process-negative", 31),
            ("process-scale", 32),
            ("process-unknown-word", 34),
        ]
    );
}

#[test]
fn mistakes_in_members_and_draft() {
    let members = "format = 1\n[[members]]\ncode = \"LIE\"\nname = \"\"\npopulation = \"veel\"\nplace = [510, 4]\n[[members]]\ncode = \"lie\"\nnaam = \"Lier\"\n";
    let draft =
        "tekst\n# Kop\n{regoin}\n{theme.name}\n```samspel priorites top=x theme=MUB foo\n```\n<!-- each theme -->\n";
    let found = mistakes(PROCESS, members, draft);
    let lines: Vec<_> = found.iter().map(|m| (m.0.as_str(), m.1)).collect();
    assert_eq!(
        lines,
        [
            ("process-empty-field", 4),
            ("process-wrong-type", 5),
            ("process-bad-place", 6),
            ("process-missing-field", 7),
            ("process-duplicate", 8),
            ("process-unknown-field", 9),
            ("process-text-before-heading", 1),
            ("process-unknown-placeholder", 3),
            ("process-theme-outside", 4),
            ("process-unknown-block", 5),
            ("process-block-top", 5),
            ("process-block-unknown", 5),
            ("process-block-option", 5),
            ("process-each-open", 7),
        ]
    );
}

#[test]
fn every_live_block_can_stand_in_an_outline_with_its_own_options_only() {
    for (name, allowed) in crate::domain::paper::LIVE_BLOCKS {
        let with = |options: &str| {
            let draft = format!("# Kop\n```samspel {name} {options}\n```\n");
            Template::parse(&[("process.toml", PROCESS), ("members.toml", MEMBERS), ("draft.nl.md", &draft)])
                .map(|_| ())
        };
        assert!(with("").is_ok(), "{name}");
        assert_eq!(with("top=3").is_ok(), allowed.contains(&"top"), "{name}");
        assert!(with("member=LIE").is_err(), "{name}");
    }
}

#[test]
fn a_folder_without_files_and_a_broken_one() {
    let found = Template::parse(&[]).unwrap_err();
    assert_eq!(found.len(), 2);
    let found = Template::parse(&[("process.toml", PROCESS), ("members.toml", MEMBERS)]).unwrap_err();
    assert_eq!((found[0].said.key.as_str(), found[0].file.as_str()), ("process-file-missing", "draft.nl.md"));
    let found = mistakes(&PROCESS.replace("id = \"test\"", "id = \"test"), MEMBERS, DRAFT);
    assert!(found.iter().any(|m| m.0 == "process-syntax" && m.1 == 2), "{found:?}");
}

#[test]
fn the_shipped_templates_are_sound() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("config/processes");
    let mut seen = Vec::new();
    for folder in std::fs::read_dir(root).unwrap() {
        let folder = folder.unwrap().path();
        let files: Vec<(String, String)> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|f| f.unwrap().path())
            .map(|f| (f.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&f).unwrap()))
            .collect();
        let files: Vec<(&str, &str)> = files.iter().map(|f| (f.0.as_str(), f.1.as_str())).collect();
        let template = Template::parse(&files).unwrap_or_else(|m| panic!("{}: {m:#?}", folder.display()));
        assert_eq!(folder.file_name().unwrap().to_str(), Some(template.id.as_str()));
        let (_, changes) = template.records(&mut ids());
        assert!(changes.iter().filter(|c| c.table == Table::Section).count() > 10);
        if template.id == "strategio" {
            assert_eq!((template.members.len(), template.themes.len(), template.topics.len()), (12, 8, 7));
            assert_eq!(changes.iter().filter(|c| c.table == Table::Section).count(), 4 + 8 + 5);
        }
        seen.push(template.id);
    }
    assert!(seen.contains(&"strategio".to_owned()));
}

#[test]
fn every_mistake_has_its_words() {
    let process = PROCESS.replace("region = \"Proefland\"\n", "").replace("min = 1", "weight = -1\nmin = 5");
    for language in LANGUAGES {
        let locale = Locale::new(language);
        for mistake in parse(&process, "format = 3\nmembres = 1", "{theme.name}").unwrap_err() {
            for said in std::iter::once(&mistake.said).chain(&mistake.hint) {
                let sentence = locale.say(said);
                assert!(!sentence.contains(['‹', '{']) || sentence.contains("{theme"), "{language}: {sentence}");
            }
        }
    }
}

//! Keys that write files, and keys that the workspace must survive.

use samspel::flow::Effect;

use crate::world::World;

/// Presses keys that must not change the workspace.
fn pressed(keys: &str) -> (World, String) {
    let mut world = World::open();
    let before = world.now().dump;
    let screen = world.press(keys);
    assert_eq!(before, world.now().dump, "{keys} writes a file and nothing else");
    world.sound();
    (world, screen)
}

#[test]
fn exports_the_draft() {
    let (world, _) = pressed("1x<ctrl-u>{dir}/nota.md<enter>");
    let text = std::fs::read_to_string(world.path("nota.md")).unwrap();
    assert!(text.contains("Bussen eerst") && text.contains("LIE-001"));
    let (world, _) = pressed("6x<ctrl-u>{dir}/nota.docx<enter>");
    assert!(std::fs::read(world.path("nota.docx")).unwrap().starts_with(b"PK"));
}

#[test]
fn exports_a_section() {
    let (world, _) = pressed("6<down>x<ctrl-u>{dir}/deel.html<tab><end><enter>");
    let text = std::fs::read_to_string(world.path("deel.html")).unwrap();
    let now = world.now();
    assert!(text.contains(now.headings()[1]) && !text.contains(now.headings()[2]));
}

#[test]
fn exports_a_table() {
    let (world, _) = pressed("6x<ctrl-u>{dir}/groepen.csv<tab><tab>clus<enter>");
    let text = std::fs::read_to_string(world.path("groepen.csv")).unwrap();
    assert!(text.contains("Fietspaden") && text.contains("Winkels"));
    for (keys, word) in [
        ("2", "Steeds meer scholieren"),
        ("3", "Fietspaden"),
        ("4", "Fietspaden"),
        ("5", "Vracht eerst"),
        ("8", "Berlaar"),
    ] {
        let (world, screen) = pressed(&format!("{keys}x<ctrl-u>{{dir}}/tabel.csv<tab><end><enter>"));
        let text = std::fs::read_to_string(world.path("tabel.csv")).unwrap_or_else(|e| panic!("{keys}: {e}\n{screen}"));
        assert!(text.contains(word), "{keys}: {text}");
    }
}

#[test]
fn a_list_that_is_no_table_says_so() {
    for keys in ["8<left><down>X", "8<left><down>x<ctrl-u>{dir}/tabel.csv<tab><end><enter>"] {
        let (world, screen) = pressed(keys);
        assert!(screen.contains("no table") && !world.path("tabel.csv").exists(), "{screen}");
    }
}

#[test]
fn makes_a_backup() {
    let (world, _) = pressed(":make a copy<enter><ctrl-u>{dir}/kopie.samspel<enter>");
    let copy = samspel::store::Reader::open(&world.path("kopie.samspel")).unwrap();
    assert_eq!(crate::now::Now::read(&copy).dump, world.now().dump);
}

#[test]
fn opens_a_table_in_the_spreadsheet() {
    let (mut world, _) = pressed("5<tab><tab>");
    let effects = world.effects("X");
    let [Effect::Show(file)] = &effects[..] else { panic!("{effects:?}") };
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains("Zeker") && text.contains("Bonheiden"), "{text}");
    // No other file of that name stands in its way, and on a shared machine nobody else can look.
    let folder = file.parent().unwrap();
    #[cfg(unix)]
    assert_eq!(
        std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(folder).unwrap().permissions()) & 0o777,
        0o700
    );
    let again = world.effects("X");
    let [Effect::Show(other)] = &again[..] else { panic!("{again:?}") };
    assert_ne!(folder, other.parent().unwrap());
}

#[test]
fn makes_and_opens_other_programmes() {
    let (mut world, _) = pressed("<ctrl-n><tab><ctrl-u>{dir}/nieuw.samspel<enter>");
    let fresh = samspel::store::Reader::open(&world.path("nieuw.samspel")).unwrap();
    assert!(crate::now::Now::read(&fresh).contributions.is_empty());
    let screen = world.press("8aNEW<tab>Nieuw<enter>");
    assert!(crate::now::Now::read(&fresh).frame.members.iter().any(|m| m.code == "NEW"), "{screen}");
    let screen = world.press("<ctrl-o>proef<enter>2");
    assert!(screen.contains("LIE-001"), "{screen}");
    assert!(world.now().frame.members.iter().all(|m| m.code != "NEW"));
}

#[test]
fn the_picker_hides_what_lies_beside_a_workspace() {
    let mut world = World::open();
    assert!(world.path("proef.samspel-wal").exists());
    for (keys, offered, not) in [("i", "meer.csv", "proef.samspel"), ("<esc><ctrl-o>", "proef.samspel ", "meer.csv")] {
        let screen = world.press(keys);
        let is_there = screen.contains(offered) && !screen.contains(not) && !screen.contains("samspel-");
        assert!(is_there, "{keys}\n{screen}");
    }
    let screen = world.press("<esc><ctrl-o>{dir}/none/<enter><ctrl-o>");
    assert!(screen.contains("proef.samspel "), "what is no file leaves the one before\n{screen}");
}

//! Makes what the program itself makes: the pictures of the README and the page of keys.
//! `cargo run --release --example pictures`
//!
//! What is pressed for each picture stands in `screenshots/pictures.toml`; the keys stand in `config/keys.toml`. With
//! `--check` nothing is written; it fails when a picture or the page is no longer what the program says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use samspel::settings::{Context, Keymap, Locale};
use serde::Deserialize;

#[derive(Deserialize)]
struct Book {
    pictures: Vec<Picture>,
}

#[derive(Deserialize)]
struct Picture {
    file: String,
    sample: Option<String>,
    keys: String,
    size: String,
    theme: String,
    language: String,
}

/// The moment at which all pictures are taken.
const NOW: &str = "2023-06-20T08:00:00Z";

fn main() -> ExitCode {
    build();
    let check = std::env::args().any(|a| a == "--check");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("screenshots");
    let text = std::fs::read_to_string(folder.join("pictures.toml")).expect("screenshots/pictures.toml");
    let book: Book = toml::from_str(&text).expect("screenshots/pictures.toml is as it should be");
    let scratch = std::env::temp_dir().join(format!("samspel-pictures-{}", std::process::id()));
    let mut samples = BTreeMap::new();
    let mut stale = Vec::new();
    for picture in &book.pictures {
        let workspace = picture.sample.as_ref().map(|s| sample(&mut samples, s, &scratch));
        let out = scratch.join(&picture.file);
        take(picture, workspace.as_deref(), &out);
        let fresh = std::fs::read(&out).expect("the picture just taken");
        let place = folder.join(&picture.file);
        if std::fs::read(&place).ok().as_deref() != Some(&fresh[..]) {
            stale.push(picture.file.clone());
            if !check {
                std::fs::write(&place, fresh).expect("screenshots can be written");
            }
        }
    }
    std::fs::remove_dir_all(&scratch).expect("the scratch folder");
    let page = root.join("docs/keys.md");
    if std::fs::read_to_string(&page).ok().as_deref() != Some(&keys()) {
        stale.push("docs/keys.md".into());
        if !check {
            std::fs::write(&page, keys()).expect("docs can be written");
        }
    }
    match (stale.is_empty(), check) {
        (true, _) => println!("{} pictures and the page of keys are fresh", book.pictures.len()),
        (false, false) => println!("taken anew: {}", stale.join(", ")),
        (false, true) => {
            eprintln!("stale: {}; run `cargo run --release --example pictures`", stale.join(", "));
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// The page of keys: every context with its actions, in the words of the screens.
fn keys() -> String {
    let (keymap, locale) = (Keymap::standard(), Locale::new("en"));
    let mut page = String::from(
        "# Keys\n\nMade from `config/keys.toml` by `cargo run --release --example pictures`. Your own `keys.toml` in the \
         settings folder\nlies over it; `?` shows the keys that apply where you are.\n",
    );
    for context in Context::ALL {
        let mut rows = String::new();
        for (action, chords) in keymap.bound(*context) {
            let chords: Vec<String> = chords.iter().map(|c| format!("`` {} ``", c.label())).collect();
            rows.push_str(&format!(
                "| {} | {} |\n",
                chords.join(", ").replace('|', "\\|"),
                locale.text(&action.said())
            ));
        }
        if !rows.is_empty() {
            page.push_str(&format!("\n## {}\n\n| Keys | |\n|---|---|\n{rows}", locale.text(&context.said())));
        }
    }
    page
}

/// Builds the program itself, which cargo does not do for an example, in the profile of this example.
fn build() {
    let mut command = Command::new(env!("CARGO"));
    command.args(["build", "--quiet", "--bin", "samspel"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    if !cfg!(debug_assertions) {
        command.arg("--release");
    }
    assert!(command.status().expect("cargo runs").success(), "the program does not build");
}

/// The program beside this example, as cargo lays them.
fn samspel() -> Command {
    let example = std::env::current_exe().expect("this program");
    let built = example.parent().and_then(Path::parent).expect("a target folder");
    let name = format!("samspel{}", std::env::consts::EXE_SUFFIX);
    let mut command = Command::new(built.join(name));
    command.env("SAMSPEL_NOW", NOW).env("SAMSPEL_AUTHOR", "secretariaat").env_remove("NO_COLOR");
    command
}

fn sample(made: &mut BTreeMap<String, PathBuf>, name: &str, scratch: &Path) -> PathBuf {
    made.entry(name.to_owned())
        .or_insert_with(|| {
            let folder = scratch.join(name);
            let output = samspel().args(["demo", name, "--headless"]).arg(&folder).output().expect("samspel runs");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            folder.join(format!("{name}.samspel"))
        })
        .clone()
}

fn take(picture: &Picture, workspace: Option<&Path>, out: &Path) {
    std::fs::create_dir_all(out.parent().expect("a folder")).expect("the scratch folder");
    let mut command = samspel();
    command.args(workspace).args(["--print", "--keys", &picture.keys, "--size", &picture.size]);
    command.args(["--theme", &picture.theme, "--language", &picture.language, "--svg"]).arg(out);
    let output = command.output().expect("samspel runs");
    assert!(output.status.success(), "{}: {}", picture.file, String::from_utf8_lossy(&output.stderr));
}

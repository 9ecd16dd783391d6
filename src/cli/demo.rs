//! demo: a fresh workspace with a sample; without a terminal the whole pipeline.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use super::args::{Cli, DemoArgs};
use super::desk::{Bar, Desk};
use super::{Outcome, import, open};
use crate::error::{Error, Result, Said};
use crate::jobs::demo;
use crate::settings::Locale;

pub fn run(cli: &Cli, args: &DemoArgs, desk: &mut Desk) -> Result<Outcome> {
    let sample = demo::sample(&args.process)?;
    if cli.language.is_none() {
        let language = crate::jobs::programme::template(&sample.process)?.language;
        desk.locale = Locale::new(&language);
    }
    let on_screen = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    let headless = args.headless.is_some() || !on_screen;
    let folder = match &args.headless {
        Some(folder) => folder.clone(),
        None => std::env::temp_dir(),
    };
    let folder = fresh(&folder, &format!("samspel-{}", args.process), args.headless.is_some())?;
    let inputs = match &args.inputs {
        Some(inputs) => inputs.clone(),
        None => {
            let inputs = folder.join("inputs-as-they-arrived");
            demo::unpack(&args.process, &inputs)?;
            inputs
        }
    };
    let workspace = folder.join(format!("{}.samspel", args.process));
    if !headless {
        eprintln!("{}", desk.locale.text("demo-preparing"));
    }
    let author = desk.context.author.clone();
    let mut lines = Vec::new();
    let mut done = demo::run(&args.process, &inputs, &workspace, &author, &Bar::new(), &mut |said| {
        let line = desk.locale.say(said);
        if headless && !desk.json {
            println!("{line}");
        }
        lines.push(line);
    })?;
    if !headless {
        drop(done);
        return open::file(cli, desk, &workspace);
    }
    let files = demo::export(&mut done, &folder, &author, &Bar::new())?;
    if desk.json {
        let files: Vec<String> = files.iter().map(|f| f.display().to_string()).collect();
        let status = done.workspace.status()?;
        desk.print_json(&serde_json::json!({"folder": folder.display().to_string(), "steps": lines, "files": files,
            "refused": done.problems.len(), "as_meant": done.as_meant, "status": status}))?;
    } else {
        for problem in &done.problems {
            desk.line(&format!("  {}", import::in_words(desk, problem)))?;
        }
        desk.line(&desk.locale.say(&Said::new("demo-refused").with("count", done.problems.len())))?;
        desk.line(&desk.locale.say(&Said::new("demo-done").with("folder", folder.display().to_string())))?;
        for file in std::iter::once(&workspace).chain(&files) {
            desk.line(&format!("  {}", file.display()))?;
        }
    }
    Ok(if done.as_meant || args.inputs.is_some() { Outcome::Done } else { Outcome::SomeRefused })
}

/// The folder itself where one was named and holds nothing of ours yet, else a new one beside those of earlier runs.
fn fresh(base: &Path, name: &str, named: bool) -> Result<PathBuf> {
    let make = |path: &Path| std::fs::create_dir_all(path).map_err(|e| Error::file(path, &e));
    if named {
        make(base)?;
        let process = name.trim_start_matches("samspel-");
        if base.join(format!("{process}.samspel")).exists() {
            let path = base.join(format!("{process}.samspel"));
            return Err(Error::usage("error-file-exists").with("path", path.display().to_string()));
        }
        return Ok(base.to_owned());
    }
    for n in 1.. {
        let folder = base.join(format!("{name}-{n}"));
        match std::fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(e) => return Err(Error::file(&folder, &e)),
        }
    }
    Err(Error::internal("no folder left"))
}

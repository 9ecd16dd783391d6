//! demo: a fresh workspace with a sample; without a terminal the whole pipeline.

use std::io::IsTerminal;

use super::args::{Cli, DemoArgs};
use super::desk::{Bar, Desk};
use super::{Outcome, import, open};
use crate::error::{Error, Result, Said};
use crate::jobs::demo;

pub fn run(cli: &Cli, args: &DemoArgs, desk: &mut Desk) -> Result<Outcome> {
    let sample = demo::sample(&args.process)?;
    desk.speak(&crate::jobs::programme::template(&sample.process)?.language);
    let on_screen = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    let headless = args.headless.is_some() || !on_screen;
    let folder = match &args.headless {
        Some(folder) => folder.clone(),
        None => demo::fresh_folder(&std::env::temp_dir(), &args.process)?,
    };
    std::fs::create_dir_all(&folder).map_err(|e| Error::file(&folder, &e))?;
    let workspace = demo::workspace_file(&folder, &args.process);
    if !headless {
        eprintln!("{}", desk.locale.text("demo-preparing"));
    }
    let author = desk.context.author.clone();
    let mut lines = Vec::new();
    let mut tell = |said: &Said| {
        let line = desk.locale.say(said);
        if headless && !desk.json {
            // A reader that is gone is noticed at the end.
            drop(desk.line(&line));
        }
        lines.push(line);
    };
    let inputs = args.inputs.as_deref();
    let mut done = demo::in_folder(&args.process, &folder, inputs, &author, &Bar::new(), &mut tell)?;
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

//! `--help` and complaints about a command line, in the interface's language. The words stand in `help.ftl`: of a command
//! under `help-COMMAND`, of an argument under `help-COMMAND-ARGUMENT`, or `help-any-ARGUMENT` where several share them.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, FromArgMatches};

use super::args::Cli;
use crate::error::Said;
use crate::settings::Locale;

/// Reads the command line of this process; where it asks for help or is wrong, says so and ends the program.
pub fn parse() -> Cli {
    let arguments: Vec<String> = std::env::args_os().map(|a| a.to_string_lossy().into_owned()).collect();
    let locale = Locale::new(&language(&arguments));
    let mut command = localised(&locale);
    match command.try_get_matches_from_mut(std::env::args_os()).and_then(|found| Cli::from_arg_matches(&found)) {
        Ok(cli) => cli,
        Err(error) if !error.use_stderr() => error.exit(),
        Err(error) => {
            eprintln!("{}", crate::text::tame(&complaint(&error, &locale)));
            std::process::exit(2);
        }
    }
}

/// The language that is asked for, before anybody has understood the command line: `--language`, else the environment's.
pub fn language(arguments: &[String]) -> String {
    let mut asked = None;
    for (at, argument) in arguments.iter().enumerate() {
        match argument.strip_prefix("--language") {
            Some("") => asked = arguments.get(at + 1).cloned(),
            Some(rest) => asked = rest.strip_prefix('=').map(str::to_owned).or(asked),
            None => {}
        }
    }
    asked.or_else(from_environment).unwrap_or_default()
}

/// The language of the environment, as in `nl_BE.UTF-8`.
pub fn from_environment() -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| std::env::var(name).ok())
}

/// All keys of `help.ftl` that the commands and their arguments need: a test compares them with the file.
#[must_use]
pub fn keys() -> Vec<String> {
    let english = Locale::new("en");
    let mut command = Cli::command();
    command.build();
    let mut keys = Vec::new();
    collect(&command, "", &english, &mut keys);
    keys
}

fn collect(command: &Command, path: &str, locale: &Locale, keys: &mut Vec<String>) {
    keys.push(command_key(path));
    keys.extend(command.get_arguments().map(|a| argument_key(path, a, locale)));
    for sub in command.get_subcommands() {
        // Below `help` stand all commands once more, never shown.
        match sub.get_name() {
            "help" => keys.push("help-help".to_owned()),
            name => collect(sub, &format!("{path}-{name}"), locale, keys),
        }
    }
}

fn command_key(path: &str) -> String {
    if path.is_empty() { "help-samspel".to_owned() } else { format!("help{path}") }
}

fn argument_key(path: &str, argument: &Arg, locale: &Locale) -> String {
    let id = argument.get_id().as_str().replace('_', "-");
    let own = format!("help{path}-{id}");
    if locale.knows(&own) { own } else { format!("help-any-{id}") }
}

/// The command line with its help in a language.
fn localised(locale: &Locale) -> Command {
    let mut command = Cli::command();
    // Only what is built has its `help` and `version`, which are to be put into words too.
    command.build();
    translated(command, "", locale)
}

fn translated(command: Command, path: &str, locale: &Locale) -> Command {
    let arguments: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    let subs: Vec<String> = command.get_subcommands().map(|s| s.get_name().to_owned()).collect();
    let mut command = command
        .about(locale.text(&command_key(path)))
        .long_about(None::<&str>)
        .subcommand_help_heading(locale.text("help-heading-commands"))
        .subcommand_value_name(locale.text("help-value-command"));
    for id in arguments {
        command = command.mut_arg(id, |argument| worded(argument, path, locale));
    }
    for name in subs {
        command = command.mut_subcommand(&name, |sub| match name.as_str() {
            "help" => sub.about(locale.text("help-help")),
            _ => translated(sub, &format!("{path}-{name}"), locale),
        });
    }
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim().replace("[OPTIONS]", &locale.text("help-value-options"));
    let heading = locale.text("help-heading-usage");
    command
        .override_usage(usage)
        .help_template(format!("{{about-with-newline}}\n{heading} {{usage}}\n\n{{all-args}}{{after-help}}"))
}

/// An argument's help, with what clap would add in English.
fn worded(argument: Arg, path: &str, locale: &Locale) -> Arg {
    let mut help = locale.text(&argument_key(path, &argument, locale));
    let default = argument.get_default_values().first().map(|v| v.to_string_lossy().into_owned());
    if let Some(value) = default.filter(|_| argument.get_action().takes_values()) {
        help.push_str(&format!(" [{}]", locale.say(&Said::new("help-default").with("value", value))));
    }
    if let Some(name) = argument.get_env() {
        help.push_str(&format!(" [{}]", name.to_string_lossy()));
    }
    let heading = if argument.is_positional() { "help-heading-arguments" } else { "help-heading-options" };
    argument
        .help(help)
        .long_help(None::<&str>)
        .help_heading(locale.text(heading))
        .hide_default_value(true)
        .hide_env(true)
        .hide_possible_values(true)
}

/// What is wrong with a command line. clap knows more ways than people meet; the rare ones are told in its own words.
fn complaint(error: &clap::Error, locale: &Locale) -> String {
    let value = |kind: ContextKind| match error.get(kind)? {
        ContextValue::String(one) => Some(one.clone()),
        ContextValue::Strings(all) => Some(all.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    };
    let said = |key: &str| {
        let named = value(ContextKind::InvalidArg).unwrap_or_default().replace("...", "");
        let said = Said::new(key).with("argument", named);
        said.with("value", value(ContextKind::InvalidValue).unwrap_or_default())
    };
    let said = match error.kind() {
        ErrorKind::UnknownArgument => said("help-unknown-argument"),
        ErrorKind::InvalidSubcommand => {
            let name = value(ContextKind::InvalidSubcommand).unwrap_or_default();
            Said::new("help-unknown-command").with("value", name)
        }
        ErrorKind::MissingRequiredArgument => said("help-missing-argument"),
        ErrorKind::InvalidValue if value(ContextKind::InvalidValue).is_none_or(|v| v.is_empty()) => {
            said("help-missing-value")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => said("help-wrong-value"),
        ErrorKind::ArgumentConflict => {
            said("help-conflict").with("other", value(ContextKind::PriorArg).unwrap_or_default())
        }
        _ => {
            let text = error.to_string();
            let text = text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
            Said::new("help-wrong").with("value", text)
        }
    };
    let mut lines = vec![format!("{}: {}", locale.text("word-error"), locale.say(&said))];
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(name) = meant.into_iter().find_map(value) {
        lines.push(format!("  {}", locale.say(&Said::new("hint-did-you-mean").with("name", name))));
    } else if let Some(known) = value(ContextKind::ValidValue).filter(|known| !known.is_empty()) {
        lines.push(format!("  {}", locale.say(&Said::new("hint-choices").with("names", known))));
    }
    lines.push(format!("  {}", locale.text("help-more")));
    lines.join("\n")
}

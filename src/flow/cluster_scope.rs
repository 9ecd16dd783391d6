//! What a run takes in: themes, kinds, members, languages; asked in one dialog and remembered with the workspace.

use super::cluster::Cluster;
use super::dialog::{Choice, Dialog, Reply};
use super::global;
use super::page::Tag;
use super::state::Common;
use crate::domain::Id;
use crate::domain::frame::Frame;
use crate::domain::regroup::{Run, Scope};
use crate::domain::view::Query;
use crate::error::Said;

/// Name under which the last run is remembered.
const KEPT: &str = "cluster.run";
/// How the value of a language begins in the list of what is taken in.
const LANGUAGE: &str = "language:";

impl Cluster {
    /// Asks what to group; first which languages there are.
    pub(super) fn ask_run(&self, c: &mut Common) {
        c.ask("cluster.languages", Query::Languages);
    }

    /// Opens the dialog: where, how many, and only what.
    pub(super) fn choose_run(&self, languages: &[(String, i64)], c: &mut Common) {
        let Some(frame) = &c.frame else { return };
        let last = remembered(c).unwrap_or_else(|| Run::of(None));
        let here = self.current_theme().or(self.theme).and_then(|t| frame.theme(t));
        let within = last.scope.themes.len() != 1 && !last.scope.across;
        let mut places: Vec<Choice> =
            here.map(|t| Choice::new(t.id, t.name.clone()).on(last.scope.themes == [t.id])).into_iter().collect();
        places.push(Choice::new("each", c.text("scope-each-theme")).on(within && c.drafts.contains_key(KEPT)));
        places.push(Choice::new("across", c.text("scope-across")).on(last.scope.across));
        let number = last.clusters.map(|n| n.to_string()).unwrap_or_default();
        let only = choices(&last.scope, frame, languages, c);
        let dialog = Dialog::new(Tag::new("run"), c.text("cluster-run-title"))
            .lead(c.text("cluster-run-lead"))
            .one("where", c.text("scope-where"), places)
            .line("clusters", c.text("cluster-run-number"), &number)
            .many("only", c.text("scope-only"), only);
        c.open(dialog.accept("cluster-run-now"));
    }

    /// The dialog was accepted: works out what that run would change.
    pub(super) fn run_chosen(&mut self, reply: &Reply, c: &mut Common) {
        let number = reply.text("clusters").trim();
        let clusters = number.parse::<usize>().ok().filter(|n| *n > 0);
        if clusters.is_none() && !number.is_empty() {
            return c.say(&Said::new("cluster-run-no-number").with("word", number));
        }
        let Some(frame) = &c.frame else { return };
        let only = reply.ids("only");
        let among = |all: &mut dyn Iterator<Item = Id>| -> Vec<Id> { all.filter(|id| only.contains(id)).collect() };
        let themes = match reply.id("where") {
            Some(theme) => vec![theme],
            None => among(&mut frame.main_themes().map(|t| t.id)),
        };
        let scope = Scope {
            cluster: None,
            themes,
            across: reply.text("where") == "across",
            kinds: among(&mut frame.kinds.iter().map(|k| k.id)),
            members: among(&mut frame.members.iter().map(|m| m.id)),
            languages: reply.all("only").filter_map(|v| v.strip_prefix(LANGUAGE)).map(str::to_owned).collect(),
        };
        let run = Run { scope, clusters, ..Run::of(None) };
        if let Ok(text) = serde_json::to_string(&run) {
            global::keep(c, KEPT, text);
        }
        self.propose(run, c);
    }
}

/// The run of last time.
fn remembered(c: &Common) -> Option<Run> {
    serde_json::from_str(c.drafts.get(KEPT)?).ok()
}

/// All that a run can be limited to, what was chosen last time marked.
fn choices(last: &Scope, frame: &Frame, languages: &[(String, i64)], c: &Common) -> Vec<Choice> {
    let mut all = Vec::new();
    let mut add = |id: Id, name: &str, what: &str, on: &[Id]| {
        all.push(Choice::new(id, name).note(c.text(what)).on(on.contains(&id)));
    };
    let themes: &[Id] = if last.themes.len() > 1 || last.across { &last.themes } else { &[] };
    frame.kinds.iter().for_each(|k| add(k.id, &k.plural, "word-kinds", &last.kinds));
    frame.members.iter().for_each(|m| add(m.id, &m.name, "word-members", &last.members));
    frame.main_themes().for_each(|t| add(t.id, &t.name, "word-themes", themes));
    if languages.len() > 1 {
        all.extend(languages.iter().map(|(language, count)| {
            let note = format!("{} {}", c.text("field-language"), c.locale.count(*count));
            Choice::new(format!("{LANGUAGE}{language}"), c.locale.name_of_language(language))
                .note(note)
                .on(last.languages.contains(language))
        }));
    }
    // What was chosen last time stands where it is seen.
    all.sort_by_key(|choice| !choice.on);
    all
}

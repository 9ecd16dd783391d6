//! calc budget: a vote on a participatory budget, decided and explained.

use num_traits::Zero;

use super::budget_json::answer_json;
use super::print_wrapped as paragraph;
use crate::cli::Outcome;
use crate::cli::args::BudgetArgs;
use crate::cli::desk::{Bar, Desk};
use crate::cli::print::{columns, table};
use crate::domain::budget::{Loser, money, rounded};
use crate::domain::exact::{Exact, whole};
use crate::error::{Result, Said};
use crate::jobs::{BudgetAnswer, decide_budget, write_budget};

/// Decides a vote.
pub fn budget(args: &BudgetArgs, desk: &Desk) -> Result<Outcome> {
    let answer = decide_budget(&args.votes, &args.question.question(), &Bar::new())?;
    if let Some(out) = &args.out {
        write_budget(&answer, out)?;
    }
    tell(&answer, desk)
}

/// Prints an answer, as JSON where that is asked for.
pub fn tell(answer: &BudgetAnswer, desk: &Desk) -> Result<Outcome> {
    if desk.json {
        let remarks: Vec<String> = answer.file.remarks.iter().map(|said| desk.locale.say(said)).collect();
        desk.print_json(&answer_json(answer, &remarks))?;
        return Ok(Outcome::Done);
    }
    let paper = Paper { answer, desk };
    paper.heading()?;
    paper.funded()?;
    paper.losers()?;
    paper.ties()?;
    paper.shares()?;
    paper.compared()?;
    paper.every()?;
    let said = Said::new("budget-sha").with("file", &answer.file.name).with("sha", &answer.file.sha256);
    paper.say(&said)?;
    for remark in &answer.file.remarks {
        desk.remark(remark);
    }
    Ok(Outcome::Done)
}

/// An answer on its way to paper.
struct Paper<'a> {
    answer: &'a BudgetAnswer,
    desk: &'a Desk,
}

impl Paper<'_> {
    fn say(&self, said: &Said) -> Result<()> {
        paragraph(&self.desk.locale.say(said), self.desk)
    }

    fn title(&self, key: &str) -> Result<()> {
        self.desk.line("")?;
        self.desk.line(&self.desk.locale.text(key))
    }

    fn heads(&self, heads: &[(&str, bool)]) -> Vec<(String, bool)> {
        heads.iter().map(|(key, right)| (self.desk.locale.text(key), *right)).collect()
    }

    fn table(&self, heads: &[(&str, bool)], rows: &[Vec<String>]) -> Result<()> {
        table(&self.heads(heads), rows, columns()).iter().try_for_each(|line| self.desk.line(line))
    }

    fn id(&self, project: usize) -> String {
        crate::text::clean_line(&self.answer.file.vote.projects[project].id)
    }

    fn name(&self, project: usize) -> String {
        crate::text::clean_line(self.answer.file.vote.name(project))
    }

    fn ids(&self, projects: &[usize]) -> String {
        projects.iter().map(|p| self.id(*p)).collect::<Vec<_>>().join(", ")
    }

    fn money(&self, amount: &Exact) -> String {
        money(&self.desk.locale, amount)
    }

    /// An amount with the currency, if the file names one.
    fn cash(&self, amount: &Exact) -> String {
        match self.answer.file.vote.fact("currency").filter(|c| !c.is_empty()) {
            Some(currency) => format!("{} {}", self.money(amount), crate::text::clean_line(currency)),
            None => self.money(amount),
        }
    }

    fn heading(&self) -> Result<()> {
        let (vote, outcome) = (&self.answer.file.vote, &self.answer.outcome);
        let title = vote.fact("description").unwrap_or(&self.answer.file.name);
        paragraph(title, self.desk)?;
        let said = Said::new("budget-vote").with("ballots", vote.ballots.len()).with("projects", vote.projects.len());
        self.say(&said.with("budget", self.cash(&vote.budget)))?;
        self.say(&self.answer.method.say())?;
        if let Some(share) = &outcome.share {
            let said = match outcome.raised {
                Some(raised) => Said::new("budget-share-raised").with("raised", raised),
                None => Said::new("budget-share"),
            };
            self.say(&said.with("share", self.cash(share)))?;
        }
        Ok(())
    }

    fn funded(&self) -> Result<()> {
        let (vote, outcome) = (&self.answer.file.vote, &self.answer.outcome);
        self.title("budget-funded")?;
        if outcome.rounds.is_empty() {
            self.say(&Said::new("budget-nothing"))?;
        } else {
            let rows = outcome.rounds.iter().enumerate().map(|(at, round)| {
                vec![
                    (at + 1).to_string(),
                    self.money(&vote.projects[round.project].cost),
                    self.answer.votes[round.project].to_string(),
                    self.id(round.project),
                    self.name(round.project),
                ]
            });
            let heads = [
                ("budget-column-round", true),
                ("budget-column-cost", true),
                ("budget-column-votes", true),
                ("budget-column-id", false),
                ("budget-column-name", false),
            ];
            self.table(&heads, &rows.collect::<Vec<_>>())?;
        }
        let left = &vote.budget - &outcome.spent;
        self.say(&Said::new("budget-spent").with("spent", self.cash(&outcome.spent)).with("left", self.cash(&left)))?;
        let all = vote.ballots.len();
        self.say(&Said::new("budget-served").with("served", self.answer.served).with("ballots", all))
    }

    fn losers(&self) -> Result<()> {
        let losers = &self.answer.outcome.losers;
        if losers.is_empty() {
            return Ok(());
        }
        self.title("budget-losers")?;
        for loser in losers {
            self.say(&self.why(loser))?;
        }
        if !self.answer.asked_needed {
            self.say(&Said::new("budget-needed-not-asked"))?;
        }
        Ok(())
    }

    fn why(&self, loser: &Loser) -> Said {
        let said = Said::new("budget-loser")
            .with("id", self.id(loser.project))
            .with("name", self.name(loser.project))
            .with("cost", self.cash(&self.answer.file.vote.projects[loser.project].cost))
            .with("votes", self.answer.votes[loser.project]);
        let unfit = loser.unfit().map(|at| self.id(at)).unwrap_or_default();
        loser.fill(said, &unfit, &self.desk.locale, &|amount| self.cash(amount))
    }

    fn ties(&self) -> Result<()> {
        let mut rounds = self.answer.outcome.rounds.iter().filter(|r| !r.tied.is_empty()).peekable();
        if rounds.peek().is_none() {
            return Ok(());
        }
        self.title("budget-ties")?;
        self.say(&Said::new(match self.answer.method.words()[3] {
            "cost" => "budget-ties-cost",
            "votes" => "budget-ties-votes",
            _ => "budget-ties-id",
        }))?;
        for round in rounds {
            let said = Said::new("budget-tie").with("tied", self.ids(&round.tied));
            self.say(&said.with("id", self.id(round.project)))?;
        }
        Ok(())
    }

    fn shares(&self) -> Result<()> {
        let Some((column, groups)) = &self.answer.shares else { return Ok(()) };
        let (voters, spent) = (self.answer.file.vote.ballots.len(), &self.answer.outcome.spent);
        if spent.is_zero() || groups.is_empty() {
            return Ok(());
        }
        self.title("budget-shares")?;
        let mut groups: Vec<_> = groups.iter().collect();
        groups.sort_by(|a, b| b.money.cmp(&a.money));
        let rows = groups.into_iter().map(|g| {
            let name = if g.group.is_empty() { self.desk.locale.text("budget-unknown-group") } else { g.group.clone() };
            let of_voters =
                whole(i64::try_from(g.voters).unwrap_or(0)) / whole(i64::try_from(voters.max(1)).unwrap_or(1));
            let percent = |share: &Exact| format!("{} %", rounded(&self.desk.locale, &(share * whole(100)), 1));
            vec![
                percent(&(&g.money / spent)),
                percent(&of_voters),
                self.money(&g.money),
                g.voters.to_string(),
                crate::text::clean_line(&name),
            ]
        });
        let heads = [
            ("budget-column-money-share", true),
            ("budget-column-voters-share", true),
            ("budget-column-money", true),
            ("budget-column-voters", true),
            ("budget-column-group", false),
        ];
        self.table(&heads, &rows.collect::<Vec<_>>())?;
        self.say(&Said::new("budget-shares-note").with("column", column))
    }

    fn compared(&self) -> Result<()> {
        let answer = self.answer;
        if answer.compared.is_empty() {
            return Ok(());
        }
        self.title("budget-compared")?;
        let mut marks: Vec<(String, Vec<usize>)> = Vec::new();
        let mut rows = Vec::new();
        for (method, outcome, served) in &answer.compared {
            let letter = char::from(b'A' + u8::try_from(marks.len()).unwrap_or(0)).to_string();
            rows.push(vec![
                letter.clone(),
                outcome.rounds.len().to_string(),
                self.money(&outcome.spent),
                served.to_string(),
                self.desk.locale.say(&method.say()),
            ]);
            marks.push((letter, outcome.order()));
        }
        if let Some(official) = answer.official() {
            let spent: Exact = official.iter().map(|p| &answer.file.vote.projects[*p].cost).sum();
            let name = self.desk.locale.text("budget-official");
            rows.push(vec!["*".into(), official.len().to_string(), self.money(&spent), String::new(), name]);
            marks.push(("*".into(), official));
        }
        let heads = [
            ("budget-column-mark", false),
            ("budget-column-projects", true),
            ("budget-column-spent", true),
            ("budget-column-served", true),
            ("budget-column-rule", false),
        ];
        self.table(&heads, &rows)?;
        self.desk.line("")?;
        let mut heads: Vec<(String, bool)> = marks.iter().map(|m| (m.0.clone(), false)).collect();
        heads.extend(self.heads(&[
            ("budget-column-cost", true),
            ("budget-column-id", false),
            ("budget-column-name", false),
        ]));
        let rows = (0..answer.file.vote.projects.len()).map(|project| {
            let mark = |m: &(String, Vec<usize>)| if m.1.contains(&project) { m.0.clone() } else { "·".to_owned() };
            let cost = self.money(&answer.file.vote.projects[project].cost);
            marks.iter().map(mark).chain([cost, self.id(project), self.name(project)]).collect()
        });
        table(&heads, &rows.collect::<Vec<_>>(), columns()).iter().try_for_each(|line| self.desk.line(line))
    }

    fn every(&self) -> Result<()> {
        let Some(every) = &self.answer.every else { return Ok(()) };
        self.title("budget-outcomes")?;
        for outcome in &every.outcomes {
            paragraph(&format!("  {}", self.ids(outcome)), self.desk)?;
        }
        if every.complete { Ok(()) } else { self.say(&Said::new("budget-outcomes-cut")) }
    }
}

//! A vote on a participatory budget in a plain file, decided and explained.

use std::io::BufWriter;
use std::path::Path;

use crate::decide::budget::{Every, all_outcomes, count, decide, effort, group_shares, needed, served};
use crate::domain::Progress;
use crate::domain::budget::{BudgetVote, Completion, GroupShare, Method, Outcome, Rule, TieRule, Utility, Why};
use crate::error::{Error, Result, Said};
use crate::exchange::readers::pabulib::{BudgetFile, read};
use crate::exchange::writers::pabulib;

/// Columns that say where a voter lives, in the order in which they are looked for.
const PLACES: [&str; 7] = ["neighborhood", "neighbourhood", "district", "subdistrict", "subunit", "member", "group"];

/// Marks on ballots that may be looked at to say how many more supporters losers needed, unless it is asked for.
const CHEAP: u64 = 400_000_000;

/// What is asked about a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetQuestion {
    /// By which rule.
    pub rule: Rule,
    /// What a project is worth to its supporters; `None`: points where the ballots have them, else its cost.
    pub utility: Option<Utility>,
    /// What becomes of the rest.
    pub completion: Completion,
    /// Who comes first of equals.
    pub ties: TieRule,
    /// Whether to look how many more supporters losers needed; `None`: where that is quickly done.
    pub needed: Option<bool>,
    /// Column of the voters by which to say who decided what; `None`: where they live, if the file says it.
    pub by: Option<String>,
    /// Whether to set the rules side by side.
    pub compare: bool,
    /// Whether to look for every outcome over all ties.
    pub every: bool,
}

impl BudgetQuestion {
    /// Refuses what cannot be asked together.
    fn check(&self) -> Result<()> {
        let raises = matches!(self.completion, Completion::Add1 | Completion::Add1Greedy | Completion::Add1Density);
        if raises && self.rule != Rule::EqualShares {
            return Err(Error::usage("budget-completion").hint(Said::new("budget-completion-hint")));
        }
        if self.every && self.completion != Completion::None {
            return Err(Error::usage("budget-every").hint(Said::new("budget-every-hint")));
        }
        Ok(())
    }
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct BudgetAnswer {
    /// The file.
    pub file: BudgetFile,
    /// The rule as it was applied.
    pub method: Method,
    /// What is funded, and why the rest is not.
    pub outcome: Outcome,
    /// Ballots that support each project.
    pub votes: Vec<u64>,
    /// Voters who got at least one project that they support.
    pub served: u64,
    /// Whether it was looked how many more supporters losers needed.
    pub asked_needed: bool,
    /// The column by which shares are told, and the shares.
    pub shares: Option<(String, Vec<GroupShare>)>,
    /// The rules side by side: each with its outcome and the voters served.
    pub compared: Vec<(Method, Outcome, u64)>,
    /// Every outcome over all ties.
    pub every: Option<Every>,
}

impl BudgetAnswer {
    /// Projects that the file itself marks as selected; `None` where it does not say.
    #[must_use]
    pub fn official(&self) -> Option<Vec<usize>> {
        let vote = &self.file.vote;
        let at = vote.project_columns.iter().position(|c| c == "selected")?;
        let is_selected = |p: &usize| vote.projects[*p].cells.get(at).is_some_and(|cell| cell == "1");
        Some((0..vote.projects.len()).filter(is_selected).collect())
    }
}

/// Reads a vote and decides it.
///
/// # Errors
/// When the file cannot be read, or the question does not fit it.
pub fn decide_budget(path: &Path, question: &BudgetQuestion, progress: &dyn Progress) -> Result<BudgetAnswer> {
    question.check()?;
    decide_file(read(path, progress)?, question, progress)
}

/// Decides a vote that was read.
pub(super) fn decide_file(
    file: BudgetFile,
    question: &BudgetQuestion,
    progress: &dyn Progress,
) -> Result<BudgetAnswer> {
    question.check()?;
    let vote = &file.vote;
    let utility = question.utility.unwrap_or(if vote.kind.has_points() { Utility::Points } else { Utility::Cost });
    let method = Method { rule: question.rule, utility, completion: question.completion, ties: question.ties };
    let column = column(vote, question.by.as_deref())?;
    let election = count(vote, &method)?;
    let mut outcome = decide(&election, &method, progress)?;
    let asked_needed = question.needed.unwrap_or(effort(&election, &method, outcome.losers.len()) <= CHEAP);
    if asked_needed {
        for loser in outcome.losers.iter_mut().filter(|l| l.why != Why::TooDear) {
            loser.needed = needed(&election, &method, loser.project, progress)?;
        }
    }
    let shares = column.map(|at| {
        let group_of: Vec<&str> = vote.ballots.iter().map(|b| b.cells[at].as_str()).collect();
        (vote.voter_columns[at].clone(), group_shares(&election, &outcome, &group_of))
    });
    let compared = if question.compare { compare(vote, &method, progress)? } else { Vec::new() };
    let every = if question.every { Some(all_outcomes(&election, &method, progress)?) } else { None };
    let (votes, served) = (election.votes().to_vec(), served(&election, &outcome));
    Ok(BudgetAnswer { file, method, outcome, votes, served, asked_needed, shares, compared, every })
}

/// Writes the vote with this outcome marked: the columns `votes` and `selected` are set.
///
/// # Errors
/// When the file cannot be written.
pub fn write_budget(answer: &BudgetAnswer, path: &Path) -> Result<()> {
    let mut vote = answer.file.vote.clone();
    let funded = answer.outcome.order();
    let mut set = |name: &str, cell: &dyn Fn(usize) -> String| {
        let at = vote.project_columns.iter().position(|c| c == name).unwrap_or_else(|| {
            vote.project_columns.push(name.to_owned());
            vote.projects.iter_mut().for_each(|p| p.cells.push(String::new()));
            vote.project_columns.len() - 1
        });
        for (project, line) in vote.projects.iter_mut().enumerate() {
            line.cells[at] = cell(project);
        }
    };
    set("votes", &|project| answer.votes[project].to_string());
    set("selected", &|project| u8::from(funded.contains(&project)).to_string());
    let file = std::fs::File::create(path).map_err(|e| Error::file(path, &e))?;
    pabulib::write(&vote, &mut BufWriter::new(file))
}

fn column(vote: &BudgetVote, asked: Option<&str>) -> Result<Option<usize>> {
    let place = |name: &str| vote.voter_columns.iter().position(|c| c == name);
    let Some(asked) = asked else { return Ok(PLACES.into_iter().find_map(place)) };
    let found = place(&asked.trim().to_lowercase());
    found.map(Some).ok_or_else(|| {
        let columns = Said::new("budget-by-hint").with("columns", vote.voter_columns.join(", "));
        Error::usage("budget-by").with("name", asked).hint(columns)
    })
}

/// The rules that are set side by side.
fn compare(vote: &BudgetVote, asked: &Method, progress: &dyn Progress) -> Result<Vec<(Method, Outcome, u64)>> {
    use Completion::{Add1, Add1Greedy, None as No};
    use Rule::{EqualShares, Greedy, Phragmen};
    let own = if vote.kind.has_points() { Utility::Points } else { Utility::Cost };
    let other = if vote.kind.has_points() { Utility::Cost } else { Utility::Cardinality };
    let rules = [
        (Greedy, own, No),
        (Greedy, other, No),
        (EqualShares, own, No),
        (EqualShares, own, Add1),
        (EqualShares, own, Add1Greedy),
        (EqualShares, other, Add1Greedy),
        (Phragmen, own, No),
    ];
    rules
        .into_iter()
        .map(|(rule, utility, completion)| {
            let method = Method { rule, utility, completion, ties: asked.ties };
            let election = count(vote, &method)?;
            let outcome = decide(&election, &method, progress)?;
            let served = served(&election, &outcome);
            Ok((method, outcome, served))
        })
        .collect()
}

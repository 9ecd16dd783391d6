//! A poll with money at stake behind the tests: three projects, decided; and one that nobody voted in.

use samspel::domain::Id;
use samspel::domain::budget::*;
use samspel::domain::exact::{Exact, whole};
use samspel::domain::polls::{Choice, Form, Poll, Stage};
use samspel::domain::view::*;
use samspel::error::{Error, Kind, Result, Said};

use crate::env::id;

/// Code, name, place, cost, votes.
const PROJECTS: [(&str, &str, &str, i64, u64); 3] = [
    ("P1-1", "Speelplein aan de dorpsschool", "Putte", 40_000, 61),
    ("P1-2", "Bomen op het stationsplein", "Duffel", 15_000, 44),
    ("P1-3", "Fietsbrug over de Nete", "Lier", 90_000, 58),
];

fn poll(at: usize, name: &str, stage: Stage) -> PollState {
    let poll = Poll {
        form: Form::Approval,
        stage,
        budget: "60000".into(),
        ..Poll::open(id(13, at), &format!("P{}", at + 1), name, Some(id(5, 3)), 0)
    };
    let by_group = if at == 0 { vec![("Bewoners".into(), 60), ("Ondernemers".into(), 30)] } else { vec![] };
    PollState { poll, roll: vec![], papers: if at == 0 { 90 } else { 0 }, by_group }
}

/// The polls, with their options after those that are there.
pub fn polls(mut options: Vec<ChoiceResult>) -> Polls {
    options.extend(PROJECTS.iter().enumerate().map(|(at, (code, name, place, cost, votes))| ChoiceResult {
        choice: Choice {
            poll: Some(id(13, 0)),
            cost: cost.to_string(),
            place: (*place).into(),
            ..Choice::new(id(14, at), code, name, id(5, 3), 9)
        },
        votes_for: i64::try_from(*votes).unwrap(),
        against: 0,
        blank: 0,
        points: 0,
        by_group: vec![
            GroupVotes::new("Bewoners", [votes.saturating_sub(30) as i64, 0, 0]),
            GroupVotes::new("Ondernemers", [votes.min(&30).to_owned() as i64, 0, 0]),
        ],
    }));
    let polls = vec![
        poll(0, "Buurtbudget 2026", Stage::Closed),
        poll(1, "Groene punten", Stage::Open),
        poll(2, "Te veel stemmen", Stage::Closed),
    ];
    Polls { polls, options }
}

/// What happened in the first of them.
pub fn protocol(asked: Id) -> Option<PollPage> {
    (asked == id(13, 0)).then(|| PollPage {
        state: poll(0, "Buurtbudget 2026", Stage::Closed),
        options: vec![],
        verdicts: vec![],
        winners: vec![],
        protocol: vec![
            Said::new("poll-turnout-open").with("count", 90),
            Said::new("poll-sha").with("sha", "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"),
        ],
        sha256: String::new(),
    })
}

fn outcome() -> Outcome {
    let round = |project, left| Round {
        project,
        phase: Phase::Shares,
        measure: Some(Exact::new(1.into(), 61.into())),
        payers: PROJECTS[project].4,
        left: whole(left),
        tied: vec![],
    };
    let why = Why::Supporters(Exact::new(77_333.into(), 2.into()));
    Outcome {
        rounds: vec![round(0, 20_000), round(1, 5_000)],
        spent: whole(55_000),
        share: Some(whole(667)),
        raised: Some(3),
        losers: vec![Loser { project: 2, why, left: None, needed: Some(27) }],
    }
}

/// What the budget of a poll comes to; the third is stopped while it is worked out.
pub fn page(asked: Id) -> Result<Option<BudgetPage>> {
    if asked == id(13, 2) {
        return Err(Error::new(Kind::Cancelled, "error-cancelled"));
    }
    Ok(known(asked))
}

fn known(asked: Id) -> Option<BudgetPage> {
    let project = |(code, name, place, cost, _): &(&str, &str, &str, i64, u64)| Project {
        id: (*code).into(),
        cost: whole(*cost),
        cells: vec![(*name).into(), (*place).into()],
    };
    let method = Method::named("mes/cost/add1u", Utility::Cost).unwrap();
    let group = |name: &str, voters, money| GroupShare { group: name.into(), voters, money: whole(money) };
    let result = BudgetResult {
        method,
        outcome: outcome(),
        ballots: 90,
        votes: PROJECTS.iter().map(|p| p.4).collect(),
        served: 83,
        shares: Some(("group".into(), vec![group("Putte", 40, 33_000), group("Duffel", 50, 22_000)])),
        compared: vec![(method, outcome(), 83), (Method::named("greedy", Utility::Cost).unwrap(), outcome(), 83)],
    };
    match asked {
        _ if asked == id(13, 0) => Some(BudgetPage {
            state: poll(0, "Buurtbudget 2026", Stage::Closed),
            options: (0..3).map(|at| id(14, at)).collect(),
            projects: PROJECTS.iter().map(project).collect(),
            budget: whole(60_000),
            result: Ok(result),
        }),
        _ if asked == id(13, 1) => Some(BudgetPage {
            state: poll(1, "Groene punten", Stage::Open),
            options: vec![id(12, 0)],
            projects: vec![project(&("MOB-1", "Een fietssnelweg", "", 5_000, 0))],
            budget: whole(60_000),
            result: Err(Said::new("budget-no-ballots")),
        }),
        _ => None,
    }
}

//! Votes behind the tests in which two camps are found: three options that stand in no poll.

use samspel::domain::Id;
use samspel::domain::opinions::{Findings, Side, Spokes, Statement, Tally};
use samspel::domain::polls::{Poll, Stage};
use samspel::domain::view::*;
use samspel::error::{Error, Kind, Result, Said};

use crate::env::id;

const STATEMENTS: [(&str, &str); 5] = [
    ("MOB-1", "Een fietssnelweg tot aan elk station"),
    ("MOB-2", "Eén abonnement voor bus, trein en deelfiets"),
    ("DUU-1", "Wateroverlast in de vallei"),
    ("WON-2", "Leegstaande winkels worden woningen"),
    ("WON-3", "Geen hoogbouw"),
];

/// Agree, disagree and votes of the two groups.
const TALLIES: [[(u32, u32, u32); 5]; 2] = [
    [(58, 4, 64), (60, 2, 64), (33, 25, 60), (51, 6, 62), (30, 30, 61)],
    [(9, 45, 58), (20, 31, 57), (30, 22, 56), (49, 5, 58), (28, 24, 55)],
];

fn tally((agree, disagree, votes): (u32, u32, u32)) -> Tally {
    Tally { agree, disagree, votes }
}

/// A poll for and against, of which nothing can be told.
fn sealed() -> PollState {
    let poll = Poll { secret: true, stage: Stage::Open, ..Poll::open(id(13, 3), "P4", "Meningen", Some(id(5, 3)), 0) };
    PollState { poll, roll: vec![], papers: 12, by_group: vec![] }
}

/// The same with the polls that are there: one that is sealed, one that is stopped while it is worked out.
pub fn polls(mut polls: Polls) -> Polls {
    polls.polls.push(sealed());
    let open = Poll::open(id(13, 4), "P5", "Te veel meningen", Some(id(5, 3)), 0);
    polls.polls.push(PollState { poll: open, roll: vec![], papers: 900_000, by_group: vec![] });
    polls
}

/// Who thinks alike.
pub fn page(asked: Option<Id>) -> Result<Option<OpinionsPage>> {
    match asked {
        Some(poll) if poll == id(13, 4) => Err(Error::new(Kind::Cancelled, "error-cancelled")),
        Some(poll) if poll == id(13, 3) => Ok(Some(OpinionsPage {
            poll: Some(sealed()),
            options: vec![],
            statements: vec![],
            result: Err(Said::new("poll-sealed")),
        })),
        Some(_) => Ok(None),
        None => Ok(Some(known())),
    }
}

fn known() -> OpinionsPage {
    let statement = |(code, text): &(&str, &str)| Statement { id: (*code).into(), text: (*text).into(), out: false };
    OpinionsPage {
        poll: None,
        options: (0..STATEMENTS.len()).map(|at| id(12, at)).collect(),
        statements: STATEMENTS.iter().map(statement).collect(),
        result: Ok(result()),
    }
}

fn result() -> OpinionsResult {
    let tallies: Vec<Vec<Tally>> = TALLIES.iter().map(|own| own.iter().map(|t| tally(*t)).collect()).collect();
    let spoke = |statement, side, of| Spokes { statement, side, of, times: 4.0 };
    let both = |at: usize| Tally {
        agree: tallies[0][at].agree + tallies[1][at].agree + 2,
        disagree: tallies[0][at].disagree + tallies[1][at].disagree,
        votes: tallies[0][at].votes + tallies[1][at].votes + 3,
    };
    OpinionsResult {
        groups: vec![
            OpinionGroup { size: 64, made_of: vec![("burgers".into(), 50), ("ondernemers".into(), 14)] },
            OpinionGroup { size: 58, made_of: vec![("ondernemers".into(), 58)] },
        ],
        participants: 125,
        silhouette: Some(0.46),
        sampled: None,
        explained: [0.31, 0.12],
        everybody: (0..STATEMENTS.len()).map(both).collect(),
        findings: Findings {
            consensus: vec![[0.5, 0.5]; STATEMENTS.len()],
            spokes: vec![
                vec![spoke(0, Side::Agree, (58, 64)), spoke(1, Side::Agree, (60, 64))],
                vec![spoke(0, Side::Disagree, (45, 58))],
            ],
            agreed: [vec![3], vec![]],
            divides: vec![(0, 0.72), (1, 0.58), (2, 0.02)],
            tallies,
        },
        marks: marks(),
        places: vec![[1.2, 0.2], [0.8, -0.5], [-0.1, 0.4], [0.1, 0.1], [-0.4, -0.6]],
    }
}

/// Two camps, and three who voted too little.
fn marks() -> Vec<OpinionMark> {
    let around = |group: Option<usize>, n: usize, x: f64| {
        (0..n).map(move |at| {
            let turn = at as f64 * 2.4;
            let far = (at as f64 / n as f64).sqrt();
            OpinionMark { place: [x + turn.cos() * far, turn.sin() * far * 1.5], group, count: 1 }
        })
    };
    around(Some(0), 64, 2.0).chain(around(Some(1), 58, -2.0)).chain(around(None, 3, 0.0)).collect()
}

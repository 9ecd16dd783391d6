//! Three priorities of the fake programme, with positions, evidence, a vote.

use samspel::domain::Id;
use samspel::domain::decisions::{Position, Priority};
use samspel::domain::groups::Cluster;
use samspel::domain::material::Maker;
use samspel::domain::polls::Choice;
use samspel::domain::view::*;

use crate::env::id;

const STATEMENTS: [&str; 3] = [
    "Elke leerling kan tegen 2030 veilig en zelfstandig naar school fietsen: de ontbrekende schakels van de fietssnelweg worden eerst gedicht, over de gemeentegrenzen heen.",
    "Wie in ploegen werkt, vindt opvang op minder dan een kwartier van huis.",
    "De vallei krijgt ruimte voor water voordat er nog gebouwd wordt.",
];

/// Stances by member; `None` is silent.
const POSITIONS: [[Option<usize>; 6]; 3] = [
    [Some(0), Some(0), Some(1), Some(0), None, Some(3)],
    [Some(0), None, None, Some(2), None, None],
    [None, None, None, None, None, None],
];

fn priority(n: usize) -> Priority {
    Priority {
        id: id(20, n),
        theme: id(5, n),
        statement: STATEMENTS[n].into(),
        rank: n as i64 + 1,
        cluster: Some(id(10, n)),
        choice: [None, Some(id(21, 0)), Some(id(12, 2))][n],
        lead: if n == 0 { "Lier, met de provincie".into() } else { String::new() },
        horizon: if n == 0 { "2030".into() } else { String::new() },
    }
}

pub fn priorities() -> Vec<PriorityLine> {
    let count = |n: usize, stance: Option<usize>| POSITIONS[n].iter().filter(|s| **s == stance).count() as i64;
    (0..3)
        .map(|n| PriorityLine {
            priority: priority(n),
            stances: (0..4).map(|s| count(n, Some(s))).collect(),
            silent: count(n, None),
        })
        .collect()
}

fn positions(n: usize) -> Vec<Position> {
    let comment = |member: usize| match (n, member) {
        (0, 2) => "Akkoord als de provincie de helft van de brug over de Nete draagt.",
        (0, 5) => "Onze school ligt niet aan de fietssnelweg; wij vragen eerst de N15.",
        _ => "",
    };
    let taken = POSITIONS[n].iter().enumerate().filter_map(|(m, stance)| Some((m, (*stance)?)));
    taken
        .map(|(member, stance)| Position {
            priority: id(20, n),
            member: id(2, member),
            stance: id(8, stance),
            comment: comment(member).into(),
            recorded: "secretariaat".into(),
            file: None,
        })
        .collect()
}

pub fn page(wanted: Id, lines: &[ContributionLine]) -> Option<Box<PriorityPage>> {
    let n = (0..3).find(|n| id(20, *n) == wanted)?;
    let line = (n < 2).then(|| ClusterLine {
        cluster: Cluster {
            id: id(10, n),
            theme: id(5, n),
            label: "Veilig fietsen naar school".into(),
            labelled_by: Maker::Machine,
            made_by: Maker::Machine,
            locked: false,
            cohesion: 612,
        },
        size: 9,
        members: 4,
        adopted: true,
        firm: None,
    });
    let ranked = line.clone().map(|line| RankedCluster {
        line,
        rank: 1,
        tied: n == 1,
        score: Some(812),
        means: vec![Some(4250), Some(3750)],
        spreads: vec![Some(430), Some(1118)],
        raters: 6,
        by_group: vec![],
    });
    let vote = (n == 1).then(|| ChoiceResult {
        choice: Choice {
            cluster: Some(id(10, 1)),
            ..Choice::new(id(21, 0), "OND-1", "Opvang voor wie in ploegen werkt", id(5, 1), 0)
        },
        votes_for: 120,
        against: 31,
        blank: 9,
        points: 0,
        by_group: vec![GroupVotes::new("Politici", [40, 6, 2]), GroupVotes::new("Verenigingen", [80, 25, 7])],
    });
    let (evidence, quotes) = match n {
        0 => (
            vec![(Some(id(2, 2)), 4), (None, 3), (Some(id(2, 0)), 2), (Some(id(2, 5)), 1)],
            [0, 1, 2, 9].iter().map(|i| lines[*i].clone()).collect(),
        ),
        1 => (vec![(Some(id(2, 3)), 2)], vec![lines[3].clone()]),
        _ => (vec![], vec![]),
    };
    Some(Box::new(PriorityPage {
        priority: priority(n),
        positions: positions(n),
        cluster: line,
        evidence,
        quotes,
        ranked,
        vote,
    }))
}

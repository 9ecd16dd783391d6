//! Clusters, scores and votes of the fake programme.

use samspel::domain::Id;
use samspel::domain::groups::{Cluster, Heading};
use samspel::domain::material::Maker;
use samspel::domain::polls::Choice;
use samspel::domain::regroup::{Fate, Part, Regrouping, Run, Step};
use samspel::domain::view::*;

use crate::env::id;

/// Label, theme, size, members, cohesion.
const CLUSTERS: [(&str, usize, i64, i64, i64); 8] = [
    ("Veilig fietsen naar school", 0, 5, 2, 212),
    ("Kinderopvang voor wie in ploegen werkt", 1, 5, 2, 155),
    ("Wateroverlast in de vallei", 2, 5, 2, 302),
    ("Leegstaande winkels in de kern", 3, 5, 2, 118),
    ("Fietssnelweg voorbij de gemeentegrens", 0, 4, 3, 180),
    ("Vrachtverkeer uit de dorpskernen", 0, 3, 3, 0),
    ("Groene energie voor sportzalen", 2, 3, 1, 160),
    ("Bussen die op elkaar aansluiten", 0, 2, 2, 120),
];

/// The clusters: the sixth made by hand, the second locked, the third adopted.
pub fn clusters() -> Vec<ClusterLine> {
    CLUSTERS
        .iter()
        .enumerate()
        .map(|(i, (label, theme, size, members, cohesion))| ClusterLine {
            cluster: Cluster {
                id: id(10, i),
                theme: id(5, *theme),
                label: (*label).into(),
                labelled_by: Maker::Machine,
                made_by: if i == 5 { Maker::Person } else { Maker::Machine },
                locked: i == 1,
                cohesion: *cohesion,
            },
            size: *size,
            members: *members,
            adopted: i == 2,
            firm: Some(Firm { cluster: id(10, i), print: String::new(), share: Some(812) }),
        })
        .collect()
}

pub fn topics() -> TopicMatrix {
    TopicMatrix {
        themes: (0..4).map(|i| id(5, i)).collect(),
        topics: (0..3).map(|i| id(6, i)).collect(),
        counts: vec![vec![4, 0, 12], vec![7, 1, 2], vec![0, 3, 0], vec![2, 0, 1]],
    }
}

/// Who rates: the members of the fake programme, or the sectors of its 41 participants.
fn groups(weighting: Weighting) -> Vec<RaterGroup> {
    let group = |id: Id, code: &str, name: &str, population: Option<i64>| RaterGroup {
        id,
        code: code.into(),
        name: name.into(),
        population,
    };
    if weighting == Weighting::Sectors {
        let names = ["bestuur", "onderneming", "vereniging"];
        return names.iter().enumerate().map(|(i, name)| group(id(2, i), name, name, None)).collect();
    }
    crate::env::frame().members.iter().map(|m| group(m.id, &m.code, &m.name, m.population)).collect()
}

/// Two clusters are tied, two were rated by nobody.
pub fn ranking(theme: Option<Id>, weighting: Weighting) -> Ranking {
    let groups = groups(weighting);
    let (count, participants) = if weighting == Weighting::Sectors { (3, [14, 18, 9, 0]) } else { (4, [0; 4]) };
    // Cluster, rank, tied, score, means, spreads.
    let rows = [
        (0, 1, false, 861, [4600, 4100], [500, 300]),
        (2, 2, true, 743, [4300, 3600], [400, 1100]),
        (4, 2, true, 743, [3900, 4400], [800, 500]),
        (1, 4, false, 655, [4400, 2500], [500, 500]),
        (7, 5, false, 540, [3100, 3300], [1200, 600]),
        (3, 6, false, 402, [2800, 2200], [300, 400]),
    ];
    let lines = clusters();
    let fits = |line: &ClusterLine| theme.is_none_or(|t| line.cluster.theme == t);
    let rated = rows.into_iter().map(|(at, rank, tied, score, means, spreads)| RankedCluster {
        line: lines[at].clone(),
        rank,
        tied,
        score: Some(score),
        means: means.map(Some).to_vec(),
        spreads: spreads.map(Some).to_vec(),
        raters: count as i64,
        by_group: (0..count)
            .map(|m| {
                let off = [1000, -1000, 0, 500][m];
                let scores = means.map(|mean| Some((mean + off).clamp(1000, 5000) / 500 * 500));
                GroupScore {
                    group: id(2, m),
                    participants: participants[m],
                    score: Some(score + [40, -160, 0, 90][m] / rank),
                    scores: scores.to_vec(),
                }
            })
            .collect(),
    });
    let unrated = [5, 6].into_iter().map(|at| RankedCluster {
        line: lines[at].clone(),
        rank: 7,
        tied: false,
        score: None,
        means: vec![None, None],
        spreads: vec![None, None],
        raters: 0,
        by_group: vec![],
    });
    Ranking { weighting, groups, sectors: 3, clusters: rated.chain(unrated).filter(|r| fits(&r.line)).collect() }
}

/// The same, ranked anew where weights are tried.
pub fn weighed(mut ranking: Ranking, weights: &[(Id, f64)]) -> Ranking {
    if weights.is_empty() {
        return ranking;
    }
    let all: f64 = weights.iter().map(|(_, w)| w).sum();
    for r in ranking.clusters.iter_mut().filter(|r| r.score.is_some()) {
        let parts = r.means.iter().zip(weights).map(|(mean, (_, w))| (mean.unwrap() - 1000) as f64 / 4000.0 * w / all);
        r.score = Some((parts.sum::<f64>() * 1000.0).round() as i64);
    }
    ranking.clusters.sort_by_key(|r| std::cmp::Reverse(r.score));
    let scores: Vec<Option<i64>> = ranking.clusters.iter().map(|r| r.score).collect();
    for (at, r) in ranking.clusters.iter_mut().enumerate().filter(|(at, _)| scores[*at].is_some()) {
        r.rank = 1 + scores.iter().filter(|s| **s > scores[at]).count() as i64;
        r.tied = scores.iter().filter(|s| **s == scores[at]).count() > 1;
    }
    ranking
}

/// How far the ranking holds: the first three under 97 % of the weightings.
pub fn stability() -> Stability {
    let hold = |at: usize, first: i64, rest: i64| Hold {
        cluster: id(10, at),
        ranks: vec![first, rest, 10_000 - first - rest],
        central: Some(vec![600, 400]),
        confidence: Some(812),
    };
    Stability {
        weightings: 10_000,
        seed: "1".into(),
        clusters: vec![hold(0, 7_900, 1_900), hold(2, 1_500, 8_000), hold(4, 600, 8_400), hold(1, 0, 300)],
        top: 3,
        top_holds: 970,
        rules: samspel::domain::criteria::Rule::OTHERS.map(|rule| (rule, true)).to_vec(),
        decisive: vec![],
        members: 6,
        agreement: Some(Agreement { w: 640, by_chance: 12, over: (4, 6) }),
        apart: vec![
            Apart { one: id(2, 0), other: id(2, 1), r: -210 },
            Apart { one: id(2, 1), other: id(2, 2), r: 340 },
        ],
    }
}

pub fn polls() -> Vec<ChoiceResult> {
    let rows = [
        ("MOB-1", "Een fietssnelweg tot aan elk station", 0, Some(4), [130, 80, 6]),
        ("MOB-2", "Eén abonnement voor bus, trein en deelfiets", 0, None, [171, 22, 21]),
        ("DUU-1", "Wateroverlast in de vallei", 2, Some(7), [0, 0, 0]),
    ];
    rows.iter()
        .enumerate()
        .map(|(i, (code, text, theme, cluster, [votes_for, against, blank]))| ChoiceResult {
            choice: Choice {
                cluster: cluster.map(|c| id(10, c)),
                contribution: cluster.is_none().then(|| id(9, 7)),
                ..Choice::new(id(12, i), code, text, id(5, *theme), 0)
            },
            votes_for: *votes_for,
            against: *against,
            blank: *blank,
            points: 0,
            by_group: if *votes_for == 0 {
                vec![]
            } else {
                vec![
                    GroupVotes::new("Bestuurders", [votes_for / 2, against / 4, *blank]),
                    GroupVotes::new("Bewoners", [votes_for / 3, against / 2, 0]),
                    GroupVotes::new("Ondernemers", [votes_for / 6, against / 4, 0]),
                ]
            },
        })
        .collect()
}

/// What a run would change: a new cluster, one that grows, one that is called otherwise, one that goes. A finer run finds
/// one more.
pub fn regrouping(run: &Run) -> Regrouping {
    let known = clusters();
    let step = |n: usize, from: Option<usize>, to: Option<&str>| Step {
        contribution: id(9, n),
        reference: format!("BER-{:03}", n + 1),
        text: "Schoolkinderen fietsen langs gewestwegen zonder afgescheiden fietspad".into(),
        from: from.map(|at| known[at].cluster.label.clone()),
        to: to.map(str::to_owned),
        shared_words: if to.is_some() { vec!["fietspad".into(), "gewestwegen".into()] } else { vec![] },
    };
    let part = |at: usize, fate: Fate, label: &str, sizes: (usize, usize), steps: Vec<Step>| {
        let line = &known[at];
        let coming = steps.iter().filter(|s| s.to.as_deref() == Some(label)).count();
        Part {
            cluster: (fate != Fate::New).then_some(line.cluster.id),
            theme: line.cluster.theme,
            fate,
            label: label.to_owned(),
            before: (fate == Fate::Renamed).then(|| line.cluster.label.clone()),
            size: sizes.0,
            size_then: sizes.1,
            coming,
            leaving: steps.len() - coming,
            steps,
        }
    };
    let grows = known[0].cluster.label.clone();
    let goes = known[7].cluster.label.clone();
    let mut parts = vec![
        part(
            0,
            Fate::Changed,
            &grows,
            (12, 13),
            vec![step(0, Some(7), Some(&grows)), step(1, None, Some(&grows)), step(2, Some(0), None)],
        ),
        part(
            0,
            Fate::New,
            "Gewestwegen en fietspad",
            (0, 2),
            vec![step(3, None, Some("Gewestwegen en fietspad")), step(4, Some(7), Some("Gewestwegen en fietspad"))],
        ),
        part(1, Fate::Renamed, "Opvang in ploegen", (6, 6), vec![]),
        part(
            7,
            Fate::Dissolved,
            &goes,
            (2, 0),
            vec![step(0, Some(7), Some(&grows)), step(4, Some(7), Some("Gewestwegen en fietspad"))],
        ),
    ];
    if run.finer > 0 {
        parts.push(part(3, Fate::New, "Nog fijner", (0, 3), vec![step(5, None, Some("Nog fijner"))]));
    }
    let clusters_then = 4 + usize::from(run.finer > 0);
    Regrouping { run: run.clone(), clock: 4, taken: 60, clusters: 4, clusters_then, moving: 5, alone: 1, parts }
}

/// One heading, over the first and the last cluster of mobility.
pub fn headings() -> Vec<HeadingLine> {
    let (labelled_by, made_by) = (Maker::Machine, Maker::Machine);
    let heading = Heading { id: id(30, 0), theme: id(5, 0), label: "Onderweg".into(), labelled_by, made_by };
    vec![HeadingLine { heading, clusters: vec![id(10, 0), id(10, 7)] }]
}

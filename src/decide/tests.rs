//! Table tests with figures worked out by hand, and laws.

use std::collections::BTreeMap;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::Id;
use crate::domain::decisions::{Position, Priority};
use crate::domain::frame::{Better, Criterion, Frame, Member, Programme, Stance};
use crate::domain::groups::Cluster;
use crate::domain::material::Maker;
use crate::domain::polls::{Choice, Vote, Votes};
use crate::domain::ratings::{Judgement, Rater, Rating, Ratings};
use crate::domain::view::{ClusterLine, RankedCluster, Ranking, Weighting};

fn id(n: u128) -> Id {
    Id(Uuid::from_u128(n))
}

fn member(n: u128, population: i64) -> Member {
    let population = (population > 0).then_some(population);
    Member { id: id(n), code: String::new(), name: String::new(), population, latitude: None, longitude: None, sort: 0 }
}

fn criterion(n: u128, weight: f64, better: Better) -> Criterion {
    let (code, name) = (String::new(), String::new());
    Criterion { id: id(n), code, name, weight, min: 1, max: 5, better, words: Vec::new(), sort: 0 }
}

/// Members 1, 2, 3; criterion 11 (importance, weight 2), criterion 12 (effort, weight 1, less is better).
fn frame() -> Frame {
    let programme = Programme {
        id: id(100),
        process: String::new(),
        name: String::new(),
        region: String::new(),
        language: "nl".to_owned(),
        summary: String::new(),
        adopt_per_theme: 3,
    };
    let stance = |n| Stance { id: id(n), code: String::new(), name: String::new(), value: 0, sort: 0 };
    Frame {
        programme,
        members: vec![member(1, 40_000), member(2, 10_000), member(3, 0)],
        phases: Vec::new(),
        kinds: Vec::new(),
        themes: Vec::new(),
        topics: Vec::new(),
        criteria: vec![criterion(11, 2.0, Better::More), criterion(12, 1.0, Better::Less)],
        stances: vec![stance(61), stance(62)],
    }
}

fn line(n: u128, label: &str) -> ClusterLine {
    let cluster = Cluster {
        id: id(n),
        theme: id(0),
        label: label.to_owned(),
        labelled_by: Maker::Machine,
        made_by: Maker::Machine,
        locked: false,
        cohesion: 0,
    };
    ClusterLine { cluster, size: 1, members: 1, adopted: false, firm: None }
}

fn rating(subject: u128, member: u128, criterion: u128, value: i64) -> Rating {
    Rating { subject: id(subject), member: id(member), criterion: id(criterion), value }
}

/// Statement 1000·c + i lies in cluster c.
fn cluster_of(statement: Id) -> Option<Id> {
    let n = statement.0.as_u128();
    (n >= 1000).then(|| id(n / 1000))
}

fn ranked(lines: &[(u128, &str)], ratings: &[Rating], weighting: Weighting) -> Ranking {
    let ratings = Ratings { members: ratings.to_vec(), ..Ratings::default() };
    ranked_by(lines, &ratings, weighting)
}

fn ranked_by(lines: &[(u128, &str)], ratings: &Ratings, weighting: Weighting) -> Ranking {
    rank(&frame(), lines.iter().map(|(n, l)| line(*n, l)).collect(), ratings, &cluster_of, weighting)
}

fn of(ranking: &Ranking, n: u128) -> &RankedCluster {
    ranking.clusters.iter().find(|c| c.line.cluster.id == id(n)).expect("it is ranked")
}

#[test]
fn means_are_exact() {
    // Member 1 rates statements 4 and 5 (mean 4.5), member 2 the cluster itself 2 and a statement 5 (which does not
    // count), member 3 nothing. Effort: member 1 says 1.
    let ratings = [
        rating(21_001, 1, 11, 4),
        rating(21_002, 1, 11, 5),
        rating(21, 2, 11, 2),
        rating(21_001, 2, 11, 5),
        rating(21_002, 1, 12, 1),
    ];
    let equal = ranked(&[(21, "a")], &ratings, Weighting::Equal);
    let row = of(&equal, 21);
    assert_eq!(row.means, [Some(3250), Some(1000)]);
    assert_eq!(row.spreads, [Some(1250), Some(0)]);
    assert_eq!(row.raters, 2);
    assert_eq!(row.by_group[0].scores, [Some(4500), Some(1000)]);
    assert_eq!(row.by_group[1].scores, [Some(2000), None]);
    // Importance (3.25 − 1) ÷ 4 = .5625, effort 1 − 0 = 1: (2 · .5625 + 1) ÷ 3 = .708333.
    assert_eq!(row.score, Some(708));

    // 40,000 and 10,000 inhabitants: (4 · 4.5 + 2) ÷ 5 = 4; their roots 200 and 100: (2 · 4.5 + 2) ÷ 3 = 3.667.
    assert_eq!(of(&ranked(&[(21, "a")], &ratings, Weighting::Population), 21).means[0], Some(4000));
    assert_eq!(of(&ranked(&[(21, "a")], &ratings, Weighting::SquareRoot), 21).means[0], Some(3667));
}

#[test]
fn ties_share_a_rank_and_the_unrated_come_last() {
    // Thirds on both sides: 1, 2, 2 and 2, 1, 2 are the same mean, which floating point need not say.
    let ratings = [
        rating(21, 1, 11, 5),
        rating(22, 1, 11, 1),
        rating(22, 2, 11, 2),
        rating(22, 3, 11, 2),
        rating(23, 1, 11, 2),
        rating(23, 2, 11, 1),
        rating(23, 3, 11, 2),
        rating(24, 1, 11, 1),
    ];
    let found = ranked(&[(26, "z"), (25, "y"), (24, "x"), (23, "a"), (22, "b"), (21, "c")], &ratings, Weighting::Equal);
    let rows: Vec<(u128, i64, bool, Option<i64>)> =
        found.clusters.iter().map(|c| (c.line.cluster.id.0.as_u128(), c.rank, c.tied, c.score)).collect();
    assert_eq!(
        rows,
        [
            (21, 1, false, Some(1000)),
            (23, 2, true, Some(167)),
            (22, 2, true, Some(167)),
            (24, 4, false, Some(0)),
            (25, 5, false, None),
            (26, 5, false, None),
        ]
    );
    assert_eq!(of(&found, 25).means, [None, None]);
    assert_eq!(of(&found, 25).spreads, [None, None]);
}

#[test]
fn what_is_foreign_or_off_the_scale_does_no_harm() {
    let ratings = [rating(21, 9, 11, 5), rating(21, 1, 99, 5), rating(77, 1, 11, 5), rating(21, 1, 11, 50)];
    let found = ranked(&[(21, "a")], &ratings, Weighting::Equal);
    assert_eq!((of(&found, 21).raters, of(&found, 21).means[0]), (1, Some(5000)));
}

/// A rater by number, of a member, of a sector; and what it says: subject, criterion, value.
type Participant<'a> = (i64, Option<u128>, &'a str, &'a [(u128, u128, i64)]);

fn participants(all: &[Participant]) -> Ratings {
    let mut ratings = Ratings::default();
    for (number, member, sector, said) in all {
        let rater = id(900 + number.unsigned_abs() as u128);
        ratings.raters.push(Rater { id: rater, number: *number, member: member.map(id), sector: (*sector).into() });
        let judged = |(subject, criterion, value): &(u128, u128, i64)| Judgement {
            subject: id(*subject),
            rater,
            criterion: id(*criterion),
            value: *value,
        };
        ratings.participants.extend(said.iter().map(judged));
    }
    ratings
}

#[test]
fn participants_speak_for_a_member_that_did_not_and_for_their_sector() {
    let mut ratings = participants(&[
        (1, Some(1), "politics", &[(21, 11, 5)]),
        (2, Some(1), "business", &[(21, 11, 2), (21_001, 11, 1)]),
        // Two statements of one participant are one voice.
        (3, Some(2), "business", &[(21_001, 11, 2), (21_002, 11, 3)]),
        (4, None, "politics", &[(21, 11, 3), (21, 12, 2)]),
        (5, None, "", &[(21, 11, 1)]),
    ]);
    let by_member = ranked_by(&[(21, "a")], &ratings, Weighting::Equal);
    let row = of(&by_member, 21);
    assert_eq!((row.means[0], row.raters, row.participants()), (Some(3000), 2, 3));
    assert_eq!((by_member.sectors, by_member.groups.len()), (2, 3));
    let scores: Vec<_> = row.by_group.iter().map(|g| (g.scores[0], g.participants)).collect();
    assert_eq!(scores, [(Some(3500), 2), (Some(2500), 1)]);
    let by_sector = ranked_by(&[(21, "a")], &ratings, Weighting::Sectors);
    let row = of(&by_sector, 21);
    // Business 2.25, politics 4: whoever has no sector, or rated as a member, is no sector's.
    assert_eq!(by_sector.groups.iter().map(|g| g.name.as_str()).collect::<Vec<_>>(), ["business", "politics"]);
    assert_eq!((row.means[0], row.means[1], row.participants()), (Some(3125), Some(2000), 4));
    // What a member says as such comes before its participants.
    ratings.members.push(rating(21, 1, 11, 1));
    let row = of(&ranked_by(&[(21, "a")], &ratings, Weighting::Equal), 21).clone();
    assert_eq!((row.means[0], row.raters, row.participants()), (Some(1750), 2, 1));
    assert_eq!(ranked_by(&[(21, "a")], &ratings, Weighting::Sectors).clusters[0].means[0], Some(3125));
    // Left out: a member with its participants, or a sector.
    let row = of(&ranked_by(&[(21, "a")], &ratings.without(id(1)), Weighting::Equal), 21).clone();
    assert_eq!((row.means[0], row.raters), (Some(2500), 1));
    let politics = by_sector.groups[1].id;
    let row = of(&ranked_by(&[(21, "a")], &ratings.without(politics), Weighting::Sectors), 21).clone();
    assert_eq!((row.means[0], row.means[1]), (Some(2250), None));
}

#[test]
fn weights_of_nothing_count_the_same() {
    let mut frame = frame();
    frame.criteria.iter_mut().for_each(|c| c.weight = 0.0);
    let ratings = [rating(21, 1, 11, 5), rating(21, 1, 12, 5)];
    let ratings = Ratings { members: ratings.to_vec(), ..Ratings::default() };
    let found = rank(&frame, vec![line(21, "a")], &ratings, &cluster_of, Weighting::Equal);
    assert_eq!(found.clusters[0].score, Some(500));
}

fn choice(n: u128) -> Choice {
    Choice::new(id(n), "", "", id(0), 0)
}

#[test]
fn votes_are_added_up_by_option_and_group() {
    let votes = |on, group: &str, vote, count| Votes {
        choice: id(on),
        voter_group: group.to_owned(),
        vote,
        count,
        points: 2 * count,
    };
    let cast = [
        votes(31, "erhverv", Vote::Against, 3),
        votes(31, "politiker", Vote::For, 2),
        votes(31, "politiker", Vote::Against, 1),
        votes(32, "politiker", Vote::Blank, 1),
        votes(99, "erhverv", Vote::For, 7),
    ];
    let found = tally(&[choice(32), choice(31), choice(33)], &cast);
    let counts: Vec<[i64; 4]> = found.iter().map(|r| [r.votes_for, r.against, r.blank, r.points]).collect();
    assert_eq!(counts, [[0, 0, 1, 2], [2, 4, 0, 12], [0, 0, 0, 0]]);
    let groups: Vec<(&str, i64)> = found[1].by_group.iter().map(|g| (g.name.as_str(), g.base())).collect();
    assert_eq!(groups, [("erhverv", 3), ("politiker", 3)]);
}

#[test]
fn stances_and_silence_add_up() {
    let priority = Priority {
        id: id(41),
        theme: id(0),
        statement: String::new(),
        rank: 1,
        cluster: None,
        choice: None,
        lead: String::new(),
        horizon: String::new(),
    };
    let position = |member, stance| Position {
        priority: id(41),
        member: id(member),
        stance: id(stance),
        comment: String::new(),
        recorded: String::new(),
        file: None,
    };
    let positions = [position(1, 61), position(2, 62), position(1, 62), position(9, 61), position(3, 99)];
    let found = stances(&frame(), std::slice::from_ref(&priority), &positions);
    assert_eq!(found[0].stances, [0, 2]);
    assert_eq!(found[0].silent, 1);
}

/// One rating a subject, member and criterion, as the store keeps them.
fn some_ratings() -> impl Strategy<Value = Vec<Rating>> {
    let subject = prop::sample::select(vec![21, 22, 23, 21_001, 21_002, 22_001, 22_002, 23_001]);
    prop::collection::btree_map((subject, 1_u128..=3, 11_u128..=12), 1_i64..=5, 0..24)
        .prop_map(|map| map.into_iter().map(|((s, m, c), v)| rating(s, m, c, v)).collect())
}

const THREE: [(u128, &str); 3] = [(21, "a"), (22, "b"), (23, "c")];

proptest! {
    #[test]
    fn order_of_ratings_changes_nothing(ratings in some_ratings().prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle()))) {
        for weighting in [Weighting::Equal, Weighting::Population, Weighting::SquareRoot] {
            prop_assert_eq!(ranked(&THREE, &ratings.0, weighting), ranked(&THREE, &ratings.1, weighting));
        }
    }

    #[test]
    fn names_change_no_rank(ratings in some_ratings()) {
        let ranks = |lines: &[(u128, &str)]| -> BTreeMap<Id, (i64, bool, Option<i64>)> {
            let found = ranked(lines, &ratings, Weighting::Equal);
            found.clusters.into_iter().map(|c| (c.line.cluster.id, (c.rank, c.tied, c.score))).collect()
        };
        prop_assert_eq!(ranks(&THREE), ranks(&[(23, "x"), (21, "z"), (22, "y")]));
    }

    #[test]
    fn praise_never_harms(ratings in some_ratings(), member in 1_u128..=3, criterion in 11_u128..=12, direct in any::<bool>()) {
        let subject = if direct { 21 } else { 21_009 };
        let best = if criterion == 11 { 5 } else { 1 };
        let mut more: Vec<Rating> = ratings.clone();
        more.retain(|r| (r.subject, r.member, r.criterion) != (id(subject), id(member), id(criterion)));
        more.push(rating(subject, member, criterion, best));
        for weighting in [Weighting::Equal, Weighting::Population, Weighting::SquareRoot] {
            let (before, after) = (ranked(&THREE, &ratings, weighting), ranked(&THREE, &more, weighting));
            prop_assert!(of(&after, 21).rank <= of(&before, 21).rank);
        }
    }
}

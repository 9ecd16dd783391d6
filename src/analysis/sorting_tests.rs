//! Maps and sorting against reference results. The numbers were computed with scipy 1.17 and scikit-learn 1.9 (linkage,
//! silhouette_score, isotonic_regression, smacof) and a SMACOF of twenty lines in numpy, on the same input.

use proptest::prelude::*;

use super::mds::{Dissimilarities, distance, oriented, pairs, rising, scale};
use super::sorting::{Sort, map_sorts};
use super::ward::{Point, cut, silhouette, ward};
use super::{Text, map_texts};
use crate::domain::progress::Unwatched;

/// Fourteen people, sixteen statements in four subjects, and a good deal of disagreement: the pile of each statement.
const PILES: [[usize; 16]; 14] = [
    [0, 0, 0, 0, 1, 1, 1, 1, 2, 1, 1, 2, 3, 3, 3, 3],
    [0, 2, 4, 3, 0, 1, 1, 1, 2, 2, 2, 0, 3, 0, 2, 3],
    [0, 4, 0, 0, 1, 1, 4, 1, 2, 2, 3, 2, 2, 1, 3, 2],
    [0, 0, 0, 0, 4, 1, 1, 2, 4, 2, 2, 2, 4, 3, 3, 3],
    [0, 2, 0, 0, 0, 1, 1, 1, 4, 2, 4, 2, 3, 4, 3, 3],
    [1, 2, 0, 4, 1, 1, 0, 1, 2, 2, 2, 2, 2, 4, 3, 3],
    [4, 0, 2, 0, 1, 1, 1, 0, 0, 1, 2, 2, 1, 0, 4, 3],
    [0, 0, 0, 0, 1, 4, 4, 1, 1, 2, 2, 2, 3, 3, 3, 3],
    [0, 3, 1, 2, 1, 1, 1, 1, 2, 2, 2, 0, 3, 3, 3, 4],
    [3, 0, 0, 0, 2, 1, 1, 1, 2, 2, 0, 0, 3, 1, 3, 1],
    [2, 0, 2, 0, 1, 1, 1, 1, 1, 2, 1, 2, 3, 4, 4, 1],
    [0, 0, 3, 0, 4, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 0],
    [0, 0, 3, 2, 3, 1, 1, 0, 2, 2, 1, 4, 3, 3, 0, 3],
    [2, 1, 0, 1, 1, 1, 0, 1, 0, 4, 0, 2, 4, 3, 3, 1],
];

fn sorts(piles: &[[usize; 16]]) -> Vec<Sort> {
    let sort = |of: &[usize; 16]| (0..5).map(|pile| (0..16).filter(|s| of[*s] == pile).collect()).collect();
    piles.iter().map(sort).collect()
}

fn keys() -> Vec<usize> {
    (0..16).collect()
}

#[test]
fn monotone_regression_is_that_of_scikit_learn() {
    for (given, wanted) in [
        (
            vec![3.0, 1.0, 2.0, 2.0, 5.0, 4.0, 4.0, 6.0, 0.0, 7.0],
            vec![2.0, 2.0, 2.0, 2.0, 3.8, 3.8, 3.8, 3.8, 3.8, 7.0],
        ),
        (vec![1.0, 2.0, 3.0], vec![1.0, 2.0, 3.0]),
        (vec![3.0, 2.0, 1.0], vec![2.0, 2.0, 2.0]),
        (vec![], vec![]),
    ] {
        assert_eq!(rising(&given), wanted);
    }
}

/// Distances of ten points in five dimensions, in the order of [`pairs`]. From the classical start scikit-learn's
/// non-metric `smacof` reaches a stress-1 of 0.1169.
#[test]
fn untied_dissimilarities_are_mapped_at_least_as_well_as_by_scikit_learn() {
    let given = [
        2.4892, 4.3855, 3.3947, 3.4378, 3.7599, 3.4659, 2.04, 3.839, 2.471, 4.9627, 4.1975, 4.1973, 3.6051, 4.3176,
        2.2605, 3.4974, 2.5101, 4.0463, 2.988, 1.9402, 2.3585, 3.9299, 3.9811, 3.3156, 2.9523, 3.2015, 2.6533, 3.9743,
        3.4114, 2.784, 2.7158, 1.2575, 3.7914, 2.0218, 1.905, 2.0604, 2.9234, 3.0943, 2.3868, 3.3744, 2.8935, 2.3677,
        4.2088, 2.8951, 1.4978,
    ];
    let unlike = Dissimilarities { count: 10, values: given.into_iter().map(Some).collect() };
    let scaled = scale(&unlike);
    assert!(scaled.stress <= 0.1169, "{}", scaled.stress);
    // The stress told is that of the map shown.
    let distances: Vec<f64> = pairs(10).map(|(i, j)| distance(scaled.points[i], scaled.points[j])).collect();
    let mut order: Vec<usize> = (0..given.len()).collect();
    order.sort_by(|a, b| given[*a].total_cmp(&given[*b]));
    let in_order: Vec<f64> = order.iter().map(|at| distances[*at]).collect();
    let off: f64 = in_order.iter().zip(rising(&in_order)).map(|(d, wished)| (d - wished).powi(2)).sum();
    let stress = (off / in_order.iter().map(|d| d * d).sum::<f64>()).sqrt();
    assert!((stress - scaled.stress).abs() < 1e-4, "{stress} {}", scaled.stress);
}

/// The same sorts: numpy's SMACOF from the classical start ends at 0.12649, scikit-learn's (ties kept together) at
/// 0.13584; Ward cuts the map into the four subjects.
#[test]
fn sorts_are_mapped_as_the_reference_does() {
    let map = map_sorts(&keys(), &sorts(&PILES), Some(4));
    assert!((map.stress - 0.12649).abs() < 5e-4, "{}", map.stress);
    let cluster: Vec<usize> = map.cluster.iter().map(|c| c.unwrap()).collect();
    assert_eq!(cluster, [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
    let bridging: Vec<i64> = map.bridging.iter().map(|b| b.unwrap()).collect();
    let wanted = [797, 965, 995, 579, 911, 0, 337, 712, 735, 546, 698, 814, 990, 785, 534, 1000];
    for (at, (is, should)) in bridging.iter().zip(wanted).enumerate() {
        assert!((is - should).abs() <= 12, "statement {at}: {is}, not {should}");
    }
    let points: Vec<Point> = map.points.iter().map(|p| p.unwrap()).collect();
    let wanted = [
        0.2532, 0.1437, 0.1479, 1.5988, 1.8157, 1.8793, 1.6373, 1.2975, 1.2665, 1.3386, 1.2075, 1.1247, 1.2438, 1.2236,
        1.2684,
    ];
    for (at, should) in wanted.into_iter().enumerate() {
        let is = distance(points[0], points[at + 1]);
        assert!((is - should).abs() < 0.02, "0 to {}: {is}, not {should}", at + 1);
    }
}

const SPOTS: [Point; 14] = [
    [1.155, -0.021],
    [-2.2, -0.692],
    [-1.969, -3.251],
    [-0.53, 1.334],
    [0.047, -1.173],
    [-0.941, 1.131],
    [0.158, 0.048],
    [-0.053, 0.038],
    [0.805, 0.553],
    [0.216, -1.043],
    [0.511, -0.684],
    [1.094, -1.271],
    [-0.138, -0.007],
    [-1.325, 1.722],
];

#[test]
fn ward_merges_as_scipy_does() {
    let wanted = [
        (7, 12, 0.096_176_920),
        (4, 9, 0.213_215_853),
        (6, 14, 0.295_112_408),
        (3, 5, 0.458_399_389),
        (10, 15, 0.657_060_373),
        (0, 8, 0.672_291_603),
        (13, 17, 0.884_775_301),
        (11, 18, 1.089_620_194),
        (16, 19, 1.579_509_629),
        (21, 22, 2.461_947_795),
        (1, 2, 2.569_404_989),
        (20, 23, 4.762_773_060),
        (24, 25, 5.491_199_440),
    ];
    let merges = ward(&SPOTS);
    assert_eq!(merges.len(), wanted.len());
    for (merge, (a, b, height)) in merges.iter().zip(wanted) {
        assert_eq!((merge.a, merge.b), (a, b));
        assert!((merge.height - height).abs() < 1e-8, "{merge:?}");
    }
}

#[test]
fn silhouettes_are_those_of_scikit_learn() {
    let merges = ward(&SPOTS);
    for (clusters, wanted) in [(2, 0.482_320), (3, 0.502_661), (4, 0.473_979), (5, 0.421_249)] {
        let is = silhouette(&SPOTS, &cut(&merges, SPOTS.len(), clusters));
        assert!((is - wanted).abs() < 1e-5, "{clusters}: {is}");
    }
}

#[test]
fn cutting_gives_as_many_clusters_as_asked() {
    let merges = ward(&SPOTS);
    for clusters in 1..=SPOTS.len() {
        let of = cut(&merges, SPOTS.len(), clusters);
        assert_eq!(of.iter().max().unwrap() + 1, clusters);
        assert_eq!(of[0], 0, "clusters are numbered in the order of their first points");
    }
}

#[test]
fn who_left_statements_out_says_nothing_of_them() {
    // The second half of the people had only the first twelve statements on their table.
    let mut partial = sorts(&PILES);
    for sort in &mut partial[7..] {
        sort.iter_mut().for_each(|pile| pile.retain(|s| *s < 12));
    }
    let map = map_sorts(&keys(), &partial, Some(4));
    assert!(map.points.iter().all(Option::is_some));
    assert_eq!(map.unseen, 0);
    let cluster: Vec<usize> = map.cluster.iter().map(|c| c.unwrap()).collect();
    // Statement 12 was torn from the start; all others stay with their subject, though half as many spoke of the last.
    assert_eq!(cluster[..12], [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2], "{cluster:?}");
    assert_eq!(cluster[13..], [3, 3, 3], "{cluster:?}");
}

#[test]
fn two_tables_that_share_no_statement_are_still_mapped_and_it_is_said() {
    let one: Sort = vec![vec![0, 1], vec![2, 3]];
    let other: Sort = vec![vec![4, 5], vec![6, 7]];
    let map = map_sorts(&(0..9).collect::<Vec<_>>(), &[one, other], Some(2));
    assert_eq!(map.unseen, 16);
    assert_eq!(map.points.iter().filter(|p| p.is_some()).count(), 8);
    assert!(map.points[8].is_none() && map.cluster[8].is_none(), "nobody sorted it");
    assert!(map.points.iter().flatten().flatten().all(|x| x.is_finite()));
}

#[test]
fn hardly_anything_sorted_is_no_reason_to_fail() {
    for (statements, sorts) in [
        (0, vec![]),
        (3, vec![]),
        (1, vec![vec![vec![0]]]),
        (2, vec![vec![vec![0], vec![1]]]),
        (3, vec![vec![vec![0, 1, 2]]]),
        (4, vec![vec![vec![0], vec![1], vec![2], vec![3]]]),
    ] {
        let map = map_sorts(&(0..statements).collect::<Vec<usize>>(), &sorts, None);
        assert!(map.stress.is_finite());
        assert!(map.points.iter().flatten().flatten().all(|x| x.is_finite()));
    }
}

#[test]
fn a_map_lies_one_way_only() {
    let spots = oriented(SPOTS.to_vec());
    for angle in [0.3_f64, 1.2, 2.9, 4.4] {
        let (sin, cos) = angle.sin_cos();
        for mirror in [1.0, -1.0] {
            let turned =
                SPOTS.iter().map(|p| [3.0 * (cos * p[0] - sin * p[1]) + 7.0, mirror * 3.0 * (sin * p[0] + cos * p[1])]);
            for (a, b) in oriented(turned.collect()).iter().zip(&spots) {
                assert!(distance(*a, *b) < 3e-6, "{a:?} {b:?}");
            }
        }
    }
}

const TEXTS: [(&str, usize); 9] = [
    ("Meer fietspaden langs de gewestwegen", 0),
    ("Veilige fietspaden naar school", 0),
    ("Een fietssnelweg tussen Lier en Mechelen", 0),
    ("Wachtlijsten in de kinderopvang", 1),
    ("Kinderopvang op zaterdag", 1),
    ("Te weinig plaatsen in de opvang van kinderen", 1),
    ("Bufferbekkens tegen overstroming", 2),
    ("Water vasthouden in de valleien", 2),
    ("Overstroming van de Nete voorkomen", 2),
];

#[test]
fn texts_lie_by_their_groups() {
    let texts: Vec<Text> = TEXTS.iter().map(|(text, _)| Text { text, language: "nl" }).collect();
    let group: Vec<Option<usize>> = TEXTS.iter().map(|(_, g)| Some(*g)).collect();
    let map = map_texts(&texts, &group, &Unwatched).unwrap();
    for (text, own) in map.texts.iter().zip(&group) {
        let to = |g: usize| distance(text.unwrap(), map.groups[g]);
        assert!((0..3).all(|g| Some(g) == *own || to(own.unwrap()) < to(g)), "{map:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_statements_and_people_changes_nothing(
        statements in Just((0..16_usize).collect::<Vec<_>>()).prop_shuffle(),
        people in Just((0..14_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let map = map_sorts(&keys(), &sorts(&PILES), None);
        let place = |s: usize| statements.iter().position(|t| *t == s).unwrap();
        let shuffled: Vec<Sort> = people
            .iter()
            .map(|p| sorts(&PILES)[*p].iter().rev().map(|pile| pile.iter().map(|s| place(*s)).collect()).collect())
            .collect();
        let again = map_sorts(&statements, &shuffled, None);
        prop_assert_eq!(map.stress, again.stress);
        for s in 0..16 {
            prop_assert_eq!(map.points[s], again.points[place(s)]);
            prop_assert_eq!(map.bridging[s], again.bridging[place(s)]);
            prop_assert_eq!(map.cluster[s], again.cluster[place(s)]);
        }
    }

    #[test]
    fn the_order_of_texts_changes_nothing(order in Just((0..9_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let of = |order: &[usize]| {
            let texts: Vec<Text> = order.iter().map(|at| Text { text: TEXTS[*at].0, language: "nl" }).collect();
            let group: Vec<Option<usize>> = order.iter().map(|at| Some(TEXTS[*at].1)).collect();
            map_texts(&texts, &group, &Unwatched).unwrap()
        };
        let straight = of(&(0..9).collect::<Vec<_>>());
        let shuffled = of(&order);
        prop_assert_eq!(&straight.groups, &shuffled.groups);
        for (place, at) in order.iter().enumerate() {
            prop_assert_eq!(straight.texts[*at], shuffled.texts[place]);
        }
    }

    #[test]
    fn monotone_regression_rises_and_keeps_the_sum(values in prop::collection::vec(-10.0..10.0_f64, 0..40)) {
        let risen = rising(&values);
        prop_assert!(risen.windows(2).all(|w| w[0] <= w[1]));
        prop_assert!((risen.iter().sum::<f64>() - values.iter().sum::<f64>()).abs() < 1e-9);
    }
}

//! A map of texts and their groups by likeness: groups that speak of the same lie close together, and each text around
//! the middle of its group, drawn towards the groups it is like as well.

use super::centres::Centres;
use super::mds::{Dissimilarities, oriented, scale};
use super::reading::Read;
use super::space::Space;
use super::ward::Point;
use super::watch::Watch;
use super::{Text, language};
use crate::domain::Progress;
use crate::error::Result;

/// Groups at most: a map with more names cannot be read, and takes long to lay out.
pub const MOST_CENTRES: usize = 150;
/// How far from the middle of its group a text may lie, as a share of the map.
const AROUND: f64 = 0.12;
/// How strongly a text is drawn towards the other groups it is like.
const DRAWN: f64 = 0.25;
/// The turn from one text of a group to the next by which they never lie in rows (Vogel 1979).
const TURN: f64 = 2.399_963_229_728_653;

/// Where texts and groups lie.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LikenessMap {
    /// Where each group lies.
    pub groups: Vec<Point>,
    /// Where each text lies; `None`: it is like no group.
    pub texts: Vec<Option<Point>>,
    /// Stress-1 of the groups' map.
    pub stress: f64,
}

/// Maps groups of texts: `group` says in which each lies. The groups' places do not depend on the order of the texts.
/// Groups beyond [`MOST_CENTRES`] are for the caller to leave out.
///
/// # Errors
/// [`crate::error::Kind::Cancelled`] when `progress` says so.
pub fn map_texts(texts: &[Text], group: &[Option<usize>], progress: &dyn Progress) -> Result<LikenessMap> {
    let groups = group.iter().flatten().max().map_or(0, |g| g + 1);
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by(|a, b| (texts[*a], a).cmp(&(texts[*b], b)));
    let spoken = |at: &usize| (texts[*at].text, language::told_or_found(&texts[*at]));
    let count = texts.len() as u64;
    let read = Read::new(&order.iter().map(spoken).collect::<Vec<_>>(), &|_| progress.at(0, count))?;
    let space = Space::new(&read, progress, 0, count)?;
    // Groups in the order of their first texts, so that their numbers decide nothing.
    let mut rank: Vec<usize> = Vec::new();
    for g in order.iter().filter_map(|at| group[*at]) {
        if !rank.contains(&g) {
            rank.push(g);
        }
    }
    let place_of = |g: usize| rank.iter().position(|r| *r == g);
    let partition: Vec<Option<usize>> = order.iter().map(|at| group[*at].and_then(place_of)).collect();
    let centres = Centres::new(&space, &partition, rank.len(), &Watch::new(&|| progress.at(count, count)))?;
    let between = centres.between();
    let scaled = scale(&Dissimilarities::new(rank.len(), |a, b| Some(1.0 - f64::from(between[a][b]))));

    let likeness: Vec<Vec<f32>> =
        partition.iter().enumerate().map(|(at, own)| centres.likeness(&space, at, *own)).collect();
    let seats = seats(&partition, &likeness, rank.len());
    let mut map = LikenessMap { groups: vec![[0.0; 2]; groups], texts: vec![None; texts.len()], stress: scaled.stress };
    for (place, g) in rank.iter().enumerate() {
        map.groups[*g] = scaled.points[place];
    }
    let pulls: Vec<Option<Point>> =
        likeness.iter().zip(&partition).map(|(to, own)| drawn(&scaled.points, to, *own)).collect();
    let shifts = shifts(&scaled.points, &pulls, &partition);
    for (place, at) in order.iter().enumerate() {
        map.texts[*at] = match partition[place] {
            Some(own) => {
                let (centre, shift, seat) = (scaled.points[own], shifts[place], seats[place]);
                Some([0, 1].map(|axis| rounded(centre[axis] + shift[axis] + seat[axis])))
            }
            None => pulls[place].map(|p| p.map(rounded)),
        };
    }
    Ok(map)
}

/// Maps single texts, each a group of its own.
///
/// # Errors
/// As [`map_texts`].
pub fn map_alone(texts: &[Text], progress: &dyn Progress) -> Result<LikenessMap> {
    let own: Vec<Option<usize>> = (0..texts.len()).map(Some).collect();
    let mut map = map_texts(texts, &own, progress)?;
    map.groups = oriented(map.groups);
    map.texts = map.groups.iter().copied().map(Some).collect();
    Ok(map)
}

/// Each text's seat around the middle of its group: the more central, the nearer to it.
fn seats(partition: &[Option<usize>], likeness: &[Vec<f32>], groups: usize) -> Vec<Point> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); groups];
    for (text, own) in partition.iter().enumerate() {
        if let Some(own) = own {
            members[*own].push(text);
        }
    }
    let mut seats = vec![[0.0; 2]; partition.len()];
    for (group, mut texts) in members.into_iter().enumerate() {
        texts.sort_by(|a, b| likeness[*b][group].total_cmp(&likeness[*a][group]).then(a.cmp(b)));
        let all = texts.len() as f64;
        for (rank, text) in texts.into_iter().enumerate() {
            let far = AROUND * (rank as f64 / all).sqrt();
            let (sin, cos) = (rank as f64 * TURN).sin_cos();
            seats[text] = [far * cos, far * sin];
        }
    }
    seats
}

/// How far each text is drawn from the middle of its group, against the others of the group: so the group's texts lie around
/// its middle, each on the side of what else it is like.
fn shifts(centres: &[Point], pulls: &[Option<Point>], partition: &[Option<usize>]) -> Vec<Point> {
    let mut shifts = vec![[0.0; 2]; pulls.len()];
    let mut sums = vec![([0.0; 2], 0.0); centres.len()];
    for (at, own) in partition.iter().enumerate() {
        let (Some(own), Some(pull)) = (own, pulls[at]) else { continue };
        let towards = [0, 1].map(|axis| (pull[axis] - centres[*own][axis]) * DRAWN);
        let far = towards[0].hypot(towards[1]).max(AROUND) / AROUND;
        shifts[at] = towards.map(|x| x / far);
        let sum = &mut sums[*own];
        *sum = ([sum.0[0] + shifts[at][0], sum.0[1] + shifts[at][1]], sum.1 + 1.0);
    }
    for (at, own) in partition.iter().enumerate() {
        if let (Some(own), Some(_)) = (own, pulls[at]) {
            let (sum, count) = sums[*own];
            (0..2).for_each(|axis| shifts[at][axis] -= sum[axis] / count);
        }
    }
    shifts
}

/// The middle of the three groups that a text is most like, beside its own; `None` where it is like none.
fn drawn(centres: &[Point], likeness: &[f32], own: Option<usize>) -> Option<Point> {
    let mut near: Vec<(f32, usize)> =
        likeness.iter().copied().zip(0..).filter(|(value, g)| *value > 0.0 && Some(*g) != own).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    near.truncate(3);
    let weight = |value: f32| f64::from(value) * f64::from(value);
    let all: f64 = near.iter().map(|(value, _)| weight(*value)).sum();
    (all > 0.0).then(|| [0, 1].map(|axis| near.iter().map(|(v, g)| weight(*v) * centres[*g][axis]).sum::<f64>() / all))
}

fn rounded(x: f64) -> f64 {
    (x * 1e6).round() / 1e6 + 0.0
}

//! What speaks for each group, what all agree on, and what divides.

use std::cmp::Ordering;

use crate::domain::opinions::{Findings, Groups, Opinions, Side, Spokes, Tally};

/// Ninety per cent sure, on one side.
const SURE: f64 = 1.281_551_565_544_8;
/// Statements told of a group, and of what all agree on.
const TOLD: usize = 5;

/// A side of a statement for a group: how likely, how sure; how much more than the others, how sure of that.
#[derive(Debug, Clone, Copy)]
struct Standing {
    likely: f64,
    sure: f64,
    times: f64,
    apart: f64,
}

impl Standing {
    fn is_clear(&self) -> bool {
        self.sure > SURE && self.apart > SURE
    }

    fn weight(&self) -> f64 {
        self.times * self.apart * self.likely * self.sure
    }
}

/// Works out what participants think, by groups. Only who is in a group counts for it; what all agree on counts everybody.
#[must_use]
pub fn findings(opinions: &Opinions, groups: &Groups) -> Findings {
    let n = opinions.statements.len();
    let mut tallies = vec![vec![Tally::default(); n]; groups.names.len()];
    let mut everybody = vec![Tally::default(); n];
    for (votes, group) in opinions.votes.iter().zip(&groups.group) {
        for (statement, vote) in votes {
            let statement = *statement as usize;
            everybody[statement].add(*vote);
            if let Some(group) = group {
                tallies[*group][statement].add(*vote);
            }
        }
    }
    let together: Vec<Tally> = (0..n).map(|s| sum(tallies.iter().map(|t| t[s]))).collect();
    let consensus =
        (0..n).map(|s| [Side::Agree, Side::Disagree].map(|side| tallies.iter().map(|t| likely(t[s], side)).product()));
    let told: Vec<usize> = (0..n).filter(|s| !opinions.statements[*s].out).collect();
    let spokes = tallies.iter().map(|own| spokes(own, &together, &told)).collect();
    Findings {
        consensus: consensus.collect(),
        spokes,
        agreed: [Side::Agree, Side::Disagree].map(|side| agreed(&everybody, &told, side)),
        divides: divides(&tallies, &told),
        tallies,
    }
}

fn sum(tallies: impl Iterator<Item = Tally>) -> Tally {
    tallies.fold(Tally::default(), |a, b| Tally {
        agree: a.agree + b.agree,
        disagree: a.disagree + b.disagree,
        votes: a.votes + b.votes,
    })
}

fn on(tally: Tally, side: Side) -> f64 {
    f64::from(if side == Side::Agree { tally.agree } else { tally.disagree })
}

/// The chance to stand on a side, with one vote for it and one against it added.
fn likely(tally: Tally, side: Side) -> f64 {
    (on(tally, side) + 1.0) / (f64::from(tally.votes) + 2.0)
}

/// How sure that more than half stand there: z of a proportion against one half, with one added.
fn sure(tally: Tally, side: Side) -> f64 {
    let votes = f64::from(tally.votes) + 1.0;
    2.0 * votes.sqrt() * ((on(tally, side) + 1.0) / votes - 0.5)
}

fn standing(own: Tally, together: Tally, side: Side) -> Standing {
    let rest = Tally {
        agree: together.agree - own.agree,
        disagree: together.disagree - own.disagree,
        votes: together.votes - own.votes,
    };
    let (a, b) = (on(own, side) + 1.0, on(rest, side) + 1.0);
    let (n, m) = (f64::from(own.votes) + 1.0, f64::from(rest.votes) + 1.0);
    let pooled = (a + b) / (n + m);
    let apart =
        if pooled == 1.0 { 0.0 } else { (a / n - b / m) / (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m)).sqrt() };
    Standing { likely: likely(own, side), sure: sure(own, side), times: likely(own, side) / likely(rest, side), apart }
}

/// The statements that speak for a group: first the one it agrees with most tellingly, then by weight, agreement before
/// disagreement; where nothing is clear, the one on which it stands most apart.
fn spokes(own: &[Tally], together: &[Tally], told: &[usize]) -> Vec<Spokes> {
    let sides = |s: usize| [Side::Agree, Side::Disagree].map(|side| standing(own[s], together[s], side));
    let all: Vec<(usize, [Standing; 2])> = told.iter().map(|s| (*s, sides(*s))).collect();
    let mut best_agreed: Option<&(usize, [Standing; 2])> = None;
    for one in &all {
        if leads(one, best_agreed, own) {
            best_agreed = Some(one);
        }
    }
    // On which side a statement speaks: where the group stands more apart.
    let side = |[agree, disagree]: &[Standing; 2]| {
        if agree.apart > disagree.apart { (Side::Agree, *agree) } else { (Side::Disagree, *disagree) }
    };
    let spoke = |(s, standings): &(usize, [Standing; 2])| {
        let (side, standing) = side(standings);
        let of = (if side == Side::Agree { own[*s].agree } else { own[*s].disagree }, own[*s].votes);
        Spokes { statement: *s, side, of, times: standing.times }
    };
    let mut clear: Vec<&(usize, [Standing; 2])> =
        all.iter().filter(|(_, both)| both.iter().any(Standing::is_clear)).collect();
    clear.sort_by(|a, b| side(&b.1).1.weight().total_cmp(&side(&a.1).1.weight()));
    let most_apart = || {
        let apart = |both: &[Standing; 2]| both[0].apart.max(both[1].apart);
        all.iter().fold(None, |best: Option<&(usize, [Standing; 2])>, one| match best {
            Some(best) if apart(&one.1) <= apart(&best.1) => Some(best),
            _ => Some(one),
        })
    };
    let head = match (best_agreed, clear.is_empty()) {
        (Some(best), _) => Some(best),
        (None, true) => most_apart(),
        // The reference names nothing where no agreement stands out but some disagreement does; so do we, to come to the same.
        (None, false) => None,
    };
    let Some(head) = head else { return Vec::new() };
    let mut found = vec![spoke(head)];
    found.extend(clear.into_iter().filter(|one| one.0 != head.0).map(spoke));
    found.truncate(TOLD);
    found.sort_by_key(|s| s.side);
    found
}

/// Whether a statement takes the lead as the one the group agrees with most tellingly.
fn leads((s, [agree, _]): &(usize, [Standing; 2]), best: Option<&(usize, [Standing; 2])>, own: &[Tally]) -> bool {
    if own[*s].agree == 0 && own[*s].disagree == 0 {
        return false;
    }
    match best {
        Some((_, [best, _])) if best.times > 1.0 => agree.weight() > best.weight(),
        Some((_, [best, _])) => agree.likely * agree.sure > best.likely * best.sure,
        None => agree.sure > SURE || (agree.times > 1.0 && agree.likely > 0.5),
    }
}

/// What all together clearly stand on one side of, the clearest first.
fn agreed(everybody: &[Tally], told: &[usize], side: Side) -> Vec<usize> {
    let mut found: Vec<(usize, f64)> = told
        .iter()
        .filter(|s| likely(everybody[**s], side) > 0.5 && sure(everybody[**s], side) > SURE)
        .map(|s| (*s, likely(everybody[*s], side) * sure(everybody[*s], side)))
        .collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1));
    found.into_iter().take(TOLD).map(|(s, _)| s).collect()
}

fn divides(tallies: &[Vec<Tally>], told: &[usize]) -> Vec<(usize, f64)> {
    if tallies.len() < 2 {
        return Vec::new();
    }
    let apart = |s: usize| {
        let chances = tallies.iter().map(|t| likely(t[s], Side::Agree));
        let (least, most) = chances.fold((1.0_f64, 0.0_f64), |(least, most), c| (least.min(c), most.max(c)));
        most - least
    };
    let mut found: Vec<(usize, f64)> = told.iter().map(|s| (*s, apart(*s))).collect();
    found.sort_by(|a, b| b.1.partial_cmp(&a.1).unwrap_or(Ordering::Equal).then(a.0.cmp(&b.0)));
    found
}

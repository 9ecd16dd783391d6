//! Voters and classes of candidates as the exact search sees them, and what is left open at a point of it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::approvals::Approvals;
use super::thiele::Score;

/// Fineness of prices, at least: 2⁻³⁰ of a point.
const FINE: i128 = 1 << 30;
/// Numbers stay below 2 to this, so that sums of a few never overflow.
const BITS: u32 = 120;

/// Voters and classes of candidates, all in whole units.
pub(super) struct Cells {
    /// Units of one point.
    pub unit: i128,
    /// Scores are multiples of this many units.
    pub step: i128,
    pub seats: u32,
    /// What the first, second … elected candidate of a voter is worth to it.
    pub gains: Vec<i128>,
    /// The same in points, to better prices by.
    pub points: Vec<f64>,
    /// What `j` elected candidates are worth: sums of `gains`.
    pub worth: Vec<i128>,
    pub voters: Vec<Voter>,
    pub classes: Vec<Class>,
    pub class_of: Vec<usize>,
    /// How much one look at all voters costs.
    pub marks: u64,
}

/// Voters with the same ballot.
pub(super) struct Voter {
    pub classes: Vec<u32>,
    pub weight: i128,
    /// The same, to better prices by.
    pub heft: f64,
}

/// Candidates whom the same voters approve of, most favoured first, and the places of those voters.
pub(super) struct Class {
    pub members: Vec<usize>,
    pub supporters: Vec<u32>,
}

/// A part of all committees: at least `low` and at most `high` of each class.
#[derive(Clone)]
pub(super) struct Node {
    pub low: Vec<u32>,
    pub high: Vec<u32>,
    left: u32,
    /// What each voter pays for an elected candidate, in points; a good start for the parts of this part.
    pub prices: Rc<Vec<f64>>,
}

impl Node {
    /// Seats that are still open.
    pub fn left(&self) -> u32 {
        self.left
    }

    /// Takes one more of a class.
    pub fn take(&mut self, class: usize) {
        self.low[class] += 1;
        self.left = self.left.saturating_sub(1);
    }

    /// Those with one more of a class, and those without.
    pub fn split(self, class: usize) -> (Node, Node) {
        let mut more = self.clone();
        more.take(class);
        let mut less = self;
        less.high[class] = less.low[class];
        (more, less)
    }

    /// How many of a class may still be taken.
    pub fn free(&self, class: usize) -> u32 {
        self.high[class] - self.low[class]
    }
}

impl Cells {
    /// `None` where the numbers would not fit.
    pub fn new(approvals: &Approvals, seats: usize, score: Score, order: &[usize]) -> Option<Self> {
        let mut kinds: BTreeMap<&[usize], Vec<usize>> = BTreeMap::new();
        order.iter().for_each(|c| kinds.entry(approvals.supporters(*c)).or_default().push(*c));
        // Classes in the order of their first member, so that a search does not depend on who supports them.
        let mut kinds: Vec<(&[usize], Vec<usize>)> = kinds.into_iter().collect();
        let place = |c: usize| order.iter().position(|o| *o == c).unwrap_or(order.len());
        kinds.sort_by_cached_key(|(_, members)| members.first().map_or(order.len(), |c| place(*c)));
        let mut class_of = vec![0; approvals.candidates()];
        let mut classes = Vec::with_capacity(kinds.len());
        for (at, (supporters, members)) in kinds.into_iter().enumerate() {
            members.iter().for_each(|c| class_of[*c] = at);
            let supporters = supporters.iter().map(|s| u32::try_from(*s)).collect::<Result<_, _>>().ok()?;
            classes.push(Class { members, supporters });
        }
        let mut voters = Vec::with_capacity(approvals.ballots().len());
        for (approved, count) in approvals.ballots() {
            let mut mine: Vec<u32> = approved.iter().filter_map(|c| u32::try_from(class_of[*c]).ok()).collect();
            mine.sort_unstable();
            mine.dedup();
            voters.push(Voter { classes: mine, weight: i128::from(*count), heft: *count as f64 });
        }
        let longest = approvals.ballots().iter().map(|(approved, _)| approved.len()).max().unwrap_or(0).min(seats);
        let step_unit = |whole: i128| (whole, (FINE / whole).max(1));
        let (whole, step) = match score {
            Score::Covered => step_unit(1),
            Score::Harmonic => step_unit((1..=longest as i128).try_fold(1_i128, lcm)?),
        };
        let unit = whole.checked_mul(step)?;
        let most = unit.checked_mul(longest as i128 + 2)?;
        let sum = i128::try_from(approvals.voters()).ok()?.checked_add(1)?.checked_mul(most)?;
        if sum >> BITS != 0 {
            return None;
        }
        let gain = |j: i128| match score {
            Score::Harmonic => unit / j,
            Score::Covered => unit * i128::from(j == 1),
        };
        let gains: Vec<i128> = (1..=longest as i128).map(gain).collect();
        let mut worth = vec![0];
        gains.iter().for_each(|g| worth.push(worth[worth.len() - 1] + g));
        let marks = voters.iter().map(|v| v.classes.len() as u64 + 1).sum();
        let points = gains.iter().map(|g| rough(*g) / rough(unit)).collect();
        let seats = u32::try_from(seats).ok()?;
        Some(Self { unit, step, seats, gains, points, worth, voters, classes, class_of, marks })
    }

    /// All committees.
    pub fn root(&self) -> Node {
        Node {
            low: vec![0; self.classes.len()],
            high: self.classes.iter().map(|c| u32::try_from(c.members.len()).unwrap_or(u32::MAX)).collect(),
            left: self.seats,
            prices: Rc::new(vec![1.0; self.voters.len()]),
        }
    }

    /// Score of a committee, in units.
    pub fn score(&self, taken: &[u32]) -> i128 {
        let worth = |v: &Voter| {
            let elected: u32 = v.classes.iter().map(|c| taken[*c as usize]).sum();
            self.worth[elected as usize] * v.weight
        };
        self.voters.iter().map(worth).sum()
    }

    /// The committees behind numbers of each class, in order and without repetition; at most `most`, and whether that is all.
    pub fn spread(&self, found: &[Vec<u32>], most: usize) -> (Vec<Vec<usize>>, bool) {
        let mut all: Vec<Vec<usize>> = Vec::new();
        for taken in found {
            let mut partial: Vec<Vec<usize>> = vec![Vec::new()];
            for (class, count) in self.classes.iter().zip(taken) {
                let mut next = Vec::new();
                for chosen in combinations(&class.members, *count as usize, most + 1) {
                    for before in &partial {
                        if next.len() > most {
                            break;
                        }
                        next.push([before.as_slice(), &chosen].concat());
                    }
                }
                partial = next;
            }
            for mut committee in partial {
                committee.sort_unstable();
                all.push(committee);
                if all.len() > most {
                    all.truncate(most);
                    return (all, false);
                }
            }
        }
        (all, true)
    }
}

/// The ways to choose `count` of `members`, in order, at most `most`.
pub(super) fn combinations(members: &[usize], count: usize, most: usize) -> Vec<Vec<usize>> {
    let mut all = Vec::new();
    if count > members.len() {
        return all;
    }
    let mut at: Vec<usize> = (0..count).collect();
    while all.len() < most {
        all.push(at.iter().map(|i| members[*i]).collect());
        // The last place that can move on, and those behind it close up.
        let Some(moving) = (0..count).rev().find(|i| at[*i] < members.len() - (count - i)) else { break };
        at[moving] += 1;
        for i in moving + 1..count {
            at[i] = at[i - 1] + 1;
        }
    }
    all
}

/// A whole number as a number to better prices by.
pub(super) fn rough(value: i128) -> f64 {
    value as f64
}

fn lcm(a: i128, b: i128) -> Option<i128> {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    (a / x).checked_mul(b)
}

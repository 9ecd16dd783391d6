//! Sequential Phragmén with costs: whoever supports a funded project carries a load; each time the project is funded that
//! leaves its supporters with the smallest load. It ends as soon as a project that is first, alone or with others, does not
//! fit into what is left; nothing is passed over.

use num_traits::Zero;

use super::election::Election;
use super::ratio::Ratio;
use crate::domain::budget::{Phase, Round};
use crate::domain::exact::{Exact, whole};

/// A count under way. Loads are exact; comparisons go by bounds in whole numbers first, and by fractions where these meet.
#[derive(Clone)]
pub(super) struct Loads<'a> {
    election: &'a Election,
    pub live: Vec<usize>,
    pub left: Exact,
    /// Loads so far, one a funded project, after 0; with bounds.
    loads: Vec<(Exact, [u128; 2])>,
    /// Which load each class carries.
    carried: Vec<u32>,
    /// How many supporters of each project carry each load.
    carriers: Vec<Vec<u64>>,
    costs: Vec<[u128; 2]>,
    scale: Exact,
}

/// The next step.
pub(super) enum Turn {
    /// These come first, equal, in the order of the tie rule, with the load that they would leave.
    First(Vec<usize>, Option<Exact>),
    /// This one is first and does not fit.
    Ended(usize),
    /// All are funded.
    Nothing,
}

impl<'a> Loads<'a> {
    pub fn new(election: &'a Election) -> Self {
        let all: Exact = election.costs.iter().sum();
        // All costs together come to 60 bits: no load can be larger.
        let bits = all.ceil().to_integer().bits();
        let scale = Exact::from_integer(num_bigint::BigInt::from(2).pow(60))
            / Exact::from_integer(num_bigint::BigInt::from(2).pow(u32::try_from(bits).unwrap_or(u32::MAX).min(4096)));
        let live = (0..election.costs.len()).filter(|p| election.costs[*p] <= election.budget).collect();
        Self {
            election,
            live,
            left: election.budget.clone(),
            loads: vec![(Exact::zero(), [0, 0])],
            carried: vec![0; election.counts.len()],
            carriers: election.votes.iter().map(|votes| vec![*votes]).collect(),
            costs: election.costs.iter().map(|cost| bounds(cost, &scale)).collect(),
            scale,
        }
    }

    pub fn turn(&self) -> Turn {
        let bounds: Vec<[Ratio; 2]> = self.live.iter().map(|p| self.bounds_of(*p)).collect();
        let Some(least) = bounds.iter().map(|b| b[1]).min() else { return Turn::Nothing };
        let close: Vec<usize> =
            (0..self.live.len()).filter(|at| bounds[*at][0] <= least).map(|at| self.live[at]).collect();
        let (mut first, load) = if least.is_endless() {
            (close, None)
        } else {
            let exact: Vec<Exact> = close.iter().map(|p| self.load_of(*p)).collect();
            let least = exact.iter().min().cloned();
            (close.into_iter().zip(exact).filter(|(_, e)| Some(e) == least.as_ref()).map(|(p, _)| p).collect(), least)
        };
        first.sort_by_key(|p| self.election.places[*p]);
        match first.iter().find(|p| self.election.costs[**p] > self.left) {
            Some(unfit) => Turn::Ended(*unfit),
            None => Turn::First(first, load),
        }
    }

    /// Funds a project.
    pub fn fund(&mut self, project: usize, load: Option<&Exact>) {
        self.live.retain(|p| *p != project);
        self.left -= &self.election.costs[project];
        let Some(load) = load else { return };
        let new = self.loads.len();
        self.loads.push((load.clone(), bounds(load, &self.scale)));
        for carriers in &mut self.carriers {
            carriers.push(0);
        }
        for (class, _) in &self.election.supporters[project] {
            let old = std::mem::replace(&mut self.carried[*class as usize], u32::try_from(new).unwrap_or(0)) as usize;
            let count = self.election.counts[*class as usize];
            for (other, _) in self.election.choices(*class).iter().filter(|c| c.1 > 0) {
                let carriers = &mut self.carriers[*other as usize];
                carriers[old] -= count;
                carriers[new] += count;
            }
        }
    }

    /// The load of each class.
    pub fn carried(&self) -> Vec<Exact> {
        self.carried.iter().map(|load| self.loads[*load as usize].0.clone()).collect()
    }

    fn bounds_of(&self, project: usize) -> [Ratio; 2] {
        let votes = u128::from(self.election.votes[project]);
        if votes == 0 {
            return [Ratio::ENDLESS, Ratio::ENDLESS];
        }
        [0, 1].map(|side| {
            let carried = self.carriers[project].iter().zip(&self.loads).map(|(n, load)| u128::from(*n) * load.1[side]);
            Ratio { above: self.costs[project][side] + carried.sum::<u128>(), below: votes }
        })
    }

    fn load_of(&self, project: usize) -> Exact {
        let number = |n: u64| whole(i64::try_from(n).unwrap_or(i64::MAX));
        let mut sum = self.election.costs[project].clone();
        for (n, load) in self.carriers[project].iter().zip(&self.loads).filter(|(n, _)| **n > 0) {
            sum += &load.0 * number(*n);
        }
        sum / number(self.election.votes[project].max(1))
    }
}

fn bounds(amount: &Exact, scale: &Exact) -> [u128; 2] {
    let scaled = amount * scale;
    let narrow = |n: Exact| u128::try_from(n.to_integer()).unwrap_or(u128::MAX >> 40);
    [narrow(scaled.floor()), narrow(scaled.ceil())]
}

/// All rounds, and the project at which the count ended.
pub(super) fn phragmen(election: &Election) -> (Vec<Round>, Option<usize>) {
    let mut loads = Loads::new(election);
    let mut rounds = Vec::new();
    loop {
        match loads.turn() {
            Turn::Nothing => return (rounds, None),
            Turn::Ended(unfit) => return (rounds, Some(unfit)),
            Turn::First(first, load) => {
                let project = first[0];
                loads.fund(project, load.as_ref());
                let (payers, left) = (election.votes[project], loads.left.clone());
                let tied = if first.len() > 1 { first } else { Vec::new() };
                rounds.push(Round { project, phase: Phase::Loads, measure: load, payers, left, tied });
            }
        }
    }
}

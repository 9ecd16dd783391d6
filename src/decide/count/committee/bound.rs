//! How good a committee of a part of all can be at most, what that settles, and where to divide the part.

use std::rc::Rc;

use super::cells::{Cells, Node, rough};
use super::thiele::Hard;

/// Rounds of bettering the prices: at the start, where there are none yet, and further down.
const ROUNDS: (usize, usize) = (400, 8);
/// With this many seats open or fewer, dividing further is quicker than bettering prices.
const FEW: u32 = 4;
/// A price this near to a gain is that gain.
const NEAR: f64 = 1e-9;

/// What was seen of a part.
pub(super) struct Looked {
    pub work: u64,
    /// A committee of the part and its score.
    pub committee: Option<(i128, Vec<u32>)>,
    /// Whether that is the only one.
    pub closed: bool,
    /// The class by which to divide the part; `None`: nothing in it is good enough, or it is closed.
    pub branch: Option<usize>,
}

/// A part as its voters see it.
struct View {
    /// How many of a voter's are elected, and how many more can be.
    elected: Vec<(u32, u32)>,
    /// Score so far.
    base: i128,
}

/// What prices amount to.
struct Dual {
    value: f64,
    /// Copies of each class among the dearest.
    picked: Vec<u32>,
}

impl Cells {
    /// Looks at a part, with prices `bettered` or as they are to begin with; settles in it what must be for a committee to
    /// reach `need`.
    pub fn look(&self, node: &mut Node, need: i128, bettered: bool, most: u64) -> Result<Looked, Hard> {
        let mut looked = Looked { work: 0, committee: None, closed: false, branch: None };
        loop {
            let free: u64 = (0..self.classes.len()).map(|c| u64::from(node.free(c))).sum();
            let left = u64::from(node.left());
            if free < left {
                return Ok(looked);
            }
            if left == 0 || free == left {
                let taken = if left == 0 { node.low.clone() } else { node.high.clone() };
                looked.committee = Some((self.score(&taken), taken));
                looked.closed = true;
                return Ok(looked);
            }
            let view = self.view(node);
            // To begin with, prices at which no voter keeps anything: the gains of the candidates as they stand.
            looked.work += self.marks + 8 * self.classes.len() as u64;
            let gain = |(elected, room): &(u32, u32)| if *room > 0 { self.gains[*elected as usize] } else { 0 };
            let gains: Vec<i128> = view.elected.iter().map(gain).collect();
            let (mut settled, mut branch) = self.settle(node, &view, need, &gains, None);
            if bettered && !settled && branch.is_some() && node.left() > FEW {
                let shares = self.prices(node, &view, need, &mut looked);
                let unit = rough(self.unit);
                let prices: Vec<i128> = node.prices.iter().map(|p| (p * unit) as i128).collect();
                (settled, branch) = self.settle(node, &view, need, &prices, Some(&shares));
            }
            if looked.work > most {
                return Err(Hard::Work);
            }
            match (settled, branch) {
                (true, Some(_)) => {}
                (_, branch) => {
                    looked.branch = branch;
                    return Ok(looked);
                }
            }
        }
    }

    fn view(&self, node: &Node) -> View {
        let mut view = View { elected: Vec::with_capacity(self.voters.len()), base: 0 };
        for voter in &self.voters {
            let (mut low, mut room) = (0, 0);
            for class in &voter.classes {
                low += node.low[*class as usize];
                room += node.free(*class as usize);
            }
            view.base += self.worth[low as usize] * voter.weight;
            view.elected.push((low, room.min(node.left())));
        }
        view
    }

    /// Betters the prices of a part. Returns how often each class was among the dearest lately.
    fn prices(&self, node: &mut Node, view: &View, need: i128, looked: &mut Looked) -> Vec<f64> {
        let fresh = node.left() == self.seats && Rc::strong_count(&node.prices) == 1;
        let rounds = if fresh { ROUNDS.0 } else { ROUNDS.1 };
        let mut prices: Vec<f64> = node.prices.as_ref().clone();
        let mut best: Option<(f64, Vec<f64>)> = None;
        let mut shares = vec![0.0_f64; self.classes.len()];
        let (mut pace, mut stale) = (if fresh { 1.0 } else { 0.5 }, 0);
        let goal = rough(need) / rough(self.unit);
        for round in 0..rounds {
            looked.work += 2 * self.marks + 8 * self.classes.len() as u64;
            let dual = self.dual(node, view, &prices);
            self.offer(node, &dual.picked, looked);
            if best.as_ref().is_none_or(|b| dual.value < b.0) {
                stale = if best.as_ref().is_some_and(|b| b.0 - dual.value < 1e-6) { stale + 1 } else { 0 };
                best = Some((dual.value, prices.clone()));
            } else {
                stale += 1;
            }
            if 2 * round >= rounds {
                shares.iter_mut().zip(&dual.picked).for_each(|(s, p)| *s += f64::from(*p));
            }
            let least = best.as_ref().map_or(dual.value, |b| b.0);
            if least < goal - 1e-7 {
                break;
            }
            if stale >= if fresh { 12 } else { 4 } {
                (pace, stale) = (pace * 0.5, 0);
            }
            if !self.better(view, &dual, &mut prices, pace, goal) {
                shares.iter_mut().zip(&dual.picked).for_each(|(s, p)| *s += f64::from(*p));
                break;
            }
        }
        if let Some((_, prices)) = best {
            node.prices = Rc::new(prices);
        }
        shares
    }

    /// What prices amount to: what the voters keep, and the dearest candidates.
    fn dual(&self, node: &Node, view: &View, prices: &[f64]) -> Dual {
        let mut value = rough(view.base) / rough(self.unit);
        for ((voter, (elected, room)), price) in self.voters.iter().zip(&view.elected).zip(prices) {
            let gains = &self.points[*elected as usize..(*elected + *room) as usize];
            let kept: f64 = gains.iter().map(|gain| gain - price).take_while(|kept| *kept > 0.0).sum();
            value += kept * voter.heft;
        }
        let paid = |class: usize| -> f64 {
            let supporters = self.classes[class].supporters.iter();
            supporters.map(|v| self.voters[*v as usize].heft * prices[*v as usize]).sum()
        };
        let mut dear: Vec<(f64, usize)> =
            (0..self.classes.len()).filter(|c| node.free(*c) > 0).map(|c| (paid(c), c)).collect();
        dear.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut picked = vec![0; self.classes.len()];
        let mut left = node.left();
        for (price, class) in dear {
            let copies = node.free(class).min(left);
            picked[class] = copies;
            value += price * f64::from(copies);
            left -= copies;
            if left == 0 {
                break;
            }
        }
        Dual { value, picked }
    }

    /// The dearest candidates make a committee too.
    fn offer(&self, node: &Node, picked: &[u32], looked: &mut Looked) {
        let taken: Vec<u32> = node.low.iter().zip(picked).map(|(low, more)| low + more).collect();
        let value = self.score(&taken);
        if looked.committee.as_ref().is_none_or(|(best, _)| value > *best) {
            looked.committee = Some((value, taken));
        }
    }

    /// A step along the subgradient (Polyak 1969); `false` where there is none left to go.
    fn better(&self, view: &View, dual: &Dual, prices: &mut [f64], pace: f64, goal: f64) -> bool {
        let mut slope = vec![0.0; self.voters.len()];
        let mut norm = 0.0;
        for (at, voter) in self.voters.iter().enumerate() {
            let (elected, room) = view.elected[at];
            let gets: u32 = voter.classes.iter().map(|c| dual.picked[*c as usize]).sum();
            let gains = &self.points[elected as usize..(elected + room) as usize];
            let above = gains.iter().take_while(|g| **g > prices[at] + NEAR).count() as u32;
            let upto = gains.iter().take_while(|g| **g > prices[at] - NEAR).count() as u32;
            let wants = gets.clamp(above, upto);
            slope[at] = f64::from(gets) - f64::from(wants);
            norm += slope[at] * slope[at] * voter.heft;
        }
        if norm == 0.0 {
            return false;
        }
        let step = pace * (dual.value - goal).max(1e-6) / norm;
        prices.iter_mut().zip(slope).for_each(|(p, s)| *p = (*p - step * s).clamp(0.0, 1.0));
        true
    }

    /// The bound in whole numbers, and what it settles: a class without which, or with more of which, the part could not
    /// reach `need`. Returns whether it settled anything, and the class to divide by (the one that was in most doubt by
    /// `shares`, else the dearest); no class: nothing here reaches `need`.
    fn settle(
        &self,
        node: &mut Node,
        view: &View,
        need: i128,
        price: &[i128],
        shares: Option<&[f64]>,
    ) -> (bool, Option<usize>) {
        let mut bound = view.base;
        for ((voter, (elected, room)), price) in self.voters.iter().zip(&view.elected).zip(price) {
            let gains = &self.gains[*elected as usize..(*elected + *room) as usize];
            let kept: i128 = gains.iter().map(|gain| gain - price).take_while(|kept| *kept > 0).sum();
            bound += kept * voter.weight;
        }
        let paid = |class: usize| -> i128 {
            let supporters = self.classes[class].supporters.iter();
            supporters.map(|v| self.voters[*v as usize].weight * price[*v as usize]).sum()
        };
        let mut dear: Vec<(i128, usize)> =
            (0..self.classes.len()).filter(|c| node.free(*c) > 0).map(|c| (paid(c), c)).collect();
        dear.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut left = node.left();
        let (mut cheapest, mut next) = (0, None);
        let mut picked = Vec::with_capacity(dear.len());
        for (price, class) in dear {
            let copies = node.free(class).min(left);
            left -= copies;
            if copies > 0 {
                cheapest = price;
                bound += price * i128::from(copies);
            }
            if copies < node.free(class) {
                next.get_or_insert(price);
            }
            picked.push((price, class, copies));
        }
        let next = next.unwrap_or(0);
        if bound < need {
            return (false, None);
        }
        let mut settled = false;
        for (price, class, copies) in &picked {
            if *copies == 0 && bound - cheapest + price < need {
                node.high[*class] = node.low[*class];
                settled = true;
            } else if *copies > 0 && bound - price + next < need {
                (0..*copies).for_each(|_| node.take(*class));
                settled = true;
            }
        }
        let mut open = picked.iter().map(|(_, class, _)| *class).filter(|c| node.free(*c) > 0);
        let branch = match shares {
            None => open.next(),
            Some(shares) => {
                let total: f64 = shares.iter().sum::<f64>() / f64::from(node.left().max(1));
                let doubt = |class: usize| {
                    let share = if total > 0.0 { shares[class] / total } else { 0.0 };
                    (share - share.floor()).min(share.ceil() - share)
                };
                open.max_by(|a, b| doubt(*a).total_cmp(&doubt(*b)).then(b.cmp(a)))
            }
        };
        // Where everything is settled, there is no class left, and what is settled is looked at once more.
        (settled, branch.or(settled.then_some(0)))
    }
}

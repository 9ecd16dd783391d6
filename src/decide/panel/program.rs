//! The integer programs: the best panel by given weights, the most proportional one, and the smallest change to quotas.

use good_lp::{Expression, ProblemVariables, Solution, SolverModel, Variable, constraint, microlp, variable};

use crate::domain::panel::Relaxed;

/// A panel by how many of each kind it holds.
pub(super) type Panel = Vec<i64>;

/// What every panel must meet.
pub(super) struct Solver {
    /// Persons of each kind.
    pub sizes: Vec<i64>,
    /// Most of each kind on a panel.
    pub most: Vec<i64>,
    /// Kinds that count for a quota, least and most.
    pub quotas: Vec<(Vec<usize>, i64, i64)>,
    /// Kinds that live together, and at how many addresses.
    pub homes: Vec<(Vec<usize>, i64)>,
    pub size: i64,
}

/// A sum over some kinds.
fn sum(seats: &[Variable], kinds: &[usize]) -> Expression {
    kinds.iter().map(|k| seats[*k]).sum()
}

impl Solver {
    fn seats(&self, variables: &mut ProblemVariables) -> Vec<Variable> {
        self.most.iter().map(|most| variables.add(variable().integer().min(0).max(*most as f64))).collect()
    }

    /// The panel of the greatest weight; `None` where no panel meets the quotas.
    pub fn best(&self, weights: &[f64]) -> Option<Panel> {
        let mut variables = ProblemVariables::new();
        let seats = self.seats(&mut variables);
        let weight: Expression = seats.iter().zip(weights).map(|(s, w)| *s * *w).sum();
        let mut model = variables.maximise(weight).using(microlp);
        for (kinds, min, max) in &self.quotas {
            model = model.with(constraint!(sum(&seats, kinds) >= *min as f64));
            model = model.with(constraint!(sum(&seats, kinds) <= *max as f64));
        }
        self.rest(model, &seats)
    }

    /// Size and addresses; the solved panel, checked in whole numbers.
    fn rest<M: SolverModel>(&self, model: M, seats: &[Variable]) -> Option<Panel> {
        let panel = self.solved(model, seats)?;
        self.is_panel(&panel).then_some(panel)
    }

    fn solved<M: SolverModel>(&self, mut model: M, seats: &[Variable]) -> Option<Panel> {
        for (kinds, most) in &self.homes {
            model = model.with(constraint!(sum(seats, kinds) <= *most as f64));
        }
        let all: Vec<usize> = (0..seats.len()).collect();
        let solution = model.with(constraint!(sum(seats, &all) == self.size as f64)).solve().ok()?;
        Some(seats.iter().map(|s| solution.value(*s).round() as i64).collect())
    }

    fn is_panel(&self, panel: &[i64]) -> bool {
        let of = |kinds: &[usize]| kinds.iter().map(|k| panel[*k]).sum::<i64>();
        panel.iter().sum::<i64>() == self.size
            && panel.iter().zip(&self.most).all(|(n, most)| (0..=*most).contains(n))
            && self.quotas.iter().all(|(kinds, min, max)| (*min..=*max).contains(&of(kinds)))
            && self.homes.iter().all(|(kinds, most)| of(kinds) <= *most)
    }

    /// A panel that seats in parts can be a mix of: each kind has its whole seats or one more, and where the parts meet a
    /// bound exactly, so does the panel. Of these the one nearest to the parts.
    pub fn within(&self, parts: &[f64]) -> Option<Panel> {
        const TINY: f64 = 1e-7;
        let mut variables = ProblemVariables::new();
        let seats: Vec<Variable> = parts
            .iter()
            .zip(&self.most)
            .map(|(part, most)| {
                let (floor, ceiling) = ((part + TINY).floor(), (part - TINY).ceil().min(*most as f64));
                variables.add(variable().integer().min(floor).max(ceiling.max(floor)))
            })
            .collect();
        let weight: Expression = seats.iter().zip(parts).map(|(s, part)| *s * (part - part.floor())).sum();
        let mut model = variables.maximise(weight).using(microlp);
        for (kinds, min, max) in &self.quotas {
            let now: f64 = kinds.iter().map(|k| parts[*k]).sum();
            let least = if now <= *min as f64 + TINY { *min as f64 } else { (now + TINY).floor().max(*min as f64) };
            let most = if now >= *max as f64 - TINY { *max as f64 } else { (now - TINY).ceil().min(*max as f64) };
            let most = if now <= *min as f64 + TINY { *min as f64 } else { most };
            let least = if now >= *max as f64 - TINY { *max as f64 } else { least };
            model = model.with(constraint!(sum(&seats, kinds) >= least)).with(constraint!(sum(&seats, kinds) <= most));
        }
        self.rest(model, &seats)
    }

    /// The panel in which kinds have their shares of the seats as near as can be: the sum of what they miss is smallest.
    pub fn proportional(&self) -> Option<Panel> {
        let mut variables = ProblemVariables::new();
        let seats = self.seats(&mut variables);
        let missed: Vec<Variable> = self.sizes.iter().map(|_| variables.add(variable().min(0))).collect();
        let all: i64 = self.sizes.iter().sum();
        let mut model = variables.minimise(missed.iter().copied().sum::<Expression>()).using(microlp);
        for ((seat, missed), size) in seats.iter().zip(&missed).zip(&self.sizes) {
            let share = self.size as f64 * *size as f64 / all as f64;
            model = model.with(constraint!(*missed >= *seat - share)).with(constraint!(*missed >= share - *seat));
        }
        for (kinds, min, max) in &self.quotas {
            model = model.with(constraint!(sum(&seats, kinds) >= *min as f64));
            model = model.with(constraint!(sum(&seats, kinds) <= *max as f64));
        }
        self.rest(model, &seats)
    }

    /// The smallest change to quotas, in seats, that lets a panel be drawn, each least and most staying within `flex`; `None` where
    /// none does.
    pub fn relaxed(&self, flex: &[(i64, i64)]) -> Option<Vec<Relaxed>> {
        let mut variables = ProblemVariables::new();
        let seats = self.seats(&mut variables);
        let mut give = |most: i64| variables.add(variable().integer().min(0).max(most.clamp(0, self.size) as f64));
        let gives: Vec<(Variable, Variable)> = self
            .quotas
            .iter()
            .zip(flex)
            .map(|((_, min, max), (least, most))| (give(min - least), give(most - max)))
            .collect();
        let total: Expression = gives.iter().map(|(less, more)| *less + *more).sum();
        let mut model = variables.minimise(total).using(microlp);
        for ((kinds, min, max), (less, more)) in self.quotas.iter().zip(&gives) {
            model = model.with(constraint!(sum(&seats, kinds) + *less >= *min as f64));
            model = model.with(constraint!(sum(&seats, kinds) - *more <= *max as f64));
        }
        let panel = self.solved(model, &seats)?;
        let of = |kinds: &[usize]| kinds.iter().map(|k| panel[*k]).sum::<i64>();
        let changed = |(quota, (kinds, min, max)): (usize, &(Vec<usize>, i64, i64))| {
            let seats = of(kinds);
            let relaxed = Relaxed { quota, min: (*min).min(seats), max: (*max).max(seats) };
            (relaxed.min != *min || relaxed.max != *max).then_some(relaxed)
        };
        Some(self.quotas.iter().enumerate().filter_map(changed).collect())
    }
}

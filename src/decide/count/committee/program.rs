//! The best committee as an integer program: whom to elect, and of how many of the elected each kind of voter approves.

use good_lp::{Expression, ProblemVariables, Solution, SolverModel, constraint, microlp, variable};

use super::Voters;

/// The best committee by these falling weights of a voter's first, second … approved member; `None` where the solver gives up.
pub(super) fn solve(voters: &Voters, weights: &[f64], seats: usize) -> Option<Vec<usize>> {
    let mut variables = ProblemVariables::new();
    let elected: Vec<_> = (0..voters.candidates()).map(|_| variables.add(variable().binary())).collect();
    let mut worth = Expression::default();
    let mut rows = Vec::new();
    for (kind, approved) in voters.approved.iter().enumerate() {
        let most = approved.len().min(seats);
        if most == 0 {
            continue;
        }
        // Weights fall, so the program fills the first places by itself: they need not be whole.
        let places: Vec<_> = (0..most).map(|_| variables.add(variable().min(0).max(1))).collect();
        for (place, weight) in places.iter().zip(weights).filter(|(_, weight)| **weight > 0.0) {
            worth += *place * (*weight * voters.counts[kind] as f64);
        }
        let members: Expression = approved.iter().map(|c| elected[*c]).sum();
        let got: Expression = places.into_iter().sum();
        rows.push(constraint!(got <= members));
    }
    let all: Expression = elected.iter().copied().sum();
    let mut model = variables.maximise(worth).using(microlp).with(constraint!(all == seats as f64));
    for row in rows {
        model = model.with(row);
    }
    let solution = model.solve().ok()?;
    let committee: Vec<usize> = (0..elected.len()).filter(|c| solution.value(elected[*c]) > 0.5).collect();
    (committee.len() == seats).then_some(committee)
}

//! Chances as equal as can be. In each stage a linear program finds the largest chance that all kinds not yet settled can have,
//! over the panels known so far; its prices say which panel would help most, which an integer program finds; when none does, the
//! kinds with a price are settled at that chance (Flanigan et al. 2021, supplement 9).

use good_lp::{Expression, ProblemVariables, Solution, SolverModel, Variable, clarabel, constraint, variable};

use super::large;
use super::program::{Panel, Solver};

/// A panel helps when it is worth so much more than the best known.
const BETTER: f64 = 1e-7;
/// A price from which on a kind is settled.
const PRICE: f64 = 1e-5;
/// Settled chances may give way by so much, so that rounding leaves them possible.
const SLACK: f64 = 1e-9;
/// Kinds from which on seats are divided first.
const MANY: usize = 60;
/// Kinds from which on the stages over whole panels would have no end.
const FAR_TOO_MANY: usize = 300;
/// Most panels found.
const PANELS: usize = 2_000;

/// Panels with their shares of the lottery, and the kinds that no panel holds.
pub(super) type Shares = (Vec<(Panel, f64)>, Vec<usize>);

/// Panels with their shares of the lottery, and the kinds that no panel can hold; by leximin, or only the first stage of it.
/// `None` where a program has no solution.
pub(super) fn shares(solver: &Solver, whole: bool) -> Option<Shares> {
    let n = solver.sizes.len();
    if let Some(mix) = Some(n).filter(|n| *n > MANY).and_then(|_| mix(solver, whole)) {
        let left_out = (0..n).filter(|k| mix.iter().all(|(panel, _)| panel[*k] == 0)).collect();
        return Some((mix, left_out));
    }
    if n > FAR_TOO_MANY {
        return None;
    }
    let mut panels: Vec<Panel> = Vec::new();
    let mut left_out = Vec::new();
    let mut settled: Vec<Option<f64>> = vec![None; n];
    // Every kind on some panel, or out for good.
    for kind in 0..n {
        if panels.iter().all(|p| p[kind] == 0) {
            let only: Vec<f64> = (0..n).map(|k| f64::from(u8::from(k == kind))).collect();
            let panel = solver.best(&only)?;
            if panel[kind] == 0 {
                left_out.push(kind);
                settled[kind] = Some(0.0);
            }
            if !panels.contains(&panel) {
                panels.push(panel);
            }
        }
    }
    while settled.iter().any(Option::is_none) {
        let (chance, prices) = stage(solver, &mut panels, &settled)?;
        let open: Vec<usize> = (0..n).filter(|k| settled[*k].is_none()).collect();
        let dearest = open.iter().copied().max_by(|a, b| prices[*a].total_cmp(&prices[*b]))?;
        for kind in open {
            if prices[kind] > PRICE || kind == dearest || !whole {
                settled[kind] = Some(chance);
            }
        }
    }
    // Without what a stage left open, the chance that all share is the least that anybody is promised.
    let promised: Vec<f64> = settled.into_iter().map(|c| c.unwrap_or(0.0)).collect();
    Some((lottery(solver, &panels, &promised)?, left_out))
}

/// Shares of the pool as chances, as near as the quotas allow; where whole seats allow less, the nearest panel alone.
pub(super) fn proportional(solver: &Solver) -> Option<Shares> {
    let mix = large::proportional(solver).and_then(|seats| from_seats(solver, &seats));
    let mix = mix.or_else(|| solver.proportional().map(|panel| vec![(panel, 1.0)]))?;
    let left_out = (0..solver.sizes.len()).filter(|k| mix.iter().all(|(panel, _)| panel[*k] == 0)).collect();
    Some((mix, left_out))
}

/// The way over divisible seats; `None` where whole ones allow less.
fn mix(solver: &Solver, whole: bool) -> Option<Vec<(Panel, f64)>> {
    from_seats(solver, &large::divided(solver, whole)?)
}

fn from_seats(solver: &Solver, seats: &[f64]) -> Option<Vec<(Panel, f64)>> {
    let promised: Vec<f64> = seats.iter().zip(&solver.sizes).map(|(s, size)| s / *size as f64).collect();
    let panels = large::mixed(solver, seats).into_iter().map(|(panel, _)| panel).collect();
    large::polished(solver, panels, &promised)
}

/// The largest chance of all that are not settled, and the prices of the kinds.
fn stage(solver: &Solver, panels: &mut Vec<Panel>, settled: &[Option<f64>]) -> Option<(f64, Vec<f64>)> {
    loop {
        let (value, cap, prices) = prices(solver, panels, settled)?;
        let weights: Vec<f64> = prices.iter().zip(&solver.sizes).map(|(price, size)| price / *size as f64).collect();
        let panel = solver.best(&weights)?;
        let worth: f64 = panel.iter().zip(&weights).map(|(seats, weight)| *seats as f64 * weight).sum();
        if worth <= cap + BETTER || panels.contains(&panel) {
            return Some((value, prices));
        }
        if panels.len() >= PANELS {
            return None;
        }
        panels.push(panel);
    }
}

/// The dual program over the panels known: prices of kinds, the most that a panel is worth, and the chance.
fn prices(solver: &Solver, panels: &[Panel], settled: &[Option<f64>]) -> Option<(f64, f64, Vec<f64>)> {
    let mut variables = ProblemVariables::new();
    let prices: Vec<Variable> = settled.iter().map(|_| variables.add(variable().min(0))).collect();
    let cap = variables.add(variable());
    let paid: Expression = prices.iter().zip(settled).filter_map(|(p, s)| Some(*p * (*s)?)).sum();
    let open: Expression = prices.iter().zip(settled).filter(|(_, s)| s.is_none()).map(|(p, _)| *p).sum();
    let mut model = variables.minimise(cap - paid.clone()).using(clarabel).with(constraint!(open == 1));
    for panel in panels {
        let worth: Expression = prices
            .iter()
            .zip(panel)
            .zip(&solver.sizes)
            .filter(|((_, n), _)| **n > 0)
            .map(|((p, n), size)| *p * (*n as f64 / *size as f64))
            .sum();
        model = model.with(constraint!(worth <= cap));
    }
    precise(&mut model);
    let solution = model.solve().ok()?;
    let found: Vec<f64> = prices.iter().map(|p| solution.value(*p).max(0.0)).collect();
    let cap = solution.value(cap);
    let paid: f64 = found.iter().zip(settled).filter_map(|(p, s)| Some(p * (*s)?)).sum();
    Some((cap - paid, cap, found))
}

/// Shares of the panels that keep what is promised: what anybody misses is as little as can be.
pub(super) fn lottery(solver: &Solver, panels: &[Panel], promised: &[f64]) -> Option<Vec<(Panel, f64)>> {
    let mut variables = ProblemVariables::new();
    let shares: Vec<Variable> = panels.iter().map(|_| variables.add(variable().min(0))).collect();
    let missed = variables.add(variable().min(0));
    let all: Expression = shares.iter().copied().sum();
    let mut model = variables.minimise(missed).using(clarabel).with(constraint!(all == 1));
    for (kind, chance) in promised.iter().enumerate() {
        let size = solver.sizes[kind] as f64;
        let got: Expression =
            shares.iter().zip(panels).filter(|(_, p)| p[kind] > 0).map(|(s, p)| *s * (p[kind] as f64 / size)).sum();
        model = model.with(constraint!(got + missed >= *chance - SLACK));
    }
    precise(&mut model);
    let solution = model.solve().ok()?;
    let found = panels.iter().zip(&shares).map(|(panel, share)| (panel.clone(), solution.value(*share).max(0.0)));
    Some(found.filter(|(_, share)| *share > 1e-12).collect())
}

pub(super) fn precise(model: &mut good_lp::solvers::clarabel::ClarabelProblem) {
    let settings = model.settings();
    settings.verbose(false).tol_gap_abs(1e-11).tol_gap_rel(1e-11).tol_feas(1e-11);
}

//! Pools of many kinds: chances as equal as they could be if seats were divisible, and then panels whose mix gives just those
//! chances. What divisible seats allow nobody can do better; where a mix gives it, it is the answer itself.

use good_lp::solvers::clarabel::ClarabelProblem;
use good_lp::{Expression, ProblemVariables, Solution, SolverModel, Variable, clarabel, constraint, variable};

use super::leximin::{lottery, precise};
use super::program::{Panel, Solver};

/// A chance is settled where it is so near to the least that all can have.
const NEAR: f64 = 1e-6;
/// Most panels added to a mix.
const ROUNDS: usize = 400;
/// Settled chances may give way by so much, so that rounding leaves them possible, and whether the program is solved to its
/// last digits: tried in turn, as late stages leave hardly any room.
const TRIES: [(f64, bool); 3] = [(5e-8, true), (5e-7, false), (1e-5, false)];
/// What is smaller is rounding.
const TINY: f64 = 1e-8;

/// Seats of each kind, in parts, with chances as equal as can be; by leximin, or only its first stage.
pub(super) fn divided(solver: &Solver, whole: bool) -> Option<Vec<f64>> {
    let n = solver.sizes.len();
    let mut settled: Vec<Option<f64>> = vec![None; n];
    loop {
        let (least, seats) = TRIES.iter().find_map(|(give, exact)| stage(solver, &settled, *give, *exact))?;
        let chance = |k: usize| seats[k] / solver.sizes[k] as f64;
        let open: Vec<usize> = (0..n).filter(|k| settled[*k].is_none()).collect();
        let lowest = open.iter().copied().min_by(|a, b| chance(*a).total_cmp(&chance(*b)))?;
        for kind in open {
            if chance(kind) <= least + NEAR || kind == lowest {
                settled[kind] = Some(least);
            }
        }
        if !whole || settled.iter().all(Option::is_some) {
            return Some(seats);
        }
    }
}

/// The largest chance that all kinds not settled can have together, and seats that give it.
fn stage(solver: &Solver, settled: &[Option<f64>], give: f64, exact: bool) -> Option<(f64, Vec<f64>)> {
    let mut variables = ProblemVariables::new();
    let seats: Vec<Variable> =
        solver.most.iter().map(|most| variables.add(variable().min(0).max(*most as f64))).collect();
    let least = variables.add(variable().min(0).max(1));
    let mut model = variables.maximise(least).using(clarabel);
    for ((seat, size), chance) in seats.iter().zip(&solver.sizes).zip(settled) {
        let size = *size as f64;
        model = match chance {
            Some(chance) => model.with(constraint!(*seat >= size * (*chance - give))),
            None => model.with(constraint!(*seat >= least * size)),
        };
    }
    let found = met(solver, model, &seats, exact)?;
    let open = (0..settled.len()).filter(|k| settled[*k].is_none());
    let least = open.map(|k| found[k] / solver.sizes[k] as f64).fold(1.0, f64::min);
    Some((least, found))
}

/// Seats of each kind, in parts, as near to its share of the pool as the quotas allow: what kinds miss is least in all.
pub(super) fn proportional(solver: &Solver) -> Option<Vec<f64>> {
    let mut variables = ProblemVariables::new();
    let seats: Vec<Variable> =
        solver.most.iter().map(|most| variables.add(variable().min(0).max(*most as f64))).collect();
    let missed: Vec<Variable> = solver.sizes.iter().map(|_| variables.add(variable().min(0))).collect();
    let all: i64 = solver.sizes.iter().sum();
    let mut model = variables.minimise(missed.iter().copied().sum::<Expression>()).using(clarabel);
    for ((seat, missed), size) in seats.iter().zip(&missed).zip(&solver.sizes) {
        let share = solver.size as f64 * *size as f64 / all as f64;
        model = model.with(constraint!(*missed >= *seat - share)).with(constraint!(*missed >= share - *seat));
    }
    met(solver, model, &seats, true)
}

/// Solves a model under the quotas, addresses and size; the seats.
fn met(solver: &Solver, mut model: ClarabelProblem, seats: &[Variable], exact: bool) -> Option<Vec<f64>> {
    let sum = |kinds: &[usize]| -> Expression { kinds.iter().map(|k| seats[*k]).sum() };
    for (kinds, min, max) in &solver.quotas {
        model = model.with(constraint!(sum(kinds) >= *min as f64)).with(constraint!(sum(kinds) <= *max as f64));
    }
    for (kinds, most) in &solver.homes {
        model = model.with(constraint!(sum(kinds) <= *most as f64));
    }
    let all: Expression = seats.iter().copied().sum();
    model = model.with(constraint!(all == solver.size as f64));
    if exact {
        precise(&mut model);
    } else {
        model.settings().verbose(false);
    }
    let solution = model.solve().ok()?;
    Some(seats.iter().map(|s| solution.value(*s).max(0.0)).collect())
}

/// Panels with their shares whose mix has these seats: panel by panel, each as long as what is left can still be made of panels
/// (the proof of Carathéodory's theorem, as in Grötschel, Lovász and Schrijver, section 6.5). What is left over where no whole panel is a part of
/// the rest, or rounding has eaten it up, is for [`polished`].
pub(super) fn mixed(solver: &Solver, seats: &[f64]) -> Vec<(Panel, f64)> {
    let mut rest: Vec<f64> = seats.to_vec();
    let mut left = 1.0;
    let mut mix: Vec<(Panel, f64)> = Vec::new();
    let most = seats.len() + 2 * solver.quotas.len() + solver.homes.len() + 16;
    for _ in 0..most {
        let Some(panel) = solver.within(&rest) else { break };
        let part = longest(solver, &rest, &panel);
        if part >= 1.0 - TINY {
            mix.push((panel, left));
            break;
        }
        if part <= 0.0 {
            break;
        }
        for (seat, n) in rest.iter_mut().zip(&panel) {
            *seat = (*seat - part * *n as f64) / (1.0 - part);
            let whole = seat.round();
            // What comes so near to a whole number is one: else its trace would bind the next panel to nothing.
            *seat = if (*seat - whole).abs() < TINY { whole } else { *seat };
        }
        mix.push((panel, left * part));
        left *= 1.0 - part;
        if left < 1e-9 {
            break;
        }
    }
    mix
}

/// The mix of panels in which nobody misses more of the chance that is promised than need be: as in the stages of leximin,
/// prices say which panel would help, until none does, or nobody misses anything.
///
/// `None` where somebody misses something that can be noticed: divisible seats then allow more than whole ones.
pub(super) fn polished(solver: &Solver, mut panels: Vec<Panel>, promised: &[f64]) -> Option<Vec<(Panel, f64)>> {
    for _ in 0..ROUNDS {
        let (missed, cap, prices) = shortfall(solver, &panels, promised)?;
        if missed < TINY {
            return lottery(solver, &panels, promised);
        }
        let weights: Vec<f64> = prices.iter().zip(&solver.sizes).map(|(price, size)| price / *size as f64).collect();
        let panel = solver.best(&weights)?;
        let worth: f64 = panel.iter().zip(&weights).map(|(n, weight)| *n as f64 * weight).sum();
        if worth <= cap + TINY || panels.contains(&panel) {
            return if missed < NEAR { lottery(solver, &panels, promised) } else { None };
        }
        panels.push(panel);
    }
    None
}

/// What is missed over the panels known, the most that one of them is worth, and the prices of the kinds.
fn shortfall(solver: &Solver, panels: &[Panel], promised: &[f64]) -> Option<(f64, f64, Vec<f64>)> {
    let mut variables = ProblemVariables::new();
    let prices: Vec<Variable> = promised.iter().map(|_| variables.add(variable().min(0))).collect();
    let cap = variables.add(variable());
    let paid: Expression = prices.iter().zip(promised).map(|(p, chance)| *p * *chance).sum();
    let all: Expression = prices.iter().copied().sum();
    let mut model = variables.maximise(paid.clone() - cap).using(clarabel).with(constraint!(all <= 1));
    for panel in panels {
        let held = prices.iter().zip(panel).zip(&solver.sizes).filter(|((_, n), _)| **n > 0);
        let worth: Expression = held.map(|((p, n), size)| *p * (*n as f64 / *size as f64)).sum();
        model = model.with(constraint!(worth <= cap));
    }
    precise(&mut model);
    let solution = model.solve().ok()?;
    let found: Vec<f64> = prices.iter().map(|p| solution.value(*p).max(0.0)).collect();
    let paid: f64 = found.iter().zip(promised).map(|(p, chance)| p * chance).sum();
    Some((paid - solution.value(cap), solution.value(cap), found))
}

/// The longest part that a panel can have in a mix of these seats, so that the rest still meets everything.
fn longest(solver: &Solver, rest: &[f64], panel: &[i64]) -> f64 {
    let mut part = 1.0_f64;
    // For `sum ≤ bound`: what is left below the bound, against what the panel leaves.
    let mut below = |bound: f64, now: f64, then: f64| {
        if bound - then > TINY {
            part = part.min(((bound - now) / (bound - then)).max(0.0));
        }
    };
    for ((now, then), most) in rest.iter().zip(panel).zip(&solver.most) {
        let (floor, ceiling) = (now.floor(), now.ceil().min(*most as f64));
        below(ceiling, *now, *then as f64);
        below(-floor, -now, -(*then as f64));
    }
    let sums = |kinds: &[usize]| {
        (kinds.iter().map(|k| rest[*k]).sum::<f64>(), kinds.iter().map(|k| panel[*k]).sum::<i64>() as f64)
    };
    for (kinds, min, max) in &solver.quotas {
        let (now, then) = sums(kinds);
        below(*max as f64, now, then);
        below(-(*min as f64), -now, -then);
    }
    for (kinds, most) in &solver.homes {
        let (now, then) = sums(kinds);
        below(*most as f64, now, then);
    }
    part
}

//! Panels by lot: every person's chance as equal as the quotas allow (Flanigan, Gölz, Gupta, Hennig and Procaccia, Nature 596,
//! 2021), worked out over kinds of persons instead of persons. Persons with equal features, who live with persons alike, are one
//! kind and have one chance; that makes the programs small.

mod kinds;
mod large;
mod leximin;
mod lottery;
mod program;

use crate::domain::panel::{Lottery, Method, Pool, Quota, Undrawable};

use kinds::Kinds;
pub use lottery::draw;
use program::Solver;

/// Works out the lottery.
///
/// # Errors
/// When no panel meets the quotas, with the smallest change that lets one; or when a program has no end.
pub fn lottery(pool: &Pool, method: Method) -> Result<Lottery, Undrawable> {
    let kinds = Kinds::of(pool);
    let all = drawable(pool, &kinds)?;
    let found = match method {
        Method::Leximin => leximin::shares(&all, true),
        Method::Maximin => leximin::shares(&all, false),
        Method::Stratified => leximin::proportional(&all),
    };
    let (shares, left_out) = found.ok_or(Undrawable::Unsolved)?;
    Ok(lottery::expand(pool, &kinds, &shares, &left_out))
}

/// Whether any panel meets the quotas; the chances are not worked out.
///
/// # Errors
/// When none does, with the smallest change that lets one; or when a program has no end.
pub fn possible(pool: &Pool) -> Result<(), Undrawable> {
    drawable(pool, &Kinds::of(pool)).map(|_| ())
}

fn drawable(pool: &Pool, kinds: &Kinds) -> Result<Solver, Undrawable> {
    let all = kinds.solver(pool);
    if kinds.addresses() < pool.size {
        return Err(Undrawable::TooFew);
    }
    if all.best(&vec![0.0; kinds.len()]).is_none() {
        let flex: Vec<(i64, i64)> = pool.quotas.iter().map(|q| q.flex).collect();
        return Err(match all.relaxed(&flex) {
            Some(changes) => Undrawable::Impossible(changes),
            None => all.relaxed(&vec![Quota::ANY; flex.len()]).map_or(Undrawable::Unsolved, Undrawable::Beyond),
        });
    }
    Ok(all)
}

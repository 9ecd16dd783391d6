//! Panels by lot on plain files: the lottery, the draw, and replacements for those who decline.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::poll_count::hexadecimal;
use crate::decide::panel::{draw, lottery};
use crate::domain::Progress;
use crate::domain::exact::say;
use crate::domain::panel::{Lottery, Method, Pool, Quota, Undrawable};
use crate::error::{Error, Result, Said};
use crate::exchange::readers::pool;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct PanelAsked {
    /// The quotas.
    pub categories: PathBuf,
    /// The persons.
    pub people: PathBuf,
    /// Members of the panel.
    pub size: usize,
    /// How chances are shared out.
    pub method: Method,
    /// Columns that together say where somebody lives.
    pub addresses: Vec<String>,
    /// Those who were drawn before, where replacements are asked for.
    pub drawn: Option<PathBuf>,
    /// Those of them who declined.
    pub declined: Option<PathBuf>,
}

/// A lottery with what was drawn.
#[derive(Debug, Clone)]
pub struct PanelDrawn {
    /// Whom it was drawn from.
    pub pool: Pool,
    /// The lottery.
    pub lottery: Lottery,
    /// Who was drawn, where a seed was given.
    pub drawn: Option<Vec<usize>>,
    /// SHA-256 of the list of panels, in hexadecimal.
    pub list: String,
}

/// Reads a pool and works out its lottery; draws where there is a seed.
///
/// # Errors
/// When a file cannot be read, or no panel can be drawn: then with the smallest change to the quotas that lets one.
pub fn panel_file(asked: &PanelAsked, seed: Option<&str>, progress: &dyn Progress) -> Result<PanelDrawn> {
    let whole = pool::read(&asked.categories, &asked.people, asked.size, &asked.addresses, progress)?;
    let pool = match (&asked.drawn, &asked.declined) {
        (Some(drawn), Some(declined)) => {
            let drawn = pool::read_ids(drawn, progress)?;
            remaining(&whole, &drawn, &pool::read_ids(declined, progress)?)?
        }
        _ => whole,
    };
    by_lot(pool, asked.method, seed)
}

/// Works out the lottery of a pool; draws where there is a seed.
///
/// # Errors
/// When no panel can be drawn: then with the smallest change to the quotas that lets one.
pub(super) fn by_lot(pool: Pool, method: Method, seed: Option<&str>) -> Result<PanelDrawn> {
    check_size(&pool)?;
    let lottery = lottery(&pool, method).map_err(|why| undrawable(&why, &pool))?;
    let drawn = seed.map(|seed| draw(&pool, &lottery, seed));
    let list = hexadecimal(panel_list(&pool, &lottery).as_bytes());
    Ok(PanelDrawn { pool, lottery, drawn, list })
}

/// Refuses a panel of nobody, or of more than there are.
pub(super) fn check_size(pool: &Pool) -> Result<()> {
    if pool.size == 0 || pool.size > pool.persons.len() {
        return Err(Error::usage("panel-size").with("size", pool.size).with("persons", pool.persons.len()));
    }
    Ok(())
}

/// The list of panels as a table: number, chance, members; where it would be too long, panels by kinds of persons.
#[must_use]
pub fn panel_list(pool: &Pool, lottery: &Lottery) -> String {
    let mut out = String::from("panel,chance,members\n");
    let id = |p: &usize| pool.persons[*p].id.as_str();
    // Writing to a text never fails.
    for (number, panel) in (1..).zip(&lottery.panels) {
        let members: Vec<&str> = panel.members.iter().map(id).collect();
        let _ = writeln!(out, "{number},{},{}", say(&panel.chance), members.join(" "));
    }
    if lottery.panels.is_empty() {
        for (number, (panel, chance)) in (1..).zip(&lottery.kinds) {
            let seats = panel.iter().zip(&lottery.members).filter(|(n, _)| **n > 0);
            let seats: Vec<String> =
                seats.map(|(n, of)| format!("{n} of {}", of.iter().map(id).collect::<Vec<_>>().join(" "))).collect();
            let _ = writeln!(out, "{number},{},{}", say(chance), seats.join("; "));
        }
    }
    out
}

/// SHA-256 of a seed, by which it is committed to before it is told.
#[must_use]
pub fn commitment(seed: &str) -> String {
    hexadecimal(seed.as_bytes())
}

/// The pool for replacements: who was neither drawn nor declined, nor lives with somebody who stays; as many seats as fell free;
/// and of every quota what those who stay leave open.
pub(super) fn remaining(whole: &Pool, drawn: &BTreeSet<String>, declined: &BTreeSet<String>) -> Result<Pool> {
    let known: BTreeSet<&str> = whole.persons.iter().map(|p| p.id.as_str()).collect();
    if let Some(unknown) = drawn.iter().chain(declined).find(|id| !known.contains(id.as_str())) {
        return Err(Error::input("panel-unknown").with("name", unknown.clone()));
    }
    let stays = |id: &str| drawn.contains(id) && !declined.contains(id);
    let kept: Vec<_> = whole.persons.iter().filter(|p| stays(&p.id)).collect();
    let homes: BTreeSet<&str> = kept.iter().filter_map(|p| p.address.as_deref()).collect();
    let held = |quota: usize| kept.iter().filter(|p| p.counts_for.contains(&quota)).count() as i64;
    let quotas = whole.quotas.iter().enumerate().map(|(at, q)| Quota {
        min: (q.min - held(at)).max(0),
        max: (q.max - held(at)).max(0),
        flex: ((q.flex.0 - held(at)).max(0), (q.flex.1 - held(at)).max(0)),
        ..q.clone()
    });
    let free = |p: &&crate::domain::panel::Person| {
        !drawn.contains(&p.id) && !declined.contains(&p.id) && p.address.as_deref().is_none_or(|a| !homes.contains(a))
    };
    let size = whole.size.checked_sub(kept.len()).filter(|n| *n > 0);
    let size = size.ok_or_else(|| Error::usage("panel-complete").with("size", whole.size))?;
    Ok(Pool { quotas: quotas.collect(), persons: whole.persons.iter().filter(free).cloned().collect(), size })
}

/// Why no panel can be drawn, in words.
pub(super) fn undrawable(why: &Undrawable, pool: &Pool) -> Error {
    match why {
        Undrawable::TooFew => Error::input("panel-few").with("size", pool.size),
        Undrawable::Unsolved => Error::usage("panel-unsolved").hint(Said::new("panel-unsolved-hint")),
        Undrawable::Impossible(changes) | Undrawable::Beyond(changes) => {
            let mut error = Error::input("panel-impossible").with("size", pool.size);
            if matches!(why, Undrawable::Beyond(_)) {
                error = error.hint(Said::new("panel-beyond"));
            }
            changes.iter().fold(error, |error, change| {
                let quota = &pool.quotas[change.quota];
                error.hint(
                    Said::new("panel-relax")
                        .with("feature", quota.feature.clone())
                        .with("value", quota.value.clone())
                        .with("min", quota.min)
                        .with("max", quota.max)
                        .with("least", change.min)
                        .with("most", change.max),
                )
            })
        }
    }
}

/// Whether a seed is the one that was committed to.
///
/// # Errors
/// When it is another.
pub fn check_commitment(seed: &str, told: &str) -> Result<()> {
    let is = commitment(seed);
    if is == told.trim().to_lowercase() {
        Ok(())
    } else {
        Err(Error::input("panel-commitment").with("told", told).with("is", is))
    }
}

/// Writes the list of panels to a file.
///
/// # Errors
/// When it cannot be written.
pub fn write_panel_list(out: &Path, drawn: &PanelDrawn) -> Result<()> {
    super::write_text(out, &panel_list(&drawn.pool, &drawn.lottery))
}

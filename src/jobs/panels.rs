//! Panels by lot in a workspace: laid down, committed to, drawn, filled up again, and their persons forgotten.
//!
//! Persons go by their number in the file from here on, so that the list of panels can be published without a name in it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::paneling::{
    PanelDrawn, by_lot, check_commitment, check_size, commitment, remaining, undrawable, write_panel_list,
};
use crate::decide::panel::possible;
use crate::domain::Progress;
use crate::domain::panel::{
    KeptPanel, KeptPerson, KeptQuota, Method, PanelStage, Person, Pool, Quota, Relaxed, Standing, Undrawable,
};
use crate::error::{Error, Result, Said};
use crate::exchange::readers::pool;
use crate::store::{Reader, Workspace};
use crate::text::{clean_line, closest, fold};

/// What a new panel is to be.
#[derive(Debug, Clone)]
pub struct PanelWanted {
    /// What it is called.
    pub name: String,
    /// Members.
    pub size: usize,
    /// The persons.
    pub people: PathBuf,
    /// The quotas.
    pub categories: PathBuf,
    /// How chances are shared out.
    pub method: Method,
    /// Columns that together say where somebody lives.
    pub addresses: Vec<String>,
}

/// A panel with its persons.
#[derive(Debug, Clone)]
pub struct PanelPage {
    /// The panel.
    pub panel: KeptPanel,
    /// Persons of the pool; once erased only those who were drawn.
    pub persons: Vec<KeptPerson>,
}

impl PanelPage {
    /// Numbers of those who stand so.
    #[must_use]
    pub fn numbers(&self, standing: Standing) -> Vec<i64> {
        self.persons.iter().filter(|p| p.standing == standing).map(|p| p.number).collect()
    }

    /// Numbers of those who sit on the panel.
    #[must_use]
    pub fn members(&self) -> Vec<i64> {
        self.persons.iter().filter(|p| p.standing.sits()).map(|p| p.number).collect()
    }
}

/// Whether a panel can be drawn.
#[derive(Debug)]
pub struct PanelCheck {
    /// The panel.
    pub page: PanelPage,
    /// Why not, with what helps; nothing where it can.
    pub why: Option<Error>,
    /// The smallest change to the quotas that lets one be drawn.
    pub changes: Vec<Relaxed>,
}

/// The panel of that name.
///
/// # Errors
/// When there is none, with those there are.
pub fn panel_named(store: &Reader, typed: &str) -> Result<KeptPanel> {
    let panels = store.panels()?;
    let names: Vec<String> = panels.iter().map(|p| p.name.clone()).collect();
    if let Some(found) = panels.into_iter().find(|p| fold(&p.name) == fold(typed)) {
        return Ok(found);
    }
    let error = Error::usage("panel-none").with("name", clean_line(typed));
    Err(match closest(typed, names.iter().map(String::as_str)) {
        Some((meant, _)) => error.hint(Said::new("hint-did-you-mean").with("name", meant)),
        None if names.is_empty() => error.hint(Said::new("panel-none-hint")),
        None => error.hint(Said::new("hint-choices").with("names", names.join(", "))),
    })
}

/// A panel with its persons.
///
/// # Errors
/// When there is none of that name.
pub fn panel_page(store: &Reader, typed: &str) -> Result<PanelPage> {
    let panel = panel_named(store, typed)?;
    let persons = store.panel_persons(panel.id)?;
    Ok(PanelPage { panel, persons })
}

/// Reads the pool and the quotas of a new panel into the workspace.
///
/// # Errors
/// When the name is taken or empty, a file cannot be read, or there are fewer persons than seats.
pub fn new_panel(workspace: &mut Workspace, wanted: &PanelWanted, progress: &dyn Progress) -> Result<PanelPage> {
    let name = clean_line(&wanted.name);
    if name.is_empty() {
        return Err(Error::usage("error-empty-text"));
    }
    if workspace.panels()?.iter().any(|p| fold(&p.name) == fold(&name)) {
        return Err(Error::usage("panel-taken").with("name", name));
    }
    let whole = pool::read_whole(&wanted.categories, &wanted.people, wanted.size, &wanted.addresses, progress)?;
    check_size(&whole.pool)?;
    // The published file of persons has a column of that name with the numbers.
    if let Some(quota) = whole.pool.quotas.iter().find(|q| fold(&q.feature) == "id") {
        return Err(Error::input("panel-feature-id").with("name", quota.feature.clone()));
    }
    let mut homes: BTreeMap<&str, i64> = BTreeMap::new();
    let mut persons = Vec::with_capacity(whole.rows.len());
    for ((number, person), cells) in (1..).zip(&whole.pool.persons).zip(&whole.rows) {
        let next = homes.len() as i64 + 1;
        let address = person.address.as_deref().map(|a| *homes.entry(a).or_insert(next));
        let counts_for = person.counts_for.clone();
        persons.push(KeptPerson { number, standing: Standing::Waiting, counts_for, address, cells: cells.clone() });
    }
    let among = counted(&persons, whole.pool.quotas.len(), |_| true);
    let quotas = whole.pool.quotas.into_iter().zip(among);
    let panel = KeptPanel {
        id: 0,
        name,
        size: wanted.size,
        method: wanted.method,
        addresses: wanted.addresses.clone(),
        columns: whole.columns,
        persons: persons.len() as i64,
        commitment: String::new(),
        list: String::new(),
        seed: String::new(),
        erased: false,
        quotas: quotas.map(|(quota, among)| KeptQuota { quota, among, held: 0 }).collect(),
    };
    workspace.add_panel(&panel, &persons)?;
    panel_page(workspace, &panel.name)
}

/// Whether any panel meets the quotas; else why not, and the smallest change that lets one.
///
/// # Errors
/// When there is no such panel, or its persons were erased.
pub fn check_panel(store: &Reader, typed: &str) -> Result<PanelCheck> {
    let page = panel_page(store, typed)?;
    let pool = pool_of(&page)?;
    let Err(undrawn) = possible(&pool) else { return Ok(PanelCheck { page, why: None, changes: Vec::new() }) };
    let why = Some(undrawable(&undrawn, &pool));
    let changes = match undrawn {
        Undrawable::Impossible(changes) | Undrawable::Beyond(changes) => changes,
        _ => Vec::new(),
    };
    Ok(PanelCheck { page, why, changes })
}

/// Works out the lottery and lays down the SHA-256 of its list and of the seed; the seed itself is not kept. The list is written to
/// `out` first: nothing is committed to that could not be published.
///
/// # Errors
/// When a seed was committed to before, it is empty, no panel can be drawn, or the list cannot be written.
pub fn commit_panel(
    workspace: &mut Workspace,
    typed: &str,
    seed: &str,
    out: Option<&Path>,
) -> Result<(PanelPage, PanelDrawn)> {
    let page = panel_page(workspace, typed)?;
    let name = page.panel.name.clone();
    if page.panel.stage() != PanelStage::Prepared {
        return Err(Error::usage("panel-committed").with("name", name));
    }
    if seed.trim().is_empty() {
        return Err(Error::usage("panel-seed-empty"));
    }
    let found = by_lot(pool_of(&page)?, page.panel.method, None)?;
    if let Some(out) = out {
        write_panel_list(out, &found)?;
    }
    workspace.commit_panel(&page.panel, &commitment(seed), &found.list)?;
    Ok((panel_page(workspace, &name)?, found))
}

/// Draws a panel by the seed that was committed to. This is never taken back.
///
/// # Errors
/// When no seed was committed to, it is another one, the panel is drawn already, or the list comes out another than published.
pub fn draw_panel(workspace: &mut Workspace, typed: &str, seed: &str) -> Result<PanelPage> {
    let mut page = panel_page(workspace, typed)?;
    let name = page.panel.name.clone();
    match page.panel.stage() {
        PanelStage::Prepared => {
            return Err(Error::usage("panel-uncommitted").with("name", name).hint(Said::new("panel-uncommitted-hint")));
        }
        PanelStage::Drawn => return Err(Error::usage("panel-drawn-already").with("name", name)),
        PanelStage::Committed => check_commitment(seed, &page.panel.commitment)?,
    }
    let found = by_lot(pool_of(&page)?, page.panel.method, Some(seed))?;
    if found.list != page.panel.list {
        let error = Error::usage("panel-list-differs").with("told", page.panel.list).with("is", found.list);
        return Err(error.hint(Said::new("panel-list-differs-hint")));
    }
    let seats = seats(&found, Standing::Drawn)?;
    seat(workspace, &mut page, Some(seed), &seats)?;
    panel_page(workspace, &name)
}

/// Somebody who was drawn declines; in their place another is drawn within what the quotas leave open, by a seed that follows
/// from the revealed one and the number. Told with that seed and the numbers of those who come in.
///
/// # Errors
/// When that number does not sit on the panel, or nobody can come in and the seat is not to stay `vacant`.
pub fn decline_seat(
    workspace: &mut Workspace,
    typed: &str,
    number: i64,
    vacant: bool,
) -> Result<(PanelPage, String, Vec<i64>)> {
    let mut page = panel_page(workspace, typed)?;
    let whole = pool_of(&page)?;
    let name = page.panel.name.clone();
    if page.panel.stage() != PanelStage::Drawn {
        return Err(Error::usage("panel-undrawn").with("name", name));
    }
    let members = page.members();
    if !members.contains(&number) {
        return Err(Error::usage("panel-not-member").with("name", name).with("number", number.to_string()));
    }
    let seed = format!("{}:{number}", page.panel.seed);
    let mut changes = vec![(number, Standing::Declined)];
    if !vacant {
        let declined = page.numbers(Standing::Declined).into_iter().chain([number]);
        let declined: BTreeSet<String> = declined.map(|n| n.to_string()).collect();
        let drawn = members.iter().map(|n| n.to_string()).chain(declined.iter().cloned()).collect();
        let open = remaining(&whole, &drawn, &declined)?;
        let found = by_lot(open, page.panel.method, Some(&seed)).map_err(|e| e.hint(Said::new("panel-vacant-hint")))?;
        changes.extend(seats(&found, Standing::Replacement)?);
    }
    let came = changes[1..].iter().map(|(number, _)| *number).collect();
    seat(workspace, &mut page, None, &changes)?;
    Ok((panel_page(workspace, &name)?, seed, came))
}

/// Erases the persons of a panel; numbers of those who were drawn and counts stay. Of a panel for which no seed was committed to,
/// nothing stays: `None`.
///
/// # Errors
/// When there is no such panel, or the file cannot be written.
pub fn erase_panel(workspace: &mut Workspace, typed: &str) -> Result<Option<PanelPage>> {
    let panel = panel_named(workspace, typed)?;
    workspace.erase_panel(&panel)?;
    let stays = workspace.panels()?.iter().any(|p| p.id == panel.id);
    stays.then(|| panel_page(workspace, &panel.name)).transpose()
}

/// The pool, with numbers for ids.
pub(super) fn pool_of(page: &PanelPage) -> Result<Pool> {
    if page.panel.erased {
        return Err(Error::usage("panel-erased").with("name", page.panel.name.clone()));
    }
    let person = |p: &KeptPerson| Person {
        id: p.number.to_string(),
        counts_for: p.counts_for.clone(),
        address: p.address.map(|a| a.to_string()),
    };
    let quotas: Vec<Quota> = page.panel.quotas.iter().map(|k| k.quota.clone()).collect();
    Ok(Pool { quotas, persons: page.persons.iter().map(person).collect(), size: page.panel.size })
}

/// Those who were drawn, by number.
fn seats(found: &PanelDrawn, standing: Standing) -> Result<Vec<(i64, Standing)>> {
    let drawn = found.drawn.iter().flatten();
    let number = |at: &usize| found.pool.persons[*at].id.parse::<i64>().map_err(Error::internal);
    drawn.map(|at| Ok((number(at)?, standing))).collect()
}

fn seat(
    workspace: &mut Workspace,
    page: &mut PanelPage,
    seed: Option<&str>,
    changes: &[(i64, Standing)],
) -> Result<()> {
    let declined = page.numbers(Standing::Declined).len();
    let to: BTreeMap<i64, Standing> = changes.iter().copied().collect();
    page.persons.iter_mut().for_each(|p| p.standing = to.get(&p.number).copied().unwrap_or(p.standing));
    let held = counted(&page.persons, page.panel.quotas.len(), |p| p.standing.sits());
    workspace.seat_panel(&page.panel, seed, changes, &held, declined)
}

/// How many of some persons count for each quota.
fn counted(persons: &[KeptPerson], quotas: usize, which: impl Fn(&KeptPerson) -> bool) -> Vec<i64> {
    let mut counts = vec![0; quotas];
    persons.iter().filter(|p| which(p)).flat_map(|p| &p.counts_for).for_each(|q| {
        if let Some(count) = counts.get_mut(*q) {
            *count += 1;
        }
    });
    counts
}

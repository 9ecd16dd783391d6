//! A pool to draw a panel from: quotas (`feature,value,min,max`, or the older `category,name,min,max`; perhaps with `min_flex`
//! and `max_flex`, as far as each may give way) and persons, a row each with
//! an id and a column a feature. Lists of ids for replacements.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use super::row::whole;
use super::sniff;
use super::sorts::widest;
use crate::domain::Progress;
use crate::domain::panel::{Person, Pool, Quota};
use crate::error::{Error, Result, Said};
use crate::text::{clean_line, cut, fold};

/// Most persons, and most quotas.
const MOST: usize = 1_000_000;
const MOST_QUOTAS: usize = 1_000;

/// Rows of a table: number and cells.
type Rows = Vec<(i64, Vec<String>)>;

/// Reads quotas and persons. `addresses` are the columns that together say where somebody lives.
///
/// # Errors
/// With file, row and reason: a missing column, a number that is none, a least above its most, a value that has no quota, an id
/// twice, or nobody at all.
pub fn read(
    categories: &Path,
    people: &Path,
    size: usize,
    addresses: &[String],
    progress: &dyn Progress,
) -> Result<Pool> {
    Ok(read_whole(categories, people, size, addresses, progress)?.pool)
}

/// A pool with the table that its persons came from.
pub struct Whole {
    /// The pool.
    pub pool: Pool,
    /// Headers of the table.
    pub columns: Vec<String>,
    /// Rows of the table, one a person.
    pub rows: Vec<Vec<String>>,
}

/// Reads quotas and persons, with all that is told of them.
///
/// # Errors
/// As [`read`].
pub fn read_whole(
    categories: &Path,
    people: &Path,
    size: usize,
    addresses: &[String],
    progress: &dyn Progress,
) -> Result<Whole> {
    let quotas = quotas(categories, progress)?;
    let file = sniff::file_name(people);
    let (header, rows) = table(people, progress)?;
    let column = |name: &str| header.iter().position(|h| fold(h) == fold(name));
    let missing = |name: &str| {
        Error::input("pool-column").with("file", &file).with("name", name).hint(Said::new("pool-column-hint"))
    };
    let id = column("id").or_else(|| column("nationbuilder_id")).ok_or_else(|| missing("id"))?;
    let mut features: BTreeMap<&str, usize> = BTreeMap::new();
    for quota in &quotas {
        let at = column(&quota.feature).ok_or_else(|| missing(&quota.feature))?;
        features.insert(&quota.feature, at);
    }
    let addresses: Vec<usize> =
        addresses.iter().map(|name| column(name).ok_or_else(|| missing(name))).collect::<Result<_>>()?;
    let places: HashMap<(&str, String), usize> =
        quotas.iter().enumerate().map(|(at, q)| ((q.feature.as_str(), fold(&q.value)), at)).collect();
    let mut seen: HashMap<String, i64> = HashMap::new();
    let mut persons = Vec::with_capacity(rows.len());
    for (row, cells) in &rows {
        let wrong = |key: &str| Error::input(key).with("file", &file).with("row", *row);
        let cell = |at: usize| cells.get(at).map_or("", String::as_str);
        let name = cell(id);
        if name.is_empty() {
            return Err(wrong("pool-nameless"));
        }
        if let Some(first) = seen.insert(name.to_owned(), *row) {
            return Err(wrong("pool-twice").with("name", cut(name, 40)).with("first", first));
        }
        let mut counts_for = Vec::with_capacity(features.len());
        for (feature, at) in &features {
            let place = places.get(&(*feature, fold(cell(*at)))).copied();
            counts_for.push(
                place.ok_or_else(|| wrong("pool-value").with("name", *feature).with("text", cut(cell(*at), 40)))?,
            );
        }
        counts_for.sort_unstable();
        let address: Vec<String> = addresses.iter().map(|at| fold(cell(*at))).collect();
        let told = !address.is_empty() && address.iter().all(|a| !a.is_empty());
        persons.push(Person { id: name.to_owned(), counts_for, address: told.then(|| address.join("\u{1f}")) });
    }
    if persons.is_empty() {
        return Err(Error::input("pool-empty").with("file", &file));
    }
    let rows = rows.into_iter().map(|(_, cells)| cells).collect();
    Ok(Whole { pool: Pool { quotas, persons, size }, columns: header, rows })
}

/// Reads a list of ids: the column `id`, or the first one.
///
/// # Errors
/// When the file cannot be read.
pub fn read_ids(path: &Path, progress: &dyn Progress) -> Result<BTreeSet<String>> {
    let (header, rows) = table(path, progress)?;
    let at = header.iter().position(|h| fold(h) == "id").unwrap_or(0);
    Ok(rows.into_iter().filter_map(|(_, cells)| cells.get(at).filter(|c| !c.is_empty()).cloned()).collect())
}

fn quotas(path: &Path, progress: &dyn Progress) -> Result<Vec<Quota>> {
    let file = sniff::file_name(path);
    let (header, rows) = table(path, progress)?;
    let column = |names: &[&str]| {
        let found = names.iter().find_map(|n| header.iter().position(|h| fold(h) == *n));
        found.ok_or_else(|| {
            Error::input("pool-column").with("file", &file).with("name", names[0]).hint(Said::new("pool-quota-hint"))
        })
    };
    let (feature, value) = (column(&["feature", "category"])?, column(&["value", "name"])?);
    let (min, max) = (column(&["min"])?, column(&["max"])?);
    let flex = [column(&["min_flex"]).ok(), column(&["max_flex"]).ok()];
    let mut quotas: Vec<Quota> = Vec::new();
    let mut seen = BTreeSet::new();
    for (row, cells) in &rows {
        let wrong = |key: &str| Error::input(key).with("file", &file).with("row", *row);
        let cell = |at: usize| cells.get(at).map_or("", String::as_str);
        let number = |at: usize| -> Result<i64> {
            let found = whole(cell(at)).filter(|n| (0..=Quota::ANY.1).contains(n));
            found.ok_or_else(|| wrong("pool-number").with("text", cut(cell(at), 40)))
        };
        // An empty cell, and -1, say nothing of how far a bound may give way.
        let given =
            |at: Option<usize>| at.filter(|at| !matches!(cell(*at), "" | "-1" | "-1.0")).map(number).transpose();
        let quota = Quota {
            flex: (given(flex[0])?.unwrap_or(Quota::ANY.0), given(flex[1])?.unwrap_or(Quota::ANY.1)),
            feature: cell(feature).to_owned(),
            value: cell(value).to_owned(),
            min: number(min)?,
            max: number(max)?,
        };
        if quota.feature.is_empty() || quota.value.is_empty() {
            return Err(wrong("pool-nameless"));
        }
        if quota.min > quota.max {
            return Err(wrong("pool-least-most").with("min", quota.min).with("max", quota.max));
        }
        let (least, most) = quota.flex;
        if least > quota.min || most < quota.max {
            let error = wrong("pool-flex").with("least", least).with("most", most);
            return Err(error.with("min", quota.min).with("max", quota.max));
        }
        if !seen.insert((fold(&quota.feature), fold(&quota.value))) {
            return Err(wrong("pool-quota-twice").with("text", cut(&quota.value, 40)));
        }
        quotas.push(quota);
        if quotas.len() > MOST_QUOTAS {
            return Err(wrong("pool-long").with("most", MOST_QUOTAS));
        }
    }
    if quotas.is_empty() { Err(Error::input("pool-empty").with("file", &file)) } else { Ok(quotas) }
}

fn table(path: &Path, progress: &dyn Progress) -> Result<(Vec<String>, Rows)> {
    let file = sniff::file_name(path);
    let (mut header, mut rows) = (Vec::new(), Vec::new());
    if let Some(source) = widest(path)? {
        source.each(progress, &mut |row| {
            if row.is_blank() {
                return Ok(true);
            }
            let cells: Vec<String> = row.cells().iter().map(|c| clean_line(c)).collect();
            if header.is_empty() {
                header = cells;
            } else {
                rows.push((row.number, cells));
            }
            if rows.len() > MOST {
                return Err(Error::input("pool-long").with("file", &file).with("row", row.number).with("most", MOST));
            }
            Ok(true)
        })?;
    }
    if header.is_empty() { Err(Error::input("pool-empty").with("file", &file)) } else { Ok((header, rows)) }
}

//! What of a panel in a workspace is given out: to those who invite the persons, and to those who check the draw.

use std::path::Path;

use super::paneling::{by_lot, panel_list};
use super::panels::{PanelPage, panel_page, pool_of};
use crate::domain::panel::{KeptPerson, KeptQuota, Quota, Standing};
use crate::error::{Error, Result};
use crate::exchange::writers::{self, Cell, Sheet};
use crate::store::Reader;
use crate::text::fold;

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelTable {
    /// Who was drawn, with all that the file told of them: personal data.
    Drawn,
    /// The pool by numbers and features, for `calc panel --people`.
    Pool,
    /// The quotas, for `calc panel --categories`.
    Quotas,
    /// The list of panels with their chances.
    List,
}

/// Writes one of a panel's tables to a file.
///
/// # Errors
/// When the persons were erased, nobody is drawn yet, or the file cannot be written.
pub fn write_panel_table(store: &Reader, typed: &str, table: PanelTable, out: &Path) -> Result<()> {
    let page = panel_page(store, typed)?;
    let sheet = match table {
        PanelTable::Quotas => quotas(&page),
        PanelTable::Drawn => drawn(&page)?,
        PanelTable::Pool => {
            pool_of(&page)?;
            people(&page)
        }
        PanelTable::List => {
            let found = by_lot(pool_of(&page)?, page.panel.method, None)?;
            return super::write_text(out, &panel_list(&found.pool, &found.lottery));
        }
    };
    let mut bytes = Vec::new();
    writers::csv::write(&sheet, &mut bytes, ',')?;
    super::write_text(out, &String::from_utf8(bytes).map_err(Error::internal)?)
}

fn quotas(page: &PanelPage) -> Sheet {
    let row = |kept: &KeptQuota| {
        let quota = &kept.quota;
        let flex = |bound: i64, any: i64| if bound == any { Cell::Empty } else { Cell::Count(bound) };
        vec![
            Cell::Text(quota.feature.clone()),
            Cell::Text(quota.value.clone()),
            Cell::Count(quota.min),
            Cell::Count(quota.max),
            flex(quota.flex.0, Quota::ANY.0),
            flex(quota.flex.1, Quota::ANY.1),
        ]
    };
    let columns = ["feature", "value", "min", "max", "min_flex", "max_flex"];
    sheet(columns.map(String::from).to_vec(), page.panel.quotas.iter().map(row).collect())
}

/// Those who were drawn, whether they sit, declined or came in, by number, with the row of the file they came from.
fn drawn(page: &PanelPage) -> Result<Sheet> {
    pool_of(page)?;
    let row = |person: &KeptPerson| {
        let cells = person.cells.iter().cloned().map(Cell::Text);
        [Cell::Count(person.number), Cell::Text(person.standing.word().to_owned())].into_iter().chain(cells).collect()
    };
    let rows: Vec<Vec<Cell>> = page.persons.iter().filter(|p| p.standing != Standing::Waiting).map(row).collect();
    if rows.is_empty() {
        return Err(Error::usage("panel-undrawn").with("name", page.panel.name.clone()));
    }
    let columns = ["number", "standing"].map(String::from).into_iter().chain(page.panel.columns.iter().cloned());
    Ok(sheet(columns.collect(), rows))
}

/// Numbers and features, and of the addresses only who lives with whom.
fn people(page: &PanelPage) -> Sheet {
    let mut features: Vec<&str> = Vec::new();
    for kept in &page.panel.quotas {
        if !features.contains(&kept.quota.feature.as_str()) {
            features.push(&kept.quota.feature);
        }
    }
    let row = |person: &KeptPerson| {
        let value = |feature: &&str| {
            let quotas = person.counts_for.iter().filter_map(|q| page.panel.quotas.get(*q));
            let quota = quotas.map(|k| &k.quota).find(|q| q.feature == **feature);
            quota.map_or(Cell::Empty, |q| Cell::Text(q.value.clone()))
        };
        let address = person.address.map_or(Cell::Empty, Cell::Count);
        let values: Vec<Cell> = features.iter().map(value).collect();
        [Cell::Count(person.number)].into_iter().chain(values).chain([address]).collect()
    };
    let rows = page.persons.iter().map(row).collect();
    let columns = ["id".to_owned()].into_iter().chain(features.iter().map(|f| (*f).to_owned()));
    sheet(columns.chain([household(&features)]).collect(), rows)
}

/// The name of the column with the number of the address: one that no feature has.
fn household(features: &[&str]) -> String {
    let taken = |name: &str| features.iter().any(|f| fold(f) == fold(name));
    let names = (1..).map(|n| if n == 1 { "household".to_owned() } else { format!("household {n}") });
    names.into_iter().find(|name| !taken(name)).unwrap_or_default()
}

fn sheet(columns: Vec<String>, rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet { name: "panel".to_owned(), columns, rows }
}

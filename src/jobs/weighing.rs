//! Alternatives of a plain file, ranked by criteria.

use std::path::Path;

use crate::decide::pairs::{Compared, Incomparable, MOST, weights};
use crate::decide::weigh::{Unfit, weigh};
use crate::domain::Progress;
use crate::domain::criteria::{Criteria, Method, Normalise, Preference, Ranked};
use crate::error::{Error, Result, Said};
use crate::exchange::readers::criteria;

/// Reads a table of comparisons in pairs and derives weights, in the order of the file.
///
/// # Errors
/// When the file cannot be read, or is no such table.
pub fn weights_file(path: &Path, progress: &dyn Progress) -> Result<(Vec<String>, Compared)> {
    let table = criteria::read(path, progress)?;
    let name = |at: usize| table.names.get(at).cloned().unwrap_or_default();
    let found = weights(&table).map_err(|why| match why {
        Incomparable::Names => Error::input("pairs-names").hint(Said::new("pairs-names-hint")),
        Incomparable::TooMany => Error::input("pairs-many").with("most", MOST),
        Incomparable::NotPositive(i, j) => Error::input("pairs-positive").with("one", name(i)).with("other", name(j)),
        Incomparable::NotReverse(i, j) => Error::input("pairs-reverse").with("one", name(i)).with("other", name(j)),
    })?;
    Ok((table.names, found))
}

/// Reads a table of criteria and ranks its alternatives, in the order of the file.
///
/// # Errors
/// When the file cannot be read, or the normalisation does not exist for its values.
pub fn rank_file(
    path: &Path,
    (method, normalise, preference): (Method, Normalise, Preference),
    progress: &dyn Progress,
) -> Result<(Criteria, Vec<Ranked>)> {
    let table = criteria::read(path, progress)?;
    let ranked = weigh(&table, method, normalise, preference).map_err(|Unfit::DividesByZero(at)| {
        let name = table.names.get(at).cloned().unwrap_or_default();
        Error::input("criteria-divides").with("name", name).hint(Said::new("criteria-divides-hint"))
    })?;
    Ok((table, ranked))
}

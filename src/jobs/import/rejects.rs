//! The refused rows out again, to be mended.

use std::path::{Path, PathBuf};

use crate::domain::intake::ImportReport;
use crate::error::{Error, Result};
use crate::exchange::writers::{self, Cell, Sheet};

/// Writes the refused rows as they stood, under the header of their file, to be mended and imported again: one file for
/// each file that had some, the first under the name asked for. Returns what was written.
///
/// # Errors
/// When a file cannot be written.
pub fn write_rejects(out: &Path, report: &ImportReport) -> Result<Vec<PathBuf>> {
    let mut written = Vec::new();
    for (file, header) in &report.headers {
        let rows: Vec<Vec<Cell>> = report
            .problems
            .iter()
            .filter(|p| p.file == *file && !p.cells.is_empty())
            .map(|p| p.cells.iter().map(|c| Cell::Text(c.clone())).collect())
            .collect();
        if rows.is_empty() {
            continue;
        }
        let path = if written.is_empty() { out.to_owned() } else { beside(out, file) };
        let mut bytes = Vec::new();
        writers::csv::write(&Sheet { name: String::new(), columns: header.clone(), rows }, &mut bytes, ';')?;
        std::fs::write(&path, bytes).map_err(|e| Error::file(&path, &e))?;
        written.push(path);
    }
    Ok(written)
}

/// `rejects.csv` of `lier.xlsx`: `rejects-lier.csv`.
fn beside(out: &Path, file: &str) -> PathBuf {
    let stem = |path: &Path| path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    out.with_file_name(format!("{}-{}.csv", stem(out), stem(Path::new(file))))
}

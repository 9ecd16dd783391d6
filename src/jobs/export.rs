//! Files out: the draft in every format, the tables with names instead of ids, everything as JSON.

mod lists;
mod tables;

use std::io::Write;
use std::path::Path;

use super::{Job, drafting, mapping};
use crate::domain::deed::Report;
use crate::domain::view::MapFilter;
use crate::domain::{Id, Table};
use crate::draft;
use crate::error::{Error, Result, Said};
use crate::exchange::writers;
use crate::settings::Locale;

impl Job<'_> {
    pub(super) fn export(&mut self, out: &Path, table: Option<&str>, section: Option<Id>) -> Result<Report> {
        let ending = out.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
        let bytes = match ending.as_str() {
            "md" => writers::markdown::write(&self.document(section)?).into_bytes(),
            "html" => writers::html::write(&self.document(section)?).into_bytes(),
            "docx" => writers::docx::write(&self.document(section)?)?,
            "xlsx" => writers::xlsx::write(&tables::all(self.workspace)?)?,
            "csv" => self.csv(table.unwrap_or("contributions"))?,
            "json" => self.json()?,
            _ => {
                return Err(Error::usage("error-export-format")
                    .with("path", out.display().to_string())
                    .hint(Said::new("hint-export-format")));
            }
        };
        write_whole(out, &bytes)?;
        let said = Said::new("done-export").with("path", out.display().to_string());
        Ok(Report { said: vec![said], files: vec![out.to_owned()], ..Report::default() })
    }

    /// Writes a map as a picture.
    pub(super) fn export_map(&mut self, out: &Path, filter: MapFilter) -> Result<Report> {
        let frame = self.frame()?;
        let view = mapping::map(self.workspace, filter)?;
        if view.points.is_empty() {
            return Err(Error::usage("error-no-map"));
        }
        let locale = Locale::new(&frame.programme.language);
        let caption = match filter.theme.and_then(|t| frame.theme(t)) {
            Some(theme) => locale.say(&Said::new("draft-map-caption-theme").with("theme", theme.name.as_str())),
            None => locale.text("draft-map-caption"),
        };
        let figure = draft::map_figure(&frame, &view, &locale, caption);
        write_whole(out, writers::svg::write(&figure).as_bytes())?;
        let said = Said::new("done-export").with("path", out.display().to_string());
        Ok(Report { said: vec![said], files: vec![out.to_owned()], ..Report::default() })
    }

    fn document(&self, section: Option<Id>) -> Result<crate::domain::document::Document> {
        drafting::document(self.workspace, section, &self.today()?, self.progress)
    }

    /// The day of the paper, ISO 8601.
    fn today(&self) -> Result<String> {
        let millis = i64::try_from(self.context.now).map_err(Error::internal)?;
        let moment = jiff::Timestamp::from_millisecond(millis).map_err(Error::internal)?;
        Ok(moment.to_zoned(jiff::tz::TimeZone::UTC).date().to_string())
    }

    fn csv(&self, name: &str) -> Result<Vec<u8>> {
        let sheet = tables::named(self.workspace, name)?;
        let language = self.frame()?.programme.language;
        // What a double click on the office's spreadsheet program expects.
        let separator = if language == "en" { ',' } else { ';' };
        let mut bytes = Vec::new();
        writers::csv::write(&sheet, &mut bytes, separator)?;
        Ok(bytes)
    }

    /// Every journaled table, row by row, ids and all.
    fn json(&self) -> Result<Vec<u8>> {
        let mut bytes = b"{\"format\":1".to_vec();
        for table in Table::ALL {
            write!(bytes, ",\n\"{table}\":[").map_err(Error::internal)?;
            let mut first = true;
            self.workspace.each_row(table, &mut |row| {
                bytes.extend_from_slice(if first { b"\n" } else { b",\n" });
                first = false;
                serde_json::to_writer(&mut bytes, &row).map_err(Error::internal)
            })?;
            bytes.push(b']');
        }
        bytes.extend_from_slice(b"}\n");
        Ok(bytes)
    }
}

/// Writes a text to a file, whole or not at all.
///
/// # Errors
/// When it cannot be written.
pub fn write_text(out: &Path, text: &str) -> Result<()> {
    write_whole(out, text.as_bytes())
}

/// Writes a file whole or not at all: what was there stays until the new one is complete.
fn write_whole(out: &Path, bytes: &[u8]) -> Result<()> {
    let folder = out.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|e| Error::file(folder, &e))?;
    let name = out.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let half = folder.join(format!(".{name}.part"));
    let done = std::fs::write(&half, bytes).and_then(|()| std::fs::rename(&half, out));
    if done.is_err() && half.exists() {
        std::fs::remove_file(&half).map_err(|e| Error::file(&half, &e))?;
    }
    done.map_err(|e| Error::file(out, &e))
}

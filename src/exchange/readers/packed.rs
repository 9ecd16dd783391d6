//! Spreadsheets are zip packages: what is inside, and whether it is safe to unpack. Nothing is ever written to disk.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use zip::ZipArchive;

use super::Format;
use super::sniff::{file_name, open_file, too_large};
use crate::error::{Error, Result, Said};

/// Most that a package may unpack to.
const MAX_UNPACKED: u64 = 1 << 30;
/// A part that grows more than this many times is a bomb, not a table …
const MAX_RATIO: u64 = 200;
/// … unless it stays small; a sheet of empty cells packs very well.
const SMALL: u64 = 32 << 20;
/// More parts than any spreadsheet has.
const MAX_PARTS: usize = 10_000;

/// An opened package.
pub(super) type Package = ZipArchive<BufReader<File>>;

/// The refusal of a file that is not in order inside.
pub(super) fn damaged(path: &Path, cause: impl std::fmt::Display) -> Error {
    Error::input("readers-damaged").with("file", file_name(path)).because(cause).hint(Said::new("readers-damaged-hint"))
}

fn bomb(path: &Path) -> Error {
    Error::input("readers-bomb").with("file", file_name(path)).hint(Said::new("readers-bomb-hint"))
}

/// Opens a package and checks it.
pub(super) fn open(path: &Path) -> Result<Package> {
    let mut package = ZipArchive::new(BufReader::new(open_file(path)?)).map_err(|e| damaged(path, e))?;
    if package.len() > MAX_PARTS {
        return Err(bomb(path));
    }
    let mut total = 0_u64;
    for i in 0..package.len() {
        let part = package.by_index_raw(i).map_err(|e| damaged(path, e))?;
        total = total.saturating_add(part.size());
        if part.size() > SMALL && part.size() / part.compressed_size().max(1) > MAX_RATIO {
            return Err(bomb(path));
        }
    }
    if total > MAX_UNPACKED {
        return Err(too_large(path, total, MAX_UNPACKED));
    }
    Ok(package)
}

/// Checks that no part unpacks to more than the package says: the directory of a bomb may lie.
fn weigh(path: &Path, package: &mut Package) -> Result<()> {
    let mut left = MAX_UNPACKED;
    for i in 0..package.len() {
        // A part that cannot be unpacked is a picture or a macro, or it will be reported when it is read.
        let Ok(part) = package.by_index(i) else { continue };
        let most = part.size().min(left);
        let mut counted = part.take(most + 1);
        let unpacked = io::copy(&mut counted, &mut io::sink()).unwrap_or(0);
        if unpacked > most {
            return Err(bomb(path));
        }
        left -= unpacked;
    }
    Ok(())
}

/// Which spreadsheet a package is.
pub(super) fn kind(path: &Path) -> Result<Format> {
    let mut package = open(path)?;
    weigh(path, &mut package)?;
    let names: Vec<String> = package.file_names().filter_map(|n| n.ok().map(|n| n.into_owned())).collect();
    let has = |name: &str| names.iter().any(|n| n.eq_ignore_ascii_case(name));
    let document = |key: &str| {
        let hint = Said::new(&format!("{key}-hint"));
        Err(Error::input(key).with("file", file_name(path)).hint(hint))
    };
    if has("xl/workbook.xml") {
        return Ok(Format::Xlsx);
    }
    if has("xl/workbook.bin") {
        return document("readers-old-office");
    }
    if has("content.xml") {
        let mut mime = String::new();
        if let Ok(part) = package.by_name("mimetype") {
            // What cannot be read stays empty and is then refused below.
            let _ = part.take(200).read_to_string(&mut mime);
        }
        if mime.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
            return Ok(Format::Ods);
        }
    }
    if has("word/document.xml") || has("content.xml") { document("readers-document") } else { document("readers-zip") }
}

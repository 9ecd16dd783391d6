//! What a file is: its format by its first bytes, its encoding by all of them.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1254};

use super::Format;
use crate::error::{Error, Result, Said};

/// Largest text table: what a spreadsheet of a million rows with long cells comes to, with room.
const MAX_TABLE: u64 = 4 << 30;
/// Largest TOML or JSON file: these are held in memory as a whole.
const MAX_TREE: u64 = 64 << 20;
/// Largest packed spreadsheet.
const MAX_PACKED: u64 = 256 << 20;

/// The file's name without folders.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned())
}

/// Opens a file for reading; a folder is refused like a file that cannot be read.
pub(super) fn open_file(path: &Path) -> Result<File> {
    let file = File::open(path).map_err(|e| Error::file(path, &e))?;
    let meta = file.metadata().map_err(|e| Error::file(path, &e))?;
    if meta.is_dir() {
        return Err(Error::input("readers-folder")
            .with("file", file_name(path))
            .hint(Said::new("readers-folder-hint")));
    }
    Ok(file)
}

/// Finds out what a file is, and refuses what samspel cannot read, saying what it is and what to do.
pub(super) fn format(path: &Path, asked: Option<Format>) -> Result<Format> {
    let mut file = open_file(path)?;
    let size = file.metadata().map_err(|e| Error::file(path, &e))?.len();
    let mut head = Vec::with_capacity(4096);
    file.by_ref().take(4096).read_to_end(&mut head).map_err(|e| Error::file(path, &e))?;
    let refuse = |key: &str| {
        let hint = Said::new(&format!("{key}-hint"));
        Err(Error::input(key).with("file", file_name(path)).hint(hint))
    };
    if head.iter().all(u8::is_ascii_whitespace) && size == head.len() as u64 {
        return refuse("readers-empty-file");
    }
    // What its bytes say goes before what it is called: forms arrive as `.csv` that are spreadsheets, and the reverse.
    let found = if head.starts_with(b"PK\x03\x04") {
        super::packed::kind(path)?
    } else if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return refuse("readers-old-office");
    } else if head.starts_with(b"%PDF") || head.starts_with(b"{\\rtf") {
        return refuse("readers-document");
    } else if head.starts_with(b"SQLite format 3\0") {
        return refuse("readers-workspace");
    } else {
        let text = String::from_utf8_lossy(&head);
        let start = text.trim_start_matches('\u{feff}').trim_start();
        let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
        let lower = start.get(..start.len().min(64)).unwrap_or_default().to_lowercase();
        if lower.starts_with("<?xml") || lower.starts_with("<!doctype") || lower.starts_with("<html") {
            return refuse("readers-markup");
        }
        match (asked, extension.as_str()) {
            (Some(asked @ (Format::Csv | Format::Toml | Format::Json)), _) => asked,
            (_, "toml") => Format::Toml,
            (_, "json") => Format::Json,
            _ if start.starts_with('{') || start.starts_with("[{") => Format::Json,
            _ => Format::Csv,
        }
    };
    if let Some(asked) = asked.filter(|asked| *asked != found) {
        let error = Error::input("readers-other-format").with("file", file_name(path));
        let error = error.with("asked", asked.word()).with("found", found.word());
        return Err(error.hint(Said::new("readers-other-format-hint")));
    }
    let most = match found {
        Format::Csv => MAX_TABLE,
        Format::Toml | Format::Json => MAX_TREE,
        Format::Xlsx | Format::Ods => MAX_PACKED,
    };
    if size > most { Err(too_large(path, size, most)) } else { Ok(found) }
}

/// The refusal of a file that is larger than samspel reads.
pub(super) fn too_large(path: &Path, size: u64, most: u64) -> Error {
    let mebibytes = |n: u64| n.div_ceil(1 << 20);
    Error::input("readers-too-large")
        .with("file", file_name(path))
        .with("size", mebibytes(size))
        .with("most", mebibytes(most))
        .hint(Said::new("readers-too-large-hint"))
}

/// The encoding of a text file, found by reading all of it: the first accent may stand in the last row.
pub(super) fn encoding(file: &mut File, turkish: bool) -> std::io::Result<&'static Encoding> {
    let mut counts = Counts::default();
    let mut chunk = vec![0; 1 << 18];
    let mut kept = 0;
    loop {
        let read = file.read(&mut chunk[kept..])?;
        let end = kept + read;
        if let Some(certain) = counts.first_look(&chunk[..end]) {
            file.seek(SeekFrom::Start(0))?;
            return Ok(certain);
        }
        kept = counts.take(&mut chunk[..end], read == 0);
        if read == 0 {
            break;
        }
    }
    file.seek(SeekFrom::Start(0))?;
    Ok(counts.verdict(turkish))
}

#[derive(Default)]
struct Counts {
    begun: bool,
    /// Characters of more than one byte that are sound UTF-8.
    sound: u64,
    /// Bytes that are not UTF-8.
    unsound: u64,
    /// Bytes beyond ASCII.
    high: u64,
    /// Bytes that are ğ ş ı İ Ğ Ş in Windows-1254 and Icelandic letters in Windows-1252.
    turkish: u64,
    /// Bytes that are Ž and ž in Windows-1252 and nothing in Windows-1254.
    only_1252: u64,
}

impl Counts {
    /// What the first bytes decide: a mark, or every other byte zero.
    fn first_look(&mut self, head: &[u8]) -> Option<&'static Encoding> {
        if std::mem::replace(&mut self.begun, true) {
            return None;
        }
        if let Some((encoding, _)) = Encoding::for_bom(head) {
            // A mark may lie: UTF-8 with one may still hold other bytes, which the rows then report.
            return Some(encoding);
        }
        let head = &head[..head.len().min(4096)];
        let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
        let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
        if half >= 4 && odd * 10 > half * 3 && even * 20 < half {
            Some(UTF_16LE)
        } else if half >= 4 && even * 10 > half * 3 && odd * 20 < half {
            Some(UTF_16BE)
        } else {
            None
        }
    }

    /// Counts a chunk and moves the beginning of a cut character to its front; returns how many bytes that are.
    fn take(&mut self, chunk: &mut [u8], last: bool) -> usize {
        let mut at = 0;
        while at < chunk.len() {
            match std::str::from_utf8(&chunk[at..]) {
                Ok(text) => {
                    self.sound += leads(text.as_bytes());
                    return 0;
                }
                Err(e) => {
                    let good = at + e.valid_up_to();
                    self.sound += leads(&chunk[at..good]);
                    let Some(bad) = e.error_len().or_else(|| last.then(|| chunk.len() - good)) else {
                        chunk.copy_within(good.., 0);
                        return chunk.len() - good;
                    };
                    self.unsound += bad as u64;
                    for byte in &chunk[good..good + bad] {
                        self.high += u64::from(*byte >= 0x80);
                        self.turkish += u64::from(matches!(byte, 0xd0 | 0xdd | 0xde | 0xf0 | 0xfd | 0xfe));
                        self.only_1252 += u64::from(matches!(byte, 0x8e | 0x9e));
                    }
                    at = good + bad;
                }
            }
        }
        0
    }

    fn verdict(&self, turkish: bool) -> &'static Encoding {
        // A few stray bytes in a file that is otherwise sound UTF-8 spoil their rows, not the file.
        if self.unsound == 0 || self.sound > self.unsound {
            UTF_8
        } else if self.only_1252 == 0 && (turkish || self.turkish * 5 >= self.high) {
            WINDOWS_1254
        } else {
            WINDOWS_1252
        }
    }
}

fn leads(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|b| **b >= 0xc2).count() as u64
}

//! What only SQLite knows: opening, pragmas, the full-text index, faults. A second engine would have its own such file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::ffi::{
    SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE, SQLITE_IOERR_SHMSIZE,
};
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::place::is_shared;
use super::schema::{APPLICATION_ID, MIGRATIONS, VERSION};
use crate::error::{Error, Kind, Result, Said};
use crate::text::FOLD_VERSION;

/// The search index holds only words: its text is the folded contribution, its row the contribution's `seq`.
const SEARCH: &str = "create virtual table search using fts5(text, content='', contentless_delete=1, \
                      tokenize=\"unicode61 remove_diacritics 0\")";

/// What is said where a file may not be written.
const READ_ONLY: &str = "error-workspace-read-only";

/// How long a second writer waits before it is told.
const PATIENCE: Duration = Duration::from_secs(5);

impl From<rusqlite::Error> for Error {
    fn from(fault: rusqlite::Error) -> Self {
        let code = fault.sqlite_error_code();
        let (kind, key) = match code {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => (Kind::Busy, "error-workspace-busy"),
            Some(ErrorCode::DiskFull) => (Kind::Machine, "error-workspace-full"),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                (Kind::Machine, READ_ONLY)
            }
            // The memory that readers share is a file too; that it cannot grow means that nothing can.
            Some(ErrorCode::SystemIoFailure) if fault.sqlite_extended_error_code() == Some(SQLITE_IOERR_SHMSIZE) => {
                (Kind::Machine, "error-workspace-full")
            }
            Some(ErrorCode::SystemIoFailure) => (Kind::Machine, "error-workspace-io"),
            // What begins like no database was refused before SQLite saw it: see `inspect`.
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => (Kind::Damaged, "error-workspace-damaged"),
            Some(ErrorCode::OperationInterrupted) => (Kind::Cancelled, "error-cancelled"),
            Some(ErrorCode::ConstraintViolation) => match fault.sqlite_extended_error_code() {
                Some(SQLITE_CONSTRAINT_FOREIGNKEY) => (Kind::Usage, "error-still-used"),
                Some(SQLITE_CONSTRAINT_UNIQUE | SQLITE_CONSTRAINT_PRIMARYKEY) => (Kind::Usage, "error-code-taken"),
                _ => (Kind::Internal, "error-internal"),
            },
            _ => (Kind::Internal, "error-internal"),
        };
        let hint = match kind {
            Kind::Busy => Some("hint-workspace-busy"),
            Kind::Damaged => Some("hint-workspace-damaged"),
            _ if key == READ_ONLY => Some("hint-workspace-read-only"),
            _ if key == "error-workspace-full" => Some("hint-workspace-full"),
            _ => None,
        };
        let error = Self::new(kind, key).because(&fault);
        match hint {
            Some(hint) => error.hint(Said::new(hint)),
            None => error,
        }
    }
}

/// Makes a new, empty workspace file. Refuses to touch a file that exists.
pub(super) fn create(path: &Path) -> Result<Connection> {
    if path.exists() {
        return Err(Error::usage("error-file-exists").with("path", path.display().to_string()));
    }
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|e| Error::file(folder, &e))?;
    }
    let made = (|| {
        let db = Connection::open(path)?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        set_up(&db, path)?;
        migrate(&db, 0)?;
        Ok(db)
    })();
    if made.is_err() {
        remove(path);
    }
    made
}

/// Takes a workspace away that could not be made whole, with what SQLite keeps beside it.
pub(super) fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        // What cannot be removed was perhaps never made; the error that brought us here is told.
        let _ = std::fs::remove_file(beside(path, ending));
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Opens a workspace for writing and brings it to the newest schema. Where it may not be written, it is opened for
/// reading: every change is refused then.
pub(super) fn open(path: &Path) -> Result<Connection> {
    inspect(path)?;
    let writing = || -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags)?;
        let version = check_version(&db, path)?;
        set_up(&db, path)?;
        migrate(&db, version)?;
        Ok(db)
    };
    match writing() {
        Err(error) if error.said.key == READ_ONLY => open_reader(path),
        other => other,
    }
}

/// Opens a workspace for reading only.
pub(super) fn open_reader(path: &Path) -> Result<Connection> {
    inspect(path)?;
    let reading = |name: &Path, more: OpenFlags| -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
        let db = Connection::open_with_flags(name, flags)?;
        check_version(&db, path)?;
        Ok(db)
    };
    let db = match reading(path, OpenFlags::empty()) {
        // In a folder that may not be written SQLite cannot make the memory that readers share. Where no write-ahead log
        // lies, nobody writes, and none is needed.
        Err(error) if error.said.key == READ_ONLY && !beside(path, "-wal").exists() => {
            reading(&immutable(path)?, OpenFlags::SQLITE_OPEN_URI)?
        }
        other => other?,
    };
    db.busy_timeout(PATIENCE)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    db.pragma_update(None, "cache_size", -32_000)?;
    Ok(db)
}

/// The file as a URI that says it will not change (sqlite.org/uri.html).
fn immutable(path: &Path) -> Result<PathBuf> {
    let full = std::path::absolute(path).map_err(|e| Error::file(path, &e))?;
    let name = full.to_string_lossy().replace('\\', "/");
    let mut uri = String::from(if name.starts_with('/') { "file:" } else { "file:/" });
    for c in name.chars() {
        match c {
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3f"),
            '#' => uri.push_str("%23"),
            c => uri.push(c),
        }
    }
    uri.push_str("?immutable=1");
    Ok(uri.into())
}

/// Refuses what is no workspace before SQLite touches it.
fn inspect(path: &Path) -> Result<()> {
    use std::io::Read;
    let mut head = [0u8; 16];
    let mut file = std::fs::File::open(path).map_err(|e| Error::file(path, &e))?;
    let not_ours = || Error::input("error-not-a-workspace").with("path", path.display().to_string());
    file.read_exact(&mut head).map_err(|_| not_ours())?;
    if &head == b"SQLite format 3\0" { Ok(()) } else { Err(not_ours()) }
}

fn check_version(db: &Connection, path: &Path) -> Result<i64> {
    let name = path.display().to_string();
    let id: i64 = db.pragma_query_value(None, "application_id", |r| r.get(0))?;
    if id != APPLICATION_ID {
        return Err(Error::input("error-not-a-workspace").with("path", name));
    }
    let version: i64 = db.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if version > VERSION {
        return Err(Error::input("error-newer-schema")
            .with("path", name)
            .with("found", version)
            .with("known", VERSION)
            .hint(Said::new("hint-newer-schema")));
    }
    Ok(version)
}

fn set_up(db: &Connection, path: &Path) -> Result<()> {
    db.busy_timeout(PATIENCE)?;
    // WAL needs shared memory, which a network share or a synchroniser does not keep; a rollback journal is slower and safe.
    let mode = if is_shared(path) { "delete" } else { "wal" };
    let _: String = db.query_row(&format!("pragma journal_mode = {mode}"), [], |r| r.get(0))?;
    db.pragma_update(None, "synchronous", "full")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "cache_size", -64_000)?;
    db.pragma_update(None, "temp_store", "file")?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    Ok(())
}

fn migrate(db: &Connection, from: i64) -> Result<()> {
    if from < VERSION {
        let steps = MIGRATIONS.get(usize::try_from(from).unwrap_or(0)..).unwrap_or_default();
        db.execute_batch("begin immediate")?;
        let done = (|| -> Result<()> {
            for step in steps {
                db.execute_batch(step)?;
            }
            if from == 0 {
                db.execute_batch(SEARCH)?;
                db.execute("insert into setting values ('fold_version', ?1)", [FOLD_VERSION.to_string()])?;
            }
            db.pragma_update(None, "user_version", VERSION)?;
            Ok(())
        })();
        db.execute_batch(if done.is_ok() { "commit" } else { "rollback" })?;
        done?;
    }
    let folded: Option<String> =
        db.query_row("select value from setting where key = 'fold_version'", [], |r| r.get(0)).ok();
    if folded.as_deref() != Some(FOLD_VERSION.to_string().as_str()) {
        super::search::reindex(db)?;
    }
    Ok(())
}

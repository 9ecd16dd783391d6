//! What only SQLite knows: opening, pragmas, the full-text index, faults. A second engine would have its own such file.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::ffi::{SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::schema::{APPLICATION_ID, MIGRATIONS, VERSION};
use crate::error::{Error, Kind, Result, Said};
use crate::text::FOLD_VERSION;

/// The search index holds only words: its text is the folded contribution, its row the contribution's `seq`.
const SEARCH: &str = "create virtual table search using fts5(text, content='', contentless_delete=1, \
                      tokenize=\"unicode61 remove_diacritics 0\")";

/// How long a second writer waits before it is told.
const PATIENCE: Duration = Duration::from_secs(5);

impl From<rusqlite::Error> for Error {
    fn from(fault: rusqlite::Error) -> Self {
        let code = fault.sqlite_error_code();
        let (kind, key) = match code {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => (Kind::Busy, "error-workspace-busy"),
            Some(ErrorCode::DiskFull) => (Kind::Machine, "error-workspace-full"),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                (Kind::Machine, "error-workspace-read-only")
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
            _ if key == "error-workspace-read-only" => Some("hint-workspace-read-only"),
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
    let db = Connection::open(path)?;
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    set_up(&db, path)?;
    migrate(&db, 0)?;
    Ok(db)
}

/// Opens a workspace for writing and brings it to the newest schema.
pub(super) fn open(path: &Path) -> Result<Connection> {
    inspect(path)?;
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    let version = check_version(&db, path)?;
    set_up(&db, path)?;
    migrate(&db, version)?;
    Ok(db)
}

/// Opens a workspace for reading only.
pub(super) fn open_reader(path: &Path) -> Result<Connection> {
    inspect(path)?;
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    check_version(&db, path)?;
    db.busy_timeout(PATIENCE)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    db.pragma_update(None, "cache_size", -32_000)?;
    Ok(db)
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
    let mode = if is_shared_folder(path) { "delete" } else { "wal" };
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

/// Whether the file lies where WAL is unsafe: a network share or a synchronised cloud folder.
pub(super) fn is_shared_folder(path: &Path) -> bool {
    let full = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let name = full.to_string_lossy();
    if name.starts_with(r"\\") && !name.starts_with(r"\\?\") && !name.starts_with(r"\\.\") {
        return true;
    }
    let clouds = ["onedrive", "dropbox", "google drive", "googledrive", "nextcloud", "icloud", "sharepoint"];
    let in_cloud = full.components().any(|c| {
        let part = c.as_os_str().to_string_lossy().to_lowercase();
        clouds.iter().any(|cloud| part.starts_with(cloud))
    });
    in_cloud || on_network_mount(&full)
}

#[cfg(target_os = "linux")]
fn on_network_mount(path: &Path) -> bool {
    const NETWORK: [&str; 9] = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse.rclone", "afs"];
    let mounts = std::fs::read_to_string("/proc/mounts").unwrap_or_default();
    mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?, words.next()?))
        })
        .filter(|(folder, _)| path.starts_with(folder))
        .max_by_key(|(folder, _)| folder.len())
        .is_some_and(|(_, kind)| NETWORK.contains(&kind))
}

#[cfg(not(target_os = "linux"))]
fn on_network_mount(_path: &Path) -> bool {
    false
}

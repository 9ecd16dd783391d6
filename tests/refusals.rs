//! What a machine may refuse: each time a person is told what is the matter, whose fault it is and what to do, and
//! nothing that was saved is lost.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::path::Path;

use rusqlite::Connection;

#[path = "common/env.rs"]
#[allow(dead_code, reason = "each test program uses a part of it")]
mod env;

use env::Env;

const ADD: &str = "--in MOB --kind trend --member LIE";

/// Runs a command that must fail; asserts what it says. `says` are pieces of the message and of the hint.
fn refused(env: &Env, code: i32, line: &str, says: &[&str]) {
    let told = env.fails(code, line);
    for piece in says {
        assert!(told.contains(piece), "{line}: {piece:?} is not in {told}");
    }
    assert!(!told.contains("SQLite") && !told.contains("rusqlite"), "{told}");
}

fn journal_mode(file: &Path) -> String {
    Connection::open(file).unwrap().query_row("pragma journal_mode", [], |r| r.get(0)).unwrap()
}

#[test]
fn a_newer_schema_is_left_untouched() {
    let env = Env::programme();
    Connection::open(env.path("w.samspel")).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = env.bytes("w.samspel");
    let says = ["made by a newer samspel", "99", "left untouched", "Install the newer version"];
    for line in ["list w.samspel", "check w.samspel", &format!("add w.samspel Iets {ADD}")] {
        refused(&env, 2, line, &says);
    }
    assert_eq!(env.bytes("w.samspel"), before);
}

#[test]
fn a_file_that_is_no_workspace_is_left_untouched() {
    let env = Env::new();
    env.write("notes.samspel", "just text, longer than sixteen bytes");
    env.write("short.samspel", "x");
    Connection::open(env.path("other.samspel")).unwrap().execute_batch("create table t(x)").unwrap();
    for name in ["notes.samspel", "short.samspel", "other.samspel"] {
        let before = env.bytes(name);
        refused(&env, 2, &format!("list {name}"), &[name, "is not a samspel workspace"]);
        assert_eq!(env.bytes(name), before);
    }
    refused(&env, 2, "list none.samspel", &["none.samspel does not exist"]);
    refused(&env, 2, "new notes.samspel --process strategio", &["exists already and is left as it is"]);
}

#[test]
fn a_damaged_page_is_told_with_what_to_do() {
    let env = Env::programme();
    for n in 0..60 {
        env.ok(&format!("add w.samspel 'Bijdrage {n}: {}' {ADD}", "een lange zin over de weg. ".repeat(20)));
    }
    env.ok("backup w.samspel copy.samspel");
    let whole = env.bytes("copy.samspel");
    let contribution_root: usize = Connection::open(env.path("copy.samspel"))
        .unwrap()
        .query_row("select rootpage from sqlite_schema where name = 'contribution'", [], |r| r.get::<_, u32>(0))
        .unwrap()
        .try_into()
        .unwrap();
    let mut broken = whole.clone();
    let at = (contribution_root - 1) * 4096;
    broken[at..at + 4096].fill(0xa5);
    env.write("copy.samspel", &broken);
    let says = ["This workspace is damaged", "go on with the newest backup"];
    refused(&env, 3, "list copy.samspel", &says);
    refused(&env, 3, &format!("add copy.samspel Iets {ADD}"), &says);
    let check = env.run("check copy.samspel");
    assert_eq!(check.code, 3, "{check:?}");
    assert_eq!(env.bytes("copy.samspel").len(), whole.len());
    env.check("w.samspel");
}

#[test]
fn a_second_writer_is_told_who_is_in_the_way() {
    let env = Env::programme();
    let holder = Connection::open(env.path("w.samspel")).unwrap();
    holder.execute_batch("begin immediate").unwrap();
    let says = ["Another program is writing in this workspace", "Wait until it has finished"];
    refused(&env, 2, &format!("add w.samspel Iets {ADD}"), &says);
    env.ok("list w.samspel");
    holder.execute_batch("rollback").unwrap();
    env.ok(&format!("add w.samspel Iets {ADD}"));
    env.check("w.samspel");
}

#[test]
fn a_synchronised_folder_is_opened_safely_and_with_a_word() {
    let env = Env::new();
    std::fs::create_dir(env.path("OneDrive - Gemeente Lier")).unwrap();
    let file = "'OneDrive - Gemeente Lier/w.samspel'";
    let path = env.path("OneDrive - Gemeente Lier/w.samspel");
    let lock = env.path("OneDrive - Gemeente Lier/w.samspel.lock");
    env.ok(&format!("new {file} --process strategio"));
    let run = env.run(&format!("add {file} Iets {ADD}"));
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("network share or in a synchronised folder"), "{run:?}");
    assert_eq!(journal_mode(&path), "delete");
    assert!(!lock.exists(), "who is done leaves no lock");

    // A file that grew up on a local disk and was moved there.
    env.ok("new local.samspel --process strategio");
    assert_eq!(journal_mode(&env.path("local.samspel")), "wal");
    let moved = env.path("OneDrive - Gemeente Lier/local.samspel");
    std::fs::rename(env.path("local.samspel"), &moved).unwrap();
    env.ok(&format!("add 'OneDrive - Gemeente Lier/local.samspel' Iets {ADD}"));
    assert_eq!(journal_mode(&moved), "delete");

    // Another computer's lock, as the synchroniser brings it.
    std::fs::write(&lock, "machine = \"elsewhere\"\nuser = \"bert\"\nprocess = 7\n").unwrap();
    let says = ["bert has this workspace open on another computer (elsewhere)", "can only be read", "delete the file"];
    refused(&env, 2, &format!("add {file} 'Nog iets' {ADD}"), &says);
    let listed = env.run(&format!("list {file}"));
    assert_eq!(listed.code, 0, "reading goes on: {listed:?}");
    assert!(listed.err.contains("bert has this workspace open"), "{listed:?}");
    assert!(lock.exists(), "another's lock is not taken away");

    // A lock that this computer left behind when the power failed hinders nobody.
    let mine = std::process::Command::new("hostname").output().map(|o| String::from_utf8(o.stdout).unwrap());
    if let Ok(name) = mine {
        std::fs::write(&lock, format!("machine = \"{}\"\nuser = \"a\"\nprocess = 7\n", name.trim())).unwrap();
        env.ok(&format!("add {file} 'Nog iets' {ADD}"));
    }
}

/// Runs the program as somebody who may not write in the folder: root may always, and so becomes nobody.
#[cfg(unix)]
fn as_stranger(env: &Env, line: &[&str]) -> std::process::Output {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let root = std::process::Command::new("id").arg("-u").output().is_ok_and(|o| o.stdout.starts_with(b"0"));
    let mode = |path: &Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    // Whoever runs the program must reach it: it may lie in a folder of root's own.
    let program = env.path("samspel");
    if !program.exists() {
        std::fs::copy(env!("CARGO_BIN_EXE_samspel"), &program).unwrap();
        mode(&program, 0o755);
    }
    mode(&env.path("w.samspel"), 0o444);
    mode(env.folder(), 0o555);
    let mut command = std::process::Command::new(&program);
    command.args(line).current_dir(env.folder()).env("TMPDIR", std::env::temp_dir());
    if root {
        command.uid(65_534).gid(65_534);
    }
    let output = command.output();
    mode(env.folder(), 0o755);
    mode(&env.path("w.samspel"), 0o644);
    output.unwrap()
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_read_and_refuses_changes() {
    let env = Env::programme();
    env.ok(&format!("add w.samspel 'Een zin over de weg' {ADD}"));
    let before = env.bytes("w.samspel");
    let listed = as_stranger(&env, &["list", "w.samspel", "--language", "en"]);
    let (out, err) = (String::from_utf8_lossy(&listed.stdout), String::from_utf8_lossy(&listed.stderr));
    assert!(listed.status.success() && out.contains("Een zin over de weg"), "{out} {err}");
    assert!(err.contains("may not be written here"), "{err}");
    let add = ["add", "w.samspel", "Iets", "--in", "MOB", "--kind", "trend", "--member", "LIE", "--language", "en"];
    let added = as_stranger(&env, &add);
    let err = String::from_utf8_lossy(&added.stderr);
    assert_eq!(added.status.code(), Some(2), "{err}");
    assert!(err.contains("cannot be written") && err.contains("Copy it to a folder"), "{err}");
    assert_eq!(env.bytes("w.samspel"), before);
    env.check("w.samspel");
}

/// A very small disk, as root on Linux can make one.
#[cfg(target_os = "linux")]
struct SmallDisk(std::path::PathBuf);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn at(folder: std::path::PathBuf, size: &str) -> Option<Self> {
        std::fs::create_dir_all(&folder).unwrap();
        let size = format!("size={size}");
        let made =
            std::process::Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(&folder).output();
        made.is_ok_and(|o| o.status.success()).then_some(Self(folder))
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

/// Fills what is left of a disk, and gives it back when dropped.
#[cfg(target_os = "linux")]
fn filler(folder: &Path, but_for: u64) -> std::path::PathBuf {
    use std::io::Write;
    let path = folder.join("filler");
    let mut file = std::fs::File::create(&path).unwrap();
    while file.write_all(&[0; 1024]).is_ok() {}
    let length = file.metadata().unwrap().len();
    file.set_len(length.saturating_sub(but_for)).unwrap();
    path
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    let env = Env::new();
    let Some(disk) = SmallDisk::at(env.path("disk"), "6m") else {
        println!(
            "skipped: only root can make a small disk; the same is tried inside the store with a file that may not grow"
        );
        return;
    };
    env.ok("new disk/w.samspel --process strategio");
    env.ok(&format!("add disk/w.samspel 'De eerste zin' {ADD}"));
    let full = ["The disk is full; nothing was changed", "Make room on the disk"];

    // Not a byte left: a change.
    let fill = filler(&disk.0, 0);
    refused(&env, 2, &format!("add disk/w.samspel 'Te veel' {ADD}"), &full);
    std::fs::remove_file(&fill).unwrap();
    env.check("disk/w.samspel");
    assert!(!env.ok("list disk/w.samspel").contains("Te veel"));
    env.ok(&format!("add disk/w.samspel 'De tweede zin' {ADD}"));

    // Room for the beginning of an import, not for all of it.
    let rows: String = (0..20_000).map(|n| format!("Zin {n} over de weg en de zorg;trend;MOB\n")).collect();
    env.write("large.csv", format!("tekst;soort;thema\n{rows}"));
    refused(&env, 2, "import disk/w.samspel large.csv --member LIE", &full);
    env.check("disk/w.samspel");
    assert_eq!(env.json("status disk/w.samspel")["contributions"], 2);

    // The draft and a copy: no half file in the place of a whole one.
    env.ok("export disk/w.samspel --out disk/draft.md");
    let draft = env.bytes("disk/draft.md");
    let fill = filler(&disk.0, 0);
    refused(&env, 2, "export disk/w.samspel --out disk/draft.md", &["disk is full"]);
    refused(&env, 2, "backup disk/w.samspel disk/copy.samspel", &["disk is full"]);
    refused(&env, 2, "new disk/other.samspel --process strategio", &["disk is full"]);
    std::fs::remove_file(&fill).unwrap();
    assert_eq!(env.bytes("disk/draft.md"), draft);
    assert!(!env.path("disk/copy.samspel").exists());
    env.ok("new disk/other.samspel --process strategio");
    env.check("disk/w.samspel");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_folder_for_temporary_files_is_told() {
    let env = Env::programme();
    let Some(disk) = SmallDisk::at(env.path("tmp"), "1m") else {
        println!("skipped: only root can make a small disk");
        return;
    };
    let rows: String = (0..20_000).map(|n| format!("Zin {n} over de weg en de zorg;trend;MOB\n")).collect();
    env.write("large.csv", format!("tekst;soort;thema\n{rows}"));
    let mut command = env.program();
    command.args(["import", "w.samspel", "large.csv", "--member", "LIE", "--language", "en"]).env("TMPDIR", &disk.0);
    let output = command.output().unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(err.contains("The disk is full") && err.contains("temporary files"), "{err}");
    env.check("w.samspel");
    env.ok("import w.samspel large.csv --member LIE");
}

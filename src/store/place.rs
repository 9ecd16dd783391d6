//! Where a workspace lies: on a disk of this machine, or where an office's files often lie, on a network share or in a
//! folder that a synchroniser copies. Write-ahead logs are unsafe there: they need memory that all writers share.

use std::path::Path;

/// Kinds of file systems that other machines write too, as Linux names them in its table of mounts.
const NETWORK: [&str; 26] = [
    "9p",
    "afpfs",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.google-drive-ocamlfuse",
    "fuse.gvfsd-fuse",
    "fuse.onedriver",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "fuse.vmhgfs-fuse",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
    "vboxsf",
    "virtiofs",
];

/// How synchronisers name the folders that they copy. What follows the name begins with no letter or digit, as in
/// `OneDrive - Gemeente Lier` or `Dropbox (werk)`.
const CLOUDS: [&str; 20] = [
    "box sync",
    "cloudstorage",
    "com~apple~clouddocs",
    "creative cloud files",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "icloud drive",
    "iclouddrive",
    "jottacloud",
    "kdrive",
    "my drive",
    "nextcloud",
    "onedrive",
    "owncloud",
    "pclouddrive",
    "seafile",
    "sharepoint",
    "syncthing",
];

/// Whether the file lies where samspel gives up speed for safety.
pub(super) fn is_shared(path: &Path) -> bool {
    let full = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // Seen through links and letters of drives: on Windows a share that is drive Z: shows its real name here.
    let folder = full.parent().and_then(|f| f.canonicalize().ok());
    let names = [Some(full.as_path()), folder.as_deref()];
    names.into_iter().flatten().any(|place| {
        let name = place.to_string_lossy();
        is_unc(&name) || is_synchronised(&name) || is_mounted(place)
    })
}

/// Whether a Windows path names another machine: `\\server\share` or `\\?\UNC\server\share`.
fn is_unc(name: &str) -> bool {
    let Some(rest) = name.strip_prefix(r"\\") else { return false };
    match rest.strip_prefix(r"?\").or_else(|| rest.strip_prefix(r".\")) {
        Some(device) => device.get(..4).is_some_and(|d| d.eq_ignore_ascii_case(r"unc\")),
        None => rest.starts_with(|c: char| c != '\\'),
    }
}

/// Whether a folder on the way has the name of one that a synchroniser copies.
fn is_synchronised(name: &str) -> bool {
    name.split(['/', '\\']).any(|part| {
        let part = part.to_lowercase();
        CLOUDS.iter().any(|cloud| {
            let rest = part.strip_prefix(cloud);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    })
}

#[cfg(target_os = "linux")]
fn is_mounted(path: &Path) -> bool {
    // Without the table nothing is known, and a local disk is the rule.
    let table = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    mounted_as(&table, path).is_some_and(|kind| NETWORK.contains(&kind.as_str()))
}

#[cfg(not(target_os = "linux"))]
fn is_mounted(_path: &Path) -> bool {
    false
}

/// The kind of file system that a path lies on, by a table of mounts as Linux writes it (proc(5), fstab(5)).
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only Linux has this table; its test runs everywhere"))]
fn mounted_as(table: &str, path: &Path) -> Option<String> {
    table
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((unescaped(words.next()?), words.next()?))
        })
        .filter(|(folder, _)| path.starts_with(folder))
        // The deepest one holds the file; of two in one place, the later lies on top.
        .max_by_key(|(folder, _)| Path::new(folder).components().count())
        .map(|(_, kind)| kind.to_owned())
}

/// Undoes the escapes of the table: a space is written `\040`.
fn unescaped(name: &str) -> String {
    let mut plain = name.to_owned();
    for (escape, meant) in [(r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", r"\")] {
        plain = plain.replace(escape, meant);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unc_paths() {
        for (name, shared) in [
            (r"\\fileserver\strategie\w.samspel", true),
            (r"\\?\UNC\fileserver\strategie\w.samspel", true),
            (r"\\?\unc\fileserver\strategie", true),
            (r"\\.\UNC\fileserver\strategie", true),
            (r"\\?\C:\Users\anna\w.samspel", false),
            (r"\\.\C:\w.samspel", false),
            (r"C:\Users\anna\w.samspel", false),
            (r"\\", false),
            ("/home/anna/w.samspel", false),
        ] {
            assert_eq!(is_unc(name), shared, "{name}");
        }
    }

    #[test]
    fn folders_that_a_synchroniser_copies() {
        for (name, shared) in [
            (r"C:\Users\anna\OneDrive\w.samspel", true),
            (r"C:\Users\anna\OneDrive - Gemeente Lier\Strategie\w.samspel", true),
            ("/home/anna/Dropbox/w.samspel", true),
            ("/home/anna/Dropbox (werk)/w.samspel", true),
            ("/home/anna/Nextcloud2/w.samspel", false),
            ("/home/anna/Nextcloud/w.samspel", true),
            ("/Users/anna/Library/CloudStorage/OneDrive-Personal/w.samspel", true),
            ("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/w.samspel", true),
            (r"G:\My Drive\w.samspel", true),
            ("/home/anna/Google Drive/w.samspel", true),
            ("/home/anna/dropboxen/w.samspel", false),
            ("/home/anna/icloudy days/w.samspel", false),
            ("/home/anna/strategie/w.samspel", false),
        ] {
            assert_eq!(is_synchronised(name), shared, "{name}");
        }
    }

    #[test]
    fn kinds_of_file_systems() {
        let table = "\
/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//fileserver/strategie /mnt/strategie cifs rw,vers=3.1.1 0 0
server:/export /home/anna/op\\040de\\040server nfs4 rw 0 0
tmpfs /mnt/strategie/lokaal tmpfs rw 0 0
/dev/sdb1 /srv ext4 rw 0 0
anna@server:/srv /srv fuse.sshfs rw 0 0
half a line
";
        for (path, kind, shared) in [
            ("/home/anna/w.samspel", "ext4", false),
            ("/mnt/strategie/w.samspel", "cifs", true),
            ("/mnt/strategie2/w.samspel", "ext4", false),
            ("/mnt/strategie/lokaal/w.samspel", "tmpfs", false),
            ("/home/anna/op de server/w.samspel", "nfs4", true),
            ("/srv/w.samspel", "fuse.sshfs", true),
        ] {
            let found = mounted_as(table, Path::new(path)).unwrap();
            assert_eq!(found, kind, "{path}");
            assert_eq!(NETWORK.contains(&found.as_str()), shared, "{path}");
        }
        assert_eq!(mounted_as("", Path::new("/w.samspel")), None);
    }
}

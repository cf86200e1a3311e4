//! A database that does not open.

use super::*;

/// Ends a home, and makes of its database what nobody can open.
fn damage(home: &Path, opened: Opened) {
    drop(opened);
    let database = home.join("db/database");
    for file in fs::read_dir(&database).unwrap() {
        let file = file.unwrap().path();
        if file.is_file() && file.file_name().unwrap() != "conf" {
            let length = fs::metadata(&file).unwrap().len();
            fs::write(&file, vec![7; usize::try_from(length).unwrap()]).unwrap();
        }
    }
    fs::write(database.join("snap.0000000000000010"), "damaged").unwrap();
}

/// Returns what is put aside in a home, by the start of its name.
fn aside(folder: &Path, start: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    paths.filter(|path| name(path).starts_with(start)).collect()
}

#[test]
fn the_newest_backup_that_reads_through_is_restored() {
    let (home, opened) = home_of_two();
    opened.backups.make(&opened.vault, at(1), &mut go).unwrap();
    put(&opened.vault, 1, 1, "later");
    opened.backups.make(&opened.vault, at(2), &mut go).unwrap();
    let newest = opened.backups.list().unwrap().remove(0);
    let mut bytes = fs::read(&newest).unwrap();
    bytes[100] ^= 1;
    fs::write(&newest, bytes).unwrap();
    let blobs = opened.vault.blobs.names().unwrap();
    damage(home.path(), opened);

    let opened = reopen(home.path()).unwrap();
    let [
        Notice::Restored {
            aside: path,
            made,
            refused,
            ..
        },
    ] = &opened.notices[..]
    else {
        panic!("{:?}", opened.notices);
    };
    assert_eq!(*made, at(1));
    assert_eq!(refused.len(), 1);
    assert!(path.join("snap.0000000000000010").exists());
    assert!(is_whole(&opened.vault, 1) && is_whole(&opened.vault, 2));
    let [kept] = &aside(home.path(), "blobs.")[..] else {
        panic!("the damaged database's blobs are gone");
    };
    let kept = crate::Folder::open(kept).unwrap();
    assert_eq!(crate::Files::names(&kept).unwrap().len(), blobs.len());
    assert_eq!(aside(&home.path().join("db"), "database").len(), 2);
    put(&opened.vault, 1, 1, "new");
    drop(opened);
    let opened = reopen(home.path()).unwrap();
    assert_eq!(opened.notices, []);
    assert_eq!(text(&opened.vault, 1, 1), Ok(Some("new".to_owned())));
}

#[test]
fn without_a_backup_the_home_is_empty_and_the_damaged_one_kept_whole() {
    let (home, opened) = home_of_two();
    damage(home.path(), opened);
    let opened = reopen(home.path()).unwrap();
    assert!(matches!(&opened.notices[..], [Notice::Emptied { .. }]));
    assert_eq!(text(&opened.vault, 1, 1), Ok(None));
    assert_eq!(opened.vault.blobs.names().unwrap().len(), 0);
    assert_eq!(aside(home.path(), "blobs.").len(), 1);
    put(&opened.vault, 1, 1, "new");
    drop(opened);
    assert_eq!(reopen(home.path()).unwrap().notices, []);
}

#[test]
fn a_crash_before_the_restore_does_not_forget_it() {
    let (home, opened) = home_of_two();
    opened.backups.make(&opened.vault, at(1), &mut go).unwrap();
    damage(home.path(), opened);
    // The database is put aside, and then the process dies.
    let db = home.path().join("db");
    drop(Sled::open(&db, None).unwrap());
    let opened = reopen(home.path()).unwrap();
    assert!(matches!(&opened.notices[..], [Notice::Restored { .. }]));
    assert!(is_whole(&opened.vault, 1));
}

#[test]
fn an_account_that_was_erased_since_stays_erased() {
    let (home, opened) = home_of_two();
    opened.backups.make(&opened.vault, at(1), &mut go).unwrap();
    opened.vault.erase(Uuid::from_u128(1)).unwrap();
    damage(home.path(), opened);
    let opened = reopen(home.path()).unwrap();
    assert!(matches!(&opened.notices[..], [Notice::Restored { .. }]));
    assert_eq!(text(&opened.vault, 1, 1), Err(Error::Erased));
    assert!(is_whole(&opened.vault, 2));
}

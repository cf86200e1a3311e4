//! From one home to another by a backup.

use super::*;
use crate::database::Closed;
use crate::home::layout::Layout;

/// A home of two accounts, and a whole backup of it.
fn backed_up() -> (TempDir, Opened, PathBuf) {
    let (home, opened) = home_of_two();
    let backup = home.path().join("whole.backup");
    let made = opened
        .vault
        .backup(&backup, at(1), crate::Contents::Whole, &mut go);
    assert_eq!(made.unwrap().counts.keys, 2);
    (home, opened, backup)
}

fn with_key_of(home: &Path) -> TempDir {
    let other = tempfile::tempdir().unwrap();
    fs::copy(home.join("master.key"), other.path().join("master.key")).unwrap();
    other
}

fn told(outcome: Result<crate::Summary>) -> String {
    match outcome {
        Err(Error::Backup(why) | Error::MasterKey(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_backup_and_the_master_key_are_all_it_takes() {
    let (home, _opened, backup) = backed_up();
    let other = with_key_of(home.path());
    restore(other.path(), &backup, None, Present::Refuse, &mut go).unwrap();
    let opened = reopen(other.path()).unwrap();
    assert_eq!(opened.notices, []);
    assert!(is_whole(&opened.vault, 1) && is_whole(&opened.vault, 2));
}

#[test]
fn what_cannot_be_restored_changes_nothing() {
    let (home, opened, backup) = backed_up();
    opened.backups.make(&opened.vault, at(2), &mut go).unwrap();
    let own = opened.backups.list().unwrap().remove(0);
    let refuse = |target: &Path, backup: &Path, key: Option<&str>| {
        let before = files(target);
        let why = told(restore(target, backup, key, Present::Refuse, &mut go));
        assert_eq!(files(target), before);
        why
    };
    let empty = tempfile::tempdir().unwrap();
    assert!(refuse(empty.path(), &backup, None).contains("master.key"));
    let strange = "07".repeat(32);
    assert!(refuse(empty.path(), &backup, Some(&strange)).contains("another master key"));
    let other = with_key_of(home.path());
    assert!(refuse(other.path(), &own, None).contains("no accounts' keys"));
    let damaged = home.path().join("damaged.backup");
    let bytes = fs::read(&backup).unwrap();
    fs::write(&damaged, &bytes[..bytes.len() / 2]).unwrap();
    assert!(refuse(other.path(), &damaged, None).contains("cut off"));

    drop(opened);
    assert!(refuse(home.path(), &backup, None).contains("holds data already"));
    assert!(is_whole(&reopen(home.path()).unwrap().vault, 1));
}

#[test]
fn a_home_that_is_open_is_not_restored_into() {
    let (home, opened, backup) = backed_up();
    let refused = restore(home.path(), &backup, None, Present::SetAside, &mut go);
    assert!(matches!(refused, Err(Error::Busy(_))));
    assert!(is_whole(&opened.vault, 1));
}

#[test]
fn who_is_deleted_here_is_not_brought_back_and_what_was_here_is_kept() {
    let (home, opened, backup) = backed_up();
    opened.vault.erase(Uuid::from_u128(1)).unwrap();
    put(&opened.vault, 2, 1, "later");
    drop(opened);
    restore(home.path(), &backup, None, Present::SetAside, &mut go).unwrap();
    let opened = reopen(home.path()).unwrap();
    assert_eq!(text(&opened.vault, 1, 1), Err(Error::Erased));
    assert_eq!(
        opened.vault.keys().create(Uuid::from_u128(1)),
        Err(Error::Erased)
    );
    assert!(is_whole(&opened.vault, 2));
    assert_eq!(put_aside(&home.path().join("db")).unwrap().len(), 1);
}

#[test]
fn a_restore_that_is_broken_off_changes_nothing() {
    let (home, _opened, backup) = backed_up();
    for steps in 0..3 {
        let other = with_key_of(home.path());
        let mut left = steps;
        let mut stop = |_| {
            left -= 1;
            if left < 0 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let outcome = restore(other.path(), &backup, None, Present::Refuse, &mut stop);
        assert_eq!(outcome, Err(Error::Cancelled), "after {steps}");
        let opened = reopen(other.path()).unwrap();
        assert_eq!(opened.notices, []);
        assert!(opened.vault.keys().files().names().unwrap().is_empty());
    }
}

#[test]
fn a_restore_that_a_crash_interrupts_is_finished_or_never_was() {
    let (home, opened, backup) = backed_up();
    put(&opened.vault, 1, 1, "later");
    drop(opened);
    let layout = Layout::of(home.path());
    let key = crate::backup::line::key(&master::key(home.path(), None).unwrap());
    let verified = || {
        let reader = crate::backup::Reader::open(&backup, &key).unwrap();
        reader.verified(&mut (&mut go as Watcher<'_>)).unwrap()
    };
    // It died while it was building.
    fs::create_dir_all(home.path().join("restoring/blobs")).unwrap();
    let opened = reopen(home.path()).unwrap();
    assert_eq!(opened.notices, []);
    assert_eq!(text(&opened.vault, 1, 1), Ok(Some("later".to_owned())));
    drop(opened);
    assert!(!home.path().join("restoring").exists());

    // It died after it had moved the database.
    let watcher: &mut Watcher<'_> = &mut (&mut go as Watcher<'_>);
    restore::build(&layout, &backup, &key, &verified(), watcher).unwrap();
    let closed = Closed::take(&layout.db()).unwrap();
    closed.replace(&layout.restored().db()).unwrap();
    drop(closed);
    let opened = reopen(home.path()).unwrap();
    assert_eq!(opened.notices, [Notice::RestoreFinished]);
    assert!(is_whole(&opened.vault, 1) && is_whole(&opened.vault, 2));
    assert!(!home.path().join("restored").exists());
}

#[test]
fn the_key_may_come_from_the_environment() {
    let home = tempfile::tempdir().unwrap();
    let options = Options {
        key: Some("07".repeat(32)),
        ..Options::default()
    };
    let opened = open(home.path(), &options, &mut go).unwrap();
    opened.vault.keys().create(Uuid::from_u128(1)).unwrap();
    put(&opened.vault, 1, 1, "kept");
    let backup = home.path().join("whole.backup");
    opened
        .vault
        .backup(&backup, at(1), crate::Contents::Whole, &mut go)
        .unwrap();
    let other = tempfile::tempdir().unwrap();
    let key = options.key.as_deref();
    restore(other.path(), &backup, key, Present::Refuse, &mut go).unwrap();
    let opened = open(other.path(), &options, &mut go).unwrap();
    assert_eq!(text(&opened.vault, 1, 1), Ok(Some("kept".to_owned())));
    assert!(!other.path().join("master.key").exists());
    let secret = Secret::new([7; 32]);
    assert_eq!(
        master::find(other.path(), key).unwrap().unwrap().bytes(),
        secret.bytes()
    );
}

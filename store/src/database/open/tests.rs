#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::ffi::OsString;
use std::fs;

use super::*;
use crate::database::envelope::damaged;
use crate::{Commit, Key, Store, contract};

fn key() -> Key {
    Key::from("resume/1")
}

fn write(store: &Sled, text: &str) {
    store.commit(Commit::default().put(key(), text)).unwrap();
}

fn text(store: &Sled) -> Option<String> {
    let record = store.get(&key()).unwrap()?;
    Some(String::from_utf8(record.bytes).unwrap())
}

/// Ends a store as a crash would, as far as one process can: its folder still says that it is open.
fn crash(store: Sled, folder: &Path) {
    drop(store);
    fs::write(folder.join("lock"), "open\n").unwrap();
}

fn shell(script: &str) -> Probe {
    Probe::new(["/bin/sh", "-c", script].map(OsString::from).to_vec())
}

#[test]
fn keeps_the_contract() {
    let home = tempfile::tempdir().unwrap();
    let mut count = 0;
    contract::check(|| {
        count += 1;
        let folder = home.path().join(count.to_string());
        Sled::open(&folder, None).unwrap().store
    });
}

#[test]
fn does_as_the_model_does() {
    let home = tempfile::tempdir().unwrap();
    let count = Cell::new(0);
    let open = || {
        let folder = home.path().join(count.get().to_string());
        Sled::open(&folder, None).unwrap().store
    };
    contract::model::check(
        24,
        || {
            count.set(count.get() + 1);
            open()
        },
        |store| {
            drop(store);
            open()
        },
    );
}

#[test]
fn what_was_committed_is_there_when_it_is_opened_again() {
    let home = tempfile::tempdir().unwrap();
    let open = || Sled::open(home.path(), None).unwrap();
    let mut last = Vec::new();
    for round in 0..3 {
        let Opened { store, outcome } = open();
        assert_eq!(outcome, Outcome::Clean);
        assert_eq!(text(&store), (round > 0).then(|| (round - 1).to_string()));
        write(&store, &round.to_string());
        last.push(store.get(&key()).unwrap().unwrap().version.0);
    }
    assert_eq!(
        last,
        [1, 2, 3],
        "versions go on without a gap after a clean end"
    );
}

#[test]
fn versions_go_on_after_a_crash() {
    let home = tempfile::tempdir().unwrap();
    let mut last = 0;
    for _ in 0..3 {
        let store = Sled::open(home.path(), None).unwrap().store;
        write(&store, "text");
        // The last commits leave no record that bears their version.
        store.commit(Commit::default().remove(key())).unwrap();
        let version = store.commit(Commit::default()).unwrap().0;
        assert!(version > last);
        last = version;
        // Nothing of it runs its end, as in a process that is killed; only sled's lock must go.
        let lock = home.path().join("lock");
        let copy = home.path().join("copy");
        copied(&home.path().join("database"), &copy);
        drop(store);
        fs::remove_dir_all(home.path().join("database")).unwrap();
        fs::rename(copy, home.path().join("database")).unwrap();
        fs::write(lock, "open\n").unwrap();
    }
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copied(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn an_unclean_end_is_told_and_tried_first() {
    let home = tempfile::tempdir().unwrap();
    let store = Sled::open(home.path(), None).unwrap().store;
    write(&store, "kept");
    crash(store, home.path());
    let tried = home.path().join("tried");
    let probe = shell(&format!("echo \"$0\" > '{}'", tried.display()));
    let Opened { store, outcome } = Sled::open(home.path(), Some(&probe)).unwrap();
    assert_eq!(outcome, Outcome::Recovered);
    assert_eq!(text(&store).as_deref(), Some("kept"));
    let database = home.path().join("database").display().to_string();
    assert_eq!(fs::read_to_string(&tried).unwrap().trim(), database);
    drop(store);

    let probe = shell("exit 40");
    let Opened { store, outcome } = Sled::open(home.path(), Some(&probe)).unwrap();
    assert_eq!(
        outcome,
        Outcome::Clean,
        "after a clean end nothing is tried"
    );
    assert_eq!(text(&store).as_deref(), Some("kept"));
}

#[test]
fn what_does_not_open_is_put_aside_whole() {
    let home = tempfile::tempdir().unwrap();
    let store = Sled::open(home.path(), None).unwrap().store;
    write(&store, "kept");
    crash(store, home.path());
    fs::write(home.path().join("database/snap.00000000.other"), "half").unwrap();
    let probe = shell("echo 'tried to load Uninitialized' >&2; kill -ABRT $$");
    let Opened { store, outcome } = Sled::open(home.path(), Some(&probe)).unwrap();
    let Outcome::SetAside { path, why } = outcome else {
        panic!("{outcome:?}");
    };
    assert!(why.contains("signal: 6"), "{why}");
    assert_eq!(text(&store), None);
    write(&store, "new");
    assert!(path.join("snap.00000000.other").exists());
    drop(store);

    // It is whole: put back, it opens.
    fs::remove_file(path.join("snap.00000000.other")).unwrap();
    fs::remove_dir_all(home.path().join("database")).unwrap();
    fs::rename(path, home.path().join("database")).unwrap();
    let store = Sled::open(home.path(), None).unwrap().store;
    assert_eq!(text(&store).as_deref(), Some("kept"));
}

#[test]
fn a_snapshot_that_was_never_finished_is_no_harm() {
    let home = tempfile::tempdir().unwrap();
    let store = Sled::open(home.path(), None).unwrap().store;
    write(&store, "kept");
    crash(store, home.path());
    let half = home
        .path()
        .join("database/snap.7FFFFFFFFFFFFFFF.generating");
    fs::write(&half, "half of a snapshot").unwrap();
    let Opened { store, outcome } = Sled::open(home.path(), None).unwrap();
    assert_eq!(outcome, Outcome::Recovered);
    assert_eq!(text(&store).as_deref(), Some("kept"));
    assert!(!half.exists());
    let aside = fs::read(home.path().join("database.unfinished")).unwrap();
    assert_eq!(aside, b"half of a snapshot");
}

#[test]
fn a_panic_while_opening_puts_aside_too() {
    let home = tempfile::tempdir().unwrap();
    let store = Sled::open(home.path(), None).unwrap().store;
    write(&store, "kept");
    drop(store);
    let snapshots = fs::read_dir(home.path().join("database")).unwrap();
    for file in snapshots.map(|entry| entry.unwrap().path()) {
        if file.is_file() && file.file_name().unwrap() != "conf" {
            let length = fs::metadata(&file).unwrap().len();
            fs::write(&file, vec![7; length as usize]).unwrap();
        }
    }
    fs::write(
        home.path().join("database/snap.0000000000000010"),
        "damaged beyond repair",
    )
    .unwrap();
    let Opened { store, outcome } = Sled::open(home.path(), None).unwrap();
    assert!(matches!(outcome, Outcome::SetAside { .. }), "{outcome:?}");
    assert_eq!(text(&store), None);
}

#[test]
fn nothing_is_put_aside_where_the_machine_is_at_fault() {
    let home = tempfile::tempdir().unwrap();
    let store = Sled::open(home.path(), None).unwrap().store;
    write(&store, "kept");
    crash(store, home.path());
    for script in [
        "echo 'No space left on device' >&2; exit 41",
        "kill -KILL $$",
        "exit 2",
    ] {
        let refused = Sled::open(home.path(), Some(&shell(script)));
        assert!(matches!(refused, Err(Error::Unavailable(_))), "{script}");
    }
    let Opened { store, outcome } = Sled::open(home.path(), None).unwrap();
    assert_eq!(
        outcome,
        Outcome::Recovered,
        "it is not forgotten that it was never closed"
    );
    assert_eq!(text(&store).as_deref(), Some("kept"));
}

#[test]
fn a_folder_that_is_open_is_busy_at_once() {
    let home = tempfile::tempdir().unwrap();
    let _open = Sled::open(home.path(), None).unwrap();
    let start = Instant::now();
    let refused = Sled::open(home.path(), Some(&shell("exit 40")));
    assert!(matches!(refused, Err(Error::Busy(_))));
    assert!(start.elapsed() < Duration::from_secs(1));
}

#[test]
fn a_damaged_record_is_named() {
    let home = tempfile::tempdir().unwrap();
    let store = Sled::open(home.path(), None).unwrap().store;
    write(&store, "kept");
    store.records.insert("resume/1", "no record").unwrap();
    assert_eq!(store.get(&key()), Err(damaged(&key())));
    let range = crate::Range::of(Key::from("resume/"), 10);
    assert_eq!(store.scan(&range), Err(damaged(&key())));
    let commit = Commit::default().expect(key(), None).put(key(), *b"new");
    assert_eq!(store.commit(commit), Err(damaged(&key())));
    write(&store, "restored");
    assert_eq!(text(&store).as_deref(), Some("restored"));
}

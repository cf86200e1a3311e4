#![allow(clippy::unwrap_used)]

mod damage;
mod moving;

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::{fs, io};

use serde::{Deserialize, Serialize};
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::vault::place;
use crate::{Commit, Entity, Owner, Progress, Secret};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Note {
    id: u64,
    text: String,
}

impl Entity for Note {
    type Id = u64;
    const TABLE: &'static str = "notes";

    fn id(&self) -> u64 {
        self.id
    }
}

fn go(_progress: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn reopen(home: &Path) -> Result<Opened> {
    let options = Options {
        now: Timestamp::from_second(1_800_000_000).unwrap(),
        ..Options::default()
    };
    open(home, &options, &mut go)
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn account(number: u128) -> Owner {
    Owner::Account(Uuid::from_u128(number))
}

fn put(vault: &Vault, number: u128, id: u64, text: &str) {
    let text = text.to_owned();
    let note = Note { id, text };
    vault.transact(|tx| tx.put(account(number), &note)).unwrap();
}

fn text(vault: &Vault, number: u128, id: u64) -> Result<Option<String>> {
    let note = vault.transact(|tx| tx.get::<Note>(account(number), &id));
    note.map(|(note, _)| note.map(|note| note.text))
}

/// Text that is kept as a blob.
fn noise() -> String {
    let letter = |number: u32| 0x4e00 + number.wrapping_mul(number).wrapping_mul(7919) % 20_000;
    (0..6000u32)
        .filter_map(|number| char::from_u32(letter(number)))
        .collect()
}

/// A home with two accounts, each with a note and a blob.
fn home_of_two() -> (TempDir, Opened) {
    let home = tempfile::tempdir().unwrap();
    let opened = reopen(home.path()).unwrap();
    for number in [1, 2] {
        opened.vault.keys().create(Uuid::from_u128(number)).unwrap();
        put(&opened.vault, number, 1, "kept");
        put(&opened.vault, number, 2, &noise());
    }
    (home, opened)
}

fn is_whole(vault: &Vault, number: u128) -> bool {
    text(vault, number, 1) == Ok(Some("kept".to_owned()))
        && text(vault, number, 2) == Ok(Some(noise()))
}

/// Every file below a folder, with its length.
fn files(folder: &Path) -> Vec<(PathBuf, u64)> {
    let mut found = Vec::new();
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return found,
        entries => entries.unwrap(),
    };
    for entry in entries {
        let entry = entry.unwrap();
        let data = entry.metadata().unwrap();
        if data.is_dir() {
            found.extend(files(&entry.path()));
        }
        found.push((entry.path(), if data.is_dir() { 0 } else { data.len() }));
    }
    found.sort();
    found
}

#[test]
fn a_home_is_made_and_opened_again() {
    let (home, opened) = home_of_two();
    assert_eq!(opened.notices, []);
    assert!(matches!(reopen(home.path()), Err(Error::Busy(_))));
    drop(opened);
    let opened = reopen(home.path()).unwrap();
    assert_eq!(opened.notices, []);
    assert!(is_whole(&opened.vault, 1) && is_whole(&opened.vault, 2));
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_enter() {
    use std::os::unix::fs::PermissionsExt;
    let (home, opened) = home_of_two();
    opened.backups.make(&opened.vault, at(1), &mut go).unwrap();
    for (path, _) in files(home.path()) {
        let private = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o077 == 0;
        let within = path.ancestors().take_while(|path| *path != home.path());
        assert!(within.into_iter().any(private), "{}", path.display());
    }
}

#[test]
fn another_master_key_is_refused_before_anything_is_written() {
    let (home, opened) = home_of_two();
    drop(opened);
    let before = files(home.path());
    let options = Options {
        key: Some("07".repeat(32)),
        ..Options::default()
    };
    let refused = open(home.path(), &options, &mut go);
    assert!(matches!(refused, Err(Error::MasterKey(_))));
    assert_eq!(files(home.path()), before);
}

#[test]
fn an_erasure_that_was_interrupted_is_finished() {
    let (home, opened) = home_of_two();
    let vault = &opened.vault;
    let tag = vault.keys().tag(account(1));
    let mark = place::record(vault.keys().tag(Owner::House), "erasures", &tag);
    vault.store.commit(Commit::default().put(mark, [])).unwrap();
    drop(opened);
    let opened = reopen(home.path()).unwrap();
    assert_eq!(opened.notices, [Notice::ErasuresFinished { accounts: 1 }]);
    assert_eq!(text(&opened.vault, 1, 1), Err(Error::Erased));
    assert!(is_whole(&opened.vault, 2));
    let left = opened.vault.store.scan(&Range::of(Key(tag.to_vec()), 1));
    assert!(left.unwrap().records.is_empty());
    assert_eq!(opened.vault.blobs.names().unwrap().len(), 1);
    drop(opened);
    assert_eq!(reopen(home.path()).unwrap().notices, []);
}

#[test]
fn seven_backups_are_kept_and_what_is_not_one_stays() {
    let (home, opened) = home_of_two();
    let folder = home.path().join("backups");
    fs::create_dir(&folder).unwrap();
    for name in ["mine.backup", ".backup-left"] {
        fs::write(folder.join(name), "x").unwrap();
    }
    for second in 0..9 {
        let made = opened.backups.make(&opened.vault, at(second), &mut go);
        assert!(!made.unwrap().keys);
    }
    let list = opened.backups.list().unwrap();
    assert_eq!(list.len(), 7);
    assert!(list[0].ends_with("1970-01-01T00-00-08Z.backup"));
    assert_eq!(opened.backups.newest().unwrap(), Some(at(8)));
    drop(opened);
    reopen(home.path()).unwrap();
    assert!(folder.join("mine.backup").exists());
    assert!(!folder.join(".backup-left").exists());
}

#[test]
fn an_older_home_is_backed_up_and_brought_to_the_present_format() {
    let (home, opened) = home_of_two();
    let vault = &opened.vault;
    let state = place::record(vault.keys().tag(Owner::House), "format", b"");
    let commit = Commit::default().remove(state);
    vault.store.commit(commit).unwrap();
    drop(opened);
    let opened = reopen(home.path()).unwrap();
    assert_eq!(opened.notices, [Notice::Migrated { from: 1 }]);
    assert_eq!(opened.backups.list().unwrap().len(), 1);
    assert!(is_whole(&opened.vault, 1));
    drop(opened);
    assert_eq!(reopen(home.path()).unwrap().notices, []);
}

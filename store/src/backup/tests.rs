#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use tempfile::TempDir;
use uuid::Uuid;

use super::restore::{Target, compare};
use super::*;
use crate::{Entity, Error, Files, Folder, Key, Memory, Owner, Range, Secret, Store};

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

/// A folder for a backup and what is restored from it.
struct Place {
    folder: TempDir,
    key: Secret,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            key: line::key(&master()),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("backup")
    }

    fn backup(&self, vault: &Vault, contents: Contents) -> Result<Summary> {
        vault.backup(&self.path(), Timestamp::UNIX_EPOCH, contents, &mut go)
    }

    fn verified(&self) -> Result<Verified> {
        Reader::open(&self.path(), &self.key)?.verified(&mut (&mut go as Watcher<'_>))
    }

    /// Restores the backup into a new vault.
    fn restore(&self, gone: &HashSet<String>) -> Result<Vault> {
        let verified = self.verified()?;
        let gone: HashSet<String> = verified.tombstones.union(gone).cloned().collect();
        let folder = |name: &str| Folder::open(&self.folder.path().join(name)).unwrap();
        let store = Memory::default();
        let [blobs, keys, tombstones] = ["blobs", "keys", "tombstones"].map(folder);
        let target = Target {
            store: &store,
            blobs: &blobs,
            keys: &keys,
            tombstones: &tombstones,
        };
        let reader = Reader::open(&self.path(), &self.key)?;
        let counts = verified.summary.counts;
        let watcher: &mut Watcher<'_> = &mut (&mut go as Watcher<'_>);
        let filled = target.fill(reader, counts.last, &gone, watcher)?;
        compare(&store, &blobs, counts.missing, &filled, watcher)?;
        let keys = crate::Keyring::new(&master(), Box::new(keys), Box::new(tombstones));
        Ok(Vault::new(Box::new(store), Box::new(blobs), keys))
    }
}

fn go(_progress: crate::Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn master() -> Secret {
    Secret::new([1; 32])
}

fn account(number: u128) -> Owner {
    Owner::Account(Uuid::from_u128(number))
}

fn vault_of(accounts: u128) -> Vault {
    let vault = Vault::memory(&master());
    for number in 0..accounts {
        vault.keys().create(Uuid::from_u128(number)).unwrap();
    }
    vault
}

fn put(vault: &Vault, owner: Owner, id: u64, text: &str) {
    let text = text.to_owned();
    let note = Note { id, text };
    vault.transact(|tx| tx.put(owner, &note)).unwrap();
}

fn text(vault: &Vault, owner: Owner, id: u64) -> Result<Option<String>> {
    let note = vault.transact(|tx| tx.get::<Note>(owner, &id));
    note.map(|(note, _)| note.map(|note| note.text))
}

/// Text that no compression makes short.
fn noise(length: u32) -> String {
    let letter = |number: u32| 0x4e00 + number.wrapping_mul(number).wrapping_mul(7919) % 20_000;
    let letters = (0..length).filter_map(|number| char::from_u32(letter(number)));
    letters.collect()
}

type Contained = (
    BTreeMap<Key, Vec<u8>>,
    BTreeMap<String, Vec<u8>>,
    BTreeMap<String, Vec<u8>>,
);

fn contained(vault: &Vault) -> Contained {
    let all = vault.store.scan(&Range::of(Key(Vec::new()), usize::MAX));
    let records = all.unwrap().records.into_iter();
    let read = |files: &dyn Files| {
        let names = files.names().unwrap().into_iter();
        names
            .map(|name| (name.clone(), files.get(&name).unwrap().unwrap()))
            .collect()
    };
    (
        records.map(|(key, record)| (key, record.bytes)).collect(),
        read(&*vault.blobs),
        read(vault.keys().files()),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_restored_is_what_was_there(
        notes in prop::collection::vec((0..4u128, 0..6u64, 0..6000u32), 0..24),
        erased in prop::option::of(0..4u128),
    ) {
        let vault = vault_of(4);
        for (number, id, length) in notes {
            put(&vault, account(number), id, &noise(length));
        }
        if let Some(number) = erased {
            vault.erase(Uuid::from_u128(number)).unwrap();
        }
        let place = Place::new();
        let summary = place.backup(&vault, Contents::Whole).unwrap();
        prop_assert_eq!(&place.verified().unwrap().summary, &summary);
        let restored = place.restore(&HashSet::new()).unwrap();
        prop_assert_eq!(contained(&restored), contained(&vault));
        if let Some(number) = erased {
            prop_assert_eq!(text(&restored, account(number), 0), Err(Error::Erased));
            let created = restored.keys().create(Uuid::from_u128(number));
            prop_assert_eq!(created, Err(Error::Erased));
        }
    }

    #[test]
    fn a_changed_backup_is_refused(
        places in prop::collection::vec((any::<prop::sample::Index>(), 1..=u8::MAX), 1..4),
        cut in any::<prop::sample::Index>(),
        more in prop::collection::vec(any::<u8>(), 1..100),
    ) {
        let vault = vault_of(2);
        for id in 0..5 {
            put(&vault, account(0), id, &noise(100));
        }
        let place = Place::new();
        place.backup(&vault, Contents::Whole).unwrap();
        let whole = fs::read(place.path()).unwrap();
        let mut changed = whole.clone();
        for (index, flip) in places {
            changed[index.index(whole.len())] ^= flip;
        }
        let cut = whole[..cut.index(whole.len())].to_vec();
        let longer = [&whole[..], &more].concat();
        let doubled = [&whole[..], &whole].concat();
        for bytes in [changed, cut, longer, doubled] {
            if bytes != whole {
                fs::write(place.path(), bytes).unwrap();
                prop_assert!(matches!(place.verified(), Err(Error::Backup(_))));
            }
        }
    }
}

proptest! {
    #[test]
    fn what_is_no_backup_is_refused(mut bytes: Vec<u8>, packed: bool) {
        if packed {
            let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
            packer.write_all(&bytes).unwrap();
            bytes = packer.finish().unwrap();
        }
        let place = Place::new();
        fs::write(place.path(), bytes).unwrap();
        prop_assert!(matches!(place.verified(), Err(Error::Backup(_))));
    }
}

#[test]
fn every_single_bit_counts() {
    let vault = vault_of(1);
    put(&vault, account(0), 1, "a");
    let place = Place::new();
    place.backup(&vault, Contents::Home).unwrap();
    let whole = fs::read(place.path()).unwrap();
    for place_of in 0..whole.len() {
        for bit in 0..8 {
            let mut changed = whole.clone();
            changed[place_of] ^= 1 << bit;
            fs::write(place.path(), changed).unwrap();
            assert!(place.verified().is_err(), "byte {place_of}, bit {bit}");
        }
    }
}

#[test]
fn a_backup_of_another_key_is_refused_by_name() {
    let place = Place::new();
    place.backup(&vault_of(1), Contents::Whole).unwrap();
    let other = line::key(&Secret::new([2; 32]));
    let refused = Reader::open(&place.path(), &other).err();
    let Some(Error::Backup(why)) = refused else {
        panic!("{refused:?}");
    };
    assert!(why.contains("another master key"), "{why}");
}

#[test]
fn a_backup_never_replaces_a_file() {
    let place = Place::new();
    fs::write(place.path(), "mine").unwrap();
    let refused = place.backup(&vault_of(1), Contents::Whole);
    assert!(matches!(refused, Err(Error::Backup(_))));
    assert_eq!(fs::read(place.path()).unwrap(), b"mine");
}

#[test]
fn a_backup_that_is_broken_off_leaves_nothing() {
    let place = Place::new();
    let vault = vault_of(1);
    put(&vault, account(0), 1, "a");
    let mut heard = 0;
    let mut stop = |_| {
        heard += 1;
        ControlFlow::Break(())
    };
    let made = Timestamp::UNIX_EPOCH;
    let outcome = vault.backup(&place.path(), made, Contents::Whole, &mut stop);
    assert_eq!(outcome, Err(Error::Cancelled));
    assert_eq!(heard, 1);
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 0);
    place.backup(&vault, Contents::Whole).unwrap();
}

#[test]
fn keys_stay_out_of_a_backup_of_the_home() {
    let vault = vault_of(2);
    let place = Place::new();
    let summary = place.backup(&vault, Contents::Home).unwrap();
    assert_eq!((summary.keys, summary.counts.keys), (false, 0));
}

#[test]
fn an_account_deleted_after_the_backup_stays_deleted() {
    let vault = vault_of(2);
    for number in 0..2 {
        put(&vault, account(number), 1, &noise(6000));
    }
    let place = Place::new();
    place.backup(&vault, Contents::Whole).unwrap();
    vault.erase(Uuid::from_u128(0)).unwrap();
    let gone = vault.keys().tombstones().names().unwrap();
    let restored = place.restore(&gone.into_iter().collect()).unwrap();
    assert_eq!(text(&restored, account(0), 1), Err(Error::Erased));
    assert!(text(&restored, account(1), 1).unwrap().is_some());
    let (records, blobs, keys) = contained(&restored);
    assert_eq!((records.len(), blobs.len(), keys.len()), (1, 1, 1));
}

#[test]
fn a_restored_store_gives_no_version_again() {
    let vault = vault_of(1);
    put(&vault, account(0), 1, "a");
    let place = Place::new();
    place.backup(&vault, Contents::Whole).unwrap();
    put(&vault, account(0), 1, "b");
    let note = Note {
        id: 1,
        text: "c".to_owned(),
    };
    let version = |vault: &Vault| vault.transact(|tx| tx.put(account(0), &note)).unwrap().1;
    let last = version(&vault);
    assert!(version(&place.restore(&HashSet::new()).unwrap()) > last);
}

/// Two notes of an account bear the same number at any moment; one of them is a blob at times.
#[test]
fn a_backup_holds_all_of_a_commit_or_nothing_while_writers_go_on() {
    let vault = vault_of(32);
    let write = |number: u128, round: u32| {
        let length = if round.is_multiple_of(3) { 6000 } else { 3 };
        vault
            .transact(|tx| {
                for (id, length) in [(1, length), (2, 3)] {
                    let text = format!("{round} {}", noise(length));
                    tx.put(account(number), &Note { id, text })?;
                }
                tx.remove::<Note>(account(number), &u64::from(round + 9))?;
                let text = round.to_string();
                let id = u64::from(round + 10);
                tx.put(account(number), &Note { id, text })
            })
            .unwrap();
    };
    for number in 0..32 {
        write(number, 0);
    }
    let done = AtomicBool::new(false);
    let place = Place::new();
    let summary = thread::scope(|scope| {
        for writer in 0..2u128 {
            let (done, write) = (&done, &write);
            scope.spawn(move || {
                for round in 1.. {
                    for number in (0..32).filter(|number| number % 2 == writer) {
                        write(number, round);
                    }
                    if done.load(Ordering::Relaxed) {
                        return;
                    }
                }
            });
        }
        let summary = place.backup(&vault, Contents::Whole);
        done.store(true, Ordering::Relaxed);
        summary.unwrap()
    });
    assert!(summary.counts.changed > 0, "the writers were too slow");
    assert_eq!(summary.counts.missing, 0);
    let restored = place.restore(&HashSet::new()).unwrap();
    for number in 0..32 {
        let round = |id| {
            let text = text(&restored, account(number), id).unwrap()?;
            text.split(' ').next()?.parse::<u64>().ok()
        };
        let first = round(1).unwrap();
        assert_eq!(round(2), Some(first));
        assert_eq!(round(first + 10), Some(first));
        let (notes, _) = restored
            .transact(|tx| tx.all::<Note>(account(number), &()))
            .unwrap();
        assert_eq!(notes.len(), 3);
    }
}
